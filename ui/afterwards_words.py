"""What a session came to, in sentences: what was said, what is owed an answer, a draft of the note in the child's words."""

from __future__ import annotations

from datetime import date

from graphmodel.domain.aftermath import Owed, Said, ToAnswer
from graphmodel.domain.vocabulary import CLOSENESS, LINE, WANTS
from ui import wording
from ui.components.shapes import Sentence

_ENOUGH = {
    "too_little": "sees them too little",
    "just_right": "sees them just right",
    "too_much": "sees them too much",
    "want_to_stop": "wants it to stop",
    "dont_see_want_to": "does not see them and wants to",
    "dont_see_ok": "does not see them, and that is okay",
    "dont_see_dont_want": "does not see them and does not want to",
    "not_sure": "is not sure",
    "asked_did_not_say": "was asked and did not say",
}
_SUPPORT = {"gives_me": "gives to {0}", "i_give": "{0} gives", "both": "both give", "none": "neither gives"}


def said(one: Said, child: str) -> Sentence:
    """ "Nan: right next to her, strong. “she tells me stuff”"."""
    view = one.view
    parts: Sentence = [{"text": one.person.called, "strong": True}]
    facts = [CLOSENESS.label(str(view.closeness)) if view.closeness else "named, not placed"]
    facts += [f"{LINE.label(view.line)} line"] if view.line and view.line != "not_said" else []
    facts += [_SUPPORT[view.support].format(child)] if view.support is not None and view.support in _SUPPORT else []
    facts += [f"{child} {_ENOUGH[view.enough]}"] if view.enough in _ENOUGH else []
    facts += [f"wants: {WANTS.label(view.wants)}"] if view.wants and view.wants != "not_said" else []
    parts.append(f": {', '.join(facts)}.")
    if view.words:
        parts += [" ", {"text": f"“{view.words}”", "voice": True}]
        parts.append(" Read back to her or him." if view.read_back else " Not read back yet.")
    if view.private_to:
        parts.append(" Private: for the social worker only.")
    return parts


def owed(one: ToAnswer, child: str, by: date | None) -> Sentence:
    """What an adult owes, and by when: "Idris: Amira says too little. Answer by Mon 7 Dec."."""
    name, when = one.said.person.called, f" by {wording.weekday_day(by)}" if by is not None and one.owed is not Owed.WHO else ""
    what = {
        Owed.STOP: f": {child}’s wish is that it stops. {child} hears what becomes of it",
        Owed.MORE: f": {child} wants to see more of them. Answer",
        Owed.LESS: f": {child} finds it too much. Answer",
        Owed.FIND: f": {child} would like them found or met. Say what can be done",
        Owed.WHO: f": nobody has recorded who this is to {child}. Find out gently",
    }[one.owed]
    return [{"text": name, "strong": True}, f"{what}{when}."]


def proposal(one: ToAnswer, child: str) -> str | None:
    """What is proposed to the plan; None where there is something to find out, not to plan, and where the child keeps it private.

    A proposal is read by more people than the social worker: that there is one would tell what the child said.
    """
    if one.said.view.private_to is not None:
        return None
    name = one.said.person.called
    quoted = f" “{one.said.view.words}”" if one.said.view.words else ""
    return {
        Owed.STOP: f"Respect {child}’s wish about {name}: stop, and say how it is asked again.{quoted}",
        Owed.MORE: f"See more of {name}: {child} asked for it.{quoted}",
        Owed.LESS: f"Less time with {name}: {child} finds it too much.{quoted}",
        Owed.FIND: f"Look for {name}, or a way to meet: {child} asked for it.{quoted}",
        Owed.WHO: None,
    }[one.owed]


def draft(told: tuple[Said, ...], child: str, day: date, worker: str) -> str:
    """A note in the child's words, for the worker to put right: nothing private is in it."""
    lines = [f"{child} and {worker} drew {child}’s map on {wording.weekday_day(day)}."]
    lines += [_plain(said(one, child)) for one in told if one.view.private_to is None]
    kept = sum(1 for one in told if one.view.private_to is not None)
    if kept:
        lines.append("Some of it is private and is not in this note.")
    return "\n".join(lines)


def _plain(sentence: Sentence) -> str:
    return "".join(part if isinstance(part, str) else part["text"] for part in sentence)
