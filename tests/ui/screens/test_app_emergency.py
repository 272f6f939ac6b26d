"""Opening a file in an emergency from the list of children, and the manager's list of those."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from tests.conftest import EMPTY
from tests.scenarios import amiras_family
from tests.ui.screens.pages import AUDITOR, MANAGER, run
from ui.screens import frame

UMA = "uma|social_worker|South"
REASON = "Police ask where her grandmother lives: missing since noon."


def children_page() -> None:
    from ui.screens import my_children

    my_children.show()


def team_page() -> None:
    from ui.screens import team

    team.show()


@pytest.fixture
def written_to(emptied: Graph, opened_on: pytest.MonkeyPatch) -> Iterator[Graph]:
    """Amira's family in a store that this test may change."""
    emptied.write(lambda transaction: transaction.run(EMPTY))
    Recorder(emptied).record(amiras_family().records, by="tests", why="a family")
    opened_on.setattr(frame, "the_graph", lambda: emptied)
    yield emptied
    emptied.write(lambda transaction: transaction.run(EMPTY))


def test_a_file_is_opened_with_a_reason_and_the_manager_sees_it_ends_it_and_looks_into_it(written_to: Graph) -> None:
    page = run(children_page, kinmap_viewer=UMA).page
    page.text_input(key="emergency_child").set_value("amira")
    page.text_area(key="emergency_reason").set_value(REASON)
    page.button[0].click()
    shown = page.run()
    assert [each.value for each in shown.exception] == []
    assert shown.session_state["kinmap_child_in_My children"] == "amira"

    manager = run(team_page, kinmap_viewer=MANAGER)
    assert "Uma opened the file of Ami" in manager.notices
    assert "missing since noon" in manager.notices
    manager.page.button[0].click()
    ended = manager.again()
    assert "ended early" in ended.notices
    ended.page.text_input[0].set_value("It was right to look.")
    ended.page.button[0].click()
    assert "opened the file" not in ended.again().notices


def test_a_reason_that_says_nothing_opens_nothing(written_to: Graph) -> None:
    shown = run(children_page, kinmap_viewer=UMA)
    shown.page.text_input(key="emergency_child").set_value("amira")
    shown.page.text_area(key="emergency_reason").set_value("urgent")
    shown.page.button[0].click()

    assert "a reason somebody else can follow" in shown.again().notices


def test_an_auditor_is_offered_no_emergency(written_to: Graph) -> None:
    assert run(children_page, kinmap_viewer=AUDITOR).page.text_area.len == 0
