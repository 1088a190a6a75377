"""What the README and the other pages say is true: their commands run, their figures and links hold."""

import doctest
import hashlib
import importlib
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import README, ROOT, SHELL, Done

from helpers.ground import keeping
from helpers.languages.english.lists import read_topics

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("data/**/*.md")])

pytestmark = pytest.mark.long(60)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_the_first_commands_are_the_two_everyone_needs():
    assert SHELL[:2] == ["make report", "make test"]


@pytest.mark.parametrize("line", [line for line in SHELL if line.startswith("make ")])
def test_make_knows_the_verbs(line: str):
    make = shutil.which("make")
    if make is None:
        pytest.skip("needs make")
    subprocess.run([make, "--dry-run", *line.split()[1:]], cwd=ROOT, check=True, capture_output=True)
    listed = subprocess.run([make], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert line in listed


@pytest.mark.parametrize("line", [line for line in SHELL if "wire-workbook" in line or "papermill" in line])
def test_commands_run_as_written(line: str, typed: Callable[[str], tuple[Path, Done]]):
    """From a folder that holds the project's notebooks and data, with this environment for .venv."""
    home, done = typed(line)
    assert done.returncode == 0, done.stderr
    if "wire-workbook find" in line:
        assert done.stdout.splitlines()[-1] == str(home / line.split()[-1])
        assert "harbour-strike/derivative.txt" in (home / "found.csv").read_text(encoding="utf-8")
    elif "wire-workbook measure" in line:
        assert done.stdout.splitlines()[-1] == str(home / line.split()[-1])
        assert (home / line.split()[-1] / "measures.parquet").is_file()
    elif "wire-workbook run" in line:
        told = json.loads(done.stdout.splitlines()[-1])
        assert (told["status"], told["counts"]["made"]) == (0, 4)
        assert (home / "site" / "index.html").is_file()
    elif "wire-workbook check" in line:
        assert (
            "● Number: the wire report says “38”, the derivative “58” (wire 2, derivative 3)" in done.stdout
        )
    elif "wire-workbook show" in line:
        assert "Format       NewsML-G2" in done.stdout
        assert done.stdout.endswith("Doubts: none\n")
    elif "wire-workbook" in line:
        last = Path(line.split()[-1])
        folder = last.name if "wire-workbook corpus" in line else last.parent.name
        assert done.stdout.splitlines()[-1] == str(home / "reports" / folder / "report.html")
        if "wire-2.json" in line:
            assert "version 1 is compared" in done.stderr
            assert "140 islanders" in (home / "reports" / folder / "superseded.csv").read_text(
                encoding="utf-8"
            )
    else:
        assert (home / "tables" / "measures.csv").is_file()


def test_the_lines_for_those_without_make_are_those_of_the_makefile():
    makefile = (
        (ROOT / "Makefile").read_text(encoding="utf-8").replace("$(BIN)", ".venv/bin").replace("--quiet ", "")
    )
    makefile = makefile.replace("--requirement", "-r").replace("--editable", "-e")
    for line in SHELL:
        if "pip install" in line:
            assert line in makefile


@pytest.mark.parametrize("code", blocks("python"))
def test_the_three_lines_run(code: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    *body, last = code.strip().splitlines()
    namespace: dict = {}
    exec("\n".join(body), namespace)
    assert "<table>" in eval(last, namespace)._repr_html_()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path):
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target


def test_figures_in_the_readme_are_counted():
    assert f"{len(read_topics().topics)} news topics" in README


def test_the_data_are_what_the_codebook_says():
    codebook = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    digests = dict(
        re.findall(r"^\| `([^`]+\.(?:txt|xml|json|html))` \| `([0-9a-f]{64})` \|$", codebook, re.MULTILINE)
    )
    assert len(digests) == 11
    for name, digest in digests.items():
        assert hashlib.sha256((ROOT / "data" / name).read_bytes()).hexdigest() == digest, name


def test_every_lexicon_is_described():
    codebook = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert all(f"`{path.name}`" in codebook for path in (ROOT / "data" / "lexicons" / "english").iterdir())


@pytest.mark.parametrize(
    "module",
    [
        "languages.english.words",
        "languages.english.spelling",
        "languages.english.inflection",
        "showing.style",
        "showing.tables",
    ],
)
def test_examples_in_docstrings_hold(module: str, monkeypatch: pytest.MonkeyPatch):
    tested = importlib.import_module(f"helpers.{module}")
    kept = {
        name: vars(found.__self__)["__doc__"]
        for name, found in vars(tested).items()
        if _is_kept_by_word(found)
    }
    monkeypatch.setattr(tested, "__test__", kept, raising=False)
    result = doctest.testmod(tested)
    assert result.attempted > 0
    assert result.failed == 0


def _is_kept_by_word(found: object) -> bool:
    return isinstance(getattr(found, "__self__", None), keeping.Words)


def test_no_page_names_a_machine_path_or_a_registry():
    for page in [*PAGES, *ROOT.glob("*.toml"), ROOT / "Makefile", *ROOT.glob("src/**/*.py")]:
        assert not re.search(
            r"/work/|/root/|/tmp/|registry\.npmjs|pypi\.org", page.read_text(encoding="utf-8")
        ), page
