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
import re
from collections.abc import Sequence
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
    write_table,
)

from helpers import paths
from helpers.showing import finding
from helpers.showing.finding import tried

_TOLD_OF = dict.fromkeys(row["family"] for row in paths.beside(finding.__file__, "tried"))

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
        rows = (
            (family, line.data, line.question, f"{line.ours:.3f}", line.aim, _stock(line), line.published)
            for family, line in lines
        )
        write_table(FIGURES, ("family", "data", "question", "ours", "aim", "stock", "published"), rows)
        asked.write.write_text(_page(lines), encoding="utf-8")


def _stock(line: Line) -> str:
    return "" if line.stock is None else f"{line.stock:.3f}"


def _told(line: Line) -> str:
    return f"{line.data:<18} {line.question:<68} stock {_stock(line):>6}  published {line.published:<14} ours {line.ours:>6.3f}  aim {line.aim}"


def _page(lines: Sequence[tuple[str, Line]]) -> str:
    """The page: what missed its aim, what is told in reports of the rest, and every line."""
    rows = "".join(
        f"| {line.data} | {line.question} | {_stock(line)} | {line.published} | "
        f"{line.ours:.3f} | {line.aim}{' **missed**' * missed(line)} |\n"
        for _, line in lines
    )
    return (
        "# Are the numbers true?\n\n"
        "Written by `python benchmarks/validity.py --data ../shared/validation --write docs/validity.md`. "
        "The data are public sets with human judgments; they do not come with the project. *Stock* is what the "
        "obvious library call gives, measured in the same run.\n\n"
        f"## What falls short\n\n{_misses(lines)}\n"
        "## What the reports say of it\n\n"
        + "".join(f"- {sentence}\n" for family in _TOLD_OF for sentence in tried(family))
        + "\n## All lines\n\n"
        "| data | question | stock | published | ours | aim |\n|---|---|---:|---:|---:|---:|\n" + rows
    )


def _misses(lines: Sequence[tuple[str, Line]]) -> str:
    """A line for each family with a missed aim: its questions, figures and aims."""
    aimed = sum(_AIM.match(line.aim) is not None for _, line in lines)
    found: dict[str, list[str]] = {}
    whole = ""
    for family, line in lines:
        again = line.question.startswith("the same")
        question = f"{whole} ({line.question})" if again else line.question
        whole = whole if again else line.question
        if missed(line):
            told = f"{question}: {line.ours:.3f} (aim {line.aim.split(';')[0]})"
            found.setdefault(family.replace("_", " "), []).append(told)
    count = sum(map(len, found.values()))
    head = f"Of {aimed} lines with an aim in figures {count} miss it.\n\n"
    return head + "".join(f"- **{family}**: {'; '.join(each)}.\n" for family, each in found.items())


_AIM = re.compile(r"(?P<sign>[≥>≤±]) (?P<stock>stock(?: and )?)?(?P<number>\d*\.?\d+)?|0$")
_KNOWN_SHARE = re.compile(r"where (0\.\d+) does")


def missed(line: Line) -> bool:
    """Whether a line's figure, as printed, falls short of its aim; one without an aim in figures does not."""
    aim = _AIM.match(line.aim)
    if aim is None:
        return False
    ours = round(float(line.ours), 3)
    number = float(aim["number"] or 0)
    if aim["sign"] == "±":
        known = _KNOWN_SHARE.search(line.question)
        return known is not None and abs(ours - float(known[1])) > number
    if aim["sign"] in ("≥", ">"):
        least = max(number, round(float(line.stock or 0), 3) if aim["stock"] else 0)
        return ours < least
    return ours > number


if __name__ == "__main__":
    main()
