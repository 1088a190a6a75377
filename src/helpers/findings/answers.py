"""Words by which one sentence denies, doubts, corrects, answers or qualifies another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise, takewhile

from helpers.article import Sentence, Word
from helpers.ground.keeping import by_word
from helpers.languages.english import inflection, listed, lists
from helpers.languages.english.words import fold


class Group(StrEnum):
    """What a cue does, the gravest first."""

    DENIALS = "denials"
    DOUBTS = "doubts"
    CORRECTIONS = "corrections"
    ANSWERS = "answers"
    QUALIFICATIONS = "qualifications"
    NO_COMMENT = "no comment"


_PHRASES = listed.phrases("answers", *Group)
_GRAVEST_FIRST: tuple[str, ...] = tuple(Group)

_REACH = 6
"""What a verb such as *reject* is about stands so many words after it at most."""

_NEXT = 3
_CONTRACTED_NOT = "n't"
_DOUBT, _DENIED = "doubt", "denied"

_UNINVOLVED, _WHO = ("not", "involved"), "who"
_STUDIES = listed.words("answers", "studies")
"""Said of an expert, who denies nothing: *who was not involved*, *an expert not involved in the study*."""

_TOLD_BACK = listed.words("negation", "told back")
_DENYING = listed.words("negation", "plain")
_VERBS = listed.words("negation", "verbs")
_PLAIN = _DENYING - listed.words("negation", "of nouns")
_NOBODY = listed.words("negation", "of subjects")
_BE = listed.words("grammar", "be")
_HARDLY = listed.words("answers", "hardly a doubt")
_NOT_ALONE = listed.words("answers", "not that alone")
_REJECTING = listed.words("answers", "rejecting")
_OWN = listed.words("answers", "own denials")
_CLAIMS = listed.words("answers", "claims")
_NEVER_DENIED = listed.words("answers", "never denied")
_ACCUSATIONS = listed.words("answers", "accusations")
_OPENERS = listed.words("negation", "clauses") | {"and"}
_ALWAYS_OPEN = listed.words("negation", "clauses") - listed.words("saying", "openers of a clause")


@dataclass(frozen=True, slots=True)
class Answer:
    """A cue among a sentence's words: what it does, and the places of its first and last word."""

    group: str
    first: int
    last: int

    @property
    def rank(self) -> int:
        """The place of its group, 0 for the gravest."""
        return _GRAVEST_FIRST.index(self.group)


def answers(keys: Sequence[str]) -> tuple[Answer, ...]:
    """The cues among the folded words of a sentence, from left to right."""
    return _answers(tuple(keys))


@lru_cache(maxsize=1_000)  # several rules ask
def _answers(keys: tuple[str, ...]) -> tuple[Answer, ...]:
    places = [place for place, key in enumerate(keys) if _may_begin(key)]
    found = (_phrase(keys, at) or _rejection(keys, at) or _innocence(keys, at) for at in places)
    return tuple(each for each in found if each and not (_refusal(keys, each) or _negated(keys, each)))


@by_word
def _may_begin(key: str) -> bool:
    """Whether a word begins a phrase of the list, or what `_rejection` or `_innocence` knows."""
    return key in _PLAIN or any(base in _PHRASES or base in _REJECTING for base in _bases(key))


def _phrase(keys: Sequence[str], place: int) -> Answer | None:
    """The phrase that begins at a place, of the gravest group that has one."""
    near = frozenset[str]().union(*map(_bases, keys[place + 1 : place + 3]))
    may_begin = (phrase for base in _bases(keys[place]) for phrase in _PHRASES.get(base, ()))
    begun = {phrase for phrase in may_begin if near.issuperset(phrase[1][1:2])}
    found = (Answer(group, place, last - 1) for group, phrase in begun if (last := _end(keys, place, phrase)))
    return min(found, key=lambda each: (each.rank, each.last), default=None)


def _end(keys: Sequence[str], place: int, phrase: tuple[str, ...]) -> int:
    """The place after a phrase that begins at `place`, one other word let pass before each; 0 if it does not stand there."""
    at = place + 1
    for part in phrase[1:]:
        at = next((step + 1 for step in range(at, min(at + 2, len(keys))) if part in _bases(keys[step])), 0)
        if not at:
            return 0
    return at


def _rejection(keys: Sequence[str], place: int) -> Answer | None:
    """*Rejected the accusation*, *a claim challenged by*, *a claim the firm rejected*: a denial where a claim is rejected, and none where a motion is or might be."""
    if _REJECTING.isdisjoint(_bases(keys[place])) or not rejects(keys, place):
        return None
    if "by" in keys[place + 1 : place + 2] and not _CLAIMS.isdisjoint(keys[max(0, place - 2) : place]):
        return Answer(Group.DENIALS, place, place + 1)
    if place + 1 == len(keys) and not _CLAIMS.isdisjoint(keys[max(0, place - _REACH) : place]):
        return Answer(Group.DENIALS, place, place)
    return _denial_of(keys, place, _REACH, lambda key: not _CLAIMS.isdisjoint(_bases(key)))


def _denial_of(
    keys: Sequence[str], place: int, reach: int, is_denied: Callable[[str], bool]
) -> Answer | None:
    """A denial that begins at a place, as far as the first of so many words after it that it may be of."""
    after = (at for at in range(place + 1, min(place + 1 + reach, len(keys))) if is_denied(keys[at]))
    last = next(after, 0)
    return Answer(Group.DENIALS, place, last) if last else None


def _innocence(keys: Sequence[str], place: int) -> Answer | None:
    """*Not a racist*, *has not been charged*: a denial of what would accuse; not *nobody suspected it*, *not only accused*."""
    if not _NOT_ALONE.isdisjoint(keys[place + 1 : place + 2]):
        return None
    if keys[place] in _NOBODY and _BE.isdisjoint(keys[place : place + _NEXT]):
        return None
    return _denial_of(keys, place, _NEXT, is_accusation) if keys[place] in _PLAIN else None


def _refusal(keys: Sequence[str], found: Answer) -> bool:
    """*Denied bail*: what is denied to somebody, and no denial."""
    after = takewhile(lambda key: key not in _OPENERS, keys[found.last + 1 : found.last + 1 + _REACH])
    return "deny" in _bases(keys[found.first]) and any(
        not _NEVER_DENIED.isdisjoint(_bases(key)) for key in after
    )


def _negated(keys: Sequence[str], found: Answer) -> bool:
    """*Did not deny*, *not to contradict*, *no doubt*, *his claim is denied*: neither a denial nor a correction nor a doubt."""
    before = keys[max(0, found.first - 2) : found.first]
    if found.group == Group.DOUBTS:
        near = keys[max(0, found.first - _NEXT) : found.first]
        return keys[found.first] == _DOUBT and not (_DENYING | _HARDLY).isdisjoint(near)
    if keys[found.first] == _DENIED and not _BE.isdisjoint(before):
        return True
    if keys[found.first : found.last + 1] == _UNINVOLVED:
        after = keys[found.last + 1 : found.last + 1 + _NEXT]
        if _WHO in before or not _STUDIES.isdisjoint(after):
            return True
    return found.group in (Group.DENIALS, Group.CORRECTIONS) and not _PLAIN.isdisjoint(before)


def is_own_denial(keys: Sequence[str], found: Answer) -> bool:
    """Whether somebody denies with their own voice: *denied*, *rejected the claim*; not *baseless*, *cleared of*."""
    return found.group == Group.DENIALS and not (_REJECTING | _OWN).isdisjoint(_bases(keys[found.first]))


def may_answer(key: str) -> bool:
    """Whether a folded word denies or rejects, whatever stands after it."""
    return key in _DENYING or may_reject(key)


def denies_back(sentence: Sentence) -> bool:
    """Whether a sentence denies what the one before tells, *denied that*; *denied them a rise* denies another thing."""
    back = (two for two in pairwise(sentence.words) if fold(two[1].text) in _TOLD_BACK)
    denied = (told for word, told in back if may_answer(fold(word.text)))
    return any(sentence.text[told.end - sentence.start :][:1] != " " for told in denied)


def may_reject(key: str) -> bool:
    """Whether a folded word rejects: *disputes*, *denied*."""
    return not (_REJECTING | _VERBS).isdisjoint(_bases(key))


def rejects(keys: Sequence[str], at: int) -> bool:
    """Whether the word at a place rejects; not where it is asked for: *asked the court to dismiss it*."""
    return may_reject(keys[at]) and "to" not in keys[max(0, at - 1) : at]


def is_accusation(key: str) -> bool:
    """Whether a folded word accuses."""
    return not _ACCUSATIONS.isdisjoint(_bases(key))


@by_word
def _bases(key: str) -> frozenset[str]:
    """A folded word and what it may be a form of."""
    base = "be" if key in _BE else lists.irregular_bases().get(key, key)
    negated = ("not",) if key.endswith(_CONTRACTED_NOT) else ()
    return frozenset((*inflection.bases(key), base, *negated))


def clause(sentence: Sentence, keys: Sequence[str], cue: Answer) -> Sequence[Word]:
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
