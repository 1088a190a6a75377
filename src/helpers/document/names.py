"""Names as they stand in news copy: runs of capitalised words, variants brought together.

There is no model behind this, so what it finds can be read off the page. A word
is part of a name when it is written with a capital where the sentence does not
force one, or when it opens a sentence and the same word is capitalised inside
another. Where all of a text is in capitals, or none of it, there are no names to
be read off: `case_tells`.

Little is brought together, because a wrong count is worse than two lines where
one would do. A person's surname goes to the full name, an initialism to what it
was introduced for or is well known for, a company to itself with ``Inc.``: ``Liu
Jianchao``, ``Liu`` and ``Liu’s``; ``U.S.``, ``US`` and ``United States``.
``Japan`` never goes to ``Bank of Japan``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from helpers.article import BODY, HEADLINE, Article, Sentence, Word
from helpers.languages.english import calendar, gender, listed, lists, vocabulary
from helpers.languages.english.words import POSSESSIVES, fold

if TYPE_CHECKING:
    from helpers.document.document import Document

_CONNECTORS = listed.words("names", "connectors")
_PLAIN_CONNECTORS = _CONNECTORS - {"and", "for"}
_BODIES_FOR = listed.words("names", "bodies for something")
_COMPOUND_ENDINGS = listed.words("names", "of a name by its first half")
_ZONES = frozenset(zone for zone in calendar.ZONES if zone.isupper())
_ROLES = listed.words("titles", "what a person is, before the name", "what a body is, before the name")
_ALIASES = listed.table("names", "aliases")
_NOT_NAMES = listed.words("names", "never names")
_TITLE_MODIFIERS = listed.words("names", "before a title")
_CHIEFS = frozenset(listed.lines("names", "titles after a body"))
_CHIEF = frozenset(title.split()[1] for title in _CHIEFS)
_INSTITUTIONS = listed.words("names", "institutions")
_COMPANY = listed.words("names", "companies")
_PHYSICAL = listed.words("names", "landforms")
_NO_PERSON = (_INSTITUTIONS | _COMPANY | _PHYSICAL) - {"park"} | listed.words(
    "names", "never in a person's name"
)
_PARTICLES = listed.words("names", "particles")
_SURNAMED = frozenset(part.capitalize() for part in _PARTICLES)
"""Particles that stand first in a name when they are written with a capital: ``Van Hollen``, ``Al Gore``."""
_FAMILY_FIRST = listed.words("names", "families before given names")
_NAMED_BY_POSSESSIVE = listed.words("names", "possessives in names")
_HONORIFICS = listed.words("names", "honorifics")
_JUNIOR = listed.words("names", "after a surname")
_NO_NAMES = "names cannot be told from other words"
_END_MARK = re.compile(r"[.!?…][\"'”’)\]]*$")
_OPEN_ENDED = 0.2
NO_SENTENCE_ENDS = "nor where sentences end"
_FEWEST_WORDS = 30
"""From this many words on the capitals of a text are counted; a shorter one is all in capitals or is not."""
_NEARLY_ALL = 0.8
_HARDLY_ANY = 0.01
_PORTFOLIOS = listed.words("names", "portfolios")
_FIRST_PARTS = listed.words("names", "first parts")
_DERIVED = listed.in_order("names", "endings of plain words")


class Mention(NamedTuple):
    """One place where a name stands: the sentence (by index), the offsets, the name as written."""

    sentence: int
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The form that equal spellings share."""
        return _key(self.text)


@lru_cache(maxsize=100_000)
def _key(written: str) -> str:
    key = " ".join([fold(part) for part in written.split()])
    return _ALIASES.get(key, key)


class Name(NamedTuple):
    """A name under its fullest form, with every mention of any variant of it.

    `mentions` has one list for each text that was searched, in that order.
    """

    label: str
    variants: tuple[str, ...]
    mentions: tuple[tuple[Mention, ...], ...]


def case_note(article: Article) -> str:
    """Why capitals tell nothing in this article, as a sentence's end; empty where they tell names.

    Judged by the body: nearly all content words begin with a capital, or hardly
    any word does.
    """
    sentences = [sentence for sentence in article.sentences if sentence.part == BODY] or article.sentences
    openings, inner = (
        [word.text for sentence in sentences for word in sentence.words[part] if _is_cased(word.text[0])]
        for part in (slice(1), slice(1, None))
    )
    cased = openings + inner
    if len(cased) < 5:
        return ""
    if all(map(str.isupper, cased)):
        return f"all in capitals: {_NO_NAMES}{_ends_note(sentences)}"
    if len(cased) < _FEWEST_WORDS:
        return ""
    if _capitalised(cased) < _HARDLY_ANY * len(cased):
        return f"all in small letters: {_NO_NAMES}, {NO_SENTENCE_ENDS}"
    function_words = lists.function_words()
    content = [word for word in inner if fold(word) not in function_words]
    if len(content) >= _FEWEST_WORDS and _capitalised(content) >= _NEARLY_ALL * len(content):
        return f"nearly all in capitals: {_NO_NAMES}{_ends_note(sentences)}"
    return ""


def _ends_note(sentences: Sequence[Sentence]) -> str:
    """Where many sentences have no end mark, lines were taken for them: a line's first capital tells nothing."""
    open_ended = sum(not _END_MARK.search(sentence.text) for sentence in sentences)
    return f", {NO_SENTENCE_ENDS}" if open_ended > _OPEN_ENDED * len(sentences) else ""


def case_tells(*articles: Document) -> bool:
    """Whether names can be told by their capitals in each of the articles."""
    return not any(article.case_note for article in articles)


def case_notes(wire: Document, derivative: Document) -> str:
    """The same said of a pair; empty where capitals tell names in both texts."""
    told = (("wire report", wire.case_note), ("derivative", derivative.case_note))
    return "; ".join(f"the {role} is {note}" for role, note in told if note)


def _capitalised(words: Iterable[str]) -> int:
    return [word[0].isupper() for word in words].count(True)


def _is_cased(letter: str) -> bool:
    return letter.isupper() or letter.islower()


def mentions(article: Document) -> tuple[Mention, ...]:
    """Every name in the sentences of one article, in reading order, variants still apart.

    None where `case_note` says why.
    """
    if article.case_note:
        return ()
    runs = [
        (index, part)
        for index, run in article.capital_runs
        for stretch in _whole_names(run)
        for part in _without_titles(stretch)
        if fold(part[0].text) not in calendar.NAMES
    ]
    alone = {fold(part[0].text) for _, part in runs if len(part) == 1}
    found = [
        mention
        for index, part in runs
        for mention in _mentions_of(index, article.sentences[index], part, alone)
    ]
    return tuple(_with_particles(article, found))


def _with_particles(article: Article, found: Sequence[Mention]) -> Iterable[Mention]:
    """The mentions, a surname with the small word before it that its full name has: ``van Dorn``."""
    borne: dict[str, str] = {}
    for mention in found:
        *before, last = mention.text.split()
        small = list(takewhile(_PARTICLES.__contains__, reversed(before)))
        if 0 < len(small) < len(before):
            borne[last] = "".join(f"{word} " for word in reversed(small))
    for mention in found:
        particle = borne.get(mention.text, "")
        start = mention.start - len(particle)
        if particle and start >= 0 and article.text.startswith(particle, start):
            yield Mention(mention.sentence, start, mention.end, particle + mention.text)
        else:
            yield mention


def _whole_names(words: tuple[Word, ...]) -> Iterable[tuple[Word, ...]]:
    """The run cut after a name that an adjective is made of: ``Lisbon-based Construtora Vasco`` holds two."""
    first = 0
    for place, word in enumerate(words):
        name, _, ending = word.text.rpartition("-")
        if name and _makes_adjective(ending, alone=place == first):
            yield (*words[first:place], Word(word.start, word.start + len(name), name, word.quoted))
            first = place + 1
    if first < len(words):
        yield words[first:]


def _makes_adjective(ending: str, *, alone: bool) -> bool:
    """``Lisbon-based``, ``Beijing-friendly``; not the given name of ``Park Jin-young``."""
    return ending in _COMPOUND_ENDINGS or (
        alone and ending.islower() and len(ending) > 3 and vocabulary.is_familiar(ending)
    )


def merged(*documents: Document) -> tuple[Name, ...]:
    """Names of one or several texts, variants merged, most often mentioned first."""
    per_text = [document.mentions for document in documents]
    homes = _homes(documents, per_text)
    groups: dict[str, list[list[Mention]]] = {}
    for position, found in enumerate(per_text):
        for mention in found:
            home = homes.get(mention.key, mention.key)
            groups.setdefault(home, [[] for _ in documents])[position].append(mention)
    merged = [_name(group) for group in groups.values()]
    merged.sort(key=lambda name: (-sum(map(len, name.mentions)), name.label))
    return tuple(merged)


def is_actor(label: str) -> bool:
    """Whether a name may act: a person, an organisation, a country; not ``Chinese``, ``May``, ``Red Sea``."""
    folded = [fold(part) for part in label.split()]
    whole = " ".join(folded)
    if len(folded) > 1 and folded[-1] in _PHYSICAL and whole not in lists.countries():
        return False
    return whole not in lists.countries_by_demonym() and whole not in calendar.NAMES


def is_city(label: str) -> bool:
    """Whether a name is a known city's; ``Beijing`` may mean a government, or a place."""
    return " ".join(fold(part) for part in label.split()) in _known_cities()


def name_words(article: Document) -> frozenset[int]:
    """Where (start offset) each word stands that is part of a name or of a title before one."""
    if article.case_note:
        return frozenset()
    return frozenset(word.start for _, run in article.capital_runs for word in run)


def _mentions_of(
    index: int, sentence: Sentence, words: tuple[Word, ...], alone: set[str]
) -> Iterable[Mention]:
    """The mention a run of words makes; ``U.S.-China`` makes one of each if both stand alone too."""
    if len(words) == 1 and "-" in words[0].text:
        word, offset = words[0], words[0].start
        parts = []
        for part in word.text.split("-") if _is_of_equals(word.text) else ():
            if part[:1].isupper() and (fold(part) in alone or _is_place(fold(part))):
                parts.append(Mention(index, offset, offset + len(part), _bare(part)))
            offset += len(part) + 1
        if parts:
            yield from parts
            return
    written = sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start]
    yield Mention(index, words[0].start, words[-1].end, _bare(" ".join(written.split())))


def _is_of_equals(written: str) -> bool:
    """``U.S.-China``, and not ``Montemor-o-Velho`` or ``Port-au-Prince``, which are one name."""
    whole = fold(written)
    return all(part[:1].isupper() for part in written.split("-")) and whole not in lists.places()


def _bare(written: str) -> str:
    return written[:-2] if written.endswith(("'s", "’s")) else written


def capital_runs(article: Article) -> tuple[tuple[int, tuple[Word, ...]], ...]:
    """Runs of name words with the index of the sentence they stand in."""
    sentences = article.sentences
    written = {word.text for word in article.words}
    capitals = frozenset(filter(_is_capital, written))
    titled = list(map(_is_title_case, sentences))
    raised = [
        [place for place, word in enumerate(sentence.words) if word.text in capitals]
        for sentence in sentences
    ]
    free = [
        frozenset[int]() if title else frozenset([place for place in places if not _opens(sentence, place)])
        for sentence, title, places in zip(sentences, titled, raised, strict=True)
    ]
    inside = frozenset(
        fold(sentence.words[place].text)
        for sentence, places in zip(sentences, free, strict=True)
        for place in places
    )
    small = frozenset(fold(word) for word in written if word[0].islower())
    runs: list[tuple[int, tuple[Word, ...]]] = []
    for index, (sentence, title) in enumerate(zip(sentences, titled, strict=True)):
        if title:
            named = [place for place, word in enumerate(sentence.words) if fold(word.text) in inside]
        else:
            named = [
                place
                for place in raised[index]
                if place in free[index] or _forced_capital_is_name(sentence, place, inside, small)
            ]
        runs += [(index, run) for run in _runs(sentence, named)]
    return tuple(runs)


@lru_cache(maxsize=100_000)
def _is_capital(written: str) -> bool:
    """Whether a word is written as a name is: ``Sayed``, ``al-Sayed``."""
    particle, _, named = written.partition("-")
    capital = written[0].isupper() or (particle in _PARTICLES and named[:1].isupper())
    return capital and fold(written) not in _NOT_NAMES and written not in _ZONES


def _opens(sentence: Sentence, position: int) -> bool:
    """Whether the word's capital is forced: first in its sentence or in a quotation."""
    if position == 0:
        return True
    previous, word = sentence.words[position - 1], sentence.words[position]
    between = sentence.text[previous.end - sentence.start : word.start - sentence.start]
    return between != " " and (not _FORCING.isdisjoint(between) or "\n" in between.strip(" "))


_FORCING = frozenset('“‘":;!?')


def _is_title_case(sentence: Sentence) -> bool:
    """A headline, or a line all in capitals: capitals there say nothing."""
    if sentence.text.endswith((".", "”", '"', "’")) and not sentence.text.isupper():
        return False
    content = [word for word in sentence.words if fold(word.text) not in lists.function_words()]
    if len(content) < 4:
        return False
    return sum(word.text[0].isupper() for word in content) >= 0.8 * len(content)


def _forced_capital_is_name(
    sentence: Sentence, position: int, inside: frozenset[str], small: frozenset[str]
) -> bool:
    """Whether a word that had to be capitalised is a name all the same."""
    word = sentence.words[position]
    key = fold(word.text)
    if word.text[1:2].isupper() or "." in word.text or (_is_place(key) and key not in small):
        return True
    if key in lists.function_words():
        return False
    if key in lists.titles() or (key in inside and not (key in small and vocabulary.is_familiar(key))):
        return True
    following = sentence.words[position + 1 : position + 2]
    leads_on = bool(following) and _is_capital(following[0].text) and _joined(sentence, word, following[0])
    if leads_on and (key in _FIRST_PARTS or word.text.endswith(POSSESSIVES)):
        return True
    if key in small or key in _ROLES or key.endswith(_DERIVED) or vocabulary.is_familiar(key):
        return False
    return leads_on or not vocabulary.in_dictionary(key)


def _runs(sentence: Sentence, named: Sequence[int]) -> Iterable[tuple[Word, ...]]:
    """Neighbouring words of those `named` (by place), with small connectors between them: ``Bank of England``."""
    words = sentence.words
    capital = frozenset(named)
    end = 0
    for position in named:
        if position < end:
            continue
        end = position + 1
        while end < len(words) and (length := _next_part(sentence, capital, end, words[position:end])):
            end += length
        yield words[position:end]


def _next_part(sentence: Sentence, capital: Set[int], position: int, run: Sequence[Word]) -> int:
    """How many words go on with the run that ends before `position`: a name word with its connectors."""
    words = sentence.words
    end = position
    if fold(words[end].text) == "of" and _is_in_full(run):
        return 0
    while end < min(len(words) - 1, position + 2) and end not in capital:
        connects = fold(words[end].text) in (_PLAIN_CONNECTORS if end == position else _PARTICLES)
        if not connects and (end > position or not _goes_on(run, words[end], words[end + 1])):
            return 0
        end += 1
    if end not in capital:
        return 0
    parts = words[position - 1 : end + 1]
    return end + 1 - position if all(_joined(sentence, *two) for two in pairwise(parts)) else 0


def _is_in_full(run: Sequence[Word]) -> bool:
    """Whether a run is a person's forename and surname, which no *of* goes on with: ``Jane Doe of Leeds University``."""
    folded = [fold(word.text) for word in run]
    return len(run) == 2 and bool(gender.of_forename(" ".join(folded))) and folded[-1] not in _NO_PERSON


def _goes_on(run: Sequence[Word], connector: Word, following: Word) -> bool:
    """``Bank for International Settlements``, ``Department for Education and Skills``; not ``Bank of Japan and Toyota``."""
    joint = fold(connector.text)
    if joint not in ("for", "and"):
        return False
    folded = [fold(word.text) for word in run]
    if joint == "for":
        return folded[-1] in _BODIES_FOR
    if not {"of", "for"} & set(folded) or not _BODIES_FOR & set(folded):
        return False
    return all(
        vocabulary.in_dictionary(key.rpartition("-")[2])
        and not _is_place(key)
        and key not in lists.titles() | _INSTITUTIONS
        for key in (folded[-1], fold(following.text))
    )


def _joined(sentence: Sentence, left: Word, right: Word) -> bool:
    """Only space (or the point of ``Mr.`` or ``J.``) between, and no possessive but that of ``People's Bank``."""
    if left.text.endswith(POSSESSIVES) and not _is_named_by_possessive(left, right):
        return False
    between = sentence.text[left.end - sentence.start : right.start - sentence.start]
    abbreviated = between.startswith(".") and len(left.text) <= 4
    of_many = between.startswith(("'", "’")) and _is_named_by_many(left, right)
    return (between[1:] if abbreviated or of_many else between).isspace() or between == " & "


def _is_named_by_possessive(left: Word, right: Word) -> bool:
    possessor = fold(left.text).rstrip("'’")
    return _is_capital(left.text) and _is_capital(right.text) and possessor in _NAMED_BY_POSSESSIVE


def _is_named_by_many(left: Word, right: Word) -> bool:
    """``Teachers' League``, ``Bankers’ Federation``: the people of one calling, and a body."""
    is_body = fold(right.text) in (_INSTITUTIONS | _BODIES_FOR) - {"house"}
    return left.text.endswith("s") and _is_capital(left.text) and _is_capital(right.text) and is_body


def _without_titles(words: tuple[Word, ...]) -> Iterable[tuple[Word, ...]]:
    """The names in a run, titles and offices taken out.

    ``U.S. Secretary of State Antony Blinken`` holds two, ``U.S.`` and ``Antony
    Blinken``. A title with nothing after it is no name.
    """
    folded = [fold(word.text) for word in words]
    titled = not (lists.titles().isdisjoint(folded) and _CHIEF.isdisjoint(folded))
    name: list[Word] = []
    position = 0
    while position < len(words):
        length = titled and _title_length(folded[position:], folded[position - 1] if position else "")
        if length:
            if name:
                yield tuple(name)
            name = []
        else:
            name.append(words[position])
        position += max(1, length)
    if len(name) > 1 and name[0].text == "The" and " ".join(fold(w.text) for w in name) not in lists.places():
        name.pop(0)
    while name and fold(name[0].text) in _CONNECTORS and (len(name) == 1 or name[0].text not in _SURNAMED):
        name.pop(0)
    if name:
        yield tuple(name)


def _title_length(folded: Sequence[str], before: str) -> int:
    """How many words a title at the start of the run takes, with the word before it; 0 if there is none."""
    length = 0
    while length < len(folded) and folded[length] in _TITLE_MODIFIERS:
        length += 1
    heads = lists.titles()
    start = length
    while length < len(folded) and folded[length] in heads:
        length += 1
    of_a_body = start == 1 and f"{before} {folded[0]}" in _CHIEFS
    is_title = length > start or (start > 0 and folded[start - 1] in heads) or of_a_body
    if not is_title or (length < len(folded) and folded[length] in _INSTITUTIONS):
        return 0
    if length < len(folded) and folded[length] in ("of", "for"):
        length += 1
        while length < len(folded) and folded[length] in _PORTFOLIOS:
            length += 1
    return length


def _homes(articles: Sequence[Article], per_text: Sequence[Sequence[Mention]]) -> dict[str, str]:
    """The full form of each spelling that has another one than itself."""
    counts = Counter(mention.key for found in per_text for mention in found)
    homes = _introduced(articles, per_text)
    persons = _persons(articles, per_text)
    homes |= _without_initials(persons, counts)
    shorts = {short for key in persons for short in _short_forms(key)}
    for short, told in _told_in_order(articles, per_text, persons - shorts, homes).items():
        bearer = _bearer(told)
        if bearer and short in counts and short not in homes and not _is_place(short):
            homes[short] = bearer
    for key in counts:
        *company, last = key.split()
        short = " ".join(company)
        if last in _COMPANY and short in counts and short not in homes and not _is_place(short):
            homes[short] = key
        state = _STATE.match(key)
        if state and key[state.end() :] in counts:
            homes[key] = key[state.end() :]
    return homes


_FORMS_OF_STATE = listed.lines("names", "forms of state")
_STATE = re.compile(rf"(?:the )?(?:{listed.alternatives(*_FORMS_OF_STATE)}) of ")
"""What a state's full name has before its short one."""


def _introduced(articles: Sequence[Article], per_text: Sequence[Sequence[Mention]]) -> dict[str, str]:
    """Initialisms that a text introduces in brackets: ``European Central Bank (ECB)``."""
    homes: dict[str, str] = {}
    for article, found in zip(articles, per_text, strict=True):
        for full, short in pairwise(found):
            between = article.plain[full.end : short.start].strip()
            bracketed = between == "(" and article.plain[short.end : short.end + 1] == ")"
            if bracketed and short.key != full.key and _abbreviates(short, full):
                homes.setdefault(short.key, full.key)
    return {short: full for short, full in homes.items() if full not in homes}


def _abbreviates(short: Mention, full: Mention) -> bool:
    """Whether an initialism may stand for a name of several words; a party's or state's after a person does not."""
    parts = [part for part in full.key.split() if part not in _CONNECTORS]
    letters = short.key
    if (
        len(parts) < 2
        or not short.text.isupper()
        or not letters.isalpha()
        or _reads_as_person(full.text, full.key)
    ):
        return False
    return len(letters) > 1 and letters[0] == parts[0][0]


def _persons(articles: Sequence[Article], per_text: Sequence[Sequence[Mention]]) -> set[str]:
    """Spellings that read as a person's full name and mostly stand without an article before them."""
    counts: Counter[str] = Counter()
    with_article: Counter[str] = Counter()
    for article, found in zip(articles, per_text, strict=True):
        for mention in found:
            if _reads_as_person(mention.text, mention.key):
                counts[mention.key] += 1
                before = article.plain[max(0, mention.start - 5) : mention.start].lower().split()
                with_article[mention.key] += before[-1:] == ["the"]
    return {key for key, count in counts.items() if 2 * with_article[key] < count}


@lru_cache(maxsize=100_000)
def _reads_as_person(written: str, key: str) -> bool:
    """Two to five name words, none of them an institution's, a place's or a connector."""
    words, parts = written.split(), key.split()
    if not 2 <= len(parts) <= 5 or not all(word[0].isalpha() for word in words):
        return False
    if any(len(word) > 2 and word.isupper() for word in words if fold(word) not in _JUNIOR):
        return False
    if any(part in _NO_PERSON or part in _CONNECTORS - _PARTICLES for part in parts):
        return False
    demonyms = lists.countries_by_demonym()
    named = _surname(parts)
    whole = " ".join(parts)
    if parts[0].removesuffix("s") in lists.titles():
        return False
    return bool(named) and parts[0] not in demonyms and parts[0] not in _FIRST_PARTS and not _is_place(whole)


def _surname(parts: Sequence[str]) -> tuple[str, ...]:
    """The last name of a full one, with the particles before it, without ``Jr.``"""
    end = len(parts) - (parts[-1] in _JUNIOR)
    first = end - 1
    while first > 1 and parts[first - 1] in _PARTICLES:
        first -= 1
    return tuple(parts[first:end]) if first >= 1 else ()


def _short_forms(key: str) -> Iterable[str]:
    """What a person may be called for short: the last name, and the first where families come first."""
    parts = key.split()
    surname = _surname(parts)
    yield " ".join(surname)
    yield surname[-1]
    if parts[0] in _FAMILY_FIRST:
        yield parts[0]


def _is_place(key: str) -> bool:
    """Whether a spelling is by itself a country, a people or a known city."""
    return key in lists.countries() or key in lists.countries_by_demonym() or key in _known_cities()


@cache
def _known_cities() -> frozenset[str]:
    return frozenset(fold(city) for city in lists.dateline_places())


def _without_initials(persons: Iterable[str], counts: Counter[str]) -> dict[str, str]:
    """``Donald J. Trump`` and ``Donald Trump`` are one; which stands for both is settled by how often."""
    forms: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in sorted(persons):
        first, *rest = key.split()
        forms[first, *(part for part in rest if len(part) > 1)].append(key)
    homes: dict[str, str] = {}
    for same in forms.values():
        home = max(same, key=lambda key: (counts[key], key))
        homes |= {key: home for key in same if key != home}
    return homes


_Told = list[list[str]]
"""For each text in reading order whose full name was told, and an empty word for each bare surname."""


def _told_in_order(
    articles: Sequence[Article],
    per_text: Sequence[Sequence[Mention]],
    persons: Collection[str],
    homes: Mapping[str, str],
) -> dict[str, _Told]:
    """Where each surname, and each full name with it, stands in the bodies of the texts.

    A surname with an office that no full name had before it is an introduction
    too: after ``Michelle Obama``, ``President Obama`` is somebody else.
    """
    titles: dict[str, set[str]] = defaultdict(set)
    shorts = {key: frozenset(_short_forms(key)) for key in persons}
    surnames = frozenset(short for forms in shorts.values() for short in forms)
    told: dict[str, _Told] = defaultdict(lambda: [[] for _ in articles])
    for position, (article, found) in enumerate(zip(articles, per_text, strict=True)):
        for mention in found:
            key = mention.key
            if article.sentences[mention.sentence].part == HEADLINE or not (key in shorts or key in surnames):
                continue
            title = title_before(article, mention)
            for short in shorts.get(key, ()):
                told[short][position].append(homes.get(key, key))
                titles[short].add(title)
            if key in surnames:
                if title and title not in titles[key]:
                    told[key][position].append(f"{title} {key}")
                told[key][position].append("")
    return told


def titled(article: Document) -> frozenset[str]:
    """The labels of names that a title or an office stands right before somewhere, and which are persons then."""
    return frozenset(
        name.label
        for name in article.names
        for mention in name.mentions[0]
        if _word_before(article, mention) in OF_PERSONS
    )


OF_PERSONS = lists.titles() - {"general", "major"}
"""Titles that are seldom the end of another name: ``Attorney General``."""


def title_before(article: Article, mention: Mention) -> str:
    """The office that stands right before a name; ``Mr.`` and its like are none."""
    word = _word_before(article, mention)
    return word if word in lists.titles() and word not in _HONORIFICS else ""


def _word_before(article: Article, mention: Mention) -> str:
    before = article.plain[max(0, mention.start - 30) : mention.start].split()
    return fold(before[-1]) if before else ""


def _bearer(told: _Told) -> str:
    """Whom a surname stands for; nobody, if it might be another.

    News copy gives a name in full before it shortens it, so a surname that
    comes first in a text is another's. Of several bearers it is the one who was
    named last before each mention of the surname, if he is also named in full
    more often than any other. It is never somebody with ``Jr.`` to his name.
    """
    full = Counter(name for names_told in told for name in names_told if name)
    named_last = set()
    for names_told in told:
        if len(full) == 1 and not any(names_told):
            continue
        last = ""
        for name in names_told:
            last = name or last
            if not name:
                named_last.add(last)
    (first, most), (_, second) = (*full.most_common(2), ("", 0), ("", 0))[:2]
    sure = most > second and named_last <= {first} and first.rpartition(" ")[2] not in _JUNIOR
    return first if sure else ""


def _name(group: list[list[Mention]]) -> Name:
    written = [mention.text for found in group for mention in found]
    variants = tuple(sorted(set(written), key=lambda text: (-len(text.split()), -written.count(text), text)))
    return Name(variants[0], variants, tuple(tuple(found) for found in group))
