"""Which words of a sentence a word such as *not* or *may* is about, and where the other text has them."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, takewhile
from typing import TypeVar

from helpers.document.document import Document
from helpers.document.values.value import Value
from helpers.findings.finding import Marked, Place, place
from helpers.ground.keeping import by_word, kept
from helpers.languages.english import listed
from helpers.languages.english.inflection import bases, family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.listed import Phrase
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Piece, Pieces, Standing, meet

T = TypeVar("T")

FARTHEST = 6
"""A word such as *not* reaches so many words at most."""

NEAR = 6
"""Words that must say the same beside a word for both texts to speak of one thing."""

_MANY = 4
"""So many words that are the same right beside two words show that these stand in each other's place."""

LIKE_COMPANY = 2
"""So many words in common beside two words show that they tell of one thing."""

_PARTED = re.compile(r"[;:—–()\n“”\"]|\s-\s|\.\s")
_OPENS_A_CLAUSE = listed.words("negation", "clauses")
_CONDITIONS = listed.phrases("certainty", "conditions")
_RELATIVE = listed.words("certainty", "relative")
_HONORIFICS = listed.words("names", "honorifics")


@dataclass(frozen=True)
class Line:
    """One side of a block as words in a row, with what parts its clauses."""

    text: Document
    pieces: Pieces

    @cached_property
    def values(self) -> list[Value]:
        """Those of its sentences."""
        return self.text.values_of(*{each.sentence for each in self.pieces})

    def parted(self, place: int) -> bool:
        """Whether a new clause begins with the word at this place."""
        if place <= 0 or place >= len(self.pieces):
            return True
        before, here = self.pieces[place - 1], self.pieces[place]
        if before.sentence != here.sentence or here.start < before.end or here.form in _OPENS_A_CLAUSE:
            return True
        if before.form in _HONORIFICS:
            return False
        between = self.text.text[before.end : here.start]
        return between != " " and _PARTED.search(between) is not None

    def opens(self, place: int) -> bool:
        """Whether a clause begins with the word at this place, or something after a comma."""
        return self.parted(place) or self.after_comma(place)

    def after_comma(self, place: int) -> bool:
        """Whether a comma stands right before the word at this place."""
        inside = 0 < place < len(self.pieces)
        return inside and "," in self.text.text[self.pieces[place - 1].end : self.pieces[place].start]

    @cached_property
    def _begun(self) -> list[int]:
        """Where clauses begin, and the two places after the last word."""
        return list(filter(self.parted, range(len(self.pieces) + 2)))

    def after(self, place: int, most: int = FARTHEST) -> range:
        """The words of the clause that come after a place."""
        return range(place + 1, min(place + 1 + most, self._begun[bisect_right(self._begun, place)]))

    def before(self, place: int, most: int = FARTHEST) -> range:
        """The words of the clause that come before a place."""
        return range(max(place - most, self._begun[bisect_right(self._begun, place) - 1]), place)

    def around(self, place: int, most: int) -> tuple[int, ...]:
        """The words of the clause that come before a place and after it."""
        return (*self.before(place, most), *self.after(place, most))

    def content(self, places: Iterable[int]) -> list[int]:
        """The words of content among some."""
        return [place for place in places if self.pieces[place].content]

    def place(self, places: range) -> Place:
        """Some words as they stand in their text."""
        return place(self.text, self.pieces[places.start : places.stop])

    def stretch(self, *held: Standing) -> range:
        """From the first word of some values to the last."""
        here = [at for at, each in enumerate(self.pieces) if any(meet(each, one) for one in held)]
        return range(here[0], here[-1] + 1)

    def unquoted(self) -> Iterator[tuple[int, Piece]]:
        """The words outside quotation marks, each with its place."""
        return ((at, each) for at, each in enumerate(self.pieces) if not each.quoted)

    def families(self, places: Iterable[int]) -> set[str]:
        """The families of the words of content among some."""
        return {self.pieces[place].family for place in self.content(places)}

    def has(self, forms: Collection[str], places: Iterable[int]) -> bool:
        """Whether one of some words stands as it is on a list."""
        return any(self.pieces[place].form in forms for place in places)


@dataclass(frozen=True)
class View:
    """A block as seen from its `side`: 0 the wire report's, 1 the derivative's."""

    block: Block
    side: int
    own: Line
    other: Line

    @cached_property
    def there(self) -> dict[int, int]:
        """Where the other side has the words that both have in the same order, by their places on this one."""
        return {each[self.side]: each[1 - self.side] for each in self.block.matched}

    def both(self, place: int, there: int) -> tuple[tuple[Line, int], tuple[Line, int]]:
        """A place on this side and one on the other, each with its line."""
        return (self.own, place), (self.other, there)

    def company(self, place: int, there: int) -> int:
        """How many content words both sides have near a word."""
        return beside(self.own.pieces, place, self.other.pieces, there)

    def turned(self, one: T, other: T) -> tuple[T, T]:
        """What is this side's and the other's as the wire report's and the derivative's, and the other way round."""
        return (one, other) if self.side == 0 else (other, one)


@kept
def _views(pair: Compared) -> dict[int, tuple[View, View]]:
    """Each block as seen from both sides, by the derivative's sentence."""
    found = {}
    for block in pair.redline.blocks:
        wire, derivative = Line(pair.wire, block.wire), Line(pair.derivative, block.derivative)
        found[block.sentence] = View(block, 0, wire, derivative), View(block, 1, derivative, wire)
    return found


def views(pair: Compared, block: Block) -> tuple[View, View]:
    """A block as seen from both sides."""
    return _views(pair)[block.sentence]


def all_views(pair: Compared) -> Iterator[View]:
    """Each block of a pair as seen from both sides."""
    return chain.from_iterable(_views(pair).values())


def facing(view: View, place: int) -> int | None:
    """Where the other side has the word: in the same place, or the nearest one with the same words beside it."""
    if place in view.there:
        return view.there[place]
    forms = _forms(view.own.pieces[place].form)
    places = [at for at, each in enumerate(view.other.pieces) if not forms.isdisjoint(_forms(each.form))]
    return max(places, key=lambda there: (view.company(place, there), -there), default=None)


def kindred(view: View, place: int) -> int | None:
    """The one word of the other side that tells of the same as a word, *talk* for *speak*, in like company, and is no other word of this side."""
    there, taken = kin(view, place), set(view.there.values())
    akin = (at for at, each in enumerate(view.other.pieces) if each.content and each.family in there)
    places = [at for at in akin if at not in taken]
    alike = len(places) == 1 and view.company(place, places[0]) >= LIKE_COMPANY
    return places[0] if alike else None


def kin(view: View, place: int) -> dict[str, float]:
    """The families of the other side that tell of the same as a word."""
    return Kin(view.block.families[1 - view.side]).of(view.own.pieces[place].family)


def beside(own: Sequence[Piece], place: int, other: Sequence[Piece], there: int) -> int:
    """How many content words stand near a word on both sides."""
    return len(_near(own, place) & _near(other, there))


def _near(pieces: Sequence[Piece], place: int) -> set[str]:
    around = [*pieces[max(0, place - NEAR) : place], *pieces[place + 1 : place + 1 + NEAR]]
    return {each.family for each in around if each.content}


def between_the_same(view: View, place: int, there: int) -> bool:
    """Whether the same words, one of content among them, stand right before and right after two words, four or more."""
    before, after = (list(_same_next(view, place, there, step)) for step in (-1, 1))
    told = any(each.content for each in (*before, *after))
    return bool(before and after) and told and len(before) + len(after) >= _MANY


def _same_next(view: View, place: int, there: int, step: int) -> Iterator[Piece]:
    """The words next to a word, one way in its sentence, as far as the other side has the same."""
    sides = zip(*(_next_to(line.pieces, at, step) for line, at in view.both(place, there)), strict=False)
    return (own for own, _ in takewhile(lambda both: both[0].family == both[1].family, sides))


def _next_to(pieces: Pieces, place: int, step: int) -> Iterator[Piece]:
    """So many words next to a word in its sentence, one way."""
    far = range(place + step, place + step * (_MANY + 1), step)
    here = (pieces[at] for at in far if 0 <= at < len(pieces))
    return (each for each in here if each.sentence == pieces[place].sentence)


def keys_beside(text: Document, each: Marked, most: int) -> list[str]:
    """So many folded words of its sentence before something, and as many after it."""
    words = text.sentences[each.sentence].words
    before = [word for word in words if word.end <= each.start][-most:]
    after = [word for word in words if word.start >= each.end][:most]
    return [fold(word.text) for word in (*before, *after)]


def phrase_end(phrases: Mapping[str, Sequence[tuple[str, Phrase]]], forms: Sequence[str], at: int) -> int:
    """The place after the longest phrase of a list that begins at a place of some words; 0 if none does."""
    begun = (phrase for _, phrase in phrases.get(forms[at], ()))
    return next((at + len(each) for each in begun if tuple(forms[at : at + len(each)]) == each), 0)


def inflected_phrase(
    phrases: Mapping[str, Sequence[tuple[str, Phrase]]], pieces: Sequence[Piece], at: int
) -> tuple[str, range] | None:
    """The longest phrase of a list that begins at a place, each word in any inflection, with its section; None if none does."""
    for section, words in chain.from_iterable([phrases.get(base, ()) for base in bases(pieces[at].form)]):
        here = pieces[at + 1 : at + len(words)]
        if len(here) == len(words) - 1 and all(
            word in bases(each.form) for word, each in zip(words[1:], here, strict=True)
        ):
            return section, range(at, at + len(words))
    return None


def holds(listed_words: frozenset[str], piece: Piece) -> bool:
    """Whether a word or what it is an inflection of stands on a list."""
    return not listed_words.isdisjoint(_forms(piece.form))


@by_word
def _forms(form: str) -> frozenset[str]:
    return frozenset((*bases(form), family(form)))


def is_a_relative(block: Block, at: int) -> bool:
    """Whether the derivative has *that* or *which* in the place of a condition: *phones that have the app* for *phones if they have it*."""
    condition = block.wire[at].form in _CONDITIONS
    return condition and any(each.form in _RELATIVE for each in block.gap_of_wire(at))
