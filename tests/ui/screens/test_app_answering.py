"""A row is answered on the page it stands on: picked, one sentence, one button; set aside from then on, with its reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.answers import Alert, Proposal
from graphmodel.maps import records_behind
from graphmodel.store.connection import Graph
from queries.catalogue import question
from queries.thresholds import Thresholds
from tests.scenarios import TODAY
from tests.ui.screens.answers import answer, answer_row
from tests.ui.screens.pages import MANAGER, SANA, Shown, run
from ui import state
from ui.screens.answer_form import UNTIL, WHY, opener
from ui.screens.frame import Frame
from ui.screens.question_bands import band_alone


def questions_page() -> None:
    from ui.screens import questions

    questions.show()


def team_page() -> None:
    from ui.screens import team

    team.show()


def children_page() -> None:
    from ui.screens import my_children

    my_children.show()


def opened_at(page: Callable[[], None], whose: str, request: str, viewer: str = MANAGER, **marks: object) -> Shown:
    """The page with the form open for the first open row of this name."""
    shown = run(page, kinmap_viewer=viewer, **marks)
    row = next(row for band in shown.part("rows")["bands"] for row in band["rows"] if row["who"] == whose)
    assert row["answer"]
    return run(page, kinmap_viewer=viewer, kinmap_answer=(row["id"], request), **marks)


def press(shown: Shown, reply: str, because: str) -> Shown:
    shown.page.text_input(key=WHY).set_value(because)
    shown.page.button(key=f"answer_{reply}").click()
    return shown.again()


def kept(graph: Graph, child: str, kind: type[Alert] | type[Proposal]) -> list[Alert | Proposal]:
    return [record for record in records_behind(graph, child) if isinstance(record, kind)]


def folded(shown: Shown) -> list[str]:
    bands = shown.part("rows")["bands"]
    return [
        row["tag"]["text"] for band in bands for fold in band["folds"] if fold["id"].endswith(":answered") for row in fold["rows"]
    ]


def test_without_a_sentence_nothing_is_recorded_and_the_form_stays(store_of_amira: Graph) -> None:
    shown = press(opened_at(questions_page, "Ami", "empty"), "not_right", "  ")

    assert "Say in one sentence why" in shown.notices
    assert kept(store_of_amira, "amira", Alert) == []


def test_a_row_of_a_question_is_put_off_to_the_day_that_was_picked(store_of_amira: Graph) -> None:
    shown = opened_at(questions_page, "Ami", "later", question_child="amira")
    shown.page.date_input(key=UNTIL).set_value(TODAY.replace(day=30))
    after = press(shown, "snooze", "Talked through on Monday.")

    assert folded(after) == ["Put off until 30 Nov 2026: Talked through on Monday."]
    [alert] = kept(store_of_amira, "amira", Alert)
    assert isinstance(alert, Alert)
    assert (alert.state, alert.by) == ("snoozed", "ros")


def test_a_pair_on_the_team_s_page_is_answered_for_both_and_proposed_to_both_plans(store_of_amira: Graph) -> None:
    after = press(opened_at(team_page, "Ami and Idris", "both"), "agenda", "Ask both carers about Saturdays.")

    assert [len(kept(store_of_amira, child, Proposal)) for child in ("amira", "idris")] == [1, 1]
    assert [text for text in folded(after) if "Saturdays" in text] == ["Answered: Ask both carers about Saturdays."] * 2


def test_a_worker_answers_a_row_on_the_child_s_page(store_of_amira: Graph) -> None:
    marks = {f"kinmap_child_in_{state.MY_CHILDREN}": "amira"}
    first = run(children_page, kinmap_viewer=SANA, **marks)
    who = next(row["who"] for band in first.part("rows")["bands"] for row in band["rows"])
    after = press(opened_at(children_page, who, "hers", SANA, **marks), "not_right", "They see each other at school.")

    assert "Not right: They see each other at school." in folded(after)


def test_the_form_closes_when_the_row_is_not_there_any_more(store_of_amira: Graph) -> None:
    shown = run(questions_page, kinmap_viewer=MANAGER, kinmap_answer=("nobody:nobody:gone", "gone"))

    assert len(shown.page.text_input) == 0


@pytest.mark.parametrize(
    ("role", "offered"), [("lifelong_links_coordinator", False), ("residential_worker", False), ("social_worker", True)]
)
def test_only_a_role_that_answers_rows_is_offered_the_form(store_of_amira: Graph, role: str, offered: bool) -> None:
    shown = band_alone(answer(answer_row(key="k")), question("Q10"), of_child=False)
    opened = opener(Frame(store_of_amira, Viewer("x", "X", role, "North"), TODAY, Thresholds()), shown)

    assert [row["answer"] for row in shown.bands[0]["rows"]] == [offered]
    assert (opened is not None) is offered
