"""What changed between two eco-maps of one child, as their pictures show it: who came and went, nearer, further, another line.

``graphmodel.domain.difference`` tells everything that changed in the record; this tells what the two pictures differ in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ui.drawing.eco_map_marks import PART_WORDS, RING_WORDS, Skin, line_words
from ui.drawing.eco_map_members import Line, Member
from ui.drawing.hartman import Heads


class Change(StrEnum):
    """What became of somebody on the map, in the order in which it is told."""

    CAME = "new on the map"
    GONE = "not on the map any more"
    NEARER = "nearer"
    FURTHER = "further away"
    PLACED = "placed"
    TAKEN_OFF = "taken off the rings"
    PART = "another part of life"
    LINE = "another line"
    DIED = "died"


MOVES = frozenset({Change.NEARER, Change.FURTHER})


@dataclass(frozen=True, slots=True)
class MapChange:
    """One change: of whom (``mark`` as on the map), and a sentence."""

    kind: Change
    mark: str
    words: str


def changes_on_the_map(then: Sequence[Member], now: Sequence[Member], called: str, skin: Skin) -> tuple[MapChange, ...]:
    """Everything in which the two maps of ``called`` differ, by kind, then by name; empty when they say the same.

    A place that the child did not speak of again stands as it was said: silence is no change. Whose line it is, is always told.
    """
    before, after = ({member.mark: member for member in group} for group in (then, now))
    found = [_came(after[mark], called) for mark in after.keys() - before.keys()]
    found += [
        MapChange(Change.GONE, mark, f"{before[mark].name}: not on the map any more.") for mark in before.keys() - after.keys()
    ]
    for mark in before.keys() & after.keys():
        found += _of_one(before[mark], after[mark], called, skin)
    order = list(Change)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), one.words.casefold(), one.mark)))


def _came(member: Member, called: str) -> MapChange:
    where = f"{called} placed them {RING_WORDS[member.ring]}" if member.ring else f"not placed by {called}"
    return MapChange(Change.CAME, member.mark, f"{member.name}, {member.relationship}: new on the map; {where}.")


def _of_one(then: Member, now: Member, called: str, skin: Skin) -> Iterator[MapChange]:
    name, mark = now.name, now.mark
    if now.died and not then.died:
        yield MapChange(Change.DIED, mark, f"{name} died.")
    if now.part is not then.part:
        yield MapChange(
            Change.PART, mark, f"{name}: from {PART_WORDS[then.part]} to {PART_WORDS[now.part]} ({now.relationship})."
        )
    if then.ring and now.ring and then.ring != now.ring:
        kind = Change.NEARER if now.ring > then.ring else Change.FURTHER
        yield MapChange(kind, mark, f"{name}: {kind.value}, from {RING_WORDS[then.ring]} to {RING_WORDS[now.ring]}.")
    elif now.ring and not then.ring:
        yield MapChange(Change.PLACED, mark, f"{name}: {called} placed them {RING_WORDS[now.ring]}; not placed before.")
    elif then.ring and not now.ring:
        yield MapChange(Change.TAKEN_OFF, mark, f"{name}: {called} took them off the rings; {RING_WORDS[then.ring]} before.")
    words = _line_change(then.line, now.line, called, skin)
    if words is not None:
        yield MapChange(Change.LINE, mark, f"{name}: {words}.")


def _line_change(then: Line | None, now: Line | None, called: str, skin: Skin) -> str | None:
    """How the line differs, never the child's word measured against ours."""
    if then is None and now is None:
        return None
    if then is None or now is None:
        there, when = (now, "no line was said before") if now is not None else (then, "no line is said now")
        assert there is not None  # noqa: S101 - one of the two is there
        return f"{_whose(there, called)} {line_words(there.pattern, skin)}; {when}"
    if then.ours != now.ours:
        one, other = (f"{_whose(each, called)} {line_words(each.pattern, skin)}" for each in (now, then))
        return f"{one}; before, {other}"
    if then.pattern is not now.pattern:
        return f"{_whose(now, called)} {line_words(now.pattern, skin)}; {line_words(then.pattern, skin)} before"
    if then.heads != now.heads:
        return f"{_given(now.heads, called)}; before, {_given(then.heads, called)}"
    return None


def _whose(line: Line, called: str) -> str:
    return "we judge" if line.ours else f"{called} says"


def _given(heads: Heads, called: str) -> str:
    both = {
        (True, True): "both give",
        (True, False): f"they give to {called}",
        (False, True): f"{called} gives to them",
        (False, False): "who gives is not said",
    }
    return both[heads.at_child, heads.at_person]
