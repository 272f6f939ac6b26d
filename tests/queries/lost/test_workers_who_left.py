"""Q05: who may know why a worker left (practice 5: 9)."""

from __future__ import annotations

from collections.abc import Callable

from scenarios import Family

from graphmodel.access import Viewer
from queries.rows import Answer

Asking = Callable[..., Answer]
Tell = Callable[[Family], Asking]


def test_reasons_of_workers_are_told_to_those_who_may_read_reasons(asking: Tell) -> None:
    told = Family()
    told.child("amira", 12)
    for number, until in enumerate((told.ago(300), told.ago(100), None)):
        told.works_with(told.worker(f"sw{number}"), "amira", since="2024", until=until)
    for role in ("team_manager", "residential_worker"):
        told.in_team(told.worker(role), "north", role=role)
        told.works_with(role, "amira", role=role)
    ask = asking(told)

    manager, residential = (
        ask("Q05", Viewer(role, role, role, "north", "North", purpose="to try"), children=["amira"])
        for role in ("team_manager", "residential_worker")
    )

    assert [row.person_id for row in manager.rows] == [None]
    assert not residential.rows
    assert residential.withheld


def test_a_child_with_nobody_but_workers_is_counted(asking: Tell) -> None:
    told = Family()
    told.child("noor", 12)
    told.works_with(told.worker("one"), "noor", until=told.ago(100))
    told.works_with(told.worker("two"), "noor")

    assert [row.numbers["social_workers"] for row in asking(told)("Q05").rows] == [2]
