"""Q01 to Q04: who the child has lost touch with, is about to lose, lived with, and lost at a move."""

from __future__ import annotations

from datetime import date, timedelta

from graphmodel.domain.vocabulary import CARER_KINDS, CARERS_CHILD_KINDS, RELATIONSHIP_KINDS
from oracle import contact, family, gate, homes, plans, schools, voice
from oracle.reading import Book, Row, over
from oracle.rows import OracleAnswer, circle, pairs, scope

LOST, INTERVALS, ENDED, STAY, DRIFTING = 183, 3, 90, 28, 42


def lost_connections(book: Book) -> OracleAnswer:
    """Q01. List 3: the same people, no event recorded, the tie still there (reading 8)."""
    if "Q01" not in book.kept:
        answer = OracleAnswer()
        for child, person in pairs(book):
            if counts(book, child, person) and _may_be_lost(book, child, person):
                if is_lost(book, child, person):
                    answer.add(book, child, person)
                elif contact.last(book, child, person) is None and _is_current(book, child, person):
                    answer.add(book, child, person, no_record=True)
        book.kept["Q01"] = answer
    return book.kept["Q01"]  # type: ignore[return-value]


def _may_be_lost(book: Book, child: str, person: str) -> bool:
    """Not somebody who died (E1), is not born yet (E7), or lives with the child (E15)."""
    if family.died(book, person) or family.unborn(book, person):
        return False
    return not homes.live_together(book, child, person)


def counts(book: Book, child: str, person: str) -> bool:
    """Who can be lost: matters, kin to the second degree, a carer or a carer's child (or animal) of 28 days, a shared home."""
    if voice.matters(book, child, person) or person in family.near_kin(book, child):
        return True
    days = homes.days_together(book, child, person)
    if not _is_of_carers(book, child, person):
        return days > 0
    return days >= STAY or _cared_long(book, child, person) or _lived_together_otherwise(book, child, person)


def _lived_together_otherwise(book: Book, child: str, person: str) -> bool:
    """Whether a carer, or whoever keeps a carer's animal, also shared a home with the child before or after all care."""
    keeper = book.people[person].text("keeper") if book.kind(person) == "pet" else person
    care = [
        row
        for row in book.where("placements", "child", child)
        if keeper in row.several("carers") + row.several("carers_children")
    ]
    if not care:
        return False
    first, last = min(map(homes.start_of, care)), max(map(homes.end_of, care))
    return any(start < first or left > last for start, _, left in homes.together(book, child, person))


def _cared_long(book: Book, child: str, person: str) -> bool:
    """Whether the tie of a carer, or of a carer's child, says 28 days itself; or nothing says how long it was: unknown is not
    none."""
    said = [row for row in family.ties(book, child, person) if row.text("relationship") in CARER_KINDS | CARERS_CHILD_KINDS]
    for row in said:
        start, end = row.day("since"), row.day("until")
        former = RELATIONSHIP_KINDS[str(row.text("relationship"))].former
        last = end.last if end and end.last else None if former else book.today
        if start and start.first and last and (last - start.first).days + 1 >= STAY:
            return True
        at_most = (book.today - start.first).days + 1 if start and start.first else STAY  # one that is over ended by today
        if (not start or not last) and at_most >= STAY and not homes.together(book, child, person):
            return True
    return False


def _is_of_carers(book: Book, child: str, person: str) -> bool:
    """A carer, a carer's child, or the animal of one."""
    if family.kinds(book, child, person) & (CARER_KINDS | CARERS_CHILD_KINDS) or _was_carer(book, child, person):
        return True
    keeper = book.people[person].text("keeper")
    return keeper in book.people and keeper != child and _is_of_carers(book, child, str(keeper))


def _was_carer(book: Book, child: str, person: str) -> bool:
    rows = book.where("placements", "child", child)
    return any(person in row.several("carers") + row.several("carers_children") for row in rows)


def is_lost(book: Book, child: str, person: str) -> bool:
    """Too long since the last contact; or nothing since the tie ended, and that more than 90 days ago."""
    last = contact.last(book, child, person)
    interval = plans.shortest(plans.in_force(book, child, person))
    if last is not None and contact.days_since(book, last) > max(LOST, INTERVALS * (interval or 0)):
        return True
    ended = ended_on(book, child, person)
    if ended is None or interval is not None or contact.days_since(book, ended) <= ENDED:
        return False
    return not any(day > ended for day in contact.met_on(book, child, person))


def _is_current(book: Book, child: str, person: str) -> bool:
    """Whether any tie of the two is still there, for all that is known: one that was never written down is, and one that is
    said to be former without a day."""
    said = family.ties(book, child, person)
    if said:
        return any(not _is_over(book, row) for row in said) or ended_on(book, child, person) is None
    return True


def _is_over(book: Book, row: Row) -> bool:
    kind = RELATIONSHIP_KINDS[str(row.text("relationship"))]
    return over(row.day("until"), book.today) or kind.former


def ended_on(book: Book, child: str, person: str) -> date | None:
    """The day the tie ended: the last of what was written down, the end of the common home for one that is said to be former
    without a day, or that of a carer of whom nothing but the placement is known. None = it is still there, or nobody knows."""
    said = family.ties(book, child, person)
    parted = homes.parted_on(book, child, person)
    if not said:
        return parted if _was_carer(book, child, person) else None
    if any(not _is_over(book, row) for row in said):
        return parted if _is_of_carers(book, child, person) and book.kind(person) == "pet" else None
    ends = [day.first for row in said if (day := row.day("until")) and day.first]
    return max(ends, default=parted)


def drifting(book: Book) -> OracleAnswer:
    """Q02. Open gates and those to be checked first only (reading 20); never anybody of Q01."""
    answer, lost = OracleAnswer(), lost_connections(book).rows
    for child, person in pairs(book):
        if (child, person) in lost or not _may_be_lost(book, child, person) or not gate.is_told_open(book, child, person):
            continue
        holding = plans.in_force(book, child, person)
        if any(plans.last_two_missed(book, row, person) for row in holding):
            answer.add(book, child, person)
            continue
        last, interval = contact.last(book, child, person), plans.shortest(holding)
        late = last is not None and contact.days_since(book, last) > max(DRIFTING, 1.5 * (interval or 0))
        if late and counts(book, child, person):
            answer.add(book, child, person)
    return answer


def former_carers(book: Book) -> OracleAnswer:
    """Q03. Carers of ended placements, and their children; T* and R2 do not count (reading 20)."""
    answer = OracleAnswer()
    for child in scope(book):
        for row in homes.placements(book, child):
            for person in row.several("carers") + row.several("carers_children"):
                stayed = over(row.day("to"), book.today) and _counts_as_stay(book, child, row, person)
                if stayed and _is_out_of_touch(book, child, person):
                    answer.add(book, child, person)
    return answer


def _counts_as_stay(book: Book, child: str, row: Row, person: str) -> bool:
    """A placement of the kinds that Q03 names, or with kin, of 28 days; or a carer who matters, or the carer's child who does."""
    kind = str(row.text("type"))
    carers = row.several("carers")
    named = kind.startswith("U") or kind in ("K2", "R3", "S1") or any(one in family.near_kin(book, child) for one in carers)
    days = (min(homes.end_of(row), book.today) - homes.start_of(row)).days + 1
    return named and (days >= STAY or any(voice.matters(book, child, one) for one in (*carers, person)))


def _is_out_of_touch(book: Book, child: str, person: str) -> bool:
    if not _may_be_lost(book, child, person) or plans.planned(book, child, person):
        return False
    last = contact.last(book, child, person)
    return last is None or contact.days_since(book, last) > LOST


def lost_at_this_move(book: Book) -> OracleAnswer:
    """Q04. People in touch in the 90 days before the latest move and not in the 90 days after; before day 90 only those with
    nothing coming. Living together is contact (E15). School friends too, where a school ended within 30 days of the move."""
    answer = OracleAnswer()
    for child in scope(book):
        moved = contact.moved_on(book, child)
        if moved is None:
            continue
        for person in _school_friends(book, child, moved) | _met_before(book, child, moved):
            after = _in_touch_after(book, child, person, moved)
            coming = contact.days_since(book, moved) < ENDED and plans.planned(book, child, person)
            if not after and not coming and _may_be_lost(book, child, person):
                answer.add(book, child, person)
    return answer


def _met_before(book: Book, child: str, moved: date) -> set[str]:
    """Whom an event names, or with whom a home ended in that time (E15); the day of the move is the last of the old home."""
    start = moved - timedelta(days=ENDED)
    return {
        person
        for person in circle(book, child)
        if any(start <= day <= moved for day in contact.met_on(book, child, person))
        or any(start <= left <= moved for _, _, left in homes.together(book, child, person))
    }


def _in_touch_after(book: Book, child: str, person: str, moved: date) -> bool:
    until = moved + timedelta(days=ENDED)
    return any(moved < day <= until for day in contact.met_on(book, child, person)) or any(
        start <= until and end > moved for start, end, _ in homes.together(book, child, person)
    )


def _school_friends(book: Book, child: str, moved: date) -> set[str]:
    """Who is of a school, where the spell there ended within 30 days of the move."""
    ties = book.where("relationships", "source", child)
    found: set[str] = set()
    for spell in book.where("schools", "child", child):
        end = spell.day("to")
        if end and end.first and over(end, book.today) and abs((end.first - moved).days) <= 30:
            found |= {str(row.text("target")) for row in ties if schools.formed_there(row, spell)}
    return found
