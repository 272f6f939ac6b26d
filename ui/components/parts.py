"""The parts of a page that the theme cannot make: own markup, one style sheet and one module each, nothing from elsewhere.

Each takes plain data (``shapes``) and may call back with an id. Names and notes reach the browser as data and are put in as text.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast

import streamlit as st

from ui.components.marks import marks_script
from ui.components.shapes import Bands, CardList, Heading, MovingPicture, Notice, PersonCard, Picture, Table

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

OnId = Callable[[str], None]
"""Is called before the page is drawn again, with the id that was picked."""
OnLink = Callable[[str, str], None]
"""The same with a child's and a person's id."""


@cache
def asset(name: str) -> str:
    """The text of a file beside the parts."""
    return (files("ui.components") / "assets" / name).read_text(encoding="utf-8")


def _part(name: str, *files: str) -> ComponentRenderer:
    """Registers one part: the marks and the shared code go in front of its own, so that it is a single module.

    ``files``: what it is made of, where that is not the one file of its name.
    """
    script = marks_script() + asset("base.js") + "".join(asset(f"{each}.js") for each in files or (name,))
    css = asset("base.css") + "".join(asset(f"{each}.css") for each in files or (name,))
    return st.components.v2.component(f"kinmap_{name}", css=css, js=script)


_HEADING, _NOTICE, _PICTURE = _part("heading"), _part("notice"), _part("picture")
_MOVING = _part("moving", "moving", "picture")
_PERSON, _ROWS, _TABLE, _LIST = _part("person_card"), _part("rows"), _part("table"), _part("list")


def heading(data: Heading, key: str, on_back: Callable[[], None] | None = None) -> None:
    """The page's name and its line, with a way back where there is one."""
    _HEADING(key=key, data=data, on_back_change=on_back or _nothing)


def notice(data: Notice, key: str) -> None:
    """A calm box."""
    _NOTICE(key=key, data=data)


def picture(data: Picture, key: str, on_pick: OnId | None = None) -> None:
    """A drawing that people can be picked on, by pointer or keyboard."""
    _PICTURE(key=key, data=data, on_pick_change=_picked(key, on_pick))


def moving_picture(data: MovingPicture, key: str, on_pick: OnId, on_move: Callable[[str, int], None]) -> None:
    """The same, and people can be moved along their row. ``on_move``: who, and how far right of ``origin`` they are, units."""

    def moved() -> None:
        sent = sent_by(key, "move")
        who, across = (sent.get("id"), sent.get("across")) if sent else (None, None)
        if isinstance(who, str) and isinstance(across, int | float) and math.isfinite(across):
            on_move(who, round(across))

    _MOVING(key=key, data=data, on_pick_change=_picked(key, on_pick), on_move_change=moved)


def person_card(data: PersonCard, key: str, on_close: Callable[[], None] | None = None) -> None:
    """What is recorded of one person."""
    _PERSON(key=key, data=data, on_close_change=on_close or _nothing)


def rows(data: Bands, key: str, on_open: OnLink | None = None, on_answer: OnId | None = None) -> None:
    """Bands of rows; ``on_open`` gets the child and the person whose map is asked for, ``on_answer`` the id of a row."""

    def opened() -> None:
        link = sent_by(key, "open")
        if on_open and link:
            on_open(str(link["child"]), str(link["person"]))

    def answered() -> None:
        sent = sent_by(key, "answer")
        if on_answer and sent:
            on_answer(str(sent["id"]))

    _ROWS(key=key, data=data, on_open_change=opened, on_answer_change=answered)


def table(data: Table, key: str, on_pick: OnId | None = None) -> None:
    """A table whose rows may be picked by their name."""
    _TABLE(key=key, data=data, on_pick_change=_picked(key, on_pick))


def card_list(data: CardList, key: str, on_pick: OnId) -> None:
    """Cards, one of which is chosen."""
    _LIST(key=key, data=data, on_pick_change=_picked(key, on_pick))


def _picked(key: str, on_pick: OnId | None) -> Callable[[], None]:
    def picked() -> None:
        sent = sent_by(key, "pick")
        if on_pick and sent:
            on_pick(str(sent["id"]))

    return picked


def sent_by(key: str, trigger: str) -> dict[str, object] | None:
    """What the browser sent, if it is what our own module sends: a part's data is not to be trusted for its shape."""
    value = st.session_state[key].get(trigger) if key in st.session_state else None
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def _nothing() -> None:
    """A trigger that only draws the page again."""
