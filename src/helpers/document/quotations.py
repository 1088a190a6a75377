"""Direct quotations of an article: their words, who speaks, the cue, and how sure that is.

What stands between quotation marks is a quotation, part of a sentence quoted
(*fragment*), a word held at arm's length (*scare quotes*) or the title of a
work. The speaker is chosen among the names, pronouns and noun phrases round
about by a log-linear model; its weights stand in
`data/lexicons/english/speaker_weights.csv` and are fitted by `benchmarks/fit_speakers.py`.
The confidence is the chance that the speaker is right, fitted on documents that
the weights had not seen.
"""

from __future__ import annotations

import csv
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from helpers.article import Span, Word
from helpers.document import cues, pronouns
from helpers.document.cues import NAME, NOUN, PRONOUN, Copy, Cue, Speaker
from helpers.languages.english import calendar, listed, lists, quotemarks
from helpers.languages.english.words import POSSESSIVES, fold
from helpers.reading.anatomy import transcripts

if TYPE_CHECKING:
    from helpers.document.document import Document

QUOTATION = "quotation"
FRAGMENT = "fragment"
SCARE = "scare quotes"
TITLE = "title"

FARTHEST = 60
"""A speaker stands at most this many unquoted words from the quotation."""
MOST_CANDIDATES = 24
FEWEST_WORDS = 5
"""Fewer quoted words than this without a sentence's form are a fragment."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch between quotation marks; offsets into the article's text, marks left out.

    `speaker` is the name in full, or the noun phrase as written; empty if no
    speaker was found. `source` is where the speaker stands as written, a
    pronoun or a short form too. `confidence` is the chance that `source` is
    right, 0 to 1, less where a pronoun had to be given a name. `words` are the
    first and the last word in it by index.
    """

    start: int
    end: int
    text: str
    sentence: int
    kind: str
    speaker: str
    source: Span | None
    cue: Span | None
    confidence: float
    words: tuple[int, int]

    @property
    def spoken(self) -> bool:
        """Whether these are somebody's words, whole or in part, and no title or scare quotes."""
        return self.kind in (QUOTATION, FRAGMENT)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may have spoken a quotation, the cue it is tied to, and what speaks for it."""

    speaker: Speaker
    cue: Cue | None
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a quotation stands: its words by index, and what is round about."""

    first: int
    last: int
    opens: bool
    alone: bool
    fragment: bool
    before: str
    ends: str


def quoted(article: Document) -> tuple[tuple[Span, int, int], ...]:
    """Every stretch between quotation marks with the first and last word in it, by index."""
    regions = _regions(article)
    spans, _ = quotemarks.quoted_spans(article.plain, regions)
    starts = [word.start for word in article.words]
    found = []
    for span in spans:
        first, after = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if after > first:
            found.append((span, first, after - 1))
    return tuple(found)


def _regions(article: Document) -> list[Span]:
    """The stretches that are measured: sentences of one paragraph together."""
    regions: list[Span] = []
    previous: tuple[str, int] | None = None
    for sentence in article.sentences:
        here = (sentence.part, sentence.paragraph)
        if here == previous:
            regions[-1] = Span(regions[-1].start, sentence.end)
        else:
            regions.append(Span(sentence.start, sentence.end))
        previous = here
    return regions


@dataclass(frozen=True, eq=False)
class Scene:
    """An article's copy and what the search for speakers asks of it again and again."""

    copy: Copy
    quoted: tuple[tuple[Span, int, int], ...]
    inside: tuple[bool, ...]
    unquoted: tuple[int, ...]
    speakers: tuple[Speaker, ...]
    firsts: tuple[int, ...]
    ties: tuple[tuple[str, Cue | None], ...]
    paragraph_of: tuple[int, ...]
    sentence_bounds: tuple[tuple[int, int], ...]


def scene(article: Document) -> Scene:
    """What stands where, with everything inside quotation marks left out of the candidates."""
    copy = article.copy
    found = quoted(article)
    inside = [False] * len(copy.words)
    for _, first, last in found:
        inside[first : last + 1] = [True] * (last + 1 - first)
    unquoted = [0]
    for flag in inside:
        unquoted.append(unquoted[-1] + (not flag))
    speakers = tuple(speaker for speaker in copy.speakers if not inside[speaker.first])
    by_first = {cue.first: cue for cue in copy.cues if not inside[cue.first]}
    by_last = {cue.last: cue for cue in by_first.values()}
    ties = tuple(tie(copy, speaker, by_first, by_last) for speaker in speakers)
    paragraphs: list[int] = []
    previous = None
    for sentence in article.sentences:
        here = (sentence.part, sentence.paragraph)
        paragraphs.append(len(paragraphs) and paragraphs[-1] + (here != previous))
        previous = here
    bounds: list[tuple[int, int]] = []
    start = 0
    for sentence in article.sentences:
        bounds.append((start, start + len(sentence.words)))
        start += len(sentence.words)
    return Scene(
        copy,
        found,
        tuple(inside),
        tuple(unquoted),
        speakers,
        tuple(speaker.first for speaker in speakers),
        ties,
        tuple(paragraphs),
        tuple(bounds),
    )


def tie(
    copy: Copy, speaker: Speaker, by_first: dict[int, Cue], by_last: dict[int, Cue]
) -> tuple[str, Cue | None]:
    """How a phrase hangs together with a cue beside it, and which: subject, inverted, hearer …"""
    before = _before(copy, speaker, by_last)
    if before is not None and before.group == "phrase":
        return "according", before
    cue = _after(copy, speaker.last + 1, by_first)
    if cue is not None and cue.group != "phrase":
        return "subject", cue
    if before is not None and before.group in ("say", "show") and _closes(copy, speaker):
        return "inverted", before
    cue = _after_aside(copy, speaker, by_first)
    if cue is not None:
        return "subject aside", cue
    return ("hearer", before) if before is not None else ("", None)


def _closes(copy: Copy, speaker: Speaker) -> bool:
    """Whether the clause ends with the speaker: ``said Tolland, who …``, not ``said Tolland would …``."""
    after = speaker.last + 1
    if after >= len(copy.words) or copy.sentence_of[after] != speaker.sentence:
        return True
    belongs = speaker.form == NAME and copy.keys[after] in ("of", "for", "and")
    return belongs or not copy.gaps[after].isspace() or copy.keys[after] in _AFTER_A_SPEAKER


_AFTER_A_SPEAKER = listed.words("saying", "after a speaker who closes") | set(calendar.WEEKDAYS)
_SKIPPED = cues.TRANSPARENT | cues.AUXILIARIES


_BE = listed.words("grammar", "be")


def _after(copy: Copy, index: int, by_first: dict[int, Cue]) -> Cue | None:
    """The cue that follows, adverbs and auxiliaries passed over."""
    for position in range(index, min(index + 5, len(copy.words))):
        if copy.sentence_of[position] != copy.sentence_of[index - 1]:
            return None
        if not copy.gaps[position].isspace() and not (
            position > index and copy.gaps[position].strip() == ","
        ):
            return None
        if position in by_first:
            active = copy.keys[position].endswith("ing") or copy.keys[position - 1] not in _BE
            return by_first[position] if active else None
        if copy.keys[position] not in _SKIPPED and not copy.keys[position].endswith("ly"):
            return None
    return None


def _before(copy: Copy, speaker: Speaker, by_last: dict[int, Cue]) -> Cue | None:
    """The cue right before, an office or title between passed over: ``said Gov. Lenka Orstad``."""
    for position in range(speaker.first - 1, max(speaker.first - 6, -1), -1):
        gap = copy.gaps[position + 1]
        if copy.sentence_of[position] != speaker.sentence or not _PARTING.isdisjoint(gap):
            return None
        if position in by_last:
            return by_last[position]
        word = copy.words[position].text
        if not (word[0].isupper() or cues.noun_sort(copy.keys[position]) or copy.keys[position] in _LINKS):
            return None
    return None


_PARTING = frozenset(',;:—“”"')
_LINKS = listed.words("saying", "between cue and name")


def _after_aside(copy: Copy, speaker: Speaker, by_first: dict[int, Cue]) -> Cue | None:
    """The cue after an aside between commas, or a relative clause: ``Dray, the governor, said``."""
    start = speaker.last + 1
    if start >= len(copy.words) or copy.sentence_of[start] != speaker.sentence:
        return None
    if copy.gaps[start].lstrip()[:1] not in (",", "(", "-", "–", "—") and copy.keys[start] not in _OPENERS:
        return None
    for position in range(start + 1, min(start + 22, len(copy.words))):
        if copy.sentence_of[position] != speaker.sentence:
            return None
        if not _CLOSING.isdisjoint(copy.gaps[position]):
            cue = _after_comma(copy, position, by_first)
            if cue is not None:
                return cue
    return None


_CLOSING = frozenset(",)–—-")
_OPENERS = listed.words("saying", "openers of an aside")


def _after_comma(copy: Copy, index: int, by_first: dict[int, Cue]) -> Cue | None:
    for position in range(index, min(index + 3, len(copy.words))):
        if position in by_first and copy.sentence_of[position] == copy.sentence_of[index]:
            return by_first[position]
        if copy.keys[position] not in _SKIPPED:
            return None
    return None


def candidates(article: Document, index: int) -> tuple[Candidate, ...]:
    """Who may have spoken the quotation of this index, with what speaks for and against each."""
    here = article.scene
    span, first, last = here.quoted[index]
    place = _place(here, article, span, first, last)
    near = [
        i
        for i in _near(here, first, last)
        if not (_passes_on(here, i, first, last) or _is_within_an_aside(article, here, i))
    ]
    if place.before == ":":
        near = [i for i in near if _introduces(here, i, first)] or near
    found = []
    subjects = sorted(
        _distance(here, here.speakers[i], first, last) for i in near if here.ties[i][0] in _SPEAKING
    )
    closest = sorted(_distance(here, here.speakers[i], first, last) for i in near)
    for i in near:
        speaker, (kind, cue) = here.speakers[i], here.ties[i]
        features = _features(here, place, speaker, kind, cue, subjects, closest)
        found.append(Candidate(speaker, cue, features))
    return tuple(found)


_SPEAKING = ("subject", "subject aside", "inverted", "according")


def _passes_on(here: Scene, i: int, first: int, last: int) -> bool:
    """Whether a source only says what somebody said: ``“…,” Ek told the crew, according to the Courier.``"""
    speaker = here.speakers[i]
    if here.ties[i][0] != "according":
        return False
    elsewhere = speaker.sentence not in (here.copy.sentence_of[first], here.copy.sentence_of[last])
    said = (
        here.speakers[at]
        for at in range(bisect_left(here.firsts, here.sentence_bounds[speaker.sentence][0]), i)
        if here.ties[at][0] in ("subject", "inverted") and _says(here.ties[at][1])
    )
    distance = _distance(here, speaker, first, last)
    return any(elsewhere or _distance(here, each, first, last) < distance for each in said)


def _introduces(here: Scene, i: int, first: int) -> bool:
    """Whether a phrase stands between a cue of its own and the colon of a quotation: ``said Lee: “…”``."""
    speaker, (kind, cue) = here.speakers[i], here.ties[i]
    if kind != "inverted" or cue is None or speaker.form != NAME:
        return False
    own = all(tied is not cue or i == at for at, (_, tied) in enumerate(here.ties))
    return own and cue.last == speaker.first - 1 and speaker.last == first - 1


def _is_within_an_aside(article: Document, here: Scene, i: int) -> bool:
    """Whether a phrase only tells more of a person named before it: ``Lee, adviser to the mayor, a lawyer, said``."""
    speaker, (kind, cue) = here.speakers[i], here.ties[i]
    if kind != "subject aside" or (speaker.form == NAME and not after_preposition(here.copy, speaker)):
        return False
    begins = bisect_left(here.firsts, here.sentence_bounds[speaker.sentence][0])
    return any(
        here.ties[at] == (kind, cue)
        and here.speakers[at].form == NAME
        and not after_preposition(here.copy, here.speakers[at])
        and pronouns.is_person(" ".join(filter(str.istitle, _written(article, here.speakers[at]).split())))
        for at in range(begins, i)
    )


def _says(cue: Cue | None) -> bool:
    return cue is not None and cue.group in ("say", "tell")


def _place(here: Scene, article: Document, span: Span, first: int, last: int) -> _Place:
    copy = here.copy
    sentence = copy.sentence_of[first]
    begins = here.sentence_bounds[sentence][0]
    _, ends_too = here.sentence_bounds[copy.sentence_of[last]]
    outside = here.unquoted[ends_too] - here.unquoted[begins]
    before = article.plain[max(0, span.start - 12) : span.start].rstrip("“\"‘'` \n«„")
    written = article.plain[span.start : span.end].rstrip()
    return _Place(
        first,
        last,
        opens=first == begins,
        alone=outside == 0,
        fragment=copy.words[first].text[0].islower(),
        before=before[-1:],
        ends=written[-1:],
    )


def _near(here: Scene, first: int, last: int) -> list[int]:
    """Candidates in the quotation's paragraph, the sentence before it and the one after it."""
    copy = here.copy
    sentence = copy.sentence_of[first]
    paragraph = here.paragraph_of[sentence]
    at = bisect_left(here.firsts, first)
    found: list[int] = []
    for step, i in ((-1, at - 1), (1, at)):
        taken = 0
        while 0 <= i < len(here.speakers) and taken < MOST_CANDIDATES // 2:
            speaker = here.speakers[i]
            distance = _distance(here, speaker, first, last)
            beyond = abs(here.paragraph_of[speaker.sentence] - paragraph)
            if distance > FARTHEST or beyond > 1:
                break
            if step < 0 or beyond == 0 or speaker.sentence <= copy.sentence_of[last] + 1:
                found.append(i)
                taken += 1
            i += step
    return sorted(found)


def _distance(here: Scene, phrase: Speaker | Cue, first: int, last: int) -> int:
    """Unquoted words between a phrase and the quotation."""
    if phrase.first > last:
        return here.unquoted[phrase.first] - here.unquoted[last + 1]
    return here.unquoted[first] - here.unquoted[phrase.last + 1]


def _features(
    here: Scene,
    place: _Place,
    speaker: Speaker,
    kind: str,
    cue: Cue | None,
    subjects: Sequence[int],
    closest: Sequence[int],
) -> tuple[str, ...]:
    """What speaks for or against a phrase, in words; each has a weight in the table."""
    copy = here.copy
    position = _position(here, place, speaker)
    distance = _distance(here, speaker, place.first, place.last)
    block = min(distance, _distance(here, cue, place.first, place.last)) if cue else distance
    told = [f"{position}: {kind or 'no cue'}", f"form {_form(copy, speaker)}"]
    if speaker.sort:
        told.append(f"sort {speaker.sort}")
    if cue is not None:
        told.append(f"{kind} {cue.group}")
        if copy.keys[cue.first] in _PLAIN:
            told.append(f"{kind} by plain word")
    told.append(f"{position}: {'touches' if block == 0 else _far(block)}")
    if block == 0 and cue is not None:
        told.append(f"{position} touches: ends {_ending(place.ends)}")
        told.append(f"{position} touches: after {place.before if place.before in ',:' else 'other'}")
    nearer = bisect_left(subjects, distance)
    told.append(f"{'tied' if kind in _SPEAKING else 'untied'}, tied nearer {min(nearer, 2)}")
    told.append(f"nearer {min(bisect_left(closest, distance), 4)}")
    told += _quotation_features(here, place, speaker, kind, cue, position)
    if after_preposition(copy, speaker):
        told.append(f"after preposition, {kind or 'no cue'}")
    if _possessive(copy, speaker):
        told.append("possessive")
    if speaker.first == here.sentence_bounds[speaker.sentence][0]:
        told.append(f"{position}: opens")
    return tuple(told)


def _quotation_features(
    here: Scene, place: _Place, speaker: Speaker, kind: str, cue: Cue | None, position: str
) -> list[str]:
    """What the quotation's own form says of a phrase at `position`."""
    told: list[str] = []
    if place.alone:
        told.append(f"{position}: quotation alone")
        if kind in _SPEAKING and _touches_another(here, speaker, cue):
            told.append(f"{position}: speaks beside")
    if place.fragment:
        told.append(f"{position}: fragment, {kind or 'no cue'}")
    if place.before == ":":
        told.append(f"{position}: after colon")
    return told


_PLAIN = listed.words("saying", "plain cues")


def _position(here: Scene, place: _Place, speaker: Speaker) -> str:
    copy = here.copy
    own, ends = copy.sentence_of[place.first], copy.sentence_of[place.last]
    paragraph = here.paragraph_of[own]
    if here.paragraph_of[speaker.sentence] != paragraph:
        return "last paragraph" if speaker.last < place.first else "next paragraph"
    if own <= speaker.sentence <= ends:
        return "before" if speaker.last < place.first else "after"
    if speaker.sentence < own:
        return "sentence before" if speaker.sentence == own - 1 else "earlier"
    return "sentence after" if speaker.sentence == ends + 1 else "later"


def _form(copy: Copy, speaker: Speaker) -> str:
    if speaker.form != PRONOUN:
        return speaker.form
    key = copy.keys[speaker.first]
    return key if key in _TOLD_APART else "other pronoun"


_TOLD_APART = listed.words("grammar", "pronouns told apart")


def _far(words: int) -> str:
    return f"{1 << (words.bit_length() - 1)} words off"


def _ending(sign: str) -> str:
    return "comma" if sign in ",,،" else "stop" if sign in ".…" else "question" if sign in "?!" else "none"


def _touches_another(here: Scene, speaker: Speaker, cue: Cue | None) -> bool:
    """Whether a quotation stands right beside the phrase and its cue."""
    if cue is None:
        return False
    left, right = min(speaker.first, cue.first), max(speaker.last, cue.last)
    return (left > 0 and here.inside[left - 1]) or (right + 1 < len(here.inside) and here.inside[right + 1])


_PREPOSITIONS = listed.words("grammar", "prepositions")


def after_preposition(copy: Copy, speaker: Speaker) -> bool:
    """Whether a preposition stands right before a phrase, which is then seldom a subject."""
    return speaker.first > 0 and copy.keys[speaker.first - 1] in _PREPOSITIONS


def _possessive(copy: Copy, speaker: Speaker) -> bool:
    return copy.words[speaker.last].text.endswith(POSSESSIVES)


@cache
def _weights() -> dict[str, float]:
    """Each feature's weight; `confidence: …` are the two numbers that turn a share into a chance."""
    with listed.file("speaker_weights.csv").open(encoding="utf-8", newline="") as file:
        return {row["feature"]: float(row["weight"]) for row in csv.DictReader(file)}


def shares(found: Sequence[Candidate], weights: Mapping[str, float]) -> list[float]:
    """How the candidates share 1 between them, by their weights."""
    scores = [sum(weights.get(feature, 0.0) for feature in each.features) for each in found]
    highest = max(scores, default=0.0)
    parts = [math.exp(score - highest) for score in scores]
    return [part / sum(parts) for part in parts]


def _confidence(share: float) -> float:
    """The chance that a candidate with this share of the weight is the speaker, .01 to .99."""
    weights = _weights()
    share = min(max(share, 1e-6), 1 - 1e-6)
    score = weights["confidence: constant"] + weights["confidence: slope"] * math.log(share / (1 - share))
    return min(max(1 / (1 + math.exp(-score)), 0.01), 0.99)


@dataclass(frozen=True, slots=True)
class _Choice:
    candidate: Candidate
    confidence: float


def quotations(article: Document) -> tuple[Quotation, ...]:
    """Every stretch between quotation marks in reading order, with its speaker where one was found.

    Speech that goes on after its speaker was named, or into the next paragraph,
    has the same speaker.
    """
    here = article.scene
    full = full_names(article)
    chosen: list[_Choice | None] = []
    for index in range(len(here.quoted)):
        found = candidates(article, index)
        choice = None
        if found:
            parts = shares(found, _weights())
            best = max(range(len(found)), key=lambda i: parts[i])
            choice = _Choice(found[best], _confidence(parts[best]))
        owner = _owner(here, index)
        chosen.append(choice if owner is None else _Choice(Candidate(owner, None, ()), OWNER_SURENESS))
    _continue(article, here, chosen)
    told: list[Quotation] = []
    for index, choice in enumerate(chosen):
        told.append(_told(article, here, index, choice, full, told))
    return tuple(sorted((*told, *_turns(article, told)), key=lambda each: each.start))


LABEL_SURENESS = 0.95
"""How sure it is that a transcript's label tells who speaks under it."""


def _turns(article: Document, marked: Sequence[Quotation]) -> Iterator[Quotation]:
    """What is said in a transcript, by sentences: the words of whoever the label before them names.

    A sentence with marks of its own is none: what stands between them is told apart. So is a
    paragraph without a label, but between two labels where most paragraphs have one.
    """
    labels = [item for item in article.furniture if item.kind == transcripts.SPEAKER]
    starts = [item.start for item in labels]
    begins = [span.start for span in article.paragraphs]
    own = [bisect_left(begins, item.end) for item in labels]
    mostly = bool(own) and 2 * len(own) >= own[-1] - own[0] + 1
    apart = {each.sentence for each in marked}
    first = 0
    for sentence in article.sentences:
        words = (first, first + len(sentence.words) - 1)
        first += len(sentence.words)
        at = bisect_left(starts, sentence.start) - 1
        if at < 0 or sentence.part != "body" or sentence.number in apart or not sentence.words:
            continue
        if bisect_right(begins, sentence.start) - 1 != own[at] and not (mostly and at + 1 < len(own)):
            continue
        label, text = labels[at], " ".join(sentence.text.split())
        source = Span(label.start, label.end)
        speaker = _labelled(article, label.says)
        yield Quotation(
            sentence.start, sentence.end, text, sentence.number, QUOTATION, speaker, source, None,
            LABEL_SURENESS if speaker else 0.0, words,
        )  # fmt: skip


def _labelled(article: Document, says: str) -> str:
    """Whom a label names, in full where one of the article's names is theirs; nobody for question and answer."""
    if says in transcripts.NOBODY:
        return ""
    bare = re.sub(r"\s*\(.*|,.*", "", says)
    bare = bare.title() if bare.isupper() else bare
    surname = fold(bare.split()[-1])
    persons = [name.label for name in article.names if pronouns.is_person(name.label)]
    return next((label for label in persons if fold(label.split()[-1]) == surname), bare)


OWNER_SURENESS = 0.9
"""How sure a quotation is the words of whoever owns the statement that it stands in."""
_NOUNS_OF_SAYING = listed.words("saying", "nouns of saying")


def _owner(here: Scene, index: int) -> Speaker | None:
    """Whose statement, by name, a quotation stands in: ``On Venn's claim that it was “not true,” Marrable said …``.

    Nobody's if somebody said something before in the same sentence, or a comma stands between; but in a clause before
    the main one whoever speaks there.
    """
    copy = here.copy
    first = here.quoted[index][1]
    sentence = copy.sentence_of[first]
    begins = here.sentence_bounds[sentence][0]
    near = range(bisect_left(here.firsts, begins), bisect_left(here.firsts, first))
    if copy.keys[begins] in _SUBORDINATING:
        return _of_the_clause(here, near, first)
    if any(here.ties[i][0] in _SPEAKING for i in near):
        return None
    for i in reversed(near):
        owner = _owning(copy, here.speakers[i])
        if owner is None:
            continue
        clause = range(owner.last + 2, first)
        if "that" in copy.keys[owner.last + 2 : first] and all("," not in copy.gaps[at] for at in clause):
            return owner
    return None


_SUBORDINATING = listed.words("saying", "openers of a clause before the main one")


def _of_the_clause(here: Scene, near: Sequence[int], first: int) -> Speaker | None:
    """Who says so in the clause that a sentence begins with: ``After Venn said it was “unsafe,” the mayor said …``."""
    for i in reversed(near):
        kind, cue = here.ties[i]
        if kind == "subject" and cue is not None and cue.last < first:
            between = here.copy.gaps[cue.last + 1 : first + 1]
            return here.speakers[i] if not any("," in gap for gap in between) else None
    return None


def _owning(copy: Copy, speaker: Speaker) -> Speaker | None:
    """The name that owns a statement, which may be taken into one phrase with it."""
    for last in range(speaker.last, speaker.first - 1, -1):
        owns = copy.words[last].text.endswith(POSSESSIVES) and copy.words[last].text[0].isupper()
        if owns and last + 1 < len(copy.keys) and copy.keys[last + 1] in _NOUNS_OF_SAYING:
            return Speaker(speaker.first, last, NAME, "", speaker.sentence)
    return None


def _continue(article: Document, here: Scene, chosen: list[_Choice | None]) -> None:
    """Give quotations that go on without a break the speaker of the surer part."""
    for index in range(1, len(chosen)):
        if not (_goes_on(article, here, index) or _is_listed(here, index)):
            continue
        before, after = chosen[index - 1], chosen[index]
        if before is not None and (after is None or after.confidence <= before.confidence):
            chosen[index] = before
        elif after is not None and _runs_on(article, here, index):
            chosen[index - 1] = after


def _goes_on(article: Document, here: Scene, index: int) -> bool:
    """Whether a quotation takes up the one before it: after its speaker, or in a new paragraph."""
    return _runs_on(article, here, index) or _after_its_speaker(here, index)


FARTHEST_PIECE = 16
"""Two pieces of an utterance in one sentence have at most this many words between them: cue and speaker."""


def is_one_utterance(article: Document, one: Quotation, other: Quotation) -> bool:
    """Whether a quotation takes up the one right before it: round a cue, after it, or in a new paragraph.

    Not where the two are surely given to two speakers, or both are fragments.
    """
    if one.source is not None and one.source == other.source and one.cue is other.cue is None:
        return one.confidence == LABEL_SURENESS
    here = article.scene
    index = bisect_left(here.quoted, other.start, key=lambda each: each[0].start)
    if index == 0 or here.quoted[index - 1][0].start != one.start:
        return False
    if one.speaker and other.speaker and one.speaker != other.speaker:
        return False
    if _goes_on(article, here, index):
        return True
    last, first = one.words[1], other.words[0]
    return (
        here.copy.sentence_of[last] == here.copy.sentence_of[first]
        and first - last <= FARTHEST_PIECE
        and one.text.rstrip().endswith((",", "—", "–", "-"))
        and (one.kind == QUOTATION or other.kind == QUOTATION)
    )


def _runs_on(article: Document, here: Scene, index: int) -> bool:
    """Whether the quotation before was left open at the end of its paragraph."""
    before = here.quoted[index - 1][0]
    between = article.plain[before.end : here.quoted[index][0].start]
    return between.lstrip(" ")[:1] in ("\n", "\r") and not between.strip("\n\r\t \u00a0“\"«„`'‘")


def _after_its_speaker(here: Scene, index: int) -> bool:
    """``“…,” X said. “…”``: the quotation makes a sentence and stands right after its speaker's."""
    copy = here.copy
    _, first, last = here.quoted[index]
    last_before = here.quoted[index - 1][2]
    own, before = copy.sentence_of[first], copy.sentence_of[last_before]
    if here.paragraph_of[own] != here.paragraph_of[before] or own != before + 1:
        return False
    begins, _ = here.sentence_bounds[own]
    _, ends = here.sentence_bounds[copy.sentence_of[last]]
    begins_before, ends_before = here.sentence_bounds[before]
    alone = first == begins and here.unquoted[ends] == here.unquoted[begins]
    led = here.unquoted[ends_before] > here.unquoted[last_before + 1]
    return alone and led and here.inside[begins_before]


def _is_listed(here: Scene, index: int) -> bool:
    """``“…,” and “…”``: nothing but a small word between two quotations of one sentence."""
    (_, _, last), (_, first, _) = here.quoted[index - 1 : index + 1]
    sentences = here.copy.sentence_of
    return sentences[last] == sentences[first] and here.copy.keys[last + 1 : first] in _JOINING


_JOINING = frozenset((word,) for word in listed.words("saying", "joining two quotations"))


def _told(
    article: Document,
    here: Scene,
    index: int,
    choice: _Choice | None,
    full: Mapping[int, str],
    before: Sequence[Quotation],
) -> Quotation:
    span, first, last = here.quoted[index]
    text = " ".join(article.plain[span.start : span.end].split())
    sentence = article.sentences[here.copy.sentence_of[first]].number
    kind = _kind(here, index, text, choice)
    if choice is None or kind == TITLE:
        return Quotation(span.start, span.end, text, sentence, kind, "", None, None, 0.0, (first, last))
    words, speaker = article.words, choice.candidate.speaker
    name, sureness = who(article, here.copy, here.speakers, speaker, full, before)
    cue = choice.candidate.cue
    return Quotation(
        span.start,
        span.end,
        text,
        sentence,
        kind,
        name,
        Span(words[speaker.first].start, words[speaker.last].end),
        Span(words[cue.first].start, words[cue.last].end) if cue else None,
        round(choice.confidence * sureness, 3),
        (first, last),
    )


def _kind(here: Scene, index: int, text: str, choice: _Choice | None) -> str:
    """Quotation, fragment, scare quotes or title, by its length, capitals, end mark and cue."""
    _, first, last = here.quoted[index]
    words = here.copy.words[first : last + 1]
    capitals = sum(word.text[0].isupper() for word in words)
    rest = all(word.text[0].isupper() or fold(word.text) in lists.function_words() for word in words)
    capital = rest and words[0].text[0].isupper() and capitals >= 2 and len(words) <= 2 * capitals
    closed = text.endswith((".", "?", "!", "…"))
    cue = choice.candidate.cue if choice else None
    said = cue is not None and here.copy.keys[cue.first] in _PLAIN
    if len(words) <= 8 and capital and not (closed and said):
        return TITLE
    tied = cue is not None and cue.sentence == here.copy.sentence_of[first]
    if len(words) <= 2 and not tied and not closed:
        return SCARE
    whole = words[0].text[0].isupper() and (closed or text.endswith(","))
    return QUOTATION if whole or len(words) >= FEWEST_WORDS else FRAGMENT


def full_names(article: Document) -> dict[int, str]:
    """Each name's fullest form by where a mention of it starts."""
    return {mention.start: name.label for name in article.names for mention in name.mentions[0]}


_PERSONS = listed.words("grammar", "pronouns of a person")


def who(
    article: Document,
    copy: Copy,
    speakers: Sequence[Speaker],
    speaker: Speaker,
    full: Mapping[int, str],
    before: Sequence[Quotation] = (),
) -> tuple[str, float]:
    """What to call a speaker, and how much surer or less sure that makes it (1 or less).

    A name in its fullest form; a noun phrase as written, or the name that stands
    beside it between commas; for *he*, *she* and *who* the nearest fitting name.
    """
    words = article.words
    at = bisect_left(speakers, speaker.first, key=lambda each: each.first)
    top = speakers[cues.head(copy, speakers, at)]
    if top is not speaker and top.first < speaker.first:
        if top.form == NOUN and not top.sort and speaker.form == NAME:
            label = _label(speaker, words, full)
            if pronouns.is_person(label):
                return label, 1.0
        whole = replace(top, last=speaker.last)
        return _written(article, whole), 1.0
    if speaker.form == NAME:
        return _label(speaker, words, full), 1.0
    if speaker.form == NOUN:
        beside = pronouns.apposed(copy, speakers, at)
        if beside is None and article.scene.ties[at][0] not in _SPEAKING:
            beside = pronouns.apposed_before(copy, speakers, at)
        if beside is not None:
            return _label(beside, words, full), 1.0
        return _written(article, speaker), 1.0
    key = copy.keys[speaker.first]
    if key not in _PERSONS:
        return _written(article, speaker), 1.0
    if key == "who":
        name, sureness = _antecedent_of_who(article, speakers, at, full), pronouns.LIKELY
    else:
        name, sureness = pronouns.antecedent(article, speakers, at, full, _last_spoken(article, before))
    return (name, sureness) if name else (_written(article, speaker), 1.0)


def _antecedent_of_who(
    article: Document, speakers: Sequence[Speaker], at: int, full: Mapping[int, str]
) -> str:
    """The phrase right before *who*, if it stands in the same sentence."""
    if at == 0 or speakers[at - 1].sentence != speakers[at].sentence:
        return ""
    before = speakers[at - 1]
    return _label(before, article.words, full) if before.form == NAME else _written(article, before)


def _last_spoken(article: Document, before: Sequence[Quotation]) -> tuple[str, int]:
    """Who spoke the quotation before, if it is a name, and in which sentence (index)."""
    if not before or not before[-1].spoken or not pronouns.is_person(before[-1].speaker):
        return "", -1
    return before[-1].speaker, article.sentence_of[before[-1].words[0]]


def _written(article: Document, speaker: Speaker) -> str:
    words = article.words
    return " ".join(article.plain[words[speaker.first].start : words[speaker.last].end].split())


def _label(speaker: Speaker, words: Sequence[Word], full: Mapping[int, str]) -> str:
    for position in range(speaker.last, speaker.first - 1, -1):
        if words[position].start in full:
            return full[words[position].start]
    return " ".join(word.text for word in words[speaker.first : speaker.last + 1])
