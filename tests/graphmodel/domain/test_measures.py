"""Threads on which people hang, and safe ways to a person."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.care import HouseholdStay
from graphmodel.domain.dates import parse_partial_date
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.measures import Thread, bonds_of, bridges_of, hangs_on_one_thread, safe_ways, threads_of
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink, Tie

AS_OF = date(2026, 11, 23)
OPEN = GateResult(GateOutcome.OPEN, "gate.open", "Time together can be arranged.")


def told(*bonds: str, ends: str | None = None) -> tuple[Tie, ...]:
    """Ties written "jay-pauline"."""
    until = parse_partial_date(ends) if ends else None
    return tuple(
        Tie(id=bond, source_person=bond.split("-")[0], target_person=bond.split("-")[1], kind="friend", until=until)
        for bond in bonds
    )


def network(
    *ties: Tie, homes: dict[str, str] | None = None, closed: dict[str, GateOutcome] | None = None, no_gate: str = ""
) -> Network:
    stays = tuple(
        HouseholdStay(id=f"{home}{member}", household=home, member=member)
        for home, who in (homes or {}).items()
        for member in who.split()
    )
    names = {name for tie in ties for name in (tie.source_person, tie.target_person)} | {stay.member for stay in stays}
    shut = {who: GateResult(outcome, "gate.test", "Closed.") for who, outcome in (closed or {}).items()}
    return Network(
        as_of=AS_OF,
        child="jay",
        people=tuple(Person(id=name, name=name) for name in sorted(names)),
        ties=ties,
        household_stays=stays,
        gates={name: shut.get(name, OPEN) for name in names if name not in {"jay", no_gate}},
    )


def test_a_bond_whose_loss_splits_the_map_is_a_bridge() -> None:
    bonds = bonds_of(network(*told("jay-mum", "jay-nan", "mum-nan", "nan-cousin")))
    assert bridges_of(bonds) == (("cousin", "nan"),)


def test_a_tie_that_is_over_or_in_error_binds_nobody() -> None:
    wrong = Tie(id="w", source_person="jay", target_person="bob", kind="friend", in_error=True)
    bonds = bonds_of(network(*told("jay-ann", ends="2020"), wrong, *told("jay-mum")))
    assert sorted(bonds.edges) == [("jay", "mum")]


def test_people_who_share_a_home_are_bound() -> None:
    assert sorted(bonds_of(network(homes={"marsh": "jay denise ellie"})).edges) == [
        ("denise", "ellie"),
        ("denise", "jay"),
        ("ellie", "jay"),
    ]


def test_who_hangs_on_one_person_is_said_with_most_people_first() -> None:
    bonds = bonds_of(network(*told("jay-carer", "carer-coach", "carer-nan", "jay-friend", "friend-mum")))
    assert threads_of(bonds, "jay") == (Thread("carer", ("coach", "nan")), Thread("friend", ("mum",)))


def test_ties_that_somebody_else_has_to_bring_about_do_not_count_as_own_ways() -> None:
    ties = told("jay-carer", "jay-nan", "jay-coach", "carer-nan", "carer-coach")
    one_way = bonds_of(network(*ties), own_ways={"carer"})
    assert (threads_of(bonds_of(network(*ties)), "jay"), threads_of(one_way, "jay")) == ((), (Thread("carer", ("coach", "nan")),))


def test_half_of_those_who_matter_on_one_person_is_one_thread() -> None:
    """Q37: 50 % or more, the person themselves counted."""
    bonds = bonds_of(network(*told("jay-carer", "carer-nan", "jay-a", "jay-b", "jay-c")))
    assert hangs_on_one_thread(bonds, "jay", {"carer", "nan", "a", "b"}) == Thread("carer", ("nan",))
    assert hangs_on_one_thread(bonds, "jay", {"carer", "nan", "a", "b", "c"}) is None
    assert hangs_on_one_thread(bonds, "jay", set()) is None


WAYS = told("jay-pauline", "jay-webb", "webb-pauline", "jay-theo", "theo-brother", "brother-pauline")


def test_the_shortest_ways_go_through_somebody_else() -> None:
    assert safe_ways(network(*WAYS), "pauline") == (("jay", "webb", "pauline"),)


def test_a_way_never_leads_through_a_closed_gate_a_protected_or_an_unknown_person() -> None:
    longer = (("jay", "theo", "brother", "pauline"),)
    assert safe_ways(network(*WAYS, closed={"webb": GateOutcome.FORBIDDEN}), "pauline") == longer
    assert safe_ways(network(*WAYS), "pauline", must_not_know={"webb"}) == longer
    assert safe_ways(network(*WAYS, no_gate="webb"), "pauline") == longer
    assert safe_ways(network(*WAYS, closed={"webb": GateOutcome.UNSAFE, "theo": GateOutcome.CHILD_STOP}), "pauline") == ()


def test_there_is_no_way_to_somebody_whose_own_gate_is_closed_or_who_is_not_there() -> None:
    assert safe_ways(network(*WAYS, closed={"pauline": GateOutcome.PROTECTED_ROUTE}), "pauline") == ()
    assert safe_ways(network(*WAYS), "nobody") == ()


def test_a_way_that_is_too_long_is_no_way() -> None:
    assert safe_ways(network(*told("jay-a", "a-b", "b-c", "c-pauline")), "pauline") == ()


NAMES = st.sampled_from(["jay", "a", "b", "c", "d", "e"])
OUTCOMES = st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), st.sampled_from(GateOutcome))


@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=12), OUTCOMES)
def test_no_way_ever_passes_a_closed_gate(pairs: list[tuple[str, str]], closed: dict[str, GateOutcome]) -> None:
    ties = (*told("jay-e"), *(Tie(id=f"{i}", source_person=a, target_person=b, kind="friend") for i, (a, b) in enumerate(pairs)))
    asked = network(*ties, closed=closed)
    for person in asked.people:
        for way in safe_ways(asked, person.id):
            assert (way[0], way[-1], len(way) <= 4) == ("jay", person.id, True)
            assert not any(asked.gates[name].outcome.is_closed for name in way[1:])


def test_a_parent_link_binds_too() -> None:
    people = tuple(Person(id=name, name=name) for name in ("jay", "mum"))
    linked = Network(as_of=AS_OF, child="jay", people=people, parent_links=(ParentLink(id="l", parent="mum", child="jay"),))
    assert sorted(bonds_of(linked).edges) == [("jay", "mum")]
