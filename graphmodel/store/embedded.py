"""Starts, finds and stops the embedded graph server of a data folder.

The server is a process of its own that outlives whoever started it: the app and ``kinmap ask`` share it. It lives until
:func:`stop`. Whoever started it is told so (``started_by_us``) and can stop what it started.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import graphmodel
from graphmodel.domain.errors import Failed, StoreFull, StoreUnavailable
from graphmodel.store.graph_folder import Address, GraphFolder, folder_fault

_LEAST_HEAP_MB, _MOST_HEAP_MB = 512, 2048
HEAP_MB = max(_LEAST_HEAP_MB, min(_MOST_HEAP_MB, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**22))
"""The most memory for the server's data and queries, in MB: a quarter of the machine's, taken only when it is needed.

A load is one transaction that lives in it: 20,000 records pass with 512 MB, 94,000 do not with 1024 and do with 2048 (measured).
"""

_START_WAIT_S = 90.0
_STOP_WAIT_S = 30.0
_STARTS = 3
_our_children: dict[int, subprocess.Popen[bytes]] = {}


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers. ``started_by_us``: this call started it, so this program may stop it again."""

    address: Address
    password: str
    started_by_us: bool


def ensure(home: Path, heap_mb: int = HEAP_MB, passing: bool = False) -> Running:
    """The running server of the data folder ``home``; started if there is none, or if the one there was has died.

    ``passing``: it ends when this program does, keeps nothing for certain, and takes the folder away with it.

    :raises StoreFull: no room on the disk; :raises Failed: the folder cannot be written to, or the server says why it cannot
        start; :raises StoreUnavailable: it did not come up within 90 seconds.
    """
    folder = GraphFolder.of(home)
    address = folder.address()
    if address is not None:
        return Running(address, folder.password(), started_by_us=False)
    folder.prepare()
    started: list[subprocess.Popen[bytes]] = []
    deadline = time.monotonic() + _START_WAIT_S
    while time.monotonic() < deadline:
        address = folder.address()
        if address is not None:
            ours = any(child.pid == address.pid for child in started)
            return Running(address, folder.password(), started_by_us=ours)
        if folder.holder() is None and not any(child.poll() is None for child in started):
            _refuse_after_failure(started, folder)
            started.append(_spawn(folder, heap_mb, passing))
        time.sleep(0.05)
    raise StoreUnavailable(str(folder.path), "Its server did not start in time: run `kinmap stop`, then try again.")


def stop(home: Path) -> bool:
    """Stop the server of the data folder ``home``, whoever started it. True = there was one.

    It is asked first; one that does not heed is ended after 30 seconds, which loses nothing that was acknowledged.
    """
    folder = GraphFolder.of(home)
    was_running = False
    for number in (signal.SIGTERM, signal.SIGKILL):
        deadline = time.monotonic() + _STOP_WAIT_S
        told: int | None = None
        while (holder := folder.holder()) is not None:
            was_running = True
            if holder and holder != told:
                _tell(holder, number)
                told = holder
            if time.monotonic() > deadline:
                break
            time.sleep(0.05)
        else:
            _reap()
            return was_running
    raise StoreUnavailable(str(folder.path), "Its server could not be stopped.")


def end_ours() -> None:
    """End every server that this program started and that runs still, also one that is not up yet; it is asked first."""
    for child in list(_our_children.values()):
        if child.poll() is None:
            child.terminate()
            try:
                child.wait(_STOP_WAIT_S)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
    _reap()


def end_at_once(home: Path) -> None:
    """End the server without asking it. Nothing acknowledged is lost; the next command starts it again.

    For a server that has met a full disk: half a record then ends its log of writes, which the next start reads up to there. Had
    more been written behind it, that would be out of reach (measured: 38 acknowledged records lost in 20 rounds).
    """
    holder = GraphFolder.of(home).holder()
    if holder:
        _tell(holder, signal.SIGKILL)


def damaged_files(home: Path) -> tuple[Path, ...]:
    """Logs of writes that the server could not read to their end when it started after a crash, and set aside; sorted.

    What stands in them after the damage was acknowledged and may be missing from the graph, or be half there. It sets aside its
    empty logs with them; those hold nothing and are left out.
    """
    set_aside = (GraphFolder.of(home).path / "databases").rglob("*.corrupt")
    return tuple(sorted(file for file in set_aside if file.stat().st_size > 0))


def _tell(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return  # it went by itself in the meantime
    except PermissionError as error:
        raise Failed(f"The embedded graph runs as another user (process {pid}): that user has to stop it.") from error


def _reap() -> None:
    for pid, child in list(_our_children.items()):
        if child.poll() is not None:
            del _our_children[pid]


def _spawn(folder: GraphFolder, heap_mb: int, passing: bool) -> subprocess.Popen[bytes]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ARCADEDB_")}
    environment["ARCADEDB_JVM_ERROR_FILE"] = str(folder.log / "crash-%p.log")
    environment["PYTHONPATH"] = str(Path(graphmodel.__file__).parents[1])
    command = [sys.executable, "-P", "-m", "graphmodel.store.embedded_process", str(folder.path), str(heap_mb)]
    command += [str(os.getpid())] if passing else []
    try:
        with (folder.log / "start.txt").open("wb") as log, _ctrl_c_waits():
            child = subprocess.Popen(  # noqa: S603 - our own module, no shell
                command,
                cwd=folder.path,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
            _our_children[child.pid] = child
    except OSError as error:
        raise folder_fault(error, folder.path) from error
    return child


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """A Ctrl-C waits until the server is in our list: one that came in between would leave it behind, known to nobody.

    Blocking the signal is not enough: where a library has a thread of its own, that one takes it, and Python raises it here.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # Python raises it in the main thread only
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)
        if came:
            signal.raise_signal(signal.SIGINT)


def _refuse_after_failure(started: list[subprocess.Popen[bytes]], folder: GraphFolder) -> None:
    if started and started[-1].returncode == 1:
        said = (folder.log / "start.txt").read_text(encoding="utf-8", errors="replace").strip().splitlines()
        full = StoreFull(str(folder.path))
        if said[-1:] == [str(full)]:
            raise full  # whoever waits for room knows it by its kind, not by its words
        raise Failed(said[-1] if said else f"The embedded graph in {folder.path} did not start.")
    if len(started) >= _STARTS:
        raise StoreUnavailable(str(folder.path), f"Its server ended at every start; {folder.log} says more.")
