"""What stands under a story when it is over: desk signs, credits, how it was made, rates of exchange, addresses.

These are looked for in the last paragraphs alone. Each is a form of the whole
paragraph; a sentence that only begins like one is none.
"""

import re

from helpers.languages.english import listed
from helpers.languages.english.calendar import DATE_IN_LINE
from helpers.languages.english.datecopy import AGENCIES, IN_FIGURES, IN_SMALL_LETTERS, WELL_KNOWN
from helpers.languages.english.wirecopy import ATTRIBUTION, CREDIT_WORDS, END_MARKS, FINITE

_SOME_AGENCY = rf"(?:{AGENCIES}|(?:[Nn]ews\s+)?[Aa]gencies|AGENCIES|[Ww]ires)"
_AND = r"(?:,?\s+and\s+|\s?[/,&+;|]\s?)"
_OTHERS = rf"(?:{WELL_KNOWN}|[Aa]gencies|REUTERS)"
_SMALL = listed.alternatives(*listed.lines("agencies", "small"))
_SPACE = r"[\s/.,:;|()\[\]<>{}*=~#_–—-]"
_GAP = rf"(?:{_SPACE}+(?:(?:and|with|via)\s+)?|\s?[&+]\s?)"
_NO_CODE = listed.alternatives(
    *sorted(listed.words("grammar", "prepositions") | {"was", "were", "are", "has"})
)
_CODE = rf"(?:(?!(?:{_NO_CODE})\b)[a-z]{{1,4}}|[A-Z]{{1,5}}|(?:[A-Za-z]\.\s?){{1,3}}[A-Za-z]?|[A-Z][a-z]|[a-z]\d)(?!\w)"
_WHEN = rf"(?:(?i:{DATE_IN_LINE})|{IN_FIGURES}|\d\d?[:.]\d\d|\d{{4,8}}|(?i:LOCAL\sTIME))(?!\w)"
_CALLED_SO = r"(?:[A-Z]\w+\s){1,3}(?:News|Press|NEWS|PRESS)\s(?:Agency|Service|Association|AGENCY)"
_SURE = rf"(?:(?:[Tt]he\s+)?(?:{_SOME_AGENCY}|{_CALLED_SO}|(?:{_SMALL}|{IN_SMALL_LETTERS})(?!\w))|[(<\[](?:[A-Z]{{2,6}}|{_SMALL}|{_CALLED_SO})[)>\]])"
_NAMES = r"[A-Z][\w/.&’'-]*(?:\s[A-Z\d][\w/.&’'-]*){0,4}"
_ENDED = listed.alternatives(*sorted(END_MARKS, key=len, reverse=True))
DESK_SIGN = re.compile(
    rf"""{_SPACE}*(?:{_WHEN}{_SPACE}+)?{_SURE}(?:{_GAP}(?:{_SURE}|{_CODE}|{_WHEN}))*+{_SPACE}*
      | {_SPACE}*\(?(?:(?i:{_ENDED})(?:\sTO\sFOLLOW)?\)?(?:{_SPACE}++(?:{_SURE}|{_WHEN}|[A-Z]{{1,5}})){{1,8}}|(?i:{_ENDED})\)?{_SPACE}+{_CODE}(?:{_SPACE}+{_WHEN})*+(?:[/.]{_CODE})*+){_SPACE}*(?:E[DS]?T\b.{{0,40}})?
      | [(\[–—-]*\s*{_NAMES}\s+(?:with|and)\s+{_OTHERS}(?:{_AND}{_OTHERS})*[)\]]?
      | (?=.*[a-z]\d)(?:{_SMALL})(?:\s(?:{_CODE}|[a-z]{{2}})){{2,}}(?:\s{_WHEN})*
      | (?:[a-z]{{3,4}}(?=.*[-/])|{_WHEN}(?:\s{_WHEN})+)\s(?!(?:{_NO_CODE}|[ap]m)$)[a-z]{{2,3}}(?:[-/][a-z]{{2,3}})?
      | (?i:eds?)(?:\.:?|:)\s(?:[A-Z]\.?){{1,3}}(?:[/,]\s?(?:[A-Z]\.?){{1,3}})*
      | (?:{_CODE}/)*{_CODE}\s\((?:{_SMALL}|{AGENCIES})(?:[,/]\s?(?:{_SMALL}|{AGENCIES}))*\)
      | [a-z]{{2,4}}(?:/[a-z]{{2,4}})+\s\([\w,. ]{{2,60}}\)
      | \(?{WELL_KNOWN}\s(?:Photos?|Pics?)\)?
      | [–—-]*\s*(?:www\.)?[A-Za-z][\w-]+(?:\.[a-z]{{2,6}}){{1,3}}(?:/[a-z]{{2,3}})?
      | (?:{_NAMES},?\s)?(?:(?i:{DATE_IN_LINE})\s)?\({AGENCIES}\)(?:\s*\(\S+\.\w{{2,5}}\))?
      | \([A-Z][\w-]{{1,20}}(?:,\s(?i:{DATE_IN_LINE}))?\)\.?
      | [A-Z]{{3,5}}
      | [A-Z]{{2,3}}\s[A-Z]{{2,3}}
      | [a-z]{{2,3}}/?
      | [(\[/–—-]*(?:[A-Za-z]\.\s?){{2,4}}(?:[/,]\s?(?:[A-Za-z]\.\s?){{1,4}})*[)\]/]*
      | [(\[][A-Za-z]{{2,4}}[)\]]
      | /[A-Za-z]{{2,15}}/
      | [–—-]+[A-Z]{{2,3}}
      | [–—]+\s?[A-Z][\w’'.-]+\s[A-Z][\w’'.-]+(?:,\s[A-Z][\w’']+)?
      | (?:\#\w+\s*)+
      | /?(?:[A-Z]{{1,3}}-)?[A-Z]{{2,4}}(?:\s?//?\s?(?:[A-Z]{{2,4}}|[a-z]{{2,4}}))+/?
      | [(–—-]*\s?(?:[A-Z]{{2,5}}\s)?[A-Za-z]{{2,4}}(?:/[a-z]{{2,4}})+(?:/\d\d)?(?:\([a-z]{{2,4}}\)|\))?
      | [A-ZÀ-Ž][\w’-]+\s[A-ZÀ-Ž][\w’-]+(?:/[a-z]{{2,4}}){{1,3}}
      | [A-Z]{{2,4}}(?:-[\d:]{{2,5}}){{3,5}} | \d{{6}}\s(?:(?:GMT|UTC)\s)?[A-Za-z]{{3}}\s\d{{2,4}} | \d\d:\d\d\s(?i:LOCAL\sTIME).{{0,20}} | \d{{4}}
      | [^\w\s]+\s*(?:30|0)\s*[^\w\s]+ | 30 | (?:\#\s*){{2,}}""",
    re.VERBOSE,
)
"""``Reuters/AAP``, ``— AP``, ``(BusinessDesk)``, ``AAP jp/ov/``: the signs of agencies, and of those who edited a story."""

_PIECE = r"(?:content|summary|newsletter|story|report|article|dispatch|item|piece|copy|text|post|project|press\s+release|news\s+release)"
LEADS_A_CREDIT = re.compile(
    rf"""(?:[Mm]it|[Aa]vec|[Cc]on)\s(?:\w+\s){{0,3}}?{AGENCIES} | (?i:with)\s(?:(?:[a-z]+\s){{0,3}}(?:from|by)\s|(?:the\s)?{_SOME_AGENCY}|[A-ZÀ-Þ][\w’'.-]+\s[A-ZÀ-Þ]) | (?i:inputs?)\s(?:from|by)\b | {AGENCIES}(?:/\s?[A-Z]|\s[Ii]nputs?$)
      | [A-ZÀ-Þ].*\b(?:(?:helped|assisted)\s(?:with|in|on|to|report|write|produce|research)\b.*\bthis\s|contributed\b|reported\s(?:this|from)\b)
      | [*_(]{{1,2}}(?:[A-ZÀ-Þ][\w’'.-]+(?:,?\sand\s|,?\s))+(?:helped|assisted)\s[^*_()]{{1,80}}[*_)]+$
      | (?:[A-Z]\w+\s)?(?i:thank)s?\s.*\bthis\s
      | (?:By|(?:Report|Story|Text|Words|Research)\sby)\s[A-ZÀ-Þ][\w’'.-]+\s[A-ZÀ-Þ]
      | (?:[A-Z][a-z]+\s)?(?i:reporting|research|information|material)\s(?:was\s)?(?:for|in|contributed|provided)\b
      | (?:From|Compiled\sfrom|Based\son)\s(?:the\s(?:[A-Z]\w+\s)+\w|our\s|.*(?:dispatches|reports|reporting|agencies|wires|services|sources)\b)
      | (?i:special\sto\s)
      | [A-Z]\w+\sAutomated\s
      | Issued\sby\b
      | (?:According\sto|[Aa]s\sreported\sby)\s{AGENCIES} | Published\sin\s[A-Z] | [Hh]/[Tt]:?\s""",
    re.VERBOSE,
)
"""``With Bo Ek in Paris``, ``Ann Lee helped with this story``, ``Special to the Vale Courier``"""

_CREDITING = listed.alternatives(*sorted(CREDIT_WORDS, key=len, reverse=True))
LABELLED_NAMES = re.compile(
    rf"(?!(?:The|An?)\s)(?i:{_CREDITING})(?:[\s-](?i:{_CREDITING})){{0,3}}\s?:(?:\s|$)|.*\s(?:reporting|editing|writing)\.?$"
)
"""``Data: Bo Ek``, ``Ann Lee reporting``"""
_SIGNS = "[$€£¥₹₽]"
_MONEY = listed.alternatives(*listed.forms("numbers", "currencies"))
_AMOUNT = rf"(?:(?:[A-Z.]{{0,4}}{_SIGNS}|[A-Z]{{1,3}}|Rs\.?)\s?\d[\d,.]*(?:\s(?!(?:is|at)\b)[A-Za-z.]+){{0,3}}|[A-Z]{{0,3}}{_SIGNS}|(?:\d[\d,.]*|[Oo]ne)\s?[A-Za-z.]+(?:\s(?!(?:is|at)\b)[A-Za-z.]+){{0,3}}|\d[\d,.]*)"
_WORTH = rf"(?:[A-Z.]{{0,4}}{_SIGNS}\s?\d[\d,.]*|(?:\d[\d,.]*|[Oo]ne)\s(?:[A-Za-z]+\s)?(?i:{_MONEY})s?\b)"
_IS_WORTH = r"(?!.*\.\W*$)\s*(?::|\b(?:equals|is(?:\s(?:equal|equivalent)\sto|\sworth)?)\b)\s*"
_RATE = rf"(?:(?=[^=;]{{1,60}}=)(?=[^;]*(?:{_SIGNS}|(?i:{_MONEY})|[A-Z]{{3}})){_AMOUNT}(?:\s*=\s*{_AMOUNT})++|{_WORTH}{_IS_WORTH}{_WORTH})"
_AT_RATES = r"(?i:at\s)?(?i:[a-z][\w’'-]*\s){0,4}(?i:rates?)"
EXCHANGE_RATE = re.compile(
    rf"[(\[\s]*(?:{_AT_RATES}\s?[:,]\s)?{_RATE}(?:\s*[;,)(\]\[][\s;,)(\]\[]*{_RATE})*(?:\s{_AT_RATES}(?:\s(?:of|on)\s(?:(?i:{DATE_IN_LINE})|(?:the\s)?{_NAMES}))*+)?[)\].\s]*|\(?[A-Z]{{3}}/[A-Z]{{3}}:?\s\d[\d.]*\)?"
)
"""``($1 = 0.9134 euros)``, ``At current exchange rates, 1 euro is $1.08``, ``EUR/USD 1.0823``"""

ABOUT_THE_AUTHOR = re.compile(r"\s+(?:is|was|writes|covers|reports|has\s+(?:covered|written|reported))\b")
ABOUT_A_WRITER = re.compile(
    r"""(?:[•*·_]\s?)?(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){1,3}),?\s+(?:
          is\s+(?:(?:an?|the|[A-ZÀ-Þ][\w ]{1,30}[’']s?)\s+)?(?:[\w’'-]+\s+){0,4}(?:reporter|correspondent|writer|journalist|columnist|editor|bureau\s+chief|reporting\s+(?:fellow|intern))\b
        | is\s+an?\s+(?:[\w’'-]+\s+){1,3}who\s+writes\s+for\s+(?:[Tt]he\s+)?[A-ZÀ-Þ]
        | is\s+(?:an?|the)\s+(?!.*\s(?:said|says|told)\b)(?:[\w’'-]+\s+){0,6}(?:contributor|commentator|author|fellow|scholar|professor|analyst|lecturer|host)\s+(?:at|of|for|with|to|in)\s+(?:the\s+)?[“"A-ZÀ-Þ]
        | is\s+an?\s[^“”"]{3,160}\.\s(?:You\scan\s)?[Ff]ollow\s(?:him|her|them)\s(?:on\s\w+\s)?(?:at\s)?@\w
        | (?:who\s+(?:covers|writes|reports)\s[^,]{1,80},\s+)?is\s+based\s+in\s[A-ZÀ-Þ]
        | (?:covers|writes\s+about|reports\s+on)\s.{1,120}\sfor\s+(?:[Tt]he\s+)?[A-ZÀ-Þ]).{0,200}""",
    re.VERBOSE,
)
"""``Ann Lee is a reporter for the Courier.``, ``Ann Lee covers shipping for The Associated Press.``"""
A_PIECE = re.compile(rf"\b(?i:{_PIECE})s?\b")
AN_ADDRESS = re.compile(
    r"https?://\S|\b\w+\.com/\w|\S@\S|(?:^|\s|\()@\w{2,}|(?:\+\d|\(?\d{3,}\)?[ -])[\d() -]{4,}\d"
)
SOURCE_LINE = re.compile(r"[(\[]?(?:SOURCES?|Sources?|Courtesy)(?:\(s\))?\s*:?\s+[A-ZÀ-Þ].{1,120}")
_SITE = r"(?:(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}\b\S*)"
_OFFICE = r"(?:(?:Media|Investors?|Press|Company)(?:\s+and\s+|\s?[&/]\s?)?)+(?<![\s&/])"
RELEASE_LINE = re.compile(
    rf"""(?:Cision\s+)?View\s+(?:source\s+version|original\s+content|the\s+full\s+release)\b.{{0,300}}
      | To\s+view\s+(?:the\s+(?:source|original)\s+version|this\s+press\s+release)\b.{{0,300}}
      | (?:An?)\s+(?:photo|image|video|infographic|logo)s?\s+accompanying\s+this\b.{{0,250}}
      | For\s+(?:(?:further|more|media|press|additional)\s+|(?=[ei]nquiries))(?:information|details|enquiries|inquiries)\b.{{0,120}}(?:\S@\S|(?:https?://|www\.)\S|\d[\d ().-]{{6,}}).{{0,120}}
      | For\s+(?:further|more|additional)\s+(?:information|details),?\s+(?:please\s+)?(?:call|contact|e-?mail)\s(?:(?:the|our)\s(?:press|media|news)\s?[a-z]+\s(?:of|at|for)\s(?:the\s)?)?[A-Z][^,.!?]{{1,80}}\.?
      | (?:Distributed\s+by(?=\s+[A-Z])|Our\s+Standards\s*:|Visit\s+(?:the\s+)?[A-Z].{{0,60}}\s+at\s+\S+\.)\s*\w.{{0,160}}
      | [A-Za-z][\w&.’'-]*(?:\s[A-Za-z][\w&.’'-]*){{0,4}}:?\s*(?:on\s+)?\(?(?:\+\d|0\d|1[38]\s?\d|1-\d|\(?\d{{3}}\)?[ -]\d{{3}}-)[\d ()-]{{4,}}
      | [A-Z][^.!?]{{0,80}}\s?[-–:]\s*(?:https?://|www\.)\S+(?<!\.)
      | Online: | \[email\s?protected\]
      | (?:Send|Submit)\s+(?:letters|tips|comments?|a\s+comment)\s+to\s+\S+@\S+
      | To\s+receive\b.{{0,120}}\b(?:inbox|newsletters?)\b.{{0,80}}
      | You\s+can\s+read\s+(?:diverse|more|other)\s+opinions\b.{{0,400}}
      | Content\s+created\s+by\s+.{{1,400}}
      | To\s+(?:read\s+more|respond\s+to\s+this)\s+(?:editorials?|columns?|articles?|stor(?:y|ies))\b.{{0,200}}
      | [A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){{1,3}}\s+(?:is|tweets|posts)\s+(?:on|at)\s+[A-Z]?\w*[\s:]*@[\w.]+
      | Like\s+[A-Z][\w ]{{1,30}}\s+on\s+Facebook,\s+follow\s+@\w+\b.{{0,120}}
      | (?:You\s+can\s+)?(?:[Ff]ollow|Find|Like)\s+(?:him|her|them|me|us|@\w+)\s+on\s+[A-Z]\w*\b.{{0,80}}
      | For\s+more\s+of\s+(?:his|her|their)\s+\w+\b.{{0,60}}
      | (?:For\s+(?:confidential\s+)?(?:help|support|advice)|If\s+you\s(?:[^.!?]{{1,80}}\s)?(?:needs?|are)\b[^.!?]{{1,80}}),?\s+(?:please\s+)?(?:call|contact|phone|ring)\s[^!?]{{1,100}}\d[^!?]{{2,40}}
      | (?:(?:Visit|Find)\s+(?:us|our\s+[\w-]+(?:\s(?:site|page))?)(?:\s+(?:at|on)|,|:)?\s+{_SITE}(?:\s+for\s+[^.!?]{{1,80}})?|You\s+can\s+(?:find|read|see)\s+more\s+(?:[\w’'-]+\s+){{0,3}}(?:at|on)\s+{_SITE}|Visit\s+{_SITE}\s+for\s+more\b[^.!?]{{0,80}}|For\s+more\s+(?:[\w’'-]+\s+){{0,3}}(?:news|stories|coverage),?\s+(?:visit|go\s+to)\s+{_SITE})\.?
      | [^.!?]{{0,60}}\b(?:[Pp]ictures|[Pp]hotos|[Ii]mages|[Ff]ootage|[Vv]ideo)\s+(?:is|are|can\s+be)\s+(?:available|downloaded|found)\b.{{0,40}}(?:https?://|www\.)\S+
      | (?:[^.!?“”"]{{1,60}}\?\s+)?(?:Follow\s@\w|(?:For\s+(?:more|all)|To\s+(?:comment|contact|reach|respond|report|submit)\b[^.,]{{1,60}}[,:]?\s(?:please\s+)?(?:call|write|e-?mail|visit|send|go)|E-?mail|Write\s+to|Text|Send|Visit|See|Join|Find)\b(?!.*{FINITE.pattern})[^.!?“”"]{{0,100}}(?:\S@\S|\s(?:https?://|www\.)))[^“”"]{{1,120}}
      | (?:https?://|www\.)\S+
      | (?:Read\s+)?[Mm]ore\s+(?:at|on)\s+\S+\.\w{{2,8}}\S*
      | Read\s+(?:more|it|the\s+(?:full|whole|original)\s+\w+)\s+(?:at|on|here)\b.{{0,80}}
      | (?:(?:(?:First|This\s+content\s+was)\s+published\s*(?:in|on|by|:)|This\s+(?:article|story)\s+tagged\s+under\s*:|(?:Keywords|Tags|TAGS|Tagged|More\s+about|Topics|Categories|Posted\s+in|Filed\s+under|Companies\s+in\s+this\s+story)\s*:)\s*\S.{{0,160}}(?<![.!?…]))
      | (?:(?:Acquire|Purchase)\s+)?Licensing\s+Rights\b.{{0,40}} | Suggested\s+Topics\s*:.{{0,100}}
      | {_OFFICE}\s+(?:(?:[Cc]ontacts?|[Rr]elations)(?:\s+for\s[^:]{{1,60}}:|\s*:|(?!.*(?:{FINITE.pattern}|[a-z]\.$)))|[EeIi]nquir(?:y|ies)\s*:).{{0,160}}""",
    re.VERBOSE,
)
"""What press services and sites print under a text."""
CONTACTS = re.compile(rf"(?:{_OFFICE}\s+)?(?:CONTACTS?|[Cc]ontacts?)(?:\s+for\s[^:]{{1,60}}:|\s*:?)")
"""The line over whom to ask, line by line."""
_A_FIRM = listed.alternatives(*sorted(listed.words("speakers", "firms") | listed.words("names", "companies")))
_OF_ITSELF = rf"(?:(?P=whose)\b[^.\n]{{0,40}}?\sis\s[^.\n]{{0,80}}?\b(?:{_A_FIRM})\b|(?P=whose)(?:\s[A-Z]\w+)?,?\s(?i:{_A_FIRM}|AB|GmbH|Oy)\b|(?:Founded|Established)\sin\s\d)"
_INTEREST = r"(?:not\swork\sfor|receives?\s(?:no\s)?funding|no\s(?:\w+\s){0,2}(?:affiliations?|conflicts?|interests)|declares?\b|discloses?\b|is\s(?:affiliated|employed))"
RELEASE_HEAD = re.compile(
    rf"(?i:disclosures?(?:\sstatements?)?|(?:competing|conflicts?\sof|declarations?\sof)\sinterests?)\s*:?\s*\n\s*(?=[^\n]*\b{_INTEREST})(?!(?s:.*)\b(?:said|told)\b)"
    rf"|(?:About|ABOUT)\s+(?:the\s+)?(?P<whose>[A-ZÀ-Þ][\w’'&.-]*)[^\S\n]*(?::\s|\n)\s*(?i:(?={_OF_ITSELF}))(?!(?s:.*)\b(?:said|told)\b)"
    r"|(?:#+[^\S\n]+)?(?:dpa-)?(?:Notizblock|Notebook(?=\s+##))[^\S\n]*(?:\n|$)"
    r"|(?:(?i:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|editors?['’]?s?['’]?\s+notes|(?:cautionary\s+(?:note|statement)|safe\s+harbou?r|(?:note\s+(?:on|regarding)\s+)?forward[- ]looking\s+(?:statements?|information))\b.{0,80})"
    r"|(?:About|ABOUT)\s+(?:the\s+)?(?P<who>[A-ZÀ-Þ][\w’'&.-]*)(?:[^\S\n][\w’'&.-]+){1,6}(?=\s*:?\s*\n\s*(?:(?:The\s+)?(?P=who)\b|The\s[a-z]+\s|Since\s|At\s)))[^\S\n]*:?[^\S\n]*\n"
)
"""``Notes to editors``, ``About Vale Shipping``: what press offices print under a release begins with it."""
_UNPRINTED = (
    r"(?i:the\sfollowing\s(?:information|details)\s(?:is|are)\snot\s(?:intended\s|meant\s)?for\spublication"
    r"|die\sfolgenden\s(?:informationen|angaben)\ssind\snicht\s(?:zur|für\sdie)\sveröffentlichung(?:\s(?:bestimmt|gedacht))?)[:.]?[^\S\n]*(?:\n|$)"
)
NOT_TO_PRINT = re.compile(rf"(?:(?:#+\s)?(?:Notizblock|Notebook)\s*\n(?:.*\n)*)?[*\s]*{_UNPRINTED}")
"""``Notebook``, ``The following information is not intended for publication``: what dpa says to desks under a story begins with it."""
NOTED_BELOW = re.compile(
    rf"""(?!.*{ATTRIBUTION.pattern})(?:(?:N\.?B\.?|DISCLAIMER|Disclaimer|Clarifications?|Corrections?|Erratum|For\s+the\s+record)(?:,?\s\(?(?i:{DATE_IN_LINE})\)?)?\s?:\s.{{1,500}}
      | (?:Amended|Corrected|Updated|Revised|Edited|Clarified)\s(?:on\s)?(?:(?i:{DATE_IN_LINE})|at\s\d)(?!.*{FINITE.pattern}).{{0,300}}
      | (?:We|{AGENCIES}|The\s[A-Z]\w+(?:\s[A-Z]\w+)*)\s(?:regrets?|apologi[sz]es?\s+for)\s(?:the|this|any)\s(?:errors?|mistakes?|confusion)\.?
      | (?:A\s(?:\w+\s)?version\sof\sthis|This)\s{_PIECE}\s(?:also\s)?appear(?:s|ed)\s(?=.*\b(?:in\sprint\son\s(?i:{DATE_IN_LINE})|print\sedition)\b).{{1,300}}
      | (?:(?:{AGENCIES}|This\s{_PIECE})\s(?=[^.]*\b(?:news|published|republished)\b)[^"“”.]{{1,160}}\.\s)?Read\sthe\soriginal\s{_PIECE}\.?
      | This\s{_PIECE}\sis\s(?:part\sof|an?\s(?:\w+\s)?collaboration)\b.{{1,200}}
      | [(\[*_](?:The|Our)\s(?:writer|author|columnist)s?\s(?:(?:is|was)\s(?:an?|the|our|based)|are\s(?:\w+\s){{0,2}}\w+s|heads|has\s(?:written|covered|taught|worked))\b[^“”"]{{1,200}}[)\]*_]
      | (?:(?:The|All)\s)?(?:[Oo]pinions|[Vv]iews)(?:\s(?:and\s\w+\s)?expressed(?:\s\w+){{0,4}})?\sare\s(?:personal|(?:solely\s)?(?:his|her|their|those\sof\sthe|the)\s(?:authors?['’]?s?|writers?['’]?s?|own)(?:\s(?:own|alone))?)\.?
      | (?=.*\sresponsible\sfor\s)[^.“”"]{{1,120}}\b(?:receives?|supported)\b[^.“”"]{{1,160}}\.\s[^.]{{1,60}}\sis\s(?:solely\s)?responsible\sfor\s(?:all|its|the)\s(?:\w+\s)?content\b.{{0,200}}
      | \((?:Repeat(?:s|ed|ing)?|Resend(?:s|ing)?|Refil(?:es|ed|ing))\b[^()]{{0,100}}\)
      | This\sis\san?\s(?:corrected|updated|revised|edited|shortened|abridged)\sversion\sof\b.{{0,160}}
      | (?:All\s)?[Tt]imes\s(?:are\s)?(?:in\s)?[A-Z]{{2,4}}\.?)""",
    re.VERBOSE | re.DOTALL,
)
"""``Clarification: …``, ``Amended on 3 November to …``: what a desk says of a story below its last sentence."""
