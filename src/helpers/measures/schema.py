"""The tables that are kept of each pair, with their columns and types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    pass


TEXT, WHOLE, _NUMBER, TRUTH = pa.string(), pa.int64(), pa.float64(), pa.bool_()


def _columns(kind: pa.DataType, names: str) -> dict[str, pa.DataType]:
    return dict.fromkeys(names.split(), kind)


TABLES: dict[str, dict[str, pa.DataType]] = {
    "measures": _columns(TEXT, "family measure")
    | _columns(_NUMBER, "wire derivative difference low high")
    | _columns(TEXT, "unit note"),
    "sentences": _columns(TEXT, "side part")
    | _columns(WHOLE, "paragraph sentence start end")
    | _columns(TEXT, "text")
    | _columns(WHOLE, "words syllables hard_words")
    | _columns(_NUMBER, "pull tone quoted")
    | _columns(TEXT, "toned_words"),
    "topics": _columns(TEXT, "kind name")
    | _columns(WHOLE, "wire_count derivative_count")
    | _columns(_NUMBER, "wire_rate wire_low wire_high derivative_rate derivative_low derivative_high")
    | _columns(_NUMBER, "wire_sentences derivative_sentences keyness low high p q")
    | _columns(TEXT, "matched")
    | _columns(_NUMBER, "wire_salience derivative_salience"),
    "ledger": _columns(TEXT, "side")
    | _columns(WHOLE, "sentence paragraph")
    | _columns(TEXT, "label")
    | _columns(_NUMBER, "support")
    | _columns(TEXT, "rests_on")
    | _columns(TRUTH, "moved")
    | _columns(TEXT, "shared reason text"),
    "quotations": _columns(TEXT, "side")
    | _columns(WHOLE, "sentence")
    | _columns(TEXT, "quotation speaker cue")
    | _columns(_NUMBER, "confidence")
    | _columns(TEXT, "outcome counterpart")
    | _columns(WHOLE, "counterpart_sentence")
    | _columns(TEXT, "counterpart_speaker difference")
    | _columns(WHOLE, "start end"),
    "facts": _columns(TEXT, "kind outcome wire_value derivative_value")
    | _columns(WHOLE, "wire_sentence derivative_sentence")
    | _columns(TEXT, "wire_text derivative_text certainty note")
    | _columns(WHOLE, "wire_mentions derivative_mentions"),
    "attributions": _columns(TEXT, "side")
    | _columns(WHOLE, "sentence")
    | _columns(TEXT, "source cue kind outcome statement counterpart")
    | _columns(WHOLE, "counterpart_sentence")
    | _columns(TEXT, "counterpart_source")
    | _columns(WHOLE, "start end"),
    "verdicts": _columns(TEXT, "verdict speaks_for speaks_against cannot_be_excluded")
    | _columns(_NUMBER, "same_event_score rewriting_score resting_share")
    | _columns(TEXT, "wire_title derivative_title wire_source derivative_source wire_published derivative_published")
    | _columns(WHOLE, "wire_words derivative_words")
    | _columns(TEXT, "wire_sha256 derivative_sha256 wire_words_sha256 derivative_words_sha256 notes reference"),
}  # fmt: skip
"""Columns of each table of a corpus, but for the pair's `id`, which stands first in all of them."""
