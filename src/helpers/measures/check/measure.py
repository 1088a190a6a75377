"""The findings of a pair within the bounds of the verdict, and as a table."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from helpers.findings import findings
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SEVERITIES, Finding
from helpers.measures import lines
from helpers.measures.result import DIFFERENT, NO_EVIDENCE
from helpers.measures.schema import Rows, Table
from helpers.pairing.compared import Compared

FAMILY = "check"
NAMES = {SERIOUS: "serious findings", CHECK: "findings to check"}
"""What the lines are called that count findings."""

FINDINGS = Table.beside(__file__, "findings")


def found(pair: Compared, label: str) -> tuple[Finding, ...]:
    """The findings of a pair of which the verdict says `label`, gravest first."""
    if label == DIFFERENT:
        return ()
    told = findings(pair)
    if label != NO_EVIDENCE:
        return told
    # What contradicts another newsroom's report need not be wrong.
    return tuple(
        replace(each, severity=CHECK, certainty=LIKELY) if each.severity == SERIOUS else each for each in told
    )


def table(found: Sequence[Finding]) -> Rows:
    """A line a finding."""
    return [
        (
            each.severity, each.kind, each.certainty,
            *(place.text if place else "" for place in sides),
            *(place.sentence if place else None for place in sides),
            *(edge for place in sides for edge in ((place.start, place.end) if place else (None, None))),
            each.message,
        )
        for each in found
        for sides in [(each.wire, each.derivative)]
    ]  # fmt: skip


def of_severity(found: Iterable[Finding], severity: str) -> list[Finding]:
    """Those of one severity."""
    return [each for each in found if each.severity == severity]


def counts(found: Sequence[Finding]) -> dict[str, dict[str, int]]:
    """How many findings there are of each kind, by severity, the gravest first; kinds that are not there are left out."""
    kinds = ((severity, [each.kind for each in of_severity(found, severity)]) for severity in SEVERITIES)
    return {severity: dict(Counter(own)) for severity, own in kinds}


def lines_of(found: Sequence[Finding], *, why_unknown: str) -> Rows:
    """How many findings are serious and to check, as a `measures` table; unknown where nothing could be held."""
    numbers = (lines.UNKNOWN if why_unknown else float(len(of_severity(found, each))) for each in NAMES)
    return [
        lines.measure(FAMILY, name, (lines.UNKNOWN, number), "findings", note=why_unknown)
        for name, number in zip(NAMES.values(), numbers, strict=True)
    ]
