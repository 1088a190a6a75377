"""What is said about many pairs, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from helpers.corpus.summary import NUMBERS
from helpers.findings.finding import SERIOUS
from helpers.loading import pd
from helpers.measures.check.wording import LOOKED_FOR, limits
from helpers.measures.verdict.labels import DERIVED, DIFFERENT, NO_EVIDENCE, TOO_LITTLE, WHOLLY
from helpers.measures.verdict.labels import PARTLY as PARTLY_DERIVED
from helpers.showing.finding import (
    Finding,
    Findings,
    Notes,
    and_more,
    counted,
    has_or_have,
    in_a_list,
    is_or_are,
    percent,
    percents,
    said,
    verb,
    was_or_were,
)
from helpers.showing.style import compact, shortened, signed
from helpers.statistics.groups import FEW_GROUPS, FEWEST_GROUPS, HELD_NEAR_ZERO

_MOST_TOLD_OF_MANY = 4
_TESTED, _OF_ONE, _SHOWN, _GRAVE = 1.5, 1.6, 3.5, 4.6


def corpus(listed: int, measured: int, failed: int, of_reports: pd.Series, groups: int) -> Finding:
    """How many pairs a corpus has, from how many wire reports, and whether that is enough to say anything.

    `of_reports` has the number of pairs of each wire report; `groups` is how many
    groups of pairs about one event hang together.
    """
    reports, several = len(of_reports), int((of_reports > 1).sum())
    text = (
        f"Of {counted(listed, 'pair')} in the manifest, {measured:,} {was_or_were(measured)} measured"
        f"{f'; {failed:,} could not be' if failed else ''}. They come from {counted(reports, 'wire report')}, "
        f"{several or 'none':{',' * bool(several)}} of which {'has' if several == 1 else 'have'} several derivatives."
    )
    if groups < FEWEST_GROUPS:
        few = f"{counted(groups, 'group')} of pairs"
        told = (
            f" These are too few to say what outlets do in general: there {is_or_are(groups)} only {few} about one event, and "
            f"{FEWEST_GROUPS} are needed. What follows describes these pairs alone."
        )
        brief = f"Too few to say what outlets do in general: there {is_or_are(groups)} only {few}"
        return Finding(text + told, 9.0, brief)
    return Finding(text, 7.0, f"{counted(measured, 'pair')} from {counted(reports, 'wire report')}")


FEWEST_OUTLETS = 10
"""With fewer, nothing is said of outlets at large: pairs of one outlet are alike, and the intervals do not reckon with it."""


class Outlets(NamedTuple):
    """How many outlets some pairs are of, in how many of these one is `known`, and how many `pairs` there are."""

    number: int
    known: int
    pairs: int


def reach(all_pairs: Outlets, derived: Outlets, groups: int) -> Finding:
    """How many outlets the pairs about one event, and the derived ones, are of; with enough groups of pairs, for whom the intervals speak."""
    sure = groups >= FEWEST_GROUPS
    if not all_pairs.known:
        brief = "Which outlets these pairs are of is not known"
        speak = f". {_INTERVALS_SPEAK} of these outlets, whichever they are, and of no others" * sure
        return said(brief, 6.9, speak)
    few = min(derived.number or all_pairs.number, all_pairs.number) < FEWEST_OUTLETS
    brief = f"The pairs about one event are of {counted(all_pairs.number, 'outlet')}"
    others = (
        f", those judged derived of only {derived.number:,}" if 0 < derived.number < all_pairs.number else ""
    )
    some = ""
    if all_pairs.known < all_pairs.pairs:
        some = f" (known of {all_pairs.known:,} of {counted(all_pairs.pairs, 'pair')})"
    these = "this outlet, and of no other" if all_pairs.number == 1 else "these outlets, and of no others"
    warning = ". So few say nothing of outlets in general: what is found may be one desk’s habit" * few
    speak = f". {_INTERVALS_SPEAK} of {these}{warning}" * sure
    return said(brief, 6.9 if few else 5.0, f"{others}{some}{speak}")


_INTERVALS_SPEAK = "The 95% intervals and q values say what further wire reports would give in the hands"


def among(outlets: Outlets) -> str:
    """How a sentence about derivatives begins: with whose they are, where that is few outlets or not known."""
    if outlets.known < outlets.pairs or not outlets.number:
        return "In these pairs"
    if outlets.number < FEWEST_OUTLETS:
        return "At this one outlet" if outlets.number == 1 else f"At these {outlets.number} outlets"
    return ""


def versions(repeated: int, reports: int) -> Finding:
    """How many wire reports are others over again, which the intervals take for reports of their own."""
    if not repeated:
        return said("In no wire report do half of the sentences stand word for word in others", 0.3)
    brief = f"{repeated:,} of {counted(reports, 'wire report')} {verb(repeated, 'repeat')} others"
    more = (
        f": half of {'its' if repeated == 1 else 'their'} sentences or more stand word for word in wire reports listed before. "
        "Versions of one report count here as reports of their own, so intervals are narrower and q values smaller than they "
        "should be"
    )
    return said(brief, 6.95, more)


def judged_many(table: pd.DataFrame) -> Finding:
    """How many pairs have each verdict; `table` is `summary.verdicts`."""
    total = int(table["pairs"].sum())
    if not total:
        return said("No pair was measured", 0.0)
    known = table["low"].notna().any()
    told = in_a_list(
        f"{row.pairs:,} ({percent(row.share)}{f', {percents(row.low, row.high)}' if not np.isnan(row.low) else ''}) {is_or_are(row.pairs)} {_VERDICTS_OF_MANY[row.verdict]}"
        for row in table[table["pairs"] > 0].itertuples()
    )
    sure = " The ranges are 95% intervals." if known else " What holds beyond these pairs cannot be told."
    text = f"Of {counted(total, 'measured pair')}, {told}.{sure}"
    derived = table.loc[table["verdict"].isin(DERIVED), "pairs"].sum()
    return Finding(text, 6.0, f"{derived:,} of {counted(total, 'pair')} {is_or_are(derived)} judged derived")


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
    pairs = f"{counted(int(serious['pairs']), 'pair')} about one event"
    compared = f"{pairs} that could be compared"
    rest = _not_counted(unheld, "in which nothing could be held against the wire report")
    rest += _not_counted(
        short, "with something serious but too little text to say whether both report one event"
    )
    have = f"{has_or_have(len(short))} something serious to check"
    but = f", but {len(short):,} that {is_or_are(len(short))} too short for a verdict {have}" * bool(short)
    if not serious["pairs"]:
        none = "There is no pair about one event whose texts could be compared"
        return Finding(f"{none}.{rest}", _GRAVE if short else 0.0, f"{none}{but}")
    number = round(serious["value"] * serious["pairs"])
    if not number:
        none = f"Nothing serious was found in {compared}"
        weight = _GRAVE if short else _TESTED
        return Finding(f"{none}. {limits()} Looked for: {LOOKED_FOR}.{rest}", weight, f"{none}{but}")
    sure = f", 95% interval {percents(serious.low, serious.high)}" if not np.isnan(serious["low"]) else ""
    told = f"Of {compared}, {number:,} {has_or_have(number)} something serious to check"
    own = kinds[kinds["severity"] == SERIOUS].sort_values(
        ["pairs", "findings"], ascending=False, kind="stable"
    )
    mostly = in_a_list(f"{row.kind} (in {row.pairs:,})" for row in own.head(_MOST_TOLD_OF_MANY).itertuples())
    also = f", and so {has_or_have(len(short))} {len(short):,} more, too short for a verdict" * bool(short)
    brief = f"{number:,} of {pairs} {has_or_have(number)} something serious to check{also}"
    return Finding(f"{told} ({percent(serious['value'])}{sure}): {mostly}.{rest}", _GRAVE, brief)


def _not_counted(ids: Sequence[str], why: str) -> str:
    """The pairs that are not counted, and why."""
    if not ids:
        return ""
    named = in_a_list(shortened(each, 40) for each in ids[:_MOST_TOLD_OF_MANY])
    more = and_more(len(ids) - _MOST_TOLD_OF_MANY, ",")
    return f" Not counted {is_or_are(len(ids))} {len(ids):,} more {why}: {named}{more}."


def left_out(asked: int, measured: int, perhaps: int = 0) -> Finding:
    """How many pairs are not asked what was done to the wire report, and why; and how many may be about two events."""
    rest = measured - asked
    doubt = f" Of those counted, {perhaps:,} may be about two events with the same people and places." * bool(
        perhaps
    )
    if not rest:
        told = (
            "In all measured pairs both texts are held to report one event, so all of them are counted here"
        )
        return Finding(f"{told}.{doubt}", 0.5, told)
    text = (
        f"Counted here {is_or_are(asked)} {counted(asked, 'pair')} about one event. Left out {is_or_are(rest)} {rest:,} "
        f"about different events or with too little text to say.{doubt}"
    )
    return Finding(text, 0.6, f"{counted(asked, 'pair')} about one event")


_SHARES = {number.name: number for number in NUMBERS if number.told}
_SHIFTS = {number.name: number for number in NUMBERS if number.higher}


def shares(table: pd.DataFrame) -> Findings:
    """How much is taken over and whether it comes through, a sentence a share that says of which pairs.

    `table` is `summary.practice` with q.
    """
    return Findings(tuple(_share_of_many(row) for row in table.itertuples() if row.measure in _SHARES))


def shifts(table: pd.DataFrame, where: str = "") -> Findings:
    """How derivatives differ from wire reports, a sentence a difference; `table` as for `shares`.

    A direction is named only where the interval leaves zero out and q over all
    differences is at most .05; `where` says of whose derivatives.
    """
    return Findings(tuple(_shift_of_many(row, where) for row in table.itertuples() if row.measure in _SHIFTS))


def few_groups(table: pd.DataFrame) -> Notes:
    """Which mean shares are near 0 in many pairs and come from so few groups that their intervals hold less often."""
    mean = (
        table["unit"].str.startswith("share of")
        & (table["unit"] != "share of pairs")
        & (table["counted"] == "")
    )
    few = table["low"].notna() & (table["groups"] < FEW_GROUPS) & (table["lower"] < _NEAR_ZERO)
    names = list(table.loc[mean & few, "measure"])
    if not names:
        return Notes(())
    held = f"hold the truth in about {percent(HELD_NEAR_ZERO)} of made-up corpora (docs/coverage.md)"
    return Notes(
        (
            f"Over so few groups, 95% intervals of shares that are near 0 in many pairs {held}: so for {in_a_list(names)}.",
        )
    )


_NEAR_ZERO = 0.05


def _share_of_many(row: Any) -> Finding:
    number = _SHARES[row.measure]
    if np.isnan(row.value):
        return said(f"Nothing can be said of {row.measure}", 0.0, f": {row.note}")
    counts = row.counted or counted(row.pairs, "pair")
    sure = f"95% interval {percents(row.low, row.high)}; " if not np.isnan(row.low) else ""
    text = number.told.format(share=percent(row.value), population=row.population)
    weight = 0.5 if np.isnan(row.low) else number.weight
    return Finding(f"{text} ({sure}{counts}).", weight, f"{text} ({counts})")


def _shift_of_many(row: Any, where: str) -> Finding:
    number, subject = _SHIFTS[row.measure], row.measure
    digits, unit = DIGITS.get(row.unit, 1), "" if row.unit == row.measure else f" {row.unit}"
    if np.isnan(row.value):
        return said(f"Nothing can be said of {subject}", 0.0, f": {row.note}")
    pairs = f"{row.population}, higher in {percent(row.higher)} of {counted(row.pairs, 'pair')}"
    mean = f"{signed(row.value, digits)}{unit} on average in {pairs}"
    if np.isnan(row.low):
        return said(f"Too few pairs to say whether derivatives differ in {subject}", 0.5, f": {mean}")
    interval = f"95% interval {signed(row.low, digits)} to {signed(row.high, digits)}"
    more = f": {mean} ({interval}, q {q(row.q)})"
    if not row.shown or row.low <= 0 <= row.high:
        return said(f"No difference in {subject} was shown", _TESTED, more)
    moved = number.higher if row.value > 0 else number.lower
    if not _holds_without(row):
        told = f"Only with {shortened(row.without, 24)}, {moved[0].lower()}{moved[1:]}"
        return said(told, _OF_ONE, f"{more}; without it {_rest(row, digits)}")
    told = f"{where}, {moved[0].lower()}{moved[1:]}" if where else moved
    return said(told, number.weight, more)


def _holds_without(row: Any) -> bool:
    """Whether a difference keeps its sign, and its interval leaves zero out, without the outlet that brings most to it."""
    return not row.without or (row.low_without > 0 if row.value > 0 else row.high_without < 0)


def _rest(row: Any, digits: int) -> str:
    """What is left of a difference without the outlet that brings most to it."""
    value = signed(row.value_without, digits)
    if np.isnan(row.low_without):
        return f"{value}, of too few groups of pairs for an interval"
    return f"{value} (95% interval {signed(row.low_without, digits)} to {signed(row.high_without, digits)})"


DIGITS = {"tone": 3, "grades": 2}
"""Digits after the point of a mean over pairs, by unit; one elsewhere."""


def trends(table: pd.DataFrame) -> Finding:
    """Which numbers rise or fall over time, where a test over all of them allows to say so."""
    tested = table[table["p"].notna()]
    if tested.empty:
        why = next(filter(None, table["note"]), "no date is known")
        return said("No trend can be looked for", 0.5, f": {why}")
    surviving = tested[tested["shown"]].sort_values(["q", "p", "measure"], kind="stable")
    number = counted(len(tested), "number")
    if surviving.empty:
        none = f": none of the {number} tested {stands_up(tested)}"
        return said("No trend over time was shown", 1.3, none)

    def one(row: Any) -> str:
        moves = f"{'rises' if row.slope > 0 else 'falls'} by {abs(row.slope):.3g} ({row.unit}) a {row.period}"
        return f"{row.measure} {moves} (95% interval {compact(row.low)} to {compact(row.high)}, q {q(row.q)})"

    text = f"Of {number} tested, in pairs about one event, {len(surviving):,} {verb(len(surviving), 'change')} over time"
    names = in_a_list(surviving["measure"].head(3)) + and_more(len(surviving) - 3, ",")
    brief = f"{names[0].upper()}{names[1:]} {verb(len(surviving), 'change')} over time"
    return Finding(f"{text}: {first_of_many(surviving, one)}.", 4.05, brief)


def unread_dates(dates: Mapping[str, str]) -> Notes:
    """Which dates of the manifest are no days with their year."""
    if not dates:
        return Notes(())
    named = [f"{shortened(name, 40)} (“{shortened(date, 40)}”)" for name, date in dates.items()]
    more = and_more(len(named) - _MOST_TOLD_OF_MANY, ",")
    told = f"{counted(len(named), 'date')} of the manifest {is_or_are(len(named))} no day with its year, so that the pair counts as undated"
    return Notes((f"{told}: {', '.join(named[:_MOST_TOLD_OF_MANY])}{more}.",))


def stands_up(tested: pd.DataFrame) -> str:
    """That none of many comparisons is shown, by the surest of them."""
    return f"stands up to being one of so many (smallest q = {tested['q'].min():.2f})"


def first_of_many(rows: pd.DataFrame, told: Callable[[Any], str]) -> str:
    """The first of many rows in words, and how many more there are."""
    first = "; ".join(told(row) for row in rows.head(_MOST_TOLD_OF_MANY).itertuples())
    return first + and_more(len(rows) - _MOST_TOLD_OF_MANY, ";")


def not_measured(failed: int, listed: int) -> Finding:
    """How many pairs could not be measured."""
    if not failed:
        return said("Every pair of the manifest was measured", 0.4)
    text = f"{failed:,} of {counted(listed, 'pair')} could not be measured and {is_or_are(failed)} counted nowhere else"
    return said(text, 4.5 if failed / listed >= 0.05 else 1.6)


def shifts_brief(told: Findings) -> str:
    """The title of the chart of shifts: the surest one that was shown, or that none was, of those that could be tested."""
    briefs = [each.brief for least in (_SHOWN, _OF_ONE) for each in told.findings if each.weight >= least]
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
