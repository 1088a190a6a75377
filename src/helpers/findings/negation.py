"""What one text denies and the other tells: *not*, *none*, *fail to* on one side alone.

A denial is about the first words of content after it. Where the other side has
those words too, in the like company, and nothing there that could stand for a
denial, one of the two says the contrary.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise, takewhile

from helpers.document.document import Document
from helpers.document.values.value import CALENDAR
from helpers.findings.clauses import FARTHEST, Line, View, all_views, facing, holds
from helpers.findings.finding import Finding, difference
from helpers.findings.rests import denies_of_the_rest
from helpers.languages.english import listed
from helpers.languages.english.inflection import bases
from helpers.languages.english.kindred import Kin
from helpers.languages.english.opposites import are_opposite, without_opening
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Piece, touched

_PLAIN = listed.words("negation", "plain")
_VERBS = listed.words("negation", "verbs")
_OF_CLAIMS, _CLAIMS = listed.words("negation", "of claims"), listed.words("answers", "claims")
_TOLD_BACK = listed.words("negation", "told back")
_OF_NOUNS = listed.words("negation", "of nouns")
_ALSO = listed.words("negation", "also")
_NOT_ONLY = listed.words("negation", "not only")
_OPENINGS = tuple(listed.words("negation", "openings"))
_NO_CONTRARY = listed.words("negation", "no contrary")
PARTED = {word: frozenset(verbs.split()) for word, verbs in listed.table("negation", "verbs before").items()}
"""The verbs that deny with a word right after them."""

_BEYOND = listed.words("negation", "beyond")
_BE = listed.words("grammar", "be")
_AUXILIARIES = _BE | listed.words("grammar", "have", "modals") | listed.words("steps", "coming")
_OF_ITS_OWN = _AUXILIARIES | listed.words("saying", "bare cues")
"""What a verb of its own begins with after *and*."""

_GOES_ON = listed.words("negation", "goes on")
_PASSED_OVER = {"that": listed.words("negation", "signs"), "to": listed.words("negation", "intents")}
"""Nouns after *no* that are not what is denied, by the word that follows them."""

_HALFWAY, _ALL_BUT = 0.4, 0.8
_MOST_PIECES = 4
LIKE_COMPANY, _MUCH_COMPANY = 2, 3
_UNDOES = 4
EXCUSES = 12
"""A denial of the other text may stand so many words away."""

_UNDOING = frozenset(listed.lines("opposites", "undoing"))
_ASKED = listed.words("negation", "asked for")
"""What is rejected and yet was made, in whatever words: a call, an offer."""

MOST_TARGETS = 2
"""So many words of content after it may be what a denial is about."""

_BEFORE_DOING = listed.words("negation", "before doing")
_NOBODY = ("nobody", "nothing", "none")
_EVER, _ONCE = listed.words("negation", "not one"), listed.words("negation", "at least once")
_ONGOING = listed.words("negation", "ongoing")
_WITHIN = listed.words("negation", "within")
_UNTIL, _BEFORE_A_TIME = listed.words("negation", "until"), listed.words("negation", "until, before a time")
_RIGHT_AFTER = 5
"""A time begins so many characters after a word at most."""
_WISHED = listed.words("negation", "wished")


def negations(pair: Compared) -> Iterator[Finding]:
    """A finding for each denial of one side that the other tells as so."""
    for view in all_views(pair):
        for cue in cues(view.own):
            target = _told_as_so(pair, view, cue)
            if target is None or _is_denied_next(pair, view, cue):
                continue
            if view.side == 0 or _alone(view, cue, target):
                yield _finding(view, cue, target)


def _is_denied_next(pair: Compared, view: View, cue: int) -> bool:
    """Whether the derivative's next sentence denies what this one tells: *a paper reported it. The company denies that*."""
    keys = pair.derivative.sentence_keys[view.block.sentence + 1 : view.block.sentence + 2]
    verb = view.side == 0 and not denies(view.own.pieces[cue].form)
    return verb and any(
        following in _TOLD_BACK and not _VERBS.isdisjoint(bases(key))
        for each in keys
        for key, following in pairwise(each)
    )


def cues(line: Line) -> Iterator[int]:
    """The denials, without verbs that are denied themselves: *did not refuse*, *cannot rule out*."""
    for at, piece in enumerate(line.pieces):
        if _denies(line, at) and (denies(piece.form) or not line.has(_PLAIN, line.before(at, _UNDOES))):
            yield at


def _denies(line: Line, number: int) -> bool:
    piece = line.pieces[number]
    following = line.pieces[number + 1].form if number + 1 < len(line.pieces) else ""
    if piece.form in _PLAIN or (piece.form in _BEFORE_DOING and following.endswith("ing")):
        denying = not line.has(_NOT_ONLY, _after_an_article(line, number))
    else:
        denies = holds(_VERBS, piece) or holds(PARTED.get(following, frozenset()), piece)
        denying = denies and not _is_of_somebody(line, number)
    return denying and not _is_no_word_by_itself(line.text, piece)


def _is_of_somebody(line: Line, number: int) -> bool:
    """*Dismissed the clerk*, who is no claim."""
    dismissed = holds(_OF_CLAIMS, line.pieces[number])
    return dismissed and not any(holds(_CLAIMS, line.pieces[at]) for at in line.after(number))


def _is_no_word_by_itself(text: Document, piece: Piece) -> bool:
    """Whether a word is part of a name, *Doctors Without Borders*, or a *none* that no space follows."""
    return piece.start in text.name_words or (
        piece.form == "none" and not text.text.startswith(" ", piece.end)
    )


def _after_an_article(line: Line, number: int) -> range:
    """The word after another, *the* left out: *not only*, *not the only*."""
    at = number + 1
    at += at < len(line.pieces) and line.pieces[at].form == "the"
    return range(at, min(at + 1, len(line.pieces)))


def denies(form: str) -> bool:
    """Whether a word by itself turns what follows into its contrary."""
    return form in _PLAIN


def denied(line: Line, place: int) -> bool:
    """Whether an odd number of denials stands before a word in its clause."""
    return sum(_denies(line, number) for number in line.before(place)) % 2 == 1


def _told_as_so(pair: Compared, view: View, cue: int) -> tuple[int, int] | None:
    """The word that is denied, and where the other side tells it as so."""
    least = 0
    targets = targets_of(view.own, cue)
    for target in () if _was_made(view, cue, targets) else targets:
        there = _counterpart(view, cue, target)
        if there is not None:
            return (target, there) if _is_contrary(pair, view, cue, target, there, least) else None
        if holds(PARTED["to"], view.own.pieces[cue]) and not _kin(view, target):
            return None
        least = LIKE_COMPANY
    return None


def _counterpart(view: View, cue: int, target: int) -> int | None:
    """Where the other side has a word that is denied, outside a quotation that both have."""
    there = facing(view, target)
    there = _kindred(view, target) if there is None else there
    both_quoted = there is not None and view.own.pieces[cue].quoted and view.other.pieces[there].quoted
    return None if both_quoted else there


def _is_contrary(pair: Compared, view: View, cue: int, target: int, there: int, least: int) -> bool:
    """Whether both sides speak of one thing, with so many words in common beside it, and the other one does not deny it."""
    in_place = view.there.get(target) == there
    if in_place and cue in view.there:
        return False
    if view.company(target, there) < least - in_place or _excused(view, cue, target, there):
        return False
    return _is_of_one_thing(pair, view, cue, target, there)


def is_out_of(line: Line, place: int) -> bool:
    """Whether two words undo the next: *out of danger*, *yet to reopen*."""
    return " ".join(line.pieces[at].form for at in line.before(place, 2)) in _UNDOING


def _was_made(view: View, cue: int, targets: Sequence[int]) -> bool:
    """Whether what is rejected was made all the same, an offer or a call, and the other side turns it down in its own words."""
    own, other = view.own.pieces, view.other.pieces
    asked = any(holds(_ASKED, own[target]) for target in targets[:1])
    return asked and not denies(own[cue].form) and any(map(may_deny, other))


def targets_of(own: Line, cue: int) -> list[int]:
    """The words of content that a denial may be about.

    *No* denies the next noun, before a verb that too; *no sign that*, *no plans to* what comes after; *none of* what
    is told of them. What comes after *by* does the deed.
    """
    if (done_to := _verb_before(own, cue)) is not None:
        return [done_to]
    after = range(0) if _is_passive(own, cue) else _stretch_denied(own, cue)
    goes_on, opens = after.start > cue + 1, not own.before(cue)
    most = 1 if own.pieces[cue].form in _OF_NOUNS and not (goes_on or opens) else MOST_TARGETS
    about = own.content(takewhile(lambda number: not _is_beyond(own, number), after))
    one = [number for number in about if not _is_named_or_counted(own, cue, number)][:most]
    if own.has(("part",), one[:1]):
        return one[:1]
    return [
        number
        for number in one
        if not (own.has(("and",), range(one[0], number)) or _is_set_off(own, one[0], number))
    ]


def _is_set_off(line: Line, first: int, place: int) -> bool:
    """Whether another part of the sentence begins before the second of two words: *not the tunnel, the mayor said*; not *kill, rob or hurt*."""
    return "," in line.text.text[line.pieces[first].end : line.pieces[place - 1].start]


def _is_named_or_counted(line: Line, cue: int, place: int) -> bool:
    """Whether a word is of a name, or a figure of what somebody turned down."""
    piece = line.pieces[place]
    counted = not denies(line.pieces[cue].form) and touched(line.text.values, [piece])
    return piece.start in line.text.name_words or bool(counted)


def _verb_before(own: Line, cue: int) -> int | None:
    """The verb of which nobody or nothing is the object, at the end of a clause: *killing no one, police said*."""
    last = _nobody(own, cue)
    if last == cue and own.pieces[cue].form not in _NOBODY:
        return None
    ends = not own.text.text.startswith(" ", own.pieces[last].end)
    return next(iter(own.content(own.before(cue, 1))), None) if ends else None


def _nobody(own: Line, cue: int) -> int:
    """Where a denial ends: *no one* at its second word."""
    return cue + own.has(("one",), range(cue + 1, min(cue + 2, len(own.pieces))))


def _stretch_denied(own: Line, cue: int) -> range:
    """The words of the clause after a denial, from the first on that may be denied."""
    after = own.after(cue)
    first, last = own.pieces[cue + 1].form if after else "", own.pieces[after[:2].stop - 1].form
    if first == "of":
        verb = (at for at in own.after(cue, EXCUSES) if own.has(_AUXILIARIES, (at,)))
        return own.after(next(verb, len(own.pieces)))
    goes_on = first in _GOES_ON or first in _PASSED_OVER.get(last, frozenset())
    return after[goes_on:]


def _is_passive(line: Line, cue: int) -> bool:
    """*Was rejected on Monday*: what is denied stands before the verb."""
    return line.pieces[cue].form.endswith("ed") and line.has(_BE, line.before(cue, MOST_TARGETS))


def _is_beyond(line: Line, place: int) -> bool:
    """Whether what comes next is not denied: *by*, *because*, or another verb, *and was*, *and said*, *, has*."""
    form = line.pieces[place].form
    stopped = "," in line.text.text[line.pieces[place - 1].end : line.pieces[place].start]
    following = line.pieces[place + 1 : place + 2]
    joined = form == "and" and any(holds(_OF_ITS_OWN, each) for each in following)
    return form in _BEYOND or joined or (stopped and form in _AUXILIARIES)


def _kindred(view: View, target: int) -> int | None:
    """The one word of the other side that tells of the same as a word, *talk* for *speak*, in like company."""
    word = view.own.pieces[target]
    if holds(_ASKED, word):
        return None
    kin = _kin(view, target)
    places = [at for at, each in enumerate(view.other.pieces) if each.content and each.family in kin]
    alike = len(places) == 1 and view.company(target, places[0]) >= LIKE_COMPANY
    return places[0] if alike else None


def _kin(view: View, target: int) -> dict[str, float]:
    return Kin(view.block.families[1 - view.side]).of(view.own.pieces[target].family)


def _is_of_one_thing(pair: Compared, view: View, cue: int, target: int, there: int) -> bool:
    """Whether both sides speak of one thing: by a word that each text has once, in the same place, or in like company."""
    own, other = view.own.pieces[target], view.other.pieces[there]
    company = view.company(target, there)
    alike = own.family == other.family and view.own.pieces[cue].quoted == other.quoted
    once = alike and all(len(text.places(own.family)) == 1 for text in pair.texts)
    if once and (company or _is_all(view.own, target) or _name_the_same(view)):
        return True
    one_place = view.block.in_one_difference(*view.turned(target, there))
    if view.there.get(target) != there and not one_place:
        return company >= _MUCH_COMPANY
    return view.block.closeness >= CLOSE or company >= 1


def _name_the_same(view: View) -> bool:
    own, other = (
        {each.family for each in line.pieces if each.start in line.text.name_words}
        for line in (view.own, view.other)
    )
    return not own.isdisjoint(other)


def _alone(view: View, cue: int, target: tuple[int, int]) -> bool:
    """Whether the denial is all that differs there: the other side has no word of content in its stead but the one denied."""
    for each in view.block.differences:
        own, other = view.turned(each.wire, each.derivative)
        if cue in own:
            short = len(own) <= _MOST_PIECES or view.block.closeness >= _ALL_BUT
            spared = _spared(view.own, cue)
            instead = (view.other.pieces[place] for place in other if place != target[1])
            return short and not any(piece.content and piece.form not in spared for piece in instead)
    return False


def _is_all(line: Line, target: int) -> bool:
    """Whether a word is the only one of content in its sentence: *Nobody was hurt*."""
    here = line.pieces[target].sentence
    return sum(each.content and each.sentence == here for each in line.pieces) == 1


def _spared(line: Line, cue: int) -> frozenset[str]:
    """Words that do not stand for this denial: *only* not for *never*, *remain* not for *no longer*."""
    if line.has(_GOES_ON, line.after(cue, 1)):
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


def _is_all_that_is_struck(view: View, cue: int, target: int) -> bool:
    """Whether the other side has the words around a denial next to each other: *would not be hit*, *would be hit*."""
    after = view.there.get(cue + 1)
    if not cue or not after or target not in view.there:
        return False
    return view.own.pieces[cue - 1].form == view.other.pieces[after - 1].form


def _excused(view: View, cue: int, target: int, there: int) -> bool:
    """Whether the other side denies a word too, or something near it that this one has not may stand for the denial."""
    if _is_denied_too(view, cue, there) or _is_told_by_an_opposite(view, cue, there):
        return True
    if denies_of_the_rest(view):
        return True
    if _is_a_wait(view, cue, target, there) or is_out_of(view.other, there) or _is_only(view, cue, there):
        return True
    if _is_all_that_is_struck(view, cue, target):
        return False
    line, spared = view.other, _spared(view.own, cue)
    answered = {*view.there.values(), *_denied_by_another(view, cue)}
    return any(
        may_stand_for_a_denial(line, number)
        for number in line.around(there, EXCUSES)
        if number not in answered and line.pieces[number].form not in spared
    )


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
    twice = any(_denies(view.own, at) for at in denying)
    return twice and view.other.has(_ONCE, view.other.around(there, EXCUSES))


def _is_a_wait(view: View, cue: int, target: int, there: int) -> bool:
    """*Not expected for two weeks* is *expected in two weeks*, *not open until Monday* is *open on Monday*."""
    if view.own.has(_UNTIL, view.own.after(cue, EXCUSES)) or _is_before_a_time(view.own, cue):
        first = not view.own.content(range(cue + 1, target))
        waits_too = view.other.has(_UNTIL | _BEFORE_A_TIME, view.other.around(there, EXCUSES))
        return not (first and waits_too)
    waits = _led_by(view.own, ("for",), view.own.after(cue, EXCUSES))
    return not waits.isdisjoint(_led_by(view.other, _WITHIN, view.other.after(there, EXCUSES)))


def _is_before_a_time(line: Line, cue: int) -> bool:
    """*Not before Monday*; what was not done before the flood is no wait."""
    ends = [line.pieces[at].end for at in line.after(cue, EXCUSES) if line.pieces[at].form in _BEFORE_A_TIME]
    times = [value.start for value in line.text.values if value.kind in CALENDAR]
    return any(0 < start - end <= _RIGHT_AFTER for end in ends for start in times)


def _led_by(line: Line, leading: Collection[str], places: range) -> set[str]:
    """The words of content shortly after one of some words."""
    led = (line.after(at, MOST_TARGETS) for at in places if line.pieces[at].form in leading)
    return line.families(chain.from_iterable(led))


def _is_denied_too(view: View, cue: int, there: int) -> bool:
    """Whether the other side denies a word before it; in sentences not close, whether it denies anything that this one does not."""
    line, shared = view.other, set(view.there.values())
    denying = {at for at, each in enumerate(line.pieces) if each.form in _PLAIN or _denies(line, at)}
    denying -= _of_something_else(view, cue, there)
    if view.block.closeness < CLOSE and line.has(_PLAIN, denying - shared):
        return True
    of_nobody = any(_verb_before(line, at) == there for at in denying)
    return of_nobody or not denying.isdisjoint(line.before(there, EXCUSES))


def _of_something_else(view: View, cue: int, there: int) -> set[int]:
    """Denials of the other side that stand in the place of another of this side than `cue`, and deny another word."""
    line, denied = view.other, view.other.pieces[there].family
    return {
        at
        for here, at in view.there.items()
        if here != cue
        and _denies(view.own, here)
        and there not in targets_of(line, at)
        and denied not in view.own.families(_up_to_another(view.own, here))
    }


def _up_to_another(line: Line, cue: int) -> Iterator[int]:
    return takewhile(lambda at: not _denies(line, at), line.after(cue, EXCUSES))


def may_stand_for_a_denial(line: Line, number: int) -> bool:
    """Whether a word denies, may stand for a denial in other words, or tells nothing as so."""
    return _denies(line, number) or may_deny(line.pieces[number]) or _is_not_told_as_so(line, number)


def _is_not_told_as_so(line: Line, number: int) -> bool:
    """*Pushed to* have it, *turned* the offer *down*."""
    form = line.pieces[number].form
    if form in PARTED and any(holds(PARTED[form], line.pieces[at]) for at in line.before(number)):
        return True
    return form == "to" and number > 0 and holds(_WISHED, line.pieces[number - 1])


def may_deny(piece: Piece) -> bool:
    """Whether a word denies, or may stand for a denial in another writer's words."""
    contrary = without_opening(_OPENINGS, piece.form) and not holds(_NO_CONTRARY, piece)
    return piece.form in _PLAIN or holds(_ALSO, piece) or bool(contrary)


def _finding(view: View, cue: int, target: tuple[int, int]) -> Finding:
    first, *_, last = sorted((cue, _nobody(view.own, cue), target[0]))
    denied = view.own.place(range(first, last + 1))
    told = view.other.place(range(target[1], target[1] + 1))
    close = view.block.closeness
    alike = close >= _ALL_BUT or view.company(*target) > 0
    sure = alike and close >= _HALFWAY and _alone(view, cue, target)
    who, others = view.turned("wire report", "derivative")
    says = f"the {who} denies it (“{denied.text}”), the {others} tells it as so (“{told.text}”)"
    return difference("negation", *view.turned(denied, told), says, sure=sure and close >= CLOSE, grave=sure)
