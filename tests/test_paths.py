"""Where files are looked for, and where what is derived may be kept."""

import os
import tempfile
from pathlib import Path

import pytest

from helpers import paths
from helpers.errors import OutputError


@pytest.fixture(autouse=True)
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))


def test_caches_are_where_the_system_keeps_them_and_not_in_the_checkout(tmp_path: Path):
    assert paths.cache() == tmp_path / "caches" / "wire-workbook"


def test_without_a_place_for_caches_they_are_among_the_temporary_files_and_this_users_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/none")
    assert paths.cache() == tmp_path / "temporary" / f"wire-workbook-{os.getuid()}"
    assert paths.cache().stat().st_mode & 0o777 == 0o700


def test_a_folder_that_another_user_put_there_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/none")
    mine = os.getuid()
    paths.cache()
    monkeypatch.setattr(os, "getuid", lambda: mine + 1)
    (tmp_path / "temporary" / f"wire-workbook-{mine + 1}").symlink_to(tmp_path)
    with pytest.raises(OutputError, match="There is no folder for caches"):
        paths.cache()
