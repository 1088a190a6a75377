"""Values that several formats write in their own ways: times, notes and what they say of a story, subjects."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import cache

from helpers import paths
from helpers.errors import ArticleError
from helpers.ground.outside import shortened
from helpers.languages.english import calendar, notices, webcopy, wirecopy
from helpers.received import CORRECTION, MEDIA_TOPICS, UPDATE, WITHDRAWN, Received, Subject

LONGEST = 2_000
"""Characters of a field that are kept; the rest is cut off with an ellipsis."""
MOST_SUBJECTS = 200
_MOST_DIFFERENCES = 4
WITHHELD = "The sender marks it as withheld: not to be published until further notice."
_SCHEMES = (
    (re.compile(r"https?://cv\.iptc\.org/newscodes/mediatopic/?"), MEDIA_TOPICS),
    (re.compile(r"https?://cv\.iptc\.org/newscodes/subjectcode/?"), "subj"),
    (re.compile(r"(?i)(?:iptc:?)?(?:medtop|mediatopics?|media topics?)"), MEDIA_TOPICS),
)
_ENDS = (".", "!", "?", ":", ";", ")", "”")

_SAID = (
    (WITHDRAWN, wirecopy.WITHDRAWAL_NOTE),
    (CORRECTION, wirecopy.CORRECTION_NOTE),
    (UPDATE, wirecopy.UPDATED_NOTE),
)


def iso(written: str | None) -> str:
    """A time to the second in ISO 8601 with the zone it was given in, or a date alone; empty for what is neither.

    ISO 8601 in both its forms (``20240112T103000Z``) and the dates of e-mail
    and RSS (``Fri, 12 Jan 2024 10:30:00 GMT``, ``Jan 12, 2024 at 10:30 AM``) are taken, with zones by name
    (``BST``) or from another (``GMT+0530``), and days such as ``12 January 2024``.
    A zone that is not known is left out.
    """
    text = _with_offset(re.sub(r",?\sat(?=\s\d)", "", (written or "").strip()[:64]))
    for understood in (_by_standard, parsedate_to_datetime, *_BY_NAME_OF_MONTH):
        try:
            found = understood(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        day = understood in _BY_NAME_OF_MONTH or re.fullmatch(r"\d{4}-\d\d-\d\d|\d{8}", text) is not None
        told = found.date().isoformat() if day else found.isoformat(timespec="seconds")
        return told if 1900 <= found.year <= 2100 else ""
    return ""


def no_time(written: str) -> str:
    """What is wrong with a time as the standards have it, ISO 8601; empty where nothing is."""
    if iso(written) and re.match(r"\d{4}-?\d\d-?\d\d", written):
        return ""
    return f"no time{' of ISO 8601' if iso(written) else ''}, “{shortened(written, 40)}”"


def _by_standard(written: str) -> datetime:
    return datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d\d:?\d\d$)", "", written))


def _by(form: str) -> Callable[[str], datetime]:
    return lambda written: datetime.strptime(written, form)


_BY_NAME_OF_MONTH = tuple(map(_by, ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y")))

_ZONE = re.compile(
    r"(?P<time>.*?\d)\s*(?P<name>[A-Za-z]{1,5}(?:-[A-Za-z]{3})?)?(?P<offset>[+-]\d{1,2}(?::?\d\d)?)?(?:\s*\([\w ]{1,40}\))?"
)
_HALF = re.compile(r"\b(0?[1-9]|1[0-2])(:\d\d(?::\d\d)?)\s?([AaPp])\.?[Mm]\.?(?![A-Za-z])")


def _of_24_hours(time: re.Match[str]) -> str:
    return f"{int(time[1]) % 12 + 12 * (time[3] in 'Pp'):02d}{time[2]}"


def _with_offset(written: str) -> str:
    """A time of e-mail or RSS with 24 hours, its zone written as an offset where it is known by another name."""
    written = _HALF.sub(_of_24_hours, written, count=1)
    found = _ZONE.fullmatch(written)
    if found is None or ":" not in found["time"] or not found["name"]:
        return written
    offset = _offset(found["name"].upper(), found["offset"])
    return f"{found['time']} {offset}" if offset else written


def _offset(name: str, given: str | None) -> str:
    """What a zone's name, or the hours written after it, come to; nothing where that is not known."""
    if given:
        hours, _, rest = given[1:].partition(":") if ":" in given else (given[1:3], "", given[3:])
        return f"{given[0]}{int(hours):02d}{rest or '00'}" if name in ("GMT", "UTC", "UT") else ""
    known = calendar.FIXED_ZONES.get(name) if len(name) > 1 else None
    if known is None:
        return ""
    whole, minutes = divmod(abs(known), 60)
    return f"{'-' if known < 0 else '+'}{whole:02d}{minutes:02d}"


def zone_doubts(written: str) -> Iterator[str]:
    """A doubt where a time names a zone that is not known."""
    found, time = _ZONE.fullmatch(_HALF.sub(_of_24_hours, written.strip()[:64], count=1)), iso(written)
    if found is not None and found["name"] and "T" in time and moment(time) is None:
        yield f"Its time is in a zone that is not known, {found['name']}; it is taken without one."


def moment(written: str) -> datetime | None:
    """A time as `iso` gives it, for comparing; None for a date alone, for no zone and for nothing."""
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def is_later(one: str, other: str) -> bool:
    """Whether a time is after another, where both are known well enough to say."""
    first, second = moment(one), moment(other)
    return first is not None and second is not None and first > second


def with_words(found: Sequence[Received], kinds: Iterable[str], name: str) -> tuple[Received, ...]:
    """The articles of a package whose items are of these kinds; refused where none has a text or withdraws one."""
    if any(each.paragraphs or each.status == WITHDRAWN for each in found):
        return tuple(found)
    told = ", ".join(sorted({kind or "text" for kind in kinds}) or ["none"])
    raise ArticleError(
        f"{name} holds no text: its items are of the kind {shortened(told, 100)}, and none carries an article's words. "
        "Ask for the full text."
    )


def with_texts(found: tuple[Received, ...], name: str) -> tuple[Received, ...]:
    """The articles of a feed; refused where none has a text."""
    if any(each.paragraphs for each in found):
        return found
    raise ArticleError(
        f"{name} holds headlines without texts. Give a feed with full text, or the articles' own pages."
    )


def without_footer(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """The paragraphs of a feed without the line that says where they appeared first."""
    footed = paragraphs and webcopy.FEED_FOOTER.fullmatch(paragraphs[-1])
    return paragraphs[:-1] if footed else paragraphs


def unless_slug(title: str) -> str:
    """A title, or nothing where it is what a desk calls a story: ``BC-Vale-Boat, 1st Ld``."""
    return "" if " " not in title or wirecopy.SLUG_LINE.fullmatch(title) else title


def first(*texts: str) -> str:
    """The first of several texts that says anything."""
    return next(filter(None, texts), "")


def joined(texts: Iterable[str]) -> str:
    """Several notes as one line, each once, a full stop between those that have none."""
    told = dict.fromkeys(text for text in texts if text)
    *first, last = told or ("",)
    ended = (text if text.endswith(_ENDS) else f"{text}." for text in first)
    return shortened(" ".join([*ended, last]), LONGEST)


def status_of(*notes: str) -> str:
    """The gravest thing that any of a desk's notes says: withdrawn, correction, update, or nothing."""
    if any(notices.WITHDRAWAL.fullmatch(" ".join(note[:LONGEST].split())) for note in notes):
        return WITHDRAWN
    for status, pattern in _SAID:
        if any(pattern.search(note[:LONGEST]) for note in notes):
            return status
    return ""


def subject(code: str, name: str, scheme: str) -> Subject:
    """A subject, its scheme known by one name and its code parted from an address."""
    code, name, scheme = (" ".join(each.split())[:200] for each in (code, name, scheme))
    for pattern, known in _SCHEMES:
        found = pattern.match(code)
        if found and found.end() < len(code) and code.startswith("http"):
            return Subject(code[found.end() :], name, known)
        if pattern.fullmatch(scheme):
            return Subject(code.removeprefix(f"{known}:"), name, known)
    return Subject(code, name, scheme)


def subjects(found: Iterable[Subject]) -> tuple[Subject, ...]:
    """Each subject once, as many as are kept; one without code and name is none."""
    return tuple(dict.fromkeys(each for each in found if each.code or each.name))[:MOST_SUBJECTS]


def differing(standard: str, differences: Iterable[str]) -> Iterator[str]:
    """A doubt that tells where an item differs from its standard; none where it does not."""
    if told := tuple(differences):
        more = f", and {len(told) - _MOST_DIFFERENCES} more" if len(told) > _MOST_DIFFERENCES else ""
        yield f"It differs from the standard, {standard}: {'; '.join(told[:_MOST_DIFFERENCES])}{more}."


@cache
def named(kind: str) -> dict[str, str]:
    """The names on a list in its order, each with what it means, if that is said."""
    rows = [row for row in paths.beside(__file__, "names") if row["list"] == kind]
    return {name: row["means"] for row in rows for name in row["names"].split()}
