"""Short ways to write families down for genogram tests. All names are invented."""

from __future__ import annotations

from datetime import date

from graphmodel.domain.care import Household, HouseholdStay, Placement
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.network import Network
from graphmodel.domain.people import PERSON_TYPES, Person, PersonKind
from graphmodel.domain.ties import ParentLink, Partnership, Tie
from graphmodel.domain.voice import View

DAY = date(2026, 11, 23)


def when(text: str | None) -> PartialDate | None:
    """ "2014", "2014-03" or "2014-03-02"."""
    if text is None:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return PartialDate.of(date(*parts))
    if len(parts) == 2:
        end = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return PartialDate(text, date(parts[0], parts[1], 1), date.fromordinal(end.toordinal() - 1))
    return PartialDate(text, date(parts[0], 1, 1), date(parts[0], 12, 31))


class Records:
    """A family being written down; ``network()`` hands it over."""

    def __init__(self, child: str | None = None) -> None:
        self.child = child
        self.people: list[Person] = []
        self.links: list[ParentLink] = []
        self.pairs: list[Partnership] = []
        self.ties: list[Tie] = []
        self.placements: list[Placement] = []
        self.homes: list[Household] = []
        self.stays: list[HouseholdStay] = []
        self.views: list[View] = []

    def person(
        self, key: str, sex: str | None = None, birth: str | None = None, death: str | None = None, /, **more: object
    ) -> Records:
        kind = PersonKind(str(more.pop("kind", "person")))
        name = str(more.pop("name", key.capitalize()))
        made = PERSON_TYPES[kind](id=key, name=name, sex=sex, birth=when(birth), death=when(death), kind=kind, **more)  # type: ignore[arg-type]
        self.people.append(made)
        return self

    def pair(
        self, one: str, other: str, status: str | None = "married", since: str | None = None, until: str | None = None
    ) -> Records:
        number = f"pair{len(self.pairs):03}"
        self.pairs.append(Partnership(id=number, one=one, other=other, status=status, since=when(since), until=when(until)))
        return self

    def child_of(
        self,
        child: str,
        *parents: str,
        basis: str = "birth",
        since: str | None = None,
        until: str | None = None,
        certainty: str | None = None,
    ) -> Records:
        for parent in parents:
            number = f"link{len(self.links):03}"
            self.links.append(
                ParentLink(
                    id=number, parent=parent, child=child, basis=basis, since=when(since), until=when(until), certainty=certainty
                )
            )
        return self

    def tie(self, target: str, kind: str) -> Records:
        assert self.child is not None
        self.ties.append(Tie(id=f"tie{len(self.ties):03}", source_person=self.child, target_person=target, kind=kind))
        return self

    def feels(self, about: str, line: str, support: str | None = None, on: str = "2026-11-19") -> Records:
        """What the child in the middle says of somebody."""
        assert self.child is not None
        day = when(on)
        assert day is not None
        number = f"view{len(self.views):03}"
        self.views.append(View(id=number, child=self.child, about=about, said_on=day, line=line, support=support))
        return self

    def between(self, one: str, other: str, **facts: object) -> Records:
        """A tie between two others."""
        told = {"kind": "friend", **facts}
        self.ties.append(Tie(id=f"tie{len(self.ties):03}", source_person=one, target_person=other, **told))  # type: ignore[arg-type]
        return self

    def placed(
        self,
        child: str,
        carers: tuple[str, ...],
        since: str,
        until: str | None = None,
        children: tuple[str, ...] = (),
        home: str | None = None,
    ) -> Records:
        number = f"placement{len(self.placements):03}"
        self.placements.append(
            Placement(
                id=number,
                child=child,
                type="U1",
                starts_on=when(since),
                ends_on=when(until),
                carers=carers,
                carers_children=children,
                household=home,
            )
        )
        return self

    def home(self, ref: str, name: str, *members: str) -> Records:
        self.homes.append(Household(id=ref, name=name))
        self.stays += [HouseholdStay(id=f"{ref}-{m}", household=ref, member=m) for m in members]
        return self

    def network(self) -> Network:
        return Network(
            as_of=DAY,
            people=tuple(self.people),
            child=self.child,
            parent_links=tuple(self.links),
            partnerships=tuple(self.pairs),
            ties=tuple(self.ties),
            placements=tuple(self.placements),
            households=tuple(self.homes),
            household_stays=tuple(self.stays),
            views=tuple(self.views),
        )
