from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.look.lines import DraftLine, TextField
from atelier.look.momentfields import DateField, TimeField
from atelier.words import Words


def test_enter_closes_a_line(qtbot: QtBot) -> None:
    line = DraftLine()
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "Bonjour")
    with qtbot.waitSignal(line.closed) as closed:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert closed.args == ["Bonjour"]


def test_a_complaint_is_read_aloud_and_goes_when_the_text_is_right(look: Look, qtbot: QtBot) -> None:
    field = TextField(look, "Title")
    qtbot.addWidget(field)
    field.complain("A title is missing.")
    assert field.problem == field.line.accessibleDescription() == "A title is missing."
    field.set_stored("Visions")
    assert field.problem == ""
    assert field.line.property("wrong") == "false"


def test_the_label_names_the_line(look: Look, qtbot: QtBot) -> None:
    field = TextField(look, "&Title")
    qtbot.addWidget(field)
    assert field.line.accessibleName() == "Title"


@pytest.mark.parametrize(
    ("typed", "settled", "shown"),
    [
        ("27/3/2008", date(2008, 3, 27), "jeudi 27 mars 2008"),
        ("1 avril 2008", date(2008, 4, 1), "mardi 1er avril 2008"),
    ],
)
def test_a_date_is_understood_and_shown_in_full(
    look: Look, qtbot: QtBot, typed: str, settled: date, shown: str
) -> None:
    field = DateField(look, Words("fr"), "Date")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, typed)
    with qtbot.waitSignal(field.settled) as said:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert said.args == [settled]
    assert field.text() == shown


def test_a_date_that_does_not_exist_stays_as_typed_with_the_reason(
    look: Look, words: Words, qtbot: QtBot
) -> None:
    field = DateField(look, words, "Date")
    qtbot.addWidget(field)
    field.set_stored_date(date(2008, 3, 27))
    field.line.selectAll()
    qtbot.keyClicks(field.line, "30/02/2008")
    with qtbot.assertNotEmitted(field.settled):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    field.set_stored_date(date(2008, 3, 27))
    assert field.text() == "30/02/2008"
    assert "29" in field.problem


def test_an_empty_date_shows_the_day_that_is_near_as_its_example(
    look: Look, words: Words, qtbot: QtBot
) -> None:
    field = DateField(look, words, "Date", since=lambda: date(2027, 1, 9))
    qtbot.addWidget(field)
    assert field.line.placeholderText() == "09/01/2027"
    qtbot.keyClicks(field.line, "soon")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert "09/01/2027" in field.problem


def test_what_is_no_date_is_said_as_a_draft_and_comes_back_with_its_reason(
    look: Look, words: Words, qtbot: QtBot
) -> None:
    field = DateField(look, words, "Date")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, "end of March")
    with qtbot.waitSignal(field.draft) as said:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    again = DateField(look, words, "Date")
    qtbot.addWidget(again)
    again.restore(said.args[0])
    assert (again.text(), again.problem) == ("end of March", field.problem)


def test_an_emptied_date_is_none(look: Look, words: Words, qtbot: QtBot) -> None:
    field = DateField(look, words, "Date")
    qtbot.addWidget(field)
    field.set_stored_date(date(2008, 3, 27))
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field.settled) as said:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert said.args == [None]


def test_midnight_is_a_time(look: Look, words: Words, qtbot: QtBot) -> None:
    field = TimeField(look, words, "From")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, "0 h")
    with qtbot.waitSignal(field.settled) as said:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert said.args == [time(0)]
    assert field.text() == Words("en").time(time(0))
