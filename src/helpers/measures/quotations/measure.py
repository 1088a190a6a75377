"""What became of the words inside quotation marks: each quotation against the other text.

A derivative's quotation is held against every quotation of the wire report.
Where the words are the same it is *identical*, *punctuation only*, or *cut* (a
proper part, or with an ellipsis or brackets); where they are put together from
several, *merged*; where words were exchanged, added or silently left out,
*words changed*. A wire quotation whose words stand in the derivative without
marks is *marks dropped*. *Not in the wire* says that this wire report does not
have it, not that nobody said it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

import pandas as pd

from helpers.document import pronouns, quotations
from helpers.document.document import Document
from helpers.document.quotations import TITLE, Quotation
from helpers.languages.english import listed, lists, numberwords
from helpers.languages.english import words as tokens
from helpers.languages.english.words import fold
from helpers.measures.lines import UNKNOWN, Measure, measure
from helpers.measures.lines import table as measures_table
from helpers.pairing import alignment, passages
from helpers.pairing.compared import Compared

FAMILY = "quotations"

IDENTICAL = "identical"
PUNCTUATION = "punctuation only"
CUT = "cut"
CHANGED = "words changed"
MERGED = "merged"
SPEAKER = "speaker changed"
UNMARKED = "marks dropped"
ABSENT = "not in the wire"
OUTCOMES = (IDENTICAL, PUNCTUATION, CUT, CHANGED, MERGED, SPEAKER, UNMARKED, ABSENT)

KEPT = "kept"
PARAPHRASED = "paraphrased"
DROPPED = "dropped"

COLUMNS = (
    "side", "sentence", "quotation", "speaker", "cue", "confidence", "outcome", "counterpart",
    "counterpart_sentence", "counterpart_speaker", "difference", "start", "end",
)  # fmt: skip

SURE = 0.8
"""A speaker is surely known from this confidence on."""
SAME_WORDS = 0.6
"""At least this share of a derivative quotation's words stand in the wire's, in order, if it was changed."""
FEWEST_SHARED = 4
WHOLE = 0.85
"""At least this share of a quotation's words comes from those that it was put together from."""
SHORTEST_UNMARKED = 6
"""So many words in a row without marks are a quotation's; of a shorter one all, and five at least."""
MOST_COMPARED = 6
"""A quotation is compared word for word with this many others, those that share most words."""
LONGEST = 250
"""Longer quotations are compared by their first words."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A quotation with its words: as compared (case, points and shape of marks do not count) and as shown."""

    quotation: Quotation
    keys: tuple[str, ...]
    shown: tuple[str, ...]
    distinct: frozenset[str]
    content: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Match:
    """What a derivative quotation comes from: the outcome, the wire's quotations, what is different."""

    outcome: str
    wire: tuple[int, ...] = ()
    difference: str = ""
    sentence: int = 0
    text: str = ""


@dataclass(frozen=True)
class _Result:
    said: tuple[tuple[_Said, ...], tuple[_Said, ...]]
    matches: dict[int, _Match]
    unmarked: tuple[_Unmarked, ...]
    paraphrased: dict[int, int]


@dataclass(frozen=True, slots=True)
class _Unmarked:
    """Words of a wire quotation that stand in the derivative without marks."""

    wire: int
    sentence: int
    start: int
    end: int
    text: str


def table(pair: Compared) -> pd.DataFrame:
    """Every quotation of both texts, wire first: who spoke, and what became of the words.

    `confidence` is the chance that the speaker is right, 0 to 1. `difference`
    names the words exchanged, wire first. Scare quotes and titles are left out.
    """
    result = _result(pair)
    rows = [*_wire_rows(pair, result), *_derivative_rows(pair, result)]
    rows.sort(key=lambda row: (row[_SIDE] != "wire", row[_START]))
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    frame["counterpart_sentence"] = frame["counterpart_sentence"].astype("Int64")
    return frame


_SIDE, _OUTCOME, _START = map(COLUMNS.index, ("side", "outcome", "start"))


def compare(pair: Compared) -> pd.DataFrame:
    """How many quotations each text has, and what became of them; exact counts, so no intervals."""
    if not all(article.preparation.quotations for article in pair):
        note = "quotations were left out of the texts"
        return measures_table([measure(FAMILY, FAMILY, (UNKNOWN, UNKNOWN), FAMILY, note=note)])
    result = _result(pair)
    wire, derivative = (
        Counter(row[_OUTCOME] for row in rows)
        for rows in (_wire_rows(pair, result), _derivative_rows(pair, result))
    )
    lines: list[Measure] = [
        _line("quotations", wire.total(), derivative.total() - derivative[UNMARKED]),
        _line("quotations kept word for word", UNKNOWN, derivative[IDENTICAL] + derivative[PUNCTUATION]),
        _line("quotations cut", UNKNOWN, derivative[CUT]),
        _line("quotations whose words were changed", UNKNOWN, derivative[CHANGED]),
        _line("quotations merged", UNKNOWN, derivative[MERGED]),
        _line("quotations given to another speaker", UNKNOWN, derivative[SPEAKER]),
        _line("quotations that lost their marks", UNKNOWN, derivative[UNMARKED]),
        _line("quotations not in the wire", UNKNOWN, derivative[ABSENT]),
        _line("quotations paraphrased", wire[PARAPHRASED], UNKNOWN),
        _line("quotations dropped", wire[DROPPED], UNKNOWN),
    ]
    return measures_table(lines)


def notes(pair: Compared) -> tuple[str, ...]:
    """Marks that do not pair, by text: what they may enclose was not taken for a quotation."""
    return tuple(
        f"{side}: {note}"
        for side, article in zip(("wire report", "derivative"), pair, strict=True)
        for note in quotations.notes(article)
    )


def _line(name: str, wire: float, derivative: float) -> Measure:
    return measure(FAMILY, name, (wire, derivative), FAMILY)


def _wire_rows(pair: Compared, result: _Result) -> Iterator[tuple[object, ...]]:
    taken: dict[int, tuple[int, _Match]] = {}
    for index, match in result.matches.items():
        for each in match.wire:
            taken.setdefault(each, (index, match))
    unmarked = {each.wire: each for each in result.unmarked}
    for index, said in enumerate(result.said[0]):
        if not said.quotation.spoken:
            continue
        if index in taken:
            other = result.said[1][taken[index][0]].quotation
            told: tuple[object, ...] = (
                KEPT, other.text, other.sentence, other.speaker, taken[index][1].difference,
            )  # fmt: skip
        elif index in unmarked:
            words = unmarked[index]
            told = (KEPT, words.text, words.sentence, "", "quotation marks dropped")
        elif index in result.paraphrased:
            sentence = pair.derivative.sentences[result.paraphrased[index]]
            told = (PARAPHRASED, " ".join(sentence.text[:2_000].split()), sentence.number, "", "")
        else:
            told = (DROPPED, "", UNKNOWN, "", "")
        yield _row("wire", pair.wire, said.quotation, told)


def _derivative_rows(pair: Compared, result: _Result) -> Iterator[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for index, said in enumerate(result.said[1]):
        if not said.quotation.spoken:
            continue
        match = result.matches.get(index, _Match(ABSENT))
        others = [result.said[0][each].quotation for each in match.wire]
        told: tuple[object, ...] = (
            match.outcome,
            " … ".join(other.text for other in others) or match.text,
            others[0].sentence if others else match.sentence or UNKNOWN,
            others[0].speaker if others else "",
            match.difference,
        )
        rows.append(_row("derivative", pair.derivative, said.quotation, told))
    for unmarked in result.unmarked:
        other = result.said[0][unmarked.wire].quotation
        rows.append(
            (
                "derivative",
                unmarked.sentence,
                unmarked.text,
                "",
                "",
                UNKNOWN,
                UNMARKED,
                other.text,
                other.sentence,
                other.speaker,
                "quotation marks dropped",
                unmarked.start,
                unmarked.end,
            )
        )
    yield from rows


def _row(side: str, article: Document, said: Quotation, told: tuple[object, ...]) -> tuple[object, ...]:
    cue = said.cue.of(article.plain) if said.cue else ""
    confidence = said.confidence if said.speaker else UNKNOWN
    return (side, said.sentence, said.text, said.speaker, cue, confidence, *told, said.start, said.end)


@lru_cache(maxsize=16)
def _result(pair: Compared) -> _Result:
    wire, derivative = (_said(article) for article in pair)
    persons = _persons(pair)
    matches = {
        index: match
        for index, near in enumerate(_near(wire, derivative))
        if (match := _match(wire, derivative[index], near, persons)) is not None
    }
    for index, said in enumerate(derivative):
        if index not in matches and said.quotation.spoken:
            unquoted = _without_marks(pair.wire, said)
            if unquoted is not None:
                matches[index] = unquoted
    used = {each for match in matches.values() for each in match.wire}
    unmarked = _unmarked(pair, wire, used)
    used |= {each.wire for each in unmarked}
    open_ones = [index for index, said in enumerate(wire) if index not in used and said.quotation.spoken]
    return _Result((wire, derivative), matches, unmarked, _paraphrased(pair.derivative, wire, open_ones))


@lru_cache(maxsize=32)
def _said(article: Document) -> tuple[_Said, ...]:
    return tuple(
        _Said(each, *_words_of(article, each.words)) for each in article.quotations if each.kind != TITLE
    )


def _words_of(
    article: Document, words: tuple[int, int]
) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str], frozenset[str]]:
    start, end = words[0], min(words[1] + 1, words[0] + LONGEST)
    shown = tuple([word.text for word in article.words[start:end]])
    keys = _all_keys(article)[start:end]
    return keys, shown, frozenset(keys), frozenset(article.keys[start:end]) - lists.function_words()


@lru_cache(maxsize=100_000)
def _key(word: str) -> str:
    """A word as compared: small letters, one shape of apostrophe and hyphen, no points in abbreviations.

    Unlike `fold` it keeps a possessive: “China” and “China's” are different words to be quoted with.
    """
    key = word.lower().replace("’", "'").replace("\u2010", "-").replace("\u2011", "-")
    if not any(character.isdigit() for character in key):
        key = key.replace(".", "")
    return _STYLE.get(key, key)


_STYLE = listed.table("abbreviations", "written out") | {
    word: f"{value:g}" for word, value in numberwords.ONES.items() if value <= 12
}
"""House style, not wording: abbreviated titles, and numbers in words or in figures."""


def _near(wire: Sequence[_Said], derivative: Sequence[_Said]) -> list[list[int]]:
    """For each derivative quotation the wire quotations that share most words with it."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, said in enumerate(wire):
        for word in dict.fromkeys(said.keys):
            if len(places[word]) < passages.MOST_PLACES:
                places[word].append(index)
    near = []
    for said in derivative:
        counts = Counter(index for word in dict.fromkeys(said.keys) for index in places.get(word, ()))
        near.append([index for index, _ in counts.most_common(MOST_COMPARED)])
    return near


def _match(wire: Sequence[_Said], said: _Said, near: Sequence[int], persons: dict[str, str]) -> _Match | None:
    """What a derivative quotation comes from; None if no wire quotation has its words."""
    for index in near:
        if wire[index].keys == said.keys:
            same = _bare(wire[index].quotation.text) == _bare(said.quotation.text)
            return _spoken_by(IDENTICAL if same else PUNCTUATION, wire[index], said, index, persons, "")
    pieces, bracketed = _pieces(said.quotation.text)
    for index in near:
        kept = _is_cut(wire[index], said, pieces, bracketed)
        if kept is not None:
            return _spoken_by(CUT, wire[index], said, index, persons, kept)
    several = _merged(wire, said, near)
    if several:
        return _Match(MERGED, several, f"put together from {len(several)} quotations")
    changed = max(
        (found for index in near if (found := _changed(wire[index], said, index)) is not None),
        key=lambda found: found[0],
        default=None,
    )
    if changed is None:
        return None
    _, index, difference = changed
    other = _other_speaker(wire[index], said, persons)
    return _Match(CHANGED, (index,), "; ".join(filter(None, (difference, other))))


def _bare(text: str) -> str:
    """A quotation's text with one shape of marks, spaces and dashes, and nothing at its ends."""
    text = re.sub(r"[‘’`´]", "'", text)
    text = re.sub(r"[“”„«»]", '"', text)
    text = re.sub(r"\s*[–—]\s*|\s+-+\s+", " - ", text.replace("…", "..."))
    return " ".join(text.split()).strip(" ,.;:")


def _spoken_by(
    outcome: str, wire: _Said, said: _Said, index: int, persons: dict[str, str], difference: str
) -> _Match:
    other = _other_speaker(wire, said, persons)
    return _Match(SPEAKER, (index,), other) if other else _Match(outcome, (index,), difference)


def _other_speaker(wire: _Said, said: _Said, persons: dict[str, str]) -> str:
    """“A → B” if both speakers are surely known as persons and are not the same; else empty."""
    told = []
    for quotation in (wire.quotation, said.quotation):
        if quotation.confidence < SURE or quotation.speaker not in persons:
            return ""
        told.append(quotation.speaker)
    first, second = ({fold(part) for part in persons[name].split()} for name in told)
    return "" if first & second else f"speaker: {told[0]} → {told[1]}"


def _persons(pair: Compared) -> dict[str, str]:
    """Every variant of a name that is plainly a person's, with its fullest form in the two texts."""
    return {
        variant: name.label
        for name in pair.names
        if pronouns.is_person(name.label)
        for variant in name.variants
    }


_GAP = re.compile(r"\[[^\]]{0,200}\]|(?:\.[ \xa0]?){3,4}|…|\([^)]{0,200}\)")


def _pieces(text: str) -> tuple[list[tuple[str, ...]], list[str]]:
    """The words of a quotation from gap to gap, and what marks the gaps."""
    bracketed = [match.group() for match in _GAP.finditer(text)]
    pieces = [
        tuple([_key(piece[start:end]) for start, end in tokens.words(piece)])
        for piece in (_GAP.split(text) if bracketed else [text])
    ]
    return pieces, bracketed


def _is_cut(
    wire: _Said, said: _Said, pieces: Sequence[tuple[str, ...]], bracketed: Sequence[str]
) -> str | None:
    """What was cut, if the words stand in the wire's in order with gaps only where they are marked; else None."""
    if not said.content and len(said.keys) < 3:
        return None
    position = 0
    for piece in filter(None, pieces):
        found = _within(wire.keys, piece, position)
        if found < 0:
            return None
        position = found + len(piece)
    own = sum(map(len, pieces))
    if not own:
        return None
    left_out = len(wire.keys) - own
    told = f"{left_out} of {len(wire.keys)} words cut" if left_out > 0 else ""
    inserted = [text for text in bracketed if text[0] in "[(" and any(map(str.isalpha, text))]
    return "; ".join(filter(None, (told, f"put in: {', '.join(inserted)}" if inserted else "")))


def _within(keys: tuple[str, ...], piece: tuple[str, ...], start: int) -> int:
    """Where a run of words stands in another from `start` on; −1 if nowhere."""
    last = len(keys) - len(piece)
    return next((at for at in range(start, last + 1) if keys[at : at + len(piece)] == piece), -1)


def _merged(wire: Sequence[_Said], said: _Said, near: Sequence[int]) -> tuple[int, ...]:
    """The wire quotations that the words were put together from, if there are several."""
    if len(near) < 2 or sum(map(_any_of(wire, near).__contains__, said.keys)) < WHOLE * len(said.keys):
        return ()
    covered = [-1] * len(said.keys)
    for index in sorted(near, key=lambda each: -len(wire[each].distinct & said.distinct)):
        for tile in passages.tiles(wire[index].keys, said.keys):
            for position in range(tile.derivative, tile.derivative + tile.length):
                if covered[position] < 0:
                    covered[position] = index
    counts = Counter(index for index in covered if index >= 0)
    parts = [index for index, count in counts.items() if count >= 3 and count >= 0.5 * len(wire[index].keys)]
    if len(parts) < 2 or sum(counts[index] for index in parts) < WHOLE * len(said.keys):
        return ()
    return tuple(sorted(parts))


def _any_of(wire: Sequence[_Said], near: Sequence[int]) -> frozenset[str]:
    """The words of several quotations."""
    return frozenset().union(*(wire[index].distinct for index in near))


def _changed(wire: _Said, said: _Said, index: int) -> tuple[int, int, str] | None:
    """How many words both have in order, the wire's quotation, and the words exchanged; None if too few."""
    if sum(map(wire.distinct.__contains__, said.keys)) < max(FEWEST_SHARED, SAME_WORDS * len(said.keys)):
        return None
    blocks = [
        block
        for block in SequenceMatcher(None, wire.keys, said.keys, autojunk=False).get_matching_blocks()
        if block.size
    ]
    shared = sum(block.size for block in blocks)
    content = {
        fold(said.shown[position])
        for block in blocks
        for position in range(block.b, block.b + block.size)
    } & said.content  # fmt: skip
    longest = max((block.size for block in blocks), default=0)
    if (
        shared < FEWEST_SHARED
        or longest < 3
        or len(content) < 2
        or shared < SAME_WORDS * len(said.keys)
        or 2 * len(content) < len(said.content)
    ):
        return None
    return shared, index, _exchanged(wire, said, [(block.a, block.b, block.size) for block in blocks])


def _exchanged(wire: _Said, said: _Said, blocks: Sequence[tuple[int, int, int]]) -> str:
    """The words exchanged between the shared ones, and at an end where neither was merely cut."""
    told = []
    here, there = 0, 0
    for a, b, size in (*blocks, (len(wire.keys), len(said.keys), 0)):
        old, new = " ".join(wire.shown[here:a]), " ".join(said.shown[there:b])
        at_an_end = (here == 0 and there == 0) or not size
        cut_too = at_an_end and a - here > b - there + 3
        if old and new and not cut_too:
            told.append(f"{old} → {new}")
        elif new:
            told.append(f"added: {new}")
        elif old and not at_an_end:
            told.append(f"left out: {old}")
        here, there = a + size, b + size
    return "; ".join(told)


def _without_marks(article: Document, said: _Said) -> _Match | None:
    """Where a derivative quotation's words stand in the wire report's own voice."""
    if len(said.keys) < 3 or len(said.content) < 2:
        return None
    keys = _all_keys(article)
    at = _within_indexed(article, keys, said.keys)
    if at < 0:
        return None
    words = article.words[at : at + len(said.keys)]
    text = " ".join(article.plain[words[0].start : words[-1].end].split())
    told = "the words stand in the wire report without quotation marks"
    return _Match(ABSENT, (), told, _number(article, words[0].start), text)


@lru_cache(maxsize=32)
def _all_keys(article: Document) -> tuple[str, ...]:
    return tuple([_key(word.text) for word in article.words])


@lru_cache(maxsize=32)
def _places(article: Document) -> dict[tuple[str, ...], list[int]]:
    """Where each run of three words stands."""
    keys = _all_keys(article)
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(keys) - 2):
        run = keys[at : at + 3]
        if len(places[run]) < passages.MOST_PLACES:
            places[run].append(at)
    return places


def _within_indexed(article: Document, keys: tuple[str, ...], piece: tuple[str, ...]) -> int:
    return next((at for at in _places(article).get(piece[:3], ()) if keys[at : at + len(piece)] == piece), -1)


def _unmarked(pair: Compared, wire: Sequence[_Said], used: set[int]) -> tuple[_Unmarked, ...]:
    """Wire quotations that no derivative quotation has and whose words stand there without marks.

    At least six words in a row, or all of a shorter one; half of the quotation;
    three content words.
    """
    article = pair.derivative
    own: list[str | None] = []
    of: list[int] = []
    for index, said in enumerate(wire):
        if index not in used and said.quotation.spoken and len(said.keys) >= passages.SHORTEST_TILE:
            own += [*said.keys, None]
            of += [index] * (len(said.keys) + 1)
    plain = [
        None if inside else key
        for key, inside in zip(_all_keys(article), _inside(article), strict=True)
    ]  # fmt: skip
    longest: dict[int, passages.Tile] = {}
    for tile in passages.tiles(own, plain) if own else ():
        index = of[tile.wire]
        if index not in longest or tile.length > longest[index].length:
            longest[index] = tile
    found = []
    for index, tile in sorted(longest.items()):
        said, words = wire[index], article.words[tile.derivative : tile.derivative + tile.length]
        long = tile.length >= SHORTEST_UNMARKED or 5 <= tile.length == len(said.keys)
        enough = long and 2 * tile.length >= len(said.keys)
        if enough and len({fold(word.text) for word in words} & said.content) >= 3:
            start, end = words[0].start, words[-1].end
            text = " ".join(article.plain[start:end].split())
            found.append(_Unmarked(index, _number(article, start), start, end, text))
    return tuple(found)


def _number(article: Document, offset: int) -> int:
    """The number of the sentence that an offset lies in."""
    at = bisect_right(article.sentences, offset, key=lambda sentence: sentence.start)
    return article.sentences[max(at - 1, 0)].number


def _inside(article: Document) -> list[bool]:
    """For each word whether it stands inside quotation marks."""
    flags = [False] * len(article.words)
    for _, first, last in quotations.quoted(article):
        flags[first : last + 1] = [True] * (last + 1 - first)
    return flags


def _paraphrased(article: Document, wire: Sequence[_Said], indices: Sequence[int]) -> dict[int, int]:
    """Wire quotations that a derivative sentence plainly retells, by the sentence's index.

    It shares three content words or more with the quotation, half of them all,
    and names the speaker; or four and three in five without the name. Anything
    less is no evidence.
    """
    if not indices:
        return {}
    written: dict[str, set[int]] = defaultdict(set)
    for number, word in zip(article.sentence_of, article.words, strict=True):
        if not word.quoted:
            written[word.text].add(number)
    places: dict[str, set[int]] = defaultdict(set)
    for text, numbers in written.items():
        for family in alignment.families(text):
            places[family] |= numbers
    found: dict[int, int] = {}
    for index in indices:
        said = wire[index]
        shared: Counter[int] = Counter()
        for content in sorted(said.content):
            shared.update(
                set().union(*[places[family] for family in alignment.families(content) if family in places])
            )
        surname = alignment.families(said.quotation.speaker.split()[-1]) if said.quotation.speaker else ()
        for number, count in shared.most_common(5):
            named = bool(surname) and number in places.get(surname[-1], ())
            share = count / len(said.content)
            if (named and count >= 3 and share >= 0.5) or (count >= 4 and share >= 0.6):
                found[index] = number
                break
    return found
