"""Many articles are read one by one, and a bad one costs itself alone."""

import json
import os
from pathlib import Path

import pytest
from wire_samples import news_item, news_message

from helpers.errors import ArticleError, ParameterError, WorkbookError
from helpers.ground import folder
from helpers.reading import collection
from helpers.reading.collection import Entry

STORY = "The council voted on Monday to close the bridge after engineers found cracks in two of its piers."


def listed(among: Path) -> list[Entry]:
    return list(collection.entries(among))


def test_a_folder_is_walked_in_the_order_of_its_paths(tmp_path: Path):
    for name in ("b.txt", "a/z.md", "a/a.txt", "c.png", "README.md", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    found = listed(tmp_path)
    assert [entry.id for entry in found] == ["a/a.txt", "a/z.md", "b.txt"]
    assert [entry.number for entry in found] == [0, 1, 2]


def test_what_the_workbook_wrote_is_no_article(tmp_path: Path):
    for name in ("site/pairs/a/report.html", "site/feed.xml", "reports/a/brief.html", "desk/report.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    folder.write_sealed(tmp_path / "site" / folder.SITE_MARK, {"site": "urn:uuid:1"})
    folder.write_sealed(tmp_path / "reports" / "a" / folder.RECORD, {"files": {}})
    (tmp_path / "desk" / folder.RECORD).write_text('{"run": "somebody else’s"}', encoding="utf-8")
    assert [entry.id for entry in listed(tmp_path)] == ["desk/report.html", "desk/run.json"]


def test_a_manifest_gives_paths_from_its_own_folder_and_texts(tmp_path: Path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    rows = [
        {"id": "one", "path": "a.txt", "published": "2024-01-12", "source": "The Post"},
        {"id": "two", "text": STORY},
    ]
    (tmp_path / "m.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "m.csv").write_text(
        f'id,path,text,published,source\none,a.txt,,2024-01-12,The Post\ntwo,,"{STORY}",,\n', encoding="utf-8"
    )
    assert listed(tmp_path / "m.jsonl") == listed(tmp_path / "m.csv")
    first, second = map(collection.article, listed(tmp_path / "m.csv"))
    assert (first.published, first.source, first.text) == ("2024-01-12", "The Post", STORY)
    assert (second.text, second.name) == (STORY, "two")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{not json", "line 1"),
        ("[1, 2]", "line 1"),
        ("[" * 100_000, "line 1"),
        ('{"id": "x"}', "neither a path nor a text"),
        ('{"id": "x", "text": "\\ud800 word"}', "no text has"),
        ('{"id": "x", "path": "a\\nb.txt"}', "Rename"),
        ('{"id": "x", "path": "none.txt"}', "There is no file"),
        ('{"id": "x", "path": "a\\u0000b.txt"}', "Rename"),
        ('{"id": "x", "path": "%s"}' % ("a" * 5_000), "cannot be read"),
        ('{"id": "x", "path": "."}', "is a folder"),
        ('{"id": "x", "text": "%s"}' % ("word " * 500_000), "an article may have"),
    ],
    ids=range(11),
)  # fmt: skip
def test_a_bad_line_is_a_fault_and_the_next_is_read(line: str, said: str, tmp_path: Path):
    (tmp_path / "m.jsonl").write_text(
        f"{line}\n" + json.dumps({"id": "good", "text": STORY}), encoding="utf-8"
    )
    bad, good = listed(tmp_path / "m.jsonl")
    with pytest.raises(ArticleError, match=f"(?i){said}"):
        collection.words_of(bad)
    assert collection.words_of(good) == (STORY, "")


def test_a_line_without_an_end_is_not_held_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(collection, "_LONGEST_LINE", 1_000)
    text = "x" * 5_500 + "\n" + json.dumps({"id": "good", "text": STORY})
    (tmp_path / "m.jsonl").write_text(text, encoding="utf-8")
    bad, good = listed(tmp_path / "m.jsonl")
    assert "too long" in bad.fault
    assert good.id == "good"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("m.csv", b"id,name\n1,x\n"),
        ("m.csv", b""),
        ("m.csv", "id,text\n1,caf\xe9\n".encode("latin-1")),
        ("m.csv", b'id,text\n1,"' + b"word " * 2_000_000),
        ("m.xlsx", b"PK"),
    ],
)
def test_what_is_no_manifest_is_refused_in_a_sentence(name: str, content: bytes, tmp_path: Path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(WorkbookError, match=r"Give|Save|Separate"):
        listed(tmp_path / name)


def test_what_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(ParameterError, match="no folder or manifest"):
        listed(tmp_path / "none")


def test_pipes_and_odd_names_do_not_hold_it_up(tmp_path: Path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs named pipes")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text(STORY, encoding="utf-8")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    for entry in listed(tmp_path):
        with pytest.raises(ArticleError):
            collection.words_of(entry)


def test_each_article_of_a_package_is_an_entry(tmp_path: Path):
    (tmp_path / "m.xml").write_text(news_message(news_item(), news_item(guid="b", headline="Second")))
    (tmp_path / "no.xml").write_text("<recipe/>")
    found = list(collection.entries(tmp_path))
    assert [entry.id for entry in found] == ["m.xml#1", "m.xml#2", "no.xml"]
    assert collection.article(found[1]).title == "Second"
    assert "Dockworkers" in collection.words_of(found[0])[0]
    with pytest.raises(ArticleError, match="in no format that can be read"):
        collection.words_of(found[2])


def test_rows_without_a_word_and_spaces_round_a_path_are_passed_over(tmp_path: Path):
    """As spreadsheets leave them. A text keeps the space at its start."""
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "m.csv").write_text(f'id,path,text\none, a.txt ,\n,,\ntwo,,"  {STORY}"\n', encoding="utf-8")
    first, second = map(collection.article, listed(tmp_path / "m.csv"))
    assert (first.text, second.text) == (STORY, f"  {STORY}")
