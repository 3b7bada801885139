"""The booth: nothing of the desk behind it, nothing of a ballot where a room could see it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.commands.entries import command
from atelier.gestures.people import NewParticipant, add_participants
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.stage.booth.booth import BoothWindow
from atelier.stage.booth.turn import VoteUse
from atelier.stage.door import CALL, DOOR
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.refusals import Reason, Refused
from tests.stage.votes import open_vote, reference_ballots, vote_by_keys

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def round(workshop: OpenWorkshop) -> str:
    return open_vote(workshop)


@pytest.fixture
def desk(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(QPushButton("Result"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def booth(
    qtbot: QtBot, workshop: OpenWorkshop, round: str, look: Look, desk: QMainWindow
) -> Iterator[BoothWindow]:
    made = BoothWindow(workshop, VoteUse(workshop, round), look)
    made.present(QGuiApplication.primaryScreen(), desk, private=False)
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.retire()


def press(booth: BoothWindow, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or booth, key, held)


def door(qtbot: QtBot, booth: BoothWindow) -> None:
    """The facilitator's key, wherever the keys are."""
    assert DOOR == "Ctrl+Shift+F12"
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(booth, Key.Key_F12, held)
    assert booth.door
    qtbot.waitUntil(booth.door.isVisible)


def test_between_two_voters_there_is_a_plain_cover_and_no_desk(booth: BoothWindow, desk: QMainWindow) -> None:
    assert booth.geometry() == QGuiApplication.primaryScreen().geometry()
    assert booth.turn
    assert booth.turn.cover.isVisible()
    assert not desk.isVisible()


def test_the_facilitators_key_calls_the_next_voter_and_gives_the_desk_back(
    qtbot: QtBot, booth: BoothWindow, desk: QMainWindow, workshop: OpenWorkshop, round: str
) -> None:
    assert booth.turn
    for marks in reference_ballots()[:3]:
        door(qtbot, booth)
        press(booth, Key.Key_Return)
        qtbot.waitUntil(booth.turn.panel.isVisible)
        vote_by_keys(qtbot, booth.turn.panel, marks)
    assert workshop.polls.turnout(round) == 3
    door(qtbot, booth)
    assert booth.door
    qtbot.mouseClick(booth.door.desk_button, LEFT)
    assert desk.isVisible()
    assert not booth.isVisible()


def test_one_key_calls_the_next_voter_and_leaves_who_votes_alone(
    qtbot: QtBot, booth: BoothWindow, workshop: OpenWorkshop, round: str
) -> None:
    assert booth.turn
    assert booth.door
    for marks in reference_ballots()[:3]:
        press(booth, Key.Key_F12)
        qtbot.waitUntil(booth.turn.panel.isVisible)
        press(booth, Key.Key_F12)
        assert booth.turn.panel.isVisible()
        vote_by_keys(qtbot, booth.turn.panel, marks)
    assert workshop.polls.turnout(round) == 3
    booth.pause()
    press(booth, Key.Key_F12)
    assert workshop.polls.in_hand(round) is None, "first somebody says who sees this screen"
    assert booth.door.isVisible()


def test_where_voters_are_named_the_key_calls_nobody(
    qtbot: QtBot, workshop: OpenWorkshop, look: Look, desk: QMainWindow
) -> None:
    workshop.do(add_participants, participants=[NewParticipant(last_name="A", presence=Presence.PRESENT)])
    round = open_vote(workshop, named=True)
    booth = BoothWindow(workshop, VoteUse(workshop, round), look)
    booth.present(QGuiApplication.primaryScreen(), desk, private=False)
    qtbot.waitUntil(booth.isActiveWindow)
    press(booth, Key.Key_F12)
    assert workshop.polls.in_hand(round) is None
    assert booth.door
    assert booth.door.isVisible()
    booth.retire()


def test_the_key_is_that_of_the_desk() -> None:
    assert command("next_voter").keys == (CALL,)


def test_no_key_and_no_close_leads_to_the_desk(
    qtbot: QtBot, booth: BoothWindow, desk: QMainWindow, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.admit(round)
    assert booth.turn
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    for key, modifiers in (
        *((key, alt) for key in (Key.Key_F4, Key.Key_Left, Key.Key_Tab, Key.Key_F10)),
        *((key, control) for key in (Key.Key_Q, Key.Key_W, Key.Key_K, Key.Key_Home, Key.Key_2)),
        *((key, NONE) for key in (Key.Key_Escape, Key.Key_F1, Key.Key_F11)),
    ):
        press(booth, key, modifiers)
    assert not booth.close()
    assert booth.isVisible()
    assert not desk.isVisible()
    assert booth.turn.panel.isVisible()
    assert booth.turn.panel.filling.marks == ()
    qtbot.mouseClick(booth.turn.panel.cards[1], Qt.MouseButton.RightButton)
    assert QApplication.activePopupWidget() is None
    assert booth.turn.panel.filling.marks == ()


def test_the_panel_of_the_facilitator_covers_the_ballot_and_keeps_it(
    qtbot: QtBot, booth: BoothWindow, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.admit(round)
    assert booth.turn
    assert booth.door
    booth.turn.panel.tap(4)
    door(qtbot, booth)
    assert not booth.turn.panel.isVisible()
    assert not booth.door.next_button.isVisible()
    press(booth, Key.Key_Escape)
    assert booth.turn.panel.isVisible()
    assert booth.turn.panel.filling.marks == ((4, 1),)
    door(qtbot, booth)
    qtbot.mouseClick(booth.door.clear_button, LEFT)
    assert workshop.polls.in_hand(round) is None
    assert booth.turn.cover.isVisible()


def test_the_facilitator_is_told_at_the_booth_why_a_ballot_could_not_be_written(
    qtbot: QtBot, booth: BoothWindow, workshop: OpenWorkshop, round: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.polls.admit(round)
    assert booth.turn
    assert booth.door

    def full(*_: object) -> None:
        raise Refused(Reason.DISK_FULL, path="library")

    monkeypatch.setattr(type(workshop.polls._box), "cast_secret", full)
    vote_by_keys(qtbot, booth.turn.panel, ((1, 1), (4, 1), (7, 1)))
    door(qtbot, booth)
    assert "disk is full" in booth.door.text.text()
    press(booth, Key.Key_Escape)
    assert dict(booth.turn.panel.filling.marks) == {1: 1, 4: 1, 7: 1}


def test_screens_that_come_or_go_cover_the_ballot_until_somebody_says_who_sees_it(
    qtbot: QtBot, booth: BoothWindow, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.admit(round)
    assert booth.turn
    assert booth.door
    booth.turn.panel.tap(4)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.primaryScreenChanged.emit(QGuiApplication.primaryScreen())
    assert booth.paused
    assert not booth.turn.panel.isVisible()
    press(booth, Key.Key_Escape)
    assert booth.paused
    door(qtbot, booth)
    assert booth.door.title.text() == "Does the room see this screen?"
    assert not booth.door.next_button.isVisible()
    press(booth, Key.Key_Return)
    assert not booth.turn.panel.isVisible()
    press(booth, Key.Key_Escape)
    assert not booth.turn.panel.isVisible()
    qtbot.mouseClick(booth.door.on_button, LEFT)
    assert booth.turn.panel.filling.marks == ((4, 1),)
    vote_by_keys(qtbot, booth.turn.panel, ((1, 1), (7, 1)))
    assert workshop.polls.turnout(round) == 1


def test_the_booth_goes_with_its_screen_and_keeps_what_is_in_hand(
    qtbot: QtBot, booth: BoothWindow, desk: QMainWindow, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.admit(round)
    assert booth.turn
    booth.turn.panel.tap(4)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenRemoved.emit(booth.screen())
    assert not booth.isVisible()
    assert desk.isVisible()
    booth.present(QGuiApplication.primaryScreen(), desk, private=False)
    assert booth.turn.panel.filling.marks == ((4, 1),)


def test_the_desk_stays_hidden_whoever_brings_it_forward(
    qtbot: QtBot, booth: BoothWindow, desk: QMainWindow
) -> None:
    desk.show()
    qtbot.waitUntil(lambda: not desk.isVisible())


def test_no_other_window_takes_the_keys_from_the_booth(qtbot: QtBot, booth: BoothWindow) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(booth.isActiveWindow)
    assert not room.isActiveWindow()


def test_a_ballot_in_hand_is_carried_over_to_another_size_of_screen(
    booth: BoothWindow, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.admit(round)
    assert booth.turn
    booth.turn.panel.tap(4)
    booth._build(480)
    assert booth.turn.panel.filling.marks == ((4, 1),)


def test_names_stand_nowhere_at_the_booth(
    qtbot: QtBot, workshop: OpenWorkshop, look: Look, desk: QMainWindow
) -> None:
    people = [NewParticipant(first_name="Aline", last_name="A", presence=Presence.PRESENT)]
    workshop.do(add_participants, participants=people)
    round = open_vote(workshop, named=True)
    booth = BoothWindow(workshop, VoteUse(workshop, round), look)
    booth.present(QGuiApplication.primaryScreen(), desk, private=True)
    qtbot.waitUntil(booth.isActiveWindow)
    door(qtbot, booth)
    assert booth.door
    assert not booth.door.next_button.isVisible()
    (aline,) = workshop.tables.all(Participant)
    workshop.polls.admit(round, aline.id)
    assert booth.turn
    assert booth.turn.panel.isVisible()
    booth.retire()


def test_where_the_desk_is_closed_the_booth_goes_too(
    qtbot: QtBot, booth: BoothWindow, desk: QMainWindow
) -> None:
    booth.leave()
    booth.present(QGuiApplication.primaryScreen(), desk, private=False)
    desk.close()
    desk.show()
    desk.close()
    qtbot.waitUntil(lambda: not booth.isVisible())
