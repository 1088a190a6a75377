"""What can be done with a choice: keep it, report on it, list it, schedule it, have its code."""

import html
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import ipywidgets as widgets
from IPython.display import HTML

from helpers import paths
from helpers.article import SIDES
from helpers.corpus import manifest
from helpers.corpus.manifest import Content
from helpers.errors import ParameterError
from helpers.exploring import fields
from helpers.exploring.choice import Choice
from helpers.exploring.home import folder_name, home, keep, located, named
from helpers.exploring.linkedview import LinkedView
from helpers.exploring.sources import Sources
from helpers.running import run as running_run

_TIMES = {
    "once, now": "",
    "every morning at 6": "0 6 * * *",
    "every working day at 6": "0 6 * * 1-5",
    "every Monday at 6": "0 6 * * 1",
}


class Actions(widgets.VBox):  # type: ignore[misc]
    """The buttons under the view; each acts on what `choice` gives.

    `follow` is called when the texts have become files.
    """

    def __init__(
        self,
        view: LinkedView,
        sources: Sources,
        *,
        choice: Callable[[], Choice],
        measures: Callable[[], Sequence[str]],
        follow: Callable[[], None],
    ) -> None:
        self._view, self._sources = view, sources
        self._choice, self._measures, self._follow = choice, measures, follow
        self._kept: tuple[Content, Content] | tuple[()] = ()
        self._suggested = ""
        self.name = fields.field("Name", "", placeholder="any name; the folder’s is made of it")
        self.when = widgets.Dropdown(options=list(_TIMES), description="When", style=fields.LABEL)
        self.said = widgets.HTML()
        hidden = {"display": "none", "width": "24rem"}
        self._progress = widgets.IntProgress(min=0, max=1, description="Report", layout=hidden)
        self._link = widgets.Output()
        self._code = widgets.Textarea(
            description="Code", rows=4, disabled=False, style=fields.LABEL,
            layout={"display": "none", "width": "auto", "max_width": "60rem"},
        )  # fmt: skip
        acts = {
            "Keep both texts": self._keep,
            "Save as report": self._report,
            "Add to the manifest": self._add,
            "Schedule this": self._schedule,
            "Copy the code": self._copy,
        }
        self.buttons = {name: widgets.Button(description=name, layout={"width": "auto"}) for name in acts}
        for name, act in acts.items():
            self.buttons[name].on_click(self._acting(act))
        view.on_told(self.tell)
        super().__init__(
            [
                widgets.HTML('<h2 style="font-size:1.1rem;margin:.8rem 0 .2rem">From here</h2>'),
                widgets.HBox([self.name, self.when], layout=fields.WRAPPED),
                widgets.HBox(list(self.buttons.values()), layout=fields.WRAPPED),
                self.said, self._progress, self._link, self._code,
            ]
        )  # fmt: skip

    def tell(self, text: str, wrong: bool = False) -> None:
        """One sentence in a box, beside the buttons."""
        self.said.value = fields.boxed(text, wrong=wrong)

    def suggest(self, name: str) -> None:
        """What another choice may be called, unless the reader wrote a name."""
        if self.name.value in ("", self._suggested):
            self.name.value = self._suggested = name

    def forget(self) -> None:
        """Something else is chosen: nothing was said or made of it yet."""
        self.said.value, self._link.outputs, self._code.layout.display = "", (), "none"

    def with_kept(self, choice: Choice) -> Choice:
        """The same choice with the files in which its texts were kept, if they were."""
        data = [text.data for text in choice.texts]
        if self._kept and not choice.kept and [text.data for text in self._kept] == data:
            return replace(choice, texts=self._kept)
        return choice

    def _acting(self, act: Callable[[Choice], None]) -> Callable[[widgets.Button], None]:
        """What a button does; all but the first need both texts as files, which are kept only where that is asked for."""

        def clicked(_: widgets.Button) -> None:
            with fields.told_if_wrong(partial(self.tell, wrong=True)):
                choice = self._choice()
                if act != self._keep and not choice.kept:
                    raise ParameterError(
                        "This needs files, and these two texts have not been kept. Give them a name and choose "
                        "“Keep both texts”: that writes them to data/raw/."
                    )
                act(choice)

        return clicked

    def _keep(self, choice: Choice) -> None:
        wire = choice.texts[0]
        if not choice.kept:
            self._kept = wire, _ = keep(choice.texts, self.name.value)
            self._follow()
        self.tell(f"Both texts are kept in {named(Path(wire.path).parent)}.")

    def _report(self, choice: Choice) -> None:
        """Run compare.ipynb as the command does, in a thread of its own."""
        goal = home() / "reports" / folder_name(self.name.value)
        self.buttons["Save as report"].disabled = True
        self._progress.value, self._progress.layout.display = 0, ""
        self._link.outputs = ()
        threading.Thread(target=self._run, args=(choice, goal), daemon=True).start()

    def _run(self, choice: Choice, goal: Path) -> None:
        wire, derivative = (text.address for text in choice.texts)
        try:
            with fields.told_if_wrong(partial(self.tell, wrong=True)):
                given = choice.options.chosen
                page = running_run.execute(wire, derivative, goal, parameters=given, step=self._step)
                self.tell("The report is written.")
                # JupyterLab opens what is named from the notebook's own folder.
                address = html.escape(Path(os.path.relpath(page, Path.cwd())).as_posix(), quote=True)
                link = f'<p><a href="{address}">Open the report</a> ({html.escape(named(page))})</p>'
                self._link.append_display_data(HTML(link))  # type: ignore[no-untyped-call]
        finally:
            self._progress.layout.display = "none"
            self.buttons["Save as report"].disabled = False

    def _step(self, done: int, cells: int) -> None:
        self._progress.max, self._progress.value = cells, done

    def _add(self, choice: Choice) -> None:
        name, listed = folder_name(self.name.value), Path(located(self._sources.manifest.value)).absolute()
        if not listed.resolve().is_relative_to(home().resolve()):
            raise ParameterError(
                f"{listed} lies outside {home()}, and files are written only there. Name a manifest of this project."
            )
        goal = manifest.append(listed, name, *(text.address for text in choice.texts))
        self.tell(f"{name} was added to {named(goal)}.")
        self._sources.offer(manifest.read_manifest(goal), self._sources.pair.value or "")

    def _schedule(self, choice: Choice) -> None:
        when, addresses = self.when.value, (text.address for text in choice.texts)
        given = dict(zip(SIDES, addresses, strict=True)) | choice.options.chosen
        if choice.options.topics:
            given["topics"] = str(paths.locate(choice.options.topics))
        own = Path(os.environ.get("JPY_SESSION_NAME", "")).parent
        likely = (own / "compare.ipynb", Path("notebooks/compare.ipynb"), Path("compare.ipynb"))
        self._view.schedule(
            {
                "name": self.name.value.strip() or "wire-workbook",
                "notebooks": [path.as_posix() for path in dict.fromkeys(likely) if not path.is_absolute()],
                "parameters": {name: str(value) for name, value in given.items()},
                "schedule": _TIMES[when],
                "told": f"Scheduled ({when}): the calendar button and “Notebook Jobs” in the launcher show it and its HTML.",
            }
        )

    def _copy(self, choice: Choice) -> None:
        self._code.value = choice.code(self._measures())
        self._code.layout.display = ""
        self._view.copy(self._code.value)
