"""One text, read once: every layer that is found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import fields, replace
from functools import cached_property
from itertools import accumulate, chain, repeat
from typing import Self

from helpers.article import Article, Preparation, Sentence, Word
from helpers.document import (
    capitals,
    cues,
    names,
    offices,
    pronouns,
    quotations,
    running,
    scene,
    stances,
    statements,
    variants,
    voices,
)
from helpers.document.cues import Copy
from helpers.document.names import Mention, Name
from helpers.document.phrases import Phrases
from helpers.document.quotations import Quotation
from helpers.document.scene import Scene
from helpers.document.stances import Mark
from helpers.document.statements import Statement
from helpers.document.values import found
from helpers.document.values.value import Value
from helpers.document.voices import Voice
from helpers.languages.english import inflection
from helpers.languages.english.words import fold
from helpers.reading import preparation


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

    def prepared(self, way: Preparation) -> Document:
        """The same text prepared in another way; itself where its sentences stay as they are."""
        nameless = replace(way, name="")
        if nameless not in self._prepared:
            made = Document.of(preparation.prepare(self, way))
            self._prepared[nameless] = None if made.sentences == self.sentences else made
        return self._prepared[nameless] or self

    @cached_property
    def _prepared(self) -> dict[Preparation, Document | None]:
        """None stands for the document itself, which so holds nothing that holds it."""
        return {}

    @cached_property
    def without_quotations(self) -> Document:
        """The same text without the words in quotation marks; sentences keep their numbers."""
        return Document.of(preparation.without_quotations(self))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The measured words, folded."""
        return tuple(map(fold, [word.text for word in self.words]))

    @cached_property
    def forms(self) -> dict[str, list[int]]:
        """Where each word as written stands, by its index."""
        places: dict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            places[word.text].append(index)
        return places

    @cached_property
    def own_keys(self) -> tuple[str | None, ...]:
        """The same with those masked, as None, that may be quoted.

        A sentence with a quotation mark in it of which no word is known to be quoted
        is masked as a whole: its marks do not pair, so who speaks cannot be told.
        """
        told = [_marks_pair(sentence) for sentence in self.sentences]
        return tuple(
            [
                key if told[home] and not word.quoted else None
                for key, word, home in zip(self.keys, self.words, self.sentence_of, strict=True)
            ]
        )

    def standing(self, begins: Callable[[str], object]) -> list[int]:
        """Where the words stand, by their index, of whose written form this is true."""
        return sorted(chain.from_iterable(map(self.forms.__getitem__, filter(begins, self.forms))))

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """The index of each word's sentence."""
        homes = [repeat(index, len(sentence.words)) for index, sentence in enumerate(self.sentences)]
        return tuple(chain.from_iterable(homes))

    @cached_property
    def sentence_keys(self) -> tuple[tuple[str, ...], ...]:
        """The measured words of each sentence, folded."""
        lengths = [len(sentence.words) for sentence in self.sentences]
        return tuple(
            self.keys[end - length : end] for length, end in zip(lengths, accumulate(lengths), strict=True)
        )

    @cached_property
    def running(self) -> tuple[str, ...]:
        """What each measured sentence is: a sentence, a part of one, or a line that is none."""
        return running.running(self)

    @cached_property
    def content(self) -> tuple[dict[str, str], ...]:
        """The families of each sentence's content words, each with the first form as written."""
        return tuple(map(inflection.content, self.sentences))

    @cached_property
    def name_words(self) -> frozenset[int]:
        """Where (start offset) each word stands that is part of a name or of a title before one."""
        return names.name_words(self)

    @cached_property
    def case_note(self) -> str:
        """Why capitals tell nothing here, as a sentence's end; empty where they tell names."""
        return capitals.case_note(self)

    @cached_property
    def capital_runs(self) -> tuple[tuple[int, tuple[Word, ...]], ...]:
        """Runs of name words with the index of the sentence they stand in."""
        return capitals.capital_runs(self)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name where it stands, variants apart."""
        return names.mentions(self)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names, variants merged, most often mentioned first."""
        return variants.merged(self)

    @cached_property
    def full_names(self) -> dict[int, str]:
        """Each name's fullest form by where a mention of it starts."""
        return {mention.start: name.label for name in self.names for mention in name.mentions[0]}

    @cached_property
    def titled(self) -> frozenset[str]:
        """The names that a title stands before somewhere."""
        return names.titled(self)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Names of one word that say things again and again, as somebody may who is named in full nowhere."""
        return pronouns.surnames(self)

    @cached_property
    def bearers(self) -> dict[str, str]:
        """Who alone bears an office, by the office's word."""
        return offices.bearers(self)

    @cached_property
    def phrases(self) -> Phrases:
        """The whole text's words, to find where some of them stand."""
        return Phrases(self)

    @cached_property
    def pressed(self) -> str:
        """The text in small letters without white space, to find what is spaced otherwise: ``235, 000``."""
        return "".join(self.plain.lower().split())

    @cached_property
    def copy(self) -> Copy:
        """Words in a row, with speakers and cues."""
        return cues.copy(self)

    @cached_property
    def scene(self) -> Scene:
        """What the search for speakers asks of the text again and again."""
        return scene.scene(self)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every stretch between quotation marks, with its speaker where one was found."""
        return quotations.quotations(self)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every sourced or agentless statement."""
        return statements.statements(self)

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """What is laid on somebody's lips, sentence by sentence."""
        return voices.voices(self)

    @cached_property
    def stances(self) -> tuple[Mark, ...]:
        """Every hedge and loaded word in reading order."""
        return stances.stances(self)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Every number, date and time in the sentences."""
        return found.values(self)


_DOUBLE_MARKS = frozenset('"“”„«»')


def _marks_pair(sentence: Sentence) -> bool:
    """Whether a sentence has no double quotation mark, or some word that is known to be quoted."""
    return _DOUBLE_MARKS.isdisjoint(sentence.text) or any(word.quoted for word in sentence.words)
