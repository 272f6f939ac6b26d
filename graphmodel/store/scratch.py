"""A graph for the length of one request: an embedded server of its own in the data folder, whichever engine keeps the record.

It is filled, asked and gone. Its folder is readable by its owner only, and is taken away when the request ends; if the program is
killed meanwhile, the server ends with it and takes the folder away, and whatever is left all the same goes at the next request.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphmodel.domain.ids import new_id
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.graph_folder import GraphFolder, folder_fault

FOLDER = "as-known"
"""Where scratch graphs lie in the data folder."""
_one_at_a_time = threading.Lock()
"""Each is a server with memory of its own: whoever asks meanwhile waits."""


@contextmanager
def scratch(home: Path) -> Iterator[Graph]:
    """An empty, migrated graph beside the data folder's own; nothing of it is left behind.

    :raises StoreFull: no room on the disk; :raises Failed: the data folder cannot be written to; :raises StoreUnavailable: its
        server did not come up, or went away before the request was done.
    """
    sweep(home)
    place = _inside(home) / f"{os.getpid()}-{new_id()}"
    with _one_at_a_time:
        try:
            place.mkdir(parents=True, mode=0o700)
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


def sweep(home: Path) -> None:
    """Take away from a data folder what a program left behind that was killed together with its server."""
    for left in _inside(home).glob("*-*"):
        pid = left.name.partition("-")[0]
        if pid.isdigit() and not _runs(int(pid)) and GraphFolder.of(left).holder() is None:
            shutil.rmtree(left, ignore_errors=True)


def _inside(home: Path) -> Path:
    return home.expanduser().absolute() / FOLDER


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # it runs as another user
    return True
