"""Q17: what its cases cannot tell (practice 4.2, 5: 15)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from scenarios import Family

from graphmodel.access import Viewer
from graphmodel.domain.gate import GateOutcome
from queries.rows import Answer

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]
QUESTION = "dads_side"


def told_of_dan(**facts: object) -> Family:
    told = Family()
    told.child("amira", 12, sex="F")
    told.mother("leanne", of="amira")
    told.person("dan", 40, sex="M")
    told.tie("amira", "dan", "family_friend")
    told.parent("dan", "amira", **facts)
    for role in ("social_worker", "team_manager", "lifelong_links_coordinator"):
        told.worker(role)
        told.in_team(role, "north", role=role)
        told.works_with(role, "amira", role=role)
    return told


def viewer(role: str) -> Viewer:
    return Viewer(role, role, role, "north", "North", purpose="to try")


def test_a_father_whom_only_a_manager_knows_of_is_as_if_not_recorded_for_everybody_else(asking: Tell) -> None:
    ask = asking(told_of_dan(visibility="restricted", certainty="believed"))

    [row] = ask(QUESTION, viewer("social_worker"), children=["amira"]).rows
    assert (row.person_id, row.gate) == (None, GateOutcome.NOBODY)
    assert row.suggestion is not None
    assert row.suggestion.startswith("Ask the team manager")

    [row] = ask(QUESTION, viewer("team_manager"), children=["amira"]).rows
    assert row.person_id == "dan"


def test_whoever_does_not_see_reasons_is_given_no_row(asking: Tell) -> None:
    answer = asking(told_of_dan(certainty="believed"))(QUESTION, viewer("lifelong_links_coordinator"), children=["amira"])

    assert not answer.rows
    assert answer.withheld is not None


@pytest.mark.parametrize("safety", ["low", "medium", "not_assessed"])
def test_no_contact_is_suggested_whatever_the_gate(asking: Tell, safety: str) -> None:
    told = told_of_dan(certainty="disputed")
    told.assessed("amira", "dan", safety)

    [row] = asking(told)(QUESTION, children=["amira"]).rows
    assert "life-story work" in (row.suggestion or "")
    assert "arrange" not in (row.suggestion or "").lower()
