"""What the workshop is, typed field after field."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.identity import IdentityPage
from atelier.session import OpenWorkshop
from atelier.workshop.entities import NextWorkshop
from tests.desk.prepare.conftest import named

ENTER = Qt.Key.Key_Return


def fill(qtbot: QtBot, room: PrepareRoom, name: str, *lines: str) -> None:
    """Types lines in the field of that name and leaves it."""
    field = named(room.sheet, name)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for place, line in enumerate(lines):
        if place:
            qtbot.keyClick(field, ENTER)
        qtbot.keyClicks(field, line)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_the_title_of_a_new_workshop_is_typed_over(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    room.arrive(Spot(Room.PREPARE, workshop.name, new=True))
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "More weight")
    qtbot.keyClick(focused, ENTER)
    assert workshop.tables.workshop.title == "More weight"


def test_a_whole_identity_by_keyboard(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    for name, typed in (
        ("Number", "2"),
        ("Theme", "Partners"),
        ("Date", "27/3/2008"),
        ("Begins at", "14h30"),
        ("Ends at", "17:30"),
        ("Venue", "Metz"),
        ("Organiser", "Federation"),
        ("Secretary", "An assistant"),
        ("Context", "Some context"),
        ("Stakes", "What is at stake"),
    ):
        fill(qtbot, room, name, typed)
    fill(qtbot, room, "Facilitators, one a line", "One", "Another")
    fill(qtbot, room, "Transversal axes, one a line: stated, not voted", "Youth")
    about = workshop.tables.workshop
    assert (about.number, about.theme, about.place) == (2, "Partners", "Metz")
    assert (about.date, about.starts, about.ends) == (dt.date(2008, 3, 27), dt.time(14, 30), dt.time(17, 30))
    assert (about.organisation, about.secretary) == ("Federation", "An assistant")
    assert about.facilitators == ("One", "Another")
    assert (about.context, about.stakes, about.axes) == ("Some context", "What is at stake", ("Youth",))


def test_the_next_workshop_by_keyboard(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    fill(qtbot, room, "Aims, one a line", "Go on", "Act")
    following = next(iter(workshop.tables.all(NextWorkshop)))
    assert following.aims == ("Go on", "Act")


def test_a_date_that_does_not_exist_stays_with_its_reason(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    fill(qtbot, room, "Date", "31/02/2026")
    field = named(room.sheet, "Date")
    assert field.property("text") == "31/02/2026"
    assert "31" in field.accessibleDescription()
    assert workshop.tables.workshop.date is None


def test_an_hour_beyond_the_day_stays_with_its_reason(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    fill(qtbot, room, "Begins at", "25:00")
    field = named(room.sheet, "Begins at")
    assert field.property("text") == "25:00"
    assert "25:00" in field.accessibleDescription()
    assert workshop.tables.workshop.starts is None


def test_a_title_is_never_emptied(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    field = named(room.sheet, "Title")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, ENTER)
    assert field.accessibleDescription()
    assert workshop.tables.workshop.title == "A future"


def test_a_programme_is_begun_where_it_is_chosen(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    page = room.sheet.page
    assert isinstance(page, IdentityPage)
    choice, line = page.programme.choice, page.programme.line
    choice.made.emit(choice.count() - 1)
    assert line.hasFocus()
    qtbot.keyClicks(line, "Which future")
    qtbot.keyClick(line, ENTER)
    assert choice.currentText() == "Which future"
    assert choice.hasFocus()
    assert workshop.tables.workshop.programme == choice.currentData()
    count = choice.count()
    workshop.undo()
    assert (workshop.tables.workshop.programme, choice.currentText()) == (None, "Without a programme")
    assert choice.count() == count - 1
    workshop.redo()
    choice.made.emit(choice.count() - 1)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert choice.currentText() == "Which future"
