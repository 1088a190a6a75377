"""Which spellings are of one name.

Little is brought together, because a wrong count is worse than two lines where
one would do. A person's surname goes to the full name, an initialism to what it
was introduced for or is well known for, a company to itself with ``Inc.``: ``Liu
Jianchao``, ``Liu`` and ``Liu’s``; ``U.S.``, ``US`` and ``United States``.
``Japan`` never goes to ``Bank of Japan``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from helpers.article import HEADLINE
from helpers.document.capitals import COMPANY, CONNECTORS, FIRST_PARTS, NO_PERSON, PARTICLES, is_place
from helpers.document.names import JUNIOR, Mention, Name, title_before
from helpers.languages.english import gender, listed, lists
from helpers.languages.english.words import OWNING, fold

if TYPE_CHECKING:
    from helpers.document.document import Document

_NO_PERSON_HAS = NO_PERSON | (CONNECTORS - PARTICLES)
_FAMILY_FIRST = listed.words("names", "families before given names")


def merged(*documents: Document) -> tuple[Name, ...]:
    """Names of one or several texts, variants merged, most often mentioned first."""
    homes = _homes(documents)
    groups: dict[str, list[list[Mention]]] = {}
    for position, document in enumerate(documents):
        for mention in document.mentions:
            home = homes.get(mention.key, mention.key)
            groups.setdefault(home, [[] for _ in documents])[position].append(mention)
    merged = [_name(group) for group in groups.values()]
    merged.sort(key=lambda name: (-sum(map(len, name.mentions)), name.label))
    return tuple(merged)


def _homes(articles: Sequence[Document]) -> dict[str, str]:
    """The full form of each spelling that has another one than itself."""
    counts = Counter([mention.key for article in articles for mention in article.mentions])
    homes = _introduced(articles)
    persons = _persons(articles)
    homes |= _in_one_form(persons, counts)
    told = _told_in_order(articles, persons.difference(*map(_short_forms, persons)), homes)
    bearers = ((short, _bearer(found)) for short, found in told.items())
    for short, full in chain(bearers, _companies(counts), _possessors(articles)):
        if full and short in counts and short not in homes and not is_place(short):
            homes[short] = full
    return homes | _states(counts)


def _companies(keys: Collection[str]) -> Iterator[tuple[str, str]]:
    """A company's name without ``Inc.``, where it stands so too, and with it."""
    for key in keys:
        short, _, last = key.rpartition(" ")
        if last in COMPANY and short in keys:
            yield short, key


def _possessors(articles: Sequence[Document]) -> Iterator[tuple[str, str]]:
    """The possessive that a name of several words begins with, and the whole of it: ``Moody's``, ``Moody's Investors Service``."""
    for mention in chain.from_iterable(article.mentions for article in articles):
        first, _, rest = mention.text.partition(" ")
        if rest and first.endswith(OWNING):
            yield fold(first), mention.key


def _states(keys: Collection[str]) -> dict[str, str]:
    """A state's full name and its short one, where both stand."""
    found = ((key, key[state.end() :]) for key in keys if " of " in key and (state := _STATE.match(key)))
    return {full: short for full, short in found if short in keys}


_FORMS_OF_STATE = listed.lines("names", "forms of state")
_STATE = re.compile(rf"(?:the )?(?:{listed.alternatives(*_FORMS_OF_STATE)}) of ")
"""What a state's full name has before its short one."""


def _introduced(articles: Sequence[Document]) -> dict[str, str]:
    """Initialisms that a text introduces in brackets: ``European Central Bank (ECB)``."""
    homes: dict[str, str] = {}
    for article in articles:
        for full, short in pairwise(article.mentions):
            closed = article.plain.startswith(")", short.end)
            if closed and article.plain[full.end : short.start].strip() == "(" and _abbreviates(short, full):
                homes.setdefault(short.key, full.key)
    return {short: full for short, full in homes.items() if full not in homes}


def _abbreviates(short: Mention, full: Mention) -> bool:
    """Whether an initialism may stand for a name of several words; a party's or state's after a person does not."""
    parts = [part for part in full.key.split() if part not in CONNECTORS]
    letters = short.key
    if len(parts) < 2 or not short.text.isupper() or not letters.isalpha():
        return False
    return len(letters) > 1 and letters[0] == parts[0][0] and not _reads_as_person(full.text, full.key)


def _persons(articles: Sequence[Document]) -> set[str]:
    """Spellings that read as a person's full name and mostly stand without an article before them."""
    without: Counter[str] = Counter()  # so much oftener than with an article
    for article in articles:
        for mention in article.mentions:
            if " " in mention.text and _reads_as_person(mention.text, mention.key):
                before = article.plain[max(0, mention.start - 5) : mention.start].lower().split()
                without[mention.key] += -1 if before[-1:] == ["the"] else 1
    return {key for key, more in without.items() if more > 0}


@lru_cache(maxsize=100_000)
def _reads_as_person(written: str, key: str) -> bool:
    """Two to five name words, none of them an institution's, a place's or a connector."""
    parts = key.split()
    if not 2 <= len(parts) <= 5 or not all(map(_may_be_of_person, written.split())):
        return False
    if not _NO_PERSON_HAS.isdisjoint(parts) or not _surname(parts):
        return False
    first, whole = parts[0], " ".join(parts)
    begins_otherwise = first in lists.countries_by_demonym() or first in FIRST_PARTS
    return not begins_otherwise and first.removesuffix("s") not in lists.titles() and not is_place(whole)


def _may_be_of_person(written: str) -> bool:
    """No figure, and no initialism: ``A.`` or ``III`` may."""
    shouted = len(written) > 2 and written.isupper() and fold(written) not in JUNIOR
    return written[0].isalpha() and not shouted


def _surname(parts: Sequence[str]) -> tuple[str, ...]:
    """The last name of a full one, with the particles before it, without ``Jr.``"""
    end = len(parts) - (parts[-1] in JUNIOR)
    first = end - 1
    while first > 1 and parts[first - 1] in PARTICLES:
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


def _in_one_form(persons: Iterable[str], counts: Counter[str]) -> dict[str, str]:
    """``Osric J. Venn`` and ``Osric Venn``, ``William Venn`` and ``Bill Venn`` are one; which stands for both is settled by how often."""
    named: dict[tuple[str, ...], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key in sorted(persons):
        first, *rest = key.split()
        named[tuple(part for part in rest if len(part) > 1)][first].append(key)
    homes: dict[str, str] = {}
    for same in chain.from_iterable(map(_by_person, named.values())):
        home = max(same, key=lambda key: (counts[key], key))
        homes |= {key: home for key in same if key != home}
    return homes


def _by_person(bearers: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """The spellings of each who bears a surname, by given name: two given names are one's if each may be the other alone."""
    others = {first: [other for other in bearers if gender.are_one(first, other)] for first in bearers}
    for first, keys in bearers.items():
        one = len(others[first]) == 1 and others[others[first][0]] == [first]
        if not one:
            yield keys
        elif first < others[first][0]:
            yield keys + bearers[others[first][0]]


_Told = list[list[str]]
"""For each text in reading order whose full name was told, and an empty word for each bare surname."""


def _told_in_order(
    articles: Sequence[Document], persons: Collection[str], homes: Mapping[str, str]
) -> dict[str, _Told]:
    """Where each surname, and each full name with it, stands in the bodies of the texts; an office that no full name had before it is an introduction too."""
    titles: dict[str, set[str]] = defaultdict(set)
    shorts = {key: frozenset(_short_forms(key)) for key in persons}
    surnames = frozenset[str]().union(*shorts.values())
    telling = surnames.union(shorts)
    told: dict[str, _Told] = defaultdict(lambda: [[] for _ in articles])
    for position, article in enumerate(articles):
        for mention in article.mentions:
            key = mention.key
            if key not in telling or article.sentences[mention.sentence].part == HEADLINE:
                continue
            title = title_before(article, mention)
            for short in shorts.get(key, ()):
                told[short][position].append(homes.get(key, key))
                titles[short].add(title)
            if key in surnames:
                introduced = title and title not in titles[key]
                told[key][position] += [f"{title} {key}", ""] if introduced else [""]
    return told


def _bearer(told: _Told) -> str:
    """Whom a surname stands for: of several the one last named in full before each mention, and oftenest; nobody if it comes first more than once or is a ``Jr.``."""
    full = Counter(filter(None, chain.from_iterable(told)))
    (first, most), (_, second) = (*full.most_common(2), ("", 0), ("", 0))[:2]
    if most == second or first.rpartition(" ")[2] in JUNIOR:
        return ""
    telling = told if len(full) > 1 else [_past_the_lead(each) for each in told if any(each)]
    return first if all(_is_last_named(first, each) for each in telling) else ""


def _past_the_lead(told: Sequence[str]) -> Sequence[str]:
    """What is told of the only bearer of a surname without one that stands before the full name, where more follow."""
    led = told[:2] == ["", next(filter(None, told))] and told.count("") > 2
    return told[led:]


def _is_last_named(bearer: str, told: Sequence[str]) -> bool:
    """Whether each bare surname of a text has this name as the last full one before it."""
    last = ""
    for name in told:
        last = name or last
        if not name and last != bearer:
            return False
    return True


def _name(group: list[list[Mention]]) -> Name:
    written = Counter([mention.text for found in group for mention in found])
    variants = tuple(sorted(written, key=lambda text: (-len(text.split()), -written[text], text)))
    return Name(variants[0], variants, tuple(tuple(found) for found in group))
