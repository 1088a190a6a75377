"""Nothing is drawn where nothing is shown: a sentence says so instead."""

import pytest

from helpers.measures import measure
from helpers.measures.results import Results
from helpers.pairing.compared import Compared

PLACES = "port mill school bridge market harbour station library".split()
GLAD = "great good happy excellent lovely wonderful nice superb".split()
GRIM = "terrible bad sad awful ugly horrible poor dreadful".split()


@pytest.fixture(scope="module")
def owned(owners: Compared) -> Results:
    return measure(owners)


def test_of_texts_too_short_to_tell_there_are_no_charts_of_style(pair_of):
    found = measure(pair_of("The dam broke at noon. Two roads were flooded.", "The dam broke on Monday."))
    assert not found.readability.finding.known
    assert not found.tone.finding.known
    charts = (found.readability.chart, found.readability.lengths, found.tone.chart, found.tone.words_chart)
    assert charts == (None,) * 4
    assert found.preparations.chart is None
    assert not {"readability", "sentence_lengths", "tone_arc", "tone_words", "preparations"} & set(
        found.charts
    )


def test_the_words_of_a_difference_in_tone_are_drawn_where_one_is_shown(pair_of, owned: Results):
    assert not owned.tone.finding.shown
    assert owned.tone.chart is not None
    assert owned.tone.words_chart is None
    told = (
        " ".join(f"The {place} is {how} today." for place, how in zip(PLACES, hows, strict=True))
        for hows in (GLAD, GRIM)
    )
    apart = measure(pair_of(*told)).tone
    assert apart.finding.shown
    assert apart.words_chart is not None


def test_only_differences_that_are_shown_are_drawn_under_each_preparation(owned: Results):
    chart = owned.preparations.chart
    told = [*owned.readability.findings, *owned.diversity.findings, owned.tone.finding]
    assert (
        0
        < len(chart.table.columns) - 1
        <= sum(each.shown for each in told)
        < len(owned.preparations.table.columns)
    )
    assert "hard words per 100" in chart.table.columns
    assert "tone" not in chart.table.columns
