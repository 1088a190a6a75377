"""What the wire report itself takes back: a correction's *to 48,000 from 480,000*, *fell ill, not died*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from helpers.document.document import Document
from helpers.findings.finding import SERIOUS, SURE, Finding
from helpers.languages.english.words import in_a_row
from helpers.pairing.compared import Compared

_NOTE = "update note"
_LONGEST = 60
_END = r"(?=\s+(?:in|to)\s|[;)\]]|[,.](?!\d)|$)"
_CORRECTS = re.compile(r"\bcorrect", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    rf"(?:\bto\s[^;]{{1,{_LONGEST}}}?\sfrom|\binstead\s+of|,\s+not|\brather\s+than)\s+(?:an?\s+|the\s+)?(?P<said>(?:[^;,.)\]\n]|[.,](?=\d)){{1,{_LONGEST}}}?){_END}"
)


def corrected(pair: Compared, found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those serious whose words in the derivative are what the wire report's correction takes back."""
    taken_back = list(_taken_back(pair.wire))
    for each in found:
        own = in_a_row(each.derivative.text) if each.derivative else ""
        if any(said in own for said in taken_back):
            told = f"{each.message.removesuffix('.')}, and the wire report’s own correction takes that back."
            each = replace(each, severity=SERIOUS, certainty=SURE, message=told)
        yield each


def _taken_back(wire: Document) -> Iterator[str]:
    """The words of each thing that a correction says was wrong and the report no longer says."""
    notes = (each.text for each in wire.furniture if each.kind == _NOTE and _CORRECTS.search(each.text))
    for note in notes:
        for match in _TAKEN_BACK.finditer(note):
            said = in_a_row(match["said"])
            if said.strip() and said not in wire.phrases:
                yield said
