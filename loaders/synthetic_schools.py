"""The schools of a fictional team's children, and when each went where. Everything is invented."""

from __future__ import annotations

from graphmodel.domain.care import Placement, School, SchoolSpell
from graphmodel.domain.dates import PartialDate, parse_partial_date
from graphmodel.domain.ids import id_from
from loaders.synthetic_story import Story

_NURSERIES = ("Little Acorns Nursery", "Bridge Lane Nursery")
_PRIMARIES = ("Oakfield Primary School", "St Anne's Primary School", "Mill Lane Primary School", "Castle Hill Primary School")
_SECONDARIES = ("Northgate Academy", "Park View School", "Riverside High School")
_STARTS_AT, _MOVES_UP_AT = 4, 11
_JUST_MOVED = 14


def tell_schools(story: Story, child: str, number: int, home: Placement | None) -> None:
    """The schools so far, each from a September on. A child who moved in the past two weeks has left the last one."""
    age = story.ages[child]
    if age < _STARTS_AT:
        _attends(story, child, _NURSERIES[number % len(_NURSERIES)], _september(story, 0))
        return
    left = home.starts_on if home and home.rne == "P" and _is_new(story, home) else None
    primary = _PRIMARIES[number % len(_PRIMARIES)]
    started = _september(story, age - _STARTS_AT)
    if age < _MOVES_UP_AT:
        _attends(story, child, primary, started, left, "Moved home" if left else None)
        return
    moved_up = _september(story, age - _MOVES_UP_AT)
    _attends(story, child, primary, started, moved_up, "Moved up to secondary school")
    _attends(story, child, _SECONDARIES[number % len(_SECONDARIES)], moved_up, left, "Moved home" if left else None)


def _attends(
    story: Story, child: str, name: str, since: PartialDate, until: PartialDate | None = None, reason: str | None = None
) -> None:
    school = School(id=id_from("schools", name), ref=name, name=name)
    if school.id not in story.schools:
        story.schools.add(school.id)
        story.add(school)
    key = story.key("school", child, name)
    story.add(SchoolSpell(id=key, child=child, school=school.id, starts_on=since, ends_on=until, reason=reason))


def _september(story: Story, years_ago: int) -> PartialDate:
    """The start of the school year, that many years before the running one."""
    running = story.as_of.year - (story.as_of.month < 9)
    return parse_partial_date(f"{running - years_ago}-09")


def _is_new(story: Story, home: Placement) -> bool:
    start = home.starts_on.earliest if home.starts_on else None
    return start is not None and (story.as_of - start).days <= _JUST_MOVED
