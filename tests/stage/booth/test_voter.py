"""One ballot or none, whatever fingers and keys do to it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from atelier.stage.booth.paper import Paper
from atelier.stage.booth.voter import DEAF, SAME_TAP, VoterPanel
from atelier.stage.context import Stage
from atelier.workshop.vote import Marks, Rules
from tests.stage.votes import Time

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def time() -> Time:
    return Time()


class Voted(list[Marks]):
    """The ballots that were confirmed."""


def paper(count: int = 9, rules: Rules | None = None) -> Paper:
    return Paper(rules or Rules(), {number: f"Way {number}" for number in range(1, count + 1)})


def shown(qtbot: QtBot, stage: Stage, made: Paper, time: Time) -> tuple[VoterPanel, Voted]:
    panel, voted = VoterPanel(stage, made, private=True, seconds=time), Voted()
    panel.confirmed.connect(voted.append)
    qtbot.addWidget(panel)
    panel.resize(1300, 900)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    qtbot.waitUntil(panel.cards[1].isVisible)
    panel.begin()
    return panel, voted


def touch(qtbot: QtBot, time: Time, *buttons: QAbstractButton) -> None:
    for button in buttons:
        time.now += 1
        qtbot.mouseClick(button, LEFT)


def keys(panel: VoterPanel, time: Time, typed: str) -> None:
    press(panel, time, *(Key(ord(key)) for key in typed))


def press(panel: VoterPanel, time: Time, *pressed: Qt.Key) -> None:
    for key in pressed:
        time.now += 1
        target = QApplication.focusWidget()
        QTest.keyClick(target if target and panel.isAncestorOf(target) else panel, key)


def test_three_touches_and_confirm(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, voted = shown(qtbot, stage, paper(), time)
    assert panel.foot.message.text() == "You have 3 dots left."
    touch(qtbot, time, panel.cards[1], panel.cards[4], panel.cards[7])
    assert panel.foot.message.text() == "All your dots are placed."
    assert panel.cards[4].accessibleName() == "4. Way 4: 1 dot"
    touch(qtbot, time, panel.foot.confirm_button)
    assert voted == [((1, 1), (4, 1), (7, 1))]


def test_three_digits_and_enter(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, voted = shown(qtbot, stage, paper(), time)
    keys(panel, time, "147")
    press(panel, time, Key.Key_Return)
    assert voted == [((1, 1), (4, 1), (7, 1))]


def test_the_unshifted_row_of_a_french_keyboard_types_numbers(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, _ = shown(qtbot, stage, paper(), time)
    for text, key in (("&", Key.Key_Ampersand), ("é", Key.Key_Eacute), ("ç", Key.Key_Ccedilla)):
        time.now += 1
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(panel, event)
    assert dict(panel.filling.marks) == {1: 1, 2: 1, 9: 1}


def test_arrows_space_and_enter(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, voted = shown(qtbot, stage, paper(), time)
    right, space, down = Key.Key_Right, Key.Key_Space, Key.Key_Down
    press(panel, time, right, space, down, space, right, space, Key.Key_Return)
    columns = panel.grid.columns
    assert voted == [((1, 1), (1 + columns, 1), (2 + columns, 1))]


def test_a_tremble_and_a_double_tap_place_one_dot(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, _ = shown(qtbot, stage, paper(), time)
    touch(qtbot, time, panel.cards[2])
    qtbot.mouseClick(panel.cards[2], LEFT)
    time.now += SAME_TAP / 2
    qtbot.mouseDClick(panel.cards[2], LEFT)
    assert panel.filling.marks == ((2, 1),)
    touch(qtbot, time, panel.cards[2])
    assert not panel.filling.marks


def test_a_double_tap_on_confirm_answers_no_question_and_casts_once(
    qtbot: QtBot, stage: Stage, time: Time
) -> None:
    panel, voted = shown(qtbot, stage, paper(), time)
    touch(qtbot, time, panel.cards[2], panel.foot.confirm_button)
    qtbot.mouseClick(panel.foot.yes_button, LEFT)
    assert panel.foot.asking
    assert voted == []
    time.now += 2 * DEAF
    for _ in range(5):
        qtbot.mouseClick(panel.foot.yes_button, LEFT)
    assert voted == [((2, 1),)]


def test_a_confirmed_ballot_hears_nothing_more(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, voted = shown(qtbot, stage, paper(), time)
    keys(panel, time, "147")
    press(panel, time, Key.Key_Return, Key.Key_Return)
    keys(panel, time, "2")
    touch(qtbot, time, panel.cards[3], panel.foot.confirm_button, panel.foot.again_button)
    assert voted == [((1, 1), (4, 1), (7, 1))] == [panel.filling.marks]


def test_a_held_key_counts_once(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, voted = shown(qtbot, stage, paper(rules=Rules(dots=5, cap=5)), time)
    for repeated in (False, *[True] * 40):
        time.now += 1
        for key, text in ((Key.Key_4, "4"), (Key.Key_Return, "\r")):
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, repeated)
            QApplication.sendEvent(panel, event)
    assert panel.filling.marks == ((4, 1),)
    assert voted == []


def fingers(panel: VoterPanel, *buttons: QAbstractButton) -> None:
    """All of them down at once, then up."""
    window, device = panel.windowHandle(), QTest.createTouchDevice()
    places = [button.mapTo(panel, button.rect().center()) for button in buttons]
    down, up = QTest.touchEvent(window, device), QTest.touchEvent(window, device)
    for finger, place in enumerate(places):
        down.press(finger, place)
    down.commit()
    for finger, place in enumerate(places):
        up.release(finger, place)
    up.commit()


def test_a_finger_places_a_dot_and_ten_at_once_no_more(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, voted = shown(qtbot, stage, paper(), time)
    fingers(panel, panel.cards[3])
    assert dict(panel.filling.marks) == {3: 1}
    time.now += 1
    fingers(panel, *list(panel.cards.values())[3:], panel.foot.again_button, panel.foot.confirm_button)
    assert dict(panel.filling.marks) == {3: 1, 4: 1}
    assert voted == []


def test_start_again_and_backspace_take_dots_back(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, _ = shown(qtbot, stage, paper(), time)
    keys(panel, time, "147")
    press(panel, time, Key.Key_Backspace)
    assert panel.filling.marks == ((1, 1), (4, 1))
    touch(qtbot, time, panel.foot.again_button)
    assert not panel.filling.marks


def test_a_fourth_dot_is_refused_kindly(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, _ = shown(qtbot, stage, paper(), time)
    keys(panel, time, "1472")
    assert panel.foot.message.text().startswith("You have no dots left.")
    assert panel.filling.marks == ((1, 1), (4, 1), (7, 1))


def test_what_is_left_is_asked_about_and_can_be_given_up_by_keys(
    qtbot: QtBot, stage: Stage, time: Time
) -> None:
    panel, voted = shown(qtbot, stage, paper(), time)
    press(panel, time, Key.Key_Return)
    assert panel.foot.question.text() == "Nothing is chosen. Cast a blank ballot?"
    press(panel, time, Key.Key_Escape)
    assert not panel.foot.asking
    press(panel, time, Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert voted == [()]


@pytest.mark.parametrize(
    ("rules", "typed", "said"),
    [
        (Rules(blank_allowed=False), "", "Choose at least one"),
        (Rules(all_placed=True), "12", "In this vote all dots are placed: there is 1 left."),
    ],
)
def test_what_cannot_be_cast_says_why(
    qtbot: QtBot, stage: Stage, time: Time, rules: Rules, typed: str, said: str
) -> None:
    panel, voted = shown(qtbot, stage, paper(rules=rules), time)
    keys(panel, time, typed)
    press(panel, time, Key.Key_Return)
    assert panel.foot.message.text().startswith(said)
    assert voted == []


def test_the_next_voter_has_a_clean_ballot_without_a_focus_ring(
    qtbot: QtBot, stage: Stage, time: Time
) -> None:
    panel, voted = shown(qtbot, stage, paper(), time)
    keys(panel, time, "147")
    press(panel, time, Key.Key_Return)
    panel.begin()
    assert panel.filling.marks == ()
    assert not any(card.hasFocus() or card.worths for card in panel.cards.values())
    keys(panel, time, "258")
    press(panel, time, Key.Key_Return)
    assert voted == [((1, 1), (4, 1), (7, 1)), ((2, 1), (5, 1), (8, 1))]


def test_forty_orientations_are_reached_by_number_over_their_pages(
    qtbot: QtBot, stage: Stage, time: Time
) -> None:
    panel, voted = shown(qtbot, stage, paper(40), time)
    assert panel.grid.pages > 1
    assert panel.turner.isVisible()
    keys(panel, time, "3")
    assert panel.foot.message.text() == "Number 3: press Enter, or go on typing."
    keys(panel, time, "8")
    assert panel.cards[38].isVisible()
    keys(panel, time, "45")
    assert panel.foot.message.text() == "There is no number 45 here."
    keys(panel, time, "1")
    press(panel, time, Key.Key_Return)
    assert panel.cards[1].isVisible()
    keys(panel, time, "9")
    press(panel, time, Key.Key_Return)
    assert voted == [((1, 1), (9, 1), (38, 1))]


def test_every_target_is_as_large_as_a_finger_and_every_card_has_its_name(
    qtbot: QtBot, stage: Stage, time: Time
) -> None:
    panel, _ = shown(qtbot, stage, paper(40), time)
    for button in panel.findChildren(QAbstractButton):
        assert button.accessibleName()
        if button.isVisible():
            assert button.width() >= 44
            assert button.height() >= 44


def test_keys_that_mean_nothing_stay_on_the_ballot(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, voted = shown(qtbot, stage, paper(), time)
    for key in (Key.Key_F4, Key.Key_F1, Key.Key_A, Key.Key_Delete, Key.Key_Menu):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.AltModifier, "")
        event.ignore()
        QApplication.sendEvent(panel, event)
        assert event.isAccepted()
    QTest.keyClick(panel, Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert panel.filling.marks == ()
    assert voted == []


def test_between_the_cards_a_touch_votes_for_nothing(qtbot: QtBot, stage: Stage, time: Time) -> None:
    panel, _ = shown(qtbot, stage, paper(), time)
    with qtbot.waitSignal(panel.touched, timeout=0, raising=True):
        qtbot.mouseClick(panel, LEFT, pos=QPoint(2, 2))
    assert panel.filling.marks == ()
