"""The Chromium of this machine, one for the whole run: playwright takes no second one beside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE_MS = 60_000
"""How long a page may take on a busy machine before a test gives up."""


def chromium() -> str | None:
    """The Chromium or Chrome of this machine; None where there is none."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


@contextmanager
def launched(playwright: Playwright, program: str) -> Iterator[Browser]:
    """It runs, without a window."""
    running = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
    try:
        yield running
    finally:
        running.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Skips aloud where there is no Chromium; where ``CI=true`` that is a failure."""
    program = chromium()
    if program is None:
        missing = "no Chromium on this machine: nothing was looked at in a browser"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright, launched(playwright, program) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh tab of a desktop screen."""
    opened = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    opened.set_default_timeout(PATIENCE_MS)
    yield opened
    opened.close()
