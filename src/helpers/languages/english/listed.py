"""One word list of `data/lexicons/english/`, read section by section.

A list is plain text, whatever it holds. A line that begins with ``#`` is a
remark, an empty one nothing; ``[name]`` opens a section, which its own
`words`, `lines`, `forms` or `table` is asked for. What stands above the first
section has the name ``""``. Every file is read once in a process.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType

from helpers import paths
from helpers.article import grouped

_FOLDER = "lexicons/english"

Phrase = tuple[str, ...]
"""Words that stand one after the other."""


def file(name: str) -> Path:
    """Where a list lies, for instance ``tone.csv``."""
    return paths.data(f"{_FOLDER}/{name}")


def versions() -> dict[str, str]:
    """Every list by its file's name, each with its sha256."""
    files = (path for path in sorted(paths.data(_FOLDER).iterdir()) if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@cache
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lines of ``name.txt`` by the section they stand in, in the file's order."""
    found: dict[str, list[str]] = {}
    section = ""
    for line in file(f"{name}.txt").read_text(encoding="utf-8").splitlines():
        written = line.strip()
        if written.startswith("[") and written.endswith("]"):
            section = written[1:-1]
        elif written and not written.startswith("#"):
            found.setdefault(section, []).append(written)
    return MappingProxyType({section: tuple(lines) for section, lines in found.items()})


def lines(name: str, section: str = "") -> tuple[str, ...]:
    """What stands one a line: phrases, names of several words."""
    return sections(name)[section]


def in_order(name: str, section: str = "") -> tuple[str, ...]:
    """The words of a section as they follow each other, each once."""
    return tuple(dict.fromkeys(word for line in lines(name, section) for word in line.split()))


def words(name: str, *of: str) -> frozenset[str]:
    """The words of one section or of several together."""
    return frozenset(word for section in of or ("",) for word in in_order(name, section))


def table(name: str, section: str = "") -> dict[str, str]:
    """``what is written: what it stands for``, one a line."""
    pairs = (line.partition(":") for line in lines(name, section))
    return {written.strip(): meant.strip() for written, _, meant in pairs}


@cache
def phrases(name: str, *of: str) -> Mapping[str, tuple[tuple[str, Phrase], ...]]:
    """The phrases of some sections, each with its section, by their first words; the longest first."""
    sections = grouped((tuple(line.split()), section) for section in of for line in lines(name, section))
    return {
        first: tuple((section, phrase) for phrase in each for section in sections[phrase])
        for first, each in by_first_word(sections).items()
    }


def forms(name: str, section: str = "") -> dict[str, str]:
    """The base of each form, from lines of ``base: form form``."""
    return {form: base for base, written in table(name, section).items() for form in written.split()}


def figures(name: str, section: str = "") -> dict[str, float]:
    """What each number word comes to, from lines of ``1/2: half halves``."""
    return {word: float(Fraction(value)) for word, value in forms(name, section).items()}


def alternatives(*written: str) -> str:
    """A pattern for any of several words or phrases, tried in this order; between words may be any space."""
    return "|".join(r"\s+".join(map(re.escape, each.split())) for each in written)


def beginnings(written: Iterable[str], letters: int = 3) -> str:
    """A pattern for the first letters of some words: by them most words of a text are told to be none of these."""
    following: dict[str, set[str]] = {}
    for word in written:
        following.setdefault(word[:1], set()).add(word[1:])
    if not letters or "" in following:
        return ""
    told = [re.escape(first) + beginnings(rest, letters - 1) for first, rest in sorted(following.items())]
    return f"(?:{'|'.join(told)})"


def by_first_word(phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    """Each phrase once by the word that it begins with, the longest first."""
    ordered = sorted(set(phrases), key=lambda each: (-len(each), each))
    return grouped((phrase[0], phrase) for phrase in ordered)
