"""Who wrote a wire report: a line of its own, or the words right before its dateline."""

import re
from collections.abc import Sequence
from itertools import islice

from helpers.article import Furniture, Span
from helpers.formats.paragraphs import is_final
from helpers.languages.english import gender, wirecopy
from helpers.reading.anatomy.datelines import Said, is_known, parse_dateline

_MOST_IN_A_CREDIT, _FEWEST_BELOW = 3, 9
_MOST_WORDS = 14
_LONGEST = 240
_PARTING = re.compile(r"[\s,|–—-]*")


def bylined(written: str) -> str:
    """Whom a byline names: an agency, the staff, or names of at least two words; else nothing."""
    found = wirecopy.BY.fullmatch(wirecopy.DAY_BEHIND.sub("", written))
    if found is None:
        return ""
    who = found["who"].strip()
    words = re.findall(r"[^\W_][\w.’'-]*", who)
    if not all(
        word[0].isupper() or word in wirecopy.BYLINE_WORDS or word in wirecopy.AGENCIES for word in words
    ):
        return ""
    named = len(words) > 1 and words[0].casefold() not in wirecopy.NEVER_FIRST_IN_A_BYLINE
    named = named and words[1].casefold() not in wirecopy.NEVER_SECOND_IN_A_BYLINE
    return who if named or wirecopy.BY_DESK.match(who) else ""


def signed(written: str) -> bool:
    """Whether a line under a headline names a writer and where, or as what: ``Ann Lee in Berlin``, ``Ann Lee, City Editor``; or the staff and an agency."""
    found = wirecopy.SIGNED.fullmatch(written)
    working = wirecopy.WORKING.fullmatch(written)
    titled = working is not None and (
        wirecopy.A_TITLE.fullmatch(working["as"])
        or wirecopy.OUTLETS.intersection(working["as"].casefold().split()[-1:])
    )
    staff = wirecopy.FROM_STAFF.fullmatch(written) is not None
    return staff or bool(titled) or (found is not None and is_known(found["place"]))


def names_alone(text: str, head: Span, block: Span, below: Span) -> bool:
    """Whether a line is a name or two and nothing else, by itself between a headline and prose or a title: ``Northern Press``."""
    gaps = (text[head.end : block.start], text[block.end : below.start])
    words = block.of(text).split()
    if len(words) > _MOST_IN_A_CREDIT or not all(re.fullmatch(r"[A-ZÀ-Þ][\w’'-]*", word) for word in words):
        return False
    prose = is_final(below.of(text).strip()) and len(below.of(text).split()) >= _FEWEST_BELOW
    placed = len(words) > 1 and (is_known(below.of(text)) or wirecopy.A_TITLE.fullmatch(below.of(text)))
    return bool((prose or placed) and all(re.search(r"\n\s*\n", gap) for gap in gaps))


def signs_below(text: str, block: Span, before: Span, named: Sequence[str]) -> bool:
    """Whether a line under a story is a name, with where or for whom, and nothing else: that of a byline, or of whom the story says nothing."""
    signed = wirecopy.SIGNED_BELOW.fullmatch(" ".join(block.of(text).split()))
    quoted = text[block.start] in "–—-" and before.of(text).rstrip()[-1] in '"”'
    if signed is None or quoted:
        return False
    name, where = signed["name"], signed["where"] or ""
    if any(name.casefold() in each or each in name.casefold() for each in map(str.casefold, named)):
        return True
    told = re.search(rf"\b{re.escape(name.split()[-1])}\b", text[: block.start], re.IGNORECASE)
    return not told and _is_somebody(name, where)


def _is_somebody(name: str, where: str) -> bool:
    """Whether initials, a dash, an outlet, a place or a forename tells that a name is a person's, and no place's."""
    if is_known(name) or is_known(f"{name}, {where}"):
        return False
    outlet = where in wirecopy.AGENCIES or wirecopy.OUTLETS.intersection(where.casefold().split()[-1:])
    told = outlet or is_known(where) or not re.fullmatch(r"[^. ]+ .+", name)
    return bool(told) or gender.of_forename(name) != gender.EITHER


def parted(text: str, block: Span) -> tuple[list[Furniture], Span]:
    """The byline or the note before the dateline of a paragraph, ``By Ann Lee LONDON (AP) — …``, and the rest of it.

    Where the names end is told by the dateline: it begins with a place that is
    known, or with one in capitals, or else after the first two names.
    """
    opening = text[block.start : min(block.end, block.start + _LONGEST)]
    fitting: list[tuple[str, Said]] = []
    if re.match(r"(?:By|BY|by)\s", opening):
        for gap in islice(re.finditer(r"\s+", opening), 2, _MOST_WORDS):
            names = opening[: gap.start()].rstrip(" ,|–—-")
            said = parse_dateline(opening[gap.end() :])
            if said is not None and bylined(names):
                fitting.append((names, said))
    noted = wirecopy.NOTED.match(opening)
    if noted is not None and (said := parse_dateline(opening[noted.end() :])) is not None:
        fitting.append((noted[0].rstrip(), said))
    if not fitting:
        return [], block
    names, _ = max(fitting, key=lambda each: _sure(each[1].place))
    end = block.start + len(names)
    start = _PARTING.match(text, end, block.end).end()  # type: ignore[union-attr]
    return [Furniture("update note" if noted else "byline", block.start, end, names)], Span(start, block.end)


def _sure(place: str) -> tuple[bool, ...]:
    """How surely words are a place: a city that is known, one in a region that is, or one in capitals."""
    return is_known(place.partition(",")[0]), is_known(place), place[:3].isupper()
