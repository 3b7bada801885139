"""The computer stays awake while a workshop is led; a weak battery is said once at each mark."""

import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.stage.awake import Awake, Power, Told, threshold
from atelier.desk.stage.leading import RoomSide
from atelier.look.appearance import Look
from atelier.session import Session


class Kept:
    """A system that tells what a test wants it to."""

    def __init__(self, *powers: Power) -> None:
        self.powers, self.over = powers, threading.Event()

    def watch(self, stop: threading.Event, told: Told) -> None:
        for power in self.powers:
            told(power)
        stop.wait(5)
        self.over.set()


def _weak(said: list[str]) -> bool:
    return any(" 1%" in each for each in said)


def heard(qtbot: QtBot, *powers: Power) -> list[str]:
    said: list[str] = []
    kept = Kept(*powers, Power(awake=True), Power(awake=True, percent=1))
    awake = Awake(kept.watch)
    awake.said.connect(said.append)
    awake.hold()
    qtbot.waitUntil(lambda: _weak(said))
    awake.let_go()
    assert kept.over.wait(5)
    return said[:-1]


def test_it_is_held_once_and_let_go() -> None:
    kept = Kept()
    awake = Awake(kept.watch)
    awake.hold()
    awake.hold()
    assert awake.held
    awake.let_go()
    assert kept.over.wait(5)
    assert not awake.held


def test_a_computer_that_may_sleep_is_said_once(qtbot: QtBot) -> None:
    assert len(heard(qtbot, Power(awake=False), Power(awake=False))) == 1


def test_sleep_that_was_spoken_of_today_is_not_spoken_of_again(
    qtbot: QtBot, session: Session, look: Look
) -> None:
    for expected in (1, 0):  # as on two starts of the program
        kept = Kept(Power(awake=False), Power(awake=True, percent=1))
        room, said = RoomSide(session, look, lambda: None, kept.watch), list[str]()
        room.awake.said.connect(said.append)
        room.awake.hold()
        qtbot.waitUntil(partial(_weak, said))
        room.awake.let_go()
        assert kept.over.wait(5)
        assert sum("sleep" in each for each in said) == expected


def test_a_system_that_fails_is_one_that_may_sleep(qtbot: QtBot) -> None:
    def broken(stop: threading.Event, told: Told) -> None:
        raise OSError("no bus")

    awake = Awake(broken)
    with qtbot.waitSignal(awake.said) as said:
        awake.hold()
    assert "sleep" in said.args[0]


def test_a_weak_battery_is_said_at_each_mark(qtbot: QtBot) -> None:
    told = heard(qtbot, *(Power(awake=True, percent=percent) for percent in (30, 19, 18, 10, 9, 5)))
    assert ["19%" in told[0], "10%" in told[1], "5%" in told[2]] == [True] * 3
    assert len(told) == 3


def test_a_battery_that_was_charged_may_be_weak_again(qtbot: QtBot) -> None:
    powers = (Power(awake=True, percent=19), Power(awake=True), Power(awake=True, percent=18))
    assert len(heard(qtbot, *powers)) == 2


@pytest.mark.parametrize(
    ("percent", "mark"), [(None, None), (60, None), (20, 20), (11, 20), (10, 10), (1, 5)]
)
def test_the_mark_below_which_a_battery_is(percent: int | None, mark: int | None) -> None:
    assert threshold(percent) == mark
