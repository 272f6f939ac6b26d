"""A tablet that is touched: real touches, as the browser takes them from a screen, not clicks that are called so."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import CDPSession, Locator, Page

from tests.browser.tablet import Tablet

Point = tuple[float, float]
"""In pixels of the page."""


class Fingers(Tablet):
    """The same tablet by finger. The page is one of a context with touch."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._screen: CDPSession = page.context.new_cdp_session(page)

    def tap(self, where: Locator) -> None:
        """One finger, once."""
        where.tap()
        self.taps += 1

    def drawn_across(self, *paths: Sequence[Point]) -> None:
        """Fingers that touch the screen at the beginning of their paths, all together, and leave it at the ends."""
        self._touch("touchStart", [path[0] for path in paths])
        for step in zip(*(path[1:] for path in paths), strict=True):
            self._touch("touchMove", step)
        self._touch("touchEnd", [])

    def _carry(self, start: Point, end: Point) -> None:
        self.drawn_across([_between(start, end, share / 6) for share in range(7)])

    def pinch(self, middle: Point, apart: tuple[float, float]) -> None:
        """Two fingers left and right of a place, whose distance goes from the first to the second."""
        x, y = middle
        way = [apart[0] + (apart[1] - apart[0]) * step / 8 for step in range(9)]
        self.drawn_across([(x - far / 2, y) for far in way], [(x + far / 2, y) for far in way])

    def _touch(self, kind: str, points: Sequence[Point]) -> None:
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self._screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
