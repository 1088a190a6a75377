"""What is measured of a pair: a folder a measure, found through `ALL`. `CONTRIBUTING.md` says how to add one."""

from dataclasses import replace
from typing import Any

from helpers.measures.check import Check
from helpers.measures.diversity import Diversity
from helpers.measures.facts import Facts
from helpers.measures.ledger import Ledger
from helpers.measures.lines import schema as schema_of_lines
from helpers.measures.padding import Padding
from helpers.measures.quotations import Quotations
from helpers.measures.readability import Readability
from helpers.measures.result import Options, Result
from helpers.measures.results import Results
from helpers.measures.reuse import Reuse
from helpers.measures.schema import Table
from helpers.measures.sentences import COLUMNS as OF_SENTENCES
from helpers.measures.sources import Sources
from helpers.measures.survival import Survival
from helpers.measures.timing import Timing
from helpers.measures.tone import Tone
from helpers.measures.topics import Topics
from helpers.measures.verdict import Verdict
from helpers.measures.versions import Versions
from helpers.pairing.compared import Compared

ALL: tuple[type[Result], ...] = (
    Verdict, Check, Reuse, Ledger, Quotations, Facts, Sources, Padding,
    Survival, Timing, Readability, Diversity, Tone, Topics, Versions,
)  # fmt: skip
"""Every measure, in reading order, which is that of the lines they give."""

SENTENCES = Table(
    "sentences",
    ": a line a measured sentence.",
    (*OF_SENTENCES, *(column for measure in ALL for column in measure.of_sentences)),
    shown="side sentence words hard_words pull tone quoted text",
    caption="Sentences",
)
LINES = schema_of_lines(measure.family for measure in ALL if measure.family)
SCHEMA = (LINES, SENTENCES, *(table for measure in ALL for table in measure.schema))
"""Every table that is made of a pair."""

TABLES = {table.name: table.types for table in SCHEMA if table.in_corpora}
"""Columns of each table of a corpus with their types, but for the pair's `id`, which stands first in all of them."""


def measure(pair: Compared, options: Options | None = None, **chosen: Any) -> Results:
    """All measures of a pair; `chosen` are fields of `Options` by name."""
    return Results(pair, replace(options or Options(), **chosen), ALL)
