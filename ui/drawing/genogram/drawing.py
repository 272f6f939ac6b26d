"""A child's family, or a family file, as one picture with its proof (``draw_genogram``), or as sheets of paper
(``draw_sheets``).
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from graphmodel.domain.network import Network
from ui.drawing.drawing import Drawing, symbol_boxes
from ui.drawing.genogram.anchors import Anchors
from ui.drawing.genogram.captions import CaptionRules, captions_of
from ui.drawing.genogram.codes import coded
from ui.drawing.genogram.families import Families, families_of
from ui.drawing.genogram.focus import folded
from ui.drawing.genogram.frame import HEADER, MARGIN, Frame, GenogramOptions
from ui.drawing.genogram.layout import laid_out
from ui.drawing.genogram.members import generation_of
from ui.drawing.genogram.pages import Sheets, sheets_of
from ui.drawing.genogram.paint import key_of_person
from ui.drawing.genogram.report import Report
from ui.drawing.genogram.roles import roles_of
from ui.drawing.paper import Paper
from ui.drawing.scene import Scene


def draw_genogram(network: Network, options: GenogramOptions | None = None) -> Drawing[Report]:
    """Draw everyone who belongs on the genogram of ``network`` as of its day.

    Equal networks give equal pictures, whatever the order of their records. No family is refused: contradictory records (somebody
    recorded as own ancestor, partners of two generations) are drawn as recorded, by lines that go round, and the line of
    proof says so. O(n log n) rows and lines and one sparse programme; a family of 3,000 takes seconds.
    """
    frame, took = _framed(network, options or GenogramOptions())
    report = frame.measured(took)
    return Drawing(frame.scene(report), report)


def draw_sheets(network: Network, options: GenogramOptions | None, papers: Sequence[Paper]) -> tuple[Sheets, Report]:
    """The same drawing on paper: one sheet where its words stay readable on one, else several; ``papers``: upright and level."""
    frame, took = _framed(network, options or GenogramOptions())
    report = frame.measured(took)
    return sheets_of(frame, report, papers), report


def _framed(network: Network, options: GenogramOptions) -> tuple[Frame, float]:
    """The drawing without its legend and proof, and how long its layout took, ms."""
    began = time.perf_counter()
    part = folded(network, options.focus)
    network, behind = part.network, part.words
    if not options.names:
        # Folded first: the focus names somebody by the id of the record, which a copy without names does not have.
        network, behind = coded(network), {}
    families = families_of(network)
    captions = captions_of(families.people, network.as_of, _rules(network, families, options, behind))
    steps = generation_of(network)
    wished = {i: steps[person.id] for i, person in enumerate(families.people) if person.id in steps}
    placed = laid_out(families, captions, wished, (MARGIN, HEADER), _anchors(families, options))
    took = (time.perf_counter() - began) * 1000
    frame = Frame(network, families, captions, placed, options)
    frame.folded = part.people
    return frame, took


def places_in(scene: Scene) -> dict[str, tuple[float, float]]:
    """Where everybody stands in a finished genogram, by the id in the drawing: the middle of the symbol, units."""
    return {box.owner: (box.left + box.width / 2, box.top + box.height / 2) for box in symbol_boxes(scene)}


def _anchors(families: Families, options: GenogramOptions) -> Anchors:
    number = {key_of_person(person): i for i, person in enumerate(families.people)}
    stood = {number[key]: place for key, place in (options.stood or {}).items() if key in number}
    return Anchors(stood, {number[key]: x for key, x in (options.pins or {}).items() if key in number})


def _rules(network: Network, families: Families, options: GenogramOptions, behind: Mapping[str, str]) -> CaptionRules:
    roles = {**roles_of(network), **(options.roles or {})}
    roles |= {person: f"{roles[person]} · {more}" if person in roles else more for person, more in behind.items()}
    adopted = {families.people[link.child].id for link in families.links if link.nature == "adoptive"}
    return CaptionRules(
        notation=options.notation,
        audience=network.audience,
        roles=roles,
        cross=options.cross,
        bands=not options.names,
        index=network.child,
        adopted=frozenset(adopted) if options.notation.adopted_bracketed else frozenset(),
    )
