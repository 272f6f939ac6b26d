"""``kinmap run | demo | stop``: the app on this machine, the fictional team, and the end of both."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from graphmodel.access import viewers
from graphmodel.domain.errors import StoreFull
from graphmodel.record import Recorder
from graphmodel.store import embedded
from graphmodel.store.connection import Graph
from graphmodel.store.graph_folder import says_full
from graphmodel.store.scratch import sweep
from loaders.synthetic import synthetic_team
from ui.commands.anchoring import note_anchor
from ui.commands.shared import opened
from ui.commands.terminal import progress, put
from ui.serve import AppNote, check_port_free, running_app, serving, stop_process
from ui.settings import Settings, load_settings, opening_day

DEMO_WHY = "fictional demo team"


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap run --port 8600")(run)
    app.command(epilog="Example: kinmap demo --children 1000 --seed 7")(demo)
    app.command(epilog="Example: kinmap stop")(stop)


def run(
    port: Annotated[int | None, typer.Option(help="Port on 127.0.0.1.", min=1, max=65535)] = None,
    with_demo: Annotated[bool, typer.Option("--demo/--no-demo", help="Bring the fictional team into an empty record.")] = True,
) -> None:
    """Start the app on this machine. Ctrl-C stops everything that was started."""
    settings = load_settings()
    already = running_app(settings.home)
    if already is not None:
        put(f"Kinmap is already open at {already.address} with this data. Use it there; `kinmap stop` ends it.")
        return
    sweep(settings.home)
    chosen = port or settings.port
    check_port_free(chosen)
    signal.signal(signal.SIGTERM, _as_interrupt)
    with opened(settings, anchored=False) as graph:
        try:
            if with_demo and _is_empty(graph):
                _bring_demo(graph, settings, children=25, seed=7)
            _serve(graph, settings, chosen)
            note_anchor(graph, settings)
        finally:
            if graph.started_by_us:
                embedded.stop(settings.home)


def demo(
    children: Annotated[int, typer.Option(help="How many children.", min=1, max=20_000)] = 25,
    seed: Annotated[int, typer.Option(help="The same seed gives the same families.")] = 7,
) -> None:
    """Bring a fictional team into the record. Nobody in it is real."""
    settings = load_settings()
    with opened(settings) as graph:
        _bring_demo(graph, settings, children, seed)


def stop() -> None:
    """Stop the app and the embedded graph of this data folder. Everything saved stays."""
    settings = load_settings()
    app = running_app(settings.home)
    app_stopped = app is not None and stop_process(app.pid)
    graph_stopped = embedded.stop(settings.home)
    sweep(settings.home)
    stopped = [name for name, done in (("the app", app_stopped), ("the graph", graph_stopped)) if done]
    put(f"Stopped {' and '.join(stopped)}." if stopped else "Nothing was running.")


def _as_interrupt(_number: int, _frame: object) -> None:
    """A polite end from outside is the same as Ctrl-C."""
    raise KeyboardInterrupt


def _is_empty(graph: Graph) -> bool:
    return not viewers(graph, None)


def _bring_demo(graph: Graph, settings: Settings, children: int, seed: int) -> None:
    records = synthetic_team(children=children, seed=seed, as_of=opening_day(settings))
    with progress("Bringing the fictional team") as report:
        outcome = Recorder(graph).record(records, by="kinmap", why=DEMO_WHY, progress=report)
    written = sum(outcome.written.values())
    put(f"{children} fictional children: {written} records written, {outcome.unchanged} already there. Nobody in it is real.")


def _serve(graph: Graph, settings: Settings, port: int) -> None:
    try:
        with serving(settings.home, port, {"KINMAP_HOME": str(settings.home)}) as process:
            put(f"Kinmap is open at {AppNote(process.pid, port).address}")
            put(f"You are signed in as {_opening_viewer(graph, settings)}. Choose someone else at the top of the page.")
            put("Ctrl-C stops it.")
            process.wait()
        put("The app has ended. Everything saved is kept.")
    except KeyboardInterrupt:
        put("Kinmap has stopped. Everything saved is kept.")
    except OSError as error:
        if says_full(error):
            raise StoreFull(str(settings.home)) from error
        raise


def _opening_viewer(graph: Graph, settings: Settings) -> str:
    everyone = viewers(graph, opening_day(settings))
    chosen = next((v for v in everyone if settings.signed_in_as in (v.person_id, v.name)), None)
    viewer = chosen or next((v for v in everyone if v.role == "team_manager"), None)
    return f"{viewer.name}, {viewer.role.replace('_', ' ')}" if viewer else "nobody yet: bring in workers and teams first"
