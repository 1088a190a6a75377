"""The recipes run as they stand, one after the other, and each ends in something to look at."""

import re
from pathlib import Path

import pytest
from conftest import ROOT

from helpers.exploring.display import article_html, frame_html, pair_html

RECIPES = re.findall(
    r"^## (\d+)\. .*?^```python\n(.*?)^```",
    (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8"),
    re.M | re.S,
)
SHOWN = {"Compared": pair_html, "Article": article_html, "DataFrame": frame_html}


def test_there_are_ten():
    assert [int(number) for number, _ in RECIPES] == list(range(1, 11))


def test_the_recipes_run_and_show_something(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    namespace: dict = {}
    for number, recipe in RECIPES:
        *before, last = recipe.strip().splitlines()
        exec("\n".join(before), namespace)
        found = eval(last, namespace)
        if found is not None:
            show = SHOWN.get(type(found).__name__, lambda each: each._repr_html_())
            assert len(show(found)) > 60, number
    assert (tmp_path / "tone.svg").read_text(encoding="utf-8").startswith("<svg")
    assert (tmp_path / "ledger.csv").read_text(encoding="utf-8").count("\n") > 10
    assert set(namespace["together"]["pair"]) == {"flood-and-film", "harbour-strike", "rate-decision"}
