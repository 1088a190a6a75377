"""A pair as panels, a measure each: its question, its sentence, its picture, its table, and what to choose in them.

Whatever can be chosen, a point, a bar, a row, names the sentences of both texts
that it is about. Each table can be had by a line of code, which stands here too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from helpers.exploring.display import MOST_ROWS
from helpers.measures import ALL
from helpers.measures.result import Mark, Shown
from helpers.measures.results import Results
from helpers.showing import tables
from helpers.showing.picture import Chart
from helpers.showing.tables import Table

MEASURES = {measure.name: measure for measure in ALL if measure.explored}
QUESTIONS: Mapping[str, str] = {name: measure.question for name, measure in MEASURES.items()}
"""The panels by name, in reading order, with the question each answers."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One measure of a pair, to be looked at: its sentence, picture and table.

    The keys of `marks` are the names of the marks in the picture, and the
    places of the rows of the table, from 0.
    """

    shown: tuple[Shown, ...]
    marks: Mapping[str, Mark]

    @property
    def numbers(self) -> list[str]:
        """What was drawn in each of its charts, as CSV."""
        return [tables.csv(each.table) for each in self.shown if isinstance(each, Chart)]

    def html(self) -> str:
        """All of it, one under the other; what came from outside is escaped."""
        return "".join(each._repr_html_() for each in self.shown)


def panel(name: str, found: Results) -> Panel:
    """One of `QUESTIONS` asked of a pair."""
    result = found[name]
    return Panel(tuple(map(_cut, result.linked)), result.marks)


def _cut(shown: Shown) -> Shown:
    return replace(shown, cells=shown.cells[:MOST_ROWS]) if isinstance(shown, Table) else shown


def code(names: Sequence[str], pair: str, given: Mapping[str, Any]) -> str:
    """Lines for a notebook of one's own that give the tables of these panels; `pair` are the arguments of `load_pair`."""
    made = []
    for name in names:
        bearing = MEASURES[name].chosen_by
        chosen = [f", {option}={value!r}" for option, value in given.items() if option in bearing]
        made.append(f"{name}.measure(pair{''.join(chosen)}).table")
    # A cell shows by itself only what is named last in it.
    shown = made if len(made) == 1 else [f"display({table})" for table in made]
    imported = ", ".join(sorted({"load_pair", *names}))
    return "\n".join([f"from helpers import {imported}", f"pair = load_pair({pair})", *shown])
