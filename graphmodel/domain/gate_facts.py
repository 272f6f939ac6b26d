"""From a map to what the gate is asked: the one way, for maps, questions and drawings of a file alike.

Pure. Records entered in error are left out. A limit that stands in the other's file counts too: "the other's wish"
there is the child's wish here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from graphmodel.domain.adoption import ADOPTION_KINDS
from graphmodel.domain.arrangements import Arrangement, Restriction
from graphmodel.domain.dates import Period
from graphmodel.domain.gate import CareEnded, GateFacts, GateResult, Judged, Limit, Said, gate
from graphmodel.domain.kinship import siblings_of
from graphmodel.domain.network import Network
from graphmodel.domain.people import Community, Person, PersonKind, Pet
from graphmodel.domain.ties import Tie
from graphmodel.domain.told import untold

_MIRRORED = {"child_wish": "other_party_wish", "other_party_wish": "child_wish"}
_ORDERS_AFTER_ADOPTION = frozenset({"s26", "s51A"})
_RUNNING = frozenset({"in_force", "agreed"})
_OVER = frozenset({"ended", "replaced"})
_CHECKS_NOT_DONE = "checks_not_done"


@dataclass(frozen=True)
class _Pairs:
    """What is told between the child and each other person, by that person's id; gathered once for a whole map."""

    siblings: frozenset[str]
    untold: frozenset[str] = frozenset()
    ties: dict[str, list[Tie]] = field(default_factory=lambda: defaultdict(list))
    limits: dict[str, list[Limit]] = field(default_factory=lambda: defaultdict(list))
    said: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    they_said: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    judged: dict[str, list[Judged]] = field(default_factory=lambda: defaultdict(list))
    plans: dict[str, list[Arrangement]] = field(default_factory=lambda: defaultdict(list))
    care_ended: dict[str, list[CareEnded]] = field(default_factory=lambda: defaultdict(list))
    checks_open: set[str] = field(default_factory=set)


def gates_of(network: Network) -> Mapping[str, GateResult]:
    """The gate of everyone else on the map towards the child, by id; empty when nobody is in the middle."""
    if network.child is None:
        return {}
    pairs = _pairs(network, network.child)
    return {
        person.id: gate(_facts(network, person, pairs), network.as_of) for person in network.people if person.id != network.child
    }


def facts_from(network: Network, person_id: str) -> GateFacts:
    """What the gate needs of one person towards the child in the middle of ``network``.

    Raises ``KeyError`` for somebody who is not on the map, ``ValueError`` for a map without a child in the middle.
    """
    if network.child is None:
        raise ValueError("a map without a child in the middle has no gates")
    return _facts(network, network.person_by_id[person_id], _pairs(network, network.child))


def is_in_force(arrangement: Arrangement, as_of: date) -> bool:
    """Whether an arrangement holds on ``as_of``. Proposed, paused, ended, replaced, and agreed for later are not (reading 1)."""
    period = Period(arrangement.starts_on, arrangement.ends_on)
    return not arrangement.in_error and arrangement.status in _RUNNING and period.contains(as_of)


def _facts(network: Network, person: Person, pairs: _Pairs) -> GateFacts:
    child_id = network.child or ""
    child = network.person_by_id.get(child_id)
    ties = [tie for tie in pairs.ties.get(person.id, ()) if not Period(tie.since, tie.until).has_ended(network.as_of)]
    plans = pairs.plans.get(person.id, [])
    return GateFacts(
        child=child_id,
        person=person.id,
        child_sex=child.sex if child else None,
        kind=person.kind,
        birth=person.birth,
        death=person.death,
        died=_died(person) or any(tie.kind == "someone_who_died" for tie in ties),
        identity_protected=_protection(person, child_id, pairs),
        address_protected=bool(person.address_protected),
        whereabouts=person.whereabouts,
        consent=person.consent_to_approach,
        is_sibling=person.id in pairs.siblings,
        limits=tuple(pairs.limits.get(person.id, ())),
        said=tuple(pairs.said.get(person.id, ())),
        they_said=tuple(pairs.they_said.get(person.id, ())),
        judged=tuple(pairs.judged.get(person.id, ())),
        tie_safeties=tuple(tie.safety for tie in ties),
        supervised=tuple(plan.supervision for plan in plans if plan.supervision),
        contact_order=any(plan.legal_basis in _ORDERS_AFTER_ADOPTION for plan in plans),
        care_ended=tuple(pairs.care_ended.get(person.id, ())),
        checks_open=person.id in pairs.checks_open,
        keepers=_keepers(network, person, pairs),
        lives_with_child=_is_kept_with_child(network, person),
        untold=person.id in pairs.untold,
        no_contact_reasons=tuple(tie.no_contact_reason for tie in ties if tie.no_contact_reason),
    )


def _pairs(network: Network, child: str) -> _Pairs:
    pairs = _Pairs(frozenset(sibling.person for sibling in siblings_of(network, child)), untold(network))
    for tie in network.ties:
        if not tie.in_error and child in (tie.source_person, tie.target_person):
            pairs.ties[tie.target_person if tie.source_person == child else tie.source_person].append(tie)
    for view in network.views:
        if not view.in_error and child in (view.child, view.about):
            spoken = Said(view.said_on, view.enough, view.wants)
            (pairs.said[view.about] if view.child == child else pairs.they_said[view.child]).append(spoken)
    for assessment in network.assessments:
        if not assessment.in_error and assessment.child == child:
            pairs.judged[assessment.person].append(Judged(assessment.on, assessment.safety))
    _gather_limits(pairs, network.restrictions, child)
    _gather_care(pairs, network, child)
    _gather_checks(pairs, network, child)
    return pairs


def _gather_limits(pairs: _Pairs, restrictions: Iterable[Restriction], child: str) -> None:
    for limit in restrictions:
        period = Period(limit.starts_on, limit.ends_on)
        if limit.in_error:
            continue
        if limit.child == child:
            pairs.limits[limit.on_person].append(Limit(limit.kind, period, limit.scope))
        elif limit.on_person == child:
            pairs.limits[limit.child].append(Limit(_MIRRORED.get(limit.kind, limit.kind), period, limit.scope))


def _gather_care(pairs: _Pairs, network: Network, child: str) -> None:
    for plan in network.arrangements:
        if plan.child == child and is_in_force(plan, network.as_of):
            for person in dict.fromkeys(plan.with_people):
                pairs.plans[person].append(plan)
    for placement in network.placements:
        if placement.child == child and placement.ends_on is not None and not placement.in_error:
            # Their children too: whatever ended it was at home with them (practice 4.2 Q03).
            for carer in dict.fromkeys((*placement.carers, *placement.carers_children)):
                pairs.care_ended[carer].append(CareEnded(placement.ends_on, placement.reason_change))


def _gather_checks(pairs: _Pairs, network: Network, child: str) -> None:
    """Whoever a plan names whose checks are not done yet: a barrier of that kind that is open on the day (practice 4.1)."""
    waiting = {
        barrier.arrangement
        for barrier in network.barriers
        if barrier.kind == _CHECKS_NOT_DONE
        and not barrier.in_error
        and not Period(barrier.opened, barrier.closed).is_future(network.as_of)
        and (barrier.closed is None or not barrier.closed.may_be_by(network.as_of))
    }
    for plan in network.arrangements:
        if plan.id in waiting and plan.child == child and not plan.in_error and plan.status not in _OVER:
            pairs.checks_open.update(plan.with_people)


def _died(person: Person) -> bool:
    """Whether it is recorded without a day: an animal that is not alive any more died too (Q07)."""
    return person.whereabouts == "deceased" or (isinstance(person, Pet) and person.alive is False)


def _protection(person: Person, child: str, pairs: _Pairs) -> str | None:
    """What is recorded of the person; a brother or sister adopted away is protected even where nobody ticked it (E5)."""
    if person.identity_protected not in (None, "none"):
        return person.identity_protected
    kinds = {tie.kind for tie in pairs.ties.get(person.id, ()) if tie.source_person == child}
    return "adopted" if kinds & ADOPTION_KINDS else person.identity_protected


def _keepers(network: Network, person: Person, pairs: _Pairs) -> tuple[GateFacts, ...]:
    """Facts of who has a pet or community: the recorded keeper, else, for a pet, the people of its household (reading 11)."""
    if not isinstance(person, Pet | Community):
        return ()
    keepers = {person.keeper} if person.keeper and person.keeper in network.person_by_id else set[str]()
    if not keepers and not person.keeper and isinstance(person, Pet):
        keepers = _lives_with(network, person.id)
    people = (network.person_by_id[keeper] for keeper in sorted(keepers))
    return tuple(
        _facts(network, keeper, pairs) for keeper in people if keeper.kind is not PersonKind.PET and keeper.id != network.child
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
