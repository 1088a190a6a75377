"""Many pairs in one table -> what may be said of them all: means, shares, time.

A row of the table is a pair. `group` numbers the pairs that hang together because
they share a wire report or a derivative; all intervals are over groups, not
pairs. `texts` is the same number for pairs that have both texts in common. `outlet` is empty where it is not known, `day` (days of the calendar, as
`datetime.date.toordinal` has them) is NaN. The other columns are named by the
`Number`s that are asked for.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

import numpy as np

from helpers import paths
from helpers.ground.loading import pd
from helpers.measures.lines import UNKNOWN
from helpers.statistics.groups import Estimate, Trials, alike, grouped_mean, grouped_share, grouped_slope
from helpers.statistics.intervals import SURE, Floats, Interval, Ints, false_discovery

_KINDS = {"difference": bool, "headline": bool, "weight": float}
FEWEST_PERIODS = 4
"""A trend needs pairs in so many periods."""

BINS, OUTER_SHARE = 21, 0.02
"""The bins of a distribution; the outermost hold this share of the pairs and whatever lies beyond."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of each pair, and how it is put together over many.

    Without `per` it is the mean over pairs of `column`; with it, the sum of
    `column` over the sum of `per`: the share of all that was counted. A
    `difference` is derivative minus wire and is tested against zero; a share is
    0 to 1 and has nothing to be tested against. `told` is what is said of a share,
    `higher` and `lower` what is said of a difference; `weight` is how much that
    counts at a glance, of a difference if it was shown; `trials` is the column
    that says of how many sentences or words a pair's share is, where not `per`.
    """

    name: str
    column: str
    unit: str
    per: str = ""
    difference: bool = False
    headline: bool = False
    weight: float = 2.0
    told: str = ""
    higher: str = ""
    lower: str = ""
    trials: str = ""


NUMBERS = tuple(
    Number(**row | {name: kind(row[name]) for name, kind in _KINDS.items()})  # type: ignore[arg-type]
    for row in paths.beside(__file__, "numbers")
)
"""What is asked of many pairs; the shares first, then the differences, derivative minus wire."""


@dataclass(frozen=True, slots=True)
class Known:
    """The pairs that have a number; those of the same two `texts` have the same number there."""

    totals: Floats
    weights: Floats
    trials: Floats
    groups: Ints
    texts: Ints
    rows: pd.DataFrame

    @property
    def pairs(self) -> int:
        return len(self.totals)

    @property
    def worth(self) -> Floats:
        """The trials, those of texts that several pairs have shared out among these: a copy tries nothing anew."""
        return self.trials / np.bincount(self.texts)[self.texts]

    def at(self, outlet: str) -> np.ndarray:
        """Which of them are of an outlet."""
        return np.asarray(self.rows["outlet"] == outlet, dtype=bool)

    def of(self, where: np.ndarray) -> Known:
        """Some of them."""
        return Known(*(getattr(self, name)[where] for name in self.__dataclass_fields__))


def known_of(pairs: pd.DataFrame, number: Number) -> Known:
    """Those of the pairs that have a number."""
    totals = pairs[number.column].to_numpy(dtype=float)
    weights = pairs[number.per].to_numpy(dtype=float) if number.per else np.ones(len(pairs))
    here = np.isfinite(totals) & np.isfinite(weights) & (weights > 0)
    rows = pairs[here]
    trials = rows[number.trials].to_numpy(dtype=float) if number.trials in rows else weights[here]
    trials = np.where(trials >= 1, trials, 1.0)
    groups, texts = (rows[name].to_numpy(dtype=np.int64) for name in ("group", "texts"))
    return Known(totals[here], weights[here], trials, groups, texts, rows[["outlet", "day"]])


def likenesses(pairs: pd.DataFrame, numbers: Sequence[Number]) -> dict[str, float]:
    """How much the trials of one pair or group are alike in each share.

    Where a share is 0 or 1 and cannot tell, as much as in that share of the same
    things, or else of any, in which they are most.
    """
    shares = [number for number in numbers if not number.difference]
    known = {number.name: known_of(pairs, number) for number in shares}
    found = {name: alike(each.totals, each.weights, each.worth, each.groups) for name, each in known.items()}

    def of(number: Number) -> float:
        same = [found[other.name] for other in shares if other.unit == number.unit]
        tried = found[number.name], max(filter(np.isfinite, same), default=UNKNOWN)
        return next(filter(np.isfinite, tried), max(filter(np.isfinite, found.values()), default=UNKNOWN))

    return {number.name: of(number) for number in shares}


def estimated(known: Known, number: Number, likeness: Mapping[str, float]) -> Estimate:
    """A number over these pairs, with its interval over groups."""
    given = known.totals, known.weights, known.groups
    if number.difference:
        return grouped_mean(*given)
    return grouped_share(*given, Trials(known.worth, likeness[number.name]))


def cells_of(estimate: Estimate) -> dict[str, object]:
    """An estimate as a table has it."""
    low, high, note = estimate.interval.low, estimate.interval.high, estimate.interval.note
    return {"value": estimate.value, "low": low, "high": high, "groups": estimate.groups, "note": note}


def practice(pairs: pd.DataFrame, numbers: Sequence[Number], *, population: str) -> pd.DataFrame:
    """Each number over all these pairs, with its interval; a line a number.

    `value` is the mean, or the share of all that was `counted`; `median`, `lower`
    and `upper` (quartiles) are over pairs, `higher` is the share of pairs in which
    the derivative is higher; `p` tests a difference against zero. `without` is
    the outlet that brings most to a difference, `value_without` the difference
    without its pairs, with its interval.
    """
    lines, likeness = [], likenesses(pairs, numbers)
    for number in numbers:
        known = known_of(pairs, number)
        estimate = estimated(known, number, likeness)
        each = known.totals / known.weights
        counts = f"{known.totals.sum():,.0f} of {known.weights.sum():,.0f}" if number.per else ""
        quartiles = np.quantile(each, [0.25, 0.5, 0.75]) if len(each) else np.full(3, UNKNOWN)
        lines.append(
            {"population": population, "measure": number.name, "unit": number.unit}
            | cells_of(estimate)
            | dict(zip(("lower", "median", "upper"), map(float, quartiles), strict=True))
            | {"pairs": known.pairs, "counted": counts}
            | {"higher": float((each > 0).mean()) if number.difference and len(each) else UNKNOWN}
            | {"p": estimate.p if number.difference else UNKNOWN}
            | (_without(known) if number.difference else {"without": ""})
        )
    columns = (
        "population measure unit value low high median lower upper pairs groups counted higher p note "
        "without value_without low_without high_without"
    )
    return pd.DataFrame(lines, columns=columns.split())


def _without(known: Known) -> dict[str, object]:
    """A difference without the outlet that brings most to it; nothing where all pairs are of one outlet."""
    codes, names = pd.factorize(known.rows["outlet"])
    if len(names) < 2:
        return {"without": ""}
    most = _brings_most(codes, names, known.totals, known.weights)
    rest = known.of(codes != most)
    return _left("value", names[most], grouped_mean(rest.totals, rest.weights, rest.groups))


def _brings_most(codes: Ints, names: pd.Index, totals: Floats, weights: Floats) -> int:
    """The outlet without which the sum of totals over that of weights keeps least of its size."""
    less, rest = (each.sum() - np.bincount(codes, each) for each in (totals, weights))
    there, none = rest > 1e-9 * weights.sum(), np.full(len(names), -inf)
    kept = np.divide(less * np.sign(totals.sum()), rest, out=none, where=there)
    return int(np.where(names == "", inf, kept).argmin())


def _left(what: str, name: str, rest: Estimate) -> dict[str, object]:
    left, end = {"without": name, f"{what}_without": rest.value}, rest.interval
    return left | {"low_without": end.low, "high_without": end.high}


def with_q(table: pd.DataFrame) -> pd.DataFrame:
    """The same with `q`, the false-discovery rate over all lines that have a `p`, and whether it is `shown`; unknown where nothing was tested."""
    p = table["p"].to_numpy(dtype=float)
    q = np.full(len(p), UNKNOWN)
    q[np.isfinite(p)] = false_discovery(p[np.isfinite(p)])
    shown = pd.Series(q <= SURE, index=table.index, dtype="boolean")
    return table.assign(q=q, shown=shown.where(np.isfinite(q)))


def verdicts(pairs: pd.DataFrame, labels: Sequence[str]) -> pd.DataFrame:
    """How many pairs have each verdict, with the share and its interval, in the order of `labels`."""
    held = pairs.assign(**{label: pairs["verdict"] == label for label in labels})
    numbers = [Number(label, label, "share of pairs") for label in labels]
    likeness, lines = likenesses(held, numbers), []
    for number in numbers:
        cells = cells_of(estimated(known_of(held, number), number, likeness))
        counts = {"verdict": number.name, "pairs": int(held[number.column].sum())}
        lines.append(counts | {"share": cells.pop("value")} | cells)
    return pd.DataFrame(lines)


def share_of(pairs: pd.DataFrame, held: pd.Series, beside: Sequence[Number] = ()) -> Estimate:
    """The share of the pairs that are `held`, with its interval over groups; where it is of all or none, as alike as shares `beside` it."""
    number, here = Number("", "held", "share of pairs"), pairs.assign(held=held)
    return estimated(known_of(here, number), number, likenesses(here, (number, *beside)))


class Step(NamedTuple):
    """What time is cut into, as it is called and as pandas has it; `days` is its mean length, so many at `most` are a few dozen."""

    name: str
    frequency: str
    days: float
    most: float


_STEPS = (Step("week", "W", 7.0, 30), Step("month", "M", 365.2425 / 12, 60), Step("year", "Y", 365.2425, inf))
_EPOCH = datetime.date(1970, 1, 1).toordinal()


def _dated(pairs: pd.DataFrame) -> tuple[pd.DataFrame, Step]:
    """The pairs whose date is known, and weeks, months or years, whichever gives a few dozen periods at most."""
    dated = pairs[pairs["day"].notna()]
    span = float(dated["day"].max() - dated["day"].min()) if len(dated) else 0.0
    return dated, next(step for step in _STEPS if span <= step.most * step.days)


def _periods(pairs: pd.DataFrame, step: Step) -> pd.PeriodIndex:
    """The period that each pair lies in; weeks begin on Monday."""
    days = pairs["day"].to_numpy(dtype=np.int64) - _EPOCH
    return pd.PeriodIndex.from_ordinals(days, freq="D").asfreq(step.frequency)


def periods(pairs: pd.DataFrame, numbers: Sequence[Number]) -> pd.DataFrame:
    """Each number in each period from the first to the last; a line a number and period.

    `begins` is the first day of the period as ISO 8601 has it. A period without
    a pair has no value and stands as a gap.
    """
    dated, step = _dated(pairs)
    filled = _periods(dated, step)
    every = pd.period_range(filled.min(), filled.max()) if len(dated) else ()
    likeness = likenesses(dated, numbers)
    lines: list[dict[str, object]] = []
    for number in numbers:
        known = known_of(dated, number)
        own = _periods(known.rows, step)
        for period in every:
            here = own == period
            lines.append(
                {"measure": number.name, "unit": number.unit, "period": step.name}
                | {"begins": str(period.asfreq("D", "start")), "pairs": int(here.sum())}
                | cells_of(estimated(known.of(here), number, likeness))
            )
    return pd.DataFrame(lines, columns="measure unit period begins value low high pairs groups note".split())


def trends(pairs: pd.DataFrame, numbers: Sequence[Number]) -> pd.DataFrame:
    """How much each number rises in a week, month or year, by a straight line; a line a number.

    `slope` has the number's unit, `p` tests it against zero, `q` answers for all
    numbers at once. Unknown where the dated pairs lie in fewer than four periods.
    `within` is the slope that pairs of one outlet have, each outlet at a level
    of its own, where there are several `outlets`: an outlet that comes in is no rise.
    `without` is the outlet that brings most to it, `slope_without` what is left of it.
    """
    dated, step = _dated(pairs)
    lines = []
    for number in numbers:
        known = known_of(dated, number)
        slope = _slope(known, step)
        cells = cells_of(slope)
        cells |= {"slope": cells.pop("value"), "period": step.name, "pairs": known.pairs, "p": slope.p}
        lines.append({"measure": number.name, "unit": number.unit} | cells | _within_outlets(known, step))
    columns = (
        "measure unit period slope low high pairs groups p note outlets within within_low within_high "
        "without slope_without low_without high_without"
    )
    return with_q(pd.DataFrame(lines, columns=columns.split()))


def _within_outlets(known: Known, step: Step) -> dict[str, object]:
    """The slope within outlets, where there are several; pairs of no known outlet are taken for one more."""
    codes, names = pd.factorize(known.rows["outlet"])
    outlets = {"outlets": len(names) - ("" in names), "without": ""}
    if len(names) < 2:
        return outlets
    found = _slope(known, step, codes)
    days = known.rows["day"].to_numpy(dtype=float)
    away = days - (np.bincount(codes, known.weights * days) / np.bincount(codes, known.weights))[codes]
    most = _brings_most(codes, names, known.totals * away, known.weights * away**2)
    rest = _slope(known.of(codes != most), step, codes[codes != most])
    ends = {"within_low": found.interval.low, "within_high": found.interval.high}
    return outlets | {"within": found.value} | ends | _left("slope", names[most], rest)


def _slope(known: Known, step: Step, kinds: Ints | None = None) -> Estimate:
    days = known.rows["day"].to_numpy(dtype=float)
    filled = _periods(known.rows, step).nunique()
    if filled < FEWEST_PERIODS:
        few = f"pairs in {filled} {step.name}{'s' * (filled != 1)}, fewer than {FEWEST_PERIODS}"
        told = Interval.unknown(few if filled else "no date is known")
        return Estimate(UNKNOWN, UNKNOWN, UNKNOWN, len(np.unique(known.groups)), told)
    return grouped_slope(known.totals, known.weights, days / step.days, known.groups, kinds)


def distribution(pairs: pd.DataFrame, numbers: Sequence[Number]) -> pd.DataFrame:
    """How many pairs lie where, for each number that is a difference; a line a number and bin.

    The bins are centred on zero; the outermost hold what lies beyond them too.
    """
    lines = []
    for number in numbers:
        known = known_of(pairs, number)
        each = known.totals / known.weights
        reach = float(np.quantile(np.abs(each), 1 - OUTER_SHARE)) if len(each) else 0.0
        edges = np.linspace(-1, 1, BINS + 1) * (reach or 1.0) * BINS / (BINS - 1)
        counts, _ = np.histogram(np.clip(each, edges[0], edges[-1]), edges)
        lines += [
            {"measure": number.name, "unit": number.unit, "from": low, "to": high, "pairs": int(count)}
            for low, high, count in zip(edges[:-1], edges[1:], counts, strict=True)
        ]
    return pd.DataFrame(lines, columns=["measure", "unit", "from", "to", "pairs"])
