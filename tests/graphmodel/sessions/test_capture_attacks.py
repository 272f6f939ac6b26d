"""What a tablet may not do, whatever it sends: write over somebody, take away what others wrote, tell what was private."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.gestures import OwnWord, batch_from
from graphmodel.domain.ids import new_id
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.sessions import Proposed, canvas_of, capture, carry_out, keep_note, session_to_draw_in
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import person_from
from graphmodel.store.statements import statement
from tests.graphmodel.sessions.drawing import ROS, SANA, TOM, amiras_tablet
from tests.scenarios import TODAY

LATER = TODAY.replace(day=TODAY.day + 3)


def kept(graph: Graph, person: str) -> Person:
    """A person as they are kept, whoever may see them."""
    (row,) = graph.read(statement("record/read_person"), ids=[person])
    return person_from(row["stored"])  # type: ignore[arg-type]


@pytest.mark.parametrize("person", ["leila", "nana", "leo", "amira"])
def test_adding_somebody_under_the_id_of_somebody_on_record_is_refused_and_nobody_is_written_over(
    graph: Graph, person: str
) -> None:
    tablet = amiras_tablet(graph)
    before = kept(graph, person)
    said = {"does": "say", "person": person, "facts": {"closeness": 4}}
    sent = tablet.send({"does": "add", "person": person, "name": "Zaynab", "card": "anyone"}, said)
    assert sent.refused
    assert kept(graph, person) == before
    assert {view.about for view in later(graph).views if view.session} <= {"nana"}


def test_the_same_person_added_again_in_another_batch_is_as_others_put_them_right_since(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    someone = tablet.add("Zainab")
    Recorder(graph).record([replace(kept(graph, someone), name="Zaynab Ali")], SANA.signature, "her whole name")
    tablet.send({"does": "add", "person": someone, "name": "Zainab", "card": "anyone"})
    assert kept(graph, someone).name == "Zaynab Ali"


def test_somebody_whom_the_session_added_stays_once_others_wrote_of_them(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    someone, renamed, lone = tablet.add("Zaynab"), tablet.add("Kofi"), tablet.add("Ellie")
    judged = Assessment(id="judged", child="amira", person=someone, on=PartialDate.of(TODAY), by="sana", safety="low")
    whole = replace(kept(graph, renamed), name="Kofi Mensah")
    Recorder(graph).record([judged, whole], TOM.signature, "what is known of them")
    for person in (someone, renamed):
        assert "stays" in tablet.send({"does": "take_off", "person": person}).refused[0]
        assert not kept(graph, person).in_error
    assert tablet.send({"does": "take_off", "person": lone}).refused == ()
    assert kept(graph, lone).in_error


def test_what_was_private_stays_private_when_the_map_is_gone_on_with_on_another_day(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=3, private_to="sw")
    going_on = session_to_draw_in(graph, SANA, "amira", LATER)
    say(graph, going_on, closeness=1)
    (drawn,) = canvas_of(graph, SANA, going_on, LATER).drawn
    assert (drawn.closeness, drawn.private_to) == (1, "sw")
    assert not any(view.session for view in later(graph, ROS).views)


def test_what_is_no_longer_private_on_another_day_is_told_from_then_on(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("nana", closeness=3, private_to="sw")
    going_on = session_to_draw_in(graph, SANA, "amira", LATER)
    say(graph, going_on, private_to=None)
    say(graph, going_on, line="strong")
    (drawn,) = canvas_of(graph, SANA, going_on, LATER).drawn
    (told,) = [view for view in later(graph, ROS).views if view.session]
    assert (drawn.closeness, drawn.private_to) == (3, None)
    assert (told.closeness, told.line) == (3, "strong")


def later(graph: Graph, viewer: object = SANA) -> Network:
    return network_of(graph, viewer, "amira", LATER)  # type: ignore[arg-type]


def say(graph: Graph, session: object, **facts: object) -> None:
    sent = {"id": new_id(), "gestures": [{"does": "say", "person": "nana", "facts": facts}]}
    assert carry_out(graph, SANA, session, batch_from(sent), LATER).refused == ()  # type: ignore[arg-type]


def test_an_edit_of_the_child_s_record_in_between_loses_neither_it_nor_the_gestures(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    tablet = amiras_tablet(graph)
    theirs = [replace(kept(graph, "amira"), language="cy")]

    class Slow(Recorder):
        """Somebody else saves their edit of the child between reading and writing."""

        def record(self, records, *told, **further):  # type: ignore[no-untyped-def]
            if theirs:
                Recorder(graph).record([theirs.pop()], "tom", "her language")
            return super().record(records, *told, **further)

    monkeypatch.setattr(capture, "Recorder", Slow)
    said = {"does": "say", "person": "nana", "facts": {"closeness": 3}}
    assert tablet.send(said, {"does": "own_word", "word": "my Saturdays"}).refused == ()
    amira = kept(graph, "amira")
    assert (getattr(amira, "own_word_for_contact"), getattr(amira, "language")) == ("my Saturdays", "cy")  # noqa: B009
    assert tablet.on_map("nana") is not None


RED_HAIRED = "Zo\u00eb \U0001f469\u200d\U0001f9b0"
NAZANIN = "\u0646\u0627\u0632\u0646\u06cc\u0646\u200c\u0632\u0647\u0631\u0627"
FLAG_OF_WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@pytest.mark.parametrize(
    ("typed", "kept_as"),
    [
        (RED_HAIRED, RED_HAIRED),
        (NAZANIN, NAZANIN),
        (FLAG_OF_WALES, FLAG_OF_WALES),
        ("Na\x00n\u202e \u200bRay\ud800", "Nan Ray"),
        ("\u200d\u200b", ""),
    ],
)
def test_a_letter_that_cannot_be_shown_is_left_out_and_costs_no_gesture(typed: str, kept_as: str) -> None:
    (word,) = batch_from({"id": "b", "gestures": [{"does": "own_word", "word": typed}]}).gestures
    assert word == OwnWord(kept_as)


def test_what_is_private_proposes_nothing_whatever_the_page_sends(graph: Graph) -> None:
    tablet = amiras_tablet(graph)
    tablet.say("karim", enough="want_to_stop", private_to="sw")
    tablet.say("nana", enough="too_little")
    said = [Proposed("Respect it", "karim"), Proposed("See more of Nan", "nana")]
    keep_note(graph, SANA, ("amira", tablet.session.id), TODAY, "We drew.", said)
    assert [one.what for one in network_of(graph, ROS, "amira", TODAY).proposals] == ["See more of Nan"]
