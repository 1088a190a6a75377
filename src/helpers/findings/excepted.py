"""Who is excepted from all: *all but a third* for *only a third*, *all of them survived* where one of them died."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.document.document import Document
from helpers.document.values.agreement import agreement
from helpers.document.values.value import Value
from helpers.findings.clauses import Line, View, all_views
from helpers.findings.denials import may_deny
from helpers.findings.finding import Finding, Place, place_of, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, Piece, Pieces, meet, pieces_of, touched
from helpers.pairing.tolls import NAMED

_ALL, _NONE = listed.words("numbers", "all"), listed.words("negation", "not one")
_EXCEPTING = listed.words("numbers", "excepting")
_ONLY = listed.words("numbers", "of them alone")
_OF_THEM = listed.words("numbers", "of them")
_AGAINST = listed.words("numbers", "excepting by themselves")
_DEAD = "dead"
_FATES = {word: _NONE for word, name in NAMED.items() if name == _DEAD} | {family("survive"): _ALL}
"""The families of words for those who died, told of *none*, and for those who survived, told of *all*."""
_NEAR = 4
"""*All*, *none* stand so many words before what is told of them at most."""


def excepted(pair: Compared) -> Iterator[Finding]:
    """A finding for each figure that one side alone tells as the exception, *all but a third*, or which *all* has lost, in sentences that differ in nothing else."""
    for view in all_views(pair):
        for at in _exceptions(view.own):
            there = _told_plainly(view, at)
            if there is not None:
                places = view.own.place(range(at - 2, at + 1)), view.other.place(range(there, there + 1))
                yield said_otherwise("number", *view.turned(*places), sure=False)


def _exceptions(line: Line) -> list[int]:
    """Where figures begin that stand after *all but*."""
    forms = [each.form for each in line.pieces]
    return [at for at in range(2, len(forms)) if forms[at - 2] in _ALL and forms[at - 1] in _EXCEPTING]


def _told_plainly(view: View, at: int) -> int | None:
    """Where the other side has the figure after *all but*, and neither that there nor a word of content or a denial of its own."""
    value = _value_at(view.own, at)
    if value is None or view.block.closeness < CLOSE or _exceptions(view.other) or _tells_more(view, value):
        return None
    there = ((number, _value_at(view.other, number)) for number in range(len(view.other.pieces)))
    plain = next((number for number, told in there if told and agreement(value, told)), None)
    return _all(view.other) if plain is None and view.side == 0 else plain


def _all(line: Line) -> int | None:
    """Where a side says *all*."""
    return next((number for number, each in enumerate(line.pieces) if each.form in _ALL), None)


def _alone(view: View, value: Value) -> Iterator[Piece]:
    """The words that one side alone has, but for the figure."""
    yield from (each for at, each in enumerate(view.other.pieces) if at not in view.there.values())
    own = (each for at, each in enumerate(view.own.pieces) if at not in view.there)
    yield from (each for each in own if not meet(each, value))


def _tells_more(view: View, value: Value) -> bool:
    """Whether either side has a word of content or a denial that the other has not, but for the figure: *were without power*, *had power*."""
    telling = (each for each in _alone(view, value) if each.form not in _ONLY | _ALL | _EXCEPTING)
    return any(each.content or each.form in _AGAINST or may_deny(each) for each in telling)


def _value_at(line: Line, at: int) -> Value | None:
    """The value of which a word is part."""
    return next(iter(touched(line.values, [line.pieces[at]])), None)


def survivals(pair: Compared) -> Iterator[Finding]:
    """A finding for *all of them survived* where the wire report has one of them dead beside what both tell."""
    every = range(len(pair.wire.sentences))
    if _all_survived(pair.wire, every):
        return
    for block in pair.redline.blocks:
        last = max(block.sources)
        there = _some_died(pair.wire, [at for at in (*block.sources, last + 1) if at in every])
        own = _all_survived(pair.derivative, [block.sentence, *_told_next(pair, block, last + 1)])
        if there and own:
            yield said_otherwise("number", there, own, sure=False)


def _told_next(pair: Compared, block: Block, source: int) -> list[int]:
    """The next sentence of the derivative, if it rests on nothing or on this wire sentence."""
    after = block.sentence + 1
    resting = pair.redline.by_sentence.get(after)
    rests = resting is None or resting.sources == (source,)
    return [after] if rests and after < len(pair.derivative.sentences) else []


def _some_died(text: Document, sentences: Iterable[int]) -> Place | None:
    """Where so many *of them* died."""
    for number in sentences:
        pieces = pieces_of(text, number)
        of = next((at for at in range(1, len(pieces) - 1) if _is_of_them(pieces, at)), 0)
        told = (each for each in pieces[of:] if of and NAMED.get(each.family) == _DEAD)
        if died := next(told, None):
            return place_of(text, pieces[of - 1].start, died.end, number)
    return None


def _is_of_them(pieces: Pieces, at: int) -> bool:
    """*Two of them*; not *all of them*, *none of them*."""
    of_them = pieces[at].form == "of" and pieces[at + 1].form in _OF_THEM
    return of_them and pieces[at - 1].form not in _ALL | _NONE


def _all_survived(text: Document, sentences: Iterable[int]) -> Place | None:
    """Where all have survived, or none has died."""
    for number in sentences:
        if _FATES.keys().isdisjoint([part.family for part in text.cut[number].parts]):
            continue
        pieces = pieces_of(text, number)
        for at, piece in enumerate(pieces):
            whole = _FATES.get(piece.family, ())
            first = next((each for each in pieces[max(0, at - _NEAR) : at] if each.form in whole), None)
            if first:
                return place_of(text, first.start, piece.end, number)
    return None
