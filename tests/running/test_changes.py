"""What changed between two reports: nothing invented, nothing left out."""

import copy
import json
import math
from pathlib import Path

import pandas as pd
import pytest

from helpers.running import changes

RECORD = {
    "workbook": "0.1.0",
    "python": "3.11.7",
    "parameters": {"wire": "/a", "derivative": "/b", "output": "/c", "seed": 1},
    "inputs": {side: {"sha256": side * 20, "words": 300} for side in ("wire", "derivative")},
    "lexicons": {"tone.csv": "1"},
    "packages": {"nltk": "3.10.4"},
    "verdict": {"label": "partly derived"},
    "site": {"code": "abc", "run": 3, "entry": {"run": 2, "updated": "2026-01-01T00:00:00+00:00"}},
}
MEASURES = [("sentiment", "tone", -0.1, 0.2), ("sentiment", "spread of tone", 0.3, math.nan), ("facts", "changed numbers", 0, 2)]  # fmt: skip


def report(folder: Path, measures: list[tuple], record: dict = RECORD) -> Path:
    folder.mkdir()
    table = pd.DataFrame(measures, columns=["family", "measure", "wire", "derivative"])
    table.to_csv(folder / "measures.csv", index=False)
    (folder / "run.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


@pytest.fixture
def former(tmp_path: Path) -> Path:
    return report(tmp_path / "former", MEASURES)


def compared(former: Path, tmp_path: Path, measures: list[tuple] = MEASURES, **now: object) -> pd.DataFrame:
    record = copy.deepcopy(RECORD) | now
    return changes.compare(former, RECORD, report(tmp_path / "now", measures, record), record)


def test_a_report_compared_with_itself_has_no_change(former: Path, tmp_path: Path):
    found = compared(former, tmp_path)
    assert found.empty
    assert list(found.columns) == list(changes.COLUMNS)
    assert changes.summary(found)["news"] is False


def test_each_kind_is_told_by_its_name(former: Path, tmp_path: Path):
    found = compared(
        former, tmp_path, [("sentiment", "tone", -0.1, 0.25), ("sentiment", "spread of tone", 0.3, 0.4), MEASURES[2]],
        inputs=RECORD["inputs"] | {"derivative": {"sha256": "other", "words": 301}},
        parameters=RECORD["parameters"] | {"seed": 2, "output": "/elsewhere"},
        lexicons={"tone.csv": "2"}, verdict={"label": "wholly derived"},
    )  # fmt: skip
    assert list(zip(found["kind"], found["name"], strict=True)) == [
        ("text", "derivative"),
        ("parameter", "seed"),
        ("version", "tone.csv"),
        ("verdict", "verdict"),
        ("headline number", "tone, derivative (sentiment)"),
        ("number", "spread of tone, derivative (sentiment)"),
    ]
    assert found["now_value"].tolist()[4:] == [0.25, 0.4]
    assert math.isnan(found["former_value"].tolist()[5])
    told = changes.sentence(found)
    assert "The verdict was “partly derived” and is “wholly derived”." in told
    assert "1 headline number and 1 further number changed." in told


@pytest.mark.parametrize(
    ("status", "told"), [("withdrawn", "withdrawn"), ("correction", "corrected"), ("", "sent again")]
)
def test_a_later_version_of_the_wire_report_is_told_as_what_it_is(
    former: Path, tmp_path: Path, status: str, told: str
):
    lines = f"address,status,compared\nold.txt,,False\nw.txt,,True\nlater.txt,{status},False\n"
    record = RECORD | {"parameters": RECORD["parameters"] | {"other_versions": "old.txt|w.txt|later.txt"}}
    made = report(tmp_path / "now", MEASURES, record)
    (made / "versions.csv").write_text(lines)
    found = changes.compare(former, RECORD, made, record)
    assert (
        changes.sentence(found)
        == f"The wire report was {told} since. The verdict is the same. No number changed."
    )
    assert changes.summary(found)["brief"] == f"wire report {told}"
    (former / "versions.csv").write_text(lines)
    assert set(changes.compare(former, record, made, record)["kind"]) == set()


def test_a_version_alone_is_no_news_and_keeps_the_place_in_the_feed(former: Path, tmp_path: Path):
    record = copy.deepcopy(RECORD) | {"packages": {"nltk": "4"}}
    made = report(tmp_path / "made", MEASURES, record)
    section = changes.complete(
        made, record, {"code": "abc", "run": 9, "entry": {"run": 9, "updated": ""}}, former
    )
    assert record["site"]["entry"] == RECORD["site"]["entry"]
    assert record["site"]["since"] == 3
    assert "Only the version of the workbook or of a library it uses changed." in section


def test_numbers_moved_by_a_version_alone_are_laid_at_its_door(former: Path, tmp_path: Path):
    found = compared(
        former, tmp_path, [("sentiment", "tone", -0.1, 0.3), *MEASURES[1:]], packages={"nltk": "4"}
    )
    assert changes.summary(found)["news"] is True
    assert "What changed comes from a new version" in changes.sentence(found)


def test_the_seventh_digit_is_no_change(former: Path, tmp_path: Path):
    assert compared(former, tmp_path, [("sentiment", "tone", -0.1, 0.2 * (1 + 1e-8)), *MEASURES[1:]]).empty


def test_a_measure_that_is_gone_or_new_is_a_change(former: Path, tmp_path: Path):
    found = compared(former, tmp_path, [*MEASURES[:2], ("topics", "sport", 1, 2)])
    assert set(found["name"]) == {
        "sport, wire report (topics)", "sport, derivative (topics)",
        "changed numbers, wire report (facts)", "changed numbers, derivative (facts)",
    }  # fmt: skip


def test_text_from_outside_is_escaped_and_harmless(former: Path, tmp_path: Path):
    record = copy.deepcopy(RECORD) | {"verdict": {"label": "=<b>1"}}
    made = report(tmp_path / "made", MEASURES, record)
    section = changes.complete(made, record, {"code": "abc"}, former)
    assert "<b>" not in section
    assert "'=<b>1" in (made / "changes.csv").read_text(encoding="utf-8")


def test_the_gates_counts_are_those_of_the_derivative(tmp_path: Path):
    record = copy.deepcopy(RECORD) | {"check": {"serious": {"number": 1, "name": 1}, "check": {"unit": 1}}}
    assert changes.complete(report(tmp_path / "made", MEASURES, record), record, {}, None) == ""
    assert record["site"]["counts"] == {
        "quotations changed": 0, "numbers changed": 2, "serious": 0, "check": 0, "withdrawn": 0, "doubts": 0,
    }  # fmt: skip


def findings(folder: Path, *rows: tuple[str, str, str]) -> None:
    pd.DataFrame(rows, columns=["severity", "kind", "message"]).to_csv(folder / "findings.csv", index=False)


def test_what_there_is_to_check_is_new_or_gone(former: Path, tmp_path: Path):
    kept = ("check", "source lost", "Source lost: the ministry.")
    findings(former, kept, ("serious", "number", "Number: 8, now 9."))
    now = report(tmp_path / "now", MEASURES)
    findings(now, ("serious", "name", "Name: Ada Berg, now Eva Berg."), kept)
    found = changes.compare(former, RECORD, now, RECORD)
    assert list(zip(found["kind"], found["name"], found["former"], found["now"], strict=True)) == [
        ("finding", "serious: name", "", "Name: Ada Berg, now Eva Berg."),
        ("finding", "serious: number", "Number: 8, now 9.", ""),
    ]
    told = changes.summary(found)
    assert told["news"]
    assert "1 finding is new and 1 finding is gone." in told["sentence"]
    assert told["brief"] == "1 new finding; 1 finding gone"


def test_a_report_from_before_there_were_findings_makes_none_of_them_new(former: Path, tmp_path: Path):
    now = report(tmp_path / "now", MEASURES)
    findings(now, ("serious", "name", "Name: Ada Berg, now Eva Berg."))
    assert changes.compare(former, RECORD, now, RECORD).empty
