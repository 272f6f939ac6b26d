"""Genograms: a child's family from the record, laid out, drawn and proven."""

from ui.drawing.genogram.drawing import Drawing, GenogramOptions, draw_genogram
from ui.drawing.genogram.report import Report

__all__ = ["Drawing", "GenogramOptions", "Report", "draw_genogram"]
