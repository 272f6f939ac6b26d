"""What one browser tab remembers: ids and a day, never records. Everything behind an id is read, and allowed, anew each time."""

from __future__ import annotations

from datetime import date

import streamlit as st

_VIEWER, _CHILD, _PERSON, _DAY = "kinmap_viewer", "kinmap_child", "kinmap_person", "kinmap_day"
_VIEW = "kinmap_child_view"


def viewer_id() -> str | None:
    """Who is signed in in this tab; None before anybody was chosen."""
    return _text(_VIEWER)


def sign_in(person_id: str) -> None:
    """Another viewer sees nothing of what the one before had open."""
    for name in (_CHILD, _PERSON):
        st.session_state.pop(name, None)
    st.session_state[_VIEWER] = person_id


def child_id() -> str | None:
    """Whose page is open."""
    return _text(_CHILD)


def open_child(child: str, person: str | None = None) -> None:
    """Open a child's page, at a person if one is named."""
    st.session_state[_CHILD] = child
    st.session_state[_PERSON] = person


def close_child() -> None:
    """Back to the list of children."""
    for name in (_CHILD, _PERSON):
        st.session_state.pop(name, None)


def person_id() -> str | None:
    """Whose card is open on the child's page."""
    return _text(_PERSON)


def open_person(person: str | None) -> None:
    """Open or close a card."""
    st.session_state[_PERSON] = person


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
