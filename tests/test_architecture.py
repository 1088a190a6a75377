"""The house rules that a machine can hold: floors, notebooks, names."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
from conftest import ROOT

from helpers.parameters import declared_by

FLOORS = (
    ("received", "article", "errors", "paths"),
    ("tokens", "lexicons", "syllables", "vocabulary", "quotemarks", "preparation", "names", "salience",
     "anatomy", "notes", "decoding", "formats", "composing", "reading", "uncertainty", "measures", "passages", "cues", "support", "quotations", "values", "sources"),
    ("readability", "sentiment", "topics", "robustness",
     "reuse", "ledger", "quotes", "facts", "attribution", "padding", "chronology", "derivation", "summary"),
    ("style", "charts", "prose", "tables", "sidebyside", "showing", "panels", "linkedview", "uploading"),
    ("parameters", "folder", "fetching", "saving", "manifest", "corpus", "corpora", "collection", "versions", "retrieval", "report", "run", "engine", "warm", "changes", "forge", "site", "scheduled", "display", "explorer", "__main__"),
)  # fmt: skip
HELPERS = ROOT / "src" / "helpers"
SOURCES = sorted([*HELPERS.glob("*.py"), *HELPERS.glob("formats/*.py")])
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def imported_helpers(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "helpers":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("helpers."):
            found.add(node.module.split(".")[1])
    return found


def module(path: Path) -> str:
    """What a file is on the floors: its name, or its package's."""
    return path.stem if path.parent == HELPERS else path.parent.name


def test_every_module_stands_on_a_floor():
    listed = [name for floor in FLOORS for name in floor]
    assert {module(path) for path in SOURCES} - {"__init__"} <= set(listed)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{module(path)}-{path.stem}")
def test_modules_import_only_from_below(path: Path):
    """Floor 1 is a row in which each may use those before it; elsewhere nobody uses a neighbour, floor 3 and up excepted."""
    name = module(path)
    if name == "__init__":
        return
    number = next(index for index, floor in enumerate(FLOORS) if name in floor)
    below = {name for floor in FLOORS[:number] for name in floor}
    if name != path.stem:
        below.add(name)
    if number != 2:
        own = FLOORS[number]
        below |= set(own[: own.index(name)])
    assert imported_helpers(path) <= below


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestNotebooks:
    def cells(self, path: Path) -> list[dict]:
        return json.loads(path.read_text(encoding="utf-8"))["cells"]

    def test_is_committed_without_outputs(self, path: Path):
        code = [cell for cell in self.cells(path) if cell["cell_type"] == "code"]
        assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)

    def test_imports_from_helpers_alone(self, path: Path):
        for cell in self.cells(path):
            if cell["cell_type"] != "code":
                continue
            for node in ast.walk(ast.parse("".join(cell["source"]))):
                assert not isinstance(node, ast.Import | ast.FunctionDef | ast.For | ast.While)
                assert not isinstance(node, ast.ImportFrom) or node.module == "helpers"

    def test_types_no_number_into_its_prose(self, path: Path):
        """A claim typed into markdown turns false on the next pair; scales and years are no claims."""
        prose = " ".join(
            "".join(cell["source"]) for cell in self.cells(path) if cell["cell_type"] == "markdown"
        )
        allowed = r"95 %|−1 to 1|Salience is 1 |1940s|#+ "
        assert not re.search(r"\d", re.sub(allowed, "", prose))

    def test_names_its_parameters_with_types_and_help(self, path: Path):
        if path.stem in ("start", "explore"):
            assert declared_by(path) == {}
            return
        declared = declared_by(path)
        first = ["corpus"] if path.stem == "corpus" else ["wire", "derivative"]
        assert list(declared)[: len(first)] == first
        assert all(parameter.help for parameter in declared.values())

    def test_means_the_same_by_the_same_parameter(self, path: Path):
        common = declared_by(ROOT / "notebooks" / "compare.ipynb")
        own = {"corpus", "outlets", "reports", "unreported"} if path.stem == "corpus" else set()
        declared = declared_by(path)
        assert all(common[name] == declared[name] for name in declared.keys() - own)

    def test_ends_its_markdown_headings_as_questions_or_says_where_things_are(self, path: Path):
        titles = re.findall(
            r"^## (.+)$", "\n".join("".join(cell["source"]) for cell in self.cells(path)), re.MULTILINE
        )
        assert [title for title in titles if not title.endswith("?")] in (
            ["At a glance", "Method and sources"],
            [],
        )


def test_the_measured_words_have_one_home():
    """Nobody but `tokens` cuts words or sentences."""
    for path in SOURCES:
        if path.stem in ("tokens", "anatomy", "quotemarks", "parameters", "sentiment", "style", "tables"):
            continue
        assert "findall" not in path.read_text(encoding="utf-8") or path.stem in ("syllables", "report"), (
            path.stem
        )


def test_nothing_is_downloaded_or_swallowed():
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "nltk.download" not in text
        assert not re.search(r"except[^:]*:\s*pass\b", text) or path.stem == "reading"
