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
    lines = path.read_text(encoding="utf-8").count("\n")
    long = [f"{f.name}: {(f.end_lineno or f.lineno) - f.lineno + 1} lines" for f in functions(path) if (f.end_lineno or 0) - f.lineno >= 50]
    wide = [f"{f.name}: {len(f.args.args + f.args.kwonlyargs)} parameters" for f in functions(path) if _parameters(f) > 8]

    assert lines <= 300
    assert [] == long
    assert [] == wide


def _parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Parameters without self; commands of the command line carry one for each option and are exempt."""
    if any("command" in ast.unparse(decorator) for decorator in function.decorator_list):
        return 0
    return len([a for a in function.args.args + function.args.kwonlyargs if a.arg not in ("self", "cls")])


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_a_test_file_is_not_longer_than_500_lines(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 500


@pytest.mark.parametrize("package", PACKAGES)
def test_every_file_has_its_line_in_the_folder_s_readme(package: str) -> None:
    text = (ROOT / package / "README.md").read_text(encoding="utf-8")
    files = [p for p in (ROOT / package).rglob("*.py") if p.name != "__init__.py"]
    missing = sorted(p.relative_to(ROOT / package).as_posix() for p in files if f"`{p.relative_to(ROOT / package).as_posix()}`" not in text)

    assert [] == missing


def test_no_statement_is_put_together_from_python_strings() -> None:
    clause = re.compile(r"f[\"'].*\b(MATCH|MERGE|CREATE|UNWIND|DETACH)\b")
    found = [f"{name(path)}:{number}" for path in SOURCES for number, line in enumerate(path.read_text().split("\n"), 1) if clause.search(line)]

    assert [] == found


def test_no_file_has_a_vague_name() -> None:
    vague = {"utils.py", "helpers.py", "manager.py", "data.py", "info.py", "misc.py", "common.py"}

    assert [] == [name(path) for path in SOURCES if path.name in vague]
