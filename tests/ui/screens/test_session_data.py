"""What the child's tablet is given: enough to draw with, and nothing that a child's screen must not hold (guard rail 7)."""

from __future__ import annotations

import json

from graphmodel.domain.aftermath import said_in, to_answer
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from tests.graphmodel.sessions.drawing import SANA, Tablet, amiras_tablet
from tests.scenarios import TODAY, amiras_family
from ui import afterwards_words
from ui.screens.session_data import canvas_data, widths_of

TOLD = {
    "id", "mark", "name", "full", "sub", "icon", "square", "died", "unknown", "kind", "seal", "offered", "asks", "drawn",
    "closeness", "part", "across", "depth", "line", "support", "enough", "wants", "words", "read_back", "private_to",
}  # fmt: skip
"""Everything that may be said of a person on a child's screen."""


def given(tablet: Tablet) -> dict[str, object]:
    return canvas_data(tablet.canvas, "sana", TODAY)


def people(tablet: Tablet) -> dict[str, dict[str, object]]:
    found = given(tablet)["people"]
    assert isinstance(found, list)
    return {str(one["name"]): one for one in found}


def test_nothing_is_said_of_anybody_but_what_a_child_s_screen_may_hold(graph: Graph) -> None:
    told = amiras_family()
    told.assessed("amira", "karim", safety="severe", by="Beth Lowe")
    told.order("amira", "karim")
    Recorder(graph).record(told.records, by="tests", why="a family")
    tablet = Tablet(graph)
    tablet.say("nana", closeness=4)
    assert {name for one in people(tablet).values() for name in one} <= TOLD
    sent = json.dumps(given(tablet))
    for unsaid in ("severe", "Beth Lowe", "FORBIDDEN", "order", "Grace", "leila", "Lulu", "Noor", "St Mark"):
        assert unsaid not in sent


def test_who_stands_behind_a_closed_gate_is_offered_by_the_worker_alone(graph: Graph) -> None:
    told = amiras_family()
    told.order("amira", "karim")
    Recorder(graph).record(told.records, by="tests", why="a family")
    shown = people(Tablet(graph))
    assert shown["Nan"]["offered"]
    assert not shown.get("Karim", {}).get("offered")


def test_a_child_reads_brother_and_not_what_kind_of_one(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.add("Ellie")
    shown = people(tablet)
    assert (shown["Idris"]["sub"], shown["Ellie"]["sub"]) == ("brother", "")


def test_the_parts_of_life_keep_their_width_from_the_first_gesture_on(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    widths = widths_of(tablet.canvas.network)
    assert len(widths.split()) == 6
    assert abs(sum(int(each) for each in widths.split()) - 360) <= 3


def test_nothing_private_is_in_the_draft_of_the_note_or_in_a_proposal(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=3, words="she shouts at night", enough="want_to_stop", private_to="sw")
    tablet.say("idris", closeness=4, words="once a week", enough="too_little", read_back=True)
    network = network_of(graph, SANA, "amira", TODAY)
    draft = afterwards_words.draft(said_in(network, tablet.session.id), "Ami", TODAY, "Sana")
    proposed = [afterwards_words.proposal(one, "Ami") or "" for one in to_answer(network, tablet.session.id)]
    assert "once a week" in draft
    assert "shouts" not in draft + " ".join(proposed)
    assert "Nan" not in draft
    assert [each for each in proposed if each] == ["See more of Idris: Ami asked for it. “once a week”"]
