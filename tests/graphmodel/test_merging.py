"""Two records that turn out to be one person, and taking that apart: what moves, what stays, and that the graph is as it was."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Conflict, Refused, UnknownRecord
from graphmodel.domain.people import Person
from graphmodel.maps import children_of, find_people, network_of
from graphmodel.record import Moved, Recorder
from graphmodel.record.merge_plan import reference_fields
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.store.shapes import PEOPLE, SHAPES
from graphmodel.store.statements import Statement
from queries.runner import ask
from tests.graphmodel.every_reference import everybody, naming
from tests.graphmodel.graph_content import content
from tests.scenarios import TODAY, Family, family

OPERATOR = Viewer.operator()
MOVED_FIELDS = Statement(
    "tests/moved_fields",
    "MATCH (e:JournalEntry {subject: $merge_id}) RETURN e.after AS after ORDER BY after",
    frozenset({"merge_id"}),
    ("after",),
)
ENTRIES = Statement(
    "tests/entries_of",
    "MATCH (e:JournalEntry {subject: $id}) RETURN e.chain AS chain, e.kind AS kind, e.why AS why ORDER BY e.at, e.id",
    frozenset({"id"}),
    ("chain", "kind", "why"),
)


def keep(graph: Graph, told: Family) -> Recorder:
    recorder = Recorder(graph)
    recorder.record(told.records, by="sana", why="test")
    return recorder


def merge(graph: Graph, kept: str = "nan", merged: str = "gran") -> Moved:
    return Recorder(graph).merge_people(kept, merged, by="sana", why="the same grandmother")


def apart(graph: Graph, moved: Moved) -> Moved:
    return Recorder(graph).unmerge(moved.id, by="sana", why="two grandmothers after all")


def two_grandmothers() -> Family:
    """Amira's gran and nan, recorded as two."""
    told = family()
    told.child("amira")
    told.person("gran", 66, sex="F")
    told.person("nan", 66, sex="F")
    told.person("salma", 40)
    told.tie("amira", "gran", "maternal_grandmother")
    told.tie("amira", "nan", "maternal_grandmother", strength="strong")
    return told


@pytest.mark.parametrize(("kept", "merged"), [("nan", "gran"), ("amira", "ami")])
def test_every_reference_moves_and_moves_back(graph: Graph, kept: str, merged: str) -> None:
    """A record for each field in which somebody can be named; for a child's own fields, somebody who is the child."""
    told = everybody()
    for record in naming(merged):
        if kept not in asdict(record).values():  # a record that names both makes them two people
            told.add(record)
    keep(graph, told)
    before = content(graph)

    moved = merge(graph, kept, merged)
    between = content(graph)
    again = apart(graph, moved)

    naming_merged = [line for line in between if f'"{merged}"' in line]
    assert len(naming_merged) == 3, "the merged person, the edge SAME_AS, and the note that the merge stands"
    assert content(graph) == before
    assert again.records == moved.records
    assert again.left == ()
    assert journal.verify(graph) == ()
    if kept == "nan":
        expected = {shape.word for shape in SHAPES if shape is PEOPLE or reference_fields(shape)}
        assert set(moved.records) == expected


def test_a_merge_and_its_end_stand_in_the_journals_of_who_is_touched(graph: Graph) -> None:
    keep(graph, two_grandmothers())

    moved = merge(graph)
    apart(graph, moved)

    tie = [(row["chain"], row["kind"], row["why"]) for row in graph.read(ENTRIES, id="tie-1")]
    assert tie == [
        ("amira", "tie recorded", "test"),
        ("amira", "tie changed", "the same grandmother"),
        ("amira", "tie changed", "two grandmothers after all"),
    ]
    noted = [(row["chain"], row["kind"]) for row in graph.read(ENTRIES, id=moved.id)]
    assert noted == [("shared", "people merged"), ("shared", "people unmerged")]
    assert journal.verify(graph) == ()


def test_whoever_was_merged_is_shown_to_nobody_and_counts_once(graph: Graph) -> None:
    told = two_grandmothers()
    told.parent("gran", "salma")
    told.parent("nan", "salma")
    told.parent("salma", "amira")
    told.person("grandad")
    told.partners("gran", "grandad")
    told.partners("nan", "grandad")
    told.arrangement("amira", ("gran", "nan"), id="plan")
    keep(graph, told)

    merge(graph)
    network = network_of(graph, OPERATOR, "amira", TODAY)

    assert "gran" not in network.person_by_id
    assert [plan.with_people for plan in network.arrangements] == [("nan",)]
    assert {link.parent for link in network.parent_links if link.child == "salma"} == {"nan"}
    assert len(network.ties) == len(network.partnerships) == 2
    assert [found.person.id for found in find_people(graph, OPERATOR, "gran", TODAY)] == ["grandad"]


def test_two_records_of_a_child_are_one_on_the_list(graph: Graph) -> None:
    told = two_grandmothers()
    told.child("ami", 12)
    told.parent("salma", "ami")
    keep(graph, told)

    merge(graph, "amira", "ami")

    assert [child.id for child in children_of(graph, OPERATOR, TODAY)] == ["amira"]


def test_what_changed_since_stays_and_what_is_new_stays_with_whom_it_was_recorded_of(graph: Graph) -> None:
    told = two_grandmothers()
    recorder = keep(graph, told)
    moved = merge(graph)
    (tie,) = [one for one in network_of(graph, OPERATOR, "amira", TODAY).ties if one.id == "tie-1"]
    recorder.end_tie(tie, PartialDate.of(TODAY), by="sana", why="moved away")
    later = family()
    later.tie("amira", "nan", "family_friend", id="since")
    recorder.record(later.records, by="sana", why="test")

    apart(graph, moved)

    ties = {one.id: one for one in network_of(graph, OPERATOR, "amira", TODAY).ties}
    assert (ties["tie-1"].target_person, ties["tie-1"].until) == ("gran", PartialDate.of(TODAY))
    assert ties["since"].target_person == "nan"


def test_a_list_that_was_changed_since_is_left_and_told(graph: Graph) -> None:
    told = two_grandmothers()
    told.person("uncle")
    told.arrangement("amira", ("uncle", "gran"), id="plan")
    recorder = keep(graph, told)
    moved = merge(graph)
    told.arrangement("amira", ("uncle",), id="plan")
    recorder.record(told.records, by="sana", why="gran no longer comes")

    again = apart(graph, moved)

    assert again.left == (("arrangement", "plan", "with_people"),)
    (plan,) = network_of(graph, OPERATOR, "amira", TODAY).arrangements
    assert plan.with_people == ("uncle",)


def test_a_file_that_still_names_whoever_was_merged_changes_nothing(graph: Graph) -> None:
    told = two_grandmothers()
    told.arrangement("amira", ("gran", "nan"), id="plan")
    recorder = keep(graph, told)
    merge(graph)
    before = content(graph)

    again = recorder.record(told.records, by="sana", why="the same file")

    assert again.written == {}
    assert content(graph) == before


def test_what_is_recorded_of_whoever_was_merged_goes_back_with_them(graph: Graph) -> None:
    told = two_grandmothers()
    recorder = keep(graph, told)
    moved = merge(graph)
    told.view("amira", "gran", 4)
    told.arrangement("amira", ("nan", "gran"), id="plan")
    recorder.record(told.records, by="sana", why="a file that knows two")
    (view,) = network_of(graph, OPERATOR, "amira", TODAY).views
    assert view.about == "nan"

    apart(graph, moved)

    network = network_of(graph, OPERATOR, "amira", TODAY)
    assert [one.about for one in network.views] == ["gran"]
    assert [one.with_people for one in network.arrangements] == [("nan", "gran")]
    assert recorder.record(told.records, by="sana", why="the same file").written == {}


def test_a_new_tie_between_the_two_is_refused(graph: Graph) -> None:
    recorder = keep(graph, two_grandmothers())
    merge(graph)
    later = family()
    later.tie("gran", "nan", "friend", id="between")

    with pytest.raises(Refused, match="merged into one person"):
        recorder.record(later.records, by="sana", why="test")


def test_current_views_and_judgements_stand_on_the_ties_of_whoever_is_kept(graph: Graph) -> None:
    told = two_grandmothers()
    told.view("amira", "gran", 4, said_on=told.ago(9))
    told.assessed("amira", "gran", "high")
    keep(graph, told)

    moved = merge(graph)
    stored = [line for line in content(graph) if '"KNOWS"' in line]

    assert all('"closeness_child": 4' in line and '"safety_prof": "high"' in line for line in stored)
    apart(graph, moved)
    stored = [line for line in content(graph) if '"KNOWS"' in line and '"nan"' in line]
    assert [line for line in stored if "closeness_child" in line] == []


def chain_of_three(graph: Graph) -> tuple[Moved, Moved]:
    """Gran is nan, and then nan turns out to be Salma's friend Rose."""
    told = two_grandmothers()
    told.person("rose")
    told.arrangement("amira", ("gran", "rose", "nan"), id="plan")
    keep(graph, told)
    return merge(graph, "nan", "gran"), merge(graph, "rose", "nan")


def test_a_merge_that_another_stands_on_comes_apart_after_it(graph: Graph) -> None:
    first, second = chain_of_three(graph)

    with pytest.raises(Refused, match=f'itself merged into "rose" since \\(merge {second.id}\\)'):
        apart(graph, first)
    apart(graph, second)
    apart(graph, first)

    (plan,) = network_of(graph, OPERATOR, "amira", TODAY).arrangements
    assert plan.with_people == ("gran", "rose", "nan")


def test_two_merges_into_one_come_apart_in_any_order(graph: Graph) -> None:
    told = two_grandmothers()
    told.person("rose")
    told.arrangement("amira", ("gran", "rose", "nan"), id="plan")
    keep(graph, told)
    before = content(graph)
    first, second = merge(graph, "rose", "gran"), merge(graph, "rose", "nan")

    apart(graph, first)
    apart(graph, second)

    assert content(graph) == before


def test_a_merge_comes_apart_once(graph: Graph) -> None:
    keep(graph, two_grandmothers())
    moved = merge(graph)
    apart(graph, moved)

    with pytest.raises(Refused, match="taken apart from"):
        apart(graph, moved)
    with pytest.raises(UnknownRecord, match='no merge "nothing"'):
        Recorder(graph).unmerge("nothing", by="sana", why="test")


def test_whoever_was_told_twice_is_one_row_of_each_question(graph: Graph) -> None:
    """A grandmother and a brother told twice: ties, parent links and views of both records, and one row for each (E11)."""
    told = two_grandmothers()
    told.view("amira", "gran", 4)
    told.view("amira", "nan", 3)
    for who in ("gran", "nan"):
        told.event("amira", who, on=told.ago(400))
    told.child("idris", 9)
    told.person("idriss", 9)
    for brother in ("idris", "idriss"):
        told.tie("amira", brother, "full_brother")
        told.parent("salma", brother)
    told.parent("salma", "amira")
    told.placed_with("amira", "salma", since=told.ago(900))
    told.assessed("amira", "nan", "low")
    keep(graph, told)
    merge(graph, "idris", "idriss")
    merge(graph, "nan", "gran")

    for question, expected in (("siblings_without_planned_contact", ["idris"]), ("lost_connections", ["nan"])):
        rows = ask(graph, OPERATOR, question, TODAY, ["amira"]).rows
        assert [row.person_id for row in rows if row.list == 1] == expected, question
    network = network_of(graph, OPERATOR, "amira", TODAY)
    assert [sibling for sibling in network.person_by_id if sibling.startswith("idris")] == ["idris"]


def test_a_record_changed_since_it_was_seen_is_not_merged(graph: Graph) -> None:
    told = two_grandmothers()
    recorder = keep(graph, told)
    told.change(Person, "gran", notes="Likes dominoes")
    recorder.record(told.records, by="tom", why="test")

    with pytest.raises(Conflict) as conflict:
        recorder.merge_people("nan", "gran", by="sana", why="the same", versions=(1, 1))

    assert (conflict.value.record_id, conflict.value.found) == ("gran", 2)
    assert recorder.merge_people("nan", "gran", by="sana", why="the same", versions=(1, 2)).records == {"tie": 1}


def test_a_refused_merge_changes_nothing(graph: Graph) -> None:
    told = two_grandmothers()
    told.parent("gran", "salma")
    told.parent("salma", "nan")
    told.person("keeley", identity_protected="adopted")
    keep(graph, told)
    before, heads = content(graph), journal.heads(graph)

    for kept, merged, sentence in (
        ("nan", "gran", "own ancestor"),
        ("nan", "keeley", "identity is protected"),
        ("nan", "nobody", 'no person "nobody"'),
        ("amira", "gran", "have to do with each other"),
    ):
        with pytest.raises(Refused, match=sentence):
            merge(graph, kept, merged)

    assert (content(graph), journal.heads(graph)) == (before, heads)
