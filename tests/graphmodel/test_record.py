"""The only writer: what it keeps, what it refuses, what it leaves as it is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from graphmodel.domain.arrangements import Arrangement
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Conflict, Refused, UnknownRecord
from graphmodel.domain.people import Child, Person, PersonKind, Worker
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View
from graphmodel.record import Outcome, Recorder
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import person_from, record_from
from graphmodel.store.statements import Statement
from tests.scenarios import TODAY, Family, amiras_family, family

COUNTS = Statement(
    "tests/counts",
    "MATCH (n) WHERE NOT n:Migration AND NOT n:JournalHead "
    "RETURN count(n) AS nodes, sum(count{ MATCH (n)-[r]->() }) AS edges ORDER BY nodes",
    frozenset(),
    ("nodes", "edges"),
)
TIES = Statement(
    "tests/ties",
    "MATCH (:Person {id: $source})-[r:KNOWS]->(:Person {id: $target}) RETURN properties(r) AS stored ORDER BY r.id",
    frozenset({"source", "target"}),
    ("stored",),
)
ONE = Statement(
    "tests/one",
    "MATCH (p:Person {id: $id}) RETURN properties(p) AS stored, p:Child AS child, p:Worker AS worker ORDER BY p.id",
    frozenset({"id"}),
    ("stored", "child", "worker"),
)
PLAN = Statement(
    "tests/plan",
    "MATCH (c)-[:HAS_ARRANGEMENT]->(:Arrangement {id: $id})-[:WITH_PERSON]->(p) "
    "RETURN c.id AS child, p.id AS person ORDER BY person",
    frozenset({"id"}),
    ("child", "person"),
)
FORMER = Statement(
    "tests/former",
    "MATCH (:Arrangement {id: $id})-[:WAS_LINKED]->(p) RETURN p.id AS person ORDER BY person",
    frozenset({"id"}),
    ("person",),
)
ENTRIES = Statement(
    "tests/entries",
    "MATCH (e:JournalEntry) RETURN e.chain AS chain, e.kind AS kind, e.subject AS subject, e.why AS why ORDER BY chain, e.seq",
    frozenset(),
    ("chain", "kind", "subject", "why"),
)


def keep(graph: Graph, told: Family) -> Outcome:
    """Record a family as its worker does."""
    return Recorder(graph).record(told.records, by="sana", why="test")


def kept_tie(graph: Graph, source: str, target: str) -> Tie:
    (row,) = graph.read(TIES, source=source, target=target)
    assert isinstance(row["stored"], dict)
    return record_from(Tie, row["stored"])


def kept_person(graph: Graph, who: str) -> Person:
    (row,) = graph.read(ONE, id=who)
    assert isinstance(row["stored"], dict)
    return person_from(row["stored"])


def amira_and_gran() -> Family:
    told = family()
    told.child("amira")
    told.person("gran", sex="F")
    told.tie("amira", "gran", "maternal_grandmother")
    return told


def test_a_family_is_kept_and_keeping_it_again_changes_nothing(graph: Graph) -> None:
    told = amiras_family()

    first = keep(graph, told)
    before = graph.read(COUNTS)
    again = keep(graph, told)

    assert sum(first.written.values()) == len(told.records)
    assert again == Outcome({}, len(told.records))
    assert graph.read(COUNTS) == before


def test_the_outcome_counts_by_the_name_of_the_type(graph: Graph) -> None:
    assert keep(graph, amira_and_gran()) == Outcome({"Child": 1, "Person": 1, "Tie": 1}, 0)


def test_nothing_to_record_is_nothing_done(graph: Graph) -> None:
    assert Recorder(graph).record([], by="sana", why="empty") == Outcome({}, 0)


def test_a_reference_to_nobody_is_named_and_nothing_is_kept(graph: Graph) -> None:
    told = amira_and_gran()
    told.tie("amira", "nobody_here", "friend")

    with pytest.raises(UnknownRecord, match='no person "nobody_here"'):
        keep(graph, told)

    assert graph.read(COUNTS)[0]["nodes"] == 0


@pytest.mark.parametrize(
    ("tell", "named"),
    [
        (lambda told: told.event("amira", "gran", on=TODAY, arrangement="no-plan"), 'arrangement "no-plan"'),
        (lambda told: told.explained("no-limit"), 'restriction "no-limit"'),
        (lambda told: told.placed_with("amira", "gran", household="no-home"), 'household "no-home"'),
        (lambda told: told.arrangement("amira", ("gran", "ghost")), 'person "ghost"'),
    ],
)
def test_every_kind_of_reference_is_checked(graph: Graph, tell: object, named: str) -> None:
    told = amira_and_gran()
    assert callable(tell)
    tell(told)

    with pytest.raises(UnknownRecord, match=named):
        keep(graph, told)


def test_a_reference_to_what_was_kept_before_is_enough(graph: Graph) -> None:
    told = amira_and_gran()
    keep(graph, told)
    later = family()
    later.view("amira", "gran", 4)

    assert Recorder(graph).record(later.records, by="sana", why="a visit") == Outcome({"View": 1}, 0)


def test_a_changed_fact_is_a_new_version_and_an_emptied_one_is_gone(graph: Graph) -> None:
    told = amira_and_gran()
    told.change(Person, "gran", notes="Likes dominoes", birth=PartialDate.of(TODAY))
    keep(graph, told)
    told.change(Person, "gran", notes=None, birth=PartialDate("1950", None, None))

    outcome = keep(graph, told)

    gran = kept_person(graph, "gran")
    assert outcome == Outcome({"Person": 1}, 2)
    assert (gran.notes, gran.birth, gran.version) == (None, PartialDate("1950", None, None), 2)


def test_a_change_from_an_old_version_is_refused_and_nothing_is_lost(graph: Graph) -> None:
    told = amira_and_gran()
    keep(graph, told)
    seen_by_both = kept_person(graph, "gran")
    Recorder(graph).record([replace(seen_by_both, notes="from Sana")], by="sana", why="edit")

    with pytest.raises(Conflict, match="version 2, yours was 1"):
        Recorder(graph).record([replace(seen_by_both, notes="from Tom")], by="tom", why="edit")

    assert kept_person(graph, "gran").notes == "from Sana"


def test_of_many_editors_of_one_version_exactly_one_wins(graph: Graph) -> None:
    told = amira_and_gran()
    keep(graph, told)
    seen = kept_person(graph, "gran")

    def edit(number: int) -> bool:
        try:
            Recorder(graph).record([replace(seen, notes=f"from {number}")], by=str(number), why="edit")
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        won = list(pool.map(edit, range(8)))

    assert won.count(True) == 1
    assert kept_person(graph, "gran").notes == f"from {won.index(True)}"
    assert journal.verify(graph) == ()


def test_what_the_child_said_is_never_changed(graph: Graph) -> None:
    told = amira_and_gran()
    told.view("amira", "gran", 4, words="She is fun")
    keep(graph, told)
    told.change(View, "view-1", words="She is not fun")

    with pytest.raises(Refused, match="never changed"):
        keep(graph, told)


def test_a_view_can_be_marked_as_a_slip_and_then_counts_no_more(graph: Graph) -> None:
    told = amira_and_gran()
    told.view("amira", "gran", 4)
    keep(graph, told)

    outcome = Recorder(graph).mark_in_error(replace(told[View, "view-1"], version=1), by="sana", why="typed for another child")

    assert outcome == Outcome({"View": 1}, 0)
    assert kept_tie(graph, "amira", "gran").closeness_child is None


def test_who_a_record_is_about_cannot_change(graph: Graph) -> None:
    told = amira_and_gran()
    told.person("joe")
    told.assessed("amira", "gran")
    keep(graph, told)
    told.add(replace(told.records[-1], person="joe"))  # type: ignore[call-arg]

    with pytest.raises(Refused, match='person of the assessment "assessment-1" cannot be changed'):
        keep(graph, told)


def test_a_tie_carries_the_latest_view_and_the_latest_judgement_side_by_side(graph: Graph) -> None:
    told = amira_and_gran()
    told.view("amira", "gran", 4, told.ago(90), line="strong", enough="too_little")
    told.view("amira", "gran", None, told.ago(5), enough="just_right")
    told.assessed("amira", "gran", "high", told.ago(400), strength="tenuous")
    told.assessed("amira", "gran", "low", told.ago(20))
    keep(graph, told)

    tie = kept_tie(graph, "amira", "gran")

    # The later view is silent on closeness and line, which takes nothing back (reading 5).
    assert (tie.closeness_child, tie.line_child, tie.enough_child) == (4, "strong", "just_right")
    assert (tie.strength_prof, tie.safety_prof) == ("tenuous", "low")


def test_a_tie_told_after_the_view_carries_it_too_and_keeps_it_when_changed(graph: Graph) -> None:
    told = family()
    told.child("amira")
    told.person("gran")
    told.view("amira", "gran", 3)
    keep(graph, told)
    told.tie("amira", "gran", "maternal_grandmother")
    keep(graph, told)
    told.change(Tie, "tie-1", notes="Tuesdays")

    keep(graph, told)

    tie = kept_tie(graph, "amira", "gran")
    assert (tie.closeness_child, tie.notes, tie.version) == (3, "Tuesdays", 2)


def test_ending_a_tie_keeps_it_with_its_end_and_ending_it_twice_is_once(graph: Graph) -> None:
    keep(graph, amira_and_gran())
    tie = kept_tie(graph, "amira", "gran")
    recorder, until = Recorder(graph), PartialDate.of(TODAY)

    first = recorder.end_tie(tie, until, by="sana", why="she moved", ended_by="move")
    again = recorder.end_tie(tie, until, by="sana", why="she moved", ended_by="move")

    assert (first, again) == (Outcome({"Tie": 1}, 0), Outcome({}, 1))
    assert kept_tie(graph, "amira", "gran").until == until


def test_ending_a_tie_that_somebody_changed_meanwhile_is_refused(graph: Graph) -> None:
    told = amira_and_gran()
    keep(graph, told)
    seen = kept_tie(graph, "amira", "gran")
    told.change(Tie, "tie-1", notes="changed")
    keep(graph, told)

    with pytest.raises(Conflict):
        Recorder(graph).end_tie(seen, PartialDate.of(TODAY), by="sana", why="late")


def test_an_arrangement_with_other_people_is_joined_to_them_alone(graph: Graph) -> None:
    told = amira_and_gran()
    told.person("joe")
    told.arrangement("amira", ("gran", "joe", "gran"), id="plan")
    keep(graph, told)
    assert [row["person"] for row in graph.read(PLAN, id="plan")] == ["gran", "joe"]
    told.arrangement("amira", ("joe",), id="plan")

    keep(graph, told)

    assert [row["person"] for row in graph.read(PLAN, id="plan")] == ["joe"]


def test_who_was_in_an_arrangement_before_stays_joined_to_it_as_a_former_end(graph: Graph) -> None:
    told = amira_and_gran()
    told.person("joe")
    told.arrangement("amira", ("gran", "joe"), id="plan")
    keep(graph, told)
    for now in (("joe",), ("gran", "joe"), ("joe",)):
        told.change(Arrangement, "plan", with_people=now)
        keep(graph, told)

    assert [row["person"] for row in graph.read(FORMER, id="plan")] == ["gran"]
    assert [row["person"] for row in graph.read(PLAN, id="plan")] == ["joe"]


def test_a_person_turns_out_to_be_a_child_and_keeps_their_ties(graph: Graph) -> None:
    told = amira_and_gran()
    told.person("idris")
    told.tie("amira", "idris", "full_brother")
    keep(graph, told)

    Recorder(graph).record([Child(id="idris", ref="idris", name="Idris")], by="sana", why="his file was opened")

    (row,) = graph.read(ONE, id="idris")
    assert row["child"] is True
    assert kept_person(graph, "idris").kind is PersonKind.CHILD
    assert kept_tie(graph, "amira", "idris").kind == "full_brother"


def test_a_child_cannot_become_a_worker(graph: Graph) -> None:
    keep(graph, amira_and_gran())

    with pytest.raises(Refused, match="cannot become a professional"):
        Recorder(graph).record([Worker(id="amira", name="Amira")], by="sana", why="slip")


def test_a_masked_copy_is_never_written_back(graph: Graph) -> None:
    with pytest.raises(Refused, match="masked person"):
        Recorder(graph).record([Person(id="x", name="Sister, adopted", masked=True)], by="sana", why="slip")


def test_one_id_told_twice_and_differently_is_refused(graph: Graph) -> None:
    twice = [Person(id="gran", name="Gran"), Person(id="gran", name="Nan")]

    with pytest.raises(Refused, match='person "gran" is told twice'):
        Recorder(graph).record(twice, by="sana", why="test")


def test_every_change_is_in_the_journal_of_its_child(graph: Graph) -> None:
    told = amira_and_gran()
    told.child("idris")
    told.explained(told.order("amira", "gran"))
    told.view("idris", "gran", 2)
    keep(graph, told)

    entries = {(row["subject"], row["kind"]): row["chain"] for row in graph.read(ENTRIES) if row["kind"] != journal.OPENED}

    assert {
        ("amira", "person recorded"): "amira",
        ("gran", "person recorded"): "shared",
        ("tie-1", "tie recorded"): "amira",
        ("idris", "person recorded"): "idris",
        ("restriction-1", "restriction recorded"): "amira",
        ("explanation-1", "explanation recorded"): "amira",
        ("view-1", "view recorded"): "idris",
    } == entries
    assert journal.verify(graph) == ()


def test_an_explanation_of_a_limit_kept_before_is_in_the_same_childs_journal(graph: Graph) -> None:
    told = amira_and_gran()
    limit = told.order("amira", "gran")
    keep(graph, told)
    told.explained(limit)

    keep(graph, told)

    assert [row["chain"] for row in graph.read(ENTRIES) if row["subject"] == "explanation-1"] == ["amira"]


def test_a_refused_change_leaves_no_entry(graph: Graph) -> None:
    told = amira_and_gran()
    keep(graph, told)
    before = graph.read(ENTRIES)
    told.person("joe")
    told.tie("amira", "ghost", "friend")

    with pytest.raises(UnknownRecord):
        keep(graph, told)

    assert graph.read(ENTRIES) == before


def test_progress_runs_from_nothing_to_all(graph: Graph) -> None:
    told = amiras_family()
    seen: list[tuple[int, int]] = []

    Recorder(graph).record(told.records, by="sana", why="load", progress=lambda done, of: seen.append((done, of)))

    assert seen[0] == (0, len(told.records))
    assert seen[-1] == (len(told.records), len(told.records))
    assert sorted(seen) == seen
