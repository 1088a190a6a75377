"""A word lost or put in without which somebody or something is another, or a denial another denial.

*Former minister*, *sister-in-law*, *attempted murder*; *not seriously damaged*, *no immediate plans*.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.findings.clauses import Line, View, all_views, facing, holds, kin, wire_views
from helpers.findings.denials import cues, denies
from helpers.findings.finding import Finding, difference, place_of, said_otherwise, standing
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Piece, touched

FARTHEST = 2
"""A qualifier stands so many words before what it qualifies at most."""

_AFTER = listed.lines("qualifiers", "after")
_GROUPS = {
    word: frozenset(line.split()) for line in listed.lines("qualifiers", "before") for word in line.split()
}
_NEARLY = listed.words("qualifiers", "nearly")
_RANKS = listed.words("qualifiers", "before a superlative")

NEXT = 2
"""What a word such as *seriously* limits stands so many words after it at most."""

FARTHEST_PROVED = 10
"""What nobody has proof of stands so many words after *evidence* at most."""

_LIMITING = listed.words("negation", "limiting")
_WORD_OF = listed.words("negation", "word of")
_UNTOLD = listed.words("negation", "not told")
_PROOF, _SHOWN = listed.words("negation", "proof"), listed.words("negation", "shown")
_OPENING = listed.words("grammar", "determiners", "he, she, who and I") | {"it", "they", "there"}
_COMMENT = listed.words("answers", "comment")


def qualifiers(pair: Compared) -> Iterator[Finding]:
    """A finding for each qualifier that one side of close sentences has and the other text has nowhere with that word."""
    for view in all_views(pair):
        own, there = view.own.pieces, view.there
        for at in _alone(view):
            head = next((near for near in range(at + 1, at + 1 + FARTHEST) if near in there), None)
            if head is not None and _is_lost(view, at, head):
                yield _told(view, range(at, head + 1), there[head])
            kin = " ".join(each.form for each in own[at : at + 2]) in _AFTER
            if kin and at - 1 in there and at + 1 not in there and own[at - 1].content:
                yield _told(view, range(at - 1, at + 2), there[at - 1])


def chosen(pair: Compared) -> Iterator[Finding]:
    """A finding where the wire sentence has *either Venn or Holm*, and the linked one Venn alone."""
    for one, other in pairwise(pair.wire.mentions):
        fed = pair.links.feeds[one.sentence] if _is_open(pair.wire, one, other) else ()
        near = [each for each in pair.derivative.mentions if each.sentence in fed]
        told = [each for each in near if pair.named.same(one, each) or pair.named.same(other, each)]
        if len(told) == 1 and "or" not in pair.derivative.sentence_keys[told[0].sentence]:
            wire = place_of(pair.wire, one.start, other.end, one.sentence)
            yield said_otherwise("hedge lost", wire, standing(pair.derivative, told[0]), sure=True)


def _is_open(text: Document, one: Mention, other: Mention) -> bool:
    """*Either Venn or Holm*."""
    parted = text.text[one.end : other.start] == " or "
    return parted and text.text[: one.start].lower().split()[-1:] == ["either"]


def _alone(view: View) -> list[int]:
    """The words that this side alone has, outside quotation marks; of sentences not close those that take back the next."""
    own, there = view.own.pieces, view.there
    alone = [at for at, piece in enumerate(own) if at not in there and not piece.quoted]
    if view.block.closeness >= CLOSE:
        return alone
    return [at for at in alone if at + 1 in there and _takes_back(own[at].form, own[at + 1].form)]


def _is_lost(view: View, at: int, head: int) -> bool:
    """Whether a word qualifies the next one that both have, and the other text never has it so."""
    own, other = view.own.pieces, view.other
    group = _GROUPS.get(own[at].form)
    if group is None and _takes_back(own[at].form, own[at + 1].form):
        group = _NEARLY | _RANKS
    if group is None or not _may_be_qualified(view, own[at + 1 : head + 1]):
        return False
    if head > at + 1 and own[head].start in view.own.text.name_words:
        return False
    return not any(each.form in group for each in other.pieces) and not _elsewhere(
        other.text, group, own[head].form
    )


def _may_be_qualified(view: View, words: Sequence[Piece]) -> bool:
    """Whether some words tell something, and are no amount, which *almost* makes no other."""
    return all(piece.content for piece in words) and not touched(view.own.text.values, words)


def _elsewhere(text: Document, group: frozenset[str], form: str) -> bool:
    """Whether a text has the qualifier with the word somewhere."""
    keys = text.keys
    return any(
        key == form and not group.isdisjoint(keys[max(0, at - FARTHEST) : at]) for at, key in enumerate(keys)
    )


def _takes_back(form: str, following: str) -> bool:
    """Whether a qualifier takes back the next word, however freely the rest is told: *nearly relegated*, *third-largest*."""
    return form in _NEARLY or (form in _RANKS and following.endswith("est"))


def _told(view: View, qualified: range, there: int) -> Finding:
    places = view.own.place(qualified), view.other.place(range(there, there + 1))
    return said_otherwise("wording", *view.turned(*places), sure=True)


def widened(pair: Compared) -> Iterator[Finding]:
    """A finding for each denial of linked sentences that is limited on one side alone."""
    for view in all_views(pair):
        for cue, head in _limited(view):
            there = facing(view, head)
            if there is None or not (view.there.get(head) == there or view.company(head, there)):
                continue
            for bare in _denials_alone(view.other, there):
                part, whole = view.own.place(range(cue, head + 1)), view.other.place(range(bare, there + 1))
                who, others = view.turned("wire report", "derivative")
                told = (
                    f"the {who} denies it in part (“{part.text}”), the {others} altogether (“{whole.text}”)"
                )
                close = view.block.closeness >= CLOSE
                yield difference("negation", *view.turned(part, whole), told, sure=close)


def _limited(view: View) -> Iterator[tuple[int, int]]:
    """Where denials stand, each with the first word of content after a word that limits it, where none limits one on the other side."""
    own, other = view.own, view.other
    if other.has(_LIMITING, range(len(other.pieces))):
        return
    for cue in (at for at in cues(own) if denies(own.pieces[at].form)):
        for at in own.after(cue):
            limits = _limits(own, at) and not (own.pieces[at].quoted or kin(view, at))
            head = own.content(own.after(at, NEXT))[:1] if limits else []
            yield from ((cue, each) for each in head if not holds(_COMMENT, own.pieces[each]))


def _limits(line: Line, at: int) -> bool:
    """Whether a word limits the denial before it: *all*, but not *at all*."""
    stressed = at > 0 and line.pieces[at - 1].form == "at"
    return line.pieces[at].form in _LIMITING and not stressed


def unheard(pair: Compared) -> Iterator[Finding]:
    """A finding for each thing of which the wire report has no word or no proof, and which the derivative denies: *no casualties*."""
    for view in wire_views(pair):
        heard = any(holds(_WORD_OF | _UNTOLD | _SHOWN, each) for each in view.other.pieces)
        for no, word, head in () if heard else _without_word(view.own):
            there = facing(view, head)
            bare = _denials_alone(view.other, there) if there is not None else []
            if there is None or not bare:
                continue
            places = view.own.place(range(no, head + 1)), view.other.place(range(bare[0], there + 1))
            told = f"the wire report has no {view.own.pieces[word].form} of it (“{places[0].text}”), the derivative denies it (“{places[1].text}”)"
            yield difference("negation", *places, told, sure=view.block.closeness >= CLOSE)


def _without_word(line: Line) -> Iterator[tuple[int, int, int]]:
    """Where *no word of* stands, *no credible evidence that*, by its first word and its noun, each with a word after it that may be denied."""
    for no in (at for at, each in enumerate(line.pieces) if each.form == "no"):
        for word in (near for near in line.after(no, NEXT) if line.pieces[near].form in _WORD_OF | _PROOF):
            far = FARTHEST_PROVED if line.pieces[word].form in _PROOF else NEXT + 1
            told = takewhile(lambda at: not _goes_on(line, at), line.after(word, far))
            yield from ((no, word, at) for at in line.content(told))


def _goes_on(line: Line, at: int) -> bool:
    """Whether a word is another denial, or begins another statement: *and the death was not suspicious*."""
    stated = line.pieces[at].form == "and" and line.has(_OPENING, line.after(at, 1))
    return stated or denies(line.pieces[at].form)


def _denials_alone(line: Line, there: int) -> list[int]:
    """Where the denial of a word stands that has no word of content between it and that word."""
    before = line.before(there)
    last = max(line.content(before), default=-1)
    return [at for at in cues(line) if at in before and at >= last][-1:]
