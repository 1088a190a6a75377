"""Which capitals of a text are those of names, and whether its capitals tell names at all.

A word is part of a name when it is written with a capital where the sentence does
not force one, or when it opens a sentence and the same word is capitalised inside
another. Where all of a text is in capitals, or none of it, there are no names to
be read off: `case_tells`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import filterfalse, islice, pairwise, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from helpers.article import BODY, Article, Sentence, Word
from helpers.ground.keeping import by_word
from helpers.languages.english import calendar, gender, listed, lists, vocabulary
from helpers.languages.english.words import OWNING, POSSESSIVES, fold

if TYPE_CHECKING:
    from helpers.document.document import Document

CONNECTORS = listed.words("names", "connectors")
_PLAIN_CONNECTORS = CONNECTORS - {"and", "for"}
_BODIES_FOR = listed.words("names", "bodies for something")
_ZONES = frozenset(zone for zone in calendar.ZONES if zone.isupper())
_ROLES = listed.words("titles", "what a person is, before the name", "what a body is, before the name")
_NOT_NAMES = listed.words("names", "never names")
INSTITUTIONS = listed.words("names", "institutions")
COMPANY = listed.words("names", "companies")
PHYSICAL = listed.words("names", "landforms")
NO_PERSON = (INSTITUTIONS | COMPANY | PHYSICAL) - {"park"} | listed.words("names", "never in a person's name")
PARTICLES = listed.words("names", "particles")
_NAMED_BY_POSSESSIVE = listed.words("names", "possessives in names")
_NO_NAMES = "names cannot be told from other words"
_END_MARK = re.compile(r"[.!?…][\"'”’)\]]*$")
_OPEN_ENDED = 0.2
NO_SENTENCE_ENDS = "nor where sentences end"
_FEWEST_WORDS = 30
"""From this many words on the capitals of a text are counted; a shorter one is all in capitals or is not."""
_NEARLY_ALL = 0.8
_HARDLY_ANY = 0.01
FIRST_PARTS = listed.words("names", "first parts")
_DERIVED = listed.in_order("names", "endings of plain words")


def case_note(article: Article) -> str:
    """Why capitals tell nothing in this article, as a sentence's end; empty where they tell names.

    Judged by the body: nearly all content words begin with a capital, or hardly
    any word does.
    """
    body = [sentence for sentence in article.sentences if sentence.part == BODY]
    sentences = body or article.sentences
    every = [word.text for sentence in sentences for word in sentence.words]
    capitals, small = _cased(every)
    if capitals + small < 5:
        return ""
    if all(word.isupper() or word[0].lower() == word[0].upper() for word in every):
        return f"all in capitals: {_NO_NAMES}{_ends_note(sentences)}"
    if capitals + small >= _FEWEST_WORDS and capitals < _HARDLY_ANY * (capitals + small):
        return f"all in small letters: {_NO_NAMES}, {NO_SENTENCE_ENDS}"
    raised = _is_raised(sentences, capitals)
    return f"nearly all in capitals: {_NO_NAMES}{_ends_note(sentences)}" if raised else ""


def _is_raised(sentences: Sequence[Sentence], most: int) -> bool:
    """Whether nearly all content words inside sentences, of enough, begin with a capital; a few in small letters mostly decide it."""
    few = int(most * (1 / _NEARLY_ALL - 1)) + 1
    lowered = (word for word in _content_inside(sentences) if word[0].islower())
    if len(list(islice(lowered, few + 1))) > few:
        return False
    capitals, small = _cased(list(_content_inside(sentences)))
    return capitals + small >= _FEWEST_WORDS and capitals >= _NEARLY_ALL * (capitals + small)


def _content_inside(sentences: Sequence[Sentence]) -> Iterator[str]:
    return filter(_is_content, (word.text for sentence in sentences for word in sentence.words[1:]))


def _cased(words: Sequence[str]) -> tuple[int, int]:
    """How many words begin with a capital and how many with a small letter."""
    first = Counter(map(itemgetter(0), words)).items()
    capitals = sum([times for letter, times in first if letter.isupper()])
    return capitals, sum([times for letter, times in first if letter.islower()])


@by_word
def _is_content(written: str) -> bool:
    return fold(written) not in lists.function_words()


def _ends_note(sentences: Sequence[Sentence]) -> str:
    """Where many sentences have no end mark, lines were taken for them: a line's first capital tells nothing."""
    open_ended = sum(not _END_MARK.search(sentence.text) for sentence in sentences)
    return f", {NO_SENTENCE_ENDS}" if open_ended > _OPEN_ENDED * len(sentences) else ""


def case_tells(*articles: Document) -> bool:
    """Whether names can be told by their capitals in each of the articles."""
    return not any(article.case_note for article in articles)


def case_notes(wire: Document, derivative: Document) -> str:
    """The same said of a pair; empty where capitals tell names in both texts."""
    told = (("wire report", wire.case_note), ("derivative", derivative.case_note))
    return "; ".join(f"the {role} is {note}" for role, note in told if note)


class _Line(NamedTuple):
    """A sentence with the places of its capitals, and of those that it does not force; None where it forces all."""

    sentence: Sentence
    raised: Sequence[int]
    free: Set[int] | None

    @classmethod
    def of(cls, sentence: Sentence, capitals: Set[str]) -> _Line:
        raised = [place for place, word in enumerate(sentence.words) if word.text in capitals]
        if "°" in sentence.text:
            ends = [sentence.words[place].start - sentence.start for place in raised]
            raised = [
                at for at, end in zip(raised, ends, strict=True) if not sentence.text.endswith("°", 0, end)
            ]
        free = frozenset([place for place in raised if not _opens(sentence, place)])
        return cls(sentence, raised, None if _is_title_case(sentence) else free)


def capital_runs(article: Article) -> tuple[tuple[int, tuple[Word, ...]], ...]:
    """Runs of name words with the index of the sentence they stand in."""
    written = set(article.written)
    capitals = frozenset(filter(_is_capital, filterfalse(str.islower, written)))
    lines = [_Line.of(sentence, capitals) for sentence in article.sentences]
    inside = frozenset([fold(line.sentence.words[place].text) for line in lines for place in line.free or ()])
    inside |= _leading_owners(lines)
    small = frozenset([fold(word) for word in written if word[0].islower()])
    named = ((line.sentence, _named(line, inside, small)) for line in lines)
    return tuple([(index, run) for index, line in enumerate(named) for run in _runs(*line)])


def _leading_owners(lines: Sequence[_Line]) -> frozenset[str]:
    """The possessives that names of several words begin with, and which may stand for them: ``Moody's Investors Service``."""
    raised = [(sentence, place) for sentence, places, _ in lines for place in places]
    owners = [each for each in raised if each[0].words[each[1]].text.endswith(OWNING)]
    return frozenset([sentence.words[place].text for sentence, place in owners if _leads_on(sentence, place)])


def _named(line: _Line, inside: Set[str], small: Set[str]) -> list[int]:
    """Where the words of names stand: those with a capital `inside` a sentence, and forced ones that are names."""
    if line.free is None:
        return [place for place, word in enumerate(line.sentence.words) if fold(word.text) in inside]
    return [
        place
        for place in line.raised
        if place in line.free or _forced_capital_is_name(line.sentence, place, inside, small)
    ]


@by_word
def _is_capital(written: str) -> bool:
    """Whether a word is written as a name is: ``Sayed``, ``al-Sayed``."""
    particle, _, named = written.partition("-")
    capital = written[0].isupper() or (particle in PARTICLES and named[:1].isupper())
    return capital and fold(written) not in _NOT_NAMES and written not in _ZONES


def _opens(sentence: Sentence, position: int) -> bool:
    """Whether the word's capital is forced: first in its sentence or in a quotation."""
    if position == 0:
        return True
    between = sentence.between(sentence.words[position - 1], sentence.words[position])
    return between != " " and (not _FORCING.isdisjoint(between) or "\n" in between.strip(" "))


_FORCING = frozenset('“‘":;!?')


def _is_title_case(sentence: Sentence) -> bool:
    """A headline, or a line all in capitals: capitals there say nothing."""
    if sentence.text.endswith((".", "”", '"', "’")) and not sentence.text.isupper():
        return False
    content = [word for word in sentence.words if _is_content(word.text)]
    if len(content) < 4:
        return False
    return sum(word.text[0].isupper() for word in content) >= 0.8 * len(content)


def _forced_capital_is_name(sentence: Sentence, position: int, inside: Set[str], small: Set[str]) -> bool:
    written = sentence.words[position].text
    key = fold(written)
    if written[1:2].isupper() or "." in written or written in inside or (is_place(key) and key not in small):
        return True
    if key in lists.function_words():
        return False
    if _is_met(key, inside, small):
        return True
    if key in small or _is_plain(key):
        opens = key in FIRST_PARTS or written.endswith(POSSESSIVES) or _begins_a_person(sentence, position)
        return opens and _leads_on(sentence, position)
    return not vocabulary.in_dictionary(key) or _leads_on(sentence, position)


def _begins_a_person(sentence: Sentence, position: int) -> bool:
    """Whether a forename that is a word too stands before what is none: ``Mark Venn``, and not ``Mark Days``."""
    two = sentence.words[position : position + 2]
    return _is_in_full(two) and not _is_plain(fold(two[1].text))


def _is_met(key: str, inside: Set[str], small: Set[str]) -> bool:
    """Whether a word is a title, or has a capital `inside` a sentence too and is none known in small letters."""
    known = key in small and vocabulary.is_familiar(key)
    return key in lists.titles() or (key in inside and not known)


def _leads_on(sentence: Sentence, position: int) -> bool:
    """Whether a word with a capital stands right after."""
    two = sentence.words[position : position + 2]
    return len(two) == 2 and _is_capital(two[1].text) and _joined(sentence, *two)


@by_word
def _is_plain(key: str) -> bool:
    """Whether a word is known as none of a name: a role, a familiar word, one with the ending of a plain word."""
    return key in _ROLES or key.endswith(_DERIVED) or vocabulary.is_familiar(key)


def _runs(sentence: Sentence, named: Sequence[int]) -> Iterable[tuple[Word, ...]]:
    """Neighbouring words of those `named` (by place), with small connectors between them: ``Bank of England``."""
    words = sentence.words
    capital = frozenset(named)
    end = 0
    for position in named:
        if position < end:
            continue
        end = position + 1
        while end < len(words) and (length := _next_part(sentence, capital, end, words[position:end])):
            end += length
        yield words[position:end]


def _next_part(sentence: Sentence, capital: Set[int], position: int, run: Sequence[Word]) -> int:
    """How many words go on with the run that ends before `position`: a name word with its connectors."""
    joint = fold(sentence.words[position].text)
    if position not in capital and joint not in CONNECTORS:
        return 0
    if joint == "of" and (_is_in_full(run) or _is_of_a_body(run, sentence, position + 1)):
        return 0
    words = sentence.words[position - 1 : position + 3]
    more, most = 0, min(2, len(words) - 2)
    while position + more not in capital:
        if more == most or not _connects(run, words[more + 1 : more + 3], first=not more):
            return 0
        more += 1
    return more + 1 if all(_joined(sentence, *two) for two in pairwise(words[: more + 2])) else 0


def _connects(run: Sequence[Word], words: Sequence[Word], *, first: bool) -> bool:
    """Whether the first of two words may stand within a name: as its first connector, or as a particle after that."""
    joint = fold(words[0].text)
    return joint in _PLAIN_CONNECTORS or _goes_on(run, *words) if first else joint in PARTICLES


def _is_in_full(run: Sequence[Word]) -> bool:
    """Whether a run ends with a person's forename and surname, which no *of* goes on with: ``Rep. Jane Doe of Leeds``."""
    folded = [fold(word.text) for word in run if len(fold(word.text)) > 1]
    titled = not lists.titles().isdisjoint(folded[-3:-2])
    known = len(folded) == 2 and bool(gender.of_forename(" ".join(folded)))
    return (titled or known) and folded[-1] not in NO_PERSON


def _is_of_a_body(run: Sequence[Word], sentence: Sentence, position: int) -> bool:
    """Whether two words that are no body's name stand before one: ``Maren Dahl of Odense University``."""
    body = list(
        takewhile(lambda word: _is_capital(word.text), sentence.words[position : position + _LONGEST_BODY])
    )
    bodies = {fold(word.text) for word in run} & NO_PERSON
    return len(run) == 2 and not bodies and len(body) > 1 and fold(body[-1].text) in INSTITUTIONS


_LONGEST_BODY = 4


def _goes_on(run: Sequence[Word], connector: Word, following: Word) -> bool:
    """``Bank for International Settlements``, ``Department for Education and Skills``; not ``Bank of Japan and Toyota``."""
    folded = [fold(word.text) for word in run]
    if fold(connector.text) == "for":
        return folded[-1] in _BODIES_FOR
    if not {"of", "for"} & set(folded) or not _BODIES_FOR & set(folded):
        return False
    joined = {folded[-1], fold(following.text)}
    plain = joined.isdisjoint(lists.titles() | INSTITUTIONS) and not any(map(is_place, joined))
    return plain and all(vocabulary.in_dictionary(key.rpartition("-")[2]) for key in joined)


def _joined(sentence: Sentence, left: Word, right: Word) -> bool:
    """Only space (or the point of ``Mr.`` or ``J.``) between, and no possessive but that of ``People's Bank``."""
    if left.text.endswith(POSSESSIVES) and fold(left.text).rstrip("'’") not in _NAMED_BY_POSSESSIVE:
        return False
    between = sentence.between(left, right)
    abbreviated = between.startswith(".") and len(left.text) <= 4
    people = left.text.endswith("s") and between.startswith(("'", "’"))  # Teachers' League
    of_many = people and fold(right.text) in (INSTITUTIONS | _BODIES_FOR) - {"house"}
    return (between[1:] if abbreviated or of_many else between).isspace() or between == " & "


def is_place(key: str) -> bool:
    """Whether a spelling is by itself a country, a people or a known city."""
    return key in lists.countries() or key in lists.countries_by_demonym() or key in KNOWN_CITIES


KNOWN_CITIES = frozenset(map(fold, lists.dateline_places()))
"""Cities that stand in datelines."""
