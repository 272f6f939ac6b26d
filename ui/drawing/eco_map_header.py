"""What an eco-map says about itself: whose view it is, of which day, what its distances mean, and its proof in a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from ui.drawing.eco_map_marks import Skin
from ui.drawing.eco_map_members import Member
from ui.drawing.eco_map_reading import first_name
from ui.drawing.icons import icon
from ui.drawing.palette import Palette
from ui.drawing.scene import Label, Shape, number
from ui.drawing.text_width import width_of
from ui.drawing.words import dated, day_words, object_of, of_name, subject_of

CHIP_SIZE, NOTE_SIZE = 13.0, 13.0
CHIP_HEIGHT = 28.0


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above and below the map, in drawing order. ``own``: the map shows the child's own view."""

    title: str
    description: str
    called: str
    whose: str
    own: bool
    day: str
    notes: tuple[str, ...]
    last_lines: tuple[str, ...]

    @property
    def width(self) -> float:
        """Room the heading needs, units."""
        first = self._chip_width() + 14 + width_of(self.day, 14, 600)
        return max(first, *(width_of(text, NOTE_SIZE) for text in self.notes), *(width_of(text, 12) for text in self.last_lines))

    @property
    def height(self) -> float:
        """Height of the heading with the gap below it."""
        return CHIP_HEIGHT + 18 * len(self.notes) + 14

    def _chip_width(self) -> float:
        return 34 + width_of(self.whose, CHIP_SIZE, 600) + 12

    def drawn(self, x: float, y: float, palette: Palette) -> tuple[Shape | Label, ...]:
        """The heading from ``x``, ``y`` (left top): the child's view in honey, the record in slate."""
        ink, tint, edge = (
            (palette.voice_ink, palette.voice_tint, palette.voice_edge)
            if self.own
            else (palette.ink, palette.sunken, palette.control)
        )
        middle = y + CHIP_HEIGHT / 2
        place = (("x", number(x)), ("y", number(y)), ("width", number(self._chip_width())), ("height", number(CHIP_HEIGHT)))
        drawn: list[Shape | Label] = [
            Shape("rect", (*place, ("rx", number(CHIP_HEIGHT / 2)), ("fill", tint), ("stroke", edge), ("stroke-width", "1"))),
            *icon("voice" if self.own else "fact", x + 20, middle, 17, ink, width=1.75),
            Label(x + 34, middle + CHIP_SIZE * 0.36, self.whose, CHIP_SIZE, "start", 600, ink),
            Label(x + self._chip_width() + 14, middle + 5, self.day, 14, "start", 600, palette.ink),
        ]
        for at, text in enumerate(self.notes):
            drawn.append(Label(x, y + CHIP_HEIGHT + 18 * (at + 1), text, NOTE_SIZE, "start", 400, palette.ink_2))
        return tuple(drawn)


def whose_view(child: Person, shown: Sequence[Member], skin: Skin) -> tuple[str, bool]:
    """Whose view and which day, and whether it is the child's own: "Amira's own view, 19 Nov 2026"."""
    called = first_name(child)
    days = sorted({member.placed_on for member in shown if member.placed_on is not None}, key=lambda day: day.order())
    if not days and not (skin.child or skin.worker):
        return f"From the record: {skin.not_asked(called)}", False
    if not days:
        spoken = any(member.line is not None and not member.line.ours for member in shown)
        asked = "nobody has asked {0} yet where people belong" if spoken else "nobody has asked {0} yet"
        return "From the record: " + asked.format(object_of(child)), False
    span = dated(days[0]) if len(days) == 1 else f"{dated(days[0])} to {dated(days[-1])}"
    return f"{of_name(called)} own view, {span}", True


def heading_of(network: Network, child: Person, shown: Sequence[Member], skin: Skin) -> Heading:
    """The words of one map."""
    called = first_name(child)
    whose, own = whose_view(child, shown, skin)
    outside = sum(own and not member.ring for member in shown)
    day = f"as it was on {day_words(network.as_of)}"
    count = len(shown)
    people = f"{count} of {count} people, pets and places on the map are drawn."
    notes = [_distance(child, own, skin)]
    if outside:
        notes.append(f"Outside the rings: {skin.not_placed(called)} ({outside}).")
    last = [people + ("" if skin.child else " Not recorded means not recorded: never “none”, never “safe”.")]
    if network.hidden and not skin.child:
        last.append(_hidden(network.hidden))
    return Heading(
        title=f"{of_name(called)} map" if skin.child else f"Eco-map of {called}",
        description=" ".join((f"{whose}, {day}.", *notes, *last)),
        called=called,
        whose=whose,
        own=own,
        day=day,
        notes=tuple(notes),
        last_lines=tuple(last),
    )


def _distance(child: Person, own: bool, skin: Skin) -> str:
    if not own:
        return "Distance from the middle means nothing on this map."
    if skin.child:
        return "Nearer the middle means closer to me."
    return f"Nearer the middle means closer to {object_of(child)}. Only {subject_of(child)} can move people."


def _hidden(count: int) -> str:
    records = "There is a record" if count == 1 else f"There are {count} records"
    return f"{records} here that you cannot open. Ask the team manager."
