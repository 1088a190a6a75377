"""Words exchanged, put in or left out inside quotation marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from helpers.document.document import Document
from helpers.findings.finding import Finding, difference
from helpers.findings.quoting.telling import (
    ABSENT,
    DENYING,
    DISTANCE,
    JOINED,
    SHORT,
    STOCK,
    WEIGHING,
    WORDS,
    block_of,
    heard_by_others,
    is_made_from,
    short,
    spoken_by,
    tokens_place,
    written,
)
from helpers.languages.english import listed, lists, vocabulary
from helpers.languages.english.inflection import family
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.quoted import Match
from helpers.pairing.quotedwords import Said, Token, shown
from helpers.pairing.redline import CLOSE, meet
from helpers.pairing.spelled import initials
from helpers.pairing.utterances import Edit, Tokens

_FILLERS = listed.words("quoting", "fillers")
_TIDIED = listed.words("quoting", "tidied")
_ALIASES = listed.table("names", "aliases")
_MASKED = re.compile(r"\w+[-*_–—]{2,}\w*")

LONG_GAP = 4
"""So many words left out inside a quotation join what stood apart; fewer are words changed."""
MOST_SHOWN = 2
"""Of the changes in one quotation a message shows so many."""
NEXT = 2
"""A denial left out so many words before what is left turns that."""
FEWEST_OUTSIDE = 4
"""Fewer words outside the marks are the same by chance."""

_LEFT_OUT = "“{old}” is left out inside a quotation{by} without a mark"
_AT_LENGTH = {
    (True, True): "the wire report has “{old}” in the words{by}, the derivative “{new}”",
    (True, False): "“{old}” is missing from the words{by}",
    (False, True): "“{new}” was put into the words{by}",
}
_IN_SHORT = {
    (True, True): "“{new}” for “{old}”",
    (True, False): "“{old}” left out",
    (False, True): "“{new}” put in",
}
"""How a change is told by itself and among others, by whether the wire report has words there, and the derivative."""


class _Weighed(NamedTuple):
    """Some words exchanged, with what that comes to."""

    grave: bool
    kind: str
    wire: Tokens
    derivative: Tokens


def altered(pair: Compared, match: Match, one: Said) -> Iterator[Finding]:
    """A finding for the words exchanged inside the marks, and one for those left out there without a mark."""
    others = heard_by_others(pair)
    apart = [
        edit
        for edit in match.edits
        if _is_another_sentence(edit, one) or (others and _quotes_more(edit, one))
    ]
    yield from (_put_in(pair, edit, one) for edit in apart if is_made_from(pair))
    weighed = filter(None, (_weighed(pair, edit) for edit in match.edits if edit not in apart))
    kind = attrgetter("kind")
    for _, of_a_kind in groupby(sorted(weighed, key=kind), key=kind):
        yield _changed(pair, match, one, list(of_a_kind))


def _changed(pair: Compared, match: Match, one: Said, told: Sequence[_Weighed]) -> Finding:
    """One finding for all that was done to a quotation's words, as grave as the gravest."""
    wire = pair.quoted.said[0][match.wire[0]].quotation
    gravest = sorted(told, key=lambda each: not each.grave)
    shown = [
        (short(written(pair.wire, each.wire)), short(written(pair.derivative, each.derivative)))
        for each in gravest[:MOST_SHOWN]
    ]
    there, here = chain(*(each.wire for each in told)), chain(*(each.derivative for each in told))
    places = (
        tokens_place(pair.wire, tuple(there), wire),
        tokens_place(pair.derivative, tuple(here), one.quotation),
    )
    message = _message(told[0].kind, shown, len(told), spoken_by(wire))
    grave = gravest[0].grave and (_is_copied(pair, one) or is_made_from(pair))
    return difference(told[0].kind, *places, message, sure=True, grave=grave)


def _is_copied(pair: Compared, one: Said) -> bool:
    """Whether the words outside the marks are the wire report's too, so that no other reporter heard the same."""
    block = block_of(pair, one)
    if block is None:
        return False
    own = [at for at, each in enumerate(block.derivative) if not each.quoted]
    same = {at for _, at in block.matched}
    return len(own) >= FEWEST_OUTSIDE and sum(at in same for at in own) >= CLOSE * len(own)


def _is_another_sentence(edit: Edit, one: Said) -> bool:
    """Whether words that the wire report does not quote go before, between or after those that it does."""
    new = edit.derivative
    if edit.wire:
        return False
    long = len(new) >= LONG_GAP and (_is_at_an_end(new, one) or new[0].pause)
    return long or (len(new) > SHORT and new[0].text[:1].isupper())


def _quotes_more(edit: Edit, one: Said) -> bool:
    """Whether words at an end of a quotation are not one in the place of another, or many are put in."""
    new = edit.derivative
    if not edit.wire and len(new) >= LONG_GAP:
        return True
    return _is_at_an_end(new, one) and not len(edit.wire) == len(new) == 1


def _is_at_an_end(new: Tokens, one: Said) -> bool:
    return bool(new) and (new[0] is one.tokens[0] or new[-1] is one.tokens[-1])


def _is_one_word(pair: Compared, edit: Edit) -> bool:
    """Whether a word alone has lost or got a hyphen: ``by-election``, ``byelection``."""
    sides = zip(pair, (edit.wire, edit.derivative), strict=True)
    wire, own = ({_whole_word(text, each) for each in side} for text, side in sides)
    return wire == own and len(wire) == 1


def _whole_word(text: Document, token: Token) -> str:
    """The word of which a token is part, without hyphens."""
    words = text.sentences[token.sentence].words
    return next((fold(each.text).replace("-", "") for each in words if meet(token, each)), "")


def _put_in(pair: Compared, edit: Edit, one: Said) -> Finding:
    told = f"“{short(written(pair.derivative, edit.derivative))}” in the words{spoken_by(one.quotation)}"
    own = tokens_place(pair.derivative, edit.derivative, one.quotation)
    return difference(ABSENT, None, own, told, sure=True)


def _message(kind: str, shown: Sequence[tuple[str, str]], count: int, by: str) -> str:
    """The message of `count` changes, of which some are shown: the wire report's words and the derivative's."""
    if count > 1:
        parts = [_IN_SHORT[bool(old), bool(new)].format(old=old, new=new) for old, new in shown]
        more = f", and {count - len(parts)} more" if count > len(parts) else ""
        return f"{count} changes in the words{by}: {', '.join(parts)}{more}"
    ((old, new),) = shown
    told = _LEFT_OUT if kind == JOINED else _AT_LENGTH[bool(old), bool(new)]
    return told.format(old=old, new=new, by=by)


def _weighed(pair: Compared, edit: Edit) -> _Weighed | None:
    """What some words exchanged come to; None where it is style."""
    old, new = _without_stock(edit.wire), _without_stock(edit.derivative)
    if _is_style(old, new) or _is_one_word(pair, edit):
        return None
    turned = _turning(old) != _turning(new)
    if not new and len(edit.wire) >= LONG_GAP:
        denied = not _turning(old[-NEXT:]).isdisjoint(DENYING)
        return None if edit.marked else _Weighed(denied, JOINED, edit.wire, ())
    if (edit.marked and not turned) or _is_masked(pair, edit):
        return None
    return _Weighed(turned or _says_otherwise(old, new), WORDS, edit.wire, edit.derivative)


def _without_stock(tokens: Tokens) -> list[Token]:
    """Without what is tidied, and without fillers and phrases that mean nothing where nothing else stands."""
    side = [token for token in tokens if token.key not in _TIDIED]
    keys = " ".join(token.key for token in side)
    return [] if keys in STOCK or all(token.key in _FILLERS - DENYING for token in side) else side


def _is_style(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Titles put before a name or left out, short names of bodies, and slips of a letter."""
    there, here = (
        " ".join(token.key for token in side if token.key not in lists.titles()) for side in (old, new)
    )
    alike = there.replace(" ", "") == here.replace(" ", "")
    if alike or _ALIASES.get(there, there) == _ALIASES.get(here, here) or _are_in_short(old, new):
        return True
    one_each = (there + here).isalpha() and min(len(there), len(here)) > 3
    return one_each and Levenshtein.distance(there, here) <= 1 and not vocabulary.in_dictionary(here)


def _are_in_short(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """``European Commission`` and ``EC``."""
    short, full = sorted((shown(old), shown(new)), key=len)
    return bool(short) and fold(short) in initials(full)


def _is_masked(pair: Compared, edit: Edit) -> bool:
    """Whether an oath was written with dashes: ``d---d``."""
    sides = zip(pair, (edit.wire, edit.derivative), strict=True)
    there, here = (text.plain[side[0].start : side[-1].end] if side else "" for text, side in sides)
    return there[:1] == here[:1] and any(_MASKED.fullmatch(each) for each in (there, here))


def _turning(side: Sequence[Token]) -> set[str]:
    return {token.key for token in side if token.key in DENYING or token.key in WEIGHING}


def _says_otherwise(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Whether words of content were exchanged, put in or left out, and not only inflected or made a fuller name."""
    content = [[token for token in side if token.content] for side in (old, new)]
    there, here = ({family(fold(token.text)) for token in side} for side in content)
    if there == here or (old and new):
        return there != here
    alone = [*content[0], *content[1]]
    is_name = all(token.text[:1].isupper() for token in alone)
    return not (is_name or {token.key for token in alone} <= DISTANCE)
