"""A file leaves Kinmap: it is noted who takes it and for whom before it is made; without the note there is no file."""

from __future__ import annotations

from collections.abc import Callable

from graphmodel.access import log_export
from graphmodel.domain.network import Network
from ui.screens.drawings import TakeAway
from ui.screens.frame import Frame


def noted(frame: Frame, network: Network, file: TakeAway, to_whom: str) -> Callable[[], bytes]:
    """What makes the file once it is noted who takes it and for whom."""

    def make() -> bytes:
        why = frame.viewer.purpose or "work with the child"
        log_export(frame.graph, frame.viewer, network.child or "", file.words, to_whom, why)
        return file.make()

    return make
