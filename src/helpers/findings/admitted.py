"""Where somebody answers in the derivative who did not in the wire report, or otherwise: *denied it*, *declined to comment*, *accepted as much*."""

from collections.abc import Iterator, Sequence
from itertools import chain

from helpers.document.document import Document
from helpers.findings.answers import Answer, Group, answers, is_own_denial, may_answer
from helpers.findings.finding import Finding, Place, difference, place_of, said_otherwise
from helpers.findings.omitting.parties import people
from helpers.ground.keeping import by_word
from helpers.languages.english import ladder, listed, lists
from helpers.languages.english.inflection import bases, family
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block

_ADMITTING = listed.words("ladder", "owning up")
_POINTING = listed.words("ladder", "as much") | listed.words("answers", "claims")
_BE = listed.words("grammar", "be")
_PERSONS = listed.words("grammar", "pronouns of a person")

_ANSWERING = {ladder.DENIED, ladder.DISPUTED, ladder.CONFIRMED, ladder.ADMITTED}

_COMMITTING = frozenset(tuple(line.split()) for line in listed.lines("answers", "answering"))

_SILENT = [frozenset(line.split()) for line in listed.lines("answers", "silent")]

_NEXT = 2
"""So many sentences after one somebody who is named there may have no comment."""

_SILENCE = listed.words("answers", "silent", "comment")

_BEFORE = 5
"""Whoever admits stands so few words before the verb …"""
_AFTER = 14
"""… and what is admitted so few words after it, …"""
_AT_ONCE = 3
"""… or so few, where *that* or *the claim* points back to it."""


def admissions(pair: Compared) -> Iterator[Finding]:
    """A finding for each admission in the derivative of what the same party denies in the wire report, or which it denies in the same words."""
    admitted = list(_verbs(pair.derivative))
    for index, keys in enumerate(pair.wire.sentence_keys) if admitted else ():
        for cue in (each for each in answers(keys) if is_own_denial(keys, each)):
            near = set(chain.from_iterable(pair.links.feeds[max(0, index - 1) : index + 2]))
            for number, at in (each for each in admitted if each[0] in near):
                if _is_admitted(pair, index, cue, number, at):
                    told = "the wire report has it denied (“{}”), the derivative has it admitted (“{}”)"
                    yield _finding(pair, index, cue, number, at, told, grave=True)


def answered(pair: Compared) -> Iterator[Finding]:
    """A finding for each answer in the derivative from whoever has no comment in the wire sentence that it rests on, or by name in one right after, and answers in none."""
    for block in pair.redline.blocks:
        own = pair.derivative.sentence_keys[block.sentence]
        silences = [each for each in answers(own) if _has_no_comment(each)]
        for index, cue, rests in _silences_near(pair.wire, block.sources):
            if silences:
                if rests:
                    yield from _silent_otherwise(pair, index, cue, block.sentence, silences)
                continue
            for at in _answered_by(pair, block, index, cue, rests=rests)[:1]:
                told = "the wire report has no answer (“{}”), the derivative has one (“{}”)"
                yield _finding(pair, index, cue, block.sentence, at, told, grave=False)


def _answered_by(pair: Compared, block: Block, index: int, cue: Answer, *, rests: bool) -> list[int]:
    """Where a sentence has an answer from whoever has no comment in a wire sentence, and none in another."""
    who = _who_is_silent(pair.wire, index, cue, rests=rests)
    own = pair.derivative.sentence_keys[block.sentence]
    if any(_answers_of(who, keys) for keys in pair.wire.sentence_keys):
        return []
    known = rests or _is_a_pronoun(pair.wire, index, cue)
    theirs = (at for at in _answers_of(who, own) if known or _is_right_before(who, own, at))
    return [at for at in theirs if not _is_anothers(pair.wire, who, own, at)]


def _is_anothers(wire: Document, who: set[str], own: Sequence[str], at: int) -> bool:
    """Whether the wire report has a like answer from another who is named before this one too, or promises from anybody."""
    way, others = _way_to_answer(own[at]), _who(own[:at]) - who
    return any(
        way == _way_to_answer(keys[there]) and (not way or others & _who(keys[:there]))
        for keys in wire.sentence_keys
        for there in _all_answers(keys)
    )


def _is_a_pronoun(wire: Document, index: int, cue: Answer) -> bool:
    """*She declined to say*: whether it is only *he* or *she* who has no comment, named in the sentence before."""
    return set(wire.sentence_keys[index][: cue.first]) & _PERSONS == _who(
        wire.sentence_keys[index][: cue.first]
    )


def _is_right_before(who: set[str], keys: Sequence[str], at: int) -> bool:
    """*Orbel also denied it*: whether somebody stands right before a verb in the active."""
    before = keys[max(0, at - _AT_ONCE) : at]
    return not who.isdisjoint(before) and _BE.isdisjoint(before)


def _silences_near(wire: Document, sources: Sequence[int]) -> Iterator[tuple[int, Answer, bool]]:
    """Where somebody has no comment in some wire sentences or in one of the `_NEXT` after them, and whether it is one of them."""
    last = max(sources, default=-1)
    for index in (*sources, *(at for at in range(last + 1, last + 1 + _NEXT) if at < len(wire.sentences))):
        for cue in filter(_has_no_comment, answers(wire.sentence_keys[index])):
            yield index, cue, index in sources


def _who_is_silent(wire: Document, index: int, cue: Answer, *, rests: bool) -> set[str]:
    """The words that tell who has no comment; of *he* and of a sentence beside the name alone."""
    named = {fold(each) for each in people(wire, index, cue)}
    said = _who(wire.sentence_keys[index][: cue.first])
    return named if not rests or said <= _PERSONS else said


def silenced(pair: Compared) -> Iterator[Finding]:
    """A finding for whoever denies something in the wire report and in the derivative has no comment on it."""
    silent = _newly_silent(pair)
    for index, keys in enumerate(pair.wire.sentence_keys) if silent else ():
        for cue in (each for each in answers(keys) if is_own_denial(keys, each)):
            who, about = people(pair.wire, index, cue), _about(pair.wire, index, cue.last)
            for number, silence in silent:
                bare = index in pair.links.derivative[number].sources
                if _is_silent_on(pair.derivative, number, silence, who, about, bare=bare):
                    block = pair.redline.by_sentence.get(number)
                    close = block is not None and block.closeness_to(index) >= CLOSE
                    places = _place(pair.wire, index, cue), _place(pair.derivative, number, silence)
                    yield said_otherwise("negation", *places, sure=close, grave=close)


def _newly_silent(pair: Compared) -> list[tuple[int, Answer]]:
    """Where somebody has no comment in the derivative, by sentence, who stands in no such sentence of the wire report."""
    theirs = _silent_there(pair.wire)
    sentences = (
        each for each in enumerate(pair.derivative.sentence_keys) if any(map(_may_be_silent, each[1]))
    )
    silent = (
        (number, keys, each) for number, keys in sentences for each in filter(_has_no_comment, answers(keys))
    )
    return [(number, each) for number, keys, each in silent if theirs.isdisjoint(_who(keys[: each.first]))]


def _is_silent_on(
    text: Document, number: int, silence: Answer, who: set[str], about: frozenset[str], *, bare: bool
) -> bool:
    """Whether one of some people has no comment on a matter in a sentence, or on none that is named if that will do, and answers in none of the text: *Orbel declined to comment on the leak*."""
    named = who & set(text.sentence_keys[number][: silence.first])
    denied = any(_answers_of(named, each) for each in text.sentence_keys)
    told = _about(text, number, silence.first) - _SILENCE
    return bool(named and not denied and (about & told or (bare and not told)))


@by_word
def _may_be_silent(key: str) -> bool:
    """Whether a folded word may be one by which somebody has no comment: most sentences have none."""
    return not _SILENCE.isdisjoint(bases(key))


def _silent_there(text: Document) -> set[str]:
    """The words of those sentences of a text in which somebody has no comment."""
    return {key for keys in text.sentence_keys if any(map(_has_no_comment, answers(keys))) for key in keys}


def _silent_otherwise(
    pair: Compared, index: int, cue: Answer, number: int, silences: Sequence[Answer]
) -> Iterator[Finding]:
    """A finding where whoever refused to speak in the one text was not reached, or did not reply, in the other."""
    way = _way(pair.wire, index, cue)
    ways = [_way(pair.derivative, number, each) for each in silences]
    known = {
        _way(pair.wire, at, each) for at, keys in enumerate(pair.wire.sentence_keys) for each in answers(keys)
    }
    if way and all(ways) and known.isdisjoint(ways):
        places = _place(pair.wire, index, cue), _place(pair.derivative, number, silences[0])
        yield said_otherwise("wording", *places, sure=True)


def _way(text: Document, index: int, cue: Answer) -> int:
    """In which line of the list, from 1, the way stands in which somebody is silent; 0 for none."""
    said = {base for key in text.sentence_keys[index][cue.first : cue.last + 1] for base in bases(key)}
    return next((number for number, line in enumerate(_SILENT, 1) if not line.isdisjoint(said)), 0)


def _place(text: Document, index: int, cue: Answer) -> Place:
    words = text.sentences[index].words
    return place_of(text, words[cue.first].start, words[cue.last].end, index)


def _has_no_comment(cue: Answer) -> bool:
    return cue.group == Group.NO_COMMENT


def _who(keys: Sequence[str]) -> set[str]:
    """The words that tell who answers."""
    return {key for key in keys if key in _PERSONS or key not in lists.function_words()}


def _answers_of(who: set[str], keys: Sequence[str]) -> list[int]:
    """Where somebody answers in a sentence, whose words stand before that."""
    return [at for at in _all_answers(keys) if who & _who(keys[:at])]


def _all_answers(keys: Sequence[str]) -> list[int]:
    """Where anybody confirms, denies, rules out or promises something in a sentence."""
    denied = {each.first for each in answers(keys) if each.group == Group.DENIALS}
    plain = denied.union(at for at, key in enumerate(keys) if ladder.rung(key) in _ANSWERING)
    return [at for at in range(len(keys)) if at in plain or _commits(keys, at)]


def _way_to_answer(key: str) -> str:
    """*Denied* and *rejected* are one way to answer, *promised* and *ruled out* another."""
    rung = ladder.rung(key)
    return rung if rung in _ANSWERING else ""


def _commits(keys: Sequence[str], at: int) -> bool:
    """*Ruled out*, *promised*; not what nobody *cannot rule out*."""
    begun = (phrase for phrase in _COMMITTING if phrase[0] in bases(keys[at]))
    committed = any(tuple(keys[at + 1 : at + len(each)]) == each[1:] for each in begun)
    return committed and not any(map(may_answer, keys[max(0, at - 2) : at]))


def _verbs(text: Document) -> Iterator[tuple[int, int]]:
    """The verbs, each with its sentence by index, by which somebody admits something, and not that it is not so."""
    for index, keys in enumerate(text.sentence_keys):
        for at in [at for at, key in enumerate(keys) if _admits(key) and keys[at + 1 : at + 2] != ("to",)]:
            if not any(map(may_answer, keys[max(0, at - _BEFORE) : at + _AFTER])):
                yield index, at


@by_word
def _admits(key: str) -> bool:
    return not _ADMITTING.isdisjoint(bases(key))


def _is_admitted(pair: Compared, index: int, cue: Answer, number: int, at: int) -> bool:
    """Whether what is admitted in a sentence of the derivative is what the wire sentence denies, and the wire has it admitted nowhere."""
    keys = pair.derivative.sentence_keys[number]
    denied, told = _about(pair.wire, index, cue.last), _about(pair.derivative, number, at)
    who = {fold(each) for each in people(pair.wire, index, cue)}
    same = not who.isdisjoint(keys[max(0, at - _BEFORE) : at])
    same |= not _PERSONS.isdisjoint((*keys[max(0, at - 2) : at], pair.wire.sentence_keys[index][0]))
    shared = denied & told - set(map(family, who))
    if not denied:
        return same and not _POINTING.isdisjoint(keys[at + 1 : at + 1 + _AT_ONCE])
    enough = 2 * len(shared) >= len(denied) if same else shared == denied
    return bool(shared) and enough and not any(shared <= _about(pair.wire, *it) for it in _verbs(pair.wire))


def _about(text: Document, index: int, at: int) -> frozenset[str]:
    """The words of content after a verb, but for those of which a claim is made: *denied the charge*."""
    words = text.sentences[index].words[at + 1 : at + 1 + _AFTER]
    told = (fold(word.text) for word in words)
    return frozenset(family(key) for key in told if key not in lists.function_words() | _POINTING)


def _finding(
    pair: Compared, index: int, cue: Answer, number: int, at: int, told: str, *, grave: bool
) -> Finding:
    there, verb = _place(pair.wire, index, cue), pair.derivative.sentences[number].words[at]
    own = place_of(pair.derivative, verb.start, verb.end, number)
    return difference("negation", there, own, told.format(there.text, own.text), sure=True, grave=grave)
