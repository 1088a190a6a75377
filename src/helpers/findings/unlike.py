"""Where a word of one text is not what the other denies: another verb, a claim that was made all the same, *last seen*, *unknown*, a wait."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, pairwise, takewhile

from helpers.document.values.value import CALENDAR
from helpers.findings.clauses import FARTHEST, Line, View, holds
from helpers.findings.denials import (
    CLAIMS,
    EXCUSES,
    MOST_TARGETS,
    OPENINGS,
    VERBS,
    cues,
    denies,
    is_beyond,
    targets_of,
)
from helpers.findings.verbs import is_verb
from helpers.languages.english import ladder, listed
from helpers.languages.english.inflection import bases, family
from helpers.languages.english.opposites import without_opening
from helpers.languages.english.vocabulary import in_dictionary
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Piece

_WITH_PREPOSITION = frozenset(listed.lines("negation", "with a preposition"))
_UPHOLDING = listed.words("negation", "upholding")
_BEFALLING = listed.words("steps", "befalling")
_LAST = "last"
_SINCE = 12
"""*Since* stands so many words after a denial at most."""
_LAYING_ON, _LAID_ON = listed.words("ladder", "laying on"), 2 * FARTHEST
_TOLD_BACK, DENYING = listed.words("negation", "told back"), VERBS | listed.words("ladder", "denying")
_OF_THINGS = listed.words("negation", "of nouns", "not one") - {"never"}
_PREPOSITIONS = listed.words("opposites", "prepositions")
_COMING = listed.words("steps", "coming") | listed.words("negation", "to come")
_EXPECTED = listed.words("certainty", "kept hedge")
_WITHIN = listed.words("negation", "within")
_TO_SETTLE, _HAVE = listed.words("steps", "still to settle"), listed.words("grammar", "have")
_UNTIL, _BEFORE_A_TIME = listed.words("negation", "until"), listed.words("negation", "until, before a time")
_ON_TIME, _LATE = listed.words("negation", "on time"), listed.words("negation", "late")
_TAKING_TIME = listed.words("negation", "taking time")
_LONGEST_WAIT = 4
"""*It took the owners seven weeks*: how long stands among so many words."""
_RIGHT_AFTER = 5
"""A time begins so many characters after a word at most."""
_STEPS = {"not": 1, "never": 1, "without": 2}
"""How many words on the other side has the word after one of these from the word before it."""
_WITH = "with"
_COMPARING, _UNMATCHED = listed.words("negation", "comparing"), listed.words("negation", "unmatched")
_OF_NOUNS, _MUCH_COMPANY = listed.words("negation", "of nouns"), 3


def is_another_thing(view: View, cue: int, target: int, there: int) -> bool:
    """Whether the other side's word says another thing than the one denied, or is what is denied all the same."""
    apart = _is_another_verb(view, target, there) or _is_still_a_claim(view, cue, target, there)
    return apart or _is_of_what_follows(view, target, there)


def _is_of_what_follows(view: View, target: int, there: int) -> bool:
    """*Charged with theft*, where this side has *not charged with murder but with theft*; not *did not object, but asked*."""
    pieces = view.own.pieces
    but = next((at for at in range(target + 1, len(pieces)) if pieces[at].form == "but"), len(pieces))
    if is_verb(view.other.pieces[there]) and any(is_verb(pieces[at]) for at in view.own.after(but, 2)):
        return False
    so = {each.family for each in pieces[but:] if each.content and each.sentence == pieces[target].sentence}
    return not so.isdisjoint(view.other.families(view.other.after(there)))


def _is_another_verb(view: View, target: int, there: int) -> bool:
    """Whether a preposition makes of one of two verbs another one: *settle a dispute*, *settle on a date*."""
    following = [
        {line.pieces[at].form for at in line.after(place, 1)} for line, place in view.both(target, there)
    ]
    phrases = {
        f"{base} {form}"
        for line, place in view.both(target, there)
        for base in bases(line.pieces[place].form)
        for form in following[0] ^ following[1]
    }
    return not _WITH_PREPOSITION.isdisjoint(phrases)


def _is_still_a_claim(view: View, cue: int, target: int, there: int) -> bool:
    """Whether both sides call what is denied a claim, and nothing beside it on the other side bears it out: *her claim that*."""
    line = view.other
    if denies(view.own.pieces[cue].form):
        return False
    both = holds(CLAIMS, view.own.pieces[target]) and holds(CLAIMS, line.pieces[there])
    return both and not any(holds(_UPHOLDING, piece) for piece in line.pieces)


def is_told_too(view: View, target: int, there: int) -> bool:
    """Whether this side tells as so elsewhere, in as like company, what it denies: *settled the one dispute and not the other*."""
    own, family = view.own, view.own.pieces[target].family
    about = {at for cue in cues(own) for at in targets_of(own, cue)}
    told = (at for at, each in enumerate(own.pieces) if each.family == family and at not in about)
    act = _act_of(view.other, there)
    same = (at for at in told if _act_of(own, at) in (act, "") or not act)
    return any(view.company(at, there) > view.company(target, there) for at in same)


def _act_of(line: Line, verb: int) -> str:
    """The family of what right after a verb tells what is to be stopped, begun or gone on with: *stop taking it*."""
    following = line.pieces[verb + 1 : verb + 2]
    return next((each.family for each in following if each.form.endswith("ing")), "")


def is_of_one_act(view: View, target: int, there: int) -> bool:
    """*Stop taking it*, where this side has *people taking it should not stop*."""
    act = _act_of(view.other, there)
    return bool(act) and any(
        view.own.pieces[at].family == act for at in view.own.before(target, 2 * FARTHEST)
    )


def is_denied_in_its_word(view: View, targets: Sequence[int]) -> bool:
    """*Not known*, *unknown*: whether the other side has what is denied with *un-* before it, and nowhere without."""
    denied = {view.own.pieces[target].family for target in targets[:1]}
    others = view.other.pieces
    contrary = {family(without_opening(OPENINGS, each.form)) for each in others}
    return bool(denied & contrary) and denied.isdisjoint(each.family for each in others)


def was_last(view: View, cue: int, there: int) -> bool:
    """*Not checked since 2017*, *last checked in 2017*; *never met before*, *the first time they met*."""
    after = view.own.after(cue, _SINCE)
    since = view.own.has(("since",), after) and view.other.has((_LAST,), view.other.before(there))
    return since or (
        view.own.has(("before",), after) and view.other.has(("first",), view.other.before(there))
    )


def is_laid_on(view: View, cue: int, there: int) -> bool:
    """Whether the derivative has somebody deny what the wire report itself only lays on them: *blamed them for it*."""
    verb = view.side == 1 and holds(VERBS, view.own.pieces[cue])
    return verb and any(holds(_LAYING_ON, view.other.pieces[at]) for at in view.other.before(there, _LAID_ON))


def is_denied_next(pair: Compared, view: View, cue: int) -> bool:
    """Whether the derivative's next sentence denies what this one tells: *a paper reported it. The company denies that*."""
    keys = pair.derivative.sentence_keys[view.block.sentence + 1 : view.block.sentence + 2]
    verb = view.side == 0 and not denies(view.own.pieces[cue].form)
    return verb and any(
        following in _TOLD_BACK and not DENYING.isdisjoint(bases(key))
        for each in keys
        for key, following in pairwise(each)
    )


def is_beside_the_verb(line: Line, cue: int, target: int) -> bool:
    """*Not found in pupils*, where *found* is gone: perhaps nothing is denied of the pupils."""
    between = range(cue + 1, target)
    verbs = any(is_verb(line.pieces[at]) and line.pieces[at].content for at in between)
    return verbs and line.has(_PREPOSITIONS, between) and not is_verb(line.pieces[target])


def is_of_a_verb(line: Line, cue: int, target: int) -> bool:
    """*Did not accept*; not *no tickets*, *not cross the border*."""
    return line.pieces[cue].form not in _OF_THINGS and line.content(line.after(cue))[:1] == [target]


def tells_more(view: View, there: int) -> bool:
    """Whether the other side's sentence has a word of content that this one has not: *tickets are sold out*, *there are no tickets*."""
    line, taken = view.other, {there, *view.there.values()}
    here = (at for at in range(len(line.pieces)) if line.pieces[at].sentence == line.pieces[there].sentence)
    return any(at not in taken and not ladder.rung(line.pieces[at].form) for at in line.content(here))


def is_all_but_the_denial(view: View, cue: int, target: int, there: int) -> bool:
    """Whether both sides have the same word of content before what is denied, but for the denial: *pleaded not guilty*, *pleaded guilty*."""
    before = range(max(0, cue - 1), cue), range(max(0, there - 1), there)
    words = [line.families(at) for line, at in zip((view.own, view.other), before, strict=True)]
    return target == cue + 1 and bool(words[0]) and words[0] == words[1]


def name_the_same(view: View, target: int) -> bool:
    """Whether the sentence of what is denied has a name that the other side has."""
    own, other = (
        {(each.sentence, each.family) for each in line.pieces if each.start in line.text.name_words}
        for line in (view.own, view.other)
    )
    here = {family for sentence, family in own if sentence == view.own.pieces[target].sentence}
    return not here.isdisjoint(family for _, family in other)


def is_a_charge(view: View, target: tuple[int, int]) -> bool:
    """Whether what is told as so befalls somebody whom both name: *charged*; not *not charged with this but with that*."""
    befalls = view.other.pieces[target[1]].form in _BEFALLING and name_the_same(view, target[0])
    return befalls and all(each.form != "but" for each in view.own.pieces[target[0] :])


def is_a_wait(view: View, cue: int, target: int, there: int) -> bool:
    """*Not expected for two weeks* is *expected in two weeks*, *not open until Monday* is *open on Monday*."""
    after = view.own.after(cue, EXCUSES)
    if view.own.has(_UNTIL, after) or _leads_to_a_time(view.own, _BEFORE_A_TIME, after):
        first = not view.own.content(range(cue + 1, target))
        waits_too = view.other.has(_UNTIL | _BEFORE_A_TIME, view.other.around(there, EXCUSES))
        return not (first and waits_too)
    waits = _led_by(view.own, ("for",), after)
    if waits and view.other.has(_UNTIL | _BEFORE_A_TIME, view.other.before(there, EXCUSES)):
        return True
    taken = _led_by(view.other, _TAKING_TIME, view.other.before(there, EXCUSES), _LONGEST_WAIT)
    if not waits.isdisjoint(taken):
        return True
    return not waits.isdisjoint(_led_by(view.other, _WITHIN, view.other.after(there, EXCUSES)))


def is_late(view: View, cue: int, there: int) -> bool:
    """*Did not open on time*, *opened late*."""
    late = view.other.has(_LATE, view.other.around(there, MOST_TARGETS))
    return late and view.own.has(_ON_TIME, view.own.after(cue, EXCUSES))


def is_supposed(line: Line, at: int) -> bool:
    """*If I cannot get them there*, *without the grant it would have closed*: whether a word stands in a condition."""
    without = line.has(("without",), (at,)) and line.has(("would", "could"), line.after(at, EXCUSES))
    return without or line.has(("if",), line.before(at, EXCUSES))


def is_still_to_come(view: View, cue: int, there: int) -> bool:
    """*Has not yet paid*, *will pay*, *is due to pay*, *if it pays*; *has not decided*, *will decide*."""
    decided = holds(_TO_SETTLE, view.other.pieces[there]) and view.own.has(_HAVE, view.own.before(cue, 1))
    not_yet = decided or view.own.has(("yet",), view.own.after(cue, 1))
    around = view.other.around(there, EXCUSES)
    return not_yet and (
        view.other.has(_COMING, around) or any(holds(_EXPECTED, view.other.pieces[at]) for at in around)
    )


def is_until_a_day(view: View, cue: int, there: int) -> bool:
    """*Not open until Monday*, *open on Monday*; what is not to be done until the work is done is no such wait."""
    denied = takewhile(lambda at: not is_beyond(view.own, at), view.own.after(cue, EXCUSES))
    waits_too = view.other.has(_UNTIL | _BEFORE_A_TIME, view.other.around(there, EXCUSES))
    return not waits_too and _leads_to_a_time(view.own, _UNTIL | _BEFORE_A_TIME, denied)


def _leads_to_a_time(line: Line, leading: Collection[str], places: Iterable[int]) -> bool:
    """Whether a time stands right after one of some words at some places."""
    ends = [line.pieces[at].end for at in places if line.pieces[at].form in leading]
    times = [value.start for value in line.text.values if value.kind in CALENDAR]
    return any(0 < start - end <= _RIGHT_AFTER for end in ends for start in times)


def _led_by(line: Line, leading: Collection[str], places: range, most: int = MOST_TARGETS) -> set[str]:
    """The words of content shortly after one of some words."""
    led = (line.after(at, most) for at in places if line.pieces[at].form in leading)
    return line.families(chain.from_iterable(led))


def struck(view: View, cue: int) -> tuple[int, int] | None:
    """The word after a denial, and where the other side has it after the same words but for that: *would not be hit*, *would be hit*."""
    own, there = view.own.pieces, view.there
    steps = _STEPS.get(own[cue].form, 0)
    if not (steps and 0 < cue < len(own) - 1) or cue in there or own[cue - 1].quoted:
        return None
    befores = [there[at] - far for at, far in ((cue - 1, 0), (cue + 1, steps)) if at in there]
    return next(((cue + 1, at + steps) for at in befores if _is_all_else(view, cue, at, steps)), None)


def _is_all_else(view: View, cue: int, before: int, steps: int) -> bool:
    """Whether the other side has the words around a denial, with nothing but *with* between them; and the next too after a word that is no word of content."""
    after, other = before + steps, view.other
    if (
        before < 0
        or after >= len(other.pieces)
        or (steps > 1 and not other.has((_WITH,), range(before + 1, after)))
    ):
        return False
    own, told = (
        list(_from(line, *places))
        for line, places in ((view.own, (cue - 1, cue + 1)), (other, (before, after)))
    )
    most = 2 if view.own.pieces[cue + 1].content else 3
    return own[:most] == told[:most]


def _from(line: Line, before: int, after: int) -> Iterator[str]:
    """The families of a word and of two words after the next of its sentence, empty past its end."""
    for at in (before, after, after + 1):
        here = line.pieces[at : at + 1]
        yield here[0].family if here and here[0].sentence == line.pieces[before].sentence else ""


def is_in_its_place(view: View, cue: int, target: tuple[int, int]) -> bool:
    """Whether both sides have the word right after a denial in the same place, and much of what stands beside it: *was not trading higher*, *traded higher*."""
    follows = target[0] == cue + 1 and view.own.pieces[cue].form not in _OF_NOUNS
    return follows and view.there.get(target[0]) == target[1] and view.company(*target) >= _MUCH_COMPANY


def is_all_that_is_struck(view: View, cue: int, target: int) -> bool:
    """Whether the other side has the words around a denial next to each other: *would not be hit*, *would be hit*."""
    after = view.there.get(cue + 1)
    if not cue or not after or target not in view.there:
        return False
    return view.own.pieces[cue - 1].form == view.other.pieces[after - 1].form


def is_unmatched(line: Line, cue: int, there: Iterable[Piece]) -> bool:
    """*No dock is older*, *nothing like it* for *the oldest*, *the worst*; not *did not sign it before the first*."""
    after = [line.pieces[at].form for at in line.after(cue, 2 * FARTHEST)]
    most = {each.form for each in there}
    if any(f"{form[:-1]}st" in most for form in after):
        return True
    compared = line.pieces[cue].form in _OF_THINGS and not _COMPARING.isdisjoint(after)
    return compared and any(form in _UNMATCHED or _is_superlative(form) for form in most)


def _is_superlative(form: str) -> bool:
    return form.endswith("est") and in_dictionary(f"{form[:-2]}r")
