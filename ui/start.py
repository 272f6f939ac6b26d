"""The console script: Ctrl-C gets its sentence in the first second too, while Kinmap is still being read from the disk."""

from __future__ import annotations

import os
import signal
import sys

_STOPPED = b"Stopped before anything was done.\n"


def entry() -> None:
    """``kinmap``."""
    before = signal.signal(signal.SIGINT, _stop_at_once)
    from importlib import import_module

    from ui.cli import GROUPS, main

    if len(sys.argv) > 1 and sys.argv[1] in GROUPS:
        import_module(f"ui.commands.{GROUPS[sys.argv[1]]}")
    signal.signal(signal.SIGINT, before)  # from here on the command itself answers
    sys.exit(main())


def _stop_at_once(_number: int, _frame: object) -> None:
    """Nothing is open yet that would have to be put in order; an exception here would pass through the libraries being read."""
    os.write(2, _STOPPED)
    os._exit(1)
