"""The workers of a fictional team, and what they are to each child of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from graphmodel.domain.care import Team, TeamSpell
from graphmodel.domain.ids import id_from
from graphmodel.domain.people import Worker
from loaders.synthetic_names import FAMILY_NAMES, MEN, TEAMS, WOMEN
from loaders.synthetic_parts import Bond, Seen
from loaders.synthetic_story import Story

CHILDREN_OF_A_TEAM = 25
_SOCIAL_WORKERS = 5


@dataclass(frozen=True, slots=True)
class Workers:
    """Ids of the people of one team. ``former``: social workers who left."""

    name: str
    manager: str
    social_workers: tuple[str, ...]
    former: tuple[str, ...]
    reviewing_officer: str
    lifelong_links: str

    def for_child(self, number: int) -> str:
        """The social worker of the child with this number in the team; siblings in a row do not always share one."""
        return self.social_workers[number % len(self.social_workers)]


_NORTHGATE = (
    "Ros Bennett",
    ("Beth Lowe", "Femi Ade", "Kim Doherty", "Owain Parry", "Sunita Rao"),
    "Carol Webb",
    "Helen Marsden",
    "Priya Nair",
)


def tell_team(story: Story, number: int, rng: Random) -> Workers:
    """Team ``number``, 0 = Northgate with the workers of the demo's stories; others have invented ones."""
    name = TEAMS[number] if number < len(TEAMS) else f"Team {number + 1}"
    manager, workers, left, officer, links = _NORTHGATE if number == 0 else _invented(rng)
    team = id_from("teams", name)
    story.add(Team(id=team, ref=name.lower().replace(" ", "-"), name=name))

    def employed(worker: str, role: str, years: int, left_days: int | None = None) -> str:
        key = story.person(Worker(id="", name=worker, known_as=worker.split()[0], sex=None))
        ends = None if left_days is None else story.ago(left_days)
        spell = TeamSpell(
            id=story.key("team-spell", key, role), worker=key, team=team, role=role, starts_on=story.ago(years * 365)
        )
        story.add(replace(spell, ends_on=ends))
        return key

    return Workers(
        name=name,
        manager=employed(manager, "team_manager", 6),
        social_workers=tuple(employed(worker, "social_worker", 3) for worker in workers),
        former=(employed(left, "social_worker", 9, 500),),
        reviewing_officer=employed(officer, "reviewing_officer", 5),
        lifelong_links=employed(links, "lifelong_links_coordinator", 2),
    )


def work_with(story: Story, workers: Workers, child: str, number: int, *, speaks: bool = True) -> str:
    """The child's social worker now, and one who left, on the record and on the map. Returns the social worker's id."""
    now = workers.for_child(number)
    story.works_with(now, child, "social_worker", from_days=480)
    seen = Seen(ring=1 + number % 2, line="ordinary", support="gives_me") if speaks else None
    story.knows(child, now, Bond(kind="social_worker", since="2025"), seen)
    story.met(child, now, 4 + number % 20)
    story.works_with(workers.reviewing_officer, child, "reviewing_officer", from_days=480)
    if number % 3 == 0:
        gone = workers.former[0]
        story.works_with(gone, child, "social_worker", from_days=1300, to_days=500)
        story.knows(child, gone, Bond(kind="former_social_worker", since="2023", until="2025"))
        story.met(child, gone, 505)
    return now


def _invented(rng: Random) -> tuple[str, tuple[str, ...], str, str, str]:
    def name() -> str:
        return f"{rng.choice(WOMEN if rng.random() < 0.7 else MEN)} {rng.choice(FAMILY_NAMES)}"

    return name(), tuple(name() for _ in range(_SOCIAL_WORKERS)), name(), name(), name()
