"""The parts of a corpus on the disk: what is measured already."""

import hashlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pyarrow as pa
from pyarrow import ipc

from helpers.corpus.part import PART, columns_of
from helpers.ground import folder

PARTS = "parts"

_OPEN_PARTS = 8


class Store:
    """The parts of an output folder; `places` says where each pair is found by its key."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._part = lru_cache(_OPEN_PARTS)(self._read)
        self._used: set[str] = set()
        self.places: dict[str, tuple[str, int]] = {}
        self.failed: set[str] = set()
        folder.mkdir(exist_ok=True)
        for left in folder.glob(".*.writing"):
            left.unlink()
        for path in sorted(folder.glob("*.arrow")):
            part = path.read_bytes()
            if _named(part) == path.name:
                self._note(path.name, part, fresh=False)
            else:
                told = "it does not have the checksum it was written with. It is measured again."
                tell(f"{path} is damaged: {told}")

    def keep(self, part: bytes) -> dict[str, int]:
        """Write a part, whole by a rename; how many of its pairs were `measured`, and how many `failed`."""
        name = _named(part)
        folder.write_whole(self._folder / name, part)
        return self._note(name, part, fresh=True)

    def _note(self, name: str, part: bytes, *, fresh: bool) -> dict[str, int]:
        rows = columns_of(part, ("key", "error", "again"))
        for number, (key, error, again) in enumerate(zip(*rows.to_pydict().values(), strict=True)):
            if fresh or not again:
                self.places[key] = (name, number)
                self.failed |= {key} if error is not None else set()
        failed = rows.num_rows - rows.column("error").null_count
        return {"measured": rows.num_rows - failed, "failed": failed}

    def rows(self, keys: Iterable[str]) -> pa.Table:
        """The rows of these pairs, in this order."""
        slices: list[pa.Table] = [PART.empty_table()]
        for name, run in groupby((self.places[key] for key in keys), key=itemgetter(0)):
            self._used.add(name)
            slices.append(self._part(name).take([number for _, number in run]))
        return pa.concat_tables(slices)

    def _read(self, name: str) -> pa.Table:
        with pa.OSFile(str(self._folder / name), "rb") as file:
            return ipc.open_file(file).read_all()

    def drop_unused(self) -> None:
        """Remove the parts of which the tables just assembled hold nothing."""
        for path in self._folder.glob("*.arrow"):
            if path.name not in self._used:
                path.unlink()


def _named(part: bytes) -> str:
    """The name of a part's file, which is its checksum."""
    return f"{hashlib.sha256(part).hexdigest()[:32]}.arrow"
