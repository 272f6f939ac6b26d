"""What is owed to one child: the rows of the bands' questions, narrow, and the one step they suggest for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from queries.rows import Answer
from ui.components.shapes import Bands
from ui.screens.question_bands import Shown, bands_of


@dataclass(frozen=True, slots=True)
class Owed:
    """Bands for the page, with the rows behind them, and the steps by person."""

    bands: Bands
    shown: Shown
    steps: dict[str, str]

    def step_for(self, person_id: str | None) -> str:
        """The one next step for this person, "" = none is suggested."""
        return self.steps.get(person_id or "", "")


def owed(answers: Sequence[Answer]) -> Owed:
    """From the answers about one child; of two steps for one person the first question's is kept."""
    steps: dict[str, str] = {}
    for answer in answers:
        for row in answer.rows:
            if row.suggestion and row.person_id:
                steps.setdefault(row.person_id, row.suggestion)
    shown = bands_of(answers, of_child=True)
    return Owed({"bands": shown.bands, "narrow": True}, shown, steps)
