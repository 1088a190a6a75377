"""Names as they stand in news copy: runs of capitalised words, variants brought together.

There is no model behind this, so what it finds can be read off the page. A word
is part of a name when it is written with a capital where the sentence does not
force one, or when it opens a sentence and the same word is capitalised inside
another. ``Liu Jianchao``, ``Liu`` and ``Liu’s`` become one name, and so do
``U.S.``, ``US`` and ``United States``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from helpers import lexicons, vocabulary
from helpers.article import HEADLINE, Article, Sentence, Word
from helpers.tokens import fold

_CONNECTORS = frozenset({"of", "for", "de", "del", "della", "da", "di", "dos", "du", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "and", "&"})  # fmt: skip
_PLAIN_CONNECTORS = _CONNECTORS - {"and", "for"}
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    mon tue wed thu fri sat sun""".split()
)
_ALIASES = {
    "united states": "us",
    "united states of america": "us",
    "usa": "us",
    "united kingdom": "uk",
    "european union": "eu",
    "united nations": "un",
}
_NOT_NAMES = frozenset({"i", "i'm", "i'd", "i've", "i'll", "ok"})
_TITLE_MODIFIERS = frozenset(
    """acting assistant associate attorney chief crown defence defense deputy economy energy external finance first
    foreign former health home interior justice labor labour lieutenant major majority managing minority prime press senior state
    supreme trade transport vice""".split()
)
_INSTITUTIONS = frozenset(
    """academy agency association authority bank bureau centre center committee corp council court department
    foundation group hospital house inc institute ministry office park party school station street union university
    """.split()
)
_PORTFOLIOS = frozenset(
    """affairs agriculture and commerce defence defense development economy education energy environment exchequer
    external finance foreign health homeland housing human information interior justice labor labour public security
    services state the trade transportation treasury urban veterans war""".split()
)
_FIRST_PARTS = frozenset(
    """air big black central east eastern federal fort general grand great green gulf high house international lake
    long middle mount national new north northern red royal silver south southern state supreme united wall west
    western white world""".split()
)
_DERIVED = ("ly", "ing", "ed", "tion", "tions", "ment", "ments", "ness", "ists", "ers", "ors")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands: the sentence (by index), the offsets, the name as written."""

    sentence: int
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The form that equal spellings share."""
        key = " ".join(fold(part) for part in self.text.split())
        return _ALIASES.get(key, key)


@dataclass(frozen=True, slots=True)
class Name:
    """A name under its fullest form, with every mention of any variant of it.

    `mentions` has one list for each text that was searched, in that order.
    """

    label: str
    variants: tuple[str, ...]
    mentions: tuple[tuple[Mention, ...], ...]


@lru_cache(maxsize=32)
def mentions(article: Article) -> tuple[Mention, ...]:
    """Every name in the sentences of one article, in reading order, variants still apart."""
    runs = [
        (index, part)
        for index, run in _capital_runs(article)
        for part in _without_titles(run)
        if fold(part[0].text) not in _CALENDAR
    ]
    alone = {fold(part[0].text) for _, part in runs if len(part) == 1}
    return tuple(mention for index, part in runs for mention in _mentions_of(index, part, alone))


def names(*articles: Article) -> tuple[Name, ...]:
    """Names of one or several articles, variants merged, most often mentioned first."""
    per_text = [mentions(article) for article in articles]
    counts = Counter(mention.key for found in per_text for mention in found)
    orders = [_first_mentions(found, article) for found, article in zip(per_text, articles, strict=True)]
    canonical = _merged(counts, orders)
    groups: dict[str, list[list[Mention]]] = {}
    for position, found in enumerate(per_text):
        for mention in found:
            group = groups.setdefault(canonical[mention.key], [[] for _ in articles])
            group[position].append(mention)
    merged = [_name(group) for group in groups.values()]
    merged.sort(key=lambda name: (-sum(map(len, name.mentions)), name.label))
    return tuple(merged)


def name_words(article: Article) -> frozenset[int]:
    """Where (start offset) each word stands that is part of a name or of a title before one."""
    return frozenset(word.start for _, run in _capital_runs(article) for word in run)


def _mentions_of(index: int, words: tuple[Word, ...], alone: set[str]) -> Iterable[Mention]:
    """The mention a run of words makes; ``U.S.-China`` makes one of each if both stand alone too."""
    if len(words) == 1 and "-" in words[0].text:
        word, offset = words[0], words[0].start
        parts = []
        for part in word.text.split("-"):
            if part[:1].isupper() and (fold(part) in alone or len(word.text.split("-")) > 2):
                parts.append(Mention(index, offset, offset + len(part), _bare(part)))
            offset += len(part) + 1
        if parts:
            yield from parts
            return
    text = _bare(" ".join(word.text for word in words))
    yield Mention(index, words[0].start, words[-1].end, text)


def _bare(written: str) -> str:
    return written[:-2] if written.endswith(("'s", "’s")) else written


@lru_cache(maxsize=32)
def _capital_runs(article: Article) -> tuple[tuple[int, tuple[Word, ...]], ...]:
    """Runs of name words with the index of the sentence they stand in."""
    inside = _capitalised_inside(article.sentences)
    small = _written_small(article.sentences)
    runs: list[tuple[int, tuple[Word, ...]]] = []
    for index, sentence in enumerate(article.sentences):
        if _is_title_case(sentence):
            capital = [fold(word.text) in inside for word in sentence.words]
        else:
            capital = [
                _is_capital(word)
                and (
                    not _opens(sentence, position)
                    or _forced_capital_is_name(sentence, position, inside, small)
                )
                for position, word in enumerate(sentence.words)
            ]
        runs += [(index, run) for run in _runs(sentence, capital)]
    return tuple(runs)


def _is_capital(word: Word) -> bool:
    return word.text[0].isupper() and fold(word.text) not in _NOT_NAMES


def _opens(sentence: Sentence, position: int) -> bool:
    """Whether the word's capital is forced: first in its sentence or in a quotation."""
    if position == 0:
        return True
    previous, word = sentence.words[position - 1], sentence.words[position]
    between = sentence.text[previous.end - sentence.start : word.start - sentence.start]
    return any(sign in between for sign in '“‘":;!?') or "\n" in between.strip(" ")


def _is_title_case(sentence: Sentence) -> bool:
    """A headline, or a line all in capitals: capitals there say nothing."""
    if sentence.text.endswith((".", "”", '"', "’")) and not sentence.text.isupper():
        return False
    content = [word for word in sentence.words if fold(word.text) not in lexicons.function_words()]
    if len(content) < 4:
        return False
    return sum(word.text[0].isupper() for word in content) >= 0.8 * len(content)


def _capitalised_inside(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Words written with a capital somewhere a sentence does not force it."""
    return frozenset(
        fold(word.text)
        for sentence in sentences
        if not _is_title_case(sentence)
        for position, word in enumerate(sentence.words)
        if _is_capital(word) and not _opens(sentence, position)
    )


def _written_small(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(
        fold(word.text) for sentence in sentences for word in sentence.words if word.text[0].islower()
    )


def _forced_capital_is_name(
    sentence: Sentence, position: int, inside: frozenset[str], small: frozenset[str]
) -> bool:
    """Whether a word that had to be capitalised is a name all the same."""
    word = sentence.words[position]
    key = fold(word.text)
    if word.text[1:2].isupper() or "." in word.text:
        return True
    if key in lexicons.function_words():
        return False
    if key in inside or key in lexicons.titles():
        return True
    following = sentence.words[position + 1 : position + 2]
    leads_on = bool(following) and _is_capital(following[0]) and _joined(sentence, word, following[0])
    if leads_on and key in _FIRST_PARTS:
        return True
    if key in small or key.endswith(_DERIVED) or vocabulary.is_familiar(key):
        return False
    return leads_on or not vocabulary.in_dictionary(key)


def _runs(sentence: Sentence, capital: Sequence[bool]) -> Iterable[tuple[Word, ...]]:
    """Neighbouring name words, with small connectors between them: ``Bank of England``."""
    words = sentence.words
    run: list[Word] = []
    position = 0
    while position < len(words):
        word = words[position]
        if (capital[position] and (not run or _joined(sentence, run[-1], word))) or (
            run
            and fold(word.text) in _PLAIN_CONNECTORS
            and position + 1 < len(words)
            and capital[position + 1]
            and _joined(sentence, run[-1], word)
            and _joined(sentence, word, words[position + 1])
        ):
            run.append(word)
        else:
            if run:
                yield tuple(run)
            run = [word] if capital[position] else []
        position += 1
    if run:
        yield tuple(run)


def _joined(sentence: Sentence, left: Word, right: Word) -> bool:
    """Only space (or the point of ``Mr.`` or ``J.``) between, and no possessive before."""
    if left.text.endswith(("'s", "’s", "s’", "s'")):
        return False
    between = sentence.text[left.end - sentence.start : right.start - sentence.start]
    abbreviated = between.startswith(".") and len(left.text) <= 4
    return (between[1:] if abbreviated else between).isspace()


def _without_titles(words: tuple[Word, ...]) -> Iterable[tuple[Word, ...]]:
    """The names in a run, titles and offices taken out.

    ``U.S. Secretary of State Antony Blinken`` holds two, ``U.S.`` and ``Antony
    Blinken``. A title with nothing after it is no name.
    """
    folded = [fold(word.text) for word in words]
    name: list[Word] = []
    position = 0
    while position < len(words):
        length = _title_length(folded[position:])
        if length:
            if name:
                yield tuple(name)
            name = []
        else:
            name.append(words[position])
        position += max(1, length)
    while name and fold(name[0].text) in _CONNECTORS:
        name.pop(0)
    if name:
        yield tuple(name)


def _title_length(folded: Sequence[str]) -> int:
    """How many words a title at the start of the run takes; 0 if there is none."""
    length = 0
    while length < len(folded) and folded[length] in _TITLE_MODIFIERS:
        length += 1
    heads = lexicons.titles()
    start = length
    while length < len(folded) and folded[length] in heads:
        length += 1
    if length == start or (length < len(folded) and folded[length] in _INSTITUTIONS):
        return 0
    if length < len(folded) and folded[length] in ("of", "for"):
        length += 1
        while length < len(folded) and folded[length] in _PORTFOLIOS:
            length += 1
    return length


def _first_mentions(found: Iterable[Mention], article: Article) -> dict[str, int]:
    """Where each spelling first stands in the body of one text."""
    first: dict[str, int] = {}
    for mention in found:
        if article.sentences[mention.sentence].part != HEADLINE:
            first.setdefault(mention.key, mention.start)
    return first


def _merged(counts: Counter[str], orders: Sequence[Mapping[str, int]]) -> dict[str, str]:
    """Each spelling's full form: a short one goes to the one longer name it can stand for.

    News copy gives a name in full before it shortens it, so a short form that
    comes first is a name by itself: ``Chinese``, before ``Chinese Foreign
    Ministry``. One that could stand for several goes to the most often
    mentioned, and by itself where two are mentioned equally often.
    """
    initials = {
        "".join(part[0] for part in key.split() if part not in _CONNECTORS): key
        for key in counts
        if len(key.split()) > 1
    }
    canonical: dict[str, str] = {}
    sharing: dict[str, dict[str, None]] = {}
    for key in counts:
        for end in {key.split()[0], key.split()[-1]}:
            sharing.setdefault(end, {})[key] = None
    for key in counts:
        parts = key.split()
        longer = [
            other
            for other in sharing[parts[0]] | sharing[parts[-1]]
            if len(other.split()) > len(parts)
            and (other.split()[: len(parts)] == parts or other.split()[-len(parts) :] == parts)
            and not any(key in order and other in order and order[key] < order[other] for order in orders)
        ]
        longer.sort(key=lambda other: (-counts[other], other))
        if len(longer) == 1 or (len(longer) > 1 and counts[longer[0]] > counts[longer[1]]):
            canonical[key] = longer[0]
        elif len(parts) == 1 and len(key) > 2 and key in initials:
            canonical[key] = initials[key]
        else:
            canonical[key] = key
    for key in canonical:
        while canonical[canonical[key]] != canonical[key]:
            canonical[key] = canonical[canonical[key]]
    return canonical


def _name(group: list[list[Mention]]) -> Name:
    everything = [mention for found in group for mention in found]
    written = Counter(mention.text for mention in everything)
    variants = tuple(sorted(written, key=lambda text: (-len(text.split()), -written[text], text)))
    return Name(variants[0], variants, tuple(tuple(found) for found in group))
