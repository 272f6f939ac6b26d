"""Amira's network, as in the pictures that the drawings aim at, and crowds of any size. Everybody is invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graphmodel.domain.arrangements import Arrangement, ContactEvent
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.gate import GateOutcome, GateResult
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Child, Community, Person, Pet, Worker
from graphmodel.domain.ties import Tie
from graphmodel.domain.voice import View

TODAY = date(2026, 11, 23)
SAID = PartialDate.of(date(2026, 11, 19))

PEOPLE: tuple[Person, ...] = (
    Child(id="amira", name="Amira Haddad", known_as="Amira", sex="F", birth=PartialDate.of(date(2014, 5, 2))),
    Child(id="idris", name="Idris Haddad", known_as="Idris", sex="M", birth=PartialDate.of(date(2017, 2, 9))),
    Person(id="nan", name="Joan Birch", known_as="Nan", sex="F"),
    Person(id="mum", name="Carla Birch", known_as="Mum", sex="F"),
    Person(id="dad", name="Omar Haddad", known_as="Dad", sex="M"),
    Person(id="ray", name="Ray Birch", known_as="Grandad Ray", sex="M", death=PartialDate.of(date(2023, 4, 1))),
    Person(id="zaynab", name="Zaynab Noor", known_as="Zaynab", sex="F", birth=PartialDate.of(date(2014, 1, 8))),
    Person(id="denise", name="Denise Marsh", known_as="Denise", sex="F"),
    Person(id="ellie", name="Ellie Marsh", known_as="Ellie", sex="F", birth=PartialDate.of(date(2013, 7, 4))),
    Pet(id="rufus", name="Rufus", species="dog"),
    Community(id="drama", name="Drama club"),
    Worker(id="okafor", name="Miss Okafor"),
    Person(id="grace", name="Grace Tulloch", known_as="Grace", sex="F"),
    Worker(id="beth", name="Beth Lowe", known_as="Beth"),
    Person(id="lady", name="the lady with the red car"),
)
TIES: tuple[tuple[str, str], ...] = (
    ("idris", "full_brother"),
    ("nan", "maternal_grandmother"),
    ("mum", "birth_mother"),
    ("dad", "birth_father"),
    ("ray", "maternal_grandfather"),
    ("zaynab", "best_friend"),
    ("denise", "foster_carer"),
    ("ellie", "carers_birth_child"),
    ("rufus", "former_pet"),
    ("drama", "community"),
    ("okafor", "teacher"),
    ("grace", "former_foster_carer"),
    ("beth", "social_worker"),
    ("lady", "unknown_person"),
)
VIEWS: tuple[tuple[str, int, str | None, str | None], ...] = (
    ("idris", 4, "strong", "both"),
    ("nan", 4, "strong", "gives_me"),
    ("mum", 3, "on_and_off", "i_give"),
    ("dad", 1, "stressful", None),
    ("ray", 2, "ordinary", "gives_me"),
    ("zaynab", 3, "strong", "both"),
    ("denise", 3, "thin", "gives_me"),
    ("ellie", 2, "ordinary", None),
    ("rufus", 4, "strong", "both"),
    ("drama", 2, "ordinary", "gives_me"),
    ("okafor", 3, "ordinary", "gives_me"),
    ("grace", 3, "mixed", "both"),
    ("beth", 3, "ordinary", "gives_me"),
    ("lady", 1, "thin", None),
)
GATES: tuple[tuple[str, GateOutcome, str], ...] = (
    ("idris", GateOutcome.OPEN_WITH_CONDITIONS, "Idris has to be asked too."),
    ("nan", GateOutcome.OPEN, "Nothing stands against it."),
    ("mum", GateOutcome.CHECK_FIRST, "Nobody has looked at whether this is safe."),
    ("dad", GateOutcome.FORBIDDEN, "An order is in force."),
    ("ray", GateOutcome.DIED, "He died in 2023."),
    ("grace", GateOutcome.CHILD_STOP, "She asked for it to stop."),
)


def tie(target: str, kind: str, **facts: object) -> Tie:
    """What somebody is to Amira."""
    return Tie(id=f"tie-{target}", source_person="amira", target_person=target, kind=kind, **facts)  # type: ignore[arg-type]


def view(about: str, closeness: int | None, line: str | None = None, support: str | None = None, **facts: object) -> View:
    """What Amira said of somebody on 19 November."""
    told = {"id": f"view-{about}", "child": "amira", "about": about, "said_on": SAID}
    return View(**(told | {"closeness": closeness, "line": line, "support": support} | facts))  # type: ignore[arg-type]


def event(with_person: str, on: date, happened: str = "yes") -> ContactEvent:
    """Time together, or not."""
    return ContactEvent(
        id=f"event-{with_person}-{on}", child="amira", with_people=(with_person,), on=PartialDate.of(on), happened=happened
    )


def amira(audience: Audience = Audience.WORKER, *, asked: bool = True, **changes: object) -> Network:
    """Amira and the fourteen who matter to her; ``asked=False``: nobody has asked her yet."""
    told: dict[str, object] = {
        "as_of": TODAY,
        "child": "amira",
        "audience": audience,
        "people": tuple(sorted(PEOPLE, key=lambda person: person.id)),
        "ties": tuple(tie(target, kind, strength_prof="moderate" if target == "nan" else None) for target, kind in TIES),
        "views": tuple(view(*said) for said in VIEWS) if asked else (),
        "events": (event("mum", date(2026, 4, 12)), event("idris", date(2026, 10, 13)), event("nan", date(2026, 9, 20))),
        "arrangements": (
            Arrangement(id="plan-idris", child="amira", with_people=("idris",), modes=("face_to_face",), interval_days=14),
        ),
        "assessments": (
            Assessment(
                id="judged-grace",
                child="amira",
                person="grace",
                on=PartialDate.of(date(2026, 9, 2)),
                by="beth",
                strength="strong",
            ),
        ),
        "gates": {person: GateResult(outcome, "gate.test", reason) for person, outcome, reason in GATES},
    }
    return Network(**(told | changes))  # type: ignore[arg-type]


NAMES = (
    "Mum", "Łukasz", "Auntie Precious", "Siân", "Grandad Bob", "ليلى", "Nguyễn Thị Minh Anh", "Jo", "Miss Abernethy-Clarke",
    "Theo", "the man at the corner shop", "Ola", "Bartholomew", "Great-aunt Wilhelmina", "Kit", "Mohammed", "Cousin Dee", "Ash",
)  # fmt: skip
KINDS: Sequence[str] = (
    "birth_mother", "full_brother", "best_friend", "teacher", "social_worker", "pet", "foster_carer", "maternal_aunt",
    "school_friend", "half_sister", "former_foster_carer", "coach", "cousin", "friend", "community", "neighbour",
)  # fmt: skip


def crowd(size: int, audience: Audience = Audience.WORKER, unplaced: int = 0) -> Network:
    """A network of ``size`` people with all rings, lines and kinds in turn; the last ``unplaced`` were never placed."""
    kinds = [kind for kind in KINDS if kind != "maternal_aunt"]
    lines = ("strong", "ordinary", "thin", "stressful", "on_and_off", "broken", "mixed")
    people: list[Person] = [Child(id="amira", name="Amira")]
    ties, views = [], []
    for number in range(size):
        name, kind = NAMES[number % len(NAMES)], kinds[number * 7 % len(kinds)]
        key = f"p{number:03}"
        people.append(Pet(id=key, name=name) if kind == "pet" else Person(id=key, name=name, told_to_child=True))
        ties.append(tie(key, kind, strength_prof=("strong", "tenuous", None)[number % 3]))
        if number < size - unplaced:
            views.append(view(key, 4 - number * 5 % 4, lines[number % 7], ("gives_me", "both", None)[number % 3]))
    return amira(
        audience,
        people=tuple(people),
        ties=tuple(ties),
        views=tuple(views),
        events=(),
        arrangements=(),
        assessments=(),
        gates={},
    )
