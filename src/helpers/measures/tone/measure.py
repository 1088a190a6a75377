"""The tone of a text, sentence by sentence, and the words that make the difference.

Tone is of one sentence, -1 to 1: the valences of its words, added up and squeezed
as VADER does (Hutto and Gilbert, *VADER*, ICWSM 2014). It is never taken of a
whole text, where it runs into its end stops. VADER was made for social media, so
its list is followed by the project's news words and by valences fitted to
people's ratings of sentences (`scorer`), phrases are one word, and the words of a
name have no tone (*Justice Department*). `docs/validity.md` says how much nearer
to people's ratings that comes; the tone by VADER's own list and rules stands in
the table too. It does not understand irony, and reporting a war is not taking a
side in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from operator import itemgetter
from typing import Any

import numpy as np

from helpers.article import SIDES, Sentence, Word
from helpers.document import capitals, names
from helpers.document.document import Document
from helpers.ground.loading import pd
from helpers.languages.english import listed
from helpers.measures.lines import UNKNOWN, Measure, measure, share
from helpers.measures.schema import Columns, Rows
from helpers.measures.sentences import texts
from helpers.measures.tone.scorer import Tone, cut, lexicon, scored
from helpers.measures.tone.stock import compound
from helpers.measures.tone.toward import toward
from helpers.pairing.compared import Compared
from helpers.showing.style import NAMES
from helpers.statistics import paired
from helpers.statistics.intervals import Floats, Interval
from helpers.statistics.resampling import DRAWS

FAMILY = "sentiment"
LEAD = "tone"
NEUTRAL = 0.05
"""VADER's authors call a compound of at least .05 positive and of at most -.05 negative."""
_BODY = re.compile(rf"\s+(?:{'|'.join(listed.words('speakers', 'organisation'))})\b")
FEWEST_MENTIONS = 3
"""A main actor is named in at least this many sentences of the pair."""


@lru_cache(maxsize=20_000)
def tone(text: str) -> Tone:
    """The tone of one sentence, and each word's part in it; one returns under many preparations."""
    return scored(cut(text), lexicon())


@lru_cache(maxsize=20_000)
def by_vader(text: str) -> float:
    """VADER's compound of one sentence by its own list and rules."""
    return compound(cut(text))


def compare(pair: Compared, *, seed: int, draws: int = DRAWS) -> Rows:
    """Tone of both texts: mean, spread, shares of toned sentences, own words against quoted ones.

    What the intervals of means and spread are is said in `statistics.paired`; shares have Newcombe's.
    """
    sides = _tones(pair)
    totals = list(map(len, sides))
    stock = [[by_vader(sentence.text) for sentence in article.sentences] for article in pair]
    differing = partial(paired.differences, units=pair.links.units, seed=seed, draws=draws)
    counts = {name: [sum(map(within, scores)) for scores in sides] for name, within in _CLASSES}
    shares = [share(FAMILY, name, both, totals, "sentences") for name, both in counts.items()]
    first = _lines_of_all_words(sides, stock, differing)
    return [*first, *shares, *_part_lines(pair, differing), _headline_line(pair)]


def differences(pair: Compared) -> dict[str, float]:
    """The headline number, derivative minus wire in mean tone; NaN where a text has no sentences."""
    wire, derivative = _tones(pair)
    return {LEAD: _mean(derivative) - _mean(wire)}


def by_sentence(article: Document) -> Columns:
    """Each sentence's tone, its quoted share and the words the tone comes from."""
    tones = [tone(sentence.text) for sentence in article.sentences]
    parts = (sorted(each.parts, key=lambda part: -abs(part[1])) for each in tones)  # the weightiest first
    return {
        "tone": np.array([each.score for each in tones], dtype=np.float64),
        "quoted": np.array([sentence.quoted for sentence in article.sentences], dtype=np.float64),
        "toned_words": texts(", ".join([f"{word} {part:+.2f}" for word, part in each]) for each in parts),
    }


def words(pair: Compared) -> pd.DataFrame:
    """What each word adds to each text's mean tone, and to the difference, to which its column adds up exactly; largest first."""
    added: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for side, article in enumerate(pair):
        for sentence in article.sentences:
            for word, part in tone(sentence.text).parts:
                added[word][side] += part / len(article.sentences)
                counts[word][side] += 1
    rows: list[Any] = [(word, *counts[word], *both, both[1] - both[0]) for word, both in added.items()]
    rows.sort(key=lambda row: (-round(abs(row[-1]), 12), row[0]))
    columns = ["word", "wire_count", "derivative_count", "wire", "derivative", "difference"]
    return pd.DataFrame(rows, columns=columns)


def actors(pair: Compared, *, most: int = 6) -> pd.DataFrame:
    """The main actors: how many sentences name each, and in how many the tone towards them is negative or positive.

    By the first mention in a sentence (`toward`). Peoples (*Chinese*), months and seas are no actors, *the Biden
    administration* is not Joe Biden, and cities come last. None where capitals tell no names in one of the texts (`capitals.case_note`).
    """
    found = [name for name in pair.names if names.is_actor(name.label)] if capitals.case_tells(*pair) else []
    rows = []
    for name in found:
        sides = [_towards(text, name.label, own) for text, own in zip(pair, name.mentions, strict=True)]
        if sum(map(len, sides)) >= FEWEST_MENTIONS:
            counts = [(len(side), side.count(-1), side.count(1)) for side in sides]
            rows.append((name.label, *counts[0], *counts[1]))
    rows.sort(key=lambda row: (names.is_city(row[0]), -(row[1] + row[4]), row[0]))
    columns = [f"{side}_{what}" for side in SIDES for what in ("sentences", "negative", "positive")]
    return pd.DataFrame(rows[:most], columns=["actor", *columns])


def _towards(article: Document, label: str, mentions: Sequence[names.Mention]) -> list[int]:
    """The tone towards a name in each sentence that has it, and not a body that a surname stands before: -1, 0 or 1."""
    bodies = {
        one for one in mentions if label.endswith(f" {one.text}") and _BODY.match(article.text, one.end)
    }
    first = {mention.sentence: mention for mention in reversed(mentions) if mention not in bodies}
    found = []
    for index in sorted(first):
        sentence, mention = article.sentences[index], first[index]
        found.append(toward(sentence.text, mention.start - sentence.start, mention.end - sentence.start))
    return found


def _tones(pair: Compared) -> list[list[float]]:
    return [[tone(sentence.text).score for sentence in article.sentences] for article in pair]


_CLASSES: tuple[tuple[str, Callable[[float], bool]], ...] = (
    ("negative sentences", lambda score: score <= -NEUTRAL),
    ("neutral sentences", lambda score: -NEUTRAL < score < NEUTRAL),
    ("positive sentences", lambda score: score >= NEUTRAL),
)


def _mean(scores: Sequence[float]) -> float:
    return float(np.mean(scores)) if len(scores) else UNKNOWN


def _rows(*columns: Sequence[float]) -> Floats:
    return np.array(columns, dtype=np.float64).T


def _mean_line(name: str, sides: Sequence[Sequence[float]], interval: Interval) -> Measure:
    note = f"{len(sides[0])} and {len(sides[1])} sentences"
    return measure(FAMILY, name, [_mean(scores) for scores in sides], "tone", interval=interval, note=note)


def _lines_of_all_words(
    sides: Sequence[Sequence[float]],
    stock: Sequence[Sequence[float]],
    differing: Callable[..., list[Interval]],
) -> list[Measure]:
    """Mean and standard deviation of tone over sentences, and the mean by VADER's own list."""
    both = zip(sides, stock, strict=True)
    rows = [_rows(scores, [score * score for score in scores], by_stock) for scores, by_stock in both]
    mean, spread, stock_mean = differing(rows, statistics=[_MEAN_OF, _spread_of, itemgetter((..., 2))])
    deviations = [float(np.std(scores)) if len(scores) > 1 else UNKNOWN for scores in sides]
    return [
        _mean_line(LEAD, sides, mean),
        measure(FAMILY, "spread of tone", deviations, "tone", interval=spread),
        _mean_line("tone by VADER's own list", stock, stock_mean),
    ]


_MEAN_OF = itemgetter((..., 0))


def _spread_of(means: Floats) -> Floats:
    """The standard deviation, from the means of tone and of its square."""
    return np.sqrt(np.maximum(means[..., 1] - means[..., 0] ** 2, 0))


def _part_lines(pair: Compared, differing: Callable[..., list[Interval]]) -> Iterator[Measure]:
    """The tone of what is left of each text's sentences without their quoted stretches, and of those."""
    parted = [[_parted(sentence) for sentence in article.sentences] for article in pair]
    for part, name in enumerate(("tone of the writer's own words", "tone of quoted words")):
        told = [[each[part] for each in side] for side in parted]
        rows = [_rows([tone(text).score if text.strip() else UNKNOWN for text in side]) for side in told]
        (interval,) = differing(rows, statistics=[_MEAN_OF])
        yield _mean_line(name, [side[~np.isnan(side)].tolist() for side in rows], interval)


def _parted(sentence: Sentence) -> tuple[str, str]:
    """The sentence with its quoted words turned to spaces, and with its other words; empty where no word is left."""
    quoted = [word for word in sentence.words if word.quoted]
    if not quoted:
        return sentence.text, ""
    own = [word for word in sentence.words if not word.quoted]
    return (_without(sentence, quoted), _without(sentence, own)) if own else ("", sentence.text)


def _without(sentence: Sentence, words: Sequence[Word]) -> str:
    written = list(sentence.text)
    for word in words:
        start, end = word.start - sentence.start, word.end - sentence.start
        written[start:end] = " " * (end - start)
    return "".join(written)


def _headline_line(pair: Compared) -> Measure:
    headlines = [each.headline.of(each.plain) if each.headline else None for each in pair]
    values = [UNKNOWN if headline is None else tone(headline).score for headline in headlines]
    missing = [name for name, headline in zip(NAMES, headlines, strict=True) if headline is None]
    note = f"no headline in the {' or the '.join(missing)}" if missing else "one sentence each, no interval"
    return measure(FAMILY, "tone of the headline", values, "tone", note=note)
