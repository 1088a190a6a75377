"""What every measure has: a name, a question, tables with a schema, and a result for each pair.

A measure is a folder with a class of results, which stands in `measures.ALL`.
Everything in a result is made when it is first asked for: a corpus asks for
lines and tables alone, and pays for neither words nor pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol, Self

from helpers import paths
from helpers.article import SIDES
from helpers.document.document import Document
from helpers.ground.loading import pd
from helpers.languages.english.lists import Topics, read_topics
from helpers.measures import lines
from helpers.measures.difference import Numbers, difference, prepared, ranges
from helpers.measures.schema import Column, Columns, Rows, Table
from helpers.measures.sentences import by_sentence
from helpers.pairing.compared import Compared
from helpers.showing.finding import Finding, Findings, Notes, expected, glance
from helpers.showing.style import NAMES, sentence_name, signed
from helpers.showing.tables import ALL, measures, plain

if TYPE_CHECKING:
    from helpers.showing.picture import Chart


NO_EVIDENCE, DIFFERENT = "same event, no evidence of derivation", "different event"
"""Labels of the verdict that bound what other measures say."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader can choose, as the notebooks say; a measure reads what concerns it.

    `topics` is a list of topics, or the file of one. `terms` says how many terms of
    each text are listed. `other_versions` are the wire report's, as files parted by
    ``|``, of the format `wire_format`, in English unless `any_language`.
    """

    seed: int = 1
    topics: str | Topics = ""
    reference: str = ""
    quotations: bool = True
    terms: int = 12
    other_versions: str = ""
    wire_format: str = ""
    any_language: bool = False

    @property
    def lexicon(self) -> Topics:
        """The list of topics that is asked for."""
        return self.topics if isinstance(self.topics, Topics) else read_topics(self.topics)


class Shown(Protocol):
    """Anything that shows itself in a page."""

    def _repr_html_(self) -> str: ...


class Mark(NamedTuple):
    """Something to choose: what it is called, and the sentences it is about (``w3``, ``d12``)."""

    title: str
    sentences: tuple[str, ...]


class Result:
    """What one measure found of one pair.

    `beside` has results of other measures of the same pair by name, as far as
    they are at hand: whether facts changed hangs on the verdict.
    """

    name: ClassVar[str]
    question: ClassVar[str]
    family: ClassVar[str] = ""
    """What its lines are called together; empty if it gives none."""
    schema: ClassVar[tuple[Table, ...]] = ()
    of_sentences: ClassVar[tuple[Column, ...]] = ()
    """Columns that the measure adds to the table of sentences."""
    headlines: ClassVar[tuple[str, ...]] = ()
    """The lines that a report leads with, by name."""
    tried: ClassVar[tuple[Numbers, ...]] = ()
    """What gives the headline numbers that are tried under other preparations of the texts."""
    glanced: ClassVar[tuple[str, ...]] = ("finding",)
    """What of it may stand at a glance."""
    beside_texts: ClassVar[tuple[str, ...]] = ("finding", "chart", "table")
    """What is shown of it beside the two texts; whatever can be chosen there is in `marks`."""
    tried_as: ClassVar[str] = ""
    """The name under which its errors are told; empty if none are."""
    needs: ClassVar[tuple[str, ...]] = ()
    """The measures that it has beside it where all are measured; none of them needs it."""
    chosen_by: ClassVar[tuple[str, ...]] = ()
    """The options that bear on it."""
    explored: ClassVar[bool] = True
    """Whether there is something to see of any pair in the explorer."""
    compare: ClassVar[Callable[..., Rows] | None] = None
    """What gives its lines of a pair, where that hangs on nothing else but quotations and seed."""
    tabulate: ClassVar[Callable[..., Rows] | None] = None
    """What gives the rows of its own table, likewise."""

    def __init__(self, pair: Compared, options: Options, beside: Mapping[str, Result]) -> None:
        self.pair = pair
        self.options = options
        self.beside = beside
        self.charts: dict[str, Chart] = {}
        """The pictures that were looked at, by the names under which they are saved."""

    @classmethod
    def measure(cls, pair: Compared, *, beside: Iterable[Result] = (), **chosen: Any) -> Self:
        """The measure of a pair; `chosen` are fields of `Options` by name."""
        return cls(pair, Options(**chosen), {each.name: each for each in beside})

    @property
    def spoken(self) -> Compared:
        """The pair as asked for: with the words in quotation marks, or without."""
        return self.pair if self.options.quotations else self.pair.without_quotations

    @property
    def label(self) -> str:
        """The verdict's, empty where it is not at hand."""
        return getattr(self.beside.get("verdict"), "label", "")

    @property
    def of_two_events(self) -> bool:
        """Whether the verdict is at hand and says that the texts report different events, so that nothing was dropped or added."""
        return self.label == DIFFERENT

    @cached_property
    def measured(self) -> Rows:
        """Its lines of the table that all measures share, in the order of `lines.COLUMNS`."""
        pair = self.spoken if "quotations" in self.chosen_by else self.pair
        seed = {"seed": self.options.seed} if "seed" in self.chosen_by else {}
        return lines.settled(pair, self.compare(pair, **seed)) if self.compare else ()

    @cached_property
    def cases(self) -> Rows:
        """The rows of its own table, a case each."""
        return self.tabulate(self.pair) if self.tabulate else ()

    @cached_property
    def lines(self) -> pd.DataFrame:
        """What is `measured`, as a table."""
        return lines.table(self.measured)

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The `cases`, as a table."""
        return self.schema[0].frame(self.cases)

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        """Its own tables, by the names in its schema."""
        return {table.name: self.rows for table in self.schema}

    @cached_property
    def kept(self) -> dict[str, Columns]:
        """Those that a corpus keeps, column by column."""
        return {table.name: table.by_column(self.cases) for table in self.schema if table.in_corpora}

    @staticmethod
    def told(article: Document) -> Columns:
        """What the measure says of each sentence of a text: `of_sentences`."""
        return {}

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """Every sentence with what is `told` of it, after where it stands."""
        return pd.DataFrame(by_sentence(self.spoken, self.told))

    @cached_property
    def preparations(self) -> pd.DataFrame:
        """What is `tried` under each preparation of the texts."""
        return prepared(self.spoken, *self.tried)

    @cached_property
    def ranges(self) -> pd.DataFrame:
        """How far that moves with the preparation."""
        return ranges(self.preparations)

    @property
    def finding(self) -> Finding | None:
        """What it comes to, in a sentence or two."""
        return None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Those of `glanced` that there are."""
        return tuple(filter(None, (getattr(self, name) for name in self.glanced)))

    @property
    def at_a_glance(self) -> Findings:
        """Those, the surest and most telling first."""
        return glance(self.findings)

    @property
    def chart(self) -> Chart | None:
        """The picture of it."""
        return None

    @property
    def table(self) -> Shown | None:
        """The numbers or cases behind it, to be looked at."""
        return None

    @property
    def caveat(self) -> Notes | None:
        """What error to expect."""
        return expected(self.tried_as) if self.tried_as else None

    @property
    def linked(self) -> tuple[Shown, ...]:
        """Those of `beside_texts` that there are."""
        return tuple(filter(None, (getattr(self, name) for name in self.beside_texts)))

    @property
    def marks(self) -> Mapping[str, Mark]:
        """What can be chosen, by the names of the marks in the picture and the places of rows, from 0."""
        return {}

    @property
    def record(self) -> Mapping[str, Any]:
        """What a report's record tells of it beside its tables."""
        return {}

    def _repr_html_(self) -> str:
        return "".join(each._repr_html_() for each in (*self.linked, self.caveat) if each is not None)

    def __repr__(self) -> str:
        return f"{self.question}\n{self.finding or ''}"


_LISTINGS = {(row.pop("measure"), row.pop("name")): row for row in paths.beside(__file__, "listings")}


class Listed(property):
    """A table that a result has, to be looked at; `of` takes the result and gives the table, of which `most` rows are shown.

    Its columns, its caption and its digits, where not 2, stand in `listings.csv`; those that are not
    there are the `shown` and the caption of the measure's own table.
    """

    def __init__(self, of: Callable[[Any], pd.DataFrame] = attrgetter("rows"), most: int = ALL) -> None:
        super().__init__(lambda result: plain(of(result), most=most, **self._told))

    def __set_name__(self, owner: type[Result], name: str) -> None:
        row = _LISTINGS[owner.name, name]
        columns, caption = row["columns"] or owner.schema[0].shown, row["caption"] or owner.schema[0].caption
        self._told: Any = {"columns": columns, "caption": caption, "digits": int(row["digits"] or 2)}


def of_lines(caption: str) -> property:
    """All its lines, to be looked at."""
    return property(lambda result: measures(result.lines, caption=caption))


def differing(name: str) -> property:
    """What may be said of one of its headline numbers."""
    return property(lambda result: difference(result.lines, name, result.ranges))


def drawn(name: str, of: str, title: str = "finding.brief", *, by: str = "", where: str = "") -> property:
    """A picture that is saved as `name` once it was looked at, drawn with the module `chart` of its measure.

    `by` is the function there, if not of the same name; of a result it is given what is called `of`, parted by
    spaces, and its `title`. `where` is what must hold of a result, so that there is anything to draw.
    """

    def chart(self: Result) -> Chart | None:
        if where and not attrgetter(where)(self):
            return None
        if name not in self.charts:
            draw = getattr(import_module(f"{type(self).__module__}.chart"), by or name)
            given = (attrgetter(each)(self) for each in of.split())
            self.charts[name] = draw(*given, title=attrgetter(title)(self))
        return self.charts[name]

    return property(chart)


def marks_of_rows(told: Callable[[Mapping[str, Any]], str], most: int | None = None) -> property:
    """A mark for each of the first rows of its table, called as is `told`."""

    def marks(result: Result) -> Mapping[str, Mark]:
        rows = result.rows[:most].to_dict("records")
        return {str(place): Mark(told(row), _sentences_of(row)) for place, row in enumerate(rows)}

    return property(marks)


def _sentences_of(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The sentences of a row with a side, its own and its counterpart's; else one of each text; as far as they are known."""
    sides: list[tuple[str, Any]] = [(side, row.get(f"{side}_sentence")) for side in SIDES]
    if "side" in row:
        sides = [(row["side"], row["sentence"]), (other_side(row["side"]), row["counterpart_sentence"])]
    return tuple(sentence_name(side, int(number)) for side, number in sides if not pd.isna(number))


def other_side(side: str) -> str:
    """The text that a text is held against."""
    return NAMES[1] if side == NAMES[0] else NAMES[0]


def marks_of_sentences(value: str, unit: str = "") -> property:
    """A mark a sentence, with its value."""

    def marks(result: Result) -> Mapping[str, Mark]:
        found = {}
        for row in result.sentences.to_dict("records"):
            name = sentence_name(row["side"], row["sentence"])
            told = f"{row['side'].capitalize()}, sentence {row['sentence']}: {value} {signed(row[value], 2)}"
            found[name] = Mark(f"{told} {unit}".rstrip(), (name,))
        return found

    return property(marks)
