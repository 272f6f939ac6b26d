"""Amira at the home of Denise and Carl Marsh, with their daughter Ellie and a cat. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from graphmodel.domain.care import Household, HouseholdStay, Placement
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person, Pet
from graphmodel.domain.ties import ParentLink, Partnership
from tests.ui.drawing.amira import amira, tie

SINCE = PartialDate.of(date(2026, 9, 10))


def at_home(audience: Audience = Audience.WORKER) -> Network:
    """Amira's map with who lives with her."""
    network = amira(audience)
    carl = Person(id="carl", name="Carl Marsh", known_as="Carl", sex="M", told_to_child=True)
    cat = Pet(id="smudge", name="Smudge", species="cat", keeper="denise", told_to_child=True)
    return replace(
        network,
        people=tuple(sorted((*network.people, carl, cat), key=lambda one: one.id)),
        ties=(*network.ties, tie("carl", "foster_carer"), tie("smudge", "carers_pet")),
        parent_links=tuple(ParentLink(id=f"p-{who}", parent=who, child="ellie") for who in ("denise", "carl")),
        partnerships=(Partnership(id="pair", one="carl", other="denise", status="married"),),
        placements=(
            Placement(
                id="pl",
                child="amira",
                type="U6",
                starts_on=SINCE,
                carers=("denise", "carl"),
                carers_children=("ellie",),
                household="h",
            ),
        ),
        households=(Household(id="h", name="12 Mill Road"),),
        household_stays=(
            HouseholdStay(id="s1", household="h", member="amira", starts_on=SINCE),
            HouseholdStay(id="s2", household="h", member="smudge"),
        ),
    )
