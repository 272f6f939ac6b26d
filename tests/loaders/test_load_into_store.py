"""All of a load is kept or none of it, and loading again changes nothing; on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest
from loading import folder

from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from loaders.commit import LoadReport, load
from loaders.known import known_refs

PEOPLE = (
    "id,name,kind,mother,address_protected,notes\n"
    "amira,Amira Stone,child,mum,,\nmum,Siân Stone,,,yes,Ring first\nkim,Kim Lee,professional,,,\n"
)
TABLES = {
    "people": PEOPLE,
    "relationships": "source,target,relationship\namira,mum,adoptive mother\namira,kim,social worker\n",
    "arrangements": "id,child,with,frequency\na1,amira,mum,2 per month\n",
    "views": "child,about,said_on,closeness\namira,mum,2026-01-02,4\n",
    "restrictions": "id,child,on,kind\nr1,amira,mum,plan_decision\n",
    "households": "household,member\nOak,amira\n",
    "teams": "worker,team,role\nkim,North,SW\n",
}


def kept(graph: Graph, *records: Record) -> list[Record | None]:
    """What the store holds under the ids of these."""
    stored = known_refs(graph).stored(records)
    return [stored.get(record.id) for record in records]


def codes(report: LoadReport) -> list[str]:
    return [problem.code for problem in report.problems]


def someone(ref: str) -> Person:
    return Person(id=id_from("people", ref), name="")


def test_a_load_is_kept_and_a_second_one_changes_nothing(graph: Graph, tmp_path: Path) -> None:
    folder(tmp_path, **TABLES)
    first, second = load(graph, [tmp_path]), load(graph, [tmp_path])

    counts = {
        "people": 3,
        "parent_links": 1,
        "relationships": 2,
        "households": 1,
        "teams": 1,
        "arrangements": 1,
        "views": 1,
        "restrictions": 1,
    }
    assert {"loaded": counts, "problems": []} == {key: first.to_json()[key] for key in ("loaded", "problems")}
    assert (dict.fromkeys(counts, 0), 13) == (second.loaded, second.unchanged)
    assert second.sentence == "The record says all of this already. Nothing was changed."
    (child,) = kept(graph, someone("amira"))
    assert isinstance(child, Child)
    assert (child.name, child.ref, child.version) == ("Amira Stone", "amira", 1)


def test_a_dry_run_and_a_load_with_a_problem_write_nothing(graph: Graph, tmp_path: Path) -> None:
    folder(tmp_path, **TABLES)
    dry = load(graph, [tmp_path], dry_run=True)
    folder(tmp_path, views="child,about,said_on\namira,zed,2026-01-02\n")
    bad = load(graph, [tmp_path])

    assert (dry.loaded["people"], codes(dry), dry.was_written) == (3, [], False)
    assert (codes(bad), bad.to_json()["loaded"]) == (["unknown_reference"], {})
    assert bad.sentence == "1 problem was found. Nothing was loaded."
    assert kept(graph, someone("amira"), someone("mum")) == [None, None]


def test_later_files_may_refer_to_what_is_in_the_store(graph: Graph, tmp_path: Path) -> None:
    load(graph, [folder(tmp_path, **TABLES)])
    later = tmp_path / "later"
    later.mkdir()
    folder(
        later,
        events="id,child,with,on,arrangement\ne1,amira,mum,2026-02-01,a1\n",
        explanations="restriction,told_by,told_on\nr1,kim,2026-02-02\n",
    )

    assert load(graph, [later]).loaded == {"events": 1, "explanations": 1}


def test_a_list_of_names_takes_no_protection_away(graph: Graph, tmp_path: Path) -> None:
    """A column that is not there says nothing: kind, protection and notes stay; an empty cell says "not recorded"."""
    load(graph, [folder(tmp_path, **TABLES)])
    later = tmp_path / "later"
    later.mkdir()
    report = load(graph, [folder(later, people="id,name,notes\namira,Amira Stone-Lowe,\nmum,Siân Stone,\n")])

    assert (report.loaded, [notice.code for notice in report.notices]) == ({"people": 2}, ["renamed"])
    child, mother = kept(graph, someone("amira"), someone("mum"))
    assert isinstance(child, Child)
    assert isinstance(mother, Person)
    assert (child.name, mother.address_protected, mother.notes) == ("Amira Stone-Lowe", True, None)


def test_a_bare_column_does_not_undo_an_adoption_and_a_stated_kind_does(graph: Graph, tmp_path: Path) -> None:
    load(graph, [folder(tmp_path, **TABLES)])
    (tmp_path / "relationships.csv").unlink()
    link = ParentLink(
        id=id_from("parent_links", id_from("people", "mum"), id_from("people", "amira")),
        parent=id_from("people", "mum"),
        child=id_from("people", "amira"),
    )
    load(graph, [tmp_path])
    (before,) = kept(graph, link)
    load(graph, [folder(tmp_path, relationships="source,target,relationship\namira,mum,birth mother\n")])
    (after,) = kept(graph, link)

    assert isinstance(before, ParentLink)
    assert isinstance(after, ParentLink)
    assert (before.basis, after.basis) == ("adoptive", "birth")


def test_what_was_marked_in_error_does_not_come_back_with_the_file(graph: Graph, tmp_path: Path) -> None:
    load(graph, [folder(tmp_path, **TABLES)])
    (mother,) = kept(graph, someone("mum"))
    assert mother is not None
    Recorder(graph).mark_in_error(mother, by="kim", why="Twice in the list")
    load(graph, [tmp_path])

    (again,) = kept(graph, someone("mum"))
    assert again is not None
    assert again.in_error


@pytest.mark.parametrize(
    ("told", "visibility"),
    [("adopted_away_sibling", ""), ("adopted_away_sibling", "restricted"), ("birth_sibling_of_adopted", "restricted")],
)
def test_whoever_uses_a_protected_persons_id_is_not_told_the_name(
    graph: Graph, tmp_path: Path, told: str, visibility: str
) -> None:
    ends = "amira,sis" if told == "adopted_away_sibling" else "sis,amira"
    ties = f"source,target,relationship,visibility\n{ends},{told},{visibility}\n"
    people = "id,name,kind\namira,Amira,child\nsis,Leila Quillon,\n"
    assert load(graph, [folder(tmp_path, people=people, relationships=ties)]).loaded
    (tmp_path / "relationships.csv").unlink()

    report = load(graph, [folder(tmp_path, people="id,name\nsis,Rosa Lee\n")], dry_run=True)

    assert ["renamed"] == [one.code for one in report.notices]
    assert "somebody else, whose name is not shown" in report.notices[0].message
    assert "Quillon" not in repr(report)


def test_a_family_file_is_loaded_and_another_with_its_numbers_is_refused(graph: Graph, tmp_path: Path) -> None:
    text = "0 HEAD\n0 @I1@ INDI\n1 NAME {} /Lee/\n0 @I2@ INDI\n1 NAME Bo\n0 @F1@ FAM\n1 WIFE @I1@\n1 CHIL @I2@\n0 TRLR\n"
    file = tmp_path / "f.ged"
    file.write_text(text.format("Ann"))
    assert load(graph, [file]).loaded == {"people": 2, "parent_links": 1}
    assert sum(load(graph, [file]).loaded.values()) == 0

    file.write_text(text.format("Jo"))
    assert codes(load(graph, [file])) == ["another_person"]


def test_two_families_whose_programs_number_alike_stay_two(graph: Graph, tmp_path: Path) -> None:
    """Every program calls its first person I1: the file's name tells them apart in the record."""
    for name in ("lee", "jones"):
        (tmp_path / f"{name}.ged").write_text(f"0 HEAD\n0 @I1@ INDI\n1 NAME Ann /{name.title()}/\n0 TRLR\n")
    loaded = load(graph, [tmp_path / "lee.ged", tmp_path / "jones.ged"])

    assert loaded.problems == ()
    assert {"lee:I1", "jones:I1"} <= set(known_refs(graph).find("people", ["lee:I1", "jones:I1", "I1"]))
    assert sum(load(graph, [tmp_path / "jones.ged"]).loaded.values()) == 0


def test_a_change_that_the_record_refuses_is_a_problem(graph: Graph, tmp_path: Path) -> None:
    """An arrangement does not move to another child."""
    load(graph, [folder(tmp_path, **TABLES)])
    report = load(graph, [folder(tmp_path, arrangements="id,child,with,frequency\na1,kim,mum,2 per month\n")])

    assert codes(report) == ["refused"]


@pytest.mark.parametrize("table", ["people", "events"])
def test_a_look_up_finds_only_what_is_there(graph: Graph, tmp_path: Path, table: str) -> None:
    load(graph, [folder(tmp_path, **TABLES, events="id,child,with,on\ne1,amira,mum,2026-02-01\n")])
    found = known_refs(graph).find(table, ["amira", "e1", "zed", id_from("people", "mum")])

    assert {"people": {"amira", id_from("people", "mum")}, "events": {"e1"}}[table] == set(found)
