"""Every reader of case data, and how to call it: what the tests of access are made from.

A reader is a public function that takes a ``Viewer`` and gives out something of children. It is registered where it is written::

    @reader(lambda read, call: read(call.graph, call.viewer, call.child, call.as_of), refuses=True)
    def network_of(graph, viewer, child_id, as_of, ...): ...

``call`` runs it for one child in one ``variant``; ``refuses`` says what a child out of scope comes to: ``NotAllowed``, or simply
nothing of that child in the answer. A test walks every module of ``graphmodel`` and ``queries`` and fails on a public function
that takes a ``Viewer`` and is neither registered here nor named by the test as no reader. To have all of them, import the modules
(``pkgutil.walk_packages``) and take ``readers()``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from graphmodel.store.connection import Graph

if TYPE_CHECKING:
    from graphmodel.access.viewers import Viewer

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Call:
    """What a reader is tried with. ``variant``: one of the reader's (an audience, a question), "" where it has one way only."""

    graph: Graph
    viewer: Viewer
    child: str
    as_of: date
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader. ``name``: its module and function. ``refuses``: a child out of scope is ``NotAllowed``, not just left out.

    ``for_one_child``: what it gives is about the child of the call; else about all in scope.
    """

    name: str
    call: Callable[[Call], object]
    refuses: bool
    variants: Callable[[], Iterable[str]]
    for_one_child: bool = True


_READERS: dict[str, Reader] = {}


def reader(
    call: Callable[[Callable[..., Any], Call], object],
    *,
    refuses: bool,
    variants: Callable[[], Iterable[str]] = lambda: ("",),
    for_one_child: bool = True,
) -> Callable[[F], F]:
    """Registers the function below it; returns it unchanged."""

    def registered(function: F) -> F:
        name = f"{function.__module__}.{function.__name__}"
        _READERS[name] = Reader(name, lambda given: call(function, given), refuses, variants, for_one_child)
        return function

    return registered


def readers() -> tuple[Reader, ...]:
    """Every reader of the modules that are imported, by name."""
    return tuple(_READERS[name] for name in sorted(_READERS))
