"""What is said of padding."""

from helpers.measures.padding.measure import Filling
from helpers.showing.finding import Finding, counted, said, verb


def padding(wire: Filling, derivative: Filling) -> Finding:
    """What the derivative says twice, and its sentences without news, beside the wire report's."""
    total = derivative.words
    if not total:
        return said("The derivative has no words", 0.0)
    if not derivative.runs and not derivative.empty:
        text = (
            "The derivative uses no run of six words twice, and no sentence was found that adds nothing new."
        )
        return Finding(text, 1.0, "Nothing is said twice")
    twice = (
        f"In the derivative, {counted(derivative.runs, 'run')} of six words appear{'s' * (derivative.runs == 1)} more than once "
        f"({derivative.repeated} of its {counted(total, 'word')} repeat earlier ones; wire report: {wire.repeated} of "
        f"{wire.words:,})"
        if derivative.runs
        else "No run of six words appears twice in the derivative"
    )
    few = (
        f"{derivative.empty or 'none'} of its {counted(derivative.sentences, 'sentence')} "
        f"{verb(max(1, derivative.empty), 'bring')} nothing new: no name, number, date, quotation or source that has not "
        "come before, and few other new words or only a judgment"
    )
    text = f"{twice}; {few} (wire report: {wire.empty} of {wire.sentences:,}). This counts words only: read the sentences."
    share = derivative.repeated / total
    much = share >= _MUCH_REPEATED or derivative.empty >= 3 + wire.empty
    weight = 2.0 + min(4 * share, 0.6) if much else 1.3
    brief = "The derivative repeats itself" if derivative.runs else "Some of its sentences add little"
    return Finding(text, weight, brief)


_MUCH_REPEATED = 0.04
"""Of edited news not one word in a hundred repeats a run of six (`benchmarks/checks/stance.py`)."""
