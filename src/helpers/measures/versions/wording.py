"""What is said of versions."""

from __future__ import annotations

from typing import Any

import pandas as pd

from helpers.received import WITHDRAWN
from helpers.showing.finding import Finding, and_more, counted, verb
from helpers.showing.style import shortened, when


def versions(table: pd.DataFrame, superseded: pd.DataFrame) -> Finding | None:
    """Which version of the wire report is compared and why, and what rests on text it took back; None without versions."""
    if table.empty:
        return None
    lines = list(table.itertuples())
    place = next(index for index, line in enumerate(lines) if line.compared)
    compared, later = lines[place], [line for line in lines[place + 1 :] if line.stands]
    told = [
        f"The wire report is known in {counted(len(lines), 'version')}; compared is {_version(compared)}. {compared.reason}"
    ]
    if later:
        more = and_more(len(later) - _MOST_LATER)
        told.append(f"Sent after it: {', '.join(map(_version, later[:_MOST_LATER]))}{more}.")
    if lines[-1].status == WITHDRAWN:
        told.append(
            f"The report was withdrawn in the end ({_version(lines[-1])}): all that rests on it rests on text that no "
            "longer stands."
        )
    elif withdrawn := [line for line in lines[place + 1 :] if line.status == WITHDRAWN]:
        version = _version(withdrawn[0])
        told.append(f"The version compared was withdrawn ({version}) before the report was sent anew.")
    if len(superseded):
        numbers = ", ".join(map(str, superseded["sentence"].head(_MOST_LATER)))
        numbers += " …" if len(superseded) > _MOST_LATER else ""
        told.append(
            f"{counted(len(superseded), 'sentence')} of the derivative ({numbers}) "
            f"{verb(len(superseded), 'rest')} on text that the latest version changed or no longer has."
        )
    elif sum(line.stands for line in lines) > 1:
        none = "No sentence of the derivative was found to rest on text that the latest version took back."
        told.append(none)
    return Finding(" ".join(told), 0, "Which version of the wire report is compared")


def _version(line: Any) -> str:
    status = f", {line.status}" if line.status else ""
    return f"version {shortened(line.version, 30)} ({when(line.time) or 'time not known'}{status})"


_MOST_LATER = 8
