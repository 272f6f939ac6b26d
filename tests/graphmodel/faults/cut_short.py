"""Carrying out a command in a program that is killed at one step of its way to the store."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from types import ModuleType

from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.steps import Moment, Step
from tests.graphmodel.faults.commands import COMMANDS, Command
from tests.graphmodel.faults.whole_store_commands import WHOLE_STORE_COMMANDS

_CLEAN = multiprocessing.get_context("forkserver")
_CLEAN.set_forkserver_preload([__name__])  # each program starts with everything read, and no connection

EVERY_COMMAND: Mapping[str, Command] = {**COMMANDS, **WHOLE_STORE_COMMANDS}
"""What is cut short."""


def nothing() -> None:
    """Do nothing."""


class AtStep:
    """Does something once, at the step of that number among the steps of writes; counts from 1. 0 = never, only counts.

    ``kept`` is done after each commit.
    """

    def __init__(self, number: int, do: Callable[[], object] = nothing, kept: Callable[[], object] = nothing) -> None:
        self._number, self._do, self._kept = number, do, kept
        self.moments: list[Moment] = []

    def __call__(self, step: Step) -> None:
        if step.moment is Moment.READS:
            return
        self.moments.append(step.moment)
        if len(self.moments) == self._number:
            self._do()
        if step.moment is Moment.KEPT:
            self._kept()

    @property
    def fired(self) -> bool:
        """Whether that step was reached."""
        return 0 < self._number <= len(self.moments)


def carried_out(settings: GraphSettings, name: str, start: str, at: AtStep) -> list[Moment]:
    """Carry out a command in this program; the steps of its writes."""
    with Graph(replace(settings, watcher=at)) as graph:
        EVERY_COMMAND[name].carry_out(graph, start)
    return at.moments


def killed_at(settings: GraphSettings, name: str, start: str, number: int) -> bool:
    """Carry out a command in a program of its own that is killed at a step; False = it ended before it got there."""
    program = _CLEAN.Process(target=_until_killed, args=(settings, name, start, number))
    with _no_main():
        program.start()
    program.join(120)
    assert program.exitcode in (0, -signal.SIGKILL), f"the program ended with {program.exitcode}"
    return program.exitcode != 0


@contextmanager
def _no_main() -> Iterator[None]:
    """The new program reads nothing as its main module: a page that was tried before may have left itself there."""
    ours = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = ours


def _until_killed(settings: GraphSettings, name: str, start: str, number: int) -> None:
    carried_out(settings, name, start, AtStep(number, lambda: os.kill(os.getpid(), signal.SIGKILL)))
