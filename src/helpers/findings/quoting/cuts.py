"""Quotations of which what is left does not say what they said."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, takewhile

from helpers.document.document import Document
from helpers.document.quotedkinds import QUOTATION
from helpers.findings.finding import CHECK, SERIOUS, Finding, difference
from helpers.findings.quoting.telling import (
    CUT,
    DEGREES,
    DENYING,
    DISTANCE,
    HOW_SURELY,
    SHORT,
    STOCK,
    UNDOING,
    WEIGHING,
    around,
    block_of,
    heard_by_others,
    short,
    spoken_by,
    tokens_place,
    written,
)
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.languages.english.words import fold
from helpers.pairing import quoted as pairing
from helpers.pairing.compared import Compared
from helpers.pairing.quoted import Match
from helpers.pairing.quotedwords import Said, shown
from helpers.pairing.redline import CLOSE
from helpers.pairing.utterances import Tokens

_ALSO_DENYING = DENYING | listed.words("negation", "also")
_LEFT_OPEN = WEIGHING - listed.words("steps", "coming")
_CONDITIONS = listed.words("quoting", "conditions")
_OPEN_TOO = listed.words("quoting", "conditions in other words")
_OF_THE_SPEAKER = listed.words("certainty", "relative")
_AGAINST = listed.words("quoting", "against")
_LIMITING, _LIMITED = frozenset(listed.lines("quoting", "limiting")), listed.words("quoting", "limited")
_LIMITING_CLAUSES = tuple(f"{each} " for each in listed.lines("quoting", "limiting clauses"))
_ADDED_LAST = listed.lines("quoting", "added last")
_PARTING = _OF_THE_SPEAKER | listed.words("negation", "clauses")
_OPENS_A_CLAUSE = listed.words("negation", "clauses") | listed.words("saying", "openers of a clause")

NEXT = 2
"""Of words right beside a piece so many belong to it even where a fragment is quoted."""
REACH = 6
"""A denial reaches so many words at most."""


_ALIKE = 3
"""Two clauses that begin with the same words, so many, are told as two of a kind."""

LONGEST_LIMIT = 8
"""Words that limit what comes after them are so many at most: *as far as I know*."""


def cut(pair: Compared, match: Match, one: Said) -> Iterator[Finding]:
    """A finding where what is left of a quotation does not say what it said, at either end."""
    if match.outcome == pairing.MERGED or not (match.before or match.after):
        return
    outside, whole = _outside(pair.derivative, one), _is_shown_whole(one)
    denied = _is_denied_beside(pair.derivative, one)
    weighed = partial(_gravity, left=one.tokens, outside=outside, denied=denied, whole=whole)
    ends = [(match.before, _before(match.before, match, pair)), (match.after, _after(match.after))]
    ends = [(lost, clause) for lost, clause in ends if lost and shown(lost).lower() not in STOCK]
    graver = (weighed(*each, leads=each[0] is match.before) for each in ends)
    trimmed = CHECK, _trimmed(pair, match, one, ends, outside)
    severity, words = next((each for each in graver if each[0]), trimmed)
    if words:
        told = f"“{short(written(pair.wire, words))}” is cut from the sentence{spoken_by(one.quotation)}"
        places = tokens_place(pair.wire, words, one.quotation), around(pair.derivative, one.quotation)
        yield difference(CUT, *places, told, sure=True, grave=severity == SERIOUS)


def _trimmed(
    pair: Compared, match: Match, one: Said, ends: Sequence[tuple[Tokens, Tokens]], outside: frozenset[str]
) -> Tokens:
    """The lost words that turn nothing and are missed all the same; none where to quote a part is everybody's right."""
    whole = _is_shown_whole(one)
    if heard_by_others(pair) or _told_beside(pair, match, one):
        return ()
    belongs = next((clause for _, clause in ends if _belongs(clause, outside)), ())
    if belongs and (whole or _trimmed_in_a_copy(pair, match, one, belongs)):
        return belongs
    much = ends and whole and _more_than_half(match, one)
    return max(match.before, match.after, key=len) if much else ()


def _trimmed_in_a_copy(pair: Compared, match: Match, one: Said, lost: Tokens) -> bool:
    """Whether the end of what the wire itself quotes in part has gone, in a sentence that is otherwise the wire's."""
    block = block_of(pair, one)
    fragment = pair.quoted.said[0][match.wire[0]].quotation.text[:1].islower()
    close = block is not None and block.closeness >= CLOSE
    ends = bool(match.after) and lost[0] is match.after[0]
    return fragment and close and ends and len(lost) < len(one.tokens)


def _before(lost: Tokens, match: Match, pair: Compared) -> Tokens:
    """The lost words right before what is left, with no mark of punctuation between."""
    if not lost:
        return ()
    tokens = chain.from_iterable(pair.quoted.said[0][index].tokens for index in match.wire)
    kept = next((token for token in tokens if token.start >= lost[-1].end), None)
    if kept is None or kept.pause:
        return ()
    first = max((at for at, token in enumerate(lost) if token.pause), default=0)
    return lost[first:]


def _after(lost: Tokens) -> Tokens:
    """The lost words right after what is left, with no mark of punctuation between."""
    end = next((at for at, token in enumerate(lost) if token.pause), len(lost))
    return lost[:end]


def _gravity(
    lost: Tokens,
    clause: Tokens,
    *,
    left: Tokens,
    outside: frozenset[str],
    denied: bool,
    leads: bool,
    whole: bool,
) -> tuple[str, Tokens]:
    """How grave it is that words were lost that turned or set against what is left, and which; no severity where the sense is left."""
    opens = frozenset((lost[0].key,))
    conditional = _are_lost(_CONDITIONS, opens, outside) and outside.isdisjoint(_OPEN_TOO)
    if conditional and (whole or (clause and not leads)):
        return SERIOUS if whole else CHECK, lost
    if _limits(lost, leads=leads) and outside.isdisjoint(_LIMITED) and not _stands_outside(lost, outside):
        return CHECK, lost
    if whole and _is_one_of_two(lost, left):
        return CHECK, lost
    if not leads:
        added = whole and f"{shown(lost).lower()} ".startswith(tuple(f"{each} " for each in _ADDED_LAST))
        against = (whole or clause) and _are_lost(_AGAINST, opens, outside)
        answered = whole and len(lost) <= REACH and lost[-1].key in DENYING
        return CHECK if added or against or answered else "", lost
    if (turned := _turned_by(clause, outside, denied)) is not None:
        if whole or turned < NEXT:
            return SERIOUS, clause[-1 - turned :]
        return "" if outside & _ALSO_DENYING else CHECK, clause[-1 - turned :]
    softening = frozenset(token.key for token in _in_one_clause(clause))
    return CHECK if whole and _are_lost(DISTANCE | WEIGHING, softening, outside) else "", lost


def _is_one_of_two(lost: Tokens, left: Tokens) -> bool:
    """Whether what is lost begins as what is left does: *They may have been a bribe, they may have been a ransom*."""
    opening = [[token.key for token in each[:_ALIKE]] for each in (lost, left)]
    return opening[0] == opening[1] and len(lost) > _ALIKE


def _limits(lost: Tokens, *, leads: bool) -> bool:
    """Whether what is lost up to the next mark limits when what is left is so or how surely that is known: *at this stage*."""
    own = lost if leads else _after(lost)
    said = " ".join(token.key for token in own)
    clause = said.startswith(_LIMITING_CLAUSES) and len(own) <= LONGEST_LIMIT
    return clause or said in _LIMITING


def _stands_outside(lost: Tokens, outside: frozenset[str]) -> bool:
    """Whether the words of content that are lost stand outside the quotation: *judging by the tracks*."""
    content = [family(fold(token.text)) for token in lost if token.content]
    return bool(content) and outside.issuperset(content)


def _are_lost(listed_words: frozenset[str], lost: frozenset[str], outside: frozenset[str]) -> bool:
    """Whether words that were lost have some on a list, and those that stand outside the quotation have none."""
    return not listed_words.isdisjoint(lost) and listed_words.isdisjoint(outside)


def _turned_by(clause: Tokens, outside: frozenset[str], denied: bool) -> int | None:
    """How many words stand between what is left and the nearest lost word that turns it; None if none does."""
    own = len(_in_one_clause(clause))
    keys = [token.key for token in clause]
    for steps, token in enumerate(reversed(clause[-REACH:])):
        undone = " ".join(keys[-2 - steps : len(keys) - steps]) in UNDOING
        if (undone or token.key in DENYING) and not denied:
            return steps + undone
        if steps < own and token.key in HOW_SURELY and not outside & _LEFT_OPEN:
            return steps
        if not steps and token.key in DEGREES and not outside & DEGREES:
            return steps
    return None


def _in_one_clause(clause: Tokens) -> Tokens:
    """The last of some words, from the last one on that opens a clause."""
    first = max((at + 1 for at, token in enumerate(clause) if token.key in _OPENS_A_CLAUSE), default=0)
    return clause[first:]


def _is_shown_whole(one: Said) -> bool:
    """Whether a quotation is shown as a sentence of its own."""
    text, long = one.quotation.text, one.quotation.kind == QUOTATION and len(one.tokens) > SHORT
    return long and text[:1].isupper() and text[-1:] in ".,?!"


def _belongs(clause: Tokens, outside: frozenset[str]) -> bool:
    """Whether words of content are lost that belong to the clause that is left and stand nowhere beside it."""
    content = [family(fold(token.text)) for token in clause if token.content]
    return bool(content) and not all(word in outside for word in content)


def _more_than_half(match: Match, one: Said) -> bool:
    """Whether more words of one sentence are lost than are left."""
    lost = (*match.before, *match.after)
    one_sentence = len({token.sentence for token in lost}) == 1 and lost[0].sentence >= 0
    return one_sentence and len(lost) > max(3, len(one.tokens))


def _told_beside(pair: Compared, match: Match, one: Said) -> bool:
    """Whether the derivative has half of the lost words of content in this sentence or those next to it."""
    article = pair.derivative
    here = article.sentence_of[one.quotation.words[0]]
    near = set(map(family, chain.from_iterable(article.sentence_keys[max(0, here - 1) : here + 2])))
    lost = {family(fold(token.text)) for token in (*match.before, *match.after) if token.content}
    return bool(lost) and 2 * len(lost & near) >= len(lost)


def _is_denied_beside(article: Document, one: Said) -> bool:
    """Whether what stands right before or after a quotation in its sentence denies it; what is told of its speaker does not."""
    first, last = one.quotation.words
    before = _keys_of(article, first, range(first - REACH, first))
    after = _keys_of(article, first, range(last + 1, last + 1 + REACH))
    told = takewhile(lambda key: key not in _PARTING, after)
    return before[-1:] == ["any"] or not _ALSO_DENYING.isdisjoint((*before, *told))


def _keys_of(article: Document, word: int, places: range) -> list[str]:
    """The folded words at some places of a word's sentence."""
    here = article.sentence_of[word]
    return [
        article.keys[at] for at in places if 0 <= at < len(article.keys) and article.sentence_of[at] == here
    ]


def _outside(article: Document, one: Said) -> frozenset[str]:
    """The words of a quotation's sentence that stand outside it: as folded, and their families."""
    first, last = one.quotation.words
    sentence = article.sentence_of[first]
    found: set[str] = set()
    for at, key in enumerate(article.keys):
        if article.sentence_of[at] == sentence and not first <= at <= last:
            found |= {key, family(key)}
    return frozenset(found)
