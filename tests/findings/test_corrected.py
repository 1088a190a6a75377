"""Findings on what the wire report's own correction takes back."""

from helpers.findings import findings
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

WIRE = """CORRECTED-Drug maker recalls 48,000 packs

(Corrects number of packs in first paragraph to 48,000 from 480,000; corrects third paragraph to show that two patients fell ill, not died)

TARN, April 4 (Reuters) - Drug maker Vallis is recalling 48,000 packs of its heart medicine, the company said on Thursday.

The packs were sold in Calder and Talvia between 10 January and 28 February.

Two patients fell ill after taking pills from the batch. The regulator is looking into five further cases.

Shares in Vallis fell 6.8 percent to 22.15 crowns."""


def test_what_the_correction_takes_back_is_serious() -> None:
    own = WIRE.partition("TARN")[2].replace("48,000", "480,000").replace("fell ill", "died")
    found = findings(Compared(as_article(WIRE), as_article(f"Drug maker recalls packs\n\nTARN{own}")))
    told = {each.derivative.text: each for each in found if each.derivative}
    for words in ("480,000", "died"):
        assert told[words].severity == "serious"
        assert told[words].message.endswith("and the wire report’s own correction takes that back.")


def test_a_piece_with_the_corrected_words_is_told_of_no_correction() -> None:
    own = WIRE.partition("TARN")[2].replace("6.8", "8.6")
    found = findings(Compared(as_article(WIRE), as_article(f"Drug maker recalls packs\n\nTARN{own}")))
    assert not any("takes that back" in each.message for each in found)


def test_in_another_report_of_the_event_it_is_to_check():
    other = (
        "Heart pills recalled\n\nA recall of heart pills worries patients in Calder, where chemists had queues all day.\n\n"
        "Two patients died after taking pills from the batch, a chemist in the port said.\n\n"
        "She had heard of 480,000 packs. Doctors asked their patients to be calm and to call before they came.\n\n"
        "A second maker said that it had enough of another medicine for the whole spring."
    )
    found = findings(Compared(as_article(WIRE), as_article(other)))
    assert all(each.severity != "serious" for each in found)
