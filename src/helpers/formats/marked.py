"""Messages between control bytes, as the oldest wire formats have them."""

import re

from helpers.errors import ArticleError
from helpers.formats import markup
from helpers.formats.decoding import decode


def messages(
    pattern: re.Pattern[str], data: bytes, name: str, *, one: str, many: str
) -> tuple[list[re.Match[str]], str]:
    """Every message in a file, in order, and the encoding; `one` and `many` are what the format calls them."""
    text, encoding = decode(data, name=name)
    found = list(pattern.finditer(text))
    if not found:
        raise ArticleError(
            f"{name} is no whole {one}: the text between STX and ETX is missing. Ask for the file again."
        )
    markup.refuse_many(len(found), many, name)
    return found, encoding
