"""Who may see which child and which field, and the log of who looked (practice 5: 8, 9, 15).

A viewer comes from the graph: a worker with a role in a team. Every reader asks ``sight`` for the children in scope, refuses the
others with ``refuse_unseen``, notes the look with ``log_look`` before anything is read, hands out maps only through ``mask``, and
asks ``still_allowed`` before it returns. Every reader is registered (``registry.reader``), so that a test can try each of them.
"""

from graphmodel.access.emergency import (
    Emergency,
    break_glass,
    end_emergency,
    open_emergencies,
    review_emergency,
)
from graphmodel.access.looks import Look, log_export, log_look, looks, note_refusal, refuse_unseen
from graphmodel.access.viewers import (
    ADMINISTRATOR,
    AUDITOR,
    OPERATOR,
    PERSONAL_ADVISER,
    TEAM_MANAGER,
    Viewer,
    Way,
    mask,
    reach,
    scope,
    see_allowed,
    sight,
    still_allowed,
    viewers,
)

__all__ = [
    "ADMINISTRATOR",
    "AUDITOR",
    "OPERATOR",
    "PERSONAL_ADVISER",
    "TEAM_MANAGER",
    "Emergency",
    "Look",
    "Viewer",
    "Way",
    "break_glass",
    "end_emergency",
    "log_export",
    "log_look",
    "looks",
    "mask",
    "note_refusal",
    "open_emergencies",
    "reach",
    "refuse_unseen",
    "review_emergency",
    "scope",
    "see_allowed",
    "sight",
    "still_allowed",
    "viewers",
]
