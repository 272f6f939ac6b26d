"""The families of the demo that no story tells: each shows what a team really meets, in believable numbers. All invented."""

from __future__ import annotations

from dataclasses import replace

from graphmodel.domain.dates import parse_partial_date
from graphmodel.domain.people import Community, Person
from loaders import synthetic_names as names
from loaders.synthetic_homes import CarersHome, foster_home
from loaders.synthetic_parts import Bond, Contact, somebody
from loaders.synthetic_patterns import (
    Family,
    Pattern,
    before_that,
    own_life,
    placed_with_carers,
    residential,
    with_dad,
    with_mum,
)
from loaders.synthetic_team import work_with


def three_of_whom_one_apart(family: Family) -> list[str]:
    """Two together, one elsewhere: letters only to the one (indirect), and a grown-up half-sister with a flat of her own."""
    story, surname = family.story, family.family_name()
    older, middle, younger = (family.child(ages, surname) for ages in ((12, 15), (8, 11), (4, 7)))
    mum = with_mum(family, [older, middle, younger], surname, oldest=20)
    with_dad(family, [older, middle, younger], surname)
    placed_with_carers(family, [middle, younger])
    placed_with_carers(family, [older])
    letters = Contact(last=80, mode="letter", every="2 per year", kept=(True,))
    for one, other in ((older, middle), (older, younger), (middle, older), (younger, older)):
        story.knows(one, other, Bond(kind="full_sibling", strength="strong"), family.seen(one, 4, enough="too_little"), letters)
    for one, other in ((middle, younger), (younger, middle)):
        story.knows(
            one,
            other,
            Bond(kind="full_sibling", strength="strong"),
            family.seen(one, 4),
            Contact(last=0, mode="lives_with", kept=(True,)),
        )
    grown_up = story.person(somebody(family.young("F", surname), "F", birth=story.born(20)))
    story.parents([grown_up], mum)
    story.home(f"{surname} flat", [grown_up], of=grown_up, from_days=500)
    for child in (older, middle):
        story.knows(
            child,
            grown_up,
            Bond(kind="maternal_half_sibling"),
            family.seen(child, 3, enough="too_little"),
            Contact(last=120, mode="phone"),
        )
    for child in (older, middle, younger):
        own_life(family, child)
    return [older, middle, younger]


def half_siblings_apart(family: Family) -> list[str]:
    """One mum, two dads, of whom one is not recorded; one plan has ended, the other stands only in an old plan."""
    story, surname = family.story, family.family_name()
    older, younger = family.child((11, 16), surname), family.child((5, 10), surname)
    with_mum(family, [older, younger], surname)
    with_dad(family, [older], family.family_name())
    placed_with_carers(family, [older], since=400)
    placed_with_carers(family, [younger])
    ended = Contact(last=21, every="1 per month", status="ended", plan_ended=21)
    replaced = Contact(last=21, every="1 per month", status="replaced")
    story.knows(older, younger, Bond(kind="half_sibling", strength="moderate"), family.seen(older, 3), ended)
    story.knows(
        younger, older, Bond(kind="half_sibling", strength="moderate"), family.seen(younger, 4, enough="too_little"), replaced
    )
    before_that(family, older)
    for child in (older, younger):
        own_life(family, child)
    return [older, younger]


def planned_on_one_side(family: Family) -> list[str]:
    """Two brothers or sisters whose time together stands in one plan only; one of them said no for now."""
    story, surname = family.story, family.family_name()
    one, other = family.child((9, 14), surname), family.child((7, 12), surname)
    with_mum(family, [one, other], surname)
    placed_with_carers(family, [one])
    placed_with_carers(family, [other])
    story.knows(
        one, other, Bond(kind="full_sibling", strength="strong"), family.seen(one, 4), Contact(last=30, every="1 per month")
    )
    story.knows(other, one, Bond(kind="full_sibling", strength="strong"), family.seen(other, 3))
    for child in (one, other):
        own_life(family, child)
    return [one, other]


def little_one(family: Family) -> list[str]:
    """Two or three years old: nobody expects a view; a baby was born since, at home with mum."""
    story, surname = family.story, family.family_name()
    child = family.child((2, 3), surname)
    mum = with_mum(family, [child], surname)
    baby = story.person(replace(somebody(family.young("M", surname), "M", birth=story.ago(60)), first_known_on=story.ago(90)))
    story.parents([baby], mum)
    story.home(f"{surname} home", [mum, baby], of=mum, from_days=60)
    story.knows(child, baby, Bond(kind="maternal_half_sibling", safety=None, strength=None))
    placed_with_carers(family, [child])
    own_life(family, child)
    return [child]


def hardly_anybody(family: Family) -> list[str]:
    """A young person with very few people, none of them unpaid and in touch."""
    story, surname = family.story, family.family_name()
    child = family.child((14, 16), surname)
    mum = story.person(replace(somebody(family.name("F", surname), "F", called="Mum"), whereabouts="unknown"))
    story.parents([child], mum)
    unknown = Bond(kind="birth_mother", strength="none", safety=None, no_contact_reason="whereabouts_unknown")
    story.knows(child, mum, unknown, family.seen(child, 2, enough="dont_see_want_to"))
    foster_home(story, child, CarersHome((family.name("F", family.family_name()),), 250))
    work_with(story, family.workers, child, family.number)
    return [child]


def in_a_childrens_home(family: Family) -> list[str]:
    """A teenager in a children's home, with a keyworker, a friend of the heart and a former carer whose approval was removed."""
    story, surname = family.story, family.family_name()
    child = family.child((14, 17), surname)
    with_mum(family, [child], surname)
    before_that(family, child, reason="APPRR")
    residential(family, child)
    own_life(family, child)
    visitor = somebody(family.name("F", family.family_name()), "F")
    story.on_map(child, visitor, Bond(kind="independent_visitor"), family.seen(child, 3), Contact(last=20, every="1 per month"))
    return [child]


def with_an_aunt(family: Family) -> list[str]:
    """Kinship care with an aunt and cousins; a dad whose licence forbids contact."""
    story, surname = family.story, family.family_name()
    child = family.child((6, 13), surname)
    mum = with_mum(family, [child], surname)
    gran = story.parents_of(mum)[0]
    aunt = story.person(somebody(family.name("F", surname), "F", called="Auntie", birth=story.born_about(28)))
    cousin = story.person(somebody(f"{family.rng.choice(names.FRIENDS)} {surname}", birth=story.born(7)))
    story.parents([aunt], gran)
    story.parents([cousin], aunt)
    dad = with_dad(family, [child], family.family_name())
    story.limit(child, dad, "bail_or_licence_condition", "A licence condition names this child.", from_days=120, to_days=-300)
    home = story.home(f"{surname} home", [child, aunt, cousin], of=aunt, from_days=380)
    story.place_with(child, (aunt,), home, place="U3", since=380)
    story.knows(child, aunt, Bond(kind="kinship_carer"), family.seen(child, 4))
    story.knows(child, aunt, Bond(kind="maternal_aunt"))
    story.knows(child, cousin, Bond(kind="maternal_cousin"), family.seen(child, 3), Contact(last=1, mode="lives_with"))
    own_life(family, child)
    return [child]


def from_abroad(family: Family) -> list[str]:
    """Came alone: parents abroad, where a brother is nobody knows; a community that feels like home."""
    story = family.story
    surname, sex, first, mother, brothers_name = family.rng.choice(names.FROM_ABROAD)
    child = story.child(f"{first} {surname}", sex, family.rng.randint(15, 17), in_care=330)
    mum = story.person(replace(somebody(f"{mother} {surname}", "F", called="Mama"), whereabouts="abroad"))
    brother = story.person(
        replace(somebody(f"{brothers_name} {surname}", "M", birth=parse_partial_date("about 2004")), whereabouts="unknown")
    )
    story.parents([child, brother], mum)
    abroad = Bond(kind="birth_mother", no_contact_reason="parents_abroad")
    story.knows(child, mum, abroad, family.seen(child, 4, enough="too_little"), Contact(last=45, mode="whatsapp"))
    story.knows(
        child, brother, Bond(kind="full_brother", safety=None), family.seen(child, 4, enough="dont_see_want_to", wants="find")
    )
    faith = story.person(Community(id="", name="Hope Street congregation"))
    story.knows(child, faith, Bond(kind="community"), family.seen(child, 4), Contact(last=6))
    story.on_map(
        child,
        somebody("Brother Daniel", "M", called="Brother Daniel"),
        Bond(kind="faith_leader"),
        family.seen(child, 3),
        Contact(last=6),
    )
    placed_with_carers(family, [child])
    own_life(family, child)
    return [child]


def restricted_brother(family: Family) -> list[str]:
    """A brother whose file only his own workers may open, and a plan about time together that has no frequency."""
    story, surname = family.story, family.family_name()
    child = family.child((8, 13), surname)
    mum = with_mum(family, [child], surname, oldest=17)
    hidden: Person = replace(somebody(family.young("M", surname), "M", birth=story.born(16)), restricted=True)
    brother = story.person(hidden)
    story.parents([brother], mum)
    story.knows(child, brother, Bond(kind="half_brother", safety="medium"), family.seen(child, 2))
    sister = story.person(somebody(family.young("F", surname), "F", birth=story.born(17)))
    story.parents([sister], mum)
    story.knows(child, sister, Bond(kind="half_sister"), family.seen(child, 3), Contact(last=90, every=""))
    placed_with_carers(family, [child])
    own_life(family, child)
    return [child]


def moved_on_from_carers(family: Family) -> list[str]:
    """Former carers, their child and their animal, of whom nobody has heard since the move."""
    surname = family.family_name()
    child = family.child((7, 14), surname)
    with_mum(family, [child], surname)
    before_that(family, child)
    placed_with_carers(family, [child], since=400)
    own_life(family, child)
    return [child]


def step_family(family: Family) -> list[str]:
    """A step-brother from a time that is over, who still counts; a foster sister who moved on."""
    story, surname = family.story, family.family_name()
    child = family.child((9, 15), surname)
    mum = with_mum(family, [child], surname)
    step_dad = story.person(somebody(family.name("M", family.family_name()), "M"))
    step_brother = story.person(somebody(f"{family.rng.choice(names.FRIENDS)} {family.family_name()}", "M", birth=story.born(13)))
    story.parents([step_brother], step_dad)
    story.pair(mum, step_dad, "separated", "2019", "2023")
    story.knows(
        child, step_brother, Bond(kind="step_brother"), family.seen(child, 3, enough="dont_see_want_to"), Contact(last=900)
    )
    moved_on = story.person(somebody(f"{family.rng.choice(names.FRIENDS)} {family.family_name()}", "F", birth=story.born(12)))
    story.knows(
        child, moved_on, Bond(kind="former_foster_sibling"), family.seen(child, 4, enough="too_little"), Contact(last=210)
    )
    placed_with_carers(family, [child])
    own_life(family, child)
    return [child]


def both_sides(family: Family) -> list[str]:
    """Mum's and dad's families both in touch; plans that are kept."""
    surname = family.family_name()
    child = family.child((5, 12), surname)
    with_mum(family, [child], surname, safety="low")
    with_dad(family, [child], surname)
    placed_with_carers(family, [child])
    own_life(family, child)
    return [child]


PATTERNS: tuple[tuple[int, Pattern], ...] = (
    (3, three_of_whom_one_apart),
    (2, half_siblings_apart),
    (2, planned_on_one_side),
    (1, little_one),
    (1, hardly_anybody),
    (1, in_a_childrens_home),
    (1, with_an_aunt),
    (1, from_abroad),
    (1, restricted_brother),
    (1, moved_on_from_carers),
    (1, step_family),
    (1, both_sides),
    (1, moved_on_from_carers),
)
"""How many children of a team each pattern makes, in the order in which a team is filled."""
