"""Who near a quotation may have said it: those whom nothing in its sentence rules out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from helpers.document import cues, persons
from helpers.document.cues import NAME, NOUN, Copy, Cue, Speaker, after_preposition
from helpers.document.scene import SPEAKING, SUBORDINATING, Scene
from helpers.languages.english import listed
from helpers.languages.english.inflection import is_past

if TYPE_CHECKING:
    from helpers.document.document import Document

FARTHEST = 60
"""A speaker stands at most this many unquoted words from the quotation."""
MOST_CANDIDATES = 24


def able(article: Document, first: int, last: int, before: str) -> list[int]:
    """The speakers of the scene, by place, who may have said the words from `first` to `last`; `before` is the sign before them.

    Without those that another before a colon or a comma rules out.
    """
    here = article.scene
    near = [i for i in _near(here, first, last) if _may_speak(article, i, first, last)]
    own = {here.copy.sentence_of[first], here.copy.sentence_of[last]}
    if own & _told_by_nobody(here, first, last):
        near = [i for i in near if here.speakers[i].sentence in own]
    near = _of_the_main_clause(here, _led_up_to(here, near, first, before), first)
    inner = _inner(here, near, first) if before in ",:" else None
    if inner is None:
        return near
    sentence = here.speakers[inner].sentence
    return [i for i in near if i >= inner or here.speakers[i].sentence != sentence]


def _may_speak(article: Document, i: int, first: int, last: int) -> bool:
    """Not an aside, nor a thing, *it* or *another* that is tied to no cue, nor who is told it or only passes on what another said."""
    here = article.scene
    if _is_told_it(here, i) or _is_within_an_aside(article, here, i) or _passes_on(here, i, first, last):
        return False
    return here.ties[i][0] in SPEAKING or not _is_no_source(here, i)


def _is_told_it(here: Scene, i: int) -> bool:
    """Whether somebody is who was told: ``Lee told | Ek |``."""
    kind, cue = here.ties[i]
    return kind == "hearer" and cue is not None and here.copy.keys[cue.first] == "told"


def _told_by_nobody(here: Scene, first: int, last: int) -> set[int]:
    """The sentences in which somebody told it whose name is not seen as one, so that nobody of another sentence did: ``Krell told Ek: “…”``."""
    near = _near(here, first, last)
    told = {here.ties[i][1] for i in near if here.ties[i][0] in SPEAKING}
    return {here.speakers[i].sentence for i in near if _is_told_it(here, i) and here.ties[i][1] not in told}


def _led_up_to(here: Scene, near: list[int], first: int, before: str) -> list[int]:
    """The candidates whose words lead up to a colon or a comma before a quotation; all, where nobody's do."""
    if before in (":", ","):
        near = [i for i in near if _introduces(here, i, first, before)] or near
        near = [i for i in near if _adds(here, i, first)] or near
    return (_before_the_colon(here, near, first) if before == ":" else []) or near


def _adds(here: Scene, i: int, first: int) -> bool:
    """Whether a phrase is whose saying goes on right before a quotation: ``Lee said no, adding: “…”``."""
    return any(cue.last == first - 1 for cue in here.participles) and goes_on_saying(here, i, first)


def is_told_of(copy: Copy, speaker: Speaker) -> bool:
    """Whether a clause that somebody says begins with a phrase: ``Lee said that | Ek | called it “…”``."""
    after_that = copy.keys[speaker.first - 1 : speaker.first] == ("that",)
    at = bisect_left(copy.cues, speaker.first - after_that, key=attrgetter("last")) - 1
    said = at >= 0 and copy.cues[at].sentence == speaker.sentence
    return said and (after_that or copy.cues[at].last == speaker.first - 1)


def goes_on_saying(here: Scene, i: int, first: int) -> bool:
    """Whether somebody does something, saying what begins at `first`: ``Lee attacked the plan, calling it “…”``."""
    saying = [cue for cue in here.participles if here.speakers[i].last < cue.first and cue.last < first]
    if not saying or not saying[-1].sentence == here.copy.sentence_of[first] == here.speakers[i].sentence:
        return False
    after = range(i + 1, bisect_left(here.firsts, saying[-1].first))
    return _does_something(here, i) and all(
        _is_no_source(here, at) or is_told_of(here.copy, here.speakers[at])
        for at in after
        if _does_something(here, at)
    )


def _does_something(here: Scene, i: int) -> bool:
    """Whether a phrase is tied to a cue as who speaks, or begins a main clause."""
    return here.ties[i][0] in SPEAKING or here.speakers[i].first in here.main


def _before_the_colon(here: Scene, near: list[int], first: int) -> list[int]:
    """The candidates of the sentence that a colon ends, where it is about one of them, and those after a quotation that begins one."""
    sentence = here.copy.sentence_of[first]
    led = sentence - (here.sentence_bounds[sentence][0] == first)
    own = [i for i in near if here.speakers[i].sentence >= led]
    before = (i for i in own if here.speakers[i].sentence == led and here.speakers[i].first < first)
    return own if any(here.speakers[i].first in here.main for i in before) else []


def _of_the_main_clause(here: Scene, near: list[int], first: int) -> list[int]:
    """The candidates without those of a clause that goes before a quotation's: ``When Lee asked, Ek said “…”``."""
    sentence = here.copy.sentence_of[first]
    apart = here.copy.keys[here.sentence_bounds[sentence][0]] in SUBORDINATING
    begun = [
        i
        for i in near
        if here.speakers[i].sentence == sentence
        and here.speakers[i].first < first
        and (
            (apart and here.speakers[i].first in here.main)
            or _begins_a_clause(here.copy, here.speakers[i], here.ties[i][0])
        )
    ]
    return [i for i in near if not begun or i >= begun[-1] or here.speakers[i].sentence != sentence]


def _begins_a_clause(copy: Copy, speaker: Speaker, tie: str) -> bool:
    """Whether a new main clause begins with a phrase: a comma, a word like *but*, and after the phrase, or an aside, a verb."""
    joint, after = speaker.first - 1, speaker.last + 1
    if joint < 1 or copy.keys[joint] not in _JOINING_CLAUSES or "," not in copy.gaps[joint]:
        return False
    if tie == "subject aside" and speaker.form == NAME:
        return True
    return after < len(copy.words) and copy.gaps[after].isspace() and _goes_on_as_a_verb(copy.keys[after])


def _goes_on_as_a_verb(word: str) -> bool:
    return word in cues.SKIPPED or is_past(word) or bool(cues.verb_group(word)) or word.endswith("ly")


_JOINING_CLAUSES = listed.words("saying", "joining two clauses")


def _is_no_source(here: Scene, i: int) -> bool:
    speaker, key = here.speakers[i], here.copy.keys[here.speakers[i].last]
    return not (key not in _NOTHING if speaker.form != NOUN else speaker.sort or key in cues.COUNTS)


_NOTHING = cues.NOBODY_IN_PARTICULAR | {"it"}


def _passes_on(here: Scene, i: int, first: int, last: int) -> bool:
    """Whether a source only says what somebody said: ``“…,” Ek told the crew, according to the Courier.``"""
    speaker, (kind, cue) = here.speakers[i], here.ties[i]
    reports = kind in SPEAKING and cue is not None and here.copy.keys[cue.first] in _PASSING_ON
    if kind != "according" and not reports:
        return False
    elsewhere = speaker.sentence not in (here.copy.sentence_of[first], here.copy.sentence_of[last])
    bounds = (bisect_left(here.firsts, end) for end in here.sentence_bounds[speaker.sentence])
    others = (at for at in range(*bounds) if at != i and here.ties[at][0] in ("subject", "inverted"))
    said = [here.speakers[at] for at in others if _says(here.ties[at][1], here.speakers[at])]
    leads = last < speaker.first and any(_leads_to(here.copy, each, first) for each in said)
    away = distance(here, speaker, first, last)
    return leads or any(elsewhere or distance(here, each, first, last) < away for each in said)


_PASSING_ON = listed.words("saying", "passing on")


def _leads_to(copy: Copy, speaker: Speaker, first: int) -> bool:
    """Whether a quotation goes on with what somebody says without a comma between: ``Lee said that it was “…”``."""
    between = copy.gaps[speaker.last + 1 : first]
    return bool(between) and all(map(str.isspace, between))


def _introduces(here: Scene, i: int, first: int, before: str) -> bool:
    """Whether a name stands between a cue of its own, or a dash, and the colon or comma before a quotation: ``said Lee: “…”``."""
    speaker, (kind, cue) = here.speakers[i], here.ties[i]
    if speaker.form != NAME or speaker.last != first - 1:
        return False
    if before == ":" and not _DASHES.isdisjoint(here.copy.gaps[speaker.first]):
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
    """Whether a phrase only tells more of whoever is named before it: ``Lee, adviser to the mayor, a lawyer, said``."""
    speaker, tied = here.speakers[i], here.ties[i]
    if tied[0] != "subject aside":
        return False
    if _is_apposed(here, i):
        return True
    if _stands_free(here.copy, speaker) and _is_somebodys(article, speaker):
        return False
    begins = bisect_left(here.firsts, here.sentence_bounds[speaker.sentence][0])
    named = [here.speakers[at] for at in range(begins, i) if here.ties[at] == tied]
    return any(_is_somebodys(article, each) for each in named if _stands_free(here.copy, each))


def _is_somebodys(article: Document, phrase: Speaker) -> bool:
    """Whether a name is a person's by its words in capitals."""
    return persons.is_person(" ".join(filter(str.istitle, persons.written(article, phrase).split())))


def _is_apposed(here: Scene, i: int) -> bool:
    """Whether a phrase is what the name right before it is: ``Harrow Boats, the arm of a club, said``, ``Lee, Ohio Democrat, said``."""
    speaker, before = here.speakers[i], here.speakers[max(0, i - 1)]
    what = speaker.form == NOUN or bool(speaker.sort)
    beside = before.last == speaker.first - 1 and here.copy.gaps[speaker.first] == ", "
    return what and beside and before.form == NAME and here.ties[i - 1] == here.ties[i]


def _stands_free(copy: Copy, speaker: Speaker) -> bool:
    return speaker.form == NAME and not after_preposition(copy, speaker)


def _says(cue: Cue | None, speaker: Speaker) -> bool:
    shows = speaker.form == NAME
    return cue is not None and cue.group in ("say", "tell", "show")[: 2 + shows]


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
            away = distance(here, speaker, first, last)
            beyond = abs(here.paragraph_of[speaker.sentence] - paragraph)
            if away > FARTHEST or beyond > 1:
                break
            if step < 0 or beyond == 0 or speaker.sentence <= copy.sentence_of[last] + 1:
                found.append(i)
                taken += 1
            i += step
    return sorted(found)


def distance(here: Scene, phrase: Speaker | Cue, first: int, last: int) -> int:
    """Unquoted words between a phrase and the quotation."""
    if phrase.first > last:
        return here.unquoted[phrase.first] - here.unquoted[last + 1]
    return here.unquoted[first] - here.unquoted[phrase.last + 1]
