"""A small disk of its own, and what fills it.

It is a filesystem in memory, which only root may mount: elsewhere its tests are skipped aloud; where ``CI=true`` they fail.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MB = 1024 * 1024
_TRIES = 200


@contextmanager
def small_disk_at(folder: Path, size_mb: int) -> Iterator[Path]:
    """A disk of its own at this folder, with nothing on it."""
    folder.mkdir(parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size_mb}m,mode=700", "kinmap-test", str(folder)]
    mounted = subprocess.run(mount, capture_output=True, text=True, check=False)
    if mounted.returncode != 0:
        reason = f"a small disk cannot be mounted here: {mounted.stderr.strip()}"
        if os.environ.get("CI") == "true":
            pytest.fail(f"a full disk has to be met in CI, and {reason}")
        pytest.skip(reason)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


class Ballast:
    """A file that leaves just so much of the disk free."""

    def __init__(self, disk: Path) -> None:
        self._file = disk / "ballast"

    def leave(self, free_mb: float) -> None:
        """Fill the disk, or free it, to this level."""
        self._file.unlink(missing_ok=True)
        handle = os.open(self._file, os.O_WRONLY | os.O_CREAT)
        try:
            filled = any(_filled(handle, free_mb) for _ in range(_TRIES))
        finally:
            os.close(handle)
        assert filled, f"the disk could not be filled to {free_mb} MB"

    def free(self) -> None:
        """Take nothing of the disk."""
        self._file.unlink(missing_ok=True)


def _filled(handle: int, free_mb: float) -> bool:
    """Take what is free but for this much; False = somebody else took the last of it meanwhile, and nothing was taken."""
    state = os.fstatvfs(handle)
    more = state.f_bavail * state.f_frsize - int(free_mb * MB)
    try:
        if more > 0:
            os.posix_fallocate(handle, 0, more)
    except OSError:
        os.ftruncate(handle, 0)
        return False
    return True
