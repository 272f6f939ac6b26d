"""What cannot be true of a family: somebody among their own ancestors, a child older than its parent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import networkx as nx

from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink
from loaders.family_links import Place
from loaders.problems import Findings, shown

_MOST_NAMED = 6
PlacedLink = tuple[ParentLink, Place]


def check_families(people: Mapping[str, Person], links: Sequence[PlacedLink], findings: Findings, *, loops_refuse: bool) -> None:
    """Loops of parents are problems when ``loops_refuse``, else notices; a birth before the parent's own is always a notice:
    dates are often wrong, and the person at the desk decides which."""
    for loop in loops_of(links):
        link, place = loop[0]
        sentence = _loop_sentence(people, [one for one, _ in loop])
        say = findings.problem if loops_refuse else findings.notice
        say("parent_loop", sentence, place.file, place.row, place.column)
    for link, place in links:
        _check_births(people.get(link.parent), people.get(link.child), place, findings)


def check_children(
    people: Mapping[str, Person], records: Iterable[Record], said: Mapping[str, Place], findings: Findings
) -> None:
    """Somebody whose placement, plan or view is told but who is not of the kind child has no map: said once for each."""
    told = {child for record in records if not isinstance(record, ParentLink) and (child := getattr(record, "child", None))}
    for child in sorted(told & people.keys()):
        person = people[child]
        if person.kind is not PersonKind.CHILD and child in said:
            place = said[child]
            sentence = (
                f"{_named(people, child)} is named as a child in other tables but is of the kind {person.kind.value} here, "
                "so no map is kept. Write child in this column if it should be."
            )
            findings.notice("not_a_child", sentence, place.file, place.row, "kind")


def loops_of(links: Sequence[PlacedLink]) -> list[list[PlacedLink]]:
    """One loop for each knot of parents, as the links from child to parent and back to the first child. Linear in the links."""
    upward: nx.DiGraph[str] = nx.DiGraph()
    for item in links:
        upward.add_edge(item[0].child, item[0].parent, said=item)
    knots = (knot for knot in nx.strongly_connected_components(upward) if len(knot) > 1 or upward.has_edge(*knot, *knot))
    loops = [_walk(upward, knot) for knot in knots]
    return sorted(loops, key=lambda loop: (loop[0][1].file, loop[0][1].row, loop[0][0].child))


def _walk(upward: nx.DiGraph[str], knot: set[str]) -> list[PlacedLink]:
    """From the first of a knot to a parent within it, until somebody comes twice."""
    at = min(knot)
    trail: dict[str, PlacedLink] = {}
    while at not in trail:
        parent = min(parent for parent in upward.successors(at) if parent in knot)
        trail[at] = upward.edges[at, parent]["said"]
        at = parent
    on_trail = list(trail)
    return [trail[child] for child in on_trail[on_trail.index(at) :]]


def _loop_sentence(people: Mapping[str, Person], loop: Sequence[ParentLink]) -> str:
    names = [_named(people, link.child) for link in loop[:_MOST_NAMED]]
    if len(loop) == 1:
        return f"{names[0]} is recorded as their own parent."
    steps = ", whose parent is ".join(names)
    more = f", and so on over {len(loop)} people," if len(loop) > _MOST_NAMED else ", whose parent is"
    return f"Nobody can be their own ancestor: the parent of {steps}{more} {names[0]} again."


def _named(people: Mapping[str, Person], person_id: str) -> str:
    person = people.get(person_id)
    return f'{shown(person.name)} ("{shown(person.ref or person.id)}")' if person else f'"{shown(person_id)}"'


def _check_births(parent: Person | None, child: Person | None, place: Place, findings: Findings) -> None:
    if parent is None or child is None or parent.birth is None or child.birth is None or parent.birth.earliest is None:
        return
    if child.birth.is_surely_before(parent.birth.earliest):
        sentence = (
            f"{shown(child.name)} was born ({shown(child.birth.text)}) before {shown(parent.name)}, who is named as a parent "
            f"({shown(parent.birth.text)}). Check which date, or which person, is meant."
        )
        findings.notice("born_before_parent", sentence, place.file, place.row, place.column)
