"""What is kept: every check of the graph and of the record fires, on both engines, and a sound store is called sound."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from graphmodel.backup.last import LastBackup, note_backup
from graphmodel.domain.errors import StoreFull
from graphmodel.health import Finding, Level, chains, examine, keeping, letters_of_names, worst
from graphmodel.health.copies import look_at_copies
from graphmodel.health.keeping import look_at_clock, look_at_emergencies, look_at_graph, look_at_looks
from graphmodel.health.sense import look_for_sense
from graphmodel.record import Recorder
from graphmodel.store import proving
from graphmodel.store.anchors import Anchors
from graphmodel.store.connection import Graph, GraphSettings, Transaction
from graphmodel.store.migrations import migrate, migrations
from graphmodel.store.restored import Mark, State, put_mark
from graphmodel.store.statements import Statement, statement
from tests.conftest import EMPTY
from tests.scenarios import TODAY, Family, amiras_family, family

NOW = datetime.now(UTC)
FORGET = Statement("tests/forget", "MATCH (done:Migration) DETACH DELETE done", frozenset(), (), "write")
LOOKS = Statement(
    "tests/looks", "MATCH (one:Look) RETURN one.what AS what, one.by AS by ORDER BY what", frozenset(), ("what", "by")
)


def keep(graph: Graph, told: Family, at: datetime = NOW) -> None:
    Recorder(graph, clock=lambda: at).record(told.records, by="sana", why="test")


def spoil(graph: Graph, text: str) -> None:
    """Something that Kinmap would not write."""
    spoiling = Statement("tests/spoil", text, frozenset(), (), "write")
    graph.write(lambda tx: tx.run(spoiling))


def contradictions(graph: Graph) -> dict[str, str]:
    return {one.code: one.sentence for one in look_for_sense(graph, TODAY) if one.level is not Level.SOUND}


def test_a_family_as_it_should_be_is_sound_and_the_look_is_noted(graph: Graph, graph_settings: GraphSettings) -> None:
    keep(graph, amiras_family())

    found = list(examine(graph_settings, NOW))

    inside = [one for one in found if one.subject.name in ("GRAPH", "JOURNAL", "RECORD")]
    assert [one for one in inside if one.level is not Level.SOUND] == []
    assert [one.sentence for one in found if one.code == "backup"] == ["No backup was ever made here."]
    assert {"answers", "step", "size", "damage", "looks", "journal", "clock", "sense"} <= {one.code for one in inside}
    assert graph.read(LOOKS) == [{"what": "doctor", "by": "operator"}]


def test_a_graph_that_does_not_answer_is_one_finding(tmp_path: Path) -> None:
    settings = GraphSettings(tmp_path, uri="bolt://127.0.0.1:9", retry_s=0.0)

    found = list(examine(settings, NOW))

    assert found[-1].code == "answers"
    assert worst(found) is Level.BROKEN
    assert "does not answer. Nothing that was saved is lost" in found[-1].sentence


def test_the_engine_says_its_name_and_version(graph: Graph, graph_settings: GraphSettings) -> None:
    name = "Neo4j 5." if graph_settings.uri else "ArcadeDB 2"

    assert graph.engine().startswith(name)


@pytest.mark.parametrize(("number", "level"), [(9999, Level.BROKEN), (1, Level.LOOK)])
def test_a_graph_of_another_time_is_said_and_left_alone(graph: Graph, number: int, level: Level) -> None:
    def set_step(tx: Transaction) -> None:
        tx.run(FORGET)
        tx.run(statement("schema/done"), number=number, name="step", at="2030-01-01T00:00:00+00:00")

    assert migrations()[-1].number > 1
    graph.write(set_step)
    try:
        (step,) = (one for one in look_at_graph(graph) if one.code == "step")

        assert step.level is level
        assert step.to_do
        assert graph.read(statement("schema/number")) == [{"number": number}]
    finally:
        graph.write(lambda tx: tx.run(FORGET))
        migrate(graph)


def test_an_edited_journal_is_found(graph: Graph, graph_settings: GraphSettings) -> None:
    keep(graph, amiras_family())
    spoil(graph, "MATCH (one:JournalEntry {chain: 'amira', seq: 2}) SET one.why = 'another reason'")

    (said,) = (one for one in examine(graph_settings, NOW) if one.code == "journal")

    assert said.level is Level.BROKEN
    assert "not as it was written" in said.sentence
    assert said.to_do.startswith("Change nothing. Run kinmap verify")


@pytest.mark.parametrize(
    ("compared_at_once", "thorough", "level"), [(99, False, Level.BROKEN), (0, True, Level.BROKEN), (0, False, Level.SOUND)]
)
def test_a_graph_that_differs_from_its_journal_is_found(
    graph: Graph,
    graph_settings: GraphSettings,
    monkeypatch: pytest.MonkeyPatch,
    compared_at_once: int,
    thorough: bool,
    level: Level,
) -> None:
    monkeypatch.setattr(chains, "COMPARED_AT_ONCE", compared_at_once)
    keep(graph, amiras_family())
    spoil(graph, "MATCH (one:Person {id: 'nana'}) SET one.known_as = 'Somebody else'")

    (said,) = (one for one in examine(graph_settings, NOW, thorough) if one.code == "agreement")

    assert said.level is level
    assert ("not compared" if level is Level.SOUND else 'person "nana"') in said.sentence


def test_a_journal_that_was_rewritten_from_its_anchor_on_is_found(graph: Graph, tmp_path: Path) -> None:
    settings = GraphSettings(tmp_path, uri="bolt://127.0.0.1:7687")
    anchors = Anchors(tmp_path, "bolt://127.0.0.1:7687")
    keep(graph, amiras_family())
    assert found(graph, settings, "anchors").level is Level.SOUND
    anchors.note([replace(head, hash="0" * 64) for head in proving.heads(graph)], NOW.isoformat())

    assert found(graph, settings, "journal").level is Level.BROKEN
    assert found(graph, settings, "anchors").level is Level.SOUND
    assert found(graph, settings, "anchors", NOW + timedelta(days=8)).sentence.endswith("8 days ago.")
    (tmp_path / "anchors.jsonl").unlink()
    assert found(graph, settings, "anchors").level is Level.BROKEN


def found(graph: Graph, settings: GraphSettings, code: str, now: datetime = NOW) -> Finding:
    (one,) = (each for each in chains.look_at_journal(graph, settings, now) if each.code == code)
    return one


def test_an_emergency_that_nobody_looked_into_is_said(graph: Graph) -> None:
    assert look_at_emergencies(graph).level is Level.SOUND
    spoil(graph, "CREATE (:Emergency {id: 'one', child: 'amira', by: 'tom', opened_at: '2026-11-23T09:00:00+00:00'})")

    assert look_at_emergencies(graph).level is Level.LOOK
    assert look_at_emergencies(graph).sentence == "1 file was opened in an emergency that nobody has looked into yet."


@pytest.mark.parametrize(("ahead", "level"), [(timedelta(minutes=5), Level.SOUND), (timedelta(hours=2), Level.BROKEN)])
def test_an_entry_of_a_moment_to_come_means_a_wrong_clock(graph: Graph, ahead: timedelta, level: Level) -> None:
    keep(graph, amiras_family(), at=NOW + ahead)

    assert look_at_clock(graph, NOW).level is level


def test_looks_that_cannot_be_noted_are_said(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreFull("/data")

    monkeypatch.setattr(keeping, "log_look", full)
    said = look_at_looks(graph)

    assert said.level is Level.BROKEN
    assert said.sentence.startswith("It cannot be noted who looks at a child's record, so nobody can open one.")


def test_two_placements_that_go_on_are_found(graph: Graph) -> None:
    told = family()
    for child in ("amira", "idris", "leo"):
        told.child(child)
    told.person("dee")
    told.placed_with("amira", "dee", "2020-01-01")
    told.placed_with("amira", "dee", "2024-01-01")
    told.placed_with("idris", "dee", "2020-01-01", "2022-01-01")
    told.placed_with("idris", "dee", "2022-01-01")
    told.placed_with("leo", "dee", "2020-01-01")
    told.placed_with("leo", "dee", "2030-01-01")
    keep(graph, told)

    assert contradictions(graph) == {"two_homes": "1 child has more than one placement that goes on: amira."}


def test_a_circle_of_parents_is_found_and_who_merely_hangs_on_it_is_not_named(graph: Graph) -> None:
    told = family()
    for who in ("ann", "bea", "cid", "dot", "eve", "own"):
        told.person(who)
    for parent, child in (("ann", "bea"), ("bea", "cid"), ("cid", "ann"), ("eve", "ann"), ("cid", "dot")):
        told.parent(parent, child)
    keep(graph, told)

    assert contradictions(graph) == {"circles": "3 people are recorded among their own ancestors or descendants: ann, bea, cid."}


def test_a_long_line_of_descent_is_no_circle(graph: Graph) -> None:
    told = family()
    people = [told.person(f"p{number:03}") for number in range(40)]
    for number, parent in enumerate(people[:-2]):
        told.parent(parent, people[number + 1])
        told.parent(parent, people[number + 2])
    keep(graph, told)

    assert contradictions(graph) == {}


def test_days_that_cannot_be_are_found(graph: Graph) -> None:
    """Kinmap refuses them when they are recorded; a store that is older, or was written by somebody else, may hold them."""
    told = family()
    told.child("amira")
    told.person("gran", birth="1950")
    told.person("great", birth="1900", death="1900")
    told.person("nana", birth="1960", in_error=True)
    told.placed_with("amira", "gran", "2022-03-01")
    told.lives_in("gran", "The flat", "2020")
    keep(graph, told)
    spoil(graph, "MATCH (one:Person) WHERE one.id IN ['gran', 'nana'] SET one.death = '1949', one.death_to = '1949-12-31'")
    spoil(graph, "MATCH (one:Placement) SET one.ends_on = '2021', one.ends_on_to = '2021-12-31'")
    spoil(graph, "MATCH (:Person)-[one:LIVES_IN]->() SET one.ends_on = '2019', one.ends_on_to = '2019-12-31'")

    assert contradictions(graph) == {
        "died_before_born": "1 person is recorded to have died before they were born: gran.",
        "placements_ended_before_begun": "1 placement ends before it begins: placement-1.",
        "stays_ended_before_begun": "1 stay in a household ends before it begins: stay-1.",
    }


def test_two_corrections_of_one_view_are_found(graph: Graph) -> None:
    keep(graph, amiras_family())
    spoil(graph, "MATCH (one:View) WHERE one.id IN ['view-2', 'view-3'] SET one.supersedes = 'view-1'")

    assert contradictions(graph) == {"two_corrections": "1 view is corrected by more than one other: view-1."}


@pytest.mark.parametrize(
    ("spoiling", "code"),
    [
        ("MATCH (:Person)-[stay:LIVES_IN {id: 'stay-1'}]->() SET stay.household = 'elsewhere'", "stays_elsewhere"),
        ("MATCH (:Placement {id: 'placement-2'})-[home:AT_HOME]->() DELETE home", "placements_without_home"),
        ("MATCH (:Person)-[said:SAID]->(:View {id: 'view-1'}) DELETE said", "views_of_nobody"),
    ],
)
def test_what_is_joined_to_nothing_is_broken(graph: Graph, spoiling: str, code: str) -> None:
    keep(graph, amiras_family())
    spoil(graph, spoiling)

    found: list[Finding] = list(look_for_sense(graph, TODAY))

    assert [(one.code, one.level) for one in found] == [(code, Level.BROKEN)]


def test_many_are_counted_and_five_are_named(graph: Graph) -> None:
    told = family()
    for number in range(7):
        told.person(f"p{number}", birth="1950")
    keep(graph, told)
    spoil(graph, "MATCH (one:Person) SET one.death = '1949', one.death_to = '1949-12-31'")

    assert contradictions(graph)["died_before_born"] == (
        "7 people are recorded to have died before they were born: p0, p1, p2, p3, p4 and 2 more."
    )


def test_letters_of_names_are_given_without_the_names(graph: Graph) -> None:
    told = family()
    told.person("anna", name="Łada")
    told.person("ben", name="Zoë", known_as="Жук")
    keep(graph, told)

    assert letters_of_names(graph) == "".join(sorted(set("ŁadaZoëЖук")))


@pytest.mark.parametrize(("days", "level"), [(1, Level.SOUND), (8, Level.LOOK)])
def test_an_old_backup_is_said(graph: Graph, tmp_path: Path, days: int, level: Level) -> None:
    (before, _) = look_at_copies(graph, tmp_path, NOW)
    note_backup(tmp_path, LastBackup((NOW - timedelta(days=days)).isoformat(), "kinmap.backup", "here", 1, ""))
    (backup, restored) = look_at_copies(graph, tmp_path, NOW)

    assert before.sentence == "Nothing is recorded yet that a backup would hold."
    assert (backup.level, restored.level) == (level, Level.SOUND)


@pytest.mark.parametrize(
    ("state", "level"), [(State.UNFINISHED, Level.BROKEN), (State.DIFFERS, Level.BROKEN), (State.DONE, Level.SOUND)]
)
def test_a_restore_that_was_left_half_way_is_said(graph: Graph, tmp_path: Path, state: State, level: Level) -> None:
    put_mark(graph, Mark("one", "2026-11-20T09:00:00+00:00", state))

    (_, restored) = look_at_copies(graph, tmp_path, NOW)
    graph.write(lambda transaction: transaction.run(EMPTY))  # a store with such a mark opens for nobody else

    assert restored.level is level
    assert bool(restored.to_do) == (level is Level.BROKEN)
