"""A session: a child draws who matters, with their social worker beside them (practice 6.1). Opened at ``/map?child=ID``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import streamlit as st

from graphmodel.domain.errors import BadValue, KinmapError, NotAllowed
from graphmodel.domain.gestures import batch_from
from graphmodel.domain.voice import Session
from graphmodel.maps import children_of
from graphmodel.sessions import canvas_of, carry_out, finish, revision_of, session_begun, session_on_record, session_to_draw_in
from ui import state
from ui.components import parts
from ui.components.canvas import eco_map_canvas, map_line
from ui.screens import afterwards
from ui.screens.frame import Frame, screen, viewer_mark
from ui.screens.session_data import canvas_data, widths_of
from ui.settings import load_settings, opening_day

ASKS_EVERY = 4
"""Seconds between two looks whether another tablet has drawn on the same map."""
NOBODY = "Choose a child first: open the child’s page and start the map there."


@screen
def show(frame: Frame) -> None:
    """The map of the child that the address names; after it is finished, what it came to."""
    day = opening_day(load_settings())
    child = _named(frame, day)
    if child is None:
        parts.notice({"tone": "empty", "icon": "map", "title": "", "lines": [[NOBODY]]}, "no_map")
        return
    _see_finished_elsewhere(frame, child, day)
    done = state.finished_map(child)
    if done is not None:
        afterwards.show(frame, child, done, day)
        _what_is_late(frame, child, done, day)
        return
    session = session_to_draw_in(frame.graph, frame.viewer, child, day)
    canvas = canvas_of(frame.graph, frame.viewer, session, day)
    session = replace(session, sectors=session.sectors or widths_of(canvas.network))
    state.keep_revision(session.id, canvas.revision)
    state.take_in_hand(child, session.id)
    data = canvas_data(replace(canvas, session=session), viewer_mark(frame.viewer), day)
    eco_map_canvas(data, "map", _ended(frame, session, day))
    state.map_just_read()
    _line(frame, session, day)


def _named(frame: Frame, day: date) -> str | None:
    """Kinmap's id of the child in the address, by that or by the file's id; None when it is nobody of the viewer's."""
    given = st.query_params.get("child")
    known = children_of(frame.graph, frame.viewer, day) if given else ()
    return next((each.id for each in known if given in (each.id, each.ref)), None)


def _see_finished_elsewhere(frame: Frame, child: str, day: date) -> None:
    """A map that another tablet finished is finished here too: an empty one in its place would look as if all were gone."""
    in_hand = state.map_in_hand(child)
    drawn = session_on_record(frame.graph, frame.viewer, child, in_hand, day) if in_hand is not None else None
    if drawn is not None and drawn.finished_on is not None:
        state.finish_map(child, drawn.id)


def _what_is_late(frame: Frame, child: str, session: str, day: date) -> None:
    """What this tablet had not sent yet when the other finished is still kept, on that map."""
    drawn = session_on_record(frame.graph, frame.viewer, child, session, day)
    if drawn is not None:
        _line(frame, drawn, day, finished=True)


def _ended(frame: Frame, session: Session, day: date) -> Callable[[str], None]:
    def ended(what: str) -> None:
        if what == "finish":
            try:
                drawn = finish(frame.graph, frame.viewer, session.child, session.id, day)
            except KinmapError as error:  # the map stays as it is, with the sentence under it, and can be finished again
                state.put_echo(session.id, {"map": session.id, "trouble": str(error)})
                return
            if drawn:
                state.finish_map(session.child, session.id)
                return
        state.leave_map(session.child)

    return ended


@st.fragment(run_every=ASKS_EVERY)
def _line(frame: Frame, session: Session, day: date, finished: bool = False) -> None:
    """What is sent is kept and answered here, and nothing else of the page is drawn anew; but what came of a map is."""
    answered = state.just_answered()
    if finished and answered:
        st.rerun()
    if not finished and not answered:
        _see_others(frame, session, day)
    map_line(
        {"map": session.id, "worker": viewer_mark(frame.viewer), "echo": state.echo(session.id)},
        "map_line",
        _kept(frame, session, day),
    )


def _see_others(frame: Frame, session: Session, day: date) -> None:
    """Draws the page anew where another tablet has drawn on the map since."""
    try:
        now = revision_of(frame.graph, frame.viewer, session.child, session.id, day)
    except KinmapError:
        return  # the tablet keeps what it has, and asks again
    if now != state.revision(session.id):
        state.keep_revision(session.id, now)
        st.rerun()


def _kept(frame: Frame, session: Session, day: date) -> Callable[[Mapping[str, object]], None]:
    def send(sent: Mapping[str, object]) -> None:
        about = {"map": str(sent.get("map"))}
        batch = str(sent.get("id"))
        try:
            drawn_on = session
            if sent.get("map") != session.id:
                # Done before another tablet finished that map, or before midnight: it belongs there, and is not lost.
                earlier = session_begun(frame.graph, frame.viewer, session.child, about["map"], day)
                if earlier is None:
                    return  # another child's
                drawn_on = earlier
                state.forget_revision()  # this map may go on with that one
            if sent.get("worker") != viewer_mark(frame.viewer):
                raise NotAllowed("Somebody else is signed in here now. What was drawn is kept on this tablet: sign in again.")
            kept = carry_out(frame.graph, frame.viewer, drawn_on, batch_from(sent), day)
        except BadValue as error:
            state.put_echo(session.id, {**about, "kept": batch, "refused": [str(error)]})
        except KinmapError as error:
            state.put_echo(session.id, {**about, "about": batch, "trouble": str(error)})
        else:
            state.put_echo(session.id, {**about, "kept": batch, "refused": list(kept.refused)})
            if drawn_on is session and kept.before == state.revision(session.id):
                state.keep_revision(session.id, kept.after)

    return send
