"""The dateline of a wire report.

A dateline says place, day and agency, each or some of them, in any order and in
one part or several: ``LONDON, Nov 3 (Reuters) -``, ``(ANSA) - Rome, October 11 -``,
``MOSCOW, November 5. /TASS/.`` Each part is read by itself, and what it leaves
over must be a place. `tests/reading/anatomy/forms.md` has all forms.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from helpers.article import Furniture, Span
from helpers.languages.english import datecopy, lists, wirecopy

_LONGEST_DATELINE = 120
_MOST_PARTS, _MOST_WORDS = 4, 3
_SOME, _LONG, _LONGER = 20, 60, 80
_SIGNED = ("mark", "bare")
"""A part that an agency ends, in brackets or slashes or without them."""
_INNER = re.compile(r"\([^()\n]{1,60}\)")
_BREAKS = re.compile(r"(?<=\s)[-–—_]+|[-_]+(?=\s)|[–—:]|--+")
_NO_NAME = re.compile(r"[\d\"“”?!:()_]")


@dataclass(frozen=True, slots=True)
class Said:
    """What a dateline says; `known` is whether its agency is, `length` counts from the start of what was given."""

    place: str = ""
    date: str = ""
    agency: str = ""
    known: bool = False
    length: int = 0

    @property
    def told(self) -> dict[str, Any]:
        """Those of place, date and agency that it says, by name."""
        parts = {"place": self.place, "date": self.date, "agency": self.agency}
        return {name: value for name, value in parts.items() if value}

    @property
    def in_capitals(self) -> bool:
        """Whether its city is written in capitals."""
        return re.split(r"[,/]", self.place)[0].isupper()

    @property
    def placed(self) -> bool:
        """Whether its place is plainly one: in capitals, or known."""
        return self.in_capitals or is_known(self.place)

    @property
    def dated(self) -> bool:
        """Whether its date has a figure."""
        return any(map(str.isdigit, self.date))


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline as it stands in a text, and what it says."""

    item: Furniture
    said: Said


def told_dateline(text: str, span: Span) -> Found:
    """A dateline that the file names as one, whatever its form: without a dash, or of a place that is not known."""
    written = span.of(text)
    bare = re.sub(r"[\s,:–—-]+$", "", written)
    said = parse_dateline(written) or parse_dateline(f"{bare} - ")
    if said is None:
        said = Said(place=bare, length=len(written)) if _is_place(bare) else Said()
    return Found(Furniture("dateline", span.start, span.end, written, _says(said)), said)


def find_dateline(text: str, block: Span, *, signed: bool) -> Found | None:
    """The dateline at the start of a block, or None; `signed` asks for one with a known agency."""
    opening = text[block.start : min(block.end, block.start + _LONGEST_DATELINE)]
    said, quoted = parse_dateline(opening), datecopy.QUOTED.match(opening)
    if quoted and (said := parse_dateline(opening[quoted.end() :])):
        said = replace(said, length=said.length + quoted.end()) if said.known else None
    if said is None or (signed and not said.known):
        return None
    end = block.start + said.length
    written = text[block.start : end].rstrip()
    return Found(Furniture("dateline", block.start, block.start + len(written), written, _says(said)), said)


def _says(said: Said) -> str:
    return ", ".join(f"{name} {value}" for name, value in said.told.items())


@lru_cache(maxsize=1_000)  # each paragraph is asked several times
def parse_dateline(opening: str) -> Said | None:
    """Read what stands before the first dashes as place, date and agency.

    Enough to be sure of a dateline: a known agency in brackets or slashes; any
    agency after a place in capitals or with a date; a place and a date; or, with
    neither, a known city in capitals. It ends with a dash, with a colon, or, if
    its agency is known, where the story begins.
    """
    said, found = Said(), _in_brackets(opening)
    if found is not None:
        return found
    if not datecopy.MAY_END.search(opening):
        return None
    for part, how, end in _parts(opening):
        added = _added(said, _part(part))
        if added is None:
            break
        said = added
        if _is_dateline(said, how, opening[end:]):
            found = replace(said, length=end)
    return found


def _in_brackets(opening: str) -> Said | None:
    """``[LONDON, 9 July 2024] The board …``, ``[London, AP] The board …``, ``LONDON. The board …``"""
    whole = datecopy.IN_BRACKETS.match(opening) or datecopy.BEFORE_A_STOP.match(opening)
    if whole is None or (inside := _part(whole["said"])) is None:
        return None
    return replace(inside, length=whole.end()) if _is_whole_dateline(inside) else None


def _is_whole_dateline(inside: Said) -> bool:
    """Whether what stands in brackets has a place, and beside it a day or an agency unless the place is known."""
    placed = inside.placed or (inside.place and inside.dated and inside.known)
    sure = inside.dated or inside.agency or is_known(inside.place)
    return bool(placed and sure)


def _parts(opening: str) -> Iterator[tuple[str, str, int]]:
    """The parts of what may be a dateline, how each ends, and where what follows begins; dashes within brackets part nothing."""
    evened = datecopy.BESIDE.sub(lambda aside: " " * len(aside.group()), opening)
    whole = _INNER.sub(
        lambda bracket: _BREAKS.sub(lambda dash: "," * len(dash.group()), bracket.group()), evened
    )
    start = 0
    for mark in islice(datecopy.END.finditer(whole), _MOST_PARTS):
        how = str(mark.lastgroup)
        end = mark.end(how) if how in _SIGNED else mark.start()
        yield whole[start:end], how, mark.end()
        start = mark.end()


def _part(part: str) -> Said | None:
    """What one part of a dateline says; None where more is left over than a place."""
    if (whole := datecopy.IN_BRACKETS.fullmatch(part)) and is_known(whole["said"].partition(",")[0]):
        part = whole["said"]
    date, agency, known, rest = _dated_agency(datecopy.TAG.sub(" ", part))
    if not date and (dated := _trailing_date(rest, agency)):
        date, rest = re.sub(r"^date\s+", "", dated[1]), rest[: dated.start(1)]
    date = re.sub(r"(?<=[A-Za-z]{4})\.$", "", date)
    place = re.sub(r"(?<=[A-Z]{3})\.$|(?<=^[A-Z][a-z]{3})\.$", "", rest.strip(" \t\n\N{NO-BREAK SPACE},|/"))
    if not date and (leading := datecopy.LEADING_DATE.match(place)) and re.search(r"\d", leading[1]):
        date, place = leading[1], place[leading.end() :]
    return Said(place, date, agency, known) if not place or _is_place(place) else None


def _trailing_date(rest: str, agency: str) -> re.Match[str] | None:
    """The date at the end of a part; a day without its month, ``MADRID, 28 (EFE)``, only beside an agency."""
    dated = datecopy.TRAILING_DATE.search(rest)
    if dated is None and rest[:4].isupper():
        dated = datecopy.TRAILING_DAY.search(rest)
    return dated if dated and (agency or not dated[1].isdigit()) else None


def _dated_agency(part: str) -> tuple[str, str, bool, str]:
    """Date and agency where they stand together, whether the agency is known, and what is left."""
    date = ""
    if after := datecopy.DATE_AFTER_AGENCY.search(part):
        date, part = after[1], part[: after.start(1)].rstrip(" ,")
    for form, known in datecopy.AGENCY_FORMS if datecopy.DATED.search(part) else datecopy.DATELESS_FORMS:
        if found := form.search(part):
            told = found.groupdict("")
            left = part[: found.start("between" if "between" in told else 0)]
            short = found[0][:1] == "." and datecopy.REGION.fullmatch(left.rpartition(",")[2].strip() + ".")
            left += "." * bool(short) + part[found.end() :]
            return date or told.get("day", ""), told.get("one") or told.get("two", ""), known, left
    return date, "", False, part


def _added(said: Said, part: Said | None) -> Said | None:
    """What was said, with what a further part adds; None where it says something again, or adds nothing sure."""
    if part is None or said == Said():
        return part
    if said.told.keys() & part.told.keys() or not _adds(said, part):
        return None
    alone = said.place and part.told.keys() == {"agency"}
    whole = alone and datecopy.A_WHOLE_AGENCY.search(part.agency) is not None
    return replace(said, known=bool(said.known or part.known or whole), **part.told)


def _adds(said: Said, part: Said) -> bool:
    """Whether a further part says something more, and both together are surely of a dateline."""
    if not (part.agency or part.date):
        return is_known(part.place) and bool(said.agency or (said.dated and part.in_capitals))
    return bool(said.agency or part.agency or (part.dated and _is_sure(said)))


def _is_sure(said: Said) -> bool:
    """Whether a place is all in capitals, or known and written as in a dateline: ``BONN, Germany``, ``Bonn, Germany``."""
    written = said.in_capitals or "," in said.place
    return said.place.isupper() or (written and is_known(said.place))


def _is_dateline(said: Said, how: str, after: str) -> bool:
    if how in _SIGNED:
        return _is_signed(said, after, marked=how == "mark")
    if how == "stop" or (how == "colon" and not said.agency):
        return _is_stopped(said, how, after)
    return _is_of_agency(said, how, after) if said.agency else _is_of_place(said, after)


def _is_stopped(said: Said, how: str, after: str) -> bool:
    """Whether it ends with a full stop or colon, and enough of it is sure: any place under a whole day, else a known one."""
    sentence = len(after) >= _LONG and not after[:1].islower()
    sure = [said.in_capitals, said.dated, sentence].count(True)
    titled = datecopy.SUBTITLE.match(after) or datecopy.TITLE_IN_CAPITALS.match(after)
    day = how == "colon" and said.place and re.search(r"\d\D.*\d{4}$", said.date)
    return bool(sure >= 2 + (how == "stop") and (day or is_known(said.place)) and not titled)


def _is_signed(said: Said, after: str, *, marked: bool) -> bool:
    """Whether an agency ends it that is known, or stands between marks after a place."""
    placed = said.placed or (said.dated and marked)
    signed = said.known or (marked and said.agency != "" and said.place != "")
    return signed and (placed or (not said.place and len(after) >= _SOME))


def _is_of_agency(said: Said, how: str, after: str) -> bool:
    """Whether an agency before a dash or colon is known, has place and date, or leaves little doubt by one of them."""
    if said.known or (said.place and said.date):
        return said.placed or not said.place or not after[:1].islower()
    alone = how != "colon" and not said.place and _is_agency_alone(said, after)
    return (said.placed or alone) and not after[:1].islower()


def _is_of_place(said: Said, after: str) -> bool:
    """Whether a place without an agency has a date, or is written as in a dateline before a sentence."""
    if said.date:
        same = said.place[:1].islower() or not after[:1].islower()
        in_words = any(map(str.isalpha, said.date))
        return said.place != "" and ((said.placed and (in_words or same)) or (said.dated and same))
    titled = datecopy.TITLE_IN_CAPITALS.match(after) or datecopy.ASIDE.match(after)
    return not (after[:1].islower() or titled) and _is_surely_placed(said, after)


def _is_surely_placed(said: Said, after: str) -> bool:
    """Whether a place is one in capitals, or a city that is known with its region before a long sentence."""
    region, known = said.place.partition(",")[2].strip(), is_known(said.place)
    if said.in_capitals:
        return bool(known or datecopy.REGION.fullmatch(region) or _is_unheard_of(said.place, after))
    if len(after) < _LONG or not known:
        return False
    return region.casefold() in lists.places() or _is_alone(region, after)


def _is_alone(region: str, after: str) -> bool:
    """Whether a known city in small letters stands before a sentence, ``Rabat - The board``, and not before another or an aside."""
    opens = datecopy.OPENS_A_SENTENCE.match(after)
    if region or opens is None or re.search(r"\s[-–—]+\s|—", after) or datecopy.SUBTITLE.match(after):
        return False
    words = lists.easy_words() | lists.countries_by_demonym().keys()
    return opens["first"].casefold() in words and not is_known(opens["first"])


def _is_unheard_of(place: str, after: str) -> bool:
    """Whether capitals over a long sentence are a place that is on no list, ``PORT VALE —``, and no label."""
    words = place.casefold().split()
    others = lists.syllable_counts() if len(words) == 1 else datecopy.NEVER_IN_A_PLACE
    named = len(words) <= _MOST_WORDS and not any(word in others for word in words)
    return named and len(after) >= _LONGER and after[0].isalpha()


def _is_agency_alone(said: Said, after: str) -> bool:
    """``Jan. 12 (BusinessDesk) -``, ``AAP -``: an agency without a place."""
    if datecopy.ONLY_AN_AGENCY.fullmatch(said.agency):
        dated = datecopy.TRAILING_DATE.fullmatch(after)
        return not dated and after[:1].isupper() and not re.search(r"\s[-–—]+\s|—", after)
    named = (datecopy.NAMED_LIKE_AN_AGENCY if said.dated else datecopy.CALL_SIGN).fullmatch(said.agency)
    return named is not None and not datecopy.A_TIME_OR_DAY.fullmatch(said.agency)


def _is_place(place: str) -> bool:
    """Up to four names of up to five words, each capitalised but for small words."""
    bare = datecopy.BRACKETED_IN_PLACE.sub("", place)
    names = [name.strip() for name in re.split(r",?/|[,;]|\band\b", bare)]
    if len(place) > 80 or len(names) > 4 or wirecopy.SLUGGED.fullmatch(place):
        return False
    return all(_is_name(name, alone=len(names) == 1) for name in names)


def _is_name(name: str, *, alone: bool) -> bool:
    words = name.split()
    if not 1 <= len(words) <= (7 if name.isupper() else 5) or words[0] in datecopy.NEVER_FIRST_IN_A_PLACE:
        return False
    small = any(word[0].islower() and word not in datecopy.SMALL_IN_PLACES for word in words)
    return not (small and (not alone or len(words) > 2)) and _NO_NAME.search(name) is None


def is_known(place: str) -> bool:
    """Whether a place is on the list of datelines, or in a country or a state that is named after it."""
    city, _, region = datecopy.BRACKETED_IN_PLACE.sub("", place).partition(",")
    city = re.split(r"/|\s+and\s+", city)[0].strip()
    region = region.strip(" .").casefold()
    if city.casefold() in _known_places() or region in _known_places():
        return city.casefold() in _known_places()
    inside = lists.places().get(region)
    return inside is not None and not inside.demonym


@cache
def _known_places() -> frozenset[str]:
    return frozenset(name.casefold() for name in lists.dateline_places())
