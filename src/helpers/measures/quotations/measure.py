"""What became of the words inside quotation marks: each quotation against the other text.

A derivative's quotation is held against every quotation of the wire report.
Where the words are the same it is *identical*, *punctuation only*, or *cut* (a
proper part, or with an ellipsis or brackets); where they are put together from
several, *merged*; where words were exchanged, added or silently left out,
*words changed*. A wire quotation whose words stand in the derivative without
marks is *marks dropped*. *Not in the wire* says that this wire report does not
have it, not that nobody said it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import starmap

from helpers.document.document import Document
from helpers.document.quotations import Quotation
from helpers.findings.finding import Place
from helpers.ground.keeping import kept
from helpers.ground.loading import pd
from helpers.languages.english import inflection, lists
from helpers.measures.lines import UNKNOWN, measure
from helpers.measures.schema import Rows, Table
from helpers.pairing import passages, quotedwords
from helpers.pairing import quoted as pairing
from helpers.pairing.compared import Compared
from helpers.pairing.quoted import Quoted
from helpers.pairing.quotedwords import Said
from helpers.showing.style import NAMES

FAMILY = "quotations"

IDENTICAL = "identical"
PUNCTUATION = "punctuation only"
CUT = "cut"
CHANGED = "words changed"
MERGED = "merged"
SPEAKER = "speaker changed"
UNMARKED = "marks dropped"
ABSENT = "not in the wire"
OUTCOMES = (IDENTICAL, PUNCTUATION, CUT, CHANGED, MERGED, SPEAKER, UNMARKED, ABSENT)

KEPT = "kept"
PARAPHRASED = "paraphrased"
DROPPED = "dropped"


WORDS_CUT = "words cut"
"""How the difference of a quotation ends that is only cut."""

SHORTEST_UNMARKED = 6
"""So many words in a row without marks are a quotation's; of a shorter one all, and five at least."""

QUOTATIONS = Table.beside(__file__, "quotations")


@kept
def table(pair: Compared) -> Rows:
    """Every quotation of both texts, wire first: who spoke, and what became of the words. Scare quotes and titles are left out."""
    unmarked = _unmarked(pair)
    rows = [*_wire_rows(pair, unmarked), *_derivative_rows(pair, unmarked)]
    return QUOTATIONS.wire_first(rows)


def compare(pair: Compared) -> Rows:
    """How many quotations each text has, what became of their words, and how many have another speaker; exact counts, so no intervals."""
    if not all(article.preparation.quotations for article in pair):
        note = "quotations were left out of the texts"
        return [measure(FAMILY, FAMILY, (UNKNOWN, UNKNOWN), FAMILY, note=note)]
    wire, derivative = QUOTATIONS.counted(table(pair), "outcome")
    spoken = [index for index in pair.quoted.matches if pair.quoted.said[1][index].quotation.spoken]
    words = Counter(_of_words(pair.quoted, index)[0] for index in spoken)
    others = sum(bool(_of_speaker(pair.quoted.matches[index])) for index in spoken)
    counts = {
        "": (wire.total(), derivative.total() - derivative[UNMARKED]),
        " kept word for word": (UNKNOWN, words[IDENTICAL] + words[PUNCTUATION]),
        " cut": (UNKNOWN, words[CUT]),
        " whose words were changed": (UNKNOWN, words[CHANGED]),
        " merged": (UNKNOWN, words[MERGED]),
        " given to another speaker": (UNKNOWN, others),
        " that lost their marks": (UNKNOWN, derivative[UNMARKED]),
        " not in the wire": (UNKNOWN, derivative[ABSENT]),
        " paraphrased": (wire[PARAPHRASED], UNKNOWN),
        " dropped": (wire[DROPPED], UNKNOWN),
    }
    return [measure(FAMILY, f"quotations{name}", sides, FAMILY) for name, sides in counts.items()]


def _wire_rows(pair: Compared, unmarked: Mapping[int, Place]) -> Iterator[tuple[object, ...]]:
    wire, derivative = pair.quoted.said
    taken = _taken(pair.quoted)
    paraphrased = _paraphrased(pair, _left(pair.quoted, taken.keys() | unmarked.keys()))
    for index, one in enumerate(wire):
        if not one.quotation.spoken:
            continue
        if index in taken:
            other = derivative[taken[index]].quotation
            difference = _told(pair.quoted, taken[index])[1]
            told: tuple[object, ...] = (KEPT, other.text, other.sentence, other.speaker, difference)
        elif index in unmarked:
            words = unmarked[index]
            told = (KEPT, words.text, words.sentence, "", "quotation marks dropped")
        elif index in paraphrased:
            sentence = pair.derivative.sentences[paraphrased[index]]
            told = (PARAPHRASED, " ".join(sentence.text[:2_000].split()), sentence.number, "", "")
        else:
            told = (DROPPED, "", None, "", "")
        yield _row(NAMES[0], pair.wire, one.quotation, told)


def _derivative_rows(pair: Compared, unmarked: Mapping[int, Place]) -> Iterator[tuple[object, ...]]:
    wire, derivative = pair.quoted.said
    for index, one in enumerate(derivative):
        if one.quotation.spoken:
            told = _derivative_row(pair, index)
            yield _row("derivative", pair.derivative, one.quotation, told)
    for index, words in unmarked.items():
        other = wire[index].quotation
        own = ("derivative", words.sentence, words.text, "", "", UNKNOWN, UNMARKED)
        there = (other.text, other.sentence, other.speaker, "quotation marks dropped")
        yield (*own, *there, words.start, words.end)


def _derivative_row(pair: Compared, index: int) -> tuple[object, ...]:
    """Outcome, counterpart, its sentence and speaker, and the difference of a quotation of the derivative."""
    quoted = pair.quoted
    if index in quoted.matches:
        outcome, difference = _told(quoted, index)
        others = [quoted.said[0][each].quotation for each in quoted.matches[index].wire]
        text = " … ".join(other.text for other in others)
        return (outcome, text, others[0].sentence, others[0].speaker, difference)
    if index in quoted.unquoted:
        span = quoted.unquoted[index]
        text = " ".join(span.of(pair.wire.plain).split())
        told = "the words stand in the wire report without quotation marks"
        return ABSENT, text, pair.wire.sentences[pair.wire.sentence_at(span.start)].number, "", told
    return (ABSENT, "", None, "", "")


def _told(quoted: Quoted, index: int) -> tuple[str, str]:
    """What became of a quotation, and the difference: the words, the wire's first, and then the speaker."""
    outcome, difference = _of_words(quoted, index)
    other = _of_speaker(quoted.matches[index])
    if other and outcome not in (MERGED, CHANGED):
        outcome = SPEAKER
    return outcome, "; ".join(filter(None, (difference, other)))


def _of_speaker(match: pairing.Match) -> str:
    """The two people to whom a quotation is surely given, if they are two."""
    return "{}{} → {}".format(_SPEAKER, *match.speakers) if match.speakers and match.sure else ""


_SPEAKER = "speaker: "


def word_for_word(rows: pd.DataFrame) -> pd.DataFrame:
    """The derivative's quotations in which all words are the wire report's, whoever is said to speak them."""
    only_spoken = (rows["outcome"] == SPEAKER) & rows["difference"].str.startswith(_SPEAKER)
    return rows[rows["outcome"].isin((IDENTICAL, PUNCTUATION)) | only_spoken]


def _of_words(quoted: Quoted, index: int) -> tuple[str, str]:
    match, own = quoted.matches[index], quoted.said[1][index].quotation.text
    if match.outcome == pairing.MERGED:
        return MERGED, f"put together from {len(match.wire)} quotations"
    if match.outcome == pairing.CHANGED:
        sides = (map(quotedwords.shown, (each.wire, each.derivative)) for each in match.edits)
        return CHANGED, "; ".join(starmap(_exchanged, sides))
    inserted = quotedwords.inserted(own)
    if match.outcome == pairing.CUT or inserted:
        return CUT, _cut(match, quoted.said[0], inserted)
    same = _bare(" ".join(quoted.said[0][each].quotation.text for each in match.wire))
    return (IDENTICAL if _bare(own) in same else PUNCTUATION), ""


def _cut(match: pairing.Match, wire: Sequence[Said], inserted: Sequence[str]) -> str:
    whole = sum(len(wire[each].tokens) for each in match.wire)
    cut = f"{match.cut} of {whole} {WORDS_CUT}" if match.cut else ""
    put_in = f"put in: {', '.join(inserted)}" if inserted else ""
    return "; ".join(filter(None, (cut, put_in)))


def _exchanged(old: str, new: str) -> str:
    if old and new:
        return f"{old} → {new}"
    return f"added: {new}" if new else f"left out: {old}"


def _row(side: str, article: Document, said: Quotation, told: tuple[object, ...]) -> tuple[object, ...]:
    cue = said.cue.of(article.plain) if said.cue else ""
    confidence = said.confidence if said.speaker else UNKNOWN
    return (side, said.sentence, said.text, said.speaker, cue, confidence, *told, said.start, said.end)


def _taken(quoted: Quoted) -> dict[int, int]:
    """The wire quotations that the derivative quotes too, each with the first quotation that has it."""
    return {each: index for index, match in reversed(quoted.matches.items()) for each in match.wire}


def _left(quoted: Quoted, used: Set[int]) -> list[int]:
    return [index for index, one in enumerate(quoted.said[0]) if index not in used and one.quotation.spoken]


def _bare(text: str) -> str:
    """A quotation's text with one shape of marks, spaces and dashes, and nothing at its ends."""
    text = re.sub(r"[‘’`´]", "'", text)
    text = re.sub(r"[“”„«»]", '"', text)
    text = re.sub(r"\s*[–—]\s*|\s+-+\s+", " - ", text.replace("…", "..."))
    return " ".join(text.split()).strip(" ,.;:")


def _unmarked(pair: Compared) -> dict[int, Place]:
    """Wire quotations whose words stand unmarked, by no other's: six in a row or all of a shorter one, half of it, three of content."""
    article = pair.derivative
    keys = [_keys(pair.wire, each.quotation) for each in pair.quoted.said[0]]
    left, found = _left(pair.quoted, _taken(pair.quoted).keys()), {}
    for index, tile in sorted(_longest_tiles(article, keys, left).items()):
        own_keys, words = keys[index], article.words[tile.derivative : tile.derivative + tile.length]
        long = tile.length >= SHORTEST_UNMARKED or 5 <= tile.length == len(own_keys)
        enough = long and 2 * tile.length >= len(own_keys)
        shared = set(article.keys[tile.derivative : tile.derivative + tile.length]) & set(own_keys)
        if enough and len(shared - lists.function_words()) >= 3:
            start, end = words[0].start, words[-1].end
            text = " ".join(article.plain[start:end].split())
            number = article.sentences[article.sentence_of[tile.derivative]].number
            found[index] = Place(start, end, number, text)
    return found


def _longest_tiles(
    article: Document, keys: Sequence[tuple[str, ...]], indices: Sequence[int]
) -> dict[int, passages.Tile]:
    """The longest run of each of these quotations that stands in a text without marks."""
    own: list[str | None] = []
    of: list[int] = []
    for index in indices:
        if len(keys[index]) >= passages.SHORTEST_TILE:
            own += [*keys[index], None]
            of += [index] * (len(keys[index]) + 1)
    plain = [None if word.quoted else key for key, word in zip(article.keys, article.words, strict=True)]
    longest: dict[int, passages.Tile] = {}
    for tile in passages.tiles(own, plain) if own else ():
        index = of[tile.wire]
        if index not in longest or tile.length > longest[index].length:
            longest[index] = tile
    return longest


def _keys(article: Document, quotation: Quotation) -> tuple[str, ...]:
    first, last = quotation.words
    return article.keys[first : min(last + 1, first + quotedwords.LONGEST)]


def _paraphrased(pair: Compared, indices: Sequence[int]) -> dict[int, int]:
    """Wire quotations that a sentence plainly retells, by its index: half of the content words and three, with the speaker; or three in five and four."""
    places = _places_of_words(pair.derivative) if indices else {}
    told = {index: _retold_in(pair, pair.quoted.said[0][index].quotation, places) for index in indices}
    return {index: number for index, number in told.items() if number is not None}


def _places_of_words(article: Document) -> Mapping[str, set[int]]:
    """The sentences that have each family of words outside quotation marks."""
    places: dict[str, set[int]] = defaultdict(set)
    for number, (sentence, cut) in enumerate(zip(article.sentences, article.cut, strict=True)):
        for part, place in zip(*cut, strict=True):
            if not sentence.words[place].quoted:
                places[part.lemma].add(number)
    return places


def _retold_in(pair: Compared, quotation: Quotation, places: Mapping[str, set[int]]) -> int | None:
    words = frozenset(_keys(pair.wire, quotation)) - lists.function_words()
    shared: Counter[int] = Counter()
    for content in sorted(words):
        holding = [places[family] for family in inflection.lemmas(content) if family in places]
        shared.update(set().union(*holding))
    surname = inflection.lemmas(quotation.speaker.split()[-1]) if quotation.speaker else ()
    naming = places.get(surname[-1], set()) if surname else set()
    for number, count in shared.most_common(5):
        fewest, part = (3, 0.5) if number in naming else (4, 0.6)
        if count >= fewest and count / len(words) >= part:
            return number
    return None
