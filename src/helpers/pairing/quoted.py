"""What became of the words between quotation marks: each of the derivative's quotations against the wire's.

Pieces of one utterance that a cue parts (``“…,” he said. “…”``) are one. What
is held against them is every quotation of the derivative by itself; what it
leaves out counts as cut only where no other piece has it. Those that are short,
changed or in another order are looked for where the sentence comes from and among
what the same person says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, dropwhile, filterfalse, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from helpers.article import Span
from helpers.document import persons
from helpers.document.cues import PERSON, noun_sort
from helpers.document.document import Document
from helpers.document.quotations import Quotation
from helpers.languages.english import gender, inflection, listed, lists, spelling
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import fold
from helpers.pairing import passages
from helpers.pairing.quotedwords import Said, Token, Utterance, said, utterances_of
from helpers.pairing.redline import CLOSE, Block
from helpers.pairing.spelled import is_written_otherwise
from helpers.pairing.utterances import (
    SHORT,
    Edit,
    Found,
    Tokens,
    aligned,
    inverted,
    with_gaps,
    within,
    word_for_word,
)

if TYPE_CHECKING:
    from helpers.pairing.compared import Compared

SAME, CUT, CHANGED, MERGED = "same", "cut", "changed", "merged"

_ANYBODY = listed.words("ladder", "anybody") | listed.words("speakers", "may be anybody")

SURE = 0.8
"""A speaker is surely known from this confidence on."""
SAME_WORDS = 0.6
"""At least this share of a derivative quotation's words stand in the wire's, in order, if it was changed."""
WHOLE = 0.85
"""At least this share of a quotation's words comes from those that it was put together from."""
MOST_COMPARED = 6
"""A quotation is compared word for word with this many others, those that share most words."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a derivative's quotation comes from.

    `wire` are the wire's quotations by index, `edits` the words exchanged inside,
    `before` and `after` those of the same sentence that are cut at its ends and
    stand in no other piece. `speakers` are the two people it is given to, wire
    first, if they are not the same; `sure` tells whether both are surely known.
    """

    outcome: str
    wire: tuple[int, ...]
    edits: tuple[Edit, ...] = ()
    before: Tokens = ()
    after: Tokens = ()
    cut: int = 0
    speakers: tuple[str, str] | None = None
    sure: bool = False


@dataclass(frozen=True)
class Quoted:
    """Both texts' quotations, wire first, and what each of the derivative's comes from, by index.

    `unquoted` is where the wire report has the words of one in its own voice.
    """

    said: tuple[tuple[Said, ...], tuple[Said, ...]]
    matches: dict[int, Match]
    unquoted: dict[int, Span]


def quoted(pair: Compared) -> Quoted:
    """What became of a pair's quotations."""
    wire, derivative = (said(article) for article in pair)
    utterances = utterances_of(pair.wire, wire)
    people = _people(pair)
    found, matches = _placed(pair, utterances, wire, derivative)
    taken: dict[int, set[int]] = defaultdict(set)
    for place in found.values():
        taken[place.utterance].update(range(place.first, place.last + 1))
    for index, place in found.items():
        match = _match(utterances[place.utterance], place, taken[place.utterance], derivative[index])
        matches[index] = _with_speakers(pair, match, wire, derivative[index], people)
    alone = (index for index in range(len(derivative)) if index not in matches)
    unquoted = {index: span for index in alone if (span := _without_marks(pair, derivative[index]))}
    return Quoted((wire, derivative), dict(sorted(matches.items())), unquoted)


def _placed(
    pair: Compared, utterances: Sequence[Utterance], wire: Sequence[Said], derivative: Sequence[Said]
) -> tuple[dict[int, Found], dict[int, Match]]:
    """Where each of the derivative's quotations lies in an utterance, and those put together from several."""
    found: dict[int, Found] = {}
    merged: dict[int, Match] = {}
    for index, (one, near) in enumerate(zip(derivative, _near(utterances, derivative), strict=True)):
        theirs = {each for each in near if _speaker(utterances[each], wire) == one.quotation.speaker}
        place = word_for_word(utterances, one, near, theirs) or _with_gaps(utterances, one, near)
        several = () if place else _merged(utterances, one, near)
        if several:
            merged[index] = Match(MERGED, several)
        elif place := place or _place_nearby(pair, utterances, wire, one):
            found[index] = place
    return found, merged


def _without_marks(pair: Compared, one: Said) -> Span | None:
    """Where a derivative's quotation stands in the wire report's own voice."""
    first, last = one.quotation.words
    piece = pair.derivative.keys[first : last + 1]
    if len(piece) < 3 or len(one.content) < 2:
        return None
    where = pair.wire.phrases.where(" ".join(piece))
    return Span(where.start, where.end) if where is not None and where.sentence >= 0 else None


def _speaker(utterance: Utterance, wire: Sequence[Said]) -> str:
    return wire[utterance.quotations[0]].quotation.speaker


def _near(utterances: Sequence[Utterance], derivative: Sequence[Said]) -> list[list[int]]:
    """For each of the derivative's quotations the utterances that share most words with it."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(utterances):
        for word in dict.fromkeys(each.keys):
            if len(places[word]) < passages.MOST_PLACES:
                places[word].append(index)
    near = []
    for one in derivative:
        counts = Counter(index for word in dict.fromkeys(one.keys) for index in places.get(word, ()))
        near.append([index for index, _ in counts.most_common(MOST_COMPARED)])
    return near


def _with_gaps(utterances: Sequence[Utterance], one: Said, near: Sequence[int]) -> Found | None:
    """Where a quotation of more than a word or two comes from that is the wire's but for gaps that are marked."""
    places = (with_gaps(utterances[index], one, index) for index in near if len(one.keys) > SHORT)
    return next(filter(None, places), None)


def _merged(utterances: Sequence[Utterance], one: Said, near: Sequence[int]) -> tuple[int, ...]:
    """The quotations that the words were put together from, if they are of several utterances."""
    covered = _covered(utterances, one, near)
    counts = Counter(index for index, _ in covered.values())
    parts = {
        index for index, count in counts.items() if count >= 3 and 2 * count >= len(utterances[index].keys)
    }
    if len(parts) < 2 or sum(counts[index] for index in parts) < WHOLE * len(one.keys):
        return ()
    return tuple(sorted({quotation for index, quotation in covered.values() if index in parts}))


def _covered(utterances: Sequence[Utterance], one: Said, near: Sequence[int]) -> dict[int, tuple[int, int]]:
    """The utterance and the quotation that each word is taken from, by its place, if it is in a run of three."""
    covered: dict[int, tuple[int, int]] = {}
    for index in sorted(near, key=lambda each: -len(utterances[each].distinct & set(one.keys))):
        for tile in passages.tiles(utterances[index].keys, one.keys):
            for step in range(tile.length):
                covered.setdefault(tile.derivative + step, (index, utterances[index].of[tile.wire + step]))
    return covered


def _place_nearby(
    pair: Compared, utterances: Sequence[Utterance], wire: Sequence[Said], one: Said
) -> Found | None:
    """Where a quotation that is short, changed or in another order comes from: its sentence's sources, or its speaker's words."""
    if not one.content or not one.quotation.spoken:
        return None
    block = pair.redline.by_sentence.get(pair.derivative.sentence_of[one.quotation.words[0]])
    sources = set(block.sources) if block else set()
    surname = _surname(one.quotation.speaker)
    near = [
        _nearly(utterance, one, index, beside=block is not None and _stands_beside(block, utterance))
        for index, utterance in enumerate(utterances)
        if (surname and surname == _surname(_speaker(utterance, wire)))
        or not sources.isdisjoint(token.sentence for token in utterance.tokens)
    ]
    place = max(filter(None, near), key=lambda found: found[0], default=(0, None))[1]
    return place or (_in_its_place(utterances, one, block) if block else None)


def _stands_beside(block: Block, utterance: Utterance) -> bool:
    """Whether a quotation's sentence is close to one in which an utterance stands."""
    return any(block.closeness_to(each) >= CLOSE for each in {token.sentence for token in utterance.tokens})


def _in_its_place(utterances: Sequence[Utterance], one: Said, block: Block) -> Found | None:
    """The word or two that the wire report quotes where a close sentence quotes another: *“promising”*, *“useless”*."""
    for index, utterance in enumerate(utterances if block.closeness >= CLOSE else ()):
        place = Span(utterance.tokens[0].start, utterance.tokens[-1].end)
        if len(utterance.keys) <= SHORT >= len(one.keys) and block.slot(place, one.quotation):
            return Found(index, 0, len(utterance.keys) - 1, (Edit(utterance.tokens, one.tokens, False),))
    return None


def _nearly(utterance: Utterance, one: Said, index: int, *, beside: bool) -> tuple[float, Found] | None:
    """How much of a quotation an utterance has, in order or in another, and where; None if too little, or a word and small ones without `beside`."""
    at = within(utterance.keys, one.keys, 0)
    if at >= 0:
        return 1.0, Found(index, at, at + len(one.keys) - 1, ())
    if utterance.distinct.isdisjoint(one.keys if beside else one.content):
        return None
    shared, place = aligned(utterance, one, index)
    tight = place.last - place.first < 2 * len(one.keys)
    telling = one.content.intersection(utterance.keys[place.first : place.last + 1])
    enough = beside or shared > SHORT or len(telling) > 1
    if shared >= max(2, SAME_WORDS * len(one.keys)) and tight and enough:
        return shared / len(one.keys), place
    return inverted(utterance, one, index)


def _surname(name: str) -> str:
    """The last word of a name; empty for a noun phrase."""
    return fold(name.split()[-1]) if name and name[0].isupper() else ""


def _match(utterance: Utterance, place: Found, has: set[int], one: Said) -> Match:
    """What a quotation makes of its utterance, of which the derivative's quotations together have some words."""
    wire = utterance.within(place.first, place.last)
    edits = tuple(filterfalse(attrgetter("is_marked_gap"), place.edits))
    cut = sum(index in wire and at not in has for at, index in enumerate(utterance.of))
    cut += sum(len(edit.wire) for edit in place.edits if edit.is_marked_gap)
    put = {token for edit in edits for token in edit.derivative}
    opens, ends = one.tokens[0].gap or one.tokens[0] in put, one.ends_open or one.tokens[-1] in put
    before = [] if opens else _lost(utterance, range(place.first - 1, -1, -1), has)
    after = [] if ends else _lost(utterance, range(place.last + 1, len(utterance.tokens)), has)
    outcome = CHANGED if edits else CUT if cut else SAME
    return Match(outcome, wire, edits, tuple(reversed(before)), tuple(after), cut)


def _lost(utterance: Utterance, places: range, has: set[int]) -> list[Token]:
    """The words beside a piece, in its sentence, up to those that another piece has."""
    sentence = utterance.tokens[places.start - places.step].sentence
    lost = takewhile(lambda at: at not in has and utterance.tokens[at].sentence == sentence, places)
    return [utterance.tokens[at] for at in lost]


def _people(pair: Compared) -> dict[str, str]:
    """Every variant of a name that is plainly a person's, with its fullest form in the two texts."""
    people = (name for name in pair.names if persons.is_person(name.label))
    return {variant: name.label for name in people for variant in name.variants}


LIKELY_SPEAKER = 0.7
"""A speaker who is named is likely known from this confidence on."""
CERTAIN_SPEAKER = 0.9
"""Whom a pronoun means, and which body speaks, is known well enough from this confidence on."""


def _with_speakers(
    pair: Compared, match: Match, wire: Sequence[Said], one: Said, people: dict[str, str]
) -> Match:
    """With the two who are said to speak, if the quotation is plainly given to somebody else."""
    old, new = wire[match.wire[0]].quotation, one.quotation
    least = min(old.confidence, new.confidence)
    names = [_in_full(each.speaker, people) for each in (old, new)]
    by_pronoun = bool(_pronoun_of(pair.derivative, new))
    if old.confidence >= SURE and _is_of_the_other_sex(pair.derivative, new, names):
        sure = gender.of_forename(names[1]) != gender.EITHER
        return replace(match, speakers=(old.speaker, new.speaker), sure=sure)
    if new.confidence >= SURE and _is_of_the_other_sex(pair.wire, old, names[::-1]):
        return replace(match, speakers=(old.speaker, new.speaker), sure=True)
    if least < (LIKELY_SPEAKER if any(names) and not by_pronoun else CERTAIN_SPEAKER):
        return match
    two = _are_two_people(pair, names, old, new, sure=least >= SURE)
    speakers = (old.speaker, new.speaker) if two else None
    return replace(match, speakers=speakers, sure=all(names) and not by_pronoun and least >= SURE)


def _are_two_people(
    pair: Compared, names: Sequence[str], old: Quotation, new: Quotation, *, sure: bool
) -> bool:
    wire, derivative = names
    if wire and derivative:
        return _are_two(wire, derivative)
    if wire or derivative:
        return _is_no_such_person(pair, names, old.speaker, new.speaker, sure=sure)
    return _are_two_of_the_wire(pair, old, new)


def _is_no_such_person(pair: Compared, names: Sequence[str], there: str, here: str, *, sure: bool) -> bool:
    """Whether one text has a person by name, and the other somebody whom no sentence with that name calls so: *the judge*; whoever is not sure to speak where the wire report hears them for something else."""
    wire, derivative = names
    name, described = (wire, here) if wire else (derivative, there)
    noun = _noun_of(described)
    heard = wire and fold(described) in {fold(each.name) for each in pair.wire.voices}
    known_to_speak = heard or (sure and inflection.bases(noun)[0] == noun)
    if noun_sort(noun) != PERSON or not known_to_speak or (wire and noun in _ANYBODY):
        return False
    return not _is_called(pair, name, noun)


def _is_called(pair: Compared, name: str, noun: str) -> bool:
    """Whether a sentence of either text that has a person's name has the noun, too, or one of its kin."""
    named = (zip(pair, each.mentions, strict=True) for each in pair.names if each.label == name)
    both = chain.from_iterable(named)
    known = (text.content[each.sentence] for text, mentions in both for each in mentions)
    return bool(Kin(chain.from_iterable(known)).of(inflection.family(noun)))


def _noun_of(described: str) -> str:
    """The noun that tells who somebody is: *judge* of *a judge at the county court*."""
    words, idle = list(map(fold, described.split())), lists.function_words()
    after = dropwhile(idle.__contains__, words)
    return "".join([*takewhile(lambda word: word not in idle, after)][-1:])


def _is_of_the_other_sex(text: Document, quotation: Quotation, names: Sequence[str]) -> bool:
    """Whether a quotation is a *she*'s who is somebody else, and no man by his forename, and who said it has a man's; or the other way round."""
    if not (all(names) and _are_two(*names)):
        return False
    there, own = map(gender.of_forename, names)
    return {there, _pronoun_of(text, quotation)} == {gender.SHE, gender.HE} and own != there


def _pronoun_of(text: Document, quotation: Quotation) -> str:
    """The sex of the pronoun that a quotation is given to; empty for another source."""
    return gender.of_pronoun(fold(quotation.source.of(text.plain))) if quotation.source else ""


def _are_two_of_the_wire(pair: Compared, old: Quotation, new: Quotation) -> bool:
    """Whether two speakers who are no persons by name are two bodies that the wire report names."""
    own, other = (_capitals(each.speaker) for each in (old, new))
    if not all((own, other)) or own & other or is_written_otherwise(old.speaker, new.speaker):
        return False
    labels = [_capitals(name.label) for name in pair.names if name.mentions[0]]
    in_one = any(all(map(label.intersection, (own, other))) for label in labels)
    return any(other <= label for label in labels) and not in_one


def _capitals(name: str) -> set[str]:
    """The words of a name that begin with a capital, folded; none of *lawyers for the Harbour Board*."""
    written = [word for word in name.split() if fold(word) not in lists.function_words()]
    own = written[:1] and written[0][:1].isupper()
    return {fold(word) for word in written if word[:1].isupper()} if own else set()


def _in_full(speaker: str, people: dict[str, str]) -> str:
    """A person's name in full, if there is one that a speaker's name is or is the surname of; empty if it is none."""
    if speaker in people:
        return people[speaker]
    if persons.is_person(speaker):
        return speaker
    borne = {label for label in people.values() if fold(label.split()[-1]) == fold(speaker)}
    return borne.pop() if len(borne) == 1 else ""


@lru_cache(maxsize=10_000)
def _are_two(one: str, other: str) -> bool:
    """Whether two names are two people's: no word in common, or one surname behind two first names.

    >>> _are_two("Colm Fairbanks", "Fairbanks"), _are_two("Paula Rusk", "Dora Rusk"), _are_two("Thomas Rusk", "Tom Rusk")
    (False, True, False)
    """
    first, second = (
        [spelling.unaccented(key) for word in name.split() if (key := fold(word)) not in lists.titles()]
        for name in (one, other)
    )
    shared = set(first) & set(second)
    if not shared:
        return True
    both_full = len(first) > 1 and len(second) > 1 and shared == {first[-1]} == {second[-1]}
    return both_full and first[0][:1] != second[0][:1]
