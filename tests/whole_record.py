"""Amira's family with every type of record in it, and what somebody wrote about people who are protected."""

from __future__ import annotations

from datetime import date

from graphmodel.domain.care import School
from tests.scenarios import TODAY, Family, amiras_family


def whole_record(today: date = TODAY) -> Family:
    """``amiras_family`` and at least one record of each further type, of Amira, of Idris, and of Leila, who was adopted away.

    Keeley is on the map only because a search looks for her; Grace is known only because Leila lives with her.
    """
    told = amiras_family(today)
    _details(told)
    _own_life(told)
    _work(told)
    _search(told)
    _of_those_who_are_protected(told)
    return told


def _details(told: Family) -> None:
    told.called("nana", "Nadia", "official")
    told.called("salma", "Salma Hart", "maiden", ends_on="2012")
    told.reached_at("nana", "4 Rowan Close")
    told.reached_at("salma", "07700 900123", "phone", starts_on=told.ago(400))
    told.lived_through("nana", "illness", notes="In hospital for a week.")
    told.day_to_keep("nana", "1960-12-24")
    told.day_to_keep("karim", "2026-03-20", "faith", child="amira", label="Eid")
    told.day_to_keep("karim", "2026-06-21", "cultural", child="idris")


def _own_life(told: Family) -> None:
    told.place("the_park", place_kind="memory_place")
    told.community("drama_club", community_kind="club")
    for who, kind in (("the_park", "place"), ("drama_club", "community")):
        told.tie("amira", who, kind)
    told.organisation("hill_school", organisation_kind="school")
    told.went_to("amira", "Hill School", "2019-09", "2024-07", reason="moved")
    told.change(School, "Hill School", organisation="hill_school")
    told.went_to("amira", "River School", "2024-09")
    told.went_to("idris", "Brook School", "2022-09")
    told.pet("tiger", species="cat", alive=True)
    told.tie("amira", "tiger", "pet")
    told.person("aunt_may", 50, sex="F")
    told.kept_by("tiger", "aunt_may", "2020", "2023")
    told.kept_by("tiger", "dee", "2024")
    told.memento("amira", "photo album", keeper="pauline", added_on="2023", checked_on=told.ago(10))
    told.memento("amira", "blue blanket", keeper="in her room")
    told.memento("idris", "red car", keeper="nana")
    told.put_by_hand("amira", "nana", 120)
    told.put_by_hand("idris", "nana", -40)


def _work(told: Family) -> None:
    told.barrier("arrangement-1", owner="sana", notes="No driver on Saturdays.")
    told.decided("amira", "idris", decision="Every Saturday", told_child_on=told.ago(14), words="You asked, and it is yes.")
    told.decided("amira", "karim", decision="Not yet", by="ros")
    told.decided("amira", decision="A new review")
    told.reviewed("amira", kind="later", participation="PN1", arrangements_reviewed=("arrangement-1",), iv_considered=True)
    told.drew("amira", present="Dee", notes="Amira was tired.")
    told.proposed("amira", "See Idris every week", about="idris", by="amira", view="view-3")
    told.answered("amira", "lost_connections", "pauline")
    told.observed("amira", "nana", behaviour="Ran to her.", possible_meanings=("missed her", "do not know"))
    told.stage("amira", "salma", 2, goals=("turn up",), services=("parenting group",), risk_factors=("drink",), scale_after=2)
    told.stage("idris", "salma", 3)


def _search(told: Family) -> None:
    told.person("keeley", 19, sex="F")
    told.person("rob", 45, sex="M")
    case = told.search("amira", "keeley", reason="Her half-sister.", must_not_know=("rob",))
    told.agreed_to(case, "amira")
    told.agreed_to(case, "the authority", "authority")
    told.tried(case, source_asked="pauline", asked="A phone number", result="Found", next="Call")


def _of_those_who_are_protected(told: Family) -> None:
    """Everything that can be recorded of Leila, and of her home, of which nothing may leave."""
    told.person("grace", 41, sex="F")
    for who in ("leila", "grace"):
        told.lives_in(who, "Orchard House", since="2022")
    told.called("leila", "Lily", "usual")
    told.reached_at("leila", "9 Orchard House")
    told.lived_through("leila", "move", notes="To Grace.")
    told.day_to_keep("leila", "2020-05-05")
    told.decided("amira", "leila", decision="Letterbox with Grace")
    told.observed("amira", "leila", behaviour="Asked for Leila")
    told.proposed("amira", "A photo of Leila", about="leila")
    told.answered("amira", "siblings_without_planned_contact", "leila", reason="Grace said no to Leila.")
    told.stage("amira", "leila", goals=("a card from Leila",))
    told.barrier("arrangement-2", owner="leila", notes="Leila and Grace are away.")
    told.memento("amira", "card from Leila", keeper="leila")
    case = told.search("amira", "leila", must_not_know=("grace",), reason="Leila lives with Grace.")
    told.tried(case, source_asked="leila", result="Grace answered")
    told.agreed_to(case, "leila", "person_found")
    told.reviewed("amira", told.ago(20), arrangements_reviewed=("arrangement-2",))
