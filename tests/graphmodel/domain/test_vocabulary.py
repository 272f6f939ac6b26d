"""The vocabulary itself: every code whole and unique, every kind with another side, every word on screen read back."""

from __future__ import annotations

from datetime import date

import pytest

from graphmodel.domain import vocabulary
from graphmodel.domain.errors import BadValue
from graphmodel.domain.people import PersonKind
from graphmodel.domain.vocabulary import (
    ALL_LISTS,
    CLOSENESS,
    ENOUGH,
    MODE,
    MODE_CLASS,
    PARENT_BASIS,
    PLACE,
    RELATIONSHIP_KINDS,
    RESTRICTION,
    SAFETY,
    STRENGTH,
    Code,
    CodeList,
    Effect,
    Group,
    Kind,
    Sector,
    Spell,
    class_of,
    collection_year,
    interval_days_of,
    read_frequency,
    reciprocal_of,
    said_of,
)
from graphmodel.domain.vocabulary.codes import fold

LISTS = sorted(ALL_LISTS.items())
KINDS = [pytest.param(kind, id=kind.code) for kind in RELATIONSHIP_KINDS]


@pytest.mark.parametrize(("name", "codes"), LISTS)
def test_every_code_has_a_word_a_definition_and_a_source(name: str, codes: CodeList[Code]) -> None:
    incomplete = [code.code for code in codes if not (code.code and code.label and code.definition.endswith(".") and code.source)]
    assert (incomplete, len(codes) > 0) == ([], True)


@pytest.mark.parametrize(("name", "codes"), LISTS)
def test_no_word_of_a_list_means_two_codes(name: str, codes: CodeList[Code]) -> None:
    meanings: dict[str, set[str]] = {}
    for code in codes:
        for word in (code.code, code.label, *code.aliases):
            meanings.setdefault(fold(word), set()).add(code.code)
    assert {word: owners for word, owners in meanings.items() if len(owners) > 1} == {}


@pytest.mark.parametrize(("name", "codes"), LISTS)
def test_every_code_and_every_word_on_screen_reads_back_as_the_code(name: str, codes: CodeList[Code]) -> None:
    for code in codes:
        written = (code.code, code.label, code.code.upper(), f"  {code.label.replace(' ', '_')} ", *code.aliases)
        assert {codes.code_of(word) for word in written} == {code.code}


def test_every_list_of_the_package_is_exported() -> None:
    assert set(ALL_LISTS) <= set(vocabulary.__all__)


def test_an_unknown_word_is_refused_with_near_matches() -> None:
    with pytest.raises(
        BadValue, match=r'relationship: "foster caer" is not one of the words for a relationship \(near: foster_carer'
    ):
        RELATIONSHIP_KINDS.code_of("foster caer")


def test_a_short_list_names_all_its_codes_when_nothing_is_near() -> None:
    with pytest.raises(BadValue, match="not_assessed, low, medium, high, severe"):
        SAFETY.code_of("qqq")


def test_labels_of_missing_and_of_older_values_are_words() -> None:
    assert (ENOUGH.label("too_little"), ENOUGH.label(None), ENOUGH.label("gone_code")) == (
        "too little",
        "not recorded",
        "gone code",
    )


def test_there_are_more_than_a_hundred_kinds_of_relationship_in_every_group_and_sector() -> None:
    assert len(RELATIONSHIP_KINDS) >= 100
    assert {kind.group for kind in RELATIONSHIP_KINDS} == set(Group)
    assert {kind.sector for kind in RELATIONSHIP_KINDS} == set(Sector)


PRACTICE_3_4 = """
birth_mother birth_father birth_parent putative_father adoptive_mother adoptive_father adoptive_parent prospective_adopter
step_mother step_father step_parent mothers_partner fathers_partner mothers_ex_partner fathers_ex_partner special_guardian
guardian holder_of_pr gestational_mother full_brother full_sister full_sibling maternal_half_sibling paternal_half_sibling
half_brother half_sister step_brother step_sister step_sibling twin identical_twin adopted_away_sibling adoptive_sibling
foster_sibling former_foster_sibling carers_birth_child former_carers_child sibling_like housemate_residential unborn_sibling
undocumented_sibling maternal_grandmother paternal_grandmother maternal_grandfather paternal_grandfather great_grandparent
step_grandparent aunt uncle great_aunt great_uncle cousin niece nephew siblings_partner in_law own_child co_parent godparent
family_friend clan_or_community_elder other_relative foster_carer former_foster_carer kinship_carer former_kinship_carer
short_break_carer former_short_break_carer supported_lodgings_host residential_keyworker former_keyworker residential_worker
staying_put_carer staying_close_worker private_foster_carer carers_partner carers_parent carers_wider_family childminder nanny
best_friend friend old_friend school_friend online_friend care_experienced_peer girlfriend boyfriend partner ex_partner
friends_parent neighbour team_mate teammate_parent teacher former_teacher teaching_assistant head_of_year designated_teacher
virtual_school_worker school_counsellor coach youth_worker club_leader faith_leader mentor volunteer employer tutor
social_worker former_social_worker team_manager IRO former_IRO independent_visitor advocate personal_adviser guardian_cafcass
solicitor family_support_worker contact_supervisor lifelong_links_coordinator FGC_coordinator therapist CAMHS_worker
paediatrician GP health_visitor LAC_nurse midwife police_officer YOT_worker probation_officer interpreter residential_manager
supervising_social_worker adoption_support_worker pet former_pet carers_pet someone_who_died imagined_or_hero place community
unknown_person
"""


@pytest.mark.parametrize("word", PRACTICE_3_4.split())
def test_every_kind_of_the_practice_guide_is_taken(word: str) -> None:
    assert RELATIONSHIP_KINDS.code_of(word) in RELATIONSHIP_KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_another_side_that_leads_back_to_it_without_gender(kind: Kind) -> None:
    other = RELATIONSHIP_KINDS[kind.reciprocal]
    back = RELATIONSHIP_KINDS[other.reciprocal]
    assert back.reciprocal == other.code


@pytest.mark.parametrize("kind", KINDS)
def test_the_two_sides_of_a_kind_tell_the_same_fact(kind: Kind) -> None:
    other = RELATIONSHIP_KINDS[kind.reciprocal]
    assert kind.degree == other.degree
    assert (kind.sibling is None) == (other.sibling is None)
    if kind.parent_basis in {"birth", "adoptive", "step"}:
        assert other.child_basis == kind.parent_basis
    assert not (kind.parent_basis and kind.child_basis)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_says_only_what_other_lists_know(kind: Kind) -> None:
    assert {kind.parent_basis, kind.child_basis} <= {code.code for code in PARENT_BASIS} | {None}
    assert kind.sex in {"F", "M", None}
    assert kind.side in {"maternal", "paternal", None}
    assert kind.former == (kind.carer is Spell.FORMER) or kind.carer is None


@pytest.mark.parametrize(
    ("kind", "sex", "other_side"),
    [
        ("birth_mother", None, "own_child"),
        ("own_child", "F", "birth_mother"),
        ("own_child", "M", "birth_father"),
        ("own_child", "X", "birth_parent"),
        ("full_brother", "F", "full_sister"),
        ("maternal_half_sibling", "F", "maternal_half_sibling"),
        ("grandchild", "F", "grandmother"),
        ("niece", "M", "uncle"),
        ("foster_carer", None, "fostered_child"),
        ("former_foster_carer", "F", "formerly_fostered_child"),
        ("teacher", None, "pupil"),
        ("pet", None, "keeper"),
        ("twin", "M", "twin"),
        ("social_worker", None, "child_worked_with"),
    ],
)
def test_the_other_side_is_said_with_the_sex_of_who_is_meant(kind: str, sex: str | None, other_side: str) -> None:
    assert reciprocal_of(kind, sex) == other_side


def test_a_kind_without_words_for_a_sex_stays_as_it_is() -> None:
    assert (said_of("cousin", "F"), said_of("full_sibling", "F")) == ("cousin", "full_sister")


def test_near_kin_are_counted_genetically() -> None:
    """Reading 7: aunts, uncles, half-siblings and grandparents in; cousins, step and in-law out."""
    near = {"aunt", "paternal_uncle", "half_sister", "maternal_grandmother", "birth_father", "adoptive_mother", "niece"}
    assert near <= vocabulary.NEAR_KIN_KINDS
    assert not vocabulary.NEAR_KIN_KINDS & {
        "cousin",
        "great_aunt",
        "step_brother",
        "step_father",
        "in_law",
        "foster_carer",
        "godparent",
    }


def test_a_carers_child_is_no_sibling_unless_the_child_says_so() -> None:
    """Reading 21."""
    assert not vocabulary.CARERS_CHILD_KINDS & vocabulary.SIBLING_KINDS
    assert {"carers_birth_child", "former_carers_child"} == set(vocabulary.CARERS_CHILD_KINDS)
    assert "sibling_like" in vocabulary.SIBLING_KINDS


def test_kin_who_care_and_volunteers_are_not_paid() -> None:
    assert not vocabulary.PAID_KINDS & {"kinship_carer", "independent_visitor", "mentor", "coach", "child_worked_with"}
    assert {"foster_carer", "social_worker", "teacher"} <= vocabulary.PAID_KINDS


def test_every_mode_has_a_class_and_letters_are_indirect() -> None:
    assert {mode.mode_class for mode in MODE} == {code.code for code in MODE_CLASS}
    assert [class_of(mode) for mode in ("face_to_face", "video", "phone", "letter", "letterbox_via_agency", "other", None)] == [
        "direct", "live_remote", "live_remote", "indirect", "indirect", "indirect", None,
    ]  # fmt: skip


def test_limits_that_forbid_are_those_of_reading_3() -> None:
    forbidding = {kind.code for kind in RESTRICTION if kind.effect is Effect.FORBIDS}
    assert forbidding == {
        "order_s34_no_contact", "s8_prohibited_steps", "non_molestation", "bail_or_licence_condition", "sexual_harm_prevention",
        "adoption_order",
    }  # fmt: skip


def test_limits_that_set_conditions_are_those_of_reading_2_and_say_them() -> None:
    conditional = {kind.code: kind.condition for kind in RESTRICTION if kind.effect is Effect.CONDITIONS}
    assert set(conditional) == {
        "order_s34_defined", "placement_plan_limit", "plan_decision", "post_adoption_contact_order_s51A",
        "do_not_disclose_address",
    }  # fmt: skip
    assert all(conditional.values())


@pytest.mark.parametrize(
    ("code", "year", "taken"),
    [
        ("K3", 2023, False),
        ("K3", 2024, True),
        ("K3", 2025, True),
        ("H5", 2024, True),
        ("H5", 2025, False),
        ("P2", 2025, False),
        ("Z1", 2024, True),
        ("Z1", 2025, False),
        ("Z13", 2024, False),
        ("Z13", 2025, True),
        ("U6", 2016, True),
    ],
)
def test_placement_codes_know_the_years_that_take_them(code: str, year: int, taken: bool) -> None:
    assert PLACE[code].in_use(year) is taken


def test_a_placement_code_in_lower_case_is_taken() -> None:
    assert PLACE.code_of("k3") == "K3"


def test_a_collection_year_begins_in_april() -> None:
    assert [collection_year(day) for day in (date(2025, 3, 31), date(2025, 4, 1))] == [2024, 2025]


def test_stays_that_are_not_moves_are_temporary() -> None:
    """E13, reading 20."""
    assert {place for place in ("T0", "T3", "R2", "U6", "K2") if vocabulary.is_temporary(place)} == {"T0", "T3", "R2"}


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2 per month", 15), ("every 6 weeks", 42), ("school_holiday", 61),
        ("school holidays only", 61), ("2 per school_holiday", 31),
        ("weekly", 7), ("once a week", 7), ("every fortnight", 14), ("every other Saturday", 14),
        ("alternate weekends", 14),
        ("every 6 months", 183), ("twice a year", 183), ("yearly", 365), ("6 times a year", 61),
        ("6-weekly", 42), ("1 per month", 30),
        ("3 per week", 2), ("5 per day", 1), ("1 per quarter", 91), ("Every Saturday", 7),
        ("1 per day", 1), ("1 per fortnight", 14),
    ],
)  # fmt: skip
def test_a_frequency_comes_to_an_interval_of_days(written: str, days: int) -> None:
    assert interval_days_of(written) == days


@pytest.mark.parametrize("written", ["occasion_only", "open", "child_decides", "when she wants", "none", "", None])
def test_what_promises_no_interval_has_none_and_is_understood(written: str | None) -> None:
    """Reading 1."""
    assert (interval_days_of(written), read_frequency(written).understood) == (None, True)


@pytest.mark.parametrize("written", ["regular contact", "now and then", "as agreed", "0 per week", "bi-weekly"])
def test_words_that_cannot_be_counted_have_no_interval_and_are_not_understood(written: str) -> None:
    assert (interval_days_of(written), read_frequency(written).understood) == (None, False)


def test_person_kinds_of_the_record_and_of_the_vocabulary_agree() -> None:
    assert {kind.value for kind in PersonKind} == {code.code for code in vocabulary.PERSON_KIND}


def test_scales_stand_in_their_own_order() -> None:
    assert [code.code for code in STRENGTH] == ["none", "tenuous", "moderate", "strong"]
    assert [int(code.code) for code in CLOSENESS] == [0, 1, 2, 3, 4]
    assert STRENGTH.code_of("3") == "strong"
