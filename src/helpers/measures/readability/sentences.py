"""The sentences that make a text hard to read, as a reader sees them."""

from __future__ import annotations

import pandas as pd

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
    return pd.concat(
        [_side(article, name) for article, name in zip(pair, NAMES, strict=True)],
        ignore_index=True,
    )


def _side(article: Document, name: str) -> pd.DataFrame:
    hard, toned = measure.by_sentence(article), tone.by_sentence(article)
    return pd.DataFrame(
        {
            "side": name,
            "part": [sentence.part for sentence in article.sentences],
            "paragraph": [sentence.paragraph for sentence in article.sentences],
            "sentence": [sentence.number for sentence in article.sentences],
            "start": [sentence.start for sentence in article.sentences],
            "end": [sentence.end for sentence in article.sentences],
            "text": [" ".join(sentence.text.split()) for sentence in article.sentences],
            "words": hard["words"],
            "syllables": hard["syllables"],
            "hard_words": hard["hard_words"],
            "pull": hard["pull"],
            "tone": toned["tone"],
            "quoted": toned["quoted"],
            "toned_words": toned["toned_words"],
        }
    )
