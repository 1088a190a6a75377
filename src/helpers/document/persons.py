"""Which phrases and names are people's, and what to call them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from helpers.document import cues, names
from helpers.document.cues import NAME, NOUN, Copy, Cue, Speaker
from helpers.ground.keeping import by_word, kept
from helpers.languages.english import gender, listed, lists
from helpers.languages.english.words import bare, fold

if TYPE_CHECKING:
    from helpers.document.document import Document

_PLACES_AND_BODIES = listed.words("names", "places and bodies") | listed.words(
    "names", "never in a person's name", "places end in", "landforms", "institutions"
) - {"park"}
_FIRMS = listed.words("speakers", "firms")
_OF_A_PLACE = listed.words("grammar", "prepositions of a place")


def owner_of(article: Document, phrase: Speaker) -> str:
    """The person in whose name a noun phrase is somebody's: ``Osric Venn's backers``; empty if nobody's."""
    inside = range(phrase.first, phrase.last if phrase.form == NOUN else phrase.first)
    names = (article.full_names.get(article.words[at].start, "") for at in inside)
    owned = any(cues.owns(article.copy, at) for at in inside)
    return next(filter(is_person, names), "") if owned else ""


def apposed(copy: Copy, speakers: Sequence[Speaker], index: int) -> Speaker | None:
    """The name that stands beside a noun phrase for a person or a body and is theirs.

    ``the museum's director, Francis Abernathy``; ``a lawyer for the younger man, Priscilla Onwudiwe, said``;
    ``a member of the board – Priscilla Onwudiwe – said``; ``the Secretary of State Priscilla Onwudiwe``; ``a charity, Open Airways, said``.
    """
    noun = speakers[index]
    after = index + 1
    while after < len(speakers) and cues.head(copy, speakers, after) == index:
        after += 1
    bears_a_name = noun.sort in (cues.PERSON, cues.ORGANISATION)
    if after >= len(speakers) or not bears_a_name or is_plural(copy.keys[noun.last]):
        return None
    name, last = speakers[after], speakers[after - 1].last
    if name.form != NAME or name.sentence != noun.sentence:
        return None
    gaps = [gap.strip() for gap in copy.gaps[last + 1 : name.first + 1]]
    direct = {"", ","[: after == index + 1]}.issuperset(gaps)
    closed = "".join(copy.gaps[name.last + 1 : name.last + 2]).strip()
    aside = gaps[0] in _ASIDE and closed.startswith((gaps[0], "("))
    titles = names.OF_PERSONS.issuperset(copy.keys[last + 1 : name.first])
    return name if titles and (aside or (direct and noun.sort == cues.PERSON)) else None


_ASIDE = (",", "-", "–", "—")


def apposed_before(copy: Copy, speakers: Sequence[Speaker], index: int) -> Speaker | None:
    """The name that a noun phrase for one person stands after: ``Osric Venn, managing director of Sound Lines``."""
    noun = speakers[index]
    name = speakers[index - 1] if index else None
    if name is None or name.form != NAME or not _is_for_one(copy, noun):
        return None
    return name if name.last == noun.first - 1 and copy.gaps[noun.first].strip() == "," else None


def _is_for_one(copy: Copy, noun: Speaker) -> bool:
    return noun.sort == cues.PERSON and not is_plural(copy.keys[noun.last])


def called(article: Document, speaker: Speaker) -> str:
    """A name in full, a noun phrase as written but for the sign of what it owns."""
    if speaker.form == NAME:
        for word in reversed(article.words[speaker.first : speaker.last + 1]):
            if word.start in article.full_names:
                return article.full_names[word.start]
    return bare(written(article, speaker))


def written(article: Document, phrase: Speaker | Cue) -> str:
    """A phrase as it stands, in one line."""
    return " ".join(article.copy.span(phrase).of(article.plain).split())


def stands_for_person(article: Document, speaker: Speaker, label: str) -> bool:
    """Whether a phrase, called so, is one person's."""
    copy = article.copy
    if speaker.form == NOUN:
        told = copy.keys[speaker.first] in cues.DETERMINERS or cues.owns(copy, speaker.first)
        return told and _is_for_one(copy, speaker)
    if speaker.form != NAME or _titled(copy, speaker):
        return speaker.form == NAME
    if speaker.first > 0 and copy.keys[speaker.first - 1] in _OF_A_PLACE and not gender.of_forename(label):
        return False
    return is_person(label) if " " in label else label in _alone(article)


@kept
def _alone(article: Document) -> frozenset[str]:
    """The names of one word that are persons': with a title somewhere, or the last word of somebody's name."""
    return article.titled.union(surname_of(name.label) for name in article.names if is_person(name.label))


@by_word
def surname_of(name: str) -> str:
    """The last word of a name but for ``Jr.``; empty if it is the only one."""
    words = name.split()
    end = len(words) - (fold(words[-1]) in names.JUNIOR)
    return words[end - 1] if end > 1 else ""


def surnames(article: Document) -> frozenset[str]:
    """Names of one word that say things and stand in a text again and again, and are no place's or body's it knows."""
    often = {name.label for name in article.names if len(name.mentions[0]) >= OFTEN and " " not in name.label}
    said = {
        called(article, speaker)
        for speaker, (kind, cue) in zip(article.scene.speakers, article.scene.ties, strict=True)
        if kind in ("subject", "inverted") and cue is not None and cue.group in ("say", "tell", "think")
    }
    return frozenset(filter(may_be_surname, often & said))


OFTEN = 3
"""So many times a name of one word stands in a text that may be somebody's surname."""


def may_be_surname(label: str) -> bool:
    """Whether a name of one word is no known place's, body's or people's.

    >>> may_be_surname("Venn"), may_be_surname("Beijing"), may_be_surname("Pentagon")
    (True, False, False)
    """
    key = fold(label)
    known = key in _OF_NO_PERSON or key in lists.countries() or cues.noun_sort(key) or label.isupper()
    return not known and names.is_actor(label) and not names.is_city(label)


def is_plural(key: str) -> bool:
    """Whether a folded noun stands for several people."""
    return (key.endswith("s") and not key.endswith("ss")) or key.endswith(
        ("men", "people", "police", "couple")
    )


def _titled(copy: Copy, speaker: Speaker) -> bool:
    before = copy.sentence_of[speaker.first - 1] if speaker.first else -1
    if before == speaker.sentence and copy.keys[speaker.first - 1] in names.OF_PERSONS:
        return True
    last = copy.keys[speaker.last]
    offices = any(map(_is_office, copy.keys[speaker.first : speaker.last]))
    return offices and not cues.noun_sort(last) and last not in _PLACES_AND_BODIES | lists.countries()


def _is_office(key: str) -> bool:
    return key in lists.titles() or (cues.noun_sort(key) == cues.PERSON and key not in _FIRMS)


def _without_office(keys: list[str]) -> list[str]:
    """A name's words without an office written with capitals before it: ``District Attorney Raymond Oyelaran``."""
    office = max((at for at, key in enumerate(keys) if _is_office(key)), default=-1)
    return keys[office + 1 :] if len(keys) - office > 2 else keys


@lru_cache(maxsize=20_000)
def is_person(name: str) -> bool:
    """Whether a name is plainly a person's: two words or more, none of which names a body or a place.

    A forename may be a noun as well.

    >>> is_person("Bill Venn"), is_person("Linnet Bay"), is_person("National Guard"), is_person("Venn")
    (True, False, False, False)
    """
    written = name.split()
    keys = _without_office([fold(word) for word in written])
    if len(keys) < 2 or keys[0] in cues.DETERMINERS:
        return False
    if not names.is_actor(name) or _names_a_place(name, keys):
        return False
    capitals, told = name[0].isupper() and not written[-1].islower(), _without_forename(keys)
    return capitals and _OF_NO_PERSON.isdisjoint(told) and not any(map(cues.noun_sort, told))


def _names_a_place(name: str, keys: Sequence[str]) -> bool:
    """Whether a name is a known place's, or ends with a people or, if it has no known forename, a country."""
    country = keys[-1] in lists.countries() and not gender.of_forename(name)
    return country or keys[-1] in lists.countries_by_demonym() or " ".join(keys) in lists.places()


def _without_forename(keys: list[str]) -> list[str]:
    """The words after a known forename but for a surname that is a title: ``Larry King``."""
    named = gender.of_forename(" ".join(keys))
    return [key for key in keys[1:] if key not in names.SURNAMES] if named else keys


_OF_NO_PERSON = _PLACES_AND_BODIES.union(
    lists.speakers()["body-name"], lists.speakers()["outlet-name"], ("of", "the", "and", "&")
)
"""Words that stand in names of bodies, outlets and places alone."""
