"""Statements whose source is gone, is another or a vaguer one, or is made to say it with more or less force."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from helpers.document.cues import AGENTLESS, DOCUMENT, ORGANISATION, PERSON, UNNAMED, noun_sort
from helpers.document.document import Document
from helpers.document.voices import Voice
from helpers.findings.answers import Group, answers, denies_back, may_answer
from helpers.findings.derived import has_own_reporting, is_summary
from helpers.findings.finding import NOTE, SERIOUS, Finding, difference, lost_in, within_a_sentence
from helpers.findings.sources import (
    are_called_as_one,
    are_of_one_kind,
    cue_of,
    frames,
    gravity_of,
    has_a_name,
    has_it_that,
    has_its_own_denial,
    in_one_line,
    in_one_number,
    is_another_of_the_wire,
    is_heard_for_other_things,
    is_named_in,
    is_of_another,
    is_of_another_camp,
    is_unframed,
    keys_of,
    may_be_one,
    outermost,
    placed,
    telling,
    tells_the_core,
)
from helpers.languages.english import ladder, listed
from helpers.languages.english.gender import of_forename
from helpers.languages.english.inflection import bases, family
from helpers.languages.english.kindred import listed_kin
from helpers.languages.english.words import fold
from helpers.pairing.claims import RESTS, Claim
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE
from helpers.pairing.sourcing import KEPT, LOST, WEAKENED, Fate
from helpers.pairing.spelled import one_may_stand_for_the_other
from helpers.showing.style import shortened

_SOMEBODY = listed.words("grammar", "he, she, who and I") | {"they", "it"}
_NOT = listed.words("negation", "plain")
_UNKNOWN = _SOMEBODY | {""}
_DOUBTED = listed.words("negation", "left open") | listed.words("certainty", "charges", "kept charge")
_BACKSHIFTED = "would"
_CHARGING = {ladder.ALLEGED, ladder.CLAIMED}
_FIRMS = listed.words("speakers", "firms")
_ANYBODY = listed.words("ladder", "anybody")

_FEW = 3
"""Among so many first words of a source stands that it is just anybody."""

LONGEST_NAME = 60
"""Characters of a source's name in a message."""

_OF_SOURCES = frozenset({"source lost", "source changed"})

HALF = 0.5
"""With this share of its words in the same order a sentence tells the statement that the wire sentence does."""

BUT_FOR_ITS_SOURCE = 0.7
"""From this share of words in the same order a sentence differs from the wire's in little but its source."""


def sourced(pair: Compared) -> Iterator[Finding]:
    """The findings on the wire report's sourced statements; that a summary names no source is told, and weighs nothing."""
    told: set[tuple[str, int]] = set()
    brief = is_summary(pair)
    copied = set(pair.derivative.sentence_keys)
    for fate in pair.sourcing.fates:
        claim, voice = fate.claim, fate.voice
        unknown = fold(voice.name) in _UNKNOWN and fate.outcome != LOST
        if claim is None or unknown or pair.wire.sentence_keys[voice.sentence] in copied:
            continue
        found = _found(pair, fate, claim) if (voice.name, claim.sentence) not in told else None
        if found is not None:
            told.add((voice.name, claim.sentence))
            yield replace(found, severity=NOTE) if brief and found.kind in _OF_SOURCES else found


def _found(pair: Compared, fate: Fate, claim: Claim) -> Finding | None:
    """What an editor must know of one statement's source; how a quotation runs on is told with quotations."""
    if fate.outcome == LOST:
        return _lost(pair, fate, claim) if _is_told_without(pair, fate, claim) else None
    if fate.outcome == WEAKENED:
        nobody = f"the derivative names nobody (“{in_one_line(pair.derivative, fate.voices[0].frame)}”)"
        return _from_other(pair, fate, "source lost", nobody, sure=False)
    if fate.outcome != KEPT:
        return None
    if not fate.voices:
        return _lost(pair, fate, claim) if is_unframed(pair, fate.voice, claim) else None
    outer = replace(fate, voices=outermost(pair, fate.voice, fate.voices))
    return _another(pair, outer, claim) or _step(pair, fate, claim)


def _is_shown_in_full(pair: Compared, fate: Fate, claim: Claim) -> bool:
    """Whether words of somebody's that are quoted run on, or stand in a piece of other reporters as a speech or post does."""
    if has_own_reporting(pair):
        return fate.voice.direct or _is_quoted(pair, claim)
    return fate.voice.direct and fate.voice.frame is None


def _is_quoted(pair: Compared, claim: Claim) -> bool:
    """Whether most of what a sentence has of the wire report is within quotation marks in either text."""
    block = pair.redline.by_sentence.get(claim.sentence)
    matched = block.matched if block is not None else ()
    quoted = (block.wire[at].quoted or block.derivative[there].quoted for at, there in matched if block)
    return bool(matched) and 2 * sum(quoted) > len(matched)


def _is_told_without(pair: Compared, fate: Fate, claim: Claim) -> bool:
    """Whether the derivative tells what a source says, from nobody else, and shows the source nowhere."""
    told = tells_the_core(pair, fate.voice, claim.sentence) and not is_of_another(pair, fate.voice, claim)
    shown = _is_shown_in_full(pair, fate, claim) or _is_heard_there(pair, fate.voice, claim)
    return told and not shown


def _is_heard_there(pair: Compared, voice: Voice, claim: Claim) -> bool:
    """Whether a sentence in other words, or one beside it, shows the source by name, as *he* or as *claims that*; a denial is heard in any, and a first needs none."""
    text, here = pair.derivative, claim.sentence
    block = pair.redline.by_sentence.get(here)
    if _is_denied_there(pair, voice, here):
        return True
    if _BACKSHIFTED in text.sentence_keys[here] and _is_heard_beside(pair, voice, here):
        return True
    if block is not None and block.closeness >= CLOSE:
        return False
    if _needs_none(text, here):
        return True
    if in_one_number(text.sentence_keys[here])[0] in _SOMEBODY or is_named_in(text, voice, here):
        return True
    return not gravity_of(pair.wire, voice) and _is_heard_beside(pair, voice, here)


def _needs_none(text: Document, sentence: int) -> bool:
    """Whether a sentence is the first, or *has it that*."""
    return sentence == 0 or has_it_that(text.sentence_keys[sentence])


def _is_denied_there(pair: Compared, voice: Voice, here: int) -> bool:
    """Whether somebody denies or rejects what the wire report's source denies, in a sentence or by *denied them* in the next."""
    text = pair.derivative
    denied = ladder.rung(cue_of(pair.wire, voice)) == ladder.DENIED
    back = any(denies_back(each) for each in text.sentences[here + 1 : here + 2])
    return denied and (back or any(map(may_answer, text.sentence_keys[here])))


def _is_heard_beside(pair: Compared, voice: Voice, here: int) -> bool:
    """Whether the sentence before or after one has something from somebody who may be the source."""
    beside = (each for each in pair.derivative.voices if abs(each.sentence - here) == 1)
    return any(
        each.kind != AGENTLESS
        and (may_be_one(pair, voice, each) or one_may_stand_for_the_other(voice.name, each.name))
        for each in beside
    )


def _lost(pair: Compared, fate: Fate, claim: Claim) -> Finding:
    """The derivative states the statement as its own."""
    voice = fate.voice
    places = placed(pair.wire, voice, voice.frame), lost_in(pair.derivative, claim.sentence)
    name = _called(voice)
    gravity = gravity_of(pair.wire, voice)
    if not gravity:
        other = _called(fate.voices[0]) if fate.voices else "nobody"
        told = f"the wire report cites {name}, the derivative {other}"
        return difference("source lost", *places, told, sure=claim.close)
    denied = ladder.rung(cue_of(pair.wire, voice)) == ladder.DENIED
    whose = f"{name} denies this" if denied else f"this is the word of {name}"
    told = f"in the wire report {whose}, the derivative states it as a fact"
    grave = claim.close and gravity == SERIOUS and not _is_open_to_doubt(pair, claim)
    return difference("allegation as fact", *places, told, sure=claim.close, grave=grave)


def _is_open_to_doubt(pair: Compared, claim: Claim) -> bool:
    """Whether a sentence tells nothing as so by itself: *whether*, *accused of*, *as the commission confirmed*."""
    keys = pair.derivative.sentence_keys[claim.sentence]
    return any(ladder.rung(key) or not _DOUBTED.isdisjoint(bases(key)) for key in keys)


def _another(pair: Compared, fate: Fate, claim: Claim) -> Finding | None:
    """The derivative has the statement from somebody else, or from somebody vaguer."""
    voice, there = fate.voice, fate.voices[0]
    if is_of_another(pair, voice, claim) or has_its_own_denial(pair, claim, there):
        return None
    if are_called_as_one(pair, voice, there):
        return _alone(pair, fate, sure=claim.close)
    if _is_clearly_another(pair, fate, claim):
        sure = claim.close and voice.kind == there.kind
        return _from_other(pair, fate, "source changed", _from(there), sure=sure)
    if _points_back(there):
        return None
    if voice.direct or any(may_be_one(pair, voice, each) for each in fate.voices):
        return _alone(pair, fate, sure=claim.close)
    return _from_somebody_else(pair, fate, claim)


def _points_back(there: Voice) -> bool:
    """Whether a source is only pointed at, *they*, *the network*, or is what somebody wrote: *a statement*."""
    first, *rest = keys_of(there.name) or [""]
    written = noun_sort([first, *rest][-1]) == DOCUMENT
    return written or (not rest and first in _SOMEBODY) or (first == "the" and there.kind == UNNAMED)


def _is_clearly_another(pair: Compared, fate: Fate, claim: Claim) -> bool:
    """Whether the one source of a sentence is of another sort than the wire report's, or one whom that hears for something else."""
    voice, there = fate.voice, fate.voices[0]
    called_alike = fold(_called(voice)) == fold(_called(there))
    if called_alike or len(fate.voices) > 1 or one_may_stand_for_the_other(voice.name, there.name):
        return False
    if _is_plainly_another(pair, voice, there, claim):
        return True
    if not claim.has(RESTS) or has_own_reporting(pair) or _is_another_name(pair, voice, there):
        return False
    return is_another_of_the_wire(pair, voice, there, claim)


def _is_plainly_another(pair: Compared, voice: Voice, there: Voice, claim: Claim) -> bool:
    """Whether a linked sentence has a source of another sort, or a close one somebody of the same sort or heard for other things."""
    if claim.linked and (_is_of_another_sort(pair, voice, there) or is_of_another_camp(pair, voice, there)):
        return True
    return claim.close and (
        are_of_one_kind(voice, there) or is_heard_for_other_things(pair, voice, there, claim)
    )


def _is_of_another_sort(pair: Compared, voice: Voice, there: Voice) -> bool:
    """Whether one side has it from just anybody, and the other from somebody with a name, a body or a document."""
    if _is_anybody(voice) != _is_anybody(there):
        return not {fold(voice.name), fold(there.name)} & _UNKNOWN
    if voice.kind != PERSON or there.kind != ORGANISATION or not has_a_name(voice) or not has_a_name(there):
        return False
    every = pair.wire.sentence_keys
    near = (keys for at, keys in enumerate(every) if at == voice.sentence or keys_of(voice.name)[-1] in keys)
    return set(telling(there.name)).isdisjoint(in_one_number(chain.from_iterable(near)))


def _from_somebody_else(pair: Compared, fate: Fate, claim: Claim) -> Finding | None:
    """The derivative has a close statement from somebody whom the wire report has not for it, and names the source nowhere near."""
    voice, there = fate.voice, fate.voices[0]
    near = chain.from_iterable(pair.derivative.sentence_keys[max(0, there.sentence - 1) : there.sentence + 1])
    named = set(in_one_number(near)) & set(telling(voice.name)[-1:])
    if named or not claim.close:
        return None
    if _is_retold(pair, claim, voice, there) and _is_another_name(pair, voice, there):
        told = f"the wire report gives this statement to {_called(voice)}, the derivative to {_called(there)}"
        return difference("speaker", *frames(pair, voice, there), told, grave=True)
    if (
        _is_vaguer(voice, there)
        or _is_another_body(pair, claim, voice, there)
        or _is_of_no_paper(pair, claim, voice, there)
    ):
        return _from_other(pair, fate, "source changed", _from(there), sure=True)
    return None


def _is_retold(pair: Compared, claim: Claim, voice: Voice, there: Voice) -> bool:
    """Whether a sentence has half of the source's own wire sentence, and no wire sentence it is made from has the other's name."""
    block = pair.redline.by_sentence.get(claim.sentence)
    if block is None or voice.sentence not in block.sources or block.closeness < HALF:
        return False
    return {each.form for each in block.wire}.isdisjoint(telling(there.name)[-1:])


def _from(there: Voice) -> str:
    return f"the derivative {_called(there)}"


def _alone(pair: Compared, fate: Fate, *, sure: bool) -> Finding | None:
    """One of two whom the wire report has it from says so alone."""
    voice, there = fate.voice, fate.voices[0]
    two = {name: telling(name) for name in (*voice.beside, voice.name)}
    own = set(telling(there.name))
    if len(fate.voices) > 1 or there.beside or own.isdisjoint(chain(*two.values())):
        return None
    here = own.union(in_one_number(pair.derivative.sentence_keys[there.sentence]))
    gone = next((name for name, words in two.items() if words and here.isdisjoint(words)), "")
    told = f"the wire report cites {gone} and {_called(there)}, {_from(there)} alone"
    return difference("source changed", *frames(pair, voice, there), told, sure=sure) if gone else None


def _from_other(pair: Compared, fate: Fate, kind: str, other: str, *, sure: bool) -> Finding:
    """The derivative names another source, or none, for what the wire report has from somebody."""
    told = f"the wire report cites {_called(fate.voice)}, {other}"
    return difference(kind, *frames(pair, fate.voice, fate.voices[0]), told, sure=sure)


def _is_vaguer(voice: Voice, there: Voice) -> bool:
    """*Officials* for the ministry but not for *authorities*, *police* or *an army officer* for the inspector by name, *a person* for *a friend*."""
    if there.kind == UNNAMED or (_is_anybody(there) and not _is_anybody(voice)):
        return len(voice.name.split()) > 1
    if keys_of(there.name)[-1] in _FIRMS and not of_forename(voice.name):
        return False
    return (
        voice.kind == PERSON
        and has_a_name(voice)
        and there.kind == ORGANISATION
        and noun_sort(fold(there.name.split()[-1])) in (ORGANISATION, PERSON)
        and not any(word[:1].isupper() for word in there.name.split()[1:] or [there.name])
    )


def _is_anybody(voice: Voice) -> bool:
    """Whether a source is a person or a source and no more: *a person close to the talks*."""
    return not has_a_name(voice) and not _ANYBODY.isdisjoint(keys_of(voice.name)[:_FEW])


def _is_another_name(pair: Compared, voice: Voice, there: Voice) -> bool:
    """Whether both are persons named in full, or by a name that stands beside the verb: no pronouns, no offices."""
    sides = ((pair.wire, voice), (pair.derivative, there))
    return voice.kind == there.kind == PERSON and all(
        len(each.name.split()) > 1
        and has_a_name(each)
        and (each.frame is None or each.name.split()[-1] in each.frame.of(text.plain))
        for text, each in sides
    )


def _is_another_body(pair: Compared, claim: Claim, voice: Voice, there: Voice) -> bool:
    """Whether a sentence that is the wire's but for its source has it from others: *the government* for *lawmakers*; not *officials* for *authorities*."""
    block = pair.redline.by_sentence.get(claim.sentence)
    heads = [fold(each.name.split()[-1]) for each in (voice, there)]
    bare = " " not in voice.name + there.name
    if (
        bare
        or one_may_stand_for_the_other(voice.name, there.name)
        or not all(noun_sort(head) in (PERSON, ORGANISATION) for head in heads)
    ):
        return False
    akin = listed_kin().get(family(heads[0]), ())
    return block is not None and block.closeness >= BUT_FOR_ITS_SOURCE and family(heads[1]) not in akin


def _is_of_no_paper(pair: Compared, claim: Claim, voice: Voice, there: Voice) -> bool:
    """Whether a sentence that is the wire's but for its source has from somebody by name what that has from a document, in which he is not named."""
    block = pair.redline.by_sentence.get(claim.sentence)
    if voice.kind != DOCUMENT or there.kind not in (PERSON, ORGANISATION) or not has_a_name(there):
        return False
    near = chain.from_iterable(pair.wire.sentence_keys[max(0, voice.sentence - 1) : voice.sentence + 1])
    alone = set(telling(there.name)).isdisjoint(in_one_number(near))
    return alone and block is not None and block.closeness >= BUT_FOR_ITS_SOURCE


def _step(pair: Compared, fate: Fate, claim: Claim) -> Finding | None:
    """The same source says it by a verb of more or of less force."""
    voice = fate.voice
    same = [there for there in fate.voices if there.cue and may_be_one(pair, voice, there)]
    if not same or not (claim.close or claim.same):
        return None
    there = min(same, key=lambda each: sum(span.end - span.start for span in each.content))
    rungs = ladder.rung(cue_of(pair.wire, voice)), ladder.rung(cue_of(pair.derivative, there))
    if not all(rungs) or _is_kept(pair, fate, claim, rungs):
        return None
    aligned = claim.close or max(map(ladder.height, rungs)) > 0
    return _stepped(pair, there, fate, claim, rungs) if aligned else None


def _stepped(pair: Compared, there: Voice, fate: Fate, claim: Claim, rungs: tuple[str, str]) -> Finding:
    """The verb of one rung in the wire report, and the derivative's of another; grave where one of them denies it."""
    voice = fate.voice
    across = ladder.height(rungs[0]) * ladder.height(rungs[1]) < 0
    known = set(telling(voice.name)) & set(telling(there.name))
    kind = "negation" if across and ladder.DENIED in rungs else "wording"
    places = placed(pair.wire, voice, voice.cue), placed(pair.derivative, there, there.cue)
    says, other = in_one_line(pair.wire, voice.cue), in_one_line(pair.derivative, there.cue)
    told = f"the wire report has “{says}” of {_called(voice)}, the derivative “{other}”"
    return difference(kind, *places, told, sure=claim.close, grave=across and bool(known) and claim.close)


def _is_kept(pair: Compared, fate: Fate, claim: Claim, rungs: tuple[str, str]) -> bool:
    """Whether the derivative has a verb of the wire's rung, or one text says *denied he ever spoke*, the other *said he never spoke*."""
    before, keys = (pair.derivative.sentence_keys[at] for at in (claim.sentence - 1, claim.sentence))
    if rungs[0] in (rungs[1], *map(ladder.rung, keys)) or _CHARGING.issuperset(rungs):
        return True
    if rungs[0] == ladder.DENIED:
        untrue = any(each.group == Group.DENIALS for each in answers(keys))
        return untrue or any(map(may_answer, (*before, *keys)))
    behind = {fate.voice.sentence, *pair.links.derivative[claim.sentence].sources}
    denied = any(not _NOT.isdisjoint(pair.wire.sentence_keys[at]) for at in behind)
    return denied and rungs[1] == ladder.DENIED


def _called(voice: Voice) -> str:
    longer = voice.name.split()[-1:] and voice.name.split()[-1] in voice.source
    if fold(voice.name) in _SOMEBODY:
        return f"its source (“{voice.name.lower()}”)"
    return within_a_sentence(shortened(voice.source if longer else voice.name, LONGEST_NAME)) or "somebody"
