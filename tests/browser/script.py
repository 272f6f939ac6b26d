"""The script of practice 6.1: a child names and places twelve people, and says something of one of them."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.tablet import Tablet


def draw_twelve_people(tablet: Tablet) -> None:
    """All of it, until everything is kept."""
    tablet.map.locator("[data-focus=own_word]").fill("my Saturdays")
    tablet.map.locator("[data-focus=own_word]").press("Enter")
    for card, names in enumerate((["Ellie"], [], ["Zaynab", "Kofi"], ["Miss Okafor"], ["Rufus"], [], ["Grandad Ray"], [])):
        for name in names:
            tablet.name(name)
        tablet.skip()
        assert tablet.taps == card + 1
    tablet.name("the lady with the red car")
    places = {
        "Nan": (0.45, 0.3, "strong"), "Idris": (0.52, 0.22, "strong"), "Dee": (0.25, 0.42, "thin"),
        "Ellie": (0.2, 0.58, "ordinary"),
        "Zaynab": (0.7, 0.28, "strong"), "Kofi": (0.82, 0.3, "ordinary"), "Miss Okafor": (0.85, 0.5, "ordinary"),
        "Rufus": (0.4, 0.68, "strong"), "Grandad Ray": (0.6, 0.12, "ordinary"), "the lady": (0.62, 0.88, "thin"),
        "Pauline": (0.72, 0.75, "stressful"), "Biscuit": (0.32, 0.8, "strong"),
    }  # fmt: skip
    for name, (x, y, line) in places.items():
        tablet.drag(name, (x, y))
        tablet.choose(line)
    expect(tablet.map.locator("svg.map [data-person]")).to_have_count(12)
    tablet.tap(tablet.person("Idris"))
    tablet.step("often")
    tablet.choose("too_little")
    tablet.step("words")
    tablet.map.locator("textarea").fill("once a week like before")
    tablet.tap(tablet.map.locator('[data-focus="keep words"]'))
    tablet.tap(tablet.map.locator('[data-focus="read back"]'))
    tablet.kept()
