"""From a map to the gate: what counts of the records between two people, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graphmodel.domain.arrangements import Arrangement, Barrier, Restriction
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.care import HouseholdStay, Placement
from graphmodel.domain.dates import parse_partial_date as on
from graphmodel.domain.gate import GateOutcome
from graphmodel.domain.gate_facts import facts_from, gates_of, is_in_force
from graphmodel.domain.network import Network
from graphmodel.domain.people import Child, Person, Pet
from graphmodel.domain.ties import ParentLink, Tie
from graphmodel.domain.voice import View

AS_OF = date(2026, 11, 23)
AMIRA = Child(id="amira", name="Amira", sex="F")
NAN = Person(id="nan", name="Maureen")
LOW = Assessment(id="s1", child="amira", person="nan", on=on("2026-09-02"), safety="low")


def network(*people: Person, **records: object) -> Network:
    base = Network(as_of=AS_OF, child="amira", people=(AMIRA, NAN, *people), assessments=(LOW,))
    return replace(base, **records)  # type: ignore[arg-type]


def outcome(known: Network, person: str = "nan") -> GateOutcome:
    return gates_of(known)[person].outcome


def restriction(kind: str, child: str = "amira", person: str = "nan", **known: object) -> Restriction:
    return Restriction(id="r", child=child, on_person=person, kind=kind, **known)  # type: ignore[arg-type]


def tie(kind: str, person: str = "nan", **known: object) -> Tie:
    return Tie(id=f"{kind}-{person}", source_person="amira", target_person=person, kind=kind, **known)  # type: ignore[arg-type]


def test_everyone_but_the_child_has_a_gate() -> None:
    assert set(gates_of(network(Person(id="mum", name="Leanne")))) == {"nan", "mum"}
    assert gates_of(replace(network(), child=None)) == {}


def test_facts_of_nobody_and_of_no_child_are_refused() -> None:
    with pytest.raises(KeyError):
        facts_from(network(), "nobody")
    with pytest.raises(ValueError, match="without a child in the middle"):
        facts_from(replace(network(), child=None), "nan")


def test_the_assessment_of_this_child_and_person_counts_and_no_other() -> None:
    other = replace(LOW, id="s2", child="idris", safety="severe", on=on("2026-10-01"))
    assert outcome(network()) is GateOutcome.OPEN
    assert outcome(network(assessments=(LOW, other))) is GateOutcome.OPEN
    assert outcome(network(assessments=(replace(LOW, in_error=True),))) is GateOutcome.CHECK_FIRST


def test_the_risk_on_a_tie_counts_from_either_end_while_it_is_current() -> None:
    ties = (Tie(id="t", source_person="nan", target_person="amira", kind="grandchild", safety="severe"),)
    assert outcome(network(assessments=(), ties=ties)) is GateOutcome.UNSAFE
    assert outcome(network(assessments=(), ties=(replace(ties[0], until=on("2020")),))) is GateOutcome.CHECK_FIRST
    assert outcome(network(assessments=(), ties=(replace(ties[0], in_error=True),))) is GateOutcome.CHECK_FIRST


def test_a_limit_in_either_file_counts_and_wishes_change_sides() -> None:
    assert outcome(network(restrictions=(restriction("order_s34_no_contact", "nan", "amira"),))) is GateOutcome.FORBIDDEN
    assert outcome(network(restrictions=(restriction("child_wish", "nan", "amira"),))) is GateOutcome.OTHER_STOP
    assert outcome(network(restrictions=(restriction("other_party_wish", "nan", "amira"),))) is GateOutcome.CHILD_STOP
    assert outcome(network(restrictions=(restriction("order_s34_no_contact", in_error=True),))) is GateOutcome.OPEN
    assert outcome(network(restrictions=(restriction("order_s34_no_contact", person="mum"),))) is GateOutcome.OPEN


def test_the_childs_view_is_hers_and_a_siblings_view_is_his() -> None:
    said = View(id="v", child="amira", about="nan", said_on=on("2026-11-19"), enough="want_to_stop")
    assert outcome(network(views=(said,))) is GateOutcome.CHILD_STOP
    assert outcome(network(views=(replace(said, child="nan", about="amira"),))) is GateOutcome.OTHER_STOP
    assert outcome(network(views=(replace(said, in_error=True),))) is GateOutcome.OPEN


@pytest.mark.parametrize(("status", "starts", "holds"), [
    ("in_force", "2026-01-01", True), ("agreed", "2026-11-23", True), ("agreed", "2026-11-24", False),
    ("proposed", "2026-01-01", False),
    ("paused", "2026-01-01", False), ("ended", "2026-01-01", False), ("replaced", "2026-01-01", False),
])  # fmt: skip
def test_which_arrangements_are_in_force(status: str, starts: str, holds: bool) -> None:
    """Reading 1."""
    plan = Arrangement(id="a", child="amira", with_people=("nan",), status=status, starts_on=on(starts), supervision="supervised")
    assert is_in_force(plan, AS_OF) is holds
    assert (outcome(network(arrangements=(plan,))) is GateOutcome.OPEN_WITH_CONDITIONS) is holds


def test_a_plan_with_somebody_else_or_past_its_end_is_no_condition() -> None:
    plan = Arrangement(id="a", child="amira", with_people=("mum",), supervision="supervised")
    over = replace(plan, with_people=("nan",), ends_on=on("2026-11-22"))
    assert outcome(network(arrangements=(plan, over))) is GateOutcome.OPEN


def test_a_former_carer_is_found_through_the_placement_that_ended() -> None:
    stay = Placement(id="p", child="amira", type="U6", carers=("nan",), ends_on=on("2018-06-01"), reason_change="APPRR")
    assert outcome(network(placements=(stay,))) is GateOutcome.CHECK_FIRST
    assert outcome(network(placements=(replace(stay, child="idris"),))) is GateOutcome.OPEN
    assert outcome(network(placements=(replace(stay, ends_on=None),))) is GateOutcome.OPEN


def test_the_child_of_a_former_carer_goes_by_how_the_placement_ended() -> None:
    """Practice 4.2 Q03: an allegation in a home is checked before anyone of it is seen again."""
    stay = Placement(id="p", child="amira", type="U6", carers=("jo",), carers_children=("nan",), ends_on=on("2018-06-01"))
    assert outcome(network(placements=(replace(stay, reason_change="ALLEG"),))) is GateOutcome.CHECK_FIRST
    assert outcome(network(placements=(replace(stay, reason_change="CREQO"),))) is GateOutcome.OPEN


def test_somebody_the_child_was_not_told_of_is_checked_first() -> None:
    """Guard rail 7; newly found kin are not told of until somebody says so, or the child spoke of them."""
    found = replace(NAN, first_known_on=on("2026-10-01"))
    spoken = View(id="v", child="amira", about="nan", said_on=on("2026-10-02"), enough="too_little")

    def of(person: Person, **records: object) -> GateOutcome:
        return outcome(replace(network(**records), people=(AMIRA, person)))

    assert of(replace(NAN, told_to_child=False)) is GateOutcome.CHECK_FIRST
    assert of(found) is GateOutcome.CHECK_FIRST
    assert of(found, views=(spoken,)) is GateOutcome.OPEN
    assert of(replace(found, told_to_child=True)) is GateOutcome.OPEN


@pytest.mark.parametrize(
    ("reason", "until", "expected"),
    [
        ("court_order", None, GateOutcome.CHECK_FIRST),
        ("child_wish", None, GateOutcome.CHECK_FIRST),
        ("distance", None, GateOutcome.OPEN),
        ("never_arranged", None, GateOutcome.OPEN),
        ("court_order", "2020", GateOutcome.OPEN),
    ],
)
def test_a_reason_written_against_it_is_checked_first(reason: str, until: str | None, expected: GateOutcome) -> None:
    """An order that is only a word on a current tie is not an open gate (guard rail 2)."""
    known = tie("aunt", no_contact_reason=reason, until=on(until) if until else None)
    assert outcome(network(ties=(known,))) is expected


def test_a_sister_adopted_away_is_protected_even_where_nobody_ticked_it() -> None:
    assert gates_of(network(ties=(tie("adopted_away_sibling"),)))["nan"].rule == "gate.protected_route.adopted"


def test_a_grown_up_sister_by_parent_links_has_her_own_yes() -> None:
    keeley = Person(id="keeley", name="Keeley", birth=on("2007"))
    links = tuple(ParentLink(id=who, parent="mum", child=who) for who in ("amira", "keeley"))
    assessed = (replace(LOW, person="keeley"),)
    known = network(keeley, Person(id="mum", name="Leanne"), parent_links=links, assessments=assessed)
    assert gates_of(known)["keeley"].rule == "gate.check_first.adult_consent"


def test_who_is_known_to_have_died_is_remembered() -> None:
    assert outcome(network(ties=(tie("someone_who_died"),))) is GateOutcome.DIED
    ray = Person(id="ray", name="Ray", whereabouts="deceased")
    assert outcome(network(ray), "ray") is GateOutcome.DIED


def stay(household: str, member: str, ends: str | None = None) -> HouseholdStay:
    return HouseholdStay(id=f"{household}-{member}", household=household, member=member, ends_on=on(ends) if ends else None)


def test_a_dog_goes_by_its_keeper_and_else_by_the_home_it_lives_in() -> None:
    """Reading 11."""
    rufus = Pet(id="rufus", name="Rufus", keeper="nan")
    strange = Person(id="piotr", name="Piotr")
    assert outcome(network(rufus), "rufus") is GateOutcome.OPEN
    assert outcome(network(replace(rufus, alive=False)), "rufus") is GateOutcome.DIED
    assert outcome(network(replace(rufus, keeper=None)), "rufus") is GateOutcome.CHECK_FIRST
    assert outcome(network(replace(rufus, keeper="a lady in Leeds")), "rufus") is GateOutcome.CHECK_FIRST
    home = (stay("h", "rufus"), stay("h", "nan"), stay("h", "piotr", "2020"))
    assert outcome(network(replace(rufus, keeper=None), strange, household_stays=home), "rufus") is GateOutcome.OPEN
    shared = (stay("h", "rufus"), stay("h", "nan"), stay("h", "piotr"))
    assert outcome(network(replace(rufus, keeper=None), strange, household_stays=shared), "rufus") is GateOutcome.CHECK_FIRST


def test_a_dog_that_lives_where_the_child_lives_is_open() -> None:
    home = (stay("h", "rufus"), stay("h", "amira"))
    assert outcome(network(Pet(id="rufus", name="Rufus"), household_stays=home), "rufus") is GateOutcome.OPEN
    kept = network(
        Pet(id="rufus", name="Rufus", keeper="nan"), household_stays=(stay("h", "nan"), stay("h", "amira")), assessments=()
    )
    assert outcome(kept, "rufus") is GateOutcome.OPEN


@pytest.mark.parametrize(
    ("facts", "status", "waits"),
    [
        ({}, "in_force", True),
        ({}, "proposed", True),
        ({}, "ended", False),
        ({"closed": on("2026-11-23")}, "in_force", False),
        ({"closed": on("2026-11-24")}, "in_force", True),
        ({"opened": on("2026-11-24")}, "in_force", False),
        ({"kind": "travel_cost"}, "in_force", False),
        ({"in_error": True}, "in_force", False),
    ],
)
def test_whoever_a_plan_names_is_checked_first_while_checks_are_not_done(
    facts: dict[str, object], status: str, waits: bool
) -> None:
    """Practice 4.1: checks open."""
    plan = Arrangement(id="plan", child="amira", with_people=("nan",), status=status, interval_days=14)
    barrier = Barrier(**({"id": "b", "arrangement": "plan", "kind": "checks_not_done"} | facts))  # type: ignore[arg-type]
    gate = gates_of(network(arrangements=(plan,), barriers=(barrier,)))["nan"]

    assert (gate.rule == "gate.check_first.checks_open") is waits


def test_no_check_is_done_by_the_last_day_of_a_plan_going_by() -> None:
    """Guard rail 2: what was not checked is not checked because a day has passed."""
    plan = Arrangement(
        id="plan", child="amira", with_people=("nan",), status="in_force", interval_days=14, ends_on=on("2026-11-01")
    )
    barrier = Barrier(id="b", arrangement="plan", kind="checks_not_done")

    assert gates_of(network(arrangements=(plan,), barriers=(barrier,)))["nan"].rule == "gate.check_first.checks_open"
