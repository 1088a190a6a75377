"""Exploring one pair with widgets: choices above, the linked view below, and what can be done with it.

The measures of a choice are worked out once and kept until the texts or their
preparation change; choosing within the view never asks Python at all.
"""

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple, cast

import ipywidgets as widgets

from helpers.answering import wording
from helpers.answering.answer import answer
from helpers.corpus.options import Options
from helpers.exploring import fields, panels
from helpers.exploring.actions import Actions
from helpers.exploring.choice import Choice
from helpers.exploring.home import located
from helpers.exploring.linkedview import LinkedView
from helpers.exploring.sources import MANIFEST, MissingTextError, Sources
from helpers.languages.english import lists
from helpers.measures.check.measure import counts
from helpers.measures.check.wording import in_short
from helpers.measures.ledger import Ledger
from helpers.measures.results import Results
from helpers.showing.finding import Notes
from helpers.showing.style import escaped, shortened

_PAIRS = "data/pairs.csv"
_FIRST = ("verdict", "check", "tone")
_KEPT_IN_MIND = 8
_LONGEST_NAME = 60


class _Looked(NamedTuple):
    """What was made of a choice so far: the texts as HTML, and the panels that were drawn."""

    found: Results
    texts: str
    drawn: dict[str, dict[str, Any]]


class Explorer(widgets.VBox):  # type: ignore[misc]
    """Choices, the linked view that follows them, and what can be done from there; `pairs` is a manifest, as a file."""

    def __init__(self, pairs: str = _PAIRS) -> None:
        self._shown: Choice | None = None
        self._look = lru_cache(maxsize=_KEPT_IN_MIND)(_looked)
        self.view = LinkedView()
        self.message = widgets.HTML()
        self.sources = Sources(pairs, follow=self._follow, wrong=self._wrong)
        self.preparation = {
            "furniture": fields.tick("measure furniture"),
            "headline": fields.tick("measure headlines"),
            "quotations": fields.tick("measure quotations", value=True),
            "any_language": fields.tick("any language"),
        }
        own = "a CSV of your own; empty takes the project’s"
        self.topics = fields.field("Topics file", "", placeholder=own)
        self.ticks = {name: fields.tick(name, value=name in _FIRST) for name in panels.QUESTIONS}
        self.actions = Actions(
            self.view, self.sources, choice=self.choice, measures=self.measures, follow=self._follow
        )
        super().__init__(
            [
                self.sources,
                fields.row("Preparation", *self.preparation.values()), self.topics,
                fields.row("Measures", *self.ticks.values()),
                self.message, self.view, self.actions,
            ]
        )  # fmt: skip
        self.add_class("explore")
        for widget in (self.topics, *self.preparation.values(), *self.ticks.values()):
            widget.observe(lambda _: self._follow(), "value")
        self.sources.list_pairs()

    def choice(self) -> Choice:
        """What is chosen now; raises `WorkbookError` if two texts are not yet given."""
        own = located(self.topics.value.strip())
        options = Options(topics=own, **{name: tick.value for name, tick in self.preparation.items()})
        return self.actions.with_kept(Choice(self.sources.texts(), options, lists.read_topics(own)))

    def measures(self) -> tuple[str, ...]:
        """The names of the panels that are chosen, in reading order."""
        return tuple(name for name, tick in self.ticks.items() if tick.value)

    def _follow(self) -> None:
        """Show what is chosen; what is wrong with it is one sentence in place of the view."""
        with fields.told_if_wrong(self._wrong):
            try:
                choice = self.choice()
            except MissingTextError as error:
                self._wrong(str(error), waiting=True)
                return
            looked = self._look(choice)
            if choice != self._shown:
                with self.view.hold_sync():
                    self._show(looked.drawn)
                    self.view.texts = looked.texts
                self._shown = choice
                self.actions.forget()
                listed = self.sources.kind.value == MANIFEST
                headline = shortened(looked.found.pair.derivative.title, _LONGEST_NAME)
                self.actions.suggest(str(self.sources.pair.value) if listed else headline)
                notes = dict.fromkeys(chain.from_iterable(article.notes for article in looked.found.spoken))
                self.message.value = _answer(looked.found) + Notes(tuple(notes))._repr_html_()
            for name in self.measures():
                if name not in looked.drawn:
                    looked.drawn[name] = panels.panel(name, looked.found)
                    self._show(looked.drawn)
            self._show(looked.drawn)

    def _show(self, drawn: Mapping[str, dict[str, Any]]) -> None:
        """The panels chosen; the former picture of one not yet drawn stays, dimmed."""
        self.view.panels = [drawn.get(name) or panels.undrawn(name) for name in self.measures()]

    def _wrong(self, text: str, *, waiting: bool = False) -> None:
        """One sentence in a box in place of the view: no former picture stays beside it."""
        self._shown = None
        self.actions.forget()
        self.view.texts, self.view.panels = "", []
        self.message.value = fields.boxed(text, wrong=not waiting)


explore = Explorer


def _looked(choice: Choice) -> _Looked:
    """What is made of a choice, with no panel drawn yet."""
    found = choice.measured()
    return _Looked(found, cast(Ledger, found["ledger"]).side_by_side.html(), {})


def _answer(found: Results) -> str:
    """The verdict with its credit, and how much there is to check, in a line."""
    first = answer(found)
    much = in_short(counts(first.check.found)) or first.check.finding.brief
    verdict = wording.verdict(first.judged, first.credit)
    return (
        f'<p class="answer" style="font-size:1.1rem;line-height:1.5;margin:.6rem 0"><strong>{escaped(verdict)}</strong>'
        f" · {escaped(much)}</p>"
    )
