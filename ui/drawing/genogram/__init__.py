"""Genograms: a child's family from the record, laid out, drawn and proven."""

from ui.drawing.genogram.drawing import draw_genogram, draw_sheets, places_in
from ui.drawing.genogram.focus import Focus
from ui.drawing.genogram.frame import GenogramOptions
from ui.drawing.genogram.pages import Sheets
from ui.drawing.genogram.paint import key_of_person
from ui.drawing.genogram.report import Report

__all__ = ["Focus", "GenogramOptions", "Report", "Sheets", "draw_genogram", "draw_sheets", "key_of_person", "places_in"]
