"""Where quotations stand in an article: the phrases and cues round about, and how they hang together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from operator import attrgetter, not_
from typing import TYPE_CHECKING

from helpers.article import Span
from helpers.document import cues, persons
from helpers.document.cues import NAME, NOUN, Copy, Cue, Speaker, after_preposition
from helpers.languages.english import calendar, listed, quotemarks
from helpers.languages.english.inflection import is_past
from helpers.languages.english.words import abbreviates

if TYPE_CHECKING:
    from helpers.document.document import Document


Tie = tuple[str, Cue | None]
"""How a phrase hangs together with a cue, and which."""
SPEAKING = ("subject", "subject aside", "inverted", "according")
"""How whoever says something hangs together with the cue."""


def quoted(article: Document) -> tuple[tuple[Span, int, int], ...]:
    """Every stretch between quotation marks with the first and last word in it, by index."""
    spans, _ = quotemarks.quoted_spans(article.plain, _regions(article))
    words = article.words
    places = ((span, bisect_left(words, (span.start,)), bisect_left(words, (span.end,))) for span in spans)
    return tuple((span, first, after - 1) for span, first, after in places if after > first)


def _regions(article: Document) -> list[Span]:
    """The stretches that are measured: sentences of one paragraph together."""
    paragraphs = groupby(article.sentences, key=lambda sentence: (sentence.part, sentence.paragraph))
    together = [list(sentences) for _, sentences in paragraphs]
    marks = [_MARK_APART.match(article.plain, each[-1].end) for each in together]
    ends = (mark.end() if mark else each[-1].end for mark, each in zip(marks, together, strict=True))
    return [Span(each[0].start, end) for each, end in zip(together, ends, strict=True)]


_MARK_APART = re.compile(r"[ \u00a0\u2009\u200a\u202f][”\"]")
"""A mark that is set apart from the one at a paragraph's end: ``‘… us.’ ”``."""


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
    main: frozenset[int]
    participles: tuple[Cue, ...]
    paragraph_of: tuple[int, ...]
    sentence_bounds: tuple[tuple[int, int], ...]

    def top(self, index: int) -> Speaker:
        """The phrase that the phrase of this index belongs to, or itself."""
        return self.speakers[cues.head(self.copy, self.speakers, index)]

    def back(self, sentence: int, many: int) -> int:
        """The sentence so many before another, those that are nothing but a quotation's not counted."""
        while many and sentence:
            sentence -= 1
            begins, ends = self.sentence_bounds[sentence]
            many -= self.unquoted[ends] > self.unquoted[begins]
        return sentence

    def tie_of(self, phrase: Speaker) -> Tie:
        """How a phrase hangs together with a word of saying, and with which."""
        return self.ties[bisect_left(self.firsts, phrase.first)]

    def opens(self, phrase: Speaker) -> bool:
        """Whether a phrase stands first in its sentence."""
        return phrase.first == self.sentence_bounds[phrase.sentence][0]


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
    main = frozenset(_main_phrases(copy, speakers, bounds))
    leading = frozenset(_leading(speakers, ties, main))
    participles = _participles(copy, by_first.values(), ties)
    return Scene(
        copy, found, tuple(inside), tuple(unquoted), speakers, tuple(firsts), ties, leading, main, participles,
        _paragraphs(article), bounds,
    )  # fmt: skip


def _participles(copy: Copy, found: Iterable[Cue], ties: Sequence[Tie]) -> tuple[Cue, ...]:
    """The cues that are nobody's beside them: ``Lee attacked the plan, calling it unsafe``, ``Lee voted for it, but said so``."""
    own = {cue for kind, cue in ties if cue is not None and kind in SPEAKING}
    free = (cue for cue in found if cue not in own and cue.group in ("say", "tell", "call"))
    return tuple(cue for cue in free if _goes_on(copy, cue))


def _goes_on(copy: Copy, cue: Cue) -> bool:
    """Whether a cue ends in ``-ing``, or stands joined to a verb before it: ``blew a kiss and said``."""
    joined = copy.keys[cue.first - 1 : cue.first]
    past = is_past(copy.keys[cue.first])
    return copy.keys[cue.first].endswith("ing") or (past and not JOINING.isdisjoint(joined))


JOINING = listed.words("saying", "joining two verbs")
"""Words between two verbs of one subject, or between two clauses."""


def _leading(speakers: Sequence[Speaker], ties: Sequence[Tie], main: Set[int]) -> Iterator[int]:
    """The first word of the phrase that a sentence is about, if nobody after it says anything: ``In May | Venn | put it so``."""
    said = {
        each.sentence: each.first for each, (kind, _) in zip(speakers, ties, strict=True) if kind in SPEAKING
    }
    return (
        each.first for each in speakers if each.first in main and each.first > said.get(each.sentence, -1)
    )


def _main_phrases(
    copy: Copy, speakers: Sequence[Speaker], bounds: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """The first word of the phrase that each sentence is about: ``In May | Venn | put it so``."""
    for sentence, phrases in groupby(speakers, key=attrgetter("sentence")):
        here = list(phrases)
        begins = bounds[sentence][0]
        apart = copy.keys[begins] in SUBORDINATING or (
            copy.keys[begins].endswith("ing") and here[0].first > begins
        )
        after = [each for each in here if not apart or "," in copy.gaps[each.first]]
        yield from [each.first for each in after if cues.is_free(copy, each)][:1]


SUBORDINATING = listed.words("saying", "openers of a clause before the main one") | {"asked"}
"""What opens a clause before the main one: ``As Venn sailed``, ``Asked about Venn``."""


def _paragraphs(article: Document) -> tuple[int, ...]:
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
    cue = _after_aside(copy, speaker, by_first) or _after_who(copy, speaker, by_first)
    if cue is not None:
        return "subject aside", cue
    return ("hearer", before) if before is not None else ("", None)


def _verb_of(copy: Copy, speaker: Speaker, by_first: dict[int, Cue]) -> Cue | None:
    """The cue right after a phrase whose verb it is; for what is written also after *that*: ``a sign that says``."""
    cue = _after(copy, _past_a_relative(copy, speaker), by_first)
    return None if cue is None or cue.group == "phrase" or _is_no_subject(copy, speaker, cue) else cue


def _past_a_relative(copy: Copy, speaker: Speaker) -> int:
    """The word after a phrase, or after *that* behind what is written: ``a sign (aimed at Lee) that | says``."""
    after = speaker.last + 1
    if speaker.sort != cues.DOCUMENT:
        return after
    word = "".join(copy.keys[after : after + 1])
    told = is_past(word) and not cues.verb_group(word)
    for at in range(after, min(after + (FARTHEST_RELATIVE if told else 1), len(copy.words))):
        if not copy.gaps[at].isspace() and copy.gaps[at] != ", ":
            break
        if copy.keys[at : at + 1] in _RELATIVES:
            return at + 1
    return after


FARTHEST_RELATIVE = 5
"""Words within which what is told of a document by a participle ends: ``a sign aimed at Lee that said``."""


def _main(copy: Copy, speakers: Sequence[Speaker], ties: list[Tie]) -> list[Tie]:
    """The ties without those of names in a clause with *who*, with a second subject after the verb, or before the quotation it stands behind."""
    for place, (kind, cue) in enumerate(ties):
        if kind == "inverted" and place and ties[place - 1] == ("subject", cue):
            ties[place] = "", None
        elif kind == "inverted" and cue is not None and not _CLOSING_MARKS.isdisjoint(copy.gaps[cue.first]):
            begins = bisect_left(speakers, cue.first, key=attrgetter("first"))
            ties[:begins] = [("", None) if tied[1] is cue else tied for tied in ties[:begins]]
        elif kind == "subject":
            outer = _before_who(copy, speakers, place)
            if outer is not None:
                ties[outer], ties[place] = ("subject aside", cue), ("", None)
        elif kind == "subject aside" and cue is not None and copy.keys[speakers[place].last + 1] == "who":
            ends = bisect_left(speakers, cue.first, key=attrgetter("first"))
            clause = bisect_left(speakers, speakers[place].last + 2, key=attrgetter("first"))
            ties[clause:ends] = [("", None) if tied[1] is cue else tied for tied in ties[clause:ends]]
    return ties


_CLOSING_MARKS = frozenset("”’\"'")


def _before_who(copy: Copy, speakers: Sequence[Speaker], place: int) -> int | None:
    """Whose clause with *who* a name at its end stands in: ``A woman who had met with | Dahl | said``."""
    for at in range(place - 1, 0, -1):
        if speakers[at].sentence != speakers[place].sentence:
            return None
        if copy.keys[speakers[at].first] == "who":
            free = speakers[at - 1].last + 1 == speakers[at].first and copy.gaps[speakers[at].first].isspace()
            whole = "," not in "".join(copy.gaps[speakers[at].first : speakers[place].first])
            free &= speakers[at].last + 1 < speakers[place].first
            return at - 1 if free and whole and cues.is_free(copy, speakers[at - 1]) else None
    return None


def _is_no_subject(copy: Copy, speaker: Speaker, cue: Cue) -> bool:
    """Whether a cue right after a phrase is no verb of it: ``a way to answer``, ``in the memo announcing it``, ``the usual retort``."""
    beside = cue.first == speaker.last + 1
    word = copy.keys[cue.first]
    if copy.keys[speaker.last + 1] == "to":
        return True
    if beside and word.endswith("ing") and after_preposition(copy, speaker):
        return copy.keys[speaker.first - 1] != "with"
    if not beside and word.endswith("ing") and speaker.form == NOUN and not speaker.sort:
        return True
    singular = speaker.form == NOUN and not speaker.sort and not persons.is_plural(copy.keys[speaker.last])
    return beside and singular and not word.endswith(("s", "ing")) and not is_past(word)


def _closes(copy: Copy, speaker: Speaker) -> bool:
    """Whether the clause ends with the speaker: ``said Tolland, who …``, not ``said Tolland would …``."""
    after = speaker.last + 1
    if after >= len(copy.words) or copy.sentence_of[after] != speaker.sentence:
        return True
    key, near = copy.keys[after], any(copy.keys[after : after + most] in cues.NEARNESS for most in (2, 3))
    belongs = (speaker.form == NAME and key in ("of", "for", "and")) or key.endswith("ing")
    return belongs or near or not copy.gaps[after].isspace() or key in _AFTER_A_SPEAKER


_RELATIVES = (("that",), ("which",))
_AFTER_A_SPEAKER = listed.words("saying", "after a speaker who closes") | set(calendar.WEEKDAYS)


def _after(copy: Copy, index: int, by_first: dict[int, Cue]) -> Cue | None:
    """The cue that follows, adverbs, auxiliaries and times passed over; not *was told* nor ``Dahl last week, saying``."""
    for position in range(index, min(index + 5, len(copy.words))):
        if not _is_beside(copy, index, position):
            return None
        if position in by_first:
            cue = by_first[position]
            others = _NOT_BEFORE_ING if copy.keys[cue.last].endswith("ing") else cues.BE
            return cue if copy.keys[position - 1] not in others else None
        if copy.keys[position] not in _PASSED_OVER and not copy.keys[position].endswith("ly"):
            return None
    return None


def _is_beside(copy: Copy, index: int, position: int) -> bool:
    """Whether a word goes on with the one before `index`: no sign but a later comma or the point of a name's ``Jr.`` stands between."""
    gap = copy.gaps[position]
    plain = gap.strip() in ("", ",")[: 1 + (position > index)]
    short = abbreviates(copy.keys[position - 1], gap) and copy.gaps[position - 1].isspace()
    return (plain or short) and copy.sentence_of[position] == copy.sentence_of[index - 1]


_NOT_BEFORE_ING = cues.TIMES | {"in"}
_PASSED_OVER = cues.SKIPPED | cues.TIMES


def _before(copy: Copy, speaker: Speaker, by_last: dict[int, Cue]) -> Cue | None:
    """The cue right before, an office or title between passed over: ``said Gov. Lenka Orstad``."""
    for position in range(speaker.first - 1, max(speaker.first - LONGEST_TITLE - 1, -1), -1):
        gap = copy.gaps[position + 1]
        if copy.sentence_of[position] != speaker.sentence or not _PARTING.isdisjoint(gap):
            return None
        if position in by_last:
            return by_last[position] if copy.keys[position + 1] != "of" else None
        word = copy.words[position].text
        if not (word[0].isupper() or cues.noun_sort(copy.keys[position]) or copy.keys[position] in _LINKS):
            return None
    return None


LONGEST_TITLE = 7
"""Words of titles between a cue and a name: ``said Harrow News editor and former port official Osric Venn``."""
_PARTING = frozenset(',;:—(“”"')
_LINKS = listed.words("saying", "between cue and name")


def _after_aside(copy: Copy, speaker: Speaker, by_first: dict[int, Cue]) -> Cue | None:
    """The cue after an aside between commas, or a relative clause: ``Dray, the governor, said``."""
    start = speaker.last + 1
    if start >= len(copy.words) or copy.sentence_of[start] != speaker.sentence:
        return None
    if copy.gaps[start].lstrip()[:1] not in (",", "(", "-", "–", "—") and copy.keys[start] not in _OPENERS:
        return None
    for position in range(start + 1, min(start + LONGEST_ASIDE, len(copy.words))):
        if copy.sentence_of[position] != speaker.sentence:
            return None
        if not _CLOSING.isdisjoint(copy.gaps[position]):
            cue = _after_comma(copy, position, by_first)
            if cue is not None:
                return cue
    return None


LONGEST_ASIDE = 30
"""So many words after a phrase an aside ends, or it is none."""


def _after_who(copy: Copy, speaker: Speaker, by_first: dict[int, Cue]) -> Cue | None:
    """The cue after a clause with *who* that no comma sets off: ``An official who asked not to be named said``."""
    start = speaker.last + 1
    if copy.keys[start : start + 1] != ("who",) or not speaker.sort:
        return None
    for position in range(start + 2, min(start + LONGEST_WHO, len(copy.words))):
        if not copy.gaps[position].isspace() or copy.sentence_of[position] != speaker.sentence:
            return None
        cue = by_first.get(position)
        if cue is not None and cue.group in ("say", "tell") and is_past(copy.keys[position]):
            return None if _leads_a_cue(copy, position - 1) else cue
    return None


def _leads_a_cue(copy: Copy, position: int) -> bool:
    """Whether a word before a cue makes it part of what comes before: *had said*, *her lawyer said*, *Dahl said*."""
    key, word = copy.keys[position], copy.words[position].text
    return key in _LEADING or key in cues.SKIPPED or word[0].isupper() or bool(cues.noun_sort(key))


LONGEST_WHO = 16
"""So many words after *who* its clause ends, or it is no clause to look past."""
_LEADING = listed.words("grammar", "be", "have", "he, she, who and I") | listed.words(
    "saying", "before another verb of saying"
)
_CLOSING = frozenset(",)–—-")
_OPENERS = listed.words("saying", "openers of an aside")


def _after_comma(copy: Copy, index: int, by_first: dict[int, Cue]) -> Cue | None:
    for position in range(index, min(index + 3, len(copy.words))):
        cue = by_first.get(position)
        if cue is not None and cue.group != "phrase" and cue.sentence == copy.sentence_of[index]:
            return None if copy.keys[cue.first].endswith("ing") else cue
        if copy.keys[position] not in cues.SKIPPED:
            return None
    return None
