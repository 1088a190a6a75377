"""The project that the explorer was opened in: where its files are looked for, and the one place where files are written."""

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

from helpers import formats, paths
from helpers.article import SIDES
from helpers.corpus import manifest
from helpers.corpus.manifest import Content
from helpers.errors import OutputError, ParameterError
from helpers.ground import folder

_NOTEBOOK = "explore.ipynb"


def home() -> Path:
    """The folder of the project whose explore.ipynb is open; without one, the current folder."""
    here = Path.cwd()
    if (here / _NOTEBOOK).is_file():
        return here.parent if here.name == "notebooks" and (here.parent / "data").is_dir() else here
    return next((each for each in (here, *here.parents) if (each / "notebooks" / _NOTEBOOK).is_file()), here)


def located(written: str) -> str:
    """A file as it is written, taken from this project unless it is found elsewhere alone."""
    path = home() / written
    elsewhere = not paths.addressed(path)[0].is_file() and paths.addressed(paths.locate(written))[0].is_file()
    return str(path) if written and not elsewhere else written


def named(path: str | Path) -> str:
    """A path as a reader sees it: from the project's folder where it lies in it."""
    path, own = Path(path), home()
    return path.relative_to(own).as_posix() if path.is_relative_to(own) else str(path)


def folder_name(written: str) -> str:
    """The folder's name that is made of any name: ``The bridge: day 2`` becomes ``The-bridge-day-2``.

    Raises `ParameterError` where nothing is written.
    """
    if not written.strip():
        raise ParameterError("Give the two texts a name first.")
    words = re.sub(r"[^\w.]+", "-", unicodedata.normalize("NFC", written))
    name = _cut(re.sub(r"[-.]{2,}", "-", words)).strip("-._") or "pair"
    return name if not manifest.wrong_with_id(name) else f"pair-{_cut(name.replace('.', '-'))}".rstrip("-")


def _cut(name: str) -> str:
    """The same, as long as every system takes a folder's name."""
    most = manifest.LONGEST_ID - len("pair-")
    return name[:most].encode("utf-8")[: 2 * most].decode("utf-8", "ignore")


def keep(texts: tuple[Content, Content], name: str) -> tuple[Content, Content]:
    """Both texts kept as files in ``data/raw/`` and the folder made of this name.

    Raises `ParameterError` for a name under which other texts are kept.
    """
    goal = home() / "data" / "raw" / folder_name(name)
    files = [goal / f"{side}{_suffix(text)}" for side, text in zip(SIDES, texts, strict=True)]
    both = list(zip(files, texts, strict=True))
    for file, text in both:
        if file.exists() and file.read_bytes() != text.data:
            raise ParameterError(f"Another text is kept as {named(file)}. Give these two another name.")
    try:
        goal.mkdir(parents=True, exist_ok=True)
        for file, text in both:
            folder.write_whole(file, text.data)
    except OSError as error:
        why = f"The texts cannot be kept in {goal}: {error.strerror}"
        raise OutputError(f"{why}. Give them another name.") from error
    wire, derivative = (replace(text, name=file.name, path=str(file)) for file, text in both)
    return wire, derivative


def _suffix(text: Content) -> str:
    suffix = Path(text.name).suffix.lower()
    return suffix if suffix in formats.SUFFIXES else ".txt"
