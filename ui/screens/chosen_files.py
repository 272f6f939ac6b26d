"""Files that a browser sent, put where a loader can read them for as long as it reads, and gone afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Protocol

from loaders.template import write_template

ENDINGS = ("csv", "zip", "xlsx", "ged")


class Sent(Protocol):
    """A file as the browser sent it: its own name, not to be trusted, and its bytes."""

    @property
    def name(self) -> str:
        """As it was called on the sender's computer."""

    def getvalue(self) -> bytes:
        """All of it."""


def plain_name(name: str) -> str:
    """The last part of a name only: no folder of it, no dot in front, nothing that cannot be printed."""
    last = PurePath(name.replace("\\", "/")).name
    return "".join(letter for letter in last if letter.isprintable()).lstrip(".") or "file"


def template_bytes() -> bytes:
    """The empty workbook with every table."""
    with tempfile.TemporaryDirectory(prefix="kinmap-") as place:
        path = Path(place) / "tables.xlsx"
        write_template(path)
        return path.read_bytes()


@contextmanager
def on_disk(files: Sequence[Sent], folder: str = "") -> Iterator[list[Path]]:
    """The files as paths, and the folder when one was named.

    Two files of one name would hide each other, so each lies in a folder of its own.
    """
    with tempfile.TemporaryDirectory(prefix="kinmap-") as place:
        paths = []
        for number, sent in enumerate(files):
            path = Path(place) / str(number) / plain_name(sent.name)
            path.parent.mkdir()
            path.write_bytes(sent.getvalue())
            paths.append(path)
        if folder.strip():
            paths.append(Path(folder.strip()).expanduser())
        yield paths
