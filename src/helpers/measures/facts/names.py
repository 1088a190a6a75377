"""What became of names and places."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from helpers.document.document import Document
from helpers.document.names import Mention, Name
from helpers.languages.english import listed, lists, vocabulary
from helpers.languages.english.words import WORD, fold
from helpers.measures.facts.fact import (
    CHANGED,
    LIKELY,
    MISSING,
    MOST_CANDIDATES,
    MOST_PLACES,
    NAME,
    NEW,
    PLACE,
    SAME,
    SURE,
    Fact,
)
from helpers.pairing.compared import Compared
from helpers.pairing.context import NOTHING, Alignment, Contexts, aligned, beside

LEAST_MISSPELT = 5
_PLACE_ENDINGS = listed.words("names", "places end in")
_PLACE_OPENINGS = listed.words("names", "places open with")


@dataclass(frozen=True, slots=True)
class _Found:
    """A name with its mentions in both texts; `key` is what its spellings share."""

    kind: str
    key: str
    label: str
    mentions: tuple[tuple[Mention, ...], ...]


def name_facts(pair: Compared) -> Iterator[Fact]:
    """What became of each name and place."""
    found = _found_names(pair)
    known = [_Phrases(article) for article in pair]
    both, alone = [], ([], [])  # type: tuple[list[_Found], tuple[list[_Found], list[_Found]]]
    for name in found:
        wire, derivative = name.mentions
        if wire and derivative:
            both.append(name)
        else:
            alone[0 if wire else 1].append(name)
    replaced = dict(_replaced(pair, alone, known))
    for name in both:
        wire, derivative = name.mentions
        forms = [{_name_key(mention.text) for mention in side} for side in name.mentions]
        alike = (name.kind == PLACE and name.key in lists.places()) or forms[0] & forms[1]
        note = "" if alike else "written differently in the two texts"
        certainty = SURE if alike else LIKELY
        yield Fact(name.kind, SAME, wire[0], derivative[0], certainty, note, len(wire), len(derivative))
    for index, (other, certainty, note) in replaced.items():
        before, after = alone[0][index].mentions[0], alone[1][other].mentions[1]
        outcome, sureness = (CHANGED, certainty) if certainty else (SAME, LIKELY)
        kind = alone[0][index].kind
        yield Fact(kind, outcome, before[0], after[0], sureness, note, len(before), len(after))
    used = (set(replaced), {other for other, _, _ in replaced.values()})
    for side, outcome in ((0, MISSING), (1, NEW)):
        for index, name in enumerate(alone[side]):
            if index in used[side]:
                continue
            own = name.mentions[side]
            there, short = known[1 - side], _without_demonym(name.key)
            where = there.where(name.key) or (there.where(short) if short else None)
            counts = (len(own), 0) if side == 0 else (0, len(own))
            if where and where.sentence >= 0 and " " not in name.key and where.text.islower():
                continue
            if where:
                facing = Mention(where.sentence, where.start, where.end, where.text)
                told = (own[0], facing) if side == 0 else (facing, own[0])
                note = "" if where.sentence >= 0 else f"outside the body of the {_SIDES[1 - side]}"
                yield Fact(
                    name.kind,
                    SAME,
                    told[0],
                    told[1],
                    LIKELY,
                    note or "written as a common word there",
                    *counts,
                )
                continue
            part = known[1 - side].shares_a_part(name)
            note = f"“{part}” stands in the other text" if part else ""
            wire_mention, derivative_mention = (own[0], None) if side == 0 else (None, own[0])
            certainty = LIKELY if part else SURE
            yield Fact(name.kind, outcome, wire_mention, derivative_mention, certainty, note, *counts)


def _without_demonym(key: str) -> str:
    """``Chinese Communist Party`` as a text calls it once it is clear whose; "" if that is one word."""
    first, _, rest = key.partition(" ")
    return rest if " " in rest and first in lists.countries_by_demonym() else ""


_SIDES = ("wire report", "derivative")


def _found_names(pair: Compared) -> list[_Found]:
    """Names of both texts; words for the people of a country count for the country."""
    places: dict[str, tuple[str, list[list[Mention]]]] = {}
    own: list[_Found] = []
    cities = {fold(part) for article in pair for part in article.place.split("/") if part}
    for name in pair.names:
        place = _place_key(name, cities)
        told = name.mentions
        if place is None:
            own.append(_Found(NAME, _name_key(name.label), name.label, told))
            continue
        for key, label in place:
            _, sides = places.setdefault(key, (label, [[], []]))
            for side, found in zip(sides, told, strict=True):
                side += found if len(place) == 1 else (replace(each, text=label) for each in found)
    for key, (label, sides) in places.items():
        ordered = tuple(tuple(sorted(side, key=lambda mention: mention.start)) for side in sides)
        own.append(_Found(PLACE, key, label, ordered))
    return own


def _name_key(written: str) -> str:
    return " ".join(fold(part) for part in written.split())


def _place_key(name: Name, cities: set[str]) -> list[tuple[str, str]] | None:
    """Key and label of the place or places that a name stands for; None if it is no place."""
    gazetteer = lists.places()
    key = _name_key(name.label)
    if key in gazetteer:
        place = gazetteer[key]
        return [(_name_key(place.name), place.name)]
    parts = key.split("-")
    if len(parts) > 1 and all(part in gazetteer for part in parts):
        return [(_name_key(gazetteer[part].name), gazetteer[part].name) for part in parts]
    words = key.split()
    ending = len(words) > 1 and (
        words[0] in _PLACE_OPENINGS or (words[-1] in _PLACE_ENDINGS and "of" not in words)
    )
    return [(key, name.label)] if ending or key in cities else None


class _Phrases:
    """Looks up a run of words in a whole text, headline and furniture included, whatever the case."""

    _LONGEST = 8

    def __init__(self, article: Document) -> None:
        self._article = article
        self._text = article.plain or article.text
        cut = [(match.span(), match.group()) for match in WORD.finditer(self._text)]
        self._spans = [span for span, _ in cut]
        self._words = [fold(word) for _, word in cut]
        self._places: dict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self._words):
            places = self._places[word]
            if len(places) < MOST_PLACES:
                places.append(index)
        self._starts = [sentence.start for sentence in article.sentences]

    def where(self, key: str) -> Mention | None:
        """The first place where the words of a name stand one after the other, a sentence before furniture."""
        words = key.split()[: self._LONGEST]
        hits = [
            self._mention(index, len(words))
            for index in self._places.get(words[0] if words else "", ())
            if self._words[index : index + len(words)] == words
        ]
        hits.sort(key=lambda mention: (mention.sentence < 0, mention.start))
        return hits[0] if hits else None

    def shares_a_part(self, name: _Found) -> str:
        """A longer word of the name that the text has too; the empty string if none."""
        for word in name.label.split():
            if len(word) > 3 and fold(word) not in _COMMON_PARTS and fold(word) in self._places:
                return word
        return ""

    def _mention(self, index: int, length: int) -> Mention:
        start, end = self._spans[index][0], self._spans[index + length - 1][1]
        at = bisect_left(self._starts, start + 1) - 1
        inside = at >= 0 and end <= self._article.sentences[at].end
        return Mention(at if inside else -1, start, end, " ".join(self._text[start:end].split()))


_COMMON_PARTS = listed.words("names", "common parts")


def _replaced(
    pair: Compared, alone: tuple[list[_Found], list[_Found]], known: Sequence[_Phrases]
) -> Iterator[tuple[int, tuple[int, str, str]]]:
    """Names of the wire report in whose place the derivative has another: index, index, certainty, note."""
    contexts = pair.contexts
    wire, derivative = alone
    index: dict[str, list[int]] = defaultdict(list)
    for there, name in enumerate(derivative):
        for token in _name_tokens(name, contexts[1], 1):
            index[token].append(there)
    claims = []
    for here, name in enumerate(wire):
        if known[1].where(name.key):
            continue
        near = (index.get(token, ()) for token in _name_tokens(name, contexts[0], 0))
        votes = Counter([there for places in near if len(places) <= MOST_PLACES for there in places])
        for there, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:MOST_CANDIDATES]:
            other = derivative[there]
            if other.kind != name.kind or known[0].where(other.key):
                continue
            claim = _name_change(name, other, contexts)
            if claim is not None:
                claims.append((-claim[0], here, there, claim[1], claim[2]))
    claims.sort()
    done: tuple[set[int], set[int]] = (set(), set())
    for _, here, there, certainty, note in claims:
        if here not in done[0] and there not in done[1]:
            done[0].add(here)
            done[1].add(there)
            yield here, (there, certainty, note)


def _name_tokens(name: _Found, contexts: Contexts, side: int) -> set[str]:
    """What a counterpart is looked up by: the words beside the first mentions, and the name's own beginnings."""
    tokens = {f"^{part[:2]}" for part in name.key.split() if len(part) >= LEAST_MISSPELT}
    for mention in name.mentions[side][:3]:
        tokens |= beside(contexts.around(mention.sentence, mention.start, mention.end))
    return tokens


def _name_change(
    wire: _Found, derivative: _Found, contexts: Sequence[Contexts]
) -> tuple[float, str, str] | None:
    """How well, how surely and why one name stands for another; None if that cannot be claimed."""
    if min(len(wire.key), len(derivative.key)) < 3 or wire.key[1] == "-" or derivative.key[1] == "-":
        return None
    variant, slip = _is_variant(wire.key, derivative.key), _misspelt(wire.key, derivative.key)
    in_part = not set(wire.key.split()).isdisjoint(derivative.key.split())
    if in_part and not variant and not slip:
        return None
    alignment = _best_alignment(wire, derivative, contexts)
    if variant:
        return 200 + alignment.score, "", "the name is written in another form"
    if slip and (alignment.shared >= 2 or " " in wire.key):
        return (
            100 + alignment.score,
            LIKELY,
            "a letter or two differ: likely a misspelling, or another spelling",
        )
    told_alike = alignment.both and alignment.content >= 3 and alignment.run >= 4
    if told_alike and alignment.cover >= 0.75 and not in_part:
        return alignment.score, LIKELY, "the words beside it are the same"
    return None


def _best_alignment(wire: _Found, derivative: _Found, contexts: Sequence[Contexts]) -> Alignment:
    """That of the first mentions of two names whose surroundings are most alike."""
    return max(
        (
            aligned(
                contexts[0].around(one.sentence, one.start, one.end),
                contexts[1].around(other.sentence, other.start, other.end),
            )
            for one in wire.mentions[0][:3]
            for other in derivative.mentions[1][:3]
        ),
        key=lambda each: each.score,
        default=NOTHING,
    )


def _is_variant(one: str, other: str) -> bool:
    """``Hillary Rodham Clinton`` and ``Hillary Clinton``, ``Ron`` and ``Ronald S. Johnson``, ``Calderón`` and ``Calderon``."""
    if _plain(one) == _plain(other):
        return True
    short, long = sorted((key.split() for key in (one, other)), key=len)
    if len(short) < 2 or short[-1] != long[-1]:
        return False
    first, fuller = sorted((short[0].rstrip("."), long[0].rstrip(".")), key=len)
    return fuller.startswith(first)


@lru_cache(maxsize=100_000)
def _plain(key: str) -> str:
    """Letters alone, without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", key) if letter.isalnum())


def _misspelt(one: str, other: str) -> bool:
    """Whether two names are the same but for one word, and that but for a letter or two."""
    left, right = one.split(), other.split()
    if len(left) != len(right):
        return False
    differing = [(mine, yours) for mine, yours in zip(left, right, strict=True) if mine != yours]
    if len(differing) != 1:
        return False
    mine, yours = differing[0]
    if min(len(mine), len(yours)) < LEAST_MISSPELT or mine[0] != yours[0]:
        return False
    if vocabulary.in_dictionary(mine) and vocabulary.in_dictionary(yours) and mine[:4] == yours[:4]:
        return False
    if mine.rstrip("s") == yours.rstrip("s") or {mine, yours} <= lists.places().keys():
        return False
    return _edits(mine, yours) <= (1 if min(len(mine), len(yours)) < 8 else 2)


def _edits(one: str, other: str) -> int:
    """Letters to put in, take out or exchange to make one word of the other (Levenshtein)."""
    if abs(len(one) - len(other)) > 2 or max(len(one), len(other)) > 40:
        return 99
    row = list(range(len(other) + 1))
    for position, letter in enumerate(one, start=1):
        previous, row[0] = row[0], position
        for column, against in enumerate(other, start=1):
            previous, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, previous + (letter != against)),
            )
    return row[-1]
