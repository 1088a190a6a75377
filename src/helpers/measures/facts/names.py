"""What became of names and places."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from helpers.document.document import Document
from helpers.document.names import Mention, Name
from helpers.languages.english import listed, lists
from helpers.languages.english.words import fold, key_of
from helpers.measures.facts import fact
from helpers.measures.facts.fact import LIKELY, PLACE, SAME, SURE, Fact
from helpers.pairing.compared import Compared
from helpers.pairing.named import Named, is_placed
from helpers.pairing.spelled import LEAST_MISSPELT, is_variant, misspelt, one_people
from helpers.showing.style import NAMES

_PLACE_ENDINGS = listed.words("names", "places end in")
_COMMON_PARTS = listed.words("names", "common parts")
_PLACE_OPENINGS = listed.words("names", "places open with")
_OF_PEOPLES = lists.countries_by_demonym().keys()


@dataclass(frozen=True, slots=True)
class _Found:
    """A name with its mentions in both texts; `key` is what its spellings share."""

    kind: str
    key: str
    label: str
    mentions: tuple[tuple[Mention, ...], ...]

    def first(self, side: int) -> Mention:
        """The first mention in one text, of a country rather by its name than by the word for its people."""
        own = self.mentions[side]
        return next((each for each in own if key_of(each.text) not in _OF_PEOPLES), own[0])


def name_facts(pair: Compared) -> Iterator[Fact]:
    """What became of each name and place."""
    found = _found_names(pair)
    alone = _only_in(found, 0), _only_in(found, 1)
    yield from (_kept(name) for name in found if all(name.mentions))
    replaced = list(_replaced(pair, *alone))
    yield from (each for _, each in replaced)
    used = {id(name) for names, _ in replaced for name in names}
    for side, names in enumerate(alone):
        for name in names:
            if id(name) not in used:
                yield from _of_one_side(pair, name, side)


def _only_in(found: Sequence[_Found], side: int) -> list[_Found]:
    return [name for name in found if not name.mentions[1 - side]]


def _kept(name: _Found) -> Fact:
    forms = [{key_of(mention.text) for mention in side} for side in name.mentions]
    alike = (name.kind == PLACE and name.key in lists.places()) or forms[0] & forms[1]
    told = (SURE, "") if alike else (LIKELY, "written differently in the two texts")
    return Fact(name.kind, SAME, name.first(0), name.first(1), *told, *map(len, name.mentions))


def _of_one_side(pair: Compared, name: _Found, side: int) -> Iterator[Fact]:
    """What became of a name of one text that is none in the other, where its words may stand all the same."""
    own, other = name.mentions[side], tuple(pair)[1 - side]
    where = other.phrases.where(name.key) or other.phrases.where(_without_demonym(name.key))
    if where is None and (within := _within_a_name(name, side, other)) is not None:
        yield _told_as(name, side, within, "part of a longer name there")
    elif where is None:
        part = _shared_part(name, other)
        told = (LIKELY, f"“{part}” stands in the other text") if part else (SURE, "")
        yield fact.one_sided(name.kind, side, name.first(side), len(own), *told)
    elif where.sentence < 0 or " " in name.key or not where.text.islower():
        notes = (f"outside the body of the {NAMES[1 - side]}", "written as a common word there")
        yield _told_as(name, side, where, notes[where.sentence >= 0])


def _told_as(name: _Found, side: int, there: Mention, note: str) -> Fact:
    """A name of one text whose words stand in the other, but not as that name."""
    wire, derivative = (there, name.mentions[1][0]) if side else (name.mentions[0][0], there)
    return Fact(name.kind, SAME, wire, derivative, LIKELY, note, *map(len, name.mentions))


def _within_a_name(place: _Found, side: int, other: Document) -> Mention | None:
    """The first name of the other text that a place, or the word for its people, is part of."""
    if place.kind != PLACE:
        return None
    keys = {key_of(each.text) for each in place.mentions[side]}
    return next((each for each in other.mentions if not keys.isdisjoint(key_of(each.text).split())), None)


def _shared_part(name: _Found, other: Document) -> str:
    """A longer word of the name that the other text has too; the empty string if none."""
    longer = (word for word in name.label.split() if len(word) > 3 and fold(word) not in _COMMON_PARTS)
    return next((word for word in longer if fold(word) in other.phrases), "")


def _without_demonym(key: str) -> str:
    """``Chinese Communist Party`` as a text calls it once it is clear whose; "" if that is one word."""
    first, _, rest = key.partition(" ")
    return rest if " " in rest and first in _OF_PEOPLES else ""


def _found_names(pair: Compared) -> list[_Found]:
    """Names of both texts; words for the people of a country count for the country."""
    places: dict[str, tuple[str, list[list[Mention]]]] = {}
    own: list[_Found] = []
    datelines = "/".join(article.place for article in pair)
    cities = set(map(fold, filter(None, datelines.split("/"))))
    for name in pair.names:
        place = _place_key(pair, name, cities)
        told = name.mentions
        if place is None:
            own.append(_Found(fact.NAME, key_of(name.label), name.label, told))
            continue
        for key, label in place:
            _, sides = places.setdefault(key, (label, [[], []]))
            for side, found in zip(sides, told, strict=True):
                side += found if len(place) == 1 else (each._replace(text=label) for each in found)
    for key, (label, sides) in places.items():
        ordered = tuple(tuple(sorted(side, key=lambda mention: mention.start)) for side in sides)
        own.append(_Found(PLACE, key, label, ordered))
    return own


def _place_key(pair: Compared, name: Name, cities: set[str]) -> list[tuple[str, str]] | None:
    """Key and label of the place or places that a name stands for; None if it is no place."""
    gazetteer = lists.places()
    key = key_of(name.label)
    for parts in ([key], key.split("-")):
        if all(part in gazetteer for part in parts):
            return [(key_of(gazetteer[part].name), gazetteer[part].name) for part in parts]
    return [(key, name.label)] if key in cities or _is_a_place(pair, name, key) else None


def _is_a_place(pair: Compared, name: Name, key: str) -> bool:
    """Whether a name sounds like a place's; where a longer name begins so (*Tarn Valley Water*), one text must tell of it as one."""
    first, *others = key.split()
    ends_so = others and others[-1] in _PLACE_ENDINGS and "of" not in key.split()
    if not (ends_so or (others and first in _PLACE_OPENINGS)):
        return False
    longer = any(key_of(each.label).startswith(f"{key} ") for each in pair.names)
    sides = zip(pair, name.mentions, strict=True)
    return not longer or any(is_placed(text, each) for text, mentions in sides for each in mentions)


def _replaced(
    pair: Compared, wire: Sequence[_Found], derivative: Sequence[_Found]
) -> Iterator[tuple[tuple[_Found, _Found], Fact]]:
    """Names of the wire report that the derivative writes otherwise or has another in place of, each once."""
    phrases = pair.wire.phrases, pair.derivative.phrases
    claims = [*_by_form(pair.named, wire, derivative), *_by_place(pair, wire, derivative)]
    done: set[int] = set()
    for _, here, there, outcome, note in sorted(claims, key=itemgetter(0)):
        alike = here.kind == there.kind and here.key not in phrases[1] and there.key not in phrases[0]
        if alike and done.isdisjoint((id(here), id(there))):
            done |= {id(here), id(there)}
            before, after = here.mentions[0], there.mentions[1]
            often = len(before), len(after)
            yield (here, there), Fact(here.kind, outcome, before[0], after[0], LIKELY, note, *often)


_Claim = tuple[int, _Found, _Found, str, str]


def _by_place(pair: Compared, wire: Sequence[_Found], derivative: Sequence[_Found]) -> Iterator[_Claim]:
    """Names that stand for another of the wire report's."""
    by_start = [
        {mention.start: name for name in names for mention in name.mentions[side]}
        for side, names in enumerate((wire, derivative))
    ]
    mentions = pair.wire.mentions, pair.derivative.mentions
    for before, after, _ in fact.contradicted(pair, fact.OF_NAMES, *mentions):
        here, there = by_start[0].get(before.start), by_start[1].get(after.start)
        if here and there:
            yield 2, here, there, fact.CHANGED, ""


def _by_form(named: Named, wire: Sequence[_Found], derivative: Sequence[_Found]) -> Iterator[_Claim]:
    """Names that are one in another form, or the same but for a letter or two where the one sentence rests on the other."""
    index: dict[str, list[_Found]] = defaultdict(list)
    for there in derivative:
        for beginning in _beginnings(there):
            index[beginning].append(there)
    for here in wire:
        for there in dict.fromkeys(chain.from_iterable(map(index.__getitem__, _beginnings(here)))):
            if is_variant(here.key, there.key) or one_people(here.key, there.key):
                yield 0, here, there, SAME, "the name is written in another form"
            elif misspelt(here.key, there.key) and (
                " " in here.key or named.linked(here.mentions[0], there.mentions[1])
            ):
                note = "a letter or two differ: likely a misspelling, or another spelling"
                yield 1, here, there, fact.CHANGED, note


def _beginnings(name: _Found) -> set[str]:
    return {part[:2] for part in name.key.split() if len(part) >= LEAST_MISSPELT}
