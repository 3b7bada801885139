"""Two workshops filled in as people would: the sheet of an inspiring action, and a shared diagnosis."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.minutes import MinutesRoom
from atelier.desk.run.room import RunRoom
from atelier.desk.run.table import TablePage
from atelier.desk.window.window import MainWindow
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.tables_of_rows import paste_cells
from atelier.gestures.workshops import change_workshop
from atelier.intake.cells import text_of
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.workshop.entities import Record, Step, StepKind
from tests.gallery.told_in_tables import DIAGNOSES, DIAGNOSIS, PEOPLE, SHEET, SHEETS, TITLES


def fill_tables(session: Session, method: str, language: str) -> str:
    """Add a workshop of one of the two methods, filled in; gives its id."""
    planted = plant(find(method), session.stamp(), title=TITLES[language][method], language=language)
    workshop = session.workshop(session.add(planted, "new_workshop"))
    workshop.do(change_workshop, date=dt.date(2008, 3, 27), place="Saint-Aubin")
    people = [NewParticipant(last_name=a, first_name=b, organisation=c) for a, b, c in PEOPLE]
    workshop.do(add_participants, participants=people)
    filled = (SHEETS if method == SHEET else DIAGNOSES)[language]
    for step, rows in zip(table_steps(workshop), filled, strict=True):
        first = workshop.tables.children(Record, step.id)
        over = [record.id for record in first]
        workshop.do(paste_cells, step=step.id, block=rows, records=over)
    return workshop.name


def table_steps(workshop: OpenWorkshop) -> list[Step]:
    """Its tables and forms, in order."""
    return [step for step in workshop.tables.children(Step) if step.kind is StepKind.TABLE]


Arrange = Callable[[MainWindow, str], None]


def shown(method: str, place: int, room: Room, then: Callable[[TablePage], None] | None = None) -> Arrange:
    """A table of one of the two workshops, which are made when first asked for."""

    def arrange(window: MainWindow, _sample: str) -> None:
        session, language = window.desk.session, window.desk.words.language
        known = [s for s in session.summaries() if s.title == TITLES[language][method]]
        id = known[0].id if known else fill_tables(session, method, language)
        window.go(Spot(room, id, table_steps(session.workshop(id))[place].id))
        QApplication.processEvents()
        if then is not None:
            found = window.page.findChild(RunRoom) if window.page else None
            assert isinstance(found, RunRoom)
            assert isinstance(found.page, TablePage)
            then(found.page)

    return arrange


def _at(page: TablePage, row: int, column: int) -> None:
    view = page.body.view
    view.choose((view.rows.record(row), view.rows.columns[column].id))


def _edited(page: TablePage, row: int, column: int) -> None:
    _at(page, row, column)
    QTest.keyClick(page.body.view, Qt.Key.Key_Return)


def _cards(page: TablePage) -> None:
    _at(page, 1, 0)
    page.body._turn("cards")


def _pasted(page: TablePage) -> None:
    columns = [column.title for column in page.body.rows.columns]
    rows = [
        ["Club de lutte", "Entraîner deux soirs", "", "se coordonner", "", f"{n}/11/08"] for n in range(8)
    ]
    QApplication.clipboard().setText(text_of([columns, *rows]))
    page.body.view.take_new_row()
    page.body.view.clip.paste()


def _narrowed(page: TablePage) -> None:
    page.body.view.sort_by(5)
    page.body.rows.let_through("mission")
    page.body.narrowing.line.setText("mission")


def _across(window: MainWindow, sample: str) -> None:
    """The register in the minutes, on a page that is held sideways, with the small pages beside it."""
    shown(DIAGNOSIS, 0, Room.MINUTES)(window, sample)
    room = window.page.findChild(MinutesRoom) if window.page else None
    assert isinstance(room, MinutesRoom)
    while room.sheets.shown is None:
        QTest.qWait(20)
    register = next(step for step in table_steps(room._workshop))
    room.sheets.show_part(register.id)
    room.sheets.small.turn()
    QTest.qWait(400)


TABLES: tuple[tuple[str, Arrange], ...] = (
    ("prepare-table", shown(DIAGNOSIS, 2, Room.PREPARE)),
    ("prepare-form", shown(SHEET, 0, Room.PREPARE)),
    ("run-table", shown(DIAGNOSIS, 0, Room.RUN, partial(_at, row=1, column=2))),
    ("run-table-doubt", shown(DIAGNOSIS, 2, Room.RUN, partial(_at, row=2, column=5))),
    ("run-table-text", shown(DIAGNOSIS, 2, Room.RUN, partial(_edited, row=1, column=1))),
    ("run-table-choice", shown(DIAGNOSIS, 2, Room.RUN, partial(_edited, row=1, column=3))),
    ("run-table-narrowed", shown(DIAGNOSIS, 2, Room.RUN, _narrowed)),
    ("run-table-pasting", shown(DIAGNOSIS, 2, Room.RUN, _pasted)),
    ("run-table-cards", shown(DIAGNOSIS, 3, Room.RUN, _cards)),
    ("run-form", shown(SHEET, 0, Room.RUN)),
    ("run-form-long", shown(SHEET, 1, Room.RUN)),
    ("minutes-tables", shown(DIAGNOSIS, 0, Room.MINUTES)),
    ("minutes-across", _across),
    ("minutes-form", shown(SHEET, 0, Room.MINUTES)),
)
"""The pictures, by name."""
