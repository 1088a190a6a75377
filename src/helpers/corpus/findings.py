"""What editors must check in many pairs: how much of each kind, and at which outlets."""

from __future__ import annotations

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
    known = pairs[pairs["outlet"] != ""]
    frame = known.groupby("outlet").size().to_frame("pairs")
    serious, doubts = (findings[findings["severity"] == each] for each in (SERIOUS, CHECK))
    by_name = serious.groupby("outlet")
    frame["pairs_serious"] = by_name["id"].nunique()
    frame["serious"], frame["to_check"] = by_name.size(), doubts.groupby("outlet").size()
    frame = frame.fillna(0).astype(int)
    frame["share"] = frame["pairs_serious"] / frame["pairs"]
    frame["kinds"] = by_name["kind"].agg(_commonest)
    frame = frame.fillna({"kinds": ""}).rename_axis("outlet").reset_index()
    order = ["pairs_serious", "serious", "to_check"]
    frame = frame.sort_values([*order, "outlet"], ascending=[False, False, False, True], ignore_index=True)
    return frame[list(BY_OUTLET)]


def _commonest(kinds: pd.Series) -> str:
    return ", ".join(kinds.value_counts().index[:_COMMONEST])
