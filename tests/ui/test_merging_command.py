"""``kinmap merge`` and ``kinmap unmerge`` as a person uses them: what would move in words, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphmodel.domain.errors import BadValue, Refused, UnknownRecord
from graphmodel.record import Recorder
from graphmodel.store.connection import Graph, GraphSettings
from tests.conftest import EMPTY
from tests.graphmodel.graph_content import content
from tests.scenarios import family
from ui.cli import command_line


@pytest.fixture
def home(embedded_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Graph]:
    """A record with a grandmother told twice, where the commands look for it."""
    monkeypatch.setenv("KINMAP_HOME", str(embedded_home))
    monkeypatch.setenv("KINMAP_GRAPH", "")
    told = family()
    told.child("amira")
    told.person("gran", ref="P-207")
    told.person("nan", ref="P-101")
    told.person("keeley", identity_protected="adopted")
    told.tie("amira", "gran", "maternal_grandmother")
    told.view("amira", "gran", 4)
    with Graph.open(GraphSettings(embedded_home)) as graph:
        graph.write(lambda transaction: transaction.run(EMPTY))
        Recorder(graph).record(told.records, by="sana", why="test")
        yield graph


def said(*arguments: str) -> str:
    """What the command says; its refusals come out as they are raised."""
    done = CliRunner().invoke(command_line(arguments[0]), list(arguments), catch_exceptions=False)
    assert done.exit_code == 0
    return done.stdout


def test_a_dry_run_says_what_would_move_and_changes_nothing(home: Graph) -> None:
    before = content(home)

    told = said("merge", "P-101", "P-207", "--why", "the same grandmother", "--dry-run")

    assert told == "These would name P-101 instead of P-207: 1 relationship, 1 view. Nothing was changed.\n"
    assert content(home) == before


def test_a_merge_comes_apart_by_the_id_that_it_gave(home: Graph) -> None:
    before = content(home)
    merged = json.loads(said("merge", "P-101", "P-207", "--why", "the same grandmother", "--format", "json"))

    told = said("unmerge", merged["merge"], "--why", "two grandmothers")

    assert merged["moved"] == {"tie": 1, "view": 1}
    assert told == "They are two people again. Moved back: 1 relationship, 1 view.\n"
    assert content(home) == before


def test_what_to_do_next_is_said(home: Graph) -> None:
    told = said("merge", "P-101", "P-207", "--why", "the same grandmother")

    assert told.startswith("P-207 is P-101 from now on. Moved: 1 relationship, 1 view.\nTo take it apart again: kinmap unmerge ")


@pytest.mark.parametrize(
    ("arguments", "error", "sentence"),
    [
        (("merge", "P-101", "keeley", "--why", "the same"), Refused, 'Keep "keeley" instead'),
        (("merge", "P-101", "P-999", "--why", "the same"), UnknownRecord, 'no person "P-999"'),
        (("merge", "P-101", "P-207", "--why", " "), BadValue, "how it is known"),
        (("unmerge", "nothing", "--why", "two"), UnknownRecord, 'no merge "nothing"'),
    ],
)
def test_refusals_are_sentences(home: Graph, arguments: tuple[str, ...], error: type[Exception], sentence: str) -> None:
    with pytest.raises(error, match=sentence):
        said(*arguments)
