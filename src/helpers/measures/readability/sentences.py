"""The sentences that make a text hard to read, as a reader sees them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from helpers.document.document import Document
from helpers.measures.readability import measure
from helpers.measures.tone import measure as tone
from helpers.pairing.compared import Compared
from helpers.showing.style import NAMES


def sentences(pair: Compared) -> pd.DataFrame:
    """Every measured sentence of both texts, with what each measure says of it.

    `start` and `end` are offsets into the text as received; `pull` is how much
    the sentence raises its text's combined grade, `tone` runs from -1 to 1,
    `quoted` is the share of its words inside quotation marks.
    """
    sides = [_side(article, name) for article, name in zip(pair, NAMES, strict=True)]
    return pd.DataFrame({name: np.concatenate([side[name] for side in sides]) for name in sides[0]})


def _side(article: Document, name: str) -> dict[str, NDArray[Any]]:
    """The columns of one text."""
    told = article.sentences
    whole = {
        "paragraph": [sentence.paragraph for sentence in told],
        "sentence": [sentence.number for sentence in told],
        "start": [sentence.start for sentence in told],
        "end": [sentence.end for sentence in told],
    }
    return {
        "side": _texts([name] * len(told)),
        "part": _texts([sentence.part for sentence in told]),
        **{column: np.array(values, dtype=np.int64) for column, values in whole.items()},
        "text": _texts([" ".join(sentence.text.split()) for sentence in told]),
        **measure.of_sentences(article),
        "tone": np.array([tone.tone_of(sentence) for sentence in told], dtype=np.float64),
        "quoted": np.array([sentence.quoted for sentence in told], dtype=np.float64),
        "toned_words": _texts([tone.toned_words(sentence) for sentence in told]),
    }


def _texts(values: list[str]) -> NDArray[Any]:
    return np.array(values, dtype=object)
