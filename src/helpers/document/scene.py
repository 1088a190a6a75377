"""Where quotations stand in an article: the phrases and cues round about, and who may have said each.

Candidates are the names, pronouns and noun phrases near a quotation. A log-linear
model weighs them; its weights stand in `data/lexicons/english/speaker_weights.csv`
and are fitted by `benchmarks/fit_speakers.py`.
"""

from __future__ import annotations

import csv
import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, groupby, pairwise
from operator import attrgetter, not_
from typing import TYPE_CHECKING, NamedTuple

from helpers.article import Span
from helpers.document import cues, pronouns
from helpers.document.cues import NAME, NOUN, PRONOUN, Copy, Cue, Speaker, after_preposition, owns
from helpers.languages.english import calendar, listed, lists, quotemarks

if TYPE_CHECKING:
    from helpers.document.document import Document

FARTHEST = 60
"""A speaker stands at most this many unquoted words from the quotation."""
MOST_CANDIDATES = 24


Tie = tuple[str, Cue | None]
"""How a phrase hangs together with a cue, and which."""


class Candidate(NamedTuple):
    """A phrase that may have spoken a quotation, the cue it is tied to, and what speaks for it."""

    speaker: Speaker
    cue: Cue | None
    features: tuple[str, ...]


class _Place(NamedTuple):
    """Where a quotation stands: its words by index, and what is round about."""

    first: int
    last: int
    opens: bool
    alone: bool
    fragment: bool
    before: str
    ends: str


def quoted(article: Document) -> tuple[tuple[Span, int, int], ...]:
    """Every stretch between quotation marks with the first and last word in it, by index."""
    regions = _regions(article)
    spans, _ = quotemarks.quoted_spans(article.plain, regions)
    starts = [word.start for word in article.words]
    found = []
    for span in spans:
        first, after = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if after > first:
            found.append((span, first, after - 1))
    return tuple(found)


def _regions(article: Document) -> list[Span]:
    """The stretches that are measured: sentences of one paragraph together."""
    paragraphs = groupby(article.sentences, key=lambda sentence: (sentence.part, sentence.paragraph))
    together = (list(sentences) for _, sentences in paragraphs)
    return [Span(each[0].start, _end(article.plain, each[-1].end)) for each in together]


def _end(text: str, end: int) -> int:
    """Where a paragraph ends, with a mark that is set apart from the one before it: ``‘… us.’ ”``."""
    apart = _MARK_APART.match(text, end)
    return apart.end() if apart else end


_MARK_APART = re.compile(r"[ \u00a0\u2009\u200a\u202f][”\"]")


@dataclass(frozen=True, eq=False)
class Scene:
    """An article's copy and what the search for speakers asks of it again and again."""

    copy: Copy
    quoted: tuple[tuple[Span, int, int], ...]
    inside: tuple[bool, ...]
    unquoted: tuple[int, ...]
    speakers: tuple[Speaker, ...]
    firsts: tuple[int, ...]
    ties: tuple[Tie, ...]
    leading: frozenset[int]
    paragraph_of: tuple[int, ...]
    sentence_bounds: tuple[tuple[int, int], ...]


def scene(article: Document) -> Scene:
    """What stands where, with everything inside quotation marks left out of the candidates."""
    copy = article.copy
    found = quoted(article)
    inside = [False] * len(copy.words)
    for _, first, last in found:
        inside[first : last + 1] = [True] * (last + 1 - first)
    unquoted = accumulate(map(not_, inside), initial=0)
    speakers = tuple(speaker for speaker in copy.speakers if not inside[speaker.first])
    by_first = {cue.first: cue for cue in copy.cues if not inside[cue.first]}
    by_last = {cue.last: cue for cue in by_first.values()}
    ties = tuple(_main(copy, speakers, [tie(copy, each, by_first, by_last) for each in speakers]))
    ends = list(accumulate(len(sentence.words) for sentence in article.sentences))
    firsts, bounds = (speaker.first for speaker in speakers), tuple(zip([0, *ends], ends, strict=False))
    leading = frozenset(_leading(copy, speakers, ties, bounds))
    return Scene(
        copy, found, tuple(inside), tuple(unquoted), speakers, tuple(firsts), ties, leading, _paragraphs(article), bounds
    )  # fmt: skip


def _leading(
    copy: Copy, speakers: Sequence[Speaker], ties: Sequence[Tie], bounds: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """The first word of the phrase that a sentence is about, if nobody after it says anything: ``In May | Venn | put it so``."""
    said = {
        each.sentence: each.first for each, (kind, _) in zip(speakers, ties, strict=True) if kind in SPEAKING
    }
    for sentence, phrases in groupby(speakers, key=attrgetter("sentence")):
        apart = copy.keys[bounds[sentence][0]] in SUBORDINATING
        main = next((each.first for each in phrases if _may_lead(copy, each, apart=apart)), -1)
        if main > said.get(sentence, -1):
            yield main


def _may_lead(copy: Copy, phrase: Speaker, *, apart: bool) -> bool:
    """Whether a phrase hangs on no other; where another clause stands `apart` before, it begins the main one."""
    return cues.is_free(copy, phrase) and (not apart or "," in copy.gaps[phrase.first])


SUBORDINATING = listed.words("saying", "openers of a clause before the main one")


def _paragraphs(article: Document) -> tuple[int, ...]:
    """Which paragraph each sentence stands in."""
    places = [(sentence.part, sentence.paragraph) for sentence in article.sentences]
    return tuple(accumulate((one != other for one, other in pairwise(places)), initial=0))


def tie(copy: Copy, speaker: Speaker, by_first: dict[int, Cue], by_last: dict[int, Cue]) -> Tie:
    """How a phrase hangs together with a cue beside it, and which: subject, inverted, hearer …"""
    before = _before(copy, speaker, by_last)
    if before is not None and before.group == "phrase":
        return "according", before
    cue = _verb_of(copy, speaker, by_first)
    if cue is not None:
        return "subject", cue
    if before is not None and before.group in ("say", "show") and _closes(copy, speaker):
        participle = copy.keys[before.first].endswith("ing")
        return "hearer" if participle else "inverted", before
    cue = _after_aside(copy, speaker, by_first)
    if cue is not None:
        return "subject aside", cue
    return ("hearer", before) if before is not None else ("", None)


def _verb_of(copy: Copy, speaker: Speaker, by_first: dict[int, Cue]) -> Cue | None:
    """The cue right after a phrase whose verb it is; for what is written also after *that*: ``a sign that says``."""
    related = speaker.sort == cues.DOCUMENT and copy.keys[speaker.last + 1 : speaker.last + 2] in _RELATIVES
    cue = _after(copy, speaker.last + 1 + related, by_first)
    if cue is None or cue.group == "phrase" or _is_no_subject(copy, speaker, cue):
        return None
    return cue


def _main(copy: Copy, speakers: Sequence[Speaker], ties: list[Tie]) -> list[Tie]:
    """The ties without those of names in a clause with *who* to the verb after it: ``Solberg, who replaced Dahl in May, said``.

    Nor has a verb a second subject after it: ``he said Venn “would never go.”``
    """
    for place, (kind, cue) in enumerate(ties):
        if kind == "inverted" and place and ties[place - 1] == ("subject", cue):
            ties[place] = "", None
        elif kind == "subject aside" and cue is not None and copy.keys[speakers[place].last + 1] == "who":
            ends = bisect_left(speakers, cue.first, key=attrgetter("first"))
            clause = bisect_left(speakers, speakers[place].last + 2, key=attrgetter("first"))
            ties[clause:ends] = [("", None) if tied[1] is cue else tied for tied in ties[clause:ends]]
    return ties


def _is_no_subject(copy: Copy, speaker: Speaker, cue: Cue) -> bool:
    """Whether a cue right after a phrase is no verb of it: ``a way to answer``, ``in the memo announcing it``, ``the usual retort``."""
    beside = cue.first == speaker.last + 1
    word = copy.keys[cue.first]
    if copy.keys[speaker.last + 1] == "to":
        return True
    if beside and word.endswith("ing") and after_preposition(copy, speaker):
        return copy.keys[speaker.first - 1] != "with"
    singular = speaker.form == NOUN and not speaker.sort and not pronouns.is_plural(copy.keys[speaker.last])
    return beside and singular and not word.endswith(("s", "ing")) and not cues.is_past(word)


def _closes(copy: Copy, speaker: Speaker) -> bool:
    """Whether the clause ends with the speaker: ``said Tolland, who …``, not ``said Tolland would …``."""
    after = speaker.last + 1
    if after >= len(copy.words) or copy.sentence_of[after] != speaker.sentence:
        return True
    belongs = (speaker.form == NAME and copy.keys[after] in ("of", "for", "and")) or copy.keys[
        after
    ].endswith("ing")
    return belongs or not copy.gaps[after].isspace() or copy.keys[after] in _AFTER_A_SPEAKER


_RELATIVES = (("that",), ("which",))
_AFTER_A_SPEAKER = listed.words("saying", "after a speaker who closes") | set(calendar.WEEKDAYS)


_BE = listed.words("grammar", "be")


def _after(copy: Copy, index: int, by_first: dict[int, Cue]) -> Cue | None:
    """The cue that follows, adverbs, auxiliaries and times passed over; not *was told* nor ``Dahl last week, saying``."""
    for position in range(index, min(index + 5, len(copy.words))):
        apart = copy.gaps[position].strip() not in ("", ",")[: 1 + (position > index)]
        if apart or copy.sentence_of[position] != copy.sentence_of[index - 1]:
            return None
        if position in by_first:
            cue = by_first[position]
            others = cues.TIMES if copy.keys[cue.last].endswith("ing") else _BE
            return cue if copy.keys[position - 1] not in others else None
        if copy.keys[position] not in _PASSED_OVER and not copy.keys[position].endswith("ly"):
            return None
    return None


_PASSED_OVER = cues.SKIPPED | cues.TIMES


def _before(copy: Copy, speaker: Speaker, by_last: dict[int, Cue]) -> Cue | None:
    """The cue right before, an office or title between passed over: ``said Gov. Lenka Orstad``."""
    for position in range(speaker.first - 1, max(speaker.first - 6, -1), -1):
        gap = copy.gaps[position + 1]
        if copy.sentence_of[position] != speaker.sentence or not _PARTING.isdisjoint(gap):
            return None
        if position in by_last:
            return by_last[position]
        word = copy.words[position].text
        if not (word[0].isupper() or cues.noun_sort(copy.keys[position]) or copy.keys[position] in _LINKS):
            return None
    return None


_PARTING = frozenset(',;:—“”"')
_LINKS = listed.words("saying", "between cue and name")


def _after_aside(copy: Copy, speaker: Speaker, by_first: dict[int, Cue]) -> Cue | None:
    """The cue after an aside between commas, or a relative clause: ``Dray, the governor, said``."""
    start = speaker.last + 1
    if start >= len(copy.words) or copy.sentence_of[start] != speaker.sentence:
        return None
    if copy.gaps[start].lstrip()[:1] not in (",", "(", "-", "–", "—") and copy.keys[start] not in _OPENERS:
        return None
    for position in range(start + 1, min(start + 22, len(copy.words))):
        if copy.sentence_of[position] != speaker.sentence:
            return None
        if not _CLOSING.isdisjoint(copy.gaps[position]):
            cue = _after_comma(copy, position, by_first)
            if cue is not None:
                return cue
    return None


_CLOSING = frozenset(",)–—-")
_OPENERS = listed.words("saying", "openers of an aside")


def _after_comma(copy: Copy, index: int, by_first: dict[int, Cue]) -> Cue | None:
    for position in range(index, min(index + 3, len(copy.words))):
        cue = by_first.get(position)
        if cue is not None and cue.group != "phrase" and cue.sentence == copy.sentence_of[index]:
            return cue
        if copy.keys[position] not in cues.SKIPPED:
            return None
    return None


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
    inner = _inner(here, near, place.first) if place.before in ",:" else None
    if inner is None:
        return near
    sentence = here.speakers[inner].sentence
    return [i for i in near if i >= inner or here.speakers[i].sentence != sentence]


SPEAKING = ("subject", "subject aside", "inverted", "according")


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
    }
    told = tuple(feature for feature, told in holds.items() if told)
    if cue is None:
        return (*told, f"{position}: {_far(distance)}")
    return (*told, *_of_cue(here, place, speaker, cue, kind, position))


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
        "nobody: capitals": all(
            copy.words[at].text[0].isupper() or copy.keys[at] in lists.function_words() for at in words
        ),
        "nobody: a noun follows": lists.function_words().isdisjoint(following)
        and copy.gaps[last + 1 : last + 2] in _BARE,
    }
    return tuple(feature for feature, told in holds.items() if told)


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
