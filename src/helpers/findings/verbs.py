"""Which words of a sentence are a verb, with what stands before it, and whether it is in the passive."""

from helpers.document.cues import noun_sort
from helpers.findings.clauses import Line
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import bases
from helpers.pairing.redline import Piece

BE = listed.words("opposites", "passive")
HELPING = listed.words("grammar", "auxiliaries", "adverbs without -ly")
_PASTS = lists.irregular_bases().keys() - listed.forms("irregular", "nouns").keys()
_PASTS |= listed.words("irregular", "the same in the past")


def is_verb(piece: Piece) -> bool:
    """Whether a word may be the past or a participle of a verb."""
    regular = piece.form.endswith("ed") and not (piece.form.endswith("eed") and len(bases(piece.form)) == 1)
    return regular or (piece.form in _PASTS and not noun_sort(piece.form))


def with_auxiliaries(line: Line, verb: int) -> range:
    """A verb with its auxiliaries and the adverbs between them."""
    first = verb
    while first and (line.pieces[first - 1].form in HELPING or line.pieces[first - 1].form.endswith("ly")):
        first -= 1
    return range(first, verb + 1)


def is_suffered(line: Line, group: range) -> bool:
    """*was offered*; not *are to meet*."""
    forms = [line.pieces[at].form for at in group]
    return not BE.isdisjoint(forms) and "to" not in forms and is_verb(line.pieces[group[-1]])
