"""What a wire report is made of: headline, furniture, body.

Furniture is the wire's own apparatus round the story: dateline, byline, update
note, promo line, credit, copyright and sign-off lines. Each is recognised by
its form alone and only where that form leaves little doubt, because cutting
away a real sentence is worse than leaving furniture in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from helpers import lexicons, tokens
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
_WHOLE_NOTES = (
    r"(?:Adds|Recasts|Corrects|Rewrites|Removes|Clarifies|Refiles|Deletes|Restores|Inserts|Releads|Writethru|"
    r"Writethrough|New throughout)"
)
_NOUNS_TOO = (
    r"(?:Updates?|Changes?|Edits?|Moves|Repeats|Drops|Replaces|Fixes|Tops|Add|Correct|Recast|Clarify)"
)
_CHANGES = re.compile(rf"{_WHOLE_NOTES}|{_NOUNS_TOO}|Updated|Corrected|Correcting|Recast")
_TO_SHOW = (
    r"to\s+(?:show|say|add|adds|include|reflect|clarify|correct|fix|read|remove|make|state|specify|give|note|"
    r"change|update|replace|delete|attribute|identify|drop|restore|conform|amend)\b"
)
_NOTE_OBJECT = re.compile(
    rf"""\b(?:details?|comments?|quotes?|background|paragraphs?|pars?|paras?|grafs?|headlines?|le[da]de?|lead|intro
        |byline|dateline|slug|bullets?|context|reactions?|statements?|analysts?|graphics?|links?|tables?|prices
        |shares|spelling|names?|title|typo|words?|figures?|numbers?|date|day|attribution|sourcing|sources?|text
        |throughout|tolls?|response|spokes\w+|officials?|caption|photos?|garbled?|milestone|closing|forecasts?
        |executives?|minister|with|{_TO_SHOW})\b""",
    re.VERBOSE | re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|"
    r"said|says|say|told|found|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|won['’]t|can['’]t|shows?|showed)\b"
)
_SUBORDINATE = re.compile(
    rf"\b(?:that|who|which|whose|after|as|when|where|because|if|{_TO_SHOW})", re.IGNORECASE
)
_ATTRIBUTION = re.compile(
    r",\s+(?:[\w.’'-]+\s+){1,5}(?:said|says|ruled|told|added|warned|wrote|argued|found|reported|announced)\b"
)
_COPY = r"(?:story|article|item|dispatch|version|headline|column|post|report|caption|copy|transcript)"
_OWN_COPY = (
    rf"(?:(?:this|an\s+earlier|a\s+previous|the\s+original)\s+(?:[\w.]+\s+){{0,3}}{_COPY}"
    r"|the\s+(?:above\s+)?(?:article|headline|caption)|the\s+(?:\w+\s+)?(?:sentence|paragraph))"
)
_CORRECTED = r"(?:corrected|updated|refiled|clarified|revised|amended|recast|edited|changed|modified|re-?written|repeated)"
_SELF_NOTE = re.compile(
    rf"""(?:This|The)\ (?:[\w.,]+\ ){{0,3}}{_COPY}\ (?:
          (?:has\ been|have\ been|was|is\ being|is)\ (?:\w+ly\ )?{_CORRECTED}(?:\s*[.;]?$|\ throughout|\ in\ paragraph
            |\ {_TO_SHOW}|\ with\ |\ on\ {_DATE}|\ at\ \d|\ since\ |\ for\ (?:clarity|style|length)|\ because\ )
          |(?:corrects|adds|updates|refiles|clarifies|removes|deletes|repeats|fixes|recasts|replaces)\b
          |(?:was|is|has\ been)\ (?:originally\ |first\ |re-?)published\b|originally\ appeared\b|first\ appeared\b)
        .{{0,500}}
      | (?:An\ earlier|A\ previous|The\ original)\ version\ of\ (?:this|the)\ (?:\w+\ )?{_COPY}\b.{{0,80}}
        \b(?:incorrect\w*|mis\w+|erroneous\w*|wrong\w*|inaccurate\w*|corrected|omitted|error|stated|said|gave
        |listed|included|contained|referred|described|identified|attributed|reported|indicated|named)\b.{{0,400}}""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_LABELLED_NOTE = re.compile(
    r"(?:CORRECT(?:ED|ION)S?|Correct(?:ed|ions?)|CLARIFICATIONS?|Clarifications?)\s*(?:[:—–-]\s*(?P<rest>.{0,400}))?",
    re.DOTALL,
)
_DESK_NOTE = re.compile(
    r"""(?:(?:EDS|Eds)\s*[:—–-]|EDITORS\s*:|(?:EDITORS?['’]?S?|Editors?['’]?s?)\s+(?:NOTE|[Nn]ote)\s*[:—–-]).{0,400}
      | (?:UPDATE|REFILE|RPT|RECAST|WRAPUP|WITHDRAWN|KILL|ADVISORY|CORRECTED)(?:\s*\d+)?\s*[:—–-]?""",
    re.VERBOSE | re.DOTALL,
)
_UPDATE_SLUG = r"(?:UPDATE|WRAPUP|CORRECTED|CORRECTION|RPT|REFILE|REPEAT|RECAST|WITHDRAWN|CLARIFICATION|OFFICIAL)(?:\s+\d+)?"
_SLUG = re.compile(
    rf"""(?:{_UPDATE_SLUG}(?:\s?-\s?|:\s+)
      | (?:EXCLUSIVE|FACTBOX|TIMELINE|ANALYSIS|INSIGHT|INTERVIEW|PREVIEW|POLL|EXPLAINER|FOCUS|NEWSMAKER|BRIEF|FEATURE
        |ADVISORY|SPECIAL\ REPORT|BREAKINGVIEWS|COLUMN|REUTERS\ POLL)(?:\s+\d+)?-)+(?=[\w"'“‘$€£])""",
    re.VERBOSE,
)
_ROLE = (
    r"(?:reporting|editing|writing|reported|edited|written|compiled|compiling|produced|production|graphics?|"
    r"photos?|photography|translation|translated|translating|video|additional\s+\w+|further\s+\w+)"
)
_CREDIT = re.compile(
    rf"""[(\s*—–-]*(?:{_ROLE}(?:(?:,|\s+and|\s*&)\s+{_ROLE})*\s+(?:by|from)\s+(?:the\s+)?(?-i:[A-ZÀ-Þ]).*
          |(?:editors?|editing|reporting|writing)\s*:\s*(?-i:[A-ZÀ-Þ]).*)
      | [(—–-]\s*-?\s*(?:with\s+(?:additional\s+|further\s+)?(?:assistance|reporting|help|contributions)
        \s+(?:from|by)|by)\s+(?:the\s+)?(?-i:[A-ZÀ-Þ]).*
      | (?-i:[A-ZÀ-Þ]).*\bcontribut(?:ed|ing)\s+(?:(?:additional\s+)?reporting\b.*|(?:to|for)\s+this\s+(?:report|story|article)\b.*)
      | (?:(?:media|press|investors?|reporters?|news)\s+)?(?:contacts?|e-?mail|tel|phone)\s*:\s*\S.*
      | (?:contact|e-?mail)\s+(?:the\s+)?(?:reporters?|authors?|writers?|editors?)\b.*
      | follow\s+(?:us|@\S+|(?-i:[A-ZÀ-Þ])\S*).*\bon\s+(?:twitter|x|threads|bluesky|facebook|instagram|linkedin)\b.*""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_CONTACT_HEADER = re.compile(
    r"To contact the (?:reporters?|editors?|authors?|staff)\b.{0,600}|\(\([^()]*\)\)",
    re.DOTALL,
)
_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|\S*[@#]\S*|\b[\w-]+\.(?:com|org|net|co\.uk)\b\S*|\+?\(?\d[\d ()./-]{4,}\d"
)
_CREDIT_WORDS = frozenset(
    """reporting editing writing reported edited written compiled compiling produced production graphic graphics
    photo photos photography translation translated translating video additional further research data polling
    screening by from with assistance help contributions contributed contributing and in at of for the on to via
    this report story article also reporter reporters editor editors author authors writer writers correspondent
    correspondents contributor journalist journalists producer researcher staff freelance special senior chief
    business political medical science sports national economics diplomatic foreign bureau bureaus newsroom
    newsrooms desk team responsible contact email e-mail tel phone mobile him her them me us or directly reach
    twitter a an bin bint al el de del della den der di du la le van von da dos e y ten ter""".split()
)
_COPYRIGHT = re.compile(
    r"""(?:©|\([cC]\)\s*(?=\d{4})|Copyright\s*(?:©|\([cC]\)|(?=\d{4}|The\ [A-Z]|by\ [A-Z]))|COPYRIGHT\b)
        \s*(?:(?:19|20)\d\d(?:\s*[-–,]\s*\d{2,4})?)?[\s,.]*(?![a-z]|was\b).{0,400}
      | (?:[^a-z].{0,200})?\b(?:All\ rights\ reserved|ALL\ RIGHTS\ RESERVED)(?!\s*,?\s*[a-z]).{0,200}
      | This\ material\ may\ not\ be\ published,\ broadcast.{0,200}
      | (?:Our\ Standards|Terms\ of\ [Uu]se|Source)\s*:\s*(?:The\ )?Thomson\ Reuters\ Trust\ Principles.{0,80}
      | (?:Acquire|Purchase)\ Licensing\ Rights.{0,60}
    """,
    re.VERBOSE | re.DOTALL,
)
_COPYRIGHT_SENTENCE = re.compile(r"Copyright\s+(?:\d{4}\s+)?(?!by\b|the\b)[a-z]")
_SIGN_OFF = re.compile(
    r"""REUTER\S{0,4}|Reuters?|\(?\s*-?\s*(?:ENDS?|ends?|End|XXX)\s*-?\s*\)?|-\s*(?:30|0)\s*-|_{2,}\.?|[—-]{2,}|\#{2,}|\*\s*\*\s*\*
      | (?:-|—|--)\s*(?:Reuters|Bloomberg|AP|AFP|dpa)\s*(?:-|—|--)?
      | AP-[A-Z]{2}-\d\S.{0,40}|\(?(?:AFP|ANI|PTI|IANS|Xinhua|ANSA|dpa|TASS)\)?\.?|Enditem|=+\s?Kyodo
      | [a-z]{2,5}(?:[-/][a-z]{2,5})+|dpa(?:\s[a-z]{2,3}){1,6}
    """,
    re.VERBOSE,
)
_CAPTION = re.compile(
    r"""(?:FILE(?:\ PHOTO)?\s*[-–—:]|FILE\ PHOTO\b|\[\d+/\d+\]).{0,900}
      | .{0,900}\((?:AP|Photo|Picture|Image|Getty|File)\ ?(?:Photo|Video|Images|by)?\s?[/:][^()]*\)\s*\.?
      | .{0,900}\((?:Photo|Image|Picture)\ (?:by|credit|via)[^()]*\)
      | .{0,900}\bREUTERS/[A-Z][\w.’' -]{2,60}(?:/(?:File\ Photo|Files|Pool))?\.?
      | .{0,900}\bPhotographer:\ [A-Z][\w.’' -]{2,60}/\s?[A-Z][\w.’' -]{2,60}
    """,
    re.VERBOSE | re.DOTALL,
)
_CAPTIONED = re.compile(r"^FILE|^\[\d|[Pp]hoto|Image|Picture|REUTERS/|\([A-Z]\w+ ?/")
_PROMO = re.compile(
    r"""(?:(?i:Read(?:\ (?:more|also|next|the\ full\ story))|Also\ read|Related(?:\ \w+)?|See\ (?:also|more)
          |More\ (?:on|from)\ [^:]{1,60}|Live\ updates|Don['’]t\ miss|Must\ read|Recommended|Now\ read|Go\ deeper
          |What\ to\ read\ next)\s*(?::|»|>>|›|→)\s*\S
        |(?:Read|READ|More|MORE|Watch|WATCH|Listen|LISTEN|Explainer|EXPLAINER|Factbox|FACTBOX|Graphic|GRAPHIC|LIVE|Podcast
          |Video|VIDEO|Photos|What\ to\ know|Quiz|Opinion|OPINION)\s*(?::|»|>>|›|→)\s*[^\sa-z]).{0,200}
      | \S.{0,160}:\s*(?:QuickTake|Explainer|Opinion|Analysis|Timeline|Graphic|Chart|Podcast|Video|Q&A|Live\ Blog|Big\ Take
        |BI\ Chart|React|Economist\ Reaction|Map|Factbox|Live|Photos|Newsletter)
      | (?:For\ (?:more|the\ latest|a|an|full|other|related)\b.{0,160}(?:click|visit|go\ to|see|double-click|sign\ up)\b.{0,200})
      | (?:Click|Tap|Double-click)\ (?:here|on)\b.{0,200}
      | (?:Sign\ up|Subscribe|Join|Download|Follow\ us)\b.{0,200}(?:newsletter|app|here|free|inbox|WhatsApp|Telegram|
        podcast|channel|Twitter|Facebook|Instagram)\b.{0,80}
    """,
    re.VERBOSE | re.DOTALL,
)
_SURE_PROMO = re.compile(
    r"""(?:Story\ continues\ below(?:\ advertisement)?|Advertisement|ADVERTISEMENT|Article\ continues\ below|
        Read\ more|READ\ MORE|Read\ full\ story|Related\ (?:Articles|Stories)|Most\ Read|Continue\ reading|Sign\ up\ here)\s*[:.]?
      | More\ stories\ like\ this\ are\ available\ on\ \S+
      | (?:Follow|More|Read|See|Find|Full|AP['’]?s?\ |Online:).{0,140}(?:\bat|\bon|\bhere|:)\s+(?:https?://|www\.|apnews\.com)\S+
    """,
    re.VERBOSE | re.DOTALL,
)
_BY = re.compile(r"(?:By|BY|by|BYLINE:)\s+(?:the\s+|The\s+|THE\s+)?(?P<who>[A-ZÀ-Þ][\w\s.,’'&|;/()–—-]*)")
_BY_DESK = re.compile(rf"(?:{_AGENCIES}|ASSOCIATED PRESS|REUTERS|Staff|STAFF)\b")
_IS_AGENCY = re.compile(_AGENCIES)
_BYLINE_WORDS = frozenset(
    "and with in for of at de del van von den der al el bin bint la le da dos di the special to".split()
)
_NO_PERSON = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march july september october november
    december christmas easter thanksgiving ramadan new""".split()
)
_AGENCY_LINE = re.compile(
    rf"(?:(?:The|THE)\s+)?(?:{_AGENCIES}|ASSOCIATED PRESS|REUTERS|Xinhua News Agency|dpa International)"
    r"(?:\s+(?:News|Agency|Staff|Writers?|Correspondents?|Reporters?|Business|Science|Sports|Political|Medical))*\.?"
)
_STAMP_WORDS = frozenset(
    """updated update published posted modified issued first last on at ago hour hours hr hrs minute minutes min mins
    day days read am pm a.m p.m gmt utc est edt et pst pdt pt ct mt bst cet cest ist jst hkt sgt by""".split()
)
_STAMP_DATE = re.compile(
    rf"{_MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?", re.IGNORECASE
)
_STAMPED = re.compile(
    r"(?:Issued|(?:(?:Last|First) )?(?:Published|Updated|Posted|Modified))\b", re.IGNORECASE
)
_LABELS = frozenset(
    """world news business markets market politics political sport sports technology tech science health environment
    climate energy economy economic economics finance money media telecom autos transportation aerospace defense
    defence retail consumer banks banking legal law government opinion analysis exclusive breaking europe asia africa
    americas pacific us u.s uk middle east national international local entertainment arts culture lifestyle education
    feature features top stories home latest sustainability commodities healthcare pharmaceuticals industry litigation
    elections wealth work religion oddly enough & and""".split()
)
_BULLET = re.compile(r"[*•·▪●‣–-]\s+\S")
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


UPDATE_NOTE, EDITORS_NOTE = "update note", "editor's note"


@dataclass(frozen=True, slots=True)
class Known:
    """The parts of a text that its file names, as offsets into it; `paragraphs` are the rest, body and furniture.

    `dateline` stands at the start of the first paragraph. `note_kind` says
    whether the note tells what the desk changed, or something else to editors.
    """

    paragraphs: tuple[Span, ...]
    headline: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None
    note: Span | None = None
    note_kind: str = UPDATE_NOTE


def dissect(text: str, known: Known | None = None) -> Anatomy:
    """Headline, body paragraphs and furniture of one article; what is `known` is not told by its form."""
    blocks = paragraphs(text) if known is None else known.paragraphs
    top, head, furniture = _opening(text, blocks, known)
    body: list[Span] = []
    dateline: Furniture | None = None
    if known is not None and known.dateline is not None:
        dateline = _told_dateline(text, known.dateline)
        furniture.append(dateline)
        rest = _trim(text, Span(known.dateline.end, blocks[top].end)) if top < len(blocks) else Span(0, 0)
        blocks = (*blocks[:top], *((rest,) if rest.end > rest.start else ()), *blocks[top + 1 :])
    in_contacts = False
    for index, block in enumerate(blocks[top:], start=top):
        kind = _kind(text, block) or ("credit" if in_contacts and _is_contact(text, block) else "")
        if kind:
            furniture.append(_furniture(text, block, kind))
            in_contacts = kind == "credit" and (in_contacts or block.of(text).startswith("To contact"))
            continue
        in_contacts = False
        if head is None and not body and _is_headline(text, block, blocks[index + 1 :]):
            slug, head = _slug(text, block)
            furniture += slug
            continue
        if dateline is None and index < _DEEPEST and (found := _dateline(text, block, signed=bool(body))):
            dateline = found
            furniture.append(found)
            block = _trim(text, Span(found.end, block.end))
        tail = _tail(text, block)
        furniture += tail
        block = _trim(text, Span(block.start, tail[0].start)) if tail else block
        if block.end > block.start:
            body.append(block)
    furniture = [_with_what_it_says(item) for item in furniture]
    parsed = None
    if dateline is not None:
        told = known is not None and known.dateline is not None
        parsed = (_parse_told if told else _parse_dateline)(dateline.text)
    if parsed is None:
        return Anatomy(head, tuple(body), tuple(furniture))
    return Anatomy(head, tuple(body), tuple(furniture), parsed.agency, parsed.place, parsed.date)


def _opening(
    text: str, blocks: Sequence[Span], known: Known | None
) -> tuple[int, Span | None, list[Furniture]]:
    """How many blocks stand above the story, the headline, and the furniture over and among them."""
    if known is None:
        top = _top(text, blocks)
        return top, *_head(text, blocks[:top])
    furniture = [
        _furniture(text, span, kind)
        for kind, span in (("byline", known.byline), (known.note_kind, known.note))
        if span is not None
    ]
    top = _top(text, blocks) if known.dateline is None else 0
    head, found = _head(text, blocks[:top])
    if head is not None and known.headline is not None:
        found.append(_furniture(text, head, "subheading"))
        head = known.headline
    return top, head or known.headline, furniture + found


def dateline_of(paragraph: str) -> str:
    """The dateline at the start of a paragraph, told by its form, with its dash; empty if there is none."""
    found = _dateline(paragraph, Span(0, len(paragraph)), signed=False)
    return found.text if found else ""


def _told_dateline(text: str, span: Span) -> Furniture:
    """A dateline that the file names as one, whatever its form."""
    return Furniture("dateline", span.start, span.end, span.of(text), _says(_parse_told(span.of(text))))


def _parse_told(written: str) -> _Dateline | None:
    """A dateline that the file names as one, taken apart even if it has no dash or no known place."""
    parsed = _parse_dateline(written) or _parse_dateline(f"{written.rstrip(' ,')} - ")
    bare = re.sub(r"[\s,–—-]+$", "", written)
    if parsed is None and _is_place(bare):
        return _Dateline(len(written), bare, "", "", known=False)
    return parsed


_DEEPEST = 12
"""A dateline or a byline is looked for in so many blocks from the top."""


def _top(text: str, blocks: Sequence[Span]) -> int:
    """How many blocks stand above the story, known by the dateline or byline below them.

    A dateline opens a story and a byline, an agency's name or a time stands over
    it, so short open lines above them are no part of the body. A line that ends
    like a sentence may stand among them in two places: first, over a dateline or
    byline (a headline); and later, over a dateline signed by an agency (a summary).
    """
    top = summaries = 0
    closed_headline = False
    for index, block in enumerate(blocks[:_DEEPEST]):
        if _dateline(text, block, signed=summaries > 0) is not None:
            return index
        kind = _kind(text, block) or _head_kind(text, block)
        if kind:
            anchor = kind in _ANCHORS and summaries == 0 and (kind == "byline" or not closed_headline)
            label = kind == "section label" and top == index
            if label or (anchor and _story_follows(text, blocks[index + 1 :])):
                top = index + 1
            continue
        if not _is_short(text, block):
            break
        if _ends_closed(text, block):
            closed_headline = closed_headline or index == 0
            summaries += index > 0
            if summaries > 1 or not _is_one_sentence(text, block):
                break
    return top


_ANCHORS = ("byline", "timestamp", "agency line")


def _story_follows(text: str, rest: Sequence[Span]) -> bool:
    return any(_ends_closed(text, block) and not _kind(text, block) for block in rest[:_DEEPEST])


def _head(text: str, blocks: Sequence[Span]) -> tuple[Span | None, list[Furniture]]:
    """The headline among the blocks above a story, and what the other ones are."""
    kinds = [_head_kind(text, block) or _kind(text, block) for block in blocks]
    kinds = ["" if kind == "promo line" else kind for kind in kinds]
    unknown = [index for index, kind in enumerate(kinds) if not kind]
    if len(unknown) > 1 and _is_label_over(text, blocks[unknown[0]], blocks[unknown[1]]):
        kinds[unknown.pop(0)] = "section label"
    headline: Span | None = None
    furniture: list[Furniture] = []
    for index, block in enumerate(blocks):
        if unknown and index == unknown[0]:
            slug, headline = _slug(text, block)
            furniture += slug
        else:
            furniture.append(_furniture(text, block, kinds[index] or "subheading"))
    return headline, furniture


def _head_kind(text: str, block: Span) -> str:
    """What furniture a block is that stands above the body: byline, agency, time, label, key point."""
    if block.end - block.start > _LONGEST_HEAD:
        return ""
    written = " ".join(block.of(text).split())
    if _bylined(written):
        return "byline"
    if _AGENCY_LINE.fullmatch(written):
        return "agency line"
    if _is_timestamp(written):
        return "timestamp"
    if _is_label(written):
        return "section label"
    return "key point" if _BULLET.match(written) and not _FINAL.search(written) else ""


_LONGEST_HEAD = 250


def _bylined(written: str) -> str:
    """Whom a byline names: an agency, the staff, or names of at least two words."""
    found = _BY.fullmatch(written)
    if found is None:
        return ""
    who = found["who"].strip()
    words = re.findall(r"[^\W_][\w.’'-]*", who)
    if not all(word[0].isupper() or word in _BYLINE_WORDS or _IS_AGENCY.fullmatch(word) for word in words):
        return ""
    named = len(words) > 1 and words[0].casefold() not in _NO_PERSON
    named = named and words[1].casefold() not in ("and", "with", "in", "for", "of", "at", "the", "to")
    return who if named or _BY_DESK.match(who) else ""


def _is_label(written: str) -> bool:
    words = re.split(r"[\s|/>›,]+", written.casefold().strip("|/>› .:"))
    return len(words) <= 5 and all(word in _LABELS for word in words)


def _is_label_over(text: str, first: Span, second: Span) -> bool:
    """One word or a place right above a longer line: a section's name over the headline."""
    named = len(first.of(text).split()) == 1 or _is_known(first.of(text))
    return named and not text[first.end : second.start].strip() and len(second.of(text).split()) >= 5


def _is_timestamp(written: str) -> bool:
    """A line of nothing but dates, times and the words that go with them."""
    words = re.findall(r"[^\W\d_][\w.]*", written)
    dated = any(_STAMP_DATE.fullmatch(word.rstrip(".")) for word in words)
    told = any(
        word.casefold() in ("ago", "read", "published", "updated", "issued", "posted") for word in words
    )
    timed = re.search(r"\d:\d\d|\d{4}", written) is not None
    return (
        re.search(r"\d", written) is not None
        and (dated or told or timed)
        and all(
            word.casefold().rstrip(".") in _STAMP_WORDS
            or _IS_AGENCY.fullmatch(word)
            or _STAMP_DATE.fullmatch(word.rstrip("."))
            for word in words
        )
    )


def _is_short(text: str, block: Span) -> bool:
    """Short enough for a headline or a summary."""
    return block.end - block.start <= _LONGEST_HEAD and len(block.of(text).split()) <= 35


def _is_one_sentence(text: str, block: Span) -> bool:
    return sum(1 for _ in tokens.sentences(text, block.start, block.end)) <= 1


def _ends_closed(text: str, block: Span) -> bool:
    """Whether it ends in a full stop; a headline may end in a question mark."""
    return re.search(r"\.[\"'”’)\]]*$", block.of(text).strip()) is not None


def _slug(text: str, block: Span) -> tuple[list[Furniture], Span]:
    """A headline parted from what goes before it: ``UPDATE 1-Tesla misses …``."""
    found = _SLUG.match(block.of(text))
    if found is None:
        return [], block
    end = block.start + found.end()
    kind = "update note" if re.search(_UPDATE_SLUG, found.group()) else "section label"
    slug = _furniture(text, _trim(text, Span(block.start, end)), kind)
    return [slug], _trim(text, Span(end, block.end))


def _tail(text: str, block: Span) -> list[Furniture]:
    """Credits at the end of a paragraph: ``They left. (Reporting by …)``."""
    start = max(block.start, block.end - _LONGEST_TAIL)
    for mark in list(_SENTENCE_BREAK.finditer(text, start, block.end))[-_MOST_TAILS:]:
        tail = Span(mark.end(), block.end)
        kind = _kind(text, tail)
        if kind in ("credit", "copyright", "sign-off") or (
            kind == "update note" and tail.of(text).startswith("(")
        ):
            return [_furniture(text, tail, kind)]
    return []


_LONGEST_TAIL = 600
_MOST_TAILS = 6
_SENTENCE_BREAK = re.compile(
    r"[.!?][\"'”’)\]]*\s+(?=[(©—–-]|Reporting|Additional|Editing|Writing|Copyright|Enditem)"
)


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


def _kind(text: str, block: Span) -> str:
    """What furniture a whole block is wherever it stands, or the empty string."""
    if block.end - block.start > _LONGEST_FURNITURE:
        return ""
    written = " ".join(block.of(text).split())
    if _CAPTIONED.search(written) and _CAPTION.fullmatch(written):
        return "caption"
    if _ATTRIBUTION.search(written) and not _DESK_NOTE.fullmatch(written):
        return ""
    for kind, fits in _WHOLE_BLOCKS:
        if fits(written):
            return kind
    return ""


_LONGEST_FURNITURE = 1_000


def _is_update_note(written: str) -> bool:
    """What the desk changed: a change with no subject, or a sentence about this very copy."""
    bare = re.sub(r"^\(\s*(?:\*\s*)?|\s*\)$", "", written) if written.startswith("(") else written
    labelled = _LABELLED_NOTE.fullmatch(bare)
    if labelled:
        return _is_about_the_copy(labelled["rest"] or "")
    if _DESK_NOTE.fullmatch(written) or _SELF_NOTE.fullmatch(bare):
        return True
    bracketed = bare != written and written.endswith(")")
    return _is_change(bare, bracketed=bracketed) and (bracketed or not written.endswith("."))


def _is_about_the_copy(rest: str) -> bool:
    dated = re.fullmatch(rf"(?:{_DATE}|[\s,.]|\w+day)*", rest, re.IGNORECASE)
    own = re.search(rf"\b{_OWN_COPY}\b|\bediting error\b", rest, re.IGNORECASE)
    return bool(dated or own or _is_change(rest, bracketed=True))


def _is_change(written: str, *, bracketed: bool) -> bool:
    """``Adds details``, ``Updates with comment``: a verb without a subject, and no other verb after it."""
    if not _CHANGES.match(written):
        return False
    main = _SUBORDINATE.split(written, maxsplit=1)[0]
    if _FINITE.search(main):
        return False
    whole = re.match(rf"{_WHOLE_NOTES}\b", written)
    told = _NOTE_OBJECT.search(written) is not None
    if whole:
        return bracketed or told
    if not told:
        return False
    if re.match(
        rf"(?:Updated|Corrected|Correcting|Recast)\s*(?:[:;,]|with\b|at\b|throughout|{_TO_SHOW})", written
    ):
        return True
    return (
        re.match(
            rf"{_NOUNS_TOO}\s+(?!of\b|from\b|by\b|on\b|for\b|are\b|to\b)|{_NOUNS_TOO}\s+{_TO_SHOW}", written
        )
        is not None
    )


def _is_credit(written: str) -> bool:
    """A role and a name, and no small word that credits do not use."""
    if _CONTACT_HEADER.fullmatch(written):
        return True
    return (
        len(written) <= _LONGEST_TAIL and _CREDIT.fullmatch(written) is not None and _in_credit_words(written)
    )


def _in_credit_words(written: str) -> bool:
    words = re.findall(r"[^\W\d_][\w’'-]*", _ADDRESS.sub(" ", written))
    return all(word[0].isupper() or word in _CREDIT_WORDS for word in words)


def _is_contact(text: str, block: Span) -> bool:
    """A line of names and addresses under ``To contact the reporters on this story:``."""
    written = " ".join(block.of(text).split())
    return (
        len(written) <= _LONGEST_HEAD and not written.endswith((".", "?", "!")) and _in_credit_words(written)
    )


def _is_copyright(written: str) -> bool:
    return _COPYRIGHT.fullmatch(written) is not None and _COPYRIGHT_SENTENCE.match(written) is None


def _is_promo(written: str) -> bool:
    if _SURE_PROMO.fullmatch(written):
        return True
    return _PROMO.fullmatch(written) is not None and not _is_sentence(written)


def _is_sentence(written: str) -> bool:
    """A line that ends like a sentence is left in the body, whatever it begins with."""
    return written.endswith((".", ".”", '."', ".’")) and len(written.split()) > 4


_WHOLE_BLOCKS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("sign-off", lambda written: _SIGN_OFF.fullmatch(written) is not None),
    ("update note", _is_update_note),
    ("credit", _is_credit),
    ("copyright", _is_copyright),
    ("timestamp", lambda written: _STAMPED.match(written) is not None and _is_timestamp(written)),
    ("promo line", _is_promo),
)


def _is_headline(text: str, block: Span, rest: Sequence[Span]) -> bool:
    """A short first block with something after it, over which no byline or dateline tells.

    It does not end in a full stop, or it is all in capitals.
    """
    written = block.of(text).strip()
    if _MARKDOWN_HEADING.match(written):
        return True
    if not rest or not _is_short(text, block) or _dateline(text, block, signed=False) is not None:
        return False
    return written.isupper() or not _ends_closed(text, block)


@dataclass(frozen=True, slots=True)
class _Dateline:
    """A dateline taken apart; `length` counts from the start of what was given."""

    length: int
    place: str
    date: str
    agency: str
    known: bool


def _dateline(text: str, block: Span, *, signed: bool) -> Furniture | None:
    """The dateline at the start of a block, or None; `signed` asks for one with a known agency."""
    opening = text[block.start : min(block.end, block.start + _LONGEST_DATELINE)]
    parsed = _parse_dateline(opening)
    if parsed is None or (signed and not parsed.known):
        return None
    end = block.start + parsed.length
    written = text[block.start : end].rstrip()
    return Furniture("dateline", block.start, block.start + len(written), written, _says(parsed))


def _says(parsed: _Dateline | None) -> str:
    if parsed is None:
        return ""
    told = (("place", parsed.place), ("date", parsed.date), ("agency", parsed.agency))
    return ", ".join(f"{name} {value}" for name, value in told if value)


_LONGEST_DATELINE = 120
_UNDASHED = re.compile(
    rf"[^()\n]{{2,60}}\(\s*(?:{_AGENCIES})\s*\)(?:\s+(?i:{_DATE})(?=\s|$))?\s*(?:$|(?<=\d)\s+(?=[A-Z“\"]))"
)


def _parse_dateline(opening: str) -> _Dateline | None:
    """Read what stands before the first dash as place, date and agency.

    Enough to be sure of a dateline: a known agency in brackets; any agency
    after a place in capitals or with a date; a place and a date; or, with
    neither, a known city in capitals. Without a dash, a place and an agency in
    brackets that fill the line or have a date after them.
    """
    undashed = _UNDASHED.match(opening)
    dash = undashed or _DASH.search(opening)
    if dash is None:
        return None
    rest = undashed.group() if undashed else opening[: dash.start()]
    agency = date = ""
    after_agency = re.search(rf"\)\s*({_DATE})\s*$", rest, re.IGNORECASE)
    if after_agency:
        date, rest = after_agency[1], rest[: after_agency.start(1)]
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
    return _Dateline(dash.end(), place, date, agency, known is not None)


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
        return replace(item, says=_bylined(written) or written)
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
