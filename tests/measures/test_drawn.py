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
    assert not {"readability", "sentence_lengths", "tone_arc", "tone_words"} & set(found.charts)


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


def test_a_difference_that_is_shown_says_how_far_it_moves_with_the_preparation(owned: Results):
    told = [*owned.readability.findings, *owned.diversity.findings, owned.tone.finding]
    shown = [each.text for each in told if each.shown]
    assert shown
    assert all("over all preparations" in text for text in shown)


def test_one_sentence_alone_says_what_turns_with_the_preparation(owned: Results):
    assert "words per sentence points one way under some" in owned.preparations.finding.text
    assert "depends on the preparation" in owned.preparations.finding.brief
    assert not any("direction" in chart.title for chart in owned.charts.values())
