"""Whether a piece plainly rests on the wire report, so that what it leaves out or heads itself with can be held against it."""

from helpers.pairing.compared import Compared

PLAINLY = 0.35
"""From this share of the derivative's sentences on …"""

RUN = 10
"""… or with a run of so many words in common outside quotation marks; two reports of one event share fewer."""

SHORTER_RUN, RUNS_TOGETHER = 7, 16
"""… or with two runs or more of so many words each, and so many together: of 177 reports that share an event two have them."""

A_FEW, IN_LITTLE = 5, 0.25
"""A summary has so many sentences at most, and less than this share of the wire report's words."""

MANY, NEARLY_ALL = 8, 0.9
"""Of so many sentences this share rests on the wire report where a piece was retold from it alone."""

OWN = 0.4
"""From this share of a piece's words in sentences that rest on nothing of the wire report, its own reporters wrote it too."""


def plainly_derived(pair: Compared) -> bool:
    """Whether enough of the derivative's sentences rest on the wire report, or some of its own words are copied from it."""
    return len(pair.redline.blocks) >= PLAINLY * len(pair.derivative.sentences) or is_copied_in_part(pair)


def is_retold(pair: Compared) -> bool:
    """Whether nearly all of a piece of many sentences rest on the wire report, so that it was made from that alone."""
    drawn = pair.links.derivative
    return len(drawn) >= MANY and sum(bool(link.sources) for link in drawn) >= NEARLY_ALL * len(drawn)


def has_own_reporting(pair: Compared, *, surely: bool = False) -> bool:
    """Whether much of a piece rests on nothing of the wire report, so that what it adds may be known to its own reporters.

    What rests on it weakly may be either's, and is surely no other's own. A summary has none.
    """
    if is_summary(pair):
        return False
    words = [len(each.words) for each in pair.derivative.sentences]
    rests = {block.sentence for block in pair.redline.blocks if surely or not block.link.weak}
    own = sum(count for index, count in enumerate(words) if index not in rests)
    return own >= OWN * sum(words)


def is_copied_in_part(pair: Compared) -> bool:
    """Whether both texts have a long run of words that nobody is quoted with, or some shorter ones."""
    runs = [tile.length for tile in pair.own_tiles if tile.length >= SHORTER_RUN]
    return max(runs, default=0) >= RUN or (len(runs) > 1 and sum(runs) >= RUNS_TOGETHER)


def is_summary(pair: Compared) -> bool:
    """Whether the derivative tells a long report in a sentence or a few, which leave out who says so as a rule."""
    few = len(pair.derivative.sentences) <= A_FEW
    return few and len(pair.derivative.words) < IN_LITTLE * len(pair.wire.words)
