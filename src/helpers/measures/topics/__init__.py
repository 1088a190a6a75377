"""Do they speak of the same things?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from helpers.measures.result import Mark, Result, drawn
from helpers.measures.schema import NUMBER, TEXT, WHOLE, Table, columns
from helpers.measures.topics import measure, wording
from helpers.showing.finding import Finding
from helpers.showing.style import shortened
from helpers.showing.tables import Table as ShownTable
from helpers.showing.tables import plain, stacked

if TYPE_CHECKING:
    from helpers.showing.picture import Chart

_RATES = "per 1,000 words"
_INTERVALS = "exact 95% interval of each rate"

TOPICS = Table(
    "topics",
    ": a line a topic or term.",
    (
        *columns(TEXT, "kind", "topic or term"),
        *columns(TEXT, "name", "of the topic, or the term under its fullest form"),
        *columns(WHOLE, "wire_count derivative_count", "how often it stands in each text"),
        *columns(NUMBER, "wire_rate", _RATES),
        *columns(NUMBER, "wire_low wire_high", _INTERVALS),
        *columns(NUMBER, "derivative_rate", _RATES),
        *columns(NUMBER, "derivative_low derivative_high", _INTERVALS),
        *columns(
            NUMBER, "wire_sentences derivative_sentences", "share of the sentences that have it, 0 to 1"
        ),
        *columns(
            NUMBER,
            "keyness",
            "log2 of the derivative's rate over the wire report's, half a count added to each",
        ),
        *columns(
            NUMBER, "low high", "exact 95% interval of that log ratio; infinite where a text lacks the term"
        ),
        *columns(NUMBER, "p", "two-sided mid-P value"),
        *columns(NUMBER, "q", "false-discovery rate over all topics, or all terms, of the pair"),
        *columns(TEXT, "matched", "the words counted, each with its count in the wire report|the derivative"),
        *columns(
            NUMBER,
            "wire_salience derivative_salience",
            "how much the text is about the term, 1 for its first; terms only",
        ),
    ),
    shown="name wire_count derivative_count wire_rate derivative_rate keyness low high q matched",
    caption="Topics, and keyness with its 95% interval",
)


class Topics(Result):
    """Named topics, and the terms that each text is most about."""

    name = "topics"
    question = "Do they speak of the same things?"
    family = measure.FAMILY
    schema = (TOPICS,)
    chosen_by = ("topics", "quotations", "terms")

    @cached_property
    def named(self) -> pd.DataFrame:
        """Every topic that either text touches, a line a topic."""
        return measure.compare(self.spoken, self.options.lexicon)

    @cached_property
    def terms(self) -> pd.DataFrame:
        """The names, phrases and words that either text is most about, a line a term."""
        return measure.terms(self.spoken, most=self.options.terms)

    @cached_property
    def lines(self) -> pd.DataFrame:
        return measure.measures(self.named)

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        return {"topics": stacked(self.named, self.terms)}

    @property
    def finding(self) -> Finding:
        return wording.compared(self.named, what="topics")

    @property
    def of_terms(self) -> Finding:
        """Whether the texts differ in what they are most about."""
        return wording.compared(self.terms, what="terms")

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (self.finding, self.of_terms)

    @property
    def subjects(self) -> Finding | None:
        """What the senders say that the texts are about."""
        return wording.subjects(self.pair)

    @drawn("topics")
    def chart(self) -> Chart:
        """How often each text touches each topic."""
        from helpers.measures.topics import chart

        return chart.rates(self.named, title=self.finding.brief)

    @drawn("terms")
    def terms_chart(self) -> Chart:
        """How much more often one text uses a term."""
        from helpers.measures.topics import chart

        return chart.keyness(self.terms, title=self.of_terms.brief)

    @property
    def table(self) -> ShownTable:
        return plain(
            self.named,
            "name wire_count derivative_count q matched",
            caption="Topics and the words that were counted",
        )

    @property
    def listing(self) -> ShownTable:
        """The same with rates and shares of sentences."""
        return plain(
            self.named,
            "name wire_count derivative_count wire_rate derivative_rate wire_sentences derivative_sentences q matched",
            caption="Topics: counts, rates, shares of sentences, and the words counted",
        )

    @property
    def terms_listing(self) -> ShownTable:
        """The terms with their salience."""
        return plain(
            self.terms,
            "name wire_salience derivative_salience wire_count derivative_count q matched",
            caption="Terms, how salient each is in each text, and the forms counted",
        )

    @property
    def marks(self) -> Mapping[str, Mark]:
        places = measure.places(self.spoken, self.options.lexicon)
        return {
            str(place): Mark(
                f"Sentences that touch {shortened(name, 60)}",
                tuple(
                    f"{side}{number}"
                    for side, numbers in zip("wd", places[name], strict=True)
                    for number in numbers
                ),
            )
            for place, name in enumerate(self.named["name"])
        }
