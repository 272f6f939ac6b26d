"""The only reader of whole maps. Everything goes through ``access``: scoped, noted before it is read, masked before it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graphmodel.access import ADMINISTRATOR, Viewer, log_look, mask, see_allowed, sight
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.care import Placement
from graphmodel.domain.dates import Count, PartialDate, Period, age_on
from graphmodel.domain.masking import Sight
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.store.connection import Graph
from graphmodel.store.mapping import person_from, record_from
from graphmodel.store.shapes import PEOPLE, SHAPES
from graphmodel.store.statements import statement

_TYPE_OF_WORD = {shape.word: shape.record_type for shape in SHAPES}


@dataclass(frozen=True, slots=True)
class ChildOnList:
    """One line of a list of children. ``age`` in whole years; ``placed_since`` = start of the placement that holds on the day."""

    id: str
    name: str
    ref: str | None = None
    known_as: str | None = None
    age: Count | None = None
    legal_status: str | None = None
    placement_type: str | None = None
    placed_since: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody found by name, and near which child; ``child_id`` None = near no child of this viewer."""

    person: Person
    child_id: str | None = None
    kinds: tuple[str, ...] = ()


def network_of(
    graph: Graph,
    viewer: Viewer,
    child_id: str,
    as_of: date,
    audience: Audience = Audience.WORKER,
    why: str = "",
) -> Network:
    """The map of a child as it was on a day, as this viewer and audience may have it, with every gate worked out.

    Three statements, whatever the size of the map. ``child_id`` is Kinmap's id.

    :raises NotAllowed: the child is not in the viewer's scope (or not in the record: the answer does not tell which).
    :raises StoreUnavailable: also when the look could not be noted; nothing is returned then.
    """
    seen = sight(graph, viewer, as_of)
    see_allowed(seen, child_id)
    log_look(graph, viewer, [child_id], f"map for {audience.value}", why)
    return mask(network_of_records(_records(graph, child_id), child_id, as_of, audience), seen)


def children_of(graph: Graph, viewer: Viewer, as_of: date, why: str = "") -> tuple[ChildOnList, ...]:
    """The children in this viewer's scope on a day, by name; empty when there are none."""
    children = sorted(sight(graph, viewer, as_of).children)
    if not children:
        return ()
    log_look(graph, viewer, children, "list of children", why)
    rows = graph.read(statement("maps/children"), children=children)
    return tuple(_on_list(row, as_of) for row in rows)


def find_people(graph: Graph, viewer: Viewer, text: str, as_of: date, why: str = "") -> tuple[FoundPerson, ...]:
    """People near this viewer's children whose name, or name the child has for them, holds ``text``; by name.

    Protected people and those in files the viewer may not open are never found. Whoever administers Kinmap also finds people who
    are near no child (a family file that was read in).
    """
    wanted = text.strip().lower()
    if not wanted:
        return ()
    seen = sight(graph, viewer, as_of)
    log_look(graph, viewer, sorted(seen.children), f"search by name: {wanted}", why)
    near = graph.read(statement("maps/names_of_children"), children=sorted(seen.children), text=wanted)
    found = [FoundPerson(_person(row["person"]), str(row["child"]), _kinds(row["kinds"])) for row in near]
    if viewer.role == ADMINISTRATOR:
        known = {one.person.id for one in found}
        anyone = (_person(row["person"]) for row in graph.read(statement("maps/names_of_anyone"), text=wanted))
        found += [FoundPerson(person) for person in anyone if person.id not in known and not isinstance(person, Child)]
    return tuple(one for one in found if _may_be_found(one, seen))


def _records(graph: Graph, child_id: str) -> list[Record]:
    people = [row["person"] for row in graph.read(statement("maps/circle"), child=child_id)]
    rows = graph.read(statement("maps/people"), people=people) + graph.read(statement("maps/childs_own"), child=child_id)
    return [_record(str(row["word"]), row["stored"]) for row in rows]


def _record(word: str, stored: object) -> Record:
    return _person(stored) if word == PEOPLE.word else record_from(_TYPE_OF_WORD[word], _properties(stored))


def _person(stored: object) -> Person:
    return person_from(_properties(stored))


def _properties(stored: object) -> dict[str, object]:
    if not isinstance(stored, dict):
        raise TypeError(f"a record's properties, not {type(stored).__name__}")
    return stored


def _on_list(row: dict[str, object], as_of: date) -> ChildOnList:
    child = _person(row["child"])
    placed = _placed_on(row["placements"], as_of)
    return ChildOnList(
        id=child.id,
        name=child.name,
        ref=child.ref,
        known_as=child.known_as,
        age=age_on(child.birth, as_of),
        legal_status=child.legal_status if isinstance(child, Child) else None,
        placement_type=placed.type if placed else None,
        placed_since=placed.starts_on if placed else None,
    )


def _placed_on(stored: object, as_of: date) -> Placement | None:
    """The latest placement that holds on the day."""
    placements = [record_from(Placement, each) for each in stored] if isinstance(stored, list) else []
    holding = [one for one in placements if not one.in_error and Period(one.starts_on, one.ends_on).contains(as_of)]
    return max(holding, key=lambda one: (one.starts_on.order()[0] if one.starts_on else date.min, one.id), default=None)


def _kinds(given: object) -> tuple[str, ...]:
    return tuple(sorted({str(kind) for kind in given})) if isinstance(given, list) else ()


def _may_be_found(found: FoundPerson, seen: Sight) -> bool:
    person = found.person
    if person.id == found.child_id:
        return True
    if person.identity_protected not in (None, "none"):
        return False
    return not person.restricted or person.id in seen.children
