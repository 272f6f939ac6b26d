"""Genograms: a child's family from the record, laid out, drawn and proven."""

from ui.drawing.genogram.drawing import GenogramOptions, draw_genogram
from ui.drawing.genogram.report import Report

__all__ = ["GenogramOptions", "Report", "draw_genogram"]
