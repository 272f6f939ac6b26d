"""The gate: every outcome of practice 4.1 in its precedence, with the readings, on both sides of each limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.dates import PartialDate, Period, parse_partial_date
from graphmodel.domain.gate import CareEnded, GateFacts, GateOutcome, GateResult, Judged, Limit, Said, gate
from graphmodel.domain.people import PersonKind
from graphmodel.domain.vocabulary import ENOUGH, RESTRICTION, SAFETY, SUPERVISION, WANTS, Effect

AS_OF = date(2026, 11, 23)
FORBIDDING = sorted(kind.code for kind in RESTRICTION if kind.effect is Effect.FORBIDS)
CONDITIONAL = sorted(kind.code for kind in RESTRICTION if kind.effect is Effect.CONDITIONS)


def ago(days: int) -> PartialDate:
    return PartialDate.of(AS_OF - timedelta(days=days))


def judged(safety: str | None, days_ago: int = 30) -> Judged:
    return Judged(ago(days_ago), safety)


def limit(kind: str, starts: int | None = None, ends: int | None = None, scope: str | None = None) -> Limit:
    """A limit by days ago; negative = to come, None = not recorded."""
    return Limit(kind, Period(None if starts is None else ago(starts), None if ends is None else ago(ends)), scope)


def facts(**known: object) -> GateFacts:
    """A child and an aunt judged low risk, and what is told."""
    base = GateFacts(child="amira", person="aunt", child_sex="F", judged=(judged("low"),))
    return replace(base, **known)  # type: ignore[arg-type]


def outcome(**known: object) -> GateOutcome:
    return gate(facts(**known), AS_OF).outcome


def test_low_risk_and_nothing_against_it_is_open() -> None:
    assert gate(facts(), AS_OF) == GateResult(GateOutcome.OPEN, "gate.open", "Time together can be arranged.")


def test_somebody_who_died_is_remembered_whatever_else_is_recorded() -> None:
    result = gate(facts(death=parse_partial_date("2023"), limits=(limit("order_s34_no_contact"),)), AS_OF)
    assert (result.outcome, result.reason) == (GateOutcome.DIED, "Died (2023): remember.")


def test_on_a_day_before_the_death_the_gate_is_as_it_was() -> None:
    assert gate(facts(death=parse_partial_date("2023")), date(2022, 6, 1)).outcome is GateOutcome.CHECK_FIRST
    assert (
        gate(facts(death=parse_partial_date("2023"), judged=(judged("low", 3000),)), date(2022, 6, 1)).outcome is GateOutcome.OPEN
    )


def test_a_death_without_a_date_is_a_death() -> None:
    assert outcome(died=True) is GateOutcome.DIED


@pytest.mark.parametrize("kind", FORBIDDING)
def test_a_forbidding_limit_in_force_closes_also_against_the_childs_wish(kind: str) -> None:
    result = gate(facts(limits=(limit(kind, 100),), said=(Said(ago(1), "dont_see_want_to", "meet"),)), AS_OF)
    assert (result.outcome, result.rule) == (GateOutcome.FORBIDDEN, f"gate.forbidden.{kind}")


def test_the_reason_of_an_order_names_it_and_its_last_day() -> None:
    order = Limit("order_s34_no_contact", Period(None, parse_partial_date("2029-05-03")))
    result = gate(facts(limits=(order,)), AS_OF)
    assert (result.reason, result.until) == ("A no-contact order (s34) is in force until 3 May 2029.", date(2029, 5, 3))


@pytest.mark.parametrize(("ends", "expected"), [(0, GateOutcome.FORBIDDEN), (1, GateOutcome.CHECK_FIRST)])
def test_an_order_holds_on_its_last_day_and_gives_check_first_after_it(ends: int, expected: GateOutcome) -> None:
    """Reading 4."""
    assert outcome(limits=(limit("order_s34_no_contact", 500, ends),)) is expected


@pytest.mark.parametrize(
    ("assessed", "expected"),
    [(20, GateOutcome.CHECK_FIRST), (10, GateOutcome.CHECK_FIRST), (9, GateOutcome.OPEN)],
)
def test_an_ended_order_stays_check_first_until_somebody_judges_the_risk_after_its_end(
    assessed: int, expected: GateOutcome
) -> None:
    """Reading 4: the assessment comes after the last day of the order."""
    assert outcome(limits=(limit("order_s34_no_contact", 500, 10),), judged=(judged("low", assessed),)) is expected


def test_an_assessment_that_says_nothing_of_the_risk_does_not_reopen_after_an_order() -> None:
    ended = (limit("order_s34_no_contact", 500, 10),)
    assert outcome(limits=ended, judged=(judged("low", 20), judged(None, 5))) is GateOutcome.CHECK_FIRST


def test_an_order_whose_end_is_uncertain_holds_to_the_last_possible_day() -> None:
    assert outcome(limits=(Limit("order_s34_no_contact", Period(None, parse_partial_date("2026"))),)) is GateOutcome.FORBIDDEN


@pytest.mark.parametrize(
    ("starts_in", "expected"),
    [(1, GateOutcome.CHECK_FIRST), (28, GateOutcome.CHECK_FIRST), (29, GateOutcome.OPEN), (0, GateOutcome.FORBIDDEN)],
)
def test_an_order_that_begins_within_28_days_is_checked_first(starts_in: int, expected: GateOutcome) -> None:
    """Reading 4."""
    assert outcome(limits=(limit("order_s34_no_contact", -starts_in),)) is expected


def test_the_day_on_which_an_order_begins_is_in_the_reason() -> None:
    result = gate(facts(limits=(limit("order_s34_no_contact", -1),)), AS_OF)
    assert (result.rule, result.reason) == ("gate.check_first.order_coming", "Check first: an order begins on 24 November 2026.")


@pytest.mark.parametrize(("scope", "expected"), [
    ("information", GateOutcome.OPEN), ("place", GateOutcome.OPEN), ("all", GateOutcome.FORBIDDEN),
    ("direct", GateOutcome.FORBIDDEN),
    ("unsupervised", GateOutcome.FORBIDDEN), (None, GateOutcome.FORBIDDEN),
])  # fmt: skip
def test_a_limit_on_information_or_places_alone_does_not_forbid(scope: str | None, expected: GateOutcome) -> None:
    """Reading 3."""
    assert outcome(limits=(limit("non_molestation", 10, None, scope),)) is expected


def test_a_limit_of_an_unknown_kind_forbids() -> None:
    assert outcome(limits=(limit("something_new", 10),)) is GateOutcome.FORBIDDEN


@pytest.mark.parametrize(
    "known", [{"contact_order": True}, {"limits": (limit("adoption_order"), limit("post_adoption_contact_order_s51A"))}]
)
def test_an_adoption_order_with_a_contact_order_does_not_forbid(known: dict[str, object]) -> None:
    """Reading 3."""
    assert outcome(**{"limits": (limit("adoption_order"),), **known}) is not GateOutcome.FORBIDDEN


def test_an_adoption_order_without_a_contact_order_forbids() -> None:
    assert outcome(limits=(limit("adoption_order"),)) is GateOutcome.FORBIDDEN


@pytest.mark.parametrize(("days_ago", "expected"), [
    (0, GateOutcome.REFUSED_URGENT), (6, GateOutcome.REFUSED_URGENT), (7, GateOutcome.CHECK_FIRST),
])  # fmt: skip
def test_an_urgent_refusal_runs_seven_days_with_the_first(days_ago: int, expected: GateOutcome) -> None:
    """Reading 4: day 7 is the last, day 8 is after it."""
    assert outcome(limits=(limit("urgent_refusal_s34_6", days_ago),)) is expected


def test_an_urgent_refusal_says_its_last_day() -> None:
    result = gate(facts(limits=(limit("urgent_refusal_s34_6", 2),)), AS_OF)
    assert (result.until, result.reason) == (
        date(2026, 11, 27),
        "Stopped for up to 7 days by the authority, until 27 November 2026.",
    )


def test_an_urgent_refusal_without_any_day_is_not_over() -> None:
    assert outcome(limits=(limit("urgent_refusal_s34_6"),)) is GateOutcome.REFUSED_URGENT


@pytest.mark.parametrize(("enough", "wants"), [
    ("want_to_stop", None), ("dont_see_dont_want", None), (None, "stop"), (None, "nothing_now"), ("just_right", "stop"),
])  # fmt: skip
def test_the_childs_stop_closes(enough: str | None, wants: str | None) -> None:
    result = gate(facts(said=(Said(parse_partial_date("2026-11-19"), enough, wants),)), AS_OF)
    assert (result.outcome, result.reason) == (
        GateOutcome.CHILD_STOP,
        "Her wish (19 November 2026): closed for now. We ask again, openly, at the review.",
    )


def test_the_childs_stop_is_said_of_him_or_of_them() -> None:
    reasons = [gate(facts(child_sex=sex, said=(Said(ago(1), "want_to_stop"),)), AS_OF).reason[:5] for sex in ("M", "X", None)]
    assert reasons == ["His w", "Their", "Their"]


@pytest.mark.parametrize(("later", "expected"), [
    (Said(ago(1), "not_sure"), GateOutcome.OPEN), (Said(ago(1), None, "more"), GateOutcome.OPEN),
    (Said(ago(1)), GateOutcome.CHILD_STOP), (Said(ago(1), "not_asked"), GateOutcome.CHILD_STOP),
    (Said(ago(1), "asked_did_not_say"), GateOutcome.CHILD_STOP), (Said(ago(1), None, "not_said"), GateOutcome.CHILD_STOP),
    (Said(ago(-1), "too_little"), GateOutcome.CHILD_STOP), (Said(ago(30), "too_little"), GateOutcome.CHILD_STOP),
])  # fmt: skip
def test_only_a_later_view_that_speaks_of_contact_replaces_a_stop(later: Said, expected: GateOutcome) -> None:
    """Reading 5: silence does not; nor a view of the same day, or of a day to come."""
    assert outcome(said=(Said(ago(30), "want_to_stop"), later)) is expected


@pytest.mark.parametrize(
    ("stop", "wish", "expected"),
    [
        ("2026", "2026-03-01", GateOutcome.CHILD_STOP),
        ("after 2025", "2026-03-01", GateOutcome.CHILD_STOP),
        ("2025", "2026-03-01", GateOutcome.OPEN),
        ("2026-03-01", "2026", GateOutcome.CHILD_STOP),
        ("2026-03-01", "2026-03-01", GateOutcome.CHILD_STOP),
        ("2026-02-28", "2026-03-01", GateOutcome.OPEN),
    ],
)
def test_a_stop_on_an_uncertain_day_holds_until_something_surely_later_is_said(
    stop: str, wish: str, expected: GateOutcome
) -> None:
    """Unknown is not safe: a stop that may have been said after the wish is not undone by it (guard rails 2 and 4)."""
    said = (Said(parse_partial_date(stop), "want_to_stop"), Said(parse_partial_date(wish), "too_little"))
    assert outcome(said=said) is expected
    assert outcome(they_said=said) is (GateOutcome.OPEN if expected is GateOutcome.OPEN else GateOutcome.OTHER_STOP)


@pytest.mark.parametrize("scope", [None, "information", "place"])
def test_an_order_that_ended_is_looked_at_anew_whatever_it_was_on(scope: str | None) -> None:
    """Reading 4: also where it forbade no time together while it ran."""
    ended = (limit("non_molestation", 300, 10, scope),)
    assert outcome(limits=ended, judged=(Judged(ago(20), "low"),)) is GateOutcome.CHECK_FIRST
    assert outcome(limits=ended, judged=(Judged(ago(9), "low"),)) is GateOutcome.OPEN


def test_a_limit_by_the_childs_wish_is_her_stop_until_she_says_otherwise() -> None:
    wish = (limit("child_wish", 50),)
    assert outcome(limits=wish) is GateOutcome.CHILD_STOP
    assert outcome(limits=wish, said=(Said(ago(60), "too_little"),)) is GateOutcome.CHILD_STOP
    assert outcome(limits=wish, said=(Said(ago(40), "too_little"),)) is GateOutcome.OPEN


@pytest.mark.parametrize("known", [
    {"limits": (limit("other_party_wish", 30),)}, {"consent": "no"}, {"they_said": (Said(ago(30), "want_to_stop"),)},
])  # fmt: skip
def test_the_other_who_says_no_closes_and_nothing_more_is_told(known: dict[str, object]) -> None:
    """Neither who said no nor how: a brother's stop is for his own workers to know (E9)."""
    result = gate(facts(**known), AS_OF)
    assert (result.outcome, result.rule) == (GateOutcome.OTHER_STOP, "gate.other_stop")
    assert result == gate(facts(consent="no"), AS_OF)


@pytest.mark.parametrize(("protected", "reason"), [
    ("adopted", "Only through adoption support."), ("refuge", "Only through the named officer."),
    ("witness", "Only through the named officer."), ("other", "Only through the named officer."),
])  # fmt: skip
def test_every_protected_identity_has_a_route(protected: str, reason: str) -> None:
    """Reading 3."""
    result = gate(facts(identity_protected=protected), AS_OF)
    assert (result.outcome, result.reason) == (GateOutcome.PROTECTED_ROUTE, reason)


def test_an_identity_that_is_said_not_to_be_protected_has_none() -> None:
    assert outcome(identity_protected="none") is GateOutcome.OPEN


@pytest.mark.parametrize(("safety", "supervised", "expected"), [
    ("low", (), GateOutcome.OPEN), ("medium", (), GateOutcome.OPEN_WITH_CONDITIONS), ("high", (), GateOutcome.UNSAFE),
    ("high", ("none",), GateOutcome.UNSAFE), ("high", ("child_manages_with_check_in",), GateOutcome.UNSAFE),
    ("high", ("accompanied",), GateOutcome.OPEN_WITH_CONDITIONS), ("high", ("supervised",), GateOutcome.OPEN_WITH_CONDITIONS),
    ("severe", ("supervised_two_workers",), GateOutcome.UNSAFE), ("not_assessed", (), GateOutcome.CHECK_FIRST),
    ("not_assessed", ("supervised",), GateOutcome.CHECK_FIRST), ("dreadful", (), GateOutcome.UNSAFE),
])  # fmt: skip
def test_the_risk_as_judged_decides(safety: str, supervised: tuple[str, ...], expected: GateOutcome) -> None:
    """Reading 2; a word that no list knows is read as the worst."""
    assert outcome(judged=(judged(safety),), supervised=supervised) is expected


@pytest.mark.parametrize(("known", "expected"), [
    ({"judged": (judged("severe", 400), judged("low", 10))}, GateOutcome.OPEN),
    ({"judged": (judged("low", 400), judged("severe", 10))}, GateOutcome.UNSAFE),
    ({"judged": (judged("low", 10),), "tie_safeties": ("severe",)}, GateOutcome.OPEN),
    ({"judged": (), "tie_safeties": ("low", "severe", None)}, GateOutcome.UNSAFE),
    ({"judged": (), "tie_safeties": ("low", None)}, GateOutcome.OPEN),
    ({"judged": (), "tie_safeties": (None,)}, GateOutcome.CHECK_FIRST),
    ({"judged": ()}, GateOutcome.CHECK_FIRST),
    ({"judged": (judged("low", -1),)}, GateOutcome.CHECK_FIRST),
    ({"judged": (judged("low", 10), judged("severe", 10))}, GateOutcome.UNSAFE),
    ({"judged": (judged("low", 10), judged("not_assessed", 5))}, GateOutcome.CHECK_FIRST),
])  # fmt: skip
def test_the_latest_assessment_wins_and_without_one_the_worst_tie(known: dict[str, object], expected: GateOutcome) -> None:
    """Reading 10."""
    assert outcome(**known) is expected


def test_nobody_has_looked_is_said_in_words() -> None:
    assert gate(facts(judged=()), AS_OF).reason == "Check first: nobody has looked at whether this is safe."


def test_everything_that_is_to_be_checked_is_said_at_once() -> None:
    result = gate(facts(judged=(), whereabouts="unknown", consent="not_asked", checks_open=True), AS_OF)
    assert result.reason == (
        "Check first: nobody has looked at whether this is safe; where they are is not known; "
        "nobody has asked whether they agree; checks are not done yet."
    )


@pytest.mark.parametrize(("whereabouts", "expected"), [
    ("unknown", GateOutcome.CHECK_FIRST), ("known", GateOutcome.OPEN), ("thought_known", GateOutcome.OPEN),
    (None, GateOutcome.OPEN),
])  # fmt: skip
def test_unknown_whereabouts_are_checked_first(whereabouts: str | None, expected: GateOutcome) -> None:
    assert outcome(whereabouts=whereabouts) is expected


@pytest.mark.parametrize(("consent", "is_sibling", "birth", "expected"), [
    ("not_asked", False, None, GateOutcome.CHECK_FIRST), ("not_asked", True, "2015", GateOutcome.CHECK_FIRST),
    (None, True, "2008-11-23", GateOutcome.CHECK_FIRST), (None, True, "2008-11-24", GateOutcome.OPEN),
    (None, False, "1980", GateOutcome.OPEN), ("yes", True, "2000", GateOutcome.OPEN), (None, True, None, GateOutcome.OPEN),
])  # fmt: skip
def test_missing_consent_is_checked_first(
    consent: str | None, is_sibling: bool, birth: str | None, expected: GateOutcome
) -> None:
    """Reading 9: empty counts only for a brother or sister of 18 or more."""
    born = parse_partial_date(birth) if birth else None
    assert outcome(consent=consent, is_sibling=is_sibling, birth=born) is expected


@pytest.mark.parametrize(("reason", "expected"), [
    ("ALLEG", GateOutcome.CHECK_FIRST), ("STAND", GateOutcome.CHECK_FIRST), ("APPRR", GateOutcome.CHECK_FIRST),
    ("CREQO", GateOutcome.OPEN), (None, GateOutcome.OPEN),
])  # fmt: skip
def test_a_carer_whose_placement_ended_over_a_worry_is_checked_first(reason: str | None, expected: GateOutcome) -> None:
    care = (CareEnded(parse_partial_date("2018-06-01"), reason),)
    assert outcome(care_ended=care, said=(Said(ago(5), "dont_see_want_to"),)) is expected


@pytest.mark.parametrize("kind", CONDITIONAL)
def test_a_limit_that_sets_conditions_opens_with_them(kind: str) -> None:
    result = gate(facts(limits=(limit(kind, 30),)), AS_OF)
    assert (result.outcome, result.conditions) == (GateOutcome.OPEN_WITH_CONDITIONS, (RESTRICTION[kind].condition,))


def test_every_condition_is_named_once() -> None:
    result = gate(
        facts(address_protected=True, supervised=("supervised", "supervised"), limits=(limit("do_not_disclose_address"),)), AS_OF
    )
    assert result.conditions == ("the address is not told", "it is supervised, as agreed")
    assert result.reason == "Can be arranged, if: the address is not told; it is supervised, as agreed."


def test_the_childs_own_animal_goes_by_the_gate_of_who_keeps_it() -> None:
    """Reading 11."""
    keeper = facts(person="grace")
    rufus = GateFacts(child="amira", person="rufus", child_sex="F", kind=PersonKind.PET)
    kept = {
        GateOutcome.OPEN: keeper,
        GateOutcome.CHECK_FIRST: replace(keeper, judged=()),
        GateOutcome.FORBIDDEN: replace(keeper, limits=(limit("bail_or_licence_condition"),)),
        GateOutcome.OPEN_WITH_CONDITIONS: replace(keeper, address_protected=True),
    }
    assert {gate(replace(rufus, keepers=(who,)), AS_OF).outcome for who in kept.values()} == set(kept)
    assert gate(replace(rufus, keepers=(keeper, kept[GateOutcome.FORBIDDEN])), AS_OF).outcome is GateOutcome.FORBIDDEN


def test_an_animal_whose_keeper_is_not_recorded_or_died_is_looked_for_first() -> None:
    rufus = GateFacts(child="amira", person="rufus", kind=PersonKind.PET, judged=(judged("low"),))
    assert gate(rufus, AS_OF).rule == "gate.keeper.not_recorded"
    assert gate(replace(rufus, keepers=(facts(died=True),)), AS_OF).rule == "gate.keeper.not_recorded"


def test_an_animal_that_lives_with_the_child_is_open_and_one_that_died_is_remembered() -> None:
    rufus = GateFacts(child="amira", person="rufus", kind=PersonKind.PET, lives_with_child=True)
    assert gate(rufus, AS_OF).outcome is GateOutcome.OPEN
    assert gate(replace(rufus, died=True), AS_OF).outcome is GateOutcome.DIED


def test_a_child_may_stop_seeing_an_animal_too() -> None:
    rufus = GateFacts(
        child="amira", person="rufus", kind=PersonKind.PET, lives_with_child=True, said=(Said(ago(1), "want_to_stop"),)
    )
    assert gate(rufus, AS_OF).outcome is GateOutcome.CHILD_STOP


def test_a_community_without_a_keeper_is_judged_like_a_person() -> None:
    club = GateFacts(child="amira", person="drama", kind=PersonKind.COMMUNITY)
    assert [gate(replace(club, tie_safeties=ties), AS_OF).outcome for ties in ((), ("low",))] == [
        GateOutcome.CHECK_FIRST,
        GateOutcome.OPEN,
    ]


# CLOSED is shown in the place of a gate that its reader may not know, never worked out.
WORKED_OUT = [each for each in GateOutcome if each not in (GateOutcome.CLOSED, GateOutcome.NOBODY)]
# Each breaks the one above it in precedence; all at once, the first wins.
LADDER: list[tuple[GateOutcome, dict[str, object]]] = [
    (GateOutcome.DIED, {"died": True}),
    (GateOutcome.FORBIDDEN, {"limits": (limit("order_s34_no_contact"), limit("urgent_refusal_s34_6", 1))}),
    (GateOutcome.REFUSED_URGENT, {"limits": (limit("urgent_refusal_s34_6", 1),)}),
    (GateOutcome.CHILD_STOP, {"said": (Said(ago(3), "want_to_stop"),)}),
    (GateOutcome.OTHER_STOP, {"consent": "no"}),
    (GateOutcome.PROTECTED_ROUTE, {"identity_protected": "adopted"}),
    (GateOutcome.UNSAFE, {"judged": (judged("severe"),)}),
    (GateOutcome.CHECK_FIRST, {"whereabouts": "unknown"}),
    (GateOutcome.OPEN_WITH_CONDITIONS, {"address_protected": True}),
    (GateOutcome.OPEN, {}),
]


@pytest.mark.parametrize("rung", range(len(LADDER)), ids=[found.value for found, _ in LADDER])
def test_the_first_that_matches_wins_in_the_order_of_the_practice_guide(rung: int) -> None:
    known: dict[str, object] = {}
    for _, fact in reversed(LADDER[rung:]):
        known |= fact
    assert (outcome(**known), [found for found, _ in LADDER]) == (LADDER[rung][0], WORKED_OUT)


def test_only_the_two_open_outcomes_may_carry_a_step_towards_contact() -> None:
    """Guard rail 1."""
    assert [found for found in GateOutcome if found.may_arrange] == [GateOutcome.OPEN_WITH_CONDITIONS, GateOutcome.OPEN]
    assert GateOutcome.CHECK_FIRST not in [found for found in GateOutcome if found.is_closed]


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(PartialDate.of)
MAYBE_DAYS = st.none() | DAYS
LIMITS = st.builds(
    Limit,
    st.sampled_from([kind.code for kind in RESTRICTION]),
    st.builds(Period, MAYBE_DAYS, MAYBE_DAYS),
    st.sampled_from([None, "all", "direct", "information", "place", "unsupervised"]),
)
SAID = st.builds(
    Said,
    DAYS,
    st.none() | st.sampled_from([code.code for code in ENOUGH]),
    st.none() | st.sampled_from([code.code for code in WANTS]),
)
FACTS = st.builds(
    GateFacts,
    child=st.just("amira"),
    person=st.just("aunt"),
    kind=st.sampled_from(PersonKind),
    birth=MAYBE_DAYS,
    death=MAYBE_DAYS,
    identity_protected=st.sampled_from([None, "none", "adopted"]),
    address_protected=st.booleans(),
    whereabouts=st.sampled_from([None, "known", "unknown"]),
    consent=st.sampled_from([None, "yes", "no", "not_asked"]),
    is_sibling=st.booleans(),
    limits=st.lists(LIMITS, max_size=3).map(tuple),
    said=st.lists(SAID, max_size=3).map(tuple),
    judged=st.lists(st.builds(Judged, DAYS, st.none() | st.sampled_from([code.code for code in SAFETY])), max_size=3).map(tuple),
    tie_safeties=st.lists(st.none() | st.sampled_from([code.code for code in SAFETY]), max_size=2).map(tuple),
    supervised=st.lists(st.sampled_from([code.code for code in SUPERVISION]), max_size=2).map(tuple),
)


@given(FACTS)
def test_every_gate_has_an_outcome_a_rule_and_a_sentence(known: GateFacts) -> None:
    result = gate(known, AS_OF)
    assert result.rule.startswith("gate.")
    assert result.reason[0].isupper()
    assert result.reason.endswith(".")
    assert bool(result.conditions) == (result.outcome is GateOutcome.OPEN_WITH_CONDITIONS)


@given(FACTS)
def test_a_person_whose_risk_nobody_judged_is_never_open(known: GateFacts) -> None:
    """Guard rail 2."""
    unknown = replace(known, judged=(), tie_safeties=(), kind=PersonKind.PERSON)
    assert not gate(unknown, AS_OF).outcome.may_arrange


@given(FACTS, st.sampled_from(FORBIDDING))
def test_nothing_outweighs_a_forbidding_order_but_death(known: GateFacts, kind: str) -> None:
    other_limits = tuple(found for found in known.limits if found.kind != "post_adoption_contact_order_s51A")
    closed = replace(known, limits=(*other_limits, Limit(kind, Period())), contact_order=False)
    assert gate(closed, AS_OF).outcome in {GateOutcome.FORBIDDEN, GateOutcome.DIED}


@given(FACTS)
def test_a_stop_said_today_is_never_arranged_around(known: GateFacts) -> None:
    """Guard rail 4."""
    stopped = replace(known, said=(*known.said, Said(PartialDate.of(AS_OF), "want_to_stop")))
    assert gate(stopped, AS_OF).outcome.is_closed


@given(FACTS)
def test_more_facts_against_it_never_open_a_gate(known: GateFacts) -> None:
    stricter = replace(known, consent="no")
    assert gate(stricter, AS_OF).outcome.strictness <= gate(known, AS_OF).outcome.strictness
