"""One list of dependencies, and the other two files draw on it."""

from __future__ import annotations

import re
import tomllib

from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def pinned(name: str) -> set[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return {line.split("#")[0].strip() for line in lines if re.match(r"[A-Za-z]", line)}


def test_pyproject_names_what_requirements_pin():
    assert set(PROJECT["dependencies"]) == pinned("requirements.txt")


def test_every_pin_is_exact():
    assert all(
        re.fullmatch(r"[A-Za-z0-9_.-]+==[\w.]+", line)
        for line in pinned("requirements.txt") | pinned("requirements-dev.txt")
    )


def test_the_owners_packages_are_there():
    names = {line.split("==")[0] for line in pinned("requirements.txt")}
    assert {"jupyterlab", "pandas", "matplotlib", "textstat", "nltk", "papermill"} <= names


def test_conda_draws_on_the_same_list():
    assert "-r requirements.txt" in (ROOT / "environment.yml").read_text(encoding="utf-8")


def test_what_was_added_says_why():
    """Every dependency below the owner's own has its reason on its line or over its group."""
    added = (ROOT / "requirements.txt").read_text(encoding="utf-8").split("# Added, each for one thing.")[1]
    assert all("#" in line for line in added.splitlines() if line.strip())
