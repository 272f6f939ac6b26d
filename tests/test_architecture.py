"""The tree is the architecture: sizes, a line for every file, words that the code does not use."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("graphmodel", "queries", "loaders", "ui")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_source_file_is_small_and_so_are_its_functions(path: Path) -> None:
    long = [f"{one.name}: {_length(one)} lines" for one in functions(path) if _length(one) > 50]
    wide = [f"{one.name}: {_parameters(one)} parameters" for one in functions(path) if _parameters(one) > 6]

    assert path.read_text(encoding="utf-8").count("\n") <= 300
    assert [] == long
    assert [] == wide


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Parameters without self; commands of the command line carry one for each option and are exempt."""
    given = [one for one in function.args.args + function.args.kwonlyargs if one.arg not in ("self", "cls")]
    return len([one for one in given if one.annotation is None or "typer." not in ast.unparse(one.annotation)])


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_a_test_file_is_not_longer_than_500_lines(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 500


@pytest.mark.parametrize("package", PACKAGES)
def test_every_file_has_its_line_in_the_folder_s_readme(package: str) -> None:
    folder = ROOT / package
    text = (folder / "README.md").read_text(encoding="utf-8")
    files = [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        # A question is its two files of one name, and the library of questions is their list.
        if path.name not in ("__init__.py", "__main__.py") and not path.with_suffix(".cypher").exists()
    ]

    assert [] == sorted(file for file in files if f"`{file}`" not in text)


def test_no_statement_is_put_together_from_python_strings() -> None:
    clause = re.compile(r"f[\"'].*\b(MATCH|MERGE|CREATE|UNWIND|DETACH)\b")
    found = [
        f"{name(path)}:{number}"
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if clause.search(line)
    ]

    assert [] == found


def test_no_file_has_a_vague_name() -> None:
    vague = {"utils.py", "helpers.py", "manager.py", "data.py", "info.py", "misc.py", "common.py"}

    assert [] == [name(path) for path in SOURCES if path.name in vague]
