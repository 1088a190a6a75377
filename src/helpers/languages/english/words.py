"""THE word and THE sentence; every other module asks here.

Words are counted as Rudolf Flesch laid down (*How to Write Plain English*,
1979, ch. 2): contractions, hyphenated words, abbreviations and figures are one
word each. So are ``U.S.``, ``U.S.-China``, ``$1.2`` and ``AT&T``; a dash between
two words parts them.

A sentence ends at a full stop, question mark or exclamation mark, unless the
mark belongs to an abbreviation, an initial, a list number or a quotation that
the sentence goes on after. The rules are for edited English news copy. Measured
against human sentence ends by ``benchmarks/validity.py``.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from helpers.ground.keeping import by_word
from helpers.languages.english import calendar, listed

UNSEEN = re.compile("\u00ad(?:[ \\t]*\r?\n[ \\t]*)?|[\u034f\u200b-\u200f\u2060\ufeff]")
INVISIBLE = re.compile(rf"{UNSEEN.pattern}|(?<=[-\u2010\u2011])\s+")
"""Soft hyphens, characters of no width, the end of a line after a hyphen: they stand in words and part none."""
_LETTERS = rf"[^\W_]++(?:(?:[\u0300-\u034e\u0350-\u036f]|(?:{UNSEEN.pattern})+(?=['’]?[^\W_]))[^\W_]*+)*"
_INITIALISM = r"[A-Za-z]\.(?:[A-Za-z]\.)+(?:[A-Za-z](?![^\W_]))?"
_PIECE = rf"(?:{_INITIALISM}|{_LETTERS})"
_LINKS = listed.alternatives(
    *listed.words(
        "grammar", "determiners", "auxiliaries", "prepositions", "pronouns that speak", "conjunctions"
    )
)
_BROKEN = rf"(?:[ \t]|[ \t]*\r?\n[ \t]*)(?=[a-z])(?!(?:{_LINKS})(?![\w-]))"
"""Between the parts of ``high- powered``, once broken at a line's end; ``four- or`` is no word."""
_LINK = rf"(?:[-\u2010\u2011](?:{_BROKEN})?|['’&/]|[.,:](?=\d)|\.(?=[a-z]))"
_CUT = re.compile(r"([^\W\d_]{2,})[-\u2010\u2011]\s+([a-z]{2,})(['’]s)?")
_SYLLABLE = re.compile(r"(?!pre|mid|non)[a-z]{3}")
WORD = re.compile(rf"(?=[^\W_])(?:[A-Za-z]++(?= )|{_PIECE}(?:{_LINK}{_PIECE})*)")
"""Most words are plain letters before a space, and are told by that alone."""

_MARKS = re.compile(
    r"""[.!?…](?:
        (?:(?<=\.)(?:[ \xa0]\.){2,3}|[.!?…]*)      # a spaced ellipsis, or the stop
        (?:["'”’″»)\]}]|[ \xa0]?\[[\d,\s–-]+\])*   # closing marks, reference numbers
        (?=\s|$)
      | (?<=[a-z]{2}[.!?])["”’]?(?!Com\b|Net\b|Org\b)(?=["“‘]?(?:[A-Z][a-z]+|A|I)\s)    # run on: by the storm.A second vote
    )""",
    re.VERBOSE,
)
_NEXT = re.compile(r"\s*(?P<opening>[\"'“‘«(\[{`¿¡]*)(?P<word>\S+)")
_LAST = re.compile(r"\S++$")
_SPOKEN = re.compile(r"\s+(?:[A-Z][\w.’'-]*\s+){0,4}(?P<verb>[a-z]+)\b")

OWNING = ("'s", "’s")
POSSESSIVES = (*OWNING, "s'", "s’")
_CLOSING = "\"'”’″»)]}"
_QUOTES = "\"'“‘«`"


_TITLES = listed.words("abbreviations", "titles")
_PLACES_TOO = listed.words("abbreviations", "titles and places")
_NEVER = listed.words("abbreviations", "never at an end")
_NUMBERED = listed.words("abbreviations", "before a number")
_CALENDAR = frozenset({*calendar.SHORT_MONTHS, *calendar.SHORT_WEEKDAYS})
_NAMES_WITH_A_MARK = listed.words("abbreviations", "names that end in a mark")
_BEFORE_A_LETTER = listed.words("abbreviations", "before a letter")
_WHOLE = listed.words("abbreviations", "whole in themselves")
_AFTER_AN_HOUR = listed.words("abbreviations", "after an hour") | calendar.NAMES
_COMPANY = listed.words("abbreviations", "companies")
_SOFT = listed.words("abbreviations", "anywhere")
_ALSO_PLAIN_WORDS = listed.words("abbreviations", "plain words too")
_STARTERS = listed.words("abbreviations", "words that open sentences")
_STARTERS_AND_NAMES = listed.words("abbreviations", "letters or family names too")
_HONORIFICS = listed.words("abbreviations", "honorifics")
_AUXILIARIES = listed.words("abbreviations", "second words of sentences")
_SPEECH = listed.words("abbreviations", "speech after a quotation")


def words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every word."""
    return (match.span() for match in WORD.finditer(text))


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of one paragraph, surrounding space left out."""
    end = len(text) if end is None else end
    yield from _trimmed(text, start, end, _ends(text, start, end))


def plain_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The same by the crudest defensible rule: every ``.``, ``!`` or ``?`` before a space ends one.

    It stands in for a reader's other tools when a finding is checked for
    depending on the preparation.
    """
    end = len(text) if end is None else end
    marks = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s)")
    yield from _trimmed(text, start, end, (m.end() for m in marks.finditer(text, start, end)))


@by_word
def fold(word: str) -> str:
    """The form two spellings of one word share: case, quotes, hyphens, points, possessive.

    >>> fold("U.S."), fold("Taiwan’s"), fold("Counter‑Terrorism")
    ('us', 'taiwan', 'counter-terrorism')
    """
    return as_written(word).lower()


@by_word
def key_of(name: str) -> str:
    """What equal spellings of a name of several words share."""
    return " ".join(map(fold, name.split()))


def in_a_row(text: str) -> str:
    """The folded words of a text, a space before, between and after them, to look for phrases in."""
    return f" {' '.join(map(fold, WORD.findall(text)))} "


def counted(text: str) -> Counter[str]:
    """How often each word stands in a text, in its folded form; without sentences or places, so quickly.

    >>> counted("Taiwan’s vote, and Taiwan")["taiwan"]
    2
    """
    folded: Counter[str] = Counter()
    for word, times in Counter(WORD.findall(text)).items():
        folded[fold(word)] += times
    return folded


LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
_PLAINLY = LIGATURES | str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})


@by_word
def shown(word: str) -> str:
    r"""A word without soft hyphens, characters of no width and a break after a hyphen, and whole where a line's end cut it.

    >>> shown("two-\nthirds"), shown("con-\ncrete")
    ('two-thirds', 'concrete')
    """
    if word.isalnum():
        return word
    cut = _CUT.fullmatch(word)
    return "".join(cut.groups("")) if cut and _is_cut(cut[1].lower(), cut[2]) else INVISIBLE.sub("", word)


def _is_cut(first: str, rest: str) -> bool:
    """Whether two parts are one word: together they are, and apart not both are, or the first is a mere syllable."""
    from helpers.languages.english import lists  # which reads its lists by this module

    known = lists.syllable_counts()
    syllable = _SYLLABLE.fullmatch(first) and first not in lists.easy_words()
    return first + rest in known and (bool(syllable) or not {first, rest} <= known.keys())


def as_written(word: str) -> str:
    """The same with its capitals kept.

    >>> as_written("U.N."), as_written("Moody’s")
    ('UN', 'Moody')
    """
    if word.isalnum() and word.isascii():
        return word
    written = shown(word)
    written = written if written.isascii() else written.translate(_PLAINLY)
    if written.endswith(("'s", "'S")):
        written = written[:-2]
    if "." in written and not any(character.isdigit() for character in written):
        written = written.replace(".", "")
    return written


def bare(written: str) -> str:
    """A word or name as written without the sign of what it owns."""
    return written[:-2] if written.endswith(OWNING) else written


def abbreviates(key: str, gap: str) -> bool:
    """Whether the point between a folded word and the next is an abbreviation's.

    >>> abbreviates("jr", ". "), abbreviates("harbour", ". ")
    (True, False)
    """
    return gap.startswith(".") and gap[1:].isspace() and len(key) <= _LONGEST_ABBREVIATED


_LONGEST_ABBREVIATED = 4


def makes_owners(key: str, gap: str) -> bool:
    """Whether an apostrophe behind a folded word in *s* makes it an owner's: ``Sanders’ campaign``.

    >>> makes_owners("sanders", "’ "), makes_owners("venn", "’ ")
    (True, False)
    """
    return key.endswith("s") and gap in ("’ ", "' ")


def _trimmed(text: str, start: int, end: int, ends: Iterator[int]) -> Iterator[tuple[int, int]]:
    previous = start
    for stop in (*ends, end):
        piece = text[previous:stop]
        left = previous + len(piece) - len(piece.lstrip())
        right = previous + len(piece.rstrip())
        if right > left:
            yield left, right
        previous = stop


_RUN_IN = re.compile(
    r"""[A-Z][A-Z’'& -]{3,39}:(?=\s+[\"“]?[A-Z])        # COPPER: Prices rose
      | [A-Z]{4}[^:;\n]{0,80}\)\s--(?=\s+[A-Z])       # HARBOUR Co. (Linnet, N.J.) -- Ann Lee
    """,
    re.VERBOSE,
)
"""A head that stands in the line of the paragraph it is over."""


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    begun = start
    if head := _RUN_IN.match(text, start, end):
        yield head.end()
        begun = head.end()
    for mark in _MARKS.finditer(text, begun, end):
        following = _NEXT.match(text, mark.end(), end)
        if following and _is_end(text, begun, mark, following):
            yield mark.end()
            begun = mark.end()


def _is_end(text: str, begun: int, mark: re.Match[str], following: re.Match[str]) -> bool:
    opening, chunk = following["opening"], following["word"]
    first = chunk[0]
    if first.islower() or first in ",;:)-–—":
        return False
    stop = mark.group().rstrip("0123456789[],–- \t\n").rstrip(_CLOSING)
    closed = not set(mark.group()).isdisjoint(_CLOSING)
    if stop.endswith(("!", "?")):
        return not (
            _goes_on_with_speaker(text, mark.end()) if closed else _is_in_name(text, mark.start(), chunk)
        )
    if len(stop) > 1:
        return True
    if closed and not mark.group().endswith((")", "]", "}")):
        return True
    quoted = bool(opening) and opening[-1] in _QUOTES
    return _full_stop_ends(text, begun, mark.start(), chunk, quoted, following.end())


def _goes_on_with_speaker(text: str, offset: int) -> bool:
    """``“Hold it!” Mr. Holder recalled.``: the sentence is not over at the mark."""
    spoken = _SPOKEN.match(text, offset)
    return spoken is not None and spoken["verb"] in _SPEECH


def _is_in_name(text: str, stop: int, chunk: str) -> bool:
    """``Yahoo! Inc.``, ``Yum! Brands``: the mark is part of a name that goes on."""
    next_word = _core(chunk).rstrip(".")
    name = _LAST.search(text, max(0, stop - 60), stop)
    named = name is not None and name.group()[:1].isupper() and _core(name.group()) in _NAMES_WITH_A_MARK
    return next_word in _COMPANY or (named and next_word not in _STARTERS and next_word not in _HONORIFICS)


def _core(chunk: str) -> str:
    return chunk.strip("\"'“”‘’«»()[]{}`,;:-–—*").replace("’", "'").lower()


_LOOKED_BACK = 500
"""Characters before a word that are looked at; only the last words there matter."""


def _full_stop_ends(text: str, begun: int, stop: int, chunk: str, quoted: bool, after: int) -> bool:
    """Whether a single full stop ends the sentence, by the word before and after it."""
    match = _LAST.search(text, max(begun, stop - 60), stop)
    if match is None:
        return bool(text[begun:stop].strip()) and text[stop - 1].isspace()
    written = match.group().lstrip("\"'“‘«([{`")
    word, capital = _abbreviation(written), written[:1].isupper()
    before = text[max(begun, match.start() - _LOOKED_BACK) : match.start()].split
    zone = len(word) > 2 and word in _NEVER and written in calendar.FIXED_ZONES
    if (_never_ends(word, capital, chunk) and not zone) or (written.isdigit() and not before()):
        return False
    next_word = _core(chunk).rstrip(".")
    opened = quoted or next_word in _STARTERS or next_word in _HONORIFICS
    ends = _ends_after_capital(word, chunk, next_word, before, opened, quoted) if capital else None
    if ends is not None:
        return ends
    if word in _COMPANY:
        return opened or _core("".join(text[after : after + 40].split()[:1])) in _AUXILIARIES
    return _other_ends(word, capital, chunk, opened, text[after : after + 2])


def _ends_after_capital(
    word: str, chunk: str, next_word: str, before: Callable[[], list[str]], opened: bool, quoted: bool
) -> bool | None:
    """Whether an initial, a place or a day ends the sentence; None for what is none of these."""
    if len(word) == 1 and word.isalpha():
        return _initial_ends(before(), next_word, quoted)
    if word in _PLACES_TOO:
        return bool(before()) and next_word in _STARTERS  # ``He left the U.S. The others stayed``
    if word in _CALENDAR:  # ``in Oct. Prices rose``: whole without what follows
        small = any(last.isalpha() and last.islower() for last in before()[-1:])
        return not chunk[0].isdigit() and (opened or small)
    return None


def _never_ends(word: str, capital: bool, chunk: str) -> bool:
    """``vs.``, ``Mr.`` and, before a figure, ``No.``"""
    return word in _NEVER or (word in _TITLES and capital) or (word in _NUMBERED and chunk[0].isdigit())


def _initial_ends(before: Sequence[str], next_word: str, quoted: bool) -> bool:
    """``in size S.`` ends a sentence, ``J.`` of a name none; ``the Anneke B.`` does before *the*."""
    last = before[-1] if before else ""
    small = last[:1].islower()
    if small and (quoted or _core(last) in _BEFORE_A_LETTER):
        return True
    return (small or last.isalpha()) and next_word in _STARTERS and next_word not in _STARTERS_AND_NAMES


def _other_ends(word: str, capital: bool, chunk: str, opened: bool, following: str) -> bool:
    """Whether a sentence ends after any other abbreviation, or after a word that is none."""
    if word in _ALSO_PLAIN_WORDS and not capital:
        return True
    if word in _WHOLE and chunk[0].isupper() and _core(chunk).rstrip(".") not in _AFTER_AN_HOUR:
        return opened or following.strip()[:1].islower()
    if word in _SOFT or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return not chunk[0].isdigit() and opened
    return True


def _abbreviation(written: str) -> str:
    """The word as it stands in the lists, without what is joined before it."""
    word = _core(written).rsplit("/", 1)[-1]
    last = word.rsplit("-", 1)[-1]
    return last if last in _SOFT else word
