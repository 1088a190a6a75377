"""The tables about many pairs, as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from helpers.corpus import trend_wording, wording
from helpers.errors import ParameterError
from helpers.ground.loading import pd
from helpers.measures.check.wording import SEVERITIES
from helpers.showing import template
from helpers.showing.finding import percent, percents
from helpers.showing.style import shortened, signed
from helpers.showing.tables import Made, Table, counts, made, of_these, unless_unknown, words
from helpers.statistics.groups import FEWEST_GROUPS

_MOST_LINKED = 25


def _amounts(name: str, title: str) -> Made:
    return name, title, True, lambda row: _amount(getattr(row, name), row.unit)


def _amount(value: float, unit: str) -> str:
    return unless_unknown(value, wording.amount(value, unit))


def _between(low: float, high: float, unit: str) -> str:
    share = unit.startswith("share")
    told = percents(low, high) if share else f"{_amount(low, unit)} to {_amount(high, unit)}"
    return unless_unknown(low, told)


def _risen(low: float, high: float, unit: str) -> str:
    return unless_unknown(low, trend_wording.risen_between(low, high, unit))


def _apart(value: float, unit: str) -> str:
    """A difference of two numbers: of shares in percentage points."""
    told = signed(100 * value, 1) if unit.startswith("share") else wording.amount(value, unit)
    return unless_unknown(value, told)


def _noted(*parts: str) -> str:
    return "; ".join(filter(None, parts))


_MEASURE, _OUTLET, _KIND = words("measure", "Measure"), words("outlet", "Outlet"), words("kind", "What")
_PAIRS, _WITH_ONE = counts("pairs", "Pairs"), counts("pairs", "Pairs with one")
_GROUPS, _FINDINGS = counts("groups", "Groups"), counts("findings", "Findings")
_SEVERITY: Made = ("severity", "How serious", False, lambda row: SEVERITIES[row.severity])
_SHARE: tuple[Made, ...] = (
    ("share", "Share of pairs", True, lambda row: percent(row.share)),
    ("interval", "95% interval", True, lambda row: unless_unknown(row.low, percents(row.low, row.high))),
)
_INTERVAL: Made = ("interval", "95% interval", True, lambda row: _between(row.low, row.high, row.unit))
_APART: Made = (
    "difference", "Difference", True,
    lambda row: _apart(row.difference, row.unit) + " points" * row.unit.startswith("share"),
)  # fmt: skip
_APART_INTERVAL: Made = (
    "interval", "95% interval", True,
    lambda row: unless_unknown(row.low, f"{_apart(row.low, row.unit)} to {_apart(row.high, row.unit)}"),
)  # fmt: skip
_Q: Made = ("q", "q", True, lambda row: unless_unknown(row.q, wording.q(row.q).removeprefix("= ")))

TO_CHECK = (_KIND, _SEVERITY, _FINDINGS, _WITH_ONE, *_SHARE)
TO_CHECK_BY_OUTLET = (
    _OUTLET, _PAIRS, counts("pairs_serious", "With something serious"), *_SHARE, counts("serious", "Serious findings"),
    counts("to_check", "Findings to check"),
)  # fmt: skip
TO_CHECK_BY_OUTLET_AND_KIND = (
    _OUTLET, _KIND, _SEVERITY, _FINDINGS, _WITH_ONE, counts("asked", "Pairs"), *_SHARE,
)  # fmt: skip
BY_OUTLET: tuple[Made, ...] = (
    _OUTLET, ("measure", "Measure", False, lambda row: wording.with_unit(row.measure, row.unit)),
    _amounts("value", "This outlet"), _INTERVAL, _amounts("others", "The others"), _PAIRS, _GROUPS, _Q,
)  # fmt: skip
"""What each outlet has beside the others, with q over all comparisons."""
OUTLET_PAIRS: tuple[Made, ...] = (
    _OUTLET, words("other", "Other outlet"), ("measure", "Measure", False, lambda row: wording.with_unit(row.measure, row.unit)),
    _amounts("value", "The one"), _amounts("other_value", "The other"), _APART, _APART_INTERVAL,
    counts("shared", "Groups in common"), _Q,
)  # fmt: skip
"""What two outlets have beside each other, with q over all comparisons of two."""
TRENDS: tuple[Made, ...] = (
    _MEASURE, ("slope", "Rise", True, lambda row: trend_wording.risen(row.slope, row.unit)),
    ("interval", "95% interval", True, lambda row: _risen(row.low, row.high, row.unit)),
    _PAIRS, _GROUPS, _Q,
    ("within", "Within outlets", True, lambda row: unless_unknown(row.within, trend_wording.risen(row.within, row.unit))),
    ("within_interval", "95% interval", True, lambda row: _risen(row.within_low, row.within_high, row.unit)),
    ("per", "Unit and note", False, lambda row: _noted(trend_wording.per(row.unit, row.period), row.note)),
)  # fmt: skip
"""How much each number rises in a week, month or year, with q over all of them."""
_ESTIMATES: tuple[Made, ...] = (
    _MEASURE, _amounts("value", "Mean or share"), _INTERVAL,
    ("median", "Median pair", True, lambda row: "–" if row.unit == "share of pairs" else _amount(row.median, row.unit)),
    _PAIRS, _GROUPS, _Q,
    ("unit", "Unit and note", False, lambda row: _noted(row.unit, row.counted, row.note * (row.groups >= FEWEST_GROUPS))),
)  # fmt: skip


def estimates(table: pd.DataFrame, *, caption: str) -> Table:
    """Numbers over many pairs: value with interval, median, counts, and q where there is a test."""
    if not table["pairs"].any():
        table = table.head(0)
    return made(table, *_ESTIMATES, caption=f"{caption}{why_no_interval(table)}")


def why_no_interval(table: pd.DataFrame) -> str:
    """Why some lines have no interval, in a caption."""
    return f" (intervals need {FEWEST_GROUPS} groups)" if (table["groups"] < FEWEST_GROUPS).any() else ""


@dataclass(frozen=True)
class Notable:
    """The pairs most worth a look, each with its reasons and, if there are reports, a link to its own."""

    data: pd.DataFrame
    links: Sequence[str]
    note: str = ""

    def _repr_html_(self) -> str:
        pairs = list(zip(self.data.itertuples(), self.links, strict=True))
        return template.filled("report/notable.html.j2", pairs=pairs, note=self.note)

    def __repr__(self) -> str:
        return str(self.data.to_string())


def notable(table: pd.DataFrame, *, reports: str, unreported: str = "") -> Notable:
    """The first of the pairs most worth a look; `reports` leads to the folder with a report for each id.

    Empty gives no links, and neither do the ids in `unreported`, parted by
    blanks. Raises `ParameterError` for a prefix that is neither a
    path nor a web address.
    """
    first = table.head(_MOST_LINKED).reset_index(drop=True)
    prefix = report_prefix(reports)
    linked = set(first["id"]) - set(unreported.split()) if reports.strip() else set()
    links = [f"{prefix}{quote(name)}/report.html" if name in linked else "" for name in first["id"]]
    more = of_these(len(table), _MOST_LINKED, "; all in notable.csv")
    return Notable(first, links, more.strip(" ()"))


def report_prefix(reports: str) -> str:
    """The same with a slash at its end; raises `ParameterError` if no page can be linked by it."""
    parts = urlsplit(reports.strip())
    if parts.scheme not in ("", "http", "https") or _CONTROLS.search(reports):
        raise ParameterError(
            f"reports = {shortened(reports, 80)!r} leads to no reports. Give a path such as ../pairs, or an address "
            "that begins with https://."
        )
    return f"{reports.strip().rstrip('/')}/"


_CONTROLS = re.compile(r"[\x00-\x1f\x7f\\]")
