"""The wire's event in the words of one text: the deed of its lede, and the forms that tell of it as to come or as past."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from helpers.article import BODY, HEADLINE, Sentence
from helpers.document.document import Document
from helpers.document.values import dates
from helpers.document.values.value import DATE
from helpers.ground.keeping import by_word
from helpers.languages.english import inflection, listed, lists
from helpers.pairing.compared import Compared

AHEAD, PAST, NEITHER = "ahead", "past", "neither"


@dataclass(frozen=True, slots=True)
class Event:
    """What the wire report's lede tells of, as far as words show it.

    `names` are the names in the lede; `deed` the first thing it says was or
    will be done, as written; `verbs` its base form, or what that may be, with
    near synonyms; `nouns` the nouns for it.
    """

    names: frozenset[str]
    deed: str
    verbs: frozenset[str]
    nouns: frozenset[str]


def event(pair: Compared) -> Event:
    """The event of the wire report's lede: its names and the first thing said to be done."""
    found = ((index, each) for index, each in enumerate(pair.wire.sentences) if each.part == BODY)
    index, lede = next(found, (-1, None))
    if lede is None:
        return Event(frozenset(), "", frozenset(), frozenset())
    named = {name.label for name in pair.names for mention in name.mentions[0] if mention.sentence == index}
    deed = _deed(pair.wire.sentence_keys[index])
    verbs = set(_bases(deed)) if deed else set()
    nouns: set[str] = set()
    for group_verbs, group_nouns in _SYNONYMS:
        if verbs & group_verbs:
            verbs, nouns = verbs | group_verbs, nouns | group_nouns
    return Event(frozenset(named), deed, frozenset(verbs), frozenset(nouns))


_KINS = (line.split("|") for line in listed.lines("timing", "one deed"))
_SYNONYMS = [tuple(frozenset(kin.split()) for kin in kins) for kins in _KINS]

Found = tuple[int, str, int, int]
"""The index of a sentence, the form, and where its words start and end."""


def forms_of(article: Document, about: Event, named: Mapping[int, int]) -> list[Found]:
    """The forms of one text; `named` says where each sentence has its first name of the lede."""
    if not named:
        return []
    telling = {word for word in set(article.keys) if word in about.nouns or _is_of(about, word)}
    found: list[Found] = []
    for index, (sentence, keys) in enumerate(zip(article.sentences, article.sentence_keys, strict=True)):
        if sentence.part != HEADLINE and not telling.isdisjoint(keys):
            words = sentence.words
            told = _Line(sentence, keys, about, named.get(index)).forms()
            found += [(index, form, words[first].start, words[last].end) for form, first, last in told]
    found += list(_dated(article, {index for index, *_ in found}))
    return sorted(found, key=itemgetter(2, 3))


def _is_of(about: Event, word: str) -> bool:
    """Whether a word may be a form of the event's verb."""
    return not about.verbs.isdisjoint(_bases(word))


_Places = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence looked at for the event: `keys` are its words, folded, and `name` is where its first name of the lede starts."""

    sentence: Sentence
    keys: Sequence[str]
    about: Event
    name: int | None

    def forms(self) -> Iterator[tuple[str, int, int]]:
        """The first form ahead and the first past, or one that is neither, each with its first and last word."""
        ahead = self._ahead()
        past = None if ahead or _EARLIER.search(" ".join(self.keys)) else self._past()
        neither = self._named() if self.name is not None and not (ahead or past) else None
        told = ((NEITHER, neither), (AHEAD, ahead), (PAST, past))
        return ((form, *places) for form, places in told if places)

    def _named(self) -> _Places:
        """The first word for the event, in whatever form."""
        nouns, words = self.about.nouns, enumerate(self.keys)
        named = (place for place, word in words if word in nouns or _is_of(self.about, word))
        return next(((place, place) for place in named), None)

    def _ahead(self) -> _Places:
        """The first words that tell of the event as to come."""
        for start, word in enumerate(self.keys):
            if word in _FORETELLING and (foretold := self._foretold(start)):
                return foretold
            if word in _COMING and (noun := self._noun_after(start)) is not None:
                return start, noun
            if word in self.about.nouns and _follows(self.keys, start + 1, *_NEARING):
                return start, start + 1
        return None

    def _foretold(self, start: int) -> _Places:
        """The same of words that begin with “will”, “is set to”, “plans to”."""
        cue = _future(self.keys, start)
        verb = len(self.keys) if cue is None else _over(self.keys, cue, _BETWEEN)
        if verb == len(self.keys):
            return None
        if self._is_after_name(start) and self._is_deed(verb):
            return start, verb
        noun = self._subject(start)
        if noun is not None and self.keys[verb] not in _PERFECT:
            return noun, verb
        at = self._occasion(verb) if self.name is not None else None
        return None if at is None else (start, at)

    def _is_after_name(self, place: int) -> bool:
        return self.name is not None and self.sentence.words[place].start > self.name

    def _is_deed(self, place: int) -> bool:
        """Whether the verb at `place` is the event's, in its base form or a participle after *be*."""
        word = self.keys[place]
        known = _is_of(self.about, word)
        if word in ("sit", "sitting") and known:
            return _follows(self.keys, place + 1, "down")
        if word == "hold" and not known:
            return any(other in self.about.nouns for other in self.keys[place + 1 : place + 4])
        return known

    def _subject(self, verb: int) -> int | None:
        """A noun for the event shortly before the verb, no comma or other verb between."""
        for place in range(verb - 1, max(-1, verb - 9), -1):
            left, right = self.sentence.words[place : place + 2]
            if set(self.sentence.between(left, right)) & set(",;:—–()"):
                return None
            word = self.keys[place]
            if word in self.about.nouns:
                return place
            if word in _BE or word in _WILL or word in _IRREGULAR:
                return None
        return None

    def _occasion(self, start: int) -> int | None:
        """“will be leading the delegation at the meeting”: the noun after *at* or *during*."""
        places = range(start, min(len(self.keys) - 2, start + 8))
        nouns = (self._with_article(at + 1) for at in places if self.keys[at] in ("at", "during"))
        return next((noun for noun in nouns if noun is not None), None)

    def _with_article(self, start: int) -> int | None:
        return self._noun_after(start) if _follows(self.keys, start, *_ARTICLES) else None

    def _noun_after(self, start: int) -> int | None:
        """A noun for the event among the next two words."""
        near = range(start + 1, min(len(self.keys), start + 3))
        return next((place for place in near if self.keys[place] in self.about.nouns), None)

    def _past(self) -> _Places:
        """The first words that tell of the event as past."""
        for place, word in enumerate(self.keys):
            if self._is_after_name(place) and self._is_done(place):
                return place, place + (word == "sat")
            if word in ("after", "following") and (past := self._passed(place + 1)) is not None:
                return place, past
        return None

    def _is_done(self, place: int) -> bool:
        word = self.keys[place]
        done = _is_past(self.keys, place) and _is_of(self.about, word)
        return done and (word != "sat" or _follows(self.keys, place + 1, "down"))

    def _passed(self, start: int) -> int | None:
        """The event in what follows “after”: “the meeting”, “meeting him”."""
        noun = self._with_article(start)
        if noun is None and start < len(self.keys) and self.keys[start].endswith("ing"):
            return None if self.about.verbs.isdisjoint(inflection.bases(self.keys[start])) else start
        return noun


def _future(folded: Sequence[str], start: int) -> int | None:
    """Where the verb is to be looked for after “will”, “is set to”, “plans to”; None if none begins here, as with “will not” and “no plans to”."""
    word, step = folded[start], start + 1
    if word not in _FORETELLING or "not" in folded[start + 1 : start + 3]:
        return None
    if word in _WILL:
        return step
    if word in _BE:
        step = _over(folded, step, _ADVERBS)
        step += _follows(folded, step, *_BOUND)
    elif start and (folded[start - 1] in _NO_PLAN or _is_past_form(folded[start - 1])):
        return None
    return step + 1 if _follows(folded, step, "to") else None


def _deed(folded: Sequence[str]) -> str:
    """The first thing a lede says was or will be done, as written, but for saying or finding something; empty if none is found."""
    for place, word in enumerate(folded):
        future = _future(folded, place)
        if future is not None:
            future = _over(folded, future, _BETWEEN)
            if future < len(folded) and folded[future] not in lists.function_words():
                return folded[future]
        tells = _is_finite(folded, place) and _IRREGULAR.get(word) not in _HELPING
        if place and tells and not _SAYING & set(_bases(word)):
            return word
    return ""


def _is_finite(folded: Sequence[str], place: int) -> bool:
    """Whether a word looks like a verb in the past tense and not like a participle."""
    known = folded[place] in _IRREGULAR
    return _is_past(folded, place) and (known or not _follows(folded, place + 1, "by", "with", "in"))


def _is_past(folded: Sequence[str], place: int) -> bool:
    return _is_past_form(folded[place]) and not (place and folded[place - 1] in _NOT_FINITE)


def _over(folded: Sequence[str], place: int, passed: Container[str]) -> int:
    while place < len(folded) and (folded[place] in passed or folded[place].endswith("ly")):
        place += 1
    return place


def _follows(folded: Sequence[str], place: int, *words: str) -> bool:
    return place < len(folded) and folded[place] in words


@by_word
def _is_past_form(word: str) -> bool:
    regular = word.endswith("ed") and len(word) > 4 and not word.endswith("eed") and "-" not in word
    return word in _IRREGULAR or regular


def _bases(word: str) -> tuple[str, ...]:
    """The base form of a verb form, or all that it may be."""
    return (_IRREGULAR[word],) if word in _IRREGULAR else inflection.bases(word)


def _dated(article: Document, telling: Container[int]) -> Iterator[Found]:
    """Dates in the sentences that tell of the event, by index, against the date the text itself bears."""
    published = dates.day_of(article)
    for value in article.values:
        day = value.day
        whole = value.kind == DATE and day.month and day.day and day.days
        if published is None or value.sentence not in telling or not whole:
            continue
        ahead = day.days[0] - published.toordinal()
        if ahead:
            yield value.sentence, AHEAD if ahead > 0 else PAST, value.start, value.end


_WILL = listed.words("timing", "will")
_BE = listed.words("timing", "be")
_BOUND = listed.words("timing", "bound to")
_INTENDING = listed.words("timing", "intend to")
_FORETELLING = _WILL | _BE | _INTENDING
_ADVERBS = listed.words("timing", "adverbs passed over")
_BETWEEN = listed.words("timing", "between future and deed")
_PERFECT = listed.words("timing", "perfect")
_COMING = listed.words("timing", "coming")
_NEARING = listed.words("timing", "nearing")
_ARTICLES = listed.words("timing", "articles")
_NOT_FINITE = listed.words("timing", "before what is no finite verb")
_NO_PLAN = _NOT_FINITE | {"no", "any"}
_EARLIER = re.compile(rf"(?<!\S)(?:{listed.alternatives(*listed.lines('timing', 'earlier'))})(?!\S)")
"""What looks back on something before: “had met”, “last year”, “ago”."""
_SAYING = listed.words("timing", "no event by themselves")
_HELPING = listed.words("timing", "help other verbs")
_IRREGULAR = lists.past_forms()
