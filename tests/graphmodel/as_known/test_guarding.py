"""What is protected since is so in the past: on records, on a child's own maps, in what was written."""

from __future__ import annotations

from dataclasses import replace

from graphmodel.as_known.guarding import Guard
from graphmodel.as_known.versions import Versions
from graphmodel.domain.gate import GateOutcome
from graphmodel.domain.gate_facts import gates_of
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View
from graphmodel.store.mapping import properties_of
from graphmodel.store.shapes import shape_of
from tests.scenarios import TODAY, Family


def versions(*records: Record) -> Versions:
    """As they are kept; a merge is the writer's own, and stands on the person all the same."""
    merged = {one.id: {"merged_into": one.merged_into} for one in records if isinstance(one, Person) and one.merged_into}
    return Versions({(shape_of(type(one)).word, one.id): properties_of(one) | merged.get(one.id, {}) for one in records})


def of_amira() -> Family:
    told = Family()
    told.child("amira")
    told.person("gran")
    told.tie("amira", "gran", "maternal_grandmother")
    return told


def guard(then: Family, *since: Record) -> Guard:
    """Of what was told then, with these versions or records since."""
    newest = {(type(one), one.id): one for one in (*then.records, *since)}
    return Guard(versions(*then.records), versions(*newest.values()))


def changed(guarded: Guard, word: str, given: str) -> dict[str, object]:
    """What the guard puts on a record."""
    before, after = guarded.then.stored[word, given], guarded.record((word, given))
    return {name: value for name, value in after.items() if before.get(name) != value}


def test_what_is_as_it_was_is_left_as_it_is() -> None:
    told = of_amira()
    told.view("amira", "gran", 3, private_to="sw")
    told.change(Person, "gran", identity_protected="refuge", restricted=True)
    guarded = guard(told)

    assert [key for key in guarded.then.stored if changed(guarded, *key)] == []
    assert guarded.guarded_since("amira") == ()


def test_marks_of_today_are_put_on_and_none_is_taken_off() -> None:
    told = of_amira()
    gran = told[Person, "gran"]
    marked = replace(gran, identity_protected="refuge", address_protected=True, restricted=True, visibility="restricted")

    assert changed(guard(told, marked), "person", "gran") == {
        "identity_protected": "refuge",
        "address_protected": True,
        "restricted": True,
        "visibility": "restricted",
    }
    told.add(marked)
    assert changed(guard(told, gran), "person", "gran") == {}


def test_a_tie_sealed_since_and_a_reason_that_became_sensitive() -> None:
    told = of_amira()
    limit = told.order("amira", "gran")
    sealed = replace(told[Tie, "tie-1"], visibility="restricted")
    (order,) = [one for one in told.records if one.id == limit]
    guarded = guard(told, sealed, replace(order, reason_sensitive=True))  # type: ignore[call-arg]

    assert changed(guarded, "tie", "tie-1") == {"visibility": "restricted"}
    assert changed(guarded, "restriction", limit) == {"reason_sensitive": True}


def test_a_view_is_as_private_as_its_corrections_since_and_not_as_those_of_then() -> None:
    told = of_amira()
    first = told[View, told.view("amira", "gran", 3, words="She sings")]
    correction = replace(first, id="view-2", supersedes=first.id, private_to="sw")

    assert changed(guard(told, correction), "view", first.id) == {"private_to": "sw"}
    told.add(correction)
    assert changed(guard(told), "view", first.id) == {}


def test_who_turned_out_to_be_somebody_protected_is_protected() -> None:
    told = of_amira()
    merged = replace(told[Person, "gran"], merged_into="witness")

    assert changed(guard(told, merged, Person(id="witness", name="W", identity_protected="witness")), "person", "gran") == {
        "identity_protected": "witness"
    }


def test_who_was_adopted_away_by_a_tie_since_is_protected_on_every_map() -> None:
    told = of_amira()
    told.child("sis")
    told.tie("amira", "sis", "full_sister")
    for tie in (
        Tie(id="t", source_person="amira", target_person="sis", kind="adopted_away_sibling"),
        Tie(id="t", source_person="sis", target_person="amira", kind="birth_sibling_of_adopted"),
    ):
        assert changed(guard(told, tie), "person", "sis") == {"identity_protected": "adopted"}
        assert changed(guard(told, tie), "person", "amira") == {}


def test_the_adopted_child_s_own_maps_alone_protect_the_brother_by_birth() -> None:
    told = of_amira()
    told.person("brother")
    told.tie("amira", "brother", "full_brother")
    guarded = guard(told, Tie(id="t", source_person="amira", target_person="brother", kind="birth_sibling_of_adopted"))
    people = tuple(replace(told[Person, who]) for who in ("brother", "gran"))
    small = Network(as_of=TODAY, child="amira", people=people, ties=(told[Tie, "tie-2"],))

    marked, also = guarded.on_map(replace(small, gates=gates_of(small)))

    assert changed(guarded, "person", "brother") == {}
    assert [person.identity_protected for person in marked.people] == ["adopted", None]
    assert marked.gates["brother"].outcome is GateOutcome.PROTECTED_ROUTE
    assert {person.id for person in also} == {"brother"}
    assert guarded.on_map(replace(small, child="gran"))[0].people == people


def test_names_are_struck_out_by_every_name_that_was_or_is_recorded() -> None:
    told = of_amira()
    told.called("gran", "Oldname")
    told.answered("amira", "Q01", "gran", reason="GRAN and Nell, once Oldname, sing to Ami.")
    since = replace(told[Person, "gran"], name="Nell Farrow", identity_protected="refuge")
    guarded = guard(
        told,
        since,
        Person(id="esme", name="Esme", restricted=True),
        Tie(id="t", source_person="amira", target_person="esme", kind="friend"),
    )

    assert changed(guarded, "alert", "alert-1") == {
        "reason": "[name withheld] and [name withheld], once [name withheld], sing to Ami."
    }
    assert {person.name for person in guarded.guarded_since("amira")} == {"Gran", "Oldname", "Nell Farrow", "Esme"}


def test_who_was_adopted_away_already_is_so_though_the_tie_that_says_it_is_not_near_the_child() -> None:
    told = of_amira()
    for who in ("xavier", "zed"):
        told.person(who)
    told.tie("amira", "xavier", "friend")
    told.tie("zed", "xavier", "adopted_away_sibling")
    small = Network(as_of=TODAY, child="amira", people=(told[Person, "xavier"],))

    marked, also = guard(told).on_map(replace(small, gates=gates_of(small)))

    assert [person.identity_protected for person in marked.people] == ["adopted"]
    assert {person.id for person in also} == {"xavier"}


def test_a_name_recorded_since_of_somebody_protected_all_along_is_struck_out() -> None:
    told = of_amira()
    told.change(Person, "gran", identity_protected="adopted")
    told.answered("amira", "Q01", "gran", reason="Nell sings to Ami.")
    guarded = guard(told, replace(told[Person, "gran"], name="Nell Farrow"))

    assert {person.name for person in guarded.guarded_since("amira")} == {"Nell Farrow"}
    assert changed(guarded, "alert", "alert-1") == {"reason": "[name withheld] sings to Ami."}


def test_somebody_merged_into_a_sealed_person_is_sealed() -> None:
    told = of_amira()
    told.person("twin")
    merged = replace(told[Person, "twin"], merged_into="quentin")
    guarded = guard(told, merged, Person(id="quentin", name="Quentin", visibility="restricted"))

    assert changed(guarded, "person", "twin")["visibility"] == "restricted"
