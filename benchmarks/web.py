"""How much of a news page's story is found, and how much else?

Takes checkouts of seven public collections of saved pages whose stories, or
parts of them, people marked:

- scrapinghub/article-extraction-benchmark: whole stories, in many languages;
- flairNLP/fundus: whole stories, titles, dates and authors; the pages in English;
- dobbersc/fundus-evaluation: whole stories of sixteen outlets in English, five of each;
- adbar/trafilatura: passages that belong to the story and passages that do not;
  the pages that say that they are in English;
- AndyTheFactory/newspaper4k: whole stories of its tests' pages in English;
- goose3/goose3: what the text of its tests' pages in English begins with;
- mozilla/readability: what its makers expect of it on pages of all kinds, many of
  which hold no story: there the words say how far two readers agree, not who is right.

trafilatura's settings are fitted to its own by its makers; the list of lines that
sites add was written with the first and most of the second in view, so that their
figures flatter a little. No page of newspaper4k, goose3, fundus-evaluation and of
fundus' other countries was seen for it.

    python benchmarks/web.py --data CHECKOUT [--data CHECKOUT …]

Precision and recall are of words with their counts, a mean over pages. Beside
it stands trafilatura alone, as it comes. A date is right if its day is; an
author if every marked name is in the byline. Nothing is fetched or written.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import html

from helpers.errors import ArticleError
from helpers.formats import webpage
from helpers.received import Received

SEEN = ("us", "uk", "ca", "au", "ind", "za", "na")
"""Countries of fundus whose pages were in view when the list of lines that sites add was written."""


@dataclass(frozen=True)
class Page:
    """A saved page and what people marked in it; `within` and `without` are passages."""

    source: str
    name: str
    data: bytes
    body: str = ""
    headline: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass
class Score:
    """What became of the pages of one collection."""

    pages: int = 0
    words: list[tuple[float, float]] = field(default_factory=list)
    alone: list[tuple[float, float]] = field(default_factory=list)
    found: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    doubted: int = 0
    poor: int = 0
    poor_and_doubted: int = 0


def pages(root: Path) -> Iterator[Page]:
    """The pages of a checkout, of whichever of the seven it is."""
    if (root / "ground-truth.json").exists():
        yield from _scrapinghub(root)
    elif (root / "tests" / "resources" / "parser" / "test_data").exists():
        yield from _fundus(root / "tests" / "resources" / "parser" / "test_data")
    elif (root / "dataset" / "ground_truth.json").exists():
        yield from _fundus_evaluation(root / "dataset")
    elif (root / "tests" / "evaldata.json").exists():
        yield from _trafilatura(root / "tests")
    elif (root / "tests" / "data" / "txt").exists():
        yield from _newspaper(root / "tests" / "data")
    elif (root / "tests" / "data" / "content").exists():
        yield from _goose(root / "tests" / "data" / "content")
    elif (root / "test" / "test-pages").exists():
        yield from _readability(root / "test" / "test-pages")
    else:
        raise SystemExit(f"{root} is none of the seven checkouts.")


def _scrapinghub(root: Path) -> Iterator[Page]:
    for name, gold in json.loads((root / "ground-truth.json").read_text(encoding="utf-8")).items():
        data = gzip.decompress((root / "html" / f"{name}.html.gz").read_bytes())
        yield Page("article-extraction-benchmark", name, data, body=gold["articleBody"])


def _fundus(root: Path) -> Iterator[Page]:
    for marked in sorted(root.glob("*/*.json")):
        seen = marked.parent.name in SEEN
        versions = json.loads(marked.read_text(encoding="utf-8"))
        for path in sorted(marked.parent.glob(f"{marked.stem}_[0-9]*.html.gz")):
            data = gzip.decompress(path.read_bytes())
            gold = max(versions.values(), key=lambda each: _share_in(each, data))
            body = "\n".join(_fundus_body(gold))
            if seen or _is_english(body):
                yield Page(
                    "fundus" if seen else "fundus, other countries",
                    path.name,
                    data,
                    body=body,
                    headline=gold.get("title") or "",
                    published=(gold.get("publishing_date") or "")[:10],
                    authors=tuple(gold.get("authors") or ()),
                )


def _fundus_body(gold: dict[str, Any]) -> list[str]:
    body = gold.get("body") or {"summary": [], "sections": []}
    return [
        *body["summary"],
        *(text for part in body["sections"] for text in (*part["headline"], *part["paragraphs"])),
    ]


def _share_in(gold: dict[str, Any], data: bytes) -> float:
    written = data.decode("utf-8", "replace")
    texts = _fundus_body(gold)
    return sum(text[:25] in written for text in texts) / max(1, len(texts))


def _fundus_evaluation(root: Path) -> Iterator[Page]:
    for name, gold in json.loads((root / "ground_truth.json").read_text(encoding="utf-8")).items():
        data = gzip.decompress((root / "html" / name).read_bytes())
        yield Page("fundus-evaluation", name, data, body="\n".join(gold["body"]))


def _trafilatura(root: Path) -> Iterator[Page]:
    for gold in json.loads((root / "evaldata.json").read_text(encoding="utf-8")).values():
        path = next(
            (each for each in (root / "eval" / gold["file"], root / "cache" / gold["file"]) if each.exists()),
            None,
        )
        if path is None:
            continue
        data = path.read_bytes()
        if _ENGLISH.search(data[:5_000]) is None:
            continue
        yield Page(
            "trafilatura",
            gold["file"],
            data,
            headline=str(gold.get("title") or ""),
            published=str(gold.get("date") or ""),
            authors=tuple(_listed(gold.get("author"))),
            within=tuple(gold["with"]),
            without=tuple(gold["without"]),
        )


def _newspaper(root: Path) -> Iterator[Page]:
    for marked in sorted((root / "txt").glob("*.txt")):
        page, body = (
            root / "html" / f"{marked.stem}.html",
            marked.read_text(encoding="utf-8", errors="replace"),
        )
        if page.exists() and _is_english(body):
            yield Page("newspaper4k", marked.stem, page.read_bytes(), body=body)


def _goose(root: Path) -> Iterator[Page]:
    for marked in sorted(root.glob("*.json")):
        gold, page = json.loads(marked.read_text(encoding="utf-8"))["expected"], marked.with_suffix(".html")
        text = gold.get("cleaned_text") or ""
        if page.exists() and text and _is_english(text):
            passages = tuple(each for each in text.split("\n") if len(words(each)) >= FEWEST_WORDS)
            yield Page(
                "goose3", marked.stem, page.read_bytes(), headline=gold.get("title") or "", within=passages
            )


FEWEST_WORDS = 4
"""Fewer words are no passage."""
_ENGLISH = re.compile(rb"<html[^>]{0,300}lang=[\"']?en", re.IGNORECASE)


def _is_english(text: str) -> bool:
    """Whether one word in a hundred is *the*."""
    return 100 * words(text).count("the") >= len(words(text))


def _readability(root: Path) -> Iterator[Page]:
    for told in sorted(root.glob("*/expected-metadata.json")):
        gold = json.loads(told.read_text(encoding="utf-8"))
        body = html.fromstring((told.parent / "expected.html").read_text(encoding="utf-8"))
        for each in body.xpath("//script|//style|//figure|//noscript|//aside"):
            each.drop_tree()
        yield Page(
            "readability",
            told.parent.name,
            (told.parent / "source.html").read_bytes(),
            body="\n".join(body.itertext()),
            headline=gold.get("title") or "",
        )


def _listed(given: str | list[str] | None) -> list[str]:
    return given if isinstance(given, list) else re.split(r"[;,]\s*", given) if given else []


def words(text: str) -> list[str]:
    """The words to compare by."""
    return re.sub(r"\W+", " ", text.casefold()).split()


def agreement(found: str, marked: str) -> tuple[float, float]:
    """Precision and recall of words with their counts."""
    ours, theirs = Counter(words(found)), Counter(words(marked))
    shared = (ours & theirs).total()
    return shared / max(1, ours.total()), shared / max(1, theirs.total())


def measure(page: Page, score: Score) -> None:
    """Read a page and note how it went."""
    score.pages += 1
    try:
        (found,) = webpage.read(page.data, page.name)
    except ArticleError as error:
        score.refused[re.sub(r"\d[\d,]*", "N", str(error).removeprefix(page.name))[:60]] += 1
        return
    score.doubted += bool(found.doubts)
    body = "\n".join(found.paragraphs)
    if page.body:
        result = agreement(body, page.body)
        score.words.append(result)
        score.alone.append(agreement(_alone(page.data), page.body))
        if min(result) < 0.8:
            score.poor += 1
            score.poor_and_doubted += bool(found.doubts)
    _passages(page, body, score)
    _facts(page, found, score)


def _passages(page: Page, body: str, score: Score) -> None:
    own = f" {' '.join(words(body))} "
    for kind, passages in (("passages of the story", page.within), ("passages of no story", page.without)):
        for passage in passages:
            score.asked[kind] += 1
            score.found[kind] += f" {' '.join(words(passage))} " in own


def _facts(page: Page, found: Received, score: Score) -> None:
    byline = " ".join(words(found.byline))
    for kind, marked, right in (
        ("headline", page.headline, words(page.headline) == words(found.headline)),
        ("date", page.published, found.published[:10] == page.published),
        ("author", " ".join(page.authors), all(" ".join(words(name)) in byline for name in page.authors)),
    ):
        if marked:
            score.asked[kind] += 1
            score.found[kind] += right
            score.found[f"{kind} missing"] += not {
                "headline": found.headline,
                "date": found.published,
                "author": byline,
            }[kind]


def _alone(data: bytes) -> str:
    from trafilatura import extract

    return extract(data.decode("utf-8", "replace"), include_comments=False, include_tables=False) or ""


def main() -> None:
    """Print a table a collection."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, action="append", required=True, metavar="CHECKOUT")
    logging.disable(logging.CRITICAL)
    scores: dict[str, Score] = defaultdict(Score)
    for root in parser.parse_args().data:
        for page in pages(root):
            measure(page, scores[page.source])
    for source, score in scores.items():
        print(
            f"\n{source}: {score.pages} pages, {score.refused.total()} refused, {score.doubted} with a doubt"
        )
        for name, results in (("words", score.words), ("trafilatura alone", score.alone)):
            if results:
                precision, recall = (sum(each[side] for each in results) / len(results) for side in (0, 1))
                print(f"  {name:24} precision {precision:.3f}  recall {recall:.3f}  ({len(results)} pages)")
        if score.words:
            print(
                f"  under .8 in either       {score.poor} pages, {score.poor_and_doubted} of them with a doubt"
            )
        for kind, asked in score.asked.items():
            missing = score.found[f"{kind} missing"]
            print(
                f"  {kind:24} {score.found[kind]} of {asked}" + (f", {missing} not given" if missing else "")
            )
        for reason, count in score.refused.most_common(8):
            print(f"  refused {count:4}            {reason}")


if __name__ == "__main__":
    main()
