"""How long from a choice in explore.ipynb to its picture, in a real browser.

    python benchmarks/explore.py

Opens explore.ipynb in a JupyterLab of its own and in Debian's chromium, makes
choices on the owner's pair, and prints for each kind the median time from the
event to the first and to the last change of the page, in milliseconds. No
choice of preparation or pair is made twice, so that nothing is kept in mind.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

from helpers import paths

QUIET = 1.5
"""Seconds without a choice after which the page is taken to have settled."""

WATCH = """() => {
  window.changes = [];
  new MutationObserver(() => window.changes.push(performance.now())).observe(
    document.querySelector(".linked"), { subtree: true, childList: true, attributes: true });
  for (const kind of ["change", "click"])
    document.addEventListener(kind, () => { window.began ??= performance.now(); }, { capture: true });
}"""
TICKS = ("measure headlines", "measure furniture", "measure quotations")


def main() -> None:
    """Print a line for each kind of choice."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        with _lab(Path(folder)) as address:
            tab = _explored(browser.new_page(viewport={"width": 1400, "height": 1100}), address)
            # A Gray code: each step turns one tick, and no combination comes twice.
            turns = [TICKS[(step & -step).bit_length() - 1] for step in range(1, 8)]
            _told("preparation", tab, [tab.get_by_label(name) for name in turns])
            marks = [f"[data-panel=tone][aria-busy=false] [data-mark=d{number}]" for number in range(1, 11)]
            _told("point", tab, [tab.locator(mark) for mark in marks])
            tags = [f".side-by-side [data-name=d{number}] .tag" for number in range(1, 6)]
            _told("sentence", tab, [tab.locator(tag) for tag in tags])
            for name in ("readability", "ledger", "topics", "facts"):
                _told(name, tab, [tab.get_by_label(name, exact=True)])
        browser.close()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def _told(kind: str, tab: Page, choices: list[Locator]) -> None:
    first, last = [], []
    for each in choices:
        tab.evaluate("() => { window.changes = []; window.began = null; }")
        each.click()
        time.sleep(QUIET)
        began, changes = tab.evaluate("[window.began, window.changes]")
        first.append(changes[0] - began)
        last.append(changes[-1] - began)
    print(
        f"{kind:12} {len(choices):2} choices: first change {statistics.median(first):4.0f} ms, "
        f"all drawn {statistics.median(last):4.0f} ms (most {max(last):.0f} ms)"
    )


@contextlib.contextmanager
def _lab(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex()
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--allow-root"]
    settings = {**os.environ, "HOME": str(folder), "JUPYTER_TOKEN": token}
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=paths.root(), env=settings, stdout=log, stderr=log)
    try:
        while not _answers(port):
            time.sleep(0.3)
        yield f"http://127.0.0.1:{port}/lab/tree/notebooks/explore.ipynb?token={token}"
    finally:
        server.terminate()
        server.wait()


def _answers(port: int) -> bool:
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def _explored(tab: Page, address: str) -> Page:
    tab.goto(address)
    tab.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=120_000)
    tab.get_by_role("menuitem", name="Run", exact=True).click()
    tab.get_by_text("Run All Cells", exact=True).click()
    tab.wait_for_selector("[data-panel=tone][aria-busy=false] [data-mark]", timeout=120_000)
    time.sleep(QUIET)
    tab.evaluate(WATCH)
    return tab


if __name__ == "__main__":
    main()
