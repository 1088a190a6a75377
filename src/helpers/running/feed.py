"""The feed of a site, Atom: each entry's title names the problem."""

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from helpers.running import run
from helpers.running.index import Line, gravest_first
from helpers.running.site import INDEX, Site, whole
from helpers.showing import template
from helpers.showing.style import shortened

ENTRIES = 100


def feed(site: Site, lines: Sequence[Line], told: Mapping[str, Any]) -> bytes:
    """Atom: the newest reports, the gravest of a run first, each under a name that stays as long as nothing but versions change."""
    name = site.mark()
    newest = sorted(lines, key=lambda line: (-whole(_entry(line).get("run")), *gravest_first(line)))[:ENTRIES]
    entries = [_told(line, name) for line in newest]
    return template.filled(
        "site/feed.xml.j2",
        name=name,
        updated=max((each["updated"] for each in entries), default=str(told["updated"])),
        version=told["workbook"],
        index=INDEX,
        entries=entries,
    ).encode()


def _told(line: Line, site: str) -> dict[str, str]:
    """What an entry tells of a report; its title how much there is to check, the gravest in words, the headline, and whose it is."""
    report, entry = line.report, _entry(line)
    problem = shortened(line.to_check, 190)
    headline = shortened(str(report.record.get("title", report.id)), 120)
    parts = (problem[:1].upper() + problem[1:], headline, shortened(line.outlet, 60))
    return {
        "id": uuid.uuid5(uuid.UUID(site), f"{report.id}/{entry['run']}").urn,
        "title": " – ".join(filter(None, parts)),
        "updated": str(entry["updated"]),
        "href": f"pairs/{report.id}/{run.PAGE}",
        "summary": shortened(_summary(line), 800),
    }


def _summary(line: Line) -> str:
    """The verdict with its credit and the wire report, else the first finding; what changed, unless that was before the entry's time."""
    report, answer = line.report, line.report.answer
    held = f"{answer['verdict']}; held against “{answer['wire_title']}”." if "verdict" in answer else ""
    changes = report.kept.get("changes", {}).get("sentence", "The first report on this pair.")
    changed = changes * (_entry(line).get("run") == report.run)
    first = "" if held else next(iter(report.record.get("findings", [])), "")
    return " ".join(filter(None, (held, changed, first)))


def _entry(line: Line) -> Mapping[str, Any]:
    entry = line.report.kept.get("entry")
    made = {"run": line.report.run, "updated": line.report.record.get("started", "1970-01-01T00:00:00+00:00")}
    return entry if isinstance(entry, dict) else made
