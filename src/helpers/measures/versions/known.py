"""Which versions of a wire report there are, in what order, and which of them the derivative could have seen.

Versions of one report share an identifier, or are given as such. Each is told by
its own time, version number, status and note. The one compared is the latest
that was sent before the derivative was; where times are not known, the last.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import Any

from helpers import formats, paths
from helpers.article import Article, Sentence
from helpers.document.values import dates
from helpers.errors import ArticleError, NoticeError, ParameterError
from helpers.formats.fields import first, moment, status_of
from helpers.languages.english import lists
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.reading import articles, collection
from helpers.received import WITHDRAWN, Received
from helpers.showing.finding import counted
from helpers.showing.style import shortened
from helpers.showing.style import when as when_shown

PARTED_BY = "|"
"""What stands between the addresses of versions in a notebook's parameter."""
MOST_VERSIONS = 100

_LAST = "Not all times of the versions are known, so the last one that stands is compared."
_NUMBERED = 9
_MOST_NAMED = 5


@dataclass(frozen=True, eq=False)
class Version:
    """One version: where it is read from, when it was sent, what it says of itself, and its article.

    `article` is None where it has no text of its own, and for a notice that withdraws a story.
    """

    address: str
    time: str
    number: str
    status: str
    note: str
    article: Article | None

    @property
    def moment(self) -> datetime | None:
        """When it was sent, if hour and zone are known."""
        return moment(self.time)

    @property
    def day(self) -> date | None:
        """The day on which it was sent, where it was, if that is known."""
        if self.article is not None:
            return dates.day_of(replace(self.article, published=self.time))
        found = dates.written_day(self.time)
        return date(found.year, found.month, found.day) if found.year and found.month and found.day else None

    @property
    def can_be_compared(self) -> bool:
        """Whether it is a story that stands, and not a notice that withdraws one."""
        return self.article is not None and self.status != WITHDRAWN


@dataclass(frozen=True, eq=False)
class Versions:
    """All versions, oldest first; `chosen` is the place of the one compared, `reason` says why, one sentence."""

    all: tuple[Version, ...]
    chosen: int
    reason: str
    doubts: tuple[str, ...] = ()

    @property
    def compared(self) -> Version:
        """The one that the derivative is held against."""
        return self.all[self.chosen]

    @property
    def latest(self) -> Version:
        """The last one that stands."""
        return [each for each in self.all if each.can_be_compared][-1]

    @property
    def why(self) -> str:
        """The reason and what is doubtful; that times are missing is told once."""
        once = self.doubts
        if self.reason == _LAST:
            once = tuple(re.sub(r"^Not all versions have .*; they", "They", each) for each in once)
        return " ".join((self.reason, *once))

    def label(self, version: Version) -> str:
        """What a version is called: its own number if each has one of its own, else its place in the order."""
        numbers = [each.number for each in self.all]
        own = all(numbers) and len(set(numbers)) == len(numbers)
        return version.number if own else str(self.all.index(version) + 1)


def selected(wires: Sequence[str], derivative: Article, **how: Any) -> Versions:
    """The versions in files, folders and packages, read as `read_article` is told `how`, and which of them to compare.

    Raises `ParameterError` if what is in one folder or file does not say that
    it is versions of one report, and `ArticleError` for what cannot be read.
    """
    found: list[tuple[str, Received]] = []
    passed: list[str] = []
    for wire in wires:
        folder = paths.locate(wire)
        written_as = how.get("format", "")
        inside, unread = _in_folder(folder, written_as) if folder.is_dir() else (_given(wire, written_as), [])
        found += inside
        passed += unread
    if len(wires) == 1:
        _require_one_report(found, wires[0])
    ordered, doubts = _ordered([_version(address, each, how) for address, each in found])
    if not any(each.can_be_compared for each in ordered):
        raise ArticleError(
            f"Of {len(ordered)} versions of the wire report none holds a story that stands: all are withdrawn or without "
            "text. Give a version with its text."
        )
    chosen, reason = _chosen(ordered, derivative)
    if passed:
        more = " …" if len(passed) > _MOST_NAMED else ""
        listed = ", ".join(shortened(name, 60) for name in passed[:_MOST_NAMED])
        doubts = (*doubts, f"Passed over, because no article could be read in it: {listed}{more}.")
    return Versions(ordered, chosen, reason, doubts)


def known(pair: Compared, listed: str, **how: Any) -> Versions | None:
    """The versions that a notebook's parameter lists, the pair's own wire report among them; None if it lists none."""
    if not listed.strip():
        return None
    wires = [part.strip() for part in listed.split(PARTED_BY) if part.strip()]
    found = selected(wires, pair.derivative, preparation=pair.wire.preparation, **how)
    places = [place for place, each in enumerate(found.all) if each.address == pair.wire.path]
    if not places:
        raise ParameterError(f"{pair.wire.path} is none of the versions listed. List it among them.")
    if places[0] != found.chosen:
        return replace(found, chosen=places[0], reason="It is the one that was asked for.")
    return found


def weighty(sentences: Sequence[Sentence]) -> dict[str, None]:
    """The words that are no function words, folded, in order."""
    words = (fold(word.text) for sentence in sentences for word in sentence.words)
    return dict.fromkeys(word for word in words if word not in lists.function_words())


def _given(wire: str, format_: str) -> list[tuple[str, Received]]:
    """The articles that one argument means, each with its address."""
    file, item = paths.addressed(paths.locate(wire))
    found = articles.received(file, format=format_)
    places = formats.places(found, item) if item else range(len(found))
    if not places:
        formats.chosen(found, item, file.name)
    return [(f"{file}#{place + 1}" if len(found) > 1 else str(file), found[place]) for place in places]


def _in_folder(folder: Path, format_: str) -> tuple[list[tuple[str, Received]], list[str]]:
    """The articles in a folder, each with its address, and the names of the files that cannot be read."""
    entries = list(islice(collection.entries(folder), MOST_VERSIONS + 1))
    if len(entries) > MOST_VERSIONS:
        raise ParameterError(
            f"{folder} is a folder of more than {MOST_VERSIONS} articles. Give the wire report's file inside it."
        )
    found: list[tuple[str, Received]] = []
    passed: list[str] = []
    for entry in entries:
        try:
            found += [] if entry.fault else _given(entry.path, format_)
        except ArticleError:
            passed.append(entry.id)
    return found, [*passed, *(entry.id for entry in entries if entry.fault)]


def _require_one_report(found: Sequence[tuple[str, Received]], wire: str) -> None:
    names = {each.identifier for _, each in found}
    folder = " is a folder and" if paths.locate(wire).is_dir() else ""
    if len(found) > 1 and (len(names) > 1 or "" in names):
        raise ParameterError(
            f"{wire}{folder} holds {counted(len(found), 'article')} that do not say that they are versions of one report: they have no "
            f"identifier in common. Name one article ({found[0][0]}), or give the versions one by one, oldest first."
        )
    if not found:
        raise ParameterError(f"{wire}{folder} holds no article that is read. Give the wire report's file.")


def _version(address: str, found: Received, how: Mapping[str, Any]) -> Version:
    told = found.status != WITHDRAWN and (found.text is not None or any(found.paragraphs))
    withdrawn = ""
    try:
        article = articles.read_article(address, **how) if told else None
    except NoticeError:
        article, withdrawn = None, WITHDRAWN
    furniture = article.furniture if article else ()
    notes = [each.text.strip("() ") for each in furniture if each.kind == "update note"]
    time = first(found.updated, found.published, article.published if article else "")
    status = first(found.status, withdrawn, article.status if article else "", status_of(*notes))
    return Version(address, time, found.version, status, first(found.note, " ".join(notes)), article)


def _ordered(found: Sequence[Version]) -> tuple[tuple[Version, ...], tuple[str, ...]]:
    """Oldest first: by time where all are known, else by day, else by version number, else as given."""
    by_day = "Not all versions have an hour with its zone; they are put in order by day and number."
    by_number = "Not all versions have a time; they are put in order by number."
    ways: tuple[Callable[[Version], Any], ...] = (attrgetter("moment"), attrgetter("day"), _number)
    for doubt, of in zip(("", by_day, by_number), ways, strict=True):
        if all(map(of, found)):
            return tuple(sorted(found, key=lambda each: (of(each), _number(each)))), (doubt,) * bool(doubt)
    return tuple(found), ("Not all versions have a time or number; they stand in the order given.",)


def _number(version: Version) -> int:
    return int(version.number[:_NUMBERED]) if version.number.isdecimal() else 0


def _chosen(ordered: Sequence[Version], derivative: Article) -> tuple[int, str]:
    standing = {place: each for place, each in enumerate(ordered) if each.can_be_compared}
    written = derivative.updated or derivative.published
    when, day = moment(written), dates.day_of(replace(derivative, published=written))
    moments, days = _times(standing, attrgetter("moment")), _times(standing, attrgetter("day"))
    if len(days) < len(standing):
        return max(standing), _LAST
    if when is not None and len(moments) == len(standing):
        return _latest(moments, when, f"the derivative ({when_shown(written)})")
    if day is None:
        why = "When the derivative was published is not known, so the last version that stands is compared."
        return max(standing), why
    unknown = "its hour is" if when is None else "some hours of the versions are"
    end = f"the end of the derivative's day ({day}; {unknown} not known, so it may have seen an earlier one)"
    return _latest(days, day, end)


def _times(standing: Mapping[int, Version], sent: Callable[[Version], date | None]) -> dict[int, date]:
    return {place: time for place, each in standing.items() if (time := sent(each)) is not None}


def _latest(sent: Mapping[int, date], published: date, said: str) -> tuple[int, str]:
    """The place of the last version that the derivative may have seen, else of the first; and why it is compared."""
    before = [place for place, time in sent.items() if time <= published]
    if before:
        return before[-1], f"It is the latest that was sent before {said}."
    told = f"All versions were sent after {said.partition(';')[0].rstrip(')')}), so it could have seen none of them"
    return min(sent), f"{told}; the first is compared."
