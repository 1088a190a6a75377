"""E-mail (.eml): the message's own text; and web pages that a browser saved as mail does (.mht, .mhtml).

The plain part is taken before the HTML part. What others wrote in it is cut:
quoted and signature lines, and what was forwarded, unless the mail does nothing
but forward it. Attachments are not read.
"""

import email
import email.policy
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import parseaddr
from itertools import groupby, islice, pairwise, takewhile
from typing import cast

from helpers.errors import ArticleError
from helpers.formats import fields, markup, webpage
from helpers.formats.pageheadline import without_site
from helpers.formats.pagetext import fold
from helpers.formats.paragraphs import is_final
from helpers.languages.english import datecopy, webcopy
from helpers.received import Received

NAME = "e-mail"
KEYS = ("eml", "mail", "mhtml")
SUFFIXES = (".eml", ".mht", ".mhtml")
MOST_BYTES = 20_000_000
SEVERAL = True

_MOST_PARTS = 200
_MOST_HEADERS = 200
_LONGEST = 1_000_000
_LONGEST_HEADER = 4_000
_FEW_WORDS = 60
_LONGEST_SIGNATURE = 6
_LONGEST_NAME, _LONGEST_TITLE = 3, 20
"""Words of who signs, and of a subject; a line longer than of a signature that ends like a sentence is of a story."""
_NOTICE = "notice~ of the sender's mail system"
_TOLD = re.compile(r"(?:\S+\s+){12,}\S*\.[”\"]?")
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
_ESCAPED = re.compile(r"(\A|^(?!>|.*:\s*$).*\r?\n)>(?=From\s.*(?:\n(?!>)|\Z))", re.MULTILINE)
"""The mark that mailboxes set before a line of a message that begins with *From*, and no line of a quotation."""
_FIRST = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*(?:>?From \S+ [^\r\n]{1,60}\r?\n)?")
"""What may stand over the headers: a mark of the encoding, lines with nothing in them, a mailbox's own line."""
_NEXT = re.compile(rb"(?m)^From \S+ [^\r\n]{0,40}\d\d:\d\d[^\r\n]{0,20}\r?\n(?=[A-Za-z-]{2,40}:[ \t])")
"""Where a mailbox's next message begins."""
_SURE = frozenset(b"mime-version message-id received return-path delivered-to content-type".split())
_OFTEN = frozenset(b"from to subject date cc sender reply-to".split())
_BOUNDARY = re.compile(rb"\bboundary\s*=\s*\"?([^\"\r\n;]{1,200})", re.IGNORECASE)
_MARKS = re.compile(
    rf"^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|vb|antw|enc)\s*:\s*|(?-i:{datecopy.WELL_KNOWN}):\s+(?=[A-Z])|\[(?!\W*(?:kill|correct|updat|withdr|retract|embargo|refil|recast))[^\]]{{1,30}}\]\s*)+(?=\S)|\s+\(fwd?\)$",
    re.IGNORECASE,
)
"""What mail programs and lists write before a subject or behind it: ``Re:``, ``[AP Newsfeed]``, ``(fwd)``."""
_DEEPEST_TITLE = 4
_LONG_WORD = 5
_DATED = re.compile(r"By\s|[A-Z][^.!?]{0,80}? [-–—]+ ")
_FIELD = re.compile(r"\*?(From|Sent|Date|Subject|To|Cc|Reply-To):\*?\s*(.*)", re.IGNORECASE)


def recognises(data: bytes, name: str) -> bool:
    """Whether the content begins with the headers of a message."""
    start = _FIRST.sub(b"", data[:20_000])
    names = set(islice(_header_names(start), _MOST_HEADERS))
    sure, often = len(names & _SURE), len(names & _OFTEN)
    addressed = names >= {b"from", b"subject"} and re.search(rb"(?im)^from:[^\r\n]*@", start) is not None
    called_so = name.lower().endswith(SUFFIXES) and sure + often >= 2
    return called_so or (sure >= 1 and often >= 2) or (often >= 3 and addressed)


def _header_names(start: bytes) -> Iterator[bytes]:
    position = 0
    while match := _HEADER.match(start, position):
        yield match.group().split(b":", 1)[0].lower()
        position = match.end()


def read(data: bytes, name: str) -> tuple[Received, ...]:
    """The one article in a message, or those of a mailbox; raises `ArticleError` where there is no text, or too many parts."""
    _refuse_parts(data, name)
    return tuple(_read(each, name) for each in _NEXT.split(_FIRST.sub(b"", data, count=1)))


def _read(data: bytes, name: str) -> Received:
    try:
        message = cast(EmailMessage, email.message_from_bytes(data, policy=_POLICY))
        parts = [each for each in message.walk() if not each.is_multipart()]
    except (RecursionError, ValueError, LookupError, IndexError, AttributeError) as error:
        raise ArticleError(
            f"{name} is not a message that can be read. Save it again, or its text."
        ) from error
    if len(parts) > _MOST_PARTS:
        raise ArticleError(
            f"{name} has {len(parts):,} parts; a message may have {_MOST_PARTS}. Save its text."
        )
    try:
        if message.get("Snapshot-Content-Location") or _header(message, "From").startswith("<Saved by"):
            return _saved_page(parts, name)
        return _article(message, parts, name)
    except RecursionError as error:
        raise ArticleError(f"{name} has headers that cannot be read. Save its text.") from error


def _refuse_parts(data: bytes, name: str) -> None:
    """Refuse far too many parts by their boundaries, before minutes are spent on taking them apart."""
    boundaries = {found[1] for found in _BOUNDARY.finditer(data)}
    often = (data.count(b"\n--" + each.rstrip()) for each in boundaries)
    if len(boundaries) > _MOST_PARTS or any(count > 2 * _MOST_PARTS for count in often):
        raise ArticleError(f"{name} has more than {_MOST_PARTS} parts. Save its text.")


class _Policy(email.policy.EmailPolicy):
    """Headers are cut where no desk's are so long: taking apart a longer one costs hours and gigabytes."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_POLICY = _Policy(raise_on_defect=False)


def _saved_page(parts: Sequence[EmailMessage], name: str) -> Received:
    page = next(
        (each for each in parts if re.fullmatch("text/html|.*/xhtml.*", each.get_content_type())), None
    )
    if page is None:
        raise ArticleError(f"{name} is a saved page without its HTML. Save the page again.")
    if page.get_content_charset() is None:
        return webpage.read(cast(bytes, page.get_payload(decode=True)), name)[0]
    text, encoding, doubts = _decoded(page, name)
    return webpage.article(text, name, encoding=encoding, doubts=doubts)


def _header(message: EmailMessage, name: str) -> str:
    """A header as one line, decoded; empty if there is none or it cannot be read."""
    try:
        return markup.line(str(message.get(name) or ""))[:1_000]
    except (ValueError, LookupError, IndexError, AttributeError, TypeError):
        return ""


def _sent(message: EmailMessage) -> str:
    """When it says that it was sent, as written: the library leaves out a zone that it does not know."""
    dates = (value for name, value in message.raw_items() if name.lower() == "date")
    return markup.line(str(next(dates, "")))[:100]


@dataclass(slots=True)
class _Cut:
    """The message's own paragraphs, or those of the one that it forwards, with its headers; what was cut, counted."""

    paragraphs: list[str] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    forwarded: dict[str, str] | None = None


def _article(message: EmailMessage, parts: Sequence[EmailMessage], name: str) -> Received:
    sender, subject = (_header(message, each) for each in ("From", "Subject"))
    sent = _sent(message)
    own = [each for each in parts if not _is_attached(each)]
    paragraphs, encoding, doubts = _text(own, name)
    cut = _cut(paragraphs)
    if (other := cut.forwarded) is not None:
        sent = other["date"] or ("" if other["from"] else sent)
        sender, subject = fields.first(other["from"], sender), fields.first(other["subject"], subject)
    if not cut.paragraphs:
        raise ArticleError(
            f"{name} holds no text of its own. Save the attachment or the forwarded message by itself."
        )
    called, address = parseaddr(sender)
    source = fields.first(called, address.rpartition("@")[2], sender)
    published = fields.iso(sent)
    subject = without_site(_MARKS.sub("", subject), called, guess=False)
    headline, note = _headline(subject, cut.paragraphs)
    return Received(
        NAME,
        headline=headline,
        note=note,
        paragraphs=tuple(cut.paragraphs),
        source=source,
        published=published,
        identifier="" if cut.forwarded is not None else _header(message, "Message-ID").strip("<>"),
        doubts=(
            *doubts,
            *_doubts(cut, len(parts) - len(own)),
            *("Source and date are the sender's and the message's.",) * bool(source or published),
            *fields.zone_doubts(sent),
        ),
        encoding=encoding,
    )


def _long_words(text: str) -> set[str]:
    return {each for each in fold(text).split() if len(each) >= _LONG_WORD}


def _may_be_a_title(line: str) -> bool:
    """Whether a line is as long as a headline and does not end as a sentence or a salutation does."""
    return 2 < len(line.split()) <= _LONGEST_TITLE and not line.endswith((".", ":", ",", "!"))


def _headline(subject: str, paragraphs: Sequence[str]) -> tuple[str, str]:
    """The headline, and as a note what else is in the subject, ``KILL:``: the subject; or the line over a byline or dateline, where the subject ends with it or has no word of the story."""
    over = [(line, below) for line, below in pairwise(paragraphs[:_DEEPEST_TITLE]) if _may_be_a_title(line)]
    if named := next((line for line, _ in over if subject.endswith(line)), ""):
        return named, subject.removesuffix(named).strip()
    for line, below in over[:1]:
        story = " ".join(_DATED.sub("", each) for each in paragraphs[paragraphs.index(line) :])
        if _DATED.match(below) and not _long_words(subject) & _long_words(story):
            return line, subject
    return subject, ""


def _doubts(cut: _Cut, attached: int) -> Iterator[str]:
    """What of a message is not in the article, or is another's."""
    if cut.forwarded is not None:
        yield "The message forwards another; that one is taken, with its sender, subject and date."
    if cut.left_out:
        told = (f"{count:,} {kind.replace('~', 's' * (count > 1))}" for kind, count in cut.left_out.items())
        yield f"Left out of the text: {', '.join(told)}."
    if attached:
        yield f"{attached:,} attachment{'s' * (attached > 1)} not read."


def _is_attached(part: EmailMessage) -> bool:
    placed = str(part.get("Content-Disposition") or "").lower()
    return part.get_content_type() not in ("text/plain", "text/html") or placed.startswith("attachment")


def _text(parts: Sequence[EmailMessage], name: str) -> tuple[list[str], str, tuple[str, ...]]:
    """The paragraphs of the plain part, or of the HTML part where that has far more; encoding and doubts."""
    first = {each.get_content_type(): each for each in reversed(parts)}
    plain, page = first.get("text/plain"), first.get("text/html")
    found: tuple[list[str], str, tuple[str, ...]] = [], "", ()
    if plain is not None:
        text, encoding, doubts = _decoded(plain, name)
        if str(plain.get_param("format", "")).lower() == "flowed":
            text = re.sub(r"(?<=[^\s]) \r?\n(?![>\s])", " ", text)
        found = _plain_paragraphs(text), encoding, doubts
    length = sum(map(len, found[0]))
    if page is not None and (plain is None or length < 500):
        text, encoding, doubts = _decoded(page, name)
        paragraphs = _html_paragraphs(text, name)
        if plain is None or sum(map(len, paragraphs)) >= 3 * length:
            found = paragraphs, encoding, doubts
    return found


def _decoded(part: EmailMessage, name: str) -> tuple[str, str, tuple[str, ...]]:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise ArticleError(f"{name} is not a message that can be read. Save it again, or its text.")
    if part.get_content_type() == "text/plain" and len(data) > _LONGEST:
        raise ArticleError(
            f"{name} holds a text of {len(data):,} bytes; a message may have {_LONGEST:,}. Save the article alone."
        )
    charset = part.get_content_charset() or ""
    return markup.declared_text(data, "" if charset == "us-ascii" else charset, name)


def _plain_paragraphs(text: str) -> list[str]:
    """Paragraphs of a plain part; the lines that mark quoted and forwarded text stay apart, but where all are quoted."""
    found: list[str] = []
    lines = re.split(r"\r\n|\r|\n", _ESCAPED.sub(r"\1", text))
    if all(each.startswith(">") for each in lines if each.strip()):
        lines = [re.sub(r"^(?:>\s?)+", "", each) for each in lines]
    for apart, together in groupby(lines, key=_is_apart):
        part = list(together)
        found += map(str.strip, part) if apart else markup.plain_paragraphs("\n".join(part))
    return found


def _is_apart(line: str) -> bool:
    """Whether a line is of quoted or forwarded text, or parts it or a signature from the sender's own."""
    bare = line.strip()
    forms = (webcopy.FORWARDED.match, webcopy.WROTE.match, _FIELD.fullmatch)
    return bare.startswith(">") or line in ("--", "-- ") or any(form(bare) for form in forms)


def _html_paragraphs(text: str, name: str) -> list[str]:
    """Paragraphs of an HTML part, without what mail programs mark as quoted, and signatures."""
    root = markup.html_root(text, name)
    if root is None:
        return []
    found: list[str] = []
    for each in list(root.iter("blockquote", "div")):
        marked = f"{each.get('class') or ''} {each.get('type') or ''}".lower()
        quoted = each.tag == "blockquote" and "cite" in marked
        if ("gmail_signature" in marked or quoted) and each.getparent() is not None:
            each.drop_tree()
            found.append(">")
    return [*markup.paragraphs(root), *found]


def _within_the_forwarded(cut: _Cut, paragraphs: Sequence[str]) -> Sequence[str]:
    """The forwarded message where hardly anything stands over it; all paragraphs of any other mail."""
    at = next((index for index, each in enumerate(paragraphs) if webcopy.FORWARDED.match(each)), -1)
    before = [each for each in paragraphs[: max(at, 0)] if not each.startswith(">")]
    if at >= 0 and sum(map(len, map(str.split, before))) <= _FEW_WORDS:
        cut.left_out |= {"paragraph~ over the forwarded message": len(before)}
        cut.forwarded, paragraphs = _forwarded(paragraphs[at + 1 :])
    return paragraphs


def _cut(paragraphs: Sequence[str]) -> _Cut:
    """Quoted, forwarded and signature lines cut away."""
    cut = _Cut()
    paragraphs = _within_the_forwarded(cut, paragraphs)
    if letter := _letter_over(paragraphs):
        cut.left_out["greeting~"] += letter
        paragraphs = paragraphs[letter:]
    for index, each in enumerate(paragraphs):
        if kind := _ends(each, len(paragraphs) - index):
            cut.left_out[kind] += len(paragraphs) - index
            break
        if kind := _others(each, over=not cut.paragraphs):
            cut.left_out[kind] += 1
            below = paragraphs[index + 1 :]
            if cut.paragraphs and kind == _NOTICE and not any(map(is_final, below)):
                cut.left_out[kind] += len(below)
                break
        else:
            cut.paragraphs.append(each)
    return cut


def _ends(paragraph: str, left: int) -> str:
    """What begins with a paragraph, one of so many that are left, that is no longer of the message; or nothing."""
    if webcopy.FORWARDED.match(paragraph) or webcopy.WROTE.match(paragraph):
        return "paragraph~ of another message"
    closed = left <= _LONGEST_SIGNATURE and webcopy.CLOSING.fullmatch(paragraph)
    return "paragraph~ of a signature" if closed or webcopy.MAIL_SIGNATURE.fullmatch(paragraph) else ""


def _letter_over(paragraphs: Sequence[str]) -> int:
    """How many paragraphs are a letter over the story that was sent with it: a greeting, its close, who signs."""
    greeted = sum(1 for _ in takewhile(webcopy.GREETING.fullmatch, paragraphs))
    closed = [each for each in paragraphs[greeted : greeted + 1] if webcopy.CLOSING.fullmatch(each)]
    below = [each for each in paragraphs[greeted + 1 :] if not _others(each, over=False)]
    told = any(map(_TOLD.fullmatch, below))
    signed = takewhile(lambda each: len(each.split()) <= _LONGEST_NAME, paragraphs[greeted + 1 :])
    return greeted + 1 + sum(1 for _ in signed) if closed and told else 0


def _others(paragraph: str, *, over: bool) -> str:
    """What a paragraph is that the sender did not write, or wrote `over` the story; empty for one of the story."""
    if over and webcopy.GREETING.fullmatch(paragraph):
        return "greeting~"
    if paragraph.startswith(">"):
        return "quoted line~"
    noticed = webcopy.DISCLAIMER.search(paragraph) and len(paragraph.split()) < 300
    return _NOTICE if noticed else ""


def _forwarded(paragraphs: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The headers of what was forwarded, and the rest of it."""
    headers = [found for found in takewhile(bool, map(_FIELD.match, paragraphs[:12])) if found]
    told = {found[1].lower().replace("sent", "date"): found[2].strip() for found in headers}
    told = dict.fromkeys(("from", "subject", "date"), "") | told
    return told, [re.sub(r"^(?:>\s?)+", "", each) for each in paragraphs[len(headers) :]]
