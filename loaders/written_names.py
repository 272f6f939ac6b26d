"""By which words the rows that are written out name each other: the file's id where there is one, else Kinmap's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graphmodel.domain.care import Household, School, Team
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Organisation, Person
from graphmodel.domain.records import Record
from loaders.identity import kinmap_id
from loaders.record_types import TYPE_OF_TABLE
from loaders.specs import ColumnSpec
from loaders.written_cells import plain_cell

_TABLE_OF: Mapping[type[Record], str] = {made: table for table, made in TYPE_OF_TABLE.items()}


def table_of(record: Record) -> str:
    """The table that holds records of this type."""
    return "people" if isinstance(record, Person) else _TABLE_OF[type(record)]


class Names:
    """The words for every record of one export."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.by_table: dict[str, dict[str, Record]] = {table: {} for table in TYPE_OF_TABLE}
        for record in records:
            self.by_table[table_of(record)][record.id] = record
        people = self.by_table["people"].values()
        self._organisations = {self.of(person): person for person in people if isinstance(person, Organisation)}

    def of(self, record: Record) -> str:
        """The id that the record's own row has."""
        table = table_of(record)
        return record.ref if record.ref and kinmap_id(table, record.ref) == record.id else record.id

    def named(self, record: Record) -> str:
        """How other rows name a home, a school or a team."""
        if isinstance(record, School):
            organisation = self._organisation_of(record)
            if organisation is not None:
                return self.of(organisation)
            return record.id if self.of(record) in self._organisations else self.of(record)
        return self.of(record)

    def needs_a_row(self, record: Record) -> bool:
        """Whether a home, a school or a team is more than the name by which other rows name it."""
        if isinstance(record, School) and self._organisation_of(record) is not None:
            return False
        known = record.address or record.area if isinstance(record, Household) else None
        of_school = record.organisation if isinstance(record, School) else None
        name = record.name if isinstance(record, Household | School | Team) else ""
        return bool(known or of_school or record.visibility) or (name, record.ref) != (self.named(record), name)

    def cell(self, column: ColumnSpec, value: object) -> str:
        """What stands in a cell that refers to others; what is not among the records is left empty, words stay."""
        held = self.by_table[column.target or "people"]
        if isinstance(value, tuple):
            return "; ".join(self._in_list(held[each]) for each in value if each in held)
        record = held.get(str(value))
        if record is not None:
            return self.named(record) if column.type == "named" else self.of(record)
        return plain_cell(value) if column.type == "ref_or_words" else ""

    def _in_list(self, record: Record) -> str:
        """The id, where a ; in the file's own would cut it in two."""
        return record.id if ";" in self.of(record) else self.of(record)

    def _organisation_of(self, school: School) -> Person | None:
        """The organisation among the people that says all there is of this school."""
        person = self.by_table["people"].get(school.organisation or "")
        if not isinstance(person, Organisation) or school.id != id_from("schools", person.id):
            return None
        told_more = school.name != person.name or school.ref or school.visibility
        return None if told_more else person
