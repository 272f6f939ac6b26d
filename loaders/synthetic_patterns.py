"""What the patterns of invented families are made of: children, parents, homes, friends, drawn from a given random source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from graphmodel.domain.care import Placement
from graphmodel.domain.people import Community
from loaders import synthetic_names as names
from loaders.synthetic_homes import CarersHome, foster_home
from loaders.synthetic_parts import Bond, Contact, Seen, somebody
from loaders.synthetic_story import Story
from loaders.synthetic_team import Workers, work_with

_RINGS = (2, 2, 3, 3, 4)


@dataclass(frozen=True, slots=True)
class Family:
    """What a pattern draws on: the story, the team's workers, the random source, the number of the first child
    in the team, and the first names that its children have."""

    story: Story
    workers: Workers
    rng: Random
    number: int
    taken: set[str]

    def name(self, sex: str, family_name: str) -> str:
        """An invented grown-up's or child's full name."""
        return f"{self.rng.choice(names.WOMEN if sex == 'F' else names.MEN)} {family_name}"

    def child(self, ages: tuple[int, int], family_name: str) -> str:
        """A child in care, the age between both bounds, counted; asked for a view unless under 4."""
        sex = self.rng.choice("FM")
        first = self._first_name(sex)
        age = self.rng.randint(*ages)
        # Long enough in care for the homes that the patterns tell of.
        in_care = self.rng.randint(*((1600, 2000) if age >= 7 else (420, 1200) if age >= 4 else (210, 600)))
        child = self.story.child(f"{first} {family_name}", sex, age, in_care=in_care)
        self.story.view_days[child] = self.rng.randint(10, 170)
        return child

    def young(self, sex: str, family_name: str) -> str:
        """An invented child's full name, for a brother or sister who is not in care."""
        return f"{self._first_name(sex)} {family_name}"

    def _first_name(self, sex: str) -> str:
        """A first name that no child of this team has yet, while there are any."""
        every = names.GIRLS if sex == "F" else names.BOYS
        free = [name for name in every if name not in self.taken] or list(every)
        self.taken.add(chosen := self.rng.choice(free))
        return chosen

    def seen(self, child: str, ring: int | None = None, **said: str) -> Seen | None:
        """A view of this child, if the child is one who is asked."""
        if child not in self.story.speakers:
            return None
        line = self.rng.choice(("ordinary", "ordinary", "strong", "thin", "mixed", "on_and_off"))
        return replace(Seen(ring=ring or self.rng.choice(_RINGS), line=line), **said)  # type: ignore[arg-type]

    def family_name(self) -> str:
        """An invented family name."""
        return self.rng.choice(names.FAMILY_NAMES)


Pattern = Callable[[Family], list[str]]


def with_mum(family: Family, children: list[str], family_name: str, *, safety: str = "medium", oldest: int = 0) -> str:
    """The children's mum and her mum, both on the map: supervised fortnights, and a gran who is drifting away.

    ``oldest``: age of a child of hers who is told of later, where it is more than these children's.
    """
    story, rng = family.story, family.rng
    age = max(oldest, *(story.ages[child] for child in children)) + rng.randint(17, 25)
    grans_age = age + rng.randint(18, 28)
    mum = story.person(somebody(family.name("F", family_name), "F", called="Mum", birth=story.born_about(age)))
    gran = story.person(somebody(family.name("F", family_name), "F", called="Gran", birth=story.born_about(grans_age)))
    story.parents(children, mum)
    story.parents([mum], gran)
    for child in children:
        plan = Contact(
            last=rng.randint(3, 40), every="every 2 weeks", supervision="supervised", kept=(True, rng.random() < 0.7, True)
        )
        story.knows(
            child,
            mum,
            Bond(kind="birth_mother", safety=safety),
            family.seen(child, enough=rng.choice(("just_right", "too_little"))),
            plan,
        )
        words = rng.choice(names.WORDS_TOO_LITTLE)
        drifting = Contact(last=rng.choice((20, 64, 127, 190)), every="every 6 weeks")
        said = family.seen(child, 3, enough="too_little", words=words)
        story.knows(child, gran, Bond(kind="maternal_grandmother"), said, drifting)
    return mum


def with_dad(family: Family, children: list[str], family_name: str) -> str:
    """A dad who is on the record; his mother with him, an uncle too."""
    story, rng = family.story, family.rng
    age = max(story.ages[child] for child in children) + rng.randint(19, 30)
    nanas_age = age + rng.randint(18, 26)
    dad = story.person(somebody(family.name("M", family_name), "M", called="Dad", birth=story.born_about(age)))
    nana = story.person(somebody(family.name("F", family_name), "F", called="Nana", birth=story.born_about(nanas_age)))
    uncle = story.person(somebody(family.name("M", family_name), "M", birth=story.born_about(age - rng.randint(1, 9))))
    story.parents(children, dad)
    story.parents([dad, uncle], nana)
    for child in children:
        plan = Contact(last=rng.randint(5, 60), every="1 per month", kept=(rng.random() < 0.6, True, True))
        story.knows(child, dad, Bond(kind="birth_father"), family.seen(child), plan)
        story.knows(
            child, nana, Bond(kind="paternal_grandmother"), family.seen(child), Contact(last=rng.randint(30, 300), mode="phone")
        )
        story.knows(child, uncle, Bond(kind="paternal_uncle", strength="tenuous", safety=None))
    return dad


def own_life(family: Family, child: str) -> None:
    """Friends, a teacher, a club and somebody from before."""
    story, rng = family.story, family.rng
    work_with(story, family.workers, child, family.number, speaks=child in story.speakers)
    if child not in story.speakers:
        nursery = somebody(family.name("F", family.family_name()), "F", called="Miss Jo")
        story.on_map(child, nursery, Bond(kind="teaching_assistant"), None, Contact(last=2))
        return
    for friend in rng.sample(names.FRIENDS, 2):
        close = Contact(last=rng.randint(1, 20))
        whole = f"{friend} {family.family_name()}"
        story.on_map(
            child,
            somebody(whole, called=friend),
            Bond(kind=rng.choice(("school_friend", "best_friend"))),
            family.seen(child),
            close,
        )
    teacher = family.family_name()
    story.on_map(
        child,
        somebody(f"Ms {teacher}", "F", called=f"Ms {teacher}"),
        Bond(kind="teacher"),
        family.seen(child, 2),
        Contact(last=3),
    )
    club = story.person(Community(id="", name=rng.choice(names.CLUBS)))
    story.knows(child, club, Bond(kind="community"), family.seen(child), Contact(last=rng.randint(3, 30), mode="joins_activity"))
    before = f"{rng.choice(names.FRIENDS)} {family.family_name()}"
    missed = family.seen(child, 3, enough="dont_see_want_to", words=rng.choice(names.WORDS_MISSED))
    lost = Contact(last=rng.randint(184, 700))
    story.on_map(child, somebody(before, called=before.split()[0]), Bond(kind="old_friend"), missed, lost)


def placed_with_carers(family: Family, children: list[str], *, since: int | None = None) -> None:
    """One foster home for all of these children, since they came into care unless something else is said."""
    rng = family.rng
    days = since or min(family.story.in_care[child] for child in children)
    surname = family.family_name()
    carers = (family.name("F", surname), family.name("M", surname))[: rng.choice((1, 2, 2))]
    own = f"{rng.choice(names.FRIENDS)} {surname}" if rng.random() < 0.6 else None
    pet = rng.choice(names.PETS) if rng.random() < 0.5 else None
    home = CarersHome(carers, days, child_of_carer=own, pet=pet, place=rng.choice(("U4", "U6")))
    foster_homes(family, children, home)


def foster_homes(family: Family, children: list[str], home: CarersHome) -> None:
    """The same home for brothers and sisters: told once, the others move in."""
    foster_home(family.story, children[0], home)
    for sibling in children[1:]:
        family.story.moves_in(children[0], sibling)


def before_that(family: Family, child: str, *, reason: str = "CREQO") -> None:
    """A former home: carers, their child and their animal, of whom nobody has heard since."""
    rng = family.rng
    surname = family.family_name()
    missed = family.seen(child, 4, enough="dont_see_want_to", words=rng.choice(names.WORDS_MISSED))
    foster_home(
        family.story,
        child,
        CarersHome(
            (family.name("F", surname),),
            1500,
            ended=401,
            reason=reason,
            child_of_carer=f"{rng.choice(names.FRIENDS)} {surname}",
            pet=rng.choice(names.PETS),
            missed=missed,
        ),
    )


def residential(family: Family, child: str, since: int = 300) -> None:
    """A children's home with a keyworker and a housemate."""
    story = family.story
    name = f"{family.family_name()} House"
    home = story.home(name, [child], from_days=since)
    stay = Placement(
        id="", child=child, type="K2", household=home, provider="PR4", rne="P", legal_status="C2", starts_on=story.ago(since)
    )
    story.placed(stay)
    keyworker = somebody(family.name("F", family.family_name()), "F")
    story.on_map(child, keyworker, Bond(kind="residential_keyworker"), family.seen(child, 3), Contact(last=1, mode="lives_with"))
    housemate = somebody(f"{family.rng.choice(names.FRIENDS)} {family.family_name()}")
    story.on_map(child, housemate, Bond(kind="housemate_residential"), family.seen(child, 2), Contact(last=1, mode="lives_with"))
