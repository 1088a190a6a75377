"""What a bad conversion did to a text, undone character for character, so that offsets stay.

What steers a terminal (``ESC[31m``) and a page's scripts are no words of a story: they are blanked.

Escapes of HTML that stand in a text (``&rsquo;``) are the signs they stand for.
Of a dash, a quotation mark or an accent only the lower byte may be left: U+2019
as U+0019, U+0301 after its letter as U+0001. And a PDF's ligatures may be lost:
``signi cant``, ``the  rst``. They are put back only into a text that has not one
``fi`` or ``fl``, where what stands round the gap is no word and with the ligature is one.

Letters that were read in a wrong encoding (``â€™``) are what was written, and an accent that is a
character of its own is one with its letter.

Primes that stand for quotation marks and apostrophes (``“It is late.″``, ``don′t``) are
such marks; after a figure they are minutes and seconds, feet and inches.
"""

import re
from unicodedata import normalize

from helpers.formats import broken
from helpers.languages.english import lists

_STEERING = re.compile(
    r"[\x1b\x9b\x9d](?:(?:(?<=\x9b)|(?<=\x1b)\[)[0-?]{0,100}[ -/]{0,20}[@-~]"  # CSI: colours, the cursor
    r"|(?:(?<=\x9d)|(?<=\x1b)\])[^\x07\x1b\x9c]{0,2000}(?:\x07|\x1b\\|\x9c)"  # OSC: titles, links
    r"|(?<=\x1b)[ -/]{0,20}[0-~])"
)
_JOINER = "\u2060"
_INSTRUMENT = r"(?:0#)?[.^]?[A-Z0-9]{1,8}(?:c[v\d]\d?)?(?:=[A-Z0-9]{0,4})?(?:\.[A-Z]{1,3})?"
_BEFORE = r"[\w.,’'\"”)\]]"
_CODE = re.compile(
    rf"[<\s\[p(](?:(?:(?<={_BEFORE}<)|<(?<={_BEFORE}\s<)){_INSTRUMENT}>"
    r"|(?<=\[)(?:(?:(?:(?:ID:)?n[A-Z0-9]|[A-Z]\dN)[A-Za-z0-9]{4,14}[,;\s]{0,2}){1,4}\]|\.?[A-Z]{1,5}/[A-Z]{0,5}\]|\.[A-Z]{1,5}\])"
    r"|(?<=\bp)ic\.twitter\.com/\w+|(?<=\()(?:https?://)?(?:bit\.ly|reut\.rs|tmsnrt\.rs)/\w+\))"
)
"""Codes of instruments and stories, and short addresses: ``<0#.FTSE>``, ``[nL1N1KB0UN]``, ``[GOL/]``; each begins with one of a few signs."""
_IN_CODES = ("<", "[", "pic.twitter.com/", "bit.ly/", "reut.rs/", "tmsnrt.rs/")
"""Every code has one of these."""
_LINKED = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]{1,20})(?P<link>(?: [A-Z(][\w.’'()-]{0,20}){1,5} (?P=name)(?=[A-Z\d])[^\n]{1,600}?\bMORE\b)"
)
"""What a page hides behind a name: the name in full, and titles of other stories: ``Cruz Rafael (Ted) CruzDebate … MORE``."""
_REMNANT = re.compile(r"[\x00-\x08\x13\x14\x18\x19\x1c\x1d](?:(?<=[\x13-\x1d])|(?<=[^\W\d_].))", re.DOTALL)
_ACCENTS, _MARKS = 0x300, 0x2000
_PRIME = re.compile(r"[′″](?<!\d.)")
_STANDS_FOR = {"′": "’", "″": '"'}
_DAMAGED = re.compile("[\x00-\x08\x13-\x1d\x80-\x9f\uf001\uf002<&\\\\′″]")
"""What each of these, a script and an escape of HTML or JSON begin with."""
_ACCENT = re.compile("[\u0300-\u036f]")
_WITH_ACCENTS = re.compile(f"[A-Za-z]{_ACCENT.pattern}+")

_LIGATURES = {"fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ", "ffi": "ﬃ", "ffl": "ﬄ"}
_GAP = re.compile(r"(?:(?<![^\W_])(?P<left>[^\W\d_]+)|(?<=\s)) (?=(?P<right>[a-z]+)(?![^\W_]))")
"""A space before a word in small letters, with the word before it if one stands there."""
_FEWEST_CHARACTERS = 600
"""English of such a length has an ``fi`` or an ``fl``."""


def mended(text: str) -> str:
    """The text with what is left of marks and accents made whole, and lost ligatures put back."""
    if _DAMAGED.search(text):
        text = _REMNANT.sub(_whole, broken.typographic(broken.without_scripts(_STEERING.sub(blank, text))))
        text = broken.ESCAPE.sub(_unescaped, text)
        text = _PRIME.sub(lambda prime: _STANDS_FOR[prime[0]], text)
    if not text.isascii():
        if any(sign in text for sign in broken.BEGIN_MOJIBAKE):
            text = broken.MOJIBAKE.sub(lambda found: _filled(found, broken.read_anew(found[0])), text)
        if _ACCENT.search(text):
            text = _WITH_ACCENTS.sub(lambda found: _filled(found, normalize("NFC", found[0])), text)
    whole = "fi" in text or "fl" in text or re.search(r"(?i)f[il]|[ﬁﬂﬃﬄ]", text)
    if whole or len(text) < _FEWEST_CHARACTERS:
        return text
    written = list(text)
    for gap in _GAP.finditer(text):
        written[gap.start("right") - 1] = _lost(gap["left"] or "", gap["right"]) or " "
    return "".join(written)


def without_codes(text: str) -> str:
    """The text with codes of instruments and stories, and what is hidden behind names, blanked; lines and paragraphs are told before."""
    if "MORE" in text:
        text = _LINKED.sub(lambda found: found["name"] + " " * len(found["link"]), text)
    return _CODE.sub(blank, text) if any(sign in text for sign in _IN_CODES) else text


def blank(found: re.Match[str]) -> str:
    """As many spaces as what was found has characters."""
    return " " * len(found[0])


def _whole(left: re.Match[str]) -> str:
    return chr(ord(left[0]) + (_ACCENTS if left[0] <= "\x08" else _MARKS))


def _unescaped(found: re.Match[str]) -> str:
    """The sign that an escape stands for: ``&rsquo;``."""
    return _filled(found, broken.meant(found[0]))


def _filled(found: re.Match[str], sign: str) -> str:
    """One sign in place of what was found, filled up where no word is parted by it; what was found if it is no sign."""
    before = found.string[max(0, found.start() - 1) : found.start()]
    after = found.string[found.end() : found.end() + 1]
    if len(sign) != 1:
        return found[0]
    if not after.isalnum() and not (sign.isalpha() and before.isalnum()):
        return sign.ljust(len(found[0]))
    return sign.rjust(len(found[0]), _JOINER if before.isalnum() else " ")


def _lost(left: str, right: str) -> str:
    """The ligature that stood between two pieces; empty where both are words or none makes one of them."""
    words = lists.syllable_counts()
    left, right = left.lower(), right.lower()
    if right in words and (not left or left in words):
        return ""
    return next((mark for lost, mark in _LIGATURES.items() if f"{left}{lost}{right}" in words), "")
