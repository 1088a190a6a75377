"""A reference of one's own: what was written is read, and nothing else."""

from pathlib import Path

import pandas as pd
import pytest

from helpers.errors import WorkbookError
from helpers.measures.verdict import reference
from helpers.measures.verdict.strands import EVENT, PASSAGE


def test_a_reference_that_is_damaged_anywhere_is_refused(tmp_path: Path):
    file = tmp_path / "reference.csv"
    levels = {f"p{level:g}": 0.25 for level in reference._LEVELS}
    rows = [
        {"wire_words": 100, "derivative_words": 100, "strand": strand, "pairs": 3} | levels
        for strand in (EVENT, PASSAGE)
    ]
    reference.write_reference(pd.DataFrame(rows), file, source="three pairs", pairs=3)
    whole = file.read_bytes()
    assert reference.read_reference.__wrapped__(file).pairs == 3
    for place in range(len(whole)):
        for damaged in (whole[:place] + bytes([whole[place] ^ 2]) + whole[place + 1 :], whole[:place]):
            file.write_bytes(damaged)
            with pytest.raises(
                WorkbookError, match=r"reference\.csv is not a reference of the workbook, or is damaged"
            ):
                reference.read_reference.__wrapped__(file)
