"""Killed at every step of every command: what was acknowledged is there whole, what was not is there whole or not at all.

The program that writes is killed at each step; then the embedded server is, under a program that goes on. The same command again
completes it and does nothing twice. A few commands by default, and the server's death at a few of their steps; with
``KINMAP_SOAK=1`` all of both.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphmodel.store import embedded, journal
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.graph_folder import GraphFolder
from graphmodel.store.steps import Moment
from tests.graphmodel.faults.commands import COMMANDS, every_word, every_word_in, state_of
from tests.graphmodel.faults.cut_short import AtStep, carried_out, killed_at
from tests.whole_record import whole_record

SOAK = os.environ.get("KINMAP_SOAK") == "1"
NAMES = [name for name, command in COMMANDS.items() if command.daily or SOAK]


@pytest.fixture(scope="module")
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder whose server is killed again and again."""
    home = tmp_path_factory.mktemp("killed")
    yield home
    embedded.stop(home)


def undisturbed(graph: Graph, settings: GraphSettings, name: str) -> tuple[list[Moment], list[str]]:
    """The steps of a command that nobody disturbs, and what it leaves."""
    start = f"{name}-whole-"
    COMMANDS[name].prepare(graph, start)
    return carried_out(settings, name, start, AtStep(0)), state_of(graph, start)


def test_the_commands_record_every_type() -> None:
    assert every_word_in(whole_record()) == every_word()


@pytest.mark.timeout(3600 if SOAK else 300)
@pytest.mark.parametrize("name", NAMES)
def test_a_program_killed_at_any_step_leaves_all_or_nothing(graph: Graph, graph_settings: GraphSettings, name: str) -> None:
    command = COMMANDS[name]
    moments, whole = undisturbed(graph, graph_settings, name)
    number = 1
    while True:
        start = f"{name}-{number}-"
        command.prepare(graph, start)
        before = state_of(graph, start)
        if not killed_at(graph_settings, name, start, number):
            break
        left = state_of(graph, start)

        assert left == (whole if moments[number - 1] is Moment.KEPT else before), f"killed at step {number}"
        if command.again or left == before:
            command.carry_out(graph, start)
            assert state_of(graph, start) == whole, f"asked again after step {number}"
        number += 1

    assert number - 1 == len(moments)
    assert journal.verify(graph) == ()
    print(f"\n{name}: killed at each of {len(moments)} steps")


@pytest.mark.timeout(3600 if SOAK else 300)
@pytest.mark.parametrize("name", NAMES if SOAK else ["end"])
def test_a_server_killed_at_any_step_is_started_again_and_the_command_ends_once(home_of_its_own: Path, name: str) -> None:
    settings, command = GraphSettings(home_of_its_own), COMMANDS[name]
    with Graph.open(settings) as graph:
        moments, whole = undisturbed(graph, settings, name)
        steps = range(1, len(moments) + 1) if SOAK else (2, len(moments) - 3, len(moments) - 1, len(moments))
        for number in steps:
            start = f"{name}-{number}-"
            command.prepare(graph, start)
            at = AtStep(number, lambda: kill_server(home_of_its_own))

            carried_out(settings, name, start, at)

            assert at.fired
            assert state_of(graph, start) == whole, f"the server was killed at step {number}"
        assert journal.verify(graph) == ()


def kill_server(home: Path) -> None:
    """Kill it and wait until it is quite dead."""
    embedded.end_at_once(home)
    while GraphFolder.of(home).holder() is not None:
        time.sleep(0.01)
