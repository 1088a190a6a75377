"""``wire-workbook find``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from helpers.cli import options
from helpers.cli.verb import Verb
from helpers.ground.terminal import say, warn

if TYPE_CHECKING:
    from pathlib import Path

    from helpers.article import Article
    from helpers.retrieval.search import Search


_FAILURES_SHOWN = 20
_MOST = 1_000_000


@click.command(
    cls=Verb,
    short_help="find the articles that share an event with a wire report, or derive from it",
    epilog="Exit status: 0 if at least one article is derived or likely to be about the same event, 1 if none is, "
    "2 if something must be fixed first. Articles that cannot be read, wire reports too while one of them can, are listed and do not change it.",
)
@options.path("wires", "A wire report, in any supported format.", metavar="WIRE...", nargs=-1, required=True)
@click.option(
    "--among",
    required=True,
    metavar="FOLDER|MANIFEST",
    type=options.PATH,
    help="A folder that is searched for articles by their suffixes, a README and what the workbook wrote left "
    "out, or a .csv or .jsonl file with the columns id and path (from its own folder) or text, and published if it is known.",
)
@options.output(
    "Also write the pairs found to this CSV, as a manifest, and what could not be read beside it; "
    "its path is the last line printed.",
    metavar="FILE",
)
@options.number(
    "--most", "N", 10, "List at most this many articles for each wire report.", click.IntRange(1, _MOST)
)
@options.number(
    "--days", "N", 7,
    "Leave out articles dated more than this many days before or after the wire report; those without a date stay in.",
    click.IntRange(0, _MOST),
)  # fmt: skip
@options.named_format("the wire reports, not of what is searched")
def find(wires: tuple[str, ...], among: str, output: str | None, most: int, days: int, named: str) -> int:
    """Lists which of many articles are about the event of a wire report and which may derive from it.

    The nearest by words are judged one by one. Derived ones come first, with how they credit the wire
    service; “perhaps” means near in words, but seldom the same event. copied: share of the article in passages of 7 words or
    more that both have, quotations left out; resting: share of its words in sentences that rest on
    the wire report; near: from 0 to 1, which is the wire report itself.
    """
    from helpers import paths
    from helpers.ground import folder
    from helpers.retrieval import listing
    from helpers.retrieval import search as retrieval

    goal = folder.meant(output) if output else None
    if goal is not None:
        listing.check_goal(goal)
    articles, unread = _read(wires, named)
    search = retrieval.find(articles, paths.locate(among), most=most, days=days, tell=_progress())
    say(listing.told(search))
    search = replace(search, failures=(*unread, *search.unmatched, *search.failures))
    _tell_failures(search, goal)
    if goal is not None:
        listing.save(search, goal)
        say(goal)
    return 0 if search.any_likely else 1


def _read(wires: Sequence[str], named: str) -> tuple[list[Article], list[tuple[str, str]]]:
    """The wire reports and notices, and what cannot be read with the reason; raises it where there is no report."""
    from helpers import paths
    from helpers.errors import ArticleError, NoticeError
    from helpers.reading.articles import read_article

    articles, unread = [], []
    for wire in wires:
        try:
            articles.append(read_article(wire, format=named))
        except NoticeError as error:
            articles.append(replace(error.notice, path=str(paths.locate(wire))))
        except ArticleError as error:
            unread.append((wire, str(error)))
    if not any(each.words for each in articles):
        read_article(wires[-1], format=named)
    return articles, unread


def _tell_failures(search: Search, goal: Path | None) -> None:
    """The first of what could not be read, and where the rest is listed."""
    from helpers.retrieval import listing
    from helpers.showing.style import shortened

    for name, reason in search.failures[:_FAILURES_SHOWN]:
        unnamed = "" if name in reason else f"{shortened(name, 100)}. "
        warn(f"Passed over: {unnamed}{shortened(reason, 300)}")
    if (more := len(search.failures) - _FAILURES_SHOWN) > 0:
        listed = "" if goal is None else f"; all in {listing.failures_file(goal)}"
        warn(f"Passed over: {more:,} more{listed}.")


def _progress() -> Callable[[int], None]:
    """Tells how many articles are read, where somebody looks on."""
    if not sys.stderr.isatty():
        return lambda read: None
    return lambda read: print(f"\r{read:,} articles read", end="\033[K\r", file=sys.stderr, flush=True)
