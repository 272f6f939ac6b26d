"""What of a map belongs to this child's file (practice 5: 9; E9). Pure.

A map of one child carries no words from another child's file, whoever looks at it: of a brother or sister there are the facts
that make them one, and what stands between the two.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TypeVar

from graphmodel.domain.arrangements import ContactEvent
from graphmodel.domain.care import Placement
from graphmodel.domain.network import Network
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie

R = TypeVar("R", bound=Record)

_WITH_A_RULE = frozenset({"ties", "events", "placements", "household_stays", "parent_links", "worker_spells"})
"""Fields of ``Network`` whose records name a child and have a rule of their own here, or are facts about two people."""
_FACTS_OF_ANOTHER = frozenset({"person_names", "contact_details", "life_events"})
"""Of another child these are that child's file."""
_PRIVATE_TO_A_CHILD = (
    "notes",
    "grave",
    "ethnicity",
    "language",
    "faith",
    "legal_status",
    "care_start",
    "own_word_for_contact",
    "communication",
    "uasc",
    "plan_type",
    "leaver_category",
    "understanding",
    "understanding_on",
    "understanding_by",
)
"""What a child's own record says of the child, and no other child's map repeats."""


def of_this_child(network: Network) -> Network:
    """Without what stands in other children's files: their views, plans, limits, judgements and ties to third people.

    Of an event in a brother's or sister's file at which this child was, the day and whether it happened stay (reading 21).
    """
    child = network.child
    if child is None:
        return network
    others = {one.id for one in network.people if isinstance(one, Child) and one.id != child}
    own = {each.name: _own(each.name, getattr(network, each.name), child, others) for each in fields(network)}
    shown = replace(network, **own)  # type: ignore[arg-type]
    return _with_what_hangs_on_it(shown, network, child, others)


def _own(name: str, value: object, child: str, others: set[str]) -> object:
    if name in _WITH_A_RULE or not isinstance(value, tuple):
        return value
    if name in _FACTS_OF_ANOTHER:
        return tuple(one for one in value if one.person not in others)
    return tuple(one for one in value if getattr(one, "child", None) in (None, child))


def _with_what_hangs_on_it(shown: Network, whole: Network, child: str, others: set[str]) -> Network:
    """The records that hang on the child's own: explanations of own limits, steps of own searches, own ties and homes."""
    limits = {one.id for one in shown.restrictions}
    homes = {stay.household for stay in whole.household_stays if stay.member == child}
    homes |= {placed.household for placed in whole.placements if placed.child == child and placed.household}
    hanging = {
        "explanations": ("restriction", limits),
        "barriers": ("arrangement", {one.id for one in shown.arrangements}),
        "search_steps": ("search", _ids(shown, "searches")),
        "consents": ("search", _ids(shown, "searches")),
        "schools": ("id", {one.school for one in shown.school_spells}),
    }
    kept = {name: tuple(one for one in getattr(shown, name) if getattr(one, by) in ids) for name, (by, ids) in hanging.items()}
    shown = replace(shown, **kept)  # type: ignore[arg-type]
    return replace(
        shown,
        ties=tuple(_own_side(tie, child) for tie in shown.ties if tie.source_person not in others or tie.target_person == child),
        events=tuple(_bare(event, child) for event in shown.events if child == event.child or child in event.with_people),
        placements=tuple(_placed(one, child, homes) for one in shown.placements),
        worker_spells=tuple(spell for spell in shown.worker_spells if spell.child == child),
        people=tuple(_known_of(one) if one.id in others else one for one in shown.people),
    )


def _ids(network: Network, name: str) -> set[str]:
    return {one.id for one in getattr(network, name, ())}


def _known_of(person: Person) -> Person:
    named = {name for name in _PRIVATE_TO_A_CHILD if hasattr(person, name)}
    return replace(person, **dict.fromkeys(named))  # type: ignore[arg-type]


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


def _placed(placed: Placement, child: str, homes: set[str]) -> Placement:
    """That a brother or sister is placed stays; the home only where it is this child's too."""
    if placed.child == child:
        return placed
    bare = replace(placed, legal_status=None, reason_change=None, rne=None, provider=None)
    return bare if placed.household in homes else replace(bare, household=None)
