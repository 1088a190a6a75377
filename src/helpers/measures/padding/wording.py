"""What is said of padding."""

from __future__ import annotations

from helpers.measures.padding import measure
from helpers.pairing.compared import Compared
from helpers.showing.finding import Finding, counted


def padding(pair: Compared) -> Finding:
    """What the derivative says twice, and its sentences without news, beside the wire report's."""
    runs = [measure.repeated_runs(article) for article in pair]
    words = [measure.repeated_words(article) for article in pair]
    empty = [len(measure.empties(article)) for article in pair]
    total = len(pair.derivative.words)
    if not total:
        return Finding("The derivative has no words.", 0.0, "The derivative has no words")
    if not runs[1] and not empty[1]:
        text = (
            "The derivative has no run of six words twice, and no sentence was found that brings nothing new"
        )
        return Finding(f"{text}.", 1.0, "Nothing was found said twice")
    twice = (
        f"In the derivative {counted(runs[1], 'run')} of six words stand{'s' * (runs[1] == 1)} more than once "
        f"({words[1]} of its {total:,} words repeat earlier ones; wire report: {words[0]} of "
        f"{len(pair.wire.words):,})"
        if runs[1]
        else "In the derivative no run of six words stands twice"
    )
    few = f"{empty[1]} of its {counted(len(pair.derivative.sentences), 'sentence')} bring{'s' * (empty[1] == 1)} no name, number, date, quotation or source not met before and few new words or only a judgment"
    text = f"{twice}; {few} (wire report: {empty[0]} of {len(pair.wire.sentences):,}). The rule counts words: read the sentences."
    share = words[1] / total
    weight = 2.0 + min(4 * share, 0.6) if share >= _MUCH_REPEATED or empty[1] >= 3 + empty[0] else 1.3
    brief = "The derivative repeats itself" if runs[1] else "Sentences that bring little new"
    return Finding(text, weight, brief)


_MUCH_REPEATED = 0.04
"""Of edited news not one word in a hundred repeats a run of six (`benchmarks/checks/stance.py`)."""
