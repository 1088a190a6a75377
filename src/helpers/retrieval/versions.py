"""Which wire reports of a search are versions of one report, and under which of them an article is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from helpers.article import Article
from helpers.languages.english.words import fold
from helpers.received import WITHDRAWN

if TYPE_CHECKING:
    from helpers.retrieval.search import Neighbours


def are_one(one: Article, other: Article) -> bool:
    """Whether two are versions of one report: by their identifier, or one takes back the other's headline and dateline."""
    if one.identifier or other.identifier:
        return one.identifier == other.identifier
    notice = WITHDRAWN in (one.status, other.status)
    datelines = [{(each.place, each.published)} - {("", "")} for each in (one, other)]
    return notice and fold(one.title) == fold(other.title) and len(set.union(*datelines)) <= 1


def each_once(found: Sequence[Neighbours]) -> tuple[Neighbours, ...]:
    """Each with the other versions of its report, and the articles that are not nearer to one of those; under a notice none."""
    return tuple(
        _without_nearer(each, [other for other in found if other is each or are_one(each.wire, other.wire)])
        for each in found
    )


def _without_nearer(own: Neighbours, versions: Sequence[Neighbours]) -> Neighbours:
    if len(versions) == 1:
        return own
    nearest: dict[str, tuple[bool, float, int]] = {}
    for place, version in enumerate(versions):
        for each in version.found:
            near = (version.wire.status != WITHDRAWN, each.score, place)
            nearest[each.entry.id] = max(near, nearest.get(each.entry.id, near))
    place = versions.index(own)
    kept = tuple(each for each in own.found if nearest[each.entry.id][2] == place)
    others = tuple(each.wire for each in versions if each is not own)
    return replace(own, found=kept, others=others)
