"""Whom *he*, *she* and *who* stand for: somebody of that sex, named shortly before, a subject first.

A place or a body is never meant. How sure the answer is hangs on whether
anybody else could be meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from helpers.article import by_sentence
from helpers.document import cues, persons
from helpers.document.cues import NAME, NOUN, PRONOUN, Copy, Speaker
from helpers.document.scene import SPEAKING, SUBORDINATING, Scene
from helpers.ground.keeping import kept
from helpers.languages.english import gender, listed, lists

if TYPE_CHECKING:
    from helpers.document.document import Document

BACK = 4
"""A pronoun's name is looked for in its own and so many sentences before, but for quoted ones."""
SURE, LIKELY, UNSURE = 0.95, 0.75, 0.6
"""How sure a subject's name is whose first word tells the sex, with nobody else named since; any other subject's name;
and whoever else is found. In GUM's prose .97, .75 and .50 of them are right.
"""

_BEING = listed.words("grammar", "before what somebody is")
_POSSESSIVE_PRONOUNS = listed.words("grammar", "possessive")


class _Person(NamedTuple):
    """Somebody a pronoun may stand for: what to call them, the first word and the sentence (by index), and whether they are its subject."""

    label: str
    first: int
    sentence: int
    subject: bool
    sex: str
    named: bool
    says: bool = False


def antecedent(article: Document, at: int, last: tuple[str, int]) -> tuple[str, float]:
    """Whom the pronoun at this place among the speakers stands for, and how sure that is; empty if unknown.

    `last` is who spoke the quotation before, and in which sentence (by index);
    empty where nobody is known.
    """
    pronoun = article.scene.speakers[at]
    sex, other = _sex_meant(article.copy, pronoun), _told(article, at)
    near = _fitting(article, at, sex, other)
    lately = last[0] not in ("", other) and 0 <= pronoun.sentence - last[1] <= 2
    spoke = last[0] if lately and gender.of_forename(last[0]) in (sex, gender.EITHER) else ""
    close = _close(article, at, sex)
    chosen = _chosen(near, close, spoke)
    if not chosen:
        return _ahead(article, at, sex) or _spoke_before(last[0], sex), UNSURE
    sure = spoke in ("", chosen) and chosen in [each.label for each in near if each.sentence in close]
    return chosen, min(_sureness(chosen, near, sex), SURE if sure else LIKELY)


def _sex_meant(copy: Copy, phrase: Speaker) -> str:
    if phrase.form == NOUN:
        return gender.of_noun(copy.keys[phrase.last])
    return gender.of_pronoun(copy.keys[phrase.first])


def _close(article: Document, at: int, sex: str) -> tuple[int, ...]:
    """The sentence of a pronoun and those before it, to the first that is not about the same pronoun; but for quoted ones."""
    here = article.scene
    opened = _opened(here, here.speakers[max(0, at - 40) : at], sex)
    close = [here.speakers[at].sentence]
    while close[-1] and (len(close) == 1 or close[-1] in opened):
        close.append(here.back(close[-1], 1))
    return tuple(close)


def _ahead(article: Document, at: int, sex: str) -> str:
    """Whom a story that begins with *he* names first as a subject: ``He sails on. … Osric Venn is a pilot.``"""
    speakers = article.scene.speakers
    own = speakers[at].sentence
    after = _persons(article, speakers[at + 1 : at + 40], own + 1) if own <= BACK else ()
    able = (each for each in after if each.named and each.subject and each.sentence <= own + BACK)
    return next((each.label for each in able if sex in (each.sex or sex, gender.EITHER)), "")


def _spoke_before(speaker: str, sex: str) -> str:
    """Who spoke the quotation before, however far off, if that may be who is meant."""
    return speaker if speaker and gender.of_source(speaker) in (sex, gender.EITHER) else ""


@kept
def _fitting(article: Document, at: int, sex: str, other: str) -> list[_Person]:
    """The persons near before a pronoun who may be meant: of its sex, not the other, and not named after the same pronoun."""
    speakers = article.scene.speakers
    before = speakers[max(0, at - 40) : at]
    opened = _opened(article.scene, before, sex)
    since = article.scene.back(speakers[at].sentence, BACK + len(opened))
    spoken = {each.sentence for each in before if _says(article, each, sex)}
    others = (each for each in _persons(article, before, since) if each.label != other)
    of_sex = (each for each in others if sex in (each.sex or sex, gender.EITHER))
    return [each for each in of_sex if not _is_another(each, opened, spoken)]


def _is_another(person: _Person, opened: Mapping[int, int], spoken: Set[int]) -> bool:
    """Whether somebody is named after the same pronoun, or in a sentence that it says something in and as no subject of it."""
    beside = person.sentence in spoken and not (person.subject or person.says)
    return beside or opened.get(person.sentence, person.first) < person.first


def _says(article: Document, phrase: Speaker, sex: str = "") -> bool:
    """Whether a word of saying is the verb of a phrase, or of a pronoun of a sex."""
    kind, cue = article.scene.tie_of(phrase)
    saying = cue is not None and cue.group in ("say", "tell", "phrase")
    fits = not sex or gender.of_pronoun(article.copy.keys[phrase.last]) == sex
    return fits and saying and kind in SPEAKING


def _told(article: Document, at: int) -> str:
    """Who is named right after the pronoun's verb of saying, and so is somebody else: ``he told Venn``, ``he said Venn …``."""
    speakers, cue = article.scene.speakers, article.scene.ties[at][1]
    if cue is None or at + 1 == len(speakers) or speakers[at + 1].sentence != cue.sentence:
        return ""
    beside = 0 < speakers[at + 1].first - cue.last <= FARTHEST_TOLD
    return persons.called(article, speakers[at + 1]) if beside else ""


FARTHEST_TOLD = 2
"""Words from a verb of saying to a name that is whom or what is told: ``said that Venn``."""


def _opened(here: Scene, speakers: Sequence[Speaker], sex: str) -> dict[int, int]:
    """The sentences whose subject is the same pronoun or his (``His deputy``), and where it stands: whoever is named after it is somebody else."""
    opened: dict[int, int] = {}
    for each in speakers:
        spoken = here.opens(each) or each.form == PRONOUN
        if sex and spoken and gender.of_pronoun(here.copy.keys[each.first]) == sex:
            opened.setdefault(each.sentence, each.first)
    return opened


def body(article: Document, at: int) -> str:
    """The body, outlet or document that *it* stands for: what the last sentence begins with, or has speak; empty if unknown."""
    here = article.scene
    own = here.speakers[at].sentence
    before = here.back(own, 1)
    for i in range(at - 1, -1, -1):
        each = here.speakers[i]
        if each.sentence < before:
            break
        if not (here.opens(each) or here.ties[i][0] in SPEAKING):
            continue
        if article.copy.keys[each.last] == "it":
            return body(article, i)
        if _names_one(article.copy, each):
            label = persons.called(article, each)
            person = each.sort == cues.PERSON or persons.stands_for_person(article, each, label)
            return "" if person else label
    return _document(article, at, before)


def _names_one(copy: Copy, phrase: Speaker) -> bool:
    """Whether a phrase is a name, or a noun of a known sort for one."""
    several = phrase.form == NOUN and persons.is_plural(copy.keys[phrase.last])
    return bool(phrase.sort or phrase.form == NAME) and not several


def _document(article: Document, at: int, since: int) -> str:
    """The last document named from a sentence on: *prosecutors wrote in the indictment*; empty if none."""
    near = (each for each in article.scene.speakers[:at][::-1] if each.sentence >= since)
    able = (each for each in near if article.copy.keys[each.first] == "the" and each.sort == cues.DOCUMENT)
    return next((persons.called(article, each) for each in able), "")


def _chosen(near: Sequence[_Person], close: Sequence[int], spoke: str) -> str:
    """Whoever is a subject, or says something, in the last close sentence with one; then the only one named in the first, who spoke last, whoever is nearest."""
    there = by_sentence(near)
    for number in close:
        subjects = [person for person in there.get(number, ()) if person.subject]
        said = [person for person in there.get(number, ()) if person.says and number < close[0]]
        if said or subjects:
            return (said or subjects)[0].label
    lately = _only(person.label for person in there.get(close[-1], ()) if person.named)
    ordered = (lately, spoke) if len(close) == 2 else (spoke, lately)
    return next(filter(None, ordered), "") or _nearest(near)


def _nearest(near: Sequence[_Person]) -> str:
    """The subject of the last sentence that is about somebody or names one whose sex is known, or the only one in it."""
    told = [each.sentence for each in near if each.subject or (each.named and each.sex)]
    last = by_sentence(near).get(told[-1], ()) if told else ()
    return _only(each.label for each in last if each.subject) or _only(each.label for each in last)


def _only(labels: Iterable[str]) -> str:
    """The only one of these; empty for several."""
    different = set(labels)
    return different.pop() if len(different) == 1 else ""


def _sureness(chosen: str, near: Sequence[_Person], sex: str) -> float:
    own = [person for person in near if person.label == chosen]
    since = max(map(attrgetter("sentence"), own), default=0)
    named = {person.label for person in near if person.named and person.sentence >= since}
    if chosen not in named or not any(map(attrgetter("subject"), own)):
        return UNSURE
    return SURE if named == {chosen} and sex in map(attrgetter("sex"), own) else LIKELY


def _persons(article: Document, speakers: Sequence[Speaker], since: int) -> Iterable[_Person]:
    """Those that are people, from a sentence on, in the text's order; a phrase beside a name is that name's."""
    copy = article.copy
    seen_subject: set[int] = set()
    mains = dict(filter(None, (_main_person(article, speakers, index) for index in range(len(speakers)))))
    for index, each in enumerate(speakers):
        if each.sentence < since or copy.gaps[each.first].endswith("("):
            continue
        owner = persons.owner_of(article, each)
        if owner:
            yield _Person(owner, each.first, each.sentence, False, gender.of_forename(owner), True)
        label = article.bearers.get(each.first) or persons.called(article, each)
        person = label in article.surnames or persons.stands_for_person(article, each, label)
        if not person or _is_anothers(article, speakers, index) or _is_in_a_clause(article, each):
            continue
        named = each.form == NAME
        first = cues.is_free(copy, each) if named else each.first in article.scene.leading
        first |= article.scene.tie_of(each)[0] == "subject"
        main = each.first >= mains.get(each.sentence, 0)
        subject = first and main and each.sentence not in seen_subject
        if subject:
            seen_subject.add(each.sentence)
        elif copy.keys[each.first] in ("a", "an"):
            continue
        says = named and _says(article, each)
        yield _Person(label, each.first, each.sentence, subject, _sex(copy, each, label), named, says)


def _main_person(article: Document, speakers: Sequence[Speaker], index: int) -> tuple[int, int] | None:
    """The sentence and first word of the person that the main clause after another is about: ``As Dahl sailed, Osric Venn sang``."""
    each, here = speakers[index], article.scene
    opener = here.copy.keys[here.sentence_bounds[each.sentence][0]]
    if opener not in SUBORDINATING or each.first not in here.main:
        return None
    named = each if each.form == NAME else persons.apposed(here.copy, speakers, index)
    if named is None or not persons.stands_for_person(article, named, persons.called(article, named)):
        return None
    return each.sentence, named.first


def _is_in_a_clause(article: Document, phrase: Speaker) -> bool:
    """Whether a phrase is only beside a sentence's subject: ``Meeting Venn, …``, ``When a pilot came, …``, ``a town that Venn knows``."""
    copy, begins = article.copy, article.scene.sentence_bounds[phrase.sentence][0]
    opener, somebody = copy.keys[begins], copy.keys[phrase.first] in ("a", "an")
    apart = opener.endswith("ing") or (opener in SUBORDINATING and somebody)
    inside = _PARTING.isdisjoint("".join(copy.gaps[begins + 1 : phrase.first + 1]))
    if apart and inside and article.words[begins].start not in article.name_words:
        return True
    before = copy.keys[max(begins, phrase.first - 2) : phrase.first]
    return len(before) == 2 and before[1] in _RELATIVE and not cues.verb_group(before[0])


_PARTING = frozenset(",–—-;:")
_RELATIVE = listed.words("grammar", "relatives")


def _is_anothers(article: Document, speakers: Sequence[Speaker], index: int) -> bool:
    """Whether a phrase is no further person: it stands beside a name that is theirs, says what somebody is, or whose he is: ``chief economist for Sterne Agee``."""
    copy, each = article.copy, speakers[index]
    if _is_told_before_name(article, speakers, index) or _is_attributive(copy, each):
        return True
    if each.form == NAME and not gender.of_forename(persons.called(article, each)):
        top = speakers[cues.head(copy, speakers, index)]
        return top.form == NOUN and top.sort == cues.PERSON
    if each.form != NOUN or _is_somebodys(copy, each):
        return _is_somebodys(copy, each)
    before = persons.apposed_before(copy, speakers, index)
    named = before is not None and persons.stands_for_person(article, before, persons.called(article, before))
    return named or persons.apposed(copy, speakers, index) is not None


def _is_attributive(copy: Copy, phrase: Speaker) -> bool:
    """Whether a name only tells which of several something is: ``another Venn backer``."""
    opening = copy.keys[phrase.first]
    return phrase.form == NAME and opening in ("another", "every", "one")


def _is_told_before_name(article: Document, speakers: Sequence[Speaker], index: int) -> bool:
    """Whether a sentence begins with what somebody is who is named after a comma: ``A veteran and farmer, Venn said``."""
    copy, each = article.copy, speakers[index]
    begins = article.scene.sentence_bounds[each.sentence][0]
    if copy.keys[begins] not in ("a", "an") or (each.form != NOUN and each.first != begins):
        return False
    later = (other for other in speakers[index + 1 : index + 5] if other.sentence == each.sentence)
    return any(other.form == NAME and "," in copy.gaps[other.first] for other in later)


def _is_somebodys(copy: Copy, phrase: Speaker) -> bool:
    """Whether a phrase only says what somebody is, or who is his: ``his deputy``, ``for him, a doctor,``, ``was a pilot``."""
    beside = copy.keys[phrase.first - 1] if phrase.form == NOUN and phrase.first > 0 else ""
    if beside in _BEING:
        return True
    aside = beside and not copy.gaps[phrase.first].isspace()
    told = gender.of_pronoun(beside) if aside else ""
    return copy.keys[phrase.first] in _POSSESSIVE_PRONOUNS or bool(told)


def _sex(copy: Copy, speaker: Speaker, label: str) -> str:
    """What a title before the name, a noun, or the name itself tells."""
    if speaker.form == NOUN:
        return gender.of_noun(copy.keys[speaker.last])
    titles = [key for key in copy.keys[max(speaker.first - 1, 0) : speaker.last] if key in lists.titles()]
    told = [sex for title in titles if (sex := gender.of_noun(title))]
    return told[-1] if told else gender.of_forename(label)
