"""Who somebody is told to be: another holder of an office, another office of its holder, a deputy without *deputy*."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from helpers.document import persons
from helpers.document.cues import PERSON, noun_sort
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.document.offices import office
from helpers.findings.finding import Finding, Place, difference, place_of, standing
from helpers.findings.names import LONGEST_WORD
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import WORD, fold, key_of
from helpers.pairing.compared import Compared

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
    """Whether an office is of another field or kind than the wire report's, or with *deputy* or without: the foreign for the finance minister."""
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
    before = WORD.findall(text.text, max(0, mention.start - LONGEST_WORD), mention.start)[-1:]
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
        {key_of(each.wire.text), key_of(each.mention.text)} for each in pair.named.fates if each.wire
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
