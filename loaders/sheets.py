"""Rows of text as they come out of a file, before anybody knows what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MAX_FILE_BYTES = 100 * 1024 * 1024
"""A file, or all parts of a compressed file together, unpacked (reliability 2.2)."""
MAX_RATIO = 100
"""Unpacked against packed; beyond it a compressed file is made to harm."""
MAX_ENTRIES = 256
"""Parts of one compressed file; a workbook of all tables with notes in its cells has about a hundred."""
MAX_ROWS = 500_000
"""Rows of one table in one file."""
MAX_COLUMNS = 256
"""Columns of one table."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table as read. ``file`` as a person would name it, ``title`` the name of file or sheet without its ending; rows start
    with the header, every row with its number as Excel counts it. ``marks`` = (row from 1, column from 0, code) of the cells that
    a workbook computes (``formula``) or shows as an error (``faulty_cell``)."""

    file: str
    title: str
    rows: Sequence[tuple[int, Sequence[str]]]
    marks: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FamilyFile:
    """The bytes of a GEDCOM file."""

    file: str
    data: bytes


Source = Sheet | FamilyFile
