"""What the wire report ties to a time and the derivative does not: *since 2009* told as *ever*, *joined after the fire* as *led at the time of the fire*."""

from collections.abc import Iterator, Mapping, Sequence

from helpers.document.values.value import is_duration
from helpers.findings.clauses import LIKE_COMPANY, Line, View, facing, phrase_end, views
from helpers.findings.finding import Finding, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.listed import Phrase
from helpers.pairing.compared import Compared
from helpers.pairing.redline import touched

_EVER, _DURING = listed.phrases("steps", "of all time"), listed.phrases("steps", "at that time")
_MOST, _LATER = listed.words("steps", "the most of it"), listed.words("steps", "after that time")
_SINCE, _WITHIN, _FIRST = "since", ("in", "for", "over"), "first"
_REACH, _BESIDE = 10, 4
"""A time stands so many words behind what is the most of it, and a thing so many behind the word that tells when."""


def timely(pair: Compared) -> Iterator[Finding]:
    """A finding for each linked sentence that tells of all time, or of the time of something, what the wire sentences tell of less, or of later."""
    for block in (each for each in pair.redline.blocks if not each.link.weak):
        both = views(pair, block)
        yield from _of_all_time(both[0])
        yield from _at_the_time(*both)


def _of_all_time(view: View) -> Iterator[Finding]:
    """*The largest ever*, *the first*, where the wire sentence has *the largest since 2009*, *the first since 2009*."""
    most = next(_bounded(view.own), None)
    if most and not (_phrase(view.own, _EVER) or any(_times(view.other))):
        told = _phrase(view.other, _EVER) or _first(view, most)
        if told:
            yield said_otherwise("wording", view.own.place(most), view.other.place(told), sure=True)


def _first(view: View, most: range) -> range | None:
    """*The first*, in like company and in a sentence without a figure or a date."""
    here = facing(view, most.start) if view.own.has((_FIRST,), most[:1]) else None
    if here is None or view.company(most.start, here) < LIKE_COMPANY or len(view.other.values) > 1:
        return None
    return range(here, here + 1)


def _bounded(line: Line) -> Iterator[range]:
    """*Largest since 2009*, *first in ten years*."""
    for at in _times(line):
        for most in range(max(0, at - _REACH), at):
            if line.pieces[most].form.endswith("est") or line.has(_MOST, (most,)):
                yield range(most, min(at + 2, len(line.pieces)))


def _times(line: Line) -> Iterator[int]:
    """Where *since* stands, or *in ten years*."""
    lasting = [each for each in line.values if is_duration(each.unit)]
    for at, piece in line.unquoted():
        within = piece.form in _WITHIN and touched(lasting, line.pieces[at + 1 : at + _BESIDE])
        if piece.form == _SINCE or within:
            yield at


def _phrase(line: Line, phrases: Mapping[str, Sequence[tuple[str, Phrase]]]) -> range | None:
    """The first of some phrases outside quotation marks."""
    forms = [each.form for each in line.pieces]
    ends = ((at, phrase_end(phrases, forms, at)) for at, _ in line.unquoted())
    return next((range(at, end) for at, end in ends if end), None)


def _at_the_time(view: View, turned: View) -> Iterator[Finding]:
    """*At the time of the fire*, where the wire sentence has *after the fire*."""
    own, other = view.own, view.other
    during = _phrase(other, _DURING)
    if not during or other.has(_LATER, range(len(other.pieces))):
        return
    for here in other.content(other.after(during.stop - 1, _BESIDE))[:1]:
        there = facing(turned, here)
        later = [] if there is None else [at for at in own.before(there, _BESIDE) if own.has(_LATER, (at,))]
        if there is not None and later and turned.company(here, there):
            places = own.place(range(later[-1], there + 1)), other.place(range(during.start, here + 1))
            yield said_otherwise("wording", *places, sure=True)
