"""The viewer's children: choose one, and the page becomes theirs."""

from __future__ import annotations

from collections.abc import Sequence

from graphmodel.maps import ChildOnList, children_of
from ui import state, wording
from ui.components import parts
from ui.components.shapes import CardList, ListCard
from ui.screens import child, emergency
from ui.screens.child_heading import legal_words
from ui.screens.frame import Frame, screen

NOBODY = "No child is recorded as yours. Children come with the tables of a team; the team manager can say whose they are."


@screen
def show(frame: Frame) -> None:
    """The page of the child that was chosen, else the list to choose from."""
    open_child = state.child_in(state.MY_CHILDREN)
    if open_child is not None and child.show(frame, open_child, state.MY_CHILDREN):
        return
    children = children_of(frame.graph, frame.viewer, frame.as_of)
    count = "1 child" if len(children) == 1 else f"{len(children)} children"
    parts.heading({"title": "My children", "parts": [count, wording.long_day(frame.as_of)]}, "children_heading")
    if children:
        parts.card_list(child_cards(children), "children_cards", _open)
    else:
        parts.notice({"tone": "empty", "icon": "child", "title": "", "lines": [[NOBODY]]}, "no_children")
    emergency.form(frame, _open)


def _open(child_id: str) -> None:
    state.open_child_in(state.MY_CHILDREN)(child_id, None)


def child_cards(children: Sequence[ChildOnList]) -> CardList:
    """A card for each child, in the order of the list."""
    return {"cards": [_card(each) for each in children]}


def _card(each: ChildOnList) -> ListCard:
    name = each.known_as or each.name
    since = f"placed since {wording.dated(each.placed_since)}" if each.placed_since else "where they live is not recorded"
    title = f"{name}, {each.age}" if each.age is not None else name
    return {"id": each.id, "icon": "child", "title": title, "lines": [[since], [legal_words(each.legal_status)]], "chip": None}
