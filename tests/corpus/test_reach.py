"""For which outlets and wire reports a corpus speaks, and of which pairs."""

import re
from pathlib import Path

import made
import pytest
from conftest import ROOT

from helpers.corpus import outlet_wording, versions
from helpers.corpus.results import CorpusResults, open_corpus
from helpers.measures.verdict.labels import DIFFERENT, NO_EVIDENCE
from helpers.showing.description import corpus_method
from helpers.statistics.groups import FEWEST_GROUPS, HELD_NEAR_ZERO

NUMBER = {"severity": "serious", "kind": "number", "message": "Number: 8, now 9."}


def corpus(folder: Path, *pairs: dict) -> CorpusResults:
    folder.mkdir(exist_ok=True)
    return open_corpus(str(made.write(folder / "c", pairs)))


def easier(count: int, outlets: int = 1, **given: object) -> list[dict]:
    """Pairs of so many outlets whose derivatives read easier."""
    return [
        made.pair(
            f"p{each}", outlet=f"Post {each % outlets}" if outlets else "", grade=-1 - each / 100, **given
        )
        for each in range(count)
    ]


class TestOutlets:
    def test_one_outlet_does_not_pass_for_outlets(self, tmp_path: Path):
        found = corpus(tmp_path, *easier(20))
        assert "are of 1 outlet." in str(found.at_a_glance)
        assert "of this outlet, and of no other" in str(found.reach)
        assert "one desk" in str(found.reach)
        told = str(found.shifts.finding)
        assert "At this one outlet, derivatives read easier" in told
        assert found.shifts.chart.title.startswith("At this one outlet")
        assert "of only one outlet" in str(found.outlets.finding)

    def test_of_many_outlets_it_is_said_for_whom_intervals_speak(self, tmp_path: Path):
        found = corpus(tmp_path, *easier(24, outlets=12))
        assert "12 outlets" in str(found.reach)
        assert "of no others" in str(found.reach)
        assert "one desk" not in str(found.reach)
        assert str(found.shifts.finding).startswith("Derivatives read easier")

    def test_pairs_of_no_known_outlet_speak_for_themselves(self, tmp_path: Path):
        found = corpus(tmp_path, *easier(20, outlets=0))
        assert "not known" in str(found.reach)
        assert "In these pairs, derivatives read easier" in str(found.shifts.finding)

    def test_few_of_which_the_outlet_is_known_are_not_these_outlets(self):
        some = outlet_wording.Outlets(3, 5, 20)
        assert outlet_wording.among(some) == "In these pairs"
        told = str(outlet_wording.reach(some, some, FEWEST_GROUPS))
        assert "at least 3 outlets (known of 5 of 20 pairs)" in told
        assert "whichever they are" in told
        assert "one desk" not in told

    def test_an_outlet_is_one_however_it_is_spaced_or_capitalised(self, tmp_path: Path):
        names = ("The Post", " The  Post", "THE POST", "The Post", "the post ")
        found = corpus(tmp_path, *(made.pair(f"p{at}", outlet=name) for at, name in enumerate(names)))
        assert set(found.tables["pairs"]["outlet"]) == {"The Post"}
        assert "are of 1 outlet" in str(found.reach)

    def test_kinds_of_outlets_do_not_pass_for_outlets(self, tmp_path: Path):
        """Seven pieces of each tabloid's ten are of one; broadsheets are one outlet."""
        kinds = (
            [("Star", "tabloid")] * 7
            + [(f"Sun {at}", "tabloid") for at in range(3)]
            + [("Globe", "broadsheet")] * 12
        )
        pairs = [
            made.pair(f"p{at}", outlet=name, grade=-1 - at / 100, columns={"kind": kind}) for at, (name, kind) in enumerate(kinds)
        ]  # fmt: skip
        folder = made.write(tmp_path / "c", pairs)
        found = open_corpus(str(folder), outlets="kind")
        assert "are of 5 outlets" in str(found.reach)
        assert "tabloid is 4 outlets (7 of 10 derived pairs are of Star)." in str(found.reach)
        assert "broadsheet" not in str(found.reach)
        assert "At these 5 outlets" in str(found.shifts.finding)
        assert set(found.tables["outlets"]["outlet"]) == {"tabloid", "broadsheet"}
        contents = found.tables["contents"].set_index("what")["count"]
        assert (contents["outlets"], contents["compared in place of outlets"]) == (5, 2)
        plain = open_corpus(str(folder))
        assert "not outlets" not in str(plain.reach)
        assert "compared in place of outlets" not in set(plain.tables["contents"]["what"])

    def test_of_too_few_pairs_for_an_interval_none_is_spoken_of(self, tmp_path: Path):
        for outlets in (0, 2):
            told = str(corpus(tmp_path / str(outlets), *easier(4, outlets=outlets)).reach)
            assert "interval" not in told
            assert "q value" not in told

    def test_what_is_said_of_derived_pairs_is_said_of_their_outlets(self, tmp_path: Path):
        others = [
            made.pair(f"n{at}", outlet=f"Globe {at}", grade=0.0, verdict=NO_EVIDENCE) for at in range(12)
        ]
        found = corpus(tmp_path, *easier(20, outlets=2), *others)
        assert "At these 2 outlets, derivatives read easier" in str(found.shifts.finding)
        assert "14 outlets, those judged derived of only 2" in str(found.reach)
        assert "one desk" in str(found.reach)


def test_pairs_that_are_left_out_are_named(tmp_path: Path):
    found = corpus(tmp_path, *easier(3), *(made.pair(f"other-{at}", verdict=DIFFERENT) for at in range(6)))
    told = "Left out are 6 about different events or with too little text to say: other-0, other-1, other-2 and other-3, and 2 more."
    assert str(found.left_out).endswith(told)


def test_that_rules_err_is_said_once_on_the_page(tmp_path: Path):
    found = corpus(tmp_path, *easier(4))
    told = [str(found.expected(each)) for each in ("findings", "derivation", "quotations", "facts")]
    assert all("In tests" in each for each in told)
    assert [each.count("read both sentences") for each in told] == [1, 0, 0, 0]


def test_what_the_record_has_is_no_wall_of_sums_on_the_page(tmp_path: Path):
    """The record of a report names every list and table with its sha256; the page says so and has parameters and programs."""
    record = corpus(tmp_path, *easier(4)).corpus.record
    sums = {"lexicons": {"tone.csv": "a" * 64}, "files": {"facts.parquet": "b" * 64}}
    told = corpus_method({**record, **sums})
    assert not re.search(r"a{64}|b{64}", told._repr_html_())
    assert "parameter seed" in set(told.data["what"])


def test_where_nothing_can_be_told_nothing_is_drawn(tmp_path: Path):
    few = corpus(tmp_path / "few", *easier(4, outlets=2, published="2026-01-01"))
    assert set(few.charts) == {"verdicts", "practice"}
    assert "Too few pairs" in str(few.shifts.finding)
    dated = [
        made.pair(f"p{at}", outlet="Post", grade=-at, published=f"2026-0{1 + at % 6}-01") for at in range(20)
    ]
    enough = corpus(tmp_path / "enough", *dated)
    assert {"shifts", "trends"} <= set(enough.charts)


class TestGlance:
    @pytest.mark.parametrize("count", [4, 20])
    def test_a_sentence_at_a_glance_stands_nowhere_else_on_the_page(self, tmp_path: Path, count: int):
        found = corpus(tmp_path, *easier(count, dropped=0.2, serious=1, to_check=0, findings=[NUMBER]))
        page = (ROOT / "notebooks" / "corpus.ipynb").read_text(encoding="utf-8")
        shown = [each for each in dir(type(found)) if f'"found.{each}' in page and each != "at_a_glance"]
        answers = [
            getattr(found, each) for each in shown if each not in ("false_alarms", "most_notable", "expected")
        ]
        below = " ".join(str(getattr(each, "finding", each)) for each in answers)
        glance = [each.text for each in found.at_a_glance.findings]
        assert len(glance) >= 4
        assert [each for each in glance if each in below] == []
        sure = "95% interval" in " ".join(glance)
        assert sure == (count >= FEWEST_GROUPS)
        assert found.size.text in glance
        assert found.reach.text in glance


class TestVersions:
    STORY = tuple(f"The port council met for the {number} time." for number in range(10))

    def pair(self, name: str, *sentences: str) -> dict:
        lines = [{"side": side, "text": each} for side in ("wire report", "derivative") for each in sentences]
        return made.pair(name, sentences=lines)

    def repeated(self, folder: Path, *pairs: dict) -> int:
        return versions.repeated(corpus(folder, *pairs).corpus)

    def test_the_same_report_with_a_sentence_changed_repeats_it(self, tmp_path: Path):
        later = [
            self.pair(f"v{at}", *self.STORY[:at], "It was late.", *self.STORY[at + 1 :]) for at in range(3)
        ]
        found = corpus(tmp_path, self.pair("first", *self.STORY), *later)
        assert str(found.versions).startswith("3 of 4 wire reports repeat others")
        assert "3 of 4 wire reports repeat others" in str(found.at_a_glance)

    def test_a_report_with_some_background_of_another_is_its_own(self, tmp_path: Path):
        other = [f"Ships waited for {number} days." for number in range(8)]
        assert (
            self.repeated(tmp_path, self.pair("a", *self.STORY), self.pair("b", *other, *self.STORY[:4])) == 0
        )

    def test_several_derivatives_of_one_report_are_no_versions(self, tmp_path: Path):
        pairs = [self.pair(name, *self.STORY) | {"wire": "one"} for name in "ab"]
        assert self.repeated(tmp_path, *pairs) == 0

    def test_a_derivative_that_copies_is_no_version(self, tmp_path: Path):
        copied = made.pair("b", sentences=[{"side": "derivative", "text": each} for each in self.STORY])
        assert self.repeated(tmp_path, self.pair("a", *self.STORY), copied) == 0


class TestPopulations:
    def test_what_is_told_is_of_derived_pairs_and_says_so(self, tmp_path: Path):
        derived = [made.pair(f"d{each}", dropped=0.2, grade=-1 - each / 100) for each in range(12)]
        others = [
            made.pair(f"n{each}", dropped=0.8, grade=5 + each / 100, verdict=NO_EVIDENCE)
            for each in range(12)
        ]
        found = corpus(tmp_path, *derived, *others)
        assert "In derived pairs alone, on average 20% of a wire report’s sentences are dropped" in str(
            found.shares.finding
        )
        assert "read easier" in str(found.shifts.finding)
        told = found.shares.table.data, found.shifts.table.data
        both = [name for each in told for name in each["measure"]]
        assert both == list(dict.fromkeys(found._of("practice", "derived pairs alone")["measure"]))
        assert set(told[1]["unit"]).isdisjoint({"share of pairs", "share of words"})
        assert "Hollow: derived pairs alone" in " ".join(each.get_text() for each in found.shares.chart.texts)

    def test_where_all_pairs_are_derived_each_share_is_drawn_once(self, tmp_path: Path):
        found = corpus(tmp_path, *(made.pair(f"d{each}", dropped=0.2 + each / 100) for each in range(12)))
        assert set(found.shares.chart.table["population"]) == {"pairs about one event"}
        assert "Hollow" not in " ".join(each.get_text() for each in found.shares.chart.texts)

    def test_a_share_near_zero_over_few_groups_has_an_interval_that_holds_less_often(self, tmp_path: Path):
        """As often as `docs/coverage.md` says of ten groups."""
        pairs = [made.pair(f"d{each}", dropped=0.0 if each % 3 else 0.5) for each in range(40)]
        few = corpus(tmp_path / "few", *pairs[:12])
        assert "so for wire sentences dropped." in str(few.few_groups)
        assert str(corpus(tmp_path / "many", *pairs).few_groups) == ""
        page = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
        (held,) = re.findall(r"\| 10 \| one each \| a mean share, near 0 in many pairs \| ([\d.]+)", page)
        assert float(held) == pytest.approx(HELD_NEAR_ZERO, abs=0.005)

    @pytest.mark.parametrize(("rest", "told"), [(0, ""), (1, "Not counted is 1 more"), (6, "and 2 more")])
    def test_pairs_that_could_not_be_held_are_named(self, tmp_path: Path, rest: int, told: str):
        pairs = [made.pair(f"u{each}") for each in range(rest)]
        said = str(corpus(tmp_path, made.pair("p", serious=0, to_check=0), *pairs).to_check)
        assert told in said
        assert ("u0" in said) == bool(rest)


def test_pairs_are_named_by_ids_that_tell_them_apart(tmp_path: Path):
    ids = [f"wires-2026-11-30-event-{each:02}--pieces-2026-11-30-gazette-{each:02}" for each in range(3)]
    said = str(corpus(tmp_path, made.pair("p", serious=0, to_check=0), *map(made.pair, ids)).to_check)
    assert all(each in said for each in ids)


def test_pairs_that_may_be_about_two_events_are_told(tmp_path: Path):
    pairs = [made.pair(f"p{event}", verdict=NO_EVIDENCE, event=event) for event in (0.5, 4.9, 5.0)]
    told = "may be about two events with the same people and places."
    some = str(corpus(tmp_path / "some", *pairs, made.pair("o", verdict=DIFFERENT)).left_out)
    assert (
        f"are 3 pairs about one event. Of those counted, 2 (p0.5 and p4.9) {told} Left out is 1 about" in some
    )
    assert f"Both pairs (p0.5 and p4.9) {told}" in str(corpus(tmp_path / "both", *pairs[:2]).left_out)
    assert f"The one pair (p0.5) {told}" in str(corpus(tmp_path / "one", pairs[0]).left_out)
    assert "may be" not in str(corpus(tmp_path / "none", *pairs[2:]).left_out)
