"""The tone of a text, sentence by sentence, and the words that make the difference.

Tone is NLTK's VADER compound of one sentence, -1 to 1 (Hutto and Gilbert,
*VADER*, ICWSM 2014). It is never taken of a whole text, where it runs into its
end stops. VADER was made for social media, so it is given the project's list of
news words beside its own, phrases are one word to it, and the words of a name
have no tone (*Justice Department*). `docs/validity.md` says how much nearer to
people's ratings that comes; the tone by VADER's own list stands in the table
too. It does not understand irony, and reporting a war is not taking a side in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import pandas as pd

from helpers.article import Sentence
from helpers.document import names
from helpers.document.document import Document
from helpers.languages.english import lists
from helpers.languages.english.words import fold
from helpers.measures.lines import UNKNOWN, Measure, measure, table
from helpers.pairing.compared import Compared
from helpers.statistics.intervals import DRAWS, Floats, Resampling, share_difference

FAMILY = "sentiment"
LEAD = "tone"
NEUTRAL = 0.05
"""VADER's authors call a compound of at least .05 positive and of at most -.05 negative."""

EMPHASIS = "emphasis by ! and ?"
LONGEST_PHRASE = 4
FEWEST_SMALL = 0.4
"""Where fewer of the words than this are in small letters, as in a headline, capitals make no names."""
FEWEST_MENTIONS = 3
"""A main actor is named in at least this many sentences of the pair."""

_SPACED = str.maketrans(dict.fromkeys('“”"«»„—–()[]{}*', " ") | {"’": "'", "‘": " "})
_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one word adds to the tone of its sentence; offsets into the article's text."""

    word: str
    start: int
    end: int
    tone: float


@dataclass(frozen=True, slots=True)
class Tone:
    """A sentence's tone, -1 to 1, and the words it comes from; they add up to it exactly."""

    score: float
    contributions: tuple[Contribution, ...]


def tone(text: str, offset: int = 0, *, news: bool = True) -> Tone:
    """VADER's compound of one sentence, and each word's part in it.

    Without `news`, VADER's own list alone. VADER adds up word valences and
    squeezes the sum into -1 to 1, so a word's part is its valence times the
    squeeze. It matches no word that touches a dash, a bracket or a curly
    quotation mark: those are given to it as spaces. `offset` is where the
    sentence begins in its article.
    """
    found = _tone(text, news)
    if not offset:
        return found
    shifted = [
        replace(part, start=part.start + offset, end=part.end + offset) for part in found.contributions
    ]
    return Tone(found.score, tuple(shifted))


@lru_cache(maxsize=20_000)
def _tone(text: str, news: bool) -> Tone:
    """The same with offsets into the sentence; a sentence returns under many preparations."""
    cleaned = text.translate(_SPACED)
    words = list(_news_words(cleaned)) if news else _as_they_are(cleaned)
    compound, valences, total = lists.vader(news=news).scored(" ".join(word.given for word in words))
    counted = [word for word in words if len(word.given) > 1]
    squeeze = compound / total if total else _SQUEEZE_AT_ZERO
    contributions = [
        Contribution(
            fold(cleaned[word.start : word.end].strip(_PUNCTUATION)) or cleaned[word.start : word.end],
            word.start,
            word.end,
            valence * squeeze,
        )
        for word, valence in zip(counted, valences, strict=True)
        if valence
    ]
    emphasis = total - sum(valences)
    if emphasis:
        contributions.append(Contribution(EMPHASIS, 0, 0, emphasis * squeeze))
    return Tone(compound, tuple(contributions))


@dataclass(frozen=True, slots=True)
class _Given:
    """A word or phrase as VADER is given it; offsets into the sentence."""

    start: int
    end: int
    given: str


def _as_they_are(text: str) -> list[_Given]:
    return [_Given(*token.span(), token.group()) for token in _TOKEN.finditer(text)]


def _news_words(text: str) -> Iterator[_Given]:
    """The words of a sentence, a listed phrase as one of them, a name as one without a tone."""
    tokens = _as_they_are(text)
    bare = [token.given.strip(_PUNCTUATION) for token in tokens]
    keys = [word.lower().removesuffix("'s").replace("-", " ") for word in bare]
    plain = sum(word[:1].islower() for word in bare) >= FEWEST_SMALL * len(bare)
    position = 0
    while position < len(tokens):
        length = _phrase(tokens, keys, position)
        first, last = tokens[position], tokens[position + length - 1]
        key = "_".join(" ".join(keys[position : position + length]).split())
        if key not in lists.vader().valences:
            yield first
        elif length == 1 and plain and position and _capital(text, bare[position], first.start):
            yield _Given(first.start, first.end, _NAME)
        else:
            written = key if length > 1 or not bare[position].isupper() else key.upper()
            yield _Given(first.start, last.end, written + "!" * last.given.count("!"))
        position += length


def _phrase(tokens: Sequence[_Given], keys: Sequence[str], position: int) -> int:
    """How many words the longest listed phrase that begins here has; 1 if none does."""
    if keys[position].partition(" ")[0] not in lists.tone_phrase_starts():
        return 1
    for length in range(min(LONGEST_PHRASE, len(tokens) - position), 1, -1):
        within = tokens[position : position + length - 1]
        unbroken = all(word.given[-1] not in _PUNCTUATION for word in within)
        if unbroken and " ".join(keys[position : position + length]) in lists.tone_phrases():
            return length
    return 1


def _capital(text: str, word: str, start: int) -> bool:
    return word[:1].isupper() and text[:start].rstrip()[-1:] not in _BEFORE_A_FIRST_WORD


_NAME = "nn"
_BEFORE_A_FIRST_WORD = tuple(".!?:\"'")
_SQUEEZE_AT_ZERO = 15**-0.5
_PUNCTUATION = ".,;:!?'…-"


def compare(pair: Compared, *, seed: int, draws: int = DRAWS) -> pd.DataFrame:
    """Tone of both texts: mean, spread, shares of toned sentences, own words against quoted ones.

    Means and spread carry intervals from resampled sentences, shares Newcombe's.
    """
    sides = _tones(pair)
    lines = [
        *_mean_and_spread(sides, seed, draws),
        _stock_line(pair, seed, draws),
        *(_share_line(name, sides, within) for name, within in _CLASSES),
        _part_line("tone of the writer's own words", pair, seed, draws, quoted=False),
        _part_line("tone of quoted words", pair, seed, draws, quoted=True),
        _headline_line(pair),
    ]
    return table(lines)


def differences(pair: Compared) -> dict[str, float]:
    """The headline number, derivative minus wire in mean tone; NaN where a text has no sentences."""
    wire, derivative = _tones(pair)
    return {LEAD: _mean(derivative) - _mean(wire)}


def by_sentence(article: Document) -> pd.DataFrame:
    """Each sentence's tone, its quoted share and the words the tone comes from."""
    rows = []
    for sentence in article.sentences:
        found = tone(sentence.text, sentence.start)
        told = sorted(found.contributions, key=lambda part: (-abs(part.tone), part.start))
        rows.append(
            (
                sentence.number,
                sentence.paragraph,
                found.score,
                sentence.quoted,
                ", ".join(f"{part.word} {part.tone:+.2f}" for part in told),
                sentence.text,
            )
        )
    columns = ["sentence", "paragraph", "tone", "quoted", "toned_words", "text"]
    return pd.DataFrame(rows, columns=columns)


def strongest(sentences: pd.DataFrame, *, most: int = 10) -> pd.DataFrame:
    """The sentences furthest from neutral, furthest first."""
    toned = sentences[sentences["tone"] != 0]
    order = toned["tone"].abs().sort_values(ascending=False, kind="stable").index
    return toned.loc[order].head(most).reset_index(drop=True)


def words(pair: Compared) -> pd.DataFrame:
    """What each word adds to each text's mean tone, and to the difference of the two.

    The column `difference` adds up to the difference of the means exactly.
    Largest first.
    """
    added: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for side, article in enumerate(pair):
        for sentence in article.sentences:
            for part in tone(sentence.text, sentence.start).contributions:
                added[part.word][side] += part.tone / len(article.sentences)
                counts[part.word][side] += 1
    frame = pd.DataFrame(
        [(word, *counts[word], *both, both[1] - both[0]) for word, both in added.items()],
        columns=["word", "wire_count", "derivative_count", "wire", "derivative", "difference"],
    )
    frame["_size"] = frame["difference"].abs().round(12)
    frame = frame.sort_values(["_size", "word"], ascending=[False, True], ignore_index=True)
    return frame.drop(columns="_size")


def actors(pair: Compared, *, most: int = 6) -> pd.DataFrame:
    """Mean tone of the sentences that name each of the main actors, with how many there are.

    Not the tone towards an actor: a sentence may name someone and be harsh on
    someone else. Peoples (*Chinese*), months and seas are no actors, and cities come last. None where
    capitals tell no names in one of the texts (`names.case_note`).
    """
    found = [name for name in pair.names if names.is_actor(name.label)] if names.case_tells(*pair) else []
    rows = []
    for name in found:
        sides = []
        for article, mentioned in zip(pair, name.mentions, strict=True):
            indices = sorted({mention.sentence for mention in mentioned})
            sides.append([tone(article.sentences[index].text).score for index in indices])
        if sum(map(len, sides)) >= FEWEST_MENTIONS:
            rows.append((name.label, len(sides[0]), len(sides[1]), _mean(sides[0]), _mean(sides[1])))
    rows.sort(key=lambda row: (names.is_city(row[0]), -(row[1] + row[2]), row[0]))
    columns = ["actor", "wire_sentences", "derivative_sentences", "wire", "derivative"]
    return pd.DataFrame(rows[:most], columns=columns)


def _tones(pair: Compared) -> list[list[float]]:
    return [[tone(sentence.text).score for sentence in article.sentences] for article in pair]


_CLASSES = (
    ("negative sentences", lambda score: score <= -NEUTRAL),
    ("neutral sentences", lambda score: -NEUTRAL < score < NEUTRAL),
    ("positive sentences", lambda score: score >= NEUTRAL),
)


def _mean(scores: Sequence[float]) -> float:
    return float(np.mean(scores)) if len(scores) else UNKNOWN


def _rows(scores: Sequence[float]) -> Floats:
    """A row a sentence: its tone and the square of it."""
    column = np.asarray(scores, dtype=np.float64)
    return np.stack([column, column * column], axis=1)


def _mean_line(name: str, sides: Sequence[Sequence[float]], resampling: Resampling) -> Measure:
    interval = resampling.difference(lambda means: means[..., 0])
    note = f"{len(sides[0])} and {len(sides[1])} sentences"
    return measure(FAMILY, name, [_mean(scores) for scores in sides], "tone", interval=interval, note=note)


def _mean_and_spread(sides: Sequence[Sequence[float]], seed: int, draws: int) -> list[Measure]:
    """Mean and standard deviation of tone over sentences, from the same draws."""

    def spread(means: Floats) -> Floats:
        return np.sqrt(np.maximum(means[..., 1] - means[..., 0] ** 2, 0))

    resampling = Resampling(*map(_rows, sides), seed=seed, draws=draws)
    values = [float(np.std(scores)) if len(scores) > 1 else UNKNOWN for scores in sides]
    return [
        _mean_line(LEAD, sides, resampling),
        measure(FAMILY, "spread of tone", values, "tone", interval=resampling.difference(spread)),
    ]


def _stock_line(pair: Compared, seed: int, draws: int) -> Measure:
    sides = [[tone(sentence.text, news=False).score for sentence in article.sentences] for article in pair]
    resampling = Resampling(*map(_rows, sides), seed=seed, draws=draws)
    return _mean_line("tone by VADER's own list", sides, resampling)


def _part_line(name: str, pair: Compared, seed: int, draws: int, *, quoted: bool) -> Measure:
    sides = _parts(pair, quoted=quoted)
    return _mean_line(name, sides, Resampling(*map(_rows, sides), seed=seed, draws=draws))


def _share_line(name: str, sides: Sequence[Sequence[float]], within: Callable[[float], bool]) -> Measure:
    counts = [sum(map(within, scores)) for scores in sides]
    totals = [len(scores) for scores in sides]
    shares = [count / total if total else UNKNOWN for count, total in zip(counts, totals, strict=True)]
    interval = share_difference(counts[0], totals[0], counts[1], totals[1])
    note = f"{counts[0]} of {totals[0]} and {counts[1]} of {totals[1]} sentences"
    return measure(FAMILY, name, shares, "share", interval=interval, note=note)


def _parts(pair: Compared, *, quoted: bool) -> list[list[float]]:
    """Tones of the quoted stretches of each text's sentences, or of what is left without them."""
    sides: list[list[float]] = []
    for article in pair:
        scores = []
        for sentence in article.sentences:
            text = _only(sentence, quoted=quoted)
            if text.strip():
                scores.append(tone(text).score)
        sides.append(scores)
    return sides


def _only(sentence: Sentence, *, quoted: bool) -> str:
    """The sentence with its quoted words, or its other words, turned to spaces."""
    kept = list(sentence.text)
    for word in sentence.words:
        if word.quoted is not quoted:
            left = word.start - sentence.start
            kept[left : left + len(word.text)] = " " * len(word.text)
    if all(word.quoted is not quoted for word in sentence.words):
        return ""
    return "".join(kept)


def _headline_line(pair: Compared) -> Measure:
    values = [
        tone(article.headline.of(article.plain)).score if article.headline else UNKNOWN for article in pair
    ]
    missing = [
        name
        for name, article in (("wire report", pair.wire), ("derivative", pair.derivative))
        if article.headline is None
    ]
    note = f"no headline in the {' or the '.join(missing)}" if missing else "one sentence each, no interval"
    return measure(FAMILY, "tone of the headline", values, "tone", note=note)
