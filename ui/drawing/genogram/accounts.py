"""Two accounts of one parent, side by side: what the child says and what the record says; and who of two parents is unsure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from graphmodel.domain.people import Person
from ui.drawing.genogram.captions import NOT_NAMED
from ui.drawing.genogram.families import Families, Link
from ui.drawing.genogram.words import doubt_words


def unsure_pairs(families: Families) -> set[tuple[int, int]]:
    """Pairs known only through a child, of whom all births leave the same one parent unsure: their line is broken, the
    child's is not, because the other parent is sure.
    """
    births: dict[tuple[int, ...], list[Link]] = defaultdict(list)
    for link in families.links:
        if link.nature == "birth":
            births[link.parents].append(link)
    unrecorded = [(pair.one, pair.other) for pair in families.pairs if not pair.recorded]
    return {pair for pair in unrecorded if _unsure_parent(births[pair]) is not None}


def _unsure_parent(links: Sequence[Link]) -> int | None:
    unsure = {tuple(p for p, doubt in zip(link.parents, link.doubts, strict=True) if doubt) for link in links}
    only = next(iter(unsure)) if len(unsure) == 1 else ()
    return only[0] if len(only) == 1 else None


def without_doubt(link: Link, broken: AbstractSet[tuple[int, ...]]) -> Link:
    """The link as its own line is drawn: the doubt is left to the line between the parents where that one is broken."""
    return replace(link, certainty=None) if link.nature == "birth" and link.parents in broken else link


def accounts_of(families: Families, link: Link, names: Sequence[str]) -> list[str]:
    """How sure each parent is, and what the child says where that is another account; empty where all are sure."""
    found = []
    for parent, doubt in zip(link.parents, link.doubts, strict=True):
        if doubt is None:
            continue
        who = families.people[parent]
        own = who.known_as if link.child == families.index and not who.masked else None
        words = doubt_words(doubt, names[link.child].split()[0], own)
        found.append(f"{_called(who, names[parent])}: {words}" if len(link.parents) == 2 and own is None else words)
    return found


def _called(parent: Person, name: str) -> str:
    """The name, or what the parent is where nobody knows the name."""
    if name.strip().casefold() not in NOT_NAMED:
        return name
    return {"M": "father", "F": "mother"}.get(parent.sex or "", "other parent")
