"""A site's pages and what a run keeps and forgets; reports are made by a stand-in (`quick_site`)."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import killing
import pytest
import quick_site
from browsing import Outline
from conftest import SAMPLES, violations

from helpers import answer, measure
from helpers.cli import main
from helpers.corpus.options import Options
from helpers.errors import HeldError, OutputError, ParameterError, RulingsError, RunError, WorkbookError
from helpers.ground import folder
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article
from helpers.running import feed, index, plan, saving, schedule, site
from helpers.running import hook as running_hook
from helpers.running.gates import GATES, shuts
from helpers.running.site import Report, Site

STORY = (SAMPLES / "harbour-strike" / "wire.txt").read_text(encoding="utf-8")
ATOM = "{http://www.w3.org/2005/Atom}"

pytestmark = pytest.mark.long(25)


def stand_in(patch: pytest.MonkeyPatch) -> None:
    """Runs without kernels and measuring."""
    patch.setattr(schedule.workshop, "made", quick_site.made)
    patch.setattr(schedule.corpus_measuring, "measure", quick_site.measured)
    patch.setattr(schedule, "corpus_report", quick_site.reported)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    stand_in(monkeypatch)
    quick_site.CALLS.clear()
    return quick_site.CALLS


def listed(path: Path, **derivatives: str) -> Path:
    rows = [
        {"id": name, "wire_text": STORY, "derivative_text": text, "wire_source": "Meridian"}
        for name, text in derivatives.items()
    ]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def story(number: int, extra: str = "") -> str:
    return (
        f"Story {number} of the day\n\nThe port was shut on Monday for the {number}th day, a minister said. {extra}\n"
        * 3
    )


def rows(page: Path) -> list[str]:
    text = (page / "index.html").read_text(encoding="utf-8")
    return re.findall(r'<a href="pairs/([^/"]+)/report.html">', text)


def entries(page: Path) -> dict[str, tuple[str, str]]:
    """Id and time of each entry of the feed, by the address it leads to."""
    feed = ElementTree.fromstring((page / "feed.xml").read_text(encoding="utf-8"))
    return {
        entry.find(f"{ATOM}link").get("href"): (entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated"))
        for entry in feed.iter(f"{ATOM}entry")
    }


def test_only_what_is_new_or_changed_is_made_and_it_stands_first(tmp_path: Path, quick):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    texts = {name: story(number) for number, name in enumerate("abc")}
    first = schedule.run(listed(path, **texts), root)
    again = schedule.run(path, root)
    texts["c"] = story(7)
    third = schedule.run(listed(path, **texts), root)
    assert quick == [["a", "b", "c"], [], ["c"]]
    assert [each["counts"]["made"] for each in (first, again, third)] == [3, 0, 1]
    assert rows(root) == ["c", "a", "b"]
    assert json.loads((root / "status.json").read_text(encoding="utf-8"))["run"] == 3


def test_another_parameter_or_version_makes_all_anew(tmp_path: Path, quick, monkeypatch: pytest.MonkeyPatch):
    path, root = listed(tmp_path / "m.jsonl", a=story(1)), tmp_path / "site"
    schedule.run(path, root)
    schedule.run(path, root, schedule.corpus_measuring.Options(seed=2))
    monkeypatch.setattr(plan, "basis", lambda: "another notebook")
    schedule.run(path, root, schedule.corpus_measuring.Options(seed=2))
    assert quick == [["a"], ["a"], ["a"]]
    told = Site(root).reports()["a"].kept["changes"]
    assert told["brief"] == "only the workbook’s version changed"
    assert told["sentence"].endswith("Only the version of the workbook or of a library it uses changed.")


def test_a_new_ruling_makes_the_report_anew_on_whose_finding_it_is(tmp_path: Path, quick):
    path, root = listed(tmp_path / "m.jsonl", a=story(1), b=story(2)), tmp_path / "site"
    schedule.run(path, root)
    record = json.loads((root / "pairs" / "b" / "run.json").read_text(encoding="utf-8"))
    ruling = {side: record["inputs"][side]["sha256"] for side in ("wire", "derivative")}
    ruling |= {"finding": "0" * 12, "kind": "number", "severity": "serious", "ruling": "checked", "note": ""}
    rulings = tmp_path / "rulings.json"
    rulings.write_text(json.dumps({"wire-workbook rulings": 1, "rulings": [ruling]}), encoding="utf-8")
    asked = schedule.Options(rulings=str(rulings))
    schedule.run(path, root, options=asked)
    schedule.run(path, root, options=asked)
    assert quick == [["a", "b"], ["b"], []]
    assert Site(root).reports()["b"].kept["changes"]["brief"]
    rulings.write_text("broken", encoding="utf-8")
    with pytest.raises(RulingsError):
        schedule.run(path, root, options=asked)


def test_a_version_alone_makes_no_new_entry_in_the_feed(
    tmp_path: Path, quick, monkeypatch: pytest.MonkeyPatch
):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    schedule.run(listed(path, a=story(1), b=story(2)), root)
    before = entries(root)
    monkeypatch.setattr(plan, "basis", lambda: "another notebook")
    schedule.run(listed(path, a=story(1), b=story(3)), root)
    after = entries(root)
    assert after["pairs/a/report.html"] == before["pairs/a/report.html"]
    assert after["pairs/b/report.html"] != before["pairs/b/report.html"]
    assert next(iter(after)) == "pairs/b/report.html"
    summaries = re.findall(r"<summary>(.*?)</summary>", (root / "feed.xml").read_text(encoding="utf-8"))
    assert summaries[1] == "A finding."
    assert summaries[0].startswith("The text of the derivative changed.")


def test_the_feed_has_what_atom_asks_for(tmp_path: Path, quick):
    root = tmp_path / "site"
    schedule.run(listed(tmp_path / "m.jsonl", a=f"=1 <b>&\x0b {story(1)}"), root)
    text = (root / "feed.xml").read_text(encoding="utf-8")
    feed = ElementTree.fromstring(text)
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(f"{ATOM}id"))
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated")).tzinfo is not None
        assert element.findtext(f"{ATOM}title")
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    assert "\x0b" not in text


def test_an_entry_of_the_feed_tells_the_verdict_once():
    record = {"answer": {"verdict": "Wholly derived, not credited", "wire_title": "Strike"},
              "findings": ["The derivative is wholly derived from the wire report."]}  # fmt: skip
    line = index.Line(Report("a", record), listed=True, fresh=True, former=(), rank=0)
    assert feed._summary(line) == (
        "Wholly derived, not credited; held against “Strike”. The first report on this pair."
    )


def test_a_clock_set_back_breaks_no_order(tmp_path: Path, quick):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    schedule.run(listed(path, a=story(1), b=story(2)), root)
    status = json.loads((root / "status.json").read_text(encoding="utf-8"))
    future = {"started": "2041-01-01T00:00:00+00:00", "updated": "2041-01-01T00:00:00+00:00"}
    (root / "status.json").write_text(json.dumps(folder.sealed(status | future)), encoding="utf-8")
    told = schedule.run(listed(path, a=story(1), b=story(3)), root)
    assert told["run"] == 2
    assert rows(root) == ["b", "a"]
    assert list(entries(root)) == ["pairs/b/report.html", "pairs/a/report.html"]
    assert entries(root)["pairs/b/report.html"][1] == "2041-01-01T00:00:01+00:00"
    assert quick[1:] == [["b"]]


def test_what_find_could_not_read_is_named_at_the_top_and_listed_with_why(tmp_path: Path, quick):
    path, root = listed(tmp_path / "m.jsonl", a=story(1)), tmp_path / "site"
    names = ["<b>x.pdf", *(f"{number}.pdf" for number in range(5))]
    lines = "".join(f'{name},"{tmp_path}/{name} is empty, it seems."\n' for name in names)
    (tmp_path / "m.failures.csv").write_text(f"article,reason\n{lines}broken\n", encoding="utf-8")
    assert schedule.run(path, root)["status"] == 0
    page = (root / "index.html").read_text(encoding="utf-8")
    top, below = page.split('<h2 id="unread">')
    named = "6 texts could not be read by wire-workbook find: &lt;b&gt;x.pdf, 0.pdf, 1.pdf, 2.pdf and 2 more."
    assert named in top
    assert below.count(" is empty, it seems.") == 6
    assert "4.pdf" in below
    for other in ("id,line,error\nb,2,gone\n", ""):
        (tmp_path / "m.failures.csv").write_text(other, encoding="utf-8")
        schedule.run(path, root)
        assert "unread" not in (root / "index.html").read_text(encoding="utf-8")


def test_times_never_go_back():
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert site.later_than(now, "", "nonsense", "2025-01-01T00:00:00+00:00") == "2026-01-01T00:00:00+00:00"
    assert site.later_than(now, "2027-01-01T00:00:00+00:00") == "2027-01-01T00:00:01+00:00"


def test_a_bad_article_is_listed_and_tried_again_only_when_it_changes(tmp_path: Path, quick):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    german = "Der Minister sagte am Montag, dass die Regierung das Gesetz nicht ändern werde. " * 9
    first = schedule.run(
        listed(path, a=story(1), b=german), root, options=schedule.Options(gates=("failed",))
    )
    again = schedule.run(path, root, options=schedule.Options(gates=("failed",)))
    assert quick == [["a", "b"], []]
    assert [first["status"], again["status"]] == [schedule.GATE, schedule.SOME_FAILED]
    assert again["failures"][0]["id"] == "b"
    page = (root / "index.html").read_text(encoding="utf-8")
    assert "German" in page.split('id="failed"')[1]
    assert '1 pair could not be reported on: b.</bdi> <a href="#failed">' in page
    assert "Not tried again until" in page
    mended = schedule.run(listed(path, a=story(1), b=story(2)), root)
    assert (mended["status"], mended["failures"]) == (0, [])
    assert not list((root / "failed").iterdir())


def test_a_file_that_is_missing_is_looked_for_again(tmp_path: Path, quick):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    (tmp_path / "w.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "d.txt").write_text("", encoding="utf-8")
    path.write_text('{"id": "a", "wire": "w.txt", "derivative": "d.txt"}\n', encoding="utf-8")
    told = schedule.run(path, root)
    assert (told["status"], "is empty" in told["failures"][0]["error"]) == (3, True)
    (tmp_path / "d.txt").write_text(story(1), encoding="utf-8")
    assert schedule.run(path, root)["status"] == 0


def test_a_former_report_stays_where_the_new_one_fails(tmp_path: Path, quick):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    schedule.run(listed(path, a=story(1)), root)
    schedule.run(listed(path, a="Der Minister sagte am Montag, dass er nicht gehen werde. " * 9), root)
    assert rows(root) == ["a"]
    assert "The former report stands above." in (root / "index.html").read_text(encoding="utf-8")
    schedule.run(listed(path, a=story(1)), root)
    assert not Site(root).failures()


def test_former_reports_are_thinned_by_the_rule_and_a_rehearsal_says_which(tmp_path: Path, quick):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    for number in range(4):
        told = schedule.run(listed(path, a=story(number)), root, options=schedule.Options(keep=2))
    assert Site(root).formers("a") == [3, 2]
    assert told["counts"]["former reports removed"] == 1
    said: list[str] = []
    before = sorted((path, path.stat().st_mtime_ns) for path in root.rglob("*"))
    keep_two = schedule.Options(keep=2)
    told = schedule.rehearse(listed(path, a=story(9), b=story(1)), root, Options(), keep_two, said.append)
    assert said == ["make a (changed)", "make b (new)", "remove former/a/2"]
    assert told["counts"]["make"] == 2
    assert sorted((path, path.stat().st_mtime_ns) for path in root.rglob("*")) == before
    schedule.run(path, root, options=schedule.Options(keep=2))
    assert Site(root).formers("a") == [4, 3]
    schedule.run(path, root, options=schedule.Options(keep=0))
    assert Site(root).formers("a") == []


def test_a_rehearsal_makes_no_folder(tmp_path: Path, quick):
    manifest = listed(tmp_path / "m.jsonl", a=story(1))
    schedule.rehearse(manifest, tmp_path / "site", Options(), schedule.Options(), print)
    assert not (tmp_path / "site").exists()


def test_a_pair_no_longer_in_the_manifest_keeps_its_page_and_is_marked(tmp_path: Path, quick):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    schedule.run(listed(path, a=story(1), b=story(2)), root)
    told = schedule.run(listed(path, b=story(2)), root)
    assert told["counts"]["no longer in the manifest"] == 1
    assert rows(root) == ["b", "a"]
    assert (root / "index.html").read_text(encoding="utf-8").count("no longer in the manifest") >= 1
    assert (root / "pairs" / "a" / "report.html").is_file()


def test_index_and_feed_name_what_there_is_to_check_the_gravest_first(tmp_path: Path, quick):
    root = tmp_path / "site"
    both = story(2, "SERIOUS and CHECK")
    schedule.run(listed(tmp_path / "m.jsonl", calm=story(1), doubt=story(3, "CHECK"), grave=both), root)
    index, feed = ((root / name).read_text(encoding="utf-8") for name in ("index.html", "feed.xml"))
    assert rows(root) == ["grave", "doubt", "calm"]
    cells = re.findall(r'data-label="(?:Serious|To check)" data-value="(\d+)"', index)
    assert cells == ["3", "3", "0", "3", "0", "0"]
    assert "Sources lost" not in index, "each is a finding to check, and counted there"
    assert (
        "3 reports: 1 with something serious (3 findings), 1 with something to check and 1 with no finding."
        in index
    )
    assert "A piece with no finding may still have something wrong: its report says" in index
    assert "%" not in re.sub(r"<(style|script)>.*?</\1>", "", index, flags=re.DOTALL)
    titles = re.findall(r"<title>(.*? story .*?)</title>", feed, re.IGNORECASE)
    assert titles[0].startswith("3 serious and 3 to check: number 12 → 21; 5 more – Story 2")
    assert titles[2].startswith("No difference was found of the kinds looked for – Story 1")


def test_what_the_first_lines_say_is_not_said_again(tmp_path: Path, quick):
    german = "Der Minister sagte am Montag, dass die Regierung das Gesetz nicht ändern werde. " * 9
    root, pages = tmp_path / "site", []
    for texts in ({"a": story(1)}, {"a": story(1), "b": german}, {"a": story(1), "c": story(2)}):
        schedule.run(listed(tmp_path / "m.jsonl", **texts), root)
        pages.append((root / "index.html").read_text(encoding="utf-8"))
    assert ["already up to date" in page or "in this run" in page for page in pages] == [False, True, True]
    schedule.run(listed(tmp_path / "m.jsonl", b=german), tmp_path / "other")
    page = (tmp_path / "other" / "index.html").read_text(encoding="utf-8")
    assert page.count("could not be reported on") == 2, "at its top and over the reasons"
    assert "There is no report yet" not in page


def test_where_nothing_was_compared_the_index_has_no_zeros(tmp_path: Path, quick):
    path, root = listed(tmp_path / "m.jsonl", a=story(1)), tmp_path / "site"
    schedule.run(path, root)
    report = root / "pairs" / "a" / folder.RECORD
    record = json.loads(report.read_text(encoding="utf-8"))
    for compared, doubts, shown in ((True, 0, "0"), (False, 0, ""), (False, 1, "")):
        record["answer"] |= {"compared": compared, "doubts": doubts}
        folder.write_sealed(report, record)
        schedule.run(path, root)
        index = (root / "index.html").read_text(encoding="utf-8")
        assert (
            re.findall(r'data-label="(?:Serious|To check)" data-value="0">(.*?)</td>', index) == [shown] * 2
        )


def test_the_index_tells_what_changed_from_report_to_report(tmp_path: Path, quick):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    for text in (story(1, "SERIOUS"), story(1, "SERIOUS same"), story(2)):
        schedule.run(listed(path, a=text), root, options=schedule.Options(keep=1))
    index = (root / "index.html").read_text(encoding="utf-8")
    past = re.findall(r"<li>(.*?)</li>", index.split('id="list"')[1])
    assert len(past) == 2
    assert "former/a/2/report.html" in past[0]
    assert "3 serious (verdict (was different event); text of the derivative" in past[0]
    assert "href" not in past[1], "the first report is no longer kept"


def test_the_hook_is_given_the_briefs_of_what_was_made_the_gravest_first(tmp_path: Path, quick):
    told = tmp_path / "told.json"
    ask = "import json, os, sys; json.dump([json.load(sys.stdin)['briefs'], dict(os.environ)], open(sys.argv[1], 'w'))"
    options = schedule.Options(hook=f'{sys.executable} -c "{ask}" {told}')
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    schedule.run(listed(path, calm=story(1), grave=story(2, "SERIOUS")), root, options=options)
    briefs, environment = json.loads(told.read_text())
    assert [each["id"] for each in briefs] == ["grave", "calm"]
    assert briefs[0]["to_check"] == "3 serious"
    assert environment["WIRE_WORKBOOK_BRIEF"] == briefs[0]["brief"] == str(root / "pairs/grave/brief.html")
    assert environment["WIRE_WORKBOOK_SITE"] == str(root)
    schedule.run(path, root, options=options)
    briefs, environment = json.loads(told.read_text())
    assert (briefs, environment["WIRE_WORKBOOK_BRIEF"]) == ([], "")


@pytest.mark.parametrize(
    ("gate", "text", "shut"),
    [
        ("serious", story(2, "SERIOUS"), True),
        ("serious", story(2, "CHECK"), False),
        ("check", story(2, "CHECK"), True),
        ("check", story(2, "SERIOUS"), True),
        ("check", story(2), False),
        ("quotation-changed", story(2, "CHANGED"), True),
        ("quotation-changed", story(2), False),
        ("number-changed", story(2, "NUMBER"), True),
        ("number-changed", story(2), False),
        ("verdict-changed", story(2, "same"), True),
        ("verdict-changed", story(2), False),
    ],
)
def test_a_gate_looks_at_what_is_new(tmp_path: Path, quick, gate: str, text: str, shut: bool):
    path, root, options = tmp_path / "m.jsonl", tmp_path / "site", schedule.Options(gates=(gate,))
    assert schedule.run(listed(path, a=story(1)), root, options=options)["status"] == 0
    notes: list[str] = []
    told = schedule.run(listed(path, a=text), root, options=options, tell=notes.append)
    assert (told["status"], told["gates"]) == ((4, {gate: ["a"]}) if shut else (0, {gate: []}))
    assert [note.startswith(f"Gate {gate}, a: ") for note in notes] == [True] * shut
    assert schedule.run(path, root, options=options)["status"] == 0


def test_a_withdrawn_report_comes_first_and_shuts_the_gate_for_what_is_serious():
    withdrawn = {"answer": {"withdrawn": True, "doubts": 1, "problems": ["the wire report was withdrawn"]}}
    grave, calm = {"check": {"serious": {"name": 9}}}, {"answer": {"compared": False}}
    lines = [
        index.Line(Report(name, record), listed=True, fresh=True, former=(), rank=0)
        for name, record in (("grave", grave), ("calm", calm), ("gone", withdrawn))
    ]
    assert [line.report.id for line in sorted(lines, key=index.gravest_first)] == ["gone", "grave", "calm"]
    assert index.summary(lines) == (
        "3 reports: 1 held against a withdrawn wire report, 1 with something serious (9 findings) and 1 with nothing to compare."
    )
    title = feed._told(lines[2], "urn:uuid:7b0c8b1e-52f4-4a7e-9c9d-2f5a1c0d3e4f")["title"]
    assert title == "The wire report was withdrawn – gone"
    assert shuts("serious", {"counts": {"serious": 0, "withdrawn": 1}})
    assert not shuts("serious", {"counts": {"serious": 0, "doubts": 1}})


def test_a_wire_report_that_does_not_stand_is_told_beside_the_findings_and_not_among_them():
    problems = ["2 sentences on text that a later version took back", "wording dpa → agency"]
    told = {"doubts": 1, "problems": problems}
    records = (
        {"answer": told, "check": {"check": {"wording": 1}}},
        {"answer": told | {"problems": problems[:1]}},
    )
    lines = [index.Line(Report("a", each), listed=True, fresh=True, former=(), rank=0) for each in records]
    assert [line.to_check for line in lines] == [f"{problems[0]}; 1 to check: {problems[1]}", problems[0]]
    assert index.summary(lines) == (
        "2 reports: 1 with something to check and 1 held against a wire report that was changed later or embargoed."
    )


def test_a_piece_of_two_kinds_is_counted_once_and_found_under_both():
    gone, serious = {"withdrawn": True, "doubts": 1}, {"serious": {"name": 2}, "check": {"date": 1}}
    records = ({"answer": gone, "check": serious}, {"check": serious}, {"answer": {"doubts": 1}, "check": serious},
               {"answer": {"doubts": 1}}, {"answer": gone})  # fmt: skip
    lines = [index.Line(Report("a", each), listed=True, fresh=True, former=(), rank=0) for each in records]
    assert [line.kinds for line in lines] == [
        ["withdrawn", "serious"], ["serious"], ["serious", "doubts"], ["doubts"], ["withdrawn"],
    ]  # fmt: skip
    assert index.summary(lines) == (
        "5 reports: 2 held against a withdrawn wire report, 2 more with something serious (4 findings) and "
        "1 held against a wire report that was changed later or embargoed."
    )


def test_the_summary_of_none_and_of_one_report_is_a_sentence():
    grave = Report("grave", {"check": {"serious": {"name": 1}}})
    one, gone = (index.Line(grave, listed=each, fresh=True, former=(), rank=0) for each in (True, False))
    assert index.summary([]) == "No pair of the manifest has a report yet."
    assert index.summary([gone]) == index.summary([])
    assert index.summary([one, one]) == "2 reports, all with something serious (2 findings)."
    assert index.summary([one, gone]) == "1 report, with something serious (1 finding)."
    assert schedule.Done(1, pairs=1, kept=1, gone=1).sentence() == (
        "1 pair: 1 already up to date. 1 report on a pair no longer in the manifest."
    )


@pytest.mark.parametrize(
    ("changed", "taken"), [("", "1 copied"), ("36,000", "1 copied"), ("new", "0 copied")]
)
def test_what_is_taken_does_not_shrink_where_a_copy_is_falsified(changed: str, taken: str):
    first = (
        "Dockworkers at Port Vale voted on Friday to reject an offer of 63,000 crowns, union officials said."
    )
    wire = as_article(f"{first} They will meet again at the town hall on Monday evening.")
    told = "It rained all night in the hills above the lake." if changed == "new" else first
    piece = as_article(told.replace("63,000", changed) if changed else told)
    record = {"answer": saving._in_a_list(answer(measure(Compared(wire, piece))))}
    line = index.Line(Report("a", record), listed=True, fresh=True, former=(), rank=0)
    assert line.taken == f"{taken[0]} of 1, {taken}"
    assert line.taken_share == float(taken[0])


def test_other_versions_of_a_wire_report_reach_the_report_and_make_it_due(tmp_path: Path, quick):
    (tmp_path / "w.txt").write_text(STORY)
    (tmp_path / "kill.txt").write_text("KILL - Story")
    row = {"id": "a", "wire": "w.txt", "derivative_text": story(1), "other_versions": "kill.txt"}
    of_yesterday = {"id": "b", "wire": "w.txt", "derivative_text": story(2)}
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    first = {**row, "other_versions": ""}  # a line that repeats it brings the kill
    path.write_text("\n".join(map(json.dumps, (of_yesterday, first, row))))
    schedule.run(path, root)
    records = [json.loads((root / f"pairs/{name}/run.json").read_text()) for name in "ab"]
    known = f"{tmp_path / 'w.txt'}|{tmp_path / 'kill.txt'}"
    assert [each["parameters"]["other_versions"] for each in records] == [known, known]
    assert schedule.run(path, root)["counts"]["kept"] == 2
    (tmp_path / "kill.txt").write_text("KILL - Story, again")
    assert schedule.run(path, root)["counts"]["made"] == 2


def test_a_version_that_is_not_read_is_the_fault_of_the_line_that_names_it(tmp_path: Path, quick):
    (tmp_path / "w.txt").write_text(STORY)
    row = {"id": "a", "wire": "w.txt", "derivative_text": story(1), "other_versions": "none.txt"}
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    path.write_text("\n".join(map(json.dumps, ({**row, "id": "b", "other_versions": ""}, row))))
    assert schedule.run(path, root)["counts"]["made"] == 1
    assert (root / "pairs/b/run.json").is_file()


def test_the_command_ends_with_json_and_the_status_in_it(tmp_path: Path, quick, capsys):
    path, root = listed(tmp_path / "m.jsonl", a=story(1, "CHANGED")), str(tmp_path / "site")
    for options, status in (
        (["--dry-run"], 0),
        (["--fail-on", "quotation-changed", "--fail-on", "failed"], schedule.GATE),
        ([], schedule.UP_TO_DATE),
        (["-p", "sede", "1"], 2),
        (["--workers", "0"], 2),
    ):
        assert main(["run", str(path), "--site", root, *options]) == status
        told = json.loads(capsys.readouterr().out.splitlines()[-1])
        assert told["status"] == status
    assert main(["run", str(tmp_path / "none.csv"), "--site", str(tmp_path / "other")]) == 2
    assert "none.csv" in json.loads(capsys.readouterr().out)["error"]


@pytest.mark.parametrize("gate", GATES)
def test_the_command_takes_and_explains_every_gate(tmp_path: Path, quick, capsys, gate: str):
    root = str(tmp_path / "site")
    assert (
        main(["run", str(listed(tmp_path / "m.jsonl", a=story(1))), "--site", root, "--fail-on", gate]) == 0
    )
    assert main(["run", "--help"]) == 0
    assert f"  {gate} " in capsys.readouterr().out


def test_another_version_alone_shuts_no_gate_again(tmp_path: Path, quick, monkeypatch: pytest.MonkeyPatch):
    path, root = listed(tmp_path / "m.jsonl", a=story(1, "CHANGED")), tmp_path / "site"
    asked = schedule.Options(gates=("quotation-changed",))
    assert schedule.run(path, root, options=asked)["status"] == schedule.GATE
    monkeypatch.setattr(plan, "basis", lambda: "another notebook")
    again = schedule.run(path, root, options=asked)
    assert (again["counts"]["made"], again["status"]) == (1, 0)
    assert again["briefs"] == [], "nor is it new to the hook"
    assert 'data-fresh="1"' not in (root / "index.html").read_text(encoding="utf-8")


def test_a_gate_is_not_forgotten_by_a_run_that_was_cut_off(
    tmp_path: Path, quick, monkeypatch: pytest.MonkeyPatch
):
    path, root = listed(tmp_path / "m.jsonl", a=story(1, "CHANGED CHECK"), b=story(2)), tmp_path / "site"
    options, notes = schedule.Options(gates=("quotation-changed", "check")), list[str]()
    monkeypatch.setattr(schedule, "_BETWEEN_INDEXES", -1)
    with pytest.raises(SystemExit):
        schedule.run(path, root, options=options, progress=lambda note: note[0] == "2" and sys.exit(143))
    assert rows(root) == ["a"]
    assert "1 reported on in this run, 1 not looked at yet." in (root / "index.html").read_text()
    told = schedule.run(path, root, options=options, tell=notes.append)
    assert (told["counts"]["made"], told["status"]) == (0, 4)
    assert [each["id"] for each in told["briefs"]] == ["a", "b"], "nor does the hook lose it"
    assert [note.split(":")[0] for note in notes] == ["Gate quotation-changed, check, a"]


def test_a_manifest_edited_during_the_run_costs_the_tables_alone(
    tmp_path: Path, quick, monkeypatch: pytest.MonkeyPatch
):
    path, root = listed(tmp_path / "m.jsonl", a=story(1), b=story(2)), tmp_path / "site"
    monkeypatch.undo()

    def edited(orders, **options):
        for outcome in quick_site.made(orders, **options):
            listed(path, b=story(2), c=story(3))
            yield outcome

    monkeypatch.setattr(schedule.workshop, "made", edited)
    told = schedule.run(path, root)
    assert told["status"] == schedule.SOME_FAILED
    assert "was changed after it was checked" in told["corpus"]["error"]
    assert sorted(rows(root)) == ["a", "b"]
    stand_in(monkeypatch)
    assert schedule.run(path, root)["status"] == 0
    assert sorted(rows(root)) == ["a", "b", "c"]


def test_the_index_has_outlets_and_dates_as_the_manifest_has_them_now(tmp_path: Path, quick):
    path, root = tmp_path / "m.jsonl", tmp_path / "site"
    schedule.run(listed(path, a=story(1)), root)
    row = json.loads(path.read_text(encoding="utf-8"))
    row |= {"derivative_source": "Gazette", "derivative_published": "2024-05-06"}
    path.write_text(json.dumps(row), encoding="utf-8")
    told = schedule.run(path, root)
    page = (root / "index.html").read_text(encoding="utf-8")
    assert told["counts"]["made"] == 0
    assert "Meridian → Gazette" in page
    assert "May 6, 2024" in page
    assert " – Gazette</title>" in (root / "feed.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "shown"),
    [("2024-05-06T07:08:09Z", "May 6, 2024"), ("November 12, 2024", "November 12, 2024"), ("yesterday", "yesterday")],
)  # fmt: skip
def test_a_date_is_never_cut_into_another(tmp_path: Path, written: str, shown: str):
    report = site.Report("a", {}).as_given({"derivative_published": written})
    assert index.Line(report, listed=True, fresh=True, former=(), rank=0).date == shown


def test_where_the_report_on_all_pairs_fails_it_is_told_and_the_tables_are_not_blamed(
    tmp_path: Path, quick, monkeypatch: pytest.MonkeyPatch
):
    asked: list[Any] = []

    def failing(*_: object, **options: Any) -> None:
        asked.append(options["parameters"]["unreported"])
        raise RunError("The report was not written. NameError: name 'x' is not defined.")

    def one_died(orders: Any, **_: object) -> Any:
        for order in orders:
            yield schedule.workshop.Outcome(order, schedule.workshop.DIED, "it died")

    monkeypatch.setattr(schedule, "corpus_report", failing)
    monkeypatch.setattr(schedule.workshop, "made", one_died)
    root = tmp_path / "site"
    told = schedule.run(listed(tmp_path / "m.jsonl", a=story(1)), root)
    assert asked == ["a"]
    assert told["status"] == schedule.SOME_FAILED
    assert told["corpus"]["kept"] == 1
    status = json.loads((root / "status.json").read_text(encoding="utf-8"))
    assert "NameError" in status["corpus"]["error"]
    page = (root / "index.html").read_text(encoding="utf-8")
    assert "The report on all pairs together is not up to date" in page
    assert "tables of all pairs" not in page


HOOK = "import json, pathlib, sys; pathlib.Path(sys.argv[1]).write_text(json.load(sys.stdin)['sentence'])"


def test_the_hook_gets_the_json_and_no_shell(tmp_path: Path, quick):
    goal = tmp_path / "told; touch harm"
    hook = f"{sys.executable} -c \"{HOOK}\" '{goal}'"
    told = schedule.run(listed(tmp_path / "m.jsonl", a=story(1)), tmp_path / "site", options=schedule.Options(hook=hook))  # fmt: skip
    assert told["hook"] == "done"
    assert goal.read_text() == told["sentence"]


@pytest.mark.parametrize(
    ("hook", "seconds", "what"),
    [("false", 60, "ended with status 1"), ("no-such-command", 60, "could not be started"), ("sleep 6000", 0.5, "longer")],
)  # fmt: skip
def test_a_hook_that_fails_is_told_and_touches_nothing(
    tmp_path: Path, quick, monkeypatch: pytest.MonkeyPatch, hook: str, seconds: float, what: str
):
    monkeypatch.setattr(running_hook, "_SECONDS", seconds)
    said: list[str] = []
    told = schedule.run(
        listed(tmp_path / "m.jsonl", a=story(1)), tmp_path / "site", options=schedule.Options(hook=hook), tell=said.append
    )  # fmt: skip
    assert what in told["hook"]
    assert what in said[-1]
    assert told["status"] == 0


@pytest.mark.parametrize(
    "options", [{"workers": 0}, {"time_limit": 0}, {"keep": -1}, {"hook": "'"}, {"hook": "  "}]
)
def test_a_wrong_option_is_told_before_anything_is_written(tmp_path: Path, quick, options: dict):
    with pytest.raises(ParameterError):
        schedule.run(listed(tmp_path / "m.jsonl", a=story(1)), tmp_path / "site", options=schedule.Options(**options))  # fmt: skip
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("wrong", ["manifest", "rulings", "topics", "reference", "wire_format"])
def test_a_run_that_is_refused_leaves_no_folder(tmp_path: Path, quick, wrong: str):
    manifest = listed(tmp_path / "m.jsonl", a=story(1))
    asked = schedule.Options(rulings="none" if wrong == "rulings" else "")
    measured = Options(**{wrong: "none"} if wrong in ("topics", "reference", "wire_format") else {})
    with pytest.raises(WorkbookError):
        schedule.run("none.csv" if wrong == "manifest" else manifest, tmp_path / "site", measured, asked)
    assert not (tmp_path / "site").exists()


def test_a_folder_that_holds_other_things_is_left_alone(tmp_path: Path, quick):
    (tmp_path / "thesis.docx").write_text("three years of work")
    (tmp_path / "elsewhere").mkdir()
    with pytest.raises(OutputError, match="other things"):
        schedule.run(listed(tmp_path / "elsewhere" / "m.jsonl", a=story(1)), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "thesis.docx"]


def test_the_second_run_on_a_site_is_told_who_holds_it(tmp_path: Path, quick):
    place = Site(tmp_path / "site")
    with place.alone(), pytest.raises(HeldError, match=r"process \d+, since 20"):
        schedule.run(listed(tmp_path / "m.jsonl", a=story(1)), place.root)
    assert schedule.run(tmp_path / "m.jsonl", place.root)["status"] == 0


def test_a_run_that_is_over_is_not_said_to_hold_the_site(tmp_path: Path):
    place = Site(tmp_path / "site")
    with pytest.raises(KeyboardInterrupt), place.alone():
        raise KeyboardInterrupt
    assert not (place.root / ".holder.json").exists()
    over = subprocess.Popen([sys.executable, "-c", ""])
    over.wait()
    with place.alone():
        holder = json.loads((place.root / ".holder.json").read_text(encoding="utf-8"))
        assert socket.gethostname() not in holder.values()
        (place.root / ".holder.json").write_text(json.dumps(holder | {"pid": over.pid}), encoding="utf-8")
        with pytest.raises(HeldError, match="not yet said who it is"), place.alone():
            pass


@pytest.mark.parametrize("end", [killing.KilledError, killing.FULL])
@pytest.mark.parametrize("runs", [0, 2])
def test_a_run_that_ends_before_any_step_is_taken_up_by_the_next(
    tmp_path: Path,
    quick,
    monkeypatch: pytest.MonkeyPatch,
    runs: int,
    end: type[killing.KilledError] | OSError,
):
    """Killed before, or out of room at, every single step: no half page, no lost page, the same end; also on a new site."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    path, given, root = tmp_path / "m.jsonl", tmp_path / "given", tmp_path / "site"
    for number in (1, 4)[:runs]:
        schedule.run(listed(path, a=story(number), b=story(2)), given)
    before = set(Site(given).reports())
    listed(path, a=story(5), c=story(6))

    def begin(place: Path = root) -> None:
        shutil.rmtree(place, ignore_errors=True)
        if runs:
            shutil.copytree(given, place)

    def carry_out(place: Path = root) -> None:
        schedule.run(path, place, options=schedule.Options(keep=1))

    begin(tmp_path / "unbroken")
    carry_out(tmp_path / "unbroken")
    expected, step = quick_site.state(tmp_path / "unbroken"), 0
    for step in killing.at_every_step(carry_out, root, begin, end):
        quick_site.check(root, before)
        carry_out()
        quick_site.check(root, before)
        found = quick_site.state(root)
        for told in (found["status"], expected["status"]):
            told.pop("counts", None)
        assert found == expected, step
    assert step > (20 if end is killing.FULL else 50)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    patch = pytest.MonkeyPatch()
    stand_in(patch)
    folder = tmp_path_factory.mktemp("page")
    texts = {f"p{number}": story(number) for number in range(6)}
    texts["hostile"] = "<script>alert(1)</script> <img src=x onerror=alert(1)> {{ 7*7 }} & co\n\n" + story(3)
    texts["german"] = (
        "Der Minister sagte am Montag, dass die Regierung das <b>Gesetz</b> nicht ändern werde. " * 9
    )
    schedule.run(listed(folder / "m.jsonl", **texts), folder / "site")
    texts |= {"p1": story(11, "same"), "p2": story(12)}
    texts.pop("p3")
    schedule.run(listed(folder / "m.jsonl", **texts), folder / "site")
    patch.undo()
    return folder / "site" / "index.html"


def test_outside_text_comes_out_as_text(page: Path):
    text = page.read_text(encoding="utf-8")
    assert text.count("<script") == 1
    assert "<img" not in text
    assert "&lt;img src=x onerror=alert(1)&gt;" in text
    assert "{{ 7*7 }}" in text


def test_every_link_is_relative_and_leads_somewhere(page: Path):
    outline = Outline(page.read_text(encoding="utf-8"))
    links = [link for link in outline.links if not link.startswith("#")] + outline.loads
    assert len(links) > 10
    assert all((page.parent / link).is_file() for link in links)


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (1200, "dark"), (390, "light")])
def test_axe_finds_no_violation(page: Path, opened, width: int, scheme: str):
    tab = opened(page, viewport={"width": width, "height": 900}, color_scheme=scheme)
    assert violations(tab) == []


@pytest.mark.parametrize("width", [320, 390, 768, 1400])
def test_nothing_runs_off_the_side(page: Path, opened, width: int):
    tab = opened(page, viewport={"width": width, "height": 900})
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_it_can_be_searched_and_sorted_from_the_disk(page: Path, browser):
    tab = browser.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(page.as_uri())
    shown = "[...document.querySelectorAll('#list tbody tr')].filter(row => !row.hidden).map(row => row.cells[0].querySelector('.id').textContent)"
    newest = tab.evaluate(shown)
    assert newest[:2] == ["p1", "p2"]
    assert newest[-1] == "p3"
    tab.fill("#search", "partly MERIDIAN")
    assert tab.evaluate(shown) == ["p1"]
    assert tab.text_content("#found") == "1 of 7"
    tab.fill("#search", "")
    tab.select_option("#verdict", "different event")
    assert tab.text_content("#found") == "6 of 7"
    tab.select_option("#verdict", "")
    tab.select_option("#credit", "not credited")
    assert tab.evaluate(shown) == ["p1"]
    tab.select_option("#credit", "")
    tab.select_option("#wire", index=1)
    assert set(tab.evaluate(shown)) == set(newest)
    tab.select_option("#wire", "")
    tab.select_option("#kind", "serious")
    assert tab.evaluate(shown) == []
    tab.select_option("#kind", "fresh")
    assert tab.evaluate(shown) == ["p1", "p2"]
    tab.select_option("#kind", "")
    tab.get_by_role("button", name="Piece").click()
    assert tab.evaluate(shown) == ["hostile", "p0", "p3", "p4", "p5", "p1", "p2"]
    tab.get_by_role("button", name="Report").click()
    assert tab.evaluate(shown) == newest
    assert errors == []
    tab.close()


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", b"[]", b'{"files": 3, "site": [], "inputs": 4}'])
def test_a_report_whose_record_is_damaged_is_made_anew_and_told(
    tmp_path: Path, quick: list[list[str]], content: bytes
):
    """And no other: the night goes on."""
    manifest, root = listed(tmp_path / "m.jsonl", a=story(1), b=story(2)), tmp_path / "site"
    schedule.run(manifest, root)
    before = quick_site.state(root)["reports"]
    (root / "pairs" / "a" / "run.json").write_bytes(content)
    told: list[str] = []
    done = schedule.run(manifest, root, tell=told.append)
    assert (done["status"], quick[-1]) == (0, ["a"])
    assert [line for line in told if "run.json is damaged; the report on a is made again" in line] == told[:1]
    assert quick_site.state(root)["reports"] == before
    assert quick_site.is_whole(root / "pairs" / "a")


OWN = (".wire-site.json", "status.json", "failed/german.json", "pairs/a/run.json")


@pytest.mark.parametrize("name", OWN)
def test_a_file_of_its_own_that_is_damaged_anywhere_is_told_and_made_anew(
    tmp_path: Path, quick: list[list[str]], monkeypatch: pytest.MonkeyPatch, name: str
):
    """Bit by bit and cut off, at places spread over the file: never another state, never stuck."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    german = "Der Minister sagte am Montag, dass die Regierung das Gesetz nicht ändern werde. " * 9
    manifest, root = listed(tmp_path / "m.jsonl", a=story(1), b=story(2), german=german), tmp_path / "site"
    for _ in ("makes the reports", "finds them made, as every run below"):
        schedule.run(manifest, root)
    expected, whole = quick_site.state(root), (root / name).read_bytes()
    for step, place in enumerate(range(1, len(whole) - 2, max(1, len(whole) // 12))):
        flipped = whole[:place] + bytes([whole[place] ^ 1 << step % 8]) + whole[place + 1 :]
        for damaged in (flipped, whole[:place]):
            (root / name).write_bytes(damaged)
            told: list[str] = []
            schedule.run(manifest, root, tell=told.append)
            if b'"checksum"' in damaged or damaged != flipped:  # where its name is hit, nothing else is
                assert f"{root / name} is damaged" in told[0], damaged
            found = quick_site.state(root)
            for each in (found["status"], expected["status"]):
                each.pop("counts", None)
            assert found == expected
            whole = whole if name == OWN[0] else (root / name).read_bytes()
            (root / name).write_bytes(whole)
