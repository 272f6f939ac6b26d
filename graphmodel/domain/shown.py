"""What of a map this reader's role and this audience are shown: the policy table, carried out (practice 5: 7 and 9). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, replace
from typing import TypeVar

from graphmodel.domain import policy
from graphmodel.domain.arrangements import Restriction
from graphmodel.domain.dates import Period
from graphmodel.domain.gate_types import GateOutcome, GateResult
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.policy import Group
from graphmodel.domain.private_views import CLOSED
from graphmodel.domain.records import Record, empty_fields
from graphmodel.domain.shown_today import today_only, while_working

R = TypeVar("R", bound=Record)

_HOME = "Home"
_PROTECTED_HOME = "Protected address"
_WITHOUT_REASON = {
    GateOutcome.DIED: GateResult(GateOutcome.DIED, "gate.died", "Died: remember."),
    GateOutcome.CHECK_FIRST: GateResult(
        GateOutcome.CHECK_FIRST, "gate.check_first", "Check first with the child's social worker."
    ),
    GateOutcome.OPEN_WITH_CONDITIONS: GateResult(
        GateOutcome.OPEN_WITH_CONDITIONS, "gate.open_with_conditions", "Can be arranged as the plan says."
    ),
    GateOutcome.OPEN: GateResult(GateOutcome.OPEN, "gate.open", "Time together can be arranged."),
}
"""Outcomes that may be told without telling what somebody judged, ordered or wished; all others are closed alike."""


def for_role(network: Network, role: str, viewer: str | None = None) -> Network:
    """What a role sees of a map; ``viewer``: who looks, where a role sees only what fell into their own time with the child."""
    timely = while_working(network, viewer) if role in policy.OWN_SPELL_ONLY else network
    return for_column(timely, role)


def for_audience(network: Network) -> Network:
    """What the map's audience may see: everything for a worker; for others no risk, reasons, addresses or workers' notes."""
    bare = _with_bare_homes(network)
    if network.audience is Audience.WORKER:
        return bare
    if network.audience is not Audience.CHILD:
        bare = replace(bare, views=tuple(view for view in bare.views if view.private_to is None))
    bare = replace(bare, decisions=tuple(one for one in bare.decisions if one.told_child_on is not None))
    return for_column(bare, network.audience.value)


def for_column(network: Network, column: str) -> Network:
    """The map as one column of the policy table sees it; empty for a column that is not in the table."""
    told = {each.name: _told(each, getattr(network, each.name), column) for each in fields(network)}
    shown = replace(network, **told)  # type: ignore[arg-type]
    if not policy.sees_group(column, Group.SENSITIVE_REASONS):
        shown = replace(shown, restrictions=tuple(map(_without_sensitive_reason, shown.restrictions)))
    if not policy.sees_group(column, Group.GATE_REASONS):
        shown = replace(shown, gates=gates_without_reasons(shown.gates))
    return today_only(shown) if column in policy.TODAY_ONLY else shown


def gates_without_reasons(gates: Mapping[str, GateResult]) -> dict[str, GateResult]:
    """The gates as whoever sees no judgements, orders or wishes behind them may have them: whether, and whom to ask."""
    return {who: gate_without_reason(gate) for who, gate in gates.items()}


def gate_without_reason(gate: GateResult) -> GateResult:
    """One gate without why: outcomes that tell why are closed alike, with the same words."""
    return _WITHOUT_REASON.get(gate.outcome, CLOSED)


def without(record: R, names: frozenset[str]) -> R:
    """The record without these fields: not recorded, or empty where a field must hold something."""
    empty = empty_fields(type(record))
    gone = {name: empty[name] for name in names if name in empty and getattr(record, name) != empty[name]}
    return replace(record, **gone) if gone else record  # type: ignore[arg-type]


def without_addresses(network: Network) -> Network:
    """Without where anybody lives or can be reached: what every map is that nobody asked addresses of (Telford, 2012)."""
    by_type = policy.FIELDS[Group.ADDRESSES]

    def bare(value: object) -> object:
        if not isinstance(value, tuple):
            return value
        return tuple(without(one, frozenset(by_type.get(type(one), ()))) if type(one) in by_type else one for one in value)

    return replace(network, **{each.name: bare(getattr(network, each.name)) for each in fields(network)})  # type: ignore[arg-type]


def _told(each: Field[object], value: object, column: str) -> object:
    if each.name in policy.FRAME:
        return value
    if not policy.sees(column, each.name):
        return _default(each)
    if not isinstance(value, tuple):
        return value
    hidden = {of: policy.left_out(column, of) for of in {type(one) for one in value}}
    return tuple(without(one, hidden[type(one)]) for one in value)


def _default(each: Field[object]) -> object:
    return each.default_factory() if each.default_factory is not MISSING else () if each.default is MISSING else each.default


def _without_sensitive_reason(limit: Restriction) -> Restriction:
    return replace(limit, reason=None, legal_ref=None) if limit.reason_sensitive else limit


def with_guarded_homes(network: Network) -> Network:
    """Without the name and address of a home in which somebody lives whose address is protected; before a role's part is cut out.

    The child's own home is the child's: what others may know of it follows from who they are.
    """
    guarded = {person.id for person in network.people if person.address_protected and person.id != network.child}
    # An order not to disclose an address guards it as the mark on the person does.
    guarded |= {
        limit.on_person
        for limit in network.restrictions
        if limit.kind == "do_not_disclose_address" and Period(limit.starts_on, limit.ends_on).contains(network.as_of)
    }
    protected = {stay.household for stay in network.household_stays if stay.member in guarded}
    return replace(
        network,
        contact_details=tuple(one for one in network.contact_details if one.person not in guarded),
        households=tuple(
            replace(home, name=_PROTECTED_HOME, ref=None, address=None, area=None) if home.id in protected else home
            for home in network.households
        ),
    )


def _with_bare_homes(network: Network) -> Network:
    """Names of homes are often addresses: gone from what others will hold in their hands, but for the child's own home."""
    own = {stay.household for stay in network.household_stays if stay.member == network.child}
    every = frozenset(home.id for home in network.households if home.name != _PROTECTED_HOME)
    bare = {
        Audience.WORKER: frozenset[str](),
        Audience.CHILD: every - own,
        Audience.CARER: every - own,
        Audience.SHARE: every,
    }[network.audience]
    homes = tuple(replace(home, name=_HOME, ref=None) if home.id in bare else home for home in network.households)
    return replace(network, households=homes)
