"""Datelines as English-language desks write them: place, day and agency, in which order and with what between them."""

import re

from helpers.languages.english import listed
from helpers.languages.english.calendar import DATE_IN_LINE, MONTH_IN_LINE, WEEKDAY_IN_LINE

IN_FIGURES = r"(?:\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{1,2}/|\d{1,2}-\d{1,2}-)(?:\d{4}|\d\d)(?!\d)|\d{1,2}(?:\.\d{1,2}\.?|/\d{1,2})(?=\s?[(/]|\s?$)"
_ABROAD = listed.alternatives(*sorted(listed.words("wirecopy", "months abroad"), key=len, reverse=True))
_MONTH = rf"(?:(?:{_ABROAD})(?!\w)\.?|{MONTH_IN_LINE})"
DATE = rf"(?=[\djfmasondtw]|[lei][el]\s\d)(?:(?:the|den|[lei][el])\s(?=\d))?(?:{IN_FIGURES}|\d{{1,2}}\s(?:de\s)?{_MONTH}(?:,?\s(?:del?\s)?\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th|º|er|\.)\s+(?:of\s|de\s)?{_MONTH}(?:,?\s+\d{{4}})?|{DATE_IN_LINE}|{WEEKDAY_IN_LINE}(?<=day)(?:,?\s(?:{IN_FIGURES}))?)"
"""A day; what no month, weekday or figure begins with is passed over at once."""

_WELL_KNOWN_NAMES = listed.lines("agencies", "bare")
_BARE = listed.alternatives(*_WELL_KNOWN_NAMES)
IN_SMALL_LETTERS = listed.alternatives(*dict.fromkeys(map(str.lower, _WELL_KNOWN_NAMES)))
_NAMES = listed.lines("agencies")
_ONE = listed.alternatives(*dict.fromkeys((*_NAMES, *map(str.upper, _NAMES))))
_OTHER = r"[A-Za-z][\w.]{1,20}"
AGENCIES = rf"(?:(?:{_OTHER}/|[A-Z]{{2,8}}-)??(?:{_ONE})(?:(?:\s?[/+]\s?|-|\s+and\s+(?=[A-Z])){_OTHER}(?:\s(?:(?:News|Press|Agency|Media)\b|[A-Z][\w’-]+(?=\))))?)*(?!\w))"
"""An agency that is known, alone or with another: ``AP``, ``tca/dpa``, ``PRNewswire-PRWeb``."""

WELL_KNOWN = rf"(?:(?:{_BARE})(?!\w)|[A-Z]\w+\s(?:Press|Agency)\b|VOA\b)"
"""An agency that everybody knows, alone."""

_UNKNOWN = r"[A-ZÀ-Ž][\w.&-]{1,20}(?:\s[A-Z][\w-]{1,20}){0,2}"
_DESK = listed.alternatives(*listed.lines("agencies", "desks"))
_IN_MARKS = rf"(?:(?P<bracket>[(\[])\s*|/\s?)(?P<one>{AGENCIES}(?:\s(?:{_DESK}))?)(?:,\s(?:{_BARE})(?!\w))*"
_MARKED = rf"{_IN_MARKS}(?(bracket)(?:\s*,+\s*(?P<day>(?i:{DATE})))?\s*[)\]]|(?:\s[Cc]orrespondent\s[^/()\n]{{3,40}})?\s?/)"
_PREPOSITIONS = listed.words("grammar", "prepositions")
_IN_CAPITALS = map(str.upper, _PREPOSITIONS - listed.words("wirecopy", "before places"))
NEVER_FIRST_IN_A_PLACE = {*_PREPOSITIONS, *map(str.capitalize, _PREPOSITIONS), *_IN_CAPITALS}
"""Prepositions, but for those in capitals that say where: ``NEAR BAKHMUT``, ``ON BOARD THE USS NIMITZ``."""
NEVER_IN_A_PLACE = listed.words("wirecopy", "section labels") | listed.words("wirecopy", "never in a place")
SMALL_IN_PLACES = listed.words("wirecopy", "small words in places")

_STATION = r"[KW][A-Z]{2,3}(?:-TV)?"
_TAG = (
    r"\(\s*(?:\d?(?:st|nd|rd|th)?\s*|[A-Z][a-z]+\s+)?(?:LEAD|LD|Lead|URGENT|Urgent|UPDATED?|Updated?|RPT|EDITED|"
    r"CORRECTED|REFILE|BREAKING|FLASH|ALERT)(?:\s*[-#]?\s*\d+)?\s*\)"
)
TAG = re.compile(_TAG)
"""Which take a story is, said within its dateline: ``(LEAD)``, ``(2nd LD)``."""

BESIDE = re.compile(
    r"(?:,\s|\s)\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4}(?:[+-]\d{1,2})?)?(?=\s*[,(|]|\s+[-–—])|(?<=[)\]])\*+(?=\s)|(?:,\s|\s)\d{4}\s(?:[A-Z]{2,3}T|UTC)\b"
    r"|(?<=[)\]])\s?/[a-z]{2,3}/|,\s[A-Z][\w'’ -]{2,18}\s\d{1,2},?\s14\d\d(?:\s?A?H)?(?=,)|,?\s(?:From|from|By|by)\s[\w’' ]{2,30}\s[Cc]orrespondent(?:\s[A-Z]\w+){1,3}(?=\s?[-–—:])|\s[(\[](?i:(?:by\s|from\s)?(?:our|own|special|staff)\s(?:\w+\s)?correspondent)[)\]]"
)
"""What is neither place, day nor agency: an hour, an editor's sign, the day of another calendar, who wrote it."""
END = re.compile(
    rf"""(?=[\W_]|\b)(?:(?:(?P<mark>{_MARKED}(?:\s+(?i:{DATE})(?=\s|$))?|\b(?=[^/]{{3,60}}/)(?i:{DATE})[.,]?\s*/\s?{_UNKNOWN}\s?/|(?<=[-–—]\s)(?:{AGENCIES}(?=\.\s)|\({_STATION}\)))
        | (?P<bare>(?<=[\da-z],\s)(?!(?i:{WEEKDAY_IN_LINE})\.?\s)[A-Z][\w.-]*\w(?=\.?\s)(?!\s[A-Z]\w+\s[(\[–—-])))
        \s*[./]{{0,2}}\s*(?=[A-Z“"‘']|$)   # an agency, and the story
      | (?P<dash>\s*(?:-{{2,3}}|–|—)\s*|\s+-\s*|(?<=[\w.)/])-(?=\s|$)\s*|(?<=\))\.?-(?=[A-Z“"])|\s+_{{1,3}}(?=\s|$)\s*|(?<=\))\s?_\s*|(?<=[A-Z]{{2}})_(?=\s)\s*|\s\|\s+(?![^.\n]{{0,40}}[|:])|(?<=[)\]A-Z])\s[*>~·=•►▪»]\s+)(?:(?:{_TAG}|Regulatory\s+News:|(?i:press\s+release)\s*(?:[:–—]|-+(?=\s)))\s*)?
      | (?P<colon>(?:(?<=[\w.)/\]])\s?:|(?<=\))\s?;)(?:(?=\s|$)\s*|(?<=\):)(?=[A-Z“\"])))
      | (?P<stop>(?<=\d)(?:\.|(?<!\d{{4}}))\s+(?!(?i:{_MONTH}))(?=[A-Z“"])))""",
    re.VERBOSE,
)
"""Where a dateline, or a part of one, may end."""
MAY_END = re.compile(
    r"[-–—_:(/|\d•►▪](?:(?<=[–—_:(/|•►▪])|(?<=-)(?:(?<![^\W_]-)|(?![^\W_]))|(?<=\d)(?:[,.]\s|\s[A-Z]))"
)
"""What is in every text that has such a place; no hyphen within a word."""

_SUBTITLES = listed.alternatives(*map(str.capitalize, sorted(listed.words("wirecopy", "subtitles of works"))))
SUBTITLE = re.compile(rf"(?:An?|The)\s+(?:[A-Z][\w’-]+\s+){{0,2}}(?:{_SUBTITLES})(?=[,.]|\s[a-z])")
"""What follows a place in a title: ``JERUSALEM: The Biography is the book …``"""
TITLE_IN_CAPITALS = re.compile(
    r"(?=[^a-z]{6,100}(?:[:,]|\s(?:is|was|are|were)\s)[^\n]*[a-z])(?:(?:THE|OR|AND|NOT|BUT)\s|AN?\s(?=[^a-z:,]*[A-Z]{5}))[A-Z]{2}"
)
"""The same with all of it in capitals before other words: ``VENICE — OR NEARLY: That is how …``"""

A_TIME_OR_DAY = re.compile(
    rf"(?:{WEEKDAY_IN_LINE}|{MONTH_IN_LINE}|[A-Z]{{1,3}}[SD]?T|GMT|UTC|TB[ACD])", re.IGNORECASE
)
TRAILING_AGENCY = re.compile(rf"(?:^|[\s,.]|(?<=\w))\s*{_MARKED}\s*\.?\s*$")
LEADING_AGENCY = re.compile(rf"\s*{_IN_MARKS}(?(bracket)\s*[)\]]|\s?/)\s*,?\s*(?=[^\s,])")
TRAILING_BRACKET = re.compile(
    rf"(?:^|[\s,])\s*\(\s*(?P<one>[A-ZÀ-Ž][\w.&’'/ -]{{1,40}}?|{IN_SMALL_LETTERS})(?:\s*[,/]\s*(?P<day>(?i:{DATE})))?\s*\)\s*\.?\s*$"
)
TRAILING_DAY_IN_BRACKETS = re.compile(
    rf"(?<=[A-Z]{{2}})\s+\(\s*(?P<day>(?i:{DATE}))(?:,\s*(?P<one>{_UNKNOWN}))?\s*\)\s*$"
)
BARE_AGENCY_AFTER_DATE = re.compile(rf"(?i:{DATE})(?P<between>[,.]?\s+)(?P<one>{AGENCIES})\.?\s*$")
UNKNOWN_AGENCY_AFTER_DATE = re.compile(
    rf"(?i:{DATE})(?P<between>(?:[,.]\s+(?!(?i:{A_TIME_OR_DAY.pattern})\.?\s*$)(?P<one>[A-ZÀ-Ž]{{3,12}}|[A-ZÀ-Ž][a-z]+[A-Z]\w*|[A-ZÀ-Ž][\w-]+\s(?:News|Press)(?:\s(?:Agency|Service))?)|[.,]?\s*/\s?(?P<two>{_UNKNOWN})\s?/)\.?\s*$)"
)
TRAILING_BARE_AGENCY = re.compile(
    rf"(?:[,.]?\s+(?P<one>{_BARE})|(?:,\s+|\s?[/|]\s?)(?=[A-Z]{{3}})(?P<two>{_ONE}))\s*$"
)
ONLY_AN_AGENCY = re.compile(rf"({_BARE})")
A_WHOLE_AGENCY = re.compile(rf"\A\s*(?P<one>{AGENCIES})\.?\s*\Z")
LEADING_BARE_AGENCY = re.compile(rf"\A\s*(?P<one>{_BARE})\s*[,:|]\s+(?=\S)")
AGENCY_FORMS = (
    (TRAILING_AGENCY, True), (LEADING_AGENCY, True), (BARE_AGENCY_AFTER_DATE, True), (UNKNOWN_AGENCY_AFTER_DATE, False),
    (A_WHOLE_AGENCY, False), (LEADING_BARE_AGENCY, False), (TRAILING_DAY_IN_BRACKETS, False), (TRAILING_BRACKET, False),
    (TRAILING_BARE_AGENCY, False),
)  # fmt: skip
"""How agency and day stand together, in the order in which they are tried, and whether that makes the agency known."""
DATED = re.compile(DATE, re.IGNORECASE)
_WITH_A_DAY = (BARE_AGENCY_AFTER_DATE, UNKNOWN_AGENCY_AFTER_DATE, TRAILING_DAY_IN_BRACKETS)
DATELESS_FORMS = tuple(each for each in AGENCY_FORMS if each[0] not in _WITH_A_DAY)
"""Those that may stand without a day."""
TRAILING_DATE = re.compile(rf"(?:^|[\s,.|])({DATE})\s*[,.]?\s*$", re.IGNORECASE)
LEADING_DATE = re.compile(rf"\s*({DATE})\s*[,.:|]?\s+(?=\S)", re.IGNORECASE)
TRAILING_DAY = re.compile(r"[\s,.]((?:[A-Z][A-Za-z]{2,8}\.?\s+|(?<=,\s))\d{1,2})\s*,?\s*$")
DATE_AFTER_AGENCY = re.compile(rf"[)/]\s*,?\s*({DATE})\s*$", re.IGNORECASE)
REGION = re.compile(r"(?:[A-Z]\.){2,3}|[A-Z][a-z]{1,4}\.")
"""``B.C.``, ``Calif.``"""
IN_BRACKETS = re.compile(
    rf"[\[(](?P<said>[A-ZÀ-Ž][^\[\]()]{{2,60}}(?:,\s(?i:{DATE})(?:,?\s*\({_UNKNOWN}\))?|[,/]\s?(?:{_ONE})|(?<=[A-Z]{{4}})|(?=[\])]\s*$)))[\])]\.?(?:\s+(?=[A-Z“\"])|\s*$)"
)
"""``[NAIROBI, 9 July 2024] The board …``: the same, and the story."""
BEFORE_A_STOP = re.compile(
    rf"(?P<said>[A-Z][A-Z -]{{2,30}})\.\s+(?=[“\"]?(?:[A-Z][a-z]|A\s))(?!(?i:{MONTH_IN_LINE})\b|{SUBTITLE.pattern}|[^.\n]{{0,40}}[-–—:/(]\s)(?=[^\n]{{60}})"
)
QUOTED = re.compile(r"\s*[\"“'‘](?=[A-Z(])")
OPENS_A_SENTENCE = re.compile(r"(?P<first>The|An?|[A-Z]\w+(?=\s[a-z]))\s")
ASIDE = re.compile(
    r"[^.!?—–]{3,120}\s?[—–]\s?(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|does|did)\s(?![^.!?]*[—–])"
)
"""What stands between two dashes, and the verb after them: ``WASHINGTON — George, the goat, not the city — was led out.``"""
BRACKETED_IN_PLACE = re.compile(r"\s*(?:\([A-Z][\w .-]{2,30}\)|\[[A-Z][\w .-]{2,30}\])")
"""``Mumbai (Maharashtra) [India]``"""
CALL_SIGN = re.compile(_STATION)
"""An American station's: ``(KRON) —``."""
NAMED_LIKE_AN_AGENCY = re.compile(r"[A-Z]{3,8}|[A-Z][a-z]+[A-Z]\w*")
"""Capitals alone or within a word, as ``BusinessDesk`` has them: a name that is no word."""
