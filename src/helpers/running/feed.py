"""The feed of a site, Atom: each entry's title names the problem."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree

from helpers.running import run
from helpers.running.index import Line
from helpers.running.site import INDEX, Site, whole
from helpers.showing.style import shortened

ENTRIES = 100
_ATOM = "http://www.w3.org/2005/Atom"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(site: Site, lines: Sequence[Line], told: Mapping[str, Any]) -> bytes:
    """Atom: the newest reports, each under a name that stays as long as nothing but versions change."""
    ElementTree.register_namespace("", _ATOM)
    root = ElementTree.Element(f"{{{_ATOM}}}feed")
    name = site.mark()
    newest = sorted(lines, key=lambda line: (-whole(_entry(line).get("run")), line.rank))[:ENTRIES]
    _add(root, "id", name)
    _add(root, "title", "Reports on wire reports and derivatives")
    _add(
        root, "updated", max((str(_entry(line)["updated"]) for line in newest), default=str(told["updated"]))
    )
    _add(root, "generator", "wire-workbook", version=str(told["workbook"]))
    _add(_add(root, "author", ""), "name", "wire-workbook")
    _add(root, "link", "", rel="alternate", type="text/html", href=INDEX)
    for line in newest:
        report, entry = line.report, ElementTree.SubElement(root, f"{{{_ATOM}}}entry")
        own = uuid.uuid5(uuid.UUID(name), f"{report.id}/{_entry(line)['run']}").urn
        _add(entry, "id", own)
        _add(entry, "title", _title(line))
        _add(entry, "updated", str(_entry(line)["updated"]))
        _add(entry, "link", "", rel="alternate", type="text/html", href=f"pairs/{report.id}/{run.PAGE}")
        _add(entry, "summary", shortened(_summary(line), 800))
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _title(line: Line) -> str:
    """How much there is to check, the gravest in words, and the headline."""
    report = line.report
    problem = ": ".join(filter(None, (report.in_short, shortened(line.problems, 160))))
    headline = shortened(str(report.record.get("title", report.id)), 120)
    return " – ".join(filter(None, (problem, headline)))


def _summary(line: Line) -> str:
    """The verdict, what changed, unless that was before the entry's time, and the first finding."""
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
