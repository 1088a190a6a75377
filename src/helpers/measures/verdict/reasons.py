"""The reasons for a verdict, and its limits, in sentences."""

import math
from collections.abc import Iterator
from itertools import filterfalse

from helpers import paths
from helpers.document.crediting import origins
from helpers.document.values.dates import days_apart
from helpers.measures.verdict import labels
from helpers.measures.verdict import strands as evidence
from helpers.measures.verdict.labels import Strands
from helpers.measures.verdict.reference import LENGTHS, Distribution, References
from helpers.pairing.compared import Compared
from helpers.showing.finding import counted, percent

VERBATIM_REASONS = ("Both texts have the same words", "Outside quotation marks both", "Shared passages")
"""How the reasons begin that are verbatim."""


def evidence_told(pair: Compared, strands: Strands, references: References) -> tuple[str, ...]:
    """What goes beyond independent reports of one event, a sentence each; only this makes a text derived."""
    told = ["Both texts have the same words from the first to the last."] * labels.identical(pair)
    long, much = labels.verbatim(pair, strands)
    if long:
        told.append(
            f"Outside quotation marks both have a run of {strands[evidence.LONGEST].value:.0f} words: {strands[evidence.LONGEST].note}. "
            f"In {references.same.pairs} comparisons of independent reports of one event, cut to {LENGTHS[-1]} words at most, the longest "
            f"that was more than names and titles had {references.same.most(evidence.LONGEST):.0f}."
        )
    if much:
        told.append(
            f"Shared passages of 7 words or more outside quotation marks cover {percent(strands[evidence.VERBATIM_TILES].value)} of the "
            f"derivative ({strands[evidence.VERBATIM_TILES].note}); among independent reports of one event and of "
            f"like length 99 of 100 stay below {percent(_limit(pair, references.same, evidence.VERBATIM_TILES))}."
        )
    if labels.rewritten(pair, strands):
        told.append(_rewriting_told(strands, references))
    elif labels.retold(pair, strands):
        told.append(_retelling_told(pair, strands, references))
    if strands[evidence.CREDIT].speaks == labels.FOR_DERIVATION:
        told.append(f"It credits the wire service: {strands[evidence.CREDIT].note}.")
    return tuple(told)


def _rewriting_told(strands: Strands, references: References) -> str:
    order = strands[evidence.ORDER].value
    besides = f" Words used once come in the same order (correlation {order:.2f})." if order > 0 else ""
    return (
        f"A passage follows the wire report more closely than independent reports do: {strands[evidence.PASSAGE].note}. "
        f"Of {references.same.pairs} comparisons of independent reports, cut to like length, 99 of 100 have none so "
        f"close.{besides}"
    )


def _retelling_told(pair: Compared, strands: Strands, references: References) -> str:
    resting, limit = strands[evidence.RESTING], _limit(pair, references.same, evidence.RESTING)
    return (
        f"Nearly all of it tells, in words of its own, what the wire report tells. {percent(resting.value)} of its words stand in sentences that "
        f"rest on the wire report ({resting.note}). Independent reports of one event differ in what they tell: of "
        f"{references.same.pairs} comparisons, cut to like length, 99 of 100 stay below {percent(limit)}."
    )


def _rank(percentile: float) -> str:
    return f"more than in {'99 or more' if percentile >= labels.SURE else f'{percentile:.0f}'} of 100"


def _limit(pair: Compared, reference: Distribution, strand: str, level: float = labels.SURE) -> float:
    """What so many percent of the pairs of like length do not exceed."""
    return reference.quantile(strand, level, [len(article.words) for article in pair])


def speaks_for_event(strands: Strands) -> tuple[str, ...]:
    """Why the texts are held to be about one event; this is no evidence of derivation."""
    percentile = strands[evidence.EVENT].percentile_different_event
    if math.isnan(percentile) or percentile < labels.EVENT_LEVEL:
        return ()
    figures = [evidence.FIGURES] * (strands[evidence.FIGURES].value > 0)
    shared = [strands[name].note for name in (evidence.NAMES, evidence.RARE, *figures)]
    return (
        "They may report one event, or two with the same people and places: names, rare words and sentences overlap "
        f"{_rank(percentile)} pairs about different events (in common: {', '.join(shared)}).",
    )


def speaks_against(pair: Compared, strands: Strands, references: References, label: str) -> tuple[str, ...]:
    """What is no higher than in independent reports, or lower than in known rewrites."""
    if label == labels.DIFFERENT:
        return (_two_events(pair, strands),)
    if label == labels.TOO_LITTLE or labels.identical(pair):
        return ()
    of_many = {_RUNS_OF_TWO: "Runs of two words", evidence.IN_ORDER: "Words in the order of the wire report"}
    told = [
        _no_long_run(pair, strands, references),
        *(_as_in_independent(pair, strands, references, *each) for each in of_many.items()),
    ]
    order, resting = strands[evidence.ORDER], strands[evidence.RESTING]
    if order.speaks == labels.AGAINST:
        known = f"with a correlation of {order.value:.2f}; 99 of 100 known rewrites keep it better"
        told.append(f"The order differs: {order.note}, {known}.")
    if label in labels.DERIVED and resting.value < labels.WHOLLY_FROM:
        share = f"{percent(resting.value)} of its words stand in sentences that rest on the wire report"
        told.append(f"Not all of it: {share} ({resting.note}).")
    return tuple(filter(None, told))


_RUNS_OF_TWO = evidence.containment(2, masked=True)


def _two_events(pair: Compared, strands: Strands) -> str:
    if pair.links.same_form or labels.nobody_in_common(pair, strands):
        facts = "most of the sentences with figures that match each other have no figure in common"
        return (
            f"They share the form and not the facts: {facts if pair.links.same_form else 'no name is in both'}. Reports that "
            "recur, as of rates, prices, results or accidents, share their wording from one time to the next."
        )
    if labels.too_far_apart(pair, strands):
        return (
            f"They are dated {days_apart(pair.wire, pair.derivative)} days apart ({pair.wire.published} and "
            f"{pair.derivative.published}). Reports that recur, as of prices, jobs or "
            "results, share their wording from one time to the next."
        )
    return (
        f"Hardly anything ties the texts together. In common: {strands[evidence.NAMES].note}, "
        f"{strands[evidence.RARE].note}. Of 100 pairs about different events, "
        f"{strands[evidence.EVENT].percentile_different_event:.0f} have less."
    )


def _no_long_run(pair: Compared, strands: Strands, references: References) -> str:
    run = strands[evidence.LONGEST].value
    if math.isnan(run) or labels.verbatim(pair, strands)[0]:
        return ""
    if run >= labels.LONG_RUN:
        _, beyond = max(evidence.runs_beyond_names(pair))
        return (
            f"The longest run outside quotation marks has {run:.0f} words ({strands[evidence.LONGEST].note}), and "
            f"only {beyond} of them are not part of names and titles; independent reports, too, name people alike."
        )
    return (
        f"No run of more than {run:.0f} words is shared outside quotation marks ({strands[evidence.LONGEST].note}); "
        f"independent reports of one event share {_limit(pair, references.same, evidence.LONGEST, 50):.0f} as a rule, "
        f"and up to {references.same.most(evidence.LONGEST):.0f}."
    )


def _as_in_independent(pair: Compared, strands: Strands, references: References, name: str, what: str) -> str:
    """What is told of a strand that is as high in many independent reports."""
    held, lower = strands[name], ""
    if held.percentile_same_event >= 95:
        return ""
    if held.speaks == labels.AGAINST:
        limit = percent(_limit(pair, references.rewritten, name, 1))
        lower = f", and less than in 99 of 100 known rewrites ({limit})"
    return (
        f"{what}: {percent(held.value)} of the derivative’s, outside quotation marks. "
        f"That is {_rank(held.percentile_same_event)} independent reports{lower}."
    )


_LEFT_OPEN = paths.beside(__file__, "left_open")
"""What each label leaves open."""


def cannot_be_excluded(pair: Compared, strands: Strands, label: str) -> tuple[str, ...]:
    """What the evidence leaves open, in sentences."""
    series = label == labels.DIFFERENT and labels.next_of_its_kind(pair, strands)
    case = f"{label}, as one of a series" if series else label
    told = [row["told"] for row in _LEFT_OPEN if case in row["labels"].split(" | ")]
    longest = max(len(article.words) for article in pair)
    if longest > evidence.LONGEST_KNOWN:
        told.append(
            f"That the comparison misleads: a text has {counted(longest, 'word')}, and the references hold none much longer than "
            f"{evidence.LONGEST_KNOWN:,}. Longer texts share more by chance."
        )
    return (*_of_these_texts(pair, strands, label), *told)


def _of_these_texts(pair: Compared, strands: Strands, label: str) -> Iterator[str]:
    """What the evidence leaves open that hangs on more than the label."""
    if label in (labels.WHOLLY, labels.PARTLY, labels.NO_EVIDENCE):
        wire, derivative = map(origins, pair)
        for known in filterfalse(wire.__contains__, derivative):
            yield f"That what both tell comes from another text: the derivative itself names a {known} (“{derivative[known]}”) as its origin."
    if label == labels.PARTLY and not labels.shown(pair, strands):
        yield "That all of it was taken from the wire report, or little: it credits the service, and words do not show how much."
    if label == labels.NO_EVIDENCE and strands[evidence.CREDIT].value > 0:
        yield f"That it rests on another report of the same service: {strands[evidence.CREDIT].note}."
    if label == labels.TOO_LITTLE:
        yield f"Below {labels.FEWEST_WORDS} words outside quotation marks in either text, shares of words say little."
