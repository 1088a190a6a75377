"""A short report in plain text, to which a desk's lines are set."""

from helpers.article import Article
from helpers.reading.articles import as_article

HEAD = "Harbour board approves new pilot boat"
BODY = (
    "PORT VALE, June 11 (Reuters) - The harbour board of Port Vale has approved the purchase of a new pilot boat, the "
    "chairman said on Tuesday.\n\nIt will cost 4.2 million crowns and is to be delivered in spring of next year."
)


def body(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.paragraphs]


PLAIN = body(as_article(f"{HEAD}\n\n{BODY}"))
