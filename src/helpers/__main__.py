"""``python -m helpers`` is the command ``wire-workbook``: it holds back a stop until what it loads can tell of it."""

from __future__ import annotations

import signal
import sys


def main() -> int:
    """Load the command and do what its line says; returns the exit status."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    from helpers import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
