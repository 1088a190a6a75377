"""Causes told without *because*, or as nobody's view: *drove prices to*, *after* in the place of a cause, *blamed on* told as *because of*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from helpers.document.values.value import CALENDAR
from helpers.findings.claims import tells_how_long
from helpers.findings.clauses import LIKE_COMPANY, Line, View, phrase_end, verb_bases, views
from helpers.findings.finding import Finding, difference, lost_in
from helpers.languages.english import listed, lists
from helpers.languages.english.kindred import Kin
from helpers.pairing.compared import Compared
from helpers.pairing.redline import touched

_BECAUSE = listed.phrases("causes", "because")
_LINKS = (listed.words("causes", "soft") - listed.words("causes", "no link")) | (
    _BECAUSE.keys() - lists.function_words()
)
_BLAMING, _RESTING = listed.words("causes", "blaming"), listed.words("causes", "with whom it rests")
_BRINGING, _LEVELS = listed.words("causes", "bringing to"), listed.words("causes", "levels")
_BE = listed.words("grammar", "be")
_AFTER = "after"

_REACH = 12
"""What is blamed for something, and what is brought to a level, stands so many words away at most."""

FEWEST = 2
"""A cause has so many words of content at least."""


def causing(pair: Compared) -> Iterator[Finding]:
    """A finding for each cause in a linked sentence that the wire sentences do not give, or only as somebody's view."""
    for block in pair.redline.blocks:
        view, _ = views(pair, block)
        if not block.link.weak:
            yield from _nobodys(view)
            yield from _after_instead(view)
            yield from _brought_about(pair, view)


def _because(line: Line) -> list[range]:
    """Where *because*, *due to* stand outside quotation marks."""
    forms = [each.form for each in line.pieces]
    found = (range(at, phrase_end(_BECAUSE, forms, at)) for at in range(len(forms)))
    return [each for each in found if each and not line.pieces[each.start].quoted]


def _is_one_of(line: Line, at: int, verbs: frozenset[str]) -> bool:
    return not verbs.isdisjoint(verb_bases(line.pieces[at].form))


def _nobodys(view: View) -> Iterator[Finding]:
    """*Because of frost*, where the wire report has it from somebody who blames the frost, and the sentence from nobody."""
    own, other = view.own, view.other
    blamed = _blamed(own)
    for at in () if _rests_with_somebody(other) else blamed[:1]:
        there = Kin(own.families(own.after(at, _REACH)))
        for cue in _because(other):
            reason = other.families(other.after(cue.stop - 1, _REACH))
            if sum(bool(there.of(each)) for each in reason) >= FEWEST:
                places = own.place(range(at, at + 1)), other.place(cue)
                says = f"in the wire report somebody holds this to be the cause (“{places[0].text}”), in the derivative nobody does (“{places[1].text}”)"
                yield difference("source lost", *places, says)


def _blamed(line: Line) -> list[int]:
    """Where somebody blames something in the active, outside quotation marks."""
    blaming = (at for at in range(len(line.pieces)) if _is_one_of(line, at, _BLAMING))
    return [at for at in blaming if not (line.has(_BE, line.before(at, 2)) or line.pieces[at].quoted)]


def _rests_with_somebody(line: Line) -> bool:
    """Whether a sentence says whose view it is."""
    return any(_is_one_of(line, at, _RESTING) for at in range(len(line.pieces))) or _has_a_voice(line)


def _has_a_voice(line: Line) -> bool:
    sentences = {each.sentence for each in line.pieces}
    return any(each.sentence in sentences for each in line.text.voices)


def _after_instead(view: View) -> Iterator[Finding]:
    """*After a ride collapsed*, where the wire report has *because the river had risen* beside the same things."""
    own, other = view.own, view.other
    for cause in () if _because(other) else _because(own)[:1]:
        reason, effect = own.families(_up_to_a_comma(own, cause.stop - 1)), own.families(_led_to(own, cause))
        kin = Kin(other.families(range(len(other.pieces))))
        kept = any(kin.of(each) for each in reason)
        alike = sum(bool(kin.of(each)) for each in effect) >= LIKE_COMPANY
        for told in _told_after(other, reason, effect)[:1] if alike and not kept else ():
            places = own.place(range(cause.start, cause.stop + 1)), other.place(told)
            says = (
                f"the wire report gives another cause (“{places[0].text}”), the derivative “{places[1].text}”"
            )
            yield difference("cause", *places, says)


def _led_to(line: Line, cause: range) -> list[int]:
    """The words of a sentence before those that give a cause."""
    here = line.pieces[cause.start].sentence
    before = range(max(0, cause.start - _REACH), cause.start)
    return [at for at in before if line.pieces[at].sentence == here]


def _told_after(line: Line, reason: set[str], effect: set[str]) -> list[range]:
    """What *after* tells that is neither of a reason nor of what that led to, from *after* on."""
    found, kin = [], Kin(reason)
    for at in _afters(line):
        told = [each for each in line.content(_up_to_a_comma(line, at)) if not _is_a_figure(line, each)]
        new = line.families(told) - effect
        if len(new) >= FEWEST and not any(kin.of(each) for each in new):
            found.append(range(at, told[-1] + 1))
    return found


def _is_a_figure(line: Line, at: int) -> bool:
    return bool(touched(line.text.values, [line.pieces[at]]))


def _up_to_a_comma(line: Line, at: int) -> list[int]:
    """The words of the clause after a place, up to the next comma."""
    return list(takewhile(lambda near: not line.after_comma(near), line.after(at, _REACH)))


def _afters(line: Line) -> list[int]:
    """Where *after* tells what came first, and not how long before."""
    forms = [each.form for each in line.pieces]
    return [
        at
        for at, form in enumerate(forms)
        if form == _AFTER and not line.pieces[at].quoted and not tells_how_long(forms, at)
    ]


def _brought_about(pair: Compared, view: View) -> Iterator[Finding]:
    """*Anger drove turnout to 71 percent*, where the wire report has turnout at 71 percent and nothing that brought it there."""
    own, other = view.own, view.other
    for at in () if any(each.form in _LINKS for each in own.pieces) else _bringing(other):
        subject = other.before(at, _REACH)
        told = other.families(subject)
        if len(told) >= FEWEST and not _is_there(pair, view, told):
            place = other.place(range(subject.start, at + 1))
            says = f"“{place.text}” gives a cause that the wire report does not give there"
            yield difference("cause", lost_in(own.text, view.block.sources[0]), place, says)


def _bringing(line: Line) -> list[int]:
    """Where something, and nobody by name, brings another thing to a level, in the active."""
    verbs = (at for at in range(len(line.pieces)) if _is_one_of(line, at, _BRINGING))
    active = (at for at in verbs if _level(line, at) is not None and not line.has(_BE, line.before(at, 2)))
    names = line.text.name_words
    return [
        at for at in active if all(line.pieces[each].start not in names for each in line.before(at, _REACH))
    ]


def _level(line: Line, at: int) -> int | None:
    """Where a figure stands that something is brought to."""
    for near in line.after(at):
        figures = [
            each for each in touched(line.text.values, [line.pieces[near]]) if each.kind not in CALENDAR
        ]
        if figures and line.has(_LEVELS, line.before(near, 2)):
            return near
    return None


def _is_there(pair: Compared, view: View, told: set[str]) -> bool:
    """Whether the wire sentences, or others that give a cause, have a word of what brings it about."""
    giving = [
        content
        for keys, content in zip(pair.wire.sentence_keys, pair.wire.content, strict=True)
        if not _LINKS.isdisjoint(keys)
    ]
    about = view.own.families(range(len(view.own.pieces)))
    kin = Kin(
        view.own.families(
            at for at, each in enumerate(view.own.pieces) if each.sentence == view.block.sources[0]
        )
    )
    beside = any(len(told & each.keys()) >= FEWEST and about & each.keys() for each in giving)
    return beside or any(kin.of(each) for each in told)
