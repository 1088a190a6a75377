"""The part of a place where something is told to be: *in southern Arda* where the wire report has *in northern Arda*."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from helpers.article import Word
from helpers.document.document import Document
from helpers.findings.finding import Finding, Place, place_of, said_otherwise
from helpers.languages.english import listed
from helpers.languages.english.words import OWNING, fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import meet

_POINTS = {
    word: where for where, words in listed.table("opposites", "compass").items() for word in words.split()
}
"""What a word of the compass points to: `ne` for *northeast* and *north-eastern*."""

_OPPOSITE = {"n": "s", "s": "n", "e": "w", "w": "e"}
_PART, _FROM = "a part of it", "a way from it"


def compass(pair: Compared) -> Iterator[Finding]:
    """A finding for each place of which a linked sentence names the part, or the way from it, that lies opposite to all that the wire report names; none where it names that too."""
    there, own = _by_place(pair.wire), _by_place(pair.derivative)
    linked = {pair.derivative.sentences[each.sentence].number for each in pair.redline.blocks}
    for key in (each for each in own if each in there):
        if all(_are_opposite(points, there[key]) for points, _ in own[key]):
            told = (where for _, where in own[key] if where.sentence in linked)
            yield from (
                said_otherwise("place", there[key][0][1], each, sure=True, grave=True) for each in told
            )


def _by_place(text: Document) -> dict[tuple[str, str], list[tuple[str, Place]]]:
    """Where a text points to in each place, with the words."""
    found: dict[tuple[str, str], list[tuple[str, Place]]] = defaultdict(list)
    for key, points, where in _pointed(text):
        found[key].append((points, where))
    return found


def _are_opposite(points: str, others: Iterable[tuple[str, Place]]) -> bool:
    """Whether all that some words point to lies opposite: south of north, and not east of north."""
    turned = (
        any(_OPPOSITE[each] in other for each in points) and not set(points) & set(other)
        for other, _ in others
    )
    return all(turned)


def _pointed(text: Document) -> Iterator[tuple[tuple[str, str], str, Place]]:
    """Each word of the compass beside the name of a place: the place's key with how the word belongs to it, where it points, and the words."""
    pointing = [not _POINTS.keys().isdisjoint(keys) for keys in text.sentence_keys]
    for mention in (each for each in text.mentions if pointing[each.sentence]):
        words = text.sentences[mention.sentence].words
        inside = [at for at, word in enumerate(words) if meet(word, mention)]
        found = _beside(words, range(inside[0], inside[-1] + 1)) if inside else None
        if found is not None:
            how, at = found
            start, end = min(mention.start, words[at].start), max(mention.end, words[at].end)
            where = place_of(text, start, end, mention.sentence)
            yield (mention.key, how), _POINTS[fold(words[at].text)], where


def _beside(words: Sequence[Word], name: range) -> tuple[str, int] | None:
    """*Northern Arda*, *the north of Arda* and *Arda's north* are a part of it, *20 miles north of Arda* and *to the north of Arda* a way from it."""
    forms = [fold(each.text) for each in words]
    before = ["", "", "", "", *forms[: name.start]]
    if before[-1] in _POINTS:
        return _PART, name.start - 1
    if before[-1] == "of" and before[-2] in _POINTS:
        return (_PART if before[-3] == "the" and before[-4] != "to" else _FROM), name.start - 2
    if words[name.stop - 1].text.endswith(OWNING) and name.stop < len(forms) and forms[name.stop] in _POINTS:
        return _PART, name.stop
    return None
