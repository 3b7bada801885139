"""One person at the booth: a face by touch or number, a word, confirmed once; nothing of it is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.session import OpenWorkshop
from atelier.stage.booth.answering import AnswerPanel
from atelier.stage.context import Stage
from atelier.workshop.evaluating import Opinion
from tests.look.showing import show_active
from tests.stage.answers import answer_by_keys, answer_by_mouse, open_booth
from tests.stage.votes import Time

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def panel(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, time: Time) -> AnswerPanel:
    made = AnswerPanel(stage, open_booth(workshop), private=True, seconds=time)
    show_active(qtbot, made, 1024, 768)
    made.begin()
    return made


def test_a_touch_chooses_another_touch_elsewhere_chooses_that(qtbot: QtBot, panel: AnswerPanel) -> None:
    left: list[Opinion] = []
    panel.confirmed.connect(left.append)
    qtbot.mouseClick(panel.cards[0], Qt.MouseButton.LeftButton)
    answer_by_mouse(qtbot, panel, 2, "fine")
    assert left == [Opinion(panel.cards[1].face.id, "fine")]
    assert panel.cards[1].accessibleName() == "2. well: chosen"
    assert panel.cards[0].accessibleName() == "1. very well"


def test_a_tremble_counts_once_and_a_later_touch_takes_back(panel: AnswerPanel, time: Time) -> None:
    face = panel.cards[0].face.id
    panel.tap(face)
    time.now += 0.1
    panel.tap(face)
    assert panel.filling.face == face
    time.now += 1
    panel.tap(face)
    assert panel.filling == Opinion()


def test_by_keys_digits_choose_letters_begin_the_word_and_enter_confirms(
    qtbot: QtBot, panel: AnswerPanel
) -> None:
    left: list[Opinion] = []
    panel.confirmed.connect(left.append)
    answer_by_keys(qtbot, panel, 3, "So many 3s")
    assert left == [Opinion(panel.cards[2].face.id, "So many 3s")]


def test_arrows_walk_and_space_chooses(qtbot: QtBot, panel: AnswerPanel) -> None:
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Space):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert panel.filling.face == panel.cards[1].face.id
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    assert panel.word.hasFocus()
    qtbot.keyClick(panel.word, Key.Key_Escape)
    assert panel.hasFocus()


def test_nothing_is_not_left_and_what_is_missing_is_said(qtbot: QtBot, panel: AnswerPanel) -> None:
    left: list[Opinion] = []
    panel.confirmed.connect(left.append)
    qtbot.keyClick(panel, Key.Key_Return)
    qtbot.keyClicks(panel.word, "   ")
    qtbot.keyClick(panel.word, Key.Key_Return)
    assert not left
    assert panel.message.text() == "Choose a face, or leave a word."


def test_a_word_without_a_face_is_asked_about_once(qtbot: QtBot, panel: AnswerPanel, time: Time) -> None:
    left: list[Opinion] = []
    panel.confirmed.connect(left.append)
    qtbot.keyClicks(panel.word, "thanks")
    for _ in range(2):  # the second press trembles
        qtbot.keyClick(panel.word, Key.Key_Return)
    assert not left
    assert panel.message.text() == "Without a face? Your word is then left alone."
    assert panel.confirm_button.accessibleName() == "Leave it without a face"
    qtbot.mouseClick(panel.again_button, Qt.MouseButton.LeftButton)
    assert panel.filling == Opinion(word="thanks")
    assert panel.confirm_button.text() == "Confirm my answer"
    qtbot.keyClick(panel.word, Key.Key_Return)
    time.now += 1
    qtbot.mouseClick(panel.confirm_button, Qt.MouseButton.LeftButton)
    assert left == [Opinion(word="thanks")]


def test_confirmed_however_often_it_is_left_once(qtbot: QtBot, panel: AnswerPanel) -> None:
    left: list[Opinion] = []
    panel.confirmed.connect(left.append)
    panel.tap(panel.cards[0].face.id)
    for _ in range(3):
        qtbot.keyClick(panel, Key.Key_Return)
        panel.confirm()
    assert len(left) == 1


def test_a_word_reaches_no_clipboard_and_none_comes_back_for_the_next(
    qtbot: QtBot, panel: AnswerPanel
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("from before")
    qtbot.keyClicks(panel.word, "secret")
    for key in (Key.Key_A, Key.Key_C, Key.Key_X, Key.Key_V):
        qtbot.keyClick(panel.word, key, CTRL)
    assert panel.word.selectedText() == ""
    assert panel.word.text() == "secret"
    assert clipboard.text() == "from before"
    panel.clear()
    panel.begin()
    qtbot.keyClick(panel.word, Key.Key_Z, CTRL)
    assert panel.word.text() == ""
    assert panel.word.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_before_it_begins_and_after_it_is_cleared_it_is_deaf(qtbot: QtBot, panel: AnswerPanel) -> None:
    panel.clear()
    qtbot.keyClicks(panel, "1")
    qtbot.mouseClick(panel.cards[0], Qt.MouseButton.LeftButton)
    assert panel.filling == Opinion()
