"""One sentence of a wire report against one of a derivative, among sentences that both have."""

from made import document

from helpers.article import Article
from helpers.findings import findings
from helpers.findings.finding import NOTE, Finding
from helpers.pairing.compared import Compared
from helpers.reading.articles import as_article

HEAD = "Council meets on the harbour\n\n"
AROUND = (
    "The harbour of Linnet Bay has been closed since the storm of last week, and the ferries to the island do not sail.",
    "Fishermen who live by the port said that they would wait for the council before they went out again.",
    "The old school on Market Street was opened to families whose cellars had filled with water.",
)


def text(*sentences: str) -> Article:
    """A story in which the sentences stand, a paragraph each."""
    return as_article(HEAD + "\n\n".join([AROUND[0], *sentences, *AROUND[1:]]))


def told(wire: str, derivative: str) -> list[Finding]:
    """What is found where the wire report says one thing and the derivative the other; without notes."""
    pair = Compared(text(wire), text(derivative))
    return [each for each in findings(pair) if each.severity != NOTE]


def changed(wire: str, *changes: tuple[str, str]) -> list[Finding]:
    """What is found where a derivative is the wire report but for some words, each with others in its place."""
    written = wire
    for old, new in changes:
        assert old in written
        written = written.replace(old, new)
    return list(findings(Compared(document(wire), document(written))))


def kinds(wire: str, derivative: str) -> set[str]:
    """The kinds of that."""
    return {each.kind for each in told(wire, derivative)}


def words(found: Finding) -> tuple[str, str]:
    """The words that differ, the wire report's first; empty for a side that has none."""
    return found.wire.text if found.wire else "", found.derivative.text if found.derivative else ""
