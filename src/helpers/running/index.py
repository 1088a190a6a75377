"""The index of a site: which of last night's pieces must be opened, the gravest first."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from helpers.findings.finding import CHECK, SERIOUS
from helpers.received import WITHDRAWN
from helpers.running import run
from helpers.running.site import CORPUS_REPORT, Failure, Report, Site
from helpers.showing import template
from helpers.showing.finding import counted, in_a_list
from helpers.showing.style import shortened, when

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
        given = self.report.told("derivative", "published")
        return when(given[:10] if _DAY_AND_TIME.match(given) else given)

    @property
    def outlet(self) -> str:
        """That of the derivative."""
        return self.report.told("derivative", "source")

    @property
    def chosen_by(self) -> dict[str, str]:
        """What the list can be narrowed to, by the name of its choice."""
        told = self.report.answer
        wire, credit = (str(told.get(each, "")) for each in ("wire_title", "credit"))
        return {"verdict": self.report.verdict, "credit": credit, "wire": wire, "outlet": self.outlet}

    @property
    def kinds(self) -> list[str]:
        """What there is to look at, the gravest first, by which the list is filtered."""
        (serious, check), told = self.report.gravity, self.report.answer
        withdrawn = told.get("withdrawn")
        kinds = {WITHDRAWN: withdrawn, SERIOUS: serious, CHECK: check and not serious}
        kinds["doubts"] = told.get("doubts") and not withdrawn
        unheld = "none" if told.get("compared", True) else "uncompared"
        return [kind for kind, any_ in kinds.items() if any_] or [unheld]

    @property
    def taken(self) -> str:
        """How many of its sentences rest on the wire report, and how many of them are copied, falsified or not; empty where that is not known."""
        told = self.report.answer
        if "resting" not in told or not told["sentences"]:
            return ""
        return f"{told['resting']:,} of {told['sentences']:,}, {told['copied']:,} copied"

    @property
    def taken_share(self) -> float:
        told = self.report.answer
        return told["resting"] / told["sentences"] if self.taken else 0.0

    @property
    def problems(self) -> str:
        """The gravest findings in a few words each, and how many more there are; where there are none, why."""
        return "; ".join(self._listed)

    @property
    def _listed(self) -> list[str]:
        told = self.report.answer
        more = told.get("more", 0)
        listed = [*told.get("problems", ()), *[f"{more:,} more"] * bool(more)]
        return listed or [str(told.get("none", ""))]

    @property
    def to_check(self) -> str:
        """Why the wire report does not stand as it was used; then how many findings there are, with the gravest in words."""
        listed = self._listed
        doubts = listed[: self.report.answer.get("doubts", 0)]
        found = ": ".join(filter(None, (self.report.in_short, "; ".join(listed[len(doubts) :]))))
        return "; ".join(filter(None, (*doubts, found)))

    @property
    def history(self) -> Sequence[Mapping[str, Any]]:
        """The reports before this one, newest first; those that are kept have their folder's name as `kept`."""
        known = self.report.kept.get("history", ())
        return [{**each, "kept": each.get("run") in self.former} for each in known]


def gravest_first(line: Line) -> tuple[Any, ...]:
    """The order of the list; among the equally grave the newest report comes first."""
    (serious, check), told = line.report.gravity, line.report.answer
    stands = not told.get("withdrawn")
    grave = -serious, -(check or told.get("doubts", 0))
    return not line.listed, stands, *grave, -line.report.run, line.rank, line.report.id


def summary(lines: Sequence[Line]) -> str:
    """How many of the manifest's pieces must be looked at, each counted once, in a sentence."""
    listed = [line for line in lines if line.listed]
    kinds = Counter(line.kinds[0] for line in listed)
    shown = [f"{kinds[kind]:,} {each}" for kind, each in _told_of_kinds(listed).items() if kinds[kind]]
    if not listed:
        return "No pair of the manifest has a report yet."
    alike = f", {'all ' * (len(listed) > 1)}{shown[0].partition(' ')[2]}"
    return f"{counted(len(listed), 'report')}{alike if len(shown) == 1 else f': {in_a_list(shown)}'}."


def _told_of_kinds(listed: Sequence[Line]) -> dict[str, str]:
    """What is said of the reports of each kind, the gravest first."""
    besides = {kind for line in listed for kind in line.kinds[1:]}
    findings = sum(line.report.gravity[0] for line in listed if line.kinds[0] == SERIOUS)
    return {
        WITHDRAWN: "held against a withdrawn wire report",
        SERIOUS: f"{'more ' * (SERIOUS in besides)}with something serious ({counted(findings, 'finding')})",
        CHECK: f"{'more ' * (CHECK in besides)}with something to check",
        "doubts": "held against a wire report that was changed later or embargoed",
        "none": "with no finding",
        "uncompared": "with nothing to compare",
    }


def lacking(what: str, names: Sequence[str]) -> str:
    """How many of a kind the site has no report on, and which: the first of them by name; empty for none."""
    first = [shortened(name, _LONGEST_NAME) for name in names[:_MOST_NAMED]]
    more = [f"{len(names) - _MOST_NAMED:,} more"] * (len(names) > _MOST_NAMED)
    return f"{counted(len(names), what)} {_LACKING[what]}: {in_a_list([*first, *more])}." if names else ""


_LACKING = {"pair": "could not be reported on", "text": "could not be read by wire-workbook find"}
_MOST_NAMED, _LONGEST_NAME = 4, 60
_MOST_UNREAD = 200


def page(
    site: Site,
    lines: Sequence[Line],
    failures: Sequence[Failure],
    unread: Sequence[tuple[str, str]],
    told: Mapping[str, Any],
) -> str:
    """The index as HTML; `unread` are the texts that find could not read, with why, `told` is what status.json will say."""
    style, script = (template.asset(name) for name in ("report/report.css", "site/site.js"))
    ordered = sorted(lines, key=gravest_first)
    return template.filled(
        "site/index.html.j2",
        told=told,
        lines=ordered,
        summary=summary(ordered),
        choices=_choices(ordered),
        failures=failures,
        unread=unread[:_MOST_UNREAD],
        more_unread=max(0, len(unread) - _MOST_UNREAD),
        lacking={
            "failed": lacking("pair", [each.id for each in failures]),
            "unread": lacking("text", [name for name, _ in unread]),
        },
        reported={line.report.id for line in lines},
        notebooks={each.id for each in failures if (site.pairs / f"{each.id}.failed.ipynb").is_file()},
        corpus_report=CORPUS_REPORT if (site.corpus_report / run.PAGE).is_file() else "",
        css=f"{style}\n{template.asset('site/site.css')}",
        script=script,
        policy=template.policy(script),
    )


def _choices(lines: Sequence[Line]) -> dict[str, list[str]]:
    found = [line.chosen_by for line in lines]
    told = {name: {each[name] for each in found} - {""} for name in (found[0] if found else ())}
    return {name: sorted(values, key=str.casefold) for name, values in told.items() if values}
