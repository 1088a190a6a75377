"""The house rules that a machine can hold: floors, notebooks, names."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT
from papermill import inspect_notebook

from helpers.running.parameters import declared_by

HELPERS = ROOT / "src" / "helpers"
SOURCES = sorted([*HELPERS.glob("*.py"), *HELPERS.glob("formats/*.py"), *HELPERS.glob("cli/*.py")])
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def test_folders_import_only_from_those_below():
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_drawing_of_the_folders_is_the_contract():
    """CONTRIBUTING.md draws every folder, each above the one that the contract puts below it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (drawing,) = re.findall(r"^```mermaid\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert re.findall(r"^ +(\w+)\[", drawing, re.MULTILINE) == layers
    assert re.findall(r"--> (\w+)$", drawing, re.MULTILINE) == layers[1:]
    assert {path.parent.name for path in HELPERS.glob("*/__init__.py")} == set(layers)


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
        allowed = r"95 ?%|−1 to 1|Salience is 1 |1940s|#+ "
        assert not re.search(r"\d", re.sub(allowed, "", prose))

    def test_names_its_parameters_with_types_and_help(self, path: Path):
        if path.stem in ("start", "explore"):
            assert declared_by(path) == {}
            return
        declared = declared_by(path)
        first = ["corpus"] if path.stem == "corpus" else ["wire", "derivative"]
        assert list(declared)[: len(first)] == first
        assert all(told["help"] for told in inspect_notebook(path).values())

    def test_means_the_same_by_the_same_parameter(self, path: Path):
        common = inspect_notebook(ROOT / "notebooks" / "compare.ipynb")
        own = {"corpus", "outlets", "reports", "unreported"} if path.stem == "corpus" else set()
        declared = inspect_notebook(path)
        assert all(common[name] == declared[name] for name in declared.keys() - own)

    def test_ends_its_markdown_headings_as_questions_or_says_where_things_are(self, path: Path):
        titles = re.findall(
            r"^## (.+)$", "\n".join("".join(cell["source"]) for cell in self.cells(path)), re.MULTILINE
        )
        assert [title for title in titles if not title.endswith("?")] in (
            ["Side by side", "Quotations and facts", "Style", "Method"],
            ["Look at these first", "What to check", "What is done to wire copy", "Method"],
            [],
        )


def test_the_measured_words_have_one_home():
    """Nobody but `languages/english/words` cuts words or sentences."""
    for path in SOURCES:
        if path.stem in (
            "words",
            "dissect",
            "furniture",
            "datelines",
            "quotemarks",
            "parameters",
            "measure",
            "style",
            "tables",
        ):
            continue
        assert "findall" not in path.read_text(encoding="utf-8") or path.stem in ("syllables", "page"), (
            path.stem
        )


def test_nothing_is_downloaded_or_swallowed():
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "nltk.download" not in text
        assert not re.search(r"except[^:]*:\s*pass\b", text) or path.stem == "articles"
