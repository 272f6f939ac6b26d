"""A tablet in a child's hands, as tests hold it: drags and taps that are counted, and what has been kept so far."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

_FIND = """(what) => { const find = (root) => { for (const node of root.querySelectorAll('*')) {
  if (node.matches?.(what)) return node;
  const found = node.shadowRoot ? find(node.shadowRoot) : null;
  if (found) return found; } return null; };
  return find(document); }"""
_ROOT = f"({_FIND})('.map-page')"
BOXES = f"""() => {{ const map = ({_FIND})('svg.map');
  const box = (node) => ['x', 'y', 'w', 'h'].map((side) => Number(node.dataset[side]));
  const all = (what) => [...map.querySelectorAll(what)].map(box);
  return {{ names: all('.name'), people: all('[data-person]') }}; }}"""
"""Left, top, width and height of every name and of every symbol on the map."""
KEPT = f"() => {{ const map = {_ROOT}; return map && map.dataset.waiting === '0'; }}"
WAITING = f"() => Number({_ROOT}.dataset.waiting)"


class Tablet:
    """One browser page with one map. ``taps``: everything that a finger did, typing apart."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps = page, 0
        self.map = page.locator(".map-page")

    def open(self, address: str, child: str = "amira") -> Tablet:
        """The map of a child, by the link that names their id."""
        self.page.goto(f"{address}/map?child={child}")
        expect(self.map.locator("svg.map .child")).to_be_visible(timeout=60_000)
        return self

    def card(self, name: str) -> Locator:
        """Somebody in the side panel."""
        return self.map.locator(".person-card", has_text=name).first

    def person(self, name: str) -> Locator:
        """Somebody on the map, as a screen reader finds them."""
        return self.map.locator(f'svg.map [data-person][aria-label^="{name},"]')

    def drag(self, name: str, to: tuple[float, float]) -> None:
        """From the side panel, or from where they stand, to a place given by shares of the map's width and height."""
        on_map = self.person(name)
        held = on_map if on_map.count() else self.card(name)
        held.scroll_into_view_if_needed()
        start = held.bounding_box()
        ground = self.map.locator("svg.map").bounding_box()
        assert start is not None
        assert ground is not None
        from_x, from_y = start["x"] + min(30, start["width"] / 2), start["y"] + min(20, start["height"] / 2)
        x, y = ground["x"] + ground["width"] * to[0], ground["y"] + ground["height"] * to[1]
        self._carry((from_x, from_y), (x, y))
        self.taps += 1

    def _carry(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        mouse = self.page.mouse
        mouse.move(*start)
        mouse.down()
        mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=3)
        mouse.move(*end, steps=3)
        mouse.up()

    def tap(self, where: Locator) -> None:
        """One finger, once."""
        where.click()
        self.taps += 1

    def choose(self, code: str) -> None:
        """A line, who gives, or a face of whoever is picked."""
        self.tap(self.map.locator(f'.choice[data-choice="{code}"]'))

    def step(self, code: str) -> None:
        """How it is, who gives, how often, in your words."""
        self.tap(self.map.locator(f'[data-focus="step {code}"]'))

    def name(self, name: str) -> None:
        """Types a name on the card that is up, and Enter."""
        field = self.map.locator("[data-region=prompt] input")
        field.fill(name)
        field.press("Enter")

    def skip(self) -> None:
        """The next card."""
        self.tap(self.map.locator("[data-focus=skip]"))

    def kept(self, within_s: float = 60) -> None:
        """Everything that was done is kept."""
        self.page.wait_for_function(KEPT, timeout=within_s * 1000)

    @property
    def waiting(self) -> int:
        """How many gestures are not kept yet."""
        return int(self.page.evaluate(WAITING))
