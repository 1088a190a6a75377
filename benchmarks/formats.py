"""How many public files of each format are read, and what share of what they hold is right?

Takes checkouts of public repositories: every file in them of a suffix that is
read is tried. What is right is told by somebody else: the headline and the words
of wire XML, JSON and mail by where the standard puts them; what feedparser's
tests expect of a feed; what striprtf, from its checkout, makes of RTF; the runs of text in a DOCX. Of a PDF it is told only whether it is read.

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
import importlib
import io
import json
import logging
import re
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from lxml import etree
from web import agreement, words

from helpers import formats
from helpers.errors import ArticleError
from helpers.received import Received

Held = tuple[str, str]
"""The headline and the words that a file holds; empty where it is not known."""


@dataclass
class Score:
    """What became of the files of one format."""

    count: Counter[str] = field(default_factory=Counter)
    words: list[tuple[float, float]] = field(default_factory=list)


def of_xml(data: bytes) -> Held:
    """NITF, NewsML-G2: the first headline, and every paragraph of the content."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, recover=True))
    if root is None or len(root.xpath("//*[local-name()='newsItem']")) > 1:
        return "", ""
    heads = root.xpath("//*[local-name()='hl1']|//*[local-name()='headline']")
    inside = ("body.content']//*[local-name()='p", "inlineXML']//*[local-name()='p", "inlineData")
    found = (root.xpath(f"//*[local-name()='{each}']") for each in inside)
    blocks: list[Any] = next((each for each in found if each), [])
    told = [" ".join(each.itertext()) for each in (*heads[:1], *blocks)]
    return (told[0] if heads else ""), "\n".join(told[bool(heads) :])


def of_json(data: bytes) -> Held:
    """ninjs: the headline, and the text of the body that comes first."""
    item = json.loads(data.decode("utf-8-sig"))
    if not isinstance(item, dict) or "newsItem" in item:
        return "", ""
    body = item.get("body_html") or item.get("body_xhtml") or item.get("body_text") or ""
    return str(item.get("headline") or ""), unescape(re.sub(r"<[^>]*>", " ", str(body)))


def of_feed(data: bytes) -> Held:
    """What feedparser's test says that the title of the first entry must be."""
    expected = re.search(rb"entries\[0\]\['title'\] == (u?'[^'\n]*')", data)
    return (ast.literal_eval(expected[1].decode("utf-8", "replace")), "") if expected else ("", "")


def of_mail(data: bytes) -> Held:
    """The subject without marks of an answer; the plain part."""
    message = email.message_from_bytes(data.lstrip(b"\r\n "), policy=email.policy.default)
    part = message.get_body(("plain",))
    subject = re.sub(r"^(?:(?:re|fwd?|aw)\s*:\s*)+", "", str(message["subject"] or ""), flags=re.IGNORECASE)
    return subject, str(part.get_content()) if part else ""


def of_rtf(data: bytes) -> Held:
    """What striprtf reads."""
    return "", importlib.import_module("striprtf.striprtf").rtf_to_text(
        data.decode("latin-1"), errors="ignore"
    )


def of_docx(data: bytes) -> Held:
    """Every run of text in the document's own part."""
    part = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    paragraphs = etree.fromstring(part).xpath("//*[local-name()='p']")
    return "", "\n".join("".join(each.xpath(".//*[local-name()='t']/text()")) for each in paragraphs)


HOLDS: dict[str, Callable[[bytes], Held]] = {
    "NewsML-G2": of_xml, "NITF": of_xml, "ninjs": of_json, "RSS": of_feed, "Atom": of_feed,
    "e-mail": of_mail, "RTF": of_rtf, "DOCX": of_docx,
}  # fmt: skip


def measure(path: Path, scores: dict[str, Score]) -> None:
    """Read a file and note how it went under its format, or under its suffix where it is refused."""
    data = path.read_bytes()
    try:
        found = formats.understood(data, path.name)
    except ArticleError:
        scores[path.suffix or "no suffix"].count["refused"] += 1
        return
    except Exception as error:
        scores[path.suffix or "no suffix"].count["failed"] += 1
        print(f"{path}: {error!r}", file=sys.stderr)
        return
    score = scores[found[0].format]
    score.count["read"] += 1
    if found[0].format not in HOLDS:
        return
    try:
        headline, held = HOLDS[found[0].format](data)
    except Exception as error:
        score.count["not told"] += 1
        print(f"{path}: what it holds is not told: {error!r}", file=sys.stderr)
        return
    compare(found, headline, held, score)


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
            if path.is_file() and wanted:
                measure(path, scores)
    for name, score in sorted(scores.items()):
        count, given = score.count, score.words
        line = f"{name:12} read {count['read']:4}  refused {count['refused']:5}  failed {count['failed']}"
        if count["not told"]:
            line += f"  not told {count['not told']}"
        if count["headlines"]:
            line += f"  headlines {count['headlines right']} of {count['headlines']}"
        if given:
            precision, recall = (sum(each[side] for each in given) / len(given) for side in (0, 1))
            good = sum(min(each) >= 0.95 for each in given)
            line += f"  words {precision:.3f} {recall:.3f}, both ≥ .95 in {good} of {len(given)}"
        print(line)


if __name__ == "__main__":
    main()
