"""What is stated beside a word of saying: which words of the sentence somebody is named for."""

from bisect import bisect_left, bisect_right
from itertools import takewhile

from helpers.document import cues
from helpers.document.cues import NOUN, PERSON, Cue, Speaker
from helpers.document.scene import JOINING, Scene
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import is_past

_ALWAYS = listed.words("saying", "cues that need no clause")
_PROMISES = listed.words("saying", "promises")
_ANSWERS = listed.words("saying", "cues with a thing for an object")
_CLAUSE = listed.words("saying", "openers of a clause")
_PASSED = cues.TRANSPARENT | listed.words("saying", "passed over after a cue")
_HELD = listed.words("saying", "views held")
_OFFICE = listed.words("saying", "in an office")
_WITNESSES, _WITNESSED = listed.words("saying", "witnesses"), listed.words("saying", "witnessed")
_BESIDE = cues.PREPOSITIONS | listed.words("saying", "begin no statement")

FARTHEST = 150
"""What is stated reaches at most this many words from its cue."""
FARTHEST_VERB = 10
"""A clause has its verb among so many words."""
LONGEST_LABEL = 8
"""What somebody is said to call a thing has so many words at most."""

Ranges = tuple[tuple[int, int], ...]
"""First and last words, by index."""


def source_end(here: Scene, speaker: Speaker) -> int:
    """The last word of a source after *according to*: up to the next mark."""
    copy = here.copy
    last = speaker.last
    for position in range(speaker.last + 1, min(speaker.last + 13, len(copy.words))):
        if copy.sentence_of[position] != speaker.sentence or copy.gaps[position].strip(" \n’'"):
            break
        last = position
    return last


def content(here: Scene, speaker: Speaker, top: Speaker, cue: Cue, kind: str) -> Ranges:
    """What is stated; empty if the words beside the cue state nothing.

    `top` is the phrase that the speaker belongs to: *officials* in *officials on both sides*.
    """
    left, right = min(top.first, cue.first), max(speaker.last, cue.last)
    begins, ends = bounds(here, cue.sentence, left, right)
    if kind == "according":
        right = max(right, source_end(here, speaker))
        right = _past_aside(here, range(begins, left), right, ends) if left > begins else right
        return _own(here, pieces(begins, left, right, ends))
    related = here.copy.keys[speaker.first] == "who" and here.copy.gaps[speaker.first].isspace()
    if related or here.copy.keys[cue.first - 1] == "to":
        return ()
    if cue.group in ("call", "think"):
        held_before = right + 1 == ends and here.copy.keys[right] in _HELD and _framed(here, left, begins)
        return pieces(begins, left, right, ends) if held_before else _held(here, top, cue, ends)
    if _only_possible(here, cue):
        return ()
    return _beside(here, cue, kind, (begins, left, right, ends), speaks=top.form != NOUN or bool(top.sort))


def _beside(here: Scene, cue: Cue, kind: str, around: tuple[int, int, int, int], *, speaks: bool) -> Ranges:
    """What stands before and after speaker and cue, or after the cue alone."""
    begins, left, right, ends = around
    framed = _framed(here, left, begins) and (kind == "inverted" or _closed(here, cue, ends))
    if kind == "inverted" and not (framed and speaks):
        return ()
    if framed:
        right = next((at for at in range(right + 1, ends) if _breaks(here.copy.gaps[at])), ends) - 1
        right = _past_aside(here, range(begins, left), right, ends) if kind == "inverted" else right
        return _own(here, pieces(begins, left, right, ends))
    found = None if cue.group == "ask" else follows(here, cue, ends)
    answers = here.copy.keys[cue.first] in _ANSWERS and not speaks
    return told(here, found[0], ends) if found and not answers and _states(here, cue, *found) else ()


def _held(here: Scene, top: Speaker, cue: Cue, ends: int) -> Ranges:
    """What somebody believes, accuses somebody of, calls a thing, or saw happen."""
    copy, after = here.copy, cue.last + 1
    if after >= ends or here.inside[after]:
        return ()
    if copy.keys[cue.first] in _WITNESSED and _WITNESSES & set(copy.keys[top.first : top.last + 1]):
        return told(here, after, ends)
    if copy.keys[after] == "that" and copy.keys[cue.first] in _HELD and after + 1 < ends:
        return told(here, after + 1, ends)
    if copy.keys[max(top.first - 1, 0)] == "what" and cue.group == "call" and copy.gaps[after].isspace():
        end = min(ends, after + LONGEST_LABEL)
        return ((after, next((at for at in range(after + 1, end) if not copy.gaps[at].isspace()), end) - 1),)
    return ()


def _only_possible(here: Scene, cue: Cue) -> bool:
    """``could confirm``, ``did not testify``: nothing is stated."""
    before = here.copy.keys[max(here.sentence_bounds[cue.sentence][0], cue.first - 3) : cue.first]
    return bool(_UNSAID.intersection(before)) and here.copy.keys[cue.first] in BARE


_UNSAID = listed.words("saying", "before what is left unsaid")
BARE = listed.words("saying", "bare cues")


def _states(here: Scene, cue: Cue, first: int, opener: str) -> bool:
    if (key := here.copy.keys[cue.first]) in _PROMISES:
        return opener in ("to", "that")
    if opener in _CLAUSE or here.inside[first]:
        return True
    if key in _ANSWERS:
        return here.copy.gaps[first].isspace() and here.copy.keys[first] not in _BESIDE
    return key in _ALWAYS


def told(here: Scene, first: int, ends: int) -> Ranges:
    """What is stated from `first` on: up to where another speaker's turn begins, else to the end."""
    copy = here.copy
    for at in range(bisect_right(here.firsts, first), bisect_left(here.firsts, ends)):
        before, (kind, cue) = here.firsts[at] - 1, here.ties[at]
        says = kind in ("subject", "subject aside") and cue is not None and cue.group in ("say", "tell")
        if says and copy.keys[before] in JOINING and "," in copy.gaps[before]:
            return ((first, before - 1),)
    turns = (cue.first - 1 for cue in copy.cues if first < cue.first < ends and _turns(here, cue))
    return ((first, next(turns, ends) - 1),)


def _turns(here: Scene, cue: Cue) -> bool:
    """``… and asked him``: the speaker's next deed, not what was said."""
    joined = here.copy.keys[cue.first - 1] == "and" and here.copy.gaps[cue.first].isspace()
    return joined and cue.group in ("tell", "ask") and not here.inside[cue.first]


def bounds(here: Scene, sentence: int, left: int, right: int) -> tuple[int, int]:
    """First word of a sentence and the one after its last, both within `FARTHEST` of the words given."""
    begins, ends = here.sentence_bounds[sentence]
    return max(begins, left - FARTHEST), min(ends, right + 1 + FARTHEST)


def pieces(begins: int, left: int, right: int, ends: int) -> Ranges:
    """What of a sentence stands before and after the words from `left` to `right`."""
    return tuple((a, b) for a, b in ((begins, left - 1), (right + 1, ends - 1)) if b >= a)


def _own(here: Scene, found: Ranges) -> Ranges:
    """Without what goes on after the source as the writer's own: ``…, the county said, though nobody …``."""
    copy = here.copy
    if len(found) < 2 or copy.keys[found[1][0]] not in JOINING or here.inside[found[1][0]]:
        return found
    quoted = any(here.inside[found[1][0] : found[1][1] + 1])
    return found if quoted or "," not in copy.gaps[found[1][0]] else found[:1]


def _past_aside(here: Scene, before: range, speaker: int, ends: int) -> int:
    """The last word of what a text tells of a speaker after him, his age, his office, *who …*: up to words between marks, or to its own comma."""
    copy, last, is_clause = here.copy, speaker, _has_verb(here, before)
    while last + 1 < ends and not here.inside[last + 1]:
        stop = next((at for at in range(last + 2, ends) if _breaks(copy.gaps[at])), ends)
        more = last > speaker and copy.keys[last + 1] in _FROM
        if not (more or _is_aside(here, range(last + 1, stop), is_clause=is_clause)):
            break
        last = stop - 1
    goes_on = last + 1 < ends and (not is_clause or copy.keys[last + 1] in _FINITE)
    if last == speaker or goes_on:
        return last
    return next((at for at in range(last + 1, ends) if here.inside[at]), ends) - 1


_FROM = ("of", "from")


def _is_aside(here: Scene, words: range, *, is_clause: bool) -> bool:
    """Whether the words up to a comma tell of a speaker: an age, a clause with *who*, a noun for a person; not with a verb after it where he stated nothing."""
    keys = here.copy.keys
    if keys[words[0]] in _WHO or keys[words[0]].isdigit():
        return True
    leads = keys[words[0]] in cues.DETERMINERS or keys[words[0]] not in lists.function_words()
    phrase = takewhile(lambda at: keys[at] not in cues.PREPOSITIONS, words)
    noun = next((at for at in phrase if cues.noun_sort(keys[at]) == PERSON), None)
    return leads and noun is not None and (is_clause or not _has_verb(here, range(noun + 1, words.stop)))


_WHO = ("who", "whose", "which")


def _has_verb(here: Scene, words: range) -> bool:
    """Whether some words have an auxiliary, a past tense or words between quotation marks."""
    keys = here.copy.keys
    return any(here.inside[at] or keys[at] in _FINITE or is_past(keys[at]) for at in words)


def _breaks(gap: str) -> bool:
    return any(sign in gap for sign in ',;:.—–“”"')


def _closed(here: Scene, cue: Cue, ends: int) -> bool:
    """Whether nothing is told after the cue but a day, a place or a hearer."""
    after = cue.last + 1
    if after >= ends or here.inside[after] or not here.copy.gaps[after].isspace():
        return True
    if cue.group == "tell" and _only_names(here, after, ends):
        return True
    said = {"the", "to"} if here.copy.keys[cue.first] in _PROMISES else {"the"}
    return here.copy.keys[after] in _PASSED - said or cues.noun_sort(here.copy.keys[after]) == PERSON


def _only_names(here: Scene, first: int, ends: int) -> bool:
    """Whether a name or a body is all that stands from a word on, but for when and where: *told the PA news agency*, *told parliament before the vote*."""
    copy = here.copy
    reached = range(first + 1, ends)
    last = next((at for at in reached if _breaks(copy.gaps[at]) or copy.keys[at] in _WHEN_AND_WHERE), ends)
    return all(
        word.text[0].isupper() or key in _IN_NAMES or bool(cues.noun_sort(key))
        for word, key in zip(copy.words[first:last], copy.keys[first:last], strict=True)
    )


_IN_NAMES = frozenset(("the", "of", "for", "and", "on")) | listed.words("saying", "within a body that hears")


_WHEN_AND_WHERE = _BESIDE - _IN_NAMES


def _framed(here: Scene, left: int, begins: int) -> bool:
    """Whether speaker and cue stand after a comma, a dash or a quotation."""
    if left == begins:
        return False
    copy = here.copy
    if here.inside[left - 1] or not {",", "—", "–"}.isdisjoint(copy.gaps[left]):
        return True
    for position in range(left - 1, max(left - 5, begins), -1):
        key = copy.keys[position]
        told = key in _OFFICE or any(map(cues.noun_sort, copy.keys[position : position + 2]))
        if not (copy.words[position].text[0].isupper() or told):
            return False
        if "," in copy.gaps[position] or here.inside[position - 1]:
            return True
    return False


def follows(here: Scene, cue: Cue, ends: int) -> tuple[int, str] | None:
    """Where what was said begins after the cue, and the word that opens it.

    Passes a manner (*said angrily*), a hearer (*told reporters*), a day and a place
    (*said on Friday in a statement*) before *that*.
    """
    copy = here.copy
    if cue.last + 1 >= ends:
        return None
    for position in range(cue.last + 1, min(cue.last + 12, ends)):
        if copy.keys[position] == "that" and not here.inside[position] and position + 1 < ends:
            return None if _is_all_that_is_said(here, position) else (position + 1, "that")
        if here.inside[position]:
            return position, ""
        if not copy.gaps[position].isspace():
            break
        passed = copy.keys[position] in _PASSED or copy.words[position].text[0].isupper()
        passed |= copy.keys[position].endswith("ly")
        if not passed and cues.noun_sort(copy.keys[position]) != PERSON:
            break
    first = cue.last + 1
    return first, copy.keys[first]


def _is_all_that_is_said(here: Scene, that: int) -> bool:
    """``denied that, saying …``: *that* is what was said before."""
    following = here.copy.keys[that + 1]
    saying = following.endswith("ing") and bool(cues.verb_group(following))
    return saying and "," in here.copy.gaps[that + 1]


def finite(here: Scene, first: int, opener: str, ends: int) -> bool:
    """Whether a clause follows, or words in quotation marks: ``adding that …``, not ``adding a tenth``."""
    copy = here.copy
    if opener in _CLAUSE or here.inside[first]:
        return True
    for position in range(first, min(first + FARTHEST_VERB, ends)):
        if position > first and not copy.gaps[position].isspace():
            return False
        if copy.keys[position] in _FINITE:
            return True
    return False


_FINITE = cues.AUXILIARIES - {"to", "not", "never"}
