"""The answer to what was asked of a pair, chosen and put in order out of what the measures found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, cast

from helpers import article
from helpers.answering import wording
from helpers.document.crediting import canonical
from helpers.findings import rulings
from helpers.findings.credit import credited_as
from helpers.findings.finding import CHECK, SERIOUS, SEVERITIES, Finding
from helpers.findings.omitting.kept import told_by_figures
from helpers.findings.rulings import Ruling, Rulings
from helpers.measures.check import Check
from helpers.measures.ledger import Ledger
from helpers.measures.ledger.measure import DERIVATIVE_LABELS, DROPPED, PARTLY
from helpers.measures.results import Results
from helpers.measures.verdict import Verdict
from helpers.measures.verdict.labels import DERIVED, DIFFERENT, NO_EVIDENCE
from helpers.measures.versions import Versions
from helpers.pairing.compared import Compared
from helpers.received import WITHDRAWN
from helpers.showing.description import before_embargo, standing
from helpers.showing.finding import Finding as Sentence
from helpers.showing.finding import counted

if TYPE_CHECKING:
    from helpers.measures.verdict.measure import Verdict as Judged

LEFT_OUT = "omission"

STYLE = ("readability", "diversity", "tone", "topics", "padding")
"""Measures of how a text reads and sounds: one line for all of them."""

BEARING = ("timing",)
"""Measures that may speak against the verdict, told beside it where something was shown."""


class Numbered(NamedTuple):
    """A finding and its number in the list of all, which is its address: ``#finding-3``."""

    number: int
    finding: Finding


class Answer:
    """What stands on a report's first screen, and in its brief."""

    def __init__(self, found: Results, rulings: Rulings | None = None) -> None:
        self.found = found
        self.rulings = rulings or Rulings()

    @property
    def pair(self) -> Compared:
        return self.found.pair

    @property
    def judged(self) -> Judged:
        """The verdict with its reasons."""
        return cast(Verdict, self.found["verdict"]).judged

    @property
    def check(self) -> Check:
        return cast(Check, self.found["check"])

    @property
    def credit(self) -> str:
        """How the derivative credits the wire service, in words that go after the verdict; empty where nothing is known of it."""
        return credit(self.pair) if any(each.kind == "credit" for each in self.check.found) else ""

    @cached_property
    def _ruled(self) -> Mapping[str, Ruling]:
        return self.rulings.of(*(each.sha256 for each in self.pair))

    def ruling(self, each: Finding) -> Ruling | None:
        """What an editor said of a finding before, where it is known."""
        return self._ruled.get(rulings.name(each)) if self._ruled else None

    @cached_property
    def to_check(self) -> tuple[Numbered, ...]:
        """The list, gravest first, without what was left out."""
        return tuple(each for each in _weighed(self.check.found) if not left_out(each.finding))

    @cached_property
    def left_out(self) -> tuple[Numbered, ...]:
        """What the derivative leaves out although it bears on what it tells."""
        return tuple(each for each in _weighed(self.check.found) if left_out(each.finding))

    @property
    def compared(self) -> bool:
        """Whether anything was held against the wire report; else all of one text is left out and all of the other added, which says nothing."""
        return self.check.resting > 0 and self.judged.label != DIFFERENT

    @cached_property
    def sentences(self) -> Mapping[str, int]:
        """How many of the derivative's sentences have each label, in the order in which labels are told; without those that none has."""
        labels = Counter(each.label for each in self._ledger.entries.derivative)
        return {label: labels[label] for label in DERIVATIVE_LABELS if labels[label]}

    @cached_property
    def gravest(self) -> Mapping[str, Counter[str]]:
        """How many of them with each label have a finding of each severity, by the gravest that stands in each."""
        found = self.check.found
        places = ((place.sentence, each.severity) for each in found for place in each.in_derivative)
        by_sentence = dict(sorted(places, key=lambda each: SEVERITIES.index(each[1]), reverse=True))
        told = [(by_sentence.get(each.sentence), each.label) for each in self._ledger.entries.derivative]
        return {each: Counter(label for gravest, label in told if gravest == each) for each in SEVERITIES}

    @cached_property
    def dropped(self) -> tuple[int, int, int]:
        """How many of the wire report's sentences are dropped, how many kept in part, and how many there are."""
        labels = Counter(each.label for each in self._ledger.entries.wire)
        return labels[DROPPED], labels[PARTLY], sum(labels.values())

    @cached_property
    def lost(self) -> tuple[article.Sentence, ...]:
        """The wire report's sentences that are dropped and that no finding tells of; none where the texts were not compared."""
        told = {each.wire.sentence for each in self.check.found if each.kind == LEFT_OUT and each.wire}
        sides = enumerate(zip(self.pair.wire.sentences, self._ledger.entries.wire, strict=True))
        lost = (
            each
            for index, (each, entry) in sides
            if entry.label == DROPPED and each.number not in told and not told_by_figures(self.pair, index)
        )
        return tuple(lost) if self.compared else ()

    @property
    def _ledger(self) -> Ledger:
        return cast(Ledger, self.found["ledger"])

    @cached_property
    def style(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What was shown of reading, tone and topics, in a few words each; and the measures in which nothing was. Unknown is in neither."""
        told = {name: [each for each in self._told(name) if each.known] for name in STYLE}
        shown = {name: [each.brief for each in found if each.shown] for name, found in told.items()}
        alike = (name for name, found in told.items() if found and not shown[name])
        return tuple(chain.from_iterable(shown.values())), tuple(alike)

    @cached_property
    def bearing(self) -> tuple[Sentence, ...]:
        """What else bears on the verdict."""
        return tuple(each for name in BEARING for each in self._told(name) if each.shown)

    def _told(self, name: str) -> Sequence[Sentence]:
        found = self.found[name]
        own = (found.finding,) if found.finding is not None else ()
        return found.findings or own

    @property
    def standing(self) -> tuple[str, ...]:
        """What the files themselves say on whether the texts may be used, and which version is compared."""
        versions = self.found["versions"].finding
        return (*standing(self.pair), *([versions.text] if versions else []))

    @property
    def withdrawn(self) -> bool:
        """Whether its sender took the wire report back, by its own file or by the last of its versions, and the piece may have something of it."""
        known = cast(Versions, self.found["versions"]).known
        gone = WITHDRAWN in (self.pair.wire.status, known.all[-1].status if known else "")
        return gone and self.judged.label not in (DIFFERENT, NO_EVIDENCE)

    @property
    def doubts(self) -> list[str]:
        """Why the wire report does not stand as it was used, or was used too early, in a few words for a list."""
        taken = len(cast(Versions, self.found["versions"]).superseded)
        later = [f"{counted(taken, 'sentence')} on text that a later version took back"] * bool(taken)
        early = self.judged.label in DERIVED and before_embargo(self.pair)
        told = {"the wire report was withdrawn": self.withdrawn, "dated before its embargo ends": early}
        return [*(doubt for doubt, holds in told.items() if holds), *later]

    def brief(self) -> str:
        """The same as a page to be printed or sent by mail."""
        from helpers.answering import pages

        return pages.brief(self)

    def _repr_html_(self) -> str:
        from helpers.answering import pages

        return pages.screen(self)

    def __repr__(self) -> str:
        verdict = wording.verdict(self.judged, self.credit)
        listed = (wording.in_a_line(each.finding) for each in _weighed(self.check.found))
        return "\n".join([self.pair.derivative.title, f"{verdict}.", *listed])


def credit(pair: Compared) -> str:
    """How a derivative credits the wire service, in a few words; empty where nothing is known of it, or no credit is owed."""
    form, each = credited_as(pair)
    return wording.credit(form, each.service if each else canonical(pair.wire.service))


def answer(found: Results, rulings_file: str = "") -> Answer:
    """What a reader must know first of a pair that was measured; `rulings_file` has what editors said of findings before."""
    return Answer(found, rulings.read_rulings(rulings_file))


def _weighed(found: Iterable[Finding]) -> Iterator[Numbered]:
    for place, each in enumerate(found, 1):
        if each.severity in (SERIOUS, CHECK):
            yield Numbered(place, each)


def left_out(each: Finding) -> bool:
    """Whether a finding is told under what was left out, not in the list."""
    return each.kind == LEFT_OUT and each.severity != SERIOUS
