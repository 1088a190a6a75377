"""What is said about outlets, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from helpers.corpus.outlets import MOST_BESIDE_EACH_OTHER
from helpers.corpus.wording import amount, first_of_many, stands_up
from helpers.ground.loading import pd
from helpers.showing.finding import Finding, Notes, and_more, counted, in_a_list, part, said, verb
from helpers.showing.style import shortened
from helpers.statistics.groups import FEWEST_GROUPS

_LONGEST_NAME = 24
_MOST_NAMED = 5
_APART = 4.3
"""How much it counts that outlets differ: more than any mean over them, which then holds of none."""

FEWEST_OUTLETS = 10
"""With fewer, nothing is said of outlets at large: pairs of one outlet are alike, and the intervals do not reckon with it."""


class Outlets(NamedTuple):
    """How many outlets some pairs are of, in how many of these one is `known`, and how many `pairs` there are."""

    number: int
    known: int
    pairs: int

    @property
    def most(self) -> int:
        """How many outlets there are if each pair whose outlet is not known is of another."""
        return self.number + self.pairs - self.known


def reach(all_pairs: Outlets, derived: Outlets, groups: int, several: Sequence[Kind] = ()) -> Finding:
    """How many outlets the pairs about one event, and the derived ones, are of; with enough groups of pairs, for whom the intervals speak.

    `several` are those that are compared in place of outlets, where they are not outlets.
    """
    if not all_pairs.pairs:
        return said("No pair is about one event, so nothing is said of outlets", 0.0)
    sure, one = groups >= FEWEST_GROUPS, all_pairs.pairs == 1
    if not all_pairs.known:
        brief = f"Which {'outlet this pair is' if one else 'outlets these pairs are'} of is not known"
        return said(brief, 6.9, f". {_INTERVALS_SPEAK} of {_these(all_pairs)}" * sure)
    few = min(derived.most or all_pairs.most, all_pairs.most) < FEWEST_OUTLETS
    unknown = all_pairs.known < all_pairs.pairs
    these_are = "The one pair about one event is" if one else "The pairs about one event are"
    brief = f"{these_are} of {'at least ' * unknown}{counted(all_pairs.number, 'outlet')}"
    others = ""
    if 0 < derived.number < all_pairs.number:
        others = f", {'the one' if derived.pairs == 1 else 'those'} judged derived of only {derived.number:,}"
    some = f" (known of {all_pairs.known:,} of {counted(all_pairs.pairs, 'pair')})" * unknown
    warning = ". So few say nothing of outlets in general: what is found may be one desk’s habit" * few
    speak = f". {_INTERVALS_SPEAK} of {_these(all_pairs)}{warning}" * sure
    return said(brief, 6.9 if few or several else 5.0, f"{others}{some}{speak}{kinds(several)}")


_INTERVALS_SPEAK = "The 95% intervals and q values say what further wire reports would give in the hands"


def _these(outlets: Outlets) -> str:
    """Which outlets the intervals speak of, and that they speak of no others."""
    if outlets.known < outlets.pairs:
        return "these outlets, whichever they are, and of no others"
    return "this outlet, and of no other" if outlets.number == 1 else "these outlets, and of no others"


def among(outlets: Outlets) -> str:
    """How a sentence about derivatives begins: with whose they are, where that is few outlets or not known."""
    if outlets.known < outlets.pairs or not outlets.number:
        return "In these pairs"
    if outlets.number < FEWEST_OUTLETS:
        return "At this one outlet" if outlets.number == 1 else f"At these {outlets.number} outlets"
    return ""


def outlets(beside: pd.DataFrame, between: pd.DataFrame, population: str) -> Finding:
    """Which outlets differ: from which other, where any two can be compared, and from all the others together in what parts no two."""
    two, compared = between[between["p"].notna()], beside[beside["p"].notna()]
    parted = two.loc[_shown(two), "measure"]
    own = _of_their_own(compared[_shown(compared) & ~compared["measure"].isin(parted)])
    if len(two) and (len(parted) or own.empty):
        told = _from_each_other(two, population)
        further = f" Held against all the others together: {first_of_many(own, _beside_others)}."
        return replace(told, text=f"{told.text}{further * (not own.empty)}")
    if compared.empty:
        return said("No outlet can be compared with the others", 0.5, f": {_why_none(beside)}")
    return _from_all_others(compared, population)


def _tested(compared: pd.DataFrame, whom: str, population: str) -> tuple[pd.DataFrame, str]:
    """The comparisons that stand up to being one of so many, the surest first, and the words that count them."""
    number = f"{counted(len(compared), 'comparison')} {whom}, in {population}"
    shown = compared[compared["shown"]].sort_values(["q", "p", "outlet", "measure"], kind="stable")
    told = f"Of {number}, {len(shown):,} {verb(len(shown), 'stand')} up to being one of so many (q ≤ .05)"
    return shown, f"none of {number}, {stands_up(compared)}" if shown.empty else told


def _from_each_other(compared: pd.DataFrame, population: str) -> Finding:
    """What parts two outlets, told of the one that differs from the most others; and who differs in nothing."""
    shown, told = _tested(compared, "of two outlets with each other", population)
    if shown.empty:
        return said("No outlet was shown to differ from another", 1.4, f": {told}")
    parted = [_apart(own) for _, own in shown.groupby("measure", sort=False)]
    first = "; ".join(text for text, *_ in parted[:_MOST_NAMED]) + and_more(len(parted) - _MOST_NAMED, ";")
    more = len(parted) - 1
    also = f"; some differ in {counted(more, 'other number')} too" * bool(more)
    _, brief, sure = parted[0]
    within = " Each two are held against each other within the wire reports that both have, so an outlet’s own number is not the same beside each."
    several = compared.loc[compared["shared"] >= FEWEST_GROUPS, ["outlet", "other"]].drop_duplicates()
    text = f"{told}: {first}.{within * (len(several) > 1)}{_alike(compared)}"
    return Finding(text, _APART, brief, f" ({sure}){also}")


def _apart(shown: pd.DataFrame) -> tuple[str, str, str]:
    """In one number the outlet that differs from the most others, or lies further from them, with theirs; the same in short; and the numbers alone."""
    measure, unit = shown["measure"].iloc[0], shown["unit"].iloc[0]
    rows: dict[str, list[tuple[float, str, float]]] = {}
    for row in shown.itertuples():
        rows.setdefault(row.outlet, []).append((row.value, row.other, row.other_value))
        rows.setdefault(row.other, []).append((row.other_value, row.outlet, row.value))
    apart = {name: [abs(here - there) for here, _, there in own] for name, own in rows.items()}
    leader = max(rows, key=lambda name: (len(apart[name]), sum(apart[name])))
    against = sorted(rows[leader], key=lambda each: each[1])
    numbers = [f"{amount(own, unit)} against {amount(theirs, unit)}" for own, _, theirs in against]
    names = [_short(other) for _, other, _ in against]
    others = in_a_list(f"{number} ({name})" for number, name in zip(numbers, names, strict=True))
    told = f"{measure}, {_short(leader)} {others}{and_more(len(shown) - len(against), ',')}"
    above = {own > theirs for own, _, theirs in against}
    lies = "differs from" if len(above) > 1 else "is above" if True in above else "is below"
    brief = f"{measure[0].upper()}{measure[1:]}: {_short(leader)} {lies} {in_a_list(names)}"
    return told, brief, in_a_list(numbers)


def _alike(compared: pd.DataFrame) -> str:
    """The outlets that no number parts, each two with how many were tested."""
    none = [
        f"{_short(one)} and {_short(other)} ({counted(len(tested), 'number')} tested)"
        for (one, other), tested in compared.groupby(["outlet", "other"], sort=False)
        if not tested["shown"].any()
    ]
    if not none:
        return ""
    return f" Not shown to differ in anything: {'; '.join(none[:_MOST_NAMED])}{and_more(len(none) - _MOST_NAMED, ';')}."


def _from_all_others(compared: pd.DataFrame, population: str) -> Finding:
    """Which outlets differ from all others together; one is named for a difference only where its own leaves zero out."""
    shown, text = _tested(compared, "with all other outlets together", population)
    if shown.empty:
        return said("No outlet was shown to differ from the others", 1.4, f": {text}")
    named = _of_their_own(shown)
    if named.empty:
        theirs = "what parts an outlet from the others is theirs: its own numbers are not told from zero"
        return Finding(f"{text}, but {theirs}.", 1.5, "No outlet was shown to differ by what it does itself")
    names = list(dict.fromkeys(map(_short, named["outlet"])))
    few = in_a_list(names) if len(names) <= 3 else counted(len(names), "outlet")
    brief = f"{few} {verb(len(names), 'differ')} from all others together in something"
    return Finding(f"{text}: {first_of_many(named, _beside_others)}.", _APART, brief)


def _shown(table: pd.DataFrame) -> pd.Series:
    return table["shown"].fillna(False).astype(bool)


def _of_their_own(shown: pd.DataFrame) -> pd.DataFrame:
    """The lines in which an outlet differs by what it does itself: a share, or a difference whose interval leaves zero out."""
    return shown[shown["unit"].str.startswith("share") | (shown["low"] > 0) | (shown["high"] < 0)]


def _beside_others(row: Any) -> str:
    value, others = amount(row.value, row.unit), amount(row.others, row.unit)
    return f"{_short(row.outlet)}, {row.measure}: {value} against {others}"


def _why_none(table: pd.DataFrame) -> str:
    names = table["outlet"].nunique()
    if not names:
        return "no derived pair is of a known outlet (-p outlets COLUMN says which column of the manifest names them)"
    if names == 1:
        return "the derived pairs are of only one outlet"
    enough = table.loc[table["groups"] >= FEWEST_GROUPS, "outlet"].drop_duplicates()
    if enough.empty:
        return f"none has {FEWEST_GROUPS} groups of derived pairs"
    return f"beside {in_a_list(map(_short, enough))} the others together have fewer than {FEWEST_GROUPS} groups of derived pairs, or the same numbers"


def uncompared(groups: Mapping[str, int], beside: pd.DataFrame) -> Notes:
    """Which outlets are compared with none, for they have too few groups of pairs or others have more pairs."""
    tested = beside[beside["p"].notna()]["outlet"]
    few = {name: count for name, count in groups.items() if name not in set(tested) and count < FEWEST_GROUPS}
    lines = []
    if few:
        named = [f"{_short(name)} ({few[name]:,})" for name in sorted(few, key=lambda name: -few[name])]
        lines.append(
            f"Not compared {verb(len(few), 'are')} {counted(len(few), 'outlet')} with fewer than {FEWEST_GROUPS} groups of "
            f"derived pairs: {', '.join(named[:_MOST_NAMED])}{and_more(len(named) - _MOST_NAMED, ',')}."
        )
    enough = sum(count >= FEWEST_GROUPS for count in groups.values())
    if enough > MOST_BESIDE_EACH_OTHER:
        lines.append(
            f"Compared with each other are only the {MOST_BESIDE_EACH_OTHER} outlets with the most pairs, of {enough:,} with enough groups."
        )
    return Notes(tuple(lines))


def _short(name: str) -> str:
    return shortened(name, _LONGEST_NAME)


class Kind(NamedTuple):
    """What stands for several outlets in the column that is compared: how many, and which has `most` of its `pairs`."""

    name: str
    outlets: int
    first: str
    most: int
    pairs: int


def kinds(several: Sequence[Kind]) -> str:
    """Of which outlets those are that are compared in place of outlets; empty where outlets are compared."""
    if not several:
        return ""
    told = in_a_list(
        f"{_short(each.name)} is {counted(each.outlets, 'outlet')} "
        f"({each.most:,} of {counted(each.pairs, 'derived pair')} {verb(each.most, 'are')} of {_short(each.first)})"
        for each in several[:_MOST_NAMED]
    )
    return f". What is compared are not outlets: {told}{and_more(len(several) - _MOST_NAMED, ',')}. A difference may be that of the outlet with the most pairs"


def without_the_largest(between: pd.DataFrame, rest: pd.DataFrame, several: Sequence[Kind]) -> Notes:
    """How many differences between kinds of outlets remain when the outlet with the most pairs of each kind is left out; `rest` has what is compared then."""
    shown = between[between["shown"].fillna(False)]
    if shown.empty:
        return Notes(())
    names = in_a_list(_short(each.first) for each in several[:_MOST_NAMED])
    without = f"Without the outlets with the most pairs ({names}{and_more(len(several) - _MOST_NAMED, ',')}),"
    if not rest["p"].notna().any():
        return Notes(
            (f"{without} too few groups of pairs are left to compare: what differs may be theirs alone.",)
        )
    turned = rest.rename(columns={"outlet": "other", "other": "outlet"})
    either = pd.concat([rest, turned.assign(difference=-rest["difference"])])
    both = shown.merge(either, on=["outlet", "other", "measure"], suffixes=("", "_rest"))
    held = both["shown_rest"].fillna(False) & (both["difference"] * both["difference_rest"] > 0)
    kept = int(held.sum())
    stand = f"{part(kept, len(shown), 'difference')} {verb(kept or 1, 'stand')} up"
    others = f"; {'the rest' if kept else 'what differs'} may be theirs alone" * (kept < len(shown))
    return Notes((f"{without} {stand}{others}.",))
