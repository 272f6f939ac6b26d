"""Each screen, run without a browser over a small store: what it shows, to whom, and what it says when there is nothing."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphmodel.domain.errors import StoreUnavailable
from graphmodel.store.connection import Graph
from queries.catalogue import catalogue
from tests.scenarios import TODAY
from tests.ui.screens.pages import AUDITOR, MANAGER, SANA, Shown, checked, run
from ui.screens import frame
from ui.screens.question_bands import GROUPS
from ui.wording import short_day

APP = str(Path(frame.__file__).parents[1] / "app.py")  # by its path: read as a module it opens a graph at once


def children_page() -> None:
    from ui.screens import my_children

    my_children.show()


def team_page() -> None:
    from ui.screens import team

    team.show()


def questions_page() -> None:
    from ui.screens import questions

    questions.show()


def sign_in_page() -> None:
    from ui.screens import sign_in

    sign_in.show()


def child_page(viewer: str = SANA, child: str = "amira", person: str | None = None) -> Shown:
    marks = {"kinmap_child_in_My children": child, "kinmap_person_in_My children": person}
    return run(children_page, kinmap_viewer=viewer, **marks)


def test_the_app_opens_on_the_children_of_the_team_manager(store_of_amira: Graph) -> None:
    shown = checked(AppTest.from_file(APP, default_timeout=60).run())

    assert shown.part("heading")["title"] == "My children"
    assert [card["title"] for card in shown.part("list")["cards"]] == ["Ami, 12", "Idris, 9"]


def test_a_worker_sees_the_children_allocated_to_them_and_no_others(store_of_amira: Graph) -> None:
    shown = run(children_page, kinmap_viewer=SANA)

    assert [card["id"] for card in shown.part("list")["cards"]] == ["amira"]


def test_who_has_no_children_is_told_so_in_words(store_of_amira: Graph) -> None:
    shown = run(children_page, kinmap_viewer=AUDITOR)

    assert "No child is recorded as yours." in shown.notices
    assert "Ami" not in shown.everything


def test_a_child_of_somebody_else_does_not_open(store_of_amira: Graph) -> None:
    """A mark that a tab remembers opens nothing by itself: scope is asked again on every run."""
    shown = child_page(viewer=SANA, child="leo")

    assert shown.part("heading")["title"] == "My children"
    assert "leo" not in shown.everything.lower()


def test_the_child_s_page_draws_the_map_and_says_who_she_is(store_of_amira: Graph) -> None:
    shown = child_page()

    assert shown.part("heading")["title"] == "Ami, 12"
    picture = shown.part("picture")
    assert picture["svg"].startswith("<svg")
    assert 'data-person="nana"' in picture["svg"]
    assert picture["names"]["nana"] == "Nan, maternal grandmother"


def test_the_family_view_draws_the_genogram(store_of_amira: Graph) -> None:
    shown = child_page()
    shown.page.segmented_control(key="child_view").set_value("Family")
    picture = shown.again().part("picture")

    assert 'data-parents="karim salma"' in picture["svg"]
    assert "This drawing accounts for everyone." in picture["svg"]


def test_the_family_is_drawn_in_the_notation_that_is_chosen_and_with_a_leaf_where_one_is_wanted(store_of_amira: Graph) -> None:
    shown = child_page()
    shown.page.segmented_control(key="child_view").set_value("Family")
    plain = shown.again().part("picture")["svg"]
    shown.page.selectbox(key="family_marks").set_value("NSGC 2022")
    pedigree = shown.again().part("picture")["svg"]
    shown.page.toggle(key="family_leaf").set_value(True)
    shown.page.toggle(key="family_feelings").set_value(True)
    leafed = shown.again().part("picture")["svg"]

    assert "Notation: McGoldrick 2020" in plain
    assert "Notation: NSGC 2022" in pedigree
    assert pedigree != leafed
    assert "feelings: " in leafed


def test_on_another_day_people_stand_where_they_stood(store_of_amira: Graph) -> None:
    shown = child_page()
    shown.page.segmented_control(key="child_view").set_value("Family")
    today = places(shown.again().part("picture")["svg"])
    shown.page.date_input[0].set_value(date(2019, 6, 1))
    earlier = places(shown.again().part("picture")["svg"])

    both = today.keys() & earlier.keys()
    assert len(both) >= 5
    assert [] == [who for who in both if abs(today[who] - earlier[who]) > 14]


def places(svg: str) -> dict[str, float]:
    """How far to the right everybody stands in a drawing."""
    return {who: float(x) for who, x in re.findall(r'data-person="([^"]+)" data-x="([\d.]+)"', svg)}


def test_a_family_can_be_taken_away_on_paper_and_without_names(store_of_amira: Graph) -> None:
    shown = child_page()
    shown.page.segmented_control(key="child_view").set_value("Family")
    labels = [button.proto.label for button in shown.again().page.get("download_button")]

    assert {"A4 to print (PDF)", "A3 to print (PDF)", "Without names, A4 (PDF)"} <= set(labels)


def test_the_list_has_everyone_of_the_map(store_of_amira: Graph) -> None:
    shown = child_page()
    drawn = set(shown.part("picture")["names"])
    shown.page.segmented_control(key="child_view").set_value("List")
    table = shown.again().part("table")

    assert {row["id"] for row in table["rows"]} <= drawn
    assert {"nana", "idris", "uncle_bo", "biscuit"} <= {row["id"] for row in table["rows"]}


def test_the_record_view_says_what_changed_and_shows_every_chapter(store_of_amira: Graph) -> None:
    shown = child_page()
    shown.page.segmented_control(key="child_view").set_value("Record")
    captions = [table["caption"] for table in shown.again().parts("table")]

    assert captions[0].startswith("What changed between")
    assert any(caption.startswith("What the child says: ") for caption in captions)


def test_the_eco_map_can_be_seen_then_and_now_and_with_our_record_laid_over_it(store_of_amira: Graph) -> None:
    shown = child_page()
    shown.page.segmented_control(key="eco_map_side").set_value("Then and now")
    svg = shown.again().part("picture")["svg"]
    assert 'data-map="then"' in svg
    assert "What changed" in svg
    assert [word for word in ("Leila", "Lulu", "leila", "St Mark", "Grace") if word in shown.everything] == []

    shown.page.segmented_control(key="eco_map_side").set_value("Home in the middle")
    assert 'data-household="middle"' in shown.again().part("picture")["svg"]

    shown.page.segmented_control(key="eco_map_side").set_value("The child’s view and ours")
    picture = shown.again().part("picture")
    svg = picture["svg"]
    assert picture["height"] > 1000
    assert "Where the two differ" in svg
    assert [word for word in ("Leila", "Lulu", "leila", "St Mark", "Grace") if word in shown.everything] == []


def test_the_map_of_places_has_its_equal_table_below_it(store_of_amira: Graph) -> None:
    shown = child_page()
    shown.page.segmented_control(key="child_view").set_value("Places")
    shown.again()

    assert "Where Ami has been, and who was there" in shown.part("picture")["svg"]
    cells = [row["cells"] for row in shown.part("table")["rows"]]
    assert ["home", "Dee, foster", "from 3 Sept 2024, no end recorded"] in cells


def test_a_person_s_card_and_what_is_owed_stand_beside_the_map(store_of_amira: Graph) -> None:
    shown = child_page(person="idris")
    card = shown.part("person_card")

    assert card["name"] == "Idris"
    assert card["chip"]["text"].startswith("Check first: ")
    assert card["step"] != ""
    bands = shown.part("rows")["bands"]
    titles = [band["title"] for band in bands]
    assert titles == [group.title for group in GROUPS if group.title in titles]
    siblings = bands[titles.index("Brothers and sisters")]
    assert "Idris" in [row["who"] for row in siblings["rows"]]


def test_nothing_of_the_adopted_sister_but_that_she_is_protected_reaches_the_browser(store_of_amira: Graph) -> None:
    for view in ("Eco-map", "Family", "Places", "List", "Record"):
        shown = child_page()
        shown.page.segmented_control(key="child_view").set_value(view)
        everything = shown.again().everything

        assert "Sister, adopted" in everything
        assert [word for word in ("Leila", "Lulu", "leila", "St Mark", "Grace") if word in everything] == []


def test_another_day_shows_the_child_as_it_was(store_of_amira: Graph) -> None:
    shown = child_page()
    shown.page.date_input[0].set_value(TODAY.replace(year=2022))
    heading = shown.again().part("heading")

    assert heading["title"] == "Ami, 8"
    assert "Pauline and Joe's since" in heading["parts"][0]


def test_the_team_s_monday_has_its_bands_and_each_pair_once(store_of_amira: Graph) -> None:
    shown = run(team_page, kinmap_viewer=MANAGER)
    bands = {band["title"]: band for band in shown.part("rows")["bands"]}
    siblings, lost = bands["Brothers and sisters"], bands["Losing touch"]

    assert shown.part("heading")["title"] == "Monday, 23 November"
    assert [row["who"] for row in siblings["rows"] if "no time together is planned" in str(row["sentence"])] == ["Ami and Idris"]
    assert lost["rows"]
    assert all(row["chip"] for band in (siblings, lost) for row in band["rows"])


def test_on_the_team_page_only_an_open_gate_carries_a_step_towards_contact(store_of_amira: Graph) -> None:
    bands = run(team_page, kinmap_viewer=MANAGER).part("rows")["bands"]
    closed = [row for band in bands for fold in band["folds"] if fold["id"].endswith(":closed") for row in fold["rows"]]

    assert closed
    assert [row["step"] for row in closed if "arrange" in row["step"].lower()] == []


def test_every_question_can_be_asked_and_says_its_rule_and_what_it_cannot_show(store_of_amira: Graph) -> None:
    shown = run(questions_page, kinmap_viewer=MANAGER)
    assert "cannot appear here" in shown.notices
    assert "days without contact after which someone is lost: 183" in shown.notices

    shown.page.selectbox(key="question").set_value("siblings_without_planned_contact")
    again = shown.again()
    [band] = again.part("rows")["bands"]
    assert band["title"] == "Brothers and sisters without planned contact"
    assert [row["who"] for row in band["rows"]] == ["Ami and Idris"]


def test_questions_are_chosen_by_topic_with_number_and_words(store_of_amira: Graph) -> None:
    shown = run(questions_page, kinmap_viewer=MANAGER)
    everything = list(shown.page.selectbox(key="question").options)
    shown.page.selectbox(key="question_topic").set_value("Brothers and sisters")
    of_topic = list(shown.again().page.selectbox(key="question").options)

    assert any(
        each.startswith("Q10 · ") and each.endswith("Which brothers and sisters has nobody planned for?") for each in of_topic
    )
    assert set(of_topic) < set(everything)
    assert len(everything) == len(catalogue())


def test_the_authority_s_own_limit_holds_on_the_pages(store_of_amira: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINMAP_THRESHOLD_LOST_DAYS", "5000")

    assert "5000 (set by the authority; practice: 183)" in run(questions_page, kinmap_viewer=MANAGER).notices


def test_a_question_of_one_child_has_only_their_rows(store_of_amira: Graph) -> None:
    shown = run(questions_page, kinmap_viewer=MANAGER)
    shown.page.selectbox(key="question_child").set_value("amira")
    [band] = shown.again().part("rows")["bands"]

    assert {row["who"] for row in band["rows"]} == {"Ami"}


@pytest.mark.usefixtures("one_scratch")
def test_a_question_can_be_asked_as_it_was_known_on_a_day(store_of_amira: Graph) -> None:
    """Nobody knew of any of these children a week ago; who is meant by name is refused in words."""
    shown = run(questions_page, kinmap_viewer=MANAGER)
    assert "by what was known" not in shown.notices
    before = datetime.now(UTC).date() - timedelta(days=7)
    shown.page.date_input(key="question_known").set_value(before)
    then = shown.again()

    assert f"by what was known at the end of {short_day(before)} (UTC)" in then.notices
    assert [row for band in then.part("rows")["bands"] for row in band["rows"]] == []
    then.page.selectbox(key="question_child").set_value("amira")
    assert "Nothing was known of this child by the end of" in then.again().notices


def test_one_chooses_whom_one_is_signed_in_as(store_of_amira: Graph) -> None:
    shown = run(sign_in_page, kinmap_viewer=SANA)
    cards = shown.part("list")

    assert cards["chosen"] == SANA
    assert ["Ada", "Iris", "Ros", "Sana", "Tom", "Uma"] == [card["title"] for card in cards["cards"]]


def test_what_the_store_cannot_do_is_one_calm_sentence(store_of_amira: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent() -> Graph:
        raise StoreUnavailable("bolt://127.0.0.1:7687")

    monkeypatch.setattr(frame, "the_graph", silent)
    shown = run(team_page)

    assert "does not answer. Nothing that was saved is lost." in shown.notices
    assert "Traceback" not in shown.everything
