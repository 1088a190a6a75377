"""Many pairs in one table -> how outlets differ: each beside all the others, and two beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from helpers.corpus import summary
from helpers.corpus.summary import Known, Number
from helpers.ground.loading import pd
from helpers.measures.lines import UNKNOWN
from helpers.statistics.groups import FEWEST_GROUPS, Estimate, correlation, grouped_slope, share_contrast
from helpers.statistics.intervals import Interval

MOST_OUTLETS = 40
"""So many outlets are compared with all the others, those with the most pairs."""

MOST_BESIDE_EACH_OTHER = 8
"""So many outlets are compared one with another."""

_BESIDE = (
    "outlet measure unit value low high pairs groups others difference difference_low difference_high p note"
)
_BETWEEN = "outlet other measure unit value other_value difference low high groups shared p note"


def beside_the_others(
    pairs: pd.DataFrame, numbers: Sequence[Number], *, population: str = ""
) -> pd.DataFrame:
    """Each number for each outlet beside all the others; a line an outlet and number.

    `others` is the number over the other outlets' pairs, `difference` with
    `difference_low` and `difference_high` this outlet's less it; `p` tests that
    difference, `q` answers for all lines at once. Pairs of no known outlet are
    left out; the outlets with the most pairs come first, at most `MOST_OUTLETS`.
    """
    named = _named(pairs)
    chosen = [(name,) for name in _by_pairs(named)[:MOST_OUTLETS]]
    return _tested(named, numbers, _beside, chosen, columns=_BESIDE, population=population)


def beside_each_other(pairs: pd.DataFrame, numbers: Sequence[Number], *, population: str) -> pd.DataFrame:
    """Each number for any two outlets that have enough groups of pairs; a line two outlets and a number.

    `difference` with `low` and `high` is the first's less the other's. Where both
    have enough groups in common (`shared`), it is over these alone.
    """
    named = _named(pairs)
    groups = groups_of(named)
    enough = [name for name in _by_pairs(named) if groups[name] >= FEWEST_GROUPS][:MOST_BESIDE_EACH_OTHER]
    both = combinations(enough, 2)
    return _tested(named, numbers, _between, both, columns=_BETWEEN, population=population)


def groups_of(pairs: pd.DataFrame) -> Mapping[str, int]:
    """How many groups of pairs each known outlet has."""
    found = _named(pairs).groupby("outlet")["group"].nunique()
    return {str(name): int(count) for name, count in found.items()}


def _named(pairs: pd.DataFrame) -> pd.DataFrame:
    return pairs[pairs["outlet"] != ""]


def _by_pairs(named: pd.DataFrame) -> list[str]:
    counts = named["outlet"].value_counts()
    return sorted(counts.index, key=lambda name: (-int(counts[name]), name))


def _tested(
    named: pd.DataFrame,
    numbers: Sequence[Number],
    line: Callable[..., dict[str, Any]],
    outlets: Iterable[tuple[str, ...]],
    *,
    columns: str,
    population: str,
) -> pd.DataFrame:
    """The line of each number for each of the outlets, with q over all of them."""
    likeness = summary.likenesses(named, numbers)
    known = {number: summary.known_of(named, number) for number in numbers}
    lines = [
        {"measure": number.name, "unit": number.unit} | line(known[number], number, likeness, *each)
        for each in outlets
        for number in numbers
    ]
    frame = summary.with_q(pd.DataFrame(lines, columns=columns.split()))
    frame.insert(0, "population", population)
    return frame


def _beside(known: Known, number: Number, likeness: Mapping[str, float], outlet: str) -> dict[str, Any]:
    """One outlet's number, the others', and the difference with its test."""
    own = known.at(outlet)
    here, others, told = _contrast(known, number, likeness, own)
    ends = {f"difference_{end}": told.pop(end) for end in ("low", "high")}
    cells = summary.cells_of(here)
    told["note"] = cells["note"] or told["note"]
    return cells | told | ends | {"outlet": outlet, "pairs": int(own.sum()), "others": others.value}


def _between(
    known: Known, number: Number, likeness: Mapping[str, float], outlet: str, other: str
) -> dict[str, Any]:
    """Two outlets' numbers and their difference, within the groups that both have where these are enough."""
    both = known.of(known.at(outlet) | known.at(other))
    own = both.at(outlet)
    shared = np.intersect1d(both.groups[own], both.groups[~own])
    if len(shared) >= FEWEST_GROUPS:
        here = np.isin(both.groups, shared)
        both, own = both.of(here), own[here]
    one, rest, told = _contrast(both, number, likeness, own)
    groups = {"groups": len(np.unique(both.groups)), "shared": len(shared)}
    return told | groups | {"outlet": outlet, "other": other, "value": one.value, "other_value": rest.value}


def _contrast(
    known: Known, number: Number, likeness: Mapping[str, float], own: np.ndarray
) -> tuple[Estimate, Estimate, dict[str, Any]]:
    """An outlet's number, the others', and the one less the other as a table has it; unknown where either has too few groups."""
    here, others = (summary.estimated(known.of(side), number, likeness) for side in (own, ~own))
    unsure = [each.interval.note for each in (here, others) if np.isnan(each.freedom)]
    given = known.totals, known.weights, own.astype(float), known.groups
    if unsure or not others.groups:
        interval, p = Interval.unknown(unsure[0] if others.groups else "no other outlet has it"), UNKNOWN
    elif number.difference:
        slope = grouped_slope(*given)
        interval, p = slope.interval, slope.p
    else:
        interval, p = share_contrast(here, others, correlation(*given))
    told = {"low": interval.low, "high": interval.high, "note": interval.note, "p": p}
    return here, others, {"difference": here.value - others.value} | told
