"""``kinmap draw``: an eco-map or a genogram of a child in the record, or of a family in a file, as SVG, PDF, PNG or HTML."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.errors import BadFile, BadValue, Failed, StoreFull, UnknownRecord
from graphmodel.domain.masking import without_identities
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership
from graphmodel.store.graph_folder import says_full
from loaders.reading import read_family_file
from ui.commands.terminal import complain, day_of, put
from ui.drawing.document import pages_to_pdf, to_pdf, to_png
from ui.drawing.drawing import EcoMapReport
from ui.drawing.eco_map import draw_eco_map
from ui.drawing.genogram import Focus, GenogramOptions, Report, Sheets, draw_genogram, draw_sheets
from ui.drawing.paper import A3, A4, Paper
from ui.drawing.scene import Scene
from ui.drawing.svg import to_svg
from ui.notations import notation_named
from ui.settings import load_settings, opening_day
from ui.wording import short_day


class Picture(StrEnum):
    """What can be drawn."""

    GENOGRAM = "genogram"
    ECO_MAP = "eco-map"


class Size(StrEnum):
    """How large a file to print is."""

    FITTED = "fitted"
    A4 = "a4"
    A3 = "a3"

    @property
    def sheets(self) -> tuple[Paper, ...]:
        """The papers of this size, level first."""
        return {Size.FITTED: (), Size.A4: A4, Size.A3: A3}[self]


Generations = Annotated[
    int | None, typer.Option(min=0, help="Only so many generations of a genogram; 2 of the other way. The rest is counted.")
]
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
    notation: Annotated[str | None, typer.Option(help="Of a genogram: mcgoldrick, nsgc, or a .toml file; else as set.")] = None,
    paper: Annotated[Size, typer.Option(help="Of a .pdf or .png, on as many sheets as a genogram needs.")] = Size.FITTED,
    by: Annotated[str | None, typer.Option(help="Who draws it, printed at the top of a genogram.")] = None,
    without_names: Annotated[
        bool, typer.Option("--without-names", help="A genogram to share: codes, bands of ages, no days.")
    ] = False,
    no_cross: Annotated[bool, typer.Option("--no-cross", help="A leaf, not a cross, at who died: ask the family.")] = False,
    feelings: Annotated[bool, typer.Option("--feelings", help="How it is between people, on a genogram.")] = False,
    up: Generations = None,
    down: Generations = None,
    report: Annotated[Path | None, typer.Option(help="Write the drawing's proof and figures as JSON.")] = None,
) -> None:
    """Draw an eco-map or a genogram."""
    _refuse_places(out, report)
    if (file is None) == (child is None):
        raise typer.BadParameter("Name either --child or a file.")
    if file is not None and known_on is not None:
        raise typer.BadParameter("A file has no history: --known-on goes with --child.")
    settings = load_settings()
    told = GenogramOptions(
        notation=notation_named(notation or settings.notation, settings),
        author=by,
        names=not without_names,
        cross=not no_cross,
        feelings=feelings,
        focus=_focus(up, down),
    )
    if without_names and (picture is not Picture.GENOGRAM or out.suffix.lower() == ".html"):
        raise BadValue(
            "--without-names", out.name, "for this picture: only a genogram as .svg, .pdf or .png can be drawn without names"
        )
    day = day_of(as_of, opening_day(settings))
    known = day_of(known_on, day, "--known-on") if known_on else None
    if file is not None:
        network = family_in(file, person, day, everybody=as_of is None)
    else:
        network = _map_of(str(child), day, audience, known)
    _write(Order(picture, out, paper.sheets, told), network, report)


def _focus(up: int | None, down: int | None) -> Focus | None:
    return None if up is None and down is None else Focus(up=2 if up is None else up, down=2 if down is None else down)


def _refuse_places(out: Path, report: Path | None) -> None:
    if out.suffix.lower() not in ENDINGS:
        raise BadValue("-o", out.name, f"a name that ends in {', '.join(ENDINGS)}")
    for option, path in (("-o", out), ("--report", report)):
        if path is not None and not path.parent.is_dir():
            raise BadValue(option, str(path), "a name in a folder that is there: make the folder first, or choose another")


def _map_of(child: str, day: date, audience: Audience, known_on: date | None) -> Network:
    # Read here: the driver takes a second to import, and a file is drawn without it.
    from graphmodel.access import Viewer
    from graphmodel.maps import network_of
    from ui.commands.shared import child_named, opened

    viewer = Viewer.operator()
    with opened(load_settings()) as graph:
        return network_of(graph, viewer, child_named(graph, viewer, child, day), day, audience, known_on=known_on)


def family_in(file: Path, person: str | None, day: date, *, everybody: bool = False) -> Network:
    """The family of a file as of a day, protected people as a word; ``person`` (the file's id) in the middle.

    ``everybody``: nobody named the day, so that a file with later days in it is drawn as of the last of them, and that is said:
    a slip of the pen in a year of birth must not take somebody off the picture.

    Raises:
        BadFile: the file cannot be read as a family; says every problem.
        UnknownRecord: nobody in the file has that id.
    """
    staged = read_family_file(file)
    if staged.problems:
        raise BadFile(file.name, "cannot be drawn.", "\n".join(problem.message for problem in staged.problems))
    for notice in staged.notices:
        complain(f"Note: {notice.message}")
    if everybody and (last := _last_beginning(staged.records)) > day:
        complain(f"Note: {file.name} has days after {short_day(day)}; everybody in it is drawn, as of {short_day(last)}.")
        day = last
    network = network_of_records(staged.records, None, day)
    if person is not None:
        middle = next((one for one in network.people if one.ref == person.strip("@")), None)
        if middle is None:
            raise UnknownRecord("person", person, f"Use an id of {file.name}.")
        network = replace(network, child=middle.id)
    # Nobody signs in to draw a file. The key comes from what the file says, so that the same file gives the same bytes.
    return without_identities(network, hashlib.sha256(repr(staged.records).encode()).digest())


def _last_beginning(records: Iterable[Record]) -> date:
    """The last day on which somebody in a file was born, or a link or a pair began; far back where no day is told."""
    days = [
        one.birth if isinstance(one, Person) else one.since
        for one in records
        if isinstance(one, Person | ParentLink | Partnership)
    ]
    return max((day.earliest for day in days if day is not None and day.earliest is not None), default=date.min)


@dataclass(frozen=True, slots=True)
class Order:
    """What is drawn, and where to. ``sheets``: papers upright and level to choose from; empty: as large as the drawing."""

    picture: Picture
    out: Path
    sheets: tuple[Paper, ...]
    options: GenogramOptions


def _write(order: Order, network: Network, report: Path | None) -> None:
    ending = order.out.suffix.lower()
    if order.picture is Picture.GENOGRAM and order.sheets and ending in {".pdf", ".png"}:
        sheets, figures = draw_sheets(network, order.options, order.sheets)
        _save_sheets(order.out, sheets)
        proof: Report | EcoMapReport = figures
        said = f"{_said(proof)} Sheets: {len(sheets.pages)}. Links to another page: {sheets.elsewhere}."
    else:
        drawing = draw_genogram(network, order.options) if order.picture is Picture.GENOGRAM else draw_eco_map(network)
        proof, paper = drawing.report, _best(order.sheets, drawing.scene)
        _save(order.out, _page_of(network) if ending == ".html" else _as_file(drawing.scene, ending, paper))
        said = _said(proof)
    if report is not None:
        _save(report, json.dumps(asdict(proof), indent=2).encode())
    put(f"{order.out}: {said}")


def _save_sheets(out: Path, sheets: Sheets) -> None:
    """A PDF of all pages; a PNG for each page, numbered where there are several."""
    if out.suffix.lower() == ".pdf":
        _save(out, pages_to_pdf(sheets.pages, sheets.paper))
        return
    for place, page in enumerate(sheets.pages, start=1):
        name = out if len(sheets.pages) == 1 else out.with_name(f"{out.stem}-{place}{out.suffix}")
        _save(name, to_png(page, paper=sheets.paper))


def _best(sheets: tuple[Paper, ...], scene: Scene) -> Paper:
    """The sheet on which the drawing is largest: the level one where it is wider than high."""
    if not sheets:
        return Paper.FITTED
    return sheets[0] if scene.width >= scene.height else sheets[1]


def _page_of(network: Network) -> bytes:
    from ui.components.network_explorer import explorer_html  # the page's library takes a second to import

    return explorer_html(network).encode()


def _as_file(scene: Scene, ending: str, paper: Paper) -> bytes:
    """The picture in the form that the file's ending names."""
    if ending == ".svg":
        return to_svg(scene).encode()
    return to_pdf(scene, paper) if ending == ".pdf" else to_png(scene, paper=paper)


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
