"""The embedded graph server itself: ``python -m graphmodel.store.embedded_process FOLDER HEAP_MB [PARENT]``.

``embedded.py`` starts it. It runs in a session of its own, so that Ctrl-C in a terminal never ends it in the middle of a write,
and ends when it is told to (SIGTERM) or when its folder is gone. Given the process that started it, it serves a passing graph: it
ends with that process too, and takes its data folder away. Settings that matter: the log of writes is forced to disk at every
commit (``txWalFlush=2``: 72 ``kill -9`` lost nothing), no plugin but Bolt, loopback only, the least memory it works well with.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from graphmodel.domain.errors import Failed, KinmapError
from graphmodel.store.graph_folder import DATABASE, Address, GraphFolder, folder_fault

LONGEST_STATEMENT_MS = 60_000
"""Asks the server to stop a statement that runs longer; it does not heed the time limit that the driver sends.

No promise: measured, an UNWIND of two long ranges went on for minutes all the same.
"""

_FOLDER_CHECK_S = 2.0
_KEPT_EVENT_LOGS = 5
_LOGGING = """handlers = java.util.logging.FileHandler
.level = WARNING
java.util.logging.FileHandler.pattern = {pattern}
java.util.logging.FileHandler.formatter = com.arcadedb.log.LogFormatter
java.util.logging.FileHandler.limit = 1000000
java.util.logging.FileHandler.count = 3
java.util.logging.FileHandler.append = true
"""


def main(arguments: list[str]) -> int:
    """Serve until told to stop. 0 = stopped, or another already serves this folder; 1 = could not, and says why."""
    folder, heap_mb = GraphFolder(Path(arguments[0])), int(arguments[1])
    parent = int(arguments[2]) if len(arguments) > 2 else None
    os.umask(0o077)
    try:
        folder.prepare()
        lock = folder.take()
        return 0 if lock is None else _serve(folder, heap_mb, lock, parent)
    except OSError as error:
        sys.stderr.write(f"{folder_fault(error, folder.path)}\n")
    except KinmapError as error:
        sys.stderr.write(f"{error}\n")
    return 1


def _serve(folder: GraphFolder, heap_mb: int, lock: int, parent: int | None) -> int:
    told = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: told.set())
    folder.withdraw()
    _start_java(folder, heap_mb)
    server, bolt_port, http_port = _start_server(folder, durable=parent is None)
    _open_database(server, folder)
    started_at = datetime.now(UTC).isoformat(timespec="seconds")
    folder.publish(Address(os.getpid(), bolt_port, http_port, started_at))
    while not told.wait(_FOLDER_CHECK_S):
        if not folder.still_locked_by(lock) or _is_left(parent):
            break
    server.stop()
    folder.withdraw()
    if _is_left(parent):
        shutil.rmtree(folder.path.parent, ignore_errors=True)
    return 0


def _is_left(parent: int | None) -> bool:
    """Whether whoever started a passing graph is there no more; another graph is nobody's."""
    return parent not in (None, os.getppid())


def _start_java(folder: GraphFolder, heap_mb: int) -> None:
    from arcadedb_embedded.jvm import start_jvm

    for old in sorted(folder.log.glob("server-event-log-*"))[:-_KEPT_EVENT_LOGS]:
        old.unlink(missing_ok=True)
    logging = folder.log / "logging.properties"
    logging.write_text(_LOGGING.format(pattern=str(folder.log / "graph.%g.log").replace("\\", "/")), encoding="utf-8")
    # Signals are Python's (-Xrs): with Java's own handlers a SIGTERM crashed the process in native code. Out of memory ends the
    # process, and the next command starts it again, rather than leave a server that answers some and not others.
    start_jvm(
        heap_size=f"{heap_mb}m",
        disable_xml_limits=False,
        jvm_args=["-Xrs", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", f"-Djava.util.logging.config.file={logging}"],
    )


def _start_server(folder: GraphFolder, durable: bool) -> tuple[Any, int, int]:
    import arcadedb_embedded

    # Users are made anew at each start from our password file, so that the two can never disagree.
    (folder.path / "config" / "server-users.jsonl").unlink(missing_ok=True)
    failure = ""
    for _ in range(5):
        bolt_port, http_port = _free_ports()
        settings = {
            "mode": "production",
            "host": "127.0.0.1",
            "http_port": str(http_port),
            "bolt_port": str(bolt_port),
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "server_logsDirectory": str(folder.log),
            "txWalFlush": "2" if durable else "0",
            "command_timeout": str(LONGEST_STATEMENT_MS),
        }
        server = arcadedb_embedded.create_server(root_path=str(folder.path), root_password=folder.password(), config=settings)
        try:
            server.start()
        except arcadedb_embedded.ArcadeDBError as error:  # a port that was free a moment ago can be taken by now
            failure = str(error)
        else:
            return server, bolt_port, http_port
    raise Failed(f"The embedded graph in {folder.path} did not start: {failure}")


def _open_database(server: Any, folder: GraphFolder) -> None:
    """Open the database. One whose making was cut short has never held anything, and is made again."""
    made = folder.path / "database-made"
    if not made.exists():
        shutil.rmtree(folder.path / "databases" / DATABASE, ignore_errors=True)
    server.create_database(DATABASE)
    made.touch()


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


if __name__ == "__main__":
    outcome = main(sys.argv[1:])
    sys.stderr.flush()
    os._exit(outcome)  # Java's threads would keep a plain exit waiting
