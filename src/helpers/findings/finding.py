"""One finding: what differs, where, how grave it is and how sure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from helpers.document.cues import noun_sort
from helpers.document.document import Document
from helpers.document.persons import is_plural
from helpers.document.values.value import CALENDAR
from helpers.ground.outside import shortened
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Piece, Standing, touched

SERIOUS, CHECK, NOTE = SEVERITIES = ("serious", "check", "note")
"""Contradicts the wire report or puts words into somebody's mouth; not borne out by it, or lost; told, not weighed."""

SURE, LIKELY = "sure", "likely"

KINDS = (
    "direction",
    "negation",
    "allegation as fact",
    "speaker",
    "quotation not in the wire",
    "quotation words",
    "quotation cut",
    "quotation joined",
    "number",
    "unit",
    "name",
    "place",
    "date",
    "time",
    "cause",
    "headline",
    "update",
    "omission",
    "hedge lost",
    "source changed",
    "source lost",
    "wording",
    "loaded word",
    "credit",
)
"""Gravest first: of two findings on the same words the one whose kind stands first here is told."""

_PARTIES = listed.words("speakers", "parties")
_DETERMINERS = listed.words("grammar", "determiners")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one side of a finding stands: characters in the untouched text, and the sentence's number.

    `text` are the words that differ, as written; empty where this side has lost
    them, and then the characters are those of the sentence. The headline has the
    number 0.
    """

    start: int
    end: int
    sentence: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference that an editor must look at; `message` is one sentence for that reader.

    `instead_of` are the derivative's words of which no other finding is told, since this one says all of them.
    `tied` tells that both texts speak of one thing there, however unlike their sentences are.
    `also` are further words of the derivative of which it is told: the rest of a quotation with another speaker.
    """

    severity: str
    kind: str
    certainty: str
    wire: Place | None
    derivative: Place | None
    message: str
    instead_of: tuple[Place, ...] = ()
    tied: bool = False
    also: tuple[Place, ...] = ()

    @property
    def in_derivative(self) -> tuple[Place, ...]:
        """Everywhere in the derivative where it stands."""
        return (self.derivative, *self.also) if self.derivative else ()

    def __post_init__(self) -> None:
        """The message is one line, whatever lines the words in it stand on."""
        object.__setattr__(self, "message", " ".join(self.message.split()))


_TURNS = re.compile(r", (?:in )?the derivative\b")


def in_brief(message: str, most: int) -> str:
    """A message cut to so many characters, of the wire report's side before any of the derivative's."""
    turn = _TURNS.search(message)
    if len(message) <= most or turn is None:
        return shortened(message, most)
    wire, own = message[: turn.start()], message[turn.start() :]
    mark = "”" * wire.endswith("”")
    told = shortened(wire.removesuffix(mark), max(most // 2, most - len(own)) - len(mark)) + mark
    return told + shortened(own, most - len(told))


def within_a_sentence(name: str) -> str:
    """A source's name as it is written in the middle of a sentence: ``the company``, ``prosecutors``."""
    first, _, rest = name.partition(" ")
    key = name.lower()
    if not rest:
        return key if noun_sort(key) and is_plural(key) and key not in _PARTIES else name
    return f"{first.lower()} {rest}" if first.lower() in _DETERMINERS else name


def place(text: Document, pieces: Sequence[Piece]) -> Place:
    """Some words of one sentence as they stand in their text, with the whole of the amounts that they are part of."""
    amounts = (each for each in touched(text.values, pieces) if each.kind not in CALENDAR)
    whole: list[Standing] = [*pieces, *amounts]
    start, end = min(each.start for each in whole), max(each.end for each in whole)
    return place_of(text, start, end, pieces[0].sentence)


def place_of(text: Document, start: int, end: int, sentence: int) -> Place:
    """Characters of the sentence with this index."""
    return Place(start, end, text.sentences[sentence].number, text.text[start:end])


class Marked(Standing, Protocol):
    """Anything that knows its sentence, by index."""

    @property
    def sentence(self) -> int: ...


def standing(text: Document, each: Marked) -> Place:
    """A name, a value or a quotation as it stands in its text."""
    return place_of(text, each.start, each.end, each.sentence)


def lost_in(text: Document, sentence: int) -> Place:
    """The sentence with this index, which has lost the words in question."""
    whole = text.sentences[sentence]
    return Place(whole.start, whole.end, whole.number, "")


def difference(
    kind: str,
    wire: Place | None,
    derivative: Place | None,
    told: str,
    *,
    sure: bool = False,
    grave: bool = False,
) -> Finding:
    """A finding whose message names its kind, and then what is `told` of it; likely and to check unless it is more."""
    severity, certainty = SERIOUS if grave else CHECK, SURE if sure else LIKELY
    return Finding(severity, kind, certainty, wire, derivative, f"{kind.capitalize()}: {told}.")


def said_otherwise(
    kind: str, wire: Place, derivative: Place, *, sure: bool = False, grave: bool = False
) -> Finding:
    """Words of the wire report in whose place the derivative has others."""
    told = f"the wire report says “{wire.text}”, the derivative “{derivative.text}”"
    return difference(kind, wire, derivative, told, sure=sure, grave=grave)


def exchanged(
    pair: Compared,
    kind: str,
    wire: Sequence[Piece],
    own: Sequence[Piece],
    *,
    sure: bool = False,
    grave: bool = False,
) -> Finding:
    """Some words of one sentence, told as others."""
    places = place(pair.wire, wire), place(pair.derivative, own)
    return said_otherwise(kind, *places, sure=sure, grave=grave)
