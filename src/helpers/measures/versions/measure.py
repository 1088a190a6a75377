"""What did the derivative take that a later version of the wire report changed?

A wire report is sent again as it is updated, corrected or withdrawn (`known`). A
derivative's sentence rests on superseded text if it rests on a sentence of an
earlier version that the latest one changed or dropped, and has words of it that
the latest one took back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from helpers import paths
from helpers.article import Article, Sentence
from helpers.ground.loading import pd
from helpers.languages.english.words import fold
from helpers.measures.schema import Table
from helpers.measures.versions.known import Versions, weighty
from helpers.pairing.compared import Compared
from helpers.pairing.links import ADDED

CHANGED, GONE = "changed", "gone"

VERSIONS = Table.beside(__file__, "versions")
SUPERSEDED = Table.beside(__file__, "superseded")


def table(found: Versions | None) -> pd.DataFrame:
    """The versions, oldest first; `reason` says why one is compared, and what is doubtful."""
    if found is None:
        return VERSIONS.frame([])
    rows = []
    for each in found.all:
        compared = each is found.compared
        why = found.why * compared
        own = (found.label(each), each.time, each.status, each.can_be_compared)
        rows.append((*own, compared, why, each.note, paths.told(each.address)))
    return VERSIONS.frame(rows)


def superseded(pair: Compared, found: Versions | None) -> pd.DataFrame:
    """Sentences of the derivative that rest on text which the latest version changed or dropped.

    Looked at are the version compared and all before it; a sentence is listed
    once, for the latest of these. Cut for length and taken back look the same.
    """
    if found is None or found.latest.article is None:
        return SUPERSEDED.frame([])
    rows: dict[int, tuple[object, ...]] = {}
    earlier = [each for each in found.all[: found.chosen + 1] if each.can_be_compared]
    for version in reversed(earlier):
        if version is found.latest or version.article is None:
            continue
        for row in _taken_back(version.article, found.latest.article, pair.derivative, found.label(version)):
            rows.setdefault(int(str(row[0])), row)
    return SUPERSEDED.frame([rows[number] for number in sorted(rows)])


def _taken_back(
    old: Article, latest: Article, derivative: Article, label: str
) -> Iterable[tuple[object, ...]]:
    before, now = Compared(old, derivative).links, Compared(latest, derivative).links
    between = Compared(old, latest).links
    standing = {_words(sentence) for sentence in latest.sentences}
    for sentence, link, link_now in zip(derivative.sentences, before.derivative, now.derivative, strict=True):
        for index in link.sources:
            source = old.sentences[index]
            after = [latest.sentences[place] for place in between.feeds[index]]
            lost = [] if _words(source) in standing else _lost(sentence, source, after)
            if lost and (after or link_now.label == ADDED):
                fate, now_line = (CHANGED, after[0].line) if after else (GONE, "")
                own = (sentence.number, sentence.line, label, fate)
                yield (*own, source.line, now_line, ", ".join(lost))
                break


def _lost(sentence: Sentence, old: Sentence, after: Sequence[Sentence]) -> list[str]:
    """Words of weight that a sentence shares with the old text and not with the new; none if it has as many of the new."""
    own, before = weighty([sentence]), weighty([old])
    new = weighty(after)
    lost = [word for word in before if word in own and word not in new]
    gained = [word for word in new if word in own and word not in before]
    return lost if len(lost) > len(gained) else []


def _words(sentence: Sentence) -> tuple[str, ...]:
    return tuple(fold(word.text) for word in sentence.words)
