"""Records that only a manager opens: restricted paternity, abuse-conceived birth, secret adoption (practice 5: 15). Pure.

Whoever may not open them gets the map as if they had never been recorded: nobody is on it because of one, nobody is counted, and
the name of whoever went is struck out of what others wrote. The gate alone keeps to them: what such a record closes stays closed,
and what it leaves to be checked stays to be checked, in words that do not say why; what only such a record opened is shown as the
rest leaves it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from graphmodel.domain.assemble import within
from graphmodel.domain.circle import circle_of
from graphmodel.domain.gate_facts import gates_of
from graphmodel.domain.gate_types import GateResult
from graphmodel.domain.network import Network
from graphmodel.domain.policy import RESTRICTED
from graphmodel.domain.private_views import Staying, as_far_as_told, nobody
from graphmodel.domain.records import Record


def without_restricted(network: Network, staying: Staying = nobody) -> Network:
    """The map without the restricted layer and whoever is on it only through that; itself where there is no such record.

    ``staying``: of people who would go from a small map, those who stay.
    """
    left = {each.name: _open(getattr(network, each.name)) for each in fields(network)}
    if all(left[each.name] == getattr(network, each.name) for each in fields(network)):
        return network
    bare = within(replace(network, **left), frozenset(person.id for person in _people(left)))  # type: ignore[arg-type]
    if network.child is None or network.child not in bare.person_by_id:
        return bare
    gone = circle_of(network, network.child) - circle_of(bare, network.child)
    gone -= staying(bare, gone)
    bare = replace(bare, gates=_gates(network, bare))
    return within(bare, frozenset(bare.person_by_id) - gone)


def _open(value: object) -> object:
    return tuple(one for one in value if getattr(one, "visibility", None) != RESTRICTED) if isinstance(value, tuple) else value


def _people(left: Mapping[str, object]) -> tuple[Record, ...]:
    people = left["people"]
    return people if isinstance(people, tuple) else ()


def _gates(whole: Network, bare: Network) -> Mapping[str, GateResult]:
    readable = gates_of(bare)
    return {who: as_far_as_told(gate, readable[who]) for who, gate in whole.gates.items() if who in readable}
