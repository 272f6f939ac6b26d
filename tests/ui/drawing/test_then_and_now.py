"""Two maps of one child: everybody of both, in the same place where the child did not move them, nothing on top of anything."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.domain.network import Audience, Network
from tests.ui.drawing.amira import amira, crowd
from tests.ui.drawing.two_days import THEN, two_days
from ui.drawing.drawing import groups
from ui.drawing.eco_map_reading import members
from ui.drawing.svg import to_svg
from ui.drawing.then_and_now import draw_then_and_now

SVG = "{http://www.w3.org/2000/svg}"


def places(then: Network, now: Network) -> dict[str, dict[str, tuple[float, float]]]:
    """Where everybody stands on each map, from the child in its middle."""
    found: dict[str, dict[str, tuple[float, float]]] = {}
    for word, group in groups(draw_then_and_now(then, now).scene.children, "data-map"):
        at = {}
        for owner, person in groups((group,), "data-person"):
            told = dict(person.attributes)
            x, y, w, h = (float(told[f"data-{side}"]) for side in "xywh")
            at[owner] = (x + w / 2, y + h / 2)
        middle = at["amira"]
        found[word] = {owner: (x - middle[0], y - middle[1]) for owner, (x, y) in at.items()}
    return found


def moved(at: dict[str, dict[str, tuple[float, float]]]) -> set[str]:
    """Who stands elsewhere, by more than rounding."""
    return {who for who in at["then"].keys() & at["now"].keys() if math.dist(at["then"][who], at["now"][who]) > 0.5}


@pytest.mark.parametrize("below", [False, True])
def test_golden(below: bool, golden: Callable[[str, str], None]) -> None:
    drawing = draw_then_and_now(*two_days(), below=below)
    assert (drawing.report.lost, drawing.report.invented, drawing.report.overlaps) == ((), (), 0)
    golden(f"then-and-now{'-below' if below else ''}.svg", to_svg(drawing.scene))


def test_only_those_whom_the_child_moved_stand_elsewhere() -> None:
    at = places(*two_days())
    both = at["then"].keys() & at["now"].keys()
    assert moved(at) == {"mum", "nan", "zaynab", "drama"}
    assert at["then"].keys() - both == {"carl"}
    assert at["now"].keys() - both == {"okafor", "beth"}


def test_somebody_who_came_nearer_stands_nearer() -> None:
    at = places(*two_days())
    far = {word: {who: x * x + y * y for who, (x, y) in group.items()} for word, group in at.items()}
    assert far["now"]["nan"] < far["then"]["nan"]
    assert far["now"]["zaynab"] > far["then"]["zaynab"]


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 22), st.integers(0, 22), st.integers(0, 3))
def test_any_two_maps_hold_everybody_once_and_nothing_overlaps(before: int, after: int, unplaced: int) -> None:
    then = replace(crowd(before, unplaced=min(unplaced, before)), as_of=THEN)
    then = replace(then, views=tuple(replace(one, closeness=1 + (one.closeness or 1) % 4) for one in then.views))
    report = draw_then_and_now(then, replace(crowd(after), views=crowd(after).views)).report
    assert report.people == before + after + 2 == report.drawn_people
    assert (report.lost, report.invented, report.overlaps) == ((), (), 0)
    assert report.ties == report.drawn_ties


def test_a_map_of_before_anybody_asked_has_no_rings_and_the_same_places() -> None:
    then = replace(amira(asked=False), as_of=THEN)
    assert moved(places(then, amira())) == set()
    said = to_svg(draw_then_and_now(then, amira()).scene)
    assert "Distance from the middle means nothing on this map." in said
    assert "Amira placed them" in said


def test_nothing_changed_is_said_and_is_not_called_nothing_happened() -> None:
    said = to_svg(draw_then_and_now(replace(amira(), as_of=date(2026, 11, 20)), amira()).scene)
    assert "Nothing that is recorded changed on the map. What nobody recorded is not here." in said
    assert "new on the map" not in said


def test_two_children_two_audiences_and_days_in_the_wrong_order_are_refused() -> None:
    then, now = two_days()
    for one, other in ((now, then), (then, replace(now, child="idris")), (then, replace(now, audience=Audience.SHARE))):
        with pytest.raises(ValueError, match="one child"):
            draw_then_and_now(one, other)


@pytest.mark.parametrize("audience", [Audience.CHILD, Audience.SHARE])
def test_for_others_it_holds_no_gate_and_nothing_private(audience: Audience) -> None:
    then, now = two_days(audience)
    private = tuple(replace(one, private_to="sw") if one.about == "dad" else one for one in now.views)
    said = to_svg(draw_then_and_now(then, replace(now, views=private)).scene)
    for words in ("closed", "asked to stop", "not seen", "order is in force"):
        assert words not in said
    if audience is Audience.SHARE:
        assert "stormy" not in {element.text for element in ElementTree.fromstring(said).iter(f"{SVG}text")}


def test_it_reads_in_words_and_loads_nothing() -> None:
    then, now = two_days()
    root = ElementTree.fromstring(to_svg(draw_then_and_now(then, now).scene))
    described = root.findtext(f"{SVG}desc") or ""
    assert root.findtext(f"{SVG}title") == "Amira’s map then and now"
    assert "Nan: nearer, from middle to right next to me." in described
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
        "svg",
        "g",
        "title",
        "desc",
        "text",
        "path",
        "rect",
        "circle",
        "ellipse",
    }
    assert len(members(then)) == 13
