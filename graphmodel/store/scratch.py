"""A graph for the length of one request: an embedded server of its own in the data folder, whichever engine keeps the record.

It is filled, asked and gone. Its folder is readable by its owner only, and is taken away when the request ends; if the program is
killed meanwhile, the server ends with it and takes the folder away; whatever is left all the same goes at the next request, or
when Kinmap starts or stops. Whoever asks holds a lock in the folder, which the kernel lets go of however the program ends: the
number of a process would say nothing, because another one may have it by then.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphmodel.domain.ids import new_id
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.graph_folder import GraphFolder, folder_fault

FOLDER = "as-known"
"""Where scratch graphs lie in the data folder."""
_LOCK = "request.lock"
_PAUSE_S = 0.02
_one_at_a_time = threading.Lock()
"""Each is a server with memory of its own: whoever asks meanwhile waits."""


@contextmanager
def scratch(home: Path) -> Iterator[Graph]:
    """An empty, migrated graph beside the data folder's own; nothing of it is left behind.

    :raises StoreFull: no room on the disk; :raises Failed: the data folder cannot be written to; :raises StoreUnavailable: its
        server did not come up, or went away before the request was done.
    """
    sweep(home)
    place = _inside(home) / new_id()
    with _one_at_a_time:
        try:
            held = taken(place)
        except OSError as error:
            raise folder_fault(error, place) from error
        try:
            with Graph.open(GraphSettings(place, passing=True)) as graph:
                yield graph
        finally:
            try:
                embedded.stop(place)
            finally:
                shutil.rmtree(place, ignore_errors=True)
                os.close(held)


def sweep(home: Path) -> None:
    """Take away from a data folder what a program left behind that was killed together with its server."""
    for left in _inside(home).glob("*"):
        held = _lock(left)
        if held is None:
            continue  # somebody uses it
        if GraphFolder.of(left).holder() is None:
            shutil.rmtree(left, ignore_errors=True)
        os.close(held)


def taken(place: Path) -> int:
    """Make the folder and hold its lock: an open file, to be closed at the end. One that was swept meanwhile is made again."""
    while True:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        held = _lock(place)
        if held is not None:
            return held
        time.sleep(_PAUSE_S)


def _lock(place: Path) -> int | None:
    """The lock of a folder, as an open file; None = another holds it, or the folder was taken away meanwhile."""
    file = place / _LOCK
    try:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if file.stat().st_ino == os.fstat(handle).st_ino:
            return handle
    except (BlockingIOError, FileNotFoundError):
        pass
    os.close(handle)
    return None


def _inside(home: Path) -> Path:
    return home.expanduser().absolute() / FOLDER
