"""A statement that a piece has from somebody by name, and the wire report from another person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.document.cues import AGENTLESS, PERSON
from helpers.document.document import Document
from helpers.document.voices import Voice
from helpers.findings.finding import Finding, difference
from helpers.findings.sources import frames, may_be_one
from helpers.languages.english.words import WORD, fold
from helpers.pairing.compared import Compared
from helpers.pairing.redline import Block, Piece

_FEWEST = 2
"""So many words of content that are no part of a name show what statement it is."""


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
