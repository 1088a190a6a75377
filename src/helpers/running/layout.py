"""How a notebook becomes tiers on a page: what is folded away, and what its one line says.

A second-level heading opens a tier. A deeper one that is tagged `folded` opens a part that is closed at
first; its one line says in brief what was found in it. Cells tagged `notebook only` do not stand on the page.
"""

import copy
import html
import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Any, NamedTuple, Self

FOLDED, NOTEBOOK_ONLY = "folded", "notebook only"

_HEADED = re.compile(r"(#{2,4}) (.+)(?:\n+|$)")
_FOUND = re.compile(r'<p class="(?P<kind>finding[^"]*)" data-brief="(?P<brief>[^"]*)">')


def anchor(title: str) -> str:
    """The address of a heading, made from its own words."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


class _Heading(NamedTuple):
    level: int
    title: str
    tags: frozenset[str]

    @classmethod
    def of(cls, cell: Any) -> Self | None:
        """The heading that a cell begins with."""
        headed = _HEADED.match(cell.source) if cell.cell_type == "markdown" else None
        if headed is None:
            return None
        return cls(len(headed[1]), headed[2].strip(), frozenset(cell.metadata.get("tags", ())))

    @property
    def folds(self) -> bool:
        return self.level > 2 and FOLDED in self.tags


def contents(notebook: Any) -> list[tuple[str, str]]:
    """Anchor and words of every heading that opens a tier, in order."""
    headings = filter(None, map(_Heading.of, notebook.cells))
    return [(anchor(each.title), each.title) for each in headings if each.level == 2]


def laid_out(notebook: Any) -> Any:
    """The notebook with what opens and closes its parts in the metadata of its cells: `before` each, and `after` the last; the page's `contents` stand before the first tier."""
    made = copy.copy(notebook)
    cells = [cell for cell in notebook.cells if NOTEBOOK_ONLY not in cell.metadata.get("tags", ())]
    made.cells = [copy.copy(cell) for cell in cells]
    open_parts: list[_Heading] = []
    first = True
    for place, cell in enumerate(made.cells):
        before = ""
        if heading := _Heading.of(cell):
            before = _closing(open_parts, heading.level) + _opened(heading, cells[place + 1 :])
            open_parts.append(heading)
            cell.source = _HEADED.sub("", cell.source, count=1)
        told = {"before": before, "after": "", "contents": first and bool(before)}
        cell.metadata = {**cell.metadata, **told}
        first = first and not before
    if made.cells:
        made.cells[-1].metadata["after"] = _closing(open_parts, 0)
    return made


def _closing(open_parts: list[_Heading], level: int) -> str:
    """What closes the open parts of this level and below; they are open no more."""
    closed = ""
    while open_parts and open_parts[-1].level >= level:
        closed += "</details>" if open_parts.pop().folds else "</section>"
    return closed


def _opened(heading: _Heading, cells: Iterable[Any]) -> str:
    """What opens a part; `cells` are all that follow its heading."""
    name, title, level = anchor(heading.title), html.escape(heading.title), heading.level
    if heading.folds:
        own = takewhile(lambda cell: (other := _Heading.of(cell)) is None or other.level > level, cells)
        line = _line(own)
        return f'<details class="part" id="{name}"><summary><h{level}>{title}</h{level}>{line}</summary>'
    what = f'class="tier" aria-labelledby="{name}"' if level == 2 else 'class="part"'
    return f'<section {what}><h{level} id="{name}">{title}</h{level}>'


def _line(cells: Iterable[Any]) -> str:
    """What was found in these cells, in brief: all that was shown, else the first thing."""
    outputs = (output.get("data", {}) for cell in cells for output in cell.get("outputs", ()))
    found = [match for data in outputs for match in _FOUND.finditer(data.get("text/html", ""))]
    shown = [match["brief"] for match in found if "shown" in match["kind"].split()]
    if shown:
        return f' <span class="line shown">{". ".join(dict.fromkeys(shown))}</span>'
    return f' <span class="line">{found[0]["brief"]}</span>' if found else ""
