"""What the tests share: the owner's pair, the invented samples, what the README's commands make, a browser, and what may be missing outside CI.

With pytest-xdist several processes share the tests. What is dear is made once for all of them (`once`).
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from watching import FOREVER

from helpers import load_pair, paths
from helpers.pairing.compared import Compared

ROOT = Path(__file__).resolve().parents[1]
OWNERS = ROOT / "data" / "articles" / "2024-01-12-blinken-liu"
SAMPLES = ROOT / "data" / "samples"
AXE = ROOT / "tests" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
SHARED = ROOT.parent / "shared" / "validation"


settings.register_profile(
    "ours", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ours")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where several processes share the tests, the modules that take longest begin first, so that all end together."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        marks = {item: item.get_closest_marker("long") for item in items}
        items.sort(key=lambda item: -marks[item].args[0] if marks[item] else 0)


@pytest.fixture(scope="session")
def owners() -> Compared:
    return load_pair(OWNERS / "wire.txt", OWNERS / "derivative.txt")


@pytest.fixture(scope="session")
def harbour() -> Compared:
    return _sample("harbour-strike")


@pytest.fixture(scope="session")
def rate() -> Compared:
    return _sample("rate-decision")


@pytest.fixture(scope="session")
def flood() -> Compared:
    return _sample("flood-and-film")


def _sample(name: str) -> Compared:
    return load_pair(SAMPLES / name / "wire.txt", SAMPLES / name / "derivative.txt")


README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = [
    line
    for block in re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]
"""The lines that the README tells its reader to type."""

Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """A folder of that name, filled by whichever process of this session asks for it first; nobody else writes in it."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "once"
    shared.mkdir(exist_ok=True)

    def filled(name: str, fill: Callable[[Path], None]) -> Path:
        folder, whole = shared / name, shared / f"{name}.whole"
        with FileLock(shared / f"{name}.lock"):
            if not whole.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                whole.touch()
        return folder

    return filled


@pytest.fixture(scope="session")
def typed(once: Callable[[str, Callable[[Path], None]], Path]) -> Callable[[str], tuple[Path, Done]]:
    """What became of a line of the README: the folder it was typed in, and what it said.

    The folder holds the project's notebooks and data, this environment for .venv, and
    for `corpus` what `measure` wrote.
    """

    def typed(line: str) -> tuple[Path, Done]:
        def fill(folder: Path) -> None:
            home = folder / "home"
            (home / ".venv").mkdir(parents=True)
            (home / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
            for name in ("notebooks", "data"):
                (home / name).symlink_to(ROOT / name)
            if "wire-workbook corpus" in line:
                measured, _ = typed(line_with("wire-workbook measure"))
                shutil.copytree(measured / "corpus", home / "corpus")
            done = subprocess.run(line, shell=True, cwd=home, capture_output=True, text=True)
            told = {"args": line, "returncode": done.returncode, "stdout": done.stdout, "stderr": done.stderr}
            (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")

        folder = once(f"typed-{hashlib.sha256(line.encode()).hexdigest()[:12]}", fill)
        return folder / "home", Done(**json.loads((folder / "told.json").read_text(encoding="utf-8")))

    return typed


def line_with(words: str) -> str:
    """The first line of the README's commands that has these words."""
    return next(line for line in SHELL if words in line)


@pytest.fixture(scope="session")
def reported(typed: Callable[[str], tuple[Path, Done]]) -> tuple[Path, Done]:
    """The report on the owner's pair that the README's first command makes, and what that said."""
    home, done = typed(line_with("wire-workbook report data/articles"))
    return home / "reports" / OWNERS.name, done


@pytest.fixture(scope="session")
def corpus_of_all(typed: Callable[[str], tuple[Path, Done]]) -> Path:
    """The tables of the project's own pairs, as the README's command measures them."""
    home, done = typed(line_with("wire-workbook measure"))
    assert done.returncode == 0, done.stderr
    return home / "corpus"


@pytest.fixture(scope="session")
def site_of_all(typed: Callable[[str], tuple[Path, Done]]) -> Path:
    """The site of the project's own pairs, as the README's command makes it."""
    home, done = typed(line_with("wire-workbook run"))
    assert done.returncode == 0, done.stderr
    return home / "site"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's Chromium. As long as Playwright is there, asyncio holds its loop to be running, so it must not outlast the module."""
    chromium = needs("chromium", package="chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
            ],
        )
        yield Patient(started)
        started.close()


class Patient:
    """A browser whose pages may take as long as they need."""

    def __init__(self, browser: Any) -> None:
        self._browser = browser

    def new_page(self, **given: Any) -> Any:
        return self._patient(self._browser.new_page(**given))

    def new_context(self, **given: Any) -> Any:
        return self._patient(self._browser.new_context(**given))

    def _patient(self, made: Any) -> Any:
        made.set_default_timeout(1_000 * FOREVER)
        return made


@pytest.fixture
def opened(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a file in a tab of its own, with what else a new page may take; it is closed with the test."""
    with contextlib.ExitStack() as tabs:

        def open_(page: Path, **given: Any) -> Any:
            tab = browser.new_page(**given)
            tabs.callback(tab.close)
            tab.goto(page.as_uri())
            return tab

        yield open_


@pytest.fixture
def pair_of(tmp_path: Path):
    """Two texts as files of their own."""

    def make(wire: str, derivative: str, **options: bool) -> Compared:
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
    with FileLock(paths.cache() / "axe.lock"):
        if not AXE.is_file():
            needs("npm", package="npm")
            subprocess.run(
                ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund"],
                cwd=AXE.parents[2], check=True, capture_output=True,
            )  # fmt: skip
    return AXE.read_text(encoding="utf-8")


def violations(tab: Any, within: str = "document") -> list[tuple[str, str]]:
    """What axe-core finds wrong in a page: the rule and the first element that breaks it."""
    tab.evaluate(axe())
    # All that is right is much to carry over, and nobody looks at it.
    found = tab.evaluate(f"axe.run({within}, {{resultTypes: ['violations']}}).then((all) => all.violations)")
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found]
