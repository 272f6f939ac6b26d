"""What a child asked to keep private stays private, in itself and in what follows from it (practice 3.8, 5: 3 and 9). Pure.

A view that this reader may not read is taken off the map before anything is worked out for them: the ring, the line, who is on
the map only because the child spoke of them. The gate alone keeps to it: what a private wish closes stays closed, what has to be
checked for it stays so, in words that do not say whose wish, or that there was one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from graphmodel.domain.assemble import within
from graphmodel.domain.circle import circle_of
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.gate_facts import gates_of
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.versions import STRICTEST_FIRST
from graphmodel.domain.voice import View

_ROLES = {
    "sw": frozenset({"social_worker"}),
    "sw_iro": frozenset({"social_worker", "reviewing_officer"}),
}
"""Roles to which a child lets a private view be shown; ``all_professionals`` is every role."""

Staying: TypeAlias = Callable[[Network, frozenset[str]], frozenset[str]]
"""From a small map without what a viewer may not read, and who would go from it with that: whom something else keeps on it."""

CLOSED = GateResult(
    GateOutcome.CLOSED, "gate.closed", "Closed for now. Ask the child's social worker before anything is said or arranged."
)
"""The gate of somebody towards whom it is closed for a reason that this reader may not know."""
CHECK_FIRST = GateResult(
    GateOutcome.CHECK_FIRST, "gate.check_first", "Check first with the child's social worker and the team manager."
)
"""The gate where a reason that this reader may not know leaves something to be checked, or sets a condition."""


def nobody(_bare: Network, _gone: frozenset[str]) -> frozenset[str]:
    """On a whole map there is nothing else that would keep them."""
    return frozenset()


def readable_privacies(role: str) -> tuple[str, ...]:
    """The values of ``private_to`` that this role may read, sorted; a view without one may be read by every role."""
    return tuple(sorted(code for code in STRICTEST_FIRST if code not in _ROLES or role in _ROLES[code]))


def may_read(view: View, role: str, child: str | None, audience: Audience = Audience.WORKER) -> bool:
    """Whether this role may read a view on the map of ``child``. Nothing private is in what leaves for others.

    What another child keeps private stays in that child's file; a word that no list knows is read by the social worker alone.
    """
    if view.private_to is None:
        return True
    if audience not in (Audience.WORKER, Audience.CHILD) or (child is not None and view.child != child):
        return False
    return view.private_to in readable_privacies(role) or role in _ROLES["sw"]


def without_private(network: Network, role: str, staying: Staying = nobody) -> tuple[Network, frozenset[str]]:
    """The map without views this role may not read, and the ids of people who were on it for such a view alone.

    Gates must be on it already. They stay closed where they were closed, in neutral words where a private view closed them; where
    only a private view opened one, it is shown as what may be read leaves it. ``staying``: of people who would go from
    a small map, those who stay.
    """
    child = network.child
    read = tuple(view for view in network.views if may_read(view, role, child, network.audience))
    if len(read) == len(network.views):
        return network, frozenset()
    bare = replace(network, views=read)
    if child is None:
        return bare, frozenset()
    gone = circle_of(network, child) - circle_of(bare, child)
    gone -= staying(bare, gone)
    shown = within(replace(bare, gates=_gates(network, bare)), frozenset(network.person_by_id) - gone)
    return shown, gone


def _gates(whole: Network, bare: Network) -> Mapping[str, GateResult]:
    if not whole.gates:
        return whole.gates
    everything, readable = gates_of(whole), gates_of(bare)
    touched = {who for who, gate in everything.items() if readable.get(who) != gate}
    return {who: as_far_as_told(gate, readable.get(who, CLOSED)) if who in touched else gate for who, gate in whole.gates.items()}


def as_far_as_told(whole: GateResult, readable: GateResult) -> GateResult:
    """The gate that may be told: as what may be read leaves it, and never more open than everything leaves it."""
    if whole.outcome.is_closed and not readable.outcome.is_closed:
        return CLOSED
    opened = readable.outcome.strictness > whole.outcome.strictness
    if readable.outcome.may_arrange and (opened or not set(whole.conditions) <= set(readable.conditions)):
        return CHECK_FIRST
    return readable
