"""The office by which a text tells who bears a name: the title before it, or the apposition behind.

Two names that differ are one's place taken by another only where the places are
one: *Foreign Minister Nadia Turaeva* and *Foreign Minister Josip Radan*.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain, pairwise, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from helpers.article import Word
from helpers.document import cues, names, persons, pronouns
from helpers.document.cues import NAME, Speaker
from helpers.document.names import Mention, Name
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family, parts
from helpers.languages.english.words import OWNING, fold

if TYPE_CHECKING:
    from helpers.document.document import Document

_PERSONS = listed.words("titles", "", "what a person is, before the name") | listed.words(
    "speakers", "person"
)
_LONGEST_TITLE = 5
_LONGEST_ROLE = 8
_NOT_THE_OFFICE = listed.words("qualifiers", "before")
_IN_FULL = {
    family(short): family(full) for short, full in listed.table("abbreviations", "written out").items()
}
_SAME = listed.table("titles", "of one office")
_HONORIFICS = frozenset(map(family, names.HONORIFICS))
_AGE = re.compile(r"\d{1,3}")


def office(text: Document, mention: Mention) -> tuple[str, ...]:
    """What the bearer of a name is, as families of words without articles and *Dr*; empty where nothing says so.

    By the words before it (``museum director``), else by those after a comma
    (``the chief economist at Banque Corvin``).
    """
    title = tuple([_IN_FULL.get(word, word) for word in _title(text, mention) if word not in _HONORIFICS])
    return title or _role(text, mention)


_Office = tuple[frozenset[str], str]
"""What qualifies an office, and its own word's family: ``({former, vice}, president)``."""


def bearers(text: Document) -> dict[int, str]:
    """The name of whoever *the governor* or *the 66-year-old former comedian* is, by the first word (index) of such a phrase."""
    held = _holders(text)
    phrases = (each for each in text.scene.speakers if text.keys[each.first] == "the")
    found = ((each.first, _told_more_of(text, each) or _bearer(text, each, held)) for each in phrases)
    return {first: label for first, label in found if label}


def _holders(text: Document) -> dict[_Office, dict[str, Name]]:
    """The persons beside whose names each office stands."""
    held: dict[_Office, dict[str, Name]] = {}
    named = (each for each in text.names if persons.is_person(each.label) or each.label in text.titled)
    for name in named:
        for borne in (each for mention in name.mentions[0] for each in _held(text, mention)):
            held.setdefault(borne, {})[name.label] = name
    return held


def _bearer(text: Document, phrase: Speaker, held: Mapping[_Office, Mapping[str, Name]]) -> str:
    """Who bears the office that a phrase names, or bore it where the phrase says so."""
    *more, last = text.keys[phrase.first + 1 : phrase.last + 1] or ("",)
    qualified = _NOT_THE_OFFICE.intersection(more)
    able = held.get((qualified, family(_SAME.get(last, last))), {})
    following = text.keys[phrase.last + 1 : phrase.last + 2]
    another = persons.is_plural(last) or following == ("of",)
    if not able or another or any(cues.owns(text.copy, at) for at in range(phrase.first, phrase.last + 1)):
        return ""
    if countries := set(map(_country, more)) - {""}:
        return _only_one_of(text, able, countries)
    more_told = qualified.symmetric_difference(more)
    return _only_one(text, able, more_told, phrase.sentence) if more_told else _named_most(able)


def _only_one_of(text: Document, able: Mapping[str, Name], countries: Set[str]) -> str:
    """The one with a title of one of some countries, ``Chinese President Lin Po``; empty where nobody has, or several have."""
    theirs = [
        label
        for label, name in able.items()
        if any(_country(title) in countries for each in name.mentions[0] for title in _led_by(text, each))
    ]
    return theirs[0] if len(theirs) == 1 else ""


def _country(key: str) -> str:
    """The country of a people, *chinese*, or of its initials, *us*; empty for any other word."""
    return lists.countries_by_demonym().get(_INITIALS.get(key, key), "")


_INITIALS = {"us": "american", "uk": "british"}


def _led_by(text: Document, mention: Mention) -> Iterator[str]:
    """The words right before a name, folded, the nearest first, up to the first that is of no title."""
    keys = (fold(word.text) for word in reversed(_before(text, mention)[-_LONGEST_TITLE:]))
    return takewhile(lambda key: key in _INITIALS or key not in lists.function_words(), keys)


def _only_one(text: Document, able: Mapping[str, Name], more: Set[str], sentence: int) -> str:
    """The only bearer of an office named in the sentence or the one before, or at all, if with the same words once: ``Judge Venn … The Harrow judge``."""
    near = [
        label
        for label, name in able.items()
        if any(mention.sentence in (sentence - 1, sentence) for mention in name.mentions[0])
    ]
    named = near or [
        label
        for label, name in able.items()
        if len(able) == 1 and any(more <= _words_before(text, mention) for mention in name.mentions[0])
    ]
    return named[0] if len(named) == 1 else ""


def _words_before(text: Document, mention: Mention) -> set[str]:
    words = text.sentences[mention.sentence].words
    return {fold(word.text) for word in words if word.start < mention.end}


def _named_most(able: Mapping[str, Name]) -> str:
    """The only bearer of an office, or the one whom a text names far more often than any other: *the president*."""
    often = sorted(((len(name.mentions[0]), label) for label, name in able.items()), reverse=True)
    most, label = often[0]
    return label if all(most >= MORE_OFTEN * count for count, _ in often[1:]) else ""


MORE_OFTEN = 2


def _told_more_of(text: Document, phrase: Speaker) -> str:
    """Who is told more of by a phrase with an age or a party that opens a sentence: whoever has that age, or whom the sentence before was about, by name."""
    here, (begins, _) = text.scene, text.scene.sentence_bounds[phrase.sentence]
    keys = text.keys[phrase.first : phrase.last + 1]
    years = next((found[1] for found in map(_YEARS.fullmatch, keys) if found), "")
    if here.unquoted[phrase.first] != here.unquoted[begins] or not (years or _is_of_a_party(text, phrase)):
        return ""
    aged = _named_with_age(text, years) if years else set()
    if aged:
        return aged.pop() if len(aged) == 1 else ""
    return _named_before(text, phrase.sentence)


def _named_before(text: Document, sentence: int) -> str:
    """Whom the sentence shortly before was about, if by name; empty for nobody."""
    last = _last_before(text.scene.speakers, sentence)
    titles = [each for each, after in pairwise(last) if after.first == each.last + 1]
    about = next((each for each in last if cues.is_free(text.copy, each) and each not in titles), None)
    label = persons.called(text, about) if about is not None and about.form == NAME else ""
    return label if persons.is_person(label) or label in text.titled | text.surnames else ""


def _last_before(speakers: Sequence[Speaker], sentence: int) -> list[Speaker]:
    """Those of the last sentence before this one that has any, and is not far from it."""
    numbers = [each.sentence for each in speakers if sentence - pronouns.BACK <= each.sentence < sentence]
    return [each for each in speakers if numbers and each.sentence == numbers[-1]]


def _named_with_age(text: Document, years: str) -> set[str]:
    """The names behind which an age stands: ``Karl Holm, 66,``."""
    age = re.compile(rf",? \(?{years}\b")
    return {name.label for name in text.names for each in name.mentions[0] if age.match(text.plain, each.end)}


def _is_of_a_party(text: Document, phrase: Speaker) -> bool:
    """Whether one person is told by a place or party with a capital, and by no office: ``the Ohio Democrat``, ``the Ohio pilot``."""
    key = text.keys[phrase.last]
    if phrase.sort != cues.PERSON or persons.is_plural(key) or family(key) in _TITLES or key in _UNNAMED:
        return False
    place = " ".join(text.keys[phrase.first + 1 : phrase.last])
    return place in lists.places() or (bool(place) and text.words[phrase.last].text[0].isupper())


_YEARS = re.compile(r"(\d{1,3})-year-old")
_NEAR = 3
_TITLES = frozenset(map(family, lists.titles()))
_UNNAMED = frozenset(lists.speakers()["unnamed"])
_OFFICES = frozenset(
    map(family, lists.titles() | listed.words("titles", "what a person is, before the name"))
)

_WHAT_ONE_IS = _OFFICES.union(map(family, _PERSONS))


def _held(text: Document, mention: Mention) -> set[_Office]:
    """The office that stands beside a name, with what qualifies it: ``former``, ``vice``."""
    words = text.sentences[mention.sentence].words
    beside = [*_before(text, mention)[-_NEAR:]]
    if text.plain.startswith(",", mention.end):
        after = bisect_left(words, (mention.end,))
        beside += words[after : after + _NEAR]
    qualified = _NOT_THE_OFFICE.intersection(fold(word.text) for word in beside)
    title, role = _title(text, mention), _role(text, mention)
    held = title[-1:] or tuple(filter(_WHAT_ONE_IS.__contains__, role))[:1] * persons.is_person(mention.text)
    offices = {*held, family(names.title_before(text, mention))} & _OFFICES
    return {(qualified, _IN_FULL.get(each, each)) for each in offices}


def _before(text: Document, mention: Mention) -> tuple[Word, ...]:
    words = text.sentences[mention.sentence].words
    return words[: bisect_right(words, mention.start, key=attrgetter("end"))]


def _title(text: Document, mention: Mention) -> tuple[str, ...]:
    """``Foreign Minister``, ``hospital spokeswoman``, ``the infrastructure minister,`` right before a name, or ``the prime minister of Halden,``."""
    before = _before(text, mention)
    title = _title_up_to(text, before, mention.start)
    set_off = text.plain[mention.start - 2 : mention.start] == ", " and text.plain.startswith(
        ",", mention.end
    )
    if title or not set_off:
        return title
    led = [at for at, word in enumerate(before) if fold(word.text) == "of"][-1:]
    near = [at for at in led if len(before) - at <= _LONGEST_BODY]
    return _title_up_to(text, before[: near[0]], before[near[0]].start) if near else ()


_LONGEST_BODY = 5
"""*Of the Bank of Halden* has no more words."""


def _title_up_to(text: Document, before: Sequence[Word], end: int) -> tuple[str, ...]:
    """The words of a title that ends right before a place in a text."""
    title: list[str] = []
    for word in reversed(before[-_LONGEST_TITLE:]):
        between, key = text.plain[word.end : end], fold(word.text)
        allowed = (" ", ". ", ", ") if not title else (" ", ". ")
        begins = bool(title) or key in _PERSONS
        if between not in allowed or not begins or key in lists.function_words():
            break
        title.insert(0, family(key))
        end = word.start
        if word.text.endswith(OWNING):
            title.pop(0)
            break
    return tuple(title)


def _role(text: Document, mention: Mention) -> tuple[str, ...]:
    """The words of an apposition without articles and age."""
    if not text.plain.startswith(",", mention.end):
        return ()
    inside, close = _set_off(text, mention, mention.end)
    if inside and _AGE.fullmatch(inside[0].text) and text.plain.startswith(",", close):
        inside, _ = _set_off(text, mention, close)
    found = [*chain.from_iterable(parts(word.text) for word in inside[:_LONGEST_ROLE])]
    if _PERSONS.isdisjoint([part.key for part in found[:5]]):
        return ()
    return tuple(part.family for part in found if part.content)


def _set_off(text: Document, mention: Mention, comma: int) -> tuple[list[Word], int]:
    """The words from a comma up to the next one, or to the end of the sentence, and where that is."""
    close = text.plain.find(",", comma + 1)
    sentence = text.sentences[mention.sentence]
    close = close if close >= 0 else sentence.end
    return [word for word in sentence.words if comma <= word.start and word.end <= close], close
