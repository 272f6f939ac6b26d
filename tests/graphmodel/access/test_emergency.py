"""Opening a file in an emergency: with a reason, for hours, told at once, looked into by somebody else (reliability 4 A6)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from graphmodel.access import (
    Viewer,
    break_glass,
    clock,
    end_emergency,
    looks,
    open_emergencies,
    review_emergency,
    scope,
)
from graphmodel.domain.care import Team, TeamSpell
from graphmodel.domain.errors import BadValue, NotAllowed, Refused
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.journal import verify
from graphmodel.store.statements import Statement
from tests.scenarios import TODAY, Family, amiras_family

UMA = Viewer("uma", "Uma", "social_worker", "South")
TOM = Viewer("tom", "Tom", "social_worker", "North")
ROS = Viewer("ros", "Ros", "team_manager", "North", purpose="supervision")
ADA = Viewer("ada", "Ada", "auditor", "Audit")
REASON = "Police ask where Amira's grandmother lives: she is missing since noon."
ENTRIES = Statement(
    "tests/entries",
    "MATCH (e:JournalEntry) WHERE e.kind STARTS WITH 'emergency' "
    "RETURN e.chain AS chain, e.kind AS kind, e.by AS by ORDER BY e.seq",
    frozenset(),
    ("chain", "kind", "by"),
)
MARKED = Statement(
    "tests/marked",
    "MATCH (l:Look) WHERE l.emergency IS NOT NULL RETURN DISTINCT l.child AS child, l.emergency AS emergency ORDER BY child",
    frozenset(),
    ("child", "emergency"),
)


@pytest.fixture
def kept(graph: Graph) -> Graph:
    """Amira's family in the store; Uma of the other team has nothing to do with Amira any more."""
    Recorder(graph).record(amiras_family().records, by="test", why="test")
    return graph


@pytest.fixture
def pass_hours(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Moves the clock on."""
    ahead = [0.0]
    monkeypatch.setattr(clock, "now", lambda: datetime.now(UTC) + timedelta(hours=ahead[0]))
    return lambda hours: ahead.__setitem__(0, ahead[0] + hours)


def test_it_opens_that_child_to_that_worker_and_nothing_else(kept: Graph) -> None:
    opened = break_glass(kept, UMA, "amira", REASON, 2)

    assert scope(kept, UMA, TODAY) == ("amira", "leo")
    network = network_of(kept, UMA, "amira", TODAY)
    assert "nana" in network.person_by_id
    assert "leila" not in repr(network).casefold(), "what is protected stays protected"
    assert kept.read(MARKED) == [{"child": "amira", "emergency": opened.id}]
    with pytest.raises(NotAllowed):
        network_of(kept, UMA, "idris", TODAY)
    assert "amira" not in scope(kept, Viewer("uma", "Uma", "team_manager"), TODAY), "in no other role"


def test_start_and_stop_stand_in_the_child_s_journal(kept: Graph) -> None:
    opened = break_glass(kept, UMA, "amira", REASON)
    end_emergency(kept, UMA, opened.id)
    end_emergency(kept, UMA, opened.id)
    review_emergency(kept, ROS, opened.id, "Right to look; the address was passed on by telephone.")

    kinds = ["emergency opened", "emergency ended", "emergency looked into"]
    assert kept.read(ENTRIES) == [
        {"chain": "amira", "kind": kind, "by": by} for kind, by in zip(kinds, ("uma", "uma", "ros"), strict=True)
    ]
    assert verify(kept) == ()


def test_it_ends_early_and_by_the_clock(kept: Graph, pass_hours: Callable[[float], None]) -> None:
    early = break_glass(kept, UMA, "amira", REASON, 4)
    end_emergency(kept, UMA, early.id)
    assert scope(kept, UMA, TODAY) == ("leo",)

    late = break_glass(kept, UMA, "amira", REASON, 2)
    pass_hours(1.99)
    assert "amira" in scope(kept, UMA, TODAY)
    pass_hours(0.02)
    with pytest.raises(NotAllowed):
        network_of(kept, UMA, "amira", TODAY)

    settled = {one.id: (one.ended_at, one.ended_how) for one in open_emergencies(kept, ROS)}
    assert settled[late.id] == (late.until, "time was up")
    assert [row["kind"] for row in kept.read(ENTRIES)].count("emergency ended") == 2


@pytest.mark.parametrize(
    "reason",
    ["", "urgent", "x" * 40, "aaaa aaaa aaaa aaaa aaaa", "!!! ??? ... --- *** +++ === ///", "because because because because"],
)
def test_a_reason_says_something(kept: Graph, reason: str) -> None:
    with pytest.raises(BadValue):
        break_glass(kept, UMA, "amira", reason)
    assert open_emergencies(kept, Viewer.operator()) == ()


@pytest.mark.parametrize("hours", [0, -1, 4.01, 24])
def test_it_lasts_four_hours_at_most(kept: Graph, hours: float) -> None:
    with pytest.raises(BadValue):
        break_glass(kept, UMA, "amira", REASON, hours)


def test_it_is_not_lengthened_nor_opened_inside_itself(kept: Graph) -> None:
    break_glass(kept, UMA, "amira", REASON)

    with pytest.raises(Refused, match="already"):
        break_glass(kept, UMA, "amira", REASON)


@pytest.mark.parametrize(
    ("viewer", "child"),
    [
        (ADA, "amira"),
        (Viewer.operator(), "noor"),
        (Viewer("nobody", "Nobody", "social_worker"), "amira"),
        (Viewer("uma", "Uma", "reviewing_officer"), "amira"),
        (UMA, "no-such-child"),
        (UMA, "nana"),
    ],
)
def test_who_holds_no_such_role_and_a_child_who_is_not_there_are_refused_alike(kept: Graph, viewer: Viewer, child: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        break_glass(kept, viewer, child, REASON)

    assert str(refused.value) == str(NotAllowed())


def test_who_may_see_the_child_anyway_needs_no_emergency(kept: Graph) -> None:
    with pytest.raises(Refused, match="in your list"):
        break_glass(kept, TOM, "idris", REASON)


def test_the_manager_sees_it_at_once_and_others_do_not(kept: Graph) -> None:
    opened = break_glass(kept, UMA, "amira", REASON)

    assert [one.id for one in open_emergencies(kept, ROS)] == [opened.id]
    assert [one.id for one in open_emergencies(kept, Viewer.operator())] == [opened.id]
    for viewer in (UMA, TOM, ADA, Viewer("sana", "Sana", "team_manager")):
        assert open_emergencies(kept, viewer) == ()


def test_the_manager_of_who_opened_it_sees_it_too(kept: Graph) -> None:
    """Tom of Ros's team opens the file of the other team's child."""
    opened = break_glass(kept, TOM, "leo", REASON)

    assert [one.id for one in open_emergencies(kept, ROS)] == [opened.id]


def test_nobody_looks_into_their_own_and_nobody_twice(kept: Graph) -> None:
    """Noor's file is restricted: Ros, the manager, opens it only in an emergency."""
    own = break_glass(kept, ROS, "noor", REASON)
    with pytest.raises(Refused, match="open still"):
        review_emergency(kept, Viewer.operator(), own.id, "It was right.")
    end_emergency(kept, ROS, own.id)
    with pytest.raises(Refused, match="Somebody else"):
        review_emergency(kept, ROS, own.id, "It was right.")

    once = review_emergency(kept, Viewer.operator(), own.id, "It was right.")
    assert once == review_emergency(kept, Viewer.operator(), own.id, "It was right.")
    with pytest.raises(NotAllowed):
        review_emergency(kept, Viewer.operator(), own.id, "It was wrong.")
    with pytest.raises(NotAllowed):
        review_emergency(kept, Viewer("sue", "Sue", "team_manager", "North"), own.id, "It was right.")
    with pytest.raises(NotAllowed):
        end_emergency(kept, TOM, own.id)


def test_a_manager_ends_it(kept: Graph) -> None:
    opened = break_glass(kept, UMA, "amira", REASON)

    end_emergency(kept, ROS, opened.id)

    assert scope(kept, UMA, TODAY) == ("leo",)


def test_it_is_due_to_be_looked_into_by_the_next_working_day(kept: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    friday = datetime(2026, 11, 20, 17, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: friday)

    assert break_glass(kept, UMA, "amira", REASON).review_due.isoformat() == "2026-11-23"


def test_the_log_shows_the_looks_under_it_and_the_refusals_before_it(kept: Graph) -> None:
    with pytest.raises(NotAllowed):
        network_of(kept, UMA, "amira", TODAY)
    opened = break_glass(kept, UMA, "amira", REASON)
    network_of(kept, UMA, "amira", TODAY)

    found = [(one.outcome, one.emergency) for one in looks(kept, ROS, TODAY, "amira") if one.by == "uma"]

    assert found == [("shown", opened.id), ("refused", None)]


def test_a_second_role_opens_no_second_emergency_inside_the_first(kept: Graph, pass_hours: Callable[[float], None]) -> None:
    family = Family()
    family.worker("uma", name="Uma")
    family.in_team("uma", "South", role="contact_supervisor")
    Recorder(kept).record([one for one in family.records if isinstance(one, TeamSpell)], by="test", why="test")
    other = Viewer("uma", "Uma", "contact_supervisor", "South")
    break_glass(kept, UMA, "amira", REASON, 1)

    with pytest.raises(Refused):
        break_glass(kept, other, "amira", REASON)
    pass_hours(1.1)
    assert break_glass(kept, other, "amira", REASON).role == "contact_supervisor"


def test_the_manager_of_who_opened_it_and_an_administrator_can_end_what_they_see(kept: Graph) -> None:
    """Amira is no child of the south team; its manager answers for Uma all the same."""
    family = Family()
    for boss, role in (("sue", "team_manager"), ("adam", "administrator"), ("rob", "reviewing_officer")):
        family.worker(boss)
        family.in_team(boss, "South", role=role)
    Recorder(kept).record([one for one in family.records if not isinstance(one, Team)], by="test", why="test")

    for boss, role in (("sue", "team_manager"), ("adam", "administrator")):
        viewer = Viewer(boss, boss, role, "South", purpose="supervision")
        opened = break_glass(kept, UMA, "amira", REASON)
        with pytest.raises(NotAllowed):
            end_emergency(kept, Viewer("rob", "Rob", "reviewing_officer", "South"), opened.id)
        assert opened.id in [one.id for one in open_emergencies(kept, viewer)]
        assert end_emergency(kept, viewer, opened.id).ended_how == "ended early"
        assert "amira" not in scope(kept, UMA, TODAY)
