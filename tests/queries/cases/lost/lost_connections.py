"""Q01: the rows of practice 4.4."""

from __future__ import annotations

import truth_table

from cases.case import Case

CASES = tuple(Case(case.name, case.tell, case.lost) for case in truth_table.CASES if case.lost is not None)
