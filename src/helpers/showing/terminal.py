"""What was understood of a file, part by part, as plain text for a terminal.

Bounded in length, and safe to print. A text need not be in English.
"""

from collections.abc import Iterator, Sequence

from helpers.article import Article
from helpers.errors import ArticleError, LanguageError
from helpers.formats.plain import NAME as PLAIN
from helpers.ground.terminal import safe
from helpers.reading import articles
from helpers.received import Received
from helpers.showing.finding import counted
from helpers.showing.style import shortened

MOST_ARTICLES = 50
MOST_PARAGRAPHS = 60
MOST_FURNITURE = 40
MOST_SUBJECTS = 40
LONGEST_PARAGRAPH = 400
LONGEST_FIELD = 600

_WIDTH = 13


def told(found: Sequence[Received], name: str) -> str:
    """One article part by part; of several, a numbered list. `name` is what the file is called."""
    lines = _one(found[0], name) if len(found) == 1 else _list(found, name)
    return "\n".join(safe(line) for line in lines)


def _list(found: Sequence[Received], name: str) -> Iterator[str]:
    yield f"{name} holds {counted(len(found), 'article')} ({found[0].format}). Show one with {name}#NUMBER or {name}#IDENTIFIER."
    for number, each in enumerate(found[:MOST_ARTICLES], start=1):
        told = (each.updated or each.published, each.version and f"version {each.version}", each.status)
        about = ", ".join(part for part in told if part)
        title = shortened(each.headline or next(iter(each.paragraphs), "no text"), 90)
        yield f"{number:>4}  {title}{f'  ({shortened(about, 80)})' if about else ''}"
        yield f"      #{shortened(each.identifier, 120)}" if each.identifier else "      without identifier"
    if len(found) > MOST_ARTICLES:
        yield f"      and {len(found) - MOST_ARTICLES:,} more"


def _one(found: Received, name: str) -> Iterator[str]:
    problems: list[str] = []
    article: Article | None = None
    try:
        article = articles.taken_apart(found, name=name, any_language=True)
        articles.require_english(article.name, " ".join(article.written))
    except LanguageError as error:
        problems.append(str(error))
    except ArticleError as error:
        problems.append(f"It cannot be measured: {error}")
    yield from _fields(found, article, name)
    if article is not None:
        yield from _parts(article)
    doubts = [*(article.notes if article is not None else found.doubts), *problems]
    yield ""
    yield "Doubts" if doubts else "Doubts: none"
    yield from (f"  - {shortened(doubt, LONGEST_FIELD)}" for doubt in doubts)


def _fields(found: Received, article: Article | None, name: str) -> Iterator[str]:
    told = _told_by_form(article) if article else {}
    for field in _FIELDS:
        written = name if field == "file" else getattr(found, field)
        by_form = told.get(field, "")
        value = by_form or written if field in _SURER_BY_FORM else written or by_form
        if value or field in _ALWAYS_TOLD:
            title = field.capitalize().replace("_", " ")
            yield f"{title:<{_WIDTH}}{shortened(value, LONGEST_FIELD) if value else 'not given'}"
    yield from _remarks(found)


_FIELDS = (
    "file format encoding headline byline dateline source published updated version "
    "status language note embargo usage_terms copyright identifier"
).split()
_SURER_BY_FORM, _ALWAYS_TOLD = {"dateline", "status"}, {"headline", "source", "published"}


def _told_by_form(article: Article) -> dict[str, str]:
    """What was told by the form of the text, which may be more than the file says."""
    told = {"source": article.source, "published": article.published}
    told |= {"headline": article.title} if article.headline else {}
    found = {name: f"{value} (taken from the text)" for name, value in told.items() if value}
    for item in article.furniture:
        if item.kind == "dateline":
            found.setdefault("dateline", f"{item.text}  [{item.says}]" if item.says else item.text)
    return found | {"status": article.status}


def _remarks(found: Received) -> Iterator[str]:
    if found.format == PLAIN:
        yield f"{'':<{_WIDTH}}Plain text has no fields: every part is recognised by its form."
    for number, each in enumerate(found.subjects[:MOST_SUBJECTS]):
        said = "  ".join(part for part in (each.scheme, each.code, each.name) if part)
        yield f"{'Subjects' if number == 0 else '':<{_WIDTH}}{shortened(said, 160)}"
    if len(found.subjects) > MOST_SUBJECTS:
        yield f"{'':<{_WIDTH}}and {len(found.subjects) - MOST_SUBJECTS} more"


def _parts(article: Article) -> Iterator[str]:
    yield ""
    yield f"Set aside, not measured: {len(article.furniture)}"
    for item in article.furniture[:MOST_FURNITURE]:
        yield f"  {item.kind}: {shortened(item.text, 200)}{f'  [{item.says}]' if item.says else ''}"
    if len(article.furniture) > MOST_FURNITURE:
        yield f"  and {len(article.furniture) - MOST_FURNITURE:,} more"
    body = f"{counted(len(article.paragraphs), 'paragraph')}, {counted(len(article.sentences), 'sentence')}, {counted(len(article.words), 'word')}"
    yield ""
    yield f"Body: {body}"
    for number, span in enumerate(article.paragraphs[:MOST_PARAGRAPHS], start=1):
        yield f"{number:>4}  {shortened(span.of(article.plain), LONGEST_PARAGRAPH)}"
    if len(article.paragraphs) > MOST_PARAGRAPHS:
        yield f"      and {len(article.paragraphs) - MOST_PARAGRAPHS:,} more"
