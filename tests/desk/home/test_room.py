"""The home by the keyboard: beginning, finding, putting away, programmes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room
from atelier.desk.home import HomeRoom
from atelier.desk.home.card import facts
from atelier.desk.home.programmes import AWAY
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.shelf import add_programme
from atelier.gestures.workshops import change_workshop
from atelier.methods import find, plant
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.words import Words
from atelier.workshop.entities import Programme
from atelier.workshop.portable.documents import write_document

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def add(session: Session, title: str) -> str:
    return session.add(plant(find("atelier-du-futur"), session.stamp(), title=title, language="en"), "new")


def home(window: MainWindow) -> HomeRoom:
    assert isinstance(window.page, HomeRoom)
    return window.page


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifiers)


def test_the_first_start_begins_a_workshop_with_one_key(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_Space)
    assert isinstance(window.page, WorkshopFrame)
    assert window.page.room is Room.PREPARE
    assert window.page.workshop.tables.workshop.title == "New workshop"
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == "New workshop"


def test_the_first_start_offers_the_sample(window: MainWindow, session: Session) -> None:
    welcome = home(window)._welcome
    assert welcome is not None
    welcome.sample.setFocus()
    assert not session.summaries()
    home(window)._arrivals._desk.attempt(lambda: add_sample(session))
    home(window).refresh()
    assert [s.title for s in session.summaries()] == ["Donner du poids aux centres sociaux"]
    assert home(window)._stack.currentIndex() == 0


def test_a_workshop_is_entered_where_one_likely_goes(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    add(session, "A future")
    home(window).arrive(window.spot)
    press(qtbot, Qt.Key.Key_Space)
    assert isinstance(window.page, WorkshopFrame)
    assert window.page.room is Room.PREPARE


def test_put_away_and_back_by_keys(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    add(session, "A future")
    add(session, "Another")
    home(window).arrive(window.spot)
    press(qtbot, Qt.Key.Key_Backspace, CTRL)
    assert [s.title for s in session.summaries()] == ["Another"]
    assert home(window)._cards.in_hand is not None, "the next card has the focus"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert len(session.summaries()) == 2


def test_what_is_put_away_is_found_again(window: MainWindow, session: Session) -> None:
    id = add(session, "A future")
    home(window)._shelving.put_away(id)
    home(window)._choose(AWAY)
    home(window)._shelving.bring_back(id)
    assert [s.id for s in session.summaries()] == [id]


def test_a_programme_is_named_in_place(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    add(session, "A future")
    home(window).arrive(window.spot)
    press(qtbot, Qt.Key.Key_N, CTRL | SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Social centres")
    press(qtbot, Qt.Key.Key_Return)
    (programme,) = session.shelf.tables.all(Programme)
    assert programme.title == "Social centres"
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Centres")
    press(qtbot, Qt.Key.Key_Return)
    assert session.shelf.tables.get(Programme, programme.id).title == "Centres"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert session.shelf.tables.get(Programme, programme.id).title == "Social centres"


def test_what_is_said_of_a_programme_is_typed_in_its_place(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    (change,) = session.shelf.do(add_programme, title="Centres")
    home(window)._choose(change.entity.id)
    home(window).arrive(window.spot)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Tab):
        press(qtbot, key)
    qtbot.keyClicks(QApplication.focusWidget(), "Federation")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "Two years")
    assert session.shelf.tables.get(Programme, change.entity.id).organisation == "Federation"
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "Housing")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    programme = session.shelf.tables.get(Programme, change.entity.id)
    assert programme.themes == ("Housing",)
    assert (programme.title, programme.description) == ("Centres", "Two years")
    assert home(window)._heading._description.isVisible()
    assert home(window)._heading._pencil.hasFocus()
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Other")
    press(qtbot, Qt.Key.Key_Escape)
    assert session.shelf.tables.get(Programme, programme.id) == programme


def test_a_programme_keeps_a_title(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    (change,) = session.shelf.do(add_programme, title="Centres")
    home(window)._choose(change.entity.id)
    home(window).arrive(window.spot)
    press(qtbot, Qt.Key.Key_F2)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return):
        press(qtbot, key)
    form = home(window)._heading.form
    assert form is not None
    assert form.title.problem
    home(window)._choose("")
    assert home(window)._heading.form is None


def test_escape_names_no_programme(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    add(session, "A future")
    home(window).arrive(window.spot)
    press(qtbot, Qt.Key.Key_N, CTRL | SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Soc")
    press(qtbot, Qt.Key.Key_Escape)
    assert not list(session.shelf.tables.all(Programme))


def test_a_workshop_goes_to_a_programme_and_new_ones_begin_there(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    (change,) = session.shelf.do(add_programme, title="Centres")
    programme = change.entity.id
    id = add(session, "A future")
    home(window).arrive(window.spot)
    home(window)._shelving._move(id, programme)
    assert home(window)._view.shelved().counts[programme] == 1
    home(window)._choose(programme)
    press(qtbot, Qt.Key.Key_N, CTRL)
    press(qtbot, Qt.Key.Key_Return)
    assert isinstance(window.page, WorkshopFrame)
    assert window.page.workshop.tables.workshop.programme == programme


def test_the_workshops_of_a_removed_programme_stay_in_view(window: MainWindow, session: Session) -> None:
    (change,) = session.shelf.do(add_programme, title="Centres")
    id = add(session, "A future")
    session.workshop(id).do(change_workshop, programme=change.entity.id)
    home(window)._choose(change.entity.id)
    home(window)._shelving.remove(change.entity.id)
    assert [s.id for s in home(window)._view.within("none")] == [id]


@pytest.fixture
def differing(session: Session, tmp_path: Path) -> Path:
    id = add(session, "A future")
    path = tmp_path / "a.json"
    path.write_text(write_document(session.workshop(id).tables, {}, None), "utf-8")
    session.workshop(id).do(change_workshop, place="Metz")
    return path


def test_a_file_that_differs_is_brought_in_as_a_copy_when_asked(
    qtbot: QtBot, window: MainWindow, session: Session, differing: Path
) -> None:
    def choose(_parent: QWidget, _title: str) -> Path:
        return differing

    home(window).arrive(window.spot)
    home(window)._arrivals._choose = choose
    press(qtbot, Qt.Key.Key_O, CTRL)
    assert len(session.summaries()) == 1
    assert home(window)._offer.isVisible()
    home(window)._offer.acted.emit()
    assert len(session.summaries()) == 2
    assert isinstance(window.page, WorkshopFrame)


def test_facts_leave_out_what_is_not_known(session: Session) -> None:
    add_sample(session)
    words = Words("fr")
    (summary,) = session.library.summaries()
    said = facts(words, summary)
    assert said.startswith("jeudi 27 mars 2008 · 14\xa0h\xa030 – 17\xa0h\xa030 · Metz · 65\xa0")
    id = add(session, "A future")
    (bare,) = [s for s in session.library.summaries() if s.id == id]
    assert "·" not in facts(words, bare)
