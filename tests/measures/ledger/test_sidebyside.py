"""Both texts in full, every sentence marked; made from offsets, hostile text stays text."""

import html
import re

from helpers.measures.ledger import measure as ledger
from helpers.measures.ledger import sidebyside
from helpers.pairing.compared import Compared


def shown(pair: Compared) -> str:
    return sidebyside.SideBySide(pair, ledger.ledger(pair))._repr_html_()


def sides(page: str) -> list[str]:
    return re.findall(r'<section class="text.*?</section>', page, re.DOTALL)


def characters(part: str) -> str:
    """What of the article is shown, white space left out."""
    part = re.sub(r'<span class="(?:tag|hidden)"[^>]*>.*?</span>|<p class="name">.*?</p>', "", part)
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", part)).split())


def test_both_texts_stand_there_in_full(owners: Compared, harbour: Compared, rate: Compared, flood: Compared):
    for pair in (owners, harbour, rate, flood):
        for article, part in zip(pair, sides(shown(pair)), strict=True):
            assert characters(part) == "".join(article.text.split())


def test_every_sentence_has_its_label_and_its_counterparts(harbour: Compared):
    page = shown(harbour)
    entries = ledger.ledger(harbour)
    for prefix, other, side in (("w", "d", entries.wire), ("d", "w", entries.derivative)):
        for entry in side:
            to = " ".join(f"{other}{number}" for number in entry.rests_on)
            assert f'data-name="{prefix}{entry.sentence}" data-to="{to}"' in page


def edited(page: str, name: str, tag: str) -> str:
    """The words that are struck from a sentence, or inserted in it."""
    sentence = re.search(rf'data-name="{name}".*?</span></span>', page, re.DOTALL)
    assert sentence is not None
    return re.sub("<[^>]*>", "", " ".join(re.findall(rf"<{tag}>(.*?)</{tag}>", sentence.group())))


def test_words_are_struck_and_inserted_and_those_of_both_texts_are_neither(harbour: Compared):
    page = shown(harbour)
    assert edited(page, "w2", "del").split() == ["38"]
    assert "58" in edited(page, "d3", "ins").split()
    assert "held" not in edited(page, "d3", "ins").split()


def test_a_text_held_against_itself_has_nothing_struck_or_inserted(pair_of):
    page = shown(
        pair_of(
            "The dam broke at noon. Two roads were flooded.", "The dam broke at noon. Two roads were flooded."
        )
    )
    assert not re.search("<del>|<ins>", "".join(sides(page)))


def test_hostile_text_stays_text(pair_of):
    hostile = '<b onclick=alert(1)>Ann</b> <script>alert(1)</script> </style> {{ 7*7 }} said so & more. "><img src=x onerror=alert(1)> came.'
    page = shown(pair_of(hostile, hostile))
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "&lt;b onclick=alert(1)&gt;Ann&lt;/b&gt;" in re.sub("</?(?:ins|del)>", "", page)


def test_furniture_is_there_and_not_marked(owners: Compared):
    wire = sides(shown(owners))[0]
    assert 'class="furniture"' in wire
    assert "With assistance from" in html.unescape(wire)


def test_a_very_long_text_is_cut_and_says_so(pair_of):
    long = "They met on the hill and spoke of peace for an hour. " * 2_000
    page = shown(pair_of(long, "They met."))
    assert "The text goes on" in page
    assert len(page) < 1_500_000
