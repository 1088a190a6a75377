"""The folder of a report: what is meant by its name, and what dead runs left beside it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SAMPLES
from watching import started

from helpers.cli import main
from helpers.errors import OutputError
from helpers.ground import folder

PAIR = [str(SAMPLES / "rate-decision" / f"{side}.txt") for side in ("wire", "derivative")]


def test_a_link_is_the_folder_it_leads_to(tmp_path: Path):
    (tmp_path / "target").mkdir()
    (tmp_path / "link").symlink_to("target")
    assert folder.meant(tmp_path / "link") == tmp_path / "target"
    assert folder.meant(tmp_path / "none") == tmp_path / "none"


def test_a_link_that_leads_nowhere_is_refused_before_any_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "link").symlink_to("nowhere")
    assert main(["report", *PAIR, "--output", str(tmp_path / "link")]) == 2
    assert "is a link that leads nowhere (nowhere)" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["link"]


def test_a_report_goes_where_it_is_written_whatever_the_name_and_through_a_link(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """papermill would take braces for places to fill parameters in."""
    home = tmp_path / "reports {2024}"
    (home / "target {seed}").mkdir(parents=True)
    (home / "link").symlink_to("target {seed}")
    assert main(["report", *PAIR, "--output", str(home / "link")]) == 0, capsys.readouterr().err
    assert (home / "link").is_symlink()
    record = json.loads((home / "target {seed}" / "run.json").read_text(encoding="utf-8"))
    assert "report.html" in record["files"]
    assert sorted(path.name for path in home.iterdir()) == ["link", "target {seed}"]


HELD = """
import sys
from pathlib import Path
from helpers.ground import folder
with folder.beside(Path(sys.argv[1])) as making:
    (making / "report").mkdir()
    print(making, flush=True)
    sys.stdin.read()
"""


def test_what_a_killed_run_left_is_cleared_by_the_next_and_a_living_ones_stays(tmp_path: Path):
    goal = tmp_path / "goal [1]"
    command, pipes = [sys.executable, "-c", HELD, goal], {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with started(*command, **pipes) as killed, started(*command, **pipes) as at_work:
        dead, living = (Path(os.fsdecode(each.stdout.readline().strip())) for each in (killed, at_work))
        killed.kill()
        killed.wait()
        assert dead.is_dir()
        with folder.beside(goal) as making:
            assert not dead.exists()
            assert living.is_dir()
            assert making.is_dir()
        assert [path for path in tmp_path.iterdir() if path != living] == []


def test_a_report_that_a_killed_run_had_moved_aside_comes_back(tmp_path: Path):
    left = tmp_path / ".goal.writing-x"
    (left / folder.FORMER).mkdir(parents=True)
    (left / folder.FORMER / "report.html").touch()
    with folder.beside(tmp_path / "goal"):
        assert (tmp_path / "goal" / "report.html").is_file()
    assert not left.exists()


@pytest.mark.parametrize("name", ["x" * 300, "/".join(["y" * 200] * 30)])
def test_a_name_over_the_systems_limit_is_one_sentence(name: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(OutputError, match="can be no place to write to: File name too long"):
        folder.meant(name)
    for words in (["show", name], ["report", *PAIR, "-o", name], ["measure", name + ".csv", "-o", "x"]):
        assert main(words) == 2, words
        assert "File name too long" in capsys.readouterr().err
        assert not Path("x").exists()


def test_the_home_of_nobody_is_one_sentence(capsys: pytest.CaptureFixture[str]):
    assert main(["show", "~nosuchuser/x.txt"]) == 2
    assert "There is no file" in capsys.readouterr().err
    assert main(["report", *PAIR, "--output", "~nosuchuser/x"]) == 2
    assert "begins with the home of somebody who is not known here" in capsys.readouterr().err


def test_a_file_that_the_system_feigns_is_not_waited_for(capsys: pytest.CaptureFixture[str]):
    if not Path("/proc/kmsg").exists():
        pytest.skip("needs Linux")
    assert main(["show", "/proc/kmsg"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_two_users_who_are_first_at_once_both_have_their_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Locks are each user's own: the second finds a folder where there was none a moment ago."""
    goal, made = tmp_path / "goal", tmp_path / "made"
    for place, word in ((goal, "first"), (made, "second")):
        place.mkdir()
        (place / "report.html").write_text(word, encoding="utf-8")
        folder.write_record(place, {})
    exists = Path.exists
    asked = iter([False])
    monkeypatch.setattr(Path, "exists", lambda path: next(asked, True) if path == goal else exists(path))
    monkeypatch.setattr(folder, "check", lambda goal: None)
    folder.replace(goal, made)
    assert (goal / "report.html").read_text(encoding="utf-8") == "second"
    assert os.path.lexists(goal)


def test_a_record_that_is_damaged_anywhere_is_none_and_never_another(tmp_path: Path):
    """Every byte of it exchanged in turn, and cut off before each."""
    record = {"title": "Fähre", "inputs": {"wire": {"words": 38}}, "check": {"serious": {"number": 1}}}
    folder.write_record(tmp_path, record)
    file = tmp_path / folder.RECORD
    content = file.read_bytes()
    assert folder.read_record(tmp_path).items() >= record.items()
    for place in range(len(content) - 1):
        for damaged in (
            content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :],
            content[:place],
        ):
            file.write_bytes(damaged)
            found = folder.read_record(tmp_path)
            assert found == {} or found.items() >= record.items(), place  # only the checksum's name was hit
    file.write_bytes(b"\xff" + content)
    with pytest.raises(OutputError, match="is damaged, so that nobody can tell"):
        folder.check(tmp_path)
