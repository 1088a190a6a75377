"""Transcripts: who speaks is told by labels, which are no sentences."""

from helpers.reading.articles import as_article

COURT = """Board v. Ek, day two

Q. Where were you on the night of June 11?

A. I was at home with my wife in Port Vale.

Q. Did you see the boat?

A. No. I did not see it until the morning.

MR. LEE: Objection, your honour.

THE COURT: Sustained. Go on, please.

(Recess taken.)
"""


def test_a_label_is_no_sentence_and_says_who_speaks():
    found = as_article(COURT)
    assert [sentence.text for sentence in found.sentences if sentence.part == "body"][:3] == [
        "Where were you on the night of June 11?",
        "I was at home with my wife in Port Vale.",
        "Did you see the boat?",
    ]
    speakers = [item.says for item in found.furniture if item.kind == "speaker"]
    assert speakers == ["question", "answer", "question", "answer", "MR. LEE", "THE COURT"]
    assert [item.text for item in found.furniture if item.kind == "aside"] == ["(Recess taken.)"]
    assert all(found.text[item.start : item.end] == item.text for item in found.furniture)


def test_a_check_of_facts_has_labels_and_no_speakers():
    checked = "LEE: “The boat is new.”\n\nTHE FACTS: It is not. It was built in 1961.\n\n"
    found = as_article(f"Checking the mayor\n\nThe mayor spoke on Tuesday.\n\n{checked * 2}")
    assert [item.kind for item in found.furniture] == ["section label"] * 4
    assert [item.says for item in found.furniture] == [""] * 4


def test_names_and_offices_are_labels_where_they_return():
    text = "The mayor speaks\n\nANN LEE, VNN ANCHOR: Good evening.\n\nMAYOR BO EK (D), PORT VALE: Thank you.\n\nLEE: Why now?\n\nEK: It leaks.\n\nLEE: And the cost?\n\nEK: It costs 4 million crowns."
    speakers = [item.says for item in as_article(text).furniture if item.kind == "speaker"]
    assert speakers == ["ANN LEE, VNN ANCHOR", "MAYOR BO EK (D), PORT VALE", "LEE", "EK", "LEE", "EK"]


def test_names_on_lines_of_their_own_are_speakers_where_they_return():
    said = "ann lee\n\nWhy did the board buy a boat?\n\nbo ek\n\nIt leaks, and it is old.\n\n"
    found = as_article(said * 3)
    assert found.headline is None
    assert [item.says for item in found.furniture] == ["ann lee", "bo ek"] * 3
    assert len(found.sentences) == 6


def test_names_in_small_letters_are_labels_where_they_return():
    chat = "annlee (Ann Lee, politics editor): Why a boat?\n\nboek: It leaks.\n\nannlee: And the cost?\n\nboek: It costs 4 million crowns."
    speakers = [item.says for item in as_article(f"The board at sea\n\n{chat}").furniture]
    assert speakers == ["annlee (Ann Lee, politics editor)", "boek", "annlee", "boek"]


def test_a_name_that_returns_now_and_then_in_prose_is_none():
    prose = "The board voted on Tuesday.\n\nIt bought a boat.\n\nThe boat is old.\n\nIt leaks.\n\nIt sails in spring.\n\nThe mayor is glad.\n\n"
    found = as_article(f"{prose}Ann Lee\n\n{prose}Bo Ek\n\n" * 3)
    assert not [item for item in found.furniture if item.kind == "speaker"]


def test_a_transcript_is_told():
    assert any("transcript" in doubt for doubt in as_article(COURT).doubts)


def test_results_and_points_of_a_story_are_no_speakers():
    story = "The board voted on Tuesday.\n\nThe cost: 4 million crowns.\n\nThe result: a better harbour.\n\nThe board: five men.\n\nThe verdict: it is done."
    votes = (
        "The board voted on Tuesday.\n\nAnn Lee: 41\n\nBo Ek: 12\n\nAnn Lee: 30\n\nBo Ek: 22\n\nThat was all."
    )
    for text in (story, votes):
        assert not [item for item in as_article(text).furniture if item.kind == "speaker"]


def test_a_second_dateline_is_told_as_several_stories():
    text = "PORT VALE, June 11 (Meridian) - The board has bought a boat.\n\nIt sails in spring.\n\nLONDON (Reuters) - Copper rose on Tuesday.\n\nIt fell again later."
    assert any("several stories" in doubt for doubt in as_article(text).doubts)
    assert not as_article(text.split("\n\nLONDON")[0]).doubts
