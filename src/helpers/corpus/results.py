"""What is found of many pairs together: each question with its sentence, picture and table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

import pandas as pd

from helpers.corpus import chart, findings, pairs, summary, table, wording
from helpers.corpus.notable import notable
from helpers.findings.rulings import read_rulings
from helpers.showing import finding
from helpers.showing.description import corpus_method
from helpers.showing.finding import Caveat, Finding, Findings, Notes, counted, expected
from helpers.showing.picture import Chart
from helpers.showing.tables import Table, plain

_MOST_SHOWN = 40
"""Of a longer table so many rows are shown."""
_TOLD = TypeVar("_TOLD", Finding, Findings)


@dataclass
class Answer(Generic[_TOLD]):
    """One question: what it comes to, its picture and its table, made when they are asked for."""

    finding: _TOLD
    _draw: Callable[[], Chart | None]
    _tabulate: Callable[[], Table] | None = None

    @cached_property
    def chart(self) -> Chart | None:
        return self._draw()

    @property
    def table(self) -> Table | None:
        return self._tabulate() if self._tabulate else None


class CorpusResults:
    """The answers of a corpus, and the tables behind them."""

    def __init__(self, corpus: pairs.Corpus) -> None:
        self.corpus = corpus

    @cached_property
    def size(self) -> Finding:
        """How many pairs there are, from how many wire reports, and whether that is enough."""
        whole = self.corpus
        return wording.corpus(
            whole.listed, len(whole.pairs), len(whole.failures), whole.reports, whole.several, whole.groups
        )

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table, by the name under which it is saved."""
        whole, alike, asked = self.corpus, self.corpus.alike, findings.asked(self.corpus)
        return {
            "contents": pairs.contents(whole),
            "verdicts": summary.verdicts(whole.pairs, pairs.VERDICTS),
            "to_check": findings.by_kind(self._findings, asked),
            "to_check_by_outlet": findings.by_outlet(self._findings, asked),
            "to_check_by_outlet_and_kind": findings.by_outlet_and_kind(self._findings, asked),
            "practice": pairs.practised(whole),
            "outlets": summary.outlets(alike, pairs.NUMBERS),
            "periods": summary.periods(alike, pairs.HEADLINES),
            "trends": summary.trends(alike, pairs.NUMBERS),
            "notable": notable(whole),
            "failures": whole.failures,
            "pairs": pairs.saved_pairs(whole),
        }

    @cached_property
    def _findings(self) -> pd.DataFrame:
        """Every finding in the pairs about one event."""
        return findings.listed(self.corpus)

    def _practised(self, population: str) -> pd.DataFrame:
        practice = self.tables["practice"]
        return practice[practice["population"] == population]

    @cached_property
    def at_a_glance(self) -> Findings:
        """The surest and most telling sentences, first what counts most."""
        told = (
            self.size,
            self.verdicts.finding,
            self.to_check,
            *self.shares.finding.findings,
            *self.shifts.finding.findings,
            self.outlets.finding,
            self.trends.finding,
            self.not_measured,
        )
        return finding.glance(each for each in told if each.weight >= 1)

    @property
    def contents(self) -> Table:
        """What is in the corpus."""
        return plain(self.tables["contents"], "what count note", caption="What is in the corpus")

    @cached_property
    def verdicts(self) -> Answer[Finding]:
        """How many are derived."""
        rows = self.tables["verdicts"]
        told = wording.judged_many(rows)
        return Answer(told, lambda: chart.verdicts(rows, title=told.brief))

    @property
    def to_check(self) -> Finding:
        """How many pairs have something serious to check, and what it mostly is."""
        rows = self._practised(pairs.ONE)
        (serious,) = (row for _, row in rows[rows["measure"] == pairs.SERIOUS_PAIRS].iterrows())
        return wording.to_check(serious, self.tables["to_check"])

    @property
    def to_check_by_kind(self) -> Table:
        """How much of each kind there is to check."""
        return table.to_check(
            self.tables["to_check"], caption="What there is to check, in pairs about one event"
        )

    @property
    def _known(self) -> str:
        """Of how many pairs the outlet is known, where not of all."""
        asked = findings.asked(self.corpus)["outlet"]
        few = (asked != "").sum()
        return f" (known of {few:,} of {counted(len(asked), 'pair')})" if few < len(asked) else ""

    @property
    def to_check_by_outlet(self) -> Table:
        """How much there is at each outlet."""
        rows = self.tables["to_check_by_outlet"].head(_MOST_SHOWN)
        return table.to_check_by_outlet(rows, caption=f"What there is to check, by outlet{self._known}")

    def false_alarms(self, rulings_file: str) -> Notes:
        """What share of the findings that editors marked are false alarms, by kind; nothing where no file is given."""
        return Notes(read_rulings(rulings_file).sentences)

    @property
    def to_check_by_outlet_and_kind(self) -> Table:
        """How much of each kind there is at each outlet."""
        rows = self.tables["to_check_by_outlet_and_kind"].head(_MOST_SHOWN)
        return table.to_check_by_outlet_and_kind(
            rows, caption=f"What there is to check, by outlet and kind{self._known}"
        )

    @property
    def left_out(self) -> Finding:
        """How many pairs are not asked what was done to the wire report."""
        return wording.left_out(len(self.corpus.alike), len(self.corpus.pairs))

    @cached_property
    def shares(self) -> Answer[Findings]:
        """How much is taken over, and whether it comes through."""
        whole = self._practised(pairs.ONE)
        return Answer(
            wording.shares(whole),
            lambda: chart.practice(self.tables["practice"], title=wording.shares_brief(whole)),
            lambda: table.estimates(whole, caption="All pairs about one event"),
        )

    @cached_property
    def shifts(self) -> Answer[Findings]:
        """Whether derivatives read or sound different."""
        whole, alone = self._practised(pairs.ONE), self._practised(pairs.ALONE)

        def draw() -> Chart | None:
            distribution = summary.distribution(self.corpus.alike, pairs.DIFFERENCES)
            return chart.shifts(distribution, whole, title=wording.shifts_brief(whole))

        return Answer(
            wording.shifts(whole), draw, lambda: table.estimates(alone, caption="Derived pairs alone")
        )

    @cached_property
    def outlets(self) -> Answer[Finding]:
        """Which outlets differ from the others."""
        rows = self.tables["outlets"]
        told = wording.outlets(rows)
        headlines = [number.name for number in pairs.HEADLINES]
        surviving = rows[rows["shown"]].sort_values(["q", "outlet"], kind="stable")
        return Answer(
            told,
            lambda: chart.outlets(rows, title=told.brief, names=headlines),
            lambda: table.by_outlet(
                surviving.head(_MOST_SHOWN), caption="Outlets that differ from the others, the surest first"
            ),
        )

    @cached_property
    def trends(self) -> Answer[Finding]:
        """What changes over time."""
        rows = self.tables["trends"]
        told = wording.trends(rows)
        return Answer(
            told,
            lambda: chart.trends(self.tables["periods"], title=told.brief),
            lambda: table.trends(
                rows[rows["slope"].notna()], caption="A straight line through time, for each number"
            ),
        )

    def most_notable(self, *, reports: str, unreported: str = "") -> table.Notable:
        """The pairs most worth a look, linked with their reports in the folder `reports`."""
        return table.notable(self.tables["notable"], reports=reports, unreported=unreported)

    @property
    def not_measured(self) -> Finding:
        """How many pairs could not be measured."""
        return wording.not_measured(len(self.corpus.failures), self.corpus.listed)

    @property
    def failures(self) -> Table:
        """Why not."""
        return plain(
            self.corpus.failures.head(_MOST_SHOWN),
            "id line error",
            caption="The first pairs that could not be measured",
        )

    @property
    def method(self) -> Table:
        """With which parameters, lists and programs it was measured."""
        return corpus_method(self.corpus.record)

    def expected(self, family: str) -> Caveat:
        """What error to expect of a family of measures."""
        return expected(family)

    @property
    def charts(self) -> dict[str, Chart]:
        """Every picture that there is, by the name under which it is saved."""
        drawn = {
            "verdicts": self.verdicts.chart,
            "practice": self.shares.chart,
            "shifts": self.shifts.chart,
            "outlets": self.outlets.chart,
            "trends": self.trends.chart,
        }
        return {name: chart for name, chart in drawn.items() if chart}


def open_corpus(name: str, *, outlets: str = pairs.OUTLET) -> CorpusResults:
    """The answers of a corpus; see `pairs.open_corpus`."""
    return CorpusResults(pairs.open_corpus(name, outlets=outlets))
