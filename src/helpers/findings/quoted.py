"""Words between quotation marks that are not the wire's: changed, cut, joined, invented, or somebody else's.

What became of each quotation is found in `pairing/quoted.py`; here it is
weighed. Words put into somebody's mouth are serious, and so is a cut that takes
*not* or *may* from what is left. To quote a part is everybody's right: it is told
where the part is shown as a whole sentence and most of that, or words that
belong to the same clause, have gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from helpers.article import Span
from helpers.document import pronouns
from helpers.document.document import Document
from helpers.document.quotations import QUOTATION, Quotation
from helpers.findings.finding import (
    CHECK,
    LIKELY,
    SERIOUS,
    SURE,
    Finding,
    Place,
    lost_in,
    place_of,
    within_a_sentence,
)
from helpers.languages.english import listed, lists, vocabulary
from helpers.languages.english.inflection import family
from helpers.languages.english.words import fold
from helpers.pairing import quoted as pairing
from helpers.pairing.compared import Compared
from helpers.pairing.quoted import Edit, Match, Tokens
from helpers.pairing.quotedwords import Said, Token, shown
from helpers.pairing.redline import CLOSE, Block

WORDS, CUT, JOINED = "quotation words", "quotation cut", "quotation joined"
SPEAKER, ABSENT = "speaker", "quotation not in the wire"

_DENYING = listed.words("negation", "plain", "verbs")
_ALSO_DENYING = _DENYING | listed.words("negation", "also")
_MODALS = listed.words("quoting", "modals")
_DEGREES = listed.words("quoting", "degrees")
_WEIGHING = _MODALS | _DEGREES | listed.words("quoting", "other modals", "other degrees")
_DISTANCE = listed.words("quoting", "distance")
_CONDITIONS = listed.words("quoting", "conditions")
_AGAINST = listed.words("quoting", "against")
_OPENS_A_CLAUSE = listed.words("negation", "clauses") | listed.words("saying", "openers of a clause")
_PRONOUNS = listed.words("grammar", "pronouns that speak")
_FILLERS = listed.words("quoting", "fillers")
_TIDIED = listed.words("quoting", "tidied")
_STOCK = listed.lines("quoting", "stock phrases")
_ALIASES = listed.table("names", "aliases")

LONG_GAP = 4
"""So many words left out inside a quotation join what stood apart; fewer are words changed."""
ONE_PLACE = 5
"""Words exchanged with at most so many the same between them are told as one."""
NEXT = 2
"""Of words right beside a piece so many belong to it even where a fragment is quoted."""
REACH = 6
"""A denial reaches so many words at most."""
MOSTLY = 0.6
"""Share of a derivative's sentences that rest on the wire, from which its quotations must come from there too."""
LONG_RUN = 8
"""Words in a row that no two writers hit upon by chance."""
HALF_MADE = 0.4
"""From this share of words in the same order a quotation stands where the wire has another."""
MOST_SHOWN = 2
"""Of the changes in one quotation a message shows so many."""
FEWEST_OUTSIDE = 4
"""Fewer words outside the marks are the same by chance."""
SHORT = 2
"""Quoted words that are so few are held at arm's length as often as they are somebody's."""


def quotations(pair: Compared) -> Iterator[Finding]:
    """A finding for each quotation of the derivative that is not the wire report's as it was."""
    quoted = pair.quoted
    for index, one in enumerate(quoted.said[1]):
        match = quoted.matches.get(index)
        if match is None:
            yield from _not_in_the_wire(pair, index, one)
            continue
        yield from _given_to_another(pair, match, one)
        if match.outcome == pairing.MERGED:
            yield _put_together(pair, match, one)
        yield from _altered(pair, match, one)
        yield from _cut(pair, match, one)


def _given_to_another(pair: Compared, match: Match, one: Said) -> Iterator[Finding]:
    wire = pair.quoted.said[0][match.wire[0]].quotation
    if (
        match.speakers is None
        or len(one.tokens) <= SHORT
        or wire.source is None
        or one.quotation.source is None
    ):
        return
    there, here = match.speakers
    yield Finding(
        SERIOUS if match.sure else CHECK,
        SPEAKER,
        SURE if match.sure else LIKELY,
        _place(pair.wire, wire.source),
        _place(pair.derivative, one.quotation.source),
        f"Speaker: the wire gives “{_short(wire.text)}” to {there}, the derivative to {here}.",
    )


def _put_together(pair: Compared, match: Match, one: Said) -> Finding:
    parts = [pair.quoted.said[0][index].quotation for index in match.wire]
    people = {
        part.speaker for part in parts if part.confidence >= pairing.SURE and pronouns.is_person(part.speaker)
    }
    return Finding(
        SERIOUS if len(people) > 1 else CHECK,
        JOINED,
        SURE,
        _place(pair.wire, Span(parts[0].start, parts[0].end)),
        _place(pair.derivative, Span(one.quotation.start, one.quotation.end)),
        f"Quotation joined: the derivative has as one what are {len(parts)} quotations in the wire"
        f"{', of ' + ' and of '.join(sorted(people)) if len(people) > 1 else ''}.",
    )


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Some words exchanged, with what that comes to."""

    severity: str
    kind: str
    wire: Tokens
    derivative: Tokens


def _altered(pair: Compared, match: Match, one: Said) -> Iterator[Finding]:
    """A finding for the words exchanged inside the marks, and one for those left out there without a mark."""
    edits = [edit for edit in match.edits if not _is_another_sentence(edit, one)]
    for edit in match.edits:
        if edit not in edits and _is_made_from(pair):
            yield _put_in(pair, edit, one)
    weighed = [each for edit in edits if (each := _weighed(edit)) is not None and not _is_masked(pair, edit)]
    for kind in (WORDS, JOINED):
        told = _told_together([each for each in weighed if each.kind == kind])
        if told:
            yield _changed(pair, match, one, told)


def _changed(pair: Compared, match: Match, one: Said, told: Sequence[_Weighed]) -> Finding:
    """One finding for all that was done to a quotation's words, as grave as the gravest."""
    wire = pair.quoted.said[0][match.wire[0]].quotation
    gravest = sorted(told, key=lambda each: each.severity != SERIOUS)
    heard = gravest[0].severity == SERIOUS and not (_is_made_from(pair) or _is_copied(pair, one))
    shown = [
        (_written(pair.wire, each.wire), _written(pair.derivative, each.derivative))
        for each in gravest[:MOST_SHOWN]
    ]
    return Finding(
        CHECK if heard else gravest[0].severity,
        told[0].kind,
        SURE,
        _tokens_place(pair.wire, [token for each in told for token in each.wire]) or _around(pair.wire, wire),
        _tokens_place(pair.derivative, [token for each in told for token in each.derivative])
        or _around(pair.derivative, one.quotation),
        _message(told[0].kind, *shown[0], wire) if len(told) == 1 else _several(shown, len(told), wire),
    )


def _is_copied(pair: Compared, one: Said) -> bool:
    """Whether the words outside the marks are the wire report's too, so that no other reporter heard the same."""
    block = pair.redline.by_sentence.get(pair.derivative.sentence_of[one.quotation.words[0]])
    if block is None:
        return False
    own = [at for at, each in enumerate(block.derivative) if not each.quoted]
    same = {at for _, at in block.matched}
    return len(own) >= FEWEST_OUTSIDE and sum(at in same for at in own) >= CLOSE * len(own)


def _is_another_sentence(edit: Edit, one: Said) -> bool:
    """Whether words that the wire report does not quote go before, between or after those that it does."""
    new = edit.derivative
    first, last = one.tokens[0], one.tokens[-1]
    at_an_end = bool(new) and (new[0] is first or new[-1] is last)
    if edit.wire:
        kept = [token for token in one.tokens if token not in new]
        apart = bool(kept) and {token.sentence for token in new}.isdisjoint(token.sentence for token in kept)
        return at_an_end and len(new) >= LONG_GAP and apart
    return (len(new) >= LONG_GAP and (at_an_end or new[0].pause)) or (
        len(new) > SHORT and new[0].text[:1].isupper()
    )


_MASKED = re.compile(r"(\w)\w*[-*_–—]{2,}\w*")


def _is_masked(pair: Compared, edit: Edit) -> bool:
    """Whether an oath was written with dashes: ``d---d``."""
    if not (edit.wire and edit.derivative):
        return False
    written = [
        text.plain[side[0].start : side[-1].end]
        for text, side in ((pair.wire, edit.wire), (pair.derivative, edit.derivative))
    ]
    return written[0][0] == written[1][0] and any(_MASKED.fullmatch(each) for each in written)


def _put_in(pair: Compared, edit: Edit, one: Said) -> Finding:
    new = _written(pair.derivative, edit.derivative)
    by = _of(one.quotation)
    message = f"Quotation not in the wire: “{_short(new)}” in the words{by}."
    return Finding(CHECK, ABSENT, SURE, None, _tokens_place(pair.derivative, edit.derivative), message)


def _message(kind: str, old: str, new: str, quotation: Quotation) -> str:
    by = _of(quotation)
    if kind == JOINED:
        return f"Quotation joined: “{_short(old)}” is left out inside a quotation{by} without a mark."
    if old and new:
        return (
            f"Quotation words: the wire has “{_short(old)}” in the words{by}, the derivative “{_short(new)}”."
        )
    if old:
        return f"Quotation words: “{_short(old)}” is missing from the words{by}."
    return f"Quotation words: “{_short(new)}” was put into the words{by}."


def _several(shown: Sequence[tuple[str, str]], count: int, quotation: Quotation) -> str:
    """The message of `count` changes, of which some are shown."""
    parts = [
        f"“{_short(new)}” for “{_short(old)}”"
        if old and new
        else f"“{_short(old)}” left out"
        if old
        else f"“{_short(new)}” put in"
        for old, new in shown
    ]
    more = f", and {count - len(parts)} more" if count > len(parts) else ""
    return f"Quotation words: {count} changes in the words{_of(quotation)}: {', '.join(parts)}{more}."


def _of(quotation: Quotation) -> str:
    """`` of`` and who spoke, for the middle of a sentence; empty where it is nobody known or a mere pronoun."""
    first, *rest = quotation.speaker.split() or [""]
    if not first or (not rest and first.lower() in _PRONOUNS):
        return ""
    return f" of {within_a_sentence(quotation.speaker)}"


def _told_together(weighed: Sequence[_Weighed]) -> list[_Weighed]:
    """Words exchanged close by each other make one finding, as grave as the gravest."""
    found: list[_Weighed] = []
    for each in weighed:
        before = found[-1] if found else None
        if before is not None and before.kind == each.kind == WORDS and _close(before, each):
            severity = SERIOUS if SERIOUS in (before.severity, each.severity) else CHECK
            found[-1] = _Weighed(
                severity, WORDS, before.wire + each.wire, before.derivative + each.derivative
            )
        else:
            found.append(each)
    return found


def _close(before: _Weighed, after: _Weighed) -> bool:
    """Whether on both sides there are words, and few characters between them."""
    if not (before.wire and after.wire and before.derivative and after.derivative):
        return False
    return after.derivative[0].start - before.derivative[-1].end <= 6 * ONE_PLACE


def _weighed(edit: Edit) -> _Weighed | None:
    """What some words exchanged come to; None where it is style."""
    old, new = (
        [token for token in side if token.key not in _TIDIED] for side in (edit.wire, edit.derivative)
    )
    old, new = _without_stock(old), _without_stock(new)
    if (not old and not new) or _is_style(old, new):
        return None
    turned = _turning(old) != _turning(new)
    if not new and len(edit.wire) >= LONG_GAP:
        return None if edit.marked else _Weighed(CHECK, JOINED, edit.wire, ())
    if edit.marked and not turned:
        return None
    severity = SERIOUS if turned or _says_otherwise(old, new) else CHECK
    return _Weighed(severity, WORDS, edit.wire, edit.derivative)


def _without_stock(side: list[Token]) -> list[Token]:
    """Without fillers and phrases that mean nothing, where nothing else stands."""
    keys = " ".join(token.key for token in side)
    return [] if keys in _STOCK or all(token.key in _FILLERS - _DENYING for token in side) else side


def _is_style(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Titles put before a name or left out, short names of bodies, and slips of a letter."""
    titles = lists.titles()
    rest = [[token.key for token in side if token.key not in titles] for side in (old, new)]
    if "".join(rest[0]) == "".join(rest[1]):
        return True
    written = [" ".join(side) for side in rest]
    if _ALIASES.get(written[0], written[0]) == _ALIASES.get(written[1], written[1]) or _initials(old, new):
        return True
    one_each = (
        len(rest[0]) == len(rest[1]) == 1 and all(map(str.isalpha, written)) and min(map(len, written)) > 3
    )
    return one_each and Levenshtein.distance(*written) <= 1 and not vocabulary.in_dictionary(written[1])


def _initials(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """``European Commission`` and ``EC``."""
    short, full = sorted((old, new), key=len)
    if len(short) != 1 or len(full) < 2:
        return False
    return short[0].text.replace(".", "") == "".join(
        token.text[0] for token in full if token.text[0].isupper()
    )


def _turning(side: Sequence[Token]) -> set[str]:
    return {token.key for token in side if token.key in _DENYING or token.key in _WEIGHING}


def _says_otherwise(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Whether words of content were exchanged, put in or left out, and not only inflected or made a fuller name."""
    families = [{family(fold(token.text)) for token in side if token.content} for side in (old, new)]
    if families[0] == families[1]:
        return False
    if not (old and new) and {token.key for token in (*old, *new) if token.content} <= _DISTANCE:
        return False
    named = [token.text[:1].isupper() for token in (*old, *new) if token.content]
    return bool(old and new) or not all(named)


def _cut(pair: Compared, match: Match, one: Said) -> Iterator[Finding]:
    """A finding where what is left of a quotation does not say what it said, at either end."""
    if match.outcome == pairing.MERGED or not (match.before or match.after):
        return
    outside, whole = _outside(pair.derivative, one), _is_shown_whole(one)
    ends = [(match.before, _before(match.before, match, pair)), (match.after, _after(match.after))]
    ends = [(lost, clause) for lost, clause in ends if lost and shown(lost).lower() not in _STOCK]
    for lost, clause in ends:
        severity, words = _gravity(lost, clause, outside, leads=lost is match.before, whole=whole)
        if severity:
            yield _cut_finding(pair, one, words, severity)
            return
    belongs = [clause for _, clause in ends if _belongs(clause, outside)]
    if belongs and (whole or _trimmed_in_a_copy(pair, match, one, belongs[0])):
        yield _cut_finding(pair, one, belongs[0], CHECK)
    elif ends and whole and _more_than_half(match, one) and not _told_beside(pair, match, one):
        yield _cut_finding(pair, one, max(match.before, match.after, key=len), CHECK)


def _trimmed_in_a_copy(pair: Compared, match: Match, one: Said, lost: Tokens) -> bool:
    """Whether the end of what the wire itself quotes in part has gone, in a sentence that is otherwise the wire's."""
    block = pair.redline.by_sentence.get(pair.derivative.sentence_of[one.quotation.words[0]])
    fragment = pair.quoted.said[0][match.wire[0]].quotation.text[:1].islower()
    close = block is not None and block.closeness >= CLOSE
    return (
        fragment and close and bool(match.after) and lost[0] is match.after[0] and len(lost) < len(one.tokens)
    )


def _cut_finding(pair: Compared, one: Said, lost: Tokens, severity: str) -> Finding:
    by = _of(one.quotation)
    message = f"Quotation cut: “{_short(_written(pair.wire, lost))}” is cut from the sentence{by}."
    return Finding(
        severity, CUT, SURE, _tokens_place(pair.wire, lost), _around(pair.derivative, one.quotation), message
    )


def _before(lost: Tokens, match: Match, pair: Compared) -> Tokens:
    """The lost words right before what is left, with no mark of punctuation between."""
    if not lost:
        return ()
    kept = next(
        (
            token
            for index in match.wire
            for token in pair.quoted.said[0][index].tokens
            if token.start >= lost[-1].end
        ),
        None,
    )
    if kept is None or kept.pause:
        return ()
    first = max((at for at, token in enumerate(lost) if token.pause), default=0)
    return lost[first:]


def _after(lost: Tokens) -> Tokens:
    """The lost words right after what is left, with no mark of punctuation between."""
    end = next((at for at, token in enumerate(lost) if token.pause), len(lost))
    return lost[:end]


def _gravity(
    lost: Tokens, clause: Tokens, outside: frozenset[str], *, leads: bool, whole: bool
) -> tuple[str, Tokens]:
    """How grave it is that words were lost, and which of them make it so; no severity where the sense is left.

    Serious where they turned what is left, and the derivative does not tell them outside the marks.
    """
    opens = lost[0].key
    if whole and opens in _CONDITIONS and not outside & _CONDITIONS:
        return SERIOUS, lost
    if not leads:
        return CHECK if whole and opens in _AGAINST and not outside & _AGAINST else "", lost
    if (turned := _turned_by(clause, outside)) is not None:
        return SERIOUS if whole or turned < NEXT else "", clause[-1 - turned :]
    softened = whole and any(token.key in _DISTANCE | _WEIGHING for token in _in_one_clause(clause))
    return CHECK if softened and not outside & (_DISTANCE | _WEIGHING) else "", lost


def _turned_by(clause: Tokens, outside: frozenset[str]) -> int | None:
    """How many words stand between what is left and the nearest lost word that turns it; None if none does."""
    own = len(_in_one_clause(clause))
    for steps, token in enumerate(reversed(clause[-REACH:])):
        if token.key in _DENYING and not outside & _ALSO_DENYING:
            return steps
        if steps < own and token.key in _MODALS and not outside & _WEIGHING:
            return steps
        if not steps and token.key in _DEGREES and not outside & _DEGREES:
            return steps
    return None


def _in_one_clause(clause: Tokens) -> Tokens:
    """The last of some words, from the last one on that opens a clause."""
    first = max((at + 1 for at, token in enumerate(clause) if token.key in _OPENS_A_CLAUSE), default=0)
    return clause[first:]


def _is_shown_whole(one: Said) -> bool:
    """Whether a quotation is shown as a sentence of its own."""
    text = one.quotation.text
    return (
        one.quotation.kind == QUOTATION
        and text[:1].isupper()
        and text[-1:] in ".,?!"
        and len(one.tokens) > SHORT
    )


def _belongs(clause: Tokens, outside: frozenset[str]) -> bool:
    """Whether words of content are lost that belong to the clause that is left and stand nowhere beside it."""
    content = [family(fold(token.text)) for token in clause if token.content]
    return bool(content) and not all(word in outside for word in content)


def _more_than_half(match: Match, one: Said) -> bool:
    lost = len(match.before) + len(match.after)
    sentence = (match.before or match.after)[0].sentence
    kept = len(one.tokens) if len({token.sentence for token in (*match.before, *match.after)}) == 1 else 0
    return bool(kept) and sentence >= 0 and lost > 3 and lost > kept


def _told_beside(pair: Compared, match: Match, one: Said) -> bool:
    """Whether the derivative has half of the lost words of content in this sentence or those next to it."""
    article = pair.derivative
    here = article.sentence_of[one.quotation.words[0]]
    near = {
        family(key)
        for number in range(max(0, here - 1), min(len(article.sentences), here + 2))
        for key in article.sentence_keys[number]
    }
    lost = {family(fold(token.text)) for token in (*match.before, *match.after) if token.content}
    return bool(lost) and 2 * len(lost & near) >= len(lost)


def _outside(article: Document, one: Said) -> frozenset[str]:
    """The words of a quotation's sentence that stand outside it: as folded, and their families."""
    first, last = one.quotation.words
    sentence = article.sentence_of[first]
    found: set[str] = set()
    for at, key in enumerate(article.keys):
        if article.sentence_of[at] == sentence and not first <= at <= last:
            found |= {key, family(key)}
    return frozenset(found)


def _not_in_the_wire(pair: Compared, index: int, one: Said) -> Iterator[Finding]:
    quotation = one.quotation
    if not quotation.spoken or (len(one.tokens) <= SHORT and not _is_attributed(quotation)):
        return
    if all(word[0].isupper() for word in quotation.text.split() if word[0].isalpha()):
        return
    sentence = pair.derivative.sentence_of[quotation.words[0]]
    block = pair.redline.by_sentence.get(sentence)
    rests, close = _is_made_from(pair), block is not None and block.closeness >= CLOSE
    if not (close or (rests and len(one.tokens) > SHORT)) or _words_stand_there(pair, one):
        return
    if index in pair.quoted.unquoted:
        yield from _marked_as_quotation(pair, index, one)
        return
    known = quotation.confidence >= pairing.SURE and _is_in_the_wire(pair, quotation.speaker)
    grave = known and rests and quotation.kind == QUOTATION and _stands_alone(pair, block)
    by = f" by {quotation.speaker}" if quotation.speaker else ""
    yield Finding(
        SERIOUS if grave else CHECK,
        ABSENT,
        SURE if grave else LIKELY,
        None,
        _place(pair.derivative, Span(quotation.start, quotation.end)),
        f"Quotation not in the wire: “{_short(quotation.text)}”{by}.",
    )


def _stands_alone(pair: Compared, block: Block | None) -> bool:
    """Whether it stands in a sentence made from the wire's, beside no words of which the wire quotes more."""
    if block is None:
        return False
    kept = {index for match in pair.quoted.matches.values() for index in match.wire}
    beside = {
        index
        for index, one in enumerate(pair.quoted.said[0])
        if pair.wire.sentence_of[one.quotation.words[0]] in block.sources
    }
    return not beside or (block.closeness >= HALF_MADE and beside.isdisjoint(kept))


def _marked_as_quotation(pair: Compared, index: int, one: Said) -> Iterator[Finding]:
    """The wire's own words as somebody's speech."""
    if not pronouns.is_person(one.quotation.speaker):
        return
    yield Finding(
        CHECK,
        ABSENT,
        SURE,
        _place(pair.wire, pair.quoted.unquoted[index]),
        _place(pair.derivative, Span(one.quotation.start, one.quotation.end)),
        f"Quotation not in the wire: “{_short(one.quotation.text)}” are the wire's own words, which the derivative "
        f"gives to {one.quotation.speaker}.",
    )


def _is_attributed(quotation: Quotation) -> bool:
    return quotation.cue is not None and quotation.confidence >= pairing.SURE


def _words_stand_there(pair: Compared, one: Said) -> bool:
    """Whether a word or two held at arm's length stand somewhere in the wire report."""
    if len(one.tokens) > SHORT:
        return False
    there = {family(key) for key in pair.wire.keys}
    return all(family(fold(token.text)) in there for token in one.tokens)


def _is_made_from(pair: Compared) -> bool:
    """Whether the derivative is made from the wire report for the most part.

    Its sentences rest on it, and it shares a long run of the writer's own words or most of the quotations: those
    who listen to one speech share some.
    """
    drawn = pair.links.derivative
    if sum(bool(link.sources) for link in drawn) < MOSTLY * len(drawn):
        return False
    matched = len(pair.quoted.matches)
    shares = matched > 1 and matched >= MOSTLY * len(pair.quoted.said[1])
    return shares or any(tile.length >= LONG_RUN for tile in pair.own_tiles)


def _is_in_the_wire(pair: Compared, speaker: str) -> bool:
    """Whether a speaker is a person whom the wire report names."""
    if not speaker:
        return False
    return any(
        name.mentions[0] and (speaker == name.label or speaker in name.variants)
        for name in pair.names
        if pronouns.is_person(name.label)
    )


def _place(text: Document, span: Span) -> Place:
    return place_of(text, span.start, span.end, _sentence(text, span.start))


def _around(text: Document, quotation: Quotation) -> Place:
    """Where a quotation's sentence stands, which has lost some words."""
    return lost_in(text, text.sentence_of[quotation.words[0]])


def _tokens_place(text: Document, tokens: Sequence[Token]) -> Place | None:
    if not tokens:
        return None
    return place_of(text, tokens[0].start, tokens[-1].end, tokens[0].sentence)


def _sentence(text: Document, offset: int) -> int:
    return max((i for i, sentence in enumerate(text.sentences) if sentence.start <= offset), default=0)


def _written(text: Document, tokens: Tokens) -> str:
    """Words as they stand in their text; dots where others stand between."""
    parts: list[str] = []
    for number, token in enumerate(tokens):
        if number and token.start > tokens[number - 1].end and _apart(text, tokens[number - 1], token):
            parts.append("…")
        if not number or token.start != tokens[number - 1].start:
            parts.append(token.text)
    return " ".join(parts)


def _apart(text: Document, one: Token, other: Token) -> bool:
    return any(character.isalnum() for character in text.plain[one.end : other.start])


def _short(text: str) -> str:
    """Some words on one line, the middle left out where they are many."""
    line = " ".join(text.split()).strip(" ,.")
    return line if len(line) <= 120 else f"{line[:75].rsplit(' ', 1)[0]} … {line[-40:].split(' ', 1)[-1]}"
