"""The people and records behind an answer: one fetch for all its pairs, one small ``Network`` for each child.

From it come the gate, the words for who somebody is, the child's own view, and what this viewer may see, all by the same
functions that serve the maps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TypeVar

from graphmodel.domain.adoption import with_adoptions
from graphmodel.domain.arrangements import Arrangement, Barrier, Explanation, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import HouseholdStay, Placement
from graphmodel.domain.gate_facts import gates_of
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.versions import current_views
from graphmodel.domain.voice import View
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import person_from, record_from
from graphmodel.store.schema import SCHEMA
from graphmodel.store.statements import Statement, load_statements
from queries.definitions import definitions, with_evidence
from queries.rows import Pair, StandingPair, pair_from

R = TypeVar("R", bound=Record)


@cache
def _behind_answers() -> Mapping[str, Statement]:
    return load_statements(files("queries").joinpath("answers"), SCHEMA.names, _with_standing)


def _with_standing(text: str) -> str:
    return with_evidence(text, ("standing",), definitions(), carried=("pair",))


def behind(name: str) -> Statement:
    """A statement that no worker asks: ``facts`` of the people in an answer, or ``children`` in scope."""
    return _behind_answers()[name]


def gather(graph: Graph, pairs: Iterable[Pair], as_of: date) -> Mapping[str, Network]:
    """For each child of these pairs everyone they name, with their gates; not masked yet. Empty for no pairs, without a fetch."""
    asked = _asked(pairs)
    if not asked:
        return {}
    networks = (network_from(row, as_of) for row in graph.read(behind("facts"), pairs=asked))
    return {network.child: network for network in networks if network.child is not None}


def standings(graph: Graph, pairs: Iterable[Pair], limits: Mapping[str, object]) -> Mapping[tuple[str, str], StandingPair]:
    """How things stand between each child and person of these pairs whose rows do not say so themselves.

    ``limits``: what the shared definitions ask for: day, privacies, thresholds and codes. A pair that nothing is recorded of is
    left out.
    """
    asked = _asked(pair for pair in pairs if pair.person_id and not isinstance(pair, StandingPair))
    if not asked:
        return {}
    statement = behind("standing")
    given = {name: value for name, value in limits.items() if name in statement.params}
    found = (pair_from(StandingPair, row) for row in graph.read(statement, pairs=asked, **given))
    return {(row.child_id, row.person_id): row for row in found if isinstance(row, StandingPair) and row.person_id is not None}


def _asked(pairs: Iterable[Pair]) -> list[dict[str, object]]:
    """The people of each child, each once, sorted."""
    people: defaultdict[str, set[str | None]] = defaultdict(set)
    for pair in pairs:
        people[pair.child_id] |= {pair.person_id, *_others_of(pair)}
    return [
        {"child_id": child, "people": sorted(who for who in named if who and who != child)}
        for child, named in sorted(people.items())
    ]


def _others_of(pair: Pair) -> Iterator[str]:
    """Whom else the row names by id; ids of records that are nobody's find nobody."""
    for each in fields(pair):
        value = getattr(pair, each.name)
        if each.name.endswith("_id") and isinstance(value, str):
            yield value
        elif each.name.endswith("_ids"):
            yield from value


def network_from(row: Mapping[str, object], as_of: date) -> Network:
    """The small map of one row of the facts, as known by the day: what was said or judged later is left out."""
    placements = _records(Placement, row["placements"])
    people = (person_from(stored) for stored in _stored(row["people"]))
    marked = with_adoptions([*people, *_records(Tie, row["adoptions"])], str(row["child_id"]))
    network = Network(
        as_of=as_of,
        child=str(row["child_id"]),
        people=_sorted(one for one in marked if isinstance(one, Person)),
        ties=_records(Tie, row["ties"]),
        parent_links=_records(ParentLink, row["parent_links"]),
        partnerships=_records(Partnership, row["partnerships"]),
        household_stays=_records(HouseholdStay, row["stays"]),
        views=tuple(view for view in current_views(_records(View, row["views"])) if view.said_on.may_be_by(as_of)),
        assessments=tuple(one for one in _records(Assessment, row["assessments"]) if one.on.may_be_by(as_of)),
        arrangements=_records(Arrangement, row["arrangements"]),
        barriers=_records(Barrier, row["barriers"]),
        restrictions=_records(Restriction, row["limits"]),
        explanations=_records(Explanation, row["explanations"]),
        placements=placements,
    )
    gates = gates_of(network)
    # A placement's household joins those who live there, which decides who is known only through somebody masked.
    homes = tuple(
        HouseholdStay(
            id=f"{placed.id}/home",
            household=placed.household,
            member=placed.child,
            starts_on=placed.starts_on,
            ends_on=placed.ends_on,
        )
        for placed in placements
        if placed.household
    )
    return replace(network, gates=gates, household_stays=_sorted((*network.household_stays, *homes)))


def _stored(value: object) -> Sequence[Mapping[str, object]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _records(record_type: type[R], value: object) -> tuple[R, ...]:
    found = (record_from(record_type, stored) for stored in _stored(value))
    return _sorted(record for record in found if not record.in_error)


def _sorted(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted({record.id: record for record in records}.values(), key=lambda record: record.id))
