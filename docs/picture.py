"""Draw the README's pictures from real reports.

    python docs/picture.py

Writes reports into a temporary folder, opens them in Debian's chromium, and
saves docs/report.png, the first screen of the report on an invented pair,
docs/side-by-side.png, both texts of an invented pair with a sentence chosen, and
docs/lab.png, explore.ipynb in a JupyterLab of its own.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from helpers import paths
from helpers.running import run as running_run

SAMPLE = paths.data("samples/harbour-strike")
DOCS = paths.root() / "docs"


def main() -> None:
    """Write the reports, open them, save what they look like."""
    with tempfile.TemporaryDirectory() as folder:
        page = running_run.execute(SAMPLE / "wire.txt", SAMPLE / "derivative.txt", Path(folder) / SAMPLE.name)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            pictured(browser, page)
            with lab(Path(folder)) as address:
                explored(browser, address).screenshot(path=str(DOCS / "lab.png"))
            browser.close()


def pictured(browser: Browser, report: Path) -> None:
    """The first screen of a report, and its two texts with a sentence chosen."""
    tab = browser.new_page(
        viewport={"width": 1280, "height": 800}, device_scale_factor=1.5, reduced_motion="reduce"
    )
    tab.goto(report.as_uri())
    tab.screenshot(path=str(DOCS / "report.png"))
    tab.click(".side-by-side .derivative [data-name=d10]")
    tab.evaluate("document.querySelector('.derivative [data-name=d10]').scrollIntoView({ block: 'center' })")
    tab.screenshot(path=str(DOCS / "side-by-side.png"))


@contextlib.contextmanager
def lab(folder: Path) -> Iterator[str]:
    """A JupyterLab on the project with settings of its own; gives the address that lets the browser in."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex()
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--allow-root"]
    settings = {**os.environ, "HOME": str(folder), "JUPYTER_TOKEN": token}
    quiet = folder / ".jupyter" / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    quiet.mkdir(parents=True)
    (quiet / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}', encoding="utf-8")
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=paths.root(), env=settings, stdout=log, stderr=log)  # noqa: S603
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


def explored(browser: Browser, address: str) -> Page:
    """explore.ipynb in its window, with a point of the tone arc chosen."""
    tab = browser.new_page(viewport={"width": 1250, "height": 1150}, device_scale_factor=1.5)
    tab.goto(address)
    tab.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=60_000)
    tab.get_by_role("menuitem", name="Run", exact=True).click()
    tab.get_by_text("Run All Cells", exact=True).click()
    tab.get_by_label("verdict", exact=True).uncheck(timeout=60_000)
    tab.locator("[data-panel=tone][aria-busy=false] [data-mark=d20]").click(timeout=60_000)
    tab.evaluate("document.querySelector('.derivative [data-name=d18]').scrollIntoView()")
    tab.wait_for_timeout(500)
    return tab


if __name__ == "__main__":
    main()
