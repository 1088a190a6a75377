"""What a notebook found, written down: its tables, its pictures with their numbers, its record."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.answering import wording
from helpers.answering.answer import Answer, answer
from helpers.article import SIDES, Article
from helpers.corpus.results import CorpusResults
from helpers.findings.finding import CHECK, SERIOUS
from helpers.ground import folder
from helpers.ground.loading import pd
from helpers.languages.english import listed, lists
from helpers.measures import lines, measure
from helpers.measures.ledger.measure import CHANGED
from helpers.measures.result import Result
from helpers.measures.results import Results
from helpers.measures.verdict.labels import DERIVED
from helpers.pairing.compared import Compared
from helpers.pairing.links import ADDED, COPIED
from helpers.showing import tables
from helpers.showing.finding import Findings, counted, glance
from helpers.showing.picture import Chart
from helpers.showing.style import shortened

CHARTS = "charts"
BRIEF = "brief.html"
MOST_PROBLEMS = 3


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a notebook's tables went, if anywhere."""

    folder: Path | None = field(repr=False)

    def _repr_html_(self) -> str:
        return f'<p class="note">{self}</p>'

    def __str__(self) -> str:
        if self.folder is None:
            return "The tables were not saved: the parameter “output” is empty."
        return "The tables behind this page are saved beside it; they are named at its foot. Their hashes and all settings, the seed among them, are in run.json."


def save(
    output: str, pair: Compared, asked: Mapping[str, Any], *found: Result | Results, **more: pd.DataFrame
) -> Saved:
    """Write what measures found of a pair into the folder `output`; nothing if that is empty.

    `asked` are the notebook's parameters as `take_parameters` gave them. A CSV
    for each table of what was `found` and for each of `more`, CSV and SVG for
    each chart that was looked at, and `run.json`. The folder appears whole or
    not at all.
    """
    own = _own_topics(asked)
    results = list(chain.from_iterable(one.values() if isinstance(one, Results) else (one,) for one in found))
    told: dict[str, Any] = {
        "title": shortened(pair.derivative.title, 120),
        "parameters": dict(asked),
        "inputs": {side: _input(article) for side, article in zip(SIDES, pair, strict=True)},
        "lexicons": lists.versions() | listed.versions() | own,
    }
    for result in results:
        told |= result.record
    charts = {name: chart for one in found for name, chart in one.charts.items()}
    whole = next((one for one in found if isinstance(one, Results)), None)
    pages = {}
    if whole is not None:
        first = answer(whole, str(asked.get("rulings", "")))
        pages[BRIEF] = first.brief()
        told["answer"] = _in_a_list(first)
    return _written(output, told, _glance(found), _tables(results) | more, charts, pages)


def _in_a_list(first: Answer) -> dict[str, Any]:
    """What a list of many reports shows of this one, beside its title and what the measures record."""
    sentences, shown = first.sentences, (*first.to_check, *first.left_out)[:MOST_PROBLEMS]
    return {
        "wire_title": shortened(first.pair.wire.title, 120),
        "verdict": wording.verdict(first.judged, first.credit),
        "credit": first.credit if first.judged.label in DERIVED else "",
        "copied": sum(sentences.get(label, 0) for label in (COPIED, CHANGED)),
        "resting": sum(sentences.values()) - sentences.get(ADDED, 0),
        "sentences": sum(sentences.values()),
        "withdrawn": first.withdrawn,
        "doubts": len(first.doubts),
        "compared": first.compared,
        "problems": [*first.doubts, *(wording.in_few(each.finding) for each in shown)],
        "more": sum(each.severity in (SERIOUS, CHECK) for each in first.check.found) - len(shown),
        "none": "" if first.to_check or first.left_out else first.check.finding.brief,
    }


def _glance(found: Sequence[Result | Results]) -> Findings:
    """What was found, the surest and most telling first; of a measure that leads with nothing its own sentence."""
    told = [each for one in found for each in one.findings]
    alone = (one.finding for one in found if isinstance(one, Result) and not one.findings)
    return glance([*told, *filter(None, alone)])


def _tables(results: Sequence[Result]) -> dict[str, pd.DataFrame]:
    """The tables of reports by name; that of sentences has what every measure says of them."""
    made = {"measures": lines.table([line for result in results for line in result.measured])}
    for result in results:
        if result.of_sentences:
            made["sentences"] = measure(result.pair, result.options).sentences
        wanted = {table.name for table in result.schema if table.in_reports}
        made |= {name: table for name, table in result.tables.items() if name in wanted}
    return made


def save_corpus(output: str, found: CorpusResults, asked: Mapping[str, Any]) -> Saved:
    """The same for a corpus: its folder and the record in it stand for the articles."""
    place, measured = found.corpus.folder, found.corpus.record
    kept = {"path": paths.told(place), "manifest": measured["manifest"], "files": measured["files"]}
    title = f"{counted(int(measured['pairs']), 'pair')} – {shortened(place.name, 60)}"
    told = {"title": title, "parameters": dict(asked), "inputs": {"corpus": kept}}
    told["lexicons"] = measured["lexicons"]
    return _written(output, told, found.findings, found.tables, found.charts, {})


def _written(
    output: str,
    told: dict[str, Any],
    findings: Findings,
    data: Mapping[str, pd.DataFrame],
    charts: Mapping[str, Chart],
    pages: Mapping[str, str],
) -> Saved:
    """Write tables, charts, further pages and the record into the folder `output`, whole or not at all; nothing if that is empty."""
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
        for name, page in pages.items():
            (made / name).write_text(page, encoding="utf-8")
        record = {
            "workbook": metadata.version("wire-workbook"),
            **{name: told[name] for name in ("title", "parameters", "inputs")},
            "findings": [finding.text for finding in findings.findings],
            "lexicons": told["lexicons"],
            "packages": packages(),
            "python": sys.version.split()[0],
        }
        folder.write_record(made, record | told)
        folder.replace(goal, made)
    return Saved(goal)


def _own_topics(asked: Mapping[str, Any]) -> dict[str, str]:
    name = str(asked.get("topics", ""))
    return {name: lists.read_topics(name).sha256} if name else {}


@cache
def packages() -> dict[str, str]:
    """Every installed package with its version, by name."""
    told = [distribution.metadata for distribution in metadata.distributions()]  # parsed anew each time
    found = {str(each["Name"]): str(each["Version"]) for each in told}
    return dict(sorted(found.items(), key=lambda item: item[0].lower()))


def _input(article: Article) -> dict[str, Any]:
    names = "sha256 encoding format words sentences source published"
    said = {name: getattr(article, name) for name in names.split()}
    counts = {name: len(said[name]) for name in ("words", "sentences")}
    return {"path": paths.told(article.path)} | said | counts
