"""Every reader is registered, notes the look before it reads, and shows nothing that ended meanwhile (reliability 4 A4, A5)."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType

import pytest

import graphmodel
import queries
from graphmodel.access import Viewer, log_export, looks, scope
from graphmodel.access.registry import Call, Reader, readers
from graphmodel.domain.care import WorkerSpell
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import BadValue, NotAllowed, PurposeNeeded, StoreUnavailable
from graphmodel.maps import find_people, network_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.statements import Statement
from tests.scenarios import TODAY, amiras_family, when

pytestmark = pytest.mark.timeout(900)  # a server that has just started plans each question anew

SANA = Viewer("sana", "Sana", "social_worker", "North")
ROS = Viewer("ros", "Ros", "team_manager", "North", purpose="supervision")
ADA = Viewer("ada", "Ada", "auditor", "Audit")
NO_READERS = frozenset(
    {
        *("reach", "scope", "sight", "allocated", "running_emergencies", "still_allowed"),
        *("log_look", "log_export", "note_refusal", "refuse_unseen"),
        *("break_glass", "end_emergency", "review_emergency", "answer_row"),
        *("take_back", "merge_seen", "merge", "take_apart"),
        # Of a session: what may be done, what is done, which one it is, and a mark of where it stands.
        *("may_draw", "see_may_draw", "carry_out", "finish", "keep_note", "revision_of"),
        *("session_to_draw_in", "session_on_record", "session_begun"),
        *("put_by_hand", "let_all_go"),
    }
)
"""What takes a viewer and gives out nothing of children: what decides, notes and opens."""
BEFORE_THE_NOTE = ("access/", "tests/")
"""Statements that may be read before the look is noted: they decide whether there is one."""


def modules() -> Iterator[ModuleType]:
    for package in (graphmodel, queries):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def every_reader() -> tuple[Reader, ...]:
    list(modules())
    return readers()


@pytest.fixture
def kept(graph: Graph) -> Graph:
    """Amira's family in the store."""
    Recorder(graph).record(amiras_family().records, by="test", why="test")
    return graph


def test_whatever_takes_a_viewer_is_a_reader_that_is_registered_or_none_at_all() -> None:
    takes_a_viewer = {
        f"{function.__module__}.{name}"
        for module in modules()
        for name, function in vars(module).items()
        if inspect.isfunction(function)
        and function.__module__ == module.__name__
        and not name.startswith("_")
        and any(str(each.annotation).endswith("Viewer") for each in inspect.signature(function).parameters.values())
    }

    missing = {name for name in takes_a_viewer if name.rpartition(".")[2] not in NO_READERS} - {
        one.name for one in every_reader()
    }

    assert missing == set()


def test_a_look_that_cannot_be_noted_shows_nothing_in_any_reader(kept: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """ASVS 16.5.3: closed when it fails. Nothing but what decides is read before the note."""
    scope(kept, SANA, TODAY)
    for who in (SANA, ROS, Viewer.operator()):
        list(_tries(kept, who))  # what is read once and kept, such as the masking key
    read: list[str] = []
    kept_read = Graph.read

    def no_write(self: Graph, work: object) -> None:
        raise StoreUnavailable("here")

    def noting_read(self: Graph, statement: Statement, **params: object) -> list[dict[str, object]]:
        read.append(statement.name)
        return kept_read(self, statement, **params)

    monkeypatch.setattr(Graph, "write", no_write)
    monkeypatch.setattr(Graph, "read", noting_read)

    outcomes = [came for who in (SANA, ROS, Viewer.operator()) for came in _tries(kept, who)]

    assert [came for came in outcomes if came not in ("unavailable", "nothing", "refused")] == []
    assert outcomes.count("unavailable") > len(outcomes) / 2
    allowed_first = {"children"}  # ids and files' ids of the children in scope, by which a child is named
    assert {name for name in read if not name.startswith(BEFORE_THE_NOTE)} <= allowed_first


def _tries(graph: Graph, viewer: Viewer) -> Iterator[str]:
    """What each reader came to, in each of its variants, of Amira."""
    for one in every_reader():
        for variant in one.variants():
            try:
                answer = one.call(Call(graph, viewer, "amira", TODAY, variant))
            except StoreUnavailable:
                yield "unavailable"
            except NotAllowed:
                yield "refused"
            else:
                yield "shown" if answer else "nothing"


def test_who_is_refused_is_noted(kept: Graph) -> None:
    with pytest.raises(NotAllowed):
        network_of(kept, SANA, "idris", TODAY)

    (line,) = [one for one in looks(kept, ROS, TODAY, "idris") if one.by == "sana"]
    assert (line.outcome, line.what, line.role) == ("refused", "map for worker", "social_worker")


def test_whoever_does_not_work_with_the_child_says_what_for(kept: Graph) -> None:
    with pytest.raises(PurposeNeeded):
        network_of(kept, replace(ROS, purpose=""), "amira", TODAY)

    network_of(kept, ROS.looking_for("a complaint of 3 November"), "amira", TODAY)
    network_of(kept, SANA, "amira", TODAY)

    found = [(one.by, one.purpose) for one in looks(kept, ROS, TODAY, "amira") if one.what == "map for worker"]
    assert found == [("sana", ""), ("ros", "a complaint of 3 November")]


def test_to_an_auditor_everybody_is_a_mark_and_free_words_are_left_out(kept: Graph) -> None:
    network_of(kept, ROS.looking_for("Nana rang about Amira"), "amira", TODAY)
    find_people(kept, SANA, "nana", TODAY)

    found = looks(kept, ADA, TODAY)

    assert {one.child is None or one.child.startswith("audit-") for one in found} == {True}
    assert [secret for secret in ("amira", "ros'", "sana", "Nana", "nana") if secret in repr(found)] == []
    (mark,) = {one.child for one in found if one.what == "map for worker"}
    assert {one.child for one in looks(kept, ADA, TODAY, mark)} == {mark}
    for nobody in (SANA, Viewer("sana", "Sana", "auditor")):
        with pytest.raises(NotAllowed):
            looks(kept, nobody, TODAY)


def test_what_is_taken_away_is_noted_with_for_whom_and_why(kept: Graph) -> None:
    log_export(kept, SANA, "amira", "eco-map (PDF)", "her school", "meeting of 24 November")

    (line,) = [one for one in looks(kept, ROS, TODAY, "amira") if one.by == "sana"]
    assert (line.what, line.to_whom, line.purpose) == ("taken away: eco-map (PDF)", "her school", "meeting of 24 November")
    for to_whom, why in ((" ", "why"), ("whom", "")):
        with pytest.raises(BadValue):
            log_export(kept, SANA, "amira", "eco-map (PDF)", to_whom, why)


def test_work_that_ended_while_the_map_was_read_shows_nothing(kept: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """ASVS 15.4.2: between the check and the use Sana's work with Amira ends."""
    kept_read = Graph.read

    def ending_read(self: Graph, statement: Statement, **params: object) -> list[dict[str, object]]:
        rows = kept_read(self, statement, **params)
        if statement.name == "maps/people":
            monkeypatch.setattr(Graph, "read", kept_read)
            _end_sanas_work(kept)
        return rows

    monkeypatch.setattr(Graph, "read", ending_read)

    with pytest.raises(NotAllowed):
        network_of(kept, SANA, "amira", TODAY)


def test_a_role_that_ended_opens_nothing_at_the_next_reading(kept: Graph) -> None:
    network_of(kept, SANA, "amira", TODAY)

    _end_sanas_work(kept)

    with pytest.raises(NotAllowed):
        network_of(kept, SANA, "amira", TODAY)


def _end_sanas_work(graph: Graph) -> None:
    told = amiras_family()
    (spell,) = [one for one in told.records if isinstance(one, WorkerSpell) and one.worker == "sana"]
    Recorder(graph).record([replace(spell, ends_on=PartialDate.of(date(2024, 1, 1)))], by="test", why="left")


@pytest.mark.parametrize(
    ("age", "agreed", "seen"), [(17, "2025-01-01", True), (17, None, False), (15, "2025-01-01", False), (17, "2031", False)]
)
def test_a_personal_adviser_sees_a_young_person_of_sixteen_who_agreed(
    graph: Graph, age: int, agreed: str | None, seen: bool
) -> None:
    told = amiras_family()
    told.child("yara", None, birth=PartialDate.of(TODAY - timedelta(days=age * 366)))
    told.worker("pat")
    told.in_team("pat", "North", "personal_adviser")
    spell = told.works_with("pat", "yara", role="personal_adviser")
    told.change(WorkerSpell, spell, agreed_on=when(agreed))
    Recorder(graph).record(told.records, by="test", why="test")

    assert scope(graph, Viewer("pat", "Pat", "personal_adviser"), TODAY) == (("yara",) if seen else ())
