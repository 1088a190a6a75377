"""What is said of quotations."""

from __future__ import annotations

from helpers.ground.loading import pd
from helpers.measures.quotations import measure
from helpers.pairing.spelled import same_source
from helpers.showing.finding import MOST_TOLD, Finding, and_more, counted, in_a_list, said, two_events, verb
from helpers.showing.style import NAMES, shortened


def quotes(table: pd.DataFrame, *, of_two_events: bool = False) -> Finding:
    """What became of the quotations; a changed one is told word for word. `table` is that of `measure.py`.

    Texts `of_two_events` have quotations of their own, of which nothing became.
    """
    wire, derivative = (table[table["side"] == side] for side in NAMES)
    unmarked = derivative[derivative["outcome"] == measure.UNMARKED]
    quoted = derivative[derivative["outcome"] != measure.UNMARKED]
    if table.empty:
        return said("Neither text has a direct quotation", 0.8)
    if of_two_events:
        return two_events("quotations", len(wire), len(quoted))
    summary = _quotation_counts(wire, quoted)
    changed = quoted[quoted["outcome"] == measure.CHANGED]
    spoken = quoted[quoted["outcome"] == measure.SPEAKER]
    if any(map(len, (changed, spoken))):
        changes = f"{counted(len(changed), 'quotation')} changed"
        brief = changes if len(changed) else "Another speaker for a quotation"
        return Finding(f"{_differences(changed, spoken, len(unmarked))}. {summary}", 2.8, brief)
    if len(unmarked):
        row = unmarked.iloc[0]
        text = f"Words that the wire report quotes stand in the derivative without quotation marks: “{shortened(row['quotation'], 80)}” (sentence {row['sentence']}){and_more(len(unmarked) - 1)}. {summary}"
        return Finding(text, 2.4, "Quoted words stand without their marks")
    whole = len(quoted) and not quoted["outcome"].eq(measure.ABSENT).any()
    return Finding(summary, 1.6 if whole else 2.2 if len(wire) else 1.4, "What became of the quotations")


def _differences(changed: pd.DataFrame, spoken: pd.DataFrame, unmarked: int) -> str:
    """Which quotations have other words or another speaker than in the wire report."""
    told = [
        f"in sentence {row.sentence}{speaker and f' ({speaker})'}: {shortened(row.difference, 120)}"
        for row in changed.head(MOST_TOLD).itertuples()
        for speaker in (shortened(row.counterpart_speaker, 40),)
    ]
    rows = spoken.head(MOST_TOLD).itertuples()
    told += [f"in sentence {row.sentence}, {shortened(row.difference, 120)}" for row in rows]
    number = len(changed) + len(spoken)
    more = and_more(number - len(told), ";")
    if unmarked:
        more += f"; in {counted(unmarked, 'place')}, words quoted in the wire report stand without quotation marks"
    head = f"{counted(number, 'quotation')} in the derivative {verb(number, 'differ')} from the wire report’s"
    return f"{head}: {'; '.join(told)}{more}"


def _quotation_counts(wire: pd.DataFrame, quoted: pd.DataFrame) -> str:
    """How many quotations each text has, and what became of them, in one or two sentences."""
    if wire.empty:
        return f"The wire report has no direct quotation, the derivative {len(quoted)}."
    gone = int((wire["outcome"] == measure.DROPPED).sum())
    if quoted.empty:
        return f"The wire report has {counted(len(wire), 'direct quotation')}, the derivative none."
    same_words = measure.word_for_word(quoted)
    cut, absent = (int((quoted["outcome"] == each).sum()) for each in (measure.CUT, measure.ABSENT))
    told = [f"{cut} of them cut and otherwise word for word"] * bool(cut)
    if len(same_words) or not cut:
        number = "" if len(same_words) == len(quoted) == 1 else f"{len(same_words) or 'none'} of them "
        told[:0] = [f"{number}word for word{_of_other_speakers(same_words)}"]
    told += [f"{absent} not in this wire report"] * bool(absent)
    dropped = f"; {gone} of the wire report’s {'are' if gone != 1 else 'is'} dropped" if gone else ""
    return (
        f"The wire report has {counted(len(wire), 'direct quotation')}, the derivative {len(quoted)}, "
        f"{in_a_list(told)}{dropped}."
    )


def _of_other_speakers(quoted: pd.DataFrame) -> str:
    """How many of some quotations are given to somebody else, and in which sentences one may be whose speaker could not be told."""
    sure = int((quoted["outcome"] == measure.SPEAKER).sum())
    unsure = [
        f"sentence {row.sentence}"
        for row in quoted[quoted["outcome"] != measure.SPEAKER].itertuples()
        if row.speaker != row.counterpart_speaker and not same_source(row.speaker, row.counterpart_speaker)
    ]
    told = [f"{sure} given to another speaker"] * bool(sure)
    if unsure:
        named = [*unsure[:MOST_TOLD], *([f"{len(unsure) - MOST_TOLD} more"] * (len(unsure) > MOST_TOLD))]
        told.append(f"check who speaks in {in_a_list(named)}")
    return f" ({'; '.join(told)})" if told else ""


SETTLED = 0.8
"""A speaker found with less confidence than this is shown with a question mark."""


def speakers(table: pd.DataFrame) -> list[str]:
    """Who says each quotation, with a question mark where that is not settled."""
    both = zip(table["speaker"], table["confidence"], strict=True)
    return [f"{name or 'unknown'}{'?' if name and sure < SETTLED else ''}" for name, sure in both]


def outcomes(table: pd.DataFrame) -> list[str]:
    """What became of each quotation; of one of the wire report's that is kept with a difference, whether it is only cut."""
    return [
        _KEPT_WITH[row.difference.endswith(measure.WORDS_CUT)]
        if row.outcome == measure.KEPT and row.difference
        else row.outcome
        for row in table.itertuples()
    ]


_KEPT_WITH = ("changed", "kept in part")
