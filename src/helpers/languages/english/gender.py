"""Which of *he* and *she* a name, a title or a noun goes with (most names of the world go with either), and which given names one person may bear."""

from functools import lru_cache

from helpers.languages.english import listed
from helpers.languages.english.words import fold

SHE, HE, EITHER = "she", "he", ""

_WOMEN, _MEN = (listed.words("forenames", sex) for sex in ("women", "men"))
_FEMININE, _MASCULINE = (listed.words("grammar", sort) for sort in ("of women", "of men"))
_ENDINGS = {"woman": SHE, "women": SHE, "lady": SHE, "man": HE, "men": HE}
_PRONOUNS = {SHE: listed.words("grammar", "she and her"), HE: listed.words("grammar", "he and his")}
_SHORT = {name: frozenset(forms.split()) for name, forms in listed.table("nicknames").items()}


@lru_cache(maxsize=20_000)
def of_forename(name: str) -> str:
    """What the first word of a name in full goes with.

    >>> of_forename("Nadia Turaeva"), of_forename("Robert Hale"), of_forename("Hale")
    ('she', 'he', '')
    """
    first, *rest = map(fold, name.split())
    if not rest:
        return EITHER
    return SHE if first in _WOMEN else HE if first in _MEN else EITHER


@lru_cache(maxsize=20_000)
def of_noun(word: str) -> str:
    """What a folded title or noun for a person goes with.

    >>> of_noun("mrs"), of_noun("policeman"), of_noun("minister")
    ('she', 'he', '')
    """
    if word in _FEMININE or word in _MASCULINE:
        return SHE if word in _FEMININE else HE
    return next((sex for ending, sex in _ENDINGS.items() if word.endswith(ending)), EITHER)


def of_source(phrase: str) -> str:
    """What a pronoun, a name, or a noun phrase for a person goes with.

    >>> of_source("Mrs Venn"), of_source("the policeman"), of_source("Ann Holman"), of_source("he")
    ('she', 'he', 'she', 'he')
    """
    words = phrase.split()
    noun = fold(words[0] if words[-1][0].isupper() else words[-1])
    return of_pronoun(fold(phrase)) or of_forename(phrase) or of_noun(noun)


def of_pronoun(word: str) -> str:
    """What a folded pronoun stands for: *he*, *she*, or either."""
    return next((sex for sex, forms in _PRONOUNS.items() if word in forms), EITHER)


def are_one(one: str, other: str) -> bool:
    """Whether one folded given name is a short form of the other.

    >>> are_one("bill", "william"), are_one("joseph", "joe"), are_one("hunter", "joe")
    (True, True, False)
    """
    return other in _SHORT.get(one, ()) or one in _SHORT.get(other, ())
