"""Where the journal stands is noted while the app runs, and never by starting or holding a graph that nobody uses."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from graphmodel.domain.people import Person
from graphmodel.record import Recorder
from graphmodel.store import proving
from graphmodel.store.connection import Graph
from ui.commands.anchoring import anchors_of, keep_anchoring, note_anchor
from ui.settings import Settings


def settings_of(home: Path) -> Settings:
    return Settings(home=home, graph="bolt://of.a.test")  # the fixture's graph, whichever engine it is


def within(seconds: float, come: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if come():
            return True
        time.sleep(0.02)
    return False


def test_the_app_notes_what_was_written_by_itself(graph: Graph, tmp_path: Path) -> None:
    settings = settings_of(tmp_path)
    ended = keep_anchoring(graph, settings, every_s=0.05)
    try:
        Recorder(graph).record([Person(id="gran", name="Gran")], by="sana", why="test")
        (head,) = proving.heads(graph)

        assert within(10, lambda: anchors_of(settings).read().anchored.heads == {"shared": {1: head.hash}})
    finally:
        ended.set()


def test_a_folder_that_cannot_be_written_to_holds_nobody_up(
    graph: Graph, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", encoding="utf-8")
    Recorder(graph).record([Person(id="gran", name="Gran")], by="sana", why="test")

    note_anchor(graph, settings_of(tmp_path / "home"))

    assert "could not be noted" in " ".join(capsys.readouterr().err.split())


def test_each_graph_and_database_has_anchors_of_its_own(tmp_path: Path) -> None:
    assert anchors_of(Settings(home=tmp_path, graph="")).graph == "embedded"
    assert anchors_of(Settings(home=tmp_path, graph="bolt://a", graph_database="b")).graph == "bolt://a b"
