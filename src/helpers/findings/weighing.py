"""Which findings are told, and how they weigh: the gravest first and each once, and as a note what may be a piece's own.

A piece may know a thing from its own reporters, or tell of another matter. What the wire report's own correction takes
back is serious, and a statement turned round with its figures is told once.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from helpers.document.document import Document
from helpers.findings.claims import bearing
from helpers.findings.derived import has_own_reporting, plainly_derived
from helpers.findings.finding import (
    CHECK,
    KINDS,
    LIKELY,
    NOTE,
    SERIOUS,
    SEVERITIES,
    SURE,
    Finding,
    Place,
    said_otherwise,
)
from helpers.languages.english.inflection import family
from helpers.languages.english.words import WORD, fold, in_a_row
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE

OF_SENSE = frozenset({"direction", "negation", "hedge lost", "wording"})
"""Kinds of which one difference may be several: ``denied`` for ``confirmed`` is an opposite and a denial lost."""

OF_THE_PIECE = frozenset({"headline", "omission", "update"})
"""Kinds that concern the whole piece, whatever sentence they are told beside."""

SAYING_AN_OMISSION = frozenset({"omission", "negation", "direction", "allegation as fact", "quotation cut"})
"""Kinds that may tell what is told by an omission: that a denial is gone. A figure changed within what is left out does not."""

MOST_OMISSIONS = 4
"""So many are told of a pair at most."""

CLAIMS = OF_SENSE | {"allegation as fact", "source lost"}
"""Kinds of what is claimed, which a question does not."""

_OMISSION = "omission"
FACTS = frozenset({"number", "unit", "date", "time", "place", "name", "cause", "quotation not in the wire"})
ADDED = FACTS | {"loaded word", "headline"}
OF_ITS_SOURCE = frozenset({"source lost"})
"""What a piece that goes the way of the wire report lacks in whatever words it is told."""

OF_A_SENTENCE = FACTS | OF_SENSE | OF_ITS_SOURCE | {"allegation as fact", "source changed"}
"""Kinds that hold one sentence against another."""
_TURNED, _FIGURE = "direction", "number"
_NOTE = "update note"
_LONGEST = 60
_END = r"(?=\s+(?:in|to)\s|[;)\]]|[,.](?!\d)|$)"
_CORRECTS = re.compile(r"\bcorrect", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    rf"(?:\bto\s[^;]{{1,{_LONGEST}}}?\sfrom|\binstead\s+of|,\s+not|\brather\s+than)\s+(?:an?\s+|the\s+)?(?P<said>(?:[^;,.)\]\n]|[.,](?=\d)){{1,{_LONGEST}}}?){_END}"
)


def told_once(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings gravest first, without those whose words lie inside those of a graver one.

    Of those to check, what may be no change comes after what surely is one or is left out, and what is only added last.

    What a finding stands for (`instead_of`) is not told beside it, however grave.
    """
    everything = list(found)
    kept: list[Finding] = []
    for each in sorted(everything, key=_gravity):
        if any(_said_by(each, other) for other in everything if other.instead_of):
            continue
        enough = each.kind == _OMISSION and sum(one.kind == _OMISSION for one in kept) >= MOST_OMISSIONS
        if not enough and not _is_within(each, kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: (SEVERITIES.index(each.severity), _standing(each))))


def _standing(found: Finding) -> int:
    """How far down a finding stands among those as grave: what surely tells of the dead first; of those to check 0 for what is surely so or concerns the whole piece, 1, 2 for what is only added."""
    if found.severity == SERIOUS:
        return int(found.certainty != SURE or not _is_of_the_dead(found))
    if found.severity != CHECK or found.kind in OF_THE_PIECE:
        return 0
    if not (found.wire and found.wire.text) and found.kind != "source changed":
        return 2
    return int(found.certainty != SURE)


def _is_of_the_dead(found: Finding) -> bool:
    """Whether its words tell of a death: *No one was killed*."""
    written = (word for each in (found.wire, found.derivative) if each for word in WORD.findall(each.text))
    return any(family(fold(word)) in bearing("die") for word in written)


def _gravity(found: Finding) -> tuple[object, ...]:
    """Omissions come gravest first already; everything else as it stands in the derivative."""
    ranked = found.kind == _OMISSION
    places = [place.start if place and not ranked else -1 for place in (found.derivative, found.wire)]
    return (SEVERITIES.index(found.severity), KINDS.index(found.kind), found.certainty != SURE, *places)


def _is_within(found: Finding, kept: Iterable[Finding]) -> bool:
    """Whether a graver finding tells what one tells."""
    return any(_inside(found, graver) or _is_its_speaker(found, graver) for graver in kept)


def _inside(found: Finding, graver: Finding) -> bool:
    """Whether the words of a finding stand within those of another, and what a side has lost is lost in the same sentence."""
    sides = [(found.wire, graver.wire), (found.derivative, graver.derivative)]
    if found.kind == _OMISSION and graver.kind not in SAYING_AN_OMISSION:
        return False
    held = [(bool(own.text), _holds(theirs, own)) for own, theirs in sides if own is not None]
    if {found.kind, graver.kind} <= OF_SENSE:
        return (True, True) in held
    return any(written for written, _ in held) and all(inside for _, inside in held)


def _is_its_speaker(found: Finding, graver: Finding) -> bool:
    """Whether a name stands for another only as the one to whom a quotation is given, which is told of the speaker."""
    names = [each.text if each else "" for each in (found.wire, found.derivative)]
    here = [[each.sentence for each in one.in_derivative[:1]] for one in (found, graver)]
    kinds = (found.kind, graver.kind) == ("name", "speaker")
    return kinds and here[0] == here[1] and all(each and each in graver.message for each in names)


def _said_by(found: Finding, other: Finding) -> bool:
    """Whether another finding says all that a finding says of the derivative's words."""
    own = found.derivative
    if own is None or not own.text or found is other:
        return False
    return any(_holds(each, own) for each in other.instead_of)


def _holds(outer: Place | None, inner: Place) -> bool:
    if not inner.text:
        return outer is None or outer.sentence == inner.sentence
    return outer is not None and bool(outer.text) and outer.start < inner.end and inner.start < outer.end


def is_asked(pair: Compared, found: Finding) -> bool:
    """Whether the derivative only asks for what a finding says that it tells: *Does it help?*"""
    own = found.derivative
    if own is None or found.kind not in CLAIMS:
        return False
    asked = (each.number for each in pair.derivative.sentences if each.text.endswith("?"))
    return own.sentence in asked


def weighing(pair: Compared) -> Callable[[Finding], Finding]:
    """What weighs the findings on a pair: what is serious may be to check alone, and what is to check a note.

    In a piece with reporting of its own, what a sentence likely adds rests on that, and a sentence that is not
    close to the wire's may tell of another matter. A name more is no fault where a sentence of another report is told in other words.
    """
    own, derived, close = has_own_reporting(pair), plainly_derived(pair), _close(pair)
    kinds = OF_A_SENTENCE if has_own_reporting(pair, surely=True) else OF_A_SENTENCE - OF_ITS_SOURCE

    def weighed(each: Finding) -> Finding:
        if each.severity == NOTE or each.derivative is None:
            return each
        added = not (each.wire and each.wire.text) and each.certainty == LIKELY
        places = each.derivative.sentence, each.wire.sentence if each.wire else 0
        apart = all(places) and places not in close
        if own:
            slight = (each.kind in ADDED and added) or (each.kind in kinds and apart)
        else:
            slight = each.kind == "name" and added and apart and not derived
        if not slight or (each.tied and each.severity == CHECK):
            return each
        return replace(each, severity=NOTE if each.severity == CHECK else CHECK)

    return weighed


def _close(pair: Compared) -> set[tuple[int, int]]:
    """The sentences of the derivative and of the wire report, by number, of which the one is close to the other."""
    derivative, wire = ([each.number for each in text.sentences] for text in (pair.derivative, pair.wire))
    linked = ((block, source) for block in pair.redline.blocks for source in block.sources)
    close = (each for each in linked if each[0].closeness_to(each[1]) >= CLOSE)
    return {(derivative[block.sentence], wire[source]) for block, source in close}


def turned(pair: Compared, found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, and in place of a direction and the two figures that have changed places beside it one of all three."""
    every = list(found)
    exchanged = [both for both in combinations(_in_both(every, _FIGURE), 2) if _are_exchanged(*both)]
    gone: set[int] = set()
    for way in _in_both(every, _TURNED):
        both = next((each for each in exchanged if _numbers(each[0]) == _numbers(way)), None)
        if both is not None and gone.isdisjoint(map(id, both)):
            gone |= {id(way), *map(id, both)}
            yield _at_once(pair, way, both)
    yield from (each for each in every if id(each) not in gone)


def _in_both(every: Iterable[Finding], kind: str) -> list[Finding]:
    """The findings of a kind that have a place in each of the two texts."""
    return [each for each in every if each.kind == kind and each.wire and each.derivative]


def _are_exchanged(one: Finding, other: Finding) -> bool:
    """Whether each of two findings has as the wire's figure what the other has as the derivative's."""
    texts = [(each.wire, each.derivative) for each in (one, other)]
    (there, own), (other_there, other_own) = [[side.text if side else "" for side in each] for each in texts]
    return _numbers(one) == _numbers(other) and there == other_own and own == other_there


def _numbers(found: Finding) -> tuple[int, int]:
    """The sentences that a finding is of."""
    return (found.wire.sentence, found.derivative.sentence) if found.wire and found.derivative else (0, 0)


def _at_once(pair: Compared, way: Finding, both: tuple[Finding, Finding]) -> Finding:
    every = (way, *both)
    wire = _around(pair.wire, [each.wire for each in every if each.wire])
    own = _around(pair.derivative, [each.derivative for each in every if each.derivative])
    whole = said_otherwise(_TURNED, wire, own)
    return replace(way, wire=wire, derivative=own, message=whole.message)


def _around(text: Document, places: list[Place]) -> Place:
    start, end = min(each.start for each in places), max(each.end for each in places)
    return Place(start, end, places[0].sentence, text.text[start:end])


def corrected(pair: Compared, found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those serious whose words in the derivative are what the wire report's correction takes back."""
    taken_back = list(_taken_back(pair.wire))
    for each in found:
        own = in_a_row(each.derivative.text) if each.derivative else ""
        if any(said in own for said in taken_back):
            told = f"{each.message.removesuffix('.')}, and the wire report’s own correction takes that back."
            each = replace(each, severity=SERIOUS, certainty=SURE, message=told)
        yield each


def _taken_back(wire: Document) -> Iterator[str]:
    """The words of each thing that a correction says was wrong and the report no longer says."""
    notes = (each.text for each in wire.furniture if each.kind == _NOTE and _CORRECTS.search(each.text))
    for note in notes:
        for match in _TAKEN_BACK.finditer(note):
            said = in_a_row(match["said"])
            if said.strip() and said not in wire.phrases:
                yield said
