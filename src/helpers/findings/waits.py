"""What one text denies of a time, and the other tells of another: *did not open on time*, *opened late*."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain, takewhile

from helpers.document.values.value import CALENDAR
from helpers.findings.clauses import Line, View, holds
from helpers.findings.denials import EXCUSES, MOST_TARGETS, is_beyond
from helpers.languages.english import listed

_COMING = listed.words("steps", "coming") | listed.words("negation", "to come")
_EXPECTED = listed.words("certainty", "kept hedge")
_WITHIN = listed.words("negation", "within")
_TO_SETTLE, _HAVE = listed.words("steps", "still to settle"), listed.words("grammar", "have")
_UNTIL, _BEFORE_A_TIME = listed.words("negation", "until"), listed.words("negation", "until, before a time")
_ON_TIME, _LATE = listed.words("negation", "on time"), listed.words("negation", "late")
_TAKING_TIME = listed.words("negation", "taking time")
_LONGEST_WAIT = 4
"""*It took the owners seven weeks*: how long stands among so many words."""
_RIGHT_AFTER = 5
"""A time begins so many characters after a word at most."""


def is_a_wait(view: View, cue: int, target: int, there: int) -> bool:
    """*Not expected for two weeks* is *expected in two weeks*, *not open until Monday* is *open on Monday*."""
    if view.own.has(_UNTIL, view.own.after(cue, EXCUSES)) or _is_before_a_time(view.own, cue):
        first = not view.own.content(range(cue + 1, target))
        waits_too = view.other.has(_UNTIL | _BEFORE_A_TIME, view.other.around(there, EXCUSES))
        return not (first and waits_too)
    waits = _led_by(view.own, ("for",), view.own.after(cue, EXCUSES))
    if waits and view.other.has(_UNTIL | _BEFORE_A_TIME, view.other.before(there, EXCUSES)):
        return True
    taken = _led_by(view.other, _TAKING_TIME, view.other.before(there, EXCUSES), _LONGEST_WAIT)
    if not waits.isdisjoint(taken):
        return True
    return not waits.isdisjoint(_led_by(view.other, _WITHIN, view.other.after(there, EXCUSES)))


def is_late(view: View, cue: int, there: int) -> bool:
    """*Did not open on time*, *opened late*."""
    late = view.other.has(_LATE, view.other.around(there, MOST_TARGETS))
    return late and view.own.has(_ON_TIME, view.own.after(cue, EXCUSES))


def is_still_to_come(view: View, cue: int, there: int) -> bool:
    """*Has not yet paid*, *will pay*, *is due to pay*, *if it pays*; *has not decided*, *will decide*."""
    decided = holds(_TO_SETTLE, view.other.pieces[there]) and view.own.has(_HAVE, view.own.before(cue, 1))
    not_yet = decided or view.own.has(("yet",), view.own.after(cue, 1))
    around = view.other.around(there, EXCUSES)
    return not_yet and (
        view.other.has(_COMING, around) or any(holds(_EXPECTED, view.other.pieces[at]) for at in around)
    )


def _is_before_a_time(line: Line, cue: int) -> bool:
    """*Not before Monday*; what was not done before the flood is no wait."""
    return _leads_to_a_time(line, _BEFORE_A_TIME, line.after(cue, EXCUSES))


def is_until_a_day(view: View, cue: int, there: int) -> bool:
    """*Not open until Monday*, *open on Monday*; what is not to be done until the work is done is no such wait."""
    denied = takewhile(lambda at: not is_beyond(view.own, at), view.own.after(cue, EXCUSES))
    waits_too = view.other.has(_UNTIL | _BEFORE_A_TIME, view.other.around(there, EXCUSES))
    return not waits_too and _leads_to_a_time(view.own, _UNTIL | _BEFORE_A_TIME, denied)


def _leads_to_a_time(line: Line, leading: Collection[str], places: Iterable[int]) -> bool:
    """Whether a time stands right after one of some words at some places."""
    ends = [line.pieces[at].end for at in places if line.pieces[at].form in leading]
    times = [value.start for value in line.text.values if value.kind in CALENDAR]
    return any(0 < start - end <= _RIGHT_AFTER for end in ends for start in times)


def _led_by(line: Line, leading: Collection[str], places: range, most: int = MOST_TARGETS) -> set[str]:
    """The words of content shortly after one of some words."""
    led = (line.after(at, most) for at in places if line.pieces[at].form in leading)
    return line.families(chain.from_iterable(led))
