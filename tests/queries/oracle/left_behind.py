"""Q05 to Q09: workers who left, the old school, animals, who is in no plan, the community of origin."""

from __future__ import annotations

from datetime import date, timedelta

from oracle import contact, family, gate, homes, plans, schools, voice
from oracle.reading import Book, Row, begun, over, running
from oracle.rows import NO_RECORD, OPEN, OracleAnswer, pairs, scope

QUIET = 183
GOODBYE = 14
"""Days before a worker's last day in which a meeting can be the goodbye; the guide gives no number."""


def workers_who_left(book: Book) -> OracleAnswer:
    """Q05. A worker who matters, whose spell is over, with no event at its end or since; and every child whose social worker
    changed within 24 months."""
    answer = OracleAnswer()
    for child in scope(book):
        for worker in {str(row.text("worker")) for row in book.where("workers", "child", child)}:
            spells = [row for row in book.where("workers", "child", child) if row.text("worker") == worker]
            ends = [end.first for row in spells if (end := row.day("to")) and end.first]
            if any(not over(row.day("to"), book.today) for row in spells) or not ends:
                continue
            since = max(ends) - timedelta(days=GOODBYE)
            met = any(day >= since for day in contact.met_on(book, child, worker))
            if voice.matters(book, child, worker) and not met:
                answer.add(book, child, worker)
        if len(_social_work(book, child)) > 1:
            answer.of_record[child] = OPEN
    return answer


def _social_work(book: Book, child: str) -> list[Row]:
    """Spells of social workers that reach into the last 24 months."""
    since = voice.months_before(book.today, voice.MONTHS)
    spells = [row for row in book.where("workers", "child", child) if row.text("role") == "social_worker"]
    begun_by_now = [row for row in spells if begun(row.day("from"), book.today)]
    return [row for row in begun_by_now if not over(row.day("to"), book.today) or _left(row) >= since]


def _left(spell: Row) -> date:
    end = spell.day("to")
    return end.first if end and end.first else date.min


def school_move(book: Book) -> OracleAnswer:
    """Q06. Friends, teachers and coaches whose tie began at a school that ended in the last year, with no event since."""
    answer = OracleAnswer()
    for child in scope(book):
        for spell in book.where("schools", "child", child):
            end = spell.day("to")
            if end is None or end.first is None or not over(end, book.today):
                continue
            if contact.days_since(book, end.first) > 365:
                continue
            for row in book.where("relationships", "source", child):
                person = str(row.text("target"))
                met = any(day > end.first for day in contact.met_on(book, child, person))
                if schools.formed_there(row, spell) and not met and not family.died(book, person):
                    answer.add(book, child, person)
    return answer


def pets(book: Book) -> OracleAnswer:
    """Q07. An animal that matters and does not live with the child. One that died is for Q43."""
    answer = OracleAnswer()
    for child, person in pairs(book):
        missed = book.kind(person) == "pet" and voice.matters(book, child, person) and not family.died(book, person)
        if missed and not homes.live_together(book, child, person):
            answer.add(book, child, person)
    return answer


def important_but_in_no_plan(book: Book) -> OracleAnswer:
    """Q08. Who matters, is not planned for and may be; not whom the child lives with (reading 20)."""
    answer = OracleAnswer()
    for child, person in pairs(book):
        if not voice.matters(book, child, person) or plans.planned(book, child, person):
            continue
        if gate.is_told_open(book, child, person) and not homes.live_together(book, child, person):
            answer.add(book, child, person)
    return answer


def community_of_origin(book: Book) -> OracleAnswer:
    """Q09. A community whose tie ended, or of which nothing was heard for 183 days; without any event it is "no record". A child
    of whom no community is recorded was not asked."""
    answer = OracleAnswer()
    answer.of_record = dict.fromkeys(scope(book), NO_RECORD)
    for child, person in pairs(book):
        said = family.ties(book, child, person)
        if book.kind(person) != "community" or not said:
            continue
        answer.of_record.pop(child, None)
        current = any(running(row, book.today, "since", "until") for row in said)
        never = not contact.met_on(book, child, person)
        if not current or contact.none_for(book, child, person, QUIET):
            answer.add(book, child, person, no_record=current and never)
    return answer
