"""What editors said of findings: *checked* or *false alarm*, as a report's page saves it, and how often it was a false alarm."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from helpers import paths
from helpers.errors import RulingsError
from helpers.findings.finding import KINDS, SEVERITIES, Finding
from helpers.showing.finding import counted, percent
from helpers.showing.style import shortened
from helpers.statistics.groups import FEWEST_GROUPS, Estimate, grouped_share

CHECKED, FALSE_ALARM = RULINGS = ("checked", "false alarm")

LARGEST_FILE = 20_000_000
"""Bytes; some 50,000 rulings."""

LONGEST_NOTE = 500

_FORM, _VERSION = "wire-workbook rulings", 1
_MOST_TOLD = 6
_SHA256 = "[0-9a-f]{64}"

_WRITTEN = {
    "wire": _SHA256,
    "derivative": _SHA256,
    "finding": "[0-9a-f]{12}",
    "kind": "|".join(KINDS),
    "severity": "|".join(SEVERITIES),
    "ruling": "|".join(RULINGS),
    "note": f".{{0,{LONGEST_NOTE}}}",
}
"""What a report's page writes in each field of a ruling."""

_REMEDY = "Save it again with “Save marks” on a report’s page."


@dataclass(frozen=True, slots=True)
class Ruling:
    """What an editor said of one finding; the texts by the SHA-256 of their files, the finding by its `name`."""

    wire: str
    derivative: str
    finding: str
    kind: str
    severity: str
    ruling: str
    note: str


@dataclass(frozen=True, slots=True)
class Share:
    """How many findings of a kind were ruled on, and what share of them are false alarms."""

    kind: str
    ruled: int
    false: int
    share: Estimate


@dataclass(frozen=True)
class Rulings:
    """All rulings of a file; the last counts where a finding has several."""

    all: tuple[Ruling, ...] = ()

    def of(self, wire: str, derivative: str) -> Mapping[str, Ruling]:
        """The rulings on one pair, its texts by their SHA-256, by the name of the finding."""
        return self._by_pair.get((wire, derivative), {})

    @cached_property
    def _by_pair(self) -> Mapping[tuple[str, str], Mapping[str, Ruling]]:
        found: dict[tuple[str, str], dict[str, Ruling]] = {}
        for each in self.all:
            found.setdefault((each.wire, each.derivative), {})[each.finding] = each
        return found

    @cached_property
    def shares(self) -> tuple[Share, ...]:
        """The share of false alarms in each kind, that with the most rulings first; pairs of one wire report are one group."""
        kinds = sorted({each.kind for each in self.all}, key=KINDS.index)
        found = [_share(kind, [each for each in self.all if each.kind == kind]) for kind in kinds]
        return tuple(sorted(found, key=lambda each: -each.ruled))

    @property
    def sentences(self) -> tuple[str, ...]:
        """The same in words: all kinds together, then each; nothing where there is no ruling."""
        if not self.all:
            return ()
        whole = _share("", self.all)
        kinds = [
            f"{each.kind} {each.false:,} of {each.ruled:,}{_interval(each.share)}"
            for each in self.shares[:_MOST_TOLD]
        ]
        more = len(self.shares) - _MOST_TOLD
        kinds += [counted(more, "other kind")] * (more > 0)
        return (
            f"Editors of this newsroom have marked {counted(whole.ruled, 'finding')}, "
            f"{_of_these(whole)}{_interval(whole.share)}.",
            f"False alarms by kind: {'; '.join(kinds)}.",
            "They mark what they choose to, so this says nothing of the findings they left unmarked.",
        )


def name(each: Finding) -> str:
    """The name of a finding among those on its pair, made of its kind and places: 12 hexadecimal digits."""
    places = [(place.start, place.end) if place else None for place in (each.wire, each.derivative)]
    return hashlib.sha256(json.dumps([each.kind, *places]).encode()).hexdigest()[:12]


def read_rulings(path: str) -> Rulings:
    """The rulings in a file that a report's page saved; none for an empty path. Raises `RulingsError` for any other file."""
    if not path:
        return Rulings()
    where = paths.locate(path)
    found = {}
    for place, entry in enumerate(_entries(where), 1):
        if wrong := _wrong(entry):
            raise RulingsError(f"{where} is broken: ruling {place:,} has {wrong}. {_REMEDY}")
        one = Ruling(**{field: entry[field] for field in _WRITTEN})
        found[one.wire, one.derivative, one.finding] = one
    return Rulings(tuple(found.values()))


def _entries(where: Path) -> list[Any]:
    """What a file of rulings lists, unchecked."""
    try:
        if where.stat().st_size > LARGEST_FILE:
            raise RulingsError(f"{where} is too large for a file of rulings. {_REMEDY}")
        given = json.loads(where.read_text(encoding="utf-8"))
    except OSError as error:
        raise RulingsError(
            f"{where} cannot be read: {error.strerror}. Give the file that a report’s page saved."
        ) from error
    except (ValueError, RecursionError) as error:
        raise RulingsError(f"{where} is not a file of rulings: it is not JSON. {_REMEDY}") from error
    known = isinstance(given, dict) and given.get(_FORM) == _VERSION
    entries = given.get("rulings") if known else None
    if not isinstance(entries, list):
        raise RulingsError(f"{where} is not a file of rulings. {_REMEDY}")
    return entries


def _wrong(entry: Any) -> str:
    """What is wrong with an entry of a file, if anything is."""
    if not isinstance(entry, dict):
        return "no fields"
    for field, pattern in _WRITTEN.items():
        value = entry.get(field)
        if not isinstance(value, str) or re.fullmatch(pattern, value, re.DOTALL) is None:
            return f"no {field} that a report’s page writes ({shortened(repr(value), 40)})"
    return ""


def _share(kind: str, rulings: Iterable[Ruling]) -> Share:
    own = list(rulings)
    false = np.array([each.ruling == FALSE_ALARM for each in own], dtype=float)
    _, groups = np.unique([each.wire for each in own], return_inverse=True)
    return Share(kind, len(own), int(false.sum()), grouped_share(false, np.ones(len(own)), groups))


def _of_these(whole: Share) -> str:
    """How many were false alarms, in words that fit none, one, some and all."""
    if whole.ruled == 1:
        return f"as {'a false alarm' if whole.false else CHECKED}"
    many = {0: "none", whole.ruled: "all"}.get(whole.false, f"{whole.false:,}")
    return f"{many} of them as {'a false alarm' if whole.false == 1 else 'false alarms'}"


def _interval(share: Estimate) -> str:
    """The interval after a share; empty below `FEWEST_GROUPS` wire reports, where there is none."""
    if share.groups < FEWEST_GROUPS:
        return ""
    low, high = share.interval.low, share.interval.high
    return f" ({percent(share.value)}, 95% interval {percent(low)} to {percent(high)})"
