"""A draft for a child who asks for their record: nothing is missing, everybody else is marked, the protected stay protected."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.answers import Alert, Decision, Proposal, Review
from graphmodel.domain.arrangements import Arrangement, ContactEvent, Restriction
from graphmodel.domain.assessments import Assessment, StageRecord
from graphmodel.domain.care import Memento
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.details import KeyDate, LifeEvent
from graphmodel.domain.disclosure import Release
from graphmodel.domain.errors import NotAllowed, Refused
from graphmodel.domain.people import Child, Person, Worker
from graphmodel.domain.records import Record
from graphmodel.domain.search import SearchCase
from graphmodel.domain.ties import ParentLink, Tie
from graphmodel.domain.voice import Observation, Session, View
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.subject_access import Draft, draft_for
from loaders.subject_access_book import draft_as_json, write_draft
from tests.scenarios import TODAY

WHY = "Amira asked for her record on 3 November"
PEOPLE: tuple[Record, ...] = (
    Child(id="amira", name="Amira Khan", known_as="Mimi"),
    Child(id="idris", name="Idris"),
    Person(id="nan", name="Maureen", known_as="Nan"),
    Person(id="dad", name="Sami"),
    Person(id="tess", name="Tess Newname", identity_protected="adopted", sex="F"),
    Person(id="ray", name="Ray", told_to_child=False),
    Worker(id="beth", name="Beth Cole"),
)
FACTS = 1000


def day(back: int) -> PartialDate:
    return PartialDate.of(TODAY - timedelta(days=back))


MAKERS: tuple[Callable[[str, int, str], Record], ...] = (
    lambda key, back, who: View(id=key, child="amira", about=who, said_on=day(back), words=f"said {key}"),
    lambda key, back, who: Assessment(id=key, child="amira", person=who, on=day(back), by="beth", basis=f"judged {key}"),
    lambda key, back, who: ContactEvent(id=key, child="amira", with_people=(who,), on=day(back), observed=f"seen {key}"),
    lambda key, back, who: ContactEvent(id=key, child="idris", with_people=("amira", who), on=day(back), observed=f"with {key}"),
    lambda key, back, who: Arrangement(id=key, child="amira", with_people=(who,), purpose=f"for {key}"),
    lambda key, back, who: Restriction(id=key, child="amira", on_person=who, kind="plan_decision", reason=f"limit {key}"),
    lambda key, back, who: Tie(id=key, source_person="amira", target_person=who, kind="friend", notes=f"tie {key}"),
    lambda key, back, who: Tie(id=key, source_person=who, target_person="amira", kind="friend", notes=f"back {key}"),
    lambda key, back, who: Observation(id=key, child="amira", about=who, on=day(back), behaviour=f"did {key}", by="beth"),
    lambda key, back, who: StageRecord(id=key, child="amira", person=who, on=day(back), stage=1 + back % 6),
    lambda key, back, who: Decision(id=key, child="amira", about=who, on=day(back), decision=f"decided {key}"),
    lambda key, back, who: Review(id=key, child="amira", on=day(back)),
    lambda key, back, who: Proposal(id=key, child="amira", on=day(back), what=f"asked {key}"),
    lambda key, back, who: Alert(id=key, child="amira", question="lost", rule_version="1", fingerprint=key),
    lambda key, back, who: Session(id=key, child="amira", on=day(back), notes=f"drew {key}"),
    lambda key, back, who: Memento(id=key, child="amira", item=f"photo {key}", keeper=who),
    lambda key, back, who: KeyDate(id=key, person=who, child="amira", date=day(back), kind="birthday"),
    lambda key, back, who: SearchCase(id=key, child="amira", target=who, reason=f"looked {key}"),
    lambda key, back, who: LifeEvent(id=key, person=who, kind="illness", on=day(back), notes=f"Amira was told of {key}"),
    lambda key, back, who: View(id=key, child="idris", about=who, said_on=day(back), words=f"{key}: I want mimi to come too"),
)


def owner(record: Record) -> str:
    """In whose file it stands."""
    return next(str(getattr(record, field)) for field in ("child", "source_person", "person") if hasattr(record, field))


def draft(graph: Graph, *records: Record) -> Draft:
    Recorder(graph).record([*PEOPLE, *records], by="beth", why="told")
    return draft_for(graph, Viewer.operator(), "amira", TODAY, WHY)


def item_of(made: Draft, what: str) -> tuple[Release, str]:
    found = [item for item in made.items if item.what == what]
    assert len(found) == 1
    return found[0].ruling.release, found[0].ruling.reason


def test_a_thousand_planted_facts_are_all_accounted_for(graph: Graph) -> None:
    """Reliability P2: each is in the draft with a proposal and a reason, or listed as withheld with a reason."""
    dice = random.Random(4)
    others = ("idris", "nan", "dad", "ray", "beth")
    planted = [MAKERS[n % len(MAKERS)](f"fact-{n:04}", dice.randrange(2000), dice.choice(others)) for n in range(FACTS)]

    made = draft(graph, *planted)

    listed = {item.record for item in made.items}
    sealed = [item for item in made.items if not item.versions[-1].facts]
    missing = {record.id for record in planted} - listed
    in_anothers_file = {record.id for record in planted if owner(record) == "idris"}
    assert in_anothers_file == missing  # these are listed under ids that tell nothing
    of_idris = [item for item in sealed if not item.own_file]
    assert len(in_anothers_file) + 1 == len(of_idris)  # and who Idris is
    assert all(item.ruling.reason and item.ruling.basis for item in made.items)
    assert sum(len(item.versions) for item in made.items) == made.entries


def test_every_other_person_is_marked_and_staff_are_told_apart(graph: Graph) -> None:
    seen = ContactEvent(id="e", child="amira", with_people=("nan",), on=day(3), observed="Sami rang and Beth Cole answered")

    made = draft(graph, seen, Tie(id="t", source_person="amira", target_person="dad", kind="birth_father"))

    found = next(item for item in made.items if item.what == "event")
    assert (("Maureen", "Sami"), ("Beth Cole",)) == (found.third_parties, found.staff)
    assert found.ruling.release is Release.DECIDE


def test_the_child_s_own_words_are_hers(graph: Graph) -> None:
    made = draft(graph, View(id="v", child="amira", about="nan", said_on=day(3), words="I miss her"))

    assert item_of(made, "view")[0] is Release.DISCLOSE
    assert ("Words", "I miss her") in next(item for item in made.items if item.what == "view").versions[0].facts


def test_what_she_keeps_private_is_handed_over_by_whom_she_told(graph: Graph) -> None:
    made = draft(graph, View(id="v", child="amira", about="nan", said_on=day(3), words="I miss her", private_to="sw"))

    assert "private to their social worker" in item_of(made, "view")[1]
    assert "miss her" not in str(draft_as_json(made))


def test_a_protected_person_is_in_the_draft_as_a_reason_only(graph: Graph) -> None:
    tie = Tie(id="tie-tess", source_person="amira", target_person="tess", kind="adopted_away_sibling", notes="now Newname")
    said = View(id="v", child="amira", about="nan", said_on=day(3), words="Nan says Tess is called Newname now")

    made = draft(graph, tie, said)

    text = str(draft_as_json(made))
    assert "Newname" not in text
    assert "tess" not in text
    assert (Release.WITHHOLD, Release.DECIDE) == (item_of(made, "tie")[0], item_of(made, "view")[0])


def test_a_sister_adopted_away_and_who_adopted_her_stand_in_it_by_no_name(graph: Graph) -> None:
    """Nobody ticked that her identity is protected; that she was adopted away says so (E5)."""
    family = (
        Person(id="leila", name="Leila Fenwick"),
        Person(id="ada", name="Ada Fenwick"),
        ParentLink(id="l", parent="ada", child="leila", basis="adoptive"),
        Tie(id="t", source_person="amira", target_person="leila", kind="adopted_away_sibling"),
        Arrangement(id="letterbox", child="amira", with_people=("ada",), purpose="a letter to Ada Fenwick each May"),
        Observation(id="o", child="amira", about="nan", on=day(4), behaviour="asked where the Fenwick house is"),
    )

    text = str(draft_as_json(draft(graph, *family)))

    assert [] == [word for word in ("Leila", "Fenwick", "Ada", "leila") if word in text]


def test_another_child_s_file_is_listed_without_what_it_says(graph: Graph) -> None:
    made = draft(graph, View(id="v", child="idris", about="amira", said_on=day(3), words="She took my bike", private_to="sw"))

    assert item_of(made, "view")[0] is Release.WITHHOLD
    assert "bike" not in str(draft_as_json(made))


@pytest.mark.parametrize("words", ["AMIRA KHAN came along", "Mimi was there", "I played with mimi."])
def test_she_is_found_by_any_of_her_names_in_anybody_s_words(graph: Graph, words: str) -> None:
    made = draft(graph, LifeEvent(id="l", person="dad", kind="move", on=day(3), notes=words))

    assert item_of(made, "life event")[0] is Release.DECIDE


def test_a_word_that_only_holds_her_name_is_not_her(graph: Graph) -> None:
    made = draft(graph, LifeEvent(id="l", person="dad", kind="move", on=day(3), notes="to the Mimicry theatre"))

    assert [] == [item for item in made.items if item.what == "life event"]


def test_whom_she_was_not_told_of_is_for_people_to_decide(graph: Graph) -> None:
    made = draft(graph, Tie(id="t", source_person="amira", target_person="ray", kind="putative_father"))

    release, reason = item_of(made, "tie")
    assert release is Release.DECIDE
    assert "not been told of Ray" in reason


def test_what_was_written_before_is_in_it_too(graph: Graph) -> None:
    tie = Tie(id="t", source_person="amira", target_person="nan", kind="friend", notes="first")
    draft(graph, tie)
    Recorder(graph).record([replace(tie, notes="second")], by="beth", why="a slip")

    made = draft_for(graph, Viewer.operator(), "amira", TODAY, WHY)

    versions = next(item for item in made.items if item.what == "tie").versions
    assert [("Notes", "first"), ("Notes", "second")] == [fact for each in versions for fact in each.facts if fact[0] == "Notes"]
    assert ["told", "a slip"] == [each.why for each in versions]


def test_a_draft_needs_a_reason_and_a_role(graph: Graph) -> None:
    draft(graph)

    with pytest.raises(Refused, match="who asked"):
        draft_for(graph, Viewer.operator(), "amira", TODAY, "  please ")
    with pytest.raises(NotAllowed):
        draft_for(graph, Viewer("beth", "Beth Cole", "residential_worker"), "amira", TODAY, WHY)
    with pytest.raises(NotAllowed):
        draft_for(graph, Viewer("beth", "Beth Cole", "social_worker"), "amira", TODAY, WHY)


def test_the_workbook_holds_a_line_for_each_item_and_no_formula(graph: Graph, tmp_path: Path) -> None:
    import openpyxl

    made = draft(graph, Memento(id="m", child="amira", item='=HYPERLINK("x")'), Session(id="s", child="amira", on=day(1)))

    write_draft(made, tmp_path / "amira.xlsx")

    sheets = openpyxl.load_workbook(tmp_path / "amira.xlsx")
    rows = list(sheets["items"].iter_rows(min_row=2))
    assert len(made.items) == len(rows)
    assert {"s"} == {cell.data_type for row in rows for cell in row if cell.value is not None}
    assert any('Item: =HYPERLINK("x")' in str(row[4].value) for row in rows)
