"""Starts the app on this machine, waits until it answers, and stops what it started.

The app is a Streamlit server in a process of its own; ``app.json`` in the data folder says which one, so that a second
``kinmap run`` and ``kinmap stop`` find it.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from graphmodel.domain.errors import AddressTaken, Failed
from graphmodel.store.graph_folder import write_durably

HOST = "127.0.0.1"
NOTE = "app.json"
PATIENCE_S = 40.0
STOPPING_S = 8.0

# The server's own defaults send usage figures, watch files and show tracebacks. Ours: nothing leaves this machine.
SERVER_FLAGS = (
    "--server.headless=true",
    f"--server.address={HOST}",
    "--server.fileWatcherType=none",
    "--server.enableXsrfProtection=true",
    "--browser.gatherUsageStats=false",
    "--client.showErrorDetails=none",
    "--client.toolbarMode=viewer",
)


@dataclass(frozen=True, slots=True)
class AppNote:
    """Which process serves the app of a data folder, and where."""

    pid: int
    port: int

    @property
    def address(self) -> str:
        """What to type into a browser."""
        return f"http://{HOST}:{self.port}"


def running_app(home: Path) -> AppNote | None:
    """The app that serves this data folder now, if one does."""
    try:
        note = AppNote(**json.loads((home / NOTE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return note if _answers(note.port) and _alive(note.pid) else None


def check_port_free(port: int) -> None:
    """Raises AddressTaken when something already listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise AddressTaken(HOST, port) from error


@contextmanager
def serving(home: Path, port: int, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The app's process, answering; stopped on the way out, however that is.

    Raises:
        Failed: the app did not answer in time; its log is named.
    """
    script = Path(__file__).with_name("app.py")
    log = home / "app.log"
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}", *SERVER_FLAGS]
    log.touch(mode=0o600)  # whatever the app complains of is not for others on this machine
    log.chmod(0o600)
    with log.open("wb") as output:
        # A session of its own: Ctrl-C reaches us alone, and we stop it in order.
        process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            command, cwd=script.parent, env={**os.environ, **environment}, stdout=output, stderr=output, start_new_session=True
        )
    try:
        _wait_until_it_answers(process, port, log)
        write_durably(home / NOTE, json.dumps(asdict(AppNote(process.pid, port))))
        yield process
    finally:
        stop_process(process.pid)
        process.wait(timeout=STOPPING_S)
        (home / NOTE).unlink(missing_ok=True)


def stop_process(pid: int) -> bool:
    """Ask the process to end, and end it if it does not within a few seconds. False when it was gone already."""
    if not _alive(pid):
        return False
    os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + STOPPING_S / 2
    while time.monotonic() < deadline:
        if not _alive(pid):
            return True
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    return True


def _alive(pid: int) -> bool:
    """Whether the process runs; one that ended but was not yet collected by its parent does not."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat")
        return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
    except (ProcessLookupError, PermissionError, FileNotFoundError):
        return False


def _answers(port: int) -> bool:
    try:
        with urlopen(f"http://{HOST}:{port}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _wait_until_it_answers(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if _answers(port):
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise Failed(f"The app did not start. Nothing that was saved is lost. What it said is in {log}.")
