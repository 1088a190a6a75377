"""A file of the reader's own, from the browser into memory, as a widget.

It comes in slices: JupyterLab's server closes the connection at a message of
more than ten million bytes, and a file sent whole would be lost without a word.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from helpers import paths


class Upload(anywidget.AnyWidget):
    """A button for one file; `name` is the file's, `content` what is in it, both empty before one is chosen.

    Of a file of more than `most` bytes no content is sent, and `size` alone tells of it.
    """

    _esm = paths.PACKAGE / "templates" / "explore" / "upload.js"
    label = traitlets.Unicode("").tag(sync=True)
    accept = traitlets.Unicode("").tag(sync=True)
    most = traitlets.Int(0).tag(sync=True)
    size = traitlets.Int(0)
    content = traitlets.Bytes(b"")
    name = traitlets.Unicode("")
    whole = traitlets.Int(0)
    """How many files have come so far; it changes when one has."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._slices: list[bytes] = []
        self.on_msg(lambda _, message, buffers: self._take(message, buffers))

    def _take(self, message: Mapping[str, Any], buffers: Sequence[Any]) -> None:
        if message["at"] == 0:
            self._slices = []
        self._slices += [bytes(each) for each in buffers]
        size, there = int(message["size"]), sum(map(len, self._slices))
        if there < size <= self.most:
            return
        self.name, self.size = str(message["name"]), size
        self.content, self._slices = b"".join(self._slices), []
        self.whole += 1
