"""A picture that was asked for becomes its file: which drawing it is, on which paper; written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path

from graphmodel.domain.errors import Failed, StoreFull
from graphmodel.domain.network import Audience, Network
from graphmodel.store.graph_folder import says_full
from ui.commands.terminal import put
from ui.drawing.both_views import both_views_on_sheets, draw_both_views
from ui.drawing.document import pages_to_pdf, to_pdf, to_png
from ui.drawing.drawing import EcoMapReport
from ui.drawing.eco_map import EcoMapOptions, draw_eco_map
from ui.drawing.genogram import GenogramOptions, Report, draw_genogram, draw_sheets
from ui.drawing.mobility import MobilityReport, draw_mobility, mobility_on_sheets
from ui.drawing.paper import A3, Paper, best_of
from ui.drawing.scene import Scene
from ui.drawing.svg import to_svg
from ui.drawing.take_away import draw_take_away
from ui.drawing.take_away_words import TakeAway
from ui.drawing.then_and_now import draw_then_and_now

PRINTED = frozenset({".pdf", ".png"})


class Picture(StrEnum):
    """What can be drawn."""

    GENOGRAM = "genogram"
    ECO_MAP = "eco-map"
    MOBILITY = "mobility"


@dataclass(frozen=True, slots=True)
class Order:
    """What is drawn, and where to. ``sheets``: papers upright and level to choose from; empty: as large as the drawing.

    ``then``: the earlier map of the same child that an eco-map is set beside. ``both_views``: our record laid over an eco-map.
    ``household``: who lives with the child in the middle of it.
    """

    picture: Picture
    out: Path
    sheets: tuple[Paper, ...]
    options: GenogramOptions
    take_away: TakeAway = field(default_factory=TakeAway)
    then: Network | None = None
    both_views: bool = False
    household: bool = False

    @property
    def ending(self) -> str:
        """The ending of the file, with its dot, in small letters."""
        return self.out.suffix.lower()


@dataclass(frozen=True, slots=True)
class Made:
    """Pages of a picture and their paper, its proof, and what else is said of it."""

    pages: Sequence[Scene]
    paper: Paper
    proof: Report | EcoMapReport | MobilityReport
    more: str = ""


def write(order: Order, network: Network, report: Path | None) -> None:
    """Draws what was ordered, writes it and its proof, and says both in a line."""
    made = _made(order, network)
    if order.ending == ".html":
        save(order.out, _page_of(network))
    elif order.ending == ".svg":
        save(order.out, to_svg(made.pages[0]).encode())
    else:
        _save_pages(order.out, made)
    if report is not None:
        save(report, json.dumps(asdict(made.proof), indent=2).encode())
    put(f"{order.out}: {_said(made.proof)}{made.more}")


def _made(order: Order, network: Network) -> Made:
    printed = order.ending in PRINTED
    if order.picture is Picture.GENOGRAM and order.sheets and printed:
        sheets, figures = draw_sheets(network, order.options, order.sheets)
        more = f" Sheets: {len(sheets.pages)}. Links to another page: {sheets.elsewhere}."
        return Made(sheets.pages, sheets.paper, figures, more)
    if order.picture is Picture.MOBILITY:
        return _of_mobility(order, network)
    if order.then is not None:
        upright = bool(order.sheets) and printed
        two = draw_then_and_now(order.then, network, below=upright)
        return Made((two.scene,), order.sheets[1] if upright else Paper.FITTED, two.report)
    if order.both_views:
        return _of_both_views(order, network)
    if order.picture is Picture.ECO_MAP and network.audience is Audience.CHILD and printed:
        page = draw_take_away(network, order.take_away)
        return Made(page.pages, Paper.A3_PORTRAIT if order.sheets == A3 else Paper.A4_PORTRAIT, page.report)
    if order.picture is Picture.GENOGRAM:
        family = draw_genogram(network, order.options)
        return Made((family.scene,), best_of(order.sheets, family.scene.width, family.scene.height), family.report)
    drawing = draw_eco_map(network, EcoMapOptions(household=order.household))
    return Made((drawing.scene,), best_of(order.sheets, drawing.scene.width, drawing.scene.height), drawing.report)


def _of_mobility(order: Order, network: Network) -> Made:
    if order.sheets and order.ending in PRINTED:
        pages, report = mobility_on_sheets(network)
        return Made(pages, order.sheets[0], report)
    drawing = draw_mobility(network)
    return Made((drawing.scene,), Paper.FITTED, drawing.report)


def _of_both_views(order: Order, network: Network) -> Made:
    if order.sheets and order.ending in PRINTED:
        pages, report = both_views_on_sheets(network)
        return Made(pages, order.sheets[1], report)
    drawing = draw_both_views(network)
    return Made((drawing.scene,), Paper.FITTED, drawing.report)


def _save_pages(out: Path, made: Made) -> None:
    """A PDF of all pages; a PNG for each page, numbered where there are several."""
    if out.suffix.lower() == ".pdf":
        one = len(made.pages) == 1
        save(out, to_pdf(made.pages[0], made.paper) if one else pages_to_pdf(made.pages, made.paper))
        return
    for place, page in enumerate(made.pages, start=1):
        name = out if len(made.pages) == 1 else out.with_name(f"{out.stem}-{place}{out.suffix}")
        save(name, to_png(page, paper=made.paper))


def _page_of(network: Network) -> bytes:
    from ui.components.network_explorer import explorer_html  # the page's library takes a second to import

    return explorer_html(network).encode()


def _said(report: Report | EcoMapReport | MobilityReport) -> str:
    lost, invented = (value if isinstance(value, int) else len(value) for value in (report.lost, report.invented))
    return (
        f"{report.drawn_people} of {report.people} people drawn, {lost} lost, {invented} invented, {report.overlaps} overlapping."
    )


def save(path: Path, content: bytes) -> None:
    """Whole or not at all: written beside and moved into place."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        if says_full(error):
            raise StoreFull(str(path.parent)) from error
        raise Failed(f"{path} cannot be written: {error.strerror}. Choose another place.") from error
