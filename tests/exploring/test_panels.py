"""The panels: what can be chosen names sentences that are there, and the code gives the same tables."""

import re

import pytest
from conftest import OWNERS, ROOT

from helpers.corpus.options import Options
from helpers.exploring import panels
from helpers.exploring.display import MOST_ROWS
from helpers.exploring.panels import QUESTIONS, code, panel
from helpers.measures import measure
from helpers.measures.result import Result
from helpers.measures.results import Results
from helpers.pairing.compared import Compared
from helpers.showing.tables import Table


@pytest.fixture(scope="module")
def found(owners: Compared) -> Results:
    return measure(owners)


def has_marks(result: Result) -> bool:
    """Whether anything of it can be chosen."""
    return type(result).marks is not Result.marks


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_mark_names_sentences_of_the_two_texts(name: str, found: Results):
    shown = found.ledger.side_by_side.html()
    there = set(re.findall(r'data-name="([wd]\d+)"', shown))
    marks = found[name].marks
    assert all(set(mark.sentences) <= there and mark.title for mark in marks.values())
    nothing = name == "check" and not marks
    assert any(mark.sentences for mark in marks.values()) == (has_marks(found[name]) and not nothing)


def test_a_finding_marks_both_sentences_and_its_words_are_framed_in_them(harbour: Compared):
    found = measure(harbour)
    marks = found["check"].marks
    place = next(key for key, mark in marks.items() if "38" in mark.title)
    assert marks[place].sentences == ("w2", "d3")
    shown = found["ledger"].side_by_side.html()  # type: ignore[attr-defined]
    for name, words in zip(marks[place].sentences, ("<del>38</del>", "<ins>58</ins>"), strict=True):
        sentence = re.search(rf'data-name="{name}".*?</span></span>', shown, re.DOTALL)
        assert sentence is not None
        assert f'<mark class="serious">{words}</mark>' in sentence.group()


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_mark_of_a_chart_and_every_row_can_be_chosen(name: str, found: Results):
    made = panel(name, found)
    drawn = set(re.findall(r'data-mark="([^"]+)"', made["html"]))
    assert drawn <= made["marks"].keys()
    if name in ("tone", "readability", "ledger"):
        sentences = sum(len(article.sentences) for article in found.pair)
        assert len(drawn) == sentences
    elif has_marks(found[name]):
        table = next(each for each in found[name].linked if isinstance(each, Table))
        assert {str(place) for place in range(len(table.cells[:MOST_ROWS]))} <= made["marks"].keys()


def test_a_topics_sentences_are_those_with_its_words(found: Results):
    elections = next(mark for mark in found["topics"].marks.values() if "elections" in mark.title)
    for article, side in zip(found.pair, "wd", strict=True):
        having = [
            each.number
            for each in article.sentences
            if re.search(r"\b(elections?|polls?|vot\w+|candidates?)\b", each.text)
        ]
        assert [f"{side}{number}" for number in having] == [
            name for name in elections.sentences if name[0] == side
        ]


@pytest.mark.parametrize("quotations", [True, False])
def test_the_code_gives_the_same_tables(owners: Compared, quotations: bool, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    arguments = ", ".join(repr(str(OWNERS / f"{side}.txt")) for side in ("wire", "derivative"))
    found = measure(owners, quotations=quotations)
    for name in QUESTIONS:
        *before, last = code([name], arguments, Options(quotations=quotations).chosen).splitlines()
        assert len(before) == 2
        namespace: dict = {}
        exec("\n".join(before), namespace)
        assert eval(last, namespace)._repr_html_() in panel(name, found)["html"]


def test_the_lines_of_code_for_several_panels_show_all_their_tables_in_one_cell(owners: Compared):
    arguments = ", ".join(repr(str(OWNERS / f"{side}.txt")) for side in ("wire", "derivative"))
    shown: list = []
    exec(code(["verdict", "tone"], arguments, {}), {"display": shown.append})
    assert len(shown) == 2
    for name, table in zip(["verdict", "tone"], shown, strict=True):
        assert table._repr_html_() in panel(name, measure(owners))["html"]


def test_without_quotations_sentences_keep_their_numbers(owners: Compared):
    whole, spoken = (measure(owners, quotations=each).spoken for each in (True, False))
    numbers = {each.start: each.number for each in whole.wire.sentences}
    assert all(numbers[each.start] == each.number for each in spoken.wire.sentences)
    assert len(spoken.wire.words) < len(whole.wire.words)
    assert "left out of reading" in spoken.wire.notes[-1]


def test_hostile_text_stays_text(pair_of):
    attack = '<img src=x onerror="alert(1)">'
    told = f"The mayor of Springfield said on Monday that the bridge is closed {attack} for repairs, “{attack}” he said. "
    pair = pair_of(told * 3, told * 2 + f"Officials met {attack} again.", any_language=True)
    for name in QUESTIONS:
        assert "<img" not in panel(name, measure(pair))["html"]


def test_a_long_table_is_cut_and_every_sentence_still_marked(pair_of, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(panels, "MOST_ROWS", 3)
    told = " ".join(f"The council met on the matter of road number {number} today." for number in range(9))
    made = panel("ledger", measure(pair_of(told, told)))
    assert made["html"].count("<tr>") == 1 + 3
    assert "(the first 3 of 18)" in made["html"]
    assert {f"w{number}" for number in range(1, 10)} <= made["marks"].keys()
