"""What a bad conversion leaves is made whole, and nothing else is touched."""

from unicodedata import normalize

import pytest

from helpers.findings import findings
from helpers.measures.facts import measure as facts
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article
from helpers.reading.mending import mended, without_codes

WITHOUT = "The men sat by the water and talked about the weather until the sun went down. " * 10


def test_marks_and_accents_that_lost_their_upper_byte():
    assert mended("Don\x03ana\x19s \x1cbirds\x1d \x13 Du\x08rer") == "Do\u2060ñana’s “birds” – D\u2060ürer"


def test_lost_ligatures_are_put_back_into_a_text_that_has_none():
    text = WITHOUT + "The  rst traf c was signi cant."
    assert mended(text).endswith("The ﬁrst trafﬁc was signiﬁcant.")
    assert len(mended(text)) == len(text)


def test_a_text_with_ligatures_or_without_gaps_stays_as_it_is():
    for text in (
        WITHOUT,
        WITHOUT + "Five men, an ef cient crew.",
        "The  rst.",
        WITHOUT + "Mr Gra told Ms Ko, and  so on.",
    ):
        assert mended(text) == text


def test_primes_stand_for_marks_and_not_for_feet_and_inches():
    text = "“It is late.″ She is 5′9″ tall and didn′t stay."
    assert mended(text) == '“It is late." She is 5′9″ tall and didn’t stay.'


def test_words_are_read_as_mended_and_the_text_stays_as_received():
    text = WITHOUT + "The  rst report of Britain\x19s birds came."
    article = as_article(text, any_language=True)
    words = [word.text for word in article.words]
    assert "ﬁrst" in words
    assert "Britain’s" in words
    assert article.text == text


def test_what_steers_a_terminal_is_no_word_and_no_figure():
    text = "At least \x1b[1;31m41\x1b[0m people, \x1b]8;;http://x.example/99\x07officials\x1b]8;;\x1b\\ said."
    assert mended(text).split() == ["At", "least", "41", "people,", "officials", "said."]
    assert len(mended(text)) == len(text)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("itвЂ™s", "it’s"),
        ("itΓÇÖs", "it’s"),
        ("itÔÇÖs", "it’s"),
        ("itâ€™s", "it’s"),
        ("it=E2=80=99s", "it’s"),
    ],
)
def test_letters_that_were_read_in_a_wrong_code_are_read_anew(broken: str, whole: str):
    assert mended(f"A café, {broken} late.").replace("\u2060", "") == f"A café, {whole} late."


def test_what_only_looks_like_a_code_of_mail_stays():
    text = "The clerk of the café wrote =E2=80=49 and =E2=80=CF on the form."
    assert as_article(text, any_language=True).plain == mended(text) == text


def test_a_script_in_a_text_is_blanked_line_by_line():
    text = "The pier fell.\n<script type='x'>\nlet dead = 400;\n</SCRIPT>\n<style>a {}</style>It rose <script> again."
    assert mended(text).split() == ["The", "pier", "fell.", "It", "rose", "<script>", "again."]
    assert (len(mended(text)), mended(text).count("\n")) == (len(text), text.count("\n"))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Shares of Meridian <MERI.N> rose.", "Shares of Meridian rose."),
        (
            "The index <.FTSE> fell with its futures <0#.FTSE> and oil <LCOc1>.",
            "The index fell with its futures and oil.",
        ),
        ("They left. [nL1N1KB0UN]", "They left."),
        ("They left. [ID:nN12345678] [GOL/]", "They left."),
        ("They left. pic.twitter.com/abc", "They left."),
        ("<E-tron> said it named Lee.", "<E-tron> said it named Lee."),
        ("He [sic] left [the town].", "He [sic] left [the town]."),
    ],
)
def test_codes_of_instruments_and_stories_are_no_words_and_offsets_stay(written: str, shown: str):
    blanked = without_codes(written)
    assert len(blanked) == len(written)
    assert " ".join(blanked.split()).replace(" .", ".") == shown


def test_titles_that_a_page_hides_behind_a_name_are_no_words():
    text = (
        "Mayor Ann Lee Ann Marie (Annie) LeeTown buys a boat Debate: who pays MORE (I-Vale) spoke. More came."
    )
    assert " ".join(without_codes(text).split()) == "Mayor Ann Lee (I-Vale) spoke. More came."
    assert len(without_codes(text)) == len(text)
    for plain in ("Ann Lee met Bo Lee. MORE came.", "McCain met MORE of them. A. Lee sang MORE."):
        assert without_codes(plain) == plain


def test_escapes_of_html_are_the_signs_they_stand_for():
    text = "The Dock &amp; Wharf Union&rsquo;s caf&eacute;s sold &amp;quot;hot&amp;quot; tea. AT&T; and &nothing; stay."
    article = as_article(text, any_language=True)
    assert len(article.plain) == len(text)
    assert [word.text for word in article.words][
        :9
    ] == "The Dock Wharf Union’s cafés sold hot tea AT&T".split()
    assert '"hot"' in article.plain


SOUND = (
    "The company Norvax said on Monday that its profit rose by 12 percent to 9 million euros. Chief executive "
    "José Müller said the firm had found five customers in Zürich. “We can’t pay more than that,” he said."
)


@pytest.mark.parametrize(
    "broken",
    [
        normalize("NFD", SOUND),
        SOUND.encode().decode("cp1252", "replace"),
        SOUND.encode().decode("latin-1"),
        SOUND.replace("percent", "per\u00adcent")
        .replace("million", "mil\u200blion")
        .replace("five", "fi\u00adve"),
        SOUND.replace("fi", "ﬁ"),
    ],
    ids=["accents apart", "read as Windows-1252", "read as Latin-1", "not seen", "ligatures"],
)
def test_broken_characters_change_no_word_no_name_and_no_figure(broken: str):
    pair = Compared(as_article(SOUND), as_article(broken))
    assert findings(pair) == ()
    assert {row[1] for row in facts.table(pair)} == {"same"}
    assert {link.label for link in pair.links.derivative} == {"copied"}
    assert pair.derivative.text == broken
    (million,) = (each for each in pair.derivative.values if each.text == "9 million euros")
    assert broken[million.start : million.end].startswith("9 mil")
    assert broken[million.start : million.end].endswith("euros")
