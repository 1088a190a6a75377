"""What the intervals of a pair show on real articles: two halves of one, and rewrites made by a rule.

Where a rule moves nothing, a difference must be shown in no more than 5% of the
pairs; where it moves something, the more often the better.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from checks import Data, text_of

from helpers.article import Article
from helpers.document.document import Document
from helpers.errors import ArticleError
from helpers.languages.english import vocabulary
from helpers.measures.readability.features import features
from helpers.measures.readability.formulas import FORMULAS, LEAD, Counts
from helpers.measures.tone import measure as tone
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article
from helpers.statistics import paired
from helpers.statistics.intervals import Floats, Interval
from helpers.statistics.resampling import ALIKE

TONE = len(Counts._fields)
FEWEST_OF_A_HALF = 8
WORDS_PER_SENTENCE = "words per sentence"


def statistics() -> dict[str, Callable[[Floats], Floats]]:
    """The numbers to try, each a function of the means of a sentence's features."""
    formulas = {formula.name: formula.value for formula in FORMULAS}
    wanted = (LEAD, "Flesch-Kincaid", "Dale-Chall (new)", "RIX")

    def of(name: str) -> Callable[[Floats], Floats]:
        return lambda means: formulas[name](Counts.of(means[..., :TONE]))

    return {name: of(name) for name in wanted} | {
        WORDS_PER_SENTENCE: lambda means: Counts.of(means[..., :TONE]).words_per_sentence,
        "tone": lambda means: means[..., TONE],
    }


def rows(article: Article) -> Floats:
    """Features of every sentence, its tone last."""
    tones = [tone.tone(sentence.text).score for sentence in article.sentences]
    return np.column_stack([features(Document.of(article)), tones])


def articles(texts: Iterable[str]) -> Iterator[Article]:
    """Those of the texts that can be read."""
    for text in texts:
        try:
            yield as_article(text)
        except ArticleError:
            continue


def of_many_writers(data: Data) -> list[Article]:
    """Articles of BASIL and the Wall Street Journal with enough sentences in either half."""
    journal = (row["text"] for row in data.rows("wsj_sentences"))
    found = articles([*map(text_of, data.rows("basil")), *journal])
    return [article for article in found if len(article.sentences) // 2 >= FEWEST_OF_A_HALF]


@dataclass(frozen=True, slots=True)
class Told:
    """A number's difference in one pair, its interval, and that of texts that have nothing to do with each other."""

    difference: float
    interval: Interval
    independent: Interval

    @property
    def of_reach(self) -> float:
        """The difference by how far its interval reaches towards zero: above 1 it is shown; NaN where there is none."""
        low, high = self.interval.low, self.interval.high
        return abs(self.difference) / (
            self.difference - low if self.difference > 0 else high - self.difference
        )


def told(pair: Compared, seed: int) -> dict[str, Told]:
    """Every number of a pair; what is no sentence counts for tone alone, as in a report."""
    sides, units = [rows(article) for article in pair], pair.links.units
    alone = [np.arange(len(sides[0])), np.arange(len(sides[1])) + len(sides[0])]
    found = {}
    for name, statistic in statistics().items():
        there = [side[:, :TONE].any(axis=1, keepdims=True) | (name == "tone") for side in sides]
        of = [np.where(counts, side, np.nan) for side, counts in zip(sides, there, strict=True)]
        ends = [paired.differences(of, each, [statistic], seed=seed)[0] for each in (units, alone)]
        wire, derivative = (statistic(np.nanmean(side, axis=0)) for side in of)
        found[name] = Told(float(derivative - wire), *ends)
    return found


def shown(interval: Interval) -> bool:
    """Whether it leaves zero out."""
    return interval.low > 0 or interval.high < 0


def thirds(values: Sequence[bool]) -> str:
    """The lowest and the highest share of three thirds."""
    shares = [float(np.mean(values[part::3])) for part in range(3)]
    return f"{min(shares):.3f} to {max(shares):.3f}"


def halves(written: Sequence[Article]) -> Iterator[str]:
    """One half of each article against the other, a row of the table a number."""
    found: dict[str, list[Told]] = {}
    for seed, article in enumerate(written):
        middle = len(article.sentences) // 2
        sides = (article.sentences[:middle], article.sentences[middle:])
        pair = Compared(*(replace(article, sentences=side) for side in sides))
        for name, each in told(pair, seed).items():
            found.setdefault(name, []).append(each)
    for name, number in found.items():
        reaches = [each.of_reach for each in number if not np.isnan(each.of_reach)]
        narrow, apart = (float(np.mean([reach > limit for reach in reaches])) for limit in (1 / ALIKE, 1))
        yield f"| {name} | {len(reaches)} | {narrow:.3f} | {apart:.3f} | {thirds([reach > 1 for reach in reaches])} |"


Sentences = list[str]
Rule = Callable[["Rewriting", Sentences], tuple[Sentences, Sentences]]
_WORD = re.compile(r"\b[a-z]{4,}\b")


class Rewriting:
    """Rules that make a pair of one story; words come from all the stories."""

    def __init__(self, stories: Sequence[Sentences], seed: int) -> None:
        self._words = [word for story in stories for text in story for word in _WORD.findall(text)]
        self._draw = np.random.default_rng(seed)

    @cached_property
    def _cold(self) -> Sentences:
        return sorted({word for word in self._words if tone.tone(word).score < -0.3})

    @cached_property
    def _long(self) -> Sentences:
        return sorted({word for word in self._words if vocabulary.syllables(word) >= 4})

    def _any(self, words: Sentences) -> str:
        return words[self._draw.integers(len(words))]

    def reworded(self, story: Sentences) -> Sentences:
        """One in five words of four letters or more gives way to another from any story."""
        return [
            _WORD.sub(lambda found: self._any(self._words) if self._draw.random() < 0.2 else found[0], text)
            for text in story
        ]

    def dropped(self, story: Sentences) -> tuple[Sentences, Sentences]:
        """Half of the sentences at random, in their order."""
        left = sorted(self._draw.permutation(len(story))[: len(story) // 2])
        return story, [story[place] for place in left]

    def cut(self, story: Sentences) -> tuple[Sentences, Sentences]:
        """The first half."""
        return story, story[: len(story) // 2]

    def both_reworded(self, story: Sentences) -> tuple[Sentences, Sentences]:
        """Two rewordings, one held against the other."""
        return self.reworded(story), self.reworded(story)

    def both_joined(self, story: Sentences) -> tuple[Sentences, Sentences]:
        """The same; on either side every fourth sentence at random is joined with the one before it."""
        return self._joined(self.reworded(story)), self._joined(self.reworded(story))

    def _joined(self, story: Sentences) -> Sentences:
        joined: Sentences = []
        for text in story:
            if joined and self._draw.random() < 0.25:
                joined[-1] = f"{joined[-1].rstrip('.')}, and {text}"
            else:
                joined.append(text)
        return joined

    def with_own(self, story: Sentences) -> tuple[Sentences, Sentences]:
        """The same; either lacks a fifth of the sentences at random that the other has."""
        parts = list(zip(story, self._draw.random(len(story)), strict=True))
        wire = [text for text, part in parts if part < 0.8]
        return self.reworded(wire), self.reworded([text for text, part in parts if not 0.6 <= part < 0.8])

    def colder(self, story: Sentences) -> tuple[Sentences, Sentences]:
        """Two rewordings; half of the derivative's sentences have a cold word put in."""
        wire, derivative = self.both_reworded(story)
        return wire, [self._put_in(text, self._cold, 1) for text in derivative]

    def heavier(self, story: Sentences) -> tuple[Sentences, Sentences]:
        """Two rewordings; half of the derivative's sentences have two words of four syllables or more put in."""
        wire, derivative = self.both_reworded(story)
        return wire, [self._put_in(text, self._long, 2) for text in derivative]

    def _put_in(self, text: str, words: Sentences, count: int) -> str:
        first, *others = text.split(" ")
        added = [self._any(words) for _ in range(count)] if self._draw.random() < 0.5 else []
        return " ".join([first, *added, *others])


READING = tuple(name for name in statistics() if name != "tone")
RULES: tuple[tuple[str, Rule, Sequence[str]], ...] = (
    ("half of the sentences dropped at random", Rewriting.dropped, (*READING, "tone")),
    ("cut after the first half", Rewriting.cut, (*READING, "tone")),
    ("words exchanged on both sides", Rewriting.both_reworded, (*READING, "tone")),
    ("the same, some sentences joined", Rewriting.both_joined, (*READING, "tone")),
    ("words exchanged, a quarter dropped, a quarter its own", Rewriting.with_own, (*READING, "tone")),
    ("**a cold word in every second sentence**", Rewriting.colder, ("tone",)),
    ("**two long words in every second sentence**", Rewriting.heavier, READING),
)
"""What was done, how, and the numbers to look at; in bold where it moves them."""


def rewrites(written: Sequence[Article]) -> Iterator[str]:
    """Every article rewritten by every rule, a row of the table a rule and number."""
    stories = [[" ".join(sentence.text.split()) for sentence in article.sentences] for article in written]
    for seed, (what, rule, numbers) in enumerate(RULES):
        rewriting, found = Rewriting(stories, seed), dict[str, list[Told]]()
        for place, story in enumerate(stories):
            pair = Compared(*map(as_article, map("\n\n".join, rule(rewriting, story))))
            for name, each in told(pair, place).items():
                found.setdefault(name, []).append(each)
        for name in numbers:
            together = [shown(each.interval) for each in found[name]]
            alone = float(np.mean([shown(each.independent) for each in found[name]]))
            known = float(np.mean([not np.isnan(each.interval.low) for each in found[name]]))
            yield f"| {what} | {name} | {len(together)} | {known:.2f} | {alone:.3f} | {np.mean(together):.3f} | {thirds(together)} |"


def page(written: Sequence[Article]) -> str:
    """Both tables, as a part of a Markdown page; each row is printed as it is found."""
    return _HALVES + _printed(halves(written)) + _REWRITES + _printed(rewrites(written))


def _printed(rows: Iterable[str]) -> str:
    lines = []
    for row in rows:
        print(row)
        lines.append(f"{row}\n")
    return "".join(lines)


_HALVES = (
    "\n## And on real articles?\n\n"
    f"Articles of other writers (BASIL, the Wall Street Journal) with {FEWEST_OF_A_HALF} sentences or more in "
    "either half, one half against the other. One writer wrote both, so there is little to tell apart; but "
    "sentences that stand together are alike, and an article's first half is often the denser one. *Apart*: in "
    "what share of articles the 95% interval left zero out. Aim: .050. *Were it narrow*: the same for the interval "
    "that sentences drawn one by one ask for. The workbook's is a fifth wider, for this reason; so the table above, "
    "of sentences drawn one by one, shows intervals that hold more than they promise. The range is that of three "
    "thirds of the articles. It is as wide as what parts the numbers: one factor serves all.\n\n"
    "| number | articles | were it narrow | apart | thirds |\n|---|---:|---:|---:|---:|\n"
)
_REWRITES = (
    "\n## And where one text is made of the other?\n\n"
    "The same articles, each rewritten by a rule. A sentence counts together with what became of it, as the links "
    "of the ledger say (`statistics/paired.py`): what is the same in both cancels out. *Together*: in what share of pairs "
    "the 95% interval left zero out; *taken apart*: the same had the two texts been taken for independent. *Known*: "
    "how often there was an interval. The first five rules move nothing, so at most .050 is right; those in bold "
    "move the number, so more is better. The interval is a fifth wider here too, for the sentences that stand together "
    "(“cut after the first half” needs it). Where only one or two sentences differ nothing is shown, whatever they "
    "are.\n\n"
    "| what was done | number | pairs | known | taken apart | together | thirds |\n|---|---|---:|---:|---:|---:|---:|\n"
)
