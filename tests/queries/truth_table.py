"""Practice 4.4, one case for each row: what is told, and what each of the two questions has to say of it on 23 November 2026.

``NOT_LISTED`` = the person is not in the answer; ``None`` = the row of the table says nothing for that question; else the fields
that the answer's row has to have. ``told(name)`` is the id of somebody of this case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scenarios import Family

NOT_LISTED: Mapping[str, object] = {}
Expected = Mapping[str, object] | None
RESTRICTED = "Restricted: ask the team manager"
SISTER_ADOPTED = "Sister, adopted"


class Told:
    """One case in the family that all cases share: ids carry the name of the case. The child is a girl of twelve."""

    def __init__(self, case: str, family: Family) -> None:
        self.case, self.family = case, family
        self.child = family.child(case, 12, sex="F")
        self.ago = family.ago

    def __call__(self, who: str) -> str:
        return f"{self.case}-{who}"

    def home(self, since: str = "2020-01-01") -> None:
        """The child lives with a carer of her own."""
        self.family.person(self("carer"), 50)
        self.family.placed_with(self.child, self("carer"), since)

    def brother(self, age: int = 9, apart: bool = True, **facts: object) -> str:
        """A full brother who is looked after himself, in a home of his own; the risk is judged low."""
        self.home()
        him = self.family.brother(self("brother"), of=self.child, age=age, **facts)
        if apart:
            self.family.placed_with(him, self.family.person(self("his carer"), 50), "2020-01-01")
        self.family.assessed(self.child, him, "low")
        return him

    def friend(self, **facts: object) -> str:
        """A friend in ring 3; the risk is judged low."""
        friend = self.family.person(self("friend"), 12, **facts)
        self.family.tie(self.child, friend, "friend")
        self.family.view(self.child, friend, 3)
        self.family.assessed(self.child, friend, "low")
        return friend

    def relative(self, who: str, kind: str, **facts: object) -> str:
        """Kin by a tie; the risk is judged low."""
        person = self.family.person(self(who), 60, sex="F", **facts)
        self.family.tie(self.child, person, kind)
        self.family.assessed(self.child, person, "low")
        return person

    def pauline(self, reason: str = "CREQO") -> str:
        """Pauline, who fostered her from 2016 to 2018; the last card came in 2024; the child put her in ring 3."""
        pauline = self.family.person(self("pauline"), 58, sex="F")
        self.family.placed_with(self.child, pauline, "2016-02-01", "2018-06-30", reason_change=reason)
        self.family.tie(self.child, pauline, "former_foster_carer")
        self.family.event(self.child, pauline, "2024-12-20", mode="card")
        self.family.view(self.child, pauline, 3, self.ago(60))
        self.family.assessed(self.child, pauline, "low")
        return pauline


@dataclass(frozen=True)
class Case:
    """A row of the table: who is asked about, and what each question says."""

    name: str
    tell: Callable[[Told], str]
    lost: Expected = None
    sibling: Expected = None


def _pauline_not_wanted(told: Told) -> str:
    pauline = told.pauline()
    told.family.view(told.child, pauline, None, told.ago(10), enough="dont_see_dont_want")
    return pauline


def _gran_who_died(told: Told) -> str:
    gran = told.relative("gran", "maternal_grandmother", death="2023-04-02")
    told.family.event(told.child, gran, "2023-03-01")
    return gran


def _mum(told: Told, ends_on: object) -> str:
    mum = told.family.mother(told("mum"), of=told.child)
    told.family.event(told.child, mum, "2024-01-10")
    told.family.assessed(told.child, mum, "low", on="2024-01-20")
    told.family.explained(told.family.order(told.child, mum, ends_on=ends_on))
    told.family.view(told.child, mum, 4, enough="dont_see_want_to")
    return mum


def _friend_seen(days: int) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        friend = told.friend()
        told.family.event(told.child, friend, told.ago(days))
        return friend

    return tell


def _planned(who: str, kind: str, every: int, days: int) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        person = told.relative(who, kind)
        told.family.arrangement(told.child, person, every=every, starts_on="2024-01-01")
        told.family.event(told.child, person, told.ago(days))
        return person

    return tell


def _teacher(told: Told) -> str:
    teacher = told.family.person(told("teacher"), 40)
    told.family.tie(told.child, teacher, "former_teacher", until=told.ago(730))
    told.family.event(told.child, teacher, told.ago(735))
    return teacher


def _dog(told: Told) -> str:
    told.pauline()
    dog = told.family.pet(told("rufus"), keeper=told("pauline"))
    told.family.tie(told.child, dog, "former_pet")
    told.family.view(told.child, dog, 4)
    return dog


def _brother_seen(days: int) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        brother = told.brother()
        told.family.event(told.child, brother, told.ago(days))
        return brother

    return tell


def _brother_with_plan(every: int | None, **facts: object) -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        brother = told.brother()
        told.family.arrangement(told.child, brother, every=every, **facts)
        return brother

    return tell


def _brother_at_the_same_carers(told: Told) -> str:
    brother = told.brother(apart=False)
    told.family.placed_with(brother, told("carer"), "2021-05-01")
    return brother


def _brother_who_moved_yesterday(told: Told) -> str:
    brother = told.brother(apart=False)
    told.family.placed_with(brother, told("carer"), "2021-05-01", told.ago(1))
    told.family.placed_with(brother, told.family.person(told("new carer"), 45), told.ago(1), rne="P")
    return brother


def _both_on_holiday(told: Told) -> str:
    told.family.person(told("carer"), 50)
    brother = told.family.brother(told("brother"), of=told.child)
    for who, with_whom in ((told.child, "one"), (brother, "two")):
        told.family.placed_with(who, told("carer"), "2021-05-01", told.ago(10))
        told.family.placed_with(who, told.family.person(told(with_whom), 40), told.ago(10), type="T3", rne="P")
    return brother


def _half_sister_of_nineteen(told: Told) -> str:
    told.home()
    sister = told.family.person(told("sister"), 19, sex="F")
    told.family.mother(told("mum"), of=(told.child, sister))
    told.family.father(told("dad"), of=told.child)
    told.family.father(told("her dad"), of=sister)
    told.family.lives_in(sister, told("flat"), "2025-01-01")
    told.family.assessed(told.child, sister, "low")
    return sister


def _adopted_sister(told: Told) -> str:
    told.home()
    return told.family.adopted_away(told("sister"), of=told.child)


def _adopted_sister_with_letterbox(told: Told) -> str:
    sister = _adopted_sister(told)
    told.family.arrangement(told.child, sister, every=365, modes=("letterbox_via_agency",))
    return SISTER_ADOPTED


def _adopted_sister_without_plan(told: Told) -> str:
    _adopted_sister(told)
    return SISTER_ADOPTED


def _baby(told: Told, **facts: object) -> str:
    told.home()
    baby = told.family.person(told("baby"), **facts)
    told.family.mother(told("mum"), of=(told.child, baby))
    told.family.lives_in(told("mum"), told("mum's home"), "2015-01-01")
    if "birth" in facts:
        told.family.lives_in(baby, told("mum's home"), told.ago(40))
    return baby


def _brother_of_two(told: Told) -> str:
    brother = told.brother(age=2)
    told.family.arrangement(told.child, brother, every=7)
    return brother


def _brother_who_refused(told: Told) -> str:
    brother = told.brother()
    told.family.order(told.child, brother, "other_party_wish", starts_on=told.ago(30))
    return brother


def _brother_who_said_no_himself(told: Told) -> str:
    brother = told.brother()
    told.family.view(brother, told.child, 1, told.ago(30), enough="dont_see_dont_want", words="She hit me.")
    return brother


def _brother_under_an_order(told: Told) -> str:
    brother = told.brother()
    told.family.explained(told.family.order(told.child, brother, "s8_prohibited_steps", reason="Risk."))
    return brother


def _step_brother(closeness: int, status: str = "separated") -> Callable[[Told], str]:
    def tell(told: Told) -> str:
        told.home()
        brother = told.family.child(told("step"), 13, sex="M")
        told.family.mother(told("mum"), of=told.child)
        told.family.father(told("his dad"), of=brother)
        told.family.partners(told("his dad"), told("mum"), status=status)
        told.family.view(told.child, brother, closeness)
        return brother

    return tell


def _foster_sibling(told: Told) -> str:
    told.home()
    other = told.family.child(told("foster brother"), 13, sex="M")
    told.family.placed_with(other, told("carer"), "2020-06-01", "2024-03-01")
    told.family.placed_with(other, told.family.person(told("new carer"), 44), "2024-03-01")
    told.family.tie(told.child, other, "former_foster_sibling")
    told.family.view(told.child, other, 4)
    return other


def _only_named_by_the_child(told: Told) -> str:
    told.home()
    named = told.family.person(told("kai"))
    told.family.tie(told.child, named, "undocumented_sibling")
    return named


def _restricted_brother(told: Told) -> str:
    told.brother(restricted=True)
    return RESTRICTED


def _planned_on_his_side(told: Told) -> str:
    brother = told.brother()
    told.family.arrangement(brother, told.child, every=14)
    return brother


def _plan_ended_three_weeks_ago(told: Told) -> str:
    brother = told.brother()
    told.family.arrangement(told.child, brother, every=14, ends_on=told.ago(21))
    told.family.event(told.child, brother, told.ago(5))
    return brother


NO_ARRANGE = {"list": 1, "gate": "CHECK_FIRST", "says": "Find out"}

CASES: tuple[Case, ...] = (
    Case("pauline_ended_creqo", Told.pauline, lost={"list": 1, "gate": "OPEN", "relationship": "her former foster carer"}),
    Case("pauline_ended_apprr", lambda told: told.pauline("APPRR"), lost=NO_ARRANGE),
    Case("pauline_not_wanted", _pauline_not_wanted, lost={"list": 2, "gate": "CHILD_STOP", "gate_says": "Her wish"}),
    Case("gran_who_died", _gran_who_died, lost=NOT_LISTED),
    Case(
        "mum_under_an_order", lambda told: _mum(told, "2029-05-03"), lost={"list": 2, "gate": "FORBIDDEN", "until": "2029-05-03"}
    ),
    Case("mum_order_ended_yesterday", lambda told: _mum(told, told.ago(1)), lost=NO_ARRANGE),
    Case("friend_182_days", _friend_seen(182), lost=NOT_LISTED),
    Case("friend_183_days", _friend_seen(183), lost=NOT_LISTED),
    Case("friend_184_days", _friend_seen(184), lost={"list": 1, "gate": "OPEN", "days": 184, "why_says": "184 days"}),
    Case("gran_planned_64_days", _planned("gran", "maternal_grandmother", 42, 64), lost=NOT_LISTED),
    Case("gran_planned_127_days", _planned("gran", "maternal_grandmother", 42, 127), lost=NOT_LISTED),
    Case(
        "gran_planned_184_days", _planned("gran", "maternal_grandmother", 42, 184), lost={"list": 1, "why_says": "every 42 days"}
    ),
    Case("aunt_planned_400_days", _planned("aunt", "aunt", 183, 400), lost=NOT_LISTED),
    Case("aunt_planned_560_days", _planned("aunt", "aunt", 183, 560), lost={"list": 1, "why_says": "549 days"}),
    Case("teacher_never_on_the_map", _teacher, lost=NOT_LISTED),
    Case("dog_at_old_carers", _dog, lost={"list": 1, "gate": "OPEN", "says": "animal"}),
    Case("friend_without_any_event", Told.friend, lost={"list": 3, "gate": "OPEN", "why_says": "not the same as none"}),
    Case(
        "brother_no_arrangement", _brother_seen(100), NOT_LISTED, {"class": "none", "list": 1, "must_cover": True, "gate": "OPEN"}
    ),
    Case("brother_no_arrangement_200_days", _brother_seen(200), lost={"list": 1, "gate": "OPEN"}, sibling={"class": "none"}),
    Case("brother_letter_twice_a_year", _brother_with_plan(183, modes=("letter",)), sibling={"class": "indirect_only"}),
    Case("brother_regular_contact", _brother_with_plan(None, frequency="regular contact"), sibling={"class": "no_frequency"}),
    Case("brother_same_carers", _brother_at_the_same_carers, NOT_LISTED, NOT_LISTED),
    Case(
        "brother_moved_out_yesterday",
        _brother_who_moved_yesterday,
        NOT_LISTED,
        {"class": "none", "just_moved": "2026-11-22", "why_says": "Just moved", "why_says_not": "ago"},
    ),
    Case("both_on_holiday", _both_on_holiday, NOT_LISTED, NOT_LISTED),
    Case(
        "half_sister_of_nineteen",
        _half_sister_of_nineteen,
        {"list": 3, "gate": "CHECK_FIRST"},
        {"class": "none", "adult": True, "must_cover": False, "gate": "CHECK_FIRST", "why_says": "An adult"},
    ),
    Case(
        "sister_adopted_letterbox",
        _adopted_sister_with_letterbox,
        sibling={"class": "indirect_only", "list": 2, "gate": "PROTECTED_ROUTE", "masked": True, "says": "adoption support"},
    ),
    Case(
        "sister_adopted_nothing_arranged",
        _adopted_sister_without_plan,
        sibling={"class": "none", "gate": "PROTECTED_ROUTE", "masked": True, "relationship": "her sister, adopted"},
    ),
    Case("baby_due_in_january", lambda told: _baby(told, birth_expected="2027-01"), NOT_LISTED, NOT_LISTED),
    Case("baby_born_since", lambda told: _baby(told, birth=told.ago(40)), None, {"class": "none", "must_cover": False}),
    Case("brother_of_two_planned_weekly", _brother_of_two, sibling=NOT_LISTED),
    Case("brother_refused_last_month", _brother_who_refused, sibling={"list": 2, "gate": "OTHER_STOP"}),
    Case("brother_said_no_himself", _brother_who_said_no_himself, sibling={"list": 2, "gate": "OTHER_STOP", "view": None}),
    Case(
        "brother_under_an_order",
        _brother_under_an_order,
        sibling={"list": 2, "gate": "FORBIDDEN", "explained": "Told why: 24 October 2026.", "says": "Explain"},
    ),
    Case("step_brother_separated_ring_0", _step_brother(0), NOT_LISTED, NOT_LISTED),
    Case("step_brother_separated_ring_3", _step_brother(3), sibling={"class": "none", "relationship": "her step-brother"}),
    Case("step_brother_of_a_couple_ring_0", _step_brother(0, "cohabiting"), sibling={"class": "none"}),
    Case("foster_sibling_moved_on", _foster_sibling, {"list": 1, "gate": "CHECK_FIRST"}, {"class": "none", "must_cover": True}),
    Case("sibling_only_named", _only_named_by_the_child, sibling={"class": "none", **NO_ARRANGE}),
    Case("brother_restricted_file", _restricted_brother, sibling={"restricted": True, "says": "Ask the team manager"}),
    Case("plan_on_his_side_only", _planned_on_his_side, sibling={"class": "planned_on_other_side_only"}),
    Case(
        "plan_ended_three_weeks_ago", _plan_ended_three_weeks_ago, NOT_LISTED, {"class": "ended", "why_says": "2 November 2026"}
    ),
    Case("plan_replaced", _brother_with_plan(14, status="replaced"), sibling={"class": "only_in_old_plan"}),
    Case("plan_paused", _brother_with_plan(14, status="paused"), sibling={"class": "ended", "why_says": "paused"}),
    Case("plan_only_proposed", _brother_with_plan(14, status="proposed"), sibling={"class": "none", "why_says": "not in force"}),
)
"""Every row of practice 4.4, and the boundaries that its rows name."""
