"""``python -m ui`` is ``kinmap``."""

import sys

try:
    from ui.cli import entry
except KeyboardInterrupt:
    sys.exit("Stopped before anything was done.")

entry()
