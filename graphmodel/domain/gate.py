"""The gate: may a step towards contact be suggested, and why not (practice 4.1). One pure function over facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class GateOutcome(StrEnum):
    """First match wins, in this order (practice 4.1)."""

    DIED = "DIED"
    FORBIDDEN = "FORBIDDEN"
    REFUSED_URGENT = "REFUSED_URGENT"
    CHILD_STOP = "CHILD_STOP"
    OTHER_STOP = "OTHER_STOP"
    PROTECTED_ROUTE = "PROTECTED_ROUTE"
    UNSAFE = "UNSAFE"
    CHECK_FIRST = "CHECK_FIRST"
    OPEN_WITH_CONDITIONS = "OPEN_WITH_CONDITIONS"
    OPEN = "OPEN"

    @property
    def may_arrange(self) -> bool:
        """Whether a step towards contact may be suggested at all (guard rail 1)."""
        return self in (GateOutcome.OPEN, GateOutcome.OPEN_WITH_CONDITIONS)


@dataclass(frozen=True, slots=True)
class GateResult:
    """An outcome with its reasons.

    ``rule`` = id of the rule that matched (``gate.forbidden.order``, …); ``reason`` = a sentence for a worker; ``until`` = the last
    day it holds, where one is known; ``conditions`` = what has to be kept to when OPEN_WITH_CONDITIONS.
    """

    outcome: GateOutcome
    rule: str
    reason: str
    until: date | None = None
    conditions: tuple[str, ...] = ()
