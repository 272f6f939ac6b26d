"""The app in a real browser: both drawings are seen, people are reached by keyboard, nothing is asked of another host."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe, AxeResults
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator, Page, expect

from tests.browser.sly import ELSEWHERE, EVE, SLY

pytestmark = pytest.mark.browser

OUR_PARTS = "[data-testid=stBidiComponentRegular], [data-testid=stBidiComponentIsolated]"
PLACES = ("My children", "Team", "Questions", "Bring in records")
OUTSIDE = re.compile(r"^(?!http://127\.0\.0\.1:|ws://127\.0\.0\.1:|data:|blob:)")


def open_app(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", name="My children")).to_be_visible()


def open_amira(page: Page, address: str) -> None:
    open_app(page, address)
    page.get_by_role("button", name=re.compile("Ami, 12")).click()
    expect(page.locator(".sheet svg")).to_be_visible()
    expect(page.get_by_role("heading", name="Losing touch")).to_be_visible()
    settled(page)


# What is about to be replaced is shown faded; colours are judged when nothing is.
NOTHING_FADED = (
    "() => [...document.querySelectorAll('[data-testid=stElementContainer]')].every((e) => getComputedStyle(e).opacity === '1')"
)


def settled(page: Page) -> None:
    """Nothing is being drawn any more, also the part that comes last."""
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
    page.wait_for_function(NOTHING_FADED, timeout=60_000)


def view(page: Page, name: str) -> None:
    page.get_by_role("radiogroup").get_by_text(name, exact=True).click()


def test_both_drawings_are_seen_on_the_child_s_page(page: Page, app_address: str) -> None:
    open_amira(page, app_address)
    nan = page.locator('[data-person="nana"][role="button"]')
    expect(nan).to_be_visible()
    assert page.locator(".sheet [data-person]").count() >= 12

    view(page, "Family")
    expect(page.locator('.sheet [data-union][data-partners="karim salma"]')).to_be_attached()
    expect(page.get_by_text("This drawing accounts for everyone.", exact=True)).to_be_visible()


def test_no_page_asks_another_host_for_anything(page: Page, app_address: str, asked_for: list[str]) -> None:
    open_amira(page, app_address)
    for name in ("Family", "List", "Record"):
        view(page, name)
        settled(page)
    for place in PLACES:
        page.get_by_role("link", name=place).first.click()
        settled(page)
    page.get_by_role("link", name=re.compile("Sana")).first.click()
    expect(page.get_by_role("heading", name="Signed in as Sana")).to_be_visible()

    assert len(asked_for) > 20
    assert [address for address in asked_for if OUTSIDE.match(address)] == []


def test_names_that_are_markup_are_shown_as_they_were_typed_and_fetch_nothing(
    page: Page, app_address: str, asked_for: list[str]
) -> None:
    open_app(page, app_address)
    page.get_by_role("link", name=re.compile("Sana")).first.click()
    page.get_by_role("button", name=re.compile("Eve")).click()
    expect(page.get_by_role("link", name=re.compile("Eve")).first).to_contain_text(EVE)
    page.get_by_role("link", name="My children").first.click()
    page.get_by_role("button", name=re.compile("Sly")).click()
    expect(page.get_by_role("heading", name="Losing touch")).to_be_visible()
    settled(page)
    page.locator('[data-person="uncle"][role="button"]').click()
    expect(page.get_by_role("article")).to_contain_text(f"“{SLY}”")
    for name in ("Family", "List", "Record"):
        view(page, name)
        settled(page)

    assert [address for address in asked_for if ELSEWHERE in address] == []


def test_a_person_is_picked_with_the_pointer_and_the_card_opens(page: Page, app_address: str) -> None:
    open_amira(page, app_address)
    page.locator('[data-person="nana"][role="button"]').click()

    card = page.get_by_role("article", name="About Nan")
    expect(card).to_be_visible()
    expect(card.get_by_text("“She makes the best rice.”")).to_be_visible()
    expect(page.locator('[data-person="nana"]')).to_have_attribute("aria-pressed", "true")


def test_people_are_reached_and_picked_by_keyboard_alone(page: Page, app_address: str) -> None:
    open_amira(page, app_address)
    page.locator('.sheet [data-person][tabindex="0"]').focus()
    first = page.evaluate("() => document.activeElement.shadowRoot.activeElement.getAttribute('data-person')")
    page.keyboard.press("ArrowUp")
    reached = page.evaluate("() => document.activeElement.shadowRoot.activeElement.getAttribute('data-person')")
    if reached == first:  # the first one stands at the top
        page.keyboard.press("ArrowDown")
        reached = page.evaluate("() => document.activeElement.shadowRoot.activeElement.getAttribute('data-person')")
    assert reached != first
    name = page.locator(f'[data-person="{reached}"]').get_attribute("aria-label") or ""
    page.keyboard.press("Enter")

    expect(page.get_by_role("article", name=f"About {name.split(',')[0]}")).to_be_visible()


def moving(page: Page, address: str) -> Locator:
    """The family, with the switch on with which people are moved; gives back who stands alone in their row."""
    open_amira(page, address)
    view(page, "Family")
    page.get_by_text("Move people", exact=True).click()
    held = page.locator('.sheet .movable[data-person="nana"]')
    expect(held).to_be_visible()
    settled(page)
    return held


def across(held: Locator) -> float:
    """How far right of the child they stand, units."""
    child = held.page.locator('.sheet [data-person="amira"]').get_attribute("data-x")
    return float(held.get_attribute("data-x") or 0) - float(child or 0)


def test_somebody_is_dragged_along_their_row_stays_there_and_is_let_go(page: Page, app_address: str) -> None:
    held = moving(page, app_address)
    before, box = across(held), held.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y, steps=4)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert held.get_attribute("transform") is None
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=6)
    page.mouse.up()
    expect(page.get_by_role("button", name="Let all go")).to_be_visible()
    settled(page)
    assert across(held) > before + 40

    page.reload()
    assert across(moving(page, app_address)) > before + 40
    page.get_by_role("button", name="Let all go").click()
    expect(page.get_by_role("button", name="Let all go")).to_have_count(0)
    settled(page)
    assert across(held) == before


def test_somebody_is_moved_by_keyboard_alone_and_escape_puts_them_back(page: Page, app_address: str) -> None:
    held = moving(page, app_address)
    before = across(held)
    held.focus()
    for key in ("Enter", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    assert held.get_attribute("transform") == "translate(24.0 0)"
    page.keyboard.press("Escape")
    assert held.get_attribute("transform") is None
    for key in ("Enter", *["ArrowRight"] * 4, "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("button", name="Let go where they belong")).to_be_visible()
    settled(page)

    assert abs(across(held) - before - 48) <= 3
    page.get_by_role("button", name="Let go where they belong").click()
    expect(page.get_by_role("button", name="Let go where they belong")).to_have_count(0)


def test_the_map_does_not_jump_when_somebody_is_picked(page: Page, app_address: str) -> None:
    open_amira(page, app_address)
    page.get_by_role("button", name="Closer").click()
    before = page.locator(".sheet svg").get_attribute("viewBox")
    page.locator('[data-person="nana"][role="button"]').click()
    expect(page.get_by_role("article", name="About Nan")).to_be_visible()

    assert page.locator(".sheet svg").get_attribute("viewBox") == before


def test_a_row_opens_in_place_and_leads_to_the_person_on_the_map(page: Page, app_address: str) -> None:
    open_amira(page, app_address)
    page.get_by_role("button", name="Open Idris").first.click()
    expect(page.get_by_text("Who may see this row").first).to_be_visible()
    page.get_by_role("button", name="Show on the map").first.click()

    expect(page.get_by_role("article", name="About Idris")).to_be_visible()


def test_a_row_of_the_team_leads_to_the_child_and_the_way_back_leads_to_the_team(page: Page, app_address: str) -> None:
    open_app(page, app_address)
    page.get_by_role("link", name="Team").first.click()
    page.get_by_role("button", name="Open Ami").first.click()
    page.get_by_role("button", name="Open Ami’s map").first.click()
    expect(page.get_by_role("heading", name="Ami, 12")).to_be_visible()
    page.get_by_role("button", name="← Team").click()

    expect(page.get_by_role("heading", name="Monday, 23 November")).to_be_visible()


@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing_serious_in_our_own_parts(page: Page, app_address: str, place: str) -> None:
    open_app(page, app_address)
    page.get_by_role("link", name=place).first.click()
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    settled(page)

    assert serious(page) == []


def test_axe_finds_nothing_serious_on_the_child_s_page(page: Page, app_address: str) -> None:
    open_amira(page, app_address)
    page.locator('[data-person="nana"][role="button"]').click()
    expect(page.get_by_role("article", name="About Nan")).to_be_visible()
    settled(page)
    assert serious(page) == []

    view(page, "List")
    expect(page.get_by_role("table")).to_be_visible()
    settled(page)
    assert serious(page) == []


def serious(page: Page) -> list[str]:
    """Serious and critical findings inside our parts; what the frame around them does is not ours to mend."""
    findings = _looked_through(page)
    return [
        f"{rule['id']}: {node['html'][:160]}"
        for rule in findings.response["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


def _looked_through(page: Page) -> AxeResults:
    """What axe finds. A page that is being put together anew has none of our parts for a moment: then it is looked at again."""
    for _ in range(5):
        expect(page.locator(OUR_PARTS).first).to_be_attached()
        try:
            return Axe().run(page, context={"include": [[part] for part in OUR_PARTS.split(", ")]})
        except PlaywrightError as error:
            if "No elements found for include" not in str(error):
                raise
            settled(page)
    raise AssertionError("our parts did not stay on the page")
