"""``python -m ui`` is ``kinmap``."""

from ui.cli import entry

entry()
