"""Whose words a quotation's are, once the phrase for its speaker is chosen: by name, by label, or as the phrase stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from helpers.article import Furniture
from helpers.document import cues, persons, pronouns
from helpers.document.cues import NAME, NOUN, PRONOUN, Speaker
from helpers.document.scene import SPEAKING
from helpers.ground.keeping import kept
from helpers.languages.english import gender, listed
from helpers.languages.english.words import fold
from helpers.reading.anatomy import transcripts

if TYPE_CHECKING:
    from helpers.document.document import Document
    from helpers.document.names import Name
    from helpers.document.quotations import Quotation

LABEL_SURENESS = 0.95
"""How sure it is that a transcript's label tells who speaks under it."""
_PERSONS = listed.words("grammar", "pronouns of a person")
DEFINITE = listed.words("grammar", "definite")


def who(article: Document, speaker: Speaker, before: Sequence[Quotation] = ()) -> tuple[str, float]:
    """What to call a speaker, and how much surer or less sure that makes it (1 or less).

    A name in its fullest form; a noun phrase as written, or the name that stands
    beside it between commas; for *he*, *she* and *who* the nearest fitting name.
    """
    speakers = article.scene.speakers
    at = bisect_left(article.scene.firsts, speaker.first)
    top = article.scene.top(at)
    if top is not speaker and top.first < speaker.first:
        return _headed(article, top, speaker), 1.0
    if speaker.form == NAME:
        return _named(article, at), 1.0
    if speaker.form == NOUN:
        return _behind_a_noun(article, at, before)
    after, anybody = speakers[at + 1 : at + 2], article.copy.keys[speaker.first] in cues.NOBODY_IN_PARTICULAR
    if anybody and after and article.scene.top(at + 1) is speakers[at]:
        return _headed(article, speaker, after[0]), 1.0
    name, sureness = _stood_for(article, at, before)
    return _in_full(article, name) if name else persons.written(article, speaker), sureness


def _behind_a_noun(article: Document, at: int, before: Sequence[Quotation]) -> tuple[str, float]:
    """Whom a noun phrase names: who stands beside it, whose document it is, or who bears the office; and how sure that is."""
    speaker = article.scene.speakers[at]
    named = _beside(article, at) or _issuer(article, at)
    if named:
        return persons.called(article, named), 1.0
    if speaker.sort == cues.DOCUMENT:
        name, sureness = _writer(article, at, before)
        return name or persons.called(article, speaker), sureness
    bearer = article.bearers.get(speaker.first, "")
    if not bearer and _is_told_of_somebody(article, at):
        name, sureness = pronouns.antecedent(article, at, _last_spoken(article, before))
        if sureness > pronouns.UNSURE:
            return name, sureness
    return bearer or persons.called(article, speaker), 1.0


def _is_told_of_somebody(article: Document, at: int) -> bool:
    """Whether a phrase only says what somebody is who was named before: *the teenager said*, where the text has no other teenager."""
    copy, speaker = article.copy, article.scene.speakers[at]
    noun, one = copy.keys[speaker.last], not persons.is_plural(copy.keys[speaker.last])
    short = speaker.last == speaker.first + 1 and copy.keys[speaker.first] in DEFINITE
    another = noun in copy.keys[: speaker.first] or cues.owns(copy, speaker.last)
    linked = at + 1 < len(article.scene.speakers) and article.scene.top(at + 1) is speaker
    told = speaker.sort == cues.PERSON and noun not in _ANYBODY
    return short and one and told and not (another or linked)


_ANYBODY = listed.words("speakers", "may be anybody")


@kept
def _named(article: Document, at: int) -> str:
    """Whom a name names: who stands beside what somebody is (``the top U.S. Democrat, Jane Pell``), or whoever bears it."""
    speaker = article.scene.speakers[at]
    told = speaker.sort == cues.PERSON and article.copy.keys[speaker.first] in cues.DETERMINERS
    beside = persons.apposed(article.copy, article.scene.speakers, at) if told else None
    if beside is not None:
        return persons.called(article, beside)
    return article.bearers.get(speaker.first) or _in_full(article, persons.called(article, speaker))


@kept
def _in_full(article: Document, label: str) -> str:
    """The one person of that surname in a text, also where it is a place's: *Jordan* after ``Rep. Jim Jordan``."""
    found = [name.label for name in article.names if name.label.endswith(f" {label}")] or [
        name.label
        for name in article.names
        if persons.surname_of(name.label) == label and not _is_an_elders(article, label, name)
    ]
    return found[0] if len(found) == 1 and persons.is_person(found[0]) else label


def _is_an_elders(article: Document, label: str, junior: Name) -> bool:
    """Whether a surname has a title or stands before somebody with *Jr.* who bears it, and so may be his father's."""
    alone = [name.mentions[0][0] for name in article.names if name.label == label]
    return bool(alone) and (label in article.titled or alone[0] < junior.mentions[0][0])


@kept
def belongs_to(article: Document, speaker: Speaker) -> str:
    """What to call the person whom a phrase only tells more of, or else the phrase: the spokesman in ``a spokesman for the port``."""
    top = article.scene.top(bisect_left(article.scene.firsts, speaker.first))
    return who(article, top if top.sort == cues.PERSON or top.form == NAME else speaker)[0]


def _writer(article: Document, at: int, before: Sequence[Quotation]) -> tuple[str, float]:
    """Whose a document is, where it is somebody's: ``his letter said``, ``Venn's testimony``, ``a note by Venn``; and how sure that is."""
    document, following = article.scene.speakers[at], article.scene.speakers[at + 1 : at + 2]
    if following and article.copy.keys[document.last + 1 : following[0].first] in _SENT:
        return _named(article, at + 1) if following[0].form == NAME else "", 1.0
    if gender.of_pronoun(article.copy.keys[document.first]):
        return pronouns.antecedent(article, at, _last_spoken(article, before))
    return persons.owner_of(article, document), 1.0


_SENT = (("by",), ("from",))


def _headed(article: Document, top: Speaker, speaker: Speaker) -> str:
    """What to call a speaker whom another phrase heads: ``a spokesman for the port``, by his name where that stands beside."""
    if _heads_as_a_person(article, top, speaker):
        return persons.called(article, top)
    told = speaker.form == NAME or article.copy.keys[top.first] in DEFINITE
    if top.form == NOUN and not top.sort and told:
        label = persons.called(article, speaker)
        if persons.is_person(label) or speaker.sort:
            return label
    named = _beside(article, article.scene.speakers.index(top), speaker) if top.form == NOUN else None
    if named:
        return persons.called(article, named)
    return persons.written(article, top._replace(last=speaker.last))


def _heads_as_a_person(article: Document, top: Speaker, other: Speaker) -> bool:
    """Whether a person's name heads another phrase: ``Osric Venn of North Harrow``, ``Osric Venn in his letter``."""
    label = persons.called(article, top)
    return top.form == NAME and top is not other and persons.stands_for_person(article, top, label)


def _stood_for(article: Document, at: int, before: Sequence[Quotation]) -> tuple[str, float]:
    """Whom a pronoun stands for, and how sure that is; empty where it is not known."""
    speaker = article.scene.speakers[at]
    key = article.copy.keys[speaker.first]
    if key in _FIRST_PERSON:
        return _in_turn(article, speaker), LABEL_SURENESS
    if key == "it":
        return pronouns.body(article, at), pronouns.LIKELY
    if key == "they":
        return _those(article, at, before), pronouns.LIKELY
    if key == "who":
        return _antecedent_of_who(article, at), pronouns.LIKELY
    if key in _PERSONS:
        return pronouns.antecedent(article, at, _last_spoken(article, before))
    return "", 1.0


_FIRST_PERSON = listed.words("grammar", "I and we")


def _in_turn(article: Document, speaker: Speaker) -> str:
    """Whose turn a phrase stands in, in a transcript's paragraph that a label begins; nobody's elsewhere."""
    start = article.words[speaker.first].start
    before = [each for each in labels(article) if each.start < start]
    if not before or "\n" in article.plain[before[-1].end : start].strip():
        return ""
    return labelled(article, before[-1].says)


def _issuer(article: Document, at: int) -> Speaker | None:
    """Whoever gave out what a phrase names: ``the campaign released a statement saying …``."""
    copy, speakers = article.copy, article.scene.speakers
    document, before = speakers[at], speakers[at - 1] if at else None
    if before is None or document.sort != cues.DOCUMENT or before.sentence != document.sentence:
        return None
    verb = copy.keys[document.first - 1]
    gives = verb in _GIVING_OUT or cues.verb_group(verb) == "say"
    return before if gives and before.sort != cues.DOCUMENT else None


_GIVING_OUT = listed.words("saying", "giving out")


def _beside(article: Document, at: int, end: Speaker | None = None) -> Speaker | None:
    """The name that stands beside a noun phrase, which another may `end`, and is the same person's."""
    copy, speakers = article.copy, article.scene.speakers
    after = persons.apposed(copy, speakers, at)
    if after is not None:
        return after
    begins = at
    while begins and copy.keys[speakers[begins - 1].last + 1 : speakers[begins].first] == ("and",):
        begins -= 1
    before = persons.apposed_before(copy, speakers, begins)
    told = before is not None and before.first > 0 and article.scene.inside[before.first - 1]
    bare = copy.keys[speakers[begins].first] not in cues.DETERMINERS
    bare |= copy.keys[speakers[at].last + 1 : speakers[at].last + 2] == ("who",)
    return before if told or bare or article.scene.tie_of(end or speakers[at])[0] not in SPEAKING else None


def _those(article: Document, at: int, before: Sequence[Quotation]) -> str:
    """The people or body that *they* stands for, who spoke the quotation before, or whom the sentence before is about; empty if unknown or one person."""
    speaker, last = article.scene.speakers[at], before[-1] if before else None
    farthest = article.scene.back(speaker.sentence, FARTHEST_BACK)
    if last is None or article.sentence_of[last.words[0]] < farthest:
        return _those_before(article, at)
    keys = [fold(word) for word in last.speaker.split()]
    several = any(map(persons.is_plural, keys[:3])) or cues.ORGANISATION in map(cues.noun_sort, keys[-1:])
    return last.speaker if several and not persons.is_person(last.speaker) else _those_before(article, at)


def _those_before(article: Document, at: int) -> str:
    """The people or body that the sentence before is about; empty if it is about anything else."""
    here, own = article.scene, article.scene.speakers[at].sentence
    farthest, about = here.back(own, FARTHEST_BACK), dict[int, Speaker]()
    for each, (kind, _) in zip(here.speakers[:at], here.ties[:at], strict=True):
        if farthest <= each.sentence < own and (each.first in here.main or kind in SPEAKING):
            about.setdefault(each.sentence, each)
    nouns = [each for each in reversed(about.values()) if article.copy.keys[each.first] != "they"]
    several = [each for each in nouns[:1] if _is_several(article, each)]
    return persons.called(article, several[0]) if several else ""


def _is_several(article: Document, phrase: Speaker) -> bool:
    """Whether *they* may stand for a phrase: people, or a body that is no name."""
    people = phrase.sort == cues.PERSON and persons.is_plural(article.copy.keys[phrase.last])
    return phrase.form != PRONOUN and (people or (phrase.form == NOUN and phrase.sort == cues.ORGANISATION))


FARTHEST_BACK = 2
"""Sentences from a quotation to the pronoun that stands for whoever spoke it."""


def _antecedent_of_who(article: Document, at: int) -> str:
    """The phrase before *who* in the same sentence, by the person it is headed by: ``a spokesman for the port who``."""
    speakers = article.scene.speakers
    if not at or speakers[at - 1].sentence != speakers[at].sentence:
        return ""
    top, last = article.scene.top(at - 1), speakers[at - 1]
    if _heads_as_a_person(article, top, last):
        return persons.called(article, top)
    named = persons.apposed_before(article.copy, speakers, speakers.index(top))
    if named is not None:
        return persons.called(article, named)
    return persons.called(article, top._replace(last=last.last) if top.sort == cues.PERSON else last)


def _last_spoken(article: Document, before: Sequence[Quotation]) -> tuple[str, int]:
    """Who spoke the quotation before, if it is a person by name or noun, and in which sentence (index)."""
    if not (before and before[-1].spoken and before[-1].speaker.strip()):
        return "", -1
    noun = fold(before[-1].speaker.split()[-1])
    one = cues.noun_sort(noun) == cues.PERSON and not persons.is_plural(noun)
    if not (one or persons.is_person(before[-1].speaker)):
        return "", -1
    return before[-1].speaker, article.sentence_of[before[-1].words[0]]


def labels(article: Document) -> list[Furniture]:
    """The labels of a transcript that tell who speaks."""
    return [item for item in article.furniture if item.kind == transcripts.SPEAKER]


def label_before(article: Document, start: int) -> tuple[str, Furniture] | None:
    """Whom the label right before a quotation names, and the label, as in checks of facts: ``VENN: “…”``."""
    before = [item for item in article.furniture if item.end <= start and item.text.endswith(":")]
    label = max(before, key=attrgetter("end"), default=None)
    if label is None or any(map(str.isalnum, article.plain[label.end : start])):
        return None
    name = labelled(article, label.says or label.text.rstrip(": "))
    return (name, label) if persons.is_person(name) or name in article.surnames else None


def labelled(article: Document, says: str) -> str:
    """Whom a label names, in full where one of the article's names is theirs; nobody for question and answer."""
    if says in transcripts.NOBODY:
        return ""
    bare = re.sub(r"\s*\(.*|,.*", "", says)
    bare = bare.title() if bare.isupper() else bare
    surname = fold(bare.split()[-1])
    people = [name.label for name in article.names if persons.is_person(name.label)]
    return next((label for label in people if fold(label.split()[-1]) == surname), bare)
