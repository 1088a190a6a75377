"""Whether a piece plainly rests on the wire report, so that what it leaves out or heads itself with can be held against it."""

from __future__ import annotations

from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block

PLAINLY = 0.35
"""From this share of the derivative's sentences on …"""

IN_PART = 0.2
"""… or from this share on, if several of them are copied."""

COPIED, COPIES, LONG = 0.85, 4, 12
"""Copied are so many sentences of so many words that have so much of them in the wire report's order."""


A_FEW, IN_LITTLE = 5, 0.25
"""A summary has so many sentences at most, and less than this share of the wire report's words."""


def plainly_derived(pair: Compared) -> bool:
    """Whether enough of the derivative's sentences rest on the wire report, or several are copied from it.

    Two reports of one event share fewer, and share in the same words only what
    somebody said.
    """
    return _resting(pair) >= PLAINLY or copied_in_part(pair)


def copied_in_part(pair: Compared) -> bool:
    """Whether a good part of the derivative rests on the wire report, and several sentences, quotations aside, are nearly its."""
    return _resting(pair) >= IN_PART and sum(map(_is_copied, pair.redline.blocks)) >= COPIES


def is_summary(pair: Compared) -> bool:
    """Whether the derivative tells a long report in a sentence or a few, which leave out who says so as a rule."""
    return len(pair.derivative.sentences) <= A_FEW and len(pair.derivative.words) < IN_LITTLE * len(
        pair.wire.words
    )


def _resting(pair: Compared) -> float:
    return len(pair.redline.blocks) / max(1, len(pair.derivative.sentences))


def _is_copied(block: Block) -> bool:
    """Whether a sentence of the writer's own is nearly the wire report's."""
    own = sum(not each.quoted for each in block.derivative)
    return own >= LONG and block.closeness >= COPIED
