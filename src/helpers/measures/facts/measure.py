"""Did the facts come through? Names, numbers, dates and places, each *same, changed, missing* or *new*.

*Same* says that the value stands in both texts, however it is written; one that is only
rounded there, where it has the unit, counts the same things or stands in a linked sentence. *Changed*
is what an editor must check as serious: another value or name in its place, or a name
misspelt; everything else that has no counterpart is *missing* from the derivative or *new* in it. A value that both texts have may
still be told of another thing: that takes a reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from helpers.article import Sentence
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.ground.keeping import kept
from helpers.ground.loading import pd
from helpers.measures.facts import fact
from helpers.measures.facts.fact import Fact
from helpers.measures.facts.names import name_facts
from helpers.measures.facts.numbers import value_facts
from helpers.measures.lines import UNKNOWN, measure
from helpers.measures.schema import Rows, Table
from helpers.pairing.compared import Compared
from helpers.showing.finding import first_few

LONGEST_SHOWN = 1_000
"""Characters of a sentence that the table shows."""

FACTS = Table.beside(__file__, "facts")


def table(pair: Compared) -> Rows:
    """Every name, number, date and place of either text, with what became of it.

    One line a value (or a name with its variants): changed ones first, then missing,
    new and same, each in the order of the texts.
    """
    return [_row(fact, pair) for fact in _facts(pair)]


def compare(pair: Compared) -> Rows:
    """How many facts of each kind came through, were changed, are missing or are new.

    Under *wire* stands how many of the wire report's facts had the outcome, under
    *derivative* how many of the derivative's; NaN where it can have none.
    """
    facts = _facts(pair)
    lines = []
    for kind in fact.KINDS:
        own = [fact for fact in facts if fact.kind == kind]
        counts = Counter(fact.outcome for fact in own)
        note = "" if len(own) else f"neither text has a {kind}"
        for outcome in fact.OUTCOMES:
            count = float(counts[outcome])
            sides = (UNKNOWN if outcome == fact.NEW else count, UNKNOWN if outcome == fact.MISSING else count)
            told = note or _shown(own, outcome)
            lines.append(measure(fact.FAMILY, f"{outcome} {kind}s", sides, f"{kind}s", note=told))
    return lines


def changed(rows: pd.DataFrame) -> pd.DataFrame:
    """The lines of the table whose outcome is *changed*."""
    return rows[rows["outcome"] == fact.CHANGED].reset_index(drop=True)


@kept
def _facts(pair: Compared) -> tuple[Fact, ...]:
    """The facts in the order of the table."""
    return tuple(sorted((*value_facts(pair), *name_facts(pair)), key=_order))


_OUTCOME_ORDER = (fact.CHANGED, fact.MISSING, fact.NEW, fact.SAME)
_KIND_ORDER = (fact.NUMBER, fact.NAME, fact.DATE, fact.PLACE)


def _order(fact: Fact) -> tuple[int, int, int, int]:
    first = fact.wire or fact.derivative
    start = first.start if first else 0
    return (_OUTCOME_ORDER.index(fact.outcome), _KIND_ORDER.index(fact.kind), fact.wire is None, start)


def _row(fact: Fact, pair: Compared) -> tuple[object, ...]:
    sides = zip((fact.wire, fact.derivative), pair, strict=True)
    values, sentences, texts = zip(*(_told(mention, article) for mention, article in sides), strict=True)
    often = (fact.wire_mentions, fact.derivative_mentions)
    return (fact.kind, fact.outcome, *values, *sentences, *texts, fact.certainty, fact.note, *often)


def _told(mention: Mention | None, article: Document) -> tuple[str, int | None, str]:
    """Value, sentence number and sentence of one side; empty and None where there is none."""
    if mention is None:
        return "", None, ""
    if mention.sentence < 0:
        return mention.text, None, ""
    sentence = article.sentences[mention.sentence]
    return mention.text, sentence.number, _excerpt(sentence, mention)


def _excerpt(sentence: Sentence, mention: Mention) -> str:
    """The sentence as one line; of a very long one what stands round the mention."""
    if len(sentence.text) <= LONGEST_SHOWN:
        return sentence.line
    left = max(0, mention.start - sentence.start - LONGEST_SHOWN // 2)
    piece = sentence.text[left : left + LONGEST_SHOWN]
    more = left + LONGEST_SHOWN < len(sentence.text)
    return f"{'… ' * (left > 0)}{' '.join(piece.split())}{' …' * more}"


def _shown(facts: Sequence[Fact], outcome: str, most: int = 3) -> str:
    """The first values of one outcome, as a note; one that is the same in both texts as the wire report has it."""
    found = (each for each in facts if each.outcome == outcome)
    both = ((each.wire, each.derivative if outcome != fact.SAME else None) for each in found)
    return first_few([" → ".join(side.text for side in sides if side) for sides in both], most, "; ")
