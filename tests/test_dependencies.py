"""One list of direct dependencies; the locks, the package and conda draw on it."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata

import pytest
import yaml
from conftest import ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from helpers.corpus.workers import LIBRARIES

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = {"requirements.lock": ["requirements.txt"], "requirements-dev.lock": ["requirements.txt", "requirements-dev.txt"]}  # fmt: skip


def pinned(name: str) -> set[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return {line.split("#")[0].strip() for line in lines if re.match(r"[A-Za-z]", line)}


def locked(name: str) -> dict[str, set[str]]:
    """What a lock installs, with its version, or several where systems or Pythons differ."""
    found: dict[str, set[str]] = {}
    text = (ROOT / name).read_text(encoding="utf-8")
    for package, version in re.findall(r"^([a-z0-9.-]+)==([^ ]+)", text, re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


def versions(*names: str) -> dict[str, str]:
    """What the lists pin, with its version."""
    lines = (line.split("==") for name in names for line in pinned(name))
    return {canonicalize_name(name): version for name, version in lines}


def ranges() -> list[Requirement]:
    """What the package asks for, with all of its parts."""
    parts = [PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()]
    return [Requirement(line) for part in parts for line in part]


def test_the_package_asks_for_what_is_pinned_but_for_what_builds_it():
    building = {"editables", "hatchling"}
    assert {canonicalize_name(each.name) for each in ranges()} == set(versions("requirements.txt")) - building


def test_the_pins_are_within_the_packages_ranges():
    exact = versions("requirements.txt")
    assert [
        str(each) for each in ranges() if not each.specifier.contains(exact[canonicalize_name(each.name)])
    ] == []


def test_the_package_pins_nothing_exactly():
    assert not any(mark.operator == "==" for each in ranges() for mark in each.specifier)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_the_lists_pin_at_that_version(lock: str):
    found = locked(lock)
    wanted = versions(*LOCKS[lock])
    assert {name: found.get(name) for name in wanted} == {name: {wanted[name]} for name in wanted}


def test_both_locks_agree():
    running, testing = locked("requirements.lock"), locked("requirements-dev.lock")
    assert {name: testing.get(name) for name in running} == running


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_all_that_each_needs_in_turn(lock: str):
    """Here and now; what other systems need, only the tool that writes the lock can tell."""
    found = locked(lock)
    missing = {
        f"{name} needs {needed}"
        for name in found
        if _is_installed(name)
        for needed in needs(name)
        if canonicalize_name(needed) not in found
    }
    assert missing == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_in_a_lock_has_checksums_and_no_index_is_named(lock: str):
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) == sum(map(len, locked(lock).values())) > 100
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_make_installs_from_the_locks_under_their_checksums(lock: str):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"install --quiet --require-hashes --requirement {lock}" in makefile
    assert "--requirement requirements.txt" not in makefile


def test_every_pin_is_exact():
    assert all(
        re.fullmatch(r"[A-Za-z0-9_.-]+==[\w.]+", line)
        for line in pinned("requirements.txt") | pinned("requirements-dev.txt")
    )


def test_the_owners_packages_are_there():
    names = {line.split("==")[0] for line in pinned("requirements.txt")}
    assert {"jupyterlab", "pandas", "matplotlib", "textstat", "nltk", "papermill"} <= names


def test_pip_takes_condas_lines_as_conda_gives_them():
    """As a file of requirements beside environment.yml, in which an option like --no-deps cannot stand."""
    wanted = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    (lines,) = (each["pip"] for each in wanted if isinstance(each, dict))
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--dry-run", "--no-index", "--no-deps", "-r", "/dev/stdin"],
        input="\n".join(lines).replace("-r ", f"-r {ROOT}/"),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert lines == ["-r requirements.lock"]


def test_what_was_added_says_why():
    """Each has its reason on its line; the others have theirs over their group."""
    added = (
        (ROOT / "requirements.txt")
        .read_text(encoding="utf-8")
        .split("# Added, each for one thing.\n")[1]
        .split("\n\n")[0]
    )
    assert all("#" in line for line in added.splitlines() if line.strip())


def needs(name: str) -> Iterator[str]:
    """The packages that an installed one needs here, without its optional parts."""
    for line in metadata.requires(name) or ():
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            yield wanted.name


def _is_installed(name: str) -> bool:
    try:
        return bool(metadata.version(name))
    except metadata.PackageNotFoundError:
        return False


ONLY_SHOWS_OR_RUNS = set(
    "anywidget click distributed filelock ipykernel ipython ipywidgets jinja2 jupyter-scheduler jupyterlab "
    "matplotlib nbconvert nbformat papermill platformdirs traitlets".split()
)
TOUCH_NEITHER_TEXT_NOR_NUMBER = {
    "certifi",  # with the next three, what fetches; nothing is fetched by these libraries
    "idna",
    "requests",
    "urllib3",
    "defusedxml",  # NLTK's readers of corpora
    "importlib-metadata",  # with the next four, how a library finds its own files and modules
    "importlib-resources",
    "lazy-importer",
    "setuptools",
    "zipp",
    "joblib",  # work in parallel, which nobody asks for
    "tqdm",  # bars
}


def test_whatever_can_change_a_number_makes_reports_due():
    """All that reads or measures, with all that these need in turn, is in the stamp, and nothing else is."""
    harmless = ONLY_SHOWS_OR_RUNS | TOUCH_NEITHER_TEXT_NOR_NUMBER
    seen: set[str] = set()
    waiting = {canonicalize_name(each.name) for each in ranges()} - harmless
    while waiting:
        name = waiting.pop()
        seen.add(name)
        waiting |= {canonicalize_name(needed) for needed in needs(name)} - harmless - seen
    assert seen == {canonicalize_name(name) for name in LIBRARIES} - {"wire-workbook"}
