"""Whether two texts name one source for what they tell, or another one, and how grave it is to tell it as a fact."""

from collections.abc import Iterable, Mapping
from itertools import chain, pairwise, takewhile

from helpers.article import Span, Word
from helpers.document.cues import AGENTLESS, ORGANISATION, PERSON, noun_sort
from helpers.document.document import Document
from helpers.document.offices import office
from helpers.document.voices import Voice
from helpers.findings.clauses import Line
from helpers.findings.finding import CHECK, SERIOUS, Place, lost_in, place_of
from helpers.languages.english import ladder, listed, lists, spelling
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import fold
from helpers.pairing.claims import Claim
from helpers.pairing.compared import Compared
from helpers.pairing.redline import CLOSE, meet, touched

_LEFT_OUT = listed.words("grammar", "links within a speaker") | lists.function_words() | lists.titles()
_PREPOSITIONS = listed.words("opposites", "prepositions") | {"of"}
_CUES = listed.words("saying", "bare cues")
_NOT_NAMED = listed.words("ladder", "not named")
"""*A person familiar with the talks*, *an insider*."""
_FIRST_SAID = 3
"""So many first words of content of what is said, in one order, are the same statement."""

_BESIDE = 4
"""Characters between a name and a verb of saying, but for an article or a comma."""
_ADDING = listed.words("saying", "adding")
_PARTIES = listed.words("ladder", "parties")
_OFFICIALS = listed.words("ladder", "no parties")
_WRONGS = listed.words("ladder", "wrongs")
_BE = listed.words("grammar", "be")
_SOMEBODY = listed.words("grammar", "he, she, who and I") | {"they", "it"}

_FIRMS = listed.words("speakers", "firms")
_VAGUE = listed.words("ladder", "of any camp")
_CAMPS = tuple(
    frozenset(key.removesuffix("s") for key in line.split()) for line in listed.lines("ladder", "camps")
)

NEAR = 5
"""Whoever is accused stands so near before the verb."""


def may_be_one(pair: Compared, voice: Voice, there: Voice) -> bool:
    """Whether two voices may be one source: a word of a name or office in common, a pronoun, or one name's variants."""
    own, other = _words_of(voice), _words_of(there)
    if not own or not other or own & other or _in_one_word(voice.name) == _in_one_word(there.name):
        return True
    if not (own.isdisjoint(_NOT_NAMED) or other.isdisjoint(_NOT_NAMED)):
        return True
    if _framing(pair.wire, voice) & other or own & _framing(pair.derivative, there):
        return True
    return any(all(map(set(telling(name.label)).intersection, (own, other))) for name in pair.names)


def has_its_own_denial(pair: Compared, claim: Claim, there: Voice) -> bool:
    """Whether a sentence has somebody deny a thing, who denies one in a wire sentence that it rests on too."""
    block = pair.redline.by_sentence.get(claim.sentence)
    if block is None or ladder.rung(cue_of(pair.derivative, there)) != ladder.DENIED:
        return False
    denying = (
        each
        for each in pair.wire.voices
        if each.sentence in block.sources and ladder.rung(cue_of(pair.wire, each)) == ladder.DENIED
    )
    return any(may_be_one(pair, each, there) for each in denying)


def have_one_name(pair: Compared, voice: Voice, there: Voice) -> bool:
    """Whether one name stands right before or after both verbs of saying, whatever else the source is called: *the main witness, Todd Brannigan, said*."""
    return not _named_beside(pair.wire, voice).isdisjoint(_named_beside(pair.derivative, there))


def _named_beside(text: Document, voice: Voice) -> set[str]:
    """The last words of the names that stand between the source and its verb, or close to that."""
    if voice.cue is None:
        return set()
    start = min(voice.cue.start, voice.frame.start if voice.frame else voice.cue.start)
    near = Span(start - _BESIDE, voice.cue.end + _BESIDE)
    told = (each for each in text.mentions if each.sentence == voice.sentence and meet(each, near))
    return {fold(each.text.split()[-1]) for each in told if not any(meet(each, one) for one in voice.content)}


def _words_of(voice: Voice) -> set[str]:
    """The words that tell a source, or one beside it, from another."""
    names = (name.replace("-", " ") for name in (voice.name, *voice.beside))
    return {word for name in names for word in telling(name)}


def _in_one_word(name: str) -> str:
    """``coastguard``, and *coast guard*."""
    return "".join(telling(name))


def _framing(text: Document, voice: Voice) -> set[str]:
    """Such words among those that give a statement to its source."""
    return set(telling(voice.frame.of(text.plain))) if voice.frame else set()


def is_another_of_the_wire(pair: Compared, voice: Voice, there: Voice, claim: Claim) -> bool:
    """Whether a sentence has it from somebody whom the wire report hears elsewhere, neither for this nor beside its source."""
    own, other = set(telling(voice.name)), set(telling(there.name))
    if voice.direct or not (own and other) or may_be_one(pair, voice, there):
        return False
    heard = _heard(pair.wire, other)
    if not heard or voice.sentence in heard:
        return False
    near = chain.from_iterable(pair.derivative.sentence_keys[max(0, claim.sentence - 1) : claim.sentence + 1])
    return own.isdisjoint(in_one_number(near)) and other.isdisjoint(_words_beside(pair.wire, voice))


def is_heard_for_other_things(pair: Compared, voice: Voice, there: Voice, claim: Claim) -> bool:
    """Whether the wire report hears a source for other things alone, and what it tells of one source by its name tells nothing of the other: no *Finance Minister* and *the finance ministry*.

    Both are named where they say it, not *he*.
    """
    named = all(
        telling(each.name) and keys_of(each.name)[-1] in keys_of(each.source) for each in (voice, there)
    )
    if not named or may_be_one(pair, voice, there) or _may_be_meant(voice, there):
        return False
    heard = _heard(pair.wire, set(telling(there.name)))
    return bool(heard) and not (
        _are_heard_together(pair, voice, there, claim, heard)
        or _tells_of(pair.wire, voice, telling(there.name))
        or _tells_of(pair.wire, there, telling(voice.name))
    )


def _are_heard_together(pair: Compared, voice: Voice, there: Voice, claim: Claim, heard: set[int]) -> bool:
    """Whether the wire report names two sources in one sentence, or the derivative tells of both in one."""
    own, other = telling(voice.name), telling(there.name)
    named = [(each, own[-1]) for each in heard] + [(voice.sentence, other[-1])]
    here = set(in_one_number(pair.derivative.sentence_keys[claim.sentence]))
    both = here & set(own) and heard & set(pair.links.derivative[claim.sentence].sources)
    return bool(both) or any(word in in_one_number(pair.wire.sentence_keys[at]) for at, word in named)


def is_of_another_camp(pair: Compared, voice: Voice, there: Voice) -> bool:
    """Whether one is just *officials*, *the company*, *doctors*, and the wire report's source of another camp, with nobody of theirs near."""
    firm = has_a_name(voice) and keys_of(there.name)[-1] in _FIRMS
    if firm or has_a_name(there) or not telling(voice.name) or voice.direct or may_be_one(pair, voice, there):
        return False
    near = chain.from_iterable(pair.wire.sentence_keys[max(0, voice.sentence - 1) : voice.sentence + 2])
    own, theirs = _camps(keys_of(there.name)), _camps(_words_beside(pair.wire, voice).union(near))
    return voice.kind in (PERSON, ORGANISATION) and bool(own and theirs) and not own & theirs


def are_of_one_camp(wire: Document, voice: Voice, there: Voice) -> bool:
    """*Officers* for the inspector by name, *neighbours* for residents; not just *officials*."""
    own, known = keys_of(there.name), keys_of(f"{in_one_line(wire, voice.frame)} {voice.source}")
    return not (has_a_name(there) or _VAGUE.intersection(own) or _camps(own).isdisjoint(_camps(known)))


def are_called_as_one(pair: Compared, voice: Voice, there: Voice) -> bool:
    """Whether two sources are of one camp, or have one name and are not told apart by whose they are."""
    one_name = have_one_name(pair, voice, there) and not are_of_one_kind(voice, there)
    return one_name or are_of_one_camp(pair.wire, voice, there)


def _camps(words: Iterable[str]) -> set[int]:
    """Which lines of the list of camps have one of some words."""
    return {at for told in in_one_number(words) for at, camp in enumerate(_CAMPS) if told in camp}


def _may_be_meant(voice: Voice, there: Voice) -> bool:
    """Whether one of two sources is just a body, *the club*, for which the other may speak, or a person without a name, who may be the other."""
    unnamed = [telling(each.name) for each in (voice, there) if each.name.split()[-1].islower()]
    persons = PERSON in (voice.kind, there.kind) and any(
        noun_sort(words[-1]) != ORGANISATION for words in unnamed
    )
    return any(len(words) == 1 for words in unnamed) or persons


def _tells_of(text: Document, voice: Voice, other: Iterable[str]) -> bool:
    """Whether what a text tells of a source beside its name has a word of another's."""
    last = keys_of(voice.name)[-1]
    borne = (office(text, each) for each in text.mentions if keys_of(each.text)[-1] == last)
    return not set(map(family, other)).isdisjoint(chain(map(family, keys_of(voice.source)), *borne))


def is_of_another(pair: Compared, voice: Voice, claim: Claim) -> bool:
    """Whether a sentence has what somebody else says in the wire's sentence, from them, and not what the source says beside that."""
    others = _others_beside(pair.wire, voice)
    here = [each for each in pair.derivative.voices if each.sentence == claim.sentence]
    theirs = [each for each in here if any(may_be_one(pair, other, each) for other in others)]
    alone = len(theirs) == len(here) or not (claim.close and _is_around(theirs, here))
    return bool(theirs) and alone and not _stands_apart(pair, voice, claim, here)


def _others_beside(text: Document, voice: Voice) -> list[Voice]:
    """Those of another name whom a source's sentence hears too: the guard in *a guard saw nobody, Voss said*."""
    return [each for each in text.voices if each.sentence == voice.sentence and each.name != voice.name]


def outermost(pair: Compared, voice: Voice, here: Iterable[Voice]) -> tuple[Voice, ...]:
    """The voices of a sentence without those whom the wire report's source only passes on; all where no other is left."""
    within = _others_beside(pair.wire, voice)
    every = tuple(here)
    outer = tuple(each for each in every if not any(may_be_one(pair, other, each) for other in within))
    return outer or every


def _is_around(theirs: Iterable[Voice], here: Iterable[Voice]) -> bool:
    """Whether somebody else in a sentence says that they say so: *he saw nobody, a guard told police, Voss said*."""
    inner = [each.cue.start for each in theirs if each.cue]
    outer = [span for each in here if each not in theirs and each.kind != AGENTLESS for span in each.content]
    return any(span.start <= cue < span.end for cue in inner for span in outer)


def _stands_apart(pair: Compared, voice: Voice, claim: Claim, here: Iterable[Voice]) -> bool:
    """Whether the words of a statement stand in a close sentence outside what anybody says there."""
    block = pair.redline.by_sentence.get(claim.sentence)
    if block is None or block.closeness < CLOSE:
        return False
    said = [span for each in here for span in each.content]
    told = [
        block.derivative[there]
        for at, there in block.matched
        if any(meet(block.wire[at], span) for span in voice.content)
    ]
    outside = sum(not any(meet(piece, span) for span in said) for piece in told)
    return outside > len(told) / 2


def are_of_one_kind(voice: Voice, there: Voice) -> bool:
    """Whether one word tells of two sources who they are, and the others whose they are: *a party source*, *a company source*."""
    (*own, head), (*other, last) = (_before_a_preposition(each.name) or [""] for each in (voice, there))
    akin = Kin(map(family, other))
    whose = bool(own and other) and not any(akin.of(family(each)) for each in own)
    return head == last and whose and bool(noun_sort(head))


def _before_a_preposition(name: str) -> list[str]:
    """The telling words of *a Western diplomat in Tarsik* up to *in*."""
    return telling(" ".join(takewhile(lambda key: key not in _PREPOSITIONS, keys_of(name))))


def _heard(text: Document, name: set[str]) -> set[int]:
    """The sentences that hear somebody of a name, in full or in part."""
    named = ((each.sentence, set(telling(each.name))) for each in text.voices)
    return {sentence for sentence, words in named if words and (name <= words or words <= name)}


def _words_beside(text: Document, voice: Voice) -> set[str]:
    """The words of a source's sentence and of all others that name it."""
    last, every = telling(voice.name)[-1], map(in_one_number, text.sentence_keys)
    return {key for at, keys in enumerate(every) if at == voice.sentence or last in keys for key in keys}


def keys_of(name: str) -> list[str]:
    """The folded words of a name."""
    return [fold(word.strip(".,’'")) for word in name.split()]


def telling(name: str) -> list[str]:
    """The words of a name or noun phrase that tell one source from another, in one number and spelling."""
    return in_one_number(key for key in keys_of(name) if key and key not in _LEFT_OUT)


def in_one_number(keys: Iterable[str]) -> list[str]:
    """Folded words in American spelling, without the *s* that tells many from one."""
    return [spelling.american(key.removesuffix("s")) for key in keys]


def tells_the_core(pair: Compared, voice: Voice, sentence: int) -> bool:
    """Whether a derivative's sentence has a word of what a source says that is no name, up to when or of whom it adds: *had pressed him … before an election*."""
    wire = pair.wire
    told = list(touched(wire.sentences[voice.sentence].words, voice.content))
    core = list(takewhile(lambda word: fold(word.text) not in _ADDING, told)) or told
    said = {family(fold(word.text)) for word in core if word.start not in wire.name_words}
    kin = Kin(pair.derivative.content[sentence])
    return any(map(kin.of, said & wire.content[voice.sentence].keys()))


def has_it_that(keys: Iterable[str]) -> bool:
    """Whether a sentence has a verb of saying right before *that*: *claims that*."""
    return any(following == "that" and ladder.rung(key) for key, following in pairwise(keys))


def is_named_in(text: Document, voice: Voice, sentence: int) -> bool:
    """Whether a sentence has the last word of a source's name, or one akin to it."""
    heads = {word for name in (voice.name, voice.source) for word in _head(name)}
    kin = Kin(text.content[sentence])
    named = not heads.isdisjoint(in_one_number(text.sentence_keys[sentence]))
    return named or any(kin.of(family(each)) for each in heads)


def _head(name: str) -> list[str]:
    """*Record* of *records reviewed by the agency*: the last word, and before a preposition the last of people, a body or a document."""
    words, every = _before_a_preposition(name), telling(name)
    sorts = [] if words == every else list(filter(noun_sort, words))
    return sorts[-1:] or every[-1:]


def cue_of(text: Document, voice: Voice) -> str:
    """The verb of saying, folded; of a phrase the first word."""
    first, _, _ = in_one_line(text, voice.cue).partition(" ")
    return fold(first)


def placed(text: Document, voice: Voice, span: Span | None) -> Place:
    """Where the words stand that name the source or say that it says so; the sentence where they stand elsewhere."""
    return place_of(text, *span, voice.sentence) if span else lost_in(text, voice.sentence)


def frames(pair: Compared, voice: Voice, there: Voice) -> tuple[Place, Place]:
    """The words that name a source in both texts."""
    return placed(pair.wire, voice, voice.frame), placed(pair.derivative, there, there.frame)


def has_a_name(voice: Voice) -> bool:
    """Whether a source's name ends with a capitalised word."""
    return voice.name.split()[-1][:1].isupper()


def in_one_line(text: Document, span: Span | None) -> str:
    """Some characters on one line; empty for none."""
    return " ".join(span.of(text.plain).split()) if span else ""


def is_unframed(pair: Compared, voice: Voice, claim: Claim) -> bool:
    """Whether a near copy has what comes right after *somebody said*, without that: *Residents said a line had failed*, *A line had failed*."""
    block = pair.redline.by_sentence.get(claim.sentence)
    if block is None or block.closeness < CLOSE or voice.direct:
        return False
    wire, own = Line(pair.wire, block.wire), Line(pair.derivative, block.derivative)
    there = dict(block.matched)
    after = _first_said(wire, voice, there)
    if len(after) < _FIRST_SAID:
        return False
    named = set(in_one_number(piece.form for piece in own.pieces[: after[0]])) & set(telling(voice.name)[-1:])
    new = set(range(len(own.pieces))).difference(there.values()).union(own.before(after[0]))
    return not named and not any(
        ladder.rung(own.pieces[at].form) or own.pieces[at].form in _CUES for at in new
    )


def _first_said(wire: Line, voice: Voice, there: Mapping[int, int]) -> list[int]:
    """Where a near copy has the first words after *somebody said*; nowhere where it has *said* too, or the source stands after that."""
    if voice.cue is None or voice.frame is None:
        return []
    cue = [at for at, piece in enumerate(wire.pieces) if meet(piece, voice.cue)]
    if not cue or cue[-1] in there or voice.frame.end > voice.cue.end:
        return []
    return [there[at] for at in wire.content(wire.after(cue[-1]))[:_FIRST_SAID] if at in there]


def gravity_of(wire: Document, voice: Voice) -> str:
    """How grave it is to tell a statement as a fact: a denial, one side's word, a wrong laid on somebody; empty for any other."""
    cue = cue_of(wire, voice)
    told = ladder.rung(cue) in (ladder.DENIED, ladder.ALLEGED)
    if told or _is_party(voice) or _lays_a_wrong(wire, voice):
        return SERIOUS
    return CHECK if ladder.is_contested(cue) else ""


def _lays_a_wrong(wire: Document, voice: Voice) -> bool:
    """Whether what somebody tells is a wrong that another did, by a verb in the active."""
    told = touched(wire.sentences[voice.sentence].words, voice.content)
    keys = [fold(word.text) for word in told]
    wrongs = (at for at, key in enumerate(keys) if key in _WRONGS)
    active = (at for at in wrongs if _BE.isdisjoint(keys[max(0, at - 2) : at]))
    return any(_is_somebody(wire, word) for at in active for word in told[max(0, at - NEAR) : at])


def _is_somebody(wire: Document, word: Word) -> bool:
    key = fold(word.text)
    return key in _SOMEBODY or word.start in wire.name_words or noun_sort(key) in (PERSON, ORGANISATION)


def _is_party(voice: Voice) -> bool:
    """Whether a source is one side in a dispute, or speaks for it: a lawyer, no attorney general."""
    source = {*keys_of(voice.name), *keys_of(voice.source)}
    return bool(source & _PARTIES) and not source & _OFFICIALS
