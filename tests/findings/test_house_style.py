"""A newsroom's own style is no change: whole stories rewritten by rule, and nothing is told."""

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

Work begins on March 3, 2027, and the pier is to open to the 12 boats of the fleet by Sept. 30, Venn said. He ruled out a delay.

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


def _in_spelt_words(text: str) -> str:
    return re.sub(r"\b([2-9])(?= [a-z]+s\b)", lambda figure: _WORDS[int(figure[1]) - 2], text)


def _day_first(text: str) -> str:
    return re.sub(rf"\b({_MONTHS}) (\d{{1,2}})(?:, (\d{{4}}))?\b", _british_date, text)


def _british_date(date: re.Match[str]) -> str:
    return " ".join(filter(None, (date[2], date[1], date[3])))


_MONTHS = r"January|February|March|April|May|June|July|August|Sept\.|October|November|December"


def _clock(text: str) -> str:
    return re.sub(r"\b(\d{1,2})(?::(\d\d))? ([ap])\.m\.", _of_24_hours, text)


def _of_24_hours(time: re.Match[str]) -> str:
    return f"{int(time[1]) % 12 + 12 * (time[3] == 'p'):02}:{time[2] or '00'}"


def _honorific(text: str) -> str:
    return re.sub(r"(?<!Osric )\bVenn\b", "Mr. Venn", text)


def _zeros(text: str) -> str:
    return re.sub(r"\$(\d)\.(\d) billion", r"$\1,\g<2>00 million", text)


STYLES: tuple[Callable[[str], str], ...] = (
    _respelt, _percent, _per_cent, _in_figures, _in_spelt_words, _money, _zeros, _curly, _straight, _points, _day_first,
    _clock, _honorific,
)  # fmt: skip


@pytest.mark.parametrize("wire", STORIES, ids=range(len(STORIES)))
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__.strip("_"))
def test_house_style_alone_is_not_told(wire: str, style: Callable[[str], str]):
    for one, other in ((wire, style(wire)), (style(wire), wire)):
        told = findings(Compared(as_article(one), as_article(other)))
        assert [each for each in told if each.severity != NOTE] == []


def test_the_styles_do_rewrite_some_story():
    percent_sign, curly = STYLES[1](STORY), _curly(STORY)
    assert all(
        any(style(text) != text for text in (STORY, percent_sign, curly, _in_figures(STORY)))
        for style in STYLES
    )
