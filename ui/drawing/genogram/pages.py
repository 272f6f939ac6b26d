"""A genogram on paper: on one sheet where its words stay readable, else spread over several, with nobody drawn twice or left
out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ui.drawing.clipping import Window, cut_area, cut_line, points_of
from ui.drawing.genogram.captions import SYMBOL
from ui.drawing.genogram.frame import HEADER, MARGIN, Frame
from ui.drawing.genogram.legend import WIDTH, height_of, legend
from ui.drawing.genogram.proof import drawn_in
from ui.drawing.genogram.report import Report
from ui.drawing.genogram.route import YEARS_HEIGHT
from ui.drawing.genogram.windows import Area, Box, windows_of
from ui.drawing.palette import LIGHT
from ui.drawing.paper import MARGIN_MM, Paper
from ui.drawing.scene import Group, Label, Scene, Shape
from ui.drawing.text_width import width_of

LEAST_PT = 8.0
"""Smallest print of a text of 12 units, points."""
SMALLEST_TEXT = 12.0
EDGE = 3.0
"""Left and right of the family on a sheet, which has a margin of its own."""
FOOT = 26.0
"""Height kept at the foot of a page for its number."""

HALO = (("paint-order", "stroke"), ("stroke", LIGHT.surface), ("stroke-width", "4"), ("stroke-linejoin", "round"))

Part = Shape | Label | Group


@dataclass(frozen=True, slots=True)
class Sheets:
    """Pages of one genogram, all of one ``paper``; ``elsewhere``: links and pairs between people of two pages."""

    pages: tuple[Scene, ...]
    paper: Paper
    elsewhere: int = 0


def sheets_of(frame: Frame, report: Report, papers: Sequence[Paper]) -> Sheets:
    """The drawing on the first of ``papers`` (upright and level of one size) that holds it whole and readable, with the
    legend beside or below; else on several sheets of the one that needs fewest.
    """
    for columns in (0, 3, 4, 5, 6):
        once = replace(frame.options, legend_columns=columns)
        scene = frame.with_options(once).scene(report)
        for paper in papers:
            width, height = room_of(paper)
            if scene.width <= width and scene.height <= height:
                return Sheets((scene,), paper)
    spread = [_spread(frame, report, paper) for paper in papers]
    return min(spread, key=lambda sheets: len(sheets.pages))


def room_of(paper: Paper) -> tuple[float, float]:
    """Width and height of a sheet in units of a drawing, where its smallest text is just large enough."""
    if paper.value is None:
        return math.inf, math.inf
    scale = LEAST_PT / SMALLEST_TEXT
    width, height = ((side - 2 * MARGIN_MM) / 25.4 * 72 / scale for side in paper.value)
    return width, height


def _spread(frame: Frame, report: Report, paper: Paper) -> Sheets:
    width, height = room_of(paper)
    space = (width - 2 * EDGE, height - HEADER - FOOT)
    items = _items(frame)
    windows = windows_of(_area(frame, [box for box, _ in items]), *space)
    owner = {index: _owner(box, windows) for index, (box, _) in enumerate(items)}
    kept = [i for i in range(len(windows)) if any(page == i for page in owner.values())]
    number = {index: place for place, index in enumerate(kept, start=1)}
    people = {key: number[owner[i]] for i, (_, part) in enumerate(items) if (key := _person(part))}
    elsewhere = _elsewhere(frame, people)
    pages = []
    for place, index in enumerate(kept, start=1):
        own = [part for i, (_, part) in enumerate(items) if owner[i] == index]
        others = _beyond(items, owner, windows[index], index, people)
        sheet = _Page(windows[index], (width, height), place, len(kept) + 1)
        pages.append(sheet.scene(frame, own, [*others, *_signposts(frame, windows, index, number)]))
    last = _last_page(frame, report, (width, height), len(kept) + 1, elsewhere)
    return Sheets((*pages, last), paper, elsewhere)


def _owner(box: Box, windows: Sequence[Window]) -> int:
    """The page of something that stays whole: the first it is whole on, else the one its middle is on."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    whole = (i for i, window in enumerate(windows) if window.holds(box))
    return next(whole, next((i for i, window in enumerate(windows) if window.holds((x, y, x, y))), 0))


def _items(frame: Frame) -> list[tuple[Box, tuple[Part, ...]]]:
    """What stays whole: each person with all their words, and each text of its own, with its box (left, top, right, bottom)."""
    symbols: dict[str, list[Part]] = {}
    found: list[tuple[Box, tuple[Part, ...]]] = []
    for part in frame.parts:
        said = dict(part.attributes) if isinstance(part, Group | Label) else {}
        key = said.get("data-person") or said.get("data-label-of")
        if key is not None:
            symbols.setdefault(key, []).append(part)
        elif isinstance(part, Label):
            wide = width_of(part.text, part.size, part.weight)
            found.append(((part.x, part.y - part.size, part.x + wide, part.y + 4), (part,)))
    whole = [(_box_of(parts), tuple(parts)) for parts in symbols.values()]
    return whole + found


def _box_of(parts: Sequence[Part]) -> Box:
    boxes = []
    for part in parts:
        if not isinstance(part, Shape):
            said = dict(part.attributes)
            x, y, w, h = (float(said[f"data-{side}"]) for side in "xywh")
            boxes.append((x - 4, y - 2, x + w + 4, y + h + 2))
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _person(parts: Sequence[Part]) -> str | None:
    return next((v for part in parts if isinstance(part, Group) for k, v in part.attributes if k == "data-person"), None)


def _area(frame: Frame, boxes: Sequence[Box]) -> Area:
    levels = []
    for part in _grouped(frame.parts):
        for shape in part.children:
            if isinstance(shape, Shape) and shape.tag == "path":
                for run in points_of(dict(shape.attributes)["d"]):
                    levels += [(min(a[0], b[0]), max(a[0], b[0])) for a, b in pairwise(run) if a[1] == b[1]]
    rows = frame.layout.row_y
    # Rows are cut right above the years, so that the lines from above end on the page of their children.
    tops = [y - SYMBOL / 2 - YEARS_HEIGHT - 18 for y in rows[1:]]
    left = min([0.0, *(box[0] for box in boxes)])
    top = min([HEADER - 24, *(box[1] for box in boxes)])
    return Area((left, top, max(frame.right_edge(), *(b[2] for b in boxes)) + 2, frame.layout.height + 8), boxes, tops, levels)


def _grouped(parts: Sequence[Part]) -> Iterator[Group]:
    """Groups that are lines or homes, not people."""
    return (part for part in parts if isinstance(part, Group) and "data-person" not in dict(part.attributes))


def _beyond(
    items: Sequence[tuple[Box, tuple[Part, ...]]],
    owner: dict[int, int],
    window: Window,
    index: int,
    people: dict[str, int],
) -> list[Part]:
    """In place of people who stand in this window, or on its edge, but are drawn on another page: their name, and which page."""
    found: list[Part] = []
    for i, (box, parts) in enumerate(items):
        key = _person(parts)
        shares = box[0] < window.right and box[2] > window.left and box[1] < window.bottom and box[3] > window.top
        if key is None or owner[i] == index or not shares:
            continue
        y = (max(box[1], window.top) + min(box[3], window.bottom)) / 2
        name = next(part.text for part in parts if isinstance(part, Label) and part.weight == 600)
        anchor = "end" if box[2] > window.right else "start" if box[0] < window.left else "middle"
        x = {"end": window.right, "start": window.left, "middle": (box[0] + box[2]) / 2}[anchor]
        for below, text in ((-2, name), (13, f"on page {people[key]}")):
            found.append(Label(x, y + below, text, SMALLEST_TEXT, anchor, 400, LIGHT.ink_2, HALO))
    return found


def _signposts(frame: Frame, windows: Sequence[Window], index: int, number: dict[int, int]) -> list[Part]:
    """At each end of a line that is cut: the page it goes on to. Ends close to one another share one."""
    window = windows[index]
    found: dict[tuple[float, float], tuple[float, float, int]] = {}
    for part in _grouped(frame.parts):
        for shape in part.children if "data-household" not in dict(part.attributes) else ():
            cut = cut_line(shape, window) if isinstance(shape, Shape) and shape.tag == "path" else None
            for run in points_of(dict(cut.attributes)["d"]) if cut is not None else ():
                for x, y in (run[0], run[-1]):
                    page = next((number[i] for i, w in enumerate(windows) if i in number and _goes_on(window, w, x, y)), None)
                    if page is not None:
                        level = x in (window.left, window.right)
                        found.setdefault((x, round(y / 26)) if level else (round(x / 44), y), (x, y, page))
    return [_signpost(window, *found[key]) for key in sorted(found)]


def _goes_on(window: Window, other: Window, x: float, y: float) -> bool:
    """Whether a line that ends at an edge of a window goes on in the other one, beside or below it."""
    if window.top == other.top:
        beside = (x == window.right and other.right > window.right) or (x == window.left and other.left < window.left)
        return beside and other.left <= x <= other.right
    below = (y == window.bottom and other.top == window.bottom) or (y == window.top and other.bottom == window.top)
    return below and other.left <= x <= other.right


def _signpost(window: Window, x: float, y: float, page: int) -> Label:
    if x in (window.left, window.right):
        left = x == window.left
        return Label(x, y - 5, f"page {page}", 12, "start" if left else "end", 600, LIGHT.ink_2, HALO)
    return Label(x, y + 12 if y == window.bottom else y - 3, f"page {page}", 12, "middle", 600, LIGHT.ink_2, HALO)


def _elsewhere(frame: Frame, people: dict[str, int]) -> int:
    """Pairs, and children with their parents, who are not all on one page."""
    drawn = drawn_in(Scene(0, 0, "", "", tuple(frame.parts)))
    unions = [{people.get(one) for one in union} for union in drawn.unions]
    links = [{people.get(child), people.get(parent)} for child, parent, _ in drawn.links]
    return sum(len(pages) > 1 for pages in [*unions, *links])


@dataclass(frozen=True, slots=True)
class _Page:
    """One page of several: what it shows of the family, its size, and which of how many it is."""

    window: Window
    size: tuple[float, float]
    place: int
    count: int

    def scene(self, frame: Frame, own: Sequence[Sequence[Part]], others: Sequence[Part]) -> Scene:
        """The page, in the coordinates of the whole drawing."""
        width, height = self.size
        left, top = self.window.left - EDGE, self.window.top - HEADER + 8
        lines = [cut for part in frame.parts if (cut := _cut(part, self.window)) is not None]
        title = frame.title()
        header = [_moved(part, left - MARGIN + EDGE, top) for part in frame.header(title)]
        foot = Label(left + width - EDGE, top + height - 8, f"page {self.place} of {self.count}", 12, "end", 400, LIGHT.ink_2)
        parts = [*header, *lines, *others, *(part for item in own for part in item), foot]
        said = f"{title}. {frame.day()}. Page {self.place} of {self.count}."
        return Scene(width, height, title, said, tuple(parts), LIGHT.surface, (left, top))


def _moved(part: Part, left: float, top: float) -> Part:
    return replace(part, x=part.x + left, y=part.y + top) if isinstance(part, Label) else part


def _cut(part: Part, window: Window) -> Part | None:
    """The part of a line or home in the window; people and words are placed by ``_items``."""
    if isinstance(part, Label):
        return None
    if isinstance(part, Shape):
        return cut_line(part, window) if part.tag == "path" else None
    said = dict(part.attributes)
    if "data-person" in said:
        return None
    shapes: list[Part] = []
    for shape in part.children:
        if isinstance(shape, Shape) and "data-household" in said:
            shapes += cut_area(shape, window)
        elif isinstance(shape, Shape) and (piece := cut_line(shape, window)) is not None:
            shapes.append(piece)
    return replace(part, children=tuple(shapes)) if shapes else None


def _last_page(frame: Frame, report: Report, size: tuple[float, float], count: int, elsewhere: int) -> Scene:
    """The legend in columns, and the proof, which also says how many links lead from one page to another."""
    width, height = size
    marks = frame.marks(report)
    columns = max(1, int((width - 2 * MARGIN) // WIDTH))
    below = HEADER + (height_of(marks, columns) + MARGIN if marks else 0)
    words = f"{elsewhere} {'link' if elsewhere == 1 else 'links'} to another page"
    foot, _ = frame.proof(report, width, below, words)
    title = frame.title()
    parts = [
        *frame.header(title),
        *(legend(marks, frame.options.notation.name, MARGIN, HEADER, columns) if marks else []),
        *foot,
        Label(width - MARGIN, height - 8, f"page {count} of {count}", 12, "end", 400, LIGHT.ink_2),
    ]
    said = f"{title}. {frame.day()}. Page {count} of {count}. {' '.join(frame.proof_words(report))} · {words}."
    return Scene(width, height, title, said, tuple(parts), LIGHT.surface)
