"""A session of drawing as tests tell it: gestures by their names, sent as a tablet sends them."""

from __future__ import annotations

from itertools import count

from graphmodel.access import Viewer
from graphmodel.domain.drawn import Drawn
from graphmodel.domain.gestures import batch_from
from graphmodel.domain.ids import new_id
from graphmodel.record import Recorder
from graphmodel.sessions import Canvas, Kept, canvas_of, carry_out, session_to_draw_in
from graphmodel.store.connection import Graph
from tests.scenarios import TODAY, Family, amiras_family

SANA = Viewer("sana", "Sana", "social_worker", team="North")
TOM = Viewer("tom", "Tom", "social_worker", team="North")
ROS = Viewer("ros", "Ros", "team_manager", team="North", purpose="supervision")
_numbers = count(1)


class Tablet:
    """One tablet in one session with Amira."""

    def __init__(self, graph: Graph, viewer: Viewer = SANA, told: Family | None = None) -> None:
        self.graph, self.viewer = graph, viewer
        if told is not None:
            Recorder(graph).record(told.records, by="tests", why="a family")
        self.session = session_to_draw_in(graph, viewer, "amira", TODAY)

    def say(self, person: str, **facts: object) -> Kept:
        """The child says something of somebody."""
        return self.send({"does": "say", "person": person, "facts": facts})

    def add(self, name: str, card: str = "anyone") -> str:
        """The child names somebody whom nobody had on record."""
        person = new_id()
        self.send({"does": "add", "person": person, "name": name, "card": card})
        return person

    def send(self, *gestures: dict[str, object], batch: str | None = None) -> Kept:
        """What a tablet sends in one go; ``batch``: its id, where the same one is sent again."""
        sent = {"id": batch or f"batch-{next(_numbers)}-{new_id()}", "gestures": list(gestures)}
        return carry_out(self.graph, self.viewer, self.session, batch_from(sent), TODAY)

    @property
    def canvas(self) -> Canvas:
        """The map as another tablet would open it now."""
        return canvas_of(self.graph, self.viewer, self.session, TODAY)

    def on_map(self, person: str) -> Drawn | None:
        """What is drawn of somebody now."""
        return next((one for one in self.canvas.drawn if one.person == person), None)


def amiras_tablet(graph: Graph) -> Tablet:
    """Sana and Amira begin to draw."""
    return Tablet(graph, told=amiras_family())
