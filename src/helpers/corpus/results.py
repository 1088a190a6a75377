"""What is found of many pairs together: each question with its sentence, picture and table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from helpers.corpus import chart, findings, outlet_wording, pairs, summary, table, trend_wording, wording
from helpers.corpus import outlets as compared
from helpers.corpus.notable import notable
from helpers.corpus.versions import repeated
from helpers.findings.rulings import read_rulings
from helpers.ground.loading import pd
from helpers.measures.lines import line
from helpers.showing import finding
from helpers.showing.description import corpus_method
from helpers.showing.finding import Finding, Findings, Notes, expected, part, tried
from helpers.showing.picture import Chart
from helpers.showing.tables import Made, Table, made, of_these, plain

_MOST_SHOWN = 40
"""Of a longer table so many rows are shown."""
_AT_A_GLANCE = 10
_TOLD = TypeVar("_TOLD", Finding, Findings)


@dataclass
class Answer(Generic[_TOLD]):
    """One question: what it comes to, its picture and its table, made when they are asked for."""

    finding: _TOLD
    _draw: Callable[[], Chart | None]
    _tabulate: Callable[[], Table | None] | None = None

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
        of_reports = whole.pairs["wire_report"].value_counts()
        groups = whole.alike["group"].nunique()
        return wording.corpus(whole.listed, len(whole.pairs), len(whole.failures), of_reports, groups)

    @cached_property
    def reach(self) -> Finding:
        """Of which outlets the pairs are, and for which the intervals on the page speak."""
        whole = self.corpus
        groups = whole.alike["group"].nunique()
        several = _kinds(whole.derived)
        return outlet_wording.reach(_of_outlets(whole.alike), _of_outlets(whole.derived), groups, several)

    @cached_property
    def versions(self) -> Finding:
        """How many wire reports are others over again."""
        return wording.versions(repeated(self.corpus), self.corpus.pairs["wire_report"].nunique())

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
            "outlets": self._outlets,
            "outlet_pairs": self._beside_each_other(whole.derived),
            "periods": summary.periods(alike, summary.NUMBERS),
            "trends": summary.trends(pairs.by_source(alike), summary.NUMBERS),
            "notable": notable(whole),
            "failures": whole.failures,
            "pairs": pairs.saved_pairs(whole),
        }

    @property
    def _outlets(self) -> pd.DataFrame:
        """Each outlet beside all the others; q answers for one population."""
        alone = compared.beside_the_others(self.corpus.derived, summary.NUMBERS[1:], population=pairs.ALONE)
        whole = compared.beside_the_others(self.corpus.alike, summary.NUMBERS, population=pairs.ONE)
        return pd.concat([alone, whole], ignore_index=True)

    def _beside_each_other(self, derived: pd.DataFrame) -> pd.DataFrame:
        return compared.beside_each_other(derived, summary.NUMBERS[1:], population=pairs.ALONE)

    @cached_property
    def _findings(self) -> pd.DataFrame:
        return findings.listed(self.corpus)

    def _of(self, name: str, population: str) -> pd.DataFrame:
        """Those lines of a table that are of one population."""
        whole = self.tables[name]
        return whole[whole["population"] == population].reset_index(drop=True)

    @cached_property
    def findings(self) -> Findings:
        """The surest and most telling sentences, first what counts most."""
        first = self.size, self.versions, self.reach, self.verdicts.finding, self.to_check
        many = *self.shares.finding.findings, *self.shifts.finding.findings
        told = *first, *many, self.outlets.finding, self.trends.finding
        return finding.glance((each for each in told if each.known), most=_AT_A_GLANCE)

    @property
    def at_a_glance(self) -> Findings:
        """The same in brief, but for what stands nowhere else on the page."""
        whole = self.size, self.reach
        told = (each if each in whole else each.in_brief for each in self.findings.findings)
        return Findings(tuple(told))

    @property
    def contents(self) -> Table:
        return plain(self.tables["contents"], "what count note", caption="What is in the corpus")

    @cached_property
    def verdicts(self) -> Answer[Finding]:
        """How many are derived."""
        rows, whole = self.tables["verdicts"], self.corpus.pairs
        told = wording.judged_many(rows, summary.share_of(whole, whole["derived"], summary.NUMBERS).interval)
        return Answer(told, lambda: chart.verdicts(rows, title=told.brief))

    @property
    def to_check(self) -> Finding:
        """How many pairs have something serious to check, and what it mostly is."""
        serious = line(self._of("practice", pairs.ONE), pairs.SERIOUS_PAIRS)
        alike, short = self.corpus.alike, self.corpus.short
        unheld, short = alike[alike["serious"].isna()], short[short["serious"] > 0]
        return wording.to_check(serious, self.tables["to_check"], list(unheld["id"]), list(short["id"]))

    @property
    def to_check_by_kind(self) -> Table:
        """How much of each kind there is to check."""
        caption = "What there is to check, in pairs about one event"
        return made(self.tables["to_check"], *table.TO_CHECK, caption=caption)

    @property
    def to_check_by_outlet(self) -> Table:
        """How much there is at each outlet."""
        return self._by_outlet("to_check_by_outlet", table.TO_CHECK_BY_OUTLET, "outlet")

    @property
    def to_check_by_outlet_and_kind(self) -> Table:
        """How much of each kind there is at each outlet."""
        columns = table.TO_CHECK_BY_OUTLET_AND_KIND
        return self._by_outlet("to_check_by_outlet_and_kind", columns, "outlet and kind")

    def _by_outlet(self, name: str, columns: Sequence[Made], what: str) -> Table:
        """One of the tables of outlets, which says of how many pairs the outlet is known, where not of all."""
        asked = findings.asked(self.corpus)["outlet"]
        few = int((asked != "").sum())
        known = f" (known of {part(few, len(asked), 'pair')})" if few < len(asked) else ""
        caption = f"What there is to check in pairs about one event, by {what}{known}"
        return _cut(self.tables[name], *columns, caption=caption, name=name)

    def false_alarms(self, rulings_file: str) -> Notes:
        """What share of the findings that editors marked are false alarms, by kind; nothing where no file is given."""
        return Notes(read_rulings(rulings_file).sentences)

    @property
    def left_out(self) -> Finding:
        """How many pairs are not asked what was done to the wire report."""
        alike, whole = self.corpus.alike, self.corpus.pairs
        perhaps = list(alike.loc[alike["perhaps"], "id"])
        return wording.left_out(len(alike), list(whole["id"].drop(alike.index)), perhaps)

    @cached_property
    def shares(self) -> Answer[Findings]:
        """How much is taken over, and whether it comes through; the picture is named by how much is copied."""
        alone = self._of("practice", pairs.ALONE)
        told, share = wording.shares(alone), alone["unit"].str.startswith("share")
        all_derived = len(self.corpus.derived) == len(self.corpus.alike)
        drawn = self._of("practice", pairs.ONE) if all_derived else self.tables["practice"]
        return Answer(
            told,
            lambda: chart.practice(drawn, title=told.findings[0].brief),
            lambda: table.estimates(alone[share], caption="Derived pairs alone"),
        )

    @property
    def few_groups(self) -> Notes:
        """Which of those shares have an interval that holds less often than it promises."""
        return wording.few_groups(self._of("practice", pairs.ALONE))

    @cached_property
    def shifts(self) -> Answer[Findings]:
        """Whether derivatives read or sound different."""
        alone = self._of("practice", pairs.ALONE)
        told = wording.shifts(alone, outlet_wording.among(_of_outlets(self.corpus.derived)))

        def draw() -> Chart | None:
            if not any(each.known for each in told.findings):
                return None
            distribution = summary.distribution(self.corpus.derived, pairs.DIFFERENCES)
            return chart.shifts(distribution, alone, title=wording.shifts_brief(told))

        share = alone["unit"].str.startswith("share")
        return Answer(told, draw, lambda: table.estimates(alone[~share], caption="Derived pairs alone"))

    @cached_property
    def outlets(self) -> Answer[Finding]:
        """Which outlets differ, in derived pairs: from which other, and from all the others together in what parts no two."""
        rows, between = self._of("outlets", pairs.ALONE), self.tables["outlet_pairs"]
        told = outlet_wording.outlets(rows, between, pairs.ALONE)
        drawn = _drawn(pd.concat([rows, between]))
        further = _surest(rows[~rows["measure"].isin(_surest(between)["measure"])])
        caption = "Outlets that differ from all others together where no two were shown to, the surest first"
        return Answer(
            told,
            lambda: chart.outlets(rows, title=told.brief, names=drawn) if told.known else None,
            lambda: (
                _cut(further, *table.BY_OUTLET, caption=caption, name="outlets") if len(further) else None
            ),
        )

    @property
    def outlet_pairs(self) -> Table | None:
        """Which two outlets differ from each other; none where the sentence says that."""
        caption = "Two outlets that differ from each other, the surest first"
        rows = _surest(self.tables["outlet_pairs"])
        return _cut(rows, *table.OUTLET_PAIRS, caption=caption, name="outlet_pairs") if len(rows) else None

    @property
    def uncompared(self) -> Notes:
        """Which outlets are compared with none, and what stands up of kinds of outlets without the largest of each."""
        groups = dict.fromkeys(compared.groups_of(self.corpus.alike), 0)
        groups |= compared.groups_of(self.corpus.derived)
        none = outlet_wording.uncompared(groups, self._of("outlets", pairs.ALONE))
        return Notes(none.texts + self._without_the_largest.texts)

    @property
    def _without_the_largest(self) -> Notes:
        """What stands up of kinds of outlets without the outlet that has most pairs of each."""
        derived, kinds = self.corpus.derived, _kinds(self.corpus.derived)
        if not kinds:
            return Notes(())
        largest = [(each.name, each.first) for each in kinds]
        rest = derived[~pd.MultiIndex.from_frame(derived[["outlet", "source"]]).isin(largest)]
        between = self._beside_each_other(rest)
        return outlet_wording.without_the_largest(self.tables["outlet_pairs"], between, kinds)

    @cached_property
    def trends(self) -> Answer[Finding]:
        """What changes over time."""
        rows = self.tables["trends"]
        told, known = trend_wording.trends(rows), rows[rows["slope"].notna()]
        periods = self.tables["periods"].query("measure in @names", local_dict={"names": _drawn(rows)})
        caption = "A straight line through time, for each number over pairs about one event"
        return Answer(
            told,
            lambda: chart.trends(periods, title=told.brief) if told.known else None,
            lambda: made(known, *table.TRENDS, caption=caption),
        )

    @property
    def unread_dates(self) -> Notes:
        """Which dates of the manifest could not be read."""
        return wording.unread_dates(pairs.unread_dates(self.corpus))

    def most_notable(self, *, reports: str, unreported: str = "") -> table.Notable:
        """The pairs most worth a look, linked with their reports in the folder `reports`."""
        return table.notable(self.tables["notable"], reports=reports, unreported=unreported)

    @property
    def not_measured(self) -> Finding:
        """How many pairs could not be measured."""
        return wording.not_measured(len(self.corpus.failures), self.corpus.listed)

    @property
    def failures(self) -> Table:
        caption = "Pairs that could not be measured"
        return plain(self.corpus.failures, "id line error", caption=caption, most=_MOST_SHOWN)

    @property
    def method(self) -> Table:
        """With which parameters, lists and programs it was measured."""
        return corpus_method(self.corpus.record)

    @staticmethod
    def expected(family: str) -> Notes:
        """How a family of measures did when it was tried; that rules err is said once, beside what there is to check."""
        return expected(family) if family == "findings" else Notes(tried(family))

    @property
    def charts(self) -> dict[str, Chart]:
        """Every picture that there is, by the name under which it is saved."""
        answers: list[Answer[Any]] = [self.verdicts, self.shares, self.shifts, self.outlets, self.trends]
        drawn = zip(("verdicts", "practice", "shifts", "outlets", "trends"), answers, strict=True)
        return {name: each.chart for name, each in drawn if each.chart}


def _drawn(rows: pd.DataFrame) -> list[str]:
    """The numbers that have a panel in a chart: those at a glance, and those that something was shown of."""
    shown = set(rows.loc[rows["shown"].fillna(False), "measure"])
    return [each.name for each in summary.NUMBERS if each.headline or each.name in shown]


def _surest(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["shown"].fillna(False)].sort_values(["q", "outlet"], kind="stable")


def _cut(rows: pd.DataFrame, *columns: Made, caption: str, name: str) -> Table:
    """The first rows of a table; where there are more, its caption says how many and which file has them."""
    more = of_these(len(rows), _MOST_SHOWN, f"; all in {name}.csv")
    return made(rows.head(_MOST_SHOWN), *columns, caption=f"{caption}{more}{table.why_no_interval(rows)}")


def _of_outlets(rows: pd.DataFrame) -> outlet_wording.Outlets:
    """How many outlets pairs are of, as far as they are known."""
    known = rows.loc[rows["source"] != "", "source"]
    return outlet_wording.Outlets(known.nunique(), len(known), len(rows))


def _kinds(rows: pd.DataFrame) -> list[outlet_wording.Kind]:
    """What the compared column has that stands for several outlets, that with the most pairs first."""
    known = rows[(rows["outlet"] != "") & (rows["source"] != "")]
    found = []
    for name, own in known.groupby("outlet"):
        sources = own["source"].value_counts()
        first, most = sources.index[0], int(sources.iloc[0])
        found.append(outlet_wording.Kind(name, len(sources), first, most, len(own)))
    several = (each for each in found if each.outlets > 1)
    return sorted(several, key=lambda each: (-each.pairs, each.name))


def open_corpus(name: str, *, outlets: str = pairs.OUTLET) -> CorpusResults:
    """The answers of a corpus; see `pairs.open_corpus`."""
    return CorpusResults(pairs.open_corpus(name, outlets=outlets))
