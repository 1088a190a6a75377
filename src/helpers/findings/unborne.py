"""What nothing bears out in a sentence that rests on the wire report: *not* where that denies nothing, *will* where it has only *may*."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from helpers.document.document import Document
from helpers.document.values.value import CALENDAR
from helpers.findings.clauses import Line, holds
from helpers.findings.denials import AUXILIARIES, EXCUSES, VERBS, cues, denies, may_deny, targets_of
from helpers.findings.finding import Finding, Place, difference, lost_in, place, said_otherwise
from helpers.findings.hedges import is_month
from helpers.findings.unlike import is_unmatched
from helpers.languages.english import listed
from helpers.languages.english.kindred import Kin
from helpers.languages.english.opposites import are_opposite
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Piece, Pieces, pieces_of, touched

_AFTER_A_VERB = ("not", "never")
_OF_NOUNS = listed.words("negation", "of nouns")
_LEFT_OPEN = listed.words("negation", "limiting", "excluding", "left unsaid")
_BEARING_OUT = VERBS | listed.words("negation", "bearing out")
_NEXT, _BESIDE, _COUNTED = 2, 4, 3
"""A denial is read with so many words after it, on both sides of it, and before it."""

_HARDLY = 0.15
"""With a smaller share of its words of content in them a sentence rests on what stands beside the linked ones as well."""

_WILL, _SINCE = "will", {"never": ("since", "before")}
_SURE = listed.words("negation", "sure")
_WITHIN = ("because", "since", "as", "after", "if", "unless", "whether")
_DOUBTFUL = listed.words("certainty", "open in speech", "open to doubt")
_CERTAIN = listed.words("certainty", "to come for certain")
_OPEN = _DOUBTFUL | listed.words("certainty", "open", "kept hedge", "held to be so")
_UNSURE = _DOUBTFUL | listed.words("certainty", "likelihood", "bounding")


def unborne(pair: Compared) -> Iterator[Finding]:
    """A finding for the first plain denial of each sentence that rests on wire sentences in which nothing may stand for it."""
    for number, block in pair.redline.by_sentence.items():
        line = Line(pair.derivative, pieces_of(pair.derivative, number))
        cue = next((at for at in cues(line) if _is_plain(line, at)), None)
        if cue is not None and not _may_be_so(pair.wire, block, line, cue):
            first = cue - line.has(AUXILIARIES, line.before(cue, 1))
            told = line.place(range(first, min(cue + _NEXT, len(line.pieces))))
            says = f"nothing there in the wire report bears out “{told.text}”"
            yield difference("negation", lost_in(pair.wire, block.sources[0]), told, says)


def _is_plain(line: Line, cue: int) -> bool:
    """Whether a word outside quotation marks denies outright what its sentence tells."""
    piece = line.pieces[cue]
    outright = denies(piece.form) and not piece.quoted and _has_its_verb_or_noun(line, cue)
    return outright and not (
        _says_less(line, cue)
        or _is_of_a_part(line, cue)
        or any(_bears_out(line.pieces[at]) for at in line.around(cue, _BESIDE))
    )


def _has_its_verb_or_noun(line: Line, cue: int) -> bool:
    """*Had not*, *no doors*; not *said no and left*, *came to nothing*."""
    form, before = line.pieces[cue].form, line.before(cue, 1)
    if form in _AFTER_A_VERB:
        return line.has(AUXILIARIES, before)
    if form in _OF_NOUNS:
        return bool(line.content(range(cue + 1, min(cue + 2, len(line.pieces)))))
    return not line.has(("to",), before)


def _says_less(line: Line, cue: int) -> bool:
    """*Not quite*, *not as low since*, or what is denied within a reason or a condition."""
    after = line.pieces[cue + 1 : cue + 1 + _NEXT]
    since = _SINCE.get(line.pieces[cue].form, ("since",))
    within = range(max(0, cue - EXCUSES), cue)
    less = any(holds(_LEFT_OPEN, each) for each in after) or line.has(since, line.after(cue, EXCUSES))
    return less or line.has(_WITHIN, within)


def _is_of_a_part(line: Line, cue: int) -> bool:
    """*Two did not*: said of so many alone."""
    counted = [each for each in line.text.values if each.kind not in CALENDAR]
    return bool(touched(counted, line.pieces[max(0, cue - _COUNTED) : cue + 1]))


def _may_be_so(wire: Document, block: Block, line: Line, cue: int) -> bool:
    """Whether the wire sentences, or their neighbours where little of the sentence is theirs, may tell what is denied in other words, or another sentence denies it."""
    there = _rested_on(wire, block)
    more = Counter(map(_sense, filter(_bears_out, there))) - Counter(_besides(line, cue))
    otherwise = _has_an_opposite(there, line, cue) or is_unmatched(line, cue, there)
    sure = any(holds(_SURE, line.pieces[at]) for at in line.after(cue)) and _has(there, _UNSURE)
    return bool(more) or otherwise or sure or _is_denied_elsewhere(wire, line, cue)


def _rested_on(wire: Document, block: Block) -> list[Piece]:
    """The words of the wire sentences, and of their neighbours where little of the sentence is theirs."""
    far = range(-1, 2) if block.resting < _HARDLY else range(1)
    near = {each + step for each in block.sources for step in far} & set(range(len(wire.sentences)))
    return list(chain.from_iterable(pieces_of(wire, each) for each in sorted(near)))


def _besides(line: Line, cue: int) -> Iterator[str]:
    """What else a sentence denies, or may."""
    denying = set(cues(line)) - {cue}
    return (
        _sense(piece)
        for at, piece in enumerate(line.pieces)
        if at in denying or (_bears_out(piece) and not denies(piece.form))
    )


def _bears_out(piece: Piece) -> bool:
    return may_deny(piece) or holds(_BEARING_OUT, piece)


def _has_an_opposite(there: Sequence[Piece], line: Line, cue: int) -> bool:
    """*No growth* for *shrank*."""
    denied = [line.pieces[at].form for at in targets_of(line, cue)[:1]]
    return any(are_opposite(one, each.form) for one in denied for each in there)


def _sense(piece: Piece) -> str:
    """What a word that may deny counts as: all plain denials as one."""
    return "not" if denies(piece.form) else piece.family


def _is_denied_elsewhere(wire: Document, line: Line, cue: int) -> bool:
    """Whether a wire sentence that may deny something has the word that is denied, or else the one before it."""
    about = targets_of(line, cue)[:1] or line.content(line.before(cue))[-1:]
    return any(
        any(map(may_deny, pieces_of(wire, number))) and any(map(Kin(content).of, line.families(about)))
        for number, content in enumerate(wire.content)
    )


def certain(pair: Compared) -> Iterator[Finding]:
    """A finding for each *will* outside quotation marks and without a hedge, of what the wire sentences leave open."""
    for number, block in pair.redline.by_sentence.items():
        will = _will(pieces_of(pair.derivative, number))
        hedge = _left_open(pair.wire, block.sources) if will else None
        if will and hedge:
            yield said_otherwise("hedge lost", hedge, place(pair.derivative, [will]))


def _will(pieces: Pieces) -> Piece | None:
    """The first *will* of a sentence that leaves nothing open."""
    will = next((each for each in pieces if each.form == _WILL and not each.quoted), None)
    return None if _has(pieces, _OPEN) else will


def _left_open(text: Document, sentences: Iterable[int]) -> Place | None:
    """The first *may* of some sentences of which none tells of anything as certain."""
    line = Line(text, tuple(chain.from_iterable(pieces_of(text, at) for at in sentences)))
    hedge = next((at for at in range(len(line.pieces)) if _leaves_open(line, at)), None)
    return None if hedge is None or _has(line.pieces, _CERTAIN) else line.place(range(hedge, hedge + 1))


def _has(pieces: Iterable[Piece], words: frozenset[str]) -> bool:
    return any(holds(words, each) for each in pieces)


def _leaves_open(line: Line, at: int) -> bool:
    """*May*, *might not*; not *could not*, and not the month of May."""
    form = line.pieces[at].form
    unable = form == "could" and line.has(("not",), line.after(at, 1))
    return form in _DOUBTFUL and not (unable or is_month(line, range(at, at + 1)))
