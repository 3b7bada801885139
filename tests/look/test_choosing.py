"""The list beside what is typed: which names fit, which keys it takes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.look.choosing import Chooser, Option, fitting

NAMES = ("Remontée des idées", "L’atelier des élus", "Élus et habitants", "Élus", "Idées")


def names(typed: str) -> list[str]:
    return [option.name for option in fitting([Option(name, name) for name in NAMES], typed)]


def test_words_begin_words_whatever_case_and_accents() -> None:
    assert names("idee rem") == ["Remontée des idées"]
    assert names("ATEL") == ["L’atelier des élus"]
    assert names("dées") == []
    assert names("") == list(NAMES)


def test_its_like_comes_first_then_what_begins_like_it() -> None:
    assert names("elus") == ["Élus", "Élus et habitants", "L’atelier des élus"]


def test_what_is_said_after_a_name_is_found_last() -> None:
    options = [Option("x", "Se retrouver", "Groupe 2"), Option("y", "Groupes"), Option("z", "Groupe 1")]
    assert [option.item for option in fitting(options, "groupe")] == ["y", "z", "x"]
    assert [option.item for option in fitting(options, "2 retr")] == ["x"]


@pytest.fixture
def chooser(look: Look, qtbot: QtBot) -> Chooser:
    page = QWidget()
    qtbot.addWidget(page)
    before = QLineEdit()
    QVBoxLayout(page).addWidget(before)
    page.resize(800, 600)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    before.setFocus()
    made = Chooser("Where", [Option(name, name, "Ctrl+1") for name in NAMES], page)
    made.setProperty("page", page)
    made.open_at(QPoint(40, 40))
    return made


def test_arrows_choose_and_enter_takes(chooser: Chooser, qtbot: QtBot) -> None:
    taken: list[str] = []
    chooser.chosen.connect(taken.append)
    qtbot.keyClicks(chooser.line, "el")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Down)
    assert chooser.list.choice is not None
    assert chooser.list.choice.aloud == "Élus, Ctrl+1"
    with qtbot.waitSignal(chooser.closed):
        qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert taken == ["Élus"]


def test_a_press_elsewhere_keeps_the_keys_there(chooser: Chooser, qtbot: QtBot) -> None:
    page = chooser.property("page")
    with qtbot.assertNotEmitted(chooser.closed):
        page.findChildren(QLineEdit)[0].setFocus(Qt.FocusReason.MouseFocusReason)
    assert not chooser.isVisible()
    assert QApplication.focusWidget() is page.findChildren(QLineEdit)[0]


def test_where_nothing_fits_that_is_said(chooser: Chooser, qtbot: QtBot) -> None:
    chooser._nothing.setText("Nothing")
    qtbot.keyClicks(chooser.line, "zzz")
    assert chooser._nothing.isVisible()
    assert not chooser.list.isVisible()
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert chooser.isVisible()
