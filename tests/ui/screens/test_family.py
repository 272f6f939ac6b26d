"""A child's family on their page: who was put somewhere by hand, kept, said and let go."""

from __future__ import annotations

import re

from graphmodel.access import Viewer, viewers
from graphmodel.sessions import put_by_hand
from graphmodel.store.connection import Graph
from tests.scenarios import TODAY
from tests.ui.screens.pages import MANAGER, SANA, Shown, run


def children_page() -> None:
    from ui.screens import my_children

    my_children.show()


def family_page(viewer: str = SANA, *, move: bool = False) -> Shown:
    marks = {"kinmap_child_in_My children": "amira", "kinmap_person_in_My children": None}
    shown = run(children_page, kinmap_viewer=viewer, **marks)
    shown.page.segmented_control(key="child_view").set_value("Family")
    shown = shown.again()
    if move:
        shown.page.toggle(key="family_move").set_value(True)
        shown = shown.again()
    return shown


def places(svg: str) -> dict[str, float]:
    """How far to the right the middle of everybody is in a drawing."""
    found = re.findall(r'data-person="([^"]+)" data-x="([\d.]+)" data-y="[\d.]+" data-w="([\d.]+)"', svg)
    return {who: float(x) + float(width) / 2 for who, x, width in found}


def sana_of(graph: Graph) -> Viewer:
    return next(one for one in viewers(graph, TODAY) if one.person_id == "sana")


def test_who_was_put_by_hand_stands_there_for_the_next_visitor_and_is_let_go(store_of_amira: Graph) -> None:
    before = places(family_page().part("picture")["svg"])
    apart = before["nana"] - before["amira"]
    put_by_hand(store_of_amira, sana_of(store_of_amira), "amira", {"nana": round(apart) + 150}, TODAY)
    shown = family_page(MANAGER, move=True)
    moving = shown.part("moving")
    after = places(moving["svg"])

    assert "nana" in moving["moves"]
    assert abs(after["nana"] - moving["origin"] - apart - 150) <= 3
    shown.page.button(key="let_all_go").click()
    assert places(shown.again().part("moving")["svg"]) == before


def test_a_place_against_a_rule_is_said_on_the_page(store_of_amira: Graph) -> None:
    put_by_hand(store_of_amira, sana_of(store_of_amira), "amira", {"pauline": 100}, TODAY)
    assert "not drawn where they were put" in family_page(MANAGER).notices
    shown = family_page(move=True)

    assert "not drawn where they were put" in shown.notices
    assert "another rule is stronger" in shown.part("moving")["svg"]
    shown.page.button(key="let_go").click()
    shown = shown.again()
    assert "not drawn where they were put" not in shown.notices
    assert "another rule is stronger" not in shown.part("moving")["svg"]
