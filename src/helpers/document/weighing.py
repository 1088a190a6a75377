"""Who may have said each quotation of a scene, and what speaks for and against each.

Candidates are the names, pronouns and noun phrases near a quotation. A log-linear
model weighs them; its weights stand in `data/lexicons/english/speaker_weights.csv`
and are fitted by `benchmarks/fit_speakers.py`.
"""

from __future__ import annotations

import csv
import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from helpers.article import Span
from helpers.document import cues, pronouns
from helpers.document.cues import NAME, NOUN, PRONOUN, Copy, Cue, Speaker, after_preposition, owns
from helpers.document.scene import SPEAKING, SUBORDINATING, Scene
from helpers.languages.english import listed, lists

if TYPE_CHECKING:
    from helpers.document.document import Document

FARTHEST = 60
"""A speaker stands at most this many unquoted words from the quotation."""
MOST_CANDIDATES = 24


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may have spoken a quotation, the cue it is tied to, and what speaks for it."""

    speaker: Speaker
    cue: Cue | None
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a quotation stands: its words by index, and what is round about."""

    first: int
    last: int
    opens: bool
    alone: bool
    fragment: bool
    before: str
    ends: str
    led: bool


def candidates(article: Document, index: int) -> tuple[Candidate, ...]:
    """Who may have spoken the quotation of this index, with what speaks for and against each."""
    here = article.scene
    span, first, last = here.quoted[index]
    place = _place(here, article, span, first, last)
    able = [i for i in _near(here, first, last) if _may_speak(article, i, first, last)]
    near = _narrowed(here, place, able)
    away = {i: _distance(here, here.speakers[i], first, last) for i in near}
    subjects = sorted(away[i] for i in near if here.ties[i][0] in SPEAKING)
    closest = sorted(away.values())
    return tuple(
        Candidate(here.speakers[i], here.ties[i][1], _features(here, place, i, subjects, closest))
        for i in near
    )


def _may_speak(article: Document, i: int, first: int, last: int) -> bool:
    here = article.scene
    aside = _is_within_an_aside(article, here, i)
    return not (aside or _is_a_thing(here, i) or _passes_on(here, i, first, last))


def _narrowed(here: Scene, place: _Place, near: list[int]) -> list[int]:
    """The candidates without those that another before a colon or a comma rules out."""
    if place.before == ":":
        near = [i for i in near if _introduces(here, i, place.first)] or near
    near = _of_the_main_clause(here, near, place.first)
    inner = _inner(here, near, place.first) if place.before in ",:" else None
    if inner is None:
        return near
    sentence = here.speakers[inner].sentence
    return [i for i in near if i >= inner or here.speakers[i].sentence != sentence]


def _of_the_main_clause(here: Scene, near: list[int], first: int) -> list[int]:
    """The candidates without those of a clause that goes before the one a quotation stands in: ``When Lee asked, Ek said “…”``."""
    sentence = here.copy.sentence_of[first]
    begins = here.sentence_bounds[sentence][0]
    leads = [i for i in near if here.speakers[i].sentence == sentence and here.speakers[i].first in here.leading]
    if here.copy.keys[begins] not in SUBORDINATING or not leads or here.speakers[leads[0]].first > first:
        return near
    return [i for i in near if i >= leads[0] or here.speakers[i].sentence != sentence]


def _is_a_thing(here: Scene, i: int) -> bool:
    """Whether a phrase is no name, stands for nobody who speaks, and is tied to no cue."""
    speaker = here.speakers[i]
    people = speaker.sort or here.copy.keys[speaker.last] in cues.COUNTS
    return speaker.form == NOUN and not people and here.ties[i][0] not in SPEAKING


def _passes_on(here: Scene, i: int, first: int, last: int) -> bool:
    """Whether a source only says what somebody said: ``“…,” Ek told the crew, according to the Courier.``"""
    speaker = here.speakers[i]
    if here.ties[i][0] != "according":
        return False
    elsewhere = speaker.sentence not in (here.copy.sentence_of[first], here.copy.sentence_of[last])
    said = (
        here.speakers[at]
        for at in range(*(bisect_left(here.firsts, end) for end in here.sentence_bounds[speaker.sentence]))
        if here.ties[at][0] in ("subject", "inverted") and _says(here.ties[at][1], here.speakers[at])
    )
    distance = _distance(here, speaker, first, last)
    return any(
        elsewhere
        or (last < speaker.first and _leads_to(here.copy, each, first))
        or _distance(here, each, first, last) < distance
        for each in said
    )


def _leads_to(copy: Copy, speaker: Speaker, first: int) -> bool:
    """Whether a quotation goes on with what somebody says without a comma between: ``Lee said that it was “…”``."""
    between = copy.gaps[speaker.last + 1 : first]
    return bool(between) and all(map(str.isspace, between))


def _introduces(here: Scene, i: int, first: int) -> bool:
    """Whether a name stands between a cue of its own, or a dash, and the colon of a quotation: ``said Lee: “…”``."""
    speaker, (kind, cue) = here.speakers[i], here.ties[i]
    if speaker.form != NAME or speaker.last != first - 1:
        return False
    if not _DASHES.isdisjoint(here.copy.gaps[speaker.first]):
        return True
    own = all(tied is not cue or i == at for at, (_, tied) in enumerate(here.ties))
    return kind == "inverted" and cue is not None and own and cue.last == speaker.first - 1


_DASHES = frozenset("-–—")


def _inner(here: Scene, near: Sequence[int], first: int) -> int | None:
    """Whoever tells so in a clause that another's saying leads in: ``Lee said that the governor then told him, “…”``."""
    said = [(i, cue) for i in near if (cue := _said_before(here, i, first)) is not None]
    if len(said) < 2:
        return None
    (_, outer), (inner, cue) = said[-2:]
    if outer is cue or cue.group != "tell" or first - cue.last > FARTHEST_TOLD:
        return None
    led = here.unquoted[here.speakers[inner].first] - here.unquoted[outer.last + 1]
    return inner if led <= FARTHEST_LED else None


FARTHEST_TOLD, FARTHEST_LED = 4, 2
"""Words from a word of telling to what is told, and from a word of saying to the clause it leads in."""


def _said_before(here: Scene, i: int, first: int) -> Cue | None:
    """The word of saying whose subject a phrase is, before a quotation in its sentence."""
    speaker, (kind, cue) = here.speakers[i], here.ties[i]
    before = speaker.sentence == here.copy.sentence_of[first] and speaker.first < first
    return cue if before and kind == "subject" and _says(cue, speaker) else None


def _is_within_an_aside(article: Document, here: Scene, i: int) -> bool:
    """Whether a phrase only tells more of a person named before it: ``Lee, adviser to the mayor, a lawyer, said``."""
    speaker, (kind, cue) = here.speakers[i], here.ties[i]
    if kind != "subject aside" or _stands_free(here.copy, speaker):
        return False
    begins = bisect_left(here.firsts, here.sentence_bounds[speaker.sentence][0])
    tied = [here.speakers[at] for at in range(begins, i) if here.ties[at] == (kind, cue)]
    written = (pronouns.written(article, each).split() for each in tied if _stands_free(here.copy, each))
    return any(pronouns.is_person(" ".join(filter(str.istitle, words))) for words in written)


def _stands_free(copy: Copy, speaker: Speaker) -> bool:
    return speaker.form == NAME and not after_preposition(copy, speaker)


def _says(cue: Cue | None, speaker: Speaker) -> bool:
    shows = speaker.form == NAME
    return cue is not None and cue.group in ("say", "tell", "show")[: 2 + shows]


def _place(here: Scene, article: Document, span: Span, first: int, last: int) -> _Place:
    copy = here.copy
    sentence = copy.sentence_of[first]
    begins = here.sentence_bounds[sentence][0]
    _, ends_too = here.sentence_bounds[copy.sentence_of[last]]
    outside = here.unquoted[ends_too] - here.unquoted[begins]
    before = article.plain[max(0, span.start - 12) : span.start].rstrip("“\"‘'` \n«„")
    return _Place(
        first,
        last,
        opens=first == begins,
        alone=outside == 0,
        fragment=copy.words[first].text[0].islower(),
        before=before[-1:],
        ends=article.plain[span.start : span.end].rstrip()[-1:],
        led=any(
            cue is not None and cue.last == first - 1 and kind in SPEAKING
            for kind, cue in here.ties[bisect_left(here.firsts, begins) : bisect_left(here.firsts, first)]
        ),
    )


def _near(here: Scene, first: int, last: int) -> list[int]:
    """Candidates in the quotation's paragraph, the sentence before it and the one after it."""
    copy = here.copy
    sentence = copy.sentence_of[first]
    paragraph = here.paragraph_of[sentence]
    at = bisect_left(here.firsts, first)
    found: list[int] = []
    for step, i in ((-1, at - 1), (1, at)):
        taken = 0
        while 0 <= i < len(here.speakers) and taken < MOST_CANDIDATES // 2:
            speaker = here.speakers[i]
            distance = _distance(here, speaker, first, last)
            beyond = abs(here.paragraph_of[speaker.sentence] - paragraph)
            if distance > FARTHEST or beyond > 1:
                break
            if step < 0 or beyond == 0 or speaker.sentence <= copy.sentence_of[last] + 1:
                found.append(i)
                taken += 1
            i += step
    return sorted(found)


def _distance(here: Scene, phrase: Speaker | Cue, first: int, last: int) -> int:
    """Unquoted words between a phrase and the quotation."""
    if phrase.first > last:
        return here.unquoted[phrase.first] - here.unquoted[last + 1]
    return here.unquoted[first] - here.unquoted[phrase.last + 1]


def _features(
    here: Scene, place: _Place, i: int, subjects: Sequence[int], closest: Sequence[int]
) -> tuple[str, ...]:
    """What speaks for or against a phrase, in words; each has a weight in the table."""
    copy, speaker, (kind, cue) = here.copy, here.speakers[i], here.ties[i]
    position, tie, tied = _position(here, place, speaker), kind or "no cue", kind in SPEAKING
    distance = _distance(here, speaker, place.first, place.last)
    holds = {
        f"{position}: {tie}": True,
        f"form {_form(copy, speaker)}": True,
        f"sort {speaker.sort}": bool(speaker.sort),
        f"{'tied' if tied else 'untied'}, tied nearer {min(bisect_left(subjects, distance), 2)}": True,
        f"nearer {min(bisect_left(closest, distance), 4)}": True,
        f"{position}: quotation alone": place.alone,
        f"{position}: fragment, {tie}": place.fragment,
        f"{position}: after colon": place.before == ":",
        f"after preposition, {tie}": after_preposition(copy, speaker),
        "possessive": owns(copy, speaker.last),
        f"{position}: opens": speaker.first == here.sentence_bounds[speaker.sentence][0],
        "leads": position == "before" and speaker.first in here.leading,
        "goes on saying": position == "before" and _goes_on_saying(here, i, place.first),
        f"{'own' if cue is not None and cue.last == place.first - 1 else 'another'} cue leads in, {tie}": place.led,
    }
    told = tuple(feature for feature, told in holds.items() if told)
    if cue is None:
        return (*told, f"{position}: {_far(distance)}")
    return (*told, *_of_cue(here, place, speaker, cue, kind, position))


def _goes_on_saying(here: Scene, i: int, first: int) -> bool:
    """Whether somebody does something, saying what begins at `first`: ``Lee attacked the plan, calling it “…”``."""
    saying = [cue for cue in here.participles if here.speakers[i].last < cue.first and cue.last < first]
    if not saying or not saying[-1].sentence == here.copy.sentence_of[first] == here.speakers[i].sentence:
        return False
    after = range(i, bisect_left(here.firsts, saying[-1].first))
    able = [at for at in after if here.ties[at][0] in SPEAKING or here.speakers[at].first in here.leading]
    return able == [i]


def _of_cue(
    here: Scene, place: _Place, speaker: Speaker, cue: Cue, kind: str, position: str
) -> Iterator[str]:
    distance = _distance(here, speaker, place.first, place.last)
    block = min(distance, _distance(here, cue, place.first, place.last))
    if place.alone and kind in SPEAKING and _touches_another(here, speaker, cue):
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
    here, copy = article.scene, article.copy
    span, first, last = here.quoted[index]
    place = _place(here, article, span, first, last)
    words, following = range(first, last + 1), copy.keys[last + 1 : last + 2]
    holds = {
        "nobody": True,
        f"nobody: {_far(len(words))}": True,
        f"nobody: ends {_ending(place.ends)}": True,
        f"nobody: after {place.before if place.before in ',:' else 'other'}": True,
        "nobody: fragment": place.fragment,
        "nobody: opens": place.opens,
        f"nobody: after {_led_by(copy, first)}": True,
        "nobody: capitals": all(
            copy.words[at].text[0].isupper() or copy.keys[at] in lists.function_words() for at in words
        ),
        "nobody: a noun follows": lists.function_words().isdisjoint(following)
        and copy.gaps[last + 1 : last + 2] in _BARE,
    }
    return tuple(feature for feature, told in holds.items() if told)


def _led_by(copy: Copy, first: int) -> str:
    """What sort of word leads to words between quotation marks, with nothing but space and the mark between."""
    if first == 0 or not copy.gaps[first][:1].isspace():
        return "no word"
    word = copy.keys[first - 1]
    told = (sort for sort, words in _LEADING.items() if word in words)
    if owns(copy, first - 1):
        return "possessive"
    return next(told, "word of saying" if cues.verb_group(word) else "other word")


_LEADING = {
    "article": cues.DETERMINERS,
    "being": listed.words("grammar", "be"),
    "preposition": listed.words("grammar", "prepositions"),
    "possessive": listed.words("grammar", "possessive"),
    "joining": listed.words("saying", "joining two quotations"),
}
_BARE = tuple((f"{mark} ",) for mark in ("”", '"', "’", "'", "''"))


def _position(here: Scene, place: _Place, speaker: Speaker) -> str:
    copy = here.copy
    own, ends = copy.sentence_of[place.first], copy.sentence_of[place.last]
    paragraph = here.paragraph_of[own]
    if here.paragraph_of[speaker.sentence] != paragraph:
        return "last paragraph" if speaker.last < place.first else "next paragraph"
    if own <= speaker.sentence <= ends:
        return "before" if speaker.last < place.first else "after"
    if speaker.sentence < own:
        return "sentence before" if speaker.sentence == own - 1 else "earlier"
    return "sentence after" if speaker.sentence == ends + 1 else "later"


def _form(copy: Copy, speaker: Speaker) -> str:
    if speaker.form != PRONOUN:
        return speaker.form
    key = copy.keys[speaker.first]
    return key if key in _TOLD_APART else "other pronoun"


_TOLD_APART = listed.words("grammar", "pronouns told apart")


def _far(words: int) -> str:
    return f"{1 << (words.bit_length() - 1)} words off" if words else "touches"


def _ending(sign: str) -> str:
    return "comma" if sign in ",,،" else "stop" if sign in ".…" else "question" if sign in "?!" else "none"


def _touches_another(here: Scene, speaker: Speaker, cue: Cue) -> bool:
    """Whether a quotation stands right beside the phrase and its cue."""
    left, right = min(speaker.first, cue.first), max(speaker.last, cue.last)
    return any(here.inside[max(0, left - 1) : left]) or any(here.inside[right + 1 : right + 2])


@cache
def fitted_weights() -> dict[str, float]:
    """Each feature's weight; `confidence: …` are the two numbers that turn a share into a chance."""
    with listed.file("speaker_weights.csv").open(encoding="utf-8", newline="") as file:
        return {row["feature"]: float(row["weight"]) for row in csv.DictReader(file)}


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
