"""What editors said of findings: a file that is not believed unseen, and shares that do not promise too much."""

import json
from pathlib import Path
from typing import Any

import pytest

from helpers import answer, load_pair, measure
from helpers.errors import RulingsError
from helpers.findings.rulings import CHECKED, FALSE_ALARM, LONGEST_NOTE, Rulings, read_rulings


def entry(wire: int = 0, number: int = 0, **given: Any) -> dict[str, Any]:
    return {
        "wire": f"{wire:064x}",
        "derivative": f"{wire + 1:064x}",
        "finding": f"{number:012x}",
        "kind": "number",
        "severity": "serious",
        "ruling": CHECKED,
        "note": "",
    } | given


def saved(folder: Path, *entries: Any) -> str:
    path = folder / "rulings.json"
    path.write_text(json.dumps({"wire-workbook rulings": 1, "rulings": entries}), encoding="utf-8")
    return str(path)


def test_no_file_is_no_rulings_and_says_nothing():
    assert read_rulings("") == Rulings()
    assert Rulings().sentences == ()


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        entry(ruling="maybe"),
        entry(kind="<img>"),
        entry(wire=0, finding="../x"),
        entry(note="x" * (LONGEST_NOTE + 1)),
        entry(note=None),
    ],
)
def test_a_broken_entry_is_named_in_one_line(tmp_path: Path, wrong: Any):
    with pytest.raises(RulingsError, match="ruling 2") as told:
        read_rulings(saved(tmp_path, entry(), wrong))
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 300 + len(str(tmp_path))


@pytest.mark.parametrize("content", ["", "{", "[" * 100_000, "[]", '{"rulings": []}', '{"wire-workbook rulings": 2, "rulings": []}'])  # fmt: skip
def test_another_file_is_refused(tmp_path: Path, content: str):
    path = tmp_path / "other.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RulingsError, match=r"not a file of rulings"):
        read_rulings(str(path))
    with pytest.raises(RulingsError, match="cannot be read"):
        read_rulings(str(tmp_path))


def test_the_last_ruling_on_a_finding_counts(tmp_path: Path):
    found = read_rulings(saved(tmp_path, entry(), entry(ruling=FALSE_ALARM)))
    assert [each.ruling for each in found.all] == [FALSE_ALARM]


@pytest.mark.parametrize(
    ("checked", "false", "words"),
    [
        (0, 1, "1 finding, as a false alarm."),
        (1, 0, "1 finding, as checked."),
        (2, 0, "2 findings, none of them as false alarms."),
        (1, 1, "2 findings, 1 of them as a false alarm."),
        (0, 2, "2 findings, all of them as false alarms."),
    ],
)
def test_false_alarms_are_told_in_words_that_fit_their_number(
    tmp_path: Path, checked: int, false: int, words: str
):
    entries = [
        entry(number=each, ruling=FALSE_ALARM if each < false else CHECKED) for each in range(checked + false)
    ]
    assert words in read_rulings(saved(tmp_path, *entries)).sentences[0]


def test_a_share_has_an_interval_only_over_enough_wire_reports(tmp_path: Path):
    one_report = [entry(number=number, ruling=FALSE_ALARM) for number in range(30)]
    (share,) = read_rulings(saved(tmp_path, *one_report)).shares
    assert (share.ruled, share.false, share.share.value) == (30, 30, 1.0)
    assert "interval" not in " ".join(read_rulings(saved(tmp_path, *one_report)).sentences)
    many = [entry(2 * wire, ruling=FALSE_ALARM if wire % 3 == 0 else CHECKED) for wire in range(30)]
    told = read_rulings(saved(tmp_path, *many))
    interval = told.shares[0].share.interval
    assert interval.low < 1 / 3 < interval.high
    assert "10 of 30 (33%, 95% interval" in " ".join(told.sentences)


def test_a_ruling_finds_its_finding_again_and_no_other(tmp_path: Path):
    wire = (
        "The dam held 8 million tonnes of water, the ministry said on Monday, and two villages were cleared."
    )
    for name, text in (("wire", wire), ("derivative", wire.replace("8 million", "80 million"))):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    found = measure(load_pair(tmp_path / "wire.txt", tmp_path / "derivative.txt"))
    fresh = answer(found)
    shown = fresh._repr_html_()
    assert "data-ruling" not in shown
    (number,) = (each.finding for each in fresh.to_check if each.finding.kind == "number")
    name = shown.split('data-finding="')[1][:12]
    wire_hash, derivative_hash = (each.sha256 for each in found.pair)
    own = entry(wire=0) | {"wire": wire_hash, "derivative": derivative_hash, "finding": name, "note": "<b>no"}
    ruled = answer(found, saved(tmp_path, own | {"ruling": FALSE_ALARM}))
    assert ruled._repr_html_().count('data-ruling="false alarm" data-note="&lt;b&gt;no"') == 1
    assert "marked false alarm: &lt;b&gt;no" in ruled.brief()
    assert ruled.ruling(number)
    other = answer(found, saved(tmp_path, own | {"derivative": "0" * 64}))
    assert "data-ruling" not in other._repr_html_()
