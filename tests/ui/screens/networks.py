"""A network straight from a told family, without a store: what a screen would receive of one child."""

from __future__ import annotations

from collections.abc import Mapping

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import Household, HouseholdStay, Placement, WorkerSpell
from graphmodel.domain.gate import GateResult
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import View
from tests.scenarios import Family


def network_of(family: Family, child: str, gates: Mapping[str, GateResult] | None = None) -> Network:
    """Everything told, as of the family's day; nothing is left out or masked."""

    def all_of(*types: type[Record]) -> tuple[object, ...]:
        return tuple(sorted((record for record in family.records if isinstance(record, types)), key=lambda record: record.id))

    return Network(
        as_of=family.today,
        child=child,
        people=all_of(Person),  # type: ignore[arg-type]
        parent_links=all_of(ParentLink),  # type: ignore[arg-type]
        partnerships=all_of(Partnership),  # type: ignore[arg-type]
        ties=all_of(Tie),  # type: ignore[arg-type]
        views=all_of(View),  # type: ignore[arg-type]
        assessments=all_of(Assessment),  # type: ignore[arg-type]
        arrangements=all_of(Arrangement),  # type: ignore[arg-type]
        events=all_of(ContactEvent),  # type: ignore[arg-type]
        restrictions=all_of(Restriction),  # type: ignore[arg-type]
        explanations=all_of(Explanation),  # type: ignore[arg-type]
        placements=all_of(Placement),  # type: ignore[arg-type]
        households=all_of(Household),  # type: ignore[arg-type]
        household_stays=all_of(HouseholdStay),  # type: ignore[arg-type]
        worker_spells=all_of(WorkerSpell),  # type: ignore[arg-type]
        gates=gates or {},
    )
