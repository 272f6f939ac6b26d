"""The command line as a person uses it: real processes, a real embedded graph, the commands of the README."""

from __future__ import annotations

import json
import os
import re
import shlex
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warm_start import command
from ui import cli

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DAY = "2026-11-23"


class Terminal:
    """A folder to stand in and a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"

    def kinmap(self, *arguments: str, expected: int = 0) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "KINMAP_HOME": str(self.home), "KINMAP_GRAPH": ""}
        done = command(arguments, self.folder, environment)
        assert done.returncode == expected, done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        return done

    def json(self, *arguments: str) -> dict[str, object]:
        answer = json.loads(self.kinmap(*arguments, "--format", "json").stdout)
        assert isinstance(answer, dict)
        return answer


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    it = Terminal(tmp_path_factory.mktemp("terminal"))
    it.kinmap("demo")
    yield it
    it.kinmap("stop")


def readme_commands() -> list[str]:
    blocks = re.findall(r"```\n(kinmap .*?)```", README, re.DOTALL)
    return [line for block in blocks for line in block.strip().split("\n") if line not in ("kinmap stop", "kinmap run")]


@pytest.mark.parametrize("line", readme_commands())
def test_each_command_of_the_readme_does_what_it_says(terminal: Terminal, line: str) -> None:
    terminal.kinmap(*shlex.split(line)[1:])


def test_the_demo_twice_changes_nothing(terminal: Terminal) -> None:
    assert " 0 records written" in terminal.kinmap("demo").stdout


def test_an_answer_in_json_has_the_public_shape(terminal: Terminal) -> None:
    answer = terminal.json("ask", "siblings_without_planned_contact", "--all", "--as-of", DAY)

    assert {"question", "as_of", "rows", "more"} <= set(answer)
    rows = answer["rows"]
    assert isinstance(rows, list)
    assert rows
    for row in rows:
        assert {"child_id", "person_id", "person", "relationship", "gate", "why", "suggestion"} <= set(row)


def test_an_answer_in_words_says_each_heading_once_and_none_that_is_empty(terminal: Terminal) -> None:
    lines = terminal.kinmap("ask", "siblings_without_planned_contact", "--all", "--as-of", DAY).stdout.splitlines()

    assert 1 == lines.count("Closed with a reason:")
    assert ":" not in lines


def test_somebody_near_two_children_is_found_once_with_every_tie_in_words(terminal: Terminal) -> None:
    said = [line for line in terminal.kinmap("find", "amira").stdout.splitlines() if "(amira)" in line]

    assert 1 == len(said)
    assert said[0].endswith("sister (full)")


def test_an_empty_workbook_is_never_written_over_one_that_somebody_filled_in(terminal: Terminal) -> None:
    (terminal.folder / "filled.xlsx").write_text("a morning of typing", encoding="utf-8")

    assert "--force" in terminal.kinmap("load", "--template", "filled.xlsx", expected=2).stderr
    assert "a morning of typing" == (terminal.folder / "filled.xlsx").read_text(encoding="utf-8")
    terminal.kinmap("load", "--template", "filled.xlsx", "--force")


def test_nobody_else_on_the_machine_can_read_what_is_kept(terminal: Terminal) -> None:
    files = [one for one in terminal.home.iterdir() if one.is_file()]

    assert files
    assert [one.name for one in files if one.stat().st_mode & 0o077] == []


def test_a_report_of_a_drawing_has_the_public_fields(terminal: Terminal) -> None:
    terminal.kinmap("draw", "genogram", "--child", "amira", "-o", "a.svg", "--report", "a.json", "--as-of", DAY)
    report = json.loads((terminal.folder / "a.json").read_text(encoding="utf-8"))

    fields = (
        "people unions parent_links drawn_people drawn_unions drawn_parent_links lost invented overlaps crossings couples "
        "couples_adjacent routed_unions sibships torn_sibships width height layout_ms"
    )
    assert set(fields.split()) <= set(report)
    assert (0, 0, 0) == (report["lost"], report["invented"], report["overlaps"])


def test_files_with_problems_are_refused_with_all_of_them(terminal: Terminal) -> None:
    (terminal.folder / "people.csv").write_text("id,name,birth\na,Ann,31/02/2014\na,Bea,\n,Cat,\n", encoding="utf-8")

    done = terminal.kinmap("load", "people.csv", "--format", "json", expected=2)
    problems = json.loads(done.stdout)["problems"]

    assert {2, 3, 4} == {problem["row"] for problem in problems}
    assert all({"file", "row", "column", "code", "message"} == set(problem) for problem in problems)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ask", "no_such_question", "--all"), "no_such_question"),
        (("ask", "lost_connections", "--child", "nobody"), "nobody"),
        (("ask", "lost_connections", "--all", "--as-of", "soon"), "2026-11-23"),
        (("draw", "eco-map", "--child", "nobody", "-o", "x.svg"), "nobody"),
        (("draw", "eco-map", "--child", "amira", "-o", "x.docx"), ".svg"),
        (("draw", "genogram", "missing.ged", "-o", "x.svg"), "missing.ged"),
        (("draw", "genogram", "--child", "amira", "-o", "missing/folder/x.svg"), "make the folder first"),
        (("draw", "genogram", "--child", "amira", "-o", "x.svg", "--report", "missing/x.json"), "--report"),
        (("load", "missing-folder"), "missing-folder"),
        (("load",), "folder"),
        (("nonsense",), "nonsense"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_sentence(terminal: Terminal, arguments: tuple[str, ...], words: str) -> None:
    done = terminal.kinmap(*arguments, expected=2)

    assert words in done.stderr
    assert len(done.stderr.strip().split("\n")) <= 3


def test_ctrl_c_in_the_middle_of_a_command_is_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ui.settings.Settings.__init__", interrupted)

    assert 1 == cli.main(["find", "amira"])
    assert "Stopped" in capsys.readouterr().err


def test_problems_of_a_load_are_one_line_each_where_they_are_piped(terminal: Terminal) -> None:
    long = "A name that is long enough to be broken at the eightieth letter of a line; " * 2
    (terminal.folder / "people.csv").write_text(f"id,name,birth\na,Ada,{long}\nb,Bo,{long}\n", encoding="utf-8")

    said = terminal.kinmap("load", "people.csv", expected=2).stderr.strip().split("\n")

    assert ["people.csv: Row 2", "people.csv: Row 3"] == [line.partition(",")[0] for line in said]


def test_a_taken_port_gives_one_sentence(terminal: Terminal) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = terminal.kinmap("run", "--port", str(taken.getsockname()[1]), expected=1)

    assert "already using" in done.stderr


def test_a_family_file_is_drawn_without_the_record(tmp_path: Path) -> None:
    alone = Terminal(tmp_path)
    (tmp_path / "people.csv").write_text(
        "id,name,sex,birth,father,mother,partner\nd,Dai,M,1980,,,s\ns,Siân,F,1982,,,d\nl,Łukasz,M,2012,d,s,\n", encoding="utf-8"
    )
    alone.kinmap("draw", "genogram", "people.csv", "-o", "f.svg", "--report", "f.json")

    assert 3 == json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))["drawn_people"]
    assert not alone.home.exists()


def test_a_family_file_with_a_day_to_come_is_drawn_whole(tmp_path: Path) -> None:
    alone = Terminal(tmp_path)
    (tmp_path / "people.csv").write_text(
        "id,name,sex,birth,father,mother,partner\nd,Dai,M,1980,,,\nl,Lou,M,2112,d,,\n", encoding="utf-8"
    )
    done = alone.kinmap("draw", "genogram", "people.csv", "-o", "f.svg", "--report", "f.json")
    alone.kinmap("draw", "genogram", "people.csv", "-o", "g.svg", "--report", "g.json", "--as-of", "2026-11-30")

    assert "everybody in it is drawn, as of 1 Jan 2112" in done.stderr
    assert 2 == json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))["drawn_people"]
    assert 1 == json.loads((tmp_path / "g.json").read_text(encoding="utf-8"))["drawn_people"]


def test_the_record_leaves_as_tables_that_can_be_loaded_and_never_over_another_file(terminal: Terminal) -> None:
    order = ("export", "--child", "amira", "-o", "copy.zip", "--why", "asked for a copy", "--for", "Hull")
    report = terminal.json(*order)

    assert {"written", "tables", "left_out"} == set(report)
    assert (terminal.folder / "copy.zip").stat().st_size > 0
    assert "something with this name already" in terminal.kinmap(*order, expected=2).stderr
    terminal.kinmap(*order, "--force")
    assert "masked" in terminal.kinmap("load", "copy.zip", "--dry-run", "--format", "json", expected=2).stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("--child", "nobody"), "nobody"), ((), "--child"), (("--all", "--child", "amira"), "--child")],
)
def test_an_export_of_nobody_is_refused(terminal: Terminal, arguments: tuple[str, ...], words: str) -> None:
    done = terminal.kinmap("export", *arguments, "-o", "none.zip", "--why", "a test", expected=2)

    assert words in done.stderr
    assert not (terminal.folder / "none.zip").exists()


def test_a_family_is_printed_on_sheets_in_the_chosen_notation_and_without_names(tmp_path: Path) -> None:
    alone = Terminal(tmp_path)
    rows = ["id,name,sex,birth,death,father,mother,partner,notes"]
    rows += [f"p{i:02},Zerlina {i},{'MF'[i % 2]},19{50 + i},,,{f'p{i // 2:02}' if i > 1 else ''},," for i in range(1, 40)]
    (tmp_path / "people.csv").write_text("\n".join(rows), encoding="utf-8")
    said = alone.kinmap("draw", "genogram", "people.csv", "-o", "f.pdf", "--paper", "a4", "--by", "Beth Lowe").stdout
    alone.kinmap("draw", "genogram", "people.csv", "-o", "bare.svg", "--without-names", "--notation", "nsgc", "--no-cross")
    refused = alone.kinmap("draw", "genogram", "people.csv", "-o", "x.svg", "--notation", "own.toml", expected=2)

    sheets = int(re.findall(r"Sheets: (\d+)", said)[0])
    assert sheets > 1
    assert re.search(r"Links to another page: [1-9]", said)
    assert "Zerlina" not in (tmp_path / "bare.svg").read_text(encoding="utf-8")
    assert "own.toml" in refused.stderr
    assert not (tmp_path / "x.svg").exists()


def test_of_a_wide_family_only_the_generations_asked_for_are_drawn_and_the_rest_is_counted(tmp_path: Path) -> None:
    alone = Terminal(tmp_path)
    rows = ["id,name,sex,birth,death,father,mother,partner,notes"]
    rows += [f"p{i:02},Person {i},M,{1500 + 25 * i},,{f'p{i - 1:02}' if i > 1 else ''},,," for i in range(1, 12)]
    (tmp_path / "people.csv").write_text("\n".join(rows), encoding="utf-8")
    alone.kinmap("draw", "genogram", "people.csv", "-o", "near.svg", "--person", "p06", "--up", "1", "--as-of", "2026-11-23")

    drawn = (tmp_path / "near.svg").read_text(encoding="utf-8")
    assert re.findall(r'data-person="(p\d\d)"', drawn) == ["p05", "p06", "p07", "p08"]
    assert "4 more" in drawn
    assert "3 more" in drawn
