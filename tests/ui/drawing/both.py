"""Amira's map and what Beth Lowe judged: some alike, some apart, some on one side only. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person
from tests.ui.drawing.amira import amira, tie

JUDGED = {
    "nan": ("tenuous", None),
    "idris": ("strong", False),
    "mum": ("moderate", True),
    "dad": ("none", None),
    "zaynab": ("strong", True),
    "grace": ("strong", None),
    "aunt": ("strong", None),
}


def both(**changes: object) -> Network:
    """Amira's own view of 19 November beside judgements of 2 September."""
    aunt = Person(id="aunt", name="Farah Haddad", known_as="Aunt Farah")
    judged = tuple(
        Assessment(
            id=f"judged-{who}",
            child="amira",
            person=who,
            on=PartialDate.of(date(2026, 9, 2)),
            by="beth",
            strength=strength,
            stressful=stressful,
        )
        for who, (strength, stressful) in sorted(JUDGED.items())
    )
    network = amira()
    return replace(
        network,
        people=tuple(sorted((*network.people, aunt), key=lambda one: one.id)),
        ties=(*network.ties, tie("aunt", "paternal_aunt")),
        assessments=judged,
        **changes,  # type: ignore[arg-type]
    )
