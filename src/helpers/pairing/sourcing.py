"""What became of the sources: whom the wire report names for a statement, and whom the derivative does.

Every statement of the wire report is looked for among the derivative's
sentences: those that rest on its sentence, and those that plainly have its
words. Where one states it, the derivative's own voices there are heard. In a
sentence that has nearly all of the words, one of them must cover these; in a
paraphrase any sign of a source will do, there or beside it, because a claim
told lost must be right.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise

from helpers.article import Sentence, by_sentence
from helpers.document.crediting import Credit, canonical, credited, names
from helpers.document.cues import AGENTLESS, Cue
from helpers.document.document import Document
from helpers.document.voices import Voice
from helpers.ground.keeping import kept
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.words import POSSESSIVES, fold
from helpers.pairing import passages
from helpers.pairing.claims import (
    COVERED,
    FEWEST_SHARED,
    NEARLY_ALL,
    ORDERED,
    RESTS,
    RESTS_CREDITED,
    RETOLD_BY_THE_SAME,
    SAME_CLAIM,
    SHORT_CLAIM,
    Claim,
    covers,
    having,
    is_in,
    stated,
)
from helpers.pairing.links import Links
from helpers.pairing.spelled import same_source
from helpers.pairing.texts import Text, weighing

KEPT, WEAKENED, LOST, GONE = "kept", "weakened to an agentless form", "lost", "gone with the claim"

FARTHEST = 6
"""Words between a verb of saying and what is said by it, in a near copy."""
BY_NAMES = 0.2
FEWEST_NAMES = 2
"""Two sentences that share names are of one claim with so much of it, and so many words of names."""
QUOTED_ON = 2
"""Whoever is quoted, with marks or set apart without, is named so many sentences before or after."""
MOST_CLAIMS = 8
"""So many sentences at most are looked at for one statement."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one wire statement, where, and whom the derivative names there."""

    voice: Voice
    outcome: str
    claim: Claim | None = None
    voices: tuple[Voice, ...] = ()


class Sourcing:
    """The fates of all that the wire report lays on somebody's lips."""

    def __init__(self, wire: Document, derivative: Document, texts: tuple[Text, Text], links: Links) -> None:
        self.wire, self.derivative, self.texts, self.links = wire, derivative, texts, links

    @cached_property
    def fates(self) -> tuple[Fate, ...]:
        """What became of each wire statement that has a source, in reading order."""
        return tuple(self.fate(each) for each in self.wire.voices if each.kind != AGENTLESS)

    def claims(self, each: Voice) -> list[Claim]:
        """The sentences that may state what a wire statement does, likeliest first."""
        known = stated(self.wire, each)
        worth = weighing(*self.texts).weights
        weight = {key: max([worth.get(one, 1.0) for one in own]) for key, own in known.items()}
        whole = sum(weight.values())
        shared: dict[int, list[float]] = defaultdict(list)
        for key, own in known.items():
            where = list(map(self.texts[1].places, own))
            if max(map(len, where)) <= passages.MOST_PLACES:
                for index in set().union(*where):
                    shared[index].append(weight[key])
        fed = set(self.links.feeds[each.sentence])
        families = frozenset(chain.from_iterable(known.values()))
        found = [
            self._claim(index, worths, whole, families, linked=index in fed)
            for index, worths in shared.items()
            if len(worths) >= 2 or (index in fed and len(worths) == len(known))
        ]
        return sorted(found, key=lambda claim: (-claim.share, claim.sentence))[:MOST_CLAIMS]

    def _claim(
        self, index: int, worths: Sequence[float], whole: float, families: frozenset[str], *, linked: bool
    ) -> Claim:
        """A derivative sentence by what each word that it shares with a statement is worth, and by what all are."""
        score = sum(worths)
        return Claim(
            index,
            score / whole,
            len(worths),
            having(self.derivative, index, families),
            score >= (SAME_CLAIM if len(worths) >= FEWEST_SHARED else SHORT_CLAIM) * whole,
            linked,
            score >= NEARLY_ALL * whole,
            linked and self.links.derivative[index].found.features["in order"] >= ORDERED,
        )

    @kept
    def fate(self, each: Voice) -> Fate:
        """The best that is true of a sentence that states the same: sourced, then agentless, then bare.

        That a source was kept is believed on weaker evidence than that it was lost.
        """
        claims = self.claims(each)
        likely = [claim for claim in claims if self._states_it(each, claim)]
        worse: list[Fate] = []
        for claim in likely:
            named, distant = self._voiced(each, claim)
            if named:
                return Fate(each, KEPT, claim, named)
            worse += [Fate(each, WEAKENED, claim, distant)] * bool(distant)
            if self._is_kept_unnamed(each, claim):
                return Fate(each, KEPT, claim)
        if bare := [claim for claim in likely if not self._is_of_another(each, claim)]:
            return [*worse, Fate(each, LOST, bare[0], self._credits(bare[0]))][0]
        return self._retold(each, claims) or Fate(each, GONE)

    def _is_kept_unnamed(self, each: Voice, claim: Claim) -> bool:
        """Whether a sentence has its source otherwise than by name."""
        return self._hinted(each, claim) or self._said_alike(each, claim) or self._is_shown(each, claim)

    def _states_it(self, each: Voice, claim: Claim) -> bool:
        """Whether a sentence states the same; of quoted words it must have nearly all, or be nearly a copy."""
        if claim.shared < 2 or each.direct:
            return claim.copied
        if self.credits and self._shares_names(each, claim):
            return True
        if not claim.linked:
            return claim.same and claim.whole
        enough = claim.same or claim.cut or claim.has(RESTS_CREDITED if self.credits else RESTS)
        return enough or self._tells_nothing_else(each, claim)

    def _is_of_another(self, each: Voice, claim: Claim) -> bool:
        """Whether a claim's sentence rests on another wire sentence first, and has all of its words from others."""
        rests = self.links.derivative[claim.sentence].sources
        others = {key for at in rests if at != each.sentence for key in self.wire.sentence_keys[at]}
        known = others.issuperset(fold(word.text) for word in claim.words)
        return known and rests[0] != each.sentence

    def _tells_nothing_else(self, each: Voice, claim: Claim) -> bool:
        """Whether a sentence has some of a statement, rests on nothing else, and has hardly a word of content besides."""
        if claim.share < RESTS:
            return False
        link = self.links.derivative[claim.sentence]
        own, there = self.derivative.content[claim.sentence].keys(), self.wire.content[each.sentence].keys()
        alone = set(link.sources) == {each.sentence} and not link.weak
        return alone and len(own & there) >= NEARLY_ALL * len(own)

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """Where the derivative credits the wire service with what it tells."""
        service = canonical(self.wire.service)
        found = credited(self.derivative, self.wire.service) if service else ()
        return tuple(each for each in found if each.service == service and not each.aside)

    def _shares_names(self, each: Voice, claim: Claim) -> bool:
        """Whether two sentences share names and a word besides, and the one rests on no other sentence first."""
        rests = self.links.derivative[claim.sentence].sources
        if (rests and rests[0] != each.sentence) or (self.links.feeds[each.sentence] and not claim.linked):
            return False
        names = {fold(word.text) for word in claim.words if word.start in self.derivative.name_words}
        shared = {fold(word.text) for word in claim.words}
        return claim.share >= BY_NAMES and len(names) >= FEWEST_NAMES and len(shared) > FEWEST_NAMES

    def _retold(self, each: Voice, claims: Sequence[Claim]) -> Fate | None:
        """A statement that is kept in other words, with the same source or with one at all."""
        for claim in claims:
            named = _naming(self._voices[claim.sentence])
            same = tuple(voice for voice in named if same_source(voice.name, each.name))
            if same and claim.share >= RETOLD_BY_THE_SAME and claim.shared >= 3:
                return Fate(each, KEPT, claim, same)
            if named and claim.retold:
                return Fate(each, KEPT, claim, named)
        return None

    def _voiced(self, each: Voice, claim: Claim) -> tuple[tuple[Voice, ...], tuple[Voice, ...]]:
        """The voices of the derivative that speak a claim: those with a source, those without one."""
        covering = self._heard(each, claim)
        said = self.wire.sentences[each.sentence].text.lower()
        distant = {
            voice: voice.cue.of(self.derivative.plain).lower()
            for voice in covering
            if voice.cue and voice.kind == AGENTLESS
        }
        return _naming(covering), tuple(voice for voice, cue in distant.items() if cue not in said)

    def _heard(self, each: Voice, claim: Claim) -> list[Voice]:
        """The voices in a claim's sentence, of nearly the same words those that cover them; a credit speaks for itself alone."""
        credit = self._is_credit(each)
        here = [voice for voice in self._voices[claim.sentence] if credit or not self._is_credit(voice)]
        return [voice for voice in here if covers(voice, claim.words)] if claim.close else here

    def _said_alike(self, each: Voice, claim: Claim) -> bool:
        """Whether a near copy has the statement's verb as often as the wire's sentence, or one of its source's before it."""
        if each.cue is None:
            return False
        verbs = set(map(family, _cue_keys(self.wire, each)))
        before = _saying(self.wire, each.sentence, verbs)
        if 0 < before <= _saying(self.derivative, claim.sentence, verbs):
            return True
        if not self.has_named(claim.sentence, each):
            return any(self.derivative.copy.keys[cue.first - 1] in _SOMEBODY for cue in self._leading(claim))
        return bool(self._leading(claim) or self._credits(claim))

    def _leading(self, claim: Claim) -> list[Cue]:
        """The words of saying that stand right before the claim's words, in one clause with them."""
        copy = self.derivative.copy
        found = []
        for cue in copy.cues:
            after = next((word for word in claim.words if word.start > copy.words[cue.last].start), None)
            if cue.sentence != claim.sentence or after is None or not self._speaks(cue, claim):
                continue
            between = self.derivative.plain[copy.words[cue.last].end : after.start]
            if len(between.split()) <= FARTHEST and not any(mark in between for mark in ",;:—–."):
                found.append(cue)
        return found

    def _speaks(self, cue: Cue, claim: Claim) -> bool:
        """Whether a cue tells what somebody says or holds, and is no part of what is said."""
        word = self.derivative.copy.words[cue.first]
        return self._utters(cue) and not (cue.group == "ask" and word in claim.words)

    def _utters(self, cue: Cue) -> bool:
        """Whether a cue outside quotation marks is a word of saying, or of a view that is held."""
        copy = self.derivative.copy
        held = cue.group != "think" or copy.keys[cue.first] in _HELD
        return held and not copy.words[cue.first].quoted

    def _is_shown(self, each: Voice, claim: Claim) -> bool:
        """Whether a sentence names a source that is no part of what is said, or tells what it will do itself: ``The board puts the cost at``."""
        name = [word.strip(".,’'") for word in each.name.split() if fold(word) not in lists.function_words()]
        said = [fold(word) for span in each.content[:1] for word in span.of(self.wire.plain).split()]
        keys = self.derivative.sentence_keys[claim.sentence]
        accuses = not _WRONGS.isdisjoint(said)
        if accuses or not name or not _is_named(name, self.derivative.sentences[claim.sentence], keys):
            return False
        if not _TOLD_OF.isdisjoint(said):
            return not any(map(_MEANT.isdisjoint, (said, keys)))
        return set(map(family, said)).isdisjoint(family(fold(word)) for word in name)

    def _credits(self, claim: Claim) -> tuple[Voice, ...]:
        """The wire service itself, where it is named for a claim."""
        crediting = filter(self._is_credit, self._voices[claim.sentence])
        return tuple(voice for voice in crediting if covers(voice, claim.words))

    def _hinted(self, each: Voice, claim: Claim) -> bool:
        if each.direct:
            return self._quoted_on(each, claim)
        if claim.close and not claim.cut:
            return self._views(claim.sentence) and self.has_named(claim.sentence, each)
        if self._views(claim.sentence) or claim.sentence in self._telling:
            return True
        text = self.derivative.sentences
        own = text[claim.sentence].paragraph
        return any(text[at].paragraph == own and self.has_named(at, each) for at in self._around(claim, 1))

    def _quoted_on(self, each: Voice, claim: Claim) -> bool:
        """Whether most words of a claim stand in quotation marks, or whoever says so is named near by."""
        quoted = sum(word.quoted for word in claim.words) >= COVERED * len(claim.words)
        opened = self.derivative.sentences[claim.sentence].text[:1] in _OPENING
        near = self._around(claim, QUOTED_ON)
        return opened or quoted or any(self.has_named(index, each) for index in near)

    def _around(self, claim: Claim, most: int) -> range:
        """The derivative's sentences so near a claim's, by index."""
        end = min(len(self.derivative.sentences), claim.sentence + most + 1)
        return range(max(0, claim.sentence - most), end)

    def has_named(self, index: int, each: Voice) -> bool:
        """Whether a sentence of the derivative names a source of the wire report at all."""
        keys, idle = self.derivative.sentence_keys[index], lists.function_words()
        named = [fold(word) for word in each.name.split() if word[:1].isupper() and fold(word) not in idle]
        if named:
            return named[-1] in keys
        noun = family(fold(each.name.split()[-1])) if each.name else ""
        return noun not in idle and noun in map(family, keys)

    def _views(self, index: int) -> bool:
        """``in her view``, ``by Marrable's account``."""
        keys = self.derivative.sentence_keys[index]
        words = self.derivative.sentences[index].words
        return any(
            view in _VIEWS and (whose in _WHOSE or word.text.endswith(POSSESSIVES))
            for (whose, view), word in zip(pairwise(keys), words, strict=False)
        )

    @cached_property
    def _telling(self) -> frozenset[int]:
        """The derivative's sentences in which somebody other than the wire service says or thinks something."""
        copy = self.derivative.copy
        crediting = [each.frame for each in self.derivative.voices if each.frame and self._is_credit(each)]
        uttered = filter(self._utters, copy.cues)
        return frozenset(cue.sentence for cue in uttered if not is_in(copy.words[cue.first], crediting))

    def _is_credit(self, voice: Voice) -> bool:
        """Whether a voice is the wire service's own, which credits its report and is no source of a claim."""
        return fold(voice.name) in map(fold, names(self.wire.service))

    @cached_property
    def _voices(self) -> dict[int, list[Voice]]:
        return defaultdict(list, by_sentence(self.derivative.voices))


_OPENING = tuple("\"'“‘„«")
_SOMEBODY = listed.words("grammar", "pronouns of a person") - {"who"} | {"they"}
_TOLD_OF = _SOMEBODY | {"it", "i", "we"}
_MEANT = listed.words("steps", "coming") | listed.words("saying", "views held")
_WRONGS = listed.words("ladder", "wrongs")
_AT_THE_START = 8
"""A source by no name of its own is one where it stands among so many first words."""
_HELD = listed.words("saying", "views held", "sides taken")
_VIEWS = listed.words("saying", "views", "nouns of saying")
_WHOSE = listed.words("grammar", "possessive")


def _is_named(name: Sequence[str], sentence: Sentence, keys: Sequence[str]) -> bool:
    """Whether a sentence has the last word of a source's name and half of the others (begins with it if it is no name), and tells of nothing that it owns."""
    own = name[-1][:1].isupper()
    here = [
        family(key)
        for word, key in zip(sentence.words, keys, strict=True)
        if not word.text.endswith(POSSESSIVES)
    ][: None if own else _AT_THE_START]
    words = [family(fold(word)) for word in name]
    return words[-1] in here and 2 * len(set(words) & set(here)) >= len(set(words))


def _naming(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    return tuple(voice for voice in voices if voice.kind != AGENTLESS)


def _saying(article: Document, index: int, verbs: set[str]) -> int:
    """How often a sentence has one of some verbs, outside quotation marks and forms that name nobody."""
    here = (voice for voice in article.voices if voice.kind == AGENTLESS and voice.sentence == index)
    distant = [voice.cue for voice in here if voice.cue]
    told = (word for word in article.sentences[index].words if not (word.quoted or is_in(word, distant)))
    return sum(family(fold(word.text)) in verbs for word in told)


def _cue_keys(article: Document, voice: Voice) -> list[str]:
    """The words of a voice's verb or phrase of saying, folded."""
    words = voice.cue.of(article.plain).split() if voice.cue else []
    told = [fold(word) for word in words]
    return told if len(told) < 2 else [key for key in told if key not in lists.function_words()]
