"""A server that speaks just enough Bolt 5.4 to stand for a member of a cluster: it works, or answers with a chosen failure.

Answers are written out in PackStream by hand; of what is asked only the kind of message is read, and the bytes are kept.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

HELLO, GOODBYE, RESET, RUN, BEGIN, COMMIT, ROLLBACK, PULL, ROUTE = 0x01, 0x02, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x3F, 0x66
_SUCCESS, _RECORD, _IGNORED, _FAILURE = 0x70, 0x71, 0x7E, 0x7F
_VERSION_5_4 = bytes([0, 0, 4, 5])

Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]


def packed(value: Value) -> bytes:
    """A value in PackStream; texts to 255 bytes, lists and maps to 15 entries, numbers from 0 to 127 and a few hundred."""
    if isinstance(value, bool):
        return b"\xc3" if value else b"\xc2"
    if isinstance(value, int):
        return bytes([value]) if value < 128 else b"\xc9" + value.to_bytes(2, "big")
    if isinstance(value, str):
        text = value.encode()
        return (bytes([0x80 + len(text)]) if len(text) < 16 else bytes([0xD0, len(text)])) + text
    if isinstance(value, Mapping):
        return bytes([0xA0 + len(value)]) + b"".join(packed(name) + packed(one) for name, one in value.items())
    return bytes([0x90 + len(value)]) + b"".join(packed(one) for one in value)


class Member:
    """One member of a cluster. ``failures``: codes it answers with, in their order, at the messages of kind ``fails_at``.

    A failure "" = it hangs up. ``routes``: the members that are said to lead, one for each time it is asked; the last for ever.
    """

    def __init__(self, fails_at: int = BEGIN, failures: Sequence[str] = (), for_ever: str | None = None) -> None:
        self.fails_at, self.failures, self.for_ever = fails_at, list(failures), for_ever
        self.routes: list[str] = []
        self.begun: list[bytes] = []
        self.committed = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._listener.accept()
                threading.Thread(target=self._talk, args=(line,), daemon=True).start()

    def _talk(self, line: socket.socket) -> None:
        with suppress(OSError), line:
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line.recv(20)
            line.sendall(_VERSION_5_4)
            failed = False
            for message in _messages(line):
                kind = message[1]
                if kind == GOODBYE:
                    return
                failure = None if failed and kind != RESET else self._failure_of(kind)
                if failure == "":
                    return
                if failure is not None:
                    failed = True
                    line.sendall(_answer(_FAILURE, {"code": failure, "message": "the stub says so"}))
                elif failed and kind != RESET:
                    line.sendall(_answer(_IGNORED))
                else:
                    failed = False
                    line.sendall(self._success(kind, message))

    def _failure_of(self, kind: int) -> str | None:
        if kind != self.fails_at:
            return None
        return self.failures.pop(0) if self.failures else self.for_ever

    def _success(self, kind: int, message: bytes) -> bytes:
        if kind == HELLO:
            return _answer(_SUCCESS, {"server": "Neo4j/5.26.0", "connection_id": "bolt-1"})
        if kind == ROUTE:
            leader = self.routes.pop(0) if len(self.routes) > 1 else self.routes[0]
            roles = ("ROUTE", "READ", "WRITE")
            servers = [{"addresses": [self.address if role == "ROUTE" else leader], "role": role} for role in roles]
            return _answer(_SUCCESS, {"rt": {"ttl": 300, "db": "neo4j", "servers": servers}})
        if kind == BEGIN:
            self.begun.append(message)
        if kind == RUN:
            return _answer(_SUCCESS, {"fields": ["id"]})
        if kind == PULL:
            return _answer(_RECORD, ["one"]) + _answer(_SUCCESS, {"has_more": False})
        if kind == COMMIT:
            self.committed += 1
            return _answer(_SUCCESS, {"bookmark": f"kept-{self.committed}"})
        return _answer(_SUCCESS, {})


def _answer(kind: int, *values: Value) -> bytes:
    body = bytes([0xB0 + len(values), kind]) + b"".join(map(packed, values))
    return len(body).to_bytes(2, "big") + body + b"\x00\x00"


def _messages(line: socket.socket) -> Iterator[bytes]:
    """Whole messages, without the lengths of their parts."""
    held, message = b"", b""
    while said := line.recv(65536):
        held += said
        while len(held) >= 2 and len(held) >= 2 + int.from_bytes(held[:2], "big"):
            size = int.from_bytes(held[:2], "big")
            message, held = message + held[2 : 2 + size], held[2 + size :]
            if size == 0 and message:
                yield message
                message = b""


@contextmanager
def cluster(*members: Member) -> Iterator[None]:
    """These members, gone at the end."""
    try:
        yield
    finally:
        for one in members:
            one.close()
