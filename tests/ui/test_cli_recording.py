"""``kinmap verify``, ``kinmap history`` and ``kinmap undo`` as a person uses them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.statements import Statement
from tests.ui.test_cli import Terminal


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    it = Terminal(tmp_path_factory.mktemp("recording"))
    (it.folder / "people.csv").write_text("id,name,kind\namira,Amira,child\ngran,Gran,person\n", encoding="utf-8")
    (it.folder / "relationships.csv").write_text(
        "source,target,relationship\namira,gran,maternal_grandmother\n", encoding="utf-8"
    )
    it.kinmap("load", "people.csv", "relationships.csv")
    yield it
    it.kinmap("stop")


def test_a_sound_record_is_said_to_be_and_its_anchor_can_be_kept_elsewhere(terminal: Terminal) -> None:
    said = terminal.json("verify", "--write-anchor", "kept.json")

    assert (said["sound"], said["faults"], said["records"]) == (True, [], 3)
    assert terminal.json("verify", "--anchor", "kept.json", "--quick")["sound"] is True
    assert "3 records" in terminal.kinmap("verify").stdout
    assert json.loads((terminal.home / "anchors.jsonl").read_text(encoding="utf-8").splitlines()[0])["graph"] == "embedded"


def test_what_is_no_anchor_is_refused(terminal: Terminal) -> None:
    (terminal.folder / "none.json").write_text("nothing", encoding="utf-8")

    assert "no anchor" in terminal.kinmap("verify", "--anchor", "none.json", expected=2).stderr


def test_a_tail_cut_off_with_its_head_is_found_by_the_anchors_and_stays_found(terminal: Terminal, tmp_path: Path) -> None:
    other = Terminal(tmp_path)
    (tmp_path / "people.csv").write_text("id,name,kind\namira,Amira,child\n", encoding="utf-8")
    other.kinmap("load", "people.csv")
    cut = Statement(
        "tests/cut",
        "MATCH (h:JournalHead {chain: 'shared'}) MATCH (e:JournalEntry {chain: 'shared', seq: h.seq}) "
        "SET h.seq = h.seq - 1, h.hash = e.prev DETACH DELETE e",
        frozenset(),
        (),
        "write",
    )
    with Graph.open(GraphSettings(other.home)) as graph:
        graph.write(lambda tx: tx.run(cut))

    first = json.loads(other.kinmap("verify", "--quick", "--format", "json", expected=1).stdout)
    other.kinmap("find", "Amira")  # another command notes what stands now: that does not hide it
    again = json.loads(other.kinmap("verify", "--quick", "--format", "json", expected=1).stdout)
    anew = json.loads(other.kinmap("verify", "--quick", "--anew", "looked into, a test", "--format", "json", expected=1).stdout)
    other.kinmap("stop")

    anchored = [fault for fault in first["faults"] if "anchored outside the graph" in fault]
    assert anchored
    assert set(anchored) <= set(again["faults"])
    assert not [fault for fault in anew["faults"] if "anchored" in fault]
    assert "looked into, a test" in anew["remarks"][0]


def test_what_was_done_is_said_and_taken_back_and_brought_back(terminal: Terminal) -> None:
    said = json.loads(terminal.kinmap("history", "--child", "amira", "--format", "json").stdout)
    tie = next(one for one in said if one["what"] == "tie recorded")

    undone = terminal.kinmap("undo", tie["entry"], "--why", "typed for another child").stdout
    assert "Undone: 1 record." in undone
    assert "undone before" in terminal.kinmap("undo", tie["entry"], "--why", "again").stdout
    assert "tie" not in terminal.kinmap("history", "--child", "amira").stdout
    terminal.kinmap("undo", f"{tie['entry']}:undone", "--why", "it was this child")

    lines = terminal.kinmap("history", "--child", "amira", "--record", tie["record"]).stdout
    assert [lines.count(what) for what in ("tie recorded", "tie undone")] == [1, 2]
    assert terminal.json("verify")["sound"] is True


def test_an_entry_that_is_not_there_is_refused(terminal: Terminal) -> None:
    assert "no journal entry" in terminal.kinmap("undo", "nothing", "--why", "test", expected=2).stderr
