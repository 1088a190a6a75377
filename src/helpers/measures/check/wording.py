"""What is said of the findings together."""

from collections.abc import Mapping, Sequence

from helpers.findings.finding import CHECK, NOTE, SERIOUS, Finding
from helpers.measures.check.measure import FINDINGS, counts, of_severity, table
from helpers.measures.result import DIFFERENT
from helpers.showing.finding import Finding as Answer
from helpers.showing.finding import Notes, counted, expected, in_a_list, tried, verb
from helpers.showing.style import NAMES, sentence_name
from helpers.showing.tables import Table

LOOKED_FOR = (
    "changed numbers, dates, names and places, quotations and their speakers, sources, hedges and denials lost or new, "
    "turned directions, new causes, stronger and loaded words, the headline, what was left out, and the credit"
)

MARKS = {SERIOUS: "●", CHECK: "○"}
"""What a severity looks like where colour does not tell; a note has no mark."""

SEVERITIES = {SERIOUS: "serious", CHECK: "to check", NOTE: "note"}


def told(found: Sequence[Finding], *, most: int, unheld: str, resting: int) -> Answer:
    """How many findings there are, and the gravest in words, so many at most; where there are none, what may be missed.

    `unheld` is why nothing was compared, `resting` the number of the derivative's sentences that rest on the wire report.
    """
    weighed = [*of_severity(found, SERIOUS), *of_severity(found, CHECK)]
    if weighed:
        brief = f"To check before publishing: {in_short(counts(found))}"
        messages = [each.message.rstrip(".") + "." for each in weighed[:most]]
        more = [f"And {len(weighed) - most:,} more."] * (0 < most < len(weighed))
        return Answer(" ".join([f"{brief}.", *messages, *more]), 3.0, brief)
    if unheld:
        return Answer(f"{unheld}.", 1.2, unheld)
    brief = "Our rules found no difference to check"
    where = "the one sentence that tells" if resting == 1 else f"the {counted(resting, 'sentence')} that tell"
    return Answer(f"{brief} in {where} what the wire report tells. {limits()}", 1.2, brief)


def limits() -> str:
    """That nothing found is no proof, and how much is found of what is missed most."""
    told = "Rules do not find every change: read the headline and the text against the wire report yourself."
    return " ".join((told, *tried("findings")[:1]))


def why_unheld(label: str, resting: int, *, identical: bool) -> str:
    """Why nothing was held against the wire report; empty where something was."""
    if identical:
        return "The two texts are the same, so there is no difference to check"
    if label == DIFFERENT:
        return "The two texts seem to report different events, so they were not compared"
    if not resting:
        return (
            "No sentence of the derivative seems to rest on the wire report, so there was nothing to compare"
        )
    return ""


def unchecked(numbers: Sequence[int], sentences: int) -> str:
    """How many of the derivative's sentences were not checked, and which, if they are few; empty for none."""
    number = len(numbers)
    if not number:
        return ""
    which = f": {in_a_list(f's{each}' for each in numbers)}" if number <= _MOST_NAMED else ""
    return (
        f"{number:,} of the derivative’s {counted(sentences, 'sentence')} {'matches' if number == 1 else 'match'} none in this wire report "
        f"and {verb(number, 'were')} not checked{which}."
    )


_MOST_NAMED = 4
"""So many sentences that were not checked are named; where there are more, their marks in the texts tell."""


def caveat(found: Sequence[Finding], *, unheld: str) -> Notes:
    """What was looked for, and what error to expect of what was found.

    Where nothing was found, `told` has the `limits`, and they are left out here; where nothing was compared (`unheld`), all is.
    """
    err, *figures = expected("findings").texts
    weighed = any(each.severity != NOTE for each in found)
    if unheld and not weighed:
        return Notes(())
    return Notes((f"Looked for: {LOOKED_FOR}.", err, *figures[0 if weighed else 1 :]))


def in_short(counted: Mapping[str, Mapping[str, int]]) -> str:
    """How many findings of each severity that weighs: *6 serious and 4 to check*; empty if there are none."""
    told = [f"{sum(counted[each].values()):,} {SEVERITIES[each]}" for each in MARKS if counted.get(each)]
    return in_a_list(told) if told else ""


_COLUMNS = (("kind", "What", False), ("where", "Sentences", False), ("message", "In words", False))


def listed(found: Sequence[Finding], *, caption: str) -> Table:
    """A line a finding, gravest first: severity and kind, where the words stand, and what the message says of them."""
    cells = []
    for each in found:
        kind = f"{MARKS.get(each.severity, '')} {each.kind}, {SEVERITIES[each.severity]}".strip()
        told = each.message.removeprefix(f"{each.kind.capitalize()}: ")
        cells.append((kind, where(each), f"{told[:1].upper()}{told[1:]}"))
    return Table(FINDINGS.frame(table(found)), caption, _COLUMNS, cells)


def sentences(each: Finding) -> tuple[str, ...]:
    """The names of a finding's sentences, the wire report's first; a headline is none."""
    sides = zip(NAMES, (each.wire, each.derivative), strict=True)
    return tuple(sentence_name(side, place.sentence) for side, place in sides if place and place.sentence)


def where(each: Finding) -> str:
    """The two sentences by number: *wire 11, derivative 10*; a headline by its name."""
    sides = (("wire", each.wire), ("derivative", each.derivative))
    return ", ".join(f"{name} {place.sentence or 'headline'}" for name, place in sides if place is not None)
