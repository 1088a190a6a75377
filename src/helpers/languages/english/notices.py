"""What a desk says to editors round a story: kill it, it is withdrawn, it was wrong, hold it."""

import re

from helpers.languages.english import listed
from helpers.languages.english.datecopy import AGENCIES, WELL_KNOWN

_PIECE = r"(?:story|item|report|article|dispatch|version|copy|text|take|urgent|alert|release)"
_GONE = r"(?:withdrawn|WITHDRAWN|retracted|RETRACTED|killed|KILLED|cancell?ed|CANCELL?ED|spiked|pulled(?=\s+(?:pending|by\s+the\s+(?:agency|desk|editors?)))|annulled|ANNULLED)"
_ABROAD = listed.lines("wirecopy", "taken back abroad")
SLUG = r"[A-Z]{2,3}-[A-Z\d][\w-]*"
"""A story's name between desks: ``BC-Vale-Boat``."""
_TO_KILL = r"(?:KILL|WITHDRAWAL|RETRACTION|TAKE-?DOWN)"
_IN_CAPITALS = rf"(?:{listed.alternatives(*dict.fromkeys(map(str.upper, listed.lines('agencies'))))}|(?:(?!{_TO_KILL})[A-Z]{{2,}}\s){{1,2}}(?:PRESS|NEWS|WIRE)(?:\s(?:AGENCY|SERVICE))?)"
"""An agency before what it does: ``NORTHERN PRESS KILL``; other capitals there are of a headline, ``TROOP WITHDRAWAL``."""
_KILLS = (
    rf"(?:(?:(?:BULLETIN|MANDATORY|URGENT|OFFICIAL|ADVISORY|EDITORS?|ATTENTION|STORY|PLEASE|NEWS|ALERT|STOP|LEGAL|{WELL_KNOWN}|{_IN_CAPITALS}(?=\s{_TO_KILL}\b(?:.*[a-z]|\W*$)))[\s:/-]+)*"
    r"(?:KILL(?:ED|S)?(?:/[A-Z]+)?|TAKE-?DOWN|DISREGARD(?:\s+RELEASE)?|WITHDRAW(?:N(?:\s+BY\s+[A-Z ]{2,30}(?=:))?|AL|S)?|RETRACT(?:ED|ION|S)|CANCEL(?:L?ED|S|LATION)?|REMOVED|PULLED|SPIKED|ANNUL(?:S|LED|LA|LATA|LATO|ATION|[EÉ]E?)?|ANULA(?:DA|DO|CIÓN)?|DO\s+NOT\s+(?:USE|PUBLISH)|NOT\s+FOR\s+USE(?!\s+[A-Z])|(?:PULL|SPIKE|SCRAP|DROP)\s+THIS\s+(?:STORY|ITEM|REPORT|ARTICLE|COPY|VERSION)"
    rf"|{listed.alternatives(*map(str.upper, _ABROAD))})"
    r"(?:\s+(?:ADVISORY|NOTICE|NOTE|BULLETIN|MANDATORY|STORY|ARTICLE|PAPER|KILL|ANNULLA)){0,2}|(?i:(?:bulletin|mandatory|urgent)\s+(?:kill|withdrawal|retraction)|(?:kill|take-?down|withdrawal|retraction)(?:\s?/\s?\w+)?\s+notice))"
)
KILL_SLUG = rf"(?:{_KILLS}|(?:(?:Story\s+)?(?:(?:Withdrawn|Retracted)(?:\s(?:Article|Paper))?|(?:Retraction|Withdrawal)(?!\s?:\s+[a-z])(?:\s(?:[Nn]ote|[Nn]otice)(?:\sto)?)?)|Story\s+(?:{_GONE}|removed))(?=\s?:)|(?:Kill|Cancel|Do\s+not\s+(?:use|publish)|{listed.alternatives(*map(str.capitalize, _ABROAD))})(?=\s?:(?:\s[^a-z]|$))|Kill(?=\s[-–—]+\s[A-Z“‘\"']))"
"""What goes before the headline of a story that is taken back: ``KILL -``, ``MANDATORY KILL:``."""

MARKED_AFTER = re.compile(
    rf"(?:\s[-–—/]+\s?|(?<=\w)(?:-|/\s?)|,\s?|\s[(\[*]+)\s*(?:{_KILLS}|UPDATED?(?:\s?\d+)?|Updated|CORRECT(?:ED|ION)|Corrected|REPEAT|RPT|REFILED?|\d(?i:(?:st|nd|rd|th)\s+(?:ld|lead)(?:-write-?thru)?)|(?<=[(\[])(?i:correct(?:ion|ed)|updated?\s?\d*|refiled?|recast|killed|withdrawn|retracted)(?=[)\]]))\s*[)\]*]*\s*$"
)
"""What follows the headline of a story that is taken back, or was changed: ``… (KILL)``, ``… - UPDATE``."""

_TO_DESKS = r"(?:(?:EDS|Eds|(?:EDITOR|Editor)(?:['’]?[Ss]\s+(?:NOTE|[Nn]ote)|[Ss])?|Desks?|DESKS?|(?i:subscribers?|clients?|notice)|ATTENTION|Attention|ATTN\.?|NOTE|Note|(?i:Note\s+to\s+editors?))\b[\w\s]{0,20}[,:—–-]+\s*)"
_TAKES_BACK = (
    r"(?i:(?:(?:is|are|has|have|hereby)\s+|(?<=['’]ve\s))(?:now\s+)?(?:withdraw\w*|retract\w*|kill(?:s|ed|ing)|annul\w*|(?:tak|remov|pull|spik)(?:en|ed|ing)(?:\s+(?:down|back))?)|withdraws?|retracts?|kills|annul?s"
    r"|(?:withdrew|retracted|killed|annulled)(?=\s+(?:this|the\s+(?:above|following))\s))"
)
_THIS = rf"(?:[Tt]he|THE|[Tt]his|THIS)\s+(?:[\w.]+\s+){{0,3}}(?i:{_PIECE})\s+"
_UP_TO = r"(?i:(?!(?:photo|picture|image|caption|headline|byline|par|paragraph|graf|quote|sentence|word|video|table)s?\b)[\w.-]+\s+){0,5}?"
"""The words before what a desk takes back: the story, and none of its parts."""
_UNTIL_A_TIME = (
    r"(?!.{0,120}\b(?i:not\s+(?:use|run|publish|release|broadcast)\b.{0,60}\b(?:before|until|till)\b))"
)
"""Who must not use a story yet is told so, and it is not taken back."""

_WHO = r"(?:[Ww]e|WE|(?:The|[Oo]ur|This)\s+(?:[\w-]+\s+){0,2}(?:agency|desk|service|newsroom|wire)(?:\s+[A-Z][\w.’'-]+){0,3}|(?:[Tt]he\s+)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3})"
_USERS = r"(?:journalists|editors|readers|subscribers|clients|customers|users|members|publishers)(?:\s+and\s+(?:\w+\s+)?\w+)?"
_ASKED_ABROAD = listed.alternatives(*listed.lines("wirecopy", "asked abroad"))
_PIECE_ABROAD = listed.alternatives(*listed.in_order("wirecopy", "pieces abroad"))
_GONE_ABROAD = listed.alternatives(*_ABROAD)
ABROAD = rf"(?i:(?:\w++\s?[:!–—-]\W{{0,3}}+)?(?:{_ASKED_ABROAD}|\w{{2,6}}+\s(?:\w++\s)?(?:{_PIECE_ABROAD}))\b[^.!?\n]{{0,120}}?\b(?:{_GONE_ABROAD})(?!\w))"
"""``ACHTUNG: Diese Meldung wird zurückgezogen``: what agencies write in their own language over an English story."""
_UP_TO_ASKED = r"(?:[^.!?“”\"]{0,160}?)"
_OWN_PIECE = rf"(?i:(?:\w+ly\s+)?(?:disregard|ignore|remove|delete|kill|withdraw|destroy|cease|stop|not|use|publish|run|using|publishing)\s+)+(?i:(?:this|our|the\s+(?:above|below|following|earlier|news))\s+{_PIECE}|the\s+{_PIECE}\s+(?:above|below))"

WITHDRAWAL = re.compile(
    rf"""(?=(?:{_TO_DESKS}(?i:kill|withdraw|retract|cancel|spike|do\s+not\s+(?:use|publish|run))\s+(?:{_UP_TO}(?i:{_PIECE})|{SLUG}|[A-Z]{{3,}}(?:-[A-Z]{{2,}})+)\b.{{0,400}}
      | {_TO_DESKS}[A-Z]\w+\s+{_TAKES_BACK}\s+(?:its|the|this|a)\s+(?:[\w.]+\s+){{0,3}}{_PIECE}\b.{{0,400}}
      | (?:\([A-Z][\w ]{{1,30}}\)\s*[-–—]+\s*)?{_TO_DESKS}?[(\[*\s]*(?:(?:ADVISORY|STOP\s+PRESS)\s*[:–—-]+\s*)?(?:
          {ABROAD}.{{0,300}}
        | (?>(?:{_KILLS}|Retraction(?=\s?:))\b)(?:[\s.,:/!(–—-]+(?>{_KILLS}\b))*(?:\s*[-–—:.,(!)\]*]*\s*(?:{SLUG}\W*|THIS\s(?i:{_PIECE})\W*)?$|(?:\s*[-–—:.,(]|\s+(?:the|THE|this|THIS|all|ALL)\s(?=.{{0,120}}(?i:\b{_PIECE}|\bversions?|\bcopies|{SLUG})\b)).{{0,500}}[.!)\]]|\s+(?i:of\s+(?:the|this)\s.{{0,60}}{_PIECE})\W*$)
        | (?i:please|pls)\s+(?i:immediately\s+)?(?i:kill|withdraw|spike|note\s+that\b.{{0,160}}\b{_GONE})\b.{{0,400}}
        | (?:(?i:kill|recall|withdrawal|retraction)[!.:]\s+)?(?i:please|pls)\s+(?i:immediately\s+)?(?i:disregard|ignore|cancel|remove|delete|do\s+not\s+(?:use|publish|run))
          (?:\W*$ | (?:\s+and\s+\w+)?(?:\s+from\s+(?:your|all)\s+\w+)?\s+(?:{SLUG}|{_UP_TO}(?i:{_PIECE})\b(?!\s+(?i:for|as\s+(?!it|the)))).{{0,400}})
        | (?:Kill|Cancel|Withdraw)\s?:\s(?:{SLUG}|[A-Z]{{3,}}(?:-[A-Z]{{2,}})+)\W*$
        | (?i:(?:please\s+)?(?:kill|withdraw|retract)\s+the\s+following)\s*[.:].{{0,400}}
        | (?:KILL|Kill|WITHDRAW|Withdraw|RETRACT|Retract)\s+(?:(?:the|this)\s+(?:[\w.’'-]+\s+){{0,3}}|(?:[A-Z][\w.]*\s+){{1,4}}){_PIECE}\b.{{0,400}}
        | (?:[Tt]he\s+)?{WELL_KNOWN}\s+{_TAKES_BACK}\s+(?i:its|the|this|a)\s+(?:[\w.]+\s+){{0,3}}(?i:{_PIECE})\b.{{0,400}}
        | (?:{_TO_DESKS}|(?:Retraction|RETRACTION|Withdrawal|WITHDRAWAL):\s)?(?:On\s[^,.!?]{{3,30}}?,?\s)?{_WHO}\s+{_TAKES_BACK}\s+(?i:(?:the\s+(?:following|above|below)|this)\s+{_PIECE}\b.{{0,400}}|(?:its|our|the|this)\s+(?:(?!(?:in|of|from|on|for|to)\b)[\w.’'-]+\s+){{0,5}}?{_PIECE}\b.{{0,400}}(?<=[.!]))
        | (?:We\s+are\s+advised\b[^.!?]{{0,60}}\sthat\s+)?(?i:{_USERS}\s+(?:should|must|are\s+(?:\w+ly\s+)?\w+ed\s+(?:not\s+)?to)|{_UP_TO_ASKED}\s(?:request|ask)s?\s+(?:that\s+)?(?:you|{_USERS})(?:\s+to)?)\s+{_OWN_PIECE}\b.{{0,400}}
        | /\s?{_KILLS}\b[^/]{{0,100}}/
        | (?:(?:[A-Z-]+\s){{0,3}}STORY|Story)\s+(?:{_GONE}|REMOVED|PULLED)(?:\s+(?i:by|from)\s.{{1,80}})?[\s.!*:;)\]–—-]*(?:(?i:please|see|do\s+not)\b.{{0,200}})?
        | (?=.*mandatory)(?:.{{0,300}}\s)?(?:A|This)\s+(?:kill|withdrawal|take-?down|retraction)(?:\s?/\s?\w+)?\s+is\s+mandatory\b.{{0,200}}
        | This\s+is\s+a\s+mandatory\s+(?:kill|withdrawal|take-?down|retraction)\b.{{0,400}}
        | {SLUG}\s+(?i:is|has\s+been|was)\s+{_GONE}\b.{{0,400}}
        | (?:(?:At|On|By|For|Following|Due|After)\s[^.!?“”"]{{2,100}},\s+)?(?:(?:[Tt]his|THIS|[Tt]he\s+(?:following|above|below))\s+(?:[\w.]+\s+){{0,3}}(?i:{_PIECE})|[Tt]he\s+(?:{_PIECE}|paper)\s+(?:above|below))\s+(?i:is|stands|has\s+(?:(?:since|now)\s+)?been|was)\s+(?i:(?:being|hereby)\s+)?(?:{_GONE}|(?:removed|deleted|taken\s+down|unpublished)(?!\s+by\b))
          (?:\W*$|\s*[.;!]|\s+(?i:and|as|because|due|pending|please|by|for|in\s+full|on\s+(?:\w+day|\d+\s\w+|\w{{3,9}}\.?\s\d+)(?!\s+by\b)|at\s+the\s+request|from\s+(?:(?:our|this)\s+site|(?:our|the)\s+(?:wire|web\s?site|archives?|service)))\b).{{0,400}}
        | (?:ADVISORY|NOTICE|ATTENTION)\s*[:–—-]+\s*(?:(?:AN?|An?|THE|The)\s+)?(?:[\w-]+\s+){{0,3}}(?i:story|item|article|dispatch)\b[^.!?,]{{0,100}}\s(?:(?i:is|has\s+been|was)\s+)?(?:{_GONE}|KILL)[.!]?
        | {_THIS}(?:{SLUG}\s+|(?i:below|above)\s+)?(?i:is|has\s+been)\s+(?i:(?:being|hereby)\s+)?{_GONE}(?:\s*[.;]|\s+(?i:and|as|because|due|pending|please)\b).{{0,400}}
        | (?:Cancelled|Canceled|Withdrawn|Killed|Retracted)\s*[-–—:.,]+\s*(?i:please|pls|do)\s+(?i:(?:do\s+)?not\s+(?:use|publish|run)|delete|disregard|ignore)\b.{{0,200}}
        | (?:(?:At|On|By|For|Due)\s[^.!?“”"]{{2,100}},\s+)?{_THIS}(?i:(?:below|above|(?:[^.!?“”"]{{1,80}}\s)?(?:moved|sent|issued|transmitted|headlined|slugged)\b[^.!?]{{1,80}}?)\s+)?(?i:(?:(?:must|should|may)\s+(?:not|no\s+longer)|is\s+(?:not|no\s+longer)\s+to)\s+be\s+(?:used|published|run|broadcast)|is\s+(?:not|no\s+longer)\s+(?:available\s+)?for\s+(?:use|publication|broadcast))\s*[.!;].{{0,300}}
        | (?:The|THE|An?(?=[\s\w]{{1,40}}(?:moved|sent|transmitted|slugged)\b))\s+(?:[\w.]+\s+){{0,3}}(?i:{_PIECE})\s+(?:["“]|(?i:(?:on\s.{{1,80}}?\s)?(?:headlined|slugged|titled|moved|sent|issued|published)|about)\b).{{0,240}}\b(?i:is|has\s+been|was)\s+{_GONE}\b.{{0,400}}
        ))\Z){_UNTIL_A_TIME}.*""",
    re.VERBOSE | re.DOTALL,
)
"""A whole paragraph that takes a story back."""
SAID = re.compile(
    r"[^.!?]*,[”\"’']?\s+(?!(?:which|who|that|what|where|when|after|as|because|since|and|but|in|although|while)\b)"
    r"(?:(?!\w{4,}\.)[\w.’'-]+\s+){1,5}(?:said|says|asked|begged|told|urged|warned|wrote|added|argued|chanted|cried|demanded|insisted|replied|sang|screamed|shouted|yelled)\b"
)
"""A sentence that somebody said: no desk says of its own words that it does."""
MAY_BE_TOLD = re.compile(
    rf"(?!.*\b(?i:please|do\s+not|substitute|replacement|\w+(?:n|s|ing|ed)\s+this\s+(?:story|item))\b)(?:(?:[Tt]he\s+)?(?:(?P<agency>{WELL_KNOWN})\s|(?!This|We|Our)(?P<other>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{0,3}})\s+(?:has|is|hereby)\s)|(?:The|This|We|Our|An?)\s+\w)"
)
"""A sentence that may tell readers of a story that was taken back, and bids nobody do anything about this one."""
_GOODS = r"(?:item|version|copy|text|take|urgent|alert)"
TOLD_OF_GOODS = re.compile(
    rf"(?!(?i:[^.!?]*\b(?:please|do\s+not)\b|(?:editors|journalists|publishers)\b))[^.!?:]*\b(?:should|must|are\s+(?:\w+ly\s+)?\w+ed|requests?|asks?)\b[^.!?]*\s{_OWN_PIECE.replace(_PIECE, _GOODS)}\b"
)
"""``Customers should stop using this item``: in a story of goods and of messages, not of a story."""
TOLD_OF_ANOTHER = re.compile(
    rf"(?!.*\b(?i:please|do\s+not|substitute|replacement)\b|(?:[Tt]he\s+)?{WELL_KNOWN}|(?:We|WE|Our|This)\b|The\s+(?:agency|desk|service|newsroom|wire)\b){_WHO}\s+{_TAKES_BACK}\s+(?i:its|our|the)\s+(?:(?!(?i:story|dispatch|following|above|below)\b)[\w.’'-]+\s+){{0,5}}?(?!story|dispatch){_PIECE}\b"
)
"""``Mattel has pulled the item``: of somebody's goods or papers, where no desk that is known says it of a story."""

_EDITORS = r"(?:EDITORS?|Editors?|editors?|NEWS\s+EDITORS?|SUBSCRIBERS?|DESKS?)"
_CALLED = r"(?:ATTENTION|Attention|ATTN\.?|NOTE|Note|MEMO|ADVISORY|Advisory)[\s:–—-]+(?:TO\s+|to\s+)?"
TO_EDITORS = re.compile(
    rf"(?:{_EDITORS}\s*:|{_CALLED}{_EDITORS}\s*[:–—-])\s*(?!that\s)\S.{{0,400}}|Editors?/\w+(?:\s\w+)?\s*:",
    re.DOTALL,
)
ERRED = re.compile(
    rf"""[(\[]?\s*(?:In|IN)\s+(?:an?|some|earlier|previous|our)\s+(?:[\w.-]+\s+){{0,3}}(?:story|stories|reports?|articles?|versions?|dispatch(?:es)?|headlines?)\b
        .{{0,240}}\b(?:{AGENCIES}|[Ww]e|it)\s+.{{0,60}}\b(?:erroneously|incorrectly|mistakenly|wrongly|misstated|misidentified|misspelled|misquoted|in\s+error)\b.{{0,400}}
      | [(\[]?(?:In\s+an?\s.{{0,40}}\b{_PIECE}\b.{{0,80}},|(?:The\s+following|(?:ADVISORY|Advisory|NOTE|Note)\s*[:–—-]+\s*[Tt]he\s+following\s+{_PIECE}))\s+(?:corrects|updates|replaces)\s(?!what\b).{{0,300}}
      | [(\[]?(?i:please\s+read)\s.{{1,160}}\binstead\s+of\b.{{0,160}}
      | (?i:please\s+replace)\s.{{0,80}}\b(?:version|story|item|report)\b.{{0,300}}""",
    re.VERBOSE | re.DOTALL,
)
"""``In a story June 11 about the board, The Associated Press reported erroneously that …``"""
CORRECTED_BELOW = re.compile(
    rf"(?:\A|[.!)\]]\s+)(?i:(?:A|The)\s+(?:complete,?\s+)?corrected\s+(?:version\s+of\s+the\s+)?{_PIECE}\s+(?:is|appears|follows|runs)(?:\s+below)?)\s*[:.]\Z"
)
"""The line between what was wrong and the story itself."""
OF_THE_DESK = re.compile(
    rf"""(?!.*["“]|{SAID.pattern})(?:.*(?:\b(?:We|we|WE|[Oo]ur|OUR|us)\b
      | \b[Tt]his\s(?:[\w-]+\s){{0,2}}(?:story|item|article|dispatch|version)\b)
      | (?:.*[.!?]\s+)?(?:An?|No|The|There\swill\sbe\sno)\s(?:[\w-]+\s){{0,2}}(?:version|replacement|substitute|advisory|update)(?:\s(?:will|is|are|has|was|may|follows|to)\b|[.!]))""",
    re.VERBOSE | re.DOTALL,
)
"""Words of a desk about itself or its own story, as under a notice: ``We regret the error.``, ``A corrected version will follow.``"""
ADVISED = re.compile(r"[(\[*\s]*ADVISORY\b(?:\s?[-–—:]|[^\w\n]*$)", re.MULTILINE)
"""``ADVISORY - Planned coverage``: what tells desks something, and is no story."""
UNDER_A_NOTICE = re.compile(
    rf"(?:In|IN)\s+(?:an?|some|earlier|previous|our|the)\s+(?:[\w-]+\s+){{0,3}}{_PIECE}\b|(?:The|This)\s+(?:above\s+)?{_PIECE}\b"
)
"""How a paragraph begins that says what is wrong, under a notice that says only that something is."""

_UNTIL = r"(?:(?:for|until|till|to|before|at|on|by)\s+)*(?:(?:release|publication|use|broadcast)\s*)?(?:(?:until|till|before|at|on|after|to)\s+)?"
_HELD = r"(?:for\s+(?:release|publication|use|broadcast)\s+)?(?:until|till|to|before|at|on|after|for)\s+"
_HOLDS = r"(?:strict(?:ly)?\s+|under\s+|sous\s+|media\s+|press\s+)*(?:embargo(?:ed)?|sperrfrist)"
NOT_HELD = re.compile(
    rf"""{_HOLDS}\s*[:–—-]+\s*(?:(?:for\s+)?immediate\s+(?:release|use|publication)|none|lifted|keine|aufgehoben|aucun|ninguno)\W*
      | (?-i:EMBARGO\s+LIFTED)\W*
      | (?:the|this)\s+{_HOLDS}\s(?:on|of)\s(?:this|the\s(?:following|above|below))\s(?:\w+\s){{0,2}}{_PIECE}\s(?:has\s+(?:now\s+)?been|is(?:\s+now)?)\s+(?:lifted|over|cancell?ed)\b[^.!?,“"]{{0,40}}
        (?:[.!]|[.!]\s+(?:it|the\s{_PIECE}|you)\s(?:may|can)\s[^.!?]{{1,80}}[.!]?)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""A line that says that a story is held no longer, or never was."""
EMBARGO = re.compile(
    rf"""(?:(?:hold|{_HOLDS}|eds|editors)\s*[:–—-]+\s*(?:(?:please\s+)?do\s+not\s+(?:use|publish|run|release|move|broadcast)\s[^.!?]{{0,40}}?(?:before|until|till|pending)|ne\s+pas\s+(?:publier|diffuser|utiliser)\s+avant|(?:nicht\s+vor|not\s+before))|{_HOLDS}\s*:?\s*(?:bis|jusqu['’](?:au|à)|hasta)|sperrfrist\s*:?)\s+(?P<asked>(?:[^!?:]|:(?!\s)){{1,100}}?)[.!:\s]*
      | [(\[*/]*\s*(?:(?:eds|editors|advisory|notice|attention)\s*[:–—-]+\s*)?(?:th(?:is|e)\s+(?:\w+\s+){{0,2}}{_PIECE}\s+is\s+)?(?:
          (?:{_HOLDS}\s*[:–—-]+\s*|strictly\s+)?not\s+(?:to\s+be|for)(?:[\s,/]+(?:published|used|released|broadcast|publication|release|use|online|social|media|print|on|or|and|in|any|form)){{1,12}}\s+(?:before|until|prior\s+to)\s+
        | {_HOLDS}(?:\s+(?:lifts|ends|expires)(?=\s))?(?:\s+by\s+[\w ]{{2,40}}?(?=\s+until\b))?(?:\s*[:–—-]+\s*{_UNTIL}|\s+{_HELD}|\s+(?=\d)|\s*(?=$|[)\]*./]))
        | hold\s+(?:until|till|for(?=\s+\w+day\b))\s+
        | (?:hold\s*[-–—:]?\s*for\s+release|hfr|advance\s+for(?:\s+(?:use|release))?)(?:\s*[:–—-]+\s*{_UNTIL}|\s+(?:{_HELD})?(?=\w)|\s*(?=$|[)\]*.]))
        | for\s+(?:release|publication|use)\s+(?:(?:(?:at|on|or|after|from|not|before)\s+)+|(?=\w+day\b))
        | for\s+(?=\w+day(?:\s+\w+)?\s+(?:release|use|editions?|papers?|publication)\W*$)
        )(?P<until>[^!?]{{0,120}}?)[.)\]*!/\s]*""",
    re.VERBOSE | re.IGNORECASE,
)
"""A line that holds a story, and until when."""

EMBARGO_SLUG = re.compile(
    r"(?:(?:STRICTLY\s+|UNDER\s+)*(?:EMBARGO(?:ED)?|HOLD|SPERRFRIST)|(?:Embargo(?:ed)?|Sperrfrist)(?=\s(?!(?:on|by|after|since)\s)[^\n]{0,40}?(?:\d[:.]\d\d|\wday\b|\d\s?[ap]\.?m)))(?P<until>(?:\s+[^\n]{1,60}?)?)\s*(?::(?:\s+|$)|\s[-–—]+\s?)"
)
EMBARGO_IN_NOTE = re.compile(
    r"\b(?:strictly\s+)?(?:embargoed|embargo:|hold\s+for\s+release|not\s+for\s+(?:use|release|publication)\s+(?:before|until))(?:[^.!?;)]|\.(?=\d|m\b)|(?<=[ap]\.m)\.){0,120}",
    re.IGNORECASE,
)
SAID_OF_TIMES = re.compile(
    r"\b(?:and\s+thereafter|uhr|um|the|of|local|time|noon|midnight|morning|evening|release|use|papers?|publication|editions?)\b|(?<=\d)(?:h|hrs|st|nd|rd|th)\b",
    re.IGNORECASE,
)
FURTHER_NOTICE = "further notice"
AWAITED = ("delivery", "cleared", "advised", "confirmed")
"""What an embargo waits for that is no time."""
