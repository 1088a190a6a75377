"""What the derivative keeps of the wire report's sentences, and whose word it hears."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

from helpers.article import Word
from helpers.document.names import Mention
from helpers.findings.answers import Answer, Group, answers, is_accusation, may_answer, may_reject
from helpers.findings.derived import has_own_reporting
from helpers.findings.omitting.parties import Party, accused, parties, people, statements_in, surname
from helpers.languages.english import ladder, listed
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block
from helpers.pairing.valued import is_loose

_CONTRADICTING = frozenset({Group.DENIALS, Group.CORRECTIONS, Group.ANSWERS})
_ANSWERING = _CONTRADICTING | {Group.DOUBTS, Group.NEGATIONS}
_TURNING = _ANSWERING | {Group.QUALIFICATIONS}
_DENYING = listed.words("negation", "plain")

HELD = 0.5
"""With this share of its words in two neighbouring sentences of the derivative a clause is not left out …"""

HELD_APART = 0.35
"""… or with this one, where other reporters tell it in words of their own."""

HELD_WHOLE = 0.8
"""With this share it is there, whatever it does, unless it denies."""

KEPT = 0.25
"""With less of its words in the sentences that rest on it a wire sentence is left out, whatever they rest on."""

MUCH_THE_SAME = 0.4
"""From this share of a sentence's words in the wire report's order on; another writer's clause has other words."""

HARDLY = 0.34
"""A clause is cut out of its sentence with no more than this share of its words in their places."""

BARE = 4
"""So many words of content, its speaker's name among them, has a denial that says no more."""

_OF_THE_MATTER = 2
"""A sentence that has so many of some words tells of their matter."""

RARE = 0.12
"""A word that at most this share of the wire sentences have tells what a sentence is about."""

FIRST = 3
"""With so many sentences a piece tells what it is about."""

_CASES = frozenset({ladder.DENIED, ladder.DISPUTED, ladder.FOUND, ladder.ADMITTED})
_SPOKEN = frozenset({ladder.SAID, ladder.CLAIMED, ladder.ALLEGED, ladder.CONFIRMED, ladder.ADMITTED})

_BEFORE = 2
"""Who is accused answers in one of so many sentences after."""

_BLAMED_WITHIN = 4
"""Whoever is accused stands so many words after the verb at most: *accused the coast guard of*."""

_TURNS_ROUND, _HOWEVER = listed.words("answers", "turning"), "however"
_OPENING = 8
"""A *however* that turns against the sentence before stands among so many words."""

_BEFORE_VERB = 60
"""A verb of saying has its speaker so many characters before it at most."""


class Kept:
    """A pair as the search for omissions asks of it."""

    def __init__(self, pair: Compared) -> None:
        self.pair = pair
        self.feeds = pair.links.feeds
        self.wire, self.derivative = pair
        self.least = HELD_APART if has_own_reporting(pair) else HELD
        self.groups = [{each.group for each in answers(keys)} for keys in self.derivative.sentence_keys]

    @cached_property
    def rare(self) -> tuple[frozenset[str], ...]:
        """The words of each wire sentence that few others have."""
        texts = self.wire.content
        counts = Counter(family for content in texts for family in content)
        most = max(2, RARE * len(texts))
        return tuple(frozenset(each for each in content if counts[each] <= most) for content in texts)

    @cached_property
    def windows(self) -> tuple[frozenset[str], ...]:
        """The words of each derivative sentence with those of the next."""
        words = [frozenset(content) for content in self.derivative.content]
        return tuple(here | after for here, after in zip(words, [*words[1:], frozenset()], strict=False))

    def keeps(self, index: int) -> bool:
        """Whether the derivative has a wire sentence, or a good part of it: more than a name in common."""
        own = self.wire.content[index].keys()
        there = set().union(*(self.derivative.content[number] for number in self.feeds[index]))
        return len(own & there) >= KEPT * len(own) if self.feeds[index] else False

    def held(self, index: int, families: frozenset[str], group: str, cut: bool) -> bool:
        """Whether two neighbouring sentences of the derivative have enough of some words of a wire sentence.

        Where the sentence is kept, those that rest on it and their neighbours. An
        answer repeats the words of what it answers: enough of it are there only
        where something denies or doubts in its turn.
        """
        least = HELD_WHOLE if cut else self.least
        return any(
            share >= least
            and (
                self._answers_too(number, group, families) or (group != Group.DENIALS and share >= HELD_WHOLE)
            )
            for number in self._near(index)
            if (share := len(families & self.windows[number]) / len(families))
        )

    def _near(self, index: int) -> Iterable[int]:
        """The sentences of the derivative that rest on a wire sentence, with those before them; all if none does."""
        near = {each for number in self.feeds[index] for each in (number - 1, number) if each >= 0}
        return near or range(len(self.windows))

    def _retold(self, index: int, group: str) -> bool:
        """Whether a sentence that tells a wire sentence in words of its own denies, doubts or turns as it does."""
        return group in _TURNING and any(
            like(group) & self.groups[block.sentence]
            or any(map(may_answer, self.derivative.sentence_keys[block.sentence]))
            for block in self.pair.redline.by_source.get(index, ())
            if block.closeness < MUCH_THE_SAME
        )

    def has_figures(self, index: int, words: Sequence[Word], group: str) -> bool:
        """Whether all figures of a wire clause that answers nothing stand in the sentences that rest on it."""
        if group in _ANSWERING:
            return False
        near, alike = self.feeds[index], self.pair.valued.alike[0]
        told = [
            any(own.sentence in near for own in alike.get(each.start, ()))
            for each in self.pair.valued.wire
            if words[0].start <= each.start < words[-1].end and each.sentence >= 0 and not is_loose(each)
        ]
        return bool(told) and all(told)

    def _answers_too(self, number: int, group: str, families: frozenset[str]) -> bool:
        """Whether one of two neighbouring sentences has a like answer, or tells of the matter with a *not*; what merely qualifies needs none."""
        return group not in _ANSWERING or any(
            like(group) & self.groups[place]
            or (
                not _DENYING.isdisjoint(self.derivative.sentence_keys[place])
                and len(families & self.derivative.content[place].keys()) >= _OF_THE_MATTER
            )
            for place in range(number, min(number + 2, len(self.groups)))
        )

    def close(self, index: int) -> list[Block]:
        """Where a wire sentence stands in the derivative in much the same words, so that a clause can be missed."""
        blocks = self.pair.redline.by_source.get(index, ())
        return [each for each in blocks if each.closeness >= MUCH_THE_SAME]

    def cuts(self, index: int, words: Sequence[Word]) -> bool:
        """Whether hardly a word of content of a wire clause has its place in the sentences told closely after it."""
        close = self.close(index)
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
        """Whether the derivative has a like answer, where it retells the sentence, about the same matter or by the same person."""
        answering = people(self.wire, index, cue)
        matter = families & self._matter(index, cue)
        return (
            self._retold(index, cue.group)
            or self._answered_alike(cue.group, matter)
            or (cue.group == Group.DOUBTS and self._doubted_there(index, matter))
            or (cue.group == Group.ANSWERS and self._heard_on(self.speaking[index] | answering, matter))
            or (cue.group == Group.DENIALS and self._denied(index, answering, matter))
            or self._said_alike(index, cue)
        )

    def _said_alike(self, index: int, cue: Answer) -> bool:
        """Whether what rests on a wire sentence or one beside it answers in the same words: *denied wrongdoing*, *denies wrongdoing*."""
        own = _families_of(self.wire.sentence_keys[index], cue)
        keys = [self.derivative.sentence_keys[number] for number in self._around(index)]
        return len(own) > 1 and any(
            own == _families_of(each, there) for each in keys for there in answers(each)
        )

    def _around(self, index: int) -> set[int]:
        """The sentences of the derivative that rest on a wire sentence or on one beside it."""
        return set(chain.from_iterable(self.feeds[max(0, index - 1) : index + 2]))

    def _matter(self, index: int, cue: Answer) -> frozenset[str]:
        """The rare words of a wire sentence that tell what an answer is about: neither its own nor who answers."""
        said = self.wire.sentence_keys[index][cue.first : cue.last + 1]
        return self.rare[index] - {family(key) for key in (*said, *people(self.wire, index, cue))}

    def tells_what_is_denied(self, index: int, cue: Answer) -> bool:
        """Whether a cue denies what the derivative tells of."""
        return cue.group == Group.DENIALS and not self._matter(index, cue).isdisjoint(self.words)

    def _answered_alike(self, group: str, matter: frozenset[str]) -> bool:
        """Whether a sentence with a like answer has two words of a matter."""
        return any(
            len(matter & content.keys()) >= 2 and like(group) & groups
            for content, groups in zip(self.derivative.content, self.groups, strict=True)
        )

    def _doubted_there(self, index: int, matter: frozenset[str]) -> bool:
        """Whether a doubt that speaks of a matter stands next to what the derivative has of the sentences around this one.

        A sentence that doubts and says no more has no matter of its own: *His account could not be verified.*
        """
        near = {
            place
            for number in self._around(index)
            for place in (number - 1, number, number + 1)
            if 0 <= place < len(self.groups) and Group.DOUBTS in self.groups[place]
        }
        kin = Kin(chain.from_iterable(self.derivative.content[place] for place in near))
        return any(map(kin.of, matter)) or (bool(near) and len(self.wire.content[index]) < BARE)

    def _heard_on(self, parties_: set[Party], matter: frozenset[str]) -> bool:
        """Whether one of some parties has a word on a matter."""
        spoken = {place for party in parties_ for place in self.heard.get(party, ())}
        return any(matter & self.derivative.content[place].keys() for place in spoken)

    def _denied(self, index: int, answering: set[str], matter: frozenset[str]) -> bool:
        """Whether a denial like that of a wire sentence stands in the derivative."""
        told = self.words if self.keeps(index) else matter
        return self._denied_by(answering, told) or self._denied_barely(index) or self._rejected_there(index)

    def _rejected_there(self, index: int) -> bool:
        """Whether a sentence that rests on what a bare denial is of rejects it in its turn: *…, which the company disputes*."""
        return len(self.wire.content[index]) <= BARE and any(
            any(map(may_reject, self.derivative.sentence_keys[number]))
            for near in (index - 1, index)
            if near >= 0
            for number in self.feeds[near]
        )

    def _denied_by(self, answering: set[str], matter: frozenset[str]) -> bool:
        """Whether a denial on a matter stands in a sentence with somebody's name, or in one of the two after it."""
        keys = self.derivative.sentence_keys
        denied = (
            place
            for place, groups in enumerate(self.groups)
            if Group.DENIALS in groups and matter & self.derivative.content[place].keys()
        )
        named = (key for place in denied for near in keys[max(0, place - 2) : place + 1] for key in near)
        return not answering.isdisjoint(named)

    def _denied_barely(self, index: int) -> bool:
        """Whether somebody of a wire sentence denies, in hardly a word, what the derivative tells right before: *China rejects the allegation.*"""
        content = self.derivative.content
        return any(
            Group.DENIALS in groups
            and len(there) <= BARE
            and len(self.rare[index] & before.keys()) >= _OF_THE_MATTER
            for groups, before, there in zip(self.groups[1:], content, content[1:], strict=False)
        )

    def replies(self, index: int) -> bool:
        """Whether a wire sentence is the word of somebody whom one of the two before it accuses, which the derivative has."""
        sources = [each.name for each in statements_in(self.wire, index) if each.source]
        speaking = {family(surname(name)) for name in sources}
        before = [each for each in range(max(0, index - _BEFORE), index) if self.keeps(each)]
        return any(not speaking.isdisjoint(_blamed(self.wire.sentence_keys[each])) for each in before)

    def turns_against(self, index: int) -> bool:
        """Whether a wire sentence has a *however* for what somebody claims in the one before it, which the derivative has."""
        claimed = index > 0 and self.keeps(index - 1) and not self.is_the_wires_own(index - 1)
        first, *then = self.wire.sentence_keys[index][:_OPENING]
        return claimed and (first in _TURNS_ROUND or _HOWEVER in then)

    def is_of_others(self, index: int) -> bool:
        """Whether a wire sentence names somebody or some place, and nothing that the derivative names."""
        named = {surname(each.text) for each in self.wire.mentions if each.sentence == index}
        return bool(named) and named.isdisjoint(surname(each.text) for each in self.derivative.mentions)

    def is_the_wires_own(self, index: int) -> bool:
        """Whether a wire sentence is the reporter's word and nobody else's."""
        spoken = all(word.quoted for word in self.wire.sentences[index].words)
        return not spoken and not statements_in(self.wire, index)

    def is_contested(self, index: int) -> bool:
        """Whether somebody puts a case in a wire sentence, denies, finds or admits: *argued*, *disputed*, *concluded*."""
        cues = (each.cue for each in statements_in(self.wire, index) if each.cue)
        verbs = [fold(word) for cue in cues for word in cue.of(self.wire.plain).split()]
        return any(ladder.is_contested(verb) or ladder.rung(verb) in _CASES for verb in verbs)

    def leads(self, families: frozenset[str]) -> float:
        """Share of some words that the derivative's first sentences have, 0 to 1."""
        lead = frozenset().union(*self.derivative.content[:FIRST])
        return len(families & lead) / max(1, len(families))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the derivative."""
        return frozenset().union(*self.derivative.content)

    @cached_property
    def speaking(self) -> list[set[Party]]:
        """Who speaks in each wire sentence, and for whom."""
        found: list[set[Party]] = [set() for _ in self.wire.sentences]
        for party, index in parties(self.wire):
            found[index].add(party)
        return found

    @cached_property
    def silenced(self) -> dict[int, set[Party]]:
        """Who speaks first in which wire sentence and has no word in the derivative.

        Somebody whom the derivative accuses, or one of two sides of which it hears the other.
        """
        found: dict[int, set[Party]] = defaultdict(set)
        blamed = accused(self.derivative)
        spoken = list(parties(self.wire))
        heard = self.heard.keys() | {party for party, index in spoken if self.keeps(index)}
        for party, index in {party: index for party, index in reversed(spoken) if party not in heard}.items():
            if party in blamed if isinstance(party, str) else (party[0], 1 - party[1]) in heard:
                found[index].add(party)
        return found

    @cached_property
    def heard(self) -> dict[Party, set[int]]:
        """Who has a word in the derivative, and in which sentences: as a source, or named before a verb of saying."""
        found: dict[Party, set[int]] = defaultdict(set)
        for party, index in parties(self.derivative):
            found[party].add(index)
        for index, keys in enumerate(self.derivative.sentence_keys):
            for word, key in zip(self.derivative.sentences[index].words, keys, strict=True):
                if ladder.rung(key) in _SPOKEN:
                    for each in [name for name in self.named[index] if self._may_say(name, word)][-1:]:
                        found[surname(each.text)].add(index)
        return found

    def _may_say(self, named: Mention, verb: Word) -> bool:
        """Whether a verb of saying stands not far after a name, of which nothing is told as its own: *Clinton's emails*."""
        own = self.derivative.plain[named.start : named.end + 2]
        return 0 < verb.start - named.end <= _BEFORE_VERB and not any(mark in own for mark in "'’")

    @cached_property
    def named(self) -> tuple[list[Mention], ...]:
        """The names in each sentence of the derivative."""
        found: tuple[list[Mention], ...] = tuple([] for _ in self.derivative.sentences)
        for each in self.derivative.mentions:
            found[each.sentence].append(each)
        return found


def _families_of(keys: Sequence[str], cue: Answer) -> tuple[str, ...]:
    return tuple(map(family, keys[cue.first : cue.last + 1]))


def _blamed(keys: Sequence[str]) -> set[str]:
    """The words right after those of a sentence that accuse."""
    accusing = (at for at, key in enumerate(keys) if is_accusation(key))
    return {family(key) for at in accusing for key in keys[at + 1 : at + 1 + _BLAMED_WITHIN]}


def like(group: str) -> frozenset[str]:
    """The groups of cues that do the like of a group."""
    return _CONTRADICTING if group in _CONTRADICTING else frozenset({group})
