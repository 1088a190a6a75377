"""Draw the README's pictures from real reports.

    python docs/picture.py

Writes reports into a temporary folder, opens them in Debian's chromium, and
saves docs/report.png, the top of the report on the owner's pair, and
docs/side-by-side.png, both texts of an invented pair with a sentence chosen.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from helpers import paths, run

OWNERS = paths.data("articles/2024-01-12-blinken-liu")
SAMPLE = paths.data("samples/harbour-strike")
DOCS = paths.root() / "docs"


def main() -> None:
    """Write the reports, open them, save what they look like."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        opened(browser, OWNERS, Path(folder)).screenshot(path=str(DOCS / "report.png"))
        tab = opened(browser, SAMPLE, Path(folder))
        tab.click(".side-by-side .derivative [data-name=d10]")
        tab.locator(".side-by-side").screenshot(path=str(DOCS / "side-by-side.png"))
        browser.close()


def opened(browser: Browser, pair: Path, folder: Path) -> Page:
    """The report on a pair, in a window of its own."""
    page = run.execute(pair / "wire.txt", pair / "derivative.txt", folder / pair.name)
    tab = browser.new_page(viewport={"width": 900, "height": 1250}, device_scale_factor=1.5)
    tab.goto(page.as_uri())
    return tab


if __name__ == "__main__":
    main()
