"""The lines of text in a PDF, by pypdf; run as a process of its own.

A hostile PDF can keep any reader busy for hours or fill the memory, and a
process can be stopped. It reads the file from standard input and writes JSON
to standard output: ``{"pages": [{"height", "lines": [[x, y, size, text], …]}],
"pictures", "title"}``, or ``{"refused": reason}``. It imports nothing of this
project, so that it starts quickly.
"""

import io
import json
import logging
import sys
from typing import Any

MOST_PAGES = 40
MOST_LINES = 8_000
MOST_MEMORY = 1_500_000_000
MOST_SECONDS = 25


def main() -> None:
    """Read one PDF."""
    _limit()
    logging.disable(logging.CRITICAL)
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(sys.stdin.buffer.read()), strict=False)
    if reader.is_encrypted:
        _tell({"refused": "is encrypted"})
        return
    if len(reader.pages) > MOST_PAGES:
        _tell({"refused": f"has {len(reader.pages):,} pages; an article may have {MOST_PAGES}"})
        return
    pages, pictures, left = [], 0, MOST_LINES
    for page in reader.pages:
        lines = _lines(page)
        left -= len(lines)
        if left < 0:
            _tell({"refused": f"has more than {MOST_LINES:,} lines of text"})
            return
        pictures += _pictures(page)
        pages.append({"height": float(page.mediabox.height), "lines": lines})
    title = reader.metadata.title if reader.metadata else None
    _tell({"pages": pages, "pictures": pictures, "title": str(title or "")[:1_000]})


def _limit() -> None:
    """Bound memory and processor time, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the caller's time limit stands.
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def _lines(page: Any) -> list[list[Any]]:
    """Every piece of upright text with the place where it starts and its size, in the order of the file."""
    found: list[list[Any]] = []

    def note(text: str, matrix: list[float], line: list[float], font: Any, size: float) -> None:
        a, b = line[0] * matrix[0] + line[1] * matrix[2], line[0] * matrix[1] + line[1] * matrix[3]
        if not text.strip() or abs(b) > abs(a):
            return
        x = line[4] * matrix[0] + line[5] * matrix[2] + matrix[4]
        y = line[4] * matrix[1] + line[5] * matrix[3] + matrix[5]
        found.append([round(x, 1), round(y, 1), round(abs(size * a), 1), text[:5_000]])

    page.extract_text(visitor_text=note)
    return found


def _pictures(page: Any) -> int:
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    if objects is None:
        return 0
    return sum(
        each.get_object().get("/Subtype") == "/Image" for each in list(objects.get_object().values())[:50]
    )


def _tell(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
