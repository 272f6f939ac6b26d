"""The oracle's answer to each question, by its number."""

from __future__ import annotations

from collections.abc import Mapping

from oracle import left_behind, lost, siblings
from oracle.rows import Asked

ORACLE: Mapping[str, Asked] = {
    "Q01": lost.lost_connections,
    "Q02": lost.drifting,
    "Q03": lost.former_carers,
    "Q04": lost.lost_at_this_move,
    "Q05": left_behind.workers_who_left,
    "Q06": left_behind.school_move,
    "Q07": left_behind.pets,
    "Q08": left_behind.important_but_in_no_plan,
    "Q09": left_behind.community_of_origin,
    "Q10": siblings.without_planned_contact,
    "Q11": siblings.plan_not_happening,
    "Q12": siblings.two_plans_that_disagree,
    "Q13": siblings.born_or_found_since,
    "Q14": siblings.familiar_or_stranger,
    "Q15": siblings.parity,
    "Q16": siblings.adopted,
}
