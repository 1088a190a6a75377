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

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
_INITIALISM = r"(?:[A-Za-z]\.){2,}(?:[A-Za-z](?![^\W_]))?"
_PIECE = rf"(?:{_INITIALISM}|{_LETTERS})"
WORD = re.compile(rf"{_PIECE}(?:(?:[-\u2010\u2011'’&/]|[.,:](?=\d)|\.(?=[a-z])){_PIECE})*")

_MARKS = re.compile(
    r"""(?:\.(?:[ \xa0]\.){2,3}|[.!?…]+)      # a spaced ellipsis, or the stop
        (?:["'”’»)\]}]|[ \xa0]?\[[\d,\s–-]+\])*   # closing marks, reference numbers
        (?=\s|$)""",
    re.VERBOSE,
)
_NEXT = re.compile(r"\s+(?P<opening>[\"'“‘«(\[{`¿¡]*)(?P<word>\S+)")
_LAST = re.compile(r"\S+$")
_SPOKEN = re.compile(r"\s+(?:[A-Z][\w.’'-]*\s+){0,4}(?P<verb>[a-z]+)\b")

_CLOSING = "\"'”’»)]}"
_QUOTES = "\"'“‘«`"


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


_TITLES = _words(
    """adm ald amb asst atty brig capt cdr cmdr col cols cpl cpt det dr drs ens fr gen gens gov govs
    hon insp lieut lt lts maj messrs mlle mme mmes mr mrs ms msgr pfc pres prof profs pvt rep reps
    rev revs sen sens sgt spc supt supvr treas vice-adm"""
)
_PLACES_TOO = _words("ft mt sr st ste")
_NEVER = _words("approx ca cf ch chap e.g eds eq est figs i.e pp secs v viz vol vols vs")
_NUMBERED = _words("art ca c fig no nos p par sec")
_CALENDAR = _words(
    "apr aug dec feb fri jan jul jun mar mon nov oct sat sep sept sun thu thur thurs tue tues wed"
)
_COMPANY = _words(
    """& a.g a/s assn assoc b.v bros cie co corp cos gmbh hldgs inc intl l.l.c l.l.p l.p llc lp ltd
    mfg n.v plc pty s.a s.p.a"""
)
_SOFT = _words(
    """a.d a.m ala alta ariz ark ave b.a b.c b.c.e b.s bldg blvd bn c.e calif colo conn d.c d.d.s
    del dept e.u esq etc fla ga gov't govt hr hrs hwy i.d i.q ill ind j.d jr kan kans km l.a lb lbs
    ln m.a m.b.a m.d m.s man mass md mi mich min minn miss mo mont mph n.c n.d n.h n.j n.m n.y
    nat'l natl neb nebr nev okla ont ore oreg oz p.e.i p.m p.o pa penn ph.d pct que r.i r.n rd s.c
    s.d sask sq t.v tenn tex tn u.k u.n u.s u.s.a u.s.s.r univ va vt w.va wash wis wisc wyo yd"""
)
_ALSO_PLAIN_WORDS = _words("del ill ind man mass mi min miss mo ore pa wash")
_STARTERS = _words(
    """a about above according after against all along also although amid among an analysts and
    another any are as asked at because before below between both but by can could critics despite
    did do does during each earlier either even every experts few for from had has have he
    he's hence her here his how however i i'm i've if in indeed instead investors is it it'll it's
    its just last later less let many may meanwhile might more moreover most much must my neither
    nevertheless next no nobody none nonetheless nor not nothing now of officials on once one only
    or other others our over several shares she she's should since so some sources still such than
    that that's the their then there there's therefore these they they're this those though three
    through throughout thus to today tomorrow traders two under unless until was we we're were what
    what's when where whereas which while who why will with without would yesterday yet you your"""
)
_HONORIFICS = _words("mr mrs ms messrs")
_AUXILIARIES = _words(
    """added are aren't began can can't closed could couldn't declined did didn't do does doesn't
    don't expects fell gained had hadn't has hasn't have haven't is isn't may might must plans
    reported rose said say says should was wasn't were weren't which who will won't would
    wouldn't"""
)
_ROLES = _words(
    """analyst ceo cfo chair chairman chairwoman chief class co-founder common coo director division
    executive executives founder group international managing president senior series shares
    spokesman spokeswoman stock treasurer unit vice"""
)
_SPEECH = _words(
    """added adds asked asks cried declared explained insisted joked noted quipped recalled remarked
    replied said says shouted told tweeted wrote yelled"""
)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Start and end of every word between two offsets of `text`."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield match.span()


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


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """The form two spellings of one word share: case, quotes, hyphens, points, possessive.

    >>> fold("U.S."), fold("Taiwan’s"), fold("Counter‑Terrorism")
    ('us', 'taiwan', 'counter-terrorism')
    """
    return as_written(word).lower()


def counted(text: str) -> Counter[str]:
    """How often each word stands in a text, in its folded form; without sentences or places, so quickly.

    >>> counted("Taiwan’s vote, and Taiwan")["taiwan"]
    2
    """
    folded: Counter[str] = Counter()
    for word, times in Counter(WORD.findall(text)).items():
        folded[fold(word)] += times
    return folded


def as_written(word: str) -> str:
    """The same with its capitals kept.

    >>> as_written("U.N."), as_written("Moody’s")
    ('UN', 'Moody')
    """
    written = word.replace("’", "'").replace("\u2010", "-").replace("\u2011", "-")
    if written.endswith(("'s", "'S")):
        written = written[:-2]
    if "." in written and not any(character.isdigit() for character in written):
        written = written.replace(".", "")
    return written


def _trimmed(text: str, start: int, end: int, ends: Iterator[int]) -> Iterator[tuple[int, int]]:
    previous = start
    for stop in (*ends, end):
        piece = text[previous:stop]
        left = previous + len(piece) - len(piece.lstrip())
        right = previous + len(piece.rstrip())
        if right > left:
            yield left, right
        previous = stop


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    begun = start
    for mark in _MARKS.finditer(text, start, end):
        following = _NEXT.match(text, mark.end(), end)
        if following and _is_end(text, begun, mark, following):
            yield mark.end()
            begun = mark.end()


def _is_end(text: str, begun: int, mark: re.Match[str], following: re.Match[str]) -> bool:
    """Whether the sentence that began at `begun` ends at `mark`."""
    opening, chunk = following["opening"], following["word"]
    first = chunk[0]
    if first.islower() or first in ",;:)-–—":
        return False
    stop = mark.group().rstrip("0123456789[],–- \t\n").rstrip(_CLOSING)
    closed = any(character in _CLOSING for character in mark.group())
    if stop.endswith(("!", "?")):
        return not (closed and _goes_on_with_speaker(text, mark.end()))
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


def _core(chunk: str) -> str:
    return chunk.strip("\"'“”‘’«»()[]{}`,;:-–—*").replace("’", "'").lower()


_LOOKED_BACK = 500
"""Characters before a word that are looked at; only the last words there matter."""


def _full_stop_ends(text: str, begun: int, stop: int, chunk: str, quoted: bool, after: int) -> bool:
    """Whether a single full stop ends the sentence, by the word before and after it."""
    match = _LAST.search(text, max(begun, stop - 60), stop)
    if match is None:
        return False
    written = match.group().lstrip("\"'“‘«([{`")
    word = _core(written).rsplit("/", 1)[-1]
    if word.rsplit("-", 1)[-1] in _SOFT:
        word = word.rsplit("-", 1)[-1]
    before = text[max(begun, match.start() - _LOOKED_BACK) : match.start()].split()
    capital = written[:1].isupper()
    digit = chunk[0].isdigit()
    next_word = _core(chunk).rstrip(".")
    starts = next_word in _STARTERS

    if written.isdigit() and not before:
        return False
    if (word in _NUMBERED and digit) or word in _NEVER:
        return False
    if len(word) == 1 and word.isalpha() and capital:
        lone = bool(before) and before[-1][:1].islower()
        return lone and (quoted or (starts and next_word not in ("a", "i")))
    if word in _TITLES and capital:
        return False
    if word in _PLACES_TOO and capital:
        return starts and bool(before) and next_word != "i"
    if word in _CALENDAR and capital:
        return not digit and (quoted or starts or next_word in _HONORIFICS)
    if word in _COMPANY:
        return (
            quoted
            or starts
            or next_word in _HONORIFICS
            or (
                next_word not in _ROLES
                and (
                    next_word.split("'")[0] in {_core(chunk) for chunk in before[-6:]}
                    or _core("".join(text[after : after + 40].split()[:1])) in _AUXILIARIES
                )
            )
        )
    if word in _ALSO_PLAIN_WORDS and not capital:
        return True
    if word in _SOFT or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return not digit and (quoted or starts or next_word in _HONORIFICS)
    return True
