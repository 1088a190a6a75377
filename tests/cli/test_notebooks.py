"""`wire-workbook notebooks` and `lab`: the reader's own copies."""

import contextlib
import os
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from conftest import ROOT
from watching import jupyter, started, until

from helpers.cli import main
from helpers.corpus import manifest

NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))


def test_all_notebooks_come_with_what_a_first_look_needs(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    goal = tmp_path / "of my own" / "notebooks"
    assert main(["notebooks", str(goal)]) == 0
    assert capsys.readouterr() == (f"{goal}\n", "")
    assert sorted(path.name for path in goal.glob("*.ipynb")) == NOTEBOOKS
    assert (goal / "compare.ipynb").read_bytes() == (ROOT / "notebooks" / "compare.ipynb").read_bytes()
    assert (goal / "data" / "samples" / "harbour-strike" / "wire.txt").is_file()


def test_what_the_reader_changed_stays_and_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["notebooks", str(tmp_path)]) == 0
    (tmp_path / "facts.ipynb").write_text("mine", encoding="utf-8")
    (tmp_path / "topics.ipynb").unlink()
    capsys.readouterr()
    assert main(["notebooks", str(tmp_path)]) == 0
    assert "1 file was there already and is not this version's: facts.ipynb." in capsys.readouterr().err
    assert (tmp_path / "facts.ipynb").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "topics.ipynb").is_file()


def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "file"
    file.touch()
    assert main(["notebooks", str(file / "in it")]) == 2
    assert capsys.readouterr().err == (
        f"wire-workbook: {file / 'in it'} cannot be written: Not a directory. Name another folder.\n"
    )


def test_the_lab_serves_the_copies(tmp_path: Path):
    """As `wire-workbook lab` opens it, with no settings of the machine's."""
    settings = tmp_path / "home" / ".jupyter"
    settings.mkdir(parents=True)
    (settings / "jupyter_server_config.py").write_text(
        "c.ServerApp.port = 0\nc.ServerApp.port_retries = 0\nc.ServerApp.allow_root = True\n"
        "c.ServerApp.open_browser = False\nc.IdentityProvider.token = 'a-test'\n",
        encoding="utf-8",
    )
    own = {
        "HOME": tmp_path / "home", "JUPYTER_CONFIG_DIR": settings, "JUPYTER_RUNTIME_DIR": tmp_path / "runtime",
    }  # fmt: skip
    environment = os.environ | {name: str(place) for name, place in own.items()}
    command = [sys.executable, "-m", "helpers", "lab", "here"]
    with started(*command, cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL) as server:
        asked = f"{jupyter(tmp_path / 'runtime', server)}/api/contents/explore.ipynb?token=a-test&content=0"

        def answer() -> int:
            with contextlib.suppress(urllib.error.URLError), urllib.request.urlopen(asked) as answer:
                return answer.status
            return 0

        assert until(answer, server) == 200
        assert sorted(path.name for path in (tmp_path / "here").glob("*.ipynb")) == NOTEBOOKS
        server.terminate()
        assert server.wait() == 0


def test_the_lab_that_is_not_opened_for_root_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "no settings"))
    monkeypatch.chdir(tmp_path)
    assert main(["lab", "nothere"]) == 2
    assert "not opened for root" in capsys.readouterr().err
    assert not (tmp_path / "nothere").exists()


def test_a_pair_that_is_added_goes_into_the_readers_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """In a notebook of that folder `data/pairs.csv` is the copy, never the one of the installation."""
    assert main(["notebooks", str(tmp_path)]) == 0
    monkeypatch.chdir(tmp_path)
    sample = tmp_path / "data" / "samples" / "rate-decision"
    goal = manifest.append("data/pairs.csv", "again", sample / "wire.txt", sample / "derivative.txt")
    assert goal == tmp_path / "data" / "pairs.csv"
    assert "again,samples/rate-decision/wire.txt" in goal.read_text(encoding="utf-8")
