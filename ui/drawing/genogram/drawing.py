"""A child's family, or a family file, as one picture with its proof: ``draw_genogram``."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass

from graphmodel.domain.network import Audience, Network
from ui.drawing.drawing import Drawing
from ui.drawing.genogram.captions import Caption, captions_of
from ui.drawing.genogram.families import Families, families_of
from ui.drawing.genogram.homes import homes_of, outlines_of, words_for
from ui.drawing.genogram.layout import Placed, laid_out
from ui.drawing.genogram.legend import WIDTH as LEGEND_WIDTH
from ui.drawing.genogram.legend import Mark, height_of, legend, marks_of
from ui.drawing.genogram.members import generation_of
from ui.drawing.genogram.paint import Painter
from ui.drawing.genogram.report import Report, proof_words, report_of
from ui.drawing.genogram.roles import roles_of
from ui.drawing.genogram.words import long_day
from ui.drawing.palette import GATES, LIGHT
from ui.drawing.scene import Group, Label, Scene, Shape, number
from ui.drawing.text_width import width_of, wrapped

MARGIN = 24.0
HEADER = 88.0
"""Height of the title lines."""
LEAST_WIDTH = 500.0
TITLE_SIZE, NOTE_SIZE = 24.0, 13.0
MOST_SAID = 6
"""So many words that found no room at their line are said under the drawing; all are in the lines' titles."""
WHO_FOR = {
    Audience.WORKER: "for workers, not for sharing",
    Audience.CHILD: "made with the child",
    Audience.CARER: "for the carers",
    Audience.SHARE: "to share",
}

Part = Shape | Label | Group


@dataclass(frozen=True, slots=True)
class GenogramOptions:
    """What goes round the family. ``title``: else made from the child's name; ``roles``: words for who someone is, by
    person id.
    """

    title: str | None = None
    legend: bool = True
    proof: bool = True
    roles: Mapping[str, str] | None = None


def draw_genogram(network: Network, options: GenogramOptions | None = None) -> Drawing[Report]:
    """Draw everyone who belongs on the genogram of ``network`` as of its day.

    Equal networks give equal pictures, whatever the order of their records. No family is refused: contradictory records (somebody
    recorded as own ancestor, partners of two generations) are drawn as recorded, by lines that go round. O(n log n) rows
    and lines
    and one sparse programme; a family of 3,000 takes seconds.
    """
    options = options or GenogramOptions()
    began = time.perf_counter()
    families = families_of(network)
    captions = captions_of(families.people, network.as_of, {**roles_of(network), **(options.roles or {})})
    steps = generation_of(network)
    wished = {i: steps[person.id] for i, person in enumerate(families.people) if person.id in steps}
    placed = laid_out(families, captions, wished, MARGIN, HEADER)
    took = (time.perf_counter() - began) * 1000
    frame = _Frame(network, families, captions, placed, options)
    # The line of proof is part of the picture and speaks of it: the picture is measured first, then the line is written under it.
    bare = report_of(frame.scene(None), network, families, took)
    scene = frame.scene(bare)
    return Drawing(scene, report_of(scene, network, families, took))


class _Frame:
    """Title, family, legend and proof on one page."""

    def __init__(
        self, network: Network, families: Families, captions: list[Caption], placed: Placed, options: GenogramOptions
    ) -> None:
        self.network, self.families, self.captions, self.options = network, families, captions, options
        self.layout = placed.router.layout
        self.outlines, self.worded = outlines_of(homes_of(network, families), placed.router)
        painter = Painter(families, placed.strands, captions, placed.router)
        self.parts: list[Part] = painter.parts(self.outlines)
        self.unwritten = painter.unwritten

    def scene(self, report: Report | None) -> Scene:
        """The page; without ``report`` there is no proof under it, and the legend does not yet know of crossings."""
        marks = (
            marks_of(self.families, self.captions, crossings=bool(report and report.crossings), homes=bool(self.outlines))
            if self.options.legend
            else []
        )
        right = max([self.layout.width, *self.layout.x, *(x for outline in self.outlines for x, _ in outline.corners)])
        inner = max(math.ceil(right), LEAST_WIDTH)
        width = inner + MARGIN + (LEGEND_WIDTH + MARGIN if marks else 0)
        below = max(math.ceil(self.layout.height), HEADER + height_of(marks) if marks else 0) + MARGIN
        foot, foot_height = self._proof(report, width, below)
        title = self._title()
        parts = [*self._header(title), *self.parts, *self._legend(marks, inner), *foot]
        said = f"{title}. {self._day()}." + ("" if report is None else " " + " ".join(self._proof_words(report)))
        return Scene(width, below + foot_height, title, said, tuple(parts), LIGHT.surface)

    def _title(self) -> str:
        if self.options.title:
            return self.options.title
        if self.families.index is None:
            return "Family"
        return f"{self.families.people[self.families.index].called}’s family"

    def _day(self) -> str:
        source = "drawn from the record" if self.families.index is not None else "drawn from the file"
        return f"As it was on {long_day(self.network.as_of)} · {source} · {WHO_FOR[self.network.audience]}"

    def _header(self, title: str) -> list[Part]:
        return [
            Label(MARGIN, 34, title, TITLE_SIZE, "start", 600, LIGHT.ink),
            Label(MARGIN, 56, self._day(), NOTE_SIZE, "start", 400, LIGHT.ink_2),
        ]

    def _legend(self, marks: list[Mark], inner: float) -> list[Part]:
        return legend(marks, inner + MARGIN, HEADER) if marks else []

    def _proof_words(self, report: Report) -> tuple[str, str]:
        masked = sum(person.masked for person in self.families.people)
        homes = words_for(self.worded, [" ".join(caption.names) for caption in self.captions])
        begin, counts = proof_words(report, self.families.not_drawn, masked, homes)
        if self.unwritten:
            more = f" and {len(self.unwritten) - MOST_SAID} more" if len(self.unwritten) > MOST_SAID else ""
            counts += " · no room at the line: " + "; ".join(self.unwritten[:MOST_SAID]) + more
        return begin, counts

    def _proof(self, report: Report | None, width: float, y: float) -> tuple[list[Part], float]:
        if report is None or not self.options.proof:
            return [], 0.0
        begin, counts = self._proof_words(report)
        room = min(width, 1400.0) - 2 * MARGIN - 32
        head = width_of(begin, NOTE_SIZE, 600) + 8
        lines = wrapped(counts, NOTE_SIZE, 400, room - head, 60)
        height = 22.0 + 18 * len(lines)
        frame = (("x", number(MARGIN)), ("y", number(y)), ("width", number(room + 32)), ("height", number(height)), ("rx", "10"))
        parts: list[Part] = [
            Shape("rect", (*frame, ("fill", LIGHT.primary_tint), ("stroke", GATES["OPEN"].edge))),
            Label(MARGIN + 16, y + 24, begin, NOTE_SIZE, "start", 600, GATES["OPEN"].text),
        ]
        parts += [
            Label(MARGIN + 16 + head, y + 24 + 18 * i, line, NOTE_SIZE, "start", 400, GATES["OPEN"].text)
            for i, line in enumerate(lines)
        ]
        return parts, height + MARGIN
