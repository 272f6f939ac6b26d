"""Generations: which row each person stands in.

Children stand below their parents, partners and full siblings side by side. Where records contradict that (a person recorded as
own ancestor, partners of two generations) the weakest demand gives way; nothing is refused and nothing can hang: every demand is
looked at once, and is kept only if it closes no circle. Demands that are part of no circle even if all are met need no looking.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from ui.drawing.genogram.families import Families, Link

PASSES = 8
"""Rounds of pulling generations together; families settle in two or three."""


class _Grid:
    """People merged into groups of one row, with "stands above" between groups; a merge or an edge that closes a circle is
    refused.
    """

    def __init__(self, count: int) -> None:
        self.root = list(range(count))
        self.members = [[i] for i in range(count)]
        self.below: list[set[int]] = [set() for _ in range(count)]
        self.above: list[set[int]] = [set() for _ in range(count)]

    def find(self, person: int) -> int:
        """Whose group somebody is in: its smallest number."""
        return self.root[person]

    def reaches(self, start: int, goal: int) -> bool:
        """Whether ``goal`` stands somewhere below ``start``; searched from both ends in turn, so that a short side ends it."""
        if start == goal:
            return True
        root = self.root
        down, up = {start}, {goal}
        down_queue, up_queue = deque(down), deque(up)
        while down_queue and up_queue:
            for queue, seen, other, steps in ((down_queue, down, up, self.below), (up_queue, up, down, self.above)):
                for group in {root[g] for g in steps[queue.popleft()]}:
                    if group in other:
                        return True
                    if group not in seen:
                        seen.add(group)
                        queue.append(group)
                if not queue:
                    break
        return False

    def put_above(self, parent: int, child: int, *, safe: bool = False) -> None:
        """Parent above child, unless that closes a circle; ``safe``: it is known that it does not."""
        top, bottom = self.find(parent), self.find(child)
        if top != bottom and (safe or not self.reaches(bottom, top)):
            self.below[top].add(bottom)
            self.above[bottom].add(top)

    def merge(self, one: int, other: int, *, safe: bool = False) -> None:
        """Both in one row, unless that closes a circle."""
        a, b = sorted((self.find(one), self.find(other)))
        if a == b or not (safe or not (self.reaches(a, b) or self.reaches(b, a))):
            return
        for person in self.members[b]:
            self.root[person] = a
        self.members[a] += self.members[b]
        self.below[a] |= self.below[b]
        self.above[a] |= self.above[b]

    def settle(self) -> None:
        """Rename all edges to the groups' present names."""
        for group in range(len(self.root)):
            if self.find(group) == group:
                self.below[group] = {self.find(g) for g in self.below[group]} - {group}
                self.above[group] = {self.find(g) for g in self.above[group]} - {group}


def ranks_of(families: Families, wished: Mapping[int, int]) -> list[int]:
    """Row of each person, 0 = top. ``wished``: generations below the index child for people whom no link places."""
    grid = _Grid(len(families.people))
    above, beside = _demands(families)
    knotted = _knotted(len(families.people), above, beside)
    for parent, child in above:
        grid.put_above(parent, child, safe=not (knotted[parent] and knotted[child]))
    for one, other in beside:
        grid.merge(one, other, safe=not (knotted[one] and knotted[other]))
    grid.settle()
    return _rows(grid, families, wished)


def _demands(families: Families) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Who stands above whom, and who beside whom, the strongest demand first."""
    main: list[Link] = []
    second: list[Link] = []
    for i, link in enumerate(families.links):
        (main if families.primary[link.child] == i else second).append(link)
    links = [*main, *sorted(second, key=lambda link: (link.nature != "birth", link.child))]
    above = [(parent, link.child) for link in links for parent in link.parents]
    with_children = {link.parents for link in families.links}
    pairs = sorted(families.pairs, key=lambda p: ((p.one, p.other) not in with_children, not p.recorded, p.one, p.other))
    beside = [(pair.one, pair.other) for pair in pairs]
    beside += [(members[0], sibling) for members in _sibships(families) for sibling in members[1:]]
    return above, [*beside, *families.companions]


def _knotted(count: int, above: Sequence[tuple[int, int]], beside: Sequence[tuple[int, int]]) -> list[bool]:
    """Who would be part of a circle if all demands were met; a demand on anybody else closes none."""
    if not count:
        return []
    level = np.array(beside, dtype=np.int64).reshape(-1, 2).T
    both = sparse.coo_matrix((np.ones(level.shape[1]), (level[0], level[1])), shape=(count, count))
    _, group = csgraph.connected_components(both, directed=False)
    steps = np.array(above, dtype=np.int64).reshape(-1, 2).T
    down = sparse.coo_matrix((np.ones(steps.shape[1]), (group[steps[0]], group[steps[1]])), shape=(count, count))
    _, circle = csgraph.connected_components(down, directed=True, connection="strong")
    size = np.bincount(circle[np.unique(group)], minlength=count)
    own = {int(group[a]) for a, b in above if group[a] == group[b]}
    return [bool(size[circle[g]] > 1) or int(g) in own for g in group]


def _sibships(families: Families) -> list[list[int]]:
    found: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for child, parents in enumerate(families.sibship):
        if parents:
            found[parents].append(child)
    return [found[key] for key in sorted(found)]


def _rows(grid: _Grid, families: Families, wished: Mapping[int, int]) -> list[int]:
    groups = [g for g in range(len(grid.root)) if grid.find(g) == g]
    order = _downwards(grid, groups)
    row = dict.fromkeys(groups, 0)
    for group in order:
        row[group] = max((row[g] + 1 for g in grid.above[group]), default=0)
    hanging = _hanging(grid, order)
    for _ in range(PASSES):
        if not _pulled_together(grid, order, row, hanging):
            break
    _align(grid, groups, row, families, wished)
    top = min(row.values(), default=0)
    return [row[grid.find(person)] - top for person in range(len(grid.root))]


def _downwards(grid: _Grid, groups: list[int]) -> list[int]:
    waiting = {g: len(grid.above[g]) for g in groups}
    ready = deque(g for g in groups if not waiting[g])
    order = []
    while ready:
        group = ready.popleft()
        order.append(group)
        for lower in sorted(grid.below[group]):
            waiting[lower] -= 1
            if not waiting[lower]:
                ready.append(lower)
    return order


def _hanging(grid: _Grid, order: list[int]) -> set[int]:
    """Groups that hang on one group above and so does all below them: they go where their parents go."""
    found: set[int] = set()
    for group in reversed(order):
        if len(grid.above[group]) == 1 and grid.below[group] <= found:
            found.add(group)
    return found


def _pulled_together(grid: _Grid, order: list[int], row: dict[int, int], hanging: set[int]) -> bool:
    """Move groups down to their children, or up to their parents, where that shortens more lines than it lengthens."""
    moved = False
    for group in reversed(order):
        anchors = grid.below[group] - hanging
        if anchors and len(anchors) >= len(grid.above[group]):
            step = min(row[g] for g in anchors) - 1 - row[group]
            moved = moved or step != 0
            _move(grid, group, step, row, hanging)
    for group in order:
        if grid.above[group] and len(grid.above[group]) > len(grid.below[group]):
            goal = max(row[g] for g in grid.above[group]) + 1
            moved, row[group] = moved or goal != row[group], goal
    return moved


def _move(grid: _Grid, group: int, step: int, row: dict[int, int], hanging: set[int]) -> None:
    """Move a group, and all that hangs on it."""
    waiting = [group] if step else []
    while waiting:
        one = waiting.pop()
        row[one] += step
        waiting += grid.below[one] & hanging


def _align(grid: _Grid, groups: list[int], row: dict[int, int], families: Families, wished: Mapping[int, int]) -> None:
    """Shift families that no link joins to the child so that those we know a generation for stand in it; the others start
    at the top.
    """
    parts = _parts(grid, groups)
    home = next((part for part in parts if families.index is not None and grid.find(families.index) in part), set())
    base = row[grid.find(families.index)] if families.index is not None else 0
    for part in parts:
        if part is home:
            continue
        said = sorted(base + wished[p] - row[grid.find(p)] for p in wished if grid.find(p) in part)
        shift = said[len(said) // 2] if said else -min(row[g] for g in part)
        for group in part:
            row[group] += shift


def _parts(grid: _Grid, groups: Iterable[int]) -> list[set[int]]:
    parts: list[set[int]] = []
    seen: set[int] = set()
    for start in groups:
        if start in seen:
            continue
        part, waiting = {start}, [start]
        while waiting:
            group = waiting.pop()
            for other in grid.above[group] | grid.below[group]:
                if other not in part:
                    part.add(other)
                    waiting.append(other)
        seen |= part
        parts.append(part)
    return parts
