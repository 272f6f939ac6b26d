"""The drawings' icons as the browser's parts take them: one source for the marks on pages and in pictures."""

from __future__ import annotations

import json

from ui.drawing.icons import ICONS

_FIELDS = {
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "rect": ("x", "y", "width", "height", "rx"),
}


def marks_script() -> str:
    """``const ICONS = {name: [[tag, attributes], …]};`` for the parts' modules."""
    marks = {name: [_shape(stroke) for stroke in strokes] for name, strokes in ICONS.items()}
    return f"const ICONS = {json.dumps(marks, separators=(',', ':'))};\n"


def _shape(stroke: str) -> tuple[str, dict[str, str]]:
    tag, *values = stroke.split()
    fields = _FIELDS.get(tag)
    return ("path", {"d": stroke}) if fields is None else (tag, dict(zip(fields, values, strict=False)))
