"""Places on two eco-maps of one child: whoever was not moved by the child stands in the very same place on both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ui.drawing.eco_map_marks import PART_WORDS, RING_WORDS
from ui.drawing.eco_map_members import Member
from ui.drawing.eco_map_paint import moved_box
from ui.drawing.eco_map_places import Placed, Places, Sizes, crosses
from ui.drawing.eco_map_search import place
from ui.drawing.text_width import width_of, wrapped

GROWTHS, CROWDED = (1.0, 1.1, 1.2, 1.3), 60
"""Sizes that are tried, as shares of the usual; with more people than this on both maps only the first."""
_THEN = "|then"
"""Added to the mark of somebody's earlier place while places are sought."""


@dataclass(frozen=True, slots=True)
class TwoPlaces:
    """The two layouts, in one frame; ``moved``: marks of those who stand elsewhere on the later map."""

    then: Places
    now: Places
    moved: frozenset[str]


def two_places(then: Sequence[Member], now: Sequence[Member], sizes: Sizes) -> TwoPlaces:
    """The smallest of a few sizes on which no line runs through somebody else, or that with the fewest such lines.

    Two maps in one frame are fuller than one, so that the usual size is often too small for them.
    """
    best: tuple[int, TwoPlaces] | None = None
    for growth in GROWTHS if len(then) + len(now) <= CROWDED else GROWTHS[:1]:
        found = _two_places(then, now, replace(sizes, across=sizes.across * growth, down=sizes.down * growth))
        faults = _lines_through(found.then) + _lines_through(found.now)
        if best is None or faults < best[0]:
            best = (faults, found)
        if not faults:
            break
    assert best is not None  # noqa: S101 - at least one size was tried
    return best[1]


def _lines_through(places: Places) -> int:
    middle = places.frame
    ends = [(placed, (placed.x - middle.x, placed.y - middle.y)) for placed in places.placed if placed.member.line is not None]
    return sum(
        crosses(end, moved_box(other.symbol, -middle.x, -middle.y))
        for placed, end in ends
        for other in places.placed
        if other is not placed
    )


def _two_places(then: Sequence[Member], now: Sequence[Member], sizes: Sizes) -> TwoPlaces:
    """Everybody of both maps has room once, and again where ring or part of life changed, on the same spoke if there is room.

    On a map without rings distance means nothing, so that everybody stands where they stand on the other.
    """
    before, after = ({member.mark: member for member in group} for group in (then, now))
    rings_then, rings_now = (any(member.ring for member in group) for group in (then, now))
    base = [_roomiest(member, before.get(member.mark)) for member in now]
    base += [member for member in then if member.mark not in after]
    if rings_then and not rings_now:
        base = [replace(one, ring=before[one.mark].ring) if one.mark in before else one for one in base]
    own = {member.mark: member for member in base}
    moved = {
        mark
        for mark, member in before.items()
        if mark in after and (member.part is not own[mark].part or (rings_then and member.ring != own[mark].ring))
    }
    earlier = [replace(_roomiest(before[mark], after[mark]), mark=mark + _THEN) for mark in sorted(moved)]
    whole = place([*base, *earlier], sizes, PART_WORDS, RING_WORDS, {one.mark: one.mark.removesuffix(_THEN) for one in earlier})
    at = {placed.member.mark: placed for placed in whole.placed}
    ringed = {False: replace(whole, rings=False, ring_names=()), True: whole}
    return TwoPlaces(
        replace(
            ringed[rings_then],
            placed=_placed(then, {mark: at[mark + _THEN if mark in moved else mark] for mark in before}, sizes),
        ),
        replace(ringed[rings_now], placed=_placed(now, {mark: at[mark] for mark in after}, sizes)),
        frozenset(moved),
    )


def _roomiest(member: Member, other: Member | None) -> Member:
    """The member with the marks and the name of either map that take the most room."""
    if other is None:
        return member
    name = max((member.name, other.name), key=lambda text: width_of(text, 13, 600))
    return replace(
        member,
        name=name,
        last=other.last if other.long_unseen and not member.died else member.last,
        gate=other.gate if other.is_closed or other.asked_to_stop else member.gate,
        line=member.line or other.line,
    )


def _placed(members: Sequence[Member], at: Mapping[str, Placed], sizes: Sizes) -> tuple[Placed, ...]:
    """The members of one map at their places, each under the name they have on it."""
    return tuple(
        replace(at[member.mark], member=member, lines=wrapped(member.name, sizes.name_size, 600, sizes.name_room))
        for member in members
    )
