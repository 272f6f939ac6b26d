"""``python -m ui`` is ``kinmap``."""

from ui.start import entry

entry()
