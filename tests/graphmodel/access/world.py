"""Two teams, five children, and in every kind of record a canary: a word that stands nowhere else.

A canary is the child's name, the kind of record and nothing between, in capitals: ``AMIRAASSESSMENT``.
"""

from __future__ import annotations

from dataclasses import dataclass

from graphmodel.access import Viewer
from graphmodel.domain.care import WorkerSpell
from tests.scenarios import Family, when

KINDS = (
    "view",
    "privateview",
    "iroview",
    "tie",
    "note",
    "assessment",
    "stage",
    "arrangement",
    "barrier",
    "event",
    "limit",
    "explanation",
    "observation",
    "session",
    "decision",
    "proposal",
    "alert",
    "search",
    "step",
    "consent",
    "name",
    "address",
    "homeaddress",
    "lifeevent",
    "keydate",
    "memento",
    "school",
    "restricted",
)
CHILDREN = ("amira", "idris", "omar", "rana", "yara")
"""Amira is worked with by everybody of the blue team; Idris, her brother, by another social worker of it; Omar by the red team;
Rana, her sister, is a restricted file of the same other worker; Yara, 17, agreed to her personal adviser; Amira, 12, cannot."""
PROTECTED = ("LEILA", "FENWICK", "HIDDENLANE")
"""The adopted sister's name, her new family's, and their street."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A viewer, in a word for the test's name."""

    word: str
    viewer: Viewer


def canary(child: str, kind: str) -> str:
    """The word planted in that kind of record of that child."""
    return f"{child}{kind}".upper()


def seats() -> tuple[Seat, ...]:
    """Everyone who tries: each role with a child of their own, workers of elsewhere, who sees nobody, and the machine's own."""

    def one(word: str, role: str, team: str = "blue") -> Seat:
        return Seat(word, Viewer(word, word, role, team, team, purpose="trying what may be seen"))

    return (
        one("sw", "social_worker"),
        one("other_sw", "social_worker"),
        one("red_sw", "social_worker", "red"),
        one("left_sw", "social_worker"),
        one("tm", "team_manager"),
        one("red_tm", "team_manager", "red"),
        one("iro", "reviewing_officer"),
        one("ll", "lifelong_links_coordinator"),
        one("rw", "residential_worker"),
        one("pa", "personal_adviser"),
        one("cs", "contact_supervisor"),
        one("aud", "auditor"),
        one("adm", "administrator"),
        Seat("pretender", Viewer("rw", "rw", "team_manager", "blue", "blue", purpose="a role that is not theirs")),
        Seat("operator", Viewer.operator()),
    )


def told() -> Family:
    """The whole world as records."""
    world = Family()
    for child in CHILDREN:
        _file(world, child)
    for seat in seats():
        if seat.viewer.person_id not in (None, "rw") or seat.word == "rw":
            world.worker(seat.word)
            world.in_team(seat.word, str(seat.viewer.team), role=seat.viewer.role)
    for worker, child, role in _WORK:
        spell = world.works_with(worker, child, role=role)
        if (worker, child) == ("pa", "yara"):
            world.change(WorkerSpell, spell, agreed_on=when("2025"))
    world.works_with("left_sw", "amira", since="2021", until="2024")
    world.parent("leanne", "amira")
    world.parent("leanne", "idris")
    world.parent("leanne", "rana")
    _adopted_sister(world)
    return world


_WORK = (
    ("sw", "amira", "social_worker"),
    ("iro", "amira", "reviewing_officer"),
    ("ll", "amira", "lifelong_links_coordinator"),
    ("rw", "amira", "residential_worker"),
    ("pa", "amira", "personal_adviser"),
    ("pa", "yara", "personal_adviser"),
    ("cs", "amira", "contact_supervisor"),
    ("other_sw", "idris", "social_worker"),
    ("other_sw", "rana", "social_worker"),
    ("red_sw", "omar", "social_worker"),
    ("other_sw", "yara", "social_worker"),
)


def _adopted_sister(world: Family) -> None:
    world.person("leila", name="Leila Fenwick", sex="F", identity_protected="adopted")
    world.parent("leanne", "leila")
    world.tie("amira", "leila", "adopted_away_sibling", notes="now LEILA FENWICK of HIDDENLANE")
    world.person("mrs_fenwick", name="Ada Fenwick")
    world.parent("mrs_fenwick", "leila", basis="adoptive")
    world.household("fenwicks", address="2 HIDDENLANE")
    for member in ("leila", "mrs_fenwick"):
        world.lives_in(member, "fenwicks", since="2020")
    world.reached_at("leila", "2 HIDDENLANE")
    world.called("leila", "LEILA FENWICK")


def _file(world: Family, child: str) -> None:
    """Every kind of record about one child and one friend, each with its canary."""

    def said(kind: str) -> str:
        return canary(child, kind)

    friend, home = f"friend_of_{child}", f"home_of_{child}"
    world.child(child, age=17 if child == "yara" else 12, restricted=True if child == "rana" else None)
    if "leanne" not in {record.id for record in world.records}:
        world.person("leanne", name="Leanne")
    world.person(friend, name=f"Friend of {child}", notes=said("note"))
    world.tie(child, friend, "friend", notes=said("tie"))
    world.tie(child, "leanne", "birth_mother", notes=said("restricted"), visibility="restricted")
    world.view(child, friend, closeness=3, words=said("view"))
    world.view(child, friend, closeness=2, words=said("privateview"), private_to="sw")
    world.view(child, friend, closeness=2, words=said("iroview"), private_to="sw_iro")
    world.assessed(child, friend, basis=said("assessment"), by="sw")
    world.stage(child, friend, goals=(said("stage"),))
    plan = world.arrangement(child, friend, purpose=said("arrangement"))
    world.barrier(plan, notes=said("barrier"))
    world.event(child, friend, on=world.ago(9), place=said("event"))
    limit = world.order(child, friend, kind="plan_decision", reason=said("limit"))
    world.explained(limit, words=said("explanation"))
    world.observed(child, friend, behaviour=said("observation"))
    world.drew(child, notes=said("session"))
    world.decided(child, about=friend, decision=said("decision"))
    world.proposed(child, said("proposal"))
    world.answered(child, "lost_connections", subject=friend, state="answered", reason=said("alert"))
    search = world.search(child, friend, reason=said("search"))
    world.tried(search, asked=said("step"))
    world.agreed_to(search, said("consent"))
    world.called(friend, said("name"))
    world.reached_at(friend, said("address"))
    world.household(home, address=said("homeaddress"))
    world.lives_in(child, home, since="2022")
    world.lived_through(friend, "illness", notes=said("lifeevent"))
    world.day_to_keep(friend, world.ago(-3), label=said("keydate"), child=child)
    world.memento(child, said("memento"))
    world.went_to(child, said("school"), since="2022")
