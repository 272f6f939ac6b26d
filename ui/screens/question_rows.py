"""An answer's row as a page's row: who, one sentence with the numbers in it, the gate, at most one step, what is behind it."""

from __future__ import annotations

from graphmodel.domain.gate import GateOutcome
from queries.pairing import Two
from queries.rows import AnswerRow, PlanClass, SetAside
from ui import wording
from ui.components.shapes import Chip, Fact, Link, Row, Sentence, Tag
from ui.wording import iso_day

_PLANS = {
    PlanClass.NONE: "no time together is planned",
    PlanClass.INDIRECT_ONLY: "only letters or news are planned",
    PlanClass.NO_FREQUENCY: "planned, but not how often",
    PlanClass.ENDED: "the plan has ended",
    PlanClass.ONLY_IN_OLD_PLAN: "only in a plan that was replaced",
    PlanClass.PLANNED_ON_OTHER_SIDE_ONLY: "planned on {person}’s side only",
}


def row_of(row: AnswerRow, *, of_child: bool) -> Row:
    """One pair, or one child where the row is about nobody in particular.

    ``of_child``: on the child's own page, where the row is named after the other person.
    """
    return {
        "id": _row_id(row),
        "who": row.child if row.person_id is None or not of_child else row.person,
        "sentence": _sentence(row, of_child=of_child),
        "tag": _tag(row),
        "chip": None if row.person_id is None else chip_of(row),
        "step": row.suggestion or "",
        "facts": facts_of(row),
        "links": []
        if of_child and row.person_id is None
        else [_link(row, "Show on the map" if of_child else f"Open {row.child}’s map")],
        "answer": bool(row.key),
    }


def aside_row(aside: SetAside, *, of_child: bool) -> Row:
    """A row that was answered, with how and why in front of it."""
    until = f" until {iso_day(aside.until)}" if aside.until and aside.state == "snoozed" else ""
    said = f"{_upper(wording.ANSWERED[aside.state])}{until}"
    why = f"{aside.reason}" if aside.reason else "The reason is not shown to you."
    by = ", ".join(each for each in (aside.by or "", iso_day(aside.on) if aside.on else "") if each)
    row = row_of(aside.row, of_child=of_child)
    fact: Fact = {"record": "fact", "icon": "review", "head": said, "text": [why + (f" ({by})" if by else "")]}
    return {**row, "tag": {"icon": "review", "text": f"{said}: {why}"}, "facts": [fact, *row["facts"]], "step": ""}


def pair_row(two: Two) -> Row:
    """Two children who are each listed for the other: one row with both sides in it, the stricter gate and only its step."""
    first, second = two.rows
    return {
        "id": f"pair:{_row_id(first)}",
        "who": f"{first.child} and {second.child}",
        "sentence": ["; ".join(_both(first, second)) + "."],
        "tag": _tag(first) or _tag(second),
        "chip": chip_of(first),
        "step": first.suggestion or "",
        "facts": [*facts_of(first), *(fact for fact in facts_of(second) if fact["record"] == "view")],
        "links": [_link(first, f"Open {first.child}’s map"), _link(second, f"Open {second.child}’s map")],
        "answer": bool(first.key and second.key),
    }


def _both(first: AnswerRow, second: AnswerRow) -> list[str]:
    """What is said of both sides, and of each where they differ."""
    if not first.plan_class and not second.plan_class:
        same = first.why == second.why
        return [first.why.rstrip(".")] if same else [f"for {row.child}: {row.why.rstrip('.')}" for row in (first, second)]
    same = _plan_words(first) == _plan_words(second)
    plans = _plan_words(first) + (
        " on either side" if same else f" on {first.child}’s side; {_plan_words(second)} on {second.child}’s side"
    )
    return [plans, _last_words(first), *_wishes(first), *_wishes(second)]


def _sentence(row: AnswerRow, *, of_child: bool) -> Sentence:
    """Who it is, then the plan where the question is about plans, else the rule with its numbers."""
    if row.person_id is None:
        return [row.why]
    said = f"{in_short(row)}." if row.plan_class else " ".join((row.why, *(f"{wish}." for wish in _wishes(row))))
    relation = row.relationship or row.person
    return [f"{_upper(relation)}: {said}"] if of_child else [{"text": row.person, "strong": True}, f", {relation}: {said}"]


def in_short(row: AnswerRow) -> str:
    """The row in half a sentence: the plan where the question is about plans, how long it has been, what the child says."""
    pieces = [_plan_words(row)] if row.plan_class else []
    return "; ".join([*pieces, _last_words(row), *_wishes(row)])


def chip_of(row: AnswerRow) -> Chip:
    """The gate of a row in words; a wish is said to be whose it is."""
    chip = wording.outcome_chip(row.gate, row.until, None)
    return {**chip, "text": f"{row.child}’s wish"} if row.gate is GateOutcome.CHILD_STOP else chip


def facts_of(row: AnswerRow) -> list[Fact]:
    """What every row can show (practice 4.3): the child's view, last and next, the gate, why it is listed, who may see it."""
    if row.person_id is None:
        return [*_why_and_who(row)]
    facts: list[Fact] = [
        {"record": "view", "icon": "voice", "head": f"{row.child} says", "text": view_words(row)},
        {"record": "event", "icon": "event", "head": "Last and next", "text": [last_and_next(row)]},
        {"record": "assessment", "icon": "judge", "head": "Time together", "text": [_gate_words(row)]},
    ]
    if row.must_cover:
        law = "Both are looked after and live apart, so the plan must say how they keep in touch."
        facts.append({"record": "arrangement", "icon": "plan", "head": "The plan", "text": [law]})
    return [*facts, *_why_and_who(row)]


def _why_and_who(row: AnswerRow) -> list[Fact]:
    return [
        {"record": "fact", "icon": "review", "head": "Why listed", "text": [row.why]},
        {"record": "fact", "icon": "private", "head": "Who may see this row", "text": [row.who_may_see]},
    ]


def view_words(row: AnswerRow) -> Sentence:
    """What the child said of the person, with its day; in words when nobody asked or nobody is expected to."""
    view = row.view
    if view is None:
        return ["Nobody has asked yet." if row.view_expected else "A view is not expected from a child this young."]
    if view.private:
        return ["Said, and asked that it is not shown to you."]
    marks = wording.child_said(view.closeness, None, view.enough, view.wants)
    said: Sentence = [{"text": f"“{view.words}” ", "voice": True}] if view.words else []
    return [*said, " · ".join(each for each in (marks, iso_day(view.said_on)) if each)]


def last_and_next(row: AnswerRow) -> str:
    """ "Last in touch 13 Oct 2026, 41 days ago. Next: not recorded."."""
    last = _last_words(row)
    return f"{_upper(last)}. Next: {iso_day(row.next) if row.next else 'not recorded'}."


def _plan_words(row: AnswerRow) -> str:
    return _PLANS[row.plan_class].format(person=row.person) if row.plan_class else ""


def _last_words(row: AnswerRow) -> str:
    if row.last is None:
        return "no time together is recorded"
    days = "" if row.days is None else f", {'≈' if row.approx else ''}{wording.days_words(row.days)} ago"
    return f"last in touch {iso_day(row.last)}{days}"


def _wishes(row: AnswerRow) -> list[str]:
    """What the child says of how much it is; their stop is the gate's to say."""
    told = wording.ENOUGH_SENTENCE.get(row.view.enough or "") if row.view and not row.view.private else None
    return [told.format(row.child)] if told and row.gate is not GateOutcome.CHILD_STOP else []


def _gate_words(row: AnswerRow) -> str:
    pieces = [row.gate_words, *row.conditions]
    if row.explained:
        pieces.append(row.explained)
    return " ".join(_upper(piece).rstrip(".") + "." for piece in pieces if piece)


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]


def _tag(row: AnswerRow) -> Tag | None:
    return {"icon": "moved", "text": f"Just moved, {iso_day(row.just_moved)}"} if row.just_moved else None


def _link(row: AnswerRow, words: str) -> Link:
    return {"words": words, "child": row.child_id, "person": row.person_id or ""}


def _row_id(row: AnswerRow) -> str:
    """Several rows of one pair, about different records, differ by their key."""
    return f"{row.child_id}:{row.person_id}:{row.key}"
