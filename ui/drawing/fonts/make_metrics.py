"""Write ``metrics.json`` from the font files beside this script: how wide each character is, and which characters there are.

For those who change the fonts, not for users: ``uv run --with fonttools python ui/drawing/fonts/make_metrics.py``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def runs_of(advances: dict[int, int]) -> list[list[Any]]:
    """``{65: 639, 66: 650, 90: 572}`` as runs of neighbouring characters: ``[[65, [639, 650]], [90, [572]]]``."""
    runs: list[list[Any]] = []
    for code in sorted(advances):
        if runs and runs[-1][0] + len(runs[-1][1]) == code:
            runs[-1][1].append(advances[code])
        else:
            runs.append([code, [advances[code]]])
    return runs


def face_of(path: Path) -> dict[str, Any]:
    """Family, weight and advances (in thousandths of the type size) of one font file."""
    from fontTools.ttLib import TTFont  # type: ignore[import-not-found, import-untyped, unused-ignore]

    font = TTFont(path)
    names = font["name"]
    scale = 1000 / font["head"].unitsPerEm
    widths = font["hmtx"]
    advances = {code: round(widths[glyph][0] * scale) for code, glyph in font.getBestCmap().items() if code >= 0x20}
    return {
        "file": path.name,
        "family": names.getDebugName(16) or names.getDebugName(1),
        "weight": font["OS/2"].usWeightClass,
        "runs": runs_of(advances),
    }


def main() -> None:
    """Write the table, one run a line, so that a change of font is a readable change."""
    faces = [face_of(path) for path in sorted(FOLDER.glob("*.ttf"))]
    lines = ["["]
    for number, face in enumerate(faces):
        head = {key: value for key, value in face.items() if key != "runs"}
        lines.append(json.dumps(head, ensure_ascii=False)[:-1] + ', "runs": [')
        lines.append(",\n".join(json.dumps(run, separators=(",", ":")) for run in face["runs"]))
        lines.append("]}" + ("," if number + 1 < len(faces) else ""))
    lines.append("]\n")
    (FOLDER / "metrics.json").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
