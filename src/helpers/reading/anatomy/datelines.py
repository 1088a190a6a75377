"""The dateline of a wire report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from helpers.article import Furniture, Span
from helpers.languages.english import lists, wirecopy

_DASH = re.compile(r"\s*(?:-{2,3}|–|—)\s*|\s+-\s*|(?<=[\w.)])-(?=\s|$)\s*")


def dateline_of(paragraph: str) -> str:
    """The dateline at the start of a paragraph, told by its form, with its dash; empty if there is none."""
    found = find_dateline(paragraph, Span(0, len(paragraph)), signed=False)
    return found.text if found else ""


def told_dateline(text: str, span: Span) -> Furniture:
    """A dateline that the file names as one, whatever its form."""
    return Furniture("dateline", span.start, span.end, span.of(text), _says(parse_told(span.of(text))))


def parse_told(written: str) -> _Dateline | None:
    """A dateline that the file names as one, taken apart even if it has no dash or no known place."""
    parsed = parse_dateline(written) or parse_dateline(f"{written.rstrip(' ,')} - ")
    bare = re.sub(r"[\s,–—-]+$", "", written)
    if parsed is None and _is_place(bare):
        return _Dateline(len(written), bare, "", "", known=False)
    return parsed


@dataclass(frozen=True, slots=True)
class _Dateline:
    """A dateline taken apart; `length` counts from the start of what was given."""

    length: int
    place: str
    date: str
    agency: str
    known: bool


def find_dateline(text: str, block: Span, *, signed: bool) -> Furniture | None:
    """The dateline at the start of a block, or None; `signed` asks for one with a known agency."""
    opening = text[block.start : min(block.end, block.start + _LONGEST_DATELINE)]
    parsed = parse_dateline(opening)
    if parsed is None or (signed and not parsed.known):
        return None
    end = block.start + parsed.length
    written = text[block.start : end].rstrip()
    return Furniture("dateline", block.start, block.start + len(written), written, _says(parsed))


def _says(parsed: _Dateline | None) -> str:
    if parsed is None:
        return ""
    told = (("place", parsed.place), ("date", parsed.date), ("agency", parsed.agency))
    return ", ".join(f"{name} {value}" for name, value in told if value)


_LONGEST_DATELINE = 120


def parse_dateline(opening: str) -> _Dateline | None:
    """Read what stands before the first dash as place, date and agency.

    Enough to be sure of a dateline: a known agency in brackets; any agency
    after a place in capitals or with a date; a place and a date; or, with
    neither, a known city in capitals. Without a dash, a place and an agency in
    brackets that fill the line or have a date after them.
    """
    undashed = wirecopy.UNDASHED.match(opening)
    dash = undashed or _DASH.search(opening)
    if dash is None:
        return None
    rest = undashed.group() if undashed else opening[: dash.start()]
    agency = date = ""
    after_agency = wirecopy.DATE_AFTER_AGENCY.search(rest)
    if after_agency:
        date, rest = after_agency[1], rest[: after_agency.start(1)]
    known = wirecopy.TRAILING_AGENCY.search(rest)
    found = known or wirecopy.TRAILING_BRACKET.search(rest) or wirecopy.TRAILING_BARE_AGENCY.search(rest)
    if found:
        agency, rest = found[1], rest[: found.start()]
    dated = wirecopy.TRAILING_DATE.search(rest)
    if dated is None and rest[:4].isupper():
        dated = wirecopy.TRAILING_DAY.search(rest)
    if dated:
        date, rest = re.sub(r"^date\s+", "", dated[1]), rest[: dated.start(1)]
    place = rest.strip(" \t,")
    after = opening[dash.end() :]
    if not _is_dateline(place, date, agency, known is not None, after):
        return None
    return _Dateline(dash.end(), place, date, agency, known is not None)


def _is_dateline(place: str, date: str, agency: str, known: bool, after: str) -> bool:
    if place and not _is_place(place):
        return False
    if known or (agency and place and date):
        return True
    capitals = re.split(r"[,/]", place)[0].isupper()
    if agency or not place:
        return bool(agency and capitals)
    if date:
        return any(character.isdigit() for character in date) or is_known(place)
    return capitals and is_known(place) and not after[:1].islower()


def _is_place(place: str) -> bool:
    """Up to four names of up to five words, each capitalised but for small words."""
    names = [name.strip() for name in re.split(r",|/|\band\b", place)]
    if len(place) > 80 or len(names) > 4:
        return False
    for name in names:
        words = name.split()
        if not 1 <= len(words) <= 5:
            return False
        small = any(word[0].islower() and word not in wirecopy.SMALL_IN_PLACES for word in words)
        if small and (len(names) > 1 or len(words) > 2):
            return False
        if any(character.isdigit() or character in '"“”?!:;()' for character in name):
            return False
    return True


def is_known(place: str) -> bool:
    """Whether a place is on the list of datelines."""
    city = re.split(r",|/|\s+and\s+", place)[0].strip()
    return city.casefold() in _known_places()


@cache
def _known_places() -> frozenset[str]:
    return frozenset(name.casefold() for name in lists.dateline_places())
