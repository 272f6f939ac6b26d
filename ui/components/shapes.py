"""What the parts of a page are given: plain data, ready for a browser. Every text in it is shown as text, never as markup."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class Chip(TypedDict):
    """A small label: ``style`` open, cond, check, wish, closed or said; ``icon`` a mark's name; colour never says it alone."""

    style: str
    icon: str
    text: str


class Words(TypedDict):
    """A piece of a sentence: the child's own words (``voice``) or a stressed one (``strong``)."""

    text: str
    voice: NotRequired[bool]
    strong: NotRequired[bool]


Sentence = list[str | Words]
"""Pieces that are read one after another."""


class Heading(TypedDict):
    """A page's name, and what is said under it, piece by piece."""

    title: str
    parts: Sentence
    back: NotRequired[str]
    chip: NotRequired[Chip]


class Notice(TypedDict):
    """A calm box. ``tone``: plain, proof, check, stop, lost, empty."""

    tone: str
    icon: str
    title: str
    lines: list[Sentence]


class Picture(TypedDict):
    """A drawing as SVG text of our own writer.

    ``names`` = what screen readers call each person that can be pointed at, by the mark that the drawing gives them;
    ``revision`` changes when the drawing does;
    ``width``, ``height`` = most pixels it may take.
    """

    map_id: str
    revision: str
    svg: str
    label: str
    names: dict[str, str]
    selected: str | None
    width: int
    height: int


class MovingPicture(Picture):
    """A drawing on which the people of ``moves``, by mark, can be moved; ``origin``: from where places are counted, units."""

    moves: list[str]
    origin: float


class Block(TypedDict):
    """One kind of record about a person: view, assessment, arrangement, event, restriction or fact."""

    record: str
    head: str
    lines: list[Sentence]
    foot: str


class PersonCard(TypedDict):
    """Everything said of one person, each kind of record in its own block; ``name`` empty = nobody chosen, then ``prompt``."""

    name: str
    prompt: str
    line: str
    icon: str
    shape: str
    stroke: str
    tint: str
    chip: Chip | None
    reason: str
    blocks: list[Block]
    step: str


class Link(TypedDict):
    """A way to a child's page, opened at a person."""

    words: str
    child: str
    person: str


class Fact(TypedDict):
    """One heading with its sentence inside an opened row."""

    record: str
    icon: str
    head: str
    text: Sentence


class Tag(TypedDict):
    """A mark before a sentence, such as "Just moved"."""

    icon: str
    text: str


class Row(TypedDict):
    """A question's row: who, a sentence with its numbers, the gate, at most one step, and whether it can be answered."""

    id: str
    who: str
    sentence: Sentence
    tag: Tag | None
    chip: Chip | None
    step: str
    facts: list[Fact]
    links: list[Link]
    answer: NotRequired[bool]


class Fold(TypedDict):
    """Rows that are one click away, with the words on the way to them."""

    id: str
    icon: str
    words: str
    rows: list[Row]


class Band(TypedDict):
    """A question's rows under its name; ``limit`` shown at first; ``empty`` said when there is none."""

    id: str
    icon: str
    title: str
    note: str
    count: int | None
    limit: int
    rows: list[Row]
    folds: list[Fold]
    empty: str
    after: str


class Bands(TypedDict):
    """Bands one under another; ``narrow`` for a column."""

    bands: list[Band]
    narrow: bool


class Column(TypedDict):
    """A column of a table; ``record`` gives it the ink of that kind of record.

    ``wide``: it takes the room that is left. ``once``: what the row above says already is not shown again.
    """

    title: str
    record: NotRequired[str]
    wide: NotRequired[bool]
    once: NotRequired[bool]


class Facts(TypedDict):
    """A cell of labels with what each says."""

    facts: list[list[str]]


class TableRow(TypedDict):
    """Cells in the order of the columns; the first names the row."""

    id: str
    pick: bool
    cells: list[str | Chip | Facts]


class Table(TypedDict):
    """A table that screen readers can walk."""

    caption: str
    columns: list[Column]
    rows: list[TableRow]
    selected: str | None


class ListCard(TypedDict):
    """A card to choose."""

    id: str
    icon: str
    title: str
    lines: list[Sentence]
    chip: Chip | None


class CardList(TypedDict):
    """Cards to choose from; ``chosen`` where one is in force."""

    cards: list[ListCard]
    chosen: NotRequired[str]
