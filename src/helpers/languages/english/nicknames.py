"""Which given names one person may bear: *William* and *Bill*."""

from helpers.languages.english import listed

_SHORT = {name: frozenset(forms.split()) for name, forms in listed.table("nicknames").items()}


def are_one(one: str, other: str) -> bool:
    """Whether one folded given name is a short form of the other.

    >>> are_one("bill", "william"), are_one("joseph", "joe"), are_one("hunter", "joe")
    (True, True, False)
    """
    return other in _SHORT.get(one, ()) or one in _SHORT.get(other, ())
