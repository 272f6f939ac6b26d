"""The list that equals the map: everyone drawn has a row, every row is drawn, and it says what the picture shows."""

from __future__ import annotations

from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from ui import wording
from ui.components.shapes import Chip, Facts, Sentence, Table, TableRow
from ui.drawing.eco_map_members import Member, public_id
from ui.screens import about
from ui.screens.record_blocks import last_words, plan_words, view_words


def people_table(network: Network, selected: str | None) -> Table:
    """Everyone but the child, closest ring first as the child placed them, then by name."""
    child = about.child_of(network)
    name = child.called if child else "the child"
    on_map = about.members_of(network)
    others = sorted(
        (person for person in network.people if person.id != network.child), key=lambda person: _order(network, person)
    )
    return {
        "caption": f"Everyone on {name}’s map on {wording.weekday_day(network.as_of)}: {len(others)}, as in the picture.",
        "columns": [
            {"title": "Name"},
            {"title": f"To {name}"},
            {"title": f"{name} says", "record": "view", "wide": True},
            {"title": "Agreed"},
            {"title": "Last together"},
            {"title": "Time together"},
        ],
        "rows": [_row(network, person, on_map.get(person.id)) for person in others],
        "selected": selected,
    }


def _order(network: Network, person: Person) -> tuple[int, str, str]:
    view = about.latest_view(network, person.id)
    return (-(view.closeness if view and view.closeness is not None else -1), person.called.casefold(), person.id)


def _row(network: Network, person: Person, member: Member | None) -> TableRow:
    lines, foot = view_words(network, person)
    chip = wording.gate_chip(about.gate_of(network, person, member), about.child_of(network))
    cells: list[str | Chip | Facts] = [
        person.called,
        about.relationship(member),
        " · ".join([*(_text(line) for line in lines), *([foot] if foot else [])]),
        " ".join(_text(line) for line in plan_words(network, person)),
        last_words(member).removeprefix("Last together "),
        chip if chip is not None else _without_gate(network, person, member),
    ]
    return {"id": public_id(person), "pick": True, "cells": cells}


def _without_gate(network: Network, person: Person, member: Member | None) -> str:
    if person.id not in network.gates:
        return "Not worked out"
    return "They live together" if member and member.last and member.last.lives_together else "Their work"


def _text(sentence: Sentence) -> str:
    return "".join(piece if isinstance(piece, str) else piece["text"] for piece in sentence)
