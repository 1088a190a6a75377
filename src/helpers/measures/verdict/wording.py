"""What is said of the verdict."""

from helpers.measures.verdict import labels
from helpers.measures.verdict.measure import Verdict
from helpers.measures.verdict.strands import EVENT
from helpers.showing.finding import Finding

_BY_CREDIT = (
    "By its own credit the derivative is derived from the wire report; how much of it is cannot be shown"
)
_IN_DOUBT = "The two texts seem to report different events, though some of one event share no more"
_PERHAPS = "The two texts may report the same event, or two with the same people and places; that the derivative was made from this text is not shown"
_VERDICT_BRIEFS = {
    labels.WHOLLY: "The derivative is wholly derived from the wire report",
    labels.PARTLY: "The derivative is partly derived from the wire report",
    labels.NO_EVIDENCE: "As far as names and words show, both report the same event; that the derivative was made from this text is not shown",
    labels.DIFFERENT: "The two texts report different events",
    labels.TOO_LITTLE: "There is too little text to say whether the derivative is derived from the wire report",
}


def verdict(judged: Verdict) -> Finding:
    """The label, the first reason for it, and the first thing that cannot be excluded."""
    brief = _BY_CREDIT if judged.by_credit else _VERDICT_BRIEFS[judged.label]
    if (
        judged.label == labels.DIFFERENT
        and labels.DOUBTFUL <= judged.by_name[EVENT].percentile_different_event < labels.EVENT_LEVEL
    ):
        brief = _IN_DOUBT
    if judged.perhaps:
        brief = _PERHAPS
    reasons = judged.speaks_for if judged.label in labels.DERIVED else judged.speaks_against
    if judged.label == labels.TOO_LITTLE:
        reasons = judged.cannot_be_excluded
    told = (f"{brief}.", *reasons[:1], not_excluded(judged))
    return Finding(" ".join(filter(None, told)), 8.0, brief)


def not_excluded(judged: Verdict) -> str:
    """The first of what the evidence leaves open, without its explanation."""
    if judged.label == labels.TOO_LITTLE or not judged.cannot_be_excluded:
        return ""
    first = judged.cannot_be_excluded[0].split(": ")[0].rstrip(".")
    return f"Not excluded: {first[0].lower()}{first[1:]}."
