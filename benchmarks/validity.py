"""Are the numbers true? Every claim held against data with human judgments.

The data do not come with the project (their licences differ); the script says
which file each line needs and passes over what is missing.

    python benchmarks/validity.py --data ../shared/validation [--write docs/validity.md]

Each line gives a question put to the data, what the obvious library call
answers (measured in the same run), what was published, what the workbook
answers, and the aim.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nltk.stem.porter import PorterStemmer
from scipy.stats import pearsonr, spearmanr

from helpers import anatomy, lexicons, readability, salience, sentiment, tokens
from helpers.article import Article, Preparation
from helpers.reading import as_article
from helpers.syllables import by_rule

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One question and its answers; a share, a correlation or an error in grades."""

    data: str
    question: str
    ours: float
    aim: str = ""
    stock: float | None = None
    published: str = ""


@dataclass(frozen=True, slots=True)
class Data:
    """The folder of the validation data."""

    folder: Path

    def rows(self, name: str) -> list[Row]:
        lines = (self.folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]


def textstats() -> Any:
    """textstat, reading the project's own copy of its dictionaries."""
    import nltk.data

    nltk.data.path[:] = [str(lexicons.nltk_data())]
    import textstat

    return textstat


# Sentences


def sentence_ends(data: Data) -> Iterator[Line]:
    """Wall Street Journal, ends inside paragraphs."""
    rows = data.rows("wsj_sentences")
    plain = re.compile(r"\b[^.!?]+[.!?]*")  # textstat's own rule
    ours = _ends_f1(rows, tokens.sentences)
    stock = _ends_f1(rows, lambda text: [match.span() for match in plain.finditer(text)])
    yield Line("wsj_sentences", "sentence ends, F1", ours, "≥ .985", stock)
    errors, stock_errors = [], []
    for row in rows:
        everything = Preparation(furniture=True, headline=True)
        article = as_article(row["text"], any_language=True, preparation=everything)
        words, found = article.words, len(article.sentences)
        if len(words) < 100:
            continue
        stock_found = textstats().sentence_count(row["text"])
        human = len(row["ends_nonspace"])
        errors.append(abs(0.39 * len(words) * (1 / found - 1 / human)))
        stock_errors.append(abs(0.39 * len(words) * (1 / stock_found - 1 / human)))
    yield Line(
        "wsj_sentences", "Flesch-Kincaid by our against human ends, mean error in grades",
        statistics.fmean(errors), "≤ .08", statistics.fmean(stock_errors),
    )  # fmt: skip


def _ends_f1(rows: Iterable[Row], cut: Callable[[str], Iterable[tuple[int, int]]]) -> float:
    right = found = gold = 0
    for row in rows:
        counted, human = 0, set(row["ends_nonspace"])
        for part in row["text"].split("\n\n"):
            length = len("".join(part.split()))
            inside = human & set(range(counted + 1, counted + length))
            ends = {counted + len("".join(part[:end].split())) for _, end in cut(part)}
            ends &= set(range(counted + 1, counted + length))
            right, found, gold = right + len(inside & ends), found + len(ends), gold + len(inside)
            counted += length
    return 2 * right / (found + gold)


# Datelines


_NO_DATELINE = re.compile(
    r"Bids only|GRADE A|FOB|kuwait|profit after|Engineers|degrees|cloudy|152\.8|^\s*APRIL 7\s+-"
)


def datelines(data: Data) -> Iterator[Line]:
    """1,945 stories taken apart by their maker; ten of his datelines hold tables or half sentences."""
    right = as_given = counted = 0
    rows = data.rows("reuters_datelines")
    for row in rows:
        text = row["dateline"] + row["body"]
        found = [item for item in anatomy.dissect(text).furniture if item.kind == "dateline"]
        exact = bool(found) and text[found[0].start : found[0].end].strip() == row["dateline"].strip()
        as_given += exact
        if not _NO_DATELINE.search(row["dateline"]):
            right, counted = right + exact, counted + 1
    yield Line(
        "reuters_datelines",
        f"dateline cut exactly, {counted} true datelines",
        right / counted,
        "≥ .998",
        0.976,
    )
    yield Line("reuters_datelines", f"the same, all {len(rows)} as given", as_given / len(rows))
    wrong = sum(
        item.kind == "dateline"
        for row in rows
        for item in anatomy.dissect("The story. " + row["body"]).furniture
    )
    yield Line("reuters_datelines", "datelines cut where there is none (count)", float(wrong), "0")


# Reading


@cache
def _counts(text: str) -> readability.Counts:
    article = as_article(text, any_language=True)
    return readability.Counts.of(readability.features(article).sum(axis=0))


def reading_levels(data: Data) -> Iterator[Line]:
    """One Guardian story at three levels: share of stories in strict order."""
    stories: dict[str, dict[str, str]] = {}
    for row in data.rows("onestop"):
        first, _, rest = row["text"].lstrip("\ufeff").partition("\n")
        is_label = re.fullmatch(r"\s*(elementary|intermediate|advanced)\W*", first, re.IGNORECASE)
        stories.setdefault(row["story"], {})[row["level"]] = rest if is_label else row["text"]
    theirs = {
        "Flesch-Kincaid": "flesch_kincaid_grade", "Gunning fog": "gunning_fog", "Coleman-Liau": "coleman_liau_index",
        "Automated Readability Index": "automated_readability_index", "Spache": "spache_readability",
        "LIX": "lix", "RIX": "rix", "SMOG": "smog_index",
    }  # fmt: skip
    for name, part in (("whole text", lambda text: text), ("first 250 words", _first_words)):
        for formula in readability.FORMULAS:
            value = _valued(formula, part)
            stock = None
            if formula.name in theirs:
                function = getattr(textstats(), theirs[formula.name])
                stock = _in_order(stories, _composed(function, part))
            lead = formula.name == readability.LEAD
            aim = (
                ("≥ .989" if name == "whole text" else "≥ .93")
                if lead
                else ("≥ .95" if name == "whole text" else "")
            )
            yield Line(
                "onestop", f"{formula.name}, levels in order, {name}", _in_order(stories, value), aim, stock
            )


def _valued(formula: readability.Formula, part: Callable[[str], str]) -> Callable[[str], float]:
    """The formula on a part of a text, turned so that higher is always the higher level."""
    return lambda text: formula.harder * float(formula.value(_counts(part(text))))


def _composed(function: Callable[[str], float], part: Callable[[str], str]) -> Callable[[str], float]:
    return lambda text: function(part(text))


def _in_order(stories: dict[str, dict[str, str]], value: Callable[[str], float]) -> float:
    return statistics.fmean(
        value(story["ele"]) < value(story["int"]) < value(story["adv"]) for story in stories.values()
    )


def _first_words(text: str, count: int = 250) -> str:
    words = list(re.finditer(r"\S+", text))
    return text if len(words) <= count else text[: words[count - 1].end()]


def teachers_ease(data: Data) -> Iterator[Line]:
    """CLEAR: excerpts and how easy teachers found them; correlation with difficulty."""
    rows = data.rows("clear")
    ease = [-row["BT_easiness"] for row in rows]
    ours = spearmanr([float(readability.dale_chall(_counts(row["Excerpt"]))) for row in rows], ease).statistic
    stock = spearmanr(
        [textstats().dale_chall_readability_score_v2(row["Excerpt"]) for row in rows], ease
    ).statistic
    published = spearmanr([row["New Dale-Chall Readability Formula"] for row in rows], ease).statistic
    yield Line("clear", "Dale-Chall against teachers, Spearman", ours, "≥ .594", stock, f"{published:.3f}")
    lead = spearmanr(
        [float(readability.combined_grade(_counts(row["Excerpt"]))) for row in rows], ease
    ).statistic
    yield Line("clear", "combined grade against teachers, Spearman", lead)


def syllable_rule(data: Data) -> Iterator[Line]:
    """CMUdict's own words: the rule for words that are in no dictionary, against pyphen."""
    import pyphen

    counts = {word: count for word, count in lexicons.syllable_counts().items() if word.isalpha()}
    hyphens = pyphen.Pyphen(lang="en_US")
    ours = statistics.fmean(by_rule(word) == count for word, count in counts.items())
    stock = statistics.fmean(len(hyphens.positions(word)) + 1 == count for word, count in counts.items())
    yield Line("cmudict", "syllables of a word by rule, exact", ours, "> .86", stock)


# Terms


_stem = cache(PorterStemmer().stem)


def _content(text: str) -> list[str]:
    """Stems of the content words of a text, three letters or more, in order."""
    words = (tokens.fold(text[start:end]) for start, end in tokens.words(text))
    return [
        _stem(word)
        for word in words
        if len(word) >= 3 and word not in lexicons.function_words() and any(map(str.isalpha, word))
    ]


def about(data: Data) -> Iterator[Line]:
    """GUM: the words of five summaries of each document. P@10: in two summaries or more."""
    rows = data.rows("gum_docs")
    for name, chosen in (("news", [row for row in rows if row["genre"] == "news"]), ("all genres", rows)):
        ours = [_term_scores(row, _salient) for row in chosen]
        stock = [_term_scores(row, _frequent) for row in chosen]
        for index, (measure, aim) in enumerate((("P@10", "≥ .80"), ("nDCG@20", "≥ .775"))):
            yield Line(
                "gum_docs", f"terms a person would name, {name}, {measure}",
                statistics.fmean(score[index] for score in ours), aim if name == "news" else "",
                statistics.fmean(score[index] for score in stock), ("one person .82", "one person .78")[index],
            )  # fmt: skip


def _term_scores(row: Row, rank: Callable[[Article], list[str]]) -> tuple[float, float]:
    ends = tuple(".!?\"”'’)]:;,")
    text = "".join(
        "".join(line + (" " if line.rstrip().endswith(ends) else "\n\n") for line in paragraph).strip()
        + "\n\n"
        for paragraph in row["paragraphs"]
    )
    article = as_article(text, any_language=True, preparation=Preparation(headline=True))
    summaries = [_content(re.sub(r"^\([^)]*\)\s*", "", summary)) for summary in row["summaries"]]
    gains = Counter(word for summary in summaries for word in set(summary))
    possible = {word for sentence in article.sentences for word in _content(sentence.text)}
    ranked = rank(article)
    precision = sum(gains[word] >= 2 for word in ranked[:10]) / 10
    best = sorted((gain for word, gain in gains.items() if word in possible), reverse=True)
    return precision, _discounted([gains[word] for word in ranked]) / _discounted(best)


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / math.log2(rank + 2) for rank, gain in enumerate(gains[:20]))


def _salient(article: Article) -> list[str]:
    return list(dict.fromkeys(word for term in salience.salience(article) for word in _content(term.label)))


def _frequent(article: Article) -> list[str]:
    counted = Counter(word for sentence in article.sentences for word in _content(sentence.text))
    return [word for word, _ in counted.most_common()]


# Tone


def tone_of_comment(data: Data) -> Iterator[Line]:
    """NYT editorials: each sentence's tone against the mean rating of twenty people."""
    rows = data.rows("nyt_editorial_sentiment")
    ratings = [float(row["mean_rating"]) for row in rows]
    articles = [row["id"].split("_")[0] for row in rows]
    ours, stock = ([_tone(row["text"], news) for row in rows] for news in (True, False))
    yield Line(
        "nyt", "tone of a sentence against people, Pearson",
        pearsonr(ours, ratings).statistic, "≥ .66", pearsonr(stock, ratings).statistic, "VADER .492, one person .745",
    )  # fmt: skip
    means = _means(articles, ratings)
    by_article = [pearsonr(_means(articles, scores), means).statistic for scores in (ours, stock)]
    yield Line("nyt", "tone of an article against people, Pearson", by_article[0], "≥ .80", by_article[1])


def tone_of_headlines(data: Data) -> Iterator[Line]:
    """SemEval 2007: valence of headlines; nothing was chosen by it."""
    rows = data.rows("semeval2007_headlines")
    valence = [float(row["valence"]) for row in rows]
    ours, stock = (
        pearsonr([_tone(row["headline"], news) for row in rows], valence).statistic for news in (True, False)
    )
    yield Line("semeval2007", "tone of a headline against people, Pearson", ours, "≥ .70", stock)


def tone_toward(data: Data) -> Iterator[Line]:
    """NewsMTSC: the tone of the sentence taken for the tone toward the person it names."""
    rows = data.rows("newsmtsc")
    gold = [_class(target["polarity"] - 4) for row in rows for target in row["targets"]]
    ours, stock = (
        _macro_f1(
            gold, [_class(_tone(row["sentence_normalized"], news)) for row in rows for _ in row["targets"]]
        )
        for news in (True, False)
    )
    yield Line("newsmtsc", "tone toward a person, macro F1", ours, "≥ .70", stock, "transformer .83")


def _tone(text: str, news: bool) -> float:
    return sentiment.tone(text, news=news).score


def _class(tone: float) -> int:
    return (tone >= sentiment.NEUTRAL) - (tone <= -sentiment.NEUTRAL)


def _means(groups: Sequence[str], values: Sequence[float]) -> list[float]:
    return [
        statistics.fmean(value for value, other in zip(values, groups, strict=True) if other == group)
        for group in sorted(set(groups))
    ]


def _macro_f1(gold: Sequence[int], found: Sequence[int]) -> float:
    pairs = Counter(zip(gold, found, strict=True))
    scores = []
    for label in (-1, 0, 1):
        marked = sum(count for (_, mine), count in pairs.items() if mine == label)
        true = sum(count for (his, _), count in pairs.items() if his == label)
        scores.append(2 * pairs[label, label] / (marked + true))
    return statistics.fmean(scores)


CHECKS = (
    sentence_ends,
    datelines,
    reading_levels,
    teachers_ease,
    syllable_rule,
    about,
    tone_of_comment,
    tone_of_headlines,
    tone_toward,
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the validation data")
    parser.add_argument("--write", type=Path, help="also write the table as a Markdown page")
    asked = parser.parse_args()
    lines: list[Line] = []
    for check in CHECKS:
        try:
            found = list(check(Data(asked.data)))
        except FileNotFoundError as missing:
            print(f"passed over {check.__name__}: there is no {missing.filename}")
            continue
        for line in found:
            print(_told(line))
        lines += found
    if asked.write:
        asked.write.write_text(_page(lines), encoding="utf-8")


def _told(line: Line) -> str:
    stock = "" if line.stock is None else f"{line.stock:.3f}"
    return f"{line.data:<18} {line.question:<68} stock {stock:>6}  published {line.published:<14} ours {line.ours:>6.3f}  aim {line.aim}"


def _page(lines: Iterable[Line]) -> str:
    head = (
        "# Are the numbers true?\n\n"
        "Written by `python benchmarks/validity.py --data ../shared/validation --write docs/validity.md`. "
        "The data are public sets with human judgments; they do not come with the project. *Stock* is what the "
        "obvious library call gives, measured in the same run.\n\n"
        "| data | question | stock | published | ours | aim |\n|---|---|---:|---:|---:|---:|\n"
    )
    body = "".join(
        f"| {line.data} | {line.question} | {'' if line.stock is None else f'{line.stock:.3f}'} | {line.published} | "
        f"{line.ours:.3f} | {line.aim} |\n"
        for line in lines
    )
    return head + body


if __name__ == "__main__":
    main()
