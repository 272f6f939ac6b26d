"""What of a map belongs to this child's file, to this reader's role and to this audience (practice 5: 7 and 9). Pure.

A map of one child carries no words from another child's file, whoever looks at it.
"""

from __future__ import annotations

from dataclasses import replace

from graphmodel.domain.arrangements import ContactEvent, Explanation
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Child, Person
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View

_MAY_READ_PRIVATE = {
    "sw": frozenset({"social_worker"}),
    "sw_iro": frozenset({"social_worker", "reviewing_officer"}),
}
"""Roles to which a child lets a private view be shown; ``all_professionals`` is every role."""
_WITHOUT_JUDGEMENTS = frozenset({"residential_worker", "contact_supervisor"})
"""Roles that see today's arrangements and support, not assessments (guard rail 9)."""
_HOME = "Home"
_PROTECTED_HOME = "Protected address"


def of_this_child(network: Network) -> Network:
    """Without what stands in other children's files: their views, plans, limits, judgements and ties to third people.

    Of an event in a brother's or sister's file at which this child was, the day and whether it happened stay (reading 21).
    """
    child = network.child
    if child is None:
        return network
    others = {one.id for one in network.people if isinstance(one, Child) and one.id != child}
    homes = {stay.household for stay in network.household_stays if stay.member == child}
    homes |= {placed.household for placed in network.placements if placed.child == child and placed.household}
    return replace(
        network,
        ties=tuple(
            _own_side(tie, child) for tie in network.ties if tie.source_person not in others or tie.target_person == child
        ),
        views=tuple(view for view in network.views if view.child == child),
        assessments=tuple(one for one in network.assessments if one.child == child),
        arrangements=tuple(one for one in network.arrangements if one.child == child),
        events=tuple(_bare(event, child) for event in network.events if child == event.child or child in event.with_people),
        restrictions=tuple(one for one in network.restrictions if one.child == child),
        explanations=_explanations(network, child),
        placements=tuple(
            placed if placed.child == child or placed.household in homes else replace(placed, household=None, legal_status=None)
            for placed in network.placements
        ),
        worker_spells=tuple(spell for spell in network.worker_spells if spell.child == child),
        people=tuple(replace(one, notes=None, grave=None) if one.id in others else one for one in network.people),
    )


def for_role(network: Network, role: str) -> Network:
    """Without private views this role may not read, and without judgements for roles that do not see them."""
    shown = replace(network, views=tuple(view for view in network.views if _may_read(view, role)))
    return _without_judgements(shown) if role in _WITHOUT_JUDGEMENTS else shown


def for_audience(network: Network) -> Network:
    """What the map's audience may see: everything for a worker; for the child and for sharing, no risk, reasons or addresses."""
    bare = _with_safe_homes(network)
    if network.audience is Audience.WORKER:
        return bare
    bare = _without_judgements(bare)
    bare = replace(
        bare,
        gates={},
        hidden=0,
        restrictions=(),
        people=tuple(replace(person, **_UNSAID) for person in bare.people),  # type: ignore[arg-type]
        ties=tuple(replace(tie, notes=None, no_contact_reason=None, ended_by=None) for tie in bare.ties),
        arrangements=tuple(replace(one, supervision_reason=None, legal_basis=None) for one in bare.arrangements),
        events=tuple(_unjudged(event) for event in bare.events),
        placements=tuple(replace(one, legal_status=None, reason_change=None, rne=None, provider=None) for one in bare.placements),
    )
    return bare if network.audience is Audience.CHILD else _for_sharing(bare)


def untold(network: Network) -> frozenset[str]:
    """People whose existence the child has not been told of; newly found people are not told of until somebody says so.

    Whoever the child spoke of is known to the child.
    """
    spoken_of = {view.about for view in network.views if view.child == network.child}
    return frozenset(person.id for person in network.people if person.id != network.child and _is_untold(person, spoken_of))


_UNSAID: dict[str, object] = {
    "notes": None,
    "whereabouts": None,
    "consent_to_approach": None,
    "address_protected": None,
    "restricted": None,
    "first_known_on": None,
}


def _is_untold(person: Person, spoken_of: set[str]) -> bool:
    if person.told_to_child is None:
        return person.first_known_on is not None and person.id not in spoken_of
    return not person.told_to_child


def _crosses(tie: Tie, child: str, others: set[str]) -> bool:
    """Another child's ties stay in that child's file, but for the tie to this child."""
    return tie.target_person == child or tie.source_person not in others


def _own_side(tie: Tie, child: str) -> Tie:
    """A tie as seen from another child carries that child's side; only the fact crosses (practice 3.4)."""
    if tie.source_person == child or tie.target_person != child:
        return tie
    return replace(
        tie, strength=None, safety=None, stressful=None, notes=None, basis=None, informed_child=None, no_contact_reason=None
    )


def _bare(event: ContactEvent, child: str) -> ContactEvent:
    if event.child == child:
        return event
    return ContactEvent(
        id=event.id, child=event.child, with_people=event.with_people, on=event.on, mode=event.mode, happened=event.happened
    )


def _explanations(network: Network, child: str) -> tuple[Explanation, ...]:
    own = {one.id for one in network.restrictions if one.child == child}
    return tuple(one for one in network.explanations if one.restriction in own)


def _may_read(view: View, role: str) -> bool:
    allowed = _MAY_READ_PRIVATE.get(view.private_to or "")
    return allowed is None or role in allowed


def _without_judgements(network: Network) -> Network:
    ties = tuple(replace(tie, strength=None, safety=None, stressful=None, basis=None) for tie in network.ties)
    return replace(network, assessments=(), ties=ties)


def _unjudged(event: ContactEvent) -> ContactEvent:
    return replace(event, observed=None, judged=None, concern=None, notified_on=None, authorised=None)


def _with_safe_homes(network: Network) -> Network:
    """Names of homes are often addresses: gone where a protected person lives, and from what others will hold in their hands."""
    guarded = {person.id for person in network.people if person.address_protected and person.id != network.child}
    protected = {stay.household for stay in network.household_stays if stay.member in guarded}
    own = {stay.household for stay in network.household_stays if stay.member == network.child}
    bare = {
        Audience.WORKER: frozenset[str](),
        Audience.CHILD: frozenset(home.id for home in network.households if home.id not in own),
        Audience.SHARE: frozenset(home.id for home in network.households),
    }[network.audience]
    return replace(
        network,
        households=tuple(
            replace(home, name=_PROTECTED_HOME, ref=None)
            if home.id in protected
            else replace(home, name=_HOME, ref=None)
            if home.id in bare
            else home
            for home in network.households
        ),
    )


def _for_sharing(network: Network) -> Network:
    """For carers, family and meetings: the picture, without the child's words, limits or who works with whom."""
    return replace(
        network,
        views=tuple(replace(view, words=None, present=None) for view in network.views if view.private_to is None),
        explanations=(),
        events=tuple(replace(event, child_words=None, feeling_before=None, feeling_after=None) for event in network.events),
        team_spells=(),
        teams=(),
    )
