"""The wire's own apparatus as English-language desks write it: datelines, bylines, notes, credits, promo lines."""

import re

from helpers.languages.english import calendar, listed, notices, numberwords
from helpers.languages.english.calendar import DATE_IN_LINE as DATE
from helpers.languages.english.calendar import MONTH_IN_LINE as MONTH
from helpers.languages.english.calendar import WEEKDAY_IN_LINE as WEEKDAY

_AGENCIES = listed.alternatives(*listed.lines("agencies"))
SMALL_IN_LINES_OF_NAMES = listed.words("wirecopy", "small words in lines of names")
BYLINE_WORDS = listed.words("wirecopy", "small words in bylines")
NEVER_FIRST_IN_A_BYLINE = listed.words("wirecopy", "never first in a byline") | (
    set(calendar.WEEKDAYS) | set(calendar.MONTHS) - {"april", "may", "june", "august"}
)
NEVER_SECOND_IN_A_BYLINE = listed.words("wirecopy", "never second in a byline")
LABELS = listed.words("wirecopy", "section labels") | set(listed.lines("wirecopy", "labels of several words"))
CREDIT_WORDS = listed.words("wirecopy", "small words in credits")
TELL_A_CREDIT = listed.words("wirecopy", "tell a credit")
END_MARKS = listed.words("wirecopy", "end marks")
WORDS_OF_END_MARKS = END_MARKS | listed.words("wirecopy", "small words in end marks")
THIS_COPY = listed.words("wirecopy", "this very copy")
TELL_OF_A_COPY = listed.words("wirecopy", "tell of a copy")
WORDS_ON_A_COPY = listed.words("wirecopy", "words of notes on a copy")
TELL_A_COPYRIGHT = listed.words("wirecopy", "tell a copyright")
WORDS_OF_COPYRIGHTS = TELL_A_COPYRIGHT | listed.words("wirecopy", "small words in copyrights")
DATA_OF = re.compile(r"\b(data|figures|support)\s(?:(?:supplied|provided)\sby|from|of)\s[^.]*")
"""``using data from Zacks``: whose data a note on a copy names."""
STOPPED = re.compile(r"[!?…]$|[^A-Z\s.]{3,}(?<!Inc)(?<!Ltd)(?<!Corp)\.$")
"""A line ends like a sentence, and not like a firm's name."""
CLAIMED = re.compile(
    r"©|\([cC]\)|1(?<=\b1)9\d\d\b|2(?<=\b2)0\d\d\b|R(?<=\bR)(?i:ights?)\b|r(?<=\br)(?i:ights?)\b"
)
"""A copyright is claimed by its sign, a year or rights; *Court Hears Copyright Case* is a headline. Each begins with a sign of its own, so that it is quickly looked for."""
STAMP_WORDS = listed.words("wirecopy", "words in timestamps")
_POINTS = listed.alternatives(*listed.lines("wirecopy", "labels of key points"))
KEY_POINTS = re.compile(rf"(?i:{_POINTS})\s*[:.]?|Story highlights (?P<point>[A-Z].{{3,160}}[^.])")
"""The line over a list of what a story says, or with the first `point` in it."""
STAMPING = listed.words("wirecopy", "tell a timestamp")
A_YEAR_OR_HOUR = re.compile(r"(?:\d:\d\d|\b(?:19|20)\d\d)\b.*[^.]$")
OPENS_AN_ENTRY = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|GMT|BST|E[DS]?T)\s*[-–—:|]?\s*(?=\S|$)")
"""The time before the headline of an entry of a live blog."""
LABELLED_HEADLINE = re.compile(
    r"(?i:opinion|explainer|factbox|graphic|live|podcast|video|photos|quiz|what to know|watch)\s*:\s*\S"
)
"""``OPINION: The wall is no use``: over a story its headline, in it a line that leads elsewhere."""
DASHED = re.compile(
    r"[-–—] (?=['‘\"“]?[^\W_a-z]).{1,80} [-–—]|(?P<sign>\*{1,3}|={1,3}) ?(?=['‘\"“]?[^\W_a-z]).{0,80}[^\s.!…*=] ?(?P=sign)"
)
"""``- Work for your suit -``, as AFP sets subheadings, and ``** WHAT IT COSTS **``."""
PARAGRAPH_NUMBERS = {word: int(value) for word, value in numberwords.ORDINALS.items() if value <= 12} | {
    "lead": 1
}

_CORRECTED_ABROAD = listed.alternatives(*listed.in_order("wirecopy", "corrected abroad"))
UPDATE_SLUG = rf"(?:{_CORRECTED_ABROAD.upper()}|UPDATE|WRAPUP|AMENDED|REPEAT/REFILE|CORRECTED|CORRECTION(?:\sFROM\sSOURCE)?|RPT|REFILE|REPEAT|RECAST|WITHDRAWN|CLARIFICATION|OFFICIAL|WRITE-?THRU|UPDATED|(?:CORR|ERRATUM|Erratum|Corrected|Amended|Refiled?|Updated?)(?=\s?\d{{0,2}}\s?:)|(?:Corr(?:ection)?|Clarification)(?=\s?\d{{0,2}}\s?:(?!\s+[a-z])))(?:\s?\d+)?(?:\sVERSION|\sTO\s[A-Z ]{{3,40}}(?=:))?"
SLUGGED = re.compile(rf"{UPDATE_SLUG}|{notices.KILL_SLUG}")
"""``KILL``, which in ``KILL (LEGAL) -`` is no place."""
SLUG = re.compile(
    rf"""(?>(?:{UPDATE_SLUG}|{notices.KILL_SLUG})(?:\s?\([A-Z][A-Z ,]{{2,40}}\))?(?:\s?[-–—]+\s?|\s?:\s+|\s?/+\s?)(?:\(OFFICIAL\)-|(?:LEGAL|LIBEL|COURT|ERROR|OFFICIAL)\b[A-Z ]{{0,30}}:\s+)? | [*_]{{0,2}}(?i:headline|title)\s?:[*_]{{0,2}}\s+
      | [(\[*]+\s?(?:{UPDATE_SLUG}|{notices.KILL_SLUG}|(?i:killed|withdrawn|retracted|corrected|correction|updated?|refiled?|amended))\s?[)\]*]+\s+
      | [A-Z][A-Z\ &]{{2,30}}\s\|\s+(?=\S*[a-z])
      | CORRECTING\ and\ REPLACING\s+(?:PHOTO\s+)?
      | /\s?CORRECTION(?:\ FROM\ SOURCE)?\s?/\s+
      | (?:BULLETIN|MANDATORY|URGENT)\s+KILL\s+
      | \((?:ADDS|RECASTS|UPDATES|CORRECTS)\b[A-Z\ ,]{{0,60}}\)\s+
      | (?:ADDS|RECASTS|UPDATES)\b[A-Z\ ,]{{0,60}}:\s+
      | (?:\(?\d(?i:st|nd|rd|th)\s+(?:LEAD|LD)(?:-[Ww]rite-?thru)?\)?(?::|\s[-–—]+(?=\s))?|\d(?:st|nd|rd|th)\s+(?:UPDATE|Update):|\((?:LEAD|LD|URGENT)\)|(?:(?:NEW\s)?LEAD|LD|URGENT)(?:\s?\d)?\s?(?::|\s[-–—]+(?=\s))(?=\s+[^\sa-z])|LEAD\s\d(?=\s[A-Z]))\s+
      | (?:EXCLUSIVE|FACTBOX|TIMELINE|ANALYSIS|INSIGHT|INTERVIEW|PREVIEW|POLL|EXPLAINER|FOCUS|NEWSMAKER|BRIEF|FEATURE
        |ADVISORY|SPECIAL\ REPORT|BREAKINGVIEWS|COLUMN|REUTERS\ POLL)(?:\s+\d+)?-)+(?=[\w"'“‘$€£])""",
    re.VERBOSE,
)
UPDATING = re.compile(
    rf"^[(\[]|{UPDATE_SLUG}|\b(?:RECASTS|UPDATES|Update)\b|CORRECT(?:ING|S)\b|ADDS\b|\b(?:LEAD|LD)\b"
)
SLUG_LINE = re.compile(
    r"(?:BC|AM|PM)--?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?(?:, ?(?:\d|Bjt|Ld|[A-Z]{2,4}\b|Writethru|Urgent|Update).{0,40})?|(?i:zczc)\b.{0,40}|\$adv\S{0,8}|[A-Z]{2,}(?:-[A-Z]{2,})+(?:-[A-Z]{2,}|\d|(?:/[A-Z-]*)? \([A-Z\d, ]{2,20}\))|[A-Z]{2,5}-[A-Z]\w+(?:-[A-Z]\w+)+|[A-Za-z]{2,8}\d{3,6}\s\d\s[a-z]{1,5}\b.{0,60}|/?(?:[A-Za-z][\w -]{1,30}/){3,}|\d(?:ST|ND|RD|TH) (?:LEAD|LD|NET|ADD|UPDATE)|[A-Z]{3}\s?\d{1,2}|[A-Za-z]\d{4} (?:(?:--?|–|—) [a-z\d][a-z\d'’ -]{1,40}|-- [A-Z\d][A-Z\d'’ -]{1,40})|\W{0,4}(?:URGENT|FLASH|BULLETIN|SNAP|ALERT|NEWS ALERT|BREAKING(?: NEWS)?)\W{0,4}"
)
"""``BC-EU--Vale-Boat, 1st Ld-Writethru``, ``ZCZC ABC123``: what desks and lines call a story, over its headline."""
CATALOGUED = re.compile(
    r"(?:SECTION|LENGTH|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DATELINE|JOURNAL-CODE|ACC-NO|DOCUMENT-TYPE)\s?: ?[^\s].{0,100}|(?:Section|Length|Load-Date|Keywords?|Word count)\s?: ?\S(?:.{0,99}[^.!?])?|(?:[Ss]lug|SLUG): ?\S+|SLUG: ?[A-Z][A-Z\d -]{1,40}"
    r"|[A-Z]+(?:_[A-Z]+)+\s?: ?\S.{0,100}"
    r"|[*_]{0,2}(?:BODY|Body|TEXT|STORY|(?:Full|FULL) (?:Text|TEXT))\s?:[*_]{0,2}|(?:[A-Z]+ )?(?:KEYWORDS?|PUB): ?[^\Wa-z][^a-z]{2,160}"
    r"|(?:Document )?\d+ (?:of|OF) \d+(?: DOCUMENTS?)?|End of Document|Document [A-Z]{4,6}\d{10,14}\w{5,12}|\$/\#"
)
"""``LENGTH: 300 words``: what databases and desks write of a story, and the marks that AAP sets between its parts."""
BY = re.compile(
    r"(?:(?:(?:Story|Words|Text|Written|Reported) )?[Bb]y:?|BY:?|[*_]{0,2}(?i:byline|author):[*_]{0,2}(?: By)?)\s+(?:(?i:the) )?(?P<who>[A-ZÀ-Þ][\w\s.,’'&|;/()–—-]*)"
)
_SIGNER = r"(?:[A-ZÀ-Þ][\w.’'-]+\s){1,2}[A-ZÀ-Þ][\w’'-]+"
SIGNED = re.compile(
    rf"{_SIGNER}(?:(?:,\s|\sand\s){_SIGNER}){{0,3}}\s+in\s+(?P<place>[A-ZÀ-Þ][\w.’' -]{{2,40}}?)(?:\s+and\s+agencies)?"
)
"""``Ann Lee and Bo Ek in Berlin and agencies``, as some papers sign."""
A_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ]\.)?(?: (?:[a-z]{2,3} )?[A-ZÀ-Þ][\w’'-]+){1,2}")
"""``Ann Lee``, ``ANN B. LEE``, and nothing else."""
WORKING = re.compile(rf"{A_NAME.pattern}(?:,| \|) (?P<as>[A-Z][^,|.!?]{{2,60}})")
"""``Ann Lee, City Editor``, ``Ann Lee | Vale Courier``: a writer and as what, or for whom, she works."""
FROM_STAFF = re.compile(
    rf"(?:[A-ZÀ-Þ][\w.’'-]+ ){{1,2}}[A-ZÀ-Þ][\w’'-]+(?: \| [^|]{{2,40}})? \| (?i:{DATE})|{A_NAME.pattern} \| (?:{_AGENCIES})|"
    r"(?:[A-Z]\w+ )?[Ss]taff (?:and|&) agenc(?:y|ies)|(?:Staff|STAFF) (?:Writer|WRITER|Reporter|REPORTER|Correspondent|CORRESPONDENT)s?|(?:From|FROM|By|BY) (?:our|OUR) (?:[\w-]+ ){0,3}(?:staff|STAFF|correspondents?|reporters?|writers?|desk|newsroom)"
    r"(?:(?:, | and | & | in )(?:the |The )?[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3})*"
)
"""``From our foreign staff and AFP``, as other papers sign."""
A_TITLE = re.compile(r"(?:[A-Z][\w’&-]*\s){0,4}(?i:editor|correspondent|reporter|writer|columnist)s?")
SIGNED_BELOW = re.compile(
    rf"[(–—-]*\s?(?P<name>{A_NAME.pattern}|(?:[A-ZÀ-Þ]\.\s?){{1,2}}[A-ZÀ-Þ][\w’'-]+|(?<=[–—-]\s)[A-ZÀ-Þ][\w’'-]+)"
    r"(?:(?:,\s|\s?[/|–—&]\s?|\sand\s|\sin\s|\sfor\s|\s\()(?P<where>(?:the\s|The\s)?[A-ZÀ-Þ][\w.’'-]*(?:\s(?:of\s)?[A-ZÀ-Þ][\w.’'-]*){0,4}))?\)?"
)
"""``— Ann Lee, Vale Courier``, ``A. Lee/B. Ek``: the same with where she is, for whom or with whom."""
OUTLETS = listed.words("speakers", "outlet-name")
BREADCRUMB = re.compile(r"(?P<first>[A-Z]\w+)(?:(?:\s[>›»/]\s[^.!?>›»/]{2,40}){1,5}|(?:\s\|\s[A-Z]\w*){1,3})")
"""``Home > News > Linnet Bay``: the way to a page."""
DAY_BEHIND = re.compile(rf"\s*[,|–—·•]\s*(?i:(?:(?:published|updated|posted)(?:\son)?:?\s)?{DATE})$|\s+=$")
BY_DESK = re.compile(rf"(?:{_AGENCIES}|ASSOCIATED PRESS|REUTERS|Staff|STAFF)\b")
EMPLOYED = re.compile(
    rf"[^,]+,\s+(?:[Tt]he\s+)?(?P<agency>{_AGENCIES})(?:\s(?:[A-Z]\w+\s)*(?:Correspondent|Editor|Reporter|Writer))?(?:,|$)"
)
"""``Ann Lee, PA Health Correspondent``."""
AGENCY_LINE = re.compile(
    rf"(?:(?:The|THE)\s+)?(?:{_AGENCIES}|ASSOCIATED PRESS|REUTERS|Xinhua News Agency|dpa International|(?:[A-Z]\w+\s){{1,3}}(?:News|Press)\s(?:Agency|Service))"
    r"(?:\s+(?:News|Agency|Staff|Writers?|Correspondents?|Reporters?|Business|Science|Sports|Political|Medical))*\.?"
)
SENTENCE_BREAK = re.compile(
    r"[.!?][\"'”’)\]]*\s+(?=[(\[©—–/=*-]|https?://t\.co/|Reporting|Additional|Editing|Writing|Copyright|Enditem|With\s|[a-z]{2,4}/[a-z]{2,4}$|BERNAMA|NNNN|ENDS?\b"
    rf"|(?:{_AGENCIES}|[Aa]gencies)\b)"
)
_WHOLE_NOTES = (
    r"(?:Adds|Recasts|Corrects|Rewrites|Resend(?:s|ing)|Reissu(?:es|ing)|Refiling|Removes|Clarifies|Refiles|Deletes|Restores|Inserts|Releads|Writethru|"
    r"Writethrough|New throughout)"
)
_NOUNS_TOO = (
    r"(?:Updates?|Changes?|Edits?|Moves|Repeats|Drops|Replaces|Fixes|Tops|Add|Correct|Recast|Clarify)"
)
NOTED = re.compile(
    rf"\((?:EDS|Eds|Editors?|(?:{_WHOLE_NOTES}|{_NOUNS_TOO}|Updat(?:ed|ing)|With)\b)[^()\n]{{1,160}}\)\s*"
)
"""``(Adds details) LONDON, Nov 3 (Reuters) -``: what a desk says right before a dateline."""
CHANGE_IN_CAPITALS = re.compile(r"(?:CORRECTS|ADDS|RECASTS|UPDATES|CLARIFIES|RE(?:SEND|ISSU|FIL)ING)\s+[a-z]")
CHANGES = re.compile(rf"{_WHOLE_NOTES}|{_NOUNS_TOO}|Updated|Corrected|Correcting|Recast")
_TO_SHOW = (
    r"to\s+(?:show|say|add|adds|include|reflect|clarify|correct|fix|read|remove|make|state|specify|give|note|"
    r"change|update|replace|delete|attribute|identify|drop|restore|conform|amend)\b"
)
NOTE_OBJECT = re.compile(
    rf"""\b(?:details?|comments?|quotes?|background|paragraphs?|pars?|paras?|grafs?|headlines?|le[da]de?|lead|intro
        |byline|dateline|slug|bullets?|context|reactions?|statements?|analysts?|graphics?|links?|tables?|prices
        |shares|spelling|names?|title|typo|words?|figures?|numbers?|date|day|attribution|sourcing|sources?|text
        |throughout|tolls?|response|spokes\w+|officials?|caption|photos?|garbled?|milestone|closing|forecasts?
        |executives?|minister|with|{_TO_SHOW})\b""",
    re.VERBOSE | re.IGNORECASE,
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|"
    r"said|says|say|told|found|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|won['’]t|can['’]t|shows?|showed)\b"
)
OPENS_WITH_A_PRONOUN = re.compile(
    rf"(?:{listed.alternatives(*listed.words('grammar', 'pronouns told apart'))})\s", re.IGNORECASE
)
SUBORDINATE = re.compile(
    rf"\b(?:that|who|which|whose|after|as|when|where|because|if|{_TO_SHOW})", re.IGNORECASE
)
ATTRIBUTION = re.compile(
    r",\s+(?:[\w.’'-]+\s+){1,5}(?:said|says|ruled|told|added|warned|wrote|argued|found|reported|announced)\b"
)
_COPY = r"(?:story|article|item|dispatch|version|headline|column|post|report|caption|copy|transcript)"
_OWN_COPY = (
    rf"(?:(?:this|an\s+earlier|a\s+previous|the\s+original)\s+(?:[\w.]+\s+){{0,3}}{_COPY}"
    r"|the\s+(?:above\s+)?(?:article|headline|caption)|the\s+(?:\w+\s+)?(?:sentence|paragraph))"
)
_CORRECTED = r"(?:corrected|updated|refiled|clarified|revised|amended|recast|edited|changed|modified|re-?written|repeated)"
_OTHERS_TOO = r"(?!(?:\w+\ )?(?:report|post|column|transcript)\b)"
"""*The report* in a story is somebody else's."""
SELF_NOTE = re.compile(
    rf"""(?:Note:\ )?(?:This|The\ {_OTHERS_TOO})\ ?(?:[\w.,]+\ ){{0,3}}{_COPY}\ (?:of\ the\ story\ says\b|
          (?:has\ been|have\ been|was|is\ being|is)\ (?:\w+ly\ )?{_CORRECTED}(?:\s*[.;]?$|\.\ An?\ (?:earlier|previous)\ version\b|\ throughout|\ in\ paragraph
            |\ {_TO_SHOW}|\ with\ |\ on\ {DATE}|\ at\ \d|\ since\ |\ for\ (?:clarity|style|length)|\ because\ )
          |(?:corrects|adds|updates|refiles|clarifies|removes|deletes|repeats|fixes|recasts|replaces)\b
          |(?:was|is|has\ been)\ (?:originally\ |first\ |re-?)published\b(?!\ (?:in|by)\ (?:the|an?)\ (?-i:[^A-Z]*),?\ (?:that|which|who|whose|where)\b)|was\ (?:co-?)?published\ in\ partnership\ with\b|originally\ appeared\b|first\ appeared\b)
        .{{0,500}}
      | This\ corrects\b(?=.{{0,200}}\b(?:para(?:graph)?|graf)s?\b).{{0,400}}
      | (?:This\ (?:corrects|refiles|clarifies|recasts)|We\ have\ (?:corrected|clarified|amended))\ (?=.*{NOTE_OBJECT.pattern}).{{1,160}}
      | (?:An\ earlier|A\ previous|The\ original)\ version\ of\ (?:this|the\ {_OTHERS_TOO})\ ?(?:\w+\ )?{_COPY}\b.{{0,80}}
        \b(?:incorrect\w*|mis\w+|erroneous\w*|wrong\w*|inaccurate\w*|corrected|omitted|error|stated|said|gave
        |listed|included|contained|referred|described|identified|attributed|reported|indicated|named)\b.{{0,400}}""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_TELL_OF_IT = listed.alternatives(*listed.in_order("wirecopy", "tell of a correction abroad"))
NOTED_ABROAD = re.compile(
    rf"(?:{_CORRECTED_ABROAD})\s*[:–—-]+\s.*\b(?:{_TELL_OF_IT})\b.*", re.IGNORECASE | re.DOTALL
)
"""``Korrektur: Im zweiten Absatz wurde …``"""
UPDATE_LABEL = re.compile(rf"{UPDATE_SLUG}:\s+(?=[A-Z][a-z]+s\s)")
LABELLED_NOTE = re.compile(
    r"/\s?(?:CORRECTION|C O R R E C T I O N)(?!\w)[^/\n]{0,100}/"
    rf"|/?(?:CORRECT(?:ED|ION)S?(?:\sFROM\sSOURCE/?)?|Correct(?:ed|ions?)|CLARIFICATIONS?|Clarifications?)(?:\s(?i:version))?(?:,?\s*\(?(?i:{DATE})(?:,?\s\d{{4}})?(?:,?\s\d{{1,2}}[:.]\d\d[\w. ]{{0,12}})?\)?)?\s*(?:[:—–-]\s*(?P<rest>.{{0,400}}))?",
    re.DOTALL,
)
DESK_NOTE = re.compile(
    r"""(?:[(\[](?=[^)\]]*[)\]]?\W*$))?(?:(?:EDS|Eds)\s*[:—–-]|EDITORS\s*:|(?:EDITORS?['’]?S?|Editors?['’]?s?)\s+(?:NOTE|[Nn]ote)\s*[:—–-]).{0,400}
      | (?:UPDATE|REFILE|RPT|RECAST|WRAPUP|WITHDRAWN|KILL|ADVISORY|CORRECTED)(?:\s*\d+)?\s*[:—–-]?""",
    re.VERBOSE | re.DOTALL,
)
_ROLE = (
    r"(?:reporting|editing|writing|reported|edited|written|compiled|compiling|produced|production|graphics?|"
    r"photos?|photography|translation|translated|translating|video|additional\s+\w+|further\s+\w+)"
)
CREDIT = re.compile(
    rf"""[(\s*—–-]*(?:(?<=\()(?-i:[A-ZÀ-Þ])[^;()]{{1,160}};\s+)?(?:{_ROLE}(?:(?:,|\s+and|\s*&)\s+{_ROLE})*\s+(?:by|from)\s+(?:the\s+)?(?-i:[A-ZÀ-Þ]).*
          |(?:editors?|editing|reporting|writing)\s*:\s*(?-i:[A-ZÀ-Þ]).*)
      | [(—–-]\s*-?\s*(?:with(?:\s+(?:additional\s+|further\s+)?(?:assistance|reporting|help|contributions)
        \s+(?:from|by))?|by)\s+(?:the\s+)?(?-i:[A-ZÀ-Þ]).*
      | (?=(?-i:.*ontribut|.*ONTRIBUT))(?:[•*·]\s*)?(?-i:[A-ZÀ-Þ]).*\bcontribut(?:ed|ing)(?:,\s+including\b.*|\s+(?:(?:additional\s+)?reporting\b.*|(?:to|for)\s+this\s+(?:report|story|article)\b.*))
      | /?(?:(?:media|press|investors?|reporters?|news)\s+)?(?:contacts?|e-?mail|tel|phone)\s*:\s*\S.*
      | (?:contact|e-?mail)\s+(?:the\s+)?(?:(?:reporters?|authors?|writers?|editors?)\b.*|(?-i:[A-ZÀ-Þ]).*\S@\S.*)
      | follow\s+(?:us|@\S+|(?-i:[A-ZÀ-Þ])\S*).*\bon\s+(?:twitter|x|threads|bluesky|facebook|instagram|linkedin)\b.*""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
DESK_CREDIT = re.compile(r"\breporting by\b.*\bediting by\b", re.DOTALL | re.IGNORECASE)
"""``(Reporting by Ann Lee; Editing by Tom Roe)``, as an agency's desk signs its own story."""
POSTED = re.compile(
    rf"(?:(?:(?:pic\.twitter\.com/|https?://t\.co/)[\w…]+\s*){{1,3}}|(?<!\w))[—–-]{{1,2}}\s*[^\s—–][^—–\n]{{0,60}}\(@\w{{1,30}}\)(?:\s+{DATE}(?:,?\s+\d{{4}})?(?!\S))?",
    re.IGNORECASE,
)
"""``— Ann Lee (@annlee) August 30, 2013``: whose a post is that is quoted."""
CONTACT_HEADER = re.compile(
    r"To contact the (?:reporters?|editors?|authors?|staff)\b.{0,600}|\(\([^()]*\)\)", re.DOTALL
)
ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<![^\s\d])[^\s@#]*+[@#]\S*|\b[\w-]+\.(?:com|org|net|co\.uk|de|at|ch|fr|es|it)\b\S*|\+?\(?\d[\d ()./-]{4,}\d"
)
STANDARDS = re.compile(
    r"(?:(?:Our\sStandards|Terms\sof\s[Uu]se|Source)\s*:\s*(?:The\s)?Thomson\sReuters\sTrust\sPrinciples|(?:Acquire|Purchase)\sLicensing\sRights).{0,80}"
    r"|(?:©|\([cC]\)|Copyright)[\s©]*(?:(?:[\w-]+[\s,]+)??(?:19|20)\d\d\b(?!\s(?:was|is)\b)|[\w-]+,\s\w+:\d).{0,400}"
)
SIGN_OFF = re.compile(
    r"REUTER\S{0,4}|Reuters?|\(?\s*-?\s*(?:ENDS?|ends?|End|XXX)\s*-?\s*\)?|-\s*(?:30|0)\s*-|_{2,}\.?|[—-]{2,}|={3,}|#{2,}|(?:[*°•-]\s*){3,}|[a-z]{2,5}(?:[-/][a-z]{2,5})+"
    r"|(?:--?|—)\s*(?:Reuters|Bloomberg|AP|AFP|dpa)\s*(?:--?|—)?|AP-[A-Z]{2}-\d\S.{0,40}|\(?(?:AFP|ANI|PTI|IANS|Xinhua|ANSA|dpa|TASS)\)?\.?|Enditem|=+\s?Kyodo"
)
CAPTION = re.compile(
    r"""(?:FILE(?:\ PHOTO)?\s*[-–—:]|FILE\ PHOTO\b|\[\d+/\d+\]).{0,900}
      | (?:.{0,900}[.)”"]\ )?\((?![^()]*\ (?!(?:via|and|the|for|from|photo|file|von|van|del|der|bin)\b)[a-z]{3})[A-Z][\w.’'-]*\ [\w.’' -]{2,40}/[A-Z][\w.’'& -]{2,60}\)
      | .{0,900}\((?:(?:AP|AFP|Reuters)\ [Pp]hotos?|(?:AP|Photo|Picture|Image|Getty|File)\ ?(?:Photo|Video|Images|by)?\s?[/:][^()]*)\)\s*\.?
      | .{0,900}\((?:[A-Z]\w+\ )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|Graph|Chart|Screenshot|Illustration)s?(?:\ (?:by|credit|via)|:)[^()]*\)
      | (?:.{0,900}\ )?\([A-Z][\w.,’' -]{2,60}(?:/[A-Z][\w.’'& -]{2,60})?\ (?:via|for)\ (?:the\ )?(?:AP|The\ Associated\ Press|Getty(?:\ Images)?|Reuters|REUTERS|AFP|Shutterstock)[^()]{0,40}\)
      | (?:.{0,900}\ )?(?:[A-Z][\w.’'& -]{2,60}/)?(?:(?<=/)|(?:Handout|Pool|Courtesy)[\w ]{0,12}\ )via\ (?:REUTERS|Reuters|AP|AFP|Getty(?:\ Images)?)\.?
      | .{0,900}[.)”"]\ (?:(?:[A-Z][\w.’'&-]*\ ){1,4}via\ (?:REUTERS|Getty\ Images)|Reuters/[A-Z][\w’'-]+\ [A-Z][\w’'-]+)
      | (?:[A-Z][\w.’'-]+\ ){1,2}[A-Z][\w’'-]+\ /\ (?:AP|AFP|Reuters|Getty\ Images)\ (?=.*\ (?:seen|shown|pictured)\b)[A-Z].{3,300}\.
      | (?:.{0,900}\b)?REUTERS/\s?[A-Z][\w.’', -]{2,80}(?:/(?:File\ Photos?|Files|Pool|Handout))?\.?(?:\ ?\([^()]{1,60}Tags:[^()]{1,120}\))?
      | (?:.{0,900}[.)”"]\ )?\([\w.’'@& -]{2,40}/(?:[\w.’'& -]{2,40}/)?(?:iStock|Shutterstock|Getty|Alamy)[^()]{0,40}\)
      | (?:.{0,900}[.)”"]\ )?(?:[A-Z][\w.’'-]+\ ){1,2}[A-Z][\w’'-]+\ /\ [A-Z][\w’'& -]{2,40}
      | (?:.{0,900}[.)”"]\ )?\[?(?:Photo|Image|Picture|Photograph)s?(?:(?:\ (?:credit|by))?\s?:|\ by(?!.*\ [a-z]{4,}\ .*\.\Z))\s[A-Z][\w.’'&/, -]{1,100}\]?
      | (?:.{0,900}[.)”"]\ )?\(?(?:[A-ZÀ-Þ][\w.’'-]*\ ){0,4}[A-ZÀ-Þ][\w.’'-]*(?:\ ?/\ ?|\ \|\ )(?:AP|AFP|REUTERS|Reuters|EPA|Bloomberg|(?:AFP(?:\ via\ |/))?Getty(?:\ Images)?)(?:,\ FILE)?\)?\.?
      | (?:Enlarge\ this\ image\ )?(?:[Tt]oggle\ caption\ )?(?:[A-Z][\w.’'& -]{1,60}/)?(?:AP\ Photo|Getty\ Images)(?:\ .{0,80}/(?:AP\ Photo|Getty\ Images))?
      | (?:Enlarge\ this\ image|Image\ (?:copyright|caption|source))\b.{0,400}
      | [Tt]oggle\ caption\b.{0,160}
      | (?:.{0,300}\ )?\[(?:File:\ )?[A-Z][\w.’'-]+\ [\w.’' -]{2,50}/[A-Z][\w.’'&/ -]{1,60}\]
      | .{0,900}\bPhotographer:\ [A-Z][\w.’' -]{2,60}/\s?[A-Z][\w.’' -]{2,60}
    """,
    re.VERBOSE | re.DOTALL,
)
_AGENCY_AT_THE_END = (
    r"\ ?(?:AP|AFP|REUTERS|Reuters|EPA|Bloomberg|Getty)(?:\ via\ Getty|\ Images|,\ FILE|\)|\.)*$"
)
_FOR_AN_AGENCY = r"\ (?:the\ )?(?:AP|The\ Associated|Getty|R[Ee]|AFP|Shutter)"
CAPTIONED = re.compile(
    rf"""photo | Photo | ge(?<=[Ii]mage) | ure(?<=[Pp]icture) | ggle(?<=oggle)\ caption | R(?:EUTERS|euters)/ | FILE(?<=^FILE) | \[(?<=^\[)\d
      | \((?:[\w.’'@\ -]+\ ?/ | (?<=^\()(?:Graph|Chart|Screenshot|Illustration))
      | /(?:[A-Z][\w.’'&\ -]+\]$ | (?<=\ /)\ [A-Z])
      | /{_AGENCY_AT_THE_END} | \|{_AGENCY_AT_THE_END}
      | v(?<!\wv)ia{_FOR_AN_AGENCY}
      | f(?<!\wf)or{_FOR_AN_AGENCY}
    """,
    re.VERBOSE,
)
"""What every caption has; each branch begins with one sign and no choice, so that a text without any is passed over quickly."""
PROMO = re.compile(
    r"""(?:(?i:Read(?:\ (?:more|also|next|the\ full\ story))|Also\ read|Related(?:\ \w+)?|See\ (?:also|more)
          |More\ (?:on|from)\ [^:]{1,60}|Live\ updates|Don['’]t\ miss|Must\ read|Recommended|Now\ read|Go\ deeper
          |What\ to\ read\ next)\s*(?::|»|>>|›|→)\s*\S
        |(?:Read|READ|More|MORE|Watch|WATCH|Listen|LISTEN|Explainer|EXPLAINER|Factbox|FACTBOX|Graphic|GRAPHIC|LIVE|Podcast
          |Video|VIDEO|Photos|What\ to\ know|Quiz|Opinion|OPINION)\s*(?::|»|>>|›|→)\s*[^\sa-z]).{0,200}
      | \S.{0,160}:\s*(?:QuickTake|Explainer|Opinion|Analysis|Timeline|Graphic|Chart|Podcast|Video|Q&A|Live\ Blog|Big\ Take
        |BI\ Chart|React|Economist\ Reaction|Map|Factbox|Live|Photos|Newsletter)
      | (?:[(\[]?For\ (?:more|all|the\ latest|a|an|full|other|related)\b.{0,160}(?:click|visit|go\ to|see|double-click|sign\ up)\b.{0,200})
      | [(\[]?(?:Click|Tap|Double-click)\ (?:here|on)\b.{0,200}
      | (?:Sign\ up|Subscribe|Join|Download|Follow\ us)\b.{0,200}(?:newsletter|app|here|free|inbox|WhatsApp|Telegram|
        podcast|channel|Twitter|Facebook|Instagram)\b.{0,80}
    """,
    re.VERBOSE | re.DOTALL,
)
LEADS_TO_TITLES = re.compile(
    r"(?i:(?:related|more|other|similar) (?:articles|stories|news|coverage)|most (?:read|popular|viewed)|more on this(?: (?:story|topic))?)\s*[:.…]{0,3}"
)
"""What stands over titles of other stories: ``RELATED ARTICLES``."""
SURE_PROMO = re.compile(
    r"""(?:[(\[]?(?i:(?:Story|Article)\ continue[sd]\ (?:below|after)(?:\ (?:this\ )?(?:advertisement|ad))?)[)\]]?|(?:(?:[Aa]dvertisement|ADVERTISEMENT|AD)\s*)+|
        (?:Slide\ ?show|Gallery|Photos)\s*\(\d+\s*(?i:images?|photos?)\)|
        Read\ more|READ\ MORE|Read\ full\ story|Most\ Read\ from\ [A-Z][\w’' ]{1,60}|Continue\ reading|Sign\ up\ here|Add\ [A-Z][\w ]{1,40}\ on\ Google)\s*[:.…]{0,3}
      | (?:(?:Invalid\ email\ address|Please\ re-enter|You\ must\ select\ a\ newsletter\ to\ subscribe\ to|View\ all\ .{1,60}\ newsletters)\.\s*)+
      | (?:Advertisement\ )?Continue\ reading\ the\ main\ story
      | Newsletter\ Sign\ Up\b.{0,500}
      | (?=.*\ your\ inbox)[^.]{0,120}\b(?:to|in)\ your\ inbox\.(?:\ By\ signing\ up\b.{0,80})?
      | \[pullquote\]
      | (?:Photo|Video|Audio|Listen|Urgent\ Poll:|More:)
      | More\ On\ This\W*
      | Media\ playback\ is\ (?:un|not\ ).{0,160}
      | CLICK\ HERE\b[^a-z]{0,120}
      | Email\ Sign\ Up\b.{0,160}
      | (?:[A-Z][\w’']+\ ){1,4}[Ii]n\ \d+\ [Ss]econds\ \d+:\d\d
      | [(\[]?(?:(?i:read\ (?:more|also|next)|see\ also|also\ read)|RELATED)\s*(?:[:|»›→]|>>?)\s*\S.{2,160}
      | (?:\((?i:related|read\ more|see\ also|also\ read|read\ also|read\ next)|\[(?i:related|photos?|video|watch|more|listen|quiz|gallery|opinion|explainer))\s*[:|]\s*\S.{2,160}[)\]]
      | \[(?=[A-Z‘“'"\d])(?:[^\s\[\]]+\ ){3,18}[^\s\[\]]*[^\s\[\].!,;:…"”]\]
      | More\ stories\ like\ this\ are\ available\ on\ \S+
      | (?:SHARE\ THIS\ ARTICLE\ )?Share\ Tweet\ (?:Post|Share)\b.{0,40}
      | Read\ More\ [A-Z].{0,160}[^.?!]
      | LEARN\ MORE
      | [A-Z][\w’']+(?:\ [\w’']+){0,2}:(?=[A-Z])[^:.?!]{20,160}
      | More\ From\ [A-Z][\w ]{1,30}
      | [Ss]ee\ also\ [A-Z].{0,300}(?:\.\.\.|…)
      | Related\ (?:Coverage|Video)\b.{0,200}
      | Full\ Coverage\s*:\s*\S.{0,80}
      | (?:Read|Click\ for)\ more\ from\ [A-Z].{2,60}
      | (?:Subscribe|Listen)\ to\ our\ .{0,40}podcasts?\b.{0,60}
      | By\ signing\ up,?\ (?:you|I)\ agree\b.{0,120}
      | This\ (?:article|story|page)\ is\ (?:more\ than|over)\ \d+\ (?:days|weeks|months|years?)\ old\.?
      | LISTEN\ TO\ (?:THIS\ )?ARTICLE\b.{0,80}
      | Click\ to\ (?:share|print|e-?mail)\b.{0,80}
      | Listen\ to\ this\ (?:article|story)(?:\ .{0,3}\d.{0,15})?
      | (?i:you\ (?:might|may)\ (?:also\ )?(?:be\ interested\ in|like)):?
      | \d{10,}
      | This\ form\ requires\ JavaScript\b.{0,80}
      | (?:[A-Z][\w’']+\ is\ a\ nonprofit\ newsroom\b.{0,120}\ )?Sign\ up\ to\ receive\ (?:our|the)\b.{0,400}
      | (?=.*newsletter)(?:(?=.*you\ agree\ to\ receive|.*must\ select\ a\ newsletter).{1,600}|[^"“”]{0,80}\b(?:[Ss]ubscribe\ to|Join|Sign\ up\ (?:here\ )?for)\ (?:the|our|[A-Z][\w’']+(?:\ [A-Z][\w’']+){0,2})\ (?:.{1,60}\ )?newsletters?\b.{0,120})
      | (?=.*upport\ our\ |.*free\ trial|.*non-subscribers)[^"“”]{0,200}\b(?:[Ss]upport\ our\ (?:journalism|reporting)|[Ss]tart\ your\ free\ trial|free\ to\ non-subscribers)\b[^"“”]{0,200}
      | This\ site\ is\ protected\ by\ re[Cc]aptcha\b.{0,160} | Read\ [Mm]ore\ on\ [A-Z]\w+ | Catch\ up:\ [A-Z].{0,80}[^.?!]
      | (?:MUST\ WATCH|JUST\ WATCHED|Must\ Watch)\b.{0,300}
      | CLOSE\ [A-Z].{0,400}\ USA\ TODAY\W*
      | \W*Want\ .{3,60}\ in\ your\ inbox\b.{0,80}
      | (?=.*Read\ more)[^.?!]{3,160}[^.?!,\s]\ Read\ more
      | \(?\s*(?:PHOTOS?|VIDEOS?|GRAPHICS?|PODCAST|SLIDESHOW|RELATED|WATCH|(?:SEE\ )?ALSO|ALSO\ READ|READ\ MORE|Also\ on\ [A-Z]\w+|More\ from\ [A-Z]\w+)\s*:\s*[^\s.].{0,160}[^.?!]\)?
      | (?:Watch|Explore|See|View)\ (?:the\ )?(?:latest|interactive|full|live)\b.{0,80}(?:\bat\ \S+\.\w{2,4}|[^.?!])
      | \(Graphics?:\ [^()]{3,160}\)
      | Graphics?\ .{3,100}\ \w+\.\w{2,3}/\w+
      | [(\[](?:[\w’'-]+\ ){0,5}(?i:graphics?|interactive|map|chart|charts|infographic|poll|video|podcast)\b[^()]{0,160}(?:\bhere|https?://\S+|\b\w+\.\w{2,3}/\w+)\s*[)\]]
      | \(?For\ a\ (?:link|graphic|map|factbox|timeline)\b.{0,120}(?:click\ (?:on|here)|see)\s*:?.{0,80}\)?
      | (?:Follow|More|Get\ more|Read|See|Find|Full|AP['’]?s?\ |Online:).{0,140}(?:\bat|\bon|\bhere|:)\s+(?:https?://|www\.|apnews\.com)\S+(?:\s+and\s+https?://\S+)?
    """,
    re.VERBOSE | re.DOTALL,
)
AGENCIES = frozenset(listed.lines("agencies"))
STAMP_DATE = re.compile(rf"{MONTH}|{WEEKDAY}", re.IGNORECASE)
STAMPED = re.compile(
    r"(?:[–—-]\s?)?(?:Issued|(?:(?:Last|First) )?(?:Published|Updated|Posted|Modified)|\d{1,2}:\d\d|\d{1,2}\s[ap]\.?m)\b",
    re.IGNORECASE,
)

A_DAY = re.compile(rf"(?=.*\d{{4}})(?=.*\b\d{{1,2}}\b){DATE}", re.IGNORECASE)
ONLY_A_DATE = re.compile(rf"(?:{DATE}|[\s,.]|\w+day)*", re.IGNORECASE)
OF_OWN_COPY = re.compile(
    rf"\b{_OWN_COPY}\b|\bediting error\b|\bplease read\b|\b(?:par|para|graf)s?\b", re.IGNORECASE
)
WHOLE_NOTE = re.compile(rf"{_WHOLE_NOTES}\b")
CHANGED = re.compile(
    rf"(?:Updated|Corrected|Correcting|Recast)\s*(?:[:;,]|with\b|at\b|throughout|{_TO_SHOW})"
)
CHANGING = re.compile(rf"{_NOUNS_TOO}\s+(?!of\b|from\b|by\b|on\b|for\b|are\b|to\b)|{_NOUNS_TOO}\s+{_TO_SHOW}")
_ORDINALS = "|".join(PARAGRAPH_NUMBERS)
NUMBERED_PARAGRAPHS = re.compile(
    rf"((?:\b(?:{_ORDINALS}|\d+(?:st|nd|rd|th))\b[\s,]*(?:and\s+|to\s+|through\s+)?)+)(?:paragraphs?|pars?|grafs?)\b",
    re.IGNORECASE,
)
PARAGRAPH_NUMBER = re.compile(rf"{_ORDINALS}|\d+", re.IGNORECASE)
PARAGRAPHS_BY_FIGURE = re.compile(
    r"\b(?:paragraphs?|pars?|grafs?)\.?\s+((?:\d+(?:\s*[-–]\s*\d+)?(?:\s*,\s*|\s+and\s+)?)+)", re.IGNORECASE
)

_NOTE_OPENS = r"(?:^/?|[.;:)(\n—–]|--|\s-\s)\s*(?:(?:EDS|Eds|EDITORS?|Editors?)(?:['’]S?s?)?(?:\s+(?:NOTE|[Nn]ote))?\s*[:_—–-]*\s*)?(?:\*\s*)?"
WITHDRAWAL_NOTE = re.compile(
    rf"""{_NOTE_OPENS}(?:(?:BULLETIN\s+|MANDATORY\s+)?KILL(?:ED)?\b|Kill\s?[.:!]|(?i:(?:bulletin|mandatory|urgent)\s+(?:kill|withdrawal|retraction)\b)|WITHDRAW(?:N|AL|S|ING)?\b|Withdraw(?:n|al|s|ing)\b
                 |RETRACT(?:ED|ION|S)\b|Retract(?:ed|ion|s)\b|CANCEL(?:L?ED|S|LATION)?\b)
                 |{_NOTE_OPENS}(?i:(?:,?\s*please\s+note\s+that\s+)?(?:this|our|(?P<any>the))\s[^.]{{0,40}}?\b(?:story|item|report|article|dispatch|version)\b[^.]{{0,60}}?\b(?:is|has\s+been|was)\s+(?:withdrawn|retracted|killed|cancell?ed)\b(?(any)(?!\s+(?:by|in)\b)))
                 |(?i:\bplease\s+(?:immediately\s+)?(?:kill|withdraw|spike|do\s+not\s+use|disregard)\s+(?:this|the|our)\s+(?:\w+\s+){{0,3}}(?:story|item|report|article|dispatch|version)\b)
                 |(?i:\bstory\s+(?:withdrawn|killed|retracted|removed)\b)|\b{notices.SLUG}\s+(?:is|has\s+been|was)\s+(?:withdrawn|retracted|killed|cancell?ed)\b
                 |^(?:{notices.KILL_SLUG})\b|^Kill$|^(?:killed|withdrawn|retracted)$|^{notices.ABROAD}""",
    re.VERBOSE,
)
CORRECTION_NOTE = re.compile(
    rf"""{_NOTE_OPENS}(?:(?i:(?:{_CORRECTED_ABROAD})\b)|CORRECT(?:S|ED|ING|IONS?)?\b|Correct(?:s|ed|ing|ions?)\b|(?:Corr|CORR|ERRATUM|Erratum|AMENDED|Amended)\b|CLARIF(?:IES|IED|ICATION)\b|Clarif(?:ies|ied|ication)\b)
                 |\b(?:corrects|CORRECTS|(?i:to\s+correct)|(?:has\s+been|was)\s+corrected|corrected\s+(?:version|release|headline|copy)|[Ww]e\s+have\s+corrected)\b
                 |\b(?i:please\s+read)\s[^.]*.{{0,160}}\binstead\s+of\b|\b(?:[Ee]arlier|[Pp]revious)\s+version\b[^.]{{0,80}}\b(?:said|stated|gave|misstated|misspelled|incorrectly|wrongly)\b
                 |^C\ O\ R\ R\ E\ C\ T\ I\ O\ N\b|^correct(?:ed|ion)$|^\(?In\s+an?\s.{{0,240}}?\b(?:corrects|erroneously|incorrectly|mistakenly|wrongly|misstated|misidentified|misspelled|misquoted)\b""",
    re.VERBOSE,
)
UPDATED_NOTE = re.compile(
    rf"""{_NOTE_OPENS}(?:(?:REPEAT/)?REFILE[SD]?\b|Refile[sd]?\b|(?:adds|fixes|Fixes|recasts|updates)\b|UPDATE(?:[SD]?\b|(?=\d))|(?:\d\w\w\s+)?(?:UPDATE|Update[sd]?)\b|ADDS\b|Adds\b|RECASTS?\b|Recasts\b|WRAPUP\s?[2-9]|REWRITES\b|Rewrites\b|Restores\b
                 |Leads\s+with\b|LEADS\s+with\b|New\s+throughout\b|Removes\b|Deletes\b|Replaces\b)
                 |(?i:\bwrite-?thr(?:u|ough)\b)|\b(?:has\ been|was)\ (?:refiled|updated|recast)\b|(?i:\b\d(?:st|nd|rd|th)\s*(?:ld|lead)(?:\b|-))|^(?:NEW\ )?(?:LEAD|LD)(?:\s?\d)?:?$|^(?:updated?|refiled?|recast)(?:\s?\d+)?$""",
    re.VERBOSE,
)
