"""The one connection to the graph, whichever engine keeps it.

An embedded graph and a Neo4j server are reached by the same driver and the same statements; only opening differs. Reads and
writes are managed: they are tried again while that can help, for half a minute at most, also when the embedded server was killed
meanwhile (it is started again). **A write may therefore run twice**: its work must be idempotent, by ids made before it starts
and ``MERGE`` on them. What a ``write`` returned for is on disk.
"""

from __future__ import annotations

import logging
import random
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import neo4j

from graphmodel.domain.errors import BadStatement, KinmapError, StoreFull, StoreUnavailable
from graphmodel.store import embedded, faults
from graphmodel.store.graph_folder import DATABASE, RESERVE_BYTES, GraphFolder
from graphmodel.store.migrations import migrate
from graphmodel.store.restored import see_whole
from graphmodel.store.statements import Statement
from graphmodel.store.steps import Moment, Step, Watcher
from graphmodel.store.watch import watched

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # a broken connection is ours to say, once, in words

T = TypeVar("T")
RETRY_BUDGET_S = 30.0
READ_LIMIT_S = 120.0
"""How long one read may take on a server that heeds the driver's limit (Neo4j); the embedded server has its own.

A server that has just started plans a long question for tens of seconds on a busy machine; asked again it takes a moment.
"""

WRITE_LIMIT_S = 600.0
"""How long one write may take there, so that one that hangs does not keep the others waiting for ever."""

_BOLT = re.compile(r"^(neo4j|bolt)(\+s|\+ssc)?://.")
_KEY_RETRY_S = 3.0  # a key that is still taken after this is truly taken, and not by a writer who met us
_KEY_TRIES = 10  # and after so many tries: on a busy machine two who write at once meet again and again for longer than that
_ROW_BYTES = 4096  # what a row of a statement takes at most, in log, pages, indexes and journal
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.01, 1.0


@dataclass(frozen=True, slots=True)
class GraphSettings:
    """Where the graph is. ``uri`` None = embedded, kept in ``home``; else ``neo4j://…`` or ``bolt://…``.

    ``retry_s``: how long, in seconds, a read or write is tried again before the user is told. ``watcher`` is told of every step
    (:mod:`graphmodel.store.steps`). ``passing``: an embedded graph that lives no longer than this program and keeps nothing.
    """

    home: Path
    uri: str | None = None
    user: str | None = None
    password: str | None = None
    database: str | None = None
    retry_s: float = RETRY_BUDGET_S
    watcher: Watcher | None = None
    passing: bool = False

    def tell(self, moment: Moment, statement: Statement | None = None, params: Mapping[str, object] | None = None) -> None:
        """Tell the watcher of a step, where there is one."""
        if self.watcher is not None:
            self.watcher(Step(moment, statement, params or {}))


class Transaction:
    """What a unit of work writes through. Everything in it is kept, or nothing."""

    def __init__(self, transaction: neo4j.ManagedTransaction, folder: GraphFolder | None, settings: GraphSettings) -> None:
        self._transaction = transaction
        self._folder = folder
        self._settings = settings
        self._written_rows = 0

    def run(self, statement: Statement, **params: object) -> list[dict[str, object]]:
        """The rows of one statement, in its order, fetched before this returns."""
        _see_params(statement, params)
        if self._folder is not None and statement.kind != "read":
            self._written_rows += sum(len(value) for value in params.values() if isinstance(value, list | tuple))
            self._folder.see_room(RESERVE_BYTES + self._written_rows * _ROW_BYTES)
        self._settings.tell(Moment.WRITES, statement, params)
        return _rows(self._transaction.run(statement.text, params))


@dataclass(frozen=True, slots=True)
class _Link:
    """One driver to one server. A server that was started again is another link."""

    driver: neo4j.Driver
    uri: str
    bookmarks: neo4j.BookmarkManager


class Graph:
    """The graph. Safe to use from several threads at once; a context manager that closes the connection."""

    def __init__(self, settings: GraphSettings) -> None:
        self._settings = settings
        self._folder = GraphFolder.of(settings.home) if settings.uri is None else None
        self._lock = threading.Lock()
        self.started_by_us = False
        """This program started the embedded server, so it may stop it again (:func:`graphmodel.store.embedded.stop`)."""
        self._link = self._new_link()

    @classmethod
    def open(cls, settings: GraphSettings, restoring: bool = False) -> Self:
        """Connect; start the embedded server if it does not run; bring the store to this program's schema.

        ``restoring``: a restore opens it, which alone may open a store that a restore has not finished filling.

        :raises StoreUnavailable: nothing answers; :raises Refused: the store was made by a newer Kinmap; :raises Failed: it holds
            a part of a backup only.
        """
        graph = cls(settings)
        try:
            migrate(graph)
            if not restoring:
                see_whole(graph)
        except BaseException:
            graph.close()
            raise
        return graph

    @property
    def is_server(self) -> bool:
        """A server of its own keeps the graph (Neo4j), not one that Kinmap started."""
        return self._settings.uri is not None

    @property
    def home(self) -> Path:
        """The data folder, whichever engine keeps the graph."""
        return self._settings.home

    @property
    def where(self) -> str:
        """The graph's place in words for messages: its address, or its folder."""
        return self._settings.uri or str(self._settings.home)

    def engine(self) -> str:
        """What answers, in its own words: "Neo4j 5.26.0", "ArcadeDB 26.10.2".

        :raises StoreUnavailable: nothing does.
        """
        agent = self._persist(lambda session: session.run("RETURN 1 AS one").consume().server.agent)
        inside = re.search(r"\((.+)\)$", agent)  # an engine that speaks as another says its own name in brackets
        return inside[1] if inside else agent.replace("/", " ")

    def read(self, statement: Statement, **params: object) -> list[dict[str, object]]:
        """The rows of one reading statement, in its order.

        :raises StoreUnavailable: no answer within the time that retries may take.
        """
        if statement.kind != "read":
            raise BadStatement((f"{statement.name}: a statement that writes was given to read()",))
        _see_params(statement, params)

        @neo4j.unit_of_work(timeout=READ_LIMIT_S)
        def rows(transaction: neo4j.ManagedTransaction) -> list[dict[str, object]]:
            self._settings.tell(Moment.READS, statement, params)
            return _rows(transaction.run(statement.text, params))

        return self._persist(lambda session: session.execute_read(rows))

    def write(self, work: Callable[[Transaction], T], patience_s: float | None = None) -> T:
        """Run ``work`` in one transaction and return what it returns, once that is on disk. ``work`` may run more than once.

        An error that ``work`` raises takes everything back. ``patience_s``: how long, in seconds, it is tried again where nobody
        waits for the answer; None = as everything else.

        :raises StoreUnavailable: no answer within the time that retries may take; :raises StoreFull: no room on the disk.
        """

        @neo4j.unit_of_work(timeout=WRITE_LIMIT_S)
        def unit(transaction: neo4j.ManagedTransaction) -> T:
            result = work(Transaction(transaction, self._folder, self._settings))
            self._settings.tell(Moment.COMMITS)
            return result

        result = self._persist(lambda session: session.execute_write(unit), patience_s)
        self._settings.tell(Moment.KEPT)
        return result

    def close(self) -> None:
        """Close the connection. The embedded server goes on."""
        self._link.driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _persist(self, attempt: Callable[[neo4j.Session], T], patience_s: float | None = None) -> T:
        with watched(self._folder):
            return self._try_until_known(attempt, self._settings.retry_s if patience_s is None else patience_s)

    def _try_until_known(self, attempt: Callable[[neo4j.Session], T], budget_s: float) -> T:
        started = time.monotonic()
        taken: list[float] = []
        pause = _FIRST_PAUSE_S
        while True:
            link = self._link
            try:
                with self._session(link) as session:
                    return attempt(session)
            except faults.EngineFault as error:
                # Only since the key was taken: a server that was away for long before says nothing of who has it.
                taken = [*taken, time.monotonic()] if faults.key_taken(error) else []
                if not self._again(link, error, budget_s - (time.monotonic() - started), taken):
                    raise self._in_words(error) from error
                if self._settings.uri is None and faults.lost_connection(error):
                    relinking = time.monotonic()
                    self._link_again(link)
                    started += time.monotonic() - relinking  # starting the server again is no waiting for an answer
            time.sleep(pause * random.uniform(0.1, 1.0))  # noqa: S311 - spreads retries, guards nothing
            pause = min(pause * 2, _LONGEST_PAUSE_S)

    def _again(self, link: _Link, error: BaseException, left_s: float, taken: Sequence[float]) -> bool:
        """Whether another try may end otherwise, and there is time for it; ``taken``: when a key was found taken, in a row."""
        if taken:  # the first try of a long write may have taken longer than this by itself
            few = len(taken) < _KEY_TRIES and left_s > 0
            return few or taken[-1] - taken[0] < min(_KEY_RETRY_S, self._settings.retry_s)
        # Another thread may have moved to a new server meanwhile and closed the driver that this one used.
        replaced = link is not self._link and not isinstance(error, neo4j.exceptions.ClientError)
        return left_s > 0 and (faults.worth_retrying(error) or replaced)

    def _session(self, link: _Link) -> neo4j.Session:
        database = self._settings.database or (DATABASE if self._settings.uri is None else None)
        return link.driver.session(database=database, bookmark_manager=link.bookmarks)

    def _new_link(self) -> _Link:
        settings = self._settings
        if settings.uri is not None:
            auth = (settings.user, settings.password or "") if settings.user else None
            return _link(settings.uri, auth)
        running = embedded.ensure(settings.home, passing=settings.passing)
        self.started_by_us = self.started_by_us or running.started_by_us
        return _link(running.address.uri, ("root", running.password))

    def _link_again(self, broken: _Link) -> None:
        """Find the embedded server again, or start it: it may have been killed. One thread does it, the others wait."""
        if self._settings.passing:  # what it held may be gone: half of it would be a wrong answer
            raise StoreUnavailable(self.where, "The graph that was made for this request went away: ask again.")
        with self._lock:
            if self._link is broken:
                self._link = self._new_link()
                broken.driver.close()

    def _in_words(self, error: BaseException) -> KinmapError:
        if self._settings.uri is not None:
            return faults.in_words(error, self.where, None)
        said = faults.in_words(error, self.where, self._settings.home)
        if isinstance(said, StoreFull):  # the disk filled up under the server: see there why it must go
            embedded.end_at_once(self._settings.home)
        return said


def _link(uri: str, auth: tuple[str, str] | None) -> _Link:
    if not _BOLT.match(uri):  # the driver would take http:// too, and then ask for a package that is not here
        raise StoreUnavailable(uri, "KINMAP_GRAPH must look like neo4j://host:7687 or bolt://host:7687.")
    try:
        driver = neo4j.GraphDatabase.driver(
            uri,
            auth=auth,
            user_agent="kinmap",
            connection_timeout=5.0,
            connection_acquisition_timeout=15.0,
            max_transaction_retry_time=0.0,  # retries are ours: the driver does not know all that is worth another try
            notifications_min_severity="OFF",
            telemetry_disabled=True,
        )
    except (neo4j.exceptions.ConfigurationError, ValueError) as error:
        raise StoreUnavailable(uri, "KINMAP_GRAPH must look like neo4j://host:7687 or bolt://host:7687.") from error
    return _Link(driver, uri, neo4j.GraphDatabase.bookmark_manager())


def _rows(answer: neo4j.Result) -> list[dict[str, object]]:
    """The rows as they come: no statement returns nodes, so the driver's way through every value of every list is saved."""
    return [dict(zip(row.keys(), row.values(), strict=True)) for row in answer]


def _see_params(statement: Statement, params: dict[str, object]) -> None:
    if params.keys() != statement.params:
        missing, extra = statement.params - params.keys(), params.keys() - statement.params
        raise BadStatement((f"{statement.name}: parameters missing: {sorted(missing)}, not declared: {sorted(extra)}",))
