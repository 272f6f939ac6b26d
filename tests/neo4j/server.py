"""A Neo4j server for the tests, without Docker: its jars from Maven, once, into the user's cache folder; then plain Java.

Loopback only, no password (nobody else can reach it), a heap of 512 MB, stopped by its process id when the tests end.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j

_POM = Path(__file__).with_name("pom.xml")
_START_S = 180.0
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent")
_CONFIGURATION = """server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.https.enabled=false
dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
dbms.cypher.min_replan_interval=1d
dbms.cypher.statistics_divergence_threshold=1.0
internal.cypher.use_parameter_size=false
server.directories.data={home}/data
server.directories.logs={home}/logs
"""


class NoNeo4jError(Exception):
    """This machine cannot run Neo4j; says why."""


def jars() -> Path:
    """The folder of the server's jars, fetched at first use.

    :raises NoNeo4jError: without Java or Maven, or when they cannot be fetched.
    """
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            raise NoNeo4jError(f"there is no `{program}` on this machine")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kinmap" / "neo4j"
    folder = cache / hashlib.sha256(_POM.read_bytes()).hexdigest()[:12]
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several test runs may want them at once
        if not (folder / "complete").exists():
            command = ["mvn", "-q", "-B", "-f", str(_POM), "dependency:copy-dependencies", "-DincludeScope=runtime"]
            fetched = subprocess.run([*command, f"-DoutputDirectory={folder}"], capture_output=True, text=True, timeout=900)
            if fetched.returncode != 0:
                raise NoNeo4jError(f"Maven could not fetch it: {fetched.stdout[-500:]}")
            (folder / "complete").touch()
    return folder


class Server:
    """A server with its data in ``home``, always at the same address; it can be ended in any way and started again.

    ``more``: further lines of its configuration.
    """

    def __init__(self, home: Path, more: str = "") -> None:
        self._home = home
        bolt, http = _free_port(), _free_port()
        self.uri = f"bolt://127.0.0.1:{bolt}"
        (home / "conf").mkdir(parents=True)
        configuration = _CONFIGURATION.format(bolt=bolt, http=http, home=home) + more
        (home / "conf" / "neo4j.conf").write_text(configuration, encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers.

        :raises NoNeo4jError: it cannot run here.
        """
        home = self._home
        opened = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENED]
        # A server of a few minutes gains nothing from the second compiler, which takes the time of both cores.
        light = ["-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
        command = ["java", *light, *opened, "-cp", f"{jars()}/*"]
        entry = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home}/conf"]
        with (home / "console.log").open("wb") as log:
            self._process = subprocess.Popen(
                [*command, *entry], cwd=home, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        _wait(self._process, self.uri, home)

    def stop(self) -> None:
        """Ask it to end, and wait until it has; end it after a minute."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(60)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()


@contextmanager
def running(home: Path) -> Iterator[str]:
    """A server with its data in ``home``, as the URI to reach it by; stopped at the end."""
    server = Server(home)
    try:
        server.start()
        yield server.uri
    finally:
        server.stop()


def _wait(server: subprocess.Popen[bytes], uri: str, home: Path) -> None:
    deadline = time.monotonic() + _START_S
    with neo4j.GraphDatabase.driver(uri, max_transaction_retry_time=0.0) as driver:  # else it sleeps longer and longer
        while True:
            try:
                driver.execute_query("RETURN 1 AS one")
            except (neo4j.exceptions.DriverError, neo4j.exceptions.TransientError) as error:  # it may listen before it can answer
                said = (home / "console.log").read_text(errors="replace")[-800:]
                if server.poll() is not None:
                    raise NoNeo4jError(f"the server ended: {said}") from error
                if time.monotonic() > deadline:
                    raise NoNeo4jError(f"the server did not answer in {_START_S:.0f} s: {said}") from error
                time.sleep(0.25)
            else:
                return


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
