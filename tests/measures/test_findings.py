"""No sentence claims more than its numbers allow."""

import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.corpus import wording as corpus_wording
from helpers.measures import measure as every_measure
from helpers.measures.difference import WORDINGS
from helpers.measures.difference import difference as told_of
from helpers.measures.lines import measure, table
from helpers.measures.tone import measure as tone
from helpers.measures.topics import wording as topics_wording
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article, taken_apart
from helpers.received import Received, Subject
from helpers.showing import description
from helpers.showing import finding as showing_finding
from helpers.statistics.intervals import Interval

DIRECTIONS = re.compile(
    r"\b(harder|easier|longer|shorter|warmer|colder|varied|(more|fewer) (hard|different) words)\b"
)
NAMES = tuple(WORDINGS)
numbers = st.floats(-50, 50).map(lambda value: round(value, 3))


def finding(
    name: str, difference: float, low: float, high: float, lowest: float, highest: float, holds: bool
):
    line = measure("family", name, (10.0, 10.0 + difference), "unit", interval=Interval(low, high))
    ranges = pd.DataFrame({"lowest": [lowest], "highest": [highest], "sign_holds": [holds]}, index=[name])
    return told_of(table([line]), name, ranges)


@given(st.sampled_from(NAMES), numbers, st.floats(0.01, 30), st.floats(0.01, 30), numbers, numbers)
def test_a_direction_is_named_only_if_the_interval_and_every_preparation_agree(
    name, difference, down, up, a, b
):
    low, high = difference - down, difference + up
    lowest, highest = min(a, b, difference), max(a, b, difference)
    holds = lowest > 0 or highest < 0
    said = finding(name, difference, low, high, lowest, highest, holds)
    directed = bool(DIRECTIONS.search(said.text) or DIRECTIONS.search(said.brief))
    assert directed == ((low > 0 or high < 0) and holds)
    if directed:
        higher = re.search(r"\b(harder|longer|warmer|more (hard|different) words|more varied)\b", said.text)
        assert bool(higher) == (difference > 0)
    else:
        assert "was shown" in said.text


def test_of_texts_that_are_the_same_no_difference_is_said_and_no_doubt():
    short = as_article("The talks were a great success. Nobody was hurt.")
    reading = every_measure(Compared(short, short))["tone"].finding
    assert reading.text == "No difference in tone: the texts are the same in this."


def test_a_difference_that_comes_from_one_sentence_is_not_shown_and_said_to(harbour: Compared):
    wire = [sentence.text for sentence in harbour.wire.sentences]
    pair = Compared(
        *(
            as_article("\n\n".join(each))
            for each in (wire, [*wire[:-1], f"Late in the evening of that day, {wire[-1]}"])
        )
    )
    lengths = every_measure(pair)["readability"].of_lengths
    assert lengths.text.startswith("No difference in sentence length was shown: +0.")
    assert lengths.text.endswith("nearly all of it from one place in the texts.")


def test_unknown_is_said_and_not_taken_for_none():
    nothing = table([measure("f", tone.LEAD, (np.nan, 0.2), "tone", note="a text has no sentences")])
    ranges = pd.DataFrame({"lowest": [np.nan], "highest": [np.nan], "sign_holds": [False]}, index=[tone.LEAD])
    said = told_of(nothing, tone.LEAD, ranges)
    assert said.text.startswith("Nothing can be said of tone")
    assert said.weight == 0
    unsure = told_of(
        table(
            [measure("f", tone.LEAD, (0.1, 0.2), "tone", interval=Interval.unknown("no interval: too short"))]
        ),
        tone.LEAD,
        ranges,
    )
    assert not DIRECTIONS.search(unsure.text)
    assert "there is no telling" in unsure.text


def test_the_owners_report_says_what_is_known_of_the_pair(owners: Compared):
    everything = every_measure(owners).findings
    told = " ".join(map(str, everything))
    glance = showing_finding.glance(everything)
    assert 5 <= len(glance.findings) <= 8
    assert "No difference in reading grade was shown" in told
    assert "No difference in tone was shown" in told
    assert "No difference in topics was shown" in told
    assert glance.findings[0].text.startswith(
        "As far as names and words show, both report the same event; that the derivative"
    )
    assert "The derivative uses more hard words: 30.8 against 18.4" in str(glance)
    assert "the derivative reads as if written before it" in str(glance)
    assert "Of the wire report’s 4 sourced statements, none keeps a source" in str(glance)
    weights = [each.weight for each in glance.findings]
    assert weights == sorted(weights, reverse=True)


def test_many_comparisons_name_only_what_survives():
    columns = {
        "name": ["war", "peace"],
        "keyness": [2.0, -1.0],
        "wire_rate": [1.0, 4.0],
        "derivative_rate": [4.0, 2.0],
    }
    columns |= {"p": [0.01, 0.5], "low": [0.5, -3.0], "high": [float("inf"), 1.0]}
    surviving = topics_wording.compared(pd.DataFrame(columns | {"q": [0.01, 0.5]}), what="topics")
    assert "more of war (4.0 against 1.0 per 1,000 words, at least 1.4 times as often" in surviving.text
    assert "peace" not in surviving.text
    none = topics_wording.compared(pd.DataFrame(columns | {"q": [0.2, 0.5]}), what="topics")
    assert none.text.startswith("No difference in topics was shown: of the 2 topics")
    assert "0.20, for war" in none.text


@pytest.mark.parametrize(
    ("wire", "derivative", "told"),
    [
        (10, 15, "50% more than"),
        (10, 10, "as many as"),
        (10, 5, "50% fewer than"),
        (10, 40, "4 times as many as"),
        (40, 10, "one for every 4 of"),
    ],
)
def test_length_is_told_as_counted(pair_of, wire: int, derivative: int, told: str):
    pair = pair_of("The cat sat on it. " * wire, "The cat sat on it. " * derivative)
    assert told in description.length(pair).text


def test_findings_are_text_whatever_they_quote(pair_of):
    hostile = showing_finding.Finding("<script>alert(1)</script> $x^2$ **bold** {{ 7*7 }}", 1.0, "x")
    assert "<script>" not in hostile._repr_html_()
    assert "&lt;script&gt;" in hostile._repr_html_()


@pytest.mark.parametrize("family", ["derivation", "ledger", "quotations", "facts"])
def test_the_error_to_expect_is_told_in_figures(family: str):
    told = str(showing_finding.expected(family))
    assert told.startswith("Found by rule, and rules err")
    assert len(re.findall(r"\d%", told)) >= 2
    assert "{" not in told


DIRECTIONS_OF_MANY = re.compile(
    r"read (harder|easier)|are (longer|shorter|warmer|colder)|hedge (more|less)|use (more|fewer)|have (longer|shorter)"
)


@given(
    st.floats(-5, 5),
    st.floats(0.01, 5),
    st.floats(0, 1),
    st.sampled_from(list(corpus_wording._SHIFTS)),
)
def test_over_many_pairs_a_direction_is_named_only_where_interval_and_q_allow(value, half, q, name):
    line = {
        "population": "pairs", "measure": name, "unit": "grades", "value": value, "low": value - half, "high": value + half, "pairs": 30,
        "higher": 0.5, "q": q, "shown": q <= 0.05, "note": "", "counted": "", "without": "", "low_without": np.nan, "high_without": np.nan,
    }  # fmt: skip
    (said,) = corpus_wording.shifts(pd.DataFrame([line])).findings
    sure = q <= 0.05 and abs(value) > half
    assert bool(DIRECTIONS_OF_MANY.search(said.brief)) == sure
    if sure:
        up = re.search(r"harder|longer|warmer|more", said.brief)
        assert bool(up) == (value > 0)


def test_over_many_pairs_nothing_is_said_where_nothing_could_be_tested():
    line = {
        "population": "pairs", "measure": "reading grade", "unit": "grades", "value": 3.0, "low": np.nan, "high": np.nan, "pairs": 3,
        "higher": 1.0, "q": np.nan, "shown": False, "note": "no interval: 3 groups", "counted": "",
    }  # fmt: skip
    told = corpus_wording.shifts(pd.DataFrame([line]))
    (said,) = told.findings
    assert said.weight < 1
    assert not DIRECTIONS_OF_MANY.search(said.text)
    assert not said.known
    known = line | {"low": -1.0, "high": 7.0, "q": 0.4}
    assert corpus_wording.shifts_brief(corpus_wording.shifts(pd.DataFrame([known]))).startswith(
        "No difference"
    )


@pytest.mark.parametrize(
    ("value", "told"), [(0.019, "+0.02"), (-0.04, "−0.04"), (0.06, "+0.1"), (0.0, "0.0")]
)
def test_an_end_near_zero_has_the_digits_that_tell_on_which_side_it_is(value: float, told: str):
    assert corpus_wording.amount(value, "words a sentence") == told


@pytest.mark.parametrize(
    ("share", "told"),
    [(0, "0%"), (0.0004, "0.04%"), (0.012, "1.2%"), (0.36, "36%"), (0.995, "99.5%"), (1, "100%")],
)
def test_small_shares_keep_their_digits(share: float, told: str):
    assert showing_finding.percent(share) == told.replace(" ", "\u00a0")


def wired(**fields: object) -> Compared:
    """A pair whose wire report's file says this of itself."""
    text = "Dockworkers at Port Vale voted on Friday to reject a revised pay offer."
    wire = taken_apart(
        Received("NewsML-G2", headline="Strike", paragraphs=(text,), **fields), name="w", any_language=True
    )
    return Compared(wire, as_article(text, any_language=True))


def test_what_a_file_says_of_its_use_stands_as_caveats():
    pair = wired(
        status="withdrawn",
        note="Source retracted it.",
        embargo="2023-11-03T18:00:00+00:00",
        usage_terms="Not in Calder",
    )
    assert description.standing(pair) == (
        "The wire report was withdrawn by its sender; what rests on it may be wrong or may not be used. "
        "Its note: “Source retracted it.”",
        "The wire report was held until November 3, 2023, 18:00 UTC (embargo).",
        "Terms of use of the wire report: “Not in Calder”.",
    )
    early = replace(pair.derivative, published="2023-11-03T17:00:00+00:00")
    assert "The derivative is dated before that embargo ends." in description.standing(
        Compared(pair.wire, early)
    )
    assert description.standing(wired()) == ()
    assert description.standing(wired(embargo="until further notice", note="With a photo")) == (
        "The wire report comes with a note. Its note: “With a photo”.",
        "The wire report was held until further notice (embargo).",
    )


BODY = "Dockworkers at Port Vale voted on Friday to reject a revised pay offer, union officials said."
DATED, SIGNED = (
    f"PORT VALE, Nov 3 (Meridian) - {BODY}",
    f"{BODY}\n\n(Reporting by Ann Lee; Editing by Tom Roe)",
)


@pytest.mark.parametrize(
    ("wire", "derivative", "marks"),
    [
        (BODY, DATED, "dateline"),
        (BODY, SIGNED, "sign-off"),
        (BODY, BODY, ""),
        (DATED, BODY, ""),
        (DATED, DATED, ""),
        (SIGNED, DATED, ""),
        (BODY, f"{BODY}\n\nThe Associated Press contributed to this report.", ""),
        (BODY, f"PORT VALE, Nov 3 - {BODY}", ""),
    ],
)
def test_files_are_asked_about_where_the_derivative_alone_is_marked_as_an_agencys(
    wire: str, derivative: str, marks: str
):
    told = description.standing(Compared(as_article(wire), as_article(derivative)))
    question = f"The derivative carries an agency’s {marks}, and the wire report does not: are the two files swapped?"
    assert told == ((question,) if marks else ())


@pytest.mark.parametrize(("source", "asked"), [("Reuters", False), ("The Tarrow Lantern", True)])
def test_a_wire_report_from_an_agency_by_its_file_needs_no_marks(source: str, asked: bool):
    pair = Compared(wired(source=source).wire, as_article(DATED))
    assert any("swapped" in each for each in description.standing(pair)) == asked


def test_the_senders_own_subjects_stand_beside_what_is_counted():
    told = topics_wording.subjects(
        wired(
            subjects=(
                Subject("", "ports", ""),
                Subject("20000533", "strike", "medtop"),
                Subject("x1", "", "own"),
            )
        )
    )
    assert told is not None
    assert told.text == (
        "The sender of the wire report files it under these Media Topics: strike (20000533). The sender of the wire report "
        "files it under these other subjects and keywords: ports. That is the sender’s own word, not a count."
    )
    assert topics_wording.subjects(wired()) is None
