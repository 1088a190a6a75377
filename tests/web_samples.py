"""A saved web page with a story in it."""

import json
from typing import Any

HEADLINE = "Harbour pilots return to work after eleven days"
STORY = (
    "PORTO VELA (Sample News) - Harbour pilots in Porto Vela went back to work on Monday, ending a stoppage of "
    "eleven days that had kept forty-one container ships waiting outside the port.",
    "The harbour authority said that the first ships would berth before nightfall and that clearing the queue "
    "would take about a week, “provided that the weather holds”.",
    "The union’s members voted by 212 to 64 to take an offer of four percent, half of what they had asked for "
    "when the stoppage began, according to its secretary, Inês Café.",
    "Shipping companies have put their losses at thirty million euros, a figure that the union disputes and "
    "that nobody outside the trade has been able to check.",
    "The regional government, which owns two fifths of the port, welcomed the vote and promised a review of "
    "working hours by the end of the summer, as it had done twice before.",
    "Among the cargoes that waited were medicines for three hospitals on the islands; the authority said that "
    "these had been brought ashore by tugs during the second week.",
)
OBJECT = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "author": [{"@type": "Person", "name": "By Ann Lee"}, {"@type": "Person", "name": "Bo Day"}],
    "publisher": {"@type": "NewsMediaOrganization", "name": "Sample News"},
    "datePublished": "2024-01-15T09:30:00+01:00",
    "dateModified": "2024-01-15T11:00:00+01:00",
    "inLanguage": "en",
    "articleSection": "Business",
    "keywords": ["ports", "strikes"],
}
RELATED = "".join(
    f'<li><a href="/{n}">Another story of the day, the {n}th of many others</a></li>' for n in range(8)
)


def page(
    story: tuple[str, ...] | str = STORY,
    *,
    ld: Any = OBJECT,
    head: str = "",
    inside: str = "",
    after: str = "",
) -> str:
    told = ld if isinstance(ld, str) else json.dumps(ld)
    script = f'<script type="application/ld+json">{told}</script>' if ld else ""
    body = story if isinstance(story, str) else "".join(f"<p>{each}</p>" for each in story)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{HEADLINE} | Sample News</title>{script}{head}</head>'
        f'<body><nav><a href="/">Home</a> <a href="/b">Business</a></nav><article><h1>{HEADLINE}</h1>'
        f"<p>By Ann Lee, Bo Day</p>{inside}{body}</article>{after}<aside><ul>{RELATED}</ul></aside>"
        "<footer>About us. Terms. Privacy.</footer><script>alert('The script speaks.')</script></body></html>"
    )
