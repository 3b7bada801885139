"""People one after the other at the booth of an evaluation: nobody finds what another left."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.stage.booth.booth import BoothWindow
from atelier.stage.booth.opinions import BeginCover, OpinionTurn, OpinionUse, touch_key
from atelier.stage.booth.turns import Patience
from atelier.stage.context import Stage
from atelier.workshop.entities import Face, LastWord
from atelier.workshop.evaluating import Opinion
from atelier.workshop.refusals import Reason, Refused
from tests.stage.answers import answer_by_keys, answer_by_mouse, open_booth
from tests.stage.votes import Time, put_on_screen


@pytest.fixture
def step(workshop: OpenWorkshop) -> str:
    return open_booth(workshop)


@pytest.fixture
def turn(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, step: str) -> OpinionTurn:
    use = OpinionUse(workshop, step)
    made = OpinionTurn(stage, use, QWidget(), private=True, patience=Patience(thanks=20), seconds=Time())
    put_on_screen(qtbot, made, workshop, QSize(1024, 768))
    return made


def test_a_touch_a_word_thanks_and_the_next_person_finds_nothing(
    qtbot: QtBot, turn: OpinionTurn, workshop: OpenWorkshop, step: str
) -> None:
    assert turn.currentWidget() is turn.cover
    workshop.evaluations.admit(step)
    assert turn.currentWidget() is turn.panel
    answer_by_mouse(qtbot, turn.panel, 1, "merci")
    assert turn.currentWidget() is turn.thanks
    workshop.evaluations.admit(step)
    assert turn.currentWidget() is turn.panel
    assert turn.panel.filling == Opinion()
    answer_by_keys(qtbot, turn.panel, 4)
    qtbot.waitUntil(lambda: turn.currentWidget() is turn.cover)
    assert workshop.evaluations.answered(step) == 2
    workshop.evaluations.close(step)
    assert [face.cast for face in workshop.tables.children(Face, step)] == [1, 0, 0, 1]
    assert [word.text for word in workshop.tables.children(LastWord, step)] == ["merci"]


def test_what_cannot_be_written_stays_in_front_of_its_person_who_is_told(
    qtbot: QtBot, turn: OpinionTurn, workshop: OpenWorkshop, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Refused(Reason.DISK_FULL, path="library")

    workshop.evaluations.admit(step)
    with monkeypatch.context() as patched:
        patched.setattr(type(workshop.evaluations._box), "cast", full)
        answer_by_keys(qtbot, turn.panel, 2, "Ah")
    assert turn.currentWidget() is turn.panel
    assert turn.panel.filling == Opinion(turn.panel.cards[1].face.id, "Ah")
    assert turn.panel.message.text() == "Your answer is not in the box yet. Please call somebody."
    qtbot.keyClick(turn.panel.word, Qt.Key.Key_Return)
    assert workshop.evaluations.answered(step) == 1


def test_what_is_left_alone_is_cleared_after_a_countdown(
    turn: OpinionTurn, workshop: OpenWorkshop, step: str
) -> None:
    workshop.evaluations.admit(step)
    turn.panel.tap(turn.panel.cards[0].face.id)
    turn._count_down()
    assert turn.currentWidget() is turn.alone
    for _ in range(30):
        turn.alone.beat()
    assert not workshop.evaluations.in_hand(step)
    assert turn.panel.filling == Opinion()


def test_who_was_cleared_is_told_and_what_they_still_type_begins_nothing(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, step: str
) -> None:
    use, time = OpinionUse(workshop, step), Time()
    workshop.remember(touch_key(step), "yes")
    cover = BeginCover(stage, use, time)
    turn = OpinionTurn(stage, use, cover, private=True, seconds=time)
    put_on_screen(qtbot, turn, workshop, QSize(1024, 768))
    workshop.evaluations.admit(step)
    turn._count_down()
    for _ in range(30):
        turn.alone.beat()
    assert cover.text.text() == "The answer that was left alone is cleared. Nothing of it was counted."
    time.now += 10
    qtbot.keyClicks(cover, "Thanks a lot")
    qtbot.keyClick(cover, Qt.Key.Key_Return)
    assert not workshop.evaluations.in_hand(step)
    time.now += 10
    qtbot.keyClick(cover, Qt.Key.Key_Return)
    assert workshop.evaluations.in_hand(step)
    workshop.evaluations.give_up(step)
    assert cover.text.text() == "Touch to begin."


@pytest.fixture
def booth(qtbot: QtBot, workshop: OpenWorkshop, step: str, look: Look) -> Iterator[BoothWindow]:
    desk = QMainWindow()
    qtbot.addWidget(desk)
    desk.show()
    qtbot.waitExposed(desk)
    made = BoothWindow(workshop, OpinionUse(workshop, step), look)
    made.present(QGuiApplication.primaryScreen(), desk, private=False)
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.retire()


def test_the_facilitators_panel_calls_the_next_person_and_covers_who_answers(
    qtbot: QtBot, booth: BoothWindow, workshop: OpenWorkshop, step: str
) -> None:
    assert isinstance(booth.turn, OpinionTurn)
    booth.open_door()
    assert booth.door
    assert booth.door.text.text() == "0 people out of 12 have answered."
    qtbot.mouseClick(booth.door.next_button, Qt.MouseButton.LeftButton)
    assert booth.turn.panel.isVisible()
    booth.turn.panel.tap(booth.turn.panel.cards[1].face.id)
    booth.open_door()
    assert not booth.turn.panel.isVisible()
    shown = [w.accessibleName() for w in booth.findChildren(QWidget) if w.isVisible()]
    assert not [name for name in shown if "well" in name]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    answer_by_keys(qtbot, booth.turn.panel, 1)
    assert workshop.evaluations.answered(step) == 1


def test_where_it_was_chosen_people_begin_by_a_touch_until_all_have_answered(
    qtbot: QtBot, booth: BoothWindow, workshop: OpenWorkshop, step: str
) -> None:
    assert isinstance(booth.turn, OpinionTurn)
    cover = booth.turn.cover
    assert isinstance(cover, BeginCover)
    assert cover.begin_button.isHidden()
    qtbot.keyClick(cover, Qt.Key.Key_Return)
    assert not workshop.evaluations.in_hand(step)
    workshop.remember(touch_key(step), "yes")
    workshop.evaluations.correct_expected(step, 2)
    assert not cover.begin_button.isHidden()
    cover.begin_button.click()
    answer_by_mouse(qtbot, booth.turn.panel, 1)
    booth.turn._show_cover()
    qtbot.keyClick(cover, Qt.Key.Key_Space)
    answer_by_keys(qtbot, booth.turn.panel, 2)
    assert workshop.evaluations.answered(step) == 2
    assert cover.begin_button.isHidden()
    assert cover.text.text() == "Everybody has answered. Thank you."
    assert not cover.desk_button.isHidden()
    cover.desk_button.click()
    assert booth._stack.currentWidget() is booth.turn
    cover.hold.setInterval(1)
    qtbot.mousePress(cover.desk_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: booth._stack.currentWidget() is booth.door)
    assert booth.door
    assert booth.door.next_button.isHidden()
    assert booth.door.desk_button.hasFocus()


def test_screens_that_come_or_go_cover_the_answer(
    booth: BoothWindow, workshop: OpenWorkshop, step: str
) -> None:
    workshop.evaluations.admit(step)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.primaryScreenChanged.emit(QGuiApplication.primaryScreen())
    assert booth.paused
    assert isinstance(booth.turn, OpinionTurn)
    assert not booth.turn.panel.isVisible()
