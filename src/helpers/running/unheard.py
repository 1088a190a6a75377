"""Imported first by the process that reports are forked from: a Ctrl-C in a terminal goes to all, and is the run's alone to answer."""

import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)
