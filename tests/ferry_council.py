"""A short report in files of any format, to which a desk's notices and endings are set."""

from pathlib import Path

from helpers.article import Article
from helpers.reading.articles import read_article

HEAD = "Ferry council votes to close northern slip"
BODY = [
    "The ferry council of Corrow Sound has voted to close the northern slip, its secretary said on Wednesday.",
    "The work will take 14 weeks and cost 3.6 million crowns, according to a plan published with the vote.",
    "Maud Irrel, who has sailed the route since 2009, said that passengers had been told nothing of the plan.",
]


def read(folder: Path, *blocks: str, name: str = "a.txt") -> Article:
    (folder / name).write_text("\n\n".join(blocks), encoding="utf-8")
    return read_article(folder / name)


def headline(article: Article) -> str:
    return " ".join(article.headline.of(article.plain).split()) if article.headline else ""


def body(article: Article) -> list[str]:
    return [span.of(article.plain) for span in article.paragraphs]
