"""Two axes of time: as it was on a day, and as it was known on a day (design 4). Who is protected today is so in the past."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphmodel.access import Viewer, sight
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.errors import Refused
from graphmodel.domain.masking import mask
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person, Pet
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie
from graphmodel.maps import find_people, network_of
from graphmodel.past import views_of
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph
from graphmodel.store.known import replayed
from graphmodel.store.statements import Statement
from tests.scenarios import TODAY, Family, family

SOAK = os.environ.get("KINMAP_SOAK") == "1"
SANA = Viewer("sana", "Sana", "social_worker")
ROS = Viewer("ros", "Ros", "team_manager", purpose="supervision")
FIRST = date(2026, 3, 1)
ENTRIES = Statement(
    "tests/all_entries", "MATCH (e:JournalEntry) RETURN properties(e) AS entry ORDER BY e.id", frozenset(), ("entry",)
)


class Days:
    """A clock that a test sets: noon (UTC) of the day that it says."""

    def __init__(self) -> None:
        self.day = FIRST
        self.moment = 0

    def __call__(self) -> datetime:
        self.moment += 1
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC) + timedelta(milliseconds=self.moment)


class Kept:
    """A store whose records are written on days that the test chooses."""

    def __init__(self, graph: Graph) -> None:
        self.graph, self.clock = graph, Days()
        self.recorder = Recorder(graph, self.clock)

    def on(self, day: date, *records: Record) -> None:
        self.clock.day = day
        self.recorder.record(records, by="sana", why="test")

    def map(self, known_on: date | None = None, as_of: date = TODAY, viewer: Viewer = SANA) -> Network:
        return network_of(self.graph, viewer, "amira", as_of, known_on=known_on)

    def entries(self) -> list[dict[str, object]]:
        return [dict(row["entry"]) for row in self.graph.read(ENTRIES) if isinstance(row["entry"], dict)]


def amira(graph: Graph) -> tuple[Kept, Family]:
    """Amira's file was opened on the first day, by her worker."""
    told = family()
    told.child("amira", sex="F")
    told.worker("sana")
    told.worker("ros")
    told.in_team("sana", "North")
    told.in_team("ros", "North", "team_manager")
    told.works_with("sana", "amira")
    told.person("gran")
    told.tie("amira", "gran", "maternal_grandmother")
    kept = Kept(graph)
    kept.on(FIRST, *told.records)
    return kept, told


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def test_what_was_recorded_later_was_not_known(graph: Graph) -> None:
    kept, told = amira(graph)
    told.view("amira", "gran", 4, said_on=day(-10))
    told.person("aunt")
    told.tie("amira", "aunt", "aunt")
    kept.on(day(5), *told.records)

    assert "aunt" not in kept.map(day(4)).person_by_id
    assert kept.map(day(4)).views == ()
    assert kept.map(day(4)).ties[0].closeness_child is None
    assert "aunt" in kept.map(day(5)).person_by_id
    assert kept.map(day(5)) == kept.map()


def test_what_was_changed_later_says_what_it_said(graph: Graph) -> None:
    kept, told = amira(graph)
    told.change(Person, "gran", name="Granny Smith")
    told.change(Tie, "tie-1", kind="paternal_grandmother")
    kept.on(day(2), *told.records)
    told.change(Person, "gran", name="Gran Brown")
    kept.on(day(4), *told.records)

    names = [kept.map(each).person_by_id["gran"].name for each in (day(0), day(1), day(2), day(3), day(4), None)]

    assert names == ["Gran", "Gran", "Granny Smith", "Granny Smith", "Gran Brown", "Gran Brown"]
    assert [kept.map(each).ties[0].kind for each in (day(1), day(2))] == ["maternal_grandmother", "paternal_grandmother"]


def test_what_was_marked_in_error_later_was_believed(graph: Graph) -> None:
    kept, _ = amira(graph)
    (tie,) = kept.map().ties
    kept.clock.day = day(3)
    kept.recorder.mark_in_error(tie, by="sana", why="another Gran")

    assert [one.id for one in kept.map(day(2)).ties] == ["tie-1"]
    assert kept.map(day(3)).ties == ()


def test_a_corrected_view_says_what_was_believed_before(graph: Graph) -> None:
    kept, told = amira(graph)
    told.view("amira", "gran", 4, said_on=day(-10))
    kept.on(day(1), *told.records)
    (view,) = kept.map().views
    kept.clock.day = day(3)
    kept.recorder.correct_view(view, "sana", "a slip", closeness=1)

    assert [kept.map(each).ties[0].closeness_child for each in (day(2), day(3), None)] == [4, 1, 1]


def test_every_version_of_what_was_said_is_told_as_far_as_it_was_written(graph: Graph) -> None:
    """And what a later correction keeps private stays so in the past."""
    kept, told = amira(graph)
    told.view("amira", "gran", 4, said_on=day(-10))
    kept.on(day(1), *told.records)
    (view,) = kept.map().views
    kept.clock.day = day(3)
    kept.recorder.correct_view(view, "sana", "a slip", closeness=1, private_to="sw")

    def said(viewer: Viewer, known_on: date | None) -> list[int | None]:
        versions = views_of(graph, viewer, "amira", TODAY, known_on=known_on)
        return [version.view.closeness for chain in versions for version in chain]

    assert [[], [4], [4, 1], [4, 1]] == [said(SANA, each) for each in (day(0), day(2), day(3), None)]
    assert [[], [], []] == [said(ROS, each) for each in (day(2), day(3), None)]


def test_people_are_found_by_the_names_that_were_known_and_who_is_protected_since_is_not(graph: Graph) -> None:
    kept, told = amira(graph)
    told.change(Person, "gran", name="Nell Farrow", version=1)
    told.person("aunt", name="Nell Quillon")
    told.tie("amira", "aunt", "maternal_aunt")
    kept.on(day(3), *told.records)

    def found(text: str, known_on: date | None) -> list[str]:
        return [one.person.name for one in find_people(graph, SANA, text, TODAY, known_on=known_on)]

    assert [["Gran"], [], []] == [found("ran", each) for each in (day(2), day(3), None)]
    assert [[], ["Nell Farrow", "Nell Quillon"]] == [found("nell", each) for each in (day(2), day(3))]
    told.change(Person, "aunt", identity_protected="refuge", version=1)
    kept.on(day(4), *told.records)
    assert ["Nell Farrow"] == found("nell", day(3))


def test_both_axes_at_once(graph: Graph) -> None:
    """What was recorded in April of January: known of January since April, and not of December at all."""
    kept, told = amira(graph)
    told.lives_in("amira", "Nan's", since="2026-01-10")
    kept.on(day(40), *told.records)

    assert len(kept.map(day(40), as_of=date(2026, 2, 1)).household_stays) == 1
    assert kept.map(day(39), as_of=date(2026, 2, 1)).household_stays == ()
    assert kept.map(day(40), as_of=date(2025, 12, 1)).household_stays == ()


def test_whom_a_plan_a_placement_or_a_pet_named_then_and_does_not_name_now(graph: Graph) -> None:
    kept, told = amira(graph)
    told.person("pauline")
    told.person("dee")
    told.person("joe")
    told.partners("joe", "pauline")
    told.pet("biscuit", keeper="pauline")
    told.tie("amira", "biscuit", "pet")
    told.placed_with("amira", "pauline", "2024-01-01", household=told.household("Pauline's"))
    told.arrangement("amira", ("gran", "pauline"))
    kept.on(day(1), *told.records)
    told.change(Pet, "biscuit", keeper="dee")
    for record in [each for each in told.records if type(each).__name__ in ("Placement", "Arrangement")]:
        facts = {"carers": ("dee",), "household": None} if hasattr(record, "carers") else {"with_people": ("gran",)}
        told.add(replace(record, **facts))
    kept.on(day(3), *told.records)

    assert {"pauline", "joe"}.isdisjoint(kept.map().person_by_id)
    then = kept.map(day(2))
    assert {"pauline", "joe", "biscuit"} <= set(then.person_by_id)
    assert (then.placements[0].carers, then.placements[0].household) == (("pauline",), "Pauline's")
    assert [home.id for home in then.households] == ["Pauline's"]
    assert then.arrangements[0].with_people == ("gran", "pauline")
    assert "dee" not in then.person_by_id


def test_of_two_records_of_one_person_both_were_known_before_they_were_merged(graph: Graph) -> None:
    kept, told = amira(graph)
    told.person("granny", notes="Lives by the sea")
    told.tie("amira", "granny", "maternal_grandmother")
    told.mother("salma", of="amira")
    told.parent("granny", "salma")
    kept.on(day(1), *told.records)
    kept.clock.day = day(3)
    kept.recorder.merge_people("gran", "granny", by="sana", why="one person")

    assert "granny" not in kept.map().person_by_id
    then = kept.map(day(2))
    assert {"gran", "granny"} <= set(then.person_by_id)
    assert [link.parent for link in then.parent_links if link.child == "salma"] == ["granny"]
    assert kept.map(day(3)) == kept.map()


def test_a_day_before_the_file_was_opened_is_refused_in_words(graph: Graph) -> None:
    kept, _ = amira(graph)

    with pytest.raises(Refused, match=r"Nothing was known of this child by the end of 28 February 2026 \(UTC\)"):
        kept.map(day(-1))


# protection counts as of today


def test_who_is_protected_since_is_masked_in_the_past_too(graph: Graph) -> None:
    kept, told = amira(graph)
    told.person("leila", 6, sex="F")
    told.tie("amira", "leila", "full_sister")
    told.change(Person, "gran", notes="Leila visits her.")
    kept.on(day(1), *told.records)
    told.change(Person, "leila", name="Grace New", identity_protected="adopted")
    kept.on(day(5), *told.records)

    then = kept.map(day(2))

    assert "Leila" not in str(then)
    assert "Grace" not in str(then)
    assert [person.name for person in then.people if person.masked] == ["Sister, adopted"]


@pytest.mark.parametrize("sealed", [{"visibility": "restricted"}, {"identity_protected": "refuge"}, {"restricted": True}])
def test_who_turned_out_to_be_somebody_sealed_off_is_so_in_the_past_too(graph: Graph, sealed: dict[str, object]) -> None:
    """By no name: neither the one that was known then, nor the one that was recorded between that day and the merge."""
    kept, told = amira(graph)
    told.person("granny_bell")
    told.tie("amira", "granny_bell", "maternal_grandmother")
    told.change(Person, "gran", notes="Granny Bell rang, or was it Rose Thorn.")
    kept.on(day(1), *told.records)
    told.person("ruth_close")
    told.change(Person, "granny_bell", name="Rose Thorn")
    kept.on(day(5), *told.records)
    kept.recorder.merge_people("ruth_close", "granny_bell", by="sana", why="one person")
    told.change(Person, "ruth_close", **sealed)
    kept.on(day(6), told[Person, "ruth_close"])

    then = kept.map(day(2))

    assert [name for name in ("Bell", "Thorn", "Ruth") if name in str(then)] == []
    assert "granny_bell" not in then.person_by_id


def test_who_was_not_known_then_is_not_named_in_what_was_written_then(graph: Graph) -> None:
    kept, told = amira(graph)
    told.change(Person, "gran", notes="Esme Stone came, whom they call Flint.")
    kept.on(day(1), *told.records)
    told.person("esme_stone", identity_protected="witness")
    told.called("esme_stone", "Flint")
    told.tie("amira", "esme_stone", "friend")
    kept.on(day(5), *told.records)

    assert [name for name in ("Esme", "Flint") if name in str(kept.map(day(2)))] == []


def test_a_file_restricted_since_is_closed_in_the_past_too(graph: Graph) -> None:
    kept, told = amira(graph)
    told.change(Person, "gran", restricted=True)
    kept.on(day(5), *told.records)

    assert "gran" not in kept.map(day(2)).person_by_id


def test_a_view_kept_private_by_its_correction_was_never_open(graph: Graph) -> None:
    kept, told = amira(graph)
    told.view("amira", "gran", 4, said_on=day(-10), words="She sings")
    kept.on(day(1), *told.records)
    (view,) = kept.map().views
    kept.clock.day = day(3)
    kept.recorder.correct_view(view, "sana", "she had asked for that", private_to="sw")

    assert kept.map(day(2)).views != ()
    assert kept.map(day(2), viewer=ROS).views == ()


def test_who_may_look_counts_as_of_today(graph: Graph) -> None:
    kept, told = amira(graph)
    told.worker("tom")
    told.in_team("tom", "North")
    told.works_with("tom", "amira", until="2026-03-20")
    kept.on(day(1), *told.records)

    with pytest.raises(Refused):
        kept.map(day(1), as_of=day(1), viewer=Viewer("tom", "Tom", "social_worker"))


def test_bounded_statements_whatever_is_known(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, told = amira(graph)
    for number in range(40):
        told.person(f"friend_{number}")
        told.tie("amira", f"friend_{number}", "friend")
    kept.on(day(1), *told.records)
    asked: list[str] = []
    read = graph.read

    def noted(one: Statement, **given: object) -> list[dict[str, object]]:
        asked.append(one.name)
        return read(one, **given)

    monkeypatch.setattr(graph, "read", noted)

    kept.map(day(1))

    assert len([name for name in asked if name.startswith(("maps/", "journal/"))]) <= 5


# the journal alone gives the same map


KINDS = ("friend", "aunt", "former_foster_carer", "full_brother")
STEPS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 3), st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=12)


def carry_out(kept: Kept, told: Family, steps: list[tuple[int, int, int, int]]) -> None:
    """Records, changes, ends, marks and corrections by chance; what may not be done is refused and leaves no trace."""
    people = [told.person(f"person_{number}") for number in range(4)]
    kept.on(kept.clock.day, *told.records)
    for what, who, value, wait in steps:
        kept.clock.day += timedelta(days=wait)
        try:
            _one(kept, told, what, people[who], value)
        except Refused:
            continue


def _one(kept: Kept, told: Family, what: int, who: str, value: int) -> None:
    fresh = family()
    fresh._numbers = told._numbers  # the next free number of each kind
    if what == 0:
        fresh.tie("amira", who, KINDS[value % 4])
    elif what == 1:
        fresh.view("amira", who, value, said_on=FIRST)
    elif what == 2:
        fresh.arrangement("amira", (who, "gran") if value % 2 else who, every=value + 1)
    elif what == 3:
        fresh.event("amira", who, on=FIRST + timedelta(days=value))
    elif what == 4:
        fresh.add(replace(told[Person, who], name=f"Name {value}", identity_protected="witness" if value == 4 else None))
    elif what == 5:
        fresh.placed_with("amira", who, "2025", household=fresh.household(f"Home {value}"))
    shown = network_of_records(replayed(kept.entries(), date.max), "amira", TODAY) if what > 5 else None
    if shown is not None:
        _change(kept, shown, what, value)
    else:
        kept.recorder.record(fresh.records, by="sana", why="test")
    for record in fresh.records:
        told.add(record)


def _change(kept: Kept, shown: Network, what: int, value: int) -> None:
    if what == 6 and shown.ties:
        tie = shown.ties[value % len(shown.ties)]
        kept.recorder.mark_in_error(tie, "sana", "a slip")
    elif what == 7 and shown.views:
        kept.recorder.correct_view(shown.views[value % len(shown.views)], "sana", "a slip", closeness=value)
    elif what == 8 and shown.arrangements:
        plan = shown.arrangements[value % len(shown.arrangements)]
        kept.recorder.record([replace(plan, with_people=(f"person_{value % 4}",))], "sana", "others now")


def differing(one: Network, other: Network) -> list[str]:
    return [each.name for each in fields(Network) if getattr(one, each.name) != getattr(other, each.name)]


@settings(
    max_examples=150 if SOAK else 6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS, back=st.integers(0, 20))
def test_a_map_rebuilt_from_the_journal_is_the_map_read(graph: Graph, steps: list[tuple[int, int, int, int]], back: int) -> None:
    empty = Statement("tests/empty", "MATCH (n) WHERE NOT n:Migration AND NOT n:Secret DETACH DELETE n", frozenset(), (), "write")
    graph.write(lambda tx: tx.run(empty))
    kept, told = amira(graph)
    carry_out(kept, told, steps)
    entries, seen, last = kept.entries(), sight(graph, SANA, TODAY), kept.clock.day

    rebuilt = mask(network_of_records(replayed(entries, last), "amira", TODAY), seen)
    assert differing(kept.map(), rebuilt) == []
    assert differing(kept.map(last), rebuilt) == []
    earlier = max(FIRST, last - timedelta(days=back))
    then = replayed(entries, earlier)
    guarded = {who for who, protected in protected_now(entries).items() if protected}
    if guarded.isdisjoint(record.id for record in then):  # who is protected since is masked, which the journal does not know
        assert differing(kept.map(earlier), mask(network_of_records(then, "amira", TODAY), seen)) == []


def protected_now(entries: list[dict[str, object]]) -> dict[str, bool]:
    return {one.id: bool(one.identity_protected) for one in replayed(entries, date.max) if isinstance(one, Person)}


# without a store


def entry(number: int, version: int, day_of: int, after: dict[str, object] | None) -> dict[str, object]:
    at = f"{(FIRST + timedelta(days=day_of)).isoformat()}T12:00:00.000+00:00"
    said = None if after is None else json.dumps(after | {"version": version})
    return {"kind": "person changed", "subject": f"p{number}", "at": at, "after": said}


@settings(max_examples=2000 if SOAK else 200)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9), st.text("abc", max_size=3)), max_size=20),
    st.integers(-1, 10),
    st.randoms(),
)
def test_replaying_in_any_order_gives_the_newest_version_of_the_day(
    told: list[tuple[int, int, str]], upto: int, chance: Callable[..., object]
) -> None:
    """Against a model that keeps only what each person is called, written in the order of days."""
    model: dict[int, str] = {}
    versions: dict[int, int] = {}
    entries = []
    for number, when, name in sorted(told, key=lambda one: one[1]):
        versions[number] = versions.get(number, 0) + 1
        after: dict[str, object] = {"id": f"p{number}", "name": name, "kind": "person"}
        entries.append(entry(number, versions[number], when, after))
        if when <= upto:
            model[number] = name
    chance.shuffle(entries)  # type: ignore[attr-defined]

    known = replayed(entries, FIRST + timedelta(days=upto))

    assert {one.id: one.name for one in known if isinstance(one, Person)} == {f"p{each}": name for each, name in model.items()}
