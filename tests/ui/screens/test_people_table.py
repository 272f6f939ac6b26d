"""The list says what the picture says, of everyone in it."""

from __future__ import annotations

from graphmodel.domain.gate import GateOutcome, GateResult
from tests.scenarios import amiras_family
from tests.ui.screens.networks import network_of
from ui.screens.people_table import people_table


def test_everyone_but_the_child_has_one_row() -> None:
    network = network_of(amiras_family(), "amira")
    table = people_table(network, None)

    assert sorted(person.id for person in network.people if person.id != "amira") == sorted(row["id"] for row in table["rows"])


def test_the_closest_to_the_child_come_first_and_nobody_is_scored() -> None:
    rows = people_table(network_of(amiras_family(), "amira"), None)["rows"]

    assert [row["id"] for row in rows[:3]] == ["idris", "nana", "pauline"]


def test_no_cell_is_empty() -> None:
    table = people_table(network_of(amiras_family(), "amira"), None)

    assert [row["id"] for row in table["rows"] if not all(row["cells"])] == []
    assert {len(table["columns"])} == {len(row["cells"]) for row in table["rows"]}


def test_the_gate_is_a_chip_with_words() -> None:
    gates = {"nana": GateResult(GateOutcome.OPEN, "gate.open", "Nothing stands in the way.")}
    rows = people_table(network_of(amiras_family(), "amira", gates), "nana")["rows"]
    nana = next(row for row in rows if row["id"] == "nana")

    assert nana["cells"][-1] == {"style": "open", "icon": "door", "text": "can be arranged"}
