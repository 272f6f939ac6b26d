"""Where what the child drew differs from our record: said, never put right by itself."""

from __future__ import annotations

from graphmodel.domain.aftermath import said_in
from graphmodel.domain.dates import Period
from graphmodel.domain.network import Network
from ui.components.shapes import Sentence

_FAR = {"strong": 3, "moderate": 2, "tenuous": 1, "none": 0}


def differences_of(network: Network, session: str) -> list[Sentence]:
    """A sentence for each: somebody close who is in no plan; a closeness that our judgement does not share."""
    planned = {
        who
        for plan in network.arrangements
        if plan.status == "in_force" and Period(plan.starts_on, plan.ends_on).contains(network.as_of)
        for who in plan.with_people
    }
    judged = {one.person: one for one in sorted(network.assessments, key=lambda one: one.on.order()) if one.strength}
    lines: list[Sentence] = []
    for one in said_in(network, session):
        close, name = one.view.closeness or 0, one.person.called
        mine = judged.get(one.person.id)
        if mine is not None and abs((_FAR.get(mine.strength or "", close - 1) + 1) - close) > 1:
            lines.append(
                [
                    {"text": name, "strong": True},
                    f": closeness {close} of 4 on the map; judged “{mine.strength}” by {mine.by or 'somebody'}.",
                ]
            )
        if close >= 3 and one.person.id not in planned:
            lines.append([{"text": name, "strong": True}, ": close on the map, and in no plan."])
    return lines
