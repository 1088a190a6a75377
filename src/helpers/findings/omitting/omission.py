"""What the piece leaves out though it bears on what the piece keeps.

A piece may leave out what it likes: most of a wire report is background, and
that it is gone is no finding. It is one where the sentence or clause denies,
doubts, corrects, answers or qualifies something that stands in the piece, or is
all that one side says where the other side is heard. The gravest come first,
and few are told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from helpers.article import Word
from helpers.findings.answers import Answer, Group, answers, clause, denies_back, is_accusation, is_own_denial
from helpers.findings.derived import has_own_reporting, plainly_derived
from helpers.findings.finding import CHECK, LIKELY, SERIOUS, Finding, lost_in, place_of
from helpers.findings.omitting.kept import BARE, Kept, told_by_figures
from helpers.findings.omitting.parties import accusers, people, statements_in
from helpers.languages.english import inflection, listed
from helpers.languages.english.inflection import family
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared

ENOUGH = 2.0
"""From this weight on what is left out is told …"""

MUCH = 3.0
"""… or from this one, where a piece has other reporters who may have asked others."""

_DOES = {
    Group.DENIALS: (1.25, "denies sentence"),
    Group.DOUBTS: (1.75, "casts doubt on sentence"),
    Group.CORRECTIONS: (0.5, "corrects sentence"),
    Group.ANSWERS: (1.0, "answers sentence"),
    Group.QUALIFICATIONS: (0.25, "qualifies sentence"),
    "": (0.0, "bears on sentence"),
}
"""What a word weighs by which a sentence denies, doubts or answers, and what it does to the sentence that it bears on."""

_MORE, _CONTESTED, _SOURCED, _NOT, _MAY, _LONG = 0.8, 1.25, 0.6, 0.5, 0.5, 0.4
"""What weighs besides: another such word; a verb that puts a case or finds; a source, or that it denies what the piece tells; *not*; *may*; many words."""

_NEAR, _LEADING, _HIGH, _LOW = 0.5, 1.0, 0.35, -0.5
"""What it weighs that it is about what the piece tells, or begins with; that it stands in the first or last third of the wire."""

_SILENCED, _ONE_SIDE = 1.0, 1.05
"""What it weighs that it is the only word of somebody accused, or of a side."""
_SHOWN = 160
"""Characters of what is left out that the message shows."""

_DENYING, _OWN = listed.words("negation", "plain"), listed.words("headlines", "first person")
_MODALS = listed.words("grammar", "modals")
_MANY = 36

_NOTHING = Answer("", 0, 0)
"""In the place of a cue where a sentence has none."""

_OF_SILENCE = frozenset({Group.DOUBTS, Group.NO_COMMENT})
"""What is no doubt in a sentence that tells who had no comment."""

_PLAIN_IN_ANY_WORDS = frozenset({Group.DENIALS, Group.DOUBTS, Group.CORRECTIONS})

_FEWEST = 2
"""Fewer words of content say too little to be missed."""

_LEAST, _NEAREST = 0.6, 1.5
"""A denial is of what is left out with it if no sentence is as near to it as this; none counts as nearer."""
_POINTING = listed.words("answers", "pronouns")
_TURNING = listed.words("answers", "turning")


@dataclass(frozen=True)
class _Lost:
    """A clause of a wire sentence (by index) that the derivative has nowhere; `alone` if it is one side's only word and answers nothing."""

    index: int
    words: tuple[Word, ...]
    answer: Answer
    weight: float
    beside: int
    grave: bool
    alone: bool


def omissions(pair: Compared) -> Iterator[Finding]:
    """The things left out that matter, the gravest first, where the piece plainly rests on the wire report."""
    if not plainly_derived(pair):
        return
    seen, own = Kept(pair), has_own_reporting(pair)
    found = (_lost(seen, index) for index in range(len(pair.wire.sentences)))
    told = [lost for lost in found if lost and _is_missed_much(lost, own)]
    told.sort(key=lambda lost: (not lost.grave, -lost.weight, lost.index))
    yield from (_told(pair, replace(lost, grave=lost.grave and not own)) for lost in told)


def _is_missed_much(lost: _Lost, own: bool) -> bool:
    """Whether something left out weighs enough; in a piece with reporting of its own a denial or doubt alone does."""
    if own:
        return lost.answer.group in (Group.DENIALS, Group.DOUBTS) and lost.weight >= MUCH
    return lost.weight >= ENOUGH


def _lost(seen: Kept, index: int) -> _Lost | None:
    """What of a wire sentence is left out: all of it, or the weightiest clause that answers what is kept; if anything is."""
    sentence, keys = seen.wire.sentences[index], seen.wire.sentence_keys[index]
    kept = seen.keeps(index)
    cues = _missed(seen, index, kept)
    if not cues and (kept or not _is_a_case_left_out(seen, index)):
        return None
    cue, words = min(cues, key=lambda each: each[0].rank, default=(_NOTHING, sentence.words))
    borne = _borne(seen, index, words, cue, kept)
    if borne is None or _goes_on_to_deny(seen, index, cue):
        return None
    beside, near = borne
    weight = _of_cues([each for each, _ in cues]) + _of_words(seen, index, words, cue) + _NEAR * near
    weight += _of_place(seen, index, kept, cue)
    grave = is_own_denial(keys, cue) and _of_the_accused(seen, index, cue, beside)
    alone = cue is _NOTHING and index in seen.silenced
    return _Lost(index, tuple(words), cue, weight, beside, grave, alone)


def _missed(seen: Kept, index: int, kept: bool) -> list[tuple[Answer, Sequence[Word]]]:
    """The cues of a wire sentence that matter and that the derivative lacks, each with its clause, or the sentence if all of it is gone."""
    sentence, keys = seen.wire.sentences[index], seen.wire.sentence_keys[index]
    every = answers(keys)
    if not every and seen.is_cut_out(index):
        every = tuple(filter(None, [seen.contradicts(index)]))
    telling = (cue for cue in every if _matters(seen, index, cue, every, kept))
    clauses = ((cue, clause(sentence, keys, cue) if kept else sentence.words) for cue in telling)
    return [each for each in clauses if _is_missed(seen, index, *each)]


def _is_a_case_left_out(seen: Kept, index: int) -> bool:
    """Whether a whole sentence is somebody's case, or all that one side says, and the derivative has nothing of it."""
    words = seen.wire.sentences[index].words
    case = not seen.feeds[index] and (seen.is_contested(index) or index in seen.silenced)
    answered = any(seen.answered(index, each) for each in answers(seen.wire.sentence_keys[index]))
    if answered or told_by_figures(seen.pair, index):
        return False
    return case and _is_missed(seen, index, _NOTHING, words)


def _borne(
    seen: Kept, index: int, words: Sequence[Word], cue: Answer, kept: bool
) -> tuple[int, float] | None:
    """The derivative's sentence (by index) that something left out bears on, and how near; None for none. *Neither claim could be verified* bears on what is before."""
    if kept:
        return seen.feeds[index][0], 1.0
    families, back = _families(words), cue.group == Group.DENIALS and denies_back(seen.wire.sentences[index])
    if not (back or families.isdisjoint(seen.words)):
        return _near_enough(seen, index, families, cue)
    before = seen.feeds[index - 1] if index else []
    return (before[0], 1.0) if before and (back or _responds(seen, index, cue)) else None


def _near_enough(seen: Kept, index: int, families: frozenset[str], cue: Answer) -> tuple[int, float] | None:
    """What some words bear on, and how near; None where that is far and what they may deny is left out with them."""
    beside, near = _bears_on(seen, index, families)
    gone_too = cue.group == Group.DENIALS and index > 0 and not seen.feeds[index - 1]
    return None if gone_too and near < _LEAST else (beside, near)


def _goes_on_to_deny(seen: Kept, index: int, cue: Answer) -> bool:
    """Whether the piece keeps the quotation in which a denial goes on: *The firm rejected this. “We have never …,” said its head*."""
    after = seen.feeds[index + 1 : index + 2] if cue.group == Group.DENIALS else []
    kept = [seen.derivative.sentences[at] for each in after for at in each[:1]]
    quoted = {fold(word.text) for sentence in kept for word in sentence.words if word.quoted}
    return not (quoted.isdisjoint(_DENYING) or quoted.isdisjoint(_OWN))


def _responds(seen: Kept, index: int, cue: Answer) -> bool:
    """Whether a wire sentence is about the one before: a bare denial, a doubt, an answer, or the one side's only words."""
    bare = len(seen.wire.content[index]) <= BARE or _refers(seen, index)
    denying = cue.group == Group.DENIALS and bare
    return denying or cue.group in (Group.DOUBTS, Group.ANSWERS) or index in seen.silenced


def _of_cues(cues: Sequence[Answer]) -> float:
    """What it weighs that a sentence denies, doubts or answers, and by how many words."""
    groups = {each.group for each in cues}
    return max((_DOES[group][0] for group in groups), default=0.0) + _MORE * max(0, len(groups) - 1)


def _of_words(seen: Kept, index: int, words: Sequence[Word], cue: Answer) -> float:
    """What the words themselves weigh, whatever they bear on."""
    keys = {fold(word.text) for word in words}
    return (
        _NOT * (not keys.isdisjoint(_DENYING))
        + _MAY * (not keys.isdisjoint(_MODALS))
        + _LONG * (len(words) >= _MANY)
        + _LEADING * seen.leads(_families(words))
        + _SOURCED * (seen.tells_what_is_denied(index, cue) or not seen.is_the_wires_own(index))
        + _CONTESTED * seen.is_contested(index)
    )


def _of_place(seen: Kept, index: int, kept: bool, cue: Answer) -> float:
    """What it weighs where a sentence stands, low down no less if it answers what the piece tells, and that its speaker has no other word there."""
    third = 3 * index // len(seen.wire.sentences)
    answers_it = cue.group in (Group.CORRECTIONS, Group.ANSWERS) or seen.tells_what_is_denied(index, cue)
    place = (_HIGH, 0.0, 0.0 if answers_it else _LOW)[third]
    persons = [isinstance(party, str) for party in (() if kept else seen.silenced.get(index, ()))]
    return place + _SILENCED * any(persons) + _ONE_SIDE * (not all(persons))


def _matters(seen: Kept, index: int, cue: Answer, cues: Sequence[Answer], kept: bool) -> bool:
    """Whether a cue does what its group says, by whose voice it is and how much of its sentence the derivative has."""
    silent = any(each.group == Group.NO_COMMENT for each in cues)
    if (silent and cue.group in _OF_SILENCE) or not _counts(seen, index, cue, kept):
        return False
    return not seen.feeds[index] or cue.group in _PLAIN_IN_ANY_WORDS or bool(seen.close(index))


def _is_missed(seen: Kept, index: int, cue: Answer, words: Sequence[Word]) -> bool:
    """Whether the derivative has neither some words of a wire sentence nor, where they answer something, an answer in their place."""
    own = _families(words)
    if len(own) < _FEWEST and not (seen.keeps(index) and is_own_denial(seen.wire.sentence_keys[index], cue)):
        return False
    if cue is not _NOTHING and seen.answered(index, cue):
        return False
    return cue.group in _PLAIN_IN_ANY_WORDS or not seen.held(index, own)


def _counts(seen: Kept, index: int, cue: Answer, kept: bool) -> bool:
    """Whether what only qualifies (*but*) stands in a sentence with a source, and qualifies what is kept: by a clause of it, or the sentence before."""
    if cue.group != Group.QUALIFICATIONS:
        return True
    word = seen.wire.sentences[index].words[cue.first]
    if word.quoted or not any(each.source for each in statements_in(seen.wire, index)):
        return False
    turns = cue.first == 0 and index > 0 and seen.wire.sentence_keys[index][0] in _TURNING
    return kept or (turns and bool(seen.feeds[index - 1]))


def _families(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(family for word in words for family in inflection.families(word.text))


def _told(pair: Compared, lost: _Lost) -> Finding:
    here = place_of(pair.wire, lost.words[0].start, lost.words[-1].end, lost.index)
    written = " ".join(here.text.split())
    shown = written if len(written) <= _SHOWN else written[:_SHOWN].rsplit(" ", 1)[0] + " …"
    bearing = f"what {_DOES[lost.answer.group][1]} {pair.derivative.sentences[lost.beside].number}"
    does = "all that one side says" if lost.alone else bearing
    return Finding(
        SERIOUS if lost.grave else CHECK,
        "omission",
        LIKELY,
        here,
        lost_in(pair.derivative, lost.beside),
        f"Omission: left out is {does}: “{shown}”",
    )


def _bears_on(seen: Kept, index: int, families: frozenset[str]) -> tuple[int, float]:
    """The derivative's sentence (by index) that some words of a wire sentence are about, and how near it is; beside it is nearer where this one points back."""
    refers = _refers(seen, index)
    beside = {
        number: near * (1 if refers else 0.5)
        for other, near in ((index - 1, 0.75), (index + 1, 0.5), (index - 2, 0.4))
        if 0 <= other < len(seen.feeds)
        for number in seen.feeds[other][:1]
    }
    near = [
        seen.shared(index, families & content.keys()) + beside.get(number, 0.0)
        for number, content in enumerate(seen.derivative.content)
    ]
    best = max(range(len(near)), key=lambda number: (near[number], -number))
    return best, min(near[best], _NEAREST)


def _refers(seen: Kept, index: int) -> bool:
    """Whether a wire sentence begins by pointing back: *But the*, *However*, *He*."""
    opening = seen.wire.sentence_keys[index][:2]
    return not (_POINTING.isdisjoint(opening) and _TURNING.isdisjoint(opening[:1]))


def _of_the_accused(seen: Kept, index: int, cue: Answer, beside: int) -> bool:
    """Whether the answer is that of somebody whom the sentence that it bears on accuses: by its words, or telling in others' words what it denies."""
    wire, derivative = seen.wire, seen.derivative
    keys = derivative.sentence_keys[beside]
    answering = people(wire, index, cue) & set(keys)
    accusing = accusers(derivative, beside)
    charges = set(filter(is_accusation, (*wire.sentence_keys[index], *keys)))
    of_no_matter = {family(each) for each in (*answering, *charges)}
    shared = wire.content[index].keys() & derivative.content[beside].keys() - of_no_matter
    accuses = any(map(is_accusation, keys)) and (shared or len(wire.content[index]) <= BARE)
    return bool(answering - accusing) and bool(len(shared & seen.rare[index]) > 1 or accuses)
