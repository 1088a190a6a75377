"""Who somebody is told to be: another holder of an office, another office of its holder, a deputy without *deputy*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.document import pronouns
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.document.offices import office
from helpers.findings.finding import Finding, difference, standing
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.pairing.compared import Compared
from helpers.pairing.named import key_of

FEWEST_WORDS = 2
"""An office of fewer words is borne by many."""

Office = frozenset[str]
"""The words beside a name that tell who bears it, by family."""

_FIELDS = frozenset(map(family, listed.words("names", "portfolios", "of a chief") - lists.function_words()))
_QUALIFIERS = tuple(frozenset(map(family, line.split())) for line in listed.lines("qualifiers", "before"))


def roles(pair: Compared) -> Iterator[Finding]:
    """A finding for each office that the derivative gives to somebody else, and each person to whom it gives another."""
    yield from _other_holders(pair)
    yield from _other_offices(pair)


def _other_offices(pair: Compared) -> Iterator[Finding]:
    """Persons with another office in a linked sentence: the foreign for the finance minister, the mayor for the deputy mayor."""
    for name in pair.names:
        wire, derivative = (_offices(*each) for each in zip(pair, name.mentions, strict=True))
        told = [each for each in derivative if each.sentence in pair.redline.by_sentence]
        if wire and told and pronouns.is_person(name.label):
            beside = frozenset().union(*(pair.wire.content[each.sentence] for each in name.mentions[0]))
            if _is_another(list(wire.values()), frozenset().union(*derivative.values()), beside):
                yield _other(pair, next(iter(wire)), told[0])


def _offices(text: Document, mentions: Sequence[Mention]) -> dict[Mention, Office]:
    """The mentions that stand beside an office, with it."""
    found = {each: frozenset(office(text, each)) for each in mentions}
    return {mention: held for mention, held in found.items() if held}


def _is_another(wire: Sequence[Office], derivative: Office, beside: frozenset[str]) -> bool:
    """Whether an office is one of the wire report's but for the field, or for a word such as *deputy* that makes of it none."""
    alike = [each for each in wire if not each.isdisjoint(derivative)]
    new = derivative - beside.union(*wire)
    other_field = new & _FIELDS and any((each - derivative) & _FIELDS for each in alike)
    return bool(other_field) or any(
        _is_lost(group, wire, derivative) or (group & new and derivative - group in wire)
        for group in _QUALIFIERS
    )


def _is_lost(group: Office, wire: Sequence[Office], derivative: Office) -> bool:
    """Whether a word of a group stands with each of the wire report's offices, and not with the derivative's."""
    return not group & derivative and all(group & each and (each - group) & derivative for each in wire)


def _other(pair: Compared, wire: Mention, derivative: Mention) -> Finding:
    here, there = (_written(text, each) for text, each in zip(pair, (wire, derivative), strict=True))
    told = f"the wire report has {derivative.text} as “{here}”, the derivative as “{there}”"
    return difference("name", standing(pair.wire, wire), standing(pair.derivative, derivative), told)


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
    if not pronouns.is_person(mention.text):
        return frozenset()
    words = frozenset(office(text, mention))
    return words if len(words) >= FEWEST_WORDS else frozenset()
