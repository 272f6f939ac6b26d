"""Versions of what a child said: which counts, and that all of them stay readable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graphmodel.domain.assemble import network_of_records
from graphmodel.domain.assessments import Assessment
from graphmodel.domain.dates import PartialDate
from graphmodel.domain.projection import project
from graphmodel.domain.versions import Standing, chains, corrected_ids, current_views, versions_of
from graphmodel.domain.voice import Observation, View
from tests.scenarios import TODAY, family


def view(given_id: str, corrects: str | None = None, *, in_error: bool = False, day: date = TODAY, **facts: object) -> View:
    said = {"child": "amira", "about": "gran", "said_on": PartialDate.of(day), "supersedes": corrects, "in_error": in_error}
    return View(id=given_id, **(said | facts))  # type: ignore[arg-type]


def ids(views: tuple[View, ...]) -> list[str]:
    return [each.id for each in views]


def test_the_newest_of_a_chain_counts_and_the_others_are_readable() -> None:
    said = [view("c", "b"), view("a"), view("b", "a"), view("other")]

    assert ids(current_views(said)) == ["c", "other"]
    assert [(each.view.id, each.number, each.standing) for each in versions_of("b", said)] == [
        ("a", 1, Standing.CORRECTED),
        ("b", 2, Standing.CORRECTED),
        ("c", 3, Standing.COUNTS),
    ]


def test_a_correction_that_was_in_error_gives_back_what_it_corrected() -> None:
    said = [view("a"), view("b", "a", in_error=True)]

    assert ids(current_views(said)) == ["a"]
    assert [each.standing for each in versions_of("a", said)] == [Standing.COUNTS, Standing.IN_ERROR]


def test_what_stands_far_back_in_a_chain_stays_corrected_across_a_version_in_error() -> None:
    assert ids(current_views([view("a"), view("b", "a", in_error=True), view("c", "b")])) == ["c"]


def test_a_view_that_is_nowhere_has_no_versions() -> None:
    assert versions_of("nowhere", [view("a")]) == ()


def test_what_was_said_last_comes_first() -> None:
    said = [view("a", day=date(2026, 1, 1)), view("b", day=date(2026, 3, 1)), view("c", "a", day=date(2026, 1, 1))]

    assert [[each.view.id for each in chain] for chain in chains(said)] == [["b"], ["a", "c"]]


@given(st.lists(st.tuples(st.integers(0, 6), st.none() | st.integers(0, 6), st.booleans()), max_size=7, unique_by=lambda t: t[0]))
def test_any_heap_even_one_in_circles_is_told_whole_and_ends(told: list[tuple[int, int | None, bool]]) -> None:
    said = [view(str(each), None if to is None else str(to), in_error=error) for each, to, error in told]

    listed = [each.view.id for chain in chains(said) for each in chain]
    assert sorted(listed) == sorted(each.id for each in said)
    assert set(ids(current_views(said))).isdisjoint(corrected_ids(said))


def test_what_was_corrected_is_on_no_map_of_any_day() -> None:
    """Even of a day before that of the correction: as it is known now, the child never said it."""
    told = family()
    told.child("amira")
    told.person("gran")
    told.tie("amira", "gran", "maternal_grandmother")
    told.add(view("a", day=date(2026, 3, 1), closeness=4))
    told.add(view("b", "a", day=date(2026, 5, 1), closeness=1))

    def ring(day: date) -> int | None:
        return network_of_records(told.records, "amira", day).ties[0].closeness_child

    assert (ring(date(2026, 4, 1)), ring(date(2026, 6, 1))) == (None, 1)


# not asked, and asked but did not say, are answers


def enough(*said: tuple[str, str]) -> str | None:
    views = [view(f"v{day}", day=date.fromisoformat(day), enough=answer) for day, answer in said]
    return project(views, [], TODAY).enough_child


def test_silence_never_stands_over_what_the_child_did_say() -> None:
    assert enough(("2026-01-01", "too_little"), ("2026-02-01", "asked_did_not_say")) == "too_little"
    assert enough(("2026-01-01", "too_little"), ("2026-02-01", "not_asked")) == "too_little"
    assert enough(("2026-01-01", "not_asked"), ("2026-02-01", "just_right")) == "just_right"


def test_silence_is_kept_and_shown_where_nothing_else_was_said() -> None:
    assert enough(("2026-01-01", "not_asked"), ("2026-02-01", "asked_did_not_say")) == "asked_did_not_say"
    assert enough(("2026-02-01", "not_asked")) == "not_asked"


def test_a_line_that_was_not_said_leaves_the_line() -> None:
    said = [view("a", day=date(2026, 1, 1), line="strong"), view("b", line="not_said")]

    assert project(said, [], TODAY).line_child == "strong"


def test_a_corrected_view_gives_nothing_to_the_projection() -> None:
    said = [view("a", closeness=4, line="strong"), view("b", "a", closeness=1)]

    projected = project(said, [], TODAY)

    assert (projected.closeness_child, projected.line_child) == (1, None)


def test_a_judgement_stands_beside_the_view_and_never_over_it() -> None:
    judged = Assessment(id="j", child="amira", person="gran", on=PartialDate.of(TODAY), strength="none", safety="severe")
    said = view("a", closeness=4, day=date(2020, 1, 1))

    projected = project([said], [judged, replace(judged, id="k", strength="tenuous")], TODAY)

    assert (projected.closeness_child, projected.strength_prof) == (4, "tenuous")


def test_an_observation_is_never_a_view() -> None:
    """Not in the ring, not in the gate, not in who the child knows of: an adult saw something, the child said nothing."""
    told = family()
    told.child("amira")
    told.person("gran", first_known_on=TODAY)
    told.tie("amira", "gran", "maternal_grandmother")
    told.assessed("amira", "gran", "low")
    before = network_of_records(told.records, "amira", TODAY)
    seen = Observation(id="o", child="amira", about="gran", on=PartialDate.of(TODAY), behaviour="Hid, and asked for it to stop")

    after = network_of_records([*told.records, seen], "amira", TODAY)

    assert after.observations == (seen,)
    assert (after.views, after.ties, after.gates) == (before.views, before.ties, before.gates)
    assert after.gates["gran"].rule == "gate.check_first.not_told"
