"""The story of Amira (12) and Idris (9): the family that the demo opens with. Everything is invented."""

from __future__ import annotations

from dataclasses import replace

from graphmodel.domain.arrangements import Explanation
from graphmodel.domain.care import Placement
from graphmodel.domain.dates import parse_partial_date
from graphmodel.domain.people import Community, Pet
from graphmodel.domain.ties import Tie
from loaders.synthetic_parts import Bond, Contact, Seen, somebody
from loaders.synthetic_story import Story
from loaders.synthetic_team import Workers, work_with

_LIVED_WITH_GRACE = (1015, 81)
"""Days ago: February 2024 to 3 September 2026, seen from 23 November 2026."""


def tell_amira_and_idris(story: Story, workers: Workers, number: int) -> list[str]:
    """Amira and Idris with three generations on both sides. Returns the two children's ids."""
    amira, idris = _children(story)
    _family(story, amira, idris)
    _homes(story, amira, idris)
    _own_life(story, amira, idris)
    work_with(story, workers, amira, number)
    work_with(story, workers, idris, number + 1)
    return [amira, idris]


def _children(story: Story) -> tuple[str, str]:
    ids = (
        story.child("Amira Rahman", "F", 12, in_care=_LIVED_WITH_GRACE[0], word="my Saturdays"),
        story.child("Idris Rahman", "M", 9, in_care=_LIVED_WITH_GRACE[0]),
    )
    story.view_days[ids[0]] = 4
    story.view_days[ids[1]] = 196
    once = "once a week like before"
    fortnight = Contact(last=41, every="every fortnight", kept=(False, False, True, True))
    story.knows(
        ids[0],
        ids[1],
        Bond(kind="full_brother", strength="strong"),
        Seen(ring=4, line="strong", enough="too_little", words=once),
        fortnight,
    )
    story.knows(ids[1], ids[0], Bond(kind="full_sister", strength="strong"), Seen(ring=4, line="strong", enough="just_right"))
    return ids


def _family(story: Story, amira: str, idris: str) -> None:
    both = (amira, idris)
    leanne = story.person(somebody("Leanne Doyle", "F", called="Mum", birth=story.born_about(36)))
    sami = story.person(somebody("Sami Rahman", "M", called="Dad", birth=story.born_about(40)))
    maureen = story.person(somebody("Maureen Doyle", "F", called="Nan", birth=story.born_about(67)))
    story.parents(both, leanne, sami)
    story.pair(leanne, sami, "divorced", "2012", "2019")
    ray = _grandparents(story, leanne, sami, maureen)
    _half_and_adopted(story, amira, idris, leanne, sami)
    mum = Bond(kind="birth_mother", strength="tenuous", safety="medium")
    unsure = Seen(ring=2, line="on_and_off", enough="not_sure")
    story.knows(amira, leanne, mum, unsure, Contact(last=225, every="1 per month", supervision="supervised"))
    stop = Seen(ring=1, line="stressful", enough="want_to_stop", wants="stop", words="I don't want to go to Dad's any more")
    fortnightly = Contact(last=12, every="every 2 weeks", mode="face_to_face", supervision="supported")
    story.knows(amira, sami, Bond(kind="birth_father", safety="medium"), stop, fortnightly)
    nan = Seen(ring=4, line="strong", enough="too_little", words="Nan does my hair the right way", support="gives_me")
    story.knows(
        amira, maureen, Bond(kind="maternal_grandmother", strength="tenuous"), nan, Contact(last=64, every="every 6 weeks")
    )
    story.knows(
        amira, ray, Bond(kind="maternal_grandfather", safety=None), Seen(ring=3, line="strong", words="he taught me to whistle")
    )
    story.met(amira, ray, 1200)
    story.knows(
        idris,
        leanne,
        Bond(kind="birth_mother", safety="medium"),
        Seen(ring=3, line="strong", enough="too_little"),
        Contact(last=30),
    )
    story.knows(
        idris, sami, Bond(kind="birth_father", safety="low"), Seen(ring=3, line="ordinary", enough="just_right"), Contact(last=12)
    )
    story.knows(idris, maureen, Bond(kind="maternal_grandmother"), Seen(ring=3, line="ordinary"), Contact(last=64))
    story.knows(idris, ray, Bond(kind="maternal_grandfather", safety=None))


def _grandparents(story: Story, leanne: str, sami: str, maureen: str) -> str:
    """Both sides; returns the grandfather who died."""
    grandad = somebody("Ray Doyle", "M", called="Grandad Ray", birth=story.born_about(71))
    ray = story.person(replace(grandad, death=parse_partial_date("2023"), whereabouts="deceased", grave="St Mary's, Northgate"))
    grandfather = somebody("Karim Rahman", "M", birth=story.born_about(75))
    karim = story.person(replace(grandfather, death=parse_partial_date("2009")))
    huda = story.person(somebody("Huda Rahman", "F", called="Teta Huda", birth=story.born_about(68)))
    salma = story.person(somebody("Salma Rahman", "F", called="Auntie Salma", birth=story.born_about(43)))
    story.parents([leanne], maureen, ray)
    story.parents([sami, salma], huda, karim)
    story.pair(maureen, ray, "married", "1984", "2023")
    story.pair(huda, karim, "married", "1980", "2009")
    return ray


def _half_and_adopted(story: Story, amira: str, idris: str, leanne: str, sami: str) -> None:
    """Noah with his own gran, and a sister who was adopted: her name is hers, and protected."""
    darren = story.person(somebody("Darren Pike", "M", birth=story.born_about(38)))
    janet = story.person(somebody("Janet Pike", "F", called="Noah's gran", birth=story.born_about(62)))
    noah = story.person(somebody("Noah Pike", "M", birth=story.born(5)))
    sister = story.person(replace(somebody("Layan", "F", birth=story.born(7)), identity_protected="adopted", told_to_child=True))
    story.parents([noah], leanne, darren)
    story.parents([darren], janet)
    story.parents([noah], janet, basis="special_guardian")
    story.parents([sister], leanne, sami)
    story.pair(leanne, darren, "separated", "2020", "2023")
    story.home("Janet's home", [janet, noah], from_days=900)
    letters = Contact(last=420, mode="letterbox_via_agency", every="1 per year", kept=(True,))
    story.knows(
        amira,
        noah,
        Bond(kind="maternal_half_sibling"),
        Seen(ring=3, line="ordinary", enough="dont_see_want_to"),
        Contact(last=190),
    )
    story.knows(amira, sister, Bond(kind="adopted_away_sibling", strength=None), Seen(ring=2, words="my baby sister"), letters)
    story.knows(
        idris, noah, Bond(kind="maternal_half_sibling"), None, Contact(last=90, mode="card", every="2 per year", kept=(True,))
    )
    story.knows(idris, sister, Bond(kind="adopted_away_sibling", strength=None))


def _homes(story: Story, amira: str, idris: str) -> None:
    """Grace Okoro before, the Marshes and the Whitakers now."""
    start, end = _LIVED_WITH_GRACE
    grace = story.person(somebody("Grace Okoro", "F", called="Grace", birth=story.born_about(58)))
    rufus = story.person(Pet(id="", name="Rufus", species="dog", keeper=grace))
    okoro = story.home("Okoro home", [amira, idris], from_days=start, to_days=end)
    story.home("Okoro home", [grace, rufus])
    for child in (amira, idris):
        stay = Placement(
            id="", child=child, type="U6", carers=(grace,), household=okoro, provider="PR1", rne="S", legal_status="C2"
        )
        story.placed(replace(stay, starts_on=story.ago(start), ends_on=story.ago(end), reason_change="CREQO"))
    former = Bond(kind="former_foster_carer", since="2024", until=story.ago(end).text)
    story.knows(
        amira,
        grace,
        former,
        Seen(ring=3, line="strong", enough="too_little", words="she still has Rufus"),
        Contact(last=81, mode="lives_with"),
    )
    story.knows(idris, grace, former, Seen(ring=3, line="strong"), Contact(last=81, mode="lives_with"))
    dog = Seen(ring=4, line="strong", enough="dont_see_want_to", wants="meet", words="Rufus sleeps on my feet", support="both")
    story.knows(amira, rufus, Bond(kind="former_pet", safety=None, strength=None), dog)
    story.met(amira, rufus, end, "lives_with")
    _marsh_home(story, amira, end)
    _whitaker_home(story, idris, end)


def _marsh_home(story: Story, amira: str, since: int) -> None:
    denise = story.person(somebody("Denise Marsh", "F", called="Denise", birth=story.born_about(51)))
    carl = story.person(somebody("Carl Marsh", "M", called="Carl", birth=story.born_about(53)))
    ellie = story.person(somebody("Ellie Marsh", "F", called="Ellie", birth=story.born(15)))
    story.parents([ellie], denise, carl)
    story.pair(denise, carl, "married", "1999")
    home = story.home("Marsh home", [amira, denise, carl, ellie], from_days=since)
    stay = Placement(
        id="", child=amira, type="U6", carers=(denise, carl), carers_children=(ellie,), household=home, provider="PR1", rne="P"
    )
    story.placed(replace(stay, starts_on=story.ago(since), legal_status="C2"))
    start = story.ago(since).text
    story.knows(amira, denise, Bond(kind="foster_carer", since=start), Seen(ring=3, line="ordinary", support="gives_me"))
    story.knows(amira, carl, Bond(kind="foster_carer", since=start), Seen(ring=2, line="ordinary"))
    story.knows(
        amira, ellie, Bond(kind="carers_birth_child", since=start), Seen(ring=3, line="mixed", words="she lets me borrow stuff")
    )


def _whitaker_home(story: Story, idris: str, since: int) -> None:
    """Idris's carers are on his map, not on Amira's."""
    helen = story.person(somebody("Helen Whitaker", "F", called="Helen", birth=story.born_about(47)))
    tom = story.person(somebody("Tom Whitaker", "M", called="Tom", birth=story.born_about(49)))
    story.pair(helen, tom, "married", "2006")
    home = story.home("Whitaker home", [idris, helen, tom], from_days=since)
    stay = Placement(
        id="", child=idris, type="U4", carers=(helen, tom), household=home, provider="PR4", rne="P", legal_status="C2"
    )
    story.placed(replace(stay, starts_on=story.ago(since)))
    for carer in (helen, tom):
        story.knows(idris, carer, Bond(kind="foster_carer", since=story.ago(since).text), Seen(ring=3, line="ordinary"))


def _own_life(story: Story, amira: str, idris: str) -> None:
    teacher = somebody("Ngozi Okafor", "F", called="Miss Okafor")
    story.on_map(amira, teacher, Bond(kind="former_teacher", until="2026-07"), Seen(ring=2, line="ordinary"), Contact(last=128))
    friend = Seen(ring=4, line="strong", enough="just_right", words="she gets it", support="both")
    story.on_map(
        amira,
        somebody("Zaynab Ali", "F", called="Zaynab", birth=story.born(12)),
        Bond(kind="best_friend"),
        friend,
        Contact(last=2),
    )
    old_friend = Seen(ring=2, line="thin", enough="dont_see_want_to", words="we had the same coat")
    story.on_map(amira, somebody("ليلى", "F"), Bond(kind="old_friend", until="2024"), old_friend, Contact(last=760))
    club = story.person(Community(id="", name="Drama club"))
    story.knows(
        amira,
        club,
        Bond(kind="community"),
        Seen(ring=3, line="strong", words="I can be anyone"),
        Contact(last=5, mode="joins_activity"),
    )
    lady = somebody("the lady with the red car")
    story.on_map(amira, lady, Bond(kind="unknown_person", strength=None, safety=None), Seen(ring=1, line="thin", wants="find"))
    story.on_map(
        idris,
        somebody("Łukasz Nowak", "M", called="Łukasz"),
        Bond(kind="school_friend"),
        Seen(ring=3, line="strong"),
        Contact(last=6),
    )
    coach = somebody("Steve Lunt", "M", called="Coach Steve")
    story.on_map(idris, coach, Bond(kind="coach"), Seen(ring=2, line="ordinary"), Contact(last=100))
    kind_reason = "Time with Mum is only with somebody there, as the plan says."
    limit = story.limit(idris, _mother_of(story, idris), "plan_decision", kind_reason, from_days=300)
    told = Explanation(id=story.key("explanation", limit), restriction=limit, told_by="Femi Ade", told_on=story.ago(280))
    story.add(replace(told, words="Somebody stays with you and Mum so that you are safe.", understood="yes"))


def _mother_of(story: Story, child: str) -> str:
    return next(
        record.target_person
        for record in story.records
        if isinstance(record, Tie) and record.source_person == child and record.kind == "birth_mother"
    )
