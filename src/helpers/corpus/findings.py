"""What editors must check in many pairs: how much of each kind, and at which outlets."""

from __future__ import annotations

from collections.abc import Iterator

from pyarrow import parquet

from helpers.corpus.pairs import Corpus
from helpers.corpus.summary import share_of
from helpers.findings.finding import CHECK, KINDS, SERIOUS
from helpers.ground.loading import pd

_COMMONEST = 3


def asked(found: Corpus) -> pd.DataFrame:
    """The pairs about one event whose sentences could be held against each other."""
    return found.alike[found.alike["serious"].notna()]


def listed(found: Corpus) -> pd.DataFrame:
    """Severity, kind and outlet of every finding in the pairs about one event, with the pair's id."""
    outlets = found.alike.set_index("id")["outlet"]
    path = found.folder / "findings.parquet"
    whole = parquet.read_table(path, columns=["id", "severity", "kind"]).to_pandas()
    whole = whole[whole["id"].isin(outlets.index)].reset_index(drop=True)
    return whole.assign(outlet=outlets.reindex(whole["id"]).to_numpy(dtype=object))


def by_kind(findings: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """How many findings of each severity and kind there are, in how many of the pairs asked; the gravest first.

    `share` is that of the pairs that have one, with its interval over groups.
    """
    return pd.DataFrame(_of_kinds(findings, pairs), columns=_OF_KIND).drop(columns="asked")


def by_outlet_and_kind(findings: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """The same at each known outlet; serious kinds first, and among them those in the most pairs."""
    rows = [
        (outlet, *row)
        for outlet, there in pairs[pairs["outlet"] != ""].groupby("outlet")
        for row in _of_kinds(findings[findings["outlet"] == outlet], there)
    ]
    frame = pd.DataFrame(rows, columns=["outlet", *_OF_KIND])
    frame["grave"] = frame["severity"] == SERIOUS
    return _sorted(frame, "grave pairs share").drop(columns="grave")


def _sorted(frame: pd.DataFrame, columns: str) -> pd.DataFrame:
    """Those with most in these columns first, then by outlet."""
    order = [*columns.split(), "outlet"]
    return frame.sort_values(order, ascending=[name == "outlet" for name in order], ignore_index=True)


_OF_KIND = "severity kind findings pairs asked share low high groups".split()


def _of_kinds(findings: pd.DataFrame, pairs: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    for severity in (SERIOUS, CHECK):
        for kind in KINDS:
            own = findings[(findings["severity"] == severity) & (findings["kind"] == kind)]
            if len(own):
                yield severity, kind, len(own), own["id"].nunique(), len(pairs), *_share(own, pairs)


def _share(findings: pd.DataFrame, pairs: pd.DataFrame) -> tuple[float, float, float, int]:
    """The share of the pairs that have one of these findings, its interval over groups, and how many groups there are."""
    found = share_of(pairs, pairs["id"].isin(findings["id"]))
    return found.value, found.interval.low, found.interval.high, found.groups


def by_outlet(findings: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """What there is to check at each known outlet, those with the most serious pairs first.

    `share` is that of its pairs with a serious finding, with its interval over
    groups, `kinds` the commonest of the serious ones.
    """
    rows = []
    for outlet, there in pairs[pairs["outlet"] != ""].groupby("outlet"):
        own = findings[findings["id"].isin(there["id"])]
        serious, doubts = (own[own["severity"] == each] for each in (SERIOUS, CHECK))
        grave = outlet, len(there), serious["id"].nunique(), *_share(serious, there)
        commonest = ", ".join(serious["kind"].value_counts().index[:_COMMONEST])
        rows.append((*grave, len(serious), len(doubts), commonest))
    columns = "outlet pairs pairs_serious share low high groups serious to_check kinds"
    return _sorted(pd.DataFrame(rows, columns=columns.split()), "pairs_serious serious to_check")
