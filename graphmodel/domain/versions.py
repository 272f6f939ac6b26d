"""Versions of what a child said: a slip of the pen is corrected by a new view, and both stay (guard rail 3). Pure.

Views form chains: each correction names the view it corrects in ``supersedes``. The newest version that was not entered in error
counts, everywhere; the others are history, and stay readable as what they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from graphmodel.domain.voice import View

STRICTEST_FIRST = ("sw", "sw_iro", "all_professionals")
"""Who may read what a child keeps private, the fewest first."""


class Standing(StrEnum):
    """What a version of a view is now."""

    COUNTS = "counts"
    CORRECTED = "corrected"
    IN_ERROR = "entered in error"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a view, its place in its chain counted from 1, and what it is now."""

    view: View
    number: int
    standing: Standing


def current_views(views: Iterable[View]) -> tuple[View, ...]:
    """Those that count, in the order given: not entered in error, and not corrected by one that counts.

    Where a correction itself was entered in error, what it corrected counts again.
    """
    known = tuple(views)
    corrected = corrected_ids(known)
    return tuple(view for view in known if not view.in_error and view.id not in corrected)


def corrected_ids(views: Iterable[View]) -> frozenset[str]:
    """Ids of everything that a view which is not in error corrects, directly or through other corrections."""
    by_id = {view.id: view for view in views}
    corrected: set[str] = set()
    for view in by_id.values():
        if not view.in_error:
            corrected.update(each for each in _before(view, by_id) if each != view.id)
    return frozenset(corrected)


def versions_of(view_id: str, views: Iterable[View]) -> tuple[Version, ...]:
    """The whole chain that a view stands in, oldest first; () when the view is not among them."""
    return next((chain for chain in chains(views) if view_id in {each.view.id for each in chain}), ())


def chains(views: Iterable[View]) -> tuple[tuple[Version, ...], ...]:
    """Every chain, those said last first; within a chain oldest first.

    A version whose correction was entered in error can have another beside it: both stand in the chain, in order of id.
    """
    by_id = {view.id: view for view in views}
    corrected = corrected_ids(by_id.values())
    groups: dict[str, list[tuple[int, View]]] = {}
    for view in by_id.values():
        past = _before(view, by_id)
        groups.setdefault(past[-1] if past else view.id, []).append((len(past), view))
    found = [_numbered(group, corrected) for group in groups.values()]
    return tuple(sorted(found, key=lambda chain: (chain[-1].view.said_on.order(), chain[-1].view.id), reverse=True))


def with_strictest_privacy(told: Iterable[Iterable[Version]]) -> tuple[View, ...]:
    """Every view of these chains, each as private as the most private of its chain: a slip in that opens nothing."""
    private = [(chain, strictest(*(each.view.private_to for each in chain))) for chain in map(tuple, told)]
    return tuple(replace(each.view, private_to=privacy) for chain, privacy in private for each in chain)


def strictest(*privacies: str | None) -> str | None:
    """The narrowest of these, as it counts for every version of a view; None = nobody asked for any."""
    asked = [privacy for privacy in privacies if privacy is not None]
    return next((privacy for privacy in (*STRICTEST_FIRST, *asked) if privacy in asked), None)


def _numbered(group: Iterable[tuple[int, View]], corrected: frozenset[str]) -> tuple[Version, ...]:
    ordered = sorted(group, key=lambda one: (one[0], one[1].id))
    return tuple(Version(view, number, _standing(view, corrected)) for number, (_, view) in enumerate(ordered, start=1))


def _standing(view: View, corrected: frozenset[str]) -> Standing:
    if view.in_error:
        return Standing.IN_ERROR
    return Standing.CORRECTED if view.id in corrected else Standing.COUNTS


def _before(view: View, by_id: Mapping[str, View]) -> list[str]:
    """Ids of what a view corrects, nearest first; ends at what is not among the views, and never goes in circles."""
    found: list[str] = []
    earlier = view.supersedes
    while earlier is not None and earlier not in found and earlier != view.id:
        found.append(earlier)
        earlier = by_id[earlier].supersedes if earlier in by_id else None
    return found
