"""A case: what is told of one child, and what one question has to say of it on 23 November 2026."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from truth_table import Told

NOT_LISTED: Mapping[str, object] = {}
"""The person is in no row of the answer."""
NOBODY = ""
"""The subject of a row about the child's record as a whole."""


@dataclass(frozen=True)
class Case:
    """``tell`` tells the case and gives whom it is about (an id, the words for somebody masked, or ``NOBODY``).

    ``says``: the fields that the row has to have (``answer_checks.assert_row``), or ``NOT_LISTED``. ``rows``: how many rows there
    are about this subject; None = one where one is expected.
    """

    name: str
    tell: Callable[[Told], str]
    says: Mapping[str, object]
    rows: int | None = None
