"""Words between quotation marks that are not the wire's: changed, cut, joined, invented, or somebody else's.

What became of each quotation is found in `pairing/quoted.py`; here it is
weighed. Words put into somebody's mouth are serious, and so is a cut that takes
*not* or *may* from what is left. To quote a part is everybody's right: it is told
where the part is shown as a whole sentence and most of that, or words that
belong to the same clause, have gone.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from helpers.document import persons
from helpers.document.document import Document
from helpers.document.quotations import Quotation
from helpers.document.quotedkinds import QUOTATION
from helpers.findings.finding import Finding, Place, difference, within_a_sentence
from helpers.findings.names import is_told
from helpers.findings.quoting.cuts import cut
from helpers.findings.quoting.telling import (
    ABSENT,
    JOINED,
    NEARLY_ALL,
    SHORT,
    SPEAKER,
    block_of,
    heard_by_others,
    is_made_from,
    placed,
    short,
)
from helpers.findings.quoting.words import altered
from helpers.languages.english import gender
from helpers.languages.english.inflection import family
from helpers.languages.english.words import fold
from helpers.pairing import quoted as pairing
from helpers.pairing.compared import Compared
from helpers.pairing.quoted import Match
from helpers.pairing.quotedwords import Said
from helpers.pairing.redline import CLOSE, Block

HALF_MADE = 0.4
"""From this share of words in the same order a quotation stands where the wire has another."""
FRAGMENT = 12
"""So few words somebody says on many an occasion."""
_BEFORE = 2
"""In so many sentences before stands whom a pronoun may mean."""


def quotations(pair: Compared) -> Iterator[Finding]:
    """A finding for each quotation of the derivative that is not the wire report's as it was."""
    quoted = pair.quoted
    for index, one in enumerate(quoted.said[1]):
        match = quoted.matches.get(index)
        if match is None:
            yield from _not_in_the_wire(pair, index, one)
            continue
        if _is_of_another_occasion(pair, match, one):
            continue
        yield from _given_to_another(pair, match, one)
        if match.outcome == pairing.MERGED:
            yield from _put_together(pair, match, one)
        yield from altered(pair, match, one)
        yield from cut(pair, match, one)


def _is_of_another_occasion(pair: Compared, match: Match, one: Said) -> bool:
    """Whether a few words, not quite the wire's, stand in a sentence that is not made from the one that quotes them."""
    if match.outcome == pairing.SAME or len(one.tokens) > FRAGMENT or not heard_by_others(pair):
        return False
    block, text = block_of(pair, one), pair.wire
    spoken = (pair.quoted.said[0][index].quotation.words for index in match.wire)
    told = {text.sentence_of[word] for first, last in spoken for word in range(first, last + 1)}
    return block is None or max(map(block.closeness_to, told)) < HALF_MADE


def _given_to_another(pair: Compared, match: Match, one: Said) -> Iterator[Finding]:
    """What the derivative gives to another speaker; not surely in a sentence that names the wire report's too."""
    wire, own = pair.quoted.said[0][match.wire[0]].quotation, one.quotation
    if match.speakers and len(one.tokens) > SHORT and wire.source and own.source:
        places = placed(pair.wire, wire.source), placed(pair.derivative, own.source)
        there, here = match.speakers
        told = f"the wire report gives “{short(wire.text)}” to {within_a_sentence(there)}, the derivative to {within_a_sentence(here)}"
        doubtful = _may_mean(pair.wire, wire, here) or _is_named_too(pair.derivative, own, there, here)
        sure = match.sure and not doubtful
        found = difference(SPEAKER, *places, told, sure=sure, grave=sure)
        yield replace(found, also=tuple(_running_on(pair, own)))


def _running_on(pair: Compared, own: Quotation) -> Iterator[Place]:
    """What else a quotation's speaker is given in other sentences of the words of one and the same other."""
    for index, match in pair.quoted.matches.items():
        each = pair.quoted.said[1][index].quotation
        if match.speakers and each.source == own.source and each.sentence != own.sentence:
            yield placed(pair.derivative, each)


def _is_named_too(text: Document, quotation: Quotation, name: str, other: str) -> bool:
    """Whether a name stands beside a quotation in its sentence, and is not the other's surname."""
    surname = fold(name.split()[-1])
    beside = text.sentences[text.sentence_of[quotation.words[0]]].words
    named = any(fold(word.text) == surname and not word.quoted for word in beside)
    return named and surname != fold(other.split()[-1])


def _may_mean(text: Document, quotation: Quotation, name: str) -> bool:
    """Whether a quotation is a *she*'s who may be somebody with this name: one of a sentence or two before has it."""
    source = quotation.source.of(text.plain) if quotation.source else ""
    at = text.sentence_of[quotation.words[0]]
    before = chain.from_iterable(text.sentence_keys[max(0, at - _BEFORE) : at + 1])
    return bool(gender.of_pronoun(fold(source))) and fold(name.split()[-1]) in before


def _put_together(pair: Compared, match: Match, one: Said) -> Iterator[Finding]:
    """Several quotations told as one; one person's only where no other reporter may have heard them on end."""
    parts = [pair.quoted.said[0][index].quotation for index in match.wire]
    people = {
        part.speaker for part in parts if part.confidence >= pairing.SURE and persons.is_person(part.speaker)
    }
    if len(people) < 2 and heard_by_others(pair):
        return
    places = placed(pair.wire, parts[0]), placed(pair.derivative, one.quotation)
    of = f", of {' and of '.join(sorted(people))}" if len(people) > 1 else ""
    told = f"the derivative has as one what are {len(parts)} quotations in the wire{of}"
    yield difference(JOINED, *places, told, sure=True, grave=len(people) > 1)


def _not_in_the_wire(pair: Compared, index: int, one: Said) -> Iterator[Finding]:
    quotation, block = one.quotation, block_of(pair, one)
    rests = is_made_from(pair, NEARLY_ALL)
    if (
        not (_is_due(one, block, rests=rests) and _is_speech(one))
        or _words_stand_there(pair, one)
        or _is_told_to_others(pair, one)
        or index in pair.quoted.unquoted
    ):
        return
    grave = rests and block is not None and _is_sure_of(pair, quotation) and _stands_alone(pair, block)
    told = f"“{short(quotation.text)}”" + (f" by {quotation.speaker}" if quotation.speaker else "")
    yield difference(ABSENT, None, placed(pair.derivative, quotation), told, sure=grave, grave=grave)


def _is_due(one: Said, block: Block | None, *, rests: bool) -> bool:
    """Whether the wire report should have a quotation: of a close sentence, or more than a word or two of a piece that rests on it."""
    close = block is not None and block.closeness >= CLOSE
    return close or (rests and len(one.tokens) > SHORT)


def _stands_alone(pair: Compared, block: Block) -> bool:
    """Whether it stands in a sentence made from the wire's, beside no words of which the wire quotes more."""
    kept = {index for match in pair.quoted.matches.values() for index in match.wire}
    homes = [pair.wire.sentence_of[one.quotation.words[0]] for one in pair.quoted.said[0]]
    beside = {index for index, home in enumerate(homes) if home in block.sources}
    return not beside or (block.closeness >= HALF_MADE and beside.isdisjoint(kept))


def _is_speech(one: Said) -> bool:
    """Whether words are somebody's and no name of a work; of a word or two somebody must be named for them."""
    quotation = one.quotation
    attributed = quotation.cue is not None and quotation.confidence >= pairing.SURE
    named = all(word[0].isupper() for word in quotation.text.split() if word[0].isalpha())
    return quotation.spoken and (len(one.tokens) > SHORT or attributed) and not named


def _is_told_to_others(pair: Compared, one: Said) -> bool:
    """Whether its sentence names another outlet to which it was said: *told the Linnet Herald*."""
    text = pair.derivative
    here = text.sentence_of[one.quotation.words[0]]
    return any(each.sentence == here and is_told(text, each) for each in text.mentions)


def _words_stand_there(pair: Compared, one: Said) -> bool:
    """Whether a word or two held at arm's length stand somewhere in the wire report."""
    if len(one.tokens) > SHORT:
        return False
    there = {family(key) for key in pair.wire.keys}
    return all(family(fold(token.text)) in there for token in one.tokens)


def _is_sure_of(pair: Compared, quotation: Quotation) -> bool:
    """Whether a quotation is surely that of a person whom the wire report names."""
    surely = quotation.kind == QUOTATION and quotation.confidence >= pairing.SURE
    named = (name for name in pair.names if name.mentions[0] and persons.is_person(name.label))
    return surely and any(quotation.speaker in (name.label, *name.variants) for name in named)
