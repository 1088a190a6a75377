"""A part: some pairs measured at a time, and kept in one file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import pyarrow as pa
from pyarrow import ipc

from helpers.corpus.manifest import Content
from helpers.measures import TABLES
from helpers.measures.schema import TEXT, TRUTH, Columns

_OWN = {"id": TEXT, "key": TEXT, "error": TEXT, "again": TRUTH}
_LISTS = ((name, pa.list_(pa.struct(list(columns.items())))) for name, columns in TABLES.items())
PART = pa.schema([*_OWN.items(), *_LISTS])
"""A part has a row a pair; each table is a column whose cell holds that pair's lines of it."""


@dataclass(frozen=True, slots=True)
class Work:
    """One pair to measure; `key` stands for everything its numbers depend on."""

    id: str
    key: str
    wire: Content
    derivative: Content

    @property
    def bytes(self) -> int:
        return len(self.wire.data) + len(self.derivative.data)


@dataclass(frozen=True, slots=True)
class Lines:
    """One pair's lines of each table, or why there are none; `again` if the next run should try anew."""

    tables: Mapping[str, pa.StructArray] = field(default_factory=dict)
    error: str | None = None
    again: bool = False


def structs(name: str, columns: Columns) -> pa.StructArray:
    """The lines of one table as Arrow structs."""
    kind = PART.field(name).type.value_type
    if list(columns) != kind.names:
        raise ValueError(f"the columns of {name} are {list(columns)}, not {kind.names}")
    arrays = [pa.array(columns[column.name], column.type, from_pandas=True) for column in kind]
    return pa.StructArray.from_arrays(arrays, fields=list(kind))


def measure_part(batch: Sequence[Work], lines: Sequence[Lines]) -> bytes:
    """A batch and what was found of it as the content of a part: a row a pair."""
    known = [(work.id, work.key, one.error, one.again) for work, one in zip(batch, lines, strict=True)]
    columns = list(map(pa.array, zip(*known, strict=True), _OWN.values()))
    for name in TABLES:
        kind = PART.field(name).type
        none = pa.array([], kind.value_type)
        cells = [one.tables.get(name, none) for one in lines]
        offsets = pa.array([0, *accumulate(map(len, cells))], pa.int32())
        columns.append(pa.ListArray.from_arrays(offsets, pa.concat_arrays(cells), type=kind))
    sink = pa.BufferOutputStream()
    with ipc.new_file(sink, PART, options=ipc.IpcWriteOptions(compression="zstd")) as writer:
        writer.write_batch(pa.record_batch(columns, schema=PART))
    return bytes(sink.getvalue())


def columns_of(part: bytes, names: Sequence[str]) -> pa.Table:
    """Some columns of a part."""
    wanted = [PART.get_field_index(name) for name in names]
    return ipc.open_file(part, options=ipc.IpcReadOptions(included_fields=wanted)).read_all()
