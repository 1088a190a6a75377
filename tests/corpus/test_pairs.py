"""A corpus' folder: what is read of it, which pairs hang together, which are worth a look."""

import contextlib
import json
import shutil
from pathlib import Path

import made
import numpy as np
import pandas as pd
import pytest
from conftest import SAMPLES

from helpers.corpus import measuring as corpus_measuring
from helpers.corpus import notable, summary, wording
from helpers.corpus import options as corpus_options
from helpers.corpus import pairs as corpora
from helpers.corpus.manifest import read_manifest
from helpers.errors import CorpusError, ParameterError
from helpers.measures.verdict.labels import DIFFERENT, NO_EVIDENCE, WHOLLY

STORY = (SAMPLES / "harbour-strike" / "wire.txt").read_text(encoding="utf-8")


def test_a_pairs_numbers_are_those_of_its_tables(corpus_of_all: Path):
    found = corpora.open_corpus(str(corpus_of_all)).pairs.set_index("id")
    measures = pd.read_parquet(corpus_of_all / "measures.parquet").set_index(["id", "measure"])
    assert len(found) == 4
    for name in found.index:
        grade = measures.loc[(name, "combined grade")]
        assert found.loc[name, "grade"] == grade["difference"]
        assert found.loc[name, "grade_low"] == grade["low"]
        verbatim = measures.loc[(name, "passages of 7 words or more, quotations masked"), "derivative"]
        assert found.loc[name, "verbatim"] == verbatim
    assert found.loc["harbour-strike", "reworded"] == 1
    assert found.loc["harbour-strike", "quoted"] == 2
    assert found.loc["harbour-strike", "lost"] == 1


def test_a_topic_that_is_called_like_a_measure_is_not_taken_for_it(tmp_path: Path):
    """Whoever gives topics of their own may call one "tone" or "words"."""
    row = {"id": "p", "wire_text": STORY, "derivative_text": STORY.replace("port", "harbour")}
    (tmp_path / "m.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "topics.csv").write_text(
        "topic,media_topic,term\ntone,,harbour\nwords,,strike\nhedges,,union\n", encoding="utf-8"
    )
    numbers = []
    for given in ("", str(tmp_path / "topics.csv")):
        goal = tmp_path / f"corpus{bool(given)}"
        corpus_measuring.measure(
            read_manifest(tmp_path / "m.jsonl"), goal, corpus_options.Options(topics=given)
        )
        numbers.append(corpora.open_corpus(str(goal)).pairs[["tone", "length", "hedges", "tone_low"]])
    pd.testing.assert_frame_equal(*numbers)


def test_every_measure_that_is_read_is_one_that_is_written(corpus_of_all: Path):
    """A measure renamed elsewhere would leave a column of the report unknown without a word."""
    written = set(pd.read_parquet(corpus_of_all / "measures.parquet", columns=["measure"])["measure"])
    assert {measure for measure, _ in corpora._PAIR_COLUMNS} <= written
    numbers = {name for number in summary.NUMBERS for name in (number.column, number.per) if name}
    assert numbers <= set(corpora.open_corpus(str(corpus_of_all)).pairs.columns)


def test_a_changed_quotation_and_number_come_first(corpus_of_all: Path):
    worth = notable.notable(corpora.open_corpus(str(corpus_of_all)))
    first = worth.iloc[0]
    assert first["id"] == "harbour-strike"
    assert first["reasons"].startswith("2 serious findings: Quotation words: ")
    assert "Number: the wire report says “38”, the derivative “58”" in first["reasons"]
    assert "flood-and-film" not in set(worth["id"])


class TestGroups:
    def groups(self, folder: Path, *pairs: dict) -> list[int]:
        return list(corpora.open_corpus(str(made.write(folder, pairs))).pairs["group"])

    def test_are_of_one_wire_report(self, tmp_path: Path):
        one, two, three = self.groups(
            tmp_path / "c", made.pair("1", wire="w"), made.pair("2"), made.pair("3", wire="w")
        )
        assert one == three != two

    def test_are_of_one_derivative_if_it_is_about_the_event(self, tmp_path: Path):
        one, two, three = self.groups(
            tmp_path / "c",
            made.pair("1", text="t"),
            made.pair("2", text="t"),
            made.pair("3", text="t", verdict=DIFFERENT),
        )
        assert one == two != three


class TestDates:
    @pytest.mark.parametrize(
        ("written", "day"),
        [
            ("2024-03-12", "2024-03-12"), ("2024-03-12T08:00:00Z", "2024-03-12"), ("March 12, 2024", "2024-03-12"),
            ("Nov 3", ""), ("", ""), ("soon", ""), ("2024-02-31", ""),
        ],
    )  # fmt: skip
    def test_a_day_needs_its_year(self, tmp_path: Path, written: str, day: str):
        found = corpora.open_corpus(str(made.write(tmp_path / "c", [made.pair("1", published=written)])))
        assert list(corpora.saved_pairs(found)["day"]) == [day]


class TestRefusals:
    def test_of_what_is_not_there(self, tmp_path: Path):
        with pytest.raises(CorpusError, match=r"There is no folder .* wire-workbook measure"):
            corpora.open_corpus(str(tmp_path / "none"))

    def test_of_another_folder(self, tmp_path: Path):
        with pytest.raises(CorpusError, match="is not a corpus"):
            corpora.open_corpus(str(tmp_path))

    def test_of_one_that_is_not_finished(self, corpus_of_all: Path, tmp_path: Path):
        shutil.copytree(corpus_of_all, tmp_path / "c")
        (tmp_path / "c" / "run.json").unlink()
        with pytest.raises(CorpusError, match="not finished"):
            corpora.open_corpus(str(tmp_path / "c"))

    @pytest.mark.parametrize("name", ["verdicts", "measures", "pairs"])
    def test_of_a_broken_table(self, tmp_path: Path, name: str):
        goal = made.write(tmp_path / "c", [made.pair("1")])
        (goal / f"{name}.parquet").write_bytes(b"PAR1 and nothing more")
        with pytest.raises(CorpusError, match="Run wire-workbook measure again"):
            corpora.open_corpus(str(goal))

    def test_of_a_table_in_which_one_bit_is_flipped(self, corpus_of_all: Path, tmp_path: Path):
        """A table that can still be read would give other numbers."""
        shutil.copytree(corpus_of_all, tmp_path / "corpus")
        assert corpora.open_corpus(str(tmp_path / "corpus")).listed
        for place in range(24):
            table = tmp_path / "corpus" / ("measures.parquet", "verdicts.parquet", "failures.csv")[place % 3]
            content = table.read_bytes()
            flipped = bytearray(content)
            flipped[len(content) * place // 24] ^= 1 << place % 8
            table.write_bytes(flipped)
            with pytest.raises(
                CorpusError, match=f"{table.name} (is damaged|cannot)|cannot be read|holds no"
            ):
                corpora.open_corpus(str(tmp_path / "corpus"))
            table.write_bytes(content)

    def test_of_a_list_of_pairs_whose_description_is_damaged(self, tmp_path: Path):
        """Arrow has two kinds of errors for it, as the place will have it."""
        goal = made.write(tmp_path / "c", [made.pair("1")])
        content = (goal / "pairs.parquet").read_bytes()
        for place in range(len(content) - 9, len(content) - 400, -31):
            (goal / "pairs.parquet").write_bytes(
                content[:place] + bytes([content[place] ^ 255]) + content[place + 1 :]
            )
            with contextlib.suppress(CorpusError):
                corpora.open_corpus(str(goal))

    def test_of_a_missing_table(self, tmp_path: Path):
        goal = made.write(tmp_path / "c", [made.pair("1")])
        (goal / "measures.parquet").unlink()
        with pytest.raises(CorpusError, match=r"measures\.parquet"):
            corpora.open_corpus(str(goal))

    def test_of_tables_of_two_runs(self, tmp_path: Path):
        goal = made.write(tmp_path / "c", [made.pair("1", tone=0.1)])
        other = made.write(tmp_path / "d", [made.pair("2", tone=0.1)])
        shutil.copy(other / "measures.parquet", goal / "measures.parquet")
        with pytest.raises(CorpusError, match="pair without a verdict"):
            corpora.open_corpus(str(goal))

    def test_of_a_column_that_is_not_there(self, tmp_path: Path):
        goal = made.write(tmp_path / "c", [made.pair("1")])
        with pytest.raises(ParameterError, match="Did you mean 'derivative_source'"):
            corpora.open_corpus(str(goal), outlets="derivative_sourc")


def test_another_column_can_name_the_outlets(tmp_path: Path):
    goal = made.write(tmp_path / "c", [made.pair("1", outlet="Post", published="2024-01-02")])
    assert list(corpora.open_corpus(str(goal)).pairs["outlet"]) == ["Post"]
    assert list(corpora.open_corpus(str(goal), outlets="derivative_published").pairs["outlet"]) == [
        "2024-01-02"
    ]


class TestNotable:
    def ranked(self, folder: Path, *pairs: dict) -> pd.DataFrame:
        return notable.notable(corpora.open_corpus(str(made.write(folder, pairs)))).set_index("id")

    def test_one_serious_finding_comes_before_more_of_anything_else(self, tmp_path: Path):
        table = self.ranked(
            tmp_path / "c",
            made.pair("plain"),
            made.pair("check", to_check=9),
            made.pair("one", serious=1),
            made.pair("two", serious=2),
        )
        assert list(table.index) == ["two", "one", "check"]

    def test_pairs_of_different_events_are_not_asked(self, tmp_path: Path):
        table = self.ranked(
            tmp_path / "c",
            made.pair("1", serious=1, verdict=DIFFERENT),
            made.pair("2", serious=1, verdict=NO_EVIDENCE),
        )
        assert list(table.index) == ["2"]

    def test_a_copy_that_names_the_wire_service_gives_no_reason(self, tmp_path: Path):
        table = self.ranked(
            tmp_path / "c",
            made.pair("named", verbatim=0.9, names_service=1, verdict=WHOLLY),
            made.pair("unnamed", verbatim=0.9, names_service=0, verdict=WHOLLY),
            made.pair("unknown", verbatim=0.9, verdict=WHOLLY),
            made.pair("little", verbatim=0.1, names_service=0, verdict=WHOLLY),
        )
        assert list(table.index) == ["unnamed"]

    def test_a_shift_has_to_survive_the_comparison_of_all_pairs(self, tmp_path: Path):
        """An interval that just leaves zero out is nothing among many, one far from zero is."""
        many = [made.pair(f"p{number}", tone=0.0, tone_low=-1.0, tone_high=1.0) for number in range(50)]
        table = self.ranked(
            tmp_path / "c",
            *many,
            made.pair("just", tone=1.0, tone_low=0.01, tone_high=1.99),
            made.pair("far", tone=1.0, tone_low=0.8, tone_high=1.2),
        )
        assert list(table.index) == ["far"]
        assert (
            "tone +1.00 against the wire report (95% interval +0.80 to +1.20)" in table.loc["far", "reasons"]
        )

    def test_hostile_text_stays_text(self, tmp_path: Path):
        hostile = "<script>alert(1)</script>\nsecond\x00line"
        table = self.ranked(
            tmp_path / "c",
            made.pair(
                "1",
                serious=1,
                title=hostile,
                findings=[{"severity": "serious", "message": hostile}],
            ),
        )
        assert "\n" not in table.loc["1", "derivative"]
        assert table.loc["1", "reasons"].count("\n") == 0


def test_outlets_and_dates_need_not_be_given(tmp_path: Path):
    goal = made.write(tmp_path / "c", [made.pair("1")])
    listed = pd.read_parquet(goal / "pairs.parquet")
    listed[["id", "line"]].to_parquet(goal / "pairs.parquet", index=False)
    found = corpora.open_corpus(str(goal))
    assert list(found.pairs["outlet"]) == [""]
    assert found.pairs["day"].isna().all()


def test_a_dateline_that_was_copied_names_no_outlet(tmp_path: Path):
    """A piece that says no more of itself than its wire report is not of the outlet *Meridian*, but credits it."""
    given = {
        "1": {"credits": "MERIDIAN"},
        "2": {"credits": "Post"},
        "3": {"credits": "Meridian", "outlet": "Globe"},
    }
    lines = [made.pair(name, service="Meridian", **each) for name, each in given.items()]
    found = corpora.open_corpus(str(made.write(tmp_path / "c", lines))).pairs
    assert list(found["outlet"]) == ["", "Post", "Globe"]
    assert list(found["names_it"].fillna(0)) == [1, 0, 1]


def test_contents_count_what_is_there(tmp_path: Path):
    pairs = [
        made.pair("1", wire="w"),
        made.pair("2", wire="w"),
        made.pair("3", outlet="Post", service="Meridian"),
        made.pair("4", wire="w", text="text 1"),
    ]
    goal = made.write(tmp_path / "c", pairs, failures=[("bad", 6, "It is not in English.")])
    counts = corpora.contents(corpora.open_corpus(str(goal))).set_index("what")["count"]
    assert counts["pairs in the manifest"] == 5
    assert counts["pairs measured"] == 4
    assert counts["pairs that could not be measured"] == 1
    assert counts["wire reports"] == 2
    assert counts["wire reports with several derivatives"] == 1
    assert counts["pairs that repeat both texts of another"] == 1
    assert counts["outlets"] == 1
    assert counts["wire reports that name their service"] == 1


def test_a_corpus_of_failures_only_can_be_opened(tmp_path: Path):
    found = corpora.open_corpus(
        str(made.write(tmp_path / "c", [], failures=[("bad", 2, "It is not in English.")]))
    )
    assert found.pairs.empty
    assert corpora.practised(found)["value"].isna().all()
    assert notable.notable(found).empty


def test_the_tables_are_read_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Never a whole table of lines at once."""
    goal = made.write(tmp_path / "c", [made.pair(f"p{number}", tone=number) for number in range(100)])
    sizes, rows = [], corpora._rows

    def counted(ids, index):
        sizes.append(len(ids))
        return rows(ids, index)

    monkeypatch.setattr(corpora, "LINES_AT_ONCE", 20)
    monkeypatch.setattr(corpora, "_rows", counted)
    found = corpora.open_corpus(str(goal))
    assert list(found.pairs["tone"]) == list(np.arange(100.0))
    assert max(sizes) <= 20


def test_copies_of_a_wire_report_that_differ_in_spaces_and_marks_are_one_report(tmp_path: Path):
    wire = (SAMPLES / "harbour-strike" / "wire.txt").read_text(encoding="utf-8")
    derivative = (SAMPLES / "harbour-strike" / "derivative.txt").read_text(encoding="utf-8")
    copies = [wire, wire + "\n", wire.replace("“", '"').replace("”", '"')]
    lines = [
        {"id": f"p{number}", "wire_text": copy, "derivative_text": f"{derivative}\nIt was piece {number}.\n"}
        for number, copy in enumerate(copies)
    ]
    (tmp_path / "m.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    corpus_measuring.measure(read_manifest(tmp_path / "m.jsonl"), tmp_path / "o")
    found = corpora.open_corpus(str(tmp_path / "o"))
    assert (found.pairs["wire_report"].nunique(), found.alike["group"].nunique()) == (1, 1)


def test_a_credit_line_names_the_service_and_a_caption_of_its_own_does_not(tmp_path: Path):
    """Sentences and lines are counted apart; either names it, and where neither is known nothing is."""
    pairs = [
        made.pair("line", names_service=0, credit_lines=1),
        made.pair("sentence", names_service=2, credit_lines=0),
        made.pair("none", names_service=0, credit_lines=0, verbatim=0.9, verdict=WHOLLY),
        made.pair("unknown"),
    ]
    found = corpora.open_corpus(str(made.write(tmp_path / "c", pairs)))
    assert list(found.pairs["names_it"].fillna(-1)) == [1, 1, 0, -1]
    (why,) = notable.notable(found).set_index("id")["reasons"].items()
    assert why[0] == "none"
    assert why[1].startswith("90% of its words, quotations aside, are in passages of seven or more words")
    assert why[1].endswith(" of the wire report; the wire service is not named")


def test_of_two_events_nothing_was_done_to_the_wire_report(tmp_path: Path):
    given = {"added": 1.0, "dropped": 1.0, "kept": 0, "tone": -0.1}
    pairs = [made.pair("one", **given), made.pair("two", verdict=DIFFERENT, **given)]
    saved = corpora.saved_pairs(corpora.open_corpus(str(made.write(tmp_path / "c", pairs)))).set_index("id")
    assert list(saved.loc["one", ["added", "dropped", "kept", "tone"]]) == [1, 1, 0, -0.1]
    assert saved.loc["two", ["added", "dropped", "kept"]].isna().all()
    assert saved.loc["two", "tone"] == -0.1


def test_a_date_that_is_no_day_is_named_with_its_pair(tmp_path: Path):
    pairs = [made.pair("feb", published="31/02/2024"), made.pair("good", published="2024-02-28")]
    found = corpora.open_corpus(str(made.write(tmp_path / "c", pairs)))
    assert corpora.unread_dates(found) == {"feb": "31/02/2024"}
    assert "1 date of the manifest is no day" in str(wording.unread_dates({"feb": "31/02/2024"}))
    assert "feb (“31/02/2024”)" in str(wording.unread_dates({"feb": "31/02/2024"}))


def test_a_copy_that_was_falsified_is_copied_all_the_same(tmp_path: Path):
    pairs = [made.pair("true", copied=0.9), made.pair("false", copied=0.5, falsified=0.4)]
    found = corpora.open_corpus(str(made.write(tmp_path / "c", pairs)))
    assert list(found.pairs["copied"]) == pytest.approx([0.9, 0.9])
