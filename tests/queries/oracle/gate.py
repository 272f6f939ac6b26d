"""May a step towards contact be suggested? The first that holds, of practice 4.1 with readings 2, 3, 4, 5, 9, 10 and 11."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from graphmodel.domain.vocabulary import RESTRICTION, SAFETY
from oracle import family, homes, plans, voice
from oracle.reading import Book, Day, Row, begun, over, running

CLOSED = frozenset({"DIED", "FORBIDDEN", "REFUSED_URGENT", "CHILD_STOP", "OTHER_STOP", "PROTECTED_ROUTE", "UNSAFE", "CLOSED"})
FORBIDDING = frozenset(
    {"order_s34_no_contact", "s8_prohibited_steps", "non_molestation", "bail_or_licence_condition", "sexual_harm_prevention"}
)
ORDERS = FORBIDDING | {"order_s34_defined", "adoption_order", "post_adoption_contact_order_s51A", "urgent_refusal_s34_6"}
"""What a court made, and the urgent refusal: after its end a new judgement is needed."""
CONDITIONS = frozenset(
    {"order_s34_defined", "placement_plan_limit", "plan_decision", "post_adoption_contact_order_s51A", "do_not_disclose_address"}
)
SPOILED = frozenset({"ALLEG", "STAND", "APPRR"})
_RANK = [level.code for level in SAFETY]


def gate(book: Book, child: str, person: str) -> str:
    """The gate as whoever runs the machine may know it: what a private view closes is closed without a reason."""
    key = ("gate", child, person)
    if key not in book.kept:
        whole, told = (_gate(book, child, person, private_too=private) for private in (True, False))
        book.kept[key] = "CLOSED" if whole in CLOSED and told not in CLOSED else told
    return str(book.kept[key])


def is_told_open(book: Book, child: str, person: str) -> bool:
    """Open, open with conditions, or to be checked first, and the viewer may know it: of somebody restricted nothing is told."""
    return gate(book, child, person) not in CLOSED and not book.people[person].says_yes("restricted")


def _gate(book: Book, child: str, person: str, *, private_too: bool) -> str:
    if book.kind(person) in ("pet", "community"):
        return _of_keeper(book, child, person, private_too=private_too)
    for outcome in _of_person(book, child, person, private_too=private_too):
        return outcome
    raise AssertionError


def _of_keeper(book: Book, child: str, person: str, *, private_too: bool) -> str:
    """Animals and communities take the gate of their keeper; the child's own stop and a death go before it. A keeper who died
    keeps nothing: where the animal is has to be found out."""
    if family.died(book, person):
        return "DIED"
    if _stops(book, child, person, private_too=private_too):
        return "CHILD_STOP"
    keeper = book.people[person].text("keeper")
    keepers = {keeper} if keeper in book.people else homes.shares_home_with(book, person)
    alive = [one for one in sorted(keepers - {child, None}) if not family.died(book, one)]
    found = [_gate(book, child, str(one), private_too=private_too) for one in alive]
    if child in keepers:
        return "OPEN"
    return next((outcome for outcome in _STRICTEST_FIRST if outcome in found), "CHECK_FIRST")


_STRICTEST_FIRST = ("DIED", "FORBIDDEN", "REFUSED_URGENT", "CHILD_STOP", "OTHER_STOP", "PROTECTED_ROUTE", "UNSAFE",
                    "CHECK_FIRST", "OPEN_WITH_CONDITIONS", "OPEN")  # fmt: skip


def _of_person(book: Book, child: str, person: str, *, private_too: bool) -> Iterator[str]:
    limits = list(_limits(book, child, person))
    holding = {str(row.text("kind")) for row, _ in limits if in_force(book, row)}
    if family.died(book, person):
        yield "DIED"
    if any(in_force(book, row) and _forbids(row, holding) for row, _ in limits):
        yield "FORBIDDEN"
    if any(row.text("kind") == "urgent_refusal_s34_6" and in_force(book, row) for row, _ in limits):
        yield "REFUSED_URGENT"
    readable = () if private_too else voice.READABLE
    own_wish = any(
        _still_wished(book, row, _WISH_OF_CHILD[own], voice.views(book, child, person, readable)) for row, own in limits
    )
    if own_wish or _stops(book, child, person, private_too=private_too):
        yield "CHILD_STOP"
    if _other_declines(book, child, person, limits, private_too=private_too):
        yield "OTHER_STOP"
    if is_protected(book, child, person):
        yield "PROTECTED_ROUTE"
    risk = safety(book, child, person)
    watched = any(plans.is_watched(row) for row in plans.in_force(book, child, person))
    if risk == "severe" or (risk == "high" and not watched):
        yield "UNSAFE"
    if risk is None or _to_check(book, child, person, limits):
        yield "CHECK_FIRST"
    conditions = risk in ("medium", "high") or watched or book.people[person].says_yes("address_protected")
    if conditions or any(kind in CONDITIONS for kind in holding):
        yield "OPEN_WITH_CONDITIONS"
    yield "OPEN"


def _limits(book: Book, child: str, person: str) -> Iterator[tuple[Row, bool]]:
    """Limits on the pair, and whether each stands in the child's own file: one in the file of the other child counts too."""
    for row in book.where("restrictions", "child", child):
        if row.text("on") == person:
            yield row, True
    for row in book.where("restrictions", "child", person):
        if row.text("on") == child:
            yield row, False


def in_force(book: Book, row: Row) -> bool:
    """Whether a limit holds."""
    return begun(row.day("from"), book.today) and not over(end_of(row), book.today)


def end_of(row: Row) -> Day | None:
    """The last day of a limit; an urgent refusal without one runs seven days, the first counted (reading 4)."""
    start = row.day("from")
    if row.text("kind") != "urgent_refusal_s34_6" or row.day("to") is not None or start is None or start.last is None:
        return row.day("to")
    return Day(start.last + timedelta(days=6), start.last + timedelta(days=6))


def _forbids(row: Row, holding: set[str]) -> bool:
    if row.text("scope") in ("information", "place"):
        return False
    kind = str(row.text("kind"))
    adopted = kind == "adoption_order" and "post_adoption_contact_order_s51A" not in holding
    return kind in FORBIDDING or adopted or kind not in RESTRICTION


def _other_declines(book: Book, child: str, person: str, limits: list[tuple[Row, bool]], *, private_too: bool) -> bool:
    """The other does not want to: a limit that says so, a "no" to being approached, or the own stop of a child who has a file.
    What that child keeps private is read by nobody here."""
    if any(row.text("kind") == _WISH_OF_CHILD[not own] and in_force(book, row) for row, own in limits):
        return True
    if book.people[person].text("consent_to_approach") == "no":
        return True
    return voice.stopped(voice.views(book, person, child, () if private_too else (None,)))


def _still_wished(book: Book, row: Row, kind: str, said: Sequence[Row]) -> bool:
    """Whether a limit is a wish of this kind, in force, and nothing that they said of contact since replaces it (reading 5)."""
    start = row.day("from")
    since = start.first if start and start.first else date.min
    later = [view for view in said if voice.speaks_of_contact(view) and voice.said_on(view) > since]
    return row.text("kind") == kind and in_force(book, row) and (not later or voice.stopped(said))


_WISH_OF_CHILD = {True: "child_wish", False: "other_party_wish"}
"""How a limit says that this child does not want to: in the child's own file, and in that of a brother or sister."""


def is_a_wish(row: Row) -> bool:
    """Whether a limit is somebody's own wish."""
    return row.text("kind") in _WISH_OF_CHILD.values()


def wishes_in_force(book: Book, child: str, person: str) -> bool:
    """Whether a limit in either file, in force, is somebody's own wish."""
    return any(is_a_wish(row) and in_force(book, row) for row, _ in _limits(book, child, person))


def _stops(book: Book, child: str, person: str, *, private_too: bool) -> bool:
    """Whether the child said stop, for all that may be read or for all that there is."""
    return voice.stopped(voice.views(book, child, person, () if private_too else voice.READABLE))


def is_protected(book: Book, child: str, person: str) -> bool:
    """Whether only adoption support, a letterbox or a named officer leads to them, whatever else closes the gate first."""
    adopted = "adopted_away_sibling" in family.kinds(book, child, person)
    return book.people[person].text("identity_protected") not in (None, "none") or adopted


def safety(book: Book, child: str, person: str) -> str | None:
    """The risk as assessed (reading 10): the latest assessment that speaks of it, the worse of two on one day; without one, the
    worst of a current tie. None = nobody has looked, also where that is what the latest assessment says."""
    judged = [row for row in book.where("assessments", "child", child) if row.text("person") == person]
    said = [(_judged_on(row), _rank(row)) for row in judged if row.text("safety") and _judged_on(row) <= book.today]
    if said:
        return _RANK[max(said)[1]] if max(said)[1] else None
    own = [row for row in book.where("relationships", "source", child) if row.text("target") == person]
    worst = max((_rank(row) for row in own if running(row, book.today, "since", "until")), default=0)
    return _RANK[worst] if worst else None


def _rank(row: Row) -> int:
    return _RANK.index(row.text("safety") or "not_assessed")


def _judged_on(row: Row) -> date:
    day = row.day("on")
    return day.first if day and day.first else date.min


def _to_check(book: Book, child: str, person: str, limits: list[tuple[Row, bool]]) -> bool:
    who = book.people[person]
    consent, years = who.text("consent_to_approach"), family.age(book, person)
    adult_sibling = years is not None and years >= 18 and family.is_any_sibling(book, child, person)
    return (
        who.text("whereabouts") == "unknown"
        or consent == "not_asked"
        or (consent is None and adult_sibling)
        or _checks_are_open(book, child, person)
        or _spoiled(book, child, person)
        or any(_starts_soon(book, row) or _lapsed(book, child, person, row) for row, _ in limits)
    )


def _checks_are_open(book: Book, child: str, person: str) -> bool:
    alive = [row for row in plans.arrangements(book, child, person) if not plans.is_called_over(row)]
    barriers = [one for row in alive for one in _barriers(book, row)]
    return any(one.text("kind") == "checks_not_done" and running(one, book.today, "opened", "closed") for one in barriers)


def _barriers(book: Book, row: Row) -> list[Row]:
    return book.where("barriers", "arrangement", str(row.text("id")))


def _spoiled(book: Book, child: str, person: str) -> bool:
    """A placement with this carer, or with this child of a carer (Q03), ended by an allegation, by standards of care or by
    approval removed."""
    placements = book.where("placements", "child", child)
    return any(
        person in row.several("carers") + row.several("carers_children")
        and row.text("reason_change") in SPOILED
        and over(row.day("to"), book.today)
        for row in placements
    )


def _starts_soon(book: Book, row: Row) -> bool:
    start = row.day("from")
    kind = str(row.text("kind"))
    forbids = kind in FORBIDDING | {"adoption_order"} and row.text("scope") not in ("information", "place")
    return forbids and not begun(start, book.today) and begun(start, book.today + timedelta(days=28))


def _lapsed(book: Book, child: str, person: str, row: Row) -> bool:
    """An order that ended, with no judgement of safety after its end (reading 4)."""
    end = end_of(row)
    if row.text("kind") not in ORDERS or end is None or end.last is None or not over(end, book.today):
        return False
    judged = [one for one in book.where("assessments", "child", child) if one.text("person") == person and _rank(one)]
    return not any(end.last < _judged_on(one) <= book.today for one in judged)
