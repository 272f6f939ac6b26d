"""What a child's network says about one person in it, found once for card, table and heading. Pure; already masked."""

from __future__ import annotations

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Placement
from graphmodel.domain.dates import Period
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.network import Network
from graphmodel.domain.people import Child, Person, PersonKind
from graphmodel.domain.voice import View
from ui.drawing.eco_map_members import Member, public_id
from ui.drawing.eco_map_reading import members
from ui.drawing.genogram.paint import key_of_person
from ui.drawing.palette import LIGHT, KindInk, Part

_ABOUT_STEPS = {GateOutcome.OPEN, GateOutcome.OPEN_WITH_CONDITIONS, GateOutcome.CHECK_FIRST}
# Plans that say nothing about today: they were never agreed, or another took their place.
_NOT_RUNNING = {"proposed", "ended", "replaced"}


def child_of(network: Network) -> Child | None:
    """The child in the middle."""
    person = network.person_by_id.get(network.child or "")
    return person if isinstance(person, Child) else None


def members_of(network: Network) -> dict[str, Member]:
    """Everyone on the eco-map by id, read by the same hand that draws it, so that card, list and picture say one thing."""
    return {member.person.id: member for member in members(network)}


def marks_of(person: Person) -> set[str]:
    """What a drawing or an answer may call this person: the file's id where a file gave one, else Kinmap's."""
    return {person.id, public_id(person), key_of_person(person)}


def person_marked(network: Network, mark: str | None) -> Person | None:
    """Who carries this mark; None when nobody on this map does."""
    return next((person for person in network.people if mark in marks_of(person)), None)


def relationship(member: Member | None) -> str:
    """ "brother", "former foster carer"; said in words for kin who are in the family drawing only."""
    return member.relationship if member else "family, not joined to the child by any record of their own"


def gate_of(network: Network, person: Person, member: Member | None) -> GateResult | None:
    """The gate where it says something: time with a worker is their work, and who lives together needs no step (E15).

    A stop is always said.
    """
    gate = network.gates.get(person.id)
    if gate is None or gate.outcome not in _ABOUT_STEPS:
        return gate
    together = member is not None and member.last is not None and member.last.lives_together
    return None if together or person.kind is PersonKind.PROFESSIONAL else gate


def latest_view(network: Network, person_id: str) -> View | None:
    """What the child said of the person last."""
    views = [view for view in network.views if view.child == network.child and view.about == person_id]
    return max(views, key=lambda view: (view.said_on.order(), view.recorded_at or "", view.id), default=None)


def latest_assessment(network: Network, person_id: str) -> Assessment | None:
    """What a professional judged of the tie last."""
    judged = [each for each in network.assessments if each.child == network.child and each.person == person_id]
    return max(judged, key=lambda each: (each.on.order(), each.recorded_at or "", each.id), default=None)


def plans_with(network: Network, person_id: str) -> list[Arrangement]:
    """The child's arrangements with the person that hold on the day, oldest first."""
    return [
        plan
        for plan in network.arrangements
        if plan.child == network.child
        and person_id in plan.with_people
        and plan.status not in _NOT_RUNNING
        and Period(plan.starts_on, plan.ends_on).contains(network.as_of)
    ]


def events_with(network: Network, person_id: str) -> list[ContactEvent]:
    """What happened, or did not, up to the day; newest first. An event in one sibling's file counts for both (reading 21)."""
    pair = {network.child, person_id}
    events = [
        event for event in network.events if pair <= {event.child, *event.with_people} and event.on.may_be_by(network.as_of)
    ]
    return sorted(events, key=lambda event: (event.on.order(), event.id), reverse=True)


def limits_on(network: Network, person_id: str) -> list[Restriction]:
    """Restrictions between child and person that hold on the day."""
    return [
        limit
        for limit in network.restrictions
        if limit.child == network.child
        and limit.on_person == person_id
        and Period(limit.starts_on, limit.ends_on).contains(network.as_of)
    ]


def placement_now(network: Network) -> Placement | None:
    """Where the child lives on the day; the latest when several are recorded as open."""
    open_ones = [
        stay
        for stay in network.placements
        if stay.child == network.child and Period(stay.starts_on, stay.ends_on).contains(network.as_of)
    ]
    return max(
        open_ones, key=lambda stay: stay.starts_on.order() if stay.starts_on else (network.as_of, network.as_of), default=None
    )


def ink_of(member: Member | None) -> KindInk:
    """Stroke and tint of the symbol on light ground."""
    return LIGHT.kinds[member.part if member else Part.FAMILY]


def name_of(network: Network, person_id: str | None) -> str:
    """The name behind an id; free words are kept as they are (reading 24)."""
    if person_id is None:
        return "not recorded"
    person = network.person_by_id.get(person_id)
    return person.called if person else person_id
