"""What one browser tab remembers: marks and a day, never records. What is behind a mark is read, and allowed, each time anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import streamlit as st

_VIEWER, _DAY = "kinmap_viewer", "kinmap_day"
PURPOSE = "kinmap_purpose"
"""Key of the choice of what one looks for."""
_ANSWER = "kinmap_answer"
_CHILD, _PERSON = "kinmap_child_in_", "kinmap_person_in_"
_STOOD = "kinmap_stood"
_FINISHED, _LEFT, _REVISION, _ECHO = "kinmap_finished_map", "kinmap_left_map", "kinmap_map_revision", "kinmap_map_echo"
_ANSWERED = "kinmap_map_answered"
_HANDED, _START, _IN_HAND = "kinmap_handed_over", "kinmap_map_to_start", "kinmap_map_in_hand"

MY_CHILDREN, TEAM, QUESTIONS = "My children", "Team", "Questions"
PLACES = (MY_CHILDREN, TEAM, QUESTIONS)
"""Pages that a child's page can be opened from; each remembers its own, so that the way back leads where one came from."""


def viewer() -> str | None:
    """The mark of who is signed in in this tab; None before anybody was chosen."""
    return _text(_VIEWER)


def sign_in(mark: str) -> None:
    """Another viewer sees nothing of what the one before had open."""
    for place in PLACES:
        close_child(place)
    close_answer()
    for name in (_STOOD, _FINISHED, _HANDED, _LEFT, _START, _IN_HAND, _REVISION, _ECHO, _ANSWERED):
        st.session_state.pop(name, None)
    st.session_state[_VIEWER] = mark


def stood(child: str) -> Mapping[str, tuple[float, float]] | None:
    """Where people stood in the last drawing of this child's family in this tab, by mark; None = it was not drawn last."""
    kept = st.session_state.get(_STOOD)
    return kept[1] if kept is not None and kept[0] == child else None


def keep_where_people_stand(child: str, places: Mapping[str, tuple[float, float]]) -> None:
    """So that another day, or somebody new, moves nobody who need not move."""
    st.session_state[_STOOD] = (child, dict(places))


def child_in(place: str) -> str | None:
    """Whose page is open in a place."""
    return _text(_CHILD + place)


def open_child_in(place: str) -> Callable[[str, str | None], None]:
    """What opens a child's page in this place, at a person if one is named."""

    def opened(child: str, person: str | None = None) -> None:
        st.session_state[_CHILD + place] = child
        st.session_state[_PERSON + place] = person

    return opened


def close_child(place: str) -> None:
    """Back to the list."""
    for name in (_CHILD + place, _PERSON + place):
        st.session_state.pop(name, None)


def person_in(place: str) -> str | None:
    """Whose card is open on the child's page of a place."""
    return _text(_PERSON + place)


def open_person_in(place: str) -> Callable[[str | None], None]:
    """What opens a card there; None closes it."""

    def opened(mark: str | None) -> None:
        st.session_state[_PERSON + place] = mark

    return opened


def open_answer(row: str, request: str) -> None:
    """The form for a row, by the id that the page gave it; ``request``: of this form, which is carried out once."""
    st.session_state[_ANSWER] = (row, request)


def answer_open() -> tuple[str, str] | None:
    """The row whose form is open, and the form's request."""
    value = st.session_state.get(_ANSWER)
    return value if isinstance(value, tuple) else None


def close_answer() -> None:
    """No form is open."""
    st.session_state.pop(_ANSWER, None)


def purpose(offered: Sequence[str]) -> str:
    """What this tab's viewer looks for: the one chosen of those offered, else the first."""
    chosen = _text(PURPOSE)
    return chosen if chosen is not None and chosen in offered else offered[0]


def as_of(opening: date) -> date:
    """The day all pages show; ``opening`` until another was picked."""
    day = st.session_state.get(_DAY)
    return day if isinstance(day, date) else opening


def set_day(day: date) -> None:
    """Show another day on every page."""
    st.session_state[_DAY] = day


def _text(name: str) -> str | None:
    value = st.session_state.get(name)
    return value if isinstance(value, str) else None


def finished_map(child: str) -> str | None:
    """The session whose map this child has just finished in this tab."""
    kept = st.session_state.get(_FINISHED)
    return kept[1] if isinstance(kept, tuple) and kept[0] == child else None


def finish_map(child: str, session: str) -> None:
    """What came of it is shown next, to the child first, whoever had the tablet after an earlier map."""
    if finished_map(child) != session:  # a busy page can be told twice: who has the tablet by then keeps it
        st.session_state.pop(_HANDED, None)
    st.session_state[_FINISHED] = (child, session)


def leave_map(child: str) -> None:
    """Away from the map, to the child's page."""
    for name in (_FINISHED, _HANDED, _IN_HAND):
        st.session_state.pop(name, None)
    st.session_state[_LEFT] = child


def map_in_hand(child: str) -> str | None:
    """The session in which this tab draws with this child."""
    kept = st.session_state.get(_IN_HAND)
    return kept[1] if isinstance(kept, tuple) and kept[0] == child else None


def take_in_hand(child: str, session: str) -> None:
    """The map of this session stands on the page."""
    st.session_state[_IN_HAND] = (child, session)


def map_left() -> str | None:
    """The child whose map was left a moment ago."""
    return _text(_LEFT)


def start_map(child: str) -> None:
    """To the map of a child, a new one where the last was finished."""
    for name in (_FINISHED, _IN_HAND):
        st.session_state.pop(name, None)
    st.session_state[_START] = child


def map_to_start() -> str | None:
    """The child whose map is asked for."""
    return _text(_START)


def arrived() -> None:
    """Whatever was on the way between a page and a map is there."""
    for name in (_LEFT, _START):
        st.session_state.pop(name, None)


def revision(session: str) -> str | None:
    """What this tab knows that a map stands at."""
    kept = st.session_state.get(_REVISION)
    return kept[1] if isinstance(kept, tuple) and kept[0] == session else None


def keep_revision(session: str, stands_at: str) -> None:
    """This tab has drawn the map as it stands."""
    st.session_state[_REVISION] = (session, stands_at)


def forget_revision() -> None:
    """The map on the page may be out of date: it is drawn anew when this tablet asks next."""
    st.session_state.pop(_REVISION, None)


def echo(session: str) -> Mapping[str, object] | None:
    """The answer to the last gestures that came from this tab."""
    kept = st.session_state.get(_ECHO)
    return kept[1] if isinstance(kept, tuple) and kept[0] == session else None


def put_echo(session: str, answer: Mapping[str, object]) -> None:
    """Answer the tablet: by the batch's id, with sentences; nothing of the record."""
    st.session_state[_ECHO] = (session, answer)
    st.session_state[_ANSWERED] = True


def map_just_read() -> None:
    """The map on the page was read in this run, so that nobody need ask whether another tablet has drawn on it since."""
    st.session_state[_ANSWERED] = True


def just_answered() -> bool:
    """Whether this run is for gestures that were answered a moment ago, or has read the map itself; asked again, no."""
    return bool(st.session_state.pop(_ANSWERED, False))


def handed_over() -> bool:
    """Whether the tablet was given to the worker after the child finished."""
    return bool(st.session_state.get(_HANDED))


def hand_over() -> None:
    """The worker has the tablet now."""
    st.session_state[_HANDED] = True
