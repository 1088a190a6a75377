"""Which of many articles are about the event of a wire report, and which may derive from it?

First the nearest articles by words (`nearest`), then the verdict on each of
those: only they are taken apart and judged.

The verdict's references are pairs drawn at random. The nearest of very many
articles are not: among them are the ones that look most like the same event
without being it, as a running story does. So *same event* comes with a
certainty: *likely* only from a score on that holds among the nearest, too, else
*perhaps*, as in every report (`benchmarks/checks/retrieval.py` measures how often either is right).
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from helpers.answering.answer import credit
from helpers.article import Article
from helpers.document.values.dates import dated
from helpers.errors import ArticleError, ParameterError
from helpers.languages.english.notices import MARKED_AFTER
from helpers.languages.english.wirecopy import SLUG
from helpers.languages.english.words import fold, key_of
from helpers.measures.verdict import labels as verdict_labels
from helpers.measures.verdict import measure as derivation
from helpers.measures.verdict import strands as verdict_strands
from helpers.pairing.compared import Compared
from helpers.reading import collection
from helpers.reading.collection import Entry
from helpers.received import WITHDRAWN
from helpers.retrieval.nearest import Index, Pool, indexed, mark, near, nearest

MOST = 10
"""Articles listed for a wire report, unless asked otherwise."""
DAYS = 7
"""Days between a wire report and what is listed for it, unless asked otherwise."""
LOOKED_AT = 2
"""So many times as many articles as are to be listed are judged."""

_ORDER = (*verdict_labels.DERIVED, verdict_labels.NO_EVIDENCE, verdict_labels.TOO_LITTLE)
LIKELY, PERHAPS, OPEN = "likely", "perhaps", "open"
SHORT_BUT_NEAR = 0.3
"""The nearness from which a text too short to judge is listed all the same."""

Failure = tuple[str, str]
"""The id of an article that could not be read, and why."""

COPIED, RESTING = verdict_strands.VERBATIM_TILES, verdict_strands.RESTING


@dataclass(frozen=True, eq=False)
class Found:
    """An article that was judged: its nearness (0 to 1, 1 for the wire report itself), its verdict, and how it credits the wire service if it is derived."""

    entry: Entry
    published: str
    source: str
    score: float
    verdict: derivation.Verdict
    withdrawn: bool = False
    credit: str = ""

    @property
    def reason(self) -> str:
        """What weighs most in the verdict, one sentence; first that it was withdrawn."""
        told = (*self.verdict.speaks_for, *self.verdict.speaks_against, *self.verdict.cannot_be_excluded)
        return "Withdrawn by its sender. " * self.withdrawn + told[0]

    @property
    def derived(self) -> bool:
        return self.verdict.label in verdict_labels.DERIVED

    @property
    def certainty(self) -> str:
        """How sure it is that the event is the same: likely, perhaps, or open where the text is too short."""
        if self.verdict.label == verdict_labels.TOO_LITTLE:
            return OPEN
        return PERHAPS if self.verdict.perhaps else LIKELY

    @property
    def brief(self) -> str:
        """The verdict in a few words, with its certainty where that is in doubt."""
        label = self.verdict.label
        return f"same event, {self.certainty}" if label == verdict_labels.NO_EVIDENCE else label

    @property
    def worth_listing(self) -> bool:
        """Whether it is not held to be of a different event, or too short and far."""
        if self.verdict.label == verdict_labels.TOO_LITTLE:
            return self.score >= SHORT_BUT_NEAR
        return self.verdict.label != verdict_labels.DIFFERENT

    def value(self, strand: str) -> float:
        """The value of a strand of evidence."""
        return self.verdict.by_name[strand].value


@dataclass(frozen=True, eq=False)
class Neighbours:
    """What was found for one wire report, best first; `judged` counts all that were judged, `outside` those left out by their date, `others` are versions of the same report."""

    wire: Article
    found: tuple[Found, ...]
    judged: int
    outside: int
    dated: bool
    others: tuple[Article, ...] = ()


@dataclass(frozen=True, eq=False)
class Search:
    """What was found for all wire reports, among how many articles, which could not be read, and which notices name no wire report that was given."""

    neighbours: tuple[Neighbours, ...]
    articles: int
    failures: tuple[Failure, ...]
    unmatched: tuple[Failure, ...] = ()

    @property
    def any_likely(self) -> bool:
        """Whether anything is derived from a wire report or likely to be about its event."""
        return any(found.certainty == LIKELY for each in self.neighbours for found in each.found)


def find(
    wires: Sequence[Article],
    among: Path,
    *,
    most: int = MOST,
    days: int = DAYS,
    tell: Callable[[int], None] = lambda read: None,
) -> Search:
    """Articles in a folder or manifest that share an event with each wire report, best first.

    A notice without text withdraws one of the wire reports.

    So many at most for each, whose `days` may lie so far apart, where both are known.
    `tell` is given the number of articles read so far. Raises `ParameterError` if
    `among` holds no articles at all.
    """
    notices, wires = ([each for each in wires if bool(each.words) == whole] for whole in (False, True))
    index = indexed(wires, among, tell)
    _require_articles(index, among)
    pools = [nearest(index, wire, number, most * LOOKED_AT + 1, days) for number, wire in enumerate(wires)]
    wanted = {number for pool in pools for number, _ in pool.ranked}
    entries = _unchanged(index, among, wanted)
    failures = {number: (name, reason) for number, name, reason in index.unread}
    moved = "articles came or went during the search. Run it again."
    gone = f"An article of {among} is not where it was: {moved}"
    failures |= dict.fromkeys(sorted(wanted - entries.keys()), (among.name, gone))
    found = [_judged(*each, entries, most, failures) for each in zip(wires, pools, strict=True)]
    listed = len(index.articles) + len(index.unread)
    under_notices = [Neighbours(notice, (), 0, 0, dated=False) for notice in notices]
    each_once = _each_once([*found, *under_notices])
    failed = _failed(failures, among, notices)
    return Search(each_once[: len(wires)], listed, failed, _unmatched(each_once[len(wires) :]))


def _failed(failures: Mapping[int, Failure], among: Path, notices: Sequence[Article]) -> tuple[Failure, ...]:
    """What could not be read, in its order, but for the notices that were given."""
    given = {Path(notice.path).resolve() for notice in notices}
    return tuple(each for _, each in sorted(failures.items()) if (among / each[0]).resolve() not in given)


def _require_articles(index: Index, among: Path) -> None:
    """Raise `ParameterError` where none of the articles could be read, with why not."""
    if not index.articles:
        why = f" ({index.unread[0].reason.rstrip('.')})" if index.unread else ""
        other = "Give a folder with .txt or .md files, or a manifest with the columns id and path or text."
        raise ParameterError(f"{among} holds no article that can be read{why}. {other}")


def _unmatched(notices: Sequence[Neighbours]) -> tuple[Failure, ...]:
    """The notices that name no wire report with a text."""
    alone = (each for each in notices if not any(other.words for other in each.others))
    return tuple((each.wire.name, _NAMES_NONE) for each in alone)


_NAMES_NONE = "It withdraws a story, and none of the wire reports has its identifier or the headline that it names. Give that one too."


def _unchanged(index: Index, among: Path, wanted: Set[int]) -> dict[int, Entry]:
    """Those of the wanted that are still what they were when they were indexed."""
    marks = {each.number: each.mark for each in index.articles if each.number in wanted}
    kept = (each for each in collection.entries(among) if marks.get(each.number) == mark(each))
    return {each.number: each for each in kept}


def _judged(
    wire: Article, pool: Pool, entries: Mapping[int, Entry], most: int, failures: dict[int, Failure]
) -> Neighbours:
    """The verdict on each of the nearest; what cannot be taken as an article is noted in `failures`."""
    found: list[Found] = []
    judged = 0
    for number, score in pool.ranked:
        entry = entries.get(number)
        if entry is None or judged == most * LOOKED_AT or _is_itself(wire, entry):
            continue
        try:
            article = collection.article(entry)
        except ArticleError as error:
            failures[number] = (entry.id, str(error))
            continue
        judged += 1
        pair = Compared(wire, article)
        verdict = derivation.verdict(pair)
        withdrawn = article.status == WITHDRAWN
        candidate = Found(entry, article.published, article.source, score, verdict, withdrawn)
        if candidate.worth_listing:
            found.append(replace(candidate, credit=credit(pair) if candidate.derived else ""))
    found.sort(key=lambda each: (each.certainty == PERHAPS, -each.score, each.entry.number))
    found.sort(key=lambda each: _ORDER.index(each.verdict.label))
    return Neighbours(wire, tuple(found[:most]), judged, pool.outside, pool.dated)


def _is_itself(wire: Article, entry: Entry) -> bool:
    return bool(entry.path and wire.path) and Path(entry.path).resolve() == Path(wire.path).resolve()


def _are_one(one: Article, other: Article) -> bool:
    """Whether two are versions of one report: by their identifier, or one changes or takes back what the other is headed, from one place and within days."""
    if one.identifier and one.identifier == other.identifier:
        return True
    places = {fold(each.place) for each in (one, other)} - {""}
    together = len(places) <= 1 and near(dated(one), dated(other), DAYS)
    return together and (_changes(one, other) or _changes(other, one))


def _changes(one: Article, other: Article) -> bool:
    """Whether one says that it changes or takes back a report under the headline of the other, which a notice may have in its text."""
    head = _headline(other)
    quoted = one.status == WITHDRAWN and head.count(" ") > 2 and head in key_of(one.text)
    return bool(one.status) and (quoted or head == _headline(one))


def _headline(article: Article) -> str:
    """A headline in one spelling, without what marks it as changed or taken back."""
    slug = SLUG.match(article.title)
    return key_of(MARKED_AFTER.sub("", article.title[slug.end() if slug else 0 :]))


def _each_once(found: Sequence[Neighbours]) -> tuple[Neighbours, ...]:
    """Each with the other versions of its report, and the articles that are its own; under a notice none."""
    versions = [[one for one in found if one is not own and _are_one(own.wire, one.wire)] for own in found]
    claimed = _claimed(found)
    return tuple(
        replace(own, found=tuple(_own(own, others, claimed)), others=tuple(each.wire for each in others))
        for own, others in zip(found, versions, strict=True)
    )


def _claimed(found: Sequence[Neighbours]) -> dict[int, float]:
    """How near each article must be to be perhaps about another report: half as near as to one that it is likely about.

    What is made from one, and not by its credit alone, is never near enough.
    """
    claimed: dict[int, float] = {}
    for each in (each for own in found for each in own.found):
        made = each.derived and not each.verdict.by_credit
        needed = math.inf if made else (each.certainty == LIKELY) * each.score / 2
        claimed[each.entry.number] = max(needed, claimed.get(each.entry.number, 0.0))
    return claimed


def _own(own: Neighbours, others: Sequence[Neighbours], claimed: Mapping[int, float]) -> Iterator[Found]:
    """What is no version of the report, not nearer to one, and not another report's of the search; who has nothing of a report need not be told that it was withdrawn."""
    near = _nearest((*others, own))
    gone = any(version.wire.status == WITHDRAWN for version in (*others, own))
    for each in own.found:
        needed, perhaps = claimed[each.entry.number], each.certainty == PERHAPS
        elsewhere = each.score < needed if perhaps else each.verdict.by_credit and needed == math.inf
        needless = elsewhere or (gone and each.verdict.label == verdict_labels.NO_EVIDENCE)
        needless |= any(_is_itself(other.wire, each.entry) for other in others)
        if near[each.entry.number] == (own.wire.status != WITHDRAWN, each.score) and not needless:
            yield each


def _nearest(versions: Sequence[Neighbours]) -> dict[int, tuple[bool, float]]:
    """How near each article is to the nearest version of a report that was not withdrawn, else of all."""
    near: dict[int, tuple[bool, float]] = {}
    for version in versions:
        for each in version.found:
            how = version.wire.status != WITHDRAWN, each.score
            near[each.entry.number] = max(how, near.get(each.entry.number, how))
    return near
