"""Looking for garbage after each run of a page does not go through all of Kinmap: people wait for its end."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from ui import settled
from ui.settled import set_modules_apart


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(settled, "_known_modules", 0)
    yield
    gc.unfreeze()


def test_modules_are_set_apart_when_new_ones_were_read_and_not_again(monkeypatch: pytest.MonkeyPatch) -> None:
    set_modules_apart()
    before = gc.get_freeze_count()

    monkeypatch.setitem(sys.modules, "read_later", ModuleType("read_later"))

    assert (set_modules_apart(), set_modules_apart()) == (True, False)
    assert gc.get_freeze_count() > before
    assert not any(one is sys.modules["read_later"].__dict__ for one in gc.get_objects())


def test_garbage_is_not_kept_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    class Cycle:
        alive = 0

        def __init__(self) -> None:
            self.me = self
            Cycle.alive += 1

        def __del__(self) -> None:
            Cycle.alive -= 1

    Cycle()

    assert set_modules_apart()
    assert Cycle.alive == 0
