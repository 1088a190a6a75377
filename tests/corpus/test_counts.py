"""What is counted of none, of one and of many pairs is said in words that agree."""

import re
from pathlib import Path

import made
import pytest

from helpers.corpus import wording
from helpers.corpus.results import CorpusResults, open_corpus
from helpers.measures.verdict.labels import DIFFERENT, TOO_LITTLE
from helpers.showing.finding import part

GRAVE = {
    "serious": 1,
    "to_check": 0,
    "findings": [{"severity": "serious", "kind": "number", "message": "N."}],
}
OTHER = {"verdict": DIFFERENT, "outlet": "Post"}
FAILED = ("gone", 9, "There is no file.")


def corpus(folder: Path, *given: dict, failures: tuple[tuple[str, int, str], ...] = ()) -> CorpusResults:
    pairs = [made.pair(f"{chr(97 + number)}-story", **each) for number, each in enumerate(given)]
    return open_corpus(str(made.write(folder / "c", pairs, failures=failures)))


def sentences(found: CorpusResults) -> str:
    """All that the page says of how many there are."""
    answers = (found.verdicts, found.shares, found.shifts, found.outlets, found.trends)
    told = (found.size, found.reach, found.versions, found.to_check, found.left_out, found.not_measured)
    notes = (found.at_a_glance, found.uncompared, found.contents.caption, found.to_check_by_outlet.caption)
    return "\n".join(map(str, [*told, *notes, *(each.finding for each in answers)]))


@pytest.mark.parametrize(
    ("given", "failures", "size", "verdicts", "left_out"),
    [
        (
            (), (FAILED,),
            "No pair of the manifest could be measured.",
            "No pair was measured.",
            "No pair was measured, so nothing is counted here.",
        ),
        (
            (OTHER,), (),
            "The one pair in the manifest was measured. That is too few to say what outlets do in general: no pair is about one "
            "event, and 10 groups of such pairs are needed. What follows describes this pair alone.",
            "The one measured pair is of different events. What holds beyond it cannot be told.",
            "Nothing is counted here: the one pair (a-story) is about different events or has too little text to say.",
        ),
        (
            (GRAVE,), (FAILED,),
            "1 of 2 pairs in the manifest was measured; 1 could not be. That is too few to say what outlets do in general: there "
            "is only 1 group of pairs about one event, and 10 are needed. What follows describes this pair alone.",
            "The one measured pair is partly derived. What holds beyond it cannot be told.",
            "In the one measured pair both texts are held to report one event, so it is counted here.",
        ),
        (
            (OTHER, OTHER), (),
            "Both pairs in the manifest were measured. They come from 2 wire reports, each with one derivative. That is too few to "
            "say what outlets do in general: no pair is about one event, and 10 groups of such pairs are needed. What "
            "follows describes these pairs alone.",
            "Of 2 measured pairs, 2 (100%) are of different events. What holds beyond these pairs cannot be told.",
            "Nothing is counted here: both pairs (a-story and b-story) are about different events or have too little text to say.",
        ),
    ],
)  # fmt: skip
def test_none_one_and_two_pairs_are_told_in_words(
    tmp_path: Path, given: tuple[dict, ...], failures: tuple, size: str, verdicts: str, left_out: str
):
    found = corpus(tmp_path, *given, failures=failures)
    assert str(found.size) == size
    assert str(found.verdicts.finding) == verdicts
    assert str(found.left_out) == left_out


@pytest.mark.parametrize("derived", range(4))
@pytest.mark.parametrize("others", range(3))
@pytest.mark.parametrize("failed", range(2))
def test_no_sentence_of_a_corpus_counts_none_as_a_number_or_one_as_many(
    tmp_path: Path, derived: int, others: int, failed: int
):
    told = sentences(corpus(tmp_path, *[GRAVE] * derived, *[OTHER] * others, failures=(FAILED,) * failed))
    wrong = r"(?<![\d.,%])(0 \w+|1 (?!of|could|has|is|more)\w+s\b|1 of 1\b|none of which|1 \w+ (are|have|were)\b).*"
    assert re.findall(wrong, told) == []
    assert "nan" not in told
    assert ("Which outlet" in told) == bool(derived)


@pytest.mark.parametrize(
    ("derived", "others", "told"),
    [
        (0, 12, r"No measured pair is judged derived \(0%, 95% interval 0 to \d+%\)\."),
        (1, 12, r"1 of 13 measured pairs is judged derived \(7\.7%, 95% interval [\d.]+ to \d+%\)\."),
        (12, 0, r"All 12 measured pairs are judged derived \(100%, 95% interval \d+ to 100%\)\."),
        (12, 0, r"All 12 pairs about one event have something serious to check \(100%, 95% interval \d+ to 100%\)\."),
    ],
)  # fmt: skip
def test_a_part_in_words_has_its_interval_at_a_glance(tmp_path: Path, derived: int, others: int, told: str):
    found = corpus(tmp_path, *[GRAVE] * derived, *[OTHER] * others)
    assert re.search(told, str(found.at_a_glance))


def test_the_interval_stands_beside_the_pairs_that_it_is_of(tmp_path: Path):
    """Not behind the pairs too short for a verdict, which no share counts."""
    found = corpus(tmp_path, *[GRAVE] * 12, GRAVE | {"verdict": TOO_LITTLE})
    told = r"something serious to check \(100%, 95% interval \d+ to 100%\), and so has 1 more, too short for a verdict\."
    assert re.search(told, str(found.at_a_glance))


def test_wire_reports_with_several_derivatives_are_counted_apart(tmp_path: Path):
    shared = corpus(tmp_path, {"wire": "one"}, {"wire": "one"}, {})
    assert "They come from 2 wire reports, 1 of which has several derivatives." in str(shared.size)
    (tmp_path / "alone").mkdir()
    alone = corpus(tmp_path / "alone", {"wire": "one"}, {"wire": "one"})
    assert "Both pairs in the manifest were measured. They come from one wire report." in str(alone.size)


def test_where_no_pair_is_derived_one_sentence_says_so_and_no_table_stands(tmp_path: Path):
    found = corpus(tmp_path, OTHER, OTHER)
    for each in (found.shares, found.shifts):
        assert str(each.finding).startswith("No pair is judged derived, so nothing can be said of ")
        assert each.table is not None
        assert "<table" not in each.table._repr_html_()
        assert each.chart is None


def test_dates_that_are_none_are_told_in_words_that_agree():
    assert "2 dates of the manifest are no days with their year, so that these pairs count" in str(
        wording.unread_dates({"a": "soon", "b": "late"})
    )


def test_a_part_of_all_is_told_in_words():
    told = [part(*counts, "pair", " here") for counts in ((0, 0), (0, 3), (1, 1), (2, 2), (3, 3), (1, 1200))]
    assert told == [
        "no pair here", "no pair here", "the one pair here", "both pairs here", "all 3 pairs here", "1 of 1,200 pairs here",
    ]  # fmt: skip
