"""What the tests share: the owner's pair, the invented samples, and what may be missing outside CI."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import load_pair
from helpers.article import Pair

ROOT = Path(__file__).resolve().parents[1]
OWNERS = ROOT / "data" / "articles" / "2024-01-12-blinken-liu"
SAMPLES = ROOT / "data" / "samples"
AXE = ROOT / "tests" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
SHARED = ROOT.parent / "shared" / "validation"


@pytest.fixture(scope="session")
def owners() -> Pair:
    return load_pair(OWNERS / "wire.txt", OWNERS / "derivative.txt")


@pytest.fixture(scope="session")
def harbour() -> Pair:
    return _sample("harbour-strike")


@pytest.fixture(scope="session")
def rate() -> Pair:
    return _sample("rate-decision")


@pytest.fixture(scope="session")
def flood() -> Pair:
    return _sample("flood-and-film")


def _sample(name: str) -> Pair:
    return load_pair(SAMPLES / name / "wire.txt", SAMPLES / name / "derivative.txt")


@pytest.fixture
def pair_of(tmp_path: Path):
    """Two texts as files of their own."""

    def make(wire: str, derivative: str, **options: bool) -> Pair:
        (tmp_path / "w.txt").write_text(wire, encoding="utf-8")
        (tmp_path / "d.txt").write_text(derivative, encoding="utf-8")
        return load_pair(tmp_path / "w.txt", tmp_path / "d.txt", **options)

    return make


def rows(name: str) -> Iterator[dict]:
    """The lines of one of the validation files; the test is skipped where they are missing."""
    path = SHARED / f"{name}.jsonl"
    if not path.is_file():
        pytest.skip(f"needs {path.name}, which lies beside the project and does not come with it")
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def needs(program: str, *, package: str) -> str:
    """The path of a program; missing, the test is skipped, but in CI it fails."""
    found = shutil.which(program)
    if found:
        return found
    reason = f"needs {program} (Debian: apt-get install {package})"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def axe() -> str:
    """axe-core, which judges a page; fetched from npm once."""
    if not AXE.is_file():
        needs("npm", package="npm")
        subprocess.run(
            ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund"],
            cwd=AXE.parents[2], check=True, capture_output=True, timeout=300,
        )  # fmt: skip
    return AXE.read_text(encoding="utf-8")
