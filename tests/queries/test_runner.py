"""Asking: who may ask about whom, what is noted of it, and what leaves (practice 5: 8, 9; design 4)."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from answer_checks import row_about
from scenarios import TODAY, Family, amiras_family

from graphmodel.access import Viewer
from graphmodel.domain.errors import BadValue, Failed, NotAllowed, StoreUnavailable
from graphmodel.domain.policy import ROLES, sealed_for
from graphmodel.domain.private_views import readable_privacies
from graphmodel.domain.vocabulary import is_code
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.statements import Statement
from queries import runner
from queries.asking import parameters
from queries.catalogue import question
from queries.rows import Answer
from queries.thresholds import Thresholds

SANA = Viewer("sana", "Sana", "social_worker", "North", "North")
ROS = Viewer("ros", "Ros", "team_manager", "North", "North")
LOOKS = Statement(
    "tests/looks",
    "MATCH (look) WHERE look.what STARTS WITH 'question' "
    "RETURN look.child AS child, look.by AS by, look.what AS what ORDER BY child",
    frozenset(),
    ("child", "by", "what"),
)


@pytest.fixture
def ask(graph: Graph) -> Callable[..., Answer]:
    """Ask about Amira's family."""
    Recorder(graph).record(amiras_family().records, by="tests", why="a scenario")

    def put(viewer: Viewer, name: str = "Q10", children: list[str] | None = None, as_of: date = TODAY) -> Answer:
        return runner.ask(graph, viewer, name, as_of, children)

    return put


def children_in(answer: Answer) -> set[str]:
    return {row.child_id for row in answer.rows}


def test_a_worker_is_answered_about_the_children_they_work_with(ask: Callable[..., Answer]) -> None:
    assert {"amira"} == children_in(ask(SANA))
    assert {"amira", "idris"} == children_in(ask(ROS))


def test_a_child_out_of_scope_is_refused_in_the_same_words_as_one_who_does_not_exist(ask: Callable[..., Answer]) -> None:
    refused = []
    for child in ("idris", "nobody"):
        with pytest.raises(NotAllowed) as caught:
            ask(SANA, children=[child])
        refused.append(str(caught.value))

    assert refused[0] == refused[1]


def test_of_a_team_only_its_children_in_scope(ask: Callable[..., Answer], graph: Graph) -> None:
    assert ("amira", "idris") == runner.children_of_team(graph, ROS, "North", TODAY)
    with pytest.raises(NotAllowed):
        runner.children_of_team(graph, ROS, "South", TODAY)


def test_a_child_is_found_by_the_files_id(graph: Graph) -> None:
    told = Family()
    told.child("amira", ref="CH-0012")
    told.brother("idris", of="amira")
    Recorder(graph).record(told.records, by="tests", why="a scenario")

    answer = runner.ask(graph, Viewer.operator(), "Q10", TODAY, ["CH-0012"])

    assert {"CH-0012"} == children_in(answer)


def test_every_look_is_noted_before_the_answer(ask: Callable[..., Answer], graph: Graph) -> None:
    ask(ROS)

    noted = [(row["child"], row["by"], row["what"]) for row in graph.read(LOOKS)]

    assert [("amira", "ros", "question Q10"), ("idris", "ros", "question Q10")] == noted


def test_what_cannot_be_noted_is_not_answered(ask: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreUnavailable("the graph")

    monkeypatch.setattr(runner, "log_look", full)

    with pytest.raises(Failed):
        ask(ROS)


def test_the_log_says_how_many_and_never_who(ask: Callable[..., Answer], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="kinmap.questions"):
        ask(SANA, "Q01")

    (line,) = [json.loads(record.getMessage()) for record in caplog.records if record.name == "kinmap.questions"]
    assert {"children", "event", "question", "rows", "seconds"} == line.keys()
    assert "lost_connections" == line["question"]
    assert "amira" not in json.dumps(line).lower()


def test_an_adopted_sister_leaves_under_an_opaque_id(ask: Callable[..., Answer]) -> None:
    """E5: no name, no id, nothing of her new life."""
    row = row_about(ask(SANA), "amira", "Sister, adopted")

    assert row is not None
    assert row.masked
    assert row.person_id not in ("leila",)
    assert not {"leila", "lulu", "grace"} & set(str(row.as_json()).lower().replace("'", " ").split())


def test_nobody_protected_is_named_in_words_about_somebody_else(asking: Callable[..., Callable[..., Answer]]) -> None:
    """Guard rail 8: also where no row is about them, so that only the words about others could tell."""
    told = amiras_family()
    told.person("rose_may", 40, sex="F", identity_protected="witness")
    told.tie("amira", "rose_may", "family_friend")
    told.person("olga_stone", 40, sex="F", restricted=True)
    told.tie("amira", "olga_stone", "family_friend")
    told.person("grace_adopter", 40, sex="F")
    told.parent("grace_adopter", "leila", "adoptive")
    told.event("amira", "leila", on=told.ago(1))
    words = "With Leila, Rose May, Olga and Grace Adopter."
    told.view("amira", "uncle_bo", closeness=4, words=words)

    row = row_about(asking(told)("Q01", children=["amira"]), "amira", "uncle_bo")

    assert row is not None
    assert row.view is not None
    assert row.view.words == "With [name withheld], [name withheld], [name withheld] and [name withheld]."


def test_whoever_is_on_the_childs_map_is_in_the_answer_whatever_joins_them(graph: Graph) -> None:
    """A brother by a mother in a refuge whom the child met; somebody who is looked for and of whom nothing else is recorded; a
    friend of whom the child spoke in private, and whom she met."""
    told = Family()
    told.child("amira", 12, sex="F")
    told.child("sol", 9)
    told.mother("mum", of=("amira", "sol"), identity_protected="refuge")
    told.event("amira", "sol", told.ago(30))
    told.search("amira", told.person("piotr", 40))
    told.placed_with("amira", told.person("carer", 50), told.ago(300), told.ago(100))
    told.placed_with("amira", told.person("new carer", 40), told.ago(100), rne="P")
    told.view("amira", told.person("kit", 12), 4, told.ago(50), private_to="sw")
    told.event("amira", "kit", told.ago(120))
    Recorder(graph).record(told.records, by="tests", why="a scenario")
    on_map = network_of(graph, Viewer.operator(), "amira", TODAY).person_by_id

    for name, who in (("Q10", "sol"), ("Q46", "piotr"), ("Q04", "kit")):
        assert who in on_map
        assert row_about(runner.ask(graph, Viewer.operator(), name, TODAY, ["amira"]), "amira", who) is not None


@pytest.mark.parametrize("private", [False, True])
def test_that_a_child_spoke_of_somebody_in_private_takes_nobody_out_of_an_answer(graph: Graph, private: bool) -> None:
    """A step-brother by two parents who are a couple: what makes the row is for everybody to read."""
    told = Family()
    told.child("amira", 12, sex="F")
    told.child("sol", 9)
    told.mother("mum", of="amira")
    told.father("his-dad", of="sol")
    told.partners("mum", "his-dad", status="married")
    if private:
        told.view("amira", "sol", 2, told.ago(50), private_to="sw")
    Recorder(graph).record(told.records, by="tests", why="a scenario")

    assert row_about(runner.ask(graph, Viewer.operator(), "Q10", TODAY, ["amira"]), "amira", "sol") is not None


def test_a_brother_hidden_with_a_protected_mother_is_in_no_answer(graph: Graph) -> None:
    """Nothing joins the two but her."""
    told = Family()
    told.child("amira", 12, sex="F")
    told.child("sol", 9)
    told.mother("mum", of=("amira", "sol"), identity_protected="refuge")
    Recorder(graph).record(told.records, by="tests", why="a scenario")

    assert "sol" not in network_of(graph, Viewer.operator(), "amira", TODAY).person_by_id
    assert () == runner.ask(graph, Viewer.operator(), "Q10", TODAY, ["amira"]).rows


def test_one_sister_has_another_opaque_id_on_every_childs_map(ask: Callable[..., Answer]) -> None:
    masked = [row.person_id for row in ask(ROS).rows if row.masked]

    assert 2 == len(masked) == len(set(masked))


def test_private_words_are_for_the_social_worker_only(ask: Callable[..., Answer]) -> None:
    told = row_about(ask(Viewer("tom", "Tom", "social_worker", "North", "North"), "Q01"), "idris", "karim")
    withheld = row_about(ask(ROS, "Q01"), "idris", "karim")

    assert told is not None
    assert told.view is not None
    assert "Don't tell Mum." == told.view.words
    assert withheld is not None
    assert withheld.view is not None
    assert withheld.view.private
    assert "Don't tell" not in str(withheld.as_json())


def test_the_brothers_own_words_stay_in_his_file(ask: Callable[..., Answer]) -> None:
    """E9."""
    assert "shouts" not in str(ask(SANA).as_json())


def test_the_contract_of_the_answer(ask: Callable[..., Answer]) -> None:
    said = ask(SANA).as_json()

    assert ("siblings_without_planned_contact", "2026-11-23", False) == (said["question"], said["as_of"], said["more"])
    rows = said["rows"]
    assert isinstance(rows, list)
    needed = {"child_id", "person_id", "person", "relationship", "gate", "why", "suggestion", "list", "class", "thresholds"}
    assert all(needed <= row.keys() for row in rows)
    assert json.loads(json.dumps(said)) == said


def test_more_rows_than_the_limit_are_said_and_not_shown(ask: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = ask(ROS, "Q01")
    monkeypatch.setattr(runner, "question", lambda name: replace(question(name), limit=2))
    first = ask(ROS, "Q01")

    assert not whole.more
    assert first.more
    assert 2 == len(first.rows)
    assert set(map(str, first.rows)) <= set(map(str, whole.rows))


def test_as_of_an_earlier_day_nothing_of_later_counts(ask: Callable[..., Answer]) -> None:
    assert "idris" in {row.person_id for row in ask(SANA).rows}
    earlier = ask(SANA, as_of=date(2018, 6, 1))

    assert "idris" not in {row.person_id for row in earlier.rows}, "they lived together then"


@pytest.mark.parametrize("value", [0, -1, True])
def test_a_threshold_is_a_whole_number_of_at_least_one(value: int) -> None:
    with pytest.raises(BadValue, match="lost_days"):
        Thresholds(lost_days=value)


@pytest.mark.parametrize("role", sorted(ROLES))
def test_every_role_is_served_by_the_same_plans(role: str) -> None:
    """Neo4j plans a text anew for a list that is empty, of one, of up to ten: the lists that go by the role are of one kind."""
    given = parameters(role, TODAY, Thresholds())
    lists = [each for name in ("may_read", "sealed") if isinstance(each := given[name], list)]

    assert [2 <= len(each) <= 10 for each in lists] == [True, True]
    beside = {*lists[0]} - {*readable_privacies(role)}, {*lists[1]} - {*sealed_for(role)}
    assert [word for each in beside for word in each if is_code(word) or word == ""] == []
