"""The map under fingers: the whole script by touch, two fingers that look closer, a page drawn anew without a flicker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.fingers import Fingers
from tests.browser.place import Place
from tests.browser.script import draw_twelve_people
from tests.browser.tablet import BOXES, Tablet

pytestmark = pytest.mark.browser

VIEW = "(map) => map.getAttribute('viewBox')"
MARKED = "(map) => { map.dataset.seen = 'yes'; for (const one of map.querySelectorAll('[data-person]')) one.seen = true; }"
STILL_THERE = "(map) => map.dataset.seen === 'yes' && [...map.querySelectorAll('[data-person]')].every((one) => one.seen)"


@pytest.fixture
def fingers(browser: Browser, place: Place) -> Iterator[Fingers]:
    touched = browser.new_context(has_touch=True, viewport={"width": 1180, "height": 820}, reduced_motion="reduce")
    touched.set_default_timeout(60_000)
    opened = Fingers(touched.new_page())
    opened.open(place.address)
    yield opened
    touched.close()


def test_the_whole_script_can_be_done_with_a_finger(fingers: Fingers, place: Place) -> None:
    draw_twelve_people(fingers)

    drawn = place.drawn()
    assert fingers.taps <= 45
    assert sum(one.placed for one in drawn.values()) == 12
    assert (drawn["Nan"].closeness, drawn["Rufus"].line, drawn["Idris"].enough) == (4, "strong", "too_little"), drawn


def test_two_fingers_look_closer_and_back_and_say_nothing_of_anybody(fingers: Fingers, place: Place) -> None:
    svg, before = fingers.map.locator("svg.map"), place.drawn()
    whole, box = svg.evaluate(VIEW), svg.bounding_box()
    assert box is not None
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    fingers.pinch(middle, (80, 320))
    closer = svg.evaluate(VIEW)
    fingers.pinch(middle, (320, 40))

    assert float(closer.split()[2]) < float(whole.split()[2]) / 2
    assert svg.evaluate(VIEW) == whole
    assert fingers.waiting == 0
    assert place.drawn() == before


def test_who_was_taken_up_is_not_dropped_by_two_fingers(fingers: Fingers) -> None:
    fingers.skip()
    fingers.name("Robin")
    fingers.kept()
    fingers.tap(fingers.card("Robin"))
    box = fingers.map.locator("svg.map").bounding_box()
    assert box is not None

    fingers.pinch((box["x"] + box["width"] * 0.2, box["y"] + box["height"] * 0.2), (60, 200))

    expect(fingers.person("Robin")).to_have_count(0)
    assert fingers.waiting == 0


def test_a_page_that_is_drawn_anew_moves_nobody_and_does_not_flicker(fingers: Fingers, place: Place, browser: Browser) -> None:
    svg = fingers.map.locator("svg.map")
    other = Tablet(browser.new_page(viewport={"width": 1180, "height": 820})).open(place.address)
    try:
        svg.evaluate(MARKED)
        before, places = _picture(fingers), fingers.page.evaluate(BOXES)
        other.skip()
        other.name("Ash")
        other.step("words")
        other.map.locator("textarea").fill("she has the red scarf")  # of somebody who is not on the picture
        other.tap(other.map.locator('[data-focus="keep words"]'))
        other.kept()
        expect(fingers.card("Ash")).to_be_visible(timeout=60_000)  # the page was drawn anew with what the other said

        assert svg.evaluate(STILL_THERE)
        assert fingers.page.evaluate(BOXES) == places
        assert _picture(fingers) == before
    finally:
        other.page.close()


def _picture(tablet: Tablet) -> bytes:
    """Every pixel of the map; without the two buttons that lie over its corner, whose round edges the browser mixes anew."""
    return tablet.map.locator("svg.map").screenshot(animations="disabled", mask=[tablet.map.locator(".tools")])


@pytest.mark.parametrize(("scheme", "scale"), [("dark", 1), ("light", 2), ("dark", 2)])
def test_no_serious_finding_of_axe_in_the_dark_and_twice_as_large(
    browser: Browser, place: Place, scheme: str, scale: int
) -> None:
    seen = browser.new_context(
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": 1180 // scale, "height": 820 // scale},
        device_scale_factor=scale,
        reduced_motion="reduce",
    )
    try:
        tablet = Tablet(seen.new_page()).open(place.address)
        tablet.page.wait_for_timeout(500)
        found = Axe().run(tablet.page).response["violations"]
        serious = [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in ("serious", "critical")]
        assert serious == []
    finally:
        seen.close()
