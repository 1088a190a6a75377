"""`wire-workbook check`: what there is to check on a terminal, and a status for scripts."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import OWNERS, SAMPLES

from helpers import load_pair, measure
from helpers.cli import main
from helpers.findings.finding import LIKELY, SURE
from helpers.measures.check import wording

HARBOUR = [str(SAMPLES / "harbour-strike" / f"{side}.txt") for side in ("wire", "derivative")]


def said(words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str], str]:
    status = main(["check", *words])
    told = capsys.readouterr()
    return status, told.out.splitlines(), told.err


def test_what_the_files_say_and_the_verdict_come_first_and_the_gravest_next(
    capsys: pytest.CaptureFixture[str],
):
    status, lines, complaints = said(HARBOUR, capsys)
    assert (status, complaints) == (0, "")
    assert lines[:2] == [
        "The wire report updates an earlier version, which may have said otherwise.",
        "The derivative is partly derived from the wire report.",
    ]
    assert lines[2].startswith("To check before publishing: ")
    marks = [line[0] for line in lines[3:] if line[:1] in "●○·" and line]
    assert marks == sorted(marks, key="●○·".index)
    assert "● Number: the wire report says “38”, the derivative “58” (wire 2, derivative 3)" in lines
    assert f"Looked for: {wording.LOOKED_FOR}." in lines
    assert lines[-1].startswith("In tests these rules found")


def test_each_finding_is_one_line_that_says_nothing_twice(capsys: pytest.CaptureFixture[str]):
    lines = said(HARBOUR, capsys)[1]
    first = next(at for at, line in enumerate(lines) if line[:1] == "●")
    listed = lines[first : lines.index("", first)]
    assert len(listed) == len(measure(load_pair(*HARBOUR))["check"].found)  # type: ignore[attr-defined]
    assert all(line[0] in "●○·" for line in listed)
    assert all(listed.count(line) == 1 and line.count("58") <= 1 for line in listed)


def test_what_is_not_sure_says_so(capsys: pytest.CaptureFixture[str]):
    pair = load_pair(*HARBOUR)
    found = {each.message: each.certainty for each in measure(pair)["check"].found}  # type: ignore[attr-defined]
    assert set(found.values()) == {SURE, LIKELY}
    lines = said(HARBOUR, capsys)[1]
    marked = [line.endswith(", likely)") for line in lines if line[:1] in "●○·" and line]
    assert marked == [each == LIKELY for each in found.values()]


def test_a_name_with_another_office_is_told_by_the_office_and_not_by_the_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    pair = [tmp_path / f"{side}.txt" for side in ("wire", "derivative")]
    wire = Path(HARBOUR[0]).read_text(encoding="utf-8")
    other = "“The pumps held,” Corvane finance chief Robert Oakes told reporters in Port Vale on Friday."
    for path, office in zip(pair, ("chief executive", "finance chief"), strict=True):
        path.write_text(f"{wire}\n\n{other.replace('finance chief', office)}\n", encoding="utf-8")
    _, lines, _ = said(list(map(str, pair)), capsys)
    (named,) = [line for line in lines if line[2:].startswith("Name")]
    assert "→" not in named
    assert "finance chief" in named


def test_what_is_left_out_is_quoted_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    lost = "The owner denied that the bridge had been shut for want of money."
    wire = f"The bridge at Venn was shut on Monday because the town had no money, the council said.\n\n{lost}\n\nIt is 40 years old."
    pair = (tmp_path / "wire.txt", tmp_path / "derivative.txt")
    for path, text in zip(pair, (wire, wire.replace(f"{lost}\n\n", "")), strict=True):
        path.write_text(text, encoding="utf-8")
    told = "\n".join(said(list(map(str, pair)), capsys)[1])
    assert "○ Omission: left out is " in told
    assert "(wire 2, derivative 1, likely)" in told
    assert told.count("for want of money") == 1


def test_swapped_files_are_asked_about_before_all_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    asked = "The derivative carries an agency’s dateline and sign-off, and the wire report does not: are the two files swapped?"
    assert said(HARBOUR[::-1], capsys)[1][0] == asked
    assert not any("swapped" in line for line in said(HARBOUR, capsys)[1])


def test_what_bears_on_the_verdict_and_what_was_not_checked_are_told(capsys: pytest.CaptureFixture[str]):
    lines = said([str(OWNERS / "wire.txt"), str(OWNERS / "derivative.txt")], capsys)[1]
    assert "The derivative reads as if written before the event, the wire report after it." in lines
    assert "18 of the derivative’s 21 sentences match none in this wire report and were not checked." in lines
    assert lines[-1] == f"Looked for: {wording.LOOKED_FOR}."


@pytest.mark.parametrize(("gate", "status"), [("serious", 1), ("check", 1)])
def test_what_fail_on_names_is_status_1(gate: str, status: int, capsys: pytest.CaptureFixture[str]):
    assert said([*HARBOUR, "--fail-on", gate], capsys)[0] == status


def test_a_doubt_alone_is_nothing_serious(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    """As between reports of which the verdict says that neither was made from the other."""
    monkeypatch.setattr("helpers.measures.check.Check.label", "same event, no evidence of derivation")
    assert said([*HARBOUR, "--fail-on", "serious"], capsys)[0] == 0
    assert said([*HARBOUR, "--fail-on", "check"], capsys)[0] == 1


def test_a_text_that_was_killed_is_compared_as_the_refusal_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    killed = tmp_path / "killed.txt"
    killed.write_text(f"MANDATORY KILL\n\n{Path(HARBOUR[0]).read_text(encoding='utf-8')}", encoding="utf-8")
    status, _, complaints = said([str(killed), HARBOUR[1]], capsys)
    assert (status, "-p withdrawn true" in complaints) == (2, True)
    assert said([str(killed), HARBOUR[1], "-p", "withdrawn", "true"], capsys)[0] == 0


def test_one_text_twice_has_nothing_to_check(capsys: pytest.CaptureFixture[str]):
    status, lines, _ = said([HARBOUR[0], HARBOUR[0], "--fail-on", "check"], capsys)
    assert status == 0
    assert lines == [
        "The wire report updates an earlier version, which may have said otherwise.",
        "The derivative updates an earlier version.",
        "The derivative is wholly derived from the wire report.",
        "The two texts are the same, so there is no difference to check.",
    ]


def test_a_note_alone_does_not_stand_for_a_clean_piece(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    body = "The barge sank off the outer mole on Monday night with 40 tons of herring in its hold.\n\nThe crew reached the beach in two boats."
    for name, head in (("wire", "LINNET BAY, May 7 (AFP) - "), ("piece", "")):
        (tmp_path / f"{name}.txt").write_text(f"Barge sinks off the mole\n\n{head}{body}", encoding="utf-8")
    _, lines, _ = said([str(tmp_path / "wire.txt"), str(tmp_path / "piece.txt")], capsys)
    assert "Rules do not find every change" in lines[1]
    assert any(line.startswith("· Credit: the derivative names AFP nowhere (") for line in lines)


def test_no_word_of_a_text_reaches_the_terminal_as_a_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    text = Path(HARBOUR[1]).read_text(encoding="utf-8").replace("58", "\x1b[31m58\u202e")
    (tmp_path / "d.txt").write_text(text, encoding="utf-8")
    main(["check", HARBOUR[0], str(tmp_path / "d.txt")])
    told = "".join(capsys.readouterr())
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_only_what_bears_on_findings_is_taken(capsys: pytest.CaptureFixture[str]):
    status, _, complaint = said([*HARBOUR, "-p", "seed", "7"], capsys)
    assert status == 2
    assert "has no parameter 'seed'" in complaint
    assert said([*HARBOUR, "-p", "headline", "true"], capsys)[0] == 0


def test_an_address_is_not_fetched_unasked(capsys: pytest.CaptureFixture[str]):
    status, lines, complaint = said(["https://example.org/a", HARBOUR[1]], capsys)
    assert (status, lines) == (2, [])
    assert "Add --fetch" in complaint


@pytest.mark.parametrize("further", [[], ["--fetch"]])
def test_only_http_and_https_are_fetched(capsys: pytest.CaptureFixture[str], further: list[str]):
    status, lines, complaint = said(["ftp://example.org/a", HARBOUR[1], *further], capsys)
    assert (status, lines) == (2, [])
    assert "ftp://example.org/a is not fetched: only http and https are." in complaint


def test_nothing_that_draws_runs_notebooks_or_holds_tables_is_loaded():
    script = (
        "import sys\nfrom helpers.cli import main\nmain(sys.argv[1:])\n"
        "loaded = {'IPython', 'matplotlib', 'nbconvert', 'nbformat', 'nltk', 'pandas', 'papermill', 'pyarrow', 'scipy'} & set(sys.modules)\n"
        "assert not loaded, loaded"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", *HARBOUR], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
