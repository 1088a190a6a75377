"""What became of every sentence of the wire report, and where does every sentence of the derivative come from?"""

from collections.abc import Mapping
from functools import cached_property

from helpers.findings.finding import SERIOUS
from helpers.findings.finding import Finding as Difference
from helpers.measures.ledger import measure, sidebyside, wording
from helpers.measures.result import Listed, Mark, Result, drawn, other_side
from helpers.measures.schema import Rows
from helpers.showing.finding import Finding
from helpers.showing.style import sentence_name


class Ledger(Result):
    """What became of each sentence.

    Where the findings are at hand, no sentence with a serious one is called
    copied, and the words that differ are marked in both texts.
    """

    name = "ledger"
    question = "What became of each sentence?"
    needs = ("check",)
    tried_as = "ledger"
    family = measure.FAMILY
    headlines = ("copied sentences", "rewritten sentences", "added sentences", "dropped sentences")
    schema = (measure.LEDGER,)

    @cached_property
    def entries(self) -> measure.Ledger:
        """Every sentence with its label, its links and the reason."""
        serious = {
            place.sentence: each.message
            for each in reversed(self.to_check)
            if each.severity == SERIOUS
            for place in each.in_derivative
        }
        return measure.changed(measure.ledger(self.pair), serious)

    @property
    def to_check(self) -> tuple[Difference, ...]:
        """What an editor must check, where it is at hand."""
        return getattr(self.beside.get("check"), "found", ())

    @cached_property
    def measured(self) -> Rows:
        return measure.compare(self.pair, self.entries)

    @cached_property
    def cases(self) -> Rows:
        return measure.table(self.pair, self.entries)

    @property
    def finding(self) -> Finding:
        return wording.ledger(self.rows)

    @property
    def side_by_side(self) -> sidebyside.SideBySide:
        """Both texts, every sentence marked with what became of it."""
        return sidebyside.SideBySide(self.pair, self.entries, self.to_check)

    chart = drawn("flow", "rows")
    table = Listed()
    listing = Listed()
    """The same with support and text."""

    @property
    def marks(self) -> Mapping[str, Mark]:
        marks: dict[str, Mark] = {}
        for place, row in enumerate(self.rows.to_dict("records")):
            name = sentence_name(row["side"], row["sentence"])
            other = other_side(row["side"])
            numbers = filter(None, row["rests_on"].split(", "))
            rests_on = (sentence_name(other, number) for number in numbers)
            title = f"{row['side'].capitalize()}, sentence {row['sentence']}: {row['label']}"
            marks[name] = marks[str(place)] = Mark(title, (name, *rests_on))
        return marks
