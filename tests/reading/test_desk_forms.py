"""Forms that desks, papers and editing systems give a story: notices over it, headlines, tables in it."""

import json
from pathlib import Path

import pytest
from ferry_council import BODY, HEAD, body, headline, read

from helpers.errors import ArticleError, LanguageError
from helpers.reading.articles import read_article


@pytest.mark.parametrize(
    "over",
    [
        (f"(WITHDRAWN) {HEAD}",),
        (f"{HEAD}, KILL",),
        (f"Kill - {HEAD}",),
        (f"Kill – {HEAD}",),
        (HEAD, "*PULL THIS STORY*"),
        ("*NOT FOR USE*", HEAD),
        (HEAD, "Kill: FERRY-COUNCIL"),
        (HEAD, "Recall: please do not publish the item below."),
        (HEAD, "Kill Corrow Sound story BC-Ferry-Slip. The vote took place in another town."),
        (HEAD, "The story below has been withdrawn. Please delete it from all systems."),
        ("Attention editors: Cancel ferry council story sent at 1012 GMT", HEAD),
        (
            HEAD,
            "The vote took place in another town. A kill is mandatory. Make sure that it is not published.",
        ),
    ],
)
def test_a_story_is_withdrawn_in_whatever_form(tmp_path: Path, over: tuple[str, ...]):
    article = read(tmp_path, *over, *BODY)
    assert (article.status, headline(article), body(article)) == ("withdrawn", HEAD, BODY)


def test_a_notice_alone_is_told_as_one(tmp_path: Path):
    with pytest.raises(ArticleError, match="a notice that withdraws a story, without its text"):
        read(tmp_path, f"ADVISORY - {HEAD}", "Please disregard the story headlined “Ferry council votes”. It was sent in error.")  # fmt: skip


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("EDITOR’S NOTE: A previous version of this story gave a wrong number of weeks.", "correction"),
        ("CORRECTS number of weeks to 14.", "correction"),
        ("[Corrects number of weeks to 14]", "correction"),
        ("This article was amended on 5 September 2024. An earlier version said that it would take 12 weeks.", "correction"),
        ("CORRECTION: In second graf, please read 14 weeks instead of 12.", "correction"),
    ],
)  # fmt: skip
def test_a_correction_in_the_words_of_papers(tmp_path: Path, note: str, status: str):
    article = read(tmp_path, HEAD, *BODY, note)
    assert (article.status, body(article)) == (status, BODY)


def test_a_line_of_many_uses_holds_a_story(tmp_path: Path):
    line = "NOT FOR PUBLICATION, BROADCAST OR USE ONLINE BEFORE 06:00 ON 5 SEPTEMBER"
    article = read(tmp_path, line, HEAD, *BODY)
    assert (article.embargo, headline(article)) == ("06:00 ON 5 SEPTEMBER", HEAD)


@pytest.mark.parametrize(
    "over",
    [
        ("FOR IMMEDIATE RELEASE", HEAD),
        ("Advisory: the following story replaces one sent at 1402 GMT.", HEAD),
        (f"*HEADLINE:* {HEAD}", "*BYLINE:* Ann Lee", "*BODY:*"),
        (HEAD, "BODY:"),
        ("BC-EU--Corrow-Ferry, 1st Ld-Writethru", HEAD),
        ("FGN 12", HEAD),
        ("ZCZC ABC0123", HEAD),
        (f"Headline: {HEAD}\nDate: 4 September 2024\nByline: By Lorna Teff",),
        ("Home > News > Corrow Sound", HEAD),
        ("Ferry council votes to close\nnorthern slip",),
        (f"BC-Corrow-Ferry\n{HEAD}", "By Lorna Teff"),
        (HEAD, "Lorna Teff in Lisbon"),
        (HEAD, "Lorna Teff in Lisbon and agencies"),
        (HEAD, "By Lorna Teff | Sept 4, 2024"),
        (HEAD, "By Lorna Teff, Reuters – Sept 4, 2024"),
        ("Corrow News Agency", HEAD, "By Lorna Teff"),
        (f"Slug: corrow-ferry\n\nHeadline: {HEAD}\n\nByline: Lorna Teff",),
        (
            "1 of 12 DOCUMENTS",
            "The Corrow Courier",
            "September 4, 2024 Wednesday",
            HEAD,
            "BYLINE: Lorna Teff\n\nLENGTH: 300 words",
        ),
        ("CORROW-FERRY (PIX)\n\n$/#", HEAD, "$/#"),
        ("*** Corrow News Service ***", HEAD),
        ("*** URGENT ***", HEAD),
        ("World | Trade", HEAD),
        ("a0123 -- ferry slip", HEAD),
        ("A0123 -- FERRY SLIP", HEAD),
        ("SLUG: FERRY SLIP", HEAD),
        (f"{HEAD} =", "By Lorna Teff ="),
        (f"URGENT: {HEAD}",),
        (HEAD, "Story by Lorna Teff"),
        (
            "The Corrow Courier",
            "September 4, 2024 Wednesday",
            HEAD,
            "BYLINE: Lorna Teff\n\nLENGTH: 300 words",
        ),
        (
            "eca00075 3 i 510    dpa 1003\n\n/politics/Corrow/ferries/\n2ND LEAD\n3RD NET",
            HEAD,
            "By Lorna Teff, dpa  =",
        ),
        ("AFP-Ferry-Corrow", HEAD, "Lorna Teff | Corrow Courier | Sept. 4, 2024"),
        (HEAD, "By LORNA TEFF\nStaff Writer"),
        (HEAD, "Published 4 Sept 2024 14:30 GMT", "Share"),
        (HEAD, "PTI", "Lisbon, UPDATED: Sept 4, 2024 14:30 IST"),
    ],
)
def test_what_stands_over_a_story_is_no_part_of_it(tmp_path: Path, over: tuple[str, ...]):
    article = read(tmp_path, *over, *BODY)
    assert (headline(article), body(article)) == (HEAD, BODY)


def test_headings_of_a_live_blog_may_be_times_alone(tmp_path: Path):
    for times in (
        ("14:30 GMT Slip shut", "14:10 GMT Vote", "13:55 GMT Crowd"),
        ("2:30pm", "2:10pm", "1.55pm"),
    ):
        live = read(tmp_path, HEAD, *(each for pair in zip(times, BODY, strict=True) for each in pair))
        assert any("live blog: 3 headings" in doubt for doubt in live.doubts)
        assert body(live) == BODY


def test_a_headline_in_capitals_may_stand_on_two_lines(tmp_path: Path):
    broken = read(tmp_path, "FERRY COUNCIL VOTES TO CLOSE\nNORTHERN SLIP", *BODY)
    assert (headline(broken), body(broken)) == (HEAD.upper(), BODY)


def test_whose_release_it_is_stands_over_its_headline(tmp_path: Path):
    over = "Source: Corrow Sound Ferries, Inc.\nMEDIA RELEASE PR67276"
    article = read(tmp_path, over, HEAD, "KYOTO, Japan, Feb. 1, 2027 /Kyodo JBN-AsiaNet/ --", *BODY)
    assert (headline(article), body(article)) == (HEAD, BODY)
    assert (article.place, article.source) == ("KYOTO, Japan", "Kyodo JBN-AsiaNet")
    for by, source in (("PA Health Correspondent", "PA"), ("AP", "AP"), ("Harrisburg, PA", "")):
        assert read(tmp_path, HEAD, f"By Jo Pell, {by}", *BODY).source == source
    deck = read(
        tmp_path, "Sources: Corrow Sells Ferry", "Council is silent", f"OSLO (AP) - {BODY[0]}", *BODY[1:]
    )
    assert headline(deck) == "Sources: Corrow Sells Ferry"
    for slugged in ("PM-KISAN money is paid to farmers", "BC-NDP deal falls apart", "SPIKE: prices rise"):
        assert (headline(read(tmp_path, slugged, *BODY)), read(tmp_path, slugged, *BODY).status) == (
            slugged,
            "",
        )
    assert headline(read(tmp_path, "Source: Corrow Council Sells Ferry", *BODY)).startswith("Source: ")


def test_a_slug_over_a_headline_says_the_status(tmp_path: Path):
    for slug, status in (("BC-Corrow-Ferry, KILL", "withdrawn"), ("BC-Corrow-Ferry, 2nd Ld", "update")):
        assert read(tmp_path, slug, HEAD, *BODY).status == status


@pytest.mark.parametrize(
    ("over", "said"),
    [
        (("Ali Kaya", "ANKARA"), "place ANKARA"),
        (("Ann Lee", "Paris"), "place Paris"),
        (("By Ann Lee", "Paris"), "place Paris"),
        (("New Delhi:",), "place New Delhi"),
        (("Geneva, 22 August 2024",), "place Geneva, date 22 August 2024"),
        (("CORROW, Aug. 22 (Meridian)",), "place CORROW, date Aug. 22, agency Meridian"),
    ],
)
def test_a_place_alone_under_a_headline_is_a_dateline(tmp_path: Path, over: tuple[str, ...], said: str):
    article = read(tmp_path, HEAD, *over, *BODY)
    assert (headline(article), body(article)) == (HEAD, BODY)
    assert [item.says for item in article.furniture if item.kind == "dateline"] == [said]
    assert body(read(tmp_path, HEAD, BODY[0], "WHY NOW", *BODY[1:])) == BODY


def test_a_headline_that_reads_like_a_signature_stays_one(tmp_path: Path):
    for head in (
        "Storm Kills Six in Lisbon",
        "PRESS-GANG",
        "Slug: a life in the mud",
        "Killed: two who sailed",
        "LEAD: a poison in the pipes of Corrow",
        "Urgent repairs close northern slip",
        "Flash floods shut ferry slip",
    ):
        assert headline(read(tmp_path, head, *BODY)) == head


def test_front_matter_and_underlines_are_mark_up(tmp_path: Path):
    matter = f'---\ntitle: "{HEAD}"\nauthor: Lorna Teff\ndate: 2024-09-04\ntags: [ferries]\n---'
    article = read(tmp_path, matter, *BODY, name="a.md")
    assert (headline(article), body(article)) == (HEAD, BODY)
    assert (article.byline, article.published) == ("Lorna Teff", "2024-09-04")
    article = read(tmp_path, f"{HEAD}\n{'=' * len(HEAD)}", *BODY, name="a.md")
    assert (headline(article), body(article)) == (HEAD, BODY)


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("a.md", "| Slip | Boats |\n|------|------:|\n| North | 9 |\n| South | 12 |"),
        ("a.txt", "Slip\tBoats\nNorth\t9\nSouth\t12"),
        ("a.txt", "Irrel 21 Teff 3\nSound 14 Corrow 14\nBay 7 Hollin 30"),
    ],
)
def test_a_table_is_doubted_as_prose(tmp_path: Path, name: str, table: str):
    article = read(tmp_path, HEAD, *BODY, table, name=name)
    assert [each for each in article.doubts if "table" in each]
    assert "---" not in " ".join(body(article))


def test_a_label_before_the_headline_is_none_of_it_in_any_format(tmp_path: Path):
    said = {"uri": "urn:x:1", "versioncreated": "2024-09-04T10:00:00Z", "headline": f"KILL: <b>{HEAD}</b>"}
    (tmp_path / "a.json").write_text(json.dumps({**said, "body_text": "\n\n".join(BODY)}), encoding="utf-8")
    article = read_article(tmp_path / "a.json")
    assert (headline(article), article.status, body(article)) == (HEAD, "withdrawn", BODY)


def test_a_page_marks_its_date_and_writer_as_weblogs_do(tmp_path: Path):
    page = (
        f"<html><body><article><h1>{HEAD}</h1><p class='meta'><time class='entry-date published' "
        "datetime='2024-09-04T10:00:00Z'>4 September</time> <span class='author vcard'><a href='/l'>Lorna Teff</a>"
        f"</span></p>{''.join(f'<p>{each}</p>' for each in BODY)}</article></body></html>"
    )
    article = read(tmp_path, page, name="a.html")
    assert (article.byline, article.published[:10]) == ("Lorna Teff", "2024-09-04")


@pytest.mark.parametrize(
    ("over", "status"),
    [
        ((f"LEAD: {HEAD}",), "update"),
        ((f"LEAD - {HEAD}",), "update"),
        ((f"1ST LEAD - {HEAD}",), "update"),
        ((f"/CORRECTION/ {HEAD}",), "correction"),
        ((f"CORRECTION FROM SOURCE: {HEAD}",), "correction"),
        (("/CORRECTION/", HEAD), "correction"),
        ((HEAD, "/CORRECTION/"), "correction"),
        ((HEAD, "/CORRECTION FROM SOURCE/"), "correction"),
        (("/CORRECTION - Corrow Ferries Ltd./", HEAD), "correction"),
        (("/C O R R E C T I O N -- Corrow Ferries/", HEAD), "correction"),
    ],
)
def test_which_take_or_correction_a_story_is_may_stand_before_or_over_its_headline(
    tmp_path: Path, over: tuple[str, ...], status: str
):
    article = read(tmp_path, *over, *BODY)
    assert (article.status, headline(article), body(article)) == (status, HEAD, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Ferry fares to rise in spring",
        "READ MORE: Is the ferry safe?",
        "SEE ALSO: ‘We were told nothing,’ says captain.",
        "Related: Ferry fares to rise in spring",
        "RELATED: Ferry fares to rise in spring.",
        "(Related: Ferry fares to rise in spring)",
        "[Read more: Ferry fares to rise in spring]",
        "[Photos: The ferries of Corrow Sound]",
        "[Five ferries that never sailed again]",
        "Story continues below",
        "(Story continues below advertisement)",
        "Article continues after advertisement",
        "Advertisement",
    ],
)
def test_what_leads_elsewhere_is_no_part_of_the_body(tmp_path: Path, line: str):
    assert body(read(tmp_path, HEAD, BODY[0], line, *BODY[1:])) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Length: 84 pages, which no minister will read.",
        "Not for use in wells, the label said.",
        "Author: the word stood on every page of the plan.",
        "Robert Hale, Editor of the Courier, was fined on Tuesday.",
        "The following report updates an earlier study, Irrel said.",
        "Mars 3 - a probe that was lost in 1971 - was seen again on Tuesday, Irrel said.",
        "[The owners] never rang us, Irrel said.",
        "[He then left the room without a further word.]",
        "Related matters, Irrel said, will be heard in October.",
        "Read more than once, the plan is milder than it looks.",
        "The rate was Rs 83.4 = $1.",
        "End of story.",
        "“End of story,” the secretary said.",
        "Robert Hale was among them.",
    ],
)
def test_what_only_begins_like_a_line_of_the_desk_is_a_sentence(tmp_path: Path, line: str):
    assert body(read(tmp_path, HEAD, BODY[0], line, *BODY[1:])) == [BODY[0], line, *BODY[1:]]
    assert body(read(tmp_path, HEAD, *BODY, line)) == [*BODY, line]


def test_a_name_under_a_story_that_is_told_in_it_stays(tmp_path: Path):
    named = "Robert Hale and Nora Okoro have sailed the route since 2009."
    assert body(read(tmp_path, HEAD, *BODY, named, "Robert Hale")) == [*BODY, named, "Robert Hale"]
    assert body(read(tmp_path, HEAD, "By Tove Ek", *BODY, "Tove Ek")) == BODY
    assert body(read(tmp_path, HEAD, *BODY, "Robert Hale", "robert.hale@corrow.example")) == BODY


def test_what_dashes_set_apart_is_no_dateline(tmp_path: Path):
    opening = "WASHINGTON — George, the goat, not the president — was led through Corrow Sound on Wednesday."
    article = read(tmp_path, HEAD, opening, *BODY)
    assert (article.place, body(article)) == ("", [opening, *BODY])


def test_a_line_that_goes_on_with_a_figure_is_of_the_sentence_before(tmp_path: Path):
    wrapped = (
        "Ilka Tormod, who has run the council since\n2019, said that the crane was slower than any other on\n"
        "the coast, and that it had lifted no more than 12\ntonnes a day since January."
    )
    path = tmp_path / "wire.txt"
    path.write_text(f"The board met on Monday.\n\n{wrapped}\n\nIt rained on the coast.", encoding="utf-8")
    assert [" ".join(each.text.split()) for each in read_article(path).sentences][1] == " ".join(
        wrapped.split()
    )


def test_short_paragraphs_are_wrapped_where_the_next_word_had_no_room(tmp_path: Path):
    lines = (
        "A court in Brackenford ordered work on the Orrin dam to stop on\nMonday until the fate of 1,140 farms is settled.",
        "“The ministry built first and asked afterwards,” Judge Amara\nVoss wrote in a ruling of 84 pages.",
    )
    wrapped = read(tmp_path, HEAD, *lines)
    assert body(wrapped) == list(lines)
    rows = "Vale 3 Corrow 1, played before 11,200 people in Vale Park\nOrrin 2 Brackenford 2, before 9,800 people in Orrin"
    assert len(body(read(tmp_path, HEAD, BODY[0], rows))) == 3
    assert body(read(tmp_path, HEAD, f"{lines[0]}\nREUTER")) == [lines[0]]


def test_lines_that_break_off_anywhere_are_of_the_paragraph_between_blank_lines(tmp_path: Path):
    ragged = (
        "A court in Brackenford ordered work on the\nOrrin dam to stop on\nMonday until the fate of 1,140 farms is\nsettled.",
        "“The ministry built first and asked\nafterwards,” Judge Amara\nVoss wrote in a ruling that runs to\n84 pages.",
        "The ministry, which has until\nThursday to appeal, did not say whether\nMinister Osric Venn had read it.",
    )
    path = tmp_path / "wire.txt"
    path.write_text("\n\n".join([HEAD, *ragged]), encoding="utf-8")
    assert [" ".join(each.text.split()) for each in read_article(path).sentences] == [
        " ".join(each.split()) for each in ragged
    ]


@pytest.mark.parametrize("blocks", [
    ("KILL: Corrow-Ferry", "Please kill the story “Ferry”.", "A corrected version will follow.", "STORY_NUMBER: L4N2XY0\nSTORY_DATE: 14/11"),
    ("ATTENTION CLIENTS: Please disregard and delete from your systems the item “Ferry” that was sent in error.",),
    ("From: d@example.com\nSubject: MANDATORY KILL - Ferry", "ATTENTION EDITORS", "MANDATORY KILL", "Kill the Corrow-Ferry story.", "The Desk"),
    ("From: d@example.com\nSubject: ADVISORY - Planned coverage", "We plan to cover the following on Tuesday:", "0900 Ferry vote"),
])  # fmt: skip
def test_what_a_desk_adds_to_a_notice_is_no_story(tmp_path: Path, blocks: tuple[str, ...]):
    with pytest.raises(ArticleError, match=r"a notice that withdraws|has no body"):
        read(tmp_path, *blocks, name="a.eml" if blocks[0].startswith("From") else "a.txt")
    assert body(read(tmp_path, f"KILL: {HEAD}", "“We will fight this version,” said Maud Irrel."))


@pytest.mark.parametrize(
    ("line", "until"),
    [
        (
            "STRICTLY EMBARGOED: Not for publication or broadcast before 06:00 CET on 15 November 2024.",
            "06:00 CET on 15 November 2024",
        ),
        ("EMBARGOED FOR RELEASE UNTIL 06:00 CET, 15 November 2024", "06:00 CET, 15 November 2024"),
        ("EMBARGO: Immediate release", ""),
        ("The embargo on the following story has been lifted. It may be used immediately.", ""),
        ("ATTENTION - ADDS details, quotes ///", ""),
    ],
)
def test_a_line_over_a_mail_says_until_when_it_is_held(tmp_path: Path, line: str, until: str):
    article = read(tmp_path, f"From: desk@example.com\nSubject: {HEAD}", line, *BODY, name="a.eml")
    assert (article.embargo, body(article), article.furniture[0].text) == (until, BODY, line)


@pytest.mark.parametrize(
    "byline",
    [
        "Ann Lee | AFP",
        "Ann Lee | Vale Courier",
        "Ann Lee, Deputy Political Editor",
        "Reported by Ann Lee and Bo Ek",
        "By: Ann Lee | Published June 3, 2025",
        "**Author:** Ann Lee",
        "ANN LEE | AP",
        "Ann Lee and Omar Diaz in Berlin",
        "Ann Lee, Bo Ek and Omar Diaz in Berlin",
        "Guardian staff and agencies",
        "From our correspondent in Corrow",
    ],
)
def test_who_signs_a_story_in_whatever_form_is_a_byline(tmp_path: Path, byline: str):
    article = read(tmp_path, HEAD, byline, *BODY)
    assert ([(each.kind, each.text) for each in article.furniture], body(article)) == (
        [("byline", byline)],
        BODY,
    )


def test_staff_and_agencies_that_do_something_are_none(tmp_path: Path):
    first = "Staff and agencies of the ferry council met on Tuesday."
    assert body(read(tmp_path, HEAD, first, *BODY)) == [first, *BODY]


@pytest.mark.parametrize(
    "last",
    [
        "Do you know more? Contact the reporter at ann.lee@example.com or on 0131 555 0101.",
        "Contact us at news@example.com.",
    ],
)
def test_whom_to_call_under_a_story_is_no_part_of_it(tmp_path: Path, last: str):
    assert body(read(tmp_path, HEAD, *BODY, last)) == BODY


def test_the_rows_of_a_table_are_no_times_and_are_told(tmp_path: Path):
    rows = ("| Year | Passengers |", "| 2024 | 41,200 |", "| 2025 | 40,100 |")
    article = read(tmp_path, HEAD, *BODY, *rows)
    assert body(article) == [*BODY, *rows]
    assert any("look like a table" in each for each in article.doubts)


def test_results_alone_are_of_no_other_language(tmp_path: Path):
    """Names and figures tell none; a doubt says what they are. Prose beside them is judged by itself."""
    rows = [f"Corrow Stadt {at} Vell Mora {at + 1}" for at in range(12)]
    assert any("look like a table" in each for each in read(tmp_path, "Results", *rows).doubts)
    german = "Der Rat hat am Dienstag beschlossen, den alten Steg zu schließen, weil elf der Pfähle gebrochen sind, und niemand will die Kosten tragen. Der neue Steg soll erst im Frühjahr gebaut werden."
    with pytest.raises(LanguageError):
        read(tmp_path, "Ergebnisse", german, *rows)


@pytest.mark.parametrize(
    "sentence",
    [
        "To reach a deal, the union published its demands at www.union.example and 300 workers went on strike.",
        "Get the vote out was the headline of the party newsletter that police seized on Monday in the capital.",
        "Note: The following updates the harbour’s depth on charts: 12 metres at the pier and 9 at the lock.",
        "Ann Lee / AP A new harbour is to be built by the council next year.",
    ],
)
def test_a_sentence_that_only_looks_like_a_sites_or_a_desks_stays(tmp_path: Path, sentence: str):
    assert body(read(tmp_path, HEAD, BODY[0], sentence, *BODY[1:])) == [BODY[0], sentence, *BODY[1:]]
    assert body(read(tmp_path, HEAD, *BODY, sentence)) == [*BODY, sentence]


def test_subheadings_that_return_are_no_speakers(tmp_path: Path):
    """They made a transcript of an explainer, and a quotation of each of its sentences."""
    parts = [block for told in BODY for block in ("Why it matters", told, "What comes next", told)]
    article = read(tmp_path, HEAD, BODY[0], *parts)
    assert "speaker" not in {item.kind for item in article.furniture}


def test_a_heading_with_marks_in_it_is_one_still(tmp_path: Path):
    blocks = (f"# {HEAD}", BODY[0], "## The council wants to close the *northern* slip", *BODY[1:])
    assert body(read(tmp_path, *blocks, name="a.md")) == BODY
