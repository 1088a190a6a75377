"""Direct quotations of an article: their words, who speaks, the cue, and how sure that is.

What stands between quotation marks is a quotation, part of a sentence quoted
(*fragment*), a word held at arm's length (*scare quotes*) or the title of a
work. The speaker is chosen among those of its scene who may have said it. The
confidence is the chance that the speaker is right, fitted on documents that
the weights had not seen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from helpers.article import BODY, Furniture, Span
from helpers.document import cues, persons, quotedkinds, scene, weighing, whose
from helpers.document.cues import NAME, PRONOUN, Copy, Speaker
from helpers.document.quotedkinds import FRAGMENT, QUOTATION, TITLE
from helpers.document.scene import SPEAKING, Scene
from helpers.document.weighing import Candidate
from helpers.languages.english import listed

if TYPE_CHECKING:
    from helpers.document.document import Document


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


class _Choice(NamedTuple):
    candidate: Candidate
    confidence: float


def quotations(article: Document) -> tuple[Quotation, ...]:
    """Every stretch between quotation marks in reading order, with its speaker where one was found.

    Speech that goes on after its speaker was named, or into the next paragraph,
    has the same speaker.
    """
    here = article.scene
    chosen: list[_Choice | None] = []
    for index in range(len(here.quoted)):
        choice = _likeliest(article, index)
        owner = _owner(here, index)
        chosen.append(choice if owner is None else _Choice(Candidate(owner, None, ()), OWNER_SURENESS))
    _continue(article, here, chosen)
    told: list[Quotation] = []
    for index, choice in enumerate(chosen):
        told.append(_told(article, here, index, choice, told))
    return tuple(sorted((*told, *_turns(article, told)), key=lambda each: each.start))


def _likeliest(article: Document, index: int) -> _Choice | None:
    """Who of those near by has most likely said a quotation; nobody, where it is likelier a term or a name than anyone's words."""
    found = weighing.candidates(article, index)
    parts = weighing.shares(found, weighing.nobody(article, index), weighing.fitted_weights())
    told = 1 - sum(parts) > NOBODYS or quotedkinds.is_named(article.copy, article.scene.quoted[index][1])
    if not found or (told and quotedkinds.may_be_a_term(article, index)):
        return None
    together = _together(article, found, parts)
    best = max(range(len(found)), key=lambda i: (together[i], found[i].cue is not None, parts[i]))
    return _Choice(found[best], weighing.confidence_of(together[best]))


def _together(article: Document, found: Sequence[Candidate], parts: Sequence[float]) -> list[float]:
    """The shares of the candidates, those of phrases for one and the same added: ``the speaker, Osric Venn, a pilot in Harrow``."""
    called = [
        whose.belongs_to(article, each.speaker)
        if each.speaker.form != PRONOUN or article.keys[each.speaker.first] == "who"
        else str(at)
        for at, each in enumerate(found)
    ]
    together: dict[str, float] = defaultdict(float)
    for part, name in zip(parts, called, strict=True):
        together[name] += part
    return [together[name] for name in called]


NOBODYS = 0.6
"""From this share on words between quotation marks are taken for nobody's: on documents that the weights had not seen,
three in four such are.
"""


def _turns(article: Document, marked: Sequence[Quotation]) -> Iterator[Quotation]:
    """What is said in a transcript, by sentences without marks: the words of whoever the label before them names; no paragraph without a label, but between two."""
    if not whose.labels(article):
        return
    apart = {each.sentence for each in marked}
    for sentence, label in zip(article.sentences, _turn(article), strict=True):
        if label is None or sentence.part != BODY or sentence.number in apart:
            continue
        text, speaker = " ".join(sentence.text.split()), whose.labelled(article, label.says)
        first = bisect_left(article.words, (sentence.start,))
        yield Quotation(
            sentence.start, sentence.end, text, sentence.number, QUOTATION, speaker, Span(label.start, label.end),
            None, whose.LABEL_SURENESS if speaker else 0.0, (first, first + len(sentence.words) - 1),
        )  # fmt: skip


def _turn(article: Document) -> Iterator[Furniture | None]:
    """For each sentence the label of whoever's turn it stands in."""
    labels = whose.labels(article)
    begins = [span.start for span in article.paragraphs]
    own = [bisect_left(begins, item.end) for item in labels]
    mostly = bool(own) and 2 * len(own) >= own[-1] - own[0] + 1
    for sentence in article.sentences:
        at = bisect_left(labels, sentence.start, key=attrgetter("start")) - 1
        under = at >= 0 and bisect_right(begins, sentence.start) - 1 == own[at]
        between = mostly and 0 <= at < len(own) - 1
        yield labels[at] if under or between else None


OWNER_SURENESS = 0.9
"""How sure a quotation is the words of whoever owns the statement that it stands in."""
FARTHEST_OWNER = 3
"""Who owns a statement whose words are quoted stands at most so many words before them."""
_NOUNS_OF_SAYING = listed.words("saying", "nouns of saying", "views")


def _owner(here: Scene, index: int) -> Speaker | None:
    """Whose statement, by name, a quotation stands in: ``On Venn's claim that it was “not true,” Marrable said``; nobody's where somebody else said something before."""
    copy = here.copy
    _, first, last = here.quoted[index]
    begins = here.sentence_bounds[copy.sentence_of[first]][0]
    near = range(bisect_left(here.firsts, begins), bisect_left(here.firsts, first))
    if near and not _NOUNS_OF_SAYING.isdisjoint(copy.keys[last + 1 : last + 2]):
        beside = here.speakers[near[-1]]
        owns = (beside.form == NAME or beside.sort) and cues.owns(copy, beside.last)
        return beside if owns and first - beside.last <= FARTHEST_OWNER else None
    owning = (_owning(copy, here.speakers[i], first) for i in reversed(near))
    owner = next(filter(None, owning), None)
    saying = (here.speakers[i] for i in near if here.ties[i][0] in SPEAKING)
    if owner is not None and all(each.form == PRONOUN and each.first > owner.last for each in saying):
        return owner
    return _of_the_clause(here, near, first) if copy.keys[begins] in scene.SUBORDINATING else None


def _of_the_clause(here: Scene, near: Sequence[int], first: int) -> Speaker | None:
    """Who says so in the clause that a sentence begins with: ``After Venn said it was “unsafe,” the mayor said …``."""
    for i in reversed(near):
        kind, cue = here.ties[i]
        if kind == "subject" and cue is not None:
            return here.speakers[i] if "," not in "".join(here.copy.gaps[cue.last + 1 : first + 1]) else None
    return None


def _owning(copy: Copy, speaker: Speaker, first: int) -> Speaker | None:
    """The name that owns a statement, which may be taken into one phrase with it: *that* what begins at `first` is said."""
    for last in range(speaker.last, speaker.first - 1, -1):
        owns = cues.owns(copy, last) and (copy.words[last].text[0].isupper() or speaker.sort)
        after = _after_a_statement(copy, last + 1, first) if owns else 0
        if after:
            told = not _TELLING_WHAT.isdisjoint(copy.keys[after:first]) or copy.keys[after:first] == ("of",)
            whole = told and "," not in "".join(copy.gaps[after:first])
            return speaker._replace(last=last) if whole else None
    return None


def _after_a_statement(copy: Copy, owned: int, first: int) -> int:
    """The word after the noun of saying that is owned, or after a document dated before that begins so: ``March 27 letter that``; 0 if it is another thing."""
    if not _NOUNS_OF_SAYING.isdisjoint(copy.keys[owned : owned + 1]):
        return owned + 1
    near = range(owned, min(owned + FARTHEST_OWNER, first))
    after = next((at + 1 for at in near if cues.noun_sort(copy.keys[at]) == cues.DOCUMENT), 0)
    return after if after and copy.keys[after : after + 1] == ("that",) else 0


_TELLING_WHAT = listed.words("saying", "between a statement and its words")


def _continue(article: Document, here: Scene, chosen: list[_Choice | None]) -> None:
    """Give quotations that go on without a break the speaker of the surer part."""
    for index in range(1, len(chosen)):
        resumes = _resumes(article, here, index)
        if not (resumes or _goes_on(article, here, index) or _is_listed(here, index)):
            continue
        before, after = chosen[index - 1], chosen[index]
        whole = resumes or _runs_on(article, here, index)
        surer = max(filter(None, (before, after)), key=lambda each: each.confidence, default=None)
        if surer is None or (whole and _are_two(article, before, after)):
            continue
        chosen[index] = surer
        if whole:
            chosen[index - 1] = surer


def _are_two(article: Document, before: _Choice | None, after: _Choice | None) -> bool:
    """Whether two quotations are said by two, each named beside a word of saying of its own."""
    cued = (each.candidate for each in (before, after) if each is not None and each.candidate.cue is not None)
    return len({persons.called(article, each.speaker) for each in cued if each.speaker.form == NAME}) == 2


def _goes_on(article: Document, here: Scene, index: int) -> bool:
    """Whether a quotation takes up the one before it: after its speaker, or in a new paragraph."""
    return _runs_on(article, here, index) or _after_its_speaker(here, index)


FARTHEST_PIECE = 16
"""Two pieces of an utterance in one sentence have at most this many words between them: cue and speaker."""


def is_one_utterance(article: Document, one: Quotation, other: Quotation) -> bool:
    """Whether a quotation takes up the one right before it: round a cue, after it, or in a new paragraph.

    Not where the two are surely given to two speakers, or both are fragments.
    """
    if one.source == other.source is not None and one.cue is other.cue is None:
        return one.confidence == whose.LABEL_SURENESS
    here = article.scene
    index = bisect_left(here.quoted, other.start, key=lambda each: each[0].start)
    if not 0 < index < len(here.quoted) or here.quoted[index - 1][0].start != one.start:
        return False
    if len({one.speaker, other.speaker} - {""}) == 2:
        return False
    if _goes_on(article, here, index):
        return True
    last, first = one.words[1], other.words[0]
    near = article.sentence_of[last] == article.sentence_of[first] and first - last <= FARTHEST_PIECE
    return near and one.text.rstrip().endswith((",", "—", "–", "-")) and QUOTATION in (one.kind, other.kind)


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
    if own != before + 1:
        return False
    begins, _ = here.sentence_bounds[own]
    _, ends = here.sentence_bounds[copy.sentence_of[last]]
    begins_before, ends_before = here.sentence_bounds[before]
    alone = first == begins and here.unquoted[ends] == here.unquoted[begins]
    led = here.unquoted[ends_before] > here.unquoted[last_before + 1]
    return alone and led and here.inside[begins_before]


def _resumes(article: Document, here: Scene, index: int) -> bool:
    """``“…,” X said, “…”``: a sentence that a quotation begins goes on with another after a comma."""
    copy = here.copy
    (before, begins, last), (_, first, _) = here.quoted[index - 1 : index + 1]
    own = copy.sentence_of[first]
    broken = article.plain[before.start : before.end].rstrip().endswith((",", "—"))
    led = begins == here.sentence_bounds[own][0] or ":" in copy.gaps[begins]
    return broken and led and first > last + 1 and "," in copy.gaps[first]


def _is_listed(here: Scene, index: int) -> bool:
    """``“…,” “…,” and “…”``: nothing but a small word or a comma between two quotations of one sentence."""
    (_, _, last), (_, first, _) = here.quoted[index - 1 : index + 1]
    sentences = here.copy.sentence_of
    beside = last + 1 == first and "," in here.copy.gaps[first]
    joined = beside or here.copy.keys[last + 1 : first] in _JOINING
    return sentences[last] == sentences[first] and joined


_JOINING = frozenset((word,) for word in listed.words("saying", "joining two quotations"))


UNTIED = 0.75
"""Whom no word of saying ties to a quotation is never surer than this, for the words may be nobody's."""


def _told(
    article: Document, here: Scene, index: int, choice: _Choice | None, before: Sequence[Quotation]
) -> Quotation:
    span, first, last = here.quoted[index]
    text = " ".join(article.plain[span.start : span.end].split())
    sentence = article.sentences[here.copy.sentence_of[first]].number
    cue, confidence = (choice.candidate.cue, choice.confidence) if choice else (None, 0.0)
    kind = quotedkinds.kind(article, index, text, cue, confidence)
    label = whose.label_before(article, span.start)
    if label is not None:
        name, source = label[0], Span(label[1].start, label[1].end)
        return Quotation(*span, text, sentence, kind, name, source, None, whose.LABEL_SURENESS, (first, last))
    if choice is None or kind == TITLE:
        return Quotation(*span, text, sentence, kind, "", None, None, 0.0, (first, last))
    speaker = choice.candidate.speaker
    name, sureness = whose.who(article, speaker, before)
    sureness *= confidence if cue or not choice.candidate.features else min(confidence, UNTIED)
    confidence = round(sureness, 3)
    source, said = here.copy.span(speaker), here.copy.span(cue) if cue else None
    return Quotation(*span, text, sentence, kind, name, source, said, confidence, (first, last))
