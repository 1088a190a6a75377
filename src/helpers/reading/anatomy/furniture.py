"""Lines of the wire's own apparatus: notes, credits, promo lines."""

from __future__ import annotations

import re
from collections.abc import Callable

from helpers.article import Span
from helpers.languages.english import numberwords, wirecopy

LONGEST_HEAD = 250


def is_timestamp(written: str) -> bool:
    """A line of nothing but dates, times and the words that go with them."""
    words = re.findall(r"[^\W\d_][\w.]*", written)
    dated = any(wirecopy.STAMP_DATE.fullmatch(word.rstrip(".")) for word in words)
    told = any(word.casefold() in wirecopy.STAMPING for word in words)
    timed = re.search(r"\d:\d\d|\d{4}", written) is not None
    return (
        re.search(r"\d", written) is not None
        and (dated or told or timed)
        and all(
            word.casefold().rstrip(".") in wirecopy.STAMP_WORDS
            or wirecopy.IS_AGENCY.fullmatch(word)
            or wirecopy.STAMP_DATE.fullmatch(word.rstrip("."))
            for word in words
        )
    )


LONGEST_TAIL = 600


def furniture_kind(text: str, block: Span) -> str:
    """What furniture a whole block is wherever it stands, or the empty string."""
    if block.end - block.start > _LONGEST_FURNITURE:
        return ""
    written = " ".join(block.of(text).split())
    if wirecopy.CAPTIONED.search(written) and wirecopy.CAPTION.fullmatch(written):
        return "caption"
    if wirecopy.ATTRIBUTION.search(written) and not wirecopy.DESK_NOTE.fullmatch(written):
        return ""
    for kind, fits in _WHOLE_BLOCKS:
        if fits(written):
            return kind
    return ""


_LONGEST_FURNITURE = 1_000


def _is_update_note(written: str) -> bool:
    """What the desk changed: a change with no subject, or a sentence about this very copy."""
    bare = re.sub(r"^\(\s*(?:\*\s*)?|\s*\)$", "", written) if written.startswith("(") else written
    labelled = wirecopy.LABELLED_NOTE.fullmatch(bare)
    if labelled:
        return _is_about_the_copy(labelled["rest"] or "")
    if wirecopy.DESK_NOTE.fullmatch(written) or wirecopy.SELF_NOTE.fullmatch(bare):
        return True
    bracketed = bare != written and written.endswith(")")
    return _is_change(bare, bracketed=bracketed) and (bracketed or not written.endswith("."))


def _is_about_the_copy(rest: str) -> bool:
    dated = wirecopy.ONLY_A_DATE.fullmatch(rest)
    own = wirecopy.OF_OWN_COPY.search(rest)
    return bool(dated or own or _is_change(rest, bracketed=True))


def _is_change(written: str, *, bracketed: bool) -> bool:
    """``Adds details``, ``Updates with comment``: a verb without a subject, and no other verb after it."""
    if not wirecopy.CHANGES.match(written):
        return False
    main = wirecopy.SUBORDINATE.split(written, maxsplit=1)[0]
    if wirecopy.FINITE.search(main):
        return False
    whole = wirecopy.WHOLE_NOTE.match(written)
    told = wirecopy.NOTE_OBJECT.search(written) is not None
    if whole:
        return bracketed or told
    if not told:
        return False
    return wirecopy.CHANGED.match(written) is not None or wirecopy.CHANGING.match(written) is not None


def _is_credit(written: str) -> bool:
    """A role and a name, and no small word that credits do not use."""
    if wirecopy.CONTACT_HEADER.fullmatch(written):
        return True
    return (
        len(written) <= LONGEST_TAIL
        and wirecopy.CREDIT.fullmatch(written) is not None
        and _in_credit_words(written)
    )


def _in_credit_words(written: str) -> bool:
    words = re.findall(r"[^\W\d_][\w’'-]*", wirecopy.ADDRESS.sub(" ", written))
    return all(word[0].isupper() or word in wirecopy.CREDIT_WORDS for word in words)


def is_contact(text: str, block: Span) -> bool:
    """A line of names and addresses under ``To contact the reporters on this story:``."""
    written = " ".join(block.of(text).split())
    return (
        len(written) <= LONGEST_HEAD and not written.endswith((".", "?", "!")) and _in_credit_words(written)
    )


def _is_copyright(written: str) -> bool:
    return (
        wirecopy.COPYRIGHT.fullmatch(written) is not None
        and wirecopy.COPYRIGHT_SENTENCE.match(written) is None
    )


def _is_promo(written: str) -> bool:
    if wirecopy.SURE_PROMO.fullmatch(written):
        return True
    return wirecopy.PROMO.fullmatch(written) is not None and not _is_sentence(written)


def _is_sentence(written: str) -> bool:
    """A line that ends like a sentence is left in the body, whatever it begins with."""
    return written.endswith((".", ".”", '."', ".’")) and len(written.split()) > 4


_WHOLE_BLOCKS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("sign-off", lambda written: wirecopy.SIGN_OFF.fullmatch(written) is not None),
    ("update note", _is_update_note),
    ("credit", _is_credit),
    ("copyright", _is_copyright),
    ("timestamp", lambda written: wirecopy.STAMPED.match(written) is not None and is_timestamp(written)),
    ("promo line", _is_promo),
    ("exchange rate", lambda written: numberwords.EXCHANGE.fullmatch(written.strip("()")) is not None),
)


def pointed_at(note: str) -> tuple[int, ...]:
    """Paragraph numbers in an update note: “in fifth paragraph”, “paragraphs 3-5”."""
    found: list[int] = []
    for match in wirecopy.NUMBERED_PARAGRAPHS.finditer(note):
        found.extend(
            wirecopy.PARAGRAPH_NUMBERS.get(word.lower()) or int(word)
            for word in wirecopy.PARAGRAPH_NUMBER.findall(match[1])
        )
    for match in wirecopy.PARAGRAPHS_BY_FIGURE.finditer(note):
        for low, high in re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", match[1]):
            first, last = int(low), int(high or low)
            found.extend(range(first, min(last, first + 50) + 1))
    return tuple(dict.fromkeys(found))
