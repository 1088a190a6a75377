"""A folder that `measure` wrote -> a table with a row a pair, and the pairs most worth a look.

The table of measures is read some lines at a time, and all are read only in the columns
that are needed, so that a corpus may be far larger than memory; what is kept is
a few dozen numbers a pair.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow import compute, parquet
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from helpers import article, paths
from helpers.corpus import manifest, measuring, store, summary
from helpers.corpus.summary import NUMBERS
from helpers.document.values import dates as values_dates
from helpers.errors import CorpusError, ParameterError, did_you_mean
from helpers.ground import folder
from helpers.ground.loading import pd
from helpers.measures.topics import measure as topics
from helpers.measures.verdict.labels import DERIVED, DIFFERENT, NO_EVIDENCE, TOO_LITTLE, is_perhaps
from helpers.showing.finding import counted, part
from helpers.showing.style import shortened
from helpers.statistics.intervals import Floats, Ints

VERDICTS = (*DERIVED, NO_EVIDENCE, DIFFERENT, TOO_LITTLE)
ONE_EVENT = (*DERIVED, NO_EVIDENCE)
"""Only pairs with these verdicts are asked what the derivative does to the wire report."""

OUTLET = "derivative_source"
LINES_AT_ONCE = 65_536

_ROWS = paths.beside(__file__, "pair_columns")
_PAIR_COLUMNS = {(row["measure"], row["side"]): row["column"] for row in _ROWS}
"""Which measure, in which column of its line, becomes which column of a pair."""

_ASKED_OF_ONE_EVENT = (
    "copied added dropped kept cut reworded merged respoken unmarked quoted same_numbers changed_numbers numbers "
    "same_dates changed_dates dates sources_kept sources_lost sources_weakened lost claims"
).split()

_QUOTED = "kept cut reworded merged unmarked".split()
"""What may become of a quotation's words; that somebody else speaks them is counted besides."""

SERIOUS_PAIRS = "with something serious to check"

DIFFERENCES = tuple(number for number in NUMBERS if number.difference)


@dataclass(frozen=True)
class Corpus:
    """What stands in a corpus' folder, a row a pair.

    `listed` are the manifest's pairs, measured or not, as far as outlets and
    dates go; `pairs` the measured ones; `failures` the others with their error.
    `source` is the outlet of a pair's derivative, `outlet` what the column
    `outlets` of the manifest has, by which pairs are compared.
    """

    folder: Path
    record: Mapping[str, Any]
    listed: int
    pairs: pd.DataFrame
    failures: pd.DataFrame
    outlets: str

    @cached_property
    def alike(self) -> pd.DataFrame:
        """The pairs held to report one event: the only ones that are asked what was done to the wire report."""
        return self.pairs[self.pairs["verdict"].isin(ONE_EVENT)]

    @cached_property
    def short(self) -> pd.DataFrame:
        """The pairs too short to say what event they are about, in which something is to check all the same."""
        found = self.pairs[["serious", "to_check"]].gt(0).any(axis=1)
        return self.pairs[(self.pairs["verdict"] == TOO_LITTLE) & found]

    @cached_property
    def derived(self) -> pd.DataFrame:
        return self.pairs[self.pairs["verdict"].isin(DERIVED)]


def check(name: str, outlets: str = OUTLET) -> Path:
    """The folder of a finished corpus, told apart from anything else without reading it; raises as `open_corpus`."""
    goal = paths.locate(name)
    _record(goal)
    _manifested(goal, outlets)
    return goal


def open_corpus(name: str, *, outlets: str = OUTLET) -> Corpus:
    """The corpus in a folder that ``wire-workbook measure`` wrote.

    If `name` is empty, the project's own few pairs are measured and taken.
    `outlets` is the manifest's column that says where a derivative appeared.
    Raises `CorpusError` and, for a column that is not there, `ParameterError`.
    """
    goal = check(name, outlets) if name else _own()
    record = _record(goal)
    _require_whole(goal, record)
    try:
        found = _corpus(goal, record, outlets)
    except (pa.ArrowException, OSError, ValueError, KeyError) as error:
        raise _spoilt(f"{goal} cannot be read ({shortened(str(error), 200)})") from error
    if _record(goal) != record:
        raise CorpusError(f"{goal} was measured again while it was being read. Run again.")
    return found


def _spoilt(how: str) -> CorpusError:
    return CorpusError(f"{how}. Run wire-workbook measure again.")


def _require_whole(goal: Path, record: Mapping[str, Any]) -> None:
    """Refuse tables that are not, byte for byte, those that were written with this record."""
    files = record.get("files")
    if not isinstance(files, dict):
        raise _spoilt(f"{goal / folder.RECORD} is damaged")
    for name in (*_TABLES, measuring.FAILURES):
        if name in files and measuring.digest(goal / name) != files[name]:
            why = f"it has not the checksum in {folder.RECORD}"
            raise _spoilt(f"{goal / name} is damaged, or of another run: {why}")


def _own() -> Path:
    """The project's own pairs, measured into the cache; each checkout or installation has its own."""
    goal = paths.cache() / f"corpus-{hashlib.sha256(str(paths.root()).encode()).hexdigest()[:16]}"
    measuring.measure(manifest.read_manifest(paths.data("pairs.csv")), goal)
    return goal


def _record(goal: Path) -> dict[str, Any]:
    if not goal.exists():
        raise CorpusError(
            f"There is no folder {goal}. Make it with: wire-workbook measure MANIFEST --output {goal}"
        )
    if goal.is_dir() and (record := measuring.finished(goal)):
        return record
    told = f"is {'a file' if goal.is_file() else 'not a corpus'}. Name a folder that wire-workbook measure wrote."
    if (goal / store.PARTS).is_dir():
        told = "is not finished. Run the same wire-workbook measure again: it goes on from there."
    raise CorpusError(f"{goal} {told}")


_NAMES = "verdicts measures sentences findings quotations facts attributions"
_TABLES = tuple(f"{name}.parquet" for name in (*_NAMES.split(), measuring.PAIRS))


def _corpus(goal: Path, record: Mapping[str, Any], outlets: str) -> Corpus:
    listed, pairs = _listed(goal, outlets), _judged(goal)
    index = pd.Index(pairs["id"].to_numpy(dtype=object), dtype=object)
    pairs = pairs.assign(**_numbers(goal, index))
    where = pd.Index(listed["id"].to_numpy(dtype=object), dtype=object).get_indexer(index)
    if (where < 0).any():
        raise KeyError("pairs.parquet lacks a pair that was measured")
    given = listed.iloc[where].reset_index(drop=True)
    pairs["source"] = _one_spelling(given["source"].where(given["source"] != "", pairs.pop("read_outlet")))
    pairs["outlet"] = pairs["source"] if outlets == OUTLET else _one_spelling(given["outlet"])
    pairs["dated"] = given["published"] != ""
    pairs["published"] = given["published"].where(pairs["dated"], pairs.pop("read_published"))
    days = {text: _day(text) for text in pairs["published"].unique()}
    pairs["day"] = pairs["published"].map(days).astype(float)
    failures = pd.read_csv(goal / measuring.FAILURES, dtype={"id": str, "error": str})
    return Corpus(goal, record, len(listed), _derived_columns(pairs), failures, outlets)


def _one_spelling(names: pd.Series) -> pd.Series:
    """Names of outlets with even spaces, and in the commonest of the spellings that differ in capitals alone."""
    even = names.str.split().str.join(" ")
    spelt = even.value_counts().index
    commonest = dict(zip(spelt[::-1].str.casefold(), spelt[::-1], strict=True))
    return even.str.casefold().map(commonest)


def _listed(goal: Path, outlets: str) -> pd.DataFrame:
    """Every pair of the manifest: id, outlet and date, as far as the manifest gives them."""
    path, there = _manifested(goal, outlets)
    columns = {"id": "id", "source": OUTLET, "outlet": outlets, "published": "derivative_published"}
    frame = parquet.read_table(path, columns=sorted(set(columns.values()) & set(there))).to_pandas()
    nothing = pd.Series("", index=frame.index, dtype="str")
    return pd.DataFrame({name: frame.get(given, nothing).fillna("") for name, given in columns.items()})


def _manifested(goal: Path, outlets: str) -> tuple[Path, list[str]]:
    """The table of the manifest's pairs and its columns; raises `ParameterError` if it has none of that name."""
    for name in (*_TABLES, measuring.FAILURES):
        if not (goal / name).is_file():
            raise _spoilt(f"{goal} holds no {name}")
    path = goal / f"{measuring.PAIRS}.parquet"
    try:
        there: list[str] = parquet.read_schema(path).names
    except (pa.ArrowException, OSError, ValueError) as error:
        raise _spoilt(f"{path} cannot be read") from error
    if outlets not in there and outlets != OUTLET:
        has = f"{did_you_mean(outlets, there)} It has: {', '.join(there)}."
        raise ParameterError(f"The manifest of {goal} has no column '{outlets}'.{has}")
    return path, there


def _judged(goal: Path) -> pd.DataFrame:
    """Id, verdict, group and what the texts say of themselves, of every measured pair; the wire service is no outlet."""
    wanted = (
        "id verdict wire_source derivative_source derivative_published wire_words derivative_words "
        "wire_words_sha256 derivative_words_sha256 same_event_score"
    )
    frame = parquet.read_table(goal / "verdicts.parquet", columns=wanted.split()).to_pandas()
    frame = frame.rename(columns={"derivative_published": "read_published"})
    wire, derivative = (frame.pop(f"{side}_source").fillna("") for side in article.SIDES)
    frame["credited"] = (wire != "") & (wire.str.casefold() == derivative.str.casefold())
    frame["read_outlet"], frame["service"] = derivative.where(~frame["credited"], ""), wire
    wires, texts = (pd.factorize(frame.pop(f"{side}_words_sha256"))[0] for side in article.SIDES)
    frame["wire_report"] = wires
    frame["texts"] = np.unique(np.stack([wires, texts], axis=1), axis=0, return_inverse=True)[1]
    scored = zip(frame["verdict"], frame.pop("same_event_score"), strict=True)
    frame["perhaps"] = [is_perhaps(*each) for each in scored]
    frame["group"] = _groups(wires, texts, frame["verdict"].isin(ONE_EVENT).to_numpy())
    return frame


def _numbers(goal: Path, index: pd.Index) -> dict[str, Floats]:
    """The columns of `_PAIR_COLUMNS` for every pair; NaN where a line is missing."""
    found = {column: np.full(len(index), np.nan) for column in _PAIR_COLUMNS.values()}
    sides = sorted({side for _, side in _PAIR_COLUMNS})
    with parquet.ParquetFile(goal / "measures.parquet", read_dictionary=["id", "measure"]) as file:
        for batch in file.iter_batches(LINES_AT_ONCE, columns=["id", "family", "measure", *sides]):
            # A topic may be called what a measure is called (`-p topics`).
            batch = batch.filter(compute.not_equal(batch["family"], topics.FAMILY))
            rows = _rows(batch["id"], index)
            codes, names = batch["measure"].indices.to_numpy(), batch["measure"].dictionary.to_pylist()
            for (measure, side), column in _PAIR_COLUMNS.items():
                if measure in names:
                    here = codes == names.index(measure)
                    found[column][rows[here]] = batch[side].to_numpy(zero_copy_only=False)[here]
    return found


def _rows(ids: pa.DictionaryArray, index: pd.Index) -> Ints:
    """Where in `index` each line's pair stands."""
    places = index.get_indexer(pd.Index(ids.dictionary.to_pylist(), dtype=object))
    if (places < 0).any():
        raise KeyError("a table has lines of a pair without a verdict")
    rows: Ints = places[ids.indices.to_numpy()]
    return rows


def _groups(wires: Ints, derivatives: Ints, one_event: np.ndarray) -> Ints:
    """A number from 0 for each set of pairs that hang together: by a wire report or, where about one event, by a derivative."""
    if not len(wires):
        return np.empty(0, dtype=np.int64)
    offset = int(wires.max()) + 1
    size = offset + int(derivatives.max()) + 1
    ties = (np.ones(int(one_event.sum())), (wires[one_event], derivatives[one_event] + offset))
    _, labels = connected_components(sparse.coo_matrix(ties, shape=(size, size)), directed=False)
    _, groups = np.unique(labels[wires], return_inverse=True)
    return np.asarray(groups, dtype=np.int64)


def _day(written: str) -> float:
    """The day of a date that is given with its year; NaN for any other."""
    year, month, day, *_ = values_dates.written_day(written)
    found = values_dates.calendar_day(year, month, day)
    return float(found.toordinal()) if found else float("nan")


def _derived_columns(pairs: pd.DataFrame) -> pd.DataFrame:
    """The counts that shares are made of, and whether the derivative is judged derived."""
    pairs["copied"] += pairs.pop("falsified").fillna(0)
    pairs["derived"] = pairs["verdict"].isin(DERIVED).astype(float)
    pairs["has_serious"] = (pairs["serious"] > 0).astype(float).where(pairs["serious"].notna())
    naming = pairs[["names_service", "credit_lines"]]
    named = (naming > 0).any(axis=1) | pairs["credited"]
    pairs["names_it"] = named.astype(float).where(naming.notna().any(axis=1) | pairs["credited"])
    pairs["quoted"] = pairs[_QUOTED].sum(axis=1, skipna=False)
    pairs["lost"] = pairs["sources_lost"] + pairs["sources_weakened"]
    pairs["claims"] = pairs["sources_kept"] + pairs["lost"]
    pairs["numbers"] = pairs["same_numbers"] + pairs["changed_numbers"]
    pairs["dates"] = pairs["same_dates"] + pairs["changed_dates"]
    return pairs


ONE = "pairs about one event"
ALONE = "derived pairs alone"


def practised(found: Corpus) -> pd.DataFrame:
    """What is done to wire copy, over all pairs about one event and over the derived ones alone.

    `q` answers for the differences of both at once. Being derived is judged by
    what is shared, so shares of what is shared say less over derived pairs alone.
    """
    both = [
        summary.practice(by_source(found.alike), NUMBERS, population=ONE),
        summary.practice(by_source(found.derived), NUMBERS[1:], population=ALONE),
    ]
    return summary.with_q(pd.concat(both, ignore_index=True))


def by_source(pairs: pd.DataFrame) -> pd.DataFrame:
    """Pairs by the outlets they are of, whatever column is compared."""
    return pairs.assign(outlet=pairs["source"])


def contents(found: Corpus) -> pd.DataFrame:
    """What is in a corpus, a line each: what, how many, and what that means."""
    pairs = found.pairs
    per_report = pairs["wire_report"].value_counts()
    per_group = pairs["group"].value_counts()
    outlets, compared = (pairs.loc[pairs[column] != "", column] for column in ("source", "outlet"))
    dated = pairs.loc[pairs["day"].notna(), "day"]
    twice = int(pairs.duplicated("texts").sum())
    span = " to ".join(dict.fromkeys((_iso(dated.min()), _iso(dated.max())))) if len(dated) else ""
    pairs_of = f"the largest has {counted(int(per_group.max()), 'pair')}" if len(per_group) else ""
    services = pairs.drop_duplicates("wire_report")["service"].ne("").sum()
    lines = [
        ("pairs in the manifest", found.listed, Path(found.record["manifest"]).name),
        ("pairs measured", len(pairs), ""),
        ("pairs that could not be measured", len(found.failures), "listed below" * bool(len(found.failures))),
        ("wire reports", len(per_report), "told apart by the words of their stories"),
        ("wire reports that name their service", int(services), "in the text itself, wire_source in the manifest is not read; whether the derivatives of the others credit it is not known"),
        ("wire reports with several derivatives", int((per_report > 1).sum()), ""),
        ("groups of pairs that share a text", len(per_group), pairs_of),
        ("pairs that repeat both texts of another", twice, "each is counted" * bool(twice)),
        ("outlets", int(outlets.nunique()), f"known of {part(len(outlets), len(pairs), 'pair')}, from the column {OUTLET} or the text"),
        (_IN_PLACE, int(compared.nunique()), f"known of {part(len(compared), len(pairs), 'pair')}, from the column {found.outlets}"),
        ("derivatives with a date", len(dated), span),
        ("pairs about one event", len(found.alike), "derived or not; only these are asked what was done to the wire report"),
    ]  # fmt: skip
    if found.outlets == OUTLET:
        lines = [line for line in lines if line[0] != _IN_PLACE]
    return pd.DataFrame(lines, columns=["what", "count", "note"])


_IN_PLACE = "compared in place of outlets"


def _iso(day: float) -> str:
    return datetime.date.fromordinal(int(day)).isoformat()


def saved_pairs(found: Corpus) -> pd.DataFrame:
    """The pairs as they are saved: what is known of each, and its numbers; of two events nothing was done to the wire report."""
    dates = [_iso(day) if day == day else "" for day in found.pairs["day"]]
    asked = found.pairs["verdict"].isin(ONE_EVENT)
    known = {name: found.pairs[name].where(asked) for name in _ASKED_OF_ONE_EVENT}
    unsaved = ["credited", "dated", "perhaps", "service", "source", "texts"]
    return found.pairs.assign(day=dates, **known).drop(columns=unsaved)


def unread_dates(found: Corpus) -> dict[str, str]:
    """By pair what the manifest gives as the day of publication where no day with its year can be read from it."""
    unread = found.pairs[found.pairs["dated"] & found.pairs["day"].isna()]
    return dict(zip(unread["id"], unread["published"], strict=True))
