"""An executed notebook -> one HTML page that needs nothing from outside."""

from __future__ import annotations

import copy
import html
import re
from collections.abc import Mapping
from typing import Any

from helpers import paths
from helpers.findings.finding import SERIOUS
from helpers.measures.check import wording
from helpers.running import notebooks  # noqa: F401  before nbconvert loads nbformat
from helpers.showing import style

_HEADING = re.compile(r"<h([1-6])([^>]*)>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_THEMED = {
    style.WIRE: "var(--wire)",
    style.DERIVATIVE: "var(--derivative)",
    style.DERIVATIVE_TEXT: "var(--derivative-text)",
    style.SERIOUS: "var(--serious)",
    style.INK: "var(--ink)",
    style.MUTED: "var(--muted)",
    style.RULE: "var(--rule)",
    style.BAND: "var(--band)",
    style.PAPER: "var(--paper)",
}
_COLOUR = re.compile("|".join(_THEMED), re.IGNORECASE)
_SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)


CHANGES = "What changed since the last report?"


CHECK = "What must an editor check?"


def answer(record: Mapping[str, Any]) -> str:
    """The verdict and the gravest of what there is to check, as HTML; empty for a report that has no verdict."""
    label = record.get("verdict", {}).get("label", "")
    if not label:
        return ""
    found = record.get("check", {})
    told = wording.problem(found) or "no finding: what was looked for"
    kind = ' class="serious"' if found.get(SERIOUS) else ""
    link = f'<a href="#{_anchor(CHECK)}"{kind}>{html.escape(told)}</a>'
    return f"<strong>{html.escape(label.capitalize())}</strong> · {link}"


def page(notebook: Any, *, title: str, line: str, version: str, answer: str = "", changes: str = "") -> str:
    """The HTML of an executed notebook.

    `title` names the page in a browser's tab, `line` says what run it is;
    `answer` stands first, as HTML; `changes`, if there is any, stands as HTML under a question of its own. Code
    is folded away, charts follow the reader's light or dark theme, and nothing
    is loaded from any address.
    """
    from nbconvert.exporters import HTMLExporter

    exporter = HTMLExporter(
        template_name="report",
        extra_template_basedirs=[str(paths.PACKAGE / "templates")],
        exclude_anchor_links=True,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
        require_js_url="",
        mathjax_url="",
        mermaid_js_url="",
        mermaid_layout_elk_js_url="",
        jquery_url="",
        jupyter_widgets_base_url="",
        filters={"anchored": _anchored, "themed": _themed},
    )
    css = (paths.PACKAGE / "templates" / "report" / "report.css").read_text(encoding="utf-8")
    told: Mapping[str, Any] = {
        "title": title,
        "line": line,
        "answer": answer,
        "version": version,
        "contents": [(_anchor(CHANGES), CHANGES)] * bool(changes) + _contents(notebook),
        "changes": changes,
        "changes_anchor": _anchor(CHANGES),
        "changes_title": CHANGES,
        "css": css,
    }
    body, _ = exporter.from_notebook_node(_as_python(notebook), resources={"report": told})
    return str(body)


def _as_python(notebook: Any) -> Any:
    """The notebook as one of plain Python: without magics IPython's lexer says the same and loads those of ten languages."""
    shown = copy.copy(notebook)
    shown.metadata = copy.copy(notebook.metadata)
    shown.metadata["language_info"] = {"name": "python", "pygments_lexer": "python"}
    return shown


def _contents(notebook: Any) -> list[tuple[str, str]]:
    """Anchor and words of every second-level heading, in order."""
    return [
        (_anchor(title), title)
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for title in re.findall(r"^## (.+?)\s*$", cell.source, re.MULTILINE)
    ]


def _anchor(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def _anchored(rendered: str) -> str:
    """Headings with an anchor made from their own words."""

    def heading(match: re.Match[str]) -> str:
        level, _, inner = match.groups()
        anchor = _anchor(html.unescape(_TAG.sub("", inner)))
        return f'<h{level} id="{anchor}">{inner}</h{level}>'

    return _HEADING.sub(heading, rendered)


def _themed(rendered: str) -> str:
    """Charts with the house colours named instead of fixed, so that the page's theme decides."""
    return _SVG.sub(
        lambda svg: _COLOUR.sub(lambda colour: _THEMED[colour.group().lower()], svg.group()),
        rendered,
    )
