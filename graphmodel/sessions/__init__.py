"""Drawing a map together with a child: beginning and ending a session, each gesture kept as it is made, and what it comes to."""

from graphmodel.sessions.capture import Kept, carry_out
from graphmodel.sessions.closing import Proposed, finish, keep_note
from graphmodel.sessions.opening import may_draw, session_begun, session_on_record, session_to_draw_in
from graphmodel.sessions.placing import let_all_go, put_by_hand, standing_places
from graphmodel.sessions.reading import Canvas, canvas_of, revision_of

__all__ = [
    "Canvas",
    "Kept",
    "Proposed",
    "canvas_of",
    "carry_out",
    "finish",
    "keep_note",
    "let_all_go",
    "may_draw",
    "put_by_hand",
    "revision_of",
    "session_begun",
    "session_on_record",
    "session_to_draw_in",
    "standing_places",
]
