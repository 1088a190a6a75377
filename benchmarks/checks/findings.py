"""What of changes that a machine or a rule put in is found, and how often something is found where nothing was changed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import starmap

from checks import Data, Line, Row, untokenised
from checks.facts import _WRITTEN, digits_not_in_document, independent, numbers_put_in, rewrites
from helpers.article import Article
from helpers.findings import findings
from helpers.findings.finding import CHECK, SERIOUS, Finding
from helpers.measures.check import Check
from helpers.measures.verdict import Verdict
from helpers.pairing.compared import Compared
from helpers.pairing.spelled import LEAST_MISSPELT
from helpers.reading.articles import as_article

VALUES = ("number", "unit", "date", "time")
FACTS = (*VALUES, "name", "place")
SENSE = ("negation", "direction", "hedge lost", "allegation as fact")
WEIGHED = (SERIOUS, CHECK)
NOT_OF_A_SUMMARY = ("omission", "credit", "loaded word", "headline", "update")
"""A summary of one sentence leaves out and credits nothing."""


@lru_cache(maxsize=128)
def _article(text: str) -> Article:
    return as_article(text, any_language=True)


def found(document: str, text: str) -> list[Finding]:
    """What an editor is told of a summary."""
    pair = Compared(_article(document), _article(text))
    return [each for each in findings(pair) if each.severity in WEIGHED and each.kind not in NOT_OF_A_SUMMARY]


def _told(row: Row, kinds: Iterable[str], severities: Iterable[str] = WEIGHED) -> bool:
    return any(
        each.kind in kinds and each.severity in severities for each in found(row["doc"], row["summary"])
    )


def put_in(data: Data) -> Iterator[Line]:
    """SummEdits, news: a machine's edits of one summary that people judged consistent with the document or not.

    Which edits are values is worked out from the two summaries; the kinds of the
    others come with the set, and those of two kinds are left out.
    """
    rows = [row for row in data.rows("summedits") if row["domain"] == "news"]
    sound = [row for row in rows if row["label"] == 1]
    wrong = [row for row in rows if row["label"] == 0]
    values = [row for row in wrong if numbers_put_in(row, _WRITTEN)]
    yield from _rows("a value put in", values, sound, VALUES, "≥ .60", stock=digits_not_in_document)
    yield Line(
        "summedits", f"anything wrong put in, news ({len(wrong)}): something is told", _share(wrong, KINDS)
    )
    yield Line("summedits", f"sound summaries, news ({len(sound)}): something is told", _share(sound, KINDS))
    yield Line("summedits", "the same, told as serious", _share(sound, KINDS, (SERIOUS,)), "≤ .03")
    everywhere = data.rows("summedits")
    for kind, what in (("negation_insertion_removal", "a negation"), ("antonym_swap", "an opposite")):
        turned = [row for row in everywhere if row["label"] == 0 and row["edit_types"] == [kind]]
        yield from _rows(
            f"{what} put in or taken out", turned, [r for r in everywhere if r["label"] == 1], SENSE, ""
        )


KINDS = (
    *FACTS, *SENSE, "cause", "wording", "source lost", "source changed", "speaker", "quotation words",
    "quotation cut", "quotation joined", "quotation not in the wire",
)  # fmt: skip


def _rows(
    what: str,
    wrong: Sequence[Row],
    sound: Sequence[Row],
    kinds: Sequence[str],
    aim: str,
    stock: Callable[[Row], bool] | None = None,
) -> Iterator[Line]:
    by_stock = [stock and sum(map(stock, rows)) / len(rows) for rows in (wrong, sound)]
    question = f"{what} ({len(wrong)} against {len(sound)}): found"
    yield Line("summedits", question, _share(wrong, kinds), aim, by_stock[0])
    yield Line("summedits", "the same, false alarms", _share(sound, kinds), "≤ .03", by_stock[1])


def _share(rows: Sequence[Row], kinds: Iterable[str], severities: Iterable[str] = WEIGHED) -> float:
    return sum(_told(row, kinds, severities) for row in rows) / max(1, len(rows))


def unsupported(data: Data) -> Iterator[Line]:
    """QAGS and FRANK: sentences of machine summaries that people judged supported by the article or not."""
    told = [
        (bool(found(untokenised(row["article"]), untokenised(row["sentence"]))), row["supported"])
        for row in data.rows("qags")
    ]
    for supported, what in ((0, "unsupported"), (1, "supported")):
        own = [yes for yes, judgment in told if judgment == supported]
        yield Line("qags", f"{what} sentences ({len(own)}) with a finding", sum(own) / len(own))
    rows = data.rows("frank")
    for least, most, what in ((0.0, 0.5, "at most half true"), (1.0, 1.0, "wholly true")):
        own = [
            bool(found(row["article"], untokenised("\n".join(row["summary_lines"]))))
            for row in rows
            if least <= row["factuality"] <= most
        ]
        yield Line("frank", f"summaries {what} ({len(own)}) with a finding", sum(own) / max(1, len(own)))


def altered(data: Data) -> Iterator[Line]:
    """OneStopEnglish: one figure or name of each rewrite altered by rule, one pair an alteration; the rewrites as they are."""
    pairs = rewrites(data)
    for what, alterations in (("a figure", _figures), ("a letter of a name", _names)):
        chosen = random.Random(1)
        tried = [(pair, *each) for pair in pairs for each in alterations(pair, chosen)]
        hits = sum(starmap(_is_told, tried)) / len(tried)
        by_stock = sum(wrong.text[start:end] not in pair.wire.text for pair, wrong, start, end in tried)
        question = f"{what} altered by rule ({len(tried)}): found"
        yield Line("onestop", question, hits, "≥ .85", by_stock / len(tried))
    own = [findings(pair) for pair in pairs]
    for severity in WEIGHED:
        count = sum(each.severity == severity and each.kind in KINDS for told in own for each in told)
        yield Line(
            "onestop", f"adv → ele rewrites ({len(own)}): told as {severity}, a pair", count / len(own)
        )


def _is_told(pair: Compared, wrong: Article, start: int, end: int) -> bool:
    """Whether a finding has some of the characters that were altered."""
    return any(
        each.severity in WEIGHED
        and each.derivative
        and each.derivative.start < end
        and start < each.derivative.end
        for each in findings(Compared(pair.wire, wrong))
    )


def _figures(pair: Compared, chosen: random.Random) -> Iterator[tuple[Article, int, int]]:
    """Up to two figures of the derivative that the wire report has, each altered in a copy of its own."""
    known = [
        value
        for value in pair.derivative.values
        if value.text.isdigit()
        and value.text in pair.wire.text
        and 2 <= len(value.text) <= 6
        and pair.links.derivative[value.sentence].sources
    ]
    for value in chosen.sample(known, min(2, len(known))):
        yield _with(pair, value.start, value.end, str(int(value.text) + chosen.choice((3, 7, 11, 20))))


def _names(pair: Compared, chosen: random.Random) -> Iterator[tuple[Article, int, int]]:
    """Up to two names of the derivative that the wire report has, each with two letters exchanged in a copy of its own."""
    known = [
        each
        for each in pair.derivative.mentions
        if each.text.isalpha()
        and len(each.text) >= LEAST_MISSPELT
        and each.text in pair.wire.text
        and pair.links.derivative[each.sentence].sources
    ]
    for each in chosen.sample(known, min(2, len(known))):
        at = chosen.randrange(1, len(each.text) - 2)
        exchanged = each.text[:at] + each.text[at : at + 2][::-1] + each.text[at + 2 :]
        if exchanged != each.text:
            yield _with(pair, each.start, each.end, exchanged)


def _with(pair: Compared, start: int, end: int, other: str) -> tuple[Article, int, int]:
    """The derivative with other words in the place of some, and where they stand."""
    text = pair.derivative.text
    return as_article(text[:start] + other + text[end:], any_language=True), start, start + len(other)


def independent_reports(data: Data) -> Iterator[Line]:
    """BASIL: reports of one event by three newsrooms, as the verdict lets them be told."""
    pairs = independent(data)
    told = [Check.measure(pair, beside=[Verdict.measure(pair)]).found for pair in pairs]
    for severity, aim in ((SERIOUS, "0"), (CHECK, "")):
        count = sum(each.severity == severity for found_ in told for each in found_)
        yield Line(
            "basil",
            f"independent reports ({len(pairs)}): told as {severity}, a pair",
            count / len(pairs),
            aim,
        )


CHECKS = (put_in, unsupported, altered, independent_reports)
