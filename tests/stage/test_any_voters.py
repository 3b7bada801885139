"""Whatever is pressed, in whatever order: each admission gives one ballot, or none."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atelier.session import OpenWorkshop
from atelier.stage.booth.turn import Turn, VoteUse
from atelier.stage.context import Stage
from tests.stage.votes import Time, open_vote, put_on_screen

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
KEYS = (Key.Key_Return, Key.Key_Space, Key.Key_Backspace, Key.Key_Escape, Key.Key_Right, Key.Key_Down)


class Voters:
    """Presses anything; a press on a button that is not in view presses nothing."""

    def __init__(self, turn: Turn, workshop: OpenWorkshop, round: str, time: Time, seed: int) -> None:
        self._turn, self._polls, self._round, self._time = turn, workshop.polls, round, time
        self._chance = random.Random(seed)
        self.admitted = self.given_up = 0
        self.acts: tuple[Callable[[], None], ...] = (
            self.admit,
            self.give_up,
            self.tap,
            self.tap,
            self.type,
            self.press_key,
            self.press_button,
            self.press_button,
            self.wait,
            self.wait,
        )

    def act(self) -> None:
        self._chance.choice(self.acts)()

    def admit(self) -> None:
        if self._polls.in_hand(self._round) is None and self._polls.turnout(self._round) < 19:
            self._polls.admit(self._round)
            self.admitted += 1

    def give_up(self) -> None:
        if self._polls.in_hand(self._round) is not None and self._chance.random() < 0.02:
            self._polls.give_up(self._round)
            self.given_up += 1

    def tap(self) -> None:
        self._click(self._turn.panel.cards[self._chance.randint(1, 9)])

    def type(self) -> None:
        QTest.keyClick(self._turn.panel, Key(self._chance.randint(Key.Key_0, Key.Key_9)))

    def press_key(self) -> None:
        QTest.keyClick(self._turn.currentWidget() or self._turn, self._chance.choice(KEYS))

    def press_button(self) -> None:
        foot = self._turn.panel.foot
        buttons = (foot.again_button, foot.confirm_button, foot.yes_button, foot.back_button)
        self._click(self._chance.choice(buttons))

    def wait(self) -> None:
        self._time.now += 1

    def _click(self, button: QWidget) -> None:
        if button.isVisible():
            (QTest.mouseClick if self._chance.random() < 0.6 else QTest.mouseDClick)(button, LEFT)


@pytest.mark.parametrize("seed", range(4))
def test_each_admission_gives_one_ballot_or_none(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, seed: int
) -> None:
    round, time = open_vote(workshop), Time()
    turn = Turn(stage, VoteUse(workshop, round), QWidget(), private=True, seconds=time)
    put_on_screen(qtbot, turn, workshop)
    voters = Voters(turn, workshop, round, time, seed)
    for _ in range(400):
        voters.act()
        in_hand = workshop.polls.in_hand(round) is not None
        assert workshop.polls.turnout(round) == voters.admitted - voters.given_up - in_hand
        assert (turn.currentWidget() is turn.panel) == in_hand
        assert in_hand or not turn.panel.filling.marks
    assert workshop.polls.turnout(round) > 0
    workshop.polls.give_up(round)
    assert workshop.polls.close(round).voters == workshop.polls.turnout(round)
