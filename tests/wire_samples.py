"""One invented story, a correction of it and a notice that withdraws it, as each format would carry them.

Everything in it is invented, as in `data/samples/`.
"""

import json
from html import escape

HEADLINE = "Port Vale dockworkers reject pay offer"
BYLINE = "By Jessamy Rooke"
DATELINE = "PORT VALE, Nov 3 (Meridian) -"
PARAGRAPHS = (
    "Dockworkers at Port Vale voted on Friday to reject a revised pay offer and carry their strike into a second week.",
    "The walkout by 4,200 members of the Dock and Wharf Union has held up 38 ships, the port authority said.",
    "“This is a fair offer, and it is the last one we can afford to make this year,” Corvin Halloway told reporters.",
    "Gov. Lenka Orstad has offered to mediate and invited both sides to the customs house on Monday.",
)
BODY = (f"{DATELINE} {PARAGRAPHS[0]}", *PARAGRAPHS[1:])
NOTE = "Corrects number of ships in second paragraph."
PUBLISHED = "2023-11-03T14:20:00+00:00"
UPDATED = "2023-11-03T16:05:00+00:00"
IDENTIFIER = "urn:newsml:meridian.example:20231103:PORT-STRIKE"
TERMS = "Not for use in Calder"
COPYRIGHT = "© 2023 Meridian News Agency"

NITF_BODY = f"""<body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline><byline>{BYLINE}</byline></body.head>
<body.content><block>{"".join(f"<p>{escape(text, quote=False)}</p>" for text in BODY)}</block></body.content></body>"""

NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf baselang="en-GB"><head><title>PORT-STRIKE</title>
<tobject><tobject.subject tobject.subject.refnum="09007000" tobject.subject.matter="Strike"/></tobject>
<docdata management-status="usable"><doc-id id-string="{IDENTIFIER}" regsrc="Meridian"/>
<date.issue norm="20231103T142000Z"/><date.release norm="20231103T180000Z"/><ed-msg info="{NOTE}"/>
<du-key key="PORT-STRIKE" version="2"/><doc.copyright year="2023" holder="Meridian News Agency"/>
<doc.rights limitations="{TERMS}"/><key-list><keyword key="strike"/></key-list></docdata></head>
{NITF_BODY}</nitf>"""


def news_item(
    *,
    version: str = "2",
    paragraphs: tuple[str, ...] = BODY,
    updated: str = "2023-11-03T16:05:00Z",
    status: str = "stat:usable",
    note: str = NOTE,
    headline: str = HEADLINE,
    guid: str = IDENTIFIER,
    signal: str = "",
) -> str:
    """A NewsML-G2 news item of the story."""
    body = "".join(f"<p>{escape(text, quote=False)}</p>" for text in paragraphs)
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" standard="NewsML-G2"
 standardversion="2.35" xml:lang="en-GB"><rightsInfo><copyrightHolder literal="Meridian News Agency"/>
<copyrightNotice>{COPYRIGHT}</copyrightNotice><usageTerms>{TERMS}</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:Meridian"/><versionCreated>{updated}</versionCreated>
<firstCreated>2023-11-03T14:20:00Z</firstCreated><embargoed>2023-11-03T18:00:00Z</embargoed><pubStatus qcode="{status}"/>
<edNote>{note}</edNote>{f'<signal qcode="{signal}"/>' if signal else ""}</itemMeta>
<contentMeta><infoSource literal="Meridian"/><language tag="en-GB"/>
<subject qcode="medtop:20000533"><name xml:lang="de">Streik</name><name xml:lang="en-GB">strike</name></subject>
<subject uri="http://cv.iptc.org/newscodes/mediatopic/04000000"><name>economy, business and finance</name></subject>
<headline role="hld:subHeadline">Second week</headline><headline>{headline}</headline><by>{BYLINE}</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>
<body><script>alert("no")</script><p>{BYLINE}</p>{body}</body></html></inlineXML></contentSet></newsItem>"""


def news_message(*items: str) -> str:
    """A news message that carries the items, and a picture."""
    picture = """<newsItem guid="picture" version="1"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>"""
    return f"""<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemSet>{"".join(items)}{picture}</itemSet></newsMessage>"""


NEWSML_G2 = news_item()

_NINJS = {
    "uri": IDENTIFIER,
    "type": "text",
    "version": "2",
    "firstcreated": "2023-11-03T14:20:00Z",
    "versioncreated": "2023-11-03T16:05:00Z",
    "embargoed": "2023-11-03T18:00:00Z",
    "pubstatus": "usable",
    "language": "en-GB",
    "ednote": NOTE,
    "usageterms": TERMS,
    "copyrightnotice": COPYRIGHT,
}

NINJS_1 = json.dumps(
    {
        **_NINJS,
        "headline": HEADLINE,
        "byline": BYLINE,
        "source": "Meridian",
        "subject": [
            {
                "code": "20000533",
                "name": "strike",
                "scheme": "http://cv.iptc.org/newscodes/mediatopic/",
            },
            {"code": "medtop:04000000", "name": "economy, business and finance", "scheme": "medtop"},
        ],
        "body_text": " ".join(BODY),
        "body_html": "<script>no</script>" + "".join(f"<p>{text}</p>" for text in BODY),
    }
)

NINJS_2 = json.dumps(
    {
        **_NINJS,
        "headlines": [{"role": "short", "value": "Port strike"}, {"role": "main", "value": HEADLINE}],
        "by": BYLINE,
        "infosources": [{"name": "Meridian"}],
        "subjects": [
            {"uri": "http://cv.iptc.org/newscodes/mediatopic/20000533", "name": "strike"},
            {
                "uri": "http://cv.iptc.org/newscodes/mediatopic/04000000",
                "name": "economy, business and finance",
            },
        ],
        "bodies": [
            {"role": "plain", "contenttype": "text/plain", "value": " ".join(BODY)},
            {"role": "main", "contenttype": "text/html", "value": "".join(f"<p>{text}</p>" for text in BODY)},
        ],
    }
)

NINJS_3 = json.dumps(
    {
        {"firstcreated": "firstCreated", "versioncreated": "versionCreated", "pubstatus": "pubStatus",
         "infosources": "infoSources", "ednote": "edNote", "usageterms": "usageTerms",
         "copyrightnotice": "copyrightNotice", "embargoed": "embargoedUntil"}.get(key, key): value
        for key, value in json.loads(NINJS_2.replace("contenttype", "contentType")).items()
    }
)  # fmt: skip

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Meridian</title><language>en-GB</language><copyright>{COPYRIGHT}</copyright>
<item><title>{HEADLINE}</title><guid isPermaLink="false">{IDENTIFIER}</guid><dc:creator>{BYLINE}</dc:creator>
<pubDate>Fri, 03 Nov 2023 14:20:00 GMT</pubDate><category>strike</category><description>A summary of it&nbsp;all.</description>
<content:encoded><![CDATA[<p>{"</p><p>".join(BODY)}</p><script>alert("no")</script>]]></content:encoded></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Meridian</title><rights>{COPYRIGHT}</rights>
<entry><id>{IDENTIFIER}</id><title type="text">{HEADLINE}</title><author><name>{BYLINE}</name></author>
<published>2023-11-03T14:20:00Z</published><updated>2023-11-03T16:05:00Z</updated><category term="strike"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{"".join(f"<p>{text}</p>" for text in BODY)}</div></content>
</entry></feed>"""


JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Meridian",
        "language": "en-GB",
        "items": [
            {
                "id": IDENTIFIER,
                "title": HEADLINE,
                "authors": [{"name": BYLINE}],
                "date_published": "2023-11-03T14:20:00Z",
                "date_modified": "2023-11-03T16:05:00Z",
                "tags": ["strike"],
                "summary": "A summary of it all.",
                "content_html": "".join(f"<p>{text}</p>" for text in BODY) + "<script>alert('no')</script>",
            }
        ],
    }
)

JSON_LD = json.dumps(
    {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Meridian"},
            {
                "@type": ["Article", "NewsArticle"],
                "headline": HEADLINE,
                "author": {"@type": "Person", "name": BYLINE},
                "publisher": {"@type": "Organization", "name": "Meridian"},
                "datePublished": "2023-11-03T14:20:00Z",
                "dateModified": "2023-11-03T16:05:00Z",
                "inLanguage": "en-GB",
                "url": "https://meridian.example/port-strike",
                "articleBody": "\n\n".join(BODY),
            },
        ],
    }
)


def _wrapped(text: str, width: int = 66) -> str:
    lines = [""]
    for word in text.replace("“", '"').replace("”", '"').split():
        if len(lines[-1]) + len(word) + 1 > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return "\r\n".join(lines)


IPTC_7901 = (
    "\x01mna0062 3 i 82  mna 0061\r\n\r\nCalder/labour/ports/\r\n\x02CORRECTION\r\n"
    f"{HEADLINE}\r\n{BYLINE} =\r\n\r\n"
    + "\r\n\r\n".join(_wrapped(text) for text in BODY)
    + "\r\n\r\n# Notebook\r\n\r\n## Note to editors\r\n- Corrects number of ships in second paragraph.\r\n\r\n"
    "* * * *\r\nThe following information is not for publication\r\n- Editing by: Piers Quennell\r\n\r\n"
    "\x03031420 GMT Nov 23\r\n\x7f\x7f\x04"
).encode()

ANPA_1312 = (
    "\x16\x16\x01W2870\x1f_calder\r\nu i\x13\x11 BC-CL--PortStrike 1stLd-Writethru   11-03 0082\r\n"
    "\x02^BC-CL--Port Strike, 1st Ld-Writethru,82<\r\n"
    f"^{HEADLINE}<\r\n^AP Photo XNP101, XNP102<\r\n^Eds: {NOTE} With photos.<\r\n^{BYLINE}=\r\n^Meridian Staff Writer=\r\n"
    + "".join(
        f"\t   {text.replace('“', '``').replace('”', chr(39) * 2).replace(') -', ') _')}\r\n \r\n"
        for text in BODY
    )
    + "\r\n\t   \x03MNA-WF-11-03-23 1420GMT<\r\n\r\n\x0c\r\n\x04"
).encode()

EVERY: dict[str, tuple[str, bytes]] = {
    "NewsML-G2": ("item.xml", NEWSML_G2.encode()),
    "NewsML-G2 message": ("message.xml", news_message(NEWSML_G2).encode()),
    "NITF": ("story.xml", NITF.encode()),
    "ninjs 1": ("one.json", NINJS_1.encode()),
    "ninjs 2": ("two.json", NINJS_2.encode()),
    "ninjs 3": ("three.json", NINJS_3.encode()),
    "RSS": ("feed.xml", RSS.encode()),
    "Atom": ("atom.xml", ATOM.encode()),
    "JSON Feed": ("feed.json", JSON_FEED.encode()),
    "JSON-LD": ("story.json", JSON_LD.encode()),
    "IPTC 7901": ("story.iptc", IPTC_7901),
    "ANPA 1312": ("story.tst", ANPA_1312),
}
"""The story in every format: what a file of it is called, and what it holds."""
