"""Friends and own life; school, clubs, faith and community; beings and places that fit no other list (practice 3.4)."""

from __future__ import annotations

from functools import partial

from graphmodel.domain.vocabulary.kind import Group, Kind, Sector

_friend = partial(Kind, group=Group.FRIENDS, sector=Sector.FRIENDS)
_school = partial(Kind, group=Group.EDUCATION_COMMUNITY, sector=Sector.SCHOOL_CLUBS)
_other = partial(Kind, group=Group.OTHER, sector=Sector.PETS)

FRIENDS: tuple[Kind, ...] = (
    _friend(code="best_friend", label="best friend", definition="The friend the child calls best.", standard="FRND",
            reciprocal="best_friend"),
    _friend(code="friend", label="friend", definition="A friend.", standard="FRND", reciprocal="friend", aliases=("mate",)),
    _friend(code="old_friend", label="old friend", definition="A friend from before.", standard="FRND", reciprocal="old_friend"),
    _friend(code="school_friend", label="school friend", definition="A friend from school.", standard="FRND",
            reciprocal="school_friend", aliases=("classmate",)),
    _friend(code="online_friend", label="online friend", definition="A friend known online.", standard="FRND",
            reciprocal="online_friend"),
    _friend(code="care_experienced_peer", label="care-experienced peer", definition="Another young person who knows care.",
            reciprocal="care_experienced_peer"),
    _friend(code="girlfriend", label="girlfriend", definition="Girlfriend.", standard="SIGOTHR", reciprocal="partner", sex="F"),
    _friend(code="boyfriend", label="boyfriend", definition="Boyfriend.", standard="SIGOTHR", reciprocal="partner", sex="M"),
    _friend(code="partner", label="partner", definition="Partner of the young person.", standard="SIGOTHR", reciprocal="partner",
            aliases=("husband", "wife", "spouse")),
    _friend(code="ex_partner", label="ex-partner", definition="Used to be the partner.", reciprocal="ex_partner", former=True),
    _friend(code="friends_parent", label="friend's parent", definition="Mother or father of a friend.",
            reciprocal="childs_friend"),
    _friend(code="childs_friend", label="own child's friend", definition="A friend of this person's child.",
            reciprocal="friends_parent"),
    _friend(code="neighbour", label="neighbour", definition="Lives or lived next door.", standard="NBOR", reciprocal="neighbour"),
    _friend(code="team_mate", label="team mate", definition="Plays or trains in the same team.", reciprocal="team_mate"),
    _friend(code="teammate_parent", label="team mate's parent", definition="Mother or father of a team mate.",
            reciprocal="childs_friend"),
)  # fmt: skip

EDUCATION_COMMUNITY: tuple[Kind, ...] = (
    _school(code="teacher", label="teacher", definition="Teaches the child now.", reciprocal="pupil", paid=True),
    _school(code="former_teacher", label="former teacher", definition="Used to teach the child.", reciprocal="former_pupil",
            paid=True, former=True),
    _school(code="teaching_assistant", label="teaching assistant", definition="Helps the child in class.", reciprocal="pupil",
            paid=True),
    _school(code="head_of_year", label="head of year", definition="Leads the child's year.", reciprocal="pupil", paid=True),
    _school(code="designated_teacher", label="designated teacher", definition="The school's teacher for children in care.",
            reciprocal="pupil", paid=True),
    _school(code="virtual_school_worker", label="virtual school worker", definition="From the authority's virtual school.",
            reciprocal="pupil", paid=True),
    _school(code="school_counsellor", label="school counsellor", definition="Counsels the child at school.", reciprocal="pupil",
            paid=True),
    _school(code="coach", label="coach", definition="Coaches the child.", reciprocal="club_member"),
    _school(code="youth_worker", label="youth worker", definition="Works with young people in a club or on the street.",
            reciprocal="club_member", paid=True),
    _school(code="club_leader", label="club leader", definition="Leads a club the child goes to.", reciprocal="club_member"),
    _school(code="faith_leader", label="faith leader", definition="Leads the child's place of faith.",
            reciprocal="club_member"),
    _school(code="mentor", label="mentor", definition="Is there for the child as a mentor.", reciprocal="mentee"),
    _school(code="volunteer", label="volunteer", definition="Gives time to the child unpaid.", reciprocal="mentee"),
    _school(code="employer", label="employer", definition="Employs the young person.", standard="ECON", reciprocal="employee"),
    _school(code="tutor", label="tutor", definition="Tutors the child.", reciprocal="pupil", paid=True),
    _school(code="pupil", label="pupil", definition="A child this person teaches or supports at school.", reciprocal="teacher"),
    _school(code="former_pupil", label="former pupil", definition="A child this person used to teach.",
            reciprocal="former_teacher", former=True),
    _school(code="club_member", label="member of the club or group", definition="A child in this person's club, team or group.",
            reciprocal="club_leader"),
    _school(code="mentee", label="young person mentored", definition="A young person this person mentors.", reciprocal="mentor"),
    _school(code="employee", label="employee", definition="A young person this person employs.", reciprocal="employer"),
)  # fmt: skip

OTHER: tuple[Kind, ...] = (
    _other(code="pet", label="pet", definition="An animal of the child's.", reciprocal="keeper"),
    _other(code="former_pet", label="former pet", definition="An animal the child used to live with.", reciprocal="former_keeper",
           former=True),
    _other(code="carers_pet", label="carer's pet", definition="An animal of the carer's.", reciprocal="keeper"),
    _other(code="keeper", label="keeper", definition="Whose animal it is.", reciprocal="pet", sector=Sector.HOME),
    _other(code="former_keeper", label="former keeper", definition="Whose animal it used to be.", reciprocal="former_pet",
           sector=Sector.HOME, former=True),
    _other(code="someone_who_died", label="someone who died", definition="Someone who died, in a way no other kind says.",
           reciprocal="someone_left_behind", sector=Sector.FAMILY),
    _other(code="someone_left_behind", label="someone left behind", definition="The other side of someone who died.",
           reciprocal="someone_who_died", sector=Sector.FAMILY),
    _other(code="imagined_or_hero", label="imagined or a hero",
           definition="The child may put anyone on the map; never corrected.",
           reciprocal="unknown_person", sector=Sector.FRIENDS),
    _other(code="place", label="place", definition="A place that matters.", reciprocal="someone_of_the_place"),
    _other(code="someone_of_the_place", label="someone for whom the place matters", definition="The other side of a place.",
           reciprocal="place", sector=Sector.FRIENDS),
    _other(code="community", label="community", definition="A faith, cultural, online or other community, or a club.",
           reciprocal="member_of_community", sector=Sector.SCHOOL_CLUBS, aliases=("club",)),
    _other(code="member_of_community", label="member of the community", definition="The other side of a community.",
           reciprocal="community", sector=Sector.FRIENDS),
    _other(code="organisation", label="organisation", definition="A school, provider, charity or authority.",
           reciprocal="member_of_community", sector=Sector.SCHOOL_CLUBS, aliases=("school",)),
    _other(code="unknown_person", label="not known yet", definition="Somebody the child knows and nobody else can place yet.",
           reciprocal="unknown_person", sector=Sector.HELPERS, aliases=("unknown",)),
)  # fmt: skip
