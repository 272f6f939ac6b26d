"""Layout to picture: homes, lines, symbols and words of one genogram, by the markup contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphmodel.domain.people import Person, PersonKind
from ui.drawing.genogram.accounts import accounts_of, unsure_pairs, without_doubt
from ui.drawing.genogram.bridges import bridged
from ui.drawing.genogram.captions import SYMBOL, Caption
from ui.drawing.genogram.couples import state_of
from ui.drawing.genogram.families import Families, Pair
from ui.drawing.genogram.forks import forks_of
from ui.drawing.genogram.homes import HEAD, Outline
from ui.drawing.genogram.kin import related_pairs
from ui.drawing.genogram.lines import DOUBTFUL, d_of, doubled, link_strokes, pair_style, slashes, stroke
from ui.drawing.genogram.notation import MCGOLDRICK, Notation
from ui.drawing.genogram.route import Point, Router
from ui.drawing.genogram.strands import Strands
from ui.drawing.genogram.symbols import symbol, words
from ui.drawing.genogram.texts import SIZE, Room, at_uprights, beside, between, over
from ui.drawing.genogram.words import link_words, pair_words, parts_of
from ui.drawing.palette import LIGHT
from ui.drawing.palette import Part as Sector
from ui.drawing.scene import Group, Label, Shape
from ui.drawing.text_width import width_of

Part = Shape | Label | Group
EDGE = 8.0
"""Words keep this far from the left edge of the page."""
FOOT = 18.0
"""Free room below words beside an upright line, so that they do not stand over somebody's head, if it can be had."""
BEYOND = 110.0
"""Words may reach this far to the right of the family."""
STROKE_ROOM = 20.0
"""Kept at the left end of a couple's line for the strokes of a pair that parted."""
HOME_TINTS = (Sector.HOME, Sector.PETS, Sector.FRIENDS, Sector.FAMILY)
"""Tints of homes, in turn; a home is told by its outline and name, never by its tint."""


def key_of_person(person: Person) -> str:
    """The id that stands in the drawing: the file's where there is one; never for a masked person. White space is written
    in percent.
    """
    return "%20".join((person.id if person.masked or not person.ref else person.ref).split()) or person.id


class Painter:
    """Ink of one family."""

    def __init__(
        self,
        families: Families,
        strands: Strands,
        captions: Sequence[Caption],
        router: Router,
        notation: Notation = MCGOLDRICK,
        *,
        dated: bool = True,
    ) -> None:
        self.families, self.strands, self.captions, self.router = families, strands, captions, router
        self.notation, self.dated = notation, dated
        self.keys = [key_of_person(person) for person in families.people]
        self.names = [" ".join(caption.names) for caption in captions]
        self.links = [(number, i) for number, strand in enumerate(strands.strands) for i in strand.links]
        self.unwritten: list[str] = []
        self.slashed: list[tuple[float, float, float, float]] = []
        self.forks = forks_of(families, strands, router)
        self.unsure_pairs, self.related = unsure_pairs(families), related_pairs(families)
        self.pair_points, self.link_points = self._bridged()
        self.room = self._room()
        self.texts: list[Part] = []
        self.unwritten += [", ".join(self.names[m] for m in twins.members) + ": twins" for twins in self.forks.said]

    def parts(self, outlines: Sequence[Outline] = ()) -> list[Part]:
        """Everything between the background and the legend: homes, lines, people, words."""
        for outline in outlines:
            self.room.avoid_line([*outline.corners, outline.corners[0]])
        homes = [part for i, outline in enumerate(outlines) for part in self._home(outline, i)]
        waiting: dict[tuple[int, ...], list[Shape]] = {}
        pairs = [part for i in range(len(self.families.pairs)) for part in self._pair(i, waiting)]
        links = [self._link(i, points, waiting) for (_, i), points in zip(self.links, self.link_points, strict=True)]
        self._link_texts()
        people = [self._person(i) for i in range(len(self.families.people))]
        names = [
            part
            for i in range(len(self.keys))
            for part in words(self.keys[i], self.captions[i], self.router.layout.centre[i], LIGHT.surface)
        ]
        return [*homes, *pairs, *links, *(stroke(d_of(bar)) for bar in self.forks.bars), *people, *self.texts, *names]

    # ---- lines and the room they leave

    def _bridged(self) -> tuple[list[list[list[Point]]], list[list[Point]]]:
        """Points of all pairs' lines and of all child lines, with bridges over the lines of other families."""
        pair_lines = [self._pair_lines(pair) for pair in self.families.pairs]
        lines: list[tuple[tuple[int, ...], list[Point]]] = [
            ((pair.one, pair.other), points)
            for pair, runs in zip(self.families.pairs, pair_lines, strict=True)
            for points in runs
        ]
        lines += [
            (link.parents, self.forks.line(number, link.child, self.router.child(number, link.child)))
            for number, link in ((number, self.families.links[i]) for number, i in self.links)
        ]
        over = iter(bridged(lines))
        return [[next(over) for _ in runs] for runs in pair_lines], list(over)

    def _pair_lines(self, pair: Pair) -> list[list[Point]]:
        if (pair.one, pair.other) in self.strands.routed:
            return self.router.routed(pair.one, pair.other)
        return [self.router.couple(pair.one, pair.other)]

    def _room(self) -> Room:
        room = Room(EDGE, self.router.layout.width + BEYOND)
        for points in [*(points for runs in self.pair_points for points in runs), *self.link_points]:
            room.take_line(points)
        for (cx, cy), caption in zip(self.router.layout.centre, self.captions, strict=True):
            half, (left, right) = SYMBOL / 2, caption.top
            room.take((cx - half - 2, cy - half - 2, SYMBOL + 4, SYMBOL + 4))
            room.take((cx - caption.width / 2, cy + half, caption.width, caption.height + 4))
            if caption.born:
                room.take((cx - left, cy - half - 17, left, 15))
            if caption.died:
                room.take((cx, cy - half - 17, right, 15))
        return room

    def _write(self, said: str, places: Iterator[Point], owner: str, size: float = SIZE, weight: int = 400) -> None:
        """Words at the first free place; where there is none they are kept with their ``owner``, to be said under the drawing."""
        at = self.room.write(said, places, size, weight)
        if at is None and said != "?":
            self.unwritten.append(f"{owner}: {said}")
        if at is not None:
            self.texts.append(Label(at[0], at[1], said, size, "start", weight, LIGHT.ink_2))

    def _write_along(self, said: str, points: list[Point], owner: str) -> None:
        """Words beside a line, in one piece or else in two; what fits nowhere is said under the drawing, as a whole."""
        pieces = parts_of(said)[::-1]  # the piece nearest to the line is written first; the others come above it
        if self._written([said], points, foot=FOOT) or self._written(pieces, points, foot=FOOT):
            return
        if not self._written([said], points) and not self._written(pieces, points):
            self.unwritten.append(f"{owner}: {said}")

    def _written(self, pieces: Sequence[str], points: list[Point], foot: float = 0.0) -> bool:
        """Whether all pieces found room: on the line's level pieces, else beside its upright ones. Without it none is written."""
        found: list[Label] = []
        for piece in pieces:
            width = width_of(piece, SIZE)
            at = self.room.write(piece, over(points, width)) or self.room.write(piece, at_uprights(points, width), foot=foot)
            if at is None:
                for label in found:
                    self.room.give_back(label.text, (label.x, label.y))
                return False
            found.append(Label(at[0], at[1], piece, SIZE, "start", 400, LIGHT.ink_2))
        self.texts += found
        return True

    # ---- people

    def _person(self, person: int) -> Group:
        who, caption = self.families.people[person], self.captions[person]
        age = f"age {caption.inside}" if caption.inside not in {"", "?"} and who.kind is not PersonKind.PET else ""
        title = ", ".join(part for part in (self.names[person], *caption.seconds, age, "died" if caption.dead else "") if part)
        return symbol(
            self.keys[person],
            caption,
            self.router.layout.centre[person],
            title,
        )

    # ---- pairs

    def _pair(self, index: int, waiting: dict[tuple[int, ...], list[Shape]]) -> list[Part]:
        """A recorded pair as a partnership; the line of any other pair is left ``waiting`` for the child it is known by."""
        pair, lines = self.families.pairs[index], self.pair_points[index]
        width, dash = pair_style(pair, self.notation)
        dash = DOUBTFUL if (pair.one, pair.other) in self.unsure_pairs else dash
        runs = [run for points in lines for run in (doubled(points) if (pair.one, pair.other) in self.related else [points])]
        strokes = [stroke(d_of(points), width, dash) for points in runs]
        marks = slashes(lines[0], state_of(pair.records), self.notation, 8)
        if marks:
            left, y = min(lines[0])
            self.slashed.append((left, y - 9, left + STROKE_ROOM + 12, y + 9))
        self._pair_text(pair, lines[0], parted=bool(marks))
        if not pair.recorded:
            waiting[pair.one, pair.other] = strokes
            return []
        said = pair_words(pair, dated=self.dated)
        left, right = sorted((pair.one, pair.other), key=lambda p: self.router.layout.x[p])
        group = Group(
            (("data-union", "%20".join(pair.records[-1].id.split())), ("data-partners", f"{self.keys[left]} {self.keys[right]}")),
            tuple(strokes),
            f"{self.names[left]} and {self.names[right]}: {pair.records[-1].status or 'a couple'}{', ' + said if said else ''}",
        )
        return [group, *marks]

    def _pair_text(self, pair: Pair, points: list[Point], *, parted: bool) -> None:
        said = pair_words(pair, dated=self.dated)
        if not said:
            return
        size = 14.0 if said == "?" else SIZE
        width = width_of(said, size)
        owner = f"{self.names[pair.one]} and {self.names[pair.other]}"
        if (pair.one, pair.other) in self.strands.routed:
            self._write(said, beside(points, width), owner, size)
        else:
            self._write(said, between(points, width, STROKE_ROOM if parted else 0.0), owner, size)

    # ---- child links

    def _link(self, index: int, points: list[Point], waiting: dict[tuple[int, ...], list[Shape]]) -> Group:
        link = self.families.links[index]
        strokes = [*link_strokes(without_doubt(link, self.unsure_pairs), points, self.notation), *waiting.pop(link.parents, [])]
        said = ", ".join(
            part for part in (link_words(link, dated=self.dated), *accounts_of(self.families, link, self.names)) if part
        )
        parents = sorted(link.parents, key=lambda p: self.router.layout.x[p])
        attributes = (
            ("data-child", self.keys[link.child]),
            ("data-parents", " ".join(self.keys[p] for p in parents)),
            ("data-nature", link.nature),
        )
        names = " and ".join(self.names[p] for p in parents)
        nature = link.nature.replace("_", " ")
        return Group(attributes, tuple(strokes), f"{self.names[link.child]}: {nature}, {names}{', ' + said if said else ''}")

    def _link_texts(self) -> None:
        """Days, natures and doubts on the lines, once where several children share them."""
        done = set()
        for (number, index), points in zip(self.links, self.link_points, strict=True):
            link = self.families.links[index]
            for said in (link_words(link, dated=self.dated), *accounts_of(self.families, link, self.names)):
                if said and (number, said) not in done:
                    done.add((number, said))
                    owner = f"{self.names[link.child]} with {' and '.join(self.names[p] for p in link.parents)}"
                    self._write_along(said, points, owner)

    # ---- homes

    def _home(self, outline: Outline, place: int) -> list[Part]:
        home = outline.home
        ink = (
            ("fill", LIGHT.kinds[HOME_TINTS[place % len(HOME_TINTS)]].tint),
            ("fill-opacity", "0.5"),
            ("stroke", LIGHT.ink_2),
            ("stroke-width", "1.5"),
            ("stroke-dasharray", "2 5"),
            ("stroke-linecap", "round"),
        )
        path = Shape("path", (("d", d_of([*outline.corners, outline.corners[0]])), *ink))
        members = " ".join(self.keys[m] for m in home.members)
        said = ", ".join(self.names[m] for m in home.members)
        self._write(home.name, _home_places(outline, width_of(home.name, SIZE, 600)), said, SIZE, 600)
        return [
            Group((("data-household", "%20".join(home.key.split())), ("data-members", members)), (path,), f"{home.name}: {said}")
        ]


def _home_places(outline: Outline, width: float) -> Iterator[Point]:
    """Places for a home's name: along its upper edges, then along its lower ones."""
    xs, ys = [x for x, _ in outline.corners], [y for _, y in outline.corners]
    (right, top), bottom = outline.corners[0], max(ys)
    left = outline.corners[-1][0]
    for y in (top + HEAD - 2, bottom - 5):
        low, high = (left, right) if y < bottom - 10 else (min(xs), max(xs))
        steps = int((high - low - width - 16) // 12)
        for step in range(max(1, steps + 1)):
            yield low + 8 + 12 * step, y
    yield left, top - 5
    lower = [(a, b) for (a, y), (b, other) in pairwise(outline.corners) if y == other == bottom]
    yield from ((min(piece) + 2, bottom + 14) for piece in lower)


def pair_room(pair: Pair) -> float:
    """Room between two symbols side by side that the line's words and strokes need."""
    said = pair_words(pair)
    parted = STROKE_ROOM + 2 if state_of(pair.records).parted else 0.0
    return max(42.0, width_of(said, SIZE) + 12 + parted) if said or parted else SYMBOL * 0.7
