"""What a court is told to have done: *pleaded guilty*, *was cleared*, *was jailed*, where the wire report has nothing of it, or only that it may come."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from helpers.document.document import Document
from helpers.findings.answers import answers, is_accusation, is_own_denial
from helpers.findings.claims import REACH, is_denied
from helpers.findings.denials import denies
from helpers.findings.finding import Finding, Place, difference, place_of, said_otherwise
from helpers.languages.english import inflection, listed, lists
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block

_GUILTY, _PLEAD = "guilty", "plead"
_OWNING_UP = frozenset(map(inflection.family, ("admit", "confess")))
_PUNISHED, _CLEARED = (listed.words("steps", section) for section in ("punished", "found not guilty"))
_CONVICTED = listed.words("steps", "held guilty")
_CLEARING = frozenset(map(inflection.family, _CLEARED))
_VERDICTS = _CLEARED | {_GUILTY, "convicted"}
_AGREEING = listed.words("steps", "agreeing on a verdict")
_REACHING = listed.words("steps", "reaching a verdict")
_PAST, _TO_COME = listed.words("steps", "has been"), listed.words("steps", "still to be")
_PRISON, _TERMS, _SERVING, _UNDECIDED, _ENDING = (
    listed.words("steps", each) for each in ("prison", "terms", "serving", "undecided", "ending a case")
)
_REFUSING = listed.words("negation", "refusing")
_BE = listed.words("grammar", "be")
_BEFORE, _FARTHEST = 3, 8
"""So many words before it a verb has what tells that it is past; and a punishment, that it is to come."""


def outcomes(pair: Compared) -> Iterator[Finding]:
    """A finding for each such outcome in what rests on the wire report; serious where that denies it, or leaves it open."""
    for number, block in pair.redline.by_sentence.items():
        keys = pair.derivative.sentence_keys[number]
        for kind, at, rival in (
            *_verdicts(pair.wire, block, keys),
            *_pleas(pair.wire, keys),
            *_clearings(pair.wire, keys),
            *convictions(pair.wire, keys),
            *_sentences(pair.wire, keys),
        ):
            words = pair.derivative.sentences[number].words
            told = place_of(pair.derivative, words[at[0]].start, words[at[-1]].end, number)
            if rival:
                yield said_otherwise(kind, rival, told, sure=True, grave=True)
            else:
                says = f"“{told.text}”: the wire report has nothing of it"
                yield difference("wording", None, told, says, sure=True)


_Search = Callable[[Sequence[str]], Iterator[tuple[int, int]]]
_Outcome = tuple[str, range, Place | None]
"""The kind of difference that an outcome is, where it stands among a sentence's words, and what the wire report has in its place."""


def _pleas(wire: Document, keys: Sequence[str]) -> Iterator[_Outcome]:
    """*Pleaded guilty*, where nobody does or admits a thing."""
    at = _plea(keys)
    if not at or _is_open(keys, at[0]):
        return
    if _OWNING_UP.isdisjoint(_told(wire)) and not any(map(_is_owned_up, wire.sentence_keys)):
        yield "negation", at, _first(wire, _denials)


def _verdicts(wire: Document, block: Block, keys: Sequence[str]) -> Iterator[_Outcome]:
    """*Was acquitted*, *was found guilty*, where the jury does not agree in the wire sentence that tells most of the rest of it."""
    rest = set(map(inflection.family, keys)).difference(map(inflection.family, _VERDICTS))
    closest = max(block.sources, key=lambda each: len(rest & wire.content[each].keys()))
    acquitted = ("not", _GUILTY) in pairwise(wire.sentence_keys[closest])
    known = wire.content[closest].keys() | (_CLEARING if acquitted else set())
    new = (at for at, key in enumerate(keys) if key in _VERDICTS and inflection.family(key) not in known)
    told, undecided = next(new, None), _first(wire, _open, closest)
    if told is not None and undecided and not (any(_open(keys)) or _is_open(keys, told)):
        yield "negation", range(told, told + 1), undecided


def _clearings(wire: Document, keys: Sequence[str]) -> Iterator[_Outcome]:
    """*Cleared of a charge*, where nobody is found not guilty."""
    found = (
        at
        for at, key in enumerate(keys)
        if key in _CLEARED
        and "of" in keys[at + 1 :][:_BEFORE]
        and any(map(is_accusation, keys[at + 1 :][:_FARTHEST]))
    )
    at = next(found, None)
    if at is not None and not (_is_open(keys, at) or _is_ended(wire)):
        yield "negation", range(at, at + 1), _first(wire, _open)


def convictions(wire: Document, keys: Sequence[str]) -> Iterator[_Outcome]:
    """*Convicted of fraud*, *fined for fraud*, where a jury found somebody not guilty of just that."""
    at = next((at for at, key in enumerate(keys) if key in _CONVICTED and not _is_open(keys, at)), None)
    if at is None:
        return
    told = set(map(inflection.family, takewhile(lambda key: key not in _CLEARED | {"not"}, keys[at + 1 :])))
    for number, each in enumerate(wire.sentence_keys):
        cleared = next((place for place, key in enumerate(each) if key in _CLEARED), len(each))
        crime = _crime(each[cleared + 1 :])
        if set() < set(map(inflection.family, crime)) <= told and not _is_convicted(wire, crime):
            words = wire.sentences[number].words
            yield "negation", range(at, at + 1), place_of(wire, words[cleared].start, words[-1].end, number)
            return


def _crime(after: Sequence[str]) -> Sequence[str]:
    """The words right after *of*: *insurance fraud* of *the man of insurance fraud*."""
    of = after[:_FARTHEST].index("of") if "of" in after[:_FARTHEST] else len(after)
    return list(takewhile(lambda key: key not in lists.function_words(), after[of + 1 :]))


def _is_convicted(wire: Document, crime: Sequence[str]) -> bool:
    """Whether a sentence has somebody convicted, and all words of a crime after that."""
    after = (each[at:] for each in wire.sentence_keys for at, key in enumerate(each) if key in _CONVICTED)
    return any(set(crime) <= set(each) for each in after)


def _is_ended(wire: Document) -> bool:
    """Whether a case has ended: *acquitted*, *not guilty*, *was dropped*."""
    if not (_CLEARING.isdisjoint(_told(wire)) and _ENDING.isdisjoint(wire.keys)):
        return True
    return any(("not", _GUILTY) in pairwise(each) and not _plea(each) for each in wire.sentence_keys)


def _sentences(wire: Document, keys: Sequence[str]) -> Iterator[_Outcome]:
    """*Was jailed*, where that is to come; not *whose wife was jailed*."""
    punished = (at for at, key in enumerate(keys) if key in _PUNISHED and _is_past(keys, at))
    at = next((at for at in punished if "whose" not in keys[max(0, at - _FARTHEST) : at]), None)
    if at is None or _is_open(keys, at) or any(map(_is_punished, wire.sentence_keys)):
        return
    to_come = _first(wire, _to_come)
    if to_come:
        yield "hedge lost", range(max(0, at - 1), at + 1), to_come


def _told(text: Document) -> frozenset[str]:
    return frozenset().union(*text.content)


def _plea(keys: Sequence[str]) -> range:
    """*Pleaded guilty*; empty where nobody does."""
    guilty = ((at, before) for at, (before, key) in enumerate(pairwise(keys)) if key == _GUILTY)
    return next((range(at, at + 2) for at, key in guilty if _PLEAD in inflection.bases(key)), range(0))


def _is_owned_up(keys: Sequence[str]) -> bool:
    """*Guilty*, and neither *not guilty* nor a verdict: *said “guilty”*, *changed his plea to guilty*."""
    places = (at for at, key in enumerate(keys) if key == _GUILTY)
    return any(
        "not" not in keys[max(0, at - 1) : at] and "found" not in keys[max(0, at - 2) : at] for at in places
    )


def _first(text: Document, found_in: _Search, *sentences: int) -> Place | None:
    """The first words of a text, or of some of its sentences alone, that are found in one."""
    for number in sentences or range(len(text.sentences)):
        for first, last in found_in(text.sentence_keys[number]):
            words = text.sentences[number].words
            return place_of(text, words[first].start, words[last].end, number)
    return None


def _denials(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where somebody denies something, or pleads *not guilty*."""
    yield from ((each.first, each.last) for each in answers(keys) if is_own_denial(keys, each))
    yield from ((at, at + 1) for at, both in enumerate(pairwise(keys)) if both == ("not", _GUILTY))


def _open(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a jury does not agree, or is to try again: *mistrial*, *a hung jury*, *retry*, *failed to reach a verdict*."""
    for at, key in enumerate(keys):
        if key in _UNDECIDED:
            yield at, at
        elif key in _AGREEING:
            before = range(max(0, at - REACH), at)
            denials = (each for each in before if is_denied([keys[each]]))
            yield from (
                (each, at)
                for each in denials
                if any(not _REACHING.isdisjoint(inflection.bases(key)) for key in keys[each + 1 : at + 1])
            )


def _to_come(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """*Faces up to four years in prison*, *will be sentenced*."""
    places = [at for at, key in enumerate(keys) if key in _PUNISHED or key in _PRISON]
    for at in places:
        first = next((each for each in range(max(0, at - _FARTHEST), at) if keys[each] in _TO_COME), at)
        if first < at:
            yield first, at


def _is_punished(keys: Sequence[str]) -> bool:
    """Whether somebody is told to have been: *was jailed*, *a judge sentenced him*, *is serving*."""
    forms = (at for at, key in enumerate(keys) if key in _PUNISHED)
    done = any(_is_past(keys, at) or _BE.isdisjoint(keys[max(0, at - _BEFORE) : at]) for at in forms)
    term = not (_PRISON | _TERMS).isdisjoint(keys) and not _SERVING.isdisjoint(keys)
    return done or term


def _is_past(keys: Sequence[str], at: int) -> bool:
    """*Was jailed*, *has been sentenced*; not *will be*, *is to be*, *could be*."""
    before = set(keys[max(0, at - _BEFORE) : at])
    return bool(before & _PAST) and not before & _TO_COME


def _is_open(keys: Sequence[str], at: int) -> bool:
    """Whether what stands at a place is denied, refused or to come."""
    before = keys[max(0, at - _BEFORE) : at]
    return not _TO_COME.isdisjoint(before) or any(
        denies(each) or not _REFUSING.isdisjoint(inflection.bases(each)) for each in before
    )
