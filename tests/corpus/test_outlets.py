"""Which outlets differ, from whom, and which are not compared."""

from __future__ import annotations

from pathlib import Path

import made
import numpy as np
import pytest

from helpers.corpus import outlet_wording
from helpers.corpus.results import CorpusResults, open_corpus
from helpers.measures.verdict.labels import NO_EVIDENCE

STORIES = range(12)


def piece(outlet: str, story: int, **given: object) -> dict:
    return made.pair(f"{outlet.lower()}-{story}", wire=f"w{story}", outlet=outlet, **given)


def pieces() -> list[dict]:
    """Alder and Birch keep the tone of their wire reports and Turner turns it; Small has three pieces."""
    wobble = 0.01 * np.cos(np.arange(40.0))
    found = [piece("Turner", at, tone=-0.2 + wobble[at], dropped=0.0) for at in STORIES]
    found += [piece("Alder", at, tone=wobble[at + 9], dropped=0.1) for at in STORIES]
    found += [piece("Birch", at, tone=wobble[at + 21], dropped=0.1) for at in STORIES]
    return found + [piece("Small", at, tone=0.0, dropped=0.5) for at in range(3)]


def independent() -> list[dict]:
    """Stories of Fir's own, of the same events, in which nearly all of the wire report is missing."""
    return [piece("Fir", at, tone=0.1, dropped=0.9, verdict=NO_EVIDENCE) for at in STORIES]


@pytest.fixture
def found(tmp_path: Path) -> CorpusResults:
    return open_corpus(str(made.write(tmp_path / "c", [*pieces(), *independent()])))


def test_derived_pairs_alone_are_compared_and_both_populations_saved(found: CorpusResults):
    lines = found.tables["outlets"].set_index(["population", "outlet", "measure"])
    alone = lines.loc[("derived pairs alone", "Turner", "wire sentences dropped")]
    whole = lines.loc[("pairs about one event", "Turner", "wire sentences dropped")]
    assert alone["others"] == pytest.approx((24 * 0.1 + 3 * 0.5) / 27)
    assert whole["others"] == pytest.approx((24 * 0.1 + 3 * 0.5 + 12 * 0.9) / 39)
    assert "Fir" not in set(lines.loc["derived pairs alone"].index.get_level_values("outlet"))


def test_the_outlet_that_differs_is_named_with_those_from_which_it_does(found: CorpusResults):
    told = str(found.outlets.finding)
    assert "tone, Turner −0.200 against" in told
    assert found.outlets.finding.brief == "Tone: Turner is below Alder and Birch"
    assert "Not shown to differ in anything: Alder and Birch (2 numbers tested)." in told
    assert "so an outlet’s own number is not the same beside each." in told


def test_a_chart_draws_what_its_title_tells(tmp_path: Path):
    """What was shown has a panel beside the headline numbers, and the title is the sentence's own."""
    days = [f"2024-{at + 1:02}-01" for at in STORIES]
    lines = [piece("Late", at, hard_words=0.5 * at + 5, published=days[at]) for at in STORIES]
    lines += [piece("Alder", at, hard_words=0, published=days[at]) for at in STORIES]
    found = open_corpus(str(made.write(tmp_path / "c", lines)))
    assert found.trends.finding.brief == "Up over time: hard words (only with Late)"
    assert found.outlets.finding.brief == "Hard words: Alder is below Late"
    assert found.outlets.chart.title == found.outlets.finding.brief
    assert all("hard words" in set(each.chart.table["measure"]) for each in (found.trends, found.outlets))


def test_an_outlet_is_not_listed_for_what_another_does(found: CorpusResults):
    """Against the others together Alder and Birch are warmer, since these have Turner; no line of the page says that of them."""
    lines = found.tables["outlets"].query("population == 'derived pairs alone' and measure == 'tone'")
    assert lines.set_index("outlet").loc[["Alder", "Birch"], "shown"].all()
    assert found.outlet_pairs is not None
    assert found.outlets.table is None


def test_what_shows_only_against_all_the_others_together_is_told_too(found: CorpusResults):
    """As if no two had been shown to differ in anything: Turner's tone is still told, and counts as shown."""
    beside, between = found._of("outlets", "derived pairs alone"), found.tables["outlet_pairs"]
    told = outlet_wording.outlets(beside, between.assign(shown=False), "derived pairs alone")
    assert told.shown
    assert "Turner, tone: −0.200 against" in told.text
    renamed = beside.assign(measure=beside["measure"].replace("tone", "hedges"))
    both = outlet_wording.outlets(renamed, between, "derived pairs alone")
    assert both.brief == found.outlets.finding.brief
    assert " Held against all the others together: Turner, hedges: −0.200 against" in both.text


def test_what_parts_outlets_is_among_the_first_sentences(found: CorpusResults):
    """An average over outlets that differ is told beside that they do, however many averages there are."""
    assert found.outlets.finding.brief in str(found.at_a_glance)


def test_where_nothing_is_shown_no_table_says_so_again(tmp_path: Path):
    wobble = 0.01 * np.cos(np.arange(40.0))
    lines = [piece(name, at, tone=wobble[at + 9 * n]) for n, name in enumerate(("A", "B")) for at in STORIES]
    found = open_corpus(str(made.write(tmp_path / "c", lines)))
    assert str(found.outlets.finding).startswith("No outlet was shown to differ")
    assert (found.outlet_pairs, found.outlets.table) == (None, None)


def test_two_outlets_are_compared_within_the_wire_reports_of_both(found: CorpusResults):
    """By hand: the mean over stories of Turner's less Alder's."""
    lines = found.tables["outlet_pairs"].set_index(["outlet", "other", "measure"])
    line = lines.loc[("Alder", "Turner", "tone")]
    wobble = 0.01 * np.cos(np.arange(40.0))
    assert line["difference"] == pytest.approx(np.mean(wobble[9:21] + 0.2 - wobble[:12]))
    assert line["shared"] == 12
    assert not lines.loc[("Alder", "Birch", "tone"), "shown"]


def test_outlets_that_are_not_compared_are_named_with_what_they_lack(found: CorpusResults):
    told = str(found.uncompared)
    assert (
        "Not compared are 2 outlets with fewer than 10 groups of derived pairs: Small (3), Fir (0)." in told
    )


def test_beside_all_others_no_outlet_is_named_for_what_the_others_do(tmp_path: Path):
    """Alder stands apart from twenty small ones that turn colder: its own tone is not told from zero."""
    wobble = 0.01 * np.cos(np.arange(40.0))
    alder = [piece("Alder", at, tone=wobble[at]) for at in STORIES]
    others = [
        piece(f"Small {at}", story, tone=-0.2 + wobble[at + story])
        for at in range(20)
        for story in (at % 12, (at + 5) % 12)
    ]
    told = open_corpus(str(made.write(tmp_path / "c", [*alder, *others]))).outlets.finding
    assert "with all other outlets together" in str(told)
    assert "Alder" not in str(told)
    assert "its own numbers are not told from zero" in str(told)


def test_a_difference_that_one_outlet_makes_is_told_as_its_own(found: CorpusResults):
    """Turner's -0.2 in 12 of 39 derived pairs; by hand the rest is the mean of the others' wobble."""
    told = str(found.shifts.finding)
    line = found.tables["practice"].set_index(["population", "measure"]).loc[("derived pairs alone", "tone")]
    wobble = 0.01 * np.cos(np.arange(40.0))
    assert (line["shown"], line["without"]) == (True, "Turner")
    assert line["value_without"] == pytest.approx((wobble[9:21].sum() + wobble[21:33].sum()) / 27)
    assert "Only with Turner, derivatives are colder in tone" in told
    assert "; without it" in told
    assert found.shifts.chart.title.startswith("Only with Turner")


def test_a_difference_that_all_outlets_make_is_told_of_all(tmp_path: Path):
    pairs = [piece(name, at, tone=-0.2 + at / 1000) for name in ("Alder", "Birch") for at in STORIES]
    told = str(open_corpus(str(made.write(tmp_path / "c", pairs))).shifts.finding)
    assert "At these 2 outlets, derivatives are colder in tone" in told


def test_of_one_outlet_it_is_said_that_there_is_no_other(tmp_path: Path):
    pairs = [piece("Alder", at, tone=at / 100) for at in STORIES]
    lines = open_corpus(str(made.write(tmp_path / "c", pairs))).tables["outlets"]
    line = lines[lines["measure"] == "tone"].iloc[0]
    assert line["note"] == "no other outlet has it"


@pytest.mark.parametrize(
    ("colder", "told"),
    [
        (("Turner",), "no difference stands up; what differs may be theirs alone."),
        (("Turner", "Sun"), "the one difference stands up."),
    ],
)
def test_what_one_outlet_of_a_kind_does_is_not_told_of_the_kind(
    tmp_path: Path, colder: tuple[str, ...], told: str
):
    """Turner turns the tone and has most pieces of its kind; the kind does so only where another tabloid does it too."""
    wobble = 0.01 * np.cos(np.arange(60.0))
    kinds = {"Turner": "tabloid", "Sun": "tabloid", "Alder": "broadsheet", "Birch": "broadsheet"}
    pairs = [
        piece(outlet, at, tone=wobble[at + 9 * number] - 0.2 * (outlet in colder), columns={"kind": kind})
        for number, (outlet, kind) in enumerate(kinds.items())
        for at in (range(14) if outlet in ("Turner", "Alder") else STORIES)
    ]
    result = open_corpus(str(made.write(tmp_path / "c", pairs)), outlets="kind")
    assert result.outlets.finding.brief.startswith("Tone: broadsheet is above tabloid")
    assert "Without the outlets with the most pairs (Alder and Turner)" in str(result.uncompared)
    assert told in str(result.uncompared)
    assert "Without" not in str(open_corpus(str(tmp_path / "c")).uncompared)
