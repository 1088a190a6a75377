"""Who does what: two parties of linked sentences, each told to have done or borne what the wire report tells of the other.

*X sued Y*, *Y sued X*; *the swing from X to Y*, *from Y to X*; *she was offered the key*, *she offered the key*.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain, pairwise, product, takewhile

from helpers.document.cues import noun_sort
from helpers.document.document import Document
from helpers.document.values.value import CALENDAR, Value, is_duration
from helpers.findings.clauses import Line, View
from helpers.findings.finding import Finding, Place, difference, said_otherwise
from helpers.languages.english import ladder, listed, lists
from helpers.languages.english.inflection import bases, family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import OWNING
from helpers.pairing.named import is_placed
from helpers.pairing.redline import Block, Piece, Pieces, meet, pieces_of, touched

_BE = listed.words("opposites", "passive")
_OF_PARTIES = listed.words("opposites", "of parties")
_PREPOSITIONS = (
    listed.words("opposites", "prepositions") - _OF_PARTIES - {"by", "down", "off", "out", "over", "up"}
)
_PASTS = lists.irregular_bases().keys() - listed.forms("irregular", "nouns").keys()
_PASTS |= listed.words("irregular", "the same in the past")
_RELATIVE = listed.words("certainty", "relative")
_OPENING = _RELATIVE | {"and"} | listed.words("saying", "openers of a clause before the main one") - {"as"}
_REACH = 12
"""So many words from a verb its parties stand at most."""

_LONGEST_SENTENCE = 250
"""With more words, which no writer's sentence has, roles are not looked for."""

NEARLY_ALL = 0.75
"""From this share of the words on either side a sentence is otherwise the wire report's."""

LONGEST = 8
"""So many words at most change places with others."""

_WAYS, _WITHIN, _OUTSIDE = listed.words("opposites", "ways"), listed.words("opposites", "within"), "outside"
_LEADING = listed.words("opposites", "prepositions") | listed.words("negation", "clauses")
_ALIKE = frozenset(map(family, listed.words("opposites", "either way round")))
_CONVERSE = frozenset(map(family, listed.words("opposites", "converse")))
_FIRMS = frozenset(map(family, listed.words("speakers", "firms")))
_POINTED_AT = ("him", "her", "them", "it")
_NAMING = frozenset(map(family, listed.words("opposites", "naming")))
_ONE_PERSON = listed.table("grammar", "one person")
_IN_ONE_FORM = _ONE_PERSON | listed.table("grammar", "one and many")
_ARTICLES = frozenset(("a", "an", "the"))
_AND, _BOTH = frozenset(("and", "or")), listed.words("opposites", "of both")
_OWNERS = listed.words("grammar", "definite") - {"this", "that"} | {"a", "an"}
_SLIGHT = _BE | listed.words("grammar", "determiners", "have")
_BEFORE_A_TIME = listed.words("opposites", "between a verb and its subject")
_HELPING = listed.words("grammar", "auxiliaries", "adverbs without -ly")


def exchanged_parties(view: View) -> Iterator[Finding]:
    """A finding where two parties have changed places, or one does what it bore; none in a sentence too long to be one."""
    if max(len(view.own.pieces), len(view.other.pieces)) > _LONGEST_SENTENCE:
        return
    for found in (_about_a_verb(view), _in_places(view), _in_another_voice(view)):
        if (places := next(found, None)) is not None:
            here, there, sure = places
            told = f"who did what is exchanged: “{here.text}”, in the derivative “{there.text}”"
            yield difference("direction", here, there, told, sure=sure, grave=sure)
            return


def _about_a_verb(view: View) -> Iterator[tuple[Place, Place, bool]]:
    """The stretches of a verb that both sides have, or a kindred one, with the same two parties the other way round; not where this side has it so too: *owes*."""
    found = _kindred_verbs(view)
    told_so = {there for here, there in found if _have_the_same_places(*view.both(here, there))}
    for here, there in found:
        sides, verbs = view.both(here, there), {view.own.pieces[here].family, view.other.pieces[there].family}
        known = there in told_so or _are_of_both(verbs)
        if not known and _is_the_other_way_round(*sides):
            yield _stretch(*sides[0]), _stretch(*sides[1]), len(verbs) == 1


def _is_the_other_way_round(own: tuple[Line, int], other: tuple[Line, int]) -> bool:
    """Whether a verb, with who does it before it on both sides, has the same two parties the other way round."""
    behind = any(_is_passive(*each) or _is_inverted(*each) for each in (own, other))
    return not behind and _is_told_as_verb(*own) and _have_changed_places(own, other)


def _is_inverted(line: Line, verb: int) -> bool:
    """*There will be new flats, promised the mayor*."""
    start = line.pieces[verb].start
    return line.after_comma(verb) and any(each.cue and each.cue.start == start for each in line.text.voices)


def _are_of_both(verbs: set[str]) -> bool:
    """*Met*; *won* and *beat*."""
    return bool(verbs & _ALIKE) or (len(verbs) > 1 and bool(verbs & _CONVERSE))


def _kindred_verbs(view: View) -> list[tuple[int, int]]:
    """The verbs of the other side, *sued*, *will sue*, *rang*, each with the words of this one that are the same or kindred."""
    own, other = view.own, view.other
    there = [at for at in other.content(range(len(other.pieces))) if _is_told_as_verb(other, at)]
    akin = Kin(other.pieces[at].family for at in there)
    alike = ((here, akin.of(each.family)) for here, each in enumerate(own.pieces) if there and each.content)
    return [(here, at) for here, kin in alike for at in there if other.pieces[at].family in kin]


def _of_one_verb(own: Pieces, others: Pieces) -> Iterator[tuple[int, int]]:
    """Where both sides have the same word of content, if it may be a verb."""
    for here, at in _of_one_word(own, others):
        if is_verb(own[here]) or is_verb(others[at]):
            yield here, at


def _of_one_word(own: Pieces, others: Pieces) -> Iterator[tuple[int, int]]:
    there: dict[str, list[int]] = defaultdict(list)
    for at, piece in enumerate(others):
        there[piece.family].append(at)
    for here, piece in enumerate(own):
        yield from ((here, at) for at in there.get(piece.family, ()) if piece.content)


def _is_told_as_verb(line: Line, at: int) -> bool:
    """Whether a word is a verb where it stands: in the past, or after an auxiliary, *will next week sue*."""
    if is_verb(line.pieces[at]):
        return True
    helped = line.has(_HELPING, range(_before_times(line, at), at))
    return helped and not touched(line.values, [line.pieces[at]])


def is_verb(piece: Piece) -> bool:
    """Whether a word may be the past or a participle of a verb."""
    regular = piece.form.endswith("ed") and not (piece.form.endswith("eed") and len(bases(piece.form)) == 1)
    return regular or (piece.form in _PASTS and not noun_sort(piece.form))


def _is_passive(line: Line, verb: int) -> bool:
    """Whether a verb is in the passive and not *accusing*, or a participle after an owner or an article: *the firm's stolen key*."""
    owned = verb > 0 and _owns(line, verb - 1)
    borne = not line.pieces[verb].form.endswith("ing") and line.has(_BE, line.before(verb, 2))
    by_somebody = line.has(("by",), line.after(verb, 1 if line.has(_POINTED_AT, line.after(verb, 1)) else 2))
    return owned or borne or by_somebody


def _have_changed_places(one: tuple[Line, int], other: tuple[Line, int]) -> bool:
    """Whether the subject of a verb in one text is its object in the other, and the other way round."""
    (subject, object_), (subject_there, object_there) = _roles(*one), _roles(*other)
    pointed = one[0].has(_POINTED_AT, one[0].after(one[1], 1))
    exchanged = subject & object_there, object_ & subject_there
    crossed = (
        exchanged[0] or _of_a_body(object_there, subject),
        exchanged[1] or (subject_there if pointed else _of_a_body(object_, subject_there)),
    )
    straight = (subject & subject_there) | (object_ & object_there)
    return any(exchanged) and all(crossed) and not straight & (crossed[0] | crossed[1]) and len(straight) <= 1


def _of_a_body(told: set[str], name: set[str]) -> set[str]:
    """The words of a name for which another text has just *the company*."""
    return name if len(told) == 1 and told <= _FIRMS else set()


def _have_the_same_places(one: tuple[Line, int], other: tuple[Line, int]) -> bool:
    return all(here & there for here, there in zip(_roles(*one), _roles(*other), strict=True))


def _roles(line: Line, verb: int) -> tuple[set[str], set[str]]:
    """Who stands before a verb as its subject, and who after it."""
    return _parties(line, subject_of(line, verb)), _parties(line, _after(line, verb))


def subject_of(line: Line, verb: int) -> list[int]:
    """The words of a verb's subject: back to a comma or the beginning of the clause, and beyond what stands between commas right before it or its auxiliaries and a time; after *and* what its sentence begins with."""
    first = _before_times(line, verb)
    if line.has(("and",), range(max(0, first - 1), first)):
        return _opening(line, first)
    aside = _back(line, first) if line.after_comma(first) else []
    subject = _back(line, min(aside, default=first))
    return subject if line.has(_RELATIVE, aside) else [*subject, *aside]


def _opening(line: Line, verb: int) -> list[int]:
    """The words that a verb's sentence begins with, up to a comma or verb."""
    here = (at for at in range(verb) if line.pieces[at].sentence == line.pieces[verb].sentence)
    begun = takewhile(lambda at: not (line.after_comma(at) or _is_told_as_verb(line, at)), here)
    return [at for at in begun if line.pieces[at].form not in _HELPING]


def _before_times(line: Line, verb: int) -> int:
    """Where a verb begins with its auxiliaries, and with what tells when among them: *on Sunday had*, *will next week*."""
    times, first = _times(line), verb
    while first and not line.opens(first):
        before = line.pieces[first - 1]
        timed = any(meet(before, each) for each in times) or before.form in _BEFORE_A_TIME
        if not (timed or before.form in _HELPING or before.form.endswith("ly")):
            break
        first -= 1
    return first


def _times(line: Line) -> list[Value]:
    """The dates and stretches of time of some sentences: *Sunday*, *two weeks*."""
    return [each for each in line.values if each.kind in CALENDAR or is_duration(each.unit)]


def has_another_subject(view: View, here: int, there: int) -> bool:
    """Whether the derivative tells a verb of a name that the wire report's is not told of, *Venn trailed*, *Holm led*: by its sentence, or for *she* by the one before."""
    there_named, own = (line.families(subject_of(line, at)) for line, at in view.both(here, there))
    names = {piece.family for piece in _named(view.other, subject_of(view.other, there))}
    if not _named(view.own, subject_of(view.own, here)):
        before = Line(view.own.text, pieces_of(view.own.text, max(0, view.own.pieces[here].sentence - 1)))
        verb = next((at for at, piece in enumerate(before.pieces) if is_verb(piece)), 0)
        there_named |= before.families(subject_of(before, verb))
    return bool(names) and own.isdisjoint(there_named)


def _named(line: Line, places: Sequence[int]) -> list[Piece]:
    return [line.pieces[at] for at in places if line.pieces[at].start in line.text.name_words]


def _back(line: Line, end: int) -> list[int]:
    """The words before a place, back to a comma, a verb of saying, *and*, or the beginning of the clause."""
    found: list[int] = []
    for at in reversed(range(max(0, end - _REACH), end)):
        if ladder.rung(line.pieces[at].form):
            break
        found.append(at)
        if line.parted(at) or line.after_comma(at) or line.pieces[at].form in _OPENING:
            break
    return found


def _after(line: Line, verb: int) -> list[int]:
    """The words of a verb's object: up to a preposition or comma."""
    clause = takewhile(lambda at: not line.after_comma(at), line.after(verb, _REACH))
    return list(takewhile(lambda at: line.pieces[at].form not in _PREPOSITIONS, clause))


def _parties(line: Line, places: list[int]) -> set[str]:
    """The pronouns of persons and words of content among some, without owners and those of values: *coach* of *the rower's coach*."""
    told = (at for at in places if not _owns(line, at))
    forms = {_ONE_PERSON.get(line.pieces[at].form, line.pieces[at].form) for at in places}
    return forms.intersection(_ONE_PERSON.values()) | line.families(
        at for at in told if not any(meet(line.pieces[at], value) for value in line.values)
    )


def _owns(line: Line, at: int) -> bool:
    return line.text.text.endswith(OWNING, 0, line.pieces[at].end)


def _stretch(line: Line, verb: int) -> Place:
    places = sorted((*subject_of(line, verb), *line.content((verb, *_after(line, verb)))))
    return line.place(range(places[0], places[-1] + 1))


def _in_places(view: View) -> Iterator[tuple[Place, Place, bool]]:
    """The stretch in which a few words and others have changed places around what stands between them."""
    if len(view.block.sources) == 1:
        sides = pieces_of(view.own.text, view.block.sources[0]), view.block.derivative
        bare = [tuple(each for each in side if each.form not in _ARTICLES) for side in sides]
        yield from chain(_changed_places(view, *sides), _changed_places(view, *bare))


def _changed_places(view: View, wire: Pieces, own: Pieces) -> Iterator[tuple[Place, Place, bool]]:
    """The same among some words of both sides."""
    old, new = ([_IN_ONE_FORM.get(each.form, each.family) for each in side] for side in (wire, own))
    first = _alike(old, new)
    last = min(_alike(old[::-1], new[::-1]), min(len(old), len(new)) - first)
    where = range(first, len(old) - last)
    ends = wire[first : first + 1], wire[where.stop - 1 : where.stop]
    if all(_is_told_by_itself(view.own.text, end) for end in ends):
        return
    if any(tells_a_time(view.own.text, end) for end in (wire[first : first + 2], ends[1])):
        return
    middle = _middle(old[first:], new[first : len(new) - last]) if len(old) == len(new) else None
    if middle is None:
        return
    stretch = wire[where.start : where.stop]
    one, other = stretch[: middle.start], stretch[middle.stop :]
    names = view.own.text.name_words
    told = _tells_who(view.own.text, one, stretch[middle.start : middle.stop], other)
    if told and _may_do(one, names) and _may_do(other, names):
        yield Line(view.own.text, wire).place(where), Line(view.other.text, own).place(where), False


def _is_told_by_itself(text: Document, pieces: Pieces) -> bool:
    """Whether a value or the name of a place is among some words."""
    placed = (each for each in touched(text.mentions, pieces) if is_placed(text, each))
    return bool(touched(text.values, pieces)) or any(placed)


def tells_a_time(text: Document, pieces: Sequence[Piece]) -> bool:
    """Whether a day or a time is among some words: who did it *last month* is no other."""
    return any(each.kind in CALENDAR for each in touched(text.values, pieces))


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words two rows begin with alike."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(old, new, strict=False)))


def _middle(old: Sequence[str], new: Sequence[str]) -> range | None:
    """What stands between the first words and the last of a stretch, if these have changed places."""
    old = old[: len(new)]
    for one, other in product(range(1, LONGEST + 1), repeat=2):
        end = len(old) - other
        if one < end and new == [*old[end:], *old[one:end], *old[:one]]:
            return range(one, end)
    return None


def _may_do(pieces: Pieces, names: Set[int]) -> bool:
    """Whether some words may be a party, or what is told of one: no clause, and nothing that a preposition leads."""
    told = [each for each in pieces if each.start not in names]
    says = any(ladder.rung(each.form) and not noun_sort(each.form) for each in told)  # not *the state*
    return pieces[0].form not in _LEADING and not (says or any(map(is_verb, told)))


def _tells_who(text: Document, one: Pieces, middle: Pieces, other: Pieces) -> bool:
    """Whether what stands between two parties is another thing the other way round: no *and*, no *met*, no *talks with*, no list."""
    listed_too = middle[-1].form in _AND and middle[0].form not in _LEADING - _AND
    one_clause = _AND.isdisjoint(each.form for each in middle[1:-1])
    of_both = any(each.form in _BOTH and before.form != "compared" for before, each in pairwise(middle))
    if listed_too or (one_clause and (of_both or middle[0].form in _BOTH)):
        return False
    telling = [each for each in middle if each.form not in _SLIGHT]
    named = all(side[-1].start in text.name_words for side in (one, other))
    if [each.form for each in telling] == ["to"]:
        return named
    if named and len(telling) == 1:
        return telling[0].family not in _ALIKE
    return any(not (each.family in _ALIKE or ladder.rung(each.form)) for each in telling)


def _in_another_voice(view: View) -> Iterator[tuple[Place, Place, bool]]:
    """A verb of the same somebody, passive in one text and with an object in the other."""
    alike = _is_otherwise_the_same(view.block)
    for here, there in _of_one_verb(view.block.wire, view.block.derivative):
        groups = with_auxiliaries(view.own, here), with_auxiliaries(view.other, there)
        before = groups[0].start > 0 and view.there.get(groups[0].start - 1) == groups[1].start - 1
        same = (alike and before) or _are_of_one_name(*view.both(here, there))
        if same and _is_suffered_once((view.own, view.other), groups):
            yield view.own.place(groups[0]), view.other.place(groups[1]), False


def _are_of_one_name(one: tuple[Line, int], other: tuple[Line, int]) -> bool:
    """Whether two verbs have one name as their subject, and nothing else."""
    subjects = [
        ({each.family for each in _named(line, at)}, line.families(at))
        for line, at in ((line, subject_of(line, verb)) for line, verb in (one, other))
    ]
    (named, whole), (named_there, whole_there) = subjects
    return bool(named) and named == whole == named_there == whole_there


def exchanged_ways(view: View) -> Iterator[Finding]:
    """A finding for *sent by four managers* in the place of *sent to four managers*, *in Tarn* of *outside Tarn*, in sentences otherwise the same."""
    for each in view.block.differences:
        words = [side[0].form for side in view.block.held(each) if len(side) == 1]
        outside = _OUTSIDE in words and set(words) <= _WITHIN
        turned = "to" in words and set(words) <= _WAYS
        if len(words) == 2 and (outside or turned) and _is_otherwise_the_same(view.block):
            places = view.own.place(each.wire), view.other.place(each.derivative)
            yield said_otherwise("direction", *places, sure=outside, grave=outside)


def _is_otherwise_the_same(block: Block) -> bool:
    return len(block.matched) >= NEARLY_ALL * max(len(block.wire), len(block.derivative))


def with_auxiliaries(line: Line, verb: int) -> range:
    """A verb with its auxiliaries and the adverbs between them."""
    first = verb
    while first and (line.pieces[first - 1].form in _HELPING or line.pieces[first - 1].form.endswith("ly")):
        first -= 1
    return range(first, verb + 1)


def _is_suffered_once(sides: tuple[Line, Line], groups: tuple[range, range]) -> bool:
    """Whether one of two verbs is passive, and the other does something to somebody, or the first is so *by* somebody."""
    passive = [is_suffered(line, group) for line, group in zip(sides, groups, strict=True)]
    if passive[0] == passive[1]:
        return False
    at = passive.index(True)
    (bears, borne), (does, done) = ((sides[each], groups[each][-1]) for each in (at, 1 - at))
    by = bears.has(("by",), bears.after(borne, 3)), does.has(("by",), does.after(done, 3))
    return not by[1] and (by[0] or _has_an_object(does, done))


def is_suffered(line: Line, group: range) -> bool:
    """*was offered*; not *are to meet*."""
    forms = [line.pieces[at].form for at in group]
    return not _BE.isdisjoint(forms) and "to" not in forms and is_verb(line.pieces[group[-1]])


def _has_an_object(line: Line, verb: int) -> bool:
    """Whether a verb has somebody or something right after it, and no time, and gives no name."""
    after = [] if line.after_comma(verb + 1) else [line.pieces[at] for at in line.after(verb, 2)]
    if not after or line.pieces[verb].family in _NAMING | _ALIKE or touched(_times(line), after):
        return False
    first = after[0]
    counted = bool(touched(line.values, [first]))
    return first.form in _OWNERS or counted or first.start in line.text.name_words
