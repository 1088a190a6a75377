"""What is known of a single word: its syllables, its spelling, and whether a fourth-grader knows it.

Where a list is American, as CMUdict and Dale and Chall's are, a British spelling
is looked up in its American form too, so that house style is not difficulty.
"""

import re
import unicodedata

from helpers.ground.keeping import by_word
from helpers.languages.english import lists
from helpers.languages.english.inflection import stems_of
from helpers.languages.english.spelling import american
from helpers.languages.english.words import fold


def syllables(word: str) -> int:
    """Syllables of one word as spoken, at least 1.

    Figures and abbreviations count as one syllable, which is Flesch's own rule
    (*How to Write Plain English*, 1979, ch. 2) and gives ``U.S.`` and ``US`` the
    same count. Other words are looked up in CMUdict (first pronunciation, as
    textstat does); words it does not have are counted by rule, compounds and
    possessives piece by piece.
    """
    lower = _spelt(word)
    counts = lists.syllable_counts()
    if has_figure(lower) or _is_abbreviation(word):
        return 1
    if lower in counts:
        return counts[lower]
    parts = _parts(word)
    if len(parts) > 1:
        return sum(syllables(part) for part in parts)
    if lower.endswith("'s"):
        return syllables(word[:-2]) + lower[:-2].endswith(("s", "x", "z", "ch", "sh", "ce", "ge"))
    spelt = american(lower)
    return counts[spelt] if spelt in counts else by_rule(lower)


@by_word
def _spelt(word: str) -> str:
    """The word in small letters as the lists spell it, with an apostrophe that a text has lost: ``doesnt``, ``someones``."""
    lower = word.replace("’", "'").lower()
    counts = lists.syllable_counts()
    if lower in counts or lower in lists.easy_words() or not lower.isalpha():
        return lower
    lost = (f"{lower[:at]}'{lower[at:]}" for at in (-1, -2))
    return next((spelt for spelt in lost if spelt in counts), lower)


def _parts(word: str) -> list[str]:
    """The words that a compound is made of; a word that is none is its only part."""
    return [word] if word.isalpha() else [part for part in re.split(r"[-\u2010\u2011/&]", word) if part]


def has_figure(word: str) -> bool:
    """Whether a word is a number in figures, or has one in it: ``G20``."""
    return not word.isalpha() and any(map(str.isdigit, word))


def _is_abbreviation(word: str) -> bool:
    """``U.S.`` and ``FBI``; a short word that a child knows is only shouted."""
    return "." in word or (word.isupper() and 2 <= len(word) <= 5 and word.lower() not in lists.easy_words())


@by_word
def is_familiar(word: str) -> bool:
    """Whether Dale and Chall would count a word as familiar, names aside.

    The list, and what their rules add to it (*A Formula for Predicting
    Readability: Instructions*, Educational Research Bulletin 27, 1948): regular
    plurals and possessives, -s, -ing, -ed, -n of verbs, -er and -est of
    adjectives, -ly once; compounds of two familiar words; figures. A word with
    two endings added, or with -er or -en that makes another word, is not.
    ``percent`` and ``per cent`` are familiar, as the sign is that they stand for.
    """
    easy = lists.easy_words()
    lower = _spelt(word)
    if lower in easy or has_figure(lower):
        return True
    parts = _parts(lower)
    if len(parts) != 1:
        return all(is_familiar(part) for part in parts)
    base = fold(lower).rstrip("'")
    return any(map(_is_easy, {base, american(base)}))


def _is_easy(word: str) -> bool:
    """Whether a word or what it may be an inflection of stands on the list."""
    easy = lists.easy_words()
    stems = stems_of(word, ("ing", "ed", "er", "est"))
    if word.endswith("n"):
        stems.append(word[:-1])
    if word.endswith("ly"):
        stems.append(word[:-2])
    return word in easy or word in _OF_A_SIGN or not easy.isdisjoint(stems)


_OF_A_SIGN = frozenset({"percent", "per"})


def is_listed(word: str) -> bool:
    """Whether the word itself stands on Dale and Chall's list, as textstat looks it up.

    textstat drops hyphens and points and keeps the apostrophe of a contraction.
    """
    spelt, easy = _spelt(word), lists.easy_words()
    written = spelt if spelt.isalpha() else re.sub(r"[^\w\s']", "", spelt)
    return written in _OF_A_SIGN or written in easy or american(written) in easy


def in_dictionary(word: str) -> bool:
    """Whether CMUdict has the word; it has many names too."""
    return fold(word) in lists.syllable_counts()


_WHOLE_LETTERS = str.maketrans("ıøœæə", "ioeee")
_APART = re.compile(
    r"""
    (?<=[aeiouy])(?<![gq]u)(?=[aeiou][\u0301\u0308])  # Raúl, naïve; not Guérin
  | (?<=[iu]\u0301)(?=[aeo])                          # García
  | (?<=e[\u0300\u0301\u0308])(?=s?$)                 # cafés, Hermès, Brontë
    """,
    re.VERBOSE,
)
_MARKS = re.compile(r"[\u0300-\u036f]")

_VOWELS = re.compile(r"[aeiouy]+")
_TWO_IN_ONE = re.compile(
    r"""
    (?<=[aeiou])y(?=y?[aiou]|e[^bdls])                # Goyal, Nakayama, Sayyid, Meyer
  | ^[^aegiknouy]+y(?=[aeo](?!ng|o)) | y(?=ing|is[mt]) # dryad, Lyons; vilifying; not Pyong-
  | (?<![cgst])(?<!^[jqx])(?<!ill|.sh)                # Maria, audio, piano; not Jianchao,
    i(?=a(?!ge|ng|o)|o(?!ng))(?!on(?<=nion))          #   William, fashion, Xiong, union
  | [cst]i(?=a[kt]) | [cgst]i(?=o(?!n|us))            # glaciate, Kosiak; patriot
  | i(?=u[ms]) | i(?=e(?:ll|nn|r|st|th)$|ell[aio]|enn|et[iy])  # stadium; funnier, society
  | [lr]i(?=en[ct]) | sci(?=en)                       # client; science
  | (?<![ghqs])u(?=a(?!n(?![ct]))|ous)                # actual, nuance; not Juan
  | [^gq]u(?=en[ct]|ing) | [aeo]u(?=e)                # influence; Bauer, Inoue
  | (?<![py])e(?=o(?!ng|ns?$|rg|u)) | [dn]e(?=ous)    # Leo, video; not George, Jeong
  | e(?=as?$|ing|u[ms]$) | (?:cr|th)e(?=at)           # Korea, being, museum; create
  | o(?=as?$|eco|er$|exi|ing) | po(?=e[mt])           # Balboa, going; poet
  | (?<![hi])a(?=ev$|o[^s])                           # Tsarnaev, Naoto; not Zhaoxing
  | ^re(?=a(?:ct|ff|li[gs]|pp|ss)|e[lmnsx]|i[mn][bcdfjpstv]|iter|o|u) | ^co(?=al|e[dfqr]|inc)
  | (?:s|th)ms?$ | [^aehiloruwy']l$ | b(?=ling)       # racism, algorithm; Vogl; sibling
  | ^mc                                               # McDonald
    """,
    re.VERBOSE,
)
_SILENT = re.compile(
    r"""
    (?<=[^aeiouy])(?<![^aeiouyl][lr]|[nr]t|[dmtz]k|ab)(?<!ion)e$  # not table, Dante, Radtke
  | (?<=[^acegiosuxyz])(?<![^aeiouyl][lr]|[cst]h)es$  # programmes; not boxes
  | (?<=[^adeiotuy])(?<![^aeiouylr][lr])ed$           # messaged; not humbled
  | (?<=.[^aeiouy])(?<![^aeiouylr][lr])e(?=(?:        # infamously, boardrooms
        back|board|break|ful|hold|house|keep|land|less|line|ly|m[ae]n|mak|ment|more|ness|some
        |ville|way|wood|work|worth|yard)[a-z]{0,3}$)
  | ^(?:busi|every|fore|home|horse|life|safe|side|some|space|stone|white)(?=[^aeiouyr])
  | (?<=[gq])ues?$ | a(?=lly$)(?<=ica)                # picturesque; logically
    """,
    re.VERBOSE,
)


def by_rule(word: str) -> int:
    """Runs of vowels, and one more or one fewer wherever a pattern says so; at least 1."""
    letters = "".join(unicodedata.normalize("NFKD", letter) for letter in word)
    letters = _MARKS.sub("", _APART.sub("'", letters.translate(_WHOLE_LETTERS)))
    runs, more, fewer = (len(p.findall(letters)) for p in (_VOWELS, _TWO_IN_ONE, _SILENT))
    return max(1, runs + more - fewer)
