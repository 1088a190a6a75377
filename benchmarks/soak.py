"""What is lost when runs are killed at random and files are damaged at random? Nothing should be.

    python benchmarks/soak.py [--kills 300] [--inputs 10000] [--seed 1]

By hand, some hours on a busy machine. Real runs of report, measure, run and find are killed with
SIGKILL at moments drawn between their first and their last step, half of them with all they
started; after every fifth kill the next run must come to the end of an unbroken one. Then every
format's sample, and every file that the workbook itself writes, is damaged by bits, bytes and
pieces: what reads it must give what was written, or one sentence, within a minute. Prints a
line for whatever was lost, and ends with status 1 if there was anything.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "formats")]

from test_documents import a_docx, a_mail, a_pdf, an_rtf, set_out  # type: ignore[import-not-found]  # noqa: E402
from wire_samples import EVERY  # type: ignore[import-not-found]  # noqa: E402

from helpers.article import Article  # noqa: E402
from helpers.corpus import manifest, measuring, pairs, store  # noqa: E402
from helpers.errors import WorkbookError  # noqa: E402
from helpers.ground import folder  # noqa: E402
from helpers.measures.verdict import reference  # noqa: E402
from helpers.reading import articles  # noqa: E402

SAMPLES = ROOT / "data" / "samples"
NAMES = ("harbour-strike", "rate-decision")
MOST_SECONDS = 60
KILLS_BETWEEN_ENDS = 5


def listed(place: Path) -> Path:
    rows = [f"{name},{SAMPLES / name / 'wire.txt'},{SAMPLES / name / 'derivative.txt'}" for name in NAMES]
    path = place / "m.csv"
    path.write_text("\n".join(["id,wire,derivative", *rows, ""]), encoding="utf-8")
    return path


def verbs(place: Path) -> dict[str, list[str]]:
    """The command lines that are killed; each writes to a place of its own."""
    pair = [str(SAMPLES / NAMES[0] / f"{side}.txt") for side in ("wire", "derivative")]
    rows = str(listed(place))
    return {
        "report": ["report", *pair, "-o", str(place / "report")],
        "measure": ["measure", rows, "-o", str(place / "measure")],
        "run": ["run", rows, "--site", str(place / "run")],
        "find": ["find", pair[0], "--among", str(SAMPLES), "-o", str(place / "find.csv")],
    }


def begun(words: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "helpers", *words],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def tables(place: Path) -> dict[str, str]:
    """What was written that has no time in it: every table, by its path, with its checksum."""
    files = [path for each in ("*.csv", "*.parquet") for path in sorted(place.rglob(each))]
    kept = (
        path for path in files if "former" not in path.parts and path.name not in ("m.csv", "changes.csv")
    )
    return {str(path.relative_to(place)): hashlib.sha256(path.read_bytes()).hexdigest() for path in kept}


def half(place: Path) -> list[str]:
    """Folders with a record whose files are not those it names."""
    found = []
    for record in place.rglob(folder.RECORD):
        if any(part.startswith(".") for part in record.relative_to(place).parts):
            continue
        files = folder.read_record(record.parent).get("files", {})
        digests = (
            ((record.parent / name).is_file() and measuring.digest(record.parent / name)) == digest
            for name, digest in files.items()
        )
        if not files or not all(digests):
            found.append(f"{record.parent} is half written")
    return found


def killed(kills: int, chance: random.Random) -> Iterator[str]:
    """Whatever was lost by so many kills, shared among the verbs."""
    with tempfile.TemporaryDirectory() as unbroken, tempfile.TemporaryDirectory() as broken:
        whole, place = Path(unbroken), Path(broken)
        seconds = {}
        for verb, words in verbs(whole).items():
            began = time.monotonic()
            begun(words).wait()
            seconds[verb] = time.monotonic() - began
        expected = tables(whole)
        for kill in range(kills):
            verb, words = chance.choice(list(verbs(place).items()))
            process = begun(words)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.02, 1.0) * seconds[verb])
            with contextlib.suppress(ProcessLookupError):
                (os.killpg if chance.random() < 0.5 else os.kill)(process.pid, signal.SIGKILL)
            process.wait()
            yield from half(place)
            if kill % KILLS_BETWEEN_ENDS == KILLS_BETWEEN_ENDS - 1:
                yield from ended(verbs(place), place, expected)
                print(f"{kill + 1:,} kills", flush=True)
                shutil.rmtree(place)
                place.mkdir()


def ended(commands: dict[str, list[str]], place: Path, expected: dict[str, str]) -> Iterator[str]:
    """What differs from an unbroken run once every verb has come to its end, and what is left over."""
    for verb, words in commands.items():
        if (status := begun(words).wait()) != 0:
            yield f"{verb} after kills ended with status {status}"
    found = tables(place)
    yield from (
        f"{name} differs from an unbroken run's" for name in expected if found.get(name) != expected[name]
    )
    yield from (f"{path} is left over" for path in place.rglob("*.writing*"))


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """A bit flipped, bytes changed, a piece cut out, doubled or put in, or the end missing."""
    data, at = bytearray(whole), chance.randrange(len(whole))
    match chance.randrange(5):
        case 0:
            data[at] ^= 1 << chance.randrange(8)
        case 1:
            data[at : at + 4] = chance.randbytes(4)
        case 2:
            del data[at : at + chance.randint(1, 60)]
        case 3:
            data[at:at] = data[at : at + chance.randint(1, 60)]
        case _:
            del data[at:]
    return bytes(data)


Reader = Callable[[Path], object]


def inputs(place: Path) -> Iterator[tuple[str, bytes, Reader]]:
    """Name, content and reader of a sample in every format."""

    def article(path: Path) -> None:
        found = articles.read_article(path, any_language=True)
        assert isinstance(found, Article)

    documents = {
        "pdf": a_pdf([set_out()]),
        "docx": a_docx(),
        "rtf": an_rtf(),
        "eml": a_mail("text/plain", kind="text/plain"),
    }
    formats = {f"story-{name}.xml": data for name, (_, data) in EVERY.items()}
    formats |= {f"story.{suffix}": data for suffix, data in documents.items()}
    formats |= {path.name: path.read_bytes() for path in (SAMPLES / "formats").iterdir()}
    yield from ((name, data, article) for name, data in formats.items())
    rows = listed(place).read_bytes()
    lines = [{"id": name, "wire_text": "Port shut.", "derivative_text": "It is shut."} for name in NAMES]
    yield "m.csv", rows, manifest.read_manifest
    yield "m.jsonl", "".join(f"{json.dumps(line)}\n" for line in lines).encode(), manifest.read_manifest


def stores(place: Path) -> Iterator[tuple[Path, Callable[[], Any]]]:
    """Every file that the workbook keeps, and what reads it; that gives what was written, or nothing of it."""
    begun(verbs(place)["measure"]).wait()
    begun(verbs(place)["report"]).wait()
    for path in (place / "measure" / "parts").glob("*.arrow"):
        yield path, lambda: sorted(store.Store(place / "measure" / "parts", lambda _: None).places)
    for path in (place / "measure").iterdir():
        if path.is_file() and path.suffix:
            yield path, lambda: pairs.open_corpus(str(place / "measure")).pairs.to_csv()
    yield place / "report" / folder.RECORD, lambda: folder.read_record(place / "report")
    own = place / "reference.csv"
    shipped = (ROOT / "data" / "reference" / reference.FILES[reference.SAME_EVENT]).read_text(
        encoding="utf-8"
    )
    table = pd.read_csv(io.StringIO(shipped.partition("\n")[2]))
    reference.write_reference(table, own, source="a soak", pairs=12)
    yield own, lambda: reference.read_reference.__wrapped__(own)


def late(*_: object) -> None:
    raise TimeoutError


def tried(read: Callable[[], object]) -> tuple[str, object]:
    """What became of a reading: read, refused in a sentence, or what must not be."""
    signal.alarm(MOST_SECONDS)
    try:
        return "read", read()
    except WorkbookError as error:
        return "refused", str(error)
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:200], None
    finally:
        signal.alarm(0)


def soaked(count: int, chance: random.Random, told: Counter[str]) -> Iterator[str]:
    """Whatever got through of so many damaged inputs; half of them are the workbook's own files."""
    signal.signal(signal.SIGALRM, late)
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        samples, kept = list(inputs(place)), list(stores(place))
        for _ in range(count // 2):
            name, data, read = chance.choice(samples)
            (place / name).write_bytes(damaged(data, chance))
            how, _found = tried(lambda read=read, path=place / name: read(path))  # type: ignore[misc]
            told[how] += 1
            if how not in ("read", "refused"):
                yield f"{name}: {how}"
        print(f"{count // 2:,} damaged articles and manifests: {dict(told)}", flush=True)
        for _ in range(count - count // 2):
            path, look = chance.choice(kept)
            whole, expected = path.read_bytes(), look()
            path.write_bytes(damaged(whole, chance))
            how, found = tried(look)
            told[how] += 1
            if how not in ("read", "refused") or (how == "read" and not _is_of(found, expected)):
                yield f"{path.name}: {how}, {str(found)[:200]}"
            path.write_bytes(whole)


def _is_of(found: Any, expected: Any) -> bool:
    """Whether nothing is read but what was written; where a checksum's own name is hit, all the rest of it is."""
    if isinstance(found, list):
        return set(found) <= set(expected)
    if isinstance(found, dict):
        return not found or all(found.get(name) == expected[name] for name in expected if name != "checksum")
    return bool(found == expected)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance, told, lost = random.Random(asked.seed), Counter[str](), 0
    for each in killed(asked.kills, chance):
        lost += 1
        print(f"lost: {each}", flush=True)
    print(f"{asked.kills:,} kills: {lost} lost", flush=True)
    for each in soaked(asked.inputs, chance, told):
        lost += 1
        print(f"got through: {each}", flush=True)
    print(f"{asked.inputs:,} damaged inputs: {dict(told)}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
