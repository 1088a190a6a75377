"""Text from outside as it may stand among the workbook's own words: shown, never obeyed, and cut in one way."""

import re
import unicodedata

_SPACE = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of writing, until a mark that a cut may take away."""
_LONGEST_WORD = 16
_JOINER = "\u200d"
_TINTS = range(0x1F3FB, 0x1F400)


def literal(text: str) -> str:
    """A text as one line in which control characters are shown, not obeyed."""
    return _CONTROL.sub("\ufffd", _SPACE.sub(" ", text).strip())


def shortened(text: str, most: int = 30) -> str:
    """The same, cut to `most` characters with an ellipsis, after a word if one ends near, and never within what is read as one character."""
    text = literal(text)
    if len(text) <= most:
        return text
    space = text.rfind(" ", 0, most)
    end = space if space >= most - min(_LONGEST_WORD, most // 3) else most - 1
    while end > 0 and _is_within(text, end):
        end -= 1
    return _TURNING.sub("", text[:end]).rstrip() + "…"


def _is_within(text: str, end: int) -> bool:
    """Whether a cut before this place would part a letter from its accent, or a sign from what it is joined with."""
    after = text[end]
    joined = _JOINER in text[end - 1 : end + 1] or ord(after) in _TINTS
    return joined or unicodedata.category(after).startswith("M")
