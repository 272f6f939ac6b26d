"""Brothers and sisters derived, recorded, and both; how people are related, in words; generations; loops that must end."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.care import WorkerSpell
from graphmodel.domain.dates import parse_partial_date
from graphmodel.domain.kinship import contradictions_of, degree_of, generations_from, relation_in_words, siblings_of
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from graphmodel.domain.ties import ParentLink, Partnership, Tie

AS_OF = date(2026, 11, 23)
SEXES = {
    "amira": "F",
    "leanne": "F",
    "maureen": "F",
    "keeley": "F",
    "salma": "F",
    "huda": "F",
    "zoe": "F",
    "ada": "F",
    "child": None,
}
CALLED = {"sami": "Dad", "leanne": "Mum"}


def person(name: str) -> Person:
    return Person(id=name, name=name.title(), sex=SEXES.get(name, "M"), known_as=CALLED.get(name))


def family(
    parents: dict[str, str] | None = None,
    *,
    links: tuple[ParentLink, ...] = (),
    pairs: tuple[Partnership, ...] = (),
    ties: tuple[Tie, ...] = (),
) -> Network:
    """A map from ``{"amira": "leanne sami"}`` (birth parents), further links, pairs and ties."""
    told = [ParentLink(id=f"{p}>{c}", parent=p, child=c) for c, both in (parents or {}).items() for p in both.split()]
    everyone = {who for link in (*told, *links) for who in (link.parent, link.child)}
    everyone |= {who for pair in pairs for who in (pair.one, pair.other)}
    everyone |= {who for tie in ties for who in (tie.source_person, tie.target_person)}
    return Network(
        as_of=AS_OF,
        child="amira",
        people=tuple(person(name) for name in sorted(everyone)),
        parent_links=(*told, *links),
        partnerships=pairs,
        ties=ties,
    )


def tie(source: str, target: str, kind: str, until: str | None = None) -> Tie:
    end = parse_partial_date(until) if until else None
    return Tie(id=f"{source}-{kind}-{target}", source_person=source, target_person=target, kind=kind, until=end)


def classes(network: Network) -> dict[str, tuple[str, ...]]:
    return {sibling.person: sibling.classes for sibling in siblings_of(network, "amira")}


def test_children_of_the_same_two_parents_are_full_siblings() -> None:
    network = family({"amira": "leanne sami", "idris": "leanne sami"})
    (idris,) = siblings_of(network, "amira")
    assert (idris.person, idris.classes, idris.side, idris.certain, idris.derived) == ("idris", ("full",), "both", True, True)


@pytest.mark.parametrize(("parents", "side"), [("leanne darren", "maternal"), ("janet sami", "paternal")])
def test_one_parent_in_common_makes_a_half_sibling_on_that_side(parents: str, side: str) -> None:
    (noah,) = siblings_of(family({"amira": "leanne sami", "noah": parents}), "amira")
    assert (noah.classes, noah.side, noah.certain) == (("half",), side, True)


def test_with_a_father_not_recorded_half_may_be_full_and_gives_way_to_what_is_recorded() -> None:
    parents = {"amira": "leanne sami", "tom": "leanne"}
    (derived,) = siblings_of(family(parents), "amira")
    (recorded,) = siblings_of(family(parents, ties=(tie("amira", "tom", "full_brother"),)), "amira")
    assert (derived.classes, derived.certain) == (("half",), False)
    assert (recorded.classes, recorded.contradictions) == (("full",), ())


def test_a_believed_father_leaves_it_uncertain() -> None:
    believed = ParentLink(id="b", parent="sami", child="tom", certainty="believed")
    (tom,) = siblings_of(family({"amira": "leanne sami", "tom": "leanne"}, links=(believed,)), "amira")
    assert (tom.classes, tom.certain) == (("full",), False)


def test_children_adopted_by_the_same_parent_are_siblings_by_adoption() -> None:
    links = tuple(ParentLink(id=c, parent="ada", child=c, basis="adoptive") for c in ("amira", "tom"))
    assert classes(family(links=links)) == {"tom": ("adoptive",)}


def test_a_sister_whom_others_adopted_is_adopted_away() -> None:
    adopted = ParentLink(id="a", parent="ada", child="zoe", basis="adoptive")
    assert classes(family({"amira": "leanne sami", "zoe": "leanne sami"}, links=(adopted,))) == {"zoe": ("adopted_away", "full")}


@pytest.mark.parametrize(("status", "current"), [("cohabiting", True), ("separated", False)])
def test_a_child_of_a_parents_partner_is_a_step_sibling_while_the_pair_is_together(status: str, current: bool) -> None:
    pair = Partnership(id="p", one="leanne", other="darren", status=status)
    (kyle,) = siblings_of(family({"amira": "leanne sami", "kyle": "darren janet"}, pairs=(pair,)), "amira")
    assert (kyle.classes, kyle.current) == (("step",), current)


def test_a_recorded_step_tie_without_an_end_does_not_outlive_the_parents_separation() -> None:
    """Truth table: parents separated, ring 0: no. Whether the child says they matter is the question's to ask."""
    pair = Partnership(id="p", one="leanne", other="darren", status="separated")
    network = family({"amira": "leanne", "kyle": "darren"}, pairs=(pair,), ties=(tie("amira", "kyle", "step_brother"),))
    assert [sibling.current for sibling in siblings_of(network, "amira")] == [False]


@pytest.mark.parametrize(("until", "current"), [(None, True), ("2026-11-23", True), ("2026-11-22", False)])
def test_a_step_tie_counts_while_it_has_no_end(until: str | None, current: bool) -> None:
    """Reading 21."""
    (kyle,) = siblings_of(family(ties=(tie("amira", "kyle", "step_brother", until),)), "amira")
    assert kyle.current is current


def test_a_sibling_by_blood_never_ends() -> None:
    (tom,) = siblings_of(family(ties=(tie("amira", "tom", "half_brother", "2020"),)), "amira")
    assert tom.current


def test_recorded_siblings_count_from_either_side() -> None:
    network = family(ties=(tie("tom", "amira", "maternal_half_sibling"), tie("amira", "kim", "sibling_like")))
    assert classes(network) == {"tom": ("half",), "kim": ("sibling_like",)}


def test_a_carers_child_is_no_sibling_unless_the_child_says_so() -> None:
    """Reading 21."""
    ellie = tie("amira", "ellie", "carers_birth_child")
    assert classes(family(ties=(ellie,))) == {}
    assert classes(family(ties=(ellie, tie("amira", "ellie", "sibling_like")))) == {"ellie": ("sibling_like",)}


def test_a_sibling_by_both_ways_is_one_sibling_with_both_classes() -> None:
    network = family({"amira": "leanne sami", "tom": "leanne darren"}, ties=(tie("amira", "tom", "foster_sibling"),))
    assert classes(network) == {"tom": ("half", "foster")}


def test_an_unspecified_brother_takes_what_the_parents_say() -> None:
    network = family({"amira": "leanne sami", "tom": "leanne darren"}, ties=(tie("amira", "tom", "brother"),))
    assert (classes(network), contradictions_of(network, "amira")) == ({"tom": ("half",)}, ())


def test_what_parents_and_ties_say_differently_is_listed_and_not_resolved() -> None:
    network = family({"amira": "leanne sami", "tom": "leanne darren"}, ties=(tie("amira", "tom", "full_brother"),))
    assert classes(network) == {"tom": ("full", "half")}
    assert contradictions_of(network, "amira") == (
        ("tom", "Recorded as brother (full), but the parents on the record say one parent in common."),
    )


def test_a_recorded_sibling_without_a_common_parent_is_a_contradiction_when_all_parents_are_known() -> None:
    network = family({"amira": "leanne sami", "tom": "janet darren"}, ties=(tie("amira", "tom", "half_brother"),))
    assert contradictions_of(network, "amira") == (
        ("tom", "Recorded as half-brother, but their parents on the record have nobody in common."),
    )


def test_equal_birth_dates_make_no_twins() -> None:
    network = family({"amira": "leanne sami", "tom": "leanne sami"})
    assert relation_in_words(network, "amira", "tom") == "her brother"


THREE_GENERATIONS = {
    "amira": "leanne sami",
    "idris": "leanne sami",
    "noah": "leanne darren",
    "zain": "sami ada",
    "leanne": "maureen ray",
    "sami": "huda karim",
    "salma": "huda karim",
    "maureen": "edith",
    "yusuf": "salma",
    "layth": "yusuf",
}


@pytest.mark.parametrize(
    ("to", "words", "degree"),
    [
        ("leanne", "her mother", 1), ("sami", "her father", 1), ("idris", "her brother", 1),
        ("noah", "her half-brother through Mum", 2), ("zain", "her half-brother through Dad", 2),
        ("maureen", "her grandmother through Mum", 2), ("karim", "her grandfather through Dad", 2),
        ("edith", "her great-grandfather through Mum", 3), ("salma", "her aunt through Dad", 2),
    ("yusuf", "her cousin through Dad", 3),
        ("layth", "her cousin once removed through Dad", 4),
    ],
)  # fmt: skip
def test_a_relation_is_said_through_whom_it_goes(to: str, words: str, degree: int) -> None:
    network = family(THREE_GENERATIONS)
    assert (relation_in_words(network, "amira", to), degree_of(network, "amira", to)) == (words, degree)


@pytest.mark.parametrize(("start", "words"), [
    ("leanne", "her daughter"), ("maureen", "her granddaughter through Mum"), ("salma", "her niece through Dad"),
])  # fmt: skip
def test_a_relation_is_said_from_the_other_side_too(start: str, words: str) -> None:
    assert relation_in_words(family(THREE_GENERATIONS), start, "amira") == words


def test_marriage_step_and_ties_are_said_where_blood_says_nothing() -> None:
    network = family(
        {"amira": "leanne sami", "leanne": "maureen", "zoe": "maureen", "kyle": "darren"},
        links=(ParentLink(id="s", parent="darren", child="amira", basis="step"),),
        pairs=(Partnership(id="m", one="zoe", other="piotr", status="married"),),
        ties=(tie("amira", "grace", "former_foster_carer"), tie("teacher", "amira", "pupil")),
    )
    said = {to: relation_in_words(network, "amira", to) for to in ("kyle", "darren", "piotr", "grace", "teacher")}
    assert said == {
        "kyle": "her step-brother",
        "darren": "her step-father",
        "piotr": "her aunt's partner through Mum",
        "grace": "her former foster carer",
        "teacher": "her teacher",
    }
    assert degree_of(network, "amira", "kyle") is None


def test_a_tie_recorded_as_full_brother_is_said_as_people_say_it() -> None:
    network = family(ties=(tie("amira", "tom", "full_brother"),))

    assert relation_in_words(network, "amira", "tom") == "her brother"


def test_a_pair_that_is_over_is_a_former_partner() -> None:
    over = Partnership(id="p", one="leanne", other="darren", status="separated")
    assert relation_in_words(family({"amira": "leanne"}, pairs=(over,)), "amira", "darren") == "her mother's former partner"


def test_a_half_brothers_other_family_is_said_through_him() -> None:
    network = family({"amira": "leanne sami", "noah": "leanne darren", "darren": "zoe"})
    assert relation_in_words(network, "amira", "zoe") == "her half-brother's grandmother through Mum"
    assert relation_in_words(network, "amira", "darren") == "her half-brother's father through Mum"


@pytest.mark.parametrize(("until", "words"), [(None, "her social worker"), ("2020", "her former social worker")])
def test_who_works_with_the_child_is_said_without_a_tie(until: str | None, words: str) -> None:
    spell = WorkerSpell(
        id="w", worker="beth", child="amira", role="social_worker", ends_on=parse_partial_date(until) if until else None
    )
    network = Network(as_of=AS_OF, child="amira", people=(person("amira"), person("beth")), worker_spells=(spell,))
    assert relation_in_words(network, "amira", "beth") == words


def test_somebody_nobody_can_place_yet_is_not_said_to_be_hers() -> None:
    assert relation_in_words(family(ties=(tie("amira", "lady", "unknown_person"),)), "amira", "lady") == "not known yet"


def test_nobody_is_related_to_themselves_and_nothing_is_made_up() -> None:
    network = family({"amira": "leanne"}, ties=(tie("leanne", "bob", "neighbour"),))
    assert (relation_in_words(network, "amira", "amira"), relation_in_words(network, "amira", "bob")) == (None, None)


def test_a_person_whose_identity_is_protected_is_not_named_as_the_way() -> None:
    network = family({"amira": "leanne sami", "zain": "sami ada"})
    masked = Person(id="sami", name="Sami", sex="M", identity_protected="witness")
    hidden = tuple(masked if one.id == "sami" else one for one in network.people)
    told = Network(as_of=AS_OF, child="amira", people=hidden, parent_links=network.parent_links)
    assert relation_in_words(told, "amira", "zain") == "her half-brother"


def test_degrees_come_from_ties_where_no_parents_are_recorded() -> None:
    network = family(ties=(tie("amira", "maureen", "maternal_grandmother"), tie("salma", "amira", "niece")))
    assert [degree_of(network, "amira", who) for who in ("maureen", "salma")] == [2, 2]


def test_generations_count_up_to_parents_and_down_to_children() -> None:
    network = family(THREE_GENERATIONS, pairs=(Partnership(id="p", one="salma", other="bilal"),))
    found = generations_from(network, "amira")
    assert {who: found[who] for who in ("amira", "leanne", "karim", "edith", "yusuf", "bilal")} == {
        "amira": 0, "leanne": 1, "karim": 2, "edith": 3, "yusuf": 0, "bilal": 1,
    }  # fmt: skip


NAMES = st.sampled_from(["amira", "b", "c", "d", "e"])
LOOPS = st.lists(st.tuples(NAMES, NAMES, st.sampled_from(["birth", "adoptive", "step", "unknown"])), max_size=12)


@given(LOOPS, st.lists(st.tuples(NAMES, NAMES), max_size=4))
def test_loops_of_parents_never_hang_and_siblings_are_mutual(
    links: list[tuple[str, str, str]], pairs: list[tuple[str, str]]
) -> None:
    network = family(
        links=tuple(ParentLink(id=f"{i}", parent=p, child=c, basis=basis) for i, (p, c, basis) in enumerate(links)),
        pairs=tuple(Partnership(id=f"p{i}", one=a, other=b) for i, (a, b) in enumerate(pairs)),
    )
    everyone = [one.id for one in network.people]
    for one in everyone:
        assert one not in {sibling.person for sibling in siblings_of(network, one)}
        for other in everyone:
            relation_in_words(network, one, other)
            assert (degree_of(network, one, other) is None) == (degree_of(network, other, one) is None)
        generations_from(network, one)
    blood = {(one, s.person) for one in everyone for s in siblings_of(network, one) if {"full", "half"} & set(s.classes)}
    assert {(b, a) for a, b in blood} == blood


def test_a_donor_is_said_as_one_and_makes_nobody_brother_or_sister() -> None:
    links = tuple(ParentLink(id=f"d>{child}", parent="don", child=child, basis="donor") for child in ("amira", "tom"))
    network = family({"amira": "leanne"}, links=links)

    assert relation_in_words(network, "amira", "don") == "her donor father"
    assert siblings_of(network, "amira") == ()
