"""An executed notebook -> one HTML page that needs nothing from outside."""

import copy
import re
from collections.abc import Mapping, Sequence
from typing import Any

import helpers.running.notebooks  # noqa: F401  before nbconvert loads nbformat
from helpers import paths
from helpers.measures.ledger import sidebyside
from helpers.running import layout
from helpers.showing import style, template

_NAMES = "WIRE DERIVATIVE DERIVATIVE_TEXT SERIOUS INK MUTED RULE BAND PAPER"
_THEMED = {getattr(style, name): f"var(--{name.lower().replace('_', '-')})" for name in _NAMES.split()}
_COLOUR = re.compile("|".join(_THEMED), re.IGNORECASE)
_SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)

CHANGES = "What changed since the last report?"

_NOT_SHOWN = ("exclude_anchor_links", "exclude_input_prompt", "exclude_output_prompt")
_NOT_LOADED = (
    "require_js_url", "mathjax_url", "mermaid_js_url", "mermaid_layout_elk_js_url", "jquery_url",
    "jupyter_widgets_base_url",
)  # fmt: skip
"""What nbconvert would put on a page, and the scripts that it would load."""


def page(
    notebook: Any, *, title: str, line: str, version: str, home: str, changes: str, tables: Sequence[str]
) -> str:
    """The HTML of an executed notebook.

    `title` names the page in a browser's tab, `line` says what run it is;
    `home` leads to the index of the site that it stands in, if any; `changes`, if there is any, stands as HTML
    under a question of its own; `tables` are the files beside the page that its numbers are in. Code is folded away, charts follow the reader's
    light or dark theme, and nothing is loaded from any address.
    """
    from nbconvert.exporters import HTMLExporter

    exporter = HTMLExporter(
        template_name="report",
        extra_template_basedirs=[str(paths.PACKAGE / "templates")],
        filters={"themed": lambda rendered: _SVG.sub(_themed, rendered)},
        **dict.fromkeys(_NOT_SHOWN, True),
        **dict.fromkeys(_NOT_LOADED, ""),
    )
    told: Mapping[str, Any] = {
        "title": title, "line": line, "home": home, "version": version, "contents": layout.contents(notebook),
        "changes": changes, "changes_anchor": layout.anchor(CHANGES), "changes_title": CHANGES, "tables": tables,
        "css": template.asset("report/report.css"), "script": template.asset("report/report.js"),
    }  # fmt: skip
    shown = _as_python(layout.laid_out(notebook))
    body, _ = exporter.from_notebook_node(shown, resources={"report": told})
    return _with_one_script(str(body))


def _with_one_script(body: str) -> str:
    """The page with the project's own scripts in one block at its end, and the policy by which no other runs."""
    known = (sidebyside.script_in_page(), template.asset("report/report.js"))
    here = [each for each in known if f"<script>{each}</script>" in body]
    for each in here:
        body = body.replace(f"<script>{each}</script>", "")
    script = "\n".join(here)
    allowed = f'<meta http-equiv="Content-Security-Policy" content="{template.policy(script)}">'
    body = body.replace("<head>\n", f"<head>\n{allowed}\n", 1)
    return body.replace("</body>", f"<script>{script}</script>\n</body>")


def _themed(svg: re.Match[str]) -> str:
    """A picture with the house's colours named instead of fixed, so that the page's theme decides."""
    return _COLOUR.sub(lambda colour: _THEMED[colour.group().lower()], svg.group())


def _as_python(notebook: Any) -> Any:
    """The notebook as one of plain Python: without magics IPython's lexer says the same and loads those of ten languages."""
    shown = copy.copy(notebook)
    shown.metadata = copy.copy(notebook.metadata)
    shown.metadata["language_info"] = {"name": "python", "pygments_lexer": "python"}
    return shown
