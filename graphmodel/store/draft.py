"""A file that is there whole or not at all: written beside its place, forced to disk, and only then given its name."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from graphmodel.domain.errors import BadFile, Failed, StoreFull
from graphmodel.store.graph_folder import says_full


@contextmanager
def whole_file(file: Path, replace: bool) -> Iterator[BinaryIO]:
    """What is written to this becomes ``file``, readable by its owner only, when the block ends without an error.

    After an error nothing of it is left; after a crash at most a hidden ``.NAME.….part``, which is no backup to anybody.

    :raises BadFile: the file is there already, and ``replace`` is not set; :raises StoreFull: no room; :raises Failed: the place
        cannot be written to.
    """
    _see_free(file, replace)
    part = file.with_name(f".{file.name}.{secrets.token_hex(6)}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise _fault(error, file) from error
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        _name(part, file, replace)
    except OSError as error:
        raise _fault(error, file) from error
    finally:
        part.unlink(missing_ok=True)


def _see_free(file: Path, replace: bool) -> None:
    if file.is_dir():
        raise BadFile(str(file), "This is a folder.", "Name a file in it.")
    if file.exists() and not replace:
        raise BadFile(
            str(file), "There is such a file already.", "Name another, or say --force to replace it. Nothing was changed."
        )


def _name(part: Path, file: Path, replace: bool) -> None:
    if replace:
        part.replace(file)
    else:
        try:
            file.hardlink_to(part)  # unlike a rename, this never takes the place of a file that came meanwhile
        except FileExistsError:
            _see_free(file, replace)
        except OSError:  # a file system without links, as many memory sticks have
            _see_free(file, replace)
            part.rename(file)
    folder = os.open(file.parent, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(folder)  # the name is on disk too
    finally:
        os.close(folder)


def _fault(error: OSError, file: Path) -> Failed:
    if says_full(error):
        return StoreFull(str(file.parent))
    return Failed(f"{file} cannot be written ({error.strerror}). Nothing was changed. Name a place that you may write to.")
