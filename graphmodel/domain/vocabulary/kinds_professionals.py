"""People who are there because it is their work (practice 3.4); an independent visitor is a volunteer."""

from __future__ import annotations

from functools import partial

from graphmodel.domain.vocabulary.kind import Group, Kind, Sector

_worker = partial(Kind, group=Group.PROFESSIONALS, sector=Sector.HELPERS, reciprocal="child_worked_with", paid=True)

PROFESSIONALS: tuple[Kind, ...] = (
    _worker(code="social_worker", label="social worker", definition="The child's social worker now."),
    _worker(code="former_social_worker", label="former social worker", definition="Used to be the child's social worker.",
            reciprocal="child_formerly_worked_with", former=True),
    _worker(code="team_manager", label="team manager", definition="Manages the team that works with the child."),
    _worker(code="reviewing_officer", label="independent reviewing officer", definition="Chairs the child's reviews.",
            aliases=("IRO",)),
    _worker(code="former_reviewing_officer", label="former reviewing officer", definition="Used to chair the child's reviews.",
            reciprocal="child_formerly_worked_with", former=True, aliases=("former IRO",)),
    _worker(code="independent_visitor", label="independent visitor", definition="Visits and befriends the child; a volunteer.",
            paid=False, aliases=("IV",)),
    _worker(code="advocate", label="advocate", definition="Speaks up for the child."),
    _worker(code="personal_adviser", label="personal adviser", definition="Advises a young person who is leaving care.",
            aliases=("PA",)),
    _worker(code="guardian_cafcass", label="children's guardian", definition="Speaks for the child in court.",
            aliases=("Cafcass guardian",)),
    _worker(code="solicitor", label="solicitor", definition="The child's lawyer."),
    _worker(code="family_support_worker", label="family support worker", definition="Supports the family."),
    _worker(code="contact_supervisor", label="family time supervisor", definition="Is there during supervised family time."),
    _worker(code="lifelong_links_coordinator", label="Lifelong Links co-ordinator", definition="Leads a Lifelong Links search.",
            aliases=("lifelong links coordinator",)),
    _worker(code="fgc_coordinator", label="family group conference co-ordinator",
            definition="Prepares a family group conference.",
            aliases=("FGC_coordinator",)),
    _worker(code="therapist", label="therapist", definition="Gives the child therapy."),
    _worker(code="camhs_worker", label="CAMHS worker", definition="From child and adolescent mental health services."),
    _worker(code="paediatrician", label="paediatrician", definition="The child's hospital or community doctor."),
    _worker(code="gp", label="GP", definition="The child's family doctor.", aliases=("doctor",)),
    _worker(code="health_visitor", label="health visitor", definition="Visits a child under five."),
    _worker(code="lac_nurse", label="nurse for children in care", definition="Nurse for children in care.",
            aliases=("LAC nurse",)),
    _worker(code="midwife", label="midwife", definition="Midwife."),
    _worker(code="police_officer", label="police officer", definition="Police officer."),
    _worker(code="yot_worker", label="youth offending team worker", definition="From the youth offending team.",
            aliases=("YOT worker",)),
    _worker(code="probation_officer", label="probation officer", definition="Probation officer."),
    _worker(code="interpreter", label="interpreter", definition="Interprets for the child."),
    _worker(code="residential_manager", label="manager of the home", definition="Manages the children's home."),
    _worker(code="supervising_social_worker", label="supervising social worker", definition="The foster carer's social worker."),
    _worker(code="adoption_support_worker", label="adoption support worker", definition="Supports adoption and letterbox."),
    _worker(code="other_professional", label="other worker", definition="Works with the child in a way no other kind says."),
    _worker(code="child_worked_with", label="child worked with", definition="A child this person works with now.",
            reciprocal="other_professional", paid=False),
    _worker(code="child_formerly_worked_with", label="child formerly worked with",
            definition="A child this person used to work with.", reciprocal="former_professional", paid=False, former=True),
    _worker(code="former_professional", label="former worker", definition="Used to work with the child.",
            reciprocal="child_formerly_worked_with", former=True),
)  # fmt: skip
