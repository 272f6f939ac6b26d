"""Q10: the rows of practice 4.4."""

from __future__ import annotations

import truth_table

from cases.case import Case

CASES = tuple(Case(case.name, case.tell, case.sibling) for case in truth_table.CASES if case.sibling is not None)
