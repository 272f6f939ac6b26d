"""A row that somebody answered is set aside until its facts change (practice 3.8 Alert, 4.3; guard rails 10 and 14)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from scenarios import TODAY, Family

from graphmodel.access import Viewer
from graphmodel.domain.answers import Alert, Proposal
from graphmodel.domain.errors import NotAllowed, Refused
from graphmodel.maps import records_behind
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from queries.answer_row import Given, Reply, RowOf, answer_row
from queries.rows import Answer
from queries.runner import ask

SANA = Viewer("sana", "Sana", "social_worker", "North")
ADA = Viewer("ada", "Ada", "lifelong_links_coordinator", "North", purpose="a search")


@pytest.fixture
def told(graph: Graph) -> Family:
    """Amira has lost touch with a friend; Sana is her social worker, Ada looks for people with her."""
    told = Family()
    told.child("amira", 12, sex="F")
    told.person("kit", 12)
    told.tie("amira", "kit", "friend")
    told.view("amira", "kit", 3)
    told.assessed("amira", "kit", "low")
    told.event("amira", "kit", told.ago(400))
    for worker, role in (("sana", "social_worker"), ("ada", "lifelong_links_coordinator")):
        told.worker(worker)
        told.works_with(worker, "amira", role)
        told.in_team(worker, "North", role)
    keep(graph, told)
    return told


def keep(graph: Graph, told: Family) -> None:
    Recorder(graph).record(told.records, by="tests", why="a scenario")


def lost(graph: Graph, as_of: date = TODAY, viewer: Viewer = SANA) -> Answer:
    return ask(graph, viewer, "Q01", as_of, ["amira"])


def reply(graph: Graph, reply: Reply, because: str = "They moved abroad.", **facts: object) -> None:
    given = Given(reply=reply, because=because, **facts)  # type: ignore[arg-type]
    answer_row(graph, SANA, RowOf("Q01", "amira", lost(graph).rows[0].key), given, TODAY)


@pytest.mark.parametrize(("given", "state"), [(Reply.NOT_RIGHT, "not_applicable"), (Reply.ANSWERED, "answered")])
def test_an_answered_row_is_set_aside_with_its_reason(graph: Graph, told: Family, given: Reply, state: str) -> None:
    reply(graph, given)
    answer = lost(graph)

    assert answer.rows == ()
    [aside] = answer.set_aside
    assert (aside.row.person_id, aside.state, aside.reason, aside.by) == ("kit", state, "They moved abroad.", "sana")


def test_the_reason_names_nobody_who_is_not_shown_by_name(graph: Graph, told: Family) -> None:
    """A manager may write what a worker may not read: a sister who was adopted keeps her name out of it."""
    told.person("ruby", name="Ruby Cole", identity_protected="adopted")
    told.tie("amira", "ruby", "half_sister")
    keep(graph, told)
    reply(graph, Reply.NOT_RIGHT, "Kit lives with Ruby now.")

    [aside] = lost(graph).set_aside
    assert aside.reason == "Kit lives with [name withheld] now."


def test_a_sealed_answer_sets_nothing_aside_for_those_who_may_not_see_it(graph: Graph, told: Family) -> None:
    reply(graph, Reply.ANSWERED)
    [alert] = [one for one in records_behind(graph, "amira") if isinstance(one, Alert)]
    Recorder(graph).record([replace(alert, visibility="restricted")], by="tests", why="sealed")

    assert [row.person_id for row in lost(graph).rows] == ["kit"]
    assert lost(graph).set_aside == ()


def test_it_stays_aside_while_only_days_go_by(graph: Graph, told: Family) -> None:
    reply(graph, Reply.ANSWERED)

    assert lost(graph, TODAY + timedelta(days=60)).rows == ()


def test_it_comes_back_when_the_child_speaks_of_them_again(graph: Graph, told: Family) -> None:
    reply(graph, Reply.ANSWERED)
    told.view("amira", "kit", 4, told.ago(0), words="I miss Kit.")
    keep(graph, told)

    assert [row.person_id for row in lost(graph).rows] == ["kit"]


def test_it_comes_back_when_the_gate_changes(graph: Graph, told: Family) -> None:
    reply(graph, Reply.ANSWERED)
    told.assessed("amira", "kit", "severe", told.ago(1))
    keep(graph, told)

    assert [row.list for row in lost(graph).rows] == [2]


def test_a_row_that_is_put_off_comes_back_after_its_day(graph: Graph, told: Family) -> None:
    until = TODAY + timedelta(days=14)
    reply(graph, Reply.SNOOZE, until=until)

    assert lost(graph, until).rows == ()
    assert [row.person_id for row in lost(graph, until + timedelta(days=1)).rows] == ["kit"]


@pytest.mark.parametrize(("given", "begins"), [(Reply.AGENDA, "Discuss at the next review"), (Reply.PROPOSE, "Change the plan")])
def test_the_agenda_and_the_plan_get_a_proposal_and_nothing_else(graph: Graph, told: Family, given: Reply, begins: str) -> None:
    before = len(records_behind(graph, "amira"))
    reply(graph, given, "Ask about Kit.")
    proposals = [record for record in records_behind(graph, "amira") if isinstance(record, Proposal)]

    assert [(one.what.startswith(begins), one.about, one.state) for one in proposals] == [(True, "kit", "proposed")]
    assert len(records_behind(graph, "amira")) == before + 2


def test_a_form_that_is_sent_twice_is_carried_out_once(graph: Graph, told: Family) -> None:
    key = lost(graph).rows[0].key
    given = Given(reply=Reply.PROPOSE, because="Ask about Kit.", request="form-1")
    answer_row(graph, SANA, RowOf("Q01", "amira", key), given, TODAY)
    with pytest.raises(Refused):  # another reply to the same form
        answer_row(graph, SANA, RowOf("Q01", "amira", key), Given(reply=Reply.AGENDA, because="Other.", request="form-1"), TODAY)

    assert sum(isinstance(record, Proposal) for record in records_behind(graph, "amira")) == 1


def test_what_is_refused_is_said_and_changes_nothing(graph: Graph, told: Family) -> None:
    before = len(records_behind(graph, "amira"))
    with pytest.raises(Refused, match="Say in one sentence why"):
        reply(graph, Reply.ANSWERED, "  ")
    with pytest.raises(Refused, match="until which day"):
        reply(graph, Reply.SNOOZE)
    with pytest.raises(Refused, match="its facts have changed"):
        answer_row(graph, SANA, RowOf("Q01", "amira", "no-such-row"), Given(reply=Reply.ANSWERED, because="Done."), TODAY)

    assert len(records_behind(graph, "amira")) == before


def test_whoever_is_not_shown_answers_gives_none_and_reads_none(graph: Graph, told: Family) -> None:
    key = lost(graph, viewer=ADA).rows[0].key
    with pytest.raises(NotAllowed):
        answer_row(graph, ADA, RowOf("Q01", "amira", key), Given(reply=Reply.ANSWERED, because="Done."), TODAY)
    reply(graph, Reply.ANSWERED)

    [aside] = lost(graph, viewer=ADA).set_aside
    assert (aside.reason, aside.by) == (None, None)
