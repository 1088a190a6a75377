"""What the findings on quotations share: their kinds, words that turn a sense, and how places and words of quotations are told."""

from collections.abc import Sequence

from helpers.document.document import Document
from helpers.document.quotations import Quotation
from helpers.findings.derived import has_own_reporting, is_retold
from helpers.findings.finding import Place, lost_in, place_of, within_a_sentence
from helpers.languages.english import listed
from helpers.pairing.compared import Compared
from helpers.pairing.quotedwords import Said, Token
from helpers.pairing.redline import Block, Standing
from helpers.pairing.utterances import Tokens

WORDS, CUT, JOINED = "quotation words", "quotation cut", "quotation joined"
SPEAKER, ABSENT = "speaker", "quotation not in the wire"

DENYING = listed.words("negation", "plain", "verbs")
UNDOING = frozenset(listed.lines("opposites", "undoing"))
HOW_SURELY = listed.words("quoting", "how surely")
DEGREES = listed.words("quoting", "degrees")
WEIGHING = HOW_SURELY | DEGREES | listed.words("quoting", "other modals", "other degrees")
DISTANCE = listed.words("quoting", "distance")
STOCK = listed.lines("quoting", "stock phrases")
_PRONOUNS = listed.words("grammar", "pronouns that speak")

SHORT = 2
"""Quoted words that are so few are held at arm's length as often as they are somebody's."""
MOSTLY = 0.6
"""Share of a derivative's sentences that rest on the wire, from which its quotations must come from there too."""
NEARLY_ALL = 0.9
"""Share from which a quotation that rests on nothing stands out, and is no other reporter's."""
LONG_RUN = 8
"""Words in a row that no two writers hit upon by chance."""


def spoken_by(quotation: Quotation) -> str:
    """`` of`` and who spoke, for the middle of a sentence; empty where it is nobody known or a mere pronoun."""
    first, *rest = quotation.speaker.split() or [""]
    if not first or (not rest and first.lower() in _PRONOUNS):
        return ""
    return f" of {within_a_sentence(quotation.speaker)}"


def is_made_from(pair: Compared, share: float = MOSTLY) -> bool:
    """Whether so much of the derivative is made from the wire report.

    Its sentences rest on it, and it shares a long run of the writer's own words or most of the quotations: those
    who listen to one speech share some. Where nearly all of many sentences rest on it, no more is asked.
    """
    drawn = pair.links.derivative
    if is_retold(pair):
        return True
    if sum(bool(link.sources) for link in drawn) < share * len(drawn):
        return False
    matched = len(pair.quoted.matches)
    shares = matched > 1 and matched >= MOSTLY * len(pair.quoted.said[1])
    return shares or any(tile.length >= LONG_RUN for tile in pair.own_tiles)


def heard_by_others(pair: Compared) -> bool:
    """Whether a piece's own reporters may have heard the same speech, of which each quotes what he likes."""
    return has_own_reporting(pair) and not is_made_from(pair)


def block_of(pair: Compared, one: Said) -> Block | None:
    """The derivative's sentence in which a quotation begins, beside those that it rests on; None if it rests on none."""
    return pair.redline.by_sentence.get(pair.derivative.sentence_of[one.quotation.words[0]])


def placed(text: Document, span: Standing) -> Place:
    """Where some characters stand, with the sentence that holds them."""
    holding = (i for i, sentence in enumerate(text.sentences) if sentence.start <= span.start)
    return place_of(text, span.start, span.end, max(holding, default=0))


def around(text: Document, quotation: Quotation) -> Place:
    """Where a quotation's sentence stands, which has lost some words."""
    return lost_in(text, text.sentence_of[quotation.words[0]])


def tokens_place(text: Document, tokens: Sequence[Token], quotation: Quotation) -> Place:
    """From the first of some words of a quotation to the last; where none are left, its sentence."""
    if not tokens:
        return around(text, quotation)
    return place_of(text, tokens[0].start, tokens[-1].end, tokens[0].sentence)


def written(text: Document, tokens: Tokens) -> str:
    """Words as they stand in their text; dots where others stand between."""
    parts: list[str] = []
    for number, token in enumerate(tokens):
        between = text.plain[tokens[number - 1].end : token.start] if number else ""
        if any(map(str.isalnum, between)):
            parts.append("…")
        if not number or token.start != tokens[number - 1].start:
            parts.append(token.text)
    return " ".join(parts)


def short(text: str) -> str:
    """Some words on one line, the middle left out where they are many."""
    line = " ".join(text.split()).strip(" ,.")
    return line if len(line) <= 120 else f"{line[:75].rsplit(' ', 1)[0]} … {line[-40:].split(' ', 1)[-1]}"
