"""One text, read once: every layer that is found in it."""

from __future__ import annotations

from dataclasses import fields
from functools import cached_property
from typing import Self

from helpers.article import Article, Word
from helpers.document import cues, names, quotations, statements
from helpers.document.cues import Copy
from helpers.document.names import Mention, Name
from helpers.document.quotations import Quotation, Scene
from helpers.document.statements import Statement
from helpers.document.values import found
from helpers.document.values.value import Value


class Document(Article):
    """An article with its layers, each found when it is first asked for and then kept.

    What changes the sentences (`prepare`, `dataclasses.replace`) gives another
    document, whose layers are its own.
    """

    @classmethod
    def of(cls, article: Article) -> Self:
        """The article as a document; one that is a document already is itself."""
        if isinstance(article, cls):
            return article
        return cls(**{field.name: getattr(article, field.name) for field in fields(article)})

    @cached_property
    def case_note(self) -> str:
        """Why capitals tell nothing here, as a sentence's end; empty where they tell names."""
        return names.case_note(self)

    @cached_property
    def capital_runs(self) -> tuple[tuple[int, tuple[Word, ...]], ...]:
        """Runs of name words with the index of the sentence they stand in."""
        return names.capital_runs(self)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name where it stands, variants apart."""
        return names.mentions(self)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names, variants merged, most often mentioned first."""
        return names.merged(self)

    @cached_property
    def copy(self) -> Copy:
        """Words in a row, with speakers and cues."""
        return cues.copy(self)

    @cached_property
    def scene(self) -> Scene:
        """What the search for speakers asks of the text again and again."""
        return quotations.scene(self)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every stretch between quotation marks, with its speaker where one was found."""
        return quotations.quotations(self)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every sourced or agentless statement."""
        return statements.statements(self)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Every number, date and time in the sentences."""
        return found.values(self)
