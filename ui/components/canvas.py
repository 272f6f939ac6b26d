"""The map a child draws, and its line to the record: two parts of a page, so that a gesture draws nothing anew but its answer.

``eco_map_canvas/`` holds one ES module in several files, in the order in which they are joined, without any framework.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import streamlit as st

from ui.components.marks import marks_script
from ui.components.parts import asset, sent_by

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_CANVAS = ("geometry", "lines", "book", "patch", "scene", "hands", "kit", "list", "canvas")
_LINE = ("book", "line")


@cache
def _file(name: str) -> str:
    return (files("ui.components") / "eco_map_canvas" / name).read_text(encoding="utf-8")


def _script(names: tuple[str, ...]) -> str:
    return marks_script() + asset("base.js") + "".join(_file(f"{name}.js") for name in names)


def _part(name: str, css: str, script: str) -> ComponentRenderer:
    return st.components.v2.component(f"kinmap_{name}", css=css, js=script)


_MAP = _part("eco_map_canvas", asset("base.css") + _file("canvas.css"), _script(_CANVAS))
_TO_RECORD = _part("map_line", "", _script(_LINE))


def eco_map_canvas(data: Mapping[str, object], key: str, on_end: Callable[[str], None]) -> None:
    """The map over the whole page. ``on_end`` is called with "finish" or "stop" once everything that was done is kept."""

    def ended() -> None:
        sent = sent_by(key, "end")
        if sent is not None and sent.get("what") in ("finish", "stop"):
            on_end(str(sent["what"]))

    _MAP(key=key, data=dict(data), on_end_change=ended)


def map_line(data: Mapping[str, object], key: str, on_send: Callable[[Mapping[str, object]], None]) -> None:
    """What carries gestures to Python, and its answer back. ``on_send`` gets what the browser made, not to be trusted."""

    def sent() -> None:
        batch = sent_by(key, "send")
        if batch is not None:
            on_send(batch)

    _TO_RECORD(key=key, data=dict(data), on_send_change=sent)
