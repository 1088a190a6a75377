"""Sentences computed from the tables. None claims more than its interval and its robustness allow.

A difference is *shown* if its 95 % interval leaves zero out and its sign holds
under every preparation of the texts. Only then does a sentence name a direction.
Otherwise it says that none was shown, and how large one could still be.
"""

from __future__ import annotations

import csv
import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from helpers import attribution as attribution_measure
from helpers import chronology, paths
from helpers import facts as facts_measure
from helpers import padding as padding_measure
from helpers import quotes as quotes_measure
from helpers import readability as readability_measure
from helpers import reuse as reuse_measure
from helpers import sentiment as sentiment_measure
from helpers.article import Pair
from helpers.derivation import DIFFERENT, NO_EVIDENCE, TOO_LITTLE, WHOLLY, Verdict
from helpers.derivation import PARTLY as PARTLY_DERIVED
from helpers.formats.fields import is_later
from helpers.ledger import (
    ADDED,
    AMONG_INDEPENDENT,
    COPIED,
    DERIVATIVE,
    DROPPED,
    MIXED,
    PARTLY,
    REWRITTEN,
    WIRE,
)
from helpers.measures import line
from helpers.received import CORRECTION, MEDIA_TOPICS, UPDATE, WITHDRAWN, Subject
from helpers.style import NAMES, compact, literal, shortened, signed, when
from helpers.topics import SURE
from helpers.uncertainty import FEWEST_GROUPS


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and how much it should count among others (0 says nothing is known).

    `brief` says the same in fewer words, without the numbers: the title of a chart.
    """

    text: str
    weight: float
    brief: str

    def _repr_html_(self) -> str:
        return f'<p class="finding">{html.escape(literal(self.text))}</p>'

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Findings:
    """Several sentences, the surest and most telling first."""

    findings: tuple[Finding, ...]

    def _repr_html_(self) -> str:
        items = "".join(f"<li>{html.escape(literal(each.text))}</li>" for each in self.findings)
        return f'<ol class="findings">{items}</ol>'

    def __str__(self) -> str:
        return "\n".join(each.text for each in self.findings)


@dataclass(frozen=True, slots=True)
class _Wording:
    """How to speak of one measure."""

    subject: str
    higher: str
    lower: str
    unit: str
    digits: int = 1
    per_unit: bool = True


_WORDINGS = {
    readability_measure.LEAD: _Wording(
        "reading grade", "The derivative reads harder", "The derivative reads easier", "grades"
    ),
    readability_measure.WORDS_PER_SENTENCE: _Wording(
        "sentence length",
        "The derivative's sentences are longer",
        "The derivative's sentences are shorter",
        "words",
    ),
    readability_measure.HARD_WORDS: _Wording(
        "hard words",
        "The derivative uses more hard words",
        "The derivative uses fewer hard words",
        "per 100 words",
    ),
    sentiment_measure.LEAD: _Wording(
        "tone", "The derivative is warmer in tone", "The derivative is colder in tone", "", digits=2
    ),
}


def difference(measures: pd.DataFrame, name: str, ranges: pd.DataFrame) -> Finding:
    """What may be said of one headline number.

    `measures` holds its line, `ranges` (from `robustness.ranges`) whether its
    sign holds under every preparation.
    """
    row, words = line(measures, name), _WORDINGS[name]
    size, digits, unit = row["difference"], words.digits, f" {words.unit}" if words.unit else ""
    if np.isnan(size):
        brief = f"Nothing can be said of {words.subject}"
        return Finding(f"{brief}: {row['note']}.", 0.0, brief)
    values = f"{row['derivative']:.{digits}f} against {row['wire']:.{digits}f}".replace("-", "−")
    if np.isnan(row["low"]):
        reason = row["note"].split("; ")[-1]
        text = (
            f"The two texts are {signed(size, digits)}{unit} apart in {words.subject} ({values}); "
            f"how sure that is cannot be told ({reason})."
        )
        return Finding(text, 0.5, f"How sure a difference in {words.subject} is cannot be told")
    interval = f"{signed(row['low'], digits)} to {signed(row['high'], digits)}"
    none = f"No difference in {words.subject} was shown"
    lowest, highest = ranges.loc[name, "lowest"], ranges.loc[name, "highest"]
    if row["low"] <= 0 <= row["high"]:
        text = (
            f"{none}: {signed(size, digits)}{unit} ({values}). A difference of {interval} fits what is seen "
            "(95 % interval)."
        )
        return Finding(text, 1.0 + min(_sureness(row), 0.9), none)
    if not ranges.loc[name, "sign_holds"]:
        text = (
            f"{none}: {signed(size, digits)}{unit} ({values}; 95 % interval {interval}) as measured here, but from {signed(lowest, digits)} to {signed(highest, digits)} when the "
            "texts are prepared in other defensible ways."
        )
        return Finding(text, 1.9, f"{none}: it hangs on the preparation of the texts")
    direction = words.higher if size > 0 else words.lower
    text = (
        f"{direction}: {values}{unit}, a difference of {signed(size, digits)} (95 % interval {interval}; "
        f"{signed(lowest, digits)} to {signed(highest, digits)} over all preparations)."
    )
    return Finding(text, 3.0 + min(_sureness(row), 0.9), direction)


_TIMES = 3
"""From this many times as many words on, a multiple says more than a percentage."""


def length(pair: Pair) -> Finding:
    """How much longer or shorter the derivative is; an exact count."""
    wire, derivative = (len(article.words) for article in pair)
    ratio = derivative / wire
    if derivative == wire:
        compared = "as many as"
    elif 1 / _TIMES < ratio < _TIMES:
        compared = f"{abs(ratio - 1):.0%} {'more' if ratio > 1 else 'fewer'} than".replace("%", "\u00a0%")
    elif ratio > 1:
        compared = f"{ratio:,.0f} times as many as"
    else:
        compared = f"one for every {1 / ratio:,.0f} of"
    text = (
        f"The derivative has {counted(derivative, 'word')} in {counted(len(pair.derivative.sentences), 'sentence')}, "
        f"{compared} the wire report’s {wire:,} in {len(pair.wire.sentences):,}."
    )
    return Finding(text, 2.0 + min(abs(float(np.log2(ratio))), 0.9), "How long the texts are")


def identical(pair: Pair) -> Finding | None:
    """Said before all else where both texts are one; nothing where they are not."""
    if pair.wire.text != pair.derivative.text:
        return None
    text = "The two texts are the same, character for character: every difference below is zero."
    return Finding(text, 9.0, "The two texts are the same")


def standing(pair: Pair) -> tuple[str, ...]:
    """What the files themselves say on whether and how the texts may be used, a sentence each."""
    told: list[str] = []
    for article, name in zip(pair, NAMES, strict=True):
        note = f" Its note: {_cited(article.note)}" if article.note else ""
        if article.status == WITHDRAWN:
            told.append(
                f"The {name} was withdrawn by its sender; what rests on it may be wrong or may not be used.{note}"
            )
        elif article.status == CORRECTION:
            told.append(f"The {name} is a correction of what was sent before.{note}")
        elif article.status == UPDATE:
            told.append(f"The {name} is an update of what was sent before.{note}")
        elif note:
            told.append(f"The {name} comes with a note.{note}")
        if article.embargo:
            until = when(shortened(article.embargo, 100)).removeprefix("until ")
            told.append(f"The {name} was held until {until} (embargo).")
        if article.usage_terms:
            told.append(f"Terms of use of the {name}: {_cited(article.usage_terms)}")
    if is_later(pair.wire.embargo, pair.derivative.updated or pair.derivative.published):
        told.append("The derivative is dated before that embargo ends.")
    return tuple(told)


def _cited(text: str) -> str:
    """A text in quotation marks at the end of a sentence, which its own stop ends where it has one."""
    cited = shortened(text, 300)
    return f"“{cited}”" + ("" if cited.endswith((".", "!", "?", "…")) else ".")


def versions(table: pd.DataFrame, superseded: pd.DataFrame) -> Finding | None:
    """Which version of the wire report is compared and why, and what rests on text it took back; None without versions."""
    if table.empty:
        return None
    lines = list(table.itertuples())
    place = next(index for index, line in enumerate(lines) if line.compared)
    compared, later = lines[place], [line for line in lines[place + 1 :] if line.stands]
    told = [
        f"The wire report is known in {counted(len(lines), 'version')}; compared is {_version(compared)}. {compared.reason}"
    ]
    if later:
        more = f" and {len(later) - _MOST_LATER} more" if len(later) > _MOST_LATER else ""
        told.append(f"Sent after it: {', '.join(map(_version, later[:_MOST_LATER]))}{more}.")
    if lines[-1].status == WITHDRAWN:
        told.append(
            f"The report was withdrawn in the end ({_version(lines[-1])}): all that rests on it rests on text that no "
            "longer stands."
        )
    elif withdrawn := [line for line in lines[place + 1 :] if line.status == WITHDRAWN]:
        told.append(
            f"The version compared was withdrawn ({_version(withdrawn[0])}) before the report was sent anew."
        )
    if len(superseded):
        numbers = ", ".join(str(number) for number in superseded["sentence"].head(_MOST_LATER))
        told.append(
            f"{counted(len(superseded), 'sentence')} of the derivative ({numbers}{' …' if len(superseded) > _MOST_LATER else ''}) "
            f"rest{'s' * (len(superseded) == 1)} on text that the latest version changed or no longer has."
        )
    elif sum(line.stands for line in lines) > 1:
        told.append(
            "No sentence of the derivative was found to rest on text that the latest version took back."
        )
    return Finding(" ".join(told), 0, "Which version of the wire report is compared")


def _version(line: Any) -> str:
    status = f", {line.status}" if line.status else ""
    return f"version {shortened(line.version, 30)} ({when(line.time) or 'time not known'}{status})"


_MOST_LATER = 8


_MOST_SUBJECTS = 12


def subjects(pair: Pair) -> Finding | None:
    """What the texts' own senders say that they are about; None if neither file says so."""
    told = []
    for article, name in zip(pair, NAMES, strict=True):
        topics = [each for each in article.subjects if each.scheme == MEDIA_TOPICS]
        others = [each for each in article.subjects if each.scheme != MEDIA_TOPICS and each.name]
        kept = "these other subjects and keywords" if topics else "these subjects and keywords"
        for found, scheme in ((topics, "these Media Topics"), (others, kept)):
            if not found:
                continue
            listed = [_subject(each) for each in found[:_MOST_SUBJECTS]]
            more = f" and {len(found) - _MOST_SUBJECTS} more" if len(found) > _MOST_SUBJECTS else ""
            told.append(f"The sender of the {name} files it under {scheme}: {', '.join(listed)}{more}.")
    if not told:
        return None
    text = f"{' '.join(told)} That is the sender’s own word, not a count."
    return Finding(text, 0, "What the senders say the texts are about")


def _subject(each: Subject) -> str:
    name, code = shortened(each.name, 60), shortened(each.code, 40)
    return f"{name} ({code})" if name and code and name != code else name or code


def _sureness(row: pd.Series) -> float:
    """The difference in half-widths of its interval, over ten: 0.1 is where zero is just met."""
    half = (row["high"] - row["low"]) / 2
    return float(abs(row["difference"]) / half / 10) if half > 0 else 0.9


def compared(table: pd.DataFrame, *, what: str) -> Finding:
    """What may be said of many topics or terms at once: those whose q value survives, or that none does.

    `what` is the plural word for the lines, "topics" or "terms".
    """
    if table.empty:
        text = f"Neither text touches any of the {what} looked for"
        return Finding(f"{text}.", 0.8, text)
    surviving = table[table["q"] <= SURE].sort_values(["q", "p", "name"])
    if surviving.empty:
        first = table.sort_values(["q", "p", "name"]).iloc[0]
        text = (
            f"No difference in {what} was shown: of {counted(len(table), what[:-1])} compared at once none reaches a "
            f"q value of {SURE} (smallest {first['q']:.2f}, {shortened(first['name'])}). The list describes "
            "these two texts and proves nothing about how they were written."
        )
        return Finding(text, 1.3, f"No difference in {what} was shown")
    told = "; ".join(
        f"{'more' if row['keyness'] > 0 else 'less'} of {shortened(row['name'])} "
        f"({row['derivative_rate']:.1f} against {row['wire_rate']:.1f} per 1,000 words, {_times(row)}, q = {row['q']:.3f})"
        for _, row in surviving.head(3).iterrows()
    )
    more = len(surviving) - 3
    rest = f", and {more} more of the {what} differ" if more > 0 else ""
    names = _listed(shortened(name, 24) for name in surviving["name"].head(3))
    brief = f"The texts differ in {names}{' and more' * (more > 0)}"
    return Finding(f"The derivative has {told}{rest}.", 2.4, brief)


def _times(row: pd.Series) -> str:
    """The 95 % interval of how many times as often the derivative has it."""
    low, high = (2.0 ** row[end] for end in ("low", "high"))
    if row["low"] == float("-inf"):
        return f"at most {high:.2g} times as often"
    if row["high"] == float("inf"):
        return f"at least {low:.2g} times as often"
    return f"{low:.2g} to {high:.2g} times as often"


def preparations(ranges: pd.DataFrame) -> Finding:
    """Which headline numbers keep their sign under every preparation, and which do not."""
    told = {
        "keeps its sign": ranges["sign_holds"],
        "changes its sign": ranges["sign_turns"],
        "is not known": ranges["lowest"].isna(),
    }
    parts = [
        f"{_listed(str(name) for name in ranges.index[lines])} {what}"
        for what, lines in told.items()
        if lines.any()
    ]
    if not parts:
        return Finding("No preparation makes a difference between the texts.", 0.5, "No preparation matters")
    turning = [str(name) for name in ranges.index[ranges["sign_turns"]]]
    brief = f"The sign turns for {_listed(turning)}" if turning else "No sign turns with the preparation"
    text = (
        f"Over all preparations tried: {'; '.join(parts)}. A sign that holds is no finding by itself: "
        "the interval has to leave zero out too."
    )
    return Finding(text, 1.0, brief)


def toned_words(words: pd.DataFrame) -> Finding:
    """Which words weigh most in the difference of the mean tones."""
    if words.empty:
        text = "Neither text has a word that is listed as toned"
        return Finding(f"{text}.", 0.5, text)
    first = [f"“{shortened(word, 24)}”" for word in words["word"].head(3)]
    text = f"In these two texts the words that weigh most between the means are {_listed(first)}"
    return Finding(f"{text}.", 1.1, text)


def all_findings(
    pair: Pair,
    judged: Verdict,
    ledger_table: pd.DataFrame,
    quotations: pd.DataFrame,
    stated: pd.DataFrame,
    sourced: pd.DataFrame,
    readings: pd.DataFrame,
    tones: pd.DataFrame,
    topics: pd.DataFrame,
    terms: pd.DataFrame,
    ranges: pd.DataFrame,
) -> tuple[Finding, ...]:
    """Every headline sentence about a pair, in the order of the sections."""
    same = identical(pair)
    return (
        *([same] if same else []),
        verdict(judged),
        ledger(ledger_table),
        quotes(quotations),
        facts(stated, judged),
        attributions(sourced),
        padding(pair),
        timing(chronology.reads_as(pair)),
        length(pair),
        *(difference(readings, name, ranges) for name in readability_measure.HEADLINES),
        difference(tones, sentiment_measure.LEAD, ranges),
        compared(topics, what="topics"),
        compared(terms, what="terms"),
    )


def glance(findings: Iterable[Finding], *, most: int = 8) -> Findings:
    """The findings that count most, the surest and most telling first."""
    ranked = sorted(findings, key=lambda finding: -finding.weight)
    return Findings(tuple(ranked[:most]))


@dataclass(frozen=True, slots=True)
class Caveat:
    """What error to expect of a section whose claims were found by rule."""

    text: str

    def _repr_html_(self) -> str:
        return f'<p class="note">{html.escape(self.text)}</p>'

    def __str__(self) -> str:
        return self.text


_TRIED = {
    "derivation": (
        "Tried on pairs whose relation is known: of independent reports of one event {} were called derived, of known "
        "rewrites {}. Those rewrites are whole stories retold more simply; subtler ones are found less often.",
        "same event: called wholly derived or partly derived, share",
        "rewritten: called wholly derived or partly derived, share",
    ),
    "ledger": (
        "Tried on pairs whose relation is known: of the sentences of independent reports of one event {} come out as "
        "resting on the other report, of those of known rewrites {}.",
        "sentences that rest on the other text, independent, same event, mean share",
        "sentences that rest on the other text, elementary from advanced, mean share",
    ),
    "quotations": (
        "Tried on political news marked by people: the speaker was right for {} of what is quoted, and for {} of the "
        "four fifths that are surest; of sourced statements {} were found.",
        "who said a quoted stretch, share right, other documents",
        "the same on the surest 80 %",
        "a sourced statement is marked as one, share",
    ),
    "facts": (
        "Tried on summaries into which people had put a wrong number: it was found in {} of them, and {} of sound "
        "summaries were suspected. Of independent reports of one event {} had a number called changed.",
        "the same, found",
        "the same, false alarms",
        "share of pairs in which a number is called changed, independent same-event reports",
    ),
}
"""What is told of a family, and the questions of data/validity.csv whose figures go in."""


def expected(family: str) -> Caveat:
    """How a family of measures did against people's judgments, as `benchmarks/validity.py` last found."""
    with paths.data("validity.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["family"] == family]
    template, *questions = _TRIED[family]
    figures = [next(row["ours"] for row in rows if row["question"] == question) for question in questions]
    told = template.format(*(f"{float(figure):.1%}".replace("%", "\u00a0%") for figure in figures))
    return Caveat(f"Found by rule, and rules err: check before you publish. {told} More: docs/validity.md.")


def counted(number: int, what: str) -> str:
    """A number with its noun: ``1 word``, ``1,204 words``."""
    return f"{number:,} {what}{'s' * (number != 1)}"


def _listed(names: Iterable[str]) -> str:
    """Names as a sentence lists them: a, b and c."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


# Padding and stance, order and time

_WORDINGS |= {
    padding_measure.LOADED_WORDS: _Wording(
        "loaded words",
        "The derivative uses more loaded words",
        "The derivative uses fewer loaded words",
        "per 1,000 words",
    ),
    padding_measure.HEDGES: _Wording(
        "hedges", "The derivative hedges more", "The derivative hedges less", "per 1,000 words"
    ),
}


def padding(pair: Pair) -> Finding:
    """What the derivative says twice, and its sentences without news, beside the wire report's."""
    runs = [padding_measure.repeated_runs(article) for article in pair]
    words = [padding_measure.repeated_words(article) for article in pair]
    empty = [len(padding_measure.empties(article)) for article in pair]
    total = len(pair.derivative.words)
    if not total:
        return Finding("The derivative has no words.", 0.0, "The derivative has no words")
    if not runs[1] and not empty[1]:
        text = (
            "The derivative has no run of six words twice, and no sentence was found that brings nothing new"
        )
        return Finding(f"{text}.", 1.0, "Nothing was found said twice")
    twice = (
        f"In the derivative {counted(runs[1], 'run')} of six words stand{'s' * (runs[1] == 1)} more than once "
        f"({words[1]} of its {total:,} words repeat earlier ones; wire report: {words[0]} of "
        f"{len(pair.wire.words):,})"
        if runs[1]
        else "In the derivative no run of six words stands twice"
    )
    few = f"{empty[1]} of its {counted(len(pair.derivative.sentences), 'sentence')} bring{'s' * (empty[1] == 1)} no name, number, date, quotation or source not met before and few new words or only a judgment"
    text = f"{twice}; {few} (wire report: {empty[0]} of {len(pair.wire.sentences):,}). The rule counts words: read the sentences."
    share = words[1] / total
    weight = 2.0 + min(4 * share, 0.6) if share >= _MUCH_REPEATED or empty[1] >= 3 + empty[0] else 1.3
    brief = "The derivative repeats itself" if runs[1] else "Sentences that bring little new"
    return Finding(text, weight, brief)


_MUCH_REPEATED = 0.04
"""Of edited news not one word in a hundred repeats a run of six (`benchmarks/checks/stance.py`)."""


def timing(reads: pd.DataFrame) -> Finding:
    """Whether the texts read as written before or after the wire's event; from `chronology.reads_as`."""
    wire, derivative = (reads.iloc[side] for side in range(2))
    told = [
        f"the {row['side']} reads as written {row['reads']} it ({shortened(row['words'], 120)})"
        for row in (derivative, wire)
        if row["reads"] != chronology.UNTOLD
    ]
    if len(told) < 2:
        missing = " and ".join(
            f"the {row['side']}" for row in (wire, derivative) if row["reads"] == chronology.UNTOLD
        )
        was = "were" if " and " in missing else "was"
        text = (
            f"Whether {missing} {was} written before or after the wire's event cannot be told from the words"
        )
        known = f"; {told[0]}" if told else ""
        return Finding(f"{text}{known}.", 0.4, "Before or after the event cannot be told")
    text = f"Held against the event of the wire report's lede, {told[0]}, and {told[1]}"
    if wire["reads"] == derivative["reads"]:
        return Finding(f"{text}.", 1.0, f"Both texts read as written {wire['reads']} the event")
    if derivative["reads"] == chronology.BEFORE:
        text = (
            f"{text}. If it was written then, this version of the wire report is not its source; an earlier version or "
            "another report still can be."
        )
        return Finding(
            text, 3.0, "The derivative reads as written before the event, the wire report after it"
        )
    brief = "The derivative reads as written after the event, the wire report before it"
    return Finding(f"{text}.", 1.6, brief)


def survival(survived: pd.DataFrame) -> Finding:
    """How many wire paragraphs have shared words in the derivative, and whether an end was cut."""
    if survived.empty:
        return Finding("The wire report has no paragraphs.", 0.0, "The wire report has no paragraphs")
    words, shared = int(survived["words"].sum()), int(survived["shared_words"].sum())
    touched = int((survived["shared_words"] > 0).sum())
    text = (
        f"Of the wire report's {words:,} words {shared:,} stand in runs of three or more that the derivative has "
        f"too, in {touched} of {counted(len(survived), 'paragraph')}"
    )
    if not shared:
        return Finding(f"{text}.", 1.1, "No wire paragraph is found again")
    order = chronology.order(survived)
    if order.pattern == chronology.UNTOLD:
        untold = "Whether it was cut from one end cannot be told"
        return Finding(f"{text}. {untold}: {order.note}.", 1.1, "Whether an end was cut cannot be told")
    measured = (
        f"rank correlation with the place {signed(order.rho, 2)}, 95 % interval "
        f"{signed(order.interval.low, 2)} to {signed(order.interval.high, 2)}"
    )
    return Finding(
        f"{text}. It reads as {order.pattern} ({measured}).", 2.1, f"The wire report reads as {order.pattern}"
    )


def update(news: pd.DataFrame) -> Finding:
    """What an update note says was new, and whether the derivative has anything of it."""
    if news.empty:
        text = "No update note says which paragraphs are new in this version of the wire report"
        return Finding(f"{text}.", 0.3, text)
    numbers = list(dict.fromkeys(news["paragraph"]))
    held = int((news["derivative"] == chronology.SOMETHING).sum())
    paragraphs = f"paragraph{'s' * (len(numbers) > 1)} {_listed(map(str, numbers))}"
    start = f"The wire report's update note points at {paragraphs}, {counted(len(news), 'sentence')}"
    if not held:
        text = f"{start}; nothing of them was found in the derivative. That does not say that they were dropped: they may not have been there to copy"
        return Finding(f"{text}.", 1.7, "Nothing of what the update added was found")
    text = f"{start}; the derivative has something of {held} of them. If that was new, it comes from this version, a later one, or another source"
    return Finding(f"{text}.", 1.9, "The derivative has something of what the update added")


_VERDICT_BRIEFS = {
    NO_EVIDENCE: "The same event as far as names and words show, and no evidence that the derivative is derived from this text",
    DIFFERENT: "The two texts report different events",
    TOO_LITTLE: "There is too little text to say whether the derivative is derived from the wire report",
}


def verdict(judged: Verdict) -> Finding:
    """The label, the first reason for it, and the first thing that cannot be excluded."""
    brief = _VERDICT_BRIEFS.get(judged.label, f"The derivative is {judged.label} from the wire report")
    reasons = judged.speaks_against if judged.label in (NO_EVIDENCE, DIFFERENT) else judged.speaks_for
    told = [f"{brief}."]
    if judged.label != TOO_LITTLE:
        told += reasons[:1]
    told += [
        f"What cannot be excluded: {each[0].lower()}{each[1:]}" for each in judged.cannot_be_excluded[:1]
    ]
    return Finding(" ".join(told), 8.0, brief)


def reuse(table: pd.DataFrame, passages: pd.DataFrame) -> Finding:
    """How many of the derivative's words stand in shared runs, and what those are; exact counts."""
    row = line(table, reuse_measure.LEAD)
    if np.isnan(row["derivative"]):
        brief = "Nothing can be said of shared words"
        return Finding(f"{brief}: a text has no words.", 0.0, brief)
    by_kind = {
        kind: int(passages.loc[passages["kind"] == kind, "words"].sum()) for kind in reuse_measure.KINDS
    }
    shared = sum(by_kind.values())
    if not shared:
        text = "The two texts share no run of three words or more"
        return Finding(f"{text}.", 1.5, text)
    share = f"{row['derivative']:.0%}".replace("%", "\u00a0%")
    text = (
        f"{share} of the derivative's words stand in runs of three or more that the wire report has too: "
        f"{by_kind[reuse_measure.QUOTATION]:,} words in quotations, {by_kind[reuse_measure.NAME]:,} in names and fixed "
        f"phrases, and {by_kind[reuse_measure.VERBATIM]:,} others verbatim."
    )
    verbatim = passages[passages["kind"] == reuse_measure.VERBATIM]
    if len(verbatim):
        longest = verbatim.iloc[0]
        text += f" The longest of those has {longest['words']} words: “{shortened(longest['text'], 90)}”."
    part = by_kind[reuse_measure.VERBATIM] * row["derivative"] / shared
    weight = 2.9 if part >= 0.2 else 2.2 if part >= 0.06 else 1.2
    return Finding(text, weight, f"{share} of the derivative's words stand in runs that both texts have")


def ledger(table: pd.DataFrame) -> Finding:
    """How many of the derivative's sentences are copied, rewritten, mixed and added, and what of the wire is dropped."""
    derivative = table.loc[table["side"] == DERIVATIVE, "label"].value_counts()
    wire = table.loc[table["side"] == WIRE, "label"].value_counts()
    total, whole = int(derivative.sum()), int(wire.sum())
    if not total or not whole:
        brief = "Nothing can be said of single sentences"
        return Finding(f"{brief}: a text has none.", 0.0, brief)
    new, dropped = int(derivative.get(ADDED, 0)), int(wire.get(DROPPED, 0))
    if new == total:
        brief = "No sentence of the derivative is seen to rest on the wire report"
        text = f"{brief}: all {total:,} share too few words with it. A thorough paraphrase would not show."
        return Finding(text, 2.2, brief)
    counts = _listed(f"{derivative.get(label, 0):,} {label}" for label in (COPIED, REWRITTEN, MIXED, ADDED))
    counts = counts.replace(" ", " are ", 1)
    moved = int(table.loc[table["side"] == DERIVATIVE, "moved"].sum())
    parts = f" and {int(wire.get(PARTLY, 0)):,} kept in part" if wire.get(PARTLY, 0) else ""
    text = (
        f"Of the derivative's {counted(total, 'sentence')} {counts}{f' ({moved:,} out of order)' if moved else ''}; "
        f"of the wire report's {whole:,}, {dropped:,} are dropped{parts}."
    )
    resting = total - new
    if resting / total <= AMONG_INDEPENDENT and not derivative.get(COPIED, 0):
        text += " As much is found between independent reports of one event."
        return Finding(
            text, 1.5, f"{resting:,} of {total:,} sentences of the derivative resemble the wire report's"
        )
    brief = f"{resting:,} of the derivative's {total:,} sentences rest on the wire report"
    return Finding(text, 2.2 + min(resting / total, 0.7), brief)


def facts(table: pd.DataFrame, judged: Verdict) -> Finding:
    """Which facts the derivative has otherwise than the wire report, and which main names it leaves out.

    `table` is `facts.table(pair)`. A changed value comes before everything else,
    but for texts about different events, whose facts differ of themselves.
    """
    if table.empty:
        text = "Neither text has a name, a number, a date or a place that could be compared."
        return Finding(text, 0.0, "No facts to compare")
    changed = table[table["outcome"] == facts_measure.CHANGED]
    if judged.label == DIFFERENT:
        text = (
            "The two texts are held to report different events, so that facts which differ are no changes"
            f" ({counted(len(changed), 'fact')} of sentences that read alike)."
        )
        return Finding(text, 0.9, "Two events have facts of their own")
    if not changed.empty:
        told = [
            f"{row['kind']} “{shortened(row['wire_value'], 30)}” in the wire report, "
            f"“{shortened(row['derivative_value'], 30)}” in the derivative"
            f"{_where(row)}{', likely' if row['certainty'] != facts_measure.SURE else ''}"
            for _, row in changed.head(3).iterrows()
        ]
        more = f"; and {len(changed) - 3} more" if len(changed) > 3 else ""
        count = f"{len(changed)} fact{'s' * (len(changed) != 1)}"
        brief = f"The derivative changes {count}"
        return Finding(f"{brief}: {'; '.join(told)}{more}. Found by rule: read both sentences.", 2.8, brief)
    return _came_through(table)


def _where(row: pd.Series) -> str:
    """The two sentences by number, where both are known."""
    numbers = (row["wire_sentence"], row["derivative_sentence"])
    if any(np.isnan(number) for number in numbers):
        return ""
    return f" (sentences {numbers[0]:.0f} and {numbers[1]:.0f})"


def _came_through(table: pd.DataFrame) -> Finding:
    """How many facts of the wire report the derivative has, and the main names it has not."""
    counts = table["outcome"].value_counts()
    same, missing, new = (
        int(counts.get(outcome, 0))
        for outcome in (facts_measure.SAME, facts_measure.MISSING, facts_measure.NEW)
    )
    text = (
        f"No changed fact was found. Of {same + missing:,} names, numbers, dates and places in the wire "
        f"report the derivative has {same:,}; {new:,} in the derivative {'is' if new == 1 else 'are'} new."
    )
    left_out = table[
        (table["outcome"] == facts_measure.MISSING)
        & (table["kind"] == facts_measure.NAME)
        & (table["certainty"] == facts_measure.SURE)
        & (table["note"] == "")
    ]
    if left_out.empty:
        return Finding(text, 1.1, "No changed fact was found")
    main = left_out.sort_values("wire_mentions", ascending=False, kind="stable").head(4)
    listed = _listed(shortened(name, 30) for name in main["wire_value"])
    more = f", and {counted(len(left_out) - 4, 'more name')}" if len(left_out) > 4 else ""
    return Finding(f"{text} It does not name {listed}{more}.", 1.6, f"The derivative does not name {listed}")


MOST_TOLD = 2
"""A finding names this many cases in full and counts the rest."""


def quotes(table: pd.DataFrame) -> Finding:
    """What became of the quotations; a changed one is told word for word. `table` is `quotes.table`."""
    wire, derivative = (table[table["side"] == side] for side in ("wire", "derivative"))
    unmarked = derivative[derivative["outcome"] == quotes_measure.UNMARKED]
    quoted = derivative[derivative["outcome"] != quotes_measure.UNMARKED]
    if table.empty:
        text = "Neither text has a direct quotation"
        return Finding(f"{text}.", 0.8, text)
    summary = _quotation_counts(wire, quoted)
    changed = quoted[quoted["outcome"] == quotes_measure.CHANGED]
    spoken = quoted[quoted["outcome"] == quotes_measure.SPEAKER]
    if len(changed) or len(spoken):
        told = [
            f"in sentence {row['sentence']}{_by(row['counterpart_speaker'])} {shortened(row['difference'], 120)}"
            for _, row in changed.head(MOST_TOLD).iterrows()
        ]
        told += [
            f"in sentence {row['sentence']} {shortened(row['difference'], 120)}"
            for _, row in spoken.head(MOST_TOLD).iterrows()
        ]
        number = len(changed) + len(spoken)
        more = f"; and {number - len(told)} more" if number > len(told) else ""
        if len(unmarked):
            more += (
                f"; words quoted in the wire report stand without marks in {counted(len(unmarked), 'place')}"
            )
        head = f"{counted(number, 'quotation')} in the derivative differ{'s' * (number == 1)} from the wire report's"
        brief = (
            f"{counted(len(changed), 'quotation')} changed"
            if len(changed)
            else "Another speaker for a quotation"
        )
        return Finding(f"{head}: {'; '.join(told)}{more}. {summary}", 2.8, brief)
    if len(unmarked):
        row = unmarked.iloc[0]
        text = f"Words that the wire report quotes stand in the derivative without quotation marks: “{shortened(row['quotation'], 80)}” (sentence {row['sentence']}){f' and {len(unmarked) - 1} more' if len(unmarked) > 1 else ''}. {summary}"
        return Finding(text, 2.4, "Quoted words stand without their marks")
    absent = int((quoted["outcome"] == quotes_measure.ABSENT).sum())
    if len(quoted) and not absent:
        return Finding(summary, 1.6, "No quotation was changed")
    return Finding(summary, 2.2 if len(wire) else 1.4, "What became of the quotations")


def _quotation_counts(wire: pd.DataFrame, quoted: pd.DataFrame) -> str:
    """How many quotations each text has, and what became of them, in one or two sentences."""
    if wire.empty:
        return f"The wire report has no direct quotation, the derivative {len(quoted)}."
    gone = int((wire["outcome"] == quotes_measure.DROPPED).sum())
    if quoted.empty:
        return f"The wire report has {counted(len(wire), 'direct quotation')}, the derivative none."
    same_words = quoted[quoted["outcome"].isin((quotes_measure.IDENTICAL, quotes_measure.PUNCTUATION))]
    exact = len(same_words)
    other = int((same_words["speaker"] != same_words["counterpart_speaker"]).sum())
    absent = int((quoted["outcome"] == quotes_measure.ABSENT).sum())
    told = [f"{exact or 'none'} of them word for word as there"]
    if other:
        told[0] += f" ({other} under another name or a speaker not settled: check)"
    if absent:
        told.append(f"{absent} not in this wire report")
    dropped = f"; {gone} of the wire report's {'are' if gone != 1 else 'is'} dropped" if gone else ""
    return (
        f"The wire report has {counted(len(wire), 'direct quotation')}, the derivative {len(quoted)}, "
        f"{_listed(told)}{dropped}."
    )


def attributions(table: pd.DataFrame) -> Finding:
    """What became of the sources. `table` is `attribution.table`."""
    sides = [table[table["side"] == side] for side in ("wire", "derivative")]
    agentless = [int((side["kind"] == attribution_measure.AGENTLESS).sum()) for side in sides]
    wire, derivative = (side[side["kind"] != attribution_measure.AGENTLESS] for side in sides)
    forms = (
        f" Agentless forms (“{shortened(_first_form(sides), 24)}” and the like): {agentless[0]} in the wire "
        f"report, {agentless[1]} in the derivative."
        if any(agentless)
        else ""
    )
    if wire.empty:
        text = (
            f"No sourced statement was found in the wire report, {len(derivative)} in the derivative.{forms}"
        )
        return Finding(text, 1.0 if derivative.empty else 1.4, "Who is named as a source")
    counts = wire["outcome"].value_counts()
    lost = wire[wire["outcome"].isin((attribution_measure.LOST, attribution_measure.WEAKENED))]
    kept, gone = (int(counts.get(name, 0)) for name in (attribution_measure.KEPT, attribution_measure.GONE))
    renamed = sum(
        bool(row["counterpart_source"])
        and not attribution_measure.same_source(row["source"], row["counterpart_source"])
        for _, row in wire[wire["outcome"] == attribution_measure.KEPT].iterrows()
    )
    other = f" ({renamed} with a source named otherwise: check)" if renamed else ""
    base = (
        f"Of the wire report's {counted(len(wire), 'sourced statement')} {kept or 'none'} "
        f"{'are' if kept > 1 else 'is'} found in the derivative with a source{other}"
    )
    whose = f"of {gone}" if gone < len(wire) else "in no case"
    absent = (
        f"; {whose} a counterpart of the statement was {'' if gone == len(wire) else 'not '}found"
        if gone
        else ""
    )
    if len(lost):
        told = "; ".join(
            f"“{shortened(row['statement'], 80)}” (wire {row['sentence']}, {shortened(row['source'], 40)}; "
            f"derivative {row['counterpart_sentence']})"
            for _, row in lost.head(MOST_TOLD).iterrows()
        )
        more = f"; and {len(lost) - MOST_TOLD} more" if len(lost) > MOST_TOLD else ""
        text = f"{base}; {len(lost)} without it: {told}{more}{absent}.{forms}"
        return Finding(
            text, 2.6, "A statement lost its source" if len(lost) == 1 else "Statements lost their source"
        )
    weight = 2.3 if not kept and agentless[1] > agentless[0] else 1.6
    brief = "No source of the wire report was kept" if not kept else "Who is named as a source"
    return Finding(f"{base}{absent}.{forms}", weight, brief)


def _first_form(sides: Sequence[pd.DataFrame]) -> str:
    """An agentless form as written, the derivative's first."""
    for side in reversed(sides):
        forms = side.loc[side["kind"] == attribution_measure.AGENTLESS, "cue"]
        if len(forms):
            return str(forms.iloc[0])
    return ""


def _by(speaker: str) -> str:
    return f" ({shortened(speaker, 40)})" if speaker else ""


# Many pairs


def corpus(listed: int, measured: int, failed: int, reports: int, several: int, groups: int) -> Finding:
    """How many pairs a corpus has, from how many wire reports, and whether that is enough to say anything.

    `several` wire reports have more than one derivative; `groups` is how many
    groups of pairs about one event hang together.
    """
    text = (
        f"Of {counted(listed, 'pair')} in the manifest {measured:,} {_was(measured)} measured"
        f"{f'; {failed:,} could not be' if failed else ''}. They come from {counted(reports, 'wire report')}, "
        f"{several or 'none':{',' * bool(several)}} of them with several derivatives."
    )
    if groups < FEWEST_GROUPS:
        few = f"{counted(groups, 'group')} of pairs"
        told = (
            f" Nothing can be said beyond these pairs: {few} about one event {_is(groups)} fewer than {FEWEST_GROUPS}, so no "
            "interval is given and nothing is compared."
        )
        return Finding(text + told, 9.0, f"Nothing can be said beyond these pairs: there are only {few}")
    return Finding(text, 7.0, f"{counted(measured, 'pair')} from {counted(reports, 'wire report')}")


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def judged_many(table: pd.DataFrame) -> Finding:
    """How many pairs have each verdict; `table` is `summary.verdicts`."""
    total = int(table["pairs"].sum())
    if not total:
        return Finding("No pair was measured.", 0.0, "No pair was measured")
    known = table["low"].notna().any()
    told = _listed(
        f"{row.pairs:,} ({_percent(row.share)}{f', {_range(row)}' if not np.isnan(row.low) else ''}) {'is' if row.pairs == 1 else 'are'} {_VERDICTS_OF_MANY[row.verdict]}"
        for row in table[table["pairs"] > 0].itertuples()
    )
    sure = " The ranges are 95 % intervals." if known else " How it is beyond these pairs cannot be told."
    text = f"Of {counted(total, 'measured pair')} {told}.{sure}"
    derived = table.loc[table["verdict"].isin((WHOLLY, PARTLY_DERIVED)), "pairs"].sum()
    return Finding(text, 6.0, f"{derived:,} of {counted(total, 'pair')} are judged derived")


_VERDICTS_OF_MANY = {
    WHOLLY: "wholly derived",
    PARTLY_DERIVED: "partly derived",
    NO_EVIDENCE: "of the same event with no evidence of derivation",
    DIFFERENT: "of different events",
    TOO_LITTLE: "too short to say",
}


def left_out(asked: int, measured: int) -> Finding:
    """How many pairs are not asked what was done to the wire report, and why."""
    rest = measured - asked
    if not rest:
        text = "All measured pairs are held to report one event, so all of them are asked"
        return Finding(f"{text}.", 0.5, text)
    text = f"{counted(asked, 'pair')} {_is(asked)} asked. Left out: {rest:,} of different events or with too little text to say."
    return Finding(text, 0.6, f"{counted(asked, 'pair')} about one event")


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


_SHARES_OF_MANY = {
    "judged derived from the wire report": "{share} of the pairs about one event are judged derived",
    "words in passages of 7 or more": (
        "Of the words of a derivative {share} on average stand in passages of seven or more that the wire report has too, "
        "quotations left out"
    ),
    "wire sentences dropped": "Of the sentences of a wire report {share} on average are dropped",
    "sources lost from a claim that stands": "Of the sourced claims that both texts tell {share} lost their source",
    "quotations whose words were changed": "Of the quotations that come through {share} have changed words",
    "numbers changed": "Of the numbers that can be held against each other {share} are changed",
}

_SHIFTS_OF_MANY = {
    "reading grade": ("reading grade", "Derivatives read harder than their wire reports", "Derivatives read easier than their wire reports"),
    "sentence length": ("sentence length", "Derivatives have longer sentences", "Derivatives have shorter sentences"),
    "hard words": ("hard words", "Derivatives use more hard words", "Derivatives use fewer hard words"),
    "tone": ("tone", "Derivatives are warmer in tone", "Derivatives are colder in tone"),
    "hedges": ("hedges", "Derivatives hedge more", "Derivatives hedge less"),
    "loaded words": ("loaded words", "Derivatives use more loaded words", "Derivatives use fewer loaded words"),
    "length": ("length", "Derivatives are longer", "Derivatives are shorter"),
}  # fmt: skip


def practice(table: pd.DataFrame, *, shares: bool) -> Findings:
    """What is done to wire copy, a sentence a number: its shares, or its shifts; `table` is `summary.practice` with q.

    A direction is named only where the interval leaves zero out and q over all
    differences is at most .05.
    """
    told = []
    for row in table.itertuples():
        if shares and row.measure in _SHARES_OF_MANY:
            told.append(_share_of_many(row))
        elif not shares and row.measure in _SHIFTS_OF_MANY:
            told.append(_shift_of_many(row))
    return Findings(tuple(told))


def _share_of_many(row: Any) -> Finding:
    template = _SHARES_OF_MANY[row.measure]
    if np.isnan(row.value):
        brief = f"Nothing can be said of {row.measure}"
        return Finding(f"{brief}: {row.note}.", 0.0, brief)
    counts = f"; {row.counted}" if row.counted else f"; {counted(row.pairs, 'pair')}"
    sure = f"95 % interval {_range(row)}" if not np.isnan(row.low) else row.note
    text = template.format(share=_percent(row.value))
    weight = 0.5 if np.isnan(row.low) else _WEIGHTS.get(row.measure, 2.0)
    return Finding(f"{text} ({sure}{counts}).", weight, text)


_WEIGHTS = {
    "words in passages of 7 or more": 4.4,
    "quotations whose words were changed": 4.2,
    "sources lost from a claim that stands": 4.1,
    "reading grade": 3.9,
    "tone": 3.8,
}
"""How much a number counts at a glance; for a difference, if it was shown."""


def _shift_of_many(row: Any) -> Finding:
    subject, higher, lower = _SHIFTS_OF_MANY[row.measure]
    digits, unit = DIGITS.get(row.unit, 1), "" if row.unit == row.measure else f" {row.unit}"
    if np.isnan(row.value):
        brief = f"Nothing can be said of {subject}"
        return Finding(f"{brief}: {row.note}.", 0.0, brief)
    mean = f"{signed(row.value, digits)}{unit} on average, higher in {_percent(row.higher)} of {counted(row.pairs, 'pair')}"
    if np.isnan(row.low):
        brief = f"How sure a difference in {subject} is cannot be told"
        return Finding(f"{brief}: {mean} ({row.note}).", 0.5, brief)
    interval = f"95 % interval {signed(row.low, digits)} to {signed(row.high, digits)}"
    if not row.shown or row.low <= 0 <= row.high:
        brief = f"No difference in {subject} was shown"
        return Finding(f"{brief}: {mean} ({interval}, {_q(row.q)}).", 1.5, brief)
    brief = higher if row.value > 0 else lower
    return Finding(f"{brief}: {mean} ({interval}, {_q(row.q)}).", _WEIGHTS.get(row.measure, _SHOWN), brief)


_SHOWN = 3.5
DIGITS = {"tone": 3, "grades": 2}
"""Digits after the point of a mean over pairs, by unit; one elsewhere."""


def outlets(table: pd.DataFrame) -> Finding:
    """Which outlets differ from all others, where the comparison of all at once allows to say so."""
    compared = table[table["p"].notna()]
    if compared.empty:
        none = "No outlet can be compared with the others"
        why = (
            "no outlet is known"
            if table.empty
            else f"none has {FEWEST_GROUPS} groups of pairs and others beside it that have as many"
        )
        return Finding(f"{none}: {why}.", 0.5, none)
    surviving = compared[compared["shown"]].sort_values(["q", "p", "outlet", "measure"], kind="stable")
    number = counted(len(compared), "comparison")
    if surviving.empty:
        text = "No outlet was shown to differ from the others"
        return Finding(
            f"{text}: of {number} none survives that so many were made (smallest q = {compared['q'].min():.2f}).",
            1.4,
            text,
        )
    told = "; ".join(
        f"{shortened(row.outlet)}, {row.measure}: {_amount(row.value, row.unit)} against {_amount(row.others, row.unit)}"
        for row in surviving.head(_MOST_TOLD_OF_MANY).itertuples()
    )
    names = list(dict.fromkeys(shortened(name, 24) for name in surviving["outlet"]))
    more = (
        f"; and {len(surviving) - _MOST_TOLD_OF_MANY:,} more" if len(surviving) > _MOST_TOLD_OF_MANY else ""
    )
    text = f"Of {number} with all other outlets together {len(surviving):,} survive (q ≤ .05): {told}{more}."
    few = _listed(names) if len(names) <= 3 else f"{len(names):,} outlets"
    return Finding(
        text, 2.9, f"{few} {'differs' if len(names) == 1 else 'differ'} from the others in something"
    )


_MOST_TOLD_OF_MANY = 4


def trends(table: pd.DataFrame) -> Finding:
    """Which numbers rise or fall over time, where a test over all of them allows to say so."""
    tested = table[table["p"].notna()]
    if tested.empty:
        reasons = list(dict.fromkeys(filter(None, table["note"])))
        none = "No trend can be looked for"
        return Finding(f"{none}: {reasons[0] if reasons else 'no date is known'}.", 0.5, none)
    surviving = tested[tested["shown"]].sort_values(["q", "p", "measure"], kind="stable")
    number = counted(len(tested), "number")
    if surviving.empty:
        text = "No trend over time was shown"
        return Finding(
            f"{text}: of {number} tested none survives (smallest q = {tested['q'].min():.2f}).", 1.3, text
        )
    told = "; ".join(
        f"{row.measure} {'rises' if row.slope > 0 else 'falls'} by {abs(row.slope):.3g} ({row.unit}) a {row.period} "
        f"(95 % interval {compact(row.low)} to {compact(row.high)}, {_q(row.q)})"
        for row in surviving.head(_MOST_TOLD_OF_MANY).itertuples()
    )
    more = (
        f"; and {len(surviving) - _MOST_TOLD_OF_MANY:,} more" if len(surviving) > _MOST_TOLD_OF_MANY else ""
    )
    names = _listed(surviving["measure"].head(3))
    return Finding(
        f"Of {number} tested {len(surviving):,} change over time: {told}{more}.", 4.05, f"Over time: {names}"
    )


def notable(table: pd.DataFrame, *, asked: int, with_reason: int) -> Finding:
    """How many pairs give a reason to look."""
    if not with_reason:
        text = "No pair gives one of the reasons to look that are asked for"
        return Finding(f"{text} ({counted(asked, 'pair')} asked).", 1.2, text)
    grave = int(table["grave"].gt(0).sum())
    at_least = "at least " * (len(table) < with_reason and grave == len(table))
    text = (
        f"{with_reason:,} of {counted(asked, 'pair')} about one event {'gives' if with_reason == 1 else 'give'} a reason to look; in {at_least}{grave:,} a quotation or "
        "a fact may be wrong. Found by rule: read before you judge."
    )
    return Finding(text, 5.0, f"{counted(with_reason, 'pair')} with a reason to look")


def not_measured(failed: int, listed: int) -> Finding:
    """How many pairs could not be measured."""
    if not failed:
        text = "Every pair of the manifest was measured"
        return Finding(f"{text}.", 0.4, text)
    text = f"{failed:,} of {counted(listed, 'pair')} could not be measured and count nowhere above"
    return Finding(f"{text}.", 4.5 if failed / listed >= 0.05 else 1.6, text)


def shares_brief(table: pd.DataFrame) -> str:
    """The title of the chart of shares: how much is copied on average."""
    return next(iter(practice(table, shares=True).findings)).brief


def shifts_brief(table: pd.DataFrame) -> str:
    """The title of the chart of shifts: the surest one that was shown, or that none was."""
    shown = [each for each in practice(table, shares=False).findings if each.weight >= _SHOWN]
    if table.loc[table["measure"].isin(_SHIFTS_OF_MANY), "low"].isna().all():
        return "How sure differences between derivatives and wire reports are cannot be told"
    return shown[0].brief if shown else "No difference between derivatives and wire reports was shown"


def many_findings(
    size: Finding,
    judged: pd.DataFrame,
    whole: pd.DataFrame,
    by_outlet: pd.DataFrame,
    over_time: pd.DataFrame,
    worth: pd.DataFrame,
    *,
    failed: int,
    listed: int,
    asked: int,
    with_reason: int,
) -> tuple[Finding, ...]:
    """The headline sentences about many pairs in the order of the sections, without those that can say nothing."""
    told = (
        size,
        judged_many(judged),
        *practice(whole, shares=True).findings,
        *practice(whole, shares=False).findings,
        outlets(by_outlet),
        trends(over_time),
        notable(worth, asked=asked, with_reason=with_reason),
        not_measured(failed, listed),
    )
    return tuple(finding for finding in told if finding.weight >= 1)


def _percent(value: float) -> str:
    """A share as a percentage, with digits after the point where it is near 0 or 1."""
    edge = min(value, 1 - value)
    digits = 0 if edge >= 0.0995 or not edge else 1 if edge >= 0.00095 else 2
    return f"{100 * value:.{digits}f}\u00a0%"


def _range(row: Any) -> str:
    return f"{_percent(row.low)} to {_percent(row.high)}".replace("\u00a0% to", " to")


def _q(value: float) -> str:
    return "q < .001" if value < 0.001 else f"q = {value:.3f}".replace("0.", ".")


def _amount(value: float, unit: str) -> str:
    return _percent(value) if unit.startswith("share") else signed(value, DIGITS.get(unit, 1))
