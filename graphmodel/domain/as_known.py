"""A record as it was known on an earlier day, and what is known today on top of it: protection always counts as of today. Pure.

Who is protected, sealed off or kept private since is so in the past as well: the past map is looked at today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain

from graphmodel.domain.adoption import with_adoptions
from graphmodel.domain.arrangements import Restriction
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.details import PersonName
from graphmodel.domain.masking import protection_of
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.policy import RESTRICTED
from graphmodel.domain.records import Record
from graphmodel.domain.told import not_to_be_shown
from graphmodel.domain.versions import strictest, versions_of
from graphmodel.domain.voice import View

Key = tuple[type[Record], str]
_MOST_MERGES = 50
"""How far a chain of merges is followed; longer ones go in circles."""


def key_of(record: Record) -> Key:
    """What tells records apart: every kind of person is one type, because a person may turn out to be a child."""
    return (Person if isinstance(record, Person) else type(record)), record.id


def same_person(who: str, merged_into: Callable[[str], object]) -> Iterator[str]:
    """Somebody's id, then those of whoever they turned out to be. ``merged_into``: the next of an id; no text = there is none."""
    for _ in range(_MOST_MERGES):
        yield who
        merged = merged_into(who)
        if not isinstance(merged, str):
            return
        who = merged


def protected_as_now(then: Iterable[Record], now: Iterable[Record], child: str, today: date) -> tuple[Record, ...]:
    """The records of an earlier day with the protection of today: of people, of sealed records, of reasons, of views.

    ``now``: what is kept today of the same map, merged people included; what is not among it is taken as it was.
    """
    kept = {key_of(record): record for record in with_adoptions(now, child)}
    around = replace(network_of_records(kept.values(), None, today), child=child)
    views = [record for record in kept.values() if isinstance(record, View)]
    hidden = not_to_be_shown(around)
    return tuple(_guarded(record, kept, around, hidden, views) for record in then)


def guarded_people(now: Iterable[Record], child: str, today: date) -> tuple[Person, ...]:
    """Who is protected or sealed off today: their names are struck out of what was written earlier, known then or not.

    Also whoever turned out to be one of them, by the names of the record that was theirs before.
    """
    kept = {key_of(record): record for record in now}
    around = replace(network_of_records(kept.values(), None, today), child=child)
    guarded = {person.id for person in around.people if person.id != child and _is_guarded(around, person)}
    named = chain.from_iterable(_named(record) for record in kept.values())
    return tuple(person for person in named if any(each.id in guarded for each in _same(person.id, kept)))


def _named(record: Record) -> Iterator[Person]:
    """Whoever a record gives a name to, by it."""
    if isinstance(record, Person):
        yield record
    elif isinstance(record, PersonName):
        yield Person(id=record.person, name=record.name)


def _is_guarded(around: Network, person: Person) -> bool:
    return bool(person.restricted) or person.visibility == RESTRICTED or protection_of(around, person) is not None


def _guarded(
    record: Record, kept: Mapping[Key, Record], around: Network, hidden: frozenset[str], views: Iterable[View]
) -> Record:
    today = kept.get(key_of(record))
    same: list[Record] = list(_same(record.id, kept)) if isinstance(record, Person) else [] if today is None else [today]
    if any(each.visibility == RESTRICTED for each in same):
        record = replace(record, visibility=RESTRICTED)
    if isinstance(record, Person):
        return _person(record, [each for each in same if isinstance(each, Person)], around, hidden)
    if isinstance(record, View):
        told = (version.view.private_to for version in versions_of(record.id, views))
        return replace(record, private_to=strictest(record.private_to, *told))
    if isinstance(record, Restriction) and isinstance(today, Restriction):
        return replace(record, reason_sensitive=record.reason_sensitive or today.reason_sensitive)
    return record


def _same(who: str, kept: Mapping[Key, Record]) -> Iterator[Person]:
    """The person as kept today, and whoever they turned out to be."""
    people = (kept.get((Person, each)) for each in same_person(who, lambda one: _merged_into(kept.get((Person, one)))))
    return (person for person in people if isinstance(person, Person))


def _merged_into(record: Record | None) -> str | None:
    return record.merged_into if isinstance(record, Person) else None


def _person(person: Person, today: list[Person], around: Network, hidden: frozenset[str]) -> Person:
    protections = [protection_of(around, each) for each in (*today, person)]
    return replace(
        person,
        identity_protected=next((each for each in protections if each is not None), person.identity_protected),
        address_protected=any(each.address_protected for each in (*today, person)) or person.address_protected,
        restricted=any(each.restricted for each in (*today, person)) or person.restricted,
        told_to_child=False if any(each.id in hidden for each in today) else person.told_to_child,
    )
