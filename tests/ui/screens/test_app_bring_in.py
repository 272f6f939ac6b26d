"""Bringing in records: problems before anything is written, then all of it or nothing."""

from __future__ import annotations

from pathlib import Path

from graphmodel.access import viewers
from graphmodel.store import journal
from graphmodel.store.connection import Graph
from loaders.known import known_refs
from tests.scenarios import TODAY
from tests.ui.screens.pages import run

PEOPLE = "id,name,kind,birth\nmia,Mia,child,2014-03-02\nbeth,Beth Lowe,professional,\n"
TEAMS = "worker,team,role,from\nbeth,Northgate,social_worker,2020-01-01\n"


def bring_in_page() -> None:
    from ui.screens import bring_in

    bring_in.show()


def children_page() -> None:
    from ui.screens import my_children

    my_children.show()


def tables(folder: Path, people: str = PEOPLE) -> str:
    (folder / "tables").mkdir(exist_ok=True)
    (folder / "tables" / "people.csv").write_text(people, encoding="utf-8")
    (folder / "tables" / "teams.csv").write_text(TEAMS, encoding="utf-8")
    return str(folder / "tables")


def test_an_empty_record_says_what_to_do_next(empty_store: Graph) -> None:
    shown = run(children_page)

    assert "Bring in the tables of a team" in shown.notices


def test_a_page_without_files_asks_for_them_and_nothing_else(empty_store: Graph) -> None:
    shown = run(bring_in_page)

    assert shown.parts("notice") == []
    assert [button.label for button in shown.page.button] == []


def test_a_clean_folder_is_counted_and_nothing_is_written_before_the_button(empty_store: Graph, tmp_path: Path) -> None:
    shown = run(bring_in_page)
    shown.page.text_input(key="bring_in_folder").set_value(tables(tmp_path))
    shown = shown.again()

    assert "Nothing is written until you press Load." in shown.notices
    assert "2 people" in shown.notices
    assert viewers(empty_store, TODAY) == []


def test_the_button_loads_everything(empty_store: Graph, tmp_path: Path) -> None:
    shown = run(bring_in_page)
    shown.page.text_input(key="bring_in_folder").set_value(tables(tmp_path))
    shown = shown.again()
    shown.page.button(key="bring_in_load").click()
    shown = shown.again()

    assert shown.part("notice")["title"] == "Loaded."
    assert [viewer.name for viewer in viewers(empty_store, TODAY)] == ["Beth Lowe"]


def test_a_problem_names_its_row_and_there_is_no_button_to_load(empty_store: Graph, tmp_path: Path) -> None:
    bad = PEOPLE + 'sam,"=HYPERLINK(""http://x"",""Sam"")",child,31/02/2014\n'
    shown = run(bring_in_page)
    shown.page.text_input(key="bring_in_folder").set_value(tables(tmp_path, bad))
    shown = shown.again()

    assert "Nothing was loaded." in shown.part("notice")["title"]
    rows = shown.part("table")["rows"]
    assert {row["cells"][1] for row in rows} == {"4"}
    assert {"name", "birth"} == {row["cells"][2] for row in rows}
    assert [button.label for button in shown.page.button] == []
    assert viewers(empty_store, TODAY) == []


def test_a_file_that_is_a_web_page_is_refused_in_words(empty_store: Graph) -> None:
    shown = run(bring_in_page)
    shown.page.file_uploader(key="bring_in_files").set_value(
        ("people.csv", b"<!doctype html><html><body>people</body></html>", "text/csv")
    )
    shown = shown.again()

    assert "Nothing was loaded." in shown.part("notice")["title"]
    assert "web page" in shown.part("table")["rows"][0]["cells"][3]


def test_a_folder_that_is_not_there_is_one_sentence(empty_store: Graph) -> None:
    shown = run(bring_in_page)
    shown.page.text_input(key="bring_in_folder").set_value("/nowhere/at/all")
    shown = shown.again()

    assert "There is no such file." in shown.part("table")["rows"][0]["cells"][3]
    assert "Traceback" not in shown.everything


def test_a_double_click_loads_once_and_shows_what_came_of_the_first(empty_store: Graph, tmp_path: Path) -> None:
    shown = run(bring_in_page)
    shown.page.text_input(key="bring_in_folder").set_value(tables(tmp_path))
    shown = shown.again()
    shown.page.button(key="bring_in_load").click()
    shown = shown.again()
    first = shown.part("notice")
    heads = journal.heads(empty_store)

    shown.page.session_state["bring_in_pressed"] = True  # the second click was on its way when the first was carried out
    shown = shown.again()

    assert shown.part("notice") == first
    assert journal.heads(empty_store) == heads


def test_the_form_shown_again_is_another_form(empty_store: Graph, tmp_path: Path) -> None:
    shown = run(bring_in_page)
    shown.page.text_input(key="bring_in_folder").set_value(tables(tmp_path))
    shown = shown.again()
    shown.page.button(key="bring_in_load").click()
    shown = shown.again()
    tables(tmp_path, PEOPLE + "leo,Leo,child,2015-03-02\n")
    shown = shown.again()

    shown.page.button(key="bring_in_load").click()
    shown = shown.again()

    assert shown.part("notice")["title"] == "Loaded."
    assert "leo" in known_refs(empty_store).find("people", ["leo"])
