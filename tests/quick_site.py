"""Scheduled runs without kernels and measuring, for tests of what surrounds those."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from helpers.corpus import measuring as corpus_measuring
from helpers.errors import ArticleError
from helpers.ground import folder
from helpers.reading.articles import read_article
from helpers.running import changes, workshop
from helpers.running.site import Site

CALLS: list[list[str]] = []
"""The ids that each run was asked to make."""


def made(orders: Iterable[workshop.Order], *, workers: int, time_limit: float) -> Iterator[workshop.Outcome]:
    """In the place of `workshop.made`: a page of one line, and a table of one measure, the number of words."""
    CALLS.append([])
    for order in orders:
        CALLS[-1].append(order.id)
        try:
            _make(order)
        except ArticleError as error:
            yield workshop.Outcome(order, workshop.BAD, str(error))
        else:
            yield workshop.Outcome(order, workshop.MADE, seconds=0.1)


def _make(order: workshop.Order) -> None:
    articles = {side: read_article(path) for side, path in zip(("wire", "derivative"), order.files, strict=True)}  # fmt: skip
    with folder.beside(order.goal) as making:
        report = making / "report"
        report.mkdir()
        words = {side: len(article.words) for side, article in articles.items()}
        header = "family,measure,wire,derivative,difference,low,high,unit,note\n"
        values = f"readability,combined grade,{words['wire']},{words['derivative']},,,,grade,\n"
        quoted = articles["derivative"].text.count("CHANGED")
        values += f"quotations,quotations whose words were changed,,{quoted},,,,quotations,\n"
        found = {word: articles["derivative"].text.count(word.upper()) for word in ("serious", "check")}
        found["check"] += articles["derivative"].text.count("NUMBER")
        values += f"check,serious findings,,{found['serious']},,,,findings,\n"
        values += f"check,findings to check,,{found['check']},,,,findings,\n"
        (report / "measures.csv").write_text(header + values)
        told = [f"{severity},number,Number: {count}.\n" for severity, count in found.items() if count]
        (report / "findings.csv").write_text("severity,kind,message\n" + "".join(told))
        record: dict[str, Any] = {
            "workbook": "0.1.0",
            "title": articles["derivative"].title,
            "parameters": dict(order.parameters),
            "inputs": {
                side: {"sha256": article.sha256, "words": words[side], "source": article.source, "published": article.published}
                for side, article in articles.items()
            },
            "findings": ["A finding."],
            "check": {severity: {"number": count} for severity, count in found.items() if count},
            "answer": {
                "wire_title": articles["wire"].title,
                "credit": "not credited" if "same" in articles["derivative"].text else "",
                "problems": ["number 12 → 21"] if any(found.values()) else [],
                "more": max(sum(found.values()) - 1, 0),
                "none": "" if any(found.values()) else "No difference was found of the kinds looked for",
            },
            "verdict": {"label": "partly derived" if "same" in articles["derivative"].text else "different event"},
            "started": "2026-11-22T06:00:00+00:00",
        }  # fmt: skip
        section = changes.complete(report, record, order.site, order.former)
        (report / "report.html").write_text(f"<title>{words}</title>{section}</html>")
        folder.write_record(report, record)
        folder.replace(order.goal, report)


def measured(manifest: Any, output: Path, *_: object, **__: object) -> corpus_measuring.Measured:
    """In the place of `corpus.measure`: no tables, but a record that changes with the manifest."""
    output.mkdir(exist_ok=True)
    digest = hashlib.sha256(manifest.path.read_bytes()).hexdigest()
    folder.write_whole(output / folder.RECORD, json.dumps({"files": {"all": digest}}).encode())
    return corpus_measuring.Measured(output, len(manifest), 0, len(manifest), 0)


def reported(_: Path, goal: Path, *, complete: Any, **__: object) -> Path:
    """In the place of `corpus_report`: a page of one line."""
    with folder.beside(goal) as making:
        report = making / "report"
        report.mkdir()
        record: dict[str, Any] = {}
        complete(report, record)
        (report / "report.html").write_text("<title>All</title></html>")
        folder.write_record(report, record)
        folder.replace(goal, report)
    return goal / "report.html"


def is_whole(report: Path) -> bool:
    """Every file that the record names is there with its content, and no other."""
    record = json.loads((report / "run.json").read_text(encoding="utf-8"))
    found = {path.relative_to(report).as_posix() for path in report.rglob("*") if path.is_file()}
    return found == set(record["files"]) | {"run.json"} and all(
        hashlib.sha256((report / name).read_bytes()).hexdigest() == digest
        for name, digest in record["files"].items()
    )


def state(site: Path) -> dict[str, Any]:
    """What a site says, without times: pages are in it by their lengths of lists."""
    place = Site(site)
    return {
        "reports": {name: (report.key, report.verdict) for name, report in place.reports().items()},
        "former": {path.name: len(place.formers(path.name)) for path in place.former.iterdir()},
        "failed": sorted(place.failures()),
        "status": {name: place.status()[name] for name in ("counts", "reports", "failed")}
        if place.status()
        else {},
        "left over": sorted(path.name for path in site.rglob("*.writing*")),
    }


def check(site: Path, before: set[str]) -> None:
    """No half page, and no former page lost."""
    for name in before:
        assert (site / "pairs" / name / "report.html").is_file(), f"{name} was lost"
    reports = [*(site / "pairs").glob("[!.]*/"), *(site / "former").glob("[!.]*/[0-9]*/")]
    for report in [*reports, *site.glob("corpus-report/")]:
        assert not report.is_dir() or is_whole(report), f"{report} is not whole"
    for page, end in (("index.html", "</html>"), ("feed.xml", "</feed>"), ("status.json", "}")):
        if before or (site / page).exists():
            assert (site / page).read_text(encoding="utf-8").rstrip().endswith(end), page
