"""Are the numbers true? Every claim held against data with human judgments.

The data do not come with the project (their licences differ); the script says
which file each line needs and passes over what is missing.

    python benchmarks/validity.py --data ../shared/validation [--write docs/validity.md]

Each line gives a question put to the data, what the obvious library call
answers (measured in the same run), what was published, what the workbook
answers, and the aim.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable
from pathlib import Path

from checks import (
    Data,
    Line,
    cutting,
    derivation,
    facts,
    findings,
    ledger,
    quotations,
    reading_level,
    retrieval,
    stance,
    terms,
    tone,
)

FAMILIES = (
    cutting,
    reading_level,
    terms,
    tone,
    derivation,
    ledger,
    quotations,
    facts,
    findings,
    stance,
    retrieval,
)
CHECKS = [check for family in FAMILIES for check in family.CHECKS]

FIGURES = Path(__file__).parents[1] / "data" / "validity.csv"
"""Where the reports read what error to expect."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the validation data")
    parser.add_argument(
        "--write", type=Path, help="also write the table as a Markdown page, and to data/validity.csv"
    )
    asked = parser.parse_args()
    lines: list[tuple[str, Line]] = []
    for check in CHECKS:
        try:
            found = list(check(Data(asked.data)))
        except FileNotFoundError as missing:
            print(f"passed over {check.__name__}: there is no {missing.filename}")
            continue
        for line in found:
            print(_told(line))
        lines += [(check.__module__.removeprefix("checks."), line) for line in found]
    if asked.write:
        asked.write.write_text(_page([line for _, line in lines]), encoding="utf-8")
        with FIGURES.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("family", "data", "question", "ours", "aim", "stock", "published"))
            for family, line in lines:
                stock = "" if line.stock is None else f"{line.stock:.3f}"
                writer.writerow(
                    (family, line.data, line.question, f"{line.ours:.3f}", line.aim, stock, line.published)
                )


def _told(line: Line) -> str:
    stock = "" if line.stock is None else f"{line.stock:.3f}"
    return f"{line.data:<18} {line.question:<68} stock {stock:>6}  published {line.published:<14} ours {line.ours:>6.3f}  aim {line.aim}"


def _page(lines: Iterable[Line]) -> str:
    head = (
        "# Are the numbers true?\n\n"
        "Written by `python benchmarks/validity.py --data ../shared/validation --write docs/validity.md`. "
        "The data are public sets with human judgments; they do not come with the project. *Stock* is what the "
        "obvious library call gives, measured in the same run.\n\n"
        "| data | question | stock | published | ours | aim |\n|---|---|---:|---:|---:|---:|\n"
    )
    body = "".join(
        f"| {line.data} | {line.question} | {'' if line.stock is None else f'{line.stock:.3f}'} | {line.published} | "
        f"{line.ours:.3f} | {line.aim} |\n"
        for line in lines
    )
    return head + body


if __name__ == "__main__":
    main()
