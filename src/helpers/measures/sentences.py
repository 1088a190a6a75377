"""Every measured sentence of both texts in a row of its own, for measures that say something of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from helpers.document.document import Document
from helpers.ground.loading import pd
from helpers.measures.schema import Columns, columns
from helpers.pairing.compared import Compared
from helpers.showing.style import NAMES

COLUMNS = columns(__file__, "sentences")


def by_sentence(pair: Compared, *told: Callable[[Document], Columns]) -> Columns:
    """Where every sentence stands, and its text, wire report first, with `COLUMNS`; then what measures tell of each."""
    sides = [
        _numbered(article, name) | {name: column for tell in told for name, column in tell(article).items()}
        for article, name in zip(pair, NAMES, strict=True)
    ]
    return {name: np.concatenate([side[name] for side in sides]) for name in sides[0]}


def _numbered(article: Document, name: str) -> dict[str, NDArray[Any]]:
    return {
        "side": texts(name for _ in article.sentences),
        "part": texts(sentence.part for sentence in article.sentences),
        "paragraph": _numbers(sentence.paragraph for sentence in article.sentences),
        "sentence": _numbers(sentence.number for sentence in article.sentences),
        "start": _numbers(sentence.start for sentence in article.sentences),
        "end": _numbers(sentence.end for sentence in article.sentences),
        "text": texts(sentence.line for sentence in article.sentences),
    }


def furthest(sentences: pd.DataFrame, column: str, most: int) -> pd.DataFrame:
    """The sentences that lie furthest from zero in a column, furthest first."""
    order = sentences[column].abs().sort_values(ascending=False, kind="stable")
    return sentences.loc[order.index[order > 0][:most]].reset_index(drop=True)


def texts(values: Iterable[str]) -> NDArray[np.object_]:
    """A column of texts."""
    return np.array(list(values), dtype=object)


def _numbers(values: Iterable[int]) -> NDArray[np.int64]:
    return np.array(list(values), dtype=np.int64)
