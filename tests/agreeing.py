"""Whether number, noun and verb of a sentence agree; for tests of every wording."""

import re

NOUNS = (
    "sentence", "word", "pair", "report", "quotation", "fact", "finding", "group", "source", "statement", "number",
    "passage", "article", "outlet", "line", "paragraph", "term", "version", "claim", "name", "comparison",
    "derivative", "piece", "text", "date", "place", "topic", "brief", "row", "column",
)  # fmt: skip
_NOUN = "|".join(NOUNS)
_ONE, _MANY = r"(?<![\d.,−/-])(?:1|one|One)", r"(?<![\d.,−/-])(?:0|[2-9]|[1-9]\d+|[1-9]\d?\d?(?:,\d{3})+)"
_PLURAL_VERBS = "are|were|have|do|stand|rest|resemble|come|give|differ|keep|count|change|carry|need"
_SINGULAR_VERBS = (
    "is|was|has|does|stands|rests|resembles|comes|gives|differs|keeps|counts|changes|carries|needs"
)
_WRONG = [
    re.compile(pattern)
    for pattern in (
        rf"{_ONE} (?:(?!of\b|in\b|and\b|to\b)[a-z]+ )?(?:{_NOUN})s\b",
        rf"{_MANY} (?:more |further |new |serious |measured |headline )?(?:{_NOUN})\b(?!’|'| [a-z]+s\b)",
        rf"{_ONE} (?:(?!of\b|in\b|and\b|to\b)[a-z]+ )?(?:{_NOUN}) (?:{_PLURAL_VERBS})\b",
        rf"(?<!of )(?<!’s )(?<!its ){_MANY} (?:[a-z]+ )?(?:{_NOUN})s (?:{_SINGULAR_VERBS})\b",
        rf"{_ONE} of (?:the |its |these )?[\w’ ]{{0,30}}(?:{_NOUN})s,? (?:about one event,? )?(?:{_PLURAL_VERBS})\b",
        rf"(?:^|[.;:,] ){_MANY} of (?:the |its |these )?[\w’ ]{{0,30}}(?:{_NOUN})s (?:about one event )?(?:{_SINGULAR_VERBS})\b",
        rf"{_ONE} (?:{_PLURAL_VERBS})\b",
        rf"{_MANY} (?:is|was|has)\b",
        r"\d %",
    )
]


def disagreements(text: str) -> list[str]:
    """What in a text does not agree, and percent signs that stand apart from their figure."""
    return [match.group() for pattern in _WRONG for match in pattern.finditer(text)]
