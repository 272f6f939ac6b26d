"""A graph for the length of one request: empty, private, and gone afterwards, whatever happens to whoever asked for it."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from graphmodel.domain.errors import AddressTaken, StoreUnavailable
from graphmodel.store.graph_folder import GraphFolder
from graphmodel.store.scratch import FOLDER, scratch, sweep, taken
from graphmodel.store.statements import statement
from ui.commands import serving

ROOT = Path(__file__).parents[3]
LEFT_BEHIND_S = 30.0
ASKING = """
import sys, time
from pathlib import Path
from graphmodel.store.scratch import scratch
with scratch(Path(sys.argv[1])) as graph:
    print("ready", flush=True)
    time.sleep(600)
"""


def places(home: Path) -> list[Path]:
    """Every scratch graph in a data folder."""
    return sorted((home / FOLDER).glob("*"))


def test_it_is_empty_readable_by_its_owner_only_and_gone_afterwards_whatever_happens(tmp_path: Path) -> None:
    with suppress(ZeroDivisionError), scratch(tmp_path) as graph:
        (place,) = places(tmp_path)
        server = GraphFolder.of(place).holder()
        assert graph.read(statement("archive/anything"))[0]["found"] == 0
        assert place.stat().st_mode & 0o077 == 0
        assert graph.home == place
        raise ZeroDivisionError

    assert places(tmp_path) == []
    assert server
    with pytest.raises(ProcessLookupError):
        os.kill(server, 0)


def test_a_scratch_whose_server_went_away_is_not_asked_again(tmp_path: Path) -> None:
    """A server that were started anew might hold half of what was put there: half an answer is a wrong one."""
    with scratch(tmp_path) as graph:
        server = GraphFolder.of(places(tmp_path)[0]).holder()
        assert server
        os.kill(server, signal.SIGKILL)
        with pytest.raises(StoreUnavailable, match="ask again"):
            graph.read(statement("archive/anything"))

    assert places(tmp_path) == []


def test_when_whoever_asks_is_killed_the_server_ends_and_takes_its_folder_away(tmp_path: Path) -> None:
    asker = subprocess.Popen([sys.executable, "-c", ASKING, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert asker.stdout is not None
    assert asker.stdout.readline() == "ready\n"
    server = GraphFolder.of(places(tmp_path)[0]).holder()
    asker.kill()
    asker.wait()
    asker.stdout.close()

    deadline = time.monotonic() + LEFT_BEHIND_S
    while places(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.1)

    assert server
    assert places(tmp_path) == []


def test_what_was_left_behind_all_the_same_is_swept_away_and_what_somebody_uses_is_not(tmp_path: Path) -> None:
    """Whatever number the process had: it is another one's by now. A folder without a lock is older than locks are."""
    inside = tmp_path / FOLDER
    for name in (f"{os.getpid()}-older", "unlocked"):
        (inside / name / "graph").mkdir(parents=True)
    (inside / "unlocked" / "request.lock").touch()

    with scratch(tmp_path) as graph:
        sweep(tmp_path)
        assert places(tmp_path) == [graph.home]

    assert places(tmp_path) == []


def test_sweeping_while_others_begin_takes_nothing_from_them(tmp_path: Path) -> None:
    """A folder that was made a moment ago and is not locked yet may be swept: it is made again."""
    begun = [threading.Thread(target=_hold_and_let_go, args=(tmp_path, number)) for number in range(4)]
    over = threading.Event()
    sweeping = threading.Thread(target=lambda: [sweep(tmp_path) for _ in iter(over.is_set, True)])
    for thread in (sweeping, *begun):
        thread.start()
    for thread in begun:
        thread.join()
    over.set()
    sweeping.join()

    assert _failed == []
    assert places(tmp_path) == []


_failed: list[str] = []


def _hold_and_let_go(home: Path, number: int) -> None:
    for turn in range(50):
        place = home / FOLDER / f"{number}-{turn}"
        held = taken(place)
        (place / "kept").touch()
        time.sleep(0.001)
        if not (place / "kept").exists():
            _failed.append(place.name)
        shutil.rmtree(place, ignore_errors=True)  # whoever sweeps may be at it already, and then ends it
        os.close(held)


def test_what_was_left_behind_goes_when_kinmap_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    swept: list[Path] = []
    monkeypatch.setattr(serving, "sweep", swept.append)
    monkeypatch.setenv("KINMAP_HOME", str(tmp_path))
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(AddressTaken):  # it goes no further: somebody has the port
            serving.run(port=int(other.getsockname()[1]))

    assert swept == [tmp_path]
