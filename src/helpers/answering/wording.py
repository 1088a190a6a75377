"""The sentences of the answer."""

from collections.abc import Mapping, Sequence

from helpers.article import Article
from helpers.findings.finding import Finding, in_brief
from helpers.findings.rulings import Ruling
from helpers.measures.check.wording import MARKS
from helpers.measures.check.wording import SEVERITIES as SEVERITIES
from helpers.measures.verdict.labels import DERIVED, TOO_LITTLE
from helpers.measures.verdict.measure import Verdict
from helpers.measures.verdict.reasons import VERBATIM_REASONS
from helpers.showing.finding import counted, in_a_list, percent, verb
from helpers.showing.style import shortened, when

CREDITS: Mapping[str, str] = {
    "": "",
    "named": "credited to {}",
    "copied": "{} named only as the wire report has it",
    "elsewhere": "{} named for something else",
    "missing": "not credited",
    "mentioned": "not credited",
    "line": "{} named in a credit line",
    "caption": "{} named for a picture alone",
    "signed": "signed by {} itself",
    "aside": "{} named among contributors alone",
    "another": "credited to {} instead",
}
"""How a derivative may credit the service that the wire report is from."""

_STYLES = {"readability": "reading", "diversity": "variety of words", "tone": "tone", "topics": "topics"}
"""What a measure is called where no difference was shown; of padding nothing is told then."""

_LONGEST_WORDS = 72
_FEW_WORDS = 90


def credit(form: str, service: str) -> str:
    """The credit as it goes after a verdict; empty where nothing is known of it."""
    return CREDITS[form].format(service)


def verdict(judged: Verdict, credit: str) -> str:
    """The verdict in a line: *Wholly derived, not credited*."""
    if judged.label not in DERIVED and credit == CREDITS["missing"]:
        credit = ""
    label = f"{'perhaps the ' * judged.perhaps}{judged.label}".capitalize()
    return f"{_BY_CREDIT if judged.by_credit else label}{f', {credit}' if credit else ''}"


_BY_CREDIT = "Derived (how much cannot be shown)"


def strength(judged: Verdict) -> str:
    """How strong the evidence for a derivation is; empty for another verdict."""
    if judged.label not in DERIVED:
        return ""
    if judged.by_credit:
        return "by its own credit alone"
    verbatim = any(each.startswith(VERBATIM_REASONS) for each in judged.speaks_for)
    return "strong evidence" if verbatim else "evidence of rewriting"


def reason(judged: Verdict, shared: float, resting: int, sentences: int) -> str:
    """Why this verdict: for a derivation how many words and sentences it has of the wire report, otherwise the first reason against one."""
    if judged.label not in DERIVED:
        told = judged.cannot_be_excluded if judged.label == TOO_LITTLE else judged.speaks_against
        return told[0] if told else ""
    of_all = f"{resting:,} of its {counted(sentences, 'sentence')}"
    if resting == sentences:
        of_all = f"all {sentences:,} sentences" if sentences > 1 else "its one sentence"
    return (
        f"{percent(shared)} of its words are in runs of three or more that the wire report has too; "
        f"{of_all} {verb(resting, 'rest')} on it."
    )


def kind(each: Finding) -> str:
    """What differs, as a line of the list begins: *Number*."""
    return each.kind.capitalize()


def message(each: Finding) -> str:
    """What a finding says, without its kind, as a sentence of its own."""
    told = _bare(each)
    return f"{told[:1].upper()}{told[1:]}."


def _bare(each: Finding) -> str:
    """The same without a capital and a stop, as it follows a colon."""
    return each.message.removeprefix(f"{kind(each)}: ").rstrip(".")


def words(each: Finding, longest: int = _LONGEST_WORDS) -> tuple[str, str]:
    """The words on both sides, as the list shows them; both empty where a side has none or both look the same, and then the message tells."""
    wire, derivative = (
        shortened(side.text if side else "", longest) for side in (each.wire, each.derivative)
    )
    if not (wire and derivative) or wire == derivative:
        return "", ""
    return (f"“{wire}”", f"“{derivative}”") if each.kind.startswith("quotation") else (wire, derivative)


def ruled(each: Ruling | None) -> str:
    """What an editor said of a finding; empty where nothing."""
    return ": ".join(filter(None, (f"marked {each.ruling}", each.note))) if each else ""


def omission(each: Finding) -> str:
    """What is left out, as an entry under that heading."""
    told = message(each).removeprefix("Left out is ")
    return f"{told[:1].upper()}{told[1:]}"


def where(each: Finding) -> str:
    """The two sentences by number, the derivative's first: *s10 ↔ wire s11*."""
    sides = (("", each.derivative), ("wire ", each.wire))
    told = ((name, f"s{place.sentence}" if place.sentence else "headline") for name, place in sides if place)
    return " ↔ ".join(map("".join, told))


def in_a_line(each: Finding) -> str:
    """A finding in plain text, as it is copied: *● Number: 8.3 million euros → 83 million euros (s10 ↔ wire s11)*."""
    told = " → ".join(filter(None, words(each))) or message(each).rstrip(".")
    place = where(each)
    return f"{MARKS.get(each.severity, '')} {kind(each)}: {told}{f' ({place})' if place else ''}"


def left_out(dropped: int, partly: int, whole: int) -> str:
    """How much of the wire report is not in the derivative; empty where nothing is missing."""
    if not dropped + partly:
        return ""
    told = [f"{dropped:,} of the wire report’s {counted(whole, 'sentence')}"] if dropped else []
    if partly:
        told.append(f"part of {partly:,} more" if dropped else f"part of {counted(partly, 'sentence')}")
    return in_a_list(told)


def style(shown: Sequence[str], alike: Sequence[str]) -> str:
    """One line on how the two texts read and sound; empty where nothing is known."""
    told = [f"{each}." for each in shown]
    if names := [_STYLES[each] for each in alike if each in _STYLES]:
        listed = in_a_list(names)
        told.append(f"{listed[0].upper()}{listed[1:]}: no difference shown.")
    return " ".join(told)


def held(wire: Article) -> str:
    """What is known of a text in a few words: *Reuters, March 4, 427 words*."""
    return ", ".join(filter(None, (wire.source, when(wire.published), counted(len(wire.words), "word"))))


def derivative(text: Article) -> str:
    """The same of the derivative, of which it is told what is not known: *264 words, undated, source not given*."""
    published, source = when(text.published) or "undated", text.source or "source not given"
    return f"{counted(len(text.words), 'word')}, {published}, {source}"


def elsewhere(listed: int, omissions: int) -> str:
    """How many of what is counted stand under what was left out, and not in the list; empty for none."""
    which = "of them " if listed else ""
    return f"{omissions:,} {which}under Left out, below" if omissions else ""


def more(number: int, serious: int) -> str:
    """The rest of a list, and how much of it is serious; empty for none."""
    grave = f", {serious:,} of them serious" if serious else ""
    return f"And {number:,} more{grave}" if number else ""


def labelled(label: str, number: int) -> str:
    """A part of the bar of sentences, for those who do not see it."""
    return f"{counted(number, 'sentence')} {verb(number, 'are')} {label}"


def weighed(serious: int, check: int) -> str:
    """How many of the sentences with one label have something serious in them, and how many else to check; empty for none."""
    told = [f"{serious:,} with a serious finding"] * bool(serious) + [f"{check:,} to check"] * bool(check)
    return "".join(f", {each}" for each in told)


def in_few(each: Finding) -> str:
    """A finding in a few words, for a title: *number 12 → 21*, *source lost: the wire report cites …*."""
    told = " → ".join(filter(None, words(each, longest=36)))
    return f"{each.kind} {told}" if told else in_brief(f"{each.kind}: {_bare(each)}", _FEW_WORDS)
