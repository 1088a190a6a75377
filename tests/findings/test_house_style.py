"""A newsroom's own style is no change: whole stories rewritten by rule, and nothing is told."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from conftest import ROOT

from helpers.findings import findings
from helpers.findings.finding import NOTE
from helpers.languages.english.spelling import american
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

STORY = """Council raises harbour dues after the storm

LINNET BAY, June 11 (Meridian) - The council of Linnet Bay voted on Tuesday to raise harbour dues by 7.5 percent to pay for
the repair of its pier, which will cost $4.2 million, the mayor said.

"We have honoured every promise to the fishermen," Mayor Osric Venn told reporters at 6 p.m. "They don't have to pay twice."

The U.S. owner of the ferry line said it would meet about 40 percent of the cost. Three boats and nine sheds were lost in the
storm, and the defence works in the centre gave way at 4:30 a.m. on Friday.

Labour leaders criticised the vote. The bill could reach $1.1 billion for the whole coast, a U.N. agency has said.
"""
STORIES = [
    STORY,
    *(path.read_text(encoding="utf-8") for path in (ROOT / "data" / "articles").glob("*/wire.txt")),
]
_WORDS = "two three four five six seven eight nine".split()


def _respelt(text: str) -> str:
    """British spellings made American, word for word."""
    return re.sub(r"\b[a-z]+\b", lambda word: american(word[0]), text)


def _percent(text: str) -> str:
    return re.sub(r"(\d) ?(?:percent|per cent)\b", r"\1%", text)


def _per_cent(text: str) -> str:
    return re.sub(r"(\d)%", r"\1 per cent", text)


def _in_figures(text: str) -> str:
    return re.sub(
        rf"\b(?:{'|'.join(_WORDS)})(?= [a-z]+s\b)", lambda word: str(_WORDS.index(word[0]) + 2), text
    )


def _money(text: str) -> str:
    return re.sub(
        r"\$([\d.]+) (m|b)illion\b", lambda sum_: f"${sum_[1]}{sum_[2]}{'n' * (sum_[2] == 'b')}", text
    )


def _curly(text: str) -> str:
    opened = re.sub(r'(^|[\s(])"', r"\1“", text, flags=re.MULTILINE)
    return opened.replace('"', "”").replace("'", "’")


def _straight(text: str) -> str:
    return text.translate(str.maketrans("‘’“”", "''\"\""))


def _points(text: str) -> str:
    return text.replace("U.S.", "US").replace("U.N.", "UN").replace("p.m.", "pm").replace("a.m.", "am")


STYLES: tuple[Callable[[str], str], ...] = (
    _respelt, _percent, _per_cent, _in_figures, _money, _curly, _straight, _points,
)  # fmt: skip


@pytest.mark.parametrize("wire", STORIES, ids=range(len(STORIES)))
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__.strip("_"))
def test_house_style_alone_is_not_told(wire: str, style: Callable[[str], str]):
    for one, other in ((wire, style(wire)), (style(wire), wire)):
        told = findings(Compared(as_article(one), as_article(other)))
        assert [each for each in told if each.severity != NOTE] == []


def test_the_styles_do_rewrite_some_story():
    percent_sign, curly = STYLES[1](STORY), _curly(STORY)
    assert all(any(style(text) != text for text in (STORY, percent_sign, curly)) for style in STYLES)
