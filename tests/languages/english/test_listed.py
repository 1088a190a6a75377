"""Word lists lie in files that say where they come from, and nowhere in Python source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import paths
from helpers.languages.english import listed

LISTS = sorted(path.stem for path in paths.data("lexicons/english").glob("*.txt"))
SOURCES = {path: path.read_text(encoding="utf-8") for path in sorted(paths.PACKAGE.rglob("*.py"))}
FLOORS_THAT_READ_TEXT = ("languages", "reading", "document", "pairing", "measures", "retrieval")
MOST_WORDS_IN_SOURCE = 4


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_what_it_is_and_whose(name: str) -> None:
    text = listed.file(f"{name}.txt").read_text(encoding="utf-8")
    remarks = " ".join(line[1:].strip() for line in text.splitlines() if line.startswith("#"))
    assert len(remarks.partition("Source:")[0].split()) >= 4
    assert re.search(r"Source: \w.*\. Licence: (?:MIT|CC0-1\.0)\. Version: \d+\.", remarks)


@pytest.mark.parametrize("name", LISTS)
def test_every_section_is_asked_for(name: str) -> None:
    source = "\n".join(SOURCES.values())
    whole = name in ("cues", "loaded", "speakers")
    for section in listed.sections(name):
        assert whole or section in ("about", "over", "under") or f'"{section or name}"' in source, section


def test_no_word_list_stands_in_source() -> None:
    found = [
        f"{path.relative_to(paths.PACKAGE)}: {text[:40]}"
        for path, source in SOURCES.items()
        if path.relative_to(paths.PACKAGE).parts[0] in FLOORS_THAT_READ_TEXT
        for text in _split(source)
        if len(text.split()) > MOST_WORDS_IN_SOURCE
    ]
    assert found == []


def _split(source: str) -> Iterator[str]:
    """The texts that a module cuts into words."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
            cut = node.func.value
            if isinstance(cut, ast.Constant) and isinstance(cut.value, str) and not node.args:
                yield cut.value


def test_sections_keep_words_and_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tried.txt").write_text(
        "# Source: tried.\nfirst of all\n\n[small]\nb a\nc a\n[pairs]\n# remark\nus: united states\n1/2: half halves\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(listed, "file", lambda name: tmp_path / name)
    assert listed.lines("tried") == ("first of all",)
    assert listed.in_order("tried", "small") == ("b", "a", "c")
    assert listed.words("tried", "", "small") == {"first", "of", "all", "a", "b", "c"}
    assert listed.table("tried", "pairs")["us"] == "united states"
    assert listed.forms("tried", "pairs")["halves"] == "1/2"


def test_alternatives_match_any_space_and_no_pattern() -> None:
    pattern = listed.alternatives("A. B", "c")
    written = ("A.\n B", "c", "Ax B")
    assert [bool(re.fullmatch(pattern, each)) for each in written] == [True, True, False]


def test_no_word_is_cut_at_its_hyphen():
    assert {"fact-checker", "co-founder", "ex-husband"} <= listed.words("speakers", "person")
