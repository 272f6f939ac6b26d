"""What lies in ``KINMAP_HOME/graph`` beside the data: the lock, the address of the server that holds it, and its password.

One server to a data folder: it holds ``server.lock`` for as long as it lives, and the kernel lets go of it however it dies, so a
lock that is free means that nobody serves, whatever the other files say. ``server.json`` is believed only if it names the
process that holds the lock.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import secrets
import shutil
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from graphmodel.domain.errors import Failed, KinmapError, StoreFull

DATABASE = "kinmap"
"""Name of the database inside the embedded server."""
START_BYTES = 16 * 1024 * 1024
"""Room that the server needs to start."""
RESERVE_BYTES = 64 * 1024 * 1024
"""Room that writes leave on the disk, so that what was acknowledged can always be written out."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server listens. ``started_at`` is UTC, ISO 8601."""

    pid: int
    bolt_port: int
    http_port: int
    started_at: str

    @property
    def uri(self) -> str:
        """Loopback only, always."""
        return f"bolt://127.0.0.1:{self.bolt_port}"


@dataclass(frozen=True, slots=True)
class GraphFolder:
    """The folder of an embedded graph; ``path`` is absolute."""

    path: Path

    @classmethod
    def of(cls, home: Path) -> GraphFolder:
        """The graph's folder inside the data folder ``home``."""
        return cls(home.expanduser().absolute() / "graph")

    @property
    def log(self) -> Path:
        """Where the server writes its log."""
        return self.path / "log"

    @property
    def _lock_file(self) -> Path:
        return self.path / "server.lock"

    @property
    def _address_file(self) -> Path:
        return self.path / "server.json"

    def see_room(self, needed_bytes: int) -> None:
        """See that there is room on the disk, before the server meets a full one.

        :raises StoreFull: less than ``needed_bytes`` is free.
        """
        if shutil.disk_usage(self.path).free < needed_bytes:
            raise StoreFull(str(self.path))

    def prepare(self) -> None:
        """Make the folder, readable by its owner only, and see that it can be written to.

        :raises StoreFull: no room; :raises Failed: it cannot be written to.
        """
        try:
            self.log.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.path.chmod(0o700)
            self.see_room(START_BYTES)
            write_durably(self.path / "writable", "yes")
        except OSError as error:
            raise folder_fault(error, self.path) from error

    def password(self) -> str:
        """The server's password: random, made once, in a file that only its owner can read."""
        file = self.path / "password"
        try:
            return file.read_text(encoding="ascii")
        except FileNotFoundError:
            write_durably(file, secrets.token_urlsafe(32))
            return file.read_text(encoding="ascii")

    def take(self, wait_s: float = 2.0) -> int | None:
        """Become the one server of this folder: the lock, as an open file to be kept; None = another holds it.

        Waits a little, because whoever asks :meth:`holder` has the lock for a moment too.
        """
        handle = os.open(self._lock_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        deadline = time.monotonic() + wait_s
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    os.close(handle)
                    return None
                time.sleep(0.02)
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        return handle

    def still_locked_by(self, handle: int) -> bool:
        """The lock file is still the one that was taken: nobody moved or removed the folder."""
        try:
            return self._lock_file.stat().st_ino == os.fstat(handle).st_ino
        except OSError:
            return False

    def holder(self) -> int | None:
        """Process id of the server of this folder; 0 = it has not said yet; None = there is none."""
        try:
            handle = os.open(self._lock_file, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return None
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            said = os.pread(handle, 20, 0)
            return int(said) if said.isdigit() else 0
        else:
            return None
        finally:
            os.close(handle)

    def publish(self, address: Address) -> None:
        """Say where this folder's server listens: all at once or not at all."""
        write_durably(self._address_file, json.dumps(asdict(address)))

    def withdraw(self) -> None:
        """Forget the address."""
        self._address_file.unlink(missing_ok=True)

    def address(self) -> Address | None:
        """Where the living server of this folder listens; None = there is none, or it is not ready yet."""
        holder = self.holder()
        if not holder:
            return None
        try:
            said = Address(**json.loads(self._address_file.read_text(encoding="ascii")))
        except (OSError, ValueError, TypeError):
            return None
        return said if said.pid == holder else None


def write_durably(file: Path, text: str) -> None:
    """Write a small file, readable by its owner only, so that a crash leaves the old one or the new one and never half."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(6)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        os.write(handle, text.encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    draft.replace(file)


def says_full(error: OSError) -> bool:
    """Whether this is how the machine says that there is no room left: on the disk, in a quota, or in a file."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def folder_fault(error: OSError, folder: Path) -> KinmapError:
    """The sentence for a folder that cannot be written to."""
    if says_full(error):
        return StoreFull(str(folder))
    return Failed(
        f"Kinmap cannot write to its data folder {folder} ({error.strerror}). "
        "Make it writable for you, or set KINMAP_HOME to a folder that is."
    )
