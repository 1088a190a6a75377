"""Direct quotations of an article: their words, who speaks, the cue, and how sure that is.

What stands between quotation marks is a quotation, part of a sentence quoted
(*fragment*), a word held at arm's length (*scare quotes*) or the title of a
work. The speaker is chosen among those of its scene who may have said it. The
confidence is the chance that the speaker is right, fitted on documents that
the weights had not seen.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from helpers.article import BODY, Furniture, Span
from helpers.document import cues, pronouns, scene
from helpers.document.cues import NAME, NOUN, Copy, Cue, Speaker
from helpers.document.scene import SPEAKING, Candidate, Scene
from helpers.languages.english import listed, lists
from helpers.languages.english.words import fold
from helpers.reading.anatomy import transcripts

if TYPE_CHECKING:
    from helpers.document.document import Document

QUOTATION = "quotation"
FRAGMENT = "fragment"
SCARE = "scare quotes"
TITLE = "title"

LONGEST_TITLE = 20
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
class _Choice:
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
        found = scene.candidates(article, index)
        choice = None
        if found:
            parts = scene.shares(found, scene.nobody(article, index), scene.fitted_weights())
            best = max(range(len(found)), key=lambda i: parts[i])
            choice = _Choice(found[best], scene.confidence_of(parts[best]))
        owner = _owner(here, index)
        chosen.append(choice if owner is None else _Choice(Candidate(owner, None, ()), OWNER_SURENESS))
    _continue(article, here, chosen)
    told: list[Quotation] = []
    for index, choice in enumerate(chosen):
        told.append(_told(article, here, index, choice, told))
    return tuple(sorted((*told, *_turns(article, told)), key=lambda each: each.start))


LABEL_SURENESS = 0.95
"""How sure it is that a transcript's label tells who speaks under it."""


def _turns(article: Document, marked: Sequence[Quotation]) -> Iterator[Quotation]:
    """What is said in a transcript, by sentences: the words of whoever the label before them names.

    A sentence with marks of its own is none: what stands between them is told apart. So is a
    paragraph without a label, but between two labels where most paragraphs have one.
    """
    apart = {each.sentence for each in marked}
    for sentence, label in zip(article.sentences, _turn(article), strict=True):
        if label is None or sentence.part != BODY or sentence.number in apart or not sentence.words:
            continue
        text, speaker = " ".join(sentence.text.split()), _labelled(article, label.says)
        first = bisect_left(article.words, (sentence.start,))
        yield Quotation(
            sentence.start, sentence.end, text, sentence.number, QUOTATION, speaker, Span(label.start, label.end),
            None, LABEL_SURENESS if speaker else 0.0, (first, first + len(sentence.words) - 1),
        )  # fmt: skip


def _turn(article: Document) -> Iterator[Furniture | None]:
    """For each sentence the label of whoever's turn it stands in."""
    labels = _labels(article)
    begins = [span.start for span in article.paragraphs]
    own = [bisect_left(begins, item.end) for item in labels]
    mostly = bool(own) and 2 * len(own) >= own[-1] - own[0] + 1
    for sentence in article.sentences:
        at = bisect_left(labels, sentence.start, key=attrgetter("start")) - 1
        under = at >= 0 and bisect_right(begins, sentence.start) - 1 == own[at]
        between = mostly and 0 <= at < len(own) - 1
        yield labels[at] if under or between else None


def _labels(article: Document) -> list[Furniture]:
    """The labels of a transcript that tell who speaks."""
    return [item for item in article.furniture if item.kind == transcripts.SPEAKER]


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
FARTHEST_OWNER = 3
"""Who owns a statement whose words are quoted stands at most so many words before them."""
_NOUNS_OF_SAYING = listed.words("saying", "nouns of saying")


def _owner(here: Scene, index: int) -> Speaker | None:
    """Whose statement, by name, a quotation stands in: ``On Venn's claim that it was “not true,” Marrable said …``.

    Or is: ``Venn's loud “it is not true” claim``. Nobody's if somebody said something before in the same sentence, or a comma stands between; but in a clause before
    the main one whoever speaks there.
    """
    copy = here.copy
    _, first, last = here.quoted[index]
    begins = here.sentence_bounds[copy.sentence_of[first]][0]
    near = range(bisect_left(here.firsts, begins), bisect_left(here.firsts, first))
    if near and not _NOUNS_OF_SAYING.isdisjoint(copy.keys[last + 1 : last + 2]):
        beside = here.speakers[near[-1]]
        owns = (beside.form == NAME or beside.sort) and cues.owns(copy, beside.last)
        return beside if owns and first - beside.last <= FARTHEST_OWNER else None
    if copy.keys[begins] in scene.SUBORDINATING:
        return _of_the_clause(here, near, first)
    if any(here.ties[i][0] in SPEAKING for i in near):
        return None
    owning = (_owning(copy, here.speakers[i], first) for i in reversed(near))
    return next(filter(None, owning), None)


def _of_the_clause(here: Scene, near: Sequence[int], first: int) -> Speaker | None:
    """Who says so in the clause that a sentence begins with: ``After Venn said it was “unsafe,” the mayor said …``."""
    for i in reversed(near):
        kind, cue = here.ties[i]
        if kind == "subject" and cue is not None and cue.last < first:
            return here.speakers[i] if "," not in "".join(here.copy.gaps[cue.last + 1 : first + 1]) else None
    return None


def _owning(copy: Copy, speaker: Speaker, first: int) -> Speaker | None:
    """The name that owns a statement, which may be taken into one phrase with it: *that* what begins at `first` is said."""
    for last in range(speaker.last, speaker.first - 1, -1):
        owns = cues.owns(copy, last) and copy.words[last].text[0].isupper()
        if owns and not _NOUNS_OF_SAYING.isdisjoint(copy.keys[last + 1 : last + 2]):
            told = "that" in copy.keys[last + 2 : first] and "," not in "".join(copy.gaps[last + 2 : first])
            return Speaker(speaker.first, last, NAME, "", speaker.sentence) if told else None
    return None


def _continue(article: Document, here: Scene, chosen: list[_Choice | None]) -> None:
    """Give quotations that go on without a break the speaker of the surer part."""
    for index in range(1, len(chosen)):
        if not (_goes_on(article, here, index) or _is_listed(here, index)):
            continue
        before, after, runs = chosen[index - 1], chosen[index], _runs_on(article, here, index)
        given = [each for each in (before, after) if each]
        surer = max(given, key=lambda each: each.confidence, default=None)
        if surer is None or (runs and _are_two(article, before, after)):
            continue
        chosen[index] = surer
        if runs:
            chosen[index - 1] = surer


def _are_two(article: Document, before: _Choice | None, after: _Choice | None) -> bool:
    """Whether two quotations are said by two, each named beside a word of saying of its own."""
    named = [
        pronouns.called(article, each.candidate.speaker)
        for each in (before, after)
        if each is not None and each.candidate.cue is not None and each.candidate.speaker.form == NAME
    ]
    return len(set(named)) == 2


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
        return one.confidence == LABEL_SURENESS
    here = article.scene
    index = bisect_left(here.quoted, other.start, key=lambda each: each[0].start)
    if not 0 < index < len(here.quoted) or here.quoted[index - 1][0].start != one.start:
        return False
    if len({one.speaker, other.speaker} - {""}) == 2:
        return False
    if _goes_on(article, here, index):
        return True
    last, first = one.words[1], other.words[0]
    return (
        here.copy.sentence_of[last] == here.copy.sentence_of[first]
        and first - last <= FARTHEST_PIECE
        and one.text.rstrip().endswith((",", "—", "–", "-"))
        and QUOTATION in (one.kind, other.kind)
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
    if own != before + 1:
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


UNTIED = 0.75
"""Whom no word of saying ties to a quotation is never surer than this, for the words may be nobody's."""


def _told(
    article: Document, here: Scene, index: int, choice: _Choice | None, before: Sequence[Quotation]
) -> Quotation:
    span, first, last = here.quoted[index]
    text = " ".join(article.plain[span.start : span.end].split())
    sentence = article.sentences[here.copy.sentence_of[first]].number
    kind = _kind(here, index, text, choice)
    if choice is None or kind == TITLE:
        return Quotation(*span, text, sentence, kind, "", None, None, 0.0, (first, last))
    speaker, cue = choice.candidate.speaker, choice.candidate.cue
    name, sureness = who(article, speaker, before)
    sureness *= choice.confidence if cue or not choice.candidate.features else min(choice.confidence, UNTIED)
    confidence = round(sureness, 3)
    source, said = here.copy.span(speaker), here.copy.span(cue) if cue else None
    return Quotation(*span, text, sentence, kind, name, source, said, confidence, (first, last))


def _kind(here: Scene, index: int, text: str, choice: _Choice | None) -> str:
    """Quotation, fragment, scare quotes or title, by its length, capitals, end mark and cue."""
    _, first, last = here.quoted[index]
    words = here.copy.words[first : last + 1]
    cue = choice.candidate.cue if choice else None
    if _is_title(here, index, text, cue):
        return TITLE
    tied = cue is not None and cue.sentence == here.copy.sentence_of[first]
    if len(words) <= 2 and not tied and not text.endswith(_ENDS):
        return SCARE
    whole = words[0].text[0].isupper() and text.endswith((*_ENDS, ","))
    return QUOTATION if whole or len(words) >= FEWEST_WORDS else FRAGMENT


_ENDS = (".", "?", "!", "…")


def _is_title(here: Scene, index: int, text: str, cue: Cue | None) -> bool:
    """Whether words are called so, or have capitals as the title of a work has them, and nobody plainly says them."""
    _, first, last = here.quoted[index]
    if here.copy.keys[first - 1 : first] in _CALLED:
        return True
    words = here.copy.words[first : last + 1]
    capitals = [word for word in words if word.text[0].isupper()]
    if not 2 <= len(capitals) <= len(words) <= min(LONGEST_TITLE, 2 * len(capitals)):
        return False
    if cue is not None and _is_plainly_said(here, first, text, cue):
        return False
    rest = all(word in capitals or fold(word.text) in lists.function_words() for word in words)
    return rest and words[0] in capitals


def _is_plainly_said(here: Scene, first: int, text: str, cue: Cue) -> bool:
    """Whether words that could be a title end as speech does, or follow a word of saying and a comma."""
    if cue.last == first - 1 and cue.group == "say" and "," in here.copy.gaps[first]:
        return True
    begins = text.endswith(",") and first == here.sentence_bounds[here.copy.sentence_of[first]][0]
    return here.copy.keys[cue.first] in scene.PLAIN and (begins or text.endswith(_ENDS) or text.isupper())


_CALLED = frozenset((word,) for word in listed.words("saying", "before the title of a work"))
_PERSONS = listed.words("grammar", "pronouns of a person")
_DEFINITE = listed.words("grammar", "definite")


def who(article: Document, speaker: Speaker, before: Sequence[Quotation] = ()) -> tuple[str, float]:
    """What to call a speaker, and how much surer or less sure that makes it (1 or less).

    A name in its fullest form; a noun phrase as written, or the name that stands
    beside it between commas; for *he*, *she* and *who* the nearest fitting name.
    """
    speakers = article.scene.speakers
    at = bisect_left(speakers, speaker.first, key=lambda each: each.first)
    top = speakers[cues.head(article.copy, speakers, at)]
    if top is not speaker and top.first < speaker.first:
        return _headed(article, top, speaker), 1.0
    if speaker.form == NAME:
        return pronouns.called(article, speaker), 1.0
    if speaker.form == NOUN:
        named = _beside(article, at) or _issuer(article, at)
        bearer = "" if named else pronouns.bearer(article, speaker)
        return bearer or pronouns.called(article, named or speaker), 1.0
    name, sureness = _stood_for(article, at, before)
    return name or pronouns.written(article, speaker), sureness


def _headed(article: Document, top: Speaker, speaker: Speaker) -> str:
    """What to call a speaker whom another phrase heads: ``a spokesman for the port``, by his name where that stands beside."""
    told = speaker.form == NAME or article.copy.keys[top.first] in _DEFINITE
    if top.form == NOUN and not top.sort and told:
        label = pronouns.called(article, speaker)
        if pronouns.is_person(label) or speaker.sort:
            return label
    named = _beside(article, article.scene.speakers.index(top)) if top.form == NOUN else None
    if named:
        return pronouns.called(article, named)
    return pronouns.written(article, top._replace(last=speaker.last))


def _stood_for(article: Document, at: int, before: Sequence[Quotation]) -> tuple[str, float]:
    """Whom a pronoun stands for, and how sure that is; empty where it is not known."""
    speaker = article.scene.speakers[at]
    key = article.copy.keys[speaker.first]
    if key in _FIRST_PERSON:
        return _in_turn(article, speaker), LABEL_SURENESS
    if key == "it":
        return pronouns.body(article, at), pronouns.LIKELY
    if key == "they":
        return _those(article, speaker, before), pronouns.LIKELY
    if key == "who":
        return _antecedent_of_who(article, at), pronouns.LIKELY
    if key in _PERSONS:
        return pronouns.antecedent(article, at, _last_spoken(article, before))
    return "", 1.0


_FIRST_PERSON = listed.words("grammar", "I and we")


def _in_turn(article: Document, speaker: Speaker) -> str:
    """Whose turn a phrase stands in, in a transcript's paragraph that a label begins; nobody's elsewhere."""
    start = article.words[speaker.first].start
    labels = [each for each in _labels(article) if each.start < start]
    if not labels or "\n" in article.plain[labels[-1].end : start].strip():
        return ""
    return _labelled(article, labels[-1].says)


def _issuer(article: Document, at: int) -> Speaker | None:
    """Whoever gave out what a phrase names: ``the campaign released a statement saying …``."""
    copy, speakers = article.copy, article.scene.speakers
    document, before = speakers[at], speakers[at - 1] if at else None
    if before is None or document.sort != cues.DOCUMENT or before.sentence != document.sentence:
        return None
    return before if copy.keys[document.first - 1] in _GIVING_OUT and before.sort != cues.DOCUMENT else None


_GIVING_OUT = listed.words("saying", "giving out")


def _beside(article: Document, at: int) -> Speaker | None:
    """The name that stands beside a noun phrase and is the same person's."""
    copy, speakers = article.copy, article.scene.speakers
    after = pronouns.apposed(copy, speakers, at)
    if after is not None:
        return after
    begins = at
    while begins and copy.keys[speakers[begins - 1].last + 1 : speakers[begins].first] == ("and",):
        begins -= 1
    before = pronouns.apposed_before(copy, speakers, begins)
    told = before is not None and before.first > 0 and article.scene.inside[before.first - 1]
    bare = copy.keys[speakers[begins].first] not in cues.DETERMINERS
    return before if told or bare or article.scene.ties[at][0] not in SPEAKING else None


def _those(article: Document, speaker: Speaker, before: Sequence[Quotation]) -> str:
    """The people or body that *they* stands for, who spoke the quotation before; empty if unknown or one person."""
    last = before[-1] if before else None
    if last is None or speaker.sentence - article.sentence_of[last.words[0]] > FARTHEST_BACK:
        return ""
    keys = [fold(word) for word in last.speaker.split()]
    several = any(map(pronouns.is_plural, keys[:3])) or cues.ORGANISATION in map(cues.noun_sort, keys[-1:])
    return last.speaker if several and not pronouns.is_person(last.speaker) else ""


FARTHEST_BACK = 2
"""Sentences from a quotation to the pronoun that stands for whoever spoke it."""


def _antecedent_of_who(article: Document, at: int) -> str:
    """The phrase before *who* in the same sentence, by the person it is headed by: ``a spokesman for the port who``."""
    copy, speakers = article.copy, article.scene.speakers
    if not at or speakers[at - 1].sentence != speakers[at].sentence:
        return ""
    top, last = speakers[cues.head(copy, speakers, at - 1)], speakers[at - 1]
    return pronouns.called(article, top._replace(last=last.last) if top.sort == cues.PERSON else last)


def _last_spoken(article: Document, before: Sequence[Quotation]) -> tuple[str, int]:
    """Who spoke the quotation before, if it is a name, and in which sentence (index)."""
    if not before or not before[-1].spoken or not pronouns.is_person(before[-1].speaker):
        return "", -1
    return before[-1].speaker, article.sentence_of[before[-1].words[0]]
