"""Q50: what it says of work on time together in which a step was left out."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class StepSkipped(Pair):
    """Where the six stages stand, and what was left out. ``scale``: 0 to 10, now and before; ``weighed_on``: the last stage 4."""

    stage: int | None
    stage_since: str | None
    scale_before: int | None
    scale: int | None
    scale_on: str | None
    weighed_on: str | None
    raised_first: bool
    severe_and_on: bool
    stands_still: bool
    goal_without_service: bool


def _why(row: StepSkipped, told: Told) -> str:
    parts = []
    if row.severe_and_on:
        parts.append(f"The risk stands as severe, and the work is at stage {row.stage}: severe stops at stage 2.")
    if row.raised_first:
        weighed = f"it was last weighed on {day(row.weighed_on)}" if row.weighed_on else "it is not recorded that it was"
        raised = f"Time went from {row.scale_before} to {row.scale} on the scale"
        when = f" on {day(row.scale_on)}" if row.scale_on else ""
        parts.append(f"{raised}{when} before the risk was weighed again at stage 4: {weighed}.")
    if row.stands_still and row.stage_since:
        parts.append(f"Stage {row.stage} since {day(row.stage_since)}. Listed after {told.thresholds.stage_days} days.")
    if row.goal_without_service:
        parts.append("A goal has no service that helps to reach it.")
    return " ".join(parts)


def _step(row: StepSkipped, told: Told) -> Suggestion:
    if row.severe_and_on or row.raised_first:
        return Suggestion(
            "step.stages.weigh", "Assess the risk again at stage 4 with the evidence since, before anything is raised."
        )
    if row.goal_without_service:
        return Suggestion("step.stages.service", "Find out which service helps with this goal, and by when.")
    return Suggestion("step.stages.next", "Assess whether the goals were met, and what the next stage needs.")


TELLING = Telling(row=StepSkipped, why=_why, open_step=_step, check_step=_step)
