"""The formats that articles arrive in: one module each, told by what a file holds.

A module has `NAME`, `SUFFIXES`, `MOST_BYTES` that a file may have, `recognises(data, name)`,
which is cheap and looks at the content, and `read(data, name)`, which gives every article in the
file and raises `ArticleError` for what it cannot take. It may have `KEYS`, further words for
``--format``, and `SEVERAL`, where a file may hold several articles. To add a format, write its
module and put it on the list, the more particular before the more general.
"""

import re
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from types import ModuleType

from helpers.errors import ArticleError
from helpers.formats import broken, plain
from helpers.ground.outside import shortened
from helpers.received import Received

MOST_BYTES = plain.MOST_BYTES
"""The longest text of any format, in characters."""
_MOST_LISTED = 12

_NAMES = (
    "newsml_g2 nitf feeds jsonfeed jsonld ninjs anpa1312 iptc7901 pdf docx rtf mail webpage archives plain"
)
ALL = tuple(import_module(f"helpers.formats.{name}") for name in _NAMES.split())
"""Every format, in the order in which they are tried."""

LARGEST: int = max(each.MOST_BYTES for each in ALL)
"""The largest file of any format: what is larger is not even opened."""

SUFFIXES = tuple(dict.fromkeys(suffix for each in ALL for suffix in each.SUFFIXES))
"""The suffixes of all formats: what a folder is searched for."""
_MARKED_UP = re.compile(r"\s*(?:<|%PDF|[\[{]\s*[\[{\"])")


def understood(data: bytes, name: str, *, format: str = "") -> tuple[Received, ...]:  # noqa: A002
    """Every article in the content of a file, by the first format that recognises it, or by `format`.

    `name` is what the file is called. Raises `ArticleError` for a format that
    there is not, for content of no known format, and for what a format refuses.
    """
    if not data.strip():
        raise ArticleError(f"{name} is empty. Give a file that holds an article.")
    chosen = named(format) if format else _recognised(data, name)
    if len(data) > chosen.MOST_BYTES:
        raise ArticleError(
            f"{name} has {len(data):,} bytes; an article may have {chosen.MOST_BYTES:,} as {chosen.NAME}. "
            "Give one article, not a collection."
        )
    found = tuple(
        replace(each, doubts=(*each.doubts, *broken.doubts(each))) for each in _read(chosen, data, name)
    )
    if any(sum(map(len, each.paragraphs)) + len(each.text or "") > MOST_BYTES for each in found):
        raise ArticleError(
            f"{name} holds an article of more than {MOST_BYTES:,} characters. Give one article, not a collection."
        )
    return found


def _read(chosen: ModuleType, data: bytes, name: str) -> tuple[Received, ...]:
    """What a format gives; raises `ArticleError`, which says so where another one was named than the content has."""
    try:
        return tuple(chosen.read(data, name))
    except ArticleError as error:
        otherwise = plain if _is_text(data) else chosen
        looks = next((each for each in ALL if each.recognises(data, name)), otherwise)
        if looks is chosen:
            raise
        raise ArticleError(
            f"{name} is not {chosen.NAME}, the format named for it (--format): it looks like {looks.NAME}. "
            "Name that one, or none."
        ) from error


def count(data: bytes, name: str) -> int:
    """How many articles a file holds; raises as `understood` does, where that must be looked into."""
    return len(understood(data, name)) if getattr(_recognised(data, name), "SEVERAL", False) else 1


def named(key: str) -> ModuleType:
    """The format that a reader names, however written: ``ninjs``, ``NewsML-G2``, ``newsmlg2``."""
    folded = _folded(key)
    for each in ALL:
        if folded in map(_folded, (each.NAME, *getattr(each, "KEYS", ()))):
            return each
    names = ", ".join(each.NAME for each in ALL)
    raise ArticleError(f"There is no format “{shortened(key, 100)}”. There are: {names}.")


def _folded(key: str) -> str:
    return re.sub(r"[\W_]+", "", key).casefold()


def _recognised(data: bytes, name: str) -> ModuleType:
    for each in ALL:
        if each.recognises(data, name):
            return each
    suffix = PurePath(name).suffix
    has = f"{name} has {f'the suffix {suffix}' if suffix else 'no suffix'}, and its content"
    if _is_text(data):
        raise ArticleError(f'{has} looks like plain text. If it is, say so: --format "{plain.NAME}".')
    raise ArticleError(
        f"{has} is in no format that can be read ({', '.join(each.NAME for each in ALL)}). "
        "Save the article as plain text (.txt), or name its format (--format)."
    )


def _is_text(data: bytes) -> bool:
    """Whether the content is text in UTF-8 and neither markup nor JSON."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return "\0" not in text and not _MARKED_UP.match(text)


def chosen(found: tuple[Received, ...], item: str, name: str) -> Received:
    """The one article, or the one that `item` names: its number from 1, or its identifier.

    Raises `ArticleError` where it is not given and there are several, or where it fits none or several.
    """
    if not item and len(found) == 1:
        return found[0]
    if not item:
        raise ArticleError(
            f"{name} holds {len(found):,} articles: {_listed(found)}. "
            f"Name one by its number or identifier, such as {name}#1."
        )
    fitting = [found[place] for place in places(found, item)]
    if len(fitting) == 1:
        return fitting[0]
    raise ArticleError(
        f"{name} holds {len(fitting) or 'no'} article{'s' * (len(fitting) > 1)} #{shortened(item, 200)} among {len(found):,}: "
        f"{_listed(found)}. Name one by its number."
    )


def places(found: tuple[Received, ...], item: str) -> list[int]:
    """Where the articles stand that a number from 1 or an identifier names; versions of one share theirs."""
    if item.isdecimal() and 1 <= int(item[:9]) <= len(found):
        return [int(item[:9]) - 1]
    # In a path two slashes become one.
    names = [re.sub(r"/+", "/", each.identifier) for each in found]
    wanted = re.sub(r"/+", "/", item)
    return [place for place, name in enumerate(names) if name and name == wanted]


def _listed(found: tuple[Received, ...]) -> str:
    told = [f"{number} “{_title(each)}”" for number, each in enumerate(found[:_MOST_LISTED], start=1)]
    more = [f"and {len(found) - _MOST_LISTED:,} more"] if len(found) > _MOST_LISTED else []
    return ", ".join(told + more)


def _title(each: Received) -> str:
    title = " ".join((each.headline or next(iter(each.paragraphs), "") or (each.text or "")[:200]).split())
    return shortened(title, 60)
