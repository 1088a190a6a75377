"""Names that formats have for what is in them, with what each means: `names.csv`."""

from __future__ import annotations

from functools import cache

from helpers import paths


@cache
def _lists() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in paths.beside(__file__, "names"):
        found.setdefault(row["list"], {}).update(dict.fromkeys(row["names"].split(), row["means"]))
    return found


def named(kind: str) -> dict[str, str]:
    """The names on a list in its order, each with what it means, if that is said."""
    return _lists()[kind]
