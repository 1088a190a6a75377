"""The pages of a site: the index of its reports, and the feed of the newest."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from helpers import folder, paths
from helpers.running import run
from helpers.running.site import CORPUS_REPORT, FEED, INDEX, Failure, Report, Site, whole
from helpers.showing.policy import policy
from helpers.showing.style import shortened

_DAY_AND_TIME = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the index."""

    report: Report
    listed: bool
    fresh: bool
    former: tuple[int, ...]
    rank: int

    @property
    def outlets(self) -> str:
        wire, derivative = (self.report.told(side, "source") or "unknown" for side in ("wire", "derivative"))
        return "" if wire == derivative == "unknown" else f"{wire} → {derivative}"

    @property
    def date(self) -> str:
        given = self.report.told("derivative", "published") or self.report.told("wire", "published")
        return given[:10] if _DAY_AND_TIME.match(given) else given

    @property
    def made(self) -> str:
        return str(self.report.record.get("started", ""))[:16].replace("T", " ")


ENTRIES = 100
"""So many reports stand in the feed."""


def write(site: Site, lines: Sequence[Line], failures: Sequence[Failure], told: Mapping[str, Any]) -> None:
    """The index and the feed; `told` is what status.json will say."""
    folder.write_whole(site.root / INDEX, _index(site, lines, failures, told).encode("utf-8"))
    folder.write_whole(site.root / FEED, _feed(site, lines, told))


def _index(site: Site, lines: Sequence[Line], failures: Sequence[Failure], told: Mapping[str, Any]) -> str:
    from jinja2 import Environment, FileSystemLoader

    templates = paths.PACKAGE / "templates"
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True, trim_blocks=True)
    environment.filters["bounded"] = lambda text: shortened(str(text), 400)
    style = [
        (templates / name).read_text(encoding="utf-8") for name in ("report/report.css", "site/site.css")
    ]
    script = (templates / "site" / "site.js").read_text(encoding="utf-8")
    return environment.get_template("site/index.html.j2").render(
        told=told,
        lines=lines,
        failures=failures,
        reported={line.report.id for line in lines},
        notebooks={
            failure.id for failure in failures if (site.pairs / f"{failure.id}.failed.ipynb").is_file()
        },
        corpus_report=CORPUS_REPORT if (site.corpus_report / run.PAGE).is_file() else "",
        css="\n".join(style),
        script=script,
        policy=policy(script),
    )


_ATOM = "http://www.w3.org/2005/Atom"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _feed(site: Site, lines: Sequence[Line], told: Mapping[str, Any]) -> bytes:
    """Atom: the newest reports, each under a name that stays as long as nothing but versions change."""
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    name = site.mark()
    newest = sorted(lines, key=lambda line: (-whole(_entry(line).get("run")), line.rank))[:ENTRIES]
    _add(feed, "id", name)
    _add(feed, "title", "Reports on wire reports and derivatives")
    _add(
        feed, "updated", max((str(_entry(line)["updated"]) for line in newest), default=str(told["updated"]))
    )
    _add(feed, "generator", "wire-workbook", version=str(told["workbook"]))
    _add(_add(feed, "author", ""), "name", "wire-workbook")
    _add(feed, "link", "", rel="alternate", type="text/html", href=INDEX)
    for line in newest:
        report, entry = line.report, ElementTree.SubElement(feed, f"{{{_ATOM}}}entry")
        own = uuid.uuid5(uuid.UUID(name), f"{report.id}/{_entry(line)['run']}").urn
        _add(entry, "id", own)
        problem = " · ".join(filter(None, (report.to_check, report.verdict)))
        _add(entry, "title", shortened(f"{problem}: {report.record.get('title', report.id)}", 200))
        _add(entry, "updated", str(_entry(line)["updated"]))
        _add(entry, "link", "", rel="alternate", type="text/html", href=f"pairs/{report.id}/{run.PAGE}")
        _add(entry, "summary", shortened(_summary(line), 800))
    ElementTree.indent(feed)
    return bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _summary(line: Line) -> str:
    """What changed, unless that was before the entry's time, and the first finding."""
    report = line.report
    first = next(iter(report.record.get("findings", [])), "")
    if _entry(line).get("run") != report.run:
        return str(first)
    changes = report.kept.get("changes", {}).get("sentence", "The first report on this pair.")
    return f"{changes} {first}".strip()


def _entry(line: Line) -> Mapping[str, Any]:
    entry = line.report.kept.get("entry")
    made = {"run": line.report.run, "updated": line.report.record.get("started", "1970-01-01T00:00:00+00:00")}
    return entry if isinstance(entry, dict) else made


def _add(parent: ElementTree.Element, name: str, text: str, **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    child.text = _NOT_IN_XML.sub("�", text) or None
    return child
