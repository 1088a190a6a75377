"""What is said about many pairs, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from helpers.corpus.summary import NUMBERS
from helpers.findings.finding import SERIOUS
from helpers.ground.loading import pd
from helpers.measures.check.wording import LOOKED_FOR, limits
from helpers.measures.verdict.labels import DERIVED, DIFFERENT, NO_EVIDENCE, TOO_LITTLE, WHOLLY
from helpers.measures.verdict.labels import PARTLY as PARTLY_DERIVED
from helpers.showing.finding import (
    Finding,
    Findings,
    Notes,
    and_more,
    counted,
    first_few,
    in_a_list,
    part,
    percent,
    percents,
    said,
    verb,
)
from helpers.showing.style import shortened, signed
from helpers.statistics.groups import FEW_GROUPS, FEWEST_GROUPS, HELD_NEAR_ZERO
from helpers.statistics.intervals import Interval

_MOST_TOLD_OF_MANY = 4
_TESTED, OF_ONE, _SHOWN, _GRAVE = 1.5, 1.6, 3.5, 4.6


def corpus(listed: int, measured: int, failed: int, of_reports: pd.Series, groups: int) -> Finding:
    """How many pairs a corpus has, from how many wire reports, and whether that is enough to say anything.

    `of_reports` has the number of pairs of each wire report; `groups` is how many
    groups of pairs about one event hang together.
    """
    if not measured:
        return said("No pair of the manifest could be measured", 9.0)
    text = (
        f"{part(measured, listed, 'pair', ' in the manifest').capitalize()} {verb(measured, 'were')} measured"
        f"{f'; {failed:,} could not be' if failed else ''}.{_whence(measured, of_reports)}"
    )
    if groups < FEWEST_GROUPS:
        few, needed = "no pair is about one event", f"{FEWEST_GROUPS} groups of such pairs are needed"
        if groups:
            few = f"there {verb(groups, 'are')} only {counted(groups, 'group')} of pairs about one event"
            needed = f"{FEWEST_GROUPS} are needed"
        brief = f"Too few to say what outlets do in general: {few}"
        alone = f"What follows describes {'this pair' if measured == 1 else 'these pairs'} alone"
        return Finding(f"{text} That is {_small(brief)}, and {needed}. {alone}.", 9.0, brief)
    return Finding(text, 7.0, f"{counted(measured, 'pair')} from {counted(len(of_reports), 'wire report')}")


def _whence(measured: int, of_reports: pd.Series) -> str:
    """From how many wire reports the pairs come; nothing for a single pair."""
    if measured == 1:
        return ""
    if len(of_reports) == 1:
        return " They come from one wire report."
    several = int((of_reports > 1).sum())
    own = "all with" if several == len(of_reports) else f"{several:,} of which {verb(several, 'have')}"
    each = f"{own} several derivatives" if several else "each with one derivative"
    return f" They come from {counted(len(of_reports), 'wire report')}, {each}."


def versions(repeated: int, reports: int) -> Finding:
    """How many wire reports are others over again, which the intervals take for reports of their own."""
    if reports < 2:
        one = "only one" if reports else "no"
        return said(f"There is {one} wire report", 0.3, ", so none repeats another")
    if not repeated:
        return said("In no wire report do half of the sentences stand word for word in others", 0.3)
    brief = f"{repeated:,} of {counted(reports, 'wire report')} {verb(repeated, 'repeat')} others"
    more = (
        f": half of {'its' if repeated == 1 else 'their'} sentences or more stand word for word in wire reports listed before. "
        "Versions of one report count here as reports of their own, so intervals are narrower and q values smaller than they "
        "should be"
    )
    return said(brief, 6.95, more)


def judged_many(table: pd.DataFrame, sure: Interval) -> Finding:
    """How many pairs have each verdict; `table` is `summary.verdicts`, `sure` the interval of the share that is derived."""
    total = int(table["pairs"].sum())
    if not total:
        return said("No pair was measured", 0.0)
    derived = int(table.loc[table["verdict"].isin(DERIVED), "pairs"].sum())
    brief = f"{part(derived, total, 'measured pair').capitalize()} {verb(derived or 1, 'are')} judged derived"
    rows = list(table[table["pairs"] > 0].itertuples())
    if total == 1:
        told = _VERDICTS_OF_MANY[rows[0].verdict]
        return Finding(f"The one measured pair is {told}. What holds beyond it cannot be told.", 6.0, brief)
    known = table["low"].notna().any()
    told = in_a_list(
        f"{row.pairs:,} ({percent(row.share)}{f', {percents(row.low, row.high)}' if not np.isnan(row.low) else ''}) {verb(row.pairs, 'are')} {_VERDICTS_OF_MANY[row.verdict]}"
        for row in rows
    )
    ranges = " The ranges are 95% intervals." if known else " What holds beyond these pairs cannot be told."
    text = f"Of {counted(total, 'measured pair')}, {told}.{ranges}"
    return Finding(text, 6.0, brief, _share_and_interval(derived / total, sure.low, sure.high))


def _share_and_interval(share: float, low: float, high: float) -> str:
    """A share with its interval, in brackets, after the words that count it; empty where there is no interval."""
    return "" if np.isnan(low) else f" ({percent(share)}, 95% interval {percents(low, high)})"


_VERDICTS_OF_MANY = {
    WHOLLY: "wholly derived",
    PARTLY_DERIVED: "partly derived",
    NO_EVIDENCE: "of the same event with no evidence of derivation",
    DIFFERENT: "of different events",
    TOO_LITTLE: "too short to say",
}


def to_check(serious: pd.Series, kinds: pd.DataFrame, unheld: Sequence[str], short: Sequence[str]) -> Finding:
    """How many pairs have something serious to check, and what it mostly is.

    `serious` is the line of `summary.practice` that counts those pairs, `kinds` is `findings.by_kind`, `unheld` are
    the ids of the pairs about one event in which nothing could be held against the wire report, `short` of those with
    something serious that are too short to say what event they are about.
    """
    asked = int(serious["pairs"])
    pairs = "the one pair" if asked == 1 else counted(asked, "pair")
    compared = f"{pairs} about one event that could be compared"
    rest = _not_counted(unheld, "in which nothing could be held against the wire report")
    too_short = "with something serious but too little text to say whether both report one event"
    rest += _not_counted(short, too_short)
    have = f"{verb(len(short), 'have')} something serious to check"
    but = f", but {len(short):,} that {verb(len(short), 'are')} too short for a verdict {have}" * bool(short)
    if not asked:
        none = "There is no pair about one event whose texts could be compared"
        return Finding(f"{none}.{rest}", _GRAVE if short else 0.0, f"{none}{but}")
    number = round(serious["value"] * asked)
    sure = _share_and_interval(serious["value"], serious["low"], serious["high"])
    if not number:
        none = f"Nothing serious was found in {compared}"
        weight, looked_for = _GRAVE if short else _TESTED, f"{limits()} Looked for: {LOOKED_FOR}."
        return Finding(f"{none}{sure}. {looked_for}{rest}", weight, none, f"{sure}{but}")
    share = sure or f" ({percent(serious['value'])})"
    told = f"Of {compared}, {number:,} {verb(number, 'have')} something serious to check{share}"
    if asked == 1:
        told = f"{compared.capitalize()} has something serious to check"
    own = kinds[kinds["severity"] == SERIOUS]
    own = own.sort_values(["pairs", "findings"], ascending=False, kind="stable").head(_MOST_TOLD_OF_MANY)
    mostly = in_a_list(f"{row.kind}{f' (in {row.pairs:,})' * (asked > 1)}" for row in own.itertuples())
    also = f", and so {verb(len(short), 'have')} {len(short):,} more, too short for a verdict" * bool(short)
    some = part(number, asked, "pair", " about one event").capitalize()
    brief = f"{some} {verb(number, 'have')} something serious to check"
    return Finding(f"{told}: {mostly}.{rest}", _GRAVE, brief, f"{sure}{also}")


def _not_counted(ids: Sequence[str], why: str) -> str:
    if not ids:
        return ""
    return f" Not counted {verb(len(ids), 'are')} {len(ids):,} more {why}: {_first_of(ids)}."


def _first_of(ids: Sequence[str]) -> str:
    named = in_a_list(shortened(each, 60) for each in ids[:_MOST_TOLD_OF_MANY])
    return named + and_more(len(ids) - _MOST_TOLD_OF_MANY, ",")


def left_out(asked: int, others: Sequence[str], perhaps: Sequence[str] = ()) -> Finding:
    """How many pairs are not asked what was done to the wire report, which, and why; `perhaps` are those asked that may be about two events."""
    rest, doubt = len(others), _doubted(asked, perhaps)
    if not asked + rest:
        return said("No pair was measured, so nothing is counted here", 0.5)
    if not rest:
        counted_here = "so it is counted here" if asked == 1 else "so all of them are counted here"
        told = f"In {part(asked, asked, 'measured pair')} both texts are held to report one event, {counted_here}"
        return Finding(f"{told}.{doubt}", 0.5, told)
    named = _first_of(others)
    if not asked:
        why = f": {part(rest, rest, 'pair')} ({named}) {verb(rest, 'are')} about different events or {verb(rest, 'have')} too little text to say"
        return said("Nothing is counted here", 0.6, why)
    brief = f"{counted(asked, 'pair')} about one event"
    text = (
        f"Counted here {verb(asked, 'are')} {brief}.{doubt} Left out {verb(rest, 'are')} {rest:,} "
        f"about different events or with too little text to say: {named}."
    )
    return Finding(text, 0.6, brief)


def _doubted(asked: int, perhaps: Sequence[str]) -> str:
    """How many of the pairs that are asked may be about two events, and which."""
    if not perhaps:
        return ""
    number = len(perhaps)
    who = f"Of those counted, {number:,}" if number < asked else part(number, asked, "pair").capitalize()
    return f" {who} ({_first_of(perhaps)}) may be about two events with the same people and places."


_SHARES = {number.name: number for number in NUMBERS if number.told}
_SHIFTS = {number.name: number for number in NUMBERS if number.higher}


def shares(table: pd.DataFrame) -> Findings:
    """How much is taken over and whether it comes through, a sentence a share that says of which pairs.

    `table` is `summary.practice` with q.
    """
    if not table["pairs"].any():
        return _of_none("what is taken over")
    return Findings(tuple(_share_of_many(row) for row in table.itertuples() if row.measure in _SHARES))


def shifts(table: pd.DataFrame, where: str = "") -> Findings:
    """How derivatives differ from wire reports, a sentence a difference; `table` as for `shares`.

    A direction is named only where the interval leaves zero out and q over all
    differences is at most .05; `where` says of whose derivatives.
    """
    if not table["pairs"].any():
        return _of_none("how derivatives read or sound")
    lines = table[table["measure"].isin(_SHIFTS)]
    return Findings(tuple(_shift_of_many(row, where) for row in lines.itertuples()))


def _of_none(what: str) -> Findings:
    return Findings((said("No pair is judged derived", 0.0, f", so nothing can be said of {what}"),))


def few_groups(table: pd.DataFrame) -> Notes:
    """Which mean shares are near 0 in many pairs and come from so few groups that their intervals hold less often."""
    unit = table["unit"]
    mean = unit.str.startswith("share of") & (unit != "share of pairs") & (table["counted"] == "")
    few = table["low"].notna() & (table["groups"] < FEW_GROUPS) & (table["lower"] < _NEAR_ZERO)
    names = list(table.loc[mean & few, "measure"])
    if not names:
        return Notes(())
    held = f"hold the truth in about {percent(HELD_NEAR_ZERO)} of made-up corpora (docs/coverage.md): so for {in_a_list(names)}"
    return Notes((f"Over so few groups, 95% intervals of shares that are near 0 in many pairs {held}.",))


_NEAR_ZERO = 0.05


def _share_of_many(row: Any) -> Finding:
    number = _SHARES[row.measure]
    if np.isnan(row.value):
        return said(f"Nothing can be said of {row.measure}", 0.0, f": {row.note}")
    counts = row.counted or counted(row.pairs, "pair")
    sure = f"95% interval {percents(row.low, row.high)}" if not np.isnan(row.low) else ""
    text = number.told.format(share=percent(row.value), population=row.population)
    weight = 0.5 if np.isnan(row.low) else number.weight
    told = "; ".join(filter(None, (sure, counts)))
    return Finding(f"{text} ({told}).", weight, f"{text} ({counts})", f", {sure}" * bool(sure))


def _shift_of_many(row: Any, where: str) -> Finding:
    number, subject = _SHIFTS[row.measure], row.measure
    unit = "" if row.unit == row.measure else f" {row.unit}"
    if np.isnan(row.value):
        return said(f"Nothing can be said of {subject}", 0.0, f": {row.note}")
    pairs = f"{row.population}, higher in {percent(row.higher)} of {counted(row.pairs, 'pair')}"
    where_found = "in the one pair" if row.pairs == 1 else f"on average in {pairs}"
    mean = f"{amount(row.value, row.unit)}{unit} {where_found}"
    if np.isnan(row.low):
        return said(f"Too few pairs to say whether derivatives differ in {subject}", 0.5, f": {mean}")
    interval = f"95% interval {amount(row.low, row.unit)} to {amount(row.high, row.unit)}"
    more = f": {mean} ({interval}, q {q(row.q)})"
    if not row.shown or row.low <= 0 <= row.high:
        return said(f"No difference in {subject} was shown", _TESTED, more)
    moved = number.higher if row.value > 0 else number.lower
    told, weight = (f"{where}, {_small(moved)}" if where else moved), number.weight
    if not holds(row, row.value, row.low_without, row.high_without):
        told, weight = f"Only with {shortened(row.without, 24)}, {_small(moved)}", OF_ONE
        more += f"; without it {_rest(row)}"
    sure = f": {amount(row.value, row.unit)}{unit} on average ({interval})"
    return Finding(f"{told}{more}.", weight, told, sure)


def _small(sentence: str) -> str:
    return f"{sentence[0].lower()}{sentence[1:]}"


def holds(row: Any, value: float, low: float, high: float) -> bool:
    """Whether an interval, of the pairs without one outlet or within outlets, lies wholly on the side of zero that `value` is on; yes where all pairs are of one outlet."""
    return not row.without or bool(low > 0 if value > 0 else high < 0)


def _rest(row: Any) -> str:
    """What is left of a difference without the outlet that brings most to it."""
    value, low, high = (amount(getattr(row, f"{end}_without"), row.unit) for end in ("value", "low", "high"))
    if np.isnan(row.low_without):
        return f"{value}, of too few groups of pairs for an interval"
    return f"{value} (95% interval {low} to {high})"


DIGITS = {"tone": 3, "grades": 2}
"""Digits after the point of a mean over pairs, by unit; one elsewhere."""


def unread_dates(dates: Mapping[str, str]) -> Notes:
    """Which dates of the manifest are no days with their year."""
    if not dates:
        return Notes(())
    named = [f"{shortened(name, 40)} (“{shortened(date, 40)}”)" for name, date in dates.items()]
    no_days = "are no days with their year, so that these pairs count as undated"
    if len(named) == 1:
        no_days = "is no day with its year, so that the pair counts as undated"
    told = f"{counted(len(named), 'date')} of the manifest {no_days}"
    return Notes((f"{told}: {first_few(named, _MOST_TOLD_OF_MANY, stop=',')}.",))


def stands_up(tested: pd.DataFrame) -> str:
    """That none of many comparisons is shown, by the surest of them."""
    return f"stands up to being one of so many (smallest q {q(tested['q'].min())})"


def first_of_many(rows: pd.DataFrame, told: Callable[[Any], str]) -> str:
    """The first of many rows in words, and how many more there are."""
    return first_few(list(map(told, rows.itertuples())), _MOST_TOLD_OF_MANY, "; ", ";")


def not_measured(failed: int, listed: int) -> Finding:
    """How many pairs could not be measured."""
    if not failed:
        return said("Every pair of the manifest was measured", 0.4)
    if failed == listed:
        return said("No pair could be measured", 4.5)
    text = f"{failed:,} of {counted(listed, 'pair')} could not be measured and {verb(failed, 'are')} counted nowhere else"
    return said(text, 4.5 if failed / listed >= 0.05 else 1.6)


def shifts_brief(told: Findings) -> str:
    """The title of the chart of shifts: the surest one that was shown, or that none was, of those that could be tested."""
    briefs = [each.brief for least in (_SHOWN, OF_ONE) for each in told.findings if each.weight >= least]
    return briefs[0] if briefs else "No difference between derivatives and wire reports was shown"


def with_unit(name: str, unit: str) -> str:
    """A number's name with its unit, where they are not the same."""
    return name if name == unit else f"{name} ({unit})"


def q(value: float) -> str:
    """A q value after its name: ``= .012``, ``< .001``."""
    return "< .001" if value < 0.001 else f"= {value:.3f}".replace("0.", ".")


def amount(value: float, unit: str) -> str:
    """A share in percent, anything else with its sign."""
    return percent(value) if unit.startswith("share") else signed(value, DIGITS.get(unit, 1))
