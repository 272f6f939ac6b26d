"""What Kinmap is made of is set apart from what comes and goes, so that looking for garbage takes no time that people wait for.

Streamlit looks for garbage after each run of a page, and nobody is answered meanwhile. All of Kinmap and of its libraries lies in
the memory that is looked through: 100 ms after each tap, measured, which was half of what a child waited for.
"""

from __future__ import annotations

import gc
import sys

_known_modules = 0


def set_modules_apart() -> bool:
    """Called when a page begins; does its work only after modules were read since the last time. True = it did."""
    global _known_modules
    if len(sys.modules) == _known_modules:
        return False
    _known_modules = len(sys.modules)
    gc.collect()  # before, so that no garbage is kept with them
    gc.freeze()
    return True
