"""Wire reports that are others over again, as the versions are that a service sends of one report."""

import numpy as np
import pyarrow as pa
from pyarrow import compute, parquet

from helpers.corpus.pairs import LINES_AT_ONCE, Corpus
from helpers.ground.loading import pd
from helpers.showing.style import NAMES

MOSTLY = 0.5
"""A wire report repeats others if at least this share of its sentences stands in them word for word."""


def repeated(found: Corpus) -> int:
    """How many wire reports repeat those listed before them; reports of the very same words are one."""
    reports, sentences = _sentences(found)
    if not len(reports):
        return 0
    order = np.argsort(reports, kind="stable")
    reports, sentences = reports[order], sentences[order]
    _, first, same = np.unique(sentences, return_index=True, return_inverse=True)
    before = reports[first][same] < reports
    shares = np.bincount(reports, before) / np.maximum(np.bincount(reports), 1)
    return int((shares >= MOSTLY).sum())


def _sentences(found: Corpus) -> tuple[np.ndarray, np.ndarray]:
    """The number of the wire report and a digest of the words, of every sentence of every wire report."""
    firsts = found.pairs.drop_duplicates("wire_report")
    ids, numbers = pa.array(firsts["id"], pa.string()), firsts["wire_report"].to_numpy(dtype=np.int64)
    reports, digests = [np.empty(0, np.int64)], [np.empty(0, np.uint64)]
    with parquet.ParquetFile(found.folder / "sentences.parquet") as file:
        for batch in file.iter_batches(LINES_AT_ONCE, columns=["id", "side", "text"]):
            places = compute.index_in(batch["id"], ids)
            wanted = compute.and_(compute.is_valid(places), compute.equal(batch["side"], NAMES[0]))
            texts = batch["text"].filter(wanted).to_numpy(zero_copy_only=False)
            reports.append(numbers[places.filter(wanted).to_numpy(zero_copy_only=False)])
            digests.append(pd.util.hash_array(texts, categorize=False))
    return np.concatenate(reports), np.concatenate(digests)
