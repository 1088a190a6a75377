"""Where the two texts come from: a manifest, what is pasted or uploaded, or two addresses."""

from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path

import ipywidgets as widgets

from helpers import formats
from helpers.corpus import manifest
from helpers.corpus.manifest import Content
from helpers.errors import ArticleError, WorkbookError
from helpers.exploring import fields, uploading
from helpers.exploring.home import home, located
from helpers.reading import articles as reading
from helpers.reading import fetching
from helpers.showing.style import NAMES

MOST_PAIRS = 1_000
"""Of a longer manifest the first so many pairs are offered."""

MANIFEST, PASTE, UPLOAD, ADDRESSES = KINDS = ("From a manifest", "Paste", "Upload", "From the web")


class MissingTextError(ArticleError):
    """A text is still to be given; nothing is wrong yet."""


class Sources(widgets.VBox):  # type: ignore[misc]
    """The choice among them, and the fields of the one that is chosen.

    `follow` is called when other texts may be meant, `wrong` with a sentence
    where a manifest or an address cannot be read.
    """

    def __init__(self, pairs: str, *, follow: Callable[[], None], wrong: Callable[[str], None]) -> None:
        self._follow, self._wrong = follow, wrong
        self.rows: Mapping[str, manifest.Row] = {}
        self._fetched: tuple[Content, Content] | None = None
        self._quiet = False
        self.kind = widgets.ToggleButtons(options=list(KINDS), style={"button_width": "auto"})
        self.manifest = fields.field("Manifest", pairs)
        layout = {"width": "32rem", "max_width": "100%"}
        self.pair = widgets.Dropdown(description="Pair", style=fields.LABEL, layout=layout)
        self.pasted = [
            widgets.Textarea(
                description=name.capitalize(), placeholder=f"Paste the {name} here", rows=8,
                layout={"width": "48%"}, style=fields.LABEL,
            )
            for name in NAMES
        ]  # fmt: skip
        self.uploads = [
            uploading.Upload(label=name.capitalize(), accept=",".join(formats.SUFFIXES), most=formats.LARGEST)
            for name in NAMES
        ]
        self.addresses = [fields.field(name.capitalize(), "", placeholder="https://…") for name in NAMES]
        told = "Fetch both pages now and keep them in data/raw/"
        self.fetch = widgets.Button(description="Fetch both", tooltip=told)
        self._shown = widgets.VBox()
        self._of = {
            MANIFEST: [self.pair, self.manifest],
            PASTE: self.pasted,
            UPLOAD: self.uploads,
            ADDRESSES: [*self.addresses, self.fetch],
        }
        super().__init__([fields.row("Two texts", self.kind), self._shown])
        self._watch()
        self._turned()

    def _watch(self) -> None:
        self.kind.observe(lambda _: self._turned(follow=True), "value")
        self.manifest.observe(lambda _: self.list_pairs(), "value")
        for widget in (self.pair, *self.pasted):
            widget.observe(lambda _: self._changed(), "value")
        for upload in self.uploads:
            upload.observe(lambda _: self._changed(), "whole")
        self.fetch.on_click(lambda _: self._fetch())

    def _turned(self, *, follow: bool = False) -> None:
        self._shown.children = [widgets.HBox(self._of[self.kind.value], layout=fields.WRAPPED)]
        if follow:
            self._changed()

    def _changed(self) -> None:
        if not self._quiet:
            self._follow()

    def list_pairs(self) -> None:
        """Offer the pairs of the manifest; the first is chosen."""
        try:
            self.offer(manifest.read_manifest(located(self.manifest.value)))
        except WorkbookError as error:
            self.offer(None)
            self._wrong(str(error))
        else:
            self._follow()

    def offer(self, read: manifest.Manifest | None, chosen: str = "") -> None:
        """The pairs of a manifest to choose from."""
        self.rows = {} if read is None else {row.id: row for row in islice(read, MOST_PAIRS)}
        self._quiet = True
        self.pair.options = list(self.rows)
        self.pair.value = chosen if chosen in self.rows else next(iter(self.rows), None)
        self._quiet = False

    def _fetch(self) -> None:
        """Fetch both addresses: the click is the reader's leave to do so."""
        self._fetched = None
        self.fetch.disabled = True
        try:
            wire, derivative = map(_fetched, self.addresses, NAMES)
            self._fetched = wire, derivative
        except WorkbookError as error:
            self._wrong(str(error))
        else:
            self._follow()
        finally:
            self.fetch.disabled = False

    def texts(self) -> tuple[Content, Content]:
        """Both texts; raises `WorkbookError` if they are not yet given."""
        if self.kind.value == MANIFEST:
            row = self.rows.get(self.pair.value or "")
            if row is None:
                raise ArticleError("No pair is chosen. Name a manifest, and choose one of its pairs.")
            return row.contents()
        if self.kind.value == ADDRESSES:
            if self._fetched is None:
                raise MissingTextError(
                    "Give two addresses and choose “Fetch both”. Nothing is fetched before; both pages are kept in data/raw/."
                )
            return self._fetched
        given, take = (self.pasted, _pasted) if self.kind.value == PASTE else (self.uploads, _uploaded)
        wire, derivative = map(take, given, NAMES)
        return wire, derivative


def _pasted(area: widgets.Textarea, name: str) -> Content:
    text = area.value
    if not text.strip():
        raise MissingTextError(f"The {name} is empty. Paste both texts, the wire report and the derivative.")
    if len(text) > reading.MOST_BYTES:
        raise ArticleError(f"The {name} has more than {reading.MOST_BYTES:,} characters. Paste an article.")
    return Content(text.encode("utf-8", "surrogatepass"), f"the pasted {name}")


def _uploaded(file: uploading.Upload, name: str) -> Content:
    if not file.name:
        raise MissingTextError(
            f"The {name} is missing. Upload both texts, the wire report and the derivative."
        )
    if file.size > formats.LARGEST:
        raise ArticleError(f"The {name} has more than {formats.LARGEST:,} bytes. Upload an article.")
    return Content(file.content, Path(file.name).name)


def _fetched(field: widgets.Text, name: str) -> Content:
    address = field.value.strip()
    if not fetching.is_address(address):
        raise ArticleError(f"The {name} has no address. Give one that begins with https:// or http://.")
    path = fetching.fetch(address, home() / fetching.FOLDER)
    return Content(path.read_bytes(), path.name, str(path))
