"""Bring in records: choose files, see every problem, and only then load. All of it is written, or nothing."""

from __future__ import annotations

import streamlit as st

from graphmodel.domain.ids import new_id
from loaders.commit import LoadReport, Signature, load
from ui.components import parts
from ui.screens import frame
from ui.screens.chosen_files import ENDINGS, on_disk, template_bytes
from ui.screens.load_report import findings_table, verdict

WHY = "files brought in through the app"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PRESSED = "bring_in_pressed"
_FORM = "bring_in_form"
_SENT = "bring_in_sent"


@frame.guarded
def show() -> None:
    """The page; it also works while the record is empty and nobody could be signed in."""
    takes = "CSV tables, a workbook, a .zip of tables, or a GEDCOM family file"
    parts.heading(
        {"title": "Bring in records", "parts": [takes, "checked before anything is written", "empty means not recorded"]},
        key="bring_in_heading",
    )
    _template()
    files = st.file_uploader("Files", type=list(ENDINGS), accept_multiple_files=True, key="bring_in_files")
    folder = st.text_input("Or a folder of tables on this computer", key="bring_in_folder", placeholder="/home/beth/tables")
    if files or folder.strip():
        who = frame.opened()
        pressed = bool(st.session_state.pop(_PRESSED, False))
        request, by = _form(pressed, who.viewer.signature if who else "first load")
        with on_disk(files or [], folder) as paths, st.spinner("Reading and checking …"):
            report = load(
                frame.the_graph(),
                paths,
                dry_run=not pressed,
                signed=Signature(by, WHY),
                request=request,
            )
        _tell(report, loaded=pressed)


def _template() -> None:
    st.download_button(
        "Empty workbook with every table",
        template_bytes,
        "kinmap-tables.xlsx",
        XLSX,
        key="bring_in_template",
        on_click="ignore",
        icon=":material/table:",
    )


def _tell(report: LoadReport, *, loaded: bool) -> None:
    parts.notice(verdict(report.problems, report.loaded, loaded=loaded), key="bring_in_verdict")
    if not report.problems and not loaded:
        st.button("Load", type="primary", key="bring_in_load", on_click=_press)
    if report.problems:
        parts.table(findings_table(report.problems, "Problems, by file and row as Excel counts it."), key="bring_in_problems")
    if report.notices:
        parts.table(findings_table(report.notices, "Good to know. None of these stops the load."), key="bring_in_notices")


def _form(pressed: bool, by: str) -> tuple[str, str]:
    """The id of this form and who has it open: the same however often it is sent, another id when it is shown anew.

    Kept together: the first load of all makes people, one of whom is then signed in.
    """
    if st.session_state.pop(_SENT, False) and not pressed:
        del st.session_state[_FORM]
    st.session_state[_SENT] = pressed
    request, opened_by = st.session_state.setdefault(_FORM, (new_id(), by))
    return str(request), str(opened_by)


def _press() -> None:
    st.session_state[_PRESSED] = True
