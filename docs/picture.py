"""Draw the README's picture from a real report.

    python docs/picture.py

Writes the report on the owner's pair into a temporary folder, opens it in
Debian's chromium, and saves the top of the page as docs/report.png.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from helpers import paths, run

PAIR = paths.root() / "data" / "articles" / "2024-01-12-blinken-liu"


def main() -> None:
    """Write the report, open it, save what it looks like."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = run.execute(PAIR / "wire.txt", PAIR / "derivative.txt", Path(folder) / "report")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 900, "height": 1250}, device_scale_factor=1.5)
        tab.goto(page.as_uri())
        tab.screenshot(path=str(paths.root() / "docs" / "report.png"))
        browser.close()


if __name__ == "__main__":
    main()
