"""What one text denies and the other tells: *not*, *none*, *fail to* on one side alone.

A denial is about the first words of content after it. Where the other side has
those words too, in the like company, and nothing there that could stand for a
denial, one of the two says the contrary.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, takewhile

from helpers.findings.answers import Group, answers
from helpers.findings.clauses import (
    FARTHEST,
    LIKE_COMPANY,
    Line,
    View,
    all_views,
    facing,
    holds,
    kin,
    kindred,
)
from helpers.findings.deeds import is_verb
from helpers.findings.denials import (
    AUXILIARIES,
    EXCUSES,
    GOES_ON,
    PARTED,
    PLAIN,
    cues,
    denies,
    end_of_denial,
    hides_a_name,
    is_denial,
    is_out_of,
    is_passive,
    may_deny,
    may_stand_for_a_denial,
    targets_of,
    verb_before,
)
from helpers.findings.finding import Finding, difference
from helpers.findings.unlike import (
    DENYING,
    is_a_charge,
    is_a_wait,
    is_all_but_the_denial,
    is_all_that_is_struck,
    is_another_thing,
    is_beside_the_verb,
    is_denied_in_its_word,
    is_denied_next,
    is_in_its_place,
    is_laid_on,
    is_late,
    is_of_a_verb,
    is_of_one_act,
    is_still_to_come,
    is_supposed,
    is_told_too,
    is_unmatched,
    is_until_a_day,
    name_the_same,
    struck,
    tells_more,
    was_last,
)
from helpers.languages.english import ladder, listed
from helpers.languages.english.opposites import are_opposite
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Piece

_OF_NOUNS = listed.words("negation", "of nouns")
_HALFWAY, _ALL_BUT = 0.4, 0.8
_MOST_PIECES = 4
_MUCH_COMPANY = 3
_NONE = "none"
_ASKED = listed.words("negation", "asked for")
"""What is rejected and yet was made, in whatever words: a call, an offer."""
_EVER, _ONCE = listed.words("negation", "not one"), listed.words("negation", "at least once")
_ONGOING = listed.words("negation", "ongoing")
_EXPECTED = listed.words("certainty", "kept hedge")
_EXCLUDING = listed.words("negation", "excluding")
_LEFT_OPEN = listed.words("negation", "left open")
"""After a verb that is denied: what comes next is neither told nor denied, *did not rule on whether it was lawful*."""


def negations(pair: Compared) -> Iterator[Finding]:
    """A finding for each denial of one side that the other tells as so."""
    for view in all_views(pair):
        for cue in cues(view.own):
            target = _contrary(pair, view, cue)
            if target is not None:
                yield _finding(view, cue, target)


def _contrary(pair: Compared, view: View, cue: int) -> tuple[int, int] | None:
    """The word that is denied, and where the other side tells it as so and nothing there denies it otherwise."""
    put_in = struck(view, cue)
    if put_in is not None and not _is_excused_too(view, cue, *put_in):
        return put_in
    target = _told_as_so(pair, view, cue)
    if target is None or is_denied_next(pair, view, cue) or is_laid_on(view, cue, target[1]):
        return None
    alone = view.side == 0 or is_in_its_place(view, cue, target) or _alone(view, cue, target)
    return target if alone else None


def _told_as_so(pair: Compared, view: View, cue: int) -> tuple[int, int] | None:
    """The word that is denied, and where the other side tells it as so."""
    least = 0
    targets = targets_of(view.own, cue)
    made = _was_made(view, cue, targets) or is_denied_in_its_word(view, targets)
    for target in () if made else targets:
        there = _counterpart(view, cue, target)
        if there is not None:
            if is_another_thing(view, cue, target, there):
                return None
            if view.own.pieces[target].start not in view.own.text.name_words:
                return (target, there) if _is_contrary(pair, view, cue, target, there, least) else None
        if holds(PARTED["to"], view.own.pieces[cue]) and not kin(view, target):
            return None
        least = LIKE_COMPANY
    return None


def _counterpart(view: View, cue: int, target: int) -> int | None:
    """Where the other side has a word that is denied, outside a quotation that both have."""
    there = facing(view, target)
    if there is None and not holds(_ASKED, view.own.pieces[target]):
        there = kindred(view, target)
    both_quoted = there is not None and view.own.pieces[cue].quoted and view.other.pieces[there].quoted
    return None if both_quoted else there


def _is_contrary(pair: Compared, view: View, cue: int, target: int, there: int, least: int) -> bool:
    """Whether both sides speak of one thing, with so many words in common beside it, and the other one does not deny it."""
    in_place = view.there.get(target) == there
    if in_place and cue in view.there:
        return False
    if (
        is_told_too(view, target, there)
        or view.company(target, there) < least - in_place
        or _excused(view, cue, target, there)
    ):
        return False
    return _is_of_one_thing(pair, view, cue, target, there)


def _was_made(view: View, cue: int, targets: Sequence[int]) -> bool:
    """Whether what is rejected was made all the same, an offer or a call, and the other side turns it down in its own words."""
    own, other = view.own.pieces, view.other.pieces
    asked = any(holds(_ASKED, own[target]) for target in targets[:1])
    return asked and not denies(own[cue].form) and any(map(may_deny, other))


def _is_of_one_thing(pair: Compared, view: View, cue: int, target: int, there: int) -> bool:
    """Whether both sides speak of one thing: by a word that each text has once, in the same place, or in like company."""
    own, other = view.own.pieces[target], view.other.pieces[there]
    company = view.company(target, there)
    alike = own.family == other.family and view.own.pieces[cue].quoted == other.quoted
    once = alike and all(len(text.places(own.family)) == 1 for text in pair.texts)
    told_of = company or holds(_EXCLUDING, own) or _is_all(view.own, target)
    if once and (told_of or name_the_same(view, target)):
        return True
    if alike and (is_all_but_the_denial(view, cue, target, there) or is_of_one_act(view, target, there)):
        return True
    one_place = view.block.in_one_difference(*view.turned(target, there))
    if view.there.get(target) != there and not one_place:
        return company >= _MUCH_COMPANY
    return view.block.closeness >= CLOSE or company >= 1


def _alone(view: View, cue: int, target: tuple[int, int]) -> bool:
    """Whether the denial is all that differs there: the other side has no word of content in its stead but the one denied."""
    for each in view.block.differences:
        own, other = view.turned(each.wire, each.derivative)
        if cue in own:
            short = len(own) <= _MOST_PIECES or view.block.closeness >= _ALL_BUT
            spared = _spared(view.own, cue)
            return short and not any(
                piece.content and not (piece.form in spared or holds(_EXPECTED, piece))
                for piece in _instead(view, other, target[1])
            )
    return False


def _instead(view: View, places: range, target: int) -> Iterator[Piece]:
    """The other side's words in a place beside the one that is denied here, without what it tells before another verb."""
    line = view.other
    return (line.pieces[at] for at in places if at != target and not _goes_on_with_a_verb(line, at, target))


def _is_all(line: Line, target: int) -> bool:
    """Whether a word is the only one of content in its sentence: *Nobody was hurt*."""
    here = line.pieces[target].sentence
    return sum(each.content and each.sentence == here for each in line.pieces) == 1


def _spared(line: Line, cue: int) -> frozenset[str]:
    """Words that do not stand for this denial: *only* not for *never*, *remain* not for *no longer*."""
    if line.has(GOES_ON, line.after(cue, 1)):
        return _ONGOING
    return _ONCE if line.pieces[cue].form in _EVER else frozenset()


def _is_told_by_an_opposite(view: View, cue: int, there: int) -> bool:
    """Whether a word after a denial has its opposite on the other side: *not moving fast*, *moving slowly*; the first one's may stand farther."""
    own, other = view.own, view.other
    denied = [own.pieces[at].form for at in own.content(own.after(cue))]
    return any(
        are_opposite(one, other.pieces[at].form)
        for words, reach in ((denied[:1], EXCUSES), (denied, FARTHEST))
        for one in words
        for at in (there, *other.around(there, reach))
    )


def _is_unless(view: View, there: int) -> bool:
    return view.other.has(("unless",), view.other.before(there, EXCUSES))


def _is_excused_too(view: View, cue: int, target: int, there: int) -> bool:
    """Whether a denial put in is none all the same: of a wait, of all but those with a thing, told too, in the next word, or elsewhere where the word before it stands in no place."""
    if is_until_a_day(view, cue, there) or _is_only(view, cue, there) or is_told_too(view, target, there):
        return True
    if _is_denied_elsewhere(view, there) or _is_unless(view, there) or _is_denied_around(view, target, there):
        return True
    if was_last(view, cue, there):
        return True
    return cue - 1 not in view.there and _is_denied_too(view, cue, there)


def _is_denied_around(view: View, target: int, there: int) -> bool:
    """Whether the other side denies in the next word, or before it by a word that this one has not."""
    if target + 1 not in view.there and any(map(may_deny, view.other.pieces[there + 1 : there + 2])):
        return True
    line, taken = view.other, set(view.there.values())
    before = reversed(line.before(there, EXCUSES))
    said = takewhile(lambda at: ladder.rung(line.pieces[at].form) != ladder.SAID, before)
    return any(is_denial(line, at) for at in said if at not in taken)


def _excused(view: View, cue: int, target: int, there: int) -> bool:
    """Whether the other side denies a word too, or something near it that this one has not may stand for the denial."""
    if (
        _is_denied_too(view, cue, there)
        or _is_only(view, cue, there)
        or _is_told_by_an_opposite(view, cue, there)
    ):
        return True
    if _is_denied_of_its_object(view, target, there) or _is_denied_afterwards(view, cue, there):
        return True
    if is_still_to_come(view, cue, there) or _is_of_the_others(view, there) or is_late(view, cue, there):
        return True
    supposed = is_supposed(view.own, cue) and not is_supposed(view.other, there)
    if supposed or _is_denied_elsewhere(view, there):
        return True
    if _is_unless(view, there) or is_unmatched(view.own, cue, view.other.pieces):
        return True
    if is_a_wait(view, cue, target, there) or is_out_of(view.other, there) or was_last(view, cue, there):
        return True
    if is_all_that_is_struck(view, cue, target):
        return False
    line, spared = view.other, _spared(view.own, cue) | {each.form for each in view.own.pieces} - PLAIN
    answered = {*view.there.values(), *_denied_by_another(view, cue)}
    left_open = view.own.has(_LEFT_OPEN, range(target + 1, min(target + 3, len(view.own.pieces))))
    return any(
        may_stand_for_a_denial(line, number)
        for number in line.around(there, EXCUSES)
        if number not in answered
        and line.pieces[number].form not in spared
        and not (_goes_on_with_a_verb(line, number, there) or (left_open and number > there))
    )


def _goes_on_with_a_verb(line: Line, number: int, there: int) -> bool:
    """Whether another verb is told of the same between two words, by the latter: *was innocent and would fight*."""
    joints = (at for at in range(number + 1, there - 1) if line.pieces[at].form == "and")
    return any(line.has(AUXILIARIES, (at + 1,)) for at in joints)


def _denied_by_another(view: View, cue: int) -> Iterator[int]:
    """The denials of the other side that deny what another one of this side denies: *turned down*, *waved away* a claim."""
    own, other = view.own, view.other
    here = own.families(chain.from_iterable(targets_of(own, at) for at in cues(own) if at != cue))
    for at in cues(other):
        if here & other.families(targets_of(other, at)):
            yield from (at, at + 1)


def _is_only(view: View, cue: int, there: int) -> bool:
    """*Nobody without a card may enter*, *only those with one may*."""
    denying = (at for at in view.own.around(cue, EXCUSES) if at not in view.there)
    twice = any(is_denial(view.own, at) for at in denying)
    return twice and view.other.has(_ONCE, view.other.around(there, EXCUSES))


def _is_denied_elsewhere(view: View, there: int) -> bool:
    """Whether another of the wire sentences may deny it: *was found guilty of fraud. It cleared him of theft*."""
    pieces, shared = view.other.pieces, set(view.there.values())
    here = pieces[there].sentence
    return any(
        each.sentence != here and at not in shared and may_deny(each) for at, each in enumerate(pieces)
    )


def _is_of_the_others(view: View, there: int) -> bool:
    """*All but three returned*, *three did not return*."""
    here = view.other.pieces[there].sentence
    before = (each.form for each in view.other.pieces[:there] if each.sentence == here)
    return ("all", "but") in pairwise(before)


def _is_denied_too(view: View, cue: int, there: int) -> bool:
    """Whether the other side denies a word before it; in sentences not close, whether it denies anything that this one does not."""
    line, shared = view.other, set(view.there.values())
    plain = {at for at, each in enumerate(line.pieces) if each.form in PLAIN and not hides_a_name(line, at)}
    denying = plain.union(at for at in range(len(line.pieces)) if is_denial(line, at))
    denying -= _of_something_else(view, cue, there)
    moved = {view.own.pieces[cue].form} & {_NONE} if view.block.closeness >= CLOSE else PLAIN
    if line.has(moved, denying - shared):
        return True
    of_nobody = any(verb_before(line, at) == there for at in denying)
    return of_nobody or not denying.isdisjoint(line.before(there, EXCUSES))


def _is_denied_of_its_object(view: View, target: int, there: int) -> bool:
    """*Had not reached any findings*, *had reached no findings*."""
    own, other = view.own, view.other
    objects = (
        line.families(line.content(line.after(at))[:1]) for line, at in ((own, target), (other, there))
    )
    return other.has(_OF_NOUNS, other.after(there, 1)) and len(set(map(frozenset, objects))) == 1


def _is_denied_afterwards(view: View, cue: int, there: int) -> bool:
    """*Denied claims that it was so*, *claims that it was so were denied*, *is accused of it, which he denies*."""
    verb, other = view.own.pieces[cue], view.other
    if not denies(verb.form) and _is_called_untrue(other, there):
        return True
    after = ((at, other.pieces[at]) for at in range(there + 1, len(other.pieces)))
    denied = (at for at, each in after if each.family == verb.family or holds(DENYING, each))
    return any(is_passive(other, at) or other.opens(at + 1) for at in denied)


def _is_called_untrue(line: Line, place: int) -> bool:
    """*That it was so is not true*: whether what is told at a place is denied by a phrase after it in its sentence."""
    here = line.pieces[place].sentence
    after = [each.form for each in line.pieces[place + 1 :] if each.sentence == here]
    return any(each.group == Group.DENIALS for each in answers(after))


def _of_something_else(view: View, cue: int, there: int) -> set[int]:
    """Denials of the other side that stand in the place of another of this side than `cue`, and deny another word."""
    line, denied = view.other, view.other.pieces[there].family
    return {
        at
        for here, at in view.there.items()
        if here != cue
        and is_denial(view.own, here)
        and there not in targets_of(line, at)
        and denied
        not in view.own.families(
            takewhile(lambda at: not is_denial(view.own, at), view.own.after(here, EXCUSES))
        )
    }


def _finding(view: View, cue: int, target: tuple[int, int]) -> Finding:
    first, *_, last = sorted((cue, end_of_denial(view.own, cue), target[0]))
    denied = view.own.place(range(first, _with_a_word(view.own, last).stop))
    told = view.other.place(_with_a_word(view.other, target[1]))
    close = view.block.closeness
    sure = close >= _HALFWAY and _is_surely_so(view, cue, target) and _alone(view, cue, target)
    who, others = view.turned("wire report", "derivative")
    says = f"the {who} denies it (“{denied.text}”), the {others} tells it as so (“{told.text}”)"
    grave = sure or (view.side == 0 and is_a_charge(view, target))
    return difference("negation", *view.turned(denied, told), says, sure=sure and close >= CLOSE, grave=grave)


def _with_a_word(line: Line, at: int) -> range:
    """A word, and what comes after it up to one of content: *the worst*."""
    telling = (there for there in (at, *line.after(at, 2)) if line.pieces[there].content)
    return range(at, next(telling, at) + 1)


def _is_surely_so(view: View, cue: int, target: tuple[int, int]) -> bool:
    """Whether both sides surely speak of one thing, and tell a verb, or a noun with nothing more said of it."""
    alike = (
        view.block.closeness >= _ALL_BUT or view.company(*target) > 0 or _is_all(view.own, target[0])
    ) and not view.block.link.weak
    quoted_alone = view.own.pieces[cue].quoted and not view.other.pieces[target[1]].quoted
    if not alike or quoted_alone or is_beside_the_verb(view.own, cue, target[0]):
        return False
    verb = is_verb(view.other.pieces[target[1]]) or is_of_a_verb(view.own, cue, target[0])
    return verb or not tells_more(view, target[1])
