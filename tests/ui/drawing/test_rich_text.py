"""Text of several weights is broken as one, and nothing of it is lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ui.drawing.rich_text import Run, lines_of
from ui.drawing.text_width import width_of

WORDS = st.text(st.characters(categories=("L", "N", "P", "Zs"), include_characters="\n"), max_size=60)


def squeezed(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Run, WORDS, st.sampled_from([400, 700])), max_size=5), st.floats(60, 400))
def test_every_letter_is_there_in_order_and_no_line_is_too_wide(runs: list[Run], limit: float) -> None:
    lines = lines_of(runs, 15, limit)
    assert squeezed("".join(line.text for line in lines)) == squeezed("".join(run.text for run in runs))
    for line in lines:
        along, last = line.pieces[-1]
        assert along + width_of(last.text, 15, last.weight) <= limit + 15 * 1.4  # a single letter may be wider than a line
        places = [(at, at + width_of(run.text, 15, run.weight)) for at, run in line.pieces]
        assert all(one[1] <= other[0] + 0.01 for one, other in pairwise(places))


def test_a_word_that_ends_another_weight_stays_glued_to_it() -> None:
    (line,) = lines_of((Run("I call it "), Run("my Saturdays", 700), Run(".")), 15, 400)
    assert [run.text for _, run in line.pieces] == ["I call it", "my Saturdays", "."]
    end = line.pieces[1][0] + width_of("my Saturdays", 15, 700)
    assert abs(line.pieces[2][0] - end) < 0.01


def test_line_breaks_that_somebody_typed_are_kept() -> None:
    assert [line.text for line in lines_of((Run("one\ntwo\n\nthree"),), 15, 400)] == ["one", "two", "three"]
