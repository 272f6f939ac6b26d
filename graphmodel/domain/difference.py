"""What changed between two maps of a child, as a list in words: who came, what happened, what was said, judged and agreed. Pure.

From masked maps only, so that nothing is said of what its reader may not see. Both maps may be of two days, or of one day as it
was known on two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graphmodel.domain.date_words import day_in_words
from graphmodel.domain.difference_types import KINDS, ChangeInWords, Two, on_day, over
from graphmodel.domain.difference_work import OF_WORK
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.ties import Tie
from graphmodel.domain.vocabulary import CLOSENESS, ENOUGH, LINE, PLACE, RELATIONSHIP_KINDS, SAFETY, STRENGTH, said_of

__all__ = ["KINDS", "ChangeInWords", "changes_between", "heading"]


def changes_between(earlier: Network, later: Network) -> tuple[ChangeInWords, ...]:
    """What differs on the later map: by kind, then by words; empty when nothing that is told does.

    An end counts once the day of the map is past it. Times together are counted by person; what was not recorded either way is
    not counted at all.
    """
    two = Two(earlier, later)
    found = {change for part in _PARTS for change in part(two)}
    return tuple(sorted(found, key=lambda one: (KINDS.index(one.kind), one.words, one.people, one.records)))


def heading(earlier: Network, later: Network) -> str:
    """ "Between 1 March 2026 and 1 June 2026"."""
    return f"Between {day_in_words(earlier.as_of)} and {day_in_words(later.as_of)}"


def _people(two: Two) -> Iterator[ChangeInWords]:
    before, after = two.earlier.person_by_id, two.later.person_by_id
    for who in sorted(after.keys() - before.keys()):
        yield ChangeInWords("person", f"{two.name(who)} is new on the map", (who,))
    for who in sorted(before.keys() - after.keys()):
        yield ChangeInWords("person", f"{two.name(who)} is not on the map any more", (who,))
    for who in sorted(before.keys() & after.keys()):
        yield from _one_person(two, before[who], after[who])


def _one_person(two: Two, before: Person, after: Person) -> Iterator[ChangeInWords]:
    name = two.name(after.id)
    if after.death is not None and before.death is None:
        yield ChangeInWords("person", f"{name} died ({after.death.words})", (after.id,))
    if not after.masked and before.called != after.called:
        yield ChangeInWords("person", f"{before.called} is called {after.called}", (after.id,))
    if after.birth is not None and after.birth != before.birth:
        words = f"{name}’s birth is recorded: {after.birth.words}" + (f" (before: {before.birth.words})" if before.birth else "")
        yield ChangeInWords("person", words, (after.id,))


def _homes(two: Two) -> Iterator[ChangeInWords]:
    own = {stay.household for stay in two.later.household_stays if stay.member == two.child}
    own |= {placed.household for placed in two.later.placements if placed.child == two.child and placed.household}
    before, after = ({one.id: one for one in each.household_stays} for each in (two.earlier, two.later))
    for stay_id, stay in sorted(after.items()):
        known = before.get(stay_id)
        was = known is not None and not over(known.ends_on, two.earlier.as_of)
        now = not over(stay.ends_on, two.later.as_of)
        if was != now and (stay.household in own or stay.member == two.child):
            words = f"{two.name(stay.member)} moved {'in' if now else 'out'}"
            yield ChangeInWords("home", words, (stay.member,), (stay_id,))


def _placements(two: Two) -> Iterator[ChangeInWords]:
    before = {one.id: one for one in two.earlier.placements if one.child == two.child}
    for placed in (one for one in two.later.placements if one.child == two.child):
        known, kind = before.get(placed.id), PLACE.label(placed.type)
        carers = " and ".join(two.name(who) for who in placed.carers)
        where = f"{kind} with {carers}" if carers else kind
        if known is None:
            yield ChangeInWords("care", f"A placement began: {where}{on_day(placed.starts_on)}", placed.carers, (placed.id,))
        if over(placed.ends_on, two.later.as_of) and not (known and over(known.ends_on, two.earlier.as_of)):
            yield ChangeInWords("care", f"A placement ended: {where}{on_day(placed.ends_on)}", placed.carers, (placed.id,))


def _ties(two: Two) -> Iterator[ChangeInWords]:
    before = {tie.id: tie for tie in two.earlier.ties}
    later = {tie.id: tie for tie in two.later.ties if two.child in (tie.source_person, tie.target_person)}
    for tie_id, tie in sorted(later.items()):
        known, people = before.get(tie_id), (_other(tie, two.child),)
        what = f"{two.name(people[0])} ({_role(two, tie)})"
        if known is None:
            yield ChangeInWords("tie", f"{what}: a new tie", people, (tie_id,))
        elif known.kind != tie.kind:
            yield ChangeInWords("tie", f"{what}: recorded as {_role(two, known)} before", people, (tie_id,))
        if over(tie.until, two.later.as_of) and not (known and over(known.until, two.earlier.as_of)):
            yield ChangeInWords("tie", f"{what}: the tie ended{on_day(tie.until)}", people, (tie_id,))
    for tie_id in sorted(before.keys() - {tie.id for tie in two.later.ties}):
        tie = before[tie_id]
        if two.child in (tie.source_person, tie.target_person):
            who = _other(tie, two.child)
            yield ChangeInWords("tie", f"{two.name(who)} ({_role(two, tie)}): not recorded any more", (who,), (tie_id,))


def _views(two: Two) -> Iterator[ChangeInWords]:
    """What the child says now against what the child said then; a view that says nothing new is no change."""
    child = two.name(two.child)
    before, after = _own_ties(two.earlier), _own_ties(two.later)
    for who, tie in sorted(after.items()):
        known, name = before.get(who), two.name(who)
        if tie.closeness_child is not None:
            yield from _closeness(two, who, None if known is None else known.closeness_child, tie.closeness_child)
        for field, codes, what in (("line_child", LINE, "the line to"), ("enough_child", ENOUGH, "seeing")):
            now, then = getattr(tie, field), getattr(known, field, None)
            if now is not None and now != then:
                was = f" (before: {codes.label(then)})" if then else ""
                yield ChangeInWords("view", f"{child} on {what} {name}: {codes.label(now)}{was}", (who,))


def _closeness(two: Two, who: str, then: int | None, now: int) -> Iterator[ChangeInWords]:
    if then == now:
        return
    child, name, ring = two.name(two.child), two.name(who), CLOSENESS.label(str(now))
    if then is None:
        yield ChangeInWords("view", f"{child} placed {name}: {ring}", (who,))
        return
    way = "closer" if now > then else "further away"
    yield ChangeInWords("view", f"{child} put {name} {way} ({CLOSENESS.label(str(then))} → {ring})", (who,))


def _judgements(two: Two) -> Iterator[ChangeInWords]:
    before, after = _own_ties(two.earlier), _own_ties(two.later)
    for who, tie in sorted(after.items()):
        known = before.get(who)
        for field, codes, what in (("strength_prof", STRENGTH, "strength of the tie"), ("safety_prof", SAFETY, "risk")):
            now, then = getattr(tie, field), getattr(known, field, None)
            if now is not None and now != then:
                was = f" (before: {codes.label(then)})" if then else ""
                yield ChangeInWords("judgement", f"{two.name(who)}: {what} judged, {codes.label(now)}{was}", (who,))


_PARTS: tuple[Callable[[Two], Iterator[ChangeInWords]], ...] = (
    _people,
    _homes,
    _placements,
    _ties,
    _views,
    _judgements,
    *OF_WORK,
)


def _own_ties(network: Network) -> dict[str, Tie]:
    return {tie.target_person: tie for tie in network.ties if tie.source_person == network.child}


def _role(two: Two, tie: Tie) -> str:
    person = two.later.person_by_id.get(tie.target_person) or two.earlier.person_by_id.get(tie.target_person)
    return RELATIONSHIP_KINDS.label(said_of(tie.kind, person.sex if person else None))


def _other(tie: Tie, child: str) -> str:
    return tie.target_person if tie.source_person == child else tie.source_person
