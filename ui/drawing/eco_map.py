"""A child's eco-map (Hartman 1978): the child in the middle, people by closeness and part of life, lines by how it is.

Whose view it is and which day are always printed. The same network gives the same drawing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from ui.drawing.drawing import Drawing, EcoMapReport, groups, overlaps_in
from ui.drawing.eco_map_header import Heading, heading_of
from ui.drawing.eco_map_marks import PART_WORDS, RING_WORDS, Skin, entries
from ui.drawing.eco_map_members import Member, public_id, the_child
from ui.drawing.eco_map_paint import Ink, Painter, bounds, moved
from ui.drawing.eco_map_places import Places, Sizes
from ui.drawing.eco_map_reading import members as members_of
from ui.drawing.eco_map_search import place
from ui.drawing.household_centre import Household, household_of
from ui.drawing.household_paint import HouseholdPainter, household_entries, said_of_the_middle
from ui.drawing.legend import height_of, legend
from ui.drawing.palette import DARK, LIGHT, Palette
from ui.drawing.rich_text import Run, lines_of
from ui.drawing.scene import Group, Label, Scene, Shape

NEAREST = 0.43
"""Where in the innermost ring people stand who have a household in the middle, as a share of the radius."""
EDGE = 20.0
"""Blank edge round the drawing, units."""
WORKER_SIZES = Sizes(radius=21, centre_radius=36, name_size=13.5, line_height=15.5, name_room=98, across=376, down=248)
CHILD_SIZES = Sizes(
    radius=26, centre_radius=42, name_size=15, line_height=17, name_room=112, across=458, down=288,
    sector_size=15, ring_size=13, pen_scale=1.0,
)  # fmt: skip
_SIZES: Mapping[Audience, Sizes] = MappingProxyType(dict.fromkeys(Audience, WORKER_SIZES) | {Audience.CHILD: CHILD_SIZES})


@dataclass(frozen=True, slots=True)
class EcoMapOptions:
    """How to draw. ``dark``: on the dark ground (never for print). ``with_frame``: with heading, legend and last line.

    ``household``: who lives with the child stands with the child in the middle, as a small genogram, on the light ground.
    """

    dark: bool = False
    with_frame: bool = True
    household: bool = False


def draw_eco_map(network: Network, options: EcoMapOptions | None = None) -> Drawing[EcoMapReport]:
    """The eco-map of ``network.child`` for ``network.audience``.

    Everyone of ``eco_map_reading.members`` is drawn once. Raises ``Refused`` for a network without a child in the middle.
    """
    options = options or EcoMapOptions()
    child, shown = the_child(network), members_of(network)
    household = household_of(network) if options.household else None
    if household is not None:
        return _round_household(network, household, shown, options)
    palette = DARK if options.dark else LIGHT
    ink = ink_for(network.audience, palette)
    places = place(shown, ink.sizes, PART_WORDS, RING_WORDS)
    scene = _Artist(network, ink, places).scene(shown, options.with_frame)
    return Drawing(scene, report_of(scene, child, shown))


def _round_household(
    network: Network, household: Household, shown: Sequence[Member], options: EcoMapOptions
) -> Drawing[EcoMapReport]:
    """The map round a household: its circle takes the room of the innermost places, so that the map is larger."""
    ink = ink_for(network.audience, LIGHT)
    sizes, clear = ink.sizes, household.radius + 8 + ink.sizes.radius
    room = (
        max(sizes.across, (clear + sizes.name_room / 2 + 10) / NEAREST),
        max(sizes.down, (clear + 2 * sizes.line_height + 10) / NEAREST),
    )
    ink = replace(ink, sizes=replace(sizes, centre_radius=household.radius, across=room[0], down=room[1]))
    inside = tuple(one for one in shown if one.mark in household.marks)
    outside = tuple(one for one in shown if one.mark not in household.marks)
    places = place(outside, ink.sizes, PART_WORDS, RING_WORDS)
    artist = _Artist(network, ink, places, household, inside)
    scene = artist.scene(outside, options.with_frame)
    return Drawing(scene, report_of(scene, the_child(network), (*outside, *(replace(one, line=None) for one in inside))))


def ink_for(audience: Audience, palette: Palette) -> Ink:
    """Skin, sizes and ground of a map for an audience."""
    skin = Skin(child=audience is Audience.CHILD, worker=audience is Audience.WORKER)
    return Ink(palette, skin, _SIZES[audience], palette.paper if skin.child or palette.is_dark else palette.surface)


def report_of(scene: Scene, child: Person, shown: Sequence[Member]) -> EcoMapReport:
    """The proof of a finished scene: counted from what it holds, not from what was meant to be drawn."""
    wanted = {public_id(child), *(member.mark for member in shown)}
    drawn = [owner for owner, _ in groups(scene.children, "data-person")]
    said = {member.mark for member in shown if member.line is not None}
    tied = [group for _, group in groups(scene.children, "data-tie") if any(isinstance(part, Shape) for part in group.children)]
    return EcoMapReport(
        people=len(shown) + 1,
        drawn_people=len(drawn),
        ties=len(said),
        drawn_ties=len(tied),
        lost=tuple(sorted(wanted - set(drawn))),
        invented=tuple(sorted(set(drawn) - wanted)),
        overlaps=overlaps_in(scene),
        width=scene.width,
        height=scene.height,
    )


class _Artist:
    """Turns one layout into a whole picture."""

    def __init__(
        self, network: Network, ink: Ink, places: Places, household: Household | None = None, inside: Sequence[Member] = ()
    ) -> None:
        self.network, self.ink, self.places, self.household = network, ink, places, household
        # Who is in the middle is on the map, and not outside its rings.
        members = [*(one.member for one in places.placed), *(replace(one, ring=one.ring or 1) for one in inside)]
        self.heading: Heading = heading_of(network, the_child(network), members, ink.skin)
        self.said = said_of_the_middle(inside, self.heading.called, ink.skin)

    def _painter(self, places: Places) -> Painter:
        if self.household is None:
            return Painter(self.network, self.ink, places)
        return HouseholdPainter(self.network, self.ink, places, self.household)

    def scene(self, shown: Sequence[Member], with_frame: bool) -> Scene:
        """Heading, map, legend and last line, one below the other."""
        called = self.heading.called
        box = bounds(self.places)
        width = max(box.right - box.left, self.heading.width if with_frame else 0.0) + 2 * EDGE
        top = EDGE + (self.heading.height if with_frame else 0.0)
        right = (width - (box.right - box.left)) / 2 - box.left
        places, palette = moved(self.places, right, top - box.top), self.ink.palette
        bottom = top + box.bottom - box.top
        children: list[Shape | Label | Group] = list(self._painter(places).map(shown))
        if with_frame:
            children.extend(self.heading.drawn(EDGE, EDGE, palette))
            marks = [
                *entries(shown, self.ink.skin, palette, called),
                *(household_entries(self.household) if self.household else ()),
            ]
            children.append(legend(marks, EDGE, bottom + 16, width - 2 * EDGE, palette))
            bottom += 16 + height_of(marks, width - 2 * EDGE)
            said = [line.text for text in self.said for line in lines_of((Run(text),), 12, width - 2 * EDGE)]
            for text in (*said, *self.heading.last_lines):
                bottom += 18
                children.append(Label(EDGE, bottom, text, 12, "start", 400, palette.ink_2))
        return Scene(
            width=width,
            height=bottom + EDGE,
            title=self.heading.title,
            description=" ".join((self.heading.description, *self.said)),
            children=tuple(children),
            background=self.ink.ground,
        )
