"""A pair as panels, a measure each: its question, its sentence, its picture, its table, and what to choose in them.

Whatever can be chosen, a point, a bar, a row, names the sentences of both texts
that it is about. Each table can be had by a line of code, which stands here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
import pandas as pd

from helpers.languages.english.lists import Topics
from helpers.measures import glance, robustness
from helpers.measures.facts import measure as facts
from helpers.measures.facts import wording as facts_wording
from helpers.measures.ledger import chart as ledger_chart
from helpers.measures.ledger import measure as ledger
from helpers.measures.ledger import wording as ledger_wording
from helpers.measures.quotations import measure as quotes
from helpers.measures.quotations import table as quotations_table
from helpers.measures.quotations import wording as quotations_wording
from helpers.measures.readability import chart as readability_chart
from helpers.measures.readability import measure as readability
from helpers.measures.readability import sentences as readability_sentences
from helpers.measures.sources import measure as sources
from helpers.measures.sources import wording as sources_wording
from helpers.measures.tone import chart as tone_chart
from helpers.measures.tone import measure as tone
from helpers.measures.topics import chart as topics_chart
from helpers.measures.topics import measure as topics
from helpers.measures.topics import wording as topics_wording
from helpers.measures.verdict import measure as verdict
from helpers.measures.verdict import table as verdict_table
from helpers.pairing.compared import Compared, without_quotations
from helpers.showing import tables
from helpers.showing.style import NAMES, shortened, signed

MOST_ROWS = 200
"""A longer table is shown up to here; the line of code gives all of it."""

QUESTIONS: Mapping[str, str] = {
    "verdict": "Is it derived from this report?",
    "ledger": "What became of each sentence?",
    "facts": "Did the facts come through?",
    "quotations": "Did the words in quotation marks come through?",
    "sources": "Did the sources come through?",
    "reading": "How hard is each text to read?",
    "tone": "Does the tone differ?",
    "topics": "Do they speak of the same things?",
}
"""The panels by name, in reading order, with the question each answers."""

_SEED = 1


class Shown(Protocol):
    """Anything that shows itself in a page."""

    def _repr_html_(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to choose: what it is called, and the sentences it is about (``w3``, ``d12``)."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One measure of a pair, to be looked at: its sentence, picture and table.

    The keys of `marks` are the names of the marks in the picture, and the
    places of the rows of the table, from 0.
    """

    name: str
    shown: tuple[Shown, ...]
    marks: Mapping[str, Mark]

    @property
    def question(self) -> str:
        return QUESTIONS[self.name]

    def html(self) -> str:
        """All of it, one under the other; what came from outside is escaped."""
        return "".join(each._repr_html_() for each in self.shown)


@dataclass(frozen=True, eq=False)
class Material:
    """A pair with what the panels need of it; each thing is worked out once, when it is asked for.

    Without `quotations`, reading, tone and topics are measured without the
    words in quotation marks.
    """

    pair: Compared
    lexicon: Topics
    quotations: bool = True

    @cached_property
    def spoken(self) -> Compared:
        """The pair as reading, tone and topics are measured of it."""
        return self.pair if self.quotations else without_quotations(self.pair)

    @cached_property
    def judged(self) -> verdict.Verdict:
        return verdict.verdict(self.pair)

    @cached_property
    def sentences(self) -> pd.DataFrame:
        return readability_sentences.sentences(self.spoken)


def panel(name: str, material: Material) -> Panel:
    """One of `QUESTIONS` asked of a pair."""
    return _MAKERS[name](material)


def code(names: Sequence[str], pair: str, *, topics_file: str = "", quotations: bool = True) -> str:
    """Lines for a notebook of one's own that give the tables of these panels; `pair` are the arguments of `load_pair`."""
    imported = {"load_pair", "tables", *(module for name in names for module in _CODE[name][0].split())}
    spoken = "pair"
    lines = [f"pair = load_pair({pair})"]
    if not quotations and any("{spoken}" in _CODE[name][1] for name in names):
        imported.add("without_quotations")
        lines.append("spoken = without_quotations(pair)")
        spoken = "spoken"
    lexicon = repr(topics_file) if topics_file else ""
    made = [_CODE[name][1].replace("{spoken}", spoken).replace("{lexicon}", lexicon) for name in names]
    # A cell shows by itself only what is named last in it.
    lines += made if len(made) == 1 else [f"display({table})" for table in made]
    return "\n".join([f"from helpers import {', '.join(sorted(imported))}", *lines])


_CODE: Mapping[str, tuple[str, str]] = {
    "verdict": ("derivation", "tables.verdict(derivation.verdict(pair))"),
    "ledger": (
        "ledger",
        'tables.plain(ledger.table(pair), "side sentence label rests_on reason", caption="What became of each sentence")',
    ),
    "facts": (
        "facts",
        'tables.plain(facts.table(pair), "kind outcome wire_value derivative_value certainty note", caption="Names, numbers, dates and places")',
    ),
    "quotations": ("quotes", "tables.quotations(quotes.table(pair))"),
    "sources": (
        "attribution",
        'tables.plain(attribution.table(pair), "statement side source cue outcome", caption="Sourced statements, and forms that name nobody")',
    ),
    "reading": (
        "readability",
        f'tables.measures(readability.compare({{spoken}}, seed={_SEED}), caption="Reading formulas and what they are made of")',
    ),
    "tone": (
        "sentiment",
        f'tables.measures(sentiment.compare({{spoken}}, seed={_SEED}), caption="Tone of both texts")',
    ),
    "topics": (
        "read_topics topics",
        'tables.plain(topics.compare({spoken}, read_topics({lexicon})), "name wire_count derivative_count q matched", caption="Topics and the words that were counted")',
    ),
}
"""What is imported, and the expression that gives the table; a test holds them against the panels."""


def _verdict(material: Material) -> Panel:
    return Panel("verdict", (verdict_table.verdict(material.judged),), {})


def _ledger(material: Material) -> Panel:
    lines = ledger.table(material.pair)
    finding = ledger_wording.ledger(lines)
    marks: dict[str, Mark] = {}
    for place, row in enumerate(lines.to_dict("records")):
        own, other = ("w", "d") if row["side"] == NAMES[0] else ("d", "w")
        rests_on = [f"{other}{number}" for number in row["rests_on"].split(", ") if number]
        title = f"{row['side'].capitalize()}, sentence {row['sentence']}: {row['label']}"
        name = f"{own}{row['sentence']}"
        marks[name] = marks[str(place)] = Mark(title, (name, *rests_on))
    table = tables.plain(
        lines.head(MOST_ROWS), "side sentence label rests_on reason", caption="What became of each sentence"
    )
    return Panel("ledger", (finding, ledger_chart.flow(lines, title=finding.brief), table), marks)


def _facts(material: Material) -> Panel:
    stated = facts.table(material.pair)
    marks = {
        str(place): Mark(
            f"{row['kind']}, {row['outcome']}: {shortened(row['wire_value'] or row['derivative_value'], 60)}",
            (*_named("w", row["wire_sentence"]), *_named("d", row["derivative_sentence"])),
        )
        for place, row in enumerate(stated.to_dict("records"))
    }
    table = tables.plain(
        stated.head(MOST_ROWS), "kind outcome wire_value derivative_value certainty note",
        caption="Names, numbers, dates and places",
    )  # fmt: skip
    return Panel("facts", (facts_wording.facts(stated, material.judged), table), marks)


def _quotations(material: Material) -> Panel:
    said = quotes.table(material.pair)
    table = quotations_table.quotations(said.head(MOST_ROWS))
    return Panel("quotations", (quotations_wording.quotes(said), table), _sided(said, "quotation"))


def _sources(material: Material) -> Panel:
    sourced = sources.table(material.pair)
    table = tables.plain(
        sourced.head(MOST_ROWS), "statement side source cue outcome",
        caption="Sourced statements, and forms that name nobody",
    )  # fmt: skip
    return Panel("sources", (sources_wording.attributions(sourced), table), _sided(sourced, "statement"))


def _reading(material: Material) -> Panel:
    readings = readability.compare(material.spoken, seed=_SEED)
    ranges = robustness.ranges(robustness.compare(material.spoken, readability.differences))
    chart = readability_chart.pull(material.sentences, title="What each sentence adds to its text’s grade")
    table = tables.measures(readings, caption="Reading formulas and what they are made of")
    finding = glance.difference(readings, readability.LEAD, ranges)
    return Panel("reading", (finding, chart, table), _by_sentence(material.sentences, "pull", "grades"))


def _tone(material: Material) -> Panel:
    tones = tone.compare(material.spoken, seed=_SEED)
    ranges = robustness.ranges(robustness.compare(material.spoken, tone.differences))
    finding = glance.difference(tones, tone.LEAD, ranges)
    chart = tone_chart.tone_arc(material.sentences, title=finding.brief)
    table = tables.measures(tones, caption="Tone of both texts")
    return Panel("tone", (finding, chart, table), _by_sentence(material.sentences, "tone", ""))


def _topics(material: Material) -> Panel:
    named = topics.compare(material.spoken, material.lexicon)
    places = topics.places(material.spoken, material.lexicon)
    finding = topics_wording.compared(named, what="topics")
    marks = {
        str(place): Mark(
            f"Sentences that touch {shortened(name, 60)}",
            tuple(f"{side}{number}" for side, numbers in zip("wd", places[name], strict=True) for number in numbers),
        )
        for place, name in enumerate(named["name"])
    }  # fmt: skip
    table = tables.plain(
        named.head(MOST_ROWS), "name wire_count derivative_count q matched",
        caption="Topics and the words that were counted",
    )  # fmt: skip
    return Panel("topics", (finding, topics_chart.rates(named, title=finding.brief), table), marks)


_MAKERS: Mapping[str, Callable[[Material], Panel]] = {
    "verdict": _verdict,
    "ledger": _ledger,
    "facts": _facts,
    "quotations": _quotations,
    "sources": _sources,
    "reading": _reading,
    "tone": _tone,
    "topics": _topics,
}


def _named(side: str, number: Any) -> Iterable[str]:
    """The name of a sentence that may be unknown."""
    return () if number is None or np.isnan(number) else (f"{side}{int(number)}",)


def _sided(rows: pd.DataFrame, what: str) -> dict[str, Mark]:
    """A mark a row of a table of quotations or sourced statements: its sentence and its counterpart's."""
    marks = {}
    for place, row in enumerate(rows.to_dict("records")):
        own, other = ("w", "d") if row["side"] in (NAMES[0], "wire") else ("d", "w")
        sentences = (*_named(own, row["sentence"]), *_named(other, row["counterpart_sentence"]))
        marks[str(place)] = Mark(f"{row['outcome']}: {shortened(row[what], 60)}", sentences)
    return marks


def _by_sentence(sentences: pd.DataFrame, value: str, unit: str) -> dict[str, Mark]:
    """A mark a sentence, with its value."""
    marks = {}
    for row in sentences.to_dict("records"):
        name = f"{'w' if row['side'] == NAMES[0] else 'd'}{row['sentence']}"
        told = (
            f"{row['side'].capitalize()}, sentence {row['sentence']}: {value} {signed(row[value], 2)} {unit}"
        )
        marks[name] = Mark(told.rstrip(), (name,))
    return marks
