"""From paths to checked records: the one way in for every kind of file. Nothing here writes to the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath

from graphmodel.domain.people import Person
from graphmodel.domain.records import Record
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from loaders.care_rows import named_by, record_of
from loaders.columns import Making
from loaders.contact_rows import arrangement_of
from loaders.family_checks import check_children, check_families
from loaders.family_links import FamilyLinks, Place
from loaders.gedcom import read_gedcom
from loaders.keeping import keep_unsaid
from loaders.linking import Register
from loaders.opening import open_paths
from loaders.people_rows import note_pair, note_parents_and_partners, person_of, tie_of
from loaders.problems import Findings, shown
from loaders.same_people import SaidPerson, check_same_people
from loaders.sheets import FamilyFile, Sheet
from loaders.specs import reading_order
from loaders.staged import KnownIds, NothingKnown, Progress, Staged
from loaders.tabular import TypedRow, read_sheets

_MAKERS: Mapping[str, Callable[[Making], list[Record]]] = {
    "people": person_of,
    "relationships": tie_of,
    "arrangements": arrangement_of,
}
"""Tables whose rows say more, or less, than the fields of one record."""
_ROWS_BETWEEN_PROGRESS = 5000
_BASIS_ONLY = frozenset({"basis"})
"""What a stated parent link speaks of beside what it holds: by birth is as good a statement as by adoption."""


def no_progress(doing: str, done: int, total: int) -> None:
    """For callers that show none."""


def read_sources(paths: Sequence[Path], known: KnownIds | None = None, progress: Progress = no_progress) -> Staged:
    """Everything in these files and folders, to be loaded.

    ``known`` says what the store already holds; without it the files must hold all that they refer to. All problems of all files
    come in one answer. Raises nothing for what a file may hold.
    """
    return _read(paths, known or NothingKnown(), progress, for_drawing=False)


def read_family_file(path: Path, progress: Progress = no_progress) -> Staged:
    """One file of any kind that ``load`` reads, to be drawn without a store.

    A picture shows what the file says: loops of parents and references to people whom the file does not hold are notices here,
    and the latter are left out. ``ref`` of every person is the file's own id.
    """
    return _read([path], NothingKnown(), progress, for_drawing=True)


def _read(paths: Sequence[Path], known: KnownIds, progress: Progress, *, for_drawing: bool) -> Staged:
    findings = Findings()
    progress("Opening the files", 0, len(paths))
    sources = open_paths(paths, findings)
    collected = _Collected(findings)
    for source in sources:
        if isinstance(source, FamilyFile):
            _read_family(source, collected, _before_ids(source.file, for_drawing))
    rows = read_sheets([source for source in sources if isinstance(source, Sheet)], findings, progress)
    register = Register(rows, known, findings, strangers_refuse=not for_drawing)
    _make_records(rows, register, collected, progress)
    links, bare_links = collected.links.parent_links(), collected.links.bare_parent_links()
    people = {record.id: record for record in collected.records.values() if isinstance(record, Person)}
    check_families(people, [*links, *bare_links], findings, loops_refuse=not for_drawing)
    refs = (said.person.ref for said in collected.people if said.person.ref)
    check_same_people(collected.people, known.find("people", refs), findings)
    said = {one.person.id: Place(one.file, one.row) for one in collected.people if one.row}
    check_children(people, collected.records.values(), said, findings)
    records = (
        *collected.records.values(),
        *(link for link, _ in (*links, *bare_links)),
        *collected.links.partnerships(),
        *collected.links.bare_partnerships(),
    )
    if not records and not findings.found_problems:
        findings.problem(
            "nothing_to_load", "There is nothing to load: no row below a header.", ", ".join(path.name for path in paths)
        )
    if not findings.found_problems:
        progress("Comparing with the record", 0, len(records))
        said_of = dict.fromkeys((link.id for link, _ in links), _BASIS_ONLY) | collected.said
        records = keep_unsaid(records, known.stored(records), said_of, frozenset(collected.only_named))
    return Staged(records, findings.problems, findings.notices)


def _before_ids(file: str, for_drawing: bool) -> str:
    """What goes before the ids of a family file in the record: the file's name, ``smith:I1``. A picture keeps bare ids."""
    return "" if for_drawing else f"{PurePath(file).with_suffix('').as_posix()}:"


def _read_family(source: FamilyFile, collected: _Collected, before_ids: str) -> None:
    for person in read_gedcom(source, collected.links, collected.findings, before_ids):
        if collected.add(person):
            collected.note_person(person, source.file)
        else:
            sentence = (
                f'Two people in the files you load together have the id "{shown(person.ref or "")}". Give one file another name.'
            )
            collected.findings.problem("duplicate_id", sentence, source.file)


class _Collected:
    """Records by id, each once, and what is said of families beside them."""

    def __init__(self, findings: Findings) -> None:
        self.records: dict[str, Record] = {}
        self.links = FamilyLinks()
        self._told: dict[str, ParentLink | Partnership] = {}
        self.findings = findings
        self.people: list[SaidPerson] = []
        self.said: dict[str, frozenset[str]] = {}
        self.only_named: set[str] = set()

    def add(self, record: Record) -> bool:
        """Keep it; False when another record already stands under its id."""
        return self.records.setdefault(record.id, record) == record

    def held(self, record: Record) -> Record | None:
        """What stands under its id already."""
        return self.records.get(record.id) or self._told.get(record.id)

    def name_only(self, record: Record) -> None:
        """Keep a home, a school or a team that a row only names, unless it is told of already."""
        if self.records.setdefault(record.id, record) is record:
            self.only_named.add(record.id)

    def note_told(self, link: ParentLink | Partnership, place: Place) -> None:
        """Keep a row of the tables of parents and partners; it is handed out with the other links."""
        self._told[link.id] = link
        self.links.told(link, place)

    def note_person(self, person: Person, file: str, row: int = 0) -> None:
        """Remember where somebody was said, to compare them with the store. Row 0 = a family file, whose program made the id."""
        self.people.append(SaidPerson(person, file, row, numbered=row == 0))


def _make_records(rows: Sequence[TypedRow], register: Register, collected: _Collected, progress: Progress) -> None:
    """People first, then the other tables: the order in which they are written."""
    by_table: dict[str, list[TypedRow]] = {spec.name: [] for spec in reading_order()}
    for row in rows:
        by_table[row.table].append(row)
    done = 0
    for table_rows in by_table.values():
        for row in table_rows:
            if done % _ROWS_BETWEEN_PROGRESS == 0:
                progress("Checking the rows", done, len(rows))
            done += 1
            _make_one(row, register, collected)
    progress("Checking the rows", done, len(rows))


def _make_one(row: TypedRow, register: Register, collected: _Collected) -> None:
    making = Making(row, register.link(row), register, collected.findings)
    if not row.sound:
        return
    named = named_by(making)
    if named is None:
        return
    for one in named:
        collected.name_only(one)
    made = _MAKERS.get(row.table, record_of)(making)
    if not making.names_itself and any(collected.held(record) not in (None, record) for record in made):
        making.told_apart = True
        made = _MAKERS.get(row.table, record_of)(making)
    for record in made:
        _keep(record, making, collected)


def _keep(record: Record, making: Making, collected: _Collected) -> None:
    row, earlier = making.row, collected.held(record)
    collected.said.setdefault(record.id, row.said)
    if earlier not in (None, record):
        making.problem("contradiction", "An earlier row says something else about the same. Keep the one that is right.")
    elif earlier is not None:
        making.notice("repeated_row", "This row says the same as an earlier one. It is taken once.")
    elif isinstance(record, ParentLink | Partnership):
        collected.note_told(record, Place(row.file, row.number))
    else:
        collected.add(record)
        if isinstance(record, Person):
            collected.note_person(record, row.file, row.number)
            note_parents_and_partners(making, collected.links)
        elif isinstance(record, Tie):
            note_pair(making, record, collected.links)
