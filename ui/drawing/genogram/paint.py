"""Layout to picture: symbols, lines and words of one genogram, by the markup contract."""

from __future__ import annotations

from collections.abc import Sequence

from graphmodel.domain.people import Person
from ui.drawing.genogram.bridges import bridged
from ui.drawing.genogram.captions import SYMBOL, Caption
from ui.drawing.genogram.families import Families, Pair
from ui.drawing.genogram.lines import d_of, link_strokes, pair_style, slashes, stroke
from ui.drawing.genogram.route import Point, Router
from ui.drawing.genogram.strands import Strands
from ui.drawing.genogram.symbols import symbol, words
from ui.drawing.genogram.words import link_words, pair_words
from ui.drawing.palette import LIGHT
from ui.drawing.scene import Group, Label, Shape
from ui.drawing.text_width import width_of

Part = Shape | Label | Group
WORD_SIZE = 12.0


def key_of_person(person: Person) -> str:
    """The id that stands in the drawing: the file's where there is one; never for a masked person. White space is written in percent."""
    return "%20".join((person.id if person.masked or not person.ref else person.ref).split()) or person.id


class Painter:
    """Ink of one family."""

    def __init__(self, families: Families, strands: Strands, captions: Sequence[Caption], router: Router) -> None:
        self.families, self.strands, self.captions, self.router = families, strands, captions, router
        self.keys = [key_of_person(person) for person in families.people]
        self.names = [" ".join(caption.names) for caption in captions]
        self.pair_lines = [self._pair_points(pair) for pair in families.pairs]
        self.link_lines = [(number, i) for number, strand in enumerate(strands.strands) for i in strand.links]
        self._bridge()
        self.known_by_child: dict[tuple[int, ...], list[Shape]] = {}
        self.texts: list[Part] = []

    def parts(self) -> list[Part]:
        """Everything between the background and the legend: lines first, then people, then words."""
        pairs = [part for i in range(len(self.families.pairs)) for part in self._pair(i)]
        links = [self._link(i, points) for (_, i), points in zip(self.link_lines, self.link_points, strict=True)]
        people = [self._person(i) for i in range(len(self.families.people))]
        names = [
            part
            for i, caption in enumerate(self.captions)
            for part in words(self.keys[i], caption, self.router.layout.centre[i], LIGHT.surface)
        ]
        return [*pairs, *links, *people, *self.texts, *names]

    def _pair_points(self, pair: Pair) -> list[list[Point]]:
        if (pair.one, pair.other) in self.strands.routed:
            return self.router.routed(pair.one, pair.other)
        return [self.router.couple(pair.one, pair.other)]

    def _bridge(self) -> None:
        """Little bridges over the lines of other families, for all lines at once."""
        lines = [
            ((pair.one, pair.other), points)
            for pair, runs in zip(self.families.pairs, self.pair_lines, strict=True)
            for points in runs
        ]
        count = len(lines)
        lines += [
            (self.families.links[i].parents, self.router.child(number, self.families.links[i].child))
            for number, i in self.link_lines
        ]
        over = bridged(lines)
        done = iter(over[:count])
        self.link_points = over[count:]
        self.pair_points = [[next(done) for _ in runs] for runs in self.pair_lines]

    def _person(self, person: int) -> Group:
        who = self.families.people[person]
        caption = self.captions[person]
        said = [self.names[person], *caption.seconds, f"age {caption.inside}" if caption.inside not in {"", "?"} else ""]
        title = ", ".join(part for part in said if part)
        return symbol(
            self.keys[person],
            caption,
            self.router.layout.centre[person],
            title,
            index=person == self.families.index and not who.masked,
        )

    def _pair(self, index: int) -> list[Part]:
        pair, lines = self.families.pairs[index], self.pair_lines[index]
        width, dash = pair_style(pair)
        strokes = [stroke(d_of(points), width, dash) for points in self.pair_points[index]]
        marks = slashes(lines[0], pair, 8)
        said = pair_words(pair)
        if said:
            self._pair_text(said, lines[0], room=20 if marks else 0)
        if not pair.recorded:
            self.known_by_child[pair.one, pair.other] = strokes
            return []
        status = pair.records[-1].status or "partners"
        left, right = sorted((pair.one, pair.other), key=lambda p: self.router.layout.x[p])
        group = Group(
            (("data-union", "%20".join(pair.records[-1].id.split())), ("data-partners", f"{self.keys[left]} {self.keys[right]}")),
            tuple(strokes),
            f"{self.names[left]} and {self.names[right]}: {status}{', ' + said if said else ''}",
        )
        return [group, *marks]

    def _pair_text(self, said: str, points: list[Point], room: float) -> None:
        """Words over the longest level piece, where they fit; the title of the line says them in any case."""
        piece = _longest_level(points)
        if piece is None:
            return
        low, high, y = piece
        size = 14.0 if said == "?" else WORD_SIZE
        if width_of(said, size) + 4 + room <= high - low:
            self.texts.append(Label((low + room + high) / 2, y - 5, said, size, "middle", 400, LIGHT.ink_2))

    def _link(self, index: int, points: list[Point]) -> Group:
        link = self.families.links[index]
        strokes = link_strokes(link, points)
        strokes += self.known_by_child.pop(link.parents, [])
        said = link_words(link)
        parents = sorted(link.parents, key=lambda p: self.router.layout.x[p])
        attributes = (
            ("data-child", self.keys[link.child]),
            ("data-parents", " ".join(self.keys[p] for p in parents)),
            ("data-nature", link.nature),
        )
        names = " and ".join(self.names[p] for p in parents)
        nature = link.nature.replace("_", " ")
        if said:
            self._link_text(said, points)
        return Group(attributes, tuple(strokes), f"{self.names[link.child]}: {nature}, {names}{', ' + said if said else ''}")

    def _link_text(self, said: str, points: list[Point]) -> None:
        piece = _longest_level(points[2:] if len(points) > 4 else points)
        if piece is None:
            return
        low, high, y = piece
        if width_of(said, WORD_SIZE) + 12 <= high - low:
            self.texts.append(Label(high - 6, y - 5, said, WORD_SIZE, "end", 400, LIGHT.ink_2))


def _longest_level(points: Sequence[Point]) -> tuple[float, float, float] | None:
    """Left end, right end and height of the longest level piece."""
    levels = [
        (min(a[0], b[0]), max(a[0], b[0]), a[1])
        for a, b in zip(points, points[1:], strict=False)
        if a[1] == b[1] and a[0] != b[0]
    ]
    return max(levels, key=lambda piece: (piece[1] - piece[0], piece[2])) if levels else None


def pair_room(pair: Pair) -> float:
    """Room between two symbols side by side that the line's words and strokes need."""
    said = pair_words(pair)
    parted = 22.0 if pair.records and pair.records[-1].status in {"separated", "divorced", "former"} else 0.0
    return max(42.0, width_of(said, WORD_SIZE) + 12 + parted) if said or parted else SYMBOL * 0.7
