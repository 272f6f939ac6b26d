"""Everything said of one person on a child's map, as the card beside the drawing."""

from __future__ import annotations

from graphmodel.domain.dates import age_on
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.network import Network
from graphmodel.domain.people import PersonKind
from ui import wording
from ui.components.shapes import PersonCard
from ui.screens import about
from ui.screens.record_blocks import blocks_of

PROMPT = "Choose someone on the map, by pointing or with the arrow keys, to see what is recorded of them."


def card_of(network: Network, mark: str | None, step: str = "") -> PersonCard:
    """The card of a person; an empty one with a prompt when nobody on this map carries that mark.

    ``step``: the one next step that a question suggests for this person, "" = none.
    """
    person = about.person_marked(network, mark)
    if person is None or person.id == network.child:
        return {"name": "", "prompt": PROMPT, "line": "", "icon": "", "shape": "", "stroke": "", "tint": "", "chip": None,
                "reason": "", "blocks": [], "step": ""}  # fmt: skip
    member = about.members_of(network).get(person.id)
    gate = about.gate_of(network, person, member)
    ink = about.ink_of(member)
    age = age_on(person.birth, network.as_of) if person.death is None and not person.masked else None
    line = about.relationship(member) + (f", {age}" if age is not None else "")
    group = person.kind in (PersonKind.PLACE, PersonKind.ORGANISATION, PersonKind.COMMUNITY)
    return {
        "name": person.called,
        "prompt": "",
        "line": line,
        "icon": "lock" if person.masked else wording.kind_icon(person),
        "shape": "square" if group else ("died" if person.death is not None else "round"),
        "stroke": ink.stroke,
        "tint": ink.tint,
        "chip": wording.gate_chip(gate, about.child_of(network), long=True),
        "reason": _reason(gate),
        "blocks": blocks_of(network, person, member),
        "step": step,
    }


def _reason(gate: GateResult | None) -> str:
    """What the chip does not say already."""
    if gate is None:
        return ""
    said = [] if gate.outcome is GateOutcome.OPEN else [gate.reason]
    pieces = [piece for piece in (*said, *gate.conditions) if piece]
    return " ".join(piece[0].upper() + piece[1:].rstrip(".") + "." for piece in pieces)
