"""Killed at every step of every command: what was acknowledged is there whole, what was not is there whole or not at all.

The program that writes is killed at each step; then the embedded server is, under a program that goes on. The same command again
completes it and does nothing twice. By default every command is killed at a few of its steps, and the server under two of them;
with ``KINMAP_SOAK=1`` all of both.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest

from graphmodel.domain.errors import Failed, Refused
from graphmodel.store import embedded, journal
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.graph_folder import GraphFolder
from graphmodel.store.steps import Moment
from tests.graphmodel.faults.commands import LOOK, Command, every_word, every_word_in, state_of
from tests.graphmodel.faults.cut_short import EVERY_COMMAND, AtStep, carried_out, killed_at
from tests.graphmodel.faults.whole_store_commands import empty
from tests.whole_record import whole_record

SOAK = os.environ.get("KINMAP_SOAK") == "1"
NAMES = [name for name, command in EVERY_COMMAND.items() if SOAK or not command.long]
SERVER_KILLED_UNDER = list(EVERY_COMMAND) if SOAK else ["end", "restore"]


@pytest.fixture(scope="module")
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder whose server is killed again and again."""
    home = tmp_path_factory.mktemp("killed")
    yield home
    embedded.stop(home)


@dataclass(frozen=True)
class Trial:
    """A command that is tried again and again, each time from the same beginning. ``folder`` is for its files."""

    name: str
    graph: Graph
    settings: GraphSettings
    folder: Path

    @property
    def command(self) -> Command:
        return EVERY_COMMAND[self.name]

    def begin(self, number: int) -> str:
        """Prepare it; what it is given: the start of its ids, or its folder."""
        if self.command.alone:
            empty(self.graph)
        start = str(self.folder) if self.command.alone else f"{self.name}-{number}-"
        self.command.prepare(self.graph, start)
        return start

    def state(self, start: str) -> list[str]:
        return state_of(self.graph, "" if self.command.alone else start)

    def undisturbed(self) -> tuple[list[Moment], list[list[str]]]:
        """Its steps when nobody disturbs it, and what is there before it and after each of its transactions."""
        start = self.begin(0)
        states = [self.state(start)]
        moments = carried_out(self.settings, self.name, start, AtStep(0, kept=lambda: states.append(self.state(start))))
        assert len(states) == 1 + moments.count(Moment.KEPT)
        return moments, states

    def see_told(self) -> None:
        """See what whoever opens the store between two transactions is told."""
        if self.command.unfinished is not None:
            with pytest.raises(Failed, match=self.command.unfinished):
                Graph.open(self.settings)

    def ask_again(self, start: str, done: bool) -> None:
        """As whoever did not get an answer."""
        told = pytest.raises(Refused, match=self.command.refused) if done and self.command.refused else nullcontext()
        with told:
            self.command.carry_out(self.graph, start)


def steps_of(moments: Sequence[Moment]) -> list[int]:
    """Every step, or the middle one, the commit, and right after it."""
    last = len(moments)
    return list(range(1, last + 1)) if SOAK else sorted({(last + 1) // 2, last - 1, last})


def without_looks(state: Sequence[str]) -> list[str]:
    """All but the log of looks: whoever asks twice has looked twice."""
    return [line for line in state if not line.startswith(f'["{LOOK}"')]


def test_the_commands_record_every_type() -> None:
    assert every_word_in(whole_record()) == every_word()


@pytest.mark.timeout(3600 if SOAK else 300)
@pytest.mark.parametrize("name", NAMES)
def test_a_program_killed_at_any_step_leaves_all_or_nothing(
    graph: Graph, graph_settings: GraphSettings, name: str, tmp_path: Path
) -> None:
    trial = Trial(name, graph, graph_settings, tmp_path)
    moments, states = trial.undisturbed()
    whole = states[-1]
    assert whole != states[0]
    for number in steps_of(moments):
        start = trial.begin(number)
        assert killed_at(graph_settings, name, start, number), f"there is no step {number}"
        left, kept = trial.state(start), moments[:number].count(Moment.KEPT)

        assert left == states[kept], f"killed at step {number}"
        if 0 < kept < len(states) - 1:
            trial.see_told()
        trial.ask_again(start, done=left == whole)
        assert without_looks(trial.state(start)) == without_looks(whole), f"asked again after step {number}"
        if kept == 0:
            assert trial.state(start) == whole
        assert not trial.command.alone or journal.verify(graph) == ()

    assert journal.verify(graph) == ()
    assert not killed_at(graph_settings, name, trial.begin(len(moments) + 1), len(moments) + 1), "it has more steps than that"
    print(f"\n{name}: killed at {len(steps_of(moments))} of {len(moments)} steps")


@pytest.mark.timeout(3600 if SOAK else 300)
@pytest.mark.parametrize("name", SERVER_KILLED_UNDER)
def test_a_server_killed_at_any_step_is_started_again_and_the_command_ends_once(
    home_of_its_own: Path, name: str, tmp_path: Path
) -> None:
    settings = GraphSettings(home_of_its_own)
    with Graph.open(settings) as graph:
        trial = Trial(name, graph, settings, tmp_path)
        moments, states = trial.undisturbed()
        for number in steps_of(moments) if SOAK else steps_of(moments)[:2]:  # each costs a start of the server
            start = trial.begin(number)
            at = AtStep(number, lambda: kill_server(home_of_its_own))

            carried_out(settings, name, start, at)

            assert at.fired
            assert trial.state(start) == states[-1], f"the server was killed at step {number}"
        assert journal.verify(graph) == ()


def kill_server(home: Path) -> None:
    """Kill it and wait until it is quite dead."""
    embedded.end_at_once(home)
    while GraphFolder.of(home).holder() is not None:
        time.sleep(0.01)
