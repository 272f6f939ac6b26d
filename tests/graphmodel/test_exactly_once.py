"""A command asked twice is carried out once, and both are told the same: on both engines, after a restart, over a bad line."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from graphmodel.domain.dates import PartialDate
from graphmodel.domain.errors import Refused, StoreUnavailable
from graphmodel.domain.people import Person
from graphmodel.domain.ties import Tie
from graphmodel.record import Moved, Outcome, Recorder
from graphmodel.store import journal
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.mapping import record_from
from graphmodel.store.statements import Statement, statement
from tests.graphmodel.graph_content import content
from tests.scenarios import TODAY, Family, family

sys.path.insert(0, str(Path(__file__).parent / "store"))
from broken_line import line_that_breaks

AGAIN = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph, GraphSettings
from tests.graphmodel.test_exactly_once import amira_and_gran
with Graph.open(GraphSettings(Path(sys.argv[1]), uri=sys.argv[2] or None)) as graph:
    print(json.dumps(asdict(Recorder(graph).record(amira_and_gran().records, by="sana", why="test", request="form-1"))))
"""
ANSWERS = Statement(
    "tests/answers",
    "MATCH (e:JournalEntry) WHERE e.kind = 'request answered' RETURN e.subject AS request ORDER BY request",
    frozenset(),
    ("request",),
)


def amira_and_gran() -> Family:
    told = family()
    told.child("amira")
    told.person("gran")
    told.person("nan")
    told.tie("amira", "gran", "maternal_grandmother", id="tie-1")
    return told


def ask(graph: Graph, request: str = "form-1", told: Family | None = None) -> Outcome:
    return Recorder(graph).record((told or amira_and_gran()).records, by="sana", why="test", request=request)


def tie_of(graph: Graph) -> Tie:
    (row,) = graph.read(statement("record/read_tie"), rows=[{"id": "tie-1", "at": "amira"}])
    assert isinstance(row["stored"], dict)
    return record_from(Tie, row["stored"])


def state_of(graph: Graph) -> tuple[list[str], tuple[journal.Head, ...]]:
    return content(graph), journal.heads(graph)


def test_the_same_request_again_changes_nothing_and_is_told_the_same(graph: Graph) -> None:
    first = ask(graph)
    before = state_of(graph)

    assert first.written == {"Child": 1, "Person": 2, "Tie": 1}
    assert ask(graph) == first
    assert state_of(graph) == before
    assert journal.verify(graph) == ()


def test_what_somebody_else_changed_since_is_not_written_over_by_a_late_retry(graph: Graph) -> None:
    first = ask(graph)
    other = amira_and_gran()
    other.change(Person, "gran", notes="Likes dominoes")
    ask(graph, "form-2", other)
    before = state_of(graph)

    assert ask(graph) == first
    assert state_of(graph) == before


def test_a_request_that_changed_nothing_is_answered_the_same_too(graph: Graph) -> None:
    ask(graph)
    nothing = ask(graph, "form-2")
    other = amira_and_gran()
    other.change(Person, "gran", notes="Likes dominoes")
    ask(graph, "form-3", other)

    assert nothing == Outcome({}, 4)
    assert ask(graph, "form-2") == nothing


@pytest.mark.parametrize(
    "asked",
    [
        lambda recorder, told: recorder.record(told.records[:2], by="sana", why="test", request="form-1"),
        lambda recorder, told: recorder.record(told.records, by="tom", why="test", request="form-1"),
        lambda recorder, told: recorder.record(told.records, by="sana", why="another reason", request="form-1"),
        lambda recorder, told: recorder.merge_people("nan", "gran", by="sana", why="test", request="form-1"),
    ],
)
def test_a_request_that_says_something_else_now_is_refused(graph: Graph, asked: Callable[[Recorder, Family], object]) -> None:
    ask(graph)
    before = state_of(graph)

    with pytest.raises(Refused, match="sent before, and says something else now"):
        asked(Recorder(graph), amira_and_gran())

    assert state_of(graph) == before


def test_a_request_without_an_id_is_refused(graph: Graph) -> None:
    with pytest.raises(Refused, match="no id"):
        ask(graph, "  ")


def test_a_refused_request_may_be_put_right_and_sent_again(graph: Graph) -> None:
    told = amira_and_gran()
    told.tie("amira", "nobody", "friend", id="tie-2")
    with pytest.raises(Refused):
        ask(graph, told=told)

    assert ask(graph).written["Tie"] == 1


def test_every_command_is_carried_out_once(graph: Graph) -> None:
    ask(graph)
    recorder, shown = Recorder(graph), tie_of(graph)
    merges: list[Moved] = []

    def merging() -> Moved:
        merges.append(recorder.merge_people("nan", "gran", by="sana", why="the same", request="r2"))
        return merges[-1]

    commands: list[Callable[[], object]] = [
        lambda: recorder.end_tie(shown, PartialDate.of(TODAY), by="sana", why="moved", request="r1"),
        merging,
        lambda: recorder.unmerge(merges[0].id, by="sana", why="not the same", request="r3"),
        lambda: recorder.mark_in_error(replace(shown, version=4), by="sana", why="a slip", request="r4"),
    ]
    for command in commands:
        first = command()
        before = state_of(graph)
        assert command() == first
        assert state_of(graph) == before
    assert tie_of(graph).in_error


def test_tabs_that_send_the_same_form_at_once_load_it_once(graph: Graph) -> None:
    outcomes: list[Outcome] = []
    threads = [threading.Thread(target=lambda: outcomes.append(ask(graph))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)

    assert outcomes == [Outcome({"Child": 1, "Person": 2, "Tie": 1}, 0)] * 4
    assert [row["request"] for row in graph.read(ANSWERS)] == ["form-1"]
    assert journal.verify(graph) == ()


def test_another_process_is_told_the_same(graph: Graph, graph_settings: GraphSettings) -> None:
    """The program was started anew in between: what came of it stands in the store."""
    first = ask(graph)
    before = state_of(graph)

    said = subprocess.run(
        [sys.executable, "-c", AGAIN, str(graph_settings.home), graph_settings.uri or ""],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout) == asdict(first)
    assert state_of(graph) == before


@pytest.mark.parametrize("retry_s", [30.0, 0.0], ids=["tried again by itself", "tried again by hand"])
def test_a_line_that_breaks_after_the_commit_loses_and_doubles_nothing(
    graph: Graph, graph_settings: GraphSettings, retry_s: float
) -> None:
    with line_that_breaks(graph_settings) as (settings, line):
        with Graph.open(replace(settings, retry_s=retry_s)) as far:
            line.break_at_next_commit()
            try:
                outcome = ask(far)
            except StoreUnavailable:
                outcome = ask(graph)  # the person sends the form again
        assert line.broken == 1

    assert outcome == Outcome({"Child": 1, "Person": 2, "Tie": 1}, 0)
    assert ask(graph) == outcome
    assert [row["request"] for row in graph.read(ANSWERS)] == ["form-1"]
    assert journal.verify(graph) == ()
