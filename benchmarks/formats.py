"""How many public files of each format are read, and what share of what they hold is right?

Takes checkouts of public repositories: every file in them of a suffix that is
read is tried. What is right is told by somebody else: the headline and the words
of wire XML, JSON and mail by where the standard puts them; what the tests of
feedparser and Superdesk expect of a feed and of a wire line; what striprtf, from
its checkout, makes of RTF; the runs of text in a DOCX; what pypdf alone finds in
a PDF; what stands between the marks of a wire line's text.

What a web page says of itself in JSON-LD is tried as a file of its own. Of pages
and mails that are read, saved pages (mhtml) and mailboxes are put together, and
must be read as the pages and mails themselves are.

    python benchmarks/formats.py --data CHECKOUT [--data CHECKOUT …]

A line a format: files tried, read, refused (a refusal is right where a file
holds no article), failed otherwise; files of which nobody else tells what they hold; headlines that are right; words, precision
and recall, a mean over files, and the share of files with both at least .95.
Files with several articles, or without a text, have no words. Nothing is
fetched or written.
"""

from __future__ import annotations

import argparse
import ast
import email
import email.policy
import html
import importlib
import io
import json
import logging
import re
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any

from lxml import etree
from web import agreement, words

from helpers import formats
from helpers.errors import ArticleError
from helpers.received import Received

Held = tuple[str, str]
"""The headline and the words that a file holds; empty where it is not known."""


@dataclass(frozen=True)
class File:
    """What is tried: its content, and where it is, or would be."""

    data: bytes
    path: Path


@dataclass
class Score:
    """What became of the files of one format."""

    count: Counter[str] = field(default_factory=Counter)
    words: list[tuple[float, float]] = field(default_factory=list)


def of_nothing(_: File) -> Held:
    return "", ""


def of_xml(file: File) -> Held:
    """NITF, NewsML-G2: the first headline, and every paragraph of the content."""
    root = etree.fromstring(file.data, etree.XMLParser(resolve_entities=False, recover=True))
    if root is None or len(root.xpath("//*[local-name()='newsItem']")) > 1:
        return "", ""
    heads = root.xpath("//*[local-name()='hl1']|//*[local-name()='headline']")
    inside = ("body.content']//*[local-name()='p", "inlineXML']//*[local-name()='p", "inlineData")
    found = (root.xpath(f"//*[local-name()='{each}']") for each in inside)
    blocks: list[Any] = next((each for each in found if each), [])
    told = [" ".join(each.itertext()) for each in (*heads[:1], *blocks)]
    return (told[0] if heads else ""), "\n".join(told[bool(heads) :])


def of_json(file: File) -> Held:
    """ninjs: the headline, and the text of the body that comes first."""
    item = json.loads(file.data.decode("utf-8-sig"))
    if not isinstance(item, dict) or "newsItem" in item:
        return "", ""
    body = item.get("body_html") or item.get("body_xhtml") or item.get("body_text") or ""
    return str(item.get("headline") or ""), bare(body)


def of_feed(file: File) -> Held:
    """What feedparser's test says that the title of the first entry must be."""
    expected = re.search(rb"entries\[0\]\['title'\] == (u?'[^'\n]*')", file.data)
    return (ast.literal_eval(expected[1].decode("utf-8", "replace")), "") if expected else ("", "")


def of_mail(file: File) -> Held:
    """The subject without marks of an answer; the plain part."""
    message = email.message_from_bytes(file.data.lstrip(b"\r\n "), policy=email.policy.default)
    part = message.get_body(("plain",))
    subject = re.sub(
        r"^(?:(?:re|fwd?|aw)\s*:\s*|\[[^\]]*\]\s*)+", "", str(message["subject"] or ""), flags=re.IGNORECASE
    )
    return subject, str(part.get_content()) if part else ""


def of_rtf(file: File) -> Held:
    """What striprtf reads."""
    return "", importlib.import_module("striprtf.striprtf").rtf_to_text(
        file.data.decode("latin-1"), errors="ignore"
    )


def of_docx(file: File) -> Held:
    """Every run of text in the document's own part."""
    part = zipfile.ZipFile(io.BytesIO(file.data)).read("word/document.xml")
    paragraphs = etree.fromstring(part).xpath("//*[local-name()='p']")
    return "", "\n".join("".join(each.xpath(".//*[local-name()='t']/text()")) for each in paragraphs)


def of_page(file: File) -> Held:
    """What a file of schema.org's terms says: the headline, and the text of the article."""
    item = json.loads(file.data)
    return str(item.get("headline") or item.get("name") or ""), bare(item.get("articleBody"))


def of_json_feed(file: File) -> Held:
    """The title and the text of the first item that has one."""
    items = (
        each
        for each in json.loads(file.data)["items"]
        if each.get("content_html") or each.get("content_text")
    )
    first: dict[str, Any] = next(items, {})
    return str(first.get("title") or ""), bare(first.get("content_html") or first.get("content_text"))


def of_wire_line(file: File) -> Held:
    """The headline that Superdesk's tests expect; all that stands between the marks of the text."""
    tests = "\n".join(
        each.read_text() for each in sorted((file.path.parents[1] / "feed_parsers").glob("*.py"))
    )
    opened = rf'open\("{re.escape(file.path.name)}"\)(?:(?!def |open\().)*?assertEqual\("([^"]*)", item\["headline"\]'
    told = re.findall(opened, tests, re.DOTALL)
    inside = re.search(rb"\x02(.*?)(?:\x03|\Z)", file.data, re.DOTALL)
    return (told[-1] if told else ""), re.sub(
        r"[\x00-\x1f]+", " ", inside[1].decode("latin-1")
    ) if inside else ""


def of_pdf(file: File) -> Held:
    """What pypdf finds page by page, running lines and all."""
    pages = importlib.import_module("pypdf").PdfReader(io.BytesIO(file.data)).pages
    return "", "\n".join(each.extract_text() for each in pages)


def bare(marked: object) -> str:
    """A text without its tags."""
    return html.unescape(re.sub(r"<[^>]*>", " ", str(marked or "")))


HOLDS: dict[str, Callable[[File], Held]] = {
    "NewsML-G2": of_xml, "NITF": of_xml, "ninjs": of_json, "RSS": of_feed, "Atom": of_feed,
    "e-mail": of_mail, "RTF": of_rtf, "DOCX": of_docx, "PDF": of_pdf, "JSON Feed": of_json_feed,
    "JSON-LD": of_page, "ANPA 1312": of_wire_line, "IPTC 7901": of_wire_line,
}  # fmt: skip


def measure(file: File, scores: dict[str, Score]) -> tuple[Received, ...]:
    """Read a file and note how it went under its format, or under its suffix where it is refused."""
    path, refused = file.path, scores[file.path.suffix or "no suffix"].count
    try:
        found = formats.understood(file.data, path.name)
    except ArticleError:
        refused["refused"] += 1
        return ()
    except Exception as error:
        refused["failed"] += 1
        print(f"{path}: {error!r}", file=sys.stderr)
        return ()
    score = scores[found[0].format]
    score.count["read"] += 1
    try:
        headline, held = HOLDS.get(found[0].format, of_nothing)(file)
    except Exception as error:
        score.count["not told"] += 1
        print(f"{path}: what it holds is not told: {error!r}", file=sys.stderr)
        return found
    compare(found, headline, held, score)
    return found


def put_together(file: File, found: Sequence[Received], scores: dict[str, Score]) -> None:
    """A page's own description as a file; a page as a browser saves it, a mail twice in a mailbox: read as it is itself."""
    for each in _DESCRIBED.findall(file.data) if found[0].format == "web page" else ():
        measure(File(each, file.path.with_suffix(".json")), scores)
    whole = {
        "web page": _SAVED + file.data,
        "e-mail": (_FROM + _OWN_FROM.sub(b"", file.data.strip()) + b"\n\n") * 2,
    }
    if (saved := whole.get(found[0].format)) is None:
        return
    score = scores[f"{found[0].format}, put together"]
    try:
        again = formats.understood(saved, "saved.mhtml", format="e-mail")
    except ArticleError:
        again = ()
    alike = (each.paragraphs == found[0].paragraphs and each.headline == found[0].headline for each in again)
    score.count["read"] += 1
    score.count["alike"] += bool(again) and all(alike)


_DESCRIBED = re.compile(rb"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.DOTALL)
_SAVED = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
_OWN_FROM = re.compile(rb"\A>?From .*\r?\n")
_FROM = b"From a@a.example Mon Jun  3 09:00:00 2024\n"


def compare(found: tuple[Received, ...], headline: str, held: str, score: Score) -> None:
    """Note whether a headline is right, and how far the words agree."""
    if words(headline):
        score.count["headlines"] += 1
        score.count["headlines right"] += words(headline) == words(found[0].headline)
    if words(held) and len(found) == 1:
        body = "\n".join([found[0].text or "", *found[0].paragraphs])
        beside = f"{found[0].dateline}\n{found[0].byline}\n{found[0].headline}"
        score.words.append((agreement(body, held)[0], agreement(f"{body}\n{beside}", held)[1]))


def main() -> None:
    """Print a line a format."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, action="append", required=True, metavar="CHECKOUT")
    logging.disable(logging.CRITICAL)
    scores: dict[str, Score] = defaultdict(Score)
    for root in parser.parse_args().data:
        sys.path.append(str(root))
        for path in sorted(root.rglob("*")):
            wanted = path.suffix in formats.SUFFIXES or "mails" in path.parent.parts
            if (
                path.is_file()
                and wanted
                and (found := measure(file := File(path.read_bytes(), path), scores))
            ):
                put_together(file, found, scores)
    for name, score in sorted((each for each in scores.items() if each[1].count), key=itemgetter(0)):
        count, given = score.count, score.words
        line = f"{name:24} read {count['read']:4}  refused {count['refused']:5}  failed {count['failed']}"
        if count["not told"]:
            line += f"  not told {count['not told']}"
        if "put together" in name:
            line += f"  as by itself {count['alike']}"
        if count["headlines"]:
            line += f"  headlines {count['headlines right']} of {count['headlines']}"
        if given:
            precision, recall = (sum(each[side] for each in given) / len(given) for side in (0, 1))
            good = sum(min(each) >= 0.95 for each in given)
            line += f"  words {precision:.3f} {recall:.3f}, both ≥ .95 in {good} of {len(given)}"
        print(line)


if __name__ == "__main__":
    main()
