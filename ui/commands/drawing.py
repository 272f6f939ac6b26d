"""``kinmap draw``: an eco-map or a genogram of a child in the record, or of a family in a file, as SVG, PDF, PNG or HTML."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.errors import BadFile, BadValue, Failed, StoreFull, UnknownRecord
from graphmodel.domain.masking import without_identities
from graphmodel.domain.network import Audience, Network
from graphmodel.store.graph_folder import says_full
from loaders.reading import read_family_file
from ui.commands.terminal import complain, day_of, put
from ui.drawing.document import to_pdf, to_png
from ui.drawing.drawing import EcoMapReport
from ui.drawing.eco_map import draw_eco_map
from ui.drawing.genogram import Report, draw_genogram
from ui.drawing.scene import Scene
from ui.drawing.svg import to_svg
from ui.settings import load_settings, opening_day


class Picture(StrEnum):
    """What can be drawn."""

    GENOGRAM = "genogram"
    ECO_MAP = "eco-map"


ENDINGS = (".svg", ".pdf", ".png", ".html")


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap draw genogram family.ged -o family.svg --report family.json")(draw)


def draw(
    picture: Annotated[Picture, typer.Argument(help="genogram or eco-map.")],
    file: Annotated[Path | None, typer.Argument(help="A family in a file; drawn without the record.")] = None,
    out: Annotated[Path, typer.Option("-o", "--out", help="Where to: .svg, .pdf, .png or .html.")] = Path("map.svg"),
    child: Annotated[str | None, typer.Option(help="A child in the record, by id.")] = None,
    person: Annotated[str | None, typer.Option(help="Who stands in the middle of a file's family, by the file's id.")] = None,
    as_of: Annotated[str | None, typer.Option(help="The day it shows, YYYY-MM-DD; today when left out.")] = None,
    known_on: Annotated[str | None, typer.Option(help="As it was known at the end of this day (UTC), YYYY-MM-DD.")] = None,
    audience: Annotated[Audience, typer.Option(help="For whom: what they may not see is left out.")] = Audience.WORKER,
    report: Annotated[Path | None, typer.Option(help="Write the drawing's proof and figures as JSON.")] = None,
) -> None:
    """Draw an eco-map or a genogram."""
    if out.suffix.lower() not in ENDINGS:
        raise BadValue("-o", out.name, f"a name that ends in {', '.join(ENDINGS)}")
    for option, path in (("-o", out), ("--report", report)):
        if path is not None and not path.parent.is_dir():
            raise BadValue(option, str(path), "a name in a folder that is there: make the folder first, or choose another")
    if (file is None) == (child is None):
        raise typer.BadParameter("Name either --child or a file.")
    if file is not None and known_on is not None:
        raise typer.BadParameter("A file has no history: --known-on goes with --child.")
    day = day_of(as_of, opening_day(load_settings()))
    known = day_of(known_on, day, "--known-on") if known_on else None
    network = family_in(file, person, day) if file is not None else _map_of(str(child), day, audience, known)
    _write(picture, network, out, report)


def _map_of(child: str, day: date, audience: Audience, known_on: date | None) -> Network:
    # Read here: the driver takes a second to import, and a file is drawn without it.
    from graphmodel.access import Viewer
    from graphmodel.maps import network_of
    from ui.commands.shared import child_named, opened

    viewer = Viewer.operator()
    with opened(load_settings()) as graph:
        return network_of(graph, viewer, child_named(graph, viewer, child, day), day, audience, known_on=known_on)


def family_in(file: Path, person: str | None, day: date) -> Network:
    """The family of a file as of a day, everybody in it, protected people as a word; ``person`` (the file's id) in the middle.

    Raises:
        BadFile: the file cannot be read as a family; says every problem.
        UnknownRecord: nobody in the file has that id.
    """
    staged = read_family_file(file)
    if staged.problems:
        raise BadFile(file.name, "cannot be drawn.", "\n".join(problem.message for problem in staged.problems))
    for notice in staged.notices:
        complain(f"Note: {notice.message}")
    network = network_of_records(staged.records, None, day)
    if person is not None:
        middle = next((one for one in network.people if one.ref == person.strip("@")), None)
        if middle is None:
            raise UnknownRecord("person", person, f"Use an id of {file.name}.")
        network = replace(network, child=middle.id)
    # Nobody signs in to draw a file. The key comes from what the file says, so that the same file gives the same bytes.
    return without_identities(network, hashlib.sha256(repr(staged.records).encode()).digest())


def _write(picture: Picture, network: Network, out: Path, report: Path | None) -> None:
    drawing = draw_genogram(network) if picture is Picture.GENOGRAM else draw_eco_map(network)
    ending = out.suffix.lower()
    _save(out, _page_of(network) if ending == ".html" else _as_file(drawing.scene, ending))
    if report is not None:
        _save(report, json.dumps(asdict(drawing.report), indent=2).encode())
    put(f"{out}: {_said(drawing.report)}")


def _page_of(network: Network) -> bytes:
    from ui.components.network_explorer import explorer_html  # the page's library takes a second to import

    return explorer_html(network).encode()


def _as_file(scene: Scene, ending: str) -> bytes:
    """The picture in the form that the file's ending names."""
    if ending == ".svg":
        return to_svg(scene).encode()
    return to_pdf(scene) if ending == ".pdf" else to_png(scene)


def _said(report: Report | EcoMapReport) -> str:
    lost, invented = (value if isinstance(value, int) else len(value) for value in (report.lost, report.invented))
    return (
        f"{report.drawn_people} of {report.people} people drawn, {lost} lost, {invented} invented, {report.overlaps} overlapping."
    )


def _save(path: Path, content: bytes) -> None:
    """Whole or not at all: written beside and moved into place."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        if says_full(error):
            raise StoreFull(str(path.parent)) from error
        raise Failed(f"{path} cannot be written: {error.strerror}. Choose another place.") from error
