"""``kinmap draw``: eco-map, genogram or mobility map of a child in the record, or a family in a file, as a file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.errors import BadFile, BadValue, UnknownRecord
from graphmodel.domain.masking import without_identities
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership
from loaders.reading import read_family_file
from ui.commands.drawn_files import Order, Picture, write
from ui.commands.terminal import complain, day_of
from ui.drawing.genogram import Focus, GenogramOptions
from ui.drawing.paper import A3, A4, Paper
from ui.drawing.take_away_words import COLOURS, TakeAway
from ui.notations import notation_named
from ui.settings import Settings, load_settings, opening_day
from ui.wording import short_day


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
Colour = Annotated[str, typer.Option(help=f"Of the child's page to take away: {', '.join(COLOURS)}.")]
WithPrivate = Annotated[bool, typer.Option("--with-private", help="On the child's own copy, what the child keeps private too.")]
Then = Annotated[str | None, typer.Option(help="Beside it the eco-map of this earlier day, YYYY-MM-DD; changes in words.")]
BothViews = Annotated[bool, typer.Option("--both-views", help="Our record laid over the child's eco-map; where they differ.")]
ENDINGS = (".svg", ".pdf", ".png", ".html")


def add_to(app: typer.Typer) -> None:
    """Puts this group's commands on the command line."""
    app.command(epilog="Example: kinmap draw genogram family.ged -o family.svg --report family.json")(draw)


def draw(
    picture: Annotated[Picture, typer.Argument(help="genogram, eco-map or mobility.")],
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
    colour: Colour = "plum",
    with_private: WithPrivate = False,
    then: Then = None,
    both_views: BothViews = False,
    household: Annotated[bool, typer.Option("--household", help="Who lives with the child in an eco-map's middle.")] = False,
    report: Annotated[Path | None, typer.Option(help="Write the drawing's proof and figures as JSON.")] = None,
) -> None:
    """Draw an eco-map, a genogram or a mobility map."""
    _refuse_places(out, report)
    _refuse_together(file, child, known_on)
    settings = load_settings()
    told = GenogramOptions(
        notation=notation_named(notation or settings.notation, settings),
        author=by,
        names=not without_names,
        cross=not no_cross,
        feelings=feelings,
        focus=_focus(up, down),
    )
    _refuse_nameless(picture, out, without_names)
    day = day_of(as_of, opening_day(settings))
    known = day_of(known_on, day, "--known-on") if known_on else None
    _refuse_sides(picture, out, then=then, both_views=both_views, in_record=file is None)
    earlier = _then(then, day)
    if file is not None:
        network = family_in(file, person, day, everybody=as_of is None)
    else:
        network = _map_of(str(child), day, audience, known)
    before = _map_of(str(child), earlier, audience, known) if earlier else None
    away = _take_away(network, settings, colour, with_private)
    write(Order(picture, out, paper.sheets, told, away, before, both_views, household), network, report)


def _refuse_sides(picture: Picture, out: Path, *, then: str | None, both_views: bool, in_record: bool) -> None:
    """Raises ``BadValue`` where there is no such picture."""
    if picture is Picture.MOBILITY and out.suffix.lower() == ".html":
        raise BadValue("-o", out.name, "a name that ends in .svg, .pdf or .png: there is no page to explore of a mobility map")
    if then is None and not both_views:
        return
    if picture is not Picture.ECO_MAP or not in_record or out.suffix.lower() == ".html":
        option = "--both-views" if then is None else "--then"
        raise BadValue(option, f"{picture.value} {out.name}", "an eco-map of a child in the record, as .svg, .pdf or .png")
    if then is not None and both_views:
        raise BadValue("--then", then, "one of --then and --both-views, not both")


def _then(then: str | None, day: date) -> date | None:
    """The earlier day of a map then and now."""
    if then is None:
        return None
    earlier = day_of(then, day, "--then")
    if earlier > day:
        raise BadValue("--then", then, f"a day up to {day.isoformat()}")
    return earlier


def _take_away(network: Network, settings: Settings, colour: str, private: bool) -> TakeAway:
    """How a child's page is made, with the days by which the child is answered."""
    if colour not in COLOURS:
        raise BadValue("--colour", colour, f"one of {', '.join(COLOURS)}")
    if network.audience is not Audience.CHILD:
        return TakeAway(colour=colour)
    from ui.promises import days_of_answers  # the calendar of bank holidays takes its time to import

    return TakeAway(due=days_of_answers(network, settings.thresholds), private=private, colour=colour)


def _refuse_together(file: Path | None, child: str | None, known_on: str | None) -> None:
    if (file is None) == (child is None):
        raise typer.BadParameter("Name either --child or a file.")
    if file is not None and known_on is not None:
        raise typer.BadParameter("A file has no history: --known-on goes with --child.")


def _refuse_nameless(picture: Picture, out: Path, without_names: bool) -> None:
    if without_names and (picture is not Picture.GENOGRAM or out.suffix.lower() == ".html"):
        raise BadValue(
            "--without-names", out.name, "for this picture: only a genogram as .svg, .pdf or .png can be drawn without names"
        )


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
