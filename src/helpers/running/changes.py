"""What changed since the last report on the same pair: texts, versions, verdict, findings, numbers.

Two finished report folders are held against each other by what they record.
Numbers that agree to six digits count as the same, so that another version of a
library does not look like news.
"""

from __future__ import annotations

import html
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from helpers import paths
from helpers.findings.finding import CHECK, SERIOUS
from helpers.ground import folder
from helpers.ground.loading import pd
from helpers.measures import ALL
from helpers.measures.check import measure as check
from helpers.measures.check import wording
from helpers.received import CORRECTION, WITHDRAWN
from helpers.running.plan import VERSIONS
from helpers.showing import tables
from helpers.showing.finding import counted, in_a_list, verb

TABLE = "changes"
COLUMNS = ("kind", "name", "former", "now", "former_value", "now_value")
"""What a number was and is stands in the last two; unknown is empty."""
KINDS = ("text", "sent since", "parameter", "version", "verdict", "finding", "headline number", "number")
TEXT, SENT, PARAMETER, VERSION, VERDICT, FINDING, HEADLINE, NUMBER = KINDS

HEADLINES = frozenset((measure.family, name) for measure in ALL for name in measure.headlines)

_SIX_DIGITS = 1e-6
_CAVEAT = "A number that moved is not a finding in itself: see its interval in the section it belongs to."
_SHOWN = 12
_MOST_REMEMBERED = 20


def complete(made: Path, record: dict[str, Any], site: Mapping[str, Any], former: Path | None) -> str:
    """Add to a finished report what its site keeps of it, and what changed; returns that as HTML.

    Writes `changes.csv` if there is a former report. A report in which nothing
    but versions changed keeps the former one's place in the feed.
    """
    told, section = dict(site) | {"counts": _counts(made, record)}, ""
    if former is not None:
        before = folder.read_record(former)
        found = compare(former, before, made, record | {"site": told})
        tables.save_csv(found, made / f"{TABLE}.csv")
        told["changes"] = summary(found)
        told["since"] = before.get("site", {}).get("run")
        told["history"] = _history(before)
        if not told["changes"]["news"] and "entry" in before.get("site", {}):
            told["entry"] = before["site"]["entry"]
        section = _section(found)
    record["site"] = told
    return section


def _history(before: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The reports before the one that is made, newest first: when, how much there was to check, and what had changed."""
    site = before.get("site", {})
    last = {
        "run": site.get("run"),
        "made": str(before.get("started", ""))[:16],
        "to_check": wording.in_short(before.get("check", {})),
        "changes": site.get("changes", {}).get("brief", ""),
    }
    return [last, *site.get("history", [])][:_MOST_REMEMBERED]


def compare(former: Path, before: Mapping[str, Any], made: Path, now: Mapping[str, Any]) -> pd.DataFrame:
    """A line for each thing that is not as it was; `COLUMNS` are its columns."""
    sent = list(_sent(former, made))
    recorded = (each for each in _recorded(before, now) if not sent or each[:2] != (PARAMETER, VERSIONS))
    words = [*_texts(before, now), *sent, *recorded, *_findings(former, made)]
    lines = [(*line, math.nan, math.nan) for line in words]
    lines += [(kind, name, "", "", old, new) for kind, name, old, new in _numbers(former, made)]
    found = pd.DataFrame(lines, columns=list(COLUMNS))
    return found.astype({"former_value": "float64", "now_value": "float64"})


_Lines = Iterator[tuple[str, str, str, str]]


def _texts(before: Mapping[str, Any], now: Mapping[str, Any]) -> _Lines:
    for side, name in (("wire", "wire report"), ("derivative", "derivative")):
        old, new = before.get("inputs", {}).get(side, {}), now["inputs"][side]
        if old.get("sha256") != new["sha256"]:
            yield TEXT, name, _text(old), _text(new)


def _sent(former: Path, made: Path) -> _Lines:
    """The versions of the wire report after the one compared that were not known before, or not as what they are now."""
    old, new = (_saved(report, "versions") or [] for report in (former, made))
    known = {row["address"]: row["status"] for row in old}
    place = next((index for index, row in enumerate(new) if row["compared"] == "True"), len(new))
    for row in new[place + 1 :]:
        if known.get(row["address"]) != row["status"]:
            was = _STATUSES.get(known.get(row["address"], ""), "")
            yield SENT, "wire report", was, _STATUSES.get(row["status"], "sent again")


_STATUSES = {WITHDRAWN: "withdrawn", CORRECTION: "corrected"}


def _text(given: Mapping[str, Any]) -> str:
    return f"{given.get('words', '?')} words, sha256 {str(given.get('sha256', '?'))[:12]}"


def _recorded(before: Mapping[str, Any], now: Mapping[str, Any]) -> _Lines:
    """Parameters, versions and verdict, as both records tell them."""
    asked = [name for name in now["parameters"] if name not in ("wire", "derivative", "output")]
    yield from _differing(PARAMETER, before.get("parameters", {}), now["parameters"], asked)
    yield from _differing(VERSION, before, now, ("workbook", "python"))
    old, new = ({_CODE: str(each.get("site", {}).get("code", ""))[:12]} for each in (before, now))
    yield from _differing(VERSION, old, new, old)
    for group in ("lexicons", "packages"):
        had, has = before.get(group, {}), now.get(group, {})
        yield from _differing(VERSION, had, has, sorted(had.keys() | has.keys()), 40)
    old, new = ({"verdict": str(each.get("verdict", {}).get("label", ""))} for each in (before, now))
    yield from _differing(VERDICT, old, new, old)


_CODE = "the workbook's code"


def _differing(
    kind: str, old: Mapping[str, Any], new: Mapping[str, Any], names: Iterable[str], most: int | None = None
) -> _Lines:
    """What is not the same under these names, in so many letters at most."""
    for name in names:
        if old.get(name) != new.get(name):
            yield kind, name, str(old.get(name, ""))[:most], str(new.get(name, ""))[:most]


def _findings(former: Path, made: Path) -> _Lines:
    """What an editor must check that was not told before, and what is no longer; nothing where one report tells none."""
    both = [rows for report in (former, made) if (rows := _saved(report, "findings")) is not None]
    told = [Counter((f"{row['severity']}: {row['kind']}", row["message"]) for row in rows) for rows in both]
    if len(told) == 2:
        old, new = told
        yield from ((FINDING, name, "", message) for name, message in (new - old).elements())
        yield from ((FINDING, name, message, "") for name, message in (old - new).elements())


def _saved(report: Path, name: str) -> list[dict[str, str]] | None:
    path = report / f"{name}.csv"
    return paths.rows(path) if path.is_file() else None


def _numbers(former: Path, made: Path) -> Iterator[tuple[str, str, float, float]]:
    old, new = _measures(former), _measures(made)
    for key in {**new, **old}:
        values = was, now = old.get(key, math.nan), new.get(key, math.nan)
        unknown = math.isnan(was) and math.isnan(now)
        if not unknown and not math.isclose(was, now, rel_tol=_SIX_DIGITS, abs_tol=1e-9):
            family, measure, side = key
            kind = HEADLINE if (family, measure) in HEADLINES else NUMBER
            yield kind, f"{measure}, {'wire report' if side == 'wire' else side} ({family})", *values


def _measures(report: Path) -> dict[tuple[str, str, str], float]:
    """Each value as it was saved, by family, measure and side; unknown is NaN."""
    return {
        (row["family"], row["measure"], side): float(row[side] or "nan")
        for row in _saved(report, "measures") or ()
        for side in ("wire", "derivative")
    }


def _counts(made: Path, record: Mapping[str, Any]) -> dict[str, int]:
    """What the gates of a run look at: counts in the derivative; unknown counts as none."""
    asked = {
        "quotations changed": ("quotations", "quotations whose words were changed"),
    } | {severity: (check.FAMILY, name) for severity, name in check.NAMES.items()}
    found = _measures(made)
    values = {what: found.get((*where, "derivative"), math.nan) for what, where in asked.items()}
    weighed = [record.get("check", {}).get(severity, {}) for severity in (SERIOUS, CHECK)]
    return {
        **{what: 0 if math.isnan(value) else int(value) for what, value in values.items()},
        **{what: int(record.get("answer", {}).get(what, 0)) for what in ("withdrawn", "doubts")},
        "numbers changed": sum(each.get(kind, 0) for each in weighed for kind in ("number", "unit")),
    }


def summary(found: pd.DataFrame) -> dict[str, Any]:
    """How many of each kind changed, whether any of it is news, and a sentence that says so."""
    kinds = found["kind"].value_counts()
    counts = {kind: int(kinds.get(kind, 0)) for kind in KINDS}
    news = any(count for kind, count in counts.items() if kind != VERSION)
    return {"counts": counts, "news": news, "brief": _brief(found), "sentence": sentence(found)}


def _of(found: pd.DataFrame, kind: str) -> pd.DataFrame:
    return found[found["kind"] == kind]


def sentence(found: pd.DataFrame) -> str:
    """What changed since the last report, in words."""
    texts, settings = list(_of(found, TEXT)["name"]), list(_of(found, PARAMETER)["name"])
    sent = list(dict.fromkeys(_of(found, SENT)["now"]))
    versions, verdicts = len(_of(found, VERSION)), _of(found, VERDICT)
    headlines, numbers = len(_of(found, HEADLINE)), len(_of(found, NUMBER))
    what = [f"The text of the {' and of the '.join(texts)} changed."] * bool(texts)
    what += [f"The wire report was {each} since." for each in sent]
    what += [f"The parameter{'s' * (len(settings) > 1)} {', '.join(settings)} changed."] * bool(settings)
    what = what or ["Both texts and all parameters are as they were."]
    told = (f"The verdict was “{row.former}” and is “{row.now}”." for row in verdicts.itertuples())
    what += [next(told, "The verdict is the same."), *_told_findings(found)]
    moved = f"{counted(headlines, 'headline number').capitalize()} and {counted(numbers, 'further number')}"
    what.append(f"{moved} changed." if headlines or numbers else "No number changed.")
    if versions:
        what.append(_told_version(only=versions == len(found), too=bool(texts or sent or settings)))
    return " ".join(what)


def _told_version(*, only: bool, too: bool) -> str:
    version = "version of the workbook or of a library it uses"
    if only:
        return f"Only the {version} changed."
    return f"The {version} changed too." if too else f"What changed comes from a new {version}."


def _told_findings(found: pd.DataFrame) -> list[str]:
    both = zip(_findings_new_and_gone(found), ("new", "gone"), strict=True)
    told = [f"{counted(number, 'finding')} {verb(number, 'are')} {word}" for number, word in both if number]
    return [f"{in_a_list(told)}."] if told else []


def _findings_new_and_gone(found: pd.DataFrame) -> tuple[int, int]:
    findings = _of(found, FINDING)
    new = int((findings["now"] != "").sum())
    return new, len(findings) - new


def _brief(found: pd.DataFrame) -> str:
    """The same in a few words, for a line in a list."""
    texts, settings = _of(found, TEXT)["name"], _of(found, PARAMETER)["name"]
    new, gone = _findings_new_and_gone(found)
    headlines, numbers = (len(_of(found, kind)) for kind in (HEADLINE, NUMBER))
    parts = [f"verdict (was {former})" for former in _of(found, VERDICT)["former"][:1]]
    parts += [f"wire report {each}" for each in dict.fromkeys(_of(found, SENT)["now"])]
    parts += [f"text of the {' and '.join(texts)}"] * bool(len(texts))
    parts += [f"parameter {', '.join(settings)}"] * bool(len(settings))
    parts += [counted(new, "new finding")] * bool(new) + [f"{counted(gone, 'finding')} gone"] * bool(gone)
    moved = counted(headlines, "headline number") if headlines else counted(numbers, "further number")
    parts += [moved] * bool(headlines or numbers)
    return "; ".join(parts) or ("only the workbook’s version changed" if len(found) else "nothing changed")


def _section(found: pd.DataFrame) -> str:
    told = f'<p class="finding">{html.escape(sentence(found))}</p>'
    shown = found[found["kind"].isin([TEXT, SENT, PARAMETER, VERDICT, FINDING, HEADLINE])]
    if shown.empty:
        shown = found[found["kind"] != VERSION]
    rest = len(found) - min(len(shown), _SHOWN)
    numbers = bool(found["kind"].isin([HEADLINE, NUMBER]).any())
    notes = [_CAVEAT] * numbers + [f"{counted(rest, 'further line')} in changes.csv."] * bool(rest)
    note = f'<p class="note">{" ".join(notes)}</p>'
    if shown.empty:
        return told + note
    table = shown.head(_SHOWN).rename(columns={"name": "what"})
    for when in ("former", "now"):
        table[when] = list(map(_told, table["kind"], table[when], table[f"{when}_value"]))
    shown_table = tables.plain(table, "what kind former now", caption="What is not as it was")
    return f"{told}{shown_table._repr_html_()}{note}"


def _told(kind: str, words: str, value: float) -> str:
    """What something was or is: words, or a number with four digits."""
    if kind not in (HEADLINE, NUMBER):
        return words
    return "unknown" if math.isnan(value) else f"{value:.4g}".replace("-", "−")
