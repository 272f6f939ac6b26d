"""A gate is never told to be more open than everything leaves it, whoever may not read why (practice 5: 1, 2, 15)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.masking import Sight, mask
from graphmodel.domain.network import Network
from graphmodel.domain.private_views import as_far_as_told
from tests.scenarios import TODAY, Family, when

CONDITIONS = st.lists(st.sampled_from(["only letters", "only as the order says"]), unique=True)
GATES = st.builds(
    lambda outcome, kept: GateResult(
        outcome, "rule", "why", conditions=tuple(kept) if outcome is GateOutcome.OPEN_WITH_CONDITIONS else ()
    ),
    st.sampled_from([outcome for outcome in GateOutcome if outcome is not GateOutcome.NOBODY]),  # all that are about a person
    CONDITIONS,
)


def seen_by(role: str, family: Family) -> Network:
    return mask(network_of_records(family.records, "amira", TODAY), Sight(role, frozenset({"amira"}), b"key"))


def with_gran(**limit: object) -> Family:
    """Gran is low risk and last seen long ago; there is one limit on her, which only a manager opens."""
    family = Family()
    family.child("amira")
    family.person("gran", sex="F")
    family.tie("amira", "gran", "grandmother")
    family.assessed("amira", "gran", on=when("2021"))
    family.order("amira", "gran", visibility="restricted", **limit)  # type: ignore[arg-type]
    return family


@pytest.mark.parametrize(
    ("limit", "manager"),
    [
        ({"kind": "order_s34_no_contact"}, GateOutcome.FORBIDDEN),
        ({"kind": "order_s34_no_contact", "starts_on": when("2024"), "ends_on": when("2025")}, GateOutcome.CHECK_FIRST),
        ({"kind": "order_s34_defined"}, GateOutcome.OPEN_WITH_CONDITIONS),
    ],
)
def test_what_only_a_manager_opens_still_keeps_a_gate_from_opening(limit: dict[str, object], manager: GateOutcome) -> None:
    family = with_gran(**limit)

    assert manager is seen_by("team_manager", family).gates["gran"].outcome
    shown = seen_by("social_worker", family).gates["gran"]
    assert not shown.outcome.may_arrange
    assert "order" not in shown.reason


@given(GATES, GATES)
def test_no_gate_is_told_more_open_than_it_is(whole: GateResult, readable: GateResult) -> None:
    told = as_far_as_told(whole, readable)

    if told.outcome.may_arrange:
        assert told == readable
        assert whole.outcome.may_arrange
        assert set(whole.conditions) <= set(told.conditions)
        assert told.outcome.strictness <= whole.outcome.strictness
    assert told.outcome.is_closed or not whole.outcome.is_closed
