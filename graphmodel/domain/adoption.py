"""Who is protected because a record says that they were adopted away, whether or not anybody ticked it (E5). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphmodel.domain.people import Person
from graphmodel.domain.policy import RESTRICTED
from graphmodel.domain.records import Record
from graphmodel.domain.ties import Tie

_AWAY, _OF_THE_ADOPTED = "adopted_away_sibling", "birth_sibling_of_adopted"
ADOPTION_KINDS = frozenset({_AWAY, _OF_THE_ADOPTED})
"""Kinds of tie whose other end is protected even where nobody ticked it."""
_ADOPTED, _NOT_SAID = "adopted", "other"


def with_adoptions(records: Iterable[Record], child: str | None) -> tuple[Record, ...]:
    """The records with everyone marked as protected of whom a tie among them says that they were adopted away.

    On another child's map, and on a map of an earlier day, one child's tie protects them as well. ``child``: in the middle of the
    map, who is not protected from their own file; None = nobody is in the middle.

    A tie that only a manager opens protects too: without it a secret adoption would be told by the sister's own name and street.
    It marks her in words that do not say why she is protected.
    """
    told = tuple(records)
    why = protections(told, child)
    return tuple(_marked(one, why) for one in told) if why else told


def protections(records: Iterable[Record], child: str | None) -> dict[str, str]:
    """Everyone whom an adoption protects, and what may be told of the reason: it, where one tie that everybody reads says it.

    ``child`` as in ``with_adoptions``.
    """
    why: dict[str, str] = {}
    for tie in records:
        if isinstance(tie, Tie) and not tie.in_error and tie.kind in ADOPTION_KINDS:
            sealed = tie.visibility == RESTRICTED
            for who in _protected_by(tie, child):
                why[who] = _ADOPTED if not sealed else why.get(who, _NOT_SAID)
    why.pop(child or "", None)
    return why


def _protected_by(tie: Tie, child: str | None) -> Iterator[str]:
    """Whoever was adopted; and from the adopted child's own file the brother or sister by birth, whom that file protects."""
    if tie.kind == _AWAY:
        yield tie.target_person
    else:
        yield tie.source_person
        if tie.source_person == child:
            yield tie.target_person


def _marked(record: Record, why: dict[str, str]) -> Record:
    if not isinstance(record, Person) or record.id not in why or record.identity_protected not in (None, "none"):
        return record
    return replace(record, identity_protected=why[record.id])
