"""What sites, feeds and mails print round a story in English, by its form."""

import re

from helpers.languages.english import listed, wirecopy

WORDS_OF_LOGOS = listed.words("wirecopy", "words of logos")

_ON_BUTTONS = listed.alternatives(*listed.in_order("wirecopy", "words of buttons"))
_IN_NEWSLETTERS = listed.alternatives(*listed.in_order("wirecopy", "words of newsletters"))
SITE_LINE = re.compile(
    rf"(?!.*{wirecopy.ATTRIBUTION.pattern})[^\w\"“]*(?:(?=[^a-z]*[a-z])(?:(?:{_ON_BUTTONS}|\d+)(?!\w)[^\w.]*){{1,9}}(?:\.\.\.|(?<=below)\.)?$|"
    rf"(?=.*\b(?:{_ON_BUTTONS}|{_IN_NEWSLETTERS})(?<=\w{{4}})\b)(?!.*\d)(?:[\w’']+ ){{1,3}}(?:[|·•] (?:[\w’']+ ?){{1,3}})+$|"
    r"from the section\b.{0,40}$|\[.{0,200}\b(?:inbox|newsletter|sign up|subscribe|click|tap|app|read|watch|listen)\b.{0,200}\]$|"
    r"(?:unfortunately|sorry),? (?:this|the) (?:video|content|page|audio|service|story|feature) (?:is|was|are)\b.{0,80}$|"
    r"(?:this|the|your) (?:video|content|media|audio|browser|player|device)(?: \w+){0,2} (?:is|was|are|has|could|does|cannot|can)\b(?: \w+){0,3}? ?(?:not available|unavailable|not supported|unsupported|"
    r"be (?:loaded|played|shown)|not support|no longer available)\b.{0,60}$|"
    r"media (?:playback is|caption)\b.{0,120}$|image (?:copyright|caption|source)\b.{0,120}$|video player is loading.{0,40}$|this is a modal window.{0,40}$|"
    r"comments (?:are|have been) (?:closed|disabled)\b.{0,60}$|(?:toggle|hide|show) caption\b.{0,60}$|(?:story|article) continues (?:below|after)|advertisement\b.{0,60}$|filed under:|"
    r"(?:more|related|also on [\w.]+|also read|read also|watch|see more|(?:also )?(?:read|see) (?:more|also|next))\s?:|also on \w+\.com|"
    r"sign up (?:for|to|now|here)\b|subscribe (?:to|now|here)\b|get (?:the|our|all the) (?:latest|biggest|day|day’s|best|top|news)\b.*"
    r"(?:inbox|newsletter|app)|(?:please )?(?:log ?in|log ?out|sign in)\b.*(?:comment|continue|account|display name|then)|"
    r"(?:supported by|see more on|to play this\b.{0,60}\bjavascript\b.{0,60}|something went wrong, please try again.{0,20}|(?:send|email) (?:us )?your (?:story ideas|stories|tips)\b.{0,80}|facebook twitter\b.{0,60})\W*$|"
    r"follow (?:us|@|[\w.’ -]{1,40}) on (?:twitter|facebook|instagram|google news|whatsapp|tiktok|x\b|threads|linkedin)|"
    r"(?:got|have|do you have) a (?:story|tip)\b|(?:have|are|were|did|do) you\b[^?]{1,80}\? (?:e-?mail|contact|call|write to|tell us)\b.{0,80}$|get in touch with our|for more stories like this|"
    r"(?:like|enjoy(?:ed|ing)?) (?:this (?:story|article)|our (?:latest )?content)\b|if you (?:liked|enjoyed) this|"
    r"our standards: |follow .{1,40}whatsapp channel\b.{0,80}$|(?:main|featured|header|lead|cover|top) image(?: credit)?(?: courtesy of|:| by) .{0,80}$|thank you for signing up (?:to|for)\b.{0,160}$|there was a problem\. please refresh\b.{0,60}$|(?:twitter|x|facebook|instagram)\.com/\S+$|"
    r"join (?:the conversation|our \w+|thought-provoking)|would you like to comment|please read our comment|"
    r"you must confirm your|this copy is for your personal|an error has occurred|this article has been sent to|"
    r"if you (?:buy|purchase|make a purchase)\b.*\b(?:share|commission|earn)|we (?:may|might) (?:earn|receive|get) .*commission|"
    r"click here (?:to|for)\b|(?:read|view|see|continue|watch|listen)(?: [a-z]+){0,5} (?:at|on|via) [\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}$|download (?:the|our)\b.*\bapp\b|(?:https?://|www\.)\S+$|"
    r"\d{4}-\d\d-\d\dT[\d:.+Z-]+$|thank you for visiting \S+\.|stay informed with|please bookmark \S+)",
    re.IGNORECASE,
)
TO_READERS = re.compile(
    rf"""(?!.{{161}})(?=.*\b(?:{_IN_NEWSLETTERS}|sign\sup|forward(?:ed)?\s(?:this\s)?to\syou|forward\syou|(?:this|your)\se-?mail|e-?mail\s(?:us|me)|(?:support|value|appreciate|trust)\s(?:local|our)\s(?:journalism|journalists|news\w*|reporting|work))\b)(?=.*\b(?:you|your|us|me|our)\b|(?:to\s)?unsubscribe\b|support\b)[^"“”]{{1,160}}
      | (?:stay\sin\stouch\.\s)?get\s(?:the|our)(?!.*{wirecopy.FINITE.pattern})\s[^.!?"“”]{{1,60}}\bnewsletters?\b[^"“”]{{1,240}}
      | (?:catch\sup|listen|subscribe|tune\sin)\b.{{1,80}}\bour\s(?:[\w-]+\s){{0,3}}(?:podcast|newsletter)s?\b.{{0,80}}
      | if\syou\s(?:liked|enjoyed)\sthis\s.{{1,300}}
      | (?:join|like|follow)\s[^.!?"“”]{{0,60}}\bus\son\s(?-i:[A-Z])[^.!?"“”]{{1,80}}\.?
      | that(?:['’]s|\sis)\s(?:all|it)\s(?:for|from)\s.{{1,100}} | see\syou\s(?:tomorrow|soon|later|then|next|on\s\w+day|in\s(?:the\s(?:morning|evening)|your\s)|\w+day)\b.{{0,60}}
      | have\sa\s(?:good|great|nice|lovely|wonderful|safe)\s(?:day|evening|night|weekend|week|\w+day)\b.{{0,40}}
      | (?:many\s)?thank(?:s|\syou)\s(?:so\smuch\s)?for\s(?:reading|subscribing|joining|your\ssupport)\b.{{0,120}}
      | you(?:\sare|['’]re)\sreceiving\sthis\b.{{0,160}} | (?:like|enjoy)(?:ed)?\swhat\syou\b[^?]{{1,40}}\?.{{0,80}} | click\shere\sto\s.{{1,120}}
      | (?:(?:have|are|were|did|do)\syou\s[^?"“”]{{1,80}}\?\s+)?(?:e-?mail|contact|call|write\sto)\s(?:us|me|(?:the|our)\s(?:reporters?|authors?|writers?|newsroom))\s(?=.*(?:\S@\S|\d{{4}}))[^"“”]{{1,120}}""",
    re.VERBOSE | re.IGNORECASE,
)
"""What newsletters and pages say to whoever reads them, below their last piece: ``See you tomorrow.``"""
FORM = re.compile(
    r"Please enter a valid e-?mail address|Choose your country United|Click the link to confirm your subscription"
    r"|This site is protected by re[Cc]aptcha|View Slideshow Back Continue"
)
"""What a form for a newsletter says, or the buttons of a gallery."""
LEADS_AWAY = re.compile(
    r"(?:read (?:more|also|next)|related|see also|more (?:on|from)|also read|watch|listen|don t miss)\b"
)
_WHEN = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4}"
)
STAMP = re.compile(
    rf"(?:(?:first |last )?(?:published|updated|posted|modified)(?: on)?:?\s*)?(?:{_WHEN})(?:[,|·•/@\s-]*(?:at )?\d{{1,2}}[:.]\d\d.{{0,40}})?|"
    r"(?:published|updated|posted|last updated)\b.{0,60}|\d+ (?:min(?:ute)?s?|hours?|days?)(?: (?:read|ago))|"
    r"(?:share|print|listen|comments?|advertisement|save|copy link|listen to (?:this )?article).{0,40}",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"before you continue|we value your privacy|your privacy choices|cookie (?:consent|settings|preferences)|"
    r"we (?:and our partners )?(?:use|store)\b.{0,60}\bcookies|(?<!this video you need to )enable javascript|are you a robot|access denied|"
    r"verify (?:that )?you are (?:a )?human|checking your browser",
    re.IGNORECASE,
)
FEED_FOOTER = re.compile(
    r"The post .{1,400} (?:appeared first on|first appeared on) .{1,200}\.|(?:Continue reading|Read more of|Read the rest of) (?=\S* ?[A-Z“‘]).{1,400} (?:at|on) [A-Z][\w.’'& ]{1,60}"
)
WROTE = re.compile(
    r"(?:On .{5,200}\bwrote:|-{2,}\s*Original Message\s*-{2,}|_{20,})$", re.IGNORECASE | re.DOTALL
)
FORWARDED = re.compile(
    r"-{2,}\s*(?:Forwarded|Original) (?:message|mail)\b.{0,40}|Begin forwarded message:", re.IGNORECASE
)
MAIL_SIGNATURE = re.compile(r"--\s*$|Sent from my \w+|Get Outlook for \w+", re.IGNORECASE)
CLOSING = re.compile(
    r"(?i)(?:(?:mit )?(?:freundlich|best|herzlich|viel|schön|lieb)en? grü(?:ß|ss)en?|(?:bien )?(?:cordialement|à vous)|(?:un )?(?:cordial )?saludos?|(?:with )?(?:best|kind|kindest|warm) (?:regards|wishes)|regards|yours (?:sincerely|faithfully|truly)|sincerely|cheers|(?:all the )?best(?=,)|(?:many )?thanks|until (?:tomorrow|then|next (?:time|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)),?(?-i:(?:\s+[A-Z][\w.’'-]*){0,8})"
)
GREETING = re.compile(
    r"(?i)(?:hi|hello|hallo|bonjour|hola|dear|liebe[rs]?|sehr geehrte[rs]?|good (?:morning|afternoon|evening|day)|greetings)\b[\w .’'/-]{0,40}[,:!](?:[^.!?]{0,80}:)?|(?:please )?(?:see|find)\b[^.!?]{0,80}\b(?:below|attached|enclosed)\b[^.!?]{0,60}[.:!]"
)
"""What a sender says to whoever gets the message, over the story."""
DISCLAIMER = re.compile(
    r"(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication|transmission)\b.{0,200}"
    r"\b(?:confidential|intended (?:only |solely )?for|privileged)|(?:e-?mail|message) originated (?:from )?outside|"
    r"(?:\A\W*|[.!?|:>]\s+|\b(?:you|click|please|wish|here)\b[^.]{0,80}\b)(?:to unsubscribe\b|unsubscribe from)|"
    r"diese (?:e-?mail|nachricht)\b.{0,200}\bvertraulich|ce (?:message|courriel|mail)\b.{0,200}\bconfidentiel|you (?:are receiving|received) this (?:e-?mail|message)|\A.{0,80}\bview (?:(?:it|this)(?: e-?mail| message)? )?in (?:your |a )?(?:web )?browser",
    re.IGNORECASE | re.DOTALL,
)
BREAKS_OFF = re.compile(
    r"(?:,|\b(?:a|an|the|of|to|by|in|on|at|for|from|with|and|or|but|as|than|that|which|who|into|over|under|its|their|his|her"
    r"|since|until|because|whether|between|during|without|within|while|when|where|if|whose|whom|nor|this|these|those|our"
    r"|every|each|is|are|was|were|been|has|have|had|will|would|could|might|must|not))$"
)
"""How a line ends that is broken off within a sentence: with a comma or a small word."""
