"""What holds of every measure in `measures.ALL`, whatever it measures."""

import importlib.util
import json
import time
from collections.abc import Iterator

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT

from helpers.article import Article
from helpers.measures import ALL, SCHEMA, measure
from helpers.measures.lines import COLUMNS
from helpers.measures.result import Result
from helpers.measures.results import Results
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article
from helpers.showing.finding import Finding

each = pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)


@pytest.fixture(scope="module")
def there(harbour: Compared) -> Results:
    return measure(harbour)


@pytest.fixture(scope="module")
def back(harbour: Compared) -> Results:
    return measure(Compared(harbour.derivative, harbour.wire))


@pytest.fixture(scope="module")
def same(harbour: Compared) -> Results:
    return measure(Compared(harbour.wire, harbour.wire))


def test_names_are_words_and_questions_are_questions():
    assert len({kind.name for kind in ALL}) == len(ALL)
    assert all(kind.name.isidentifier() and kind.question.endswith("?") for kind in ALL)


@each
def test_a_measure_gives_lines_and_the_tables_of_its_schema(kind: type[Result], there: Results):
    result = there[kind.name]
    assert isinstance(result, kind)
    assert tuple(result.lines.columns) == COLUMNS
    assert result.lines["measure"].is_unique
    known = result.lines.dropna(subset=["difference", "low"])
    assert ((known["low"] <= known["difference"]) & (known["difference"] <= known["high"])).all()
    for table in kind.schema:
        if table.name in result.tables or table.in_corpora:
            assert list(result.tables[table.name].columns) == table.names
    assert set(result.tables) <= {table.name for table in kind.schema}
    own = [column.name for column in kind.of_sentences]
    assert list(result.sentences.columns)[7:] == own


@each
def test_swapping_the_pair_swaps_what_is_known_of_both_texts(
    kind: type[Result], there: Results, back: Results
):
    """A line whose two columns are one text each; what is told of one side alone has a name of its own."""
    if kind.name in ONE_SIDED:
        pytest.skip(ONE_SIDED[kind.name])
    one, other = (found[kind.name].lines.set_index("measure") for found in (there, back))
    assert len(one) == len(other)
    for name in one.index.intersection(other.index):
        if not one.loc[name, ["wire", "derivative"]].isna().any():
            assert one.loc[name, "wire"] == pytest.approx(other.loc[name, "derivative"], nan_ok=True), name
            assert one.loc[name, "difference"] == pytest.approx(-other.loc[name, "difference"], nan_ok=True)


ONE_SIDED = {"timing": "the event is that of the wire report's lede"}


@each
def test_a_text_compared_with_itself_differs_in_nothing_and_without_doubt(kind: type[Result], same: Results):
    known = same[kind.name].lines.dropna(subset=["difference"])
    assert np.allclose(known["difference"], 0)
    assert known[["low", "high"]].isna().all(axis=None)


@each
def test_an_empty_text_is_unknown_and_no_error(kind: type[Result], harbour: Compared):
    empty = Article(text="", name="empty", sentences=())
    for pair in (Compared(empty, empty), Compared(empty, harbour.derivative), Compared(harbour.wire, empty)):
        result = kind.measure(pair)
        assert all(isinstance(table, pd.DataFrame) for table in result.tables.values())
        unknown = result.lines[result.lines[["wire", "derivative"]].isna().all(axis=1)]
        assert unknown[["low", "high"]].isna().all(axis=None)
        assert result.finding is None or result.finding.text


@pytest.mark.parametrize(
    "written",
    [
        "word",
        "word " * 50_000,
        "x" * 100_000,
        "a" * 100_000 + " is here. It is.",
        "He said so. " * 3_000,
        "Strike hits port. " * 2_000,
        "will meet " * 10_000,
        "$5 <b>billion</b> \x07 中文 العربية 😀 {{ 7*7 }} %s.",
    ],
    ids=lambda written: written[:12],
)
def test_hostile_texts_are_measured_in_bounded_time(written: str, harbour: Compared, there: Results):
    hostile = as_article(written, any_language=True)
    before = time.process_time()
    for pair in (
        Compared(hostile, as_article(written, any_language=True)),
        Compared(hostile, harbour.derivative),
        Compared(harbour.wire, hostile),
    ):
        assert len(measure(pair).kept) == len(there.kept)
    assert time.process_time() - before < 60


@each
def test_a_measure_shows_itself_and_says_one_thing(kind: type[Result], there: Results):
    result = there[kind.name]
    assert result.finding is None or isinstance(result.finding, Finding)
    assert all(shown._repr_html_() for shown in result.linked)
    assert kind.explored == bool(result.linked)


@each
def test_a_section_stands_in_a_notebook(kind: type[Result]):
    sections = list(_code())
    assert any(f"found.{kind.name}." in cell for cell in sections)


def _code() -> Iterator[str]:
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                yield "".join(cell["source"])


def test_the_schemas_stand_in_the_codebook():
    """`python docs/codebook.py` writes them there."""
    found = importlib.util.spec_from_file_location("codebook", ROOT / "docs" / "codebook.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    page = module.PAGE.read_text(encoding="utf-8")
    assert module.written(page) == page


def test_every_table_has_a_name_of_its_own():
    assert len({table.name for table in SCHEMA}) == len(SCHEMA)
