"""Lines of the wire's own apparatus: notes, credits, promo lines."""

from __future__ import annotations

import re
from collections.abc import Callable

from helpers.article import Span
from helpers.reading.anatomy.datelines import AGENCIES, DATE, MONTH

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
            |\ {_TO_SHOW}|\ with\ |\ on\ {DATE}|\ at\ \d|\ since\ |\ for\ (?:clarity|style|length)|\ because\ )
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

IS_AGENCY = re.compile(AGENCIES)

_STAMP_WORDS = frozenset(
    """updated update published posted modified issued first last on at ago hour hours hr hrs minute minutes min mins
    day days read am pm a.m p.m gmt utc est edt et pst pdt pt ct mt bst cet cest ist jst hkt sgt by""".split()
)
_STAMP_DATE = re.compile(
    rf"{MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?", re.IGNORECASE
)
_STAMPED = re.compile(
    r"(?:Issued|(?:(?:Last|First) )?(?:Published|Updated|Posted|Modified))\b", re.IGNORECASE
)

LONGEST_HEAD = 250


def is_timestamp(written: str) -> bool:
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
            or IS_AGENCY.fullmatch(word)
            or _STAMP_DATE.fullmatch(word.rstrip("."))
            for word in words
        )
    )


LONGEST_TAIL = 600


def furniture_kind(text: str, block: Span) -> str:
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
    dated = re.fullmatch(rf"(?:{DATE}|[\s,.]|\w+day)*", rest, re.IGNORECASE)
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
        len(written) <= LONGEST_TAIL and _CREDIT.fullmatch(written) is not None and _in_credit_words(written)
    )


def _in_credit_words(written: str) -> bool:
    words = re.findall(r"[^\W\d_][\w’'-]*", _ADDRESS.sub(" ", written))
    return all(word[0].isupper() or word in _CREDIT_WORDS for word in words)


def is_contact(text: str, block: Span) -> bool:
    """A line of names and addresses under ``To contact the reporters on this story:``."""
    written = " ".join(block.of(text).split())
    return (
        len(written) <= LONGEST_HEAD and not written.endswith((".", "?", "!")) and _in_credit_words(written)
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
    ("timestamp", lambda written: _STAMPED.match(written) is not None and is_timestamp(written)),
    ("promo line", _is_promo),
)


def pointed_at(note: str) -> tuple[int, ...]:
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
