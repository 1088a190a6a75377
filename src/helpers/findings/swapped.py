"""Who is named in a linked or retold sentence for what the wire report has from another person, or another of those whom it names."""

from collections.abc import Iterable, Iterator, Sequence

from helpers.document.cues import AGENTLESS, DOCUMENT, ORGANISATION, OUTLET, PERSON, noun_sort
from helpers.document.document import Document
from helpers.document.voices import Voice
from helpers.findings.derived import has_own_reporting
from helpers.findings.finding import Finding, difference, within_a_sentence
from helpers.findings.sources import frames, has_a_name, in_one_number, keys_of, may_be_one, telling
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.kindred import Kin
from helpers.languages.english.words import WORD, fold
from helpers.pairing.claims import is_in
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Piece, pieces_of

FEWEST_SHARED, FEWEST_QUOTED = 3, 2
"""So many words of content a wire sentence has of what is said, or so many that both quote."""

HALF = 0.5
"""With more than this share of what the best wire sentence has, one that hears the derivative's source may be meant."""

FEWEST_OF_A_NAME = 2
"""A body that has no name of its own is told from others by so many words: *the growers' association*."""

_ANYBODY = listed.words("ladder", "anybody")
_TRADES = [frozenset(map(family, line.split())) for line in listed.lines("speakers", "trades")]
_NOBODY = {DOCUMENT, OUTLET}
_PRONOUNS = listed.words("grammar", "he, she, who and I") | {"they", "it", ""}
_FEWEST = 2
"""So many words of content that are no part of a name show what statement it is."""


def swapped(pair: Compared) -> Iterator[Finding]:
    """A finding for each retold sentence that has from one source what the wire report has from another alone."""
    if has_own_reporting(pair):
        return
    for block in pair.redline.blocks:
        there = None if block.link.weak else _only_voice(pair.derivative, block.sentence)
        voice = _cited_for(pair, block, there) if there else None
        if there and voice:
            told = f"the wire report cites {_called(voice)}, the derivative {_called(there)}"
            yield difference("source changed", *frames(pair, voice, there), told)


def _called(voice: Voice) -> str:
    return within_a_sentence(voice.source or voice.name)


def _only_voice(text: Document, index: int) -> Voice | None:
    """The one source of a sentence, where words name it, a person or a body; None where there are several."""
    here = [each for each in text.voices if each.sentence == index and each.kind != AGENTLESS]
    if len(here) != 1 or here[0].frame is None or here[0].kind in _NOBODY or not telling(here[0].name):
        return None
    return here[0] if _PRONOUNS.isdisjoint((fold(here[0].source), fold(here[0].name))) else None


def _cited_for(pair: Compared, block: Block, there: Voice) -> Voice | None:
    """Whom the wire report has for what a sentence has from another; None where that may be one, or says so too."""
    clause = _clause(pair.derivative, there)
    said = _said_in(clause, there)
    having = [_had(pair.wire, said, index) for index in range(len(pair.wire.sentences))]
    best = max(range(len(having)), key=having.__getitem__)
    voice = (
        _only_voice(pair.wire, best)
        if best in block.sources and _is_enough(*having[best], len(said))
        else None
    )
    if voice is None or not _are_two(pair, voice, there) or _says_so_too(pair, voice, there, having):
        return None
    named = telling(voice.name)[-1] in in_one_number(each.form for each in clause)
    return None if named else voice


def _said_in(clause: Sequence[Piece], voice: Voice) -> list[Piece]:
    """The words of content in the longest stretch of what a source says, of those in a part of its sentence."""
    longest = max(voice.content, key=lambda span: span.end - span.start)
    return [each for each in clause if each.content and longest.start <= each.start < longest.end]


def _is_enough(quoted: int, shared: int, said: int) -> bool:
    return quoted >= FEWEST_QUOTED or shared >= max(FEWEST_QUOTED, min(FEWEST_SHARED, said * HALF))


def _says_so_too(pair: Compared, voice: Voice, there: Voice, having: Sequence[tuple[int, int]]) -> bool:
    """Whether the wire report may hear the derivative's source for this too, or has nothing of it at all and the same trade."""
    quoted, shared = max(having)
    theirs = {each.sentence for each in pair.wire.voices if may_be_one(pair, each, there)}
    named = set(telling(there.name)) <= set(in_one_number(pair.wire.keys))
    known = bool(theirs) or named or _are_of_two_trades(_head(voice), _head(there))
    return not known or any(having[at][0] >= quoted and having[at][1] > HALF * shared for at in theirs)


def _clause(text: Document, voice: Voice) -> list[Piece]:
    """The words of the part of a sentence, between semicolons, in which a source is named."""
    frame = voice.frame or voice.content[0]
    sentence = text.sentences[voice.sentence]
    start = max(sentence.start, text.plain.rfind(";", sentence.start, frame.start))
    end = text.plain.find(";", frame.end, sentence.end)
    stop = end if end >= 0 else sentence.end
    return [each for each in pieces_of(text, voice.sentence) if start <= each.start < stop]


def _had(wire: Document, said: Sequence[Piece], index: int) -> tuple[int, int]:
    """How many words of what is said a wire sentence has: those that both quote, and all."""
    families = {each.family for each in said}
    quoted = {each.family for each in said if each.quoted}
    both = quoted & {each.family for each in pieces_of(wire, index) if each.quoted}
    kin = Kin(each.family for each in pieces_of(wire, index) if each.content)
    return len(both), sum(bool(kin.of(each)) for each in families)


def _are_two(pair: Compared, voice: Voice, there: Voice) -> bool:
    """Whether two sources are surely not one, nor does one speak for the other: two bodies or two people by name, or bodies of two sorts."""
    if (
        fold(_called(voice)) == fold(_called(there))
        or may_be_one(pair, voice, there)
        or _are_akin(voice, there)
        or _stands_beside(pair.wire, voice, there)
    ):
        return False
    if has_a_name(voice) and has_a_name(there):
        return voice.kind == there.kind
    return _are_of_two_sorts(voice, there)


def _are_of_two_sorts(voice: Voice, there: Voice) -> bool:
    """Whether two sources are bodies or just anybody, and not of one sort: *the trade ministry*, *the growers' association*."""
    heads = [_head(each) for each in (voice, there)]
    long = all(
        len(set(keys_of(each.name)) - lists.function_words()) >= FEWEST_OF_A_NAME for each in (voice, there)
    )
    bodies = all(noun_sort(head) == ORGANISATION or head in _ANYBODY for head in heads)
    other = long and bodies and not Kin([family(heads[0])]).of(family(heads[1]))
    return other or _are_of_two_trades(*heads)


def _are_of_two_trades(head: str, other: str) -> bool:
    """*The company*, *the inspectors*: whether neither can speak for the other."""
    own, theirs = ({n for n, trade in enumerate(_TRADES) if family(each) in trade} for each in (head, other))
    return bool(own and theirs) and own.isdisjoint(theirs)


def _head(voice: Voice) -> str:
    """*Ministry* in *the ministry of trade*."""
    keys = keys_of(voice.name)
    return keys[keys.index("of", 1) - 1] if "of" in keys[1:] else keys[-1]


def _are_akin(voice: Voice, there: Voice) -> bool:
    """Whether a word of two names is kindred, or one is made from the other: *Belmeria*, *the Belmerian ministry*."""
    other = Kin(map(family, telling(there.name)))
    return any(other.of(family(each)) for each in telling(voice.name))


def _stands_beside(wire: Document, voice: Voice, there: Voice) -> bool:
    """Whether the wire report names the derivative's source beside its own, and not in what that says; or hears it on that."""
    other, own = set(telling(there.name)), set(telling(voice.name)[-1:])
    words = (each for each in wire.sentences[voice.sentence].words if not is_in(each, voice.content))
    beside = not other.isdisjoint(in_one_number(keys_of(" ".join(each.text for each in words))))
    heard = (each for each in wire.voices if not other.isdisjoint(telling(each.name)))
    return beside or any(own <= set(in_one_number(wire.sentence_keys[each.sentence])) for each in heard)


def attributed(pair: Compared) -> Iterator[Finding]:
    """A finding for each linked sentence whose one source, by name, is none of the persons who say it in the wire report."""
    for block in pair.redline.blocks:
        there = _voices(pair.derivative, block.sentence)
        if len(there) != 1 or not _is_named(pair.derivative, there[0]):
            continue
        main = _told_there(pair, block)
        voices = _voices(pair.wire, main) if main is not None else []
        if voices and all(_is_another(pair, each, there[0]) for each in voices):
            told = f"the wire report cites {voices[0].name}, the derivative {there[0].name}"
            yield difference("speaker", *frames(pair, voices[0], there[0]), told)


def _voices(text: Document, sentence: int) -> list[Voice]:
    return [each for each in text.voices if each.sentence == sentence and each.kind != AGENTLESS]


def _is_named(text: Document, voice: Voice) -> bool:
    """Whether a source is a person whose whole name is known, and whose surname stands in the sentence."""
    surname = voice.name.split()[-1:]
    written = WORD.findall(text.sentences[voice.sentence].text)
    return voice.kind == PERSON and " " in voice.name and surname[0] in written


def _told_there(pair: Compared, block: Block) -> int | None:
    """The wire sentence with which a sentence has the most words of content in common that are no part of a name."""
    own = _families(pair.derivative, block.derivative)
    shared = {
        source: len(own & _families(pair.wire, [each for each in block.wire if each.sentence == source]))
        for source in block.sources
    }
    main = max(block.sources, key=lambda source: shared[source])
    return main if shared[main] >= _FEWEST else None


def _families(text: Document, pieces: Iterable[Piece]) -> set[str]:
    return {each.family for each in pieces if each.content and each.start not in text.name_words}


def _is_another(pair: Compared, voice: Voice, there: Voice) -> bool:
    """Whether a person of the wire report is not the one whom the derivative names, and who stands nowhere near."""
    text, surname = pair.wire, fold(there.name.split()[-1])
    near = text.sentence_keys[max(0, voice.sentence - 1) : voice.sentence + 2]
    beside = any(surname in keys for keys in near)
    known = any(surname in keys for keys in text.sentence_keys)
    return voice.kind == PERSON and known and not (beside or may_be_one(pair, voice, there))
