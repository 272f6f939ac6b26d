"""Mobility map: homes, schools and workers as bands against time, people as threads, and what nobody recorded as hatching.

For the child and for workers. The child's own shows nothing of why a placement ended, no kind of placement and no name of a home.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from graphmodel.domain.errors import Refused
from graphmodel.domain.network import Audience, Network
from ui.drawing.drawing import Drawing, MarkedBox, groups, label_boxes, pairs_sharing_room, symbol_boxes
from ui.drawing.eco_map_members import the_child
from ui.drawing.eco_map_reading import first_name
from ui.drawing.mobility_bands import Band, bands_of, moves_of
from ui.drawing.mobility_blocks import Block, Look, axis_block, blocks_of, gridlines
from ui.drawing.mobility_chart import ACROSS, LEFT, RIGHT, scale_of
from ui.drawing.mobility_people import Thread, threads_of
from ui.drawing.mobility_words import description
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Scene, Shape
from ui.drawing.words import day_words, of_name

EDGE, TITLE = 20.0, 54.0
WIDTH = LEFT + ACROSS + RIGHT + 2 * EDGE
LEVEL = 186 / 273
"""Height of level paper inside its margins, by its width."""


@dataclass(frozen=True, slots=True)
class MobilityReport:
    """Proof of a mobility map, counted from the finished picture.

    ``bands``/``drawn_bands``: recorded times with a day; ``undated``: bands and people without any day, told in words.
    ``lost``/``invented``: ids; ``overlaps``: pairs of symbols, bands and names that share room. Lengths in units.
    """

    people: int
    drawn_people: int
    bands: int
    drawn_bands: int
    undated: int
    lost: tuple[str, ...]
    invented: tuple[str, ...]
    overlaps: int
    width: float
    height: float

    def as_json(self) -> dict[str, object]:
        """The report as plain values."""
        return asdict(self) | {"lost": list(self.lost), "invented": list(self.invented)}


@dataclass(frozen=True, slots=True)
class _Told:
    """What one map tells."""

    network: Network
    bands: tuple[Band, ...]
    threads: tuple[Thread, ...]
    look: Look


def draw_mobility(network: Network) -> Drawing[MobilityReport]:
    """The mobility map of ``network.child`` as one picture.

    Raises ``Refused`` without a child in the middle, and for a map that leaves out homes for its reader: hatching would lie.
    """
    told = _told(network)
    blocks = _blocks(told)
    scene = _sheet(told, blocks, EDGE * 2 + TITLE + sum(block.height for block in blocks), with_title=True)
    return Drawing(scene, _proof(told, [scene]))


def mobility_on_sheets(network: Network) -> tuple[tuple[Scene, ...], MobilityReport]:
    """The same on level sheets, the years at the top of each; raises as ``draw_mobility``."""
    told = _told(network)
    tall = WIDTH * LEVEL
    sheets: list[Scene] = []
    left = _blocks(told)
    while left:
        title = TITLE if not sheets else 0.0
        used, taken = EDGE * 2 + title, 0
        while taken < len(left) and (not taken or used + left[taken].height <= tall):
            used += left[taken].height
            taken += 1
        on_sheet, left = left[:taken], left[taken:]
        if left and left[0].timed:
            left.insert(0, axis_block(told.look))
        sheets.append(_sheet(told, on_sheet, max(tall, used), with_title=len(sheets) == 0))
    return tuple(sheets), _proof(told, sheets)


def _told(network: Network) -> _Told:
    if network.audience not in (Audience.WORKER, Audience.CHILD):
        raise Refused("Where a child has lived is not for others. Choose the audience “worker” or “child”.")
    child = the_child(network)
    bands, threads = bands_of(network), threads_of(network)
    days = [day for one in bands for day in (one.starts, one.ends) if day is not None]
    days += [day for one in threads if (day := one.first) is not None]
    moves = moves_of(network)
    look = Look(network, first_name(child), scale_of(days, network.as_of), moves)
    return _Told(network, bands, threads, look)


def _blocks(told: _Told) -> list[Block]:
    return blocks_of(told.look, told.bands, told.threads)


def _sheet(told: _Told, blocks: Sequence[Block], height: float, *, with_title: bool) -> Scene:
    called = told.look.called
    whose = "my" if told.network.audience is Audience.CHILD else of_name(called)
    title = "Where I have been, and who was there" if whose == "my" else f"Where {called} has been, and who was there"
    day = f"From the record, as it was on {day_words(told.network.as_of)}"
    drawn: list[Shape | Label | Group] = []
    y = EDGE
    if with_title:
        drawn.append(Label(EDGE, y + 18, title, 20, "start", 600, LIGHT.ink))
        drawn.append(Label(EDGE, y + 40, day, 13, "start", 600, LIGHT.ink_2))
        y += TITLE
    lines: list[Shape | Label | Group] = []
    placed: list[Shape | Label | Group] = []
    begins = None
    for block in blocks:
        if block.timed and begins is None:
            begins = y
        if not block.timed and begins is not None:
            lines.extend(gridlines(told.look, begins + 22, y))
            begins = None
        placed.extend(block.draw(y))
        y += block.height
    if begins is not None:
        lines.extend(gridlines(told.look, begins + 22, y))
    words = description(told.network, told.bands, told.threads)
    return Scene(WIDTH, height, title, f"{day}. {words}", (*drawn, *lines, *placed), LIGHT.surface)


def _proof(told: _Told, sheets: Sequence[Scene]) -> MobilityReport:
    """Counted on the finished sheets."""
    dated_bands = {one.id for one in told.bands if one.starts is not None or one.ends is not None}
    dated_people = {one.member.mark for one in told.threads if one.first is not None}
    undated = len(told.bands) - len(dated_bands) + len(told.threads) - len(dated_people)
    bands = [mark for scene in sheets for mark, _ in groups(scene.children, "data-band")]
    people = [mark for scene in sheets for mark, _ in groups(scene.children, "data-person")]
    wanted, drawn = dated_bands | dated_people, set(bands) | set(people)
    overlaps = 0
    for scene in sheets:
        boxes = [_box_of(mark, group) for mark, group in groups(scene.children, "data-band")]
        overlaps += pairs_sharing_room([*symbol_boxes(scene), *boxes], label_boxes(scene))
    return MobilityReport(
        people=len(dated_people),
        drawn_people=len(people),
        bands=len(dated_bands),
        drawn_bands=len(bands),
        undated=undated,
        lost=tuple(sorted(wanted - drawn)),
        invented=tuple(sorted(drawn - wanted)),
        overlaps=overlaps,
        width=sheets[0].width,
        height=sum(scene.height for scene in sheets),
    )


def _box_of(owner: str, group: Group) -> MarkedBox:
    given = dict(group.attributes)
    return MarkedBox(owner, *(float(given[f"data-{side}"]) for side in ("x", "y", "w", "h")))


__all__ = ["MobilityReport", "draw_mobility", "mobility_on_sheets"]
