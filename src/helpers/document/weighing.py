"""Who may have said each quotation of a scene, and what speaks for and against each.

Candidates are the names, pronouns and noun phrases near a quotation. A log-linear
model weighs them; its weights stand in `data/lexicons/english/speaker_weights.csv`
and are fitted by `benchmarks/fit_speakers.py`.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from helpers import paths
from helpers.document import nearby, persons
from helpers.document.cues import NAME, PRONOUN, Copy, Cue, Speaker, after_preposition, head, owns
from helpers.document.nearby import distance, goes_on_saying, is_told_of
from helpers.document.scene import SPEAKING, Scene
from helpers.ground.keeping import kept
from helpers.languages.english import listed, lists
from helpers.languages.english.words import fold

if TYPE_CHECKING:
    from helpers.document.document import Document


class Candidate(NamedTuple):
    """A phrase that may have spoken a quotation, the cue it is tied to, and what speaks for it."""

    speaker: Speaker
    cue: Cue | None
    features: tuple[str, ...]


class Place(NamedTuple):
    """Where a quotation stands: its words by index, and what is round about."""

    first: int
    last: int
    opens: bool
    alone: bool
    fragment: bool
    before: str
    ends: str
    led: bool
    said: bool
    itself: str


def candidates(article: Document, index: int) -> tuple[Candidate, ...]:
    """Who may have spoken the quotation of this index, with what speaks for and against each."""
    here, place = article.scene, place_of(article, index)
    near = nearby.able(article, place.first, place.last, place.before)
    away = {i: distance(here, here.speakers[i], place.first, place.last) for i in near}
    subjects = sorted(away[i] for i in near if here.ties[i][0] in SPEAKING)
    closest = sorted(away.values())
    return tuple(
        Candidate(
            here.speakers[i],
            here.ties[i][1],
            (*_of_phrase(article, i), *_features(here, place, i, away[i], subjects, closest)),
        )
        for i in near
    )


@kept
def _of_phrase(article: Document, i: int) -> tuple[str, ...]:
    """What speaks for or against a phrase whatever is quoted near it."""
    here, copy = article.scene, article.copy
    speaker, (kind, _) = here.speakers[i], here.ties[i]
    begins = kind == "subject" and copy.keys[speaker.first - 1] == "as"  # sailed on as pilots chanted “…”
    key = copy.keys[speaker.first]
    pronoun = key if key in _TOLD_APART else "other pronoun"
    followed = i + 1 < len(here.ties) and here.ties[i + 1][0] == "subject"
    holds = {
        f"form {pronoun if speaker.form == PRONOUN else speaker.form}": True,
        f"sort {speaker.sort}": bool(speaker.sort),
        f"after preposition, {kind or NO_CUE}": after_preposition(copy, speaker) and not begins,
        "possessive": owns(copy, speaker.last),
        "heads a subject": followed and head(copy, here.speakers, i + 1) == i,  # a pilot in Harrow said
    }
    return (*_told(holds), *_of_name(article, speaker, kind))


def _told(holds: Mapping[str, bool]) -> tuple[str, ...]:
    return tuple([feature for feature, told in holds.items() if told])


def _of_name(article: Document, speaker: Speaker, kind: str) -> Iterator[str]:
    """Whose name a candidate is: a person's, a known place's, or another."""
    if speaker.form == NAME:
        label = persons.called(article, speaker)
        person = label in article.surnames or persons.stands_for_person(article, speaker, label)
        place = fold(label) in lists.places()
        yield f"name of {'a person' if person else 'a place' if place else 'another'}, {'tied' if kind in SPEAKING else 'untied'}"


@kept
def place_of(article: Document, index: int) -> Place:
    """Where the quotation of this index stands."""
    here, copy = article.scene, article.copy
    span, first, last = here.quoted[index]
    begins = here.sentence_bounds[copy.sentence_of[first]][0]
    _, ends_too = here.sentence_bounds[copy.sentence_of[last]]
    outside = here.unquoted[ends_too] - here.unquoted[begins]
    earlier = here.ties[bisect_left(here.firsts, begins) : bisect_left(here.firsts, first)]
    quoted = copy.keys[first : last + 1]
    before = article.plain[max(0, span.start - 12) : span.start].rstrip("“\"‘'` \n«„")
    return Place(
        first,
        last,
        opens=first == begins,
        alone=outside == 0,
        fragment=copy.words[first].text[0].islower(),
        before=before[-1:],
        ends=article.plain[span.start : span.end].rstrip()[-1:],
        led=any(cue is not None and cue.last == first - 1 and kind in SPEAKING for kind, cue in earlier),
        said=any(cue is not None and cue.group == "say" and kind in SPEAKING for kind, cue in earlier),
        itself="I" if _I.intersection(quoted) else "we" if _WE.intersection(quoted) else "",
    )


_I, _WE = listed.words("grammar", "I and my"), listed.words("grammar", "we and our")


def _features(
    here: Scene, place: Place, i: int, away: int, subjects: Sequence[int], closest: Sequence[int]
) -> tuple[str, ...]:
    """What speaks for or against a phrase beside a quotation, in words; each has a weight in the table."""
    copy, speaker, (kind, cue) = here.copy, here.speakers[i], here.ties[i]
    position, tie, tied = _position(here, place, speaker), kind or NO_CUE, kind in SPEAKING
    holds = {
        f"{position}: {tie}": True,
        f"{'tied' if tied else 'untied'}, tied nearer {min(bisect_left(subjects, away), 2)}": True,
        f"nearer {min(bisect_left(closest, away), 4)}": True,
        f"{position}: quotation alone": place.alone,
        f"{position}: fragment, {tie}": place.fragment,
        f"{position}: after colon": place.before == ":",
        f"told of, {cue.group if cue and tied else tie}": position == "before" and is_told_of(copy, speaker),
        f"says {place.itself}, {speaker.sort or speaker.form}": bool(place.itself),
        f"{position}: opens": here.opens(speaker),
        "leads": position == "before" and speaker.first in here.leading,
        "goes on saying": position == "before" and not place.led and goes_on_saying(here, i, place.first),
        f"tells the whole{', after another' if place.said else ''}": _tells_the_whole(here, place, i),
        f"{'own' if cue is not None and cue.last == place.first - 1 else 'another'} cue leads in, {tie}": place.led,
    }
    return (*_told(holds), *_of_cue(here, place, i, away, position))


NO_CUE = "no cue"


def _tells_the_whole(here: Scene, place: Place, i: int) -> bool:
    """Whether a sentence, set off by a comma, ends with who says it: ``He spent it on “…” and a watch, Lee said.``"""
    speaker, (kind, cue) = here.speakers[i], here.ties[i]
    if cue is None or kind == "subject aside" or cue.group not in ("say", "tell", "phrase"):
        return False
    begins, same = min(speaker.first, cue.first), speaker.sentence == here.copy.sentence_of[place.last]
    return kind in SPEAKING and same and begins > place.last + 1 and "," in here.copy.gaps[begins]


def _of_cue(here: Scene, place: Place, i: int, away: int, position: str) -> Iterator[str]:
    speaker, (kind, cue) = here.speakers[i], here.ties[i]
    if cue is None:
        yield f"{position}: {_far(away)}"
        return
    block = min(away, distance(here, cue, place.first, place.last))
    left, right = min(speaker.first, cue.first), max(speaker.last, cue.last)
    beside = any(here.inside[max(0, left - 1) : left]) or any(here.inside[right + 1 : right + 2])
    if place.alone and kind in SPEAKING and beside:
        yield f"{position}: speaks beside"
    yield f"{kind} {cue.group}"
    yield f"{position}: {_far(block)}"
    if here.copy.keys[cue.first] in PLAIN:
        yield f"{kind} by plain word"
    if not block:
        yield f"{position} touches: ends {_ending(place.ends)}"


PLAIN = listed.words("saying", "plain cues")


def nobody(article: Document, index: int) -> tuple[str, ...]:
    """What speaks for it that words between quotation marks are nobody's: a name, a term, words held at arm's length."""
    copy, place = article.copy, place_of(article, index)
    first, last = place.first, place.last
    words, following = range(first, last + 1), copy.keys[last + 1 : last + 2]
    noun = lists.function_words().isdisjoint(following) and copy.gaps[last + 1 : last + 2] in _BARE
    holds = {
        "nobody": True,
        f"nobody: {_far(len(words))}": True,
        f"nobody: ends {_ending(place.ends)}": True,
        f"nobody: after {place.before if place.before in ',:' else 'other'}": True,
        "nobody: fragment": place.fragment,
        "nobody: opens": place.opens,
        f"nobody: {cue_before(copy, first)}": True,
        "nobody: capitals": all(
            copy.words[at].text[0].isupper() or copy.keys[at] in lists.function_words() for at in words
        ),
        "nobody: a noun follows": noun,
    }
    return _told(holds)


def cue_before(copy: Copy, first: int) -> str:
    """The word of saying that stands last before a quotation in its sentence, by what it does, and whether right before."""
    at = bisect_left(copy.cues, first, key=attrgetter("first")) - 1
    if at < 0 or copy.cues[at].sentence != copy.sentence_of[first]:
        return "no cue before"
    cue = copy.cues[at]
    return f"{cue.group} {'right before' if cue.last == first - 1 else 'before'}"


_BARE = tuple((f"{mark} ",) for mark in ("”", '"', "’", "'", "''"))


def _position(here: Scene, place: Place, speaker: Speaker) -> str:
    copy = here.copy
    own, ends = copy.sentence_of[place.first], copy.sentence_of[place.last]
    paragraph = here.paragraph_of[own]
    if place.before == ":" and place.opens and speaker.sentence == own - 1:
        return "before"
    if here.paragraph_of[speaker.sentence] != paragraph:
        return "last paragraph" if speaker.last < place.first else "next paragraph"
    if own <= speaker.sentence <= ends:
        return "before" if speaker.last < place.first else "after"
    beside = {own - 1: "sentence before", ends + 1: "sentence after"}
    return beside.get(speaker.sentence, "earlier" if speaker.sentence < own else "later")


_TOLD_APART = listed.words("grammar", "pronouns told apart")


def _far(words: int) -> str:
    return f"{1 << (words.bit_length() - 1)} words off" if words else "touches"


def _ending(sign: str) -> str:
    return "comma" if sign in ",,،" else "stop" if sign in ".…" else "question" if sign in "?!" else "none"


@cache
def fitted_weights() -> dict[str, float]:
    """Each feature's weight; `confidence: …` are the two numbers that turn a share into a chance."""
    rows = paths.rows(listed.file("speaker_weights.csv"))
    return {row["feature"]: float(row["weight"]) for row in rows}


def shares(found: Sequence[Candidate], nobody: Sequence[str], weights: Mapping[str, float]) -> list[float]:
    """How the candidates share 1 between them and nobody, by their weights."""
    weighed = scores((*(each.features for each in found), nobody), weights)
    highest = max(weighed)
    parts = [math.exp(score - highest) for score in weighed]
    total = sum(parts)
    return [part / total for part in parts[:-1]]


def scores(rivals: Iterable[Sequence[str]], weights: Mapping[str, float]) -> list[float]:
    """What the features of each come to."""
    return [sum([weights.get(feature, 0.0) for feature in features]) for features in rivals]


def confidence_of(share: float) -> float:
    """The chance that a candidate with this share of the weight is the speaker, .01 to .99."""
    weights = fitted_weights()
    share = min(max(share, 1e-6), 1 - 1e-6)
    score = weights["confidence: constant"] + weights["confidence: slope"] * math.log(share / (1 - share))
    return min(max(1 / (1 + math.exp(-score)), 0.01), 0.99)
