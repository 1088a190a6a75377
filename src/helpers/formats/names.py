"""Names that formats have for what is in them, with what each means: `names.csv`."""

from functools import cache

from helpers import paths


@cache
def named(kind: str) -> dict[str, str]:
    """The names on a list in its order, each with what it means, if that is said."""
    rows = [row for row in paths.beside(__file__, "names") if row["list"] == kind]
    return {name: row["means"] for row in rows for name in row["names"].split()}
