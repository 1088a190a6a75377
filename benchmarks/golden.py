"""Does a rebuilding of the code leave every number alone?

    python benchmarks/golden.py write DIR --data ../shared
    python benchmarks/golden.py compare DIR [--quick]

`write` copies the pairs at hand into the new folder DIR and makes all their tables there, and reports on
the samples and the owner's pair. `compare` makes the same again of those copies with the code of this
checkout; it exits 1 if text, whole numbers, other numbers to 1e-9, or the order of rows or columns differ.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pandas as pd
from lxml import html

CHECKOUT = Path(__file__).resolve().parent.parent
COLUMNS = ["id", "wire", "derivative", "few", "quick", "report"]
PREPARED = ["-p", "quotations", "False", "-p", "furniture", "True", "-p", "headline", "True"]
TIMES_HASHES_PATHS = r"\d{4}-\d\d-\d\d \d\d:\d\d UTC|\b[0-9a-f]{64}\b|(?<![\w<])/(?:[\w.+-]+/)+[\w.+-]*"
VISIBLE = "//text()[not(ancestor::div[@class='code'] or ancestor::script or ancestor::style)]"


def pairs(data: Path) -> Iterator[tuple[str, str, dict[str, bytes]]]:
    """Group, name, and the two files of every pair at hand."""
    for group, folder, wires, derived in (
        ("own", CHECKOUT / "data", "[as]*/*/wire*", "derivative*"),
        ("case", data / "cases", "p*/*/wire*", "d[0-9e]*"),
        ("case", data / "cases", "reader/*_wire.txt", "{}_*.txt"),
    ):
        for wire in sorted(folder.glob(wires)):
            for other in sorted({*wire.parent.glob(derived.format(wire.stem[:-5]))} - {wire}):
                sides = {"wire": wire, "derivative": other}
                name = f"{wire.parent.name}-{wire.stem}-{other.stem}"
                yield group, name, {side + at.suffix: at.read_bytes() for side, at in sides.items()}
    basil = pd.read_json(data / "validation/basil.jsonl", lines=True).itertuples()
    told = [(row.triplet, "\n\n".join(" ".join(each) for each in row.paragraphs)) for row in basil]
    events = [(one, two) for (event, one), (same, two) in combinations(told, 2) if event == same]
    onestop = pd.read_json(data / "validation/onestop.jsonl", lines=True).itertuples()
    levels = {(row.level, row.story): row.text.replace("\n", "\n\n") for row in onestop}
    rewrites = [(levels["adv", key[1]], levels[key]) for key in sorted(levels) if key[0] != "adv"]
    for group, texts in (("basil", events), ("onestop", rewrites)):
        for number, (one, two) in enumerate(texts[:150]):
            yield group, f"{number:03}", {"wire.txt": one.encode(), "derivative.txt": two.encode()}


def copy(data: Path, base: Path) -> None:
    """Every pair's files, and `pairs.csv`, which lists them."""
    lines = []
    for group, name, files in pairs(data):
        folder = base / "inputs" / f"{group}-{name}"
        folder.mkdir(parents=True)
        for file, content in files.items():
            (folder / file).write_bytes(content)
        few = group in ("own", "case")
        quick = few or int(name) * 20 % 150 < 20
        lines.append([folder.name, *map(folder.joinpath, files), few, quick, group == "own"])
    pd.DataFrame(lines, columns=COLUMNS).to_csv(base / "pairs.csv", index=False)


def make(listed: pd.DataFrame, folder: Path) -> None:
    """All tables of the listed pairs, once more for a few of them, otherwise prepared, and the reports."""
    reports = listed[listed["report"]][COLUMNS[:3]].itertuples(index=False)
    commands = [["report", *files, "-o", f"{folder}/reports/{name}"] for name, *files in reports]
    for name, rows, options in (("plain", listed, []), ("prepared", listed[listed["few"]], PREPARED)):
        rows[COLUMNS[:3]].to_csv(folder / f"{name}.csv", index=False)
        commands.append(["measure", f"{folder}/{name}.csv", "-o", f"{folder}/tables/{name}", *options])
    here = os.environ | {"PYTHONPATH": str(CHECKOUT / "src")}
    for words in commands:
        done = subprocess.run([sys.executable, "-m", "helpers", *words], env=here, stdout=subprocess.DEVNULL)
        if done.returncode not in (0, 3):  # 3: some pairs could not be measured, as failures.csv tells
            sys.exit(f"{words} ended with {done.returncode}")


def table(path: Path) -> pd.DataFrame:
    if path.suffix == ".parquet":
        return pd.read_parquet(path)
    if path.suffix == ".csv":
        return pd.read_csv(path, dtype=str, keep_default_na=False).drop(columns="line", errors="ignore")
    texts = [" ".join(text.split()) for text in html.parse(str(path)).getroot().xpath(VISIBLE)]
    return pd.DataFrame({"text": [re.sub(TIMES_HASHES_PATHS, "…", text) for text in texts if text]})


def difference(was: pd.DataFrame, now: pd.DataFrame, *, numbers: bool) -> str:
    """What differs, in words; empty if nothing does. With `numbers` text may be of numbers, as in a CSV."""
    if not was.dtypes.equals(now.dtypes):
        return f"columns were {was.dtypes.to_dict()}, are {now.dtypes.to_dict()}"
    told = f"{len(was)} rows were, {len(now)} are; " if len(was) != len(now) else ""
    count, found = min(len(was), len(now)), []
    for name in was:
        one, two = (side[name].iloc[:count].reset_index(drop=True) for side in (was, now))
        differs = ~((one == two) | (one.isna() & two.isna()))
        if numbers or pd.api.types.is_float_dtype(one):
            broken = (side.where(side.astype(str).str.contains(r"[.e]")) for side in (one, two))
            first, second = (pd.to_numeric(side, errors="coerce") for side in broken)
            differs &= ~((first - second).abs() <= 1e-9 * first.abs().clip(lower=1))
        found += [(row, f"{name}: was {one[row]!r}, is {two[row]!r}") for row in one.index[differs]]
    for row, cell in sorted(found)[:3]:
        told += f"\n    {was['id'].iloc[row] if 'id' in was else f'row {row}'}, {cell}"
    return f"{len(found)} cells differ; {told}" if told else ""


def compare(base: Path, listed: pd.DataFrame, made: Path) -> bool:
    """Tell file by file whether what was made anew is the same."""
    files = {path.relative_to(top) for top in (base, made) for path in top.rglob("*.*")}
    kinds = "(tables|reports)" if listed["report"].any() else "tables"
    wanted = re.compile(rf"{kinds}/.*(?<!/pairs)\.(parquet|csv|html)")
    equal = True
    for name in sorted(name for name in files if wanted.fullmatch(str(name))):
        told, rows = "on one side only", 0
        if (base / name).exists() and (made / name).exists():
            was = table(base / name)
            was = was[was["id"].isin(listed["id"])] if name.parts[0] == "tables" else was
            told, rows = difference(was, table(made / name), numbers=name.suffix == ".csv"), len(was)
        print(f"{name!s:72} {rows:6} rows  {told or 'equal'}", flush=True)
        equal &= not told
    return equal


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=("write", "compare"))
    parser.add_argument("folder", metavar="DIR", type=Path, help="outside the repository; new for write")
    parser.add_argument("--data", type=Path, default=CHECKOUT.parent / "shared", help="read by write only")
    parser.add_argument("--quick", action="store_true", help="40 of the 300 of validation, no reports")
    asked = parser.parse_args()
    base = asked.folder.resolve()
    if asked.verb == "write":
        if base.is_relative_to(CHECKOUT) or base.exists():
            parser.error("DIR must be a new folder outside the repository")
        copy(asked.data, base)
    listed = pd.read_csv(base / "pairs.csv")
    listed = listed[listed["quick"]].assign(report=False) if asked.quick else listed
    with tempfile.TemporaryDirectory() as made:
        make(listed, base if asked.verb == "write" else Path(made))
        sys.exit(asked.verb == "compare" and not compare(base, listed, Path(made)))


if __name__ == "__main__":
    main()
