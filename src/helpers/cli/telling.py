"""What the command says beside its result: on standard error, and safe for a terminal."""

from __future__ import annotations

from helpers.terminal import warn

tell = warn
"""The text as it stands."""


def note(text: str) -> None:
    """What the reader should know although it stops nothing."""
    tell(f"Note: {text}")


def complain(text: str) -> None:
    """What stopped the command, or part of it."""
    tell(f"wire-workbook: {text}")
