"""Exploring one pair with widgets: choices above, the linked view below, and what can be done with it.

The measures of a choice are worked out once and kept until the texts or their
preparation change; choosing within the view never asks Python at all.
"""

from __future__ import annotations

import html
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, cast

import ipywidgets as widgets
from IPython.display import HTML

from helpers import folder, formats, paths
from helpers.article import Article, Preparation
from helpers.corpus import manifest
from helpers.errors import ArticleError, OutputError, ParameterError, WorkbookError
from helpers.exploring import linkedview, panels, uploading
from helpers.formats import decoding
from helpers.languages.english import lists
from helpers.measures import measure
from helpers.measures.ledger import Ledger
from helpers.measures.results import Results
from helpers.pairing.compared import Compared, paired
from helpers.reading import articles as reading
from helpers.running import run as running_run
from helpers.showing.style import literal, shortened

MOST_CHARACTERS = 100_000
"""A longer text is not measured at every choice; the command takes it."""

MOST_PAIRS = 1_000
"""Of a longer manifest the first so many pairs are offered."""

_PAIRS = "data/pairs.csv"
_SIDES = ("wire", "derivative")
_NAMES = ("wire report", "derivative")
_FIRST = ("verdict", "check", "tone")
_TIMES = {
    "once, now": "",
    "every morning at 6": "0 6 * * *",
    "every working day at 6": "0 6 * * 1-5",
    "every Monday at 6": "0 6 * * 1",
}


_KEPT_IN_MIND = 8


@dataclass(slots=True)
class _Looked:
    """What was made of a choice so far: the texts as HTML, and the panels that were drawn."""

    found: Results
    texts: str
    drawn: dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Text:
    """One of the two texts: where it is kept, empty if nowhere, its content, and which article in it is meant."""

    name: str
    path: str
    data: bytes
    item: str = ""

    @property
    def address(self) -> str:
        """Its path, with the mark of the article that is meant."""
        return f"{self.path}#{self.item}" if self.item else self.path


@dataclass(frozen=True, slots=True)
class Choice:
    """Everything the measures hang on."""

    texts: tuple[Text, Text]
    furniture: bool = False
    headline: bool = False
    quotations: bool = True
    any_language: bool = False
    topics: str = ""
    lexicon: lists.Topics = field(default_factory=lists.read_topics)

    def measured(self) -> Results:
        """The measures of this choice; raises `WorkbookError` for what cannot be measured."""
        preparation = Preparation(furniture=self.furniture, headline=self.headline)
        articles = [
            _article(text, preparation=preparation, any_language=self.any_language) for text in self.texts
        ]
        return measure(paired(*articles), topics=self.lexicon, quotations=self.quotations)

    @property
    def kept(self) -> bool:
        """Whether both texts are files."""
        return all(text.path for text in self.texts)

    def parameters(self) -> dict[str, Any]:
        """The parameters of `compare.ipynb` that differ from its defaults, without the two files."""
        given = {
            "topics": self.topics,
            "furniture": self.furniture,
            "headline": self.headline,
            "any_language": self.any_language,
        }
        return {name: value for name, value in given.items() if value} | (
            {} if self.quotations else {"quotations": False}
        )

    def code(self, names: Sequence[str]) -> str:
        """Lines for a notebook of one's own that give the same tables."""
        options = [
            f"{name}=True" for name in ("furniture", "headline", "any_language") if getattr(self, name)
        ]
        pair = ", ".join([*(repr(_named(text.address)) for text in self.texts), *options])
        return panels.code(names, pair, topics_file=self.topics, quotations=self.quotations)


def _article(text: Text, *, preparation: Preparation, any_language: bool) -> Article:
    path = Path(text.path or text.name)
    if text.path or path.suffix.lower() in formats.SUFFIXES:
        found = reading.article_of(
            text.data, path, item=text.item, preparation=preparation, any_language=any_language
        )
        article = replace(found, path=text.address)
    else:
        written, _ = decoding.decode(text.data, name=text.name)
        _not_too_long(text, len(written))
        article = reading.as_article(
            written, name=text.name, preparation=preparation, any_language=any_language
        )
    _not_too_long(text, len(article.text))
    return article


def _not_too_long(text: Text, characters: int) -> None:
    if characters > MOST_CHARACTERS:
        raise ArticleError(
            f"{text.name} has {characters:,} characters, and up to {MOST_CHARACTERS:,} are explored here. "
            "Use wire-workbook report for longer texts."
        )


def _named(path: str) -> str:
    """A path as it is written in code: from the project's folder where it lies in it."""
    try:
        return Path(path).relative_to(paths.root()).as_posix()
    except ValueError:
        return path


def home() -> Path:
    """Where `reports/` and `data/raw/` are: the checkout, or the current folder of an installed workbook."""
    return paths.root() if paths.root() == paths.CHECKOUT else Path.cwd()


def keep(choice: Choice, name: str) -> Choice:
    """The same choice with both texts kept as files in ``data/raw/`` and this name.

    Raises `ParameterError` for a name that cannot be a folder's, and for one
    under which other texts are kept.
    """
    wrong = manifest.wrong_with_id(name)
    if wrong:
        raise ParameterError(f"Under this name the texts cannot be kept: {wrong}.")
    goal = home() / "data" / "raw" / name
    files = [goal / f"{side}{_suffix(text)}" for side, text in zip(_SIDES, choice.texts, strict=True)]
    for file, text in zip(files, choice.texts, strict=True):
        if file.exists() and file.read_bytes() != text.data:
            raise ParameterError(f"Another text is kept as {file}. Give these two another name.")
    try:
        goal.mkdir(parents=True, exist_ok=True)
        for file, text in zip(files, choice.texts, strict=True):
            folder.write_whole(file, text.data)
    except OSError as error:
        raise OutputError(
            f"The texts cannot be kept in {goal}: {error.strerror}. Give them another name."
        ) from error
    wire, derivative = (
        Text(file.name, str(file), text.data, text.item)
        for file, text in zip(files, choice.texts, strict=True)
    )
    return replace(choice, texts=(wire, derivative))


def _suffix(text: Text) -> str:
    suffix = Path(text.name).suffix.lower()
    return suffix if suffix in formats.SUFFIXES else ".txt"


def explore(pairs: str = _PAIRS) -> Explorer:
    """Widgets to explore pairs with; `pairs` is a manifest, as a file."""
    return Explorer(pairs)


class Explorer(widgets.VBox):  # type: ignore[misc]
    """Choices, the linked view that follows them, and what can be done from there."""

    def __init__(self, pairs: str = _PAIRS) -> None:
        self._rows: Mapping[str, manifest.Row] = {}
        self._looked: dict[Choice, _Looked] = {}
        self._shown: Choice | None = None
        self._kept: Choice | None = None
        self._quiet = False
        self.view = linkedview.LinkedView()
        self.view.on_told(self._tell)
        self._message, self._said = widgets.HTML(), widgets.HTML()
        self._source = widgets.ToggleButtons(
            options=["From a manifest", "Paste", "Upload"], description="Two texts", style={"button_width": "auto"}
        )  # fmt: skip
        self._pairs = _field("Manifest", pairs)
        self._pair = widgets.Dropdown(description="Pair", style=_LABEL, layout={"width": "32rem"})
        self._pasted = [
            widgets.Textarea(
                description=name.capitalize(), placeholder=f"Paste the {name} here", rows=8,
                layout={"width": "48%"}, style=_LABEL,
            )
            for name in _NAMES
        ]  # fmt: skip
        self._uploads = [
            uploading.Upload(
                label=name.capitalize(), accept=",".join(formats.SUFFIXES), most=formats.LARGEST
            )
            for name in _NAMES
        ]  # fmt: skip
        self._sources = {
            "From a manifest": widgets.HBox([self._pair, self._pairs], layout=_WRAPPED),
            "Paste": widgets.HBox(self._pasted, layout=_WRAPPED),
            "Upload": widgets.HBox(self._uploads, layout=_WRAPPED),
        }
        self._where = widgets.VBox()
        self._preparation = {
            "furniture": _tick("measure furniture"),
            "headline": _tick("measure headlines"),
            "quotations": _tick("measure quotations", value=True),
            "any_language": _tick("any language"),
        }
        self._topics = _field("Topics file", "", placeholder="a CSV of your own; empty takes the project’s")
        self._measures = {name: _tick(name, value=name in _FIRST) for name in panels.QUESTIONS}
        self._where.children = [self._sources[self._source.value]]
        self._name = _field("Name", "")
        self._progress = widgets.IntProgress(
            min=0, max=1, description="Report", layout={"display": "none", "width": "24rem"}
        )
        self._link = widgets.Output()
        self._code = widgets.Textarea(
            description="Code", rows=4, disabled=False, layout={"display": "none", "width": "60rem"}, style=_LABEL
        )  # fmt: skip
        self._when = widgets.Dropdown(options=list(_TIMES), description="When", style=_LABEL)
        super().__init__(
            [
                self._source, self._where,
                _row("Preparation", *self._preparation.values()), self._topics,
                _row("Measures", *self._measures.values()),
                self._message, self.view, self._actions(),
            ]
        )  # fmt: skip
        self.add_class("explore")
        self._watch()
        self._list_pairs()

    # what is chosen

    def _turned(self) -> None:
        """Show where the texts come from now."""
        self._where.children = [self._sources[self._source.value]]
        self._follow()

    def _watch(self) -> None:
        self._source.observe(lambda _: self._turned(), "value")
        self._pairs.observe(lambda _: self._list_pairs(), "value")
        for widget in (
            self._pair, *self._pasted, self._topics, *self._preparation.values(), *self._measures.values(),
        ):  # fmt: skip
            widget.observe(lambda _: self._follow(), "value")
        for upload in self._uploads:
            upload.observe(lambda _: self._follow(), "whole")

    def _list_pairs(self) -> None:
        """Offer the pairs of the manifest; the first is chosen."""
        try:
            self._offer(manifest.read_manifest(self._pairs.value))
        except WorkbookError as error:
            self._offer(None)
            self._wrong(str(error))
        else:
            self._follow()

    def _offer(self, read: manifest.Manifest | None, chosen: str = "") -> None:
        rows = [] if read is None else islice(read, MOST_PAIRS)
        self._rows = {row.id: row for row in rows}
        self._quiet = True
        self._pair.options = list(self._rows)
        self._pair.value = chosen if chosen in self._rows else next(iter(self._rows), None)
        self._quiet = False

    def choice(self) -> Choice:
        """What is chosen now; raises `WorkbookError` if two texts are not yet given."""
        options = {name: tick.value for name, tick in self._preparation.items()}
        own = self._topics.value.strip()
        chosen = Choice(self._texts(), topics=own, lexicon=lists.read_topics(own), **options)
        if self._kept is not None and _same_texts(self._kept, chosen):
            return replace(chosen, texts=self._kept.texts)
        return chosen

    def _texts(self) -> tuple[Text, Text]:
        if self._source.value == "From a manifest":
            row = self._rows.get(self._pair.value or "")
            if row is None:
                raise ArticleError("No pair is chosen. Name a manifest, and choose one of its pairs.")
            wire, derivative = (Text(each.name, each.path, each.data, each.item) for each in row.contents())
            return wire, derivative
        if self._source.value == "Paste":
            wire, derivative = (
                _pasted(area.value, name) for area, name in zip(self._pasted, _NAMES, strict=True)
            )
            return wire, derivative
        wire, derivative = (
            _uploaded(button, name) for button, name in zip(self._uploads, _NAMES, strict=True)
        )
        return wire, derivative

    def measures(self) -> tuple[str, ...]:
        """The names of the panels that are chosen, in reading order."""
        return tuple(name for name, tick in self._measures.items() if tick.value)

    # what follows

    def _follow(self) -> None:
        """Show what is chosen; what is wrong with it is one sentence in place of the view."""
        if self._quiet:
            return
        try:
            choice = self.choice()
            looked = self._look(choice)
            if choice != self._shown:
                with self.view.hold_sync():
                    self._show(looked.drawn)
                    self.view.texts = looked.texts
                self._shown, self._said.value = choice, ""
                self._name.value = self._suggested()
                self._message.value = _note(looked.found.spoken)
            for name in self.measures():
                if name not in looked.drawn:
                    looked.drawn[name] = linkedview.state(panels.panel(name, looked.found))
                    self._show(looked.drawn)
            self._show(looked.drawn)
        except WorkbookError as error:
            self._wrong(str(error))
        except Exception as error:
            self._wrong(_defect(error))
            raise

    def _look(self, choice: Choice) -> _Looked:
        """What was made of this choice; the last few are kept in mind."""
        looked = self._looked.pop(choice, None)
        if looked is None:
            found = choice.measured()
            looked = _Looked(found, cast(Ledger, found["ledger"]).side_by_side.html(), {})
        self._looked[choice] = looked
        if len(self._looked) > _KEPT_IN_MIND:
            del self._looked[next(iter(self._looked))]
        return looked

    def _show(self, drawn: Mapping[str, dict[str, Any]]) -> None:
        """The panels chosen; the former picture of one not yet drawn stays, dimmed."""
        self.view.panels = [drawn.get(name) or _waiting(name) for name in self.measures()]

    def _wrong(self, text: str) -> None:
        """One sentence in a box in place of the view: no former picture stays beside it."""
        self._shown = None
        self.view.texts, self.view.panels = "", []
        self._message.value = _boxed(text, wrong=not self._is_waiting())

    def _is_waiting(self) -> bool:
        """Whether texts are to be pasted or uploaded and none has come yet: nothing is wrong then."""
        if self._source.value == "Paste":
            return not any(area.value for area in self._pasted)
        return self._source.value == "Upload" and not any(button.name for button in self._uploads)

    def _tell(self, text: str, wrong: bool = False) -> None:
        """One sentence in a box, beside the buttons."""
        self._said.value = _boxed(text, wrong)

    # what can be done

    def _actions(self) -> widgets.Widget:
        buttons = {
            "Keep both texts": self._keep,
            "Save as report": self._report,
            "Add to the manifest": self._add,
            "Schedule this": self._schedule,
            "Copy the code": self._copy,
        }
        made = []
        for label, act in buttons.items():
            button = widgets.Button(description=label, layout={"width": "auto"})
            button.on_click(self._acting(act))
            made.append(button)
        self._buttons = dict(zip(buttons, made, strict=True))
        return widgets.VBox(
            [
                widgets.HTML("<h2 style=\"font-size:1.1rem;margin:.8rem 0 .2rem\">From here</h2>"),
                widgets.HBox([self._name, self._when], layout=_WRAPPED),
                widgets.HBox(made, layout=_WRAPPED),
                self._said, self._progress, self._link, self._code,
            ]
        )  # fmt: skip

    def _acting(self, act: Callable[[Choice], None]) -> Callable[[widgets.Button], None]:
        def clicked(_: widgets.Button) -> None:
            try:
                act(self.choice())
            except WorkbookError as error:
                self._tell(str(error), wrong=True)
            except Exception as error:
                self._tell(_defect(error), wrong=True)
                raise

        return clicked

    def _suggested(self) -> str:
        if self._source.value == "From a manifest":
            return str(self._pair.value)
        return "" if self._name.value in self._rows else str(self._name.value)

    def _keep(self, choice: Choice) -> None:
        kept = self._with_files(choice, ask=False)
        self._tell(f"Both texts are kept in {_named(str(Path(kept.texts[0].path).parent))}.")

    def _with_files(self, choice: Choice, *, ask: bool = True) -> Choice:
        """The choice with both texts as files; they are kept only if that was asked for."""
        if choice.kept:
            return choice
        if ask:
            raise ParameterError(
                "These two texts are kept nowhere, and this needs files. Give them a name and choose “Keep both "
                "texts”; they then lie under data/raw/."
            )
        self._kept = keep(choice, self._name.value.strip())
        self._follow()
        return self._kept

    def _report(self, choice: Choice) -> None:
        """Run compare.ipynb as the command does, in a thread of its own."""
        choice = self._with_files(choice)
        wrong = manifest.wrong_with_id(self._name.value.strip())
        if wrong:
            raise ParameterError(f"Under this name no report can be saved: {wrong}.")
        goal = home() / "reports" / self._name.value.strip()
        self._buttons["Save as report"].disabled = True
        self._progress.value, self._progress.layout.display = 0, ""
        self._link.outputs = ()
        threading.Thread(target=self._run, args=(choice, goal), daemon=True).start()

    def _run(self, choice: Choice, goal: Path) -> None:
        try:
            wire, derivative = (text.address for text in choice.texts)
            page = running_run.execute(
                wire, derivative, goal, parameters=choice.parameters(), step=self._step
            )
        except (WorkbookError, running_run.RunError) as error:
            self._tell(str(error), wrong=True)
        except Exception as error:
            self._tell(_defect(error), wrong=True)
            raise
        else:
            self._tell("The report is written.")
            self._link.append_display_data(HTML(_linked(page)))  # type: ignore[no-untyped-call]
        finally:
            self._progress.layout.display = "none"
            self._buttons["Save as report"].disabled = False

    def _step(self, done: int, cells: int) -> None:
        self._progress.max, self._progress.value = cells, done

    def _add(self, choice: Choice) -> None:
        choice = self._with_files(choice)
        name = self._name.value.strip()
        goal = manifest.append(self._pairs.value, name, *(text.address for text in choice.texts))
        self._tell(f"{name} stands in {_named(str(goal))} now.")
        self._offer(manifest.read_manifest(goal), self._pair.value or "")

    def _schedule(self, choice: Choice) -> None:
        choice = self._with_files(choice)
        wire, derivative = (text.address for text in choice.texts)
        when = self._when.value
        given = {"wire": wire, "derivative": derivative} | choice.parameters()
        if choice.topics:
            given["topics"] = str(paths.locate(choice.topics))
        self.view.schedule(
            {
                "name": self._name.value.strip() or "wire-workbook",
                "notebooks": _notebooks(),
                "parameters": {name: str(value) for name, value in given.items()},
                "schedule": _TIMES[when],
                "told": f"Scheduled ({when}): the calendar button and “Notebook Jobs” in the launcher show it and its HTML.",
            }
        )

    def _copy(self, choice: Choice) -> None:
        choice = self._with_files(choice)
        self._code.value = choice.code(self.measures())
        self._code.layout.display = ""
        self.view.copy(self._code.value)


_LABEL = {"description_width": "5.5rem"}
_WRAPPED = {"flex_flow": "row wrap", "align_items": "center"}


def _field(label: str, value: str, placeholder: str = "") -> widgets.Text:
    return widgets.Text(
        value=value, description=label, placeholder=placeholder, continuous_update=False, style=_LABEL,
        layout={"width": "32rem"},
    )  # fmt: skip


def _tick(label: str, *, value: bool = False) -> widgets.Checkbox:
    return widgets.Checkbox(
        value=value, description=label, indent=False, layout={"width": "auto", "margin": "0 1rem 0 0"}
    )


def _row(label: str, *children: widgets.Widget) -> widgets.HBox:
    heading = widgets.HTML(
        f'<span style="display:inline-block;width:5.5rem;text-align:right;margin-right:.5rem">{label}</span>'
    )
    return widgets.HBox([heading, *children], layout=_WRAPPED)


def _waiting(name: str) -> dict[str, Any]:
    return {"name": name, "question": panels.QUESTIONS[name], "html": "", "marks": {}}


def _pasted(text: str, name: str) -> Text:
    if not text.strip():
        raise ArticleError(f"The {name} is empty. Paste both texts, the wire report and the derivative.")
    if len(text) > reading.MOST_BYTES:
        raise ArticleError(f"The {name} has more than {reading.MOST_BYTES:,} characters. Paste an article.")
    return Text(f"the pasted {name}", "", text.encode("utf-8", "surrogatepass"))


def _uploaded(file: uploading.Upload, name: str) -> Text:
    if not file.name:
        raise ArticleError(f"The {name} is missing. Upload both texts, the wire report and the derivative.")
    if file.size > formats.LARGEST:
        raise ArticleError(f"The {name} has more than {formats.LARGEST:,} bytes. Upload an article.")
    return Text(Path(file.name).name, "", file.content)


def _same_texts(one: Choice, other: Choice) -> bool:
    return [text.data for text in one.texts] == [text.data for text in other.texts] and not other.kept


def _defect(error: Exception) -> str:
    """What is told of an error that nobody foresaw; the kernel's log has the rest."""
    return (
        f"Something in the workbook failed that is no fault of your texts ({type(error).__name__}: {error})."
    )


def _boxed(text: str, wrong: bool) -> str:
    """One sentence in a box, as HTML."""
    colour, role = ("#b3261e", "alert") if wrong else ("#1f5c99", "status")
    style = (
        f"border:1px solid {colour};border-left:5px solid {colour};border-radius:4px;padding:.5rem .9rem;"
        "line-height:1.5;overflow-wrap:anywhere;max-width:60rem"
    )
    told = html.escape(literal(shortened(text, 1_500)))
    return f'<div role="{role}" class="told" style="{style}">{told}</div>'


def _note(pair: Compared) -> str:
    """What the reader should know of the two texts, if anything."""
    notes = [note for article in pair for note in article.notes]
    return "".join(f'<p class="note">{html.escape(literal(note))}</p>' for note in notes)


def _linked(page: Path) -> str:
    """A link to a report that JupyterLab opens: from the notebook's own folder."""
    address = Path(os.path.relpath(page, Path.cwd())).as_posix()
    return f'<p><a href="{html.escape(address, quote=True)}">Open the report</a> ({html.escape(_named(str(page)))})</p>'


def _notebooks() -> list[str]:
    """Where compare.ipynb may be among the server's files, the likeliest first."""
    own = Path(os.environ.get("JPY_SESSION_NAME", "")).parent
    likely = [own / "compare.ipynb", Path("notebooks/compare.ipynb"), Path("compare.ipynb")]
    return list(dict.fromkeys(path.as_posix() for path in likely if not path.is_absolute()))
