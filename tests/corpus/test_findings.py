"""What there is to check in many pairs: counted in pairs about one event, by kind and by outlet."""

from pathlib import Path

import made
import pytest

from helpers.corpus import notable
from helpers.corpus.results import CorpusResults, open_corpus
from helpers.measures.check.wording import LOOKED_FOR
from helpers.measures.verdict.labels import DIFFERENT, TOO_LITTLE


def found(severity: str, kind: str, message: str = "Something differs.") -> dict[str, str]:
    return {"severity": severity, "kind": kind, "message": message}


def pair(name: str, *findings: dict[str, str], **given: object) -> dict:
    """A pair whose lines say how many findings it has."""
    counts = {
        column: sum(each["severity"] == severity for each in findings)
        for column, severity in (("serious", "serious"), ("to_check", "check"))
    }
    return made.pair(name, findings=list(findings), **counts, **given)


def corpus(folder: Path, *pairs: dict) -> CorpusResults:
    return open_corpus(str(made.write(folder / "c", pairs)))


def test_kinds_are_counted_in_findings_and_in_pairs(tmp_path: Path):
    result = corpus(
        tmp_path,
        pair("1", found("serious", "number"), found("serious", "number"), found("check", "omission")),
        pair("2", found("serious", "number"), found("serious", "speaker")),
        pair("3"),
        pair("4", found("serious", "name"), verdict=DIFFERENT),
    )
    rows = result.tables["to_check"][["severity", "kind", "findings", "pairs", "share"]].to_dict("split")[
        "data"
    ]
    assert rows == [
        ["serious", "speaker", 1, 1, 1 / 3],
        ["serious", "number", 3, 2, 2 / 3],
        ["check", "omission", 1, 1, 1 / 3],
    ]
    assert str(result.to_check).startswith(
        "Of 3 pairs about one event that could be compared, 2 have something serious to check (67"
    )
    assert "number (in 2) and speaker (in 1)" in str(result.to_check)


def test_outlets_with_the_most_serious_pairs_come_first(tmp_path: Path):
    result = corpus(
        tmp_path,
        pair("1", found("check", "wording"), found("check", "wording"), outlet="Globe"),
        pair("2", found("serious", "number"), outlet="Post"),
        pair("3", outlet="Post"),
        pair("4", found("serious", "name")),
    )
    table = result.tables["to_check_by_outlet"].drop(columns=["low", "high", "groups"])
    rows = table.to_dict("split")["data"]
    assert rows == [["Post", 2, 1, 0.5, 1, 0, "number"], ["Globe", 1, 0, 0.0, 0, 2, ""]]
    assert "<table>" in result.to_check_by_outlet._repr_html_()


def test_a_calm_corpus_says_what_was_looked_for(tmp_path: Path):
    told = str(corpus(tmp_path, pair("1", found("check", "omission")), pair("2")).to_check)
    assert told.startswith("Nothing serious was found in 2 pairs about one event that could be compared.")
    assert LOOKED_FOR in told
    (tmp_path / "12").mkdir()
    many = corpus(tmp_path / "12", *(pair(f"{number}") for number in range(12))).to_check
    assert "that could be compared (0%, 95% interval 0 to 29%). Rules do not" in many.text
    assert many.in_brief.text.endswith("(0%, 95% interval 0 to 29%).")


def test_pairs_that_could_not_be_held_are_unknown_and_not_calm(tmp_path: Path):
    result = corpus(tmp_path, pair("1", found("serious", "number")), made.pair("2"))
    assert str(result.to_check).startswith(
        "The one pair about one event that could be compared has something serious to check: number."
    )


def test_a_serious_finding_makes_a_pair_worth_a_look_and_is_told(tmp_path: Path):
    result = corpus(tmp_path, pair("calm"), pair("grave", found("serious", "number", "Number: 8, now 9.")))
    table = notable.notable(result.corpus)
    assert list(table["id"]) == ["grave"]
    assert list(table["reasons"]) == ["1 serious finding: Number: 8, now 9"]


def test_a_short_pair_with_a_serious_finding_is_listed_and_told_beside_the_figure(tmp_path: Path):
    """The site's index counts it; the corpus page must not lose it without a word."""
    short = pair("short", found("serious", "number", "Number: 8, now 9."), verdict=TOO_LITTLE)
    calm, grave = pair("calm"), pair("grave", found("serious", "name"), found("serious", "date"))
    result = corpus(tmp_path, short, calm, pair("too short", verdict=TOO_LITTLE), grave)
    assert list(result.tables["notable"]["id"]) == ["grave", "short"]
    assert str(result.to_check).startswith("Of 2 pairs about one event that could be compared, 1 has")
    assert "Not counted is 1 more with something serious but too little text" in str(result.to_check)
    assert str(result.to_check).endswith(": short.")
    assert "1 of 2 pairs about one event has something serious to check, and so has 1 more" in str(
        result.at_a_glance
    )
    assert "in pairs about one event, by outlet" in result.to_check_by_outlet._repr_html_()


HELD = pytest.mark.parametrize("held", [(), ("calm",), ("calm", "calmer")])
"""Pairs about one event in which nothing is serious."""


@HELD
@pytest.mark.parametrize(
    ("short", "told"),
    [
        (("short",), "1 that is too short for a verdict has"),
        (("short", "shorter"), "2 that are too short for a verdict have"),
    ],
)
def test_what_is_serious_in_short_pairs_alone_is_told_at_a_glance(
    tmp_path: Path, held: tuple[str, ...], short: tuple[str, ...], told: str
):
    grave = (pair(name, found("serious", "number"), verdict=TOO_LITTLE) for name in short)
    result = corpus(tmp_path, *map(pair, held), *grave)
    assert result.to_check.shown
    assert f" compared, but {told} something serious to check." in str(result.at_a_glance)


@HELD
def test_a_short_pair_without_a_serious_finding_is_not_told_of(tmp_path: Path, held: tuple[str, ...]):
    short = pair("short", found("check", "omission"), verdict=TOO_LITTLE)
    result = corpus(tmp_path, *map(pair, held), short)
    assert not result.to_check.shown
    assert "too short" not in str(result.at_a_glance)


def test_a_corpus_without_a_finding_has_tables_without_a_row(tmp_path: Path):
    result = corpus(tmp_path)
    assert result.tables["to_check"].empty
    assert result.tables["to_check_by_outlet"].empty
    assert str(result.to_check)


def test_kinds_at_each_outlet_have_intervals_over_groups(tmp_path: Path):
    """Ten pairs of one wire report are one group: nothing is known beyond them."""
    grave = found("serious", "number")
    post = [pair(f"p{number}", *[grave] * (number % 2), outlet="Post") for number in range(20)]
    globe = [pair(f"g{number}", grave, outlet="Globe", wire="one report") for number in range(10)]
    rows = corpus(tmp_path, *post, *globe).tables["to_check_by_outlet_and_kind"].set_index("outlet")
    assert list(rows.loc["Post", ["pairs", "asked", "share", "groups"]]) == [10, 20, 0.5, 20]
    assert 0.2 < rows.loc["Post", "low"] < 0.5 < rows.loc["Post", "high"] < 0.8
    assert list(rows.loc["Globe", ["pairs", "share", "groups"]]) == [10, 1.0, 1]
    assert rows.loc["Globe", ["low", "high"]].isna().all()


def test_a_pair_that_could_not_be_held_is_in_no_share(tmp_path: Path):
    result = corpus(
        tmp_path, pair("1", found("serious", "number"), outlet="Post"), made.pair("2", outlet="Post")
    )
    assert list(result.tables["to_check"]["share"]) == [1.0]
    assert list(result.tables["to_check_by_outlet"]["pairs"]) == [1]


def test_what_is_cut_says_of_how_many_and_where_the_rest_is(tmp_path: Path):
    many = [pair(f"p{at}", found("serious", "number"), outlet=f"Post {at}") for at in range(41)]
    result = corpus(tmp_path, *many)
    cut = "(the first 40 of 41; all in to_check_by_outlet{}.csv) (intervals need 10 groups)"
    assert result.to_check_by_outlet.caption.endswith(cut.format(""))
    assert result.to_check_by_outlet_and_kind.caption.endswith(cut.format("_and_kind"))
    assert "The first 25 of 41; all in notable.csv." in result.most_notable(reports="")._repr_html_()
    (tmp_path / "few").mkdir()
    few = corpus(tmp_path / "few", many[0])
    assert "all in" not in few.to_check_by_outlet.caption + few.most_notable(reports="")._repr_html_()
