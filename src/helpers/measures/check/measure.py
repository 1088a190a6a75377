"""The findings of a pair within the bounds of the verdict, and as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pandas as pd

from helpers.findings import findings
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, SEVERITIES, Finding
from helpers.measures import lines
from helpers.pairing.compared import Compared

FAMILY = "check"
NAMES = {SERIOUS: "serious findings", CHECK: "findings to check"}
"""What the lines are called that count findings."""

INDEPENDENT = "same event, no evidence of derivation"
OF_TWO_EVENTS = "different event"
"""Labels of the verdict that bound what can be found."""


def found(pair: Compared, label: str) -> tuple[Finding, ...]:
    """The findings of a pair of which the verdict says `label`, gravest first."""
    if label == OF_TWO_EVENTS:
        return ()
    told = findings(pair)
    return tuple(map(_calmer, told)) if label == INDEPENDENT else told


def _calmer(each: Finding) -> Finding:
    """What contradicts another newsroom's report need not be wrong."""
    return replace(each, severity=CHECK, certainty=LIKELY) if each.severity == SERIOUS else each


def table(found: Sequence[Finding]) -> pd.DataFrame:
    """The findings with the columns of the contract."""
    sides = [(each.wire, each.derivative) for each in found]
    told: dict[str, Iterable[object]] = {
        "severity": (each.severity for each in found),
        "kind": (each.kind for each in found),
        "certainty": (each.certainty for each in found),
        "wire_text": (wire.text if wire else "" for wire, _ in sides),
        "derivative_text": (derivative.text if derivative else "" for _, derivative in sides),
        "wire_sentence": (wire and wire.sentence for wire, _ in sides),
        "derivative_sentence": (derivative and derivative.sentence for _, derivative in sides),
        "wire_start": (wire and wire.start for wire, _ in sides),
        "wire_end": (wire and wire.end for wire, _ in sides),
        "derivative_start": (derivative and derivative.start for _, derivative in sides),
        "derivative_end": (derivative and derivative.end for _, derivative in sides),
        "message": (each.message for each in found),
    }
    return pd.DataFrame({name: pd.array(list(values), dtype=_type(name)) for name, values in told.items()})


def _type(name: str) -> str:
    return "Int64" if name.endswith(("_sentence", "_start", "_end")) else "object"


def of_severity(found: Iterable[Finding], severity: str) -> list[Finding]:
    """Those of one severity."""
    return [each for each in found if each.severity == severity]


def counts(found: Iterable[Finding]) -> dict[str, dict[str, int]]:
    """How many findings there are of each kind, by severity, the gravest first; kinds that are not there are left out."""
    found = tuple(found)
    return {
        severity: dict(Counter(each.kind for each in of_severity(found, severity))) for severity in SEVERITIES
    }


def lines_of(found: Iterable[Finding], *, why_unknown: str = "") -> pd.DataFrame:
    """How many findings are serious and to check, as a `measures` table; unknown where nothing could be held."""
    found = tuple(found)
    return lines.table(
        lines.measure(
            FAMILY,
            name,
            (lines.UNKNOWN, lines.UNKNOWN if why_unknown else float(len(of_severity(found, severity)))),
            "findings",
            note=why_unknown,
        )
        for severity, name in NAMES.items()
    )
