"""Whether a piece plainly rests on the wire report, so that what it leaves out or heads itself with can be held against it."""

from __future__ import annotations

from helpers.pairing.compared import Compared

PLAINLY = 0.4
"""From this share of the derivative's sentences on."""


def plainly_derived(pair: Compared) -> bool:
    """Whether enough of the derivative's sentences rest on the wire report; two reports of one event share fewer."""
    return len(pair.redline.blocks) >= PLAINLY * max(1, len(pair.derivative.sentences))
