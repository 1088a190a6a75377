"""Transcripts as courts, stations and interviewers print them: labels of speakers and asides."""

import re

_TITLE = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|Rev|Judge|Justice|President|Secretary|Senator|Minister)\.?"
_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
LABEL = re.compile(
    rf"""(?:[\[(]?\d{{1,2}}:\d\d(?::\d\d)?[\])]?\s*|>>+\s*)?(?P<label>(?:\*\*)?(?P<who>
          (?:Q|A|QUESTION|ANSWER|Question|Answer)(?=[.:\s])
        | (?:THE\s+)?[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?:\s+[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9.’'-]*){{0,4}}(?:\s\([^()\n]{{1,40}}\))?(?:,\s[A-ZÀ-Þ][A-ZÀ-Þ0-9 .,’'&-]{{1,60}})?(?=\s?:)
        | (?:The\s+|{_TITLE}\s+)?{_NAME}(?:\s{_NAME}){{0,3}}(?:\s\([^()\n]{{1,40}}\))?(?=\s?:)
        | [a-z][a-z_]{{3,20}}(?:\s\([^()\n]{{1,80}}\))?(?=:)
        )(?:\*\*)?\s?(?:[.:]|(?=\t|\s{{2}}))(?:\*\*)?)(?=\s|$)""",
    re.VERBOSE,
)
"""``Q.``, ``THE COURT:``, ``COOPER, CNN ANCHOR:``, ``Ann Lee:``, ``annlee (Ann Lee, reporter):``."""
NAME_ALONE = re.compile(r"[^\W\d_][\w.’'-]{0,20}+(?:\s[^\W\d_][\w.’'-]{0,20}+){1,3}(?<!\.)")
"""``ann lee``, ``Bo Ek``: two to four words alone, in any letters."""

MEANT = {"Q": "question", "A": "answer", "QUESTION": "question", "ANSWER": "answer", "Question": "question", "Answer": "answer"}  # fmt: skip

OF_CHECKS = frozenset(("THE FACTS", "FACTS", "THE CLAIM", "CLAIM"))
"""Labels of a check of facts: what stands under them is a story, which quotes."""

ASIDE = re.compile(r"[(\[](?:[A-Z]{3,}[A-Z ,:;.’'-]{0,60}|[A-Z]?[a-z]+(?:\s[\w.’'-]+){0,6})\.?[)\]]|\*{3,}")
"""``(LAUGHTER)``, ``(END VIDEO CLIP)``, ``[Applause]``, ``(Witness sworn.)``"""
