"""Anchors outside the graph: what they prove, and that nobody alters them unseen."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from tampering import Journal, entry, random_journal

from graphmodel.domain.errors import BadFile
from graphmodel.store import anchors, proving
from graphmodel.store.anchors import Anchors
from graphmodel.store.chain import SHARED, Head
from graphmodel.store.connection import Graph
from graphmodel.store.journal import append
from graphmodel.store.statements import Statement

AT = ("2026-11-23T09:00:00.000+00:00", "2026-11-23T09:05:00.000+00:00", "2026-11-23T09:10:00.000+00:00")
HEADS = [Head("a", 2, "x2"), Head("b", 1, "y1"), Head("new", 0, "")]


@pytest.fixture
def noted(tmp_path: Path) -> Anchors:
    """Anchors of three moments."""
    it = Anchors(tmp_path, "embedded")
    it.note(HEADS, AT[0])
    it.note([Head("a", 3, "x3"), HEADS[1]], AT[1])
    it.note([Head("a", 3, "x3"), Head("b", 2, "y2")], AT[2])
    return it


def lines(it: Anchors) -> list[str]:
    return (it.home / "anchors.jsonl").read_text(encoding="utf-8").splitlines()


def write(it: Anchors, given: list[str]) -> None:
    (it.home / "anchors.jsonl").write_text("".join(f"{line}\n" for line in given), encoding="utf-8")


def test_every_place_that_was_noted_is_said_with_the_newest_moment(noted: Anchors) -> None:
    said = noted.read()

    assert said.anchored.heads == {"a": {2: "x2", 3: "x3"}, "b": {1: "y1", 2: "y2"}}
    assert (said.anchored.at, said.faults, said.remarks) == (AT[2], (), ())
    assert [len(json.loads(line)["heads"]) for line in lines(noted)] == [2, 1, 1]


def test_nothing_is_added_when_nothing_moved(noted: Anchors) -> None:
    assert noted.note([Head("a", 3, "x3"), Head("b", 2, "y2")], "2026-11-24T09:00:00.000+00:00") is False
    assert len(lines(noted)) == 3


def test_the_key_is_its_owners_alone(noted: Anchors) -> None:
    assert (noted.home / "anchor.key").stat().st_mode & 0o777 == 0o600


def test_before_anything_was_noted_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    said = Anchors(tmp_path, "embedded").read()

    assert (said.anchored.heads, said.faults) == ({}, ())


@pytest.mark.parametrize(
    ("how", "at"),
    # The newest line cut off shows only beside a copy that is kept elsewhere (kinmap verify --write-anchor).
    [(how, at) for how in ("edit", "remove", "double", "other key") for at in range(3) if (how, at) != ("remove", 2)],
)
def test_an_altered_line_is_found(noted: Anchors, how: str, at: int) -> None:
    kept = lines(noted)
    if how == "edit":
        kept[at] = kept[at].replace('"x', '"z').replace('"y', '"w')
    elif how == "remove":
        del kept[at]
    elif how == "double":
        kept.insert(at, kept[at])
    else:
        other = Anchors(noted.home / "other", "embedded")
        other.note(HEADS, AT[0])
        kept[at] = lines(other)[0]
    write(noted, kept)

    assert noted.read().faults != ()


def test_the_files_or_the_key_gone_is_found(noted: Anchors) -> None:
    key = noted.home / "anchor.key"
    secret = key.read_text()
    key.unlink()
    assert "key of the anchors" in noted.read().faults[0]
    key.write_text(secret)
    (noted.home / "anchors.jsonl").unlink()
    assert "are gone" in noted.read().faults[0]


def test_half_a_line_that_a_crash_left_breaks_nothing(noted: Anchors) -> None:
    with (noted.home / "anchors.jsonl").open("a", encoding="utf-8") as out:
        out.write('{"at":"2026-11')
    noted.note([Head("c", 1, "z1")], AT[2])

    said = noted.read()

    assert said.faults == ()
    assert said.anchored.heads["c"] == {1: "z1"}


def test_a_file_that_grew_large_is_set_aside_and_still_counts(noted: Anchors, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anchors, "_LARGE_BYTES", 10)
    noted.note([Head("a", 4, "x4"), Head("b", 2, "y2")], AT[2])
    noted.note([Head("a", 5, "x5"), Head("b", 2, "y2")], AT[2])

    said = noted.read()

    assert sorted(file.name for file in noted.home.glob("anchors*")) == ["anchors-0001.jsonl", "anchors-0002.jsonl"]
    assert (said.faults, set(said.anchored.heads["a"])) == ((), {2, 3, 4, 5})
    monkeypatch.undo()
    assert noted.note([Head("a", 5, "x5"), Head("b", 2, "y2")], AT[2]) is True  # a new file names every chain once
    assert noted.note([Head("a", 5, "x5"), Head("b", 2, "y2")], AT[2]) is False
    (noted.home / "anchors-0001.jsonl").unlink()
    assert noted.read().faults != ()


def test_each_graph_has_anchors_of_its_own(noted: Anchors) -> None:
    other = Anchors(noted.home, "bolt://somewhere")
    other.note([Head("a", 1, "q")], AT[2])

    assert other.read().anchored.heads == {"a": {1: "q"}}
    assert noted.read().anchored.heads["a"] == {2: "x2", 3: "x3"}
    assert (noted.read().faults, other.read().faults) == ((), ())


def test_what_was_taken_back_to_a_backup_is_compared_from_then_on_and_said(noted: Anchors) -> None:
    noted.start_anew([Head("a", 2, "x2")], AT[2], "restored from Monday's backup")

    said = noted.read()

    assert (said.anchored.heads, said.faults) == ({"a": {2: "x2"}}, ())
    assert "restored from Monday's backup" in said.remarks[0]


def test_an_anchor_kept_elsewhere_says_the_same_and_an_altered_one_is_refused(noted: Anchors, tmp_path: Path) -> None:
    file = tmp_path / "anchor.json"
    noted.write(file, HEADS, AT[0])

    said = noted.read_file(file)
    other = Anchors(tmp_path / "other", "embedded").read_file if (tmp_path / "other").mkdir() is None else None

    assert (said.anchored.heads, said.remarks) == ({"a": {2: "x2"}, "b": {1: "y1"}}, ())
    assert other is not None
    assert "another key" in other(file).remarks[0]
    file.write_text(file.read_text().replace('"x2"', '"x9"'))
    with pytest.raises(BadFile, match="altered"):
        noted.read_file(file)
    file.write_text("nothing of the kind")
    with pytest.raises(BadFile, match="no anchor"):
        noted.read_file(file)


def test_two_anchors_that_differ_are_a_fault(noted: Anchors, tmp_path: Path) -> None:
    noted.write(tmp_path / "other.json", [Head("a", 3, "another")], AT[1])

    both = noted.read().with_(noted.read_file(tmp_path / "other.json"))

    assert both.faults == ("Two anchors differ on entry 3 of chain a.",)


def test_a_journal_is_proved_against_what_was_noted_at_any_time(tmp_path: Path) -> None:
    chance = random.Random(3)
    journal, it = random_journal(chance), Anchors(tmp_path, "embedded")
    for number in range(5):
        it.note(list(journal.heads.values()), AT[0])
        journal.append(SHARED, [entry(100 + number, SHARED)])
    assert journal.examined(it.read().anchored).faults == ()
    last = len(journal.entries[SHARED])

    journal.rewrite(SHARED, last - 3, [entry(900 + number, SHARED) for number in range(3)])

    assert journal.examined().faults == ()
    assert len(journal.examined(it.read().anchored).faults) == 2  # of the three entries, two were newest when an anchor was noted


def test_a_tail_cut_off_with_its_head_is_found_in_the_store(graph: Graph, tmp_path: Path) -> None:
    it = Anchors(tmp_path, "embedded")
    graph.write(lambda tx: append(tx, [entry(number, "child") for number in range(5)]))
    it.note(proving.heads(graph), AT[0])
    cut = Statement(
        "tests/cut",
        "MATCH (e:JournalEntry {place: 'child#5'}) DETACH DELETE e WITH count(*) AS gone "
        "MATCH (last:JournalEntry {place: 'child#4'}) MATCH (h:JournalHead {chain: 'child'}) SET h.seq = 4, h.hash = last.hash",
        frozenset(),
        (),
        "write",
    )
    graph.write(lambda tx: tx.run(cut))

    assert proving.examine(graph).faults == ()
    assert proving.examine(graph, it.read().anchored).faults == (
        "Entry 5 of chain child was anchored outside the graph and is not there any more.",
    )


def test_a_store_replaced_whole_is_found(tmp_path: Path) -> None:
    it = Anchors(tmp_path, "embedded")
    it.note(list(random_journal(random.Random(1)).heads.values()), AT[0])

    assert Journal().examined(it.read().anchored).faults != ()
    assert random_journal(random.Random(2)).examined(it.read().anchored).faults != ()
