"""The wheel, built and used: it stands alone, and carries nothing that is not the project's."""

import email
import email.message
import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from conftest import OWNERS, README, ROOT

import helpers

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

pytestmark = pytest.mark.long(30)


@pytest.fixture(scope="module")
def unpacked(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The wheel as it lies where it is installed, without its libraries."""

    def build(folder: Path) -> None:
        made = folder / "dist"
        command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(made)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        (wheel,) = made.iterdir()
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(folder / "installed")

    return once("wheel", build) / "installed"


@pytest.fixture(scope="module")
def told(unpacked: Path) -> email.message.Message:
    (file,) = unpacked.glob("*.dist-info/METADATA")
    return email.message_from_string(file.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def building() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_publishers_article_is_in_it(unpacked: Path):
    texts = [path.read_bytes() for path in unpacked.rglob("*") if path.is_file()]
    for article in OWNERS.iterdir():
        sentence = max(article.read_bytes().splitlines(), key=len)
        assert len(sentence) > 100
        assert not any(sentence in text for text in texts), article


def test_what_is_kept_back_and_what_is_derived_is_not_in_it(unpacked: Path):
    data = {path.name for path in (unpacked / "helpers" / "data").iterdir()}
    assert data == {path.name for path in (ROOT / "data").iterdir()} - {"articles", "raw"}
    assert not list(unpacked.rglob("*.pyc"))


def test_every_default_and_every_pair_of_the_manifest_is_there(unpacked: Path):
    installed = unpacked / "helpers"
    rows = (installed / "data" / "pairs.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == len((ROOT / "data" / "pairs.csv").read_text(encoding="utf-8").splitlines()) - 1
    assert all((installed / "data" / path).is_file() for row in rows[1:] for path in row.split(",")[1:3])
    notebooks = sorted((installed / "notebooks").glob("*.ipynb"))
    assert [path.name for path in notebooks] == sorted(
        path.name for path in (ROOT / "notebooks").glob("*.ipynb")
    )
    for notebook in notebooks:
        named = re.findall(r"data/[a-z/-]+\.\w+", notebook.read_text(encoding="utf-8"))
        assert all((installed / path).is_file() for path in named), notebook


def test_it_says_what_it_is(told: email.message.Message):
    assert told["Version"] == PROJECT["version"] == helpers.__version__
    assert told["License-Expression"] == "MIT"
    assert set(told.get_all("Provides-Extra")) == {"formats", "lab", "corpus"}
    heading = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("## ")[1]
    assert heading.startswith(f"{PROJECT['version']}, ")
    assert f"version: {PROJECT['version']}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_its_description_points_nowhere_inside_the_repository(told: email.message.Message):
    text = told.get_payload()
    assert "# wire-workbook" in text
    targets = re.findall(r"\]\(([^)]+)\)", text)
    assert [target for target in targets if not target.startswith(("https://", "#"))] == []


def test_with_an_address_pictures_and_links_are_absolute(building: ModuleType):
    text = building.described(README, "https://example.org/wire-workbook")
    assert "![" in text
    assert "(https://example.org/wire-workbook/raw/HEAD/docs/report.png)" in text
    assert "[CHANGELOG.md](https://example.org/wire-workbook/blob/HEAD/CHANGELOG.md)" in text


def test_it_is_typed(unpacked: Path):
    assert (unpacked / "helpers" / "py.typed").is_file()


def test_it_makes_a_report_from_another_folder_without_a_cache_of_its_own(unpacked: Path, tmp_path: Path):
    """With nothing of the checkout, for a user whose home and installation cannot be written."""
    (tmp_path / "temporary").mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(unpacked),
        "HOME": "/dev/null",
        "TMPDIR": str(tmp_path / "temporary"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    before = {path: path.stat().st_mtime_ns for path in unpacked.rglob("*")}
    sample = unpacked / "helpers" / "data" / "samples" / "harbour-strike"
    here = tmp_path / "here"
    here.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "helpers", "report", str(sample / "wire.txt"), str(sample / "derivative.txt")],
        cwd=here,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    page = here / "reports" / "harbour-strike" / "report.html"
    assert done.stdout == f"{page}\n"
    assert (
        json.loads(page.with_name("run.json").read_text(encoding="utf-8"))["workbook"] == PROJECT["version"]
    )
    assert {path: path.stat().st_mtime_ns for path in unpacked.rglob("*")} == before
