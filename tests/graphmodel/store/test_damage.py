"""A log of writes that was damaged on the disk: the embedded server sets it aside, and that is said."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from people import PEOPLE, move_in

import ui
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.graph_folder import GraphFolder

END_OF_A_RECORD = (9371515385058702).to_bytes(8, "big")
WRITTEN = [f"p{number:02}" for number in range(12)]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A data folder whose server was killed after twelve writes."""
    with Graph.open(GraphSettings(tmp_path)) as graph:
        for one in WRITTEN:
            graph.write(lambda transaction, one=one: move_in(transaction, [one]))
    folder = GraphFolder.of(tmp_path)
    embedded.end_at_once(tmp_path)
    while folder.holder() is not None:
        time.sleep(0.02)
    yield tmp_path
    embedded.stop(tmp_path)


def logs(home: Path) -> list[Path]:
    return sorted((GraphFolder.of(home).path / "databases").rglob("*.wal"))


def spoil(log: Path, record: int) -> None:
    """Make the end of one record of a log unreadable; ``record`` counts from the end, -1 = the newest."""
    said = bytearray(log.read_bytes())
    at = -1
    for _ in range(-record):
        at = said.rindex(END_OF_A_RECORD, 0, at if at > 0 else len(said))
    said[at : at + len(END_OF_A_RECORD)] = bytes(len(END_OF_A_RECORD))
    log.write_bytes(said)


def doctor(home: Path) -> tuple[int, str]:
    said = subprocess.run(
        [sys.executable, "-m", "ui", "doctor"],
        env={**os.environ, "KINMAP_HOME": str(home), "KINMAP_GRAPH": "", "PYTHONPATH": str(Path(ui.__file__).parents[1])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return said.returncode, said.stdout


def test_a_log_that_is_damaged_in_the_middle_is_set_aside_and_the_doctor_says_so(
    home: Path,
) -> None:
    fullest = max(logs(home), key=lambda log: log.stat().st_size)
    spoil(fullest, record=-6)

    code, said = doctor(home)

    # The server sets aside its other logs with it, and what stands in them may be missing just as well.
    damaged = embedded.damaged_files(home)
    assert fullest.with_name(f"{fullest.name}.corrupt") in damaged
    assert code == 1
    assert f"✗ {', '.join(map(str, damaged))}: damaged when the graph started after a crash." in said
    assert "→ Run kinmap verify, and look through what was recorded that day." in said


def test_a_log_whose_newest_record_was_cut_short_is_no_damage(home: Path) -> None:
    fullest = max(logs(home), key=lambda log: log.stat().st_size)
    with fullest.open("ab") as log:
        log.write(fullest.read_bytes()[:100])  # a record that was begun when the server was killed

    _, said = doctor(home)

    assert embedded.damaged_files(home) == ()
    assert "✓ No file of the graph was found damaged" in said
    with Graph.open(GraphSettings(home)) as graph:
        assert [row["id"] for row in graph.read(PEOPLE)] == WRITTEN
