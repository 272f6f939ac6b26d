"""Everything said of one person on a child's map, as the card beside the drawing."""

from __future__ import annotations

from graphmodel.domain.dates import age_on
from graphmodel.domain.gate import GateResult
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person, PersonKind
from ui import wording
from ui.components.shapes import Chip, PersonCard
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
    chip, reason = _gate(gate, about.child_of(network))
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
        "chip": chip,
        "reason": reason,
        "blocks": blocks_of(network, person, member),
        "step": step,
    }


def _gate(gate: GateResult | None, child: Person | None) -> tuple[Chip | None, str]:
    """The chip, and what it does not say already: a reason that begins like the chip takes its place."""
    chip = wording.gate_chip(gate, child, long=True)
    if gate is None or chip is None:
        return None, ""
    said = " ".join(piece[0].upper() + piece[1:].rstrip(".") + "." for piece in (gate.reason, *gate.conditions) if piece)
    first, _, rest = said.partition(". ")
    if _beginning(first) == _beginning(chip["text"]):
        return {**chip, "text": first.rstrip(".")}, rest
    return chip, said


def _beginning(words: str) -> list[str]:
    return [word.strip(":.,;") for word in words.lower().split()[:2]]
