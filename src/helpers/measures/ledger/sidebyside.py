"""Both texts in full, side by side, as a redline: every sentence marked with what became of it, words struck and inserted.

Made from offsets alone: no word is searched for a second time, and what came
from outside is escaped character by character. One script, no address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from helpers.article import SIDES, Sentence, Span
from helpers.document.document import Document
from helpers.findings.finding import NOTE, Finding, Place
from helpers.measures.ledger.measure import DERIVATIVE_LABELS, Entry, Ledger
from helpers.pairing import edits
from helpers.pairing.compared import Compared
from helpers.showing import template
from helpers.showing.style import NAMES, escaped, sentence_name, stretch

MOST_CHARACTERS = 60_000
"""A longer text is shown up to here; the ledger's table has all of it."""

_LABELS = {
    "copied": ("C", "almost word for word as in the wire report"),
    "changed": ("≠", "almost word for word, but with a serious finding"),
    "rewritten": (
        "R",
        "tells of the same thing in other words; whether it says the same is for you to check",
    ),
    "mixed": ("M", "partly from the wire report, partly new"),
    "added": ("A", "not seen to rest on the wire report"),
    "kept": ("K", "most of it is in the derivative"),
    "partly kept": ("P", "some of it is"),
    "dropped": ("D", "not seen in the derivative"),
}
"""The letter of each label, and what it means."""

_EDITS = ("del", "ins")


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The two texts with their ledger, to be looked at; the words of what was `found` are marked."""

    pair: Compared
    ledger: Ledger
    found: tuple[Finding, ...] = ()

    def _repr_html_(self) -> str:
        tools = template.asset("sidebyside/tools.html")
        return f"<style>{style()}</style>{self.html(tools)}<script>{script_in_page()}</script>"

    def html(self, tools: str = "") -> str:
        """The view without its style and script; `tools`, its filters and its search, stand above the texts."""
        sides = [self._side(side) for side in range(len(NAMES))]
        return template.filled(
            "sidebyside/view.html.j2",
            tools=tools,
            labels=_LABELS,
            of_derivative=DERIVATIVE_LABELS,
            texts=[(NAMES[side.index], SIDES[side.index], "".join(_paragraphs(side))) for side in sides],
            cut=[len(side.article.plain) > MOST_CHARACTERS for side in sides],
        )

    def _side(self, side: int) -> _Side:
        article = tuple(self.pair)[side]
        changed = (edits.struck, edits.inserted)[side](self.pair.redline)
        return _Side(
            side,
            article,
            {entry.sentence: entry for entry in self.ledger[side]},
            tuple(
                (place, each)
                for each in self.found
                for place in (each.in_derivative if side else (each.wire,))
                if place
            ),
            {article.sentences[index].number: spans for index, spans in changed.items()},
        )

    def __repr__(self) -> str:
        told = ((name, entry) for name, own in zip(NAMES, self.ledger, strict=True) for entry in own)
        return "\n".join(f"{name} {each.sentence}: {_told(each)}. {each.reason}" for name, each in told)


def style() -> str:
    """The style sheet of the view."""
    return template.asset("sidebyside/sidebyside.css")


def script() -> str:
    """JavaScript that defines ``ready(root)``, which brings one view to life.

    It returns ``show(names, title)`` and ``clear()``; the view tells its
    element of every choice with the event ``sentences``.
    """
    return template.asset("sidebyside/sidebyside.js")


def script_in_page() -> str:
    """The script that brings the view to life where it stands by itself, word for word."""
    own = "".join(template.asset(f"sidebyside/{name}.js") for name in ("tools", "page"))
    return f"(() => {{\n{script()}{own}}})();"


def _told(entry: Entry) -> str:
    return f"{entry.label}, moved" if entry.moved else entry.label


@dataclass(frozen=True, slots=True)
class _Side:
    """One text; `changed` are the words, by the sentence's number, that a linked sentence of the other text does not have."""

    index: int
    article: Document
    entries: Mapping[int, Entry]
    differing: tuple[tuple[Place, Finding], ...]
    changed: Mapping[int, tuple[Span, ...]]

    def why(self, entry: Entry) -> str:
        """The reason for a sentence's label, and what the findings say of it."""
        told = (each.message for place, each in self.differing if place.sentence == entry.sentence)
        more = (each for each in told if each not in entry.reason)
        return " ".join([f"{entry.reason.rstrip('.')}.", *more])


def _pieces(article: Document) -> list[tuple[int, int, str]]:
    """Paragraphs, furniture and headline in reading order: where each starts and ends, and which it is."""
    pieces = [(each.start, each.end, "paragraph") for each in article.paragraphs]
    pieces += [(each.start, each.end, "furniture") for each in article.furniture]
    pieces += [(each.start, each.end, "headline") for each in (article.headline,) if each is not None]
    return sorted(pieces, key=itemgetter(0, 1))


def _paragraphs(side: _Side) -> Iterator[str]:
    article = side.article
    sentences = list(article.sentences)
    first = sentences[0].number if sentences else 0
    shown_to = 0
    before = ""
    pieces = _pieces(article)
    for (begins, ends, kind), following in zip(pieces, [*pieces[1:], None], strict=True):
        start = max(begins, shown_to)
        if start >= min(ends, MOST_CHARACTERS):
            continue
        parts = []
        while sentences and sentences[0].start < ends:
            sentence = sentences.pop(0)
            parts.append(_marked(side, start, sentence.start))
            parts.append(_sentence(side, sentence, first))
            start = max(start, sentence.end)
        parts.append(_marked(side, start, ends))
        shown_to = max(start, ends)
        shown = "".join(parts)
        between = article.plain[ends : following[0] + 1].strip(" ") if following else "\n"
        if kind == "furniture" and "\n" not in between:
            before += f'<span class="furniture">{shown}</span> '
        else:
            yield f'<p class="{kind}">{before}{shown}</p>'
            before = ""


def _sentence(side: _Side, sentence: Sentence, first: int) -> str:
    entry = side.entries.get(sentence.number)
    words = _marked(side, sentence.start, sentence.end, side.changed.get(sentence.number, ()))
    if entry is None:
        return words
    name = sentence_name(NAMES[side.index], sentence.number)
    to = " ".join(sentence_name(NAMES[1 - side.index], number) for number in entry.rests_on)
    support = f" (support {entry.support:.2f})" if entry.support == entry.support else ""
    title = f"{NAMES[side.index].capitalize()}, sentence {sentence.number}: {_told(entry)}{support}."
    weighing = [place.sentence for place, each in side.differing if each.severity != NOTE]
    found = " found" * (sentence.number in weighing)
    return (
        f'<span class="s {entry.label.replace(" ", "-")}{found}" role="button" aria-pressed="false" '
        f'tabindex="{0 if sentence.number == first else -1}" data-name="{name}" data-to="{to}" '
        f'data-title="{escaped(title)}" data-why="{escaped(side.why(entry))}">'
        f'<span class="tag" aria-hidden="true">{_LABELS[entry.label][0]}{"↕" if entry.moved else ""}</span>'
        f'<span class="hidden">{_told(entry)}: </span><span class="words">{words}</span></span>'
    )


def _marked(side: _Side, start: int, end: int, changed: Iterable[Span] = ()) -> str:
    """The characters from `start` to `end`: the words of findings framed, those of this text alone struck or inserted."""
    text, tag, changed = side.article.plain, _EDITS[side.index], sorted(changed, key=lambda span: span.start)
    parts, at = [], start
    for place, each in sorted(side.differing, key=lambda found: found[0].start):
        first, last = max(place.start, at), min(place.end, end)
        if first < last and place.text:
            mark = f'<mark class="{each.severity}">{_edited(text, first, last, changed, tag)}</mark>'
            parts += [_edited(text, at, first, changed, tag), mark]
            at = last
    return "".join([*parts, _edited(text, at, end, changed, tag)])


def _edited(text: str, start: int, end: int, changed: Iterable[Span], tag: str) -> str:
    parts, at = [], start
    for span in changed:
        first, last = max(span.start, at), min(span.end, end)
        if first < last:
            parts += [stretch(text, at, first), f"<{tag}>{stretch(text, first, last)}</{tag}>"]
            at = last
    return "".join([*parts, stretch(text, at, end)])
