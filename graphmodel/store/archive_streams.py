"""Both ends of the stream through age, which conceals what went wrong at them: so they remember it themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Source:
    """What age reads from."""

    pieces: Iterator[bytes]
    held: bytearray = field(default_factory=bytearray)
    fault: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes; none at the end."""
        try:
            while len(self.held) < size and (piece := next(self.pieces, None)) is not None:
                self.held += piece
        except BaseException as error:
            self.fault = error
            raise
        given = bytes(self.held[:size])
        del self.held[:size]
        return given


@dataclass(slots=True)
class Sink:
    """What age writes to."""

    take: Callable[[bytes], object]
    fault: BaseException | None = None

    def write(self, data: bytes) -> int:
        """Takes all of it, and nothing more after a fault: what is held back in between is tried once more at the end."""
        if self.fault is not None:
            raise self.fault
        try:
            self.take(data)
        except BaseException as error:
            self.fault = error
            raise
        return len(data)

    def flush(self) -> None:
        """Nothing is held back here."""
