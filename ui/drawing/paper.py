"""Sheets of paper that drawings are made for."""

from __future__ import annotations

from enum import Enum


class Paper(Enum):
    """Sheet in millimetres, width by height; FITTED is as large as the drawing."""

    FITTED = None
    A4_LANDSCAPE = (297.0, 210.0)
    A4_PORTRAIT = (210.0, 297.0)
    A3_LANDSCAPE = (420.0, 297.0)
    A3_PORTRAIT = (297.0, 420.0)


A4, A3 = (Paper.A4_LANDSCAPE, Paper.A4_PORTRAIT), (Paper.A3_LANDSCAPE, Paper.A3_PORTRAIT)
"""Both ways to hold a sheet, level first."""
MARGIN_MM = 12.0
"""Blank edge of a sheet: what office printers cannot print, and room for a hole punch."""


def best_of(sheets: tuple[Paper, ...], width: float, height: float) -> Paper:
    """The sheet on which a drawing of this size is largest: the level one where it is wider than high; fitted without sheets."""
    if not sheets:
        return Paper.FITTED
    return sheets[0] if width >= height else sheets[1]
