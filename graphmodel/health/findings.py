"""One thing that was looked at: how it stands, in a sentence, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Level(IntEnum):
    """How something stands, from good to bad."""

    SOUND = 0
    """Nothing to do."""
    LOOK = 1
    """Kinmap works; somebody should look at it soon."""
    BROKEN = 2
    """Something does not work, or what is kept is not safe."""


class Subject(StrEnum):
    """What a finding is about; the order in which they are said."""

    PLACE = "Where it is kept"
    SETTINGS = "Settings"
    GRAPH = "The graph"
    JOURNAL = "The journal"
    COPIES = "Backups"
    RECORD = "What is recorded"
    PROGRAM = "The program"


@dataclass(frozen=True, slots=True)
class Finding:
    """``code`` names the check for programs (``space``); ``to_do`` is empty where there is nothing to do."""

    subject: Subject
    code: str
    level: Level
    sentence: str
    to_do: str = ""


def worst(findings: Iterable[Finding]) -> Level:
    """The worst of them; sound when there are none."""
    return max((one.level for one in findings), default=Level.SOUND)
