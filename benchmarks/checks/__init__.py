"""What every check of validity shares: a line of the table, the data, the stock library."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One question and its answers; a share, a correlation or an error in grades."""

    data: str
    question: str
    ours: float
    aim: str = ""
    stock: float | None = None
    published: str = ""


@dataclass(frozen=True, slots=True)
class Data:
    """The folder of the validation data."""

    folder: Path

    def rows(self, name: str) -> list[Row]:
        lines = (self.folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
        return [json.loads(line) for line in lines if line]
