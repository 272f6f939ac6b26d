"""Who may see what, written again from the guard rails of practice 5 (7, 8, 9, 15) without looking at how Kinmap does it.

For a viewer and a child: whether the file opens at all, what must be in a worker's map of it, and what must never be. What the
guard rails leave open is in neither.
"""

from __future__ import annotations

from tests.graphmodel.access.world import CHILDREN, KINDS, PROTECTED, canary

OPENS: dict[str, frozenset[str]] = {
    "sw": frozenset({"amira"}),
    "other_sw": frozenset({"idris", "rana", "yara"}),
    "red_sw": frozenset({"omar"}),
    "left_sw": frozenset(),
    "tm": frozenset({"amira", "idris", "yara"}),
    "red_tm": frozenset({"omar"}),
    "iro": frozenset({"amira"}),
    "ll": frozenset({"amira"}),
    "rw": frozenset({"amira"}),
    "pa": frozenset({"yara"}),
    "cs": frozenset({"amira"}),
    "aud": frozenset(),
    "adm": frozenset({"amira", "idris", "omar", "yara"}),
    "pretender": frozenset(),
    "operator": frozenset({"amira", "idris", "omar", "yara"}),
}
"""Files a viewer opens: their own children, a manager the team's but restricted files, whoever administers all but those."""

_ROLE = {"other_sw": "sw", "red_sw": "sw", "left_sw": "sw", "red_tm": "tm", "pretender": "tm", "operator": "adm"}
_UNASKED = frozenset({"address", "homeaddress"})
"""Telford: where somebody lives leaves by no default."""
_WHOLE = frozenset(KINDS) - _UNASKED - {"restricted", "privateview", "iroview"}
_MUST: dict[str, frozenset[str]] = {
    "sw": _WHOLE | {"privateview", "iroview"},
    "tm": _WHOLE | {"restricted"},
    "iro": _WHOLE | {"iroview"},
    "ll": frozenset({"search", "step", "consent"}),
    "rw": frozenset({"arrangement", "keydate"}),
    "pa": frozenset({"view", "arrangement"}),
    "cs": frozenset({"arrangement"}),
    "aud": frozenset(),
    "adm": frozenset(),
}
_RISK = frozenset({"assessment", "stage", "limit"})
_PRIVATE = frozenset({"privateview", "iroview"})
_NEVER: dict[str, frozenset[str]] = {
    "sw": _UNASKED | {"restricted"},
    "tm": _UNASKED | {"privateview", "iroview"},
    "iro": _UNASKED | {"restricted", "privateview"},
    "ll": _UNASKED | _PRIVATE | {"restricted", "assessment", "stage", "observation"},
    "rw": _UNASKED | _PRIVATE | {"restricted", "assessment", "stage", "search", "step", "observation", "alert", "lifeevent"},
    "pa": _UNASKED | _PRIVATE | {"restricted"},
    "cs": _UNASKED | _PRIVATE | {"restricted", "assessment", "stage", "search", "step", "alert", "lifeevent", "decision"},
    "aud": frozenset(KINDS),
    "adm": _UNASKED | _PRIVATE | {"restricted"},
}
_NOT_FOR_ANY_PICTURE = _UNASKED | _RISK | {"restricted", "search", "step", "alert", "proposal", "observation", "note"}
_NEVER_FOR: dict[str, frozenset[str]] = {
    "worker": frozenset(),
    "child": _NOT_FOR_ANY_PICTURE | {"barrier", "lifeevent"},
    "carer": _NOT_FOR_ANY_PICTURE | _PRIVATE | {"decision"},
    "share": _NOT_FOR_ANY_PICTURE | _PRIVATE | {"consent", "explanation", "decision", "lifeevent"},
}
"""Guard rail 7, and 9 for carers; a shared picture carries the least of all."""


def role_of(word: str) -> str:
    """The row of the tables above that a seat has."""
    return _ROLE.get(word, word)


def must_see(word: str, child: str) -> frozenset[str]:
    """Canaries that a worker's map of this child has to hold."""
    if child not in OPENS[word]:
        return frozenset()
    return frozenset(canary(child, kind) for kind in _MUST[role_of(word)])


def never_sees(word: str, child: str, audience: str = "worker") -> frozenset[str]:
    """Words that nothing given to this viewer about this child may hold: other children's files above all (Birmingham)."""
    barred = _NEVER[role_of(word)] | _NEVER_FOR[audience] if child in OPENS[word] else frozenset(KINDS)
    others = frozenset(canary(other, kind) for other in CHILDREN if other != child for kind in KINDS)
    return frozenset(canary(child, kind) for kind in barred) | others | frozenset(PROTECTED)


def never_anywhere(word: str) -> frozenset[str]:
    """Words that no answer about several children may hold for this viewer."""
    own = (canary(child, kind) for child in OPENS[word] for kind in KINDS if kind not in _NEVER[role_of(word)])
    everything = {canary(child, kind) for child in CHILDREN for kind in KINDS}
    return frozenset(everything - set(own)) | frozenset(PROTECTED)
