"""The map that a child draws, in a real browser: first paint beside a bare page of Streamlit, and gesture to answer.

Figures are of one run on one machine; what is compared was measured in the same run.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

from graphmodel.record import Recorder
from graphmodel.store import embedded
from graphmodel.store.connection import Graph, GraphSettings
from tests.browser.tablet import Tablet
from tests.chromium import chromium, launched
from tests.scenarios import TODAY, Family
from ui.serve import serving

SIZES = (12, 24, 80)
PAINTS, TAPS = 5, 40
Say = Callable[[str, str], None]
BARE = "import streamlit as st\nst.set_page_config(page_title='bare')\nst.write('Ready')\n"


def measure_canvas(say: Say) -> None:
    """Tells each figure; without a browser that is said."""
    program = chromium()
    if program is None:
        say("the map that a child draws", "no Chromium on this machine: not measured")
        return
    with TemporaryDirectory() as folder, sync_playwright() as playwright, launched(playwright, program) as browser:
        for size in SIZES:
            for what, figure in _of_size(Path(folder), browser, size):
                say(what, figure)


def _of_size(folder: Path, browser: Browser, size: int) -> Iterator[tuple[str, str]]:
    home = folder / f"home-{size}"
    home.mkdir()
    with Graph.open(GraphSettings(home)) as graph:
        Recorder(graph).record(_crowd(size).records, by="bench", why="a crowd")
    told = {"KINMAP_HOME": str(home), "KINMAP_AS_OF": TODAY.isoformat(), "KINMAP_SIGNED_IN_AS": "sana"}
    port = _free_port()
    try:
        with serving(home, port, told), _bare(folder) as bare:
            page = browser.new_page(viewport={"width": 1180, "height": 820})
            tablet = Tablet(page).open(f"http://127.0.0.1:{port}")
            _place_everybody(tablet, size)
            page.add_init_script(_script("first_paint"))
            ours = median(_paint(page, f"http://127.0.0.1:{port}/map?child=amira") for _ in range(PAINTS))
            theirs = median(_paint(page, bare) for _ in range(PAINTS))
            yield f"map of {size}: first paint", f"{ours:.2f} s, bare page {theirs:.2f} s, {ours - theirs:+.2f} s"
            times = _taps(Tablet(page).open(f"http://127.0.0.1:{port}"))
            late = quantiles(times, n=20)[-1]
            yield f"map of {size}: {len(times)} gestures, kept and answered", f"median {median(times):.0f} ms, p95 {late:.0f} ms"
            page.close()
    finally:
        embedded.stop(home)


def _crowd(size: int) -> Family:
    told = Family()
    told.child("amira", 12)
    told.worker("sana")
    told.in_team("sana", "North", "social_worker")
    told.works_with("sana", "amira")
    for number in range(size):
        told.person(f"p{number}", name=f"Person {number}", told_to_child=True)
        told.tie("amira", f"p{number}", ("uncle", "friend", "teacher", "foster_carer")[number % 4])
    return told


def _place_everybody(tablet: Tablet, size: int) -> None:
    """By what the map itself offers: as if each had been dragged to a free place."""
    tablet.page.evaluate(_script("place_everybody"), size)
    tablet.kept(120)


def _paint(page: Page, address: str) -> float:
    """Seconds until it stands on the page, as the browser sees it: who asks from outside is told up to 0.5 s later."""
    page.goto("about:blank")
    page.goto(address)
    return float(page.wait_for_function("() => globalThis.paintedAt", timeout=60_000).json_value()) / 1000


def _taps(tablet: Tablet) -> list[float]:
    """Milliseconds from a gesture to Python's answer on the page, one after another."""
    return [float(each) for each in tablet.page.evaluate(_script("gestures"), TAPS)]


def _script(name: str) -> str:
    return Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8")


@contextmanager
def _bare(folder: Path) -> Iterator[str]:
    """A page of Streamlit with one word on it, served the same way."""
    script, port = folder / "bare.py", _free_port()
    script.write_text(BARE, encoding="utf-8")
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}", "--server.address=127.0.0.1"]
    flags = ["--server.headless=true", "--server.fileWatcherType=none", "--browser.gatherUsageStats=false"]
    process = subprocess.Popen([*command, *flags], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not _listens(port):
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=10)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
