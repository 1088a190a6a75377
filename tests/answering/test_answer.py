"""What a reader is told first."""

import re
from dataclasses import replace

import pytest

from helpers import answer, load_pair, measure
from helpers.answering import wording
from helpers.answering.answer import Answer
from helpers.findings.finding import CHECK, LIKELY, NOTE, SERIOUS, SURE, Finding, Place, difference, in_brief
from helpers.measures.check.measure import counts
from helpers.measures.check.wording import LOOKED_FOR, in_short
from helpers.measures.result import Options
from helpers.measures.results import Results
from helpers.measures.verdict.measure import Verdict
from helpers.pairing.compared import Compared
from helpers.showing.finding import expected
from helpers.showing.style import escaped

WIRE = """Three hurt as crane falls in Lowick

LOWICK, May 4 (Reuters) - Three workers were hurt when a crane fell onto a warehouse in Lowick on Monday, police said.

The crane, leased for 4.2 million euros, came down shortly before noon, the fire service said in a statement.

"We heard a long crack and then everything shook," said Mara Lund, who runs a bakery across the street.

The owner, Tarn Cranes, said it was too early to say why the crane fell. An inspector had passed it in March.
"""
SLOPPY = """Crane horror in Lowick

Three workers were hurt when a crane fell onto a warehouse in Lowick on Monday.

The crane, leased for 42 million euros, came down shortly before noon.

"We heard a long crack and then everything shook," said Mara Lund, who runs a bakery across the street.
"""
OTHER = """Orchard show opens in Venn

Growers from nine valleys brought apples, pears and quinces to the town hall, where judges tasted them all morning.

The prize for the best cider went to a retired teacher who planted her first tree only six years ago.
"""


def told(tmp_path, wire: str, derivative: str) -> Answer:
    for name, text in (("wire", wire), ("derivative", derivative)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return answer(measure(load_pair(tmp_path / "wire.txt", tmp_path / "derivative.txt")))


@pytest.fixture(scope="module")
def sloppy(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    return told(tmp_path_factory.mktemp("sloppy"), WIRE, SLOPPY)


def listed(given: Answer, *found: Finding) -> Answer:
    """The same pair with these findings."""
    results = Results(given.pair, Options(), list(map(type, given.found.values())))
    results["check"].found = found  # type: ignore[attr-defined]
    return Answer(results)


def finding(kind: str, text: str = "", severity: str = CHECK, wire: str = "") -> Finding:
    sides = (Place(0, len(each), 1, each) if each else None for each in (wire, text))
    return Finding(severity, kind, SURE, *sides, f"{kind.capitalize()}: told.")


def test_the_headline_is_the_heading_and_the_wire_reports_stands_below(sloppy: Answer):
    shown = sloppy._repr_html_()
    assert re.search("<h1><bdi>Crane horror in Lowick</bdi></h1>", shown)
    assert shown.index("Three hurt as crane falls") > shown.index("</h1>")
    assert "Reuters, May 4" in shown


def test_the_verdict_says_in_one_line_whether_the_service_is_credited(sloppy: Answer, tmp_path):
    credited = told(tmp_path, WIRE, SLOPPY.replace("on Monday.", "on Monday, Reuters reported."))
    assert "derived, not credited<" in sloppy._repr_html_()
    assert "derived, credited to Reuters<" in credited._repr_html_()


@pytest.mark.parametrize(
    ("published", "updated", "early"),
    [
        ("2026-05-04T09:00:00+00:00", "", True),
        ("2026-05-04T09:00:00+00:00", "2026-05-04T15:00:00+00:00", True),
        ("2026-05-04T14:00:00+00:00", "", False),
        ("", "", False),
    ],
)
def test_a_derived_piece_before_the_embargo_ends_is_told_in_lists(
    sloppy: Answer, published: str, updated: str, early: bool
):
    wire = replace(sloppy.pair.wire, embargo="2026-05-04T12:00:00+00:00")
    piece = replace(sloppy.pair.derivative, published=published, updated=updated)
    held, other = (answer(measure(Compared(wire, each))) for each in (piece, replace(piece, sentences=())))
    assert held.doubts == ["dated before its embargo ends"] * early
    assert other.doubts == []


def test_each_serious_finding_stands_by_itself_and_quotes_both_sentences(sloppy: Answer):
    (number,) = (each for each in sloppy.to_check if each.finding.kind == "number")
    shown = sloppy._repr_html_()
    start = shown.index(f'id="finding-{number.number}"')
    one = shown[start : shown.index("</details>", start)]
    assert re.findall("<mark>(.*?)</mark>", one) == ["4.2 million euros", "42 million euros"]


def test_heading_and_list_count_alike_and_say_what_stands_elsewhere(sloppy: Answer):
    found = [finding("source lost", "x"), finding("source lost", "y"), finding("omission", wire="gone")]
    given = listed(sloppy, *found)
    assert [each.finding for each in given.to_check] == found[:2]
    assert "</span> 3 to check</span> <span>(1 of them under Left out, below)</span>" in given._repr_html_()
    assert "under Left out" not in listed(sloppy, *found[:2])._repr_html_()


def test_every_finding_that_weighs_has_an_address_once(sloppy: Answer):
    found = [finding("wording", "a", wire=str(number)) for number in range(14)] + [
        finding("omission", wire="gone")
    ]
    shown = listed(sloppy, *found, finding("credit", severity=NOTE))._repr_html_()
    assert sorted(map(int, re.findall(r'id="finding-(\d+)"', shown))) == list(range(1, 16))


def test_what_is_folded_away_says_how_much_of_it_is_serious(sloppy: Answer):
    kinds = ["number", "date", "name", "place", "unit", "time", "speaker", "negation", "direction", "cause"]
    found = [finding(kind, wire=kind, severity=SERIOUS) for kind in kinds]
    given = listed(sloppy, *found, finding("wording", wire="a word"))
    assert "And 3 more, 2 of them serious" in given._repr_html_()


def test_what_was_left_out_is_no_line_of_the_list_unless_serious(sloppy: Answer):
    grave = finding("omission", wire="a denial", severity=SERIOUS)
    given = listed(sloppy, grave, finding("omission", wire="an answer"))
    assert [each.finding for each in given.to_check] == [grave]
    assert [each.number for each in given.left_out] == [2]


def test_what_was_left_out_of_a_sentence_that_is_kept_is_listed(tmp_path):
    given = listed(told(tmp_path, WIRE, WIRE), finding("omission", wire="an answer"))
    assert wording.left_out(*given.dropped) == ""
    for page in (given._repr_html_(), given.brief()):
        assert "Left out" in page


def test_where_nothing_was_found_it_is_said_what_was_looked_for(sloppy: Answer):
    none = listed(sloppy)
    shown = none._repr_html_()
    assert "Our rules found no difference to check in the" in shown
    for page in (shown, none.brief()):
        assert page.count(f"Looked for: {LOOKED_FOR}.") == 1
        assert page.count("denials put in or taken out") == 1
    folded = shown[shown.index('<details class="limits">') :]
    assert f"Looked for: {LOOKED_FOR}." in folded[: folded.index("</details>")]


def test_texts_that_were_not_compared_have_no_figures_of_how_sure(tmp_path):
    same, nothing_rests = told(tmp_path, WIRE, WIRE), told(tmp_path, WIRE, OTHER)
    assert nothing_rests.check.resting == 0
    for given in (same, nothing_rests):
        assert given.check.unheld
        for page in (given._repr_html_(), given.brief(), given.check.caveat._repr_html_()):
            assert "How sure is this?" not in page
            assert "Looked for:" not in page
            assert "In tests" not in page


def test_texts_that_were_not_compared_have_nothing_left_out_and_nothing_added(tmp_path):
    other = told(tmp_path, f"{WIRE}\n{WIRE.replace('crane', 'hoist')}", f"{OTHER}\n{OTHER}" * 3)
    assert other.judged.label == "different event"
    for name in ("quotations", "sources"):
        assert "in one of them alone are neither dropped nor added (" in str(other.found[name].finding)
    nothing_rests = told(tmp_path, WIRE, OTHER)
    for given in (other, nothing_rests):
        assert given.dropped[0] == given.dropped[2]
        for page in (given._repr_html_(), given.brief()):
            assert "Left out" not in page
            assert "Its sentences" not in page
    assert "Its sentences" in told(tmp_path, WIRE, WIRE)._repr_html_()


def test_the_brief_says_what_was_left_out_shortened_as_far_as_there_is_room(sloppy: Answer):
    brief = sloppy.brief()
    left_out = brief[brief.index("Left out</h2>") :]
    assert [each.finding.wire.sentence for each in sloppy.left_out if each.finding.wire] == [4]
    assert [each.number for each in sloppy.lost] == [5]
    assert "Wire s5: <bdi>An inspector had passed it in March.</bdi>" in left_out
    crowded = listed(sloppy, *(finding("omission", wire=str(number)) for number in range(3)))
    assert [each.number for each in crowded.lost] == [4, 5]
    assert "Wire s" not in crowded.brief()


def test_the_brief_counts_what_is_to_check_and_shows_beside_what_is_left_out_what_it_bears_on(sloppy: Answer):
    brief = sloppy.brief()
    elsewhere = f"{len(sloppy.left_out)} of them under Left out, below"
    assert f"Check before publishing: {in_short(counts(sloppy.check.found))} ({elsewhere})" in brief
    left_out = brief[brief.index("Left out</h2>") :]
    (each,) = [each.finding for each in sloppy.left_out]
    assert left_out.index(wording.omission(each)[:20]) < left_out.index("Wire s5")
    assert f"Derivative, sentence {each.derivative.sentence}: " in left_out


def test_a_sentence_whose_figures_stand_in_the_derivative_is_not_listed_as_left_out(tmp_path):
    wire = """Boat sinks at Lowick

A boat with 71 people on board capsized in a squall off Lowick on Saturday, killing at least 14, police said.

Twenty-three people were still missing.

The boat had passed its last inspection. The names of the dead were not released."""
    own = """Fourteen die as boat sinks

At least 14 people died and 23 people were missing after a boat with 71 on board capsized in a squall off Lowick on Saturday, police said.

The boat had passed its last inspection."""
    given = told(tmp_path, wire, own)
    assert [each.number for each in given.lost] == [4]


def test_the_brief_asks_whether_the_files_are_swapped(tmp_path):
    swapped = told(tmp_path, SLOPPY, WIRE)
    question = "The derivative carries an agency’s dateline, and the wire report does not"
    for page in (swapped._repr_html_(), swapped.brief()):
        assert page.index(question) < page.index("derived")


def test_a_quoted_sentence_has_its_own_marks_alone(sloppy: Answer):
    assert "<q>" not in sloppy.brief()


def test_what_comes_from_outside_stays_text(tmp_path):
    given = told(
        tmp_path, WIRE, SLOPPY.replace("Crane horror", "<script>alert(1)</script> & “<b>horror</b>”")
    )
    for page in (given._repr_html_(), given.brief()):
        assert "<script" not in page
        assert "<b>horror" not in page
        assert "&lt;b&gt;horror" in page


def test_what_is_not_known_takes_no_room(tmp_path):
    alike = told(tmp_path, WIRE, WIRE)
    shown = alike._repr_html_()
    assert "Left out" not in shown
    assert "Not excluded" in shown
    short = told(tmp_path, "One crane fell.\n", "A crane fell.\n")._repr_html_()
    assert "Reading" not in short
    assert "nan" not in short.lower()


def test_every_form_of_credit_has_its_words(owners: Compared):
    assert wording.credit("another", "AFP") == "credited to AFP instead"
    different, wholly = (
        Verdict(label, {}, (), (), (), "") for label in ("different event", "wholly derived")
    )
    assert wording.verdict(different, wording.credit("missing", "")) == "Different event"
    assert all(wording.verdict(wholly, wording.credit(form, "AP")) for form in wording.CREDITS)


def test_what_only_a_credit_shows_is_not_called_a_part():
    credited = Verdict("partly derived", {}, (), (), (), "", by_credit=True)
    told = wording.verdict(credited, wording.credit("named", "AP"))
    assert told == "Derived (how much cannot be shown), credited to AP"
    assert wording.strength(credited) == "by its own credit alone"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((0, 0, 4), ""),
        ((1, 0, 4), "1 of the wire report’s 4 sentences"),
        ((0, 1, 4), "part of 1 sentence"),
        ((2, 3, 9), "2 of the wire report’s 9 sentences and part of 3 more"),
    ],
)
def test_what_is_missing_is_counted_in_words_that_agree(counts: tuple[int, int, int], words: str):
    assert wording.left_out(*counts) == words


def test_a_finding_is_one_line_of_plain_text(sloppy: Answer):
    each = finding("number", "83", wire="8.3", severity=SERIOUS)
    assert wording.in_a_line(each) == "● Number: 8.3 → 83 (s1 ↔ wire s1)"
    assert wording.words(replace(each, derivative=each.wire)) == ("", "")
    sides = (Place(0, 1, 1, f"{'The port was shut ' * 9}{when} the fire") for when in ("before", "after"))
    assert wording.words(Finding(SERIOUS, "direction", SURE, *sides, "Direction: exchanged.")) == ("", "")
    headline = replace(each, wire=None, derivative=Place(0, 3, 0, "83"), certainty=LIKELY)
    assert wording.in_a_line(headline) == "● Number: Told (headline)"


def test_the_brief_has_both_wordings_and_fits_a_mail(sloppy: Answer):
    brief = sloppy.brief()
    assert "4.2 million euros" in brief
    assert "42 million euros" in brief
    assert not re.search(r"<script|<style|<link|<img|\bclass=", brief)
    assert len(brief) < 20_000
    assert all(escaped(each) in brief for each in expected("findings").texts)
    assert " ".join(expected("findings").texts).count("%") == 8
    assert "…" not in brief[brief.index("How sure is this?") :]


def test_a_finding_without_words_on_both_sides_names_its_kind_in_a_title(sloppy: Answer):
    lost = next(each for each in sloppy.check.found if each.kind == "source lost")
    assert wording.in_few(lost).startswith("source lost: the wire report cites ")
    told = "the wire report cites the Linnet Coast Growers Federation of Port Vale, the derivative nobody"
    in_few = wording.in_few(difference("source lost", lost.wire, lost.derivative, told))
    assert in_few.endswith("…, the derivative nobody")
    assert len(in_few) <= 90
    exchanged = f"exchanged: “{'Petra Vallis ' * 9}”, in the derivative “{'the bank ' * 20}”"
    assert re.fullmatch(r"exchanged: “.*Petra…”, in the derivative “the bank.*…", in_brief(exchanged, 100))
    assert len(in_brief(exchanged, 100)) <= 100


def test_the_rest_of_a_quotation_with_another_speaker_is_framed_and_no_copy(tmp_path):
    said = '"The crane was sound," inspector Jon Tarn said. "Our people looked at every bolt in March."'
    other = said.replace("inspector Jon Tarn said", "baker Mara Lund said")
    given = told(tmp_path, f"{WIRE}\n{said}\n", f"{WIRE}\n{other}\n".replace("May 4 (Reuters)", "May 5"))
    ledger = given.found["ledger"]
    assert [each.kind for each in given.check.found if each.severity == SERIOUS] == ["speaker"]
    assert ledger.entries.derivative[-1].label == "changed"  # type: ignore[attr-defined]
    page = ledger.side_by_side._repr_html_()  # type: ignore[attr-defined]
    assert re.search('<mark class="serious">[^<]*Our people', page)


def test_the_bar_says_of_copied_sentences_that_something_in_them_is_to_check(sloppy: Answer):
    page = listed(sloppy, finding("hedge lost", "Three", wire="Three"))._repr_html_()
    assert "copied 3, 1 to check" in page
