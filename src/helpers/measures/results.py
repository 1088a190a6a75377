"""All measures of one pair together: each is measured when it is asked for, and knows of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from helpers.ground.loading import pd
from helpers.measures.difference import preparations as told_of_preparations
from helpers.measures.difference import ranges
from helpers.measures.lines import COLUMNS, table
from helpers.measures.result import Options, Result
from helpers.measures.schema import Columns, Rows
from helpers.measures.sentences import by_sentence
from helpers.pairing.compared import Compared
from helpers.showing.description import identical, length
from helpers.showing.finding import Finding

if TYPE_CHECKING:
    from helpers.showing.picture import Chart


class Results(Mapping[str, Result]):
    """The results of a pair by the measures' names, as items and as attributes."""

    def __init__(self, pair: Compared, options: Options, measures: Sequence[type[Result]]) -> None:
        self.pair = pair
        self.options = options
        self._measures = {measure.name: measure for measure in measures}
        self._found: dict[str, Result] = {}

    def __getitem__(self, name: str) -> Result:
        if name not in self._found:
            measure = self._measures[name]
            beside = {each: self[each] for each in measure.needs}
            self._found[name] = measure(self.pair, self.options, beside)
        return self._found[name]

    def __getattr__(self, name: str) -> Result:
        if name.startswith("_") or name not in self._measures:
            raise AttributeError(f"there is no measure '{name}'")
        return self[name]

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._measures]

    def __iter__(self) -> Iterator[str]:
        return iter(self._measures)

    def __len__(self) -> int:
        return len(self._measures)

    @cached_property
    def lines(self) -> pd.DataFrame:
        """The lines of all measures, one under the other, with `lines.COLUMNS`."""
        return table(self._measured)

    @cached_property
    def _measured(self) -> Rows:
        return [line for result in self.values() for line in result.measured]

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """Every measured sentence, with what each measure says of it."""
        return pd.DataFrame(self._sentences)

    @cached_property
    def _sentences(self) -> Columns:
        return by_sentence(self.spoken, *(measure.told for measure in self._measures.values()))

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables of all measures by name: the lines, the sentences, and each measure's own."""
        found = {"measures": self.lines, "sentences": self.sentences}
        for result in self.values():
            found |= result.tables
        return found

    @cached_property
    def kept(self) -> dict[str, Columns]:
        """Those that a corpus keeps, column by column; nothing is made for the others."""
        lines = dict(zip(COLUMNS, zip(*self._measured, strict=True), strict=True))
        found: dict[str, Columns] = {"measures": lines, "sentences": self._sentences}
        for result in self.values():
            found |= result.kept
        return found

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every headline sentence on the pair, in reading order."""
        same = identical(self.pair)
        told = [each for result in self.values() for each in result.findings]
        return (*([same] if same else []), *told, length(self.pair))

    @property
    def charts(self) -> dict[str, Chart]:
        """The pictures that were looked at, by the names under which they are saved."""
        return {name: chart for result in self.values() for name, chart in result.charts.items()}

    @property
    def spoken(self) -> Compared:
        """The pair as reading, tone and topics are measured of it."""
        return self.pair if self.options.quotations else self.pair.without_quotations

    @cached_property
    def preparations(self) -> Preparations:
        """Whether headline numbers depend on how the texts were prepared."""
        table = pd.concat([result.preparations for result in self.values() if result.tried], axis=1)
        return Preparations(table, told_of_preparations(ranges(table)))


class Preparations(NamedTuple):
    """Headline numbers under every defensible preparation, a line each, and which keep their sign throughout."""

    table: pd.DataFrame
    finding: Finding
