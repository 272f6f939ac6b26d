"""Reads a network once for the eco-map: who is joined to the child, where the child put them, how it is, when they last met."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import Period
from graphmodel.domain.network import Audience, Network
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.ties import Tie
from graphmodel.domain.vocabulary.kind import Sector
from graphmodel.domain.vocabulary.kinds import RELATIONSHIP_KINDS, said_of
from graphmodel.domain.voice import View
from ui.drawing.eco_map_members import LastTime, Line, Member, public_id, the_child
from ui.drawing.eco_map_said import ring_of, sector_said, spot_of, support_of, view_order
from ui.drawing.hartman import Heads, Pattern
from ui.drawing.palette import Part
from ui.drawing.shared_time import by_person, carers, shared_homes, times_together

PART_OF_SECTOR: Mapping[Sector, Part] = MappingProxyType(
    {
        Sector.HOME: Part.HOME,
        Sector.FAMILY: Part.FAMILY,
        Sector.FRIENDS: Part.FRIENDS,
        Sector.SCHOOL_CLUBS: Part.SCHOOL,
        Sector.HELPERS: Part.HELP,
        Sector.PETS: Part.PETS,
    }
)
_PART_OF_KIND: Mapping[PersonKind, Part] = MappingProxyType(
    {
        PersonKind.PET: Part.PETS,
        PersonKind.PLACE: Part.PETS,
        PersonKind.COMMUNITY: Part.SCHOOL,
        PersonKind.ORGANISATION: Part.SCHOOL,
        PersonKind.PROFESSIONAL: Part.HELP,
        PersonKind.PERSON: Part.FAMILY,
        PersonKind.CHILD: Part.FAMILY,
    }
)
"""Where someone goes whose relationship is not recorded."""
_JUDGED: Mapping[str, Pattern] = MappingProxyType(
    {"strong": Pattern.STRONG, "moderate": Pattern.ORDINARY, "tenuous": Pattern.THIN}
)
_PARENT_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "birth": "birth_parent",
        "adoptive": "adoptive_parent",
        "step": "step_parent",
        "foster": "foster_carer",
        "special_guardian": "special_guardian",
    }
)
_KIND_ORDER: Mapping[str, int] = MappingProxyType({kind.code: at for at, kind in enumerate(RELATIONSHIP_KINDS)})
_KEPT_WHOLE = frozenset((
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Sir", "Rev", "Aunt", "Auntie", "Uncle", "Gran", "Granny", "Grandma", "Grandad",
    "Grandpa", "Nan", "Nana", "Nanny", "Big", "Little", "Old", "Baby",
))  # fmt: skip
"""First words after which a name is not cut: they say nothing alone."""


def members(network: Network) -> tuple[Member, ...]:
    """Everyone on the child's eco-map, in the order of the sectors, then of the list of relationships, then by name.

    On it is whoever has a record that joins them to the child directly: a tie, a view, a judgement, an arrangement, an event,
    work with the child, care, a shared home, or a parent in common. Wider kin whom nobody tied to the child are the genogram's.
    The child's own picture holds only those the child knows (``Reader.known_to_child``).
    """
    child = the_child(network)
    reader = Reader(network, child.id)
    shown = [person for person in network.people if person.id != child.id and reader.is_joined(person)]
    if network.audience is Audience.CHILD:
        shown = [person for person in shown if reader.known_to_child(person)]
    made = [reader.member(person) for person in shown]
    parts = list(Part)
    return tuple(sorted(made, key=lambda member: (parts.index(member.part), member.order)))


class Reader:
    """Looks things up in one network; built once, so that a map of 80 people is not searched 80 times."""

    def __init__(self, network: Network, child: str) -> None:
        self.network, self.child, self.as_of = network, child, network.as_of
        self.ties = by_person((tie, tie.target_person) for tie in network.ties if tie.source_person == child and not tie.in_error)
        self.ties_back = by_person(
            (tie, tie.source_person) for tie in network.ties if tie.target_person == child and not tie.in_error
        )
        self.views = by_person(
            (view, view.about)
            for view in network.views
            if view.child == child and not view.in_error and view.said_on.may_be_by(self.as_of) and self._may_show(view)
        )
        self.assessments = by_person(
            (one, one.person)
            for one in network.assessments
            if one.child == child and not one.in_error and one.on.may_be_by(self.as_of)
        )
        self.parents = {link.parent: link for link in network.parent_links if link.child == child and not link.in_error}
        self.children = {link.child: link for link in network.parent_links if link.parent == child and not link.in_error}
        self.siblings = {
            link.child
            for link in network.parent_links
            if link.parent in self.parents and link.child != child and not link.in_error
        }
        self.roles = {spell.worker: spell for spell in network.worker_spells if spell.child == child and not spell.in_error}
        self.care = carers(network, child)
        self.homes = shared_homes(network, child)
        self.times = times_together(network, child)

    def _may_show(self, view: View) -> bool:
        return self.network.audience is not Audience.SHARE or view.private_to is None

    def is_joined(self, person: Person) -> bool:
        """Whether a record joins this person and the child directly."""
        holders: tuple[Mapping[str, object] | set[str], ...] = (
            self.ties, self.ties_back, self.views, self.assessments, self.parents, self.children, self.siblings,
            self.roles, self.care, self.homes, self.times,
        )  # fmt: skip
        planned = any(
            person.id in plan.with_people for plan in self.network.arrangements if plan.child == self.child and not plan.in_error
        )
        limited = any(
            limit.on_person == person.id
            for limit in self.network.restrictions
            if limit.child == self.child and not limit.in_error
        )
        return planned or limited or any(person.id in holder for holder in holders)

    def known_to_child(self, person: Person) -> bool:
        """Whether the child surely knows of them: was told, spoke of them, lived, met or works with them. Not recorded is no."""
        if person.told_to_child is not None:
            return person.told_to_child
        met = (self.views, self.homes, self.care, self.roles, self.times)
        return not person.masked and any(person.id in holder for holder in met)

    def member(self, person: Person) -> Member:
        """What the map says of one person."""
        tie = self._main_tie(person)
        kind = self._kind(person, tie)
        said = sorted(self.views.get(person.id, ()), key=view_order, reverse=True)
        placed = next((view for view in said if view.closeness is not None), None)
        child_skin = self.network.audience is Audience.CHILD
        return Member(
            person=person,
            mark=public_id(person),
            name=first_name(person) if child_skin else person.called,
            part=self._part(person, kind, said),
            relationship=self._relationship(person, kind, tie),
            ring=ring_of(placed),
            placed_on=placed.said_on if placed and placed.closeness else None,
            line=self._line(person, tie, said),
            last=self._last(person),
            gate=self.network.gates.get(person.id) if self.network.audience is Audience.WORKER else None,
            unknown=kind == "unknown_person" and not (child_skin and _has_a_name(person)),
            for_worker=self.network.audience is Audience.WORKER,
            order=(_kind_order(kind), person.called.casefold(), person.id),
            spot=spot_of(placed),
            said_to_have_died=kind == "someone_who_died",
        )

    def _part(self, person: Person, kind: str | None, said: list[View]) -> Part:
        """Where the child put them; else where their relationship belongs."""
        known, told = RELATIONSHIP_KINDS.get(kind), sector_said(said)
        if told is not None:
            return PART_OF_SECTOR[told]
        return PART_OF_SECTOR[known.sector] if known else _PART_OF_KIND[person.kind]

    def _main_tie(self, person: Person) -> Tie | None:
        """The role the person has now; of several the one first in the list of relationships."""
        ties = self.ties.get(person.id, ())
        return min(
            ties,
            key=lambda tie: (Period(tie.since, tie.until).has_ended(self.as_of), _kind_order(tie.kind), tie.id),
            default=None,
        )

    def _kind(self, person: Person, tie: Tie | None) -> str | None:
        if tie is not None:
            return tie.kind
        if person.id in self.parents:
            basis = {"birth": "birth_parent", "adoptive": "adoptive_parent", "step": "step_parent"}
            basis |= {"foster": "foster_carer", "special_guardian": "special_guardian"}
            return said_of(basis.get(self.parents[person.id].basis, "birth_parent"), person.sex)
        if person.id in self.children:
            return said_of("own_child", person.sex)
        if person.id in self.siblings:
            return said_of(self._sibling(person), person.sex)
        return self.care.get(person.id)

    def _sibling(self, person: Person) -> str:
        """Full when two parents are shared, half when one is and each has another; else it is not known which."""
        theirs = {link.parent for link in self.network.parent_links if link.child == person.id and not link.in_error}
        ours = set(self.parents)
        if len(theirs & ours) >= 2:
            return "full_sibling"
        return "half_sibling" if theirs - ours and ours - theirs else "sibling"

    def _relationship(self, person: Person, kind: str | None, tie: Tie | None) -> str:
        if person.masked and kind is None:
            return person.name
        if kind is not None:
            word = RELATIONSHIP_KINDS.label(kind)
            known = RELATIONSHIP_KINDS.get(kind)
            ended = tie is not None and Period(tie.since, tie.until).has_ended(self.as_of)
            return f"{word}, before" if ended and known is not None and not known.former else word
        role = self.roles.get(person.id)
        if role is not None:
            return role.role.replace("_", " ")
        return "relationship not recorded"

    def _line(self, person: Person, tie: Tie | None, said: list[View]) -> Line | None:
        spoken = next((view for view in said if view.line is not None), None)
        if spoken is not None and spoken.line in set(Pattern):
            return Line(Pattern(spoken.line), _heads(support_of(said)), ours=False, on=spoken.said_on)
        if self.network.audience is Audience.CHILD:
            return None
        return self._our_line(person, tie)

    def _our_line(self, person: Person, tie: Tie | None) -> Line | None:
        judged = sorted(self.assessments.get(person.id, ()), key=_assessment_order, reverse=True)
        latest = next((one for one in judged if one.strength is not None or one.stressful), None)
        if latest is not None:
            pattern = _pattern(latest.strength, latest.stressful)
            heads = _heads(tie.direction if tie else None)
            return Line(pattern, heads, True, latest.on, latest.by) if pattern else None
        if tie is None:
            return None
        pattern = _pattern(tie.strength_prof or tie.strength, tie.stressful)
        return Line(pattern, _heads(tie.direction), ours=True) if pattern else None

    def _last(self, person: Person) -> LastTime | None:
        home = self.homes.get(person.id)
        if home is not None and home.contains(self.as_of):
            return LastTime(None, None, lives_together=True)
        days = list(self.times.get(person.id, ()))
        if home is not None and home.ends_on is not None and home.has_ended(self.as_of):
            days.append(home.ends_on)
        latest = max(days, key=lambda day: day.order(), default=None)
        if latest is None:
            return None
        counted = latest.earliest
        return LastTime(latest, (self.as_of - counted).days if counted else None)


def first_name(person: Person) -> str:
    """The name as a child's picture shows it: the child's own name for them, else without a surname.

    A name is left whole where its first word says nothing alone ("Miss Okafor", "the lady with the red car"), or where its script
    has no capitals to tell words of a name apart.
    """
    if person.known_as or person.kind not in (PersonKind.PERSON, PersonKind.CHILD, PersonKind.PROFESSIONAL) or person.masked:
        return person.called
    first = person.name.split(" ", 1)[0]
    stands_alone = first[:1].isupper() and first not in _KEPT_WHOLE
    return first if stands_alone else person.name


def _kind_order(kind: str | None) -> int:
    return _KIND_ORDER.get(kind or "", len(_KIND_ORDER))


def _assessment_order(one: Assessment) -> tuple[object, ...]:
    return (*one.on.order(), one.recorded_at or "", one.id)


def _has_a_name(person: Person) -> bool:
    """Whether it is a name ("Zaynab"), no description ("the lady with the red car"): to the child, whoever has one is known."""
    return not person.name[:1].islower()


def _pattern(strength: str | None, stressful: bool | None) -> Pattern | None:
    """How a judgement is drawn; a tie judged "none" has no line."""
    calm = _JUDGED.get(strength or "")
    if not stressful:
        return calm
    return Pattern.MIXED if calm in (Pattern.STRONG, Pattern.ORDINARY) else Pattern.STRESSFUL


def _heads(support: str | None) -> Heads:
    return Heads(at_child=support in ("gives_me", "both"), at_person=support in ("i_give", "both"))
