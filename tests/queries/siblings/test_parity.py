"""Q15: what its cases cannot tell (practice 4.2, 5: 3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from scenarios import Family

from graphmodel.access import Viewer
from queries.rows import Answer

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]
QUESTION = "parity"


@pytest.mark.parametrize(("role", "rows"), [("social_worker", 1), ("team_manager", 0)])
def test_what_she_keeps_private_makes_no_row_for_whoever_may_not_read_it(asking: Tell, role: str, rows: int) -> None:
    told = Family()
    told.child("amira", 12, sex="F")
    told.brother("idris", of="amira")
    told.mother("salma", of=("amira", "idris"))
    told.placed_with("idris", told.person("omar"), "2021-01-01")
    told.arrangement("amira", "salma", every=7, length_min=60)
    told.arrangement("amira", "idris", every=70, length_min=60)
    told.view("amira", "idris", 4, enough="too_little", private_to="sw")
    told.worker(role)
    told.in_team(role, "north", role=role)
    told.works_with(role, "amira", role=role)
    viewer = Viewer(role, role, role, "north", "North", purpose="to try")

    assert len(asking(told)(QUESTION, viewer, children=["amira"]).rows) == rows
