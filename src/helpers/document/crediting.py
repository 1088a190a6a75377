"""Where a text credits a news agency with what it tells: *AP reports*, *told Reuters*, *a dispatch by the AFP agency*.

Besides, the documents that it names as its origin, which other newsrooms have
too: *in a press release*.

A name alone credits nobody: a poll is named after whoever held it, an agency
has photographers, and people bear such names. A byline, or a line on who
contributed, is no credit either.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from helpers.article import Article, Furniture, Sentence, Span
from helpers.languages.english import listed, lists, vocabulary, wirecopy
from helpers.languages.english.inflection import bases
from helpers.languages.english.listed import Phrase, by_first_word
from helpers.languages.english.words import bare, fold

if TYPE_CHECKING:
    from helpers.document.document import Document

_BEFORE, _AFTER = listed.words("crediting", "credit before"), listed.words("crediting", "credit after")
_BARE = listed.words("crediting", "bare prepositions")
_TELLING = listed.words("crediting", "telling it") | listed.words("saying", "bare cues")
_STAFF = listed.words("crediting", "of the service")
_ASIDE = listed.words("crediting", "aside")
_POLLED = listed.words("crediting", "poll")
_DENIED, _REPORT = listed.words("crediting", "denied"), listed.words("crediting", "report")
_KINDS = tuple(f" {each}" for each in listed.lines("crediting", "kinds of service"))
_ARTICLE = re.compile("^the (?=.)", re.IGNORECASE)
_FROM = listed.words("crediting", "origin before")

FAR_BEFORE, FAR_AFTER = 7, 4
"""A word of reporting stands so many words before a service's name, or after it, at most."""

NEAR_HEARER = 3
"""And what makes it a hearer so many: *to the news agency*."""

FAR_FROM = 4
"""And a preposition so many words before a document's: *according to the emailed statement*."""

LONGEST_ASIDE = 25
"""A line on who contributed, ``Reuters contributed to this report.``, has so many words at most."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A service that a sentence (by index) credits, by the one name it is known by, and where it is named.

    `aside` tells that the sentence is a line on who worked on the piece, which says of nothing in it whose it is;
    `heard` that somebody told the service something: *told AFP*, *described it to AFP*.
    """

    service: str
    sentence: int
    name: Span
    aside: bool
    heard: bool


def credited(article: Document, service: str = "") -> tuple[Credit, ...]:
    """Every credit in the sentences; `service` is looked for besides those that are listed."""
    own = {tuple(name.split()): canonical(service) for name in names(service)}
    found = []
    for index, first, last, known in _mentions(article, _listed("services") | own):
        sentence = article.sentences[index]
        keys = [fold(word.text) for word in sentence.words]
        aside = len(keys) <= LONGEST_ASIDE and not _ASIDE.isdisjoint(keys)
        if aside or _is_credited(sentence, keys, first, last):
            name = Span(sentence.words[first].start, sentence.words[last].end)
            found.append(Credit(known, index, name, aside, _is_heard(sentence, first)))
    return tuple(found)


def beside(article: Document, service: str) -> Iterator[Furniture]:
    """The lines beside the text that name the service: *(AFP)*, *By Agence France-Presse*, *Photo: AFP*.

    A dateline is none: it opens a report of the service's own.
    """
    known = {fold(name) for name in names(service)}
    for line in article.furniture:
        written = " ".join(word.strip("().,-–—:©[]") for word in line.text.replace("/", " ").split())
        if line.kind != "dateline" and any(f" {name} " in f" {fold(written)} " for name in known):
            yield line


def named(article: Document, service: str) -> list[Span]:
    """Where the service's name stands in the text, long or short, and credits no picture."""
    written = "|".join(map(re.escape, names(service))) or "$."
    found = re.finditer(rf"(?<!\w)(?:{written}|{written.lower()})(?!\w|\s[Pp]hotos?\b)", article.text)
    return [Span(*each.span()) for each in found]


_SIGNED = ("sign-off", "copyright", "byline")


def signature(article: Document, service: str) -> str:
    """The line that says that the whole piece is the service's, as written: *(AFP)*, *Source: AFP*, not *Photo: AFP*."""
    lines = beside(article, service)
    return next(
        (each.text for each in lines if each.kind in _SIGNED or fold(each.text).startswith("source")), ""
    )


def agency_marks(article: Document) -> tuple[str, ...]:
    """What an agency's own story has round it, and a piece made from one has not: its dateline, its desk's sign-off."""
    dated = any(each.kind == "dateline" and "agency " in each.says for each in article.furniture)
    signed = any(wirecopy.DESK_CREDIT.search(each.text) for each in article.furniture)
    return ("dateline",) * dated + ("sign-off",) * signed


def service(article: Article | Document) -> str:
    """Whose report an article is: the agency of its dateline, whoever sends it on, else its source."""
    dateline = next((each.says for each in article.furniture if each.kind == "dateline"), "")
    agency = dateline.partition("agency ")[2]
    return agency if is_service(agency) else article.source


def is_service(name: str) -> bool:
    """Whether a name is that of a service that is listed."""
    return canonical(name) in _known().values()


@lru_cache(maxsize=1_000)
def canonical(service: str) -> str:
    """The one name that a service is known by; one that is not listed goes by its own, without *The* and *News Agency*."""
    known = {fold(name): meant for name, meant in _known().items()}
    written = _ARTICLE.sub("", " ".join(service.split()))
    short = next((written.removesuffix(each) for each in _KINDS if written.endswith(each)), written)
    told = written if vocabulary.is_familiar(fold(short)) else short  # Central News Agency
    return known.get(fold(written)) or known.get(fold(told), told)


@lru_cache(maxsize=1_000)
def names(service: str) -> tuple[str, ...]:
    """All names that a service goes by, the longest first; none where none is given."""
    known = canonical(service)
    others = (name for name, meant in _known().items() if meant == known)
    return tuple(sorted(filter(None, {service, known, *others}), key=lambda name: (-len(name), name)))


@cache
def _known() -> dict[str, str]:
    """Every name of a service that is listed, with what it is known by."""
    return listed.table("crediting", "services") | listed.table("crediting", "services at home")


@cache
def _listed(section: str) -> dict[Phrase, str]:
    """The names of services or of documents, each with what it is known by."""
    return {tuple(name.split()): known for name, known in listed.table("crediting", section).items()}


def origins(article: Document) -> dict[str, str]:
    """The documents that a text names as where it has something from: what each goes by, and how it is written first.

    What stands in quotation marks is somebody else's.
    """
    found: dict[str, str] = {}
    for index, first, last, known in _mentions(article, _listed("origins")):
        words = article.sentences[index].words
        before = (fold(word.text) for word in words[max(0, first - FAR_FROM) : first])
        if known not in found and not _FROM.isdisjoint(before):
            found[known] = Span(words[first].start, words[last].end).of(article.text)
    return found


def _mentions(article: Document, names: Mapping[Phrase, str]) -> Iterator[tuple[int, int, int, str]]:
    """The sentence of each name that is looked for, its first and last word, what it is known by; outside quotation marks."""
    begun, over = by_first_word(names), 0
    for at in article.standing(lambda form: bare(form) in begun):
        index, own = article.sentence_of[at], article.words[at]
        if at < over or own.quoted:
            continue
        first = bisect_left(article.sentences[index].words, own)
        written = [bare(word.text) for word in article.sentences[index].words[first:]]
        name = next((name for name in begun[written[0]] if tuple(written[: len(name)]) == name), ())
        if name:
            over = at + len(name)
            yield index, first, first + len(name) - 1, names[name]


def _is_credited(sentence: Sentence, keys: Sequence[str], first: int, last: int) -> bool:
    """Whether the name stands alone, or a word of reporting beside it, and it is no person's, no poll's and nobody's employer."""
    if _is_something_else(sentence, keys, first, last):
        return False
    before, after = keys[max(0, first - FAR_BEFORE) : first], keys[last + 1 : last + 1 + FAR_AFTER]
    if _AFTER.intersection(after) or (_BEFORE - _BARE).intersection(before):
        return True
    if _is_heard(sentence, first) and not _TELLING.isdisjoint(chain.from_iterable(map(bases, before))):
        return True
    return last - first + 1 == len(keys) or (first <= 1 and keys[0] in _BARE)


def _is_heard(sentence: Sentence, first: int) -> bool:
    """Whether somebody tells the service something: *told the AFP agency*, *in an interview with*, *in a mail to*."""
    before = [fold(word.text) for word in sentence.words[max(0, first - FAR_BEFORE) : first]]
    near = before[-NEAR_HEARER:]
    return "told" in near or "interview" in before or ("to" in near and "according" not in before)


def _is_something_else(sentence: Sentence, keys: Sequence[str], first: int, last: int) -> bool:
    if _part_of_a_name(sentence, first) or _POLLED.intersection(keys[max(0, first - 3) : last + 3]):
        return True
    pictured = sentence.text[sentence.words[last].end - sentence.start :][:1] in (")", "/")
    signed = keys[0] == "by" or (pictured and keys[0] not in _BARE)
    return signed or bool(_STAFF.intersection(keys[last + 1 : last + 3])) or _is_denied(keys, first)


def _is_denied(keys: Sequence[str], first: int) -> bool:
    """``The bank denied a report by Ostra``, ``dismissed an Ostra report``."""
    nouns = (at for at in range(first - 1, max(0, first - 4), -1) if keys[at] in _REPORT)
    noun = next(nouns, first)
    return keys[noun - 1] in lists.function_words() and not _DENIED.isdisjoint(keys[max(0, noun - 3) : noun])


def _part_of_a_name(sentence: Sentence, first: int) -> bool:
    """Whether another capitalised word stands right before, as in *Michael Bloomberg*."""
    before, own = sentence.words[first - 1], sentence.words[first]
    capital = before.text[0].isupper() and fold(before.text) not in lists.function_words()
    return first > 1 and capital and sentence.between(before, own).isspace()
