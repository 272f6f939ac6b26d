"""One row on its way to becoming records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from loaders.field_names import field_of
from loaders.identity import derived_id, is_kinmaps, kinmap_id
from loaders.linking import Register
from loaders.problems import Findings
from loaders.specs import table_specs
from loaders.tabular import TypedRow

Values = Mapping[str, object]
_NAMING = frozenset({"id", "ref"})


@dataclass(slots=True)
class Making:
    """A sound row with its references linked. ``told_apart``: an earlier row gave another record the same id, so that this
    one's id needs more of what the row says."""

    row: TypedRow
    values: dict[str, object]
    register: Register
    findings: Findings
    told_apart: bool = False

    @property
    def ref(self) -> str | None:
        """The id that the file gave; None where it gave none, or Kinmap's own."""
        given = self.row.values.get("id")
        if isinstance(given, str) and not is_kinmaps(given):
            return given
        other = self.row.values.get("ref")
        return other if isinstance(other, str) else None

    @property
    def names_itself(self) -> bool:
        """The row gives its id."""
        return isinstance(self.row.values.get("id"), str)

    def own_id(self) -> str:
        """Kinmap's id for the row: the one that the store already gave it, else the one that belongs to what it says."""
        given = self.row.values.get("id")
        if isinstance(given, str):
            return self.register.id_of(self.row.table, given) or kinmap_id(self.row.table, given)
        return derived_id(table_specs()[self.row.table], self.values, told_apart=self.told_apart)

    def problem(self, code: str, sentence: str, column: str = "") -> None:
        """Refuse, naming this row."""
        self.findings.problem(code, sentence, self.row.file, self.row.number, column)

    def notice(self, code: str, sentence: str, column: str = "") -> None:
        """Tell, naming this row."""
        self.findings.notice(code, sentence, self.row.file, self.row.number, column)

    def fields(self, **further: object) -> dict[str, Any]:
        """The recorded values of the row as fields of its record, with its id and its ref; ``further`` are added or replace
        them, None leaves one out."""
        named = {field_of(self.row.table, name): value for name, value in self.values.items() if name not in _NAMING}
        named |= {"id": self.own_id(), "ref": self.ref}
        named.update(further)
        return {name: value for name, value in named.items() if value is not None}
