"""One text, read once: every layer that is found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, chain, repeat
from typing import Self

from helpers.article import Article, Preparation, by_sentence
from helpers.document import capitals, crediting, cues, offices, persons, variants
from helpers.document import names as naming
from helpers.document import quotations as quoting
from helpers.document import running as lines
from helpers.document import scene as staging
from helpers.document import stances as marking
from helpers.document import statements as stating
from helpers.document import voices as speaking
from helpers.document.names import Phrases
from helpers.document.values import found
from helpers.document.values.value import Value
from helpers.ground.keeping import kept
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
        made = object.__new__(cls)
        vars(made).update(vars(article))
        return made

    def prepared(self, way: Preparation) -> Document:
        """The same text prepared in another way; itself where its sentences stay as they are."""
        return self._otherwise(replace(way, name="")) or self

    @kept
    def _otherwise(self, way: Preparation) -> Document | None:
        """None stands for the document itself, which so holds nothing that holds it."""
        made = Document.of(preparation.prepare(self, way))
        return None if made.sentences == self.sentences else made

    @cached_property
    def without_quotations(self) -> Document:
        """The same text without the words in quotation marks; sentences keep their numbers."""
        return Document.of(preparation.without_quotations(self))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The measured words, folded."""
        return tuple(map(fold, self.written))

    @cached_property
    def forms(self) -> dict[str, list[int]]:
        """Where each word as written stands, by its index."""
        places: dict[str, list[int]] = defaultdict(list)
        for index, written in enumerate(self.written):
            places[written].append(index)
        return places

    @cached_property
    def own_keys(self) -> tuple[str | None, ...]:
        """The same with those masked, as None, that may be quoted.

        A sentence with a quotation mark in it of which no word is known to be quoted
        is masked as a whole: its marks do not pair, so who speaks cannot be told.
        """
        told = [
            _DOUBLE_MARKS.isdisjoint(sentence.text) or any(word.quoted for word in sentence.words)
            for sentence in self.sentences
        ]
        words = zip(self.keys, self.words, self.sentence_of, strict=True)
        return tuple([key if told[home] and not word.quoted else None for key, word, home in words])

    def values_of(self, *sentences: int) -> list[Value]:
        """The values of some sentences, by their index."""
        return [each for index in sorted({*sentences}) for each in self._values.get(index, ())]

    @cached_property
    def _values(self) -> dict[int, list[Value]]:
        return by_sentence(self.values)

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
    def cut(self) -> tuple[inflection.Cut, ...]:
        """Each sentence's words in the parts by which they are compared."""
        return tuple(map(inflection.Cut.of, self.sentences))

    @cached_property
    def content(self) -> tuple[dict[str, str], ...]:
        """The families of each sentence's content words, each with the first form as written."""
        return tuple(map(inflection.content, self.sentences))

    service = cached_property(crediting.service)
    running = cached_property(lines.running)
    stances = cached_property(marking.stances)
    values = cached_property(found.values)

    case_note = cached_property(capitals.case_note)
    capital_runs = cached_property(capitals.capital_runs)
    name_words = cached_property(naming.name_words)
    mentions = cached_property(naming.mentions)
    names = cached_property(variants.merged)
    titled = cached_property(naming.titled)
    surnames = cached_property(persons.surnames)
    bearers = cached_property(offices.bearers)
    phrases = cached_property(Phrases)

    copy = cached_property(cues.copy)
    scene = cached_property(staging.scene)
    quotations = cached_property(quoting.quotations)
    statements = cached_property(stating.statements)
    voices = cached_property(speaking.voices)

    @cached_property
    def full_names(self) -> dict[int, str]:
        """Each name's fullest form by where a mention of it starts."""
        return {mention.start: name.label for name in self.names for mention in name.mentions[0]}

    @cached_property
    def pressed(self) -> str:
        """The text in small letters without white space, to find what is spaced otherwise: ``235, 000``."""
        return "".join(self.plain.lower().split())


_DOUBLE_MARKS = frozenset('"“”„«»')
