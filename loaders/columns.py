"""One row on its way to becoming records, and where the name of a column and the name of a field differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphmodel.domain.ids import id_from
from loaders.field_names import FIELD_OF
from loaders.linking import Register
from loaders.problems import Findings
from loaders.tabular import TypedRow

Values = Mapping[str, object]


@dataclass(slots=True)
class Making:
    """A sound row with its references linked. ``told_apart``: an earlier row gave another record the same id, so that this
    one's id needs more of what the row says."""

    row: TypedRow
    values: Values
    register: Register
    findings: Findings
    told_apart: bool = False

    @property
    def ref(self) -> str:
        """The id that the file gave."""
        return str(self.row.values["id"])

    def own_id(self) -> str:
        """Kinmap's id for the file's: the one that the store already gave it, else the one derived from it."""
        return self.register.id_of(self.row.table, self.ref) or id_from(self.row.table, self.ref)

    def problem(self, code: str, sentence: str, column: str = "") -> None:
        """Refuse, naming this row."""
        self.findings.problem(code, sentence, self.row.file, self.row.number, column)

    def notice(self, code: str, sentence: str, column: str = "") -> None:
        """Tell, naming this row."""
        self.findings.notice(code, sentence, self.row.file, self.row.number, column)


def fields_of(values: Values, **further: object) -> dict[str, Any]:
    """The recorded values of a row as fields of its record; ``further`` are added or replace them, None leaves one out."""
    named = {FIELD_OF.get(("", name), name): value for name, value in values.items()}
    named.update(further)
    return {name: value for name, value in named.items() if value is not None}
