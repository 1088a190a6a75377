"""The tone towards somebody whom a sentence names: negative, neutral or positive.

A toned word counts for less the further it stands from the name, and a name beside a
verb of speech is most often neutral: who says that a thing is bad is not called bad.
Six signs, weighed by two rows of coefficients (`data/lexicons/english/toward.csv`),
fitted to what people said of the tone towards those whom sentences of news name
(`benchmarks/fit_toward.py`). Neutral, unless one of the others is likelier by a tenth:
so the sentences told as negative are about as many as people call so, since a reader is
shown their number. With a higher bar more of them are right, and a third are not counted.
"""

from collections.abc import Mapping
from math import log, sqrt

from helpers.languages.english import listed, lists
from helpers.measures.tone.scorer import PUNCTUATION, cut, lexicon, valued

BESIDE = 2
"""A verb of speech at most so many words from the name makes it a speaker's."""
SQUEEZE = 8.0
"""The square of a sum of valences that counts .71."""

SHOWN = log(1.1)
"""Log-odds against neutral from which a tone is told."""

_SPEECH = listed.words("terms", "speech")


def toward(text: str, start: int, end: int) -> int:
    """The tone of a sentence towards what it names from `start` to `end`: -1, 0 or 1."""
    found = signs(text, start, end, lexicon())
    odds = [sum([weights[side] * found[sign] for sign, weights in lists.toward().items()]) for side in (0, 1)]
    return 0 if max(odds) <= SHOWN else -1 if odds[0] >= odds[1] else 1


def signs(text: str, start: int, end: int, valences: Mapping[str, float]) -> dict[str, float]:
    """What tells the tone towards a name: sums of valences, squeezed, and whether it speaks.

    `negative` and `positive` are the words so toned and `after` those behind the name,
    each by its nearness; `whole` is the whole sentence.
    """
    tokens, first, last = cut(text), len(cut(text[: start + 1])) - 1, len(cut(text[:end])) - 1
    sums = dict.fromkeys(("negative", "positive", "after", "whole"), 0.0)
    for _, begins, ends, valence in valued(tokens, valences):
        sums["whole"] += valence
        distance = max(begins - last, first - ends)
        if distance > 0:
            near = valence / (1 + distance)
            sums["negative" if valence < 0 else "positive"] += near
            sums["after"] += near if begins > last else 0.0
    beside = (*tokens[max(0, first - BESIDE) : first], *tokens[last + 1 : last + 1 + BESIDE])
    speaks = any(token.strip(PUNCTUATION).lower() in _SPEECH for token in beside)
    squeezed = {name: total / sqrt(total * total + SQUEEZE) for name, total in sums.items()}
    return squeezed | {"speaks": float(speaks), "always": 1.0}
