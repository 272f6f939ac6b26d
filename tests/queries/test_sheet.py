"""What several questions walk together: the same answers as each alone, and the conditions that are taken from their texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from generated import generated_family
from question_engines import ENGINES, settings_of, store_with
from scenarios import TODAY

from graphmodel.access import Viewer
from graphmodel.domain.errors import BadStatement
from graphmodel.store.cypher import params_used, tokens
from queries.catalogue import catalogue, question
from queries.definitions import definitions
from queries.rows import Answer
from queries.runner import ask, ask_several
from queries.sheet import goes_on_sheet, narrowing, on_sheet, sheet_from, sheet_statement

pytestmark = pytest.mark.timeout(900)  # a server that has just started plans each question anew

ON_SHEET = tuple(each for each in catalogue().values() if goes_on_sheet(each))


PLANNED_ANEW = ("lost_connections", "two_plans_that_disagree", "planned_v_happened", "how_are_we_doing")
"""Asked alone of a server too, which plans each for ten seconds; the others are asked alone of the embedded graph only."""


@pytest.mark.parametrize("engine", ENGINES)
def test_questions_asked_together_answer_word_for_word_as_each_alone(engine, request, tmp_path, monkeypatch):
    names = PLANNED_ANEW if engine == "neo4j" else tuple(catalogue())
    with store_with(settings_of(engine, request, tmp_path), generated_family(5)) as graph:
        together = ask_several(graph, Viewer.operator(), names, TODAY)
        monkeypatch.setattr("queries.asking._FEW_CHILDREN", 0)  # of more children each question is asked by its own statement
        alone = [ask(graph, Viewer.operator(), name, TODAY) for name in names]
    assert sum(len(answer.rows) for answer in alone) > 20, "the families have to give the questions something to find"
    for one, other in zip(together, alone, strict=True):
        assert _of_people_shown(one) == _of_people_shown(other), one.question


def _of_people_shown(answer: Answer) -> Answer:
    """Without the rows about somebody masked: whether a masked relative is told of depends on whom else an answer gathers."""
    return replace(answer, rows=tuple(row for row in answer.rows if not (row.masked or row.restricted)))


def test_a_child_of_whom_nobody_is_recorded_is_on_the_sheet_all_the_same():
    numbers_of_a_team = question("how_are_we_doing")
    assert sheet_from(["zoe"], []).of(numbers_of_a_team) == [{"child_id": "zoe", "people": []}]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a_wish_we_cannot_meet_now", "coalesce(wish, false)"),
        ("sibling_plan_not_happening", "coalesce(sibling AND alive AND NOT together, false)"),
        ("one_thread", None),  # its condition is on names that the question makes
        ("how_are_we_doing", None),  # it counts everybody
    ],
)
def test_the_first_condition_of_a_question_is_taken_where_it_is_on_the_evidence_alone(name, expected):
    assert narrowing(question(name)) == expected


def test_a_condition_that_asks_the_graph_is_left_to_the_question():
    asked = replace(question("pets"), own_text="// <evidence>\nWITH * WHERE alive AND EXISTS { MATCH (c)--(p) }\nRETURN 1")
    assert narrowing(asked) is None


@pytest.mark.parametrize("asked", ON_SHEET, ids=lambda each: each.name)
def test_a_question_on_the_sheet_walks_no_evidence_of_its_own(asked):
    statement = on_sheet(asked)
    assert "UNION ALL\nMATCH (c)-[tie:KNOWS]" not in statement.text.partition("on_sheet.people")[0]
    assert statement.params == set(params_used(tokens(statement.text)))
    assert "sheet" in statement.params
    assert "children" not in statement.params


def test_a_block_that_cannot_be_handed_the_sheet_is_refused_when_it_is_loaded():
    text = question("dads_side").own_text.replace("CALL (c) {\n  // <evidence>", "CALL (*) {\n  // <evidence>")
    with pytest.raises(BadStatement, match="does not begin with"):
        on_sheet(replace(question("dads_side"), own_text=text))


def test_two_definitions_that_give_the_same_name_are_refused(monkeypatch):
    clashing = replace(definitions()["kin"], gives=("alive",))
    known = {**definitions(), "kin": clashing}
    monkeypatch.setattr("queries.sheet.definitions", lambda: known)
    with pytest.raises(BadStatement, match="alive is given by"):
        sheet_statement.__wrapped__(ON_SHEET)
