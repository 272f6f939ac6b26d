"""The policy table: whole, and as practice says (guard rails 7 and 9)."""

from __future__ import annotations

from dataclasses import fields

import pytest

from graphmodel.domain import policy
from graphmodel.domain.arrangements import Arrangement, ContactEvent, Restriction
from graphmodel.domain.assessments import Assessment, StageRecord
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.policy import Group, Show
from graphmodel.domain.ties import Tie
from graphmodel.domain.vocabulary import TEAM_ROLE
from graphmodel.domain.voice import Observation, View


def test_every_field_of_a_map_has_a_row_and_every_row_a_field() -> None:
    """A field that is added to the map without anybody deciding who sees it fails here."""
    assert {each.name for each in fields(Network)} - policy.FRAME == policy.rows()


def test_every_role_and_every_audience_has_a_column() -> None:
    roles = {code.code for code in TEAM_ROLE} | {"operator"}

    assert set(policy.ROLES) == roles
    assert set(policy.AUDIENCES) == {audience.value for audience in Audience} - {"worker"}


def test_every_field_of_a_group_is_a_field_of_its_record() -> None:
    wrong = [
        (owner.__name__, name)
        for by_type in policy.FIELDS.values()
        for owner, names in by_type.items()
        for name in names
        if name not in {each.name for each in fields(owner)}
    ]

    assert wrong == []


@pytest.mark.parametrize("column", ["auditor", "parent", "relative", ""])
def test_who_is_not_in_the_table_sees_nothing(column: str) -> None:
    """Parents nothing by default; the auditor no child by name."""
    assert not any(policy.sees(column, row) for row in policy.rows())
    assert not any(policy.sees_group(column, group) for group in Group)


@pytest.mark.parametrize("column", ["residential_worker", "contact_supervisor", "lifelong_links_coordinator", *policy.AUDIENCES])
def test_judgements_are_for_those_who_answer_for_the_child(column: str) -> None:
    judged = [("assessments", Assessment), ("stage_records", StageRecord), ("observations", Observation)]

    assert {policy.show(column, row, of) for row, of in judged} == {Show.NOT}
    assert {"safety", "strength", "basis"} <= policy.left_out(column, Tie)
    assert {"observed", "judged", "concern"} <= policy.left_out(column, ContactEvent)


def test_a_search_sees_who_said_what_and_not_the_words() -> None:
    assert policy.show("lifelong_links_coordinator", "views", View) is Show.BARE
    assert policy.show("social_worker", "views", View) is Show.SEE


def test_the_session_sheet_has_the_plan_and_not_why() -> None:
    assert policy.show("contact_supervisor", "arrangements", Arrangement) is Show.BARE
    assert {"supervision_reason", "legal_basis"} <= policy.left_out("contact_supervisor", Arrangement)
    assert "support_before" not in policy.left_out("contact_supervisor", Arrangement)
    assert policy.show("contact_supervisor", "placements", Arrangement) is Show.NOT


@pytest.mark.parametrize("column", [*policy.ROLES, *policy.AUDIENCES])
def test_a_sensitive_reason_is_for_the_worker_their_manager_and_the_reviewing_officer(column: str) -> None:
    assert policy.sees_group(column, Group.SENSITIVE_REASONS) == (
        column in {"social_worker", "team_manager", "reviewing_officer"}
    )


@pytest.mark.parametrize("column", policy.AUDIENCES)
def test_no_audience_holds_an_address_a_limit_s_reason_or_a_gate(column: str) -> None:
    assert not policy.sees(column, "gates")
    assert not policy.sees(column, "contact_details")
    assert not policy.sees_group(column, Group.ADDRESSES)
    assert "reason" in policy.left_out(column, Restriction)
