"""What is chosen: two texts, how they are prepared, and by which topics they are measured."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from helpers import formats, paths
from helpers.article import Article
from helpers.corpus.manifest import Content
from helpers.corpus.options import Options
from helpers.errors import ArticleError
from helpers.exploring import panels
from helpers.exploring.home import named
from helpers.formats import decoding
from helpers.languages.english import lists
from helpers.measures import measure
from helpers.measures.results import Results
from helpers.pairing.compared import paired
from helpers.reading import articles as reading

MOST_CHARACTERS = 100_000
"""A longer text is not measured at every choice; the command takes it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Everything the measures hang on; `lexicon` is what the file of topics holds by now."""

    texts: tuple[Content, Content]
    options: Options
    lexicon: lists.Topics

    def measured(self) -> Results:
        """The measures of this choice; raises `WorkbookError` for what cannot be measured."""
        given = {"preparation": self.options.preparation, "any_language": self.options.any_language}
        articles = [_article(text, given) for text in self.texts]
        return measure(paired(*articles), topics=self.lexicon, quotations=self.options.quotations)

    @property
    def kept(self) -> bool:
        """Whether both texts are files."""
        return all(text.path for text in self.texts)

    def code(self, names: Sequence[str]) -> str:
        """Lines for a notebook of one's own that give the same tables."""
        given = self.options.chosen
        ticked = [f"{name}=True" for name in ("furniture", "headline", "any_language") if name in given]
        pair = ", ".join([*(repr(_written(text.address)) for text in self.texts), *ticked])
        return panels.code(names, pair, given)


def _article(text: Content, given: dict[str, Any]) -> Article:
    path = Path(text.path or text.name)
    if text.path or path.suffix.lower() in formats.SUFFIXES:
        article = replace(reading.article_of(text.data, path, item=text.item, **given), path=text.address)
    else:
        written, _ = decoding.decode(text.data, name=text.name)
        _not_too_long(text, len(written))
        article = reading.as_article(written, name=text.name, **given)
    _not_too_long(text, len(article.text))
    return article


def _written(path: str) -> str:
    short = named(path)
    return short if paths.locate(short) == Path(path) else path


def _not_too_long(text: Content, characters: int) -> None:
    if characters > MOST_CHARACTERS:
        raise ArticleError(
            f"{text.name} has {characters:,} characters, and up to {MOST_CHARACTERS:,} are explored here. "
            "Use wire-workbook report for longer texts."
        )
