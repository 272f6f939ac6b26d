"""The only reader of whole maps. Everything goes through ``access``: scoped, noted before it is read, masked before it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from graphmodel.access import ADMINISTRATOR, Viewer, log_export, log_look, mask, refuse_unseen, sight, still_allowed
from graphmodel.access.registry import reader
from graphmodel.domain import masking
from graphmodel.domain.adoption import with_adoptions
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.care import Placement
from graphmodel.domain.dates import Count, PartialDate, Period, age_on
from graphmodel.domain.errors import NotAllowed
from graphmodel.domain.masking import Sight
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Child, Person
from graphmodel.domain.policy import TODAY_ONLY
from graphmodel.domain.recipient import for_recipient
from graphmodel.domain.records import Record
from graphmodel.store.connection import Graph
from graphmodel.store.known import map_known, versions_known
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


@reader(
    lambda read, call: read(call.graph, call.viewer, call.child, call.as_of, Audience(call.variant)),
    refuses=True,
    variants=lambda: tuple(Audience),
)
def network_of(
    graph: Graph,
    viewer: Viewer,
    child_id: str,
    as_of: date,
    audience: Audience = Audience.WORKER,
    known_on: date | None = None,
) -> Network:
    """The map of a child as it was on a day, as this viewer and audience may have it, with every gate worked out.

    Three statements, whatever the size of the map. ``child_id`` is Kinmap's id. ``known_on``: as it was known at the end of that
    day (UTC), None = as it is known now; some statements more (``store/known.py``). Who may see what, and who is protected,
    always counts as of today.

    :raises NotAllowed: the child is not in the viewer's scope (or not in the record: the answer does not tell which).
    :raises PurposeNeeded: the viewer does not work with the child, and said not what for (``Viewer.looking_for``).
    :raises StoreUnavailable: also when the look could not be noted; nothing is returned then.
    """
    seen, what = sight(graph, viewer, as_of), f"map for {audience.value}"
    refuse_unseen(graph, viewer, seen, child_id, what)
    log_look(graph, viewer, [child_id], what + (" with addresses" if seen.addresses else ""))
    shown = map_shown(graph, seen, records_behind(graph, child_id), (child_id, as_of, audience), known_on)
    still_allowed(graph, viewer, [child_id], as_of)
    return shown


@reader(  # variant: who receives it, by id; nobody of that id is a refusal too
    lambda read, call: read(call.graph, call.viewer, call.child, call.variant, call.as_of, "asked for a copy"),
    refuses=True,
    variants=lambda: ("nobody on this map",),
)
def network_for(graph: Graph, viewer: Viewer, child_id: str, recipient: str, as_of: date, why: str) -> Network:
    """The map made for one person to hold: nothing of anybody else's but the child's and theirs (Nottinghamshire, 2023).

    ``recipient``: an id on the child's map. One document for each recipient; for whom and why is noted.

    :raises NotAllowed: as for ``network_of``; also when this person is not on the map that may be shared.
    :raises BadValue: nobody said why.
    """
    shared = network_of(graph, viewer.looking_for(why), child_id, as_of, Audience.SHARE)
    if recipient not in shared.person_by_id or recipient == child_id:
        raise NotAllowed
    log_export(graph, viewer, child_id, "map for one recipient", recipient, why)
    return for_recipient(shared, recipient)


@reader(lambda read, call: read(call.graph, call.viewer, call.as_of), refuses=False, for_one_child=False)
def children_of(
    graph: Graph, viewer: Viewer, as_of: date, why: str = "", known_on: date | None = None
) -> tuple[ChildOnList, ...]:
    """The children in this viewer's scope on a day, by name; empty when there are none.

    ``known_on``: of those that were known by the end of that day (UTC), what was known of them.
    """
    children = sorted(sight(graph, viewer, as_of).children)
    if not children:
        return ()
    log_look(graph, viewer, children, "list of children", why or viewer.purpose or "to choose a child")
    rows = graph.read(statement("maps/children"), children=children)
    now = [(_person(row["child"]), _placements(row["placements"])) for row in rows]
    still_allowed(graph, viewer, children, as_of)
    listed = now if known_on is None else _as_known(graph, now, known_on)
    return tuple(_on_list(child, placements, as_of) for child, placements in listed)


def _as_known(
    graph: Graph, now: Sequence[tuple[Person, Sequence[Placement]]], known_on: date
) -> list[tuple[Person, Sequence[Placement]]]:
    """The children that were known by then with their placements, by name."""
    ids = [child.id for child, _ in now] + [placed.id for _, placements in now for placed in placements]
    known = versions_known(graph, sorted(ids), known_on)
    people = sorted((one for one in known if isinstance(one, Person) and not one.in_error), key=lambda one: (one.name, one.id))
    placed = [one for one in known if isinstance(one, Placement)]
    return [(child, [one for one in placed if one.child == child.id]) for child in people]


@reader(lambda read, call: read(call.graph, call.viewer, call.variant, call.as_of), refuses=False, variants=lambda: "aeiou")
def find_people(
    graph: Graph, viewer: Viewer, text: str, as_of: date, why: str = "", known_on: date | None = None
) -> tuple[FoundPerson, ...]:
    """People near this viewer's children whose name, or name the child has for them, holds ``text``; by name.

    Protected people and those in files the viewer may not open are never found. Whoever administers Kinmap also finds people who
    are near no child (a family file that was read in). ``known_on``: by the names known at the end of that day (UTC), of those
    who may be found today; without their ties, which are those of today.
    """
    wanted = text.strip().lower()
    if not wanted:
        return ()
    seen = sight(graph, viewer, as_of)
    children = sorted(seen.children)
    log_look(graph, viewer, children, f"search by name: {wanted}", why or viewer.purpose or "to find somebody by name")
    named = wanted if known_on is None else ""  # who had the name by then may have another now
    near = graph.read(statement("maps/names_of_children"), children=children, text=named)
    found = [FoundPerson(_person(row["person"]), str(row["child"]), _kinds(row["kinds"])) for row in near]
    if seen.role in TODAY_ONLY:
        found = _on_their_sheets(graph, found, seen, as_of)
    if viewer.role == ADMINISTRATOR:
        known = {one.person.id for one in found}
        anyone = people_near_nobody(graph, seen, named)
        found += [FoundPerson(person) for person in anyone if person.id not in known and not isinstance(person, Child)]
    still_allowed(graph, viewer, children, as_of)
    found = [one for one in found if _may_be_found(one, seen)]
    if known_on is not None:
        found = _by_names_known(graph, found, wanted, known_on)
    return tuple(replace(one, person=_as_found(one.person)) for one in found)


def _by_names_known(graph: Graph, found: Sequence[FoundPerson], wanted: str, known_on: date) -> list[FoundPerson]:
    """Of these people, those who were known by then and were called so."""
    versions = versions_known(graph, sorted({one.person.id for one in found}), known_on)
    then = {person.id: person for person in versions if isinstance(person, Person) and not person.in_error}
    known = (FoundPerson(then[one.person.id], one.child_id) for one in found if one.person.id in then)
    called = [one for one in known if _is_called(one.person, wanted)]
    return sorted(called, key=lambda one: (one.person.name, one.person.id, one.child_id or ""))


def _is_called(person: Person, wanted: str) -> bool:
    names = (person.name.lower(), (person.known_as or "").lower())
    return any(wanted in name for name in names) or (person.ref or "").lower() == wanted


def people_near_nobody(graph: Graph, seen: Sight, text: str) -> list[Person]:
    """Whoever a name with ``text`` (small letters) finds on the whole record, for those who administer it; "" = everyone.

    Nobody protected, nobody through whom a protected person could be found, nobody whom a file names that is not open to them.
    """
    rows = graph.read(statement("maps/near_restricted"), open=sorted(seen.children))
    sealed = {str(row["person"]) for row in rows}
    anyone = (_person(row["person"]) for row in graph.read(statement("maps/names_of_anyone"), text=text))
    return [person for person in anyone if person.id not in sealed]


def _on_their_sheets(graph: Graph, found: Sequence[FoundPerson], seen: Sight, as_of: date) -> list[FoundPerson]:
    """Of these people, those on the part of the child's map that the role sees."""
    on_sheet = {
        child: mask(network_of_records(records_behind(graph, child), child, as_of), seen).person_by_id
        for child in {one.child_id for one in found if one.child_id}
    }
    return [one for one in found if one.child_id and one.person.id in on_sheet[one.child_id]]


def _as_found(person: Person) -> Person:
    """Enough to tell one from another, and nothing that somebody wrote of them."""
    return Person(
        id=person.id,
        ref=person.ref,
        name=person.name,
        known_as=person.known_as,
        kind=person.kind,
        sex=person.sex,
        birth=person.birth,
        death=person.death,
    )


def map_shown(
    graph: Graph, seen: Sight, records: Sequence[Record], of: tuple[str, date, Audience], known_on: date | None
) -> Network:
    """The map of these records as this viewer may have it. ``of``: the child's id, the day, the audience.

    ``known_on``: as it was known on that day, under today's protection; None = as it is known now.
    """
    child_id, as_of, audience = of
    if known_on is None:
        return mask(network_of_records(records, child_id, as_of, audience), seen)
    then, guarded = map_known(graph, records, child_id, as_of, known_on, audience)
    return masking.mask(then, seen, guarded)


def records_behind(graph: Graph, child_id: str) -> tuple[Record, ...]:
    """Everything kept today that may be on a child's map, unmasked: for readers that note the look and mask, and nobody else."""
    people = [row["person"] for row in graph.read(statement("maps/circle"), child=child_id)]
    rows = graph.read(statement("maps/people"), people=people) + graph.read(statement("maps/childs_own"), child=child_id)
    return with_adoptions((_record(str(row["word"]), row["stored"]) for row in rows), child_id)


def _record(word: str, stored: object) -> Record:
    return _person(stored) if word == PEOPLE.word else record_from(_TYPE_OF_WORD[word], _properties(stored))


def _person(stored: object) -> Person:
    return person_from(_properties(stored))


def _properties(stored: object) -> dict[str, object]:
    if not isinstance(stored, dict):
        raise TypeError(f"a record's properties, not {type(stored).__name__}")
    return stored


def _on_list(child: Person, placements: Sequence[Placement], as_of: date) -> ChildOnList:
    placed = _placed_on(placements, as_of)
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


def _placements(stored: object) -> list[Placement]:
    return [record_from(Placement, each) for each in stored] if isinstance(stored, list) else []


def _placed_on(placements: Sequence[Placement], as_of: date) -> Placement | None:
    """The latest placement that holds on the day."""
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
