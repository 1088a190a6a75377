"""What is said of time: before or after the event, and what an update added."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.ground.loading import pd
from helpers.measures.timing import measure
from helpers.showing.finding import Finding, counted, in_a_list, said, verb
from helpers.showing.style import shortened


def timing(read: Sequence[measure.Reading]) -> Finding:
    """Whether the texts read as written before or after the wire's event."""
    wire, derivative = read
    told = [
        f"the {each.side} reads as if written {each.reads} it ({shortened(each.words, 240)})"
        for each in (derivative, wire)
        if each.reads != measure.UNTOLD
    ]
    if len(told) < 2:
        missing = [f"the {each.side}" for each in read if each.reads == measure.UNTOLD]
        was = verb(len(missing), "were")
        text = f"The words do not show whether {in_a_list(missing)} {was} written before or after the event in the wire report"
        known = f"; {told[0]}" if told else ""
        return Finding(f"{text}{known}.", 0.4, "Whether before or after the event cannot be told")
    text = f"As for the event in the wire report’s lede, {told[0]}, and {told[1]}"
    if wire.reads == derivative.reads:
        return Finding(f"{text}.", 1.0, f"Both texts read as if written {wire.reads} the event")
    brief = (
        f"The derivative reads as if written {derivative.reads} the event, the wire report {wire.reads} it"
    )
    if derivative.reads == measure.AFTER:
        return Finding(f"{text}.", 1.6, brief)
    text = (
        f"{text}. If it was written then, this version of the wire report is not its source; an earlier version or "
        "another report still can be."
    )
    return Finding(text, 3.0, brief)


def update(news: pd.DataFrame) -> Finding:
    """What an update note says was new, and whether the derivative has anything of it."""
    if news.empty:
        return said("No update note says which paragraphs are new in this version of the wire report", 0.3)
    numbers = list(dict.fromkeys(news["paragraph"]))
    held = int((news["derivative"] == measure.SOMETHING).sum())
    paragraphs = f"paragraph{'s' * (len(numbers) > 1)} {in_a_list(map(str, numbers))}"
    start = f"The wire report’s update note points to {paragraphs} ({counted(len(news), 'sentence')})"
    if not held:
        text = f"{start}; nothing of it was found in the derivative. That does not mean it was dropped: it may not have been there to copy"
        return Finding(f"{text}.", 1.7, "Nothing of what the update added was found")
    text = f"{start}; the derivative has something of {held} of these. If that was new, it came from this version, a later one or another source"
    return Finding(f"{text}.", 1.9, "The derivative has something of what the update added")
