"""The fictional team: the same every time, at every size, and with everything in it that the questions and pictures need."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import networkx as nx
import pytest

from graphmodel.domain.answers import Decision, Proposal, Review
from graphmodel.domain.arrangements import Arrangement, Barrier, ContactEvent, Restriction
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.assessments import Assessment, StageRecord
from graphmodel.domain.care import (
    HouseholdStay,
    KeeperSpell,
    Memento,
    Placement,
    SchoolSpell,
    Team,
    TeamSpell,
    WorkerSpell,
)
from graphmodel.domain.dates import PartialDate, age_on
from graphmodel.domain.details import ContactDetail, KeyDate, LifeEvent, PersonName
from graphmodel.domain.gate import GateOutcome
from graphmodel.domain.ids import id_from
from graphmodel.domain.kinship import siblings_of
from graphmodel.domain.people import Child, Person, Pet
from graphmodel.domain.records import Record
from graphmodel.domain.search import Consent, SearchCase, SearchStep
from graphmodel.domain.ties import ParentLink, Tie
from graphmodel.domain.vocabulary import ALL_LISTS, RELATIONSHIP_KINDS, CodeList, class_of
from graphmodel.domain.voice import Observation, Session, View
from loaders.synthetic import synthetic_team

AS_OF = date(2026, 11, 23)
_NOT_IDS = {"id", "ref"}


@cache
def team(children: int = 25, seed: int = 7) -> tuple[Record, ...]:
    return tuple(synthetic_team(children, seed, AS_OF))


def of(record_type: type[Record], records: Sequence[Record] | None = None) -> list:
    return [record for record in (team() if records is None else records) if isinstance(record, record_type)]


def by_ref(ref: str) -> Person:
    return next(person for person in of(Person) if person.ref == ref)


def gates(ref: str) -> dict[str, GateOutcome]:
    network = network_of_records(team(), by_ref(ref).id, AS_OF)
    return {network.person_by_id[person].called: result.outcome for person, result in network.gates.items()}


def test_the_same_seed_tells_the_same_records_and_another_seed_others() -> None:
    assert synthetic_team(25, 7, AS_OF) == synthetic_team(25, 7, AS_OF)
    assert synthetic_team(25, 8, AS_OF) != synthetic_team(25, 7, AS_OF)


@pytest.mark.parametrize("children", [0, 1, 2, 3, 7, 8, 9, 24, 25, 26, 51])
def test_there_are_exactly_as_many_children_as_asked_for(children: int) -> None:
    assert len(of(Child, team(children))) == children


def test_a_negative_number_of_children_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        synthetic_team(-1)


@pytest.mark.parametrize("children", [25, 60])
def test_every_id_and_every_ref_of_a_person_is_its_own(children: int) -> None:
    ids = Counter(record.id for record in team(children))
    refs = Counter(person.ref for person in of(Person, team(children)))
    assert ([one for one, count in ids.items() if count > 1], [one for one, count in refs.items() if count > 1]) == ([], [])


def test_refs_can_be_read_and_give_the_id() -> None:
    amira = by_ref("amira")
    assert (amira.name, amira.id, by_ref("layla").name) == ("Amira Rahman", id_from("people", "amira"), "ليلى")


def test_children_are_between_2_and_17_with_one_under_4() -> None:
    ages = [age.number for child in of(Child) if (age := age_on(child.birth, AS_OF))]
    assert (len(ages), min(ages) in (2, 3), max(ages) <= 17, len({*ages}) >= 8) == (25, True, True, True)
    assert sum(age < 4 for age in ages) >= 1


@pytest.mark.parametrize("children", [25, 60])
def test_nothing_points_at_somebody_or_something_that_is_not_told(children: int) -> None:
    known = {record.id for record in team(children)}
    pointing = {
        "child", "parent", "one", "other", "source_person", "target_person", "about", "person", "with_people", "household",
        "member", "carers", "carers_children", "worker", "team", "on_person", "restriction", "arrangement", "keeper",
        "school", "search", "target", "must_not_know", "arrangements_reviewed", "pet", "session", "view", "who", "owner",
    }  # fmt: skip
    lost = [
        (type(record).__name__, field.name)
        for record in team(children)
        for field in fields(record)
        if field.name in pointing
        for value in _values(getattr(record, field.name))
        if value not in known
    ]
    assert lost == []


def _values(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def test_nobody_is_their_own_ancestor() -> None:
    graph = nx.DiGraph((link.parent, link.child) for link in of(ParentLink, team(60)))
    assert nx.is_directed_acyclic_graph(graph)


@pytest.mark.parametrize("seed", [7, 8, 9])
def test_parents_are_older_than_their_children(seed: int) -> None:
    people = {person.id: person for person in of(Person, team(60, seed))}
    wrong = [
        (people[link.parent].name, people[link.child].name)
        for link in of(ParentLink, team(60, seed))
        if link.basis == "birth"
        if (born := people[link.parent].birth) and (child := people[link.child].birth)
        if child.earliest - born.earliest < timedelta(days=13 * 365)
    ]
    assert wrong == []


def test_nothing_is_dated_after_the_day_of_the_demo_but_the_end_of_an_order() -> None:
    late = {
        (type(record).__name__, field.name)
        for record in team()
        for field in fields(record)
        if isinstance(value := getattr(record, field.name), PartialDate) and value.earliest and value.earliest > AS_OF
    }
    assert late == {("Restriction", "ends_on")}


CODED: dict[tuple[type[Record], str], str] = {
    (Tie, "kind"): "RELATIONSHIP_KINDS", (Tie, "strength"): "STRENGTH", (Tie, "safety"): "SAFETY",
    (Tie, "no_contact_reason"): "NO_CONTACT_REASON", (View, "line"): "LINE", (View, "enough"): "ENOUGH", (View, "wants"): "WANTS",
    (View, "support"): "SUPPORT", (View, "medium"): "MEDIUM", (Assessment, "safety"): "SAFETY", (ContactEvent, "mode"): "MODE",
    (ContactEvent, "happened"): "HAPPENED", (ContactEvent, "missed_reason"): "MISSED_REASON", (Arrangement, "status"):
    "ARRANGEMENT_STATUS", (Arrangement, "supervision"): "SUPERVISION", (Restriction, "kind"): "RESTRICTION",
    (Placement, "type"): "PLACE", (Placement, "rne"): "RNE", (Placement, "reason_change"): "REASON_PLACE_CHANGE",
    (Placement, "provider"): "PLACE_PROVIDER", (TeamSpell, "role"): "TEAM_ROLE", (Person, "whereabouts"): "WHEREABOUTS",
    (ParentLink, "basis"): "PARENT_BASIS", (Child, "legal_status"): "LEGAL_STATUS", (Review, "kind"): "REVIEW_KIND",
    (Review, "participation"): "PARTICIPATION", (Barrier, "kind"): "BARRIER", (KeyDate, "kind"): "KEY_DATE",
    (LifeEvent, "kind"): "LIFE_EVENT", (SearchCase, "state"): "SEARCH_STATE", (Consent, "kind"): "CONSENT_KIND",
    (PersonName, "use"): "NAME_USE", (ContactDetail, "kind"): "CONTACT_DETAIL", (StageRecord, "class_after"): "SAFETY",
    (Proposal, "state"): "PROPOSAL_STATE",
}  # fmt: skip


@pytest.mark.parametrize(("where", "name"), CODED.items(), ids=[f"{kind.__name__}.{field}" for kind, field in CODED])
def test_every_code_is_in_its_list(where: tuple[type[Record], str], name: str) -> None:
    codes: CodeList = ALL_LISTS[name]
    used = {getattr(record, where[1]) for record in of(where[0], team(60))} - {None}
    assert used
    assert used <= {code.code for code in codes}


def test_most_children_have_a_rich_map_and_one_has_hardly_anybody() -> None:
    on_map = Counter(tie.source_person for tie in of(Tie) if tie.source_person in {child.id for child in of(Child)})
    sizes = sorted(on_map[child.id] for child in of(Child))
    assert (sizes[0] <= 4, statistics.median(sizes) >= 12, sum(8 <= size <= 20 for size in sizes) >= 20) == (True, True, True)


def test_children_of_four_and_more_have_views_in_many_words_rings_and_lines_and_the_youngest_none() -> None:
    spoken = Counter(view.child for view in of(View))
    young = [child.id for child in of(Child) if age_on(child.birth, AS_OF).number < 4]
    assert [spoken[child] for child in young] == [0] * len(young)
    assert all(spoken[child.id] >= 3 for child in of(Child) if child.id not in young)
    assert {view.closeness for view in of(View)} >= {1, 2, 3, 4}
    assert {view.line for view in of(View)} >= {"strong", "thin", "stressful", "on_and_off", "mixed", "broken", "ordinary"}
    assert {view.enough for view in of(View)} >= {"too_little", "just_right", "want_to_stop", "dont_see_want_to", "not_sure"}
    assert sum(bool(view.words) for view in of(View)) >= 30


def test_the_names_of_the_team_are_written_as_people_write_them() -> None:
    everybody = " ".join(person.name for person in of(Person))
    assert all(part in everybody for part in ("Łukasz", "Siân", "ليلى", "O'Connor"))


def kinds() -> Counter[str]:
    return Counter(tie.kind for tie in of(Tie))


@pytest.mark.parametrize(("kind", "at_least"), [
    ("former_foster_carer", 6), ("former_carers_child", 4), ("former_pet", 5), ("pet", 1), ("carers_pet", 2), ("teacher", 10),
    ("former_teacher", 1), ("former_social_worker", 5), ("social_worker", 25), ("best_friend", 5), ("community", 15),
    ("maternal_grandmother", 10), ("paternal_grandmother", 3), ("independent_visitor", 1), ("unknown_person", 1),
    ("step_brother", 1), ("former_foster_sibling", 1), ("residential_keyworker", 2), ("kinship_carer", 1),
    ("adopted_away_sibling", 3),
])  # fmt: skip
def test_the_team_has_people_of_every_sort(kind: str, at_least: int) -> None:
    assert kinds()[kind] >= at_least
    assert kind in RELATIONSHIP_KINDS


def test_several_children_of_the_team_are_siblings_in_different_homes() -> None:
    children = {child.id for child in of(Child)}
    home = {stay.child: stay.household for stay in of(Placement) if stay.ends_on is None}
    apart, together, half = 0, 0, 0
    for child in children:
        for sibling in siblings_of(network_of_records(team(), child, AS_OF), child):
            if sibling.person in children:
                apart += home.get(child) != home.get(sibling.person)
                together += home.get(child) == home.get(sibling.person)
                half += "half" in sibling.classes
    assert (apart >= 10, together >= 2, half >= 2) == (True, True, True)


def test_some_dads_are_not_recorded() -> None:
    sexes = {person.id: person.sex for person in of(Person)}
    fathers = {link.child for link in of(ParentLink) if sexes[link.parent] == "M" and link.basis == "birth"}
    without = [child for child in of(Child) if child.id not in fathers]
    assert 5 <= len(without) < 25


def test_a_sister_is_adopted_and_her_identity_protected() -> None:
    protected = [person for person in of(Person) if person.identity_protected == "adopted"]
    assert protected
    assert gates("amira")["Layan"] is GateOutcome.PROTECTED_ROUTE


def test_one_order_forbids_one_child_said_stop_and_somebody_died() -> None:
    assert [limit.kind for limit in of(Restriction)].count("order_s34_no_contact") == 1
    assert gates("tyler")["Gary"] is GateOutcome.FORBIDDEN
    assert gates("amira")["Dad"] is GateOutcome.CHILD_STOP
    assert gates("amira")["Grandad Ray"] is GateOutcome.DIED
    assert gates("jay")["Rory"] is GateOutcome.FORBIDDEN


def test_many_gates_are_met_in_one_team() -> None:
    found = {outcome for child in of(Child) for outcome in gates(child.ref or "").values()}
    assert found >= set(GateOutcome) - {
        GateOutcome.REFUSED_URGENT,
        GateOutcome.OTHER_STOP,
        GateOutcome.CLOSED,
        GateOutcome.NOBODY,
    }


def test_a_brothers_file_is_restricted() -> None:
    assert [person.restricted for person in of(Person) if person.restricted] == [True]


def test_plans_are_kept_and_not_kept() -> None:
    planned = Counter(event.happened for event in of(ContactEvent) if event.arrangement)
    assert (planned["yes"] >= 40, planned["no"] >= 5) == (True, True)


def sub_class(one: str, other: str) -> str:
    """How a sibling stands in the plans, told anew from the records (readings 1, 23)."""
    mine = [plan for plan in of(Arrangement) if plan.child == one and other in plan.with_people]
    running = [plan for plan in mine if plan.status == "in_force" and not (plan.ends_on and plan.ends_on.latest < AS_OF)]
    if any(plan.interval_days and class_of(plan.modes[0]) != "indirect" for plan in running):
        return "planned"
    if any(class_of(plan.modes[0]) == "indirect" for plan in running):
        return "indirect_only"
    if running:
        return "no_frequency"
    if mine:
        return "only_in_old_plan" if mine[0].status == "replaced" else "ended"
    theirs = [plan for plan in of(Arrangement) if plan.child == other and one in plan.with_people and plan.status == "in_force"]
    return "planned_on_other_side_only" if theirs else "none"


def test_siblings_stand_in_the_plans_in_every_way_that_the_question_tells_apart() -> None:
    """Q10: each sub-class of reading 23 has an example, and some are planned."""
    found: Counter[str] = Counter()
    for child in of(Child):
        network = network_of_records(team(), child.id, AS_OF)
        found.update(sub_class(child.id, sibling.person) for sibling in siblings_of(network, child.id))
    wanted = {"none", "indirect_only", "no_frequency", "ended", "only_in_old_plan", "planned_on_other_side_only", "planned"}
    assert wanted <= set(found)


def days_since_contact(ref: str, called: str) -> int:
    child = by_ref(ref)
    people = {person.id: person.called for person in of(Person)}
    events = [
        e.on for e in of(ContactEvent) if e.child == child.id and people[e.with_people[0]] == called and e.happened == "yes"
    ]
    return min((AS_OF - event.latest).days for event in events)


def test_the_stories_of_the_demo_stand_as_they_are_told() -> None:
    assert days_since_contact("amira", "Idris") == 41
    assert days_since_contact("amira", "Nan") == 64
    assert days_since_contact("amira", "Mum") == 225
    assert days_since_contact("jay", "Pauline") == 705
    moved = next(stay for stay in of(Placement) if stay.child == by_ref("leo").id and stay.ends_on is None)
    assert (moved.type, moved.rne, moved.starts_on) == ("K2", "P", PartialDate.of(AS_OF - timedelta(days=1)))
    assert next(stay.reason_change for stay in of(Placement) if stay.child == by_ref("jay").id) == "CREQO"
    assert any(stay.reason_change == "APPRR" for stay in of(Placement))


def test_a_dog_is_with_the_carer_of_before() -> None:
    rufus = by_ref("rufus")
    assert isinstance(rufus, Pet)
    assert rufus.keeper == by_ref("grace-okoro").id


def test_every_child_has_a_home_a_social_worker_and_the_team_its_manager() -> None:
    children = {child.id for child in of(Child)}
    assert {stay.child for stay in of(Placement) if stay.ends_on is None} == children
    assert {spell.child for spell in of(WorkerSpell) if spell.role == "social_worker" and spell.ends_on is None} == children
    people = {person.id: person.name for person in of(Person)}
    roles = {people[spell.worker]: spell.role for spell in of(TeamSpell)}
    assert (roles["Beth Lowe"], roles["Ros Bennett"], [one.name for one in of(Team)]) == (
        "social_worker",
        "team_manager",
        ["Northgate"],
    )
    assert {people[spell.worker] for spell in of(TeamSpell) if spell.ends_on is not None} == {"Carol Webb"}


def test_every_child_lives_in_the_household_of_the_placement() -> None:
    homes = {(stay.member, stay.household) for stay in of(HouseholdStay) if stay.ends_on is None}
    assert [stay.child for stay in of(Placement) if stay.ends_on is None and (stay.child, stay.household) not in homes] == []


def test_more_children_are_more_teams_of_twenty_five() -> None:
    assert [one.name for one in of(Team, team(60))] == ["Northgate", "Eastfield", "Westbrook"]


def test_the_demo_is_always_of_the_day_it_opens() -> None:
    later = synthetic_team(25, 7, AS_OF + timedelta(days=100))
    moved = next(stay for stay in of(Placement, later) if stay.type == "K2" and stay.rne == "P" and stay.ends_on is None)
    assert moved.starts_on is not None
    assert max(stay.starts_on.earliest for stay in of(Placement, later)) == AS_OF + timedelta(days=99)


@pytest.mark.parametrize(("record_type", "at_least"), [
    (SchoolSpell, 30), (Review, 100), (Barrier, 5), (Decision, 15), (KeyDate, 10), (Memento, 15), (Observation, 3), (Session, 20),
    (SearchCase, 3), (SearchStep, 5), (Consent, 4), (StageRecord, 10), (KeeperSpell, 10), (PersonName, 5), (Proposal, 3),
    (LifeEvent, 2), (ContactDetail, 10),
], ids=lambda value: getattr(value, "__name__", ""))  # fmt: skip
def test_the_demo_holds_every_sort_of_record(record_type: type[Record], at_least: int) -> None:
    assert len(of(record_type)) >= at_least


def test_reviews_come_every_six_months_and_the_last_is_not_overdue() -> None:
    for child in of(Child):
        days = sorted((AS_OF - review.on.earliest).days for review in of(Review) if review.child == child.id)
        assert days[0] <= 183
        assert {later - sooner for sooner, later in pairwise(days)} <= {182}


def test_who_said_what_on_a_day_said_it_in_the_session_of_that_day() -> None:
    sessions = {one.id: one for one in of(Session)}
    assert all((sessions[view.session].child, sessions[view.session].on) == (view.child, view.said_on) for view in of(View))


def test_only_little_ones_are_observed_and_nobody_decided_after_a_child_last_spoke() -> None:
    """An observation is no view; a decision told after a view would answer it (reading 15)."""
    ages = {child.id: age_on(child.birth, AS_OF).number for child in of(Child)}
    assert all(ages[seen.child] < 4 for seen in of(Observation))
    spoke = {view.child: min(view.said_on.earliest, AS_OF) for view in of(View)}
    assert [one.child for one in of(Decision) if one.child in spoke and one.told_child_on.earliest >= spoke[one.child]] == []


def test_a_search_has_consent_from_the_child_or_is_an_idea_and_nobody_is_searched_for_behind_a_protection() -> None:
    people = {person.id: person for person in of(Person)}
    agreed = {(one.search, one.kind) for one in of(Consent)}
    assert all(one.state == "idea" or (one.id, "child") in agreed for one in of(SearchCase))
    assert [one for one in of(SearchCase) if people[one.target].identity_protected] == []


def test_a_child_who_moved_yesterday_has_left_the_school() -> None:
    spell = max((one for one in of(SchoolSpell) if one.child == by_ref("leo").id), key=lambda one: one.starts_on.order())
    assert (spell.ends_on, spell.reason) == (PartialDate.of(AS_OF - timedelta(days=1)), "Moved home")


def test_two_years_of_contact_make_a_large_store_and_leave_what_was_told() -> None:
    told, long_told = team(), synthetic_team(25, 7, AS_OF, days_of_contact=730)
    known = {one.id: one for one in told}
    earlier = [one for one in long_told if one.id not in known]

    assert [one for one in long_told if known.get(one.id, one) != one] == []
    assert len(earlier) > 4_000
    assert {type(one) for one in earlier} == {ContactEvent}
    assert min(event.on.earliest for event in earlier) >= AS_OF - timedelta(days=730)
