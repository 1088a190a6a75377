"""Names and places that stand where the wire report has others, or that it does not have at all.

A name that no part of the wire report has, in a sentence that rests on it, is always told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, combinations
from operator import eq
from types import MappingProxyType

from rapidfuzz.distance import Levenshtein

from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.document.offices import office
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import Finding, Place, difference, lost_in, place, standing
from helpers.languages.english import listed, lists, vocabulary
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import WORD, fold, key_of
from helpers.pairing.compared import Compared
from helpers.pairing.named import Fate, is_placed
from helpers.pairing.redline import CLOSE, Standing
from helpers.pairing.spelled import country_of, initials, misspelt

LONGEST_WORD, _INITIALS = 15, 3
_AGENCIES = listed.words("names", "of an agency")
_PREPOSITIONS = listed.words("opposites", "prepositions")
_WAYS = {
    **dict.fromkeys(listed.words("opposites", "going to"), "to"),
    **dict.fromkeys(listed.words("opposites", "coming from"), "from"),
}
_OF_REGIONS = ("ian", "ean", "ese", "ish", "ic")
_STATIONS = ("-TV", "-AM", "-FM")
_OUTLETS, _TELLING = listed.words("speakers", "outlet-name"), listed.words("names", "before who is told")


def names(pair: Compared) -> Iterator[Finding]:
    """A finding for each name of a linked sentence that the wire report has not, or has not there."""
    for fate in pair.named.fates:
        if is_told(pair.derivative, fate.mention) or _is_an_owner(fate) or _is_in_short(pair, fate):
            continue
        if fate.wire is None and not fate.close and _is_of_a_region(fate.mention):
            continue
        if fate.wire is None:
            yield _nearly_named(pair, fate.mention) or _unknown(pair, fate)
        elif not (_is_another_speaker(pair, fate.wire, fate.mention) or _is_its_body(pair, fate)):
            yield _exchanged(pair, fate, fate.wire)
    yield from _the_other_way(pair)
    yield from _elsewhere(pair)
    yield from _strangers(pair)


def _is_its_body(pair: Compared, fate: Fate) -> bool:
    """*The Foreign Ministry* for *Foreign Minister Pavel Ost*: a body with a word of the office that the wire report's name bears."""
    held = office(pair.wire, fate.wire) if fate.wire else ()
    return not set(held).isdisjoint(map(family, key_of(fate.mention.text).split()))


def _strangers(pair: Compared) -> Iterator[Finding]:
    """A finding for each name, in a sentence that rests on nothing, that is one of the wire report but for half of it or a letter: *Jonas Draper*, *Jonas Lindqvist*."""
    for index, mentions in pair.named.derivative.items() if plainly_derived(pair) else ():
        for mention in mentions if index not in pair.redline.by_sentence else ():
            known = pair.named.in_wire(mention) or pair.named.is_reporting(mention)
            found = None if known else _nearly_named(pair, mention)
            if found is not None:
                yield found


def _nearly_named(pair: Compared, mention: Mention) -> Finding | None:
    """A finding for a name that is one of the wire report's, and no other, but for half of it or a letter."""
    there = {each.key: each for each in pair.wire.mentions if _are_nearly_one(each, mention)}
    if len(there) != 1:
        return None
    (akin,) = there.values()
    return replace(_instead(pair, akin, mention, sure=False, grave=False), tied=True)


def _are_nearly_one(wire: Mention, derivative: Mention) -> bool:
    there, own = wire.text.split(), derivative.text.split()
    half = len(there) == len(own) == 2 and any(map(eq, there, own))
    return half or misspelt(wire.key, derivative.key)


def _exchanged(pair: Compared, fate: Fate, wire: Mention) -> Finding:
    """The finding on a name that stands for another of the wire report; on who did what, where two have changed places."""
    wider = bool(country_of(fate.mention.text)) and not country_of(wire.text)
    grave = _in_its_place(fate, wire) and not (wider or _is_outlet(fate.mention))
    found = _instead(pair, wire, fate.mention, sure=fate.close and not wider, grave=grave)
    found = replace(found, tied=_are_nearly_one(wire, fate.mention))
    if _have_changed_places(pair, fate):
        return replace(found, kind="direction", message=found.message.replace("Name:", "Direction:"))
    return found


def _is_in_short(pair: Compared, fate: Fate) -> bool:
    """Whether the wire report has a name's initials, *GMT*, or it tells which agency reports it: *the German news agency*."""
    mention, text = fate.mention, pair.derivative.text
    after = WORD.findall(text, mention.end, mention.end + LONGEST_WORD)[:2]
    agency = {*map(fold, after), *map(fold, WORD.findall(mention.text)[-1:])} & _AGENCIES
    short = {each for each in initials(mention.text) if len(each) >= _INITIALS}
    there = zip(pair.wire.keys, pair.wire.words, strict=True)
    return bool(agency) or any(key in short and word.text.isupper() for key, word in there)


def _have_changed_places(pair: Compared, fate: Fate) -> bool:
    """Whether two people of two wire sentences stand in one of the derivative, each for the other: *Venn was held, Holm fled*, *Holm was held, Venn fled*."""
    instead = fate.wire
    if instead is None or len(fate.block.sources) == 1:
        return False
    own = pair.named.derivative[fate.block.sentence]
    there = (each for at in fate.block.sources for each in pair.named.wire[at])
    both = any(pair.named.same(instead, each) for each in own)
    both = both and any(pair.named.same(each, fate.mention) for each in there)
    return both and not (is_placed(pair.derivative, fate.mention) or is_placed(pair.wire, instead))


def _elsewhere(pair: Compared) -> Iterator[Finding]:
    """A finding for each place, *at Tarn*, of a retold sentence, where the wire sentence has another of the same thing, *a bridge at*, that nothing made from it tells."""
    exchanged = {fate.mention for fate in pair.named.fates}
    for block in pair.redline.blocks:
        if block.link.weak:
            continue
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


def _is_of_a_region(mention: Mention) -> bool:
    """*Bavarian*, *Central Asian*: an adjective by which an editor tells where something is that the report names."""
    last = mention.text.split()[-1]
    return last.endswith(_OF_REGIONS) and vocabulary.in_dictionary(last.lower())


def _is_an_owner(fate: Fate) -> bool:
    """Whether a name only lacks the mark of an owner: *UNs Food agency* for ``UN’s``."""
    first, written = fold(fate.mention.text.split()[0]), fate.wire.text if fate.wire else ""
    return first == f"{fold(written)}s"


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
        before = WORD.findall(text.text, max(0, each.start - LONGEST_WORD), each.start)[-1:]
        way = alike.get(fold(before[0]), fold(before[0])) if before else ""
        if way in _PREPOSITIONS:
            found[way, key_of(each.text)] = each
    return found


def _is_another_speaker(pair: Compared, wire: Mention, derivative: Mention) -> bool:
    """Whether of two names of the wire report that have no word in common one alone is that of who says something."""
    if not pair.named.in_wire(derivative):
        return False
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
    return _not_named(pair, fate.mention, lost_in(pair.wire, fate.block.sources[0]))


def _not_named(pair: Compared, mention: Mention, there: Place | None) -> Finding:
    """A name that no part of the wire report has."""
    kind, own = _kind(pair.derivative, mention), standing(pair.derivative, mention)
    return difference(kind, there, own, f"the wire report does not name {mention.text}")


def is_told(text: Document, mention: Mention) -> bool:
    """Whether a name is only that of an outlet to which somebody spoke: *told Fox News*, *confirmed to Fox News*."""
    before = WORD.findall(text.text, max(0, mention.start - LONGEST_WORD), mention.start)[-1:]
    return _is_outlet(mention) and not _TELLING.isdisjoint(map(fold, before))


def _is_outlet(mention: Mention) -> bool:
    """Whether a name is one of a paper, a station or a network; two may each have heard the same."""
    last = WORD.findall(mention.text)[-1]
    return fold(last) in _OUTLETS or last.endswith(_STATIONS)


def _kind(text: Document, mention: Mention) -> str:
    """Whether a name is one of a place: known, or after *in*, *near* and the like."""
    return "place" if is_placed(text, mention) or country_of(mention.text) else "name"
