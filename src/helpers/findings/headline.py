"""The derivative's headline, held against the wire report and its own body like a sentence of its own.

A headline is loose by trade. What it may not do is put words between marks that
nobody says in either text, give a figure that both contradict, name what
neither names, or deny or claim what the wire report does not.
"""

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain, combinations

from rapidfuzz.distance import LCSseq

from helpers.article import Word
from helpers.document.document import Document
from helpers.document.names import Mention, is_actor
from helpers.document.quotedkinds import QUOTATION, TITLE
from helpers.document.values.agreement import agreement
from helpers.document.values.value import CALENDAR, ORDINAL, Value
from helpers.findings.claims import bearing
from helpers.findings.clauses import Line
from helpers.findings.denials import Denied, denied_and_told, is_called_for, may_stand_for_a_denial
from helpers.findings.derived import plainly_derived
from helpers.findings.direction import directions
from helpers.findings.finding import SURE, Finding, difference
from helpers.findings.headclaims import MATTER, NOT_DONE, claims
from helpers.findings.hedges import hedges
from helpers.findings.negation import negations
from helpers.findings.retitled import (
    KIND,
    asks,
    found_at,
    is_margin,
    of_headline,
    retitled,
    standing_at,
    tells_of_a_victory,
    wire_place,
)
from helpers.languages.english import inflection, listed, lists, vocabulary
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared, Headlined, headline_of
from helpers.pairing.named import tells_nothing
from helpers.pairing.reckoned import word_after
from helpers.pairing.redline import Piece, pieces_of, touched
from helpers.pairing.spelled import country_of
from helpers.pairing.tolls import DEAD, toll, tolls

FAITHFUL = 0.75
"""A headline's quotation may leave out and bring together; so much of it stands in one sentence, in this order."""

INVENTED = 0.5
"""With less of it than this in any sentence, nobody said it."""

FEWEST_QUOTED = 3
"""Fewer words between marks are held at arm's length rather than quoted, unless they make a sentence."""

_SENSES = (negations, directions, hedges)
"""Detectors that read the redline, and so read a headline's too."""

_FIRST_PERSON = listed.words("headlines", "first person")
_LISTED = frozenset(map(inflection.family, listed.words("headlines", "of a list")))
_NOUN_ENDINGS = tuple(listed.words("headlines", "endings of deeds"))
"""Of a deed as a thing, which need not have been done: *resignation calls*, *sinking averted*."""
_MOST_SUMMED = 20
_COMING = listed.words("steps", "coming") | {"to"}
_PASSING = listed.words("headlines", "passing")
_ROUND, _JUST = 10, 0.1
"""A figure of one telling digit from this on is round, and one larger by so small a part has just passed it."""
_NEARLY_ALL = 0.75
_SHORT = 2
_SHORT_NAMES = listed.words("headlines", "short names")


def headlines(pair: Compared) -> Iterator[Finding]:
    """The findings on a derivative's headline, where the piece plainly rests on the wire report."""
    own = pair.derivative.headline is not None and pair.derivative.title != pair.wire.title
    if not own or not plainly_derived(pair):
        return
    over = Headlined.over_wire(pair)
    asked = (_quotations, _numbers, _names, claims, _denied, _coloured, _senses)
    found = [each for ask in asked for each in ask(over, pair)]
    yield from _plainest(found) if found else retitled(over, pair)


def _plainest(found: Sequence[Finding]) -> Iterator[Finding]:
    """Some findings without those that nothing bears out a word of which another tells that it is denied."""
    answered = {each.derivative for each in found if each.wire}
    return (each for each in found if each.wire or each.derivative not in answered)


def _senses(over: Headlined, pair: Compared) -> Iterator[Finding]:
    """Where the headline denies or turns round what the wire report tells, and its own body does not bear it out."""
    body = Headlined.over_body(pair)
    for detector in _SENSES:
        found = [each for each in detector(over) if detector is not hedges or _is_claimed(each)]
        if found and (not body.redline.blocks or any(detector(body))):
            yield from (of_headline(pair, each) for each in found)


def _is_claimed(hedge: Finding) -> bool:
    """Whether a lost hedge is surely lost, and no bound of a figure, which is told with the figure."""
    bounds = listed.lines("certainty", "bound")
    return hedge.certainty == SURE and hedge.wire is not None and fold(hedge.wire.text) not in bounds


def _quotations(over: Headlined, pair: Compared) -> Iterator[Finding]:
    """Words that the headline quotes and that stand in neither text."""
    own, texts = over.derivative, (over.wire, pair.derivative)
    for quotation in own.quotations:
        if quotation.kind == TITLE:
            continue
        words = own.words[quotation.words[0] : quotation.words[1] + 1]
        quoted = len(words) >= FEWEST_QUOTED or quotation.kind == QUOTATION
        if quoted and _faithful(words, texts) < INVENTED:
            yield found_at(own, words, "nobody in either text says “{}”", sure=True)
    spoken = _after_colon(own)
    if spoken and _faithful(spoken, texts) < FAITHFUL:
        yield found_at(own, spoken, "neither text has the words “{}” as they are laid in somebody's mouth")


def _after_colon(own: Document) -> Sequence[Word]:
    """Words without marks that speak in the first person after a colon: *Bank: we are done*."""
    for index, word in enumerate(own.words[1:], start=1):
        if own.plain[own.words[index - 1].end : word.start].strip() == ":":
            rest = own.words[index:]
            first = any(fold(each.text) in _FIRST_PERSON for each in rest[:2])
            return rest if first and not any(each.quoted for each in own.words) else ()
    return ()


def _faithful(words: Sequence[Word], texts: Sequence[Document]) -> float:
    """The share of some words that one sentence of the texts has in the same order, 0 to 1."""
    own = [inflection.family(fold(word.text)) for word in words]
    there = chain.from_iterable(text.sentence_keys for text in texts)
    held = (LCSseq.similarity(own, list(map(inflection.family, keys))) for keys in there)
    return max(held, default=0) / len(own)


def _numbers(over: Headlined, pair: Compared) -> Iterator[Finding]:
    """Figures that the wire report does not bear out."""
    told = ((*headline_of(pair.wire).values, *pair.wire.values), pair.derivative.values)
    wire, body = ([value for value in values if not value.idle] for values in told)
    for value in over.derivative.values:
        if _counts_no_fact(over.derivative, value) or _borne_out(over, value, pair.wire, wire):
            continue
        if _is_passed(over.derivative, value, wire):
            continue
        rival = _rival(over, value, wire)
        repeated = _borne_out(over, value, pair.derivative, body)
        if rival is not None or not repeated:
            yield _number(pair, over, value, rival, repeated=repeated)


def _counted_otherwise(own: Document, value: Value, text: Document, there: Sequence[Value]) -> Value | None:
    """A text's figure for the dead or what else a headline counts, where as many are told of another thing alone: *12-match ban*, of nine matches and 12 goals."""
    same = [each for each in there if agreement(each, value)]
    counts, about = [{*each.counted, *tolls(text, each)} for each in same], Kin(value.counted)
    if not same or any(_may_count_it(each, about) for each in counts):
        return None
    akin = (each for each in there if any(map(about.of, each.counted)))
    return next(iter(same) if toll(own, value) == DEAD else akin, None)


def _may_count_it(counted: Set[str], about: Kin) -> bool:
    """Whether a figure may count what a headline's does: nothing that is told, the dead, or what is akin to it."""
    return not counted or DEAD in counted or any(map(about.of, counted))


def _counts_no_fact(own: Document, value: Value) -> bool:
    """Whether it is idle, vague, a time, or counts what the piece itself lists: *five things to know*."""
    listed_there = inflection.family(word_after(own, value)) in _LISTED
    return value.idle or value.vague or value.kind in (*CALENDAR, ORDINAL) or listed_there


def _is_passed(own: Document, value: Value, wire: Sequence[Value]) -> bool:
    """Whether a headline says that a toll has passed a round figure, as one of the wire report's just has: *Deaths top 200*."""
    before = own.plain[: value.start].split()
    passing = bool(before) and not _PASSING.isdisjoint(inflection.bases(fold(before[-1])))
    alike = (each.low for each in wire if (each.kind, each.unit) == (value.kind, value.unit))
    is_round = value.step * _ROUND > value.low >= _ROUND
    return passing and is_round and any(value.low < low <= (1 + _JUST) * value.low for low in alike)


def _coloured(over: Headlined, pair: Compared) -> Iterator[Finding]:
    """Words that judge or dramatise, and have no like in either text."""
    own = over.derivative
    judging = {each.start for each in own.stances if tuple(each.term.split()) in lists.dramatising()}
    held = Kin(chain.from_iterable((*over.wire.content, *pair.derivative.content)) if judging else ())
    for word in own.words:
        if (
            word.start in judging
            and not word.quoted
            and not any(map(held.of, inflection.families(word.text)))
            and not tells_of_a_victory(over, pair, fold(word.text))
        ):
            yield found_at(own, [word], "neither text bears out the strong word “{}”")


def _number(pair: Compared, over: Headlined, value: Value, rival: Value | None, *, repeated: bool) -> Finding:
    graver = rival is not None and not repeated and not value.vague
    says = "only the piece itself has" if repeated else "nothing in either text bears out"
    said = f"{says} {value.text}" + (
        f"; the wire report has {rival.text} {word_after(pair.wire, rival)}".rstrip() if rival else ""
    )
    there = wire_place(pair, rival.start, rival.end) if rival else None
    return difference(KIND, there, standing_at(over.derivative, value), said, sure=graver, grave=graver)


def _borne_out(over: Headlined, value: Value, text: Document, there: Sequence[Value]) -> bool:
    """Whether one of a text's values, or two or three of a sort in one sentence or of the harmed together, come to this one."""
    if any(agreement(each, value) or is_margin(each, value) for each in there):
        return _counted_otherwise(over.derivative, value, text, there) is None
    akin = [each for each in there if each.unit == value.unit and each.kind == value.kind]
    together = (
        some for size in (2, 3) for some in combinations(akin[:_MOST_SUMMED], size) if _are_summed(text, some)
    )
    return any(sum({each.low for each in some}) == value.low for some in together)


def _are_summed(text: Document, some: Sequence[Value]) -> bool:
    return len({each.sentence for each in some}) == 1 or all(toll(text, each) for each in some)


def _rival(over: Headlined, value: Value, wire: Sequence[Value]) -> Value | None:
    """The first wire value that counts the same thing."""
    if other := _counted_otherwise(over.derivative, value, over.wire, wire):
        return other
    if not value.unit:
        return next(_of_the_same_toll(over, value, wire), None)
    near = [over.wire.sentences[index] for index in over.nearest(value.sentence)]
    return next((each for each in wire if each.unit == value.unit and touched(near, [each])), None)


def _of_the_same_toll(over: Headlined, value: Value, wire: Sequence[Value]) -> Iterator[Value]:
    """The wire values that count the same harmed people as a headline's."""
    counts = toll(over.derivative, value)
    return (each for each in wire if counts and not each.vague and toll(over.wire, each) == counts)


def _names(over: Headlined, pair: Compared) -> Iterator[Finding]:
    """Names that neither text has, where the headline speaks of what the wire report tells."""
    said = frozenset((*over.wire.keys, *pair.derivative.keys))
    if _in_title_case(over.derivative):
        return
    for mention in over.derivative.mentions:
        if not over.nearest(mention.sentence) or _is_no_name(mention) or _opens(over.derivative, mention):
            continue
        if not over.named.in_wire(mention) and not _said(mention, said):
            told = f"neither text names {mention.text}"
            yield difference(KIND, None, standing_at(over.derivative, mention), told)


def _opens(own: Document, mention: Mention) -> bool:
    """Whether a mention is the one word that the headline begins with, which has its capital from there: *Cheesemaker*."""
    return mention.start == own.words[0].start and " " not in mention.text and not country_of(mention.text)


def _in_title_case(own: Document) -> bool:
    """Whether nearly all words of the headline have capitals, so that they tell no names."""
    inner = [word.text for word in own.words[1:] if fold(word.text) not in lists.function_words()]
    return sum(text[0].isupper() for text in inner) >= _NEARLY_ALL * len(inner)


def _said(mention: Mention, words: frozenset[str]) -> bool:
    """Whether all words of a name are among some words or short for others (*PM*); of a compound (*ex-mayor*) at least one part, of a people its country."""
    known, peoples = words | _SHORT_NAMES, lists.countries_by_demonym()
    return all(
        not known.isdisjoint(
            (fold(word), peoples.get(fold(word), ""), *(part.key for part in inflection.parts(word)[1:]))
        )
        for word in mention.text.split()
    )


def _is_no_name(mention: Mention) -> bool:
    """Whether the capitals may be the headline's own: a word shouted, a short name, a people, a title, an agency."""
    words = [part.key for part in inflection.parts(mention.text)]
    if all(word in _SHORT_NAMES or len(word) <= _SHORT for word in words):
        return True
    shouted = mention.text.isupper() and all(map(vocabulary.in_dictionary, words))
    plain = all(map(vocabulary.is_familiar, words))
    return shouted or plain or tells_nothing(mention) or not is_actor(mention.text)


def _denied(over: Headlined, pair: Compared) -> Iterator[Finding]:
    """The first word that the headline tells as so and the wire report only denies, in whatever word of its kin."""
    own, about = over.derivative, frozenset().union(*over.derivative.content)
    said = {piece.family for piece in _told_as_so(headline_of(pair.wire))}
    for piece in (each for each in _told_as_so(own) if each.family not in said):
        if piece.form.endswith(_NOUN_ENDINGS) or not NOT_DONE.isdisjoint(own.keys):
            continue
        for each in _only_denied(pair.wire, piece.family, about - {piece.family}):
            if "yet" in each.place.text.split() and _is_to_come(own, piece):
                continue
            says = f"the wire report denies it (“{each.place.text}”), the headline tells it as so"
            yield difference(KIND, each.place, standing_at(own, piece), says)
            return


def _is_to_come(own: Document, piece: Piece) -> bool:
    """*Owners to sign deal*, which they have yet to sign."""
    before = own.plain[: piece.start].split()[-1:]
    return any(fold(each) in _COMING for each in before)


def _only_denied(text: Document, family: str, others: Set[str]) -> list[Denied]:
    """Where a text denies a word of a headline or what that may claim, on the headline's matter, and never tells it as so."""
    found, told = denied_and_told(text, family)
    for one in () if told else sorted(_claims_of(family) - {family}):
        denied, as_so = denied_and_told(text, one)
        found += denied
        told |= {at for at in as_so if others & text.content[at].keys()}
    return [
        each
        for each in ([] if told else found)
        if each.following in {"", *others} or len(others & text.content[each.sentence].keys()) >= MATTER
    ]


@lru_cache(maxsize=10_000)
def _claims_of(family: str) -> frozenset[str]:
    """The families of the words that claim what one bears out: *arrested* of ``held``."""
    claims = listed.table("headlines", "claims")
    return frozenset(inflection.family(claim) for claim in claims if family in bearing(claim))


def _told_as_so(own: Document) -> list[Piece]:
    """The headline's own words of content that are no names; none where it asks or may deny something."""
    lines = [Line(own, pieces_of(own, number)) for number in range(len(own.sentences))]
    if asks(own) or any(_may_deny(line, at) for line in lines for at in range(len(line.pieces))):
        return []
    return [piece for line in lines for at, piece in enumerate(line.pieces) if _is_told(line, piece, at)]


def _is_told(line: Line, piece: Piece, at: int) -> bool:
    """Whether a word of a headline tells something as so: no name, and neither quoted nor called for."""
    named = piece.start in line.text.name_words
    asked = is_called_for([each.form for each in line.pieces], at)
    return piece.content and not (piece.quoted or named or asked)


def _may_deny(line: Line, at: int) -> bool:
    """Whether a word of a headline may deny; not where it tells a place: *sinks off Quillon*."""
    place = line.pieces[at].form == "off" and any(
        line.pieces[after].start in line.text.name_words for after in line.after(at, 1)
    )
    return may_stand_for_a_denial(line, at) and not place
