"""A line to the graph that can be cut at a chosen moment of the talk between a driver and its server.

It reads just enough of Bolt to know where a message ends and what it is: chunks of two bytes of length, a chunk of none at the
end of a message, and the message's kind in its second byte.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from enum import Enum

from graphmodel.store import embedded
from graphmodel.store.connection import GraphSettings

RUN, PULL, COMMIT = 0x10, 0x3F, 0x12
_HANDSHAKE = 20
_AGREEMENT = 5


class Cut(Enum):
    """Where the line is cut: before a message of that kind is passed on, or after its first bytes, or before its answer is."""

    BEFORE_RUN = (RUN, "asked")
    BEFORE_PULL = (PULL, "asked")
    BEFORE_COMMIT = (COMMIT, "asked")
    IN_RUN = (RUN, "half")
    IN_COMMIT = (COMMIT, "half")
    ANSWER_TO_RUN = (RUN, "answered")
    ANSWER_TO_COMMIT = (COMMIT, "answered")
    HALF_ANSWER_TO_COMMIT = (COMMIT, "half answered")

    @property
    def message(self) -> int:
        """The kind of message."""
        return self.value[0]

    @property
    def when(self) -> str:
        """When, beside that message."""
        return self.value[1]


class CuttingLine:
    """Passes bytes between drivers and a server; cuts the connection once for each call of :meth:`cut_next`."""

    def __init__(self, port: int) -> None:
        self._server_port = port
        self._lock = threading.Lock()
        self._next: Cut | None = None
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.cuts: list[Cut] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def cut_next(self, cut: Cut) -> None:
        """Cut the line the next time it comes to this."""
        with self._lock:
            self._next = cut

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

    def take(self, kind: int) -> Cut | None:
        """The cut that is due at a message of this kind, once."""
        with self._lock:
            due = self._next
            if due is None or due.message != kind:
                return None
            self._next = None
            self.cuts.append(due)
            return due

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                _Talk(self, client, socket.create_connection(("127.0.0.1", self._server_port))).start()


class _Talk:
    """One connection of a driver."""

    def __init__(self, line: CuttingLine, client: socket.socket, server: socket.socket) -> None:
        self._line, self._client, self._server = line, client, server
        self._lost: Cut | None = None

    def start(self) -> None:
        """Pass on both ways until either side ends."""
        threading.Thread(target=self._ask, daemon=True).start()
        threading.Thread(target=self._answer, daemon=True).start()

    def _ask(self) -> None:
        with suppress(OSError):
            greeting = b""
            while len(greeting) < _HANDSHAKE and (more := self._client.recv(_HANDSHAKE - len(greeting))):
                greeting += more
            self._server.sendall(greeting)
            for message in self._messages(self._agreed()):
                due = self._line.take(message[3] if len(message) > 3 else 0)
                if due is not None and due.when in ("asked", "half"):
                    self._server.sendall(message[: len(message) // 2] if due.when == "half" else b"")
                    break
                self._lost = due or self._lost
                self._server.sendall(message)
        self._end()

    def _agreed(self) -> bytes:
        """Pass on what a driver still says in greeting where a server named its versions: one of them, and what it can do, in
        five bytes without a length. Returns the bytes that were no greeting any more."""
        first = b""
        while len(first) < 2 and (more := self._client.recv(2 - len(first))):
            first += more
        if first != b"\0\0":
            return first
        while len(first) < _AGREEMENT and (more := self._client.recv(_AGREEMENT - len(first))):
            first += more
        self._server.sendall(first)
        return b""

    def _messages(self, held: bytes) -> Iterator[bytes]:
        """Whole messages as the driver sends them, with their lengths; ``held`` came already."""
        start = 0
        while said := self._client.recv(65536):
            held += said
            while len(held) >= start + 2:
                size = int.from_bytes(held[start : start + 2], "big")
                if len(held) < start + 2 + size:
                    break
                start += 2 + size
                if size == 0:  # the end of a message
                    yield held[:start]
                    held, start = held[start:], 0

    def _answer(self) -> None:
        with suppress(OSError):
            while said := self._server.recv(65536):
                if self._lost is not None:  # what comes now is the answer that gets lost
                    self._client.sendall(said[: len(said) // 2] if self._lost.when == "half answered" else b"")
                    break
                self._client.sendall(said)
        self._end()

    def _end(self) -> None:
        for side in (self._client, self._server):
            with suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
            side.close()


@contextmanager
def line_to_cut(settings: GraphSettings) -> Iterator[tuple[GraphSettings, CuttingLine]]:
    """Settings that reach the same store through a :class:`CuttingLine`."""
    if settings.uri is None:
        running = embedded.ensure(settings.home)
        line = CuttingLine(running.address.bolt_port)
        through = replace(settings, user="root", password=running.password, database="kinmap")
    else:
        line = CuttingLine(int(settings.uri.rsplit(":", 1)[1]))
        through = settings
    try:
        yield replace(through, uri=f"bolt://127.0.0.1:{line.port}"), line
    finally:
        line.close()
