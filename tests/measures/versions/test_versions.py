"""Of several versions the one is compared that the derivative could have seen, and what was taken back is told."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from wire_samples import BODY, HEADLINE, NITF, PARAGRAPHS, news_item, news_message

from helpers import answer, measure
from helpers.article import Article
from helpers.errors import ArticleError, ParameterError
from helpers.measures.verdict.labels import NO_EVIDENCE
from helpers.measures.versions import Versions, known
from helpers.measures.versions import measure as versions
from helpers.measures.versions import wording as versions_wording
from helpers.pairing.compared import Compared
from helpers.reading import articles

FIRST = (
    BODY[0],
    BODY[1].replace("38", "58"),
    *BODY[2:],
    "A tanker spilled oil into the harbour basin, the coast guard said.",
)
LAST = (*BODY, "Tugboat crews will decide on Sunday whether to join.")
TIMES = ("2023-11-03T14:20:00Z", "2023-11-03T16:05:00Z", "2023-11-03T19:40:00Z")
DERIVED = (
    "Dockworkers at Port Vale voted on Friday to reject a revised pay offer and carry on.\n\n"
    "The walkout by 4,200 members of the Dock and Wharf Union has held up 58 ships, officials said.\n\n"
    "A tanker spilled oil into the harbour basin, according to the coast guard.\n\n"
    "Many families in the city are worried about the weeks to come."
)


def package(*, withdrawn: bool = False, times: tuple[str, ...] = TIMES) -> bytes:
    """Three versions of the story, in no order, and perhaps a notice that withdraws it."""
    items = [
        news_item(version="3", paragraphs=LAST, updated=times[2], note="Adds tugboats", signal="sig:update"),
        news_item(version="1", paragraphs=FIRST, updated=times[0], note=""),
        news_item(version="2", paragraphs=BODY, updated=times[1]),
    ]
    if withdrawn:
        items.append(
            news_item(
                version="4",
                paragraphs=(),
                updated="2023-11-03T21:00:00Z",
                note="Kill",
                status="stat:canceled",
            )
        )
    return news_message(*items).encode()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "strike.xml").write_bytes(package())
    return tmp_path / "strike.xml"


def derivative(published: str = "") -> Article:
    return replace(articles.as_article(DERIVED), published=published)


@pytest.mark.parametrize(
    ("published", "number", "why"),
    [
        ("2023-11-03T14:25:00+00:00", "1", "latest that was sent before the derivative"),
        ("2023-11-03T18:00:00+01:00", "2", "latest that was sent before the derivative"),
        ("2023-11-03T16:05:00+00:00", "2", "latest that was sent before the derivative"),
        ("2023-11-04T09:00:00+00:00", "3", "latest that was sent before the derivative"),
        ("2023-11-03T10:00:00+00:00", "1", "could have seen none"),
        ("2023-11-03", "3", "its hour is not known"),
        ("2023-11-02", "1", "could have seen none"),
        ("", "3", "is not known"),
    ],
)
def test_the_version_is_the_latest_before_the_derivative(file: Path, published: str, number: str, why: str):
    found = known.selected([str(file)], derivative(published))
    assert [each.number for each in found.all] == ["1", "2", "3"]
    assert found.compared.number == number
    assert why in found.reason
    assert found.doubts == ()


def compared_as_of(file: Path, published: str) -> tuple[Compared, known.Versions]:
    found = known.selected([str(file)], derivative(published))
    assert found.compared.article is not None
    return Compared(found.compared.article, derivative(published)), found


def test_sentences_on_superseded_text_are_listed_with_both_wordings(file: Path):
    pair, found = compared_as_of(file, "2023-11-03T14:25:00+00:00")
    listed = versions.superseded(pair, found)
    assert listed["sentence"].tolist() == [2, 3]
    assert listed["fate"].tolist() == ["changed", "gone"]
    assert listed["words"].iloc[0] == "58"
    assert "38 ships" in listed["latest_text"].iloc[0]
    assert "58 ships" in listed["wire_text"].iloc[0]


def test_earlier_versions_count_too_and_the_latest_alone_supersedes_nothing(file: Path):
    pair, found = compared_as_of(file, "2023-11-04T09:00:00+00:00")
    assert versions.superseded(pair, found)["version"].tolist() == ["1", "1"]
    only = known.Versions(found.all[-1:], 0, "")
    assert versions.superseded(pair, only).empty


def test_who_took_the_corrected_figure_rests_on_nothing_superseded(file: Path):
    pair, found = compared_as_of(file, "2023-11-03T14:25:00+00:00")
    corrected = articles.as_article("\n\n".join(DERIVED.replace("58", "38").split("\n\n")[:2]))
    assert versions.superseded(Compared(pair.wire, corrected), found).empty


def test_a_withdrawn_report_says_so_and_is_not_compared(tmp_path: Path):
    (tmp_path / "w.xml").write_bytes(package(withdrawn=True))
    found = known.selected([str(tmp_path / "w.xml")], derivative("2023-11-05T09:00:00+00:00"))
    assert found.compared.number == "3"
    told = versions_wording.versions(
        versions.table(found), versions.superseded(Compared(found.latest.article, derivative()), found)
    )
    assert (
        "The report was withdrawn in the end, with version 4 (November 3, 2023, 21:00 UTC): all that rests on it"
        in told.text
    )
    (tmp_path / "all.xml").write_text(news_item(status="stat:canceled"))
    with pytest.raises(ArticleError, match="none holds a story that stands"):
        known.selected([str(tmp_path / "all.xml")] * 2, derivative())


def test_the_sentence_names_version_reason_and_what_was_taken_back(file: Path):
    pair, found = compared_as_of(file, "2023-11-03T14:25:00+00:00")
    told = versions_wording.versions(versions.table(found), versions.superseded(pair, found))
    assert told.text.startswith(
        "The wire report is known in 3 versions; compared is version 1 (November 3, 2023, 14:20 UTC). "
        "It is the latest that was sent before the derivative (November 3, 2023, 14:25 UTC). "
        "Sent after it: version 2 (November 3, 2023, 16:05 UTC, correction), version 3 (November 3, 2023, 19:40 UTC, update)."
    )
    assert (
        "2 sentences of the derivative (2, 3) rest on text that the latest version changed or no longer has."
        in told.text
    )
    assert versions_wording.versions(versions.table(None), pd.DataFrame()) is None
    assert Versions.measure(pair).table is None


def test_the_brief_and_the_list_tell_what_a_later_version_took_back(tmp_path: Path):
    """Whoever only looks at the first screen, the brief or the index must know it."""
    (tmp_path / "w.xml").write_bytes(package(withdrawn=True))
    pair = Compared(articles.read_article(f"{tmp_path}/w.xml#2"), derivative("2023-11-03T14:25:00+00:00"))
    told = answer(measure(pair, other_versions=f"{tmp_path}/w.xml"))
    assert told.withdrawn
    assert told.doubts == [
        "the wire report was withdrawn",
        "dated before its embargo ends",
        "2 sentences on text that a later version took back",
    ]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(type(told), "judged", replace(told.judged, label=NO_EVIDENCE))
        assert not told.withdrawn, "who has nothing of it need not be told"
    for page in (told.brief(), told._repr_html_()):
        assert "The report was withdrawn in the end" in page
        assert "2 sentences of the derivative (2, 3) rest on text" in page


def test_versions_may_be_files_of_plain_text_in_the_order_given(tmp_path: Path):
    for name, body in (("a.txt", FIRST), ("b.txt", LAST)):
        (tmp_path / name).write_text("\n\n".join((HEADLINE, *body)), encoding="utf-8")
    found = known.selected(
        [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], derivative("2023-11-04T09:00:00+00:00")
    )
    assert Path(found.compared.address).name == "b.txt"
    assert "Not all times of the versions are known" in found.reason
    assert "in the order given" in found.doubts[0]
    assert found.why == f"{found.reason} They stand in the order given."
    assert [found.label(each) for each in found.all] == ["1", "2"]


def test_a_folder_or_package_must_say_that_it_is_one_report(tmp_path: Path, file: Path):
    (tmp_path / "feed.xml").write_text(news_message(news_item(guid="a"), news_item(guid="b")))
    with pytest.raises(ParameterError, match="no identifier in common"):
        known.selected([str(tmp_path / "feed.xml")], derivative())
    (tmp_path / "feed.xml").unlink()
    (tmp_path / "notes.xml").write_text("<recipe/>")
    found = known.selected([str(tmp_path)], derivative())
    assert len(found.all) == 3
    assert "Passed over, because no article could be read in it: notes.xml." in found.doubts
    (tmp_path / "notes.xml").unlink()
    assert (
        len(
            known.selected([f"{file}#{'urn:newsml:meridian.example:20231103:PORT-STRIKE'}"], derivative()).all
        )
        == 3
    )


def test_what_is_asked_for_is_told_from_one_file(tmp_path: Path, file: Path):
    (tmp_path / "one.xml").write_text(news_item())
    (tmp_path / "a.txt").write_text("\n\n".join(PARAGRAPHS))
    assert articles.are_several([str(file)])
    assert articles.are_several([str(tmp_path)])
    assert articles.are_several(["a", "b"])
    assert not articles.are_several([str(tmp_path / "one.xml")])
    assert not articles.are_several([f"{file}#2"])
    assert not articles.are_several([str(tmp_path / "a.txt")])
    assert not articles.are_several([str(tmp_path / "missing.txt")])


def test_a_notebook_takes_all_versions_and_the_one_compared(file: Path):
    (_, found) = compared_as_of(file, "2023-11-03T14:25:00+00:00")
    pair = Compared(articles.read_article(found.compared.address), derivative("2023-11-03T14:25:00+00:00"))
    listed = known.PARTED_BY.join(each.address for each in found.all)
    assert known.known(pair, listed).compared.number == "1"
    assert known.known(pair, " ") is None
    asked = Compared(articles.read_article(found.all[1].address), pair.derivative)
    assert known.known(asked, listed).reason == "It is the one that was asked for."
    with pytest.raises(ParameterError, match="is none of the versions listed"):
        known.known(Compared(articles.as_article(DERIVED), pair.derivative), listed)


def test_the_command_reports_on_the_version_that_could_be_seen(tmp_path: Path, file: Path):
    """A real run: package in, page and tables out."""
    import subprocess
    import sys

    story = {
        "uri": "post:1",
        "headline": "Strike goes on",
        "versioncreated": "2023-11-03T14:25:00Z",
        "body_text": DERIVED,
    }
    (tmp_path / "derived.json").write_text(json.dumps(story), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "helpers",
        "report",
        str(file),
        str(tmp_path / "derived.json"),
        "-o",
        str(tmp_path / "out"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "3 versions of the wire report; version 1 is compared" in done.stderr
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "Sentences of the derivative that rest on superseded text" in page
    assert "files it under these Media Topics: strike (20000533)" in page
    assert pd.read_csv(tmp_path / "out" / "superseded.csv")["sentence"].tolist() == [2, 3]


def test_a_format_that_is_named_holds_for_all_versions(tmp_path: Path):
    wires = [tmp_path / name for name in ("one.dat", "two.dat")]
    for wire, body in zip(wires, (FIRST, LAST), strict=True):
        wire.write_text("\n\n".join((HEADLINE, *body)), encoding="utf-8")
    named = {"format": "plain text"}
    assert not articles.are_several([str(wires[0])], **named)
    found = known.selected([str(wire) for wire in wires], derivative(), **named)
    assert [each.article.title for each in found.all if each.article] == [HEADLINE] * 2
    pair = Compared(found.compared.article, derivative())
    again = known.known(pair, known.PARTED_BY.join(each.address for each in found.all), **named)
    assert again is not None
    assert again.compared.address == found.compared.address


def test_days_decide_where_hours_are_not_known(tmp_path: Path):
    wires = []
    for number, day in enumerate(("2023-11-20", "2023-11-03"), start=1):
        item = {
            "uri": "u",
            "type": "text",
            "headline": HEADLINE,
            "versioncreated": day,
            "body_text": "\n\n".join(BODY),
        }
        wires.append(tmp_path / f"{number}.json")
        wires[-1].write_text(json.dumps(item))
    for published in ("2023-11-05", "2023-11-05T10:00:00+00:00"):
        found = known.selected([str(wire) for wire in wires], derivative(published))
        assert [each.time for each in found.all] == ["2023-11-03", "2023-11-20"]
        assert found.compared.time == "2023-11-03"
        assert "may have seen an earlier one" in found.reason


@pytest.mark.parametrize("kind", ["ninjs", "NewsML-G2", "NITF", "plain text"])
def test_a_notice_without_text_withdraws_what_was_sent(tmp_path: Path, kind: str):
    notice = {
        "ninjs": json.dumps(
            {"uri": "u", "type": "text", "pubstatus": "canceled", "versioncreated": "2023-11-04T10:00:00Z"}
        ),
        "NewsML-G2": news_item(
            paragraphs=(), status="stat:canceled", updated="2023-11-04T10:00:00Z", version="2"
        ),
        "NITF": NITF.partition("<body>")[0]
        .replace("usable", "canceled")
        .replace("20231103T142000Z", "20231104T100000Z")
        + "<body><body.content/></body></nitf>",
        "plain text": "KILL - Harbour pilots end their strike\n\nEDITORS: PLEASE KILL THIS STORY.\n",
    }[kind]
    (tmp_path / "story.xml").write_text(news_item(version="1", note=""))
    notice = re.sub(r"(?s)<contentSet>.*</contentSet>", "", notice)
    file = tmp_path / ("notice.txt" if kind == "plain text" else "notice.xml")
    file.write_text(notice)
    wires = [str(tmp_path / "story.xml"), str(file)]
    found = known.selected(wires, derivative("2023-11-04"))
    assert [each.status for each in found.all] == ["", "withdrawn"]
    assert found.compared.address == wires[0]
    with pytest.raises(ArticleError, match="a notice that withdraws a story"):
        articles.read_article(wires[1])


def test_a_version_that_was_withdrawn_before_the_report_came_anew_is_told(tmp_path: Path):
    items = [
        news_item(version="1", updated="2023-11-03T15:00:00Z", note=""),
        news_item(
            version="2", updated="2023-11-03T15:30:00Z", note="Kill", status="stat:canceled", paragraphs=()
        ),
        news_item(version="3", updated="2023-11-03T16:00:00Z", note=""),
    ]
    (tmp_path / "w.xml").write_text(news_message(*items))
    pair, found = compared_as_of(tmp_path / "w.xml", "2023-11-03T15:45:00+00:00")
    told = versions_wording.versions(versions.table(found), versions.superseded(pair, found))
    assert (
        "The version compared was withdrawn, with version 2 (November 3, 2023, 15:30 UTC), before"
        in told.text
    )
