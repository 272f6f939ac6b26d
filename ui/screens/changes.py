"""What changed on a child's map since a day, in words: at a review, or when somebody comes back from leave."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from graphmodel.domain.difference import ChangeInWords
from graphmodel.domain.network import Network
from graphmodel.past import changes_between
from ui import wording
from ui.components import parts
from ui.components.shapes import Table
from ui.screens.frame import Frame

WITHOUT_A_REVIEW = timedelta(days=183)
"""How far back the list begins where no review is recorded: two reviews are never further apart (practice 3.7)."""
EARLIEST_DAY = date(1990, 1, 1)
_WORDS = {
    "person": "Who is there",
    "home": "Homes",
    "tie": "Family and ties",
    "view": "What the child says",
    "judgement": "What professionals judge",
    "limit": "Limits",
    "plan": "What is agreed",
    "time": "Time together",
    "worker": "Workers",
    "care": "Care and plan",
}


def show(frame: Frame, network: Network) -> None:
    """The day from which on, and the list. Asked only when this part of the page is open."""
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        since = st.date_input("Since", since_of(network), EARLIEST_DAY, network.as_of, format="DD/MM/YYYY", key="changes_since")
    with right:
        known = st.toggle("Also what was written down later", value=True, key="changes_known")
    if isinstance(since, date) and network.child:
        found = changes_between(frame.graph, frame.viewer, network.child, since, network.as_of, known=not known)
        parts.table(change_table(found, since, network.as_of), "changes")


def since_of(network: Network) -> date:
    """The day after the last review before the map's day; half a year back where none is recorded."""
    held = [one.on.earliest for one in network.reviews if one.child == network.child and one.on.earliest]
    before = [day for day in held if day < network.as_of]
    return max(before) if before else network.as_of - WITHOUT_A_REVIEW


def change_table(found: tuple[ChangeInWords, ...], since: date, until: date) -> Table:
    """One row for each change, in the order of the list."""
    between = f"between {wording.short_day(since)} and {wording.short_day(until)}"
    nothing = f"Nothing that is recorded changed {between}. What nobody recorded is not here."
    return {
        "caption": f"What changed {between}: {len(found)}." if found else nothing,
        "columns": [{"title": "About", "once": True}, {"title": "What changed", "wide": True}],
        "rows": [
            {"id": f"change-{number}", "pick": False, "cells": [_WORDS[one.kind], one.words]} for number, one in enumerate(found)
        ],
        "selected": None,
    }
