"""Who is of a school that the child went to (practice 4.2, Q04 and Q06)."""

from __future__ import annotations

from graphmodel.domain.vocabulary import RELATIONSHIP_KINDS, Group
from oracle.reading import Row

ELSEWHERE = frozenset({"neighbour", "online_friend", "care_experienced_peer", "faith_leader", "employer"})
"""Friends and people around whose tie says that it is of no school."""
OF_SCHOOL = frozenset({"school_friend", "teacher", "former_teacher"})
"""A tie of a school by its word, so that it needs no first day."""


def formed_there(row: Row, spell: Row) -> bool:
    """Whether a tie began while the child went to a school, or is of a school and nobody wrote down when it began."""
    word, since = str(row.text("relationship")), row.day("since")
    if since is None:
        return word in OF_SCHOOL
    if RELATIONSHIP_KINDS[word].group not in (Group.FRIENDS, Group.EDUCATION_COMMUNITY) or word in ELSEWHERE:
        return False
    began, end = spell.day("from"), spell.day("to")
    after = began is None or began.first is None or since.last is None or began.first <= since.last
    return after and end is not None and end.last is not None and (since.first is None or since.first <= end.last)
