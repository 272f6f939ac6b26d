"""One row of the tables that say what a record says, field by field; and the homes, schools and teams that rows only name."""

from __future__ import annotations

from graphmodel.domain.care import Household, School, Team
from graphmodel.domain.ids import id_from
from graphmodel.domain.records import Record
from loaders.columns import Making
from loaders.identity import is_kinmaps, kinmap_id
from loaders.problems import shown
from loaders.record_types import TYPE_OF_TABLE
from loaders.specs import ColumnSpec, table_specs


def record_of(making: Making) -> list[Record]:
    """The record whose fields are the columns of the row."""
    return [TYPE_OF_TABLE[making.row.table](**making.fields())]


def named_by(making: Making) -> list[Record] | None:
    """The homes, schools and teams that the row names, and their ids in place of the names; None, with a problem said, when one
    is nowhere. One that a table of its own, or the record, tells more of is left as it is there."""
    made: list[Record] = []
    for column in table_specs()[making.row.table].columns.values():
        name = making.values.get(column.name)
        if column.type == "named" and isinstance(name, str):
            named = _named(making, column, name)
            if named is None:
                return None
            made += named
    return made


def _named(making: Making, column: ColumnSpec, name: str) -> list[Record] | None:
    table = column.target or ""
    if table == "school_list" and (school := _school_on_a_map(making, name)):
        making.values[column.name] = school.id
        return [school]
    known = making.register.id_of(table, name)
    making.values[column.name] = found = known or kinmap_id(table, name)
    if making.register.is_declared(table, name) or (known and is_kinmaps(name)):
        return []
    if is_kinmaps(name):
        sentence = f'"{shown(name)}" is neither in the table “{table}” of these files nor in the record.'
        making.problem("unknown_reference", sentence, column.name)
        return None
    if table == "school_list":
        return [School(id=found, ref=name, name=name)]
    return [(Household if table == "homes" else Team)(id=found, ref=name, name=name)]


def _school_on_a_map(making: Making, name: str) -> School | None:
    """The school that an organisation among the people is."""
    known = making.register.organisation(name)
    return School(id=id_from("schools", known.id), name=known.name or name, organisation=known.id) if known else None
