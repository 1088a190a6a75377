"""The tables about many pairs, as a reader sees them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

import pandas as pd

from helpers.corpus import wording
from helpers.errors import ParameterError
from helpers.measures.check.wording import SEVERITIES
from helpers.showing.finding import percent, percents
from helpers.showing.style import compact, shortened, signed
from helpers.showing.tables import Table, number, shown, unless_unknown
from helpers.statistics.groups import FEWEST_GROUPS


def estimates(table: pd.DataFrame, *, caption: str) -> Table:
    """Numbers over many pairs: value with interval, median, counts, and q where there is a test."""
    few = f" (intervals need {FEWEST_GROUPS} groups)" if (table["groups"] < FEWEST_GROUPS).any() else ""
    columns = (
        ("measure", "Measure", False),
        ("value", "Mean or share", True),
        ("interval", "95% interval", True),
        ("median", "Median pair", True),
        ("pairs", "Pairs", True),
        ("groups", "Groups", True),
        ("q", "q", True),
        ("unit", "Unit and note", False),
    )
    cells = [
        (
            row.measure,
            _amount(row.value, row.unit),
            _between(row.low, row.high, row.unit),
            _amount(row.median, row.unit),
            number(row.pairs, 0),
            number(row.groups, 0),
            _q(row.q),
            "; ".join(filter(None, (row.unit, row.counted, row.note * (row.groups >= FEWEST_GROUPS)))),
        )
        for row in table.itertuples()
    ]
    return Table(table, f"{caption}{few}", columns, cells)


def to_check(table: pd.DataFrame, *, caption: str) -> Table:
    """How many findings of each severity and kind there are, and in what share of the pairs."""
    columns = (
        ("kind", "What", False),
        ("severity", "How serious", False),
        ("findings", "Findings", True),
        ("pairs", "Pairs with one", True),
        *_SHARE,
    )
    cells = [
        (row.kind, SEVERITIES[row.severity], number(row.findings, 0), number(row.pairs, 0), *_share(row))
        for row in table.itertuples()
    ]
    return Table(table, caption, columns, cells)


def to_check_by_outlet(table: pd.DataFrame, *, caption: str) -> Table:
    """What there is to check at each outlet, the most serious pairs first."""
    columns = (
        ("outlet", "Outlet", False),
        ("pairs", "Pairs", True),
        ("pairs_serious", "With something serious", True),
        *_SHARE,
        ("serious", "Serious findings", True),
        ("to_check", "Findings to check", True),
    )
    cells = [
        (
            row.outlet, number(row.pairs, 0), number(row.pairs_serious, 0), *_share(row),
            number(row.serious, 0), number(row.to_check, 0),
        )
        for row in table.itertuples()
    ]  # fmt: skip
    return Table(table, caption, columns, cells)


def to_check_by_outlet_and_kind(table: pd.DataFrame, *, caption: str) -> Table:
    """How much of each kind there is at each outlet, and in what share of its pairs."""
    columns = (
        ("outlet", "Outlet", False),
        ("kind", "What", False),
        ("severity", "How serious", False),
        ("findings", "Findings", True),
        ("pairs", "Pairs with one", True),
        ("asked", "Pairs", True),
        *_SHARE,
    )
    cells = [
        (
            row.outlet, row.kind, SEVERITIES[row.severity], number(row.findings, 0), number(row.pairs, 0),
            number(row.asked, 0), *_share(row),
        )
        for row in table.itertuples()
    ]  # fmt: skip
    return Table(table, caption, columns, cells)


_SHARE = (("share", "Share of pairs", True), ("interval", "95% interval", True))


def _share(row: Any) -> tuple[str, str]:
    return percent(row.share), unless_unknown(row.low, percents(row.low, row.high))


def by_outlet(table: pd.DataFrame, *, caption: str) -> Table:
    """What each outlet has beside the others, with q over all comparisons."""
    columns = (
        ("outlet", "Outlet", False),
        ("measure", "Measure", False),
        ("value", "This outlet", True),
        ("interval", "95% interval", True),
        ("others", "The others", True),
        ("pairs", "Pairs", True),
        ("groups", "Groups", True),
        ("q", "q", True),
    )
    cells = [
        (
            row.outlet,
            row.measure if row.unit == row.measure else f"{row.measure} ({row.unit})",
            _amount(row.value, row.unit),
            _between(row.low, row.high, row.unit),
            _amount(row.others, row.unit),
            number(row.pairs, 0),
            number(row.groups, 0),
            _q(row.q),
        )
        for row in table.itertuples()
    ]
    return Table(table, caption, columns, cells)


def trends(table: pd.DataFrame, *, caption: str) -> Table:
    """How much each number rises in a week, month or year, with q over all of them."""
    columns = (
        ("measure", "Measure", False),
        ("slope", "Rise", True),
        ("interval", "95% interval", True),
        ("pairs", "Pairs", True),
        ("groups", "Groups", True),
        ("q", "q", True),
        ("per", "Unit and note", False),
    )
    cells = [
        (
            row.measure,
            compact(row.slope),
            unless_unknown(row.low, f"{compact(row.low)} to {compact(row.high)}"),
            number(row.pairs, 0),
            number(row.groups, 0),
            _q(row.q),
            "; ".join(filter(None, (f"{row.unit} a {row.period}", row.note))),
        )
        for row in table.itertuples()
    ]
    return Table(table, caption, columns, cells)


def _amount(value: float, unit: str) -> str:
    """A share in percent, anything else with its sign."""
    if value != value:
        return "–"
    return percent(value) if unit.startswith("share") else signed(value, wording.DIGITS.get(unit, 1))


def _between(low: float, high: float, unit: str) -> str:
    told = (
        percents(low, high) if unit.startswith("share") else f"{_amount(low, unit)} to {_amount(high, unit)}"
    )
    return unless_unknown(low, told)


def _q(value: float) -> str:
    return "–" if value != value else "< .001" if value < 0.001 else f"{value:.3f}".lstrip("0")


@dataclass(frozen=True)
class Notable:
    """The pairs most worth a look, each with its reasons and, if there are reports, a link to its own."""

    data: pd.DataFrame
    caption: str
    links: Sequence[str]

    def _repr_html_(self) -> str:
        if self.data.empty:
            return f'<p class="note">{html.escape(self.caption)}: none.</p>'
        items = "".join(
            self._item(row, link) for row, link in zip(self.data.itertuples(), self.links, strict=True)
        )
        return f"<p><strong>{html.escape(self.caption)}</strong></p><ol>{items}</ol>"

    @staticmethod
    def _item(row: Any, link: str) -> str:
        name = f"<bdi>{shown(row.derivative or row.id)}</bdi>"
        head = f'<a href="{html.escape(link, quote=True)}">{name}</a>' if link else name
        where = " · ".join(filter(None, (row.outlet, row.verdict, row.id)))
        reasons = "".join(f"<li><bdi>{shown(reason)}</bdi></li>" for reason in row.reasons.split("\n"))
        return f'<li>{head} <span class="note"><bdi>{shown(where)}</bdi></span><ul>{reasons}</ul></li>'

    def __repr__(self) -> str:
        return f"{self.caption}\n{self.data.to_string()}"


def notable(
    table: pd.DataFrame, *, reports: str, caption: str, unreported: str = "", most: int = 25
) -> Notable:
    """The first of the pairs most worth a look; `reports` leads to the folder with a report for each id.

    Empty gives no links, and neither do the ids in `unreported`, parted by
    blanks. Raises `ParameterError` for a prefix that is neither a
    path nor a web address.
    """
    first = table.head(most).reset_index(drop=True)
    prefix = report_prefix(reports)
    linked = set(first["id"]) - set(unreported.split()) if reports.strip() else set()
    links = [f"{prefix}{quote(name)}/report.html" if name in linked else "" for name in first["id"]]
    return Notable(first, caption, links)


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
