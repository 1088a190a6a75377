"""What is said about many pairs, in sentences."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from helpers.findings.finding import SERIOUS
from helpers.measures.check.wording import limits
from helpers.measures.verdict.labels import DIFFERENT, NO_EVIDENCE, TOO_LITTLE, WHOLLY
from helpers.measures.verdict.labels import PARTLY as PARTLY_DERIVED
from helpers.showing.finding import (
    Finding,
    Findings,
    counted,
    has_or_have,
    in_a_list,
    is_or_are,
    percent,
    percents,
    verb,
    was_or_were,
)
from helpers.showing.style import compact, shortened, signed
from helpers.statistics.groups import FEWEST_GROUPS


def corpus(listed: int, measured: int, failed: int, reports: int, several: int, groups: int) -> Finding:
    """How many pairs a corpus has, from how many wire reports, and whether that is enough to say anything.

    `several` wire reports have more than one derivative; `groups` is how many
    groups of pairs about one event hang together.
    """
    text = (
        f"Of {counted(listed, 'pair')} in the manifest, {measured:,} {was_or_were(measured)} measured"
        f"{f'; {failed:,} could not be' if failed else ''}. They come from {counted(reports, 'wire report')}, "
        f"{several or 'none':{',' * bool(several)}} of which {'has' if several == 1 else 'have'} several derivatives."
    )
    if groups < FEWEST_GROUPS:
        few = f"{counted(groups, 'group')} of pairs"
        told = (
            f" Nothing can be said beyond these pairs: there {is_or_are(groups)} only {few} about one event, and "
            f"{FEWEST_GROUPS} are needed. So no interval is given and nothing is compared."
        )
        return Finding(
            text + told, 9.0, f"Nothing can be said beyond these pairs: there {is_or_are(groups)} only {few}"
        )
    return Finding(text, 7.0, f"{counted(measured, 'pair')} from {counted(reports, 'wire report')}")


def judged_many(table: pd.DataFrame) -> Finding:
    """How many pairs have each verdict; `table` is `summary.verdicts`."""
    total = int(table["pairs"].sum())
    if not total:
        return Finding("No pair was measured.", 0.0, "No pair was measured")
    known = table["low"].notna().any()
    told = in_a_list(
        f"{row.pairs:,} ({percent(row.share)}{f', {percents(row.low, row.high)}' if not np.isnan(row.low) else ''}) {is_or_are(row.pairs)} {_VERDICTS_OF_MANY[row.verdict]}"
        for row in table[table["pairs"] > 0].itertuples()
    )
    sure = " The ranges are 95% intervals." if known else " What holds beyond these pairs cannot be told."
    text = f"Of {counted(total, 'measured pair')}, {told}.{sure}"
    derived = table.loc[table["verdict"].isin((WHOLLY, PARTLY_DERIVED)), "pairs"].sum()
    return Finding(text, 6.0, f"{derived:,} of {counted(total, 'pair')} {is_or_are(derived)} judged derived")


_VERDICTS_OF_MANY = {
    WHOLLY: "wholly derived",
    PARTLY_DERIVED: "partly derived",
    NO_EVIDENCE: "of the same event with no evidence of derivation",
    DIFFERENT: "of different events",
    TOO_LITTLE: "too short to say",
}


def to_check(serious: pd.Series, kinds: pd.DataFrame) -> Finding:
    """How many pairs have something serious to check, and what it mostly is.

    `serious` is the line of `summary.practice` that counts those pairs, `kinds` is `findings.by_kind`.
    """
    pairs = counted(int(serious["pairs"]), "pair")
    if not serious["pairs"]:
        text = "There is no pair whose texts could be compared"
        return Finding(f"{text}.", 0.0, text)
    number = round(serious["value"] * serious["pairs"])
    if not number:
        brief = f"Nothing serious was found in {pairs} about one event"
        return Finding(f"{brief}. {limits()}", 1.5, brief)
    sure = f", 95% interval {percents(serious.low, serious.high)}" if not np.isnan(serious["low"]) else ""
    brief = f"Of {pairs} about one event, {number:,} {has_or_have(number)} something serious to check"
    own = kinds[kinds["severity"] == SERIOUS].sort_values(
        ["pairs", "findings"], ascending=False, kind="stable"
    )
    mostly = in_a_list(f"{row.kind} (in {row.pairs:,})" for row in own.head(_MOST_TOLD_OF_MANY).itertuples())
    return Finding(f"{brief} ({percent(serious['value'])}{sure}): {mostly}.", 4.6, brief)


def left_out(asked: int, measured: int) -> Finding:
    """How many pairs are not asked what was done to the wire report, and why."""
    rest = measured - asked
    if not rest:
        text = "In all measured pairs both texts report one event, so all of them are asked"
        return Finding(f"{text}.", 0.5, text)
    text = f"{counted(asked, 'pair')} {is_or_are(asked)} asked. Left out {is_or_are(rest)} {rest:,} about different events or with too little text to say."
    return Finding(text, 0.6, f"{counted(asked, 'pair')} about one event")


_SHARES_OF_MANY = {
    "judged derived from the wire report": "{share} of the pairs about one event are judged derived",
    "words in passages of 7 or more": (
        "On average {share} of a derivative’s words, quotations aside, stand in passages of seven or more words that the "
        "wire report has too"
    ),
    "wire sentences dropped": "On average {share} of a wire report’s sentences are dropped",
    "sources lost from a claim that stands": "{share} of the sourced claims that are in both texts lost their source",
    "quotations whose words were changed": "{share} of the quotations that come through have changed words",
    "numbers changed": "{share} of the numbers that can be compared are changed",
}

_SHIFTS_OF_MANY = {
    "reading grade": ("reading grade", "Derivatives read harder than their wire reports", "Derivatives read easier than their wire reports"),
    "sentence length": ("sentence length", "Derivatives have longer sentences", "Derivatives have shorter sentences"),
    "hard words": ("hard words", "Derivatives use more hard words", "Derivatives use fewer hard words"),
    "tone": ("tone", "Derivatives are warmer in tone", "Derivatives are colder in tone"),
    "hedges": ("hedges", "Derivatives hedge more", "Derivatives hedge less"),
    "loaded words": ("loaded words", "Derivatives use more loaded words", "Derivatives use fewer loaded words"),
    "length": ("length", "Derivatives are longer", "Derivatives are shorter"),
}  # fmt: skip


def practice(table: pd.DataFrame, *, shares: bool) -> Findings:
    """What is done to wire copy, a sentence a number: its shares, or its shifts; `table` is `summary.practice` with q.

    A direction is named only where the interval leaves zero out and q over all
    differences is at most .05.
    """
    told = []
    for row in table.itertuples():
        if shares and row.measure in _SHARES_OF_MANY:
            told.append(_share_of_many(row))
        elif not shares and row.measure in _SHIFTS_OF_MANY:
            told.append(_shift_of_many(row))
    return Findings(tuple(told))


def _share_of_many(row: Any) -> Finding:
    template = _SHARES_OF_MANY[row.measure]
    if np.isnan(row.value):
        brief = f"Nothing can be said of {row.measure}"
        return Finding(f"{brief}: {row.note}.", 0.0, brief)
    counts = f"; {row.counted}" if row.counted else f"; {counted(row.pairs, 'pair')}"
    sure = f"95% interval {percents(row.low, row.high)}" if not np.isnan(row.low) else row.note
    text = template.format(share=percent(row.value))
    weight = 0.5 if np.isnan(row.low) else _WEIGHTS.get(row.measure, 2.0)
    return Finding(f"{text} ({sure}{counts}).", weight, text)


_WEIGHTS = {
    "words in passages of 7 or more": 4.4,
    "quotations whose words were changed": 4.2,
    "sources lost from a claim that stands": 4.1,
    "reading grade": 3.9,
    "tone": 3.8,
}
"""How much a number counts at a glance; for a difference, if it was shown."""


def _shift_of_many(row: Any) -> Finding:
    subject, higher, lower = _SHIFTS_OF_MANY[row.measure]
    digits, unit = DIGITS.get(row.unit, 1), "" if row.unit == row.measure else f" {row.unit}"
    if np.isnan(row.value):
        brief = f"Nothing can be said of {subject}"
        return Finding(f"{brief}: {row.note}.", 0.0, brief)
    mean = f"{signed(row.value, digits)}{unit} on average, higher in {percent(row.higher)} of {counted(row.pairs, 'pair')}"
    if np.isnan(row.low):
        brief = f"There are too few groups to say how sure a difference in {subject} is"
        return Finding(f"{brief}: {mean} ({row.note}).", 0.5, brief)
    interval = f"95% interval {signed(row.low, digits)} to {signed(row.high, digits)}"
    if not row.shown or row.low <= 0 <= row.high:
        brief = f"No difference in {subject} was shown"
        return Finding(f"{brief}: {mean} ({interval}, {_q(row.q)}).", 1.5, brief)
    brief = higher if row.value > 0 else lower
    return Finding(f"{brief}: {mean} ({interval}, {_q(row.q)}).", _WEIGHTS.get(row.measure, _SHOWN), brief)


_SHOWN = 3.5
DIGITS = {"tone": 3, "grades": 2}
"""Digits after the point of a mean over pairs, by unit; one elsewhere."""


def outlets(table: pd.DataFrame) -> Finding:
    """Which outlets differ from all others, where the comparison of all at once allows to say so."""
    compared = table[table["p"].notna()]
    if compared.empty:
        none = "No outlet can be compared with the others"
        why = (
            "no outlet is known"
            if table.empty
            else f"none has {FEWEST_GROUPS} groups of pairs while the others have as many"
        )
        return Finding(f"{none}: {why}.", 0.5, none)
    surviving = compared[compared["shown"]].sort_values(["q", "p", "outlet", "measure"], kind="stable")
    number = counted(len(compared), "comparison")
    if surviving.empty:
        text = "No outlet was shown to differ from the others"
        return Finding(
            f"{text}: none of {number} stands up to being one of so many (smallest q = {compared['q'].min():.2f}).",
            1.4,
            text,
        )
    told = "; ".join(
        f"{shortened(row.outlet)}, {row.measure}: {_amount(row.value, row.unit)} against {_amount(row.others, row.unit)}"
        for row in surviving.head(_MOST_TOLD_OF_MANY).itertuples()
    )
    names = list(dict.fromkeys(shortened(name, 24) for name in surviving["outlet"]))
    more = (
        f"; and {len(surviving) - _MOST_TOLD_OF_MANY:,} more" if len(surviving) > _MOST_TOLD_OF_MANY else ""
    )
    text = f"Of {number} with all other outlets together, {len(surviving):,} {verb(len(surviving), 'stand')} up to being one of so many (q ≤ .05): {told}{more}."
    few = in_a_list(names) if len(names) <= 3 else f"{counted(len(names), 'outlet')}"
    return Finding(
        text, 2.9, f"{few} {'differs' if len(names) == 1 else 'differ'} from the others in something"
    )


_MOST_TOLD_OF_MANY = 4


def trends(table: pd.DataFrame) -> Finding:
    """Which numbers rise or fall over time, where a test over all of them allows to say so."""
    tested = table[table["p"].notna()]
    if tested.empty:
        reasons = list(dict.fromkeys(filter(None, table["note"])))
        none = "No trend can be looked for"
        return Finding(f"{none}: {reasons[0] if reasons else 'no date is known'}.", 0.5, none)
    surviving = tested[tested["shown"]].sort_values(["q", "p", "measure"], kind="stable")
    number = counted(len(tested), "number")
    if surviving.empty:
        text = "No trend over time was shown"
        return Finding(
            f"{text}: none of the {number} tested stands up to being one of so many (smallest q = {tested['q'].min():.2f}).",
            1.3,
            text,
        )
    told = "; ".join(
        f"{row.measure} {'rises' if row.slope > 0 else 'falls'} by {abs(row.slope):.3g} ({row.unit}) a {row.period} "
        f"(95% interval {compact(row.low)} to {compact(row.high)}, {_q(row.q)})"
        for row in surviving.head(_MOST_TOLD_OF_MANY).itertuples()
    )
    more = (
        f"; and {len(surviving) - _MOST_TOLD_OF_MANY:,} more" if len(surviving) > _MOST_TOLD_OF_MANY else ""
    )
    names = in_a_list(surviving["measure"].head(3))
    return Finding(
        f"Of {number} tested, {len(surviving):,} {verb(len(surviving), 'change')} over time: {told}{more}.",
        4.05,
        f"Over time: {names}",
    )


def notable(table: pd.DataFrame, *, asked: int, with_reason: int) -> Finding:
    """How many pairs give a reason to look."""
    if not with_reason:
        text = "No pair gives one of the reasons to look that are asked for"
        return Finding(f"{text} ({counted(asked, 'pair')} asked).", 1.2, text)
    grave = int(table["grave"].gt(0).sum())
    at_least = "at least " * (len(table) < with_reason and grave == len(table))
    text = (
        f"{with_reason:,} of {counted(asked, 'pair')} about one event {verb(with_reason, 'give')} a reason to look; in {at_least}{grave:,} a quotation or "
        "a fact may be wrong. Found by rule: read before you judge."
    )
    return Finding(text, 5.0, f"{counted(with_reason, 'pair')} with a reason to look")


def not_measured(failed: int, listed: int) -> Finding:
    """How many pairs could not be measured."""
    if not failed:
        text = "Every pair of the manifest was measured"
        return Finding(f"{text}.", 0.4, text)
    text = f"{failed:,} of {counted(listed, 'pair')} could not be measured and {verb(failed, 'count')} nowhere above"
    return Finding(f"{text}.", 4.5 if failed / listed >= 0.05 else 1.6, text)


def shares_brief(table: pd.DataFrame) -> str:
    """The title of the chart of shares: how much is copied on average."""
    return next(iter(practice(table, shares=True).findings)).brief


def shifts_brief(table: pd.DataFrame) -> str:
    """The title of the chart of shifts: the surest one that was shown, or that none was."""
    shown = [each for each in practice(table, shares=False).findings if each.weight >= _SHOWN]
    if table.loc[table["measure"].isin(_SHIFTS_OF_MANY), "low"].isna().all():
        return "There are too few groups to say how sure the differences are"
    return shown[0].brief if shown else "No difference between derivatives and wire reports was shown"


def many_findings(
    size: Finding,
    judged: pd.DataFrame,
    grave: Finding,
    whole: pd.DataFrame,
    by_outlet: pd.DataFrame,
    over_time: pd.DataFrame,
    worth: pd.DataFrame,
    *,
    failed: int,
    listed: int,
    asked: int,
    with_reason: int,
) -> tuple[Finding, ...]:
    """The headline sentences about many pairs in the order of the sections, without those that can say nothing."""
    told = (
        size,
        judged_many(judged),
        grave,
        *practice(whole, shares=True).findings,
        *practice(whole, shares=False).findings,
        outlets(by_outlet),
        trends(over_time),
        notable(worth, asked=asked, with_reason=with_reason),
        not_measured(failed, listed),
    )
    return tuple(finding for finding in told if finding.weight >= 1)


def _q(value: float) -> str:
    return "q < .001" if value < 0.001 else f"q = {value:.3f}".replace("0.", ".")


def _amount(value: float, unit: str) -> str:
    return percent(value) if unit.startswith("share") else signed(value, DIGITS.get(unit, 1))
