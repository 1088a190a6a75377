"""Every measured sentence of both texts in a row of its own, for measures that say something of each."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from helpers.document.document import Document
from helpers.measures.schema import TEXT, WHOLE, columns
from helpers.pairing.compared import Compared
from helpers.showing.style import NAMES

COLUMNS = (
    *columns(TEXT, "side", "wire report or derivative"),
    *columns(TEXT, "part", "body, headline or furniture"),
    *columns(WHOLE, "paragraph", "number in the body, from 1; 0 outside it"),
    *columns(WHOLE, "sentence", "number in reading order, from 1"),
    *columns(WHOLE, "start end", "characters into the text as received"),
    *columns(TEXT, "text", "the sentence, its white space evened out"),
)


def sentences(pair: Compared) -> pd.DataFrame:
    """Where every sentence stands, and its text, wire report first, with `COLUMNS`."""
    return pd.concat(
        [_numbered(article, name) for article, name in zip(pair, NAMES, strict=True)], ignore_index=True
    )


def by_sentence(pair: Compared, told: Callable[[Document], pd.DataFrame], names: str) -> pd.DataFrame:
    """`sentences` with what a measure tells of each: the columns named, parted by spaces."""
    own = pd.concat([told(article)[names.split()] for article in pair], ignore_index=True)
    return pd.concat([sentences(pair), own], axis=1)


def _numbered(article: Document, name: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "side": name,
            "part": [sentence.part for sentence in article.sentences],
            "paragraph": [sentence.paragraph for sentence in article.sentences],
            "sentence": [sentence.number for sentence in article.sentences],
            "start": [sentence.start for sentence in article.sentences],
            "end": [sentence.end for sentence in article.sentences],
            "text": [" ".join(sentence.text.split()) for sentence in article.sentences],
        }
    )
