"""What is said of versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from helpers.ground.loading import pd
from helpers.received import WITHDRAWN
from helpers.showing.finding import Finding, counted, first_few, verb
from helpers.showing.style import shortened, when


def versions(table: pd.DataFrame, superseded: pd.DataFrame) -> Finding | None:
    """Which version of the wire report is compared and why, and what rests on text it took back; None without versions."""
    if table.empty:
        return None
    lines = list(table.itertuples())
    place = next(index for index, line in enumerate(lines) if line.compared)
    compared, later = lines[place], [line for line in lines[place + 1 :] if line.stands]
    told = [
        *_withdrawn(lines[place + 1 :], lines[-1]),
        f"The wire report is known in {counted(len(lines), 'version')}; compared is {_version(compared)}. {compared.reason}",
    ]
    if later:
        told.append(f"Sent after it: {first_few(list(map(_version, later)), _MOST_LATER)}.")
    if len(superseded):
        told.append(_taken_back(superseded["sentence"]))
    elif sum(line.stands for line in lines) > 1:
        told.append(
            "No sentence of the derivative was found to rest on text that the latest version took back."
        )
    return Finding(" ".join(told), 0, "Which version of the wire report is compared")


def _withdrawn(later: Sequence[Any], last: Any) -> Iterator[str]:
    if last.status == WITHDRAWN:
        yield (
            f"The report was withdrawn in the end, with {_version(last, WITHDRAWN)}: all that rests on it rests on text that no "
            "longer stands."
        )
    elif withdrawn := next((line for line in later if line.status == WITHDRAWN), None):
        yield f"The version compared was withdrawn, with {_version(withdrawn, WITHDRAWN)}, before the report was sent again."


def _taken_back(sentences: pd.Series) -> str:
    numbers = ", ".join(map(str, sentences.head(_MOST_LATER)))
    more = " …" if len(sentences) > _MOST_LATER else ""
    return (
        f"{counted(len(sentences), 'sentence')} of the derivative ({numbers}{more}) "
        f"{verb(len(sentences), 'rest')} on text that the latest version changed or no longer has."
    )


def _version(line: Any, told: str = "") -> str:
    """A version with its time, and with its status unless that was told."""
    said = (when(line.time) or "time not known", line.status * (line.status != told))
    return f"version {shortened(line.version, 30)} ({', '.join(filter(None, said))})"


_MOST_LATER = 8
