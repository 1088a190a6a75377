"""A person with what the wire report tells another by: *Venn of Corvin Bank*, *Holm, 58*, *the harbour master, Jo Marr*."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain
from typing import NamedTuple

from helpers.document import persons
from helpers.document.document import Document
from helpers.document.names import Mention, Name
from helpers.document.offices import office
from helpers.findings.derived import plainly_derived
from helpers.findings.finding import Finding, difference, standing
from helpers.languages.english import lists
from helpers.languages.english.inflection import parts
from helpers.languages.english.kindred import LISTED, Kin
from helpers.pairing.compared import Compared
from helpers.pairing.named import is_placed

BESIDE = 100
"""So many characters before and after a name may tell who it is, up to the next person's name."""

NEARLY_ALL = 0.75
"""Another is meant whom the wire report tells by this share of the words that say who somebody is …"""

ENOUGH = 2
"""… or, of what an aside tells, by so many words; of an office by one."""

_BEFORE = re.compile(
    r"(?:\b[Tt]he|\b[Hh]is|\b[Hh]er|\b[Ii]ts|\b[Tt]heir|[’']s)\s((?:[\w-]+\s){0,3}[\w-]+)(?:,|,\s[a-z]+)?\s$"
)
_OF = re.compile(r"\s(?:of|at|from)\s(?:the\s)?")
_AGED = re.compile(r",?\s(?:who\sis\s)?\(?(\d{2})\b(?!\s(?:percent|per\scent|years\sago|%))")
_ASIDE = re.compile(r",\s([^,;:.“”\"]{2,70})(?=[,.;])")


class Told(NamedTuple):
    """The words that tell who somebody is, by family: office, body and age, and those of an aside."""

    office: Set[str]
    aside: Set[str]


def described(pair: Compared) -> Iterator[Finding]:
    """A finding for each person with what the wire report tells another by, who stands nowhere in that sentence."""
    people = [each for each in pair.wire.names if _is_somebody(pair.wire, each)]
    for mention in _people_of(pair) if plainly_derived(pair) and len(people) > 1 else ():
        own = [each for each in people if _is_of(pair, each, mention)]
        wire = _other(pair, people, own[0], mention) if len(own) == 1 else None
        if wire is not None:
            told = f"the derivative tells of {mention.text} what the wire report tells of {wire.text}"
            yield difference("name", standing(pair.wire, wire), standing(pair.derivative, mention), told)


def _people_of(pair: Compared) -> list[Mention]:
    """The persons whom the derivative names in full."""
    every = chain.from_iterable(pair.named.derivative.values())
    return [each for each in every if persons.is_person(each.text)]


def _is_somebody(text: Document, name: Name) -> bool:
    """Whether a name is a person's, and never stands where that of a place does."""
    return persons.is_person(name.label) and not any(is_placed(text, each) for each in name.mentions[0])


def _is_of(pair: Compared, name: Name, mention: Mention) -> bool:
    return pair.named.same(name.mentions[0][0], mention)


def _other(pair: Compared, people: Sequence[Name], own: Name, mention: Mention) -> Mention | None:
    """Whom the wire report tells by what the derivative tells of somebody, more than that one."""
    here = pair.named.derivative[mention.sentence]
    told = _told(pair.derivative, mention)
    borne = Kin(_beside_all(pair.wire, own) | _alone(pair.wire, own))
    for each in people if any(told) else ():
        if not any(_is_of(pair, each, one) for one in here) and _fits(pair.wire, each, told, borne):
            return each.mentions[0][0]
    return None


def _fits(text: Document, other: Name, told: Told, borne: Kin) -> bool:
    """Whether another is told by what tells who somebody is, and somebody by less of it."""
    offices = set[str]().union(*(_told(text, each).office for each in other.mentions[0]))
    shown = offices | _beside_all(text, other)
    if told.office:
        held = told.office & (offices if len(told.office) == 1 else shown)
        return len(held) >= max(NEARLY_ALL * len(told.office), _count(told.office, borne) + 1)
    of_it = Kin(offices)
    held = {each for each in told.aside if max(of_it.of(each).values(), default=0) > LISTED}
    enough = 1 if held else ENOUGH
    held = held or told.aside & (shown if offices else offices)
    return len(held) >= max(enough, _count(told.aside, borne) + 1)


def _count(told: Set[str], borne: Kin) -> int:
    return sum(bool(borne.of(each)) for each in told)


def _told(text: Document, mention: Mention) -> Told:
    """By what a text tells who somebody is: words before the name, a body after *of*, an age; an aside behind it."""
    number, end = mention.sentence, mention.end
    sentence = text.sentences[number]
    firm = set(office(text, mention))
    for each in (each for each in text.mentions if each.sentence == number and each.start > end):
        if _OF.fullmatch(text.plain, end, each.start):
            firm |= _content(text, number, each.start, each.end)
    if aged := _AGED.match(text.plain, end):
        firm.add(aged[1])
    before = _BEFORE.search(text.plain, sentence.start, mention.start)
    if before and lists.function_words().isdisjoint(before[1].lower().split()):
        firm |= _content(text, number, *before.span(1))
    aside = _ASIDE.match(text.plain, end, sentence.end)
    return Told(firm, _content(text, number, *aside.span(1)) if aside else frozenset())


def _content(text: Document, sentence: int, start: int, end: int) -> set[str]:
    """The words of content and figures of a stretch of a sentence, by family."""
    words = (each for each in text.sentences[sentence].words if start <= each.start < end)
    every = chain.from_iterable(parts(each.text) for each in words)
    return {part.family for part in every if part.content or part.key.isdigit()}


def _beside_all(text: Document, name: Name) -> set[str]:
    return set[str]().union(*(_beside(text, each) for each in name.mentions[0]))


def _beside(text: Document, mention: Mention) -> set[str]:
    """The words beside a name, up to the next person's, and those of the office that stands there."""
    named = (each for each in text.mentions if each.sentence == mention.sentence and each != mention)
    others = [each for each in named if persons.is_person(each.text)]
    number = mention.sentence
    start = max([mention.start - BESIDE, *(each.end for each in others if each.end <= mention.start)])
    end = min([mention.end + BESIDE, *(each.start for each in others if each.start >= mention.end)])
    before, after = _content(text, number, start, mention.start), _content(text, number, mention.end, end)
    return before | after | set(office(text, mention))


def _alone(text: Document, name: Name) -> set[str]:
    """The words of the sentences that name one person alone, and of those beside them that name none."""
    people = (one for one in text.names if one != name and persons.is_person(one.label))
    crowded = {each.sentence for one in people for each in one.mentions[0]}
    near = {each.sentence + step for each in name.mentions[0] for step in (-1, 0, 1)} - crowded
    every = (_content(text, at, 0, len(text.plain)) for at in near & set(range(len(text.sentences))))
    return set[str]().union(*every)
