"""What a wire report is made of: headline, furniture, body.

Furniture is the wire's own apparatus round the story: dateline, byline, update
note, promo line, credit, copyright and sign-off lines. Each is recognised by
its form alone and only where that form leaves little doubt, because cutting
away a real sentence is worse than leaving furniture in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from helpers import lexicons
from helpers.article import Furniture, Span

_BREAK = re.compile(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]")
_WIDEST_WRAP = 120

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|marc?h?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    rf"(?:(?:date\s+)?\d{{4}}-\d\d-\d\d|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    rf"(?:{_MONTH}\s*\d{{1,3}}(?:st|nd|rd|th)?|\d{{1,2}}\s+{_MONTH}|{_MONTH})(?:,?\s+\d{{4}})?)"
)
_AGENCIES = (
    r"Reuters?|AP|Associated Press|AFP|Agence France-Presse|Bloomberg(?: News| Law| Government)?|UPI|"
    r"dpa(?:-AFX)?|DPA|Xinhua|Kyodo(?: News)?|PA(?: Media)?|Press Association|ANSA|EFE|TASS|Tass|ITAR-TASS|"
    r"Interfax|RIA(?: Novosti)?|PTI|IANS|ANI|AAP|CP|The Canadian Press|Canadian Press|STT|TT|NTB|Ritzau|ANP|"
    r"Belga|APA|SDA|Keystone-SDA|Yonhap(?: News)?|CNA|Bernama|Antara|Anadolu(?: Agency)?|AA|MENA|WAM|SPA|"
    r"IRNA|TNS|McClatchy|CNN|CNBC|NYT|WSJ|Dow Jones(?: Newswires)?|MarketWatch|Business Wire|BUSINESS WIRE|"
    r"PR ?Newswire|PRNewswire|GLOBE ?NEWSWIRE|StatePoint|Thomson Reuters Foundation|Breakingviews|IRIN|IPS|"
    r"Religion News Service|RNS|KHN|States Newsroom|Stateline|The Conversation"
)
_DASH = re.compile(r"\s*(?:-{2,3}|–|—)\s*|\s+-\s*|(?<=[\w.)])-(?=\s|$)\s*")
_TRAILING_AGENCY = re.compile(rf"(?:^|[\s,])\s*\(\s*({_AGENCIES})\s*\)\s*$")
_TRAILING_BRACKET = re.compile(r"(?:^|[\s,])\s*\(\s*([A-Z][\w.&’' -]{1,40})\s*\)\s*$")
_TRAILING_BARE_AGENCY = re.compile(r",?\s+(Reuters?|AP|AFP|UPI|Kyodo|Xinhua|dpa)\s*$")
_TRAILING_DATE = re.compile(rf"(?:^|[\s,.])({_DATE})\s*,?\s*$", re.IGNORECASE)
_TRAILING_DAY = re.compile(r"[\s,.]([A-Z][A-Za-z]{2,8}\.?\s+\d{1,2})\s*,?\s*$")
_SMALL_IN_PLACES = frozenset(
    "aan al am an and da de del der di do du el en es la las le los of on sur the upon y".split()
)

_NUMBERS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "lead": 1,
}  # fmt: skip
_CHANGE = (
    r"(?:Adds?|Updates?|Updated|Recasts?|Corrects?|Corrected|Correcting|Rewrites?|Removes?|Clarif(?:ies|y)|"
    r"Refiles?|Repeats?|Fixes|Changes|Deletes?|Drops?|Edits?|Restores?|Releads|Writethru|Writethrough|"
    r"Replaces|Inserts?|Moves|New throughout|Tops)"
)
_UPDATE_NOTE = re.compile(
    rf"""\(\s*(?:\*\s*)?{_CHANGE}\b[^()]*(?:\([^()]*\)[^()]*)*\)
      | \(\s*(?:An\ earlier\ version\ of\ )?[Tt]his\ (?:story|article|version|item|report|headline)\b[^()]*\)
      | (?:An\ earlier|A\ previous)\ version\ of\ this\ (?:story|article|report)\b.{{0,400}}
      | (?:EDS|Eds|EDITORS|Editors|EDITOR['’]S\ NOTE|Editor['’]s\ note)\s*[:—–-].{{0,400}}
      | (?:CORRECT(?:ED|ION)|Correct(?:ed|ion)|CLARIFICATION|Clarification)\s*(?:[:—–-].{{0,300}})?
      | (?:UPDATE|REFILE|RPT|RECAST|WRAPUP|WITHDRAWN|KILL|ADVISORY)(?:\s*\d+)?\s*(?:[:—–-][^.!?]{{0,120}})?
    """,
    re.VERBOSE | re.DOTALL,
)
_CREDIT = re.compile(
    r"""-{1,2}\s*(?:With\ (?:assistance|reporting|help)|Editors?:|Reporting|By\ ).{0,400}
      | (?:\(\s*(?:Additional\ |Further\ )?(?:Reporting|Editing|Writing|Compiled|Produced|Edited|Written|Reported
        |Graphics?|Photos?|Translat\w+|Polling|Research|Data|Bureau|Created|Compiling|Researched|Screening)\b
        [^()]*(?:\([^()]*\)[^()]*)*\)\s*)+
      | (?:(?:Additional|Further)\ reporting|Reporting|Editing|Writing|Reported|Edited|Written|Compiled)
        \ (?:and\ (?:editing|writing|reporting)\ )?by\ [A-Z][^.!?]{0,300}[.]?
      | To\ contact\ the\ (?:reporters?|editors?|authors?|staff)\b.{0,600}
      | (?:—|--|–)\s+(?:Reporting|Editing|With)\b.{0,300}
      | .{0,300}\b(?:contributed|contributing)\ to\ this\ (?:report|story|article)\b.{0,80}
      | (?:Contact|E-?mail)\ (?:the\ )?(?:reporter|author|writer|editor)s?\b.{0,200}
      | (?:Follow|Email|Contact)\ .{0,80}\ (?:on\ (?:Twitter|X|Threads|Bluesky|Facebook)|at\ (?:@|\S+@)).{0,120}
      | ___?\s*
    """,
    re.VERBOSE | re.DOTALL,
)
_COPYRIGHT = re.compile(
    r"""(?:©|\(c\)\s*(?=\d{4})|\(C\)\s*(?=\d{4})|Copyright\b(?=\W*(?:©|\(c\)|\d{4}|The\b|by\b))).{0,400}
      | .{0,200}\bAll\ rights\ reserved\.?.{0,200}
      | This\ material\ may\ not\ be\ published,\ broadcast.{0,200}
      | (?:Our\ Standards|Terms\ of\ [Uu]se|Source)\s*:\s*(?:The\ Thomson\ Reuters\ Trust\ Principles).{0,80}
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"""REUTER\S{0,4}|Reuters?|\(?\s*-?\s*(?:30|0|ENDS?|ends?|End|XXX)\s*-?\s*\)?|\#{2,}|\*\s*\*\s*\*
      | (?:-|—|--)\s*(?:Reuters|Bloomberg|AP|AFP|dpa)\s*(?:-|—|--)?
      | AP-[A-Z]{2}-\d\S.{0,40}|\(?(?:AFP|ANI|PTI|IANS|Xinhua)\)?
    """,
    re.VERBOSE,
)
_PROMO = re.compile(
    r"""(?:Read(?:\ (?:more|also|next|the\ full\ story))?|READ(?:\ (?:MORE|ALSO|NEXT))?|Also\ [Rr]ead|Related(?:\ \w+)?
        |RELATED(?:\ \w+)?|See\ (?:also|more)|SEE\ ALSO|More(?:\ on\ [^:]{1,60}|\ from\ [^:]{1,60})?|MORE|Watch|WATCH|Listen
        |LISTEN|Explainer|EXPLAINER|Factbox|FACTBOX|Graphic|GRAPHIC|Live\ updates|LIVE|Podcast|Video|VIDEO|Photos
        |Don['’]t\ miss|Must\ [Rr]ead|Recommended|Now\ [Rr]ead|Go\ deeper|What\ to\ (?:know|read\ next)|Quiz|Opinion|OPINION)
        \s*(?::|»|>>|›|→)\s*\S.{0,200}
      | \S.{0,160}:\s*(?:QuickTake|Explainer|Opinion|Analysis|Timeline|Graphic|Chart|Podcast|Video|Q&A|Live\ Blog|Big\ Take
        |BI\ Chart|React|Economist\ Reaction|Map|Factbox|Live|Photos|Newsletter)
      | (?:For\ (?:more|the\ latest|a|an|full|other|related)\b.{0,160}(?:click|visit|go\ to|see|double-click|sign\ up)\b.{0,200})
      | (?:Click|Tap|Double-click)\ (?:here|on)\b.{0,200}
      | (?:Sign\ up|Subscribe|Join|Download|Follow\ us)\b.{0,200}(?:newsletter|app|here|free|inbox|WhatsApp|Telegram|
        podcast|channel|Twitter|Facebook|Instagram)\b.{0,80}
      | (?:Story\ continues\ below(?:\ advertisement)?|Advertisement|ADVERTISEMENT|Article\ continues\ below|
        Read\ more|READ\ MORE|Read\ full\ story|Related\ (?:Articles|Stories)|Most\ Read|Continue\ reading)\s*[:.]?
    """,
    re.VERBOSE | re.DOTALL,
)
_BYLINE = re.compile(
    r"""(?:By|BY|by)\s+(?:the\s+)?(?P<who>[A-ZÀ-Þ][\w.’'-]*(?:\s+(?:[A-ZÀ-Þ][\w.’'-]*|de|van|von|der|al|el|bin|la|and|AND|&|in|with|for|of|the|,))*
        (?:,\s*(?:and\s+|AND\s+)?[A-ZÀ-Þ][\w.’' -]*)*)""",
    re.VERBOSE,
)
_FINAL = re.compile(r"[.!?…][\"'”’)\]]*$")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of one text, all as offsets into it."""

    headline: Span | None
    paragraphs: tuple[Span, ...]
    furniture: tuple[Furniture, ...]
    source: str = ""
    place: str = ""
    date: str = ""


def dissect(text: str) -> Anatomy:
    """Headline, body paragraphs and furniture of one article."""
    blocks = paragraphs(text)
    furniture: list[Furniture] = []
    body: list[Span] = []
    headline: Span | None = None
    dateline: Furniture | None = None
    for index, block in enumerate(blocks):
        kind = _kind(text, block, started=bool(body))
        if kind:
            furniture.append(_furniture(text, block, kind))
        elif headline is None and not body and _is_headline(text, block, blocks[index + 1 :]):
            headline = block
        else:
            if not body and dateline is None:
                dateline = _dateline(text, block)
                if dateline is not None:
                    furniture.append(dateline)
                    block = _trim(text, Span(dateline.end, block.end))
            if block.end > block.start:
                body.append(block)
    furniture = [_with_what_it_says(item) for item in furniture]
    parsed = _parse_dateline(dateline.text) if dateline else None
    if parsed is None:
        return Anatomy(headline, tuple(body), tuple(furniture))
    return Anatomy(headline, tuple(body), tuple(furniture), parsed.agency, parsed.place, parsed.date)


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text: by blank line, by indent, or one to a line.

    Lines are taken for hard-wrapped, and joined, only where most of them break
    off in mid-sentence and none is wider than 120 characters. A line then ends
    its paragraph if the next one is indented further, or if the next line's
    first word would have fitted on it.
    """
    lines = _lines(text)
    wrapped, width = _wrapping([line for line in lines if line is not None], text)
    found: list[Span] = []
    previous: Span | None = None
    for line in lines:
        if line is None:
            previous = None
            continue
        if previous is not None and wrapped and _continues(text, previous, line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
        previous = line
    return tuple(_trim(text, span) for span in found)


def _lines(text: str) -> list[Span | None]:
    """Every line with its indent; None for a blank one."""
    lines: list[Span | None] = []
    start = 0
    for mark in [*_BREAK.finditer(text), None]:
        end = mark.start() if mark else len(text)
        lines.append(Span(start, end) if text[start:end].strip() else None)
        start = mark.end() if mark else end
    return lines


def _indent(text: str, line: Span) -> int:
    written = line.of(text)
    return len(written) - len(written.lstrip())


def _wrapping(lines: Sequence[Span], text: str) -> tuple[bool, int]:
    """Whether the text is hard-wrapped, and at what width."""
    widths = [len(line.of(text).rstrip()) for line in lines]
    if len(lines) < 3 or max(widths) > _WIDEST_WRAP:
        return False, 0
    width = sorted(widths)[int(0.95 * (len(widths) - 1))]
    open_ended = [
        line
        for line, following in pairwise(lines)
        if not _FINAL.search(line.of(text).rstrip()) and following.of(text).strip()[0].islower()
    ]
    return len(open_ended) >= max(1, 0.3 * (len(lines) - 1)), width


def _continues(text: str, previous: Span, line: Span, width: int) -> bool:
    if _indent(text, line) > min(1, _indent(text, previous)) and _indent(text, line) > 0:
        return False
    first_word = line.of(text).split()[0]
    room = width - len(previous.of(text).rstrip())
    return len(first_word) + 1 > room or line.of(text).strip()[0].islower()


def _trim(text: str, span: Span) -> Span:
    written = span.of(text)
    left = len(written) - len(written.lstrip())
    return Span(span.start + left, span.start + max(left, len(written.rstrip())))


def _kind(text: str, block: Span, *, started: bool) -> str:
    """What furniture a whole block is, or the empty string.

    `started` tells whether a body paragraph came before it: a byline stands
    only at the top.
    """
    if block.end - block.start > _LONGEST_FURNITURE:
        return ""
    written = " ".join(block.of(text).split())
    if not started and len(written) <= 160 and _BYLINE.fullmatch(written):
        return "byline"
    for kind, pattern in _WHOLE_BLOCKS:
        if pattern.fullmatch(written):
            if kind == "promo line" and _is_sentence(written):
                continue
            return kind
    return ""


_LONGEST_FURNITURE = 1_000
_WHOLE_BLOCKS = (
    ("sign-off", _SIGN_OFF),
    ("update note", _UPDATE_NOTE),
    ("credit", _CREDIT),
    ("copyright", _COPYRIGHT),
    ("promo line", _PROMO),
)


def _is_sentence(written: str) -> bool:
    """A line that ends like a sentence is left in the body, whatever it begins with."""
    return written.endswith((".", ".”", '."', ".’")) and len(written.split()) > 4


def _is_headline(text: str, block: Span, rest: Sequence[Span]) -> bool:
    """A short first block with something after it.

    It does not end in a full stop; or it is all in capitals; or a byline or
    dateline follows, which can only stand over a body.
    """
    written = block.of(text).strip()
    if _MARKDOWN_HEADING.match(written):
        return True
    if not rest or len(written) > 250 or len(written.split()) > 35:
        return False
    if _dateline(text, block) is not None:
        return False
    if written.isupper() or not re.search(r"\.[\"'”’)\]]*$", written):
        return True
    return _kind(text, rest[0], started=False) == "byline" or _dateline(text, rest[0]) is not None


@dataclass(frozen=True, slots=True)
class _Dateline:
    """A dateline taken apart; `length` counts from the start of what was given."""

    length: int
    place: str
    date: str
    agency: str


def _dateline(text: str, block: Span) -> Furniture | None:
    """The dateline at the start of a block, or None."""
    opening = text[block.start : min(block.end, block.start + _LONGEST_DATELINE)]
    parsed = _parse_dateline(opening)
    if parsed is None:
        return None
    end = block.start + parsed.length
    written = text[block.start : end].rstrip()
    told = (("place", parsed.place), ("date", parsed.date), ("agency", parsed.agency))
    says = ", ".join(f"{name} {value}" for name, value in told if value)
    return Furniture("dateline", block.start, block.start + len(written), written, says)


_LONGEST_DATELINE = 120


def _parse_dateline(opening: str) -> _Dateline | None:
    """Read what stands before the first dash as place, date and agency.

    Enough to be sure of a dateline: a known agency in brackets; any agency
    after a place in capitals or with a date; a place and a date; or, with
    neither, a known city in capitals.
    """
    dash = _DASH.search(opening)
    if dash is None:
        return None
    rest = opening[: dash.start()]
    agency = date = ""
    known = _TRAILING_AGENCY.search(rest)
    found = known or _TRAILING_BRACKET.search(rest) or _TRAILING_BARE_AGENCY.search(rest)
    if found:
        agency, rest = found[1], rest[: found.start()]
    dated = _TRAILING_DATE.search(rest)
    if dated is None and rest[:4].isupper():
        dated = _TRAILING_DAY.search(rest)
    if dated:
        date, rest = re.sub(r"^date\s+", "", dated[1]), rest[: dated.start(1)]
    place = rest.strip(" \t,")
    after = opening[dash.end() :]
    if not _is_dateline(place, date, agency, known is not None, after):
        return None
    return _Dateline(dash.end(), place, date, agency)


def _is_dateline(place: str, date: str, agency: str, known: bool, after: str) -> bool:
    if place and not _is_place(place):
        return False
    if known or (agency and place and date):
        return True
    capitals = re.split(r"[,/]", place)[0].isupper()
    if agency or not place:
        return bool(agency and capitals)
    if date:
        return any(character.isdigit() for character in date) or _is_known(place)
    return capitals and _is_known(place) and not after[:1].islower()


def _is_place(place: str) -> bool:
    """Up to four names of up to five words, each capitalised but for small words."""
    names = [name.strip() for name in re.split(r",|/|\band\b", place)]
    if len(place) > 80 or len(names) > 4:
        return False
    for name in names:
        words = name.split()
        if not 1 <= len(words) <= 5:
            return False
        small = any(word[0].islower() and word not in _SMALL_IN_PLACES for word in words)
        if small and (len(names) > 1 or len(words) > 2):
            return False
        if any(character.isdigit() or character in '"“”?!:;()' for character in name):
            return False
    return True


def _is_known(place: str) -> bool:
    city = re.split(r",|/|\s+and\s+", place)[0].strip()
    return city.casefold() in _known_places()


@cache
def _known_places() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicons.dateline_places())


def _furniture(text: str, block: Span, kind: str) -> Furniture:
    return Furniture(kind, block.start, block.end, block.of(text))


def _with_what_it_says(item: Furniture) -> Furniture:
    """An update note with the paragraphs it points at, a byline with whom it names."""
    written = " ".join(item.text.split())
    if item.kind == "update note":
        pointed = _pointed_at(written)
        says = f"points at body paragraph {', '.join(map(str, pointed))}" if pointed else ""
        return replace(item, says=says, paragraphs=pointed)
    if item.kind == "byline":
        match = _BYLINE.fullmatch(written)
        return replace(item, says=match["who"] if match else written)
    return item


def _pointed_at(note: str) -> tuple[int, ...]:
    """Paragraph numbers in an update note: “in fifth paragraph”, “paragraphs 3-5”."""
    found: list[int] = []
    ordinals = "|".join(_NUMBERS)
    for match in re.finditer(
        rf"((?:\b(?:{ordinals}|\d+(?:st|nd|rd|th))\b[\s,]*(?:and\s+|to\s+|through\s+)?)+)(?:paragraphs?|pars?|grafs?)\b",
        note,
        re.IGNORECASE,
    ):
        found.extend(
            _NUMBERS[word.lower()] if word.lower() in _NUMBERS else int(word)
            for word in re.findall(rf"{ordinals}|\d+", match[1], re.IGNORECASE)
        )
    for match in re.finditer(
        r"\b(?:paragraphs?|pars?|grafs?)\.?\s+((?:\d+(?:\s*[-–]\s*\d+)?(?:\s*,\s*|\s+and\s+)?)+)",
        note,
        re.IGNORECASE,
    ):
        for low, high in re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", match[1]):
            first, last = int(low), int(high or low)
            found.extend(range(first, min(last, first + 50) + 1))
    return tuple(dict.fromkeys(found))
