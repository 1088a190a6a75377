"""What a verdict can be, and the thresholds between."""

from collections.abc import Mapping
from typing import NamedTuple

from helpers.document.values.dates import days_apart
from helpers.measures.result import DIFFERENT as DIFFERENT
from helpers.measures.result import NO_EVIDENCE as NO_EVIDENCE
from helpers.measures.verdict import strands as evidence
from helpers.pairing.compared import Compared
from helpers.pairing.valued import BORNE_OUT

WHOLLY = "wholly derived"
PARTLY = "partly derived"
DERIVED = (WHOLLY, PARTLY)
TOO_LITTLE = "too little text to say"

FOR_DERIVATION, AGAINST, FOR_EVENT, NEITHER = "for derivation", "against", "for the same event", "neither"

FEWEST_WORDS = 80
"""Words outside quotation marks that either text must have, or nothing but a long run counts."""
LONG_RUN, FEWEST_OF_RUN = 12, 9
VERBATIM_SHARE, VERBATIM_WORDS = 0.06, 21
"""Verbatim: a run of 12 words, 9 of them none of names and titles, or passages of 7 words or more over 6% and 21 words.

Of independent reports of one event none had a run of more than 10 words outside
quotation marks, but for one that says who somebody is, and one pair had so many
passages (`benchmarks/validity.py`).
"""

SURE = 99.0
FEWEST_BEYOND = 9.5
"""Rewriting: a passage closer than in 99% of independent reports of like length, and so many words beyond chance."""
BEYOND_ALONE, ALONE = 8, 0.08
"""So many are enough where hardly anything else rests on the wire report: independent reports share a little throughout."""
FEWEST_BEYOND_NAMES, MOSTLY = 5.5, 0.5
"""So many of them are no words of names and titles, which two reports list alike, unless half of all else rests too."""
MOST_OF_IT, AS_A_RULE, MOST_UNHEARD = 0.85, 95.0, 0.25
"""Retold: so much of it rests on the wire report, more of its words stand in order than in so many of 100 independent reports,
and no more of its quotations than this are not in the wire report: another reporter heard others."""
NEARLY_ALL, FEWEST_TOLD, MOST_OWN = 0.95, 20, 0.1
"""Or so much of it rests, and of so many figures, names and quotations hardly any is its own."""
EVENT_LEVEL = 98.0
"""One event: a score beyond 98% of the pairs about different events …"""
DOUBTFUL = 90.0
"""… and from here on it is only said that they seem to be two."""
LIKELY_FROM = 5.0
"""The score of one event from which it is likely to be the same; below it is *perhaps*.

Chosen on the nearest of a third of BASIL's stories, where 9 in 10 at such a score were about it. Of the nearest of the
others 83 of 100 were, and 16 of 100 at a lower score (`benchmarks/checks/retrieval.py`).
"""
MOST_DAYS = 6
"""Dated further apart than this, two texts with figures of their own are taken for reports of two events."""
FEWEST_NAMES = 6
"""Two texts with so many words in names each, and none in common, tell of two events, however alike their phrases."""
WHOLLY_FROM = 0.8
"""Wholly derived: at least four fifths of the derivative's words rest on the wire report."""


def is_perhaps(label: str, score: float) -> bool:
    """Whether the event is the same only perhaps by the score of one event, and may as well be another with the same people and places."""
    return label == NO_EVIDENCE and score < LIKELY_FROM


class Held(NamedTuple):
    """What is known of one strand: its value, what share of pairs of like length lies below it, and what it speaks for.

    The pairs are independent reports of one event, those of different events, and known rewrites.
    """

    value: float
    unit: str
    percentile_same_event: float
    percentile_different_event: float
    percentile_rewritten: float
    speaks: str
    note: str


Strands = Mapping[str, Held]


def identical(pair: Compared) -> bool:
    """Whether both texts have the same words in the same order."""
    wire, derivative = (article.keys for article in pair)
    same_file = bool(pair.wire.sha256) and pair.wire.sha256 == pair.derivative.sha256
    return bool(wire) and wire == derivative and (same_file or len(wire) >= LONG_RUN)


def enough(pair: Compared) -> bool:
    """Whether both texts are long enough to say anything."""
    return min(evidence.profile(article).words for article in pair) >= FEWEST_WORDS


def verbatim(pair: Compared, strands: Strands) -> tuple[bool, bool]:
    """Whether there is a run, and whether there are passages, that no independent reports share."""
    share = strands[evidence.VERBATIM_TILES].value
    much = share > VERBATIM_SHARE and share * evidence.own_words(pair) >= VERBATIM_WORDS - 0.5
    long = strands[evidence.LONGEST].value >= LONG_RUN
    runs = evidence.runs_beyond_names(pair) if long else ()
    telling = any(n >= LONG_RUN and own >= FEWEST_OF_RUN for n, own in runs)
    return telling, much


def rewritten(pair: Compared, strands: Strands) -> bool:
    """Whether a passage follows the wire report more closely than in independent reports."""
    least = BEYOND_ALONE if strands[evidence.ELSEWHERE].value <= ALONE else FEWEST_BEYOND
    beyond = strands[evidence.PASSAGE].percentile_same_event >= SURE
    close = beyond and strands[evidence.PASSAGE].value >= least and enough(pair)
    mostly = strands[evidence.ELSEWHERE].value >= MOSTLY
    return close and (mostly or evidence.beyond_names(pair) >= FEWEST_BEYOND_NAMES)


def retold(pair: Compared, strands: Strands) -> bool:
    """Whether nearly every sentence has its matter from the wire report, in whatever words: independent reports differ in what they tell."""
    both = evidence.RESTING, evidence.IN_ORDER
    resting, in_order = (strands[name].percentile_same_event for name in both)
    if not enough(pair) or resting < SURE:
        return False
    rests, unheard = strands[evidence.RESTING].value, _unheard(pair)
    if unheard > MOST_UNHEARD * len(pair.quoted.said[1]):
        return False
    in_its_order = rests >= MOST_OF_IT and in_order >= AS_A_RULE
    return in_its_order or (rests >= NEARLY_ALL and _tells_nothing_new(pair))


def _unheard(pair: Compared) -> int:
    """How many of the derivative's quotations are not in the wire report: another reporter heard others."""
    return len(pair.quoted.said[1]) - len(pair.quoted.matches)


def _tells_nothing_new(pair: Compared) -> bool:
    """Whether the derivative tells many figures, names and quotations, and hardly any that the wire report has not."""
    figures, names = pair.valued.fates, pair.derivative.mentions
    told = len(figures) + len(names) + len(pair.quoted.said[1])
    new = _unheard(pair) + sum(each.outcome != BORNE_OUT for each in figures)
    new += sum(not pair.named.in_wire(each) for each in names)
    return told >= FEWEST_TOLD and new <= MOST_OWN * told


def shown(pair: Compared, strands: Strands) -> bool:
    """Whether words show the derivation; else nothing but a credit does, which tells not how much was taken."""
    close = rewritten(pair, strands) or retold(pair, strands)
    return close or identical(pair) or any(verbatim(pair, strands))


_MUCH_VERBATIM = 1 / 3


def too_far_apart(pair: Compared, strands: Strands) -> bool:
    """Whether the texts are dated far apart and one reads as the next of its kind, not as made from the other.

    That is, unless a third of it is verbatim and most of its figures are the same.
    """
    apart = days_apart(pair.wire, pair.derivative)
    if apart is None or apart <= MOST_DAYS:
        return False
    wire, derivative = (evidence.profile(article).figures for article in pair)
    own_figures = 2 * len(wire & derivative) < len(derivative)
    return own_figures or not strands[evidence.VERBATIM_TILES].value >= _MUCH_VERBATIM


def nobody_in_common(pair: Compared, strands: Strands) -> bool:
    """Whether two texts alike in their words name people and places, none of them in both, and nothing is verbatim."""
    wire, derivative = (evidence.profile(article).names for article in pair)
    others = min(len(wire), len(derivative)) >= FEWEST_NAMES and wire.isdisjoint(derivative)
    alike = strands[evidence.EVENT].percentile_different_event >= EVENT_LEVEL
    return alike and others and not any(verbatim(pair, strands))


def next_of_its_kind(pair: Compared, strands: Strands) -> bool:
    """Whether the derivative tells of another event in the words of the wire report."""
    return pair.links.same_form or too_far_apart(pair, strands) or nobody_in_common(pair, strands)
