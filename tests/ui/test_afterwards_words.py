"""What is proposed and drafted after a session tells nothing that the child keeps private."""

from __future__ import annotations

from datetime import date

import pytest

from graphmodel.domain.aftermath import Owed, Said, ToAnswer
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.people import Person
from graphmodel.domain.voice import View
from ui.afterwards_words import draft, proposal

DAY = date(2026, 11, 23)


def said(private_to: str | None) -> Said:
    view = View(
        id="v",
        child="amira",
        about="karim",
        said_on=PartialDate.of(DAY),
        enough="want_to_stop",
        words="he shouts",
        private_to=private_to,
    )
    return Said(Person(id="karim", name="Karim"), view)


@pytest.mark.parametrize("owed", list(Owed))
def test_what_the_child_keeps_private_is_not_proposed(owed: Owed) -> None:
    assert proposal(ToAnswer(said("sw"), owed), "Ami") is None


def test_what_is_not_private_is_proposed_in_the_child_s_words() -> None:
    assert "he shouts" in (proposal(ToAnswer(said(None), Owed.STOP), "Ami") or "")


def test_the_draft_names_nobody_of_whom_the_child_spoke_in_private() -> None:
    told = draft((said("sw"),), "Ami", DAY, "Sana")
    assert "Karim" not in told
    assert "he shouts" not in told
