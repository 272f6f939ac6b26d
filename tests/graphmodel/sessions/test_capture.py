"""What a child draws is kept gesture by gesture: as versions of one view of each person, once, and nothing is lost."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import BadValue, NotAllowed
from graphmodel.domain.gestures import batch_from
from graphmodel.domain.ids import id_from, new_id
from graphmodel.domain.network import Network
from graphmodel.maps import network_of
from graphmodel.past import views_of
from graphmodel.record import Recorder
from graphmodel.sessions import canvas_of, capture, carry_out, finish, revision_of, session_begun, session_to_draw_in
from graphmodel.store.connection import Graph
from tests.graphmodel.sessions.drawing import ROS, SANA, Tablet, amiras_tablet
from tests.scenarios import TODAY, amiras_family

UMA = replace(SANA, person_id="uma", name="Uma", team="South")


def the_map(graph: Graph) -> Network:
    return network_of(graph, SANA, "amira", TODAY)


def test_a_drag_is_the_childs_view_at_once(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=4, part="family", across=300, depth=500)
    (view,) = [view for view in the_map(graph).views if view.about == "nana" and view.session]
    assert (view.closeness, view.part, view.across, view.depth) == (4, "family", 300, 500)
    assert (view.child, view.recorded_by, view.said_on.words) == ("amira", SANA.signature, "23 November 2026")


def test_what_is_said_of_somebody_in_a_session_is_one_view_that_counts_and_every_version_stays(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=2)
    tablet.say("nana", closeness=4)
    tablet.say("nana", line="strong")
    (view,) = [view for view in the_map(graph).views if view.about == "nana" and view.session]
    assert (view.closeness, view.line) == (4, "strong")
    (chain,) = [chain for chain in views_of(graph, SANA, "amira", TODAY) if chain[0].view.session == tablet.session.id]
    assert [each.view.closeness for each in chain] == [2, 4, 4]


def test_undo_takes_back_what_was_said(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=2, line="thin")
    tablet.say("nana", line=None)
    drawn = tablet.on_map("nana")
    assert drawn is not None
    assert (drawn.closeness, drawn.line) == (2, None)


def test_the_same_batch_again_changes_nothing(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    gesture = {"does": "say", "person": "nana", "facts": {"closeness": 3}}
    tablet.send(gesture, batch="b1")
    tablet.say("nana", closeness=1)
    tablet.send(gesture, batch="b1")
    drawn = tablet.on_map("nana")
    assert drawn is not None
    assert drawn.closeness == 1


def test_somebody_new_needs_a_name_only_and_is_known_to_the_child(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    lady = tablet.add("the lady with the red car")
    rufus = tablet.add("Rufus", "pet")
    tablet.say(lady, closeness=1, part="helpers")
    tablet.say(rufus, closeness=4)
    on_map = the_map(graph).person_by_id
    assert (on_map[lady].name, on_map[lady].told_to_child, on_map[rufus].kind) == ("the lady with the red car", True, "pet")
    assert {lady, rufus} <= {one.person for one in tablet.canvas.drawn}


def test_somebody_added_by_mistake_is_taken_off_and_what_was_said_of_them_with_them(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    someone = tablet.add("Zaynab")
    tablet.say(someone, closeness=4)
    tablet.say(someone, closeness=3)
    assert tablet.send({"does": "take_off", "person": someone}, batch="off").refused == ()
    assert tablet.send({"does": "take_off", "person": someone}, batch="off").refused == ()
    assert someone not in the_map(graph).person_by_id
    assert tablet.on_map(someone) is None


def test_somebody_who_was_on_record_before_cannot_be_taken_off_by_a_gesture(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    kept = tablet.send({"does": "take_off", "person": "nana"})
    assert "stays" in kept.refused[0]
    assert "nana" in the_map(graph).person_by_id


def test_the_childs_own_word_is_used_from_then_on(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.send({"does": "own_word", "word": "my Saturdays"})
    child = the_map(graph).person_by_id["amira"]
    assert getattr(child, "own_word_for_contact") == "my Saturdays"  # noqa: B009 - a field of Child only


def test_what_the_child_keeps_private_is_read_by_the_social_worker_alone_also_when_it_was_private_only_for_a_moment(
    graph: Graph,
) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=3, words="she shouts")
    tablet.say("nana", private_to="sw")
    assert not any(view.session for view in network_of(graph, ROS, "amira", TODAY).views)
    tablet.say("nana", private_to=None, words=None)
    (told,) = [view for view in network_of(graph, ROS, "amira", TODAY).views if view.session]
    assert (told.closeness, told.words) == (3, None)


def test_a_gesture_about_somebody_of_another_family_is_refused_and_the_rest_is_kept(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    said = {"does": "say", "person": "leo", "facts": {"closeness": 4}}
    kept = tablet.send(said, {"does": "say", "person": "nana", "facts": {"closeness": 3}})
    assert len(kept.refused) == 1
    assert {one.person for one in tablet.canvas.drawn} == {"nana"}
    assert "leo" not in the_map(graph).person_by_id


def test_a_protected_sister_cannot_be_put_on_the_map_by_her_id(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    assert tablet.say("leila", closeness=4).refused


def test_a_seal_lets_the_first_gesture_pass_without_reading_the_map(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    tablet = amiras_tablet(graph)
    seal = tablet.canvas.seals["nana"]
    monkeypatch.setattr("graphmodel.sessions.capture.network_of", None)
    kept = tablet.send({"does": "say", "person": "nana", "facts": {"closeness": 3}, "seal": seal})
    assert kept.refused == ()


def test_who_does_not_work_with_the_child_draws_nothing(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    for refused in (
        lambda: session_to_draw_in(graph, UMA, "amira", TODAY),
        lambda: canvas_of(graph, UMA, tablet.session, TODAY),
        lambda: carry_out(graph, UMA, tablet.session, batch_from(_one()), TODAY),
        lambda: revision_of(graph, UMA, "amira", tablet.session.id, TODAY),
        lambda: finish(graph, UMA, "amira", tablet.session.id, TODAY),
    ):
        with pytest.raises(NotAllowed):
            refused()


def _one() -> dict[str, object]:
    return {"id": new_id(), "gestures": [{"does": "say", "person": "nana", "facts": {"closeness": 3}}]}


def test_nothing_is_on_record_before_the_first_gesture(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    assert the_map(graph).sessions == ()
    tablet.say("nana", closeness=3)
    (session,) = the_map(graph).sessions
    assert (session.id, session.finished_on) == (tablet.session.id, None)


@pytest.mark.parametrize(
    "sent",
    [
        None,
        {"id": "b", "gestures": []},
        {"id": "b", "gestures": [{"does": "say", "person": "nana", "facts": {"closeness": 5}}]},
        {"id": "b", "gestures": [{"does": "say", "person": "nana", "facts": {"child": "leo"}}]},
        {"id": "b", "gestures": [{"does": "say", "person": "nana", "facts": {"said_on": "1999"}}]},
        {"id": "b", "gestures": [{"does": "say", "person": "nana", "facts": {"line": "<svg>"}}]},
        {"id": "b", "gestures": [{"does": "add", "person": "x", "name": "  ", "card": "pet"}]},
        {"id": "b", "gestures": [{"does": "drop", "person": "nana"}]},
        {"id": "", "gestures": [{"does": "own_word", "word": "x"}]},
    ],
)
def test_what_our_own_page_never_sends_is_no_batch(sent: object) -> None:
    with pytest.raises(BadValue):
        batch_from(sent)


def test_a_map_that_was_left_is_gone_on_with_on_another_day_and_a_finished_one_is_not(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=3, line="strong")
    later = TODAY.replace(day=TODAY.day + 3)
    going_on = session_to_draw_in(graph, SANA, "amira", later)
    (drawn,) = canvas_of(graph, SANA, going_on, later).drawn
    assert (going_on.id != tablet.session.id, drawn.closeness, drawn.line) == (True, 3, "strong")
    carry_out(graph, SANA, going_on, batch_from(_one()), later)
    finish(graph, SANA, "amira", going_on.id, later)
    anew = session_to_draw_in(graph, SANA, "amira", later)
    assert canvas_of(graph, SANA, anew, later).drawn == ()


def test_who_begins_again_on_the_same_day_draws_on(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=3)
    assert session_to_draw_in(graph, SANA, "amira", TODAY).id == tablet.session.id


def test_two_tablets_on_one_map_lose_nothing(graph: Graph) -> None:
    first = amiras_tablet(graph)
    second = Tablet(graph)
    faults: list[BaseException] = []

    def draws(tablet: Tablet, field: str, values: tuple[object, ...]) -> None:
        try:
            for value in values:
                tablet.say("nana", **{field: value})
        except BaseException as error:  # noqa: BLE001 - told by the test below
            faults.append(error)

    threads = [
        threading.Thread(target=draws, args=(first, "closeness", (1, 2, 3, 4))),
        threading.Thread(target=draws, args=(second, "line", ("thin", "broken", "strong"))),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    drawn = first.on_map("nana")
    assert faults == []
    assert drawn is not None
    assert (drawn.closeness, drawn.line) == (4, "strong")


def test_the_panel_offers_nobody_behind_a_closed_gate(graph: Graph) -> None:
    told = amiras_family()
    told.order("amira", "karim")
    Recorder(graph).record(told.records, by="tests", why="a family")
    canvas = Tablet(graph).canvas
    assert "karim" not in canvas.offered
    assert "nana" in canvas.offered
    assert "leila" not in canvas.seals


def test_the_revision_is_the_same_on_both_tablets_and_changes_with_every_gesture(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    before = revision_of(graph, SANA, "amira", tablet.session.id, TODAY)
    kept = tablet.say("nana", closeness=3)
    assert (kept.before, kept.after) == (before, revision_of(graph, SANA, "amira", tablet.session.id, TODAY))
    assert kept.after != before
    assert tablet.canvas.revision == kept.after


def test_a_tablet_knows_what_the_map_stands_at_after_each_of_its_gestures(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=3)
    someone = tablet.add("Mo")
    for gesture in (
        lambda: tablet.say("nana", closeness=2),
        lambda: tablet.say("nana", closeness=2),
        lambda: tablet.say("idris", closeness=4),
        lambda: tablet.say(someone, closeness=1),
        lambda: tablet.send(
            {"does": "say", "person": "nana", "facts": {"line": "thin"}}, {"does": "own_word", "word": "meet-ups"}
        ),
        lambda: tablet.send({"does": "take_off", "person": someone}),
    ):
        kept = gesture()
        assert (kept.refused, kept.after) == ((), revision_of(graph, SANA, "amira", tablet.session.id, TODAY))
        assert tablet.canvas.revision == kept.after


def test_who_drew_while_another_tablets_gesture_was_kept_learns_of_it(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = amiras_tablet(graph), Tablet(graph)
    read = capture.kept_drawing_of

    def and_then_the_other_draws(*asked: object) -> object:
        monkeypatch.setattr(capture, "kept_drawing_of", read)
        kept = read(*asked)  # type: ignore[arg-type]
        assert not theirs.say("idris", closeness=1).refused
        return kept

    ours.say("nana", closeness=3)
    monkeypatch.setattr(capture, "kept_drawing_of", and_then_the_other_draws)
    kept = ours.say("nana", closeness=2)

    assert kept.after != revision_of(graph, SANA, "amira", ours.session.id, TODAY)


def test_finishing_a_map_on_which_nothing_was_drawn_leaves_no_session(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    assert not finish(graph, SANA, "amira", tablet.session.id, TODAY)
    assert the_map(graph).sessions == ()
    tablet.say("nana", closeness=3)
    assert finish(graph, SANA, "amira", tablet.session.id, TODAY)


def test_what_was_drawn_before_midnight_and_is_sent_after_it_is_kept_on_its_own_day(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tomorrow = TODAY + timedelta(days=1)
    begun = session_begun(graph, SANA, "amira", tablet.session.id, tomorrow)
    assert begun == tablet.session
    batch = batch_from({"id": new_id(), "gestures": [{"does": "say", "person": "nana", "facts": {"closeness": 3}}]})
    assert carry_out(graph, SANA, begun, batch, tomorrow).refused == ()
    (view,) = [view for view in the_map(graph).views if view.about == "nana" and view.session == begun.id]
    assert view.said_on == PartialDate.of(TODAY)
    assert session_to_draw_in(graph, SANA, "amira", tomorrow).continues == begun.id


def test_a_map_of_another_child_or_one_that_was_not_meant_is_not_gone_on_with(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tomorrow = TODAY + timedelta(days=1)
    of_idris = id_from("session of drawing", "idris", TODAY.isoformat(), "0")
    assert session_begun(graph, SANA, "amira", of_idris, tomorrow) is None
    assert session_begun(graph, SANA, "amira", new_id(), tomorrow) is None
    tablet.say("nana", closeness=3)
    (kept,) = the_map(graph).sessions
    Recorder(graph).record([replace(kept, in_error=True)], by="tests", why="begun with the wrong child")
    assert session_begun(graph, SANA, "amira", tablet.session.id, tomorrow) is None
