"""Manifests: every format says the same, and all that is wrong is told at once."""

import csv
import json
from pathlib import Path

import pyarrow as pa
import pytest
from conftest import OWNERS, SAMPLES
from pyarrow import parquet
from wire_samples import news_item, news_message

from helpers.corpus.manifest import MOST_PROBLEMS_TOLD, Row, read_manifest
from helpers.errors import ArticleError, ManifestError
from helpers.pairing.compared import Compared, paired

HARBOUR = SAMPLES / "harbour-strike"
ROWS = [
    {"id": "files", "wire": "w.txt", "derivative": "d.md", "desk": "=foreign"},
    {"id": "zweite-Ü.1", "wire": "w.txt", "derivative": "d.md", "desk": ""},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "w.txt").write_bytes((HARBOUR / "wire.txt").read_bytes())
    (tmp_path / "d.md").write_bytes((HARBOUR / "derivative.txt").read_bytes())
    return tmp_path


def write(path: Path, rows: list[dict]) -> Path:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    elif path.suffix == ".parquet":
        parquet.write_table(pa.Table.from_pylist(rows), path)
    else:
        path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".ndjson", ".parquet"])
def test_every_format_gives_the_same_rows(folder: Path, suffix: str):
    manifest = read_manifest(write(folder / f"m{suffix}", ROWS))
    rows = list(manifest)
    assert [row.id for row in rows] == ["files", "zweite-Ü.1"]
    assert [row.extra for row in rows] == [{"desk": "=foreign"}, {"desk": ""}]
    assert len(manifest) == 2
    pair = loaded(rows[0])
    assert pair.wire.text == (HARBOUR / "wire.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_texts_may_stand_in_the_manifest(folder: Path, suffix: str):
    text = (OWNERS / "wire.txt").read_text(encoding="utf-8")
    path = write(folder / f"m{suffix}", [{"id": "a", "wire_text": text, "derivative": "d.md"}])
    (row,) = read_manifest(path)
    assert isinstance(row.sides[0], str)
    assert loaded(row).wire.text == text


def loaded(row: Row) -> Compared:
    return paired(*(content.article() for content in row.contents()))


def test_all_problems_of_all_rows_come_at_once_with_their_lines(folder: Path):
    (folder / "m.csv").write_text(
        "id,wire,derivative\nok,w.txt,d.md\nOK,w.txt,d.md\n../up,w.txt,d.md\ncon.txt,w.txt,d.md\n"
        ",w.txt,d.md\ngone,none.txt,\nok,w.txt,w.txt\nmany,w.txt,d.md,more\nend.,w.txt,d.md\n",
        encoding="utf-8",
    )
    with pytest.raises(ManifestError) as caught:
        read_manifest(folder / "m.csv")
    told = str(caught.value).splitlines()
    assert "9 problems" in told[0]
    assert [line.split(":")[0] for line in told[1:]] == [f"line {n}" for n in (3, 4, 5, 6, 7, 7, 8, 9, 10)]
    assert "only in case" in told[1]
    assert "Windows" in told[3]
    assert "there is no file none.txt" in told[5]


def test_a_line_that_says_what_an_earlier_one_says_is_taken_once(folder: Path):
    (folder / "m.csv").write_text("id,wire,derivative\na,w.txt,d.md\nb,w.txt,d.md\na,w.txt,d.md\n")
    manifest = read_manifest(folder / "m.csv")
    assert ([row.id for row in manifest], len(manifest), manifest.repeated) == (["a", "b"], 2, {4})


def test_a_thousand_problems_are_told_in_fifty_lines(folder: Path):
    write(folder / "m.jsonl", [{"id": f"p{n}", "wire": "no", "derivative": "d.md"} for n in range(1_000)])
    with pytest.raises(ManifestError) as caught:
        read_manifest(folder / "m.jsonl")
    told = str(caught.value).splitlines()
    assert len(told) == MOST_PROBLEMS_TOLD + 2
    assert told[-1] == "… and 950 more"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("m.csv", b"id;wire;derivative\n", "no column id"),
        ("m.csv", b"id,wire,derivative,wire\n", "more than once"),
        ("m.csv", b"id,wire,derivative\n", "lists no pairs"),
        ("m.csv", b"id,wire,derivative\na,\xff,b\n", "not UTF-8"),
        ("m.csv", "id,wire,derivative\n".encode("utf-16"), "not UTF-8"),
        ("m.csv", "id,wire,derivative\n".encode("utf-16-le"), "looks like UTF-16"),
        ("m.csv", "id,wire,derivative\n".encode("utf-16-be"), "looks like UTF-16"),
        ("m.csv", b'id,wire,derivative\na,"b"c,d\n', "not CSV"),
        ("m.jsonl", b"[1]\n{\n", "line 1: not a JSON object"),
        ("m.jsonl", b'{"id": "a", "id": "b"}\n', "twice"),
        ("m.jsonl", b'{"id": "a", "wire_text": "\\ud800", "derivative_text": "b"}\n', "half a character"),
        ("m.parquet", b"PAR1", "not Parquet"),
        ("m.xlsx", b"", "not a manifest"),
    ],
)
def test_what_is_no_manifest_is_refused_in_one_sentence(folder: Path, name: str, content: bytes, says: str):
    (folder / name).write_bytes(content)
    with pytest.raises(ManifestError, match=says):
        read_manifest(folder / name)


def test_an_edit_between_check_and_reading_stops_it(folder: Path):
    manifest = read_manifest(write(folder / "m.csv", ROWS))
    write(folder / "m.csv", [*ROWS, {**ROWS[0], "id": "third"}])
    with pytest.raises(ManifestError, match="changed after it was checked"):
        list(manifest)


def test_rows_can_be_left_half_way_and_read_again(folder: Path):
    manifest = read_manifest(write(folder / "m.csv", ROWS))
    assert next(iter(manifest)).id == "files"
    assert len(list(manifest)) == 2


def test_a_row_may_name_one_article_of_a_package(tmp_path: Path):
    (tmp_path / "m.xml").write_text(news_message(news_item(), news_item(guid="b", headline="Second")))
    (tmp_path / "p.csv").write_text("id,wire,derivative\none,m.xml#1,m.xml#b\n")
    (row,) = read_manifest(tmp_path / "p.csv")
    pair = loaded(row)
    assert [article.name for article in pair] == ["m.xml#1", "m.xml#b"]
    assert pair.derivative.title == "Second"
    wire, derivative = row.contents()
    (tmp_path / "m.xml").unlink()
    assert derivative.article().title == "Second"
    assert wire.article(written_as="newsml-g2").format == "NewsML-G2"
    (tmp_path / "q.csv").write_text("id,wire,derivative\none,gone.xml#1,gone.xml\n")
    with pytest.raises(ManifestError, match=r"there is no file gone\.xml#1"):
        read_manifest(tmp_path / "q.csv")


def test_a_missing_file_is_the_pairs_own_matter_unless_no_pair_has_both_of_its_texts(folder: Path):
    (folder / "m.csv").write_text("id,wire,derivative\ngone,none.txt,d.md\nok,w.txt,d.md\n", encoding="utf-8")
    gone, ok = read_manifest(folder / "m.csv")
    assert ok.contents()
    with pytest.raises(ArticleError, match=r"There is no file .*none\.txt"):
        gone.contents()
    (folder / "m.csv").write_text("id,wire,derivative\ngone,none.txt,d.md\n", encoding="utf-8")
    with pytest.raises(ManifestError, match=r"line 2: wire: there is no file none\.txt"):
        read_manifest(folder / "m.csv")


def test_a_damaged_manifest_in_parquet_is_one_sentence(tmp_path: Path):
    """Every byte of it exchanged in turn: what can still be read is read, the rest is refused by name."""
    whole = tmp_path / "whole.parquet"
    columns = {"id": ["a", "b"], "wire_text": ["One.", "Two."], "derivative_text": ["One.", "Two."]}
    parquet.write_table(pa.table(columns), whole)
    content, path, told = whole.read_bytes(), tmp_path / "m.parquet", list[str]()
    for place in range(0, len(content), 3):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])
        try:
            read_manifest(path)
        except ManifestError as error:
            told.append(str(error))
    assert len(told) > 100
    assert all(each.startswith(f"{path} ") for each in told)


@pytest.mark.parametrize("name", ["m.csv", "m.jsonl"])
def test_a_header_of_very_many_columns_is_refused_as_fast_as_it_is_read(tmp_path: Path, name: str):
    names = [f"column {number}" for number in range(20_000)]
    text = ",".join(names) + "\n" if name == "m.csv" else json.dumps(dict.fromkeys(names, "")) + "\n"
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ManifestError, match=r"has (20,000|more than 500) columns"):
        read_manifest(tmp_path / name)
