"""Tables become the records that their rows say, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from loading import TWO_PEOPLE, all_of, couples, folder, found, noticed, only, parents, stage, workbook, zipped

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Household, HouseholdStay, Placement, Team, TeamSpell, WorkerSpell
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Child, Person, PersonKind, Pet
from graphmodel.domain.ties import ParentLink, Tie
from graphmodel.domain.voice import View
from loaders.reading import read_sources
from loaders.specs import reading_order, table_specs

FIVE = "id,name,kind\namira,Amira Stone,child\nmum,Siân Stone,\ndad,Ray Stone,\nkim,Kim Lee,professional\nrufus,Rufus,pet\n"


def person(ref: str) -> str:
    return id_from("people", ref)


def test_every_table_of_the_contract_is_known() -> None:
    assert len([spec for spec in table_specs().values() if not spec.is_ours]) == 24
    assert [spec.name for spec in reading_order()][:5] == ["people", "homes", "school_list", "team_list", "alerts"]


def test_a_person_has_what_the_row_says(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people="id,name,sex,birth,kind,species,notes\n"
        "rufus,Rufus,,about 2019,pet,dog,-\namira,Amira Stone,girl,02/03/2014,child,,\n",
    )

    pet, child = all_of(staged, Person)
    assert ((), (Pet, "dog", "-")) == (staged.problems, (type(pet), pet.species if isinstance(pet, Pet) else None, pet.notes))
    assert (Child, "F", person("amira"), "amira") == (type(child), child.sex, child.id, child.ref)
    assert child.birth is not None
    assert ("02/03/2014", date(2014, 3, 2)) == (child.birth.text, child.birth.earliest)


def test_columns_come_in_any_order_and_case(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=" NAME ,Legal Status,Id,KIND\nAmira Stone,c2,amira,Child\n")

    assert only(staged, Child).legal_status == "C2"


def test_father_mother_and_partner_columns_become_links(tmp_path: Path) -> None:
    staged = stage(tmp_path, people="id,name,father,mother,partner\namira,Amira,dad,mum,\nmum,Siân,,,dad\ndad,Ray,,,mum\n")

    assert {("amira", "dad", "birth"), ("amira", "mum", "birth")} == parents(staged)
    assert {frozenset(("mum", "dad")): None} == couples(staged)


def test_a_row_that_names_the_kind_of_parent_replaces_the_bare_column(tmp_path: Path) -> None:
    people = "id,name,mother\namira,Amira,mum\nmum,Siân,\n"
    staged = stage(tmp_path, people=people, relationships="source,target,relationship,has_pr\namira,mum,adoptive mother,yes\n")

    assert {("amira", "mum", "adoptive")} == parents(staged)
    assert True is only(staged, ParentLink).has_pr
    assert id_from("parent_links", person("mum"), person("amira")) == only(staged, ParentLink).id


def test_both_directions_of_one_parent_are_two_ties_and_one_link(tmp_path: Path) -> None:
    rows = "source,target,relationship,certainty\namira,dad,putative father,\ndad,amira,own child,\n"
    staged = stage(tmp_path, people=FIVE, relationships=rows)

    assert sorted(parents(staged)) == [("amira", "dad", "birth")]
    assert only(staged, ParentLink).certainty == "believed"
    assert len(all_of(staged, Tie)) == 2


def test_no_tie_is_made_up_for_the_other_side(tmp_path: Path) -> None:
    staged = stage(
        tmp_path, people=FIVE, relationships="source,target,relationship,strength,safety\namira,kim,social worker,2,Low\n"
    )

    tie = only(staged, Tie)
    assert (person("amira"), person("kim"), "social_worker", "moderate", "low") == (
        tie.source_person,
        tie.target_person,
        tie.kind,
        tie.strength,
        tie.safety,
    )


def test_partner_kinds_become_partnerships_with_their_status(tmp_path: Path) -> None:
    rows = "source,target,relationship,status,since\nmum,dad,partner,married,2010\ndad,kim,ex-partner,,\n"
    staged = stage(tmp_path, people=FIVE, relationships=rows)

    assert {frozenset(("mum", "dad")): "married", frozenset(("dad", "kim")): "former"} == couples(staged)


def test_two_spells_of_one_role_are_two_ties(tmp_path: Path) -> None:
    rows = "source,target,relationship,since,until\namira,kim,friend,2015,2016\namira,kim,friend,2020,\n"
    first, second = all_of(stage(tmp_path, people=FIVE, relationships=rows), Tie)

    assert id_from("relationships", person("amira"), person("kim"), "friend") == first.id
    assert first.id != second.id


def test_homes_placements_workers_and_teams(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people=FIVE,
        households="household,member,from\nOak House,amira,2020-01-01\nOak House,rufus,\n",
        placements="child,type,from,to,carers,household,rne\namira,u6,2020-01-01,,mum; dad,Oak House,S\n",
        workers="worker,child,role,from\nkim,amira,social worker,2021\n",
        teams="worker,team,role\nkim,North,SW\n",
    )

    assert staged.problems == ()
    home = only(staged, Household)
    assert {home.id} == {stay.household for stay in all_of(staged, HouseholdStay)}
    placement = only(staged, Placement)
    assert ("U6", (person("mum"), person("dad")), home.id) == (placement.type, placement.carers, placement.household)
    assert "social_worker" == only(staged, WorkerSpell).role == only(staged, TeamSpell).role
    assert only(staged, Team).id == only(staged, TeamSpell).team
    assert staged.counts == {"people": 5, "households": 2, "placements": 1, "workers": 1, "teams": 1}


def test_arrangements_events_limits_and_how_they_were_explained(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people=FIVE,
        arrangements="id,child,with,modes,frequency\na1,amira,mum;dad,video; face to face,2 per month\n"
        "a2,amira,dad,,when gran can\n",
        events="id,child,with,on,arrangement,happened,cancelled_by\ne1,amira,mum,2026-02-01,a1,no,the bus\n",
        restrictions="id,child,on,kind,from\nr1,amira,dad,plan_decision,2026-01-01\n",
        explanations="restriction,told_by,told_on,understood\nr1,kim,2026-01-02,partly\n",
    )

    first, second = all_of(staged, Arrangement)
    assert (15, ("video", "face_to_face"), "in_force", (person("mum"), person("dad"))) == (
        first.interval_days,
        first.modes,
        first.status,
        first.with_people,
    )
    assert (second.interval_days, second.frequency) == (None, "when gran can")
    assert {"no_interval"} == noticed(staged)
    event = only(staged, ContactEvent)
    assert (first.id, "no", "the bus") == (event.arrangement, event.happened, event.cancelled_by)
    assert person("dad") == only(staged, Restriction).on_person
    explanation = only(staged, Explanation)
    assert (only(staged, Restriction).id, person("kim")) == (explanation.restriction, explanation.told_by)


def test_the_interval_of_the_column_wins(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=FIVE, arrangements="id,child,with,frequency,interval_days\na1,amira,mum,2 per month,21\n")

    assert only(staged, Arrangement).interval_days == 21


def test_other_words_of_a_child_are_another_view(tmp_path: Path) -> None:
    rows = (
        'child,about,said_on,closeness,enough,words,recorded_by\namira,mum,2026-01-02,near,too little,"I miss her,\na lot",kim\n'
    )
    first = only(stage(tmp_path, people=FIVE, views=rows), View)
    second = only(stage(tmp_path, people=FIVE, views=rows.replace("a lot", "so")), View)

    assert (3, "too_little", "I miss her,\na lot", person("kim")) == (
        first.closeness,
        first.enough,
        first.words,
        first.recorded_by,
    )
    assert first.id != second.id


def test_two_judgements_of_one_day_are_both_kept(tmp_path: Path) -> None:
    rows = "child,person,on,by,safety,contact_scale\namira,dad,2026-01-02,Beth Lowe,low,3\namira,dad,2026-01-02,Beth Lowe,high,\n"
    first, second = all_of(stage(tmp_path, people=FIVE, assessments=rows), Assessment)

    assert (first.by, first.safety, first.contact_scale, second.safety) == ("Beth Lowe", "low", 3, "high")
    assert first.id != second.id


def test_a_file_that_is_no_table_is_named_and_left_out(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=TWO_PEOPLE, notes="a,b\n1,2\n")

    assert {"left_out"} == noticed(staged)


def test_a_file_with_another_name_is_recognised_by_its_columns(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=TWO_PEOPLE, export_7="source,target,relationship,shoe size\namira,ray,uncle,9\n")

    assert only(staged, Tie).kind == "uncle"
    assert {"recognised", "unknown_column"} == noticed(staged)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separators_and_letters(tmp_path: Path, separator: str, encoding: str) -> None:
    rows = [["id", "name", "notes"], ["sian", "Siân", '"one\r\ntwo"']]
    (tmp_path / "people.csv").write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    staged = read_sources([tmp_path])

    assert (only(staged, Person).name, only(staged, Person).notes) == ("Siân", "one\ntwo")
    assert (encoding == "cp1252") == ("old_letters" in noticed(staged))


def test_folder_zip_and_workbook_say_the_same(tmp_path: Path) -> None:
    plain, packed = tmp_path / "plain", tmp_path / "t.zip"
    plain.mkdir()
    ties = "source,target,relationship,since\namira,ray,uncle,2014\n"
    from_folder = stage(plain, people=TWO_PEOPLE, relationships=ties)
    from_zip = read_sources(
        [zipped(packed, {"x/people.csv": TWO_PEOPLE, "x/relationships.csv": ties, "__MACOSX/people.csv": "?"})]
    )
    sheets: dict[str, list[list[object]]] = {
        "people": [list(line.split(",")) for line in TWO_PEOPLE.splitlines()],
        "Relationships": [["source", "target", "relationship", "since"], ["amira", "ray", "uncle", 2014]],
    }
    from_book = read_sources([workbook(tmp_path / "t.xlsx", **sheets)])

    assert (from_folder.problems, from_zip.problems, from_book.problems) == ((), (), ())
    assert from_folder.records == from_zip.records == from_book.records


def test_the_same_row_twice_is_taken_once_and_said(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=FIVE, workers="worker,child,role\nkim,amira,social worker\nkim,amira,social worker\n")

    assert len(all_of(staged, WorkerSpell)) == 1
    assert {"repeated_row"} == noticed(staged)


def test_a_field_of_another_kind_is_left_out_aloud(tmp_path: Path) -> None:
    staged = stage(tmp_path, people="id,name,species\nray,Ray,dog\n")

    assert (PersonKind.PERSON, {"left_out"}) == (only(staged, Person).kind, noticed(staged))


def test_reading_twice_gives_the_same_records(tmp_path: Path) -> None:
    folder(tmp_path, people=FIVE, views="child,about,said_on,closeness\namira,mum,2026-01-02,4\n")

    assert read_sources([tmp_path]).records == read_sources([tmp_path]).records
    assert found(read_sources([tmp_path])) == []


def test_a_child_whose_map_would_not_be_kept_is_named_once(tmp_path: Path) -> None:
    rows = "child,about,said_on\namira,ray,2026-01-02\namira,ray,2026-01-03\n"
    staged = stage(tmp_path, people=TWO_PEOPLE, views=rows)

    assert [("people.csv", 2, "kind", "not_a_child")] == [(n.file, n.row, n.column, n.code) for n in staged.notices]
