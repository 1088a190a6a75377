"""What stands under a story when it is over: desk signs, credits, how it was made, rates of exchange, addresses.

These are looked for in the last paragraphs alone. Each is a form of the whole
paragraph; a sentence that only begins like one is none.
"""

import re

from helpers.languages.english import listed
from helpers.languages.english.calendar import DATE_IN_LINE
from helpers.languages.english.datecopy import AGENCIES, WELL_KNOWN

_SOME_AGENCY = rf"(?:{AGENCIES}|(?:[Nn]ews\s+)?[Aa]gencies|AGENCIES|[Ww]ires)"
_AND = r"(?:,?\s+and\s+|\s?[/,&+;|]\s?)"
_OTHERS = rf"(?:{WELL_KNOWN}|[Aa]gencies|REUTERS)"
_SMALL = listed.alternatives(*listed.lines("agencies", "small"))
_OUTLET = r"[A-Z][\w/.&’'-]*(?:\s[A-Z\d][\w/.&’'-]*){0,2}"
_SIGNING = "(?:" + listed.alternatives(*listed.lines("agencies", "signing")) + ")"
DESK_SIGN = re.compile(
    rf"""[(\[/–—=~-]*\s*(?:(?:[Tt]he\s+)?{_SOME_AGENCY}(?:{_AND}|\s*[)\]/.–—=-]*\Z))+
      | [(\[–—-]*\s*{_OUTLET}\s+(?:with|and)\s+{_OTHERS}(?:{_AND}{_OTHERS})*[)\]]?
      | [a-z]{{2,4}}\s\((?:{_SMALL})(?:[,/]\s?(?:{_SMALL}))*\) | [a-z]{{2,4}}(?:/[a-z]{{2,4}})+\s\([\w,. ]{{2,60}}\) | [A-Za-z]{{2,4}}(?:/[A-Za-z]{{2,4}})+\s\({AGENCIES}(?:,\s{AGENCIES})*\)
      | \(?{WELL_KNOWN}\s(?:Photos?|Pics?)\)? | [–—-]*\s*(?:www\.)?[A-Za-z][\w-]+(?:\.[a-z]{{2,6}}){{1,3}}(?:/[a-z]{{2,3}})?
      | (?:[A-Z][\w’'.-]*\s){{0,5}}\({AGENCIES}\)(?:\s*\(\S+\.\w{{2,5}}\))?
      | \((?:[A-Z]{{2,5}}|{_SMALL}|[A-Z][\w-]{{1,20}})(?:,\s(?i:{DATE_IN_LINE}))?\)\.? | [A-Z]{{3,5}} | [A-Z]{{2,3}}\s[A-Z]{{2,3}} | [a-z]{{2,3}}/?
      | /[A-Za-z]{{2,15}}/ | [–—-]+[A-Z]{{2,3}} | [–—]+\s?[A-Z][\w’'.-]+\s[A-Z][\w’'.-]+(?:,\s[A-Z][\w’']+)? | (?:\#\w+\s*)+
      | [(/–—-]*\s*{_SIGNING}\)?(?:[\s/-]+[A-Z]{{2,5}}){{1,5}}(?:\s+[a-z]{{1,5}}(?:[/-][a-z]{{1,5}})*|\s\d{{4,6}}(?:\s(?:IST|GMT|UTC))?)?[/.)]*
      | [(/–—-]*\s*{_SIGNING}\)?\s*[-/]?\s*(?=\S*[/-])[a-z]{{1,5}}(?:[/-]+[a-z]{{1,5}})*[/.)]*
      | (?:{_SIGNING}|\({_SIGNING}\))(?:\s[a-z]{{2,3}}){{1,6}} | (?:\(?{_SIGNING}\)?\s)?[a-z]{{2,4}}/(?:\s[a-z]{{2,4}}/)+
      | /?(?:[A-Z]{{1,3}}-)?[A-Z]{{2,4}}(?:\s?/\s?[A-Z]{{2,4}})+/? | \(?[A-Za-z]{{2,4}}(?:/[a-z]{{2,4}})+(?:/\d\d)?(?:\([a-z]{{2,4}}\)|\))?
      | [A-ZÀ-Ž][\w’-]+\s[A-ZÀ-Ž][\w’-]+(?:/[a-z]{{2,4}}){{1,3}}
      | (?:[A-Z]\w+\s)?\(?(?:END|ENDS|FIN)\)?(?:\s|/)(?:[A-Z]{{2,8}}|[A-Za-z]{{2,4}}(?:/[a-z]{{2,4}})*(?:\s(?i:{DATE_IN_LINE}))?|\d{{4}}|{AGENCIES}(?:\s(?i:{DATE_IN_LINE}).{{0,40}})?)(?:/[A-Z]{{2,4}})*\)?
      | [A-Z]{{2,4}}(?:-[\d:]{{2,5}}){{3,5}} | N{{4}} | (?:\(?(?i:ends?)\)?\s)?\d{{6}}\s(?:(?:GMT|UTC)\s)?[A-Za-z]{{3}}\s\d{{2,4}} | \d\d:\d\d\sLOCAL\sTIME.{{0,20}} | \d{{4}} | (?:\(ends?\)|\({AGENCIES}\)(?=.*/))\s[a-z]{{2,4}}(?:[./][a-z]{{2,4}})* | (?:[Ii]tem|[Ss]tory)\s(?:ends?|ENDS?) | [^\w\s]*(?:MORE(?:\sTO\sFOLLOW|\sFOLLOWS)?|More\sto\sfollow)[^\w\s]* | \(more\) | [^\w\s]*\s?(?:(?i:end\sof\s(?:report|text|message|item|article|dispatch))|END\sOF\sSTORY)\s?[^\w\s]* | [(\[*~=#_–—-]+\s?(?i:end\sof\sstory)\s?[)\]*~=#_–—-]+ | End\sof\sstory | [^\w\s]*\s?(?i:ends?|eos|endall|end(?:it)?(?:em)?|eom|o{{3}})(?:\s?[^\w\s]*|/[A-Z]{{1,4}}|//?\d{{4,8}})
      | [^\w\s]+\s*(?:30|0)\s*[^\w\s]+ | 30 | (?:\#\s*){{2,}}""",
    re.VERBOSE,
)
"""``Reuters/AAP``, ``— AP``, ``(BusinessDesk)``, ``AAP jp/ov/``: the signs of agencies, and of those who edited a story."""

COPYRIGHT_LINE = re.compile(
    rf"RIPRODUZIONE\s+RISERVATA\b.{{0,40}}|(?:©|\([cC]\))\s?[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){{0,3}}|(?:(?:\([cC]\)|©)\s*)?(?:Copyright|COPYRIGHT|\([cC]\)|©)\s*(?:\(?(?:19|20)\d\d\)?\s*)?(?:{AGENCIES}|[A-Z©(\d][^a-z]?.{{0,100}}\b(?:19|20)\d\d\b.{{0,40}}|.{{1,60}}All\s+[Rr]ights\s+[Rr]eserved)\.?"
)
_INPUTS = (
    r"(?i:inputs?|files?|reporting|reports?|material|copy|information|contributions?|details|assistance|help)"
)
WITH_INPUTS = re.compile(
    rf"""[(\[*–—-]*\s*(?i:with)\s+(?:
          (?:(?:additional|further|some|other|an?)\s+)?{_INPUTS}\s+(?:from|by)\s+\S.{{0,150}}
        | (?:the\s+)?(?:[Aa]gency|{_SOME_AGENCY}(?:{_AND}{_OTHERS})*)(?:['’]s?)?(?:\s+{_INPUTS})?
        )[)\].]*
      | {AGENCIES}\s+{_INPUTS} | [(\[]?Compiled\s+from\s+(?:[\w-]+\s+)?(?:agency\s+reports|agencies|wires)[)\].]*
      | [(\[*]*\s*(?i:inputs?)\s+(?:from|by)\s*:?\s+\S.{{0,120}}""",
    re.VERBOSE,
)
_PIECE = r"(?:content|story|report|article|dispatch|item|piece|copy|text|post|project|press\s+release|news\s+release)"
_SIGNED_NAME = r"(?:[A-ZÀ-Þ]\.\s?)?[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,2}"
HELPED = re.compile(
    rf"""[A-ZÀ-Þ].{{1,250}}\b(?:helped|assisted)\s+(?:with|in|on|(?:to\s+)?(?:report|write|produce|research))\s+(?:reporting\s+)?this\s+{_PIECE}(?:\s+from\s+[A-ZÀ-Þ].{{1,80}})?\.?
      | [A-ZÀ-Þ].{{1,200}}\bcontributed(?:\s+from\s+[A-ZÀ-Þ].{{1,80}})?\.?
      | (?i:editors?(?:\s+in\s+charge)?|reporters?|writers?|authors?|translat(?:or|ion)|text|(?:additional\s+)?report(?:ing)?|(?:edited|written|reported|translated|compiled|writing|editing)\s+by|(?:also\s+)?contributing|contributors?)\s*:\s*[A-ZÀ-Þ].{{1,200}}
      | (?:(?:AP\s)?(?:[Vv]ideo|[Pp]hotos?|[Gg]raphics?)\s+by|(?:Report|Story|Text|Additional\s+reporting)(?:\s+by)?)\s+[A-ZÀ-Þ].{{1,160}}
      | By\s+[A-ZÀ-Þ][\w’'.-]+\s[A-ZÀ-Þ].{{1,80}}
      | (?:[A-ZÀ-Þ][\w.,’' -]{{1,80}}\s(?:reporting|editing|writing)(?:[;,.]\s?|$)){{1,3}}
      | [A-ZÀ-Þ][\w’'.-]+(?:\s[A-ZÀ-Þ][\w’'.-]+){{1,3}}\s*[,|]\s+(?:(?:(?:The|THE)\s+)?{AGENCIES}|[A-Z].{{0,80}}\b(?:Reporter|Correspondent|Writer|Editor)\b.{{0,80}})
      | {_SIGNED_NAME}(?:\s?/\s?{_SIGNED_NAME}){{1,3}}
      | (?:(?:Some\s+)?(?:[Ii]nformation|[Mm]aterial)\s+(?:for|in)\s+this\s+{_PIECE}\s+(?:came|was\s+\w+)|[Bb]ased\s+on\s+(?:reporting|reports|material|information))\s+(?:from|by)\s+.{{1,160}}
      | (?:Additional\s+)?(?:[Rr]eporting|[Rr]esearch)\s+was\s+(?:contributed|provided)\s+by\s+[A-ZÀ-Þ].{{1,200}}
      | [A-ZÀ-Þ][\w.,’' -]{{1,60}}\breported\s+from\s+[A-ZÀ-Þ].{{1,200}}""",
    re.VERBOSE,
)
"""``Ann Lee helped with this story.``, ``Lee reported from Rome and Ek from Paris.``"""
THANKED = re.compile(
    rf"""[(\[*–—-]*\s*(?:(?:(?:Our|Many|Special|With)\s+)?[Tt]hanks\s+(?:also\s+)?to|We\s+(?:also\s+)?thank)\s+[A-ZÀ-Þ][\w.,&’' -]{{1,150}}?,?\s+
        (?:who\s+(?:also\s+)?(?:contributed\s+to|reported\s+for|(?:helped|assisted)\s+(?:with|in|on|(?:to\s+)?(?:report|write|research)))
          |for\s+(?:(?:his|her|their)\s+)?(?:contribut(?:ing|ions?)\s+to|help(?:ing)?\s+(?:with|in|on)|assistance\s+(?:with|in|on)))
        \s+(?:reporting\s+)?this\s+{_PIECE}\.?[)\]*]*""",
    re.VERBOSE,
)
"""``Our thanks to Bo Ek, who contributed to this article.``"""

_MADE = (
    r"(?:(?:auto|automatically|machine)[\s-]?)?(?:generated|published|produced|created|written|compiled|translated|syndicated|"
    r"taken|sourced|provided|received|supplied|reproduced|republished|distributed)"
)
_MAKERS = (
    rf"(?:{WELL_KNOWN}|agency|agencies|feeds?|syndicat\w+|automat\w+|algorithms?|artificial\s+intelligence|AI|computer|permission|wires?|newswires?|"
    r"Automated\s+Insights|templates?|machine|software|robots?|data\s+(?:from|provided|by)|large\s+language)"
)
GENERATED = re.compile(
    rf"""[(\[*–—-]*\s*(?:Disclaimer:\s*)?(?:
          (?!The\s+\w+\s(?:was|is)\s.*\b(?:that|which)\s+(?:the|an?|he|she|they|it)\b)(?:This|The(?:\s+above)?|Parts?\s+of\s+this|Elements\s+of\s+this|Portions\s+of\s+this)\s+(?:\w+\s+){{0,3}}{_PIECE}\b.{{0,60}}
            \b{_MADE}\b.{{0,60}}\b(?:from|by|using|with|through|via|of)\b.{{0,80}}\b{_MAKERS}\b.{{0,300}}
        | (?:This|The)\s+(?:\w+\s+){{0,2}}{_PIECE}\s+(?:was|is|has\s+been)\s+(?:{_MADE}\s+automatically|(?:automatically|auto)[\s-]?\w+ed|translated\s+from\s+(?:the\s+)?[A-Z]\w+)\b.{{0,200}}
        | This\s+is\s+an?\s+(?:automatically|auto|machine|AI)[\s-]\w+ed\s+(?:text|{_PIECE})\b.{{0,200}} | (?:Automatically|Auto|Machine|AI)[\s-]generated\s+by\s+.{{1,80}}
        | Only\s+the\s+(?:headline|title)s?\b.{{0,80}}\b(?:may|might|has|have)\s+(?:have\s+)?been\s+\w+ed\b.{{0,300}}
        | (?:Elements|Parts?|Portions)\s+of\s+this\s+{_PIECE}\s+(?:was|were)\s+{_MADE}\s+by\s+.{{1,300}}
        | .{{0,120}}\b(?:has|have|was|were)\s+not\s+been\s+(?:edited|modified|changed|altered)\s+by\b.{{0,60}}\b(?:staff|team|desk|newsroom|editors?)\b.{{0,200}}
        | (?:[\w’']+\s){{1,6}}(?:has|have)\s+not\s+(?:edited|modified|changed|altered)\s+this\s+{_PIECE}\b.{{0,200}}
        | (?:Material|Information|Reporting|Content|Copy|Files)\s+from\s+.{{1,100}}\s+(?:was|were)\s+used\s+in\s+this\s+{_PIECE}\b.{{0,40}}
        | This\s+{_PIECE}\s+(?:includes|contains|uses)\s+(?:material|information|reporting|content|copy|files)\s+from\s+.{{1,150}}
        | This\s+{_PIECE}\s+(?:by\s+.{{1,60}}\s+)?was\s+(?:(?:first|originally)\s+published(?!\s+(?:in|by)\s+(?:the|an?)\s[^A-Z]*,\s(?:which|who|whose|where)\b)|produced\b.{{1,120}}\bdistributed\s+by)\b.{{0,120}}
        | .{{0,200}}\b(?:is|are)\s+solely\s+responsible\s+for\s+(?:all|this|the)\s+content\b.{{0,40}}
        | Information\s+from\s*:\s*\S.{{0,250}}
        | Published\s+in\s+(?:The\s+)?[A-Z][\w’' -]{{1,40}},?\s+(?:on\s+)?(?i:\d{{1,2}}(?:st|nd|rd|th)\s+\w+\s+\d{{4}}|\w+\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|{DATE_IN_LINE})\.?
        | \[?[Hh]/[Tt]:?\s+[A-Z@].{{1,60}} | (?:DISCLAIMER|Disclaimer)\s*:\s*.{{1,500}}
        )[)\]*]*""",
    re.VERBOSE | re.DOTALL,
)
"""How a story was made, as sites and automated desks say under it."""

_SIGNS = "[$€£¥₹₽]"
_MONEY = listed.alternatives(*listed.forms("numbers", "currencies"))
_SIGNED_ONE = rf"[A-Z.]{{0,4}}{_SIGNS}(?:\s?1(?:0{{1,3}})?(?:[.,]0+)?)?(?![\d.,]*\d)"
_ONE_OF_IT = r"(?:1(?:,?0{1,3})?(?:\.0+)?|[Oo]ne)\s?[A-Za-z.]+(?:\s+[A-Za-z]+){0,2}"
_SUM = rf"(?:[A-Z.]{{0,4}}{_SIGNS}\s?|[A-Z]{{1,3}}\s?|Rs\.?\s?)?\d[\d,.]*(?:\s+[A-Za-z.]+){{0,3}}"
_OF_MONEY = (
    rf"(?:{_SIGNS}\s?|Rs\.?\s?|[A-Z]{{2,3}}\s?)\d[\d,.]*|\d[\d,.]*\s?(?:[A-Za-z.]+\s+){{0,2}}(?i:{_MONEY})s?"
)
_RATE = (
    rf"(?:(?:{_SIGNED_ONE}|{_ONE_OF_IT}|[A-Z]{{3}}\s?1(?:\.0+)?)\s*=\s*{_SUM}"
    rf"|\d[\d,.]*\s(?:[A-Za-z.]+\s){{1,3}}=\s*{_SIGNED_ONE}"
    rf"|(?:{_OF_MONEY})\s*=\s*(?:{_SIGNED_ONE}|{_ONE_OF_IT}|[A-Z]{{3}}\s?1(?:\.0+)?))"
)
EXCHANGE_RATE = re.compile(rf"[(\[\s]*{_RATE}(?:\s*[;,)(\]\[][\s;,)(\]\[]*{_RATE})*[)\].\s]*")
"""``($1 = 0.9134 euros)``"""

_REACHED = r"(?:reached|contacted|e-?mailed|followed)"
ADDRESSED = re.compile(
    rf"""(?:.{{0,100}}\bcan\s+be\s+(?:{_REACHED}|found)\b|(?:[Rr]each|[Ww]rite\s+to|E-?mail|[Cc]ontact|[Cc]all|[Tt]weet|[Ff]ollow)\b).{{0,200}}
      | [(\[–—-]*\s*(?:[A-ZÀ-Þ][\w.’' -]{{1,60}}[,;:|–—-]?\s*)?(?:(?:Twitter|X|Instagram|Email|E-mail)\s*:?\s*)?(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w{{2,30}})[)\].,;]*""",
    re.VERBOSE,
)
"""A signature: whom to write to; it holds an address or a number."""

ABOUT_THE_AUTHOR = re.compile(r"\s+(?:is|was|writes|covers|reports|has\s+(?:covered|written|reported))\b")
ABOUT_A_WRITER = re.compile(
    r"""(?:[•*·_]\s?)?(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){1,3}),?\s+(?:
          is\s+(?:(?:an?|the|[A-ZÀ-Þ][\w ]{1,30}[’']s?)\s+)?(?:[\w’'-]+\s+){0,4}(?:reporter|correspondent|writer|journalist|columnist|editor|bureau\s+chief|reporting\s+(?:fellow|intern))\b
        | is\s+an?\s+(?:[\w’'-]+\s+){1,3}who\s+writes\s+for\s+(?:[Tt]he\s+)?[A-ZÀ-Þ]
        | (?:covers|writes\s+about|reports\s+on)\s.{1,120}\sfor\s+(?:[Tt]he\s+)?[A-ZÀ-Þ]).{0,200}""",
    re.VERBOSE,
)
"""``Ann Lee is a reporter for the Courier.``, ``Ann Lee covers shipping for The Associated Press.``"""
AN_ADDRESS = re.compile(r"https?://\S|\b\w+\.com/\w|\S@\S|(?:^|\s|\()@\w{2,}|\+?\d[\d() .-]{6,}\d")
SOURCE_LINE = re.compile(r"[(\[]?(?:SOURCES?|Sources?|Courtesy)(?:\(s\))?\s*:?\s+[A-ZÀ-Þ].{1,120}")
_SITE = r"(?:(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}\b\S*)"
RELEASE_LINE = re.compile(
    rf"""(?:Cision\s+)?View\s+(?:source\s+version|original\s+content|the\s+full\s+release)\b.{{0,300}}
      | To\s+view\s+(?:the\s+source\s+version|this\s+press\s+release)\b.{{0,300}}
      | (?:Photo|Logo|Video|Image|Infographic|Multimedia|Full\s+story|Original|Link|Web\s?site|Web)\s*[-–:]\s*(?:https?://|www\.)\S+
      | (?:An?)\s+(?:photo|image|video|infographic|logo)s?\s+accompanying\s+this\b.{{0,250}}
      | For\s+(?:(?:further|more|media|press|additional)\s+|(?=[ei]nquiries))(?:information|details|enquiries|inquiries)\b.{{0,120}}(?:\S@\S|(?:https?://|www\.)\S|\d[\d ()-]{{6,}}).{{0,120}}
      | (?:Distributed\s+by(?=\s+[A-Z])|Our\s+Standards\s*:|Visit\s+(?:the\s+)?[A-Z].{{0,60}}\s+at\s+\S+\.)\s*\w.{{0,160}}
      | [A-Za-z][\w&.’'-]*(?:\s[A-Za-z][\w&.’'-]*){{0,4}}:?\s*(?:on\s+)?\(?(?:\+\d|0\d|1[38]\s?\d|1-\d|\(?\d{{3}}\)?[ -]\d{{3}}-)[\d ()-]{{4,}}
      | [A-Z][^.!?]{{0,80}}:\s+(?:https?://|www\.)\S+(?<!\.) | Online:
      | (?:Send|Submit)\s+(?:letters|tips|comments?|a\s+comment)\s+to\s+\S+@\S+ | To\s+receive\b.{{0,120}}\b(?:inbox|newsletters?)\b.{{0,80}}
      | You\s+can\s+read\s+(?:diverse|more|other)\s+opinions\b.{{0,400}} | Content\s+created\s+by\s+.{{1,400}}
      | To\s+(?:read\s+more|respond\s+to\s+this)\s+(?:editorials?|columns?|articles?|stor(?:y|ies))\b.{{0,200}}
      | [A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){{1,3}}\s+(?:is|tweets|posts)\s+(?:on|at)\s+[A-Z]?\w*[\s:]*@[\w.]+ | Like\s+[A-Z][\w ]{{1,30}}\s+on\s+Facebook,\s+follow\s+@\w+\b.{{0,120}} | (?:You\s+can\s+)?(?:[Ff]ollow|Find|Like)\s+(?:him|her|them|me|us|@\w+)\s+on\s+[A-Z]\w*\b.{{0,80}} | For\s+more\s+of\s+(?:his|her|their)\s+\w+\b.{{0,60}}
      | (?:For\s+(?:confidential\s+)?(?:help|support|advice)|If\s+you\s(?:[^.!?]{{1,80}}\s)?(?:needs?|are)\b[^.!?]{{1,80}}),?\s+(?:please\s+)?(?:call|contact|phone|ring)\s[^!?]{{1,100}}\d[^!?]{{2,40}}
      | (?:(?:Visit|Find)\s+(?:us|our\s+[\w-]+(?:\s(?:site|page))?)(?:\s+(?:at|on)|,|:)?\s+{_SITE}(?:\s+for\s+[^.!?]{{1,80}})?|You\s+can\s+(?:find|read|see)\s+more\s+(?:[\w’'-]+\s+){{0,3}}(?:at|on)\s+{_SITE}|Visit\s+{_SITE}\s+for\s+more\b[^.!?]{{0,80}}|For\s+more\s+(?:[\w’'-]+\s+){{0,3}}(?:news|stories|coverage),?\s+(?:visit|go\s+to)\s+{_SITE})\.?
      | (?:https?://|www\.)\S+ | (?:Read\s+)?[Mm]ore\s+at\s+\S+\.\w{{2,8}}\S* | Read\s+(?:more|it|the\s+(?:full|whole|original)\s+\w+)\s+(?:at|on|here)\b.{{0,80}}
      | (?:(?:Acquire|Purchase)\s+)?Licensing\s+Rights\b.{{0,40}} | Suggested\s+Topics\s*:.{{0,100}}
      | (?:Media|Investor|Press|Company)\s+(?:(?:[Cc]ontacts?|[Rr]elations)\s*:?|[EeIi]nquir(?:y|ies)\s*:).{{0,160}}""",
    re.VERBOSE,
)
"""What press services and sites print under a text."""
CONTACTS = re.compile(r"(?:(?:Media|Investor|Press|Company)\s+)?(?:CONTACTS?|[Cc]ontacts?)\s*:?")
"""The line over whom to ask, line by line."""

LABELLED_LINE = re.compile(
    r"(?:(?:First|This\s+content\s+was)\s+published\s*(?:in|on|by|:)|This\s+(?:article|story)\s+tagged\s+under\s*:|(?:Keywords|Tags|TAGS|Tagged|More\s+about|Topics|Categories|Posted\s+in|Filed\s+under|Companies\s+in\s+this\s+story)\s*:)\s*\S.{0,160}"
)
