"""A map made for one person to hold: one document for each recipient (Nottinghamshire, 2023: one report to two people). Pure.

Of the map that may be shared there stays the child, the recipient, and what is agreed or happened between the two. Everybody
else goes, with what is known of them: other adults and where they live, other children, who cares for the child and where.
"""

from __future__ import annotations

from dataclasses import replace

from graphmodel.domain.arrangements import Arrangement, ContactEvent
from graphmodel.domain.assemble import within
from graphmodel.domain.masked_records import Disguise
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.shown import without


def for_recipient(network: Network, person: str) -> Network:
    """The part of a shared map that this person may be given.

    ``network``: as ``access.mask`` gave it for ``Audience.SHARE``, with a child in the middle. ``person``: an id on it.

    :raises ValueError: the map was made for another audience: it holds more than may be shared.
    :raises KeyError: the person is not on it.
    """
    if network.audience is not Audience.SHARE or network.child is None:
        raise ValueError("only a child's map that may be shared can be made over to one recipient")
    recipient = network.person_by_id[person]
    pair = frozenset({network.child, recipient.id})
    others = [one for one in network.people if one.id not in pair]
    own = within(_between(network, pair), pair)
    names = Disguise.of(own, {}, b"", others)
    return replace(
        own,
        # Said of them, or drawn by the child: theirs to hear from the child, not from a paper.
        views=(),
        households=(),
        household_stays=(),
        placements=(),
        schools=(),
        school_spells=(),
        key_dates=(),
        mementoes=(),
        keeper_spells=(),
        worker_spells=(),
        arrangements=tuple(_plan(plan, pair, names) for plan in own.arrangements),
        events=tuple(_event(event, pair) for event in own.events),
        ties=tuple(replace(tie, closeness_child=None, line_child=None, enough_child=None) for tie in own.ties),
    )


def _between(network: Network, pair: frozenset[str]) -> Network:
    """Plans and occasions at which somebody else is too stay, and lose who that is."""
    return replace(
        network,
        arrangements=tuple(one for one in network.arrangements if pair & set(one.with_people)),
        events=tuple(one for one in network.events if one.child == network.child and pair & set(one.with_people)),
    )


def _plan(plan: Arrangement, pair: frozenset[str], names: Disguise) -> Arrangement:
    """How, how often and under which conditions they see each other; no words in which somebody else could stand."""
    bare = without(plan, frozenset({"place", "transport_by", "support_before", "support_during", "support_after", "purpose"}))
    with_people = tuple(who for who in plan.with_people if who in pair)
    return replace(bare, with_people=with_people, frequency=names.text(plan.frequency), child_word=names.text(plan.child_word))


def _event(event: ContactEvent, pair: frozenset[str]) -> ContactEvent:
    bare = ContactEvent(id=event.id, child=event.child, with_people=event.with_people, on=event.on)
    met = tuple(who for who in event.with_people if who in pair)
    return replace(bare, with_people=met, mode=event.mode, happened=event.happened)
