"""What a notebook found, written down: its tables, its pictures with their numbers, its record."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

import pandas as pd

from helpers import folder, paths
from helpers.article import Article
from helpers.languages.english import lists
from helpers.measures.verdict.measure import Verdict
from helpers.pairing.compared import Compared
from helpers.showing import tables
from helpers.showing.finding import Findings, counted
from helpers.showing.style import Chart, shortened

CHARTS = "charts"


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a notebook's tables went, if anywhere."""

    folder: Path | None

    def _repr_html_(self) -> str:
        return f'<p class="note">{self}</p>'

    def __str__(self) -> str:
        if self.folder is None:
            return "The tables were not saved: the parameter “output” is empty."
        return "The tables behind this page are saved beside it, as listed in run.json."


def save(
    output: str,
    pair: Compared,
    asked: Mapping[str, Any],
    findings: Findings,
    *,
    data: Mapping[str, pd.DataFrame],
    charts: Mapping[str, Chart],
    verdict: Verdict | None = None,
) -> Saved:
    """Write what a notebook found into the folder `output`; nothing if that is empty.

    `asked` are the notebook's parameters as `take_parameters` gave them. A CSV
    for each table, CSV and SVG for each chart, and `run.json`. The folder
    appears whole or not at all.
    """
    told: dict[str, Any] = {
        "title": _title(pair),
        "inputs": {name: _input(article) for name, article in _by_side(pair)},
        "lexicons": lists.versions() | lists.own_lists() | _own_topics(asked),
    }
    if verdict is not None:
        told["verdict"] = _evidence(verdict)
    return _written(output, asked, findings, told, data=data, charts=charts)


def save_corpus(
    output: str,
    corpus: Path,
    measured: Mapping[str, Any],
    asked: Mapping[str, Any],
    findings: Findings,
    *,
    data: Mapping[str, pd.DataFrame],
    charts: Mapping[str, Chart],
) -> Saved:
    """The same for a corpus: its folder and `measured`, the record in it, stand for the articles."""
    told = {
        "title": f"{counted(int(measured['pairs']), 'pair')} – {shortened(corpus.name, 60)}",
        "inputs": {
            "corpus": {"path": str(corpus), "manifest": measured["manifest"], "files": measured["files"]}
        },
        "lexicons": measured["lexicons"],
    }
    return _written(output, asked, findings, told, data=data, charts=charts)


def _written(
    output: str,
    asked: Mapping[str, Any],
    findings: Findings,
    told: Mapping[str, Any],
    *,
    data: Mapping[str, pd.DataFrame],
    charts: Mapping[str, Chart],
) -> Saved:
    """Write tables, charts and the record into the folder `output`, whole or not at all; nothing if that is empty."""
    if not output:
        return Saved(None)
    goal = paths.locate(output)
    folder.check(goal)
    with folder.beside(goal) as making:
        made = making / "report"
        (made / CHARTS).mkdir(parents=True)
        for name, table in data.items():
            tables.save_csv(table, made / f"{name}.csv")
        for name, chart in charts.items():
            tables.save_csv(chart.table, made / CHARTS / f"{name}.csv")
            (made / CHARTS / f"{name}.svg").write_text(chart.svg(), encoding="utf-8")
        record = {
            "workbook": metadata.version("wire-workbook"),
            "title": told["title"],
            "parameters": dict(asked),
            "inputs": told["inputs"],
            "findings": [finding.text for finding in findings.findings],
            "lexicons": told["lexicons"],
            "packages": packages(),
            "python": sys.version.split()[0],
        } | {name: value for name, value in told.items() if name == "verdict"}
        folder.write_record(made, record)
        folder.replace(goal, made)
    return Saved(goal)


def _evidence(verdict: Verdict) -> dict[str, Any]:
    """A verdict with every strand of evidence; unknown is null."""
    strands = [
        {str(name): None if value != value else value for name, value in row.items()}
        for row in verdict.strands.to_dict("records")
    ]
    return {
        "label": verdict.label,
        "speaks_for": list(verdict.speaks_for),
        "speaks_against": list(verdict.speaks_against),
        "cannot_be_excluded": list(verdict.cannot_be_excluded),
        "reference": verdict.reference,
        "strands": strands,
    }


def _own_topics(asked: Mapping[str, Any]) -> dict[str, str]:
    """The reader's own topics file, if one was named."""
    name = str(asked.get("topics", ""))
    return {name: lists.read_topics(name).sha256} if name else {}


@cache
def packages() -> dict[str, str]:
    """Every installed package with its version, by name."""
    found = {
        str(distribution.metadata["Name"]): distribution.version for distribution in metadata.distributions()
    }
    return dict(sorted(found.items(), key=lambda item: item[0].lower()))


def _by_side(pair: Compared) -> tuple[tuple[str, Article], tuple[str, Article]]:
    return ("wire", pair.wire), ("derivative", pair.derivative)


def _title(pair: Compared) -> str:
    return f"{shortened(pair.derivative.title, 90)} – against the wire report"


def _input(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "format": article.format,
        "words": len(article.words),
        "sentences": len(article.sentences),
        "source": article.source,
        "published": article.published,
    }
