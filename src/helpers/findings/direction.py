"""What turns the sense of a sentence: an opposite in the place of a word, or who did it to whom exchanged."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise, product

from helpers.document.document import Document
from helpers.document.values.agreement import EXACT, agreement
from helpers.document.values.value import AGE, CALENDAR, Value, is_duration
from helpers.findings.clauses import (
    LIKE_COMPANY,
    Line,
    View,
    beside,
    between_the_same,
    holds,
    kin,
    wire_views,
)
from helpers.findings.deeds import exchanged_parties, exchanged_ways, has_another_subject
from helpers.findings.denials import PARTED, denied, is_out_of
from helpers.findings.finding import Finding, said_otherwise
from helpers.findings.levels import belied, levels
from helpers.findings.otherside import are_each_others
from helpers.findings.preferred import preferred
from helpers.findings.sequence import are_in_one_order, sequences
from helpers.ground.keeping import kept
from helpers.languages.english import listed
from helpers.languages.english.kindred import Kin
from helpers.languages.english.ladder import verb_bases
from helpers.languages.english.opposites import Sense, are_opposite, senses
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, Block, meet, touched

_ORDER = listed.words("opposites", "order")
_SLOWER = tuple(f" {phrase} " for phrase in listed.lines("opposites", "slowly"))
_CONVERSE = listed.words("opposites", "converse")
_OF_BOUNDS = listed.words("opposites", "before to")
_NOBODY = listed.words("negation", "of nouns", "of subjects")
_SEASONS = listed.words("opposites", "seasons")
_BOUNDING = listed.words("opposites", "bounding")
LIFTING = listed.words("opposites", "lifting")
_TAKING_AWAY, _TAKEN = listed.words("opposites", "taking away"), 5
"""Verbs that take from somebody the thing that comes so many words after them: *cost the firm its profit*."""
HALFWAY, MUCH_COMPANY, IN_ONE_PLACE = 0.5, 3, 2
"""The share of words in one order, or the words beside both, by which two words answer to each other; what their place counts."""

_MOST_BESIDE = 6
"""So many other words of content may stand in a stretch whose words answer to each other."""

_BEFORE_OF = listed.words("opposites", "before of")
_AGAINST, _TO_AGAINST = "against", 5
_NEXT_TO = 4
"""What is told of a word stands so many words from it."""

_VOTED, _VOTING = "voted for", listed.words("opposites", "voting")
_VOTES = {"for": 1, "against": -1}
_PARTICLES = listed.table("opposites", "with a particle")
_SECOND = frozenset(verb.split()[-1] for verb in _PARTICLES)
_DATED, _SINCE = "dated", "since"
_DATING = {
    word: 1 if limit == _SINCE else -1
    for limit, words in listed.table("opposites", "before a date").items()
    for word in words.split()
}
"""Words before a date, by whether something begins or ends with it."""


_NEXT = 5
"""A date begins so many characters after the word at most."""


_Senses = Mapping[Sense, list[int]]


def directions(pair: Compared) -> Iterator[Finding]:
    """A finding for each opposite and each exchange of roles in linked sentences."""
    for view in wire_views(pair):
        for way in (_opposites, exchanged_parties, exchanged_ways, sequences, levels, belied, preferred):
            yield from way(view)


def _opposites(view: View) -> Iterator[Finding]:
    """Words of the wire report in whose place the derivative has an opposite, or that it has nowhere but turned."""
    found = _senses(view.own, view.there), _senses(view.other, view.there.values())
    for sense in found[0]:
        for here, there in _answering(view, found, sense):
            if _answer(view, here, there) and _is_turned(view, here, there):
                yield _turned(view, here, there)


def _answer(view: View, here: int, there: int) -> bool:
    """Whether two words answer to each other: of one figure, between the same words, with like company, or in one stretch of sentences half in one order."""
    if _are_of_one_figure(view, here, there) or between_the_same(view, here, there):
        return True
    company = view.company(here, there)
    in_place = view.block.closeness >= HALFWAY or company >= LIKE_COMPANY
    return company >= MUCH_COMPANY or (in_place and _are_in_one_place(view.block, here, there))


def _are_of_one_figure(view: View, here: int, there: int) -> bool:
    """Whether the same figure stands next to two words: *fell 8 percent*, *an 8 percent rise*; *rose 3.4 percent* may *ease to 3.4 percent*."""
    one, other = (_figure(line, at) for line, at in view.both(here, there))
    if one is None or other is None or agreement(one, other) != EXACT:
        return False
    return _is_reached(view.own, one) == _is_reached(view.other, other)


def _is_reached(line: Line, value: Value) -> bool:
    """Whether a figure is the level that something comes to: *fell to 8 percent*."""
    return line.text.plain[: value.outer[0] or value.start].endswith((" to ", " at "))


def _figure(line: Line, at: int) -> Value | None:
    """The sum, share or measure that a word is told of, once in its text: the first shortly after it, but for the level reached, or else right before; people or things may bear both, one after the other."""
    word, after = line.pieces[at], [line.pieces[each] for each in line.after(at, _NEXT_TO)]
    values = line.text.values_of(word.sentence)
    before = (each for each in values if 0 <= word.start - each.end <= 1)
    following, told = next(iter(touched(values, after)), None), next(before, None)
    if following and not (told and _is_reached(line, following)):
        told = following
    if not told or not told.unit or told.unit == AGE or is_duration(told.unit):
        return None
    times = sum((each.unit, each.low) == (told.unit, told.low) for each in line.text.values)
    return told if times == 1 else None


def _answering(view: View, found: tuple[_Senses, _Senses], sense: Sense) -> list[tuple[int, int]]:
    """Each word of the wire report of one sense with the opposite that answers to it best; where either side has both senses, only in one place."""
    turned = found[1].get(_contrary(sense), [])
    if not turned:
        return []
    equals, kept = _beside(found, sense)
    block, pairs = view.block, list(product(found[0][sense], turned))
    if sure := _surely(view, pairs, equals):
        return sure[:1]
    if equals and (block.closeness < CLOSE or _is_told_of_an_equal(view, found[0][sense], equals)):
        return []
    likeness = partial(_likeness, block)
    best = [max(product([here], turned), key=likeness) for here in found[0][sense]]
    if equals or kept:
        return [each for each in best if _in_its_place(block, *each, equals)]
    return [max(best, key=likeness)]


def _surely(view: View, pairs: list[tuple[int, int]], equals: list[int]) -> list[tuple[int, int]]:
    """Those of some words and opposites that are of one figure; else, where the wire report has no such opposite, between the same words."""
    of_one_figure = [each for each in pairs if _are_of_one_figure(view, *each)]
    if equals or of_one_figure:
        return [
            two for two in of_one_figure if not any(_are_of_one_figure(view, at, two[1]) for at in equals)
        ]
    return [each for each in pairs if between_the_same(view, *each)]


def _beside(found: tuple[_Senses, _Senses], sense: Sense) -> tuple[list[int], bool]:
    """Where the wire report has the contrary of its words of a sense, in whatever pair of opposites, and whether the derivative has their like."""
    akin = {other for other, places in found[0].items() if not set(places).isdisjoint(found[0][sense])}
    equals = [at for other in akin for at in found[0].get(_contrary(other), ())]
    return equals, not akin.isdisjoint(found[1])


def _is_told_of_an_equal(view: View, words: list[int], equals: list[int]) -> bool:
    """Whether the derivative tells more of what the wire report tells of a word of its own sense: *those with low levels gained little*."""
    told = Kin(view.block.families[1 - view.side])
    own, other = ([_clause(view.own, at) for at in places] for places in (words, equals))
    shared = set[str]().union(*own) & set[str]().union(*other)
    shares = [
        max(sum(bool(told.of(word)) for word in each - shared) / max(1, len(each - shared)) for each in side)
        for side in (own, other)
    ]
    return shares[1] > shares[0]


def _clause(line: Line, at: int) -> set[str]:
    """The words of content of the clause in which a word stands, but for itself."""
    whole = len(line.pieces)
    return line.families(line.around(at, whole)) - line.families([at])


def _contrary(sense: Sense) -> Sense:
    return sense[0], -sense[1]


def _in_its_place(block: Block, here: int, there: int, equals: list[int]) -> bool:
    """Whether an opposite stands where the word does, and none of the wire report's words of its own sense has as many words in common beside it."""
    shared = beside(block.wire, here, block.derivative, there)
    return block.in_one_difference(here, there) and all(
        beside(block.wire, each, block.derivative, there) < shared for each in equals
    )


def _is_turned(view: View, here: int, there: int) -> bool:
    """Whether neither or both of two opposites are denied or quoted; and they do not both do away with a thing, nor are told from two sides; of two words before a date, whether the words on either side are the same."""
    if _do_away(view, here, there) or _are_denied_otherwise(view, here, there):
        return False
    if between_the_same(view, here, there):
        return True
    if _has_a_word_for_it(view, there) and not _are_of_one_figure(view, here, there):
        return False
    if _are_of_two_nouns(view, here, there):
        return False
    # *Hours before, the talks had ended*: said of what has just been told, and of nothing that follows.
    leading = {line.pieces[at].form in _ORDER and line.opens(at + 1) for line, at in view.both(here, there)}
    if len(leading) > 1 or are_each_others(view, here, there):
        return False
    if {(here - 1, there - 1), (here + 1, there + 1)} <= view.there.items():
        return True
    dating = view.own.pieces[here].form in _DATING
    return not (dating or _is_told_from_the_other_side(view, here, there))


def _do_away(view: View, here: int, there: int) -> bool:
    """Whether two words both do away with a thing."""
    return all(holds(LIFTING, line.pieces[at]) for line, at in view.both(here, there))


def _are_denied_otherwise(view: View, here: int, there: int) -> bool:
    """Whether both of two words are quoted, or one alone is denied or undone."""
    both_quoted = view.own.pieces[here].quoted and view.other.pieces[there].quoted
    return both_quoted or _undone(view.own, here) != _undone(view.other, there)


def _are_of_two_nouns(view: View, here: int, there: int) -> bool:
    """*A widening deficit* and *shrinking income*, where the derivative has the deficit elsewhere."""
    own, other = (line.content(line.after(place, 1)) for line, place in view.both(here, there))
    leading = all(line.pieces[at].form.endswith("ing") for line, at in view.both(here, there))
    if not (leading and own and other):
        return False
    akin = kin(view, own[0])
    return bool(akin) and view.other.pieces[other[0]].family not in akin


def _has_a_word_for_it(view: View, there: int) -> bool:
    """Whether the wire sentence has a kindred word of its own for an opposite, in a sentence told in other words: *lost* of ``a loss``, beside *higher prices*."""
    word = view.other.pieces[there]
    own = (piece for at, piece in enumerate(view.own.pieces) if at not in view.there)
    akin = Kin(piece.family for piece in own if not are_opposite(piece.form, word.form))
    return view.block.closeness < CLOSE and bool(akin.of(word.family))


def _is_told_from_the_other_side(view: View, here: int, there: int) -> bool:
    """*A before B*, *B after A*; *faster than B*, *slower than A*; *A beat B*, *B lost to A*; *A fell against B*."""
    word = view.own.pieces[here]
    if word.form in _ORDER and are_in_one_order(view):
        return True
    compared = all(line.has(("than",), line.after(at, 2)) for line, at in view.both(here, there))
    if (compared or word.form in _ORDER) and not _in_one_order(view, here, there):
        return True
    rivals = [_against(line, at) for line, at in view.both(here, there)]
    if all(rivals):
        return rivals[0].isdisjoint(rivals[1])
    return holds(_CONVERSE, word) and _have_changed_sides(view, here, there)


def _against(line: Line, place: int) -> set[str]:
    """What a word such as *fell* is told against, *against the euro*; nothing for most."""
    after = line.after(place, _TO_AGAINST)
    rival = (at for at in after if line.pieces[at].form == _AGAINST)
    return line.families(line.after(next(rival, len(line.pieces)), 2))


def _undone(line: Line, place: int) -> bool:
    """Whether a word is denied, *surprised nobody*, or undone by what stands before it: *out of jail*, *yet to reopen*; *all but* turns that round."""
    lifted = any(holds(LIFTING, line.pieces[at]) for at in line.before(place, 2))
    lifted |= any(holds(_TAKING_AWAY, line.pieces[at]) for at in line.before(place, _TAKEN))
    nobody = line.has(_NOBODY, line.after(place, 1))
    undone = denied(line, place) or lifted or is_out_of(line, place) or nobody
    here = line.pieces[place].sentence
    before = (each.form for each in line.pieces[:place] if each.sentence == here)
    return undone != (("all", "but") in pairwise(before))


def _have_changed_sides(view: View, here: int, there: int) -> bool:
    """Whether the verb is told of another, or the parties stand on its other sides: *they lost to Everton*, *Everton beat them*."""
    if has_another_subject(view, here, there):
        return True
    earlier, later = _on_both_sides(view.own, here)
    before, after = _on_both_sides(view.other, there)
    then = view.other.families(view.other.before(there))
    return bool(later & then or (later & before and earlier & after))


def _on_both_sides(line: Line, number: int) -> tuple[set[str], set[str]]:
    return line.families(range(number)), line.families(range(number + 1, len(line.pieces)))


def _in_one_order(view: View, here: int, there: int) -> bool:
    """Whether what comes after one word comes after the other, and no more of what stands before it: A before B is B after A."""
    wire, derivative = (
        (line.families(line.before(at)), line.families(line.after(at))) for line, at in view.both(here, there)
    )
    straight = len(wire[1] & derivative[1])
    crossed = len(wire[0] & derivative[1]) + len(wire[1] & derivative[0])
    return straight >= crossed if straight or crossed else not (wire[1] and derivative[1])


def _likeness(block: Block, places: tuple[int, int]) -> float:
    """How well two words answer to each other: in one difference, with the same words beside them."""
    here, there = places
    in_place = IN_ONE_PLACE * _are_in_one_place(block, here, there)
    return in_place + beside(block.wire, here, block.derivative, there) / 2


def _are_in_one_place(block: Block, here: int, there: int) -> bool:
    alone = block.beside(block.wire[here], block.derivative[there]) <= _MOST_BESIDE
    return alone and block.in_one_difference(here, there)


def _senses(line: Line, shared: Collection[int]) -> _Senses:
    """Where a side alone has words that have opposites."""
    found: dict[Sense, list[int]] = defaultdict(list)
    for number in sorted(set(range(len(line.pieces))).difference(shared)):
        for sense in _senses_of(line, number, shared):
            found[sense].append(number)
    return found


def _senses_of(line: Line, number: int, shared: Collection[int]) -> Collection[Sense]:
    """The senses of a word, *voted for*, *against* and *down* as one, but for a verb that both have; none where it bounds an amount or a date."""
    form, before = line.pieces[number].form, line.pieces[max(0, number - 1)]
    if form in _VOTES and holds(_VOTING, before):
        return [(_VOTED, _VOTES[form]), *senses(form)]
    if _is_before_a_date(line, number):
        return [(_DATED, _DATING[form])]
    following = [line.pieces[at].form for at in line.after(number, 2)]
    if told := _with_particle(form, "".join(following[:1])):
        return senses(told)
    one = number - 1 not in shared and _with_particle(before.form, form)
    if one or _says_another_thing(line, number, following):
        return ()
    return senses(form)


def _says_another_thing(line: Line, number: int, following: Sequence[str]) -> bool:
    """*Up to* and *more than* a figure bound it, and *after* a season, and it is held against others with its bound; *failed to* denies; what rises more slowly slows."""
    piece, after = line.pieces[number], "".join(following[:1])
    if any(meet(piece, each) for each in _ages(line.text)) or (piece.form in _BEFORE_OF and after != "of"):
        return True
    bound = after == "to" and piece.form in _OF_BOUNDS
    bound |= piece.form in _SEASONS and line.has(_ORDER, line.before(number, 2))
    slowed = any(map(f" {' '.join(following)} ".__contains__, _SLOWER))
    if bound or slowed or (after in PARTED and holds(PARTED[after], piece)):
        return True
    return piece.form in _BOUNDING and _is_in_a_bound(line, piece.start)


def _is_in_a_bound(line: Line, start: int) -> bool:
    """Whether a word stands in what bounds a figure: *more* in *more than 20 pounds*."""
    return any(each.outer[0] <= start < each.start and not each.idle for each in line.text.values)


@kept
def _ages(text: Document) -> list[Value]:
    return [each for each in text.values if each.unit == AGE]


def _with_particle(form: str, after: str) -> str:
    """What a verb and the word after it say in one word: *reject* for *voted down*; empty for most."""
    if after not in _SECOND:
        return ""
    told = (_PARTICLES.get(f"{base} {after}", "") for base in verb_bases(form))
    return next(filter(None, told), "")


def _is_before_a_date(line: Line, number: int) -> bool:
    """*starting Sunday*: whether a word tells from when on, or until when."""
    ends = line.pieces[number].end
    return line.pieces[number].form in _DATING and any(
        0 < value.start - ends <= _NEXT for value in line.text.values if value.kind in CALENDAR
    )


def _turned(view: View, here: int, there: int) -> Finding:
    block = view.block
    close = block.closeness >= CLOSE and block.slot(block.wire[here], block.derivative[there])
    sure = close or _are_of_one_figure(view, here, there)
    places = (line.place(_with_its_particle(line, at)) for line, at in view.both(here, there))
    return said_otherwise("direction", *places, sure=sure, grave=sure)


def _with_its_particle(line: Line, number: int) -> range:
    """A word, and the next where the two tell one thing: *voted down*."""
    told = _with_particle(
        line.pieces[number].form, "".join(line.pieces[at].form for at in line.after(number, 1))
    )
    return range(number, number + 1 + bool(told))
