"""A child's two drawings as the page shows them and as they can be taken away."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from graphmodel.domain.network import Network
from ui import wording
from ui.components.network_explorer import explorer_html
from ui.components.shapes import Picture
from ui.drawing.document import pages_to_pdf, to_pdf, to_png
from ui.drawing.drawing import Drawing, EcoMapReport
from ui.drawing.eco_map import EcoMapOptions, draw_eco_map
from ui.drawing.genogram import GenogramOptions, Report, draw_genogram, draw_sheets
from ui.drawing.mobility import MobilityReport
from ui.drawing.paper import A3, A4, Paper
from ui.drawing.scene import Scene
from ui.drawing.svg import to_svg
from ui.screens import about

HEIGHT = 780
"""Most pixels a drawing takes on a page."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing, which says its proof itself. ``whole``: nobody lost, nobody invented, nothing overlaps.

    ``on_paper``: makes the pages of the same for A4, where these are other ones than the picture. ``kind``: tells pictures of one
    view apart, each of which keeps its own part of the picture in sight. ``tall``: read from top to bottom, never made smaller.
    """

    scene: Scene
    svg: str
    whole: bool
    on_paper: Callable[[], Sequence[Scene]] | None = None
    kind: str = ""
    tall: bool = False


@dataclass(frozen=True, slots=True)
class TakeAway:
    """A file that can be saved or printed; it is made when it is asked for."""

    words: str
    file_name: str
    mime: str
    make: Callable[[], bytes]


def eco_map(network: Network, *, household: bool = False) -> Drawn:
    """The child's eco-map; ``household``: who lives with the child in its middle."""
    return shown(draw_eco_map(network, EcoMapOptions(household=household)))


def shown(drawing: Drawing[EcoMapReport] | Drawing[MobilityReport]) -> Drawn:
    """A drawing with its proof as the page shows it."""
    report = drawing.report
    return Drawn(drawing.scene, to_svg(drawing.scene), whole=not (report.lost or report.invented or report.overlaps))


def genogram(network: Network, options: GenogramOptions | None = None) -> Drawn:
    """The child's family."""
    return of_family(draw_genogram(network, options))


def of_family(drawing: Drawing[Report]) -> Drawn:
    """A genogram with its proof as the page shows it."""
    report = drawing.report
    return Drawn(drawing.scene, to_svg(drawing.scene), whole=not (report.lost or report.invented or report.overlaps))


def picture_of(network: Network, drawn: Drawn, what: str, selected: str | None) -> Picture:
    """The drawing as the page's part takes it; ``what`` is "Eco-map" or "Family", ``selected`` a person's mark."""
    child = about.child_of(network)
    name = child.called if child else "the child"
    on_map = about.members_of(network)
    names = {
        mark: f"{person.called}, {about.relationship(on_map.get(person.id))}"
        for person in network.people
        if person.id != network.child
        for mark in about.marks_of(person)
    }
    day = wording.weekday_day(network.as_of)
    return {
        "map_id": f"{what}{drawn.kind}:{network.child}",
        "revision": hashlib.sha256(drawn.svg.encode()).hexdigest()[:16],
        "svg": drawn.svg,
        "label": f"{what} of {name} on {day}. Arrow keys move between people, Enter opens a card.",
        "names": names,
        "selected": selected if selected in names else None,
        "width": round(drawn.scene.width),
        "height": round(drawn.scene.height) if drawn.tall else HEIGHT,
    }


def sheets_to_take(network: Network, options: GenogramOptions) -> list[TakeAway]:
    """A family on sheets of A4 or A3, with who drew it; and without names, a worker's neither, for where nobody may be known
    by it.
    """
    name = f"family-{network.as_of.isoformat()}"
    bare = replace(options, names=False, author=None)
    return [
        TakeAway("A4 to print (PDF)", f"{name}-a4.pdf", "application/pdf", lambda: _printed(network, options, A4)),
        TakeAway("A3 to print (PDF)", f"{name}-a3.pdf", "application/pdf", lambda: _printed(network, options, A3)),
        TakeAway("Without names, A4 (PDF)", f"shape-{name}-a4.pdf", "application/pdf", lambda: _printed(network, bare, A4)),
    ]


def _printed(network: Network, options: GenogramOptions, papers: tuple[Paper, ...]) -> bytes:
    sheets, _ = draw_sheets(network, options, papers)
    return pages_to_pdf(sheets.pages, sheets.paper)


def take_aways(network: Network, drawn: Drawn, stem: str) -> list[TakeAway]:
    """PDF, SVG, PNG and a page to explore. No name is in a file's name (a download folder is shared)."""
    name = f"{stem}-{network.as_of.isoformat()}"
    return [
        TakeAway("PDF to print", f"{name}.pdf", "application/pdf", lambda: to_pdf(drawn.scene)),
        TakeAway("Picture (PNG)", f"{name}.png", "image/png", lambda: to_png(drawn.scene)),
        TakeAway("Drawing (SVG)", f"{name}.svg", "image/svg+xml", drawn.svg.encode),
        TakeAway("Page to explore (HTML)", f"{name}.html", "text/html", lambda: explorer_html(network).encode()),
    ]
