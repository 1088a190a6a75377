"""Is the derivative derived from this wire report at all? Evidence held against what independent reports share.

Two newsrooms that report one event share words without either having seen the
other's copy. So no share of words says anything by itself: each strand of
evidence is held against two references, reports of *the same event* from
different newsrooms and reports of *different events*, cut to like lengths
(`benchmarks/reference.py` computes both; `data/reference/` holds figures only).

Words that either text quotes are masked in all that speaks for derivation: two
reporters who heard one politician quote the same sentence. How much rests on the
wire report is what the ledger says. What this cannot see: a free
paraphrase, or one of parts, may leave no trace in words, and a text can reach the derivative through
a third one. Evidence of derivation is therefore never evidence of who wrote what
first, and no evidence is never proof of independence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from helpers import paths
from helpers.article import SIDES
from helpers.document.crediting import canonical, signature
from helpers.findings.credit import is_elsewhere
from helpers.ground.keeping import kept
from helpers.ground.loading import pd
from helpers.measures.lines import UNKNOWN
from helpers.measures.schema import Table
from helpers.measures.verdict import labels, reasons
from helpers.measures.verdict.labels import FOR_DERIVATION, NEITHER, SURE, Held, Strands, shown
from helpers.measures.verdict.reference import DIFFERENT_EVENT, FILES, References, Spread, read_reference
from helpers.measures.verdict.strands import CREDIT, EVENT, NAMES, PASSAGE, RESTING, STRANDS, Strand, scored
from helpers.pairing.compared import Compared
from helpers.showing.finding import counted

VERDICTS = Table.beside(__file__, "verdicts")


@dataclass(frozen=True)
class Verdict:
    """The label, every strand of evidence `by_name`, and what it says in plain sentences.

    `by_credit` says that nothing but its own credit shows it derived, and so not how
    much of it. `others` is what independent reports and known rewrites of like length
    reach in `passage`, the closest one's value.
    """

    label: str
    by_name: Strands
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]
    cannot_be_excluded: tuple[str, ...]
    reference: str
    by_credit: bool = False
    passage: float = UNKNOWN
    others: Mapping[str, Spread] = field(default_factory=dict)

    @property
    def perhaps(self) -> bool:
        """Whether the event is the same only perhaps."""
        event = self.by_name.get(EVENT)
        return event is not None and labels.is_perhaps(self.label, event.value)

    @property
    def strands(self) -> pd.DataFrame:
        """Every strand, as a table."""
        return pd.DataFrame([{"strand": name, **told._asdict()} for name, told in self.by_name.items()])


@kept
def verdict(pair: Compared, reference: str = "") -> Verdict:
    """Whether the derivative is derived from the wire report, as far as words can show.

    `reference` is a file that `wire-workbook calibrate` wrote; it takes the place
    of the pairs about different events that come with the workbook. *Wholly* and
    *partly derived* are said only where something goes beyond what independent
    reports of one event share: copied runs, a passage that follows it closely,
    nearly every sentence with its matter from the wire report, or a credit to the wire service in the body of a
    report of the same event.
    """
    files = {kind: paths.data(f"reference/{name}") for kind, name in FILES.items()}
    files |= {DIFFERENT_EVENT: paths.locate(reference)} if reference else {}
    return judged(pair, References(*(read_reference(files[kind]) for kind in FILES)))


def judged(pair: Compared, references: References) -> Verdict:
    """The verdict as held against these references."""
    strands = _strands(pair, references)
    evidence = reasons.evidence_told(pair, strands, references)
    label = _label(pair, strands, evidence)
    return Verdict(
        label,
        strands,
        speaks_for=(*evidence, *reasons.speaks_for_event(strands)),
        speaks_against=reasons.speaks_against(pair, strands, references, label),
        cannot_be_excluded=reasons.cannot_be_excluded(pair, strands, label),
        reference=references.told,
        by_credit=label == labels.PARTLY and not shown(pair, strands),
        passage=strands[PASSAGE].value,
        others=references.spreads(PASSAGE, [len(article.words) for article in pair]),
    )


def _strands(pair: Compared, references: References) -> Strands:
    words = [len(article.words) for article in pair]
    found = scored(pair)
    rows: dict[str, Held] = {}
    for strand in STRANDS:
        value, note = found[strand.name]
        same, different, rewritten = (each.percentile(strand.name, value, words) for each in references)
        speaks = _speaks(strand, same, different, rewritten)
        rows[strand.name] = Held(value, strand.unit, same, different, rewritten, speaks, note)
    return rows | {CREDIT: _credit_row(pair, rows)}


def _speaks(strand: Strand, same: float, different: float, rewritten: float) -> str:
    if strand.derivation and same >= SURE:
        return FOR_DERIVATION
    if strand.derivation and rewritten <= 1 and same < 95:
        return labels.AGAINST
    if different >= SURE:
        return labels.FOR_EVENT
    return NEITHER


def _credit_row(pair: Compared, rows: Strands) -> Held:
    """Sentences that credit the wire report's own service, or its signature: for another report of the same event evidence, however few words are shared."""
    service, unheld = canonical(pair.wire.service), (UNKNOWN, UNKNOWN, UNKNOWN)
    if not service:
        return Held(UNKNOWN, "sentences", *unheld, NEITHER, "the wire report names no service")
    crediting = {each.sentence for each in pair.sourcing.credits if not is_elsewhere(pair, each)}
    sign = signature(pair.derivative, service)
    note = f"{counted(len(crediting), 'sentence')} of the derivative name{'s' * (len(crediting) == 1)} {pair.wire.service} as a source"
    if sign and not crediting:
        note = f"the derivative is signed “{sign}”"
    speaks = FOR_DERIVATION if _is_meant(pair, rows, crediting, sign) else NEITHER
    return Held(float(len(crediting)), "sentences", *unheld, speaks, note)


def _is_meant(pair: Compared, rows: Strands, crediting: Collection[int], sign: str) -> bool:
    """Whether a credit may be for this one of the service's many reports: something rests on it, and names are shared as of one event."""
    of_others = canonical(pair.derivative.source) != canonical(pair.wire.service)
    alike = all(rows[each].percentile_different_event >= labels.EVENT_LEVEL for each in (EVENT, NAMES))
    return bool(sign or (crediting and of_others)) and alike and rows[RESTING].value > 0


def _label(pair: Compared, strands: Strands, evidence: Sequence[str]) -> str:
    if labels.identical(pair):
        return labels.WHOLLY
    if labels.next_of_its_kind(pair, strands):
        return labels.DIFFERENT
    if evidence:
        wholly = shown(pair, strands) and strands[RESTING].value >= labels.WHOLLY_FROM
        return labels.WHOLLY if wholly else labels.PARTLY
    if not labels.enough(pair):
        return labels.TOO_LITTLE
    event = strands[EVENT].percentile_different_event
    return labels.NO_EVIDENCE if event >= labels.EVENT_LEVEL else labels.DIFFERENT


_REASONS = ("speaks_for", "speaks_against", "cannot_be_excluded")


def line(pair: Compared, judged: Verdict) -> dict[str, Any]:
    """The verdict as a corpus keeps it, with what tells one text from another."""
    told: dict[str, Any] = {
        "verdict": judged.label,
        **{name: "\n".join(getattr(judged, name)) for name in _REASONS},
        "same_event_score": judged.by_name[EVENT].value,
        "closest_passage": judged.passage,
        "resting_share": judged.by_name[RESTING].value,
        "notes": "\n".join(pair.wire.notes + pair.derivative.notes),
        "reference": judged.reference,
    }
    for side, article in zip(SIDES, pair, strict=True):
        told |= {
            f"{side}_title": article.title,
            f"{side}_source": article.source,
            f"{side}_published": article.published,
            f"{side}_words": len(article.words),
            f"{side}_sha256": article.sha256,
            f"{side}_words_sha256": hashlib.sha256(" ".join(article.keys).encode()).hexdigest(),
        }
    return told


def recorded(judged: Verdict) -> dict[str, Any]:
    """A verdict with every strand of evidence, as JSON has it; unknown is null."""
    strands = [
        {"strand": name}
        | {column: None if value != value else value for column, value in told._asdict().items()}
        for name, told in judged.by_name.items()
    ]
    return {
        "label": judged.label,
        **{name: list(getattr(judged, name)) for name in _REASONS},
        "reference": judged.reference,
        "strands": strands,
    }
