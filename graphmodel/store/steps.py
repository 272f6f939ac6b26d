"""The steps of reading and writing, told to whoever watches them.

Nobody watches in daily use. A watcher (``GraphSettings.watcher``) is how it is proved that a program or a server that ends at any
step leaves nothing half done, and that nothing of a child is read that the log of looks does not name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graphmodel.store.statements import Statement


class Moment(StrEnum):
    """Which step it is."""

    READS = "reads"
    """A statement of a read is about to be sent."""
    WRITES = "writes"
    """A statement of a write is about to be sent; it may itself only read, under the locks of that write."""
    COMMITS = "commits"
    """Every statement of a write was answered, and its commit is about to be sent."""
    KEPT = "kept"
    """The commit was answered; whoever asked for the write has not been told yet."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``statement`` and ``params``: what is about to be sent. A read or write that is tried again is told again."""

    moment: Moment
    statement: Statement | None = None
    params: Mapping[str, object] = field(default_factory=dict)


Watcher = Callable[[Step], None]
"""Told of each step before it is made, in the thread that makes it; what it raises ends the work there."""
