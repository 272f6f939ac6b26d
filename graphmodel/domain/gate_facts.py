"""From a map to what the gate is asked: the one way, for maps, questions and drawings of a file alike.

Pure. Records entered in error are left out. A limit that stands in the other's file counts too: "the other's wish"
there is the child's wish here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from graphmodel.domain.arrangements import Arrangement, Restriction
from graphmodel.domain.dates import Period
from graphmodel.domain.gate import CareEnded, GateFacts, GateResult, Judged, Limit, Said, gate
from graphmodel.domain.kinship import siblings_of
from graphmodel.domain.network import Network
from graphmodel.domain.people import Community, Person, PersonKind, Pet
from graphmodel.domain.ties import Tie

_MIRRORED = {"child_wish": "other_party_wish", "other_party_wish": "child_wish"}
_ADOPTION_KINDS = frozenset({"adopted_away_sibling", "birth_sibling_of_adopted"})
_ORDERS_AFTER_ADOPTION = frozenset({"s26", "s51A"})
_RUNNING = frozenset({"in_force", "agreed"})


def gates_of(network: Network) -> Mapping[str, GateResult]:
    """The gate of everyone else on the map towards the child, by id; empty when nobody is in the middle."""
    if network.child is None:
        return {}
    siblings = frozenset(sibling.person for sibling in siblings_of(network, network.child))
    return {
        person.id: gate(_facts(network, person, siblings), network.as_of)
        for person in network.people
        if person.id != network.child
    }


def facts_from(network: Network, person_id: str) -> GateFacts:
    """What the gate needs of one person towards the child in the middle of ``network``.

    Raises ``KeyError`` for somebody who is not on the map, ``ValueError`` for a map without a child in the middle.
    """
    if network.child is None:
        raise ValueError("a map without a child in the middle has no gates")
    siblings = frozenset(sibling.person for sibling in siblings_of(network, network.child))
    return _facts(network, network.person_by_id[person_id], siblings)


def is_in_force(arrangement: Arrangement, as_of: date) -> bool:
    """Whether an arrangement holds on ``as_of``. Proposed, paused, ended, replaced, and agreed for later are not (reading 1)."""
    period = Period(arrangement.starts_on, arrangement.ends_on)
    return not arrangement.in_error and arrangement.status in _RUNNING and period.contains(as_of)


def _facts(network: Network, person: Person, siblings: frozenset[str]) -> GateFacts:
    child_id = network.child or ""
    child = network.person_by_id.get(child_id)
    ties = _current_ties(network, person.id)
    arrangements = _arrangements_in_force(network, person.id)
    return GateFacts(
        child=child_id,
        person=person.id,
        child_sex=child.sex if child else None,
        kind=person.kind,
        birth=person.birth,
        death=person.death,
        died=person.whereabouts == "deceased" or any(tie.kind == "someone_who_died" for tie in ties),
        identity_protected=_protection(network, person),
        address_protected=bool(person.address_protected),
        whereabouts=person.whereabouts,
        consent=person.consent_to_approach,
        is_sibling=person.id in siblings,
        limits=_limits(network.restrictions, child_id, person.id),
        said=_said(network, child_id, person.id),
        they_said=_said(network, person.id, child_id),
        judged=_judged(network, person.id),
        tie_safeties=tuple(tie.safety for tie in ties),
        supervised=tuple(plan.supervision for plan in arrangements if plan.supervision),
        contact_order=any(plan.legal_basis in _ORDERS_AFTER_ADOPTION for plan in arrangements),
        care_ended=_care_ended(network, person.id),
        keepers=_keepers(network, person, siblings),
        lives_with_child=_is_kept_with_child(network, person),
    )


def _current_ties(network: Network, person_id: str) -> tuple[Tie, ...]:
    """Ties of the child to the person, or of the person to the child, that are not over."""
    pair = {network.child, person_id}
    return tuple(
        tie
        for tie in network.ties
        if {tie.source_person, tie.target_person} == pair
        and not tie.in_error
        and not Period(tie.since, tie.until).has_ended(network.as_of)
    )


def _protection(network: Network, person: Person) -> str | None:
    """What is recorded of the person; a brother or sister adopted away is protected even where nobody ticked it (E5)."""
    if person.identity_protected not in (None, "none"):
        return person.identity_protected
    kinds = {
        tie.kind
        for tie in network.ties
        if not tie.in_error and (tie.source_person, tie.target_person) == (network.child, person.id)
    }
    return "adopted" if kinds & _ADOPTION_KINDS else person.identity_protected


def _limits(restrictions: Iterable[Restriction], child: str, person: str) -> tuple[Limit, ...]:
    found: list[Limit] = []
    for limit in restrictions:
        period = Period(limit.starts_on, limit.ends_on)
        if limit.in_error:
            continue
        if (limit.child, limit.on_person) == (child, person):
            found.append(Limit(limit.kind, period, limit.scope))
        elif (limit.child, limit.on_person) == (person, child):
            found.append(Limit(_MIRRORED.get(limit.kind, limit.kind), period, limit.scope))
    return tuple(found)


def _said(network: Network, speaker: str, about: str) -> tuple[Said, ...]:
    return tuple(
        Said(view.said_on, view.enough, view.wants)
        for view in network.views
        if (view.child, view.about) == (speaker, about) and not view.in_error
    )


def _judged(network: Network, person_id: str) -> tuple[Judged, ...]:
    return tuple(
        Judged(assessment.on, assessment.safety)
        for assessment in network.assessments
        if (assessment.child, assessment.person) == (network.child, person_id) and not assessment.in_error
    )


def _arrangements_in_force(network: Network, person_id: str) -> tuple[Arrangement, ...]:
    return tuple(
        plan
        for plan in network.arrangements
        if is_in_force(plan, network.as_of) and plan.child == network.child and person_id in plan.with_people
    )


def _care_ended(network: Network, person_id: str) -> tuple[CareEnded, ...]:
    return tuple(
        CareEnded(placement.ends_on, placement.reason_change)
        for placement in network.placements
        if placement.child == network.child
        and person_id in placement.carers
        and placement.ends_on is not None
        and not placement.in_error
    )


def _keepers(network: Network, person: Person, siblings: frozenset[str]) -> tuple[GateFacts, ...]:
    """Facts of who has a pet or community: the recorded keeper, else, for a pet, the people of its household (reading 11)."""
    if not isinstance(person, Pet | Community):
        return ()
    keepers = {person.keeper} if person.keeper and person.keeper in network.person_by_id else set[str]()
    if not keepers and not person.keeper and isinstance(person, Pet):
        keepers = _lives_with(network, person.id)
    people = (network.person_by_id[keeper] for keeper in sorted(keepers))
    return tuple(
        _facts(network, keeper, siblings) for keeper in people if keeper.kind is not PersonKind.PET and keeper.id != network.child
    )


def _is_kept_with_child(network: Network, person: Person) -> bool:
    if not isinstance(person, Pet | Community):
        return False
    if person.keeper:
        return person.keeper == network.child or person.keeper in _lives_with(network, network.child or "")
    return network.child in _lives_with(network, person.id)


def _lives_with(network: Network, member: str) -> set[str]:
    """Everyone on the map who shares a household with ``member`` on the day of the map."""
    stays = [
        stay
        for stay in network.household_stays
        if not stay.in_error and Period(stay.starts_on, stay.ends_on).contains(network.as_of)
    ]
    homes = {stay.household for stay in stays if stay.member == member}
    return {
        stay.member for stay in stays if stay.household in homes and stay.member != member and stay.member in network.person_by_id
    }
