"""Names as they stand in news copy: runs of capitalised words, without the titles before them; and where some words stand.

There is no model behind this, so what it finds can be read off the page.
`capitals` finds the runs, `variants` brings together what is one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise, repeat, takewhile
from typing import TYPE_CHECKING, NamedTuple

from helpers.article import Article, Sentence, Word
from helpers.document.capitals import CONNECTORS, INSTITUTIONS, KNOWN_CITIES, PARTICLES, PHYSICAL, is_place
from helpers.document.values.value import MONEY
from helpers.ground.keeping import by_word
from helpers.languages.english import calendar, gender, listed, lists, vocabulary
from helpers.languages.english.words import WORD, bare, fold, key_of

if TYPE_CHECKING:
    from helpers.document.document import Document

_COMPOUND_ENDINGS = listed.words("names", "of a name by its first half")
_ALIASES = listed.table("names", "aliases")
_CHIEFS = frozenset(listed.lines("names", "titles after a body"))
_CHIEF = frozenset(title.split()[1] for title in _CHIEFS)
_SURNAMED = frozenset(part.capitalize() for part in PARTICLES)
"""Particles that stand first in a name when they are written with a capital: ``Van Hollen``, ``Al Gore``."""
HONORIFICS = listed.words("names", "honorifics")
JUNIOR = listed.words("names", "after a surname")
SURNAMES = listed.words("names", "surnames that are titles")
_PORTFOLIOS = listed.words("names", "portfolios")
_TITLE_MODIFIERS = listed.words("names", "before a title") | (_PORTFOLIOS - lists.function_words())


@by_word
def _key(written: str) -> str:
    key = key_of(written)
    return _ALIASES.get(key, key)


class Mention(NamedTuple):
    """One place where a name stands: the sentence (by index), the offsets, the name as written."""

    sentence: int
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The form that equal spellings share."""
        return _key(self.text)


def parted(mention: Mention, known: Set[str]) -> tuple[Mention, ...]:
    """A name, or two where another text has one of them alone by its key: *Naveen Achar of Halden Securities*."""
    first, of, second = mention.text.partition(" of ")
    if not of or known.isdisjoint((_key(first), _key(second))):
        return (mention,)
    end, start = mention.start + len(first), mention.end - len(second)
    return (mention._replace(end=end, text=first), mention._replace(start=start, text=second))


class Name(NamedTuple):
    """A name under its fullest form, with every mention of any variant of it.

    `mentions` has one list for each text that was searched, in that order.
    """

    label: str
    variants: tuple[str, ...]
    mentions: tuple[tuple[Mention, ...], ...]


def mentions(article: Document) -> tuple[Mention, ...]:
    """Every name in the sentences of one article, in reading order, variants still apart; not whose dollars a sum is in.

    None where `case_note` says why.
    """
    if article.case_note:
        return ()
    runs = list(_runs(article))
    alone = {fold(part[0].text) for _, part in runs if len(part) == 1}
    found = [
        mention
        for index, part in runs
        for mention in _mentions_of(index, article.sentences[index], part, alone)
    ]
    return tuple(_with_particles(article, _outside_sums(article, found)))


def _outside_sums(article: Document, found: Sequence[Mention]) -> list[Mention]:
    """Those that are not part of a sum, nor of a day: ``Australian dollars``, ``New Year’s Day``."""
    sums = [value for value in article.values if value.kind == MONEY or calendar.NAMED_DAY.match(value.text)]
    return [each for each in found if not any(one.start <= each.start < one.end for one in sums)]


def _runs(article: Document) -> Iterable[tuple[int, tuple[Word, ...]]]:
    """The names in each run of capitals by sentence, and titles and months that are somebody's surname: ``King``, ``Rep. King``, ``May``."""
    parted = [
        (index, stretch, list(_without_titles(stretch)))
        for index, run in article.capital_runs
        for stretch in filter(None, _whole_names(run))
    ]
    borne = {fold(word.text) for _, _, parts in parted for part in parts for word in part[1:]} & SURNAMES
    borne |= {month for _, _, parts in parted for part in parts if (month := _borne_month(article, part))}
    for index, stretch, parts in parted:
        if not parts and fold(stretch[-1].text) in borne:
            parts.append(stretch[-1:])
        named = (
            part for part in parts if fold(part[0].text) not in calendar.NAMES or _bears(article, part, borne)
        )
        yield from zip(repeat(index), named, strict=False)


def _borne_month(article: Article, part: tuple[Word, ...]) -> str:
    """The month that is the surname behind a known forename: ``Theresa May``; empty for any other part."""
    key = bare(fold(part[-1].text))
    if len(part) == 1 or key not in calendar.MONTHS or _is_dated(article, part[-1]):
        return ""
    return key if gender.of_forename(" ".join(word.text for word in part)) else ""


def _bears(article: Article, part: tuple[Word, ...], borne: Set[str]) -> bool:
    """Whether a month is somebody's surname, or forename: ``May told parliament``, ``Rep. Jan Venn``, and not ``in May`` or ``May 12``."""
    known = (
        gender.of_forename(" ".join(word.text for word in part))
        or _word_before(article, part[0]) in OF_PERSONS
    )
    told = bool(known) if len(part) > 1 else bare(fold(part[0].text)) in borne
    return told and not _is_dated(article, part[0])


def _is_dated(article: Article, month: Word) -> bool:
    """Whether a figure follows the name of a month, or a word of time stands before it."""
    before = article.plain[max(0, month.start - 30) : month.start]
    return bool(_FIGURE.match(article.plain, month.end) or calendar.BEFORE_MONTH.search(before))


_FIGURE = re.compile(r"\.?,?\s+\d")


def _with_particles(article: Article, found: Sequence[Mention]) -> Iterable[Mention]:
    """The mentions, a surname with the small word before it that its full name has: ``van Dorn``."""
    borne: dict[str, str] = {}
    for mention in found:
        *before, last = mention.text.split()
        small = list(takewhile(PARTICLES.__contains__, reversed(before)))
        if 0 < len(small) < len(before):
            borne[last] = "".join(f"{word} " for word in reversed(small))
    for mention in found:
        particle = borne.get(mention.text, "")
        start = mention.start - len(particle)
        if particle and start >= 0 and article.text.startswith(particle, start):
            yield Mention(mention.sentence, start, mention.end, particle + mention.text)
        else:
            yield mention


def _whole_names(words: tuple[Word, ...]) -> Iterable[tuple[Word, ...]]:
    """The run cut after a name that an adjective is made of, ``Lisbon-based Construtora Vasco`` holds two; a letter is none, ``X-rays``."""
    first = 0
    for place, word in enumerate(words):
        name, _, ending = word.text.rpartition("-")
        plain = place == first and ending.islower() and len(ending) > 3  # not Park Jin-young
        if len(name) == 1 and ending.islower():
            yield words[first:place]
            first = place + 1
        elif name and (ending in _COMPOUND_ENDINGS or (plain and vocabulary.is_familiar(ending))):
            yield (*words[first:place], Word(word.start, word.start + len(name), name, word.quoted))
            first = place + 1
    if first < len(words):
        yield words[first:]


def is_actor(label: str) -> bool:
    """Whether a name may act: a person, an organisation, a country; not ``Chinese``, ``May``, ``Red Sea``."""
    whole = key_of(label)
    _, parted, last = whole.rpartition(" ")
    if parted and last in PHYSICAL and whole not in lists.countries():
        return False
    return whole not in lists.countries_by_demonym() and whole not in calendar.NAMES


def is_city(label: str) -> bool:
    """Whether a name is a known city's; ``Beijing`` may mean a government, or a place."""
    return key_of(label) in KNOWN_CITIES


def name_words(article: Document) -> frozenset[int]:
    """Where (start offset) each word stands that is part of a name or of a title before one."""
    if article.case_note:
        return frozenset()
    return frozenset(word.start for _, run in article.capital_runs for word in run)


def _mentions_of(
    index: int, sentence: Sentence, words: tuple[Word, ...], alone: set[str]
) -> Iterable[Mention]:
    """The mention a run of words makes; ``U.S.-China`` makes one of each if both stand alone too, and not ``Port-au-Prince``."""
    if len(words) == 1 and "-" in words[0].text:
        word, offset = words[0], words[0].start
        pieces, parts = word.text.split("-"), []
        equals = all(part[:1].isupper() for part in pieces) and fold(word.text) not in lists.places()
        for part in pieces if equals else ():
            if fold(part) in alone or is_place(fold(part)):
                parts.append(Mention(index, offset, offset + len(part), bare(part)))
            offset += len(part) + 1
        if parts:
            yield from parts
            return
    written = sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start]
    yield Mention(index, words[0].start, words[-1].end, bare(" ".join(written.split())))


def _without_titles(words: tuple[Word, ...]) -> Iterable[tuple[Word, ...]]:
    """The names in a run, titles and offices taken out: two in ``U.S. Secretary of State Antony Blinken``."""
    folded = [fold(word.text) for word in words]
    if lists.titles().isdisjoint(folded) and _CHIEF.isdisjoint(folded):
        return filter(None, [_name_in(words)])
    names: list[tuple[Word, ...]] = []
    begun = position = 0
    while position < len(words):
        length = _title_length(folded[position:], folded[position - 1] if position else "")
        if length:
            names.append(words[begun:position])
            begun = position + length
        of_a_body = folded[position] == "of"  # Department of Homeland Security | Secretary
        position = _over(folded, position + 1, _PORTFOLIOS) if of_a_body else position + max(1, length)
    return filter(None, [*names, _name_in(words[begun:])])


def _name_in(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words from the first on that may begin a name."""
    whole = " ".join([fold(word.text) for word in words])
    if len(words) > 1 and words[0].text == "The" and whole not in lists.places():
        words = words[1:]
    while words and fold(words[0].text) in CONNECTORS and (len(words) == 1 or words[0].text not in _SURNAMED):
        words = words[1:]
    return words


_SHORTEST_TITLED = 2
"""``Chief Luis Ortega`` has a title before the name, ``Chief Joseph`` may have none."""


def _title_length(folded: Sequence[str], before: str) -> int:
    """How many words a title at the start of the run takes, with the word before it; 0 if there is none."""
    heads = lists.titles()
    start = _over(folded, 0, _TITLE_MODIFIERS)
    length = _over(folded, start, heads)
    length -= _is_surname([before, *folded], length)
    full_name_after = folded[0] in _CHIEF and len(folded) > _SHORTEST_TITLED
    of_a_body = start == 1 and (full_name_after or f"{before} {folded[0]}" in _CHIEFS)
    is_title = length > start or (start > 0 and folded[start - 1] in heads) or of_a_body
    if not is_title or (length < len(folded) and folded[length] in INSTITUTIONS):
        return 0
    if length < len(folded) and folded[length] in ("of", "for"):
        length = _over(folded, length + 1, _PORTFOLIOS)
    return length


def _is_surname(run: list[str], at: int) -> bool:
    """Whether a title that a run or its part before an *of* ends with is a surname: ``Mr. King``, ``Larry King of Ohio``."""
    before, last = run[at - 1 : at + 1] if at > 0 and run[at + 1 : at + 2] in ([], ["of"]) else ("", "")
    return last in SURNAMES and (before in HONORIFICS or bool(gender.of_forename(f"{before} {last}")))


def _over(folded: Sequence[str], place: int, passed: Set[str]) -> int:
    """The first place from here on with none of these words."""
    while place < len(folded) and folded[place] in passed:
        place += 1
    return place


def titled(article: Document) -> frozenset[str]:
    """The labels of names that a title or an office stands right before somewhere, and which are persons then."""
    named = ((name.label, _word_before(article, each)) for name in article.names for each in name.mentions[0])
    return frozenset(label for label, title in named if title in OF_PERSONS)


OF_PERSONS = lists.titles() - {"general", "major"}
"""Titles that are seldom the end of another name: ``Attorney General``."""


def title_before(article: Article, mention: Mention) -> str:
    """The office that stands right before a name; ``Mr.`` and its like are none."""
    word = _word_before(article, mention)
    return word if word in lists.titles() and word not in HONORIFICS else ""


def _word_before(article: Article, name: Mention | Word) -> str:
    begins = article.sentences[article.sentence_at(name.start)].start
    before = article.plain[max(begins, name.start - 30) : name.start].rsplit(maxsplit=1)
    return fold(before[-1]) if before else ""


class Phrases:
    """The words of a text, those of its sentences first."""

    def __init__(self, text: Document) -> None:
        self._text = text.plain
        inside = [(sentence.start, sentence.end) for sentence in text.sentences]
        ends = [(0, 0), *sorted(inside), (len(self._text),) * 2]
        gaps = ((end, start) for (_, end), (start, _) in pairwise(ends))
        outside = [match for gap in gaps for match in WORD.finditer(self._text, *gap)]
        self._sentences = text.sentence_of
        self._spans = [*[(word.start, word.end) for word in text.words], (0, 0)]
        self._spans += [match.span() for match in outside]
        self._words = " ".join(["", *text.keys, "\n", *(fold(match.group()) for match in outside), ""])

    def __contains__(self, key: str) -> bool:
        return f" {key} " in self._words

    def where(self, key: str) -> Mention | None:
        """The first place where folded words stand, in a sentence before furniture."""
        at = self._words.find(f" {key} ") if key else -1
        if at < 0:
            return None
        first = self._words.count(" ", 0, at)
        start, end = self._spans[first][0], self._spans[first + key.count(" ")][1]
        sentence = self._sentences[first] if first < len(self._sentences) else -1
        return Mention(sentence, start, end, " ".join(self._text[start:end].split()))
