"""One process at a time: at once or refused at a folder, one after the other at a goal."""

import subprocess
import sys
from pathlib import Path

import pytest

from helpers import paths
from helpers.errors import HeldError
from helpers.ground import turns


def test_the_second_at_a_folder_is_refused_at_once_and_told_why(tmp_path: Path):
    with turns.alone(tmp_path):
        with pytest.raises(HeldError, match=f"Another run holds {tmp_path}"), turns.alone(tmp_path):
            pass
        with pytest.raises(HeldError, match="process 7"), turns.alone(tmp_path, lambda: "It is process 7."):
            pass
    with turns.alone(tmp_path):
        pass


def test_a_refusal_inside_is_not_taken_for_ones_own(tmp_path: Path):
    """A site holds a corpus: who finds the corpus held is not told that the site is."""
    inner = tmp_path / "corpus"
    inner.mkdir()
    held, site = turns.alone(inner), turns.alone(tmp_path, lambda: "the site")
    with held, pytest.raises(HeldError, match="corpus"), site, turns.alone(inner):
        pass


def test_a_lock_goes_with_the_process_that_holds_it(tmp_path: Path):
    code = "import sys, pathlib\nfrom helpers.ground import turns\nwith turns.alone(pathlib.Path(sys.argv[1])):\n print(flush=True)\n input()"
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"\n"
        with pytest.raises(HeldError), turns.alone(tmp_path):
            pass
        holder.kill()
        holder.wait()
        with turns.alone(tmp_path):
            pass


def test_a_turn_leaves_nothing_beside_the_goal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    goal = tmp_path / "here" / "report"
    goal.parent.mkdir()
    with turns.in_turn(goal):
        assert list(goal.parent.iterdir()) == []
        assert (paths.cache() / "locks").is_dir()
