"""What goes round a family on its page: title, day, legend and proof."""

from __future__ import annotations

import math
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, replace

from graphmodel.domain.network import Audience, Network
from ui.drawing.genogram.captions import Caption
from ui.drawing.genogram.families import Families
from ui.drawing.genogram.feeling_paint import FeelingPainter
from ui.drawing.genogram.feelings import Felt, feelings_of
from ui.drawing.genogram.focus import Focus
from ui.drawing.genogram.gave_way import rules_given_way
from ui.drawing.genogram.homes import homes_of, outlines_of, words_for
from ui.drawing.genogram.layout import Placed
from ui.drawing.genogram.legend import height_of, joined, legend, width_of_panel
from ui.drawing.genogram.legend_marks import Mark, Used, looks_of
from ui.drawing.genogram.notation import MCGOLDRICK, Notation
from ui.drawing.genogram.paint import Painter, key_of_person
from ui.drawing.genogram.report import Report, proof_words, report_of
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
    """What goes round the family, and how it is drawn.

    ``title``: else made from the child's name; ``roles``: words for who someone is, by person id; ``author``: who made the
    drawing;
    ``cross``: False draws a leaf, not a cross, at who died; ``names``: False puts codes, bands of ages and no days in place
    of names, for a copy to share; ``feelings``: how it is between people, as a layer; ``legend_columns``: 0 puts the legend
    beside the family, else below it in so many columns.

    ``stood``: where people stood in the last drawing (``places_in`` it), ``pins``: at which x somebody put people by hand, units;
    both by the id that stands in the drawing, both for the middle of the symbol. Who stood stays; the rest is fitted in.
    ``focus``: only so many generations up and down of a wide family; the rest is folded and counted. None: everybody.
    """

    title: str | None = None
    legend: bool = True
    proof: bool = True
    roles: Mapping[str, str] | None = None
    notation: Notation = MCGOLDRICK
    author: str | None = None
    cross: bool = True
    names: bool = True
    legend_columns: int = 0
    feelings: bool = False
    stood: Mapping[str, tuple[float, float]] | None = None
    pins: Mapping[str, float] | None = None
    focus: Focus | None = None


class Frame:
    """Title, family, legend and proof on one page. ``folded``: how many of the family are out of focus."""

    folded = 0

    def __init__(
        self, network: Network, families: Families, captions: list[Caption], placed: Placed, options: GenogramOptions
    ) -> None:
        self.network, self.families, self.captions, self.options = network, families, captions, options
        self.layout = placed.router.layout
        self.outlines, self.worded = outlines_of(homes_of(network, families), placed.router)
        painter = Painter(families, placed.strands, captions, placed.router, options.notation, dated=options.names)
        self.parts: list[Part] = painter.parts(self.outlines)
        self.texts, self.unwritten = painter.texts, painter.unwritten
        self.felt = self._feel(painter) if options.feelings else []
        self.gave_way = rules_given_way(families, placed, painter.names)
        self.strayed = tuple(key_of_person(families.people[person]) for person in placed.strayed)
        self.used = Used(
            homes=bool(self.outlines),
            twins=any(not twins.identical for twins in families.twins if twins not in painter.forks.said),
            identical=bool(painter.forks.bars),
            known_through_child=any(not pair.recorded for pair in families.pairs),
            related=bool(painter.related),
            feelings=frozenset(one.feeling for one in self.felt),
            heads=any(one.to_one or one.to_other for one in self.felt),
        )

    def _feel(self, painter: Painter) -> list[Felt]:
        """Add the lines of feelings under the people, over the families' own lines; gives back those that are drawn."""
        felt = feelings_of(self.network, {person.id: i for i, person in enumerate(self.families.people)})
        index = self.families.index
        layer = FeelingPainter(painter, painter.names[index].split()[0] if index is not None else "the child")
        groups = layer.groups(felt)
        first = next(
            (i for i, part in enumerate(self.parts) if isinstance(part, Group) and part.attributes[0][0] == "data-person"), 0
        )
        self.parts[first:first] = groups
        self.unwritten += layer.unwritten
        drawn = {dict(group.attributes)["data-tie"] for group in groups}
        return [one for one in felt if "%20".join(one.key.split()) in drawn]

    def with_options(self, options: GenogramOptions) -> Frame:
        """The same family in another frame: what is laid out and painted stays."""
        other = copy(self)
        other.options = options
        return other

    def measured(self, layout_ms: float) -> Report:
        """The figures of the finished picture. The line of proof is part of it and speaks of it: the picture is measured
        first, and again with the line under it.
        """
        bare = report_of(self.scene(None), self.network, self.families, layout_ms)
        whole = report_of(self.scene(bare), self.network, self.families, layout_ms)
        return replace(whole, pins_gave_way=self.strayed)

    def scene(self, report: Report | None) -> Scene:
        """The page; without ``report`` there is no proof under it, and the legend does not yet know of crossings."""
        marks, columns = self.marks(report), self.options.legend_columns
        panel = width_of_panel(max(1, columns)) if marks else 0.0
        inner = max(math.ceil(self.right_edge()), LEAST_WIDTH, panel - MARGIN if columns else 0)
        width = inner + MARGIN + (panel + MARGIN if panel and not columns else 0)
        beside = HEADER + height_of(marks) if marks and not columns else 0
        below = max(math.ceil(self.layout.height), beside) + MARGIN
        under: list[Part] = []
        if marks and columns:
            under = legend(marks, self.options.notation.name, MARGIN, below, columns)
            below += height_of(marks, columns) + MARGIN
        elif marks:
            under = legend(marks, self.options.notation.name, inner + MARGIN, HEADER)
        foot, foot_height = self.proof(report, width, below)
        title = self.title()
        parts = [*self.header(title), *self.parts, *under, *foot]
        said = f"{title}. {self.day()}." + ("" if report is None else " " + " ".join(self.proof_words(report)))
        return Scene(width, below + foot_height, title, said, tuple(parts), LIGHT.surface)

    def right_edge(self) -> float:
        """How far the family reaches to the right, units."""
        homes = [x for outline in self.outlines for x, _ in outline.corners]
        words = [part.x + width_of(part.text, part.size, part.weight) for part in self.texts if isinstance(part, Label)]
        return max([self.layout.width, *self.layout.x, *homes, *words])

    def marks(self, report: Report | None) -> list[Mark]:
        """The rows of the legend; none where no legend is wanted."""
        if not self.options.legend:
            return []
        used = replace(self.used, crossings=bool(report and report.crossings))
        return joined(looks_of(self.families, self.captions, self.options.notation, used))

    def title(self) -> str:
        """What the picture is of."""
        if self.options.title:
            return self.options.title
        if self.families.index is None or not self.options.names:
            return "Family" if self.options.names else "A child’s family, without names"
        return f"{self.families.people[self.families.index].called}’s family"

    def day(self) -> str:
        """Which day, from what, by whom and for whom."""
        source = "drawn from the record" if self.families.index is not None else "drawn from the file"
        by = f"by {self.options.author}" if self.options.author else ""
        whom = WHO_FOR[self.network.audience] if self.options.names else "to share: codes for names, ages in bands"
        return " · ".join(part for part in (f"As it was on {long_day(self.network.as_of)}", source, by, whom) if part)

    def header(self, title: str) -> list[Part]:
        """The two lines at the top."""
        return [
            Label(MARGIN, 34, title, TITLE_SIZE, "start", 600, LIGHT.ink),
            Label(MARGIN, 56, self.day(), NOTE_SIZE, "start", 400, LIGHT.ink_2),
        ]

    def proof_words(self, report: Report) -> tuple[str, str]:
        """The line of proof: its bold beginning, and the rest."""
        masked = sum(person.masked for person in self.families.people)
        homes = words_for(self.worded, [" ".join(caption.names) for caption in self.captions])
        begin, counts = proof_words(report, self.families.not_drawn, masked, homes)
        if self.options.feelings:
            said, recorded = sum(one.said for one in self.felt), sum(not one.said for one in self.felt)
            own = f"{said} as the child says" if said else "no word of the child’s to show here"
            counts += f" · feelings: {own}, {recorded} recorded between others"
        if self.folded:
            counts += f" · {self.folded:,} more of the family folded: their number stands at whom they are joined to"
        if self.unwritten:
            more = f" and {len(self.unwritten) - MOST_SAID} more" if len(self.unwritten) > MOST_SAID else ""
            counts += " · no room at the line: " + "; ".join(self.unwritten[:MOST_SAID]) + more
        if self.gave_way:
            counts += " · Gave way: " + "; ".join(self.gave_way)
        return begin, counts

    def proof(self, report: Report | None, width: float, y: float, more: str = "") -> tuple[list[Part], float]:
        """The line of proof, with ``more`` after its counts, as a panel from height ``y`` on, and how much height it takes."""
        if report is None or not self.options.proof:
            return [], 0.0
        begin, counts = self.proof_words(report)
        counts += f" · {more}" if more else ""
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
