"""What never leaves: the four breaches that were real, by name; roles and audiences; the layer that a manager opens."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.care import Household
from graphmodel.domain.details import ContactDetail
from graphmodel.domain.gate import GateOutcome
from graphmodel.domain.masking import Sight, mask, without_identities
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from graphmodel.domain.recipient import for_recipient
from graphmodel.domain.shown import gate_without_reason
from tests.scenarios import TODAY, Family, amiras_family
from tests.strategies import families

SANA = Sight("social_worker", frozenset({"amira"}), b"key", "sana")
EVERY_ROLE = ("social_worker", "team_manager", "lifelong_links_coordinator", "residential_worker", "contact_supervisor")


def shown(told: Family, sight: Sight = SANA, audience: Audience = Audience.WORKER) -> Network:
    """Amira's map as somebody may have it."""
    return mask(network_of_records(told.records, "amira", TODAY, audience), sight)


def text_of(network: Network) -> str:
    """All that leaves, as text."""
    return repr({each.name: getattr(network, each.name) for each in fields(network)})


def with_addresses() -> Family:
    """Where everybody lives and can be reached."""
    told = amiras_family()
    told.change(Household, "Dee's", address="7 Mill Lane", area="Millton")
    told.add(ContactDetail(id="dee-phone", person="dee", kind="phone", value="07700 900123"))
    told.add(ContactDetail(id="nana-address", person="nana", kind="address", value="9 Quay Road"))
    return told


# the breaches


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("role", EVERY_ROLE)
def test_telford_where_the_child_lives_is_on_nothing_by_default(role: str, audience: Audience) -> None:
    """Telford and Wrekin, 2012: the carers' details went out because they were there by default."""
    text = text_of(shown(with_addresses(), replace(SANA, role=role), audience))

    assert [secret for secret in ("7 Mill Lane", "Millton", "07700 900123", "9 Quay Road") if secret in text] == []


@pytest.mark.parametrize("audience", [Audience.CHILD, Audience.CARER, Audience.SHARE])
def test_telford_asking_gives_addresses_to_the_worker_and_to_no_other_audience(audience: Audience) -> None:
    asking = replace(SANA, addresses=True)

    assert "7 Mill Lane" in text_of(shown(with_addresses(), asking))
    assert "07700 900123" in text_of(shown(with_addresses(), asking))
    assert "7 Mill Lane" not in text_of(shown(with_addresses(), asking, audience))
    assert "900123" not in text_of(shown(with_addresses(), replace(asking, role="residential_worker")))


@settings(max_examples=40, deadline=None)
@given(families())
def test_telford_no_family_gives_an_address_away(told: Family) -> None:
    for number, person in enumerate([one for one in told.records if isinstance(one, Person)]):
        told.add(ContactDetail(id=f"detail-{number}", person=person.id, kind="address", value=f"QUILLON {number}"))
    for home in [one for one in told.records if isinstance(one, Household)]:
        told.change(Household, home.id, address="QUILLON", area="QUILLON")

    for audience in Audience:
        assert "QUILLON" not in text_of(shown(told, audience=audience))


@pytest.mark.parametrize("kept_from", [{"identity_protected": "adopted"}, {"address_protected": True}])
def test_halton_a_protected_home_is_told_to_nobody_who_asks(kept_from: dict[str, object]) -> None:
    """Halton, 2013: the adopters' address in a letter. Not by the home, its area, a number, or who else lives there."""
    told = amiras_family()
    told.change(Person, "salma", **kept_from)
    told.person("lodger")
    told.add(Household(id="new-home", name="12 Elm Road", address="12 Elm Road", area="Elmham"))
    for who in ("salma", "lodger"):
        told.lives_in(who, "new-home")
    told.add(ContactDetail(id="d", person="salma", kind="address", value="12 Elm Road"))

    for role in EVERY_ROLE:
        text = text_of(shown(told, replace(SANA, role=role, addresses=True)))
        assert "Elm Road" not in text
        assert "Elmham" not in text


def test_nottinghamshire_one_document_for_each_recipient() -> None:
    """Nottinghamshire, 2023: one report, with the history of both, to two ex-partners."""
    told = with_addresses()
    told.person("rob", 41, name="Rob Quist", notes="Hit Salma in 2020.")
    told.tie("amira", "rob", "mothers_ex_partner", notes="Amira fears him.")
    told.tie("amira", "karim", "birth_father")
    told.order("amira", "rob", reason="Violence at home.")
    told.arrangement("amira", ("karim", "nana"), frequency="every other Saturday, when Rob Quist is away", place="Nana's flat")

    shared = shown(told, audience=Audience.SHARE)
    papers = {who: for_recipient(shared, who) for who in ("karim", "rob")}

    assert set(papers["karim"].person_by_id) == {"amira", "karim"}
    assert [tie.kind for tie in papers["karim"].ties if tie.source_person == "amira"] == ["birth_father"]
    assert [plan.with_people for plan in papers["karim"].arrangements] == [("karim",)]
    for secret in ("Rob", "Quist", "Violence", "fears", "nana", "dee", "salma", "idris", "Mill Lane"):
        assert secret not in text_of(papers["karim"])
    assert "Karim" not in text_of(papers["rob"])
    with pytest.raises(ValueError, match="shared"):
        for_recipient(shown(told), "karim")


def test_birmingham_nothing_of_another_child_s_record_is_on_the_map() -> None:
    """Birmingham Children's Trust: another child's data copied into a plan. Every kind of record, whoever looks."""
    told = amiras_family()
    told.change(type(told.records[0]), "idris", notes="QUILLON", faith="QUILLON", own_word_for_contact="QUILLON")
    told.event("idris", ("nana", "amira"), on=told.ago(2), observed="QUILLON", child_words="QUILLON")
    told.order("idris", "amira", reason="QUILLON")
    told.assessed("idris", "amira", basis="QUILLON", evidence="QUILLON")
    told.arrangement("idris", "amira", purpose="QUILLON", place="QUILLON")
    told.view("idris", "amira", 2, words="QUILLON", place="QUILLON")
    told.add(ContactDetail(id="d", person="idris", kind="phone", value="QUILLON"))

    for role in EVERY_ROLE:
        both = Sight(role, frozenset({"amira", "idris"}), b"key", "sana", addresses=True)
        assert "QUILLON" not in text_of(shown(told, both))


# roles and audiences


def test_the_carers_sheet_has_today_and_whom_it_names() -> None:
    sheet = shown(with_addresses(), audience=Audience.CARER)

    assert {"amira", "dee", "nana"} <= set(sheet.person_by_id)
    assert {"pauline", "finn", "karim"}.isdisjoint(sheet.person_by_id), "nothing in force names them"
    assert [plan.with_people for plan in sheet.arrangements if "nana" in plan.with_people] == [("nana",)]
    assert [limit.on_person for limit in sheet.restrictions] == ["uncle_bo"], "who may not visit"
    assert (sheet.assessments, dict(sheet.gates), sheet.teams, sheet.contact_details) == ((), {}, (), ())
    for secret in ("Harm in 2018", "s34(4)", "'medium'", "CREQO"):
        assert secret not in text_of(sheet)


def test_a_private_word_is_not_on_the_carers_sheet_and_an_open_one_is() -> None:
    told = amiras_family()
    told.view("amira", "nana", 4, told.ago(5), words="Not for Dee.", private_to="all_professionals")

    sheet = shown(told, audience=Audience.CARER)

    assert "She makes the best rice." in text_of(sheet)
    assert "Not for Dee." not in text_of(sheet)


def test_a_supervisor_sees_what_happened_while_they_worked_with_the_child() -> None:
    told = amiras_family()
    told.worker("sam")
    told.works_with("sam", "amira", role="contact_supervisor", since=told.ago(60))
    told.event("amira", "nana", on=told.ago(20))

    sheet = shown(told, Sight("contact_supervisor", frozenset({"amira"}), b"key", "sam"))

    assert {event.on.earliest for event in sheet.events} == {told.ago(20), told.ago(41)}
    assert (sheet.placements, sheet.households, sheet.assessments) == ((), (), ())


@pytest.mark.parametrize("outcome", [one for one in GateOutcome if one.is_closed and one is not GateOutcome.DIED])
def test_whoever_may_not_know_why_is_told_the_same_of_every_closed_gate(outcome: GateOutcome) -> None:
    network = network_of_records(amiras_family().records, "amira", TODAY)
    some = next(iter(network.gates.values()))

    said = gate_without_reason(replace(some, outcome=outcome, rule="x", reason="judged severe risk"))

    assert said == gate_without_reason(replace(some, outcome=GateOutcome.FORBIDDEN))
    assert "risk" not in said.reason


def test_a_sensitive_reason_is_for_three_roles() -> None:
    told = amiras_family()
    told.order("amira", "karim", reason="QUILLON", reason_sensitive=True)

    def reads(role: str) -> bool:
        return "QUILLON" in text_of(shown(told, replace(SANA, role=role)))

    roles = ("social_worker", "team_manager", "reviewing_officer", "administrator", "operator", "residential_worker")
    assert [role for role in roles if reads(role)] == ["social_worker", "team_manager", "reviewing_officer"]


# the restricted layer


def secret_father() -> Family:
    """Bert is Amira's father, which only the manager opens; Carl is his son."""
    told = amiras_family()
    told.person("bert", name="Bert Quillon")
    told.person("carl", 8, name="Carl Quillon")
    told.parent("bert", "amira", visibility="restricted")
    told.parent("bert", "carl")
    told.change(Person, "nana", notes="Knows about Bert Quillon.")
    return told


def test_a_restricted_fact_is_opened_by_the_manager_alone() -> None:
    manager = replace(SANA, role="team_manager")

    assert "bert" in shown(secret_father(), manager).person_by_id
    for role in ("social_worker", "reviewing_officer", "administrator", "operator", "personal_adviser"):
        network = shown(secret_father(), replace(SANA, role=role))
        assert "Quillon" not in text_of(network)
        assert network.hidden == shown(amiras_family(), replace(SANA, role=role)).hidden, "not even counted"


def test_a_restricted_order_still_closes_and_does_not_say_why() -> None:
    told = amiras_family()
    told.order("amira", "nana", reason="QUILLON", visibility="restricted")

    gate = shown(told).gates["nana"]

    assert (gate.outcome, "order" in gate.reason.casefold()) == (GateOutcome.CLOSED, False)
    assert "QUILLON" not in text_of(shown(told))


# a family file


def test_a_file_s_private_people_and_who_lives_with_the_adopted_are_not_named() -> None:
    """RESN in a family file; an adoptive family joined by nothing but a home."""
    told = amiras_family()
    told.person("secret_aunt", name="Vera Quillon", restricted=True)
    told.parent("nana", "secret_aunt")
    told.person("adopter", name="Grace Quillon")
    told.lives_in("leila", "12 Elm Road", since="2020")
    told.lives_in("adopter", "12 Elm Road", since="2010")
    whole = network_of_records(told.records, None, TODAY)

    drawn = without_identities(whole, b"key")

    assert len(drawn.people) == len(whole.people)
    assert "Quillon" not in text_of(drawn)
    assert "Elm Road" not in text_of(drawn)
    assert "Salma" in text_of(drawn)


def test_in_a_file_without_anybody_in_the_middle_a_tie_still_protects_whom_it_says_was_adopted() -> None:
    told = Family()
    told.child("amira")
    told.person("sis", name="Leila Quillon", sex="F")
    told.tie("amira", "sis", "adopted_away_sibling", visibility="restricted")

    assert "Quillon" not in text_of(without_identities(network_of_records(told.records, None, TODAY), b"key"))
