"""What a text is about against people's summaries."""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from nltk.stem.porter import PorterStemmer

from checks import Data, Line, Row
from helpers.article import Article, Preparation
from helpers.document import terms
from helpers.document.document import Document
from helpers.languages.english import lists
from helpers.languages.english import words as tokens
from helpers.reading.articles import as_article

_stem = cache(PorterStemmer().stem)


def _content(text: str) -> list[str]:
    """Stems of the content words of a text, three letters or more, in order."""
    words = (tokens.fold(text[start:end]) for start, end in tokens.words(text))
    return [
        _stem(word)
        for word in words
        if len(word) >= 3 and word not in lists.function_words() and any(map(str.isalpha, word))
    ]


def about(data: Data) -> Iterator[Line]:
    """GUM: the words of five summaries of each document. P@10: in two summaries or more."""
    rows = data.rows("gum_docs")
    for name, chosen in (("news", [row for row in rows if row["genre"] == "news"]), ("all genres", rows)):
        ours = [_term_scores(row, _salient) for row in chosen]
        stock = [_term_scores(row, _frequent) for row in chosen]
        for index, (measure, aim) in enumerate((("P@10", "≥ .82"), ("nDCG@20", "≥ .80"))):
            scores = [score[index] for score in ours]
            thirds = [statistics.fmean(scores[part::3]) for part in range(3)]
            yield Line(
                "gum_docs", f"terms a person would name, {name}, {measure}", statistics.fmean(scores),
                f"{aim if name == 'news' else '≥ stock'}; thirds {min(thirds):.3f} to {max(thirds):.3f}",
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
    return list(
        dict.fromkeys(word for term in terms.salience(Document.of(article)) for word in _content(term.label))
    )


def _frequent(article: Article) -> list[str]:
    counted = Counter(word for sentence in article.sentences for word in _content(sentence.text))
    return [word for word, _ in counted.most_common()]


CHECKS = (about,)
