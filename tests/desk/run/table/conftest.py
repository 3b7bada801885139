"""A workshop with a register, its page in a window; the sheet of a form after it."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run.room import RunRoom
from atelier.desk.run.table import TablePage
from atelier.desk.run.table.body import Body
from atelier.desk.run.table.view import RowsView
from atelier.desk.window.window import MainWindow
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.steps import add_step
from atelier.gestures.tables_of_rows import add_column, paste_cells
from atelier.session import OpenWorkshop
from atelier.workshop.cells import texts
from atelier.workshop.entities import ColumnType, Record, RowsAs, Step, StepKind, TableColumn

LEVELS = ("know each other", "coordinate", "act together")
COLUMNS = (
    ("Actor", ColumnType.ORGANISATION, ()),
    ("Commits to", ColumnType.LONG, ()),
    ("Level", ColumnType.CHOICE, LEVELS),
    ("Contact", ColumnType.PERSON, ()),
    ("From", ColumnType.DATE, ()),
    ("Members", ColumnType.NUMBER, ()),
    ("For", ColumnType.CHOICES, ("children", "families", "all")),
)
ROWS = (
    ("The forge", "Opens on Mondays", "coordinate", "Ada Moss", "02/05/2027", "12", "children"),
    ("The mill", "Lends a room", "act together", "", "01/03/2027", "7", "families; all"),
    ("The wash house", "", "know each other", "", "", "130", ""),
)


@dataclass
class Table:
    """The page of a table in a window, driven by keys."""

    qtbot: QtBot
    window: MainWindow
    workshop: OpenWorkshop
    step: str

    @property
    def page(self) -> TablePage:
        room = self.window.findChild(RunRoom)
        assert isinstance(room, RunRoom)
        assert isinstance(room.page, TablePage)
        return room.page

    @property
    def body(self) -> Body:
        return self.page.body

    @property
    def view(self) -> RowsView:
        return self.body.view

    @property
    def columns(self) -> list[str]:
        return [column.id for column in self.workshop.tables.children(TableColumn, self.step)]

    @property
    def records(self) -> list[str]:
        return [record.id for record in self.workshop.tables.children(Record, self.step)]

    def lines(self) -> list[list[str]]:
        """What is stored, row by row."""
        said = [texts(self.workshop.tables, record) for record in self.records]
        return [[line.get(column, "") for column in self.columns] for line in said]

    def column(self, place: int) -> list[str]:
        return [line[place] for line in self.lines()]

    def go(self, row: int, column: int) -> None:
        self.view.choose((self.view.rows.record(row), self.columns[column]))
        assert (self.view.currentIndex().row(), self.view.currentIndex().column()) == (row, column)

    @property
    def here(self) -> tuple[int, int]:
        index = self.view.currentIndex()
        return index.row(), index.column()

    def type(self, text: str) -> None:
        """Letters go to what has the keys at each of them, as those of a keyboard do."""
        for letter in text:
            self.qtbot.keyClicks(focused(), letter)

    def key(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        for _ in range(times):
            self.qtbot.keyClick(focused(), key, held)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def clipboard(text: str | None = None) -> str:
    """Put something on the clipboard, or read what is there."""
    if text is not None:
        QGuiApplication.clipboard().setText(text)
    return QGuiApplication.clipboard().text()


def add_table(workshop: OpenWorkshop, title: str, rows_as: RowsAs = RowsAs.TABLE) -> str:
    workshop.do(add_step, kind=StepKind.TABLE, title=title, rows_as=rows_as)
    step = next(s for s in workshop.tables.children(Step) if s.title == title).id
    for name, kind, choices in COLUMNS:
        workshop.do(add_column, step=step, title=name, type=kind, choices=choices)
    return step


@pytest.fixture
def table(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> Table:
    people = [
        NewParticipant(last_name="Moss", first_name="Ada", organisation="The forge"),
        NewParticipant(last_name="Pike", first_name="Bruno", organisation="The mill"),
    ]
    workshop.do(add_participants, participants=people)
    step = add_table(workshop, "Register")
    workshop.do(paste_cells, step=step, block=ROWS)
    window.go(Spot(Room.RUN, workshop.name, step))
    made = Table(qtbot, window, workshop, step)
    qtbot.waitUntil(made.view.hasFocus)
    return made


@pytest.fixture
def form(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> Table:
    step = add_table(workshop, "Sheet", RowsAs.FORM)
    window.go(Spot(Room.RUN, workshop.name, step))
    return Table(qtbot, window, workshop, step)
