"""Q50: work on time together in which a step was left out."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOT_LISTED, Case

Step = tuple[int, dict[str, object]]


def _stages(*steps: Step) -> Callable[[Told], str]:
    """Stages by how many days ago they were recorded."""

    def tell(told: Told) -> str:
        dad = told.family.father(told("dad"), of=told.child)
        for days, facts in steps:
            told.family.stage(told.child, dad, on=told.ago(days), **facts)
        return dad

    return tell


def _judged(told: Told) -> str:
    dad = told.family.father(told("dad"), of=told.child)
    told.family.assessed(told.child, dad, "medium", told.ago(60), contact_scale=3)
    told.family.assessed(told.child, dad, "medium", told.ago(10), contact_scale=6)
    return dad


GOALS = {"stage": 3, "goals": ("Come on time",), "services": ("Parenting group",)}
CASES = (
    Case(
        "raised_without_weighing",
        _stages((90, GOALS | {"scale_after": 3}), (20, {"stage": 5, "scale_before": 3, "scale_after": 6})),
        {"numbers": {"raised_first": True, "scale_before": 3, "scale": 6, "weighed_on": None}, "why_says": "from 3 to 6"},
    ),
    Case(
        "weighed_after_the_goals_then_raised",
        _stages(
            (90, GOALS | {"scale_after": 3}), (40, {"stage": 4, "class_after": "medium"}), (20, {"stage": 5, "scale_after": 6})
        ),
        NOT_LISTED,
    ),
    Case(
        "weighed_before_the_goals_then_raised",
        _stages((90, {"stage": 4, "class_after": "medium", "scale_after": 3}), (60, GOALS), (20, {"stage": 5, "scale_after": 6})),
        {"numbers": {"raised_first": True}},
    ),
    Case("lowered", _stages((90, GOALS | {"scale_after": 6}), (20, {"stage": 5, "scale_after": 3})), NOT_LISTED),
    Case("raised_in_assessments_without_any_stage", _judged, {"numbers": {"raised_first": True, "stage": None}}),
    Case("severe_at_stage_3", _stages((20, GOALS | {"class_after": "severe"})), {"numbers": {"severe_and_on": True}}),
    Case("severe_at_stage_2", _stages((20, {"stage": 2, "class_after": "severe"})), NOT_LISTED),
    Case("stage_unchanged_183_days", _stages((183, {"stage": 2})), NOT_LISTED),
    Case("stage_unchanged_184_days", _stages((184, {"stage": 2})), {"numbers": {"stands_still": True, "stage": 2}}),
    Case(
        "said_again_does_not_begin_it_anew", _stages((200, {"stage": 2}), (10, {"stage": 2})), {"numbers": {"stands_still": True}}
    ),
    Case("moved_on_lately", _stages((200, {"stage": 2}), (10, {"stage": 3})), NOT_LISTED),
    Case("done_at_stage_6", _stages((400, {"stage": 6})), NOT_LISTED),
    Case(
        "goal_without_a_service",
        _stages((20, {"stage": 3, "goals": ("Come on time", "No shouting"), "services": ("Parenting group", "")})),
        {"numbers": {"goal_without_service": True}, "says": "Find out which service"},
    ),
    Case("recorded_for_a_day_to_come", _stages((-5, GOALS | {"class_after": "severe"})), NOT_LISTED),
)
