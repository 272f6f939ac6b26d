"""Undo: every change can be taken back by a new change, and brought back again; nothing is forgotten on the way."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import ChangedSince, Refused, UnknownRecord
from graphmodel.domain.people import Child, Person
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View
from graphmodel.record import Outcome, Recorder
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import PROVENANCE
from graphmodel.store.statements import Statement
from tests.conftest import EMPTY
from tests.scenarios import TODAY, Family, amiras_family, family

SEQUENCES = 200 if os.environ.get("KINMAP_SOAK") == "1" else 8
BOOKKEEPING = "NOT n:Migration AND NOT n:JournalHead AND NOT n:JournalEntry AND NOT n:Look AND NOT n:Secret"
ENTRIES = Statement(
    "tests/entries",
    "MATCH (e:JournalEntry) RETURN e.id AS id, e.seq AS seq, e.kind AS kind, e.subject AS subject, e.after AS after "
    "ORDER BY e.id",
    frozenset(),
    ("id", "seq", "kind", "subject", "after"),
)
NODES = Statement(
    "tests/nodes",
    f"MATCH (n) WHERE {BOOKKEEPING} RETURN labels(n) AS labels, properties(n) AS stored ORDER BY n.id",
    frozenset(),
    ("labels", "stored"),
)
EDGES = Statement(
    "tests/edges",
    f"MATCH (n)-[r]->(m) WHERE {BOOKKEEPING} "
    "RETURN n.id AS source, type(r) AS type, m.id AS target, properties(r) AS stored ORDER BY source, type, target",
    frozenset(),
    ("source", "type", "target", "stored"),
)


def keep(graph: Graph, told: Family) -> Outcome:
    return Recorder(graph).record(told.records, by="sana", why="test")


def amira_and_gran() -> Family:
    told = family()
    told.child("amira")
    told.person("gran", sex="F")
    told.tie("amira", "gran", "maternal_grandmother")
    return told


def entry_of(graph: Graph, subject: str, kind: str) -> str:
    """The newest entry of that kind about this record."""
    found = [row for row in graph.read(ENTRIES) if (row["subject"], row["kind"]) == (subject, kind)]
    return str(max(found, key=lambda row: int(str(row["seq"])))["id"])


def shown(graph: Graph) -> tuple[dict[str, object], set[str]]:
    """What readers may show: contents and labels by id, and the links between records that are not in error."""
    nodes = {str(row["stored"]["id"]): row for row in graph.read(NODES)}  # type: ignore[index, call-overload]
    contents = {each: [sorted(row["labels"]), said(row["stored"])] for each, row in nodes.items() if not wrong(row["stored"])}  # type: ignore[call-overload]
    links: set[str] = set()
    for row in graph.read(EDGES):
        if row["type"] != "WAS_LINKED" and {row["source"], row["target"]} <= contents.keys() and not wrong(row["stored"]):
            links.add(json.dumps([row["source"], row["type"], row["target"], said(row["stored"])], sort_keys=True))
    return contents, links


def said(stored: object) -> dict[str, object]:
    assert isinstance(stored, dict)
    return {name: value for name, value in stored.items() if name not in PROVENANCE | {"lock"} and value is not None}


def wrong(stored: object) -> bool:
    return isinstance(stored, dict) and stored.get("in_error") is True


def test_what_was_recorded_is_marked_in_error_and_comes_back_when_the_undo_is_undone(graph: Graph) -> None:
    keep(graph, amira_and_gran())
    before = shown(graph)
    recorder, entry = Recorder(graph), entry_of(graph, "tie-1", "tie recorded")

    undone = recorder.undo(entry, by="sana", why="wrong child")
    without = shown(graph)
    redone = recorder.undo(f"{entry}:undone", by="sana", why="it was right")

    assert (undone, redone) == (Outcome({"Tie": 1}, 0), Outcome({"Tie": 1}, 0))
    assert not any('"KNOWS"' in link for link in without[1])
    assert shown(graph) == before
    assert [row["kind"] for row in graph.read(ENTRIES) if row["subject"] == "tie-1"] == [
        "tie recorded",
        "tie undone",
        "tie undone",
    ]
    assert journal.verify(graph) == ()


def test_undoing_twice_is_once_and_again_after_it_was_brought_back_takes_it_back_again(graph: Graph) -> None:
    keep(graph, amira_and_gran())
    recorder, entry = Recorder(graph), entry_of(graph, "tie-1", "tie recorded")

    assert recorder.undo(entry, by="sana", why="slip") == Outcome({"Tie": 1}, 0)
    assert recorder.undo(entry, by="sana", why="slip") == Outcome({}, 1)
    recorder.undo(f"{entry}:undone", by="sana", why="right after all")
    assert recorder.undo(entry, by="sana", why="wrong after all") == Outcome({"Tie": 1}, 0)
    assert recorder.undo(entry, by="sana", why="wrong after all") == Outcome({}, 1)


def test_a_change_goes_back_and_what_others_changed_elsewhere_stays(graph: Graph) -> None:
    told = amira_and_gran()
    keep(graph, told)
    told.change(Person, "gran", birth=PartialDate.of(TODAY), notes="tea on Tuesdays")
    keep(graph, told)
    entry = entry_of(graph, "gran", "person changed")
    told.change(Person, "gran", sex="X")
    keep(graph, told)

    Recorder(graph).undo(entry, by="sana", why="wrong gran")

    content = shown(graph)[0]["gran"][1]  # type: ignore[index]
    assert content == {"id": "gran", "ref": "gran", "name": "Gran", "kind": "person", "sex": "X", "in_error": False}


def test_what_was_changed_again_is_not_undone_and_the_sentence_says_what(graph: Graph) -> None:
    told = amira_and_gran()
    keep(graph, told)
    told.change(Tie, "tie-1", notes="one", since=PartialDate("2020", None, None))
    keep(graph, told)
    entry = entry_of(graph, "tie-1", "tie changed")
    told.change(Tie, "tie-1", notes="two")
    keep(graph, told)
    before = shown(graph), len(graph.read(ENTRIES))

    with pytest.raises(ChangedSince, match=r"changed again since \(notes\).*Undo what came after it first") as refused:
        Recorder(graph).undo(entry, by="sana", why="slip")
    with pytest.raises(ChangedSince):
        Recorder(graph).undo(entry_of(graph, "tie-1", "tie recorded"), by="sana", why="slip")

    assert refused.value.fields == ("notes",)
    assert (shown(graph), len(graph.read(ENTRIES))) == before


def test_an_uncertain_date_is_one_thing(graph: Graph) -> None:
    told = amira_and_gran()
    told.change(Person, "gran", birth=PartialDate.of(TODAY))
    keep(graph, told)
    told.change(Person, "gran", birth=PartialDate("about 1950", None, None, True))
    keep(graph, told)
    entry = entry_of(graph, "gran", "person changed")
    told.change(Person, "gran", birth=PartialDate("perhaps 1950", None, None, True))
    keep(graph, told)

    with pytest.raises(ChangedSince, match=r"\(birth\)"):
        Recorder(graph).undo(entry, by="sana", why="slip")


def test_the_words_of_a_child_are_set_aside_and_shown_again_never_changed(graph: Graph) -> None:
    told = amira_and_gran()
    told.view("amira", "gran", 2, told.ago(30))
    told.view("amira", "gran", 4, told.ago(3), words="She is fun")
    keep(graph, told)
    before = shown(graph)
    entry = entry_of(graph, "view-2", "view recorded")

    Recorder(graph).undo(entry, by="sana", why="typed for another child")
    (tie,) = [row["stored"] for row in graph.read(EDGES) if row["type"] == "KNOWS"]
    Recorder(graph).undo(f"{entry}:undone", by="sana", why="it was this child")

    assert isinstance(tie, dict)
    assert tie["closeness_child"] == 2
    assert shown(graph) == before
    words = {json.loads(str(row["after"]))["words"] for row in graph.read(ENTRIES) if row["subject"] == "view-2"}
    assert words == {"She is fun"}


def test_a_person_whose_file_was_opened_by_mistake_is_a_person_again(graph: Graph) -> None:
    told = amira_and_gran()
    told.person("idris")
    told.tie("amira", "idris", "full_brother")
    keep(graph, told)
    before = shown(graph)
    Recorder(graph).record([Child(id="idris", ref="idris", name="Idris")], by="sana", why="file opened")
    entry = entry_of(graph, "idris", "person changed")
    assert "Child" in shown(graph)[0]["idris"][0]  # type: ignore[index]

    Recorder(graph).undo(entry, by="sana", why="another Idris")

    assert shown(graph) == before
    Recorder(graph).undo(f"{entry}:undone", by="sana", why="it was him")
    assert "Child" in shown(graph)[0]["idris"][0]  # type: ignore[index]


def test_a_child_with_a_file_does_not_become_a_person_by_undo(graph: Graph) -> None:
    told = amira_and_gran()
    told.person("idris")
    keep(graph, told)
    Recorder(graph).record([Child(id="idris", ref="idris", name="Idris")], by="sana", why="file opened")
    more = family()
    more.view("idris", "gran", 3)
    Recorder(graph).record(more.records, by="sana", why="drawn together")

    with pytest.raises(ChangedSince, match="the child's own file"):
        Recorder(graph).undo(entry_of(graph, "idris", "person changed"), by="sana", why="slip")


def test_whom_an_arrangement_is_with_goes_back_with_its_links(graph: Graph) -> None:
    told = amira_and_gran()
    told.person("joe")
    told.arrangement("amira", ("gran", "joe"), id="plan")
    keep(graph, told)
    before = shown(graph)
    told.arrangement("amira", ("joe",), id="plan")
    keep(graph, told)
    assert shown(graph) != before

    Recorder(graph).undo(entry_of(graph, "plan", "arrangement changed"), by="sana", why="gran comes too")

    assert shown(graph) == before


def test_a_whole_load_is_undone_and_brought_back_in_one_go(graph: Graph) -> None:
    told = amiras_family()
    keep(graph, told)
    before = shown(graph)
    batch = entry_of(graph, "amira", "person recorded").rpartition(":")[0]

    undone = Recorder(graph).undo_batch(batch, by="sana", why="the wrong file")
    empty = shown(graph)
    again = Recorder(graph).undo_batch(batch, by="sana", why="the wrong file")
    Recorder(graph).undo_batch(f"{batch}:undone", by="sana", why="it was the right file")

    assert sum(undone.written.values()) == len(told.records)
    assert (empty, again) == (({}, set()), Outcome({}, len(told.records)))
    assert shown(graph) == before
    assert journal.verify(graph) == ()


def test_of_a_load_that_cannot_be_undone_whole_nothing_is_undone(graph: Graph) -> None:
    told = amira_and_gran()
    keep(graph, told)
    batch = entry_of(graph, "amira", "person recorded").rpartition(":")[0]
    told.change(Tie, "tie-1", notes="later")
    keep(graph, told)
    before = shown(graph), len(graph.read(ENTRIES))

    with pytest.raises(ChangedSince):
        Recorder(graph).undo_batch(batch, by="sana", why="wrong file")

    assert (shown(graph), len(graph.read(ENTRIES))) == before


def test_what_cannot_be_undone_is_refused_with_a_sentence(graph: Graph) -> None:
    keep(graph, amira_and_gran())
    recorder = Recorder(graph)

    with pytest.raises(UnknownRecord, match='no journal entry "nothing"'):
        recorder.undo("nothing", by="sana", why="test")
    with pytest.raises(UnknownRecord, match='no unit of work "nothing"'):
        recorder.undo_batch("nothing", by="sana", why="test")
    with pytest.raises(Refused, match="no change of a record"):
        recorder.undo(entry_of(graph, "amira", journal.OPENED), by="sana", why="test")
    with pytest.raises(Refused, match="Say why"):
        recorder.undo(entry_of(graph, "tie-1", "tie recorded"), by="sana", why=" ")


def test_what_a_merge_moved_is_not_undone_piece_by_piece(graph: Graph) -> None:
    told = amira_and_gran()
    told.person("nan", sex="F")
    keep(graph, told)
    Recorder(graph).merge_people("nan", "gran", by="sana", why="one person")

    with pytest.raises(Refused, match="apart"):
        Recorder(graph).undo(entry_of(graph, "tie-1", "tie changed"), by="sana", why="test")
    with pytest.raises(ChangedSince):
        Recorder(graph).undo(entry_of(graph, "tie-1", "tie recorded"), by="sana", why="test")


class Editor:
    """Random changes to a small family, each a command of its own, a minute apart."""

    def __init__(self, graph: Graph, data: st.DataObject) -> None:
        self.told = amira_and_gran()
        self.people: dict[str, Person] = {who: Person(id=who, ref=who, name=who.title()) for who in ("gran", "joe")}
        self._data = data
        self._minutes = 0
        self._recorder = Recorder(graph, self._clock)
        self._record("start")
        self._number = 0

    def _clock(self) -> datetime:
        self._minutes += 1
        return datetime(2026, 11, 22, 9, 0, tzinfo=UTC) + timedelta(minutes=self._minutes)

    def step(self) -> None:
        self._number += 1
        how = self._data.draw(st.sampled_from(["person", "edit", "tie", "view", "assess", "plan", "kind", "error", "limit"]))
        getattr(self, f"_{how}")()
        self._record(f"step {self._number}")

    def _record(self, why: str) -> None:
        told = [one for one in self.told.records if one.id not in self.people]
        self._recorder.record([*self.people.values(), *told], by="sana", why=why)

    def _who(self) -> str:
        return self._data.draw(st.sampled_from(["gran", "joe"]))

    def _person(self) -> None:
        self.told.person(f"new-{self._number}", sex="F")

    def _edit(self) -> None:
        born = self._data.draw(st.sampled_from([None, PartialDate.of(TODAY), PartialDate("about 1950", None, None, True)]))
        who, notes = self._who(), self._data.draw(st.sampled_from(["a", "b", None]))
        self.people[who] = replace(self.people[who], notes=notes, birth=born)

    def _tie(self) -> None:
        self.told.change(
            Tie, "tie-1", notes=self._data.draw(st.sampled_from(["a", "b", None])), until=PartialDate.of(self.told.ago(1))
        )

    def _view(self) -> None:
        self.told.view(
            "amira", self._who(), self._data.draw(st.integers(0, 4)), self.told.ago(self._data.draw(st.integers(0, 9)))
        )

    def _assess(self) -> None:
        self.told.assessed("amira", self._who(), self._data.draw(st.sampled_from(["low", "high"])), self.told.ago(2))

    def _plan(self) -> None:
        self.told.arrangement("amira", self._data.draw(st.sampled_from([("gran",), ("joe",), ("gran", "joe")])), id="plan")

    def _kind(self) -> None:
        """Joe turns out to be a child with a file; told once, by the one list of records that is handed over."""
        joe = self.people["joe"]
        self.people["joe"] = Child(id="joe", ref="joe", name="Joe", notes=joe.notes, birth=joe.birth)

    def _error(self) -> None:
        marked = [one for one in self.told.records if isinstance(one, Tie | View)]
        one = self._data.draw(st.sampled_from(marked))
        self.told.add(replace(one, in_error=not one.in_error))

    def _limit(self) -> None:
        self.told.explained(self.told.order("amira", self._who()))


@settings(max_examples=SEQUENCES, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), count=st.integers(1, 7))
def test_whatever_was_changed_undone_in_reverse_order_is_as_it_was(graph: Graph, data: st.DataObject, count: int) -> None:
    graph.write(lambda tx: tx.run(EMPTY))
    editor = Editor(graph, data)
    start, known = shown(graph), {row["id"] for row in graph.read(ENTRIES)}
    for _ in range(count):
        editor.step()
    end = shown(graph)
    made = sorted(
        (str(row["id"]) for row in graph.read(ENTRIES) if row["id"] not in known and row["kind"] != journal.OPENED), key=placed
    )

    for entry in reversed(made):
        Recorder(graph).undo(entry, by="tom", why="all back")
    assert shown(graph) == start
    for entry in made:
        Recorder(graph).undo(f"{entry}:undone", by="tom", why="and forth")
    assert shown(graph) == end
    assert journal.verify(graph) == ()


def placed(entry: str) -> tuple[str, int]:
    """In order of writing: batches are named by time, entries by number."""
    batch, _, number = entry.rpartition(":")
    return batch, int(number)
