"""What a text's own lines say of its status: killed, withdrawn, corrected, held."""

from pathlib import Path

import pytest
from pilot_boat import BODY, HEAD, PLAIN, body

from helpers.article import Article
from helpers.errors import ArticleError
from helpers.pairing.compared import load_pair, paired
from helpers.reading.articles import article_of, as_article


def headed(head: str) -> Article:
    return as_article(f"{head}\n\n{BODY}")


@pytest.mark.parametrize(
    ("slug", "status"),
    [
        ("KILL - ", "withdrawn"),
        ("KILL-", "withdrawn"),
        ("MANDATORY KILL: ", "withdrawn"),
        ("KILL (LEGAL) - ", "withdrawn"),
        ("CORRECTED (OFFICIAL)-", "correction"),
        ("BULLETIN KILL - ", "withdrawn"),
        ("WITHDRAWN: ", "withdrawn"),
        ("Withdrawn: ", "withdrawn"),
        ("STORY REMOVED: ", "withdrawn"),
        ("RETRACTION: ", "withdrawn"),
        ("CORRECTED-", "correction"),
        ("CORRECTION: ", "correction"),
        ("Cancel: ", "withdrawn"),
        ("ANNULS: ", "withdrawn"),
        ("DO NOT USE - ", "withdrawn"),
        ("(RETRACTED) ", "withdrawn"),
        ("URGENT - KILL: ", "withdrawn"),
        ("BULLETIN KILL ", "withdrawn"),
        ("Correction: ", "correction"),
        ("CORRECTED VERSION: ", "correction"),
        ("UPDATE 1-", "update"),
        ("UPDATE1: ", "update"),
        ("Update: ", "update"),
        ("(LEAD) ", "update"),
        ("2nd LEAD ", "update"),
        ("2nd LD-Writethru: ", "update"),
        ("Update 1: ", "update"),
        ("PULLED: ", "withdrawn"),
        ("Story killed: ", "withdrawn"),
        ("** WITHDRAWN ** ", "withdrawn"),
        ("CORRECTED-(OFFICIAL)-", "correction"),
        ("Corr: ", "correction"),
        ("CORRECTING and REPLACING ", "correction"),
        ("(RECASTS, ADDS QUOTES) ", "update"),
        ("OFFICIAL WITHDRAWAL: ", "withdrawn"),
        ("ANNULLA: ", "withdrawn"),
        ("ANNULE - ", "withdrawn"),
        ("ANULADO: ", "withdrawn"),
        ("CORR: ", "correction"),
        ("ERRATUM: ", "correction"),
        ("2nd Update: ", "update"),
        ("ADDS QUOTES: ", "update"),
        ("AFP KILL: ", "withdrawn"),
        ("NORTHERN PRESS KILL - ", "withdrawn"),
        ("MANDATORY KILL - LEGAL: ", "withdrawn"),
        ("PLEASE DISREGARD: ", "withdrawn"),
        ("STOP - DO NOT PUBLISH - ", "withdrawn"),
        ("[Withdrawn] ", "withdrawn"),
        ("AMENDED: ", "correction"),
        ("REPEAT/REFILE: ", "update"),
        ("2nd UPDATE: ", "update"),
        ("NEW LEAD: ", "update"),
        ("WRAPUP 2-", "update"),
    ],
)
def test_what_goes_before_a_headline_says_the_status_and_is_none_of_it(slug: str, status: str):
    article = headed(slug + HEAD)
    assert (article.status, article.title, body(article)) == (status, HEAD, PLAIN)


@pytest.mark.parametrize("mark", [" (KILL)", " - WITHDRAWN", " (WITHDRAWN)", "-KILL", "/ KILLED", ",KILL"])
def test_so_does_what_goes_after_it(mark: str):
    article = headed(HEAD + mark)
    assert (article.status, article.title) == ("withdrawn", HEAD)


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        (" (UPDATE 2)", "update"),
        (" (Updated)", "update"),
        (" - UPDATE", "update"),
        (" (CORRECTED)", "correction"),
        (" (Correction)", "correction"),
        (" **KILL**", "withdrawn"),
        (", 1st Ld-Writethru", "update"),
    ],
)
def test_a_change_may_stand_after_it_too(mark: str, status: str):
    article = headed(HEAD + mark)
    assert (article.status, article.title) == (status, HEAD)


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("(Eds: with more details)", ""),
        ("(Adds details)", "update"),
        ("(Corrects price in second paragraph)", "correction"),
    ],
)
def test_a_note_may_stand_right_before_a_dateline(note: str, status: str):
    article = as_article(f"{HEAD}\n\n{note} {BODY}")
    assert (article.status, article.title, body(article), article.place) == (status, HEAD, PLAIN, "PORT VALE")


@pytest.mark.parametrize(
    ("head", "paragraph"),
    [
        (HEAD, "AP has withdrawn its report on the boat, the chairman said, and has told the board why."),
        (HEAD, "The AP killed the story in 1953, his diary shows."),
        (HEAD, "AFP has retracted its report."),
        (HEAD, "This report was withdrawn by the board in 2012."),
        ("AP’s report on the boat is withdrawn", "AP has withdrawn its report on the boat."),
    ],
)
def test_a_story_may_tell_of_one_that_was_withdrawn(head: str, paragraph: str):
    story, more = BODY.split("\n\n")
    article = as_article(f"{head}\n\n{story}\n\n{paragraph}\n\n{more}")
    assert (article.status, body(article)) == ("", [PLAIN[0], paragraph, PLAIN[1]])


@pytest.mark.parametrize(
    "notice",
    [
        "Meridian Press has withdrawn this story.",
        "AFP has retracted its report. Please remove it.",
        "This story is withdrawn. There will be no substitute story.",
    ],
)
def test_a_notice_to_whoever_has_the_story_may_stand_within_it(notice: str):
    story, more = BODY.split("\n\n")
    article = as_article(f"{HEAD}\n\n{story}\n\n{notice}\n\n{more}")
    assert (article.status, body(article)) == ("withdrawn", PLAIN)


NOTES = [
    ("Editors: The story is WITHDRAWN. Please do not use.", "withdrawn"),
    ("EDITORS: PLEASE KILL THIS STORY.", "withdrawn"),
    ("ATTENTION EDITORS: The story is withdrawn.", "withdrawn"),
    ("Please kill the story headlined Board buys boat. It is wrong.", "withdrawn"),
    ("The story headlined “Board buys boat” is withdrawn. There will be no substitute story.", "withdrawn"),
    ("This story has been withdrawn.", "withdrawn"),
    ("(This story has been withdrawn)", "withdrawn"),
    ("MANDATORY KILL", "withdrawn"),
    ("KILL KILL KILL", "withdrawn"),
    ("ATTENTION EDITORS - The story on the boat is wrong and is withdrawn.", "withdrawn"),
    ("Mandatory Kill", "withdrawn"),
    ("Bulletin kill: Please kill BC-Vale-Boat, sent at 0912 GMT.", "withdrawn"),
    ("ADVISORY - BC-Vale-Boat is cancelled.", "withdrawn"),
    ("Eds: SUBS 2nd graf to CORRECT price.", "correction"),
    ("Clarification, June 12: This story has been amended to make clear that the board pays.", "correction"),
    ("NOTE TO EDITORS: Story withdrawn", "withdrawn"),
    ("ATTN EDITORS: Meridian has withdrawn the story headlined “Board buys boat”.", "withdrawn"),
    ("The story BC-VALE-BOAT has been killed. Do not publish.", "withdrawn"),
    (
        "CORRECTION\n\nIn a story published June 11, Meridian misstated the price. It is four million.",
        "correction",
    ),
    ("This story has been corrected. An earlier version gave the wrong price.", "correction"),
    ("Story withdrawn", "withdrawn"),
    ("EDITORS: Kill the story slugged Pilot Boat. A substitute will follow.", "withdrawn"),
    ("Eds: The Associated Press has withdrawn its story about the board.", "withdrawn"),
    ("ADVISORY: AFP is withdrawing its story on the harbour board. Please do not use it.", "withdrawn"),
    ("Please note that the following story has been withdrawn by Reuters.", "withdrawn"),
    ("The story “Board buys boat” is wrong and is withdrawn.", "withdrawn"),
    ("AFP KILLS the story slugged VALE-BOAT. Please delete it from your systems.", "withdrawn"),
    ("*** STORY WITHDRAWN *** PLEASE DELETE FROM ALL ARCHIVES ***", "withdrawn"),
    ("NOTE: Meridian retracts the following story, as its source was not who he said.", "withdrawn"),
    ("(Meridian) - Editors, please note that the following story has been cancelled.", "withdrawn"),
    ("Kill notice: The story below must not be published.", "withdrawn"),
    ("Desks: kill the boat story, it is libellous.", "withdrawn"),
    ("We are withdrawing this story because its source has recanted.", "withdrawn"),
    ("NOTE TO EDITORS: Do not publish this story.", "withdrawn"),
    ("PLS KILL BC-Vale-Boat, moved at 0912 GMT.", "withdrawn"),
    ("Please do not publish the following story. Another will follow.", "withdrawn"),
    (
        "In a story June 11 about the board, The Associated Press reported erroneously that the boat was new.",
        "correction",
    ),
    ("CORRECTION: An earlier version of this story misstated the price.", "correction"),
    ("(Corrects price in second paragraph)", "correction"),
    ("(Corrects paragraph 2 to say that the report was withdrawn in 2012)", "correction"),
    ("(In a story of June 11, corrects the price in the second paragraph)", "correction"),
    ("The following corrects a story sent at 0912 GMT, with the price.", "correction"),
    ("In a Nov. 12 story about the boat, The Associated Press misstated its price.", "correction"),
    ("STORY REMOVED - DO NOT PUBLISH", "withdrawn"),
    ("Note: the following item was withdrawn at the request of its source.", "withdrawn"),
    ("The Vale Wire withdraws this story and apologises to its readers.", "withdrawn"),
    ("This story has been pulled by the agency pending checks.", "withdrawn"),
    ("Please read in second paragraph “four million” instead of “five million”.", "correction"),
    ("* This article was corrected on 13 June because an earlier version misspelled a name.", "correction"),
    ("NEWS ALERT: KILL KILL KILL", "withdrawn"),
    ("(Story withdrawn by Meridian)", "withdrawn"),
    ("We are withdrawing the above story, which was sent in error.", "withdrawn"),
    ("ADVISORY: The Reuters story on the boat issued on Tuesday is withdrawn.", "withdrawn"),
    ("This story has been taken down because it no longer meets our standards.", "withdrawn"),
    ("(Story retracted. See correction.)", "withdrawn"),
    ("Subscribers: do not publish the item below. It has been cancelled.", "withdrawn"),
    ("*** PLEASE IGNORE THIS STORY, SENT IN ERROR ***", "withdrawn"),
    ("We have removed this story from our service pending review.", "withdrawn"),
    ("ATTENTION - Kill! Please cancel this story. Corrected version to follow ///", "withdrawn"),
    ("Notice: the following news release is retracted by the board and should be disregarded.", "withdrawn"),
    ("/CORRECTION FROM SOURCE/", "correction"),
    ("* This article was corrected on June 13. The boat costs four million.", "correction"),
    ("• This story was amended on 13 June. An earlier version said that the boat was old.", "correction"),
    (
        "CORRECTION (June 13, 2024, 9:12 a.m. ET): A previous version of this article misspelled a name.",
        "correction",
    ),
    ("Please replace the previous version with the following, which corrects the price.", "correction"),
    ("ADVISORY: Story on pilot boat withdrawn", "withdrawn"),
    ("ADVISORY: Pilot-boat story is withdrawn", "withdrawn"),
    ("ANNULLA ANNULLA ANNULLA", "withdrawn"),
    ("EDITORS: Kill PILOT-BOAT. The board has not voted.", "withdrawn"),
    ("STOP PRESS: PLEASE DO NOT USE THIS STORY", "withdrawn"),
    ("The agency has withdrawn this story.", "withdrawn"),
    ("CANCELLATION: this story is cancelled, please delete it.", "withdrawn"),
    ("Cancelled - please do not use", "withdrawn"),
    ("(UPDATES with chairman's quote, ADDS price)", "update"),
    ("Kill/Takedown notice", "withdrawn"),
    ("Meridian requests that you remove the below story from any media that you publish.", "withdrawn"),
    ("Clients are requested to remove this story from all platforms.", "withdrawn"),
    ("Journalists and other readers should disregard the news release, Board buys boat.", "withdrawn"),
    ("Our agency has withdrawn its story on the board.", "withdrawn"),
    (
        "Editor's note: On June 15 the Vale Observer withdrew this story, which rests on a forged letter.",
        "withdrawn",
    ),
    ("Due to a legal order, the story below may no longer be published.", "withdrawn"),
    ("This article is no longer available for publication.", "withdrawn"),
    ("/DISREGARD RELEASE: Vale Board/", "withdrawn"),
    ("This kill/takedown is mandatory.", "withdrawn"),
    ("This corrects the name of the chairman.", "correction"),
    ("Correction (June 14): The boat costs four million, not five.", "correction"),
    ("We have corrected the name of the chairman in paragraph 2.", "correction"),
    ("(This story has been refiled to fix the dateline)", "update"),
    ("=(ATTENTION - UPDATES with price, adds quotes)=", "update"),
    ("Note: This story was updated at 1500 GMT with comment from the board.", "update"),
]


@pytest.mark.parametrize(("note", "status"), NOTES)
@pytest.mark.parametrize("form", ["{head}\n\n{note}\n\n{body}", "{head}\n\n{body}\n\n{note}"])
def test_a_note_to_editors_says_the_status_and_is_none_of_the_body(note: str, status: str, form: str):
    article = as_article(form.format(head=HEAD, note=note, body=BODY))
    assert (article.status, article.title, body(article)) == (status, HEAD, PLAIN)


@pytest.mark.parametrize(("note", "status"), NOTES)
def test_the_same_holds_for_mail(note: str, status: str):
    mail = f"From: Desk <desk@meridian.example>\nTo: b@y.example\nSubject: {HEAD}\nContent-Type: text/plain; charset=utf-8\n\n{note}\n\n{BODY}\n"
    article = article_of(mail.encode(), Path("message.eml"))
    assert (article.status, article.title, body(article)) == (status, HEAD, PLAIN)


@pytest.mark.parametrize(
    "note",
    [
        "EDITORS: Please remove the word “not” in paragraph 2.",
        "EDITORS: Please do not use the photo of the chairman.",
        "Editors: please disregard the earlier headline.",
    ],
)
def test_what_takes_back_a_part_of_a_story_does_not_take_back_the_story(note: str):
    article = as_article(f"{HEAD}\n\n{note}\n\n{BODY}")
    assert (article.status, article.title, body(article)) == ("", HEAD, PLAIN)


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("The Associated Press has withdrawn its story about the board.", "withdrawn"),
        ("In a story June 11 about the board, AP reported erroneously that it paid.", "correction"),
    ],
)
def test_a_notice_may_have_a_dateline_of_its_own(note: str, status: str):
    article = as_article(f"{HEAD}\n\nROME (AP) — {note}\n\n{BODY}")
    assert (article.status, article.title, body(article), article.place) == (status, HEAD, PLAIN, "PORT VALE")


def test_under_what_was_wrong_stands_the_story_with_its_own_headline():
    wrong = "ROME (AP) — In a story June 11 about the board, The Associated Press reported erroneously that it paid."
    below = "A corrected version of the story is below:"
    article = as_article(
        f"Correction: Vale-Boat story\n\n{wrong}\n\n{below}\n\n{HEAD}\n\nBy ANN LEE\n\n{BODY}"
    )
    assert (article.status, article.title, body(article)) == ("correction", HEAD, PLAIN)


def test_so_it_does_where_a_release_is_corrected():
    wrong = "In the news release, Board buys boat, issued 11-Jun-2024, we are advised that the price was wrong. The complete, corrected release follows:"
    article = as_article(f"/C O R R E C T I O N -- Vale Board/\n\n{wrong}\n\n{HEAD}\n\n{BODY}")
    assert (article.status, article.title, body(article)) == ("correction", HEAD, PLAIN)


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("EMBARGOED UNTIL 0001 GMT, JUNE 12", "0001 GMT, JUNE 12"),
        ("Embargo: June 12, 00:01 GMT", "June 12, 00:01 GMT"),
        ("Embargoed for release until 10 a.m. ET Wednesday, June 12", "10 a.m. ET Wednesday, June 12"),
        ("NOT FOR PUBLICATION BEFORE 0001 GMT WEDNESDAY", "0001 GMT WEDNESDAY"),
        ("NOT FOR RELEASE UNTIL NOON WEDNESDAY", "NOON WEDNESDAY"),
        ("STRICTLY EMBARGOED UNTIL 00.01 WEDNESDAY JUNE 12 2024", "00.01 WEDNESDAY JUNE 12 2024"),
        ("STRICTLY EMBARGOED: 00:01 BST Thursday 13 June 2024", "00:01 BST Thursday 13 June 2024"),
        ("(EMBARGO: Not to be published or broadcast before 10 p.m. on Tuesday)", "10 p.m. on Tuesday"),
        ("HOLD FOR RELEASE", "further notice"),
        ("HOLD FOR RELEASE 6 A.M. EDT", "6 A.M. EDT"),
        ("HFR Sunday June 16", "Sunday June 16"),
        ("Eds: Embargoed for release at 12:01 a.m. EST.", "12:01 a.m. EST"),
        ("EMBARGO 12 June 00:01", "12 June 00:01"),
        ("//EMBARGOED TO 0600 WEDNESDAY//", "0600 WEDNESDAY"),
        ("HOLD UNTIL 1800 GMT", "1800 GMT"),
        ("Strict embargo: Wednesday 12 June, 00.01", "Wednesday 12 June, 00.01"),
        ("STRICTLY EMBARGOED UNTIL 0001HRS WEDNESDAY 12TH JUNE", "0001HRS WEDNESDAY 12TH JUNE"),
        ("For release Sunday, June 16", "Sunday, June 16"),
        ("ADVANCE FOR MONDAY EDITIONS, JUNE 17", "MONDAY EDITIONS, JUNE 17"),
        ("Embargoed by the source until 5 p.m. on June 12.", "5 p.m. on June 12"),
        ("ADVANCE FOR SUNDAY, JUNE 16", "SUNDAY, JUNE 16"),
        ("This story is embargoed until 0001 GMT on June 12.", "0001 GMT on June 12"),
        ("ADVANCE FOR USE SUNDAY, JUNE 16, AND THEREAFTER", "SUNDAY, JUNE 16, AND THEREAFTER"),
        ("Sperrfrist: 12 June 2024, 6 a.m.", "12 June 2024, 6 a.m"),
        ("Embargoed until delivery", "delivery"),
        ("EMBARGOED UNTIL 10PM", "10PM"),
        ("For use on or after Sunday, June 16", "Sunday, June 16"),
        (
            "HOLD: Do not use before the board confirms, expected at noon.",
            "the board confirms, expected at noon",
        ),
    ],
)
def test_a_line_that_holds_a_story_is_told_and_is_none_of_the_body(line: str, until: str):
    article = as_article(f"{HEAD}\n\n{line}\n\n{BODY}")
    assert (article.embargo, article.title, body(article)) == (until, HEAD, PLAIN)


@pytest.mark.parametrize(
    ("slug", "until"),
    [("EMBARGOED: ", "further notice"), ("EMBARGOED UNTIL 0001 GMT JUNE 12: ", "0001 GMT JUNE 12")],
)
def test_so_is_what_holds_it_before_its_headline(slug: str, until: str):
    article = headed(slug + HEAD)
    assert (article.embargo, article.title, body(article)) == (until, HEAD, PLAIN)


@pytest.mark.parametrize(
    "sentence",
    [
        "The article was retracted by the journal in May.",
        "The report was withdrawn, officials said.",
        "Kill rates fell by a third last year.",
        "KILL THE DEAL, KILL THE DEAL, the crowd shouted.",
        "KILL THE DEAL.",
        "Advisory: flood alert cancelled.",
        "Embargo on oil was lifted on Monday.",
        "Withdrawn troops returned to the capital.",
        "CANCELLED flights left thousands stranded.",
        "In a story of three parts, the novel tells of the sea.",
        "Editors said that the paper would close.",
        "Reuters withdrew from the town in 2011.",
        "AFP has killed off its radio service.",
        "Venn retracted this claim in a report last year.",
        "Do not use the text of the law as a shield, the judge said.",
        "Please do not use this article as medical advice.",
        "We have withdrawn the story, the paper said.",
        "Hold until dawn, he told them.",
        "The item is pulled by four horses.",
        "This report is withdrawn from the shelf each year.",
        "The article about the minister was withdrawn by the paper, its editor said.",
        "Kill this report and nobody will ask about the boat, the chairman wrote to the board in May.",
        "Please withdraw the report, the pilot begged the board on Friday: it names his son.",
        "Please do not use the story of the wreck, she asked the board, to frighten children.",
        "Note to editors: bring your own boots, the pilots wrote under their invitation.",
        "Editors: that is what the board calls its four clerks.",
        "The following corrects what is said in town: no boat has sunk.",
        "An earlier version of the report said that the boat was old, and the board believed it.",
        "The report was first published in 2012 by the board and has been read by few.",
        "The post was edited to remove the name of the chairman, and then it was deleted.",
        "The report corrects figures that the board gave in May.",
        "Media playback is what pilots call it when a chairman repeats himself.",
        "Readers should ignore this story, the chairman said.",
        "Households are asked not to use gas until it is checked.",
        "The ministry requests that the paper remove the report from its site.",
        "A report that should not be used as a map was printed in May.",
    ],
)
def test_a_sentence_of_a_story_is_no_note(sentence: str):
    article = as_article(f"{HEAD}\n\n{BODY}\n\n{sentence} More was to come.")
    assert (article.status, article.embargo) == ("", "")
    assert body(as_article(f"{HEAD}\n\n{BODY}\n\n{sentence}"))[-1] == sentence


def test_a_paper_that_took_back_a_story_is_told_of_in_another():
    told = "The Vale Gazette has withdrawn its story on the board."
    for head in ("Paper takes back story", "Board rejoices"):
        story = as_article(f"{head}\n\nPORT VALE, June 12 (Meridian) — {told}\n\n" + "\n\n".join(PLAIN))
        assert (story.status, body(story)) == ("", [told, *PLAIN])
    assert as_article(f"{told}\n\n{HEAD}\n\nBy Ann Lee\n\n{BODY}").status == "withdrawn"


def test_a_mails_subject_may_be_nothing_but_the_notice():
    mail = (
        f"From: Desk <desk@meridian.example>\nTo: b@y.example\nSubject: MANDATORY KILL\n\n{HEAD}\n\n{BODY}\n"
    )
    assert article_of(mail.encode(), Path("message.eml")).status == "withdrawn"


def test_a_withdrawn_text_is_compared_only_if_it_is_asked_for(tmp_path: Path):
    killed, other = tmp_path / "killed.txt", tmp_path / "other.txt"
    killed.write_text(f"KILL - {HEAD}\n\n{BODY}", encoding="utf-8")
    other.write_text(f"{HEAD}\n\n{BODY}", encoding="utf-8")
    for pair in ((killed, other), (other, killed)):
        with pytest.raises(ArticleError, match="withdrawn by its sender"):
            load_pair(*pair)
        assert load_pair(*pair, withdrawn=True).wire.words
    with pytest.raises(ArticleError, match="-p withdrawn true"):
        paired(as_article(f"KILL - {HEAD}\n\n{BODY}"), as_article(BODY))


@pytest.mark.parametrize("until", ["before 6 p.m.", "until Monday"])
def test_a_story_that_must_wait_is_not_taken_back(until: str):
    article = as_article(f"EDITORS: Do not use this story {until}\n\n{HEAD}\n\n{BODY}")
    assert (article.status, article.title) == ("", HEAD)
    assert as_article(f"EDITORS: Do not use this story.\n\n{HEAD}\n\n{BODY}").status == "withdrawn"


def test_a_label_in_capitals_is_no_part_of_the_headline():
    article = as_article(f"FOR IMMEDIATE RELEASE\nMARR LINES BUYS TWO BOATS\n\n{BODY}")
    assert article.title == "MARR LINES BUYS TWO BOATS"
    assert as_article(f"PM-Elect Venn, Allies Sweep Vote\n\n{BODY}").title.startswith("PM-Elect")
