"""The question of who looks comes over somebody who types: nothing of it is lost, and the keys come back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from atelier.desk.page_over import PageOver
from atelier.desk.stage.asking import SightQuestion
from atelier.desk.stage.projection import Projection
from atelier.desk.stage.sight import Sight
from atelier.desk.window.window import MainWindow
from tests.desk.stage.plugged import BEAMER, LAPTOP, FakeScreens


def field_of(window: MainWindow) -> QLineEdit:
    field = QLineEdit(window.body)
    field.show()
    field.setFocus()
    return field


def pulled_out(window: MainWindow, projection: Projection, screens: FakeScreens) -> SightQuestion:
    projection.eyes.is_alone()
    projection.eyes.allow(None)
    screens.plug(LAPTOP)
    assert window.asker is not None
    assert window.asker.question is not None
    return window.asker.question


def test_a_word_that_is_being_typed_goes_on_under_the_question(
    qtbot: QtBot, window: MainWindow, projection: Projection, screens: FakeScreens
) -> None:
    field = field_of(window)
    ended: list[str] = []
    field.editingFinished.connect(lambda: ended.append(field.text()))
    qtbot.keyClicks(field, "half a ")
    question = pulled_out(window, projection, screens)
    assert field.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "word")
    qtbot.mouseClick(question.unseen, Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    assert field.text() == "half a word"
    assert not ended, "nobody ended it"


def test_tab_and_escape_lead_to_the_question_and_lose_nothing(
    qtbot: QtBot, window: MainWindow, projection: Projection, screens: FakeScreens
) -> None:
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Escape):
        field = field_of(window)
        qtbot.keyClicks(field, "half")
        question = pulled_out(window, projection, screens)
        qtbot.keyClick(field, key)
        assert question.hasFocus()
        assert question.unseen.isVisible(), "still asked"
        question.unseen.click()
        assert field.hasFocus()
        assert field.text() == "half"
        screens.plug(LAPTOP, BEAMER)


def test_a_projector_that_comes_back_answers_under_somebody_who_types(
    qtbot: QtBot, window: MainWindow, projection: Projection, screens: FakeScreens
) -> None:
    projection.eyes.say(Sight.APART)
    field = field_of(window)
    question = pulled_out(window, projection, screens)
    qtbot.keyClicks(field, "typed on")
    screens.plug(LAPTOP, BEAMER)
    assert question.ended
    assert field.hasFocus()
    assert field.text() == "typed on"


def test_what_had_the_keys_may_be_gone_when_a_page_goes(qtbot: QtBot, window: MainWindow) -> None:
    outer = QPushButton(window.body)
    outer.show()
    inner = QLineEdit(outer)
    inner.show()
    inner.setFocus()
    page = PageOver("Page", window.body)
    close = QPushButton(page)
    page.cover(close)
    with qtbot.waitSignal(inner.destroyed):
        inner.deleteLater()
    page.dismiss()
    assert outer.hasFocus(), "the nearest that is left"
