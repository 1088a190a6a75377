"""A file or a text -> an `Article`.

The one door: a file's content is recognised (`formats`), put together as a text
of known parts (`composing`) and taken apart (`anatomy`). A text is taken only
where it is English or the reader insists. Whatever is refused is refused in one
sentence that says what was found, where, and what to do.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from helpers import formats, paths
from helpers.article import Article, Preparation
from helpers.errors import ArticleError, LanguageError, NoticeError
from helpers.formats import broken, plain
from helpers.formats.fields import named, status_of
from helpers.ground.outside import shortened
from helpers.languages.english import lists, notices, wirecopy
from helpers.reading.anatomy import dissect
from helpers.reading.anatomy.datelines import find_dateline, is_known
from helpers.reading.anatomy.furniture import EDITORS_NOTE, UPDATE_NOTE, held_until
from helpers.reading.anatomy.tables import tables
from helpers.reading.anatomy.transcripts import SPEAKER
from helpers.reading.composing import composed
from helpers.reading.mending import blank, mended, without_codes
from helpers.reading.preparation import prepare
from helpers.received import WITHDRAWN, Received, Told

MOST_BYTES = formats.MOST_BYTES
"""The largest plain text taken, in bytes."""

_DEFAULT = Preparation()
_FEWEST_WORDS_TO_JUDGE = 30
_FEWEST_LETTERS_TO_JUDGE = 20
_FUNCTION_WORDS_OF_ENGLISH = 0.18
_MOST_NAMED, _FEWEST_ENTRIES = 4, 3
_SLUG = re.compile(r"[A-Z]{3,}[A-Z ]*(?: ?\d+)?\s?[-:—–]")
_MARKUP = (
    re.compile(r"^[ \t]*#{1,6}[ \t]+|(?<=\S)[ \t]+#{2,6}[ \t]*$", re.MULTILINE),
    re.compile(r"^[ \t]*>[ \t]?|<!--[^>]{0,2000}-->", re.MULTILINE),
    re.compile(r"^[ \t]*(?:[-*_=][ \t]*){3,}$", re.MULTILINE),
    re.compile(r"!\[[^\]\n]{0,500}\]\([^)\s]{0,1000}\)"),
    re.compile(r"\[(?=[^\]\n]{1,500}\]\()|(?<=\])\([^)\s]{0,1000}\)"),
    re.compile(r"\](?= )|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|`+"),
)
_HEADING = re.compile(r"^[ \t]*#{2,6}[ \t]+\S.{0,300}$", re.MULTILINE)
_ROW = re.compile(r"^[ \t]*\|.{0,500}\|[ \t]*$", re.MULTILINE)
_RULE_OF_A_TABLE = re.compile(
    r"^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?$", re.MULTILINE
)

_BEYOND_LATIN = re.compile("[\u0250-\U0010ffff]")


def read_article(
    path: str | Path,
    *,
    format: str = "",  # noqa: A002
    preparation: Preparation = _DEFAULT,
    any_language: bool = False,
) -> Article:
    """The article in one file, told apart into headline, furniture and body.

    ``FILE#3`` or ``FILE#identifier`` is one article of a file that holds several.
    `format` overrules what the content is recognised as. Raises `ArticleError`
    for what cannot be taken as an article, and `LanguageError` for what is not
    in English, unless `any_language`.
    """
    file, item = paths.addressed(paths.locate(str(path)))
    return article_of(
        content(file), file, item=item, format=format, preparation=preparation, any_language=any_language
    )


def article_of(
    data: bytes,
    path: Path,
    *,
    item: str = "",
    format: str = "",  # noqa: A002
    preparation: Preparation = _DEFAULT,
    any_language: bool = False,
) -> Article:
    """The article in the content of a file, which need not be there; `item` says which, if it holds several."""
    found = formats.understood(data, str(path), format=format)
    received = formats.chosen(found, item, path.name)
    mark = f"#{item}" if item else ""
    article = taken_apart(received, name=path.name + mark, preparation=preparation, any_language=any_language)
    digest = hashlib.sha256(data).hexdigest()
    return replace(article, path=str(path) + mark, sha256=digest, encoding=received.encoding)


def received(path: str | Path, *, format: str = "") -> tuple[Received, ...]:  # noqa: A002
    """All articles in one file as it gives them, not taken apart; refused as `read_article` refuses it."""
    file, item = paths.addressed(paths.locate(str(path)))
    found = formats.understood(content(file), str(file), format=format)
    return (formats.chosen(found, item, file.name),) if item else found


def are_several(wires: Sequence[str], *, format: str = "") -> bool:  # noqa: A002
    """Whether more than one article is meant: several files, a folder, or a file with several that fit."""
    if len(wires) > 1:
        return True
    file, item = paths.addressed(paths.locate(wires[0]))
    if file.is_dir():
        return True
    if not file.is_file() or file.suffix.lower() in plain.SUFFIXES:
        return False
    found = received(file, format=format)
    return len(formats.places(found, item) if item else found) > 1


def read_text(path: Path) -> tuple[str, str]:
    """The text of an article's file, not taken apart, and the date that the file gives; refused as `read_article` refuses it."""
    file, item = paths.addressed(path)
    found = formats.chosen(formats.understood(content(file), str(file)), item, file.name)
    return composed(found)[0], found.published


def as_article(
    text: str,
    *,
    name: str = "text",
    markdown: bool = False,
    preparation: Preparation = _DEFAULT,
    any_language: bool = False,
) -> Article:
    """A text as an `Article`; `name` is what messages and tables call it."""
    if not text.strip():
        raise ArticleError(f"{name} is empty. Give a file that holds an article.")
    received = Received(plain.MARKDOWN if markdown else plain.NAME, text=text)
    received = replace(received, doubts=tuple(broken.doubts(received)))
    return taken_apart(received, name=name, preparation=preparation, any_language=any_language)


def taken_apart(
    received: Received, *, name: str, preparation: Preparation = _DEFAULT, any_language: bool = False
) -> Article:
    """What a file said of an article as an `Article`: what it says overrules what the form of the text suggests."""
    text, known = composed(received)
    plain_text = mended(_without_markup(text) if received.format == plain.MARKDOWN else text)
    headings = _HEADING.finditer(text) if received.format == plain.MARKDOWN else ()
    marked = frozenset(plain_text[slice(*each.span())].strip() for each in headings)
    parts = dissect.dissect(plain_text, known, marked)
    article = prepare(
        Article(
            text=text,
            name=name,
            sentences=(),
            headline=parts.headline,
            paragraphs=parts.paragraphs,
            furniture=parts.furniture,
            place=parts.place,
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            plain=without_codes(plain_text),
            **_told(received, parts, plain_text),
        ),
        preparation,
    )
    article = replace(article, notes=(*article.notes, *article.doubts))
    if not article.paragraphs:
        raise _without_body(article)
    if not article.words:
        raise ArticleError(f"{name} holds no words. Give a file that holds an article.")
    if not any_language:
        require_english(article.name, " ".join(_outside_tables(article)))
    return article


def _without_body(article: Article) -> ArticleError:
    if article.status == WITHDRAWN:
        error = NoticeError(
            f"{article.name} is a notice that withdraws a story, without its text. Give the story too, as another version."
        )
        error.notice = article
        return error
    kinds = ", ".join(sorted({item.kind for item in article.furniture}) or ["headline"])
    return ArticleError(
        f"{article.name} has no body: all of it was read as {kinds}. Give a file that holds the story itself."
    )


def _told(received: Received, parts: dissect.Anatomy, text: str) -> dict[str, Any]:
    """What the file tells of its article, and where it does not, what the form of the text does."""
    return {each.name: getattr(received, each.name) for each in fields(Told)} | {
        "source": received.source or parts.source,
        "published": received.published or parts.date,
        "status": received.status or _status(received, parts, text),
        "embargo": received.embargo or _embargo(received, parts),
        "doubts": (
            *_doubts(received, parts),
            *_of_tables(text, parts),
            *_of_speakers(parts),
            *_of_several(text, parts),
            *_of_entries(parts),
        ),
        "encoding": "text",
    }


def _status(received: Received, parts: dissect.Anatomy, text: str) -> str:
    """What the slug of the headline, or of a line alone, (``CORRECTED-``, ``KILL -``) and the text's own notes say of its status."""
    head = received.headline or _line_alone(parts, text)
    slug = _SLUG.match(head) or wirecopy.SLUG.match(head)
    whole = notices.WITHDRAWAL.fullmatch(received.headline)
    slugs = wirecopy.SLUG_LINE.fullmatch
    told = [item.text for item in parts.furniture if item.kind == UPDATE_NOTE or slugs(item.text)]
    after = map(notices.MARKED_AFTER.search, (received.headline, *told))
    heads = [each.group().strip(" ,-–—/([])") for each in (slug, whole, *after) if each is not None]
    return status_of(*heads, *told, *(note.strip("()[]* ,-–—/") for note in told))


def _line_alone(parts: dissect.Anatomy, text: str) -> str:
    """The one paragraph of a text without a headline; empty for any other text."""
    alone = parts.headline is None and len(parts.paragraphs) == 1
    return parts.paragraphs[0].of(text) if alone else ""


def _embargo(received: Received, parts: dissect.Anatomy) -> str:
    """Until when the text's own lines, or what goes before its headline, say that it is held."""
    notes = (EDITORS_NOTE, UPDATE_NOTE)
    told = [" ".join(item.text.split()) for item in parts.furniture if item.kind in notes]
    told += [each.group() for each in map(notices.EMBARGO_IN_NOTE.search, (*told, received.note)) if each]
    return next(filter(None, map(held_until, (received.headline, *told))), "")


def _doubts(received: Received, parts: dissect.Anatomy) -> Iterator[str]:
    """The reader's doubts, and what was told by the form of the text although the file has a field for it."""
    yield from received.doubts
    if received.text is not None:
        return
    guessed = ["its headline"] * (parts.headline is not None and not received.headline)
    guessed += ["its date"] * bool(parts.date and not received.published)
    if guessed:
        yield f"The file does not give {' and '.join(guessed)}: taken from the text instead."
    if received.language and not re.match(r"(?i)en(?![a-z])|eng", received.language):
        yield f"The file says that its language is {received.language}; the measures are for English."


def _outside_tables(article: Article) -> Iterator[str]:
    """The words of prose: names and figures alone tell no language."""
    cells = tables(article.plain, article.paragraphs)
    for word in article.words:
        if not (cells and any(cell.start <= word.start < cell.end for cell in cells)):
            yield word.text


def _of_tables(text: str, parts: dissect.Anatomy) -> Iterator[str]:
    """A doubt where results or figures stand in the body like sentences."""
    if found := tables(text, parts.paragraphs):
        told = shortened(found[0].of(text), 60)
        count = f"{len(found):,} paragraphs look" if len(found) > 1 else "A paragraph looks"
        yield f"{count} like a table of results or figures, which is no prose, such as “{told}”."


def _of_speakers(parts: dissect.Anatomy) -> Iterator[str]:
    """A doubt where labels tell who speaks, and no words of saying."""
    if speakers := [item.says for item in parts.furniture if item.kind == SPEAKER]:
        named = "; ".join(list(dict.fromkeys(speakers))[:_MOST_NAMED])
        yield (
            f"It is a transcript: {len(speakers):,} labels say who speaks ({shortened(named, 200)}). They are left out, "
            "and every sentence under one counts as a quotation."
        )


def _of_entries(parts: dissect.Anatomy) -> Iterator[str]:
    """A doubt where headings begin with a time, as those of a live blog do."""
    timed = [item.text for item in parts.furniture if wirecopy.OPENS_AN_ENTRY.match(item.text)]
    if len(timed) >= _FEWEST_ENTRIES:
        example = shortened(timed[0], 60)
        yield (
            f"It looks like a live blog: {len(timed)} headings begin with a time, such as “{example}”. "
            "Take one entry’s text to compare it."
        )


def _of_several(text: str, parts: dissect.Anatomy) -> Iterator[str]:
    """A doubt where further datelines open paragraphs: short stories one after the other."""
    opened = filter(None, [find_dateline(text, span, signed=False) for span in parts.paragraphs[1:]])
    said = [(each.item.text, each.said) for each in opened if each.said.place]
    further = [line for line, each in said if len(each.told) > 1 or is_known(each.place)]
    own = any(item.kind == "dateline" for item in parts.furniture)
    if len(further) + own >= 2:
        count = f"{len(further):,} more datelines stand" if len(further) > 1 else "A second dateline stands"
        yield (
            f"{count} in it, such as “{further[0]}”: it may hold several stories, and is read as one. "
            "Part them into files to compare one."
        )


def content(path: Path) -> bytes:
    """The content of a file, refused where it cannot be an article."""
    if path.is_dir():
        raise ArticleError(f"{path} is a folder. Give the article's file inside it.")
    if not path.exists():
        raise ArticleError(f"There is no file {path}. Check the path; in a manifest it is taken from the manifest's folder, else from here and then from the project's.")  # fmt: skip
    if not path.is_file():
        raise ArticleError(f"{path} is not a plain file. Give the file of an article.")
    size = path.stat().st_size
    if size > formats.LARGEST:
        raise ArticleError(
            f"{path} has {size:,} bytes; an article may have {formats.LARGEST:,}. Give one article, not a collection."
        )
    try:
        data = path.read_bytes() if size else b""  # what the system only feigns to be a file may never end
    except PermissionError as error:
        raise ArticleError(f"{path} may not be read. Change its permissions.") from error
    if not data.strip():
        raise ArticleError(f"{path} is empty. Give a file that holds an article.")
    return data


def _without_markup(text: str) -> str:
    """Markdown with its marks blanked out; every other character stays in its place."""
    text = plain.FRONT_MATTER.sub(_only_the_title, text)
    text = _ROW.sub(lambda row: row[0].replace("|", "\t"), _RULE_OF_A_TABLE.sub(blank, text))
    for pattern in _MARKUP:
        text = pattern.sub(blank, text)
    return text


def _only_the_title(matter: re.Match[str]) -> str:
    """What stands over a text, all blank but the title in it."""
    found = re.search(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*\r?$", matter[0], re.MULTILINE)
    start, end = found.span(1) if found else (0, 0)
    bare = re.sub(r"[^\n]", " ", matter[0])
    return bare[:start] + matter[0][start:end] + bare[end:]


def require_english(name: str, text: str) -> None:
    """Refuse a text that is plainly not English, because every measure here is for English."""
    text = text.replace("’", "'").lower()
    written = text.split()
    foreign = 0 if text.isascii() else sum(map(str.isalpha, _BEYOND_LATIN.findall(text)))
    letters = sum(map(str.isalpha, text)) if foreign else 0
    foreign_script = letters >= _FEWEST_LETTERS_TO_JUDGE and foreign > 0.5 * letters
    known = sum(map(lists.function_words().__contains__, written))
    english = len(written) < _FEWEST_WORDS_TO_JUDGE or known >= _FUNCTION_WORDS_OF_ENGLISH * len(written)
    if english and not foreign_script:
        return
    import py3langid

    code = str(py3langid.classify(" ".join(written[:2_000]))[0])
    if code == "en" and not foreign_script:
        return
    language = named("language").get(code, "another language")
    raise LanguageError(
        f"{name} looks like {language}, and the measures are for English. "
        "Give an English text, or set any_language to true (-p any_language true) to go on all the same; "
        "verdict and findings then tell nothing that is sure."
    )
