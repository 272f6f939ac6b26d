"""Runs one screen without a browser and reads what its parts were given."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from streamlit.testing.v1 import AppTest

from ui.screens.frame import viewer_mark

MANAGER, SANA, AUDITOR = "ros|team_manager|North", "sana|social_worker|North", "ada|auditor|Audit"
"""Marks of those who are signed in in these tests (``viewer_mark``)."""
__all__ = ["AUDITOR", "MANAGER", "SANA", "Shown", "run", "viewer_mark"]


class Shown:
    """What a run of a screen shows."""

    def __init__(self, page: AppTest) -> None:
        self.page = page

    def parts(self, name: str) -> list[dict[str, Any]]:
        """The data of every part of that name, in order."""
        found = self.page.get("bidi_component")
        return [json.loads(part.proto.json) for part in found if part.proto.component_name == f"kinmap_{name}"]

    def part(self, name: str) -> dict[str, Any]:
        """The data of the one part of that name."""
        (data,) = self.parts(name)
        return data

    @property
    def notices(self) -> str:
        """All that the calm boxes say."""
        return json.dumps(self.parts("notice"), ensure_ascii=False)

    @property
    def everything(self) -> str:
        """All that leaves for the browser, to look for what must not."""
        return "\n".join(part.proto.json for part in self.page.get("bidi_component"))

    def again(self) -> Shown:
        """After whatever was changed on the page."""
        return checked(self.page.run())


def run(screen: Callable[[], None], **state: object) -> Shown:
    """One run of a screen, in a tab that remembers ``state``."""
    page = AppTest.from_function(screen, default_timeout=60)
    for name, value in state.items():
        page.session_state[name] = value
    return checked(page.run())


def checked(page: AppTest) -> Shown:
    """A page on which nothing broke."""
    assert [each.value for each in page.exception] == []
    return Shown(page)
