"""A family without names, to share where nobody may be known by it: codes for people, no words anybody wrote, no days, no ids.

Ages are said in bands and years not at all (``captions``, ``words``); what is left is the shape of the family.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from graphmodel.domain.care import Placement
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import PERSON_TYPES, Person, PersonKind, Pet
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from ui.drawing.genogram.ages import age_on
from ui.drawing.genogram.families import birth_key
from ui.drawing.genogram.members import members_of
from ui.drawing.genogram.notation import being_of_gender

R = TypeVar("R", bound=Record)
GROWN_UP = 18
"""Years from which somebody is an adult in a code."""


def coded(network: Network) -> Network:
    """The network with every person as a code, everything free text gone, and every id made anew from the order of birth."""
    drawn, others = members_of(network)
    people = [*sorted(drawn, key=birth_key), *sorted(others, key=birth_key)]
    ids = {person.id: f"p{place:03}" for place, person in enumerate(people, start=1)}
    counts: Counter[str] = Counter()
    bare = []
    for person in people:
        word = _word_for(person, network)
        counts[word] += 1
        bare.append(_bare(person, ids, f"{word} {counts[word]}"))
    return Network(
        as_of=network.as_of,
        audience=Audience.SHARE,
        child=ids.get(network.child or ""),
        people=tuple(bare),
        **_relations(network, ids),
        **_homes(network, ids),
    )


def _relations(network: Network, ids: Mapping[str, str]) -> dict[str, Any]:
    """Parent links, partnerships and kinds of tie between the people, each under a new id."""
    links = [link for link in network.parent_links if link.parent in ids and link.child in ids]
    pairs = [pair for pair in network.partnerships if pair.one in ids and pair.other in ids]
    ties = [tie for tie in network.ties if tie.source_person in ids and tie.target_person in ids]
    return {
        "parent_links": tuple(
            _clean(link, f"l{place:04}", parent=ids[link.parent], child=ids[link.child]) for place, link in enumerate(links)
        ),
        "partnerships": tuple(
            _clean(pair, f"u{place:04}", one=ids[pair.one], other=ids[pair.other]) for place, pair in enumerate(pairs)
        ),
        "ties": tuple(
            Tie(id=f"t{place:04}", source_person=ids[tie.source_person], target_person=ids[tie.target_person], kind=tie.kind)
            for place, tie in enumerate(ties)
            if not tie.in_error
        ),
    }


def _homes(network: Network, ids: Mapping[str, str]) -> dict[str, Any]:
    """Homes by number, and who lives or is placed in them."""
    homes = {home.id: f"h{place:02}" for place, home in enumerate(sorted(network.households, key=lambda h: h.id), start=1)}
    stays = [stay for stay in network.household_stays if stay.household in homes and stay.member in ids]
    placed = [placement for placement in network.placements if placement.child in ids]
    return {
        "households": tuple(
            _clean(home, homes[home.id], name=f"Home {int(homes[home.id][1:])}", address=None, area=None)
            for home in network.households
        ),
        "household_stays": tuple(
            _clean(stay, f"s{place:04}", household=homes[stay.household], member=ids[stay.member])
            for place, stay in enumerate(stays)
        ),
        "placements": tuple(
            Placement(
                id=f"c{place:04}",
                child=ids[one.child],
                type=one.type,
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                carers=tuple(ids[who] for who in one.carers if who in ids),
                carers_children=tuple(ids[who] for who in one.carers_children if who in ids),
                household=homes.get(one.household or ""),
                in_error=one.in_error,
            )
            for place, one in enumerate(placed)
        ),
    }


def _clean(record: R, new_id: str, **more: object) -> R:
    return replace(record, id=new_id, ref=None, source=None, recorded_by=None, recorded_at=None, **more)  # type: ignore[arg-type]


def _word_for(person: Person, network: Network) -> str:
    if person.id == network.child:
        return "Child"
    if person.kind is PersonKind.PET:
        return "Pet"
    if person.birth is None and person.birth_expected is not None:
        return "Baby"
    age = age_on(person.birth, network.as_of).removeprefix("≈")
    if not age:
        return "Child" if person.kind is PersonKind.CHILD else "Person"
    return "Adult" if int(age) >= GROWN_UP else "Child"


def _bare(person: Person, ids: dict[str, str], code: str) -> Person:
    """What the shape of a family needs of a person, and nothing else."""
    kept = {
        "kind": person.kind,
        "sex": person.sex,
        "gender": None if person.masked else being_of_gender(person.sex, person.gender)[0].value,
        "birth": person.birth,
        "birth_expected": person.birth_expected,
        "death": person.death,
        "masked": person.masked,
        "in_error": person.in_error,
    }
    if isinstance(person, Pet):
        kept["keeper"] = ids.get(person.keeper or "")
    return PERSON_TYPES[person.kind](id=ids[person.id], name=code, **kept)  # type: ignore[arg-type]
