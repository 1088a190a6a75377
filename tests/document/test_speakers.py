"""Who said what stands between quotation marks."""

import pytest

from helpers.document.document import Document
from helpers.document.quotedkinds import TITLE
from helpers.reading.articles import as_article


def told(text: str) -> list[str]:
    """The speaker of each quotation of a text."""
    return [each.speaker for each in Document.of(as_article(text)).quotations]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Krell told Jory Pell: “The sea is as calm as ever.”", ""),
        ("“The sea is as calm as ever,” told Jory Pell.", ""),
        ("Dan Hale told Jory Pell: “The sea is as calm as ever.”", "Dan Hale"),
        ("A clerk told Jory Pell “the sea is as calm as ever”.", "A clerk"),
    ],
)
def test_nobody_who_is_told_something_says_it(words: str, speaker: str):
    """Nor does anybody of another sentence, where the name of whoever told it is not seen as one."""
    assert told(f"The board met in the old hall on Tuesday.\n\n{words}") == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Osric Venn attacked the toll on Monday, calling it “a tax on those who sail.”", ["Osric Venn"]),
        ("When Jory Pell asked about the toll on Monday, Osric Venn hit back by saying that others “sail for free every day.”", ["Osric Venn"]),
        ("Jory Pell welcomed the toll on boats, but Osric Venn has called it “a tax on those who sail.”", ["Osric Venn"]),
        ("Jory Pell left after Osric Venn's assertion that he thought the boat “quite unsafe” at sea.", ["Osric Venn"]),
        ("Jory Pell ignored Osric Venn's call to “look at the boats” before the vote.", ["Osric Venn"]),
        ("Jory Pell found out about the boats and tweeted that Linnet “should rethink this whole toll on boats,” the Courier reports.", ["Jory Pell"]),
        ("It was, as Osric Venn put it, “a tax on those who sail.”", ["Osric Venn"]),
        ("It was Jory Pell's stance that boats “were never for those who sail.”", ["Jory Pell"]),
        ("Jane Venn, a pilot, said so. House Minority Leader Jane Pell, Ohio Democrat, praised the crew for “its love of those who sail.”", ["Jane Pell"]),
        ("Even though Jory Pell's boat is old, says Osric Venn, “the sea is as calm as it has ever been.”", ["Osric Venn"]),
        ("According to the Courier, Jory Pell texted her: “The sea is as calm as it has ever been.”", ["Jory Pell"]),
        ("The toll fell, writes Jane Pell, a pilot with the Linnet Institute, who says the port has no boats: “We are not in a storm.”", ["Jane Pell"]),
        ("Harrow Action Fund, the political arm of the boats lobby, tweeted that “the toll is what has sunk us.”", ["Harrow Action Fund"]),
        ("Osric Venn put it in a drawer “for those who sail.”", ["Osric Venn"]),
        ("Someone from the Harrow Council called Jory Pell to say the boats were “out of order at sea.”", ["Someone from the Harrow Council"]),
        ("They chose the hall, “a glass boat on the west side,” as the Harrow Times called it, for Jane Pell.", ["Harrow Times"]),
        ("Dan Hale sailed. Osric Venn, the masked pilot who has sailed, said of Jory Pell: “We sail with him at night.”", ["Osric Venn"]),
        ("Once the person answers the question and gives a name, the page reads, “Thanks for taking the poll today!”", ["the page"]),
        ("The pilots were glad. “I think it's great,” one told us. Another added: “I wish it was all over the place.”", ["one", "Another"]),
        ("The council “sails on as ever,” says Jane Pell, a pilot. It will give more weight to boats and “remind everybody yet again of them.”", ["Jane Pell"] * 2),
        ("Osric Venn on Monday said on the radio that, “Harrow Boats Want to Close Our Port” at night.", ["Osric Venn"]),
    ],
    ids=["goes on saying", "the main clause", "another clause", "his own claim", "his call", "not the paper", "put it", "a stance", "a Democrat", "says Venn", "texted", "who says", "an arm", "put away", "called it", "said of", "a page", "another", "it says nothing", "someone", "capitals that are said"],
)  # fmt: skip
def test_the_speaker_is_whoever_says_so(text: str, speakers: list[str]):
    assert told(text) == speakers


def test_they_are_those_whom_the_sentences_before_are_about():
    text = "The pilots met the mayor on Monday. They saw the boats too. “The sea is rising fast,” they wrote."
    assert told(text) == ["The pilots"]


def test_a_dropped_line_in_brackets_hides_nobody_from_the_pronoun_after_it():
    text = (
        "Jory Pell, a pilot, said the storm was bad.\n\nSlideshow (20 Images)\n\nDan Hale, in a statement, said Pell took too long.\n\n"
        "He added, “We have never been so cold in all our life.”"
    )
    assert told(text) == ["Dan Hale"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Linnet Black Caucus, which sails, said so. “The boats are old. They are slow,” it said in a statement.", "Linnet Black Caucus"),
        ("“The boats are old,” the Harrow booklet says. It says boats are “as slow as they have ever been.”", "the Harrow booklet"),
        ("The booklet is long. It came late. It called boats “as slow as they have ever been.”", "The booklet"),
        ("The council met the president. The Department of Justice met pilots. It called boats “as slow as they have ever been.”", "Department of Justice"),
        ("“The boats are old,” Osric Venn said. It called boats “as slow as they have ever been.”", "It"),
    ],
    ids=["a caucus", "who said so", "it before", "a department", "nobody"],
)  # fmt: skip
def test_it_is_the_body_or_document_that_the_last_sentence_is_about(text: str, speaker: str):
    assert told(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Osric Venn, though, had more to say of the sea.\n\n“It is old. It is cold. It is deep. It is wide. It is far. We sail,” he said.", "Osric Venn"),
        ("Jory Pell met Jane Hale. Osric Venn sailed on. “It is old. It is cold. It is deep. We sail,” he told Pell.", "Osric Venn"),
        ("Jane Pell sailed on. She likes the sea, she says. They both voted for Hale in 2008, she says.\n\n“It is old and cold,” she says.", "Jane Pell"),
        ("Jane Venn spoke of the toll, she said. Also on the Jory Marr show, Osric Venn said Hale was right. “It is old and cold,” he said.", "Osric Venn"),
        ("Jory Pell met Osric Venn, who owns the boats of Dan Hale. “It is old and cold,” he told Pell.", "he"),
    ],
    ids=["a long quotation", "the last subject", "she goes on", "a show", "two may be meant"],
)  # fmt: skip
def test_he_is_whoever_is_named_before_the_quotation(text: str, speaker: str):
    assert told(text) == [speaker]


def test_a_state_is_nobody_whom_he_stands_for():
    text = "Osric Venn sailed on. At an event in Harrow, New Hampshire, he spoke. He said boats must “get going at once.”"
    assert told(text) == ["Osric Venn"]


def test_the_name_of_a_programme_is_nobodys_words():
    on, to = (
        Document.of(as_article(text)).quotations[1]
        for text in (
            "“We sail on Monday,” Osric Venn said on Harrow's “The Morning Tide.”",
            "“We sail on Monday,” Osric Venn told “Harrow Morning Tide.”",
        )
    )
    assert on.kind == to.kind == TITLE
    assert on.speaker == to.speaker == ""


def test_a_term_that_nobody_says_has_no_speaker():
    assert told("The council voted on Monday to help those known as “Quaylings” in the port of Harrow.") == [
        ""
    ]


def test_a_former_head_is_nobody_but_the_name_beside_it():
    text = "Osric Venn, a former director of the port and a leading expert on boats, said raising it would be “a big step.”"
    assert told(text) == ["Osric Venn"]


def test_he_is_whoever_was_said_to_say_so_before():
    text = (
        "Jory Pell's quarrel with the mayor showed his worth, said Osric Venn, a pilot in Harrow.\n\n"
        "“The main thing is to sail,” he said."
    )
    assert told(text) == ["Osric Venn"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("President Osric Venn met President Jory Pell on Monday. Venn sailed on. “The sea is rising fast,” the president said.", "Osric Venn"),
        ("President Osric Venn met President Jory Pell on Monday. “The sea is rising fast,” the president said.", "the president"),
        ("The toll fell after a ruling by District Judge Osric Venn. The Harrow judge called it “a tax on those who sail.”", "Osric Venn"),
        ("Lawyer Jory Pell met Osric Venn. “The sea is rising fast,” the governor's lawyers said.", "the governor's lawyers"),
        ("President Osric Venn sailed on. The French president called it “a tax on those who sail.”", "The French president"),
        ("US President Osric Venn met Chinese President Lin Po. “The sea is rising fast,” said the US president.", "Osric Venn"),
        ("Dan Hale lost. As Jory Pell sailed on, Osric Venn sang. “The sea is rising fast,” he said.", "Osric Venn"),
        ("Dan Hale lost. Asked whether Jory Pell could sail, Osric Venn declined. “The sea is rising fast,” he said.", "Osric Venn"),
        ("Bill Pell won. Another Pell backer, Dan Hale, sailed on. “The sea is rising fast,” he said.", "Dan Hale"),
        ("Former Governor Osric Venn met Governor Jory Pell on Monday. “The sea is rising fast,” the former governor said.", "Osric Venn"),
        ("Osric Venn sailed on Monday. The 66-year-old former pilot was tired. “The sea is rising fast,” he said.", "Osric Venn"),
        ("Osric Venn lamented the toll on Monday. “The boat I used to sail is gone,” the 28-year-old said on the air.", "Osric Venn"),
        ("Michael Bloomberg sailed on Monday. Bloomberg was sorry. On Tuesday, he said it “did not reflect my view of the sea.”", "Michael Bloomberg"),
        ("Patrice Venn, a pilot who serves as president of the Boat League and chair of its toll task force said, “We are still hearing some of that.”", "Patrice Venn"),
        ("It was the toll, said Jane Pell of North Harrow, who added that “the sea is rising as fast as ever.”", "Jane Pell"),
        ("At a fair with both Osric Venn and Jory Pell, Dan Hale said he sailed. “The sea is rising fast,” he told a crowd.", "Dan Hale"),
        ("Prime Minister Theresa May lost the vote in May. “The sea is rising fast,” May told a crowd.", "Theresa May"),
        ("Moody’s Investors Service saw the toll in a note. Moody’s said “the sea is rising as fast as ever.”", "Moody’s Investors Service"),
        ("Former mayor Osric Venn likes the toll. The Ohio Republican also said that boats “should be prepared for the sea.”", "Osric Venn"),
        ("Senator Osric Venn won the vote in Harrow. “The sea is rising fast,” the Florida lawmaker vowed.", "Osric Venn"),
        ("Senate Majority Leader Jane Pell sails. The Kentucky Republican said “the sea is rising as fast as ever.”", "Jane Pell"),
        ("Jane Pell sailed on. “The sea is rising fast,” the White House official said.", "the White House official"),
        ("“The sea is rising fast,” said Sen. John Venn (R-Ariz.), who worked on a bill.", "John Venn"),
        ("Rep. Jim Jordan, a Republican from Ohio, offered no such chance. “The sea is rising fast,” Jordan said.", "Jim Jordan"),
        ("Rep. Jory Pell sent a letter on Monday. It was long. “The sea is rising fast,” the congressman wrote.", "Jory Pell"),
        ("U.N. envoy Osric Venn sailed on Monday. The sea rose. Boats sank. Nobody cared. The U.N. envoy said, “I appeal for peace at sea.”", "Osric Venn"),
        ("He sails on. He has denounced the toll as “a tax on those who sail.”\n\nThe new mayor, Osric Venn, is a pilot.", "Osric Venn"),
        ("Osric Venn gave a talk. His letter asked that pilots “look at the boats before it is late.”", "Osric Venn"),
        ("“The sea is rising fast,” said Harrow News contributor and former port official Osric Venn.", "Osric Venn"),
        ("Jory Pell sailed. U.S. Secretary of State Osric Venn seemed to hold the port open “under the right conditions.”", "Osric Venn"),
        ("Osric Venn wrote to them. Osric Venn in his testimony called it “a tax on those who sail.”", "Osric Venn"),
    ],
    ids=["named most", "named as often", "named before", "several", "another country", "of a country", "a main clause", "asked", "another backer", "former", "age", "age behind", "an outlet", "a pilot who", "who of a place", "who said so", "a month", "a possessive", "a party", "of a place", "a leader of a party", "an official", "in brackets", "a country", "a congressman", "with the same words", "named later", "his letter", "a long title", "a secretary of state", "in his letter"],
)  # fmt: skip
def test_whoever_is_not_named_in_full_is_told_by_name(text: str, speaker: str):
    assert told(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("A skipper who has met with Osric Venn said “his hands are tied” on Monday.", ["A skipper"]),
        ("In the ruling, Osric Venn joined four more liberal pilots in saying the toll “seems to have been contrived at sea.”", ["Osric Venn"]),
        ("The council raised the toll on boats, at least for a year, calling the reasons “good enough for everybody.”", ["The council"]),
        ("Osric Venn raised the toll, but Jory Pell's estimate of “a year or so” was wrong.", ["Jory Pell"]),
        ("Osric Venn left out Jory Pell's March 27 letter that the toll did not “fully cover the costs of boats.”", ["Jory Pell"]),
        ("“The sea is rising,” says Osric Venn, a veteran hand and outspoken toll critic from the start of it all, “and it's been a light in what has been a sea of darkness.”", ["Osric Venn"] * 2),
        ("The mayor spoke. But Sen. Osric Venn, an Ohio Democrat who sails, called the toll “an historic humanitarian moment.”", ["Osric Venn"]),
        ("Another member of the Harrow council – Sen. Jory Pell (R) of Ohio – issued a word. “The sea is rising fast,” he said.", ["Jory Pell"]),
        ("The pilots note that it is “not a good year for anyone at sea.”", ["The pilots"]),
        ("Osric Venn at one point said he would go because “the sea is rising as fast as ever.”", ["Osric Venn"]),
        ("Jane Venn sails on. Some may not like guiding a challenging child, she said. “The sea is rising as fast as ever,” she said.", ["Jane Venn"]),
        ("Osric Venn found out that the papers had the word “donations” near a port.", [""]),
        ("Osric Venn said the boats had what's called a “pen register,” not more.", [""]),
        ("Pilots passed a crowd holding a sign aimed at Pell that said “The sea is rising fast.”", ["a sign"]),
        ("The report found that boats “sail for free every day.”", ["The report"]),
        ("Osric Venn at first refused to pay for the boat, but said in a debate that the toll was “for those who sail.”", ["Osric Venn"]),
        ("Osric Venn lived well, spending half of it on “boats for those who sail” and a watch, a pilot said in court.", ["a pilot"]),
        ("It recalls the words of Osric Venn: “To sail when there is no sea,” wrote Venn, “is to say nothing of it.”", ["Osric Venn"] * 2),
        ("Osric Venn sailed on. Then on the way home he sent another message:\n\n“The sea is rising fast.”", ["Osric Venn"]),
        ("But the council speaker, Osric Venn, the most senior pilot in Harrow, sailed on, reportedly describing the toll as “a tax on us.”", ["Osric Venn"]),
        ("Jory Pell, the mayor, declined to say so, but Osric Venn, the pilot, said in a statement that “the sea is rising as fast as ever.”", ["Osric Venn"]),
        ("The pilots asked that boats “sail on as ever,” “pay for those who sail,” and go on.", ["The pilots"] * 2),
        ("The port was loud as protesters chanted “Ban those boats at once” on Monday.", ["protesters"]),
        ("Osric Venn declared the speech “So Boring!” on Monday.", ["Osric Venn"]),
    ],
    ids=["who has met", "in saying", "calling", "an estimate", "a letter", "goes on", "an Ohio Democrat", "between dashes", "they note", "at one point", "no child", "the word", "called", "a sign", "a report", "but said", "tells the whole", "goes on after a colon", "a message", "one and the same", "but with an aside", "listed", "as they chanted", "shouted"],
)  # fmt: skip
def test_the_speaker_is_told_from_who_else_stands_there(text: str, speakers: list[str]):
    assert told(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Meeting Mayor Osric Venn on his first trip, Jory Pell told of the risks. “The sea is rising fast,” he said.", ["Jory Pell"]),
        ("Jory Pell spoke at the port. On the toll, a tax that Osric Venn has called unjust, he said: “The sea is rising fast.”", ["Jory Pell"]),
        ("Osric Venn sailed on Monday. His answer to Jory Pell was short. He said the sea was “rising as fast as ever.”", ["Osric Venn"]),
        ("“We will sail again soon,” Jory Pell said. The toll is one of Osric Venn’s plans. He called it “a tax on those who sail.”", ["Jory Pell", "Osric Venn"]),
        ("Osric Venn sailed on. When a reporter asked what he saw there, he answered “the sea is rising as fast as ever.”", ["Osric Venn"]),
        ("On Monday, his family gave out a letter in which they asked for help. “We want to know what he saw at sea,” they said.", ["his family"]),
        ("Jory Pells’ campaign had no answer for the Courier, but denied the words, adding that the toll was “a tax on those who sail.”", ["Jory Pells’ campaign"]),
        ("Osric Venn went on with his talk with the pilot, this time saying he was attacking the port and was “a thief of the sea.”", ["Osric Venn"]),
        ("Osric Venn Jr. tweeted that the port was losing money and derided it as “a tax on those who sail.”", ["Osric Venn Jr"]),
        ("Gen. Osric Venn, Jr. declared in a memo that the toll was “a tax on those who sail.”", ["Osric Venn"]),
        ("Osric Venn Jr. read the names. “The sea is rising fast,” Venn said.", ["Osric Venn Jr"] ),
        ("Venn sailed with his son, Osric Venn Jr., who fell ill. “The sea is rising fast,” Venn said.", ["Venn"]),
        ("Osric J. Venn and Osric Venn Jr. sailed on. “The sea is rising fast,” Venn said.", ["Osric J. Venn"]),
        ("Rep. Ilhane Venn of Harrow spoke. “The sea is rising fast,” Venn said.", ["Ilhane Venn"]),
        ("The top U.S. Democrat, House Speaker Jane Pell, has asked for calm, noting the sea is “rising as fast as ever.”", ["Jane Pell"]),
        ("Foreign Minister Osric Venn met Jory Pell, the foreign minister of Harrow. Much was said. Pell spoke of the toll. “The sea is rising fast,” the foreign minister said.", ["Jory Pell"]),
        ("The council, which said the toll was “a tax on those who sail,” met.", ["The council"]),
    ],
    ids=["meeting him", "that he calls", "his answer", "named since", "when a reporter asked", "his family", "a name in s", "this time saying", "junior tweeted", "junior after a comma", "junior alone", "his father", "both in full", "of a place", "who the top is", "named in the sentence before", "which said"],
)  # fmt: skip
def test_whom_he_or_she_or_an_office_is(text: str, speakers: list[str]):
    assert told(text) == speakers


def test_a_label_tells_whose_words_are_checked():
    text = (
        "Osric Venn spoke of the sea on Monday, and many pilots heard it in Harrow.\n\n"
        "VENN: “The sea is rising as fast as ever.”\n\n"
        "THE FACTS: The sea is as high as it was a year ago, and nobody saw it rise.\n\n"
        "VENN: “The boats are all gone from here.”\n\n"
        "THE FACTS: There are as many boats as there were a year ago in the port."
    )
    assert told(text) == ["Osric Venn"] * 2
