"""The record out of a store and in again: nothing changes, and an empty store says the same afterwards; on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from loading import folder

from graphmodel.access import Viewer, looks
from graphmodel.domain.dates import parse_partial_date
from graphmodel.domain.errors import BadValue, NotAllowed
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.whole import TakenAway, records_of, records_of_all
from loaders.commit import load
from loaders.exports import write_tables
from tests.conftest import EMPTY

DAY = date(2026, 11, 23)
OPERATOR = Viewer.operator()
TAKEN = TakenAway("Hull", "Amira moves there")

TABLES = {
    "people": "id,name,kind,mother,notes\namira,Amira Stone,child,mum,\nmum,Siân Stone,,,'=1+1\n"
    "kim,Kim Lee,professional,,\nhill,Hill School,organisation,,\n",
    "relationships": "source,target,relationship,has_pr\namira,mum,birth mother,yes\namira,kim,social worker,\n",
    "households": "household,member,from\nOak House,amira,2020\n",
    "placements": "child,type,household,from\namira,U6,Oak House,2020\n",
    "schools": "child,school,from\namira,hill,2020\namira,Park Academy,2024\n",
    "workers": "worker,child,role\nkim,amira,social worker\n",
    "teams": "worker,team,role\nkim,North,SW\n",
    "arrangements": "id,child,with,frequency\na1,amira,mum,2 per month\n",
    "events": "id,child,with,on,arrangement\ne1,amira,mum,2026-02-01,a1\n",
    "views": "child,about,said_on,words\namira,mum,2026-01-02,I miss her\n",
    "observations": "child,about,on,possible_meanings\namira,mum,2026,misses her; is tired\n",
    "assessments": "child,person,on,by,safety\namira,mum,2026-01-02,kim,low\n",
    "stages": "child,person,on,goals,services\namira,mum,2026,one; two,; phone\n",
    "restrictions": "id,child,on,kind\nr1,amira,mum,plan_decision\n",
    "explanations": "restriction,told_by,told_on\nr1,kim,2026-02-02\n",
    "decisions": "child,on,decision\namira,2026-01-02,Stay on\n",
    "life_events": "person,kind,on\nmum,illness,2026\n",
    "barriers": "arrangement,kind,opened\na1,distance,2026\n",
    "reviews": "child,on,arrangements_reviewed\namira,2026,a1\n",
    "keydates": "person,date,kind\nmum,02/03/1980,birthday\n",
    "drawn_places": "child,person,across\namira,mum,-40\n",
    "mementoes": "child,item,keeper\namira,Scarf,mum\n",
    "searches": "id,child,target,must_not_know\ns1,amira,kim,mum\n",
    "search_steps": "search,on,by,source\ns1,2026,kim,Roll\n",
    "consents": "search,who,kind,given\ns1,amira,child,2026\n",
}


def everything(graph: Graph) -> tuple[Record, ...]:
    return records_of_all(graph, OPERATOR, DAY, TAKEN)


def empty(graph: Graph) -> None:
    graph.write(lambda transaction: transaction.run(EMPTY))


def test_every_table_is_kept_and_a_second_load_changes_nothing(graph: Graph, tmp_path: Path) -> None:
    folder(tmp_path, **TABLES)
    first, second = load(graph, [tmp_path]), load(graph, [tmp_path])

    assert (first.problems, set(TABLES) - set(first.loaded)) == ((), set())
    assert (second.problems, sum(second.loaded.values())) == ((), 0)


def test_an_export_loaded_again_changes_nothing_and_an_empty_store_then_gives_the_same_bytes(
    graph: Graph, tmp_path: Path
) -> None:
    source, out, again = tmp_path / "in", tmp_path / "out.zip", tmp_path / "again.zip"
    source.mkdir()
    load(graph, [folder(source, **TABLES)])
    written = write_tables(everything(graph), out)
    same_store = load(graph, [out])
    empty(graph)
    empty_store = load(graph, [out])
    write_tables(everything(graph), again)

    assert (set(TABLES) - set(written.tables), dict(written.left_out)) == (set(), {})
    assert (same_store.problems, sum(same_store.loaded.values())) == ((), 0)
    assert (empty_store.problems, empty_store.unchanged) == ((), 0)
    assert again.read_bytes() == out.read_bytes()


def test_a_family_that_is_on_no_childs_map_is_in_a_whole_export(graph: Graph, tmp_path: Path) -> None:
    folder(tmp_path, people="id,name,mother\nann,Ann Lee,bo\nbo,Bo Lee,\n")
    load(graph, [tmp_path])

    assert sorted(type(one).__name__ for one in everything(graph)) == ["ParentLink", "Person", "Person"]
    assert next(one for one in everything(graph) if isinstance(one, ParentLink)).child == id_from("people", "ann")


MASKED = {
    "people": "id,name,kind,identity_protected\namira,Amira Stone,child,\nlayan,Layan Quist,,adopted\ngran,Jo Stone,,\n",
    "relationships": "source,target,relationship\namira,layan,adopted away sibling\namira,gran,maternal grandmother\n",
    "views": "child,about,said_on,words\namira,layan,2026-01-02,Layan is my sister\n",
}


def test_somebody_protected_leaves_as_a_word_and_does_not_come_in_again(graph: Graph, tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    load(graph, [folder(source, **MASKED)])
    write_tables(records_of(graph, OPERATOR, [id_from("people", "amira")], DAY, TAKEN), out)
    text = "".join(file.read_text(encoding="utf-8") for file in out.iterdir())
    empty(graph)
    report = load(graph, [out])

    assert ("Layan" in text, "Quist" in text, "Sister, adopted" in text or "adopted" in text) == (False, False, True)
    assert {"masked"} <= {problem.code for problem in report.problems}
    assert report.to_json()["loaded"] == {}


def test_for_whom_and_why_a_childs_record_is_taken_away_is_noted_first(graph: Graph, tmp_path: Path) -> None:
    load(graph, [folder(tmp_path, **MASKED)])
    records_of(graph, OPERATOR, [id_from("people", "amira")], DAY, TAKEN)
    noted = [(look.to_whom, look.purpose) for look in looks(graph, OPERATOR, DAY) if look.what.startswith("taken away")]

    assert noted == [("Hull", "Amira moves there")]


@pytest.mark.parametrize(("to_whom", "why"), [("", "asked"), ("Hull", " ")])
def test_without_for_whom_and_why_nothing_leaves(to_whom: str, why: str) -> None:
    with pytest.raises(BadValue):
        TakenAway(to_whom, why)


def test_one_child_out_of_scope_and_nothing_is_handed_out(graph: Graph, tmp_path: Path) -> None:
    load(graph, [folder(tmp_path, **MASKED)])
    with pytest.raises(NotAllowed):
        records_of(graph, OPERATOR, [id_from("people", "amira"), id_from("people", "gran")], DAY, TAKEN)


def test_a_record_of_two_children_is_taken_from_the_map_of_the_child_whose_it_is(graph: Graph) -> None:
    """On a sister's map a child's own notes are not all there; in an export of both they are."""
    amira, idris = (Child(id=id_from("people", who), ref=who, name=who, notes=f"About {who}") for who in ("amira", "idris"))
    gran = Person(id=id_from("people", "gran"), ref="gran", name="Jo")
    links = [ParentLink(id=id_from("parent_links", gran.id, one.id), parent=gran.id, child=one.id) for one in (amira, idris)]
    Recorder(graph).record([amira, idris, gran, *links], by="test", why="test")
    found = {record.id: record for record in everything(graph)}

    assert [getattr(found[one.id], "notes", None) for one in (amira, idris)] == ["About amira", "About idris"]


def test_words_that_a_cell_cannot_hold_exactly_stay_as_the_record_has_them(graph: Graph, tmp_path: Path) -> None:
    """Spaces at the ends, and what a family program calls a date: an export that is loaded again changes no letter of them."""
    own = "01936f0e-8c5a-7b11-9d20-3c7a5b1e9f42"
    typed = Person(
        id=own, name="Ray ", notes="one\r\ntwo ", birth=replace(parse_partial_date("about 1950"), text="ABT. 1950 OR SO")
    )
    Recorder(graph).record([typed], by="kim", why="Typed in")
    write_tables([typed], tmp_path / "out.zip")

    assert load(graph, [tmp_path / "out.zip"]).unchanged == 1
