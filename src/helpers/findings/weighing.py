"""What a piece may know from its own reporters, or tells of another matter: told as a note, and not weighed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from helpers.findings.derived import has_own_reporting
from helpers.findings.finding import CHECK, LIKELY, NOTE, Finding
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE

FACTS = frozenset({"number", "unit", "date", "time", "place", "name", "cause", "quotation not in the wire"})
TURNS = frozenset({"negation", "direction"})


def weighing(pair: Compared) -> Callable[[Finding], Finding]:
    """What weighs the findings on a pair: those to check that are likely at most may become notes.

    In a piece with reporting of its own, what a sentence adds rests on that, and what differs in a sentence
    that is not close is another matter. A name more is no fault where a sentence is told in other words.
    """
    own = has_own_reporting(pair)
    wire, derivative = ([each.number for each in text.sentences] for text in pair)
    loose = {
        (derivative[block.sentence], wire[source])
        for block in pair.redline.blocks
        if block.closeness < CLOSE
        for source in block.sources
    }

    def weighed(each: Finding) -> Finding:
        if each.severity != CHECK or each.certainty != LIKELY or each.derivative is None:
            return each
        added = not (each.wire and each.wire.text)
        apart = each.wire is not None and (each.derivative.sentence, each.wire.sentence) in loose
        if own:
            slight = (each.kind in FACTS and (added or apart)) or (each.kind in TURNS and apart)
        else:
            slight = each.kind == "name" and added and apart
        return replace(each, severity=NOTE) if slight else each

    return weighed
