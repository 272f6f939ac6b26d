"""``make bench``: what loads, questions, drawings, checks and backups cost, each against a plain yardstick of the same run.

Figures of different machines or days do not compare; the ratios of one run do.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from operator import itemgetter
from pathlib import Path
from statistics import median
from typing import TypeVar

import neo4j

from graphmodel.access import Viewer
from graphmodel.backup import back_up, check, logical_hash, restore
from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.people import Child, Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import View
from graphmodel.maps import network_of
from graphmodel.record import Recorder
from graphmodel.store import embedded, journal, proving
from graphmodel.store.agreement import Agreement
from graphmodel.store.chain import COLUMNS
from graphmodel.store.chain_faults import Examination
from graphmodel.store.connection import Graph, GraphSettings
from graphmodel.store.mapping import properties_of
from graphmodel.store.sealing import Key, Lock
from graphmodel.store.statements import statement
from loaders.synthetic import synthetic_team
from tests.benchmarks.canvas import measure_canvas
from tests.benchmarks.genograms import measure_genograms
from tests.benchmarks.questions import children_to_measure, measure_questions
from ui.drawing.eco_map import draw_eco_map
from ui.drawing.genogram import draw_genogram
from ui.drawing.svg import to_svg

DAY = date(2026, 11, 23)
BATCH = 1_000
T = TypeVar("T")


def say(what: str, figure: str) -> None:
    sys.stdout.write(f"{what:<58} {figure}\n")
    sys.stdout.flush()


def timed(work: Callable[[], T]) -> tuple[float, T]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


@contextmanager
def fresh_graph() -> Iterator[tuple[Graph, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        try:
            with Graph.open(GraphSettings(home=home)) as graph:
                yield graph, home
        finally:
            embedded.stop(home)


def bare_rows(records: Sequence[Record]) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """The same people and the same edges between them, as maps a bare driver can write."""
    nodes = [properties_of(one) for one in records if not isinstance(one, ParentLink | Partnership | Tie)]
    ends = {ParentLink: ("parent", "child"), Partnership: ("one", "other"), Tie: ("source_person", "target_person")}
    edges = []
    for one in records:
        if type(one) in ends:
            source, target = ends[type(one)]
            edges.append({"source": getattr(one, source), "target": getattr(one, target), "props": properties_of(one)})
    return nodes, edges


def bare_load(home: Path, records: Sequence[Record]) -> float:
    """Seconds that the driver alone needs for the same nodes and edges: keyed, in batches, no checks, no journal."""
    running = embedded.ensure(home)
    nodes, edges = bare_rows(records)
    with (
        neo4j.GraphDatabase.driver(running.address.uri, auth=("root", running.password)) as driver,
        driver.session(database="kinmap") as session,
    ):
        session.run("CREATE CONSTRAINT bare IF NOT EXISTS FOR (n:Bare) REQUIRE n.id IS UNIQUE").consume()

        def work(tx: neo4j.ManagedTransaction) -> None:
            for start in range(0, len(nodes), BATCH):
                tx.run("UNWIND $rows AS row CREATE (n:Bare) SET n = row", rows=nodes[start : start + BATCH]).consume()
            for start in range(0, len(edges), BATCH):
                tx.run(
                    "UNWIND $rows AS row MATCH (a:Bare {id: row.source}) MATCH (b:Bare {id: row.target}) "
                    "CREATE (a)-[e:BARE]->(b) SET e = row.props",
                    rows=edges[start : start + BATCH],
                ).consume()

        return timed(lambda: session.execute_write(work))[0]


def measure_loading(records: Sequence[Record]) -> None:
    with fresh_graph() as (_, home):
        bare = bare_load(home, records)
    with fresh_graph() as (graph, _):
        ours, _ = timed(lambda: Recorder(graph).record(records, by="bench", why="measured"))
        again, _ = timed(lambda: Recorder(graph).record(records, by="bench", why="measured"))
    rows = len(records)
    say("records", f"{rows:,}")
    say("bare driver, no checks, no journal", f"{rows / bare:,.0f} rows/s")
    say("Kinmap, checked and journalled", f"{rows / ours:,.0f} rows/s, {ours / bare:.1f} × the time of the bare driver")
    say("the same again (changes nothing)", f"{rows / again:,.0f} rows/s, {again / ours:.2f} × the first load")


def measure_answers(records: Sequence[Record]) -> None:
    children = [one for one in records if isinstance(one, Child)]
    operator = Viewer.operator()
    with fresh_graph() as (graph, _):
        Recorder(graph).record(records, by="bench", why="measured")
        measure_questions(graph, records, say)
        one_map = median(timed(lambda c=child: network_of(graph, operator, c.id, DAY))[0] for child in children[:15])  # type: ignore[misc]
        say("one child's whole map", f"{one_map * 1000:.0f} ms, median of {min(15, len(children))}")


def measure_drawing(records: Sequence[Record]) -> None:
    child = next(one for one in records if isinstance(one, Child))
    network = network_of_records(records, child.id, DAY)
    eco, _ = timed(lambda: to_svg(draw_eco_map(network).scene))
    tree, drawn = timed(lambda: to_svg(draw_genogram(network).scene))
    say(
        f"eco-map and genogram of one child ({drawn.count('data-person')} symbols)",
        f"{eco * 1000:.0f} ms and {tree * 1000:.0f} ms",
    )
    everyone = network_of_records([one for one in records if isinstance(one, Person | ParentLink | Partnership)], None, DAY)
    whole, _ = timed(lambda: draw_genogram(everyone))
    say(f"genogram of {len(everyone.people):,} people", f"{whole:.1f} s, {whole / tree:.0f} × the child's")


def measure_journal() -> None:
    entries = [
        journal.Entry(
            id=f"batch:{number}",
            chain="child",
            at="2026-11-23T09:00:00.000+00:00",
            by="bench",
            why="measured",
            kind="tie recorded",
            subject=str(number),
            after={"id": str(number), "kind": "friend"},
        )
        for number in range(50_000)
    ]
    took, _ = timed(lambda: journal.link(journal.Head("child", 0, ""), entries))
    say("journal entries hashed and chained", f"{len(entries) / took:,.0f} a second")
    rows = [[one[name] for name in COLUMNS] for one in journal.link(journal.Head("child", 0, ""), entries)]
    head = journal.Head("child", len(rows), str(rows[-1][11]))
    proved, _ = timed(lambda: Examination().chain(head, [rows]))
    say("journal entries proved in memory", f"{len(entries) / proved:,.0f} a second")


def measure_verifying(records: Sequence[Record], times: int) -> None:
    """The whole check against only fetching the same entries by the driver, in the same pages; median of five."""
    with fresh_graph() as (graph, home):
        for number in range(times):
            again = [replace(one, visibility=f"{number}") for one in records if not isinstance(one, View)]
            Recorder(graph).record(again if number else records, "bench", "measured")
        bare = median(bare_fetch(home) for _ in range(5))
        chains, verdict = min((timed(lambda: proving.examine(graph)) for _ in range(5)), key=itemgetter(0))
        agreement = Agreement()
        proving.examine(graph, newest=agreement)
        compared, faults = timed(lambda: list(agreement.faults(graph)))
    say("journal entries in the store", f"{verdict.entries:,}, {len(verdict.faults) + len(faults)} faults")
    say("fetched by the bare driver", f"{verdict.entries / bare:,.0f} entries/s")
    say("verified", f"{verdict.entries / chains:,.0f} entries/s, {chains / bare:.2f} × the bare fetch")
    say("graph compared with the journal", f"{len(agreement) / compared:,.0f} records/s")


def measure_backup(records: Sequence[Record]) -> None:
    """A backup and its restore, which proves itself, against the bare driver's time for the same people and edges alone."""
    lock, key = Lock.for_passphrase("velvet otter anchor violin"), Key(passphrase="velvet otter anchor violin")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.kinmap-backup"
        with fresh_graph() as (graph, home):
            Recorder(graph).record(records, by="bench", why="measured")
            making, made = timed(lambda: back_up(graph, home, file, lock))
        with fresh_graph() as (_, home):
            bare = bare_load(home, records)
        with fresh_graph() as (graph, _):
            checking, _ = timed(lambda: check(file, key))
            restoring, contents = timed(lambda: restore(graph, file, key))
            same = logical_hash(graph) == made.contents.logical_hash
    rows = sum(contents.records.values())
    say("backed up", f"{rows / making:,.0f} records/s, {making / bare:.1f} × the bare load")
    say("backup checked", f"{rows / checking:,.0f} records/s, {checking / bare:.1f} × the bare load")
    say("restored", f"{rows / restoring:,.0f} records/s, {restoring / bare:.1f} × the bare load, same hash: {same}")


def bare_fetch(home: Path) -> float:
    """Seconds that the driver alone needs to fetch every entry, chain by chain, one page after the other."""
    running = embedded.ensure(home)
    with (
        neo4j.GraphDatabase.driver(running.address.uri, auth=("root", running.password)) as driver,
        driver.session(database="kinmap") as session,
    ):
        heads = session.run("MATCH (head:JournalHead) RETURN head.chain, head.seq ORDER BY head.chain").values()
        few = [chain for chain, seq in heads if seq <= proving._PAGE]
        long = [(chain, first) for chain, seq in heads if seq > proving._PAGE for first in range(1, seq + 1, proving._PAGE)]

        def fetch() -> None:
            for start in range(0, len(few), 50):
                session.run(statement("journal/of_chains").text, chains=few[start : start + 50]).values()
            for chain, first in long:
                last = first + proving._PAGE - 1
                session.run(statement("journal/of_places").text, chain=chain, first=first, last=last).values()

        return timed(fetch)[0]


def main() -> None:
    measure_journal()
    team, authority = synthetic_team(children=25, as_of=DAY), synthetic_team(children=children_to_measure(), as_of=DAY)
    measure_loading(authority)
    measure_verifying(authority, times=5)
    measure_backup(authority)
    measure_answers(team)
    measure_answers(authority)
    measure_drawing(team)
    measure_genograms(say)
    measure_canvas(say)


main()
