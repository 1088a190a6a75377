"""Whom something befell: the man who was stabbed, told as the one who was arrested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from helpers.document import persons
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.findings.clauses import Line
from helpers.findings.deeds import is_suffered, is_verb, subject_of, with_auxiliaries
from helpers.findings.finding import Finding, difference, standing
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.pairing.compared import Compared
from helpers.pairing.redline import pieces_of

_AND_BEFORE, _AND_AFTER = re.compile(r"\b(?:and|or)\s+$"), re.compile(r"(?:,\s\d+)?,?\s+(?:and|or)\s+[A-Z]")
_OBJECT = 5
"""Whom a verb does something to stands so many words after it at most."""


def befallen(pair: Compared) -> Iterator[Finding]:
    """A finding for each person whom a deed befell that in the wire report befell somebody else alone."""
    own = _all_befallen(pair.derivative)
    there = _all_befallen(pair.wire) if own else {}
    for verb, people in own.items():
        known, named = ([each for each in of if each] for of in (there.get(verb, []), people))
        all_told = known and len(known) == len(there[verb])
        if not all_told or any(pair.named.same(*both) for both in product(known, named)):
            continue
        for each in named:
            if each.sentence in pair.redline.by_sentence and pair.named.in_wire(each):
                yield _found(pair, known[0], each, verb)


def _all_befallen(text: Document) -> dict[str, list[Mention | None]]:
    """By the family of the verb, whom each such verb of a text befell; None where no name tells."""
    found: dict[str, list[Mention | None]] = {}
    for number, content in enumerate(text.content):
        if _verbs().keys().isdisjoint(content):
            continue
        line = Line(text, pieces_of(text, number))
        for at, each in enumerate(line.pieces):
            if each.family in _verbs() and is_verb(each):
                found.setdefault(each.family, []).append(_befell(line, at))
    return found


@cache
def _verbs() -> dict[str, str]:
    """The participles of what befalls somebody, by their family."""
    return {family(each): each for each in listed.in_order("steps", "befalling")}


def _befell(line: Line, verb: int) -> Mention | None:
    """The person named as the subject of a verb in the passive, or right after one in the active."""
    group = with_auxiliaries(line, verb)
    places = subject_of(line, group.start) if is_suffered(line, group) else [*line.after(verb, _OBJECT)]
    starts = {line.pieces[at].start for at in places}
    named = [each for each in line.text.mentions if each.start in starts and _is_person(line.text, each)]
    return named[0] if len(named) == 1 and not _is_one_of_several(line.text, named[0]) else None


def _is_one_of_several(text: Document, mention: Mention) -> bool:
    """``Lee Marsh, 36, and Owen Tull``"""
    return _AND_BEFORE.search(text.text, max(0, mention.start - 6), mention.start) is not None or (
        _AND_AFTER.match(text.text, mention.end) is not None
    )


def _is_person(text: Document, mention: Mention) -> bool:
    """Whether a name is a person's: in full, or the surname of one that the text has in full."""
    surname = mention.text.split()[-1]
    return any(each.text.split()[-1] == surname and persons.is_person(each.text) for each in text.mentions)


def _found(pair: Compared, wire: Mention, own: Mention, verb: str) -> Finding:
    there, here = standing(pair.wire, wire), standing(pair.derivative, own)
    told = f"in the wire report it was {there.text} who was {_verbs()[verb]}, in the derivative {here.text}"
    return difference("name", there, here, told, sure=True, grave=True)
