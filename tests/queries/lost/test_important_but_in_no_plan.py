"""What a child keeps private makes no row for whoever may not read it, in the questions that rest on who matters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from scenarios import Family

from graphmodel.access import Viewer
from queries.rows import Answer

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]
READS, DOES_NOT = "social_worker", "lifelong_links_coordinator"


def viewer(role: str) -> Viewer:
    return Viewer(role, role, role, "north", "North", purpose="to try")


def told_in_private() -> Family:
    """Amira says in private that a friend and a dog matter to her."""
    told = Family()
    told.child("amira", 12)
    told.person("zoe", 12)
    told.pet("rufus", alive=True)
    told.tie("amira", "zoe", "friend")
    told.tie("amira", "rufus", "former_pet")
    told.event("amira", "zoe", told.ago(60))
    for about in ("zoe", "rufus"):
        told.view("amira", about, 4, private_to="sw")
    for role in (READS, DOES_NOT):
        told.worker(role)
        told.in_team(role, "north", role=role)
        told.works_with(role, "amira", role=role)
    return told


@pytest.mark.parametrize(("question", "who"), [("Q02", {"zoe"}), ("Q07", {"rufus"}), ("Q08", {"rufus", "zoe"})])
def test_a_private_view_makes_a_row_for_its_readers_only(asking: Tell, question: str, who: set[str]) -> None:
    ask = asking(told_in_private())

    assert {row.person_id for row in ask(question, viewer(READS), children=["amira"]).rows} == who
    assert not ask(question, viewer(DOES_NOT), children=["amira"]).rows
