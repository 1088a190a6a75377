"""Charts are checked by reading the figure."""

import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.text import Text

from helpers.corpus import chart as corpus_chart
from helpers.corpus import outlets, summary
from helpers.languages.english.lists import read_topics
from helpers.measures import lines
from helpers.measures import measure as measured
from helpers.measures.facts import chart as facts_chart
from helpers.measures.facts import measure as facts
from helpers.measures.lines import measure, table
from helpers.measures.quotations import measure as quotations
from helpers.measures.readability import chart as readability_chart
from helpers.measures.readability import measure as readability
from helpers.measures.sources import measure as sources
from helpers.measures.tone import chart as tone_chart
from helpers.measures.tone import measure as tone
from helpers.measures.topics import chart as topics_chart
from helpers.measures.topics import measure as topics
from helpers.pairing.compared import Compared
from helpers.showing import picture, style
from helpers.showing.picture import Chart
from helpers.statistics.intervals import Interval

HOSTILE = "$5 billion to $6 billion_x^2 <script>alert(1)</script> 中文 العربية 😀 \x07{{ 7*7 }} %s \\frac"


@pytest.fixture(scope="module")
def drawn(owners: Compared) -> dict[str, Chart]:
    readings = lines.table(readability.compare(owners, seed=1))
    sentences = measured(owners).sentences
    return {
        "readability": readability_chart.readability(readings, title="A title"),
        "lengths": readability_chart.sentence_lengths(sentences, title="A title"),
        "pull": readability_chart.pull(sentences, title="A title"),
        "arc": tone_chart.tone_arc(sentences, title="A title"),
        "words": tone_chart.tone_words(tone.words(owners), title="A title"),
        "rates": topics_chart.rates(
            topics.TOPICS.frame(topics.compare(owners, read_topics())), title="A title"
        ),
        "keyness": topics_chart.keyness(topics.TOPICS.frame(topics.terms(owners)), title="A title"),
    }


KINDS = ("readability", "lengths", "pull", "arc", "words", "rates", "keyness")


@pytest.mark.parametrize("kind", KINDS)
def test_no_chart_leaves_without_title_source_alt_and_numbers(drawn, kind: str):
    chart = drawn[kind]
    said = [text.get_text() for text in chart.texts]
    assert chart.title in said
    assert any(text.startswith("Source:") for text in said)
    assert len(chart.alt) > 40
    assert len(chart.table) > 0


@pytest.mark.parametrize("kind", KINDS)
def test_charts_are_the_same_bytes_each_time_and_well_formed(drawn, kind: str):
    svg = drawn[kind].svg()
    assert svg == drawn[kind].svg()
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == style.literal(drawn[kind].alt)


def test_a_note_in_the_place_of_a_dot_is_not_cut_off_at_the_edge(drawn):
    """The panel comes out narrower than the one its words were first measured beside."""
    chart = drawn["readability"]
    chart.svg()
    (note,) = (text for axes in chart.axes for text in axes.texts)
    assert "30 sentences" in note.get_text()
    assert note.get_window_extent().x1 <= chart.bbox.x1


def test_a_chart_that_lacks_something_is_refused():
    with picture.drawing(2) as figure, pytest.raises(ValueError, match="alt"):
        picture.finish(figure, title="a", subtitle="b", source="c", alt="", table=pd.DataFrame())


def test_dots_stand_at_the_differences_and_lines_span_the_intervals():
    lines = table(
        [
            measure("f", "one", (10.0, 12.0), "grade", interval=Interval(-1.0, 5.0)),
            measure("f", "two", (10.0, 7.0), "grade", interval=Interval(-4.0, -2.0)),
            measure("f", "three", (np.nan, np.nan), "grade", note="too short"),
        ]
    )
    (axes, *_) = readability_chart.readability(lines, title="t").axes
    dots = {(x, y) for dot in axes.lines for x, y in zip(dot.get_xdata(), dot.get_ydata(), strict=True) if dot.get_marker() in style.SHAPES}  # fmt: skip
    assert dots >= {(2.0, 0), (-3.0, 1)}
    spans = [
        segment[:, 0].tolist()
        for collection in axes.collections
        for segment in collection.get_segments()
        if segment.ndim == 2
    ]
    assert [-1.0, 5.0] in spans
    assert "too short" in [text.get_text() for text in axes.texts]


def test_bars_start_at_zero(drawn):
    for kind in ("words", "pull"):
        for axes in drawn[kind].axes:
            assert all(0 in (bar.get_x(), bar.get_y()) for bar in axes.patches)


def test_each_role_has_its_colour_and_its_shape(drawn):
    marks = {line.get_marker(): line.get_color() for axes in drawn["rates"].axes for line in axes.lines if line.get_marker() in style.SHAPES}  # fmt: skip
    assert marks == dict(zip(style.SHAPES, style.ROLES, strict=True))


def test_hostile_words_come_out_as_written():
    words = pd.DataFrame(
        {
            "word": [HOSTILE[:24], "$x_1$"],
            "wire_count": [1, 0],
            "derivative_count": [0, 2],
            "wire": [0.1, 0.0],
            "derivative": [0.0, 0.2],
            "difference": [-0.1, 0.2],
        }
    )
    chart = tone_chart.tone_words(words, title=HOSTILE)
    svg = chart.svg()
    root = ET.fromstring(svg)
    said = " ".join(element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text"))
    for written in (
        "$5 billion to $6",
        "<script>alert(1)</script>",
        "中文",
        "العربية",
        "😀",
        "{{ 7*7 }}",
        "$x_1$",
    ):
        assert written in said, written
    assert "\x07" not in svg
    assert "<script>" not in svg


def test_an_unbounded_interval_becomes_an_arrow():
    terms = pd.DataFrame(
        {
            "name": ["a"],
            "wire_count": [0],
            "derivative_count": [4],
            "keyness": [3.0],
            "low": [0.5],
            "high": [np.inf],
        }
    )
    (axes, *_) = topics_chart.keyness(terms, title="t").axes
    assert any(line.get_marker() == ">" and len(line.get_xdata()) for line in axes.lines)


def test_very_many_sentences_are_still_one_small_picture():
    count = 3_000
    sentences = pd.DataFrame({"side": ["wire report"] * count, "sentence": range(1, count + 1), "paragraph": 1, "words": np.arange(count) % 60, "tone": 0.1, "quoted": 0.0, "pull": 0.0, "hard_words": 1})  # fmt: skip
    for chart in (
        readability_chart.sentence_lengths(sentences, title="t"),
        tone_chart.tone_arc(sentences, title="t"),
        readability_chart.pull(sentences, title="t"),
    ):
        assert len(chart.svg()) < 400_000


def test_every_sentence_is_inside_the_picture(pair_of):
    """A short wire report must not set the limits for a derivative of long sentences."""
    pair = pair_of(
        "They met. They left.", "They met in the long hall of the old palace for hours. They left." * 5
    )
    chart = readability_chart.sentence_lengths(measured(pair).sentences, title="x")
    for axes in chart.axes:
        low, high = axes.get_xlim()
        for drawn in axes.lines:
            assert all(low <= x <= high for x in drawn.get_xdata())


def test_a_source_that_became_another_did_not_come_through(harbour: Compared):
    row = (
        "wire report",
        1,
        "Robert Oakes",
        "said",
        "person",
        "kept",
        "the wall holds",
        "",
        1,
        "Clara Denholm",
        0,
        1,
    )
    sourced = sources.ATTRIBUTIONS.frame([row, (*row[:9], "Robert Oakes", 0, 1)])
    stated = facts.FACTS.frame(facts.table(harbour))
    counts = facts_chart.outcomes(stated, {"sources": sourced}, title="x").table.set_index(
        ["kind", "outcome"]
    )["count"]
    assert list(counts["sources"][["came through", "changed or weakened"]]) == [1, 1]


def test_outcomes_are_counted_once_each(harbour: Compared):
    """One number and one quotation were changed, one source lost; nothing counts twice."""
    said, stated, sourced = (
        quotations.QUOTATIONS.frame(quotations.table(harbour)),
        facts.FACTS.frame(facts.table(harbour)),
        sources.ATTRIBUTIONS.frame(sources.table(harbour)),
    )
    chart = facts_chart.outcomes(stated, {"quotations": said, "sources": sourced}, title="x")
    counts = chart.table.set_index(["kind", "outcome"])["count"]
    assert counts["numbers", "changed or weakened"] == 1
    assert counts["quotations", "changed or weakened"] == 1
    assert counts["sources", "changed or weakened"] == 1
    assert counts["quotations"].sum() == 4
    facts_drawn = sum(counts[kind].sum() for kind in ("names", "numbers", "dates", "places"))
    assert facts_drawn == len(stated)


def over_many(**given: object) -> pd.DataFrame:
    """Pairs of an outlet with a hostile name, a quarter of them without a number."""
    generator = np.random.default_rng(1)
    numbers = {"grade": generator.normal(size=40), "share": generator.random(40)}
    frame = pd.DataFrame(
        numbers
        | {"group": np.arange(40), "texts": np.arange(40), "day": 738000.0 + np.arange(40), "verdict": "a"}
    )
    frame.loc[:9, "grade"] = np.nan
    return frame.assign(**{"outlet": np.where(np.arange(40) % 2, HOSTILE, "Post"), **given})


MANY = (
    summary.Number("reading grade", "grade", "grades", difference=True),
    summary.Number("words shared", "share", "share of words"),
)
NAMED = [each.name for each in MANY]


def many_charts(pairs: pd.DataFrame) -> list[Chart | None]:
    practised = summary.with_q(summary.practice(pairs, MANY, population="all"))
    return [
        corpus_chart.verdicts(summary.verdicts(pairs, ("a", "b")), title="A title"),
        corpus_chart.practice(practised, title="A title"),
        corpus_chart.shifts(summary.distribution(pairs, MANY[:1]), practised, title="A title"),
        corpus_chart.outlets(outlets.beside_the_others(pairs, MANY), title="A title", names=NAMED),
        corpus_chart.trends(summary.periods(pairs, MANY), title="A title"),
    ]


@pytest.mark.parametrize(
    "given",
    [{}, {"outlet": ""}, {"day": np.nan}, {"grade": np.nan}, {"share": 0.0}, {"share": np.nan, "grade": 0.0}],
    ids=str,
)
def test_charts_over_many_pairs_are_drawn_whatever_is_unknown(given: dict):
    for chart in filter(None, many_charts(over_many(**given))):
        ET.fromstring(chart.svg())
        assert len(chart.alt) > 20
        assert any(text.get_text().startswith("Source:") for text in chart.texts)


def test_of_what_is_not_known_there_is_no_chart():
    verdicts, *others = many_charts(over_many().head(0))
    ET.fromstring(verdicts.svg())
    assert others == [None] * 4


def test_an_outlets_name_stands_as_it_is_written():
    svg = many_charts(over_many())[3].svg()
    assert "<script>" not in svg
    assert "$5 billion to $6 bill" in svg


def test_a_period_without_pairs_breaks_the_line():
    days = np.where(np.arange(40) % 2, 738000.0, 738028.0)
    chart = many_charts(over_many(day=days))[4]
    drawn = chart.axes[0].lines[0].get_ydata()
    assert np.isnan(drawn).sum() == 3


POINTS = 72
"""To the inch, as an SVG is drawn."""


def titles(chart: Chart) -> list[tuple[Axes, Text]]:
    """The words above each panel, placed as they are drawn."""
    chart.svg()
    panels = [axes for axes in chart.axes if axes.axison]
    return [
        (axes, text)
        for axes in panels
        for text in axes.get_children()
        if isinstance(text, Text) and text.get_text() and text.get_text() == axes.get_title(loc="left")
    ]


def by_month() -> pd.DataFrame:
    """The numbers that are drawn by month, over pairs in which all are known."""
    drawn = [each for each in summary.NUMBERS if each.headline]
    columns = {each.column: np.linspace(-0.01, 0.09, 40) for each in drawn}
    columns |= {each.per: np.ones(40) for each in drawn if each.per}
    return summary.periods(over_many(day=738000.0 + 9 * np.arange(40), **columns), drawn)


def test_words_above_a_panel_reach_neither_the_next_panel_nor_the_edge():
    trends = corpus_chart.trends(by_month(), title="A title")
    assert trends is not None
    pairs = over_many(outlet=np.where(np.arange(40) % 2, "The Westmoreland Gazette", "Post"))
    long = summary.Number("words in passages of 7 or more", "share", "share of words")
    beside = outlets.beside_the_others(pairs, [long])
    named = corpus_chart.outlets(beside, title="A title", names=[long.name] * 2)
    for chart in (trends, named):
        above, edge = titles(chart), POINTS * chart.get_size_inches()[0]
        for axes, text in above:
            right, start = text.get_window_extent().x1, axes.get_subplotspec().colspan.start
            others = [other.bbox.x0 for other, _ in above if other.get_subplotspec().colspan.start > start]
            assert right < min(others, default=edge)


def test_the_last_panel_of_each_column_has_the_months():
    trends = corpus_chart.trends(by_month(), title="A title")
    assert trends is not None
    trends.svg()
    panels = [axes for axes in trends.axes if axes.axison]
    assert len(panels) % 2, "one is left over"
    shown = [
        any(each.get_visible() and each.get_text() for each in axes.get_xticklabels()) for axes in panels
    ]
    assert shown == [False] * (len(panels) - 2) + [True] * 2
