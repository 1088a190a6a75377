"""What the piece leaves out though it bears on what the piece keeps.

A piece may leave out what it likes: most of a wire report is background, and
that it is gone is no finding. It is one where the sentence or clause denies,
doubts, corrects, answers or qualifies something that stands in the piece, or is
all that one side says where the other side is heard. The gravest come first,
and few are told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from helpers.article import Sentence, Word
from helpers.document.cues import AGENTLESS
from helpers.document.document import Document
from helpers.findings.answers import (
    ANSWERS,
    CORRECTIONS,
    DENIALS,
    DOUBTS,
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
from helpers.languages.english import inflection, listed
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared

MOST = 5
"""So many are told of a pair at most."""

ENOUGH = 1.7
"""From this weight on a sentence that is left out is told."""

_WEIGHT = {
    DENIALS: 4.0,
    DOUBTS: 3.5,
    CORRECTIONS: 3.0,
    ANSWERS: 2.5,
    OTHER_SIDE: 1.8,
    QUALIFICATIONS: 1.0,
    NO_COMMENT: 0.5,
}
_DOES = {
    DENIALS: "denies",
    DOUBTS: "doubts",
    CORRECTIONS: "puts right",
    ANSWERS: "answers",
    OTHER_SIDE: "is against",
    QUALIFICATIONS: "qualifies",
    NO_COMMENT: "answers",
}
_CONTRADICTING = frozenset({DENIALS, CORRECTIONS, ANSWERS})

HELD = 0.5
"""With this share of its words in two neighbouring sentences of the derivative a clause is not left out."""

RARE = 0.12
"""A word that at most this share of the wire sentences have tells what a sentence is about."""

_SHOWN = 160
"""Characters of what is left out that the message shows."""


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
    ranked = sorted(found, key=lambda lost: (not lost.grave, -lost.weight, lost.index))
    told = [_told(pair, lost) for lost in ranked if lost.weight >= ENOUGH]
    yield from told[:MOST]


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

    def held(self, index: int, families: frozenset[str]) -> bool:
        """Whether two neighbouring sentences of the derivative have enough of some words of a wire sentence.

        Where the sentence is kept, those that rest on it and their neighbours.
        """
        near = {each for number in self.feeds[index] for each in (number - 1, number) if each >= 0}
        windows = [self.windows[number] for number in near] if near else self.windows
        return max((len(families & window) for window in windows), default=0) >= HELD * len(families)

    def shared(self, index: int, families: frozenset[str]) -> float:
        """How much some words of a wire sentence tell that another speaks of the same: rare ones twice as much."""
        rare = len(families & self.rare[index])
        return min(1.25, 0.25 * rare + 0.12 * (len(families) - rare))

    def answered(self, index: int, group: str) -> bool:
        """Whether the derivative has a like answer about the same matter in other words."""
        like = _CONTRADICTING if group in _CONTRADICTING else {group}
        return any(
            len(self.rare[index] & content.keys()) >= 2
            for cues, content in zip(self.cues, self.pair.derivative.content, strict=True)
            if any(cue.group in like for cue in cues)
        )


def _lost(seen: _Seen, index: int) -> Iterator[_Lost]:
    """The weightiest clause of a wire sentence that answers what is kept and is left out, if there is one."""
    sentence, keys = seen.pair.wire.sentences[index], seen.pair.wire.sentence_keys[index]
    kept = bool(seen.feeds[index])
    best: _Lost | None = None
    for cue in answers(keys):
        words = _clause(sentence, keys, cue) if kept else sentence.words
        families = _families(words)
        if len(families) < _FEWEST or seen.held(index, families) or seen.answered(index, cue.group):
            continue
        beside, near = (seen.feeds[index][0], 1.0) if kept else _bears_on(seen, index, families, keys)
        weight = _weight(cue, kept, len(families)) * near
        if best is None or weight > best.weight:
            grave = is_own_denial(keys, cue) and _of_the_accused(seen, index, cue, beside)
            best = _Lost(index, tuple(words), cue, weight, beside, grave)
    if best is not None:
        yield best


def _weight(cue: Answer, kept: bool, families: int) -> float:
    """What a cue weighs: one that merely qualifies counts where it opens a clause of a kept sentence, or a sentence."""
    if cue.group == QUALIFICATIONS:
        if kept and families >= _FULL_CLAUSE:
            return ENOUGH
        return _OPENING if cue.first == 0 else _WEIGHT[cue.group]
    return _WEIGHT[cue.group]


_FULL_CLAUSE = 6
_OPENING = 2.5
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
    """Whether a sentence begins by pointing back: *But he*, *However*, *The claim*."""
    return bool(set(keys[:2]) & _POINTING)


_POINTING = listed.words("answers", "pronouns")


def _of_the_accused(seen: _Seen, index: int, cue: Answer, beside: int) -> bool:
    """Whether the answer is that of somebody whom the sentence that it bears on accuses."""
    wire, derivative = seen.pair
    keys = derivative.sentence_keys[beside]
    people = _people(wire, index, cue) & set(keys)
    number = derivative.sentences[beside].number
    own = {
        fold(each.name.split()[-1]) for each in derivative.statements if each.sentence == number and each.name
    }
    return bool(people - own) and any(is_accusation(key) for key in keys)


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
    return {fold(name.split()[-1]) for name in sources or named}


def _silenced(seen: _Seen, told: set[int]) -> Iterator[_Lost]:
    """All that one side says, where the other side is heard and this one has no word in the piece."""
    wire, derivative = seen.pair
    voices, heard = _voices(wire), _voices(derivative)
    here = set(derivative.keys)
    for (line, side), lost in voices.items():
        sentences = {index for index, _ in lost}
        kept = any(seen.feeds[index] for index in sentences) or any(name in here for _, name in lost)
        others = heard.get((line, 1 - side))
        if kept or heard.get((line, side)) or not others or sentences & told:
            continue
        index = min(sentences)
        yield _Lost(index, wire.sentences[index].words, _SILENCED, _ONLY_VOICE, others[0][0])


_SILENCED = Answer(OTHER_SIDE, 0, 0)
_ONLY_VOICE = 2.0


def _voices(text: Document) -> dict[tuple[int, int], list[tuple[int, str]]]:
    """Who speaks for each of two opposed sides: the sentences (by index) with the surname of the source."""
    found: dict[tuple[int, int], list[tuple[int, str]]] = {}
    places = {sentence.number: index for index, sentence in enumerate(text.sentences)}
    for statement in text.statements:
        if statement.source is None or statement.kind == AGENTLESS:
            continue
        near = text.plain[max(0, statement.source.start - _TITLE) : statement.source.end + _TITLE]
        name = fold((statement.name.split() or [""])[-1])
        for side in {side for word in WORD.findall(near) for side in _sides().get(fold(word), ())}:
            found.setdefault(side, []).append((places[statement.sentence], name))
    return found


_TITLE = 25
"""So many characters before and after a source may tell for which side it speaks."""


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
    what = pair.derivative.sentences[lost.beside].number
    return Finding(
        SERIOUS if lost.grave else CHECK,
        "omission",
        LIKELY,
        here,
        lost_in(pair.derivative, lost.beside),
        f"Omission: left out is what {_DOES[lost.answer.group]} sentence {what}: “{shown}”",
    )
