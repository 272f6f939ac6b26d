"""The other stories of the demo team: Jay, Tyler, Mia and Josh, Leo, Sam. Everything is invented."""

from __future__ import annotations

from dataclasses import replace

from graphmodel.domain.arrangements import Explanation
from graphmodel.domain.care import Placement
from graphmodel.domain.people import Community, Pet
from loaders.synthetic_homes import CarersHome, foster_home
from loaders.synthetic_parts import Bond, Contact, Seen, somebody
from loaders.synthetic_story import Story
from loaders.synthetic_team import Workers, work_with

_PAID = Bond(kind="foster_carer", strength="moderate")


def tell_jay(story: Story, workers: Workers, number: int) -> list[str]:
    """Jay (15): a carer of long ago, her son and her dog, a half-sister he hardly knows, somebody who must not be near."""
    jay = story.child("Jay Turner", "M", 15, in_care=4300)
    story.view_days[jay] = 21
    mum = story.person(somebody("Kelly Turner", "F", called="Mum", birth=story.born_about(38)))
    dad = story.person(somebody("Shane Pratt", "M", birth=story.born_about(42)))
    keeley = story.person(replace(somebody("Keeley Turner", "F", called="Keeley", birth=story.born(19)), whereabouts="known"))
    story.parents([jay, keeley], mum)
    story.parents([jay], dad)
    story.home("Ash Street", [jay, mum, keeley], from_days=5400, to_days=4300)
    known = Bond(kind="maternal_half_sibling", safety=None, strength=None)
    story.knows(jay, keeley, known, Seen(ring=2, line="thin", enough="dont_see_want_to", wants="find"))
    seen_mum = Seen(ring=2, line="on_and_off", enough="just_right")
    story.knows(
        jay, mum, Bond(kind="birth_mother", safety="medium"), seen_mum, Contact(last=25, every="1 per month", mode="phone")
    )
    story.knows(jay, dad, Bond(kind="birth_father", strength="tenuous", safety="high"))
    rory = story.on_map(jay, somebody("Rory Pratt", "M"), Bond(kind="family_friend", strength="none", safety="severe"))
    story.limit(
        jay,
        rory,
        "bail_or_licence_condition",
        "A licence condition names the children of the family.",
        from_days=200,
        to_days=-700,
    )
    story.home("Keeley's flat", [keeley, rory], from_days=300)
    _paulines_home(story, jay)
    _bakers_home(story, jay)
    theo = Seen(ring=3, line="strong", support="both", words="known him since Oakfield")
    story.on_map(
        jay, somebody("Theo Grant", "M", called="Theo", birth=story.born(15)), Bond(kind="old_friend"), theo, Contact(last=3)
    )
    story.on_map(
        jay, somebody("Marlon Reid", "M", called="Mr Reid"), Bond(kind="teacher"), Seen(ring=2, line="ordinary"), Contact(last=4)
    )
    gym = story.person(Community(id="", name="Boxing gym"))
    story.knows(
        jay, gym, Bond(kind="community"), Seen(ring=3, line="strong", words="nobody asks questions there"), Contact(last=6)
    )
    work_with(story, workers, jay, number)
    return [jay]


def _paulines_home(story: Story, jay: str) -> None:
    """Foster care from 6 to 8: ended for a reason of the carer's own, cards until two winters ago."""
    start, end = 3300, 2400
    pauline = story.person(somebody("Pauline Hodge", "F", called="Pauline", birth=story.born_about(61)))
    marcus = story.person(somebody("Marcus Hodge", "M", called="Marcus", birth=story.born_about(22)))
    bess = story.person(Pet(id="", name="Bess", species="dog", keeper=pauline))
    story.parents([marcus], pauline)
    home = story.home("Pauline's home", [pauline, marcus, bess])
    story.home("Pauline's home", [jay], from_days=start, to_days=end)
    stay = Placement(
        id="", child=jay, type="U6", carers=(pauline,), carers_children=(marcus,), household=home, provider="PR1", rne="P"
    )
    story.placed(replace(stay, starts_on=story.ago(start), ends_on=story.ago(end), reason_change="CREQO", legal_status="C2"))
    until = story.ago(end).text
    wish = Seen(ring=4, line="strong", enough="dont_see_want_to", wants="find", words="I want to know if Pauline still has Bess")
    bond = Bond(kind="former_foster_carer", until=until, strength="strong", safety=None)
    story.knows(jay, pauline, bond, wish, Contact(last=705, mode="card", kept=(True, True)))
    story.knows(
        jay, marcus, Bond(kind="former_carers_child", until=until, safety=None), Seen(ring=3, line="ordinary", wants="find")
    )
    story.met(jay, marcus, end, "lives_with")
    story.knows(jay, bess, Bond(kind="former_pet", safety=None, strength=None), Seen(ring=4, line="strong", wants="find"))


def _bakers_home(story: Story, jay: str) -> None:
    """A children's home in between, and the carers of today."""
    keyworker = story.person(somebody("Delroy James", "M", called="Delroy"))
    house = story.home("Hill House", [jay], from_days=2400, to_days=1100)
    stay = Placement(
        id="", child=jay, type="K2", household=house, provider="PR4", rne="P", legal_status="C2", reason_change="CARPL"
    )
    story.placed(replace(stay, starts_on=story.ago(2400), ends_on=story.ago(1100)))
    left = Bond(kind="former_keyworker", until=story.ago(1100).text)
    story.knows(jay, keyworker, left, Seen(ring=3, line="strong", words="Delroy never gave up on me"), Contact(last=1090))
    sue = story.person(somebody("Sue Baker", "F", called="Sue", birth=story.born_about(57)))
    ken = story.person(somebody("Ken Baker", "M", called="Ken", birth=story.born_about(60)))
    story.pair(sue, ken, "married", "1994")
    home = story.home("Baker home", [jay, sue, ken], from_days=1100)
    now = Placement(id="", child=jay, type="U4", carers=(sue, ken), household=home, provider="PR1", rne="P", legal_status="C2")
    story.placed(replace(now, starts_on=story.ago(1100)))
    story.knows(jay, sue, replace(_PAID, since=story.ago(1100).text), Seen(ring=3, line="strong", support="gives_me"))
    story.knows(jay, ken, replace(_PAID, since=story.ago(1100).text), Seen(ring=3, line="ordinary"))


def tell_tyler(story: Story, workers: Workers, number: int) -> list[str]:
    """Tyler (13): fourteen months supervised without an incident, a sister who was adopted, an order about his dad."""
    tyler = story.child("Tyler Osborne", "M", 13, in_care=1500)
    mum = story.person(somebody("Donna Osborne", "F", called="Mum", birth=story.born_about(35)))
    dad = story.person(somebody("Gary Stokes", "M", called="Gary", birth=story.born_about(41)))
    sister = story.person(replace(somebody("Ruby", "F", birth=story.born(6)), identity_protected="adopted", told_to_child=True))
    story.parents([tyler, sister], mum, dad)
    seen = Seen(ring=4, line="strong", enough="too_little", words="why does someone always have to sit there")
    watched = Contact(last=9, every="every 3 weeks", supervision="supervised", kept=(True,) * 6)
    story.knows(tyler, mum, Bond(kind="birth_mother", strength="strong"), seen, watched)
    story.knows(
        tyler, dad, Bond(kind="birth_father", strength="none", safety="severe"), Seen(ring=1, line="broken", wants="write")
    )
    order = story.limit(tyler, dad, "order_s34_no_contact", "The court found that it is not safe.", from_days=900, to_days=-892)
    told = Explanation(
        id=story.key("explanation", order), restriction=order, told_by=workers.for_child(number), told_on=story.ago(42)
    )
    story.add(replace(told, words="A judge decided that seeing Gary is not safe until you are older.", understood="yes"))
    letters = Contact(last=426, mode="letterbox_via_agency", every="1 per year", kept=(True,))
    story.knows(
        tyler, sister, Bond(kind="adopted_away_sibling", strength=None), Seen(ring=3, words="Ruby will be six now"), letters
    )
    gran = somebody("Pat Osborne", "F", called="Gran", birth=story.born_about(64))
    granny = story.on_map(
        tyler, gran, Bond(kind="maternal_grandmother"), Seen(ring=3, line="ordinary"), Contact(last=30, every="1 per month")
    )
    story.parents([mum], granny)
    friend = Seen(ring=3, line="strong", support="both")
    story.on_map(tyler, somebody("Kian O'Connor", "M", called="Kian"), Bond(kind="best_friend"), friend, Contact(last=1))
    foster_home(story, tyler, CarersHome(("Marion Fry", "Peter Fry"), 1400, pet=("Pickle", "cat")))
    work_with(story, workers, tyler, number)
    return [tyler]


def tell_mia_and_josh(story: Story, workers: Workers, number: int) -> list[str]:
    """Mia (8) and Josh (11): a monthly plan of which one in three took place; Josh's dog."""
    mia, josh = story.child("Mia Fletcher", "F", 8, in_care=700), story.child("Josh Fletcher", "M", 11, in_care=700)
    mum = story.person(somebody("Stacey Fletcher", "F", called="Mum", birth=story.born_about(33)))
    story.parents([mia, josh], mum)
    monthly = Contact(last=52, every="1 per month", kept=(False, True, False))
    story.knows(mia, josh, Bond(kind="full_brother", strength="strong"), None, monthly)
    story.knows(josh, mia, Bond(kind="full_sister", strength="strong"), Seen(ring=4, line="strong", enough="too_little"), monthly)
    for child in (mia, josh):
        plan = Contact(last=20, every="every 2 weeks", supervision="supported")
        story.knows(child, mum, Bond(kind="birth_mother", safety="medium"), Seen(ring=3, line="mixed"), plan)
    patch = story.person(Pet(id="", name="Patch", species="dog", keeper=mum))
    happy = Seen(ring=4, line="strong", words="Patch did the roly poly", support="both")
    story.knows(josh, patch, Bond(kind="pet", safety=None, strength=None), happy, Contact(last=5))
    foster_home(story, mia, CarersHome(("Angela Moss", "Ruth Moss"), 690, sexes="FF"))
    foster_home(story, josh, CarersHome(("Winston Clarke", "Joy Clarke"), 690, child_of_carer="Reuben Clarke", sexes="MF"))
    story.on_map(josh, somebody("Siân Lloyd", "F", called="Miss Lloyd"), Bond(kind="teacher"), Seen(ring=2), Contact(last=4))
    gran = story.person(somebody("Irene Fletcher", "F", called="Gran", birth=story.born_about(61)))
    story.parents([mum], gran)
    amina = story.person(somebody("Amina Yusuf", "F", called="Miss Amina"))
    for child, friend in ((mia, "Cerys Bowen"), (josh, "Sol Adeyemi")):
        story.knows(
            child, gran, Bond(kind="maternal_grandmother"), Seen(ring=3, line="ordinary"), Contact(last=33, every="every 6 weeks")
        )
        story.on_map(
            child, somebody(friend), Bond(kind="best_friend"), Seen(ring=4, line="strong", support="both"), Contact(last=2)
        )
        story.knows(child, amina, Bond(kind="club_leader"), Seen(ring=2, line="ordinary"), Contact(last=7))
    letter = Seen(ring=3, line="strong", enough="dont_see_want_to", words="I sent her my letter")
    story.on_map(mia, somebody("Val Green", "F"), Bond(kind="former_short_break_carer"), letter, Contact(last=12, mode="letter"))
    work_with(story, workers, mia, number)
    work_with(story, workers, josh, number + 1)
    return [mia, josh]


def tell_leo(story: Story, workers: Workers, number: int) -> list[str]:
    """Leo (10): moved yesterday, 48 miles away; nine people, a school and a team stayed behind."""
    leo = story.child("Leo Barnes", "M", 10, in_care=900)
    mum = story.person(replace(somebody("Jade Barnes", "F", called="Mum", birth=story.born_about(31)), whereabouts="known"))
    nan = story.person(somebody("Sheila Barnes", "F", called="Nan", birth=story.born_about(59)))
    story.parents([leo], mum)
    story.parents([mum], nan)
    away = Bond(kind="birth_mother", strength="moderate", safety="medium", no_contact_reason="prison_or_hospital")
    story.knows(
        leo, mum, away, Seen(ring=3, line="on_and_off", enough="too_little"), Contact(last=35, mode="letter", every="1 per month")
    )
    weekly = Contact(last=3, every="1 per week")
    story.knows(
        leo, nan, Bond(kind="maternal_grandmother", strength="strong"), Seen(ring=4, line="strong", support="gives_me"), weekly
    )
    foster_home(story, leo, CarersHome(("Hilary Stone", "Mark Stone"), 850, ended=1, reason="CREQB", child_of_carer="Toby Stone"))
    home = story.home("Fell View", [leo], from_days=1)
    story.placed(
        Placement(id="", child=leo, type="K2", household=home, provider="PR4", rne="P", legal_status="C2", starts_on=story.ago(1))
    )
    football = story.person(Community(id="", name="Northgate Juniors"))
    story.knows(leo, football, Bond(kind="community"), Seen(ring=4, line="strong", words="I'm left wing"), Contact(last=4))
    around = (
        ("Coach Dee", "coach", 4),
        ("Alfie Cole", "team_mate", 4),
        ("Sonny Hart", "best_friend", 3),
        ("Mrs Vale", "teacher", 3),
    )
    for name, kind, days in around:
        story.on_map(leo, somebody(name, called=name), Bond(kind=kind), Seen(ring=3, line="ordinary"), Contact(last=days))
    keyworker = somebody("Aled Rowe", "M", called="Aled")
    story.on_map(leo, keyworker, Bond(kind="residential_keyworker", since=story.ago(1).text, safety=None))
    work_with(story, workers, leo, number)
    return [leo]


def tell_sam(story: Story, workers: Workers, number: int) -> list[str]:
    """Sam (14): time with his gran and his sister is "regular", which nobody can count; a coach he would like to hear from."""
    sam = story.child("Sam Whitlock", "M", 14, in_care=2600)
    mum = story.person(replace(somebody("Lisa Whitlock", "F", called="Mum"), death=story.ago(2700), whereabouts="deceased"))
    gran = story.person(somebody("Betty Whitlock", "F", called="Gran", birth=story.born_about(70)))
    beth_ann = story.person(somebody("Beth-Ann Whitlock", "F", called="Beth-Ann", birth=story.born(16)))
    story.parents([sam, beth_ann], mum)
    story.parents([mum], gran)
    story.home("Betty's home", [gran, beth_ann], from_days=2600)
    regular = Contact(last=50, every="regular contact")
    story.knows(sam, mum, Bond(kind="birth_mother", safety=None), Seen(ring=4, line="strong", words="I keep her scarf"))
    story.knows(sam, gran, Bond(kind="maternal_grandmother"), Seen(ring=3, line="ordinary", enough="too_little"), regular)
    story.knows(sam, beth_ann, Bond(kind="full_sister"), Seen(ring=3, line="strong"), regular)
    remembers = Seen(ring=3, line="strong", enough="dont_see_want_to", wants="write", words="does he remember me")
    coach = somebody("Colin Drake", "M", called="Coach Colin")
    story.on_map(sam, coach, Bond(kind="coach", until="2024", safety=None), remembers, Contact(last=800, mode="joins_activity"))
    foster_home(story, sam, CarersHome(("Eirlys Pugh",), 2500, pet=("Macsen", "dog")))
    story.on_map(
        sam, somebody("Jess Noble", "F", called="Jess"), Bond(kind="girlfriend"), Seen(ring=4, line="strong"), Contact(last=1)
    )
    work_with(story, workers, sam, number)
    return [sam]
