"""Somebody or something for another whom the wire report names elsewhere: *wrote to Marsh*, where it has *a letter to Lowe*."""

from collections.abc import Iterator

from helpers.document import crediting, persons
from helpers.document.cues import noun_sort
from helpers.document.names import Mention
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import Finding, difference, standing
from helpers.findings.names import speaks
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block
from helpers.pairing.spelled import country_of
from helpers.pairing.valued import is_loose

_ALIKE = 4
"""Two names whose last words begin with the same letters, so many, may be one: *Democrat*, *Democratic*."""

LITTLE = 0.2
"""Another wire sentence gives a sentence no more than a name where it has this share of its words in order at most."""


def mistaken(pair: Compared) -> Iterator[Finding]:
    """A finding for each sentence that has all names of the wire's but one, and in its stead one that neither tells there."""
    exchanged = {fate.mention for fate in pair.named.fates}
    for block in pair.redline.blocks if plainly_derived(pair) else ():
        gone, new = (_gone(pair, block), _new(pair, block)) if _rests_on_one(block) else ([], [])
        if (len(gone), len(new)) != (1, 1) or new[0] in exchanged:
            continue
        if _are_of_one_sort(pair, gone[0], new[0]) and _is_of_one_event(pair, block):
            told = f"where the wire report has {gone[0].text}, the derivative has {new[0].text}"
            places = standing(pair.wire, gone[0]), standing(pair.derivative, new[0])
            yield difference("name", *places, told)


def _rests_on_one(block: Block) -> bool:
    """Whether a sentence plainly rests on one wire sentence, and has hardly more than a name of any other."""
    others = block.link.sources[1:]
    return not (block.link.weak or any(block.closeness_to(each) > LITTLE for each in others))


def _gone(pair: Compared, block: Block) -> list[Mention]:
    """The names of the wire sentence of which no sentence made from it or beside this one has the last word."""
    source, text = block.link.sources[0], pair.derivative
    told = {each.sentence for each in pair.redline.by_source[source]} | set(_beside(block.sentence))
    there = [each for at in told for each in pair.named.derivative[at]]
    keys = frozenset().union(*(text.sentence_keys[at] for at in told & set(range(len(text.sentences)))))
    gone = (each for each in pair.named.wire[source] if _last(each) not in keys)
    return [each for each in gone if not any(pair.named.same(each, one) for one in there)]


def _new(pair: Compared, block: Block) -> list[Mention]:
    """The names of the derivative's sentence that the wire report has, and neither in its sentence nor beside that; not the agency's."""
    near = [each for at in _beside(block.link.sources[0]) for each in pair.named.wire[at]]
    agency = map(fold, crediting.names(pair.wire.service))
    lasts = (*(_last(each)[:_ALIKE] for each in near), *agency)
    new = (each for each in pair.named.derivative[block.sentence] if not _last(each).startswith(lasts))
    known = filter(pair.named.in_wire, new)
    return [each for each in known if not any(pair.named.same(one, each) for one in near)]


def _beside(sentence: int) -> range:
    return range(sentence - 1, sentence + 2)


def _last(mention: Mention) -> str:
    return fold(mention.text.split()[-1])


def _are_of_one_sort(pair: Compared, wire: Mention, derivative: Mention) -> bool:
    """Whether both are persons by name or neither is, and neither says anything there; a country may stand for much, and so may *the Government*."""
    if any(country_of(each.text) or noun_sort(fold(each.text)) for each in (wire, derivative)):
        return False
    sides = list(zip(pair, (wire, derivative), strict=True))
    people = {persons.is_person(each.text) for _, each in sides}
    return len(people) == 1 and not any(speaks(text, each) for text, each in sides)


def _is_of_one_event(pair: Compared, block: Block) -> bool:
    """Whether both sentences have another name in common, or an exact figure or date."""
    there, own = pair.named.wire[block.link.sources[0]], pair.named.derivative[block.sentence]
    if any(pair.named.same(each, one) for each in there for one in own):
        return True
    exact = (each for each in pair.derivative.values_of(block.sentence) if not is_loose(each))
    alike = (wire for each in exact for wire in pair.valued.alike[1].get(each.start, ()))
    return any(wire.sentence == block.link.sources[0] for wire in alike)
