"""The embedded server: started once, found by others, started again when killed, stopped when told; its folder kept close."""

from __future__ import annotations

import _thread
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from people import move_in, whole_moves

from graphmodel.domain.errors import Failed, StoreFull
from graphmodel.store import embedded, graph_folder
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.graph_folder import GraphFolder

FIND = "import sys; from pathlib import Path; from graphmodel.store import embedded; r = embedded.ensure(Path(sys.argv[1]))\n"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A data folder of its own, whose server is stopped at the end."""
    yield tmp_path / "home"
    embedded.stop(tmp_path / "home")


def test_it_is_started_once_and_found_by_other_processes(home: Path) -> None:
    started: list[embedded.Running] = []
    threads = [threading.Thread(target=lambda: started.append(embedded.ensure(home))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    say = FIND + "print(r.address.pid, r.started_by_us)"
    other = subprocess.run([sys.executable, "-c", say, str(home)], capture_output=True, text=True, check=True, timeout=60)

    assert len({one.address for one in started}) == 1
    assert sum(one.started_by_us for one in started) == 1
    assert other.stdout.split() == [str(started[0].address.pid), "False"]


def test_it_outlives_who_started_it_and_stops_when_told(home: Path) -> None:
    subprocess.run([sys.executable, "-c", FIND, str(home)], check=True, timeout=60)
    folder = GraphFolder.of(home)
    pid = folder.holder()

    assert pid
    assert os.getpgid(pid) != os.getpgid(0)  # Ctrl-C in our terminal does not reach it
    assert embedded.stop(home) is True
    assert folder.holder() is None
    assert folder.address() is None
    assert embedded.stop(home) is False


def test_a_killed_server_is_started_again_under_an_open_graph(home: Path) -> None:
    with Graph.open(GraphSettings(home)) as graph:
        assert graph.started_by_us
        for number in range(3):
            graph.write(lambda transaction, one=f"p{number}": move_in(transaction, [one]))
            embedded.end_at_once(home)

            assert len(whole_moves(graph)) == number + 1


def test_a_stale_address_is_not_believed(home: Path) -> None:
    first = embedded.ensure(home).address
    folder = GraphFolder.of(home)
    embedded.stop(home)
    folder.publish(first)

    assert folder.address() is None
    assert embedded.ensure(home).address.pid != first.pid


def test_only_its_owner_can_read_it_and_only_this_machine_reach_it(home: Path) -> None:
    address = embedded.ensure(home).address
    folder = GraphFolder.of(home).path

    assert folder.stat().st_mode & 0o777 == 0o700
    for file in (folder / "password", folder / "server.json"):
        assert file.stat().st_mode & 0o777 == 0o600
    assert len((folder / "password").read_text()) > 40
    assert (folder / "password").read_text() not in (folder / "server.json").read_text()
    listening = _listening_addresses(address.pid)
    assert {port for _, port in listening} == {address.bolt_port, address.http_port}
    assert {host for host, _ in listening} == {"127.0.0.1"}


def _listening_addresses(pid: int) -> set[tuple[str, int]]:
    sockets = {str(one.readlink()) for one in Path(f"/proc/{pid}/fd").iterdir() if one.is_symlink()}
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in sockets:
                host, port = fields[1].split(":")
                raw = b"".join(bytes.fromhex(host[at : at + 8])[::-1] for at in range(0, len(host), 8))
                family = socket.AF_INET if len(raw) == 4 else socket.AF_INET6
                found.add((socket.inet_ntop(family, raw).removeprefix("::ffff:"), int(port, 16)))
    return found


def test_a_folder_that_was_removed_takes_its_server_with_it(home: Path) -> None:
    pid = embedded.ensure(home).address.pid
    shutil.rmtree(home / "graph", ignore_errors=True)

    deadline = time.monotonic() + 30
    while _alive(pid):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def _alive(pid: int) -> bool:
    embedded._reap()
    return Path(f"/proc/{pid}").exists()


def test_a_folder_that_cannot_be_written_to_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")

    with pytest.raises(Failed, match=r"cannot write to its data folder .* set KINMAP_HOME"):
        Graph.open(GraphSettings(tmp_path / "file"))


def test_little_room_on_the_disk_refuses_writes_and_still_reads(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Graph.open(GraphSettings(home)) as graph:
        graph.write(lambda transaction: move_in(transaction, ["one"]))
        usage = shutil.disk_usage(home)
        monkeypatch.setattr(graph_folder.shutil, "disk_usage", lambda _: usage._replace(free=40 * 1024 * 1024))

        with pytest.raises(StoreFull, match="There is no room left on the disk that holds"):
            graph.write(lambda transaction: move_in(transaction, ["two"]))
        assert whole_moves(graph) == {"one"}
        monkeypatch.undo()
        graph.write(lambda transaction: move_in(transaction, ["two"]))
        assert whole_moves(graph) == {"one", "two"}


def test_no_room_to_start_is_said_in_one_sentence(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.mkdir()
    usage = shutil.disk_usage(home)
    monkeypatch.setattr(graph_folder.shutil, "disk_usage", lambda _: usage._replace(free=1024))

    with pytest.raises(StoreFull, match="Free some space and try again"):
        Graph.open(GraphSettings(home))


def test_a_server_that_cannot_start_says_why(home: Path) -> None:
    folder = GraphFolder.of(home)
    folder.prepare()
    (folder.path / "databases").write_text("in the way")

    with pytest.raises(Failed, match=r"did not start|cannot write"):
        embedded.ensure(home)


def test_a_half_written_address_is_as_good_as_none(home: Path) -> None:
    embedded.ensure(home)
    file = GraphFolder.of(home).path / "server.json"
    whole = file.read_text()
    file.write_text(whole[:10])
    assert GraphFolder.of(home).address() is None
    file.write_text(json.dumps({"pid": 1}))
    assert GraphFolder.of(home).address() is None
    file.write_text(whole)
    assert GraphFolder.of(home).address() is not None


def test_a_server_that_does_not_heed_is_ended(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_STOP_WAIT_S", 1.0)
    pid = embedded.ensure(home).address.pid
    os.kill(pid, signal.SIGSTOP)

    assert embedded.stop(home) is True
    assert not _alive(pid)


def test_ctrl_c_that_comes_while_the_server_is_started_does_not_leave_it_behind(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it comes where a library has threads: one of them takes the signal, and it is raised in the middle of what we do."""
    really, started = subprocess.Popen, []

    def pressed_meanwhile(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(really(*arguments, **options))  # type: ignore[call-overload]
        _thread.interrupt_main()
        time.sleep(0.05)
        return started[0]

    monkeypatch.setattr(embedded.subprocess, "Popen", pressed_meanwhile)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # where tests run side by side, it is not heeded
    try:
        with pytest.raises(KeyboardInterrupt):
            embedded.ensure(home)
    finally:
        signal.signal(signal.SIGINT, before)
    embedded.end_ours()

    assert started[0].poll() is not None
