"""What tests of pages share: Chromium, and the outline of a page."""

import re
from html.parser import HTMLParser


class Outline(HTMLParser):
    """Headings, addresses and pictures of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.loads: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.pictures: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a":
            self.links.append(str(given.get("href")))
        elif given.get("href") or given.get("xlink:href"):
            self.loads.append(str(given.get("href") or given.get("xlink:href")))
        if given.get("src"):
            self.loads.append(str(given["src"]))
        if tag in ("svg", "img"):
            self.pictures.append(given.get("aria-label") or given.get("alt") or "")
