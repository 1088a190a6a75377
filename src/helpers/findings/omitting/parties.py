"""Who speaks in a text and for whom, whom it accuses, and who answers."""

from collections.abc import Iterator
from functools import cache

from helpers.article import Span
from helpers.document.cues import AGENTLESS, ORGANISATION
from helpers.document.document import Document
from helpers.document.statements import Statement
from helpers.findings.answers import Answer, is_accusation
from helpers.languages.english import listed
from helpers.languages.english.words import WORD, fold

Party = str | tuple[int, int]
"""Somebody by surname, or one of two opposed sides: the number of the quarrel, and which side."""

SPEAKS_FOR = listed.words("answers", "speaks for")

_TITLE = 25
"""So many characters before and after a source may tell for whom it speaks."""

_PERSONS = listed.words("grammar", "pronouns of a person")


def parties(text: Document) -> Iterator[tuple[Party, int]]:
    """For whom each statement speaks, and the index of its sentence: its source, whose spokesman it is, a side."""
    for statement, index, around in sourced(text):
        if statement.kind == AGENTLESS:
            continue
        near = [fold(word) for word in WORD.findall(around.of(text.plain))]
        if statement.name[:1].isupper():
            yield surname(statement.name), index
        if not SPEAKS_FOR.isdisjoint(near):
            beside = (each for each in text.mentions if around.start <= each.start < around.end)
            yield from ((surname(each.text), index) for each in beside)
        without_state = (word[:2] if word[1:2] == "-" else word for word in near)
        yield from ((side, index) for word in without_state for side in _sides().get(word, ()))


def sourced(text: Document) -> Iterator[tuple[Statement, int, Span]]:
    """The statements with a source: the index of the sentence, and the characters around the source that may tell for whom it speaks."""
    places = {sentence.number: index for index, sentence in enumerate(text.sentences)}
    for statement in text.statements:
        if statement.source is not None:
            index = places[statement.sentence]
            start = max(text.sentences[index].start, statement.source.start - _TITLE)
            end = min(text.sentences[index].end, statement.source.end + _TITLE)
            yield statement, index, Span(start, end)


def statements_in(text: Document, index: int) -> list[Statement]:
    """The statements that stand in a sentence."""
    number = text.sentences[index].number
    return [each for each in text.statements if each.sentence == number]


def surname(name: str) -> str:
    """The last word of a name, folded; empty for none."""
    return fold((name.split() or [""])[-1])


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """For every word that tells a side the number of the quarrel, and which of its two sides."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, line in enumerate(listed.lines("answers", "sides")):
        for side, written in enumerate(line.split(":")):
            for word in written.split():
                found[word] = (*found.get(word, ()), (number, side))
    return found


def accused(text: Document) -> set[str]:
    """The surnames of those whom a sentence accuses, or who stand beside an accusation that is not their own."""
    sources = {(each.sentence, surname(each.name)) for each in text.statements}
    accusing = [any(map(is_accusation, keys)) for keys in text.sentence_keys]
    beside = (each for each in text.mentions if accusing[each.sentence])
    named = ((text.sentences[each.sentence].number, surname(each.text)) for each in beside)
    return {name for number, name in named if (number, name) not in sources}


def accusers(text: Document, index: int) -> set[str]:
    """The surnames of those who accuse in a sentence: the sources of what holds an accusing word."""
    found = set()
    for each in statements_in(text, index):
        if each.cue is not None:
            said = " ".join(span.of(text.plain) for span in (each.cue, *each.content))
            if any(is_accusation(fold(word)) for word in WORD.findall(said)):
                found.add(surname(each.name))
    return found


def people(wire: Document, index: int, cue: Answer) -> set[str]:
    """The surname of whoever answers: the source of the statement, a body too, or the name nearest before the cue."""
    at = wire.sentences[index].words[cue.first].start
    sources = [
        each.name
        for each in statements_in(wire, index)
        if each.cue and each.cue.start == at
        if each.name[:1].isupper() or each.kind == ORGANISATION
    ]
    return {surname(name) for name in sources or _named_before(wire, index, cue, at)}


def _named_before(wire: Document, index: int, cue: Answer, at: int) -> list[str]:
    """The name nearest before a cue; of a pronoun right before it the first name of the sentence before."""
    named = [each.text for each in wire.mentions if each.sentence == index and each.start < at][-1:]
    pronoun = cue.first > 0 and wire.sentence_keys[index][cue.first - 1] in _PERSONS
    return named or [each.text for each in wire.mentions if pronoun and each.sentence == index - 1][:1]
