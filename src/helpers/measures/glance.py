"""Sentences computed from the tables. None claims more than its interval and its robustness allow.

A difference is *shown* if its 95 % interval leaves zero out and its sign holds
under every preparation of the texts. Only then does a sentence name a direction.
Otherwise it says that none was shown, and how large one could still be.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.formats.fields import is_later
from helpers.measures.chronology import measure as chronology
from helpers.measures.chronology.wording import timing
from helpers.measures.facts.wording import facts
from helpers.measures.ledger.wording import ledger
from helpers.measures.lines import line
from helpers.measures.padding import measure as padding_measure
from helpers.measures.padding.wording import padding
from helpers.measures.quotations.wording import quotes
from helpers.measures.readability import measure as readability
from helpers.measures.sources.wording import attributions
from helpers.measures.tone import measure as tone
from helpers.measures.topics.wording import compared
from helpers.measures.verdict.measure import Verdict
from helpers.measures.verdict.wording import verdict
from helpers.pairing.compared import Compared
from helpers.received import CORRECTION, UPDATE, WITHDRAWN
from helpers.showing.finding import Finding, Wording, cited, counted, in_a_list, sureness
from helpers.showing.style import NAMES, shortened, signed, when

_WORDINGS = {
    readability.LEAD: Wording(
        "reading grade", "The derivative reads harder", "The derivative reads easier", "grades"
    ),
    readability.WORDS_PER_SENTENCE: Wording(
        "sentence length",
        "The derivative's sentences are longer",
        "The derivative's sentences are shorter",
        "words",
    ),
    readability.HARD_WORDS: Wording(
        "hard words",
        "The derivative uses more hard words",
        "The derivative uses fewer hard words",
        "per 100 words",
    ),
    tone.LEAD: Wording(
        "tone", "The derivative is warmer in tone", "The derivative is colder in tone", "", digits=2
    ),
}


def difference(measures: pd.DataFrame, name: str, ranges: pd.DataFrame) -> Finding:
    """What may be said of one headline number.

    `measures` holds its line, `ranges` (from `robustness.ranges`) whether its
    sign holds under every preparation.
    """
    row, words = line(measures, name), _WORDINGS[name]
    size, digits, unit = row["difference"], words.digits, f" {words.unit}" if words.unit else ""
    if np.isnan(size):
        brief = f"Nothing can be said of {words.subject}"
        return Finding(f"{brief}: {row['note']}.", 0.0, brief)
    values = f"{row['derivative']:.{digits}f} against {row['wire']:.{digits}f}".replace("-", "−")
    if np.isnan(row["low"]):
        reason = row["note"].split("; ")[-1]
        text = (
            f"The two texts are {signed(size, digits)}{unit} apart in {words.subject} ({values}); "
            f"how sure that is cannot be told ({reason})."
        )
        return Finding(text, 0.5, f"How sure a difference in {words.subject} is cannot be told")
    interval = f"{signed(row['low'], digits)} to {signed(row['high'], digits)}"
    none = f"No difference in {words.subject} was shown"
    lowest, highest = ranges.loc[name, "lowest"], ranges.loc[name, "highest"]
    if row["low"] <= 0 <= row["high"]:
        text = (
            f"{none}: {signed(size, digits)}{unit} ({values}). A difference of {interval} fits what is seen "
            "(95 % interval)."
        )
        return Finding(text, 1.0 + min(sureness(row), 0.9), none)
    if not ranges.loc[name, "sign_holds"]:
        text = (
            f"{none}: {signed(size, digits)}{unit} ({values}; 95 % interval {interval}) as measured here, but from {signed(lowest, digits)} to {signed(highest, digits)} when the "
            "texts are prepared in other defensible ways."
        )
        return Finding(text, 1.9, f"{none}: it hangs on the preparation of the texts")
    direction = words.higher if size > 0 else words.lower
    text = (
        f"{direction}: {values}{unit}, a difference of {signed(size, digits)} (95 % interval {interval}; "
        f"{signed(lowest, digits)} to {signed(highest, digits)} over all preparations)."
    )
    return Finding(text, 3.0 + min(sureness(row), 0.9), direction)


_TIMES = 3
"""From this many times as many words on, a multiple says more than a percentage."""


def length(pair: Compared) -> Finding:
    """How much longer or shorter the derivative is; an exact count."""
    wire, derivative = (len(article.words) for article in pair)
    ratio = derivative / wire
    if derivative == wire:
        compared = "as many as"
    elif 1 / _TIMES < ratio < _TIMES:
        compared = f"{abs(ratio - 1):.0%} {'more' if ratio > 1 else 'fewer'} than".replace("%", "\u00a0%")
    elif ratio > 1:
        compared = f"{ratio:,.0f} times as many as"
    else:
        compared = f"one for every {1 / ratio:,.0f} of"
    text = (
        f"The derivative has {counted(derivative, 'word')} in {counted(len(pair.derivative.sentences), 'sentence')}, "
        f"{compared} the wire report’s {wire:,} in {len(pair.wire.sentences):,}."
    )
    return Finding(text, 2.0 + min(abs(float(np.log2(ratio))), 0.9), "How long the texts are")


def identical(pair: Compared) -> Finding | None:
    """Said before all else where both texts are one; nothing where they are not."""
    if pair.wire.text != pair.derivative.text:
        return None
    text = "The two texts are the same, character for character: every difference below is zero."
    return Finding(text, 9.0, "The two texts are the same")


def standing(pair: Compared) -> tuple[str, ...]:
    """What the files themselves say on whether and how the texts may be used, a sentence each."""
    told: list[str] = []
    for article, name in zip(pair, NAMES, strict=True):
        note = f" Its note: {cited(article.note)}" if article.note else ""
        if article.status == WITHDRAWN:
            told.append(
                f"The {name} was withdrawn by its sender; what rests on it may be wrong or may not be used.{note}"
            )
        elif article.status == CORRECTION:
            told.append(f"The {name} is a correction of what was sent before.{note}")
        elif article.status == UPDATE:
            told.append(f"The {name} is an update of what was sent before.{note}")
        elif note:
            told.append(f"The {name} comes with a note.{note}")
        if article.embargo:
            until = when(shortened(article.embargo, 100)).removeprefix("until ")
            told.append(f"The {name} was held until {until} (embargo).")
        if article.usage_terms:
            told.append(f"Terms of use of the {name}: {cited(article.usage_terms)}")
    if is_later(pair.wire.embargo, pair.derivative.updated or pair.derivative.published):
        told.append("The derivative is dated before that embargo ends.")
    return tuple(told)


def preparations(ranges: pd.DataFrame) -> Finding:
    """Which headline numbers keep their sign under every preparation, and which do not."""
    told = {
        "keeps its sign": ranges["sign_holds"],
        "changes its sign": ranges["sign_turns"],
        "is not known": ranges["lowest"].isna(),
    }
    parts = [
        f"{in_a_list(str(name) for name in ranges.index[lines])} {what}"
        for what, lines in told.items()
        if lines.any()
    ]
    if not parts:
        return Finding("No preparation makes a difference between the texts.", 0.5, "No preparation matters")
    turning = [str(name) for name in ranges.index[ranges["sign_turns"]]]
    brief = f"The sign turns for {in_a_list(turning)}" if turning else "No sign turns with the preparation"
    text = (
        f"Over all preparations tried: {'; '.join(parts)}. A sign that holds is no finding by itself: "
        "the interval has to leave zero out too."
    )
    return Finding(text, 1.0, brief)


def all_findings(
    pair: Compared,
    judged: Verdict,
    ledger_table: pd.DataFrame,
    quotations: pd.DataFrame,
    stated: pd.DataFrame,
    sourced: pd.DataFrame,
    readings: pd.DataFrame,
    tones: pd.DataFrame,
    topics: pd.DataFrame,
    terms: pd.DataFrame,
    ranges: pd.DataFrame,
) -> tuple[Finding, ...]:
    """Every headline sentence about a pair, in the order of the sections."""
    same = identical(pair)
    return (
        *([same] if same else []),
        verdict(judged),
        ledger(ledger_table),
        quotes(quotations),
        facts(stated, judged),
        attributions(sourced),
        padding(pair),
        timing(chronology.reads_as(pair)),
        length(pair),
        *(difference(readings, name, ranges) for name in readability.HEADLINES),
        difference(tones, tone.LEAD, ranges),
        compared(topics, what="topics"),
        compared(terms, what="terms"),
    )


_WORDINGS |= {
    padding_measure.LOADED_WORDS: Wording(
        "loaded words",
        "The derivative uses more loaded words",
        "The derivative uses fewer loaded words",
        "per 1,000 words",
    ),
    padding_measure.HEDGES: Wording(
        "hedges", "The derivative hedges more", "The derivative hedges less", "per 1,000 words"
    ),
}
