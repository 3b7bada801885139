"""The timers of steps: they follow the step that is led, survive a restart, and heed no clock that is set."""

import datetime as dt

import pytest

from atelier.gestures.workshops import change_workshop
from atelier.session import Notice, OpenWorkshop
from atelier.session.seconds import steady
from atelier.workshop.entities import Step
from tests.session.conftest import Restart
from tests.session.places import Clock

DAY = dt.date(2008, 3, 27)


def lead(workshop: OpenWorkshop, index: int, clock: Clock) -> str:
    step = workshop.tables.children(Step)[index]
    workshop.take_step(step.id, clock().date())
    return step.id


def spent(workshop: OpenWorkshop, step: str) -> float:
    return workshop.timers.of(step).elapsed(workshop.timers.now)


@pytest.fixture
def today(workshop: OpenWorkshop) -> OpenWorkshop:
    workshop.do(change_workshop, date=DAY)
    return workshop


def test_a_step_counts_while_it_is_led(today: OpenWorkshop, clock: Clock) -> None:
    first = lead(today, 0, clock)
    clock.on(minutes=10)
    second = lead(today, 1, clock)
    clock.on(minutes=3)
    assert (spent(today, first), spent(today, second)) == (600, 180)
    lead(today, 0, clock)
    clock.on(minutes=1)
    assert (spent(today, first), spent(today, second)) == (660, 180)


def test_nothing_counts_by_itself_on_another_day(workshop: OpenWorkshop, clock: Clock) -> None:
    step = lead(workshop, 0, clock)
    clock.on(minutes=10)
    assert not workshop.timers.of(step).begun
    workshop.timers.start(step)
    clock.on(minutes=2)
    assert spent(workshop, step) == 120


def test_what_somebody_paused_stays_so_when_the_step_is_taken_again(
    today: OpenWorkshop, clock: Clock
) -> None:
    step = lead(today, 0, clock)
    today.timers.pause(step)
    lead(today, 1, clock)
    lead(today, 0, clock)
    clock.on(minutes=4)
    assert spent(today, step) == 0
    today.timers.start(step)
    clock.on(minutes=4)
    assert spent(today, step) == 240


def test_a_clock_that_is_set_changes_nothing(today: OpenWorkshop, clock: Clock) -> None:
    step = lead(today, 0, clock)
    clock.on(minutes=5)
    clock.put(hours=-1)
    clock.on(minutes=5)
    assert spent(today, step) == 600


def test_a_restart_loses_no_time_and_no_minute_granted(
    restart: Restart, today: OpenWorkshop, clock: Clock
) -> None:
    step = lead(today, 0, clock)
    clock.on(minutes=5)
    today.timers.extend(step, 2)
    clock.on(minutes=5)
    again = restart().workshop(today.name)
    clock.on(minutes=1)
    assert spent(again, step) == 660
    assert again.timers.of(step).more == 2


def test_what_runs_the_day_after_was_forgotten(restart: Restart, today: OpenWorkshop, clock: Clock) -> None:
    step = lead(today, 0, clock)
    clock.on(hours=20)
    assert spent(restart().workshop(today.name), step) == 0


def test_listeners_are_told_and_undo_passes_by(today: OpenWorkshop, clock: Clock) -> None:
    step = lead(today, 0, clock)
    told: list[Notice] = []
    today.listen(told.append)
    today.timers.extend(step, 2)
    today.timers.start(step)
    assert [(notice.gesture, notice.changes) for notice in told] == [("timer", ())]
    assert today.next_undo == "change_workshop"


def test_the_steady_clock_only_goes_forth() -> None:
    assert steady() <= steady()
