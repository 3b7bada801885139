"""A list from a file: looked at, put right, brought in by one gesture."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.importing import ImportPage
from atelier.desk.prepare.importing.model import FIRST
from atelier.gestures.people import NewParticipant, add_participants
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Participant
from tests.desk.conftest import Said

LIST = "Nom;Prénom;Structure\nDUPRÉ;Anaïs;CAF\nBA;Awa;Mairie\nBA;Awa;\n"
Read = Callable[[str], ImportPage]


@pytest.fixture
def read(qtbot: QtBot, room: PrepareRoom, tmp_path: Path) -> Read:
    def made(text: str) -> ImportPage:
        path = tmp_path / "liste.csv"
        path.write_text(text, encoding="utf-8")
        room.import_people(path)
        page = room.sheet.importing
        qtbot.waitUntil(lambda: page.model.preview is not None)
        qtbot.waitUntil(page.table.isVisible)
        return page

    return made


def listed(workshop: OpenWorkshop) -> list[tuple[str, str, str]]:
    return [(p.last_name, p.first_name, p.organisation) for p in workshop.tables.children(Participant)]


def fates(page: ImportPage) -> list[str]:
    model = page.model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_a_file_is_shown_and_brought_in_by_one_gesture(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, read: Read
) -> None:
    page = read(LIST)
    assert fates(page) == ["line left out", "to be added", "to be added", "twice in this list"]
    assert page.add_button.accessibleName() == "Bring in 2 people"
    assert not room.people.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert listed(workshop) == [("DUPRÉ", "Anaïs", "CAF"), ("BA", "Awa", "Mairie")]
    qtbot.waitUntil(room.people.isVisible)
    workshop.undo()
    assert listed(workshop) == []


def test_the_space_bar_ticks_and_enter_corrects(qtbot: QtBot, workshop: OpenWorkshop, read: Read) -> None:
    page = read(LIST)
    table = page.table
    table.setCurrentIndex(page.model.index(2, FIRST))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert page.add_button.accessibleName() == "Bring in 1 person"
    table.setCurrentIndex(page.model.index(1, FIRST + 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "Anna")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.index(1, FIRST + 1).data() == "Anna")
    page.add()
    assert listed(workshop) == [("DUPRÉ", "Anna", "CAF")]


def test_a_press_on_the_box_leaves_a_line_out(qtbot: QtBot, read: Read) -> None:
    page = read(LIST)
    area = page.table.visualRect(page.model.index(1, 0))
    for x in (18, 90):  # the name beside the box ticks nothing
        place = QPoint(area.left() + x, area.center().y())
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert page.add_button.accessibleName() == "Bring in 1 person"


def test_a_column_is_given_another_meaning(workshop: OpenWorkshop, read: Read) -> None:
    page = read("CAF;Anaïs DUPRÉ\nMairie;Awa BA\n")
    page.table.setCurrentIndex(page.model.index(0, FIRST))
    page.table.mean(0, "organisation")
    page.table.mean(1, "name")
    page.add()
    assert listed(workshop) == [("DUPRÉ", "Anaïs", "CAF"), ("BA", "Awa", "Mairie")]


def test_the_choice_follows_the_column_that_the_keys_are_in(read: Read) -> None:
    page = read(LIST)
    page.table.setCurrentIndex(page.model.index(1, FIRST + 2))
    assert page.meaning.currentText() == "Organisation"
    page.meaning.made.emit(page.meaning.findData("college"))
    assert page.model.headerData(FIRST + 2, Qt.Orientation.Horizontal).startswith("College")
    assert [a.text() for a in page.table.meanings(0).actions() if a.isChecked()] == ["Last name"]


def test_who_is_listed_is_completed_and_a_namesake_asked_about(
    qtbot: QtBot, workshop: OpenWorkshop, read: Read
) -> None:
    workshop.do(
        add_participants,
        participants=[
            NewParticipant(last_name="DUPRE", first_name="anaïs"),
            NewParticipant(last_name="BA", first_name="Awa", organisation="École"),
        ],
    )
    page = read(LIST)
    assert fates(page)[1:3] == ["completes: organisation", "namesake: to check"]
    assert "could be read in another way" in page.remarks
    told = page.model.index(2, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert told == "In the list: Awa BA – École"
    page.table.setCurrentIndex(page.model.index(2, FIRST))
    qtbot.waitUntil(page.same_button.isVisible)
    page.same_button.click()
    assert fates(page)[2] == "already listed"
    page.add()
    assert listed(workshop) == [("DUPRE", "anaïs", "CAF"), ("BA", "Awa", "École")]


def test_a_file_that_is_no_list_is_refused_with_its_reason(
    qtbot: QtBot, room: PrepareRoom, tmp_path: Path, said: Said
) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    room.import_people(path)
    qtbot.waitUntil(lambda: bool(said and said[-1]))
    assert "No list can be read in this file" in said[-1]
    assert not room.sheet.shows_import


def test_a_file_let_go_on_the_people_is_looked_at(qtbot: QtBot, room: PrepareRoom, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text(LIST, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, none)
    QApplication.sendEvent(room.people, entering)
    falling = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, none)
    QApplication.sendEvent(room.people, falling)
    qtbot.waitUntil(lambda: room.sheet.importing.model.preview is not None)
    assert room.sheet.shows_import


def test_nothing_chosen_leaves_everything_as_it_was(room: PrepareRoom) -> None:
    room.sheet.importing._choose = lambda *_: None
    room.import_people()
    assert not room.sheet.shows_import
