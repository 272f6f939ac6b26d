"""Commands that start at once: each is a process of its own, forked from one that has read all of Kinmap already.

Reading Kinmap from the disk takes a second or more, and the tests start some two hundred commands. A command gets the arguments,
folder, environment and streams that it would have; that one also works from nothing is seen by the tests that start it so.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOAK = os.environ.get("KINMAP_SOAK") == "1"
_STREAMS = ((1, "out"), (2, "err"))


def command(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], timeout: float = 200.0
) -> subprocess.CompletedProcess[str]:
    """``kinmap`` with these arguments, to its end. With ``KINMAP_SOAK=1`` each reads Kinmap from the disk for itself."""
    if SOAK:
        return subprocess.run(
            [sys.executable, "-m", "ui", *arguments],
            cwd=folder,
            env={**environment, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
    starter = _started()
    assert starter.stdin is not None
    assert starter.stdout is not None
    with tempfile.TemporaryDirectory() as streams:
        asked = {"arguments": [*arguments], "folder": str(folder), "environment": {**environment}, "streams": streams}
        starter.stdin.write(json.dumps(asked | {"timeout": timeout}) + "\n")
        starter.stdin.flush()
        code = int(starter.stdout.readline())
        said = [(Path(streams) / name).read_text(encoding="utf-8") for _, name in _STREAMS]
    return subprocess.CompletedProcess([*arguments], code, *said)


@cache
def _started() -> subprocess.Popen[str]:
    """The process that forks; it ends with the tests, when nobody can ask it any more."""
    started = [sys.executable, "-m", "tests.warm_start"]
    return subprocess.Popen(started, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _serve() -> None:
    from importlib import import_module

    from queries.catalogue import catalogue
    from ui.cli import GROUPS

    for module in dict.fromkeys(GROUPS.values()):
        import_module(f"ui.commands.{module}")
    catalogue()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _become(json.loads(line))
        sys.stdout.write(f"{_end_of(child, json.loads(line)['timeout'])}\n")
        sys.stdout.flush()


def _end_of(child: int, timeout: float) -> int:
    """Its exit code; one that takes too long is ended."""
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, timeout)
    _, status = os.waitpid(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    return os.waitstatus_to_exitcode(status)


def _become(asked: dict[str, object]) -> None:
    """This process is the command from here on, and ends with it."""
    streams = Path(str(asked["streams"]))
    for number, file in ((0, Path(os.devnull)), *((number, streams / name) for number, name in _STREAMS)):
        opened = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    os.chdir(str(asked["folder"]))
    os.environ.clear()
    os.environ.update(asked["environment"])  # type: ignore[arg-type]
    sys.argv = ["kinmap", *asked["arguments"]]  # type: ignore[misc]
    code = 1
    try:
        from ui.start import entry

        entry()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:  # noqa: BLE001 - as the interpreter does, for the test to see
        traceback.print_exc()
    with contextlib.suppress(Exception):
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    _serve()
