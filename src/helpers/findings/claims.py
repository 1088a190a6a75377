"""Words that claim what the wire report does not bear out: what a text must hold, what settles a matter, what gives a cause.

*Killed* where it has no death, *cleared* for *did not establish*; *because*, *thanks to*, *led to* new between two things.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain, pairwise

from helpers.article import Word
from helpers.document.document import Document
from helpers.findings.answers import Answer, Group, answers
from helpers.findings.clauses import FARTHEST, Line, holds, phrase_end
from helpers.findings.denials import PARTED, PLAIN, denies, is_called_for, may_deny
from helpers.findings.derived import is_retold, plainly_derived
from helpers.findings.finding import Finding, Place, difference, lost_in, place, place_of, said_otherwise
from helpers.ground.keeping import by_word
from helpers.languages.english import inflection, ladder, listed, lists
from helpers.languages.english.kindred import Kin, in_one_word
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Pieces, meet, pieces_of

REACH = 4
"""A denial stands so many words before what it denies at most."""

_GRAVE = listed.words("headlines", "grave claims")
_DENIALS = listed.words("negation", "plain", "verbs") | PARTED["to"]
_NOBODY = listed.words("negation", "of subjects")
_SETTLED = listed.words("steps", "settled")
_SUSPECTED = listed.words("certainty", "suspected", "under inquiry")

SAME_MATTER = 3
"""So many words of content two sentences share that speak of one thing."""

_Doubt = tuple[int, Answer]
"""A doubt's sentence, by index, and the words that doubt."""

HALFWAY = 0.5
"""From this share of words in the same order a link between two things of a sentence is new in it."""

_SOFT = listed.words("causes", "soft")
_HAVE = listed.words("grammar", "have")
_AFTER, _LASTING, _SPAN = "after", "for", 4
_SPANS = listed.words("causes", "spans")
_TOLL = frozenset(map(inflection.family, listed.words("causes", "toll")))
_GROUNDS = frozenset(map(inflection.family, listed.words("causes", "grounds")))
_AFTER_CAUSED, _BY = 3, "by"
_SOUGHT = listed.words("causes", "looked for")
_ASKING = listed.words("causes", "asking")
_OPEN = _ASKING | _SOUGHT | listed.words("certainty", "open in speech", "suspected")
_RELATIVE = {"which"}
_THE, _CAUSE = listed.words("grammar", "determiners"), "cause"
_GOING_ON = PLAIN | listed.words("causes", "going on")
_LONGEST_REASON = 12
"""A cause takes so many words at most."""
_PHRASES = listed.phrases("causes", "because", "so that")
_REASONS = listed.phrases("causes", "because", "purpose")
_SO_THAT = listed.phrases("causes", "so that")
_AHEAD = listed.words("causes", "due to")
_APART = [each.split() for each in listed.lines("causes", "apart")]

FEWEST_NEW = 2
"""A cause of so many words that the wire sentences do not have is another cause."""


def grave_claims(pair: Compared) -> Iterator[Finding]:
    """A finding for each grave claim in what rests on the wire report, of which that has nothing, or only that it is not so.

    Serious in a piece that was retold from the wire report alone, where all of it is held against that.
    """
    grave = is_retold(pair)
    for number in range(len(pair.derivative.sentences)) if grave else pair.redline.by_sentence:
        block, pieces = pair.redline.by_sentence.get(number), pieces_of(pair.derivative, number)
        for at, piece in ((at, each) for at, each in enumerate(pieces) if _claims(pieces, at)):
            borne = bearing(piece.form)
            standing = standing_of(pair.wire, borne)
            rests = block is None or block.rests(piece.start, piece.end)
            if not rests or True in standing or is_said_in_others(pair.wire, borne):
                continue
            if denial := denial_of(pair.wire, borne):
                own = place(pair.derivative, pieces[at * (at > REACH) : at + 1])
                yield said_otherwise("negation", denial, own, sure=grave, grave=grave)
            else:
                told = place(pair.derivative, [piece])
                there = lost_in(pair.wire, block.sources[0]) if block else None
                says = f"“{told.text}”: the wire report has nothing of it"
                yield difference("wording", there, told, says, sure=grave, grave=grave)


def denial_of(text: Document, borne: frozenset[str]) -> Place | None:
    """The words by which a text first denies one of some: *No one was killed*."""
    for number, keys in enumerate(text.sentence_keys):
        for at in (at for at, key in enumerate(keys) if inflection.family(key) in borne):
            denying = (each for each in range(max(0, at - REACH), at) if is_denied(keys[each : each + 1]))
            if (first := next(denying, at)) < at:
                words = text.sentences[number].words
                return place_of(text, words[first].start, words[at].end, number)
    return None


def is_said_in_others(text: Document, borne: frozenset[str]) -> bool:
    """Whether several words of a sentence say together what some words say: *passed away*."""
    return any(
        not borne.isdisjoint(in_one_word(set(map(inflection.family, keys)))) for keys in text.sentence_keys
    )


def _claims(pieces: Pieces, at: int) -> bool:
    """Whether a word of a derivative's sentence is a grave claim of its own, and is not denied there."""
    piece, before = pieces[at], pieces[max(0, at - REACH) : at]
    if piece.quoted or _GRAVE.isdisjoint(inflection.bases(piece.form)):
        return False
    forms = [each.form for each in pieces[:at] if each.sentence == piece.sentence]
    nobody = not _NOBODY.isdisjoint(forms) or ("no", "one") in pairwise(forms)
    denied = nobody or is_denied(each.form for each in before)
    denied |= any(map(may_deny, (*before, *pieces[at + 1 : at + 2])))
    return not (denied or is_called_for([each.form for each in pieces], at))


@by_word
def bearing(form: str) -> frozenset[str]:
    """The families of the words that bear out a claiming word; empty for any other word."""
    claims = listed.table("headlines", "claims")
    bases = (*inflection.bases(form), lists.irregular_bases().get(fold(form), ""))
    return frozenset(inflection.family(each) for base in bases for each in claims.get(base, "").split())


def standing_of(
    text: Document, borne: frozenset[str], about: frozenset[str] = frozenset(), least: int = 0
) -> list[bool]:
    """Whether a text has one of some words as so and as denied, in sentences with at least so many words of some matter."""
    sentences, least = zip(text.sentence_keys, text.content, strict=True), min(least, len(about))
    bearing = ((keys, content) for keys, content in sentences if not borne.isdisjoint(content))
    found = (_standing_in(keys, borne) for keys, content in bearing if len(about & content.keys()) >= least)
    return sorted(set().union(*found), reverse=True)


def _standing_in(keys: Sequence[str], borne: frozenset[str]) -> set[bool]:
    """Whether a sentence has one of some words as so and as denied; what is called for is neither."""
    places = (at for at, key in enumerate(keys) if inflection.family(key) in borne)
    return {not is_denied(keys[max(0, at - REACH) : at]) for at in places if not is_called_for(keys, at)}


def charges(pair: Compared) -> Iterator[Finding]:
    """A finding for whoever *has been charged* where the wire report has a suspicion alone, and no charge there or right after."""
    for block in pair.redline.blocks:
        every = pair.wire.sentence_keys
        there = [keys for source in block.sources for keys in every[source : source + 2]]
        suspected = any(not _SUSPECTED.isdisjoint(every[source]) for source in block.sources)
        charged = any(True in _standing_in(keys, bearing("charge")) for keys in there)
        for at in range(len(block.derivative)) if suspected and not charged else ():
            if _is_charged(block.derivative, at):
                told = place(pair.derivative, block.derivative[at : at + 1])
                says = f"“{told.text}”: the wire report has a suspicion, and no charge"
                wire = lost_in(pair.wire, block.sources[0])
                yield difference("allegation as fact", wire, told, says, sure=True, grave=True)


def _is_charged(pieces: Pieces, at: int) -> bool:
    """*Charged with* something, *charged the firm with*, and not denied."""
    before, after = pieces[max(0, at - REACH) : at], pieces[at + 1 : at + 1 + REACH]
    verb = pieces[at].form == "charged" and not pieces[at].quoted
    of_a_crime = any(each.form == "with" for each in after)
    return verb and of_a_crime and not any(map(may_deny, (*before, *after)))


def is_denied(before: Iterable[str]) -> bool:
    """Whether one of some words denies what comes after them."""
    return any(not _DENIALS.isdisjoint(inflection.bases(key)) for key in before)


def overstatements(pair: Compared) -> Iterator[Finding]:
    """A finding for each word that settles what the wire report doubts and settles nowhere."""
    if _SETTLED.isdisjoint(pair.derivative.keys) or not plainly_derived(pair) or any(_settling(pair.wire)):
        return
    doubts = list(_doubts(pair.wire))
    for index, word in _settling(pair.derivative):
        doubt = None if word.quoted else _nearest(pair, index, doubts)
        if doubt is not None:
            yield _overstated(pair, index, word, *doubt)


def _doubts(text: Document) -> Iterator[_Doubt]:
    """Where a text doubts something."""
    for index, keys in enumerate(text.sentence_keys):
        yield from ((index, cue) for cue in answers(keys) if cue.group == Group.DOUBTS)


def _settling(text: Document) -> Iterator[tuple[int, Word]]:
    """The words that settle something and are not denied, each with its sentence by index."""
    for index, keys in enumerate(text.sentence_keys):
        for at, key in enumerate(keys):
            if key in _SETTLED and not any(map(denies, keys[max(0, at - REACH) : at])):
                yield index, text.sentences[index].words[at]


def _nearest(pair: Compared, index: int, doubts: list[_Doubt]) -> _Doubt | None:
    """The doubt whose sentence shares most with a sentence of the derivative, if it speaks of the same."""
    own = pair.derivative.content[index].keys()
    shared = [len(own & pair.wire.content[there].keys()) for there, _ in doubts]
    most = max(shared, default=0)
    return doubts[shared.index(most)] if most >= SAME_MATTER else None


def _overstated(pair: Compared, index: int, word: Word, there: int, cue: Answer) -> Finding:
    words = pair.wire.sentences[there].words
    wire = place_of(pair.wire, words[cue.first].start, words[cue.last].end, there)
    own = place_of(pair.derivative, word.start, word.end, index)
    told = f"the wire report says “{wire.text}” of this, the derivative “{own.text}”"
    return difference("wording", wire, own, told, grave=True)


def causes(pair: Compared) -> Iterator[Finding]:
    """A finding for each cause in a linked sentence that the wire sentences do not give."""
    for block in pair.redline.blocks:
        line = Line(pair.derivative, block.derivative)
        for cue in _cues(block.derivative):
            reason = _reason(line, cue) or _told(line, line.after(cue.stop - 1))
            if not (reason and _is_the_writers(block, cue)):
                continue
            own = line.place(range(cue.start, reason[-1] + 1))
            there = _other_cause(pair, block, cue) or _nothing_known(pair, block)
            if there is not None:
                gives = f"the wire report gives “{there.text}”, the derivative “{own.text}”"
                yield difference("cause", there, own, gives)
            elif _is_new(pair, block, cue, reason):
                gives = f"“{own.text}” gives a cause that the wire report does not give there"
                yield difference("cause", lost_in(pair.wire, block.sources[0]), own, gives)


def _other_cause(pair: Compared, block: Block, cue: range) -> Place | None:
    """The cause that the wire sentences give, where the derivative has another in a close sentence, something else of theirs in its stead, or what they say is none."""
    line, own = Line(pair.wire, block.wire), Line(pair.derivative, block.derivative)
    given = own.families(_reason(own, cue))
    causes = {each.start: told for each in _cues(block.wire) if (told := _reason(line, each))}
    so = [at for at in causes if not line.has(PLAIN, range(max(0, at - 1), at))]  # not because
    denied = own.has(PLAIN, (*own.before(cue.start - 1), cue.start - 1) if cue.start else ())
    if denied or not (so and given) or _is_for_a_deed(line):
        return None
    none = line.families(chain.from_iterable(told for at, told in causes.items() if at not in so))
    reasons = line.families(chain.from_iterable(causes[at] for at in so))
    rests = len(block.sources) == 1 and block.resting >= HALFWAY
    close = (rests or block.closeness >= HALFWAY) and not _shared(given, reasons)
    if not (close or _is_in_its_stead(given, reasons, none, block.families[0])):
        return None
    return line.place(range(so[0], causes[so[0]][-1] + 1))


def _nothing_known(pair: Compared, block: Block) -> Place | None:
    """*Had not determined the cause*, where at most one voice speaks, no cause is given and the derivative leaves nothing open."""
    line = Line(pair.wire, block.wire)
    voices = sum(each.sentence in block.sources for each in pair.wire.voices)
    if voices > 1 or any(_cues(block.wire)) or any(holds(_OPEN, each) for each in block.derivative):
        return None
    causes = (
        at for at, each in line.unquoted() if each.form == _CAUSE and line.has(_THE, line.before(at, 2))
    )
    return next(filter(None, (_sought(line, at) for at in causes)), None)


def _sought(line: Line, at: int) -> Place | None:
    near = (line.pieces[each] for each in line.around(at, FARTHEST))
    doubts = [each for each in near if denies(each.form) or holds(_SOUGHT, each)]
    return (
        place(line.text, sorted((line.pieces[at], *doubts), key=lambda each: each.start)) if doubts else None
    )


def _is_for_a_deed(line: Line) -> bool:
    """*Was disciplined for drawing his gun*: a cause too."""
    return any(one.form == "for" and other.form.endswith("ing") for one, other in pairwise(line.pieces))


def _is_in_its_stead(given: Set[str], reasons: Set[str], none: Set[str], there: Set[str]) -> bool:
    """Whether a reason has nothing of the wire's reasons, and something of what is none there, or half of it from elsewhere in the sentence."""
    if _shared(given, reasons):
        return False
    return bool(_shared(given, none)) or 2 * len(_shared(given, there - reasons)) >= len(given)


def _reason(line: Line, cue: range) -> list[int]:
    """The words of content that *because* leads, up to the next such word or a comma with what goes on, *with*, *and*, *not*; at the head of a sentence up to the comma."""
    if phrase_end(_SO_THAT, [each.form for each in line.pieces], cue.start) == cue.stop:
        return []
    after = line.after(cue.stop - 1, _LONGEST_REASON)
    next_cue = {each.start for each in _cues(line.pieces)}
    leads = not any(each.sentence == line.pieces[cue.start].sentence for each in line.pieces[: cue.start])
    ends = (at for at in after if at in next_cue or _is_parted(line, at, leads=leads))
    return _told(line, range(after.start, next(ends, after.start if leads else after.stop)))


def _told(line: Line, stretch: range) -> list[int]:
    """The words of content of a stretch, but for those of whoever says it."""
    return [at for at in line.content(stretch) if not _is_of_a_source(line, at)]


def _is_parted(line: Line, at: int, *, leads: bool) -> bool:
    """Whether a comma parts a word from a cause: any, if the cause leads the sentence, or one before what goes on, *with*, *and*, *not*, *said*."""
    goes_on = line.has(_GOING_ON, (at,)) or ladder.rung(line.pieces[at].form) == ladder.SAID
    return line.after_comma(at) and (leads or goes_on)


def _shared(given: Set[str], there: Set[str]) -> set[str]:
    """Those of some words that others are or tell of."""
    kin = Kin(there)
    return {each for each in given if kin.of(each)}


def _is_of_a_source(line: Line, at: int) -> bool:
    """Whether a word is of who said it: *because of a holiday, the governor, Luis Escobar, said*."""
    piece = line.pieces[at]
    number = line.text.sentences[piece.sentence].number
    sources = (each.source for each in line.text.statements if each.sentence == number and each.source)
    return any(meet(piece, source) for source in sources)


def _is_the_writers(block: Block, cue: range) -> bool:
    """Whether the derivative itself gives the cause, and neither quotes it nor asks for it: *too early to say what caused it*; *caused three deaths* gives none."""
    asked = cue.start > 0 and block.derivative[cue.start - 1].form in _ASKING | _RELATIVE
    caused = {each.family for each in block.derivative[cue.stop : cue.stop + _AFTER_CAUSED]}
    return not (asked or block.derivative[cue.start].quoted or (len(cue) == 1 and caused & _TOLL))


def _is_new(pair: Compared, block: Block, cue: range, reason: list[int]) -> bool:
    """Whether no wire sentence near gives a cause: the linked ones do not, or half of its words, and two at least, are no kin of each that may."""
    pieces = (block.derivative[number] for number in reason)
    given = {each.family for each in pieces if not any(meet(each, value) for value in pair.derivative.values)}
    may_be_given = _may_be_given(block, cue)
    near = {each for at in block.sources for each in (at - 1, at, at + 1)}
    giving = (
        may_be_given or any(phrase_end(_REASONS, keys, at) for at in range(len(keys)))
        for keys in pair.wire.sentence_keys
    )
    told = (each for at, each in enumerate(pair.wire.content) if next(giving) and at in near)
    there = map(Kin, (block.families[0], *told) if may_be_given else told)
    new = min((sum(not each.of(one) for one in given - _GROUNDS) for each in there), default=len(given))
    retold = block.closeness < HALFWAY and _shared(given, block.families[0])
    return bool(given) and 2 * new >= len(given) and (new >= FEWEST_NEW or not may_be_given) and not retold


def _may_be_given(block: Block, cue: range) -> bool:
    """Whether the wire sentences may give a cause: they do, are not close, or have a word for which the derivative has its own; not *has fallen since*."""
    if block.closeness < HALFWAY or any(_cues(block.wire)):
        return True
    forms = [each.form for each in block.wire]
    kept = {wire for wire, there in block.matched if there not in cue}
    apart = ((at, form) for at, form in enumerate(forms) if at not in kept and form in _SOFT)
    soft = {form for at, form in apart if not tells_how_long(forms, at)}
    return bool(soft) and not (soft == {"since"} and not _HAVE.isdisjoint(forms[: forms.index("since")]))


def tells_how_long(forms: Sequence[str], at: int) -> bool:
    """*Three weeks after*: how long something came after another, and no cause; not *was closed for two days after*."""
    spans = not _SPANS.isdisjoint(forms[max(0, at - 1) : at])
    return forms[at] == _AFTER and spans and _LASTING not in forms[max(0, at - _SPAN) : at]


def _cues(pieces: Pieces) -> Iterator[range]:
    forms = [each.form for each in pieces]
    found = (range(at, phrase_end(_PHRASES, forms, at)) or _apart(forms, at) for at in range(len(forms)))
    return (each for each in found if each and not _tells_what_is_to_come(forms, each))


def _apart(forms: Sequence[str], at: int) -> range:
    """Where *down to* stands, in *put most of the loss down to soot*, after its verb at a place; empty for no such verb."""
    bases = inflection.bases(forms[at])
    for to in (to for verb, *to in _APART if verb in bases):
        for first in range(at + 2, at + FARTHEST):
            end = first + len(to)
            if list(forms[first:end]) == to and forms[end : end + 1] != [_BY]:  # brought on by
                return range(first, end)
    return range(0)


def _tells_what_is_to_come(forms: Sequence[str], cue: range) -> bool:
    """*Due to arrive*."""
    return forms[cue.stop - 1] == "to" and cue.stop < len(forms) and forms[cue.stop] in _AHEAD
