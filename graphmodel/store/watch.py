"""Ends an embedded server that hangs, so that nobody waits for its answer for ever.

The driver waits without limit, and the embedded server gives it none to keep. A statement that merely
takes long is left alone: while it runs, the server still says that it is ready. One that does not say so three times running is
ended, which loses nothing that was acknowledged, and whoever waits starts it again and asks anew.
"""

from __future__ import annotations

import http.client
import logging
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from graphmodel.store.graph_folder import Address, GraphFolder

_log = logging.getLogger("kinmap.store")


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds: how long an answer may take before the server is asked whether it is there; how long it has to say so."""

    quiet_s: float = 20.0
    word_s: float = 10.0
    words: int = 3

    @property
    def longest_s(self) -> float:
        """The longest that a hung server keeps anybody waiting before it is ended."""
        return self.quiet_s + self.words * self.word_s


PATIENCE = Patience()


@contextmanager
def watched(folder: GraphFolder | None) -> Iterator[None]:
    """Watch over the server of this folder for as long as something waits for it; None = a server elsewhere, left alone."""
    if folder is None:
        yield
        return
    answered = threading.Event()
    threading.Thread(target=_watch, args=(folder, answered, PATIENCE), name="kinmap-watch", daemon=True).start()
    try:
        yield
    finally:
        answered.set()


def _watch(folder: GraphFolder, answered: threading.Event, patience: Patience) -> None:
    while not answered.wait(patience.quiet_s):
        address = folder.address()
        if address is None or any(_is_ready(address, patience.word_s) for _ in range(patience.words)):
            continue
        if not answered.is_set() and folder.address() == address:
            _log.warning("the embedded graph server in %s hung and was ended; it is started again", folder.path)
            with suppress(ProcessLookupError, PermissionError):
                os.kill(address.pid, signal.SIGKILL)


def _is_ready(address: Address, within_s: float) -> bool:
    line = http.client.HTTPConnection("127.0.0.1", address.http_port, timeout=within_s)
    try:
        line.request("GET", "/api/v1/ready")
        line.getresponse()  # any answer will do
    except TimeoutError:
        return False
    except (OSError, http.client.HTTPException):
        return True  # refused or cut off: it is dying or has died, which whoever waits sees without our help
    else:
        return True
    finally:
        line.close()
