"""Drawing a map together with a child: beginning and ending a session, each gesture kept as it is made, and what it comes to."""

from graphmodel.sessions.capture import Kept, carry_out
from graphmodel.sessions.opening import begin, finish, may_draw
from graphmodel.sessions.reading import Canvas, canvas_of, revision_of

__all__ = ["Canvas", "Kept", "begin", "canvas_of", "carry_out", "finish", "may_draw", "revision_of"]
