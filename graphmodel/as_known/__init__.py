"""The record as it was known at the end of a day, as a graph that questions can be asked of, under the protection of today.

What was known comes from the journal: of each record the newest version that was written by then. It is filled into a scratch
graph (``store/scratch.py``), so nothing of it ever stands in the record's own graph, and it serves whichever engine keeps that.
"""

from graphmodel.as_known.rebuilding import AsKnown, as_known

__all__ = ["AsKnown", "as_known"]
