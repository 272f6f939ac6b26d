"""Who may see which child, what is masked, and the note that is written before anything is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from graphmodel import maps
from graphmodel.access import Viewer, log_look, mask, scope, see_allowed, sight, viewers
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.care import Household
from graphmodel.domain.errors import NotAllowed, StoreUnavailable
from graphmodel.domain.masking import Sight, without_identities
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.statements import Statement
from tests.scenarios import TODAY, Family, amiras_family
from tests.strategies import families, renamed

LOOKS = Statement(
    "tests/looks",
    "MATCH (l:Look) WHERE l.child IS NOT NULL "
    "RETURN l.by AS by, l.child AS child, l.what AS what, l.purpose AS purpose ORDER BY l.at, child",
    frozenset(),
    ("by", "child", "what", "purpose"),
)
SANA = Viewer("sana", "Sana", "social_worker")
SANAS_SIGHT = Sight("social_worker", frozenset({"amira"}), b"key")


def keep(graph: Graph, told: Family) -> None:
    Recorder(graph).record(told.records, by="test", why="test")


def shown(told: Family, sight_of: Sight = SANAS_SIGHT, audience: Audience = Audience.WORKER) -> Network:
    """Amira's map as somebody may have it, without a store."""
    return mask(network_of_records(told.records, "amira", TODAY, audience), sight_of)


def everything_in(network: Network) -> str:
    """All that leaves, as text: what a leak would be found in."""
    return repr({name: getattr(network, name) for name in network.__dataclass_fields__})


# scope


@pytest.mark.parametrize(
    ("viewer", "children"),
    [
        (SANA, ("amira",)),
        (Viewer("tom", "Tom", "social_worker"), ("idris", "noor")),
        (Viewer("ros", "Ros", "team_manager"), ("amira", "idris")),
        (Viewer("uma", "Uma", "social_worker"), ("leo",)),
        (Viewer("iris", "Iris", "reviewing_officer"), ("amira",)),
        (Viewer("ada", "Ada", "auditor"), ()),
        (Viewer.operator(), ("amira", "idris", "leo")),
        (Viewer("sana", "Sana", "team_manager"), ()),
        (Viewer("sana", "Sana", "administrator"), ()),
        (Viewer("nobody", "Nobody", "social_worker"), ()),
        (Viewer(None, "Nobody", "social_worker"), ()),
    ],
)
def test_who_sees_whom(graph: Graph, viewer: Viewer, children: tuple[str, ...]) -> None:
    """Guard rail 9: own children, the team's, or all but restricted files; a role one does not hold opens nothing."""
    keep(graph, amiras_family())

    assert scope(graph, viewer, TODAY) == children


def test_a_worker_who_left_has_no_way_back_by_an_earlier_day(graph: Graph) -> None:
    keep(graph, amiras_family())

    assert "amira" not in scope(graph, Viewer("uma", "Uma", "social_worker"), date(2021, 6, 1))


def test_a_manager_loses_the_children_of_a_worker_who_left_the_team(graph: Graph) -> None:
    told = amiras_family()
    told.in_team("tom", "North", until="2024", since="2020")
    told.add(replace(told.records[-1], id="team-spell-2"))
    keep(graph, told)

    assert scope(graph, Viewer("ros", "Ros", "team_manager"), TODAY) == ("amira",)


def test_viewers_are_those_in_a_team_by_name_with_their_role(graph: Graph) -> None:
    keep(graph, amiras_family())

    assert [(viewer.name, viewer.role) for viewer in viewers(graph, TODAY)] == [
        ("Ada", "auditor"),
        ("Iris", "reviewing_officer"),
        ("Ros", "team_manager"),
        ("Sana", "social_worker"),
        ("Tom", "social_worker"),
        ("Uma", "social_worker"),
    ]


def test_a_child_out_of_scope_and_a_child_that_is_not_there_are_refused_in_the_same_words(graph: Graph) -> None:
    keep(graph, amiras_family())
    seen = sight(graph, SANA, TODAY)

    answers = []
    for child in ("leo", "noor", "no-such-child"):
        with pytest.raises(NotAllowed) as refused:
            see_allowed(seen, child)
        answers.append(str(refused.value))

    assert len(set(answers)) == 1


# the note


def test_a_look_is_noted_for_each_child_with_its_purpose(graph: Graph) -> None:
    log_look(graph, SANA, ["amira", "idris"], "list", "supervision")

    assert graph.read(LOOKS) == [
        {"by": "sana", "child": child, "what": "list", "purpose": "supervision"} for child in ("amira", "idris")
    ]


def test_a_look_that_cannot_be_noted_does_not_happen(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(graph, amiras_family())
    read: list[str] = []
    kept_read = Graph.read

    def no_write(self: Graph, work: object) -> None:
        raise StoreUnavailable("here")

    def noting_read(self: Graph, statement: Statement, **params: object) -> list[dict[str, object]]:
        read.append(statement.name)
        return kept_read(self, statement, **params)

    sight(graph, SANA, TODAY)  # the store has its key
    monkeypatch.setattr(Graph, "write", no_write)
    monkeypatch.setattr(Graph, "read", noting_read)

    for reader in (
        lambda: maps.network_of(graph, SANA, "amira", TODAY),
        lambda: maps.children_of(graph, SANA, TODAY),
        lambda: maps.find_people(graph, SANA, "nana", TODAY),
    ):
        with pytest.raises(StoreUnavailable):
            reader()

    assert not [name for name in read if name.startswith("maps/")]


# masking


def test_an_adopted_sister_is_a_word_under_an_opaque_id() -> None:
    """E5, guard rail 8: no name, day, school, address, notes; the route stays, and so does the birth family."""
    network = shown(amiras_family())

    (sister,) = [person for person in network.people if person.masked]
    assert (sister.name, sister.birth, sister.known_as, sister.notes, sister.ref) == ("Sister, adopted", None, None, None, None)
    assert "PROTECTED_ROUTE" == network.gates[sister.id].outcome
    assert ("salma", sister.id) in {(link.parent, link.child) for link in network.parent_links}
    for secret in ("leila", "Leila", "Lulu", "Grace", "St Mark"):
        assert secret not in everything_in(network)


def test_an_adoptive_family_goes_with_the_sister_it_would_give_away() -> None:
    told = amiras_family()
    told.person("grace_adopter", sex="F")
    told.parent("grace_adopter", "leila", "adoptive")
    told.lives_in("leila", "12 Elm Road")
    told.lives_in("grace_adopter", "12 Elm Road")

    text = everything_in(shown(told))

    assert "adopter" not in text
    assert "Adopter" not in text
    assert "12 Elm Road" not in text


def test_nobody_is_found_by_who_else_lives_there() -> None:
    """Halton, 2013: the home of a protected person is not told by way of somebody else in it."""
    told = amiras_family()
    told.change(Person, "salma", identity_protected="refuge")
    told.lives_in("salma", "The refuge, Park Street")
    told.lives_in("karim", "The refuge, Park Street")

    network = shown(told)

    assert "Park Street" not in everything_in(network)
    assert "Mother, protected" in {person.name for person in network.people}


def test_a_name_in_free_text_is_struck_out() -> None:
    told = amiras_family()
    told.change(Person, "nana", notes="Misses LEILA; Leilani next door is no relation.")

    (nana,) = [person for person in shown(told).people if person.id == "nana"]

    assert nana.notes == "Misses [name withheld]; Leilani next door is no relation."


@pytest.mark.parametrize("protected", [None, "witness"])
def test_who_is_taken_off_the_map_is_struck_out_of_what_others_wrote(protected: str | None) -> None:
    """A restricted file, and the adopters behind a sister adopted away, are not told by a word in somebody else's notes."""
    told = amiras_family()
    told.person("grace_adopter", sex="F")
    told.parent("grace_adopter", "leila", "adoptive")
    told.change(Person, "uncle_bo", restricted=True, identity_protected=protected)
    told.change(Person, "nana", notes="Saw Grace Adopter, and Uncle Bo with Nana and Salma.")

    (nana,) = [person for person in shown(told).people if person.id == "nana"]

    assert nana.notes == "Saw [name withheld], and [name withheld] with Nana and Salma."


def test_an_opaque_id_is_the_same_each_time_and_another_on_each_childs_map_and_with_another_key() -> None:
    told = amiras_family()

    def masked(child: str, key: bytes) -> str:
        network = mask(network_of_records(told.records, child, TODAY), Sight("social_worker", frozenset({child}), key))
        return next(person.id for person in network.people if person.masked)

    assert masked("amira", b"key") == masked("amira", b"key")
    assert len({masked("amira", b"key"), masked("amira", b"other"), masked("idris", b"key")}) == 3


def test_a_brothers_words_stay_in_his_file() -> None:
    """E9; Birmingham: another child's data copied into a plan."""
    told = amiras_family()
    told.arrangement("idris", "karim", place="Karim's new flat")
    told.assessed("idris", "amira", "medium", basis="He is afraid of her.")
    told.event("idris", "amira", on=told.ago(3), observed="He cried.")
    told.order("idris", "karim", reason="He hit Idris.")

    network = shown(told)

    text = everything_in(network)
    for secret in ("shouts", "Don't tell", "new flat", "afraid", "cried", "hit Idris"):
        assert secret not in text
    assert told.ago(3) in {event.on.earliest for event in network.events}
    assert all(tie.closeness_child is None for tie in network.ties if tie.source_person == "idris")


def test_a_private_view_is_read_by_whom_the_child_said() -> None:
    told = amiras_family()
    told.view("amira", "karim", 1, words="He scares me", private_to="sw")
    told.view("amira", "dee", 2, words="She is strict", private_to="sw_iro")

    def words(role: str) -> set[str | None]:
        network = shown(told, Sight(role, frozenset({"amira"}), b"key"))
        return {view.words for view in network.views} & {"He scares me", "She is strict"}

    assert words("social_worker") == {"He scares me", "She is strict"}
    assert words("reviewing_officer") == {"She is strict"}
    assert words("team_manager") == set()


def test_a_private_ring_does_not_show_on_the_tie_either() -> None:
    told = amiras_family()
    told.tie("amira", "karim", "birth_father")
    told.view("amira", "karim", 1, private_to="sw")

    def ring(role: str) -> int | None:
        network = shown(told, Sight(role, frozenset({"amira"}), b"key"))
        return next(tie.closeness_child for tie in network.ties if tie.target_person == "karim")

    assert (ring("social_worker"), ring("team_manager")) == (1, None)


def test_a_restricted_brother_is_counted_and_not_shown() -> None:
    """E12."""
    told = amiras_family()
    told.change(Person, "nana", notes="Idris is with me.")
    told.add(replace(told.records[1], restricted=True))  # type: ignore[call-arg]

    network = shown(told)

    assert "idris" not in network.person_by_id
    assert network.hidden == 1
    assert shown(told, Sight("social_worker", frozenset({"amira", "idris"}), b"key")).hidden == 0


@pytest.mark.parametrize("audience", [Audience.CHILD, Audience.SHARE])
def test_what_a_child_or_a_family_holds_has_no_risk_reason_or_address(audience: Audience) -> None:
    """Guard rail 7; Telford and Wrekin, 2012: the carers' address is not there by default."""
    told = amiras_family()
    told.person("half_brother", 20, first_known_on="2026-09-01")
    told.tie("amira", "half_brother", "half_brother")
    told.change(Household, "Nana's", name="7 Mill Lane")

    network = shown(told, audience=audience)

    assert not network.gates
    assert not network.assessments
    assert not network.restrictions
    text = everything_in(network)
    for secret in ("Harm in 2018", "s34", "half_brother", "7 Mill Lane", "'medium'", "CREQO"):
        assert secret not in text


def test_whoever_is_told_to_the_child_is_on_the_childs_own_map() -> None:
    told = amiras_family()
    told.person("half_brother", 20, first_known_on="2026-09-01", told_to_child=True)
    told.tie("amira", "half_brother", "half_brother")

    assert "half_brother" in shown(told, audience=Audience.CHILD).person_by_id


def test_a_family_drawn_from_a_file_keeps_everyone_and_tells_no_protected_identity() -> None:
    whole = network_of_records(amiras_family().records, None, TODAY)

    drawn = without_identities(whole, b"key")

    assert len(drawn.people) == len(whole.people)
    assert "Someone, adopted" in {person.name for person in drawn.people}
    assert "Leila" not in everything_in(drawn)
    assert "Lulu" not in everything_in(drawn)


def test_an_address_that_is_protected_has_no_name_for_anyone() -> None:
    told = amiras_family()
    told.change(Person, "pauline", address_protected=True)
    told.change(Household, "Pauline and Joe's", name="3 Hill View")

    assert "3 Hill View" not in everything_in(shown(told))


@settings(max_examples=60, deadline=None)
@given(families())
def test_what_a_viewer_may_not_see_changes_nothing_they_get(told: Family) -> None:
    """Non-interference (reliability A2): another name, birth or note of a masked person leaves the map byte for byte the same."""
    before = shown(told)
    people = [person for person in told.records if type(person) is Person]
    hidden = [person.id for person in people if person.id not in before.person_by_id]

    for who in hidden:
        renamed(told, who, "Zzyzx Quux")

    assert everything_in(shown(told)) == everything_in(before)


@settings(max_examples=60, deadline=None)
@given(families())
def test_no_id_or_name_of_a_protected_person_is_anywhere_on_the_map(told: Family) -> None:
    protected = {
        person.id
        for person in told.records
        if isinstance(person, Person) and (person.identity_protected or person.restricted) and person.id not in ("amira", "idris")
    }

    text = everything_in(replace(shown(told), households=(), household_stays=()))

    for who in protected:
        assert f"'{who}'" not in text
        assert f"About {who}" not in text
