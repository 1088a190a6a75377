"""Names and places that stand where the wire report has others, or that it does not have at all.

A name that no part of the wire report has, in a sentence that rests on it, is always told.

So is who somebody is told to be: another holder of an office, another office of its holder, a deputy without *deputy*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations, pairwise
from types import MappingProxyType

from rapidfuzz.distance import Levenshtein

from helpers.document import persons
from helpers.document.cues import PERSON, noun_sort
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.document.offices import office
from helpers.findings.finding import Finding, Place, difference, lost_in, place, place_of, standing
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import WORD, fold, key_of
from helpers.pairing.compared import Compared
from helpers.pairing.named import Fate, country_of, initials, is_placed
from helpers.pairing.redline import CLOSE, Standing

_LONGEST_WORD, _INITIALS = 15, 3
_AGENCIES = listed.words("names", "of an agency")
_PREPOSITIONS = listed.words("opposites", "prepositions")
_WAYS = {
    **dict.fromkeys(listed.words("opposites", "going to"), "to"),
    **dict.fromkeys(listed.words("opposites", "coming from"), "from"),
}
_STATIONS = ("-TV", "-AM", "-FM")
_OUTLETS, _TELLING = listed.words("speakers", "outlet-name"), listed.words("names", "before who is told")

FEWEST_WORDS = 2
"""An office of fewer words is borne by many."""

Office = frozenset[str]
"""The words beside a name that tell who bears it, by family."""

_FIELDS = frozenset(map(family, listed.words("names", "portfolios", "of a chief") - lists.function_words()))
_ONE_ALONE = [
    [frozenset(map(family, side.split())) for side in line.split("/")]
    for line in listed.lines("titles", "one of these alone")
]
_OF_SOMEBODY = frozenset(map(family, listed.words("names", "of somebody")))
_QUALIFIERS = tuple(frozenset(map(family, line.split())) for line in listed.lines("qualifiers", "before"))


def names(pair: Compared) -> Iterator[Finding]:
    """A finding for each name of a linked sentence that the wire report has not, or has not there."""
    for fate in pair.named.fates:
        if is_told(pair.derivative, fate.mention) or _is_an_owner(fate) or _is_in_short(pair, fate):
            continue
        if fate.wire is None:
            yield _unknown(pair, fate)
        elif not _is_another_speaker(pair, fate.wire, fate.mention):
            yield _exchanged(pair, fate, fate.wire)
    yield from _the_other_way(pair)
    yield from _elsewhere(pair)


def _exchanged(pair: Compared, fate: Fate, wire: Mention) -> Finding:
    """The finding on a name that stands for another of the wire report; on who did what, where two have changed places."""
    wider = _may_be_wider(wire, fate.mention)
    grave = _in_its_place(fate, wire) and not (wider or _is_outlet(fate.mention))
    found = _instead(pair, wire, fate.mention, sure=fate.close and not wider, grave=grave)
    if _have_changed_places(pair, fate):
        return replace(found, kind="direction", message=found.message.replace("Name:", "Direction:"))
    return found


def _is_in_short(pair: Compared, fate: Fate) -> bool:
    """Whether the wire report has a name's initials, *GMT*, or it tells which agency reports it: *the German news agency*."""
    mention, text = fate.mention, pair.derivative.text
    after = WORD.findall(text, mention.end, mention.end + _LONGEST_WORD)[:2]
    agency = {*map(fold, after), *map(fold, WORD.findall(mention.text)[-1:])} & _AGENCIES
    short = {each for each in initials(mention.text) if len(each) >= _INITIALS}
    return bool(agency) or any(
        each in short and word.text.isupper()
        for each, word in zip(pair.wire.keys, pair.wire.words, strict=True)
    )


def _have_changed_places(pair: Compared, fate: Fate) -> bool:
    """Whether two people of two wire sentences stand in one of the derivative, each for the other: *Venn was held, Holm fled*, *Holm was held, Venn fled*."""
    instead = fate.wire
    if instead is None or len(fate.block.sources) == 1:
        return False
    own = pair.named.derivative[fate.block.sentence]
    there = (each for at in fate.block.sources for each in pair.named.wire[at])
    both = any(pair.named.same(instead, each) for each in own) and any(
        pair.named.same(each, fate.mention) for each in there
    )
    return both and not (is_placed(pair.derivative, fate.mention) or is_placed(pair.wire, instead))


def _elsewhere(pair: Compared) -> Iterator[Finding]:
    """A finding for each place, *at Tarn*, of a retold sentence, where the wire sentence has another of the same thing, *a bridge at*, that nothing made from it tells."""
    exchanged = {fate.mention for fate in pair.named.fates}
    for block in (each for each in pair.redline.blocks if not each.link.weak):
        main = max(block.sources, key=block.closeness_to)
        gone = _places_gone(pair, main)
        for (before, _), mention in _led(pair.derivative, pair.named.derivative[block.sentence]).items():
            moved = [before] == [each for each, _ in gone] and mention not in exchanged
            if moved and _is_a_place_of(pair, mention, main) and _is_of_one_thing(pair, gone[0][1], mention):
                yield _instead(pair, gone[0][1], mention, sure=False, grave=False)


def _places_gone(pair: Compared, main: int) -> list[tuple[str, Mention]]:
    """The names of a wire sentence after a preposition, with that, which no sentence made from it tells."""
    told = [each for one in pair.redline.by_source[main] for each in pair.named.derivative[one.sentence]]
    there = _led(pair.wire, pair.named.wire[main]).items()
    return [(at[0], each) for at, each in there if not any(pair.named.same(each, one) for one in told)]


def _is_of_one_thing(pair: Compared, wire: Mention, derivative: Mention) -> bool:
    """Whether kindred words stand before two places: *a plant in*, *a factory in*."""
    things = _thing_before(pair.wire, wire), _thing_before(pair.derivative, derivative)
    return bool(Kin({things[0]}).of(things[1]))


def _thing_before(text: Document, mention: Mention) -> str:
    """The family of the word of content before a place: *bridge* of *a bridge at Tarn*."""
    words = text.sentences[mention.sentence].words
    before = [fold(each.text) for each in words if each.end <= mention.start]
    return family(next((each for each in reversed(before) if each not in lists.function_words()), ""))


def _is_a_place_of(pair: Compared, mention: Mention, main: int) -> bool:
    """Whether a name of a place, no country's, stands in the wire report, and not in a sentence of it."""
    placed = is_placed(pair.derivative, mention) and not country_of(mention.text)
    here = (pair.named.same(each, mention) for each in pair.named.wire[main])
    return placed and pair.named.in_wire(mention) and not any(here)


def _is_an_owner(fate: Fate) -> bool:
    """Whether a name only lacks the mark of an owner: *UNs Food agency* for ``UN’s``."""
    first, written = fold(fate.mention.text.split()[0]), fate.wire.text if fate.wire else ""
    return first == f"{fold(written)}s"


def _may_be_wider(wire: Mention, derivative: Mention) -> bool:
    """Whether a known place stands for one that is not known, and may lie there: *London* for ``Mayfair``."""
    return bool(country_of(derivative.text)) and not country_of(wire.text)


def _the_other_way(pair: Compared) -> Iterator[Finding]:
    """A finding for each two names whose prepositions are exchanged: *from A to B*, *left B for A*; others in close sentences alone."""
    for block in pair.redline.blocks:
        named = chain.from_iterable(pair.named.wire[at] for at in block.sources)
        there = _led(pair.wire, named, _WAYS)
        own = _led(pair.derivative, pair.named.derivative[block.sentence], _WAYS)
        for one, other in combinations(sorted(there), 2):
            way = {one[0], other[0]} == {"from", "to"} or block.closeness >= CLOSE
            turned = {(one[0], other[1]), (other[0], one[1])}
            only = turned.isdisjoint(there) and own.keys().isdisjoint((one, other))
            if way and only and turned <= own.keys():
                yield _instead(pair, there[one], own[one[0], other[1]], sure=False, grave=True)


def _led(
    text: Document, mentions: Iterable[Mention], alike: Mapping[str, str] = MappingProxyType({})
) -> dict[tuple[str, str], Mention]:
    """Those of some names that have a preposition right before them, or what is `alike` to one, by that and their key."""
    found = {}
    for each in mentions:
        before = WORD.findall(text.text, max(0, each.start - _LONGEST_WORD), each.start)[-1:]
        way = alike.get(fold(before[0]), fold(before[0])) if before else ""
        if way in _PREPOSITIONS:
            found[way, key_of(each.text)] = each
    return found


def _is_another_speaker(pair: Compared, wire: Mention, derivative: Mention) -> bool:
    """Whether of two names that have no word in common one alone is that of who says something."""
    words = [set(key_of(each.text).split()) for each in (wire, derivative)]
    return words[0].isdisjoint(words[1]) and speaks(pair.wire, wire) != speaks(pair.derivative, derivative)


def speaks(text: Document, mention: Mention) -> bool:
    """Whether a name is that of who says something in its sentence: no other name holds that place."""
    return any(
        each.sentence == mention.sentence
        and each.frame is not None
        and key_of(mention.text) in key_of(each.source)
        for each in text.voices
    )


def _instead(pair: Compared, wire: Mention, derivative: Mention, *, sure: bool, grave: bool) -> Finding:
    kind = _kind(pair.derivative, derivative)
    places = standing(pair.wire, wire), standing(pair.derivative, derivative)
    told = f"where the wire report has {wire.text}, the derivative has {derivative.text}"
    return difference(kind, *places, told, sure=sure, grave=grave)


def _in_its_place(fate: Fate, wire: Mention) -> bool:
    """Whether nothing but the two names differs there, or a word beside them is the same on both sides."""
    if fate.sure:
        return True
    if not fate.close and Levenshtein.distance(key_of(wire.text), key_of(fate.mention.text)) <= 1:
        return False
    block = fate.block
    same = ((block.wire[at], block.derivative[there]) for at, there in block.matched)
    return any(
        (_is_next(here, wire) and _is_next(there, fate.mention))
        or (_is_next(wire, here) and _is_next(fate.mention, there))
        for here, there in same
    )


def _is_next(one: Standing, other: Standing) -> bool:
    return 0 < other.start - one.end <= 2


def _unknown(pair: Compared, fate: Fate) -> Finding:
    """A name that the wire report does not have, or of somebody whom it does not name."""
    own, name = standing(pair.derivative, fate.mention), fate.mention.text
    if fate.unnamed:
        there = place(pair.wire, fate.unnamed)
        told = f"the wire report says only {there.text}, the derivative names {name}"
        return difference("name", there, own, told)
    there = lost_in(pair.wire, fate.block.sources[0])
    return difference(
        _kind(pair.derivative, fate.mention), there, own, f"the wire report does not name {name}"
    )


def is_told(text: Document, mention: Mention) -> bool:
    """Whether a name is only that of an outlet to which somebody spoke: *told Fox News*, *confirmed to Fox News*."""
    before = WORD.findall(text.text, max(0, mention.start - _LONGEST_WORD), mention.start)[-1:]
    return _is_outlet(mention) and not _TELLING.isdisjoint(map(fold, before))


def _is_outlet(mention: Mention) -> bool:
    """Whether a name is one of a paper, a station or a network; two may each have heard the same."""
    last = WORD.findall(mention.text)[-1]
    return fold(last) in _OUTLETS or last.endswith(_STATIONS)


def _kind(text: Document, mention: Mention) -> str:
    """Whether a name is one of a place: known, or after *in*, *near* and the like."""
    return "place" if is_placed(text, mention) or country_of(mention.text) else "name"


def roles(pair: Compared) -> Iterator[Finding]:
    """A finding for each office that the derivative gives to somebody else, and each person to whom it gives another."""
    yield from _other_holders(pair)
    for name in pair.names:
        wire, derivative = (_offices(*each) for each in zip(pair, name.mentions, strict=True))
        told = [each for each in derivative if each.sentence in pair.redline.by_sentence]
        if wire and told and persons.is_person(name.label):
            offices = list(wire.values()), frozenset().union(*derivative.values())
            beside = frozenset().union(*(pair.wire.content[each.sentence] for each in name.mentions[0]))
            written = _written(pair.derivative, told[0])
            if written and (_is_another(*offices, beside) or _is_somebody_elses(pair.wire, wire, offices[1])):
                yield _other_office(pair, next(iter(wire)), told[0])


def _offices(text: Document, mentions: Sequence[Mention]) -> dict[Mention, Office]:
    """The mentions that stand beside an office, with it."""
    found = {each: frozenset(office(text, each)) for each in mentions}
    return {mention: held for mention, held in found.items() if held}


def _is_another(wire: Sequence[Office], derivative: Office, beside: frozenset[str]) -> bool:
    """Whether an office is one that the wire report's leave no room for: of another field, of another kind, with *deputy* or without.

    The foreign for the finance minister, the chairman for the chief executive, the mayor for the deputy mayor.
    """
    alike = [each for each in wire if not each.isdisjoint(derivative)]
    told = beside.union(*wire)
    new = derivative - told
    kin = Kin(told)
    other_field = any(
        (each - derivative) & _FIELDS and any(not kin.of(word) for word in new & _FIELDS) for each in alike
    )
    return (
        other_field
        or _is_of_another_kind(told, derivative)
        or any(_is_qualified_otherwise(group, wire, derivative, new) for group in _QUALIFIERS)
    )


def _is_of_another_kind(told: Office, derivative: Office) -> bool:
    """Whether an office is one that who bears the wire report's does not bear besides: *chairman* for *chief executive*."""
    for line in _ONE_ALONE:
        there, own = ({at for at, side in enumerate(line) if side & held} for held in (told, derivative))
        if there and own and there.isdisjoint(own):
            return True
    return False


def _is_somebody_elses(text: Document, wire: Mapping[Mention, Office], derivative: Office) -> bool:
    """Whether an office is that of the one whose adviser, lawyer or wife the wire report has: *the minister* for *an adviser to the minister*."""
    holds_one = _OF_SOMEBODY.isdisjoint(derivative) and any(noun_sort(word) == PERSON for word in derivative)
    return holds_one and all(
        held & _OF_SOMEBODY
        and all(map(Kin(held - _OF_SOMEBODY).of, derivative))
        and _word_before(text, mention) not in derivative
        and not _is_borne_besides(text, mention, derivative)
        for mention, held in wire.items()
    )


def _is_borne_besides(text: Document, mention: Mention, derivative: Office) -> bool:
    """*Envoy of the union and chief mediator*: an office that somebody bears beside being somebody else's."""
    keys = text.sentence_keys[mention.sentence]
    return any(key == "and" and family(following) in derivative for key, following in pairwise(keys))


def _word_before(text: Document, mention: Mention) -> str:
    """The family of the word before a name."""
    before = WORD.findall(text.text, max(0, mention.start - _LONGEST_WORD), mention.start)[-1:]
    return family(fold("".join(before)))


def _is_qualified_otherwise(group: Office, wire: Sequence[Office], derivative: Office, new: Office) -> bool:
    """Whether a word such as *deputy* stands with each of the wire report's offices and not with the derivative's, or is put in."""
    lost = not group & derivative and all(group & each and (each - group) & derivative for each in wire)
    return lost or bool(group & new and derivative - group in wire)


def _other_office(pair: Compared, wire: Mention, derivative: Mention) -> Finding:
    here, there = (_written(text, each) for text, each in zip(pair, (wire, derivative), strict=True))
    told = f"the wire report has {derivative.text} as “{here}”, the derivative as “{there}”"
    found = difference("name", standing(pair.wire, wire), standing(pair.derivative, derivative), told)
    return replace(found, instead_of=tuple(_words_of_office(pair.derivative, derivative)))


def _words_of_office(text: Document, mention: Mention) -> Iterator[Place]:
    """Where the words of an office stand in the sentence of its bearer's name."""
    held = office(text, mention)
    for word in text.sentences[mention.sentence].words:
        if family(fold(word.text)) in held:
            yield place_of(text, word.start, word.end, mention.sentence)


def _written(text: Document, mention: Mention) -> str:
    """The words of content of an office, as they stand beside a name."""
    written = text.content[mention.sentence]
    return " ".join(written[word] for word in office(text, mention) if word in written)


def _other_holders(pair: Compared) -> Iterator[Finding]:
    """Offices of which the derivative has another holder than the wire report, whom that has without it."""
    exchanged = [
        {key_of(fate.wire.text), key_of(fate.mention.text)}
        for fate in pair.named.fates
        if fate.wire is not None
    ]
    offices = [(each, held) for each in pair.wire.mentions if (held := _office(pair.wire, each))]
    for mention in pair.derivative.mentions if offices else ():
        holder = _holder(pair, offices, mention)
        if holder is not None and {key_of(holder.text), key_of(mention.text)} not in exchanged:
            told = (
                f"in the wire report {holder.text} holds the office that the derivative gives {mention.text}"
            )
            yield difference("name", standing(pair.wire, holder), standing(pair.derivative, mention), told)


def _holder(pair: Compared, offices: Sequence[tuple[Mention, Office]], mention: Mention) -> Mention | None:
    """Whom the wire report has in the office that a linked sentence gives somebody whom it knows, without that office."""
    own = _office(pair.derivative, mention)
    if not (own and mention.sentence in pair.redline.by_sentence and pair.named.in_wire(mention)):
        return None
    if any(len(held & own) > 1 and pair.named.same(each, mention) for each, held in offices):
        return None
    return next((each for each, held in offices if held == own), None)


def _office(text: Document, mention: Mention) -> Office:
    """What a person is by the words beside the name, where these are two or more."""
    if not persons.is_person(mention.text):
        return frozenset()
    words = frozenset(office(text, mention))
    return words if len(words) >= FEWEST_WORDS else frozenset()
