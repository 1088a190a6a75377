"""What is said of topics and terms."""

from __future__ import annotations

from typing import Any

import numpy as np

from helpers.ground.loading import pd
from helpers.pairing.compared import Compared
from helpers.received import MEDIA_TOPICS, Subject
from helpers.showing.finding import Finding, counted, first_few, in_a_list, said
from helpers.showing.style import NAMES, shortened
from helpers.statistics.intervals import SURE

_MOST_SUBJECTS = 12


def subjects(pair: Compared) -> Finding | None:
    """What the texts' own senders say that they are about; None if neither file says so."""
    told = []
    for article, name in zip(pair, NAMES, strict=True):
        topics = [each for each in article.subjects if each.scheme == MEDIA_TOPICS]
        others = [each for each in article.subjects if each.scheme != MEDIA_TOPICS and each.name]
        kept = "these other subjects and keywords" if topics else "these subjects and keywords"
        for found, scheme in ((topics, "these Media Topics"), (others, kept)):
            listed = first_few(list(map(_subject, found)), _MOST_SUBJECTS)
            told += [f"The sender of the {name} files it under {scheme}: {listed}."] * bool(found)
    if not told:
        return None
    text = f"{' '.join(told)} That is the sender’s own word, not a count."
    return Finding(text, 0, "What the senders say the texts are about")


def _subject(each: Subject) -> str:
    name, code = shortened(each.name, 60), shortened(each.code, 40)
    return f"{name} ({code})" if name and code and name != code else name or code


def compared(table: pd.DataFrame, *, what: str) -> Finding:
    """What may be said of many topics or terms at once: those whose q value survives, or that none does.

    `what` is the plural word for the lines, "topics" or "terms".
    """
    if table.empty:
        return said(f"Neither text touches any of the {what} looked for", 0.8)
    surviving = table[table["q"] <= SURE].sort_values(["q", "p", "name"])
    if surviving.empty:
        first = table.sort_values(["q", "p", "name"]).iloc[0]
        nearest = (
            "" if first["q"] == 1 else f" (the smallest is {first['q']:.2f}, for {shortened(first['name'])})"
        )
        text = (
            f"No difference in {what} was shown: of the {counted(len(table), what[:-1])} compared at once, none reaches a "
            f"q value of {SURE}{nearest}. The list describes these two texts and proves nothing about how they were written."
        )
        return Finding(text, 1.3, f"No difference in {what} was shown")
    told = "; ".join(
        f"{'more' if row.keyness > 0 else 'less'} of {shortened(row.name)} "
        f"({row.derivative_rate:.1f} against {row.wire_rate:.1f} per 1,000 words, {_times(row)}, q = {row.q:.3f})"
        for row in surviving.head(3).itertuples()
    )
    more = len(surviving) - 3
    rest = f", and {more} more of the {what} differ" if more > 0 else ""
    brief = f"The derivative has {_more_and_less(surviving.head(3))}{', among others' * (more > 0)}"
    return Finding(f"The derivative has {told}{rest}.", 2.4, brief)


def _more_and_less(rows: pd.DataFrame) -> str:
    """Which of these the derivative has more of, and which less: *more of health and less of sport*."""
    sides = (("more", rows[rows["keyness"] > 0]), ("less", rows[rows["keyness"] <= 0]))
    named = ((which, [shortened(name, 24) for name in own["name"]]) for which, own in sides)
    return in_a_list(f"{which} of {in_a_list(names)}" for which, names in named if names)


def _times(row: Any) -> str:
    """The 95% interval of how many times as often the derivative has it."""
    low, high = 2.0**row.low, 2.0**row.high
    if not low:
        return f"at most {high:.2g} times as often"
    if np.isinf(high):
        return f"at least {low:.2g} times as often"
    return f"{low:.2g} to {high:.2g} times as often"
