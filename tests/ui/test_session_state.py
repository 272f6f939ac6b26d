"""What a tab remembers of a map goes no further than that child and that worker."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
import streamlit as st

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import StoreUnavailable
from graphmodel.domain.voice import Session
from ui import state
from ui.screens import session


@pytest.fixture(autouse=True)
def a_tab(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "session_state", {})


def test_the_next_child_who_finishes_sees_their_picture_although_the_tablet_was_handed_over_before() -> None:
    state.finish_map("amira", "one")
    state.hand_over()
    state.finish_map("idris", "two")
    assert not state.handed_over()


def test_a_page_that_is_told_twice_that_the_map_is_finished_leaves_the_tablet_with_who_has_it() -> None:
    state.finish_map("amira", "one")
    state.hand_over()
    state.finish_map("amira", "one")
    assert state.handed_over()


def test_whoever_signs_in_next_finds_no_map_of_the_one_before() -> None:
    state.finish_map("amira", "one")
    state.hand_over()
    state.keep_revision("one", "r")
    state.put_echo("one", {"kept": "b"})
    state.start_map("idris")
    state.finish_map("amira", "one")
    state.leave_map("amira")
    state.take_in_hand("amira", "one")
    state.finish_map("amira", "one")
    state.sign_in("tom|social_worker|North")
    found = (state.finished_map("amira"), state.map_left(), state.map_to_start(), state.revision("one"), state.echo("one"))
    assert (*found, state.map_in_hand("amira")) == (None, None, None, None, None, None)
    assert not state.handed_over()
    assert not state.just_answered()


def test_who_starts_another_map_or_leaves_holds_the_one_before_no_more() -> None:
    for away in (state.start_map, state.leave_map):
        state.take_in_hand("amira", "one")
        assert state.map_in_hand("idris") is None
        away("amira")
        assert state.map_in_hand("amira") is None


def test_a_map_that_cannot_be_finished_now_says_so_and_is_not_finished(monkeypatch: pytest.MonkeyPatch) -> None:
    def down(*_: object) -> None:
        raise StoreUnavailable("its address")

    monkeypatch.setattr(session, "finish", down)
    day = date(2026, 11, 23)
    drawn = Session(id="one", child="amira", on=PartialDate.of(day))
    session._ended(SimpleNamespace(graph=None, viewer=None), drawn, day)("finish")  # type: ignore[arg-type]
    assert state.finished_map("amira") is None
    assert "does not answer" in str((state.echo("one") or {})["trouble"])
