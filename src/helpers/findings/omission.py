"""What the piece leaves out though it bears on what the piece keeps.

A piece may leave out what it likes: most of a wire report is background, and
that it is gone is no finding. It is one where the sentence or clause denies,
doubts, corrects, answers or qualifies something that stands in the piece, or is
all that one side says where the other side is heard. The gravest come first,
and few are told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from helpers.article import Sentence, Word
from helpers.document.cues import AGENTLESS
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.findings.answers import (
    ANSWERS,
    CORRECTIONS,
    DEATHS,
    DENIALS,
    DOUBTS,
    LIMITS,
    NEGATIONS,
    NO_COMMENT,
    OTHER_SIDE,
    QUALIFICATIONS,
    Answer,
    answers,
    is_accusation,
    is_own_denial,
)
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, Finding, lost_in, place_of
from helpers.languages.english import inflection, ladder, listed
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared

MOST = 5
"""So many are told of a pair at most."""

ENOUGH = 2.0
"""From this weight on a sentence that is left out is told."""

_WEIGHT = {
    DENIALS: 4.0,
    DOUBTS: 3.0,
    CORRECTIONS: 3.0,
    ANSWERS: 2.75,
    LIMITS: 3.0,
    DEATHS: 2.6,
    NEGATIONS: 2.9,
    OTHER_SIDE: 1.8,
    QUALIFICATIONS: 1.0,
    NO_COMMENT: 0.5,
}
_DOES = {
    DENIALS: "denies",
    DOUBTS: "doubts",
    CORRECTIONS: "puts right",
    ANSWERS: "answers",
    LIMITS: "limits",
    DEATHS: "tells of a death beside",
    NEGATIONS: "takes something out of",
    OTHER_SIDE: "is against",
    QUALIFICATIONS: "qualifies",
    NO_COMMENT: "answers",
}
_CONTRADICTING = frozenset({DENIALS, CORRECTIONS, ANSWERS})
_ANSWERING = _CONTRADICTING | {DOUBTS, NEGATIONS}
_PLAIN_IN_ANY_WORDS = frozenset({DENIALS, DOUBTS, CORRECTIONS, LIMITS})
_LEAST_NEAR = defaultdict(lambda: 2.0, dict.fromkeys(_PLAIN_IN_ANY_WORDS, 0.0) | {NEGATIONS: 0.45})
"""How near what the wire report says in its own voice must be to count as near at least; the other groups never do."""
_DENYING = listed.words("negation", "plain")

HELD = 0.5
"""With this share of its words in two neighbouring sentences of the derivative a clause is not left out."""

HELD_WHOLE = 0.8
"""With this share it is there, whatever it does."""

KEPT = 0.25
"""With less of its words in the sentences that rest on it a wire sentence is left out, whatever they rest on."""

MUCH_THE_SAME = 0.4
"""From this share of a sentence's words in the wire report's order on; another writer's clause has other words."""

HARDLY = 0.34
"""A clause is cut out of its sentence with no more than this share of its words in their places."""

RARE = 0.12
"""A word that at most this share of the wire sentences have tells what a sentence is about."""

_SHOWN = 160
"""Characters of what is left out that the message shows."""


_Party = str | tuple[int, int]
"""Somebody by surname, or one of two opposed sides: the number of the quarrel, and which side."""


@dataclass(frozen=True)
class _Lost:
    """A clause of a wire sentence (by index) that the derivative has nowhere, and what it does to what is kept."""

    index: int
    words: tuple[Word, ...]
    answer: Answer
    weight: float
    beside: int
    grave: bool = False


def omissions(pair: Compared) -> Iterator[Finding]:
    """The gravest things left out, at most `MOST`, where the piece plainly rests on the wire report."""
    if not plainly_derived(pair):
        return
    seen = _Seen(pair)
    found = [lost for index in range(len(pair.wire.sentences)) for lost in _lost(seen, index)]
    found += _silenced(seen, {lost.index for lost in found if lost.weight >= ENOUGH})
    found += _high(seen, {lost.index for lost in found if lost.weight >= ENOUGH})
    ranked = sorted(
        found, key=lambda lost: (not lost.grave, -lost.weight * _prominence(seen, lost), lost.index)
    )
    told = [_told(pair, lost) for lost in ranked if lost.weight >= ENOUGH]
    yield from told[:MOST]


def _prominence(seen: _Seen, lost: _Lost) -> float:
    """What stands high in the wire report weighs more with its editor: `_HIGH` in the first third of its sentences, else 1."""
    return _HIGH if 3 * lost.index < len(seen.pair.wire.sentences) else 1.0


_HIGH = 1.15


class _Seen:
    """A pair as the search for omissions asks of it."""

    def __init__(self, pair: Compared) -> None:
        self.pair = pair
        self.feeds = pair.links.feeds
        self.cues = tuple(tuple(answers(keys)) for keys in pair.derivative.sentence_keys)

    @cached_property
    def rare(self) -> tuple[frozenset[str], ...]:
        """The words of each wire sentence that few others have."""
        texts = self.pair.wire.content
        counts = Counter(family for content in texts for family in content)
        most = max(2, RARE * len(texts))
        return tuple(frozenset(each for each in content if counts[each] <= most) for content in texts)

    @cached_property
    def windows(self) -> tuple[frozenset[str], ...]:
        """The words of each derivative sentence with those of the next."""
        texts = self.pair.derivative.content
        return tuple(frozenset((*here, *after)) for here, after in zip(texts, (*texts[1:], {}), strict=True))

    def keeps(self, index: int) -> bool:
        """Whether the derivative has a wire sentence, or a good part of it: more than a name in common."""
        own = self.pair.wire.content[index].keys()
        there = {family for number in self.feeds[index] for family in self.pair.derivative.content[number]}
        return len(own & there) >= KEPT * len(own) if self.feeds[index] else False

    def held(self, index: int, families: frozenset[str], group: str, cut: bool) -> bool:
        """Whether two neighbouring sentences of the derivative have enough of some words of a wire sentence.

        Where the sentence is kept, those that rest on it and their neighbours. An
        answer repeats the words of what it answers: enough of it are there only
        where something denies or doubts in its turn.
        """
        near = {each for number in self.feeds[index] for each in (number - 1, number) if each >= 0}
        for number in near or range(len(self.windows)):
            share = len(families & self.windows[number]) / len(families)
            if share >= HELD_WHOLE or (share >= HELD and not cut and self._answers_too(number, group)):
                return True
        return False

    def _answers_too(self, number: int, group: str) -> bool:
        """Whether one of two neighbouring sentences has a like answer, or denies; what merely qualifies needs none."""
        if group not in _ANSWERING:
            return True
        like = _like(group)
        pair = range(number, min(number + 2, len(self.cues)))
        return any(
            any(cue.group in like for cue in self.cues[place])
            or not _DENYING.isdisjoint(self.pair.derivative.sentence_keys[place])
            for place in pair
        )

    def told_closely(self, index: int) -> bool:
        """Whether a wire sentence stands in the derivative in much the same words, so that a clause can be missed."""
        return any(block.closeness >= MUCH_THE_SAME for block in self.pair.redline.by_source.get(index, ()))

    def cuts(self, index: int, words: Sequence[Word]) -> bool:
        """Whether hardly a word of content of a wire clause has its place in the sentences told closely after it."""
        close = [
            each for each in self.pair.redline.by_source.get(index, ()) if each.closeness >= MUCH_THE_SAME
        ]
        kept = {block.wire[place].start for block in close for place, _ in block.matched}
        own = {
            piece.start
            for block in close[:1]
            for piece in block.wire
            if piece.content and words[0].start <= piece.start < words[-1].end
        }
        return bool(own) and len(own & kept) <= HARDLY * len(own)

    def shared(self, index: int, families: frozenset[str]) -> float:
        """How much some words of a wire sentence tell that another speaks of the same: rare ones twice as much."""
        rare = len(families & self.rare[index])
        return min(1.25, 0.25 * rare + 0.12 * (len(families) - rare))

    def answered(self, index: int, families: frozenset[str], cue: Answer) -> bool:
        """Whether the derivative has a like answer, about the same matter in other words, or by the same person."""
        like = _like(cue.group)
        places = [place for place, cues in enumerate(self.cues) if any(each.group in like for each in cues)]
        contents, keys = self.pair.derivative.content, self.pair.derivative.sentence_keys
        if any(len(self.rare[index] & families & contents[place].keys()) >= 2 for place in places):
            return True
        people = _people(self.pair.wire, index, cue)
        if cue.group == ANSWERS:
            spoken = {place for party in self.speaking[index] | people for place in self.heard.get(party, ())}
            return any(self.rare[index] & families & contents[place].keys() for place in spoken)
        denied = (place for place in places if any(each.group == DENIALS for each in self.cues[place]))
        named = (key for place in denied for near in keys[max(0, place - 2) : place + 1] for key in near)
        return cue.group == DENIALS and not people.isdisjoint(named)

    def is_the_wires_own(self, index: int) -> bool:
        """Whether a wire sentence is the reporter's word and nobody else's."""
        number = self.pair.wire.sentences[index].number
        return not any(each.sentence == number for each in self.pair.wire.statements)

    def is_about_the_matter(self, index: int) -> bool:
        """Whether a wire sentence names somebody or something that the derivative names too."""
        named = (fold(each.text) for each in self.pair.wire.mentions if each.sentence == index)
        return any(word in self.pair.derivative.keys for name in named for word in name.split())

    @cached_property
    def tells_of_no_death(self) -> bool:
        """Whether nobody dies in the derivative."""
        return not any(each.group == DEATHS for cues in self.cues for each in cues)

    @cached_property
    def speaking(self) -> list[set[_Party]]:
        """Who speaks in each wire sentence, and for whom."""
        found: list[set[_Party]] = [set() for _ in self.pair.wire.sentences]
        for party, index in _parties(self.pair.wire):
            found[index].add(party)
        return found

    def silent(self, index: int) -> bool:
        """Whether somebody speaks in a wire sentence who has no word in the derivative."""
        number = self.pair.wire.sentences[index].number
        sources = [each for each in self.pair.wire.statements if each.sentence == number and each.source]
        return bool(sources) and all(_surname(each.name) not in self.heard for each in sources)

    @cached_property
    def heard(self) -> dict[_Party, set[int]]:
        """Who has a word in the derivative, and in which sentences: as a source, or named before a verb of saying."""
        text = self.pair.derivative
        found: dict[_Party, set[int]] = defaultdict(set)
        for party, index in _parties(text):
            found[party].add(index)
        for index, keys in enumerate(text.sentence_keys):
            for word, key in zip(text.sentences[index].words, keys, strict=True):
                if ladder.rung(key) in _SPOKEN:
                    before = [each for each in self.named[index] if self._may_say(each, word)]
                    found.update(
                        {_surname(each.text): {*found[_surname(each.text)], index} for each in before[-1:]}
                    )
        return found

    def _may_say(self, named: Mention, verb: Word) -> bool:
        """Whether a verb of saying stands not far after a name, of which nothing is told as its own: *Clinton's emails*."""
        own = self.pair.derivative.plain[named.start : named.end + 2]
        return 0 < verb.start - named.end <= _BEFORE_VERB and not any(mark in own for mark in "'’")

    @cached_property
    def named(self) -> tuple[list[Mention], ...]:
        """The names in each sentence of the derivative."""
        found: tuple[list[Mention], ...] = tuple([] for _ in self.pair.derivative.sentences)
        for each in self.pair.derivative.mentions:
            found[each.sentence].append(each)
        return found


_SPOKEN = frozenset({ladder.SAID, ladder.CLAIMED, ladder.ALLEGED, ladder.CONFIRMED, ladder.ADMITTED})
_BEFORE_VERB = 60
"""A verb of saying has its speaker so many characters before it at most."""


def _like(group: str) -> frozenset[str]:
    """The groups of cues that do the like of a group."""
    return _CONTRADICTING if group in _CONTRADICTING else frozenset({group})


def _lost(seen: _Seen, index: int) -> Iterator[_Lost]:
    """The weightiest clause of a wire sentence that answers what is kept and is left out, if there is one."""
    sentence, keys = seen.pair.wire.sentences[index], seen.pair.wire.sentence_keys[index]
    kept = seen.keeps(index)
    best: _Lost | None = None
    cues = list(answers(keys))
    for cue in cues:
        if not _matters(seen, index, cue, cues, kept):
            continue
        words = _clause(sentence, keys, cue) if kept else sentence.words
        families = _families(words)
        if len(families) < _FEWEST or _is_told(seen, index, words, cue, kept):
            continue
        beside, near = (seen.feeds[index][0], 1.0) if kept else _near(seen, index, families, cue)
        weight = _weight(cue, kept, len(families)) * near
        if best is None or weight > best.weight:
            grave = is_own_denial(keys, cue) and _of_the_accused(seen, index, cue, beside)
            best = _Lost(index, tuple(words), cue, weight, beside, grave)
    if best is not None:
        yield best


def _matters(seen: _Seen, index: int, cue: Answer, cues: Sequence[Answer], kept: bool) -> bool:
    """Whether a cue does what its group says, by whose voice it is and how much of its sentence the derivative has."""
    if not _counts(seen.pair.wire, index, cue):
        return False
    if cue.group == LIMITS and not seen.is_the_wires_own(index):
        return False
    if cue.group == DEATHS:
        return not kept and _is_first(seen.pair.wire, index, cue) and seen.tells_of_no_death
    if cue.group == NEGATIONS:
        return not kept and _is_telling(seen, index, cue, cues)
    if cue.group == DOUBTS and not kept:
        return not _is_aside(seen.pair.wire, index, cue)
    return not kept or cue.group in _PLAIN_IN_ANY_WORDS or seen.told_closely(index)


def _near(seen: _Seen, index: int, families: frozenset[str], cue: Answer) -> tuple[int, float]:
    """The derivative's sentence that a left-out sentence is about, by index, and how near it is, whose voice it is counted in."""
    keys = seen.pair.wire.sentence_keys[index]
    beside, near = _bears_on(seen, index, families, keys)
    if cue.group == DEATHS:
        return beside, 1.0
    if near >= _LEAST_NEAR[cue.group] and seen.is_the_wires_own(index):
        near = max(near, _OWN_VOICE * seen.is_about_the_matter(index))
    turns = cue.first == 0 and cue.group == QUALIFICATIONS and near >= _NEAR
    if turns and seen.silent(index):
        near = max(near, _ANOTHER_VOICE)
    return beside, near + _OF_A_CHARGE * (near >= _NEAR and any(map(is_accusation, keys)))


def _is_telling(seen: _Seen, index: int, cue: Answer, cues: Sequence[Answer]) -> bool:
    """Whether it tells something that a sentence has *not*: in its first clause, in the reporter's own voice, and not of who had no comment."""
    if not _is_first(seen.pair.wire, index, cue):
        return False
    spoken = any(word.quoted for word in seen.pair.wire.sentences[index].words)
    return not spoken and seen.is_the_wires_own(index) and not any(cue.group == NO_COMMENT for cue in cues)


def _is_first(wire: Document, index: int, cue: Answer) -> bool:
    """Whether a cue stands in the first clause of its sentence."""
    sentence = wire.sentences[index]
    return _clause(sentence, wire.sentence_keys[index], cue)[0] is sentence.words[0]


def _is_aside(wire: Document, index: int, cue: Answer) -> bool:
    """Whether a cue stands in a clause that takes back the one before it: *…, though it was not clear how many*."""
    sentence, keys = wire.sentences[index], wire.sentence_keys[index]
    opening = _clause(sentence, keys, cue)[0]
    return opening is not sentence.words[0] and fold(opening.text) in _TURNS


_TURNS = frozenset(listed.lines("answers", QUALIFICATIONS))


def _is_told(seen: _Seen, index: int, words: Sequence[Word], cue: Answer, kept: bool) -> bool:
    """Whether the derivative has a clause after all, or an answer like it."""
    wire = seen.pair.wire
    negated = _clause(wire.sentences[index], wire.sentence_keys[index], cue)
    families = _families(negated if cue.group == NEGATIONS else words)
    cut = cue.group == NEGATIONS or (kept and seen.cuts(index, words))
    return seen.held(index, families, cue.group, cut) or seen.answered(index, families, cue)


def _counts(wire: Document, index: int, cue: Answer) -> bool:
    """Whether a cue of the weaker groups answers somebody.

    A word of the other side (*critics*, *accused*) is the source of a statement
    or says it; what only qualifies (*but*) stands in a sentence with a source.
    """
    if cue.group not in (OTHER_SIDE, QUALIFICATIONS):
        return True
    sentence = wire.sentences[index]
    word = sentence.words[cue.first]
    sourced = [
        each for each in wire.statements if each.sentence == sentence.number and each.source is not None
    ]
    if cue.group == QUALIFICATIONS:
        return bool(sourced)
    parts = (part for each in sourced for part in (each.source, each.cue) if part is not None)
    return any(part.start <= word.start < part.end for part in parts)


def _weight(cue: Answer, kept: bool, families: int) -> float:
    """What a cue weighs: one that merely qualifies counts where it opens a clause of a kept sentence, or a sentence."""
    if cue.group == QUALIFICATIONS:
        if kept and families >= _FULL_CLAUSE:
            return ENOUGH
        return _OPENING if cue.first == 0 else _WEIGHT[cue.group]
    return _WEIGHT[cue.group]


_OWN_VOICE = 0.7
"""How near at least what the wire report itself doubts or denies is, of somebody whom the piece names."""

_ANOTHER_VOICE = 0.9
"""How near at least a sentence is that begins with *but* and is the word of somebody not heard in the piece."""

_OF_A_CHARGE, _NEAR = 0.25, 0.45
"""What it adds to an answer's nearness, if that is so much, that it speaks of a charge or claim."""

_FULL_CLAUSE = 6
_OPENING = 2.25
_FEWEST = 2
"""Fewer words of content say too little to be missed."""


def _families(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(family for word in words for family in inflection.families(word.text))


def _clause(sentence: Sentence, keys: Sequence[str], cue: Answer) -> Sequence[Word]:
    """The words of the clause that a cue stands in."""
    first, last = cue.first, cue.last + 1
    while first > 0 and not _opens(sentence, keys, first):
        first -= 1
    while last < len(keys) and not _opens(sentence, keys, last):
        last += 1
    return sentence.words[first:last]


def _opens(sentence: Sentence, keys: Sequence[str], place: int) -> bool:
    """Whether a clause begins with the word at a place."""
    before, here = sentence.words[place - 1], sentence.words[place]
    between = sentence.text[before.end - sentence.start : here.start - sentence.start]
    if any(mark in between for mark in ";:—–()"):
        return True
    return keys[place] in _OPENERS and ("," in between or keys[place] in _ALWAYS_OPEN)


_OPENERS = listed.words("negation", "clauses") | {"and"}
_ALWAYS_OPEN = listed.words("negation", "clauses") - listed.words("saying", "openers of a clause")


def _bears_on(seen: _Seen, index: int, families: frozenset[str], keys: Sequence[str]) -> tuple[int, float]:
    """The derivative's sentence that a clause is about, by index, and how near it is: about 1 if it is near."""
    beside = {
        number: near * (1 if _refers(keys) else 0.5)
        for other, near in ((index - 1, 0.75), (index + 1, 0.5), (index - 2, 0.4))
        if 0 <= other < len(seen.feeds)
        for number in seen.feeds[other][:1]
    }
    near = [
        seen.shared(index, families & content.keys()) + beside.get(number, 0.0)
        for number, content in enumerate(seen.pair.derivative.content)
    ]
    best = max(range(len(near)), key=lambda number: (near[number], -number), default=-1)
    return (best, min(near[best], _NEAREST)) if best >= 0 else (-1, 0.0)


_NEAREST = 1.5


def _refers(keys: Sequence[str]) -> bool:
    """Whether a sentence begins by pointing back: *But the*, *However*, *He*."""
    return bool(set(keys[:2]) & _POINTING) or not _TURNING.isdisjoint(keys[:1])


_POINTING = listed.words("answers", "pronouns")
_TURNING = listed.words("answers", "turning")


def _of_the_accused(seen: _Seen, index: int, cue: Answer, beside: int) -> bool:
    """Whether the answer is that of somebody whom the sentence that it bears on accuses.

    It accuses by its words, or by telling in others' words what the answer denies.
    """
    wire, derivative = seen.pair
    keys = derivative.sentence_keys[beside]
    people = _people(wire, index, cue) & set(keys)
    accusers = _accusers(derivative, beside)
    same = len(seen.rare[index] & derivative.content[beside].keys() - people) >= 2
    return bool(people - accusers) and (same or any(map(is_accusation, keys)))


def _accusers(text: Document, index: int) -> set[str]:
    """The surnames of those who accuse in a sentence: the sources of what holds an accusing word."""
    number = text.sentences[index].number
    found = set()
    for each in text.statements:
        if each.sentence == number and each.cue is not None:
            said = " ".join(span.of(text.plain) for span in (each.cue, *each.content))
            if any(is_accusation(fold(word)) for word in WORD.findall(said)):
                found.add(_surname(each.name))
    return found


def _people(wire: Document, index: int, cue: Answer) -> set[str]:
    """The surname of whoever answers: the name nearest before the cue, or the source of the statement."""
    sentence = wire.sentences[index]
    at = sentence.words[cue.first].start
    named = [each.text for each in wire.mentions if each.sentence == index and each.start < at][-1:]
    sources = [
        each.name
        for each in wire.statements
        if each.sentence == sentence.number and each.cue and each.cue.start == at and each.name[:1].isupper()
    ]
    if not sources and not named and cue.first and wire.sentence_keys[index][cue.first - 1] in _PERSONS:
        named = [each.text for each in wire.mentions if each.sentence == index - 1][:1]
    return {_surname(name) for name in sources or named}


_PERSONS = listed.words("grammar", "pronouns of a person")


def _silenced(seen: _Seen, told: set[int]) -> Iterator[_Lost]:
    """All that somebody says whom the piece accuses, or one side where the other is heard."""
    wire, derivative = seen.pair
    accused = _accused(derivative)
    heard = seen.heard.keys() | {party for party, index in _parties(wire) if seen.keeps(index)}
    first: dict[_Party, int] = {}
    for party, index in _parties(wire):
        if party not in heard and _is_missed(party, accused, heard):
            first.setdefault(party, index)
    for party, index in first.items():
        if index not in told:
            told.add(index)
            beside = accused.get(party, 0) if isinstance(party, str) else 0
            yield _Lost(index, wire.sentences[index].words, _ONLY_VOICE, _SILENCE, beside)


def _is_missed(party: _Party, accused: Collection[str], heard: Collection[_Party]) -> bool:
    """Whether the piece accuses somebody who has no word in it, or hears the other of two sides alone."""
    if isinstance(party, str):
        return party in accused
    return (party[0], 1 - party[1]) in heard


def _high(seen: _Seen, told: set[int]) -> Iterator[_Lost]:
    """The first thing said in the wire report's first third that a piece leaves out which keeps nearly all the rest."""
    kept = [bool(feeds) for feeds in seen.feeds]
    if sum(kept) < _NEARLY_ALL * len(kept):
        return
    for index in range(len(kept) // 3):
        if not kept[index] and index not in told and not seen.is_the_wires_own(index):
            beside = max((seen.feeds[index - 1] or (0,))[0], 0) if index else 0
            yield _Lost(index, seen.pair.wire.sentences[index].words, _STANDS_HIGH, ENOUGH, beside)
            return


_NEARLY_ALL = 0.6
_SILENCE = 2.5
_ONLY_VOICE = Answer(OTHER_SIDE, 0, 0)
_STANDS_HIGH = Answer(QUALIFICATIONS, 0, 0)


def _accused(text: Document) -> dict[str, int]:
    """The surnames of those whom a sentence accuses, or who stand beside an accusation that is not their own."""
    found: dict[str, int] = {}
    sources = {(each.sentence, _surname(each.name)) for each in text.statements}
    for mention in text.mentions:
        sentence = text.sentences[mention.sentence]
        name = _surname(mention.text)
        if (
            any(map(is_accusation, text.sentence_keys[mention.sentence]))
            and (sentence.number, name) not in sources
        ):
            found.setdefault(name, mention.sentence)
    return found


def _parties(text: Document) -> Iterator[tuple[_Party, int]]:
    """For whom each statement speaks, and the index of its sentence: its source, whose spokesman it is, a side."""
    places = {sentence.number: index for index, sentence in enumerate(text.sentences)}
    for statement in text.statements:
        if statement.source is None or statement.kind == AGENTLESS:
            continue
        index = places[statement.sentence]
        start = max(text.sentences[index].start, statement.source.start - _TITLE)
        end = min(text.sentences[index].end, statement.source.end + _TITLE)
        near = [fold(word) for word in WORD.findall(text.plain[start:end])]
        if statement.name[:1].isupper():
            yield _surname(statement.name), index
        if not _SPEAKS_FOR.isdisjoint(near):
            beside = (each for each in text.mentions if start <= each.start < end)
            yield from ((_surname(each.text), index) for each in beside)
        yield from ((side, index) for word in near for side in _sides().get(word, ()))


def _surname(name: str) -> str:
    return fold((name.split() or [""])[-1])


_SPEAKS_FOR = listed.words("answers", "speaks for")
_TITLE = 25
"""So many characters before and after a source may tell for whom it speaks."""


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """For every word that tells a side the number of the quarrel, and which of its two sides."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, line in enumerate(listed.lines("answers", "sides")):
        for side, written in enumerate(line.split(":")):
            for word in written.split():
                found[word] = (*found.get(word, ()), (number, side))
    return found


def _told(pair: Compared, lost: _Lost) -> Finding:
    here = place_of(pair.wire, lost.words[0].start, lost.words[-1].end, lost.index)
    written = " ".join(here.text.split())
    shown = written if len(written) <= _SHOWN else written[:_SHOWN].rsplit(" ", 1)[0] + " …"
    does = f"what {_DOES[lost.answer.group]} sentence {pair.derivative.sentences[lost.beside].number}"
    if lost.answer is _ONLY_VOICE:
        does = "all that one side says"
    elif lost.answer is _STANDS_HIGH:
        does = "what is said high up in the wire report, of which nearly all else is kept"
    return Finding(
        SERIOUS if lost.grave else CHECK,
        "omission",
        LIKELY,
        here,
        lost_in(pair.derivative, lost.beside),
        f"Omission: left out is {does}: “{shown}”",
    )
