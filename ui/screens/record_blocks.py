"""The five kinds of record about one person, each in a block of its own that says who and when. They never share a block."""

from __future__ import annotations

from graphmodel.domain.arrangements import Arrangement, ContactEvent, Restriction
from graphmodel.domain.dates import age_on
from graphmodel.domain.network import Network
from graphmodel.domain.people import Person, PersonKind
from graphmodel.domain.vocabulary import MEDIUM, MISSED_REASON, MODE, RESTRICTION, SAFETY, STRENGTH, SUPERVISION
from ui import wording
from ui.components.shapes import Block, Sentence
from ui.drawing.eco_map_members import Member
from ui.screens import about

NO_VIEW_UNDER = 4
"""Years; nobody is expected to have a view from a child younger than this (practice 4.1, E4)."""
_LAST_OCCASIONS = 4


def blocks_of(network: Network, person: Person, member: Member | None) -> list[Block]:
    """View, assessment, arrangement, event, limits and fact about the person, in that order."""
    blocks = [_view(network, person)]
    if person.kind not in (PersonKind.PROFESSIONAL, PersonKind.PET, PersonKind.PLACE):
        blocks.append(_assessment(network, person))
    blocks += [_arrangement(network, person), _events(network, person, member)]
    blocks += [_limit(network, limit) for limit in about.limits_on(network, person.id)]
    return [*blocks, _facts(person, member)]


def view_words(network: Network, person: Person) -> tuple[list[Sentence], str]:
    """What the child said of the person, in lines, and the line that says when and how."""
    child = about.child_of(network)
    view = about.latest_view(network, person.id)
    they, _ = wording.they(child)
    if view is None:
        age = age_on(child.birth, network.as_of) if child else None
        if age is not None and age.number < NO_VIEW_UNDER and child:
            return [[f"{child.called} is {age}. Nobody is expected to have a view from {_object(they)}."]], ""
        return [[f"Nobody has asked {_object(they)} yet."]], ""
    lines: list[Sentence] = [[{"text": f"“{view.words}”", "strong": True}]] if view.words else []
    said = wording.child_said(view.closeness, view.line, view.enough, view.wants)
    if said:
        lines.append([said[0].upper() + said[1:]])
    how = MEDIUM.label(view.medium) if view.medium else "how it was said is not recorded"
    foot = f"{wording.dated(view.said_on)}, {how}"
    return lines or [["Nothing more was said."]], foot


def plan_words(network: Network, person: Person) -> list[Sentence]:
    """What is agreed with the person on the day, one line each plan."""
    plans = about.plans_with(network, person.id)
    return [[_plan(plan)] for plan in plans] or [["No plan is recorded."]]


def last_words(member: Member | None) -> str:
    """When child and person were last together, with the days since; living together is being in touch (E15)."""
    if member is None or member.last is None:
        return "No time together is recorded"
    if member.last.lives_together or member.last.on is None:
        return "They live together"
    ago = f" ({wording.days_words(member.last.days)} ago)" if member.last.days is not None else ""
    return f"Last together {wording.dated(member.last.on)}{ago}"


def _view(network: Network, person: Person) -> Block:
    child = about.child_of(network)
    lines, foot = view_words(network, person)
    return {"record": "view", "head": f"{child.called if child else 'The child'} says", "lines": lines, "foot": foot}


def _assessment(network: Network, person: Person) -> Block:
    judged = about.latest_assessment(network, person.id)
    if judged is None:
        return {
            "record": "assessment",
            "head": "We judge",
            "lines": [["Not assessed. Nobody has looked at whether this is safe."]],
            "foot": "",
        }
    words = [
        f"{STRENGTH.label(judged.strength)} tie" if judged.strength else "strength not recorded",
        SAFETY.label(judged.safety) if judged.safety else "safety not recorded",
    ]
    if judged.stressful:
        words.append("stressful")
    sentence = ", ".join(words)
    lines: list[Sentence] = [[sentence[0].upper() + sentence[1:] + "." + (f" {judged.protective}" if judged.protective else "")]]
    foot = f"{about.name_of(network, judged.by)}, {wording.dated(judged.on)}"
    return {"record": "assessment", "head": "We judge", "lines": lines, "foot": foot}


def _arrangement(network: Network, person: Person) -> Block:
    plans = about.plans_with(network, person.id)
    agreed = max((plan.agreed_on for plan in plans if plan.agreed_on), key=lambda on: on.order(), default=None)
    foot = f"Agreed {wording.dated(agreed)}" if agreed else ("The day it was agreed is not recorded" if plans else "")
    return {"record": "arrangement", "head": "Agreed", "lines": plan_words(network, person), "foot": foot}


def _plan(plan: Arrangement) -> str:
    modes = ", ".join(MODE.label(mode) for mode in plan.modes) or "how is not recorded"
    pieces = [plan.frequency.replace("_", " ") if plan.frequency else wording.how_often(plan.interval_days), modes]
    if plan.length_min:
        pieces.append(f"{plan.length_min} minutes" if plan.length_min % 60 else f"{plan.length_min // 60} h")
    if plan.supervision and plan.supervision != "none":
        pieces.append(SUPERVISION.label(plan.supervision))
    if plan.status == "paused":
        pieces.append("paused")
    sentence = ", ".join(pieces)
    return sentence[0].upper() + sentence[1:] + "."


def _events(network: Network, person: Person, member: Member | None) -> Block:
    known = [event for event in about.events_with(network, person.id) if event.happened != "not_recorded"][:_LAST_OCCASIONS]
    lines: list[Sentence] = []
    if known:
        kept = sum(_took_place(event) for event in known)
        of_last = "The last one took place." if (len(known), kept) == (1, 1) else f"{kept} of the last {len(known)} took place."
        lines.append([of_last])
        missed = next((event.missed_reason for event in known if not _took_place(event) and event.missed_reason), None)
        if missed:
            lines.append([f"Missed last because of: {MISSED_REASON.label(missed)}."])
    return {
        "record": "event",
        "head": "What happened",
        "lines": lines or [["Nothing is recorded."]],
        "foot": last_words(member),
    }


def _took_place(event: ContactEvent) -> bool:
    # `part` counts as happened (reading 16).
    return event.happened in ("yes", "part")


def _limit(network: Network, limit: Restriction) -> Block:
    told = [each for each in network.explanations if each.restriction == limit.id]
    child = about.child_of(network)
    lines: list[Sentence] = [
        [_upper(RESTRICTION.label(limit.kind)) + (f": {limit.reason}" if limit.reason else ": the reason is not recorded.")]
    ]
    last = max(told, key=lambda each: each.told_on.order() if each.told_on else (network.as_of, network.as_of), default=None)
    if last is None:
        lines.append([f"No one has written down that {wording.they(child)[0]} was told why."])
    else:
        lines.append([f"Told why on {wording.dated(last.told_on)} by {about.name_of(network, last.told_by)}."])
    end = f"Until {wording.dated(limit.ends_on)}" if limit.ends_on else "No end is recorded"
    return {
        "record": "restriction",
        "head": "Limit in force",
        "lines": lines,
        "foot": f"From {wording.dated(limit.starts_on)}. {end}.",
    }


def _facts(person: Person, member: Member | None) -> Block:
    lines: list[Sentence] = [[_upper(about.relationship(member)) + "."]]
    if person.masked:
        return {"record": "fact", "head": "Who this is", "lines": [*lines, ["Their details are protected."]], "foot": ""}
    if person.death is not None:
        lines.append([f"Died {wording.dated(person.death)}."])
    elif person.kind not in (PersonKind.PROFESSIONAL, PersonKind.ORGANISATION, PersonKind.COMMUNITY, PersonKind.PLACE):
        lines.append([f"Born {wording.dated(person.birth)}." if person.birth else "Birth: not recorded."])
    if person.first_known_on:
        lines.append([f"Known since {wording.dated(person.first_known_on)}."])
    return {"record": "fact", "head": "Who this is", "lines": lines, "foot": f"From: {person.source}" if person.source else ""}


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]


def _object(they: str) -> str:
    return {"she": "her", "he": "him"}.get(they, "them")
