"""The explorer's fields, all of one make, and its sentences in boxes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import ipywidgets as widgets

from helpers.errors import RunError, WorkbookError
from helpers.showing.style import escaped, shortened

LABEL = {"description_width": "5.5rem"}
WRAPPED = {"flex_flow": "row wrap", "align_items": "center"}


def field(label: str, value: str, placeholder: str = "") -> widgets.Text:
    """A line to be written in; it counts when it is left."""
    return widgets.Text(
        value=value, description=label, placeholder=placeholder, continuous_update=False, style=LABEL,
        layout={"width": "32rem", "max_width": "100%"},
    )  # fmt: skip


def tick(label: str, *, value: bool = False) -> widgets.Checkbox:
    """Something to be taken or left."""
    layout = {"width": "auto", "margin": "0 1rem 0 0"}
    return widgets.Checkbox(value=value, description=label, indent=False, layout=layout)


def row(label: str, *children: widgets.Widget) -> widgets.HBox:
    """Fields in a row under a common name."""
    heading = widgets.HTML(
        f'<span style="display:inline-block;width:5.5rem;text-align:right;margin-right:.5rem">{label}</span>',
        layout={"flex": "0 0 auto"},
    )
    return widgets.HBox([heading, widgets.HBox(children, layout={**WRAPPED, "flex": "1 1 0"})])


def boxed(text: str, *, wrong: bool = False) -> str:
    """One sentence in a box, as HTML."""
    colour, role = ("#b3261e", "alert") if wrong else ("#1f5c99", "status")
    style = (
        f"border:1px solid {colour};border-left:5px solid {colour};border-radius:4px;padding:.5rem .9rem;"
        "line-height:1.5;overflow-wrap:anywhere;max-width:60rem"
    )
    told = escaped(shortened(text, 1_500))
    return f'<div role="{role}" class="told" style="{style}">{told}</div>'


@contextmanager
def told_if_wrong(tell: Callable[[str], None]) -> Iterator[None]:
    """What goes wrong inside is told in one sentence; of an error that nobody foresaw the kernel's log has the rest."""
    try:
        yield
    except (WorkbookError, RunError) as error:
        tell(str(error))
    except Exception as error:
        told = f"{type(error).__name__}: {error}"
        tell(f"Something failed in the workbook, and your texts are not at fault ({told}).")
        raise
