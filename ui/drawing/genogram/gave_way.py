"""Which rule of drawing gave way for this family, and for whom: said under the drawing, so that nobody reads a place as a
fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ui.drawing.genogram.families import Families, birth_key
from ui.drawing.genogram.layout import Placed
from ui.drawing.genogram.route import Router

MOST_NAMED = 3
"""So many cases of one rule are named; the others are counted."""


def rules_given_way(families: Families, placed: Placed, names: Sequence[str]) -> list[str]:
    """One sentence part for each rule that gave way, strongest rule first; empty when all were kept."""
    strands, router = placed.strands, placed.router
    rows, x = router.rows, router.layout.x
    found = []
    upside = [link for link in families.links if any(rows[link.child] <= rows[p] for p in link.parents)]
    if upside:
        found.append(
            "child not below the parent, as the records contradict each other: " + _named([names[k.child] for k in upside])
        )
    routed = [pair for pair in families.pairs if pair.recorded and (pair.one, pair.other) in strands.routed]
    apart = [pair for pair in routed if rows[pair.one] != rows[pair.other]]
    if apart:
        found.append("partners of two generations: " + _named([f"{names[p.one]} and {names[p.other]}" for p in apart]))
    round_others = [pair for pair in routed if rows[pair.one] == rows[pair.other] and pair.one != pair.other]
    if round_others:
        found.append("partners not side by side: " + _named([f"{names[p.one]} and {names[p.other]}" for p in round_others]))
    mixed = _not_eldest_first(families, router)
    if mixed:
        found.append("brothers and sisters not eldest first: " + _named([" and ".join(names[c] for c in two) for two in mixed]))
    turned = []
    for pair in families.pairs:
        sexes = {families.people[person].sex: person for person in (pair.one, pair.other)}
        beside = (pair.one, pair.other) not in strands.routed
        if (
            pair.recorded
            and beside
            and set(sexes) == {"M", "F"}
            and rows[pair.one] == rows[pair.other]
            and x[sexes["M"]] > x[sexes["F"]]
        ):
            turned.append(f"{names[sexes['F']]} and {names[sexes['M']]}")
    if turned:
        found.append("man right of woman: " + _named(turned))
    if placed.strayed:
        strayed = _named([names[person] for person in placed.strayed])
        found.append(f"moved by hand, but not drawn there as another rule is stronger: {strayed}")
    return found


def _not_eldest_first(families: Families, router: Router) -> list[tuple[int, int]]:
    """Neighbours of one sibship of whom the younger stands left, where both births are recorded."""
    sibships: dict[tuple[tuple[int, ...], int], list[int]] = defaultdict(list)
    for child, parents in enumerate(families.sibship):
        if parents and families.people[child].birth is not None:
            sibships[parents, router.rows[child]].append(child)
    found = []
    for members in sibships.values():
        members.sort(key=lambda c: router.layout.x[c])
        for left, right in pairwise(members):
            if birth_key(families.people[left])[:2] > birth_key(families.people[right])[:2]:
                found.append((left, right))
    return found


def _named(cases: Sequence[str]) -> str:
    kept = list(dict.fromkeys(cases))
    more = f" and {len(kept) - MOST_NAMED} more" if len(kept) > MOST_NAMED else ""
    return ", ".join(kept[:MOST_NAMED]) + more
