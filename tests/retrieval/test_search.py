"""Among many articles those of one event are found, judged, listed and written down."""

import csv
import json
import re
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import OWNERS, SAMPLES, rows
from watching import alive, below, held, until

from helpers import paths
from helpers.article import Article
from helpers.cli import main
from helpers.document.values.value import Day
from helpers.measures.verdict import labels as verdict_labels
from helpers.measures.verdict import measure as derivation
from helpers.measures.verdict import strands as verdict_strands
from helpers.reading.articles import read_article
from helpers.reading.collection import Entry
from helpers.retrieval import listing, nearest
from helpers.retrieval import search as retrieval
from helpers.showing.finding import percent

HEADED = "Port Vale dockworkers reject pay offer, strike enters second week"
HARBOUR, FLOOD, RATE = (SAMPLES / name for name in ("harbour-strike", "flood-and-film", "rate-decision"))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """All articles of the project in one folder."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for pair in (HARBOUR, FLOOD, RATE, OWNERS):
        for side in ("wire", "derivative"):
            shutil.copy(pair / f"{side}.txt", folder / f"{pair.name}-{side}.txt")
    return folder


def found(wire: Path, among: Path, **asked: int) -> retrieval.Neighbours:
    return retrieval.find([read_article(wire)], among, **asked).neighbours[0]


def test_the_derivative_is_found_first_with_its_verdict(archive: Path):
    near = found(archive / "harbour-strike-wire.txt", archive)
    assert near.found[0].entry.id == "harbour-strike-derivative.txt"
    assert near.found[0].verdict.label == verdict_labels.PARTLY
    assert near.found[0].certainty == retrieval.LIKELY
    assert "run of 43 words" in near.found[0].reason


def test_how_a_derived_article_credits_the_service_stands_beside_its_verdict(
    archive: Path, capsys: pytest.CaptureFixture
):
    story = (HARBOUR / "derivative.txt").read_text(encoding="utf-8")
    line = f"{story}\n\nWith reporting by Meridian.\n"
    (archive / "line.txt").write_text(line, encoding="utf-8")
    (archive / "named.txt").write_text(f"{story}\n\nThe union voted, Meridian reported.\n", encoding="utf-8")
    goal = archive.parent / "p.csv"
    assert (
        main(["find", str(archive / "harbour-strike-wire.txt"), "--among", str(archive), "-o", str(goal)])
        == 0
    )
    told = {row["article"]: row["credit"] for row in paths.rows(goal)}
    assert told == {
        "harbour-strike-derivative.txt": "not credited",
        "line.txt": "Meridian named in a credit line",
        "named.txt": "credited to Meridian",
    }
    assert re.search(r"partly derived, credited to Meridian .* named\.txt", capsys.readouterr().out)


def test_a_list_of_a_former_version_is_replaced(tmp_path: Path):
    for columns in (listing.COLUMNS[:-1], listing.COLUMNS[:-2]):
        (tmp_path / "p.csv").write_text(",".join(columns) + "\n", encoding="utf-8")
        listing.check_goal(tmp_path / "p.csv")


def test_the_owners_piece_is_same_event_and_no_more(archive: Path):
    near = found(archive / f"{OWNERS.name}-wire.txt", archive)
    assert [(each.entry.id, each.verdict.label, each.credit) for each in near.found] == [
        (f"{OWNERS.name}-derivative.txt", verdict_labels.NO_EVIDENCE, "")
    ]


def test_another_event_is_not_listed(archive: Path):
    near = found(archive / "flood-and-film-wire.txt", archive)
    assert near.found == ()
    assert near.judged > 0


def test_the_wire_report_is_not_found_in_itself_but_its_copy_is(archive: Path):
    wire = archive / "rate-decision-wire.txt"
    (archive / "link.txt").symlink_to(wire)
    shutil.copy(wire, archive / "copy.txt")
    near = found(wire, archive)
    assert [each.entry.id for each in near.found] == ["copy.txt", "rate-decision-derivative.txt"]
    assert near.found[0].verdict.label == verdict_labels.WHOLLY
    assert near.found[0].score == pytest.approx(1, abs=0.001)


def test_several_wire_reports_are_answered_as_each_alone(archive: Path):
    wires = [archive / "harbour-strike-wire.txt", archive / "rate-decision-wire.txt"]
    together = retrieval.find([read_article(wire) for wire in wires], archive).neighbours
    for wire, near in zip(wires, together, strict=True):
        alone = found(wire, archive)
        assert [(each.entry.id, each.score) for each in near.found] == [
            (each.entry.id, each.score) for each in alone.found
        ]


def test_most_bounds_the_list(archive: Path):
    for number in range(4):
        shutil.copy(HARBOUR / "derivative.txt", archive / f"again-{number}.txt")
    near = found(archive / "harbour-strike-wire.txt", archive, most=3)
    assert [each.entry.id for each in near.found] == ["again-0.txt", "again-1.txt", "again-2.txt"]


def test_dates_leave_out_what_is_far_and_keep_what_has_none(tmp_path: Path):
    text = (HARBOUR / "derivative.txt").read_text(encoding="utf-8")
    dates = {"near": "2023-11-08", "far": "2023-11-20", "none": "", "odd": "last week", "year": "2021-11-03"}
    lines = [json.dumps({"id": name, "text": text, "published": date}) for name, date in dates.items()]
    (tmp_path / "m.jsonl").write_text("\n".join(lines), encoding="utf-8")
    near = found(HARBOUR / "wire.txt", tmp_path / "m.jsonl")
    assert [each.entry.id for each in near.found] == ["near", "none", "odd"]
    assert near.outside == 2
    assert len(found(HARBOUR / "wire.txt", tmp_path / "m.jsonl", days=17).found) == 4


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (Day(2024, 1, 1), Day(2023, 12, 31), 1),
        (Day(0, 1, 1), Day(2023, 12, 31), 1),
        (Day(2023, 12, 31), Day(0, 1, 1), 1),
        (Day(0, 12, 31), Day(0, 1, 2), 2),
        (Day(2024, 2, 28), Day(2024, 3, 1), 2),
        (Day(0, 2, 28), Day(2023, 3, 1), 1),
    ],
)
def test_days_lie_apart_by_the_calendar(one: Day, other: Day, apart: int):
    assert nearest.near(one, other, apart)
    assert not nearest.near(one, other, apart - 1)


def test_the_day_of_an_article_is_that_of_its_file_and_not_of_the_dateline_it_copies(tmp_path: Path):
    text = "<p>".join((HARBOUR / "derivative.txt").read_text(encoding="utf-8").split("\n\n"))
    day = '<meta property="article:published_time" content="2023-12-05">'
    page = f"<head>{day}</head><body><article><h1>Strike</h1><p>PORT VALE, Nov 3 (Meridian) - {text}</article></body>"
    (tmp_path / "page.html").write_text(f"<html>{page}</html>", encoding="utf-8")
    assert found(HARBOUR / "wire.txt", tmp_path).outside == 1


@pytest.mark.parametrize("unknown", [Day(), Day(2024), Day(2024, 2, 30), Day(0, 2, 30)])
def test_an_unknown_day_is_near_to_any(unknown: Day):
    assert nearest.near(unknown, Day(2020, 1, 1), 0)


def test_what_cannot_be_read_is_listed_and_the_rest_is_found(archive: Path):
    (archive / "binary.txt").write_bytes(bytes(range(256)) * 10)
    (archive / "big.txt").write_bytes(b"word " * 500_000)
    (archive / "empty.txt").write_bytes(b"")
    (archive / "german.txt").write_text(
        "Der Hafen von Port Vale und die Gewerkschaft Pellandine Oskarne sind seit Freitag im Streit, weil die "
        "Arbeiter nicht mehr auf einen anständigen Lohn warten wollen und der Betreiber nicht nachgibt, so hieß es.",
        encoding="utf-8",
    )
    search = retrieval.find([read_article(archive / "harbour-strike-wire.txt")], archive, most=1)
    assert [name for name, _ in search.failures] == ["big.txt", "binary.txt", "empty.txt", "german.txt"]
    assert search.neighbours[0].found[0].entry.id == "harbour-strike-derivative.txt"


def test_an_archive_that_changes_meanwhile_gives_no_article_for_another(archive: Path):
    def tell(read: int) -> None:
        (archive / "a-new-one.txt").write_text("A new article.", encoding="utf-8")

    search = retrieval.find([read_article(archive / "harbour-strike-wire.txt")], archive, tell=tell)
    assert not search.neighbours[0].found
    assert all("Run it again" in reason for _, reason in search.failures)
    assert search.failures


def test_words_without_end_and_words_like_patterns_do_not_hold_it_up(archive: Path):
    for number, text in enumerate(("a" * 1_900_000, "a." * 900_000, "-'" * 900_000, "U.S.-" * 380_000)):
        (archive / f"odd-{number}.txt").write_text(text, encoding="utf-8")
    started = time.process_time()
    near = found(archive / "harbour-strike-wire.txt", archive)
    assert near.found[0].entry.id == "harbour-strike-derivative.txt"
    assert time.process_time() - started < 60


def judged(label: str, event: float, *, score: float = 0.5, number: int = 0) -> retrieval.Found:
    unknown = float("nan")
    held = verdict_labels.Held(event, "score", unknown, unknown, unknown, verdict_labels.NEITHER, "")
    strands = {verdict_strands.EVENT: held}
    verdict = derivation.Verdict(label, strands, ("They report one event, or two.",), (), (), "")
    return retrieval.Found(Entry(number, f"{number}"), "", "", score, verdict)


def test_under_a_withdrawn_report_stands_only_what_rests_on_it(
    archive: Path, monkeypatch: pytest.MonkeyPatch
):
    wire = read_article(archive / "harbour-strike-wire.txt")
    derived = found(archive / "harbour-strike-wire.txt", archive).found[0]
    independent = replace(derived.verdict, label=verdict_labels.NO_EVIDENCE)
    gone = replace(wire, status="withdrawn")
    assert retrieval.find([gone], archive).neighbours[0].found[0].entry.id == derived.entry.id
    monkeypatch.setattr(retrieval.derivation, "verdict", lambda pair: independent)
    assert retrieval.find([wire], archive).neighbours[0].found
    assert not retrieval.find([gone], archive).neighbours[0].found


def test_what_is_made_from_one_report_is_not_perhaps_about_another_nor_a_version(archive: Path):
    one, other = (read_article(archive / f"{name}-wire.txt") for name in ("harbour-strike", "rate-decision"))
    made, perhaps = judged(verdict_labels.WHOLLY, 99.0), judged(verdict_labels.NO_EVIDENCE, 0.0)
    credited = replace(made, verdict=replace(made.verdict, label=verdict_labels.PARTLY, by_credit=True))
    alone, version = (replace(perhaps, entry=Entry(*each)) for each in ((1, "1"), (2, "2", one.path)))

    def own(*wires: Article) -> list[list[int]]:
        near = ((made,), (perhaps, credited, alone, version))
        both = [retrieval.Neighbours(*each, 1, 0, True) for each in zip(wires, near, strict=True)]
        return [[each.entry.number for each in near.found] for near in retrieval._each_once(both)]

    assert own(one, other) == [[0], [1, 2]]
    assert own(*(replace(each, identifier="urn:one") for each in (one, other))) == [[0], [1]]


def test_what_is_likely_about_one_report_is_perhaps_about_another_only_where_it_is_half_as_near(
    archive: Path,
):
    one, other = (read_article(archive / f"{name}-wire.txt") for name in ("harbour-strike", "rate-decision"))
    likely, perhaps = (judged(verdict_labels.NO_EVIDENCE, event, score=0.4) for event in (9.0, 0.0))
    credited = replace(perhaps.verdict, label=verdict_labels.PARTLY, by_credit=True)
    for far, kept in (
        (replace(perhaps, score=0.19), False),
        (replace(perhaps, score=0.21), True),
        (replace(perhaps, score=0.19, verdict=credited), True),
    ):
        near = ((likely,), (far,))
        both = [retrieval.Neighbours(*each, 1, 0, True) for each in zip((one, other), near, strict=True)]
        assert [bool(each.found) for each in retrieval._each_once(both)] == [True, kept]


def test_what_all_are_held_against_is_left_out_and_takes_no_pairs_own_numbers_with_it(archive: Path):
    own = "Words used once come in the same order (correlation 0.96)."
    common = "Of 352 comparisons of independent reports, cut to like length, 99 of 100 have none so close."
    held = found(archive / "harbour-strike-wire.txt", archive).found[0]
    told = replace(held, verdict=replace(held.verdict, speaks_for=(f"A passage is close. {common} {own}",)))
    near = retrieval.Neighbours(read_article(HARBOUR / "wire.txt"), (told,), 1, 0, True)
    lines = listing.told(retrieval.Search((near,), 1, ())).splitlines()
    assert common not in lines
    assert f"A passage is close. {own}" in lines[3]


def test_same_event_is_likely_only_where_the_score_holds_among_the_nearest():
    likely, perhaps = (
        judged(verdict_labels.NO_EVIDENCE, verdict_labels.LIKELY_FROM - less) for less in (0, 0.01)
    )
    assert (likely.brief, perhaps.brief) == ("same event, likely", "same event, perhaps")
    assert judged(verdict_labels.PARTLY, -3).certainty == retrieval.LIKELY
    assert judged(verdict_labels.TOO_LITTLE, 9).certainty == retrieval.OPEN


def test_how_sure_a_listing_is_has_the_figures_of_the_last_trial(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(listing, "_table", lambda found: [])
    ours = {row["question"]: float(row["ours"]) for row in paths.rows(paths.data("validity.csv"))}
    shares = {
        question.split(", ")[1].split(" (")[0]: percent(share)
        for question, share in ours.items()
        if question.startswith("listed as same event")
    }
    wire = read_article(HARBOUR / "wire.txt")
    near = retrieval.Neighbours(wire, (judged(verdict_labels.NO_EVIDENCE, 1.0),), 1, 0, True)
    said = listing.told(retrieval.Search((near,), 1, ()))
    for certainty in (retrieval.LIKELY, retrieval.PERHAPS):
        assert re.search(rf"{re.escape(shares[certainty])} of \d+ called “same event, {certainty}”", said)


def test_what_is_only_perhaps_about_the_event_counts_as_nothing_found():
    near = [
        retrieval.Neighbours(
            read_article(HARBOUR / "wire.txt"), (judged(verdict_labels.NO_EVIDENCE, event),), 1, 0, True
        )
        for event in (1.0, 9.0)
    ]
    assert [retrieval.Search((each,), 1, ()).any_likely for each in near] == [False, True]


def test_what_is_held_to_be_different_or_short_and_far_is_not_listed():
    assert not judged(verdict_labels.DIFFERENT, 0).worth_listing
    assert not judged(verdict_labels.TOO_LITTLE, 0, score=0.1).worth_listing
    assert judged(verdict_labels.TOO_LITTLE, 0, score=0.4).worth_listing


class TestCommand:
    def test_a_withdrawn_report_or_article_is_told(self, archive: Path, capsys: pytest.CaptureFixture):
        for side in ("wire", "derivative"):
            story = archive / f"harbour-strike-{side}.txt"
            story.write_text("KILL: " + story.read_text(encoding="utf-8"), encoding="utf-8")
        self.run(archive / "harbour-strike-wire.txt", "--among", archive)
        out = capsys.readouterr().out
        assert "This wire report was withdrawn by its sender" in out
        assert "Withdrawn by its sender. " in out

    def test_a_notice_among_the_wire_reports_takes_the_report_back(
        self, archive: Path, capsys: pytest.CaptureFixture
    ):
        wire, notice, goal = (
            archive.parent / name for name in ("strike.txt", "strike-kill.txt", "pairs.csv")
        )
        story = (archive / "harbour-strike-wire.txt").read_text(encoding="utf-8")
        wire.write_text(story, encoding="utf-8")
        notice.write_text("KILL: " + story, encoding="utf-8")
        self.run(wire, notice, "--among", archive, "-o", goal)
        first, second = capsys.readouterr().out.split("\n\n")[:2]
        assert "WITHDRAWN by its sender (strike-kill.txt): whoever still runs it must be told." in first
        assert ("harbour-strike-derivative.txt" in first, "none nearest to it" in second) == (True, True)
        assert {row["other_versions"] for row in paths.rows(goal)} == {"strike-kill.txt"}

    @pytest.mark.parametrize(
        ("said", "found"),
        [
            (f"MANDATORY KILL: {HEADED}", True),
            (f"Please do not use the story “{HEADED}”.", True),
            ("MANDATORY KILL: Calder airport workers reject pay offer\n\nPlease kill this story.", False),
        ],
    )
    def test_a_notice_without_text_takes_back_the_report_that_it_names(
        self, archive: Path, capsys: pytest.CaptureFixture, said: str, found: bool
    ):
        wire, notice, goal = archive / "harbour-strike-wire.txt", archive / "kill.txt", archive / "pairs.csv"
        notice.write_text(f"{said}\n", encoding="utf-8")
        assert not self.run(wire, notice, "--among", archive, "--most", 1, "-o", goal)
        told = capsys.readouterr()
        heard = "WITHDRAWN by its sender (kill.txt)" in told.out, "kill.txt" in told.err
        assert heard == (found, not found)
        assert [row["other_versions"] for row in paths.rows(goal)] == ["kill.txt" if found else ""]

    def test_a_change_sent_later_is_a_version_and_a_namesake_is_none(self, archive: Path):
        story = replace(read_article(archive / "harbour-strike-wire.txt"), status="")
        later = replace(story, published="2023-11-04")
        for changed, are_one in (
            (replace(later, status="correction"), True),
            (later, False),
            (replace(later, status="correction", place="Calder"), False),
            (replace(story, status="correction", published="2023-12-03"), False),
        ):
            assert retrieval._are_one(story, changed) == are_one == retrieval._are_one(changed, story)

    def test_an_article_is_listed_under_the_version_it_is_nearest_to(self, archive: Path):
        story = read_article(archive / "harbour-strike-wire.txt")
        first = read_article(archive / "harbour-strike-derivative.txt")
        wires = [replace(each, identifier="urn:strike", path="") for each in (story, first)]
        near, nearest_to_itself = retrieval.find(wires, archive).neighbours
        assert [each.entry.id for each in near.found] == ["harbour-strike-wire.txt"]
        assert [each.entry.id for each in nearest_to_itself.found] == ["harbour-strike-derivative.txt"]
        assert near.others == (wires[1],)

    def run(self, *arguments: object) -> int:
        return main(["find", *map(str, arguments)])

    def test_writes_a_manifest_with_relative_paths(self, archive: Path, capsys: pytest.CaptureFixture):
        goal = archive.parent / "out" / "pairs.csv"
        wires = [archive / "harbour-strike-wire.txt", archive / "rate-decision-wire.txt"]
        assert self.run(*wires, "--among", archive, "-o", goal) == 0
        assert capsys.readouterr().out.splitlines()[-1] == str(goal)
        with goal.open(encoding="utf-8", newline="") as file:
            listed = list(csv.DictReader(file))
        assert [row["derivative"] for row in listed] == [
            "../archive/harbour-strike-derivative.txt",
            "../archive/rate-decision-derivative.txt",
        ]
        assert all((goal.parent / row[side]).is_file() for row in listed for side in ("wire", "derivative"))
        assert len({row["id"] for row in listed}) == 2
        assert listed[0]["verdict"] == verdict_labels.PARTLY
        assert 0 < float(listed[0]["score"]) < 1
        assert (goal.parent / "pairs.failures.csv").read_text(encoding="utf-8") == "article,reason\n"

    def test_a_pair_has_one_id_wherever_the_search_began(self, tmp_path: Path):
        found = []
        for day in ("monday", "tuesday"):
            (tmp_path / "pieces" / day / "in").mkdir(parents=True)
            shutil.copy(HARBOUR / "derivative.txt", tmp_path / "pieces" / day / "in")
        for among in ("pieces", "pieces/monday", "pieces/tuesday"):
            goal = tmp_path / f"{among.replace('/', '-')}.csv"
            assert self.run(HARBOUR / "wire.txt", "--among", tmp_path / among, "-o", goal) == 0
            with goal.open(encoding="utf-8", newline="") as file:
                found.append([row["id"] for row in csv.DictReader(file)])
        assert found[0] == found[1] + found[2]
        assert found[1] == ["harbour-strike-wire--pieces-monday-in-derivative"]

    def test_each_thing_is_told_once_and_a_reason_only_of_what_is_derived(
        self, archive: Path, capsys: pytest.CaptureFixture
    ):
        shutil.copy(OWNERS / "derivative.txt", archive / "again.txt")
        (archive / "empty.txt").write_bytes(b"")
        wires = [archive / f"{pair.name}-wire.txt" for pair in (HARBOUR, OWNERS)]
        assert self.run(*wires, "--among", archive) == 0
        out = capsys.readouterr().out
        assert "\n10 articles searched, 1 of them not read.\n" in out
        assert out.count("not read") == out.count("Outside quotation marks both have a run") == 1
        assert "  same event, likely" in out
        assert "in common" not in out

    def test_a_wire_report_that_cannot_be_read_costs_itself(
        self, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture
    ):
        (archive / "bad.xml").write_bytes(b"\0\1")
        bad, good = archive / "bad.xml", archive / "rate-decision-wire.txt"
        assert self.run(bad, good, "--among", archive, "-o", tmp_path / "p.csv") == 0
        assert "rate-decision-derivative.txt" in capsys.readouterr().out
        assert str(bad) in (tmp_path / "p.failures.csv").read_text(encoding="utf-8")
        assert self.run(bad, "--among", archive) == 2

    def test_the_same_command_writes_the_same_bytes(self, archive: Path, tmp_path: Path):
        written = []
        for _ in range(2):
            self.run(archive / "rate-decision-wire.txt", "--among", archive, "-o", tmp_path / "p.csv")
            written.append((tmp_path / "p.csv").read_bytes())
        assert written[0] == written[1]
        assert sorted(path.name for path in tmp_path.iterdir()) == ["archive", "p.csv", "p.failures.csv"]

    def test_texts_become_files_that_hold_them_unchanged(self, tmp_path: Path):
        text = "=1+1\r\n" + (HARBOUR / "derivative.txt").read_text(encoding="utf-8")
        line = json.dumps({"id": "=cmd|' /C calc'!A0", "text": text, "source": "@SUM(1)"})
        (tmp_path / "m.jsonl").write_text(line, encoding="utf-8")
        assert self.run(HARBOUR / "wire.txt", "--among", tmp_path / "m.jsonl", "-o", tmp_path / "p.csv") == 0
        with (tmp_path / "p.csv").open(encoding="utf-8", newline="") as file:
            (row,) = csv.DictReader(file)
        assert (tmp_path / row["derivative"]).read_bytes() == text.encode()
        assert (row["article"][:2], row["derivative_source"]) == ("'=", "'@SUM(1)")
        assert row["id"].replace("-", "").isalnum()

    def test_a_path_like_a_formula_still_leads_to_its_file(self, tmp_path: Path):
        shutil.copy(HARBOUR / "derivative.txt", tmp_path / "=HYPERLINK(1).txt")
        assert self.run(HARBOUR / "wire.txt", "--among", tmp_path, "-o", tmp_path / "p.csv") == 0
        with (tmp_path / "p.csv").open(encoding="utf-8", newline="") as file:
            (row,) = csv.DictReader(file)
        assert (tmp_path / row["derivative"]).is_file()
        assert not row["derivative"].startswith(("=", "'"))

    def test_nothing_found_is_status_1(self, tmp_path: Path, capsys: pytest.CaptureFixture):
        shutil.copy(FLOOD / "derivative.txt", tmp_path)
        assert self.run(FLOOD / "wire.txt", "--among", tmp_path, "--days", 400) == 1
        assert "none found to be about its event" in capsys.readouterr().out

    @pytest.mark.parametrize("among", ["none", "empty", "m.csv"])
    def test_what_can_be_put_right_is_status_2_and_a_sentence(
        self, among: str, tmp_path: Path, capsys: pytest.CaptureFixture
    ):
        (tmp_path / "empty").mkdir()
        (tmp_path / "m.csv").write_text("id,name\n", encoding="utf-8")
        assert self.run(HARBOUR / "wire.txt", "--among", tmp_path / among) == 2
        assert capsys.readouterr().err.count("\n") == 1

    def test_no_file_of_others_is_replaced(self, archive: Path, capsys: pytest.CaptureFixture):
        (archive.parent / "mine.csv").write_text("a,b\n1,2\n", encoding="utf-8")
        assert self.run(HARBOUR / "wire.txt", "--among", archive, "-o", archive.parent / "mine.csv") == 2
        assert (archive.parent / "mine.csv").read_text(encoding="utf-8") == "a,b\n1,2\n"
        assert self.run(HARBOUR / "wire.txt", "--among", archive, "-o", archive) == 2

    @pytest.mark.parametrize("option", ["--most=0", "--days=-1", "--days=x", "--most=1.5"])
    def test_numbers_are_checked(self, option: str, archive: Path, capsys: pytest.CaptureFixture):
        assert self.run(HARBOUR / "wire.txt", "--among", archive, option) == 2
        assert "Invalid value for '--" in capsys.readouterr().err

    def test_control_characters_of_others_do_not_reach_the_terminal(
        self, tmp_path: Path, capsys: pytest.CaptureFixture
    ):
        text = (HARBOUR / "derivative.txt").read_text(encoding="utf-8")
        (tmp_path / "a\x1b[31m.txt").write_text(text.replace(" ", " \x1b[2J", 3), encoding="utf-8")
        (tmp_path / "b\x1b[31m.txt").write_bytes(b"")
        assert self.run(HARBOUR / "wire.txt", "--among", tmp_path) == 0
        assert "\x1b" not in "".join(capsys.readouterr())


def many(folder: Path, count: int) -> None:
    words = (FLOOD / "wire.txt").read_text(encoding="utf-8").split()
    for number in range(count):
        start = number % len(words)
        (folder / f"{number:05}.txt").write_text(" ".join(words[start:] + words[:start]), encoding="utf-8")


def test_several_processes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    many(tmp_path, 900)
    shutil.copy(HARBOUR / "derivative.txt", tmp_path / "00500x.txt")
    monkeypatch.setattr(nearest, "_BATCH", 40)
    answers = []
    for hands in (1, 2):
        monkeypatch.setattr(nearest, "_processes", lambda hands=hands: hands)
        near = found(HARBOUR / "wire.txt", tmp_path, days=400)
        answers.append([(each.entry.number, each.score, each.verdict.label) for each in near.found])
    assert answers[0] == answers[1]
    assert answers[0][0][0] == 501


def test_a_search_ended_from_outside_leaves_no_process_and_no_file(tmp_path: Path):
    if not Path("/proc/self/stat").is_file() or nearest._processes() < 2:
        pytest.skip("needs /proc and two processors")
    folder = tmp_path / "archive"
    folder.mkdir()
    many(folder, nearest._BATCH * nearest._WORTH_HELPERS + 1)
    command = [sys.executable, "-m", "helpers", "find", HARBOUR / "wire.txt", "--among", folder]
    with held(
        "*/archive/00300.txt", *command, "-o", tmp_path / "p.csv", stdout=subprocess.DEVNULL
    ) as process:
        workers = below(process.pid)
        assert workers
        process.kill()
        process.wait()
    until(lambda: not alive(workers))
    assert [path.name for path in tmp_path.iterdir()] == ["archive"]


def test_companions_are_found_among_other_newsrooms_stories(tmp_path: Path):
    """A few of BASIL's events among all its stories; the whole of it is measured by `benchmarks/validity.py`."""
    listed = list(rows("basil"))
    for number, row in enumerate(listed):
        text = "\n\n".join(" ".join(paragraph) for paragraph in row["paragraphs"])
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")
    wires = [0, 60, 120]
    search = retrieval.find([read_article(tmp_path / f"{wire:03}.txt") for wire in wires], tmp_path)
    for wire, near in zip(wires, search.neighbours, strict=True):
        event = listed[wire]["triplet"]
        same = {f"{n:03}.txt" for n, row in enumerate(listed) if row["triplet"] == event and n != wire}
        assert same <= {each.entry.id for each in near.found}
