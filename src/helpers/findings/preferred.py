"""Which of two things it is: *confusion rather than an order*, told as *an order, not confusion*."""

from collections.abc import Iterator

from helpers.findings.clauses import Line, View
from helpers.findings.denials import EXCUSES
from helpers.findings.finding import Finding, Place, difference
from helpers.languages.english import listed

_INSTEAD = {tuple(each.split()) for each in listed.lines("opposites", "before what is not so")}
_NOT = "not"


def preferred(view: View) -> Iterator[Finding]:
    """A finding where what the wire report tells before *rather than* stands after it in the derivative, and the other way round."""
    contrasts = list(_parted(view.own)), list(_parted(view.other))
    for one, other in zip(*contrasts, strict=True) if list(map(len, contrasts)) == [1, 1] else ():
        (before, after), (first, then) = (
            [line.families(side) for side in sides] for line, sides in ((view.own, one), (view.other, other))
        )
        crossed, straight = (after & first, then & before), (after & then) | (before & first)
        if all(crossed) and not after & then and sum(map(len, crossed)) > 2 * len(straight):
            wire, own = _around(view.own, *one), _around(view.other, *other)
            told = (
                f"what it is and what it is not are exchanged: “{wire.text}”, in the derivative “{own.text}”"
            )
            yield difference("direction", wire, own, told, sure=True, grave=True)


def _parted(line: Line) -> Iterator[tuple[range, range]]:
    """The words before each *rather than*, *and not* or *, not* of a clause, and those after it."""
    forms = [each.form for each in line.pieces]
    for at in range(1, len(forms)):
        aside = forms[at] == _NOT and line.after_comma(at)
        if aside or tuple(forms[at : at + 2]) in _INSTEAD:
            yield line.before(at, EXCUSES), line.after(at + (not aside))


def _around(line: Line, before: range, after: range) -> Place:
    """The words from the first of content before to the last after."""
    return line.place(range(line.content(before)[0], line.content(after)[-1] + 1))
