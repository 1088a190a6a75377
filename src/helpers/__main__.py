"""``python -m helpers`` is the command ``wire-workbook``: it holds back a stop until what it loads can tell of it."""

import gc
import signal
import sys


def main() -> int:
    """Load the command and do what its line says; returns the exit status.

    Loading makes many objects and hardly a cycle: they are looked through for one less often.
    """
    gc.set_threshold(200_000)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    from helpers import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
