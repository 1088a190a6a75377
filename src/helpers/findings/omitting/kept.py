"""What the derivative keeps of the wire report's sentences, and whose word it hears."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, pairwise

from helpers.findings.answers import (
    Answer,
    Group,
    answers,
    is_accusation,
    is_own_denial,
    may_answer,
    may_reject,
    rejects,
)
from helpers.findings.derived import has_own_reporting
from helpers.findings.omitting.parties import Party, accused, parties, people, statements_in
from helpers.languages.english import ladder, listed
from helpers.languages.english.inflection import bases, family
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, meet

_TURNING = frozenset({Group.DENIALS, Group.DOUBTS, Group.CORRECTIONS, Group.ANSWERS})

HELD = 0.5
"""With this share of its words in two neighbouring sentences of the derivative a clause is not left out …"""

HELD_APART = 0.35
"""… or with this one, where other reporters tell it in words of their own."""

KEPT = 0.25
"""With less of its words in the sentences that rest on it a wire sentence is left out, whatever they rest on."""

COPIED = 0.75
"""From this share of words in a wire sentence's order on a sentence is a copy of that one."""

MUCH_THE_SAME = 0.4
"""From this share of a sentence's words in the wire report's order on; another writer's clause has other words."""

BARE = 4
"""So many words of content, its speaker's name among them, has a denial that says no more."""

_ALSO = listed.words("negation", "also")

_VERIFYING = listed.words("answers", "verifying")
_VERIFIED = _VERIFYING | listed.words("answers", "verified otherwise")
_THIS = listed.words("answers", "this")
_DENYING = listed.words("negation", "plain")
_SOMEBODY = listed.words("grammar", "pronouns of a person")

_OF_THE_MATTER = 2
"""A sentence that has so many of some words tells of their matter."""

RARE = 0.12
"""A word that at most this share of the wire sentences have tells what a sentence is about."""

FIRST = 3
"""With so many sentences a piece tells what it is about."""

_CASES = frozenset({ladder.DENIED, ladder.DISPUTED, ladder.FOUND, ladder.ADMITTED})


def told_by_figures(pair: Compared, index: int) -> bool:
    """Whether one of the derivative's sentences has all figures of a wire sentence, two or more, or half of its words of content too.

    Such a sentence is hardly lost, whatever it rests on: *Twenty-three people were still missing*.
    """
    figures = [each.start for each in pair.valued.wire if each.sentence == index and not each.idle]
    content = pair.wire.content[index].keys()
    where = _having_all(pair, figures)
    told = (2 * len(content & pair.derivative.content[at].keys()) >= len(content) for at in where)
    return (len(figures) > 1 and bool(where)) or any(told)


def _having_all(pair: Compared, figures: Iterable[int]) -> set[int]:
    """The derivative's sentences that have all of some wire figures, by where those start; none without any."""
    alike = pair.valued.alike[0]
    having = [{other.sentence for other in alike.get(start, ()) if other.sentence >= 0} for start in figures]
    return set.intersection(*having) if having else set()


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

    def keeps(self, index: int) -> bool:
        """Whether the derivative has a wire sentence, or a good part of it: more than a name in common."""
        own = self.wire.content[index].keys()
        there = set().union(*(self.derivative.content[number] for number in self.feeds[index]))
        return len(own & there) >= KEPT * len(own) if self.feeds[index] else False

    @cached_property
    def copied(self) -> dict[int, set[int]]:
        """The wire sentences of which each derivative sentence is a copy, which tells nothing of any other."""
        found: dict[int, set[int]] = defaultdict(set)
        for block in self.pair.redline.blocks:
            if block.closeness >= COPIED:
                found[block.sentence] |= {each for each in block.sources if block.keeps(each)}
        return found

    def _may_tell(self, number: int, index: int) -> bool:
        """Whether a derivative sentence may tell a wire sentence: it is no copy of others."""
        return index in self.copied.get(number, (index,))

    def _denies_anew(self, number: int, index: int) -> bool:
        """Whether a derivative sentence denies what the wire sentence before, on which it rests, does not: *…, which the firm disputes*."""
        others = set(self.pair.links.derivative[number].sources) - {index}
        denied = (key for each in others for key in self.wire.sentence_keys[each])
        return others <= {index - 1} and self.turns(number) and not any(map(may_answer, denied))

    def held(self, index: int, families: frozenset[str]) -> bool:
        """Whether two neighbouring sentences of the derivative have enough of some words of a wire sentence.

        Where the sentence is kept, those that rest on it and their neighbours.
        """
        told = (self._told_in((number, number + 1), index) for number in self._near(index))
        return any(len(families & each) >= self.least * len(families) for each in told)

    def _told_in(self, numbers: Iterable[int], index: int) -> frozenset[str]:
        """The words of those of some derivative sentences that may tell a wire sentence."""
        content = self.derivative.content
        telling = (number for number in numbers if number < len(content) and self._may_tell(number, index))
        return frozenset().union(*(content[number] for number in telling))

    def _near(self, index: int) -> Iterable[int]:
        """The sentences of the derivative that rest on a wire sentence, with those before them; all if none does."""
        near = {each for number in self.feeds[index] for each in (number - 1, number) if each >= 0}
        return near or range(len(self.derivative.sentences))

    def close(self, index: int) -> list[Block]:
        """Where a wire sentence stands in the derivative in much the same words, so that a clause can be missed."""
        blocks = self.pair.redline.by_source.get(index, ())
        return [each for each in blocks if each.closeness >= MUCH_THE_SAME]

    def shared(self, index: int, families: frozenset[str]) -> float:
        """How much some words of a wire sentence tell that another speaks of the same: rare ones twice as much."""
        rare = len(families & self.rare[index])
        return min(1.25, 0.25 * rare + 0.12 * (len(families) - rare))

    def answered(self, index: int, cue: Answer) -> bool:
        """Whether a sentence that may tell a wire sentence denies or doubts in its turn: of its matter, or where it would stand.

        A bare denial, which only opens what its speaker says, is kept with that; that nobody could verify it only by such words.
        """
        if self._is_of_verifying(index, cue):
            return self._is_unverified_too(index)
        if any(self._is_kept_with(number, index, cue) for number in self._told_after(index)):
            return True
        near = self._around(index).intersection(range(len(self.derivative.content)))
        if any(self._is_their_word(at, index, cue) or self._is_answered_in(at, index, cue) for at in near):
            return True
        of_it = self._of_its_matter(index, cue)
        return any(self.turns(number) and self._may_tell(number, index) for number in of_it)

    def _of_its_matter(self, index: int, cue: Answer) -> Iterator[int]:
        """The sentences that tell of what an answer is about."""
        matter, contents = self._matter(index, cue), self.derivative.content
        return (at for at, each in enumerate(contents) if len(matter & each.keys()) >= _OF_THE_MATTER)

    def _is_of_verifying(self, index: int, cue: Answer) -> bool:
        """Whether a bare wire sentence says that nobody could verify something."""
        said = self.wire.sentence_keys[index][cue.first : cue.last + 1]
        return len(self.wire.content[index]) <= BARE and not _VERIFYING.isdisjoint(said)

    def _is_unverified_too(self, index: int) -> bool:
        """Whether the derivative tells somewhere of verifying, or where the wire sentence would stand of what is confirmed or known."""
        near = self._around(index)
        return any(
            not (_VERIFIED if number in near else _VERIFYING).isdisjoint(keys)
            for number, keys in enumerate(self.derivative.sentence_keys)
        )

    def _is_their_word(self, number: int, index: int, cue: Answer) -> bool:
        """Whether a sentence names who answers and rejects something of its own, or tells what they said: *…, which the firm denies*; not where they admit it."""
        keys = self.derivative.sentence_keys[number]
        conceded = any(ladder.rung(key) in (ladder.ADMITTED, ladder.CONFIRMED) for key in keys)
        if conceded or people(self.wire, index, cue).isdisjoint(keys):
            return False
        others = set(self.pair.links.derivative[number].sources) - {index}
        new = set(keys).difference(*(self.wire.sentence_keys[each] for each in others))
        there = self.wire.sentence_keys[index]
        said = set(map(family, there[cue.last + 1 :])) & self._matter(index, cue)
        told = len(said & self.derivative.content[number].keys()) >= _OF_THE_MATTER
        return any(map(may_reject, new)) or (
            told and is_own_denial(there, cue) and self._may_tell(number, index)
        )

    def _is_answered_in(self, number: int, index: int, cue: Answer) -> bool:
        """Whether a sentence where an answer would stand turns, of its matter or by whoever gives it, or may turn its matter."""
        if self._denies_anew(number, index):
            return True
        if not self._may_tell(number, index):
            return False
        told = self.derivative.content[number - self._points_back(number) : number + 1]
        shared = not self._matter(index, cue).isdisjoint(chain.from_iterable(told))
        if not self._turns_beside(number, index, cue):
            return shared and self.may_turn(number, index)
        answering = self.speaking[index] | people(self.wire, index, cue)
        return shared or any(number in self.heard.get(party, ()) for party in answering)

    def _points_back(self, number: int) -> bool:
        """Whether a sentence rejects what the one before tells: *The company rejects this*, *Her office says that is wrong*."""
        keys = self.derivative.sentence_keys[number]
        rejected = any(may_reject(key) and following in _THIS for key, following in pairwise(keys))
        return number > 0 and (rejected or any(keys[each.first] in _THIS for each in answers(keys)))

    def _told_after(self, index: int) -> tuple[int, ...]:
        """The derivative's sentences that rest on what follows a wire sentence which only denies, or says hardly more."""
        bare = len(self.wire.content[index]) <= BARE and index + 1 < len(self.feeds)
        return tuple(self.feeds[index + 1]) if bare else ()

    def _is_kept_with(self, number: int, index: int, cue: Answer) -> bool:
        """Whether a sentence that rests on the next wire sentence has a bare denial too: it turns, or whoever denies goes on there."""
        after = index + 1
        goes_on = self.wire.sentences[after].words[0].quoted or self.wire.sentence_keys[after][0] in _SOMEBODY
        same = goes_on or not self.speaking[index].isdisjoint(self.speaking[after])
        denied = is_own_denial(self.wire.sentence_keys[index], cue)
        return self._may_tell(number, index) and (same or not denied or self.turns(number))

    def turns(self, number: int) -> bool:
        """Whether a derivative sentence denies, doubts, corrects or answers anything, or has a *not*."""
        groups = self.groups[number]
        if groups & _TURNING:
            return True
        return Group.NO_COMMENT not in groups and any(map(may_answer, self.derivative.sentence_keys[number]))

    def _turns_beside(self, number: int, index: int, cue: Answer) -> bool:
        """Whether a sentence turns; by a word of its own, or the cue itself, where it copies the wire sentence."""
        if index not in self.copied.get(number, ()):
            return self.turns(number)
        keys, there = self.derivative.sentence_keys[number], self.wire.sentence_keys[index]
        new = set(keys).difference(there[: cue.first], there[cue.last + 1 :])
        own = (keys[each.first] for each in answers(keys) if each.group in _TURNING)
        return any(map(may_answer, new)) or not new.isdisjoint(own)

    def may_turn(self, number: int, index: int) -> bool:
        """Whether a sentence that is no copy has a word that may stand for a denial and that the wire sentence has not: *rather*, *only*."""
        new = set(self.derivative.sentence_keys[number]).difference(self.wire.sentence_keys[index])
        return number not in self.copied and any(not _ALSO.isdisjoint(bases(key)) for key in new)

    def _around(self, index: int) -> set[int]:
        """The sentences of the derivative that rest on a wire sentence, with the next, or if it has nothing of it on one beside it."""
        if self.keeps(index):
            return {place for number in self.feeds[index] for place in (number, number + 1)}
        resting = chain.from_iterable(self.feeds[max(0, index - 1) : index + 2])
        return {place for number in resting for place in (number - 1, number, number + 1)}

    def is_cut_out(self, index: int) -> bool:
        """Whether nothing rests on a wire sentence, and the one before it is copied."""
        before = self.feeds[index - 1] if index else ()
        return not self.feeds[index] and any(index - 1 in self.copied.get(each, ()) for each in before)

    def contradicts(self, index: int) -> Answer | None:
        """Where somebody else than speaks in the sentence before rejects it, or says *not* of what it accuses somebody of."""
        here, before = (
            {fold(each.name) for each in statements_in(self.wire, at)} for at in (index, index - 1)
        )
        if here & before or before & _SOMEBODY:
            return None
        keys, words = self.wire.sentence_keys[index], self.wire.sentences[index].words
        last = len(keys) - 1
        if keys[last] in _THIS and rejects(keys, last - 1):
            return Answer(Group.DENIALS, last - 1, last)
        said = [span for each in statements_in(self.wire, index) for span in each.content]
        plain = (at for at, key in enumerate(keys) if key in _DENYING)
        denied = (at for at in plain if any(meet(words[at], each) for each in said))
        at = next(denied, None) if self._is_of_the_accusation(index) else None
        return None if at is None else Answer(Group.DENIALS, at, at)

    def _is_of_the_accusation(self, index: int) -> bool:
        """Whether the wire sentence before accuses, and this one has a word of it that is no name."""
        here, before = (self.wire.content[at].keys() for at in (index, index - 1))
        named = (each.text for each in self.wire.mentions if each.sentence in (index - 1, index))
        names = {family(fold(word)) for name in named for word in name.split()}
        accuses = any(map(is_accusation, self.wire.sentence_keys[index - 1]))
        return accuses and not (here & before).issubset(names)

    def _matter(self, index: int, cue: Answer) -> frozenset[str]:
        """The rare words of a wire sentence that tell what an answer is about: neither its own nor who answers."""
        said = self.wire.sentence_keys[index][cue.first : cue.last + 1]
        return self.rare[index] - {family(key) for key in (*said, *people(self.wire, index, cue))}

    def tells_what_is_denied(self, index: int, cue: Answer) -> bool:
        """Whether a cue denies what the derivative tells of."""
        return cue.group == Group.DENIALS and not self._matter(index, cue).isdisjoint(self.words)

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
        """Who has a word in the derivative, and in which sentences."""
        found: dict[Party, set[int]] = defaultdict(set)
        for party, index in parties(self.derivative):
            found[party].add(index)
        return found
