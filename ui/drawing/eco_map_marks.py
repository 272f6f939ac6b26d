"""What the marks of an eco-map mean, in words, and the legend of those that one map uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from graphmodel.domain.people import PersonKind
from ui.drawing.eco_map_members import LONG_UNSEEN_DAYS, Member
from ui.drawing.hartman import Heads, Pattern, Pen, line
from ui.drawing.icons import icon
from ui.drawing.legend import Entry, Sample
from ui.drawing.palette import Palette, Part
from ui.drawing.scene import Shape, number
from ui.drawing.symbols import Badge, SymbolLook, badge_shapes, symbol

PART_WORDS: Mapping[Part, str] = MappingProxyType(
    {
        Part.HOME: "Home",
        Part.FAMILY: "Family",
        Part.FRIENDS: "Friends",
        Part.SCHOOL: "School and clubs",
        Part.HELP: "People who help",
        Part.PETS: "Pets and places",
    }
)
RING_WORDS: Mapping[int, str] = MappingProxyType({4: "right next to me", 3: "near", 2: "middle", 1: "far"})
LINE_WORDS: Mapping[Pattern, str] = MappingProxyType(
    {
        Pattern.STRONG: "strong",
        Pattern.ORDINARY: "ordinary",
        Pattern.THIN: "thin",
        Pattern.STRESSFUL: "stormy",
        Pattern.ON_AND_OFF: "on and off",
        Pattern.BROKEN: "broken",
        Pattern.MIXED: "mixed",
    }
)
CHILD_LINE_WORDS: Mapping[Pattern, str] = MappingProxyType({**LINE_WORDS, Pattern.ORDINARY: "okay", Pattern.MIXED: "bit of both"})
_KIND_ICONS: Mapping[PersonKind, str] = MappingProxyType(
    {
        PersonKind.PERSON: "adult",
        PersonKind.CHILD: "child",
        PersonKind.PET: "paw",
        PersonKind.COMMUNITY: "club",
        PersonKind.PLACE: "place",
        PersonKind.ORGANISATION: "school",
        PersonKind.PROFESSIONAL: "worker",
    }
)
_SQUARE = frozenset({PersonKind.COMMUNITY, PersonKind.PLACE, PersonKind.ORGANISATION})
CHILD_AGE = 18
"""Under this age somebody is drawn as a child, where their birth is known."""
SAMPLE = 38.0
"""Length of a line's sample, units."""


@dataclass(frozen=True, slots=True)
class Skin:
    """For whom: ``child`` = the child's own picture, ``worker`` = with gate, lock and the ring of the long unseen."""

    child: bool
    worker: bool

    def not_placed(self, called: str) -> str:
        """Said of somebody without a ring. A shared map may hold back a private view, so it says only what it shows."""
        return f"not placed by {called}" if self.child or self.worker else "no place is shown"

    def not_asked(self, called: str) -> str:
        """Said where the map shows no word of the child's."""
        return f"nobody has asked {called}" if self.child or self.worker else f"no word of {called}’s is shown"


def look_of(member: Member, palette: Palette, is_minor: bool) -> SymbolLook:
    """How the member's symbol looks. What only workers may see is not in another audience's members."""
    name = _KIND_ICONS[member.person.kind]
    if member.person.kind is PersonKind.PERSON and is_minor:
        name = "child"
    if member.died:
        name = "leaf"
    elif member.unknown:
        name = "unknown"
    badge = None
    if member.asked_to_stop or member.is_closed:
        badge = Badge.STOP if member.asked_to_stop else Badge.LOCK
    return SymbolLook(
        icon=name,
        ink=palette.kinds[member.part],
        square=member.person.kind in _SQUARE,
        died=member.died,
        unknown=member.unknown,
        long_unseen=member.long_unseen,
        badge=badge,
    )


def line_words(pattern: Pattern, skin: Skin) -> str:
    """The pattern as the skin says it."""
    return (CHILD_LINE_WORDS if skin.child else LINE_WORDS)[pattern]


def _line_entry(pattern: Pattern, words: str, pen: Pen, heads: Heads | None = None) -> Entry:
    def draw(x: float, y: float) -> tuple[Shape, ...]:
        return line((x, y), (x + SAMPLE, y), pattern, pen, heads)

    return Entry(SAMPLE, words, draw)


def _look_entry(words: str, look: SymbolLook, palette: Palette) -> Entry:
    def draw(x: float, y: float) -> tuple[Shape, ...]:
        return symbol(look, x + 11, y, 8.5, palette)

    return Entry(22.0, words, draw)


def _icon_entry(words: str, name: str, colour: str) -> Entry:
    def draw(x: float, y: float) -> tuple[Shape, ...]:
        return icon(name, x + 10, y, 18, colour)

    return Entry(20.0, words, draw)


def _badge_entry(words: str, badge: Badge, palette: Palette) -> Entry:
    def draw(x: float, y: float) -> tuple[Shape, ...]:
        return badge_shapes(badge, x + 9, y, 9, palette)

    return Entry(18.0, words, draw)


def _seen_ring(palette: Palette) -> Sample:
    def draw(x: float, y: float) -> tuple[Shape, ...]:
        place = (("cx", number(x + 11)), ("cy", number(y)))
        ink = palette.kinds[Part.FAMILY]
        inner = Shape("circle", (*place, ("r", "6"), ("fill", ink.tint), ("stroke", ink.stroke), ("stroke-width", "2")))
        ring = (("r", "9"), ("fill", "none"), ("stroke", palette.halo), ("stroke-width", "4"), ("stroke-opacity", "0.6"))
        return (Shape("circle", (*place, *ring)), inner)

    return draw


def entries(members: Sequence[Member], skin: Skin, palette: Palette, called: str) -> tuple[Entry, ...]:
    """The legend of these members' marks: lines, then arrows, then states. ``called``: the child's name."""
    pen, ours = Pen(palette, 0.72), Pen(palette, 0.72, ours=True)
    lines = [member.line for member in members if member.line is not None]
    said = {one.pattern for one in lines if not one.ours}
    judged = {one.pattern for one in lines if one.ours} - said
    made = [
        _line_entry(pattern, line_words(pattern, skin), pen if pattern in said else ours)
        for pattern in Pattern
        if pattern in said | judged
    ]
    if any(one.heads.at_child or one.heads.at_person for one in lines):
        # Practice texts differ on what an arrow means, so the legend says it in words.
        made.append(_line_entry(Pattern.ORDINARY, "from who gives to who gets", pen, Heads(at_person=True)))
    if any(one.ours for one in lines):
        made.append(_line_entry(Pattern.ORDINARY, "as we judge it" + (f": {called} has not said" if skin.worker else ""), ours))
    states: tuple[tuple[Callable[[Member], bool], Entry], ...] = (
        (
            lambda member: member.long_unseen,
            Entry(22.0, f"not seen over {LONG_UNSEEN_DAYS} days", _seen_ring(palette)),
        ),
        (lambda member: member.is_closed, _badge_entry("closed, reason kept", Badge.LOCK, palette)),
        (lambda member: member.asked_to_stop, _badge_entry(f"{called} asked to stop", Badge.STOP, palette)),
        (lambda member: member.died, _icon_entry("someone who died", "leaf", palette.kinds[Part.FAMILY].stroke)),
        (lambda member: member.unknown, _icon_entry("not known yet", "unknown", palette.kinds[Part.HELP].stroke)),
        (
            lambda member: member.person.kind in _SQUARE,
            _look_entry("a place or group", SymbolLook("club", palette.kinds[Part.SCHOOL], square=True), palette),
        ),
    )
    made.extend(entry for holds, entry in states if any(holds(member) for member in members))
    return tuple(made)
