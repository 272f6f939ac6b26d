"""Ctrl-C in the first moments of ``kinmap``: a sentence, and nothing left running."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import signal
from ui.start import entry
signal.signal(signal.SIGINT, signal.default_int_handler)
print("begun", flush=True)
entry()
"""
"""What the console script does; from the first word on, Ctrl-C is Kinmap's to answer."""


def interrupted(home: Path, *arguments: str, after_s: float = 0.0, when: Path | None = None) -> tuple[int, str]:
    """How a command ends that is stopped so long after it began, or as soon as this file is there; and what it says."""
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, *arguments],
        env={**os.environ, "KINMAP_HOME": str(home), "KINMAP_GRAPH": "", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    deadline = time.monotonic() + 60
    while when is not None and not when.exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(after_s)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    return process.returncode, said


def running_in(home: Path) -> list[str]:
    """Command lines of processes that work in this data folder."""
    lines = (file.read_bytes().replace(b"\0", b" ").decode(errors="replace") for file in _readable())
    return [line for line in lines if str(home) in line]


def _readable() -> list[Path]:
    return [file for each in Path("/proc").iterdir() if each.name.isdigit() and os.access(file := each / "cmdline", os.R_OK)]


@pytest.mark.parametrize("after_s", [0.02, 0.1, 0.3])
def test_ctrl_c_while_kinmap_is_being_read_is_said_in_a_sentence(tmp_path: Path, after_s: float) -> None:
    code, said = interrupted(tmp_path / "home", "run", after_s=after_s)

    assert (code, said.count("\n")) == (1, 1), said
    assert said.startswith("Stopped")
    assert [] == running_in(tmp_path)


def test_ctrl_c_while_the_graph_starts_leaves_no_server_behind(tmp_path: Path) -> None:
    home = tmp_path / "home"

    code, said = interrupted(home, "find", "amira", when=home / "graph" / "log" / "start.txt")

    assert (code, said.count("\n")) == (1, 1), said
    assert said.startswith("Stopped")
    assert [] == running_in(home)
