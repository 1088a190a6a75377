"""Both texts side by side, linked with the panels under them, as a widget.

Choosing a mark of a chart or a row of a table shows its sentences in both
texts; choosing a sentence marks it in the charts and tables. That happens in
the browser alone. Only `explorer` loads this module: widgets are slow to import.
"""

from collections.abc import Callable, Mapping
from typing import Any

import anywidget
import traitlets

from helpers.measures.ledger import sidebyside
from helpers.showing import template


class LinkedView(anywidget.AnyWidget):
    """The linked view of one pair; `texts` is HTML of the project's own making, `panels` likewise."""

    _esm = sidebyside.script() + template.asset("explore/linked.js")
    _css = sidebyside.style() + template.asset("explore/linked.css")
    texts = traitlets.Unicode("").tag(sync=True)
    panels = traitlets.List(traitlets.Dict()).tag(sync=True)

    def copy(self, text: str) -> None:
        """Put a text on the reader's clipboard."""
        self.send({"copy": text})

    def schedule(self, asked: Mapping[str, Any]) -> None:
        """Have the page the view stands in ask its own server for a job; `on_told` hears what came of it."""
        self.send({"schedule": dict(asked)})

    def on_told(self, hear: Callable[[str, bool], None]) -> None:
        """Call `hear` with what the page tells of a job or the clipboard, and whether it went wrong."""
        self.on_msg(lambda _, message, __: hear(str(message["told"]), bool(message.get("wrong"))))
