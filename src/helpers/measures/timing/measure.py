"""Which text was written before the event, which after, and what an update note says was new.

All of it is read off words and their forms; none of it knows when anything was
really written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

from helpers.article import BODY
from helpers.ground.loading import pd
from helpers.measures.lines import UNKNOWN, measure
from helpers.measures.schema import Rows
from helpers.measures.timing.forms import AHEAD, NEITHER, PAST, event, forms_of
from helpers.pairing.compared import Compared
from helpers.showing.style import NAMES

FAMILY = "chronology"
BEFORE, AFTER, UNTOLD = "before", "after", "cannot be told"


def news_in_update(pair: Compared) -> pd.DataFrame:
    """The sentences of the wire paragraphs that an update note points at, and whether the derivative has them.

    Columns: `paragraph`, `sentence` (number), `text`; `shared_words` (in runs of
    three words or more); `own_words` (content words that the wire has in this
    sentence alone), `kept_words` (those of them that one sentence of the
    derivative has, as written), `derivative` (*something of it* if three
    `kept_words` and three in ten of its own, or a shared run of six words;
    else *nothing found*), `note`. What an update added may not have been in
    the version that was at hand. Empty where no note names a paragraph.
    """
    notes = [item for item in pair.wire.furniture if item.kind == "update note" and item.paragraphs]
    pointed = {number: " ".join(item.text.split()) for item in notes for number in item.paragraphs}
    alone = Counter(chain.from_iterable(pair.wire.content))
    rows = [
        (*_news(pair, index, alone), pointed[each.paragraph])
        for index, each in enumerate(pair.wire.sentences)
        if each.part == BODY and each.paragraph in pointed
    ]
    columns = "paragraph sentence text shared_words own_words kept_words derivative note"
    return pd.DataFrame(rows, columns=columns.split())


SOMETHING, NOTHING = "something of it", "nothing found"
_TELLING_RUN = 6


def _news(pair: Compared, index: int, counts: Mapping[str, int]) -> tuple[Any, ...]:
    """What the derivative has of a sentence, all columns but the note; `counts` are the sentences that have a word."""
    sentence, homes = pair.wire.sentences[index], pair.wire.sentence_of
    shared = sum(homes[tile.wire : tile.wire + tile.length].count(index) for tile in pair.tiles)
    longest = max((tile.length for tile in pair.tiles if homes[tile.wire] == index), default=0)
    own = {word: form for word, form in pair.wire.content[index].items() if counts[word] == 1}
    held_by = ([form for word, form in own.items() if word in there] for there in pair.derivative.content)
    kept = max(held_by, key=len, default=[])
    held = longest >= _TELLING_RUN or len(kept) >= max(3, 0.3 * len(own))
    where = (sentence.paragraph, sentence.number, sentence.line)
    return (*where, shared, len(own), ", ".join(kept), (NOTHING, SOMETHING)[held])


def timing(pair: Compared) -> pd.DataFrame:
    """Where each text tells of the wire's event as to come or as past.

    The event is the first deed of the wire's lede (*met*), with near synonyms
    and its nouns (*sat down*, *the meeting*). Columns: `side`, `sentence`
    (number), `form` (*ahead*: “is set to meet”, “the meeting will”, “the
    upcoming talks”; *past*: “met”, “after the meeting”; *neither*: the event
    is named in a form that tells nothing), `words` (as written), `start`,
    `end` (characters into the text). A deed counts only in a sentence that has
    a name of the lede before it. What somebody did earlier (“had met”, “last
    year”) is *neither*. A date counts where the text's own date is known and
    the two differ; a weekday alone dates nothing.
    """
    return pd.DataFrame(_timing(pair), columns=list(_Form._fields))


class _Form(NamedTuple):
    side: str
    sentence: int
    form: str
    words: str
    start: int
    end: int


def _timing(pair: Compared) -> list[_Form]:
    about = event(pair)
    of_lede = [name for name in pair.names if name.label in about.names]
    rows = []
    for side, (label, article) in enumerate(zip(NAMES, pair, strict=True)):
        named: dict[int, int] = {}
        for mention in (mention for name in of_lede for mention in name.mentions[side]):
            named[mention.sentence] = min(mention.start, named.get(mention.sentence, mention.start))
        for index, form, start, end in forms_of(article, about, named):
            words = " ".join(article.plain[start:end].split())
            rows.append(_Form(label, article.sentences[index].number, form, words, start, end))
    return rows


class Reading(NamedTuple):
    """Whether a text reads as written *before* or *after* the wire's event, or *cannot be told*.

    `forms` counts the lines of `timing` by form; `words` are those that speak for it.
    """

    side: str
    reads: str
    forms: Counter[str]
    words: str


def reads_as(pair: Compared) -> list[Reading]:
    """How the wire report reads, and how the derivative.

    Told only if all forms that tell point one way, or if twice as many do
    as point the other way, the text's first one among them, and if one stands
    among its first three sentences or there are two. It says how the text is
    written, not when: a piece may be left standing after the event.
    """
    forms = _timing(pair)
    found = []
    for label in NAMES:
        side = [told for told in forms if told.side == label]
        counts = Counter(told.form for told in side)
        reads = _reading(side, counts[AHEAD], counts[PAST])
        form = {BEFORE: AHEAD, AFTER: PAST}.get(reads)
        telling = dict.fromkeys(told.words for told in side if told.form == form)
        words = ", ".join(f"“{word}”" for word in islice(telling, _MOST_TELLING))
        found.append(Reading(label, reads, counts, words))
    return found


_MOST_TELLING = 3


def _reading(side: Sequence[_Form], ahead: int, past: int) -> str:
    if ahead == past:
        return UNTOLD
    telling = [told for told in side if told.form != NEITHER]
    more, fewer, form, reads = (ahead, past, AHEAD, BEFORE) if ahead > past else (past, ahead, PAST, AFTER)
    mixed = fewer and (more < 2 * fewer or telling[0].form != form)
    late = more == 1 and telling[0].sentence > _EARLY
    return UNTOLD if mixed or late else reads


_EARLY = 3


def compare(pair: Compared) -> Rows:
    """The forms that tell of the wire's event as to come or as past, counted in each text."""
    wire, derivative = read = reads_as(pair)
    deed, reads = event(pair).deed or "none found", f"{wire.reads} and {derivative.reads}"
    note = f"the wire's event: “{deed}”; the texts read as written {reads}"
    lines = []
    for form, name in ((AHEAD, "event told as to come"), (PAST, "event told as past")):
        both = zip(read, pair, strict=True)
        counts = [float(told.forms[form]) if each.words else UNKNOWN for told, each in both]
        lines.append(measure(FAMILY, name, counts, "forms", note=note))
    return lines
