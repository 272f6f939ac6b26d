"""Q10 to Q16: brothers and sisters without a plan, with one that is not kept, with two that differ; new, met never, adopted."""

from __future__ import annotations

from graphmodel.domain.vocabulary import LEGAL_STATUS
from oracle import contact, family, gate, homes, plans, voice
from oracle.reading import Book, Row, running
from oracle.rows import OPEN, OracleAnswer, scope


def _apart(book: Book, child: str) -> list[str]:
    """Brothers and sisters who are here, alive and in another home."""
    return [one for one in _alive(book, child) if not homes.live_together(book, child, one)]


def _alive(book: Book, child: str) -> list[str]:
    return [one for one in sorted(family.siblings(book, child)) if not family.died(book, one) and not family.unborn(book, one)]


def without_planned_contact(book: Book) -> OracleAnswer:
    """Q10, with its sub-class."""
    answer = OracleAnswer()
    for child in scope(book):
        for one in _apart(book, child):
            if not _is_planned(plans.in_force(book, child, one)):
                answer.add(book, child, one, plan_class(book, child, one))
    return answer


def _is_planned(rows: list[Row]) -> bool:
    """An interval on a direct or live arrangement (reading 1). One whose mode nobody wrote down is not called indirect."""
    return any(plans.interval(row) is not None and not plans.is_indirect(row) for row in rows)


def plan_class(book: Book, child: str, sibling: str) -> str:
    """What the plan says of the two: of the child's own first, then of the other side's, then what is over."""
    holding, all_rows = plans.in_force(book, child, sibling), plans.arrangements(book, child, sibling)
    if holding:
        return "indirect_only" if all(plans.is_indirect(row) for row in holding) else "no_frequency"
    if _is_planned(plans.in_force(book, sibling, child)):
        return "planned_on_other_side_only"
    if any(plans.has_ended(book, row) for row in all_rows):
        return "ended"
    return "only_in_old_plan" if any(row.text("status") == "replaced" for row in all_rows) else "none"


def plan_not_happening(book: Book) -> OracleAnswer:
    """Q11. Under half of the last three due occasions, or of 90 days, whichever is longer; what nobody wrote down is left out. A
    plan of which nothing is written down is "no record"."""
    answer = OracleAnswer()
    for child in scope(book):
        for one in _apart(book, child):
            for row in plans.in_force(book, child, one):
                due = plans.occasions(book, row, one)
                part = plans.kept_part(plans.recent(book, due, 3, 90))
                if part is not None and part < 0.5:
                    answer.add(book, child, one)
                elif plans.is_silent(book, row, due):
                    answer.add(book, child, one, no_record=True)
    return answer


def is_looked_after(book: Book, person: str) -> bool:
    """A legal status of a child looked after, or a placement on the day."""
    if book.kind(person) != "child":
        return False
    placed = any(running(row, book.today) for row in book.where("placements", "child", person))
    return book.people[person].text("legal_status") in LEGAL_STATUS or placed


def two_plans_that_disagree(book: Book) -> OracleAnswer:
    """Q12. Both looked after and apart; frequency, mode, supervision or limits differ, or one side has no plan."""
    answer = OracleAnswer()
    for child in scope(book):
        for one in _apart(book, child):
            if is_looked_after(book, child) and is_looked_after(book, one) and _plan(book, child, one) != _plan(book, one, child):
                answer.add(book, child, one)
    return answer


def _plan(book: Book, child: str, sibling: str) -> object:
    """What can differ between two plans for the same pair. A limit that is somebody's own wish is for theirs alone (E9)."""
    rows = plans.in_force(book, child, sibling)
    limits = [row for row in book.where("restrictions", "child", child) if row.text("on") == sibling]
    return (
        sorted((str(plans.interval(row)), sorted(row.several("modes")), str(row.text("supervision"))) for row in rows),
        sorted(str(row.text("kind")) for row in limits if gate.in_force(book, row) and not gate.is_a_wish(row)),
    )


def born_or_found_since(book: Book) -> OracleAnswer:
    """Q13. Birth, expected birth or first known after the plan was made, and in no arrangement that holds, is agreed for later or
    is paused (reading 12)."""
    answer = OracleAnswer()
    for child in scope(book):
        start = plans.plan_start(book, child)
        if start is None:
            continue
        for one in family.siblings(book, child):
            row = book.people[one]
            days = [row.day("birth"), row.day("birth_expected"), row.day("first_known_on")]
            new = any(day and day.first and day.first > start for day in days)
            planned = any(plans.is_of_the_plan(book, row) for row in plans.arrangements(book, child, one))
            if new and not planned and not family.died(book, one):
                answer.add(book, child, one)
    return answer


def familiar_or_stranger(book: Book) -> OracleAnswer:
    """Q14. All brothers and sisters (reading 18). Of those who died or are not born yet the guide says nothing."""
    answer = OracleAnswer()
    for child in scope(book):
        for one in family.siblings(book, child):
            answer.add(book, child, one)
            if one not in _alive(book, child):
                answer.not_said.add((child, one))
    return answer


def parity(book: Book) -> OracleAnswer:
    """Q15, said of a child: nothing planned with siblings beside time with parents, or more than four times as much with parents
    while the child sees a sibling too little. Siblings with whom contact is closed are not counted: nothing can be planned."""
    answer = OracleAnswer()
    for child in scope(book):
        parents = [one for one in family.parents(book, child) if not family.died(book, one)]
        apart = [one for one in _apart(book, child) if _can_be_met(book, child, one)]
        with_parents = sum(plans.hours_a_year(plans.in_force(book, child, one)) for one in parents)
        with_siblings = sum(plans.hours_a_year(plans.in_force(book, child, one)) for one in apart)
        too_little = any(_sees_too_little(book, child, one) for one in apart)
        if apart and (0 == with_siblings < with_parents or (too_little and with_parents > 4 * with_siblings)):
            answer.of_record[child] = OPEN
    return answer


def _can_be_met(book: Book, child: str, sibling: str) -> bool:
    """No order or refusal, no wish that is written down as a limit, no stop of the child, no protected route between the two."""
    closed = gate.gate(book, child, sibling) in ("FORBIDDEN", "REFUSED_URGENT", "CHILD_STOP", "PROTECTED_ROUTE")
    return not closed and not gate.is_protected(book, child, sibling) and not gate.wishes_in_force(book, child, sibling)


def _sees_too_little(book: Book, child: str, sibling: str) -> bool:
    said = [view for view in voice.views(book, child, sibling) if voice.says_how_much(view)]
    latest = max(map(voice.said_on, said), default=None)
    return any(view.text("enough") in ("too_little", "dont_see_want_to") for view in said if voice.said_on(view) == latest)


def adopted(book: Book) -> OracleAnswer:
    """Q16. An adopted brother or sister without a letterbox, s26 or s51A arrangement, or with no exchange for 13 months: of one
    that is not older, a first exchange is not late yet."""
    answer = OracleAnswer()
    since = voice.months_before(book.today, 13)
    for child in scope(book):
        for one in _alive(book, child):
            if homes.live_together(book, child, one) or not _was_adopted_by_others(book, child, one):
                continue
            met = contact.met_on(book, child, one)
            ways = [row for row in plans.in_force(book, child, one) if _is_letterbox(row)]
            begun = min((start.first for row in ways if (start := row.day("from")) and start.first), default=None)
            last = met[-1] if met else begun
            if not ways or last is None or last < since:
                answer.add(book, child, one)
    return answer


def _was_adopted_by_others(book: Book, child: str, sibling: str) -> bool:
    """Protected as adopted, said by either side, or with adopters who are no parents of the child, nor partners of one."""
    if book.people[sibling].text("identity_protected") == "adopted":
        return True
    said = {str(row.text("relationship")) for row in family.ties(book, child, sibling)}
    if said & {"adopted_away_sibling", "birth_sibling_of_adopted"}:
        return True
    adopters = family.parents(book, sibling, frozenset({"adoptive"}))
    return bool(adopters) and not adopters & family.parents_and_partners(book, child)


def _is_letterbox(row: Row) -> bool:
    return "letterbox_via_agency" in row.several("modes") or row.text("legal_basis") in ("s26", "s51A")
