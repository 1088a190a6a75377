"""The brief as a PDF of one page, printed by the Chromium that is installed."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from helpers.errors import OutputError
from helpers.running.saving import BRIEF

PDF = "brief.pdf"

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_SECONDS = 60
_SIZES = (1.0, 0.9, 0.8, 0.7, 0.6)
"""The brief is set smaller until it fits the page."""

_SHEET = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    "<style>@page{{size:210mm 279mm;margin:12mm}}main{{zoom:{size};padding:0!important}}</style></head>"
)
"""Nothing is loaded or run; the page is as narrow as A4 and as short as Letter, so that it fits on both."""

_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")

_INSTEAD = f"Print {BRIEF} from any browser instead."


def browser() -> str:
    """The program that prints; raises `OutputError` where none is installed."""
    found = next(filter(None, map(shutil.which, (*_NAMES, *_APPLICATIONS))), None)
    if found is None:
        raise OutputError(
            f"No Chromium or Chrome is installed, and one is needed to make {PDF}. Install one, or print {BRIEF} "
            "from any browser: it fits on one page."
        )
    return found


def print_brief(report: Path) -> Path:
    """Print the brief in a report's folder beside it, on one page; returns the path of the PDF."""
    program, text = browser(), (report / BRIEF).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        page, printed = Path(scratch) / BRIEF, Path(scratch) / PDF
        for size in _SIZES:
            page.write_text(text.replace("</head>", _SHEET.format(size=size), 1), encoding="utf-8")
            _print(program, page, printed)
            if len(_PAGE.findall(printed.read_bytes())) == 1:
                break
        shutil.copyfile(printed, report / PDF)
    return report / PDF


def _print(program: str, page: Path, printed: Path) -> None:
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    # Under root Chromium refuses to have a sandbox.
    flags = ["--headless", "--disable-gpu", "--no-pdf-header-footer", *["--no-sandbox"] * as_root]
    places = [f"--user-data-dir={page.parent / 'profile'}", f"--print-to-pdf={printed}", page.as_uri()]
    command = [program, *flags, *places]
    try:
        subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603  a path of our own
    except subprocess.TimeoutExpired as error:
        late = f"{program} did not print the brief within {_SECONDS} seconds"
        raise OutputError(f"{late}. {_INSTEAD}") from error
    except OSError as error:
        raise OutputError(f"{program} cannot be started: {error.strerror}. {_INSTEAD}") from error
    if not printed.is_file():
        raise OutputError(f"{program} did not print the brief. {_INSTEAD}")
