"""Tables in HTML and CSV."""

import csv
import io
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.corpus import table as corpus_table
from helpers.errors import ArticleError, ParameterError
from helpers.measures import lines, measure
from helpers.measures.readability import measure as readability
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article
from helpers.showing import description, tables


def test_a_table_that_is_cut_says_so_and_a_whole_number_may_be_unknown():
    frame = pd.DataFrame({"word": ["a", "b", "c"], "count": pd.array([1, None, 3], dtype="Int64")})
    cut = tables.plain(frame, "word count", caption="Words", most=2)
    assert cut.caption == "Words (the first 2 of 3)"
    assert cut.cells == [["a", "1"], ["b", "–"]]
    assert tables.plain(frame, "word count", caption="Words", most=3).caption == "Words"


def test_cells_are_text_whatever_they_hold():
    frame = pd.DataFrame(
        {"word": ["<script>alert(1)</script>", "{{ 7*7 }}", "</td></style>"], "count": [1, 2, 3]}
    )
    page = tables.plain(frame, "word count", caption="<b>")._repr_html_()
    assert "<script>" not in page
    assert "</style>" not in page
    assert "&lt;script&gt;" in page
    assert "{{ 7*7 }}" in page
    assert page.count("<tr>") == 4


def test_unknown_is_a_dash_and_zero_a_zero(owners: Compared):
    page = tables.measures(lines.table(readability.compare(owners, seed=1)), caption="c")._repr_html_()
    assert re.search('style="text-align:right" data-label="[^"]+"><bdi>–</bdi></td>', page)
    assert "needs 30 sentences" in page
    assert tables.number(0.0, 1) == "0.0"
    assert tables.number(-1234.5, 1) == "−1,234.5"


def test_tables_have_a_caption_and_headed_rows_and_columns(owners: Compared):
    page = tables.measures(lines.table(readability.compare(owners, seed=1)), caption="Formulas")._repr_html_()
    assert "<caption>Formulas</caption>" in page
    assert page.count('scope="col"') == 7
    assert page.count('scope="row"') == len(readability.FORMULAS) + 6


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", " =1", "＝1"])
def test_no_csv_cell_is_a_formula(tmp_path, cell: str):
    path = tmp_path / "t.csv"
    tables.save_csv(pd.DataFrame({"text": [cell, "plain"], "number": [-1.5, 2.0]}), path)
    first, second = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))
    assert first["text"] == f"'{cell}"
    assert first["number"] == "-1.5"
    assert second["text"] == "plain"


@given(st.lists(st.text(max_size=20), min_size=1, max_size=5))
def test_csv_gives_back_what_was_written(cells: list[str]):
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        tables.save_csv(pd.DataFrame({"text": cells}), path)
        read = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))
    assert [row["text"] for row in read] == [tables.harmless(cell) for cell in cells]


def test_the_description_shows_what_was_set_aside(owners: Compared):
    page = description.describe(owners)._repr_html_()
    assert "Set aside, not measured" in page
    assert "points at body paragraph 5" in page
    assert "304 words, 12 sentences, 7 paragraphs" in page
    assert "No furniture was found" in page


def test_hostile_articles_are_described_as_text():
    text = "<script>alert('x')</script> Wins\n\nThe </style> mayor met {{ config }} in Oslo. \x1b[31mHe smiled.\n"
    article = as_article(text, any_language=True)
    page = description.describe(Compared(article, article))._repr_html_()
    assert "<script>" not in page
    assert "\x1b" not in page


def test_sentences_are_told_with_their_place_and_measures(owners: Compared):
    frame = measure(owners).sentences
    assert list(frame["side"].unique()) == ["wire report", "derivative"]
    assert len(frame) == 12 + 21
    for row in frame.itertuples():
        text = (owners.wire if row.side == "wire report" else owners.derivative).text
        assert " ".join(text[row.start : row.end].split()) == row.text
    assert frame.loc[frame["side"] == "wire report", "words"].sum() == 304


def test_refusals_are_for_readers():
    with pytest.raises(ArticleError):
        as_article("   ")


@pytest.mark.parametrize(
    ("reports", "link"),
    [("../pairs", "../pairs/a%C3%A9/report.html"), ("https://desk.example/r/", "https://desk.example/r/a%C3%A9/report.html"), (".", "./a%C3%A9/report.html")],
)  # fmt: skip
def test_a_notable_pair_leads_to_its_report(reports: str, link: str):
    page = corpus_table.notable(worth(), reports=reports)._repr_html_()
    assert f'<a href="{link}">' in page
    assert "<b>" not in page.replace("<bdi>", "")


def test_a_pair_without_a_report_gets_no_link():
    page = corpus_table.notable(worth(), reports="../pairs", unreported="b aé")
    assert "<a " not in page._repr_html_()


def test_without_reports_there_are_no_links():
    assert "<a " not in corpus_table.notable(worth(), reports="")._repr_html_()


@pytest.mark.parametrize("reports", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "../a\nb"])
def test_a_prefix_that_is_no_path_and_no_address_is_refused(reports: str):
    with pytest.raises(ParameterError, match="leads to no reports"):
        corpus_table.notable(worth(), reports=reports)


def worth() -> pd.DataFrame:
    line = {"id": "aé", "derivative": "<b>Bold</b>", "outlet": "Post & Co", "verdict": "wholly derived", "reasons": "one <b>\ntwo"}  # fmt: skip
    return pd.DataFrame([line])
