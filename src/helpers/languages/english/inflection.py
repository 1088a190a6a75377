"""Forms of one word: stems, base forms, families."""

import re
from collections.abc import Mapping
from itertools import chain
from typing import NamedTuple, Self

from helpers.article import Sentence
from helpers.ground.keeping import by_word
from helpers.languages.english import listed, lists, spelling
from helpers.languages.english.words import fold


@by_word
def family(word: str) -> str:
    """The form that the inflections and spellings of a folded word share; not always a word itself.

    A verb that only looks like a noun of another meaning has a family of its own.

    >>> family("elections") == family("elected"), family("met") == family("meetings")
    (True, True)
    >>> family("police") == family("policy"), family("state") == family("stating"), family("news")
    (False, False, 'news')
    """
    stem = spelling.american(word.rstrip("'"))
    verbs = bases(stem.removesuffix("s"))[1:] if stem.endswith(("ing", "ings", "ed")) else ()
    verb = next((base for base in verbs if base in _NOUNS_TOO), "")
    return f"to {verb}" if verb else _stem(lists.irregular_bases().get(stem, stem))


_NOUNS_TOO = listed.words("irregular", "nouns unlike their verbs")
"""Words that mean one thing as a noun and another as a verb: ``state``, ``train``."""


def _stem(stem: str) -> str:
    if len(stem) < 4 or stem.endswith(("ss", "us", "is", "news")):
        return stem
    if stem.endswith("ies"):
        return stem[:-1] if len(stem) == 4 else stem[:-3] + ("y" if len(stem) == 5 else "i")
    stem = _PLURAL.sub("", stem) if stem.endswith("s") else stem
    stem = _of_verb(stem) if stem.endswith(("ing", "ed")) else stem
    stem = _DERIVED.sub("", stem) if stem.endswith("ion") else stem
    return _UNSETTLED.sub(lambda found: "i" if found["y"] else "", stem, count=1)


def _of_verb(word: str) -> str:
    """Without *-ed* or *-ing*, and with the last letter that a short verb has lost to them: ``rule``, ``use``, ``try``."""
    if found := _SHORT_VERB.fullmatch(word):
        return found[1] + ("ie" if found[2] else "e")
    rest = _INFLECTED.sub("", word)
    if rest == word or len(rest) != 3:
        return rest
    if word.endswith("ied"):
        return rest[:-1] + "y"
    return rest + "e" if _LACKS_E.fullmatch(rest) else rest


_PLURAL = re.compile(r"(?<=ss|sh|ch)es$|(?<=x)es$|s$")
_INFLECTED = re.compile(r"(?<=.{3})(?:ing|(?<!ce)(?<!spe)(?<!ble)(?<!bre)ed)$")
_UNSETTLED = re.compile(r"(?<=..([^aelosz]))\1$|(?<=.{4}l)l$|(?<=.{4})e$|(?<=.{3})(?P<y>y)$")
"""The last letter of a stem that its forms do not share: ``stopp``, ``controll``, ``rule``, ``try``."""
_DERIVED = re.compile(r"(?<=.{5})ation$|(?<=.{4})ion$")
_SHORT_VERB = re.compile(
    r"([aeiou][^aeiouwxy]|ow|ey|dy(?=ed)|[^aeiou]u|[^aeiou](?=ied|ying))(?:ing|ed|(ied|ying))"
)
_LACKS_E = re.compile(r"[^aeiou][aeiouy][^aeiouwxy]|.(?:[^e]e|.u)|[aeiou](?:rg|dg|dl|ch)|eas|ooz")


class Part(NamedTuple):
    """A word, or one part of a hyphenated one, in the forms in which texts are compared.

    `start` and `end` are counted from where the word starts, `key` is the folded form and `family` what
    the inflections of that share. `lemma` is the family of what it may be written as too (*two*: 2), a number
    itself. A function word is all three as it stands. `named` tells that a capital begins the word.
    """

    start: int
    end: int
    key: str
    family: str
    lemma: str
    content: bool
    number: bool
    named: bool


class Cut(NamedTuple):
    """The parts of a sentence's words, and for each the place of its word in the sentence."""

    parts: tuple[Part, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, sentence: Sentence) -> Self:
        """A sentence cut."""
        by_word = [parts(word.text) for word in sentence.words]
        places = [place for place, found in enumerate(by_word) for _ in found]
        return cls(tuple(chain.from_iterable(by_word)), tuple(places))


@by_word
def parts(text: str) -> tuple[Part, ...]:
    """The parts of a word or phrase, looked up once in a process.

    >>> [(part.key, part.lemma) for part in parts("Two-thirds")]
    [('two', '2'), ('thirds', 'third')]
    """
    named = text[:1].isupper()
    return tuple(
        _part(*found.span(), key, named) for found in _PART.finditer(text) if (key := fold(found[0]))
    )


_PART = re.compile("(?:\u00ad(?:[ \\t]*\r?\n[ \\t]*)?|[^-\u2010\u2011\\s])+")
"""What hyphens and white space part, but not the end of a line after a soft hyphen."""


def _part(start: int, end: int, key: str, named: bool) -> Part:
    content, number = key not in lists.function_words(), any(map(str.isdigit, key))
    own = family(key) if content else key
    lemma = family(lists.other_forms().get(key, key)) if content and not number else key
    return Part(start, end, key, own, lemma, content, number, named)


@by_word
def families(text: str) -> Mapping[str, str]:
    """The families of the content words of a word or phrase, each with its form as written.

    Compounds are taken apart: ``U.S.-China`` has two.
    """
    told = (part for part in parts(text) if part.content and any(map(str.isalpha, part.key)))
    return {part.family: text[part.start : part.end] for part in told}


@by_word
def lemmas(text: str) -> tuple[str, ...]:
    """The lemmas of a word's or phrase's parts."""
    return tuple([part.lemma for part in parts(text)])


def content(sentence: Sentence) -> dict[str, str]:
    """The families of a sentence's content words, each with the first form as written."""
    found: dict[str, str] = {}
    for forms in filter(None, map(families, [word.text for word in sentence.words])):
        for key, written in forms.items():
            found.setdefault(key, written)
    return found


@by_word
def bases(word: str) -> tuple[str, ...]:
    """The folded word and what it may be a regular inflection of, plural, -s, -ed, -ing, in American spelling too.

    >>> bases("Sanctions"), bases("invading")[-1], "criticize" in bases("criticised")
    (('sanctions', 'sanction'), 'invade', True)
    """
    folded = fold(word).rstrip("'")
    spelt = dict.fromkeys((folded, spelling.american(folded)))
    return tuple(dict.fromkeys(base for form in spelt for base in (form, *stems_of(form, ("ing", "ed")))))


def is_past(word: str) -> bool:
    """Whether a folded word has the form of a past tense or participle."""
    return word.endswith("ed") or word in lists.past_forms()


def _of_plural(word: str) -> list[str]:
    """What an *-s* may have been added to."""
    stems = [word[:-3] + "y"] if word.endswith("ies") else []
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        stems.append(word[:-2])
    return [*stems, word[:-1]]


def stems_of(word: str, endings: tuple[str, ...]) -> list[str]:
    """What a regular ending of `word` may have been added to."""
    stems = _of_plural(word) if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else []
    for ending in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            stems.append(stem)
            if stem[-1] == stem[-2]:
                stems.append(stem[:-1])
            if stem.endswith("i"):
                stems.append(stem[:-1] + "y")
            stems.append(stem + "e")
    return stems
