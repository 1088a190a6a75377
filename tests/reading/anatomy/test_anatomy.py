"""Headline, furniture and body told apart."""

from itertools import pairwise
from pathlib import Path

import pytest
from conftest import rows
from hypothesis import given
from hypothesis import strategies as st

from helpers.pairing.compared import Compared
from helpers.reading.anatomy.dissect import dissect

BODY = "The council met on Tuesday. It voted on the plan.\n\nNo date was set for the works."


def furniture(text: str) -> list[tuple[str, str]]:
    return [(item.kind, " ".join(item.text.split())) for item in dissect(text).furniture]


def body(text: str) -> str:
    return " ".join(" ".join(span.of(text).split()) for span in dissect(text).paragraphs)


@pytest.mark.parametrize(
    ("dateline", "place", "date", "source"),
    [
        ("LONDON, Nov 3 (Reuters) - ", "LONDON", "Nov 3", "Reuters"),
        ("WASHINGTON (AP) — ", "WASHINGTON", "", "AP"),
        ("NAIROBI, Kenya (AP) — ", "NAIROBI, Kenya", "", "AP"),
        (" date 2024-01-12 (Bloomberg) -- ", "", "2024-01-12", "Bloomberg"),
        ("(Bloomberg) -- ", "", "", "Bloomberg"),
        ("BEIJING, Jan. 12 (Xinhua) -- ", "BEIJING", "Jan. 12", "Xinhua"),
        ("WASHINGTON/NEW YORK, Nov 3 (Reuters) - ", "WASHINGTON/NEW YORK", "Nov 3", "Reuters"),
        ("PARIS and LONDON, 3 March 2024 (AFP) - ", "PARIS and LONDON", "3 March 2024", "AFP"),
        ("    PITTSBURGH, Feb 26 - ", "PITTSBURGH", "Feb 26", ""),
        ("WINSTON-SALEM, N.C., March 4 -\n    ", "WINSTON-SALEM, N.C.", "March 4", ""),
        ("WASHINGTON — ", "WASHINGTON", "", ""),
        ("Paris (AFP) – ", "Paris", "", "AFP"),
        ("omaha, april 9 - ", "omaha", "april 9", ""),
        ("PORT VALE, Nov 3 (Meridian) - ", "PORT VALE", "Nov 3", "Meridian"),
        ("TAUPO, New Zealand, March 23, Reuter - ", "TAUPO, New Zealand", "March 23", "Reuter"),
    ],
)
def test_datelines_are_cut_exactly(dateline: str, place: str, date: str, source: str):
    parts = dissect(dateline + BODY)
    assert body(dateline + BODY) == " ".join(BODY.split())
    assert (parts.place, parts.date, parts.source) == (place, date, source)


STORY = "The harbour board of Port Vale has approved the purchase of a new pilot boat, the chairman said on Tuesday."


SECOND = "It is to be delivered in spring."


def stated_datelines() -> list[tuple[str, str, str, str]]:
    """The datelines of the table in `forms.md`, as they are written there."""
    return [(form, place, date, agency) for form, place, date, agency in table("| dateline | place |")]


def table(head: str) -> list[list[str]]:
    """The rows of a table of `forms.md` whose head begins so, their code without its marks."""
    lines = Path(__file__).with_name("forms.md").read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(head))
    found = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        cells = [each.strip() for each in line.strip("|").split(" | ")]
        found.append(["" if each == "–" else each.strip("`").replace("\\|", "|") for each in cells])
    return found


@pytest.mark.parametrize(("form", "place", "date", "agency"), stated_datelines())
def test_every_form_of_dateline_that_the_page_of_forms_names_is_taken_apart(
    form: str, place: str, date: str, agency: str
):
    joined = "" if form.endswith("--") else " "
    parts = dissect(f"{form}{joined}{STORY}\n\nMore came later.")
    assert (parts.place, parts.date, parts.source) == (place, date, agency)
    assert body(f"{form}{joined}{STORY}") == STORY


@pytest.mark.parametrize(("ending", "kind"), table("| ending |"))
def test_every_form_of_ending_that_the_page_of_forms_names_is_set_aside(ending: str, kind: str):
    text = f"{STORY}\n\nIt is to be delivered in spring.\n\n{ending}"
    assert furniture(text) == [(kind, ending)]
    assert body(text) == f"{STORY} It is to be delivered in spring."


@pytest.mark.parametrize(
    "sentence",
    [
        "AAP leaders met in Delhi.",
        "Source: the chairman did not say.",
        "With help from the army, the town was saved.",
        "Lee reported from the scene of the fire.",
        "Police helped with this story of loss.",
        "The firm generated this story of success from nothing.",
        "The dollar = the euro, he said.",
        "Call the number 555 0100 200 and ask for help, the ministry said.",
        "He can be reached by boat.",
        "(Nothing was found)",
        "“Enough,” he said.",
        "Agencies failed.",
        "By Tuesday Bo Ek was gone.",
        "Ann Lee, The Associated Press reported, was free.",
        "Report by Ann Lee found that the boat sank.",
        "For more information, the board said, people should wait.",
        "Distributed by hand, the leaflets spread.",
        "First published in 1920, the book sold well.",
        "Copyright of the book belongs to Lee.",
        "He died in 1930.",
        "The end justified it.",
        "Lee began reporting.",
        "- Nothing was found.",
        "- Port Vale",
        "Like us on the coast, they fish.",
        "Listen to this article of faith.",
        "Inge Rask is a vet who writes for nobody and reads everything.",
        "With assistance from her daughter she saved the boat.",
        "*This item was first published in the ledger of 1780, which the town still keeps.*",
        "The report was generated by a machine that the council bought in May.",
        "This report was written by hand.",
        "This text was created by monks.",
        "Media enquiries are many, she said.",
        "© is the sign that Venn painted on the wall.",
        "© and ® are the two signs on the bottle.",
        "“Sign up here for the newsletter,” read the poster on the wall.",
        "BTA is the name of the tug.",
        "Ann Lee is on the wall every day at six.",
        "The story was withdrawn by its author in 1962, Venn said.",
        "Our thanks to Bo Ek, who contributed to this article, are due, the mayor wrote.",
        "Thanks to Bo Ek, who helped with the nets, the boat was saved.",
        "Ann Lee helped report this crime to the police in Rome.",
        "Best regards came from the mayor.",
        "You can find more boats at anchor than at sea.",
        "Visit us at home, she told them.",
        "Visit our harbour for more fish, the sign at www.linnet.example said.",
        "Lee was a correspondent in Rome.",
        "The team: Lee, Ek and Venn.",
        "Wire fraud was the charge.",
        "The dollar is worth 83 rupees.",
        "Shareholders have the right to subscribe to our next issue, it said.",
        "“Never again.”",
        "Lee reported from the front for three decades.",
        "dpa has it on tape.",
        "dpa is as old as AP.",
        "At 14:30 on 3 Nov 2026 he was at sea.",
        "Ed. is short for edition.",
        "With reporting from Hask by Nils Berg and photographs by Ana Rui, the paper won the prize.",
        "With photographs by Ana Rui the show opens on Friday.",
        "Jon Berg helped with research.",
        "*Jon Berg helped with the harvest.*",
        "A version of this story appears in Ovid.",
        "This report appeared in print in 1901, said Lee.",
        "This article appeared to please him.",
        "Order was restored, and all reprints were sold out.",
        "He was told to read the original article.",
        "Read the original article, the judge told them.",
        "For more information, call your doctor, the ministry said.",
        "For more information the police turned to the neighbours.",
        "Media and investor contact was lost.",
        "Media contact for the team is banned.",
        "The following information is not intended for publication, the memo said.",
        "The notebook was not intended for publication.",
        "About Norvax, nothing was said.",
        "Investor relations soured after the merger.",
        "For more information, contact Ann Lee, the letter read.",
        "For further information, email was of no use to the police in Rome.",
        "For more information, call centres in Rome hired staff.",
        "For more details, contact with Rome was sought.",
        "This story appears on page 4 of his memoir, and it is false.",
        "A version of this story appeared in print on the island in 1780.",
        "The Conversation is over. Read the original story.",
        "Not for publication.",
        "Lee does not own shares in the company or receive funding from it.",
    ],
)
def test_a_last_sentence_is_no_ending(sentence: str):
    assert body(f"{STORY}\n\n{sentence}") == f"{STORY} {sentence}"


@pytest.mark.parametrize(
    "sign", ["AP", "Agencies", "agencies", "PA", "Reuters and AP", "AFP/dpa", "(Reuters)"]
)
def test_who_sent_a_story_is_no_sentence_though_it_ends_the_last_paragraph(sign: str):
    text = f"{STORY}\n\nIt is to be delivered in spring. {sign}"
    assert furniture(text) == [("sign-off", sign)]
    assert body(text) == f"{STORY} It is to be delivered in spring."


def test_who_sent_a_story_is_no_sign_within_a_sentence():
    for end in ("AP is to be delivered in spring.", "“Do you read AP? Agencies are dear.”"):
        assert body(f"{STORY}\n\nIt is good. {end}") == f"{STORY} It is good. {end}"


def test_who_wrote_a_story_is_told_under_it_where_a_byline_names_her():
    bio = "Ann Lee covers shipping for the Vale Courier."
    assert ("credit", bio) in furniture(f"By Ann Lee\n\n{STORY}\n\n{SECOND}\n\n{bio}")
    assert ("credit", bio) not in furniture(f"By Bo Ek\n\n{STORY}\n\n{SECOND}\n\n{bio}")


def test_so_is_she_by_her_surname_and_whom_to_ask_line_by_line():
    story = f"By ANN LEE\n\n{STORY}\n\n{SECOND}"
    bio = "Lee covers shipping for The Associated Press."
    assert ("credit", bio) in furniture(f"{story}\n\n{bio}")
    assert body(f"{story}\n\nLee was arrested on Monday.").endswith("Lee was arrested on Monday.")
    contacts = ["Contact:", "Bo Ek", "Vale Shipping plc", "+44 20 7946 0000"]
    assert {text for _, text in furniture("\n\n".join([story, *contacts]))} >= set(contacts)


def test_a_place_that_is_on_no_list_is_one_in_capitals_over_a_long_sentence():
    for place in ("BUCKHANNON", "PORT VALE", "LAKE TARROW"):
        assert dissect(f"{place} — {STORY}").place == place
        assert dissect(f"{place} — Board buys boat.\n\n{STORY}").place == ""


def test_a_sentence_between_signs_is_no_subheading():
    text = f"{STORY}\n\n** Nobody was hurt. **\n\n{STORY}"
    assert "Nobody was hurt." in body(text)


def test_what_closes_a_message_and_who_sent_it_are_no_sentences():
    lines = ["Best regards,", "Meridian News Desk", "Vale Courier"]
    text = f"{STORY}\n\nIt is to be delivered in spring.\n\n" + "\n".join(lines)
    assert furniture(text) == [("sign-off", line) for line in lines]


def test_what_a_press_office_prints_under_a_release_is_no_part_of_it():
    for head, below in (("About Vale Water", "Vale Water plc was founded in 1902."), ("Notes to editors:", "1. Pictures are free.")):  # fmt: skip
        text = f"{STORY}\n\n{SECOND}\n\n{STORY}\n\n{head}\n\n{below}"
        assert furniture(text) == [("promo line", head), ("promo line", below)]


@pytest.mark.parametrize(
    "below",
    [
        "About Norvax\n\nNorvax AB makes vaccines in Uppsala.\n\nIt is listed in Stockholm.",
        "ABOUT NORVAX\nNorvax is a vaccine maker based in Uppsala.",
        "About Norvax: Norvax is a vaccine maker based in Uppsala.\n\nSOURCE Norvax AB",
        "# Notebook\n\n## Note to editors\n- Adds quotes\n\n* * * *\nThe following information is not intended for publication\n\n- Editing by: Bo Ek",
        "Notizblock\n\nOrte\n- [Parlament](Platz 1)\n\n* * * *\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n\n- Redaktion: Bo Ek",
        "The following information is not intended for publication:\n\nAuthor: Ann Lee, +49 30 2852 31302",
        "Disclosure statement\n\nAnn Lee does not work for, consult, own shares in or receive funding from any company.",
        "Competing interests\n\nThe authors declare no competing interests.",
    ],
)
def test_what_is_not_meant_for_readers_is_set_aside_to_the_end(below: str):
    story = f"{STORY}\n\n{SECOND}\n\n{STORY}"
    assert body(f"{story}\n\n{below}") == " ".join(story.split())


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("About Berlin", "Berlin is the capital of Germany. It has four million inhabitants."),
        ("About Trump", "Trump is a developer from New York. He said he would win."),
        ("About Lee", "Lee told the court that she had been asleep."),
        ("Disclosure", "Lee receives funding from three banks, the inquiry said on Monday."),
        ("Notebook", "The coach changed both wingers."),
        ("Disclosure", "The disclosure came too late for the board."),
        ("Disclosure statement", "The statement filed on Monday lists six banks."),
    ],
)
def test_a_subheading_like_those_of_a_press_office_leaves_the_story_below_it(head: str, below: str):
    assert body(f"{STORY}\n\n{SECOND}\n\n{STORY}\n\n{head}\n\n{below}").endswith(below)


@pytest.mark.parametrize(
    "opening",
    [
        "Berlin - Hamburg trains were late",
        "Berlin - Spandau trains were late",
        "Oslo - Bergen trains were late",
        "Dallas - Fort Worth airport was closed",
        "Rome - Open City is a film that was shown",
        "London - The Biography is a book that was shown",
        "London - the capital - was quiet",
        "“Paris - I love it,” said Bo Ek",
        "“London — the place where I was born — is no more,” said Bo Ek",
        "NATO. The alliance was ready",
        "VENICE. The Biography is a book that was shown",
        "PARIS. LONDON. ROME. The band has played them all",
        "(Sighs) — The chairman was asleep",
        "The 5 mayo riots were the worst",
        "On 16 November 2026, Ashford: no, that was not it",
        "Psalm 16, November 2026: the choir sang it",
        "Option A: the town buys the boat",
    ],
)
def test_a_sentence_that_opens_like_a_dateline_is_whole(opening: str):
    sentence = f"{opening} on Tuesday after a fire near the river, as the police said in their long report."
    assert body(f"{sentence}\n\n{SECOND}") == f"{sentence} {SECOND}"


def test_whose_words_a_last_quotation_is_stays_below_it():
    assert body(f"{STORY}\n\n“It is late.”\n\n- Ann Lee, Paris").endswith("“It is late.” - Ann Lee, Paris")


def test_an_ending_in_the_midst_of_a_story_is_none():
    text = f"{STORY}\n\nAAP jp/ov/\n\n{STORY}\n\nIt is to be delivered in spring, as the contract says that was signed.\n\n{STORY}"
    assert "AAP jp/ov/" in body(text)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("THREAT OF LAWSUITS", "subheading"),
        ("‘SETTLED LAW’", "subheading"),
        ("MAYOR VOWS TO BUY THE BOAT WITH TOWN MONEY: ‘WE ARE READY’", "subheading"),
        ("The Road Back to the Harbour", "subheading"),
        ("On the front line", "subheading"),
        ("'Storm clouds gathering'", "subheading"),
        ("The boat is late", "subheading"),
        ("The town cannot wait for its new boat", "subheading"),
        ("“We don’t catch a thing”", "subheading"),
        ("TOO LATE?", "subheading"),
        ("(Graphic: Boats of the harbour - tmsnrt.rs/2lE5yjF)", "promo line"),
        (
            "Harbour is a nonprofit newsroom. Sign up to receive our best stories as soon as they’re published.",
            "promo line",
        ),
        ("News in your inbox Join the Harbour newsletter to hear about our latest story.", "promo line"),
        ("This story was published in partnership with The Courier.", "update note"),
        ("(RELATED: Town Buys A Second Boat)", "promo line"),
        ("This article is more than 4 months old", "promo line"),
        ("LISTEN TO ARTICLE 5:21 SHARE THIS ARTICLE Share Tweet", "promo line"),
        ("Read More on Harbours", "promo line"),
        ("• Ann Lee and Bo Ek contributed to this report.", "credit"),
        (
            "Meridian writers around the world contributed, including Ann Lee in Rome and Bo Ek in Oslo.",
            "credit",
        ),
        ("The boat lies at the quay on Oct. 31. Ann B. Lee / AP file", "caption"),
        ("(Graph: Courier News Foundation/Ann Lee)", "caption"),
        ("Slideshow (29 Images)", "promo line"),
        ("Media playback is unsupported on your device Media caption The mayor buys a boat", "promo line"),
        ("More On This...", "promo line"),
        ("[pullquote]", "promo line"),
        ("Advertisement Continue reading the main story", "promo line"),
        ("CLICK HERE TO GET THE COURIER APP", "promo line"),
        ("Related Coverage Town warns of countermeasures", "promo line"),
        ("Story Continued Below", "promo line"),
        ("Advertisement Advertisement", "promo line"),
        ("AD AD", "promo line"),
        ("( PHOTOS: 8 key players in the story)", "promo line"),
        ("( Also on POLITICO: Witnesses gone wild)", "promo line"),
        ("MUST WATCH Mayor defends the boat 02:14", "promo line"),
        ("By signing up, you agree to our Privacy Policy", "promo line"),
        ("Town asks its harbour to be open on Sunday Read more", "promo line"),
        ("More AP NBA: https://apnews.com/NBA and https://twitter.com/AP_Sports", "promo line"),
        ("A boat lies at the quay in Port Vale. REUTERS/Ann Lee, Bo Ek/File Photos", "caption"),
        ("Port Vale Police Department/Handout via REUTERS", "caption"),
        ("The mayor speaks in Port Vale. (Ann Lee/The Courier via AP)", "caption"),
        ("(Ann Lee via AP)", "caption"),
        ("The mayor in Port Vale. Photo: Ann Lee/The Courier", "caption"),
        ("The mayor in Port Vale. Town Hall/via REUTERS", "caption"),
        ("Enlarge this image toggle caption Ann Lee/Getty Images Ann Lee/Getty Images", "caption"),
        ("Ann Lee/AP Photo", "caption"),
        ("The boat lies at the quay. Ann Lee/AP, FILE", "caption"),
        ("The boat lies at the quay [File: Ann Lee/Reuters]", "caption"),
        ("The Courier is free for all readers. Subscribe to support our journalism.", "promo line"),
        ("For more on the boat, subscribe to Port Vale's newsletters", "promo line"),
        ("Photo: Ann Lee/The Courier via Getty Images", "caption"),
        ("City hall in Port Vale (Reuters photo: Ann Lee)", "caption"),
        ("(Ann Garcia Lee/Reuters)", "caption"),
        ("The mayor waves from the boat. It leaks. (AP Photo)", "caption"),
        ("advertisement", "promo line"),
        ("(Boats of the harbour interactive graphic: example.com/2OqG)", "promo line"),
        ("(Graphic: The Courier’s poll of sailors)", "promo line"),
        ("(For all Courier coverage of the boat, click: here)", "promo line"),
        ("- A boat for the mayor -", "subheading"),
        ("** WHAT IT COSTS **", "subheading"),
        ("**What it costs**", "subheading"),
        ("Bo Ek | Getty Images.", "caption"),
        ("The boat lies at the quay on Oct. 31. Ann Lee/AFP via Getty Images", "caption"),
        ("Pool/Reuters", "caption"),
        ("(Ann Lee / Reuters)", "caption"),
        ("(Bo Ek/The Courier & Observer)", "caption"),
        ("10:10 p.m.", "timestamp"),
        (
            "9:28 p.m. Mayor of Port Vale has seen the boat and calls it too small for the harbour",
            "subheading",
        ),
        ("The boat lies at the quay on Oct. 31. Ann Lee/AFP/Getty Images", "caption"),
        ("Harbour fees:Mayor asks for a tenth more from each boat", "promo line"),
        (
            "Morning Tide newsletter The news of the port, each day. Email Sign Up By signing up you agree to receive email newsletters from the Courier. You can unsubscribe at any time.",
            "promo line",
        ),
        ("More:", "promo line"),
        ("Read More Mayor: the boat is late", "promo line"),
        ("Listen to this article", "promo line"),
        ("Click to share on Facebook (Opens in new window)", "promo line"),
        ("[Photo: Ann Lee]", "caption"),
        ("Listen to this article 4 min", "promo line"),
        ("Add Meridian on Google", "promo line"),
        ("Continue reading...", "promo line"),
        ("SHARE THIS ARTICLE Share Tweet Post Email", "promo line"),
        ("Related Video Video length 41 seconds The boat at sea", "promo line"),
        ("see also Town asks its harbour to be open The quay is so crowded that a...", "promo line"),
        ("[Click here to see all boats of the harbour: example.com/2v]", "promo line"),
        (
            "Get The Wave. Choose your country United States of America. Please enter a valid email address.",
            "promo line",
        ),
        ("(Editor’s Note: Paragraph seven contains language that may offend.)", "update note"),
    ],
)
def test_what_pages_print_within_a_story_is_no_sentence_of_it(line: str, kind: str):
    text = f"{STORY}\n\n{line}\n\n{STORY}\n\nIt is to be delivered in spring."
    assert furniture(text) == [(kind, line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "NO.",
        "“WE WILL SAIL!”",
        "He likes to read more",
        "Lee confirmed that she saw the boat on Wednesday",
        "It sank with all hands and",
        "Among the lots were:",
        "the boat of the harbour",
        "Watch the harbour, the mayor said.",
        "The photo was taken by a boy.",
        "- the boat is late -",
        "Advertisement paid for the boat.",
        "At 10:10 p.m. it rained.",
        "10:10 p.m. was too late for the boat.",
        "More boats were bought by Lee/Ek.",
        "The survey was made by the town and by Reuters.",
    ],
)
def test_a_short_sentence_is_not_taken_for_one(sentence: str):
    assert sentence in body(f"{STORY}\n\n{sentence}\n\n{STORY}\n\nIt is to be delivered in spring.")


@pytest.mark.parametrize(
    ("written", "byline", "place"),
    [
        ("By Ann Lee PORT VALE, June 11 (Meridian) - ", "Ann Lee", "PORT VALE"),
        ("By ANN LEE PORT VALE, Maine (AP) — ", "ANN LEE", "PORT VALE, Maine"),
        ("By Ann Lee and Bo van Ek, LONDON (Reuters) - ", "Ann Lee and Bo van Ek", "LONDON"),
        (
            "By ANN LEE Associated Press Writer PORT VALE (AP) _ ",
            "ANN LEE Associated Press Writer",
            "PORT VALE",
        ),
        ("By Ann Lee Port Vale, June 11 (Meridian) - ", "Ann Lee", "Port Vale"),
        ("by Ann Lee PORT VALE, June 11 (AFP) - ", "Ann Lee", "PORT VALE"),
        ("By ANN LEE, Associated Press OSLO, Norway (AP) — ", "ANN LEE, Associated Press", "OSLO, Norway"),
        (
            "By Xinhua writers Li Wei, Wang Na BEIJING, June 11 (Xinhua) -- ",
            "Xinhua writers Li Wei, Wang Na",
            "BEIJING",
        ),
    ],
)
@pytest.mark.parametrize("headline", ["", "Board buys a boat\n\n"])
def test_a_byline_may_stand_right_before_the_dateline(written: str, byline: str, place: str, headline: str):
    parts = dissect(f"{headline}{written}{STORY}")
    assert [item.says for item in parts.furniture if item.kind == "byline"] == [byline]
    assert parts.place == place
    assert body(f"{headline}{written}{STORY}") == STORY


def test_spaces_that_do_not_break_change_no_dateline():
    dateline = "LONDON, June 11 (AP) —"
    parts = dissect(f"{dateline} {STORY}".replace(" ", "\N{NO-BREAK SPACE}", 5))
    assert (parts.place, parts.source) == ("LONDON", "AP")


@pytest.mark.parametrize(
    "opening",
    [
        "NATO — whose members met on Tuesday — said it would act.",
        "The plan - long delayed - was passed.",
        "COPPER GRADE A - 3250 tonnes changed hands.",
        "BREAKING - A fire has broken out.",
        "He said Monday - the day after - was too late.",
        "In March - the first warm month - it rained.",
        "Smith, 34, of Leeds - who denies it - was held.",
        "UPDATE - The fire is out.",
        "AP: The chairman hid the money.",
        "Reuters — the agency's owner — said so.",
        "Apple (Meridian) The firm is new.",
        "June 11 (Friday) - The day is a holiday.",
        "PARIS: Climate deal reached.",
        "By Monday LONDON and PARIS had agreed - or so it seemed.",
        "Smith (June 11) - he was there.",
        "BP, Shell – June 11 – The firms met.",
        "Osric Venn (AP) - the only one of his party on the board - left.",
        "Vale, June 11 - a recall; Sound, June 12 - another one.",
        f"LIVE UPDATES — {STORY}",
        f"ILSE MARN — “{STORY}”",
        f"NASA — {STORY}",
        "JERUSALEM: The Biography is the book that the chairman keeps beside his ledger, and he reads from it.",
        "CHICAGO: A Novel of the Lake sold out in Port Vale within a day, though nobody there had heard of it.",
        f"DER SPIEGEL — {STORY}",
        f"EL MUNDO — {STORY}",
        "VENICE — OR NEARLY: That is how the painter signed the canvas that a museum bought on Tuesday.",
        "HAVANA: A SUBTROPICAL DELIRIUM is the book that the council handed to every visitor on Tuesday.",
        "ROME - THE GAME, a box of cards and dice, is sold out in Port Vale, shops said.",
        "Oslo, 9.7.2024 - these words stand on a brick that a mason left in the wall.",
        "HELSINKI, 09.07.2024 is what the painter wrote on the back of the canvas, the museum said.",
        "9/7/2024 (the day of the flood) is now a holiday in Port Vale.",
        "PARIS (AP) is what the sticker on the old camera says, the museum told visitors.",
        "Rome PR - the agency that advised the council - has closed, its owner said on Tuesday.",
        "VIENNA, 3 November 1918 Armistice Day was marked by the veterans in silence on Tuesday.",
        "[LONDON] was written on the crate that divers brought up from the harbour on Tuesday.",
        "Nov 3 - the day of the vote - is a holiday in the north and on the islands.",
    ],
)
def test_no_sentence_is_cut_for_a_dateline(opening: str):
    assert all(kind != "dateline" for kind, _ in furniture(f"{opening} More followed.\n\n{BODY}"))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(Adds details from statement in fifth paragraph)", "update note"),
        ("(Updates with comment from ministry, background)", "update note"),
        ("CORRECTED: Changes the name of the minister", "update note"),
        ("(This story corrects the spelling of Oslo in paragraph 2)", "update note"),
        ("--With assistance from Peter Martin.", "credit"),
        ("(Reporting by Ann Lee in Rome; Editing by Bo Ek)", "credit"),
        ("(Reporting by Ann Lee) (Editing by Bo Ek)", "credit"),
        ("To contact the reporter on this story: Ann Lee in Rome at alee@example.org", "credit"),
        ("Associated Press writer Ann Lee in Rome contributed to this report.", "credit"),
        ("©2024 Bloomberg L.P.", "copyright"),
        ("Copyright 2024 The Associated Press. All rights reserved.", "copyright"),
        ("Reuter", "sign-off"),
        ("-0-", "sign-off"),
        ("ENDS", "sign-off"),
        ("How Voters Are Choosing Their Next President: QuickTake", "promo line"),
        ("Read more: Harbour strike enters second week", "promo line"),
        ("Story continues below advertisement", "promo line"),
        ("(Additional reporting by Ann Lee in Rome; editing by Bo Ek)", "credit"),
        ("Reporting by Ann Lee and Bo Ek; Editing by Cy Dow", "credit"),
        ("((alex.lee@example.com; +44 20 7946 0000; Messaging: alex.lee@example.net))", "credit"),
        ("Contact: Ann Lee, +1 212 555 0100", "credit"),
        ("Contact: newsdesk@example.com", "credit"),
        ("Ann Lee contributed reporting from Port Vale.", "credit"),
        ("bur-abc/def", "sign-off"),
        ("dpa jsm wil", "sign-off"),
        ("Enditem", "sign-off"),
        ("Issued on: 03/01/2024 - 12:34", "timestamp"),
        ("Last updated: November 3, 2023, 4:10 p.m. EDT", "timestamp"),
        ("This story has been corrected to show that the mayor is 60, not 61.", "update note"),
        (
            "(This Nov. 3 story has been corrected to remove the name of the firm in paragraph 2)",
            "update note",
        ),
        ("This article was updated with comments from the mayor.", "update note"),
        ("Adds details, background", "update note"),
        ("Follow AP's coverage of the election at https://apnews.com/hub/election", "promo line"),
        ("More AP sports: https://apnews.com/hub/sports", "promo line"),
        ("Read More: Harbour Strike Enters Second Week", "promo line"),
        ("More stories like this are available on bloomberg.com", "promo line"),
        ("Our Standards: The Thomson Reuters Trust Principles.", "copyright"),
        ("FILE - Mayor Ann Lee speaks in Port Vale, Nov. 1, 2023. (AP Photo/Bo Ek, File)", "caption"),
        ("A ship lies in the harbour of Port Vale, November 1, 2023. REUTERS/Bo Ek/File Photo", "caption"),
    ],
)
def test_furniture_is_known_by_its_form(line: str, kind: str):
    text = f"{BODY}\n\n{line}\n\nThe mayor spoke last. He thanked the voters."
    assert furniture(text) == [(kind, line)]
    assert "mayor spoke last" in body(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more books, the senator told the class.",
        "Harbour:The mayor wants more, and nobody else does.",
        "Watch: the minister will say it again, and nobody will listen to him.",
        "Reporting by the newspaper showed that the plan had failed.",
        "(The council, which adds members each year, did not vote.)",
        "Copyright law protects the song, the judge said.",
        "By the river stood a crowd of two hundred people.",
        "Reuters reported that the talks had failed.",
        "Opinion is divided, and the vote is near.",
        "UPDATE: The ministry now says that nobody was hurt.",
        "Contributed funds were returned, and the report was closed.",
    ],
)
def test_real_sentences_stay(sentence: str):
    assert sentence in body(f"{BODY}\n\n{sentence}\n\nThe end came late.")


@pytest.mark.parametrize(
    "paragraph",
    [
        "(Updated figures are due on Monday.)",
        "(Changes to the law were blocked by the senate.)",
        "(Changes in the law blocked the vote.)",
        "(Updates on the storm are posted hourly.)",
        "(Reporting restrictions were lifted by the judge on Friday, letting newspapers name the man.)",
        "(Data from the ministry show that 40 percent of nurses left.)",
        "(Research by the bank found profits fell.)",
        "(Editing by machine is cheap.)",
        "(This story is told in every village.)",
        "(This report was written in 2012, the ministry said.)",
        "(Adds the mayor: it was never meant to be.)",
        "An earlier version of this report was leaked in May.",
        "This report was updated in 2012, officials said.",
        "Clarification: the minister did not resign, he said on Friday.",
        "Correction: the market fell 3 percent.",
        "Editors – many of them young – said no.",
        "Mary contributed to this report, the prosecutor said, and was paid for it.",
        "All rights reserved for the state were given up in 1997, the court ruled.",
        "Copyright 2024 was the year the law changed for good.",
        "Copyright by the estate was denied.",
        "Follow the money on X and at @home.",
        "Contact: the office is shut on Monday.",
        "Photos by the police show the car.",
        "More: the city wants 300 homes by 2030…",
        "By Monday",
        "By Friday the Army and Navy of Valdoria",
        "By Friday the Army and Navy of Valdoria had left the town.",
        "They left. (Reporting by the newspaper was banned.)",
    ],
)
def test_a_sentence_is_no_furniture_wherever_it_stands(paragraph: str):
    for before, after in (("", BODY), (BODY, "The end came late."), ("Mayor Quits\n\nBy Ann Lee", BODY)):
        parts = dissect(f"{before}\n\n{paragraph}\n\n{after}")
        kept = [span.of(f"{before}\n\n{paragraph}\n\n{after}") for span in parts.paragraphs]
        headline = parts.headline.of(f"{before}\n\n{paragraph}\n\n{after}") if parts.headline else ""
        assert paragraph in kept or headline == paragraph
        assert all(item.text == "By Ann Lee" for item in parts.furniture)


@pytest.mark.parametrize(
    ("written", "slug", "headline"),
    [
        ("UPDATE 1-Corvan misses sales estimates", "UPDATE 1-", "Corvan misses sales estimates"),
        ("WRAPUP 3-Stocks fall as talks stall", "WRAPUP 3-", "Stocks fall as talks stall"),
        ("CORRECTED-Halden names new CEO", "CORRECTED-", "Halden names new CEO"),
        ("RPT-UPDATE 2-Ferry sinks off Port Vale", "RPT-UPDATE 2-", "Ferry sinks off Port Vale"),
        ("REFILE-Halden cuts 300 jobs", "REFILE-", "Halden cuts 300 jobs"),
        ("CORRECTED: Halden names new CEO", "CORRECTED:", "Halden names new CEO"),
    ],
)
@pytest.mark.parametrize("dateline", ["", "LONDON, Nov 3 (Reuters) - "])
def test_a_headline_is_parted_from_its_slug(written: str, slug: str, headline: str, dateline: str):
    text = f"{written}\n\n{dateline}{BODY}"
    parts = dissect(text)
    assert parts.headline is not None
    assert parts.headline.of(text) == headline
    assert furniture(text)[0] == ("update note", slug)
    assert body(text) == " ".join(BODY.split())


@pytest.mark.parametrize(
    ("above", "kinds"),
    [
        ("Mayor quits\n\nBy ANN LEE\n\nAssociated Press", ["byline", "agency line"]),
        ("Mayor quits\nBy ANN LEE\nThe Associated Press", ["byline", "agency line"]),
        ("Mayor quits\n\nNovember 3, 2023 12:34 PM GMT Updated 2 hours ago", ["timestamp"]),
        ("Mayor quits\n\nPublished 3:14 PM EST, Fri November 3, 2023", ["timestamp"]),
        ("Mayor quits\n\nCouncil to choose a new one on Friday", ["subheading"]),
        ("Mayor quits\n\nFrom our foreign staff and Linnet News", ["byline"]),
        ("Mayor quits\n\nThe council chooses a new one on Friday.", ["subheading"]),
        ("POLITICS\n\nMayor quits", ["section label"]),
        ("Middle East\nMayor quits after a long night", ["section label"]),
        (
            "Mayor quits\n* Rescue goes on\n* Mayor blames firm\n\nBy Bob Lee",
            ["key point", "key point", "byline"],
        ),
    ],
)
def test_lines_above_the_story_do_not_hide_its_dateline(above: str, kinds: list[str]):
    text = f"{above}\n\nPORT VALE, Nov 3 (AP) — {BODY}"
    parts = dissect(text)
    assert parts.headline is not None
    assert parts.headline.of(text).startswith("Mayor quits")
    assert sorted(kind for kind, _ in furniture(text)) == sorted([*kinds, "dateline"])
    assert body(text) == " ".join(BODY.split())


@pytest.mark.parametrize(
    "line",
    ["Associated Press", "November 3, 2023 12:34 PM GMT", "Published 3:14 PM EST, Fri November 3, 2023"],
)
def test_so_do_agency_and_time_alone(line: str):
    assert body(f"Mayor quits\n\n{line}\n\n{BODY}") == " ".join(BODY.split())


def test_an_open_line_stays_where_neither_dateline_nor_byline_follows():
    text = f"Mayor quits\n\nCouncil to choose a new one on Friday\n\n{BODY}"
    assert body(text).startswith("Council to choose")


def test_a_summary_with_an_unsigned_dateline_after_it_stays():
    """A round-up: the second item's dateline says nothing about the first."""
    text = f"Mayor quits\n\nThe council chooses a new one on Friday.\n\nPARIS — {BODY}"
    assert body(text).startswith("The council chooses")


def test_a_dateline_under_a_deck_is_one_where_no_other_follows():
    deck = "The council buys a boat for which it has waited."
    parts = dissect(f"Mayor quits\n\n{deck}\n\nPARIS — {STORY}\n\n{SECOND}")
    assert (parts.place, len(parts.paragraphs)) == ("PARIS", 3)
    assert dissect(f"In brief\n\n{deck}\n\nPARIS — {STORY}\n\nOSLO — {STORY}").place == ""
    assert dissect(f"Mayor quits\n\n{deck}\n\n{SECOND}\n\nPARIS — {STORY}").place == ""


@pytest.mark.parametrize("dateline", ["Washington (AFP) Jan 3, 2024\n\n", "Washington (AFP) Jan 3, 2024 "])
def test_a_dateline_may_have_no_dash(dateline: str):
    parts = dissect(f"Mayor quits\n\n{dateline}{BODY}")
    assert (parts.place, parts.date, parts.source) == ("Washington", "Jan 3, 2024", "AFP")
    assert body(f"Mayor quits\n\n{dateline}{BODY}") == " ".join(BODY.split())


def test_a_caption_is_no_headline():
    caption = "FILE - Mayor Ann Lee speaks in Port Vale, Nov. 1, 2023. (AP Photo/Bo Ek, File)"
    parts = dissect(f"{caption}\n\nMayor quits\n\n{BODY}")
    assert parts.headline is not None
    assert parts.headline.of(f"{caption}\n\nMayor quits") == "Mayor quits"


def test_a_credit_at_the_end_of_a_paragraph_is_cut():
    text = f"{BODY}\n\nThey left. (Reporting by Ann Lee; Editing by Bo Ek)"
    assert furniture(text) == [("credit", "(Reporting by Ann Lee; Editing by Bo Ek)")]
    assert body(text).endswith("They left.")


def test_the_owners_wire_report_is_taken_apart(owners: Compared):
    wire = owners.wire
    assert [item.kind for item in wire.furniture] == [
        "dateline",
        "promo line",
        "credit",
        "update note",
        "copyright",
    ]
    assert (len(wire.paragraphs), len(wire.sentences), wire.headline) == (7, 12, None)
    assert (wire.source, wire.published) == ("Bloomberg", "2024-01-12")


def test_an_update_note_points_at_a_paragraph_with_promo_lines_not_counted(owners: Compared):
    (note,) = [item for item in owners.wire.furniture if item.kind == "update note"]
    assert note.paragraphs == (5,)
    assert "according to a statement" in owners.wire.paragraphs[4].of(owners.wire.text)


@pytest.mark.parametrize(
    ("note", "paragraphs"),
    [
        ("(Adds comment in fourth paragraph)", (4,)),
        ("(Updates death toll in paragraph 2; adds governor's comment in paragraphs 6-7)", (2, 6, 7)),
        ("(Adds details in second and third paragraphs)", (2, 3)),
        ("(Recasts, adds quote in 12th paragraph)", (12,)),
        ("(Updates with background)", ()),
    ],
)
def test_what_update_notes_point_at(note: str, paragraphs: tuple[int, ...]):
    (item,) = dissect(f"{BODY}\n\n{note}").furniture
    assert item.paragraphs == paragraphs


def test_headlines_stand_apart_and_bylines_are_furniture():
    text = f"Council Votes on Plan\n\nBy Ann Lee and Bo Ek\n\n{BODY}"
    parts = dissect(text)
    assert parts.headline is not None
    assert parts.headline.of(text) == "Council Votes on Plan"
    assert [(item.kind, item.says) for item in parts.furniture] == [("byline", "Ann Lee and Bo Ek")]


def test_a_first_sentence_is_no_headline():
    assert dissect(BODY).headline is None


def test_a_headline_may_end_in_an_abbreviation_if_a_dateline_follows():
    text = f"HONDA SHIFTS PRODUCTION TO U.S.\nTOKYO, March 17 - {BODY}"
    headline = dissect(text).headline
    assert headline is not None
    assert headline.of(text) == "HONDA SHIFTS PRODUCTION TO U.S."


def test_hard_wrapped_copy_is_unwrapped_by_indent(harbour: Compared):
    """The harbour wire is wrapped at 72 columns with indents and no blank lines."""
    assert (len(harbour.wire.paragraphs), len(harbour.wire.sentences)) == (9, 21)


def test_line_ends_of_all_kinds_give_the_same_paragraphs():
    for ends in ("\r\n", "\r", "\n", "\u2028"):
        assert len(dissect(BODY.replace("\n", ends)).paragraphs) == 2


def test_one_paragraph_to_a_line_is_left_so():
    text = "A dog barked at the gate.\nThe cat ran up the tree.\nIt rained all night long."
    assert len(dissect(text).paragraphs) == 3


@given(st.text(alphabet=st.sampled_from("AB ab.\n\r()-—:,©12“”#>")))
def test_parts_never_overlap_and_nothing_but_space_is_lost(text: str):
    parts = dissect(text)
    spans = [*parts.paragraphs, *parts.furniture, *([parts.headline] if parts.headline else [])]
    spans.sort(key=lambda span: span.start)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(text[span.start : span.end].split()) for span in spans) == "".join(text.split())


def test_hostile_lines_are_no_furniture_and_take_no_time():
    for line in ("A" * 100_000, "A-" * 50_000, "(" * 50_000, "By " + "A, " * 30_000, "LONDON, " * 12_000):
        assert dissect(f"{line}\n\n{BODY}").paragraphs


WIRES = [
    (
        """UPDATE 2-Corvan misses quarterly estimates as ferry orders slip

* Shares fall 4% in early trade
* Chief executive stands by full-year target

(Adds analyst comment in paragraph 4, shares)

By Ann Lee and Bo Ek

PORT VALE, Nov 3 (Reuters) - Corvan missed sales estimates on Friday. Its shares fell.

"We will deliver," Chief Executive Cy Dow told reporters.

The company has 4,000 workers. (Reporting by Ann Lee; Additional reporting by Eve Fox in Oslo; editing by Gus Hall)

((ann.lee@example.com; +44 20 7946 0000))
""",
        [
            ("update note", "UPDATE 2-"),
            ("key point", "* Shares fall 4% in early trade"),
            ("key point", "* Chief executive stands by full-year target"),
            ("update note", "(Adds analyst comment in paragraph 4, shares)"),
            ("byline", "By Ann Lee and Bo Ek"),
            ("dateline", "PORT VALE, Nov 3 (Reuters) -"),
            (
                "credit",
                "(Reporting by Ann Lee; Additional reporting by Eve Fox in Oslo; editing by Gus Hall)",
            ),
            ("credit", "((ann.lee@example.com; +44 20 7946 0000))"),
        ],
        "Corvan misses quarterly estimates as ferry orders slip",
        "Corvan missed sales",
        "has 4,000 workers.",
    ),
    (
        """World
Valdoria's parliament votes to delay harbour law

By Ann Lee

November 3, 2023 12:34 PM GMT Updated 2 hours ago

[1/2]Lawmakers sit in parliament in Port Vale, Valdoria, November 3, 2023. REUTERS/Bo Ek Acquire Licensing Rights

PORT VALE, Nov 3 (Reuters) - Valdoria's parliament voted to delay the law. It passed by two votes.

The minister left early.

Reporting by Ann Lee; Editing by Bo Ek

Our Standards: The Thomson Reuters Trust Principles.

Acquire Licensing Rights, opens new tab
""",
        [
            ("section label", "World"),
            ("byline", "By Ann Lee"),
            ("timestamp", "November 3, 2023 12:34 PM GMT Updated 2 hours ago"),
            (
                "caption",
                "[1/2]Lawmakers sit in parliament in Port Vale, Valdoria, November 3, 2023. "
                "REUTERS/Bo Ek Acquire Licensing Rights",
            ),
            ("dateline", "PORT VALE, Nov 3 (Reuters) -"),
            ("credit", "Reporting by Ann Lee; Editing by Bo Ek"),
            ("copyright", "Our Standards: The Thomson Reuters Trust Principles."),
            ("copyright", "Acquire Licensing Rights, opens new tab"),
        ],
        "Valdoria's parliament votes to delay harbour law",
        "Valdoria's parliament voted",
        "minister left early.",
    ),
    (
        """Nine rescued as ferry sinks off Port Vale
By ANN LEE
Associated Press

PORT VALE, Valdoria (AP) — Nine people were rescued on Friday. One is missing.

By nightfall the coast guard had called off the search.

___

Associated Press writer Bo Ek in Oslo contributed to this report.

___

Follow AP's coverage of shipping at https://apnews.com/hub/shipping
""",
        [
            ("byline", "By ANN LEE"),
            ("agency line", "Associated Press"),
            ("dateline", "PORT VALE, Valdoria (AP) —"),
            ("sign-off", "___"),
            ("credit", "Associated Press writer Bo Ek in Oslo contributed to this report."),
            ("sign-off", "___"),
            ("promo line", "Follow AP's coverage of shipping at https://apnews.com/hub/shipping"),
        ],
        "Nine rescued as ferry sinks off Port Vale",
        "Nine people were",
        "off the search.",
    ),
    (
        """FILE - The mayor of Port Vale, Eve Fox, speaks on Nov. 1, 2023. (AP Photo/Bo Ek, File)

Mayor of Port Vale quits after audit

PORT VALE (AP) — The mayor quit on Friday. She gave no reason.

The audit found a hole of $3 million.

This story has been corrected to show that the audit was published in June, not July.

Copyright 2023 The Associated Press. All rights reserved. This material may not be published, broadcast or rewritten.
""",
        [
            (
                "caption",
                "FILE - The mayor of Port Vale, Eve Fox, speaks on Nov. 1, 2023. (AP Photo/Bo Ek, File)",
            ),
            ("dateline", "PORT VALE (AP) —"),
            (
                "update note",
                "This story has been corrected to show that the audit was published in June, not July.",
            ),
            (
                "copyright",
                "Copyright 2023 The Associated Press. All rights reserved. "
                "This material may not be published, broadcast or rewritten.",
            ),
        ],
        "Mayor of Port Vale quits after audit",
        "The mayor quit",
        "of $3 million.",
    ),
    (
        """Valdoria strikes enter third week
Port Vale (AFP) Jan 3, 2024
Dockers in Valdoria stayed out for a third week on Wednesday.

"We will not move," said union leader Cy Dow.

Talks resume on Monday.

bur-abc/def/gh
""",
        [("dateline", "Port Vale (AFP) Jan 3, 2024"), ("sign-off", "bur-abc/def/gh")],
        "Valdoria strikes enter third week",
        "Dockers in Valdoria",
        "resume on Monday.",
    ),
    (
        """Storm cuts power to half of Valdoria

Issued on: 03/01/2024 - 12:34

Port Vale (AFP) – A storm cut power to half of Valdoria on Wednesday. Schools were shut.

Updates on the storm are posted hourly, the ministry said.

© 2024 AFP
""",
        [
            ("timestamp", "Issued on: 03/01/2024 - 12:34"),
            ("dateline", "Port Vale (AFP) –"),
            ("copyright", "© 2024 AFP"),
        ],
        "Storm cuts power to half of Valdoria",
        "A storm cut",
        "the ministry said.",
    ),
    (
        """Corvan Bonds Rally After Lenders Agree to Wait

(Bloomberg) -- Corvan’s bonds rallied after lenders agreed to wait. They had their best day since May.

Read More: Ferry Maker Corvan Seeks Time From Lenders

Dow said the talks were “long.”

How Shipping Lost Its Way: QuickTake

The stock rose 3%.

--With assistance from Eve Fox.

(Updates with comment from chief executive in third paragraph.)

To contact the reporters on this story:
Ann Lee in London at alee1@example.net;
Bo Ek in Oslo at bek2@example.net

To contact the editors responsible for this story:
Cy Hart at chart3@example.net
Gus Hall, Ida Rue

More stories like this are available on bloomberg.com

©2024 Bloomberg L.P.
""",
        [
            ("dateline", "(Bloomberg) --"),
            ("promo line", "Read More: Ferry Maker Corvan Seeks Time From Lenders"),
            ("promo line", "How Shipping Lost Its Way: QuickTake"),
            ("credit", "--With assistance from Eve Fox."),
            ("update note", "(Updates with comment from chief executive in third paragraph.)"),
            ("credit", "To contact the reporters on this story:"),
            ("credit", "Ann Lee in London at alee1@example.net;"),
            ("credit", "Bo Ek in Oslo at bek2@example.net"),
            ("credit", "To contact the editors responsible for this story:"),
            ("credit", "Cy Hart at chart3@example.net"),
            ("credit", "Gus Hall, Ida Rue"),
            ("promo line", "More stories like this are available on bloomberg.com"),
            ("copyright", "©2024 Bloomberg L.P."),
        ],
        "Corvan Bonds Rally After Lenders Agree to Wait",
        "Corvan’s bonds rallied",
        "stock rose 3%.",
    ),
    (
        """Court stops motorway through Halden forest

By Ann Lee, dpa

Berlin (dpa) - A court stopped the motorway on Wednesday. Work had begun in May.

(Reporting restrictions were lifted by the judge in the morning.)

The state may appeal.

dpa abc def xx
""",
        [
            ("byline", "By Ann Lee, dpa"),
            ("dateline", "Berlin (dpa) -"),
            ("sign-off", "dpa abc def xx"),
        ],
        "Court stops motorway through Halden forest",
        "A court stopped",
        "state may appeal.",
    ),
    (
        """Valdoria, Halden sign deal on fishing rights

Xinhua | Updated: 2024-01-12 10:41

PORT VALE, Jan. 12 (Xinhua) -- Valdoria and Halden signed a deal on Friday. It runs to 2030.

More: the two will share a research ship, the ministry said.

Both parliaments must agree. Enditem

Enditem
""",
        [
            ("timestamp", "Xinhua | Updated: 2024-01-12 10:41"),
            ("dateline", "PORT VALE, Jan. 12 (Xinhua) --"),
            ("sign-off", "Enditem"),
            ("sign-off", "Enditem"),
        ],
        "Valdoria, Halden sign deal on fishing rights",
        "Valdoria and Halden",
        "parliaments must agree.",
    ),
    (
        """CORRECTED-Halden names Eve Fox chief executive

(This Nov. 3 story has been corrected to fix the spelling of the chairman's name in paragraph 2)

Nov 3 (Reuters) - Halden named Eve Fox its chief executive on Friday. She joins from Corvan.

Chairman Cy Dow praised her.

Clarification: her pay was not set, he said.

(Reporting by Ann Lee in Port Vale) (Editing by Bo Ek)
""",
        [
            ("update note", "CORRECTED-"),
            (
                "update note",
                "(This Nov. 3 story has been corrected to fix the spelling of the chairman's name in paragraph 2)",
            ),
            ("dateline", "Nov 3 (Reuters) -"),
            ("credit", "(Reporting by Ann Lee in Port Vale) (Editing by Bo Ek)"),
        ],
        "Halden names Eve Fox chief executive",
        "Halden named Eve",
        "set, he said.",
    ),
]


@pytest.mark.parametrize(("text", "expected", "headline", "first", "last"), WIRES)
def test_whole_wire_stories_are_taken_apart(
    text: str, expected: list[tuple[str, str]], headline: str, first: str, last: str
):
    parts = dissect(text)
    assert sorted(furniture(text)) == sorted(expected)
    assert parts.headline is not None
    assert parts.headline.of(text) == headline
    assert body(text).startswith(first)
    assert body(text).endswith(last)


def test_datelines_of_the_1980s_are_cut_exactly():
    """Of the stories whose maker names a dateline that is one, at least .998."""
    right = counted = 0
    for row in rows("reuters_datelines"):
        if not _is_dateline(row["dateline"]):
            continue
        text = row["dateline"] + row["body"]
        found = [item for item in dissect(text).furniture if item.kind == "dateline"]
        right += bool(found) and text[found[0].start : found[0].end].strip() == row["dateline"].strip()
        counted += 1
    assert counted > 1900
    assert right / counted >= 0.998


def _is_dateline(given: str) -> bool:
    """The maker's field holds market tables and half sentences ten times; those are not counted."""
    broken = (
        "Bids only",
        "COPPER",
        "FOB",
        "kuwait",
        "profit after",
        "Engineers",
        "degrees",
        "cloudy",
        "152.8",
    )
    return not any(mark in given for mark in broken) and given.strip() != "APRIL 7  -"


POINTS = ("Board approves boat", "Old one is for sale", "It costs 4.2 million crowns")


@pytest.mark.parametrize("label", ["Story highlights", "KEY POINTS", "Key takeaways:", "At a glance"])
@pytest.mark.parametrize("mark", ["", "• ", "- "])
def test_a_list_of_key_points_under_its_label_is_no_sentence(label: str, mark: str):
    points = [mark + each for each in POINTS]
    text = "\n\n".join(["Harbour board approves new pilot boat", label, *points, STORY, SECOND])
    assert [item for kind, item in furniture(text) if kind == "key point"] == [label, *points]
    assert body(text) == f"{STORY} {SECOND}"


def test_the_label_and_the_first_point_may_stand_on_one_line():
    points = (f"Story highlights {POINTS[0]}", *POINTS[1:])
    lede = "It had few boats like it."
    text = "\n\n".join(["Harbour board approves new pilot boat", *points, lede, STORY])
    assert [item for kind, item in furniture(text) if kind == "key point"] == list(points)
    assert body(text) == f"{lede} {STORY}"


def test_a_label_without_points_below_it_takes_nothing_away():
    assert body(f"Board approves boat\n\nHighlights\n\n{STORY}\n\n{SECOND}").endswith(f"{STORY} {SECOND}")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("— Ann Lee (@annlee) August 30, 2013", "credit"),
        ("[Ann Lee/AP Photo]", "caption"),
        ("The harbour on Tuesday [Ann Lee/Meridian]", "caption"),
        (
            "1 of 2 In this 2008 photo Bo Ek poses. He died on Tuesday. (Ann Lee, Vale News/Vale Post via AP)",
            "caption",
        ),
        (
            "Boats lie in the harbour. Picture taken June 11. REUTERS/Ann Lee (VALE - Tags: BUSINESS)",
            "caption",
        ),
        ("A screenshot shows the boat that the board bought. Vale Shipping via REUTERS", "caption"),
        ("(annlee22/iStock/Getty Images Plus)", "caption"),
        ("Ann Lee arrives at the harbour on May 5, 2014. Reuters/Bo Ek", "caption"),
        ("Ann Lee / AP A box for letters is seen in the harbour of Linnet Bay.", "caption"),
        ("(Graphic: Boats of the harbour, here)", "promo line"),
    ],
)
def test_whose_a_post_or_a_picture_is_is_no_sentence(line: str, kind: str):
    text = f"{STORY}\n\n{line}\n\n{SECOND}"
    assert furniture(text) == [(kind, line)]
    assert body(text) == f"{STORY} {SECOND}"


def test_titles_under_a_line_that_leads_away_are_none_of_the_story():
    titles = "READ MORE:\n\nThe Harbour’s First 100 Days & the Boats\n\nTown “Rigged the Race” Claims Are Dangerous"
    assert body(f"{STORY}\n\n{titles}") == STORY


def test_what_is_said_between_advertisements_is_part_of_the_story():
    said = "In 1977 the old mayor came home from the sea. In the Courier he said:"
    assert said in body(f"{STORY}\n\nAdvertisement:\n\n{said}\n\n{STORY}")


@pytest.mark.parametrize("label", ["OPINION", "Explainer", "WATCH"])
def test_a_line_with_a_label_is_the_headline_over_a_story_and_leads_elsewhere_within_it(label: str):
    line = f"{label}: The boat is a waste of money"
    over = dissect(f"{line}\n\n{STORY}\n\n{SECOND}")
    assert over.headline is not None
    assert over.furniture == ()
    assert furniture(f"{STORY}\n\n{line}\n\n{SECOND}") == [("promo line", line)]


def test_a_note_on_language_hides_neither_byline_nor_dateline():
    note = "(Editor’s Note: Please be advised that paragraph seven contains language which may offend.)"
    found = dissect(
        f"Town buys a boat\n\n{note}\n\nBy Ann Lee and Bo Ek\n\nPORT VALE, N.J.,/WASHINGTON (Reuters) - {STORY}"
    )
    assert [item.kind for item in found.furniture] == ["update note", "byline", "dateline"]
    assert found.place == "PORT VALE, N.J.,/WASHINGTON"


@pytest.mark.parametrize(
    "line",
    [
        "• Ann Lee is editor emeritus of The Courier.",
        "You can follow her on Twitter at @annlee.",
        "For more of his reports, Go Here Now.",
        "Send letters to letters@example.com",
        "Ann Lee is a law consultant at the Vale Institute, and a student at Norwick. You can follow her @annlee",
        "Ann Lee is the Bo Ek fellow at the Vale Institute.",
        "Join one million readers by liking us on Facebook, or follow us on Twitter.",
        "If you liked this story, sign up for the weekly newsletter, called “The Boat”. It comes every Friday.",
        "Get the Courier newsletter delivered daily Email Terms By submitting your email, you agree to our Terms",
        "Share this: Pocket",
        "Catch up on the election with our experts on our weekly politics podcast, “Ground Game.”",
        "To receive columns like this in your inbox, subscribe to The Courier newsletter here.",
        "Follow Ann Lee at twitter.com/annlee and Bo Ek at twitter.com/boek",
        "To read more editorials, go to the Opinion front page. To respond to this editorial, write to letters@example.com.",
    ],
)
def test_what_follows_a_column_is_no_sentence_of_it(line: str):
    assert body(f"{STORY}\n\n{SECOND}\n\n{line}") == f"{STORY} {SECOND}"


def test_the_headline_once_more_is_no_sentence():
    text = f"Town buys a second boat\n\nTown buys a second boat\n\n{STORY}"
    assert furniture(text) == [("subheading", "Town buys a second boat")]


def test_a_paragraph_that_a_picture_broke_is_one():
    broken = "The harbour was never so full of boats as in the year when the old mayor made his\n\nfirst run for office."
    text = f"{STORY}\n\n{broken}\n\n{STORY}"
    assert [span.of(text) for span in dissect(text).paragraphs] == [STORY, broken, STORY]


def test_posts_in_one_paragraph_are_parted_where_each_is_signed():
    posts = "The boat is no use — Ann Lee (@annlee) May 15, 2017 It is old. https://t.co/8exo — Bo Ek (@boek) May 16, 2017"
    text = f"{STORY}\n\n{posts}\n\n{SECOND}"
    assert furniture(text) == [
        ("credit", "— Ann Lee (@annlee) May 15, 2017"),
        ("credit", "https://t.co/8exo — Bo Ek (@boek) May 16, 2017"),
    ]
    assert body(text) == f"{STORY} The boat is no use It is old. {SECOND}"


def test_who_is_named_with_an_address_in_a_sentence_does_not_part_it():
    said = "The board — as Ann Lee (@annlee) wrote on May 15, 2017 — has bought a boat that leaks."
    assert body(f"{STORY}\n\n{said}\n\n{SECOND}") == f"{STORY} {said} {SECOND}"


def test_a_poll_of_two_houses_in_brackets_makes_no_caption():
    told = "The stunt may hurt the mayor. (A new VBC/WSJ poll showed the mayor trailing by 11 points.)"
    assert body(f"{STORY}\n\n{told}\n\n{SECOND}") == f"{STORY} {told} {SECOND}"


def test_numbered_lines_without_a_stop_over_prose_are_subheadings():
    heads = [
        "1. You do not need a boat in the harbour when the water is as low as now",
        "2. Old boats are of no use",
    ]
    assert furniture(f"{STORY}\n\n{heads[0]}\n\n{SECOND}\n\n{heads[1]}\n\n{STORY}") == [
        ("subheading", each) for each in heads
    ]


def test_whose_a_post_is_that_is_quoted_is_no_sentence():
    post = "https://t.co/8exooosvZ5 — Ann Lee (@annlee) May 15, 2017"
    assert ("credit", post) in furniture(f"{STORY}\n\nWe are building a boat. {post}\n\n{STORY}")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Northern Press", "credit"),
        ("Ann Lee", "credit"),
        ("London", "dateline"),
        ("The mayor leaves at once", ""),
        ("Mayor Quits At Once", ""),
    ],
)
def test_a_line_of_names_between_headline_and_prose_is_no_sentence(line: str, kind: str):
    prose = "The mayor of Linnet Bay left her office on Monday after a vote of the council that she lost."
    found = furniture(f"Mayor quits\n\n{line}\n\n{prose}")
    assert found == ([(kind, line)] if kind else [])
    assert furniture(f"Mayor quits\n{line}\n{prose}") == []


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("March 11, 2025", "March 11, 2025"),
        ("Tuesday, 11 March 2025", "Tuesday, 11 March 2025"),
        ("March 2025", ""),
        ("March 11", ""),
    ],
)
def test_a_day_alone_on_a_line_above_the_story_is_its_date(line: str, published: str):
    story = "A fire broke out on the ferry off Linnet Bay early on Tuesday, the coast guard said.\n\nIt had 312 people on board."
    assert dissect(f"Fire on ferry\n\n{line}\n\n{story}").date == published
