"""Brothers and sisters: derived from parent links, recorded as ties, and the union of both (practice 3.3).

Contradictions between the two are listed, never resolved. Twins are recorded, never guessed from equal birth dates. A carer's own
child is no sibling unless the child says so (reading 21).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphmodel.domain.dates import Period
from graphmodel.domain.family_index import KIN_BASES, FamilyIndex, is_together, other_of
from graphmodel.domain.network import Network
from graphmodel.domain.ties import ParentLink, Tie
from graphmodel.domain.vocabulary import RELATIONSHIP_KINDS

ORDER = ("adopted_away", "full", "half", "adoptive", "step", "sibling_like", "unspecified", "undocumented", "unborn", "foster")
"""Classes of siblings; where several hold, the earlier is said first."""

_BIRTH = frozenset({"birth", "gestational"})
_SURE = frozenset({None, "confirmed"})
_SAYS_PARENTS = frozenset({"full", "half", "step"})


@dataclass(frozen=True, slots=True)
class Sibling:
    """Somebody in the sibling set of a child.

    ``classes``: all that hold, in ``ORDER``. ``shared`` = ids of parents in common; ``side``: maternal, paternal or both, where
    the shared parents or a recorded tie say it. ``certain``: False where a parent of one of the two is not recorded or only
    believed, so that half may be full. ``current``: False for a step tie, or one of feeling,
    that has ended (counted only if the child says they matter). ``contradictions``: sentences.
    """

    person: str
    classes: tuple[str, ...]
    shared: tuple[str, ...] = ()
    side: str | None = None
    certain: bool = True
    current: bool = True
    derived: bool = False
    asserted: tuple[str, ...] = ()
    contradictions: tuple[str, ...] = ()

    @property
    def sibling_class(self) -> str:
        """The class that is said first."""
        return self.classes[0]


@dataclass(frozen=True, slots=True)
class _Derived:
    """What parent links say of two children."""

    sibling_class: str
    shared: tuple[str, ...]
    certain: bool
    current: bool = True


def siblings_of(network: Network, child: str) -> tuple[Sibling, ...]:
    """The sibling set of ``child`` on the day of the map, ordered by id."""
    index = FamilyIndex.of(network)
    derived = _derived(network, index, child)
    asserted = _asserted(network, child)
    return tuple(
        _union(network, index, child, person, derived.get(person), asserted.get(person, ()))
        for person in sorted(derived.keys() | asserted.keys())
    )


def _derived(network: Network, index: FamilyIndex, child: str) -> dict[str, _Derived]:
    found: dict[str, _Derived] = {}
    for other in _children_of_same_parents(index, child):
        found[other] = _by_shared_parents(index, child, other)
    for other, current in _step(network, index, child):
        known = found.get(other)
        if known is None or (known.sibling_class == "step" and current and not known.current):
            found[other] = _Derived("step", (), certain=True, current=current)
    return found


def _children_of_same_parents(index: FamilyIndex, child: str) -> Iterator[str]:
    seen = {child}
    for parent in index.parents(child):
        for other in index.children(parent):
            if other not in seen:
                seen.add(other)
                yield other


def _by_shared_parents(index: FamilyIndex, child: str, other: str) -> _Derived:
    """Both birth parents in common = full, one = half, an adoptive link on either side = by adoption (practice 3.3)."""
    birth, others_birth = index.parents(child, _BIRTH), index.parents(other, _BIRTH)
    shared = tuple(parent for parent in birth if parent in others_birth)
    sure = _all_sure(index, child, shared) and _all_sure(index, other, shared)
    if len(shared) >= 2:
        return _Derived("full", shared, certain=sure)
    if shared:
        both_known = len(birth) >= 2 and len(others_birth) >= 2
        return _Derived("half", shared, certain=sure and both_known)
    kin = tuple(parent for parent in index.parents(child, KIN_BASES) if parent in index.parents(other, KIN_BASES))
    return _Derived("adoptive" if _has_adoptive(index, child, other, kin) else "unspecified", kin, certain=True)


def _all_sure(index: FamilyIndex, child: str, parents: tuple[str, ...]) -> bool:
    links = [link for link in index.parent_links(child) if link.parent in parents and link.basis in _BIRTH]
    return all(link.certainty in _SURE for link in links)


def _has_adoptive(index: FamilyIndex, child: str, other: str, parents: tuple[str, ...]) -> bool:
    return any(link.basis == "adoptive" and link.parent in parents for who in (child, other) for link in index.parent_links(who))


def _step(network: Network, index: FamilyIndex, child: str) -> Iterator[tuple[str, bool]]:
    """Children of a step-parent, or of a parent's partner, with whether that bond still holds."""
    own_parents = set(index.parents(child))
    for step_parent, current in _step_parents(network, index, child):
        if step_parent in own_parents:
            continue
        for other in index.children(step_parent):
            if other != child:
                yield other, current


def _step_parents(network: Network, index: FamilyIndex, child: str) -> Iterator[tuple[str, bool]]:
    for link in index.parent_links(child):
        if link.basis == "step":
            yield link.parent, _still_holds(link, network)
    for parent in index.parents(child):
        for pair in index.partnerships(parent):
            yield other_of(pair, parent), is_together(pair, network.as_of)


def _still_holds(link: ParentLink, network: Network) -> bool:
    return not Period(link.since, link.until).has_ended(network.as_of)


def _asserted(network: Network, child: str) -> dict[str, tuple[Tie, ...]]:
    found: dict[str, list[Tie]] = {}
    for tie in network.ties:
        kind = RELATIONSHIP_KINDS.get(tie.kind)
        if kind is None or kind.sibling is None or tie.in_error or tie.source_person == tie.target_person:
            continue
        if child in (tie.source_person, tie.target_person):
            found.setdefault(tie.target_person if tie.source_person == child else tie.source_person, []).append(tie)
    return {person: tuple(ties) for person, ties in found.items()}


def _union(
    network: Network, index: FamilyIndex, child: str, person: str, derived: _Derived | None, ties: tuple[Tie, ...]
) -> Sibling:
    kinds = [
        RELATIONSHIP_KINDS[tie.kind if tie.source_person == child else RELATIONSHIP_KINDS[tie.kind].reciprocal] for tie in ties
    ]
    classes = {kind.sibling for kind in kinds if kind.sibling}
    if derived:
        # "Half" that may be full gives way to what somebody recorded.
        if derived.certain or derived.sibling_class != "half" or "full" not in classes:
            classes.add(derived.sibling_class)
        if _adopted_away(index, child, person):
            classes.add("adopted_away")
    if len(classes) > 1:
        classes.discard("unspecified")
    contradictions = tuple(dict.fromkeys(_contradictions(index, child, person, derived, ties)))
    sides = {kind.side for kind in kinds if kind.side}
    return Sibling(
        person=person,
        classes=tuple(sorted(classes, key=ORDER.index)),
        shared=derived.shared if derived else (),
        side=_side(network, derived.shared if derived else ()) or (sides.pop() if len(sides) == 1 else None),
        certain=derived.certain if derived else False,
        current=_is_current(network, derived, ties),
        derived=derived is not None,
        asserted=tuple(dict.fromkeys(kind.code for kind in kinds)),
        contradictions=contradictions,
    )


def _is_current(network: Network, derived: _Derived | None, ties: tuple[Tie, ...]) -> bool:
    """A bond of blood or adoption never ends; a step bond or one of feeling holds while it has no end (reading 21)."""
    if derived and (derived.sibling_class != "step" or not ties):
        return derived.current
    step_is_over = derived is not None and not derived.current
    return any(_is_blood(tie) or not (_has_ended(tie, network) or (step_is_over and _is_step(tie))) for tie in ties)


def _has_ended(tie: Tie, network: Network) -> bool:
    return Period(tie.since, tie.until).has_ended(network.as_of)


def _is_step(tie: Tie) -> bool:
    return RELATIONSHIP_KINDS[tie.kind].sibling == "step"


def _is_blood(tie: Tie) -> bool:
    return RELATIONSHIP_KINDS[tie.kind].degree is not None


def _adopted_away(index: FamilyIndex, child: str, person: str) -> bool:
    """Whether the other was adopted by somebody who is no parent of this child."""
    adopters = set(index.parents(person, frozenset({"adoptive"})))
    return bool(adopters) and not adopters & set(index.parents(child))


def _side(network: Network, shared: tuple[str, ...]) -> str | None:
    sexes = {person.sex for parent in shared if (person := network.person_by_id.get(parent)) is not None}
    if {"F", "M"} <= sexes:
        return "both"
    if len(shared) == 1 and sexes & {"F", "M"}:
        return "maternal" if "F" in sexes else "paternal"
    return None


def _contradictions(
    index: FamilyIndex, child: str, person: str, derived: _Derived | None, ties: tuple[Tie, ...]
) -> Iterator[str]:
    """What the parents on the record and a recorded tie say differently; nothing is decided here."""
    both_known = all(len(index.parents(who, _BIRTH)) >= 2 for who in (child, person))
    for tie in ties:
        said = RELATIONSHIP_KINDS[tie.kind]
        if said.sibling not in _SAYS_PARENTS:
            continue
        if derived is None or derived.sibling_class == "step":
            if said.sibling != "step" and both_known:
                yield f"Recorded as {said.label}, but their parents on the record have nobody in common."
        elif derived.certain and derived.sibling_class != said.sibling and derived.sibling_class in _SAYS_PARENTS:
            in_common = "both parents" if derived.sibling_class == "full" else "one parent"
            yield f"Recorded as {said.label}, but the parents on the record say {in_common} in common."
