"""For the notebooks, until they are stories again: the former modules charts, prose and tables."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace

_CHARTS = {
    "evidence": "helpers.measures.verdict.chart",
    "flow": "helpers.measures.ledger.chart",
    "keyness": "helpers.measures.topics.chart",
    "outcomes": "helpers.measures.facts.chart",
    "outlets": "helpers.corpus.chart",
    "practice": "helpers.corpus.chart",
    "preparations": "helpers.showing.marks",
    "pull": "helpers.measures.readability.chart",
    "rates": "helpers.measures.topics.chart",
    "readability": "helpers.measures.readability.chart",
    "sentence_lengths": "helpers.measures.readability.chart",
    "shifts": "helpers.corpus.chart",
    "survival": "helpers.measures.chronology.chart",
    "tone_arc": "helpers.measures.tone.chart",
    "tone_words": "helpers.measures.tone.chart",
    "trends": "helpers.corpus.chart",
    "verdicts": "helpers.corpus.chart",
}
_PROSE = {
    "all_findings": "helpers.measures.glance",
    "attributions": "helpers.measures.sources.wording",
    "compared": "helpers.measures.topics.wording",
    "corpus": "helpers.corpus.wording",
    "difference": "helpers.measures.glance",
    "expected": "helpers.showing.finding",
    "facts": "helpers.measures.facts.wording",
    "glance": "helpers.showing.finding",
    "judged_many": "helpers.corpus.wording",
    "ledger": "helpers.measures.ledger.wording",
    "left_out": "helpers.corpus.wording",
    "many_findings": "helpers.corpus.wording",
    "not_measured": "helpers.corpus.wording",
    "notable": "helpers.corpus.wording",
    "outlets": "helpers.corpus.wording",
    "padding": "helpers.measures.padding.wording",
    "practice": "helpers.corpus.wording",
    "preparations": "helpers.measures.glance",
    "quotes": "helpers.measures.quotations.wording",
    "reuse": "helpers.measures.reuse.wording",
    "shares_brief": "helpers.corpus.wording",
    "shifts_brief": "helpers.corpus.wording",
    "subjects": "helpers.measures.topics.wording",
    "survival": "helpers.measures.chronology.wording",
    "timing": "helpers.measures.chronology.wording",
    "toned_words": "helpers.measures.tone.wording",
    "trends": "helpers.corpus.wording",
    "update": "helpers.measures.chronology.wording",
    "verdict": "helpers.measures.verdict.wording",
    "versions": "helpers.measures.versions.wording",
}
_TABLES = {
    "by_outlet": "helpers.corpus.table",
    "corpus_method": "helpers.measures.description",
    "estimates": "helpers.corpus.table",
    "facts": "helpers.measures.facts.table",
    "measures": "helpers.showing.tables",
    "notable": "helpers.corpus.table",
    "plain": "helpers.showing.tables",
    "quotations": "helpers.measures.quotations.table",
    "save_csv": "helpers.showing.tables",
    "sentences": "helpers.measures.readability.sentences",
    "stacked": "helpers.showing.tables",
    "superseded": "helpers.measures.versions.table",
    "trends": "helpers.corpus.table",
    "verdict": "helpers.measures.verdict.table",
}


def _gathered(homes: dict[str, str]) -> SimpleNamespace:
    return SimpleNamespace(**{name: getattr(import_module(home), name) for name, home in homes.items()})


charts, prose, tables = _gathered(_CHARTS), _gathered(_PROSE), _gathered(_TABLES)
