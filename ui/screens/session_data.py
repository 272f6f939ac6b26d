"""What the map that a child draws is given: who is on it, who may be offered, whom to ask about; plain data for the browser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date, timedelta

from graphmodel.domain.dates import age_on
from graphmodel.domain.drawn import SPOKEN, Drawn
from graphmodel.domain.gate_facts import is_in_force
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Child
from graphmodel.domain.vocabulary import ENOUGH_SILENT, RELATIONSHIP_KINDS
from graphmodel.sessions import Canvas
from ui import session_words
from ui.drawing.eco_map_marks import CHILD_AGE, look_of
from ui.drawing.eco_map_members import Member
from ui.drawing.eco_map_places import sectors_of
from ui.drawing.eco_map_reading import PART_OF_SECTOR, first_name, members
from ui.drawing.palette import DARK, LIGHT, Palette

CODE_OF_PART = {part: sector.value for sector, part in PART_OF_SECTOR.items()}
"""The record's code of each part of the drawing."""
ASKED_AGAIN = timedelta(days=183)
"""Same person, same question: not more than once in so many days, unless the child speaks of it (guard rail 10)."""
MOST_ASKED = 6
_INK = ("paper", "surface", "ink", "ink_2", "primary", "on_primary", "line", "stormy", "ring", "seam")


def widths_of(network: Network) -> str:
    """Degrees of the parts of life for a first map: wider with the people the child knows there, at least 36 each."""
    degrees = [round((sector.ends - sector.begins) * 57.29578) for sector in sectors_of(members(network))]
    return " ".join(str(each) for each in degrees)


def canvas_data(canvas: Canvas, worker: str, day: date) -> dict[str, object]:
    """Everything the map shows. ``worker``: mark of who is signed in, which each gesture brings back."""
    network, drawn = canvas.network, {one.person: one for one in canvas.drawn}
    known = [member for member in members(network) if member.person.id in canvas.seals]
    shown = [*known, *_for_the_worker(canvas, known)]
    asked = _asked(network, shown, drawn, day)
    child = next(person for person in network.people if person.id == network.child)
    people = [_person(canvas, member, drawn.get(member.person.id), asked, day, member in known) for member in shown]
    return {
        "map": canvas.session.id,
        "revision": canvas.revision or "new",
        "worker": worker,
        "child": first_name(child),
        "own_word": child.own_word_for_contact if isinstance(child, Child) else None,
        "sectors": _sectors(canvas.session.sectors),
        "people": people,
        "cards": session_words.cards(),
        "words": dict(session_words.WORDS),
        "ink": {"light": _ink(LIGHT), "dark": _ink(DARK)},
    }


def _for_the_worker(canvas: Canvas, known: Sequence[Member]) -> list[Member]:
    """Who is joined to the child and nobody recorded that the child knows them: for the worker to offer, in the child's skin."""
    have = {member.person.id for member in known}
    everybody = members(replace(canvas.network, audience=Audience.WORKER))
    others = [member for member in everybody if member.person.id in canvas.seals and member.person.id not in have]
    return [replace(member, name=first_name(member.person), gate=None, last=None) for member in others]


def _person(
    canvas: Canvas, member: Member, drawn: Drawn | None, asked: dict[str, str], day: date, known: bool
) -> dict[str, object]:
    person = member.person
    age = age_on(person.birth, day)
    look = look_of(member, LIGHT, age is not None and age.number < CHILD_AGE)
    told = {name: getattr(drawn, name) for name in SPOKEN} if drawn is not None else {}
    described = member.unknown and member.name[:1].islower()  # to the child, whoever has a name is known
    return {
        "id": person.id,
        "mark": member.mark,
        "name": member.name,
        "full": None if person.known_as else person.name,
        "sub": _said_to_a_child(member.relationship),
        "icon": look.icon if described or not member.unknown else "adult",
        "square": look.square,
        "died": member.died,
        "unknown": described,
        "kind": CODE_OF_PART[member.part],
        "seal": canvas.seals[person.id],
        "offered": known and person.id in canvas.offered,
        "asks": asked.get(person.id),
        "drawn": drawn is not None,
        **told,
    }


def _said_to_a_child(relationship: str) -> str:
    """A relationship in a child's words: "brother", not "brother (full)"; nothing where nobody has said what it is."""
    unsaid = (RELATIONSHIP_KINDS.label("unknown_person"), "relationship not recorded")
    return "" if relationship in unsaid else relationship.split(" (")[0]


def _asked(network: Network, shown: Sequence[Member], drawn: dict[str, Drawn], day: date) -> dict[str, str]:
    """Whom the four faces are asked of: with whom something is planned, or whom the child wants to see; six at most."""
    planned = {who for plan in network.arrangements if is_in_force(plan, day) for who in plan.with_people}
    wanted = {one.person for one in drawn.values() if one.wants in ("more", "find", "meet", "write")}
    lately = {
        view.about
        for view in network.views
        if view.enough is not None
        and view.enough not in ENOUGH_SILENT
        and view.session not in {None, *_sessions(network, day)}
        and view.said_on.earliest is not None
        and view.said_on.earliest > day - ASKED_AGAIN
    }
    about = [m.person.id for m in shown if not m.died and m.person.id in planned | wanted and m.person.id not in lately]
    return {who: "see" if who in planned else "not_see" for who in about[:MOST_ASKED]}


def _sessions(network: Network, day: date) -> Iterable[str]:
    """Sessions of this day: what is said in them now has not been asked before."""
    return (one.id for one in network.sessions if one.on.can_be(day))


def _sectors(kept: str | None) -> list[dict[str, object]]:
    codes = list(CODE_OF_PART.values())
    widths = [float(each) for each in (kept or "").split() if each.replace(".", "", 1).isdigit()]
    widths = widths if len(widths) == len(codes) and all(widths) else [60.0] * len(codes)
    return [
        {"code": code, "label": session_words.PARTS[code], "degrees": width} for code, width in zip(codes, widths, strict=True)
    ]


def _ink(palette: Palette) -> dict[str, object]:
    kinds = {CODE_OF_PART[part]: asdict(ink) for part, ink in palette.kinds.items()}
    return {name: getattr(palette, name) for name in _INK} | {"kinds": kinds}
