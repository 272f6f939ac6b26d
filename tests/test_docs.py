"""What the documents say is so: commands exist, settings are listed, pictures are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

from ui.cli import GROUPS, command_line
from ui.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINE = get_command(command_line())
COMMANDS = sorted(LINE.commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_line_in_the_readme(command: str) -> None:
    assert re.search(rf"^\| `kinmap {command}\b", README, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_an_example(command: str) -> None:
    one = LINE.commands[command]  # type: ignore[attr-defined]

    assert one.help
    assert one.epilog.startswith(f"Example: kinmap {command}")


def test_every_command_is_found_where_it_is_looked_for() -> None:
    assert COMMANDS == sorted(GROUPS)
    for command in COMMANDS:
        assert command in get_command(command_line(command)).commands  # type: ignore[attr-defined]


def test_the_readme_names_no_command_that_is_not_there() -> None:
    named = set(re.findall(r"`?\bkinmap ([\w-]+)", README)) - {"maps", "knows"}

    assert named <= set(COMMANDS)


@pytest.mark.parametrize("setting", sorted(Settings.model_fields))
def test_every_setting_is_in_the_readme(setting: str) -> None:
    assert f"KINMAP_{setting.upper()}" in README or f"[{setting}]" in README


def test_the_two_commands_come_first_and_are_targets_of_make() -> None:
    first = re.search(r"```\n(.*?)```", README, re.DOTALL)
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert first is not None
    assert ["make run", "make test"] == first.group(1).split("\n")[:2]
    assert {"run", "test"} <= set(targets)


def test_every_picture_and_page_that_the_readme_links_is_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if not link.startswith("http")]

    assert [] == [link for link in links if not (ROOT / link).exists()]


def test_a_decision_is_numbered_dated_and_short() -> None:
    text = (ROOT / "DECISIONS.md").read_text(encoding="utf-8")
    decisions = re.split(r"^## ", text, flags=re.MULTILINE)[1:]

    assert [str(n) for n in range(1, len(decisions) + 1)] == [d.split(".")[0] for d in decisions]
    assert [] == [d.split("\n")[0] for d in decisions if not re.match(r"\d+\. \d{4}-\d\d-\d\d ", d)]
    assert [] == [d.split("\n")[0] for d in decisions if len(d.strip().split("\n")) > 13]


def test_contributing_is_short_enough_to_be_read() -> None:
    assert (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").count("\n") <= 80
