"""What a line denies: the words that turn others into their contrary, and the words that they turn."""

from collections.abc import Iterator, Sequence
from itertools import chain, takewhile
from typing import NamedTuple

from helpers.document.document import Document
from helpers.document.values.value import DATE
from helpers.findings.clauses import Line, holds
from helpers.findings.finding import Place
from helpers.ground.keeping import kept
from helpers.languages.english import listed
from helpers.languages.english.inflection import bases
from helpers.languages.english.opposites import without_opening
from helpers.pairing.redline import Piece, pieces_of, touched

PLAIN = listed.words("negation", "plain")
VERBS = listed.words("negation", "verbs")
_OF_CLAIMS, CLAIMS = listed.words("negation", "of claims"), listed.words("answers", "claims")
_OF_NOUNS = listed.words("negation", "of nouns")
_ALSO = listed.words("negation", "also")
_NOT_ONLY = listed.words("negation", "not only")
OPENINGS = tuple(listed.words("negation", "openings"))
_NO_CONTRARY = listed.words("negation", "no contrary")
PARTED = {word: frozenset(verbs.split()) for word, verbs in listed.table("negation", "verbs before").items()}
"""The verbs that deny with a word right after them."""
_MAY_DENY = VERBS.union(*PARTED.values())
_BEYOND = listed.words("negation", "beyond")
BE, _MODALS = listed.words("grammar", "be"), listed.words("grammar", "modals")
AUXILIARIES = BE | listed.words("grammar", "have", "modals") | listed.words("steps", "coming")
_OF_ITS_OWN = AUXILIARIES | listed.words("saying", "bare cues")
"""What a verb of its own begins with after *and*."""
GOES_ON = listed.words("negation", "goes on")
_PASSED_OVER = {"that": listed.words("negation", "signs"), "to": listed.words("negation", "intents")}
"""Nouns after *no* that are not what is denied, by the word that follows them."""
_UNDOES = 4
EXCUSES = 12
"""A denial of the other text may stand so many words away."""
_UNDOING = frozenset(listed.lines("opposites", "undoing"))
MOST_TARGETS = 2
"""So many words of content after it may be what a denial is about."""
_BEFORE_DOING = listed.words("negation", "before doing")
_TOLD_BACK = listed.words("negation", "told back")
_NOBODY, _NEITHER = ("nobody", "nothing", "none"), "neither"
_NAMED = listed.words("negation", "named")
_BIDDING = listed.words("negation", "bidding")
_DEMANDING = listed.words("negation", "demanding")
_WISHED = listed.words("negation", "wished")
_BEFORE_A_DAY = 2
"""So many words on a day begins at most: *refused on Tuesday*."""
_CALLING, _CALLED = listed.words("negation", "calling"), 8
"""Verbs by which somebody asks that another do something, and within how many words before that."""


@kept
def cues(line: Line) -> list[int]:
    """The denials, without verbs that are denied themselves and what denies those: *did not refuse*, *cannot rule out*."""
    denials = (at for at in range(len(line.pieces)) if is_denial(line, at))
    return [at for at in denials if not _is_undone(line, at)]


def _is_undone(line: Line, at: int) -> bool:
    if denies(line.pieces[at].form):
        return denies_a_denial(line, at)
    before = [line.pieces[each] for each in line.before(at)]
    that = next((place for place, each in enumerate(before) if each.form == "that"), 0)
    return line.has(PLAIN, line.before(at, _UNDOES)) or any(holds(VERBS, each) for each in before[:that])


def denies_a_denial(line: Line, at: int) -> bool:
    """*Has not ruled out*, *cannot be denied*: whether a verb that denies comes after a word, but for auxiliaries."""
    verb = next((place for place in line.after(at) if line.pieces[place].form not in AUXILIARIES), at)
    return verb > at and not denies(line.pieces[verb].form) and is_denial(line, verb)


def is_denial(line: Line, number: int) -> bool:
    """Whether a word denies: *not*, *denied*, *failed to*; not *not only*, nor who dismisses a clerk or asks not to be named."""
    piece = line.pieces[number]
    if piece.form in PLAIN or (piece.form in _BEFORE_DOING and _is_doing(line, number + 1)):
        denying = not line.has(_NOT_ONLY, _after_an_article(line, number))
    else:
        verb = holds(_MAY_DENY, piece) and (holds(VERBS, piece) or _is_parted(line, number))
        denying = verb and not _is_of_somebody(line, number)
    return denying and not (hides_a_name(line, number) or _is_no_word_by_itself(line.text, piece))


def _is_parted(line: Line, number: int) -> bool:
    """Whether a verb denies with the word after it: *failed to*."""
    piece = line.pieces[number]
    following = _next(line, number)
    return following in PARTED and holds(PARTED[following], piece)


def _next(line: Line, number: int) -> str:
    """The next word, a day told between left out: *refused on Tuesday to grant*; empty for none."""
    days = [each for each in line.text.values if each.kind == DATE]
    after = line.after(number)
    told = [at for at in after if touched(days, [line.pieces[at]])]
    beyond = max(told, default=number) + 1
    beyond = beyond if told and told[0] - number <= _BEFORE_A_DAY else number + 1
    return line.pieces[beyond].form if beyond < len(line.pieces) else ""


def _is_doing(line: Line, number: int) -> bool:
    """*Against recommending*, *short of claiming*"""
    forms = [each.form for each in line.pieces[number : number + 2]]
    return "".join(forms[forms[:1] == ["of"] :][:1]).endswith("ing")


def hides_a_name(line: Line, number: int) -> bool:
    """*Asked not to be named*, *declined to be identified*: nothing is denied."""
    after = line.after(number, _UNDOES)
    return line.has(_NAMED, after) and line.has(("to",), after[:1])


def _is_of_somebody(line: Line, number: int) -> bool:
    """*Dismissed the clerk*, who is no claim."""
    dismissed = holds(_OF_CLAIMS, line.pieces[number])
    return dismissed and not any(holds(CLAIMS, line.pieces[at]) for at in line.after(number))


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
    return form in PLAIN


def denied(line: Line, place: int) -> bool:
    """Whether an odd number of denials stands before a word in its clause."""
    return sum(is_denial(line, number) for number in line.before(place)) % 2 == 1


def is_out_of(line: Line, place: int) -> bool:
    """Whether two words undo the next: *out of danger*, *yet to reopen*."""
    return " ".join(line.pieces[at].form for at in line.before(place, 2)) in _UNDOING


def targets_of(own: Line, cue: int) -> list[int]:
    """The words of content that a denial may be about.

    *No* denies the next noun, before a verb that too; *no sign that*, *no plans to* what comes after; *none of* what
    is told of them. What comes after *by* does the deed.
    """
    if (done_to := verb_before(own, cue)) is not None:
        return [done_to]
    after = range(0) if is_passive(own, cue) else _stretch_denied(own, cue)
    goes_on, opens = after.start > cue + 1, not own.before(cue)
    most = 1 if own.pieces[cue].form in _OF_NOUNS and not (goes_on or opens) else MOST_TARGETS
    about = own.content(takewhile(lambda number: not is_beyond(own, number), after))
    one = [number for number in about if not _is_named_or_counted(own, cue, number)][:most]
    demanded = any(holds(_DEMANDING, own.pieces[at]) and own.has(("to",), own.after(at, 1)) for at in one[:1])
    if demanded or own.has(("part",), one[:1]):
        return one[:1]
    return [at for at in one if not (own.has(("and",), range(one[0], at)) or _is_set_off(own, one[0], at))]


def _is_set_off(line: Line, first: int, place: int) -> bool:
    """Whether another part of the sentence begins before the second of two words: *not the tunnel, the mayor said*, *not known, state police said*; not *kill, rob or hurt*."""
    listed_too = line.has(("or", "and", "nor"), line.after(place, 2))
    last = line.pieces[place - 1 if listed_too else place]
    return "," in line.text.text[line.pieces[first].end : last.start]


def _is_named_or_counted(line: Line, cue: int, place: int) -> bool:
    """Whether a word is of a name, or a figure of what somebody turned down."""
    piece = line.pieces[place]
    counted = not denies(line.pieces[cue].form) and touched(line.values, [piece])
    return piece.start in line.text.name_words or bool(counted)


def verb_before(own: Line, cue: int) -> int | None:
    """The verb of which nobody or nothing is the object, at the end of a clause: *killing no one, police said*; *supports neither of them*."""
    last = end_of_denial(own, cue)
    if own.pieces[cue].form == _NEITHER:
        ends = not own.has(AUXILIARIES | {"nor"}, own.after(cue))
    elif last == cue and own.pieces[cue].form not in _NOBODY:
        return None
    else:
        ends = not own.text.text.startswith(" ", own.pieces[last].end)
    return next(iter(own.content(own.before(cue, 1))), None) if ends else None


def end_of_denial(own: Line, cue: int) -> int:
    """Where a denial ends: *no one* at its second word."""
    return cue + own.has(("one",), range(cue + 1, min(cue + 2, len(own.pieces))))


def _claims(own: Line, stretch: range) -> Iterator[int]:
    """Where *that* follows a claim: *her claim that*."""
    thats = (at for at in stretch[1:] if own.pieces[at].form == "that")
    return (at for at in thats if holds(CLAIMS, own.pieces[at - 1]))


def _stretch_denied(own: Line, cue: int) -> range:
    """The words of the clause after a denial, from the first on that may be denied, after *her claim that*; none after *denied this, saying*."""
    after = own.after(cue)
    if own.has(_TOLD_BACK, after[:1]) and own.text.text.startswith(",", own.pieces[cue + 1].end):
        return range(0)
    first, last = own.pieces[cue + 1].form if after else "", own.pieces[after[:2].stop - 1].form
    after = after if denies(own.pieces[cue].form) else own.after(next(_claims(own, after), cue))
    if first == "of":
        verb = (at for at in own.after(cue, EXCUSES) if own.has(AUXILIARIES, (at,)))
        return own.after(next(verb, cue + MOST_TARGETS))
    goes_on = first in GOES_ON | _BEYOND or first in _PASSED_OVER.get(last, frozenset())
    return after[goes_on:]


def is_passive(line: Line, cue: int) -> bool:
    """*Was rejected on Monday*: what is denied stands before the verb."""
    return line.pieces[cue].form.endswith("ed") and line.has(BE, line.before(cue, MOST_TARGETS))


def is_beyond(line: Line, place: int) -> bool:
    """Whether what comes next is not denied: *by*, *because*, or another verb, *and was*, *and said*, *, has*."""
    form = line.pieces[place].form
    stopped = "," in line.text.text[line.pieces[place - 1].end : line.pieces[place].start]
    following = line.pieces[place + 1 : place + 2]
    joined = form == "and" and any(holds(_OF_ITS_OWN, each) for each in following)
    return form in _BEYOND or joined or (stopped and form in AUXILIARIES)


def may_stand_for_a_denial(line: Line, number: int) -> bool:
    """Whether a word denies, may stand for a denial in other words, as *still* does but for *could still*, or tells nothing as so."""
    possible = line.pieces[number].form == "still" and line.has(_MODALS, line.before(number, 1))
    also = may_deny(line.pieces[number]) and not possible
    return is_denial(line, number) or also or _is_not_told_as_so(line, number)


def _is_not_told_as_so(line: Line, number: int) -> bool:
    """*Pushed to* have it, *turned* the offer *down*."""
    form = line.pieces[number].form
    if form in PARTED and any(holds(PARTED[form], line.pieces[at]) for at in line.before(number)):
        return True
    return form == "to" and number > 0 and holds(_WISHED, line.pieces[number - 1])


def may_deny(piece: Piece) -> bool:
    """Whether a word denies, or may stand for a denial in another writer's words."""
    contrary = without_opening(OPENINGS, piece.form) and not holds(_NO_CONTRARY, piece)
    return piece.form in PLAIN or holds(_ALSO, piece) or bool(contrary)


class Denied(NamedTuple):
    """Where a text denies a word: in which sentence, by index; and the family of the next word of content in its clause, empty where its clause ends."""

    sentence: int
    place: Place
    following: str


def denied_and_told(text: Document, family: str) -> tuple[list[Denied], set[int]]:
    """Where a text denies a word, *had not fired its inspectors*, and in which sentences, by index, it tells it as so.

    What comes second after a denial is no more told than denied, nor is what *may not* be, nor a resignation that is called for.
    """
    found, told = [], set()
    for number in (at for at, content in enumerate(text.content) if family in content):
        line = Line(text, pieces_of(text, number))
        denied, open_to_doubt = _denied_and_left_open(line)
        for at in (at for at, piece in enumerate(line.pieces) if piece.family == family):
            if at in denied:
                after = line.content(line.after(at))
                first, last = sorted((denied[at], at))
                goes_on = after and text.text.startswith(" ", line.pieces[at].end)
                following = line.pieces[after[0]].family if goes_on else ""
                found.append(Denied(number, line.place(range(first, last + 1)), following))
            elif not (at in open_to_doubt or is_called_for([each.form for each in line.pieces], at)):
                told.add(number)
    return found, told


def _denied_and_left_open(line: Line) -> tuple[dict[int, int], set[int]]:
    """The words that a line denies, each with its denial, and those that it may deny."""
    about = {cue: targets_of(line, cue) for cue in cues(line)}
    denied = {one[0]: cue for cue, one in about.items() if one and not line.has(_MODALS, line.before(cue, 1))}
    denied |= {at: at - MOST_TARGETS for at in range(len(line.pieces)) if is_out_of(line, at)}
    return denied, set(chain.from_iterable(about.values())) - denied.keys()


def is_called_for(forms: Sequence[str], at: int) -> bool:
    """Whether the folded word at a place is what somebody is asked to do: *called on the minister to resign*, *should resign*."""
    if not _BIDDING.isdisjoint(forms[max(0, at - 1) : at]):
        return True
    before = forms[max(0, at - _CALLED) : max(0, at - 1)]
    return "to" in forms[max(0, at - 1) : at] and any(not _CALLING.isdisjoint(bases(form)) for form in before)
