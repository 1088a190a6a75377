"""Whom something befell: the man who was stabbed, told as the one who was arrested."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import dropwhile, product

from helpers.document import persons
from helpers.document.document import Document
from helpers.document.names import Mention
from helpers.findings.clauses import Line
from helpers.findings.finding import Finding, difference, standing
from helpers.findings.verbs import is_suffered, is_verb, with_auxiliaries
from helpers.languages.english import listed
from helpers.languages.english.inflection import family
from helpers.languages.english.words import OWNING
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Piece, pieces_of

_AND_BEFORE, _AND_AFTER = re.compile(r"\b(?:and|or)\s+$"), re.compile(r"(?:,\s\d+)?,?\s+(?:and|or)\s+[A-Z]")
_ASIDE = re.compile(r"\s|,\s(?:\d+|an?\s[^,.;]{1,40}|the\s[^,.;]{1,40}),\s")
_DETERMINERS = listed.words("grammar", "determiners")
_TITLES, _SUBJECT = 4, 12
"""So many words of titles stand before a name, and a subject is so long, at most."""


def befallen(pair: Compared) -> Iterator[Finding]:
    """A finding for each person whom a deed befell that in the wire report befell somebody else alone."""
    own = _all_befallen(pair.derivative)
    there = _all_befallen(pair.wire) if own else {}
    for verb, people in own.items():
        known, named = (list(filter(None, of)) for of in (there.get(verb, ()), people))
        all_told = known and len(known) == len(there[verb])
        if all_told and not any(pair.named.same(*both) for both in product(known, named)):
            yield from (_found(pair, known[0], each, verb) for each in named if _rests(pair, each))


def _rests(pair: Compared, mention: Mention) -> bool:
    """Whether a name is one of the wire report's, in a sentence that rests on that."""
    return mention.sentence in pair.redline.by_sentence and pair.named.in_wire(mention)


def _all_befallen(text: Document) -> dict[str, list[Mention | None]]:
    """By the family of the verb, whom each such verb of a text befell; None where no name tells."""
    found: dict[str, list[Mention | None]] = {}
    people = _people(text)
    for number, content in enumerate(text.content):
        if _verbs().keys().isdisjoint(content):
            continue
        line = Line(text, pieces_of(text, number))
        for at, each in enumerate(line.pieces):
            if each.family in _verbs() and is_verb(each):
                found.setdefault(each.family, []).append(_befell(line, at, people))
    return found


@cache
def _verbs() -> dict[str, str]:
    """The participles of what befalls somebody, by their family."""
    return {family(each): each for each in listed.in_order("steps", "befalling")}


def _befell(line: Line, verb: int, people: Mapping[int, Mention]) -> Mention | None:
    """The person whose bare name is the subject of a verb in the passive, or stands after one in the active with titles alone between."""
    group = with_auxiliaries(line, verb)
    suffered = is_suffered(line, group)
    found = _subject(line, group.start, people) if suffered else _object(line, verb, people)
    bare = found and not (_is_an_owner(line.text, found) or _is_one_of_several(line.text, found))
    return found if bare else None


def _object(line: Line, verb: int, people: Mapping[int, Mention]) -> Mention | None:
    """The name after a verb, with nothing but titles between: ``arrested guard Peter Sallow``."""
    following = line.pieces[verb + 1 : verb + 1 + _TITLES]
    named = next(dropwhile(lambda each: each.start not in people and _is_of_a_title(each), following), None)
    return people.get(named.start) if named else None


def _is_an_owner(text: Document, mention: Mention) -> bool:
    """``Lee Marsh's killer``"""
    return text.text[mention.start : mention.end + 2].endswith(OWNING) or mention.text.endswith(OWNING)


def _subject(line: Line, verb: int, people: Mapping[int, Mention]) -> Mention | None:
    """The name that opens the subject of a verb, right before that or before an aside: ``Guard Peter Sallow, 34, was``."""
    for at in reversed(range(max(0, verb - _SUBJECT), verb)):
        each = people.get(line.pieces[at].start)
        if each is not None:
            between = line.text.text[each.end : line.pieces[verb].start]
            titles = line.pieces[max(0, at - _TITLES) : at]
            opens = all(_is_of_a_title(one) for one in titles[-1:]) or line.opens(at)
            return each if _ASIDE.fullmatch(between) and opens else None
    return None


def _is_of_a_title(piece: Piece) -> bool:
    """*Guard*, *the governor*: no preposition, and no verb."""
    return piece.form in _DETERMINERS or (
        piece.content and not (is_verb(piece) or piece.form.endswith("ing"))
    )


def _is_one_of_several(text: Document, mention: Mention) -> bool:
    """``Lee Marsh, 36, and Owen Tull``"""
    return _AND_BEFORE.search(text.text, max(0, mention.start - 6), mention.start) is not None or (
        _AND_AFTER.match(text.text, mention.end) is not None
    )


def _people(text: Document) -> dict[int, Mention]:
    """The names of persons, in full or by the surname of one that the text has in full, by where they begin."""
    surnames = {each.text.split()[-1] for each in text.mentions if persons.is_person(each.text)}
    return {each.start: each for each in text.mentions if each.text.split()[-1] in surnames}


def _found(pair: Compared, wire: Mention, own: Mention, verb: str) -> Finding:
    there, here = standing(pair.wire, wire), standing(pair.derivative, own)
    told = f"in the wire report it was {there.text} who was {_verbs()[verb]}, in the derivative {here.text}"
    return difference("name", there, here, told, sure=True, grave=True)
