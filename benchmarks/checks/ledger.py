"""Where sentences come from, and how far they are borne out, against people's labels."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from unittest.mock import patch

import fit_support
import numpy as np

from checks import Data, Line, Row, auc, macro_f1, text_of, untokenised
from helpers.article import Article, Sentence
from helpers.languages.english import words
from helpers.languages.english.inflection import Cut
from helpers.measures.ledger import measure as ledger
from helpers.pairing import alignment as support
from helpers.pairing import links
from helpers.pairing.alignment import sentence_of
from helpers.pairing.compared import Compared
from helpers.pairing.texts import Text
from helpers.reading.articles import as_article

_AS_SWIPE = {
    links.COPIED: "copied", links.REWRITTEN: "paraphrased", links.MIXED: "paraphrased", links.ADDED: "added",
    ledger.KEPT: "kept", ledger.PARTLY: "kept", ledger.DROPPED: "dropped",
}  # fmt: skip


def swipe(data: Data) -> Iterator[Line]:
    """Swipe's pairs of texts; each is labelled by models that never saw it. Sentences labelled mixed are left out."""
    rows = _by_pair(data)
    found = fit_support.pairs(data)
    gold: dict[str, list[str]] = defaultdict(list)
    ours: dict[str, list[str]] = defaultdict(list)
    lone: dict[str, list[str]] = defaultdict(list)
    for number in range(fit_support.FOLDS):
        models = fit_support.models([pair for pair in found if pair[0].fold != number])
        with patch.object(support, "models", return_value=models):
            for (one, _), sides in zip(found, rows, strict=True):
                if one.fold != number:
                    continue
                told = ledger.ledger(_pair(sides["source"], sides["derivative"]))
                for side, entries in (("derivative", told.derivative), ("source", told.wire)):
                    for row, entry in zip(sides[side], entries, strict=True):
                        if row["label"] != "mixed":
                            gold[side].append(row["label"])
                            ours[side].append(_AS_SWIPE[entry.label])
                            lone[side].append(_AS_SWIPE[_by_itself(row, sides)])
    kept = {side: [row for sides in rows for row in sides[side] if row["label"] != "mixed"] for side in gold}
    for side, question, aim in (
        ("derivative", "copied, paraphrased or added, macro F1", "≥ .88"),
        ("source", "kept or dropped, macro F1", "≥ .95"),
    ):
        labels = [row["label"] for row in kept[side]]
        stock = macro_f1(labels, [_by_runs(row) for row in kept[side]])
        yield Line("swipe_sentences", question, macro_f1(gold[side], ours[side]), aim, stock)
        alone = macro_f1(gold[side], lone[side])
        yield Line("swipe_sentences", f"the same, the sentence by itself ({side})", alone, "", stock)


def qags(data: Data) -> Iterator[Line]:
    """QAGS: is a machine-written sentence borne out by its article? Nothing was fitted on it."""
    for name, told, aim, published in (("cnndm", "CNN/DM", "≥ .88", ""), ("xsum", "XSum", "", "")):
        rows = [row for row in data.rows("qags") if row["set"] == name]
        labels = [bool(row["supported"]) for row in rows]
        texts = [(untokenised(row["sentence"]), untokenised(row["article"])) for row in rows]
        ours = [_support(sentence, article) for sentence, article in texts]
        stock = [_runs_found(sentence, article, 3) for sentence, article in texts]
        yield Line(
            f"qags {told}", "sentence supported, AUC", auc(ours, labels), aim,
            auc(stock, labels), published,
        )  # fmt: skip


def frank(data: Data) -> Iterator[Line]:
    """FRANK: the mean support of a summary's sentences against its factuality, each system's mean taken out."""
    rows = [row for row in data.rows("frank") if row["dataset"] == "cnndm"]
    systems = [row["model"] for row in rows]
    factuality = [row["factuality"] for row in rows]
    ours = [_mean(row, _support) for row in rows]
    stock = [_mean(row, lambda line, article: _runs_found(line, article, 1)) for row in rows]
    yield Line(
        "frank CNN/DM", "factuality given the system, partial Pearson",
        _within(systems, ours, factuality), "≥ .44", _within(systems, stock, factuality), "FactCC .36",
    )  # fmt: skip


def same_event(data: Data) -> Iterator[Line]:
    """Whole pairs: rewritten stories, independent reports of one event, reports of different events."""
    events: dict[str, list[Article]] = defaultdict(list)
    for row in data.rows("basil"):
        events[row["triplet"]].append(_article(text_of(row)))
    listed = [sorted(articles, key=lambda article: article.text) for _, articles in sorted(events.items())]
    rewrites = [Compared(_story(each["adv"]), _story(each["ele"])) for each in data.stories().values()]
    groups = (
        ("onestop", "elementary from advanced", rewrites),
        ("basil", "independent, same event", [Compared(one, two) for one, two, *_ in listed]),
        ("basil", "different events", [Compared(one[0], two[1]) for one, two in pairwise(listed)]),
    )  # fmt: skip
    for name, what, pairs in groups:
        shares, stock = [_resting(pair) for pair in pairs], [_resting_by_runs(pair) for pair in pairs]
        question = f"sentences that rest on the other text, {what}"
        yield Line(name, f"{question}, mean share", statistics.fmean(shares), "", statistics.fmean(stock))
        high, high_by_stock = (float(np.quantile(each, 0.9)) for each in (shares, stock))
        yield Line(name, f"{question}, 90th percentile", high, "", high_by_stock)


def _story(text: str) -> Article:
    return _article("\n\n".join(line for line in text.split("\n") if line.strip()))


def _resting(pair: Compared) -> float:
    entries = ledger.ledger(pair).derivative
    return sum(entry.label != links.ADDED for entry in entries) / len(entries)


def _resting_by_runs(pair: Compared) -> float:
    """The stock answer, by the limit of `_by_runs`."""
    shares = [_runs_found(sentence.text, pair.wire.text, 2) for sentence in pair.derivative.sentences]
    return sum(share >= _FEWEST_RUNS for share in shares) / len(shares)


_FEWEST_RUNS = 0.2
"""Share of runs of two words from which the stock answer is not that a sentence is added."""


def _by_pair(data: Data) -> list[dict[str, list[Row]]]:
    found: dict[int, dict[str, list[Row]]] = {}
    for row in data.rows("swipe_sentences"):
        found.setdefault(row["doc"], {"derivative": [], "source": []})[row["side"]].append(row)
    return list(found.values())


def _pair(wire: Sequence[Row], derivative: Sequence[Row]) -> Compared:
    return Compared(_of_sentences(wire), _of_sentences(derivative))


def _of_sentences(rows: Iterable[Row]) -> Article:
    """The sentences as one text, cut as the people who labelled them had them."""
    sentences: list[Sentence] = []
    start = 0
    for number, row in enumerate(rows, start=1):
        alone = sentence_of(row["sentence"])
        moved = tuple(word._replace(start=start + word.start, end=start + word.end) for word in alone.words)
        sentences.append(
            replace(alone, start=start, end=start + alone.end, number=number, paragraph=number, words=moved)
        )
        start += alone.end + 2
    text = "\n\n".join(sentence.text for sentence in sentences)
    return Article(text, "swipe", tuple(sentences), plain=text)


def _by_itself(row: Row, sides: dict[str, list[Row]]) -> str:
    """The label of a sentence whose own text is not known."""
    if row["side"] == "derivative":
        return ledger.ledger(_pair(sides["source"], [row])).derivative[0].label
    return ledger.ledger(_pair([row], sides["derivative"])).wire[0].label


def _by_runs(row: Row) -> str:
    """The stock answer: two thresholds on the share of runs of two words that the other text has."""
    share = _runs_found(row["sentence"], row["other"], 2)
    if row["side"] == "source":
        return "kept" if share >= 0.3 else "dropped"
    return "copied" if share >= 0.85 else "paraphrased" if share >= _FEWEST_RUNS else "added"


def _runs_found(sentence: str, other: str, length: int) -> float:
    own, there = _runs(sentence, length), set(_runs(other, length))
    return sum(run in there for run in own) / len(own) if own else 0.0


def _runs(text: str, length: int) -> list[tuple[str, ...]]:
    listed = [text[start:end].lower() for start, end in words.words(text)]
    return list(zip(*(listed[start:] for start in range(length)), strict=False))


def _mean(row: Row, score: Callable[[str, str], float]) -> float:
    scores = [score(untokenised(line), row["article"]) for line in row["summary_lines"]]
    return statistics.fmean(each for each in scores if each == each)


def _support(sentence: str, article: str) -> float:
    """How far the words of an article bear out one sentence, 0 to 1 (see `Resting.support`)."""
    cut = [map(Cut.of, each) for each in ((sentence_of(sentence),), _article(article).sentences)]
    return support.resting(0, own=Text(cut[0]), other=Text(cut[1])).support


_articles: dict[str, Article] = {}


def _article(text: str) -> Article:
    if text not in _articles:
        _articles[text] = as_article(text, any_language=True)
    return _articles[text]


def _within(groups: Sequence[str], one: Sequence[float], two: Sequence[float]) -> float:
    """Pearson's correlation once the mean of each group is taken out."""
    centred = []
    for values in (np.asarray(one), np.asarray(two)):
        means = {group: values[[each == group for each in groups]].mean() for group in set(groups)}
        centred.append(values - np.asarray([means[group] for group in groups]))
    return float(np.corrcoef(*centred)[0, 1])


CHECKS = (
    swipe,
    qags,
    frank,
    same_event,
)
