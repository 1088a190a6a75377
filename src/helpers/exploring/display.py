"""How a pair, an article and the measures' tables look in Jupyter when they are simply named.

The things themselves know nothing of pages. IPython is told of them when
`helpers` is first imported, and what is needed to show one is loaded when one is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from helpers.ground.loading import pd
from helpers.showing import tables

if TYPE_CHECKING:
    from helpers.article import Article
    from helpers.languages.english.lists import Topics
    from helpers.pairing.compared import Compared

MOST_ROWS = 200
"""Of a longer table so many rows are shown, and it says so."""


def register(shell: Any) -> None:
    """Tell a running IPython how to show what the workbook gives."""
    formatter = shell.display_formatter.formatters["text/html"]
    for module, name, show in (
        ("helpers.pairing.compared", "Compared", pair_html),
        ("helpers.article", "Article", article_html),
        ("helpers.languages.english.lists", "Topics", topics_html),
        ("pandas", "DataFrame", frame_html),
    ):
        formatter.for_type_by_name(module, name, show)


def pair_html(pair: Compared) -> str:
    """What the two are, and both texts side by side with what became of each sentence."""
    from helpers.measures.ledger import Ledger
    from helpers.showing import description

    return description.describe(pair)._repr_html_() + Ledger.measure(pair).side_by_side._repr_html_()


def article_html(article: Article) -> str:
    """What the article is, and what was set aside in it."""
    from helpers.showing import description

    return description.card(article)


def topics_html(lexicon: Topics) -> str:
    """A list of topics: how many terms each has, and the first of them."""
    rows = []
    for topic in lexicon.topics:
        terms = [" ".join(term.words) for term in lexicon.terms if term.topic == topic]
        rows.append((topic, len(terms), ", ".join(terms[:12]) + (" …" if len(terms) > 12 else "")))
    frame = pd.DataFrame(rows, columns=["topic", "terms", "first"])
    return tables.plain(
        frame, "topic terms first", caption=f"Topics of {lexicon.name}", most=MOST_ROWS
    )._repr_html_()


def frame_html(frame: pd.DataFrame) -> str:
    """A table of one of the measures with units, intervals and notes; any other as pandas shows it."""
    from helpers.measures import SCHEMA, lines

    columns = tuple(frame.columns)
    if columns == lines.COLUMNS:
        families = " and ".join(dict.fromkeys(frame["family"])).capitalize()
        caption = families + tables.of_these(len(frame), MOST_ROWS)
        return tables.measures(frame.head(MOST_ROWS), caption=caption)._repr_html_()
    for table in SCHEMA:
        if table.shown and columns == tuple(table.names):
            return tables.plain(frame, table.shown, caption=table.caption, most=MOST_ROWS)._repr_html_()
    return str(frame._repr_html_())
