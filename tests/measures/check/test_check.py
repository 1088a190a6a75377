"""What an editor must check, as it leaves the workbook: the contract's table, and words that promise no more than they hold."""

import csv
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from helpers.findings.finding import CHECK, LIKELY, NOTE, SERIOUS, SURE, Finding, Place, said_otherwise
from helpers.measures import TABLES, measure
from helpers.measures.check import Check, wording
from helpers.measures.check import measure as to_check
from helpers.measures.results import Results
from helpers.pairing.compared import Compared
from helpers.showing import finding as showing_finding
from helpers.showing.tables import save_csv

CONTRACT = (
    "severity kind certainty wire_text derivative_text wire_sentence derivative_sentence "
    "wire_start wire_end derivative_start derivative_end message"
).split()


def finding(
    severity: str = SERIOUS,
    kind: str = "number",
    *,
    wire: Place | None = None,
    derivative: Place | None = None,
) -> Finding:
    return Finding(severity, kind, SURE, wire, derivative, f"{kind.capitalize()}: something differs.")


@pytest.fixture(scope="module")
def harbour_found(harbour: Compared) -> Results:
    return measure(harbour)


def checked(found: Results) -> Check:
    result = found["check"]
    assert isinstance(result, Check)
    return result


class TestTheContract:
    FOUND = (
        finding(wire=Place(3, 5, 2, "38"), derivative=Place(7, 9, 1, "58")),
        finding(CHECK, "omission", wire=Place(10, 40, 3, "")),
        finding(CHECK, "headline", derivative=Place(0, 4, 0, "=1+1")),
    )

    def test_csv_has_its_columns_in_order_and_whole_numbers(self, tmp_path: Path):
        save_csv(to_check.FINDINGS.frame(to_check.table(self.FOUND)), tmp_path / "findings.csv")
        with (tmp_path / "findings.csv").open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        assert head == CONTRACT
        assert rows[0][3:11] == ["38", "58", "2", "1", "3", "5", "7", "9"]
        assert rows[1][3:11] == ["", "", "3", "", "10", "40", "", ""]
        assert rows[2][4:7] == ["'=1+1", "", "0"]

    def test_parquet_has_them_after_the_id_and_whole_numbers(self, tmp_path: Path):
        assert list(TABLES["findings"]) == CONTRACT
        schema = pa.schema(TABLES["findings"].items())
        table = pa.Table.from_pandas(
            to_check.FINDINGS.frame(to_check.table(self.FOUND)), schema=schema, preserve_index=False
        )
        parquet.write_table(table, tmp_path / "findings.parquet")
        back = parquet.read_table(tmp_path / "findings.parquet")
        assert back.column_names == CONTRACT
        assert all(back.schema.field(name).type == pa.int64() for name in CONTRACT[5:11])
        assert back.column("wire_sentence").to_pylist() == [2, 3, None]
        assert back.column("derivative_sentence").to_pylist() == [1, None, 0]

    def test_no_finding_is_a_header(self, tmp_path: Path):
        save_csv(to_check.FINDINGS.frame(to_check.table(())), tmp_path / "findings.csv")
        assert (tmp_path / "findings.csv").read_text(encoding="utf-8") == ",".join(CONTRACT) + "\n"

    def test_offsets_give_the_words(self, harbour_found: Results, rate: Compared):
        for found in (harbour_found, measure(rate)):
            for each in checked(found).found:
                for text, place in zip(found.pair, (each.wire, each.derivative), strict=True):
                    if place is not None and place.text:
                        assert text.text[place.start : place.end] == place.text

    def test_a_text_compared_with_itself_has_none(self, harbour: Compared):
        same = measure(Compared(harbour.wire, harbour.wire))
        assert checked(same).found == ()
        assert "the same" in str(checked(same).finding)


class TestBounds:
    def test_different_events_have_none_and_are_unknown(self, flood: Compared):
        result = checked(measure(flood))
        assert result.found == ()
        assert result.lines["derivative"].isna().all()
        assert result.lines["note"].all()
        assert "different events" in str(result.finding)

    def test_independent_reports_have_nothing_serious(self, harbour: Compared, harbour_found: Results):
        assert any(each.severity == SERIOUS for each in checked(harbour_found).found)
        calm = to_check.found(harbour, to_check.NO_EVIDENCE)
        assert len(calm) == len(checked(harbour_found).found)
        assert all(each.severity != SERIOUS for each in calm)
        assert all(each.certainty == LIKELY for each in calm if each.kind == "number")


class TestWords:
    def told(self, *found: Finding, unheld: str = "") -> str:
        return str(wording.told(found, most=3, unheld=unheld, resting=3))

    def test_nothing_found_says_that_something_may_be_and_what_is_missed_most(self):
        told = self.told()
        assert told.startswith(
            "Our rules found no difference to check in the 3 sentences that tell what the wire report tells. "
            "Rules do not find every change: read the headline and the text"
        )
        assert "denials put in or taken out" in told

    def test_what_a_sentence_tells_is_not_told_below_it_again(self):
        missed = "denials put in or taken out"
        assert missed not in str(wording.caveat([finding(NOTE, "credit")], unheld=""))
        assert str(wording.caveat([finding()], unheld="")).count(missed) == 1

    @pytest.mark.parametrize("note", [(), (finding(NOTE, "credit"),)])
    def test_where_nothing_was_compared_no_figures_are_given(self, note: tuple[Finding, ...]):
        assert wording.caveat(note, unheld="The two texts are the same").texts == ()
        assert wording.caveat([*note, finding(CHECK)], unheld="The two texts are the same").texts

    def test_sentences_are_counted_that_neither_rest_on_the_wire_report_nor_have_a_finding(
        self, owners: Compared, harbour: Compared
    ):
        told = "18 of the derivative’s 21 sentences match none in this wire report and were not checked."
        assert checked(measure(owners)).unchecked == told
        assert checked(measure(Compared(harbour.wire, harbour.wire))).unchecked == ""
        one = "1 of the derivative’s 2 sentences matches none in this wire report and was not checked: s2."
        assert wording.unchecked([2], 2) == one
        assert wording.unchecked([2, 5, 7], 9).endswith("were not checked: s2, s5 and s7.")

    def test_messages_that_end_in_a_quotation_have_their_stop_at_a_glance(self):
        left_out = Finding(CHECK, "omission", LIKELY, None, None, "Omission: left out is “no one was hurt”")
        assert wording.told([left_out], most=3, unheld="", resting=1).text.endswith("is “no one was hurt”.")

    def test_nothing_to_hold_is_no_finding_of_nothing(self):
        told = self.told(unheld=wording.why_unheld("partly derived", 0, identical=False))
        assert "there was nothing to compare" in told
        assert "no difference" not in told

    def test_counts_are_told_and_the_gravest_in_full(self):
        found = [finding(kind=kind) for kind in ("speaker", "number", "name", "date")]
        told = self.told(*found, finding(CHECK, "hedge lost"), finding(NOTE, "credit"))
        assert told.startswith("To check before publishing: 4 serious and 1 to check. Speaker: ")
        assert told.endswith("And 2 more.")

    def test_a_note_alone_is_nothing_to_check(self):
        assert self.told(finding(NOTE, "credit")).startswith("Our rules found no difference to check")

    def test_shares_come_from_the_validity_table_where_they_are(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ):
        questions = {
            "a figure altered by rule (60): found": 0.9,
            "a letter of a name altered by rule (50): found": 0.8,
            "a value put in (70 against 700): found": 0.654,
            "the same, false alarms": 0.02,
            "a negation put in or taken out (5 against 700): found": 0.5,
            "an opposite put in or taken out (9 against 700): found": 0.25,
        }
        lines = [
            "family,data,question,ours",
            *(f'findings,made,"{each}",{share}' for each, share in questions.items()),
        ]
        (tmp_path / "validity.csv").write_text("\n".join(lines), encoding="utf-8")
        monkeypatch.setattr(showing_finding.paths, "data", lambda name: tmp_path / name)
        told = "found 50% of 5 denials put in or taken out, and 25% of 9 words turned into their opposites."
        assert told in self.told()
        more = str(wording.caveat([finding()], unheld=""))
        assert told in more
        values = "65% of 70 wrong values that a machine had put into summaries"
        assert f"{values} and, in rewrites, 90% of 60 altered figures and 80% of 50 misspelt names." in more
        assert "independent reports" not in more


class TestWhatIsShown:
    def test_each_row_marks_both_sentences(self, harbour_found: Results):
        result = checked(harbour_found)
        assert set(result.marks) == {str(place) for place in range(len(result.found))}
        first = result.found[0]
        assert first.wire is not None
        assert first.derivative is not None
        assert result.marks["0"].sentences == (f"w{first.wire.sentence}", f"d{first.derivative.sentence}")

    def test_a_headline_is_told_by_its_name_and_marks_no_sentence(self):
        (row,) = wording.listed([TestTheContract.FOUND[2]], caption="A caption").cells
        assert row[0] == "○ headline, to check"
        assert row[1:] == ("derivative headline", "Something differs.")

    def test_hostile_words_stay_text(self):
        place = Place(0, 9, 1, "<script>alert(1)</script>")
        hostile = said_otherwise("number", place, place)
        page = wording.listed([hostile], caption="A caption")._repr_html_()
        assert "<script>" not in page
        assert page.count("&lt;script&gt;") == 2

    def test_the_record_counts_by_severity_and_kind(self, harbour_found: Results):
        counted = checked(harbour_found).record["check"]
        assert list(counted) == [SERIOUS, CHECK, NOTE]
        assert counted[SERIOUS]["number"] == 1

    def test_a_copied_sentence_with_a_serious_finding_is_called_changed(self, harbour_found: Results):
        rows = harbour_found["ledger"].tables["ledger"]
        labels = rows[rows["side"] == "derivative"].set_index("sentence")
        for each in checked(harbour_found).found:
            if each.severity == SERIOUS and each.derivative is not None:
                assert labels.loc[each.derivative.sentence, "label"] != "copied"
        assert labels.loc[3, "label"] == "changed"
        assert "the wire report says “38”" in labels.loc[3, "reason"]
        lines = harbour_found["ledger"].lines.set_index("measure")["derivative"]
        assert lines["changed sentences"] == pytest.approx((labels["label"] == "changed").mean())

    def test_its_words_are_framed_in_both_texts(self, harbour_found: Results):
        page = harbour_found["ledger"].side_by_side._repr_html_()  # type: ignore[attr-defined]
        assert '<mark class="serious"><del>38</del></mark>' in page
        assert '<mark class="serious"><ins>58</ins></mark>' in page
