"""A pair as panels, a measure each: its question, its sentence, its picture, its table, and what to choose in them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from helpers.exploring.display import MOST_ROWS
from helpers.measures import ALL
from helpers.measures.results import Results
from helpers.showing import tables
from helpers.showing.picture import Chart
from helpers.showing.tables import Table

MEASURES = {measure.name: measure for measure in ALL if measure.explored}
QUESTIONS: Mapping[str, str] = {name: measure.question for name, measure in MEASURES.items()}
"""The panels by name, in reading order, with the question each answers."""

FIRST = ("check",)
"""Panels that stand above the texts."""


def undrawn(name: str) -> dict[str, Any]:
    """One of `QUESTIONS` that is still to be drawn, as the view takes it."""
    told = {"name": name, "question": QUESTIONS[name], "first": name in FIRST}
    return told | {"numbers": [], "html": "", "marks": {}}


def panel(name: str, found: Results) -> dict[str, Any]:
    """The same asked of a pair: all that is shown, one under the other, what was drawn as CSV, and what to choose."""
    result = found[name]
    shown = [
        replace(each, cells=each.cells[:MOST_ROWS]) if isinstance(each, Table) else each
        for each in result.linked
    ]
    return undrawn(name) | {
        "numbers": [tables.csv(each.table) for each in shown if isinstance(each, Chart)],
        "html": "".join(each._repr_html_() for each in shown),
        "marks": {key: {"title": mark.title, "to": mark.sentences} for key, mark in result.marks.items()},
    }


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
