"""Who may have said something, and the words that tell so: speakers and cues of an article.

A cue is a verb or phrase of saying (`data/lexicons/english/cues.txt`). A speaker is a
name, a pronoun, or a noun phrase such as *a spokesman*, *the ministry*, *the
statement*. Both are found by rule and lists, without a grammar, so a noun
phrase may be cut a word too short or too long.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from helpers.article import Span, Word
from helpers.ground.keeping import by_word
from helpers.languages.english import calendar, inflection, listed, lists, numberwords
from helpers.languages.english.listed import by_first_word
from helpers.languages.english.words import OWNING, POSSESSIVES, abbreviates, makes_owners

if TYPE_CHECKING:
    from helpers.document.document import Document

PERSON = "person"
ORGANISATION = "organisation"
DOCUMENT = "document"
OUTLET = "outlet"
UNNAMED = "unnamed"
AGENTLESS = "agentless"

NAME = "name"
PRONOUN = "pronoun"
NOUN = "noun"

_PRONOUNS = listed.words("grammar", "pronouns that speak")
DETERMINERS = listed.words("grammar", "determiners")
AUXILIARIES = listed.words("grammar", "auxiliaries")
BE = listed.words("grammar", "be")
TRANSPARENT = listed.words("saying", "passed over before a cue") | set(calendar.WEEKDAYS)
SKIPPED = TRANSPARENT | AUXILIARIES
TIMES = listed.words("saying", "times between speaker and cue")
"""A phrase that ends with one of these is nobody: ``the secretary | this week | said``."""
_NO_NOUNS = lists.function_words() - (DETERMINERS - {"that"}) - listed.words("grammar", "within a phrase")
_NO_OPENERS = _NO_NOUNS.union(calendar.WEEKDAYS)
_LONGEST_PHRASE = 7


class Speaker(NamedTuple):
    """A phrase that may be a source: its first and last word (by index), its form and its sort.

    `form` is name, pronoun or noun. `sort` is person, organisation, document,
    outlet or empty, by the nouns in it.
    """

    first: int
    last: int
    form: str
    sort: str
    sentence: int


class Cue(NamedTuple):
    """A word or phrase of saying: its first and last word (by index) and what it does."""

    first: int
    last: int
    group: str
    sentence: int


@dataclass(frozen=True, eq=False)
class Copy:
    """The words of an article in a row, with what stands before each, and who speaks where.

    `gaps[i]` is what stands between words i−1 and i; `sentence_of[i]` is an
    index into the article's sentences.
    """

    words: tuple[Word, ...]
    keys: tuple[str, ...]
    gaps: tuple[str, ...]
    sentence_of: tuple[int, ...]
    speakers: tuple[Speaker, ...]
    cues: tuple[Cue, ...]

    def span(self, phrase: Speaker | Cue) -> Span:
        """Where a phrase stands in the article's text."""
        return Span(self.words[phrase.first].start, self.words[phrase.last].end)


def copy(article: Document) -> Copy:
    """An article's words, speakers and cues."""
    words, keys, sentence_of = article.words, article.keys, article.sentence_of
    starts = [0, *(word.end for word in words)]
    gaps = tuple(article.plain[starts[i] : word.start] if i else "" for i, word in enumerate(words))
    named = _named(article)
    bare = Copy(words, keys, gaps, sentence_of, (), ())
    cues = _quoted_as(bare, list(_cues(bare, named)))
    verbs = {index for cue in cues for index in range(cue.first, cue.last + 1)}
    return Copy(words, keys, gaps, sentence_of, tuple(_speakers(bare, named, verbs)), cues)


def _named(article: Document) -> dict[int, int]:
    """Index of the last word of each name, by the index of its first; it may begin within a word: ``Ocasio-Venn``."""
    starts = [word.start for word in article.words]
    ends = {word.end: position for position, word in enumerate(article.words)}
    whole = (mention for mention in article.mentions if mention.end in ends)
    return {bisect_right(starts, mention.start) - 1: ends[mention.end] for mention in whole}


_VERBS = {
    verb: group
    for group in reversed([*lists.cues()])
    if group not in (AGENTLESS, "phrase")
    for verb in lists.cues()[group]
}
"""The group of each cue verb, with ``=`` of one that stands for itself and no inflection; of several the first."""


@by_word
def verb_group(word: str) -> str:
    """What a folded word does as a cue verb; empty if it is none.

    >>> verb_group("argued"), verb_group("told"), verb_group("report")
    ('say', 'tell', '')
    """
    verbs = [f"={word}", *inflection.bases(word)]
    return next((_VERBS[verb] for verb in verbs if verb in _VERBS), "")


@by_word
def noun_sort(word: str) -> str:
    """Whether a folded word is a noun for a person, an organisation, a document or an outlet; or empty.

    >>> noun_sort("spokesmen"), noun_sort("ministry"), noun_sort("harbour")
    ('person', 'organisation', '')
    """
    if word.endswith(("ed", "ing")):
        return _SORTS.get(word, "")
    singular = word[:-3] + "man" if word.endswith("men") and len(word) > 4 else word
    forms = (*inflection.bases(singular)[:3], singular.rsplit("-", 1)[-1])
    return next((_SORTS[form] for form in forms if form in _SORTS), "")


_SORTS = {noun: sort for sort in (OUTLET, DOCUMENT, ORGANISATION, PERSON) for noun in lists.speakers()[sort]}
"""The sort of each noun; of one that is on several lists that of the last here."""


def _cues(copy: Copy, named: dict[int, int]) -> Iterator[Cue]:
    inside = {index for first, last in named.items() for index in range(first, last + 1)}
    after = 0
    for index, key in enumerate(copy.keys):
        if index < after:
            continue
        if key in _PHRASES and (length := _phrase_length(copy, index)):
            after = index + length
            yield Cue(index, after - 1, "phrase", copy.sentence_of[index])
        elif _puts_it(copy, index):
            yield Cue(index, index + 1, "say", copy.sentence_of[index])
        elif (group := verb_group(key)) and index not in inside and _says(copy, index):
            yield Cue(index, index, group, copy.sentence_of[index])


def _puts_it(copy: Copy, index: int) -> bool:
    """Whether somebody says so in other words: ``as Venn put it, “…”``, ``“…,” as Venn called it,``, and not ``put it in a drawer``."""
    put, gap = copy.keys[index : index + 2], "".join(copy.gaps[index + 2 : index + 3])
    called = put in _CALLING and gap.strip()[:1] in (",", ".", ";", "-", "–", "—")
    return called or (put in _PUTTING and not gap.isspace())


_PUTTING = frozenset((verb, "it") for verb in listed.words("saying", "putting"))
_CALLING = frozenset((verb, "it") for verb in listed.words("saying", "calling it so"))


def _phrase_length(copy: Copy, index: int) -> int:
    """How many words the longest phrase of saying that its first word begins has, in one sentence; 0 if none stands here."""
    begun = _PHRASES[copy.keys[index]]
    length = next((len(p) for p in begun if copy.keys[index : index + len(p)] == p), 0)
    return length if copy.sentence_of[index] == copy.sentence_of[index + max(0, length - 1)] else 0


def _quoted_as(copy: Copy, cues: list[Cue]) -> tuple[Cue, ...]:
    """The cues, ``quoted Venn as saying`` as one: for what Venn says, and not whoever quotes him."""
    for at in range(len(cues) - 1, 0, -1):
        quoting, saying = cues[at - 1 : at + 1]
        told = copy.keys[saying.first - 1 : saying.first + 1] in _AS_SAYING
        if told and copy.keys[quoting.first] in _CITING and quoting.sentence == saying.sentence:
            passive = copy.keys[quoting.first - 1] in AUXILIARIES
            cues[at - 1 : at + 1] = [saying._replace(first=quoting.first if passive else saying.first - 1)]
    return tuple(cues)


_AS_SAYING = (("as", "saying"), ("as", "telling"), ("as", "writing"))
_CITING = listed.words("saying", "citing")


_PHRASES = by_first_word(tuple(phrase.split()) for phrase in lists.cues()["phrase"])


def _says(copy: Copy, index: int) -> bool:
    """Whether a word is a verb, and none of putting one amount on another: *added seven centimetres to the mark*."""
    many, *others = (*copy.keys[index + 1 : index + 5], "")
    counted = many[:1].isdigit() or many in numberwords.ONES
    return _is_verb(copy, index) and not (copy.keys[index] == "added" and counted and "to" in others)


def _is_verb(copy: Copy, index: int) -> bool:
    """Not after an article, a possessive or a preposition, which make it a noun; not capitalised inside; nor *was shown*."""
    if index == 0 or copy.sentence_of[index - 1] != copy.sentence_of[index]:
        return True
    if not copy.gaps[index].isspace():
        return True
    before, raised = copy.keys[index - 1], copy.words[index].text[0].isupper()
    owned = copy.words[index - 1].text.endswith(OWNING) and not inflection.is_past(copy.keys[index])
    shown = before in BE and verb_group(copy.keys[index]) == "show"
    return not raised and before not in _NOT_BEFORE_A_VERB and not owned and not shown


_NOT_BEFORE_A_VERB = listed.words("grammar", "never before a verb")


def _speakers(copy: Copy, named: dict[int, int], verbs: set[int]) -> Iterator[Speaker]:
    index = 0
    while index < len(copy.words):
        if copy.keys[index] in _OPENING_NOTHING and index not in named:
            index += 1
            continue
        phrase_at = _pronoun_at if copy.keys[index] in _PRONOUNS else _noun_phrase_at
        last, form = phrase_at(copy, index, named, verbs)
        if form and (form != NOUN or copy.keys[last] not in TIMES):
            yield Speaker(index, last, form, _sort(copy, index, last, form), copy.sentence_of[index])
            index = last + 1
        else:
            index += 1


_OPENING_NOTHING = lists.function_words() - DETERMINERS - _PRONOUNS
"""Words that open no phrase for a speaker, unless they open a name."""


def _pronoun_at(copy: Copy, index: int, named: dict[int, int], verbs: set[int]) -> tuple[int, str]:
    """A pronoun by itself, or the phrase that it opens as a determiner; no form if it is written as a name is."""
    key = copy.keys[index]
    if key != copy.words[index].text.lower():
        return index, ""
    if key in DETERMINERS and index + 1 < len(copy.words) and _takes_noun(copy, index + 1, verbs):
        return _noun_phrase_at(copy, index, named, verbs)
    return index, PRONOUN


class _Phrase(NamedTuple):
    """A phrase as far as it is read: its last word, its form, and whether a listed noun ends it."""

    last: int
    form: str
    known: bool


def _noun_phrase_at(copy: Copy, index: int, named: dict[int, int], verbs: set[int]) -> tuple[int, str]:
    """The last word of a name or noun phrase that begins at `index` and its form; no form if none does."""
    phrase = _Phrase(index, "", known=False)
    position = index + (copy.keys[index] in DETERMINERS)
    end = min(len(copy.words), index + _LONGEST_PHRASE)
    while position < end and (position == index or _follows(copy, position, verbs)):
        if position in named:
            apart = phrase.known and not copy.words[position - 1].text.endswith(OWNING)
            named_on = _Phrase(named[position], NAME, known=False)
            titled = noun_sort(copy.keys[phrase.last]) == PERSON or copy.keys[phrase.last] in lists.titles()
            longer = None if apart and not titled else named_on
        else:
            longer = _with_word(copy, index, phrase, position, verbs)
        if longer is None:
            break
        phrase, position = longer, named.get(position, position) + 1
    one_of_them = copy.keys[index] in ("a", "an") and noun_sort(copy.keys[phrase.last])
    return phrase.last, NOUN if one_of_them else phrase.form


def _follows(copy: Copy, position: int, verbs: set[int]) -> bool:
    """Whether a word goes on with a phrase; after a number for people it is no deed of theirs: ``the two | pushed wild claims``."""
    did = copy.keys[position - 1] in COUNTS and inflection.is_past(copy.keys[position])
    return _joined(copy, position) and (not did or _leads_to_noun(copy, position, verbs))


def _with_word(copy: Copy, index: int, phrase: _Phrase, position: int, verbs: set[int]) -> _Phrase | None:
    """The phrase with a word that is no name; None where it ends before, as where several report: ``the pilots | note that``."""
    opens, determined = position == index, copy.keys[index] in DETERMINERS
    word, sort = copy.keys[position], noun_sort(copy.keys[position])
    may_be_noun = not phrase.form and (determined or (bool(sort) and opens))
    if word in (_NO_OPENERS if opens else _NO_NOUNS) or (position in verbs and not may_be_noun):
        return None
    if sort and not (sort == DOCUMENT and phrase.known and noun_sort(copy.keys[position - 1][:-1])):
        return _Phrase(position, NOUN, known=True)
    return None if phrase.known else _with_unknown(copy, index, phrase, position, verbs)


def _with_unknown(copy: Copy, index: int, phrase: _Phrase, position: int, verbs: set[int]) -> _Phrase | None:
    """The phrase with a word on no list: a noun after a determiner, a plural that opens, or one on the way to a noun."""
    determined = copy.keys[index] in DETERMINERS and phrase.form != NAME
    if determined or (position == index and _opens_as_plural(copy, index)):
        return _Phrase(position, NOUN, known=False)
    owned = phrase.form != NAME or owns(copy, phrase.last)
    return phrase if owned and _leads_to_noun(copy, position, verbs) else None


COUNTS = listed.words("grammar", "counts of people")


def _opens_as_plural(copy: Copy, index: int) -> bool:
    """Whether the word opens its sentence as a plural: ``Supermarkets in the capital``."""
    opens = index == 0 or copy.sentence_of[index - 1] != copy.sentence_of[index]
    key = copy.keys[index]
    return opens and len(key) > 4 and key.endswith("s") and not key.endswith(("ss", "us", "is"))


def _takes_noun(copy: Copy, index: int, verbs: set[int]) -> bool:
    """Whether a word goes on with the phrase before it and is neither a verb of saying nor a function word."""
    return _joined(copy, index) and index not in verbs and copy.keys[index] not in lists.function_words()


def _joined(copy: Copy, index: int) -> bool:
    """Only space before the word (or the point of an abbreviation, or what tells that many own), in the same sentence."""
    if copy.sentence_of[index] != copy.sentence_of[index - 1]:
        return False
    before, gap = copy.keys[index - 1], copy.gaps[index]
    return gap.isspace() or abbreviates(before, gap) or makes_owners(before, gap)


def _leads_to_noun(copy: Copy, index: int, verbs: set[int]) -> bool:
    """Whether a listed noun follows within two words: ``senior | White House | officials``."""
    for position in range(index + 1, min(index + 3, len(copy.words))):
        if not _takes_noun(copy, position, verbs):
            return False
        if noun_sort(copy.keys[position]):
            return True
    return False


def owns(copy: Copy, index: int) -> bool:
    """Whether a word is a possessive."""
    if copy.words[index].text.endswith(POSSESSIVES):
        return True
    return makes_owners(copy.keys[index], "".join(copy.gaps[index + 1 : index + 2]))


def is_free(copy: Copy, speaker: Speaker) -> bool:
    """Whether a phrase hangs on no other: it stands after no preposition and is no possessive."""
    return not after_preposition(copy, speaker) and not owns(copy, speaker.last)


def after_preposition(copy: Copy, speaker: Speaker) -> bool:
    """Whether a preposition stands right before a phrase, which is then seldom a subject; no *of* after a share: ``half of``."""
    before = speaker.first - 1
    if before < 0 or copy.keys[before] not in PREPOSITIONS or "," in copy.gaps[speaker.first]:
        return False
    return copy.keys[before] != "of" or copy.keys[max(0, before - 1)] not in _SHARES


_SHARES = listed.words("grammar", "shares of people")
PREPOSITIONS = listed.words("grammar", "prepositions")


def _sort(copy: Copy, first: int, last: int, form: str) -> str:
    if form == PRONOUN:
        return PERSON if copy.keys[first] in _PERSONS else ""
    if form == NAME and "of" in copy.keys[first : last + 1]:  # the Department of Justice
        last = copy.keys.index("of", first) - 1
    words = copy.keys[first if form == NOUN else last : last + 1]
    return next(filter(None, map(noun_sort, reversed(words))), "")


_PERSONS = listed.words("grammar", "he, she, who and I")
_LINKS = listed.words("grammar", "links within a speaker")
NOBODY_IN_PARTICULAR = listed.words("grammar", "pronouns of nobody in particular")


def head(copy: Copy, speakers: Sequence[Speaker], index: int) -> int:
    """Which speaker a phrase belongs to: in ``a spokesman for the ministry`` the ministry belongs to him."""
    at = index
    while at > 0 and _linked(copy, speakers[at - 1], speakers[at]):
        at -= 1
    return at


def _linked(copy: Copy, before: Speaker, here: Speaker) -> bool:
    """Whether a phrase hangs on the one before: ``officials in …``, ``a diplomat close to …``."""
    between = copy.keys[before.last + 1 : here.first]
    linked = len(between) == 1 and between[0] in _LINKS
    somebody = before.sort == PERSON if before.form == NOUN else before.form == PRONOUN
    near = somebody and between in NEARNESS
    return (
        (linked or near)
        and before.sentence == here.sentence
        and (before.form != PRONOUN or copy.keys[before.first] in NOBODY_IN_PARTICULAR)
        and all(copy.gaps[position].isspace() for position in range(before.last + 1, here.first + 1))
    )


NEARNESS = frozenset(tuple(line.split()) for line in listed.lines("saying", "how near a source is"))
