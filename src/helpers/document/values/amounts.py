"""Amounts without the words beside them, and those that are told in a phrase: rates, decimals in words, two units, a decade of life."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from helpers.document.values.value import AGE, IN_WORDS, NUMBER, PERCENT
from helpers.languages.english import numberwords


@dataclass(frozen=True, slots=True)
class Amount:
    """A number without its unit: value, exactness, whether it is money, a share, an ordinal …"""

    start: int
    end: int
    value: float
    step: float
    kind: str = NUMBER
    unit: str = ""
    vague: bool = False
    spelled: bool = False
    rate: bool = False

    def told(self, up: float = 1.0, down: float = 1.0, **otherwise: Any) -> Amount:
        """The same so many times larger or smaller, of another unit or kind: 50 cents are half a dollar."""
        return replace(self, value=self.value * up / down, step=self.step * up / down, **otherwise)


def in_phrases(text: str) -> Iterator[Amount]:
    """Amounts of which the parts are numbers too."""
    return chain.from_iterable(
        found(text) for found in (_rates, _decimals, _parts, _decades, _in_two_units, _halves)
    )


def where(pattern: re.Pattern[str], text: str, *signs: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a text, sought only where one of the signs stands that all of them have."""
    return pattern.finditer(text) if any(sign in text for sign in signs) else iter(())


def _rates(text: str) -> Iterator[Amount]:
    """``one in four``"""
    for match in where(numberwords.RATE, text, " in ", "-in-", " of "):
        part = numberwords.digits(match["part"])
        written = match["whole"].lower()
        whole = numberwords.OUT_OF.get(written) or numberwords.digits(written)
        if part < whole:
            yield Amount(*match.span(), 100 * part / whole, IN_WORDS, PERCENT, "%", spelled=True, rate=True)


def _decimals(text: str) -> Iterator[Amount]:
    """``two point five million``"""
    for match in where(numberwords.DECIMAL, text, " point "):
        places = "".join(f"{numberwords.ONES[word]:g}" for word in match["places"].lower().split())
        scale = numberwords.SCALES[match["scale"].lower()] if match["scale"] else 1.0
        value = numberwords.digits(match["whole"]) + float(f"0.{places}")
        step = 10.0 ** -len(places) * scale
        yield Amount(*match.span(), round(value, len(places)) * scale, step, spelled=True)


def _parts(text: str) -> Iterator[Amount]:
    """``38 hundredths of a second``"""
    for match in where(numberwords.PARTS, text, "ths of a", "th of a"):
        part = 1 / numberwords.SCALES.get(match["part"].lower(), 10.0)
        yield Amount(*match.span(), round(numberwords.digits(match["many"]) * part, 3), part, spelled=True)


def _decades(text: str) -> Iterator[Amount]:
    """``in his 30s``"""
    for match in where(numberwords.IN_THEIR_DECADE, text, "ies", "0s"):
        low = numberwords.DECADES[match["decade"].lower()]
        yield Amount(*match.span("decade"), low, 10.0, unit=AGE, vague=True)


def _in_two_units(text: str) -> Iterator[Amount]:
    """``6ft 2in``, in the smaller unit."""
    for match in numberwords.TWO_UNITS.finditer(text):
        many, unit = next(told for name, told in numberwords.IN_TWO_UNITS.items() if match[name])
        yield Amount(*match.span(), many * float(match["large"]) + float(match["small"]), 1.0, unit=unit)


def _halves(text: str) -> Iterator[Amount]:
    """``half an hour``, ``a day and a half``, ``a decade``"""
    for match in where(numberwords.HALVES, text, "alf", "hree", " decade", " century", " fortnight"):
        value = (0.75 if match["three"] else 0.5 if match["half"] else 1.0) + 0.5 * bool(match["more"])
        yield Amount(*match.span(), value, 0.25, unit=numberwords.UNITS[match["unit"].lower()], spelled=True)
