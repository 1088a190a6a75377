"""Every table and every sentence about one pair."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pandas as pd

from helpers.article import SIDES
from helpers.document.document import Document
from helpers.languages.english.lists import Topics
from helpers.languages.english.words import fold
from helpers.measures.chronology import measure as chronology
from helpers.measures.facts import measure as facts
from helpers.measures.ledger import measure as ledger
from helpers.measures.padding import measure as padding
from helpers.measures.quotations import measure as quotes
from helpers.measures.readability import measure as readability
from helpers.measures.readability import sentences
from helpers.measures.reuse import measure as reuse
from helpers.measures.schema import TABLES
from helpers.measures.sources import measure as sources
from helpers.measures.tone import measure as tone
from helpers.measures.topics import measure as topics
from helpers.measures.verdict import measure as derivation
from helpers.measures.verdict import strands as verdict_strands
from helpers.pairing.compared import Compared, without_quotations
from helpers.showing import tables

if TYPE_CHECKING:
    pass


def tables_of(
    pair: Compared,
    *,
    readings: pd.DataFrame,
    tones: pd.DataFrame,
    named: pd.DataFrame,
    terms: pd.DataFrame,
    spoken: Compared | None = None,
) -> dict[str, pd.DataFrame]:
    """The tables that are saved of a pair, by name, as a report and a corpus have them.

    `readings` and `tones` are what `readability.compare` and `sentiment.compare`
    give, `named` and `terms` what `topics.compare` and `topics.terms` give. They
    were measured of `spoken`, if that is not the whole pair.
    """
    measures = tables.stacked(
        reuse.compare(pair),
        ledger.compare(pair),
        quotes.compare(pair),
        facts.compare(pair),
        sources.compare(pair),
        padding.compare(pair),
        chronology.compare(pair),
        readings,
        tones,
        topics.measures(named),
    )
    return {
        "measures": measures,
        "sentences": sentences.sentences(spoken or pair),
        "topics": tables.stacked(named, terms),
        "ledger": ledger.table(pair),
        "passages": reuse.passages_table(pair),
        "quotations": quotes.table(pair),
        "facts": facts.table(pair),
        "attributions": sources.table(pair),
    }


def measured(
    pair: Compared, lexicon: Topics, *, seed: int, reference: str = "", quotations: bool = True
) -> dict[str, pd.DataFrame]:
    """All tables of a corpus for one pair, without its id; `TABLES` has their columns.

    Without `quotations`, reading, tone, topics and terms are those of the writers' own words.
    """
    spoken = pair if quotations else without_quotations(pair)
    found = tables_of(
        pair,
        spoken=spoken,
        readings=readability.compare(spoken, seed=seed),
        tones=tone.compare(spoken, seed=seed),
        named=topics.compare(spoken, lexicon),
        terms=topics.terms(spoken),
    )
    found["verdicts"] = _verdict_line(pair, derivation.verdict(pair, reference))
    return {name: found[name] for name in TABLES}


def _words_digest(article: Document) -> str:
    """One hash of the measured words in small letters: the same for copies that differ in spaces or marks."""
    return hashlib.sha256(" ".join(fold(word.text) for word in article.words).encode()).hexdigest()


def _verdict_line(pair: Compared, verdict: derivation.Verdict) -> pd.DataFrame:
    strands = verdict.strands.set_index("strand")["value"]
    line: dict[str, Any] = {
        "verdict": verdict.label,
        "speaks_for": "\n".join(verdict.speaks_for),
        "speaks_against": "\n".join(verdict.speaks_against),
        "cannot_be_excluded": "\n".join(verdict.cannot_be_excluded),
        "same_event_score": strands[verdict_strands.EVENT],
        "rewriting_score": strands[verdict_strands.REWRITTEN],
        "resting_share": strands[verdict_strands.RESTING],
        "notes": "\n".join(pair.wire.notes + pair.derivative.notes),
        "reference": verdict.reference,
    }
    for side, article in zip(SIDES, pair, strict=True):
        line |= {
            f"{side}_title": article.title,
            f"{side}_source": article.source,
            f"{side}_published": article.published,
            f"{side}_words": len(article.words),
            f"{side}_sha256": article.sha256,
            f"{side}_words_sha256": _words_digest(article),
        }
    return pd.DataFrame([line], columns=list(TABLES["verdicts"]))
