"""One person's thread on a mobility map: thick where they shared a home, thin where known, dashed where only in touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from graphmodel.domain.dates import age_on
from graphmodel.domain.network import Network
from ui.drawing.eco_map_marks import CHILD_AGE, look_of
from ui.drawing.mobility_chart import Scale
from ui.drawing.mobility_people import Thread
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Shape, number
from ui.drawing.symbols import halo, symbol
from ui.drawing.text_width import width_of

ROW, RADIUS, NAME, LINE = 42.0, 11.0, 13.0, 28.0
"""Height of a row, size of its symbol, of its name, and where its line runs."""
THICK, THIN = 4.5, 2.0
END = 5.5


def thread_row(thread: Thread, network: Network, scale: Scale, y: float, shift: float) -> Group:
    """The row from its upper edge ``y``: name above the line, symbol where it begins, what became of it at its end."""
    first, last = thread.first, thread.last
    assert first is not None and last is not None  # noqa: S101, PT018 - only threads with a day have a row
    member, ink = thread.member, LIGHT.kinds[thread.member.part]
    middle, start = y + LINE, min(scale.x(first), scale.right - 2 * RADIUS - 14) + shift
    end = scale.x(network.as_of if thread.goes_on else last) + shift
    # The symbol keeps clear of the edge; the line begins on its day.
    begin = max(start + RADIUS, scale.x(first) + shift)
    drawn: list[Shape | Label | Group] = []
    if end > begin:
        drawn.extend(_ways(thread, scale, middle, begin, end, shift))
        drawn.extend(_end(thread, end, begin, middle, ink.stroke))
    age = age_on(member.person.birth, network.as_of)
    # Who was not seen for long is told by where the thread ends, and gates are not told on this map.
    look = replace(look_of(member, LIGHT, age is not None and age.number < CHILD_AGE), long_unseen=False, badge=None)
    drawn.extend(symbol(look, start, middle, RADIUS, LIGHT))
    words = f", {member.relationship} · {thread.words}"
    wide = width_of(member.name, NAME, 600) + width_of(words, NAME)
    text = max(shift, min(start - RADIUS, scale.right + shift - wide))
    box = (("data-x", number(text)), ("data-y", number(y + 1)), ("data-w", number(wide)), ("data-h", "14"))
    told = (("data-label-of", member.mark), *box, *halo(LIGHT.surface, 3.0))
    # The name ends where the words begin: scripts whose letters join are narrower than they are measured.
    joint = text + width_of(member.name, NAME, 600)
    drawn.append(Label(joint, y + 12, member.name, NAME, "end", 600, LIGHT.ink, told))
    drawn.append(Label(joint, y + 12, words, NAME, "start", 400, LIGHT.ink, told))
    place_of = (
        ("data-x", number(start - RADIUS)),
        ("data-y", number(middle - RADIUS)),
        ("data-w", number(2 * RADIUS)),
        ("data-h", number(2 * RADIUS)),
    )
    return Group((("data-person", member.mark), *place_of), tuple(drawn), title=f"{member.name}{words}")


def _ways(thread: Thread, scale: Scale, middle: float, begin: float, end: float, shift: float) -> list[Shape]:
    """Dashes under everything, the time of a tie thin over them, the homes thick over both."""
    colour = LIGHT.kinds[thread.member.part].stroke
    drawn = [_way(begin, end, middle, colour, THIN, dashed=True)]
    if thread.known is not None:
        drawn.append(_way(*_clipped(thread.known, scale, shift, begin, end), middle, colour, THIN))
    for span in thread.together:
        left, right = _clipped(span, scale, shift, begin, end)
        if right > left:
            drawn.append(_way(left, max(right, left + 2), middle, colour, THICK))
    return drawn


def _clipped(span: tuple[date, date], scale: Scale, shift: float, begin: float, end: float) -> tuple[float, float]:
    left, right = (scale.x(day) + shift for day in span)
    return max(begin, left), max(begin, min(end, right))


def _way(left: float, right: float, y: float, colour: str, width: float, *, dashed: bool = False) -> Shape:
    dash = (("stroke-dasharray", "6 5"),) if dashed else ()
    way = f"M{number(left)} {number(y)} L{number(right)} {number(y)}"
    ink = (("fill", "none"), ("stroke", colour), ("stroke-width", number(width)), *dash)
    return Shape("path", (("d", way), *ink))


def _end(thread: Thread, end: float, begin: float, middle: float, colour: str) -> list[Shape]:
    """An arrow head where it goes on, an open circle where nothing is recorded after, none where there is no room."""
    if end - begin < 2 * END:
        return []
    if thread.goes_on:
        corners = (
            f"M{number(end)} {number(middle)} L{number(end - 9)} {number(middle - 5)} L{number(end - 9)} {number(middle + 5)} Z"
        )
        return [Shape("path", (("d", corners), ("fill", colour)))]
    place_of = (("cx", number(end - END)), ("cy", number(middle)), ("r", number(END)))
    return [Shape("circle", (*place_of, ("fill", LIGHT.surface), ("stroke", colour), ("stroke-width", "2")))]
