"""``kinmap ask`` and ``kinmap answer``: a row is read, answered by its short key, and stands under "answered" from then on."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from graphmodel.record import Recorder
from graphmodel.store.connection import Graph, GraphSettings
from tests.conftest import EMPTY
from tests.scenarios import TODAY, Family
from ui import cli
from ui.commands import answering, replying

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def graph(embedded_home: Path) -> Iterator[Graph]:
    """One engine is enough for words: answers themselves are tested on both."""
    with Graph.open(GraphSettings(embedded_home)) as opened:
        opened.write(lambda transaction: transaction.run(EMPTY))
        yield opened


@pytest.fixture
def command(graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Amira and Idris live apart without a plan; Sana's team is North."""
    told = Family()
    told.child("amira", 12, sex="F")
    told.child("idris", 9, sex="M")
    told.mother("mum", ["amira", "idris"])
    told.worker("sana")
    told.in_team("sana", "North", "social_worker")
    for child in ("amira", "idris"):
        told.works_with("sana", child, "social_worker")
    Recorder(graph).record(told.records, by="tests", why="a scenario")
    monkeypatch.setenv("KINMAP_HOME", str(tmp_path))
    monkeypatch.setenv("KINMAP_AS_OF", TODAY.isoformat())

    class Opened:
        def __init__(self, *_: object) -> None: ...

        def __enter__(self) -> Graph:
            return graph

        def __exit__(self, *_: object) -> None: ...

    for module in (answering, replying):
        monkeypatch.setattr(module, "opened", Opened)

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.main(list(arguments))
        return code, *capsys.readouterr()

    return run


def key_in(text: str) -> str:
    found = re.search(r"\[([0-9a-f]{8})\]", text)
    assert found is not None, text
    return found.group(1)


def test_a_row_is_answered_by_its_short_key_and_stands_below_with_its_reason(command: Command) -> None:
    _, before, _ = command("ask", "Q10", "--child", "amira")
    arguments = ("answer", "Q10", "--child", "amira", "--row", key_in(before), "--as", "snooze")
    code, said, complaint = command(*arguments, "--because", "Review on Monday.", "--until", "2026-12-05")
    _, after, _ = command("ask", "Q10", "--child", "amira")

    assert (code, complaint) == (0, "")
    assert said.startswith("Put off. Amira: Idris, ")
    assert "Amira: Idris" in before.partition("Answered before")[0]
    assert "put off until 5 Dec 2026: Review on Monday. (23 Nov 2026)" in after
    assert "To answer a row" not in after


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--row", "0000000000", "--as", "answered", "--because", "Done."), "There is no row"),
        (("--row", "KEY", "--as", "answered", "--because", " "), "Say in one sentence why"),
        (("--row", "KEY", "--as", "snooze", "--because", "Later."), "until which day"),
        (("--row", "KEY", "--as", "answered", "--because", "Done.", "--until", "2026-12-05"), "--until goes with"),
        (("--row", "KEY", "--as", "snooze", "--because", "Later.", "--until", "soon"), "a day such as"),
    ],
)
def test_what_cannot_be_recorded_is_refused_in_a_sentence(command: Command, arguments: tuple[str, ...], sentence: str) -> None:
    key = key_in(command("ask", "Q10", "--child", "amira")[1])
    code, _, complaint = command("answer", "Q10", "--child", "amira", *(key if each == "KEY" else each for each in arguments))

    assert code == 2
    assert sentence in complaint
    assert "Answered before" not in command("ask", "Q10", "--child", "amira")[1]


def test_a_team_reads_of_two_children_once_and_each_child_by_itself(command: Command) -> None:
    _, team, _ = command("ask", "Q10", "--team", "North")
    _, everyone, _ = command("ask", "Q10", "--all")
    [row] = json.loads(command("ask", "Q10", "--team", "North", "--format", "json")[1])["rows"]

    assert team.count("Amira and Idris: ") == 1
    assert len(set(re.findall(r"\[([0-9a-f]{8})\]", team))) == 2
    assert (everyone.count("Amira: Idris"), everyone.count("Idris: Amira")) == (1, 1)
    assert (row["children"], row["other_side"]["child"]) == (["Amira", "Idris"], "Idris")


def test_a_limit_of_the_authority_holds_in_ask_and_is_said_in_the_list(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINMAP_THRESHOLD_LOST_DAYS", "30")
    answer = json.loads(command("ask", "Q01", "--child", "amira", "--format", "json")[1])
    _, listed, _ = command("ask", "--list")
    told = {one["number"]: one for one in json.loads(command("ask", "--list", "--format", "json")[1])}

    assert answer["thresholds"]["lost_days"] == 30
    assert "30 (set by the authority; practice: 183)" in listed
    assert {"question", "for", "caution", "limits", "name", "title"} <= set(told["Q01"])
    assert [30] == [limit["value"] for limit in told["Q01"]["limits"] if limit["name"] == "lost_days"]


def test_the_list_explains_the_rules_of_each_nation(command: Command) -> None:
    _, listed, _ = command("ask", "--list")

    assert all(name in listed for name in ("England", "Wales", "Scotland", "20 working days", "Sources: "))


def test_a_wrong_limit_is_one_sentence_at_start(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINMAP_THRESHOLD_LOST_DAY", "30")
    for arguments in (("ask", "Q01", "--all"), ("doctor",), ("ask", "--list")):
        code, said, complaint = command(*arguments)

        assert (code, said, complaint.count("\n")) == (2, "", 1)
        assert "did you mean lost_days" in complaint


def test_a_day_that_is_over_is_no_day_to_put_off_to(command: Command) -> None:
    key = key_in(command("ask", "Q10", "--child", "amira")[1])
    yesterday = date.fromordinal(TODAY.toordinal() - 1).isoformat()
    code, _, complaint = command(
        "answer", "Q10", "--child", "amira", "--row", key, "--as", "snooze", "--because", "Later.", "--until", yesterday
    )

    assert code == 2
    assert "day to come" in complaint
