"""Golden drawings: the exact bytes of a picture that somebody has looked at.

``pytest tests/ui/drawing --update-golden`` writes them anew; look at each before it is committed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", default=False, help="write the golden drawings anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden("eco-map-worker.svg", svg)`` fails unless the drawing is the one that was looked at."""

    def check(name: str, drawn: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden", default=False):
            GOLDEN.mkdir(exist_ok=True)
            file.write_text(drawn, encoding="utf-8", newline="\n")
        assert file.is_file(), f"no golden drawing {name}: run with --update-golden, and look at it"
        assert drawn == file.read_text(encoding="utf-8"), f"{name} changed: look at it, then run with --update-golden"

    return check
