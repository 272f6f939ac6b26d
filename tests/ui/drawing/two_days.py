"""Amira's map on two days, half a year apart: one came, one went, some moved, some lines are others. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from tests.ui.drawing.amira import amira, tie, view

THEN = date(2026, 5, 4)
_SAID = PartialDate.of(date(2026, 5, 1))
BEFORE = {
    "mum": {"closeness": 1, "line": "thin", "support": None},
    "nan": {"closeness": 2},
    "zaynab": {"closeness": 4},
    "dad": {"closeness": 1, "line": "broken"},
    "rufus": {"support": "gives_me"},
    "drama": {"closeness": None, "line": None, "support": None},
}
"""What was otherwise in May."""


def two_days(audience: Audience = Audience.WORKER) -> tuple[Network, Network]:
    """The map of 4 May and the map of 23 November 2026."""
    now = amira(audience)
    carl = Person(id="carl", name="Carl Frost", known_as="Carl", told_to_child=True)
    new = {"okafor", "beth"}
    said = [replace(one, said_on=_SAID, **BEFORE.get(one.about, {})) for one in now.views if one.about not in new]
    then = replace(
        now,
        as_of=THEN,
        people=tuple(sorted((*(one for one in now.people if one.id not in new), carl), key=lambda one: one.id)),
        ties=(*(one for one in now.ties if one.target_person not in new), tie("carl", "neighbour")),
        views=(*said, view("carl", 2, "ordinary", said_on=_SAID)),
        events=tuple(one for one in now.events if one.on.may_be_by(THEN)),
        assessments=(),
    )
    return then, now
