"""A foster home of the demo: carers, maybe a child of theirs and an animal, lived in now or before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graphmodel.domain.care import Placement
from graphmodel.domain.people import Pet
from loaders.synthetic_parts import Bond, Contact, Seen, somebody
from loaders.synthetic_story import Story


@dataclass(frozen=True, slots=True)
class CarersHome:
    """``since``, ``ended``: days ago, ``ended`` None = the child lives there now. ``reason``: SSDA903 reason of the end.

    ``sexes`` of the carers in their order. ``missed``: what the child says of the carer, once moved on;
    ``last``: days since anybody was in touch, None = since the end.
    """

    carers: tuple[str, ...]
    since: int
    ended: int | None = None
    reason: str | None = None
    child_of_carer: str | None = None
    pet: tuple[str, str] | None = None
    place: str = "U6"
    missed: Seen | None = None
    last: int | None = None
    sexes: str = "FM"


def foster_home(story: Story, child: str, home: CarersHome) -> None:
    """The child's stay with these carers: placement, household, and everyone of the home on the child's map."""
    carers = [_adult(story, name, sex) for name, sex in zip(home.carers, home.sexes, strict=False)]
    own = [_adult(story, name, None) for name in (home.child_of_carer,) if name]
    if len(carers) == 2:
        story.pair(carers[0], carers[1], "married")
    story.parents(own, *carers)
    name = f"{home.carers[0].split()[-1]} home"
    household = story.home(name, [*carers, *own], of=carers[0], from_days=home.since + 900)
    story.home(name, [child], of=carers[0], from_days=home.since, to_days=home.ended)
    _placement(story, child, home, household, (tuple(carers), tuple(own)))
    for carer in carers:
        _carer_on_map(story, child, carer, home)
    for other in own:
        _childs_of_carer(story, child, other, home)
    if home.pet:
        _animal(story, child, home, carers[0])


def _placement(
    story: Story, child: str, home: CarersHome, household: str, people: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    ends = None if home.ended is None else story.ago(home.ended)
    stay = Placement(
        id="", child=child, type=home.place, carers=people[0], carers_children=people[1], household=household, rne="P"
    )
    dated = replace(stay, starts_on=story.ago(home.since), ends_on=ends, reason_change=home.reason)
    story.placed(replace(dated, provider="PR1", legal_status="C2"))


def _carer_on_map(story: Story, child: str, carer: str, home: CarersHome) -> None:
    start = story.ago(home.since).text
    if home.ended is None:
        seen = Seen(ring=3, line="ordinary", support="gives_me")
        story.knows(child, carer, Bond(kind="foster_carer", since=start), seen if child in story.speakers else None)
        return
    until = story.ago(home.ended).text
    story.knows(child, carer, Bond(kind="former_foster_carer", since=start, until=until), home.missed, _last(home))


def _childs_of_carer(story: Story, child: str, other: str, home: CarersHome) -> None:
    start = story.ago(home.since).text
    if home.ended is None:
        seen = Seen(ring=2, line="mixed") if child in story.speakers else None
        story.knows(child, other, Bond(kind="carers_birth_child", since=start), seen)
        return
    until = story.ago(home.ended).text
    story.knows(child, other, Bond(kind="former_carers_child", since=start, until=until), None, _last(home))


def _last(home: CarersHome) -> Contact:
    """Living together was contact until the day of the move."""
    return Contact(
        last=home.last if home.last is not None else home.ended, mode="phone" if home.last is not None else "lives_with"
    )


def _animal(story: Story, child: str, home: CarersHome, keeper: str) -> None:
    name, species = home.pet or ("", "")
    animal = story.person(Pet(id="", name=name, species=species, keeper=keeper))
    kind = "carers_pet" if home.ended is None else "former_pet"
    seen = Seen(ring=4 if home.ended else 3, line="strong", words=f"{name} is the best", support="both")
    bond = Bond(kind=kind, safety=None, strength=None)
    story.knows(child, animal, bond, seen if child in story.speakers else None)
    story.met(child, animal, home.ended or 1, "lives_with")


def _adult(story: Story, name: str, sex: str | None) -> str:
    return story.person(somebody(name, sex, called=name.split()[0]))
