"""Causes that the derivative gives and the wire report does not: *because*, *thanks to*, *led to* new between two things."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.findings.clauses import Line, phrase_end
from helpers.findings.finding import Finding, difference, lost_in, place
from helpers.languages.english import listed, lists
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Pieces

HALFWAY = 0.5
"""From this share of words in the same order a link between two things of a sentence is new in it."""

_SOFT = listed.words("causes", "soft")
_ASKING = listed.words("causes", "asking")
_PHRASES = listed.phrases("causes", "because", "so that")

_GIVING = _SOFT | (_PHRASES.keys() - lists.function_words())

FEWEST_NEW = 2
"""A cause of so many words that the wire sentences do not have is another cause."""


def causes(pair: Compared) -> Iterator[Finding]:
    """A finding for each cause in a linked sentence that the wire sentences do not give."""
    for block in pair.redline.blocks:
        given = any(True for _ in _cues(block.wire)) or _may_be_given(block.wire)
        line = Line(pair.derivative, block.derivative)
        for cue in _cues(block.derivative):
            reason = line.content(line.after(cue.stop - 1))
            new_link = not given and block.closeness >= HALFWAY
            if _is_told(block, cue) and reason and (new_link or _is_invented(pair, block, reason)):
                yield _finding(pair, block, range(cue.start, reason[-1] + 1))


def _is_told(block: Block, cue: range) -> bool:
    """Whether the derivative itself gives the cause, and neither quotes it nor asks for it: *too early to say what caused it*."""
    asked = cue.start > 0 and block.derivative[cue.start - 1].form in _ASKING
    return not (asked or block.derivative[cue.start].quoted)


def _is_invented(pair: Compared, block: Block, reason: list[int]) -> bool:
    """Whether half of the words of a cause, and two at least, are new to the linked sentences and to each that gives one."""
    given = {block.derivative[number].family for number in reason}
    giving = (
        families.keys()
        for keys, families in zip(pair.wire.sentence_keys, pair.wire.content, strict=True)
        if not _GIVING.isdisjoint(keys)
    )
    new = min(len(given - each) for each in (block.families[0], *giving))
    return new >= FEWEST_NEW and 2 * new >= len(given)


def _may_be_given(wire: Pieces) -> bool:
    """Whether a word joins two things that may be cause and effect: not *has fallen since the spill*, which tells when."""
    forms = [each.form for each in wire]
    soft = _SOFT.intersection(forms)
    return bool(soft) and not (
        soft == {"since"} and not {"has", "have", "had"}.isdisjoint(forms[: forms.index("since")])
    )


def _cues(pieces: Pieces) -> Iterator[range]:
    forms = [each.form for each in pieces]
    found = (range(start, phrase_end(_PHRASES, forms, start)) for start in range(len(forms)))
    return filter(None, found)


def _finding(pair: Compared, block: Block, words: range) -> Finding:
    derivative = place(pair.derivative, block.derivative[words.start : words.stop])
    told = f"“{derivative.text}” gives a cause that the wire report does not give there"
    return difference("cause", lost_in(pair.wire, block.sources[0]), derivative, told)
