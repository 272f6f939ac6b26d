"""The child's page to take away, and the worker's map on paper: files that the child's page offers beside the drawing."""

from __future__ import annotations

from graphmodel.domain.network import Audience, Network
from graphmodel.maps import network_of
from ui.drawing.document import pages_to_pdf, to_pdf, to_png
from ui.drawing.paper import A4, Paper, best_of
from ui.drawing.take_away import TakeAwayPages, draw_take_away
from ui.drawing.take_away_words import TakeAway as PageOptions
from ui.promises import days_of_answers
from ui.screens.drawings import Drawn, TakeAway
from ui.screens.frame import Frame


def to_hand_over(frame: Frame, network: Network, drawn: Drawn) -> list[TakeAway]:
    """The child's own page, made from the child's own map when it is asked for; and the worker's map on a sheet of A4."""
    name, day = "my-people", network.as_of.isoformat()

    def pages() -> TakeAwayPages:
        return _childs_page(frame, network.child or "")

    return [
        TakeAway(
            "For the child: My people (PDF)",
            f"{name}-{day}.pdf",
            "application/pdf",
            lambda: pages_to_pdf(pages().pages, Paper.A4_PORTRAIT),
        ),
        TakeAway(
            "For the child: the map’s page (PNG)",
            f"{name}-{day}.png",
            "image/png",
            lambda: to_png(pages().pages[0], paper=Paper.A4_PORTRAIT),
        ),
        TakeAway("A4 to print (PDF)", f"eco-map-{day}-a4.pdf", "application/pdf", lambda: _on_a4(drawn)),
    ]


def _childs_page(frame: Frame, child_id: str) -> TakeAwayPages:
    own = network_of(frame.graph, frame.viewer, child_id, frame.as_of, Audience.CHILD)
    return draw_take_away(own, PageOptions(due=days_of_answers(own, frame.thresholds)))


def _on_a4(drawn: Drawn) -> bytes:
    return to_pdf(drawn.scene, best_of(A4, drawn.scene.width, drawn.scene.height))
