"""Sourced statements of an article: who is named for what, and where nobody is.

Found by rule: a speaker beside a verb or phrase of saying, with what is said
before, after or around them; a direct quotation with its speaker; and agentless
forms (*is seen as*, *has been accused*, *is expected to*, *reportedly*), which
lay a statement on nobody's lips. A statement that only implies its source is not
found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import filterfalse, product
from typing import TYPE_CHECKING

from helpers.article import Span
from helpers.document import cues, persons, stated, whose
from helpers.document.cues import NAME, ORGANISATION, OUTLET, PERSON, PRONOUN, UNNAMED, Copy, Cue, Speaker
from helpers.document.scene import JOINING, Scene
from helpers.languages.english import inflection, listed, lists
from helpers.languages.english.listed import Phrase, by_first_word
from helpers.languages.english.words import OWNING, fold

if TYPE_CHECKING:
    from helpers.document.document import Document
    from helpers.document.quotations import Quotation

KINDS = (PERSON, ORGANISATION, cues.DOCUMENT, OUTLET, UNNAMED, cues.AGENTLESS)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement and its source; offsets into the article's text.

    `name` is the source in full (a pronoun's name where it is known), `kind`
    one of `KINDS`, `content` what is stated, in one piece or several. A form
    whose agent a *by* gives away has that as its source, and is not agentless.
    """

    sentence: int
    source: Span | None
    name: str
    cue: Span
    content: tuple[Span, ...]
    kind: str
    direct: bool

    @property
    def start(self) -> int:
        """Where the first of its parts starts."""
        return min(span.start for span in self._parts)

    @property
    def end(self) -> int:
        """Where the last of its parts ends."""
        return max(span.end for span in self._parts)

    @property
    def _parts(self) -> list[Span]:
        return [span for span in (self.source, self.cue, *self.content) if span is not None]


def statements(article: Document) -> tuple[Statement, ...]:
    """Every sourced or agentless statement in reading order."""
    here = article.scene
    found = list(_sourced(article, here))
    found = _outermost(article, found)
    found += _coordinate(article, here, found)
    found += _direct(article, here, found)
    covered = _covered(found)
    found += [
        form
        for form in _agentless(article, here)
        if not any(span.start <= form.cue.start < span.end for span in covered[form.sentence])
    ]
    return tuple(sorted(found, key=lambda statement: (statement.start, statement.end)))


def _outermost(article: Document, found: list[Statement]) -> list[Statement]:
    """Without what somebody is only said to believe, or to call a thing: that is part of what another says."""
    covered = _covered(found)

    def is_within(each: Statement) -> bool:
        if cues.verb_group(fold(each.cue.of(article.plain))) not in ("think", "call"):
            return False
        others = (span for span in covered[each.sentence] if span not in each.content)
        return any(span.start <= each.cue.start < span.end for span in others)

    return list(filterfalse(is_within, found))


def _covered(found: Sequence[Statement]) -> dict[int, list[Span]]:
    """What is stated with a source, by the sentence's number."""
    covered: dict[int, list[Span]] = defaultdict(list)
    for statement in found:
        covered[statement.sentence] += statement.content
    return covered


def _sourced(article: Document, here: Scene) -> Iterator[Statement]:
    """Statements with a speaker beside a cue, each cue once."""
    used: set[int] = set()
    order = {"according": 0, "subject": 1, "inverted": 2, "subject aside": 3}
    tied = []
    for index, (kind, cue) in enumerate(here.ties):
        if kind in order and cue is not None:
            hangs = kind == "subject aside" and cues.after_preposition(here.copy, here.top(index))
            tied.append((order[kind], hangs, index, cue))
    for *_, index, cue in sorted(tied, key=lambda each: each[:3]):
        if cue.first in used or _is_aside(here, cue):
            continue
        kind = here.ties[index][0]
        content = stated.content(here, here.speakers[index], here.top(index), cue, kind)
        if content and not _is_whose(here, index):
            used.add(cue.first)
            yield _statement(article, here, index, cue, content)


def _is_whose(here: Scene, index: int) -> bool:
    """Whether a phrase is *who* after something that cannot speak: ``a man with a beard, who said …``."""
    speaker = here.speakers[index]
    if here.copy.keys[speaker.first] != "who" or not index:
        return False
    before = here.speakers[index - 1]
    return before.sentence == speaker.sentence and before.form == cues.NOUN and not before.sort


def _is_aside(here: Scene, cue: Cue) -> bool:
    """Whether a cue is a participle after a comma, whose subject need not stand beside it."""
    participle = cue.group != "phrase" and here.copy.keys[cue.first].endswith("ing")
    return participle and "," in here.copy.gaps[cue.first]


def _coordinate(article: Document, here: Scene, found: Sequence[Statement]) -> Iterator[Statement]:
    """``…, stating that …``, ``… and said …``: what the subject of the clause before says by the way."""
    used = {statement.cue.start for statement in found}
    for cue in here.copy.cues:
        if here.inside[cue.first] or article.words[cue.first].start in used or not _goes_with(here, cue):
            continue
        _, ends = stated.bounds(here, cue.sentence, cue.first, cue.last)
        follows = stated.follows(here, cue, ends)
        if follows is None or not stated.finite(here, *follows, ends):
            continue
        at = _subject(here, cue)
        if at is not None:
            yield _statement(article, here, at, cue, stated.told(here, follows[0], ends))


def _goes_with(here: Scene, cue: Cue) -> bool:
    """Whether a cue is a participle after a comma, or the second verb of a subject that stands further back."""
    copy = here.copy
    if cue.first == here.sentence_bounds[cue.sentence][0]:
        return False
    if copy.keys[cue.first].endswith("ing"):
        return cue.group in ("say", "tell", "show") and _is_aside(here, cue)
    if cue.group not in ("say", "tell") or copy.keys[cue.first] in stated.BARE:
        return False
    before = cue.first - 1
    while before > 0 and (copy.keys[before] in cues.SKIPPED or copy.keys[before].endswith("ly")):
        before -= 1
    beside = all(map(str.isspace, copy.gaps[before + 1 : cue.first + 1]))
    return copy.keys[before] in JOINING and beside


def _subject(here: Scene, cue: Cue) -> int | None:
    """The speaker whose second verb a cue is: the subject of the last clause that begins before it."""
    begins = here.sentence_bounds[cue.sentence][0]
    at = bisect_left(here.firsts, begins)
    found: int | None = None
    while at < len(here.speakers) and here.speakers[at].last < cue.first:
        if _opens_clause(here, at, begins) and _can_speak(here, at):
            found = found if _are_tied_alike(here, found, at) else at
        elif found is None and not cues.after_preposition(here.copy, here.speakers[at]):
            found = at if _can_speak(here, at) else None
        at += 1
    return found


def _are_tied_alike(here: Scene, found: int | None, at: int) -> bool:
    """Whether a phrase found before is tied to the cue of another, and in the same way."""
    return found is not None and here.ties[at][1] is not None and here.ties[at] == here.ties[found]


def _opens_clause(here: Scene, index: int, begins: int) -> bool:
    """Whether a phrase stands where a clause's subject does and a verb of saying beside it."""
    copy, speaker = here.copy, here.speakers[index]
    kind, cue = here.ties[index]
    if kind in ("subject", "subject aside", "inverted") and cue is not None:
        return cue.group in ("say", "tell", "show", "call", "ask")
    return speaker.first == begins or (
        copy.keys[speaker.first - 1] in JOINING and "," in copy.gaps[speaker.first - 1]
    )


def _can_speak(here: Scene, index: int) -> bool:
    """Whether a phrase is a name, a person's pronoun, or a noun for somebody or something that tells."""
    speaker = here.top(index)
    if speaker.form == PRONOUN:
        return here.copy.keys[speaker.first] in _SPEAKING_PRONOUNS
    return speaker.form == NAME or bool(speaker.sort)


_SPEAKING_PRONOUNS = listed.words("saying", "pronouns that say")


def _statement(article: Document, here: Scene, index: int, cue: Cue, content: stated.Ranges) -> Statement:
    speaker = here.speakers[index]
    top, words = here.top(index), article.words
    name, _ = whose.who(article, speaker)
    last = stated.source_end(here, speaker) if here.ties[index][0] == "according" else speaker.last
    if speaker.form != NAME and name[:1].islower() and last > speaker.last:
        name = persons.written(article, speaker._replace(last=last))
    return Statement(
        article.sentences[speaker.sentence].number,
        Span(words[top.first].start, words[last].end),
        name,
        here.copy.span(cue),
        tuple(Span(words[first].start, words[end].end) for first, end in content),
        kind_of(article, here.copy, top, name),
        any(here.inside[first] for first, _ in content),
    )


def _direct(article: Document, here: Scene, found: Sequence[Statement]) -> Iterator[Statement]:
    """Quotations with a speaker that no statement found so far covers; continued speech once."""
    covered = _covered(found)
    at = {article.words[speaker.first].start: speaker for speaker in here.speakers}
    sources = {statement.source.start for statement in found if statement.source and statement.direct}
    for each, source in sourced(article):
        if each.cue is None or source.start in sources:
            continue
        if _lies_in_one(each, covered[each.sentence]):
            continue
        sources.add(source.start)
        kind = kind_of(article, here.copy, at[source.start], each.speaker)
        said = (Span(each.start, each.end),)
        yield Statement(each.sentence, source, each.speaker, each.cue, said, kind, True)


def _lies_in_one(quotation: Quotation, spans: Iterable[Span]) -> bool:
    """Whether a quotation lies in one of some spans, its closing marks passed over."""
    return any(span.start <= quotation.start and quotation.end <= span.end + 2 for span in spans)


def sourced(article: Document) -> Iterator[tuple[Quotation, Span]]:
    """The quotations with a speaker who is sure enough to be their source, and where he stands."""
    for each in article.quotations:
        if each.spoken and each.source is not None and each.confidence >= SURE_ENOUGH:
            yield each, each.source


SURE_ENOUGH = 0.5
"""A quotation's speaker counts as its source from this confidence on."""


def kind_of(article: Document, copy: Copy, speaker: Speaker, name: str) -> str:
    """Person, organisation, document, outlet, or unnamed: people without a name, *officials*, *a source*."""
    keys = [fold(word) for word in name.split()]
    if speaker.form == PRONOUN:
        return _OF_PRONOUNS.get(copy.keys[speaker.first], PERSON)
    if speaker.form == NAME or (name[:1].isupper() and len(keys) > 1 and keys[0] not in whose.DEFINITE):
        return _kind_of_name(article, copy, speaker, keys)
    return _kind_of_noun(copy, speaker)


def _kind_of_noun(copy: Copy, speaker: Speaker) -> str:
    if speaker.sort != PERSON:
        return speaker.sort or ORGANISATION
    named = any(word.text[0].isupper() for word in copy.words[speaker.first + 1 : speaker.last + 1])
    definite = copy.keys[speaker.first] in whose.DEFINITE or copy.words[speaker.first].text.endswith(OWNING)
    return PERSON if named or definite else UNNAMED


_OF_PRONOUNS = {"it": ORGANISATION} | dict.fromkeys(cues.NOBODY_IN_PARTICULAR, UNNAMED)


def _kind_of_name(article: Document, copy: Copy, speaker: Speaker, keys: Sequence[str]) -> str:
    listed, last = lists.speakers(), keys[-1]
    if last in listed["outlet-name"] or (article.source and fold(article.source) == last):
        return OUTLET
    titled = lists.titles().intersection(copy.keys[max(0, speaker.first - 1) : speaker.first + 1])
    if titled or cues.noun_sort(copy.keys[speaker.first]) == PERSON:
        return PERSON
    sorts = [speaker.sort, *map(cues.noun_sort, keys)]
    if ORGANISATION in sorts or any(map(listed["body-name"].__contains__, keys)):
        return ORGANISATION
    if sorts[-1] in (cues.DOCUMENT, OUTLET):
        return sorts[-1]
    return PERSON if len(keys) > 1 else ORGANISATION


def _expanded(phrase: str) -> Iterator[Phrase]:
    """The forms that a phrase with ``{be}`` and ``{have}`` stands for."""
    words = [
        listed.in_order("grammar", word.strip("{}")) if "{" in word else (word,) for word in phrase.split()
    ]
    return product(*words)


_FORMS = by_first_word(form for phrase in lists.cues()[cues.AGENTLESS] for form in _expanded(phrase))
"""The agentless phrases by each word they can begin with."""


def _agentless(article: Document, here: Scene) -> Iterator[Statement]:
    """Forms that name nobody, outside quotation marks; the statement is the sentence they stand in."""
    copy, words = here.copy, article.words
    for index, last in _forms(here):
        sentence = copy.sentence_of[index]
        begins, ends = stated.bounds(here, sentence, index, last)
        first = index
        while first > begins and copy.keys[first - 1] in _LEADING:
            first -= 1
        agent, content = _agent(here, last, ends), stated.pieces(begins, first, last, ends)
        name = whose.who(article, agent)[0] if agent else ""
        if agent:
            after = stated.pieces(last + 1, agent.first - 1, agent.last, ends)
            content = (*stated.pieces(begins, first, last, last + 1), *after)
        yield Statement(
            article.sentences[sentence].number,
            copy.span(agent) if agent else None,
            name,
            Span(words[first].start, words[last].end),
            tuple(Span(words[a].start, words[b].end) for a, b in content),
            kind_of(article, copy, agent, name) if agent else cues.AGENTLESS,
            False,
        )


def _forms(here: Scene) -> Iterator[tuple[int, int]]:
    """The first and the last word of each agentless form, in order; of two that overlap the first."""
    copy, after = here.copy, 0
    for index, key in enumerate(copy.keys):
        if index < after or here.inside[index] or key not in _FORMS:
            continue
        last = _form_at(copy, index)
        if last >= 0 and _MODALS.isdisjoint(copy.keys[max(0, index - 2) : index]):
            after = last + 1
            yield index, last


def _form_at(copy: Copy, index: int) -> int:
    """The last word of the longest form that begins here; −1 if none does."""
    near = copy.keys[index + 1 : index + 3]
    forms = (form for form in _FORMS[copy.keys[index]] if len(form) == 1 or form[1] in near)
    return next((end for form in forms if (end := _matched(copy, index, form)) >= 0), -1)


_MODALS = listed.words("grammar", "modals")
"""``cannot be expected to``: a judgement of the writer's, laid on nobody's lips."""
_LEADING = listed.words("saying", "before an agentless form")


def _matched(copy: Copy, index: int, form: tuple[str, ...]) -> int:
    """The last word of a form that begins here, one adverb after its first words let pass; −1 if none."""
    position = index
    for place, word in enumerate(form):
        passed = copy.keys[position : position + 1] if place else ()
        if passed and passed != (word,) and _is_adverb(passed[0]):
            position += 1
        if copy.keys[position : position + 1] != (word,) or (place and not copy.gaps[position].isspace()):
            return -1
        position += 1
    return position - 1 if copy.sentence_of[position - 1] == copy.sentence_of[index] else -1


def _is_adverb(key: str) -> bool:
    return key.endswith("ly") or key in _ADVERBS


_ADVERBS = listed.words("grammar", "adverbs without -ly")


def _agent(here: Scene, last: int, ends: int) -> Speaker | None:
    """Whoever a *by* after the form names who can speak; no doer of another deed: ``is expected to be signed by the king``."""
    copy = here.copy
    if "to" in copy.keys[last : last + 2]:
        return None
    for index in range(last + 1, min(last + 12, ends - 1)):
        if copy.keys[index] == "by":
            does = index > last + 1 and inflection.is_past(copy.keys[index - 1])
            at = bisect_left(here.firsts, index + 1)
            stands = at < len(here.firsts) and here.firsts[at] == index + 1
            return here.speakers[at] if stands and not does and _can_speak(here, at) else None
    return None
