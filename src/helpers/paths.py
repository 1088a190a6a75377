"""Where the project is, and what file a parameter means.

papermill runs a notebook in the caller's folder, JupyterLab in the notebook's,
jupyter-scheduler in a staging folder of its own. A relative path is therefore
looked for from the folder the kernel started in and then from the project's
root, so that the same parameter means the same file in all of them.
"""

import csv
import os
import re
import tempfile
from pathlib import Path

import platformdirs

from helpers.errors import OutputError, ParameterError
from helpers.ground.outside import shortened

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent.parent


def root() -> Path:
    """The folder that holds `notebooks/` and `data/`.

    In a checkout that is the checkout. A built wheel carries both folders
    inside the package.
    """
    return CHECKOUT if (CHECKOUT / "notebooks").is_dir() else PACKAGE


def data(name: str) -> Path:
    """A file that comes with the project, for instance ``lexicons/english/topics.csv``."""
    return root() / "data" / name


def beside(module: str, name: str) -> list[dict[str, str]]:
    """The rows of a CSV that lies beside a module, by the names of its columns."""
    return rows(Path(module).with_name(f"{name}.csv"))


def rows(table: Path) -> list[dict[str, str]]:
    """The rows of a CSV of the project's own."""
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def notebook(name: str) -> Path:
    """One of the project's notebooks, for instance ``compare``."""
    return root() / "notebooks" / f"{name}.ipynb"


def locate(parameter: str) -> Path:
    """The file or folder a parameter means, absolute; it need not exist.

    An absolute path is itself. A relative one is taken from the current folder
    if something is there, else from the project's root, else it is left where
    the current folder would put it. Raises `ParameterError` for what can be no path.
    """
    path = os.path.expanduser(Path(parameter))  # noqa: PTH111  which leaves the home of nobody known as it is written
    here = Path.cwd() / path
    try:
        if not _is_there(here) and _is_there(root() / path):
            return root() / path
    except OSError as error:
        raise ParameterError(
            f"{shortened(parameter, 200)} cannot be a file or folder: {error.strerror}. Check the path."
        ) from error
    return here


def told(path: str | Path) -> str:
    """A path as it may be published: from the current folder or the project's root if it lies there, else as it is.

    A home is ``~``, so that nobody's name is in it. `locate` takes it for the same file.
    """
    return told_in(os.path.normpath(path))


def told_in(sentence: str) -> str:
    """A sentence about files, or a path alone, with every path as it may be published."""
    for start, mark in _starts():
        begins = rf"(?<![\w/\\]){re.escape(start)}"
        sentence = re.sub(begins + re.escape(os.sep), mark, sentence)
        sentence = re.sub(rf"{begins}(?=$|[\s'\":,;)])", mark.rstrip("/") or ".", sentence)
    return sentence


def _starts() -> list[tuple[str, str]]:
    """What paths begin with that is not told, and what stands for it. What lies in a home is not told from above it."""
    homes = {Path("~").expanduser(), Path("~").expanduser().resolve()}
    here = [(each, "") for each in (Path.cwd(), root()) if not any(each in home.parents for home in homes)]
    starts = [*here, *((home, "~/") for home in homes)]
    told = (each for each in starts if each[0].is_absolute() and each[0] != Path(each[0].anchor))
    return [(str(start), mark) for start, mark in told]


def addressed(path: Path) -> tuple[Path, str]:
    """A file, and the article in it that is meant: ``feed.xml#3`` is the third in ``feed.xml``.

    What stands after ``#`` is a number from 1 or an article's identifier. A
    path that exists as it is written is itself, with nothing after it.
    """
    written = str(path)
    if "#" in written and not path.exists():
        for mark in (index for index, character in enumerate(written) if character == "#"):
            file = Path(written[:mark])
            if written[mark + 1 :] and file.is_file():
                return file, written[mark + 1 :]
    return path, ""


def _is_there(path: Path) -> bool:
    return addressed(path)[0].exists()


def cache() -> Path:
    """Where derived data may be kept: where the system keeps a user's caches, else a folder of this user's among the temporary ones.

    Never in the checkout or the installation, which others may share and nobody may be
    able to write. Raises `OutputError` where there is neither.
    """
    for folder in (user_cache(), _temporary()):
        if _may_be_written(folder):
            return folder
    raise OutputError(
        f"There is no folder for caches: {user_cache()} cannot be written, and neither can {_temporary()}. Make one of them writable."
    )


def user_cache() -> Path:
    """Where the system keeps a user's caches; it may be missing, or only be read."""
    return platformdirs.user_cache_path("wire-workbook", appauthor=False)


def _temporary() -> Path:
    user = os.getuid() if hasattr(os, "getuid") else "user"
    return Path(tempfile.gettempdir()) / f"wire-workbook-{user}"


def _may_be_written(folder: Path) -> bool:
    """Whether it is a folder of this user's own in which files can be made."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        mine = not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()
    except OSError:
        return False
    return mine and os.access(folder, os.W_OK | os.X_OK)
