"""What became of the words between quotation marks: each of the derivative's quotations against the wire's.

Pieces of one utterance that a cue parts (``“…,” he said. “…”``) are one. What
is held against them is every quotation of the derivative by itself; what it
leaves out counts as cut only where no other piece has it. Short quotations, and
those with the words in another order, are looked for where the sentence comes
from and among what the same person says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import filterfalse, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from helpers.article import Span
from helpers.document import pronouns
from helpers.languages.english import gender, lists, spelling
from helpers.languages.english.words import fold
from helpers.pairing import passages
from helpers.pairing.quotedwords import Said, Token, Utterance, said, utterances_of
from helpers.pairing.redline import CLOSE, Block

if TYPE_CHECKING:
    from helpers.pairing.compared import Compared

SAME, CUT, CHANGED, MERGED = "same", "cut", "changed", "merged"

SURE = 0.8
"""A speaker is surely known from this confidence on."""
SAME_WORDS = 0.6
"""At least this share of a derivative quotation's words stand in the wire's, in order, if it was changed."""
FEWEST_SHARED = 4
WHOLE = 0.85
"""At least this share of a quotation's words comes from those that it was put together from."""
MOST_COMPARED = 6
"""A quotation is compared word for word with this many others, those that share most words."""
SHORT = 2
"""So few words stand in other quotations by chance: they are looked for near by alone."""
LONG_RUN = 8
"""So many words in a row are nobody else's."""
ASTRAY = 8
"""A word or two that stand so many words from the rest are no part of what was quoted."""

Tokens = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """Words exchanged inside a quotation; one side is empty where they were left out or put in.

    `marked` tells that dots or brackets stand where wire words are missing, or where the wire has left out some.
    """

    wire: Tokens
    derivative: Tokens
    marked: bool

    @property
    def is_marked_gap(self) -> bool:
        """Whether nothing was exchanged: words were left out, and marks tell so."""
        return self.marked and not self.derivative


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


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a derivative's quotation lies in an utterance: its first and last word there, and the edits inside."""

    utterance: int
    first: int
    last: int
    edits: tuple[Edit, ...]


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
) -> tuple[dict[int, _Found], dict[int, Match]]:
    """Where each of the derivative's quotations lies in an utterance, and those put together from several."""
    found: dict[int, _Found] = {}
    merged: dict[int, Match] = {}
    for index, (one, near) in enumerate(zip(derivative, _near(utterances, derivative), strict=True)):
        theirs = {each for each in near if _speaker(utterances[each], wire) == one.quotation.speaker}
        place = _word_for_word(utterances, one, near, theirs) or _place(utterances, one, near)
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


def _word_for_word(
    utterances: Sequence[Utterance], one: Said, near: Sequence[int], theirs: set[int]
) -> _Found | None:
    """Where a quotation's very words are: rather with its own speaker (`theirs`), rather as the whole of an utterance."""
    found = []
    for index in near:
        at = _within(utterances[index].keys, one.keys, 0)
        whole = len(one.keys) == len(utterances[index].keys)
        if at >= 0 and (whole or len(one.keys) > SHORT):
            found.append((index not in theirs, not whole, _Found(index, at, at + len(one.keys) - 1, ())))
    return min(found, key=lambda each: each[:2])[2] if found else None


def _place(utterances: Sequence[Utterance], one: Said, near: Sequence[int]) -> _Found | None:
    """Where a quotation comes from that is not word for word: with gaps that are marked, or with edits."""
    if len(one.keys) <= SHORT:
        return None
    for index in near:
        if place := _with_gaps(utterances[index], one, index):
            return place
    likely = (index for index in near if _may_be_its_own(utterances[index], one))
    aligned = (_aligned(utterances[index], one, index) for index in likely)
    changed = [
        (shared, place) for shared, longest, place in aligned if _plainly_its_own(one, place, shared, longest)
    ]
    return max(changed, key=lambda each: each[0], default=(0, None))[1]


def _within(keys: tuple[str, ...], piece: tuple[str, ...], start: int) -> int:
    """Where a run of words stands in another from `start` on; −1 if nowhere."""
    last = len(keys) - len(piece)
    return next((at for at in range(start, last + 1) if keys[at : at + len(piece)] == piece), -1)


def _with_gaps(utterance: Utterance, one: Said, index: int) -> _Found | None:
    """Where the words stand in order with nothing left out but where dots or brackets tell so."""
    starts = [0, *(at for at, token in enumerate(one.tokens) if token.gap and at)]
    position, first = 0, -1
    edits = []
    for start, end in zip(starts, [*starts[1:], len(one.keys)], strict=True):
        at = _within(utterance.keys, one.keys[start:end], position)
        if at < 0:
            return None
        if first >= 0 and at > position:
            edits.append(Edit(utterance.tokens[position:at], (), marked=True))
        first = at if first < 0 else first
        position = at + end - start
    return _Found(index, first, position - 1, tuple(edits))


def _aligned(utterance: Utterance, one: Said, index: int) -> tuple[int, int, _Found]:
    """The words laid beside those of an utterance that has some: how many are shared, how many on end, and where."""
    blocks = _together(_alike(utterance.keys, one.keys))
    first, last = blocks[0][0], blocks[-1][0] + blocks[-1][2] - 1
    before, after = blocks[0][1], len(one.keys) - blocks[-1][1] - blocks[-1][2]
    first, last = max(0, first - before), min(len(utterance.keys) - 1, last + after)
    edits = tuple(_edits(utterance.tokens, one.tokens, blocks, first, last))
    sizes = [size for _, _, size in blocks]
    return sum(sizes), max(sizes), _Found(index, first, last, edits)


def _alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """The runs that two rows of words have in common, in order: place in either, and length."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(each.a, each.b, each.size) for each in matcher.get_matching_blocks() if each.size]


def _together(blocks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Without single words far from the rest at either end, which an utterance of many words has by chance."""
    largest = max(blocks, key=lambda block: block[2], default=None)
    kept = list(blocks)
    for end, step in ((0, 1), (-1, -1)):
        while len(kept) > 1 and kept[end] is not largest:
            a, _, size = kept[end]
            beside = kept[end + step]
            apart = beside[0] - a - size if step > 0 else a - beside[0] - beside[2]
            if size > 2 or apart <= ASTRAY:
                break
            kept.pop(end)
    return kept


def _edits(
    old: Tokens, new: Tokens, blocks: Sequence[tuple[int, int, int]], first: int, last: int
) -> Iterator[Edit]:
    here, there = first, 0
    for a, b, size in (*blocks, (last + 1, len(new), 0)):
        left, put = old[here:a], new[there:b]
        gaps = new[there : b + 1] if left else (*new[there : b + 1], *old[here : a + 1])
        marked = any(token.gap for token in gaps)
        if size and not (left and put):
            left, put = _slid(old, here, a), _slid(new, there, b)
        if put or (left and size):
            yield Edit(left, put, marked)
        here, there = a + size, b + size


def _slid(tokens: Tokens, first: int, end: int) -> Tokens:
    """Words that one side alone has; where the words beside them are the same, those with no pause between them.

    Of ``them, and we respect them`` it might as well be ``them, and we respect`` that was left out.
    """
    size = end - first
    keys = [token.key for token in tokens]
    on = takewhile(lambda by: keys[first + by] == keys[end + by], range(min(size, len(keys) - end)))
    back = takewhile(lambda by: keys[end - 1 - by] == keys[first - 1 - by], range(min(size, first)))
    starts = [first, *(first + 1 + by for by in on), *(first - 1 - by for by in back)]
    return min((tokens[start : start + size] for start in starts if size), key=_pauses, default=())


def _pauses(tokens: Tokens) -> tuple[int, bool]:
    """How many pauses stand inside, and whether none stands before."""
    return sum(token.pause for token in tokens[1:]), not tokens[0].pause


def _may_be_its_own(utterance: Utterance, one: Said) -> bool:
    """Whether an utterance has words enough of a quotation, in whatever order."""
    return _is_enough(
        one, sum(map(utterance.distinct.__contains__, one.keys)), one.content & utterance.distinct
    )


def _is_enough(one: Said, shared: int, content: Set[str]) -> bool:
    enough = shared >= max(FEWEST_SHARED, SAME_WORDS * len(one.keys))
    return enough and len(content) >= 2 and 2 * len(content) >= len(one.content)


def _plainly_its_own(one: Said, place: _Found, shared: int, longest: int) -> bool:
    """Whether so much is shared, and so much on end, that the words are the utterance's, changed."""
    put = {token.key for edit in place.edits for token in edit.derivative}
    window = place.last - place.first + 1
    run = longest >= LONG_RUN or (longest >= 3 and 2 * shared >= window)
    return run and _is_enough(one, shared, one.content - put)


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
) -> _Found | None:
    """Where a short quotation, or one in another order, comes from: its sentence's sources, or its speaker's words."""
    if not one.content or not one.quotation.spoken:
        return None
    block = pair.redline.by_sentence.get(pair.derivative.sentence_of[one.quotation.words[0]])
    sources = set(block.sources) if block else set()
    surname = _surname(one.quotation.speaker)
    near = [
        _nearly(utterance, one, index)
        for index, utterance in enumerate(utterances)
        if (surname and surname == _surname(_speaker(utterance, wire)))
        or not sources.isdisjoint(token.sentence for token in utterance.tokens)
    ]
    place = max(filter(None, near), key=lambda found: found[0], default=(0, None))[1]
    return place or (_in_its_place(utterances, one, block) if block else None)


def _in_its_place(utterances: Sequence[Utterance], one: Said, block: Block) -> _Found | None:
    """The word or two that the wire report quotes where a close sentence quotes another: *“promising”*, *“useless”*."""
    if len(one.keys) > SHORT or block.closeness < CLOSE:
        return None
    for index, utterance in enumerate(utterances):
        place = Span(utterance.tokens[0].start, utterance.tokens[-1].end)
        if len(utterance.keys) <= SHORT and block.slot(place, one.quotation):
            return _Found(index, 0, len(utterance.keys) - 1, (Edit(utterance.tokens, one.tokens, False),))
    return None


def _nearly(utterance: Utterance, one: Said, index: int) -> tuple[float, _Found] | None:
    """How much of a quotation an utterance has, in order or in another, and where; None if too little."""
    at = _within(utterance.keys, one.keys, 0)
    if at >= 0:
        return 1.0, _Found(index, at, at + len(one.keys) - 1, ())
    if not one.content & utterance.distinct:
        return None
    shared, _, place = _aligned(utterance, one, index)
    tight = place.last - place.first < 2 * len(one.keys)
    if shared >= max(2, SAME_WORDS * len(one.keys)) and tight:
        return shared / len(one.keys), place
    return _inverted(utterance, one, index)


def _inverted(utterance: Utterance, one: Said, index: int) -> tuple[float, _Found] | None:
    """Where an utterance has nearly all of the words close together, but in another order."""
    if len(one.content) < 2:
        return None
    places = [at for at, key in enumerate(utterance.keys) if key in one.content]
    for nth, first in enumerate(places):
        seen: set[str] = set()
        for last in places[nth : nth + 2 * len(one.keys)]:
            seen.add(utterance.keys[last])
            if last - first >= 2 * len(one.keys):
                break
            if seen == one.content:
                part = utterance.keys[first : last + 1]
                blocks = [(first + a, b, size) for a, b, size in _alike(part, one.keys)]
                edits = tuple(_edits(utterance.tokens, one.tokens, blocks, first, last))
                shared = sum(map(part.__contains__, one.keys))
                return shared / len(one.keys), _Found(index, first, last, edits)
    return None


def _surname(name: str) -> str:
    """The last word of a name; empty for a noun phrase."""
    return fold(name.split()[-1]) if name and name[0].isupper() else ""


def _match(utterance: Utterance, place: _Found, has: set[int], one: Said) -> Match:
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
    return {
        variant: name.label
        for name in pair.names
        if pronouns.is_person(name.label)
        for variant in name.variants
    }


LIKELY_SPEAKER = 0.7
"""A speaker who is named is likely known from this confidence on."""


def _with_speakers(
    pair: Compared, match: Match, wire: Sequence[Said], one: Said, people: dict[str, str]
) -> Match:
    """With the two people, if the quotation is plainly given to somebody else, by name."""
    old, new = wire[match.wire[0]].quotation, one.quotation
    least = min(old.confidence, new.confidence)
    names = [_in_full(each.speaker, people) for each in (old, new)]
    by_pronoun = new.source and gender.of_pronoun(fold(new.source.of(pair.derivative.plain)))
    if by_pronoun or least < LIKELY_SPEAKER or not all(names) or not _are_two(*names):
        return match
    return replace(match, speakers=(old.speaker, new.speaker), sure=least >= SURE)


def _in_full(speaker: str, people: dict[str, str]) -> str:
    """A person's name in full, if there is one that a speaker's name is or is the surname of; empty if it is none."""
    if speaker in people:
        return people[speaker]
    if pronouns.is_person(speaker):
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
