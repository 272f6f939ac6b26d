"""The child's own words, whichever way an adult comes to them: never changed, never replaced, always readable (guard rail 3)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from graphmodel.access import Viewer
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import BadValue, Conflict, Refused, UnknownRecord
from graphmodel.domain.records import Record
from graphmodel.domain.versions import Standing, versions_of
from graphmodel.domain.voice import View
from graphmodel.maps import network_of
from graphmodel.record import Outcome, Recorder
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import record_from
from graphmodel.store.statements import Statement
from queries.runner import ask
from tests.scenarios import TODAY, Family, family

SANA = Viewer("sana", "Sana", "social_worker")
ROS = Viewer("ros", "Ros", "team_manager", purpose="supervision")
VIEWS = Statement("tests/views", "MATCH (n:View) RETURN properties(n) AS stored ORDER BY n.id", frozenset(), ("stored",))
RING = Statement(
    "tests/ring",
    "MATCH (:Person {id: 'amira'})-[r:KNOWS]->(:Person {id: 'gran'}) RETURN r.closeness_child AS ring ORDER BY ring",
    frozenset(),
    ("ring",),
)


def amira(graph: Graph) -> Family:
    """Amira said where Gran is on her map; Gran has not been seen for two years."""
    told = family()
    told.child("amira", sex="F")
    told.child("idris", 9)
    told.person("gran", sex="F")
    told.person("dad")
    told.worker("sana")
    told.worker("ros")
    told.in_team("sana", "North")
    told.in_team("ros", "North", "team_manager")
    told.works_with("sana", "amira")
    told.tie("amira", "gran", "maternal_grandmother")
    told.event("amira", "gran", on=told.ago(700))
    told.view("amira", "gran", 4, said_on=told.ago(30), words="She is fun")
    record(graph, *told.records)
    return told


def record(graph: Graph, *records: Record, why: str = "test") -> Outcome:
    return Recorder(graph).record(records, by="sana", why=why)


def kept(graph: Graph) -> dict[str, View]:
    views = (record_from(View, row["stored"]) for row in graph.read(VIEWS) if isinstance(row["stored"], dict))
    return {view.id: view for view in views}


def correct(graph: Graph, view: View, why: str = "The 2 was a slip", **facts: object) -> str:
    return Recorder(graph).correct_view(view, "sana", why, **facts)


def test_a_slip_is_corrected_by_a_new_version_and_both_stay(graph: Graph) -> None:
    amira(graph)
    first = kept(graph)["view-1"]

    given = correct(graph, first, closeness=2, words="She is kind")

    views = kept(graph)
    assert views["view-1"] == first
    assert (views[given].closeness, views[given].words, views[given].supersedes) == (2, "She is kind", "view-1")
    assert [each.standing for each in versions_of("view-1", views.values())] == [Standing.CORRECTED, Standing.COUNTS]
    assert graph.read(RING)[0]["ring"] == 2
    network = network_of(graph, SANA, "amira", TODAY)
    assert [view.id for view in network.views] == [given]
    assert network.ties[0].closeness_child == 2
    assert journal.verify(graph) == ()


def test_a_question_counts_the_newest_version_only(graph: Graph) -> None:
    amira(graph)
    (before,) = (row for row in ask(graph, SANA, "Q01", TODAY, ["amira"]).rows if row.person_id == "gran")

    correct(graph, kept(graph)["view-1"], closeness=2, words="She is kind")

    (after,) = (row for row in ask(graph, SANA, "Q01", TODAY, ["amira"]).rows if row.person_id == "gran")
    assert "Matters" in before.why
    assert "Matters" not in after.why
    assert after.view is not None
    assert (after.view.closeness, after.view.words) == (2, "She is kind")


def test_a_corrected_stop_closes_no_gate_and_a_correction_to_a_stop_does(graph: Graph) -> None:
    told = amira(graph)
    told.assessed("amira", "gran", "low")
    told.view("amira", "gran", said_on=told.ago(20), enough="want_to_stop")
    record(graph, *told.records)
    assert network_of(graph, SANA, "amira", TODAY).gates["gran"].outcome == "CHILD_STOP"

    again = correct(graph, kept(graph)["view-2"], enough="just_right")
    assert network_of(graph, SANA, "amira", TODAY).gates["gran"].outcome == "OPEN"

    correct(graph, kept(graph)[again], enough="want_to_stop", words="Not any more")
    assert network_of(graph, SANA, "amira", TODAY).gates["gran"].outcome == "CHILD_STOP"


def test_the_same_correction_again_changes_nothing(graph: Graph) -> None:
    amira(graph)
    first = kept(graph)["view-1"]

    assert correct(graph, first, closeness=2) == correct(graph, first, closeness=2)
    assert len(kept(graph)) == 2


def test_a_chain_does_not_fork(graph: Graph) -> None:
    amira(graph)
    first = kept(graph)["view-1"]
    second = correct(graph, first, closeness=2)

    with pytest.raises(Conflict, match="version 2, yours was 1"):
        correct(graph, first, closeness=1)

    third = correct(graph, kept(graph)[second], closeness=1)
    assert [each.view.id for each in versions_of(third, kept(graph).values())] == ["view-1", second, third]


def test_of_many_who_correct_one_version_exactly_one_does(graph: Graph) -> None:
    amira(graph)
    first = kept(graph)["view-1"]

    def one(ring: int) -> bool:
        try:
            correct(graph, first, closeness=ring)
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        won = list(pool.map(one, (0, 1, 2, 3)))

    assert won.count(True) == 1
    assert len(kept(graph)) == 2


def test_views_do_not_correct_each_other_in_a_circle(graph: Graph) -> None:
    told = amira(graph)
    one = View(id="x", child="amira", about="gran", said_on=PartialDate.of(told.ago(3)), supersedes="y")

    with pytest.raises(Refused, match="in a circle"):
        record(graph, one, replace(one, id="y", supersedes="x"))
    with pytest.raises(Refused, match="are the same"):
        record(graph, replace(one, supersedes="x"))
    assert set(kept(graph)) == {"view-1"}


@pytest.mark.parametrize("facts", [{"about": "dad"}, {"child": "idris"}])
def test_a_correction_is_of_the_same_child_and_the_same_person(graph: Graph, facts: dict[str, str]) -> None:
    amira(graph)
    first = kept(graph)["view-1"]

    with pytest.raises(BadValue, match="for another person record a new view"):
        correct(graph, first, **facts)
    with pytest.raises(Refused, match="same child said of the same person"):
        record(graph, replace(first, id="x", version=0, supersedes="view-1", **facts))  # type: ignore[arg-type]
    assert set(kept(graph)) == {"view-1"}


def test_a_correction_needs_its_reason_and_another_day_too(graph: Graph) -> None:
    told = amira(graph)
    first = kept(graph)["view-1"]
    other_day = PartialDate.of(told.ago(31))

    with pytest.raises(Refused, match="what went wrong"):
        correct(graph, first, why=" ", closeness=2)
    with pytest.raises(Refused, match="Say why the day"):
        record(graph, replace(first, id="x", version=0, supersedes="view-1", said_on=other_day), why="")
    given = correct(graph, first, said_on=other_day)
    assert kept(graph)[given].said_on == other_day


def test_a_correction_that_corrects_nothing_or_nobodys_view_is_refused(graph: Graph) -> None:
    amira(graph)
    first = kept(graph)["view-1"]

    with pytest.raises(Refused, match="nothing to correct"):
        correct(graph, first, closeness=4)
    with pytest.raises(UnknownRecord, match='no view "nowhere"'):
        correct(graph, replace(first, id="nowhere"), closeness=2)


def test_what_is_private_is_not_opened_by_a_correction(graph: Graph) -> None:
    told = amira(graph)
    told.view("amira", "dad", 1, private_to="sw_iro", words="He shouts")
    record(graph, *told.records)
    private = kept(graph)["view-2"]

    for wider in (None, "all_professionals"):
        with pytest.raises(Refused, match="keep private"):
            correct(graph, private, private_to=wider)
    narrower = correct(graph, private, private_to="sw")
    assert kept(graph)[narrower].private_to == "sw"
    assert "shouts" not in str(network_of(graph, ROS, "amira", TODAY))


# every way in which an adult's record could come to a view


def test_an_adult_s_record_of_the_same_id_leaves_the_words(graph: Graph) -> None:
    told = amira(graph)
    before = kept(graph)
    day = PartialDate.of(TODAY)

    record(graph, Assessment(id="view-1", child="amira", person="gran", on=day, strength="none", safety="severe"))
    told.assessed("amira", "gran", "severe", strength="none")
    record(graph, *told.records)

    assert kept(graph) == before
    assert graph.read(RING)[0]["ring"] == 4


@pytest.mark.parametrize("facts", [{"words": "She is not fun"}, {"closeness": 0}, {"private_to": "sw"}])
@pytest.mark.parametrize("version", [0, 1])
def test_a_view_recorded_again_in_other_words_is_refused(graph: Graph, facts: dict[str, object], version: int) -> None:
    """A changed row of a file, an edit on a screen, an undo: all of them come this way."""
    amira(graph)
    before = kept(graph)
    again = replace(before["view-1"], version=version, **facts)  # type: ignore[arg-type]

    with pytest.raises(Refused, match="never changed"):
        record(graph, again)

    assert kept(graph) == before


@pytest.mark.parametrize("facts", [{"about": "dad"}, {"child": "idris"}])
def test_a_view_is_never_moved_to_another_person(graph: Graph, facts: dict[str, object]) -> None:
    amira(graph)
    before = kept(graph)

    with pytest.raises(Refused):
        record(graph, replace(before["view-1"], **facts))  # type: ignore[arg-type]

    assert kept(graph) == before


def test_what_was_said_is_set_aside_for_a_reason_only_and_stays_listed(graph: Graph) -> None:
    amira(graph)
    first = kept(graph)["view-1"]

    with pytest.raises(Refused, match="Say why"):
        Recorder(graph).mark_in_error(first, by="sana", why="  ")
    Recorder(graph).mark_in_error(first, by="sana", why="Typed for another child")

    (version,) = versions_of("view-1", kept(graph).values())
    assert (version.standing, version.view.words) == (Standing.IN_ERROR, "She is fun")
    assert graph.read(RING)[0]["ring"] is None
    assert network_of(graph, SANA, "amira", TODAY).views == ()


def test_only_the_version_that_counts_is_marked_and_the_one_before_counts_again(graph: Graph) -> None:
    amira(graph)
    second = correct(graph, kept(graph)["view-1"], closeness=2)
    views = kept(graph)

    with pytest.raises(Refused, match="was corrected since"):
        Recorder(graph).mark_in_error(views["view-1"], by="sana", why="wrong child")
    Recorder(graph).mark_in_error(views[second], by="sana", why="It was right at first")

    assert graph.read(RING)[0]["ring"] == 4
    third = correct(graph, kept(graph)["view-1"], closeness=3)
    with pytest.raises(Conflict):
        record(graph, replace(kept(graph)[second], in_error=False), why="taken back")
    assert set(kept(graph)) == {"view-1", second, third}


def test_what_is_in_error_is_not_corrected(graph: Graph) -> None:
    amira(graph)
    Recorder(graph).mark_in_error(kept(graph)["view-1"], by="sana", why="Typed for another child")

    with pytest.raises(Refused, match="not corrected"):
        correct(graph, kept(graph)["view-1"], closeness=1)


# private, by role, in the answers


def lost(graph: Graph, viewer: Viewer) -> list[str]:
    return [row.person_id for row in ask(graph, viewer, "Q01", TODAY, ["amira"]).rows]


def test_nobody_is_on_a_list_for_a_private_view_but_for_those_who_may_read_it(graph: Graph) -> None:
    told = amira(graph)
    told.person("stranger")
    told.view("amira", "stranger", 4, private_to="sw")
    record(graph, *told.records)

    assert "stranger" in lost(graph, SANA)
    assert "stranger" not in lost(graph, ROS)
    assert "stranger" not in network_of(graph, ROS, "amira", TODAY).person_by_id


def test_the_order_of_rows_says_nothing_of_a_private_ring(graph: Graph) -> None:
    told = amira(graph)
    told.person("zoe", first_known_on=date(2020, 1, 1))
    told.person("yan", first_known_on=date(2019, 1, 1))
    for who in ("zoe", "yan"):
        told.tie("amira", who, "aunt" if who == "zoe" else "uncle")
        told.event("amira", who, on=told.ago(800))
    told.view("amira", "zoe", 4, private_to="sw")
    record(graph, *told.records)

    assert [who for who in lost(graph, SANA) if who in ("zoe", "yan")] == ["zoe", "yan"]
    assert [who for who in lost(graph, ROS) if who in ("zoe", "yan")] == ["yan", "zoe"]


def test_a_private_stop_keeps_the_row_closed_without_its_reason(graph: Graph) -> None:
    told = amira(graph)
    told.assessed("amira", "gran", "low")
    told.view("amira", "gran", said_on=told.ago(5), enough="want_to_stop", words="Leave me", private_to="sw")
    record(graph, *told.records)

    (row,) = (row for row in ask(graph, ROS, "Q01", TODAY, ["amira"]).rows if row.person_id == "gran")
    (own,) = (row for row in ask(graph, SANA, "Q01", TODAY, ["amira"]).rows if row.person_id == "gran")

    assert (own.gate, row.gate, row.gate_rule) == ("CHILD_STOP", "CLOSED", "gate.closed")
    said = str(row.as_json())
    assert "wish" not in said
    assert "Leave me" not in said
    assert "want_to_stop" not in said
