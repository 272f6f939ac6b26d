"""Backup and restore: everything comes back, on either engine, whatever stops a restore, and while others go on recording.

Five backups under load and eight broken restores by default; ``KINMAP_SOAK=1`` makes it fifty, and one broken at each write.
"""

from __future__ import annotations

import itertools
import os
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j.exceptions import TransientError

from graphmodel.access import Viewer, log_look
from graphmodel.access.viewers import masking_key
from graphmodel.backup import Backup, back_up, check, last_backup, logical_hash, making, restore, snapshot
from graphmodel.backup.beside import BESIDE, LEFT_OUT
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import BadFile, Failed, KinmapError, Refused
from graphmodel.domain.ids import new_id
from graphmodel.domain.people import PERSON_TYPES, Child, Person
from graphmodel.domain.ties import Tie
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.store import embedded, journal
from graphmodel.store.archive import read_archive
from graphmodel.store.chain import Head
from graphmodel.store.connection import Graph, GraphSettings, Transaction
from graphmodel.store.schema import SCHEMA
from graphmodel.store.sealing import Key, Lock, new_key
from graphmodel.store.shapes import SHAPES
from graphmodel.store.statements import Statement
from graphmodel.store.steps import Moment, Step
from tests.conftest import EMPTY
from tests.graphmodel.graph_content import content
from tests.scenarios import TODAY, amiras_family
from tests.whole_record import whole_record

SOAK = os.environ.get("KINMAP_SOAK") == "1"
UNDER_LOAD = 50 if SOAK else 5
BROKEN = 10_000 if SOAK else 8
ENTRIES = Statement(
    "tests/whole_entries",
    "MATCH (e:JournalEntry) RETURN properties(e) AS stored ORDER BY e.place",
    frozenset(),
    ("stored",),
)
LOOKS = Statement("tests/whole_looks", "MATCH (e:Look) RETURN properties(e) AS stored ORDER BY e.id", frozenset(), ("stored",))
SPOIL = Statement("tests/spoil", "MATCH (p:Person {id: 'nana'}) SET p.name = 'Somebody else'", frozenset(), (), "write")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lock, Key]:
    file = tmp_path_factory.mktemp("keys") / "key.txt"
    return Lock.for_keys([new_key(file)]), Key.in_file(file)


@pytest.fixture(scope="module")
def other_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Another data folder with a graph of its own."""
    home = tmp_path_factory.mktemp("other-home")
    yield home
    embedded.stop(home)


@pytest.fixture
def graph(graph: Graph) -> Iterator[Graph]:
    """As for every test; a mark that a restore left would keep the next one from opening the store."""
    yield graph
    empty(graph)


def with_a_past(graph: Graph) -> None:
    """A record with every type, changes, a merge that stands and one that was taken apart, a mark of error, and looks."""
    told, recorder = whole_record(), Recorder(graph)
    recorder.record(told.records, by="sana", why="test")
    by_id = {one.id: one for one in told.records}
    placement = next(one for one in told.records if type(one).__name__ == "Placement" and getattr(one, "carers", ()))
    recorder.record([replace(placement, carers=("nana",))], by="sana", why="another carer")  # type: ignore[call-arg]
    recorder.record([replace(by_id["arrangement-1"], with_people=("nana", "idris"))], by="sana", why="others")  # type: ignore[call-arg]
    recorder.record([Person(id="stranger", name="A Stranger")], by="sana", why="somebody")
    recorder.record([Child(id="stranger", name="A Stranger")], by="sana", why="a child, as it turns out")
    for name in ("mister x", "mister y"):
        recorder.record([Person(id=name, name=name)], by="sana", why="a man")
    recorder.record([replace(by_id["arrangement-2"], with_people=("leila", "mister x"))], by="sana", why="and he")  # type: ignore[call-arg]
    recorder.merge_people("rob", "mister x", by="sana", why="the same man")
    apart = recorder.merge_people("rob", "mister y", by="sana", why="the same man too")
    recorder.unmerge(apart.id, by="sana", why="another man")
    recorder.record([replace(by_id["arrangement-2"], with_people=("leila",))], by="sana", why="not he")  # type: ignore[call-arg]
    tie = next(one for one in told.records if isinstance(one, Tie))
    recorder.end_tie(replace(tie, version=1), PartialDate.of(TODAY), by="sana", why="ended", request="form-1")
    log_look(graph, Viewer.operator(), ["amira", "idris"], "map", "review")
    network_of(graph, Viewer.operator(), "amira", TODAY)


def empty(graph: Graph) -> None:
    graph.write(lambda tx: tx.run(EMPTY))


def backed_up(graph: Graph, folder: Path, lock: Lock) -> Backup:
    return back_up(graph, folder, folder / "one.kinmap-backup", lock)


def without_marks(lines: list[str]) -> list[str]:
    return [line for line in lines if '"Restore"' not in line and '"Emergency"' not in line]


def test_everything_comes_back(graph: Graph, tmp_path: Path, keys: tuple[Lock, Key]) -> None:
    lock, key = keys
    with_a_past(graph)
    looks = graph.read(LOOKS)
    before, entries, heads = without_marks(content(graph)), graph.read(ENTRIES), journal.heads(graph)
    made = backed_up(graph, tmp_path, lock)
    shown = network_of(graph, Viewer.operator(), "amira", TODAY)
    empty(graph)

    restored = restore(graph, made.file, key)

    assert restored == made.contents
    assert before == without_marks(content(graph))
    assert entries == graph.read(ENTRIES)
    assert heads == journal.heads(graph)
    assert looks == graph.read(LOOKS)
    assert journal.verify(graph) == ()
    assert shown == network_of(graph, Viewer.operator(), "amira", TODAY)


def test_the_past_of_this_test_leaves_what_is_hard_to_bring_back(graph: Graph) -> None:
    """Else the test above would prove less than it says."""
    with_a_past(graph)
    lines = "\n".join(content(graph))

    for each in ("WAS_LINKED", "SAME_AS", "SamePerson"):
        assert each in lines
    kept = {label for shape in SHAPES for label in [shape.label] if label in lines}
    assert {shape.label for shape in SHAPES} == kept


@pytest.mark.neo4j
@pytest.mark.parametrize("towards_neo4j", [True, False])
def test_from_one_engine_to_the_other(
    embedded_home: Path, neo4j_uri: str, tmp_path: Path, keys: tuple[Lock, Key], towards_neo4j: bool
) -> None:
    lock, key = keys
    both = [GraphSettings(embedded_home), GraphSettings(tmp_path, uri=neo4j_uri)]
    with Graph.open(both[not towards_neo4j]) as source, Graph.open(both[towards_neo4j]) as target:
        empty(source)
        empty(target)
        with_a_past(source)
        made = backed_up(source, tmp_path, lock)

        restore(target, made.file, key)

        assert without_marks(content(source)) == without_marks(content(target))
        assert source.read(ENTRIES) == target.read(ENTRIES)
        assert source.read(LOOKS) == target.read(LOOKS)
        assert logical_hash(source) == logical_hash(target) == made.contents.logical_hash
        assert journal.verify(target) == ()


def test_a_restore_whose_transactions_are_all_carried_out_twice_writes_nothing_twice(
    graph: Graph, tmp_path: Path, keys: tuple[Lock, Key], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it goes where a line breaks after COMMIT was sent: the driver cannot know that it was kept."""
    lock, key = keys
    with_a_past(graph)
    before, entries = without_marks(content(graph)), graph.read(ENTRIES)
    made = backed_up(graph, tmp_path, lock)
    empty(graph)
    once = graph.write
    with monkeypatch.context() as patch:
        patch.setattr(graph, "write", lambda work, *patience: (once(work, *patience), once(work, *patience))[1])
        restore(graph, made.file, key)

    assert before == without_marks(content(graph))
    assert entries == graph.read(ENTRIES)


def test_masked_people_have_the_same_ids_in_a_restored_record(graph: Graph, tmp_path: Path, keys: tuple[Lock, Key]) -> None:
    lock, key = keys
    with_a_past(graph)
    made = backed_up(graph, tmp_path, lock)
    before = masking_key(graph)
    empty(graph)

    restore(graph, made.file, key)

    assert before == masking_key(graph)


def test_the_file_says_what_the_store_held(graph: Graph, tmp_path: Path, keys: tuple[Lock, Key]) -> None:
    lock, key = keys
    with_a_past(graph)

    made = backed_up(graph, tmp_path, lock)

    assert logical_hash(graph) == made.contents.logical_hash
    assert check(made.file, key).contents == made.contents
    assert {shape.word for shape in SHAPES} == set(made.contents.records)
    assert made.contents.entries == len(graph.read(ENTRIES))
    assert made.contents.counts["looks"] == len(graph.read(LOOKS))
    noted = last_backup(tmp_path)
    assert noted is not None
    assert (noted.file, noted.made_at) == (str(made.file), made.contents.made_at)


def test_a_record_that_is_not_as_the_journal_has_it_changes_the_hash(graph: Graph) -> None:
    with_a_past(graph)
    before = logical_hash(graph)

    graph.write(lambda tx: tx.run(SPOIL))

    assert logical_hash(graph) != before


def test_a_backup_is_restored_into_an_empty_store_only(graph: Graph, tmp_path: Path, keys: tuple[Lock, Key]) -> None:
    lock, key = keys
    Recorder(graph).record(amiras_family().records, by="sana", why="test")
    made = backed_up(graph, tmp_path, lock)
    before = content(graph)

    with pytest.raises(Refused, match="into an empty one only"):
        restore(graph, made.file, key)

    assert before == content(graph)


def test_a_file_that_is_not_whole_is_refused_before_anything_is_written(
    graph: Graph, tmp_path: Path, keys: tuple[Lock, Key]
) -> None:
    lock, key = keys
    Recorder(graph).record(amiras_family().records, by="sana", why="test")
    made = backed_up(graph, tmp_path, lock)
    empty(graph)
    whole = made.file.read_bytes()
    for altered in (whole[:-1], whole + b"x", whole[:5_000] + bytes([whole[5_000] ^ 1]) + whole[5_001:]):
        made.file.write_bytes(altered)
        with pytest.raises(BadFile):
            restore(graph, made.file, key)
    new_key(tmp_path / "other.txt")
    made.file.write_bytes(whole)
    with pytest.raises(BadFile, match="key does not open it"):
        restore(graph, made.file, Key.in_file(tmp_path / "other.txt"))

    assert content(graph) == []
    assert graph.read(ENTRIES) == []


def test_an_empty_store_can_be_backed_up_and_restored(graph: Graph, tmp_path: Path, keys: tuple[Lock, Key]) -> None:
    lock, key = keys
    made = backed_up(graph, tmp_path, lock)

    restore(graph, made.file, key)

    assert without_marks(content(graph)) == []


class Breaks:
    """Ends the work at the n-th step of writing; counts them."""

    def __init__(self, at: int) -> None:
        self.at, self.steps = at, 0

    def __call__(self, step: Step) -> None:
        if step.moment in (Moment.WRITES, Moment.COMMITS):
            self.steps += 1
            if self.steps == self.at:
                raise Failed("The power went.")


def test_a_restore_that_was_broken_off_is_no_record_and_can_be_finished(
    graph: Graph, graph_settings: GraphSettings, tmp_path: Path, keys: tuple[Lock, Key]
) -> None:
    lock, key = keys
    with_a_past(graph)
    before = without_marks(content(graph))
    made = backed_up(graph, tmp_path, lock)
    empty(graph)
    whole = Breaks(-1)
    with Graph.open(replace(graph_settings, watcher=whole), restoring=True) as watched:
        whole.steps = 0
        restore(watched, made.file, key)
    for at in range(3, whole.steps + 1, max(1, whole.steps // BROKEN)):
        empty(graph)
        broken_at(graph_settings, at, made.file, key)
        restore(graph, made.file, key)

        assert before == without_marks(content(graph))
    Graph.open(graph_settings).close()


def broken_at(settings: GraphSettings, at: int, file: Path, key: Key) -> None:
    """A restore that ends at a step, and what the store then says to whoever opens it."""
    breaks = Breaks(-1)
    with Graph.open(replace(settings, watcher=breaks), restoring=True) as watched:
        breaks.steps, breaks.at = 0, at
        with pytest.raises(Failed, match="The power went"):
            restore(watched, file, key)
    with pytest.raises(Failed, match=r"was not finished.*Run the same `kinmap restore` again"):
        Graph.open(settings)


def test_another_backup_does_not_go_on_where_one_stopped(
    graph: Graph, graph_settings: GraphSettings, tmp_path: Path, keys: tuple[Lock, Key]
) -> None:
    lock, key = keys
    Recorder(graph).record(amiras_family().records, by="sana", why="test")
    one = backed_up(graph, tmp_path, lock)
    two = back_up(graph, tmp_path, tmp_path / "two.kinmap-backup", lock)
    empty(graph)
    broken_at(graph_settings, 7, one.file, key)

    with pytest.raises(Refused, match="unfinished restore of another backup"):
        restore(graph, two.file, key)


def test_a_store_that_somebody_wrote_to_meanwhile_is_not_used(
    graph: Graph, graph_settings: GraphSettings, tmp_path: Path, keys: tuple[Lock, Key]
) -> None:
    lock, key = keys
    Recorder(graph).record(amiras_family().records, by="sana", why="test")
    made = backed_up(graph, tmp_path, lock)
    empty(graph)

    def meanwhile(doing: str, _done: int, _total: int) -> None:
        if doing.startswith("Proving"):
            graph.write(lambda tx: tx.run(SPOIL))

    with pytest.raises(Failed, match="not what the backup holds"):
        restore(graph, made.file, key, meanwhile)
    with pytest.raises(Failed, match="not used as a record"):
        Graph.open(graph_settings)
    with pytest.raises(Refused):
        restore(graph, made.file, key)


def test_a_backup_of_an_older_store_takes_the_steps_that_came_since(
    graph: Graph, tmp_path: Path, keys: tuple[Lock, Key], monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, key = keys
    Recorder(graph).record(amiras_family().records, by="sana", why="test")
    before = without_marks(content(graph))
    monkeypatch.setattr(making, "reached", lambda _graph: 1)
    made = backed_up(graph, tmp_path, lock)
    empty(graph)
    taken: list[int] = []
    monkeypatch.setattr("graphmodel.store.migrations._carry_out", lambda _graph, step: taken.append(step.number))

    restore(graph, made.file, key)

    assert taken
    assert 1 not in taken
    assert before == without_marks(content(graph))


def test_a_backup_of_a_newer_kinmap_is_refused(
    graph: Graph, tmp_path: Path, keys: tuple[Lock, Key], monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, key = keys
    monkeypatch.setattr(making, "reached", lambda _graph: 99)
    made = backed_up(graph, tmp_path, lock)

    with pytest.raises(BadFile, match="made by a newer Kinmap"):
        restore(graph, made.file, key)


class Load:
    """Three threads that record families until told to stop: five records in two or three chains, all or nothing."""

    def __init__(self, settings: GraphSettings) -> None:
        self.settings = settings
        self.stop = threading.Event()
        self.acknowledged: set[str] = set()
        self.broken: list[BaseException] = []
        self.threads = [threading.Thread(target=self._guarded, args=(name,)) for name in ("a", "b", "c")]

    def __enter__(self) -> Load:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join(120)

    def _guarded(self, name: str) -> None:
        try:
            with Graph.open(self.settings) as graph:
                for number in itertools.count():
                    if self.stop.is_set():
                        return
                    self._unit(Recorder(graph), f"{name}-{number}")
        except KinmapError as error:
            self.broken.append(error)

    def _unit(self, recorder: Recorder, name: str) -> None:
        one, two, gran = f"{name}-one", f"{name}-two", f"{name}-gran"
        people = [Child(id=one, name=one), Child(id=two, name=two), Person(id=gran, name=gran)]
        ties = [Tie(id=new_id(), source_person=who, target_person=gran, kind="maternal_grandmother") for who in (one, two)]
        while name not in self.acknowledged:
            with suppress(Refused):  # two who made the same new key met more often than is tried again; nothing was changed
                recorder.record([*people, *ties], by=name, why="load")
                self.acknowledged.add(name)


@pytest.mark.timeout(120 + UNDER_LOAD * 60)
def test_backups_under_load_hold_whole_units_of_work(
    graph: Graph, graph_settings: GraphSettings, other_home: Path, tmp_path: Path, keys: tuple[Lock, Key]
) -> None:
    """Each is restored to another store, where it proves itself."""
    lock, key = keys
    made: list[tuple[Backup, set[str]]] = []
    with Load(graph_settings) as load:
        for number in range(UNDER_LOAD):
            before = len(load.acknowledged)
            while len(load.acknowledged) < before + 3 and not load.broken:
                time.sleep(0.01)
            known = set(load.acknowledged)
            made.append((back_up(graph, tmp_path, tmp_path / f"{number}.kinmap-backup", lock), known))
    assert load.broken == []

    with Graph.open(GraphSettings(other_home), restoring=True) as target:
        for backup, known in made:
            units = units_in(backup.file, key)
            assert set(units.values()) == {5}
            assert known <= units.keys()
            empty(target)
            restore(target, backup.file, key)
            assert journal.verify(target) == ()


def test_a_backup_is_tried_again_for_longer_than_what_somebody_waits_for(
    graph_settings: GraphSettings, graph: Graph, tmp_path: Path, keys: tuple[Lock, Key], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its one moment meets everybody who writes, and among many chains it is seldom the first."""
    Recorder(graph).record(amiras_family().records, by="sana", why="test")
    locked, met = snapshot._locked_heads, iter(range(3))

    def meets(tx: Transaction) -> tuple[Head, ...]:
        if next(met, None) is not None:
            raise TransientError("somebody else was first")
        return locked(tx)

    monkeypatch.setattr(snapshot, "_locked_heads", meets)
    with Graph.open(replace(graph_settings, retry_s=0.0), restoring=True) as impatient:
        with pytest.raises(Failed, match="Nothing was changed"):
            impatient.write(meets)
        assert backed_up(impatient, tmp_path, keys[0]).contents.entries > 0
    assert next(met, None) is None


def units_in(file: Path, key: Key) -> Mapping[str, int]:
    """How many entries each unit of work has in a file, by who made it; announcements of chains are not counted."""
    units: Counter[str] = Counter()

    def take(of: str, rows: list[dict[str, object]]) -> None:
        if of == "entries":
            units.update(str(row["by"]) for row in rows if row["kind"] != journal.OPENED)

    read_archive(file, key, take)
    return units


def test_every_label_is_backed_up_or_left_out_for_a_reason() -> None:
    """A new kind of bookkeeping has to say which: silently, it would be lost."""
    records = {shape.label for shape in SHAPES if not shape.is_edge} | {each.__name__ for each in PERSON_TYPES.values()}
    beside = {each.label for each in BESIDE}

    assert set(SCHEMA.labels) == records | beside | LEFT_OUT
    assert not beside & LEFT_OUT
