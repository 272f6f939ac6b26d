"""Q09: a people, place or faith that has gone quiet, and a record that holds none."""

from __future__ import annotations

from collections.abc import Callable

from truth_table import Told

from cases.case import NOBODY, NOT_LISTED, Case

_Tell = Callable[[Told], str]
LISTED = {"list": 1, "gate": "OPEN", "says": "arrange a local link"}
NO_RECORD = {**LISTED, "list": 3}
NOT_ASKED = {"list": 3, "gate": "NOBODY", "why_says": "Not asked", "says": "Ask the child, openly"}


def _mosque(*seen: int, kind: str | None = "faith", happened: str = "yes", **facts: object) -> _Tell:
    """Her mosque; she was there so many days ago."""

    def tell(told: Told) -> str:
        mosque = told.family.community(told("mosque"), community_kind=kind)
        told.family.tie(told.child, mosque, "community", **facts)
        told.family.assessed(told.child, mosque, "low")
        for days in seen:
            told.family.event(told.child, mosque, told.ago(days), happened)
        return mosque

    return tell


def _about_the_record(tell: _Tell) -> _Tell:
    """The same, asked about the record as a whole."""

    def about_nobody(told: Told) -> str:
        tell(told)
        return NOBODY

    return about_nobody


def _nothing(told: Told) -> str:
    return NOBODY


def _ethnicity_and_faith_on_file(told: Told) -> str:
    """Nothing is taken from what a form says."""
    told.family.child(told.child, 12, sex="F", ethnicity="Somali", faith="Muslim", language="so")
    told.family.mother(told("hodan"), of=told.child)
    return NOBODY


def _only_on_her_map(told: Told) -> str:
    mosque = told.family.community(told("mosque"))
    told.family.view(told.child, mosque, 3)
    return mosque


def _elder(told: Told, **facts: object) -> str:
    elder = told.family.person(told("elder"), 70, **facts)
    told.family.tie(told.child, elder, "clan_or_community_elder")
    told.family.assessed(told.child, elder, "low")
    return elder


def _elder_who_is_the_carer(told: Told) -> str:
    elder = _elder(told)
    told.family.placed_with(told.child, elder, "2024-01-01", type="U1")
    return elder


def _elder_in_the_household(told: Told) -> str:
    elder = _elder(told)
    for who in (told.child, elder):
        told.family.lives_in(who, told("home"), "2024")
    return elder


def _stopped(*seen: int) -> _Tell:
    def tell(told: Told) -> str:
        mosque = _mosque(*seen)(told)
        told.family.view(told.child, mosque, None, told.ago(5), wants="stop")
        return mosque

    return tell


def _not_assessed(told: Told) -> str:
    mosque = told.family.community(told("mosque"))
    told.family.tie(told.child, mosque, "community")
    return mosque


CASES = (
    Case("quiet_183_days", _mosque(183), NOT_LISTED),
    Case("quiet_184_days", _mosque(184), {**LISTED, "why_says": "Listed after 183 days", "numbers": {"days_quiet": 184}}),
    Case("tie_ended", _mosque(20, until="2026-10"), {**LISTED, "why_says": "The tie ended about 1 October 2026"}),
    Case("tie_ended_on_an_unknown_day", _mosque(20, ended_by="move"), {**LISTED, "why_says": "recorded as over"}),
    Case("tie_ends_later", _mosque(20, until="2027-01-01"), NOT_LISTED),
    Case("no_event_recorded", _mosque(), {**NO_RECORD, "why_says": "No contact is recorded"}),
    Case("no_event_recorded_and_tie_ended", _mosque(until="2026-10"), {**LISTED, "why_says": "No contact is recorded"}),
    Case("no_event_recorded_and_child_stopped", _stopped(), {"list": 2, "gate": "CHILD_STOP"}),
    Case("event_that_did_not_happen", _mosque(20, happened="no"), NO_RECORD),
    Case("event_to_come", _mosque(-5, happened="not_recorded"), {**NO_RECORD, "next": "2026-11-28"}),
    Case("none_recorded", _nothing, NOT_ASKED),
    Case("recorded_and_quiet_is_asked", _about_the_record(_mosque(184)), NOT_LISTED),
    Case("recorded_and_alive_is_asked", _about_the_record(_mosque(10)), NOT_LISTED),
    Case("ethnicity_and_faith_on_file", _ethnicity_and_faith_on_file, NOT_ASKED),
    Case("only_on_her_map", _only_on_her_map, {"gate": "CHECK_FIRST", "relationship": "her community"}),
    Case("football_club", _mosque(400, kind="club"), NOT_LISTED),
    Case("only_a_club_is_recorded", _about_the_record(_mosque(400, kind="club")), NOT_ASKED),
    Case("community_of_no_kind", _mosque(400, kind=None), LISTED),
    Case("elder", _elder, NO_RECORD),
    Case("elder_who_is_the_carer", _elder_who_is_the_carer, NOT_LISTED),
    Case("elder_in_the_household", _elder_in_the_household, NOT_LISTED),
    Case("elder_who_died", lambda told: _elder(told, death="2025"), NOT_LISTED),
    Case("child_stopped", _stopped(400), {"list": 2, "gate": "CHILD_STOP", "says": "Keep to the child's wish"}),
    Case("not_assessed", _not_assessed, {"gate": "CHECK_FIRST", "says": "Find out from the child"}),
)
