"""What editors must check in many pairs: how much of each kind, and at which outlets."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.corpus.pairs import Corpus, batches
from helpers.findings.finding import CHECK, KINDS, SERIOUS, SEVERITIES

BY_KIND = ("severity", "kind", "findings", "pairs", "share")
BY_OUTLET = ("outlet", "pairs", "pairs_serious", "share", "serious", "to_check", "kinds")

_COMMONEST = 3


def listed(found: Corpus) -> pd.DataFrame:
    """Severity, kind and outlet of every finding in the pairs about one event, with the pair's id."""
    outlets = found.alike.set_index("id")["outlet"]
    parts = [
        batch.to_pandas().astype(object)
        for batch in batches(found.folder / "findings.parquet", ("id", "severity", "kind"))
    ]
    whole = pd.concat(parts) if parts else pd.DataFrame(columns=["id", "severity", "kind"], dtype=object)
    whole = whole[whole["id"].isin(outlets.index)].reset_index(drop=True)
    return whole.assign(outlet=outlets.reindex(whole["id"]).to_numpy(dtype=object))


def by_kind(findings: pd.DataFrame, asked: int) -> pd.DataFrame:
    """How many findings of each severity and kind there are, in how many of the pairs asked; the gravest first."""
    rows = []
    for severity in SEVERITIES:
        for kind in KINDS:
            own = findings[(findings["severity"] == severity) & (findings["kind"] == kind)]
            if len(own):
                pairs = own["id"].nunique()
                rows.append((severity, kind, len(own), pairs, pairs / asked))
    return pd.DataFrame(rows, columns=list(BY_KIND))


def by_outlet(findings: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """What there is to check at each known outlet, those with the most serious pairs first.

    `share` is that of its pairs with a serious finding, `kinds` the commonest of
    the serious ones.
    """
    rows = []
    for outlet, own in pairs[pairs["outlet"] != ""].groupby("outlet", sort=True):
        here = findings[findings["outlet"] == outlet]
        serious = here[here["severity"] == SERIOUS]
        grave = serious["id"].nunique()
        rows.append(
            (
                outlet, len(own), grave, grave / len(own), len(serious), int((here["severity"] == CHECK).sum()),
                ", ".join(serious["kind"].value_counts().index[:_COMMONEST]),
            )
        )  # fmt: skip
    frame = pd.DataFrame(rows, columns=list(BY_OUTLET))
    order = np.lexsort(
        (frame["outlet"].to_numpy(dtype=str), -frame["to_check"], -frame["serious"], -frame["pairs_serious"])
    )
    return frame.iloc[order].reset_index(drop=True)
