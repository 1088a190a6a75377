"""What somebody is accused of, or what is only claimed, in the wire report, told as a fact in any sentence of the derivative."""

from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from helpers.document.cues import ORGANISATION, PERSON, noun_sort
from helpers.document.document import Document
from helpers.document.persons import is_plural
from helpers.document.voices import Voice
from helpers.findings.clauses import Line, holds
from helpers.findings.derived import has_own_reporting
from helpers.findings.finding import Finding, Place, difference, lost_in, said_otherwise
from helpers.findings.sources import cue_of, placed
from helpers.findings.verbs import is_verb, with_auxiliaries
from helpers.languages.english import ladder, listed, lists
from helpers.languages.english.inflection import bases, family
from helpers.languages.english.kindred import Kin, in_one_word
from helpers.languages.english.words import OWNING
from helpers.pairing.claims import is_in
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Pieces, pieces_of

_LAYING_ON, _DOING = listed.words("ladder", "laying on"), listed.words("ladder", "doing it")
_OF = frozenset(("of", "for"))
_BE, _HAVE = listed.words("grammar", "be"), listed.words("grammar", "have")
_BETWEEN = _HAVE | listed.words("certainty", "relative") | {"who"}
_SETTLING = listed.words("ladder", "more than a charge")
_UNCHANGED = listed.words("ladder", "one form in the past")
_DETERMINERS = listed.words("grammar", "determiners")
_OPEN = listed.words("certainty", "saying", "charges", "kept charge", "conditional or meant")
_DOUBTED = _OPEN | {phrase for phrase in listed.lines("certainty", "hedge") if " " not in phrase}
_HANGING = listed.words("grammar", "links within a speaker") | {"against", "by", "to"}

_REACH = 8
"""*Of* or *for* stands so many words after *accuse* or *blame*, at most."""

_BESIDE = 3
"""And so many words between whoever is accused and the verb, or between *set* and *fire*."""
_CLAIMING = {ladder.ALLEGED, ladder.CLAIMED}
_NOT_AS_SO = _OPEN | listed.words("causes", "with whom it rests") | {"whether"}
_SIDES, _WEAPONS = listed.words("ladder", "sides"), listed.words("ladder", "weapons")

_NEAR = 3
"""Whom a verb is told of stands so many words before it at most."""


class _Charge(NamedTuple):
    """What a wire sentence (by index) lays on somebody: who that is, and the families of the deed and its kin."""

    sentence: int
    place: Place
    who: frozenset[str]
    deed: str


def accused(pair: Compared) -> Iterator[Finding]:
    """A finding for each deed that the wire report only lays on somebody, and the derivative tells as theirs."""
    if has_own_reporting(pair):
        return
    for charge in _charges(pair.wire):
        if any(_is_borne_out(pair.wire, index, charge) for index in range(len(pair.wire.sentences))):
            continue
        for index in range(len(pair.derivative.sentences)):
            block = pair.redline.by_sentence.get(index)
            alone = block is not None and block.sources == (charge.sentence,)
            told = None if alone else _done_by(pair.derivative, index, charge)
            if told and _is_of_one_matter(pair, charge, index):
                yield said_otherwise("allegation as fact", charge.place, told)
                break


def _charges(wire: Document) -> Iterator[_Charge]:
    for index in range(len(wire.sentences)):
        line = Line(wire, pieces_of(wire, index))
        for at, piece in enumerate(line.pieces):
            lays_on = not piece.quoted and holds(_LAYING_ON, piece)
            if lays_on and not line.has(_BE | _DETERMINERS, line.before(at, 1)):
                yield from filter(None, [_charge(line, at, index)])


def _charge(line: Line, at: int, index: int) -> _Charge | None:
    """*Blamed the rebels for the fire*: who stands before *for*, the deed after it."""
    pieces = line.pieces
    after = range(at + 1, min(at + _REACH, len(pieces)))
    of = next((there for there in after if pieces[there].form in _OF), 0)
    who = line.content(range(at + 1, of))
    deed = _deed_after(line, of) if of else []
    told = line.content(deed)
    if not who or not told or line.has(_BE, deed) or not _is_somebody(line, who[-1]):
        return None
    verb = _verb_of(pieces, told)
    named = {pieces[there].family for there in who if line.text.text[pieces[there].start].isupper()}
    return _Charge(
        index, line.place(range(at, at + 1)), frozenset(named | {pieces[who[-1]].family}), pieces[verb].family
    )


def _deed_after(line: Line, of: int) -> list[int]:
    """The words after *of* or *for*, *having* left out, up to the end of the first words of content: *setting fire* of *setting fire to a mill*."""
    pieces = line.pieces
    after = (there for there in line.after(of) if pieces[there].form not in _HAVE)
    return list(takewhile(lambda there: pieces[there].content or not line.content(range(of, there)), after))


def _verb_of(pieces: Pieces, told: list[int]) -> int:
    """The first verb among the words of a deed, *setting*, or else the last of them: *fire* of *the mill fire*."""
    verbs = (there for there in told if pieces[there].form.endswith("ing") or is_verb(pieces[there]))
    return next(verbs, told[-1])


def _is_somebody(line: Line, at: int) -> bool:
    """Whether a word is a name, people or a body: no *rain*."""
    piece = line.pieces[at]
    named = line.text.text[piece.start].isupper() or is_plural(piece.form)
    return named or noun_sort(piece.form) in (PERSON, ORGANISATION)


def _is_borne_out(wire: Document, index: int, charge: _Charge) -> bool:
    """Whether a wire sentence tells the deed as done, or has whoever is accused of it admit something or found guilty."""
    owned = not charge.who.isdisjoint(wire.content[index]) and any(
        not _SETTLING.isdisjoint(bases(key)) for key in wire.sentence_keys[index]
    )
    return owned or _done_by(wire, index, charge) is not None


def _done_by(text: Document, index: int, charge: _Charge) -> Place | None:
    """Where a sentence tells in the active, as its own word, that somebody did what is laid on them."""
    if charge.who.isdisjoint(text.content[index]):
        return None
    line = Line(text, pieces_of(text, index))
    for at in (at for at, piece in enumerate(line.pieces) if piece.family in charge.who):
        verb = _verb_after(line, at)
        if verb and _is_free(line, at) and _is_the_deed(line, verb, charge.deed) and not _is_told(line, verb):
            return line.place(range(at, verb + 1))
    return None


def _verb_after(line: Line, at: int) -> int:
    """The verb whose subject ends at a place, *had*, *who* or *also* passed over; 0 for none."""
    pieces = line.pieces
    after = range(at + 1, min(at + 1 + _BESIDE, len(pieces)))
    told = (each for each in after if pieces[each].form not in _BETWEEN)
    verb = next((each for each in told if not pieces[each].form.endswith("ly")), 0)
    may_be_past = is_verb(pieces[verb]) or pieces[verb].form in _UNCHANGED  # threatened, blew, cut
    return verb if verb and may_be_past and not pieces[verb].quoted else 0


def _is_free(line: Line, at: int) -> bool:
    """Whether whoever ends at a place owns nothing, and hangs on nothing before: no *raid on the rebels*."""
    owns = line.text.text[: line.pieces[at].end].endswith(OWNING)
    start = at
    while start and (
        line.pieces[start - 1].form in _DETERMINERS or line.text.text[line.pieces[start - 1].start].isupper()
    ):
        start -= 1
    return not owns and not line.has(_HANGING, range(max(0, start - 1), start))


def _is_the_deed(line: Line, verb: int, deed: str) -> bool:
    """Whether a verb, *blew up*, or what it brings about, *set fire*, is the deed."""
    kin, near = Kin([deed]), line.pieces[verb + 1 : verb + 1 + _BESIDE]
    own, beside = {line.pieces[verb].family}, {each.family for each in near}
    told = own | in_one_word(own | beside) | (beside if holds(_DOING, line.pieces[verb]) else set())
    return any(map(kin.of, told))


def _is_told(line: Line, verb: int) -> bool:
    """Whether somebody says so, or a word before leaves it open."""
    piece = line.pieces[verb]
    said = any(is_in(piece, each.content) for each in line.text.voices if each.sentence == piece.sentence)
    return said or any(each.form == "that" or holds(_DOUBTED, each) for each in line.pieces[:verb])


def _is_of_one_matter(pair: Compared, charge: _Charge, index: int) -> bool:
    """Whether a sentence has a word more of the wire sentence or of one beside it."""
    near = pair.wire.content[max(0, charge.sentence - 1) : charge.sentence + 2]
    there = {family for content in near for family in content} - charge.who - {charge.deed}
    return not there.isdisjoint(pair.derivative.content[index])


class _Deed(NamedTuple):
    """Whom or what something is told of, and the verb that tells it, by their families."""

    of: str
    verb: str


def claimed(pair: Compared) -> Iterator[Finding]:
    """A finding for each deed that the wire report has as a claim alone, and a linked sentence that names nobody for it tells as done."""
    voices = () if has_own_reporting(pair) else pair.wire.voices
    for voice in (each for each in voices if ladder.rung(cue_of(pair.wire, each)) in _CLAIMING):
        deed = _only_claimed(pair.wire, voice)
        if deed is None:
            continue
        there = (_told(pair.derivative, block.sentence, deed) for block in pair.redline.blocks)
        if told := next(filter(None, there), None):
            wire = placed(pair.wire, voice, voice.cue)
            says = f"the wire report says “{wire.text}”, the derivative tells “{told.text}” as a fact"
            yield difference("allegation as fact", wire, told, says)


def _only_claimed(wire: Document, voice: Voice) -> _Deed | None:
    """The first deed that a voice tells, if no other sentence of the wire report tells it as done."""
    line = Line(wire, pieces_of(wire, voice.sentence))
    deed = next((each for each, at in _deeds(line) if is_in(line.pieces[at], voice.content)), None)
    return None if deed is None or _is_told_as_so(wire, deed, but=voice.sentence) else deed


def fired(pair: Compared) -> Iterator[Finding]:
    """A finding for the first weapon that the derivative gives to a side, *government shells*, where somebody denies something and the wire report gives none to it."""
    for block in pair.redline.blocks:
        line = Line(pair.derivative, block.derivative)
        for at, both in _armed(line):
            if not _is_told(line, at) and _is_open_whose(pair.wire, block, *both):
                told = line.place(range(at, at + 2))
                says = f"“{told.text}”: the wire report does not say whose"
                yield difference(
                    "allegation as fact", lost_in(pair.wire, block.sources[0]), told, says, grave=True
                )
                return


def _is_open_whose(wire: Document, block: Block, side: str, weapon: str) -> bool:
    """Whether the wire sentences have a weapon and not the side, nowhere is it that side's, and somebody denies something."""
    known = Kin(block.families[0])
    if known.of(side) or not known.of(weapon):
        return False
    pairs = (both for keys in wire.sentence_keys for both in pairwise(map(family, keys)))
    return (side, weapon) not in pairs and ladder.DENIED in map(ladder.rung, wire.keys)


def _armed(line: Line) -> Iterator[tuple[int, tuple[str, str]]]:
    """Where weapons stand right after a side outside quotation marks, and the families of both; not *shells out*."""
    for at, (side, weapon) in enumerate(pairwise(line.pieces)):
        several = weapon.form in _WEAPONS and is_plural(weapon.form)
        armed = several and (side.form in _SIDES or side.form in lists.countries_by_demonym())
        if armed and not (side.quoted or line.has(("out",), line.after(at + 1, 1))):
            yield at, (side.family, weapon.family)


def _deeds(line: Line) -> Iterator[tuple[_Deed, int]]:
    """The verbs of a sentence outside quotation marks, each with the word of content right before it."""
    for at, piece in enumerate(line.pieces):
        if piece.content and not piece.quoted and is_verb(piece):
            group = with_auxiliaries(line, at)
            before = line.content(range(max(0, group.start - _NEAR), group.start))
            if before and len(group) > 1:
                yield _Deed(line.pieces[before[-1]].family, piece.family), at


def _is_told_as_so(wire: Document, deed: _Deed, but: int) -> bool:
    """Whether another sentence of the wire report tells it as done."""
    return any(_told(wire, index, deed) is not None for index in range(len(wire.sentences)) if index != but)


def _told(text: Document, index: int, deed: _Deed) -> Place | None:
    """Where a sentence in which nobody says anything tells a deed, and no word leaves it open."""
    if not {deed.of, deed.verb} <= text.content[index].keys() or text.sentences[index].text.endswith("?"):
        return None
    line = Line(text, pieces_of(text, index))
    said = any(each.sentence == index for each in text.voices)
    if said or any(holds(_NOT_AS_SO, each) for each in line.pieces):
        return None
    at = next((at for told, at in _deeds(line) if told == deed), None)
    return line.place(with_auxiliaries(line, at)) if at is not None else None
