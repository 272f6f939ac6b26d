"""A line to the graph that breaks just after a commit was carried out and before its answer arrives."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from graphmodel.store import embedded
from graphmodel.store.connection import GraphSettings

_COMMIT = b"\x00\x02\xb0\x12\x00\x00"


class Line:
    """Passes bytes between a driver and its server."""

    def __init__(self, port: int) -> None:
        self._server_port = port
        self._break_next = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.broken = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def break_at_next_commit(self) -> None:
        """The next commit is carried out and its answer lost."""
        self._break_next.set()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._server_port))
                lost = threading.Event()
                threading.Thread(target=self._ask, args=(client, server, lost), daemon=True).start()
                threading.Thread(target=self._answer, args=(client, server, lost), daemon=True).start()

    def _ask(self, client: socket.socket, server: socket.socket, lost: threading.Event) -> None:
        with suppress(OSError):
            while said := client.recv(65536):
                if said.endswith(_COMMIT) and self._break_next.is_set():
                    self._break_next.clear()
                    lost.set()
                server.sendall(said)
        server.close()

    def _answer(self, client: socket.socket, server: socket.socket, lost: threading.Event) -> None:
        with suppress(OSError):
            while said := server.recv(65536):
                if lost.is_set():  # this is the answer to the commit
                    self.broken += 1
                    client.shutdown(socket.SHUT_RDWR)
                    break
                client.sendall(said)
        client.close()


@contextmanager
def line_that_breaks(settings: GraphSettings) -> Iterator[tuple[GraphSettings, Line]]:
    """Settings that reach the same store through a :class:`Line`."""
    if settings.uri is None:
        running = embedded.ensure(settings.home)
        line = Line(running.address.bolt_port)
        through = replace(settings, user="root", password=running.password, database="kinmap")
    else:
        line = Line(int(settings.uri.rsplit(":", 1)[1]))
        through = settings
    try:
        yield replace(through, uri=f"bolt://127.0.0.1:{line.port}"), line
    finally:
        line.close()
