"""The tables beside the family and its plans: schools, stages, searches, reviews and what else practice records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from loading import all_of, found, noticed, only, stage

from graphmodel.domain.answers import Alert, Decision, Proposal, Review
from graphmodel.domain.arrangements import Arrangement, Barrier
from graphmodel.domain.assessments import StageRecord
from graphmodel.domain.care import Household, HouseholdStay, KeeperSpell, Memento, School, SchoolSpell
from graphmodel.domain.dates import parse_partial_date
from graphmodel.domain.details import ContactDetail, DrawnPlace, KeyDate, LifeEvent, PersonName
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Community, Organisation, Person, Pet, Place
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import ParentLink, Partnership
from graphmodel.domain.voice import Observation, Session, View
from loaders.record_types import TYPE_OF_TABLE
from loaders.specs import table_specs

PEOPLE = (
    "id,name,kind\namira,Amira Stone,child\nmum,Siân Stone,\ndad,Ray Stone,\nkim,Kim Lee,professional\n"
    "rufus,Rufus,pet\nhill,Hill School,organisation\n"
)
PLAN = "id,child,with\na1,amira,mum\na2,amira,dad\n"


def person(ref: str) -> str:
    return id_from("people", ref)


def day(text: str) -> object:
    return parse_partial_date(text)


ROWS: dict[str, tuple[str, Record]] = {
    "observations": (
        "child,about,on,behaviour,possible_meanings,by\namira,mum,03/05/2026,Reaches for her,misses her; is tired,kim\n",
        Observation(
            id="",
            child=person("amira"),
            about=person("mum"),
            on=parse_partial_date("03/05/2026"),
            behaviour="Reaches for her",
            possible_meanings=("misses her", "is tired"),
            by=person("kim"),
        ),
    ),
    "decisions": (
        "child,about,on,by,decision,told_child_on,words\namira,,2026-05-03,the panel,Stay on,2026-05-04,You can stay\n",
        Decision(
            id="",
            child=person("amira"),
            on=parse_partial_date("2026-05-03"),
            by="the panel",
            decision="Stay on",
            told_child_on=parse_partial_date("2026-05-04"),
            words="You can stay",
        ),
    ),
    "life_events": (
        "person,kind,on,notes\nmum,new partner,about 2025,Told by her\n",
        LifeEvent(id="", person=person("mum"), kind="new_partner", on=parse_partial_date("about 2025"), notes="Told by her"),
    ),
    "stages": (
        (
            "child,person,on,stage,risk_factors,protective_factors,goals,services,class_before,class_after,scale_before,scale_after\n"
            "amira,dad,2026-05,3,drink,calm; kind,arrive sober; ring first,;phone line,high,Medium risk,0,3\n"
        ),
        StageRecord(
            id="",
            child=person("amira"),
            person=person("dad"),
            on=parse_partial_date("2026-05"),
            stage=3,
            risk_factors=("drink",),
            protective_factors=("calm", "kind"),
            goals=("arrive sober", "ring first"),
            services=("", "phone line"),
            class_before="high",
            class_after="medium",
            scale_before=0,
            scale_after=3,
        ),
    ),
    "barriers": (
        "arrangement,kind,opened,closed,owner,notes\na1,cost of travel,2026-01-01,2026-02-01,kim,Paid since\n",
        Barrier(
            id="",
            arrangement=id_from("arrangements", "a1"),
            kind="travel_cost",
            opened=parse_partial_date("2026-01-01"),
            closed=parse_partial_date("2026-02-01"),
            owner=person("kim"),
            notes="Paid since",
        ),
    ),
    "reviews": (
        "child,on,kind,participation,arrangements_reviewed,iv_considered\namira,2026-05-03,first,pn1,a1;a2,no\n",
        Review(
            id="",
            child=person("amira"),
            on=parse_partial_date("2026-05-03"),
            kind="first",
            participation="PN1",
            arrangements_reviewed=(id_from("arrangements", "a1"), id_from("arrangements", "a2")),
            iv_considered=False,
        ),
    ),
    "keydates": (
        "person,date,kind,child,label\nmum,2026-05-03,day of faith,amira,Eid\n",
        KeyDate(
            id="",
            person=person("mum"),
            date=parse_partial_date("2026-05-03"),
            kind="faith",
            child=person("amira"),
            label="Eid",
        ),
    ),
    "drawn_places": (
        "child,person,across\namira,mum,-40\n",
        DrawnPlace(id="", child=person("amira"), person=person("mum"), across=-40),
    ),
    "mementoes": (
        "child,item,keeper,added_on,checked_on\namira,Blue scarf,in the loft,2020,2026-05-03\n",
        Memento(
            id="",
            child=person("amira"),
            item="Blue scarf",
            keeper="in the loft",
            added_on=parse_partial_date("2020"),
            checked_on=parse_partial_date("2026-05-03"),
        ),
    ),
    "searches": (
        "id,child,target,state,opened,reason,must_not_know\ns1,amira,dad,safety check,2026-05-03,She asked,mum; kim\n",
        SearchCase(
            id="",
            ref="s1",
            child=person("amira"),
            target=person("dad"),
            state="safety_check",
            opened=parse_partial_date("2026-05-03"),
            reason="She asked",
            must_not_know=(person("mum"), person("kim")),
        ),
    ),
    "names": (
        "person,name,use,from\nmum,Siân Moss,name at birth,1990\n",
        PersonName(id="", person=person("mum"), name="Siân Moss", use="maiden", starts_on=parse_partial_date("1990")),
    ),
    "contact_details": (
        "person,kind,value,to\nmum,mobile,+44 20 7946 0000,2025\n",
        ContactDetail(id="", person=person("mum"), kind="phone", value="+44 20 7946 0000", ends_on=parse_partial_date("2025")),
    ),
    "keepers": (
        "pet,keeper,from,to\nrufus,mum,2019,2024-03\n",
        KeeperSpell(
            id="",
            pet=person("rufus"),
            keeper=person("mum"),
            starts_on=parse_partial_date("2019"),
            ends_on=parse_partial_date("2024-03"),
        ),
    ),
    "sessions": (
        "id,child,on,by,present,place,language,notes\nd1,amira,2026-05-03,kim,Mum,at home,English,Stopped early\n",
        Session(
            id="",
            ref="d1",
            child=person("amira"),
            on=parse_partial_date("2026-05-03"),
            by=person("kim"),
            present="Mum",
            place="at home",
            language="English",
            notes="Stopped early",
        ),
    ),
    "proposals": (
        (
            "child,on,what,about,by,why,state,decided_by,decided_on,decided_why\n"
            "amira,2026-05-03,See Mum weekly,mum,kim,She asked,declined,the panel,2026-06-01,Too far\n"
        ),
        Proposal(
            id="",
            child=person("amira"),
            on=parse_partial_date("2026-05-03"),
            what="See Mum weekly",
            about=person("mum"),
            by=person("kim"),
            why="She asked",
            state="declined",
            decided_by="the panel",
            decided_on=parse_partial_date("2026-06-01"),
            decided_why="Too far",
        ),
    ),
    "alerts": (
        (
            "child,question,rule_version,fingerprint,subject,opened,state,reason,until,by\n"
            "amira,Q01,1,abc,mum,2026-05-03,put off,On holiday,2026-06-01,kim\n"
        ),
        Alert(
            id="",
            child=person("amira"),
            question="Q01",
            rule_version="1",
            fingerprint="abc",
            subject=person("mum"),
            opened=parse_partial_date("2026-05-03"),
            state="snoozed",
            reason="On holiday",
            until=parse_partial_date("2026-06-01"),
            by=person("kim"),
        ),
    ),
}


@pytest.mark.parametrize("table", ROWS)
def test_a_row_becomes_the_record_that_it_says(tmp_path: Path, table: str) -> None:
    text, expected = ROWS[table]
    staged = stage(tmp_path, people=PEOPLE, arrangements=PLAN, **{table: text})

    assert staged.problems == ()
    assert replace(only(staged, TYPE_OF_TABLE[table]), id="") == expected
    assert staged.counts[table] == 1


@pytest.mark.parametrize("table", [table for table in ROWS if not table_specs()[table].columns.get("id")])
def test_a_corrected_row_corrects_the_record(tmp_path: Path, table: str) -> None:
    """Whatever is no part of the row's identity may be put right: it is the same record."""
    text, _ = ROWS[table]
    spec = table_specs()[table]
    header, row = (line.split(",") for line in text.strip().split("\n"))
    other = {"words": "Other words", "texts": "Other words", "date": "2030-12-31", "yes_no": "yes", "whole": "6"}
    free = next(at for at, name in enumerate(header) if name not in spec.identity and spec.columns[name].type in other)
    row[free] = other[spec.columns[header[free]].type]
    before = only(stage(tmp_path, people=PEOPLE, arrangements=PLAN, **{table: text}), TYPE_OF_TABLE[table])
    corrected = f"{','.join(header)}\n{','.join(row)}\n"
    after = only(stage(tmp_path, people=PEOPLE, arrangements=PLAN, **{table: corrected}), TYPE_OF_TABLE[table])

    assert (before.id, before == after) == (after.id, False)


def test_a_step_and_a_consent_belong_to_their_search(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people=PEOPLE,
        searches="id,child,target\ns1,amira,dad\n",
        search_steps="search,on,by,source,asked,result,next,authority\n"
        "s1,2026-05-03,kim,Electoral roll,Address,Found,Write,Consent of the authority\n",
        consents="search,who,kind,given,withdrawn\ns1,amira,child,2026-05-01,\ns1,the authority,authority,2026-05-02,\n",
    )

    assert staged.problems == ()
    search, step = only(staged, SearchCase), only(staged, SearchStep)
    assert (step.search, step.by, step.source_asked, step.asked, step.next, step.authority) == (
        search.id,
        person("kim"),
        "Electoral roll",
        "Address",
        "Write",
        "Consent of the authority",
    )
    assert [(one.search, one.who, one.kind) for one in all_of(staged, Consent)] == [
        (search.id, person("amira"), "child"),
        (search.id, "the authority", "authority"),
    ]


@pytest.mark.parametrize("written", ["2", "stage 2", "Stage 2", "STAGE-2"])
def test_a_stage_is_taken_as_a_number_or_as_the_word_on_screen(tmp_path: Path, written: str) -> None:
    staged = stage(tmp_path, people=PEOPLE, stages=f"child,person,on,stage\namira,mum,2026-05-03,{written}\n")

    assert 2 == only(staged, StageRecord).stage


def test_a_school_is_an_organisation_on_the_map_or_a_name(tmp_path: Path) -> None:
    rows = "child,school,from,to,reason\namira,hill,2020-09,2024-07,Moved\namira,Park Academy,2024-09,,\n"
    staged = stage(tmp_path, people=PEOPLE, schools=rows)

    on_map, named = all_of(staged, School)
    first, second = all_of(staged, SchoolSpell)
    assert staged.problems == ()
    assert (on_map.name, on_map.organisation, named.name, named.organisation) == (
        "Hill School",
        person("hill"),
        "Park Academy",
        None,
    )
    assert (first.school, first.reason, second.school, second.child) == (on_map.id, "Moved", named.id, person("amira"))
    assert staged.counts["schools"] == 2


def test_a_name_that_happens_to_be_somebodys_id_is_a_school_of_that_name(tmp_path: Path) -> None:
    staged = stage(tmp_path, people=PEOPLE, schools="child,school\namira,mum\n")

    assert (only(staged, School).name, only(staged, School).organisation) == ("mum", None)


def test_what_a_table_of_homes_tells_goes_before_the_name_in_other_tables(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people=PEOPLE,
        homes="id,name,address,area\noak,Oak House,1 Oak Lane,Northgate\n",
        households="household,member\noak,amira\nElm House,mum\n",
        placements="child,type,household\namira,U6,oak\n",
    )

    oak, elm = all_of(staged, Household)
    assert staged.problems == ()
    assert (oak.name, oak.address, oak.area, oak.ref, elm.name, elm.ref) == (
        "Oak House",
        "1 Oak Lane",
        "Northgate",
        "oak",
        "Elm House",
        "Elm House",
    )
    assert [stay.household for stay in all_of(staged, HouseholdStay)] == [oak.id, elm.id]


def test_a_row_of_the_table_of_parents_goes_before_column_and_relationship(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people="id,name,mother,partner\namira,Amira,mum,\nmum,Siân,,dad\ndad,Ray,,\n",
        relationships="source,target,relationship\namira,mum,birth mother\n",
        parents="parent,child,basis,certainty,has_pr\nmum,amira,adoptive,confirmed,yes\n",
        partners="one,other,status,since\nmum,dad,married,2010\n",
    )

    link, pair = only(staged, ParentLink), only(staged, Partnership)
    assert staged.problems == ()
    assert (link.basis, link.certainty, link.has_pr, link.id) == (
        "adoptive",
        "confirmed",
        True,
        id_from("parent_links", person("mum"), person("amira")),
    )
    assert (pair.status, pair.since and pair.since.text) == ("married", "2010")
    assert (staged.counts["parent_links"], staged.counts["partnerships"]) == (1, 1)


def test_a_tie_that_is_said_to_be_only_that_makes_no_parent_link(tmp_path: Path) -> None:
    rows = "source,target,relationship,tie_only\namira,mum,birth mother,yes\n"

    assert all_of(stage(tmp_path, people=PEOPLE, relationships=rows), ParentLink) == []


def test_more_is_kept_of_people_of_each_kind(tmp_path: Path) -> None:
    people = (
        "id,name,kind,faith,uasc,plan_type,alive,community_kind,place_kind,postcode,organisation_kind\n"
        "amira,Amira,child,Muslim,no,LTFOST18,,,,,\nrufus,Rufus,pet,,,,no,,,,\nclub,Drama,community,,,,,club,,,\n"
        "grave,Oak Hill,place,,,,,,grave,NG1 1AA,\nhill,Hill,organisation,,,,,,,,school\n"
    )
    staged = stage(tmp_path, people=people)

    assert (staged.problems, noticed(staged)) == ((), set())
    rufus, club, grave, hill = (only(staged, kind) for kind in (Pet, Community, Place, Organisation))
    assert (rufus.alive, club.community_kind, grave.place_kind, grave.postcode, hill.organisation_kind) == (
        False,
        "club",
        "grave",
        "NG1 1AA",
        "school",
    )


def test_a_view_names_the_view_it_puts_right_and_its_session(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        people=PEOPLE,
        sessions="id,child,on\nd1,amira,2026-05-03\n",
        views="id,child,about,said_on,words,supersedes,session,read_back\n"
        "v1,amira,mum,2026-05-03,I mss her,,d1,\nv2,amira,mum,2026-05-03,I miss her,v1,d1,yes\n",
    )

    first, second = all_of(staged, View)
    assert staged.problems == ()
    assert (second.supersedes, second.session, second.read_back, second.ref) == (first.id, only(staged, Session).id, True, "v2")


def test_an_id_of_kinmaps_own_form_is_the_records_id(tmp_path: Path) -> None:
    own = "01936f0e-8c5a-7b11-9d20-3c7a5b1e9f42"
    staged = stage(tmp_path, people=f"id,name\n{own},Ray\n", events=f"id,child,with,on\ne1,{own},{own},2026-01-01\n")

    assert (only(staged, Person).id, only(staged, Person).ref) == (own, None)
    assert staged.problems == ()


def test_somebody_who_was_masked_is_refused_in_words(tmp_path: Path) -> None:
    staged = stage(tmp_path, people='id,name\nmasked-0123456789abcdef,"Sister, adopted"\n')

    assert found(staged) == [("people.csv", 2, "id", "masked")]
    assert "stands for somebody who is protected" in staged.problems[0].message


WRONG = [
    ("schools", "child,school,from\namira,hill,soon\n", 2, "from", "bad_date"),
    ("schools", "child,school,from,to\namira,hill,2024,2020\n", 2, "to", "end_before_start"),
    ("observations", "child,about,on\namira,zed,2026-05-03\n", 2, "about", "unknown_reference"),
    ("decisions", "child,on\namira,\n", 2, "on", "empty_value"),
    ("life_events", "person,kind,on\nmum,party,2026\n", 2, "kind", "unknown_code"),
    ("stages", "child,person,on,stage\namira,mum,2026,7\n", 2, "stage", "bad_number"),
    ("stages", "child,person,on,scale_after\namira,mum,2026,11\n", 2, "scale_after", "bad_number"),
    ("barriers", "arrangement,kind\na9,distance\n", 2, "arrangement", "unknown_reference"),
    ("reviews", "child,on,participation\namira,2026,PN9\n", 2, "participation", "unknown_code"),
    ("reviews", "child,on,iv_considered\namira,2026,maybe\n", 2, "iv_considered", "bad_yes_no"),
    ("reviews", "child,on,arrangements_reviewed\namira,2026,a1;a9\n", 2, "arrangements_reviewed", "unknown_reference"),
    ("keydates", "person,date,kind\nmum,2026-02-30,birthday\n", 2, "date", "bad_date"),
    ("mementoes", "child,item,added_on\namira,Scarf,once\n", 2, "added_on", "bad_date"),
    ("searches", "id,child,target,state\ns1,amira,dad,going on\n", 2, "state", "unknown_code"),
    ("searches", "id,child,target,must_not_know\ns1,amira,dad,zed\n", 2, "must_not_know", "unknown_reference"),
    ("search_steps", "search,on,by\ns9,2026,kim\n", 2, "search", "unknown_reference"),
    ("consents", "search,who,kind,given,withdrawn\ns9,kim,child,2026,2025\n", 2, "withdrawn", "end_before_start"),
    ("names", "person,name,use\nmum,Siân,alias\n", 2, "use", "unknown_code"),
    ("keepers", "pet,keeper\nrufus,the neighbours\n", 2, "keeper", "unknown_reference"),
    ("placements", "child,type,household\namira,U6,01936f0e-8c5a-7b11-9d20-3c7a5b1e9f42\n", 2, "household", "unknown_reference"),
]


@pytest.mark.parametrize(("table", "text", "row", "column", "code"), WRONG, ids=[f"{w[0]}.{w[3]}.{w[4]}" for w in WRONG])
def test_a_wrong_cell_is_a_problem_with_its_place(
    tmp_path: Path, table: str, text: str, row: int, column: str, code: str
) -> None:
    staged = stage(tmp_path, people=PEOPLE, arrangements=PLAN, **{table: text})

    assert (f"{table}.csv", row, column, code) in found(staged)
    assert all(problem.message.startswith(f"Row {problem.row}") for problem in staged.problems)


def test_a_table_of_another_name_is_recognised_and_a_plain_list_is_of_people(tmp_path: Path) -> None:
    staged = stage(
        tmp_path,
        export_1="id,name\namira,Amira\nmum,Siân\n",
        export_2="child,item,keeper\namira,Blue scarf,mum\n",
        export_3="arrangement,kind,opened,closed,owner,notes\n",
    )

    assert staged.problems == ()
    assert staged.counts == {"people": 2, "mementoes": 1}


def test_every_table_has_its_type_and_every_column_its_field() -> None:
    """A column without a field would be read and lost."""
    from loaders.field_names import field_of

    not_of_the_record = {"father", "mother", "partner", "has_pr", "status", "tie_only"}
    of_people = {name for made in (Person, *Person.__subclasses__()) for name in made.__dataclass_fields__}
    lost = [
        (table, column)
        for table, spec in table_specs().items()
        for column in spec.every_column
        if field_of(table, column) not in (of_people if table == "people" else TYPE_OF_TABLE[table].__dataclass_fields__)
        and column not in not_of_the_record
    ]

    assert set(TYPE_OF_TABLE) == set(table_specs())
    assert lost == []


def test_every_field_of_every_record_has_a_column() -> None:
    """What has no column would be lost in an export; what was entered in error or merged away is not written."""
    from graphmodel.store.mapping import NEVER_STORED, PROJECTED, PROVENANCE
    from loaders.field_names import fields_said

    def missing(table: str, names: set[str]) -> set[str]:
        return (
            names
            - fields_said(table, table_specs()[table].every_column)
            - PROVENANCE
            - PROJECTED
            - NEVER_STORED
            - {"in_error", "merged_into"}
        )

    of_people = {name for made in (Person, *Person.__subclasses__()) for name in made.__dataclass_fields__}
    found_missing = {
        table: missing(table, of_people if table == "people" else set(made.__dataclass_fields__))
        for table, made in TYPE_OF_TABLE.items()
    }
    assert {table: names for table, names in found_missing.items() if names} == {}


def test_a_plan_and_an_event_hold_what_else_is_agreed_and_told(tmp_path: Path) -> None:
    columns = "id,child,with,paused_until,paused_reason,transport_by,child_word,next_due"
    plan = f"{columns}\na1,amira,mum,2026-09,Holidays,kim,Saturdays,2026-10\n"
    only_plan = only(stage(tmp_path, people=PEOPLE, arrangements=plan), Arrangement)

    assert (only_plan.paused_reason, only_plan.child_word, only_plan.next_due) == ("Holidays", "Saturdays", day("2026-10"))
