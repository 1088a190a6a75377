"""A *not* struck out or put in between words that else are the same in both texts, or a *without* for a *with*."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.findings.clauses import Line, View
from helpers.languages.english import listed

_STEPS = {"not": 1, "never": 1, "without": 2}
"""How many words on the other side has the word after one of these from the word before it."""
_WITH = "with"
_OF_NOUNS, _MUCH_COMPANY = listed.words("negation", "of nouns"), 3


def struck(view: View, cue: int) -> tuple[int, int] | None:
    """The word after a denial, and where the other side has it after the same words but for that: *would not be hit*, *would be hit*."""
    own, there = view.own.pieces, view.there
    steps = _STEPS.get(own[cue].form, 0)
    if not (steps and 0 < cue < len(own) - 1) or cue in there or own[cue - 1].quoted:
        return None
    befores = [there[at] - far for at, far in ((cue - 1, 0), (cue + 1, steps)) if at in there]
    return next(((cue + 1, at + steps) for at in befores if _is_all_else(view, cue, at, steps)), None)


def _is_all_else(view: View, cue: int, before: int, steps: int) -> bool:
    """Whether the other side has the words around a denial, with nothing but *with* between them; and the next too after a word that is no word of content."""
    after, other = before + steps, view.other
    if (
        before < 0
        or after >= len(other.pieces)
        or (steps > 1 and not other.has((_WITH,), range(before + 1, after)))
    ):
        return False
    own, told = (
        list(_from(line, *places))
        for line, places in ((view.own, (cue - 1, cue + 1)), (other, (before, after)))
    )
    most = 2 if view.own.pieces[cue + 1].content else 3
    return own[:most] == told[:most]


def _from(line: Line, before: int, after: int) -> Iterator[str]:
    """The families of a word and of two words after the next of its sentence, empty past its end."""
    for at in (before, after, after + 1):
        here = line.pieces[at : at + 1]
        yield here[0].family if here and here[0].sentence == line.pieces[before].sentence else ""


def is_in_its_place(view: View, cue: int, target: tuple[int, int]) -> bool:
    """Whether both sides have the word right after a denial in the same place, and much of what stands beside it: *was not trading higher*, *traded higher*."""
    follows = target[0] == cue + 1 and view.own.pieces[cue].form not in _OF_NOUNS
    return follows and view.there.get(target[0]) == target[1] and view.company(*target) >= _MUCH_COMPANY


def is_all_that_is_struck(view: View, cue: int, target: int) -> bool:
    """Whether the other side has the words around a denial next to each other: *would not be hit*, *would be hit*."""
    after = view.there.get(cue + 1)
    if not cue or not after or target not in view.there:
        return False
    return view.own.pieces[cue - 1].form == view.other.pieces[after - 1].form
