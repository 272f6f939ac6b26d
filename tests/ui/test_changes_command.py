"""``kinmap changes``, and a map as it was known: by real processes on a small family."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from graphmodel.record import Recorder
from graphmodel.store.connection import Graph, GraphSettings
from tests.scenarios import Family
from tests.ui.test_cli import Terminal

CHILD = "amira"


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    it = Terminal(tmp_path_factory.mktemp("changes"))
    family = it.folder / "family"
    family.mkdir()
    people = "id,name,kind,birth\namira,Amira,child,2014-03-02\nnan,Nan,person,1960\n"
    (family / "people.csv").write_text(people, encoding="utf-8")
    ties = "source,target,relationship,since\namira,nan,maternal_grandmother,2021-05-01\n"
    (family / "relationships.csv").write_text(ties, encoding="utf-8")
    it.kinmap("load", str(family))
    yield it
    it.kinmap("stop")


def test_what_changed_in_words_and_in_json(terminal: Terminal) -> None:
    said = terminal.kinmap("changes", "--child", CHILD, "--since", "2020-01-01").stdout
    told = terminal.json("changes", "--child", CHILD, "--since", "2020-01-01")

    assert said.startswith("Between 1 January 2020 and ")
    assert isinstance(told["changes"], list)
    assert [f"- {one['words']}" for one in told["changes"]] == said.strip().split("\n")[1:]
    assert "- Nan (maternal grandmother): a new tie" in said


def test_what_cannot_be_told_is_one_sentence(terminal: Terminal) -> None:
    """Nothing was known before the file was loaded."""
    long_ago = "2001-01-01"
    yesterday = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()

    known = terminal.kinmap("changes", "--child", CHILD, "--since", long_ago, "--known", expected=2)
    drawn = terminal.kinmap("draw", "eco-map", "--child", CHILD, "--known-on", long_ago, expected=2)
    asked = terminal.kinmap("ask", "lost_connections", "--child", CHILD, "--known-on", yesterday, expected=2)
    no_day = terminal.kinmap("changes", "--child", CHILD, "--since", "soon", expected=2)

    assert "Nothing was known of this child by the end of 1 January 2001" in known.stderr
    assert "Nothing was known of this child" in drawn.stderr
    assert "Nothing was known of this child" in asked.stderr
    assert '--since: "soon" is not a day' in no_day.stderr


def test_a_question_is_answered_as_it_would_have_been_on_a_day(terminal: Terminal) -> None:
    """And says by which day it was known, and that nobody answers its rows."""
    told = Family()
    told.child("early", name="Early Bird")
    told.person("gran")
    told.tie("early", "gran", "maternal_grandmother")
    told.view("early", "gran", 4, "2025-12-01", enough="too_little")
    with Graph.open(GraphSettings(terminal.home)) as graph:
        Recorder(graph, lambda: datetime(2026, 3, 1, 12, tzinfo=UTC)).record(told.records, "tests", "long ago")
        told.order("early", "gran", starts_on="2026-01-01")
        Recorder(graph, lambda: datetime(2026, 4, 1, 12, tzinfo=UTC)).record(told.records, "tests", "learned later")

    said = terminal.kinmap("ask", "lost_connections", "--child", "early", "--known-on", "2026-03-02")
    then = terminal.json("ask", "lost_connections", "--child", "early", "--known-on", "2026-03-02")
    now = terminal.json("ask", "lost_connections", "--child", "early", "--as-of", "2026-03-02")

    assert said.stdout.startswith("As of 2 March 2026, by what was known at the end of 2 March 2026 (UTC).")
    assert "To answer a row" not in said.stdout
    assert "it takes some seconds" in said.stderr
    assert (then["as_of"], then["known_on"], "known_on" in now) == ("2026-03-02", "2026-03-02", False)
    assert [row["gate"] for row in then["rows"]] == ["CHECK_FIRST"]  # type: ignore[attr-defined]
    assert [row["gate"] for row in now["rows"]] == ["FORBIDDEN"]  # type: ignore[attr-defined]
    assert list((terminal.home / "as-known").iterdir()) == []
