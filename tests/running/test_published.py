"""What is published: no file says whose machine it was made on, and no page runs or loads what is not its own."""

import os
import socket
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Done

from helpers import paths
from helpers.errors import RunError
from helpers.running.run import execute
from helpers.showing import template

pytestmark = pytest.mark.long(40)


@pytest.fixture(params=["report", "brief", "index", "all pairs"])
def page(request: pytest.FixtureRequest) -> Path:
    if request.param in ("report", "brief"):
        report, _ = request.getfixturevalue("reported")
        return report / f"{request.param}.html"
    site = request.getfixturevalue("site_of_all")
    return site / ("index.html" if request.param == "index" else "corpus-report/report.html")


def test_no_file_of_a_report_or_a_site_names_the_machine_or_a_home(
    reported: tuple[Path, Done], site_of_all: Path
):
    report, _ = reported
    hidden = [str(ROOT), str(site_of_all.parent), str(report.parents[1]), f"{Path.home()}{os.sep}"]
    hidden += [name for name in (socket.gethostname(),) if len(name) > 5]
    files = [file for place in (report, site_of_all) for file in place.rglob("*") if file.is_file()]
    assert len(files) > 100
    found = [(file.name, each) for file in files for each in hidden if each.encode() in file.read_bytes()]
    assert found == []


def test_the_notebook_of_a_failed_run_names_them_neither(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    text = "Port shut\n\nThe port was shut on Monday for the third day, a minister said. It stays shut.\n" * 3
    for name in ("w.txt", "d.txt"):
        Path(name).write_text(text, encoding="utf-8")
    (tmp_path / "reference.csv").write_text("", encoding="utf-8")
    monkeypatch.setattr("helpers.running.run._checked_inputs", lambda *_: ())
    with pytest.raises(RunError):
        execute("w.txt", "d.txt", tmp_path / "out", parameters={"reference": str(tmp_path / "reference.csv")})
    assert str(tmp_path) not in (tmp_path / "out.failed.ipynb").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("here", "path", "told"),
    [
        ("/srv/desk", "/srv/desk/a/wire.txt", "a/wire.txt"),
        ("/srv/desk", "/srv/desk", "."),
        ("/srv/desk", "/srv/desks/wire.txt", "/srv/desks/wire.txt"),
        ("/srv/desk", "/home/mara/wire.txt", "~/wire.txt"),
        ("/home/mara/news", "/home/mara/news/wire.txt", "wire.txt"),
        ("/home", "/home/mara/wire.txt", "~/wire.txt"),
        ("/", "/srv/wire.txt", "/srv/wire.txt"),
    ],
)
def test_a_path_is_told_from_here_or_from_the_home(
    monkeypatch: pytest.MonkeyPatch, here: str, path: str, told: str
):
    monkeypatch.setenv("HOME", "/home/mara")
    monkeypatch.setattr(os, "getcwd", lambda: here)
    assert paths.told(path) == told
    assert (
        paths.told_in(f"There is no file {path}: look ('{path}').")
        == f"There is no file {told}: look ('{told}')."
    )


class Handlers(HTMLParser):
    """Every attribute that is a script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [
            name for name, value in attrs if name.startswith("on") or "javascript:" in (value or "")
        ]


def test_no_element_of_a_page_has_a_script_of_its_own(page: Path):
    assert Handlers(page.read_text(encoding="utf-8")).found == []


TOLD = "window.refused = []; addEventListener('securitypolicyviolation', (told) => refused.push(told.violatedDirective + ' ' + told.blockedURI))"


def looked_at(browser: Any, page: Path) -> list[str]:
    """What the browser refused of a page, after everything that can be opened or chosen was."""
    tab = browser.new_page()
    tab.add_init_script(TOLD)
    tab.goto(page.as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    handled = tab.query_selector_all("[onclick]")  # a newer Chromium refuses a handler only when it is to run
    for each in (*tab.query_selector_all("button")[:5], *handled):
        each.dispatch_event("click")
    tab.evaluate("document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/last' }))")
    tab.wait_for_function("window.refused.some((each) => each.endsWith('/last'))")  # each is told in its turn
    found: list[str] = tab.evaluate("window.refused")
    tab.close()
    return [each for each in found if not each.endswith("/last")]


def test_a_browser_has_nothing_to_refuse_in_a_page(page: Path, browser: Any):
    assert looked_at(browser, page) == []


def test_a_script_or_a_picture_that_came_with_a_text_is_refused(page: Path, browser: Any, tmp_path: Path):
    hostile = (
        "<script>document.title = 'taken'</script><p onclick='1'></p><img src='http://127.0.0.1:9/x'></body>"
    )
    (tmp_path / "page.html").write_text(
        page.read_text(encoding="utf-8").replace("</body>", hostile), encoding="utf-8"
    )
    refused = sorted({each.split()[0] for each in looked_at(browser, tmp_path / "page.html")})
    assert refused == ["img-src", "script-src-attr", "script-src-elem"]


def test_a_page_without_scripts_runs_none():
    assert "script-src 'none';" in template.policy()
