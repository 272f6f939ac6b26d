"""Q32: what it says of somebody who is near for the child and not for the adults, or the other way round."""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.domain.vocabulary import CLOSENESS, SAFETY, STRENGTH
from queries.rows import Pair
from queries.sentences import day
from queries.telling import Suggestion, Telling, Told


@dataclass(frozen=True, slots=True)
class TwoMaps(Pair):
    """The child's ring and the professionals' judgement beside each other; never one number.

    ``differ``: ring and strength are so far apart; ``near_and_unsafe``: near for the child and judged a high or severe risk;
    ``only_childs`` and ``only_adults``: on one map only.
    """

    closeness: int | None
    placed_on: str | None
    strength: str | None
    strength_on: str | None
    safety: str | None
    differ: bool
    near_and_unsafe: bool
    only_childs: bool
    only_adults: bool


def _why(row: TwoMaps, told: Told) -> str:
    """Both sides, each with its day, and the rule that made the row."""
    return " ".join((_childs_side(row, told), _adults_side(row), _rule(row, told)))


def _childs_side(row: TwoMaps, told: Told) -> str:
    they = told.pronouns.they
    if row.closeness is None:
        return f"{they.capitalize()} placed others on {told.pronouns.their} map, and nobody recorded a ring here."
    on = f" on {day(row.placed_on)}" if row.placed_on else ""
    return f'{they.capitalize()} put them in ring {row.closeness} ("{CLOSENESS.label(str(row.closeness))}"){on}.'


def _adults_side(row: TwoMaps) -> str:
    on = f" ({day(row.strength_on)})" if row.strength_on else ""
    strength = f'the tie is "{STRENGTH.label(row.strength)}"{on}' if row.strength else "how strong the tie is, is not recorded"
    risk = f", {SAFETY.label(row.safety)}" if row.safety else ""
    return f"As judged by professionals, {strength}{risk}."


def _rule(row: TwoMaps, told: Told) -> str:
    if row.differ:
        return f"Listed when the two are half of the scale apart ({told.thresholds.differ_percent} %) or more. Both stand."
    if row.near_and_unsafe:
        return f"Listed when somebody in ring {told.thresholds.near_ring} or nearer is judged a high risk. Both stand."
    return (
        f"Listed because they are on {told.pronouns.their} map only." if row.only_childs else "Listed: on the adults' map only."
    )


def _explore(row: TwoMaps, told: Told) -> Suggestion:
    return Suggestion("step.explore", "Talk it through in supervision: what does the child know of this tie that we do not?")


def _check(row: TwoMaps, told: Told) -> Suggestion:
    return Suggestion("step.check_first.differ", "Assess in supervision what each side rests on; both stay as they are.")


TELLING = Telling(row=TwoMaps, why=_why, open_step=_explore, check_step=_check)
