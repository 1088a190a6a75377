"""What is said of the paragraphs that survive."""

from __future__ import annotations

from helpers.ground.loading import pd
from helpers.measures.survival import measure
from helpers.showing.finding import Finding, counted, said
from helpers.showing.style import signed


def survival(survived: pd.DataFrame, order: measure.Order) -> Finding:
    """How many wire paragraphs have shared words in the derivative, and whether an end was cut.

    `survived` is `measure.survival`, `order` its `measure.order`.
    """
    if survived.empty:
        return said("The wire report has no paragraphs", 0.0)
    words, shared = int(survived["words"].sum()), int(survived["shared_words"].sum())
    touched = int((survived["shared_words"] > 0).sum())
    text = (
        f"Of the wire report’s {counted(words, 'word')}, {shared:,} stand in runs of three or more that the derivative has "
        f"too, in {touched} of {counted(len(survived), 'paragraph')}"
    )
    if not shared:
        return Finding(f"{text}.", 1.1, "No paragraph of the wire report survives")
    if order.pattern == measure.UNTOLD:
        untold = "Whether it was cut from the bottom cannot be told"
        return Finding(f"{text}. {untold}: {order.note}.", 1.1, untold)
    measured = (
        f"rank correlation with position {signed(order.rho, 2)}, 95% interval "
        f"{signed(order.interval.low, 2)} to {signed(order.interval.high, 2)}"
    )
    brief = f"The wire report reads as {order.pattern}"
    return Finding(f"{text}. It reads as {order.pattern} ({measured}).", 2.1, brief)
